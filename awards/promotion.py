"""Nominations become awards of a decision, many at once: whole or nothing."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, models, transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from congress_portal.foundation.integrity import TRIGGER_SENTENCES, sentence
from congress_portal.foundation.publication import ReviewState

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


def offers(decision: AwardDecision, nominations: models.QuerySet[Nomination]) -> list[Offer]:
    """Each nomination, with what is recorded in the decision already and what is told twice."""
    here = set(decision.awards.values_list("organization", "form"))
    found = list(
        nominations.select_related(
            "organization", "form", "cluster", "congress__organization", "congress__cluster"
        ).order_by("-congress__opened_on", "congress", "order", "pk")[:MOST_SHOWN]
    )
    same: dict[Any, list[Nomination]] = {}
    for one in found:
        same.setdefault(_key(one), []).append(one)

    def offer(one: Nomination) -> Offer:
        others = [str(other.congress) for other in same[_key(one)] if other is not one]
        twice = "; ".join(sorted(set(others))[:MOST_TOLD])
        is_here = _key(one) in here
        return Offer(one, _("It is in the decision already.") if is_here else "", twice)

    return [offer(one) for one in found]


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
    return Award(
        decision=decision,
        order=order,
        form=one.form,
        recipient_kind=RecipientKind.COLLECTIVE,
        recipient_name=one.organization.name,
        organization=one.organization,
        proposing_unit=str(one.cluster or one.congress.host)[:200],
        source=one.source,
    )
