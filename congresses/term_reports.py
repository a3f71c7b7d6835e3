"""The report of a term, composed of editions: what its opening congress promised and elected,
what happened within it, what its closing congress reports.

No document is a term's own; each part names the edition it is taken from.
"""

import dataclasses
import datetime
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import Enum
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.functional import cached_property

from congress_portal.foundation.dates import show_years
from congress_portal.foundation.publication import read_document
from congress_portal.foundation.vietnamese import fold, sort_key, to_roman
from organizations.editions import Shown, address_of
from organizations.kept_pages import stamp_with_rows
from organizations.published import Edition

from .published import PublishedCongress
from .reading import CitedPart, CitedSources, Placed, Reading, SeatsReading, deviations_of
from .reports import CongressReport
from .statements import Statement
from .surroundings import Surroundings


@dataclass
class TermLine:
    """A term as far as the congresses of its body tell of it."""

    number: int | None
    year_from: int | None
    year_to: int | None
    opened_by: str = ""
    closed_by: str = ""
    # Conferences of the term, and congresses that neither opened nor closed it.
    within: list[str] = field(default_factory=list)

    @property
    def place(self) -> str:
        """The last part of its address: the number, or the years where that is not known."""
        if self.number:
            return str(self.number)
        return f"{self.year_from}-{self.year_to}" if self.year_from and self.year_to else ""

    @property
    def roman(self) -> str:
        return to_roman(self.number) if self.number else ""

    @property
    def years(self) -> str:
        return show_years(self.year_from, self.year_to)

    @property
    def in_short(self) -> str:
        """2018–2023, or the number where the years are not known."""
        return self.years or self.roman

    def is_of(self, number: int | None, year_from: int | None, year_to: int | None) -> bool:
        if number and self.number:
            return number == self.number
        return bool(year_from and (year_from, year_to) == (self.year_from, self.year_to))

    def is_next_to(self, before: "TermLine") -> bool:
        """Whether no term lies between, as far as numbers or years tell."""
        if self.number and before.number:
            return self.number == before.number + 1
        return bool(self.year_from and before.year_to and self.year_from - before.year_to <= 1)


def terms_of(congresses: Iterable[dict[str, Any]]) -> list[TermLine]:
    """The terms that published congresses and conferences tell of, the earliest first.

    The congresses are given in the order of their days: a term is opened by the first that says
    so, and closed by the last that reviews it.
    """
    lines: list[TermLine] = []

    def line(number: int | None, year_from: int | None, year_to: int | None) -> TermLine | None:
        if number is None and year_from is None:
            return None
        found = next((each for each in lines if each.is_of(number, year_from, year_to)), None)
        if found is None:
            found = TermLine(number, year_from, year_to)
            lines.append(found)
        found.number = found.number or number
        found.year_from = found.year_from or year_from
        found.year_to = found.year_to or year_to
        return found

    for row in sorted(congresses, key=lambda row: not row["is_congress"]):
        opened = line(row["term_number"], row["term_from"], row["term_to"])
        if opened and row["is_congress"] and not opened.opened_by:
            opened.opened_by = row["code"]
        elif opened:
            opened.within.append(row["code"])
        if not row["is_congress"]:
            continue
        closed = line(row["reviewed_number"], row["reviewed_from"], row["reviewed_to"])
        if closed and closed is not opened:
            if closed.closed_by:
                closed.within.append(closed.closed_by)
            closed.closed_by = row["code"]
    return sorted(
        (each for each in lines if each.place),
        key=lambda each: (each.year_from or 0, each.number or 0),
    )


@dataclass(frozen=True)
class TermRow:
    """A published congress or conference of a term, with its latest edition."""

    code: str
    host_name: str
    is_congress: bool
    term_number: int | None
    term_from: int | None
    term_to: int | None
    reviewed_number: int | None
    reviewed_from: int | None
    reviewed_to: int | None
    edition: Edition
    made_at: UUID


ROW_COLUMNS = [
    each.name for each in dataclasses.fields(TermRow) if each.name not in ("edition", "made_at")
]
EDITION_COLUMNS = [
    "record_code",
    "number",
    "kind",
    "text",
    "sha256",
    "previous_sha256",
    "published_at",
    "reason_class",
    "note",
    "sealed_at",
    "sealed_sha256",
]


def rows_of_term(host_code: str, wanted: str) -> list[TermRow]:
    """Published congresses and conferences of a term with their editions, in one query.

    `wanted` is its number, “4”, or its years, “2018-2023”. Who names the number of a term and
    who only its years are brought together.
    """
    if "-" in wanted:
        first, last = (int(each) for each in wanted.split("-"))
        rows = BY_YEARS.rows(host=host_code, first=first, last=last)
    else:
        rows = BY_NUMBER.rows(host=host_code, number=int(wanted))
    width = len(ROW_COLUMNS)
    made = []
    for row in rows:
        edition = Edition(**dict(zip(EDITION_COLUMNS, row[width:-1], strict=True)))
        made.append(
            TermRow(**dict(zip(ROW_COLUMNS, row, strict=False)), edition=edition, made_at=row[-1])
        )
    return made


def _by_number(host: str, number: int) -> QuerySet:
    of_host = PublishedCongress.objects.filter(host_code=host)
    return _with_editions(
        of_host.filter(
            Q(term_number=number)
            | Q(reviewed_number=number)
            | Q(_years_belong_to(of_host, number, "term"), term_number=None)
            | Q(_years_belong_to(of_host, number, "reviewed"), reviewed_number=None)
        )
    )


def _by_years(host: str, first: int, last: int) -> QuerySet:
    of_host = PublishedCongress.objects.filter(host_code=host)
    return _with_editions(
        of_host.filter(Q(term_from=first, term_to=last) | Q(reviewed_from=first, reviewed_to=last))
    )


def _with_editions(rows: QuerySet) -> QuerySet:
    columns = [*ROW_COLUMNS, *(f"edition__{name}" for name in EDITION_COLUMNS), "made_at"]
    known = rows.annotate(made_at=stamp_with_rows())
    return known.order_by("held_on", "pk").values_list(*columns)


def _years_belong_to(of_host: QuerySet, number: int, name: str) -> Exists:
    years = {"from": OuterRef(f"{name}_from"), "to": OuterRef(f"{name}_to")}
    return Exists(
        of_host.filter(
            Q(term_number=number, term_from=years["from"], term_to=years["to"])
            | Q(reviewed_number=number, reviewed_from=years["from"], reviewed_to=years["to"])
        )
    )


BY_NUMBER = Statement(_by_number, host="a host", number=31_001)
BY_YEARS = Statement(_by_years, host="a host", first=31_001, last=31_002)


@dataclass(frozen=True)
class Pair:
    """A target of the opening congress and its result in the report of the closing one."""

    target: Placed | None
    result: Placed | None

    @property
    def wording(self) -> str:
        told = self.target or self.result
        return told.part.wording if told else ""

    @property
    def is_one_wording(self) -> bool:
        """Whether target and result are called the same."""
        if self.target is None or self.result is None:
            return False
        return _words(self.target) == _words(self.result)


class Phase(Enum):
    """Where a day falls: before a term, in it, or after it for one of three reasons.

    Uncertain is a day of the month or year that is all that is known of a congress.
    """

    BEFORE = "before"
    RUNNING = "running"
    UNCERTAIN = "uncertain"
    SUCCEEDED = "succeeded"
    BODY_ENDED = "body ended"
    YEARS_OVER = "years over"


@dataclass
class TermReport:
    host_code: str
    host_name: str
    term: TermLine
    opening_row: TermRow | None
    closing_row: TermRow | None
    event_rows: list[TermRow]
    around: Surroundings = field(default_factory=Surroundings)

    @property
    def rows(self) -> list[TermRow]:
        return [
            row for row in (self.opening_row, *self.event_rows, self.closing_row) if row is not None
        ]

    @property
    def editions(self) -> list[Edition]:
        return [row.edition for row in self.rows]

    @property
    def made_at(self) -> UUID:
        return self.rows[0].made_at

    @property
    def host_address(self) -> str:
        if self.host_code in self.around.organizations:
            return address_of("to-chuc", self.host_code, self.host_name)
        return ""

    @property
    def address(self) -> str:
        start = address_of("to-chuc", self.host_code, self.host_name)
        return f"{start}nhiem-ky/{self.term.place}/"

    # What stands around

    @property
    def organization(self) -> dict[str, Any]:
        return self.around.organizations.get(self.host_code, {})

    @cached_property
    def terms(self) -> list[TermLine]:
        return terms_of(self.around.congresses_of(self.host_code))

    @cached_property
    def _place_among_terms(self) -> int:
        term = self.term
        return next(
            (
                place
                for place, each in enumerate(self.terms)
                if each.is_of(term.number, term.year_from, term.year_to)
            ),
            -1,
        )

    @property
    def before(self) -> TermLine | None:
        return self.terms[self._place_among_terms - 1] if self._place_among_terms > 0 else None

    @property
    def after(self) -> TermLine | None:
        following = self._place_among_terms + 1
        return self.terms[following] if 0 < following < len(self.terms) else None

    @property
    def cut_short_on(self) -> datetime.date | None:
        """The day on which the body ended within this term, which therefore nobody reviewed."""
        ended = self.organization.get("ended_on")
        if not ended or self.closing_row is not None or self.after is not None:
            return None
        day = datetime.date.fromisoformat(ended)
        begins, ends = self.term.year_from or day.year, self.term.year_to or day.year
        return day if begins <= day.year <= ends else None

    @property
    def told_by(self) -> list[dict[str, Any]]:
        """Congresses of those the body went into that tell what became of this term."""
        own = {row.code for row in self.rows}
        heirs = {code for code, _name in self.successors}
        found = [
            row
            for row in self.around.congresses.values()
            if row["host_code"] in heirs and own & set(row["about"])
        ]
        return sorted(found, key=lambda row: (row["held_on"] or "", row["code"]))

    @property
    def successors(self) -> list[tuple[str, str]]:
        body = self.organization
        return list(
            zip(body.get("successor_codes", ()), body.get("successor_names", ()), strict=True)
        )

    @property
    def predecessors(self) -> list[dict[str, Any]]:
        """The bodies that ended in this one, whose terms came before its first."""
        bodies = self.around.organizations.values()
        merged = [row for row in bodies if self.host_code in row["successor_codes"]]
        return sorted(merged, key=lambda row: sort_key(row["name"]))

    @property
    def other_events(self) -> list[dict[str, Any]]:
        """Conferences of the body in the years of the term whose record names no term."""
        first, last = self.term.year_from, self.term.year_to
        if first is None or last is None:
            return []
        return [
            row
            for row in self.around.congresses_of(self.host_code)
            if not row["is_congress"]
            and row["term_number"] is None
            and row["term_from"] is None
            and row["year"] is not None
            and first <= row["year"] <= last
        ]

    @property
    def decisions(self) -> list[dict[str, Any]]:
        return self.around.decisions_on(row.code for row in self.rows)

    # The documents, read when a page is made

    @cached_property
    def readings(self) -> list[Reading]:
        """Opening, events, closing; sources are numbered through."""
        cited = CitedSources()
        made: list[Reading] = []
        for row in self.rows:
            report = read_document(CongressReport, row.edition.text)
            shown = Shown(row.edition, row.edition.number)
            made.append(Reading(report, shown, self.around, cited))
        return made

    @property
    def sources(self) -> CitedSources:
        return self.readings[0].cited

    @property
    def deviations(self) -> list[CitedPart]:
        return deviations_of(self.readings)

    def _reading_of(self, row: TermRow | None) -> Reading | None:
        return next((each for each in self.readings if row and each.code == row.code), None)

    @property
    def opening(self) -> Reading | None:
        return self._reading_of(self.opening_row)

    @property
    def closing(self) -> Reading | None:
        return self._reading_of(self.closing_row)

    @property
    def events(self) -> list[Reading]:
        codes = {row.code for row in self.event_rows}
        return [each for each in self.readings if each.code in codes]

    # On a day

    def phase_on(self, day: datetime.date) -> Phase:
        opening, closing = self.opening, self.closing
        begins = opening.report.held if opening else None
        ends = closing.report.held if closing else None
        ended = self.organization.get("ended_on")
        first, last = self.term.year_from, self.term.year_to
        if (begins and day < begins.day) or (not begins and first and day.year < first):
            return Phase.BEFORE
        if ends and day >= ends.last_day():
            return Phase.SUCCEEDED
        if ended and day >= datetime.date.fromisoformat(ended):
            return Phase.BODY_ENDED
        if (begins and day < begins.last_day()) or (ends and day >= ends.day):
            return Phase.UNCERTAIN
        return Phase.YEARS_OVER if last and day.year > last else Phase.RUNNING

    def committees_on(self, day: datetime.date) -> list[SeatsReading]:
        """Of each kind the committee in office on a day of the term: the last formed by then."""
        found: dict[str, SeatsReading] = {}
        if self.phase_on(day) is not Phase.RUNNING:
            return []
        for reading in filter(None, [self.opening, *self.events]):
            held = reading.report.held
            for each in reading.committees_on(day) if not held or held.last_day() <= day else ():
                committee, before = each.committee, found.get(each.committee.kind)
                if not before or before.committee.sequence <= committee.sequence:
                    found[committee.kind] = each
        return list(found.values())

    @cached_property
    def pairs(self) -> list[Pair]:
        """Targets beside their results: of the same words, else alone with their indicator."""
        targets = list(self.opening.targets) if self.opening else []
        results = list(self.closing.results) if self.closing else []
        target_of: dict[str, Placed] = {}
        for result in results:
            named = [each for each in targets if _words(each) == _words(result)]
            if named:
                target_of[result.where] = named[0]
                targets.remove(named[0])
        left = [each for each in results if each.where not in target_of]
        indicators = [Counter(each.part.indicator for each in side) for side in (targets, left)]
        for result in left:
            indicator = result.part.indicator
            if indicator and all(side[indicator] == 1 for side in indicators):
                alone = next(each for each in targets if each.part.indicator == indicator)
                target_of[result.where] = alone
                targets.remove(alone)
        pairs = [Pair(target_of.get(result.where), result) for result in results]
        return pairs + [Pair(target, None) for target in targets]


def _words(placed: Placed) -> str:
    return fold(placed.part.wording)


def compose(
    host_code: str,
    wanted: str,
    read_surroundings: Callable[[set[str]], Surroundings],
    codes_in: Callable[[str], set[str]],
) -> TermReport | None:
    """The report of a term, in two queries; None where nothing is published of it."""
    rows = rows_of_term(host_code, wanted)
    term = _term_of(rows, wanted)
    opening = [
        row
        for row in rows
        if row.is_congress and term.is_of(row.term_number, row.term_from, row.term_to)
    ]
    closing = [
        row
        for row in rows
        if row.is_congress
        and row not in opening
        and term.is_of(row.reviewed_number, row.reviewed_from, row.reviewed_to)
    ]
    events = [
        row
        for row in rows
        if not row.is_congress and term.is_of(row.term_number, row.term_from, row.term_to)
    ]
    if not (opening or closing or events):
        return None
    report = TermReport(
        host_code=host_code,
        host_name=rows[0].host_name,
        term=term,
        opening_row=opening[0] if opening else None,
        closing_row=closing[-1] if closing else None,
        event_rows=[*opening[1:], *events],
    )
    codes = set().union(*(codes_in(edition.text) for edition in report.editions))
    report.around = read_surroundings(codes)
    report.host_name = report.organization.get("name", report.host_name)
    return report


def _term_of(rows: list[TermRow], wanted: str) -> TermLine:
    """The term with all that its congresses say of its number and years."""
    term = TermLine(None, None, None)
    if "-" in wanted:
        term.year_from, term.year_to = (int(each) for each in wanted.split("-"))
    else:
        term.number = int(wanted)
    for row in rows:
        for number, first, last in (
            (row.term_number, row.term_from, row.term_to),
            (row.reviewed_number, row.reviewed_from, row.reviewed_to),
        ):
            if term.is_of(number, first, last):
                term.number = term.number or number
                term.year_from = term.year_from or first
                term.year_to = term.year_to or last
    return term
