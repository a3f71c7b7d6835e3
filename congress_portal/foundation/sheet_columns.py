"""What a sheet is, declared once: readers, writers, templates and the documents are made from it.

Headings, words and meanings are Vietnamese whatever the reader's language: they are the file's.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any

from django.db import models
from django.utils import translation

from congress_portal.foundation.vietnamese import fold


class Cell(StrEnum):
    """What a cell of a column holds, in the words of the documents."""

    TEXT = "chữ"
    CODE = "mã"
    WHOLE = "số nguyên"
    NUMBER = "số"
    MONEY = "tiền"
    DATE = "ngày"
    PARTIAL_DATE = "ngày, tháng hoặc năm"
    CHOICE = "một trong danh sách"
    CHOICES = "một hoặc nhiều trong danh sách"
    YES_NO = "có hoặc không"
    NAME = "tên hoặc mã trong danh mục"


# The page of a workbook that holds its drop-downs.
LISTS = "Danh mục"
# Who may read a column: P0 all, P1 all where a source has it published, P2 the desk of the keeper,
# P3 those who look after people, P4 nobody in a file.
# What the readers of the desk may see: no sheet can be made of what stands above.
PRIVACY_CLASSES = ("P0", "P1", "P2")

Words = Mapping[Any, str | Sequence[str]] | type[models.TextChoices]


@dataclass(frozen=True)
class Column:
    """One column: `name` is the field it fills, `heading` what stands above it."""

    name: str
    heading: str
    cell: Cell = Cell.TEXT
    meaning: str = ""
    example: str = ""
    width: int = 16
    synonyms: tuple[str, ...] = ()
    required: bool = False
    # Rows are told apart by the key columns together.
    key: bool = False
    unit: str = ""
    # The column beside it that says what its number counts.
    unit_in: str = ""
    words: Words | None = None
    more_words: Mapping[Any, Sequence[str]] | None = None
    longest: int | None = None
    most: int | None = None
    privacy: str = "P1"
    # A totals row below states the sum of the rows, and is compared with it.
    summed: bool = False
    # Where rows differ in these columns they count different things, or the same again: their sum
    # is the most that a total may say.
    alike: tuple[str, ...] = ()
    # It holds posts: “Kế toán” alone in it is no signature.
    posts: bool = False
    # As a group of its sheet: what a title begins with that gives it, “Cụm thi đua số 1”.
    openings: tuple[str, ...] = ()
    # Its numbers are years, of which no thousands are parted.
    is_year: bool = False

    @cached_property
    def spellings(self) -> dict[Any, tuple[str, ...]]:
        """The spellings of each word of a closed list; the first is written."""
        if self.words is None:
            return {}
        if isinstance(self.words, Mapping):
            found = {
                value: (words,) if isinstance(words, str) else tuple(words)
                for value, words in self.words.items()
            }
        else:
            with translation.override("vi"):
                found = {value: (str(label),) for value, label in self.words.choices}
        for value, words in (self.more_words or {}).items():
            found[value] = (*found[value], *words)
        return found

    @cached_property
    def _values(self) -> dict[str, Any]:
        return {fold(word): value for value, words in self.spellings.items() for word in words}

    def value_of(self, word: str) -> Any:
        """The value that a word stands for, tone marks or none; None for an unknown word."""
        return self._values.get(fold(word))


@dataclass(frozen=True)
class SheetOf:
    """One kind of sheet: its columns in their order, and what a row of one cell may mean."""

    name: str
    title: str
    columns: tuple[Column, ...]
    about: str = ""
    # Columns that a row of a single cell (“TẬP THỂ”) fills in for the rows below it.
    groups: tuple[str, ...] = ()
    # Titles of groups that say several columns at once: title, column, value. What one of them
    # does not say no longer holds below it.
    titles: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    # Columns of offices that say nothing to the record, such as the running number.
    ignored: tuple[str, ...] = ("STT", "TT", "Số TT", "Số thứ tự")

    def __post_init__(self) -> None:
        known: dict[str, str] = {}
        for column in self.columns:
            for spelling in (column.heading, *column.synonyms):
                owner = known.setdefault(fold(spelling), column.name)
                if owner != column.name:
                    raise ValueError(f"{self.name}: “{spelling}” heads {owner} and {column.name}.")
            if column.privacy not in PRIVACY_CLASSES:
                raise ValueError(f"{self.name}: {column.name} is above what a sheet may hold.")

    def __getitem__(self, name: str) -> Column:
        return next(column for column in self.columns if column.name == name)

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)

    @property
    def headings(self) -> tuple[str, ...]:
        return tuple(column.heading for column in self.columns)

    @property
    def widths(self) -> tuple[int, ...]:
        return tuple(column.width for column in self.columns)

    @property
    def required(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns if column.required)

    @property
    def key(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns if column.key)


def as_table(sheet: SheetOf) -> str:
    """The columns as a table of the documents; what must be there is bold."""
    lines = ["| Cột | Chứa | Ví dụ |", "|---|---|---|"]
    for column in sheet.columns:
        heading = f"**{column.heading}**" if column.required else column.heading
        holds = [column.meaning or column.heading]
        if column.spellings:
            holds.append(", ".join(words[0] for words in column.spellings.values()))
        if column.unit:
            holds.append(f"đơn vị: {column.unit}")
        if column.synonyms:
            holds.append("cũng đọc: " + ", ".join(f"“{word}”" for word in column.synonyms))
        cell = f"{column.cell}; {'; '.join(holds)}".replace("|", "\\|")
        lines.append(f"| {heading} | {cell} | {column.example} |")
    return "\n".join(lines)
