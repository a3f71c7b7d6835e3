"""Files of sheets made by code: as offices, their programs and attackers make them."""

import datetime
import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import xlsxwriter
from docx import Document

SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
BOOK = "xl/workbook.xml"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


@dataclass(frozen=True)
class Formula:
    """A formula with the value that the program kept of it; None for no value."""

    formula: str
    value: Any = None


@dataclass(frozen=True)
class Shown:
    """A number under a format, as a date or an amount is one."""

    number: Any
    number_format: str


@dataclass(frozen=True)
class Page:
    """A sheet of a workbook. `merged` and `hidden` name cells, rows and columns as A1 does."""

    rows: Sequence[Sequence[Any]]
    name: str = "Danh sách"
    merged: Sequence[str] = ()
    hidden_rows: Sequence[int] = ()
    hidden_columns: Sequence[str] = ()
    state: str = "visible"
    # The table begins here: what is above and left of it was never filled.
    top: int = 0
    left: int = 0
    comment: str = ""
    is_filtered: bool = False


def text(*rows: Sequence[Any], delimiter: str = ";", end: str = "\r\n", quote: str = "") -> str:
    lines = (
        delimiter.join(f"{quote}{'' if cell is None else cell}{quote}" for cell in row)
        for row in rows
    )
    return "".join(f"{line}{end}" for line in lines)


def book(*pages: Page, **options: Any) -> bytes:
    buffer = io.BytesIO()
    settings = {"strings_to_formulas": False, "strings_to_urls": False, **options}
    with xlsxwriter.Workbook(buffer, settings) as made:
        for page in pages:
            _write(made, page)
    return buffer.getvalue()


def one_page(*rows: Sequence[Any], **page: Any) -> bytes:
    return book(Page(rows, **page))


def _write(made: Any, page: Page) -> None:
    sheet = made.add_worksheet(page.name)
    for cells in page.merged:
        sheet.merge_range(cells, "")
    for line, row in enumerate(page.rows, page.top):
        for place, cell in enumerate(row, page.left):
            _write_cell(made, sheet, line, place, cell)
    for line in page.hidden_rows:
        sheet.set_row(line - 1, None, None, {"hidden": True})
    for letters in page.hidden_columns:
        sheet.set_column(f"{letters}:{letters}", None, None, {"hidden": True})
    if page.comment:
        sheet.write_comment("A1", page.comment)
    if page.is_filtered:
        sheet.autofilter(0, 0, len(page.rows) - 1, len(page.rows[0]) - 1)
    if page.state == "hidden":
        sheet.hide()


def _write_cell(made: Any, sheet: Any, line: int, place: int, cell: Any) -> None:
    match cell:
        case None:
            return
        case Formula():
            sheet.write_formula(
                line, place, cell.formula, None, "" if cell.value is None else cell.value
            )
        case Shown():
            sheet.write_number(
                line, place, cell.number, made.add_format({"num_format": cell.number_format})
            )
        case datetime.date():
            sheet.write_datetime(line, place, cell, made.add_format({"num_format": "dd/mm/yyyy"}))
        case _:
            sheet.write(line, place, cell)


def saved(made: Any) -> bytes:
    """The file of a workbook of openpyxl."""
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def repacked(content: bytes, changes: dict[str, Any], *, dropped: Sequence[str] = ()) -> bytes:
    """An archive with parts replaced, added or left out; a callable gets the part it changes."""
    buffer = io.BytesIO()
    source = zipfile.ZipFile(io.BytesIO(content))
    known = source.namelist()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in known:
            if name in dropped or (name in changes and not callable(changes[name])):
                continue
            part = source.read(name)
            archive.writestr(name, changes[name](part) if name in changes else part)
        for name, part in changes.items():
            if not callable(part):
                archive.writestr(name, part)
    return buffer.getvalue()


def moved(content: bytes, target: str) -> bytes:
    """The workbook with its first sheet in a part of another name, which its links know."""
    part = zipfile.ZipFile(io.BytesIO(content)).read(SHEET)
    linked = {
        name: lambda text: text.replace(b"worksheets/sheet1.xml", target.encode())
        for name in ("xl/_rels/workbook.xml.rels", "[Content_Types].xml")
    }
    return repacked(content, {f"xl/{target}": part, **linked}, dropped=[SHEET])


def sheet_xml(rows: str, after: str = "") -> str:
    return f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>{after}</worksheet>'


def xml_row(line: int, cells: Sequence[Any]) -> str:
    """A row with its texts in place, as programs write that keep no table of strings."""
    return f'<row r="{line}">{"".join(xml_cell(line, p, c) for p, c in enumerate(cells))}</row>'


def xml_cell(line: int, place: int, cell: Any) -> str:
    at = f"{chr(65 + place)}{line}"
    if cell is None:
        # Styled and empty, as Google Sheets leaves the rest of a page.
        return f'<c r="{at}" s="0"/>'
    if isinstance(cell, int | float):
        return f'<c r="{at}"><v>{cell}</v></c>'
    escaped = cell.replace("&", "&amp;").replace("<", "&lt;")
    return f'<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{escaped}</t></is></c>'


def paper(
    *tables: Sequence[Sequence[Any]],
    merged: bool = False,
    merged_down: Sequence[int] = (),
    above: Sequence[str] = (),
) -> bytes:
    """A Word file of tables with a sentence above each, or the one of `above`.

    `merged` joins the cells of short rows to the end; `merged_down` names places of the second
    row whose cells are joined with those below. A line break in a text is one in the cell.
    """
    made = Document()
    for at, rows in enumerate(tables):
        made.add_paragraph(above[at] if above else "Kèm theo văn bản")
        width = max(map(len, rows))
        table = made.add_table(rows=0, cols=width)
        for row in rows:
            cells = table.add_row().cells
            for place, value in enumerate(row):
                cells[place].text = "" if value is None else str(value)
            if merged and len(row) == 1:
                cells[0].merge(cells[-1])
        for place in merged_down:
            table.cell(1, place).merge(table.cell(2, place))
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()
