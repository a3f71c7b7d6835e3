"""Documents about congresses and cluster years; frozen dataclasses, no model is imported here.

Closed lists (kinds, roles, comparators …) are held by their stored value; the pages show the
words of the reader's language. Optional text is empty, an optional number or date is None:
not known. A fact's `source` is the number of one of the document's sources.
"""

from dataclasses import dataclass
from decimal import Decimal

from congress_portal.foundation.dates import PartialDate
from congress_portal.foundation.figures import Figure
from organizations.reports import Body, DocumentText, PersonName, ProgrammeText, SourceText

from .enums import CongressKind


@dataclass(frozen=True)
class TermText:
    number: int | None
    year_from: int | None
    year_to: int | None


@dataclass(frozen=True)
class CongressMention:
    """Another congress as this record names it."""

    code: str
    title: str
    ordinal: int | None
    host: Body
    term: TermText | None


@dataclass(frozen=True)
class SessionText:
    number: int | None
    phase: str
    on: PartialDate | None
    part_of_day: str
    source: int | None


@dataclass(frozen=True)
class TitleText:
    title: str
    body: Body | None
    is_former: bool


@dataclass(frozen=True)
class GuestText:
    """A guest: a person who may be named, or a body, or a group."""

    person: PersonName | None
    body: Body | None
    roles: tuple[str, ...]
    titles: tuple[TitleText, ...]
    source: int | None


@dataclass(frozen=True)
class CommitteeMention:
    kind: str
    body: Body
    term: TermText


@dataclass(frozen=True)
class AgendaText:
    kind: str
    wording: str
    document: DocumentText | None
    committee: CommitteeMention | None
    about_congress: CongressMention | None
    period_from: int | None
    period_to: int | None
    source: int | None


@dataclass(frozen=True)
class StatisticText:
    """A line of the composition of the delegates; without any number it is withheld."""

    dimension: str
    category: str
    count: int | None
    denominator: int | None
    percentage: Decimal | None
    source: int | None

    @property
    def is_withheld(self) -> bool:
        return self.count is None and self.percentage is None


@dataclass(frozen=True)
class DelegationText:
    to_congress: CongressMention | None
    to_label: str
    official: int | None
    alternate: int | None
    ex_officio: int | None
    formed_by: str
    source: int | None


@dataclass(frozen=True)
class CommitteeCountText:
    as_of: PartialDate | None
    elected: int | None
    appointed: int | None
    vacant: int | None
    vacancy_plan: str
    source: int | None


@dataclass(frozen=True)
class SeatText:
    state: str
    role: str
    person: PersonName | None
    unit: str
    filled_by: str
    is_reelected: bool | None
    since: str
    until: str
    end_reason: str
    source: int | None


@dataclass(frozen=True)
class CommitteeText:
    kind: str
    sequence: int
    term: TermText
    seats_decided: int | None
    seats_decided_max: int | None
    seats_decided_basis: str
    formed_by: str
    recognised_by: DocumentText | None
    counts: tuple[CommitteeCountText, ...]
    seats: tuple[SeatText, ...]
    source: int | None

    def began_with(self, seat: SeatText) -> bool:
        """Whether the seat was filled as the committee was formed."""
        return seat.filled_by in ("elected", self.formed_by)

    def filling_of(self, seat: SeatText) -> str:
        """How the seat was filled: in a committee that was appointed nobody was elected."""
        return self.formed_by if self.began_with(seat) else seat.filled_by


@dataclass(frozen=True)
class MotionText:
    wording: str
    outcome: str
    in_favour: int | None
    against: int | None
    abstained: int | None
    percentage: Decimal | None
    source: int | None


@dataclass(frozen=True)
class WinnerText:
    """An elected candidate; votes of those not elected are never public."""

    person: PersonName
    votes: int | None
    percentage: Figure | None


@dataclass(frozen=True)
class BallotText:
    subject: str
    round: int
    seats_to_fill: int | None
    base: str
    present: int | None
    issued: int | None
    returned: int | None
    valid: int | None
    invalid: int | None
    winners: tuple[WinnerText, ...]
    source: int | None


@dataclass(frozen=True)
class ResultText:
    """A result with the plan it is measured by, as far as either is known."""

    wording: str
    planned_comparator: str
    planned: Decimal | None
    planned_max: Decimal | None
    planned_basis: str
    actual: Figure | None
    unit: str
    difference: Decimal | None
    difference_unit: str
    verdict: str
    period_from: int | None
    period_to: int | None
    indicator: str
    source: int | None


@dataclass(frozen=True)
class SummaryText:
    about_ordinal: int | None
    about_congress: CongressMention | None
    period_from: int | None
    period_to: int | None
    assessed: int | None
    met: int | None
    exceeded: int | None
    verdict: str
    wording: str
    source: int | None


@dataclass(frozen=True)
class TargetText:
    group: str
    wording: str
    kind: str
    comparator: str
    value: Decimal | None
    value_max: Decimal | None
    rating: str
    unit: str
    population: str
    population_threshold: int | None
    period: str
    year: int | None
    per_what: str
    reference: str
    indicator: str
    basis: str
    source: int | None


@dataclass(frozen=True)
class CountText:
    number: Figure
    unit: str
    counted_as: str


@dataclass(frozen=True)
class PartyText:
    role: str
    body: Body


@dataclass(frozen=True)
class FigureText:
    """Counts and the money that goes with them; `is_count_unstated`: done, number not stated."""

    topic: str
    owner: Body
    counts: tuple[CountText, ...]
    is_count_unstated: bool
    amount: Figure | None
    direction: str
    fund: str
    place: str
    programme: ProgrammeText | None
    parties: tuple[PartyText, ...]
    period_from: int | None
    period_to: int | None
    on: PartialDate | None
    indicator: str
    source: int | None


@dataclass(frozen=True)
class AgreementText:
    kind: str
    subject: str
    count: Figure | None
    parties: tuple[Body, ...]
    period_from: int | None
    period_to: int | None
    source: int | None


@dataclass(frozen=True)
class TallyText:
    """A count of awards; `included_in_another` tells whether it may be added up."""

    line: str
    form_code: str
    form_name: str
    scope: str
    deciding: Body
    organ: str
    recipient_kind: str
    count: int
    period_from: int | None
    period_to: int | None
    at_congress: bool
    programme: ProgrammeText | None
    included_in_another: str
    source: int | None


@dataclass(frozen=True)
class NominationText:
    kind: str
    cluster: Body | None
    organization: Body
    form_name: str
    year: int | None
    source: int | None


@dataclass(frozen=True)
class CitationText:
    document: DocumentText
    note: str
    source: int | None


@dataclass(frozen=True)
class CitedProgrammeText:
    programme: ProgrammeText
    note: str
    source: int | None


@dataclass(frozen=True)
class GapText:
    topic: str
    reason: str


@dataclass(frozen=True)
class CongressReport:
    """The report of one congress or conference."""

    schema: int
    code: str
    kind: str
    title: str
    host: Body
    ordinal: int | None
    is_stub: bool
    term: TermText | None
    reviewed_term: TermText | None
    reviewed_from: int | None
    reviewed_to: int | None
    planned_from: int | None
    planned_to: int | None
    opened_on: PartialDate | None
    closed_on: PartialDate | None
    part_of_day: str
    place: str
    slogan_kind: str
    slogan: str
    convened: int | None
    present: int | None
    present_kind: str
    qualified: int | None
    members_represented: Figure | None
    members_represented_unit: str
    sessions: tuple[SessionText, ...]
    guests: tuple[GuestText, ...]
    agenda: tuple[AgendaText, ...]
    statistics: tuple[StatisticText, ...]
    delegations: tuple[DelegationText, ...]
    committees: tuple[CommitteeText, ...]
    ballots: tuple[BallotText, ...]
    motions: tuple[MotionText, ...]
    results: tuple[ResultText, ...]
    summaries: tuple[SummaryText, ...]
    targets: tuple[TargetText, ...]
    figures: tuple[FigureText, ...]
    agreements: tuple[AgreementText, ...]
    tallies: tuple[TallyText, ...]
    nominations: tuple[NominationText, ...]
    documents: tuple[CitationText, ...]
    programmes: tuple[CitedProgrammeText, ...]
    gaps: tuple[GapText, ...]
    supplementing: tuple[int, ...]
    source: int | None
    sources: tuple[SourceText, ...]

    @property
    def held(self) -> PartialDate | None:
        """The day of its opening, else of its first session whose day is known."""
        return self.opened_on or next((each.on for each in self.sessions if each.on), None)

    @property
    def is_congress(self) -> bool:
        """Whether it opens a term: a numbered conference of delegates does, where it bears one."""
        if self.kind == CongressKind.DELEGATES_CONFERENCE:
            number = self.term.number if self.term else None
            return self.ordinal is not None and self.ordinal == number
        return CongressKind(self.kind).is_congress

    @property
    def reviewed_years(self) -> tuple[int | None, int | None]:
        """The years it reports of, which may be fewer than those of the term."""
        if self.reviewed_from or self.reviewed_to:
            return self.reviewed_from, self.reviewed_to
        reviewed = self.reviewed_term
        return (reviewed.year_from, reviewed.year_to) if reviewed else (None, None)

    @property
    def about(self) -> tuple[str, ...]:
        """The other congresses of whose resolutions it tells what became."""
        told = [each.about_congress for each in self.summaries]
        told += [each.about_congress for each in self.agenda]
        return tuple(dict.fromkeys(each.code for each in told if each and each.code))

    def gap(self, topic: str) -> str:
        """The reason noted for a missing topic, or an empty string."""
        return next((gap.reason for gap in self.gaps if gap.topic == topic), "")


@dataclass(frozen=True)
class MemberText:
    body: Body
    as_written: str


@dataclass(frozen=True)
class ClusterRoleText:
    post: str
    body: Body
    person: PersonName | None
    source: int | None


@dataclass(frozen=True)
class ContentText:
    wording: str
    source: int | None


@dataclass(frozen=True)
class ClusterYearReport:
    """One year of an emulation cluster, with its members in that year."""

    schema: int
    code: str
    cluster: Body
    owner: Body | None
    stated_member_count: int | None
    members: tuple[MemberText, ...]
    year: int
    theme: str
    signed_on: PartialDate | None
    signed_at: CongressMention | None
    closed_at: CongressMention | None
    stated_contents: int | None
    stated_parties: int | None
    contents: tuple[ContentText, ...]
    roles: tuple[ClusterRoleText, ...]
    source: int | None
    sources: tuple[SourceText, ...]
