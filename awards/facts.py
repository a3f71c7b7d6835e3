"""The words of the fields of an award decision, and of the parts of a report about awards."""

from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.facts import Rows, Wording
from congresses.facts import CLUSTER_YEAR, REPORT
from organizations.facts import PROFILE, SHARED

from .enums import AwardLine, AwardScope, DecidingOrgan, Inclusion, NominationKind, RecipientKind

AWARDED = {
    "scope": AwardScope,
    "organ": DecidingOrgan,
    "recipient_kind": RecipientKind,
}

DECISION = SHARED | Wording(
    labels={
        "number": _("number and symbol"),
        "deciding": _("decided by"),
        "organ": _("organ"),
        "decided_on": _("decided on"),
        "presenter": _("presented by"),
        "occasion": _("on the occasion of"),
        "stated_collectives": _("collectives as the decision states"),
        "stated_individuals": _("individuals as the decision states"),
        "annulled_on": _("annulled on"),
        "annulment_reason": _("why annulled"),
        "awards": _("Awards"),
        "section": _("section of the annex"),
        "form_code": _("form code"),
        "form_name": _("form of award"),
        "scope": _("scope"),
        "recipient_kind": _("recipient"),
        "recipient_name": _("name of the recipient"),
        "recipient_code": _("recipient code"),
        "post": _("post"),
        "unit": _("unit of the recipient"),
        "proposing_unit": _("proposed by"),
        "reason": _("achievement"),
        "amount": _("amount paid"),
    },
    choices=AWARDED,
    rows={
        "awards": Rows(
            _("award"), ("recipient_name", "unit", "form_name", "reason"), ("recipient_kind",)
        )
    },
    money=frozenset({"amount"}),
)

# A report holds tallies and nominations, whose closed lists are those of this app.
REPORT_WITH_AWARDS = REPORT | Wording(
    labels={},
    choices={
        **AWARDED,
        "tallies/line": AwardLine,
        "included_in_another": Inclusion,
        "nominations/kind": NominationKind,
    },
)

# By the kind of record whose document it is.
WORDINGS: dict[str, Wording] = {
    "organization": PROFILE,
    "congress": REPORT_WITH_AWARDS,
    "awarddecision": DECISION,
    "clusteryear": CLUSTER_YEAR,
}
