"""What the history says was done, against what was asked for.

Of two saves that met none is lost where each wrote over what its clerk had seen, and nothing
else; and whatever was done, somebody asked for it.
"""

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from typing import Any

INSERT, UPDATE, DELETE = "insert", "update", "delete"
Version = dict[str, str]


@dataclass
class Typed:
    """A value that somebody typed into a column of a row, and what he had seen there."""

    table: str
    row: int
    column: str
    value: str
    seen: str
    is_told: bool = False
    # The page that showed it.
    page: str = "the form"

    def __str__(self) -> str:
        return f"{self.table} {self.row}: {self.column} “{self.value}”"


@dataclass(frozen=True)
class Step:
    """One row before and after one change of it, and the account that made it."""

    table: str
    row: int
    label: str
    before: Version
    after: Version
    user: int | None = None

    @property
    def changed(self) -> list[str]:
        if self.label != UPDATE:
            return []
        return sorted(c for c in self.after if self.after[c] != self.before.get(c))

    def __str__(self) -> str:
        told = ", ".join(
            f"{c} “{self.before.get(c, '')}” → “{self.after[c]}”" for c in self.changed
        )
        return f"{self.table} {self.row}: {self.label} {told}".rstrip()


@dataclass(frozen=True)
class Asked:
    """What may have been done to a table beside the columns that are typed into one by one."""

    # Columns that follow from something else: a state, the name that a trigger writes.
    follow: frozenset[str] = frozenset()
    # New rows have, in this column, a value that was typed for one row.
    named_by: str = ""
    may_insert: bool = False


@dataclass
class Begun:
    """How far each history was when the work began."""

    last: dict[str, int] = field(default_factory=dict)


def begun() -> Begun:
    from django.db.models import Max

    from congress_portal.foundation import audit

    found = Begun()
    for history in audit.histories():
        last = history._default_manager.aggregate(last=Max("pgh_id"))["last"]
        found.last[history._meta.db_table] = last or 0
    return found


def since(begun: Begun) -> list[Step]:
    """Every change of a row since then, in the order in which each table has it."""
    from congress_portal.foundation import audit

    found: list[Step] = []
    for history in audit.histories():
        last = begun.last[history._meta.db_table]
        events = history._default_manager
        rows = events.filter(pgh_id__gt=last).order_by().values("pgh_obj_id")
        versions = events.filter(pgh_obj_id__in=rows).order_by("pgh_id")
        found += steps_of(
            history.pgh_tracked_model.__name__,  # type: ignore[attr-defined]
            versions.values(*_columns(history), "pgh_id", "pgh_label", "pgh_obj_id", _USER),
            last,
        )
    return found


_USER = "pgh_context__metadata__user"


def _columns(history: Any) -> list[str]:
    fields = (f.attname for f in history._meta.concrete_fields)
    return [name for name in fields if not name.startswith("pgh_")]


def steps_of(table: str, events: Iterable[dict[str, Any]], last: int) -> Iterator[Step]:
    """The steps after event `last`; what a row was before is read from the earlier ones."""
    present: dict[int, Version] = {}
    for event in events:
        row, label = event["pgh_obj_id"], event["pgh_label"]
        version = {
            name: "" if value is None else str(value)
            for name, value in event.items()
            if not name.startswith("pgh_")
        }
        if event["pgh_id"] > last:
            yield Step(table, row, label, present.get(row, {}), version, event.get(_USER))
        present[row] = version


def lost_updates(
    steps: Iterable[Step], typed: Iterable[Typed], follow: Mapping[str, Set[str]]
) -> Iterator[str]:
    """Saves of one field each that wrote over what their clerk had not seen, or more than it.

    Every value is typed once, so that one that comes a second time was put back. Columns that
    follow from a save, such as a version, are named for each table.
    """
    asked = {(t.table, t.row, t.column, t.value): t for t in typed}
    written = set()
    for step in steps:
        if step.label != UPDATE:
            yield f"{step}: nobody asked for it"
            continue
        changed = [c for c in step.changed if c not in follow.get(step.table, ())]
        if len(changed) > 1:
            yield f"{step}: one save wrote {len(changed)} columns, of which it knew one"
        elif not changed:
            yield f"{step}: nobody asked for it"
        for column in changed:
            before, after = step.before.get(column, ""), step.after[column]
            key = (step.table, step.row, column, after)
            if key not in asked:
                yield f"{step}: {column} is of nobody's typing"
            elif key in written:
                yield f"{step}: {column} “{after}” was put back"
            elif before != asked[key].seen:
                yield (
                    f"{step}: {column} “{before}” is lost; "
                    f"who wrote over it had seen “{asked[key].seen}” on {asked[key].page}"
                )
            written.add(key)
    for key, each in asked.items():
        if each.is_told and key not in written:
            yield f"{each} was acknowledged and never written"


def unasked(
    steps: Iterable[Step],
    tables: dict[str, Asked],
    typed: set[tuple[str, str]],
    deleted: set[tuple[str, int]],
) -> Iterator[str]:
    """What was done to tables that nobody types into field by field, and nobody asked for."""
    made: Counter[tuple[str, str]] = Counter()
    for step in steps:
        asked = tables.get(step.table)
        if step.label == UPDATE:
            if asked is None or not asked.follow.issuperset(step.changed):
                yield f"{step}: nobody asked for it"
        elif step.label == DELETE:
            if (step.table, step.row) not in deleted:
                yield f"{step}: nobody asked for it"
        elif asked is None or not (asked.may_insert or asked.named_by):
            yield f"{step}: nobody asked for it"
        elif asked.named_by:
            name = step.table, step.after[asked.named_by]
            made[name] += 1
            if name not in typed:
                yield f"{step}: “{name[1]}” is of nobody's typing"
            elif made[name] > 1:
                yield f"{step}: “{name[1]}” was made {made[name]} times"


def texts_of(steps: Iterable[Step]) -> set[str]:
    """Every text that a step wrote."""
    return set(
        itertools.chain.from_iterable(
            step.after.values()
            if step.label == INSERT
            else (step.after[column] for column in step.changed)
            for step in steps
        )
    )


def reviews_untold(
    steps: Iterable[Step],
    table: str,
    states: dict[str, str],
    asked: Counter[tuple[str, int, int | None]],
) -> Iterator[str]:
    """Steps of a review by somebody who was not told of so many, nor left without an answer."""
    done: Counter[tuple[str, int, int | None]] = Counter()
    for step in steps:
        if step.table == table and "state" in step.changed:
            way = states.get(step.after["state"])
            if way is None:
                yield f"{step}: nobody asked for it"
            else:
                done[way, step.row, step.user] += 1
    for (way, row, user), count in done.items():
        if count > asked[way, row, user]:
            yield (
                f"{way}: {table} {row} {count} times by account {user}, "
                f"who was told of {asked[way, row, user]} or had no answer"
            )
