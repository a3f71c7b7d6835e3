"""What stands round a document on its page: facts of other records, as published now.

One query for a page, whatever it names: which of the bodies, congresses, clusters and people
have a page to link to, the other congresses of the host, the decisions taken on the occasion.
"""

import functools
import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import CharField, F, Func, Q, QuerySet, Value
from django.db.models.functions import JSONObject

from organizations.editions import address_of
from organizations.published import PublishedOrganization, PublishedPost
from organizations.reports import Body

from .published import PublishedClusterYear, PublishedCongress
from .statements import Statement, holds, is_any_of

CODE_IN_TEXT = re.compile(r'_?code":"([0-9a-z]{1,8})"')

# Of the app above: published decisions on the occasion of congresses, as `sort` and `row`.
DecisionsOf = Callable[[QuerySet | Iterable[str]], QuerySet]


@dataclass(frozen=True)
class Surroundings:
    """Published rows by code; a row is a dictionary of its columns."""

    organizations: dict[str, dict[str, Any]] = field(default_factory=dict)
    congresses: dict[str, dict[str, Any]] = field(default_factory=dict)
    clusters: dict[str, dict[str, Any]] = field(default_factory=dict)
    persons: frozenset[str] = frozenset()
    decisions: tuple[dict[str, Any], ...] = ()

    def address_of(self, named: Body) -> str:
        """Where the page of a body is, or an empty string."""
        if named.kind == "organization" and named.code in self.organizations:
            now = self.organizations[named.code]["name"]
            return address_of("to-chuc", named.code, now)
        if named.kind == "cluster" and (
            named.code in self.clusters or self.congresses_of(named.code)
        ):
            return address_of("cum-thi-dua", named.code, named.name)
        return ""

    def congresses_of(self, host_code: str) -> list[dict[str, Any]]:
        """Congresses and conferences of one host, the earliest first.

        One without a day stands before the next of a higher number that has one, else last.
        """
        own = [row for row in self.congresses.values() if row["host_code"] == host_code]

        def day(row: dict[str, Any]) -> str:
            return row["held_on"] or str(row["term_from"] or "")

        numbered = [row for row in own if row["is_congress"] and row["ordinal"] and day(row)]

        def place(row: dict[str, Any]) -> tuple[str, int, str]:
            ordinal = (row["is_congress"] and row["ordinal"]) or 0
            later = (day(each) for each in numbered if 0 < ordinal < each["ordinal"])
            return day(row) or min(later, default="9999"), ordinal, row["code"]

        return sorted(own, key=place)

    def decisions_on(self, codes: Iterable[str]) -> list[dict[str, Any]]:
        wanted = set(codes)
        return [row for row in self.decisions if row["occasion_code"] in wanted]

    def fingerprint(self) -> str:
        """The same for the same rows, whatever the order in which the server returned them."""
        parts = (
            self.organizations,
            self.congresses,
            self.clusters,
            sorted(self.persons),
            self.decisions,
        )
        return json.dumps(parts, sort_keys=True)


def codes_in(text: str) -> set[str]:
    """The public codes that the text of an edition names."""
    return set(CODE_IN_TEXT.findall(text))


def surroundings(codes: Iterable[str], host_code: str, decisions_of: DecisionsOf) -> Surroundings:
    """Read in one query what is published of `codes`, and of the congresses of a host."""
    found: dict[str, list[dict[str, Any]]] = {}
    for sort, row in statement_of(decisions_of).rows(codes=sorted(codes), host=host_code):
        found.setdefault(sort, []).append(json.loads(row) if isinstance(row, str) else row)
    return Surroundings(
        organizations={row["code"]: row for row in found.get("organization", ())},
        congresses={row["code"]: row for row in found.get("congress", ())},
        clusters={row["code"]: row for row in found.get("cluster", ())},
        persons=frozenset(row["code"] for row in found.get("person", ())),
        decisions=tuple(
            sorted(
                found.get("decision", ()), key=lambda row: (row["decided_on"] or "", row["code"])
            )
        ),
    )


@functools.cache
def statement_of(decisions_of: DecisionsOf) -> Statement:
    return Statement(
        functools.partial(_surroundings_query, decisions_of), codes=["codes"], host="a host"
    )


def _surroundings_query(decisions_of: DecisionsOf, codes: list[str], host: str) -> QuerySet:
    of_host = PublishedCongress.objects.filter(host_code=host)
    successors = PublishedOrganization.objects.filter(code=host).values_list(
        Func(F("successor_codes"), function="unnest", output_field=CharField())
    )
    return sorted_rows(
        "organization",
        PublishedOrganization.objects.filter(
            Q(is_any_of("code", codes)) | Q(code=host) | Q(holds("successor_codes", host))
        ),
        "code",
        "name",
        "parent_code",
        "parent_name",
        "ended_on",
        "successor_codes",
        "successor_names",
    ).union(
        sorted_rows(
            "congress",
            PublishedCongress.objects.filter(
                Q(is_any_of("code", codes)) | Q(host_code=host) | Q(host_code__in=successors)
            ),
            "code",
            "title",
            "kind",
            "is_congress",
            "ordinal",
            "host_code",
            "term_number",
            "term_from",
            "term_to",
            "reviewed_number",
            "reviewed_from",
            "reviewed_to",
            "held_on",
            "year",
            "present",
            "about",
        ),
        sorted_rows(
            "cluster",
            PublishedClusterYear.objects.filter(Q(is_any_of("cluster_code", codes)))
            .values("cluster_code")
            .annotate(years=ArrayAgg("year", order_by="year")),
            "years",
            code="cluster_code",
        ),
        sorted_rows(
            "person",
            PublishedPost.objects.filter(Q(is_any_of("person_code", codes))).distinct(),
            code="person_code",
        ),
        decisions_of(of_host.values("code")),
        all=True,
    )


def sorted_rows(sort: str, rows: QuerySet, *columns: str, **renamed: str) -> QuerySet:
    """`rows` as pairs of a word and a JSON object, so that rows of several tables can be joined."""
    return (
        rows.order_by()
        .annotate(
            sort=Value(sort, output_field=CharField()),
            row=JSONObject(**{name: F(name) for name in columns}, **renamed),
        )
        .values_list("sort", "row")
    )
