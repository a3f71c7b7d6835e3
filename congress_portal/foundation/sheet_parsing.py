"""The cells of an uploaded file, read in a process of its own; knows neither Django nor Vietnamese.

Run as a script: limits itself, reads the file from its input and writes one line of JSON for each
sheet and each row. Whatever a hostile file does to a parser, it does to this process alone.
"""

import codecs
import contextlib
import csv
import datetime
import io
import itertools
import json
import re
import sys
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any
from xml.etree import ElementTree

MOST_BYTES = 20 * 2**20
MOST_ENTRIES = 1000
MOST_UNZIPPED = 300 * 2**20
# A sheet packs to a tenth; one that packs to less than this share was made to burst.
MOST_PACKED = 100
SMALL_PART = 5 * 2**20
MOST_ROWS = 200_000
MOST_COLUMNS = 100
# Of a column, in letters: no program shows a wider one.
WIDEST = 255
# What the rows come to when they are handed on: one long text may stand in a million cells.
MOST_WRITTEN = 200 * 2**20
MOST_SECONDS = 20
MOST_MEMORY = 2**30
BLANK_RUN = 200
# Rows that a sheet may declare, blank ones included.
MOST_DECLARED_ROWS = 250_000
# Titles and the name of the office stand above the headings.
HEADING_SEARCH = 20
MOST_SHEETS = 60
# How much of the line above a table tells it from others.
LONGEST_LINE_ABOVE = 120
# The text of a paper is a tenth of what it unpacks to; a sheet has thousands of cells merged.
MOST_PAPER = 30 * 2**20
MOST_MERGED = 20_000
MOST_UNCALCULATED = 5_000
# What is read to see which sign divides a text file.
LONGEST_SAMPLE = 65_536
LONGEST_TEXT_CELL = 131_072
# In a part of a workbook, in bytes: a cell of Excel holds 32 767 letters, at most six bytes each.
LONGEST_TEXT_IN_PART = 2**18

DELIMITERS = ",;\t"
_ROW = re.compile(rb"<(?:\w+:)?row[ />]")
# Attributes are short and bounded here, so that no file makes a search begin again and again.
_FORMULA_CELL = re.compile(
    rb'<(?:\w{1,9}:)?c\s[^<>]{0,99}?\br="([A-Z]+)(\d+)"[^<>]{0,99}>\s{0,9}<(?:\w{1,9}:)?f'
    rb"(?:\s[^<>]{0,299})?(?:/>|>[^<]{0,9000}</(?:\w{1,9}:)?f>)\s{0,9}"
    rb"(?:<(?:\w{1,9}:)?v\s?/>|<(?:\w{1,9}:)?v></(?:\w{1,9}:)?v>)?\s{0,9}</(?:\w{1,9}:)?c>"
)
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_FILLED_CELL = re.compile(rb'<(?:\w{1,9}:)?c\s[^<>]{0,99}?\br="([A-Z]+)(\d+)"[^<>/]{0,99}>')
# Past column CV or past the last row: looked for first, since no sound file has one.
_FAR_CELL = re.compile(
    rb'<(?:\w{1,9}:)?c\s[^<>]{0,99}?\br="(?:[A-Z]{3,}\d|[D-Z][A-Z]\d|C[W-Z]\d|[A-Z]+\d{6,}")'
    rb"[^<>]{0,99}>"
)
_HIDDEN_ROW = re.compile(rb'<(?:\w{1,9}:)?row [^<>]{0,299}hidden="(?:1|true)"')
_HIDDEN_COLUMN = re.compile(rb'<(?:\w{1,9}:)?col [^<>]{0,299}hidden="(?:1|true)"')
_COLUMN = re.compile(rb"<(?:\w{1,9}:)?col ([^<>]{0,299})")
_LINE = re.compile(rb'\br="(\d{1,7})"')
_ATTRIBUTE = re.compile(rb'(\w+)="([^"<>]{0,99})"')
_MERGED = re.compile(rb'<(?:\w{1,9}:)?mergeCell [^<>]{0,99}?ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"')
_ERROR_CELL = re.compile(
    rb'<(?:\w{1,9}:)?c\s(?=[^<>]{0,99}\bt="e")[^<>]{0,99}?\br="([A-Z]+)(\d+)"[^<>]{0,99}>\s{0,9}'
    rb"(?:<(?:\w{1,9}:)?f(?:\s[^<>]{0,299})?(?:/>|>[^<]{0,9000}</(?:\w{1,9}:)?f>)\s{0,9})?"
    rb"<(?:\w{1,9}:)?v>([^<]{0,99})</(?:\w{1,9}:)?v>"
)
_STYLED_CELL = re.compile(
    rb'<(?:\w{1,9}:)?c\s(?=[^<>]{0,99}?\bs="(\d{1,6})")[^<>]{0,99}?\br="([A-Z]+)(\d+)"[^<>/]{0,99}>'
)
# What the searches above would pass by: a cell that does not say its place, marks in other quotes
# or with a space at their sign, names of another length.
_CELL_WITHOUT_PLACE = re.compile(rb'<(?:\w{1,9}:)?c(?=[\s/>])(?![^<>]{0,299}?\sr="[A-Z])')
_MARKED_OTHERWISE = re.compile(
    rb"<(?:\w{1,9}:)?(?:c|row|col|mergeCell)\s"
    rb"(?:[^<>\"'=\s]|\s(?!\s{0,9}=)|=(?=\")|\"[^\"<>]{0,999}\"){0,200}+(?:'|=(?!\")|\s{1,9}=)"
)
_SHEET_ROOT = re.compile(rb"<(?:\w{1,9}:)?worksheet[\s/>]")
_FAILED_CELL = re.compile(rb'<(?:\w{1,9}:)?c\s[^<>]{0,299}?\bt="e"')
# The format of a number without what stands in it as text, where a percent sign counts nothing.
_TEXT_IN_FORMAT = re.compile(r'"[^"]*"|\\.|_.|\*.')
BUILT_IN_PERCENT = frozenset({"9", "10"})
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SVG = "{http://www.w3.org/2000/svg}"
_VML = "{urn:schemas-microsoft-com:vml}"
# What a cell of a paper says; a tab and a break part two words.
_WORD_TEXT = {
    **{f"{_WORD}{name}": " " for name in ("tab", "ptab", "br", "cr")},
    f"{_WORD}noBreakHyphen": "-",
}
_SAID = {*_WORD_TEXT, f"{_WORD}t"}
# A content control and the like: what they hold stands there as if they were not.
_HOLDERS = {f"{_WORD}{name}" for name in ("sdt", "sdtContent", "customXml")}
# With changes tracked, what was deleted or moved to another place is still in the file.
_GONE = {f"{_WORD}del", f"{_WORD}moveFrom"}
BROKEN_ARCHIVE = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
)


class Refused(Exception):
    """The file cannot be read; `code` says why, in the words of `sheet_files`."""

    def __init__(self, code: str, line: int | None = None, **params: Any):
        super().__init__(code)
        self.code, self.line, self.params = code, line, params


class Output:
    """Lines of JSON, up to a limit."""

    def __init__(self) -> None:
        self.left = MOST_WRITTEN

    def write(self, value: Any) -> None:
        line = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        self.left -= len(line)
        if self.left < 0:
            raise Refused("too_much")
        sys.stdout.write(line)
        sys.stdout.write("\n")


def is_blank(cell: Any) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip(" \t\r\n\x00\xa0\ufeff"))


def check_place(line: int, width: int, blank: int) -> None:
    if blank >= BLANK_RUN:
        raise Refused("below_blank", line, count=blank)
    if width > MOST_COLUMNS:
        raise Refused("too_many_columns", line)
    if line > MOST_ROWS + HEADING_SEARCH:
        raise Refused("too_many_rows")


# Text files


def read_text(content: bytes, output: Output) -> None:
    text = decoded(content)
    delimiter = delimiter_of(text)
    csv.field_size_limit(LONGEST_TEXT_CELL)
    output.write({"sheet": "", "ragged": False})
    blank = line = 0
    try:
        # Strict: a quotation mark that is not closed swallows rows otherwise.
        lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        for line, cells in enumerate(lines, 1):
            if len(cells) > 10 * MOST_COLUMNS:
                raise Refused("too_many_columns", line)
            if line > MOST_DECLARED_ROWS:
                raise Refused("declared_rows")
            if all(map(is_blank, cells)):
                blank += 1
                continue
            check_place(line, len(cells), blank)
            blank = 0
            check_swallowed(cells, delimiter, line)
            output.write([line, *cells])
    except csv.Error as error:
        code = "long_cell" if "field larger" in str(error) else "open_quote"
        raise Refused(code, line + 1) from None


def decoded(content: bytes) -> str:
    try:
        if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            text = content.decode("utf-16")
        else:
            text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused("not_utf8") from None
    if "\x00" in text:
        raise Refused("not_text")
    return text


def delimiter_of(text: str) -> str:
    """The sign that divides most of the first lines into the same number of cells."""
    divided = dict.fromkeys(DELIMITERS, 0)
    for delimiter in DELIMITERS:
        lines = csv.reader(io.StringIO(text[:LONGEST_SAMPLE], newline=""), delimiter=delimiter)
        widths: Counter[int] = Counter()
        with contextlib.suppress(csv.Error):
            widths.update(len(cells) for cells in itertools.islice(lines, HEADING_SEARCH))
        if delimiter == "\t" and len(widths) == 1 and 1 not in widths:
            # A copied table, whatever its cells are full of.
            return delimiter
        divided[delimiter] = max((w * n for w, n in widths.items() if w > 1), default=0)
    return max(divided, key=lambda delimiter: divided[delimiter])


def check_swallowed(cells: list[str], delimiter: str, line: int) -> None:
    """Refuse a cell with a line break that looks like rows between two lost quotation marks."""
    for cell in cells:
        if "\n" not in cell and "\r" not in cell:
            continue
        if any(part.count(delimiter) >= max(2, len(cells) // 2) for part in cell.splitlines()):
            raise Refused("swallowed", line, text=cell[:200])


# Workbooks


def read_workbook(content: bytes, output: Output) -> None:
    from python_calamine import CalamineError

    parts = checked_parts(content)
    try:
        read_sheets(content, parts, sheet_paths(parts), output)
    # Of a day that no calendar has, its own error is not made.
    except (CalamineError, ValueError, OverflowError):
        raise Refused("damaged") from None


def read_sheets(
    content: bytes, parts: dict[str, bytes], paths: dict[str, str], output: Output
) -> None:
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    styles = percent_styles(parts.get("xl/styles.xml", b""))
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
    visible = [
        sheet.name
        for sheet in workbook.sheets_metadata
        if sheet.visible == SheetVisibleEnum.Visible and sheet.typ == SheetTypeEnum.WorkSheet
    ]
    hidden = [
        sheet.name
        for sheet in workbook.sheets_metadata
        if sheet.visible != SheetVisibleEnum.Visible and sheet.typ == SheetTypeEnum.WorkSheet
    ][:MOST_SHEETS]
    if len(visible) > MOST_SHEETS:
        raise Refused("too_many_sheets")
    for name in visible:
        part = parts.get(paths.get(name, ""))
        if part is None:
            # The parser finds it, under another ending or in other letters, and nothing checked it.
            raise Refused("damaged")
        output.write(
            {
                "sheet": name,
                "ragged": True,
                "hidden_sheets": hidden,
                "merged": list(merged_in(part)),
                "hidden": bool(_HIDDEN_ROW.search(part) or _HIDDEN_COLUMN.search(part)),
                "hidden_rows": list(hidden_rows_in(part)),
                "columns": list(columns_in(part)),
                "uncalculated": list(itertools.islice(uncalculated_in(part), MOST_UNCALCULATED)),
            }
        )
        check_writing(part, styles)
        percent = percent_in(part, styles)
        write_rows(workbook.get_sheet_by_name(name), output, failed_in(part), percent)


def write_rows(
    sheet: Any,
    output: Output,
    failed: dict[int, list[tuple[int, str]]],
    percent: dict[int, list[int]],
) -> None:
    if sheet.start is None:
        return
    blank = 0
    offset = [None] * sheet.start[1]
    for line, row in enumerate(sheet.iter_rows(), 1):
        cells = [*offset, *map(plain, row)] if offset else list(map(plain, row))
        for place, text in failed.get(line, ()):
            cells[place] = text
        for place in percent.get(line, ()):
            if place < len(cells):
                cells[place] = as_percent(cells[place])
        while cells and is_blank(cells[-1]):
            cells.pop()
        if not cells:
            blank += 1
            continue
        check_place(line, len(cells), blank)
        blank = 0
        output.write([line, *cells])


def as_percent(cell: Any) -> Any:
    """What was typed where the program shows 0.425 as 42,5%."""
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        return cell
    # Fifteen digits are what a sheet shows; those after them are noise of its arithmetic.
    number = Decimal(format(cell, ".15g")) * 100
    shown = format(number, "f")
    if "." in shown:
        shown = shown.rstrip("0").rstrip(".")
    return f"{shown.replace('.', ',')}%"


def plain(cell: Any) -> Any:
    """A cell as JSON takes it: whole numbers whole, dates under a mark of their own."""
    match cell:
        case "":
            return None
        case float() if cell.is_integer() and abs(cell) < 1e15:
            return int(cell)
        case datetime.datetime() if cell.time() == datetime.time.min:
            return {"d": cell.date().isoformat()}
        case datetime.datetime() | datetime.time():
            return {"t": cell.isoformat(" ")} if isinstance(cell, datetime.datetime) else str(cell)
        case datetime.date():
            return {"d": cell.isoformat()}
        case datetime.timedelta():
            return str(cell)
    return cell


def checked_parts(content: bytes) -> dict[str, bytes]:
    """The parts of a workbook by path, after all that is known before parsing is checked."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            check_entries(entries)
            parts = {}
            for entry in entries:
                # The parser takes no heed of the case of letters.
                name = entry.filename.lower()
                if not name.endswith((".xml", ".rels")):
                    continue
                part = unpacked(archive, entry)
                check_markup(part)
                if name.startswith(("xl/worksheets/", "xl/sharedstrings")):
                    check_texts(part)
                parts[entry.filename] = part
    except BROKEN_ARCHIVE:
        raise Refused("damaged") from None
    if "xl/workbook.xml" not in parts:
        raise Refused("damaged")
    for name in [name for name in parts if name.startswith("xl/worksheets/")]:
        check_reach(parts[name])
    return {
        name: part
        for name, part in parts.items()
        if name.startswith(("xl/worksheets/", "xl/workbook.xml", "xl/_rels/", "xl/styles.xml"))
    }


def unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """A part, of which no more is unpacked than the directory of the archive says there is.

    Asked for all of it, `zipfile` unpacks a part to its end and then cuts it to its length.
    """
    part = b""
    with archive.open(entry) as file:
        while len(part) < entry.file_size:
            piece = file.read(entry.file_size - len(part))
            if not piece:
                raise Refused("damaged")
            part = part + piece if part else piece
    return part


def check_markup(part: bytes) -> None:
    """Refuse entities, and codes of letters in which they would not be seen."""
    if part.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, b"\x00", b"<\x00")):
        raise Refused("damaged")
    if b"<!DOCTYPE" in part or b"<!ENTITY" in part:
        raise Refused("damaged")


def check_texts(part: bytes) -> None:
    """Refuse a text longer than any cell: a parser takes five times its length of memory."""
    at = 0
    while len(part) - at > LONGEST_TEXT_IN_PART:
        at = part.rfind(b"<", at, at + LONGEST_TEXT_IN_PART) + 1
        if not at:
            raise Refused("long_text")


def check_entries(entries: list[zipfile.ZipInfo]) -> None:
    names = [entry.filename for entry in entries]
    if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_UNZIPPED:
        raise Refused("unpacks")
    for entry in entries:
        if entry.file_size > max(SMALL_PART, MOST_PACKED * entry.compress_size):
            raise Refused("unpacks")
    # Programs for these files tell neither capitals nor the two strokes apart.
    paths = [name.lower().replace("\\", "/") for name in names]
    if len(set(paths)) < len(paths) or any(
        ".." in path.split("/") or path.startswith("/") for path in paths
    ):
        raise Refused("damaged")
    if any("vbaproject" in name.lower() for name in names):
        raise Refused("macros")


def check_reach(part: bytes) -> None:
    """Refuse a worksheet with a filled cell beyond what is read: nothing is cut off silently."""
    if sum(1 for _row in _ROW.finditer(part)) > MOST_DECLARED_ROWS:
        raise Refused("declared_rows")
    for far in _FAR_CELL.finditer(part):
        filled = _FILLED_CELL.match(far[0])
        if filled and column_number(filled[1]) > MOST_COLUMNS:
            raise Refused("too_many_columns", int(filled[2]))
        if filled and int(filled[2]) > MOST_ROWS + HEADING_SEARCH:
            raise Refused("too_many_rows")
        if not filled and (column_number_of(far[0]) > 2 * MOST_COLUMNS):
            # Blank, yet a parser makes room for all cells up to it.
            raise Refused("too_many_columns")


def check_writing(part: bytes, percent: frozenset[int]) -> None:
    """Refuse a worksheet written as no office program does, whose marks would not be seen.

    A failed formula would be an empty cell then, and 92,5% the number 0.925.
    """
    if not _SHEET_ROOT.search(part, 0, 2000):
        raise Refused("damaged")
    if any(sign in part for sign in (b"='", b" =", b"= ")) and _MARKED_OTHERWISE.search(part):
        raise Refused("damaged")
    if not (percent or b't="e"' in part or has_formulas(part)):
        return
    if _CELL_WITHOUT_PLACE.search(part) or part.find(b"<!--", part.find(b"sheetData>")) >= 0:
        raise Refused("damaged")


def column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def letters_of(place: int) -> str:
    """The letters of a column by its place from nought."""
    letters, number = "", place + 1
    while number:
        number, letter = divmod(number - 1, 26)
        letters = chr(65 + letter) + letters
    return letters


def column_number_of(cell: bytes) -> int:
    found = re.search(rb'\br="([A-Z]+)\d', cell)
    return column_number(found[1]) if found else 0


def sheet_paths(parts: dict[str, bytes]) -> dict[str, str]:
    """The path of each worksheet by its name."""
    try:
        book = ElementTree.fromstring(parts["xl/workbook.xml"])
        links = ElementTree.fromstring(parts.get("xl/_rels/workbook.xml.rels", b"<none/>"))
    except ElementTree.ParseError:
        raise Refused("damaged") from None
    targets = {
        link.get("Id"): (link.get("Target") or "").removeprefix("/").removeprefix("xl/")
        for link in links
    }
    found = {}
    for sheet in book.iter():
        if not sheet.tag.endswith("}sheet"):
            continue
        link = next((value for key, value in sheet.attrib.items() if key.endswith("}id")), None)
        found[sheet.get("name") or ""] = f"xl/{targets.get(link, '')}"
    return found


def merged_in(part: bytes) -> Iterator[list[Any]]:
    """First and last line, first and last place, and the range as it is shown."""
    for number, (first, top, last, bottom) in enumerate(_MERGED.findall(part)):
        if number == MOST_MERGED:
            raise Refused("unpacks")
        yield [
            int(top),
            int(bottom),
            column_number(first) - 1,
            column_number(last) - 1,
            f"{first.decode()}{top.decode()}:{last.decode()}{bottom.decode()}",
        ]


def hidden_rows_in(part: bytes) -> Iterator[int]:
    for row in _HIDDEN_ROW.finditer(part):
        if line := _LINE.search(row[0]):
            yield int(line[1])


def columns_in(part: bytes) -> Iterator[list[Any]]:
    """Groups of columns: first and last place, width if it says one, whether they are hidden."""
    for group in itertools.islice(_COLUMN.finditer(part), MOST_COLUMNS):
        told = dict(_ATTRIBUTE.findall(group[1]))
        with contextlib.suppress(KeyError, ValueError):
            first, last = int(told[b"min"]) - 1, int(told[b"max"]) - 1
            width = min(float(told[b"width"]), WIDEST) if b"width" in told else None
            if 0 <= first <= last and first < MOST_COLUMNS and (width is None or width >= 0):
                is_hidden = told.get(b"hidden") in (b"1", b"true")
                yield [first, min(last, MOST_COLUMNS - 1), width, is_hidden]


def failed_in(part: bytes) -> dict[int, list[tuple[int, str]]]:
    """Cells whose formula failed, which the parser gives as empty ones."""
    found: dict[int, list[tuple[int, str]]] = {}
    if b't="e"' in part:
        cells = _ERROR_CELL.findall(part)
        if len(cells) != len(_FAILED_CELL.findall(part)):
            raise Refused("damaged")
        for letters, digits, text in cells:
            found.setdefault(int(digits), []).append((column_number(letters) - 1, text.decode()))
    return found


def percent_styles(part: bytes) -> frozenset[int]:
    """The numbers of the styles that show a number as a percentage."""
    if not part:
        return frozenset()
    try:
        styles = ElementTree.fromstring(part)
    except ElementTree.ParseError:
        raise Refused("damaged") from None
    formats = {
        each.get("numFmtId")
        for each in styles.iterfind("{*}numFmts/{*}numFmt")
        if "%" in _TEXT_IN_FORMAT.sub("", each.get("formatCode") or "")
    } | BUILT_IN_PERCENT
    used = styles.iterfind("{*}cellXfs/{*}xf")
    return frozenset(at for at, style in enumerate(used) if style.get("numFmtId") in formats)


def percent_in(part: bytes, styles: frozenset[int]) -> dict[int, list[int]]:
    """The places by line of the cells in these styles."""
    found: dict[int, list[int]] = {}
    if styles:
        for style, letters, digits in _STYLED_CELL.findall(part):
            if int(style) in styles:
                found.setdefault(int(digits), []).append(column_number(letters) - 1)
    return found


def has_formulas(part: bytes) -> bool:
    # Most sheets have none, which is found out faster without an expression.
    return (b"<f" in part or b":f" in part) and bool(_FORMULA.search(part))


def uncalculated_in(part: bytes) -> Iterator[list[int]]:
    if has_formulas(part):
        for cell in _FORMULA_CELL.finditer(part):
            yield [int(cell[2]), column_number(cell[1]) - 1]


# Papers


def read_paper(content: bytes, output: Output) -> None:
    """The tables of a Word file, each as a sheet."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            check_entries(archive.infolist())
            if archive.getinfo("word/document.xml").file_size > MOST_PAPER:
                raise Refused("unpacks")
            text = unpacked(archive, archive.getinfo("word/document.xml"))
        check_markup(text)
        body = ElementTree.fromstring(text)
    except (*BROKEN_ARCHIVE, KeyError, ElementTree.ParseError):
        raise Refused("damaged") from None
    tables = list(body.iter(f"{_WORD}tbl"))
    if len(tables) > MOST_SHEETS:
        raise Refused("too_many_sheets")
    above = lines_above(body)
    for number, table in enumerate(tables, 1):
        # Not the rows of a table within one of its cells.
        rows = [
            table_row(row)
            for row in held(table, "tr")
            if row.find(f"{_WORD}trPr/{_WORD}del") is None
        ]
        merged = [
            [line - down, line, place, place + span - 1, cells_of(line - down, line, place, span)]
            for line, (_cells, spans) in enumerate(rows, 1)
            for place, span, down in spans
        ]
        head = {"sheet": f"Bảng {number}", "ragged": True, "merged": merged}
        output.write({**head, "above": above.get(table, "")})
        for line, (cells, _spans) in enumerate(rows, 1):
            check_place(line, len(cells), 0)
            if not all(map(is_blank, cells)):
                output.write([line, *cells])


def cells_of(top: int, bottom: int, place: int, width: int) -> str:
    """Merged cells of a paper in the words of a sheet: the second row of the first column is A2."""
    return f"{letters_of(place)}{top}:{letters_of(place + width - 1)}{bottom}"


def lines_above(document: ElementTree.Element) -> dict[ElementTree.Element, str]:
    """The last line of text before each table that does not stand within another."""
    found: dict[ElementTree.Element, str] = {}
    last = ""
    for body in document.iterfind(f"{_WORD}body"):
        for part in held(body, "tbl", "p"):
            if part.tag == f"{_WORD}tbl":
                found[part], last = last, ""
            else:
                last = " ".join(said(part).split())[:LONGEST_LINE_ABOVE] or last
    return found


def held(parent: ElementTree.Element, *names: str) -> Iterator[ElementTree.Element]:
    """The children of these names, those in content controls among them."""
    tags = {f"{_WORD}{name}" for name in names}
    waiting = [*reversed(parent)]
    while waiting:
        part = waiting.pop()
        if part.tag in tags:
            yield part
        elif part.tag in _HOLDERS:
            waiting += reversed(part)


def said(paragraph: ElementTree.Element) -> str:
    """The text of a paragraph as it reads with all its changes accepted."""
    words = []
    waiting = [paragraph]
    while waiting:
        part = waiting.pop()
        if part.tag in _SAID:
            words.append(_WORD_TEXT.get(part.tag, part.text or ""))
        elif part.tag not in _GONE:
            waiting += reversed(part)
    return "".join(words)


def table_row(row: ElementTree.Element) -> tuple[list[Any], list[tuple[int, int, int]]]:
    """The cells, and place, width and lines upward of those that are merged."""
    cells: list[Any] = [None] * min(word_number(row, "trPr", "gridBefore"), MOST_COLUMNS + 1)
    spans = []
    for cell in held(row, "tc"):
        if cell.find(f"{_WORD}tcPr/{_WORD}cellDel") is not None:
            continue
        width = min(word_number(cell, "tcPr", "gridSpan") or 1, MOST_COLUMNS + 1)
        below = cell.find(f"{_WORD}tcPr/{_WORD}vMerge")
        is_below = below is not None and below.get(f"{_WORD}val") != "restart"
        if width > 1 or is_below:
            spans.append((len(cells), width, int(is_below)))
        paragraphs = map(said, cell.iter(f"{_WORD}p"))
        cells += [" ".join(filter(None, paragraphs)), *[None] * (width - 1)]
    return cells, spans


def word_number(part: ElementTree.Element, properties: str, name: str) -> int:
    found = part.find(f"{_WORD}{properties}/{_WORD}{name}")
    value = found.get(f"{_WORD}val") if found is not None else None
    return int(value) if value is not None and value.isdecimal() and len(value) < 6 else 0


# Minutes: a whole PDF or Word file, of which only the words are handed on

MOST_PAGES = 500
# All the parts of a Word file that are parsed; a part takes many times its size of memory.
MOST_MARKUP = 60 * 2**20
MOST_WORDS = 400_000
WORD_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
# What a text file for people needs; programs, other files and live objects are not among it.
WORD_PARTS = frozenset(
    [
        *("xml", "rels", "vml", "png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff"),
        *("emf", "wmf", "svg", "wdp", "odttf", "ttf"),
    ]
)
# Whatever runs, opens something else or carries a file within the file.
PDF_ACTIVE = frozenset(
    [
        *("/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/EmbeddedFiles", "/EF", "/XFA"),
        *("/RichMedia", "/SubmitForm", "/ImportData", "/GoToE", "/GoToR", "/Movie", "/Sound"),
        *("/Rendition", "/RichMediaExecute", "/OnInstantiate"),
    ]
)
# What a stream is taken from, where that is not the file itself.
PDF_OUTSIDE = ("/F", "/Ref", "/OPI")
_PDF_IN_THE_OPEN = re.compile(rb"/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|XFA)\b")
# What begins an archive of another kind, or is a page or a program wherever it stands in a file.
_ELSE_ANYWHERE = re.compile(
    rb"Rar!\x1a\x07|7z\xbc\xaf\x27\x1c|<(?:html|script|hta:application|\?php)[\s/>]", re.IGNORECASE
)
# A browser that guesses takes a file for a page by what stands near its beginning.
_PAGE = re.compile(
    rb"<(?:!doctype|html|head|body|title|script|style|svg|math|img|image|i?frame|object|embed|link"
    rb"|meta|base|form|input|button|video|audio|details|template|plaintext)[\s/>]",
    re.IGNORECASE,
)
_LIVE_FIELD = re.compile(r"\b(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK)\b", re.IGNORECASE)
_LIVE_NAME = re.compile(
    r"\s*(?:DATABASE|RD|INCLUDE|IMPORT|MACROBUTTON|EMBED|CONTROL)\b", re.IGNORECASE
)
# The place that a field leads to, after its switches and what belongs to them.
_LINK_FIELD = re.compile(r'\s*HYPERLINK\s*(?:\\[a-z]\s*(?:"[^"]*"\s*)?)*"?([^"\s]*)', re.IGNORECASE)
_FIELD_NAME = re.compile(r"\s*(?:=|\w+\s)")
# Of a field, before its name is over.
MOST_PIECES = 100
_HYPERLINK = re.compile(r"(?:https?|mailto):", re.IGNORECASE)
# Within a drawing a name without a scheme is that of a part of the file.
_PLACE_OUTSIDE = re.compile(r"\s*(?:[a-z][a-z\d+.-]*:|//|\\\\)", re.IGNORECASE)
_PLACES = ("href", "src")
_RISKY_LINK = re.compile(r"\s*(?:javascript|vbscript|data|file|[a-z]):|\s*\\\\", re.IGNORECASE)
# How programs, archives and papers begin, whatever their names say.
_NO_PICTURE = (
    b"MZ",
    b"\x7fELF",
    b"PK\x03\x04",
    b"%PDF",
    b"Rar!",
    b"7z\xbc",
    b"\xd0\xcf\x11\xe0",
    b"<",
)
LONGEST_BEGINNING = 8
_ZIP_END = b"PK\x05\x06"


def read_pdf(content: bytes, output: Output) -> None:
    check_pdf_is_nothing_else(content)
    try:
        for text in pdf_pages(content):
            output.write(text.encode(errors="replace").decode())
    except (Refused, MemoryError):
        raise
    # The library fails in as many ways as a file can be broken.
    except Exception:
        raise Refused("damaged") from None


def pdf_pages(content: bytes) -> Iterator[str]:
    """The words of each page, after every object was looked at."""
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(content))
    if reader.is_encrypted:
        raise Refused("encrypted")
    if not 0 < len(reader.pages) <= MOST_PAGES:
        raise Refused("pages", count=len(reader.pages))
    for number in {*reader.xref_objStm, *(n for table in reader.xref.values() for n in table)}:
        check_passive(reader.get_object(number))
    words = 0
    for page in reader.pages:
        text = page.extract_text()
        words += len(text)
        if words > MOST_WORDS:
            raise Refused("long")
        yield text


def check_pdf_is_nothing_else(content: bytes) -> None:
    """Refuse what another program would take for a page, an archive or a program."""
    is_pdf = re.match(rb"%PDF-[12]\.\d[\r\n]", content)
    if not is_pdf or content.rstrip(b"\r\n \t\x00")[-5:] != b"%%EOF":
        raise Refused("not_pdf")
    is_archive = _ZIP_END in content[-70_000:]
    if is_archive or _PAGE.search(content[:4096]) or _ELSE_ANYWHERE.search(content):
        raise Refused("two_kinds")
    if _PDF_IN_THE_OPEN.search(content):
        raise Refused("active")


def check_passive(value: Any, depth: int = 0) -> None:
    """Refuse an object that does something; what it refers to is an object of its own."""
    from pypdf.generic import NameObject, StreamObject

    if depth > 50:
        raise Refused("damaged")
    children: Iterable[Any] = ()
    if isinstance(value, dict):
        # The mapping of the library would follow references.
        children = dict.values(value)
        if PDF_ACTIVE & value.keys() or acts_alone(value):
            raise Refused("active")
        for name in PDF_OUTSIDE if isinstance(value, StreamObject) else ():
            if name in value:
                raise Refused("external", text=str(dict.get(value, name))[:100])
        link = referred(value, "/URI")
        if isinstance(link, str | bytes) and _RISKY_LINK.match(text_of(link)):
            raise Refused("external", text=text_of(link)[:100])
    elif isinstance(value, list):
        children = list.__iter__(value)
    # A name may be an object of its own, so that what it says stands nowhere else.
    elif isinstance(value, NameObject) and value in PDF_ACTIVE:
        raise Refused("active")
    for child in children:
        check_passive(child, depth + 1)


def acts_alone(value: dict[Any, Any]) -> bool:
    """Whether opening, closing or turning a page does more than go to a place of this file."""
    actions = [referred(value, "/OpenAction")]
    if isinstance(by_event := referred(value, "/AA"), dict):
        actions += [referred(by_event, event) for event in dict.keys(by_event)]
    return any(
        isinstance(action, dict)
        and (str(referred(action, "/S")) not in ("None", "/GoTo") or "/Next" in action)
        for action in actions
    )


def referred(value: dict[Any, Any], name: str) -> Any:
    """What stands under a name, or in the object that it refers to."""
    found: Any = dict.get(value, name)
    return None if found is None else found.get_object()


def text_of(link: str | bytes) -> str:
    return link.decode("latin-1") if isinstance(link, bytes) else link


def read_minutes(content: bytes, output: Output) -> None:
    """The paragraphs of a Word file that holds text and pictures and nothing else."""
    if not content.startswith(b"PK\x03\x04") or content[-22:-18] != _ZIP_END:
        raise Refused("two_kinds" if _ZIP_END in content else "not_docx")
    # Readers of PDF look for its beginning so far into a file.
    if b"%PDF-" in content[:1024]:
        raise Refused("two_kinds")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            check_entries(entries)
            if min(entry.header_offset for entry in entries):
                raise Refused("two_kinds")
            if any(entry.flag_bits & 1 for entry in entries):
                raise Refused("encrypted")
            wanted = [entry for entry in entries if part_is_read(entry, archive)]
            if sum(entry.file_size for entry in wanted) > MOST_MARKUP:
                raise Refused("unpacks")
            parts = {entry.filename: unpacked(archive, entry) for entry in wanted}
    except (ValueError, *BROKEN_ARCHIVE):
        raise Refused("damaged") from None
    trees = {name: tree_of(part) for name, part in parts.items()}
    if "word/document.xml" not in trees or "[Content_Types].xml" not in trees:
        raise Refused("not_docx")
    check_types(trees["[Content_Types].xml"])
    check_main(trees.get("_rels/.rels"))
    for name, tree in trees.items():
        if name.endswith(".rels"):
            check_links(tree)
        else:
            check_drawings(tree)
        for code in field_codes(tree):
            check_field(code)
    words = 0
    for paragraph in trees["word/document.xml"].iter(f"{_WORD}p"):
        text = "".join(part.text or "" for part in paragraph.iter(f"{_WORD}t"))
        words += len(text)
        if words > MOST_WORDS:
            raise Refused("long")
        output.write(text)


def field_codes(tree: ElementTree.Element) -> Iterator[str]:
    """What each field of a part is told to do, in however many pieces it stands."""
    # First what stands outside of any field, then the open ones, each in the one before.
    codes: list[list[str]] = [[]]
    for each in tree.iter():
        match each.tag.removeprefix(_WORD):
            case "fldSimple":
                yield each.get(f"{_WORD}instr") or ""
            case "instrText" | "delInstrText":
                codes[-1].append(each.text or "")
            case "fldChar" if each.get(f"{_WORD}fldCharType") == "begin":
                # A field within it would compute what it is told to do.
                if len(codes) > 1 and not _FIELD_NAME.match("".join(codes[-1][:MOST_PIECES])):
                    raise Refused("active")
                codes.append([])
            case "fldChar" if each.get(f"{_WORD}fldCharType") == "separate":
                codes[-1].append(" ")
            case "fldChar" if len(codes) > 1:
                yield "".join(codes.pop())
    yield from map("".join, codes)


def check_field(code: str) -> None:
    """Refuse a field that loads or runs something; of a link, its words mean nothing."""
    link = _LINK_FIELD.match(code)
    if link:
        if link[1] and not link[1].startswith("#") and not _HYPERLINK.match(link[1]):
            raise Refused("active")
    elif _LIVE_FIELD.search(code) or _LIVE_NAME.match(code):
        raise Refused("active")


def check_drawings(tree: ElementTree.Element) -> None:
    """Refuse a drawing that loads something by an address of its own, or holds a script."""
    for each in tree.iter():
        is_svg = each.tag.startswith(_SVG)
        is_script = each.tag == f"{_SVG}script"
        if is_script or (is_svg and any(name.startswith("on") for name in each.attrib)):
            raise Refused("active")
        if not is_svg and not each.tag.startswith(_VML):
            continue
        for name, place in each.attrib.items():
            is_link = each.tag == f"{_SVG}a" or not is_svg
            if name.rpartition("}")[2] not in _PLACES or not _PLACE_OUTSIDE.match(place):
                continue
            is_plain = name != "src" and is_link and _HYPERLINK.match(place)
            if not is_plain and not place.startswith("data:image/"):
                raise Refused("external", text=place[:100])


def part_is_read(entry: zipfile.ZipInfo, archive: zipfile.ZipFile) -> bool:
    """Whether a part of a Word file is XML; refuses what is neither XML nor a picture or font."""
    name = entry.filename.lower()
    ending = name.rpartition(".")[2]
    if entry.is_dir():
        return False
    if ending not in WORD_PARTS or "activex" in name or "/embeddings/" in name:
        raise Refused("embedded", text=entry.filename)
    if ending in ("xml", "rels", "vml", "svg"):
        return True
    # The bytes of a font may be disguised, and begin like anything.
    if ending != "odttf":
        with archive.open(entry) as part:
            if part.read(LONGEST_BEGINNING).startswith(_NO_PICTURE):
                raise Refused("embedded", text=entry.filename)
    return False


def tree_of(part: bytes) -> ElementTree.Element:
    check_markup(part)
    try:
        return ElementTree.fromstring(part)
    except ElementTree.ParseError:
        raise Refused("damaged") from None


def check_types(types: ElementTree.Element) -> None:
    main = [
        each.get("ContentType")
        for each in types
        if (each.get("PartName") or "").lower() == "/word/document.xml"
    ]
    if main != [WORD_MAIN]:
        raise Refused(
            "macros" if any("macro" in str(kind).lower() for kind in main) else "not_docx"
        )
    if any("macro" in (each.get("ContentType") or "").lower() for each in types):
        raise Refused("macros")


def check_main(links: ElementTree.Element | None) -> None:
    """Refuse a file whose text, for a program that follows its links, is another part."""
    mains = [
        (link.get("Target") or "").removeprefix("/")
        for link in (links if links is not None else ())
        if (link.get("Type") or "").endswith("/officeDocument")
    ]
    if mains != ["word/document.xml"]:
        raise Refused("two_kinds")


def check_links(links: ElementTree.Element) -> None:
    """Only links that a reader follows himself may lead out of the file."""
    for link in links:
        kind = (link.get("Type") or "").rpartition("/")[2].lower()
        if kind in ("oleobject", "package", "control", "afchunk", "vbaproject", "activexcontrol"):
            raise Refused("embedded", text=link.get("Target") or kind)
        is_external = (link.get("TargetMode") or "").lower() == "external"
        is_plain = kind == "hyperlink" and _HYPERLINK.match(link.get("Target") or "")
        if is_external and not is_plain:
            raise Refused("external", text=(link.get("Target") or "")[:100])


READERS = {
    "text": read_text,
    "workbook": read_workbook,
    "paper": read_paper,
    "pdf": read_pdf,
    "docx": read_minutes,
}


def limit() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def tell_fault(kind: type[BaseException], fault: BaseException, trace: Any) -> None:
    """Tell the kind and the place of a fault; its words may quote the file."""
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_code.co_name}:{trace.tb_lineno}" if trace else "?"
    sys.stderr.write(f"\n{kind.__name__} in {place}\n")


def main(kind: str) -> int:
    limit()
    sys.stdout.reconfigure(encoding="utf-8", errors="surrogatepass")  # type: ignore[union-attr]
    content = sys.stdin.buffer.read()
    output = Output()
    try:
        READERS[kind](content, output)
    except Refused as refused:
        sys.stdout.write(
            json.dumps({"refused": refused.code, "line": refused.line, "params": refused.params})
        )
        sys.stdout.write("\n")
    except MemoryError:
        sys.stdout.write(json.dumps({"refused": "too_much", "line": None, "params": {}}) + "\n")
    return 0


def parsed(lines: Iterable[str | bytes]) -> Iterator[Any]:
    """What `main` wrote, with dates as dates."""
    for line in lines:
        yield json.loads(line, object_hook=_date)


def _date(found: dict[str, Any]) -> Any:
    if len(found) == 1:
        if "d" in found:
            return datetime.date.fromisoformat(found["d"])
        if "t" in found:
            return datetime.datetime.fromisoformat(found["t"])
    return found


if __name__ == "__main__":
    sys.excepthook = tell_fault
    sys.exit(main(sys.argv[1]))
