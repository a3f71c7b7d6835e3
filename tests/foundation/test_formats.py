"""Django's own reading and showing of dates and numbers, where it still happens."""

import datetime

import pytest
from django import forms
from django.template import Context, Template
from django.utils import translation
from django.utils.formats import get_format, number_format


@pytest.mark.parametrize("language", ["vi", "en"])
def test_even_a_stock_date_field_reads_the_day_first(language):
    with translation.override(language):
        assert forms.DateField().clean("05/06/2023") == datetime.date(2023, 6, 5)
        assert get_format("FIRST_DAY_OF_WEEK") == 1


@pytest.mark.parametrize(
    ("language", "shown"),
    [("vi", "05/06/2023 14:31 05/06/2023"), ("en", "5 June 2023 5 June 2023, 14:31")],
)
def test_templates_show_dates_in_the_order_of_the_language(language, shown):
    moment = datetime.datetime(2023, 6, 5, 14, 31)
    template = Template('{{ moment|date }} {{ moment|date:"DATETIME_FORMAT" }}')

    with translation.override(language):
        assert template.render(Context({"moment": moment})) == shown


def test_vietnamese_numbers_are_grouped_by_dots():
    with translation.override("vi"):
        assert number_format(1085, force_grouping=True) == "1.085"
        assert number_format(37.05) == "37,05"
