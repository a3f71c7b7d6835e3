"""What waits for approval: in which order, who looks at it now, and why to look closer.

An entry is made when a record is submitted, and goes with the decision. A claim keeps two
approvers from the same record for half an hour; an expired one holds up nobody.
"""

import datetime
import hashlib
from typing import Any

from django.db import connection, models, transaction
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone

from congress_portal.foundation.publication import (
    Reviewed,
    ReviewState,
    canonical_text,
    record_kind,
)
from organizations.enums import RiskKind
from organizations.models import Editing, Organization, QueueEntry, QueueRisk
from organizations.permissions import keepers

from . import borrowing, risks
from .builders import build

CLAIM_TIME = datetime.timedelta(minutes=30)
IN_ORDER = ("-weight", "submitted_at", "pk")


def of(record: models.Model) -> models.QuerySet[QueueEntry]:
    return QueueEntry.objects.filter(record_kind=record_kind(record), record_id=record.pk)


def enter(record: Any, *, was_returned: bool) -> QueueEntry:
    """Put a submitted record in the queue, with the reasons to look closer at it."""
    found = risks.risks_of(record)
    if was_returned:
        found[RiskKind.RETURNED] = None
    keeper = next(pk for pk in reversed(keepers(record)) if pk is not None)
    with transaction.atomic(), borrowing.noting_lent_rows() as lent:
        text = canonical_text(build(record))
        borrowing.note_editors(record, lent)
        leave(record)
        entry = QueueEntry.objects.create(
            record_kind=record_kind(record),
            record_id=record.pk,
            kept_by_id=keeper,
            level=Organization.objects.values_list("kind__level", flat=True).get(pk=keeper),
            submitted_by_id=record.submitted_by_id,
            submitted_at=record.submitted_at,
            weight=sum(kind.weight for kind in found),
            text_sha256=digest(text),
        )
        _note(entry, found)
    return entry


def reconsider(record: Any) -> None:
    """Find the reasons to look closer anew, for a record that waits; who looks at it goes on."""
    with transaction.atomic():
        entry = of(record).select_for_update().first()
        if entry is None:
            return
        found = risks.risks_of(record)
        if entry.risks.filter(kind=RiskKind.RETURNED).exists():
            found[RiskKind.RETURNED] = None
        entry.weight = sum(kind.weight for kind in found)
        entry.save(update_fields=["weight"])
        entry.risks.all().delete()
        _note(entry, found)


def _note(entry: QueueEntry, found: risks.Risks) -> None:
    QueueRisk.objects.bulk_create(
        QueueRisk(entry=entry, kind=kind, count=count) for kind, count in found.items()
    )


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def is_as_submitted(record: models.Model, text: str) -> bool:
    """Whether the document of a waiting record is still the one that was submitted."""
    submitted = of(record).values_list("text_sha256", flat=True).first()
    return not submitted or submitted == digest(text)


def leave(record: models.Model) -> None:
    of(record).delete()


def catch_up(model: type[Reviewed], most: int) -> int:
    """Enter records that were submitted on another way than through `transitions`."""
    waiting = model._default_manager.filter(state=ReviewState.SUBMITTED).exclude(
        pk__in=QueueEntry.objects.filter(record_kind=record_kind(model)).values("record_id")
    )
    missing = list(waiting[:most])
    for record in missing:
        enter(record, was_returned=False)
    return len(missing)


def waiting_for(rights: Any) -> models.QuerySet[QueueEntry]:
    """What this user may decide on, in order; `is_own` marks what he may not approve."""
    edited = Editing.objects.filter(
        record_kind=OuterRef("record_kind"), record_id=OuterRef("record_id"), user=rights.user.pk
    )
    reached = Q(kept_by__in=rights.decided()) | Q(
        record_kind="organization", record_id__in=rights.decided()
    )
    return QueueEntry.objects.filter(reached).annotate(
        is_own=Q(submitted_by=rights.user.pk) | Q(Exists(edited))
    )


def is_free(user: Any) -> Q:
    """Entries that nobody else looks at now."""
    return (
        Q(claimed_by__isnull=True)
        | Q(claimed_by=user.pk)
        | Q(claimed_until__isnull=True)
        | Q(claimed_until__lte=timezone.now())
    )


def claim(entry: QueueEntry, user: Any) -> bool:
    """Take a record to look at, or keep it for another half an hour; False if another has it."""
    until = timezone.now() + CLAIM_TIME
    free = QueueEntry.objects.filter(is_free(user), pk=entry.pk)
    return bool(free.update(claimed_by=user.pk, claimed_until=until))


def in_hand(entries: models.QuerySet[QueueEntry], user: Any) -> QueueEntry | None:
    """What this user looks at already, the first in order."""
    held = entries.filter(claimed_by=user.pk, claimed_until__gt=timezone.now())
    return held.order_by(*IN_ORDER).first()


def one_request_at_a_time(user: Any) -> None:
    """Until the end of the transaction: of two clicks the second sees what the first claimed."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('queue'), %s)", [user.pk])


def claim_next(entries: models.QuerySet[QueueEntry], user: Any, after: int = 0) -> Any:
    """Claim the first free entry behind `after`, else the first of all; None where there is none.

    Two approvers who ask at the same moment get two different ones.
    """
    free: Any = entries.filter(is_free(user), Q(("is_own", False))).exclude(pk=after)
    last = entries.filter(pk=after).first()
    behind = Q()
    if last is not None:
        behind = Q(weight__lt=last.weight) | Q(
            Q(weight=last.weight),
            Q(submitted_at__gt=last.submitted_at)
            | Q(submitted_at=last.submitted_at, pk__gt=last.pk),
        )
    # What he has in hand already comes later than what nobody looks at.
    order: list[Any] = [F("claimed_by").asc(nulls_first=True), *IN_ORDER]
    with transaction.atomic():
        for wanted in (behind, Q()) if last is not None else (Q(),):
            locked = free.filter(wanted).order_by(*order)
            found = locked.select_for_update(of=("self",), skip_locked=True).first()
            if found is not None:
                claim(found, user)
                return found
    return None


def release(entry: QueueEntry, user: Any) -> bool:
    own = QueueEntry.objects.filter(pk=entry.pk, claimed_by=user.pk)
    return bool(own.update(claimed_by=None, claimed_until=None))


def claimed_by_another(record: models.Model, user: Any) -> Any:
    """The user who looks at the record now, if it is not this one; the entry stays locked."""
    entry = of(record).select_for_update(of=("self",)).select_related("claimed_by").first()
    if entry is None or entry.claimed_by_id in (None, user.pk):
        return None
    expired = entry.claimed_until is None or entry.claimed_until <= timezone.now()
    return None if expired else entry.claimed_by


def of_user(entry_id: int, user: Any) -> QueueEntry | None:
    """An entry that this user has claimed, by its id."""
    return QueueEntry.objects.filter(pk=entry_id, claimed_by=user.pk).first()
