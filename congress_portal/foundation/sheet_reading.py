"""Grids of cells as sheets: which row is the heading, which columns it names, what is a total.

Nothing is guessed: what cannot be read in one way is a finding with the line and the column that
a spreadsheet shows, and what was left out is told.
"""

import difflib
import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.utils.text import get_text_list
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from congress_portal.foundation.collecting import without_cycles
from congress_portal.foundation.figures import shortened, show_number
from congress_portal.foundation.personal_headings import why_not_kept
from congress_portal.foundation.sheet_cells import (
    beginning,
    column_letters,
    filled_cells,
    fold_cell,
    is_blank,
    is_blank_row,
    is_numbered,
    numbers_columns,
    quoted,
    ranges,
    said,
    says,
)
from congress_portal.foundation.sheet_columns import LISTS, Cell, Column, SheetOf
from congress_portal.foundation.sheet_files import Finding, SheetError
from congress_portal.foundation.sheet_grids import (
    SENTENCES,
    Grid,
    in_old_font,
    read_grids,
    refusal,
)
from congress_portal.foundation.sheet_parsing import HEADING_SEARCH, MOST_ROWS
from congress_portal.foundation.sheet_totals import Summed, Totals, is_total
from congress_portal.foundation.vietnamese import fold, legacy_encoding, normalize

MOST_FINDINGS = 100
# Lines that one sentence quotes.
MOST_TOLD = 12
LONGEST_GROUP = 300
# What the names of people stand under, folded.
PERSON = fold("Họ và tên")
# Longer texts alone in a row are no title that somebody forgot to number.
LONGEST_TITLE = 100
# Filled cells of a title or of what closes a table.
MOST_IN_A_TITLE = 3
MAY_BE_TITLE = _(
    "The line holds this text alone and looks like the title of a group. If it is one, delete the "
    "line; if it is a row, fill in its other cells."
)
DITTO = _("“%(typed)s” points to the line above. Write in full what it stands for.")
NO_ROWS = _("Below the headings there is no row. Fill them in, or choose another file.")
_SAYS = _("“%(column)s” is “%(typed)s”")
_IS_EMPTY = _("“%(column)s” is empty")
EMPTY_FILE = _("The file is empty: no cell holds anything. Choose the file that holds the rows.")

# What begins the part below a table, where no row of it can stand: under “TT”.
_FOOTER = re.compile(
    r"(?:\(?ký|người (?:lập|đề nghị|báo cáo)|nơi nhận|tm\.|kt\.|t/m|chủ tịch$|phó chủ tịch$|"
    r"thủ trưởng|kế toán|xác nhận|ghi chú:|lưu ý|.*ngày\W+tháng|.*ngày \d{1,2} tháng \d{1,2} năm)",
    re.IGNORECASE,
)
# What is nothing else under any heading: “Ký kết thỏa ước” and “Xác nhận hồ sơ” may be rows.
_SIGNATURE = re.compile(
    r"\((?:đã )?ký\b[^)]*(?:\)\W*)?"
    r"|(?:đã )?ký(?: tên)?(?:\W+(?:và )?(?:ghi rõ|đóng dấu|họ tên)\b.*)?\W*"
    r"|người (?:lập|đề nghị|báo cáo)(?: (?:biểu|bảng|danh sách|báo cáo|phiếu))?\W*(?:\(.*)?"
    r"|nơi nhận\s*(?::.*)?"
    r"|(?:tm|kt|tl|tuq|t/m)\s*\.?\s*(?:ban|bch|btv|đoàn|[uủ][yỷ] ban|ubnd|(?:phó )?chủ tịch"
    r"|(?:phó )?giám đốc|thủ trưởng|hội|công đoàn|cđ|lđlđ|liên đoàn|tổ|cơ quan|đơn vị|tập thể)\b.*"
    r"|xác nhận(?: của\b.*)?\W*"
    r"|(?:[^,]{1,60},\s*)?ngày[\s.…_\d/]*tháng[\s.…_\d/]*(?:năm[\s.…_\d/]*)?",
    re.IGNORECASE,
)
_SIGNING_POST = re.compile(
    r"(?:(?:phó )?chủ tịch|thủ trưởng(?: (?:cơ quan|đơn vị))?|kế toán(?: trưởng)?)\W*(?:\(.*)?",
    re.IGNORECASE,
)
# What no name of a person begins with.
_OF_BODIES = re.compile(
    r"(?:khối|cụm|phòng|tổ|nhóm|danh sách|công đoàn|liên đoàn|lđlđ|cđcs|đơn vị)\b",
    re.IGNORECASE,
)
_REMARK = re.compile(r"(?:ghi chú|lưu ý)\s*(?::.*)?", re.IGNORECASE)
_ENUMERATION = re.compile(r"^(?:[IVXLC]+|[A-Z]|\d{1,3})(?:\.\d{1,2})*(?:\s*[.)/:-]+\s*|\s+)(?=\S)")
# “I” or “B” under “TT”, and “I. ” before the only text of a row.
_PART = re.compile(r"(?:[IVXLC]+|[A-ZĐ])[.)]?")
_PART_BEFORE = re.compile(r"(?:[IVXLC]+|[A-ZĐ])[.)]\s+\S.*", re.DOTALL)
_DITTO = re.compile(r"-*\s*(?:nt|Nt|n\.\s?t\.?|[nN]hư trên|(?<=-)NT(?=-))\s*-*|[\"“”″〃]|''|’’")
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)$")
_DASHES = {"-", "–", "—"}
LONGEST_MARK = 12
_BARE_ENUMERATION = re.compile(r"(?:[IVXLC]+|[A-Z]|\d{1,3})(?:\.\d{1,2})*[.)]?")


def the_first(findings: list[Finding], more: int = 0) -> list[Finding]:
    """As many findings as one corrects at a time, and how many `more` there are with the rest."""
    more += max(len(findings) - MOST_FINDINGS, 0)
    told = findings[:MOST_FINDINGS]
    return [*told, Finding(more_findings(more))] if more else told


def more_findings(count: int) -> str:
    return str(_("There are %(count)s more findings. Correct these first.")) % {
        "count": show_number(count)
    }


@dataclass(frozen=True)
class Columns:
    """The headings of a sheet, those that must be there, and other spellings of them."""

    headings: Sequence[str]
    required: Sequence[str] = ()
    synonyms: dict[str, Sequence[str]] = field(default_factory=dict)
    ignored: Sequence[str] = ()
    # Headings whose cells a row of one cell may give to those below, with how it is read.
    groups: dict[str, Callable[[str], str | None]] = field(default_factory=dict)
    # What folded titles say of several headings at once.
    titles: dict[str, dict[str, str]] = field(default_factory=dict)
    # Headings of the codes of rows that are recorded.
    codes: Sequence[str] = ()
    # Headings of numbers that add up, each with those that its rows must agree in; some are money.
    summed: dict[str, Sequence[str]] = field(default_factory=dict)
    money: Sequence[str] = ()
    # Headings of running numbers, beside which a total says how many rows there are.
    ordinals: Sequence[str] = ()
    keys: Sequence[str] = ()
    # Headings under which “Kế toán” alone is no signature.
    posts: Sequence[str] = ()
    # Headings of words, under which a dash says nothing.
    texts: Sequence[str] = ()
    # The words of closed lists, as they are written; of titles that are names, an example.
    words: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, sheet: SheetOf) -> "Columns":
        def reader(name: str) -> Callable[[str], str | None]:
            column = sheet[name]
            if column.openings:
                return _opening_with(column.openings)
            if not column.spellings:
                return lambda text: text

            def word(text: str) -> str | None:
                value = column.value_of(text)
                return None if value is None else column.spellings[value][0]

            return word

        said_by_titles = {name for given in sheet.titles.values() for name in given}
        titles = {
            fold(title): {
                sheet[name].heading: sheet[name].spellings[given[name]][0] if name in given else ""
                for name in said_by_titles
            }
            for title, given in sheet.titles.items()
        }
        groups = {sheet[name].heading: reader(name) for name in sheet.groups}
        groups |= {sheet[name].heading: _nothing for name in sheet.names if name in said_by_titles}
        return cls(
            sheet.headings,
            [sheet[name].heading for name in sheet.required],
            {column.heading: _spellings(column) for column in sheet.columns},
            sheet.ignored,
            groups,
            titles,
            [column.heading for column in sheet.columns if column.cell is Cell.CODE],
            {
                column.heading: [sheet[name].heading for name in column.alike]
                for column in sheet.columns
                if column.summed
            },
            [c.heading for c in sheet.columns if c.cell is Cell.MONEY or c.unit == "đồng"],
            [*sheet.ignored, *(c.heading for c in sheet.columns if c.name == "order")],
            [column.heading for column in sheet.columns if column.key],
            [column.heading for column in sheet.columns if column.posts],
            [c.heading for c in sheet.columns if c.cell in (Cell.TEXT, Cell.NAME)],
            {
                column.heading: [words[0] for words in column.spellings.values()]
                for column in sheet.columns
                if column.spellings
            }
            | {column.heading: [column.example] for column in sheet.columns if column.openings},
        )

    def known(self) -> dict[str, str]:
        """Headings by their folded spellings."""
        known = {
            fold(spelling): heading
            for heading, spellings in self.synonyms.items()
            for spelling in spellings
        }
        return known | {fold(heading): heading for heading in self.headings}

    def why_foreign(self, heading: str) -> str:
        """Why a sheet of people has no such column, on purpose; empty for any other."""
        reason = why_not_kept(heading) if PERSON in self.known() else None
        return str(reason) % {"heading": shortened(heading)} if reason else ""

    def kinds(self) -> dict[str, Callable[[str], str | None]]:
        """The headings whose few words say of what kind a row is, as titles of groups do too."""
        return {
            heading: read
            for heading, read in self.groups.items()
            if read is not _nothing and read("\x00") is None
        }

    def must_have(self) -> set[str]:
        """What a heading row names in any case: the required columns that no group row gives."""
        return {heading for heading in self.required if heading not in self.groups}


@dataclass(frozen=True)
class Sheet:
    """Rows of a file under the headings of a sheet, and how it was understood."""

    headings: list[str]
    lines: list[int]
    rows: list[list[Any]]
    notes: list[str]
    name: str = ""
    # The line of the headings, and what was read where: letters, heading in the file, column.
    heading_line: int = 0
    matched: tuple[tuple[str, str, str], ...] = ()
    # Sheets of several files read as one, each with its first row.
    parts: tuple[tuple[int, "Sheet"], ...] = ()
    # What to look at before the rows are taken: what was left out and might be one of them.
    remarks: tuple[str, ...] = ()
    # The lines of text above the headings.
    titles: tuple[str, ...] = ()

    def part(self, at: int) -> "Sheet":
        """The sheet that a row stands in."""
        return next((sheet for first, sheet in reversed(self.parts) if first <= at), self)

    def place(self, at: int) -> str:
        """The line of a row, with its sheet where there are several."""
        return f"{self.lines[at]} (“{self.part(at).name}”)" if self.parts else str(self.lines[at])

    def finding(self, message: str, at: int, heading: str = "") -> Finding:
        """A finding about a row, or a cell of it."""
        part = self.part(at)
        return Finding(message, self.lines[at], heading, part.name, part.letters(heading))

    def broken(
        self,
        message: str,
        at: int,
        headings: Iterable[str],
        *,
        alike: int | None = None,
        is_recorded: bool = False,
    ) -> Finding:
        """A finding about cells of a row that do not go together, with what they hold.

        It stands at the first of them that is filled. `alike` is another row of the sheet that
        says the same, which else `is_recorded`.
        """
        cells = dict(zip(self.headings, self.rows[at], strict=True))
        here = [heading for heading in headings if heading in cells]
        filled = [heading for heading in here if not is_blank(cells[heading])]
        told = [message]
        if alike is not None:
            told.append(str(_("Line %(line)s says the same.") % {"line": self.place(alike)}))
        elif is_recorded:
            told.append(str(_("The other one is recorded already.")))
        if filled or here:
            said_here = [
                str(_SAYS if heading in filled else _IS_EMPTY)
                % {"column": heading, "typed": shortened(cells[heading])}
                for heading in filled or here
            ]
            told.append(str(_("The line: %(cells)s.")) % {"cells": "; ".join(said_here)})
        return self.finding(" ".join(told), at, next(iter(filled or here), self.first_filled(at)))

    def first_filled(self, at: int) -> str:
        """The heading of the first cell of a row that holds something."""
        cells = zip(self.headings, self.rows[at], strict=True)
        return next((heading for heading, cell in cells if not is_blank(cell)), "")

    def letters(self, heading: str) -> str:
        return next((letters for letters, _typed, known in self.matched if known == heading), "")


def _opening_with(openings: Sequence[str]) -> Callable[[str], str | None]:
    """Reads a title that begins with one of some words, without what it adds in brackets."""
    begins = tuple(f"{fold(opening)} " for opening in openings)

    def titled(text: str) -> str | None:
        return _IN_BRACKETS.sub("", text) if fold(text).startswith(begins) else None

    return titled


def _nothing(_text: str) -> None:
    """A single text says nothing of a column that whole titles speak of."""


def _spellings(column: Column) -> tuple[str, ...]:
    """The other spellings of a heading, and each with its unit in brackets."""
    if not column.unit:
        return column.synonyms
    spelt = (column.heading, *column.synonyms)
    return (*column.synonyms, *(f"{spelling} ({column.unit})" for spelling in spelt))


def read_sheet(content: bytes, file_name: str, columns: Columns) -> Sheet:
    """Read an uploaded file; raises `SheetError`."""
    return one_of_each_file(read_grids(content, file_name), columns)


# Headings


@dataclass(frozen=True)
class Heading:
    """Where the headings stand: one row, or two read as one."""

    at: int
    rows: int
    cells: list[Any]

    @property
    def below(self) -> int:
        return self.at + self.rows


@dataclass(frozen=True)
class UnknownColumn:
    """A column of a file that the sheet does not have."""

    grid: Grid
    place: int
    heading: str

    @property
    def key(self) -> str:
        """What tells it from the other columns of the file."""
        return f"{self.grid.at}-{column_letters(self.place)}"

    def __str__(self) -> str:
        told = (
            _("“%(heading)s” (column %(letters)s of the sheet “%(sheet)s”)")
            if self.grid.name
            else _("“%(heading)s” (column %(letters)s)")
        )
        return str(told) % {
            "heading": shortened(self.heading),
            "letters": column_letters(self.place),
            "sheet": self.grid.name,
        }


def unknown_columns(grid: Grid, columns: Columns) -> list[UnknownColumn]:
    """The columns that may be left out: those with a heading that the sheet does not know."""
    known = {*columns.known(), *(fold(heading) for heading in columns.ignored)}
    cells = _heading(grid, columns).cells
    if not _names(cells, columns):
        return []
    return [
        UnknownColumn(grid, place, normalize(str(cell)))
        for place, cell in filled_cells(cells)
        if place not in grid.left_out and fold_cell(cell) not in known
    ]


def unknown_in_list(grids: list[Grid], columns: Columns) -> list[UnknownColumn]:
    """The unknown columns of the sheets that `one_of_each_file` reads."""
    settled = {grid.file for grid in grids if grid.is_chosen}
    read = [
        grid
        for grid in grids
        if grid.is_chosen or (grid.file not in settled and has_headings(grid, columns))
    ]
    return [found for grid in read for found in unknown_columns(grid, columns)]


@without_cycles()
def arrange(grid: Grid, columns: Columns) -> Sheet:
    """Put the rows of a grid under the headings it is read by; raises `SheetError`."""
    if not grid.rows:
        raise refusal(EMPTY_FILE)
    heading = _heading(grid, columns)
    left = [UnknownColumn(grid, p, normalize(str(heading.cells[p]))) for p in sorted(grid.left_out)]
    heading = replace(heading, cells=_emptied(heading.cells, grid.left_out))
    reading = _Reading(_without_left_out(grid), columns, heading)
    if left:
        told = _("Left out on your wish: the column %(columns)s. Nothing of it is recorded.")
        reading.remarks.append(str(told) % {"columns": ", ".join(map(str, left))})
    return reading.sheet()


def _without_left_out(grid: Grid) -> Grid:
    """The grid as if nothing stood in the columns that its owner left out."""
    if not grid.left_out:
        return grid
    rows = [(line, _emptied(cells, grid.left_out)) for line, cells in grid.rows]
    uncalculated = [(n, place) for n, place in grid.uncalculated if place not in grid.left_out]
    merged = [m for m in grid.merged if not grid.left_out.issuperset(range(m.first, m.last + 1))]
    return replace(grid, rows=rows, uncalculated=uncalculated, merged=merged)


def _emptied(cells: list[Any], places: Iterable[int]) -> list[Any]:
    return [None if place in places else cell for place, cell in enumerate(cells)]


def one_with_headings(grids: list[Grid], columns: Columns) -> Grid:
    """The one sheet of a workbook that has the headings; two of them are a question."""
    if len(grids) < 2:
        return next(iter(grids), Grid([]))
    fitting = [grid for grid in grids if has_headings(grid, columns)]
    names = [grid.name for grid in grids]
    if len(fitting) == 1:
        others = [name for name in names if name != fitting[0].name]
        fitting[0].notes.append(
            str(_("The sheet “%(sheet)s” was read; left out: %(others)s."))
            % {"sheet": fitting[0].name, "others": quoted(others)}
        )
        return fitting[0]
    raise refusal(
        _(
            "The workbook has several filled sheets: %(sheets)s. Keep the one to be read, delete "
            "the others and save it again."
        ),
        sheets=quoted(names),
    )


def one_of_each_file(grids: list[Grid], columns: Columns) -> Sheet:
    """The sheets of one or several files as one list; raises `SheetError`."""
    files: dict[str, list[Grid]] = {}
    for grid in grids:
        # The drop-downs of a sheet that the portal wrote are no list.
        if not grid.name.endswith(LISTS):
            files.setdefault(grid.file, []).append(grid)
    sheets: list[Sheet | None] = []
    findings: list[Finding] = []
    for found in files.values() or [[]]:
        picked: list[Grid | None] = [grid for grid in found if grid.is_chosen]
        for pick in picked or [None]:
            try:
                sheets.append(arrange(pick or one_with_headings(found, columns), columns))
            except SheetError as error:
                name = found[0].name if found else ""
                findings += [replace(each, sheet=each.sheet or name) for each in error.findings]
                sheets.append(error.sheet)
    read = [sheet for sheet in sheets if sheet is not None]
    if not findings:
        return _as_one(read)
    if len(read) < len(sheets):
        raise SheetError(*findings)
    try:
        together = _as_one(read)
    except SheetError as error:
        raise SheetError(*findings, *error.findings) from None
    raise SheetError(*findings, sheet=together)


def to_choose_from(grids: Iterable[Grid], columns: Columns) -> list[Grid]:
    """The tables that fit, where a file has several and none is chosen."""
    grids = list(grids)
    if any(grid.is_chosen for grid in grids):
        return []
    fitting = [grid for grid in grids if has_headings(grid, columns)]
    files = Counter(grid.file for grid in fitting)
    return fitting if any(count > 1 for count in files.values()) else []


def _as_one(sheets: list[Sheet]) -> Sheet:
    first = sheets[0]
    if len(sheets) == 1:
        return first
    for other in sheets[1:]:
        if differing := set(first.headings) ^ set(other.headings):
            raise refusal(
                _(
                    "“%(one)s” and “%(other)s” are read as one list, but only one of them has the "
                    "column %(columns)s. Add it to the other, or upload them one by one."
                ),
                one=first.name,
                other=other.name,
                columns=quoted(sorted(differing)),
            )
    lines: list[int] = []
    rows: list[list[Any]] = []
    parts = []
    for sheet in sheets:
        parts.append((len(rows), sheet))
        places = [sheet.headings.index(heading) for heading in first.headings]
        lines += sheet.lines
        rows += [[row[place] for place in places] for row in sheet.rows]
    notes = [f"“{sheet.name}”: {note}" for sheet in sheets for note in sheet.notes]
    remarks = [f"“{sheet.name}”: {told}" for sheet in sheets for told in sheet.remarks]
    return Sheet(
        first.headings,
        lines,
        rows,
        notes,
        first.name,
        first.heading_line,
        first.matched,
        tuple(parts),
        tuple(remarks),
        tuple(title for sheet in sheets for title in sheet.titles),
    )


def has_headings(grid: Grid, columns: Columns) -> bool:
    return bool(columns.must_have()) and _names(_heading(grid, columns).cells, columns) >= (
        columns.must_have()
    )


def foreign_headings(grid: Grid, columns: Columns) -> int | None:
    """How many headings are not of the sheet; None where two of it are not there at all."""
    named, foreign = headings_in(grid, columns)
    if len(named) < 2 or not set(named) >= columns.must_have():
        return None
    return len(foreign)


def headings_in(grid: Grid, columns: Columns) -> tuple[list[str], list[str]]:
    """The columns of the sheet that the heading of a grid names, and the headings of no column."""
    known = columns.known()
    ignored = {fold(heading) for heading in columns.ignored}
    named, foreign = [], []
    for _place, cell in filled_cells(_heading(grid, columns).cells):
        folded = fold_cell(cell)
        if folded in known:
            named.append(known[folded])
        elif folded not in ignored:
            foreign.append(str(cell))
    return named, foreign


def without_content(grid: Grid, columns: Columns) -> set[str]:
    """The headings of a grid below which no cell is filled."""
    heading = _heading(grid, columns)
    below = [cells for _line, cells in grid.rows[heading.below :]]
    filled = {place for cells in below for place, _cell in filled_cells(cells)}
    return {str(cell) for place, cell in filled_cells(heading.cells) if place not in filled}


def _heading(grid: Grid, columns: Columns) -> Heading:
    """The first row that names the required columns; else the one that names most.

    Two rows are read as one where that names more than the upper one alone.
    """
    best = Heading(0, 1, grid.rows[0][1])
    most = -1
    must = columns.must_have()
    for at in range(min(HEADING_SEARCH, len(grid.rows))):
        single = Heading(at, 1, grid.rows[at][1])
        both = _two_rows(grid, at, columns)
        found = both if both is not None else single
        names = _names(found.cells, columns)
        if must and must <= names:
            return found
        if len(names) > most:
            best, most = found, len(names)
    return best


def _two_rows(grid: Grid, at: int, columns: Columns) -> Heading | None:
    """The row and the next as one heading, where the upper one has merged cells over several."""
    if at + 1 >= len(grid.rows):
        return None
    (line, upper), (next_line, lower) = grid.rows[at], grid.rows[at + 1]
    if next_line != line + 1 or not all(
        isinstance(cell, str) for cell in lower if not is_blank(cell)
    ):
        return None
    known = columns.known()
    width = max(len(upper), len(lower))
    upper = [*upper, *[None] * (width - len(upper))]
    lower = [*lower, *[None] * (width - len(lower))]
    merged = [merge for merge in grid.merged if merge.top == line]
    cells: list[Any] = []
    for place in range(width):
        over = upper[place]
        if is_blank(over):
            merge = next((m for m in merged if m.shows(line, place)), None)
            over = upper[merge.first] if merge is not None else over
        if is_blank(lower[place]):
            cells.append(over)
        elif is_blank(over):
            cells.append(lower[place])
        elif fold_cell(f"{over} {lower[place]}") in known:
            cells.append(f"{over} {lower[place]}")
        elif fold_cell(lower[place]) in known:
            cells.append(lower[place])
        else:
            cells.append(f"{over} {lower[place]}")
    single = [cell for cell in upper if not is_blank(cell)]
    unknown = [cell for cell in single if fold_cell(cell) not in known]
    named = _names(cells, columns)
    in_one_row = max(len(_names(upper, columns)), len(_names(lower, columns)))
    if any(merge.bottom == next_line for merge in merged) and len(named) >= in_one_row:
        return Heading(at, 2, cells)
    # A first row of data under whole headings is no second heading.
    is_more = len(named) > in_one_row and (unknown or len(single) < width)
    return Heading(at, 2, cells) if is_more else None


def _names(cells: list[Any], columns: Columns) -> set[str]:
    known = columns.known()
    return {known[folded] for cell in cells if (folded := fold_cell(cell)) in known}


def _place_of(finding: Finding) -> tuple[int, int, str]:
    return finding.line or 0, len(finding.letters), finding.letters


class _Reading:
    """One reading of a grid by its headings."""

    def __init__(self, grid: Grid, columns: Columns, heading: Heading):
        self.grid, self.columns, self.heading = grid, columns, heading
        self.line = grid.rows[heading.at][0]
        self.last_heading_line = grid.rows[heading.below - 1][0]
        self.findings: list[Finding] = []
        # Those of them that take nothing from the rows, whose cells can be checked all the same.
        self.beside: list[Finding] = []
        self.notes = list(grid.notes)
        self.remarks: list[str] = []
        self.below = [
            (number, cells)
            for number, cells in grid.rows[heading.below :]
            if not is_blank_row(cells)
        ]
        # Lines of headings that stand among the rows again.
        self.repeated: set[int] = set()
        self.headings: list[str | None] = []
        self.ignored: list[str] = []
        # Where the filled cell stands of those merged over several columns.
        self.spanning = {(m.top, m.first): m.last for m in grid.merged if m.first < m.last}
        # What group rows gave, and where the cells that must be there stand.
        self.given: dict[str, str] = {}
        self.required: list[int] = []
        # Those of them that no group row fills, and those that tell rows apart.
        self.named: list[int] = []
        self.ordinals: set[int] = set()
        # Whether rows are numbered in digits, and whether any and most have several cells.
        self.in_digits = self.has_wide = self.is_wide = False
        self.texts: set[int] = set()

    def sheet(self) -> Sheet:
        self._match()
        lines: list[int] = []
        rows: list[list[Any]] = []
        if is_matched := len(self.findings) == len(self.beside):
            self._skip_numbering()
            self._skip_repeated()
            lines, rows = self._rows()
            self._check_unsaid(rows)
        self._check_merges(lines)
        self.findings += [
            self.finding(_("The formula in this cell has no value. Replace it by the value."), n, p)
            for n, p in self.grid.uncalculated
            if n > self.last_heading_line and p < len(self.headings)
        ]
        if not self.findings and not rows:
            self.findings.append(Finding(str(NO_ROWS)))
        if len(rows) > MOST_ROWS:
            self.findings.append(
                Finding(str(SENTENCES["too_many_rows"]) % {"limit": show_number(MOST_ROWS)})
            )
        if self.findings:
            more = max(len(self.findings) - MOST_FINDINGS, 0)
            is_whole = is_matched and rows and len(self.findings) == len(self.beside) and not more
            self.findings.sort(key=_place_of)
            told = (replace(found, sheet=self.grid.name) for found in the_first(self.findings))
            raise SheetError(
                *told, more=more, sheet=self._arranged(lines, rows) if is_whole else None
            )
        return self._arranged(lines, rows)

    def _arranged(self, lines: list[int], rows: list[list[Any]]) -> Sheet:
        kept = [heading for heading in self.headings if heading is not None]
        kept += [heading for heading in self.columns.groups if heading not in kept and self.given]
        self._note(kept)
        return Sheet(
            kept,
            lines,
            rows,
            self.notes,
            self.grid.name,
            self.line,
            tuple(
                (column_letters(place), normalize(str(self.heading.cells[place])), heading)
                for place, heading in enumerate(self.headings)
                if heading is not None
            ),
            remarks=tuple(self.remarks),
            titles=tuple(self._titles()),
        )

    def finding(self, message: Any, line: int, place: int | None = None) -> Finding:
        """A finding about a line, or a cell of it."""
        if place is None:
            return Finding(str(message), line)
        letters = column_letters(place)
        named = self.headings[place] if place < len(self.headings) else None
        return Finding(str(message), line, named or letters, letters=letters)

    def _tell(self, message: str, line: int, place: int) -> None:
        self.findings.append(self.finding(message, line, place))

    def _tell_beside(self, message: str, line: int, place: int) -> None:
        self._beside(self.finding(message, line, place))

    def _beside(self, finding: Finding) -> None:
        self.findings.append(finding)
        self.beside.append(finding)

    # Headings

    def _match(self) -> None:
        known = self.columns.known()
        ignored = {fold(heading) for heading in self.columns.ignored}
        if not _names(self.heading.cells, self.columns):
            self._headless()
            return
        for place, cell in enumerate(self.heading.cells):
            heading = known.get(fold_cell(cell)) if not is_blank(cell) else None
            self.headings.append(heading)
            if heading is not None or self._is_ignored(cell, ignored):
                continue
            if is_blank(cell):
                self._check_nameless(place)
            else:
                self._unknown(cell, place)
        for heading, count in Counter(h for h in self.headings if h).items():
            if count > 1:
                self._twice(heading)
        missing = [heading for heading in self.columns.required if heading not in self.headings]
        if missing := [heading for heading in missing if heading not in self.columns.groups]:
            self.findings.append(
                Finding(
                    str(
                        _("The file lacks the column %(columns)s. Add it, or export the list anew.")
                        % {"columns": quoted(missing)}
                    ),
                    self.line,
                )
            )

    def _check_unsaid(self, rows: list[list[Any]]) -> None:
        """Ask what new rows are, where no column and no title of a group says it."""
        unsaid = [
            heading
            for heading in self.columns.groups
            if heading in self.columns.required
            and heading not in self.headings
            and heading not in self.given
        ]
        kept = [heading for heading in self.headings if heading is not None]
        codes = [kept.index(heading) for heading in self.columns.codes if heading in kept]
        if not rows or (codes and not any(is_blank(row[codes[0]]) for row in rows)):
            return
        for heading in unsaid:
            self.findings.append(
                Finding(
                    str(
                        _(
                            "Neither a column “%(column)s” nor the title of a group says what the "
                            "rows are. Add the column, or a line above them: %(words)s."
                        )
                    )
                    % {"column": heading, "words": quoted(self.columns.words[heading])},
                    self.line,
                )
            )

    def _headless(self) -> None:
        texts = " ".join(str(cell) for cell in self.heading.cells if cell is not None)
        if encoding := legacy_encoding(texts):
            raise in_old_font(encoding)
        self.findings.append(
            Finding(
                str(
                    _(
                        "No line among the first names a column of this sheet. Write its headings "
                        "above the rows: %(columns)s."
                    )
                    % {"columns": quoted(self.columns.required or self.columns.headings)}
                ),
                self.line,
            )
        )

    def _is_ignored(self, cell: Any, ignored: set[str]) -> bool:
        if not is_blank(cell) and fold_cell(cell) in ignored:
            self.ignored.append(normalize(str(cell)))
            return True
        return False

    def _check_nameless(self, place: int) -> None:
        filled = next(
            (n for n, row in self.below if len(row) > place and not is_blank(row[place])), 0
        )
        if filled:
            self._beside(
                Finding(
                    str(_("The column has no heading but is filled. Name or delete it.")),
                    filled,
                    column_letters(place),
                    letters=column_letters(place),
                )
            )

    def _unknown(self, cell: Any, place: int) -> None:
        heads = " ".join(str(head) for head in self.heading.cells if head is not None)
        if encoding := legacy_encoding(heads):
            raise in_old_font(encoding)
        if why := self.columns.why_foreign(str(cell)):
            message = " ".join([why, str(_("Delete the column."))])
        else:
            near = self._near(cell)
            told = (
                _(
                    "“%(heading)s” is not a column of this sheet. If “%(near)s” is meant, write "
                    "that as its heading."
                )
                if near
                else _(
                    "“%(heading)s” is not a column of this sheet. Correct the heading, or delete "
                    "the column."
                )
            )
            message = str(told) % {"heading": shortened(cell), "near": near}
        letters = column_letters(place)
        self._beside(Finding(message, self.line, letters, letters=letters))

    def _near(self, cell: Any) -> str:
        """The column that is spelt most like a heading, if one is."""
        known = self.columns.known()
        near = difflib.get_close_matches(fold_cell(cell), known, n=1, cutoff=0.7)
        return known[near[0]] if near else ""

    def _twice(self, heading: str) -> None:
        places = [column_letters(i) for i, h in enumerate(self.headings) if h == heading]
        self.findings.append(
            Finding(
                str(
                    _("The columns %(places)s have the same heading. Keep one of them.")
                    % {"places": get_text_list(places, pgettext("last of a list", "and"))}
                ),
                self.line,
                heading,
            )
        )

    def _skip_numbering(self) -> None:
        """The row of column numbers that forms have under their headings."""
        if self.below and numbers_columns(self.below[0][1]):
            number, _cells = self.below.pop(0)
            self._left_out(_("the numbers of the columns"), [number])

    def _skip_repeated(self) -> None:
        """The headings that stand again among the rows, as at the top of each printed page."""
        rows = self.grid.rows[self.heading.at : self.heading.below]
        upper, *lower = (said(cells) for _line, cells in rows)
        # Folding a cell of every row of a long list would cost more than reading it.
        begins = beginning(rows[0][1])
        repeated: list[int] = []
        kept = []
        expected: list[list[str]] = []
        is_after = False
        for number, cells in self.below:
            if beginning(cells) == begins and says(cells, upper):
                expected, is_after = [*lower], True
            elif is_after and expected and says(cells, expected[0]):
                del expected[0]
            elif is_after and numbers_columns(cells):
                is_after = False
            else:
                is_after = False
                kept.append((number, cells))
                continue
            repeated.append(number)
        self.below, self.repeated = kept, set(repeated)
        self._left_out(_("the headings that stand there again"), repeated)

    # Rows

    def _rows(self) -> tuple[list[int], list[list[Any]]]:
        """The rows to import; totals, group rows and what stands under the table are not."""
        lines: list[int] = []
        rows: list[list[Any]] = []
        self.required = [
            self.headings.index(h) for h in self.columns.required if h in self.headings
        ]
        self.named = [
            place
            for place, heading in enumerate(self.headings)
            if heading in self.columns.keys
            or (place in self.required and heading not in self.columns.groups)
        ]
        ordinals = {fold(heading) for heading in self.columns.ordinals}
        self.ordinals = {p for p, c in enumerate(self.heading.cells) if fold_cell(c) in ordinals}
        self.texts = {p for p, h in enumerate(self.headings) if h in self.columns.texts}
        self.in_digits = any(map(self._is_in_digits, (cells for _line, cells in self.below)))
        wide = sum(not self._is_lone(cells) for _line, cells in self.below)
        self.has_wide, self.is_wide = wide > 0, 2 * wide > len(self.below)
        groups = self._said_above()
        titles: list[int] = []
        left_titles: list[tuple[int, list[Any]]] = []
        below: list[tuple[int, list[Any]]] = []
        kinds = self.columns.kinds()
        totals = Totals(self._summed(), self.ordinals, self._tell_beside, kinds)
        kept = [heading for heading in self.headings if heading is not None]
        kept += [heading for heading in self.columns.groups if heading not in kept]
        kinds_at = [kept.index(heading) for heading in kinds]
        for number, cells in self.below:
            lacks = self._lacks_required(cells)
            is_short = lacks or (len(self.required) < 2 and self._is_lone(cells))
            if (is_short or is_total(cells)) and totals.take(number, cells, is_short=is_short):
                continue
            is_sparse = self._is_sparse(cells)
            if is_sparse and (found := self._group(number, cells, lacks=lacks)):
                self.given |= found
                self._begin_group(groups, found)
                totals.begin_part()
                titles.append(number)
                continue
            is_title = is_sparse and self._is_left_title(number, cells, is_short=is_short)
            if is_title and not below:
                totals.begin_part()
                left_titles.append((number, cells))
                continue
            cells = self._without_dashes(cells)
            padded = [*cells, *[None] * (len(self.headings) - len(cells))]
            row = [c for c, h in zip(padded, self.headings, strict=False) if h is not None]
            row = self._with_groups(row, groups)
            if below:
                is_below = self._is_below(cells, row)
            else:
                is_below = is_sparse and self._is_footer(cells, is_short=is_short)
            if is_below:
                below.append((number, cells))
                continue
            if below:
                self.findings.append(
                    self.finding(
                        _("The line stands below what closes the table. Move it up or delete it."),
                        number,
                    )
                )
                continue
            if is_sparse and self._may_be_title(cells, lacks=lacks):
                self._tell(str(MAY_BE_TITLE), number, next(filled_cells(cells))[0])
                continue
            self._check_row(number, cells)
            self._check_ditto(number, cells)
            lines.append(number)
            rows.append(row)
            totals.add(padded, [row[at] if at < len(row) else None for at in kinds_at])
        if self.given:
            width = sum(h is not None for h in self.headings)
            width += sum(h not in self.headings for h in self.columns.groups)
            rows = [[*row, *[None] * (width - len(row))] for row in rows]
        self._tell_totals(totals)
        self._left_out(_("titles of groups, which count for the rows below"), titles)
        self._tell_left(
            left_titles,
            _(
                "Not imported, for it is the title of a group: %(rows)s. If one of these is a "
                "row, number it and fill in its cells."
            ),
        )
        self._tell_left(
            below,
            _(
                "Not imported, for it stands below the table: %(rows)s. If one of these is a "
                "row, move it up."
            ),
        )
        return lines, rows

    def _summed(self) -> list[Summed]:
        places = {heading: place for place, heading in enumerate(self.headings) if heading}
        return [
            Summed(
                places[heading],
                heading in self.columns.money,
                tuple(places[other] for other in alike if other in places),
                tuple(
                    at
                    for at, other in enumerate(self.columns.kinds())
                    if other in alike and other not in places
                ),
            )
            for heading, alike in self.columns.summed.items()
            if heading in places
        ]

    def _lacks_required(self, cells: list[Any]) -> bool:
        return any(place >= len(cells) or is_blank(cells[place]) for place in self.required)

    def _group(self, number: int, cells: list[Any], *, lacks: bool) -> dict[str, str]:
        """What a row of one cell says of the rows below it."""
        filled = list(itertools.islice(filled_cells(cells), 3))
        if len(filled) == 2 and _BARE_ENUMERATION.fullmatch(normalize(str(filled[0][1]))):
            filled = filled[1:]
        if len(filled) != 1 or not isinstance(filled[0][1], str):
            return {}
        if len(filled[0][1]) > LONGEST_GROUP:
            return {}
        place, cell = filled[0]
        spans = (number, place) in self.spanning
        return self._said_by(cell, is_any=self._is_part(cells) or (lacks and spans))

    def _said_by(self, title: str, *, is_any: bool) -> dict[str, str]:
        """What a title says by heading; of columns that take any text only where it `is_any`."""
        text = _ENUMERATION.sub("", normalize(title)).strip(" :.")
        bare = re.sub(r"\s*[(:]?\s*\d[\d.]*\s*[\w ]*\)?$", "", text)
        for known in (bare, text):
            if said_there := self.columns.titles.get(fold(known)):
                return said_there
        for heading, read in self.columns.groups.items():
            # A title without its number is another name, where names are known: “Cụm số 1”.
            closed = read("\x00") is None
            word = (read(text) or read(bare)) if closed else (read(bare) or read(text))
            if word is not None and (closed or is_any):
                return {heading: word}
        return {}

    def _titles(self) -> list[str]:
        """The lines of text above the headings, the nearest last."""
        rows = self.grid.rows[: self.heading.at]
        texts = [" ".join(str(cell) for _p, cell in filled_cells(cells)) for _line, cells in rows]
        return [*texts, *([self.grid.above] if self.grid.above else [])]

    def _said_above(self) -> dict[str, str]:
        """What the title above the headings says of all rows, as over each table of a paper."""
        title = next(reversed(self._titles()), "")
        found = self._said_by(title, is_any=False) if len(title) <= LONGEST_GROUP else {}
        if found:
            self.given |= found
            told = _("“%(title)s” above the headings counts for the rows below.")
            self.notes.append(str(told) % {"title": shortened(title)})
        return dict(found)

    def _is_in_digits(self, cells: list[Any]) -> bool:
        return is_numbered(cells) and next(filled_cells(cells))[0] in self.ordinals

    def _is_part(self, cells: list[Any]) -> bool:
        """Whether a row is “I | Khối cơ quan” among rows with digits, or “I. Khối cơ quan”."""
        filled = list(itertools.islice(filled_cells(cells), 3))
        if not all(isinstance(cell, str) for _place, cell in filled):
            return False
        if len(filled) == 2:
            (place, number), (_place, text) = filled
            is_numbered_so = place in self.ordinals and _PART.fullmatch(number.strip())
            return self.in_digits and bool(is_numbered_so) and len(text) <= LONGEST_GROUP
        is_lone = self.has_wide and self._is_lone(cells) and len(filled[0][1]) <= LONGEST_GROUP
        return is_lone and bool(_PART_BEFORE.fullmatch(filled[0][1].strip()))

    def _is_left_title(self, number: int, cells: list[Any], *, is_short: bool) -> bool:
        """Whether a row is the title of a group that no column of the sheet takes."""
        if self._is_part(cells):
            return True
        if not self._is_lone(cells) or self._is_footer(cells, is_short=is_short):
            return False
        place, cell = next(filled_cells(cells))
        is_over_all = place == 0 and self.spanning.get((number, 0), 0) >= len(self.headings) - 1
        return isinstance(cell, str) and len(cell) <= LONGEST_GROUP and is_over_all

    def _may_be_title(self, cells: list[Any], *, lacks: bool) -> bool:
        """Whether a row looks like a title that nobody numbered, and like a row not filled in."""
        # A short line of a text lacks a separator.
        is_whole = self.grid.is_ragged or len(cells) >= len(self.headings)
        filled = list(itertools.islice(filled_cells(cells), 2))
        if not is_whole or len(filled) != 1:
            return False
        place, cell = filled[0]
        if not isinstance(cell, str) or len(cell) > LONGEST_TITLE:
            return False
        is_of_people = place < len(self.headings) and fold(self.headings[place] or "") == PERSON
        if is_of_people and _OF_BODIES.match(normalize(cell)):
            return True
        is_first = place in self.ordinals or place == 0 or place in self.named
        return self.is_wide and self._is_lone(cells) and is_first and (lacks or self.in_digits)

    def _without_dashes(self, cells: list[Any]) -> list[Any]:
        """The cells without those that hold a dash where words belong."""
        if not any(
            isinstance(cell, str) and len(cell) <= LONGEST_MARK and cell.strip() in _DASHES
            for cell in cells
        ):
            return cells
        return [
            None
            if place in self.texts and isinstance(cell, str) and cell.strip() in _DASHES
            else cell
            for place, cell in enumerate(cells)
        ]

    def _check_ditto(self, number: int, cells: list[Any]) -> None:
        for place, cell in enumerate(cells[: len(self.headings)]):
            if not isinstance(cell, str) or len(cell) > LONGEST_MARK:
                continue
            if self.headings[place] is not None and _DITTO.fullmatch(cell.strip()):
                self._tell(str(DITTO) % {"typed": cell.strip()}, number, place)

    def _begin_group(self, groups: dict[str, str], found: dict[str, str]) -> None:
        """Take the title of a group.

        One that first stood within another ends with it, but for what each row must have.
        """
        nested = list(self.given)
        depth = min(nested.index(heading) for heading in found)
        for inner in nested[depth + 1 :]:
            if inner not in self.columns.required:
                groups.pop(inner, None)
        groups |= found

    def _with_groups(self, row: list[Any], groups: dict[str, str]) -> list[Any]:
        kept = [heading for heading in self.headings if heading is not None]
        for heading in self.columns.groups:
            if heading not in kept:
                if self.given:
                    row = [*row, groups.get(heading)]
            elif groups.get(heading) and is_blank(row[kept.index(heading)]):
                row[kept.index(heading)] = groups[heading]
        return row

    def _is_footer(self, cells: list[Any], *, is_short: bool) -> bool:
        """Whether a row closes the table: “Kế toán” beside a name is a post, not a signature."""
        filled = list(filled_cells(cells))
        if len(filled) > MOST_IN_A_TITLE or is_numbered(cells):
            return False
        if not all(isinstance(cell, str) for _place, cell in filled):
            return False
        texts = {place: normalize(cell) for place, cell in filled}
        if len(texts) == 1 and is_short and all(map(_REMARK.fullmatch, texts.values())):
            return True
        signing = {place for place, text in texts.items() if self._signs(place, text)}
        closing = signing | {p for p, text in texts.items() if self._is_signing_post(p, text)}
        if closing == texts.keys():
            return True
        named = {place for place in self.named if place in texts}
        return is_short and bool(signing) and named <= closing

    def _signs(self, place: int, text: str) -> bool:
        if place in self.ordinals and _FOOTER.match(text):
            return True
        return _SIGNATURE.fullmatch(text) is not None

    def _is_signing_post(self, place: int, text: str) -> bool:
        if _SIGNING_POST.fullmatch(text) is None:
            return False
        is_post = place < len(self.headings) and self.headings[place] in self.columns.posts
        return not is_post or text.isupper()

    def _is_below(self, cells: list[Any], row: list[Any]) -> bool:
        """Whether a row under what closes the table is part of that, not one to import."""
        if is_numbered(cells):
            return False
        if self._is_lone(cells):
            return True
        kept = [place for place, heading in enumerate(self.headings) if heading is not None]
        given = dict(zip(kept, row, strict=False))
        return self._lacks_required(cells) and any(is_blank(given[p]) for p in self.required)

    def _is_sparse(self, cells: list[Any]) -> bool:
        """Whether a row holds so little that it may be a title, or close the table."""
        filled = itertools.islice(filled_cells(cells), MOST_IN_A_TITLE + 1)
        return len(list(filled)) <= MOST_IN_A_TITLE

    def _is_lone(self, cells: list[Any]) -> bool:
        """Whether one cell of several is filled."""
        return len(self.headings) > 1 and len(list(itertools.islice(filled_cells(cells), 2))) == 1

    def _check_row(self, number: int, cells: list[Any]) -> None:
        width = len(self.headings)
        beyond = next((p for p, c in enumerate(cells) if p >= width and not is_blank(c)), None)
        if beyond is not None:
            message = _("The line has cells to the right of the last heading. Move or delete them.")
            self.findings.append(Finding(str(message), number, letters=column_letters(beyond)))
        elif not self.grid.is_ragged and len(cells) < width:
            self.findings.append(
                Finding(
                    str(
                        _(
                            "The line has %(cells)s cells under %(headings)s headings: a separator "
                            "or a quotation mark is missing."
                        )
                        % {"cells": len(cells), "headings": width}
                    ),
                    number,
                )
            )

    def _check_merges(self, lines: list[int]) -> None:
        taken = set(lines)
        first = lines[0] if lines else None
        for merge in self.grid.merged:
            is_of_heading = merge.top <= self.last_heading_line
            if is_of_heading and (first is None or merge.bottom < first):
                continue
            if merge.top == merge.bottom and merge.top not in taken:
                continue
            if merge.top in self.repeated and merge.bottom in self.repeated:
                continue
            self.findings.append(
                self.finding(
                    _("The cells %(cells)s are merged. Unmerge them and fill in each of them.")
                    % {"cells": merge.cells},
                    merge.bottom,
                )
            )

    # What is told

    def _left_out(self, what: Any, lines: list[int]) -> None:
        if lines:
            self.notes.append(
                str(_("Not imported: %(what)s (lines %(lines)s)."))
                % {"what": what, "lines": ranges(lines)}
            )

    def _tell_totals(self, totals: Totals) -> None:
        agreeing = set(totals.agreeing)
        others = [line for line in totals.lines if line not in agreeing]
        self._left_out(_("totals, which agree with the rows"), totals.agreeing)
        self._left_out(_("totals"), others)
        for told, left in ((self.remarks, totals.left), (self.notes, totals.partly)):
            for places, lines in left.items():
                names = dict.fromkeys(self._shown_heading(place) for place in places)
                told.append(
                    str(_("The total in line %(lines)s was not compared in %(columns)s."))
                    % {"lines": ranges(lines), "columns": quoted(names)}
                )
        for line, place, stated, found in totals.doubts[:MOST_TOLD]:
            self.remarks.append(
                str(
                    _(
                        "The total in line %(line)s says %(stated)s in %(column)s, the rows above "
                        "come to %(found)s. They may count different things, or the same again: "
                        "check it."
                    )
                )
                % {
                    "line": line,
                    "stated": show_number(stated),
                    "column": quoted([self._shown_heading(place)]),
                    "found": show_number(found),
                }
            )

    def _shown_heading(self, place: int) -> str:
        named = self.headings[place] if place < len(self.headings) else None
        return named or column_letters(place)

    def _tell_left(self, left: list[tuple[int, list[Any]]], sentence: Any) -> None:
        if not left:
            return
        shown = [
            str(_("line %(line)s: “%(text)s”"))
            % {"line": number, "text": shortened(" – ".join(str(c) for _p, c in filled_cells(row)))}
            for number, row in left[:MOST_TOLD]
        ]
        if len(left) > MOST_TOLD:
            shown.append("…")
        self.remarks.append(str(sentence) % {"rows": "; ".join(shown)})

    def _note(self, kept: list[str]) -> None:
        if self.heading.at or self.line > 1:
            self.notes.append(
                str(_("The headings were read in line %(line)s; the lines above were left out."))
                % {"line": self.line}
            )
        if self.heading.rows == 2:
            self.notes.append(
                str(_("The headings of lines %(first)s and %(last)s were read as one."))
                % {"first": self.line, "last": self.last_heading_line}
            )
        if self.ignored:
            self.notes.append(
                str(_("The column %(columns)s was left out.")) % {"columns": quoted(self.ignored)}
            )
            self.notes += filter(None, map(self.columns.why_foreign, self.ignored))
        if absent := [heading for heading in self.columns.headings if heading not in kept]:
            self.notes.append(
                str(_("The file has no column %(columns)s: what is recorded there stays as it is."))
                % {"columns": quoted(absent)}
            )
