"""The annex of a decision as CSV, XLSX and DOCX, in the layout of official papers."""

import io
import math
from collections.abc import Callable, Iterator
from typing import Any

from docx import Document
from docx.document import Document as Paper
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

from congress_portal.foundation.figures import show_number
from congress_portal.foundation.sheet_files import (
    cell_formats,
    new_workbook,
    write_cell,
    write_csv,
)
from congress_portal.papers.word import add_page_number, keep_row, set_fonts

from .annex import DRAFT, HEADINGS, MOTTO, NATION, Annex

FORMATS = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}

# The measures of official papers, in one place: the union has a rule of its own for them.
FONT = "Times New Roman"
FONT_SIZE = 13
TABLE_FONT_SIZE = 11
MARGINS = {"top": 20, "bottom": 20, "left": 30, "right": 20}
PAPER = (297, 210)
# A sheet measures columns in letters of its own font, which are wider than those of the table.
MM_OF_A_LETTER, MM_OF_A_SMALL_LETTER = 1.9, 1.7
COLUMN_WIDTHS = (10, 46, 28, 38, 34, 50, 25, 16)
# The column where the right half of the title block begins in a sheet.
RIGHT_BLOCK = 4


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
    rows += [[annex.title], [annex.reference], [], list(HEADINGS)]
    rows += [cells for _role, cells in _table(annex)]
    rows += [[], *([text] for text in _closing(annex))]
    width = len(HEADINGS)
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
    paper = Document()
    _set_page(paper, annex)
    set_fonts(paper, FONT, FONT_SIZE)
    paper.styles["Normal"].paragraph_format.space_after = Pt(0)
    paper.core_properties.author = annex.issuer
    paper.core_properties.title = annex.title
    paper.core_properties.comments = ""
    paper.core_properties.language = "vi-VN"

    _add_title_block(paper, annex)
    if annex.is_draft:
        _add_text(paper, DRAFT, bold=True)
    _add_text(paper, annex.title, bold=True, size=FONT_SIZE + 1)
    _add_text(paper, annex.reference, italic=True)
    _add_table(paper, annex)
    for text in _closing(annex):
        _add_text(paper, text, bold=True, align=WD_ALIGN_PARAGRAPH.LEFT)

    buffer = io.BytesIO()
    paper.save(buffer)
    return buffer.getvalue()


def _set_page(paper: Paper, annex: Annex) -> None:
    section = paper.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(PAPER[0]), Mm(PAPER[1])
    for side, mm in MARGINS.items():
        setattr(section, f"{side}_margin", Mm(mm))
    section.header_distance = Mm(10)
    # The page number stands in the top margin, and not on the first page.
    section.different_first_page_header_footer = True
    number = section.header.paragraphs[0]
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER
    add_page_number(number)
    if annex.is_draft:
        for header in (section.header, section.first_page_header):
            mark = header.add_paragraph() if header is section.header else header.paragraphs[0]
            mark.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            mark.add_run(DRAFT).bold = True


def _add_title_block(paper: Paper, annex: Annex) -> None:
    table = paper.add_table(rows=2, cols=2)
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    for at, row in enumerate(_title_rows(annex)):
        for place, text in enumerate(row):
            paragraph = table.cell(at, place).paragraphs[0]
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            run = paragraph.add_run(text)
            # The superior stands in plain capitals, the issuing body and the nation in bold.
            run.bold = bool(at or place)
            if at == 1:
                run.underline = place == 1
    paper.add_paragraph()


def _add_text(
    paper: Paper,
    text: str,
    *,
    bold: bool = False,
    italic: bool = False,
    size: int = FONT_SIZE,
    align: WD_ALIGN_PARAGRAPH = WD_ALIGN_PARAGRAPH.CENTER,
) -> None:
    paragraph = paper.add_paragraph()
    paragraph.alignment = align
    run = paragraph.add_run(text)
    run.bold, run.italic, run.font.size = bold, italic, Pt(size)


def _add_table(paper: Paper, annex: Annex) -> None:
    paper.add_paragraph()
    rows = list(_table(annex))
    table = paper.add_table(rows=len(rows) + 1, cols=len(HEADINGS))
    table.style = "Table Grid"
    table.autofit = False
    # One list of cells: asking the table for each of them takes time that grows with the square.
    cells, width = table._cells, len(HEADINGS)
    for place, text in enumerate(HEADINGS):
        _fill(cells[place], text, bold=True, align=WD_ALIGN_PARAGRAPH.CENTER)
    for at, (role, row) in enumerate(rows, 1):
        line = cells[at * width : (at + 1) * width]
        if role != "line":
            merged = line[0].merge(line[-1])
            _fill(merged, row[0], bold=role != "section", italic=role == "section")
            continue
        for place, cell in enumerate(row):
            _fill(line[place], _text(cell), align=_alignment(place))
    for place, mm in enumerate(COLUMN_WIDTHS):
        table.columns[place].width = Mm(mm)
    for at, element in enumerate(table._tbl.tr_lst):
        keep_row(element, repeated=at == 0)
        for place, cell in enumerate(element.tc_lst):
            if len(element.tc_lst) == width:
                cell.width = Mm(COLUMN_WIDTHS[place])
    paper.add_paragraph()


def _fill(
    cell: Any,
    text: str,
    *,
    bold: bool = False,
    italic: bool = False,
    align: WD_ALIGN_PARAGRAPH = WD_ALIGN_PARAGRAPH.LEFT,
) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.alignment = align
    run = paragraph.add_run(text)
    run.bold, run.italic, run.font.size = bold, italic, Pt(TABLE_FONT_SIZE)


def _alignment(place: int) -> WD_ALIGN_PARAGRAPH:
    if HEADINGS[place] == "TT":
        return WD_ALIGN_PARAGRAPH.CENTER
    if HEADINGS[place].startswith("Tiền thưởng"):
        return WD_ALIGN_PARAGRAPH.RIGHT
    return WD_ALIGN_PARAGRAPH.LEFT


def _text(cell: Any) -> str:
    match cell:
        case None:
            return ""
        case int():
            return show_number(cell)
    return str(cell)
