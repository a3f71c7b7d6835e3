"""Two clerks, one section: what differs between what was typed and what stands, and both in one.

Works on the rows of a section as texts; base is what the clerk saw when he began.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

Row = dict[str, str]
Rows = dict[str, list[Row]]
# A value of a field of a part as a person reads it.
Say = Callable[[str, str, str], str]

MOST_TOLD = 150
# Says where a row stands, not what it states.
_NO_CONTENT = ("id", "order", "DELETE")


@dataclass(frozen=True)
class Difference:
    """One field of one row in three versions; field "" is the row as a whole."""

    part: str
    row: str
    field: str
    base: str
    yours: str
    theirs: str

    @property
    def is_conflict(self) -> bool:
        """Whether both changed it, so that merging keeps what was typed last."""
        return self.base not in (self.yours, self.theirs)


def content(row: Row | None) -> Row:
    return {name: text for name, text in (row or {}).items() if text and name not in _NO_CONTENT}


def foremost(found: list[Difference]) -> tuple[list[Difference], int]:
    """As many differences as a page tells, those of both sides first; how many more there are."""
    told = sorted(found, key=lambda difference: not difference.is_conflict)[:MOST_TOLD]
    return told, len(found) - len(told)


def as_typed(part: str, field: str, text: str) -> str:
    return text


def differences(base: Rows, yours: Rows, theirs: Rows, say: Say = as_typed) -> list[Difference]:
    """Every field in which the typed rows and those that stand now are not the same."""
    return [
        found
        for part in yours
        for key, before, mine, now in _aligned(part, base, yours, theirs)
        for found in _of_row(part, key, before, mine, now, say)
    ]


def merged(base: Rows, yours: Rows, theirs: Rows) -> Rows:
    """Yours and theirs in one: what only one of them changed, and yours where both did."""
    return {
        part: [
            row
            for key, before, mine, now in _aligned(part, base, yours, theirs)
            if (row := _merged_row(key, before, mine, now)) is not None
        ]
        for part in yours
    }


def missing(rows: list[Row], standing: list[Row]) -> list[Row]:
    """Of the rows that stand, those that are not among `rows`."""
    known = {row.get("id") for row in rows}
    return [row for row in standing if row["id"] not in known]


def _aligned(
    part: str, base: Rows, yours: Rows, theirs: Rows
) -> Iterator[tuple[str, Row | None, Row | None, Row | None]]:
    """The same row in base, yours and theirs, each None where it lacks it."""
    before, mine, now = (
        {row.get("id", ""): row for row in rows.get(part, []) if row.get("id")}
        for rows in (base, yours, theirs)
    )
    new = [row for row in yours.get(part, []) if not row.get("id")]
    arrived = [row for key, row in now.items() if key not in before]
    for key in dict.fromkeys([*before, *mine, *now]):
        # A row of another page of the sheet was neither shown nor posted.
        if key not in mine and key not in before:
            continue
        yield key, before.get(key), mine.get(key), now.get(key)
    for row in new:
        same = next((other for other in arrived if content(other) == content(row)), None)
        if same is not None:
            arrived.remove(same)
        elif content(row):
            yield "", None, row, None


def _of_row(
    part: str, key: str, before: Row | None, mine: Row | None, now: Row | None, say: Say
) -> Iterator[Difference]:
    if mine is None or now is None:
        if mine is now:
            return
        whole = [
            "; ".join(say(part, name, text) for name, text in content(row).items())
            for row in (before, mine, now)
        ]
        yield Difference(part, key, "", *whole)
        return
    started, typed, standing = content(before), content(mine), content(now)
    for name in dict.fromkeys([*started, *typed, *standing]):
        values = started.get(name, ""), typed.get(name, ""), standing.get(name, "")
        if values[1] != values[2]:
            yield Difference(part, key, name, *values)


def _merged_row(key: str, before: Row | None, mine: Row | None, now: Row | None) -> Row | None:
    if mine is None:
        # Deleted in what was typed; a row that somebody changed meanwhile is kept.
        if now is not None and content(now) == content(before):
            return {**now, "DELETE": "on"}
        return now
    if now is None:
        if before is not None and content(mine) == content(before):
            return None
        return {name: text for name, text in mine.items() if name not in ("id", "order")}
    chosen = {"id": key}
    for name in dict.fromkeys([*(before or {}), *mine, *now]):
        if name == "id":
            continue
        started = (before or {}).get(name, "")
        typed, standing = mine.get(name, ""), now.get(name, "")
        chosen[name] = standing if typed == started else typed
    return chosen
