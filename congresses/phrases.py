"""Values of a document in words of the reader's language, each in its own element.

An element's `data-field` is the path of its value in the document; `data-value` holds the
stored value where the page says it in words. `sentences` puts these together.
"""

import re
from collections.abc import Iterable
from typing import Any

from django.db.models import Choices
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst
from django.utils.translation import gettext, gettext_lazy, ngettext, pgettext

from congress_portal.foundation.dates import PartialDate, Precision
from congress_portal.foundation.figures import Basis, Figure
from congress_portal.foundation.vietnamese import to_roman
from congress_portal.templatetags.portal import NO_BREAK_SPACE, v
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
from .reports import CommitteeMention, CongressMention, TermText
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


def with_italics(message: Any, **parts: Any) -> SafeString:
    """As `sentence`, with the words round the values in italics: a reservation."""
    pieces = []
    for number, piece in enumerate(PLACEHOLDER.split(str(message))):
        if number % 2:
            pieces.append(conditional_escape(parts[piece]))
        elif words := piece.strip():
            italic = format_html("<i>{}</i>", words)
            pieces.append(SafeString(conditional_escape(piece).replace(words, italic)))
        else:
            pieces.append(conditional_escape(piece))
    return mark_safe("".join(pieces))


def joined(parts: Iterable[Any], separator: str = ", ") -> SafeString:
    """The parts that are there, one after another."""
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
    """Words in the place of a value."""
    return format_html('<span class="unknown">{}</span>', words)


def word(value: Any, choices: str, where: str, *, capital: bool = False) -> SafeString:
    """A value of a closed list in words; nothing where there is none."""
    if value in ("", None):
        return SafeString("")
    label = str(LISTS[choices](value).label)
    return element(capfirst(label) if capital else label, where, value)


def listed(value: str, words: dict[str, Any], where: str) -> SafeString:
    """A value of a list that is only known by its words."""
    return element(words[value], where, value) if value else SafeString("")


def derived(basis: str, where: str) -> SafeString:
    """That a value is not stated but follows from others; nothing where it is stated."""
    if basis in ("", Basis.STATED):
        return SafeString("")
    return element(Basis(basis).label, where, basis)


# Times and numbers


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


def with_years(
    content: Any, first: int | None, last: int | None, where_first: str, where_last: str
) -> SafeString:
    """`content` as the element of two years that are said elsewhere."""
    if last is not None:
        content = element(content, where_last, last)
    if first is not None:
        content = element(content, where_first, first)
    return content


def day(value: PartialDate, where: str) -> SafeString:
    """The date with the word that goes before it: ngày, tháng or năm."""
    messages = {
        Precision.DAY: gettext("on %(date)s"),
        Precision.MONTH: gettext("in the month %(date)s"),
        Precision.YEAR: gettext("in the year %(date)s"),
    }
    return sentence(messages[value.precision], date=v(value, where))


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


def measure(value: Any, unit: str, where_value: str, where_unit: str) -> SafeString:
    """A number and what it counts, unless the words of the source hold the unit already."""
    number = v(value, where_value)
    if not unit or value is None:
        return number
    wording = value.wording if isinstance(value, Figure) else ""
    if wording.casefold().endswith(unit.casefold()):
        return element(number, where_unit, unit)
    return format_html("{}{}{}", number, NO_BREAK_SPACE, element(unit, where_unit, unit))


def level(
    where: str, comparator: str, low: Any, high: Any, unit: str, names: tuple[str, str, str]
) -> SafeString:
    """“từ 90 % trở lên”, “trên 92 %”, “không có”; `names` are those of the three fields."""
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


# Who and what


def body(named: Body | None, where: str, around: Surroundings) -> SafeString:
    """The name of a body, with a link where it has a page."""
    if named is None:
        return SafeString("")
    name = body_name(named.name, named, where)
    if address := around.address_of(named):
        name = format_html('<a href="{}">{}</a>', address, name)
    if not named.is_identified and named.kind != "label":
        note = element(
            gettext("the source does not say which"), place(where, "is_identified"), "false"
        )
        name = format_html('{} <span class="reservation">({})</span>', name, note)
    return name


def body_name(content: Any, named: Body, where: str) -> SafeString:
    """`content` as the element of a body's name, and of what kind of body it is."""
    named_so = element(content, place(where, "name"), None if content == named.name else named.name)
    return element(named_so, place(where, "kind"), named.kind)


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
    title = body_name(title, mention.host, place(where, "host"))
    if mention.code in around.congresses:
        address = address_of("dai-hoi", mention.code, mention.title)
        title = format_html('<a href="{}">{}</a>', address, title)
    if mention.term == TermText(mention.ordinal, None, None):
        # The number of the congress has told it already.
        return element(title, place(where, "term", "number"), mention.ordinal)
    return joined([title, term(mention.term, place(where, "term"))])


def committee_mention(
    mention: CommitteeMention | None, where: str, around: Surroundings
) -> SafeString:
    """“Ban Chấp hành LĐLĐ tỉnh, nhiệm kỳ 2018–2023 (khóa XVI)”."""
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
    more: list[Any] = []
    if named.anniversary_years is not None:
        message = ngettext("%(count)s year", "%(count)s years", named.anniversary_years)
        more.append(sentence(message, count=v(named.anniversary_years, where, "anniversary_years")))
    if named.since:
        more.append(sentence(gettext("from %(date)s"), date=v(named.since, where, "since")))
    if named.until:
        more.append(sentence(gettext("until %(date)s"), date=v(named.until, where, "until")))
    return joined([text, *more])


def document(paper: DocumentText | None, where: str, around: Surroundings) -> SafeString:
    """A decision or report as a text cites it: kind, number, day, issuer, subject."""
    if paper is None:
        return SafeString("")
    kind = word(paper.kind, "DocumentKind", place(where, "kind"), capital=True)
    is_told = paper.status in (DocumentStatus.REPLACED, DocumentStatus.ANNULLED)
    cited = [kind if is_told else element(kind, place(where, "status"), paper.status)]
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
        is_told and word(paper.status, "DocumentStatus", place(where, "status")),
        paper.address
        and format_html(
            '<a href="{}" rel="external" data-field="{}" data-value="{}">{}</a>',
            paper.address,
            place(where, "address"),
            paper.address,
            gettext("full text"),
        ),
    ]
    return joined([text, *more])
