"""Files of sheets: CSV and XLSX into rows of cells, and rows into files.

Nothing is guessed: what cannot be read in one way is a finding with the line and the column that
a spreadsheet shows. What comes in is bounded before it is parsed; what goes out holds no formula.
"""

import codecs
import csv
import datetime
import io
import re
import warnings
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import openpyxl
import xlsxwriter
from django.utils.text import get_text_list
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext
from openpyxl.utils import get_column_letter

from congress_portal.foundation.dates import show_date
from congress_portal.foundation.figures import shortened, show_number
from congress_portal.foundation.vietnamese import fold, legacy_encoding, normalize

MOST_BYTES = 5 * 2**20
MOST_ENTRIES = 200
MOST_UNZIPPED = 50 * 2**20
MOST_ROWS = 20_000
MOST_COLUMNS = 100
MOST_FINDINGS = 100
BLANK_RUN = 200
# Rows that a sheet may declare, blank ones included: reading them takes time, each of them.
MOST_DECLARED_ROWS = 100_000
# Titles and the name of the office stand above the headings.
HEADING_SEARCH = 20
LONGEST_CELL = 32_767
# Beyond it a spreadsheet rounds: fifteen digits are what it keeps.
LARGEST_EXACT = 10**15

_DELIMITERS = ",;\t"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ROW = re.compile(rb"<(?:\w+:)?row[ />]")
_FORMULA = re.compile(rb"<(?:\w+:)?f[ />]")
_FILLED_CELL = re.compile(rb'<(?:\w+:)?c\s[^>]*?\br="([A-Z]+)(\d+)"[^>/]*>')
_HIDDEN_ROW = re.compile(rb'<(?:\w+:)?row [^>]*hidden="(?:1|true)"')
_HIDDEN_COLUMN = re.compile(rb'<(?:\w+:)?col [^>]*hidden="(?:1|true)"')
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell [^>]*ref="([A-Z]+\d+:[A-Z]+(\d+))"')

# Text that a spreadsheet would run as a formula, or that `guard` marked already.
GUARDED = re.compile(r"^'*[ \t\r\n]*[=+\-@|%＝＋－＠]|^'*[\t\r\n]")


def guard(text: str) -> str:
    """Return text that no spreadsheet runs: an apostrophe before what would be a formula."""
    return f"'{text}" if GUARDED.match(text) else text


def unguard(text: str) -> str:
    """Return what `guard` was given."""
    return text[1:] if text.startswith("'") and GUARDED.match(text) else text


@dataclass(frozen=True)
class Finding:
    """What is wrong with a sheet, with the place as a spreadsheet shows it."""

    sentence: str
    line: int | None = None
    column: str = ""

    def __str__(self) -> str:
        place = []
        if self.line is not None:
            place.append(str(_("Line %(line)s") % {"line": self.line}))
        if self.column:
            place.append(str(_("column “%(column)s”") % {"column": self.column}))
        return ": ".join([", ".join(place), self.sentence] if place else [self.sentence])


class SheetError(Exception):
    """The file cannot be taken as a sheet; `findings` say why."""

    def __init__(self, *findings: Finding):
        super().__init__("; ".join(map(str, findings)))
        self.findings = list(findings)


@dataclass(frozen=True)
class Columns:
    """The headings of a sheet, those that must be there, and other spellings of them."""

    headings: Sequence[str]
    required: Sequence[str] = ()
    synonyms: dict[str, Sequence[str]] = field(default_factory=dict)

    def known(self) -> dict[str, str]:
        """Headings by their folded spellings."""
        known = {
            fold(spelling): heading
            for heading, spellings in self.synonyms.items()
            for spelling in spellings
        }
        return known | {fold(heading): heading for heading in self.headings}


@dataclass
class Grid:
    """The cells of a file with their lines, before anything is known about them."""

    rows: list[tuple[int, list[Any]]]
    notes: list[str] = field(default_factory=list)
    # The last line and the range of each group of merged cells.
    merged: list[tuple[int, str]] = field(default_factory=list)
    # Lines and places in the line where a formula holds no value.
    uncalculated: list[tuple[int, int]] = field(default_factory=list)
    # Short rows are ordinary in a workbook and a lost quote or separator in a text file.
    is_ragged: bool = True


@dataclass(frozen=True)
class Sheet:
    """Rows of a file under the headings of a sheet."""

    headings: list[str]
    lines: list[int]
    rows: list[list[Any]]
    notes: list[str]


def read_sheet(content: bytes, file_name: str, columns: Columns) -> Sheet:
    """Read an uploaded CSV or XLSX file; raises `SheetError`."""
    if len(content) > MOST_BYTES:
        raise _refused(
            _("The file is larger than %(limit)s MB. Divide it into several files."),
            limit=MOST_BYTES // 2**20,
        )
    ending = file_name.lower().rpartition(".")[2]
    if content.startswith(_OLD_EXCEL) or ending == "xls":
        raise _refused(
            _(
                "The file is an old Excel file (.xls) or has a password. Remove the password and "
                "save it as an Excel workbook (.xlsx)."
            )
        )
    if ending == "xlsm":
        raise _refused(_("The file has macros. Save it as an Excel workbook without them (.xlsx)."))
    if content.startswith(b"PK"):
        grids = _read_workbook(content)
    elif ending == "xlsx":
        raise _unreadable_workbook()
    elif ending in ("csv", "txt", "tsv"):
        grids = {"": _read_text(content)}
    else:
        raise _refused(
            _("“%(name)s” is neither a CSV file nor an Excel workbook. Choose a .csv or .xlsx."),
            name=shortened(file_name),
        )
    return arrange(_one_with_headings(grids, columns), columns)


def arrange(grid: Grid, columns: Columns) -> Sheet:
    """Put the rows of a grid under the headings it is read by; raises `SheetError`."""
    if not grid.rows:
        raise _refused(_("The file is empty."))
    at = _heading_row(grid, columns)
    line, heading_cells = grid.rows[at]
    below = [(number, cells) for number, cells in grid.rows[at + 1 :] if not _is_blank_row(cells)]
    headings, findings = _match_headings(heading_cells, line, columns, below)
    findings += [
        Finding(
            str(
                _("The cells %(cells)s are merged. Unmerge them and fill in each of them.")
                % {"cells": cells}
            ),
            last,
        )
        for last, cells in grid.merged
        if last >= line
    ]
    rows: list[list[Any]] = []
    for number, cells in below:
        findings += _check_row(grid, number, cells, headings)
        padded = [*cells, *[None] * (len(headings) - len(cells))]
        rows.append(
            [cell for cell, heading in zip(padded, headings, strict=False) if heading is not None]
        )
    findings += [
        Finding(
            str(_("The formula in this cell has no value. Replace it by the value.")),
            number,
            headings[place] or "",
        )
        for number, place in grid.uncalculated
        if number > line and place < len(headings)
    ]
    if not findings and not rows:
        findings.append(Finding(str(_("Below the headings there is no row."))))
    if len(rows) > MOST_ROWS:
        findings.append(_too_many_rows())
    if findings:
        raise SheetError(*findings[:MOST_FINDINGS])
    kept = [heading for heading in headings if heading is not None]
    notes = list(grid.notes)
    if at or line > 1:
        notes.append(
            str(_("The headings were read in line %(line)s; the lines above were left out."))
            % {"line": line}
        )
    if absent := [heading for heading in columns.headings if heading not in kept]:
        notes.append(
            str(_("The file has no column %(columns)s: what is recorded there stays as it is."))
            % {"columns": _quoted(absent)}
        )
    return Sheet(kept, [number for number, _cells in below], rows, notes)


# Headings


def _one_with_headings(grids: dict[str, Grid], columns: Columns) -> Grid:
    """The one sheet of a workbook that has the headings; two of them are a question."""
    filled = {name: grid for name, grid in grids.items() if grid.rows}
    if len(filled) < 2:
        return next(iter(filled.values()), Grid([]))
    fitting = [name for name, grid in filled.items() if _has_headings(grid, columns)]
    if len(fitting) == 1:
        grid = filled.pop(fitting[0])
        grid.notes.append(
            str(_("The sheet “%(sheet)s” was read; left out: %(others)s."))
            % {"sheet": fitting[0], "others": _quoted(filled)}
        )
        return grid
    raise _refused(
        _(
            "The workbook has several filled sheets: %(sheets)s. Keep the one to be read, delete "
            "the others and save it again."
        ),
        sheets=_quoted(filled),
    )


def _has_headings(grid: Grid, columns: Columns) -> bool:
    return any(
        _names_required(cells, columns)
        for _line, cells in grid.rows[:HEADING_SEARCH]
        if columns.required
    )


def _heading_row(grid: Grid, columns: Columns) -> int:
    """The first row that names the required columns; else the one that names most."""
    first = grid.rows[:HEADING_SEARCH]
    for at, (_line, cells) in enumerate(first):
        if columns.required and _names_required(cells, columns):
            return at
    known = columns.known()
    named = [sum(_folded(cell) in known for cell in cells) for _line, cells in first]
    return named.index(max(named))


def _names_required(cells: list[Any], columns: Columns) -> bool:
    known = columns.known()
    return set(columns.required) <= {known.get(_folded(cell)) for cell in cells}


def _match_headings(
    cells: list[Any], line: int, columns: Columns, below: list[tuple[int, list[Any]]]
) -> tuple[list[str | None], list[Finding]]:
    known = columns.known()
    findings = []
    headings: list[str | None] = []
    for place, cell in enumerate(cells):
        letter = get_column_letter(place + 1)
        if _is_blank(cell):
            headings.append(None)
            filled = next((n for n, row in below if len(row) > place and not _blank(row, place)), 0)
            if filled:
                findings.append(
                    Finding(
                        str(_("The column has no heading but is filled. Name or delete it.")),
                        filled,
                        letter,
                    )
                )
            continue
        heading = known.get(_folded(cell))
        headings.append(heading)
        if heading is None:
            findings.append(
                Finding(
                    str(
                        _(
                            "“%(heading)s” is not a column of this sheet. Correct the heading, or "
                            "delete the column."
                        )
                        % {"heading": shortened(cell)}
                    ),
                    line,
                    letter,
                )
            )
    for heading, count in Counter(h for h in headings if h).items():
        if count > 1:
            places = [get_column_letter(i + 1) for i, h in enumerate(headings) if h == heading]
            findings.append(
                Finding(
                    str(
                        _("The columns %(places)s have the same heading. Keep one of them.")
                        % {"places": get_text_list(places, pgettext("last of a list", "and"))}
                    ),
                    line,
                    heading,
                )
            )
    if missing := [heading for heading in columns.required if heading not in headings]:
        findings.append(
            Finding(
                str(
                    _("The file lacks the column %(columns)s. Add it, or export the list anew.")
                    % {"columns": _quoted(missing)}
                ),
                line,
            )
        )
    return headings, findings


def _check_row(
    grid: Grid, number: int, cells: list[Any], headings: list[str | None]
) -> list[Finding]:
    if any(not _is_blank(cell) for cell in cells[len(headings) :]):
        return [
            Finding(
                str(_("The line has cells to the right of the last heading. Move or delete them.")),
                number,
            )
        ]
    if not grid.is_ragged and len(cells) < len(headings):
        return [
            Finding(
                str(
                    _(
                        "The line has %(cells)s cells under %(headings)s headings: a separator or "
                        "a quotation mark is missing."
                    )
                    % {"cells": len(cells), "headings": len(headings)}
                ),
                number,
            )
        ]
    return []


def _folded(cell: object) -> str:
    return fold(cell) if isinstance(cell, str) else ""


def _blank(row: list[Any], place: int) -> bool:
    return _is_blank(row[place])


def _is_blank(cell: object) -> bool:
    return cell is None or (isinstance(cell, str) and not normalize(cell.replace("\x00", "")))


def _is_blank_row(cells: list[Any]) -> bool:
    return all(map(_is_blank, cells))


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f"“{shortened(name)}”" for name in names)


# Text files


def _read_text(content: bytes) -> Grid:
    text = _decoded(content)
    delimiter = _delimiter(text)
    rows: list[tuple[int, list[Any]]] = []
    blank = line = 0
    try:
        # Strict: a quotation mark that is not closed swallows rows otherwise.
        lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        for line, cells in enumerate(lines, 1):
            if _is_blank_row(cells):
                blank += 1
                continue
            _check_place(line, len(cells), blank)
            blank = 0
            _check_swallowed(cells, delimiter, line)
            rows.append((line, [unguard(cell) for cell in cells]))
    except csv.Error as error:
        raise SheetError(Finding(str(_csv_fault(error)), line + 1)) from None
    return Grid(rows, is_ragged=False)


def _csv_fault(error: csv.Error) -> Any:
    if "field larger" in str(error):
        return _(
            "One cell is longer than %(limit)s letters. Shorten it; or a quotation mark before it "
            "is not closed."
        ) % {"limit": show_number(csv.field_size_limit())}
    return _(
        "A quotation mark is opened and not closed, or stands in the middle of a cell. Close it, "
        "or write it twice."
    )


def _decoded(content: bytes) -> str:
    try:
        if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            text = content.decode("utf-16")
        else:
            text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        encoding = legacy_encoding(content[:200_000].decode("latin-1"))
        if encoding:
            raise _refused(
                _(
                    "The file is in the old font code %(encoding)s, whose letters come out wrong. "
                    "Convert it to Unicode, then save it as “CSV UTF-8”."
                ),
                encoding=encoding,
            ) from None
        raise _refused(
            _(
                "The letters of the file are not in UTF-8, perhaps in an old Vietnamese code "
                "(Windows-1258). In Excel choose “Save as”, then “CSV UTF-8”."
            )
        ) from None
    if "\x00" in text:
        raise _refused(_("The file is not a text file. Choose a .csv or .xlsx."))
    return text


def _delimiter(text: str) -> str:
    """The sign that divides the first lines into most cells."""
    counts = dict.fromkeys(_DELIMITERS, 0)
    for delimiter in _DELIMITERS:
        lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        try:
            for _number, cells in zip(range(HEADING_SEARCH), lines, strict=False):
                counts[delimiter] = max(counts[delimiter], len(cells))
        except csv.Error:
            continue
    return max(counts, key=lambda delimiter: counts[delimiter])


def _check_swallowed(cells: list[str], delimiter: str, line: int) -> None:
    """Refuse a cell with a line break that looks like rows between two lost quotation marks."""
    for cell in cells:
        if "\n" not in cell and "\r" not in cell:
            continue
        if any(part.count(delimiter) >= max(2, len(cells) // 2) for part in cell.splitlines()):
            raise SheetError(
                Finding(
                    str(
                        _(
                            "One cell holds whole lines of the file: a quotation mark before "
                            "“%(text)s” is not closed."
                        )
                        % {"text": shortened(cell)}
                    ),
                    line,
                )
            )


def _check_place(line: int, width: int, blank: int) -> None:
    if blank >= BLANK_RUN:
        raise SheetError(
            Finding(
                str(
                    _("The line stands below %(count)s blank lines. Delete the blank lines.")
                    % {"count": blank}
                ),
                line,
            )
        )
    if width > MOST_COLUMNS:
        raise _too_many_columns(line)
    if line > MOST_ROWS + HEADING_SEARCH:
        raise SheetError(_too_many_rows())


# Workbooks


def _read_workbook(content: bytes) -> dict[str, Grid]:
    parts = _checked_parts(content)
    try:
        return dict(_grids(content, parts))
    except SheetError:
        raise
    # A damaged file makes the parser fail in many ways, none of which says more to a clerk.
    except Exception:
        raise _unreadable_workbook() from None


def _checked_parts(content: bytes) -> dict[str, bytes]:
    """The worksheets of a workbook by path, after all that is known before parsing is checked."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            names = [entry.filename for entry in entries]
            too_big = sum(entry.file_size for entry in entries) > MOST_UNZIPPED
            if len(entries) > MOST_ENTRIES or too_big:
                raise _refused(
                    _(
                        "The workbook unpacks to more than a sheet of this size needs. Copy the "
                        "cells into a new workbook and save that."
                    )
                )
            if (
                len(set(names)) < len(names)
                or any(".." in name.split("/") or name.startswith("/") for name in names)
                or "xl/workbook.xml" not in names
            ):
                raise _unreadable_workbook()
            if any("vbaproject" in name.lower() for name in names):
                raise _refused(
                    _("The file has macros. Save it as an Excel workbook without them (.xlsx).")
                )
            parts = {}
            for entry in entries:
                if not entry.filename.endswith((".xml", ".rels")):
                    continue
                part = archive.read(entry)
                if b"<!DOCTYPE" in part[:4096] or b"<!ENTITY" in part[:4096]:
                    raise _unreadable_workbook()
                if entry.filename.startswith("xl/worksheets/"):
                    parts[entry.filename] = part
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError):
        raise _unreadable_workbook() from None
    for part in parts.values():
        if sum(1 for _row in _ROW.finditer(part)) > MOST_DECLARED_ROWS:
            raise _too_many_declared_rows()
        _check_reach(part)
    return parts


def _check_reach(part: bytes) -> None:
    """Refuse a worksheet with a filled cell beyond what is read: nothing is cut off silently."""
    last_column = get_column_letter(MOST_COLUMNS).encode()
    for letters, digits in _FILLED_CELL.findall(part):
        if (len(letters), letters) > (len(last_column), last_column):
            raise _too_many_columns(int(digits))
        if int(digits) > MOST_ROWS + HEADING_SEARCH:
            raise SheetError(_too_many_rows())


def _grids(content: bytes, parts: dict[str, bytes]) -> Iterator[tuple[str, Grid]]:
    workbook = _opened(content, values=True)
    formulas: Any = None
    for sheet in workbook.worksheets:
        if sheet.sheet_state != "visible":
            continue
        part = parts.get(sheet._worksheet_path, b"")
        grid = Grid(list(_filled_rows(sheet)))
        grid.merged = [(int(last), cells.decode()) for cells, last in _MERGED.findall(part)]
        if _HIDDEN_ROW.search(part) or _HIDDEN_COLUMN.search(part):
            grid.notes.append(str(_("The sheet has hidden rows or columns: they were read too.")))
        if _FORMULA.search(part):
            formulas = formulas or _opened(content, values=False)
            grid.uncalculated = list(_uncalculated(formulas[sheet.title], grid))
        yield sheet.title, grid


def _opened(content: bytes, *, values: bool) -> Any:
    with warnings.catch_warnings():
        # What the library does not keep (styles, drop-downs) is not needed here.
        warnings.simplefilter("ignore")
        return openpyxl.load_workbook(
            io.BytesIO(content), read_only=True, data_only=values, keep_links=False
        )


def _rows_of(sheet: Any) -> Iterator[tuple[Any, ...]]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield from sheet.iter_rows(
            min_row=1, max_row=MOST_ROWS + HEADING_SEARCH + 1, max_col=MOST_COLUMNS + 1
        )


def _filled_rows(sheet: Any) -> Iterator[tuple[int, list[Any]]]:
    blank = 0
    for line, row in enumerate(_rows_of(sheet), 1):
        cells = [cell.value for cell in row]
        while cells and _is_blank(cells[-1]):
            cells.pop()
        if not cells:
            blank += 1
            continue
        _check_place(line, len(cells), blank)
        blank = 0
        yield line, cells


def _uncalculated(sheet: Any, grid: Grid) -> Iterator[tuple[int, int]]:
    values = dict(grid.rows)
    for line, row in enumerate(_rows_of(sheet), 1):
        for place, cell in enumerate(row):
            if cell.data_type == "f":
                cells = values.get(line, [])
                if place >= len(cells) or cells[place] is None:
                    yield line, place


def _refused(message: Any, **params: object) -> SheetError:
    return SheetError(Finding(str(message) % params))


def _unreadable_workbook() -> SheetError:
    return _refused(
        _(
            "The file cannot be read as an Excel workbook. Open it in Excel or LibreOffice and "
            "save it again as .xlsx."
        )
    )


def _too_many_columns(line: int) -> SheetError:
    return SheetError(
        Finding(
            str(
                _("The file has more than %(limit)s columns. Delete those not needed.")
                % {"limit": MOST_COLUMNS}
            ),
            line,
        )
    )


def _too_many_rows() -> Finding:
    return Finding(
        str(
            _("The file has more than %(limit)s rows. Divide it into several files.")
            % {"limit": show_number(MOST_ROWS)}
        )
    )


def _too_many_declared_rows() -> SheetError:
    return _refused(
        _(
            "The sheet has more than %(limit)s rows, blank ones included. Copy the filled cells "
            "into a new workbook and save that."
        ),
        limit=show_number(MOST_DECLARED_ROWS),
    )


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
