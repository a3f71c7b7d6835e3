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
        self.part: Counter[int] = Counter()
        self.whole: Counter[int] = Counter()
        self.part_count = self.whole_count = 0

    def begin_part(self) -> None:
        self.part, self.part_count = Counter(), 0

    def add(self, cells: list[Any]) -> None:
        self.part_count += 1
        self.whole_count += 1
        for place in self.places:
            amount = _amount(cells[place])
            if amount is not None:
                self.part[place] += amount
                self.whole[place] += amount

    def take(self, number: int, cells: list[Any]) -> bool:
        """Whether the row is a total; a total that does not agree is a finding."""
        filled = [(p, c) for p, c in enumerate(cells) if not is_blank(c)]
        labels = [(p, normalize(c)) for p, c in filled if isinstance(c, str)]
        label = next(((p, t) for p, t in labels if _TOTAL.match(t)), None)
        if label is None:
            return bool(labels) and all(_IN_WORDS.match(text) for _place, text in labels)
        for place, cell in filled:
            if place == label[0] or place in self.unsummed:
                continue
            amount = _amount(cell)
            if amount is None:
                continue
            if place in self.places:
                self._compare(number, place, amount, self.part[place], self.whole[place])
            else:
                self._compare(number, place, amount, self.part_count, self.whole_count)
        self._compare_label(number, *label)
        self.begin_part()
        return True

    def _compare_label(self, number: int, place: int, text: str) -> None:
        rest = text[_TOTAL.match(text).end() :]  # type: ignore[union-attr]
        amounts = [a for found in _NUMBER.findall(rest) if (a := _amount(found)) is not None]
        if not amounts or "/" in rest:
            return
        if "đồng" in rest or "tiền" in text.lower():
            if self.places:
                at = self.places[-1]
                self._compare(number, place, amounts[0], self.part[at], self.whole[at])
            return
        self._compare(number, place, sum(amounts), self.part_count, self.whole_count)

    def _compare(self, number: int, place: int, stated: int, part: int, whole: int) -> None:
        if stated in (part, whole):
            return
        message = _(
            "The total says %(stated)s, the rows above come to %(found)s. Correct the total or "
            "the rows."
        )
        shown = {"stated": show_number(stated), "found": show_number(whole)}
        self.tell(str(message) % shown, number, place)


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
