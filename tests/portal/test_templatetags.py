import datetime
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from django.core.paginator import Paginator
from django.template import Context, RequestContext, Template
from django.test import RequestFactory
from django.utils.safestring import SafeString
from django.utils.translation import override

from congress_portal.foundation.dates import DateBasis, PartialDate, Precision
from congress_portal.foundation.figures import Figure, Qualifier, read_figure
from congress_portal.templatetags.portal import NO_BREAK_SPACE, shown


@pytest.fixture(autouse=True)
def english():
    with override("en"):
        yield


def rendered(source, **context):
    return Template("{% load portal %}" + source).render(Context(context))


def element(source, **context):
    return BeautifulSoup(rendered(source, **context), "html.parser").find()


def text(html):
    return BeautifulSoup(html, "html.parser").get_text().replace(NO_BREAK_SPACE, " ")


@pytest.mark.parametrize(
    ("value", "options", "expected"),
    [
        (1085, {}, "1.085"),
        (0, {}, "0"),
        (Decimal("37.05"), {}, "37,05"),
        (Decimal("95.8"), {"unit": "%"}, "95,8 %"),
        (1_041_000_000, {"money": True}, "1.041 million đồng"),
        ("Công đoàn Viên chức", {}, "Công đoàn Viên chức"),
        (["Cờ", "Bằng khen"], {}, "Cờ, Bằng khen"),
        (True, {}, "yes"),
        (False, {}, "no"),
        (Qualifier.OVER, {}, "over"),
        (None, {}, "no figure yet"),
        ("", {}, "no figure yet"),
        ("  ", {}, "no figure yet"),
        (datetime.date(2023, 6, 5), {}, "05/06/2023"),
        (datetime.datetime(2023, 6, 7, 16, 42, tzinfo=datetime.UTC), {}, "23:42 07/06/2023"),
        (datetime.datetime(2023, 6, 7, 23, 42), {}, "23:42 07/06/2023"),
        (PartialDate(datetime.date(2023, 6, 5)), {}, "05/06/2023"),
        (PartialDate(datetime.date(2023, 6, 1), Precision.MONTH), {}, "6/2023"),
        (PartialDate(datetime.date(2023, 1, 1), Precision.YEAR), {}, "2023"),
        (
            PartialDate(datetime.date(2023, 5, 30), Precision.DAY, DateBasis.YEAR_INFERRED),
            {},
            "30/05/2023 (year inferred)",
        ),
        (read_figure("gần 5 tỷ đồng", money=True), {"money": True}, "gần 5 tỷ đồng"),
        (read_figure("trên 4.000"), {"unit": "đoàn viên"}, "trên 4.000 đoàn viên"),
        (read_figure("từ 90% trở lên", whole=False), {"unit": "%"}, "từ 90 % trở lên"),
        (Figure(Decimal(133)), {"unit": "đại biểu"}, "133 đại biểu"),
        (Figure(Decimal(165_000_000)), {"money": True}, "165 million đồng"),
        (Figure(Decimal(90), Qualifier.AT_LEAST), {"unit": "%"}, "at least 90 %"),
    ],
)
def test_a_value_of_any_type_is_shown_as_a_vietnamese_reader_expects(value, options, expected):
    assert text(shown(value, **options)) == expected


@pytest.mark.parametrize(
    ("wording", "reserved"),
    [
        ("gần 5 tỷ", ["gần"]),
        ("trên 4.000", ["trên"]),
        ("không dưới 61", ["không dưới"]),
        ("từ 90% trở lên", ["từ", "trở lên"]),
        ("90% trở lên", ["trở lên"]),
        ("4.000", []),
    ],
)
def test_the_reservation_of_a_figure_is_set_in_italics(wording, reserved):
    html = shown(Figure(Decimal(1), Qualifier.OVER, wording))

    assert [i.get_text() for i in BeautifulSoup(html, "html.parser").find_all("i")] == reserved


@pytest.mark.parametrize(
    "value",
    [
        "<script>alert(1)</script>",
        Figure(Decimal(1), Qualifier.OVER, "trên <script>1</script>"),
        ["<script>"],
    ],
)
def test_a_value_is_escaped(value):
    html = shown(value)

    assert isinstance(html, SafeString)
    assert "<script" not in html


def test_a_date_carries_its_machine_form_no_more_precise_than_it_is():
    html = element("{{ day|partial_date }}", day=PartialDate.from_iso("2023-06"))

    assert html.name == "time"
    assert html["datetime"] == "2023-06"


def test_every_value_stands_in_the_element_of_its_field():
    html = element('{% v value "targets" 3 "value" unit="%" %}', value=Figure(Decimal("95.8")))

    assert html["data-field"] == "targets/3/value"
    assert html["data-value"] == "95.8"
    assert text(str(html)) == "95,8 %"


@pytest.mark.parametrize(
    ("options", "expected"), [("", "no figure yet"), ("silent=True", "not stated by the source")]
)
def test_a_missing_value_keeps_its_field_and_says_why_it_is_missing(options, expected):
    html = element('{% v value "delegates" "convened" ' + options + " %}", value=None)

    assert html["data-field"] == "delegates/convened"
    assert html.get_text() == expected
    assert html["class"] == ["unknown"]
    assert not html.has_attr("data-value")


def test_zero_is_a_value_and_not_missing():
    html = element('{% v value "seats" "vacant" %}', value=0)

    assert html.get_text() == "0"
    assert html["data-value"] == "0"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{{ 1085|number }}", "1.085"),
        ("{{ 568000000|money }}", "568 million đồng"),
        ("{{ 17|roman }}", "XVII"),
        ("{{ nothing|roman }}", '<span class="unknown">no figure yet</span>'),
        ("{{ nothing|number }}", '<span class="unknown">no figure yet</span>'),
    ],
)
def test_filters_for_values_outside_of_a_document(source, expected):
    assert rendered(source, nothing=None) == expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/dai-hoi/", ' aria-current="page"'),
        ("/dai-hoi/ls-4/", ' aria-current="true"'),
        ("/khen-thuong/", ""),
        ("/", ""),
    ],
)
def test_the_menu_marks_the_page_and_the_part_it_belongs_to(path, expected):
    request = RequestFactory().get(path)

    html = Template('{% load portal %}{% active "/dai-hoi/" %}').render(
        RequestContext(request, {"request": request})
    )

    assert html == expected


def test_the_menu_marks_nothing_on_a_page_made_without_a_request():
    assert rendered('{% active "/dai-hoi/" %}') == ""


def test_what_was_searched_stands_in_the_box_again():
    request = RequestFactory().get("/tim-kiem/", {"q": 'đỗ "x"'})

    html = Template("{% load portal %}{% searched_words as words %}{{ words }}").render(
        RequestContext(request, {"request": request})
    )

    assert html == "đỗ &quot;x&quot;"


def test_a_source_mark_leads_to_its_source_and_says_so():
    link = element("{% source_mark 2 %}").a

    assert link["href"] == "#nguon-2"
    assert link["aria-label"] == "Source 2"


def test_the_page_numbers_leave_out_what_lies_far_off():
    page = Paginator(range(2000), 50).page(7)

    html = rendered(
        "{% page_numbers page as numbers %}{% for n in numbers %}{{ n }} {% endfor %}", page=page
    )

    assert html == "1 None 6 7 8 None 40 "


def test_a_bullet_takes_figures_as_they_are_in_a_document():
    html = element(
        '{% bullet actual goal 100 label True unit="%" %}',
        label="Đạt “giỏi” & “đảm”",
        actual=Figure(Decimal("95.8")),
        goal=read_figure("từ 80% trở lên", whole=False),
    )

    assert html.find(class_="bullet__bar")["width"] == "95.8%"
    assert text(html["aria-label"]) == "Đạt “giỏi” & “đảm”: 95,8 %, goal từ 80 % trở lên"
