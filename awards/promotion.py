"""Nominations become awards of a decision, many at once: whole or nothing."""

import datetime
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db import IntegrityError, models, transaction
from django.db.models import Count, Max
from django.utils import timezone
from django.utils.translation import gettext as _

from congress_portal.foundation.integrity import TRIGGER_SENTENCES, sentence
from congress_portal.foundation.publication import ReviewState
from organizations.body_names import spellings_of
from organizations.enums import NameKind
from organizations.models import Organization, OrganizationName

from .enums import RecipientKind
from .models import Award, AwardDecision, AwardForm, Nomination

ON_A_PAGE = 200
MOST_TOLD = 5


class PromotionError(Exception):
    """The nominations cannot become awards; the message is for the clerk."""


@dataclass(frozen=True)
class Offer:
    """A nomination beside a decision: where it is from, and why it cannot be chosen, if so."""

    nomination: Nomination
    obstacle: str = ""
    # Where else the same body is nominated for the same form.
    twice: str = ""
    # The other decisions that award it the same in that year.
    awarded: str = ""


def offers(
    decision: AwardDecision,
    found: list[Nomination],
    nominations: models.QuerySet[Nomination],
    decisions: models.QuerySet[AwardDecision],
) -> list[Offer]:
    """Those found, with what is recorded in the decision already and what is told twice.

    `nominations` and `decisions` are those that may be told of.
    """
    here = set(decision.awards.values_list("organization", "form"))
    same: dict[Any, list[Nomination]] = {}
    bodies = {one.organization_id for one in found}
    for one in in_order(nominations.filter(organization__in=bodies)):
        same.setdefault(_key(one), []).append(one)

    awarded = _Awarded(decisions.exclude(pk=decision.pk), found)

    def offer(one: Nomination) -> Offer:
        others = [str(other.congress) for other in same[_key(one)] if other.pk != one.pk]
        twice = "; ".join(sorted(set(others))[:MOST_TOLD])
        is_here = _key(one) in here
        obstacle = _("It is in the decision already.") if is_here else ""
        return Offer(one, obstacle, twice, "; ".join(awarded.of(one)[:MOST_TOLD]))

    return [offer(one) for one in found]


def proposals(
    told: list[Offer], nominations: models.QuerySet[Nomination]
) -> list[tuple[Any, list[Offer], int]]:
    """Offers by the congress that nominates, with how many it has on all pages."""
    congresses = {each.nomination.congress_id for each in told}
    of_all = nominations.filter(congress__in=congresses).order_by().values_list("congress")
    counts = dict(of_all.annotate(count=Count("pk")))
    by_congress = groupby(told, key=lambda each: each.nomination.congress)
    return [(congress, list(some), counts[congress.pk]) for congress, some in by_congress]


def in_order(nominations: models.QuerySet[Nomination]) -> models.QuerySet[Nomination]:
    """The nominations of one congress after another, the latest first."""
    named = (
        "organization",
        "form",
        "cluster__owner",
        "congress__organization",
        "congress__cluster__owner",
    )
    order = ("-congress__opened_on", "congress", "order", "pk")
    return nominations.select_related(*named).order_by(*order)


class _Awarded:
    """The decisions that award nominated bodies, linked or only named in them."""

    def __init__(self, decisions: models.QuerySet[AwardDecision], found: list[Nomination]):
        bodies = {one.organization_id: one.organization for one in found}
        self.spellings = {pk: spellings_of(body.name) for pk, body in bodies.items()}
        named = models.Q(organization=None, folded__in=set().union(*self.spellings.values()))
        awards = Award.objects.filter(
            models.Q(organization__in=bodies) | named,
            decision__in=decisions,
            form__in={one.form_id for one in found if one.form_id},
            recipient_kind=RecipientKind.COLLECTIVE,
        )
        self.by_body: dict[Any, list[AwardDecision]] = {}
        for award in awards.select_related("decision__deciding_organization").order_by("pk"):
            key = (award.organization_id or award.folded, award.form_id)
            self.by_body.setdefault(key, []).append(award.decision)

    def of(self, one: Nomination) -> list[str]:
        """By which decisions; those for other years than the nomination's are not told."""
        names = {one.organization_id, *self.spellings[one.organization_id]}
        decisions = [each for name in names for each in self.by_body.get((name, one.form_id), ())]
        return sorted({str(each) for each in decisions if _may_be_for(each, one.year)})


def _may_be_for(decision: AwardDecision, year: int | None) -> bool:
    """Whether a decision awards what was done in a year; so it may where its years are unknown."""
    last = decision.period_to or (decision.decided_on and decision.decided_on.year)
    return not (year and last) or (decision.period_from or last) <= year <= last


def promote(
    decision: AwardDecision,
    nominations: models.QuerySet[Nomination],
    form: AwardForm | None = None,
) -> tuple[int, int]:
    """Make an award of each nomination that is none yet; return how many are new and skipped.

    `form` is that of nominations which name none.
    """
    with transaction.atomic():
        held = AwardDecision.objects.select_for_update().get(pk=decision.pk)
        if not ReviewState(held.state).is_open:
            raise PromotionError(str(TRIGGER_SENTENCES["record_is_frozen"]))
        known = set(held.awards.values_list("organization", "form"))
        order = held.awards.aggregate(last=Max("order"))["last"] or 0
        skipped = 0
        new = []
        found = list(in_order(nominations))
        names = _Names(found)
        for one in found:
            one.form = one.form or form
            if one.form is None:
                raise PromotionError(
                    _("“%(name)s” is nominated without a form of award. Choose the form for those.")
                    % {"name": one.organization}
                )
            if _key(one) in known:
                skipped += 1
                continue
            known.add(_key(one))
            new.append(_award(held, one, order + len(new) + 1, names))
        try:
            with transaction.atomic():
                Award.objects.bulk_create(new)
        except IntegrityError as error:
            raise PromotionError(sentence(error)) from None
    return len(new), skipped


def _key(one: Nomination) -> tuple[int, int | None]:
    return one.organization_id, one.form_id


class _Names:
    """What nominated bodies were called on a day; one question for each day."""

    def __init__(self, found: list[Nomination]):
        self.bodies = {one.organization_id for one in found}
        self.by_day: dict[datetime.date, dict[int, str]] = {}

    def of(self, body: Organization, day: datetime.date) -> str:
        if day not in self.by_day:
            official = OrganizationName.objects.in_force(day).filter(
                kind=NameKind.OFFICIAL, organization__in=self.bodies
            )
            self.by_day[day] = dict(official.values_list("organization", "name"))
        return self.by_day[day].get(body.pk, body.name)


def _award(decision: AwardDecision, one: Nomination, order: int, names: _Names) -> Award:
    # The name is that of the day, as all else of an award.
    day = decision.decided_on or one.congress.opened_on or timezone.localdate()
    return Award(
        decision=decision,
        order=order,
        form=one.form,
        recipient_kind=RecipientKind.COLLECTIVE,
        recipient_name=names.of(one.organization, day),
        organization=one.organization,
        proposing_unit=str(one.cluster or one.congress.host)[:200],
        source_id=one.source_id,
    )
