"""The workbook of a congress: all it records as one Excel file, filled in offline and read back.

A row is told by the code it was handed out with, which also says whether it was changed since;
by its key columns where it has no code. Rows that the file does not have stay as they are.
"""

import copy
import hashlib
import io
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import connection, models, transaction
from django.utils.translation import gettext as _

from congress_portal.foundation import audit
from congress_portal.foundation.dates import read_partial_date
from congress_portal.foundation.figures import (
    ReadingError,
    divided,
    read_decimal,
    read_figure,
    read_number_cell,
    read_whole_number,
    refusal,
    shortened,
    show_for_entry,
    show_number,
)
from congress_portal.foundation.publication import CODE_LETTERS
from congress_portal.foundation.sheet_cells import quoted
from congress_portal.foundation.sheet_columns import LISTS, Cell, Column, SheetOf
from congress_portal.foundation.sheet_files import Finding, SheetError, new_workbook
from congress_portal.foundation.sheet_grids import Grid, read_grids
from congress_portal.foundation.sheet_reading import (
    MOST_FINDINGS,
    Columns,
    Sheet,
    UnknownColumn,
    arrange,
    foreign_headings,
    headings_in,
    the_first,
    unknown_columns,
)
from congress_portal.foundation.sheet_writing import Handed, TypingPages
from congress_portal.foundation.spreadsheets import (
    OUT_OF_DATE,
    YesNoWidget,
    digest_of,
    is_blank,
    text_of,
)
from congress_portal.foundation.vietnamese import fold, normalize

from . import sections
from . import sheet as record
from .forms.rows import RowNumberField
from .models import Congress
from .named_fields import NamedBodiesField, NamedBodyField, NamedPersonField
from .naming import NamedBody, Names, prefixed
from .pasting import read_measure
from .sheets import CONGRESS_SHEETS, ROW_CODE

# How much of what is alike, or tells a row, is told.
_MOST_NEAR = 3
_NAMING = (NamedBodyField, NamedBodiesField, NamedPersonField)

TITLE = "Hồ sơ đại hội"
GUIDE = "Hướng dẫn"
RECORD_CODE = "Mã hồ sơ"
# Later sections name what earlier ones of this order hold: sources and documents first.
ORDER_OF_SAVING = (8, 1, 2, 3, 4, 5, 6, 7)
ROWS_TOLD = 20
# In place of the key of a row that the file makes.
NEW = "new"
_YES_NO = YesNoWidget()
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")

_sheets: list[SheetOf] = list(CONGRESS_SHEETS)
_vocabularies: dict[tuple[str, str], Callable[[], models.QuerySet]] = {}


def register(
    sheet: SheetOf, *, after: str, named: dict[str, Callable[[], models.QuerySet]] | None = None
) -> None:
    """Add the sheet of a part of the record sheet, for an app above this one."""
    if sheet.name not in [known.name for known in _sheets]:
        _sheets.insert([known.name for known in _sheets].index(after) + 1, sheet)
    for name, rows in (named or {}).items():
        _vocabularies[sheet.name, name] = rows


def workbook_sheets() -> tuple[SheetOf, ...]:
    return tuple(_sheets)


def part_of(sheet: SheetOf) -> tuple[int, sections.Part]:
    """The section and the part of the record sheet that a sheet fills."""
    for section in sections.SECTIONS:
        for part in section.parts:
            if part.key == sheet.name:
                return int(section.number), part
    raise KeyError(sheet.name)


# Cells


def text_in(column: Column, value: Any, field_of_form: forms.Field, words: dict[str, str]) -> str:
    """What the form reads for a cell; raises ReadingError."""
    if is_blank(value):
        return ""
    match column.cell:
        case Cell.YES_NO:
            answer = _YES_NO.clean(value)
            if isinstance(field_of_form, forms.NullBooleanField):
                return "true" if answer else "false"
            return "on" if answer else ""
        case Cell.CHOICE:
            return str(_choice(column, text_of(value)))
        case Cell.CHOICES:
            return ",".join(str(_choice(column, part)) for part in divided(text_of(value)))
        case Cell.NAME:
            return _code(words, text_of(value))
    if isinstance(value, str):
        return normalize(value.replace("\x00", ""))
    if isinstance(value, bool):
        raise refusal(
            _("The cell holds “%(typed)s” in place of text. Format it as text and type it again."),
            "not_text",
            value,
        )
    if isinstance(value, int | float | Decimal):
        # Not grouped: a year is a number too.
        return f"{read_number_cell(value):f}".replace(".", ",")
    if column.cell in (Cell.DATE, Cell.PARTIAL_DATE):
        return f"{value:%d/%m/%Y}"
    return text_of(value)


def _choice(column: Column, word: str) -> Any:
    value = column.value_of(word)
    if value is None and column.cell is Cell.CHOICES:
        raise refusal(
            _(
                "“%(typed)s” is not one of the words of this column. Write one or several of "
                "them, divided by “;”: %(words)s."
            ),
            "not_a_choice",
            word,
            words=quoted(words[0] for words in column.spellings.values()),
        )
    if value is None:
        raise refusal(
            _("“%(typed)s” is not one of the words of this column. Write one of: %(words)s."),
            "not_a_choice",
            word,
            words=quoted(words[0] for words in column.spellings.values()),
        )
    return value


def _code(words: dict[str, str], name: str) -> str:
    """The code of a row of a vocabulary by its name or code."""
    folded = fold(name)
    found = [code for code, shown in words.items() if folded in (fold(code), fold(shown))]
    if len(found) != 1:
        raise refusal(
            _("“%(typed)s” is not one of the words of this column. Write one of: %(words)s."),
            "not_a_choice",
            name,
            words=quoted(list(words.values())[:20]),
        )
    return found[0]


def cell_of(column: Column, text: str, words: dict[str, str]) -> Any:
    """A typed cell for what the form shows."""
    if not text:
        return None
    match column.cell:
        case Cell.YES_NO:
            return "không" if text == "false" else "có"
        case Cell.CHOICE:
            return _word(column, text)
        case Cell.CHOICES:
            return "; ".join(_word(column, part) for part in text.split(","))
        case Cell.NAME:
            return words.get(text, text)
        case Cell.WHOLE | Cell.NUMBER | Cell.MONEY:
            return _number(text)
        case Cell.DATE | Cell.PARTIAL_DATE:
            return _day(text)
    return text


def _word(column: Column, value: str) -> str:
    # What was typed and is none of the words is shown as it was typed.
    words = {str(known): words[0] for known, words in column.spellings.items()}
    return words.get(value, value)


def _number(text: str) -> Any:
    try:
        number = read_decimal(text)
        whole = read_whole_number(text) if number == int(number) else None
    except ReadingError:
        return text
    return number if whole is None else whole


def _day(text: str) -> Any:
    try:
        date = read_partial_date(text)
    except ReadingError:
        return text
    return date.day if f"{date.day:%d/%m/%Y}" == text else text


# What is recorded


@dataclass
class Recorded:
    """The rows of one part as the forms show them, each with its code."""

    sheet: SheetOf
    section: int
    part: sections.Part
    rows: list[dict[str, str]]
    words: dict[str, dict[str, str]]
    codes: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        met: Counter[str] = Counter()
        for row in self.rows:
            shown = "\x1f".join(row.get(name, "") for name in self.sheet.names)
            met[shown] += 1
            self.codes.append(_row_code(self.sheet.name, shown, met[shown]))

    def key(self, row: dict[str, str], names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(fold(row.get(name, "")) for name in names)

    def cells(self) -> Iterator[list[Any]]:
        for row, code in zip(self.rows, self.codes, strict=True):
            yield [
                code
                if column.name == ROW_CODE.name
                else cell_of(column, row.get(column.name, ""), self.words.get(column.name, {}))
                for column in self.sheet.columns
            ]


def _row_code(name: str, shown: str, time: int) -> str:
    number = int.from_bytes(hashlib.sha256(f"{name}\x1f{shown}\x1f{time}".encode()).digest()[:8])
    letters = ""
    for _place in range(8):
        number, rest = divmod(number, len(CODE_LETTERS))
        letters += CODE_LETTERS[rest]
    return letters


def recorded(congress: Congress, sheets: Iterable[SheetOf] | None = None) -> dict[str, Recorded]:
    """What the congress records, by sheet; all sheets or those named."""
    opened: dict[int, record.BoundSection] = {}
    found = {}
    for sheet in workbook_sheets() if sheets is None else sheets:
        number, part = part_of(sheet)
        if number not in opened:
            opened[number] = record.open_section(congress, number, page=record.EVERY_PAGE)
        bound = next(one for one in opened[number].parts if one.part is part)
        is_here = part.one is None or not bound.forms[0].is_new
        rows = record.shown_rows(opened[number])[part.key] if is_here else []
        found[sheet.name] = Recorded(sheet, number, part, rows, words_of(sheet))
    return found


def words_of(sheet: SheetOf) -> dict[str, dict[str, str]]:
    """Names by code of the vocabularies of a sheet; the code where two share a name."""
    found = {}
    for column in sheet.columns:
        if column.cell is Cell.NAME:
            rows = list(_vocabularies[sheet.name, column.name]())
            names = Counter(fold(row.name) for row in rows)
            found[column.name] = {
                row.code: row.name if names[fold(row.name)] < 2 else row.code for row in rows
            }
    return found


# Out


def names_in(words: dict[str, dict[str, str]]) -> dict[str, tuple[str, ...]]:
    """What the columns of a sheet choose from."""
    return {column: tuple(names.values()) for column, names in words.items()}


def handed(titles: Collection[str]) -> list[Handed]:
    """The sheets of these titles, as the workbook hands them out."""
    sheets = [sheet for sheet in workbook_sheets() if sheet.title in titles]
    return [Handed(sheet, names_in(words_of(sheet))) for sheet in sheets]


def write_workbook(congress: Congress) -> bytes:
    """The workbook: a guide, a sheet for each table with what is recorded, and its lists."""
    buffer = io.BytesIO()
    with new_workbook(buffer) as book:
        _write_guide(book, congress)
        pages = TypingPages(book)
        for found in recorded(congress).values():
            pages.add(found.sheet, found.cells(), names_in(found.words))
        pages.add_lists()
    return buffer.getvalue()


def _write_guide(book: Any, congress: Congress) -> None:
    page = book.add_worksheet(GUIDE)
    bold = book.add_format({"bold": True, "font_size": 14})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    head = book.add_format({"bold": True, "bottom": 1})
    page.set_column(0, 0, 24)
    page.set_column(1, 1, 28)
    page.set_column(2, 2, 80)
    page.write_string(0, 0, TITLE, bold)
    page.write_string(1, 0, str(congress.title))
    page.write_string(2, 0, RECORD_CODE)
    page.write_string(2, 1, congress.code)
    told = (
        "Mỗi trang là một bảng của hồ sơ; cột có tên in đậm phải có ở mọi dòng.",
        "Điền dòng mới bên dưới các dòng đã có và để trống “Mã dòng”. Sửa dòng đã có ngay tại chỗ.",
        "Xóa một dòng khỏi tệp không xóa nó trong cổng.",
        "Ô để trống nghĩa là chưa biết, không phải 0.",
        "Ngày viết ngày/tháng/năm; số dùng dấu chấm ngăn nghìn, dấu phẩy thập phân.",
        "Nhập tệp ở trang của hồ sơ: cổng cho xem trước mọi thay đổi rồi mới ghi.",
    )
    for line, text in enumerate(told, 4):
        page.merge_range(line, 0, line, 2, "", wrapped)
        page.write_string(line, 0, text, wrapped)
    line = 4 + len(told) + 1
    for place, text in enumerate(("Trang", "Cột", "Chứa")):
        page.write_string(line, place, text, head)
    for sheet in workbook_sheets():
        for column in sheet.columns:
            line += 1
            page.write_string(line, 0, sheet.title)
            page.write_string(line, 1, column.heading)
            page.write_string(line, 2, _told_of(column), wrapped)


def _told_of(column: Column) -> str:
    parts = [column.meaning or str(column.cell)]
    if column.unit:
        parts.append(f"đơn vị: {column.unit}")
    if column.example:
        parts.append(f"ví dụ: {column.example}")
    return "; ".join(parts)


# In


@dataclass
class Line:
    """A row of the file: what it says, and what it does to which row of the record."""

    sheet: str
    line: int
    texts: dict[str, str]
    code: str = ""
    kind: str = "new"
    # The row of the record it changes, and its number on the record sheet.
    at: int | None = None
    number: int = 0
    # Heading, what is recorded, what the file says.
    cells: list[tuple[str, str, str]] = field(default_factory=list)
    moved: bool = False
    # The texts in the spelling in which the record sheet shows them.
    shown: dict[str, str] = field(default_factory=dict)
    # The fields of cells that say nothing: no text is also the “không” of a box to tick.
    blank: set[str] = field(default_factory=set)
    # What was not read: the cell as it stands, and why.
    unread: dict[str, tuple[str, str]] = field(default_factory=dict)
    # A digest of the records to which its names led, once it was tried or written.
    named: str = ""

    @property
    def place(self) -> str:
        return f"{self.sheet}:{self.line}"

    @property
    def met(self) -> str:
        """A digest of what is recorded under the line."""
        return digest_of((self.kind, [(heading, old) for heading, old, _new in self.cells]))

    def is_as(self, previewed: str | None) -> bool:
        """Whether it is as it was previewed, as far as is known yet; None changed nothing."""
        if previewed is None or self.kind == "unchanged":
            return previewed is None and self.kind == "unchanged"
        return previewed.startswith(self.met + self.named)

    def differing(self, row: dict[str, str]) -> list[str]:
        """The fields in which the line says something else than a row of the record."""
        return [
            name
            for name, text in self.shown.items()
            if normalize(row.get(name, "")) not in (text, self.texts[name])
        ]

    @property
    def name(self) -> str:
        return next((text for name, text in self.texts.items() if text and name != "order"), "")


@dataclass
class SheetPlan:
    """What one sheet of the file does."""

    recorded: Recorded
    read: Sheet
    lines: list[Line] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    @property
    def title(self) -> str:
        return self.recorded.sheet.title

    def of_kind(self, kind: str) -> list[Line]:
        return [line for line in self.lines if line.kind == kind]

    @property
    def wrong(self) -> dict[int, list[tuple[str, str]]]:
        """What is wrong under which heading, by the line."""
        found: dict[int, list[tuple[str, str]]] = {}
        for finding in self.findings:
            if finding.line is not None:
                found.setdefault(finding.line, []).append((finding.column, finding.sentence))
        return found

    def name_of(self, line: Line) -> str:
        """What tells a line from others, as its sheet writes it; else its first words."""
        here, fields = self.recorded, self.recorded.part.form.base_fields
        shown = {
            name: shown_text(here.sheet[name], line.texts[name], here.words.get(name, {}))
            for name in here.sheet.names
            if name in line.texts and not isinstance(fields.get(name), RowNumberField)
        }
        telling = [shown[name] for name in here.sheet.key if shown.get(name)]
        first = (text for name, text in shown.items() if text and name != "order")
        return ", ".join(telling[:_MOST_NEAR]) or next(first, "")

    def unread_cells(self, line: Line) -> Iterator[tuple[str, str, str]]:
        """Cells that were not read, as `Line.cells` has those that were."""
        here = self.recorded
        row = here.rows[line.at] if line.at is not None else {}
        for name, (typed, _why) in line.unread.items():
            column, words = here.sheet[name], here.words.get(name, {})
            yield (
                column.heading,
                shown_text(column, row.get(name, ""), words),
                shortened(typed, 200),
            )

    def at(self, line: Line) -> int:
        """The place of a line among the rows of its sheet."""
        return self.read.lines.index(line.line)

    @property
    def new(self) -> list[Line]:
        return self.of_kind("new")

    @property
    def changed(self) -> list[Line]:
        return self.of_kind("changed")

    @property
    def unchanged(self) -> list[Line]:
        return self.of_kind("unchanged")

    @property
    def effective(self) -> list[Line]:
        return [line for line in self.lines if line.kind != "unchanged"]


@dataclass
class WorkbookReport:
    """What a workbook would do or did, or why it did nothing."""

    plans: list[SheetPlan] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    # How many there are besides.
    untold: int = 0
    notes: list[str] = field(default_factory=list)
    # Tables of the file that are all the same sheet, by its title: one of them is to be chosen.
    offered: dict[str, list[Grid]] = field(default_factory=dict)
    # Columns of its sheets that may be left out.
    unknown: list[UnknownColumn] = field(default_factory=list)
    progress: Callable[[int], None] | None = None

    def step(self, left: int = 0) -> None:
        """Tell of the rows that were read, without those still to be written."""
        if self.progress is not None:
            self.progress(max(sum(len(plan.lines) for plan in self.plans) - left, 0))

    @property
    def new(self) -> list[Line]:
        return [line for plan in self.plans for line in plan.new]

    @property
    def changed(self) -> list[Line]:
        return [line for plan in self.plans for line in plan.changed]

    @property
    def unchanged(self) -> list[Line]:
        return [line for plan in self.plans for line in plan.unchanged]

    @property
    def effective(self) -> list[Line]:
        return [line for plan in self.plans for line in plan.effective]

    @property
    def is_applicable(self) -> bool:
        return not self.findings and bool(self.effective)

    def fingerprint(self) -> dict[str, str]:
        """For each row what is recorded under it and named by it: what a preview was made of."""
        return {line.place: line.met + line.named for line in self.effective}


class _Undone(Exception):
    """Ends a trial, whose writes are taken back."""


def import_workbook(
    congress: Congress,
    content: bytes,
    file_name: str,
    *,
    user: Any,
    dry_run: bool,
    expected: dict[str, str] | None = None,
    progress: Callable[[int], None] | None = None,
) -> WorkbookReport:
    """Read a workbook, or one sheet of it, and store it unless it is a trial or has a finding.

    With `expected`, the fingerprint of a preview, a row that moved since is a finding.
    """
    try:
        grids = read_grids(content, file_name)
    except SheetError as error:
        return WorkbookReport(findings=error.findings)
    name_by_file(grids, file_name)
    return import_grids(
        congress, grids, user=user, dry_run=dry_run, expected=expected, progress=progress
    )


def name_by_file(grids: list[Grid], file_name: str) -> None:
    """Take a text file that is called as a sheet for that sheet."""
    called = normalize(file_name.rpartition(".")[0])
    if len(grids) == 1 and not grids[0].name:
        titles = {fold(sheet.title): sheet.title for sheet in workbook_sheets()}
        grids[0].name = titles.get(fold(called), "")


def import_grids(
    congress: Congress,
    grids: list[Grid],
    *,
    user: Any,
    dry_run: bool,
    expected: dict[str, str] | None = None,
    progress: Callable[[int], None] | None = None,
) -> WorkbookReport:
    """As `import_workbook`; `progress` hears how many rows are done and may stop the work."""
    report = WorkbookReport(progress=progress)
    try:
        with transaction.atomic():
            # The record is locked first, so that what is compared is what is written to.
            locked = record.lock(congress, ORDER_OF_SAVING)
            _plan(report, locked, grids)
            if report.findings and report.plans:
                _tell_names(report, locked, user)
            report.findings = the_first(report.findings, report.untold)
            if expected is not None and not report.findings:
                _check_moved(report, expected)
            if not report.findings:
                _save(report, locked, user)
                if expected is not None and not report.findings:
                    # To what a name leads is known when it is written.
                    _check_moved(report, expected)
            if dry_run or report.findings:
                raise _Undone
    except _Undone:
        pass
    return report


def _plan(report: WorkbookReport, congress: Congress, grids: list[Grid]) -> None:
    grids = _without_guide(report, congress, grids)
    if any(grid.is_chosen for grid in grids):
        grids = [grid for grid in grids if grid.is_chosen]
    chosen: dict[str, Grid] = {}
    sheets = []
    for grid in grids:
        sheet = sheet_of(grid)
        if sheet is None:
            report.notes.append(_("The sheet “%(sheet)s” was left out.") % {"sheet": grid.name})
        elif sheet.name in chosen:
            message = _("The file has this sheet twice: “%(first)s” and “%(second)s”. Keep one.")
            report.findings.append(
                Finding(message % {"first": chosen[sheet.name].name, "second": grid.name})
            )
            report.offered.setdefault(sheet.title, [chosen[sheet.name]]).append(grid)
        else:
            chosen[sheet.name] = grid
            sheets.append(sheet)
    if not chosen and not report.findings:
        report.findings.append(
            Finding(_("No sheet of the file is one of the record. Download the workbook anew."))
        )
        filled = [grid for grid in grids if grid.rows]
        nearest = [found for grid in filled if (found := _nearest(grid)) is not None]
        if nearest:
            report.findings[-1:] = nearest
    here = recorded(congress, sheets)
    for name, grid in chosen.items():
        found = here[name]
        if len(grid.rows) < 2:
            continue
        columns = Columns.of(found.sheet)
        report.unknown += unknown_columns(grid, columns)
        try:
            read = arrange(grid, columns)
        except SheetError as error:
            report.findings += error.findings[:MOST_FINDINGS]
            report.untold += error.more
            if error.sheet is None:
                continue
            read = error.sheet
        plan = SheetPlan(found, read)
        # At least so many are new: no need to read what is refused.
        if not _is_too_long(plan, len(read.rows) - len(found.rows)):
            read_lines(plan)
            match_lines(plan, congress)
            _is_too_long(plan, len(plan.effective))
        report.plans.append(plan)
        report.findings += plan.findings
        report.step(left=len(report.effective))
    _check_numbers(report)


def unknown_in(grids: list[Grid]) -> list[UnknownColumn]:
    """The columns of the pages of a file that their sheets do not have."""
    return [
        found
        for grid in grids
        if (sheet := sheet_of(grid)) is not None
        for found in unknown_columns(grid, Columns.of(sheet))
    ]


def is_guide(grid: Grid) -> bool:
    """Whether a page of the workbook is for its reader alone."""
    return fold(grid.name) in (fold(GUIDE), fold(LISTS))


def _without_guide(report: WorkbookReport, congress: Congress, grids: list[Grid]) -> list[Grid]:
    kept = []
    for grid in grids:
        if not is_guide(grid):
            kept.append(grid)
            continue
        for line, cells in grid.rows:
            named = [normalize(str(cell)) for cell in cells if not is_blank(cell)]
            if named[:1] == [RECORD_CODE] and named[1:2] != [congress.code]:
                report.findings.append(
                    Finding(
                        _(
                            "This is the workbook of another record (%(code)s). Open that record, "
                            "or download the workbook of this one."
                        )
                        % {"code": "".join(named[1:2]) or "…"},
                        line,
                        sheet=grid.name,
                    )
                )
    return kept


def sheet_of(grid: Grid) -> SheetOf | None:
    """The sheet a page of the file is: by its title, else by its headings where one alone fits.

    One whose columns are all known goes before one that has others too, which are findings.
    """
    sheets = workbook_sheets()
    for sheet in sheets:
        if fold(sheet.title) == fold(grid.name):
            return sheet
    meant = [sheet for sheet in sheets if _is_meant(grid, sheet)]
    unknown = [(sheet, foreign_headings(grid, Columns.of(sheet))) for sheet in meant]
    whole = [sheet for sheet, others in unknown if others == 0]
    fitting = whole or [sheet for sheet, others in unknown if others is not None]
    return fitting[0] if len(fitting) == 1 else None


def _tell_names(report: WorkbookReport, congress: Congress, user: Any) -> None:
    """Say which bodies and people are not found beside the cells that cannot be read.

    What is made on the way goes with the transaction, which ends undone.
    """
    named = []
    for plan in report.plans:
        fields = plan.recorded.part.form.base_fields
        for line in plan.effective:
            row = plan.recorded.rows[line.at] if line.at is not None else {}
            for name, text in line.texts.items():
                if text and text != row.get(name) and isinstance(fields[name], _NAMING):
                    named.append((plan, line, name, fields[name], text))
    if len(named) > record.MOST_ROWS:
        return
    names = Names(congress)
    # What one row makes anew another may name, wherever it stands.
    named.sort(key=lambda each: not prefixed(normalize(each[-1]))[0])
    with audit.acting(user):
        for plan, line, name, field_of_form, text in named:
            asked = copy.copy(field_of_form)
            asked.names = names
            try:
                asked.clean(text)
            except ValidationError as error:
                sentence = " ".join(error.messages)
                line.unread[name] = (text, sentence)
                _found(plan, sentence, line, plan.recorded.sheet[name])
                report.findings.append(plan.findings[-1])


def _is_meant(grid: Grid, sheet: SheetOf) -> bool:
    """Whether the headings of a page are of this sheet, and not of some list of people.

    They name all it must have; or two of its columns as the workbook has them.
    """
    named = headings_in(grid, Columns.of(sheet))[0]
    if sheet.required and {sheet[name].heading for name in sheet.required} <= set(named):
        return True
    own = replace(Columns.of(sheet), synonyms={})
    return len(headings_in(grid, own)[0]) > 1


def _nearest(grid: Grid) -> Finding | None:
    """Which sheet of the record a page is most like, what it lacks and where it could go."""
    alike: list[tuple[int, SheetOf, set[str]]] = []
    for sheet in workbook_sheets():
        columns = Columns.of(sheet)
        named = set(headings_in(grid, columns)[0])
        alike.append((len(named), sheet, columns.must_have() - named))
    most = max(count for count, _sheet, _lacking in alike)
    if not most:
        return None
    ways = []
    for count, sheet, lacking in alike:
        if count == most:
            number, _part = part_of(sheet)
            way = _("“%(title)s” (section %(section)s)") % {"title": sheet.title, "section": number}
            if lacking:
                told = {"sheet": way, "columns": quoted(sorted(lacking))}
                way = _("%(sheet)s, without the column %(columns)s") % told
            ways.append(way)
    message = _(
        "This page may be one of several sheets of the record: %(sheets)s. Give the page the name "
        "of the one that is meant and add what it lacks, or copy the table and paste it there."
    )
    return Finding(message % {"sheets": "; ".join(ways[:_MOST_NEAR])}, sheet=grid.name)


def read_lines(plan: SheetPlan) -> None:
    """Read every cell as its column says; one that cannot be read is a finding."""
    columns = {column.heading: column for column in plan.recorded.sheet.columns}
    fields = plan.recorded.part.form.base_fields
    recorded_as = dict(zip(plan.recorded.codes, plan.recorded.rows, strict=True))
    for number, cells in zip(plan.read.lines, plan.read.rows, strict=True):
        line = Line(plan.recorded.sheet.name, number, {})
        said_here = {
            columns[h].name: value for h, value in zip(plan.read.headings, cells, strict=True)
        }
        parted = _parted(plan.recorded.sheet, said_here)
        line.texts |= parted
        for heading, value in zip(plan.read.headings, cells, strict=True):
            column = columns[heading]
            if column.name in parted:
                continue
            try:
                if column.name == ROW_CODE.name:
                    line.code = normalize(text_of(value)).lower() if not is_blank(value) else ""
                    continue
                if column.required and is_blank(value):
                    raise ReadingError(_("The cell is empty. Fill it in."), code="required")
                if is_blank(value) and (fields[column.name].required or column.name == "order"):
                    # It cannot be unknown: what is recorded stays, a new row takes the usual.
                    continue
                words = plan.recorded.words.get(column.name, {})
                text = text_in(column, value, fields[column.name], words)
                line.texts[column.name] = text
                if not text and (is_blank(value) or column.cell is not Cell.YES_NO):
                    line.blank.add(column.name)
            except (ReadingError, ValidationError) as error:
                typed = "" if is_blank(value) else normalize(str(value))
                line.unread[column.name] = (typed, " ".join(error.messages))
                for message in error.messages:
                    _found(plan, message, line, column)
        plan.lines.append(line)
    for column in plan.recorded.sheet.columns:
        _refuse_shares(plan, column, recorded_as)


# A level to reach with its comparison, its end and its unit: the columns that “≥ 98%” may fill.
_LEVELS = {
    "targets": ("value", "comparator", "value_max", "unit"),
    "results": ("planned", "planned_comparator", "planned_max", "unit"),
}


def _parted(sheet: SheetOf, said_here: Mapping[str, Any]) -> dict[str, str]:
    """What a level says that other cells of its row leave open, and its number alone."""
    level, comparator, most, unit = _LEVELS.get(sheet.name, ("", "", "", ""))
    typed = said_here.get(level)
    if not isinstance(typed, str):
        return {}
    if not all(is_blank(said_here.get(name)) for name in (comparator, most)):
        return {}
    measure = read_measure(typed)
    if measure is None or (measure.unit and said_here.get(unit) not in (None, "", measure.unit)):
        return {}
    found = {comparator: measure.comparator.value, level: show_for_entry(measure.value)}
    if measure.value_max is not None:
        found[most] = show_for_entry(measure.value_max)
    if measure.unit:
        found[unit] = measure.unit
    return found


def _refuse_shares(
    plan: SheetPlan, column: Column, recorded_as: Mapping[str, Mapping[str, str]]
) -> None:
    """Find fault with “0,338” for a percentage: a share may be meant, or less than one percent.

    Beside such a number 1 may be the whole. What is recorded comes back from a downloaded
    workbook as it was.
    """
    found = []
    for line in plan.lines:
        row = recorded_as.get(line.code, {})
        text = line.texts.get(column.name, "")
        unit = column.unit or line.texts.get(column.unit_in, row.get(column.unit_in, ""))
        if unit != "%" or not text or text == row.get(column.name):
            continue
        number = _unsigned_number(text)
        if number is not None and 0 < number <= 1:
            found.append((line, text, number))
    if all(number == 1 for _line, _text, number in found):
        return
    for line, text, number in found:
        message = _(
            "“%(typed)s” may be %(share)s or %(exact)s. Write it with the sign: “%(share)s” or "
            "“%(exact)s”."
        )
        told = {
            "typed": shortened(text),
            "share": _with_number(text, f"{show_for_entry(_as_kept(number * 100))}%"),
            "exact": _with_number(text, f"{show_for_entry(_as_kept(number))}%"),
        }
        del line.texts[column.name]
        line.unread[column.name] = (text, message % told)
        _found(plan, message % told, line, column)


def _with_number(text: str, number: str) -> str:
    """The text with another number, what stands before and behind it kept."""
    return _DIGITS.sub(number, text) if len(_DIGITS.findall(text)) == 1 else number


def _unsigned_number(text: str) -> Decimal | None:
    """A number that does not say whether it is a percentage."""
    try:
        number = read_figure(text, whole=False).number
    except ReadingError:
        return None
    return None if "%" in text else number


def _as_kept(percentage: Decimal) -> Decimal:
    """A percentage with the two decimals that are kept, unless nothing would be left of it."""
    kept = percentage.quantize(Decimal("0.01"), ROUND_HALF_UP)
    return kept if kept and kept != percentage else percentage


def _is_too_long(plan: SheetPlan, count: int) -> bool:
    """Rows that are recorded as the file has them do not count: a long record comes back."""
    if count <= record.MOST_ROWS:
        return False
    message = _(
        "%(count)s rows of the sheet are new or changed; one sheet takes at most %(limit)s of "
        "them at once. Divide the file."
    )
    told = {"count": show_number(count), "limit": show_number(record.MOST_ROWS)}
    plan.findings.append(Finding(message % told, sheet=plan.read.name or plan.title))
    return True


def _found(plan: SheetPlan, message: str, line: Line | None, column: Column | None) -> None:
    heading = column.heading if column else plan.read.first_filled(plan.at(line)) if line else ""
    plan.findings.append(
        Finding(
            message,
            line.line if line else None,
            heading,
            plan.read.name or plan.title,
            plan.read.letters(heading),
        )
    )


def match_lines(plan: SheetPlan, congress: Congress) -> None:
    """Find the row of the record that each line is, and what it changes there.

    A line is the row of its code, else a row that says the same, else the one row with its key.
    """
    here = plan.recorded
    typed = {here.part.key: [one.texts for one in plan.lines]}
    canonical = record.canonical(here.section, typed, Names(congress))
    for line, texts in zip(plan.lines, canonical[here.part.key], strict=True):
        line.shown = texts
    free = set(range(len(here.rows)))

    def take(line: Line, at: int) -> None:
        line.at = at
        free.discard(at)

    waiting = []
    by_code = {code: at for at, code in enumerate(here.codes)}
    for line in plan.lines:
        at = by_code.get(line.code)
        if at is not None and at not in free:
            message = _("Two lines have the same row code. Delete one, or empty its code.")
            _found(plan, message, line, ROW_CODE)
        elif at is not None:
            take(line, at)
        else:
            waiting.append(line)
    still = []
    holding = _rows_holding(here)
    for line in waiting:
        same = free.copy()
        for name, text in line.shown.items():
            same &= holding[name].get(text, set()) | holding[name].get(line.texts[name], set())
        if same:
            take(line, min(same))
        else:
            still.append(line)
    _match_by_key(plan, still, free, take)
    _settle(plan)


def _rows_holding(here: Recorded) -> dict[str, dict[str, set[int]]]:
    """The rows of the record by what they hold, field by field."""
    found: dict[str, dict[str, set[int]]] = {name: {} for name in here.part.form.base_fields}
    for at, row in enumerate(here.rows):
        for name, rows in found.items():
            rows.setdefault(normalize(row.get(name, "")), set()).add(at)
    return found


def _match_by_key(
    plan: SheetPlan, lines: list[Line], free: set[int], take: Callable[[Line, int], None]
) -> None:
    """Match by what tells rows apart; where several rows or lines have it, ask for the codes."""
    here, sheet = plan.recorded, plan.recorded.sheet
    key = tuple(name for name in sheet.key if sheet[name].heading in plan.read.headings)
    is_one = here.part.one is not None
    keys = [() if is_one else here.key(line.shown, key) for line in lines]
    rows: dict[tuple[str, ...], list[int]] = {}
    if is_one or key:
        for at in sorted(free):
            rows.setdefault(() if is_one else here.key(here.rows[at], key), []).append(at)
    times = Counter(keys)
    for line, told in zip(lines, keys, strict=True):
        same = rows.get(told, [])
        if line.code and not (is_one and same):
            line.moved = True
            message = _(
                "This row was changed or removed in the portal after the workbook was downloaded. "
                "Download the workbook anew and make the change there."
            )
            _found(plan, message, line, ROW_CODE)
        elif same and not is_one and (len(same) > 1 or times[told] > 1):
            message = _(
                "“%(name)s” may mean %(rows)s rows of the portal and stands on %(lines)s lines of "
                "the file, so it cannot be told which line changes which row. Download the "
                "workbook and make the change on the line that has the code of the row."
            )
            counts = {"rows": len(same), "lines": times[told]}
            _found(plan, message % {"name": line.name, **counts}, line, ROW_CODE)
        elif same and same[0] in free:
            take(line, same[0])


def _settle(plan: SheetPlan) -> None:
    """Say of each line what it does, and number it as the record sheet will."""
    here = plan.recorded
    new = 0
    if here.part.one is not None and len(plan.lines) > 1:
        message = _("This sheet holds one row. Delete the others.")
        _found(plan, message, plan.lines[1], None)
    for line in plan.lines:
        row = here.rows[line.at] if line.at is not None else {}
        if line.at is None:
            new += 1
            line.number = len(here.rows) + new
            differing = [name for name, text in line.shown.items() if text]
        else:
            line.number = line.at + 1
            differing = line.differing(row)
            line.kind = "changed" if differing else "unchanged"
        for name in differing:
            column = here.sheet[name]
            words = here.words.get(name, {})
            unticked = "false" if line.at is not None and _is_box(here, column) else ""
            old, now = (
                shown_text(column, value.get(name) or unticked, words)
                for value in (row, line.shown)
            )
            line.cells.append((column.heading, old, now))


def _is_box(here: Recorded, column: Column) -> bool:
    """Whether the cell is a box to tick, which says “không” where it says nothing."""
    typed_in = here.part.form.base_fields[column.name]
    return column.cell is Cell.YES_NO and not isinstance(typed_in, forms.NullBooleanField)


def shown_text(column: Column, text: str, words: dict[str, str]) -> str:
    """A text of the form in the words of the sheet."""
    if column.cell in (Cell.CHOICE, Cell.CHOICES, Cell.YES_NO, Cell.NAME):
        return str(cell_of(column, text, words) or "")
    return text


def _check_numbers(report: WorkbookReport) -> None:
    """Refuse “ban số” where the file and the record count to different rows by it.

    They count alike while a file has all rows in the order of the record, new ones below them.
    """
    plans = {plan.recorded.sheet.name: plan for plan in report.plans}
    for plan in report.plans:
        for name, input_field in plan.recorded.part.form.base_fields.items():
            if not isinstance(input_field, record.rows.RowNumberField):
                continue
            target = plans.get(input_field.part)
            if target is None:
                continue
            numbers = {str(n): line.number for n, line in enumerate(target.lines, start=1)}
            for line in plan.lines:
                typed = line.texts.get(name, "")
                row = plan.recorded.rows[line.at] if line.at is not None else {}
                is_kept = line.shown.get(name) == row.get(name)
                if is_kept or typed not in numbers or str(numbers[typed]) == typed:
                    continue
                message = _(
                    "“%(typed)s” is another row of the sheet “%(sheet)s” in the file than in the "
                    "portal, where that is row %(number)s. Give that sheet all its rows in the "
                    "order in which it was downloaded, with new rows below them."
                )
                told = {"typed": typed, "sheet": target.title, "number": numbers[typed]}
                _found(plan, message % told, line, plan.recorded.sheet[name])
                report.findings.append(plan.findings[-1])


def _check_moved(report: WorkbookReport, expected: dict[str, str]) -> None:
    """Find fault with each line that is another than was previewed, as far as is known yet."""
    for plan in report.plans:
        told = len(plan.findings)
        for line in plan.lines:
            if not line.is_as(expected.get(line.place)):
                line.moved = True
                _found(plan, str(OUT_OF_DATE), line, None)
        report.findings += plan.findings[told:]
    report.findings = the_first(report.findings, report.untold)


def _save(report: WorkbookReport, congress: Congress, user: Any) -> None:
    by_section: dict[int, list[SheetPlan]] = {}
    for plan in report.plans:
        if plan.effective:
            by_section.setdefault(plan.recorded.section, []).append(plan)
    left = len(report.effective)
    written = 0
    newest = _newest_keys()

    def one_more() -> None:
        nonlocal written
        written += 1
        if written % ROWS_TOLD == 0:
            report.step(left - written)

    for number in ORDER_OF_SAVING:
        plans, written = by_section.get(number, []), 0
        if not plans:
            continue
        data = record.post_of(number, {p.recorded.part.key: list(_posted(p)) for p in plans})
        try:
            saved = record.save_section(
                congress, number, data, user=user, version=None, on_row=one_more
            )
            _note_named(plans, saved.parts, newest)
        except record.SectionError as error:
            for wrong in error.errors:
                _tell(report, plans, wrong)
        left -= sum(len(plan.effective) for plan in plans)
        report.step(left)
    report.findings = the_first(report.findings, report.untold)


# What names lead to


def _newest_keys() -> dict[type[models.Model], int]:
    """The highest key of each table to which rows of a record may point, in one question.

    Before anything is written: what has a higher one then is made by the file.
    """
    found: dict[type[models.Model], int] = {}
    parts = [part for each in sections.SECTIONS for part in each.parts]
    waiting = [column.related_model for p in parts for column in _relations(p.form._meta.model)]
    while waiting:
        model = waiting.pop()
        if model not in found:
            found[model] = 0
            waiting += [column.related_model for column in _relations(model)]
    highest = ", ".join(
        f"(SELECT max({model._meta.pk.column}) FROM {model._meta.db_table})" for model in found
    )
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {highest}")
        return {model: key or 0 for model, key in zip(found, cursor.fetchone(), strict=True)}


def _relations(model: type[models.Model]) -> list[Any]:
    return [column for column in model._meta.concrete_fields if column.is_relation]


def _note_named(
    plans: list[SheetPlan],
    parts: Iterable[record.BoundPart],
    newest: dict[type[models.Model], int],
) -> None:
    """Keep with each line a digest of the records to which it leads."""
    bound = {part.part.key: part for part in parts}
    for plan in plans:
        part = plan.recorded.part
        # In the order in which they were posted: the rows that a part has may change as others
        # of the section are saved, and their numbers with them.
        for line, form in zip(plan.effective, bound[part.key].forms, strict=True):
            line.named = digest_of(list(_led_to(form, newest)))


def _led_to(form: Any, newest: dict[type[models.Model], int]) -> Iterator[Any]:
    """The keys of the row, of what it points to and of what its names mean."""
    if type(form.instance) in newest:
        # A source that is told again is the one recorded.
        yield _mark_of_key(form.instance.pk, type(form.instance), newest)
    yield _pointed_to(form.instance, newest)
    for name, _field in form.named_fields():
        value = getattr(form, "cleaned_data", {}).get(name)
        for each in value if isinstance(value, tuple) else (value,):
            row = each.row if isinstance(each, NamedBody) else each
            yield row and _mark(row, newest)


def _pointed_to(row: models.Model, newest: dict[type[models.Model], int]) -> list[Any]:
    known = vars(row)
    return [
        _mark(column.get_cached_value(row), newest)
        if column.is_cached(row) and known.get(column.attname)
        else _mark_of_key(known.get(column.attname), column.related_model, newest)
        for column in _relations(type(row))
    ]


def _mark(row: models.Model, newest: dict[type[models.Model], int]) -> Any:
    """The key of a row; of one that the file makes, which gets another key, what it points to."""
    mark = _mark_of_key(row.pk, type(row), newest)
    return mark if mark != NEW else [NEW, *_pointed_to(row, newest)]


def _mark_of_key(key: Any, model: type[models.Model], newest: dict[type[models.Model], int]) -> Any:
    return NEW if key is not None and key > newest[model] else key


def _posted(plan: SheetPlan) -> Iterator[dict[str, str]]:
    here = plan.recorded
    for line in plan.effective:
        if line.at is not None:
            yield {**here.rows[line.at], **line.texts}
        elif here.part.one is not None:
            yield {**line.texts, "id": record.ONLY_ROW}
        else:
            yield {name: text for name, text in line.texts.items() if text}


def _tell(report: WorkbookReport, plans: list[SheetPlan], wrong: record.RowError) -> None:
    plan = next((plan for plan in plans if plan.recorded.part.key == wrong.part), None)
    if plan is None or wrong.at is None:
        report.findings.append(Finding(wrong.sentence))
        return
    # In the order in which they were posted, as in `_note_named`.
    at = plan.at(plan.effective[wrong.at])
    sheet = plan.recorded.sheet
    if wrong.field in sheet.names:
        finding = plan.read.finding(wrong.sentence, at, sheet[wrong.field].heading)
    else:
        finding = plan.read.broken(
            wrong.sentence,
            at,
            [sheet[name].heading for name in wrong.fields if name in sheet.names],
            alike=None if wrong.alike is None else plan.at(plan.effective[wrong.alike]),
            is_recorded=wrong.is_recorded,
        )
    plan.findings.append(finding)
    report.findings.append(finding)
