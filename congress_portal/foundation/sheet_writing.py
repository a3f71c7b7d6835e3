"""Sheets for typing: headings, formats and drop-downs, made from the declaration of a sheet."""

import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from congress_portal.foundation.sheet_cells import column_letters
from congress_portal.foundation.sheet_columns import LISTS, Cell, Column, SheetOf
from congress_portal.foundation.sheet_files import cell_formats, new_workbook, write_cell

ROWS_FOR_TYPING = 500

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
        for place, column in enumerate(sheet.columns):
            page.set_column(place, place, column.width, self._format_of(column))
            head = self.bold if column.required else self.plain
            page.write_string(0, place, column.heading, head)
        last = 0
        for last, cells in enumerate(rows, 1):
            for place, cell in enumerate(cells):
                if cell is not None:
                    write_cell(page, last, place, cell, self.formats)
        for place, column in enumerate(sheet.columns):
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

    def _format_of(self, column: Column) -> Any:
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
