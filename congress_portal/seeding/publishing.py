"""Publishing many records at once, as one user and another do one by one."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from congress_portal.foundation.audit import acting
from congress_portal.foundation.publication import (
    EditionKind,
    Reviewed,
    ReviewState,
    canonical_text,
    edition_hash,
)
from congress_portal.publishing import rows
from congress_portal.publishing.builders import build_all
from organizations.published import Edition


def publish(records: Sequence[Reviewed], clerk: Any, approver: Any) -> None:
    """The first editions of records of one kind: what submitting and approving each would write.

    The database holds its own rules as for one record. The rules that a submission asks are not
    asked here: generated records obey them.
    """
    model, keys = type(records[0]), [record.pk for record in records]
    now, kind = timezone.now(), str(model._meta.model_name)
    same = model._default_manager.filter(pk__in=keys)
    with transaction.atomic():
        with acting(clerk):
            same.update(state=ReviewState.SUBMITTED, submitted_by=clerk, submitted_at=now)
        with acting(approver):
            published = list(same.order_by("pk"))
            documents = build_all(published)
            editions = Edition.objects.bulk_create(
                _first_edition(kind, record, canonical_text(document), clerk, approver, now)
                for record, document in zip(published, documents, strict=True)
            )
            same.update(
                state=ReviewState.PUBLISHED, decided_by=approver, decided_at=now, edition_count=1
            )
            rows.place(zip(editions, documents, strict=True))


def _first_edition(kind: str, record: Reviewed, text: str, clerk, approver, now) -> Edition:
    return Edition(
        record_kind=kind,
        record_id=record.pk,
        record_code=record.code,
        number=1,
        kind=EditionKind.PUBLISH,
        text=text,
        sha256=edition_hash(text, ""),
        published_at=now,
        submitted_by_id=clerk.pk,
        approved_by_id=approver.pk,
    )
