"""From a working record to its document: one builder for each of the four kinds of record.

A document holds facts of its own record and the names of others as they are now; the host of a
congress is called as on the day it opened. What a law or a person withholds leaves the document
here: a withheld name is empty, votes of candidates who were not elected are never read.
"""

import copy
import datetime
import functools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from django.db import models

from awards.models import Award, AwardDecision
from awards.reports import AwardText, DecisionReport
from congress_portal.foundation.dates import date_of
from congress_portal.foundation.figures import Figure
from congress_portal.foundation.publication import Reviewed, ReviewState
from congress_portal.publishing import small_numbers
from congress_portal.publishing.borrowing import lend
from congresses.enums import CandidateOutcome, SectionStatus
from congresses.models.clusters import ClusterYear
from congresses.models.committees import Committee
from congresses.models.congresses import Congress
from congresses.models.terms import Term
from congresses.published import PublishedCongress
from congresses.reports import (
    AgendaText,
    AgreementText,
    BallotText,
    CitationText,
    CitedProgrammeText,
    ClusterRoleText,
    ClusterYearReport,
    CommitteeCountText,
    CommitteeMention,
    CommitteeText,
    CongressMention,
    CongressReport,
    ContentText,
    CountText,
    DelegationText,
    FigureText,
    GapText,
    GuestText,
    MemberText,
    MotionText,
    NominationText,
    PartyText,
    ResultText,
    SeatText,
    SessionText,
    SummaryText,
    TallyText,
    TargetText,
    TermText,
    TitleText,
    WinnerText,
)
from organizations import as_of
from organizations.models.clusters import Cluster
from organizations.models.documents import Document
from organizations.models.organizations import Organization
from organizations.models.people import ExternalBody, Person
from organizations.models.programmes import Programme
from organizations.models.sources import Source
from organizations.published import PublishedOrganization
from organizations.reports import (
    AffiliationText,
    Body,
    Deviation,
    DocumentText,
    EventCountText,
    EventText,
    NameText,
    OrganizationProfile,
    ParticipantText,
    PersonName,
    ProgrammeText,
    SourceText,
    TerritoryText,
)

SCHEMA = 1

Row = TypeVar("Row")
Text = TypeVar("Text")


class CitedSources:
    """The sources of one document, numbered in the order in which its facts name them."""

    def __init__(self, default: Source | None):
        self._sources: list[Source] = []
        self._default = default
        if default:
            self.number(default)

    def number(self, source: Source | None) -> int | None:
        source = source or self._default
        if source is None:
            return None
        if source not in self._sources:
            self._sources.append(source)
        return self._sources.index(source) + 1

    def texts(self) -> tuple[SourceText, ...]:
        # A source that republishes another brings that one along, and so on.
        for source in self._sources:
            lend(source, "notes")
            if source.republishes:
                self.number(source.republishes)
        return tuple(
            SourceText(
                number=number,
                kind=source.kind,
                title=source.title,
                publisher=source.publisher,
                author=source.author,
                address=source.address,
                published_on=date_of(source, "published_on"),
                published_time=(
                    source.published_time.isoformat("minutes") if source.published_time else ""
                ),
                republishes=(
                    self._sources.index(source.republishes) + 1 if source.republishes else None
                ),
                deviations=tuple(
                    Deviation(note.subject, note.as_written, note.correct, note.kind)
                    for note in source.notes.all()
                ),
            )
            for number, source in enumerate(self._sources, 1)
        )


def figure(row: models.Model, column: str) -> Figure | None:
    return None if getattr(row, column) is None else stated(row, column)


def stated(row: models.Model, column: str) -> Figure:
    number = getattr(row, column)
    return Figure(number, getattr(row, f"{column}_qualifier"), getattr(row, f"{column}_wording"))


def body(named: Organization | Cluster | ExternalBody | str) -> Body:
    """A body as the document names it; text is the label of a group."""
    match named:
        case Organization():
            return Body("organization", named.code, name_in_force(named), named.is_identified)
        case Cluster():
            lend(named)
            return Body("cluster", named.code, str(named), bool(named.name))
        case ExternalBody():
            lend(named)
            return Body("external", "", named.name, True)
        case _:
            return Body("label", "", named, False)


def name_in_force(named: Organization | Cluster) -> str:
    """What readers know a body by: while its profile is corrected, the name of its last edition."""
    if isinstance(named, Organization):
        if is_corrected(named):
            published = PublishedOrganization.objects.filter(code=named.code)
            if name := published.values_list("name", flat=True).first():
                return name
        lend_unapproved(named)
    return str(named)


def called(record: Congress) -> str:
    """What readers knew its host by on the day it opened; today's name where none is known."""
    host, day, present = record.host, record.opened_on, name_in_force(record.host)
    if not isinstance(host, Organization) or day is None:
        return present
    if is_corrected(host):
        profile = as_of.profile_in_force(host.code)
        name = as_of.name_on(profile, day) if profile else ""
    else:
        name = host.name_on(day)
    return present if not name or present in (name, f"{name} ({host.disambiguator})") else name


def host_of(record: Congress) -> Body:
    return replace(body(record.host), name=called(record))


def is_corrected(named: Reviewed) -> bool:
    """Whether what it says now was not approved, though something else of it was."""
    return bool(named.edition_count) and named.state != ReviewState.PUBLISHED


def lend_unapproved(named: Reviewed) -> None:
    """What a published record says of itself was approved for its own edition."""
    if named.state != ReviewState.PUBLISHED:
        lend(named)


def person(named: Person) -> PersonName:
    lend(named)
    if named.is_public:
        return PersonName(named.code, named.name, False)
    return PersonName("", "", True)


def known(make: Callable[[Row], Text], row: Row | None) -> Text | None:
    return None if row is None else make(row)


def first_body(*named: Organization | Cluster | ExternalBody | None) -> Body:
    """The one body that is named; a constraint sees to it that one is."""
    return body(next(each for each in named if each is not None))


def term(named: Term) -> TermText:
    lend(named)
    return TermText(named.number, named.year_from, named.year_to)


def congress_mention(named: Congress) -> CongressMention:
    host = host_of(named)
    title, ordinal = named.titled(host.name), named.ordinal
    if is_corrected(named):
        published = PublishedCongress.objects.filter(code=named.code).first()
        if published is not None:
            title, ordinal = published.title, published.ordinal
    else:
        lend_unapproved(named)
    return CongressMention(named.code, title, ordinal, host, known(term, named.term))


def committee_mention(named: Committee) -> CommitteeMention:
    return CommitteeMention(named.kind, body(named.term.organization), term(named.term))


def programme(named: Programme) -> ProgrammeText:
    lend(named, "names")
    return ProgrammeText(
        name=named.name,
        kind=named.kind,
        other_names=tuple(other.name for other in named.names.all()),
        since=named.since,
        until=named.until,
        anniversary_years=named.anniversary_years,
    )


def document_text(named: Document) -> DocumentText:
    lend(named)
    issuer = named.issuer or named.external_issuer
    return DocumentText(
        kind=named.kind,
        number=named.number,
        issuer=body(issuer) if issuer else None,
        issued_on=date_of(named, "issued_on"),
        subject=named.subject,
        congress_ordinal=named.congress_ordinal,
        term_from=named.term_from,
        term_to=named.term_to,
        signer=named.signer,
        address=named.address,
        status=named.status,
    )


def iso(day) -> str:
    return day.isoformat() if day else ""


# What the document of each kind is made of, and what is read along with each part.
PARTS: dict[type[models.Model], dict[str, tuple[str, ...]]] = {
    Organization: {
        "kind": (),
        "source": (),
        "source__notes": (),
        "names": (),
        "affiliations": ("parent",),
        "territories": (),
        "events": ("decision", "source"),
        "events__participants": ("organization",),
        "events__counts": (),
    },
    Congress: {
        "organization": (),
        "organization__names": (),
        "cluster": ("owner",),
        "term": (),
        "reviewed_term": (),
        "source": (),
        "source__notes": (),
        "gaps": (),
        "sections": (),
        "sessions": ("source",),
        "guests": ("person", "organization", "external_body", "source"),
        "guests__titles": ("organization", "external_body"),
        "agenda": ("document", "committee__term__organization", "about_congress", "source"),
        "statistics": ("source",),
        "delegations": ("to_congress", "source"),
        "committees": ("term", "recognised_by", "source"),
        "committees__counts": ("source",),
        "committees__seats": ("person", "source"),
        "ballots": ("source",),
        "ballots__candidates": ("person",),
        "motions": ("source",),
        "summaries": ("source",),
        "summaries__about_congress": ("organization", "cluster__owner", "term"),
        "summaries__about_congress__organization__names": (),
        "results": ("indicator", "source"),
        "targets": ("indicator", "source"),
        "figures": ("owner_organization", "programme", "indicator", "source"),
        "figures__counts": (),
        "figures__parties": ("organization", "cluster", "external_body"),
        "agreements": ("source",),
        "agreements__parties": ("organization", "cluster", "external_body"),
        "award_tallies": (
            "form",
            "deciding_organization",
            "deciding_external",
            "programme",
            "source",
        ),
        "nominations": ("cluster", "organization", "form", "source"),
        "documents": ("document", "source"),
        "programmes": ("programme", "source"),
    },
    ClusterYear: {
        "source": (),
        "source__notes": (),
        "cluster": ("owner",),
        "contents": ("source",),
        "roles": ("organization", "person", "source"),
    },
    AwardDecision: {
        "source": (),
        "source__notes": (),
        "deciding_organization": (),
        "awards": ("form", "person", "organization", "source"),
    },
}
# Rows that no document holds are not read: votes of candidates who were not elected.
HELD: dict[str, dict[str, Any]] = {
    "ballots__candidates": {"outcome": CandidateOutcome.ELECTED},
    "targets": {"dropped_on": None},
    "sections": {"status": SectionStatus.SUPPLEMENTING},
}


def build(record: models.Model) -> Any:
    """The document of a working record, as it would be published now."""
    return build_all([record])[0]


def build_all(records: Sequence[models.Model]) -> list[Any]:
    """The documents of working records of one kind, read in as many queries as that of one."""
    read = [_without_what_was_read(record) for record in records]
    for path, joined in PARTS.get(type(records[0]), {}).items():
        models.prefetch_related_objects(read, _part(type(records[0]), path, joined))
    return [_document(record) for record in read]


def _without_what_was_read(record: Row) -> Row:
    read: Any = copy.copy(record)
    read._state.fields_cache, read._prefetched_objects_cache = {}, {}
    return read


def _part(model: Any, path: str, joined: tuple[str, ...]) -> models.Prefetch:
    for name in path.split("__"):
        model = model._meta.get_field(name).related_model
    rows = model._default_manager.filter(**HELD.get(path, {}))
    return models.Prefetch(path, rows.select_related(*joined))


@functools.singledispatch
def _document(record: models.Model) -> Any:
    raise TypeError(f"{type(record).__name__} is not published by itself")


@_document.register
def build_profile(record: Organization) -> OrganizationProfile:
    cited = CitedSources(record.source)
    events = tuple(
        EventText(
            kind=event.kind,
            on=date_of(event, "on"),
            decision=known(document_text, event.decision),
            participants=tuple(
                ParticipantText(part.role, body(part.organization), part.share_note)
                for part in event.participants.all()
            ),
            counts=tuple(
                EventCountText(count.outcome, count.bodies, count.members)
                for count in event.counts.all()
            ),
            note=event.note,
            source=cited.number(event.source),
        )
        for event in record.events.all()
    )
    return OrganizationProfile(
        schema=SCHEMA,
        code=record.code,
        name=record.name,
        short_name=record.short_name,
        disambiguator=record.disambiguator,
        kind_code=record.kind.code,
        kind_name=record.kind.name,
        level=record.kind.level,
        founded_on=date_of(record, "founded_on"),
        ended_on=date_of(record, "ended_on"),
        is_provisional=record.is_provisional,
        is_identified=record.is_identified,
        is_stub=record.is_stub,
        names=tuple(
            NameText(name.kind, name.name, name.short_name, name.since, name.until)
            for name in record.names.all()
        ),
        affiliations=tuple(
            AffiliationText(each.line, body(each.parent), each.since, each.until)
            for each in record.affiliations.all()
        ),
        territories=tuple(
            TerritoryText(
                each.unit_name,
                each.unit_code,
                each.unit_name_now,
                each.unit_code_now,
                each.role,
                each.since,
                each.until,
            )
            for each in record.territories.all()
        ),
        events=events,
        source=cited.number(None),
        sources=cited.texts(),
    )


@_document.register
def build_report(record: Congress) -> CongressReport:
    cited = CitedSources(record.source)
    number = cited.number
    parts: dict[str, Any] = {
        "sessions": tuple(
            SessionText(
                each.number, each.phase, date_of(each, "on"), each.part_of_day, number(each.source)
            )
            for each in record.sessions.all()
        ),
        "guests": tuple(_guests(record, cited)),
        "agenda": tuple(_agenda(record, cited)),
        "statistics": small_numbers.protected_statistics(record, number),
        "delegations": tuple(
            DelegationText(
                known(congress_mention, each.to_congress),
                each.to_label,
                each.official,
                each.alternate,
                each.ex_officio,
                each.formed_by,
                number(each.source),
            )
            for each in record.delegations.all()
        ),
        "committees": tuple(_committees(record, cited)),
        "ballots": tuple(_ballots(record, cited)),
        "motions": tuple(
            MotionText(
                each.wording,
                each.outcome,
                each.in_favour,
                each.against,
                each.abstained,
                each.percentage,
                number(each.source),
            )
            for each in record.motions.all()
        ),
        "summaries": tuple(
            SummaryText(
                each.about_ordinal,
                known(congress_mention, each.about_congress),
                each.period_from,
                each.period_to,
                each.assessed,
                each.met,
                each.exceeded,
                each.verdict,
                each.wording,
                number(each.source),
            )
            for each in record.summaries.all()
        ),
        "results": tuple(
            ResultText(
                wording=each.wording,
                planned_comparator=each.planned_comparator,
                planned=each.planned,
                planned_max=each.planned_max,
                planned_basis=each.planned_basis,
                actual=figure(each, "actual"),
                unit=each.unit,
                difference=each.difference,
                difference_unit=each.difference_unit,
                verdict=each.verdict,
                period_from=each.period_from,
                period_to=each.period_to,
                indicator=each.indicator.code if each.indicator else "",
                source=number(each.source),
            )
            for each in record.results.all()
        ),
        "targets": tuple(
            TargetText(
                group=each.group,
                wording=each.wording,
                kind=each.kind,
                comparator=each.comparator,
                value=each.value,
                value_max=each.value_max,
                rating=each.rating,
                unit=each.unit,
                population=each.population,
                population_threshold=each.population_threshold,
                period=each.period,
                year=each.year,
                per_what=each.per_what,
                reference=each.reference,
                indicator=each.indicator.code if each.indicator else "",
                basis=each.basis,
                source=number(each.source),
            )
            for each in record.targets.all()
        ),
        "figures": tuple(_figures(record, cited)),
        "agreements": tuple(
            AgreementText(
                kind=each.kind,
                subject=each.subject,
                count=figure(each, "count"),
                parties=tuple(_named(party) for party in each.parties.all()),
                period_from=each.period_from,
                period_to=each.period_to,
                source=number(each.source),
            )
            for each in record.agreements.all()
        ),
        "tallies": tuple(_tallies(record, cited)),
        "nominations": tuple(
            NominationText(
                each.kind,
                body(each.cluster) if each.cluster else None,
                body(each.organization),
                each.form.name if each.form else "",
                each.year,
                number(each.source),
            )
            for each in record.nominations.all()
        ),
        "documents": tuple(
            CitationText(document_text(each.document), each.note, number(each.source))
            for each in record.documents.all()
        ),
        "programmes": tuple(
            CitedProgrammeText(programme(each.programme), each.note, number(each.source))
            for each in record.programmes.all()
        ),
    }
    return CongressReport(
        schema=SCHEMA,
        code=record.code,
        kind=record.kind,
        title=record.titled(called(record)),
        host=host_of(record),
        ordinal=record.ordinal,
        is_stub=record.is_stub,
        term=known(term, record.term),
        reviewed_term=known(term, record.reviewed_term),
        reviewed_from=record.reviewed_from,
        reviewed_to=record.reviewed_to,
        planned_from=record.planned_from,
        planned_to=record.planned_to,
        opened_on=date_of(record, "opened_on"),
        closed_on=date_of(record, "closed_on"),
        part_of_day=record.part_of_day,
        place=record.place,
        slogan_kind=record.slogan_kind,
        slogan=record.slogan,
        convened=record.convened,
        present=record.present,
        present_kind=record.present_kind,
        qualified=record.qualified,
        members_represented=figure(record, "members_represented"),
        members_represented_unit=record.members_represented_unit,
        gaps=(
            *(GapText(gap.topic, gap.reason) for gap in record.gaps.all()),
            *small_numbers.gaps(parts["statistics"]),
        ),
        supplementing=tuple(section.section for section in record.sections.all()),
        source=number(None),
        sources=cited.texts(),
        **parts,
    )


def _named(row) -> Body:
    """The body of a row that names one of four: a union body, a cluster, another, a label."""
    named = row.organization or getattr(row, "cluster", None) or row.external_body
    return body(named or row.label)


def _guests(record: Congress, cited: CitedSources) -> Iterable[GuestText]:
    for each in record.guests.all():
        titles = tuple(
            TitleText(
                title.title,
                body(of) if (of := title.organization or title.external_body) else None,
                title.is_former,
            )
            for title in each.titles.all()
        )
        named = person(each.person) if each.person else None
        yield GuestText(
            person=named,
            body=None if each.person else _named(each),
            roles=tuple(each.roles),
            # The posts of somebody who is not to be named would name him.
            titles=() if named and named.is_withheld else titles,
            source=cited.number(each.source),
        )


def _agenda(record: Congress, cited: CitedSources) -> Iterable[AgendaText]:
    for each in record.agenda.all():
        yield AgendaText(
            kind=each.kind,
            wording=each.wording,
            document=known(document_text, each.document),
            committee=known(committee_mention, each.committee),
            about_congress=known(congress_mention, each.about_congress),
            period_from=each.period_from,
            period_to=each.period_to,
            source=cited.number(each.source),
        )


def _committees(record: Congress, cited: CitedSources) -> Iterable[CommitteeText]:
    for each in record.committees.all():
        yield CommitteeText(
            kind=each.kind,
            sequence=each.sequence,
            term=term(each.term),
            seats_decided=each.seats_decided,
            seats_decided_max=each.seats_decided_max,
            seats_decided_basis=each.seats_decided_basis,
            formed_by=each.formed_by,
            recognised_by=known(document_text, each.recognised_by),
            counts=tuple(
                CommitteeCountText(
                    date_of(count, "as_of"),
                    count.elected,
                    count.appointed,
                    count.vacant,
                    count.vacancy_plan,
                    cited.number(count.source),
                )
                for count in each.counts.all()
            ),
            seats=tuple(
                SeatText(
                    state=seat.state,
                    role=seat.role,
                    person=person(seat.person) if seat.person else None,
                    unit=seat.unit if seat.person and seat.person.is_public else "",
                    filled_by=seat.filled_by,
                    is_reelected=seat.is_reelected,
                    since=iso(seat.since),
                    until=iso(seat.until),
                    end_reason=seat.end_reason,
                    source=cited.number(seat.source),
                )
                for seat in each.seats.all()
            ),
            source=cited.number(each.source),
        )


def _ballots(record: Congress, cited: CitedSources) -> Iterable[BallotText]:
    for each in record.ballots.all():
        yield BallotText(
            subject=each.subject,
            round=each.round,
            seats_to_fill=each.seats_to_fill,
            base=each.base,
            present=each.present,
            issued=each.issued,
            returned=each.returned,
            valid=each.valid,
            invalid=each.invalid,
            winners=tuple(
                WinnerText(person(winner.person), winner.votes, figure(winner, "percentage"))
                for winner in each.candidates.all()
            ),
            source=cited.number(each.source),
        )


def _figures(record: Congress, cited: CitedSources) -> Iterable[FigureText]:
    host = host_of(record)
    for each in record.figures.all():
        owner = each.owner_organization
        yield FigureText(
            topic=each.topic,
            # Under the name that the host has in this document, not that of today.
            owner=host if owner in (None, record.host) else body(owner),
            counts=tuple(
                CountText(stated(count, "number"), count.unit, count.counted_as)
                for count in each.counts.all()
            ),
            is_count_unstated=each.is_count_unstated,
            amount=figure(each, "amount"),
            direction=each.direction,
            fund=each.fund,
            place=each.place,
            programme=known(programme, each.programme),
            parties=tuple(PartyText(party.role, _named(party)) for party in each.parties.all()),
            period_from=each.period_from,
            period_to=each.period_to,
            on=date_of(each, "on"),
            indicator=each.indicator.code if each.indicator else "",
            source=cited.number(each.source),
        )


def _tallies(record: Congress, cited: CitedSources) -> Iterable[TallyText]:
    for each in record.award_tallies.all():
        yield TallyText(
            line=each.line,
            form_code=each.form.code,
            form_name=each.form.name,
            scope=each.scope,
            deciding=first_body(each.deciding_organization, each.deciding_external),
            organ=each.organ,
            recipient_kind=each.recipient_kind,
            count=each.count,
            period_from=each.period_from,
            period_to=each.period_to,
            at_congress=each.at_congress,
            programme=known(programme, each.programme),
            included_in_another=each.included_in_another,
            source=cited.number(each.source),
        )


@_document.register
def build_cluster_year(record: ClusterYear) -> ClusterYearReport:
    cited = CitedSources(record.source)
    cluster = record.cluster
    lend(cluster, "memberships")
    members = cluster.memberships.select_related("organization").filter(
        models.Q(since__isnull=True) | models.Q(since__year__lte=record.year),
        models.Q(until__isnull=True) | models.Q(until__gt=datetime.date(record.year, 1, 1)),
    )
    return ClusterYearReport(
        schema=SCHEMA,
        code=record.code,
        cluster=body(cluster),
        owner=body(cluster.owner) if cluster.owner else None,
        stated_member_count=cluster.stated_member_count,
        members=tuple(MemberText(body(each.organization), each.as_written) for each in members),
        year=record.year,
        theme=record.theme,
        signed_on=date_of(record, "signed_on"),
        signed_at=known(congress_mention, record.signed_at),
        closed_at=known(congress_mention, record.closed_at),
        stated_contents=record.stated_contents,
        stated_parties=record.stated_parties,
        contents=tuple(
            ContentText(each.wording, cited.number(each.source)) for each in record.contents.all()
        ),
        roles=tuple(
            ClusterRoleText(
                each.post,
                body(each.organization),
                person(each.person) if each.person else None,
                cited.number(each.source),
            )
            for each in record.roles.all()
        ),
        source=cited.number(None),
        sources=cited.texts(),
    )


@_document.register
def build_decision(record: AwardDecision) -> DecisionReport:
    cited = CitedSources(record.source)
    return DecisionReport(
        schema=SCHEMA,
        code=record.code,
        number=record.number,
        deciding=first_body(record.deciding_organization, record.deciding_external),
        organ=record.organ,
        decided_on=date_of(record, "decided_on"),
        presenter=body(record.presenter) if record.presenter else None,
        occasion=known(congress_mention, record.occasion),
        period_from=record.period_from,
        period_to=record.period_to,
        programme=known(programme, record.programme),
        signer=record.signer,
        stated_collectives=record.stated_collectives,
        stated_individuals=record.stated_individuals,
        annulled_on=record.annulled_on,
        annulment_reason=record.annulment_reason,
        awards=tuple(_award(award, record, cited) for award in record.awards.all()),
        source=cited.number(None),
        sources=cited.texts(),
    )


def _award(award: Award, decision: AwardDecision, cited: CitedSources) -> AwardText:
    if award.person:
        lend(award.person)
    individual = award.recipient_kind != "collective"
    withheld = award.is_withheld or (
        individual
        and (decision.ground == "none" or bool(award.person and award.person.is_withheld))
    )
    linked = award.organization or (
        award.person if award.person and award.person.is_public else None
    )
    return AwardText(
        code=award.code,
        section=award.section,
        form_code=award.form.code,
        form_name=award.form.name,
        scope=award.scope,
        recipient_kind=award.recipient_kind,
        recipient_name="" if withheld else award.recipient_name,
        recipient_code="" if withheld or linked is None else linked.code,
        is_withheld=withheld,
        post="" if withheld else award.post,
        unit="" if withheld else award.unit,
        proposing_unit=award.proposing_unit,
        reason="" if withheld else award.reason,
        amount=award.amount,
        note="" if withheld else award.note,
        source=cited.number(award.source),
    )
