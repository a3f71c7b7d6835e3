"""Parts of a congress report as sentences: who met, what was promised, elected, done, honoured."""

from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext, gettext_lazy, ngettext, npgettext, pgettext

from congress_portal.foundation.dates import PartialDate
from congress_portal.foundation.publication import plain
from congress_portal.templatetags.portal import shown, v
from organizations.reports import Body

from .enums import (
    Comparator,
    CongressKind,
    DelegateCountKind,
    DifferenceUnit,
    GuestRole,
    PartyRole,
    SeatFilling,
    TargetKind,
    TargetPeriod,
    Verdict,
)
from .phrases import (
    COMPARED,
    LISTS,
    body,
    body_name,
    congress,
    day,
    derived,
    element,
    joined,
    level,
    listed,
    measure,
    ordinal,
    period,
    place,
    programme,
    sentence,
    soft,
    term,
    with_italics,
    with_years,
    word,
    year,
    years,
)
from .reports import (
    CommitteeCountText,
    CommitteeText,
    CongressReport,
    DelegationText,
    FigureText,
    NominationText,
    ResultText,
    SeatText,
    SessionText,
    SummaryText,
    TallyText,
    TargetText,
)
from .surroundings import Surroundings

# The lists of the app above this one, whose words a tally needs.
AWARD_SCOPES = {
    "comprehensive": gettext_lazy("comprehensive"),
    "thematic": gettext_lazy("thematic"),
    "drive": gettext_lazy("emulation drive"),
    "ad_hoc": gettext_lazy("ad hoc"),
    "term": gettext_lazy("for the term"),
}
DECIDING_ORGANS = {
    "executive": gettext_lazy("executive committee"),
    "standing": gettext_lazy("standing committee"),
    "presidium": gettext_lazy("presidium"),
    "chair": gettext_lazy("chair"),
}
NOMINATION_KINDS = {
    "acclaimed": gettext_lazy("acclaimed by the cluster"),
    "proposed": gettext_lazy("proposed"),
}
INCLUSIONS = {
    "yes": gettext_lazy("already counted in another line"),
    "no": gettext_lazy("not counted in any other line"),
}
# Each says that the guest attended, and more.
FULLER_ROLES = (GuestRole.DIRECTS, GuestRole.REPRESENTS)


# The congress itself


def kicker(report: CongressReport) -> SafeString:
    """The kind of the event over its title."""
    return element(kind_in_short(report.kind), "kind", report.kind)


def kind_in_short(kind: str) -> str:
    """The kind of an event, without what the source leaves open."""
    if kind == CongressKind.CONGRESS:
        return pgettext("kind of event", "Congress")
    return capfirst(str(CongressKind(kind).label))


def opening(report: CongressReport, around: Surroundings) -> SafeString:
    """What was held, when, where and for whom, as the first sentences of the page."""
    parts = []
    if report.term and report.is_congress:
        parts.append(sentence(gettext("Opens %(term)s."), term=term(report.term, "term")))
    elif report.term:
        parts.append(sentence(gettext("Falls in %(term)s."), term=term(report.term, "term")))
    if held := held_when(report):
        parts.append(sentence(gettext("Held %(when)s."), when=held))
    if attended := attendance(report):
        parts.append(sentence("%(attended)s.", attended=attended))
    return joined(parts, " ")


def held_when(report: CongressReport) -> SafeString:
    """“sáng ngày 06/06/2023 tại …”."""
    parts = [
        word(report.part_of_day, "PartOfDay", "part_of_day"),
        report.opened_on and day(report.opened_on, "opened_on"),
    ]
    when = joined(parts, " ")
    if report.closed_on and report.closed_on != report.opened_on:
        closed = day(report.closed_on, "closed_on")
        when = sentence(gettext("%(opened)s to %(closed)s"), opened=when, closed=closed)
    elif report.closed_on:
        when = element(when, "closed_on")
    if report.place:
        at = sentence(gettext("at %(place)s"), place=v(report.place, "place"))
        return joined([when, at], " ")
    return when


def attendance(report: CongressReport) -> SafeString:
    """“133 đại biểu thay mặt trên 4.000 đoàn viên”."""
    if report.present is None:
        return SafeString("")
    kind = DelegateCountKind(report.present_kind or DelegateCountKind.ALL)
    message = {
        DelegateCountKind.OFFICIAL: ngettext(
            "%(count)s official delegate", "%(count)s official delegates", report.present
        ),
        DelegateCountKind.ALL: ngettext(
            "%(count)s delegate", "%(count)s delegates", report.present
        ),
    }[kind]
    present = sentence(message, count=v(report.present, "present"))
    if report.present_kind:
        present = element(present, "present_kind", report.present_kind)
    if report.members_represented is None:
        return present
    return sentence(
        gettext("%(delegates)s representing %(members)s"),
        delegates=present,
        members=represented(report),
    )


def represented(report: CongressReport) -> SafeString:
    return measure(
        report.members_represented,
        report.members_represented_unit,
        "members_represented",
        "members_represented_unit",
    )


def session(one: SessionText, where: str) -> SafeString:
    """“phiên thứ 2, phiên trang trọng, sáng ngày 06/06/2023”."""
    parts = [
        one.number is not None
        and sentence(
            gettext("session %(number)s"), number=element(one.number, place(where, "number"))
        ),
        word(one.phase, "SessionPhase", place(where, "phase")),
        joined(
            [
                word(one.part_of_day, "PartOfDay", place(where, "part_of_day")),
                one.on and day(one.on, place(where, "on")),
            ],
            " ",
        ),
    ]
    return joined(parts)


def guest_roles(roles: tuple[str, ...], where: str) -> SafeString:
    """What a guest did; “dự” is not said again where “dự và chỉ đạo” says it."""
    places = {role: place(where, "roles", index) for index, role in enumerate(roles)}
    fuller = next((role for role in FULLER_ROLES if role in places), None)
    said = []
    for role, at in places.items():
        if role == GuestRole.ATTENDS and fuller:
            continue
        words = word(role, "GuestRole", at)
        if role == fuller and GuestRole.ATTENDS in places:
            words = element(words, places[GuestRole.ATTENDS], GuestRole.ATTENDS)
        said.append(words)
    return joined(said)


def reviewed(report: CongressReport) -> SafeString:
    """The term a congress looks back on, and the years where they are others."""
    said = term(report.reviewed_term, "reviewed_term")
    span = (report.reviewed_from, report.reviewed_to)
    named = report.reviewed_term
    if named and span == (named.year_from, named.year_to):
        return with_years(said, *span, "reviewed_from", "reviewed_to")
    years_said = years(*span, "reviewed_from", "reviewed_to")
    if not years_said:
        return said
    return joined([said, sentence(gettext("the years %(span)s"), span=years_said)])


# What was promised, what came of it


def target_level(target: TargetText, where: str) -> SafeString:
    """How high a target is set."""
    if target.kind == TargetKind.RATING:
        said = format_html("“{}”", element(target.rating, place(where, "rating")))
        if target.comparator in COMPARED:
            said = with_italics(COMPARED[Comparator(target.comparator)], value=said, maximum="")
        if target.comparator:
            said = element(said, place(where, "comparator"), target.comparator)
    elif target.value is not None:
        said = level(
            where,
            target.comparator,
            target.value,
            target.value_max,
            target.unit,
            ("comparator", "value", "value_max"),
        )
    else:
        said = soft(LISTS["TargetKind"](target.kind).label)
    if basis := derived(target.basis, place(where, "basis")):
        said = format_html('{} <span class="reservation">({})</span>', said, basis)
    return element(said, place(where, "kind"), target.kind)


def target_details(target: TargetText, where: str) -> SafeString:
    """Of whom it is counted, per what, set by whom."""
    parts = []
    if target.population:
        population = v(target.population, where, "population")
        parts.append(sentence(gettext("counted of %(population)s"), population=population))
    if target.population_threshold is not None:
        threshold = v(target.population_threshold, where, "population_threshold")
        parts.append(sentence(gettext("those with %(number)s or more"), number=threshold))
    if target.per_what:
        per = v(target.per_what, where, "per_what")
        parts.append(sentence(gettext("per %(thing)s"), thing=per))
    if target.reference:
        by = v(target.reference, where, "reference")
        parts.append(sentence(gettext("as set by %(reference)s"), reference=by))
    return joined(parts, " · ")


def target_period(target: TargetText, where: str) -> SafeString:
    """Every year, by the end of the term, in one year."""
    if target.period == TargetPeriod.YEAR:
        named = year(target.year, place(where, "year"))
        words = sentence(gettext("in the year %(date)s"), date=named)
        return element(words, place(where, "period"), target.period)
    return joined(
        [
            word(target.period, "TargetPeriod", place(where, "period")),
            year(target.year, place(where, "year")),
        ]
    )


def planned(result: ResultText, where: str) -> SafeString:
    """The goal a result is measured by, as far as the report tells it."""
    if result.planned is None:
        return v(None, where, "planned", silent=True)
    said = level(
        where,
        result.planned_comparator,
        result.planned,
        result.planned_max,
        result.unit,
        ("planned_comparator", "planned", "planned_max"),
    )
    if basis := derived(result.planned_basis, place(where, "planned_basis")):
        said = format_html('{} <span class="under">{}</span>', said, basis)
    return said


def actual(result: ResultText, where: str) -> SafeString:
    if result.actual is None:
        missing = v(None, where, "actual", silent=True)
        return element(missing, place(where, "unit"), result.unit) if result.unit else missing
    return measure(result.actual, result.unit, place(where, "actual"), place(where, "unit"))


def verdict(result: ResultText, where: str) -> SafeString:
    """The verdict of who reports, with the difference as stated: “vượt 16 điểm %”."""
    said = word(result.verdict, "Verdict", place(where, "verdict"))
    if result.difference is None:
        return said
    is_above = result.difference >= 0
    label = LISTS["DifferenceUnit"](result.difference_unit).label
    unit: Any = result.unit if result.difference_unit == DifferenceUnit.COUNT else label
    if result.difference_unit == DifferenceUnit.UNCLEAR:
        unit = format_html('% <span class="under">{}</span>', label)
    parts = {
        "amount": element(
            shown(abs(result.difference)), place(where, "difference"), f"{result.difference:f}"
        ),
        "unit": element(unit, place(where, "difference_unit"), result.difference_unit),
    }
    if result.verdict == Verdict.EXCEEDED and is_above:
        return joined([said, sentence("%(amount)s %(unit)s", **parts)], " ")
    message = (
        gettext("%(amount)s %(unit)s above the goal")
        if is_above
        else gettext("%(amount)s %(unit)s below the goal")
    )
    return joined([said, sentence(message, **parts)])


def is_met(verdict: str) -> bool | None:
    """Whether who reported the result calls it met; None where nothing is said."""
    if verdict in ("", Verdict.NOT_ASSESSED):
        return None
    return verdict != Verdict.NOT_MET


def summary(one: SummaryText, where: str, around: Surroundings) -> SafeString:
    """“Đơn vị báo cáo 13 trên 13 chỉ tiêu … đạt và vượt”."""
    targets: Any = gettext("targets")
    if one.about_congress:
        about = congress(one.about_congress, place(where, "about_congress"), around)
        targets = sentence(gettext("targets of %(congress)s"), congress=about)
        if one.about_ordinal is not None:
            targets = element(targets, place(where, "about_ordinal"), one.about_ordinal)
    elif one.about_ordinal is not None:
        about = ordinal(one.about_ordinal, place(where, "about_ordinal"))
        targets = sentence(gettext("targets of the congress no. %(number)s"), number=about)
    if _says_its_years(one):
        first, last = place(where, "period_from"), place(where, "period_to")
        targets = with_years(targets, one.period_from, one.period_to, first, last)
    elif span := period(one, where):
        targets = sentence(gettext("%(targets)s (%(years)s)"), targets=targets, years=span)
    met = v(one.met, where, "met") if one.met is not None else ""
    assessed = v(one.assessed, where, "assessed") if one.assessed is not None else ""
    if met and assessed:
        message = gettext("The body reports %(met)s of %(assessed)s %(targets)s: %(verdict)s")
    elif met or assessed:
        message = gettext("The body reports %(number)s %(targets)s: %(verdict)s")
    else:
        message = gettext(
            "The body reports of the %(targets)s: %(verdict)s (how many: %(missing)s)"
        )
    text = sentence(
        message,
        met=met,
        assessed=assessed,
        number=met or assessed,
        missing=v(None, where, "assessed", silent=True),
        targets=targets,
        verdict=word(one.verdict, "Verdict", place(where, "verdict")),
    )
    if one.exceeded is not None:
        exceeded = v(one.exceeded, where, "exceeded")
        text = sentence(
            gettext("%(sentence)s, %(count)s of them exceeded"), sentence=text, count=exceeded
        )
    if one.wording:
        quoted = v(one.wording, where, "wording")
        message = gettext("%(sentence)s. In its words: “%(wording)s”.")
        return sentence(message, sentence=text, wording=quoted)
    return sentence("%(sentence)s.", sentence=text)


def _says_its_years(one: SummaryText) -> bool:
    """Whether the term of the congress that set the targets has told the period already."""
    about = one.about_congress
    if about is None or one.period_from is None:
        return False
    span = (one.period_from, one.period_to)
    term = about.term
    return term is not None and (term.year_from, term.year_to) == span


# Elected


def committee_name(committee: CommitteeText, where: str) -> SafeString:
    """“Ban Chấp hành khóa IV”."""
    kind = word(committee.kind, "CommitteeKind", place(where, "kind"), capital=True)
    number = ordinal(committee.term.number, place(where, "term", "number"))
    if not number:
        return kind
    return sentence(gettext("%(committee)s no. %(number)s"), committee=kind, number=number)


def committee_title(committee: CommitteeText, where: str) -> SafeString:
    """The name with the years, and which of its kind it is within the term."""
    title = committee_name(committee, where)
    if span := years(
        committee.term.year_from,
        committee.term.year_to,
        place(where, "term", "year_from"),
        place(where, "term", "year_to"),
    ):
        title = sentence(gettext("%(committee)s, %(years)s"), committee=title, years=span)
    if committee.sequence == 1:
        return element(title, place(where, "sequence"), 1)
    return sentence(
        gettext("%(committee)s (number %(sequence)s within the term)"),
        committee=title,
        sequence=element(committee.sequence, place(where, "sequence")),
    )


def seats_decided(committee: CommitteeText, where: str) -> SafeString:
    """“từ 13 đến 15 ghế theo số lượng đã quyết định”."""
    low, high = committee.seats_decided, committee.seats_decided_max
    if low is None:
        return SafeString("")
    if high is not None and high != low:
        number = sentence(
            gettext("from %(value)s to %(maximum)s"),
            value=v(low, where, "seats_decided"),
            maximum=v(high, where, "seats_decided_max"),
        )
    else:
        number = v(low, where, "seats_decided")
        if high is not None:
            number = element(number, place(where, "seats_decided_max"), high)
    message = ngettext("%(count)s seat decided", "%(count)s seats decided", high or low)
    said = sentence(message, count=number)
    if basis := derived(committee.seats_decided_basis, place(where, "seats_decided_basis")):
        said = format_html("{} ({})", said, basis)
    return said


def committee_count(count: CommitteeCountText, where: str) -> SafeString:
    """Elected, appointed and vacant seats, at the congress or on a later day."""
    parts = []
    if count.elected is not None:
        message = npgettext("seats", "%(count)s elected", "%(count)s elected", count.elected)
        parts.append(sentence(message, count=v(count.elected, where, "elected")))
    if count.appointed is not None:
        message = npgettext("seats", "%(count)s appointed", "%(count)s appointed", count.appointed)
        parts.append(sentence(message, count=v(count.appointed, where, "appointed")))
    if count.vacant is not None:
        message = npgettext("seats", "%(count)s vacant", "%(count)s vacant", count.vacant)
        vacant = sentence(message, count=v(count.vacant, where, "vacant"))
        plan = word(count.vacancy_plan, "VacancyPlan", place(where, "vacancy_plan"))
        parts.append(format_html("{} ({})", vacant, plan) if plan else vacant)
    said = joined(parts)
    if count.as_of is None:
        return said
    when = day(count.as_of, place(where, "as_of"))
    return sentence(gettext("%(counts)s, as of %(day)s"), counts=said, day=when)


def seat_details(seat: SeatText, where: str) -> SafeString:
    """The post, the unit at work, and how the seat was filled and left."""
    reelected = place(where, "is_reelected")
    parts = [
        word(seat.role, "SeatRole", place(where, "role"), capital=True),
        seat.unit and v(seat.unit, where, "unit"),
        seat.is_reelected and element(gettext("re-elected"), reelected, "true"),
        seat.is_reelected is False and element(gettext("first term"), reelected, "false"),
        seat.filled_by != SeatFilling.ELECTED
        and word(seat.filled_by, "SeatFilling", place(where, "filled_by")),
        seat.since
        and sentence(gettext("from %(date)s"), date=_iso_day(seat.since, place(where, "since"))),
        seat.until
        and sentence(gettext("until %(date)s"), date=_iso_day(seat.until, place(where, "until"))),
        word(seat.end_reason, "SeatEnd", place(where, "end_reason")),
    ]
    return joined(parts, " · ")


def _iso_day(text: str, where: str) -> SafeString:
    return element(shown(PartialDate.from_iso(text)), where, text)


def delegation(one: DelegationText, where: str) -> SafeString:
    """Its size; to which congress stands in the heading."""
    parts = []
    if one.official is not None:
        message = ngettext(
            "%(count)s official delegate", "%(count)s official delegates", one.official
        )
        parts.append(sentence(message, count=v(one.official, where, "official")))
    else:
        missing = v(None, where, "official", silent=True)
        parts.append(sentence(gettext("official delegates: %(missing)s"), missing=missing))
    if one.alternate is not None:
        message = ngettext(
            "%(count)s alternate delegate", "%(count)s alternate delegates", one.alternate
        )
        parts.append(sentence(message, count=v(one.alternate, where, "alternate")))
    else:
        missing = v(None, where, "alternate", silent=True)
        parts.append(sentence(gettext("alternate delegates: %(missing)s"), missing=missing))
    if one.ex_officio is not None:
        message = ngettext(
            "%(count)s delegate ex officio", "%(count)s delegates ex officio", one.ex_officio
        )
        parts.append(sentence(message, count=v(one.ex_officio, where, "ex_officio")))
    parts.append(word(one.formed_by, "FormedBy", place(where, "formed_by")))
    return joined(parts)


# Done


def figure_topic(one: FigureText, where: str) -> SafeString:
    """What was done; whose figure it is, and of which years, stand beside it unseen."""
    said = body_name(v(one.topic, where, "topic"), one.owner, place(where, "owner"))
    return with_years(
        said, one.period_from, one.period_to, place(where, "period_from"), place(where, "period_to")
    )


def result_wording(one: ResultText, where: str) -> SafeString:
    """What was assessed, with its years beside it unseen: the heading says them."""
    return with_years(
        v(one.wording, where, "wording"),
        one.period_from,
        one.period_to,
        place(where, "period_from"),
        place(where, "period_to"),
    )


def figure_count(one: FigureText, index: int, where: str) -> SafeString:
    """“trên 10.000 lượt đoàn viên”."""
    count = one.counts[index]
    where = place(where, "counts", index)
    said = measure(count.number, count.unit, place(where, "number"), place(where, "unit"))
    return element(said, place(where, "counted_as"), count.counted_as) if count.counted_as else said


def figure_counts(one: FigureText, where: str, *, skip_first: bool) -> SafeString:
    """The counts of a figure; the first may stand apart as its numeral."""
    counts = [
        figure_count(one, index, where)
        for index in range(len(one.counts))
        if index or not skip_first
    ]
    if one.is_count_unstated:
        unstated = place(where, "is_count_unstated")
        counts.append(soft(element(gettext("number not stated"), unstated, "true")))
    return joined(counts)


def figure_details(
    one: FigureText, where: str, around: Surroundings, host: Body, usual: tuple
) -> SafeString:
    """Who gave and received, out of which fund, where, when; not the years usual on the page."""
    givers = _parties(one, PartyRole.GIVER, where, around)
    receivers = _parties(one, PartyRole.RECEIVER, where, around)
    signatories = _parties(one, PartyRole.SIGNATORY, where, around)
    owner = one.owner != host and body(one.owner, place(where, "owner"), around)
    parts = [
        word(one.direction, "Direction", place(where, "direction")),
        one.fund and sentence(gettext("fund: %(fund)s"), fund=v(one.fund, where, "fund")),
        givers and sentence(gettext("given by %(bodies)s"), bodies=givers),
        receivers and sentence(gettext("received by %(bodies)s"), bodies=receivers),
        signatories and sentence(gettext("signed by %(bodies)s"), bodies=signatories),
        one.place and sentence(gettext("at %(place)s"), place=v(one.place, where, "place")),
        programme(one.programme, place(where, "programme")),
        one.on and day(one.on, place(where, "on")),
        (one.period_from, one.period_to) != usual and period(one, where),
        owner and sentence(gettext("a figure of %(body)s"), body=owner),
    ]
    return joined(parts, " · ")


def _parties(one: FigureText, role: str, where: str, around: Surroundings) -> SafeString:
    return joined(
        element(
            body(party.body, place(where, "parties", index, "body"), around),
            place(where, "parties", index, "role"),
            party.role,
        )
        for index, party in enumerate(one.parties)
        if party.role == role
    )


# Honoured


def tally_count(one: TallyText, where: str, *, is_first: bool) -> SafeString:
    """“24 tập thể”; a later line of a group carries what it shares with the first one."""
    messages = {
        "collective": ngettext("%(count)s collective", "%(count)s collectives", one.count),
        "individual": ngettext("%(count)s individual", "%(count)s individuals", one.count),
        "household": ngettext("%(count)s household", "%(count)s households", one.count),
    }
    said = v(one.count, where, "count")
    if one.recipient_kind in messages:
        said = sentence(messages[one.recipient_kind], count=said)
        said = element(said, place(where, "recipient_kind"), one.recipient_kind)
    said = element(said, place(where, "line"), one.line)
    said = element(said, place(where, "form_code"), one.form_code)
    if is_first:
        # What is not known of it the foot of the section says of all lines.
        if one.included_in_another not in INCLUSIONS:
            at = place(where, "included_in_another")
            said = element(said, at, one.included_in_another)
        return said
    shared = {
        "form_name": one.form_name,
        "deciding/name": one.deciding.name,
        "deciding/kind": one.deciding.kind,
        "organ": one.organ,
        "scope": one.scope,
        "at_congress": "true" if one.at_congress else "",
        "period_from": one.period_from,
        "period_to": one.period_to,
        **_flat("programme", one.programme),
        "included_in_another": one.included_in_another,
    }
    for name, value in shared.items():
        if value:
            said = element(said, place(where, name), value)
    return said


def _flat(name: str, part: Any) -> dict[str, Any]:
    """The values of a part of a document by their paths in it."""
    found: dict[str, Any] = {}
    waiting = [(name, plain(part))]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, dict):
            waiting += [(place(path, key), inner) for key, inner in value.items()]
        elif isinstance(value, list):
            waiting += [(place(path, index), inner) for index, inner in enumerate(value)]
        else:
            found[path] = value
    return found


def tally_details(one: TallyText, where: str) -> SafeString:
    parts = [
        listed(one.scope, AWARD_SCOPES, place(where, "scope")),
        one.at_congress
        and element(gettext("presented at the event"), place(where, "at_congress"), "true"),
        period(one, where),
        programme(one.programme, place(where, "programme")),
        one.included_in_another in INCLUSIONS
        and listed(one.included_in_another, INCLUSIONS, place(where, "included_in_another")),
    ]
    return joined(parts, " · ")


def deciding(one: TallyText, where: str, around: Surroundings) -> SafeString:
    """The body that decided, through which of its organs."""
    name = body(one.deciding, place(where, "deciding"), around)
    if not one.organ:
        return name
    organ = element(capfirst(str(DECIDING_ORGANS[one.organ])), place(where, "organ"), one.organ)
    return sentence(gettext("%(organ)s of %(body)s"), organ=organ, body=name)


def nomination(one: NominationText, where: str, around: Surroundings) -> SafeString:
    """Who was nominated for what, by which cluster, in which year."""
    text = sentence(
        gettext("%(body)s: %(nomination)s"),
        body=body(one.organization, place(where, "organization"), around),
        nomination=listed(one.kind, NOMINATION_KINDS, place(where, "kind")),
    )
    if one.form_name:
        form = v(one.form_name, where, "form_name")
        text = sentence(gettext("%(nomination)s for %(form)s"), nomination=text, form=form)
    parts = [text, body(one.cluster, place(where, "cluster"), around)]
    if one.year is not None:
        named = year(one.year, place(where, "year"))
        parts.append(sentence(gettext("in the year %(date)s"), date=named))
    return joined(parts)
