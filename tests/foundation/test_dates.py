"""Dates: the day comes first, and what is not known stays unknown."""

import contextlib
import datetime

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from congress_portal.foundation.dates import (
    DateBasis,
    PartialDate,
    Precision,
    read_date,
    read_datetime,
    read_partial_date,
    read_time,
    read_year,
    read_years,
    show_date,
    show_datetime,
    show_years,
)
from congress_portal.foundation.figures import ReadingError, shortened


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("03/04/2025", "2025-04-03"),
        ("05/06/2023", "2023-06-05"),
        ("30/5/2023", "2023-05-30"),
        ("05/01/2024", "2024-01-05"),
        ("28.7.1929", "1929-07-28"),
        ("1-7-2025", "2025-07-01"),
        (" 28 / 7 / 1929 ", "1929-07-28"),
        ("29/02/2024", "2024-02-29"),
        ("ngày 6/6/2023", "2023-06-06"),
        ("ngày 05 tháng 01 năm 2024", "2024-01-05"),
        ("Ngày 30 Tháng 5 Năm 2023", "2023-05-30"),
        ("30 tháng 5, 2023", "2023-05-30"),
        ("Thứ tư, 07 Tháng 6 2023", "2023-06-07"),
        ("Thứ 4, Ngày 17/04/2024", "2024-04-17"),
        ("Chủ nhật, 28/7/2024", "2024-07-28"),
        ("2023-06-05", "2023-06-05"),
        ("2023-06-05 00:00:00", "2023-06-05"),
        ("2023-06", "2023-06"),
        ("5/2023", "2023-05"),
        ("05/2023", "2023-05"),
        ("5-2023", "2023-05"),
        ("tháng 5 năm 2023", "2023-05"),
        ("THÁNG 5 NĂM 2023", "2023-05"),
        ("tháng 5/2023", "2023-05"),
        ("2023", "2023"),
        ("năm 2023", "2023"),
        (2023, "2023"),
        (datetime.date(2023, 6, 5), "2023-06-05"),
        (datetime.datetime(2023, 6, 5), "2023-06-05"),
        (datetime.datetime(2023, 6, 4, 17, 30, tzinfo=datetime.UTC), "2023-06-05"),
    ],
)
def test_a_date_is_read_day_first_and_no_finer_than_written(typed, iso):
    read = read_partial_date(typed)

    assert read.iso() == iso
    assert read.basis == DateBasis.STATED


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("30/5/[2023]", "2023-05-30"),
        ("ngày 12 tháng 6 năm [2023]", "2023-06-12"),
        ("5/[2023]", "2023-05"),
        ("[2023]", "2023"),
    ],
)
def test_a_year_in_brackets_is_inferred(typed, iso):
    read = read_partial_date(typed)

    assert (read.iso(), read.basis) == (iso, DateBasis.YEAR_INFERRED)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "not_a_date"),
        ("hôm qua", "not_a_date"),
        ("2023/06/05", "not_a_date"),
        ("5/6-2023", "not_a_date"),
        ("20235", "not_a_date"),
        ("30/5/[2023", "not_a_date"),
        ("５/6/2023", "not_a_date"),
        ("1" * 5000, "not_a_date"),
        ("31/06/2023", "no_such_day"),
        ("29/02/2023", "no_such_day"),
        ("00/05/2023", "no_such_day"),
        ("13/2023", "no_such_day"),
        ("32/13/2023", "no_such_day"),
        ("06/25/2023", "month_first"),
        ("12/31/2023", "month_first"),
        ("2023-25-06", "month_first"),
        ("05/06/70", "short_year"),
        ("05/06/023", "short_year"),
        ("30/5/[23]", "short_year"),
        ("30/5", "year_missing"),
        ("ngày 12/6", "year_missing"),
        ("30 tháng 5", "year_missing"),
        ("01/01/1800", "year_out_of_range"),
        ("01/01/2500", "year_out_of_range"),
        ("1234", "year_out_of_range"),
        (45082, "bare_number"),
        (45082.5, "bare_number"),
        (float("nan"), "bare_number"),
        (float("inf"), "bare_number"),
        (True, "not_a_date"),
        (None, "not_a_date"),
    ],
)
def test_a_doubtful_date_is_refused_with_what_was_typed(typed, code):
    with pytest.raises(ReadingError) as refused:
        read_partial_date(typed)

    assert refused.value.code == code
    assert f"“{shortened(typed)}”" in str(refused.value)


def test_a_month_before_the_day_is_answered_with_the_right_order():
    with pytest.raises(ReadingError, match="25/6/2023"):
        read_date("06/25/2023")


def test_a_missing_year_is_answered_with_the_way_to_mark_it():
    with pytest.raises(ReadingError, match=r"30/5/\[2023\]"):
        read_partial_date("30/5")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("5/2023", "day_missing"),
        ("2023", "day_missing"),
        ("30/5/[2023]", "year_inferred"),
        ("31/06/2023", "no_such_day"),
    ],
)
def test_a_whole_date_is_asked_for(typed, code):
    with pytest.raises(ReadingError) as refused:
        read_date(typed)

    assert refused.value.code == code


@pytest.mark.parametrize(
    "typed",
    [
        "14:31 12/01/2021",
        "12/01/2021 14:31",
        "12/01/2021  14:31:00",
        "12/01/2021, 14h31",
        "14 giờ 31 ngày 12/01/2021",
        "14 giờ 31 phút, ngày 12 tháng 01 năm 2021",
        "2021-01-12T14:31",
        "2021-01-12 14:31:00",
        "Thứ ba, 12 Tháng 1 2021 14:31",
        datetime.datetime(2021, 1, 12, 14, 31),
    ],
)
def test_a_moment_is_read_in_either_order(typed):
    assert read_datetime(typed) == datetime.datetime(2021, 1, 12, 14, 31)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("12/01/2021", "time_missing"),
        ("25:00 12/01/2021", "not_a_time"),
        ("12/01/2021 14:61", "not_a_time"),
        ("14:31 31/06/2021", "no_such_day"),
        ("14:31 1/2021", "day_missing"),
        ("14:31", "not_a_date"),
        ("", "not_a_date"),
        (None, "not_a_date"),
    ],
)
def test_a_doubtful_moment_is_refused(typed, code):
    with pytest.raises(ReadingError) as refused:
        read_datetime(typed)

    assert refused.value.code == code


@pytest.mark.parametrize(
    ("typed", "time"),
    [
        ("14:31", datetime.time(14, 31)),
        ("7h", datetime.time(7)),
        ("7 giờ 30", datetime.time(7, 30)),
        ("14g05", datetime.time(14, 5)),
        (datetime.time(9, 5), datetime.time(9, 5)),
    ],
)
def test_a_time_of_day_is_read(typed, time):
    assert read_time(typed) == time


@pytest.mark.parametrize("typed", ["24:01", "chiều", "", "1431"])
def test_a_doubtful_time_of_day_is_refused(typed):
    with pytest.raises(ReadingError) as refused:
        read_time(typed)

    assert refused.value.code == "not_a_time"


@pytest.mark.parametrize(
    "typed",
    [
        "2023-2028",
        "2023 - 2028",
        "2023–2028",
        "2023 — 2028",
        "2023 − 2028",
        "2023 đến 2028",
        "nhiệm kỳ 2023-2028",
        "từ năm 2023 đến năm 2028",
    ],
)
def test_the_years_of_a_term_are_read_with_any_dash(typed):
    assert read_years(typed) == (2023, 2028)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("2023", "not_years"),
        ("2023-28", "not_years"),
        ("2023/2028", "not_years"),
        ("2028-2023", "years_reversed"),
        ("1023-2028", "year_out_of_range"),
        ("", "not_years"),
        (2023, "not_years"),
    ],
)
def test_doubtful_years_are_refused(typed, code):
    with pytest.raises(ReadingError) as refused:
        read_years(typed)

    assert refused.value.code == code


@pytest.mark.parametrize(
    ("typed", "code"),
    [("2.023", "not_a_year"), ("23", "not_a_year"), ("5/2023", "not_a_year"), (17, "bare_number")],
)
def test_a_doubtful_year_is_refused(typed, code):
    with pytest.raises(ReadingError) as refused:
        read_year(typed)

    assert refused.value.code == code


def test_a_year_is_read():
    assert [read_year(typed) for typed in ("2023", "Năm 2023", 2023)] == [2023, 2023, 2023]


DAY = PartialDate(datetime.date(2023, 5, 30))
MONTH = PartialDate(datetime.date(2023, 5, 30), "month")
YEAR = PartialDate(datetime.date(2023, 5, 30), "year", "year_inferred")


def test_a_partial_date_keeps_the_first_day_of_its_period():
    assert (MONTH.day, YEAR.day) == (datetime.date(2023, 5, 1), datetime.date(2023, 1, 1))
    assert MONTH.last_day() == datetime.date(2023, 5, 31)
    assert YEAR.last_day() == datetime.date(2023, 12, 31)
    assert PartialDate(datetime.date(2024, 2, 1), "month").last_day().day == 29


def test_a_date_shows_no_more_than_is_known():
    assert [d.show() for d in (DAY, MONTH, YEAR)] == ["30/05/2023", "5/2023", "2023"]
    assert [d.iso() for d in (DAY, MONTH, YEAR)] == ["2023-05-30", "2023-05", "2023"]
    assert [d.show_for_entry() for d in (DAY, MONTH, YEAR)] == ["30/05/2023", "5/2023", "[2023]"]
    assert DAY.show_long() == "ngày 30 tháng 5 năm 2023"
    assert MONTH.show_long() == "tháng 5 năm 2023"
    assert YEAR.show_long() == "năm 2023"


def test_days_below_ten_and_the_first_two_months_take_a_zero_in_the_long_form():
    assert PartialDate(datetime.date(2024, 1, 5)).show_long() == "ngày 05 tháng 01 năm 2024"
    assert PartialDate(datetime.date(2024, 3, 5)).show_long() == "ngày 05 tháng 3 năm 2024"


def test_a_year_sorts_before_its_months_and_they_before_their_days():
    first = PartialDate(datetime.date(2023, 1, 1))
    january = PartialDate(datetime.date(2023, 1, 1), "month")
    year = PartialDate(datetime.date(2023, 1, 1), "year")

    assert sorted([DAY, MONTH, first, january, year]) == [year, january, first, MONTH, DAY]


def test_a_day_and_a_moment_are_shown_in_the_time_of_the_portal():
    moment = datetime.datetime(2021, 1, 12, 7, 31, tzinfo=datetime.UTC)

    assert show_date(datetime.date(2023, 6, 5)) == "05/06/2023"
    with timezone.override("Asia/Ho_Chi_Minh"):
        assert show_datetime(moment) == "14:31 12/01/2021"


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        (2023, 2028, "2023–2028"),
        (2023, None, "2023–"),
        (None, 2028, "–2028"),
        (2023, 2023, "2023"),
        (None, None, ""),
    ],
)
def test_years_are_shown_with_the_dash_of_a_range(first, last, shown):
    assert show_years(first, last) == shown


days = st.dates(datetime.date(1900, 1, 1), datetime.date(2200, 12, 31))
partial_dates = st.builds(PartialDate, days, st.sampled_from(Precision))
inferred_dates = st.builds(
    PartialDate,
    days,
    st.sampled_from(Precision),
    st.sampled_from([DateBasis.STATED, DateBasis.YEAR_INFERRED]),
)


@given(partial_dates)
def test_a_shown_date_is_read_back(date):
    assert read_partial_date(date.show()) == date
    assert read_partial_date(date.show_long()) == date
    assert read_partial_date(date.iso()) == date
    assert PartialDate.from_iso(date.iso(), date.basis) == date


@given(inferred_dates)
def test_a_date_shown_for_entry_is_read_back(date):
    assert read_partial_date(date.show_for_entry()) == date


@given(st.integers(1900, 2200), st.integers(1900, 2200))
def test_shown_years_are_read_back(one, other):
    first, last = sorted([one, other])

    if first < last:
        assert read_years(show_years(first, last)) == (first, last)


@given(st.text(alphabet="0123456789/.-–[] :hTgàythánăm", max_size=24))
def test_any_text_is_read_or_refused_and_nothing_else(text):
    for read in (read_partial_date, read_date, read_datetime, read_time, read_years, read_year):
        with contextlib.suppress(ReadingError):
            assert read(text) is not None
