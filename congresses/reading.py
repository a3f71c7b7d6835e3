"""A congress report as a page reads it: grouped, counted, with the page's numbers of its sources.

Nothing here is a fact of its own: every number is one of the document's, or a count of its rows.
"""

import dataclasses
import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext, npgettext

from congress_portal import charts
from congress_portal.foundation.dates import PartialDate
from congress_portal.templatetags.portal import NOT_RECORDED, v
from organizations.editions import Shown, address_of
from organizations.reports import Deviation, SourceText

from . import phrases, sentences
from .enums import (
    AgendaKind,
    CommitteeKind,
    CongressKind,
    FormedBy,
    GapReason,
    GapTopic,
    SeatRole,
    SeatState,
    SectionNumber,
    SectionStatus,
)
from .reports import (
    CommitteeCountText,
    CommitteeText,
    CongressReport,
    ResultText,
    SeatText,
    TallyText,
)
from .surroundings import Surroundings
from .tenure import is_held, sat_at_congress

SEAT_ORDER = [
    SeatRole.CHAIR,
    SeatRole.HEAD,
    SeatRole.VICE_CHAIR,
    SeatRole.DEPUTY_HEAD,
    SeatRole.STANDING_MEMBER,
    SeatRole.MEMBER,
]
# What is told rather than counted.
TOLD_TOPICS = (
    GapTopic.DATE,
    GapTopic.PLACE,
    GapTopic.GUESTS,
    GapTopic.COMMITTEE_NAMES,
    GapTopic.AWARD_NAMES,
    GapTopic.DOCUMENTS,
)
LEADERSHIP = (CommitteeKind.EXECUTIVE, CommitteeKind.STANDING, CommitteeKind.INSPECTION)


@dataclass(frozen=True)
class Numeral:
    """One of the large numbers at the head of a page."""

    label: Any
    number: Any
    beside: Any = ""
    note: Any = ""
    code: str = ""


@dataclass(frozen=True)
class Placed:
    """A part of the document with its path there."""

    part: Any
    where: str


@dataclass(frozen=True)
class SeatsReading:
    """A committee with its seats counted for the drawing, as last known or as of a day."""

    committee: CommitteeText
    where: str
    formed_on: PartialDate | None = None
    day: datetime.date | None = None

    @property
    def shown_seats(self) -> list[Placed]:
        """Seats with something to tell; those that only count are in the drawing."""
        seats = [
            Placed(seat, f"{self.where}/seats/{index}")
            for index, seat in enumerate(self.committee.seats)
            if seat.person or seat.unit or seat.since or seat.role != SeatRole.MEMBER
            if self.day is None or self._is_held(seat)
        ]
        return sorted(
            seats, key=lambda each: (bool(each.part.until), SEAT_ORDER.index(each.part.role))
        )

    def _is_held(self, seat: SeatText) -> bool:
        return is_held(seat, self.day, if_unsure=self.day is None)

    @cached_property
    def _held(self) -> list[SeatText]:
        return [seat for seat in self.committee.seats if self._is_held(seat)]

    @property
    def named(self) -> int:
        return sum(
            seat.state == SeatState.NAMED
            and seat.person is not None
            and not seat.person.is_withheld
            for seat in self._held
        )

    @cached_property
    def _counts(self) -> list[CommitteeCountText]:
        """What sources count, at the congress and by the day; the latest is last."""
        counts = [
            each
            for each in self.committee.counts
            if self.day is None or each.as_of is None or each.as_of.day <= self.day
        ]
        return sorted(counts, key=lambda each: each.as_of.day if each.as_of else datetime.date.min)

    def _changed_since(self, count: CommitteeCountText) -> int:
        """Seats filled less seats left since the seats were counted."""
        seats = [seat for seat in self.committee.seats if seat.state != SeatState.VACANT]
        if count.as_of:
            day, if_unsure = count.as_of.last_day(), self.day is None
            were = sum(is_held(seat, day, if_unsure=if_unsure) for seat in seats)
        else:
            were = sum(sat_at_congress(seat, self.formed_on) for seat in seats)
        return sum(map(self._is_held, seats)) - were

    @property
    def filled(self) -> int | None:
        """As the source counts them, else as many as are recorded; None where neither is known."""
        if self._counted is not None:
            return max(self._counted, self.named)
        return sum(seat.state != SeatState.VACANT for seat in self._held) or None

    @property
    def _counted(self) -> int | None:
        """Those who sit by the last count; those appointed alone are all of an appointed body."""
        are_all = self.committee.formed_by != FormedBy.ELECTED
        counts = [
            each
            for each in self._counts
            if each.elected is not None or (are_all and each.appointed is not None)
        ]
        if not counts:
            return None
        last = counts[-1]
        return (last.elected or 0) + (last.appointed or 0) + self._changed_since(last)

    @property
    def unnamed(self) -> int:
        return max((self.filled or 0) - self.named, 0)

    @property
    def vacant(self) -> int:
        stated = [each for each in self._counts if each.vacant is not None]
        if stated:
            return max((stated[-1].vacant or 0) - self._changed_since(stated[-1]), 0)
        if vacant := sum(seat.state == SeatState.VACANT for seat in self._held):
            return vacant
        return self._others if self._counted else 0

    @property
    def unstated(self) -> int:
        """Seats decided of which the source says neither who holds them nor that nobody does."""
        return self._others if self._counted is None and self.filled and not self.vacant else 0

    @property
    def _others(self) -> int:
        decided = self.committee.seats_decided
        certain = self.committee.seats_decided_max in (None, decided)
        return max(decided - (self.filled or 0), 0) if decided and certain else 0

    @property
    def is_drawn(self) -> bool:
        return self.filled is not None

    @property
    def sentence(self) -> str:
        return charts.seats_sentence(self.named, self.unnamed, self.vacant)


@dataclass(frozen=True)
class TallyGroup:
    """Lines of one form by one body, which a source states in one breath."""

    lines: tuple[Placed, ...]

    @property
    def first(self) -> Placed:
        return self.lines[0]


@dataclass
class Reading:
    """One edition of a report on a page, with the list that numbers the sources of the page."""

    report: CongressReport
    shown: Shown
    around: Surroundings
    cited: "CitedSources" = dataclasses.field(default_factory=lambda: CitedSources())

    def __post_init__(self) -> None:
        self.cited.add(self)

    @property
    def code(self) -> str:
        return self.report.code

    @property
    def address(self) -> str:
        return address_of("dai-hoi", self.report.code, self.report.title)

    @cached_property
    def kind(self) -> CongressKind:
        return CongressKind(self.report.kind)

    @property
    def reviewed_years(self) -> tuple[int | None, int | None]:
        return self.report.reviewed_years

    @property
    def planned_years(self) -> tuple[int | None, int | None]:
        report = self.report
        if report.planned_from or report.planned_to:
            return report.planned_from, report.planned_to
        return (report.term.year_from, report.term.year_to) if report.term else (None, None)

    @cached_property
    def committees(self) -> list[SeatsReading]:
        return self.committees_on(None)

    @property
    def seat_kinds(self) -> list[str]:
        """Which kinds of seats are drawn, as the legend explains them."""
        drawn = [each for each in self.committees if each.is_drawn]
        kinds = ("named", "unnamed", "vacant")
        return [kind for kind in kinds if any(getattr(each, kind) for each in drawn)]

    def committees_on(self, day: datetime.date | None) -> list[SeatsReading]:
        return [
            SeatsReading(committee, f"committees/{index}", self.report.held, day)
            for index, committee in enumerate(self.report.committees)
        ]

    @cached_property
    def main_committee(self) -> SeatsReading | None:
        """The one at the head of the page: the executive committee, where there is one."""
        for kind in LEADERSHIP:
            for each in self.committees:
                if each.committee.kind == kind:
                    return each
        return None

    @cached_property
    def target_groups(self) -> list[tuple[str, list[Placed]]]:
        """Targets under their headings, in the order of the document."""
        groups: list[tuple[str, list[Placed]]] = []
        for index, target in enumerate(self.report.targets):
            if not groups or groups[-1][0] != target.group:
                groups.append((target.group, []))
            groups[-1][1].append(Placed(target, f"targets/{index}"))
        return groups

    @property
    def targets(self) -> list[Placed]:
        return [each for _group, targets in self.target_groups for each in targets]

    @cached_property
    def results(self) -> list[Placed]:
        return [
            Placed(result, f"results/{index}") for index, result in enumerate(self.report.results)
        ]

    @property
    def has_bullets(self) -> bool:
        return any(is_comparable(result) for result in self.report.results)

    @property
    def has_deadlines(self) -> bool:
        return any(target.period or target.year for target in self.report.targets)

    @property
    def missing_results(self) -> int:
        """Targets that the body assessed and of which no result is recorded.

        Several summaries may be of the same targets, and tell no number together.
        """
        if len(self.report.summaries) != 1:
            return 0
        return max((self.report.summaries[0].assessed or 0) - len(self.report.results), 0)

    @cached_property
    def agenda(self) -> list[tuple[str, list[Placed]]]:
        """Items by their kind, kinds in the order in which they first appear."""
        groups: dict[str, list[Placed]] = {}
        for index, item in enumerate(self.report.agenda):
            groups.setdefault(item.kind, []).append(Placed(item, f"agenda/{index}"))
        return list(groups.items())

    @property
    def adopted(self) -> list[Placed]:
        """The documents that the agenda says were adopted."""
        return dict(self.agenda).get(AgendaKind.ADOPTED, [])

    @cached_property
    def statistics(self) -> list[tuple[str, list[Placed]]]:
        groups: dict[str, list[Placed]] = {}
        for index, one in enumerate(self.report.statistics):
            groups.setdefault(one.dimension, []).append(Placed(one, f"statistics/{index}"))
        return list(groups.items())

    @cached_property
    def tally_lines(self) -> list[tuple[str, list[TallyGroup]]]:
        """Honours received, then those given; never together, never added up."""
        lines: dict[str, dict[Any, list[Placed]]] = {"received": {}, "given": {}}
        for index, one in enumerate(self.report.tallies):
            groups = lines.setdefault(one.line, {})
            groups.setdefault(_occasion_of(one), []).append(Placed(one, f"tallies/{index}"))
        return [
            (line, [TallyGroup(tuple(group)) for group in groups.values()])
            for line, groups in lines.items()
            if groups
        ]

    @property
    def tells_of_guests(self) -> bool:
        return bool(self.report.guests or self.report.gap(GapTopic.GUESTS))

    @property
    def lacks_award_names(self) -> bool:
        return bool(self.report.gap(GapTopic.AWARD_NAMES))

    @property
    def decisions(self) -> list[dict[str, Any]]:
        return self.around.decisions_on([self.code])

    @property
    def deviations(self) -> list["CitedPart"]:
        return deviations_of([self])

    @property
    def is_bare(self) -> bool:
        """Whether the record holds no more than that the congress is or was to be held."""
        report = self.report
        return not any(
            (
                report.agenda,
                report.guests,
                report.statistics,
                report.delegations,
                report.committees,
                report.ballots,
                report.motions,
                report.results,
                report.summaries,
                report.targets,
                report.figures,
                report.agreements,
                report.tallies,
                report.nominations,
                report.documents,
                report.programmes,
                report.present is not None,
            )
        )

    @property
    def sections(self) -> list[tuple[str, Any]]:
        """Anchors and titles of the sections the page has, in their order."""
        report = self.report
        gaps = {gap.topic for gap in report.gaps}
        all_sections = [
            (
                "ket-qua",
                gettext("Promised and done"),
                report.results
                or report.summaries
                or GapTopic.RESULTS in gaps
                or self.is_supplementing(SectionNumber.RESULTS),
            ),
            (
                "chi-tieu",
                gettext("Targets"),
                report.targets
                or GapTopic.TARGETS in gaps
                or self.is_supplementing(SectionNumber.TARGETS),
            ),
            (
                "bau-cu",
                gettext("Elections"),
                report.committees
                or report.delegations
                or report.ballots
                or report.motions
                or self.is_supplementing(SectionNumber.COMMITTEES, SectionNumber.BALLOTS),
            ),
            (
                "hoat-dong",
                gettext("Activity"),
                report.figures
                or report.agreements
                or GapTopic.FIGURES in gaps
                or self.is_supplementing(SectionNumber.FIGURES),
            ),
            (
                "khen-thuong",
                gettext("Awards"),
                report.tallies or report.nominations or self.decisions,
            ),
            ("dai-bieu", gettext("Delegates and guests"), self.has_attendance),
            ("dien-bien", gettext("The event"), True),
            (
                "van-kien",
                gettext("Documents"),
                report.documents
                or report.programmes
                or self.is_supplementing(SectionNumber.DOCUMENTS),
            ),
            (
                "ghi-chu",
                gettext("What is missing"),
                report.gaps or report.supplementing or self.deviations,
            ),
        ]
        return [(anchor, title) for anchor, title, is_there in all_sections if is_there]

    @property
    def anchors(self) -> set[str]:
        return {anchor for anchor, _title in self.sections}

    @property
    def has_attendance(self) -> bool:
        report = self.report
        numbers = (report.convened, report.present, report.qualified, report.members_represented)
        gaps = {gap.topic for gap in report.gaps}
        topics = {GapTopic.GUESTS, GapTopic.CONVENED, GapTopic.PRESENT, GapTopic.QUALIFIED}
        return bool(
            report.guests
            or report.statistics
            or any(number is not None for number in numbers)
            or gaps & topics
            or self.is_supplementing(SectionNumber.DELEGATES)
        )

    def is_supplementing(self, *sections: int) -> bool:
        """Whether the edition says of one of these sections that the rest is still to come."""
        return any(section in self.report.supplementing for section in sections)

    def gap(self, topic: str) -> SafeString:
        """Why something is missing, in the words of the page."""
        topic = GapTopic(topic)
        if reason := self.report.gap(topic):
            return phrases.soft(GapReason(reason).label)
        if self.is_supplementing(topic.section):
            return phrases.soft(SectionStatus.SUPPLEMENTING.label)
        return phrases.soft(gettext("not recorded") if topic in TOLD_TOPICS else NOT_RECORDED)

    # Numbers at the head of the page

    @property
    def glance(self) -> list[Numeral]:
        """Five numbers of a congress; of a conference, those it has."""
        made = [
            self.delegates_numeral(),
            self.committee_numeral(),
            self.results_numeral(),
            self.targets_numeral(),
            self.delegation_numeral(),
        ]
        if self.report.is_congress and not self.is_bare:
            return made
        known = [each for each in made if "unknown" not in str(each.number)]
        if len(known) < 5:
            known += self.further_numerals()[: 5 - len(known)]
        return known if len(known) > 1 else []

    def delegates_numeral(self) -> Numeral:
        report = self.report
        if report.present is None:
            return Numeral(gettext("Delegates"), self.gap(GapTopic.PRESENT), code=self.code)
        beside = ""
        if report.convened is not None:
            convened = v(report.convened, "convened")
            beside = phrases.sentence(gettext("of %(count)s convened"), count=convened)
        return Numeral(gettext("Delegates"), v(report.present, "present"), beside, code=self.code)

    def committee_numeral(self) -> Numeral:
        main = self.main_committee
        if main is None:
            label = gettext("Executive committee")
            return Numeral(label, self.gap(GapTopic.COMMITTEE_NAMES), code=self.code)
        committee = main.committee
        label = sentences.committee_name(committee, main.where)
        if main.filled is None:
            number = self.gap(GapTopic.COMMITTEE_NAMES)
        else:
            number = format_html("{}", main.filled)
        beside = ""
        if committee.seats_decided is not None and committee.seats_decided_max is None:
            decided = v(committee.seats_decided, f"{main.where}/seats_decided")
            beside = phrases.sentence(gettext("/ %(count)s seats"), count=decided)
        elif main.filled is not None:
            beside = npgettext("beside its number", "seat", "seats", main.filled)
        return Numeral(label, number, beside, code=self.code)

    def results_numeral(self, label: str = "") -> Numeral:
        label = label or gettext("Targets of the last term")
        for index, one in enumerate(self.report.summaries):
            where = f"summaries/{index}"
            if one.met is None and one.assessed is None:
                continue
            number = phrases.joined(
                [
                    one.met is not None and v(one.met, where, "met"),
                    one.assessed is not None and v(one.assessed, where, "assessed"),
                ],
                "/",
            )
            verdict = phrases.word(one.verdict, "Verdict", f"{where}/verdict")
            note = phrases.sentence(gettext("%(verdict)s, as the body reports"), verdict=verdict)
            return Numeral(label, number, note=note, code=self.code)
        if self.report.results:
            met = sum(sentences.is_met(each.verdict) is True for each in self.report.results)
            counted = gettext("with a result")
            if met:
                counted = ngettext(
                    "with a result, %(count)d met", "with a result, %(count)d met", met
                ) % {"count": met}
            number = format_html("{}", len(self.report.results))
            return Numeral(label, number, note=counted, code=self.code)
        return Numeral(label, self.gap(GapTopic.RESULTS), code=self.code)

    def targets_numeral(self, label: str = "") -> Numeral:
        label = label or gettext("Targets of this term")
        if not self.report.targets:
            return Numeral(label, self.gap(GapTopic.TARGETS), code=self.code)
        note = gettext("stated by the source, perhaps not all")
        return Numeral(
            label, format_html("{}", len(self.report.targets)), note=note, code=self.code
        )

    def delegation_numeral(self) -> Numeral:
        label = gettext("To the superior congress")
        for index, one in enumerate(self.report.delegations):
            where = f"delegations/{index}"
            if one.official is None:
                continue
            beside = ""
            if one.alternate is not None:
                alternate = v(one.alternate, where, "alternate")
                beside = phrases.sentence(gettext("+ %(count)s alternate"), count=alternate)
            return Numeral(label, v(one.official, where, "official"), beside, code=self.code)
        return Numeral(label, self.gap(GapTopic.DELEGATION), code=self.code)

    def further_numerals(self) -> list[Numeral]:
        report = self.report
        counted = [
            (gettext("Figures of activity"), len(report.figures)),
            (gettext("Lines of awards"), len(report.tallies)),
            (gettext("Guests"), len(report.guests)),
            (gettext("Documents adopted"), len(self.adopted)),
            (gettext("Agreements"), len(report.agreements)),
        ]
        return [
            Numeral(label, format_html("{}", number), code=self.code)
            for label, number in counted
            if number
        ]


def _occasion_of(one: TallyText) -> tuple:
    return (
        one.form_code,
        one.deciding,
        one.organ,
        one.scope,
        one.at_congress,
        one.period_from,
        one.period_to,
        one.programme,
        one.included_in_another,
        one.source,
    )


def is_comparable(result: ResultText) -> bool:
    """Whether plan and result stand on one scale, so that a drawing does not mislead."""
    return result.planned is not None and result.actual is not None


def scale_of(result: ResultText) -> Decimal:
    """The right end of the scale of a drawing."""
    assert result.planned is not None
    assert result.actual is not None
    longest = max(result.planned, result.actual.number, Decimal(1))
    return max(longest, Decimal(100)) if result.unit == "%" else longest * Decimal("1.15")


@dataclass
class CitedPart:
    """A source by its number on the page, or what one has wrong; its place in each document."""

    mark: int
    places: list[tuple[str, str, Any]]

    @property
    def part(self) -> Any:
        return self.places[0][2]


class CitedSources:
    """The sources of all documents of a page; one that several documents name is one entry."""

    def __init__(self) -> None:
        self.entries: list[CitedPart] = []
        self._marks: dict[tuple[str, int], int] = {}

    def add(self, reading: "Reading") -> None:
        for index, source in enumerate(reading.report.sources):
            alike = (each for each in self.entries if _is_one_source(each.part, source))
            entry = next(alike, None)
            if entry is None:
                entry = CitedPart(len(self.entries) + 1, [])
                self.entries.append(entry)
            entry.places.append((reading.code, f"sources/{index}", source))
            self._marks[reading.code, source.number] = entry.mark

    def mark(self, code: str, number: int) -> int | None:
        """The number on the page of a source by its number in a document."""
        return self._marks.get((code, number))


def _is_one_source(one: SourceText, other: SourceText) -> bool:
    """Whether two documents name the same source, whatever each has found wrong with it."""
    own = {"number": 0, "republishes": None, "deviations": ()}
    return dataclasses.replace(one, **own) == dataclasses.replace(other, **own)


def deviations_of(readings: Iterable[Reading]) -> list[CitedPart]:
    """Where sources deviate, each once though several documents say it."""
    found: dict[tuple[int | None, Deviation], CitedPart] = {}
    for each in readings:
        for place, source in enumerate(each.report.sources):
            mark = each.cited.mark(each.code, source.number)
            for index, deviation in enumerate(source.deviations):
                entry = found.setdefault((mark, deviation), CitedPart(mark or 0, []))
                entry.places.append((each.code, f"sources/{place}/deviations/{index}", deviation))
    return list(found.values())


def shared_source(parts: Iterable[Any]) -> int | None:
    """The source of all parts, where it is one."""
    numbers = {part.source for part in parts}
    return numbers.pop() if len(numbers) == 1 else None


def enumerated(where: str, parts: Iterable[Any]) -> Iterator[Placed]:
    for index, part in enumerate(parts):
        yield Placed(part, f"{where}/{index}")
