"""Checks of a congress that are not constraints: what a source or the law of the day may break.

Codes: B.0xx errors, B.1xx arithmetic of the record, B.2xx limits of the guide in force on the
day (`RuleSet`), B.3xx dates. Nothing the congress decides is decided here.
"""

import datetime
from collections.abc import Iterable
from decimal import Decimal
from itertools import groupby

from django.db.models import Q
from django.utils.translation import gettext as _

from congress_portal.foundation.dates import PartialDate, date_of
from congress_portal.foundation.figures import percent, places_of, show_number
from congress_portal.foundation.publication import ReviewState
from congress_portal.foundation.rules import Finding, error, findings, warning
from organizations.enums import LimitCode
from organizations.models.programmes import RuleLimit

from .enums import (
    CandidateOutcome,
    CommitteeKind,
    CongressKind,
    DelegateOrigin,
    DelegateStatus,
    DifferenceUnit,
    GapTopic,
    SeatRole,
    SeatState,
    SectionNumber,
    SectionStatus,
    Verdict,
)
from .models.committees import Committee
from .models.congresses import AcceptedWarning, Congress
from .models.terms import Term
from .tenure import sat_at_congress

# A report rounds each of its percentages; together they may miss 100 by this much.
ROUNDING = Decimal("0.6")


def has_a_source(congress: Congress) -> Iterable[Finding]:
    if congress.source_id is None:
        yield error(
            "B.001",
            _("The record names no source. Enter in section 8 where its facts come from."),
            section=SectionNumber.DOCUMENTS,
        )


def has_a_date(congress: Congress) -> Iterable[Finding]:
    is_awaited = congress.sections.filter(
        section=SectionNumber.CONGRESS, status=SectionStatus.SUPPLEMENTING
    )
    answered = congress.is_stub or _gap(congress, GapTopic.DATE) or is_awaited.exists()
    if _held(congress) is None and not answered:
        yield error(
            "B.002",
            _(
                "The day of the congress is missing. Enter it in section 1, or note in section 8 "
                "why it is not known."
            ),
            section=SectionNumber.CONGRESS,
        )


def seats_add_up(congress: Congress) -> Iterable[Finding]:
    for committee in _committees(congress):
        count = next((each for each in committee.counts.all() if each.as_of is None), None)
        if count is None or committee.seats_decided is None:
            continue
        filled = (count.elected or 0) + (count.appointed or 0)
        largest = committee.seats_decided_max or committee.seats_decided
        if filled > largest:
            yield warning(
                "B.101",
                _("%(committee)s: %(filled)s members for %(seats)s seats.")
                % {"committee": committee, "filled": filled, "seats": largest},
                subject=str(committee),
                section=SectionNumber.COMMITTEES,
            )
        elif (
            count.vacant is not None
            and committee.seats_decided_max is None
            and filled + count.vacant != committee.seats_decided
        ):
            yield warning(
                "B.102",
                _(
                    "%(committee)s: %(filled)s members and %(vacant)s vacant seats do not make "
                    "%(seats)s."
                )
                % {
                    "committee": committee,
                    "filled": filled,
                    "vacant": count.vacant,
                    "seats": committee.seats_decided,
                },
                subject=str(committee),
                section=SectionNumber.COMMITTEES,
            )


def seats_listed_fit_the_count(congress: Congress) -> Iterable[Finding]:
    held = _held(congress)
    for committee in _committees(congress):
        count = next((each for each in committee.counts.all() if each.as_of is None), None)
        listed = [
            seat
            for seat in committee.seats.all()
            if seat.state != SeatState.VACANT and sat_at_congress(seat, held)
        ]
        if (
            count
            and count.elected is not None
            and listed
            and len(listed) != (count.elected + (count.appointed or 0))
        ):
            yield warning(
                "B.103",
                _("%(committee)s: %(listed)s seats are listed, the source counts %(counted)s.")
                % {
                    "committee": committee,
                    "listed": len(listed),
                    "counted": count.elected + (count.appointed or 0),
                },
                subject=str(committee),
                section=SectionNumber.COMMITTEES,
            )


def winners_have_more_than_half(congress: Congress) -> Iterable[Finding]:
    for ballot in congress.ballots.prefetch_related("candidates__person"):
        base = congress.convened if ballot.base == "convened" else getattr(ballot, ballot.base)
        if not base:
            continue
        for candidate in ballot.candidates.all():
            won = candidate.outcome == CandidateOutcome.ELECTED
            if won and candidate.votes is not None and candidate.votes * 2 <= base:
                yield warning(
                    "B.104",
                    _(
                        "%(ballot)s: an elected candidate has %(votes)s of %(base)s ballots, which "
                        "is not more than half. The congress decides; check the numbers."
                    )
                    % {
                        "ballot": ballot,
                        "votes": show_number(candidate.votes),
                        "base": show_number(base),
                    },
                    subject=f"{ballot}: {candidate.order or candidate.pk}",
                    section=SectionNumber.BALLOTS,
                )


def statistics_add_up(congress: Congress) -> Iterable[Finding]:
    whole = congress.qualified or congress.present
    rows = congress.statistics.order_by("dimension", "pk")
    for dimension, group in groupby(rows, key=lambda row: row.get_dimension_display()):
        cells = list(group)
        counts = [cell.count for cell in cells]
        if len(cells) > 1 and whole and None not in counts and sum(counts) > whole:
            yield warning(
                "B.105",
                _("Delegates by %(dimension)s: the parts make %(sum)s, the whole is %(whole)s.")
                % {"dimension": dimension, "sum": sum(counts), "whole": whole},
                subject=dimension,
                section=SectionNumber.DELEGATES,
            )
        shares = [cell.percentage for cell in cells if cell.percentage is not None]
        if len(shares) == len(cells) > 1 and sum(shares) > 100 + ROUNDING:
            yield warning(
                "B.106",
                _("Delegates by %(dimension)s: the percentages make %(sum)s.")
                % {"dimension": dimension, "sum": show_number(sum(shares))},
                subject=dimension,
                section=SectionNumber.DELEGATES,
            )


def percentages_fit_a_whole(congress: Congress) -> Iterable[Finding]:
    """A percentage of a whole number of delegates: is there a number of them that gives it?"""
    for cell in congress.statistics.all():
        whole = cell.denominator or congress.qualified or congress.present
        if cell.percentage is None or not whole:
            continue
        places = places_of(cell.percentage)
        near = cell.percentage * whole / 100
        candidates = {int(near), int(near) + 1}
        if not any(percent(n, whole, places) == cell.percentage for n in candidates):
            yield warning(
                "B.107",
                _("%(category)s: no number out of %(whole)s delegates makes %(percentage)s %%.")
                % {
                    "category": cell.category,
                    "whole": show_number(whole),
                    "percentage": show_number(cell.percentage),
                },
                subject=f"{cell.dimension}: {cell.category}",
                section=SectionNumber.DELEGATES,
            )


def differences_fit_their_plan(congress: Congress) -> Iterable[Finding]:
    for result in congress.results.exclude(difference=None).exclude(planned=None):
        if result.actual is None:
            continue
        stated = result.difference
        if result.difference_unit in (DifferenceUnit.POINTS, DifferenceUnit.COUNT):
            expected = result.actual - result.planned
        elif result.difference_unit == DifferenceUnit.OF_PLAN and result.planned:
            expected = (result.actual - result.planned) * 100 / result.planned
        else:
            continue
        if abs(expected - stated) > Decimal("0.5"):
            yield warning(
                "B.108",
                _("%(result)s: the stated difference is %(stated)s, the numbers make %(computed)s.")
                % {
                    "result": result.wording,
                    "stated": show_number(stated),
                    "computed": show_number(round(expected, 2)),
                },
                subject=result.wording[:200],
                section=SectionNumber.RESULTS,
            )


def headline_fits_the_rows(congress: Congress) -> Iterable[Finding]:
    missed = congress.results.filter(verdict=Verdict.NOT_MET).count()
    for summary in congress.summaries.all():
        if missed and summary.met is not None and summary.met == summary.assessed:
            yield warning(
                "B.109",
                _(
                    "The summary says %(met)s of %(assessed)s targets were met, but %(missed)s "
                    "results say “not met”."
                )
                % {"met": summary.met, "assessed": summary.assessed, "missed": missed},
                section=SectionNumber.RESULTS,
            )


def percentages_of_a_population_are_up_to_100(congress: Congress) -> Iterable[Finding]:
    for result in congress.results.filter(unit="%", actual__gt=100):
        yield warning(
            "B.110",
            _("%(result)s: %(actual)s %% of a population is more than all of it.")
            % {"result": result.wording, "actual": show_number(result.actual)},
            subject=result.wording[:200],
            section=SectionNumber.RESULTS,
        )
    for target in congress.targets.filter(unit="%", value__gt=100):
        yield warning(
            "B.110",
            _("%(result)s: %(actual)s %% of a population is more than all of it.")
            % {"result": target.wording, "actual": show_number(target.value)},
            subject=target.wording[:200],
            section=SectionNumber.TARGETS,
        )


def tallies_are_not_counted_twice(congress: Congress) -> Iterable[Finding]:
    seen: set[tuple] = set()
    for tally in congress.award_tallies.select_related("form"):
        key = (
            tally.line,
            tally.form_id,
            tally.scope,
            tally.deciding_organization_id,
            tally.deciding_external_id,
            tally.recipient_kind,
            tally.period_from,
            tally.period_to,
            tally.at_congress,
        )
        if key in seen:
            yield warning(
                "B.111",
                _("%(tally)s: the same awards seem to be counted twice.") % {"tally": tally},
                subject=str(tally),
                section=SectionNumber.FIGURES,
            )
        seen.add(key)


def appointed_delegates_are_few(congress: Congress) -> Iterable[Finding]:
    official = congress.delegates.filter(delegation=None, status=DelegateStatus.OFFICIAL)
    appointed = official.filter(origin=DelegateOrigin.APPOINTED).count()
    whole = congress.convened or official.count()
    limit, name = _limit(congress, LimitCode.APPOINTED, None)
    if limit and whole and appointed * 100 > limit * whole:
        yield warning(
            "B.201",
            _("%(appointed)s of %(whole)s delegates are appointed, more than %(limit)s %%.")
            % {"appointed": appointed, "whole": whole, "limit": show_number(limit)},
            section=SectionNumber.DELEGATES,
            judged_by=name,
        )


def committees_are_within_their_limit(congress: Congress) -> Iterable[Finding]:
    if congress.organization is None:
        return
    level = congress.organization.kind.level
    limit, name = _limit(congress, LimitCode.COMMITTEE_SIZE, level)
    for committee in _committees(congress):
        size = committee.seats_decided_max or committee.seats_decided
        if committee.kind == CommitteeKind.EXECUTIVE and limit and size and size > limit:
            yield warning(
                "B.202",
                _("%(committee)s has %(size)s seats; the guide allows %(limit)s.")
                % {"committee": committee, "size": size, "limit": show_number(limit)},
                subject=str(committee),
                section=SectionNumber.COMMITTEES,
                judged_by=name,
            )


def delegates_are_within_their_limit(congress: Congress) -> Iterable[Finding]:
    if congress.organization is None or congress.convened is None:
        return
    limit, name = _limit(congress, LimitCode.DELEGATES, congress.organization.kind.level)
    if limit and congress.convened > limit:
        yield warning(
            "B.203",
            _("%(convened)s delegates are convened; the guide allows %(limit)s.")
            % {"convened": congress.convened, "limit": show_number(limit)},
            section=SectionNumber.DELEGATES,
            judged_by=name,
        )


def a_committee_has_a_chair(congress: Congress) -> Iterable[Finding]:
    for committee in _committees(congress):
        seats = committee.seats.all()
        if (
            committee.kind == CommitteeKind.EXECUTIVE
            and seats
            and not any(seat.role == SeatRole.CHAIR for seat in seats)
        ):
            yield warning(
                "B.204",
                _("%(committee)s: seats are listed, none of them is the chair's.")
                % {"committee": committee},
                subject=str(committee),
                section=SectionNumber.COMMITTEES,
            )


def the_term_begins_with_its_congress(congress: Congress) -> Iterable[Finding]:
    term = congress.term
    held = _held(congress)
    year = held.day.year if held else None
    opens = congress.ordinal is not None and term is not None and term.number == congress.ordinal
    if opens and year and term.year_from and abs(term.year_from - year) > 1:
        yield warning(
            "B.301",
            _("The congress was held in %(year)s, its term is %(term)s.")
            % {"year": year, "term": term},
            section=SectionNumber.CONGRESS,
        )


def a_congress_has_one_record(congress: Congress) -> Iterable[Finding]:
    """The database refuses a second one of a number or a term; here the year is all there is."""
    year = _year(congress)
    meets_often = congress.kind == CongressKind.COMMITTEE_SESSION
    if congress.organization_id is None or year is None or meets_often:
        return
    # A draft of another keeper is not told of.
    known = Q(kept_by=congress.kept_by_id) | Q(edition_count__gt=0) & ~Q(
        state=ReviewState.WITHDRAWN
    )
    others = Congress.objects.filter(
        known, organization=congress.organization_id, kind=congress.kind
    ).exclude(pk=congress.pk)
    numbers = {congress.ordinal, None}
    for other in others.select_related("organization").order_by("pk"):
        if _year(other) == year and (congress.ordinal is None or other.ordinal in numbers):
            yield warning(
                "B.303",
                _(
                    "%(host)s has another record of this kind in %(year)s: “%(title)s” [%(code)s]. "
                    "If it is the same event, keep one of the two."
                )
                % {
                    "host": congress.organization,
                    "year": year,
                    "title": other.title,
                    "code": other.code,
                },
                subject=other.code,
                section=SectionNumber.CONGRESS,
            )


def _year(congress: Congress) -> int | None:
    """The year of an event; of a yearly review, the one it reviews."""
    if congress.kind == CongressKind.YEARLY_REVIEW and congress.reviewed_from:
        return congress.reviewed_from
    held = _held(congress)
    return held.day.year if held else None


def _held(congress: Congress) -> PartialDate | None:
    """The day of its opening, else of its first session whose day is known, as in its report."""
    opened = date_of(congress, "opened_on")
    if opened is None and (session := congress.sessions.filter(on__isnull=False).first()):
        return date_of(session, "on")
    return opened


def terms_follow_one_another(congress: Congress) -> Iterable[Finding]:
    """Planned years that overlap; a term may begin in the year in which another ends."""
    seen: set[frozenset[int]] = set()
    for term in filter(None, (congress.term, congress.reviewed_term)):
        for other in Term.objects.filter(organization=term.organization_id).exclude(pk=term.pk):
            pair = frozenset((term.pk, other.pk))
            if pair in seen or not _overlap(term, other):
                continue
            seen.add(pair)
            yield warning(
                "B.304",
                _("The terms %(term)s and %(other)s overlap. Check the years of both.")
                % {"term": term, "other": other},
                subject=", ".join(sorted(map(str, (term, other)))),
                section=SectionNumber.CONGRESS,
            )


def _overlap(term: Term, other: Term) -> bool:
    first, second = _years(term), _years(other)
    return bool(first and second and first[0] < second[1] and second[0] < first[1])


def _years(term: Term) -> tuple[int, int] | None:
    """From the planned year to the one in which the term really ended, where that is known."""
    to = term.ended_on.year if term.ended_on else term.year_to
    return (term.year_from, to) if term.year_from and to else None


def the_host_existed_on_the_day(congress: Congress) -> Iterable[Finding]:
    host, held = congress.organization, _held(congress)
    if host is None or held is None:
        return
    founded, ended = date_of(host, "founded_on"), date_of(host, "ended_on")
    # Of a month or a year, the day that speaks for the record is taken.
    if (ended and held.day > ended.last_day()) or (founded and held.last_day() < founded.day):
        yield warning(
            "B.302",
            _("When the congress was held (%(day)s), %(host)s did not exist.")
            % {"day": held.show(), "host": host},
            section=SectionNumber.CONGRESS,
        )


RULES = [
    has_a_source,
    has_a_date,
    seats_add_up,
    seats_listed_fit_the_count,
    winners_have_more_than_half,
    statistics_add_up,
    percentages_fit_a_whole,
    differences_fit_their_plan,
    headline_fits_the_rows,
    percentages_of_a_population_are_up_to_100,
    tallies_are_not_counted_twice,
    appointed_delegates_are_few,
    committees_are_within_their_limit,
    delegates_are_within_their_limit,
    a_committee_has_a_chair,
    the_term_begins_with_its_congress,
    the_host_existed_on_the_day,
    a_congress_has_one_record,
    terms_follow_one_another,
]


def check(congress: Congress) -> list[Finding]:
    """Every finding in a congress as it stands now."""
    return findings(RULES, congress)


def unaccepted(congress: Congress, found: list[Finding]) -> list[Finding]:
    """The warnings among `found` that nobody has let stand yet with the numbers they have."""
    known = set(congress.accepted_warnings.values_list("rule", "subject", "figures"))
    return [
        finding for finding in found if finding.severity == "warning" and finding.key not in known
    ]


def accepted(congress: Congress, found: list[Finding]) -> list[AcceptedWarning]:
    """Why those among `found` stand that somebody let stand, as they are now."""
    shown = {finding.key for finding in found}
    kept = congress.accepted_warnings.select_related("accepted_by")
    return [each for each in kept if (each.rule, each.subject, each.figures) in shown]


def _committees(congress: Congress) -> list[Committee]:
    return list(
        congress.committees.select_related("term__organization").prefetch_related("counts", "seats")
    )


def _gap(congress: Congress, topic: GapTopic) -> bool:
    return congress.gaps.filter(topic=topic).exists()


def _limit(congress: Congress, code: str, level: int | None) -> tuple[Decimal | None, str]:
    """The limit of the guide in force on the day of the congress, and that guide's name.

    Of a congress whose month or year alone is known, the wider of the first and the last day.
    """
    held = _held(congress) or PartialDate(datetime.date.max)
    limits = [_limit_on(day, code, level) for day in {held.day, held.last_day()}]
    if None in limits:
        return None, ""
    widest = max(filter(None, limits), key=lambda limit: limit.value)
    return widest.value, widest.rule_set.name


def _limit_on(day: datetime.date, code: str, level: int | None) -> RuleLimit | None:
    return (
        RuleLimit.objects.filter(
            Q(rule_set__until__isnull=True) | Q(rule_set__until__gt=day),
            Q(level=level) | Q(level__isnull=True),
            code=code,
            rule_set__since__lte=day,
        )
        .select_related("rule_set")
        .order_by("-rule_set__since", "level")
        .first()
    )
