"""Form fields: what they read, what they show, when they count as changed."""

import datetime
from decimal import Decimal

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from congress_portal.foundation.dates import DateBasis, PartialDate
from congress_portal.foundation.fields import (
    CleanCharField,
    CleanTextField,
    DayFirstDateField,
    DayFirstDateTimeField,
    DecimalNumberField,
    FigureField,
    MoneyField,
    OrdinalField,
    PartialDateField,
    TimeOfDayField,
    WebAddressField,
    WholeNumberField,
    YearField,
    YearsField,
    YesNoUnknownField,
)
from congress_portal.foundation.figures import Figure, Qualifier

JUNE_5 = datetime.date(2023, 6, 5)
GIFTS = Figure(Decimal(5_000_000_000), Qualifier.NEARLY, "gần 5 tỷ")
INFERRED = PartialDate(datetime.date(2023, 5, 30), basis=DateBasis.YEAR_INFERRED)

CASES = [
    (WholeNumberField(), "1.000", 1000, "1.000"),
    (WholeNumberField(min_value=-5), "-5", -5, "-5"),
    (YearField(), "2023", 2023, "2023"),
    (OrdinalField(), "IV", 4, "IV"),
    (OrdinalField(), "17", 17, "XVII"),
    (DecimalNumberField(max_digits=5, decimal_places=2), "92,5", Decimal("92.5"), "92,5"),
    (MoneyField(), "1.041 triệu", 1_041_000_000, "1.041.000.000"),
    (DayFirstDateField(), "03/04/2025", datetime.date(2025, 4, 3), "03/04/2025"),
    (TimeOfDayField(), "14h31", datetime.time(14, 31), "14:31"),
    (PartialDateField(), "30/5/[2023]", INFERRED, "30/05/[2023]"),
    (YearsField(), "2023-2028", (2023, 2028), "2023–2028"),
    (FigureField(money=True), "gần 5 tỷ đồng", GIFTS, "gần 5 tỷ"),
]


def by_class(case):
    return type(case).__name__ if isinstance(case, forms.Field) else None


@pytest.mark.parametrize(("field", "typed", "value", "shown"), CASES, ids=by_class)
def test_what_is_shown_is_vietnamese_and_reads_back(field, typed, value, shown):
    assert field.clean(typed) == value
    assert field.prepare_value(value) == shown
    assert field.clean(shown) == value


@pytest.mark.parametrize(("field", "typed", "value", "shown"), CASES, ids=by_class)
def test_only_another_value_is_a_change(field, typed, value, shown):
    assert not field.has_changed(value, shown)
    assert not field.has_changed(value, f" {shown} ")
    assert not field.has_changed(None, "")
    assert not field.has_changed(None, None)
    assert field.has_changed(value, "")
    assert field.has_changed(None, typed)
    assert field.has_changed(value, "không đọc được")


@pytest.mark.parametrize(("field", "typed", "value", "shown"), CASES, ids=by_class)
def test_every_entry_is_a_text_input(field, typed, value, shown):
    assert field.widget.input_type == "text"
    assert field.widget.attrs["inputmode"] in {"text", "numeric", "decimal"}


@pytest.mark.parametrize(("field", "typed", "value", "shown"), CASES, ids=by_class)
def test_an_empty_entry_is_nothing_and_not_zero(field, typed, value, shown):
    optional = type(field)(required=False)

    assert [optional.clean(empty) for empty in ("", "  ", "\u00a0", None)] == [None] * 4
    with pytest.raises(ValidationError) as refused:
        field.clean("")
    assert refused.value.code == "required"


@pytest.mark.parametrize(
    ("field", "typed", "code"),
    [
        (WholeNumberField(), "1,000", "ambiguous_comma"),
        (WholeNumberField(), "-5", "negative"),
        (WholeNumberField(min_value=1), "0", "too_small"),
        (WholeNumberField(max_value=32767), "40.000", "too_large"),
        (YearField(), "2.023", "not_a_year"),
        (YearField(max_value=2100), "2150", "too_large"),
        (OrdinalField(), "lV", "ambiguous"),
        (OrdinalField(), "bốn mươi chín nghìn", "unreadable"),
        (OrdinalField(max_value=30), "XL", "too_large"),
        (DecimalNumberField(decimal_places=2), "92.5", "english_marks"),
        (DecimalNumberField(decimal_places=2), "1,2345", "too_many_places"),
        (DecimalNumberField(max_digits=5, decimal_places=2), "1.000", "too_large"),
        (DecimalNumberField(max_value=100), "100,5", "too_large"),
        (DecimalNumberField(), "-1", "negative"),
        (MoneyField(), "5 hợp đồng", "unknown_words"),
        (MoneyField(), "2.000.000.000 tỷ", "too_large"),
        (DayFirstDateField(), "31/06/2023", "no_such_day"),
        (DayFirstDateField(), "06/25/2023", "month_first"),
        (DayFirstDateField(), "05/06/70", "short_year"),
        (DayFirstDateTimeField(), "12/01/2021", "time_missing"),
        (TimeOfDayField(), "25:00", "not_a_time"),
        (PartialDateField(), "30/5", "year_missing"),
        (YearsField(), "2023-28", "not_years"),
        (FigureField(), "17,5", "not_whole"),
        (FigureField(), "gần 5 tỷ đồng", "currency"),
        (FigureField(max_value=100), "trên 101", "too_large"),
        (FigureField(whole=False, max_digits=5, decimal_places=2), "trên 1.000", "too_large"),
        (FigureField(longest_wording=10), "từ 1.000.000 trở lên", "too_long"),
    ],
)
def test_a_refusal_says_what_was_typed(field, typed, code):
    with pytest.raises(ValidationError) as refused:
        field.clean(typed)

    assert refused.value.code == code
    assert typed in refused.value.messages[0]


def test_a_moment_is_read_in_the_time_of_the_portal():
    with timezone.override("Asia/Ho_Chi_Minh"):
        moment = DayFirstDateTimeField().clean("14:31 12/01/2021")

        assert moment == datetime.datetime(2021, 1, 12, 7, 31, tzinfo=datetime.UTC)
        assert DayFirstDateTimeField().prepare_value(moment) == "14:31 12/01/2021"
        assert not DayFirstDateTimeField().has_changed(moment, "14:31 12/01/2021")


def test_a_number_with_three_decimals_is_shown_so_that_it_reads_back():
    field = DecimalNumberField(max_digits=8, decimal_places=3)

    assert field.prepare_value(Decimal("12.345")) == "12,3450"
    assert field.clean("12,3450") == Decimal("12.345")


@pytest.mark.parametrize(
    ("figure", "shown"),
    [
        (GIFTS, "gần 5 tỷ"),
        (Figure(Decimal(20), wording="hai mươi"), "20"),
        (Figure(Decimal(6_000_000_000), Qualifier.NEARLY, "gần 5 tỷ"), "gần 6.000.000.000"),
        (Figure(Decimal(14200), Qualifier.OVER), "hơn 14.200"),
    ],
)
def test_a_wording_is_shown_only_where_it_says_the_number_beside_it(figure, shown):
    assert FigureField(money=True).prepare_value(figure) == shown


def test_what_was_typed_wrongly_is_shown_again_as_it_was():
    class CountForm(forms.Form):
        count = WholeNumberField()

    form = CountForm({"count": "1,000"}, initial={"count": 5})

    assert not form.is_valid()
    assert 'value="1,000"' in str(form["count"])
    assert 'value="1.200"' in str(CountForm(initial={"count": 1200})["count"])


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("  Đỗ   Văn\u00a0Đức ", "Đỗ Văn Đức"),
        ("Ða\u0301nh", "Đánh"),
        ("Tha\u0300nh", "Thành"),
        ("Tha\u0300nh\u200b", "Thành"),
        ("A\x00B", "AB"),
        ("hai\ndòng", "hai dòng"),
        ("\u200b", ""),
    ],
)
def test_a_line_of_text_is_composed_and_trimmed(typed, stored):
    assert CleanCharField(required=False).clean(typed) == stored


def test_a_longer_text_keeps_its_lines():
    assert CleanTextField().clean(" dòng  một \r\n\r\ndòng hai ") == "dòng một\n\ndòng hai"


@pytest.mark.parametrize(
    ("typed", "encoding"),
    [
        ("Xin chµo tÊt c¶ mäi ng\u00adêi", "TCVN3"),
        ("Nhaän phieáu baàu töø Ban kieåm phieáu", "VNI"),
    ],
)
@pytest.mark.parametrize("field", [CleanCharField(), CleanTextField()], ids=by_class)
def test_text_of_the_old_fonts_is_refused_by_its_name(field, typed, encoding):
    with pytest.raises(ValidationError) as refused:
        field.clean(typed)

    assert refused.value.code == "legacy_encoding"
    assert encoding in refused.value.messages[0]


def test_a_text_too_long_is_refused_with_its_length_and_never_cut():
    field = CleanCharField(max_length=300)

    with pytest.raises(ValidationError) as refused:
        field.clean("Đ" * 200_000)

    assert "200.000" in refused.value.messages[0]
    assert len(refused.value.messages[0]) < 200
    assert "maxlength" not in field.widget.attrs


def test_an_empty_text_is_what_the_column_keeps_for_nothing():
    assert CleanCharField(required=False, empty_value=None).clean(" \u00a0 ") is None
    with pytest.raises(ValidationError) as refused:
        CleanCharField().clean("\u200b")
    assert refused.value.code == "required"


@pytest.mark.parametrize(
    "address",
    [
        "https://congdoanlangson.vn/tin-tuc/1",
        "http://www.kontum.gov.vn/pages/detail/47714/Be-mac---2028.html",
        "https://vi.wikipedia.org/wiki/Công_đoàn?x=1#y",
        "HTTPS://EXAMPLE.VN/",
    ],
)
def test_a_web_address_is_stored_as_typed(address):
    assert WebAddressField().clean(f" {address} ") == address


@pytest.mark.parametrize(
    "typed",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)//https://example.vn",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "ftp://example.vn/x",
        "www.example.vn",
        "https://",
        "https://ví dụ.vn/",
        "https://[::1",
        "một trang",
    ],
)
def test_what_is_no_web_address_is_refused(typed):
    with pytest.raises(ValidationError) as refused:
        WebAddressField().clean(typed)

    assert refused.value.code == "not_a_web_address"


def test_a_long_web_address_is_refused():
    with pytest.raises(ValidationError) as refused:
        WebAddressField().clean("https://example.vn/" + "x" * 500)

    assert refused.value.code == "too_long"


def test_an_answer_may_be_unknown():
    field = YesNoUnknownField()

    assert [field.clean(a) for a in ("true", "false", "unknown")] == [True, False, None]
    assert len(field.widget.choices) == 3
