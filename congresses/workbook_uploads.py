"""The workbook of a congress as an upload: checked, told, and applied exactly as it was told."""

from collections import Counter
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from django.utils.translation import gettext as _

from congress_portal.foundation.figures import shortened
from congress_portal.foundation.sheet_files import Finding
from congress_portal.foundation.sheet_grids import Grid, choose, outlined
from congress_portal.foundation.sheet_writing import write_annotated
from congress_portal.foundation.spreadsheets import MOST_KEPT_ROWS
from organizations import sheet_jobs, sheet_lists, uploads
from organizations.enums import BatchState
from organizations.models import ImportBatch
from organizations.permissions import Rights

from . import workbooks
from .models import Congress

SHEET = "congress"
# What is wrong is listed first, what stays as it is last.
ORDER_OF_ROWS = {"wrong": 0, "new": 1, "changed": 1, "unchanged": 2}

Progress = Callable[[int], None]


def register() -> None:
    """Let the worker know what to do with workbooks."""
    sheet_jobs.register(
        SHEET,
        sheet_jobs.Kind(check, apply, annotated, rows_in),
    )


def rows_in(cells: bytes) -> int:
    """The lines of the file without its guide and its drop-downs."""
    return sum(rows for grid, rows in outlined(cells) if not workbooks.is_guide(grid))


def check(batch: ImportBatch, progress: Progress | None = None) -> None:
    """Find out what the workbook would do, and keep that for its page."""
    report = _imported(batch, dry_run=True, progress=progress)
    batch.state = BatchState.PREVIEWED
    uploads.keep_preview(batch, report.fingerprint())
    uploads.tell(batch, told(report))
    batch.save()


def choose_tables(batch: ImportBatch, names: set[str]) -> None:
    """Of the tables that are the same sheet, read those of these names."""
    offered = (uploads.told(batch) or {}).get("offered", {})
    left_out = {table["name"] for tables in offered.values() for table in tables}
    cells = uploads.cells_of(batch)
    names = {grid.name for grid, _rows in outlined(cells)} - left_out | names
    uploads.keep_cells(batch, choose(cells, names))
    batch.state, batch.report = BatchState.UPLOADED, None
    batch.save()


def apply(batch: ImportBatch, progress: Progress | None = None) -> None:
    """Do what was told of the workbook, or tell why not; in the transaction of the claim."""
    expected = uploads.previewed(batch)
    report = _imported(batch, dry_run=False, progress=progress, expected=expected)
    if report.findings:
        uploads.tell(batch, told(report))
        uploads.settle(batch, BatchState.REFUSED)
        return
    uploads.settle(
        batch,
        BatchState.APPLIED,
        new=len(report.new),
        changed=len(report.changed),
        same=len(report.unchanged),
    )


def annotated(batch: ImportBatch) -> bytes:
    """The file with each finding as a comment on its cell."""
    read = grids(batch)
    handed = workbooks.handed({grid.name for grid in read})
    return write_annotated(read, sheet_lists.found_in(batch), handed)


def _imported(batch: ImportBatch, **how: Any) -> workbooks.WorkbookReport:
    user, code = batch.uploaded_by, batch.sheet.partition(":")[2]
    # What the owner may change today, whatever it was when the file came.
    found = Congress.objects.filter(code=code, kept_by__in=Rights(user).written()).first()
    if found is None:
        message = _("Only a clerk of the body that keeps the record may change it.")
        return workbooks.WorkbookReport(findings=[Finding(message)])
    return workbooks.import_grids(found, grids(batch), user=user, **how)


def grids(batch: ImportBatch) -> list[Grid]:
    found = sheet_lists.grids(batch)
    workbooks.name_by_file(found, batch.file_name)
    return found


# What is told


def told(report: workbooks.WorkbookReport) -> dict[str, Any]:
    """What a page tells of a workbook, as plain values that can be kept."""
    sheets, rows = [], []
    for number, plan in enumerate(report.plans):
        wrong = plan.wrong
        lines = [_outlined(plan, line, wrong.get(line.line)) for line in plan.lines]
        rows += [{"sheet": number, **line} for line in lines]
        sheets.append(
            {
                "title": plan.title,
                "counts": _counts(lines),
                "heading_line": plan.read.heading_line,
                "matched": plan.read.matched,
                "notes": plan.read.notes,
                "remarks": plan.read.remarks,
            }
        )
    counts = _counts(rows)
    wrong_count = counts.pop("wrong")
    return {
        "findings": [asdict(finding) for finding in report.findings],
        "notes": report.notes,
        "counts": counts,
        "wrong": wrong_count,
        "sheets": sheets,
        "rows": _first_of_each_kind(rows),
        "offered": {
            title: [{"name": g.name, "above": g.above, "rows": len(g.rows) - 1} for g in tables]
            for title, tables in report.offered.items()
        },
    }


def _counts(rows: list[dict[str, Any]]) -> dict[str, int]:
    counts = Counter(row["kind"] for row in rows)
    return {kind: counts[kind] for kind in ORDER_OF_ROWS}


def _first_of_each_kind(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    kept: Counter[str] = Counter()
    found = []
    for row in sorted(rows, key=lambda row: ORDER_OF_ROWS[row["kind"]]):
        kept[row["kind"]] += 1
        if kept[row["kind"]] <= MOST_KEPT_ROWS:
            found.append(row)
    return found


def _outlined(
    plan: workbooks.SheetPlan, line: workbooks.Line, wrong: list[tuple[str, str]] | None
) -> dict[str, Any]:
    return {
        "line": line.line,
        "record": shortened(plan.name_of(line)),
        "kind": "wrong" if wrong else line.kind,
        "is_moved": line.moved,
        "cells": [*line.cells, *plan.unread_cells(line)],
        "findings": wrong or [],
    }
