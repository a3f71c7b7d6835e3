"""Files that wait to be applied: kept with owner, keeper and time, claimed once, then gone."""

import datetime
import hashlib
import zlib
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from .enums import BatchState
from .models import ImportBatch, Organization

LIFETIME = datetime.timedelta(hours=1)


class UploadError(Exception):
    """The upload cannot be applied; the message is for the clerk."""


def keep(
    user: Any,
    keeper: Organization,
    sheet: str,
    *,
    file_name: str,
    content: bytes,
    cells: bytes,
    preview: dict[str, str],
) -> ImportBatch:
    """Put away what was read of a file, with the digests of what its preview showed."""
    remove_expired()
    return ImportBatch.objects.create(
        kept_by=keeper,
        uploaded_by=user,
        sheet=sheet,
        file_name=file_name[:255],
        sha256=hashlib.sha256(content).hexdigest(),
        content=zlib.compress(cells, 1),
        preview="\n".join(f"{place} {digest}" for place, digest in preview.items()),
        expires_at=timezone.now() + LIFETIME,
    )


def claim(number: Any, user: Any, keeper: Organization, sheet: str) -> ImportBatch:
    """The waiting file, locked to the end of the transaction; refused to all but its owner."""
    found = (
        ImportBatch.objects.select_for_update()
        .filter(pk=int(number) if str(number).isdecimal() else 0)
        .filter(uploaded_by=user, kept_by=keeper, sheet=sheet)
        .first()
    )
    if found is None:
        raise UploadError(_("The checked file has expired or is not known. Upload it again."))
    if found.state != BatchState.PREVIEWED or found.content is None:
        raise UploadError(
            _("The checked file was imported already, or has expired. Upload it again if need be.")
        )
    if found.expires_at <= timezone.now():
        raise UploadError(_("The checked file has expired or is not known. Upload it again."))
    return found


def cells_of(batch: ImportBatch) -> bytes:
    return zlib.decompress(bytes(batch.content))


def previewed(batch: ImportBatch) -> dict[str, str]:
    """The digests of what the preview showed, by the place of the row."""
    return dict(line.rsplit(" ", 1) for line in batch.preview.splitlines())


def settle(batch: ImportBatch, state: BatchState, *, new: int = 0, changed: int = 0, same: int = 0):
    """Note what became of the file, and let go of it."""
    batch.state = state
    batch.content, batch.preview = None, ""
    batch.created_count, batch.updated_count, batch.unchanged_count = new, changed, same
    batch.row_count = new + changed + same
    batch.save()


def remove_expired() -> int:
    """Let go of files that nobody applied in time; return how many those were."""
    waiting = ImportBatch.objects.filter(
        state=BatchState.PREVIEWED, content__isnull=False, expires_at__lte=timezone.now()
    )
    return waiting.update(state=BatchState.EXPIRED, content=None, preview="")
