import datetime
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from congress_portal import charts
from congress_portal.charts import (
    Event,
    bullet,
    percent_of,
    seats,
    seats_sentence,
    timeline,
    year_marks,
)
from congress_portal.foundation.dates import PartialDate, Precision


def drawing(fragment):
    """The fragment as a tree; a fragment that is not well-formed fails here."""
    return ElementTree.fromstring(fragment)


def of_class(root, name):
    return [element for element in root.iter() if name in element.get("class", "").split()]


def event(text, label="đổi tên", kind="changed"):
    return Event(PartialDate.from_iso(text), label, kind)


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [
        (96, 100, "96%"),
        (Decimal("95.8"), 100, "95.8%"),
        (1, 3, "33.33%"),
        (2, 3, "66.67%"),
        (0, 100, "0%"),
        (100, 100, "100%"),
        (120, 100, "100%"),
        (-5, 100, "0%"),
        (5, 0, "0%"),
    ],
)
def test_a_share_is_exact_to_a_hundredth_and_stays_inside(part, whole, expected):
    assert percent_of(part, whole) == expected


@given(st.integers(0, 10**9), st.integers(1, 10**9))
def test_a_share_is_never_off_by_more_than_half_a_hundredth(part, whole):
    shown = Decimal(percent_of(part, whole).rstrip("%"))

    exact = min(Decimal(part) * 100 / Decimal(whole), Decimal(100))
    assert abs(shown - exact) <= Decimal("0.005")


def test_a_bullet_draws_the_result_as_a_bar_and_the_goal_as_a_line():
    root = drawing(bullet(96, 80, 100, "96 % so với 80 %", met=True))

    assert of_class(root, "bullet__bar")[0].get("width") == "96%"
    assert of_class(root, "bullet__goal")[0].get("x1") == "80%"
    assert of_class(root, "bullet__goal")[0].get("x2") == "80%"
    assert "bullet--met" in root.get("class")


def test_a_missing_number_is_not_drawn_as_zero():
    root = drawing(bullet(None, None, 100, "chưa có số liệu"))

    assert not of_class(root, "bullet__bar")
    assert not of_class(root, "bullet__goal")


@pytest.mark.parametrize(
    ("met", "expected"), [(True, "bullet--met"), (False, "bullet--short"), (None, "bullet--open")]
)
def test_the_verdict_is_the_reporters_and_not_computed(met, expected):
    root = drawing(bullet(10, 90, 100, "x", met=met))

    assert expected in root.get("class")


@pytest.mark.parametrize(
    "counts", [(0, 14, 1), (11, 32, 4), (20, 0, 0), (21, 0, 0), (0, 0, 3), (61, 0, 0)]
)
def test_there_is_one_dot_for_each_seat_of_each_kind_and_no_two_in_one_place(counts):
    root = drawing(seats(*counts))

    kinds = ["seats__named", "seats__unnamed", "seats__vacant"]
    assert tuple(len(of_class(root, kind)) for kind in kinds) == counts
    dots = [dot for kind in kinds for dot in of_class(root, kind)]
    places = [(int(dot.get("cx")), int(dot.get("cy"))) for dot in dots]
    assert len(set(places)) == len(places)
    assert all(0 < x < int(root.get("width")) for x, _y in places)
    assert all(0 < y < int(root.get("height")) for _x, y in places)


def test_a_committee_without_seats_is_not_drawn():
    assert seats(0, 0, 0) == ""


def test_the_sentence_of_the_seats_tells_all_counts():
    with translation.override("en"):
        sentence = seats_sentence(3, 11, 1)

    assert sentence == "15 seats, 14 filled, 11 of them without a name, 1 vacant"


def test_an_event_stands_where_its_day_falls_in_the_years_drawn():
    root = drawing(timeline([event("2000"), event("2005-07-02"), event("2009-12-31")]))

    first, middle, last = sorted(float(dot.get("cx")[:-1]) for dot in dots_of(root))
    days = (datetime.date(2010, 1, 1) - datetime.date(2000, 1, 1)).days
    passed = (datetime.date(2005, 7, 2) - datetime.date(2000, 1, 1)).days
    assert first == 0
    assert middle == pytest.approx(passed * 100 / days, abs=0.005)
    assert last == pytest.approx(99.97, abs=0.005)


def dots_of(root):
    return of_class(root, "timeline__dot")


def test_events_are_numbered_in_the_order_of_their_days():
    root = drawing(timeline([event("2020"), event("1995"), event("2008-03")]))

    numbers = {
        group.find("text").text: float(group.find("circle").get("cx")[:-1])
        for group in of_class(root, "timeline__event")
    }
    assert numbers["1"] < numbers["2"] < numbers["3"]


@given(
    st.lists(
        st.builds(
            PartialDate,
            st.dates(datetime.date(1929, 1, 1), datetime.date(2100, 12, 31)),
            st.sampled_from(Precision),
        ),
        min_size=1,
        max_size=15,
    )
)
def test_no_two_events_are_drawn_over_each_other(days):
    root = drawing(timeline([Event(day, "sự kiện") for day in days]))

    places = [(float(dot.get("cx")[:-1]), float(dot.get("cy"))) for dot in dots_of(root)]
    assert len(places) == len(days)
    assert all(0 <= x <= 100 and 0 < y < int(root.get("height")) for x, y in places)
    for i, (x, y) in enumerate(places):
        assert all(abs(x - other) >= 6.98 for other, level in places[i + 1 :] if level == y)


@given(st.integers(1900, 2100), st.integers(0, 150))
def test_the_years_lettered_are_few_and_within_the_line(first, length):
    marks = year_marks(first, first + length)

    assert len(marks) <= 5
    assert all(first <= year <= first + length for year in marks)


def test_a_body_that_still_exists_has_a_line_to_the_end():
    ended = drawing(timeline([event("2000"), event("2010")]))
    living = drawing(timeline([event("2000"), event("2010")], until=2026))

    assert of_class(ended, "timeline__line")[0].get("x2") != "100%"
    assert of_class(living, "timeline__line")[0].get("x2") == "100%"


def test_a_body_without_events_is_not_drawn():
    assert timeline([]) == ""


@pytest.mark.parametrize(
    "fragment",
    [
        bullet(1, 2, 3, '"><script>alert(1)</script>'),
        timeline([event("2000", '"><script>alert(1)</script>', '"><script>')]),
    ],
)
def test_text_in_a_drawing_is_escaped(fragment):
    assert "<script" not in fragment
    drawing(fragment)


@pytest.mark.parametrize(
    "fragment",
    [bullet(96, 80, 100, "96 % so với 80 %"), seats(1, 1, 1), timeline([event("2000")])],
)
def test_a_drawing_is_an_image_with_a_text_and_no_inline_style(fragment):
    root = drawing(fragment)

    assert root.get("role") == "img"
    assert root.get("aria-label").strip()
    assert all(element.get("style") is None for element in root.iter())


KNOWN = charts.Mark("2008–2013", 80, None, "80")
LINES = [
    ("two terms in a row", [KNOWN, charts.Mark("2013–2018", 85, None, "85")], 1, 0),
    ("a term of neither between", [KNOWN, charts.Mark("2018–2023", 85, is_next=False)], 0, 1),
    ("a term without a result", [KNOWN, charts.Mark("2013–2018", None, 90), KNOWN], 0, 0),
    ("one of four missing", [KNOWN, KNOWN, charts.Mark("", 85, is_next=False), KNOWN], 2, 1),
]


@pytest.mark.parametrize(
    ("told", "marks", "joints", "gaps"), LINES, ids=[each[0] for each in LINES]
)
def test_a_line_joins_neighbours_and_nothing_across_a_gap(told, marks, joints, gaps):
    svg = BeautifulSoup(charts.line(marks, 100, "nói bằng lời"), "lxml").select_one("svg.line")
    assert svg["aria-label"] == "nói bằng lời"
    assert len(svg.select(".line__joint")) == joints
    assert [each.get_text() for each in svg.select(".line__gap")] == ["chưa có số liệu"] * gaps
    assert len(svg.select(".line__dot")) == sum(mark.number is not None for mark in marks)


def test_a_number_with_a_reservation_is_a_hollow_dot_on_a_scale_from_nought():
    marks = [charts.Mark("2018–2023", 50, 100, "50", is_exact=False)]
    svg = BeautifulSoup(charts.line(marks, 100, ""), "lxml").select_one("svg.line")
    dot, foot, goal = svg.select_one(".line__dot--about"), *svg.select(".line__foot, .line__goal")
    middle = (float(foot["y1"]) + float(goal["y1"])) / 2
    assert float(dot["cy"]) == middle
