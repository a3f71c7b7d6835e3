"""Checks of an award decision. Codes: A.0xx errors, A.1xx warnings."""

from collections import Counter
from collections.abc import Iterable

from django.db.models import Exists, OuterRef
from django.db.models.functions import Coalesce, ExtractYear
from django.utils.translation import gettext as _

from congress_portal.foundation.dates import last_day
from congress_portal.foundation.figures import show_number
from congress_portal.foundation.rules import Finding, error, findings, warning

from .enums import AwardScope
from .models import Award, AwardDecision


def has_recipients(decision: AwardDecision) -> Iterable[Finding]:
    if not decision.awards.exists():
        yield error("A.001", _("The decision has no recipients. Enter at least one."))


def stated_numbers_fit_the_rows(decision: AwardDecision) -> Iterable[Finding]:
    rows = Counter(decision.awards.values_list("recipient_kind", flat=True))
    for kind, stated in decision.stated_counts:
        if stated != rows[kind]:
            yield warning(
                "A.101",
                _("The decision states %(stated)s (%(kind)s), the list has %(rows)s.")
                % {
                    "stated": show_number(stated),
                    "kind": kind.label,
                    "rows": show_number(rows[kind]),
                },
                subject=str(kind),
            )


def once_in_a_lifetime(decision: AwardDecision) -> Iterable[Finding]:
    others = Award.objects.filter(
        person=OuterRef("person"), form=OuterRef("form"), decision__annulled_on__isnull=True
    ).exclude(decision=decision)
    awards = decision.awards.filter(Exists(others), form__once_in_a_lifetime=True)
    for award in awards.select_related("form"):
        yield warning(
            "A.102",
            _("%(name)s already has %(form)s, which is awarded once in a lifetime.")
            % {"name": award.recipient_name, "form": award.form},
            subject=award.code,
        )


def comprehensive_excludes_thematic(decision: AwardDecision) -> Iterable[Finding]:
    """Of one deciding body, a recipient has a comprehensive award of a year, or thematic ones."""
    year = decision.period_to or (decision.decided_on and decision.decided_on.year)
    if year is None or decision.deciding_organization is None:
        return
    both = (AwardScope.COMPREHENSIVE, AwardScope.THEMATIC)
    of_the_year = Award.objects.alias(
        year=Coalesce("decision__period_to", ExtractYear("decision__decided_on"))
    ).filter(
        year=year,
        scope__in=both,
        decision__deciding_organization=decision.deciding_organization,
        decision__annulled_on__isnull=True,
    )
    clashing = of_the_year.exclude(scope=OuterRef("scope")).filter(
        recipient_name=OuterRef("recipient_name"),
        unit=OuterRef("unit"),
        recipient_kind=OuterRef("recipient_kind"),
    )
    for award in decision.awards.filter(Exists(clashing), scope__in=both):
        yield warning(
            "A.103",
            _("%(name)s has a comprehensive and a thematic award of the same body in %(year)s.")
            % {"name": award.recipient_name, "year": year},
            subject=award.code,
        )


def a_recipient_body_existed(decision: AwardDecision) -> Iterable[Finding]:
    if decision.decided_on is None:
        return
    ended = decision.awards.alias(ended=last_day("organization__ended_on"))
    for award in ended.filter(ended__lt=decision.decided_on).select_related("organization"):
        yield warning(
            "A.104",
            _("%(name)s ended before the day of the decision.") % {"name": award.organization},
            subject=award.code,
        )


RULES = [
    has_recipients,
    stated_numbers_fit_the_rows,
    once_in_a_lifetime,
    comprehensive_excludes_thematic,
    a_recipient_body_existed,
]


def check(decision: AwardDecision) -> list[Finding]:
    """Every finding in a decision as it stands now."""
    return findings(RULES, decision)
