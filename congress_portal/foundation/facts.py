"""A document as single facts, each with its place in words, and two documents compared.

It reads the plain value of an edition's text, so that it needs no document type and reads any
schema. Rows are told apart by what they say, never by their position.
"""

import datetime
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from congress_portal.foundation.dates import PartialDate, show_date, show_years
from congress_portal.foundation.figures import Figure, show_money, show_number

BETWEEN = " › "
LEFT_OUT = ("schema", "code")
# A row whose key was changed is known again where more than half of the rest agrees.
ALIKE = 0.5
MOST_COMPARED = 40_000
# Mappings that are one thing to a reader: number, date, person, body, congress, term.
ONE_THING = (
    {"number", "qualifier"},
    {"on", "basis"},
    {"name", "is_withheld"},
    {"name", "is_identified"},
    {"title", "host"},
    {"year_from", "year_to"},
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_BRACKETS = str.maketrans("[]", "()")
_KEYS = re.compile(r"\[[^\]]*\]")


@dataclass(frozen=True)
class Rows:
    """A list of a document: the word for a row, and the fields that tell its rows apart.

    `otherwise` names a row that has none of them.
    """

    word: Any
    key: tuple[str, ...]
    otherwise: tuple[str, ...] = ()


@dataclass(frozen=True)
class Wording:
    """Words for the fields of documents; a path is given whole or by its last parts."""

    labels: Mapping[str, Any]
    choices: Mapping[str, Any] = field(default_factory=dict)
    rows: Mapping[str, Rows] = field(default_factory=dict)
    money: frozenset[str] = frozenset()
    years: frozenset[str] = frozenset()
    decimals: frozenset[str] = frozenset()

    def label(self, path: str) -> str:
        found = _of(self.labels, path)
        return str(found) if found is not None else path.rpartition("/")[2]

    def order(self, path: str) -> int:
        """The place of a field among its fellows: as the labels stand."""
        names = list(self.labels)
        return next((names.index(tail) for tail in _tails(path) if tail in names), len(names))

    def __or__(self, more: "Wording") -> "Wording":
        return Wording(
            {
                **more.labels,
                **{name: self.labels[name] for name in self.labels if name not in more.labels},
            },
            {**self.choices, **more.choices},
            {**self.rows, **more.rows},
            self.money | more.money,
            self.years | more.years,
            self.decimals | more.decimals,
        )


@dataclass(frozen=True)
class Fact:
    """One value of a document; `field` is its path with the keys of rows, `where` the words."""

    field: str
    where: str
    value: str
    shown: str
    qualifier: str = ""
    unit: str = ""
    basis: str = ""
    source: str = ""


@dataclass(frozen=True)
class Change:
    """What differs between two documents; `kind` is changed, added, removed or moved.

    `place` is the path in the later document, rows by their number; empty for a row that is gone.
    """

    kind: str
    field: str
    where: str
    old: str = ""
    new: str = ""
    place: str = ""


def facts(text: str, wording: Wording) -> list[Fact]:
    """What the document of an edition's text says."""
    return list(_Teller(wording).facts(_Place(), _read(text), ""))


def changes(old: str, new: str, wording: Wording) -> list[Change]:
    """What differs from the text of an edition to that of a later one."""
    return list(_Teller(wording).changes(_Place(), _read(old), _read(new)))


def without_values(found: list[Change], wording: Wording) -> list[Change]:
    """Which fields changed, but not how nor in which row: an old value may have to stay away."""
    bare = []
    for each in found:
        path = _KEYS.sub("", each.field)
        parts = path.split("/")
        starts = ["/".join(parts[: end + 1]) for end in range(len(parts))]
        place = _Place(path, path, tuple(wording.label(start) for start in starts))
        bare.append(replace(each, field=path, where=place.where, old="", new="", place=""))
    return list(dict.fromkeys(bare))


def _read(text: str) -> dict[str, Any]:
    """The document, its sources called by their titles in place of their numbers."""
    document = json.loads(text)
    titles = {
        source["number"]: ", ".join(filter(None, [source["title"], source["publisher"]]))
        for source in document.get("sources", ())
    }
    for source in document.get("sources", ()):
        del source["number"]
    return _entitled(document, titles)


def _entitled(value: Any, titles: dict[int, str], name: str = "") -> Any:
    if isinstance(value, dict):
        return {key: _entitled(each, titles, key) for key, each in value.items()}
    if isinstance(value, list):
        return [_entitled(each, titles) for each in value]
    is_number = name in ("source", "republishes") and isinstance(value, int)
    return titles.get(value, str(value)) if is_number else value


def _tails(path: str) -> Iterator[str]:
    """committees/seats/role, seats/role, role."""
    parts = path.split("/")
    return ("/".join(parts[start:]) for start in range(len(parts)))


def _of(table: Mapping[str, Any], path: str) -> Any:
    return next((table[tail] for tail in _tails(path) if tail in table), None)


def _is_one_thing(value: Any) -> bool:
    if isinstance(value, list):
        return not any(isinstance(each, dict) and not _is_one_thing(each) for each in value)
    return not isinstance(value, dict) or any(shape <= value.keys() for shape in ONE_THING)


def _is_empty(value: Any) -> bool:
    return value is None or value == "" or value == []


@dataclass(frozen=True)
class _Place:
    """Where the telling stands: the path by names, with keys, the words, the path by numbers."""

    path: str = ""
    field: str = ""
    words: tuple[str, ...] = ()
    numbers: str = ""

    def at(self, name: str, word: str = "", key: str = "") -> "_Place":
        path, start, numbers = (
            f"{before}/" if before else "" for before in (self.path, self.field, self.numbers)
        )
        words = (*self.words, word) if word else self.words
        return _Place(f"{path}{name}", f"{start}{name}{key}", words, f"{numbers}{name}")

    def numbered(self, number: int | None) -> "_Place":
        return replace(self, numbers="" if number is None else f"{self.numbers}/{number}")

    @property
    def where(self) -> str:
        words = BETWEEN.join(self.words)
        return words[:1].upper() + words[1:]


class _Teller:
    def __init__(self, wording: Wording):
        self.wording = wording

    # One document

    def facts(self, at: _Place, value: dict[str, Any], source: str) -> Iterator[Fact]:
        source = value.get("source") or source
        for name in self.names(at, value):
            each = value[name]
            if name == "source" or _is_empty(each):
                continue
            if rows := self.rows_at(at, name, each):
                for row, place in self.placed(at, name, rows, each):
                    yield from self.facts(place, row, source)
            elif _is_one_thing(each):
                yield self.fact(self.field_at(at, name), each, value, source)
            else:
                yield from self.facts(self.field_at(at, name), each, source)

    def fact(self, at: _Place, value: Any, fellows: dict[str, Any], source: str) -> Fact:
        name = at.path.rpartition("/")[2]
        is_mapping = isinstance(value, dict)
        unit = fellows.get(f"{name}_unit") or (
            fellows.get("unit") if self.is_number(at.path, value) else ""
        )
        if name in self.wording.money:
            unit = "đồng"
        basis = value.get("basis", "") if is_mapping else fellows.get(f"{name}_basis")
        return Fact(
            field=at.field,
            where=at.where,
            value=machine_value(value),
            shown=self.shown(at.path, value),
            qualifier=value.get("qualifier", "") if is_mapping else "",
            unit=unit or "",
            basis=basis or (fellows.get("basis") if name.startswith("value") else "") or "",
            source=source,
        )

    def is_number(self, path: str, value: Any) -> bool:
        name = path.rpartition("/")[2]
        return name in self.wording.decimals or (isinstance(value, dict) and "qualifier" in value)

    # Two documents

    def changes(self, at: _Place, old: dict[str, Any], new: dict[str, Any]) -> Iterator[Change]:
        for name in self.names(at, old | new):
            before, after = old.get(name), new.get(name)
            if before == after:
                continue
            if rows := self.rows_at(at, name, before or after):
                yield from self.rows_changed(at, name, rows, before or [], after or [])
            elif before is None or after is None or _is_one_thing(before):
                yield self.changed(self.field_at(at, name), before, after)
            else:
                yield from self.changes(self.field_at(at, name), before, after)

    def changed(self, at: _Place, before: Any, after: Any) -> Change:
        old, new = self.shown(at.path, before), self.shown(at.path, after)
        if old == new:
            # Told apart by what a reader is not shown: the record named, the wording of a source.
            old, new = (f"{text} ({_beside(each)})" for text, each in ((old, before), (new, after)))
        return Change("changed", at.field, at.where, old, new, at.numbers)

    def rows_changed(
        self, at: _Place, name: str, rows: Rows, old: list[Any], new: list[Any]
    ) -> Iterator[Change]:
        kept: list[int] = []
        for i, j in paired(rows, old, new):
            row = old[i] if i is not None else new[j or 0]
            place = self.row_at(at, name, rows, row).numbered(j)
            if i is None:
                told = self.told(place, rows, row)
                yield Change("added", place.field, place.where, new=told, place=place.numbers)
            elif j is None:
                yield Change("removed", place.field, place.where, self.told(place, rows, row))
            else:
                kept.append(i)
                yield from self.changes(place, row, new[j])
        if kept != sorted(kept):
            place = self.field_at(at, name)
            yield Change("moved", place.field, place.where, place=place.numbers)

    def told(self, at: _Place, rows: Rows, row: dict[str, Any]) -> str:
        """All that a row says beyond its name, in one line."""
        parts = []
        for name in self.names(at, row):
            value, path = row[name], f"{at.path}/{name}"
            if _is_empty(value) or value is False or name in (*rows.key, "source"):
                continue
            if self.rows_at(at, name, value):
                parts.append(f"{self.wording.label(path)}: {len(value)}")
            else:
                parts.append(f"{self.wording.label(path)}: {self.shown(path, value)}")
        return "; ".join(parts)

    # Places and words

    def names(self, at: _Place, value: dict[str, Any]) -> list[str]:
        wanted = [name for name in value if name not in LEFT_OUT]
        return sorted(wanted, key=lambda name: self.wording.order(f"{at.path}/{name}"))

    def field_at(self, at: _Place, name: str) -> _Place:
        return at.at(name, self.wording.label(f"{at.path}/{name}"))

    def rows_at(self, at: _Place, name: str, value: Any) -> Rows | None:
        path = f"{at.path}/{name}" if at.path else name
        is_rows = isinstance(value, list) and bool(value) and isinstance(value[0], dict)
        return _of(self.wording.rows, path) if is_rows and not _is_one_thing(value) else None

    def row_at(self, at: _Place, name: str, rows: Rows, row: dict[str, Any]) -> _Place:
        named = self.named(at, name, rows, row)
        key = ",".join(f"{part}={machine_value(row.get(part))}" for part in rows.key)
        key = key.translate(_BRACKETS)
        word = f"{rows.word}: {named}" if named else str(rows.word)
        return at.at(name, word, f"[{key}]")

    def named(self, at: _Place, name: str, rows: Rows, row: dict[str, Any]) -> str:
        for names in (rows.key, rows.otherwise):
            shown = [
                self.shown(f"{at.path}/{name}/{part}", row[part])
                for part in names
                if not _is_empty(row.get(part))
            ]
            if shown:
                return ", ".join(shown)
        return ""

    def placed(
        self, at: _Place, name: str, rows: Rows, found: list[Any]
    ) -> Iterator[tuple[dict[str, Any], _Place]]:
        """Each row with its place; a key that stands twice is numbered."""
        seen: dict[str, int] = {}
        for row in found:
            place = self.row_at(at, name, rows, row)
            seen[place.field] = number = seen.get(place.field, 0) + 1
            if number > 1:
                place = replace(place, field=f"{place.field[:-1]},{number}]")
            yield row, place

    def shown(self, path: str, value: Any) -> str:
        if _is_empty(value):
            return ""
        name = path.rpartition("/")[2]
        choices = _of(self.wording.choices, path)
        match value:
            case bool():
                return pgettext("answer", "yes") if value else pgettext("answer", "no")
            case list():
                return ", ".join(self.shown(path, each) for each in value)
            case dict():
                return self.thing_shown(path, value)
            case _ if choices is not None and value in choices.values:
                return str(choices(value).label)
            case int():
                if name in self.wording.money:
                    return show_money(value)
                return str(value) if name in self.wording.years else show_number(value)
            case str() if name in self.wording.decimals:
                return show_number(Decimal(value))
            case str() if day := _day(value):
                return show_date(day)
        return str(value)

    def thing_shown(self, path: str, value: dict[str, Any]) -> str:
        match value:
            case {"number": number, "qualifier": qualifier}:
                is_money = path.rpartition("/")[2] in self.wording.money
                return Figure(Decimal(number), qualifier).show(money=is_money)
            case {"on": on, "basis": basis}:
                return PartialDate.from_iso(on, basis).show_for_entry()
            case {"is_withheld": True}:
                return _("name not published")
            case {"name": name, "is_withheld": _} | {"name": name, "is_identified": _}:
                return name
            case {"title": title, "host": _}:
                return title
            case {"other_names": _, "name": name}:
                return name
            case {"year_from": first, "year_to": last} if first or last:
                # Of a term the number comes first: “4, 2023–2028”.
                number = value.get("number")
                return ", ".join(filter(None, (number and str(number), show_years(first, last))))
            case {"year_from": _, "number": number}:
                return str(number or "")
        said = [
            self.shown(f"{path}/{name}", value[name])
            for name in ("kind", "number", "subject", "body", "issued_on")
            if not _is_empty(value.get(name))
        ]
        return " ".join(said)


def _day(text: str) -> datetime.date | None:
    """The day that a value is; None for words that only look like one."""
    try:
        return datetime.date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def machine_value(value: Any) -> str:
    """A value for programs: numbers without grouping, dates as year-month-day."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case list():
            return "; ".join(machine_value(each) for each in value)
        case {"number": number, "qualifier": _}:
            return number
        case {"on": on, "basis": _}:
            return on
        case {"year_from": first, "year_to": last} if first or last:
            number = f"{value['number']}; " if value.get("number") else ""
            return f"{number}{first or ''}-{last or ''}"
        case {"name": name} | {"title": name}:
            return name
        case dict():
            return "; ".join(machine_value(each) for each in value.values() if not _is_empty(each))
    return str(value)


def _beside(value: Any) -> str:
    """What tells two values apart that read the same: code, wording, basis."""
    if not isinstance(value, dict):
        return machine_value(value)
    rest = [value.get(name) for name in ("code", "wording", "basis", "kind", "ordinal", "number")]
    return ", ".join(str(each) for each in rest if each not in (None, "")) or "–"


def paired(
    rows: Rows, old: list[dict[str, Any]], new: list[dict[str, Any]]
) -> list[tuple[int | None, int | None]]:
    """Places before and after of each row: those unchanged, then of one key, then much alike."""

    def key(row: dict[str, Any]) -> str:
        return json.dumps([row.get(name) for name in rows.key], sort_keys=True)

    found: dict[int, int] = {}
    left = set(range(len(old)))
    for same in (lambda row: json.dumps(row, sort_keys=True), key):
        places: dict[str, list[int]] = {}
        for place in sorted(left, reverse=True):
            places.setdefault(same(old[place]), []).append(place)
        for place, row in enumerate(new):
            if place not in found and (before := places.get(same(row))):
                found[place] = before.pop()
                left.discard(found[place])
    if len(left) * (len(new) - len(found)) <= MOST_COMPARED:
        for place, row in enumerate(new):
            if place in found or not left:
                continue
            likeness, nearest = max((_likeness(old[i], row), -i) for i in left)
            if likeness > ALIKE:
                found[place] = -nearest
                left.discard(-nearest)
    return [(found.get(place), place) for place in range(len(new))] + [
        (place, None) for place in sorted(left)
    ]


def _likeness(before: dict[str, Any], after: dict[str, Any]) -> float:
    """The share of filled fields that agree."""
    names = [
        name
        for name in before.keys() | after.keys()
        if name != "source"
        and not (_is_empty(before.get(name)) and _is_empty(after.get(name)))
        and not (before.get(name) is after.get(name) is False)
    ]
    return sum(before.get(name) == after.get(name) for name in names) / max(len(names), 1)
