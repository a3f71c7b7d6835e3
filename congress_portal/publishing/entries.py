"""Records with minutes that a superior's staff entered for the body, and the body's answer.

The body is asked when the record is submitted. Its answer does not hold up the approver, since
many bodies have no clerk: he reads that it is missing, or what the body objects to.
"""

from typing import Any

from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.publication import ReviewState
from congresses.models import Congress, EntryForBody
from organizations.permissions import Rights

from . import queue

SHORTEST_REMARK = 10


class AnswerError(Exception):
    """The answer is not taken; the message is for the clerk."""


def note(record: Any, user: Any) -> None:
    """Remember at submission for whom a record with minutes was entered."""
    if not isinstance(record, Congress) or not record.minutes.exists():
        return
    if is_own_clerk(record, user):
        # Whoever submits for his own body vouches for what stands there.
        EntryForBody.objects.filter(congress=record).delete()
        return
    asked = {"is_confirmed": None, "answered_by": None, "answered_at": None, "remark": ""}
    EntryForBody.objects.update_or_create(
        congress=record, defaults={"entered_by": user, "entered_at": timezone.now(), **asked}
    )


def is_own_clerk(record: Any, user: Any) -> bool:
    """Whether the user is a clerk of the keeping body or its successor, not of a superior."""
    return Rights(user).stands_for(record.kept_by_id)


def of(record: Any) -> EntryForBody | None:
    if not isinstance(record, Congress):
        return None
    people = ("entered_by", "answered_by")
    return EntryForBody.objects.select_related(*people).filter(congress=record).first()


def awaiting(rights: Rights) -> models.QuerySet[Congress]:
    """Records entered for the user's own bodies, by others, that wait to be confirmed."""
    return _listed(
        Q(entry_for_body__is_confirmed=None, kept_by__in=rights.stood_for())
        & Q(entry_for_body__isnull=False)
        & ~Q(entry_for_body__entered_by=rights.user.pk)
    )


def objected(rights: Rights) -> models.QuerySet[Congress]:
    """Records the user entered that their bodies do not confirm, as long as they may be mended."""
    return _listed(
        Q(entry_for_body__is_confirmed=False, entry_for_body__entered_by=rights.user.pk)
        & ~Q(state=ReviewState.WITHDRAWN)
    )


def _listed(condition: Q) -> models.QuerySet[Congress]:
    related = ("organization", "cluster__owner", "kept_by", "entry_for_body__entered_by")
    return Congress.objects.filter(condition).select_related(*related).order_by("pk")


def answer(record: Congress, user: Any, *, is_confirmed: bool, remark: str = "") -> None:
    """What the body says of a record entered for it; it may be asked again after a change."""
    remark = remark.strip()
    if not is_own_clerk(record, user):
        raise AnswerError(_("A clerk of the body itself confirms what was entered for it."))
    if not is_confirmed and len(remark) < SHORTEST_REMARK:
        raise AnswerError(
            _("Say in at least ten characters what is wrong: “%(typed)s”.") % {"typed": remark}
        )
    with transaction.atomic():
        entry = EntryForBody.objects.select_for_update().filter(congress=record).first()
        if entry is None or entry.is_confirmed is not None:
            raise AnswerError(_("This record does not wait for a confirmation any more."))
        if entry.entered_by_id == user.pk:
            raise AnswerError(
                _("Whoever entered the record does not confirm it: a clerk of the body does.")
            )
        entry.is_confirmed = is_confirmed
        entry.answered_by, entry.answered_at = user, timezone.now()
        entry.remark = "" if is_confirmed else remark
        entry.save()
        queue.reconsider(record)
