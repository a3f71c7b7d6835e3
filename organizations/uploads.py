"""Files that wait to be applied: kept with owner, keeper and time, claimed once, then gone."""

import datetime
import hashlib
import json
import zlib
from collections.abc import Iterable, Mapping
from typing import Any

from django.db import OperationalError
from django.db.models import BinaryField, Q
from django.db.models.functions import Substr
from django.utils import timezone
from django.utils.translation import gettext as _
from psycopg2.errors import LockNotAvailable

from congress_portal.foundation.dates import show_date
from congress_portal.foundation.told_rows import RowWriter

from .enums import BatchState
from .models import ImportBatch, Organization
from .models.uploads import WAITING

LIFETIME = datetime.timedelta(hours=1)
# What a page has no need of, and what grows with the file.
LARGE = ("content", "digests", "told_rows", "annotated")


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
    preview: Mapping[str, str] | None = None,
) -> ImportBatch:
    """Put away what was read of a file, with the digests of what its preview showed, if any."""
    remove_expired()
    return ImportBatch.objects.create(
        kept_by=keeper,
        uploaded_by=user,
        sheet=sheet,
        file_name=file_name[:255],
        sha256=hashlib.sha256(content).hexdigest(),
        state=BatchState.UPLOADED if preview is None else BatchState.PREVIEWED,
        content=zlib.compress(cells, 1),
        **_previewed(preview or {}, ""),
        expires_at=timezone.now() + LIFETIME,
    )


def found(number: Any, user: Any, sheet: str) -> ImportBatch | None:
    """The file of this number that the user uploaded to this place, whatever became of it.

    What is large is not read; `is_kept` and `is_annotated` say whether it is there.
    """
    return (
        ImportBatch.objects.filter(
            pk=int(number) if str(number).isdecimal() and len(str(number)) < 18 else 0,
            uploaded_by=user,
            sheet=sheet,
        )
        .defer(*LARGE)
        .annotate(is_kept=Q(content__isnull=False), is_annotated=Q(annotated__isnull=False))
        .first()
    )


def claim(number: Any, user: Any, sheet: str, *, is_waited_for: bool = True) -> ImportBatch:
    """The waiting file, locked to the end of the transaction; refused to all but its owner."""
    known = found(number, user, sheet)
    try:
        batches = ImportBatch.objects.defer("told_rows")
        batches = batches.select_for_update(nowait=not is_waited_for)
        batch = known and batches.get(pk=known.pk)
    except OperationalError as error:
        if not isinstance(error.__cause__, LockNotAvailable):
            raise
        raise at_work() from error
    if batch is None:
        raise UploadError(_("The checked file has expired or is not known. Upload it again."))
    if batch.state not in WAITING or batch.content is None:
        raise UploadError(
            _("The checked file was imported already, or has expired. Upload it again if need be.")
        )
    if batch.expires_at <= timezone.now():
        raise UploadError(_("The checked file has expired or is not known. Upload it again."))
    return batch


def applied_before(batch: ImportBatch) -> list[str]:
    """That the very file was applied already, for one that would change something again."""
    same = ImportBatch.objects.filter(
        kept_by=batch.kept_by, sheet=batch.sheet, sha256=batch.sha256, state=BatchState.APPLIED
    )
    day = same.values_list("uploaded_at", flat=True).first()
    if day is None:
        return []
    message = _(
        "This very file was imported on %(day)s, and what it would change was changed in the "
        "portal since. Download what is recorded now, make the change there, and upload that."
    )
    return [message % {"day": show_date(timezone.localtime(day).date())}]


def at_work() -> UploadError:
    return UploadError(_("The file is being worked on. Wait until that is over."))


def cells_of(batch: ImportBatch) -> bytes:
    return zlib.decompress(bytes(batch.content))


def keep_preview(batch: ImportBatch, preview: Mapping[str, str]) -> None:
    for column, value in _previewed(preview, batch.left_out).items():
        setattr(batch, column, value)


def _previewed(preview: Mapping[str, str], left_out: str) -> dict[str, Any]:
    """The digests, which go with the file, and the one that the history keeps.

    That is of all of them and of the columns that were left out.
    """
    if not preview:
        return {"preview": "", "digests": None}
    lines = "\n".join(f"{place} {digest}" for place, digest in preview.items()).encode()
    whole = hashlib.sha256(lines)
    if left_out:
        whole.update(f"\n\n{left_out}".encode())
    return {"preview": whole.hexdigest(), "digests": zlib.compress(lines, 1)}


def keep_cells(batch: ImportBatch, cells: bytes) -> None:
    batch.content = zlib.compress(cells, 1)


def choose(batch: ImportBatch, cells: bytes, names: Iterable[str]) -> None:
    """Keep the cells of these tables; the file with others chosen is another file."""
    keep_cells(batch, cells)
    told = "\n".join([batch.sha256, *sorted(names)])
    batch.sha256 = hashlib.sha256(told.encode()).hexdigest()


def previewed(batch: ImportBatch) -> dict[str, str]:
    """The digests of what the preview showed, by the place of the row."""
    if batch.digests is None:
        return {}
    lines = zlib.decompress(bytes(batch.digests)).decode()
    return dict(line.rsplit(" ", 1) for line in lines.split("\n"))


def tell(batch: ImportBatch, told: dict[str, Any], rows: RowWriter | None = None) -> None:
    """Keep what is told of the file as long as the file, so that its page can be opened again."""
    batch.report = zlib.compress(json.dumps(told, ensure_ascii=False).encode(), 1)
    batch.told_rows = rows and rows.packed()


def forget_told(batch: ImportBatch) -> None:
    batch.report = batch.told_rows = None


def told(batch: ImportBatch) -> dict[str, Any] | None:
    return None if batch.report is None else json.loads(zlib.decompress(bytes(batch.report)))


def read_rows(batch: ImportBatch, at: int, length: int) -> bytes:
    """So many bytes of what is told of the rows; raises `UploadError` where that has changed."""
    part = Substr("told_rows", at + 1, length, output_field=BinaryField())
    # A file may be told anew, or let go of, after its page was begun.
    same = ImportBatch.objects.filter(pk=batch.pk, report=batch.report, told_rows__isnull=False)
    found = same.values_list(part, flat=True).first()
    if found is None:
        raise UploadError(_("The file was checked anew meanwhile. Look at it again."))
    return bytes(found)


def settle(batch: ImportBatch, state: BatchState, *, new: int = 0, changed: int = 0, same: int = 0):
    """Note what became of the file, and let go of it; why it was refused is told till its time."""
    batch.state = state
    batch.content, batch.annotated, batch.digests, batch.preview = None, None, None, ""
    if state != BatchState.REFUSED:
        forget_told(batch)
    batch.created_count, batch.updated_count, batch.unchanged_count = new, changed, same
    batch.row_count = new + changed + same
    batch.save()


def remove_expired() -> int:
    """Let go of files whose time is over; return how many of them nobody had applied."""
    over = ImportBatch.objects.filter(expires_at__lte=timezone.now())
    told = over.filter(Q(report__isnull=False) | Q(told_rows__isnull=False))
    told.exclude(state__in=WAITING).update(report=None, told_rows=None)
    return over.filter(state__in=WAITING, content__isnull=False).update(
        state=BatchState.EXPIRED,
        content=None,
        annotated=None,
        digests=None,
        preview="",
        report=None,
        told_rows=None,
    )
