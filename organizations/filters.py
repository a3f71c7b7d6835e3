"""Filters of public lists: what an address asks for, and what of it was not understood."""

import hashlib
import re
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.cache import cache
from django.core.paginator import Page, Paginator
from django.db.models import CharField, Count, Max, Q, QuerySet, Value
from django.db.models.functions import Cast
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.fields import CleanCharField
from congress_portal.foundation.figures import refusal
from congress_portal.foundation.publication import CODE_LETTERS
from congress_portal.foundation.vietnamese import fold

from . import keyset
from .kept_pages import register_stamp
from .keyset import PageAfter
from .published import PublishedOrganization

LONGEST_WORDS = 200
PAGE_SIZE = 50
# Farther on, the server would walk over every row before: pages there begin after a row.
LAST_PAGE = 2000
KEEP_COUNTS = 600


@dataclass(frozen=True)
class FacetOf:
    """A column to narrow a list by: `name` of the filter, `column`, `label` of its values."""

    name: str
    title: Any
    column: str
    label: str
    most: int = 15
    newest_first: bool = False
    is_open: bool = True

    @property
    def order(self) -> tuple[str, ...]:
        return ("-facet_value",) if self.newest_first else ("-facet_rows", "facet_value")


@dataclass(frozen=True)
class Choice:
    """One value of a facet, with the number of rows it would leave; `is_more`: at least so many."""

    value: str
    label: str
    count: int
    address: str
    selected: bool
    is_more: bool = False


@dataclass(frozen=True)
class Facet:
    name: str
    title: str
    choices: tuple[Choice, ...]
    is_open: bool


class CountedPaginator(Paginator):
    """A paginator that is told the number of rows instead of counting them, and ends somewhere."""

    def __init__(self, rows: Any, total: int):
        super().__init__(rows, PAGE_SIZE)
        self.total = total

    @cached_property
    def count(self) -> int:
        return self.total

    @cached_property
    def num_pages(self) -> int:
        return max(1, min(-(-self.total // PAGE_SIZE), LAST_PAGE))

    @property
    def last_row(self) -> int:
        """The last row that a page shows."""
        return min(self.total, LAST_PAGE * PAGE_SIZE)

    @property
    def leaves_rows_out(self) -> bool:
        return self.last_row < self.total


class OneOfField(forms.ChoiceField):
    """A choice out of a closed list; what is not in it is named and left out."""

    def __init__(self, *, choices: list[tuple[str, Any]], every: Any, **kwargs: Any):
        super().__init__(choices=[("", every), *choices], required=False, **kwargs)

    def validate(self, value: str) -> None:
        if value and not self.valid_value(value):
            raise refusal(
                _("“%(typed)s” is not one of the choices. Choose one from the list."),
                "invalid_choice",
                value,
            )


class RecordCodeField(CleanCharField):
    """The public code of a record."""

    def __init__(self, **kwargs: Any):
        super().__init__(required=False, **kwargs)

    def to_python(self, value: Any) -> str:
        text = super().to_python(value).lower()
        # Of letters that nobody sees nothing is left, but something was asked.
        if (text or str(value or "").strip()) and not BodyField.is_code(text):
            raise refusal(
                _("“%(typed)s” is not a code of the portal. Codes have eight letters and digits."),
                "invalid_code",
                text,
            )
        return text


class BodyField(CleanCharField):
    """A body by its code, or by words of any name it ever had; tone marks are optional."""

    def __init__(self, **kwargs: Any):
        super().__init__(required=False, max_length=LONGEST_WORDS, **kwargs)

    def to_python(self, value: Any) -> str:
        text = super().to_python(value)
        if self.is_code(text.lower()):
            return text.lower()
        if text and not fold(text).strip("()[].,;:-/ "):
            raise refusal(
                _("“%(typed)s” is not a name. Write some words of it, or the code."),
                "no_words",
                text,
            )
        return text

    @staticmethod
    def is_code(typed: str) -> bool:
        return re.fullmatch(f"[{CODE_LETTERS}]{{8}}", typed) is not None

    @classmethod
    def condition(cls, column: str, typed: str) -> Q:
        """That a column of codes holds the code typed, or that of a published body so called."""
        if cls.is_code(typed):
            return Q(**{column: typed})
        words = Q(*(Q(folded__contains=f" {word}") for word in fold(typed).split()))
        return Q(**{f"{column}__in": PublishedOrganization.objects.filter(words).values("code")})


class WordsField(CleanCharField):
    """Words to look for; tone marks are optional."""

    def __init__(self, **kwargs: Any):
        super().__init__(required=False, max_length=LONGEST_WORDS, **kwargs)


class ListFilter(forms.Form):
    """The filters of a list, read from its address.

    A value that is not understood is named on the page and left out; it never makes the page
    fail.
    """

    use_required_attribute = False

    def __init__(self, query: QueryDict):
        self.query = query
        super().__init__(query, auto_id="loc-%s")
        self.full_clean()
        self.wanted = {
            name: value for name, value in self.cleaned_data.items() if value not in (None, "")
        }
        self.page_number = self._page_number(query.get("page", ""))

    def _page_number(self, typed: str) -> int:
        if not typed:
            return 1
        if re.fullmatch(r"[0-9]{1,6}", typed, re.ASCII) and 1 <= int(typed) <= LAST_PAGE:
            return int(typed)
        self.add_error(
            None,
            refusal(
                _("There is no page “%(typed)s”. Pages run from 1 to %(last)s; this is the first."),
                "page",
                typed,
                last=LAST_PAGE,
            ),
        )
        return 1

    def page(self, rows: Any, total: int) -> Page | PageAfter:
        """The page asked for, or the last there is, which is then said."""
        self.paginator = paginator = CountedPaginator(rows, total)
        if (after := self._page_after(rows)) is not None:
            return after
        if self.page_number > paginator.num_pages:
            self.add_error(
                None,
                refusal(
                    _("There is no page “%(typed)s” in this list; this is the last, %(last)s."),
                    "page",
                    self.page_number,
                    last=paginator.num_pages,
                ),
            )
        page = paginator.get_page(self.page_number)
        if isinstance(rows, QuerySet) and paginator.leaves_rows_out and not page.has_next():
            page.object_list = list(page.object_list)
            page.after = keyset.place_of(page.object_list[-1], keyset.columns_of(rows))
        return page

    def _page_after(self, rows: Any) -> PageAfter | None:
        """The page after the row that the address names, if it names one of this list."""
        typed = self.query.get("after", "")
        if not typed or not isinstance(rows, QuerySet):
            return None
        columns = keyset.columns_of(rows)
        try:
            place = keyset.read_place(typed, rows, columns)
        except ValueError:
            self.add_error(
                None,
                refusal(
                    _("The place “%(typed)s” is not one of this list. This is its first page."),
                    "place",
                    typed,
                ),
            )
            return None
        found = keyset.rows_after(rows, columns, place, PAGE_SIZE + 1)
        shown = found[:PAGE_SIZE]
        after = keyset.place_of(shown[-1], columns) if len(found) > PAGE_SIZE else ""
        return PageAfter(shown, after, self.paginator)

    @property
    def words(self) -> list[str]:
        """The folded words of the text filter."""
        return fold(self.wanted.get("q", "")).split()

    facets: tuple[FacetOf, ...] = ()

    def condition(self, name: str, value: Any) -> Q:
        """What a filter with this value asks of a row."""
        raise NotImplementedError

    def words_condition(self) -> Q:
        return Q(*(Q(folded__contains=f" {word}") for word in self.words))

    def narrowed(self, rows: QuerySet, *, but: str = "") -> QuerySet:
        """The rows that every filter in force lets through, save the one named by `but`."""
        for name, value in self.wanted.items():
            if name != but:
                rows = rows.filter(self.condition(name, value))
        return rows

    def counts(self, rows: QuerySet) -> dict[str, list[tuple[str, str, int]]]:
        """Rows in all, under "", and for each value of each facet as if it were not filtered by.

        One query; kept until something is published.
        """
        asked = repr((type(self).__name__, register_stamp(), sorted(self.wanted.items())))
        key = f"counts-{hashlib.sha256(asked.encode()).hexdigest()}"
        kept = cache.get(key)
        if kept is None:
            kept = self._count(rows.order_by())
            cache.set(key, kept, KEEP_COUNTS)
        return kept

    def _count(self, rows: QuerySet) -> dict[str, list[tuple[str, str, int]]]:
        def text(column: str) -> Cast:
            return Cast(column, CharField())

        empty = Value("", CharField())
        parts = [
            self.narrowed(rows, but=facet.name)
            .values(of_facet=Value(facet.name, CharField()), facet_value=text(facet.column))
            .annotate(facet_label=Max(text(facet.label)), facet_rows=Count("*"))
            .order_by(*facet.order)[: facet.most]
            for facet in self.facets
        ]
        total = (
            self.narrowed(rows)
            .values(of_facet=empty, facet_value=empty)
            .annotate(facet_label=Max(empty), facet_rows=Count("*"))
        )
        found: dict[str, list[tuple[str, str, int]]] = {"": []}
        for row in total.union(*parts, all=True):
            if row["facet_value"] is not None and (row["facet_value"] or not row["of_facet"]):
                line = (row["facet_value"], row["facet_label"], row["facet_rows"])
                found.setdefault(row["of_facet"], []).append(line)
        return found

    def facets_of(self, counts: dict[str, list[tuple[str, str, int]]]) -> list[Facet]:
        """The facets that offer a choice, each value with the address that sets or drops it."""
        made = []
        for facet in self.facets:
            wanted = str(self.wanted.get(facet.name, ""))
            choices = tuple(
                Choice(
                    value,
                    self.shown_value(facet.name, value, shown),
                    count,
                    self.address(**{facet.name: None if value == wanted else value}),
                    value == wanted,
                )
                for value, shown, count in counts.get(facet.name, [])
            )
            if len(choices) > 1 or any(choice.selected for choice in choices):
                made.append(Facet(facet.name, str(facet.title), choices, facet.is_open))
        return made

    def shown_value(self, name: str, value: str, shown: str) -> str:
        """A value of a facet in words."""
        return shown

    def address(self, **changes: Any) -> str:
        """The list with some filters changed, from its first page; None takes a filter away."""
        values = {name: str(value) for name, value in self.wanted.items()}
        values |= {name: str(value) for name, value in changes.items() if value is not None}
        query = QueryDict(mutable=True)
        for name in sorted(values):
            if changes.get(name, values[name]) is not None:
                query[name] = values[name]
        return f"?{query.urlencode()}" if query else "?"

    def chosen(self, labels: dict[str, str]) -> list[dict[str, str]]:
        """Filters in force, each with the address of the list without it."""
        return [
            {
                "name": name,
                "label": f"{self.fields[name].label}: {labels.get(name) or value}",
                "address": self.address(**{name: None}),
            }
            for name, value in self.wanted.items()
        ]


class OrganizationFilter(ListFilter):
    STATES = [("active", _("active")), ("ended", _("ended"))]

    q = WordsField(label=_("Name of the body"))
    state = OneOfField(
        label=_("State"),
        choices=STATES,
        every=_("any state"),
    )
    kind = CleanCharField(label=_("Kind"), required=False, max_length=30, widget=forms.HiddenInput)
    level = forms.CharField(label=_("Level"), required=False, widget=forms.HiddenInput)
    parent = RecordCodeField(label=_("Superior"), widget=forms.HiddenInput)

    facets = (
        FacetOf("kind", _("Kind of body"), "kind_code", "kind_name"),
        FacetOf("level", _("Level"), "level", "level"),
    )

    def clean_level(self) -> int | None:
        typed = self.cleaned_data["level"].strip()
        if not typed:
            return None
        if not re.fullmatch(r"[1-9]", typed, re.ASCII):
            raise refusal(
                _("“%(typed)s” is not a level of a body. Levels run from 1 to 9."),
                "level",
                typed,
            )
        return int(typed)

    def clean_kind(self) -> str:
        typed = self.cleaned_data["kind"]
        if typed and not re.fullmatch(r"[A-Za-z0-9_-]+", typed, re.ASCII):
            raise refusal(
                _("“%(typed)s” is not a kind of body. Choose one from the list."), "kind", typed
            )
        return typed

    def condition(self, name: str, value: Any) -> Q:
        match name:
            case "q":
                return self.words_condition()
            case "state":
                return Q(ended_on__isnull=value == "active")
            case "kind":
                return Q(kind_code=value)
            case "level":
                return Q(level=value)
            case _:
                return Q(parent_code=value)

    def shown_value(self, name: str, value: str, shown: str) -> str:
        return str(_("level %(level)s") % {"level": value}) if name == "level" else shown
