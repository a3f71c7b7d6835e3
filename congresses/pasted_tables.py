"""A table pasted into a part of the record sheet: read as the sheet of the workbook that it is.

It fills rows of the page as if they had been typed, and stores nothing. What cannot be read in
one way is refused with its line; a cell that cannot be read stays as it is, with what is wrong.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from congress_portal.foundation.fields import ReadField
from congress_portal.foundation.figures import ReadingError, divided, show_number
from congress_portal.foundation.publication import CODE_LETTERS
from congress_portal.foundation.sheet_cells import fold_cell, is_blank, quoted
from congress_portal.foundation.sheet_columns import Cell, Column, SheetOf
from congress_portal.foundation.sheet_files import Finding, SheetError
from congress_portal.foundation.sheet_grids import (
    Grid,
    grids_of,
    in_old_font,
    parsed_text,
    refusal,
)
from congress_portal.foundation.sheet_reading import (
    Columns,
    Sheet,
    arrange,
    headings_in,
    without_content,
)
from congress_portal.foundation.sheet_totals import is_total
from congress_portal.foundation.vietnamese import legacy_encoding, normalize

from . import sections, workbooks
from . import sheet as record
from .models import Congress
from .named_fields import NamedField
from .naming import Names
from .sheets import ROW_CODE

# Each goes through its form and stands on one page; a longer list is work for the workbook.
MOST_PASTED = 200
# A sentence has a tab behind its bullet at most.
LEAST_CELLS_OF_A_TABLE = 3
# What is wrong in such a cell shows that its column was meant.
_CLOSED = (
    *(Cell.CHOICE, Cell.CHOICES, Cell.YES_NO, Cell.NAME, Cell.WHOLE, Cell.NUMBER),
    *(Cell.MONEY, Cell.DATE, Cell.PARTIAL_DATE),
)


class NotATableError(Exception):
    """The text is none, so that it may be read as sentences."""


def sheet_of_part(part: sections.Part) -> SheetOf | None:
    """The declaration by which tables of a part are read."""
    return next((sheet for sheet in workbooks.workbook_sheets() if sheet.name == part.key), None)


# Reading


def read(text: str, part: sections.Part, sheet: SheetOf) -> Sheet:
    """The pasted rows under the columns of the part; raises `SheetError` or `NotATableError`."""
    try:
        grids = grids_of(parsed_text(text))
        if not grids:
            raise refusal(_("There is no table to read. Paste the rows with their headings."))
    except SheetError:
        if part.takes_sentences and not _is_tabular(text):
            raise NotATableError from None
        raise
    grid, columns = grids[0], Columns.of(sheet)
    remarks: list[str] = []
    is_upright = part.one is not None and _names_in_lines(grid, columns)
    if is_upright:
        _put_headings_above(grid)
    named, foreign = headings_in(grid, columns)
    if foreign and (other := _other_sheet(grid, sheet)) is not None:
        number, part_of_other = workbooks.part_of(other)
        raise refusal(
            _(
                "These are the columns of “%(other)s”. Paste the table there: section "
                "%(section)s, “%(title)s”."
            ),
            other=other.title,
            section=number,
            title=part_of_other.title,
        )
    if _is_heading(named, part, sheet):
        # What is not of the table is left out and told: nobody can cut a column out of a text.
        columns = replace(
            columns,
            headings=named,
            required=[heading for heading in columns.required if heading in named],
            ignored=[*columns.ignored, *foreign],
        )
        empty = without_content(grid, columns)
        if filled := [heading for heading in foreign if heading not in empty]:
            left_out = str(_("Not taken, for this list has no such column: %(columns)s."))
            remarks.append(left_out % {"columns": quoted(filled)})
    elif (headings := _certain_headings(grid, part, sheet)) is not None:
        grid.rows.insert(0, (0, list(headings)))
        grid.notes.append(
            _("The table has no headings: its columns are those of the workbook in their order.")
        )
    elif part.takes_sentences and not _is_tabular(text):
        raise NotATableError
    elif encoding := legacy_encoding(text):
        raise in_old_font(encoding)
    else:
        raise refusal(
            _(
                "It cannot be told which column is which. Copy the table with its headings, or "
                "write them above the rows: %(columns)s."
            ),
            columns=quoted(_headings_told(sheet)),
        )
    found = arrange(grid, columns)
    if len(found.rows) > MOST_PASTED:
        raise _too_many(len(found.rows))
    if is_upright:
        # Its letters and lines are not those of what was pasted.
        note = _("Each line of the table is one field: %(fields)s.")
        told = note % {"fields": quoted(heading for _letters, heading, _known in found.matched)}
        found = replace(found, heading_line=0, matched=(), notes=[told, *found.notes])
    return replace(found, remarks=(*remarks, *found.remarks))


def _names_in_lines(grid: Grid, columns: Columns) -> bool:
    """Whether the headings stand one below the other, each beside its value."""
    known = columns.known()
    lines = [cells for _line, cells in grid.rows]
    if any(not is_blank(cell) for cells in lines for cell in cells[2:]):
        return False
    named = sum(fold_cell(cells[0]) in known for cells in lines if cells)
    return named > max(len(headings_in(grid, columns)[0]), 1)


def _put_headings_above(grid: Grid) -> None:
    pairs = [[*cells, None, None][:2] for _line, cells in grid.rows]
    headings, values = (list(cells) for cells in zip(*pairs, strict=True))
    grid.rows = [(1, headings), (2, values)]


def _too_many(count: int) -> SheetError:
    return refusal(
        _(
            "These are %(count)s rows; a section shows at most %(most)s unsaved rows at once. Use "
            "the workbook of the record: the link stands at the head of the section."
        ),
        count=show_number(count),
        most=MOST_PASTED,
    )


def _headings_told(sheet: SheetOf) -> Sequence[str]:
    return [column.heading for column in sheet.columns if column.required or column.key]


def _is_tabular(text: str) -> bool:
    lines = [line for line in text.splitlines() if line.strip()]
    return bool(lines) and all(line.count("\t") + 1 >= LEAST_CELLS_OF_A_TABLE for line in lines)


def _is_heading(named: list[str], part: sections.Part, sheet: SheetOf) -> bool:
    """Whether that many of its cells name columns that no row of values would say so."""
    if len(named) > 1:
        return True
    telling = {column.heading for column in sheet.columns if column.required or column.key}
    return not part.takes_sentences and bool(telling.intersection(named))


def _other_sheet(grid: Grid, sheet: SheetOf) -> SheetOf | None:
    other = workbooks.sheet_of(grid)
    if other is None or other.name == sheet.name:
        return None
    here, there = (len(headings_in(grid, Columns.of(each))[0]) for each in (sheet, other))
    return other if there > here else None


def _certain_headings(grid: Grid, part: sections.Part, sheet: SheetOf) -> Sequence[str] | None:
    """The headings of the template, where every row has just its columns and fits them."""
    rows = [cells for _line, cells in grid.rows if not is_total(cells)]
    for columns in (sheet.columns, sheet.columns[1:]):
        if rows and all(len(cells) == len(columns) for cells in rows):
            words = workbooks.words_of(sheet)
            fitting = [_fits(cells, columns, part, words) for cells in rows]
            if None not in fitting and any(fitting):
                return [column.heading for column in columns]
    return None


def _fits(
    cells: list[object],
    columns: Sequence[Column],
    part: sections.Part,
    words: dict[str, dict[str, str]],
) -> int | None:
    """How many cells say only what their column may hold; None where one says something else."""
    count = 0
    for column, value in zip(columns, cells, strict=True):
        if is_blank(value):
            if column.required:
                return None
            continue
        if column.name == ROW_CODE.name:
            if len(str(value)) != 8 or not set(str(value)) <= set(CODE_LETTERS):
                return None
            continue
        if column.cell not in _CLOSED:
            continue
        box = part.form.base_fields[column.name]
        try:
            text = workbooks.text_in(column, value, box, words.get(column.name, {}))
            if isinstance(box, ReadField) and not isinstance(box, NamedField):
                box.to_python(text)
        except (ReadingError, ValidationError):
            return None
        count += 1
    return count


# Filling


@dataclass
class Change:
    """A row that the table says otherwise: its number, its name, heading, old, new."""

    number: int
    name: str
    cells: list[tuple[str, str, str]]
    is_shown: bool


@dataclass
class UnreadElsewhere:
    """A cell that was not read for a row on another page, where no field can tell it."""

    number: int
    name: str
    finding: Finding


@dataclass
class Filled:
    """What a pasted table does to the rows on the page."""

    part: sections.Part
    read: Sheet
    rows: list[dict[str, str]]
    new: int = 0
    changed: list[Change] = field(default_factory=list)
    # Lines of the text whose rows are there already.
    same: list[int] = field(default_factory=list)
    # Place among `rows`, field, sentence.
    unread: list[tuple[int, str, str]] = field(default_factory=list)
    unread_elsewhere: list[UnreadElsewhere] = field(default_factory=list)
    # What new rows hold that the table does not say: heading, word.
    assumed: list[tuple[str, str]] = field(default_factory=list)

    @property
    def remarks(self) -> list[str]:
        """What to look at before saving: what was left out, and what was taken for granted."""
        found = list(self.read.remarks)
        if self.assumed:
            told = _("Where the table does not say it, new rows begin with: %(assumed)s.")
            assumed = "; ".join(f"{heading} “{word}”" for heading, word in self.assumed)
            found.append(str(told) % {"assumed": assumed})
        return found

    @property
    def count(self) -> int:
        """How many rows of the page it fills."""
        return self.new + sum(change.is_shown for change in self.changed)

    def tell(self, bound: record.BoundSection) -> None:
        """Say at its field what is wrong with each cell, in place of what the form says of it."""
        part = next(one for one in bound.parts if one.part.key == self.part.key)
        by_prefix = {form.prefix: form for form in part.forms}
        for at, name, sentence in self.unread:
            is_one = self.part.one is not None
            form = by_prefix[self.part.key if is_one else f"{self.part.key}-{at}"]
            form.errors[name] = form.error_class([sentence])
            if form not in part.written:
                part.written.append(form)


def fill(
    congress: Congress, number: int, part: sections.Part, read: Sheet, typed: list[dict[str, str]]
) -> Filled:
    """Put the lines into the rows of a page: new ones below, those that are there as changed.

    Raises `SheetError` where it cannot be told which row a line is.
    """
    sheet = sheet_of_part(part)
    assert sheet is not None
    here = workbooks.recorded(congress, [sheet])[sheet.name]
    rows = [dict(row) for row in typed]
    by_id = {row["id"]: row for row in rows if row.get("id")}
    unsaved = [row for row in rows if not row.get("id")]
    if part.one is not None:
        # The form on the page is the row, recorded or not.
        here.rows, unsaved = [], rows
    recorded = len(here.rows)
    # A table pasted twice is not doubled either.
    shown = record.canonical(number, {part.key: unsaved}, Names(congress))[part.key]
    everything = workbooks.Recorded(sheet, number, part, [*here.rows, *shown], here.words)
    plan = workbooks.SheetPlan(everything, read)
    workbooks.read_lines(plan)
    lines, plan.findings = plan.lines, []
    plan.lines = [line for line in lines if not line.unread.keys() & set(sheet.key)]
    workbooks.match_lines(plan, congress)
    if plan.findings:
        raise SheetError(*plan.findings)
    filled = Filled(part, read, rows)
    blank = record.blank_row(part)
    # What new rows take from the blank one.
    taken: set[str] = set()
    for line in lines:
        if line.at is not None:
            row = unsaved[line.at - recorded] if line.at >= recorded else None
            row = row if row is not None else by_id.get(here.rows[line.at]["id"])
            _fill_known(filled, line, everything, row)
            continue
        if not part.blank:
            raise SheetError(
                Finding(
                    _("No row of the record is this one, and rows are not added here."),
                    line.line,
                )
            )
        said_here = {name: text for name, text in line.texts.items() if text}
        taken |= blank.keys() - said_here.keys() - line.unread.keys()
        row = {**blank, **said_here}
        rows.append(row)
        filled.new += 1
        _keep_unread(filled, line, row)
    filled.assumed = _assumed(everything, blank, taken)
    count = len(unsaved) + filled.new
    if count > MOST_PASTED or len(rows) > record.MOST_ROWS:
        raise _too_many(count)
    return filled


def _fill_known(
    filled: Filled,
    line: workbooks.Line,
    known: workbooks.Recorded,
    row: dict[str, str] | None,
) -> None:
    """What a line says of a row that is there, as it stands on the page or else is recorded.

    An empty cell says nothing of it.
    """
    assert line.at is not None
    before = known.rows[line.at]
    if row is not None:
        [before] = record.canonical(known.section, {known.part.key: [row]})[known.part.key]
    names = [name for name in line.differing(before) if name not in line.blank]
    if row is None:
        _tell_unread(filled, line, known)
    else:
        # What is marked to be deleted is in the table, and stays.
        row.pop("DELETE", None)
        row.update({name: line.texts[name] for name in names})
        _keep_unread(filled, line, row)
    if not names:
        if not line.unread:
            filled.same.append(line.line)
        return
    cells = []
    for name in names:
        words = known.words.get(name, {})
        # What says something and is no text unticks a box.
        old, now = (
            workbooks.shown_text(known.sheet[name], text, words)
            for text in (before.get(name, ""), line.shown[name] or "false")
        )
        cells.append((known.sheet[name].heading, old, now))
    filled.changed.append(Change(line.at + 1, _called(line, known), cells, row is not None))


def _assumed(
    known: workbooks.Recorded, blank: dict[str, str], taken: set[str]
) -> list[tuple[str, str]]:
    """What new rows begin with where the table says nothing."""
    fields = known.part.form.base_fields
    return [
        (column.heading, workbooks.shown_text(column, text, known.words.get(column.name, {})))
        for column in known.sheet.columns
        if column.name in taken
        and (text := blank.get(column.name, ""))
        and not isinstance(fields[column.name], forms.NullBooleanField)
    ]


def _called(line: workbooks.Line, known: workbooks.Recorded) -> str:
    """What tells a row from others, in words."""
    said = (
        workbooks.shown_text(known.sheet[name], line.shown[name], known.words.get(name, {}))
        for name in known.sheet.key
        if line.shown.get(name)
    )
    return ", ".join(said) or line.name


def _tell_unread(filled: Filled, line: workbooks.Line, known: workbooks.Recorded) -> None:
    assert line.at is not None
    for name, (_typed, sentence) in line.unread.items():
        heading = known.sheet[name].heading
        finding = Finding(sentence, line.line, heading, letters=filled.read.letters(heading))
        filled.unread_elsewhere.append(UnreadElsewhere(line.at + 1, _called(line, known), finding))


def _keep_unread(filled: Filled, line: workbooks.Line, row: dict[str, str]) -> None:
    at = next(place for place, each in enumerate(filled.rows) if each is row)
    sheet = sheet_of_part(filled.part)
    assert sheet is not None
    for name, (typed, sentence) in line.unread.items():
        if sheet[name].cell is Cell.CHOICES:
            row[name] = ",".join(_chosen(sheet[name], word) for word in divided(typed))
        # A box to tick holds no words.
        elif not isinstance(filled.part.form.base_fields[name], forms.BooleanField):
            row[name] = typed
        filled.unread.append((at, name, sentence))


def _chosen(column: Column, word: str) -> str:
    value = column.value_of(word)
    return normalize(word.replace(",", " ")) if value is None else str(value)
