"""Numbers: what is read, what is refused, and that nothing is read as something else."""

import pickle
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from congress_portal.foundation.figures import (
    LARGEST_AMOUNT,
    LARGEST_WHOLE,
    Figure,
    MoneyColumn,
    Qualifier,
    ReadingError,
    places_of,
    read_decimal,
    read_figure,
    read_money,
    read_whole_number,
    shortened,
    show_for_entry,
    show_money,
    show_number,
)

NBSP = "\u00a0"


def outcome(read, typed):
    """What was read, and the refusal; one of them is None."""
    try:
        return read(typed), None
    except ReadingError as refused:
        return None, refused


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("0", 0),
        ("08", 8),
        ("0012", 12),
        (" 17 ", 17),
        ("1.000", 1000),
        ("1.234", 1234),
        ("14.200", 14200),
        ("12.345.678", 12345678),
        ("72 270", 72270),
        (f"72{NBSP}270", 72270),
        ("1 000 000", 1000000),
        ("1041000000", 1041000000),
        ("1,1 triệu", 1100000),
        ("1.041 triệu", 1041000000),
        ("1,1 TRIỆU", 1100000),
        ("500 nghìn", 500000),
        ("30 ngan", 30000),
        ("+5", 5),
        ("17,0", 17),
        ("9223372036854775807", LARGEST_WHOLE),
        (17, 17),
        (17.0, 17),
        (Decimal("17.00"), 17),
    ],
)
def test_a_whole_number_is_read_as_a_vietnamese_means_it(typed, number):
    assert read_whole_number(typed) == number


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("92,5", "92.5"),
        ("95,8%", "95.8"),
        ("95,8 %", "95.8"),
        ("100%", "100"),
        ("0,125", "0.125"),
        ("1.250", "1250"),
        ("1.000,5", "1000.5"),
        ("1 000,5", "1000.5"),
        ("1.000,500", "1000.5"),
        ("12,3450", "12.345"),
        ("1234,567", "1234.567"),
        ("2,3 tỷ", "2300000000"),
        (37, "37"),
        (95.8, "95.8"),
        (0.1 + 0.2, "0.3"),
        (Decimal("37.05"), "37.05"),
    ],
)
def test_a_comma_marks_decimals(typed, number):
    assert read_decimal(typed) == Decimal(number)


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("0", 0),
        ("1041000000", 1041000000),
        ("1.041.000.000", 1041000000),
        ("1.041.000.000 đồng", 1041000000),
        ("1.041.000.000đ", 1041000000),
        ("500.000 VNĐ", 500000),
        ("1.041 triệu", 1041000000),
        ("1.041 triệu đồng", 1041000000),
        ("1.636 triệu", 1636000000),
        ("568 triệu đồng", 568000000),
        ("2,3 tỷ", 2300000000),
        ("2,3 tỉ đồng", 2300000000),
        ("16 tỷ", 16000000000),
        ("500 nghìn", 500000),
        ("165 tr", 165000000),
        ("586 ty dong", 586000000000),
        ("1,5 nghìn tỷ", 1500000000000),
        ("2 tỷ 300 triệu", 2300000000),
        ("1 tỷ 41 triệu 500 nghìn đồng", 1041500000),
        (165000000.0, 165000000),
    ],
)
def test_an_amount_is_whole_dong(typed, amount):
    assert read_money(typed) == amount


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "not_a_number"),
        ("   ", "not_a_number"),
        ("abc", "not_a_number"),
        ("1,000", "ambiguous_comma"),
        ("14,200", "ambiguous_comma"),
        ("1,041 triệu", "ambiguous_comma"),
        ("92.5", "english_marks"),
        ("1.23", "english_marks"),
        ("0.500", "english_marks"),
        ("1,000,000", "english_marks"),
        ("1,000.50", "english_marks"),
        ("1.5 triệu", "english_marks"),
        ("1.0000", "badly_grouped"),
        ("01.000", "badly_grouped"),
        ("1.000.00", "badly_grouped"),
        ("1.000 000", "badly_grouped"),
        ("12 34", "badly_grouped"),
        ("1,2,3", "badly_grouped"),
        ("17,5", "not_whole"),
        ("1.000,5", "not_whole"),
        ("12/5", "two_numbers"),
        ("13/13", "two_numbers"),
        ("300 - 500", "two_numbers"),
        ("300–500", "two_numbers"),
        ("từ 300 đến 500", "two_numbers"),
        ("1e5", "unknown_words"),
        ("5 người", "unknown_words"),
        ("5 hợp đồng", "unknown_words"),
        ("gần 5", "unknown_words"),
        ("5 đồng", "currency"),
        ("85%", "percentage"),
        ("-5", "negative"),
        ("−5", "negative"),
        ("５", "foreign_digits"),
        ("٣", "foreign_digits"),
        ("½", "foreign_digits"),
        ("10²", "foreign_digits"),
        ("9223372036854775808", "too_large"),
        ("9" * 40, "too_large"),
        ("9" * 5000, "not_a_number"),
        (2.0**70, "too_large"),
        (17.5, "not_whole"),
        (-3, "negative"),
        (float("nan"), "not_a_number"),
        (float("inf"), "not_a_number"),
        (True, "not_a_number"),
        (None, "not_a_number"),
    ],
)
def test_a_doubtful_whole_number_is_refused_with_what_was_typed(typed, code):
    with pytest.raises(ReadingError) as refused:
        read_whole_number(typed)

    assert refused.value.code == code
    assert f"“{shortened(typed)}”" in str(refused.value)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("12,345", "ambiguous_comma"),
        ("92.5", "english_marks"),
        ("95.8%", "english_marks"),
        ("-1,5", "negative"),
        ("1,2345", "too_many_places"),
        (1.2345, "too_many_places"),
    ],
)
def test_a_doubtful_decimal_is_refused(typed, code):
    with pytest.raises(ReadingError) as refused:
        read_decimal(typed, max_places=2)

    assert refused.value.code == code


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("2 tỷ 3", "not_a_number"),
        ("2,3 tỷ 400 triệu", "not_a_number"),
        ("300 triệu 2 tỷ", "not_a_number"),
        ("2 tỷ 3.000 triệu", "not_a_number"),
        ("0,5 đồng", "not_whole"),
        ("2 000 000 000 000 000 000", "too_large"),
        ("5 USD", "unknown_words"),
        ("1.5 tỷ", "english_marks"),
    ],
)
def test_a_doubtful_amount_is_refused(typed, code):
    with pytest.raises(ReadingError) as refused:
        read_money(typed)

    assert refused.value.code == code


@pytest.mark.parametrize(
    ("typed", "suggested"),
    [
        ("1,000", ("1.000", "1")),
        ("1,250", ("1.250", "1,25")),
        ("12,345", ("12.345", "12,3450")),
        ("92.5", ("92,5",)),
        ("1,000,000", ("1.000.000",)),
        ("1,000.50", ("1.000,50",)),
        ("1.5 tỷ", ("1,5 tỷ",)),
    ],
)
def test_what_the_refusal_suggests_can_be_read(typed, suggested):
    with pytest.raises(ReadingError) as refused:
        read_decimal(typed)

    for suggestion in suggested:
        assert suggestion in str(refused.value)
        assert read_decimal(suggestion) > 0


def test_a_refusal_suits_forms_and_sheets():
    with pytest.raises(ValidationError):
        read_whole_number("x")
    with pytest.raises(ValueError, match="“x”"):
        read_whole_number("x")


def test_a_long_text_is_shortened_in_the_refusal():
    with pytest.raises(ReadingError) as refused:
        read_whole_number("x" * 200_000)

    assert len(str(refused.value)) < 200


def test_a_number_below_zero_is_read_only_where_it_may_be():
    assert read_whole_number("-5", negative=True) == -5
    assert read_decimal("−2,5", negative=True) == Decimal("-2.5")


@pytest.mark.parametrize(
    ("typed", "options", "number", "qualifier", "wording"),
    [
        ("gần 5 tỷ đồng", {"money": True}, 5_000_000_000, "nearly", "gần 5 tỷ"),
        ("hơn 2,3 tỷ đồng", {"money": True}, 2_300_000_000, "over", "hơn 2,3 tỷ"),
        ("Trên 450 triệu", {"money": True}, 450_000_000, "over", "trên 450 triệu"),
        ("1.041 triệu đồng", {"money": True}, 1_041_000_000, "exact", "1.041 triệu"),
        ("từ 5 tỷ đồng trở lên", {"money": True}, 5_000_000_000, "at_least", "từ 5 tỷ trở lên"),
        ("hơn 14.200", {}, 14200, "over", "hơn 14.200"),
        ("trên 10.000", {}, 10000, "over", "trên 10.000"),
        ("gan 30.000", {}, 30000, "nearly", "gan 30.000"),
        ("khoảng 500", {}, 500, "about", "khoảng 500"),
        ("ít nhất 61", {}, 61, "at_least", "ít nhất 61"),
        ("không dưới 61", {}, 61, "at_least", "không dưới 61"),
        ("từ 500 trở lên", {}, 500, "at_least", "từ 500 trở lên"),
        ("90 trở lên", {}, 90, "at_least", "90 trở lên"),
        ("từ 85", {}, 85, "at_least", "từ 85"),
        ("≥ 61", {}, 61, "at_least", "≥ 61"),
        (">=61", {}, 61, "at_least", ">=61"),
        ("không quá 15", {}, 15, "at_most", "không quá 15"),
        ("tối đa 15", {}, 15, "at_most", "tối đa 15"),
        ("15 trở xuống", {}, 15, "at_most", "15 trở xuống"),
        ("đúng 15", {}, 15, "exact", "đúng 15"),
        ("08", {}, 8, "exact", "08"),
        ("14200", {}, 14200, "exact", "14.200"),
        ("72 270", {}, 72270, "exact", "72 270"),
        ("trên 92%", {"whole": False}, 92, "over", "trên 92%"),
        ("95,8", {"whole": False}, "95.8", "exact", "95,8"),
        (129, {}, 129, "exact", "129"),
        (0, {}, 0, "exact", "0"),
    ],
)
def test_a_figure_keeps_its_qualifier_and_wording(typed, options, number, qualifier, wording):
    figure = read_figure(typed, **options)

    assert figure == Figure(Decimal(number), Qualifier(qualifier), wording)
    assert read_figure(figure.wording, **options) == figure


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("dưới 5", "unknown_words"),
        ("trên 90 trở lên", "two_qualifiers"),
        ("gần gần 5", "unknown_words"),
        ("trên", "not_a_number"),
        ("từ 300 - 500", "two_numbers"),
        ("gần -5", "negative"),
        ("gần 5 tỷ đồng", "currency"),
        ("hơn 1,000", "ambiguous_comma"),
    ],
)
def test_a_doubtful_figure_is_refused(typed, code):
    with pytest.raises(ReadingError) as refused:
        read_figure(typed)

    assert refused.value.code == code


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (0, "0"),
        (999, "999"),
        (1085, "1.085"),
        (1041000000, "1.041.000.000"),
        (Decimal("37.05"), "37,05"),
        (Decimal("92.50"), "92,5"),
        (Decimal("100.00"), "100"),
        (Decimal("1E+3"), "1.000"),
        (Decimal("1234.5"), "1.234,5"),
        (Decimal("-2.5"), "-2,5"),
    ],
)
def test_a_number_is_shown_with_dots_and_a_comma(number, shown):
    assert show_number(number) == shown


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        (0, "0 đồng"),
        (500_000, "500.000 đồng"),
        (1_500_000, "1,5 triệu đồng"),
        (568_000_000, "568 triệu đồng"),
        (2_300_000_000, "2,3 tỷ đồng"),
        (1_041_000_000, "1.041 triệu đồng"),
        (1_041_250_000, "1.041,25 triệu đồng"),
        (1_041_250_500, "1.041.250.500 đồng"),
        (586_000_000_000, "586 tỷ đồng"),
        (1_500_000_000_000, "1.500 tỷ đồng"),
    ],
)
def test_an_amount_is_shown_in_its_shortest_exact_form(amount, shown):
    assert show_money(amount) == shown


def test_a_figure_shows_its_qualifier_before_the_number():
    figure = Figure(Decimal(5_000_000_000), Qualifier.NEARLY, "gần 5 tỷ")

    with translation.override("en"):
        assert figure.show(money=True) == "nearly 5 billion đồng"
        assert figure.show() == "nearly 5.000.000.000"
        assert Figure(Decimal(129)).show() == "129"


def test_a_figure_takes_the_plain_values_of_its_columns():
    assert Figure(14200, "over", "hơn 14.200") == read_figure("hơn 14.200")


def test_a_money_column_is_a_column_of_its_own():
    _name, path, _args, _options = MoneyColumn(null=True).deconstruct()

    assert path == "congress_portal.foundation.figures.MoneyColumn"
    for amount in (-1, LARGEST_AMOUNT + 1):
        with pytest.raises(ValidationError):
            MoneyColumn().clean(amount, None)


def test_a_refusal_survives_a_copy():
    with pytest.raises(ReadingError) as refused:
        read_whole_number("1,000")

    assert str(pickle.loads(pickle.dumps(refused.value))) == str(refused.value)


amounts = st.integers(0, LARGEST_AMOUNT)
decimals = st.decimals(0, 10**12, allow_nan=False, allow_infinity=False, places=4)


@given(st.integers(0, LARGEST_WHOLE))
def test_a_shown_whole_number_is_read_back(number):
    assert read_whole_number(show_number(number)) == number


@given(decimals)
def test_a_number_shown_for_entry_is_read_back(number):
    assert read_decimal(show_for_entry(number)) == number


@given(decimals)
def test_a_shown_number_is_never_read_as_another(number):
    read, refused = outcome(read_decimal, show_number(number))

    assert read == number or (refused.code == "ambiguous_comma" and places_of(number) == 3)


@given(amounts)
def test_a_shown_amount_is_read_back(amount):
    assert read_money(show_money(amount)) == amount


@given(amounts, st.sampled_from(Qualifier))
def test_a_figure_shown_for_entry_is_read_back(amount, qualifier):
    figure = read_figure(Figure(amount, qualifier).show_for_entry(), money=True)

    assert (figure.number, figure.qualifier) == (amount, qualifier)
    assert read_figure(figure.wording, money=True) == figure


@given(st.text(alphabet="0123456789., -−%đ/triệu tỷnghìgầvà", max_size=20))
def test_any_text_is_read_or_refused_with_what_was_typed(text):
    for read in (read_whole_number, read_decimal, read_money, read_figure):
        _value, refused = outcome(read, text)
        assert refused is None or shortened(text) in str(refused)


@given(st.text(max_size=30) | st.floats() | st.integers() | st.decimals())
def test_any_cell_is_read_or_refused_and_nothing_else(cell):
    for read in (read_whole_number, read_decimal, read_money, read_figure):
        value, refused = outcome(read, cell)
        assert (value is None) != (refused is None)
