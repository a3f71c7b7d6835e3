"""Days as Vietnamese papers write them: the day first, sometimes only a month or a year.

A year in square brackets, 30/5/[2023], is not in the source and was inferred.
"""

import datetime
import functools
import re
from dataclasses import dataclass
from typing import Self

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from congress_portal.foundation.figures import ReadingError, refusal
from congress_portal.foundation.vietnamese import normalize

EARLIEST_YEAR = 1900
LATEST_YEAR = 2200
_LONGEST_DATE = 100

_YEAR = r"(?P<open>\[)?(?P<year>\d{1,6})(?(open)\])"
_WEEKDAY = r"(?:(?:thứ\s+\w+|chủ\s+nhật)\s*,\s*)?"
_FORMS = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?)?",
        r"(?P<year>\d{4})-(?P<month>\d{2})",
        rf"{_WEEKDAY}(?:ngày\s+)?(?P<day>\d{{1,2}})\s*(?P<mark>[/.-])\s*(?P<month>\d{{1,2}})"
        rf"\s*(?P=mark)\s*{_YEAR}",
        rf"{_WEEKDAY}(?:ngày\s+)?(?P<day>\d{{1,2}})\s+tháng\s+(?P<month>\d{{1,2}})"
        rf"(?:,|,?\s+năm)?\s+{_YEAR}",
        rf"(?:tháng\s+)?(?P<month>\d{{1,2}})\s*[/.-]\s*{_YEAR}",
        rf"tháng\s+(?P<month>\d{{1,2}})(?:,|,?\s+năm)?\s+{_YEAR}",
        rf"(?:năm\s+)?{_YEAR}",
    )
]
_YEARLESS = re.compile(
    r"(?:ngày\s+)?(?P<day>\d{1,2})\s*(?:[/.-]|\s+tháng\s+)\s*(?P<month>\d{1,2})", re.IGNORECASE
)
_YEARS = re.compile(
    r"(?:nhiệm\s+kỳ\s+|giai\s+đoạn\s+)?(?:từ\s+)?(?:năm\s+)?(\d+)\s*"
    r"(?:[-‐‑‒–—―−]|đến|tới)\s*(?:năm\s+)?(\d+)",
    re.IGNORECASE,
)
_CLOCK = (
    r"(?P<hour>\d{1,2})(?:\s*[:hg]\s*|\s+giờ\s*)(?P<minute>\d{2})?(?::\d{2}(?:\.\d+)?|\s*phút)?"
)
_HOUR_FIRST = re.compile(rf"{_CLOCK}(?:\s*,\s*|\s+)(?P<date>\D*\d.*)", re.IGNORECASE)
_HOUR_LAST = re.compile(rf"(?P<date>.*\d)(?:\s*,\s*|\s+|T){_CLOCK}", re.IGNORECASE)
_HOUR = re.compile(_CLOCK, re.IGNORECASE)


class Precision(models.TextChoices):
    """The smallest part of a date that is known."""

    DAY = "day", pgettext_lazy("precision", "day")
    MONTH = "month", pgettext_lazy("precision", "month")
    YEAR = "year", pgettext_lazy("precision", "year")


class DateBasis(models.TextChoices):
    """Whether the source states the whole date."""

    STATED = "stated", pgettext_lazy("basis", "stated")
    YEAR_INFERRED = "year_inferred", pgettext_lazy("basis", "year inferred")
    DERIVED = "derived", pgettext_lazy("basis", "derived")


@functools.total_ordering
@dataclass(frozen=True)
class PartialDate:
    """A day, or only the month or year of one; `day` is the first day of that period.

    A year sorts before its months, a month before its days.
    """

    day: datetime.date
    precision: Precision = Precision.DAY
    basis: DateBasis = DateBasis.STATED

    def __post_init__(self) -> None:
        precision = Precision(self.precision)
        day = self.day
        if precision is Precision.MONTH:
            day = day.replace(day=1)
        elif precision is Precision.YEAR:
            day = day.replace(month=1, day=1)
        object.__setattr__(self, "day", day)
        object.__setattr__(self, "precision", precision)
        object.__setattr__(self, "basis", DateBasis(self.basis))

    def __lt__(self, other: Self) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return self._place() < other._place()

    def _place(self) -> tuple[datetime.date, int, str]:
        coarse_first = [Precision.YEAR, Precision.MONTH, Precision.DAY]
        return self.day, coarse_first.index(self.precision), self.basis.value

    @classmethod
    def from_iso(cls, text: str, basis: DateBasis | str = DateBasis.STATED) -> Self:
        """Read back what `iso` wrote; not for what a person typed."""
        parts = [int(part) for part in text.split("-")]
        precision = [Precision.YEAR, Precision.MONTH, Precision.DAY][len(parts) - 1]
        return cls(datetime.date(*[*parts, 1, 1][:3]), precision, DateBasis(basis))

    def last_day(self) -> datetime.date:
        """The last day of the period that is known."""
        if self.precision is Precision.DAY:
            return self.day
        if self.precision is Precision.YEAR:
            return self.day.replace(month=12, day=31)
        after = (self.day + datetime.timedelta(days=31)).replace(day=1)
        return after - datetime.timedelta(days=1)

    def iso(self) -> str:
        """2023, 2023-05 or 2023-05-30: no more than is known."""
        length = {Precision.YEAR: 4, Precision.MONTH: 7, Precision.DAY: 10}[self.precision]
        return self.day.isoformat()[:length]

    def show(self) -> str:
        """30/05/2023, 5/2023 or 2023."""
        return self._in_figures(f"{self.day.year}")

    def show_for_entry(self) -> str:
        """As `show`, with an inferred year in its square brackets."""
        inferred = self.basis is DateBasis.YEAR_INFERRED
        return self._in_figures(f"[{self.day.year}]" if inferred else f"{self.day.year}")

    def _in_figures(self, year: str) -> str:
        match self.precision:
            case Precision.YEAR:
                return year
            case Precision.MONTH:
                return f"{self.day.month}/{year}"
        return f"{self.day.day:02}/{self.day.month:02}/{year}"

    def show_long(self) -> str:
        """“ngày 05 tháng 01 năm 2024”: days below 10 and the months 1 and 2 take a zero."""
        year = f"năm {self.day.year}"
        month = f"tháng {self.day.month:02}" if self.day.month < 3 else f"tháng {self.day.month}"
        match self.precision:
            case Precision.YEAR:
                return year
            case Precision.MONTH:
                return f"{month} {year}"
        return f"ngày {self.day.day:02} {month} {year}"


# Finding


def find_date(text: str, date: PartialDate) -> list[tuple[int, int]]:
    """Where a text names a date; where it nowhere does with its year, where without.

    Without the year a day counts only if the year stands elsewhere in the text, or the record
    says that it was inferred.
    """
    day, month, year = f"0?{date.day.day}", f"0?{date.day.month}", str(date.day.year)
    match date.precision:
        case Precision.YEAR:
            return _places(rf"{year}", text)
        case Precision.MONTH:
            return _places(rf"{month}\s*[/.-]\s*{year}|tháng\s+{month},?(?:\s+năm)?\s+{year}", text)
    parted = rf"{day}(?:\s*[/.-]\s*|\s+tháng\s+){month}"
    whole = _places(rf"{parted}(?:\s*[/.-]\s*|,?\s+(?:năm\s+)?){year}", text)
    is_inferred = date.basis is not DateBasis.STATED
    if whole or not (is_inferred or _places(year, text)):
        return whole
    return _places(rf"{parted}(?!\s*[/.-]?\s*\d)", text)


def _places(pattern: str, text: str) -> list[tuple[int, int]]:
    alone = re.compile(rf"(?<!\d)(?:{pattern})(?!\d)", re.IGNORECASE)
    return [found.span() for found in alone.finditer(text)]


# Reading


def read_partial_date(value: object) -> PartialDate:
    """Read a day, a month or a year: 30/5/2023, 5/2023, 2023, 30/5/[2023], a typed cell."""
    if isinstance(value, datetime.datetime):
        value = timezone.localtime(value).date() if timezone.is_aware(value) else value.date()
    if isinstance(value, datetime.date):
        _check_year(value.year, value)
        return PartialDate(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        # A cell may hold a year as a number; 45082 is a day as a sheet counts days.
        if not EARLIEST_YEAR <= value <= LATEST_YEAR or value != int(value):
            raise refusal(
                _(
                    "“%(typed)s” is a bare number, not a date. Format the cell as a date, or "
                    "type the date as text: 05/06/2023."
                ),
                "bare_number",
                value,
            )
        return PartialDate(datetime.date(int(value), 1, 1), Precision.YEAR)
    if not isinstance(value, str):
        raise _not_a_date(value)
    return _read_written(value)


def read_date(value: object) -> datetime.date:
    """Read a whole date whose year is not in doubt."""
    read = read_partial_date(value)
    if read.precision is not Precision.DAY:
        raise refusal(
            _("“%(typed)s” has no day. A whole date is needed here, for example 05/06/2023."),
            "day_missing",
            value,
        )
    if read.basis is not DateBasis.STATED:
        raise refusal(
            _("“%(typed)s” has its year in brackets. Write the date without them: %(date)s."),
            "year_inferred",
            value,
            date=read.show(),
        )
    return read.day


def read_datetime(value: object) -> datetime.datetime:
    """Read a date with its time of day, in either order: 12/01/2021 14:31, 14h31 12/01/2021."""
    if isinstance(value, datetime.datetime):
        _check_year(value.year, value)
        return value
    text = _plain(value) if isinstance(value, str) else ""
    for form in (_HOUR_FIRST, _HOUR_LAST):
        if found := form.fullmatch(text):
            day = read_date(re.sub(r"^[,\s]+|[,\s]+$", "", found["date"]))
            return datetime.datetime.combine(day, _clock(found, value))
    # Says what is wrong with the date itself, if anything is.
    read_date(value)
    raise refusal(
        _("“%(typed)s” has no time of day. Add it, for example 14:31 12/01/2021."),
        "time_missing",
        value,
    )


def read_time(value: object) -> datetime.time:
    """Read a time of day: 14:31, 14h31, 14 giờ 31."""
    if isinstance(value, datetime.datetime):
        value = value.time()
    if isinstance(value, datetime.time):
        return value
    if isinstance(value, str) and (found := _HOUR.fullmatch(_plain(value))):
        return _clock(found, value)
    raise _not_a_time(value)


def read_years(value: object) -> tuple[int, int]:
    """Read the first and last year of a term: 2023-2028, with any dash."""
    found = _YEARS.fullmatch(_plain(value)) if isinstance(value, str) else None
    if found is None or len(found[1]) != 4 or len(found[2]) != 4:
        raise refusal(
            _("“%(typed)s” is not a pair of years. Write both in full, for example 2023-2028."),
            "not_years",
            value,
        )
    first, last = int(found[1]), int(found[2])
    _check_year(first, value)
    _check_year(last, value)
    if first > last:
        raise refusal(
            _("“%(typed)s” ends before it begins. Write the earlier year first."),
            "years_reversed",
            value,
        )
    return first, last


def read_year(value: object) -> int:
    """Read one year: 2023, “năm 2023”, a typed cell."""
    if isinstance(value, str) and not re.fullmatch(r"(?:năm )?[0-9]{4}", normalize(value).lower()):
        raise refusal(
            _("“%(typed)s” is not a year. Write four digits, for example 2023."),
            "not_a_year",
            value,
        )
    return read_partial_date(value).day.year


def _plain(value: str) -> str:
    """The text on one line; nothing where it is too long or has digits of another script."""
    text = normalize(value.replace("\x00", ""))
    if len(text) > _LONGEST_DATE or any(c.isdigit() and not c.isascii() for c in text):
        return ""
    return text


def _read_written(typed: str) -> PartialDate:
    text = _plain(typed)
    for form in _FORMS:
        if not (found := form.fullmatch(text)):
            continue
        parts = found.groupdict()
        inferred = bool(parts.get("open"))
        basis = DateBasis.YEAR_INFERRED if inferred else DateBasis.STATED
        year, month, day = (int(parts.get(name) or 0) for name in ("year", "month", "day"))
        if len(parts["year"]) != 4:
            if not month and not inferred:
                raise _not_a_date(typed)
            if (yearless := _YEARLESS.fullmatch(text)) and int(yearless["month"]) <= 12:
                raise _year_missing(typed, yearless)
            raise refusal(
                _("The year in “%(typed)s” is not in full. Write four digits, for example 1970."),
                "short_year",
                typed,
            )
        _check_year(year, typed)
        precision = Precision.DAY if day else Precision.MONTH if month else Precision.YEAR
        return PartialDate(_calendar_day(year, month, day, parts, typed), precision, basis)
    if yearless := _YEARLESS.fullmatch(text):
        raise _year_missing(typed, yearless)
    raise _not_a_date(typed)


def _calendar_day(
    year: int, month: int, day: int, parts: dict[str, str | None], typed: str
) -> datetime.date:
    try:
        return datetime.date(
            year,
            month if parts.get("month") is not None else 1,
            day if parts.get("day") is not None else 1,
        )
    except ValueError:
        pass
    if month > 12 and 1 <= day <= 12:
        raise refusal(
            _(
                "There is no month %(month)s in “%(typed)s”. The day comes first: write "
                "%(month)s/%(day)s/%(year)s if that is meant."
            ),
            "month_first",
            typed,
            day=day,
            month=month,
            year=year,
        )
    raise refusal(
        _("“%(typed)s” is not a day of the calendar. Check the day and the month."),
        "no_such_day",
        typed,
    )


def _check_year(year: int, typed: object) -> None:
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        raise refusal(
            _("The year of “%(typed)s” is outside %(earliest)s to %(latest)s. Check the year."),
            "year_out_of_range",
            typed,
            earliest=EARLIEST_YEAR,
            latest=LATEST_YEAR,
        )


def _clock(found: re.Match[str], typed: object) -> datetime.time:
    try:
        return datetime.time(int(found["hour"]), int(found["minute"] or 0))
    except ValueError:
        raise _not_a_time(typed) from None


def _year_missing(typed: object, found: re.Match[str]) -> ReadingError:
    return refusal(
        _(
            "“%(typed)s” has no year. Add it; if the source gives none and you infer it, put "
            "it in brackets: %(day)s/%(month)s/[2023]."
        ),
        "year_missing",
        typed,
        day=found["day"],
        month=found["month"],
    )


def _not_a_date(typed: object) -> ReadingError:
    return refusal(
        _("“%(typed)s” is not a date. Write the day first, for example 05/06/2023."),
        "not_a_date",
        typed,
    )


def _not_a_time(typed: object) -> ReadingError:
    return refusal(
        _("“%(typed)s” is not a time of day. Write hours and minutes, for example 14:31."),
        "not_a_time",
        typed,
    )


# Showing


def date_of(row: models.Model, column: str) -> PartialDate | None:
    """The date in a column of a row, as far as the columns beside it say that it is known."""
    day = getattr(row, column)
    if day is None:
        return None
    return PartialDate(day, getattr(row, f"{column}_precision"), getattr(row, f"{column}_basis"))


def last_day(column: str) -> models.Case:
    """The SQL of `PartialDate.last_day`, for a date with its precision in the column beside it."""
    spans = {Precision.MONTH: "1 month", Precision.YEAR: "1 year"}
    return models.Case(
        *(
            models.When(
                **{f"{column}_precision": precision},
                then=models.Func(
                    models.F(column),
                    template=f"(%(expressions)s + interval '{span} -1 day')::date",
                ),
            )
            for precision, span in spans.items()
        ),
        default=models.F(column),
        output_field=models.DateField(),
    )


def show_date(day: datetime.date) -> str:
    """30/05/2023."""
    return f"{day.day:02}/{day.month:02}/{day.year}"


def show_datetime(moment: datetime.datetime) -> str:
    """14:31 12/01/2021, in the time of the portal."""
    if timezone.is_aware(moment):
        moment = timezone.localtime(moment)
    return f"{moment:%H:%M} {show_date(moment)}"


def show_years(first: int | None, last: int | None) -> str:
    """2023–2028; an open side stays open, one year stands alone."""
    if first == last:
        return f"{first or ''}"
    return f"{first or ''}–{last or ''}"
