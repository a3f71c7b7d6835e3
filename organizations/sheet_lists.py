"""Lists that are uploaded: checked, told, and applied exactly as they were told.

A list is of one record (`awards:<code>`), or of all that its owner may change (`awards`).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from congress_portal.foundation import sheet_admin
from congress_portal.foundation.integrity import sentence
from congress_portal.foundation.sheet_columns import SheetOf
from congress_portal.foundation.sheet_files import Finding, SheetError
from congress_portal.foundation.sheet_grids import Grid, choose, grids_of
from congress_portal.foundation.sheet_grids import leave_out as marked
from congress_portal.foundation.sheet_reading import (
    UnknownColumn,
    one_of_each_file,
    to_choose_from,
    unknown_in_list,
)
from congress_portal.foundation.sheet_writing import write_annotated
from congress_portal.foundation.spreadsheets import PortalResource, SheetReport

from . import sheet_jobs, uploads
from .enums import BatchState, JobWork
from .models import ImportBatch, Organization
from .permissions import Rights

Progress = Callable[[int], None]


@dataclass(frozen=True)
class Kind:
    """A kind of list: what imports it with some rights, alone or for the record of a code.

    `reader` exports what the rights let one read.
    """

    sheet: SheetOf
    resource: Callable[[Rights, str], PortalResource]
    reader: Callable[[Rights], PortalResource]
    # Columns that every row of a list of one record would say again.
    known: tuple[str, ...] = ()


_kinds: dict[str, Kind] = {}


def of_resource(sheet: SheetOf, resource: Callable[..., PortalResource]) -> Kind:
    """A kind whose resource takes the rights of its user and tells what they reach."""
    return Kind(sheet, lambda rights, code: resource(rights=rights), lambda r: resource(rights=r))


def register(kind: Kind) -> None:
    _kinds[kind.sheet.name] = kind
    sheet_jobs.register(kind.sheet.name, sheet_jobs.Kind(check, apply, annotated))


def kinds() -> dict[str, Kind]:
    """Every kind by its name."""
    return dict(_kinds)


def kind_of(batch: ImportBatch) -> Kind:
    return _kinds[batch.sheet.partition(":")[0]]


def sheet_of(name: str, code: str = "") -> str:
    return f"{name}:{code}" if code else name


def resource_of(batch: ImportBatch) -> PortalResource:
    """What reads the list: it knows the records that its owner may change today."""
    kind, code = kind_of(batch), batch.sheet.partition(":")[2]
    resource = kind.resource(Rights(batch.uploaded_by), code)
    if code:
        resource.untold = {resource.heading(name) for name in kind.known}
    return resource


def keep(
    user: Any,
    sheet: str,
    *,
    keeper: Organization | None,
    file_name: str,
    content: bytes,
    cells: bytes,
) -> ImportBatch:
    """Put a file away that was read and not looked at; one of no record is the clerk's."""
    keeper = keeper or Rights(user).homes().order_by("pk")[0]
    return uploads.keep(user, keeper, sheet, file_name=file_name, content=content, cells=cells)


def check(batch: ImportBatch, progress: Progress | None = None) -> None:
    """Find out what the list would do, and keep that for its page."""
    resource = resource_of(batch)
    read = grids(batch)
    if fitting := to_choose_from(read, resource.columns()):
        tables = [{"name": g.name, "above": g.above, "rows": len(g.rows) - 1} for g in fitting]
        uploads.tell(batch, {"tables": tables})
        batch.save()
        return
    report = _tried(batch, resource, read, progress)
    if report.is_applicable:
        report.findings += map(Finding, uploads.applied_before(batch))
    batch.state = BatchState.PREVIEWED
    uploads.keep_preview(batch, report.recorded)
    unknown = told_unknown(unknown_in_list(read, resource.columns()))
    uploads.tell(batch, {**sheet_admin.told(report), "unknown": unknown}, report.told)
    batch.save()


def told_unknown(columns: Iterable[UnknownColumn]) -> list[dict[str, Any]]:
    """What a page tells of the columns that may be left out, and what finds them in the file."""
    return [
        {"key": column.key, "name": str(column), "place": [column.grid.at, column.place]}
        for column in columns
    ]


def leave_out(batch: ImportBatch, keys: Iterable[str]) -> None:
    """Let go of what was told, and read the file without these of its unknown columns."""
    unknown = {column["key"]: column for column in (uploads.told(batch) or {}).get("unknown", ())}
    wanted = [unknown.get(key) for key in dict.fromkeys(keys)]
    if not wanted:
        raise uploads.UploadError(_("No column is ticked. Tick those to be left out."))
    columns = [column for column in wanted if column is not None]
    if len(columns) < len(wanted):
        raise uploads.UploadError(
            _("The file has no such column to leave out. Look at the page again and tick anew.")
        )
    places = [tuple(column["place"]) for column in columns]
    uploads.keep_cells(batch, marked(uploads.cells_of(batch), places))
    names = [batch.left_out, *(column["name"] for column in columns)]
    batch.left_out = "; ".join(filter(None, names))
    batch.state, batch.annotated = BatchState.UPLOADED, None
    uploads.keep_preview(batch, {})
    uploads.forget_told(batch)
    batch.save()


def choose_tables(batch: ImportBatch, names: list[str]) -> None:
    """Read these tables of the file, as one list, and no others."""
    uploads.choose(batch, choose(uploads.cells_of(batch), names), names)
    uploads.forget_told(batch)
    batch.save()


def apply(batch: ImportBatch, progress: Progress | None = None) -> None:
    """Do what was told of the list, or tell why not; in the transaction of the claim."""
    resource = resource_of(batch)
    report = SheetReport(resource.headings())
    try:
        with transaction.atomic():
            previewed = uploads.previewed(batch)
            report = _tried(
                batch, resource, grids(batch), progress, expected=previewed, is_trial=False
            )
            if not report.findings:
                _settle(batch, report)
                return
    except IntegrityError as error:
        report.findings.append(Finding(sentence(error)))
    uploads.tell(batch, sheet_admin.told(report), report.told)
    uploads.settle(batch, BatchState.REFUSED)


def annotated(batch: ImportBatch) -> bytes:
    """The file with each finding as a comment on its cell."""
    return write_annotated(grids(batch), found_in(batch), [resource_of(batch).handed()])


def found_in(batch: ImportBatch) -> list[Finding]:
    return [Finding(**found) for found in (uploads.told(batch) or {}).get("findings", ())]


def _tried(
    batch: ImportBatch,
    resource: PortalResource,
    read: list[Grid],
    progress: Progress | None,
    *,
    expected: dict[str, str] | None = None,
    is_trial: bool = True,
) -> SheetReport:
    try:
        sheet = one_of_each_file(read, resource.columns())
    except SheetError as error:
        return all_found(resource, error, user=batch.uploaded_by, progress=progress)
    return resource.import_sheet(
        sheet, dry_run=is_trial, user=batch.uploaded_by, expected=expected, progress=progress
    )


def all_found(resource: PortalResource, error: SheetError, **how: Any) -> SheetReport:
    """What is wrong with a file, and with its cells and names where its rows could be read."""
    if error.sheet is None:
        return SheetReport(resource.headings(), findings=error.findings)
    report = resource.import_sheet(error.sheet, dry_run=True, **how)
    report.findings = [*error.findings, *report.findings]
    return report


def grids(batch: ImportBatch) -> list[Grid]:
    return grids_of(uploads.cells_of(batch))


def _settle(batch: ImportBatch, report: SheetReport) -> None:
    """Note the file for each body that keeps a record of it: it is applied to a body once."""
    own = report.counts
    if report.keepers:
        own = report.keepers.pop(batch.kept_by_id, {})
    for keeper, counted in report.keepers.items():
        ImportBatch.objects.create(
            kept_by_id=keeper,
            uploaded_by=batch.uploaded_by,
            sheet=batch.sheet,
            file_name=batch.file_name,
            sha256=batch.sha256,
            left_out=batch.left_out,
            state=BatchState.APPLIED,
            row_count=counted.total(),
            created_count=counted["new"],
            updated_count=counted["changed"],
            unchanged_count=counted["unchanged"],
        )
    uploads.settle(
        batch,
        BatchState.APPLIED,
        new=own.get("new", 0),
        changed=own.get("changed", 0),
        same=own.get("unchanged", 0),
    )


def ask(batch: ImportBatch, work: JobWork) -> None:
    sheet_jobs.ask(batch, work, sheet_jobs.rows_of(batch))
