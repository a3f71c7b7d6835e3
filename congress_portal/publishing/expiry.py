"""What is personal and was to be kept for a time only: out of its table, and out of history.

Counts, editions and the chain of history stay whole; a row of the history keeps its key and the
digest it was sealed with.
"""

import dataclasses
import datetime
from typing import Any

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from congress_portal.foundation.audit import commanding, history_of, redact
from congress_portal.publishing import meanwhile
from congress_portal.publishing.erasure import RESTRICTED
from congress_portal.security_log import note
from congresses.models import Minutes
from organizations import uploads
from organizations.enums import BatchState
from organizations.models import ImportBatch, NoticeSender, PersonDetails, SearchWord, Transcript

COMMAND = "expire_personal_data"
REASON = "the time to keep it is over"
REMOVED = "the file was removed from its record"
# A pasted source serves the review of its record; it holds names that nobody chose to record.
TRANSCRIPT_LIFETIME = datetime.timedelta(days=365)


@dataclasses.dataclass
class Expired:
    """What went, in numbers alone."""

    details: int = 0
    transcripts: int = 0
    senders: int = 0
    uploads: int = 0
    history_rows: int = 0

    def sentence(self) -> str:
        return _(
            "Deleted: restricted details %(details)s, texts of sources %(transcripts)s, contacts "
            "%(senders)s, uploads %(uploads)s; cleared rows of the history: %(history)s."
        ) % {
            "details": self.details,
            "transcripts": self.transcripts,
            "senders": self.senders,
            "uploads": self.uploads,
            "history": self.history_rows,
        }


def expire(*, dry_run: bool = False) -> Expired:
    """Take out everything whose day has come; a second run on the same day finds nothing."""
    expired = Expired()
    today = timezone.localdate()
    last_pasted = timezone.now() - TRANSCRIPT_LIFETIME
    with transaction.atomic(), commanding(COMMAND):
        expired.details = _delete(PersonDetails, RESTRICTED, expired, delete_after__lt=today)
        expired.transcripts = _delete(Transcript, ("text",), expired, pasted_at__lt=last_pasted)
        expired.senders = NoticeSender.objects.filter(delete_on__lte=today).delete()[0]
        expired.uploads = uploads.remove_expired()
        _clear_previews(expired)
        _clear_removed_minutes(expired)
        if dry_run:
            transaction.set_rollback(True)
    if not dry_run:
        with transaction.atomic():
            # The words of records that were corrected or withdrawn since.
            meanwhile.nothing_else()
            SearchWord.refresh()
        note("personal_data_expired", **dataclasses.asdict(expired))
    return expired


def _delete(
    model: type[models.Model], columns: tuple[str, ...], expired: Expired, **over: Any
) -> int:
    """Delete the rows whose time is over and clear their history, of those gone before too."""
    count, _by_model = model._default_manager.filter(**over).delete()
    gone = history_of(model).objects.filter(pgh_label="delete", **over)
    ids = sorted({*gone.values_list("pgh_obj_id", flat=True)})
    expired.history_rows += redact(model, ids, list(columns), REASON)
    return count


def _clear_previews(expired: Expired) -> None:
    """What the previews of closed uploads showed is in the history alone by now."""
    closed = ImportBatch.objects.exclude(state=BatchState.PREVIEWED).values_list("pk", flat=True)
    expired.history_rows += redact(ImportBatch, list(closed), ["preview"], REASON)


def _clear_removed_minutes(expired: Expired) -> None:
    """The words of a file that somebody took away, and what it was called."""
    gone = history_of(Minutes).objects.filter(pgh_label="delete")
    ids = sorted({*gone.values_list("pgh_obj_id", flat=True)})
    expired.history_rows += redact(Minutes, ids, ["text", "file_name"], REMOVED)
