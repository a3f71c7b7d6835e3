"""Which bodies the cells of a sheet name: by code, by official name, else by another of its names.

All texts of a sheet are looked up at once; who may not name a body learns no more than that there
is none of that name.
"""

import datetime
import functools
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.db import models
from django.utils.translation import gettext as _

from congress_portal.foundation.abbreviations import LONG_FORMS
from congress_portal.foundation.figures import ReadingError, refusal, show_number
from congress_portal.foundation.publication import CODE_LETTERS
from congress_portal.foundation.spreadsheets import in_parts
from congress_portal.foundation.vietnamese import fold, has_marks, identity, normalize

from .enums import NameKind
from .models import Organization, OrganizationName

Body = TypeVar("Body")

MOST_CODES_TOLD = 5
TEXTS_ASKED = 2000
CODE = re.compile(rf"(?:.*\[)?([{CODE_LETTERS}]{{8}})\]?")

# What papers shorten, and what the register writes in full.
ABBREVIATIONS = {
    short: LONG_FORMS[short][0]
    for short in ("TLĐ", "LĐLĐ", "CĐVC", "CĐCS", "CĐ", "UBND", "UBMTTQ", "UBKT")
}


@dataclass(frozen=True)
class Named:
    """A body that a cell names: a recorded one, or the new one that row `at` of the file makes."""

    pk: int | None
    code: str
    name: str
    at: int | None = None
    # Of which place it is nobody knows: “LĐLĐ tỉnh (không nêu tên tỉnh)”.
    is_of_no_place: bool = field(default=False, compare=False)

    def __str__(self) -> str:
        return f"{self.name} [{self.code}]" if self.code else self.name

    def __deepcopy__(self, memo: Any) -> "Named":
        # The library copies each row before it reads it; what never changes is its own copy.
        return self


def code_in(text: str) -> str:
    """The code that a text is or ends in, in brackets."""
    found = CODE.fullmatch(text)
    return found[1] if found else ""


@functools.lru_cache(4096)
def _ways_to_write(name: str) -> frozenset[str]:
    """The name as typed, with its abbreviations written out, and shortened."""
    ways = set()
    # “Tổng LĐLĐVN”, “LĐLĐ VN”.
    name = re.sub(r"(?<=LĐLĐ)\s*VN(?!\w)", " Việt Nam", name)
    for way in _ways_to_write_a_city(name):
        full, short = way, way
        for abbreviation, words in ABBREVIATIONS.items():
            full = re.sub(rf"(?<!\w){abbreviation}(?!\w)", words, full)
            short = re.sub(rf"(?<!\w){words}(?!\w)", abbreviation, short, flags=re.IGNORECASE)
        ways |= {way, full, short}
    return frozenset(ways)


def _ways_to_write_a_city(name: str) -> set[str]:
    """“TP. Hồ Chí Minh”, “TP HCM” and “thành phố Hồ Chí Minh” are one city."""
    full = re.sub(r"(?<!\w)TP(?:\.|(?!\w)|(?=HCM(?!\w)))\s*", "thành phố ", name, flags=re.I)
    full = re.sub(r"(?<!\w)HCM(?!\w)", "Hồ Chí Minh", full)
    short = re.sub(r"(?<!\w)thành phố(?!\w)", "TP", full, flags=re.I)
    return {name, full, short, short.replace("Hồ Chí Minh", "HCM")}


@functools.lru_cache(4096)
def spellings_of(name: str) -> frozenset[str]:
    """The folded name in each way to write it."""
    return frozenset({fold(way) for way in _ways_to_write(name)} - {""})


def _keys_meant(typed: str) -> Iterator[frozenset[str]]:
    """As `keys_meant`, for each way to write a name."""
    yield frozenset({identity(way) for way in _ways_to_write(typed)} - {""})
    if not has_marks(typed):
        yield spellings_of(typed)


def those_called(
    typed: str, bodies: Iterable[Body], names: Callable[[Body], Iterable[str]]
) -> list[Body]:
    """Those of `bodies`, found by a folded name, that `typed` may mean."""
    known = [(body, _keys(names(body))) for body in bodies]
    for meant in _keys_meant(typed):
        if found := [body for body, keys in known if keys & meant]:
            return found
    return []


class BodyNames:
    """The bodies that texts name among those of `nameable`."""

    def __init__(self, nameable: models.QuerySet[Organization]):
        self.nameable = nameable
        self._by_code: dict[str, Named] = {}
        # By key: bodies that are or were called so, and those that have that name too.
        self._official: dict[str, dict[int, Named]] = {}
        self._other: dict[str, dict[int, Named]] = {}
        # From when until when a body was called so.
        self._days: dict[tuple[int, str], list[tuple[datetime.date, datetime.date]]] = {}
        self._asked: set[str] = set()
        self._found: dict[str, list[Named]] = {}

    def look_up(self, texts: Iterable[Any]) -> None:
        """Ask for all these texts at once."""
        new = {normalize(text) for text in texts if isinstance(text, str)} - self._asked - {""}
        self._asked |= new
        for some in in_parts(sorted(new), TEXTS_ASKED):
            self._look_up(some)

    def _look_up(self, texts: list[str]) -> None:
        codes = {code for text in texts if (code := code_in(text))}
        typed = {*texts, *map(_bare, texts)}
        spellings = {spelling for text in typed for spelling in spellings_of(text)}
        named = OrganizationName.objects.filter(
            models.Q(folded__in=spellings) | models.Q(short_name__in=typed)
        )
        names: dict[int, list[OrganizationName]] = {}
        for name in named:
            names.setdefault(name.organization_id, []).append(name)
        asked = models.Q(code__in=codes) | models.Q(pk__in=list(names))
        shown = ("code", "name", "short_name", "disambiguator", "founded_on", "ended_on")
        for body in self.nameable.filter(asked).only(*shown, "is_identified"):
            is_of_no_place = bool(body.disambiguator) and not body.is_identified
            found = Named(body.pk, body.code, str(body), is_of_no_place=is_of_no_place)
            self._by_code[body.code] = found
            for key in _keys({str(body), body.short_name}):
                self._official.setdefault(key, {})[body.pk] = found
            for name in names.get(body.pk, ()):
                is_official = name.kind == NameKind.OFFICIAL
                known = self._official if is_official else self._other
                for key in _keys({name.name, name.short_name}):
                    known.setdefault(key, {})[body.pk] = found
                    if is_official:
                        self._days.setdefault((body.pk, key), []).append(_days_of(name, body))

    def found(self, text: str) -> list[Named]:
        """The bodies that a text may mean; those that are or were called so before all others."""
        if text not in self._found:
            self.look_up([text])
            self._found[text] = self._of(normalize(text))
        return self._found[text]

    def _of(self, text: str) -> list[Named]:
        if code := code_in(text):
            return [self._by_code[code]] if code in self._by_code else []
        for keys in _keys_meant(text):
            if found := self._under(keys):
                return found
        return []

    def _under(self, keys: Iterable[str]) -> list[Named]:
        for known in (self._official, self._other):
            found: dict[int, Named] = {}
            for key in keys:
                found |= known.get(key, {})
            if found:
                return list(found.values())
        return []

    def _called_so(self, text: str, named: Named, on: datetime.date) -> bool:
        keys = {key for keys in _keys_meant(normalize(text)) for key in keys}
        days = [
            d for key in keys if named.pk is not None for d in self._days.get((named.pk, key), ())
        ]
        return any(since <= on < until for since, until in days)

    def one(self, text: str, on: datetime.date | None = None) -> Named:
        """The one body that a text means, of namesakes the one called so `on` a day.

        Raises ReadingError.
        """
        found = self.found(text)
        if len(found) > 1 and on is not None:
            found = [named for named in found if self._called_so(text, named, on)] or found
        if len(found) == 1:
            if found[0].is_of_no_place and not code_in(text) and _bare(normalize(text)) == text:
                raise self._place_not_said(text, found[0])
            return found[0]
        if not found and (near := self._under(spellings_of(normalize(text)))):
            raise refusal(
                _(
                    "No organization is called “%(typed)s” with these tone marks. Is %(near)s "
                    "meant? Then write its code; else enter the other one first."
                ),
                "unknown_body",
                text,
                near="; ".join(map(str, near[:MOST_CODES_TOLD])),
            )
        if not found:
            raise refusal(
                _(
                    "Among the organizations that you may name there is no “%(typed)s”. Check it, "
                    "write its code, or enter it first."
                ),
                "unknown_body",
                text,
            )
        raise refusal(
            _("“%(typed)s” is the name of %(count)s organizations. Write the code: %(codes)s."),
            "ambiguous_body",
            text,
            count=show_number(len(found)),
            codes="; ".join(map(str, found[:MOST_CODES_TOLD])),
        )

    def _place_not_said(self, text: str, named: Named) -> ReadingError:
        """“LĐLĐ tỉnh” in a list is that of the list's own province."""
        begins = f"{fold(_bare(named.name))} "
        known = self.nameable.filter(folded__startswith=begins, is_identified=True)
        meant = [
            str(Named(body.pk, body.code, str(body)))
            for body in known.order_by("sort_key")[:MOST_CODES_TOLD]
        ]
        return refusal(
            _(
                "“%(typed)s” does not say of which place. Write the whole name or the code of the "
                "body that is meant: %(found)s."
            ),
            "place_not_said",
            text,
            found="; ".join([*meant, str(named)]),
        )


def _keys(names: Iterable[str]) -> set[str]:
    return {key for name in names if name for key in (identity(name), fold(name))} - {""}


def _days_of(name: OrganizationName, body: Organization) -> tuple[datetime.date, datetime.date]:
    since = [day for day in (name.since, body.founded_on) if day]
    until = [day for day in (name.until, body.ended_on) if day]
    return max(since, default=datetime.date.min), min(until, default=datetime.date.max)


def _bare(text: str) -> str:
    """A name without the mark that tells it from a namesake."""
    return re.sub(r" \([^()]+\)$", "", text)
