"""The published rows of an edition, made from its document and from nothing else.

So that they can be made again from the editions: after a change of a sort key, or to check.
"""

import datetime
import functools
import re
from collections.abc import Iterable, Iterator
from typing import Any

from django.db import connection, models, transaction
from django.utils import timezone

from awards.published import PublishedAward, PublishedDecision
from awards.reports import DecisionReport
from congress_portal.foundation.abbreviations import LONG_FORMS
from congress_portal.foundation.dates import PartialDate, Precision
from congress_portal.foundation.publication import canonical_text, read_document
from congress_portal.foundation.vietnamese import (
    fold,
    normalize,
    person_sort_key,
    slugify,
    sort_key,
    to_roman,
)
from congresses.enums import SeatRole
from congresses.published import (
    PublishedClusterYear,
    PublishedCongress,
    PublishedMeasure,
    PublishedTarget,
)
from congresses.reports import ClusterYearReport, CongressReport
from organizations.editions import address_of
from organizations.enums import AffiliationLine, EventRole, TerritoryRole
from organizations.published import (
    Edition,
    PublishedOrganization,
    PublishedPost,
    Register,
    SearchEntry,
)
from organizations.reports import (
    AffiliationText,
    Body,
    EventText,
    OrganizationProfile,
    TerritoryText,
)

from . import meanwhile
from .measures import measures_of

ROW_MODELS: list[type[models.Model]] = [
    PublishedOrganization,
    PublishedPost,
    SearchEntry,
    PublishedCongress,
    PublishedTarget,
    PublishedMeasure,
    PublishedClusterYear,
    PublishedDecision,
    PublishedAward,
]

DOCUMENTS: dict[str, type] = {
    "organization": OrganizationProfile,
    "congress": CongressReport,
    "awarddecision": DecisionReport,
    "clusteryear": ClusterYearReport,
}

# What offices write for a name, and what readers type for it: folded words, their abbreviation.
ABBREVIATIONS = {
    fold(long): [fold(short) for short, others in LONG_FORMS.items() if long in others]
    for longs in LONG_FORMS.values()
    for long in longs
}
NUMBER_SIGNS = re.compile(r"[-/.]+")


def replace(edition: Edition, document) -> None:
    """Put the rows of `edition` in the place of those of the record's earlier editions.

    Where this transaction did not make the edition, another may be about to make the next:
    `renew` waits for it.
    """
    remove(edition.record_kind, edition.record_code)
    place([(edition, document)])


def place(published: Iterable[tuple[Edition, Any]]) -> None:
    """Write the rows of documents whose records have none."""
    made: dict[type[models.Model], list[models.Model]] = {}
    for edition, document in published:
        for row in rows(document):
            row.edition = edition  # type: ignore[attr-defined]
            made.setdefault(type(row), []).append(row)
    for model, instances in made.items():
        model._default_manager.bulk_create(instances, batch_size=2000)


def make_again(**records: Any) -> int:
    """Make published rows again from the latest edition of every record; how many records."""
    found = Edition.objects.filter(**records).order_by("record_kind", "record_code").distinct()
    made = 0
    for kind, code in found.values_list("record_kind", "record_code"):
        with transaction.atomic():
            meanwhile.no_erasure()
            if renew(kind, code):
                Register.turn()
                made += 1
    return made


def renew(record_kind: str, record_code: str) -> bool:
    """Make the rows of a record again from its latest edition, while nobody makes a later one.

    Whether it has any: a withdrawn record has none.
    """
    with transaction.atomic():
        with connection.cursor() as cursor:
            # What the trigger `chained` of an edition takes.
            lock = "SELECT pg_advisory_xact_lock(hashtext(%s))"
            cursor.execute(lock, [f"{record_kind}{record_code}"])
        edition = Edition.objects.of(record_kind, record_code).latest("number")
        if edition.text:
            replace(edition, read_document(DOCUMENTS[record_kind], edition.text))
        return bool(edition.text)


def remove(record_kind: str, record_code: str) -> None:
    editions = Edition.objects.of(record_kind, record_code)
    for model in ROW_MODELS:
        model._default_manager.filter(edition__in=editions).delete()


@functools.singledispatch
def rows(document) -> Iterator[models.Model]:
    raise TypeError(f"no published rows for {type(document).__name__}")


def searchable(*texts: str) -> str:
    """The folded words, each after a space; then what else a reader may type for them.

    Abbreviations stand for long forms and the other way round; of a number such as
    `12/qd-ldld` every part is a word of its own too.
    """
    folded = f" {fold(' '.join(text for text in texts if text))} "
    also = []
    for long, shorts in ABBREVIATIONS.items():
        if f" {long} " in folded:
            also += shorts
        elif any(f" {short} " in folded for short in shorts):
            also.append(long)
    if NUMBER_SIGNS.search(folded):
        also.append(NUMBER_SIGNS.sub(" ", folded).strip(" "))
    return f"{folded}{' '.join(dict.fromkeys(also))}".rstrip(" ")


def entry(
    kind: str, title: str, rank: int, at: str, year: int | None = None, **more: str
) -> SearchEntry:
    matched = more.get("matched_as") or title
    return SearchEntry(
        kind=kind,
        title=title,
        subtitle=more.get("subtitle", ""),
        matched_as=more.get("matched_as", ""),
        address=at,
        rank=rank,
        year=year,
        exact=normalize(matched).lower(),
        folded=searchable(matched, more.get("also", "")),
        sort_key=sort_key(title),
    )


def year_of(date: PartialDate | None) -> int | None:
    return date.day.year if date else None


def partial(text: str) -> PartialDate | None:
    return PartialDate.from_iso(text) if text else None


def whole_day(date: PartialDate | None) -> datetime.date | None:
    """The day of a date that is known to the day."""
    return date.day if date and date.precision is Precision.DAY else None


def present_superior(document: OrganizationProfile, today: datetime.date) -> AffiliationText | None:
    """The direct superior that was the latest to begin; of an ended body, its last one."""
    direct = [each for each in document.affiliations if each.line == AffiliationLine.DIRECT]
    return max(direct, key=lambda each: _latest(each, today), default=None)


def present_territory(document: OrganizationProfile, today: datetime.date) -> TerritoryText | None:
    """Its own territory before one it looks after; of an ended body, the last one."""
    return max(
        document.territories,
        key=lambda each: (each.role == TerritoryRole.MAIN, *_latest(each, today)),
        default=None,
    )


def placed(document: OrganizationProfile, today: datetime.date) -> dict[str, str]:
    """The columns of a body that another day may change."""
    parent, territory = present_superior(document, today), present_territory(document, today)
    return {
        "parent_code": parent.parent.code if parent else "",
        "parent_name": parent.parent.name if parent else "",
        "territory": territory.unit_name if territory else "",
    }


def _latest(part: AffiliationText | TerritoryText, today: datetime.date) -> tuple:
    """The order of what took the place of one another, that of a day to come before all."""
    return (
        part.since is None or part.since <= today,
        part.since or datetime.date.min,
        part.until or datetime.date.max,
    )


def successors_of(document: OrganizationProfile) -> list[Body]:
    """The bodies that a body which ended went into, as the last of its events tells."""
    if document.ended_on is None:
        return []
    went = [
        event
        for event in document.events
        if (EventRole.PREDECESSOR, document.code) in _roles(event)
        and (EventRole.SUCCESSOR, document.code) not in _roles(event)
    ]
    days = [event.on.last_day() if event.on else datetime.date.max for event in went]
    found = {
        part.body.code: part.body
        for event, day in zip(went, days, strict=True)
        for part in event.participants
        if day == max(days) and part.role == EventRole.SUCCESSOR
    }
    return list(found.values())


def _roles(event: EventText) -> set[tuple[str, str]]:
    return {(part.role, part.body.code) for part in event.participants}


@rows.register
def rows_of_profile(document: OrganizationProfile) -> Iterator[models.Model]:
    name = (
        f"{document.name} ({document.disambiguator})" if document.disambiguator else document.name
    )
    successors = successors_of(document)
    yield PublishedOrganization(
        code=document.code,
        name=name,
        short_name=document.short_name,
        kind_code=document.kind_code,
        kind_name=document.kind_name,
        level=document.level,
        **placed(document, timezone.localdate()),
        founded_on=document.founded_on.day if document.founded_on else None,
        ended_on=document.ended_on.last_day() if document.ended_on else None,
        successor_codes=[each.code for each in successors],
        successor_names=[each.name for each in successors],
        is_identified=document.is_identified,
        sort_key=sort_key(name),
        folded=searchable(name, *(each.name for each in document.names)),
    )
    at = address_of("to-chuc", document.code, name)
    yield entry("organization", name, 1, at, subtitle=document.kind_name, also=document.short_name)
    for other in document.names:
        if other.name != document.name:
            yield entry(
                "organization",
                name,
                1,
                at,
                subtitle=document.kind_name,
                matched_as=other.name,
                also=other.short_name,
            )


@rows.register
def rows_of_report(document: CongressReport) -> Iterator[models.Model]:
    term, reviewed = document.term, document.reviewed_term
    reviewed_years = document.reviewed_years
    held = document.held
    # Before its first term a body has none: what was done then was done by others.
    is_first = 1 in (document.ordinal, term.number if term else None)
    if is_first and not (reviewed and reviewed.number):
        closed_years: tuple[int | None, int | None] = None, None
    else:
        closed_years = (reviewed.year_from, reviewed.year_to) if reviewed else reviewed_years
    years = (term.year_from, term.year_to) if term else (document.planned_from, document.planned_to)
    yield PublishedCongress(
        code=document.code,
        title=document.title,
        kind=document.kind,
        is_congress=document.is_congress,
        ordinal=document.ordinal,
        host_kind=document.host.kind,
        host_code=document.host.code,
        host_name=document.host.name,
        term_number=term.number if term else None,
        term_from=term.year_from if term else None,
        term_to=term.year_to if term else None,
        reviewed_number=reviewed.number if reviewed else None,
        reviewed_from=closed_years[0],
        reviewed_to=closed_years[1],
        covered_from=reviewed_years[0],
        covered_to=reviewed_years[1],
        about=list(document.about),
        held_on=held.day if held else None,
        held_on_text=held.iso() if held else "",
        year=year_of(held),
        present=document.present,
        target_count=len(document.targets),
        result_count=len(document.results),
        figure_count=len(document.figures),
        seat_count=sum(len(committee.seats) for committee in document.committees),
        is_stub=document.is_stub,
        gaps=" ".join(f"{gap.topic}:{gap.reason}" for gap in document.gaps),
        folded=searchable(document.title),
        host_sort_key=sort_key(document.host.name),
    )
    shared = {
        "congress_code": document.code,
        "congress_title": document.title,
        "host_code": document.host.code,
        "host_name": document.host.name,
        "host_sort_key": sort_key(document.host.name),
        "year": year_of(held),
    }
    for position, target in enumerate(document.targets):
        yield PublishedTarget(
            **shared,
            position=position,
            is_result=False,
            wording=target.wording,
            text=canonical_text(target),
            folded=searchable(target.wording, document.host.name),
            indicator_code=target.indicator,
            comparator=target.comparator,
            value=target.value,
            value_max=target.value_max,
            unit=target.unit,
            term_from=years[0],
            term_to=years[1],
        )
    for position, result in enumerate(document.results):
        yield PublishedTarget(
            **shared,
            position=position,
            is_result=True,
            wording=result.wording,
            text=canonical_text(result),
            folded=searchable(result.wording, document.host.name),
            indicator_code=result.indicator,
            comparator=result.planned_comparator,
            value=result.planned,
            value_max=result.planned_max,
            actual=result.actual.number if result.actual else None,
            unit=result.unit,
            verdict=result.verdict,
            term_from=result.period_from,
            term_to=result.period_to,
        )
    if document.is_congress and document.host.kind == "organization":
        yield from measures_of(document)
    yield from _posts(document)
    yield from _cited(document)
    label = f"khóa {to_roman(term.number)}" if term and term.number else ""
    yield entry(
        "congress",
        document.title,
        2,
        address_of("dai-hoi", document.code, document.title),
        year=year_of(held),
        subtitle=" · ".join(part for part in (held.show() if held else "", label) if part),
        also=document.slogan,
    )


def _posts(document: CongressReport) -> Iterator[models.Model]:
    posts: list[PublishedPost] = []
    held = document.held
    year = year_of(held)
    shared = {"record_code": document.code, "record_title": document.title}
    for committee in document.committees:
        for seat in committee.seats:
            if seat.person is None or seat.person.is_withheld:
                continue
            began = committee.began_with(seat)
            posts.append(
                PublishedPost(
                    **shared,
                    person_code=seat.person.code,
                    person_name=seat.person.name,
                    title=str(SeatRole(seat.role).value),
                    body_code=document.host.code,
                    body_name=document.host.name,
                    committee=committee.kind,
                    filled_by=committee.filling_of(seat),
                    year_from=committee.term.year_from or year,
                    year_to=committee.term.year_to,
                    since=whole_day(partial(seat.since) or (held if began else None)),
                    until=whole_day(partial(seat.until)),
                    sort_key=person_sort_key(seat.person.name),
                )
            )
    for guest in document.guests:
        if guest.person is None or guest.person.is_withheld:
            continue
        for title in guest.titles:
            posts.append(
                PublishedPost(
                    **shared,
                    person_code=guest.person.code,
                    person_name=guest.person.name,
                    title=title.title,
                    body_code=title.body.code if title.body else "",
                    body_name=title.body.name if title.body else "",
                    year_from=year,
                    year_to=year,
                    sort_key=person_sort_key(guest.person.name),
                )
            )
    yield from posts
    for code in dict.fromkeys(post.person_code for post in posts):
        post = next(each for each in posts if each.person_code == code)
        yield entry(
            "person",
            post.person_name,
            3,
            f"/nhan-su/{code}/",
            year=post.year_from,
            subtitle=document.host.name,
            also=document.host.name,
        )


def _cited(document: CongressReport) -> Iterator[SearchEntry]:
    """The texts that a report cites, by number and subject; each is found on its page."""
    at = f"{address_of('dai-hoi', document.code, document.title)}#van-kien"
    for place, citation in enumerate(document.documents, 1):
        paper = citation.document
        title = ", ".join(part for part in (paper.number, paper.subject) if part)
        if title:
            issuer = paper.issuer.name if paper.issuer else ""
            yield entry(
                "document",
                title,
                4,
                f"{at}-{place}",
                year=year_of(paper.issued_on),
                subtitle=" · ".join(part for part in (issuer, document.title) if part),
                also=issuer,
            )


@rows.register
def rows_of_cluster_year(document: ClusterYearReport) -> Iterator[models.Model]:
    head = next((role.body for role in document.roles if role.post == "head"), None)
    yield PublishedClusterYear(
        code=document.code,
        cluster_code=document.cluster.code,
        cluster_name=document.cluster.name,
        year=document.year,
        theme=document.theme,
        head_code=head.code if head else "",
        head_name=head.name if head else "",
        member_count=len(document.members),
        sort_key=sort_key(document.cluster.name),
    )
    slug = slugify(document.cluster.name)
    yield entry(
        "cluster",
        f"{document.cluster.name}, năm {document.year}",
        4,
        f"/cum-thi-dua/{document.cluster.code}{'-' if slug else ''}{slug}/{document.year}/",
        year=document.year,
        subtitle=document.theme,
        also=document.theme,
    )


@rows.register
def rows_of_decision(document: DecisionReport) -> Iterator[models.Model]:
    decided = document.decided_on
    year = year_of(decided) or document.period_to
    annulled = document.annulled_on is not None
    kinds = [award.recipient_kind for award in document.awards]
    yield PublishedDecision(
        code=document.code,
        number=document.number,
        decided_on=decided.day if decided else None,
        decided_on_text=decided.iso() if decided else "",
        year=year,
        deciding_code=document.deciding.code,
        deciding_name=document.deciding.name,
        occasion_code=document.occasion.code if document.occasion else "",
        occasion_title=document.occasion.title if document.occasion else "",
        collective_count=kinds.count("collective"),
        individual_count=kinds.count("individual"),
        household_count=kinds.count("household"),
        is_annulled=annulled,
    )
    at = f"/khen-thuong/quyet-dinh/{document.code}/"
    if document.number:
        yield entry("decision", document.number, 4, at, year, subtitle=document.deciding.name)
    deciding_key = sort_key(document.deciding.name)
    for position, award in enumerate(document.awards, 1):
        key = person_sort_key if award.recipient_kind == "individual" else sort_key
        yield PublishedAward(
            code=award.code,
            decision_code=document.code,
            decision_number=document.number,
            decided_on=decided.day if decided else None,
            decided_on_text=decided.iso() if decided else "",
            deciding_code=document.deciding.code,
            deciding_name=document.deciding.name,
            deciding_sort_key=deciding_key,
            form_code=award.form_code,
            form_name=award.form_name,
            scope=award.scope,
            recipient_kind=award.recipient_kind,
            recipient_name=award.recipient_name,
            recipient_code=award.recipient_code,
            is_withheld=award.is_withheld,
            is_annulled=annulled,
            post=award.post,
            unit=award.unit,
            reason=award.reason,
            year=year,
            period_from=document.period_from,
            period_to=document.period_to,
            amount=award.amount,
            note=award.note,
            position=position,
            sort_key=key(award.recipient_name),
            folded=searchable(award.recipient_name, award.unit),
        )
        if not award.is_withheld:
            yield entry(
                "award",
                award.recipient_name,
                5,
                f"{at}#{award.code}",
                year=year,
                subtitle=f"{award.form_name}, {document.deciding.name}",
            )
