"""Published measures side by side: which of them may be compared, and what is said of the others.

Nothing is compared whose unit, population or period differs, no share is averaged, and what is
not known is never nought.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from congress_portal.foundation.figures import (
    Figure,
    Qualifier,
    percent,
    show_money,
    show_number,
)
from congress_portal.foundation.vietnamese import fold
from congresses.enums import (
    CommitteeKind,
    CountedAs,
    DelegateCountKind,
    Direction,
    StatisticDimension,
    TargetPeriod,
)
from congresses.published import MeasurePart, PublishedMeasure
from organizations.editions import address_of

MONEY, PERCENT = "đồng", "%"
SIGNS = {"gt": "> ", "gte": "≥ ", "lte": "≤ ", "lt": "< "}
# A share of several bodies, to a hundredth of a percent.
PLACES = 2
# How units of counts begin, without tone marks: whatever else is measured is not added up.
COUNTED = (
    "dong", "doan vien", "nguoi", "luot", "can bo", "cong nhan", "lao dong", "nu",
    "cdcs", "cong doan", "nghiep doan", "ldld", "lien doan", "doanh nghiep", "co quan", "don vi",
    "tap the", "ca nhan", "gia dinh", "ho", "thoa uoc", "thoa thuan", "tultt", "ban", "nha",
    "can nha", "ngoi nha", "mai am", "suat", "phan qua", "qua", "sang kien", "de tai", "giai phap",
    "bang khen", "bang lao dong", "giay khen", "cong trinh", "mo hinh", "cuoc", "lop", "hoi nghi",
    "buoi", "dai bieu", "ghe", "phieu", "chi bo", "dang vien", "vu", "don", "hop dong", "to",
)  # fmt: skip
GOALS = (MeasurePart.TARGET, MeasurePart.PLANNED)
# Numbers that grow with the years of the term where they name no others.
CUMULATIVE = (*GOALS, MeasurePart.RESULT, MeasurePart.ACTIVITY)
OF_OTHER_YEARS = (TargetPeriod.YEARLY, TargetPeriod.END_OF_TERM, TargetPeriod.YEAR)
SUBJECTS = {
    "convened": gettext_lazy("delegates convened"),
    "present": gettext_lazy("delegates present"),
    "qualified": gettext_lazy("qualified delegates"),
}
COUNTS = {
    "decided": gettext_lazy("%(committee)s, seats decided"),
    "elected": gettext_lazy("%(committee)s, elected at the congress"),
}


def plain(number: Decimal) -> Decimal:
    """The number without the noughts that its column adds."""
    whole = number.to_integral_value()
    return whole.quantize(Decimal(1)) if number == whole else number.normalize()


def label(measure: PublishedMeasure) -> str:
    """What a measure is about."""
    name, _slash, rest = measure.subject.partition("/")
    match measure.part:
        case MeasurePart.DELEGATES if name in SUBJECTS:
            return capfirst(str(SUBJECTS[name]))
        case MeasurePart.DELEGATES:
            dimension = str(StatisticDimension(name).label)
            return capfirst(
                _("delegates by %(dimension)s: %(category)s")
                % {"dimension": dimension, "category": measure.wording}
            )
        case MeasurePart.SEATS:
            return capfirst(str(COUNTS[rest]) % {"committee": CommitteeKind(name).label})
    return capfirst(measure.wording)


def level(measure: PublishedMeasure) -> str:
    """The number as a reader sees it: ≥ 90 %, 300–500 đoàn viên, trên 5 tỷ đồng."""
    number = plain(measure.number)
    if measure.number_max is not None:
        shown = f"{show_number(number)}–{show_number(plain(measure.number_max))}"
    elif measure.qualifier not in ("", Qualifier.EXACT):
        shown = Figure(number, Qualifier(measure.qualifier)).show(money=measure.unit == MONEY)
        return shown if measure.unit == MONEY else with_unit(shown, measure.unit)
    else:
        return SIGNS.get(measure.comparator, "") + amount(number, measure.unit)
    return with_unit(shown, measure.unit)


def amount(number: Decimal, unit: str) -> str:
    """A number with its unit; money in its short form."""
    if unit == MONEY:
        return show_money(int(number))
    return with_unit(show_number(plain(number)), unit)


def with_unit(number: str, unit: str) -> str:
    return f"{number}\u00a0{unit}" if unit else number


def address(measure: PublishedMeasure) -> str:
    """The place in the report that states the number."""
    return (
        f"{address_of('dai-hoi', measure.congress_code, measure.congress_title)}#{measure.anchor}"
    )


def said(value: str) -> str:
    """A population or period in words, as far as it is of a closed list."""
    for choices in (CountedAs, DelegateCountKind, Direction, TargetPeriod):
        if value in choices.values:
            return str(choices(value).label)
    return value or _("not stated")


def length(measure: PublishedMeasure) -> int | None:
    """Years the number was counted over, as far as the term tells."""
    if measure.term_from is None or measure.term_to is None:
        return None
    return measure.term_to - measure.term_from


def is_of_whole_term(measure: PublishedMeasure) -> bool:
    """Whether the number is larger the longer the term is."""
    if measure.part not in CUMULATIVE or measure.unit == PERCENT:
        return False
    if measure.part == MeasurePart.TARGET:
        return measure.period.partition(" ")[0] not in OF_OTHER_YEARS
    return not measure.period


def hindrance(one: PublishedMeasure, other: PublishedMeasure) -> str:
    """Why two measures of one subject may not be compared, in a sentence; empty where they may."""
    if one.unit != other.unit:
        return _("Different units: %(one)s and %(other)s.") % {
            "one": one.unit or _("not stated"),
            "other": other.unit or _("not stated"),
        }
    if one.population != other.population:
        return _("Counted of different groups: %(one)s and %(other)s.") % {
            "one": said(one.population),
            "other": said(other.population),
        }
    if one.period != other.period:
        return _("For different periods: %(one)s and %(other)s.") % {
            "one": said(one.period) if one.period else _("the term"),
            "other": said(other.period) if other.period else _("the term"),
        }
    if is_of_whole_term(one):
        lengths = length(one), length(other)
        if None in lengths:
            return _("It is not known over how many years both were counted.")
        if lengths[0] != lengths[1]:
            return _("Counted over %(one)s and %(other)s years.") % {
                "one": lengths[0],
                "other": lengths[1],
            }
    return ""


@dataclass(frozen=True)
class Line:
    """One subject with the number of either side; `note` says why the two are not compared."""

    first: PublishedMeasure | None
    second: PublishedMeasure | None
    note: str = ""

    @property
    def measure(self) -> PublishedMeasure:
        found = self.first or self.second
        assert found is not None
        return found

    @property
    def label(self) -> str:
        return label(self.measure)

    @property
    def is_compared(self) -> bool:
        return self.first is not None and self.second is not None and not self.note

    @property
    def difference(self) -> Decimal | None:
        """The second less the first; None for what has no single number on either side."""
        if not self.is_compared or self.first is None or self.second is None:
            return None
        return plain(self.second.number - self.first.number)

    @property
    def shown_difference(self) -> str:
        """“+16 điểm %”; shares differ by points."""
        if self.difference is None:
            return ""
        unit = self.measure.unit
        sign = "+" if self.difference > 0 else "−" if self.difference < 0 else ""
        size = abs(self.difference)
        shown = with_unit(show_number(size), _("points")) if unit == PERCENT else amount(size, unit)
        return f"{sign}{shown}"


def matched(first: Iterable[PublishedMeasure], second: Iterable[PublishedMeasure]) -> list[Line]:
    """Measures of two sides by subject, in the order of the reports."""
    subjects: dict[tuple[str, str], tuple[list, list]] = defaultdict(lambda: ([], []))
    for place, measures in enumerate((first, second)):
        for measure in measures:
            subjects[measure.part, measure.subject][place].append(measure)
    order = list(MeasurePart)
    lines: list[Line] = []
    for (_part, _subject), (ones, others) in sorted(
        subjects.items(), key=lambda item: order.index(MeasurePart(item[0][0]))
    ):
        lines += _lines(ones, others)
    return lines


def _lines(ones: list[PublishedMeasure], others: list[PublishedMeasure]) -> Iterator[Line]:
    left = list(others)
    alone = []
    for one in ones:
        like = [other for other in left if not hindrance(one, other)]
        rivals = [each for each in ones if like and not hindrance(each, like[0])]
        if len(like) == 1 and len(rivals) == 1:
            left.remove(like[0])
            yield Line(one, like[0], inexact(one, like[0]))
        else:
            alone.append(one)
    if len(alone) == len(left) == 1:
        yield Line(alone[0], left[0], hindrance(alone[0], left[0]))
        return
    several = _("One side states several numbers for it.") if alone and left else ""
    for one in alone:
        yield Line(one, None, several)
    for other in left:
        yield Line(None, other, several)


def inexact(one: PublishedMeasure, other: PublishedMeasure) -> str:
    """Why there is no difference of two measures that may stand beside each other."""
    if one.number_max is not None or other.number_max is not None:
        return _("One side states a range, which has no single difference.")
    if any(each.qualifier not in ("", Qualifier.EXACT) for each in (one, other)):
        return _("One side is not an exact number; no difference is computed.")
    if SIGNS.get(one.comparator) != SIGNS.get(other.comparator):
        return _("One is a lower or upper limit, the other is not of the same kind.")
    return ""


def is_additive(measure: PublishedMeasure) -> bool:
    """Whether numbers of several bodies make one in all: people, seats, things, money."""
    if measure.part in (MeasurePart.DELEGATES, MeasurePart.SEATS):
        return measure.unit != PERCENT
    folded = f"{fold(measure.unit)} "
    return "/" not in measure.unit and folded.startswith(tuple(f"{word} " for word in COUNTED))


@dataclass(frozen=True)
class Pooled:
    """Measures of many bodies that may be set beside each other; `among` bodies could have one."""

    measures: tuple[PublishedMeasure, ...]
    among: int

    @property
    def measure(self) -> PublishedMeasure:
        return self.measures[0]

    @property
    def label(self) -> str:
        return label(self.measure)

    @property
    def bodies(self) -> int:
        return len({each.host_code for each in self.measures})

    @property
    def coverage(self) -> str:
        return _("%(some)s/%(all)s have a figure") % {"some": self.bodies, "all": self.among}

    @property
    def whole(self) -> list[PublishedMeasure]:
        """Those that state what was counted and out of how many."""
        return [each for each in self.measures if each.numerator is not None and each.denominator]

    @property
    def share(self) -> Decimal | None:
        """Everything counted out of everything it was counted of: never a mean of shares."""
        counted = sum(each.numerator or 0 for each in self.whole)
        out_of = sum(each.denominator or 0 for each in self.whole)
        if not out_of:
            return None
        return plain(percent(counted, out_of, PLACES))

    @property
    def total(self) -> Decimal | None:
        """The sum of counts and amounts, where every one is a single exact number."""
        summed = self.measure.part not in GOALS and is_additive(self.measure)
        exact = all(
            each.number_max is None and each.qualifier in ("", Qualifier.EXACT)
            for each in self.measures
        )
        return (
            sum((each.number for each in self.measures), Decimal(0)) if summed and exact else None
        )

    @property
    def together(self) -> str:
        """All of them taken together, in a sentence, or why they cannot be."""
        unit = self.measure.unit
        if unit == PERCENT and self.share is not None:
            counted = sum(each.numerator or 0 for each in self.whole)
            out_of = sum(each.denominator or 0 for each in self.whole)
            told = ngettext(
                "%(share)s: %(counted)s out of %(all)s, in %(bodies)s body",
                "%(share)s: %(counted)s out of %(all)s, in %(bodies)s bodies",
                len(self.whole),
            )
            return told % {
                "share": amount(self.share, PERCENT),
                "counted": show_number(counted),
                "all": show_number(out_of),
                "bodies": len(self.whole),
            }
        if unit == PERCENT:
            return _("not taken together: only shares are stated, and shares are not averaged")
        if self.measure.part in GOALS:
            return _("not added up: each body sets its own target")
        if not is_additive(self.measure):
            return _("not added up: its unit is not one of counts or money")
        if self.total is None:
            return _("not added up: some are not exact numbers")
        return _("%(total)s in all") % {"total": amount(self.total, unit)}

    @property
    def low(self) -> PublishedMeasure:
        return min(self.measures, key=lambda each: each.number)

    @property
    def high(self) -> PublishedMeasure:
        """The highest number, that of a range by its upper end."""
        return max(self.measures, key=lambda each: each.number_max or each.number)

    @property
    def low_hosts(self) -> str:
        return self._hosts(self.low)

    @property
    def high_hosts(self) -> str:
        return self._hosts(self.high)

    def _hosts(self, shown: PublishedMeasure) -> str:
        """The body that states a number, or how many do: none of them is put before the others."""
        hosts = [each.host_name for each in self.measures if level(each) == level(shown)]
        if len(hosts) == 1:
            return hosts[0]
        return _("%(count)s bodies") % {"count": show_number(len(hosts))}


def pooled(measures: Iterable[PublishedMeasure], among: int) -> list[Pooled]:
    """Measures that may be compared, together; a body with two numbers for one thing has none."""
    alike: dict[tuple[str, ...], list[PublishedMeasure]] = defaultdict(list)
    for each in measures:
        span = str(length(each)) if is_of_whole_term(each) else ""
        alike[each.part, each.subject, each.unit, each.population, each.period, span].append(each)
    order = list(MeasurePart)
    made = []
    for key in sorted(alike, key=lambda key: (order.index(MeasurePart(key[0])), key[1:])):
        hosts = Counter(each.host_code for each in alike[key])
        single = tuple(each for each in alike[key] if hosts[each.host_code] == 1)
        if single:
            made.append(Pooled(single, among))
    return made
