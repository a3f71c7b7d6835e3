"""A list of awards that was uploaded: checked, told, and applied exactly as it was told.

Of one decision (`awards:<code>`), or of all that its owner may change (`awards`).
"""

from collections.abc import Callable, Iterator
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from congress_portal.foundation import sheet_admin
from congress_portal.foundation.figures import shortened, show_number
from congress_portal.foundation.integrity import sentence
from congress_portal.foundation.sheet_files import Finding, SheetError
from congress_portal.foundation.sheet_reading import Grid, Sheet, grids_of, one_of_each_file
from congress_portal.foundation.vietnamese import fold
from organizations import sheet_jobs, uploads
from organizations.enums import BatchState, JobWork
from organizations.models import ImportBatch
from organizations.permissions import Rights

from .enums import RecipientKind
from .models import AwardDecision
from .staging import KEYS, AwardReport, LongAwardResource

SHEET = "awards"
NAMED_BY = ("recipient_name", "unit")
MOST_TOLD_TWICE = 50

Progress = Callable[[int], None]


def sheet_of(decision: AwardDecision | None) -> str:
    return SHEET if decision is None else f"{SHEET}:{decision.code}"


def decision_of(batch: ImportBatch) -> AwardDecision | None:
    code = batch.sheet.partition(":")[2]
    return AwardDecision.objects.get(code=code) if code else None


def resource_of(batch: ImportBatch) -> LongAwardResource:
    """What reads the list: it knows the decisions that its owner may change today."""
    decisions = AwardDecision.objects.filter(kept_by__in=Rights(batch.uploaded_by).written())
    code = batch.sheet.partition(":")[2]
    if code:
        decisions = decisions.filter(code=code)
    return LongAwardResource(decisions=decisions, is_of_one=bool(code))


def keep(
    user: Any,
    decision: AwardDecision | None,
    *,
    file_name: str,
    content: bytes,
    cells: bytes,
) -> ImportBatch:
    """Put a file away that was read and not looked at; one for many decisions is the clerk's."""
    keeper = decision.kept_by if decision else Rights(user).homes().order_by("pk")[0]
    return uploads.keep(
        user, keeper, sheet_of(decision), file_name=file_name, content=content, cells=cells
    )


def is_long(cells: bytes) -> bool:
    return cells.count(b"\n") > sheet_jobs.MOST_ROWS_AT_ONCE


def check(batch: ImportBatch, progress: Progress | None = None) -> None:
    """Find out what the list would do, and keep that for its page."""
    resource = resource_of(batch)
    report = _tried(batch, resource, progress)
    batch.state = BatchState.PREVIEWED
    batch.preview = "\n".join(f"{line} {digest}" for line, digest in report.recorded.items())
    uploads.tell(batch, _told(batch, report, resource))
    batch.save()


def apply(batch: ImportBatch, progress: Progress | None = None) -> None:
    """Do what was told of the list, or tell why not; in the transaction of the claim."""
    resource = resource_of(batch)
    report = AwardReport(resource.headings())
    try:
        with transaction.atomic():
            report = _tried(
                batch, resource, progress, expected=uploads.previewed(batch), is_trial=False
            )
            if not report.findings:
                _settle(batch, report)
                return
    except IntegrityError as error:
        report.findings.append(Finding(sentence(error)))
    uploads.tell(batch, _told(batch, report, resource))
    uploads.settle(batch, BatchState.REFUSED)


def _tried(
    batch: ImportBatch,
    resource: LongAwardResource,
    progress: Progress | None,
    *,
    expected: dict[str, str] | None = None,
    is_trial: bool = True,
) -> AwardReport:
    try:
        sheet = one_of_each_file(grids(batch), resource.columns())
    except SheetError as error:
        return AwardReport(resource.headings(), findings=error.findings)
    report = resource.import_sheet(
        sheet, dry_run=is_trial, user=batch.uploaded_by, expected=expected, progress=progress
    )
    report.twice = list(_named_twice(sheet, resource))
    return report


def _named_twice(sheet: Sheet, resource: LongAwardResource) -> Iterator[str]:
    """Who stands in the list more than once, by name and unit: perhaps proposed by two units."""
    places = [
        sheet.headings.index(h) for h in map(resource.heading, NAMED_BY) if h in sheet.headings
    ]
    met: dict[tuple[str, ...], list[int]] = {}
    for at, row in enumerate(sheet.rows):
        met.setdefault(tuple(fold(str(row[place] or "")) for place in places), []).append(at)
    twice = [rows for rows in met.values() if len(rows) > 1]
    for rows in twice[:MOST_TOLD_TWICE]:
        name = sheet.rows[rows[0]][sheet.headings.index(resource.heading(NAMED_BY[0]))]
        yield str(_("“%(name)s” stands in the list more than once: lines %(lines)s.")) % {
            "name": shortened(name),
            "lines": ", ".join(sheet.place(at) for at in rows),
        }
    if len(twice) > MOST_TOLD_TWICE:
        yield str(_("%(count)s more stand in the list more than once.")) % {
            "count": show_number(len(twice) - MOST_TOLD_TWICE)
        }


def grids(batch: ImportBatch) -> list[Grid]:
    return grids_of(uploads.cells_of(batch))


def _settle(batch: ImportBatch, report: AwardReport) -> None:
    """Note the file for each body that keeps a decision of it: it is applied to a body once."""
    own = report.keepers.pop(batch.kept_by_id, {})
    for keeper, counted in report.keepers.items():
        ImportBatch.objects.create(
            kept_by_id=keeper,
            uploaded_by=batch.uploaded_by,
            sheet=batch.sheet,
            file_name=batch.file_name,
            sha256=batch.sha256,
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


def _told(batch: ImportBatch, report: AwardReport, resource: LongAwardResource) -> dict[str, Any]:
    told = sheet_admin.told(report, resource)
    if resource.is_of_one:
        # What every row would say again.
        known = {resource.heading(name) for name in KEYS}
        for row in told["rows"]:
            row["cells"] = [cell for cell in row["cells"] if cell[0] not in known]
    return {**told, "twice": report.twice, "stated": _stated(batch, report)}


def _stated(batch: ImportBatch, report: AwardReport) -> list[list[Any]]:
    """What the decision states, and how many rows it would have: by kind of recipient."""
    decision = decision_of(batch)
    if decision is None:
        return []
    return [
        [str(kind.label), stated, report.recipients[kind.value]]
        for kind, stated in (
            (RecipientKind.COLLECTIVE, decision.stated_collectives),
            (RecipientKind.INDIVIDUAL, decision.stated_individuals),
        )
        if stated is not None
    ]


def ask(batch: ImportBatch, work: JobWork) -> None:
    sheet_jobs.ask(batch, work, uploads.cells_of(batch).count(b"\n"))


def register() -> None:
    sheet_jobs.register(SHEET, sheet_jobs.Kind(check, apply))
