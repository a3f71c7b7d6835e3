"""The few drawings of the public pages: a goal and its result, seats, years, terms.

Every drawing is an SVG fragment with a text that says the same. Positions are percentages of the
width, so that nothing but the line stretches with the page; colours come from the style sheet.
"""

import datetime
import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext

from congress_portal.foundation.dates import PartialDate
from congress_portal.foundation.figures import percent

Number = int | float | Decimal

SEATS_IN_A_ROW = 20
SEAT_PITCH = 20
SEAT_RADIUS = 8
# A wider gap after every fifth seat lets the eye count.
GROUP_OF_SEATS = 5
GROUP_GAP = 6

MOST_YEAR_MARKS = 5
YEAR_STEPS = (1, 2, 5, 10, 20, 25, 50, 100)
# Two numbered dots nearer than this, in percent of the line, are set above each other.
NEAREST_DOTS = Decimal(7)
LANE_HEIGHT = 22

LINE_HEAD, LINE_FOOT = 26, 126
HALF = Decimal("0.5")
# As many titles of terms as fit below a line on a telephone.
MOST_TITLES = 5


@dataclass(frozen=True)
class Event:
    """Something that befell a body: when, what in a few words, and of which kind."""

    when: PartialDate
    label: str
    kind: str = "changed"


def percent_of(part: Number, whole: Number) -> str:
    """Share of the width as an SVG length, to a hundredth of a percent, within 0 and 100 %."""
    if not whole:
        return "0%"
    share = percent(Decimal(str(part)), Decimal(str(whole)), 2)
    share = min(max(share, Decimal(0)), Decimal(100))
    return f"{share.normalize():f}%"


def bullet(
    actual: Number | None,
    goal: Number | None,
    maximum: Number,
    label: str,
    *,
    met: bool | None = None,
) -> SafeString:
    """A bar for the result, a line for the goal, on a scale from nought to `maximum`.

    `met` is the verdict of who reported it; None leaves the bar neutral. A missing number is not
    drawn at all.
    """
    verdict = {True: "met", False: "short", None: "open"}[met]
    bar: str | SafeString = ""
    if actual is not None:
        bar = format_html(
            '<rect class="bullet__bar" y="4" width="{}" height="8" rx="1"/>',
            percent_of(actual, maximum),
        )
    line: str | SafeString = ""
    if goal is not None:
        place = percent_of(goal, maximum)
        line = format_html(
            '<line class="bullet__goal" x1="{}" x2="{}" y1="0" y2="16"/>', place, place
        )
    return format_html(
        '<svg class="bullet bullet--{}" width="136" height="16" role="img" aria-label="{}">'
        '<rect class="bullet__track" y="4" width="100%" height="8" rx="1"/>{}{}</svg>',
        verdict,
        label,
        bar,
        line,
    )


def seats_sentence(filled_named: int, filled_unnamed: int, vacant: int) -> str:
    """What the drawing of seats shows, in words."""
    filled = filled_named + filled_unnamed
    parts = [
        ngettext("%(count)d seat", "%(count)d seats", filled + vacant) % {"count": filled + vacant},
        ngettext("%(count)d filled", "%(count)d filled", filled) % {"count": filled},
    ]
    if filled_unnamed:
        parts.append(gettext("%(count)d of them without a name") % {"count": filled_unnamed})
    if vacant:
        parts.append(ngettext("%(count)d vacant", "%(count)d vacant", vacant) % {"count": vacant})
    return ", ".join(parts)


def seats(filled_named: int, filled_unnamed: int, vacant: int) -> SafeString:
    """One dot for each seat: filled, filled by somebody the source does not name, vacant."""
    kinds = ["named"] * filled_named + ["unnamed"] * filled_unnamed + ["vacant"] * vacant
    if not kinds:
        return SafeString("")
    dots = format_html_join(
        "",
        '<circle class="seats__{}" cx="{}" cy="{}" r="{}"/>{}',
        (_dot(kind, position) for position, kind in enumerate(kinds)),
    )
    columns = min(len(kinds), SEATS_IN_A_ROW)
    rows = -(-len(kinds) // SEATS_IN_A_ROW)
    width = _seat_column(columns - 1) + SEAT_PITCH
    height = rows * SEAT_PITCH
    return format_html(
        '<svg class="seats" width="{}" height="{}" viewBox="0 0 {} {}" role="img"'
        ' aria-label="{}">{}</svg>',
        width,
        height,
        width,
        height,
        seats_sentence(filled_named, filled_unnamed, vacant),
        dots,
    )


def _seat_column(column: int) -> int:
    return column * SEAT_PITCH + column // GROUP_OF_SEATS * GROUP_GAP


def _dot(kind: str, position: int) -> tuple[str, int, int, int, str | SafeString]:
    row, column = divmod(position, SEATS_IN_A_ROW)
    x = _seat_column(column) + SEAT_PITCH // 2
    y = row * SEAT_PITCH + SEAT_PITCH // 2
    kernel: str | SafeString = ""
    if kind == "unnamed":
        kernel = format_html('<circle class="seats__kernel" cx="{}" cy="{}" r="3"/>', x, y)
    return kind, x, y, SEAT_RADIUS if kind == "named" else SEAT_RADIUS - 1, kernel


def year_marks(first: int, last: int) -> list[int]:
    """Round years to letter under a line that runs from the first to the last year."""
    for step in YEAR_STEPS:
        marks = list(range(-(-first // step) * step, last + 1, step))
        if len(marks) <= MOST_YEAR_MARKS:
            return marks
    return [first, last]


def timeline_sentence(events: Sequence[Event]) -> str:
    """What the timeline shows, in words."""
    return "; ".join(f"{event.when.show()}: {event.label}" for event in events)


def timeline(events: Iterable[Event], *, until: int | None = None) -> SafeString:
    """Numbered dots on a line of years, each where its day falls.

    `until` draws the line on to that year, for a body that still exists. The numbers are those of
    the list below the drawing, which holds the events in the same order.
    """
    ordered = sorted(events, key=lambda event: event.when)
    if not ordered:
        return SafeString("")
    first = ordered[0].when.day.year
    last = max(ordered[-1].when.day.year, until or 0)
    begins = datetime.date(first, 1, 1)
    length = (datetime.date(last + 1, 1, 1) - begins).days

    def place(day: datetime.date) -> Decimal:
        return Decimal((day - begins).days) * 100 / length

    lanes: list[Decimal] = []
    drawn = []
    for number, event in enumerate(ordered, start=1):
        x = place(event.when.day)
        lane = next((i for i, taken in enumerate(lanes) if x - taken >= NEAREST_DOTS), len(lanes))
        lanes[lane : lane + 1] = [x]
        drawn.append((number, event, x, lane))
    line = 12 + LANE_HEIGHT * (len(lanes) - 1)
    dots = format_html_join(
        "",
        '<g class="timeline__event timeline__event--{}">'
        '<line class="timeline__stem" x1="{}" x2="{}" y1="{}" y2="{}"/>'
        '<circle class="timeline__dot" cx="{}" cy="{}" r="9"/>'
        '<text class="timeline__number" x="{}" y="{}" text-anchor="middle">{}</text></g>',
        (
            (event.kind, at, at, line, y, at, y, at, y + 4, number)
            for number, event, x, lane in reversed(drawn)
            for at, y in [(percent_of(x, 100), line - lane * LANE_HEIGHT)]
        ),
    )
    years = format_html_join(
        "",
        '<line class="timeline__tick" x1="{}" x2="{}" y1="{}" y2="{}"/>'
        '<text class="timeline__year" x="{}" y="{}" text-anchor="{}">{}</text>',
        (
            (at, at, line + 10, line + 16, at, line + 30, anchor, year)
            for year in year_marks(first, last)
            for x in [place(datetime.date(year, 1, 1))]
            for at, anchor in [(percent_of(x, 100), _anchor(x))]
        ),
    )
    return format_html(
        '<svg class="timeline" width="100%" height="{}" role="img" aria-label="{}">'
        '<line class="timeline__line" x1="0" x2="{}" y1="{}" y2="{}"/>{}{}</svg>',
        line + 36,
        timeline_sentence(ordered),
        "100%" if until else percent_of(drawn[-1][2], 100),
        line,
        line,
        years,
        dots,
    )


def _anchor(x: Decimal) -> str:
    """Keep a year at either end of the line inside the drawing."""
    if x < 3:
        return "start"
    return "end" if x > 94 else "middle"


@dataclass(frozen=True)
class Mark:
    """A place on a line over terms: the number reported and the one set, as far as known."""

    title: str
    number: Number | None = None
    goal: Number | None = None
    shown: str = ""
    is_exact: bool = True
    # Whether nothing lies between it and the mark before.
    is_next: bool = True


def line(marks: Sequence[Mark], maximum: Number, label: str) -> SafeString:
    """Numbers over terms on a scale from nought, joined only where nothing is unknown between."""
    slots: list[Mark | None] = []
    for mark in marks:
        slots += [mark] if mark.is_next or not slots else [None, mark]
    step = Decimal(100) / len(slots)
    at = [f"{(place + HALF) * step:.2f}%" for place in range(len(slots))]
    skipped = -(-len(slots) // MOST_TITLES)

    def height(number: Number) -> str:
        share = min(max(Decimal(str(number)) / Decimal(str(maximum or 1)), Decimal(0)), Decimal(1))
        return f"{LINE_FOOT - share * (LINE_FOOT - LINE_HEAD):.1f}"

    joined = [
        (kind, at[place], at[place + 1], height(one), height(other))
        for place, (before, after) in enumerate(itertools.pairwise(slots))
        if before and after
        for kind, one, other in (
            ("aim", before.goal, after.goal),
            ("joint", before.number, after.number),
        )
        if one is not None and other is not None
    ]
    goals, dots, numbers, titles = [], [], [], []
    for place, mark in enumerate(slots):
        if mark is None:
            titles.append(("gap", at[place], (LINE_HEAD + LINE_FOOT) // 2, gettext("no figure")))
            continue
        if not place % skipped:
            titles.append(("title", at[place], LINE_FOOT + 22, mark.title))
        if mark.goal is not None:
            goals.append((at[place], height(mark.goal), height(mark.goal)))
        if mark.number is not None:
            kind = "exact" if mark.is_exact else "about"
            dots.append((kind, at[place], height(mark.number)))
            is_below = mark.goal is not None and mark.goal > mark.number
            y = Decimal(height(mark.number)) + (20 if is_below else -10)
            numbers.append(("number", at[place], y, mark.shown))
    return format_html(
        '<svg class="line" width="100%" height="{}" role="img" aria-label="{}">'
        '<line class="line__foot" x1="0" x2="100%" y1="{}" y2="{}"/>{}{}{}{}</svg>',
        LINE_FOOT + 30,
        label,
        LINE_FOOT,
        LINE_FOOT,
        format_html_join("", '<line class="line__{}" x1="{}" x2="{}" y1="{}" y2="{}"/>', joined),
        format_html_join(
            "",
            '<svg x="{}" overflow="visible"><line class="line__goal" x1="-14" x2="14" y1="{}"'
            ' y2="{}"/></svg>',
            goals,
        ),
        format_html_join(
            "", '<circle class="line__dot line__dot--{}" cx="{}" cy="{}" r="5"/>', dots
        ),
        format_html_join(
            "",
            '<text class="line__{}" x="{}" y="{}" text-anchor="middle">{}</text>',
            [*numbers, *titles],
        ),
    )
