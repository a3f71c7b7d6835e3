"""Totals rows of an uploaded sheet: recognised, and compared with the rows above them."""

import re
from collections import Counter
from collections.abc import Callable, Collection
from decimal import Decimal
from functools import lru_cache
from typing import Any

from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.figures import ReadingError, read_money, show_number
from congress_portal.foundation.sheet_cells import is_blank
from congress_portal.foundation.vietnamese import normalize

_TOTAL = re.compile(
    r"(?:tổng\s+cộng|tổng\s+số|tổng\s+tiền(?:\s+thưởng)?|tổng(?=\s*(?:[:\d]|$))|cộng(?=\s*(?:[:\d]|$))"
    r"|tong\s+cong(?!\s+ty)|tong\s+so|tong(?=\s*(?:[:\d]|$))|cong(?=\s*(?:[:\d]|$)))",
    re.IGNORECASE,
)
_MAY_BE_TOTAL = re.compile(r"\W*[tc]", re.IGNORECASE)
_IN_WORDS = re.compile(r"\(?(?:số tiền )?bằng chữ|\(?(?:so tien )?bang chu", re.IGNORECASE)
_NUMBER = re.compile(r"\d[\d.,]*")
# In place of a column: the number of rows.
ROWS = -1


class Totals:
    """Sums of the columns at `places`, to compare with what a totals row states.

    `tell` takes what does not agree: the sentence, the line and the place in it. What stands at
    a place in `unsummed`, a percentage or a year, is neither a sum nor the number of rows.
    """

    def __init__(
        self,
        places: list[int],
        tell: Callable[[str, int, int], None],
        unsummed: Collection[int] = (),
    ):
        self.places, self.tell, self.unsummed = places, tell, unsummed
        # Sums of all rows, of the part that the row is in, of the part within that.
        self.sums: list[Counter[int]] = [Counter(), Counter()]

    def begin_part(self, depth: int = 0) -> None:
        """Begin a part of the table, or at a depth a part of that part."""
        self.sums[depth + 1 :] = [Counter()]

    def add(self, cells: list[Any]) -> None:
        amounts = [(place, _amount(cells[place])) for place in self.places]
        for sums in self.sums:
            sums[ROWS] += 1
            for place, amount in amounts:
                if amount is not None:
                    sums[place] += amount

    def take(self, number: int, cells: list[Any]) -> bool:
        """Whether the row is a total; a total that does not agree is a finding."""
        filled = [(p, c) for p, c in enumerate(cells) if not is_blank(c)]
        labels = [(p, normalize(c)) for p, c in filled if isinstance(c, str)]
        label = next(((p, t) for p, t in labels if _TOTAL.match(t)), None)
        if label is None:
            return bool(labels) and all(_IN_WORDS.match(text) for _place, text in labels)
        # How far in the part is that each number is the sum of.
        depths = []
        for place, cell in filled:
            if place == label[0] or place in self.unsummed:
                continue
            amount = _amount(cell)
            if amount is not None:
                summed = place if place in self.places else ROWS
                depths.append(self._compare(number, place, amount, summed))
        depths += self._compare_label(number, *label)
        ended = max(1, min(depths, default=1))
        self.sums[ended:] = [Counter() for _sums in self.sums[ended:]]
        return True

    def _compare_label(self, number: int, place: int, text: str) -> list[int]:
        rest = text[_TOTAL.match(text).end() :]  # type: ignore[union-attr]
        amounts = [a for found in _NUMBER.findall(rest) if (a := _amount(found)) is not None]
        if not amounts or "/" in rest:
            return []
        if "đồng" in rest or "tiền" in text.lower():
            return [self._compare(number, place, amounts[0], p) for p in self.places[-1:]]
        return [self._compare(number, place, sum(amounts), ROWS)]

    def _compare(self, number: int, place: int, stated: int, summed: int) -> int:
        """The innermost part that the number is the sum of; where there is none, it is told."""
        for depth in reversed(range(len(self.sums))):
            if self.sums[depth][summed] == stated:
                return depth
        message = _(
            "The total says %(stated)s, the rows above come to %(found)s. Correct the total or "
            "the rows."
        )
        shown = {"stated": show_number(stated), "found": show_number(self.sums[0][summed])}
        self.tell(str(message) % shown, number, place)
        return 1


def is_total(cells: list[Any]) -> bool:
    """Whether a cell says no more than “Tổng cộng”, wherever it stands."""
    return any(isinstance(cell, str) and _is_total_text(cell) for cell in cells)


@lru_cache(4096)
def _is_total_text(cell: str) -> bool:
    if not _MAY_BE_TOTAL.match(cell):
        return False
    text = normalize(cell)
    found = _TOTAL.match(text)
    return found is not None and not text[found.end() :].strip(" :.")


def _amount(cell: Any) -> int | None:
    if isinstance(cell, bool) or cell is None:
        return None
    try:
        return read_money(Decimal(str(cell)) if isinstance(cell, float) else cell)
    except ReadingError:
        return None
