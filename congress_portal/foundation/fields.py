"""Form fields that read numbers, dates and text as a Vietnamese clerk means them.

All are text inputs: the browser's own number and date inputs read 1.000 as 1 and show days
in the order of the visitor's machine.
"""

import datetime
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from congress_portal.foundation.dates import (
    PartialDate,
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
from congress_portal.foundation.figures import (
    LARGEST_AMOUNT,
    Figure,
    ReadingError,
    places_of,
    read_decimal,
    read_figure,
    read_money,
    read_whole_number,
    refusal,
    shortened,
    show_for_entry,
)
from congress_portal.foundation.vietnamese import (
    MAX_ORDINAL,
    OrdinalError,
    legacy_encoding,
    mixed_alphabets,
    normalize,
    normalize_lines,
    read_ordinal,
    to_roman,
)

LONGEST_ADDRESS = 500


class ReadField(forms.Field):
    """A text input whose text is read by `read` and written by `show`.

    Saving a form as it was shown changes nothing, whatever `show` leaves out.
    """

    widget = forms.TextInput
    inputmode = "text"

    def read(self, typed: object) -> Any:
        raise NotImplementedError

    def show(self, value: Any) -> str:
        raise NotImplementedError

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        attrs = super().widget_attrs(widget)
        if isinstance(widget, forms.TextInput) and not widget.is_hidden:
            attrs |= {"inputmode": self.inputmode, "autocomplete": "off"}
        return attrs

    def to_python(self, value: object) -> Any:
        if _is_blank(value):
            return None
        return self.read(value)

    def prepare_value(self, value: Any) -> Any:
        if value is None or isinstance(value, str):
            return value
        return self.show(value)

    def has_changed(self, initial: Any, data: Any) -> bool:
        if self.disabled:
            return False
        if _is_blank(data) or _is_blank(initial):
            return _is_blank(data) != _is_blank(initial)
        if isinstance(data, str) and normalize(data) == self.prepare_value(initial):
            return False
        try:
            return self.to_python(data) != self.to_python(initial)
        except ValidationError:
            return True


class WholeNumberField(ReadField):
    """A whole number: 1.000, 72 270, 08. Below zero only where `min_value` is."""

    inputmode = "numeric"

    def __init__(self, *, min_value: int | None = 0, max_value: int | None = None, **kwargs: Any):
        self.min_value, self.max_value = min_value, max_value
        super().__init__(**kwargs)

    def read(self, typed: object) -> Any:
        number = read_whole_number(typed, negative=self.min_value is None or self.min_value < 0)
        return _within(number, self.min_value, self.max_value, typed)

    def show(self, value: Any) -> str:
        return show_for_entry(value)


class YearField(WholeNumberField):
    """One year, four digits without grouping."""

    def read(self, typed: object) -> Any:
        return _within(read_year(typed), self.min_value, self.max_value, typed)

    def show(self, value: Any) -> str:
        return str(value)


class OrdinalField(WholeNumberField):
    """The number of a congress or term: IV, 4, “thứ tư”; shown in Roman numerals."""

    inputmode = "text"

    def __init__(
        self, *, min_value: int | None = 1, max_value: int | None = MAX_ORDINAL, **kwargs: Any
    ):
        super().__init__(min_value=max(min_value or 1, 1), max_value=max_value, **kwargs)

    def read(self, typed: object) -> Any:
        if not isinstance(typed, str):
            number = read_whole_number(typed)
        else:
            try:
                number = read_ordinal(shortened(typed))
            except OrdinalError as error:
                raise ReadingError(str(error), code=error.code) from None
        return _within(number, self.min_value, self.max_value, typed)

    def show(self, value: Any) -> str:
        return to_roman(value) if 0 < value <= MAX_ORDINAL else show_for_entry(value)


class DecimalNumberField(ReadField):
    """A number with a decimal comma: 92,5, 1.250, 95,8%."""

    inputmode = "decimal"

    def __init__(
        self,
        *,
        max_digits: int | None = None,
        decimal_places: int | None = None,
        min_value: Decimal | int | None = 0,
        max_value: Decimal | int | None = None,
        **kwargs: Any,
    ):
        self.max_digits, self.decimal_places = max_digits, decimal_places
        self.min_value, self.max_value = min_value, max_value
        super().__init__(**kwargs)

    def read(self, typed: object) -> Any:
        number = read_decimal(
            typed,
            max_places=self.decimal_places,
            negative=self.min_value is None or self.min_value < 0,
        )
        _fits_digits(number, self.max_digits, self.decimal_places, typed)
        return _within(number, self.min_value, self.max_value, typed)

    def show(self, value: Any) -> str:
        return show_for_entry(Decimal(str(value)))


class MoneyField(ReadField):
    """An amount in whole đồng: 1.041 triệu, 2,3 tỷ đồng, 1.041.000.000."""

    def __init__(
        self, *, min_value: int | None = 0, max_value: int | None = LARGEST_AMOUNT, **kwargs: Any
    ):
        self.min_value, self.max_value = min_value, max_value
        super().__init__(**kwargs)

    def read(self, typed: object) -> Any:
        return _within(read_money(typed), self.min_value, self.max_value, typed)

    def show(self, value: Any) -> str:
        return show_for_entry(value)


class FigureField(ReadField):
    """A number with its qualifier and wording: “gần 5 tỷ đồng”, “hơn 14.200”."""

    def __init__(
        self,
        *,
        money: bool = False,
        whole: bool = True,
        max_digits: int | None = None,
        decimal_places: int | None = None,
        min_value: Decimal | int | None = 0,
        max_value: Decimal | int | None = None,
        longest_wording: int | None = None,
        **kwargs: Any,
    ):
        self.money, self.whole = money, whole
        self.max_digits, self.decimal_places = max_digits, decimal_places
        self.min_value, self.max_value = min_value, max_value
        self.longest_wording = longest_wording
        super().__init__(**kwargs)

    def read(self, typed: object) -> Any:
        if isinstance(typed, Figure):
            return typed
        figure = read_figure(
            typed, money=self.money, whole=self.whole, max_places=self.decimal_places
        )
        _fits_digits(figure.number, self.max_digits, self.decimal_places, typed)
        _within(figure.number, self.min_value, self.max_value, typed)
        if self.longest_wording and len(figure.wording) > self.longest_wording:
            raise _too_long(figure.wording, self.longest_wording)
        return figure

    def show(self, value: Any) -> str:
        """The wording, unless it says something else than the number beside it."""
        if not isinstance(value, Figure):
            return show_for_entry(value)
        if value.wording:
            try:
                read = self.read(value.wording)
            except ReadingError:
                pass
            else:
                if (read.number, read.qualifier) == (value.number, value.qualifier):
                    return value.wording
        return value.show_for_entry()


class DayFirstDateField(ReadField):
    """A whole date, day first: 05/06/2023."""

    def read(self, typed: object) -> Any:
        return read_date(typed)

    def show(self, value: Any) -> str:
        return show_date(value)


class DayFirstDateTimeField(ReadField):
    """A date with its time of day in the time of the portal: 14:31 12/01/2021."""

    def read(self, typed: object) -> Any:
        moment = read_datetime(typed)
        return moment if timezone.is_aware(moment) else timezone.make_aware(moment)

    def show(self, value: Any) -> str:
        return show_datetime(value) if isinstance(value, datetime.datetime) else show_date(value)


class TimeOfDayField(ReadField):
    """A time of day: 14:31, 14h31."""

    def read(self, typed: object) -> Any:
        return read_time(typed)

    def show(self, value: Any) -> str:
        return f"{value:%H:%M}"


class PartialDateField(ReadField):
    """A date that may lack its day or month: 30/5/2023, 5/2023, 2023, 30/5/[2023]."""

    def read(self, typed: object) -> Any:
        return typed if isinstance(typed, PartialDate) else read_partial_date(typed)

    def show(self, value: Any) -> str:
        return (value if isinstance(value, PartialDate) else PartialDate(value)).show_for_entry()


class YearsField(ReadField):
    """The first and last year of a term, as a pair: 2023-2028."""

    def read(self, typed: object) -> Any:
        return typed if isinstance(typed, tuple) else read_years(typed)

    def show(self, value: Any) -> str:
        return show_years(*value)


def check_letters(text: str) -> None:
    """Refuse text in an old font code, and words that mix letters of alphabets that look alike."""
    if encoding := legacy_encoding(text):
        raise refusal(
            _(
                "“%(typed)s” is in the old font code %(encoding)s, whose letters come out "
                "wrong. Convert the text to Unicode, then paste it again."
            ),
            "legacy_encoding",
            text,
            encoding=encoding,
        )
    if word := mixed_alphabets(text):
        raise refusal(
            _(
                "“%(typed)s” has letters of another alphabet that look like Latin ones. Type "
                "the word again."
            ),
            "mixed_alphabets",
            word,
        )


class CleanCharField(forms.CharField):
    """One line of text, composed and trimmed; `check_letters` says what is refused.

    The input carries no maxlength: browsers cut a longer paste without a word.
    """

    def to_python(self, value: Any) -> Any:
        if value in self.empty_values:
            return self.empty_value
        text = self.clean_text(str(value).replace("\x00", ""))
        if not text:
            return self.empty_value
        if self.max_length is not None and len(text) > int(self.max_length):
            raise _too_long(text, int(self.max_length))
        check_letters(text)
        return text

    def clean_text(self, text: str) -> str:
        return normalize(text)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        attrs = super().widget_attrs(widget)
        attrs.pop("maxlength", None)
        return attrs


class CleanTextField(CleanCharField):
    """Text of several lines."""

    widget = forms.Textarea

    def clean_text(self, text: str) -> str:
        return normalize_lines(text)


class WebAddressField(forms.CharField):
    """An http or https address; it is stored as typed."""

    def __init__(
        self,
        *,
        max_length: int | None = LONGEST_ADDRESS,
        assume_scheme: str | None = None,
        **kwargs: Any,
    ):
        super().__init__(max_length=max_length or LONGEST_ADDRESS, **kwargs)

    def to_python(self, value: Any) -> Any:
        if value in self.empty_values:
            return self.empty_value
        address = str(value).replace("\x00", "").replace("\ufeff", "").strip()
        if not address:
            return self.empty_value
        if len(address) > int(self.max_length or LONGEST_ADDRESS):
            raise _too_long(address, int(self.max_length or LONGEST_ADDRESS))
        try:
            scheme = urlsplit(address).scheme.lower()
            if scheme in ("http", "https"):
                URLValidator(schemes=["http", "https"])(address)
                return address
        except (ValueError, ValidationError):
            scheme = ""
        raise refusal(
            _(
                "“%(typed)s” is not a web address. Copy it from the address bar of the browser; "
                "it begins with https:// or http://."
            ),
            "not_a_web_address",
            address,
        )

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        attrs = super().widget_attrs(widget) | {"inputmode": "url", "autocomplete": "off"}
        attrs.pop("maxlength", None)
        return attrs


class YesNoUnknownSelect(forms.NullBooleanSelect):
    """Yes, no, or not known."""

    def __init__(self, attrs: dict[str, Any] | None = None):
        choices = [
            ("unknown", pgettext_lazy("answer", "not known")),
            ("true", pgettext_lazy("answer", "yes")),
            ("false", pgettext_lazy("answer", "no")),
        ]
        forms.Select.__init__(self, attrs, choices)


class YesNoUnknownField(forms.NullBooleanField):
    """A question whose answer the source may not give."""

    widget = YesNoUnknownSelect


def _is_blank(value: object) -> bool:
    if isinstance(value, str):
        return not normalize(value.replace("\x00", ""))
    return value is None


def _within(number: Any, least: Any, most: Any, typed: object) -> Any:
    if least is not None and number < least:
        raise refusal(
            _("“%(typed)s” is too small: the least that fits here is %(limit)s. Check it."),
            "too_small",
            typed,
            limit=show_for_entry(least),
        )
    if most is not None and number > most:
        raise refusal(
            _("“%(typed)s” is too large: the most that fits here is %(limit)s. Check it."),
            "too_large",
            typed,
            limit=show_for_entry(most),
        )
    return number


def _fits_digits(
    number: Decimal, max_digits: int | None, places: int | None, typed: object
) -> None:
    if max_digits is None:
        return
    whole_digits = max_digits - (places if places is not None else places_of(number))
    if abs(number) >= Decimal(10) ** whole_digits:
        raise refusal(
            _(
                "“%(typed)s” is too large: at most %(digits)s digits fit before the comma. "
                "Count the digits again."
            ),
            "too_large",
            typed,
            digits=whole_digits,
        )


def _too_long(text: str, most: int) -> ReadingError:
    return refusal(
        _(
            "“%(typed)s” is %(length)s letters long, but at most %(limit)s fit here. "
            "Shorten the text."
        ),
        "too_long",
        text,
        length=show_for_entry(len(text)),
        limit=show_for_entry(most),
    )
