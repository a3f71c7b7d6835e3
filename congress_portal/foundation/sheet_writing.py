"""Sheets for typing, made from the declaration of a sheet, and files with what was found in them.

For typing: headings, formats and drop-downs.
"""

import contextlib
import io
import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext as _
from xlsxwriter.exceptions import OverlappingRange

from congress_portal.foundation.figures import show_number
from congress_portal.foundation.sheet_cells import column_letters, is_blank
from congress_portal.foundation.sheet_columns import LISTS, Cell, Column, SheetOf
from congress_portal.foundation.sheet_files import (
    LONGEST_CELL,
    Finding,
    cell_formats,
    new_workbook,
    write_cell,
)
from congress_portal.foundation.sheet_grids import Grid, Merge

# As many as go in at once; a drop-down costs the same however many lines it reaches.
ROWS_FOR_TYPING = 2000
LONGEST_TITLE = 31
UNTITLED = "Sheet1"
NO_TITLE = re.compile(r"[\[\]:*?/\\]")
# What a file says of the width of a column has it, what the writer is told has not.
PADDING = 0.7109375
# More cells than that are merged in no sheet of an office, and each takes memory.
MOST_MERGED_CELLS = 200_000

# Names of the rows that the columns of a sheet choose from, by column.
Names = Mapping[str, Sequence[str]]


def write_sheet(sheet: SheetOf, rows: Iterable[Sequence[Any]], names: Names) -> bytes:
    """A workbook of one sheet, with rows or empty."""
    buffer = io.BytesIO()
    with new_workbook(buffer) as book:
        pages = TypingPages(book)
        pages.add(sheet, rows, names)
        pages.add_lists()
    return buffer.getvalue()


class TypingPages:
    """Pages of one workbook; their drop-downs stand once each on a hidden page."""

    def __init__(self, book: Any):
        self.book = book
        self.formats = cell_formats(book)
        head = {"text_wrap": True, "valign": "top", "bottom": 1}
        self.plain = book.add_format(head)
        self.bold = book.add_format({**head, "bold": True})
        self.code = book.add_format({"font_color": "#666666", "num_format": "@"})
        self.lists: dict[tuple[str, ...], int] = {}

    def add(self, sheet: SheetOf, rows: Iterable[Sequence[Any]], names: Names) -> None:
        page = self.book.add_worksheet(sheet.title)
        page.freeze_panes(1, 1)
        columns = dict(enumerate(sheet.columns))
        for place, column in columns.items():
            page.set_column(place, place, column.width, self.format_of(column))
            page.write_string(0, place, column.heading, self.head_of(column))
        last = 0
        for last, cells in enumerate(rows, 1):
            for place, cell in enumerate(cells):
                if cell is not None:
                    write_cell(page, last, place, cell, self.formats)
        self.add_drop_downs(page, columns, names, last)

    def add_drop_downs(
        self, page: Any, columns: Mapping[int, Column], names: Names, last: int
    ) -> None:
        """Let the cells below the first line be chosen, of columns by their places."""
        for place, column in columns.items():
            if words := _drop_down(column, names):
                chosen = {"validate": "list", "source": self._source(words), "ignore_blank": True}
                page.data_validation(1, place, last + ROWS_FOR_TYPING, place, chosen)

    def add_lists(self) -> None:
        page = self.book.add_worksheet(LISTS)
        for words, place in self.lists.items():
            for line, word in enumerate(words):
                page.write_string(line, place, word)
        page.hide()

    def _source(self, words: tuple[str, ...]) -> str:
        letters = column_letters(self.lists.setdefault(words, len(self.lists)))
        return f"='{LISTS}'!${letters}$1:${letters}${len(words)}"

    def head_of(self, column: Column) -> Any:
        return self.bold if column.required else self.plain

    def format_of(self, column: Column) -> Any:
        match column.cell:
            case Cell.CODE:
                return self.code
            case Cell.DATE | Cell.PARTIAL_DATE:
                return self.formats["date"]
            case Cell.MONEY:
                return self.formats["whole"]
            case Cell.WHOLE | Cell.NUMBER:
                return self.formats["number"]
        return self.formats["text"]


def _drop_down(column: Column, names: Names) -> tuple[str, ...]:
    match column.cell:
        case Cell.YES_NO:
            return ("có", "không")
        case Cell.CHOICE:
            return tuple(words[0] for words in column.spellings.values())
        case Cell.NAME:
            return tuple(names.get(column.name, ()))
    return ()


# Files with what was found in them


@dataclass(frozen=True)
class Handed:
    """A sheet as the portal hands it out: its columns, and the names they choose from."""

    sheet: SheetOf
    names: Names

    def columns_of(self, grid: Grid) -> dict[int, Column]:
        """The columns by their places, where the first line of a page is headings of the sheet."""
        line, cells = grid.rows[0]
        known = {column.heading: column for column in self.sheet.columns}
        filled = {place: cell for place, cell in enumerate(cells) if not is_blank(cell)}
        if line != 1 or not all(cell in known for cell in filled.values()):
            return {}
        return {place: known[cell] for place, cell in filled.items()}


def write_annotated(
    grids: Iterable[Grid], findings: Sequence[Finding], handed: Iterable[Handed] = ()
) -> bytes:
    """The pages of a file as they were read, with each finding as a comment on its cell.

    Read again it is the same file: titles, merged cells and values are, as are widths and what is
    hidden. A page that is one of the `handed` sheets has its drop-downs again. A text that no cell
    of a workbook holds is cut, and a comment says so.
    """
    pages = [grid for grid in grids if grid.rows] or [Grid([])]
    # The page of the drop-downs takes this title.
    titles = list(_titles(pages))
    is_free = all(title.lower() != LISTS.lower() for title in titles)
    found = _by_page(pages, findings)
    buffer = io.BytesIO()
    with new_workbook(buffer) as book:
        writing = _Annotated(book, list(handed) if is_free else [])
        is_shown = False
        for grid, title, told in zip(pages, titles, found, strict=True):
            page = book.add_worksheet(title)
            writing.write(page, grid, told)
            if told and not is_shown:
                page.activate()
                is_shown = True
        if writing.typing.lists:
            writing.typing.add_lists()
    return buffer.getvalue()


def _by_page(pages: list[Grid], findings: Sequence[Finding]) -> list[list[Finding]]:
    """The findings of each page; what is of none of them stands on the first, with its place."""
    names = [grid.name for grid in pages]
    found: list[list[Finding]] = [[] for _page in pages]
    for finding in findings:
        if finding.sheet in names:
            found[names.index(finding.sheet)].append(finding)
        elif len(pages) == 1 or not finding.sheet:
            found[0].append(finding)
        else:
            found[0].append(Finding(str(finding)))
    return found


def _titles(pages: list[Grid]) -> Iterator[str]:
    """Titles that a workbook takes; those of a workbook are taken as they stand."""
    used: set[str] = set()
    for grid in pages:
        # Counted as Excel does, in which some letters are two.
        letters = NO_TITLE.sub(" ", grid.name).encode("utf-16-le")[: 2 * LONGEST_TITLE]
        plain = letters.decode("utf-16-le", "ignore").strip("'") or UNTITLED
        title, number = plain, 1
        while title.lower() in used:
            number += 1
            title = f"{plain[: LONGEST_TITLE - 4]} {number}"
        used.add(title.lower())
        yield title


class _Annotated:
    """The pages of one workbook with findings."""

    def __init__(self, book: Any, handed: list[Handed]):
        self.handed = handed
        self.typing = TypingPages(book)
        # Without the dots in thousands, which a year would have too.
        self.formats = {**self.typing.formats, "whole": self.typing.formats["number"]}
        self.merged = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
        self.marked = book.add_format({"bg_color": "#FFE2A8", "num_format": "@"})
        self.left_to_merge = MOST_MERGED_CELLS

    def write(self, page: Any, grid: Grid, findings: list[Finding]) -> None:
        comments = _comments(findings)
        handed, columns = self._handed(grid)
        shown = {place for _line, place in comments}
        self._set_columns(page, grid, columns, shown)
        last = grid.rows[-1][0] if grid.rows else 0
        commented = {line + 1 for line, _place in comments}
        # A file may hide any number of rows below its last.
        for line in {line for line in grid.hidden_rows if line <= last} - commented:
            page.set_row(line - 1, None, None, {"hidden": True})
        self._merge(page, grid)
        for line, cells in grid.rows:
            for place, cell in enumerate(cells):
                if line == 1 and place in columns:
                    page.write_string(0, place, cell, self.typing.head_of(columns[place]))
                elif isinstance(cell, str) and len(cell) > LONGEST_CELL:
                    comments.setdefault((line - 1, place), []).append(_cut_off(cell))
                    write_cell(page, line - 1, place, cell[:LONGEST_CELL], self.formats)
                elif isinstance(cell, bool):
                    page.write_boolean(line - 1, place, cell)
                elif cell is not None:
                    write_cell(page, line - 1, place, _as_number(cell), self.formats)
        if handed is not None:
            page.freeze_panes(1, 1)
            self.typing.add_drop_downs(page, columns, handed.names, grid.rows[-1][0])
        cells_by_line = dict(grid.rows)
        for (line, place), sentences in sorted(comments.items()):
            cells = cells_by_line.get(line + 1, [])
            if place >= len(cells) or cells[place] in (None, ""):
                page.write_blank(line, place, None, self.marked)
            text = "\n".join(sentences)
            page.write_comment(line, place, text[:LONGEST_CELL], {"x_scale": 2, "y_scale": 1.5})
            shade = {"type": "formula", "criteria": "TRUE", "format": self.marked}
            page.conditional_format(line, place, line, place, shade)

    def _handed(self, grid: Grid) -> tuple[Handed | None, dict[int, Column]]:
        """The sheet that a page is as the portal hands it out, if it is one."""
        for handed in self.handed if grid.rows else ():
            if len(self.handed) > 1 and handed.sheet.title != grid.name:
                continue
            if columns := handed.columns_of(grid):
                return handed, columns
        return None, {}

    def _set_columns(
        self, page: Any, grid: Grid, columns: Mapping[int, Column], shown: set[int]
    ) -> None:
        widths: dict[int, float | None] = {p: column.width for p, column in columns.items()}
        hidden = set()
        for first, last, width, is_hidden in grid.columns:
            for place in range(first, last + 1):
                widths[place] = width and max(width - PADDING, 0)
                if is_hidden and place not in shown:
                    hidden.add(place)
        for place, width in widths.items():
            typed_as = self.typing.format_of(columns[place]) if place in columns else None
            # What is hidden is said to be nought wide, and comes to sight if that is changed.
            page.set_column(place, place, width or None, typed_as, {"hidden": place in hidden})

    def _merge(self, page: Any, grid: Grid) -> None:
        for merge in _whole(grid.merged):
            count = (merge.bottom - merge.top + 1) * (merge.last - merge.first + 1)
            if not 1 < count <= self.left_to_merge:
                continue
            self.left_to_merge -= count
            # In a file that a spreadsheet wrote none overlap.
            with contextlib.suppress(OverlappingRange):
                page.merge_range(
                    merge.top - 1, merge.first, merge.bottom - 1, merge.last, "", self.merged
                )


def _whole(merged: Sequence[Merge]) -> Iterator[Merge]:
    """The merged cells; those of a paper stand as pairs of lines, each with the one above."""
    waiting: Merge | None = None
    for merge in sorted(merged, key=lambda each: (each.first, each.last, each.top)):
        if waiting is not None and (
            (waiting.first, waiting.last) == (merge.first, merge.last)
            and merge.top <= waiting.bottom
        ):
            waiting = replace(waiting, bottom=max(waiting.bottom, merge.bottom))
            continue
        if waiting is not None:
            yield waiting
        waiting = merge
    if waiting is not None:
        yield waiting


def _comments(findings: Iterable[Finding]) -> dict[tuple[int, int], list[str]]:
    """The sentences by line and place of their cells, both from nought."""
    found: dict[tuple[int, int], list[str]] = {}
    for each in findings:
        sentence = str(each) if each.letters else str(replace(each, sheet="", line=None))
        sentence = each.sentence if each.letters or not each.column else sentence
        place = ((each.line or 1) - 1, _place_of(each.letters))
        found.setdefault(place, []).append(sentence)
    return found


def _cut_off(text: str) -> str:
    return _(
        "The text has %(letters)s letters, and a cell of Excel holds %(limit)s: the rest is not in "
        "this file. Shorten it, or correct the file that you uploaded."
    ) % {"letters": show_number(len(text)), "limit": show_number(LONGEST_CELL)}


def _as_number(cell: Any) -> Any:
    """A cell as a workbook can hold it."""
    return str(cell) if isinstance(cell, float) and not math.isfinite(cell) else cell


def _place_of(letters: str) -> int:
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - 64
    return max(place - 1, 0)
