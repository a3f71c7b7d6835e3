"""One search over all that is published: tone marks are optional, former names are found.

The work is bounded: of each kind the entries that begin as typed, and a limited number of those
that hold every word. Beyond it counts are “more than”, and the page asks for more words.
"""

import itertools
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.db import connections
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation import database_roles
from congress_portal.foundation.fields import CleanCharField
from congress_portal.foundation.vietnamese import fold, normalize
from congress_portal.spelling import Doubts, all_begin_words, doubts
from congresses.filters import YearOfListField
from organizations import filters
from organizations.filters import LONGEST_WORDS, Choice, Facet, ListFilter, OneOfField
from organizations.published import (
    SEARCH_KINDS,
    START_LENGTH,
    PublishedOrganization,
    SearchEntry,
)

KINDS = dict(
    zip(
        SEARCH_KINDS,
        (
            _("Bodies"),
            _("Congresses and conferences"),
            _("People in office"),
            _("Emulation clusters"),
            _("Award decisions"),
            _("Documents cited"),
            _("Those awarded"),
        ),
        strict=True,
    )
)
SHORTEST = 2
MOST_WORDS = 12
SHOWN_OF_A_KIND = 10
MOST_OF_A_KIND = 1000
MOST_YEARS = 15
SUGGESTIONS = 5
MOST_NEAR = 100
# Words that are left where one is passed over to which nothing is near.
LEAST_LEFT = 3
# Kinds with an entry for every name of somebody.
NAMED = ("person", "award")
MOST_BEGINNINGS = 40
# Of each kind while one still types.
TYPED_AHEAD = 3
TRIED_AHEAD = 60

TABLE = SearchEntry._meta.db_table
# Of candidates: by kind, and by kind and year, how many things they are and how many entries.
TALLY = (
    "kind, year, grouping(year) AS is_whole, count(DISTINCT address) AS things,"
    " count(DISTINCT id) AS entries"
)
BY_KIND_AND_YEAR = "GROUP BY GROUPING SETS ((kind, year), (kind))"
# Of candidates: one for each address, with its place among those of its kind.
PLACED = """
    near AS (
        SELECT *, CASE WHEN exact = %s THEN 0 WHEN exact LIKE %s THEN 1 WHEN exact LIKE %s
            THEN 2 WHEN folded LIKE %s THEN 3 WHEN folded LIKE %s THEN 4 ELSE 5 END AS nearness
        FROM candidate
    ), once AS (
        SELECT DISTINCT ON (kind, address) * FROM near
        ORDER BY kind, address, nearness, matched_as, rank, sort_key, id
    ), placed AS (
        SELECT *, row_number() OVER (
            PARTITION BY kind ORDER BY nearness, rank, sort_key, id) AS place FROM once
    )"""
COLUMNS = "id, kind, title, subtitle, matched_as, address, rank, year, exact, folded, sort_key"


class SearchFilter(ListFilter):
    q = CleanCharField(label=_("Words to look for"), required=False, max_length=LONGEST_WORDS)
    kind = OneOfField(label=_("Kind"), choices=list(KINDS.items()), every=_("everything"))
    year = YearOfListField(label=_("Year"), widget=forms.HiddenInput)

    @property
    def words(self) -> list[str]:
        """Each folded word once; words beyond the first dozen would only cost time."""
        return list(dict.fromkeys(super().words))[:MOST_WORDS]

    @property
    def is_too_short(self) -> bool:
        return bool(self.wanted.get("q")) and len("".join(self.words)) < SHORTEST

    @property
    def asks(self) -> bool:
        return not (self.errors.get("q") or not self.words or self.is_too_short)


@dataclass(frozen=True)
class Hit:
    """A found thing; `successor` is what a body that has ended is now."""

    kind: str
    title: str
    address: str
    subtitle: str
    former: str
    successor: str = ""
    ended_on: Any = None


@dataclass
class Group:
    """What is found of one kind; `is_more` where only so many were counted."""

    kind: str
    title: str
    count: int
    is_more: bool
    hits: list[Hit] = field(default_factory=list)
    more: str = ""


@dataclass(frozen=True)
class Found:
    groups: tuple[Group, ...] = ()
    total: int = 0
    is_more: bool = False
    facets: tuple[Facet, ...] = ()
    suggestions: tuple[Hit, ...] = ()


def search(wanted: SearchFilter) -> Found:
    """What is found, by kind, in at most four queries."""
    if not wanted.asks:
        return Found()
    if not all_begin_words(wanted.words):
        return Found(facets=facets(wanted, {}), suggestions=near(wanted.words))
    kind, year = wanted.wanted.get("kind", ""), wanted.wanted.get("year")
    is_plain = not kind and year is None
    counted, first_rows = counted_with_best(wanted) if is_plain else (counts(wanted), [])
    found = {name: of_kind.of(year) for name, of_kind in counted.items()}
    shown = {name: rows for name, rows in found.items() if rows and kind in ("", name)}
    total = sum(shown.values())
    if not total:
        return Found(facets=facets(wanted, counted), suggestions=near(wanted.words))
    groups = {
        name: Group(
            name, str(title), shown[name], counted[name].is_cut, more=wanted.address(kind=name)
        )
        for name, title in KINDS.items()
        if name in shown
    }
    first, last = 1, SHOWN_OF_A_KIND
    if kind:
        last_page = max(1, -(-total // filters.PAGE_SIZE))
        first = (min(wanted.page_number, last_page) - 1) * filters.PAGE_SIZE + 1
        last = first + filters.PAGE_SIZE - 1
    rows = first_rows if is_plain else best(wanted, list(shown), first, last)
    for hit in hits_of(rows):
        groups[hit.kind].hits.append(hit)
    is_more = any(group.is_more for group in groups.values())
    return Found(tuple(groups.values()), total, is_more, facets(wanted, counted))


def typed_ahead(wanted: SearchFilter) -> list[Hit]:
    """The best few of each kind for what is typed so far, in two queries."""
    if not wanted.asks:
        return []
    return hits_of(best(wanted, list(KINDS), 1, TYPED_AHEAD, TRIED_AHEAD))


def candidates(
    wanted: SearchFilter, kinds: Iterable[str], most: int, year: int | None
) -> tuple[str, list[Any]]:
    """SQL of the entries worth ranking: those that begin as typed, and `most` with every word."""
    typed = normalize(wanted.wanted["q"]).lower()
    start = f" {fold(typed)}"[:START_LENGTH]
    of_year, years = (" AND year = %s", [year]) if year else ("", [])
    holds = " AND folded LIKE %s" * len(wanted.words)
    parts, params = [], []
    for kind in kinds:
        # The kind is written out: the index of a kind is used by no other way.
        entries = f"SELECT {COLUMNS} FROM {TABLE} WHERE kind = '{kind}'{of_year}"
        for column, beginning in (("exact", typed), (f'LEFT("folded", {START_LENGTH})', start)):
            parts.append(f"({entries} AND {column} LIKE %s ORDER BY {column} LIMIT {most // 5})")
            params += [*years, f"{escaped(beginning)}%"]
        parts.append(some_of(f"{entries}{holds}", most + 1))
        params += [*years, *(f"% {escaped(word)}%" for word in wanted.words)]
    return " UNION ALL ".join(parts), params


def some_of(entries: str, most: int) -> str:
    """Entries in no order, found as if all were wanted: for a few of them the server would read
    on by another index, in the hope of meeting enough soon, and meet none in two million.
    """
    return f"(WITH held AS MATERIALIZED ({entries}) SELECT * FROM held LIMIT {most})"


def escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", r"\%").replace("_", r"\_")


def rows_of(sql: str, params: list[Any]) -> list[tuple[Any, ...]]:
    """Rows by way of the indexes: two common words seldom stand together as often as expected,
    and the server would read the whole table in the hope of meeting enough of them soon.
    """
    with connections[database_roles.alias()].cursor() as cursor:
        # Of the many parts most find nothing: to compile them takes longer than to run them.
        cursor.execute(f"SET LOCAL enable_seqscan = off; SET LOCAL jit = off; {sql}", params)
        return cursor.fetchall()


@dataclass
class Counted:
    """How many things of a kind are found; one that stands in several years is one thing."""

    things: int = 0
    years: dict[int | None, int] = field(default_factory=dict)
    is_cut: bool = False

    def of(self, year: int | None) -> int:
        return self.things if year is None else self.years.get(year, 0)


def counts(wanted: SearchFilter) -> dict[str, Counted]:
    """How many things are found, by kind and year; of a kind with too many, the first ones.

    The first ones need not be of the year that is asked, so those of the year are counted apart.
    """
    parts: list[str] = []
    params: list[Any] = []
    for year in dict.fromkeys((None, wanted.wanted.get("year"))):
        sql, values = candidates(wanted, KINDS, MOST_OF_A_KIND, year)
        parts.append(
            f"SELECT %s::int AS asked, {TALLY} FROM ({sql}) AS candidate {BY_KIND_AND_YEAR}"
        )
        params += [year, *values]
    return tallied(rows_of(" UNION ALL ".join(parts), params))


def tallied(rows: Iterable[tuple[Any, ...]]) -> dict[str, Counted]:
    """Rows of the year that was asked for and a `TALLY`, by kind."""
    found: dict[str, Counted] = {}
    for asked, kind, year, is_whole, things, entries in rows:
        of_kind = found.setdefault(kind, Counted())
        if is_whole and asked is None:
            of_kind.things, of_kind.is_cut = things, entries > MOST_OF_A_KIND
        elif not is_whole and year is not None:
            of_kind.years[year] = max(things, of_kind.years.get(year, 0))
    return found


def best(
    wanted: SearchFilter, kinds: list[str], first: int, last: int, most: int = MOST_OF_A_KIND
) -> list[tuple[Any, ...]]:
    """Entries `first` to `last` of each kind, one for each address, the nearest first.

    The very words come before those that only agree without their tone marks, a present name
    before a former one.
    """
    sql, params = candidates(wanted, kinds, most, wanted.wanted.get("year"))
    return rows_of(
        f"""
        WITH candidate AS ({sql}), {PLACED}
        SELECT kind, title, address, subtitle, matched_as FROM placed
        WHERE place BETWEEN %s AND %s ORDER BY kind, place
        """,
        [*params, *nearness(wanted), first, last],
    )


def counted_with_best(
    wanted: SearchFilter,
) -> tuple[dict[str, Counted], list[tuple[Any, ...]]]:
    """What `counts` and `best` say of a search that nothing narrows, looked up once for both."""
    sql, params = candidates(wanted, KINDS, MOST_OF_A_KIND, None)
    rows = rows_of(
        f"""
        WITH candidate AS MATERIALIZED ({sql}), {PLACED}, tally AS (
            SELECT {TALLY} FROM candidate {BY_KIND_AND_YEAR}
        )
        SELECT kind, title, address, subtitle, matched_as, NULL, NULL, NULL, NULL
          FROM (SELECT * FROM placed WHERE place <= %s ORDER BY kind, place) AS best
        UNION ALL
        SELECT kind, NULL, NULL, NULL, NULL, year, is_whole, things, entries FROM tally
        """,
        [*params, *nearness(wanted), SHOWN_OF_A_KIND],
    )
    counted = tallied((None, row[0], *row[5:]) for row in rows if row[1] is None)
    return counted, [row[:5] for row in rows if row[1] is not None]


def nearness(wanted: SearchFilter) -> list[str]:
    """What `PLACED` is told: the words as typed, and patterns of them."""
    plain = normalize(wanted.wanted["q"]).lower()
    typed, folded = escaped(plain), escaped(fold(plain))
    return [plain, f"{typed}%", f"%{typed}%", f" {folded}%", f"% {folded}%"]


def found_addresses(wanted: SearchFilter) -> tuple[list[str], bool]:
    """The addresses of all that is found, and whether only so many of a kind were looked at."""
    counted = counts(wanted)
    kinds = [wanted.wanted["kind"]] if wanted.wanted.get("kind") else list(counted)
    rows = best(wanted, kinds, 1, MOST_OF_A_KIND) if kinds else []
    is_cut = any(counted[kind].is_cut for kind in kinds if kind in counted)
    return [address for _kind, _title, address, *_ in rows], is_cut


def hits_of(rows: list[tuple[Any, ...]]) -> list[Hit]:
    """Entries as the page shows them; what became of bodies is read in one query."""
    codes = {code_in(address) for kind, _title, address, *_ in rows if kind == "organization"}
    bodies = (
        {row.code: row for row in PublishedOrganization.objects.filter(code__in=codes)}
        if codes
        else {}
    )
    hits = []
    for kind, title, address, subtitle, former in rows:
        body = bodies.get(code_in(address)) if kind == "organization" else None
        successor, ended_on = (body.successor_name, body.ended_on) if body else ("", None)
        hits.append(Hit(kind, title, address, subtitle, former, successor, ended_on))
    in_order = list(KINDS)
    return sorted(hits, key=lambda hit: in_order.index(hit.kind))


def facets(wanted: SearchFilter, counted: dict[str, Counted]) -> tuple[Facet, ...]:
    """Kinds and years with their counts, each as if the search were not narrowed by it."""
    kind, year = wanted.wanted.get("kind", ""), wanted.wanted.get("year")
    by_kind = tuple(
        Choice(
            name,
            str(label),
            counted[name].of(year),
            wanted.address(kind=None if name == kind else name),
            name == kind,
            counted[name].is_cut,
        )
        for name, label in KINDS.items()
        if name in counted and (counted[name].of(year) or name == kind)
    )
    by_year: dict[int, int] = {}
    for name, of_kind in counted.items():
        for each, rows in of_kind.years.items():
            if each is not None and kind in ("", name):
                by_year[each] = by_year.get(each, 0) + rows
    some_cut = any(each.is_cut for name, each in counted.items() if kind in ("", name))
    latest = sorted({*sorted(by_year, reverse=True)[:MOST_YEARS], *([year] if year else [])})
    of_years = tuple(
        Choice(
            str(each),
            str(each),
            by_year.get(each, 0),
            wanted.address(year=None if each == year else each),
            each == year,
            some_cut,
        )
        for each in reversed(latest)
    )
    made = (("kind", _("Kind"), by_kind), ("year", _("Year"), of_years))
    return tuple(
        Facet(name, str(title), choices, True)
        for name, title, choices in made
        if len(choices) > 1 or any(choice.selected for choice in choices)
    )


def near(words: list[str]) -> tuple[Hit, ...]:
    """What the words may have been meant to find, for one who mistyped some of them.

    Of people and of those awarded, of whom there are very many, only names that begin so.
    """
    doubted = doubts(words)
    if len(doubted.strange) == 1 and len(words) > LEAST_LEFT:
        words = [word for word in words if word not in doubted.strange]
    elif not any(doubted.meant.values()):
        return ()
    ways = ways_meant(words, doubted)
    parts, params = [], []
    for kind in KINDS:
        condition, values = begins_in_a_way(ways) if kind in NAMED else holds_a_way(ways)
        entries = f"SELECT {COLUMNS} FROM {TABLE} WHERE kind = '{kind}' AND {condition}"
        parts.append(some_of(entries, MOST_NEAR))
        params += values
    rows = rows_of(
        "SELECT kind, title, address, subtitle, matched_as"
        f" FROM ({' UNION ALL '.join(parts)}) AS candidate"
        f" ORDER BY word_similarity(%s, folded) DESC, rank, sort_key LIMIT {SUGGESTIONS * 3}",
        [*params, " ".join(words)],
    )
    once: dict[str, Hit] = {}
    for kind, title, address, subtitle, former in rows:
        once.setdefault(address, Hit(kind, title, address, subtitle, former))
    return tuple(once.values())[:SUGGESTIONS]


def ways_meant(words: list[str], doubted: Doubts) -> list[list[list[str]]]:
    """In how many ways the words may have been meant: for each word in order, what it may be.

    Of words that stand in no entry each may be another; where all of them stand somewhere, one.
    """
    if doubted.are_unknown:
        doubts_at_once = [doubted.meant]
    else:
        doubts_at_once = [{word: others} for word, others in doubted.meant.items() if others]
    return [[others.get(word) or [word] for word in words] for others in doubts_at_once]


def holds_a_way(ways: list[list[list[str]]]) -> tuple[str, list[str]]:
    """SQL of what holds every word of some way."""
    held = [
        " AND ".join(f"({' OR '.join(['folded LIKE %s'] * len(each))})" for each in way)
        for way in ways
    ]
    values = [f"% {escaped(text)}%" for way in ways for each in way for text in each]
    return f"({' OR '.join(f'({each})' for each in held)})", values


def begins_in_a_way(ways: list[list[list[str]]]) -> tuple[str, list[str]]:
    """SQL of what begins with the words of some way, in their order; the nearest ways only."""
    phrases = itertools.islice(
        (" ".join(words) for way in ways for words in itertools.product(*way)), MOST_BEGINNINGS
    )
    starts = [f" {phrase}"[:START_LENGTH] for phrase in phrases]
    begins = f'LEFT("folded", {START_LENGTH}) LIKE %s'
    return f"({' OR '.join([begins] * len(starts))})", [f"{escaped(each)}%" for each in starts]


def code_in(address: str) -> str:
    """The code in the address of a body."""
    return address.removeprefix("/to-chuc/")[:8]
