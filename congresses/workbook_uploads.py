"""The workbook of a congress as an upload: checked, told, and applied exactly as it was told."""

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from congress_portal.foundation.figures import shortened
from congress_portal.foundation.integrity import sentence
from congress_portal.foundation.sheet_files import Finding
from congress_portal.foundation.sheet_grids import Grid, choose, outlined
from congress_portal.foundation.sheet_writing import write_annotated
from congress_portal.foundation.told_rows import KINDS, RowWriter
from organizations import sheet_jobs, sheet_lists, uploads
from organizations.enums import BatchState
from organizations.models import ImportBatch
from organizations.permissions import Rights

from . import workbooks
from .models import Congress

SHEET = "congress"

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
    if report.is_applicable:
        report.findings += map(Finding, uploads.applied_before(batch))
    batch.state = BatchState.PREVIEWED
    uploads.keep_preview(batch, report.fingerprint())
    page, rows = told(report)
    uploads.tell(batch, {**page, "unknown": sheet_lists.told_unknown(report.unknown)}, rows)
    batch.save()


def choose_tables(batch: ImportBatch, names: set[str]) -> None:
    """Of the tables that are the same sheet, read those of these names."""
    offered = (uploads.told(batch) or {}).get("offered", {})
    left_out = {table["name"] for tables in offered.values() for table in tables}
    cells = uploads.cells_of(batch)
    names = {grid.name for grid, _rows in outlined(cells)} - left_out | names
    uploads.choose(batch, choose(cells, names), names)
    batch.state = BatchState.UPLOADED
    uploads.forget_told(batch)
    batch.save()


def apply(batch: ImportBatch, progress: Progress | None = None) -> None:
    """Do what was told of the workbook, or tell why not; in the transaction of the claim."""
    report = workbooks.WorkbookReport()
    try:
        with transaction.atomic():
            expected = uploads.previewed(batch)
            report = _imported(batch, dry_run=False, progress=progress, expected=expected)
            if not report.findings:
                uploads.settle(
                    batch,
                    BatchState.APPLIED,
                    new=len(report.new),
                    changed=len(report.changed),
                    same=len(report.unchanged),
                )
                return
    except IntegrityError as error:
        # The same file was applied since it was looked at.
        report.findings.append(Finding(sentence(error)))
    uploads.tell(batch, *told(report))
    uploads.settle(batch, BatchState.REFUSED)


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


def told(report: workbooks.WorkbookReport) -> tuple[dict[str, Any], RowWriter]:
    """What a page tells of a workbook, as plain values that can be kept, and its rows."""
    sheets, rows = [], RowWriter()
    for number, plan in enumerate(report.plans):
        wrong, counts = plan.wrong, dict.fromkeys(KINDS, 0)
        for line in plan.lines:
            kind = "wrong" if line.line in wrong else line.kind
            counts[kind] += 1
            rows.add(kind, {"sheet": number, **_outlined(plan, line, wrong.get(line.line, []))})
        sheets.append(
            {
                "title": plan.title,
                "counts": counts,
                "heading_line": plan.read.heading_line,
                "matched": plan.read.matched,
                "notes": plan.read.notes,
                "remarks": plan.read.remarks,
            }
        )
    counts = dict(rows.counts)
    wrong_count = counts.pop("wrong")
    page = {
        "findings": [asdict(finding) for finding in report.findings],
        "notes": report.notes,
        "counts": counts,
        "wrong": wrong_count,
        "sheets": sheets,
        "offered": {
            title: [{"name": g.name, "above": g.above, "rows": len(g.rows) - 1} for g in tables]
            for title, tables in report.offered.items()
        },
    }
    return page, rows


def _outlined(
    plan: workbooks.SheetPlan, line: workbooks.Line, wrong: list[tuple[str, str]]
) -> dict[str, Any]:
    return {
        "line": line.line,
        "record": shortened(plan.name_of(line)),
        "is_moved": line.moved,
        "cells": [*line.cells, *plan.unread_cells(line)],
        "findings": wrong,
    }
