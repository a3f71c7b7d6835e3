"""Parts of a document as sentences of the reader's language, each value in its own element.

Every value stands in an element whose `data-field` is its path in the document; `data-value`
holds the stored value where the page says it in words.
"""

import re
from collections.abc import Iterable
from typing import Any

from django.db.models import Choices
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst
from django.utils.translation import gettext, gettext_lazy, ngettext, npgettext, pgettext

from congress_portal.foundation.dates import PartialDate, Precision
from congress_portal.foundation.figures import Basis, Figure
from congress_portal.foundation.vietnamese import to_roman
from congress_portal.templatetags.portal import NO_BREAK_SPACE, NOT_STATED, shown, v
from organizations.editions import address_of
from organizations.enums import (
    DeviationKind,
    DocumentKind,
    DocumentStatus,
    ProgrammeKind,
    SourceKind,
)
from organizations.reports import Body, DocumentText, PersonName, ProgrammeText

from .enums import (
    AgendaKind,
    AgreementKind,
    ClusterPost,
    CommitteeKind,
    Comparator,
    CongressKind,
    CountedAs,
    DelegateCountKind,
    DifferenceUnit,
    Direction,
    FormedBy,
    GapReason,
    GapTopic,
    GuestRole,
    MajorityBase,
    MotionOutcome,
    PartOfDay,
    PartyRole,
    SeatEnd,
    SeatFilling,
    SeatRole,
    SeatState,
    SectionNumber,
    SessionPhase,
    SloganKind,
    StatisticDimension,
    TargetKind,
    TargetPeriod,
    VacancyPlan,
    Verdict,
)
from .reports import (
    CommitteeCountText,
    CommitteeMention,
    CommitteeText,
    CongressMention,
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
    TermText,
)
from .surroundings import Surroundings

LISTS: dict[str, type[Choices]] = {
    each.__name__: each
    for each in (
        AgendaKind,
        AgreementKind,
        ClusterPost,
        CommitteeKind,
        Comparator,
        CongressKind,
        CountedAs,
        DelegateCountKind,
        DeviationKind,
        DifferenceUnit,
        Direction,
        DocumentKind,
        DocumentStatus,
        FormedBy,
        GapReason,
        GapTopic,
        GuestRole,
        MajorityBase,
        MotionOutcome,
        PartOfDay,
        PartyRole,
        ProgrammeKind,
        SeatEnd,
        SeatFilling,
        SeatRole,
        SeatState,
        SectionNumber,
        SessionPhase,
        SloganKind,
        SourceKind,
        StatisticDimension,
        TargetKind,
        TargetPeriod,
        VacancyPlan,
        Verdict,
    )
}
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
    "unknown": gettext_lazy("whether another line counts them too is not known"),
}
COMPARED = {
    Comparator.MORE_THAN: gettext_lazy("over %(value)s"),
    Comparator.AT_LEAST: gettext_lazy("%(value)s or more"),
    Comparator.AT_MOST: gettext_lazy("not over %(value)s"),
    Comparator.LESS_THAN: gettext_lazy("under %(value)s"),
    Comparator.BETWEEN: gettext_lazy("from %(value)s to %(maximum)s"),
}
# Documents that bear a number, so that its absence is worth a word.
NUMBERED_DOCUMENTS = (
    DocumentKind.DECISION,
    DocumentKind.RESOLUTION,
    DocumentKind.GUIDE,
    DocumentKind.PLAN,
    DocumentKind.NOTICE,
    DocumentKind.LETTER,
)
PLACEHOLDER = re.compile(r"%\((\w+)\)s")


# Putting together


def sentence(message: str, **parts: Any) -> SafeString:
    """A translated sentence with values in their elements; text among them is escaped."""
    escaped = {name: conditional_escape(part) for name, part in parts.items()}
    return mark_safe(conditional_escape(message) % escaped)


def with_italics(message: str, **parts: Any) -> SafeString:
    """As `sentence`, with the words round the values in italics: a reservation."""
    pieces = []
    for number, piece in enumerate(PLACEHOLDER.split(str(message))):
        if number % 2:
            pieces.append(conditional_escape(parts[piece]))
        elif word := piece.strip():
            italic = format_html("<i>{}</i>", word)
            pieces.append(SafeString(conditional_escape(piece).replace(word, italic)))
        else:
            pieces.append(conditional_escape(piece))
    return mark_safe("".join(pieces))


def joined(parts: Iterable[Any], separator: str = ", ") -> SafeString:
    return format_html_join(separator, "{}", ((part,) for part in parts if part))


def place(*path: Any) -> str:
    """The path of a value in its document."""
    return "/".join(str(part) for part in path)


def element(content: Any, where: str, value: Any = None) -> SafeString:
    """`content` as the element of the field at `where`, with its stored value beside it."""
    if value is None:
        return format_html('<span data-field="{}">{}</span>', where, content)
    return format_html('<span data-field="{}" data-value="{}">{}</span>', where, value, content)


def soft(words: Any) -> SafeString:
    return format_html('<span class="unknown">{}</span>', words)


def word(value: str, choices: str, where: str, *, capital: bool = False) -> SafeString:
    """A value of a closed list in words; nothing where there is none."""
    if value in ("", None):
        return SafeString("")
    label = str(LISTS[choices](value).label)
    return element(capfirst(label) if capital else label, where, value)


def listed(value: str, words: dict, where: str) -> SafeString:
    return element(words[value], where, value) if value else SafeString("")


# Small parts


def year(value: int | None, where: str) -> SafeString:
    """A year, which is never grouped as a number is."""
    return SafeString("") if value is None else element(value, where, value)


def years(first: int | None, last: int | None, where_first: str, where_last: str) -> SafeString:
    """2018–2023; one year where both are the same, an open side stays open."""
    if first is not None and first == last:
        return element(year(first, where_first), where_last, last)
    parts = (year(first, where_first), year(last, where_last))
    return format_html("{}–{}", *parts) if any(parts) else SafeString("")


def period(fact: Any, where: str) -> SafeString:
    """The years a fact covers."""
    return years(
        fact.period_from, fact.period_to, place(where, "period_from"), place(where, "period_to")
    )


def ordinal(value: int | None, where: str) -> SafeString:
    """IV, with 4 beside it for programs."""
    return SafeString("") if value is None else element(to_roman(value), where, value)


def term(value: TermText | None, where: str) -> SafeString:
    """“nhiệm kỳ 2023–2028 (khóa IV)”, or as much of it as is known."""
    if value is None:
        return SafeString("")
    span = years(value.year_from, value.year_to, place(where, "year_from"), place(where, "year_to"))
    number = ordinal(value.number, place(where, "number"))
    if span and number:
        return sentence(gettext("the term %(years)s (no. %(number)s)"), years=span, number=number)
    if span:
        return sentence(gettext("the term %(years)s"), years=span)
    return sentence(gettext("term no. %(number)s"), number=number) if number else SafeString("")


def day(value: PartialDate, where: str) -> SafeString:
    """The date with the word that goes before it: ngày, tháng or năm."""
    messages = {
        Precision.DAY: gettext("on %(date)s"),
        Precision.MONTH: gettext("in the month %(date)s"),
        Precision.YEAR: gettext("in the year %(date)s"),
    }
    return sentence(messages[value.precision], date=v(value, where))


def body(named: Body | None, where: str, around: Surroundings) -> SafeString:
    """The name of a body, with a link where it has a page."""
    if named is None:
        return SafeString("")
    name = element(named.name, place(where, "name"))
    if address := around.address_of(named):
        name = format_html('<a href="{}">{}</a>', address, name)
    if not named.is_identified and named.kind != "label":
        note = element(
            gettext("the source does not say which"), place(where, "is_identified"), "false"
        )
        name = format_html('{} <span class="reservation">({})</span>', name, note)
    return name


def person(named: PersonName | None, where: str, around: Surroundings) -> SafeString:
    """A name that may be published, or that there is one."""
    if named is None:
        return SafeString("")
    if named.is_withheld:
        return soft(element(gettext("name not published"), place(where, "is_withheld"), "true"))
    name = element(named.name, place(where, "name"))
    if named.code in around.persons:
        return format_html('<a href="/nhan-su/{}/">{}</a>', named.code, name)
    return name


def congress(mention: CongressMention | None, where: str, around: Surroundings) -> SafeString:
    """Another congress by its title, with the years it opens."""
    if mention is None:
        return SafeString("")
    title = element(mention.title, place(where, "title"))
    if mention.ordinal is not None:
        title = element(title, place(where, "ordinal"), mention.ordinal)
    title = element(title, place(where, "host", "name"), mention.host.name)
    if mention.code in around.congresses:
        title = format_html(
            '<a href="{}">{}</a>', address_of("dai-hoi", mention.code, mention.title), title
        )
    if span := mention.term and term(mention.term, place(where, "term")):
        return sentence(gettext("%(title)s, %(term)s"), title=title, term=span)
    return title


def committee_mention(
    mention: CommitteeMention | None, where: str, around: Surroundings
) -> SafeString:
    if mention is None:
        return SafeString("")
    named = joined(
        [
            word(mention.kind, "CommitteeKind", place(where, "kind"), capital=True),
            body(mention.body, place(where, "body"), around),
        ],
        " ",
    )
    return joined([named, term(mention.term, place(where, "term"))])


def measure(
    value: Any, unit: str, where_value: str, where_unit: str, *, money: bool = False
) -> SafeString:
    """A number and what it counts, unless the words of the source hold the unit already."""
    number = v(value, where_value, money=money)
    if not unit or value is None:
        return number
    wording = value.wording if isinstance(value, Figure) else ""
    if wording.casefold().endswith(unit.casefold()):
        return element(number, where_unit, unit)
    return format_html("{}{}{}", number, NO_BREAK_SPACE, element(unit, where_unit, unit))


def level(
    where: str, comparator: str, low: Any, high: Any, unit: str, names: tuple[str, str, str]
) -> SafeString:
    """“từ 90 % trở lên”, “trên 92 %”, “không có”, each part in its element."""
    of_comparator, of_value, of_maximum = (place(where, name) for name in names)
    of_unit = place(where, "unit")
    if comparator == Comparator.EQUAL and low == 0 and unit != "%":
        none = format_html(
            "{} {}", element(pgettext("count", "none"), of_value, 0), element(unit, of_unit, unit)
        )
        return element(none, of_comparator, comparator)
    value = measure(low, "" if high is not None else unit, of_value, of_unit)
    if comparator in COMPARED:
        maximum = "" if high is None else measure(high, unit, of_maximum, of_unit)
        value = with_italics(COMPARED[Comparator(comparator)], value=value, maximum=maximum)
    return element(value, of_comparator, comparator) if comparator else value


def target_level(target: TargetText, where: str) -> SafeString:
    """How high a target is set."""
    if target.kind == TargetKind.RATING:
        rating = format_html("“{}”", element(target.rating, place(where, "rating")))
        if target.comparator in COMPARED:
            message = COMPARED[Comparator(target.comparator)]
            rating = with_italics(message, value=rating, maximum="")
        said = element(rating, place(where, "comparator"), target.comparator)
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
    if target.basis and target.basis != Basis.STATED:
        basis = element(Basis(target.basis).label, place(where, "basis"), target.basis)
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
        parts.append(
            sentence(gettext("per %(thing)s"), thing=v(target.per_what, where, "per_what"))
        )
    if target.reference:
        by = v(target.reference, where, "reference")
        parts.append(sentence(gettext("as set by %(reference)s"), reference=by))
    return joined(parts, " · ")


def target_period(target: TargetText, where: str) -> SafeString:
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


# The congress itself


def opening(report: CongressReport, around: Surroundings) -> SafeString:
    """What was held, when, where and for whom, as the first sentences of the page."""
    parts = []
    if report.term and CongressKind(report.kind).is_congress:
        parts.append(sentence(gettext("Opens %(term)s."), term=term(report.term, "term")))
    elif report.term:
        parts.append(sentence(gettext("Falls in %(term)s."), term=term(report.term, "term")))
    if held := held_when(report):
        parts.append(sentence(gettext("Held %(when)s."), when=held))
    if attended := attendance(report):
        parts.append(sentence("%(attended)s.", attended=attended))
    return joined(parts, " ")


def held_when(report: CongressReport) -> SafeString:
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
    if report.present is None:
        return SafeString("")
    kind = report.present_kind or DelegateCountKind.ALL
    message = {
        DelegateCountKind.OFFICIAL: ngettext(
            "%(count)s official delegate", "%(count)s official delegates", report.present
        ),
        DelegateCountKind.ALL: ngettext(
            "%(count)s delegate", "%(count)s delegates", report.present
        ),
    }[DelegateCountKind(kind)]
    present = element(
        sentence(message, count=v(report.present, "present")), "present_kind", report.present_kind
    )
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


# What was promised, what came of it


def planned(result: ResultText, where: str) -> SafeString:
    if result.planned is None:
        return soft(NOT_STATED)
    said = level(
        where,
        result.planned_comparator,
        result.planned,
        result.planned_max,
        result.unit,
        ("planned_comparator", "planned", "planned_max"),
    )
    if result.planned_basis and result.planned_basis != Basis.STATED:
        basis = element(
            Basis(result.planned_basis).label, place(where, "planned_basis"), result.planned_basis
        )
        said = format_html('{} <span class="under">{}</span>', said, basis)
    return said


def actual(result: ResultText, where: str) -> SafeString:
    if result.actual is None:
        return soft(NOT_STATED)
    return measure(result.actual, result.unit, place(where, "actual"), place(where, "unit"))


def verdict(result: ResultText, where: str) -> SafeString:
    """The verdict of who reports, with the difference as stated."""
    said = word(result.verdict, "Verdict", place(where, "verdict"))
    difference = SafeString("")
    if result.difference is not None:
        amount = v(abs(result.difference), where, "difference")
        if result.difference < 0:
            amount = element(
                shown(abs(result.difference)), place(where, "difference"), str(result.difference)
            )
        unit = (
            result.unit
            if result.difference_unit == DifferenceUnit.COUNT
            else DifferenceUnit(result.difference_unit).label
        )
        message = gettext("by %(amount)s %(unit)s")
        if not result.verdict:
            message = (
                gettext("%(amount)s %(unit)s above")
                if result.difference >= 0
                else gettext("%(amount)s %(unit)s below")
            )
        difference = sentence(
            message,
            amount=amount,
            unit=element(unit, place(where, "difference_unit"), result.difference_unit),
        )
    return joined([said, difference], " ")


def is_met(verdict: str) -> bool | None:
    """Whether who reported the result calls it met; None where nothing is said."""
    if verdict in ("", Verdict.NOT_ASSESSED):
        return None
    return verdict != Verdict.NOT_MET


def summary(one: SummaryText, where: str, around: Surroundings) -> SafeString:
    """“13 trên 13 chỉ tiêu … đạt và vượt”, as the body reports it."""
    targets = gettext("targets")
    if one.about_congress:
        about = congress(one.about_congress, place(where, "about_congress"), around)
        targets = sentence(gettext("targets of %(congress)s"), congress=about)
        if one.about_ordinal is not None:
            targets = element(targets, place(where, "about_ordinal"), one.about_ordinal)
    elif one.about_ordinal is not None:
        about = ordinal(one.about_ordinal, place(where, "about_ordinal"))
        targets = sentence(gettext("targets of the congress no. %(number)s"), number=about)
    if span := period(one, where):
        targets = sentence(gettext("%(targets)s (%(years)s)"), targets=targets, years=span)
    met = one.met is not None and v(one.met, where, "met")
    assessed = one.assessed is not None and v(one.assessed, where, "assessed")
    said = word(one.verdict, "Verdict", place(where, "verdict"))
    if met and assessed:
        message = gettext("The body reports %(met)s of %(assessed)s %(targets)s: %(verdict)s")
    elif met or assessed:
        message = gettext("The body reports %(number)s %(targets)s: %(verdict)s")
    else:
        message = gettext("The body reports of the %(targets)s: %(verdict)s")
    text = sentence(
        message,
        met=met,
        assessed=assessed,
        number=met or assessed,
        targets=targets,
        verdict=said,
    )
    if one.exceeded is not None:
        exceeded = v(one.exceeded, where, "exceeded")
        text = sentence(
            gettext("%(sentence)s, %(count)s of them exceeded"), sentence=text, count=exceeded
        )
    if one.wording:
        quoted = v(one.wording, where, "wording")
        return sentence(
            gettext("%(sentence)s. In its words: “%(wording)s”."), sentence=text, wording=quoted
        )
    return sentence("%(sentence)s.", sentence=text)


# Elected


def committee_title(committee: CommitteeText, where: str) -> SafeString:
    kind = word(committee.kind, "CommitteeKind", place(where, "kind"), capital=True)
    number = ordinal(committee.term.number, place(where, "term", "number"))
    span = years(
        committee.term.year_from,
        committee.term.year_to,
        place(where, "term", "year_from"),
        place(where, "term", "year_to"),
    )
    title = (
        sentence(gettext("%(committee)s no. %(number)s"), committee=kind, number=number)
        if number
        else kind
    )
    if span:
        title = sentence(gettext("%(committee)s, %(years)s"), committee=title, years=span)
    if committee.sequence > 1:
        count = element(committee.sequence, place(where, "sequence"))
        title = sentence(
            gettext("%(committee)s (the %(sequence)s. within the term)"),
            committee=title,
            sequence=count,
        )
    return title


def seats_decided(committee: CommitteeText, where: str) -> SafeString:
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
    said = sentence(
        ngettext("%(count)s seat decided", "%(count)s seats decided", high or low), count=number
    )
    if committee.seats_decided_basis and committee.seats_decided_basis != Basis.STATED:
        basis = element(
            Basis(committee.seats_decided_basis).label,
            place(where, "seats_decided_basis"),
            committee.seats_decided_basis,
        )
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
    if count.as_of:
        when = day(count.as_of, place(where, "as_of"))
        return sentence(gettext("%(counts)s, as of %(day)s"), counts=said, day=when)
    return said


def seat_details(seat: SeatText, where: str) -> SafeString:
    """The post, the unit at work, and how the seat was filled and left."""
    parts = [
        word(seat.role, "SeatRole", place(where, "role"), capital=True),
        seat.unit and v(seat.unit, where, "unit"),
        seat.is_reelected and element(gettext("re-elected"), place(where, "is_reelected"), "true"),
        seat.is_reelected is False
        and element(gettext("first term"), place(where, "is_reelected"), "false"),
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
    if one.alternate is not None:
        message = ngettext(
            "%(count)s alternate delegate", "%(count)s alternate delegates", one.alternate
        )
        parts.append(sentence(message, count=v(one.alternate, where, "alternate")))
    if one.ex_officio is not None:
        message = ngettext(
            "%(count)s delegate ex officio", "%(count)s delegates ex officio", one.ex_officio
        )
        parts.append(sentence(message, count=v(one.ex_officio, where, "ex_officio")))
    parts.append(word(one.formed_by, "FormedBy", place(where, "formed_by")))
    return joined(parts)


# Done


def figure_counts(one: FigureText, where: str, *, skip_first: bool) -> SafeString:
    """The counts of a figure; the first may stand apart as its numeral."""
    counts = [
        measure(
            count.number,
            count.unit,
            place(where, "counts", index, "number"),
            place(where, "counts", index, "unit"),
        )
        for index, count in enumerate(one.counts)
        if index or not skip_first
    ]
    if one.is_count_unstated:
        counts.append(
            soft(element(gettext("number not stated"), place(where, "is_count_unstated"), "true"))
        )
    return joined(counts)


def figure_details(one: FigureText, where: str, around: Surroundings, host: Body) -> SafeString:
    """Who gave and received, out of which fund, where, when."""
    givers = _parties(one, PartyRole.GIVER, where, around)
    receivers = _parties(one, PartyRole.RECEIVER, where, around)
    signatories = _parties(one, PartyRole.SIGNATORY, where, around)
    parts = [
        word(one.direction, "Direction", place(where, "direction")),
        one.fund and sentence(gettext("fund: %(fund)s"), fund=v(one.fund, where, "fund")),
        givers and sentence(gettext("given by %(bodies)s"), bodies=givers),
        receivers and sentence(gettext("received by %(bodies)s"), bodies=receivers),
        signatories and sentence(gettext("signed by %(bodies)s"), bodies=signatories),
        one.place and sentence(gettext("at %(place)s"), place=v(one.place, where, "place")),
        programme(one.programme, place(where, "programme")),
        one.on and day(one.on, place(where, "on")),
        period(one, where),
        one.owner != host
        and sentence(
            gettext("a figure of %(body)s"), body=body(one.owner, place(where, "owner"), around)
        ),
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


def programme(named: ProgrammeText | None, where: str) -> SafeString:
    """The programme under all its names, with its years."""
    if named is None:
        return SafeString("")
    kind = word(named.kind, "ProgrammeKind", place(where, "kind"))
    text = sentence("%(kind)s “%(name)s”", kind=kind, name=v(named.name, where, "name"))
    if named.other_names:
        others = joined(
            format_html("“{}”", element(other, place(where, "other_names", index)))
            for index, other in enumerate(named.other_names)
        )
        text = sentence(gettext("%(programme)s (also %(names)s)"), programme=text, names=others)
    more = []
    if named.anniversary_years is not None:
        count = v(named.anniversary_years, where, "anniversary_years")
        more.append(
            sentence(
                ngettext("%(count)s year", "%(count)s years", named.anniversary_years), count=count
            )
        )
    if named.since:
        since = v(named.since, where, "since")
        more.append(sentence(gettext("from %(date)s"), date=since))
    if named.until:
        until = v(named.until, where, "until")
        more.append(sentence(gettext("until %(date)s"), date=until))
    return joined([text, *more])


# Honoured


def tally_count(one: TallyText, where: str) -> SafeString:
    """“24 tập thể”."""
    messages = {
        "collective": ngettext("%(count)s collective", "%(count)s collectives", one.count),
        "individual": ngettext("%(count)s individual", "%(count)s individuals", one.count),
        "household": ngettext("%(count)s household", "%(count)s households", one.count),
    }
    if one.recipient_kind not in messages:
        return v(one.count, where, "count")
    said = sentence(messages[one.recipient_kind], count=v(one.count, where, "count"))
    return element(said, place(where, "recipient_kind"), one.recipient_kind)


def tally_details(one: TallyText, where: str) -> SafeString:
    parts = [
        listed(one.scope, AWARD_SCOPES, place(where, "scope")),
        one.at_congress
        and element(gettext("presented at the event"), place(where, "at_congress"), "true"),
        period(one, where),
        programme(one.programme, place(where, "programme")),
        listed(one.included_in_another, INCLUSIONS, place(where, "included_in_another")),
    ]
    return joined(parts, " · ")


def deciding(one: TallyText, where: str, around: Surroundings) -> SafeString:
    name = body(one.deciding, place(where, "deciding"), around)
    if not one.organ:
        return name
    organ = element(capfirst(str(DECIDING_ORGANS[one.organ])), place(where, "organ"), one.organ)
    return sentence(gettext("%(organ)s of %(body)s"), organ=organ, body=name)


def nomination(one: NominationText, where: str, around: Surroundings) -> SafeString:
    kind = listed(one.kind, NOMINATION_KINDS, place(where, "kind"))
    named = body(one.organization, place(where, "organization"), around)
    text = sentence(gettext("%(body)s: %(nomination)s"), body=named, nomination=kind)
    form = one.form_name and v(one.form_name, where, "form_name")
    return joined(
        [
            sentence(gettext("%(nomination)s for %(form)s"), nomination=text, form=form)
            if form
            else text,
            body(one.cluster, place(where, "cluster"), around),
            one.year
            and sentence(
                gettext("in the year %(date)s"), date=year(one.year, place(where, "year"))
            ),
        ]
    )


# Papers


def document(paper: DocumentText | None, where: str, around: Surroundings) -> SafeString:
    """A decision or report as a text cites it: kind, number, day, issuer, subject."""
    if paper is None:
        return SafeString("")
    cited = [word(paper.kind, "DocumentKind", place(where, "kind"), capital=True)]
    if paper.number:
        number = v(paper.number, where, "number")
        cited.append(sentence(gettext("no. %(number)s"), number=number))
    elif paper.kind in NUMBERED_DOCUMENTS:
        cited.append(soft(gettext("(number not stated)")))
    if paper.issued_on:
        cited.append(day(paper.issued_on, place(where, "issued_on")))
    if paper.issuer:
        issuer = body(paper.issuer, place(where, "issuer"), around)
        cited.append(sentence(gettext("of %(body)s"), body=issuer))
    text = joined(cited, " ")
    if paper.address:
        text = (
            format_html(
                '<a href="{}" rel="external" data-field="{}" data-value="{}">{}</a>',
                paper.address,
                place(where, "address"),
                paper.address,
                text,
            )
            if not paper.issuer
            else format_html(
                '{} (<a href="{}" rel="external" data-field="{}" data-value="{}">{}</a>)',
                text,
                paper.address,
                place(where, "address"),
                paper.address,
                gettext("full text"),
            )
        )
    if paper.subject:
        subject = v(paper.subject, where, "subject")
        text = sentence(gettext("%(document)s: %(subject)s"), document=text, subject=subject)
    more = [
        paper.congress_ordinal is not None
        and sentence(
            gettext("of the congress no. %(number)s"),
            number=ordinal(paper.congress_ordinal, place(where, "congress_ordinal")),
        ),
        years(paper.term_from, paper.term_to, place(where, "term_from"), place(where, "term_to")),
        paper.signer
        and sentence(gettext("signed by %(bodies)s"), bodies=v(paper.signer, where, "signer")),
        paper.status in (DocumentStatus.REPLACED, DocumentStatus.ANNULLED)
        and word(paper.status, "DocumentStatus", place(where, "status")),
    ]
    return joined([text, *more])
