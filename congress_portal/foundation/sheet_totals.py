"""Totals rows of an uploaded sheet: recognised, and compared with the rows above them."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.figures import (
    Qualifier,
    ReadingError,
    read_figure,
    read_money,
    show_number,
)
from congress_portal.foundation.sheet_cells import is_blank, said
from congress_portal.foundation.vietnamese import normalize

LONGEST_LABEL = 90
_LABEL = (
    r"(?:tổng\s+cộng|tổng\s+(?:số\s+)?tiền(?:\s+thưởng)?|tổng\s+số|tổng|cộng"
    r"|tong\s+cong|tong\s+so|tong|cong)"
)
# “I”, “B”, “2”, as the parts of a list are numbered.
_PART = r"(?:(?-i:[IVXLC]+|[A-E])|\d{1,2})"
_PARTS = (
    rf"(?:\(\s*{_PART}(?:\s*[+,]\s*{_PART})+\s*\)|{_PART}(?:\s*\+\s*{_PART})+"
    rf"|(?:phần|mục|nhóm)\s+{_PART}|\(?(?-i:[IVXLC]+|[A-E])\)?)"
)
_NAMES = r"(?:người|cá nhân|tập thể|hộ gia đình|đơn vị|đại biểu|phiếu)"
# What a list of decided persons ends with: “Ấn định danh sách có 03 người.”
_CLOSING = (
    r"(?:(?:ấn định\s+)?danh sách(?:\s+này)?\s+(?:có|gồm)(?:\s+tổng\s+(?:số|cộng))?(?:\s+là)?"
    r"|ấn định(?:\s+tổng\s+số)?)"
)
_BARE = re.compile(rf"{_LABEL}(?:\s*{_PARTS})?[\s.:]*", re.IGNORECASE)
_COUNTED = re.compile(
    rf"(?P<label>{_LABEL}(?:\s+{_NAMES})?|{_CLOSING})[\s:.(]*(?P<counts>\d[^%()/:]*?)"
    r"(?:[\s,;:(]*(?:trong đó|gồm|bao gồm)\b.*|\s*\([^()\d]*\))?[\s.:;/)]*",
    re.IGNORECASE,
)
_COUNTS = re.compile(rf"\d+\s*{_NAMES}(?:\s*(?:[,;+]|và)\s*\d+\s*{_NAMES})*\W*", re.IGNORECASE)
# What else says a total where no row of the list can begin: under “TT”.
_LOOSE = re.compile(rf"{_LABEL}\b", re.IGNORECASE)
_MAY_BE_TOTAL = re.compile(r"\W*[tc]", re.IGNORECASE)
_IN_WORDS = re.compile(r"\(?(?:số tiền )?bằng chữ|\(?(?:so tien )?bang chu", re.IGNORECASE)
_WITHIN = re.compile(r"\W*trong đó\b", re.IGNORECASE)
_NUMBER_WITH_UNIT = re.compile(r"(\d[\d.,]*(?:\s\d{3}(?!\d))*)\s*([^\d,;=+–-]*)")
_SPAN_OF_TIME = re.compile(r"(?:năm|tháng|quý)\b", re.IGNORECASE)
MOST_WORDS_OF_A_UNIT = 4
_AND = re.compile(r"\s+và\s*$", re.IGNORECASE)
_MONEY = re.compile(
    r"(?:nghìn|triệu|tỷ|tỉ)?\s*(?:đồng(?!\s+chí)|đ)\b|(?:triệu|tỷ|tỉ)\b", re.IGNORECASE
)

# Beside the places of columns: how many rows there are, and all counts of a row together.
_ROWS, _COUNTS_TOGETHER = -1, -2


@dataclass(frozen=True)
class Summed:
    """A column of numbers that add up, where its rows say the same at the places `alike`.

    `alike_kinds` are places among the kinds of a row, which titles may give.
    """

    place: int
    is_money: bool = False
    alike: tuple[int, ...] = ()
    alike_kinds: tuple[int, ...] = ()


class Totals:
    """Sums of columns, to compare with what a totals row states.

    `tell` takes what cannot be right: the sentence, the line and the place in it. `ordinals` are
    the places of running numbers, where a total says how many rows there are. Other numbers of
    a total are not compared: `left` has its line by their places, `partly` where others agree.
    `kinds` read the few words that say of what kind a row is, as in “02 tập thể, 03 cá nhân”.
    """

    def __init__(
        self,
        summed: Iterable[Summed],
        ordinals: Collection[int],
        tell: Callable[[str, int, int], None],
        kinds: Mapping[str, Callable[[str], str | None]] | None = None,
    ):
        self.summed = {column.place: column for column in summed}
        self.ordinals, self.tell = ordinals, tell
        self.counts = [place for place, column in self.summed.items() if not column.is_money]
        self.amounts = [place for place, column in self.summed.items() if column.is_money]
        self.sums: Counter[int] = Counter()
        # What each sum was where a part began: a total may be of any parts that end at it.
        self.before: dict[int, set[Any]] = {
            key: set() for key in (*self.summed, _ROWS, _COUNTS_TOGETHER)
        }
        self.is_new_part = True
        self.kinds = list((kinds or {}).values())
        # How many rows say what in the columns of kinds; and how many did where a part began.
        self.rows_of: Counter[tuple[Any, ...]] = Counter()
        self.rows_before: list[Counter[tuple[Any, ...]]] = []
        # Places whose sum is the most that a total may say, and those that have no certain sum.
        self.most: set[int] = set()
        self.uncertain: set[int] = set()
        self.said: dict[int, list[str]] = {}
        self.lines: list[int] = []
        self.agreeing: list[int] = []
        self.left: dict[tuple[int, ...], list[int]] = {}
        self.partly: dict[tuple[int, ...], list[int]] = {}
        # Totals below what their rows come to, where that may be right.
        self.doubts: list[tuple[int, int, Any, Any]] = []

    def begin_part(self) -> None:
        self.is_new_part = True

    def add(self, cells: list[Any], kinds: Sequence[Any] = ()) -> None:
        if self.is_new_part:
            for key, sums in self.before.items():
                sums.add(self.sums[key])
            if not self.rows_before or self.rows_before[-1] != self.rows_of:
                self.rows_before.append(self.rows_of.copy())
            self.is_new_part = False
        self.sums[_ROWS] += 1
        if kinds:
            self.rows_of[tuple(kinds)] += 1
        for place, column in self.summed.items():
            if is_blank(cells[place]):
                continue
            amount = _amount(cells[place])
            if amount is None or not amount[1]:
                self.uncertain.add(place)
            if amount is not None:
                self.sums[place] += amount[0]
                if not column.is_money:
                    self.sums[_COUNTS_TOGETHER] += amount[0]
            if (column.alike or column.alike_kinds) and place not in self.most:
                held = [cells[p] for p in column.alike] + [kinds[p] for p in column.alike_kinds]
                words = [" ".join(said([each])) for each in held]
                is_within = any(isinstance(c, str) and _WITHIN.match(c) for c in cells)
                if is_within or self.said.setdefault(place, words) != words:
                    self.most.add(place)

    def take(self, number: int, cells: list[Any], *, is_short: bool) -> bool:
        """Whether the row is a total; a total that cannot be right is a finding.

        A row `is_short` that lacks a cell it must have, or has one alone.
        """
        filled = [(p, c) for p, c in enumerate(cells) if not is_blank(c)]
        texts = [(p, normalize(c)) for p, c in filled if isinstance(c, str)]
        label = self._label(texts, is_short=is_short)
        if label is None:
            in_words = bool(texts) and all(_IN_WORDS.match(text) for _place, text in texts)
            if in_words:
                self.lines.append(number)
            return in_words
        self.lines.append(number)
        verdicts = self._compare_label(number, *label)
        verdicts += [
            (place, verdict)
            for place, cell in filled
            if place != label[0] and (verdict := self._compare_cell(number, place, cell))
        ]
        if left := tuple(place for place, verdict in verdicts if verdict == "left"):
            is_partly = any(verdict == "right" for _place, verdict in verdicts)
            (self.partly if is_partly else self.left).setdefault(left, []).append(number)
        elif verdicts and all(verdict == "right" for _place, verdict in verdicts):
            self.agreeing.append(number)
        self.begin_part()
        return True

    def _label(self, texts: list[tuple[int, str]], *, is_short: bool) -> tuple[int, str] | None:
        for at, (place, text) in enumerate(texts):
            if _is_bare(text):
                return place, text
            if not is_short or len(text) > LONGEST_LABEL:
                continue
            if at == 0 and _counted(text):
                return place, text
            if place in self.ordinals and _LOOSE.match(text):
                return place, text
        return None

    def _compare_cell(self, number: int, place: int, cell: Any) -> str:
        amount = _amount(cell)
        if amount is None and isinstance(cell, str) and _COUNTS.fullmatch(normalize(cell)):
            counts = [(Decimal(n), unit) for n, unit in _NUMBER_WITH_UNIT.findall(normalize(cell))]
            return self._compare_counts(number, place, counts)
        if amount is None:
            return "left" if place in self.summed else ""
        stated, is_exact = amount
        if place in self.ordinals:
            # The total may go on with the running numbers.
            if stated == self.sums[_ROWS] + 1:
                return ""
            return self._compare(number, place, stated, _ROWS)
        if place not in self.summed:
            return "left"
        if not is_exact and not self._is_right(place, stated):
            return "left"
        return self._compare(number, place, stated, place)

    def _compare_label(self, number: int, place: int, text: str) -> list[tuple[int, str]]:
        found = _counted(text)
        if found is None:
            return []
        is_of_money = "tiền" in found["label"].lower()
        verdicts, counts = [], []
        for typed, unit in _NUMBER_WITH_UNIT.findall(found["counts"]):
            money = is_of_money or _MONEY.match(unit.strip())
            typed = typed.rstrip(".,")
            amount = _amount(f"{typed} {unit}".strip() if money else typed)
            if amount is None:
                verdicts.append((place, "left"))
            elif not money:
                counts.append((amount[0], unit))
            elif len(self.amounts) == 1:
                verdicts.append((place, self._compare(number, place, amount[0], *self.amounts)))
            else:
                verdicts.append((place, "left"))
        if counts:
            verdicts.append((place, self._compare_counts(number, place, counts)))
        return verdicts

    def _compare_counts(self, number: int, place: int, stated: list[tuple[Any, str]]) -> str:
        """Compare numbers that may be of rows, of rows of a kind, or of what the rows count."""
        counts = []
        for count, unit in stated:
            kind = self._kind_of(unit)
            if kind is None:
                counts.append(count)
            elif not self._has_rows(kind, count):
                message = _(
                    "The total says %(stated)s %(kind)s, the rows above are %(found)s. Correct "
                    "the total or the rows."
                )
                shown = {
                    "stated": show_number(count),
                    "kind": _AND.sub("", unit).strip(" .,;"),
                    "found": show_number(self._rows_of(kind, self.rows_of)),
                }
                self.tell(str(message) % shown, number, place)
                return "wrong"
        if not counts:
            return "right"
        keys = [_ROWS, _COUNTS_TOGETHER, *self.counts]
        for numbers in ([sum(counts)], counts):
            if all(any(self._is_right(key, stated) for key in keys) for stated in numbers):
                return "right"
        if (self.most | self.uncertain) & set(self.counts):
            return "left"
        counted = next((key for key in self.counts if self.sums[key]), _ROWS)
        return self._compare(number, place, sum(counts), counted)

    def _kind_of(self, unit: str) -> tuple[int, str] | None:
        """The column of kinds and the word in it that “tập thể” of a total is."""
        kind = _AND.sub("", unit).strip(" .,;")
        for place, read in enumerate(self.kinds):
            if (word := read(kind)) is not None:
                return place, word
        return None

    def _rows_of(self, kind: tuple[int, str], counted: Counter[tuple[Any, ...]]) -> int:
        place, word = kind
        return sum(
            count
            for typed, count in counted.items()
            if not is_blank(typed[place]) and self.kinds[place](str(typed[place])) == word
        )

    def _has_rows(self, kind: tuple[int, str], stated: Any) -> bool:
        found = self._rows_of(kind, self.rows_of)
        before = (self._rows_of(kind, counted) for counted in self.rows_before)
        return stated == found or any(stated == found - earlier for earlier in before)

    def _is_right(self, key: int, stated: Any) -> bool:
        return stated == self.sums[key] or self.sums[key] - stated in self.before[key]

    def _compare(self, number: int, place: int, stated: Any, key: int) -> str:
        if self._is_right(key, stated):
            return "right"
        if key in self.uncertain or not self.sums[_ROWS]:
            # A total above all rows is of those below it.
            return "left"
        if key in self.most and stated < self.sums[key]:
            self.doubts.append((number, place, stated, self.sums[key]))
            return "doubtful"
        message = _(
            "The total says %(stated)s, the rows above come to %(found)s. Correct the total or "
            "the rows."
        )
        shown = {"stated": show_number(stated), "found": show_number(self.sums[key])}
        self.tell(str(message) % shown, number, place)
        return "wrong"


def is_total(cells: list[Any]) -> bool:
    """Whether a cell says no more than “Tổng cộng” or “Cộng (I+II)”, wherever it stands."""
    return any(isinstance(cell, str) and _is_total_text(cell) for cell in cells)


@lru_cache(4096)
def _is_total_text(cell: str) -> bool:
    return bool(_MAY_BE_TOTAL.match(cell)) and _is_bare(normalize(cell))


def _counted(text: str) -> re.Match[str] | None:
    """The label and the numbers of “Tổng số: 5 người”; None of “Tổng 5 năm kết nạp đoàn viên”."""
    found = _COUNTED.fullmatch(text) if len(text) <= LONGEST_LABEL else None
    if found is None:
        return None
    units = [unit for _typed, unit in _NUMBER_WITH_UNIT.findall(found["counts"])]
    are_units = all(
        len(unit.split()) <= MOST_WORDS_OF_A_UNIT and not _SPAN_OF_TIME.match(unit)
        for unit in units
    )
    return found if are_units else None


def _is_bare(text: str) -> bool:
    return len(text) <= LONGEST_LABEL and _BARE.fullmatch(text) is not None


def _amount(cell: Any) -> tuple[Any, bool] | None:
    """The number of a cell, and whether it is stated without “trên” or “gần”."""
    if isinstance(cell, bool) or cell is None:
        return None
    try:
        return read_money(Decimal(str(cell)) if isinstance(cell, float) else cell), True
    except ReadingError:
        pass
    for is_money in (True, False):
        try:
            figure = read_figure(cell, money=is_money, whole=is_money)
        except ReadingError:
            continue
        return figure.number, figure.qualifier is Qualifier.EXACT
    return None
