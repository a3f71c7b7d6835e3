"""Looking up in the texts of its sources what a record says: numbers, dates and names.

Nothing is judged: a number that is not found may be added up by the clerk, one that is found
may stand in another sentence. A person looks, at the places that are marked.
"""

import bisect
import itertools
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.db import models

from awards.facts import WORDINGS
from awards.models import AwardDecision
from congress_portal.foundation.dates import PartialDate, find_date
from congress_portal.foundation.facts import Change, Fact, changes, facts
from congress_portal.foundation.figures import find_numbers
from congress_portal.foundation.publication import canonical_text, record_kind
from congress_portal.foundation.vietnamese import fold, spell_number, to_roman
from congresses import sections
from congresses.models import ClusterYear, Congress
from organizations.models import Organization, Source, Transcript
from organizations.published import Edition

from .builders import build

# What a record holds beside its facts, and what no source states.
NOT_STATED = {
    "programme",
    "level",
    "order",
    "sequence",
    "round",
    "sources",
    "is_stub",
    "republishes",
}
BY_ROMAN = {"ordinal", "about_ordinal", "congress_ordinal"}
NAMES = {"person", "recipient_name"}
LARGEST_SPELLED = 100
# A small number stands in many places, of which the first are marked.
MOST_PLACES = 6
# Of those to look at, and as many of those found: a decision may have thousands of names.
MOST_LISTED = 500

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_DAY = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
_YEARS = re.compile(r"(\d{4})-(\d{4})")
_KEYS = re.compile(r"\[[^\]]*\]")
_WORD = re.compile(r"\w+")

Span = tuple[int, int]


class Text:
    """A text to compare with, read once: its numbers by value, its words."""

    def __init__(self, key: str, title: str, text: str, note: Any = None):
        self.key, self.title, self.text, self.note = key, title, text, note
        # A list says the same in many rows: each value and each phrase is looked up once.
        self._values: dict[tuple[Any, ...], list[Span]] = {}
        self._phrases: dict[tuple[Any, ...], list[Span]] = {}

    @cached_property
    def numbers(self) -> dict[Decimal, list[Span]]:
        found: dict[Decimal, list[Span]] = defaultdict(list)
        for number, start, end in find_numbers(self.text):
            found[number].append((start, end))
        return found

    @cached_property
    def words(self) -> list[tuple[str, int, int]]:
        return [(found[0], *found.span()) for found in _WORD.finditer(self.text)]

    @cached_property
    def places_of_words(self) -> dict[str, list[int]]:
        """Where among the words each stands, without tones and capitals."""
        found: dict[str, list[int]] = defaultdict(list)
        for place, (word, _start, _end) in enumerate(self.words):
            found[fold(word)].append(place)
        return found

    def phrase(self, phrase: str, *, tones: bool = True, capitals: bool = False) -> list[Span]:
        """The first places where the words of a phrase stand one after another."""
        key = phrase, tones, capitals
        if key not in self._phrases:
            found = self._places(phrase, tones=tones, capitals=capitals)
            self._phrases[key] = list(itertools.islice(found, MOST_PLACES))
        return self._phrases[key]

    def _places(self, phrase: str, *, tones: bool, capitals: bool) -> Iterator[Span]:
        def read(word: str) -> str:
            return word if capitals else word.casefold() if tones else fold(word)

        wanted = [read(word) for word in _WORD.findall(phrase)]
        if not wanted:
            return
        places = [self.places_of_words.get(fold(word), []) for word in wanted]
        # A word that stands everywhere is the first of many names.
        rarest = min(range(len(wanted)), key=lambda at: len(places[at]))
        for place in places[rarest]:
            start = place - rarest
            part = self.words[max(start, 0) : start + len(wanted)]
            if [read(word) for word, _start, _end in part] == wanted:
                yield part[0][1], part[-1][2]

    def number(self, number: Decimal) -> list[Span]:
        spans = self.numbers.get(number, [])
        if not spans and number == int(number) and 2 <= number <= LARGEST_SPELLED:
            return self.phrase(spell_number(int(number)))
        return spans

    def look_up(self, fact: Fact) -> list[Span]:
        """The first places of a value."""
        name = name_of(fact)
        key = name in NAMES, name in BY_ROMAN, fact.value, fact.basis
        if key not in self._values:
            self._values[key] = self._look_up(name, fact)[:MOST_PLACES]
        return self._values[key]

    def _look_up(self, name: str, fact: Fact) -> list[Span]:
        value = fact.value
        if name in NAMES:
            return self.phrase(value)
        if day := day_of(fact):
            return find_date(self.text, day)
        if years := _YEARS.fullmatch(value):
            first, last = (self.number(Decimal(year)) for year in years.groups())
            return first if first and last else []
        number = Decimal(value)
        if name in BY_ROMAN and 0 < number < 100:
            return self.phrase(to_roman(int(number)), capitals=True) or self.number(number)
        return self.number(number)


@dataclass(frozen=True)
class Passage:
    """A piece of a text: plain, or marked as the place of a value."""

    text: str
    anchor: str = ""
    value: str = ""


@dataclass(frozen=True)
class Traced:
    """A value of a record, and where the texts of its sources have it."""

    anchor: str
    fact: Fact
    places: tuple[tuple[Text, Span], ...]
    # Where its letters stand with other tone marks.
    is_spelled_otherwise: bool = False

    @property
    def is_derived(self) -> bool:
        """The clerk says that no source states it: it follows from other values."""
        return self.fact.basis in ("derived", "inferred")

    @property
    def is_missing(self) -> bool:
        return not self.places and not self.is_derived

    @property
    def needs_a_look(self) -> bool:
        return not self.places or self.is_spelled_otherwise


@dataclass(frozen=True)
class Comparison:
    """A record beside the texts of its sources; read only where it is asked."""

    record: models.Model
    texts: list[Text]

    @cached_property
    def values(self) -> list[Traced]:
        """Every number, date and name of the record, in its order, with its places."""
        wording = WORDINGS[record_kind(self.record)]
        said = facts(canonical_text(build(self.record)), wording)
        looked_up = [fact for fact in said if is_looked_up(fact)]
        return [traced(f"gia-tri-{n}", fact, self.texts) for n, fact in enumerate(looked_up, 1)]

    @property
    def missing(self) -> list[Traced]:
        return [each for each in self.values if each.is_missing]

    @property
    def to_look_at(self) -> list[Traced]:
        """Values that are not found as they are, those that no source is said to state last."""
        return sorted(
            (each for each in self.values if each.needs_a_look), key=lambda each: each.is_derived
        )

    @property
    def found(self) -> list[Traced]:
        return [each for each in self.values if not each.needs_a_look]

    @cached_property
    def listed(self) -> list[Traced]:
        """The values that a page shows, and marks in the texts."""
        return [*self.to_look_at[:MOST_LISTED], *self.found[:MOST_LISTED]]

    @cached_property
    def marks(self) -> dict[str, list[tuple[int, int, str]]]:
        """By text what is marked, and for which value; places that overlap become one."""
        found: dict[str, list[tuple[int, int, str]]] = {text.key: [] for text in self.texts}
        in_order = sorted(
            (span[0], -span[1], each.anchor, text.key)
            for each in self.listed
            for text, span in each.places
        )
        for start, minus_end, value, key in in_order:
            if not found[key] or start >= found[key][-1][1]:
                found[key].append((start, -minus_end, value))
        return found

    def places(self, each: Traced) -> list[str]:
        """The anchors of the marks in which a value stands."""
        anchors = []
        for text, (start, _end) in each.places:
            marks = self.marks[text.key]
            place = bisect.bisect_right(marks, start, key=lambda mark: mark[0]) - 1
            anchors.append(f"{text.key}-{marks[place][0]}")
        return list(dict.fromkeys(anchors))

    def passages(self, text: Text) -> Iterator[Passage]:
        done = 0
        for start, end, value in self.marks[text.key]:
            yield Passage(text.text[done:start])
            yield Passage(text.text[start:end], f"{text.key}-{start}", value)
            done = end
        yield Passage(text.text[done:])


def compare(record: models.Model) -> Comparison:
    return Comparison(record, texts_of(record))


def traced(anchor: str, fact: Fact, texts: list[Text]) -> Traced:
    places = [(text, span) for text in texts for span in text.look_up(fact)]
    if places or name_of(fact) not in NAMES:
        return Traced(anchor, fact, tuple(places[:MOST_PLACES]))
    alike = [(text, span) for text in texts for span in text.phrase(fact.value, tones=False)]
    return Traced(anchor, fact, tuple(alike[:MOST_PLACES]), bool(alike))


def name_of(fact: Fact) -> str:
    return _KEYS.sub("", fact.field).rpartition("/")[2]


def is_looked_up(fact: Fact) -> bool:
    """Numbers, dates, years and names of people: what a source spells out."""
    path = _KEYS.sub("", fact.field).split("/")
    if set(path) & NOT_STATED:
        return False
    if path[-1] in NAMES:
        return bool(fact.value)
    is_number = any(pattern.fullmatch(fact.value) for pattern in (_NUMBER, _YEARS))
    return is_number or day_of(fact) is not None


def day_of(fact: Fact) -> PartialDate | None:
    """The date that a value is; None for words that only look like one, such as 2024-25."""
    if not _DAY.fullmatch(fact.value):
        return None
    try:
        return PartialDate.from_iso(fact.value, fact.basis or "stated")
    except ValueError:
        return None


def texts_of(record: models.Model) -> list[Text]:
    """The texts pasted for the sources of a record, its own first, and its minutes."""
    ids = [source.pk for source in sources_of(record)]
    pasted = Transcript.objects.filter(source__in=ids).select_related("source", "pasted_by")
    found = {each.source_id: each for each in pasted}
    texts = [
        Text(f"nguon-{pk}", str(found[pk].source), found[pk].text, found[pk])
        for pk in ids
        if pk in found
    ]
    if isinstance(record, Congress):
        files = record.minutes.exclude(text="").select_related("uploaded_by")
        texts += [Text(f"bien-ban-{each.pk}", each.file_name, each.text, each) for each in files]
    return texts


def sources_of(record: Any) -> list[Source]:
    """The sources a record names, its own first, each with what it republishes."""
    further: models.QuerySet[Source] = Source.objects.none()
    match record:
        case Congress():
            further = sections.further_sources(record)
        case AwardDecision():
            further = Source.objects.filter(pk__in=record.awards.order_by().values("source"))
        case Organization():
            further = Source.objects.filter(pk__in=record.events.order_by().values("source"))
        case ClusterYear():
            further = Source.objects.filter(pk__in=record.contents.order_by().values("source"))
    own = getattr(record, "source", None)
    first = [own] if own else []
    sources = {source.pk: source for source in (*first, *further.select_related("republishes"))}
    for source in list(sources.values()):
        if source.republishes:
            sources.setdefault(source.republishes.pk, source.republishes)
    return list(sources.values())


def changed_since_last_edition(record: Any) -> tuple[Edition | None, list[Change]]:
    """The last edition with a document, and what the record says otherwise, field by field."""
    kind = record_kind(record)
    editions = Edition.objects.of(kind, record.code).exclude(text="")
    last = editions.order_by("-number").first()
    if last is None:
        return None, []
    return last, changes(last.text, canonical_text(build(record)), WORDINGS[kind])
