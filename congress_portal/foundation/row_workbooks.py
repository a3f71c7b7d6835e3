"""A workbook of one long sheet: typed cells, no formula, memory flat however many rows.

xlsxwriter makes the workbook with its head and styles. The rows are put into it as text, at a
tenth of the time that a call for each cell takes.
"""

import datetime
import functools
import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import IO, Any, NamedTuple, Protocol
from xml.sax.saxutils import escape

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

SHEET = "xl/worksheets/sheet1.xml"
END_OF_ROWS = b"</sheetData>"
# Neighbours of one width and style are one element.
COLUMN = re.compile(rb'<col min="(\d+)" max="(\d+)" [^>]*?\bstyle="(\d+)"')
FORMATS = {
    # The mark of a quoted text, so that editing a cell does not make it a formula.
    "text": {"num_format": "@", "quote_prefix": True},
    "code": {"num_format": "@"},
    "number": {"num_format": "#,##0"},
    "date": {"num_format": "dd/mm/yyyy"},
}
# What XML cannot hold, and the escape that spreadsheets have for it.
UNHOLDABLE = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
FIRST_DAY, DAY_ZERO = datetime.date(1900, 3, 1), datetime.date(1899, 12, 30)
WHOLE_DAY = len("2023-05-30")
# A value met again (a body, a form of award) is not escaped again.
KEPT_VALUES = 4096
ROWS_A_WRITE = 500


class Column(Protocol):
    """`content` is text, code, number or date; a date comes as ISO text, perhaps in part."""

    @property
    def heading(self) -> str: ...
    @property
    def content(self) -> str: ...
    @property
    def width(self) -> int: ...


class Heading(NamedTuple):
    """A column of a workbook that no table describes."""

    heading: str
    width: int
    content: str = "text"


def write(file: IO[bytes], title: str, columns: Sequence[Column], rows: Iterable[Sequence]) -> None:
    """Write a workbook of these rows; None and empty text leave their cell empty."""
    with (
        zipfile.ZipFile(io.BytesIO(_empty(title, columns))) as empty,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as book,
    ):
        for name in empty.namelist():
            if name != SHEET:
                book.writestr(name, empty.read(name))
        # The size that the head alone has is left out: it is not that of the sheet.
        sheet = re.sub(rb"<dimension [^>]*/>", b"", empty.read(SHEET))
        styles = [
            int(style)
            for first, last, style in COLUMN.findall(sheet)
            for _place in range(int(first), int(last) + 1)
        ]
        head, foot = sheet.split(END_OF_ROWS)
        with book.open(SHEET, "w") as out:
            out.write(head)
            for part in _written(columns, styles, rows):
                out.write(part.encode())
            out.write(END_OF_ROWS + foot)


def _empty(title: str, columns: Sequence[Column]) -> bytes:
    """A workbook of the head alone, whose columns tell the numbers of their styles."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet(title)
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        formats = {name: book.add_format(what) for name, what in FORMATS.items()}
        for place, column in enumerate(columns):
            sheet.set_column(place, place, column.width, formats[column.content])
            sheet.write_string(0, place, column.heading, head)
        sheet.freeze_panes(1, 0)
    return file.getvalue()


def _written(
    columns: Sequence[Column], styles: Sequence[int], rows: Iterable[Sequence]
) -> Iterator[str]:
    """The rows as XML, some hundreds at a time."""
    cells = [
        _cell_of(column.content, xl_col_to_name(place), styles[place])
        for place, column in enumerate(columns)
    ]
    waiting: list[str] = []
    for line, row in enumerate(rows, 2):
        waiting.append(f'<row r="{line}">')
        for cell, value in zip(cells, row, strict=True):
            if value is not None and value != "":
                start, rest = cell(value)
                waiting.append(f"{start}{line}{rest}")
        waiting.append("</row>")
        if line % ROWS_A_WRITE == 0:
            yield "".join(waiting)
            waiting.clear()
    yield "".join(waiting)


def _cell_of(content: str, letter: str, style: int) -> Callable[[Any], tuple[str, str]]:
    """How a cell of this column is written: what comes before the number of its line, and after."""
    start = f'<c r="{letter}'

    @functools.lru_cache(KEPT_VALUES)
    def text(value: Any) -> tuple[str, str]:
        held = escape(UNHOLDABLE.sub(_escaped, str(value)))
        return start, (
            f'" s="{style}" t="inlineStr"><is><t xml:space="preserve">{held}</t></is></c>'
        )

    def number(value: Any) -> tuple[str, str]:
        return start, f'" s="{style}"><v>{value}</v></c>'

    @functools.lru_cache(KEPT_VALUES)
    def date(value: str) -> tuple[str, str]:
        if len(value) == WHOLE_DAY:
            day = datetime.date.fromisoformat(value)
            if day >= FIRST_DAY:
                return number((day - DAY_ZERO).days)
        return text(value)

    ways: dict[str, Callable[[Any], tuple[str, str]]]
    ways = {"text": text, "code": text, "number": number, "date": date}
    return ways[content]


def _escaped(found: re.Match) -> str:
    return f"_x{ord(found[0]):04X}_"
