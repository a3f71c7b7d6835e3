"""The annex of a decision as CSV, XLSX and DOCX, in the layout of official papers."""

import io
import math
from collections.abc import Callable, Iterator
from typing import Any

from congress_portal.foundation.figures import show_number
from congress_portal.foundation.sheet_files import (
    XLSX_TYPE,
    cell_formats,
    new_workbook,
    write_cell,
    write_csv,
)
from congress_portal.papers.official import (
    DRAFT,
    FONT,
    FONT_SIZE,
    LEFT,
    MARGINS,
    MOTTO,
    NATION,
    TABLE_FONT_SIZE,
    Letterhead,
    add_letterhead,
    add_table,
    add_text,
    as_file,
    new_paper,
)

from .annex import HEADINGS, Annex
from .sheets import AWARDS

FORMATS = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": XLSX_TYPE,
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
PROGRAMS = {"csv": "CSV", "xlsx": "Excel", "docx": "Word"}

# A sheet measures columns in letters of its own font, which are wider than those of the table.
MM_OF_A_LETTER, MM_OF_A_SMALL_LETTER = 1.9, 1.7
COLUMN_WIDTHS = (10, 46, 28, 38, 34, 50, 25, 16)
# The column where the right half of the title block begins in a sheet.
RIGHT_BLOCK = 4
ROW_LOOKS = {"part": {"bold": True}, "section": {"italic": True}, "total": {"bold": True}}


def write_annex(annex: Annex, ending: str) -> bytes:
    writers: dict[str, Callable[[Annex], bytes]] = {
        "csv": _write_csv,
        "xlsx": _write_xlsx,
        "docx": _write_docx,
    }
    return writers[ending](annex)


def _title_rows(annex: Annex) -> list[tuple[str, str]]:
    """The two columns above the title: who issues it, and the name of the nation."""
    return [(annex.superior.upper(), NATION), (annex.issuer.upper(), MOTTO)]


def _table(annex: Annex) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """The rows under the headings with their role: part, section, line or total."""
    for part in annex.parts:
        yield "part", (part.title,)
        for section, lines in part.sections():
            if section:
                yield "section", (section,)
            for line in lines:
                yield "line", line.cells()
        yield "total", (part.total,)


def _closing(annex: Annex) -> list[str]:
    return [annex.totals, *annex.money]


# Sheets


def _write_csv(annex: Annex) -> bytes:
    blank = [""] * (RIGHT_BLOCK - 1)
    rows: list[Any] = [[left, *blank, right] for left, right in _title_rows(annex)]
    if annex.is_draft:
        rows.append([DRAFT])
    # A file of text has no merged cells, by which the title of a section is known.
    has_sections = any(line.section for part in annex.parts for line in part.lines)
    headings = [*HEADINGS, *[AWARDS["section"].heading] * has_sections]
    rows += [[annex.title], [annex.reference], [], headings]
    for part in annex.parts:
        lines = ([*line.cells(), *[line.section] * has_sections] for line in part.lines)
        rows += [[part.title], *lines, [part.total]]
    rows += [[], *([text] for text in _closing(annex))]
    width = len(headings)
    return b"".join(write_csv((), ([*row, *[""] * (width - len(row))] for row in rows)))


def _write_xlsx(annex: Annex) -> bytes:
    buffer = io.BytesIO()
    with new_workbook(buffer) as workbook:
        workbook.set_properties({"title": annex.title, "subject": annex.reference})
        _fill_sheet(annex, workbook, workbook.add_worksheet("Danh sách"))
    return buffer.getvalue()


def _fill_sheet(annex: Annex, workbook: Any, sheet: Any) -> None:
    sheet.set_paper(9)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(**{side: mm / 25.4 for side, mm in MARGINS.items()})
    sheet.set_header(f"&C&P{'&R' + DRAFT if annex.is_draft else ''}")
    for place, width in enumerate(COLUMN_WIDTHS):
        sheet.set_column(place, place, width / MM_OF_A_LETTER)

    font = {"font_name": FONT, "font_size": FONT_SIZE}
    bold = workbook.add_format({**font, "bold": True, "align": "center"})
    plain = workbook.add_format({**font, "align": "center"})
    italic = workbook.add_format({**font, "italic": True, "align": "center"})
    left = workbook.add_format({**font, "bold": True})
    grid = {"font_name": FONT, "font_size": TABLE_FONT_SIZE, "border": 1, "valign": "top"}
    heading = workbook.add_format(
        {**grid, "bold": True, "align": "center", "valign": "vcenter", "text_wrap": True}
    )
    rows = {
        "part": workbook.add_format({**grid, "bold": True}),
        "section": workbook.add_format({**grid, "italic": True}),
        "total": workbook.add_format({**grid, "bold": True}),
    }
    cells = cell_formats(workbook, **grid, text_wrap=True)

    last = len(HEADINGS) - 1
    at = 0
    for (issuer, nation), style in zip(_title_rows(annex), (plain, bold), strict=True):
        sheet.merge_range(at, 0, at, RIGHT_BLOCK - 1, "", style)
        sheet.write_string(at, 0, issuer, style)
        sheet.merge_range(at, RIGHT_BLOCK, at, last, "", bold)
        sheet.write_string(at, RIGHT_BLOCK, nation, bold)
        at += 1
    at += 1
    titles = [(annex.title, bold), (annex.reference, italic)]
    if annex.is_draft:
        titles.insert(0, (DRAFT, bold))
    for text, style in titles:
        sheet.merge_range(at, 0, at, last, "", style)
        sheet.write_string(at, 0, text, style)
        at += 1
    at += 1
    for place, text in enumerate(HEADINGS):
        sheet.write_string(at, place, text, heading)
    sheet.repeat_rows(at)
    for role, row in _table(annex):
        at += 1
        if role == "line":
            sheet.set_row(at, _height(row))
            for place, cell in enumerate(row):
                write_cell(sheet, at, place, cell, cells)
            continue
        sheet.merge_range(at, 0, at, last, "", rows[role])
        sheet.write_string(at, 0, row[0], rows[role])
    at += 1
    for text in _closing(annex):
        at += 1
        sheet.write_string(at, 0, text, left)


def _height(row: tuple[Any, ...]) -> float:
    """Points that the longest cell of a row takes; no program fits them on opening."""
    lines = [
        math.ceil(len(_text(cell)) / (width / MM_OF_A_SMALL_LETTER))
        for cell, width in zip(row, COLUMN_WIDTHS, strict=True)
    ]
    return TABLE_FONT_SIZE * 1.2 * max(1, *lines)


# Word


def _write_docx(annex: Annex) -> bytes:
    paper = new_paper(annex.title, annex.issuer, is_draft=annex.is_draft, is_landscape=True)
    add_letterhead(paper, Letterhead(annex.superior, annex.issuer))
    if annex.is_draft:
        add_text(paper, DRAFT, bold=True)
    add_text(paper, annex.title, bold=True, size=FONT_SIZE + 1)
    add_text(paper, annex.reference, italic=True)
    rows = list(_table(annex))
    add_table(
        paper,
        HEADINGS,
        [[_text(cell) for cell in row] for _role, row in rows],
        COLUMN_WIDTHS,
        centred=[HEADINGS.index("TT")],
        right=[HEADINGS.index("Tiền thưởng (đồng)")],
        looks=[ROW_LOOKS.get(role, {}) for role, _row in rows],
    )
    for text in _closing(annex):
        add_text(paper, text, bold=True, align=LEFT)
    return as_file(paper)


def _text(cell: Any) -> str:
    match cell:
        case None:
            return ""
        case int():
            return show_number(cell)
    return str(cell)
