"""Nominations become awards of a decision, many at once: whole or nothing."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, models, transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from congress_portal.foundation.integrity import TRIGGER_SENTENCES, sentence
from congress_portal.foundation.publication import ReviewState
from organizations.body_names import spellings_of

from .enums import RecipientKind
from .models import Award, AwardDecision, AwardForm, Nomination

MOST_SHOWN = 1000
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
    nominations: models.QuerySet[Nomination],
    decisions: models.QuerySet[AwardDecision],
) -> list[Offer]:
    """Each nomination, with what is recorded in the decision already and what is told twice.

    `decisions` are those that may be told of.
    """
    here = set(decision.awards.values_list("organization", "form"))
    found = list(
        nominations.select_related(
            "organization", "form", "cluster", "congress__organization", "congress__cluster"
        ).order_by("-congress__opened_on", "congress", "order", "pk")[:MOST_SHOWN]
    )
    same: dict[Any, list[Nomination]] = {}
    for one in found:
        same.setdefault(_key(one), []).append(one)

    awarded = _Awarded(decisions.exclude(pk=decision.pk), found)

    def offer(one: Nomination) -> Offer:
        others = [str(other.congress) for other in same[_key(one)] if other is not one]
        twice = "; ".join(sorted(set(others))[:MOST_TOLD])
        is_here = _key(one) in here
        obstacle = _("It is in the decision already.") if is_here else ""
        return Offer(one, obstacle, twice, "; ".join(awarded.of(one)[:MOST_TOLD]))

    return [offer(one) for one in found]


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
        """By which decisions; those of another year than the nomination's are not told."""
        names = {one.organization_id, *self.spellings[one.organization_id]}
        decisions = [each for name in names for each in self.by_body.get((name, one.form_id), ())]
        return sorted(
            {
                str(each)
                for each in decisions
                if not (one.year and each.decided_on) or each.decided_on.year == one.year
            }
        )


def promote(
    decision: AwardDecision, nominations: Iterable[Nomination], form: AwardForm | None = None
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
        for one in nominations:
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
            new.append(_award(held, one, order + len(new) + 1))
        try:
            with transaction.atomic():
                Award.objects.bulk_create(new)
        except IntegrityError as error:
            raise PromotionError(sentence(error)) from None
    return len(new), skipped


def _key(one: Nomination) -> tuple[int, int | None]:
    return one.organization_id, one.form_id


def _award(decision: AwardDecision, one: Nomination, order: int) -> Award:
    # The name is that of the day, as all else of an award.
    day = decision.decided_on or one.congress.opened_on or timezone.localdate()
    return Award(
        decision=decision,
        order=order,
        form=one.form,
        recipient_kind=RecipientKind.COLLECTIVE,
        recipient_name=one.organization.name_on(day),
        organization=one.organization,
        proposing_unit=str(one.cluster or one.congress.host)[:200],
        source=one.source,
    )
