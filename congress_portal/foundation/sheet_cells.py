"""What a cell and a row of an uploaded sheet say, before their headings are known."""

import itertools
import re
from collections.abc import Iterable, Iterator
from typing import Any

from congress_portal.foundation.figures import shortened
from congress_portal.foundation.vietnamese import fold, normalize

_RUNNING_NUMBER = re.compile(r"\d{1,6}[.)]?")
_NUMBERING = re.compile(r"\(?(\d{1,3}|[A-ZĐ])\)?")


def column_letters(place: int) -> str:
    """The letters that a spreadsheet shows above a column, counted from 0."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def fold_cell(cell: object) -> str:
    return fold(cell) if isinstance(cell, str) else ""


def is_blank(cell: object) -> bool:
    if not isinstance(cell, str):
        return cell is None
    return not cell[:1].isalnum() and not normalize(cell.replace("\x00", ""))


def filled_cells(cells: list[Any]) -> Iterator[tuple[int, Any]]:
    return ((place, cell) for place, cell in enumerate(cells) if not is_blank(cell))


def said(cells: list[Any]) -> list[str]:
    """The filled cells of a row, as headings are compared."""
    return [fold(str(cell)) for _place, cell in filled_cells(cells)]


def beginning(cells: list[Any]) -> str:
    first = next((cell for _place, cell in filled_cells(cells)), None)
    return first.lstrip()[:1].casefold() if isinstance(first, str) else ""


def says(cells: list[Any], texts: list[str]) -> bool:
    """Whether `said` would give these texts; it ends at the first cell that differs."""
    filled = filled_cells(cells)
    return all(
        cell is not None and fold(str(cell[1])) == text
        for cell, text in itertools.zip_longest(filled, texts)
    )


def numbers_columns(cells: list[Any]) -> bool:
    """Whether a row is (1) (2) (3), perhaps with a letter or two."""
    shown = [cell for _place, cell in filled_cells(cells)]
    found = [_NUMBERING.fullmatch(normalize(str(cell))) for cell in shown]
    digits = [int(f[1]) for f in found if f and f[1].isdigit()]
    counts_up = all(b == a + 1 for a, b in itertools.pairwise(digits))
    return len(shown) > 2 and all(found) and len(digits) >= len(shown) - 2 and counts_up


def is_numbered(cells: list[Any]) -> bool:
    """Whether a row of several cells begins with its number in the list."""
    filled = [str(cell) for _place, cell in itertools.islice(filled_cells(cells), 2)]
    return len(filled) == 2 and bool(_RUNNING_NUMBER.fullmatch(filled[0].strip()))


def is_blank_row(cells: list[Any]) -> bool:
    return all(map(is_blank, cells))


def quoted(names: Iterable[str]) -> str:
    return ", ".join(f"“{shortened(name)}”" for name in names)


def ranges(lines: list[int]) -> str:
    return ", ".join(_runs(lines))


def _runs(lines: list[int]) -> Iterator[str]:
    start = last = lines[0]
    for line in [*lines[1:], 0]:
        if line == last + 1:
            last = line
            continue
        yield str(start) if start == last else f"{start}-{last}"
        start = last = line
