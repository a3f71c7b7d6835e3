"""Files of sheets: what is wrong with one, with its place, and rows written into CSV and XLSX.

What goes out holds no formula, and text stays text.
"""

import codecs
import csv
import datetime
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import xlsxwriter
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.dates import show_date
from congress_portal.foundation.figures import show_number

CSV_TYPE = "text/csv; charset=utf-8; header=present"
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LONGEST_CELL = 32_767
# Beyond it a spreadsheet rounds: fifteen digits are what it keeps.
LARGEST_EXACT = 10**15

# Where a spreadsheet would run a formula, or `guard` marked one: where the text begins, and after
# a semicolon or a new line, which begin a cell where ";" parts them. PostgreSQL reads it alike.
GUARDED = re.compile(r"(^|[;\r\n])(?='*[ \t]*[=+\-@|%＝＋－＠])|^(?='*[\t\r\n])")
MARKED = re.compile(GUARDED.pattern.replace("(?=", "'(?="))


def guard(text: str) -> str:
    """Return text that no spreadsheet runs: an apostrophe before what would be a formula."""
    return GUARDED.sub(r"\1'", text)


def unguard(text: str) -> str:
    """Return what `guard` was given."""
    return MARKED.sub(r"\1", text)


def csv_bytes(heading: Sequence[str], rows: Iterable[Iterable[Any]], *, mark: bool) -> bytes:
    """A file for programs: commas, CR LF, UTF-8; `mark`: the sign first that Excel needs."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(heading)
    writer.writerows(rows)
    return (codecs.BOM_UTF8 if mark else b"") + text.getvalue().encode()


@dataclass(frozen=True)
class Finding:
    """What is wrong with a sheet, with the place as a spreadsheet shows it."""

    sentence: str
    line: int | None = None
    column: str = ""
    sheet: str = ""
    # The letters of the column, where the finding is about one cell.
    letters: str = ""

    @property
    def place(self) -> str:
        """The place in words: sheet, line, column with its letters."""
        found = []
        if self.sheet:
            found.append(str(_("Sheet “%(sheet)s”") % {"sheet": self.sheet}))
        if self.line is not None:
            found.append(str(_("Line %(line)s") % {"line": self.line}))
        if self.column:
            found.append(str(_("column %(column)s") % {"column": self.shown_column}))
        return ", ".join(found)

    @property
    def shown_column(self) -> str:
        if self.letters and self.column and self.letters != self.column:
            return f"{self.letters} “{self.column}”"
        shown = self.column or self.letters
        return f"“{shown}”" if shown else ""

    def __str__(self) -> str:
        return f"{self.place}: {self.sentence}" if self.place else self.sentence


class SheetError(Exception):
    """The file cannot be taken as a sheet; `findings` say why, the last that there are `more`.

    `sheet` holds its rows where all of them could be read: their cells can be checked too.
    """

    def __init__(self, *findings: Finding, more: int = 0, sheet: Any = None):
        super().__init__("; ".join(map(str, findings)))
        self.findings, self.more, self.sheet = list(findings), more, sheet


# Writing


def write_csv(headings: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterator[bytes]:
    """The pieces of a CSV file: UTF-8 with BOM, CRLF, text quoted and guarded, numbers bare."""
    line = io.StringIO()
    writer = csv.writer(line, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    yield codecs.BOM_UTF8
    if headings:
        yield _csv_line(writer, line, headings)
    for row in rows:
        yield _csv_line(writer, line, row)


def _csv_line(writer: Any, line: io.StringIO, cells: Sequence[Any]) -> bytes:
    writer.writerow([_csv_cell(cell) for cell in cells])
    text = line.getvalue()
    line.seek(0)
    line.truncate()
    return text.encode()


def _csv_cell(cell: Any) -> Any:
    match cell:
        case None:
            return ""
        case bool():
            raise TypeError("A yes or no is written in words.")
        case int():
            return cell
        case Decimal() | float():
            return show_number(Decimal(str(cell)))
        case datetime.date():
            return show_date(cell)
    return guard(str(cell))


def write_xlsx(
    title: str, headings: Sequence[str], rows: Iterable[Sequence[Any]], widths: Sequence[int] = ()
) -> bytes:
    """A workbook of one sheet with typed cells; text stays text, whatever it begins with."""
    buffer = io.BytesIO()
    with new_workbook(buffer) as workbook:
        sheet = workbook.add_worksheet(title)
        heading = workbook.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        formats = cell_formats(workbook)
        for place, text in enumerate(headings):
            sheet.set_column(place, place, widths[place] if place < len(widths) else 16)
            sheet.write_string(0, place, text, heading)
        sheet.freeze_panes(1, 0)
        for line, row in enumerate(rows, 1):
            for place, cell in enumerate(row):
                write_cell(sheet, line, place, cell, formats)
    return buffer.getvalue()


def new_workbook(buffer: io.BytesIO) -> Any:
    """A workbook that never takes text for a number, an address or a formula."""
    return xlsxwriter.Workbook(
        buffer,
        {
            "in_memory": True,
            "strings_to_numbers": False,
            "strings_to_formulas": False,
            "strings_to_urls": False,
        },
    )


def cell_formats(workbook: Any, **common: Any) -> dict[str, Any]:
    """Formats by the kind of a cell."""
    return {
        "text": workbook.add_format({"num_format": "@", **common}),
        "whole": workbook.add_format({"num_format": "#,##0", **common}),
        "number": workbook.add_format({"num_format": "General", **common}),
        "date": workbook.add_format({"num_format": "dd/mm/yyyy", "align": "left", **common}),
    }


def write_cell(sheet: Any, line: int, place: int, cell: Any, formats: dict[str, Any]) -> None:
    """Write one cell in its own type."""
    match cell:
        case None | "":
            sheet.write_blank(line, place, None, formats["text"])
        case bool():
            raise TypeError("A yes or no is written in words.")
        case int() if abs(cell) < LARGEST_EXACT:
            sheet.write_number(line, place, cell, formats["whole"])
        case int():
            sheet.write_string(line, place, str(cell), formats["text"])
        case Decimal() | float():
            sheet.write_number(line, place, cell, formats["number"])
        case datetime.date():
            sheet.write_datetime(line, place, cell, formats["date"])
        case _:
            text = str(cell)
            if len(text) > LONGEST_CELL:
                raise ValueError(f"A cell holds at most {LONGEST_CELL} letters.")
            sheet.write_string(line, place, text, formats["text"])
