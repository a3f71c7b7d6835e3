"""What a page draws of a report, each as a sentence, rows and a file that say the same.

Drawings compare what a report states; where it states no number, or one with a reservation, nothing
is computed. No verdict is given: a result stands above or below a goal, which may be the wish.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.html import strip_tags
from django.utils.text import capfirst
from django.utils.translation import gettext, ngettext

from congress_portal import charts
from congress_portal.foundation.figures import Figure, Qualifier, percent, show_number
from congress_portal.foundation.sheet_files import csv_bytes, guard

from . import sentences
from .enums import TargetPeriod
from .phrases import LISTS
from .reading import Reading
from .reports import ResultText, TargetText
from .term_reports import TermReport

Cell = str | int | Decimal | None

# What a share is drawn and told to: a tenth of a percent.
PLACES = 1


@dataclass(frozen=True)
class Illustration:
    """What is drawn, in words and in rows; the last part of the address of its file."""

    name: str
    sentence: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def headed_rows(self) -> list[list[tuple[str, Cell]]]:
        """Each cell with the heading of its column, for a page too narrow for columns."""
        return [list(zip(self.columns, row, strict=True)) for row in self.rows]

    def csv(self, *, mark: bool) -> bytes:
        rows = [
            [guard(cell) if isinstance(cell, str) else _machine(cell) for cell in row]
            for row in self.rows
        ]
        return csv_bytes(self.columns, rows, mark=mark)


def _machine(number: int | Decimal | None) -> str:
    return "" if number is None else f"{number:f}" if isinstance(number, Decimal) else str(number)


def _share(part: int, whole: int) -> str:
    return f"{show_number(percent(part, whole, PLACES))}\u00a0%"


# Goals and results


@dataclass(frozen=True)
class Outcome:
    """A goal and its result, in one unit."""

    wording: str
    comparator: str
    goal: Decimal | None
    goal_max: Decimal | None
    actual: Figure | None
    unit: str
    verdict: str

    @property
    def difference(self) -> Decimal | None:
        """Result less goal, where each is one number without a reservation."""
        if self.goal is None or self.goal_max is not None or self.actual is None:
            return None
        if self.actual.qualifier is not Qualifier.EXACT:
            return None
        return self.actual.number - self.goal


def outcome_of(result: ResultText, target: TargetText | None = None) -> Outcome:
    """Of a result by the target of the opening congress where that is of its kind, or its plan."""
    comparator, goal, goal_max = result.planned_comparator, result.planned, result.planned_max
    if target is not None and _is_measured_by(result, target):
        comparator, goal, goal_max = target.comparator, target.value, target.value_max
    return Outcome(
        result.wording, comparator, goal, goal_max, result.actual, result.unit, result.verdict
    )


def _is_measured_by(result: ResultText, target: TargetText) -> bool:
    """Whether a goal of the term can be held against what is reported of all of it.

    Of whom a result tells it has no field to say: a goal of a group yields to the report's own.
    """
    return (
        target.value is not None
        and target.unit == result.unit
        and target.period in ("", TargetPeriod.WHOLE_TERM, TargetPeriod.END_OF_TERM)
        and not target.per_what
        and (not target.population or result.planned is None)
    )


def results(outcomes: Iterable[Outcome]) -> Illustration | None:
    """How far results lie from their goals."""
    told = list(outcomes)
    compared = [each for each in told if each.difference is not None]
    if not compared:
        return None
    return Illustration(
        "ket-qua",
        _results_sentence(compared),
        (
            gettext("Target"),
            gettext("Comparison"),
            gettext("Goal"),
            gettext("Goal, at most"),
            gettext("Result"),
            gettext("Reservation"),
            gettext("Unit"),
            gettext("Difference, computed"),
            gettext("Verdict of the body"),
        ),
        tuple(
            (
                each.wording,
                _label("Comparator", each.comparator),
                each.goal,
                each.goal_max,
                each.actual.number if each.actual else None,
                str(each.actual.qualifier.label) if each.actual else "",
                each.unit,
                each.difference,
                _label("Verdict", each.verdict),
            )
            for each in told
        ),
    )


def _results_sentence(compared: Sequence[Outcome]) -> str:
    differences = [each.difference or Decimal(0) for each in compared]
    counted = [
        (gettext("%(count)s above it"), sum(each > 0 for each in differences)),
        (gettext("%(count)s at it"), sum(each == 0 for each in differences)),
        (gettext("%(count)s below it"), sum(each < 0 for each in differences)),
    ]
    said = ngettext(
        "%(number)s result can be set beside its goal: %(counted)s.",
        "%(number)s results can be set beside their goals: %(counted)s.",
        len(compared),
    ) % {
        "number": len(compared),
        "counted": ", ".join(words % {"count": count} for words, count in counted if count),
    }
    most = max(map(_relative_difference, compared))
    farthest, *others = (each for each in compared if _relative_difference(each) == most)
    if others or not farthest.difference or farthest.actual is None or farthest.goal is None:
        return said
    farthest_said = gettext("The farthest: %(target)s, %(actual)s against %(goal)s.") % {
        "target": farthest.wording,
        "actual": _measured(farthest.actual.number, farthest.unit),
        "goal": _measured(farthest.goal, farthest.unit),
    }
    return f"{said} {farthest_said}"


def _relative_difference(each: Outcome) -> Decimal:
    difference, goal = abs(each.difference or Decimal(0)), abs(each.goal or Decimal(0))
    return difference / (goal or Decimal(1))


def _measured(number: Decimal, unit: str) -> str:
    return f"{show_number(number)}\u00a0{unit}" if unit else show_number(number)


def _label(choices: str, value: str) -> str:
    return str(LISTS[choices](value).label) if value else ""


# Delegates


@dataclass(frozen=True)
class Step:
    """A count on the way from the delegates convened to the valid ballots, part of a whole."""

    label: str
    count: int
    whole: int | None
    of: str = ""

    @property
    def bar(self) -> Any:
        whole = self.whole or self.count
        return charts.bullet(self.count, None, whole, f"{self.label}: {show_number(self.count)}")

    @property
    def share(self) -> Decimal | None:
        return percent(self.count, self.whole, PLACES) if self.whole else None


def steps(reading: Reading) -> list[Step]:
    """The counts of delegates, then those of each ballot; what is not stated is left out."""
    report = reading.report
    chain = [
        _chain(
            "",
            [
                (gettext("Delegates convened"), report.convened),
                (gettext("Delegates present"), report.present),
            ],
        )
    ]
    chain += [
        _chain(
            ballot.subject,
            [
                (gettext("Ballots issued"), ballot.issued),
                (gettext("Ballots returned"), ballot.returned),
                (gettext("Valid ballots"), ballot.valid),
            ],
        )
        for ballot in report.ballots
    ]
    found = [step for each in chain for step in each]
    return found if any(step.whole for step in found) else []


def _chain(of: str, counts: Iterable[tuple[str, int | None]]) -> list[Step]:
    made: list[Step] = []
    for label, count in counts:
        if count is not None:
            whole = made[-1].count if made else None
            made.append(Step(label, count, whole if whole and whole >= count else None, of))
    return made


def attendance(reading: Reading) -> Illustration | None:
    """How many of those convened came, and how many ballots of those issued were valid."""
    way = steps(reading)
    if not way:
        return None
    groups: dict[str, list[str]] = {}
    for step in way:
        said = f"{_lowered(step.label)}: {show_number(step.count)}"
        if step.whole:
            said += f" ({_share(step.count, step.whole)})"
        groups.setdefault(step.of, []).append(said)
    return Illustration(
        "dai-bieu",
        " ".join(
            f"{of}, {', '.join(parts)}." if of else f"{capfirst(', '.join(parts))}."
            for of, parts in groups.items()
        ),
        (
            gettext("Ballot"),
            gettext("Step"),
            gettext("Number"),
            gettext("Of"),
            gettext("Share, computed (%)"),
        ),
        tuple((step.of, step.label, step.count, step.whole, step.share) for step in way),
    )


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]


# Composition


def composition(reading: Reading) -> Illustration | None:
    """Of which groups the delegates were, where a share is stated or follows from two counts."""
    rows, largest = [], []
    for dimension, placed in reading.statistics:
        word = _label("StatisticDimension", dimension)
        shares = []
        for one in (each.part for each in placed):
            share = share_of(one)
            rows.append((word, one.category, one.count, one.denominator, share))
            if share is not None:
                shares.append((share, one.category))
        if shares:
            share = max(each for each, _category in shares)
            # None of several that are as large is named before the others.
            categories = ", ".join(category for each, category in shares if each == share)
            largest.append(f"{word}: {categories} {show_number(share)}\u00a0%")
    if not largest:
        return None
    return Illustration(
        "co-cau",
        gettext("The largest group that is stated by %(groups)s.") % {"groups": "; ".join(largest)},
        (
            gettext("By"),
            gettext("Group"),
            gettext("Delegates"),
            gettext("Of"),
            gettext("Share (%)"),
        ),
        tuple(rows),
    )


def share_of(one: Any) -> Decimal | None:
    """The share of a group as stated, else by its count and the stated whole."""
    if one.percentage is not None:
        return one.percentage
    return (
        percent(one.count, one.denominator, PLACES)
        if one.count is not None and one.denominator
        else None
    )


# Seats


def seats(reading: Reading) -> Illustration | None:
    """The seats of each committee: decided, filled with and without a name, vacant."""
    drawn = [each for each in reading.committees if each.is_drawn]
    if not drawn:
        return None
    titles = [
        strip_tags(sentences.committee_title(each.committee, each.where)).strip() for each in drawn
    ]
    said = [f"{title}: {each.sentence}." for title, each in zip(titles, drawn, strict=True)]
    return Illustration(
        "ghe",
        " ".join(said),
        (
            gettext("Committee"),
            gettext("Seats decided"),
            gettext("Seats decided, at most"),
            gettext("Filled"),
            gettext("Filled, name not stated"),
            gettext("Vacant"),
        ),
        tuple(
            (
                title,
                each.committee.seats_decided,
                each.committee.seats_decided_max,
                each.filled,
                each.unnamed,
                each.vacant,
            )
            for title, each in zip(titles, drawn, strict=True)
        ),
    )


# The drawings of a congress, by the last part of the address of their file.
DRAWN: dict[str, Callable[[Reading], Illustration | None]] = {
    "ket-qua": lambda reading: results(outcome_of(each) for each in reading.report.results),
    "dai-bieu": attendance,
    "co-cau": composition,
    "ghe": seats,
}


def of_term(report: TermReport) -> Illustration | None:
    """What two congresses tell together: the goals of the one, the results of the other."""
    return results(
        outcome_of(pair.result.part, pair.target and pair.target.part)
        for pair in report.pairs
        if pair.result
    )
