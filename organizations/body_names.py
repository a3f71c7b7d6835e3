"""Which bodies the cells of a sheet name: by code, by present name, else by another of its names.

All texts of a sheet are looked up at once; who may not name a body learns no more than that there
is none of that name.
"""

import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from congress_portal.foundation.abbreviations import LONG_FORMS
from congress_portal.foundation.figures import refusal, show_number
from congress_portal.foundation.publication import CODE_LETTERS
from congress_portal.foundation.spreadsheets import in_parts
from congress_portal.foundation.vietnamese import fold, normalize

from .models import Organization, OrganizationName

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
def spellings_of(name: str) -> frozenset[str]:
    """The folded name as typed, with its abbreviations written out, and shortened."""
    full, short = name, name
    for abbreviation, words in ABBREVIATIONS.items():
        full = re.sub(rf"(?<!\w){abbreviation}(?!\w)", words, full)
        short = re.sub(rf"(?<!\w){words}(?!\w)", abbreviation, short, flags=re.IGNORECASE)
    return frozenset({fold(name), fold(full), fold(short)} - {""})


class BodyNames:
    """The bodies that texts name among those of `nameable`."""

    def __init__(self, nameable: models.QuerySet[Organization]):
        self.nameable = nameable
        self._by_code: dict[str, Named] = {}
        # By spelling: bodies that are called so now, and those that have or had that name too.
        self._present: dict[str, dict[int, Named]] = {}
        self._other: dict[str, dict[int, Named]] = {}
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
        names: dict[int, set[str]] = {}
        for pk, folded, short in named.values_list("organization", "folded", "short_name"):
            names.setdefault(pk, set()).update({folded, fold(short)} - {""})
        asked = models.Q(code__in=codes) | models.Q(pk__in=list(names))
        for body in self.nameable.filter(asked).only("code", "name", "short_name", "disambiguator"):
            found = Named(body.pk, body.code, str(body))
            self._by_code[body.code] = found
            for spelling in {fold(str(body)), fold(body.short_name)} - {""}:
                self._present.setdefault(spelling, {})[body.pk] = found
            for spelling in names.get(body.pk, ()):
                self._other.setdefault(spelling, {})[body.pk] = found

    def found(self, text: str) -> list[Named]:
        """The bodies that a text may mean; those called so now come before all others."""
        if text not in self._found:
            self.look_up([text])
            self._found[text] = self._of(normalize(text))
        return self._found[text]

    def _of(self, text: str) -> list[Named]:
        if code := code_in(text):
            return [self._by_code[code]] if code in self._by_code else []
        for known in (self._present, self._other):
            found: dict[int, Named] = {}
            for spelling in spellings_of(text):
                found |= known.get(spelling, {})
            if found:
                return list(found.values())
        return []

    def one(self, text: str) -> Named:
        """The one body that a text means; raises ReadingError."""
        found = self.found(text)
        if len(found) == 1:
            return found[0]
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


def _bare(text: str) -> str:
    """A name without the mark that tells it from a namesake."""
    return re.sub(r" \([^()]+\)$", "", text)
