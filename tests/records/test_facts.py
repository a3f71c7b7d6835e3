"""Every fact of the five records stands in its field: on the public page and in its JSON."""

import collections
import functools
import itertools
import json
import re
from dataclasses import dataclass

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.db.models import Choices
from django.test import Client

from congress_portal.foundation.vietnamese import normalize
from tests.records.facts import DELEGATES, FACTS, Fact, Page, Value

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@dataclass(frozen=True)
class Shown:
    """An element of a page: the text of its field, and the value behind that text."""

    text: str
    value: str


@dataclass(frozen=True)
class Published:
    """A page and its JSON, fetched as a reader would."""

    document: dict
    fields: dict[str, list[Shown]]


@pytest.fixture(scope="module")
def published(loaded):
    """The pages that were fetched already; nothing of the five records changes in this module."""
    return functools.cache(fetched)


def fetched(page: Page) -> Published:
    client, address = Client(), page.address()
    answer = client.get(address)
    assert answer.status_code == 200, address
    data = client.get(f"{address.removesuffix('/')}.json")
    assert data.status_code == 200, address
    document = json.loads(data.content)["document"]
    return Published(document, fields_of(answer.content, document["code"]))


def fields_of(page: bytes, code: str) -> dict[str, list[Shown]]:
    """The elements of a page that show a value of this document, by the path of the value."""
    fields: dict[str, list[Shown]] = collections.defaultdict(list)
    for element in BeautifulSoup(page, "lxml").select("[data-field]"):
        of = element.find_parent(attrs={"data-document": True})
        if of is None or of["data-document"] == code:
            shown = Shown(normalize(element.get_text(" ")), element.get("data-value", ""))
            fields[element["data-field"]].append(shown)
    return dict(fields)


@pytest.mark.parametrize("fact", FACTS, ids=[fact.id for fact in FACTS])
def test_a_fact_stands_in_its_field_on_the_page_and_in_its_json(fact: Fact, published):
    page = published(fact.page)
    for value in fact.values:
        path, held = value.found(page.document)
        assert held == value.value, path
        assert any(shows(each, value) for each in page.fields.get(path, [])), (
            path,
            value.text,
            page.fields.get(path),
        )


# What a congress promised and elected stands on the page of the term it opened, what it reports
# on the page of the term it closed.
OPENED = ("targets", "committees", "delegations", "ballots", "motions")
CLOSED = ("results", "summaries", "figures", "agreements", "tallies", "nominations")
ON_BOTH = ("sources", "gaps", "opened_on")


def on_terms(fact: Fact) -> list[tuple[str, Value]]:
    """The values of a fact that the page of a term shows, with the name of that term."""
    if fact.page.kind != "congress" or dict(fact.page.named).get("kind") != DELEGATES:
        return []
    return [
        (term, value)
        for value in fact.values
        for term, parts in (("term", OPENED + ON_BOTH), ("reviewed_term", CLOSED + ON_BOTH))
        if re.match(r"\w+", value.path)[0] in parts
    ]


ON_TERMS = [fact for fact in FACTS if on_terms(fact)]


@pytest.fixture(scope="module")
def term_page(loaded):
    """The fields of one document on the page of a term, fetched as a reader would."""

    @functools.cache
    def fields(host: str, number: int, code: str) -> dict[str, list[Shown]]:
        answer = Client().get(f"/to-chuc/{host}/nhiem-ky/{number}/", follow=True)
        assert answer.status_code == 200
        return fields_of(answer.content, code)

    return fields


@pytest.mark.parametrize("fact", ON_TERMS, ids=[fact.id for fact in ON_TERMS])
def test_a_fact_of_a_term_stands_in_its_field_on_the_page_of_the_term(fact, published, term_page):
    document = published(fact.page).document
    for term, value in on_terms(fact):
        if document[term] is None:
            continue
        place = document[term]["number"] or "{year_from}-{year_to}".format(**document[term])
        path, _held = value.found(document)
        shown = term_page(document["host"]["code"], place, document["code"]).get(path, [])
        assert any(shows(each, value) for each in shown), (term, path, value.text, shown)


def test_most_facts_of_the_congresses_stand_on_the_page_of_a_term():
    by_record = collections.Counter(fact.record for fact in ON_TERMS)
    assert by_record == {"kon_tum": 21, "lang_son": 44, "nho_quan": 22}
    assert sum(len(on_terms(fact)) for fact in ON_TERMS) == 415


def shows(element: Shown, value: Value) -> bool:
    if isinstance(value.text, Choices):
        return element.value == value.value and element.text != ""
    if value.is_shared and element.value == _as_carried(value.value):
        return element.text != ""
    return element.text == value.text


def _as_carried(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def test_there_are_170_facts_each_with_an_id_and_a_value_of_its_own():
    assert len(FACTS) == 170
    assert len({fact.id for fact in FACTS}) == 170
    assert collections.Counter(fact.record for fact in FACTS) == {
        "kon_tum": 37,
        "lang_son": 55,
        "yearly_review": 25,
        "nho_quan": 26,
        "emulation_cluster": 27,
    }
    assert all(fact.values for fact in FACTS)


def test_what_is_no_fact_is_nowhere(published):
    for fact in FACTS:
        page = published(fact.page)
        text = json.dumps(page.document, ensure_ascii=False)
        assert "3653161" not in text
        assert "2024-04-17" not in text


SPAN = re.compile(r"(\d{4})\s*[–-]\s*(\d{4})")


def repeated_years(page: bytes) -> list[str]:
    """Parts of sentences that tell one span of years twice, the second time in brackets."""
    found = []
    for element in BeautifulSoup(page, "lxml").select("p, li, td, th, dd, h1, h2, h3"):
        text = normalize(element.get_text(""))
        for one, other in itertools.pairwise(SPAN.finditer(text)):
            between = text[one.end() : other.start()]
            if one.groups() == other.groups() and re.fullmatch(r"[^.;:,“”]{0,20}\(", between):
                found.append(text[max(0, one.start() - 40) : other.end() + 1])
    return found


def test_no_sentence_tells_the_years_of_a_term_twice(loaded):
    addresses = {fact.page.address() for fact in FACTS}
    pages = {}
    for language in ("vi", "en"):
        client = Client()
        client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
        first = {address: client.get(address).content for address in addresses}
        terms = {
            link["href"].split("#")[0]
            for page in first.values()
            for link in BeautifulSoup(page, "lxml").select('a[href*="/nhiem-ky/"]')
            if link["href"].startswith("/to-chuc/")
        }
        for address in terms:
            answer = client.get(address, follow=True)
            first[address] = answer.content
        pages |= {(language, address): page for address, page in first.items()}

    print(f"{len(pages)} pages")
    repeated = {at: found for at, page in pages.items() if (found := repeated_years(page))}
    assert repeated == {}
    assert repeated_years("<p>nhiệm kỳ 2018–2023 (khóa III) (2018–2023)</p>".encode()) != []
    assert len(pages) >= 30
