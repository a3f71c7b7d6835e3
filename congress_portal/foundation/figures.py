"""Numbers as Vietnamese papers write them: “.” groups, “,” decimals, and words of scale.

The readers refuse what can be read two ways. They serve forms and sheets alike, so they take
typed cells too, and their refusal is both a ValidationError and a ValueError.
"""

import datetime
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from congress_portal.foundation.vietnamese import fold, normalize

LARGEST_WHOLE = 2**63 - 1
LARGEST_AMOUNT = 10**18
SHOWN_LETTERS = 40
_LONGEST_NUMBER = 200
_MOST_DIGITS = 25

# Written as a person writes them; compared folded, so the tone marks may be missing.
_SCALES = {
    "nghìn": 3,
    "ngàn": 3,
    "triệu": 6,
    "tr": 6,
    "tỷ": 9,
    "tỉ": 9,
    "nghìn tỷ": 12,
    "ngàn tỷ": 12,
    "nghìn tỉ": 12,
    "ngàn tỉ": 12,
}
_CURRENCY = re.compile(r"(?<=[\w ])(?:đồng|dong|đ|₫|vnđ|vnd)$", re.IGNORECASE)
_SIGN = re.compile(r"^([+\-−–])\s*(?=[\d.,])")
_PIECES = re.compile(r"\d(?:[\d., ]*\d)?|[^\d]+")
_GROUPED = r"[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+"
_WRITTEN = re.compile(rf"({_GROUPED}|\d+)(?:,(\d+))?")


class Qualifier(models.TextChoices):
    """How a stated number stands to the real one."""

    EXACT = "exact", pgettext_lazy("qualifier", "exactly")
    OVER = "over", pgettext_lazy("qualifier", "over")
    NEARLY = "nearly", pgettext_lazy("qualifier", "nearly")
    ABOUT = "about", pgettext_lazy("qualifier", "about")
    AT_LEAST = "at_least", pgettext_lazy("qualifier", "at least")
    AT_MOST = "at_most", pgettext_lazy("qualifier", "at most")


class Basis(models.TextChoices):
    """Whether the source states a value, or it follows from other values of the source."""

    STATED = "stated", pgettext_lazy("basis", "stated")
    DERIVED = "derived", pgettext_lazy("basis", "derived")
    INFERRED = "inferred", pgettext_lazy("basis", "inferred")


# What a clerk types; the first of each is what a form shows.
QUALIFIER_WORDS = {
    Qualifier.EXACT: ("đúng",),
    Qualifier.OVER: ("hơn", "trên", ">"),
    Qualifier.NEARLY: ("gần",),
    Qualifier.ABOUT: ("khoảng", "chừng", "xấp xỉ", "ước", "ước khoảng", "ước tính", "~", "≈"),
    Qualifier.AT_LEAST: ("không dưới", "ít nhất", "tối thiểu", "không ít hơn", "từ", "≥", ">="),
    Qualifier.AT_MOST: ("không quá", "tối đa", "nhiều nhất", "≤", "<="),
}
_QUALIFIER_ENDS = {Qualifier.AT_LEAST: "trở lên", Qualifier.AT_MOST: "trở xuống"}
# Folded once: a sheet asks for them in every cell.
_FOLDED_ENDS = {qualifier: fold(end) for qualifier, end in _QUALIFIER_ENDS.items()}
_FOLDED_SCALES = {fold(word): scale for word, scale in _SCALES.items()}
_BEGINNINGS = [
    (word, fold(word), qualifier)
    for word, qualifier in sorted(
        ((word, qualifier) for qualifier, words in QUALIFIER_WORDS.items() for word in words),
        key=lambda pair: -len(pair[0]),
    )
]


class ReadingError(ValidationError, ValueError):
    """What was typed cannot be read; the message is for the clerk.

    A ValueError as well, since import-export reports only those beside their cell.
    """

    def __str__(self) -> str:
        return " ".join(str(message) for message in self.messages)


def shortened(typed: object, letters: int = SHOWN_LETTERS) -> str:
    """What was typed, cut to fit a sentence."""
    text = " ".join(str(typed).replace("\x00", "").split())
    # As a spreadsheet in Vietnamese shows it.
    match typed:
        case bool():
            text = text.upper()
        case float() | Decimal():
            text = text.replace(".", ",")
        case datetime.date():
            text = f"{typed:%d/%m/%Y}"
    return text if len(text) <= letters else f"{text[: letters - 1]}…"


def refusal(message: Any, code: str, typed: object, **params: object) -> ReadingError:
    """A ReadingError whose sentence shows what was typed."""
    return ReadingError(message, code=code, params={"typed": shortened(typed), **params})


# More in one cell is no list that a person keeps.
MOST_PARTS = 200


def divided(typed: str) -> list[str]:
    """The texts of a cell of several, divided by “;”; blank ones are left out."""
    parts = typed.split(";")
    if len(parts) > MOST_PARTS:
        raise refusal(
            _(
                "“%(typed)s” has %(count)s parts; a cell takes at most %(most)s. Enter the others "
                "in the form."
            ),
            "too_many_parts",
            typed,
            count=show_number(len(parts)),
            most=MOST_PARTS,
        )
    return [part for part in parts if normalize(part)]


@dataclass(frozen=True)
class Figure:
    """A stated number with its qualifier and the shortest phrase of the source that carries it."""

    number: Decimal
    qualifier: Qualifier = Qualifier.EXACT
    wording: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "number", Decimal(self.number))
        object.__setattr__(self, "qualifier", Qualifier(self.qualifier))

    def show(self, *, money: bool = False) -> str:
        """Qualifier and number; the wording is left to the page, which may prefer it."""
        number = show_money(int(self.number)) if money else show_number(self.number)
        if self.qualifier is Qualifier.EXACT:
            return number
        return f"{self.qualifier.label} {number}"

    def show_for_entry(self) -> str:
        """The same in the words that `read_figure` reads, whatever the language of the page."""
        number = show_for_entry(self.number)
        if self.qualifier is Qualifier.EXACT:
            return number
        return f"{QUALIFIER_WORDS[self.qualifier][0]} {number}"


class MoneyColumn(models.BigIntegerField):
    """Whole đồng, from nothing to a quintillion."""

    default_validators = [MinValueValidator(0), MaxValueValidator(LARGEST_AMOUNT)]


# Reading


def read_whole_number(value: object, *, negative: bool = False) -> int:
    """Read a whole number: 1.000, 72 270, 08, 1,1 triệu."""
    number = _read_plain(value, negative=negative)
    return _whole(number, value)


def read_decimal(
    value: object, *, max_places: int | None = None, negative: bool = False
) -> Decimal:
    """Read a number that may have decimals: 92,5, 1.250, 95,8%."""
    number = _read_plain(value, percent=True, negative=negative)
    return _with_places(number, max_places, value)


def read_money(value: object) -> int:
    """Read an amount in đồng: 1.041 triệu, 2,3 tỷ đồng, 1.041.000.000."""
    amount = _whole(_read_plain(value, money=True), value)
    if amount > LARGEST_AMOUNT:
        raise _too_large(value)
    return amount


def read_figure(
    value: object, *, money: bool = False, whole: bool = True, max_places: int | None = None
) -> Figure:
    """Read a number with its qualifier: “gần 5 tỷ đồng”, “từ 90% trở lên”, 14.200.

    The wording keeps the words and leaves out the currency; bare digits are grouped.
    """
    if not isinstance(value, str):
        number = read_number_cell(value)
        return Figure(
            _checked(number, value, money=money, whole=whole, max_places=max_places),
            Qualifier.EXACT,
            show_for_entry(number),
        )
    text = _readable(value)
    rest, qualifier = _split_qualifier(text, value)
    number = _read_text(rest, value, money=money, percent=not (money or whole))
    number = _checked(number, value, money=money, whole=whole, max_places=max_places)
    return Figure(number, qualifier, _wording(text, number, money=money))


def _checked(
    number: Decimal, value: object, *, money: bool, whole: bool, max_places: int | None
) -> Decimal:
    if number < 0:
        raise _below_zero(value)
    if money and number > LARGEST_AMOUNT:
        raise _too_large(value)
    if money or whole:
        return Decimal(_whole(number, value))
    return _with_places(number, max_places, value)


def _wording(text: str, number: Decimal, *, money: bool) -> str:
    end = ""
    if not text[-1].isdigit() and fold(text).endswith(tuple(_FOLDED_ENDS.values())):
        words = text.split(" ")
        text, end = " ".join(words[:-2]), " " + " ".join(words[-2:])
    if money:
        text = _without_currency(text)
    wording = f"{text}{end}"
    if re.fullmatch(r"[1-9]\d*", wording):
        return show_number(number)
    return wording[0].lower() + wording[1:]


def _split_qualifier(text: str, typed: object) -> tuple[str, Qualifier]:
    words = text.split(" ")
    found: Qualifier | None = None
    for qualifier, end in _FOLDED_ENDS.items():
        if len(words) > 2 and fold(" ".join(words[-2:])) == end:
            found, words = qualifier, words[:-2]
            if words[0].lower() in ("từ", "tu"):
                words = words[1:]
    text = " ".join(words)
    begun = _starting_qualifier(text)
    if begun is None:
        return text, found or Qualifier.EXACT
    if found is not None:
        raise refusal(
            _(
                "“%(typed)s” has two qualifiers. Keep one of them, for example "
                "“trên 90” or “từ 90 trở lên”."
            ),
            "two_qualifiers",
            typed,
        )
    return begun


def _starting_qualifier(text: str) -> tuple[str, Qualifier] | None:
    if text[:1].isdigit():
        return None
    words = text.split(" ")
    begins: dict[int, str] = {}
    for spelling, folded, qualifier in _BEGINNINGS:
        if not spelling[0].isalpha():
            if text.startswith(spelling):
                return text.removeprefix(spelling).strip(), qualifier
            continue
        length = spelling.count(" ") + 1
        if length not in begins:
            begins[length] = fold(" ".join(words[:length]))
        if len(words) > length and begins[length] == folded:
            return " ".join(words[length:]), qualifier
    return None


def _read_plain(
    value: object, *, money: bool = False, percent: bool = False, negative: bool = False
) -> Decimal:
    if isinstance(value, str):
        if len(value) < 10 and value.isascii() and value.isdigit():
            return Decimal(int(value))
        number = _read_text(_readable(value), value, money=money, percent=percent)
    else:
        number = read_number_cell(value)
    if number < 0 and not negative:
        raise _below_zero(value)
    return number


def _readable(value: str) -> str:
    text = normalize(value.replace("\x00", ""))
    if not text or len(text) > _LONGEST_NUMBER:
        raise _not_a_number(value)
    if any(not c.isascii() and unicodedata.category(c).startswith("N") for c in text):
        raise refusal(
            _(
                "“%(typed)s” has digits other than 0 to 9. Type the number again with the "
                "digits of the keyboard."
            ),
            "foreign_digits",
            value,
        )
    return text


def read_number_cell(value: object) -> Decimal:
    """A cell that the sheet already holds as a number; raises ReadingError."""
    if isinstance(value, bool):
        raise _not_a_number(value)
    if isinstance(value, int):
        if abs(value) > 10**_MOST_DIGITS:
            raise _too_large(value)
        return Decimal(value)
    if isinstance(value, float):
        # Fifteen digits are what a sheet shows; those after them are noise of its arithmetic.
        number = Decimal(format(value, ".15g"))
    elif isinstance(value, Decimal):
        number = value
    else:
        raise _not_a_number(value)
    if number.is_finite():
        if number and number.adjusted() > _MOST_DIGITS:
            raise _too_large(value)
        return number
    raise _not_a_number(value)


def _read_text(text: str, typed: object, *, money: bool, percent: bool) -> Decimal:
    factor = 1
    if sign := _SIGN.match(text):
        factor = 1 if sign[1] == "+" else -1
        text = text[sign.end() :]
    text = _without_unit(text, typed, money=money, percent=percent)
    pieces = _PIECES.findall(text)
    if not pieces or not any(piece[0].isdigit() for piece in pieces):
        raise _not_a_number(typed)
    _refuse_two_numbers(text, typed)
    if not pieces[0][0].isdigit():
        raise _unknown_words(pieces[0], typed)

    # “2 tỷ 300 triệu”: each part has a scale smaller than the one before.
    total, part, above = Decimal(0), Decimal(0), None
    parts = list(zip(pieces[::2], pieces[1::2], strict=False))
    if len(pieces) % 2:
        parts.append((pieces[-1], ""))
    for digits, words in parts:
        scale = _read_scale(words, typed, money=money)
        if above is not None and (scale == 0 or scale >= above or part % 1):
            raise _not_a_number(typed)
        part = _read_digits(digits, words.strip(), typed)
        if above is not None and part.scaleb(scale) >= Decimal(1).scaleb(above):
            raise _not_a_number(typed)
        total, above = total + part.scaleb(scale), scale
    # Without an exponent, which texts and hashes of the number would show.
    return Decimal(format(factor * total if total else total, "f"))


def _without_unit(text: str, typed: object, *, money: bool, percent: bool) -> str:
    if text.endswith("%"):
        if not percent:
            raise refusal(
                _(
                    "“%(typed)s” is a percentage, but a number of things is asked for here. "
                    "Write how many."
                ),
                "percentage",
                typed,
            )
        return text[:-1].rstrip()
    if (amount := _without_currency(text)) != text:
        if not money:
            raise refusal(
                _(
                    "“%(typed)s” is an amount of money, but a number of things is asked for "
                    "here. Write how many, or put the amount where amounts go."
                ),
                "currency",
                typed,
            )
        return amount
    return text


def _without_currency(text: str) -> str:
    """The text before “đồng”, where that follows digits or a scale; “hợp đồng” is no money."""
    amount = _CURRENCY.sub("", text).rstrip()
    last = re.search(r"(\d|[^\W\d]+)$", amount)
    counted = last and (last[1].isdigit() or fold(last[1]) in _FOLDED_SCALES)
    return amount if counted else text


def _refuse_two_numbers(text: str, typed: object) -> None:
    if re.search(r"\d\s*/\s*\d", text):
        raise refusal(
            _(
                "“%(typed)s” looks like a date or a fraction, not a number. Write one number; "
                "if a sheet changed it, format the cell as text and type it again."
            ),
            "two_numbers",
            typed,
        )
    if re.search(r"\d%?\s*(?:[-–—−]|đến|tới)\s*\d", text, re.IGNORECASE):
        raise refusal(
            _(
                "“%(typed)s” is two numbers, from and to. Write one here; the other has a "
                "field of its own."
            ),
            "two_numbers",
            typed,
        )


def _read_scale(words: str, typed: object, *, money: bool) -> int:
    words = words.strip()
    if not words:
        return 0
    folded = fold(words)
    if folded in _FOLDED_SCALES and (money or folded != "tr"):
        return _FOLDED_SCALES[folded]
    raise _unknown_words(words, typed)


def _read_digits(digits: str, scale_words: str, typed: object) -> Decimal:
    """Read “1.041” or “92,5”; `scale_words` are needed for what the sentence suggests."""
    written = _WRITTEN.fullmatch(digits)
    if sum(c.isdigit() for c in digits) > _MOST_DIGITS:
        raise _too_large(typed)
    if written is None:
        raise _badly_marked(digits, scale_words, typed)
    whole, places = written[1], written[2] or ""
    number = Decimal(f"{re.sub(r'[. ]', '', whole)}.{places or 0}")
    if len(places) == 3 and re.fullmatch(r"[1-9]\d{0,2}", whole):
        raise refusal(
            _(
                "“%(typed)s” can be read two ways: three digits after one comma may be "
                "thousands or decimals. Write %(grouped)s or %(decimal)s."
            ),
            "ambiguous_comma",
            typed,
            grouped=_with_scale(digits.replace(",", "."), scale_words),
            decimal=_with_scale(show_for_entry(number), scale_words),
        )
    return number if places else Decimal(int(number))


def _badly_marked(digits: str, scale_words: str, typed: object) -> ReadingError:
    suggested = None
    if re.fullmatch(r"\d{1,3}(,\d{3}){2,}", digits):
        suggested = digits.replace(",", ".")
    elif re.fullmatch(r"\d{1,3}(,\d{3})+\.\d+", digits):
        suggested = digits.translate(str.maketrans(",.", ".,"))
    elif re.fullmatch(r"\d+\.\d{1,2}|0\.\d+", digits):
        suggested = show_for_entry(Decimal(digits))
    if suggested is None:
        return refusal(
            _(
                "The dots, commas or spaces in “%(typed)s” do not make a number. A dot stands "
                "before every three digits, a comma before the decimals: 1.250,5."
            ),
            "badly_grouped",
            typed,
        )
    return refusal(
        _(
            "“%(typed)s” is written the English way. Here a dot groups thousands and a comma "
            "marks decimals: write %(suggested)s."
        ),
        "english_marks",
        typed,
        suggested=_with_scale(suggested, scale_words),
    )


def _with_scale(number: str, scale_words: str) -> str:
    return f"{number} {scale_words}" if scale_words else number


def _whole(number: Decimal, typed: object) -> int:
    if number != number.to_integral_value():
        raise refusal(
            _("“%(typed)s” is not a whole number. Write it without decimals."), "not_whole", typed
        )
    if abs(number) > LARGEST_WHOLE:
        raise _too_large(typed)
    return int(number)


def _with_places(number: Decimal, max_places: int | None, typed: object) -> Decimal:
    if max_places is not None and places_of(number) > max_places:
        raise refusal(
            _("“%(typed)s” has too many decimals. Keep at most %(places)s digits after the comma."),
            "too_many_places",
            typed,
            places=max_places,
        )
    return number


def _not_a_number(typed: object) -> ReadingError:
    return refusal(
        _("“%(typed)s” is not a number. Write it in digits, for example 1.250 or 92,5."),
        "not_a_number",
        typed,
    )


def _unknown_words(words: str, typed: object) -> ReadingError:
    return refusal(
        _(
            "“%(words)s” in “%(typed)s” cannot be read as part of a number. Leave it out; "
            "a unit has a field of its own."
        ),
        "unknown_words",
        typed,
        words=shortened(words.strip()),
    )


def _below_zero(typed: object) -> ReadingError:
    return refusal(
        _("“%(typed)s” is below zero, which cannot be here. Check the sign."), "negative", typed
    )


def _too_large(typed: object) -> ReadingError:
    return refusal(
        _("“%(typed)s” is larger than can be right. Count the digits again."), "too_large", typed
    )


# Finding


_IN_TEXT = re.compile(
    rf"(?<![\w.,])({_GROUPED}|\d+)(?:,(\d+))?(?![\d])"
    rf"(?:\s{{0,2}}({'|'.join(sorted(_SCALES, key=len, reverse=True))})(?!\w))?",
    re.IGNORECASE,
)


def find_numbers(text: str) -> Iterator[tuple[Decimal, int, int]]:
    """Every number of a text with its place; one with a word of scale also as written.

    “2,3 tỷ” is found as 2.300.000.000 and as 2,3: a record may hold the one or the other.
    """
    for found in _IN_TEXT.finditer(text):
        digits = re.sub(r"[. ]", "", found[1])
        if len(digits) > _MOST_DIGITS:
            continue
        number = Decimal(f"{digits}.{found[2] or 0}")
        end = found.end(2) if found[2] else found.end(1)
        yield number, found.start(), end
        if found[3]:
            scaled = number.scaleb(_SCALES[found[3].lower()])
            yield scaled, found.start(), found.end()


# Showing


def percent(part: Decimal | int, whole: Decimal | int, places: int) -> Decimal:
    """A share in percent, a half rounded up as reports do: 1 of 8 is 12,5 or 13."""
    return (Decimal(part) * 100 / whole).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def places_of(number: Decimal) -> int:
    """Decimals that carry something: 1 for 92.50."""
    exponent = number.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def show_number(number: Decimal | int) -> str:
    """14.200 and 95,8; every digit that carries something, no more."""
    sign, whole, places = _split(number)
    return f"{sign}{whole:,}".replace(",", ".") + (f",{places}" if places else "")


def show_for_entry(number: Decimal | int) -> str:
    """As `show_number`, but always readable in one way: 12,3450 where 12,345 is not."""
    _sign, whole, places = _split(number)
    doubtful = len(places) == 3 and 0 < whole < 1000
    return show_number(number) + ("0" if doubtful else "")


def show_money(amount: int) -> str:
    """An amount in its shortest exact form: 568 triệu đồng, 2,3 tỷ đồng, 1.041 triệu đồng."""
    for scale, words in ((9, _("%(number)s billion đồng")), (6, _("%(number)s million đồng"))):
        scaled = Decimal(amount).scaleb(-scale)
        # Three decimals would be read as thousands by some.
        if abs(scaled) >= 1 and places_of(scaled) <= 2:
            return words % {"number": show_number(scaled)}
    return f"{show_number(amount)} đồng"


def _split(number: Decimal | int) -> tuple[str, int, str]:
    whole, _point, places = format(abs(Decimal(number)), "f").partition(".")
    return "-" if number < 0 else "", int(whole), places.rstrip("0")
