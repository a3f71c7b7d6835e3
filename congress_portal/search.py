"""One search over all that is published: tone marks are optional, former names are found."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.contrib.postgres.search import TrigramWordSimilarity
from django.db.models import Case, Count, F, IntegerField, Q, QuerySet, Value, When, Window
from django.db.models.functions import RowNumber
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.fields import CleanCharField
from congress_portal.foundation.vietnamese import fold, normalize
from organizations import filters
from organizations.filters import LONGEST_WORDS, ListFilter, OneOfField
from organizations.published import PublishedOrganization, SearchEntry

# In this order they stand on the page.
KINDS = {
    "organization": _("Bodies"),
    "congress": _("Congresses and conferences"),
    "person": _("People in office"),
    "cluster": _("Emulation clusters"),
    "decision": _("Award decisions"),
    "award": _("Those awarded"),
}
SHORTEST = 2
MOST_WORDS = 12
SHOWN_OF_A_KIND = 10
SUGGESTIONS = 5
NEAR = 0.5


class SearchFilter(ListFilter):
    q = CleanCharField(label=_("Words to look for"), required=False, max_length=LONGEST_WORDS)
    kind = OneOfField(label=_("Kind"), choices=list(KINDS.items()), every=_("everything"))

    @property
    def words(self) -> list[str]:
        """Each folded word once; words beyond the first dozen would only cost time."""
        return list(dict.fromkeys(super().words))[:MOST_WORDS]

    @property
    def is_too_short(self) -> bool:
        return bool(self.wanted.get("q")) and len("".join(self.words)) < SHORTEST


@dataclass(frozen=True)
class Hit:
    """A found thing; `successor` is what a body that has ended is now."""

    title: str
    address: str
    subtitle: str
    former: str
    successor: str = ""
    ended_on: Any = None


@dataclass
class Group:
    kind: str
    title: str
    count: int
    hits: list[Hit] = field(default_factory=list)
    more: str = ""


@dataclass(frozen=True)
class Found:
    groups: tuple[Group, ...] = ()
    total: int = 0
    suggestions: tuple[Hit, ...] = ()


def search(wanted: SearchFilter) -> Found:
    """What is found, by kind, in at most four queries."""
    if wanted.errors.get("q") or not wanted.words or wanted.is_too_short:
        return Found()
    entries = matching(wanted.words)
    counts = {
        row["kind"]: row["found"]
        for row in entries.order_by().values("kind").annotate(found=Count("address", distinct=True))
    }
    kind = wanted.wanted.get("kind", "")
    shown = {kind: counts.get(kind, 0)} if kind else counts
    total = sum(shown.values())
    if not total:
        return Found(suggestions=near(wanted.words))
    groups = {
        name: Group(name, str(title), shown[name], more=wanted.address(kind=name))
        for name, title in KINDS.items()
        if shown.get(name)
    }
    first, last = 1, SHOWN_OF_A_KIND
    if kind:
        last_page = max(1, -(-total // filters.PAGE_SIZE))
        first = (min(wanted.page_number, last_page) - 1) * filters.PAGE_SIZE + 1
        last = first + filters.PAGE_SIZE - 1
        entries = entries.filter(kind=kind)
    best = best_first(entries, normalize(wanted.wanted["q"]).lower(), first, last)
    for entry, hit in zip(best, hits_of(best), strict=True):
        if entry.kind in groups:
            groups[entry.kind].hits.append(hit)
    return Found(tuple(groups.values()), total)


def matching(words: Iterable[str]) -> QuerySet[SearchEntry]:
    """Entries that hold every word, in whatever order."""
    return SearchEntry.objects.filter(*(Q(folded__contains=word) for word in words))


def best_first(
    entries: QuerySet[SearchEntry], typed: str, first: int, last: int
) -> list[SearchEntry]:
    """Entries `first` to `last` of each kind, one for each address.

    The very words come before those that only agree without their tone marks, a present name
    before a former one.
    """
    folded = fold(typed)
    nearness = Case(
        When(exact=typed, then=Value(0)),
        When(exact__startswith=typed, then=Value(1)),
        When(exact__contains=typed, then=Value(2)),
        When(folded__startswith=folded, then=Value(3)),
        When(folded__contains=folded, then=Value(4)),
        default=Value(5),
        output_field=IntegerField(),
    )
    order = ["nearness", "matched_as", "rank", "sort_key", "pk"]
    once = (
        entries.annotate(nearness=nearness)
        .order_by("kind", "address", *order)
        .distinct("kind", "address")
        .values("pk")
    )
    placed = (
        SearchEntry.objects.filter(pk__in=once)
        .annotate(nearness=nearness)
        .annotate(
            place=Window(
                RowNumber(),
                partition_by=F("kind"),
                order_by=["nearness", "rank", "sort_key", "pk"],
            )
        )
        .filter(place__gte=first, place__lte=last)
        .order_by("kind", "place")
    )
    return list(placed)


def hits_of(entries: Iterable[SearchEntry]) -> list[Hit]:
    """Entries as the page shows them; what became of bodies is read in one query."""
    entries = list(entries)
    codes = {code_in(entry.address) for entry in entries if entry.kind == "organization"}
    bodies = (
        {row.code: row for row in PublishedOrganization.objects.filter(code__in=codes)}
        if codes
        else {}
    )
    hits = []
    for entry in entries:
        body = bodies.get(code_in(entry.address)) if entry.kind == "organization" else None
        hits.append(
            Hit(
                title=entry.title,
                address=entry.address,
                subtitle=entry.subtitle,
                former=entry.matched_as,
                successor=body.successor_name if body else "",
                ended_on=body.ended_on if body else None,
            )
        )
    return hits


def near(words: Iterable[str]) -> tuple[Hit, ...]:
    """Titles spelled much like the words, for one who mistyped."""
    typed = " ".join(words)
    entries = (
        SearchEntry.objects.annotate(nearness=TrigramWordSimilarity(typed, "folded"))
        .filter(folded__trigram_word_similar=typed, nearness__gte=NEAR)
        .order_by("-nearness", "rank", "sort_key", "pk")[: SUGGESTIONS * 3]
    )
    once = {entry.address: entry for entry in reversed(list(entries))}
    return tuple(
        Hit(entry.title, entry.address, entry.subtitle, entry.matched_as)
        for entry in list(reversed(once.values()))[:SUGGESTIONS]
    )


def code_in(address: str) -> str:
    """The code in the address of a body."""
    return address.removeprefix("/to-chuc/")[:8]
