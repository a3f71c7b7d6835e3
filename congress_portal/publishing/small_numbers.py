"""Breakdowns of delegates in which a number would tell of persons: withheld before they leave.

See docs/decisions/0013. A small number is withheld with another one of its breakdown, so that no
subtraction from a whole, from a sub-total or from another edition gives it back. A withheld row
keeps its category and has neither number, whole nor percentage.
"""

import json
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby
from typing import Any

from congresses.enums import GapReason, GapTopic, StatisticDimension
from congresses.models.congresses import Congress
from congresses.reports import GapText, StatisticText
from organizations.enums import SourceKind
from organizations.models.sources import Source
from organizations.published import Edition

# What the law calls sensitive, or may be read as such.
SENSITIVE = (
    StatisticDimension.ETHNICITY,
    StatisticDimension.RELIGION,
    StatisticDimension.PARTY,
    StatisticDimension.POLITICAL_THEORY,
)
LEAST, LEAST_SENSITIVE = 5, 10
# A percentage of nobody knows how many is judged as if it were of so many.
UNKNOWN_WHOLE = 100

# What one edition told of a breakdown: each category, and whether its number was withheld.
Shown = dict[str, bool]


@dataclass(frozen=True)
class Line:
    """A row of a breakdown; what a public source printed itself is public already."""

    text: StatisticText
    is_public: bool = False


def least(dimension: str) -> int:
    return LEAST_SENSITIVE if dimension in SENSITIVE else LEAST


def is_public(source: Source | None) -> bool:
    """Whether a reader can open the source: an article or page with its address."""
    kinds = (SourceKind.NEWS, SourceKind.WEB_PAGE)
    return source is not None and source.kind in kinds and bool(source.address)


def protected_statistics(
    record: Congress, number: Callable[[Source | None], int | None]
) -> tuple[StatisticText, ...]:
    """The composition of the delegates as it may be published; `number` numbers a source."""
    lines = [
        Line(
            StatisticText(
                row.dimension,
                row.category,
                row.count,
                row.denominator,
                row.percentage,
                number(row.source),
            ),
            is_public(row.source or record.source),
        )
        for row in record.statistics.all()
    ]
    wholes = {n for n in (record.convened, record.present, record.qualified) if n}
    earlier = list(_earlier(record)) if lines and record.edition_count else []
    return protected(lines, wholes, earlier)


def gaps(statistics: Iterable[StatisticText]) -> Iterable[GapText]:
    """What the document says of rows that are withheld."""
    if any(each.is_withheld for each in statistics):
        yield GapText(GapTopic.STATISTICS, GapReason.SMALL_NUMBER)


def protected(
    lines: Iterable[Line], wholes: Collection[int], earlier: Sequence[dict[str, Shown]] = ()
) -> tuple[StatisticText, ...]:
    """The rows, those withheld without their numbers; `earlier` has what editions told before."""
    told: list[StatisticText] = []
    for dimension, of_it in groupby(lines, key=lambda line: line.text.dimension):
        group = list(of_it)
        before = [edition[dimension] for edition in earlier if dimension in edition]
        hidden = _hidden(group, wholes, least(dimension))
        if _tells_by_comparison(group, hidden, before):
            hidden = set(range(len(group)))
        told += [
            line.text
            if line.is_public or at not in hidden
            else replace(line.text, count=None, denominator=None, percentage=None)
            for at, line in enumerate(group)
        ]
    return tuple(told)


def _hidden(group: list[Line], wholes: Collection[int], k: int) -> set[int]:
    """The places of rows to withhold, whatever was published before."""
    found: set[int] = set()
    stated = {line.text.denominator for line in group}
    for denominator in stated:
        places = [at for at, line in enumerate(group) if line.text.denominator == denominator]
        known = {denominator} if denominator else {*wholes, *(stated - {None})}
        lines = [group[at] for at in places]
        whole = _whole(lines, {each for each in known if each})
        values = [_value(line.text, whole) for line in lines]
        fixed = {at for at, line in enumerate(lines) if line.is_public}
        found |= {places[at] for at in chosen(values, whole, k, fixed)}
    return found


def _whole(lines: list[Line], known: set[int]) -> int | None:
    """How many there are in all: what the rows sum up to, or the next number stated."""
    total = sum(line.text.count or 0 for line in lines)
    above = sorted(number for number in known if number >= total)
    return above[0] if above else max(known, default=None)


def _value(text: StatisticText, whole: int | None) -> int:
    if text.count is not None:
        return text.count
    share = (text.percentage or Decimal(0)) / 100
    return int(share * (UNKNOWN_WHOLE if whole is None else whole))


def chosen(
    values: Sequence[int], whole: int | None, k: int, fixed: Collection[int] = ()
) -> set[int]:
    """The places of the values to withhold: small ones, and the first that is not small.

    The second is taken by its place in the list and never by its size, which would tell of it.
    """
    everything = set(range(len(values))) - set(fixed)
    rest = None if whole is None else whole - sum(values)
    small = {at for at in everything if values[at] < k}
    if rest is not None and rest < 0:
        # Categories that overlap: each stands for itself, and so does all that is not in it.
        small |= {at for at in everything if whole is not None and whole - values[at] < k}
        return everything if small else set()
    is_rest_small = rest is not None and rest < k and (rest > 0 or len(values) == 1)
    if not small and not is_rest_small:
        return set()
    others = [at for at in sorted(everything) if at not in small]
    hidden = small | set(others[: max(1, 2 - len(small))])
    left = sum(values[at] for at in hidden) + (rest or 0)
    if len(hidden) < 2 or left < 2 * k - 1:
        return everything
    return hidden


def _tells_by_comparison(group: list[Line], hidden: set[int], before: list[Shown]) -> bool:
    """Whether an edition before withheld others than these: beside it, this one would tell."""
    now = {line.text.category: at in hidden for at, line in enumerate(group)}
    return any(shown != now for shown in before if hidden or any(shown.values()))


def _earlier(record: Congress) -> Iterable[dict[str, Shown]]:
    editions = Edition.objects.of("congress", record.code).exclude(text="")
    for text in editions.values_list("text", flat=True):
        told: dict[str, Shown] = {}
        rows: list[dict[str, Any]] = json.loads(text)["statistics"]
        for row in rows:
            is_withheld = row["count"] is None and row["percentage"] is None
            told.setdefault(row["dimension"], {})[row["category"]] = is_withheld
        yield told
