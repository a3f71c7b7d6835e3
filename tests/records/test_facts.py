"""Every fact of the five records stands in its field: on the public page and in its JSON."""

import collections
import functools
import json
from dataclasses import dataclass

import pytest
from bs4 import BeautifulSoup
from django.db.models import Choices
from django.test import Client

from congress_portal.foundation.vietnamese import normalize
from tests.records.facts import FACTS, Fact, Page, Value

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
    fields: dict[str, list[Shown]] = collections.defaultdict(list)
    for element in BeautifulSoup(answer.content, "lxml").select("[data-field]"):
        of = element.find_parent(attrs={"data-document": True})
        if of is None or of["data-document"] == document["code"]:
            shown = Shown(normalize(element.get_text(" ")), element.get("data-value", ""))
            fields[element["data-field"]].append(shown)
    return Published(document, dict(fields))


@pytest.mark.parametrize("fact", FACTS, ids=[fact.id for fact in FACTS])
def test_a_fact_stands_in_its_field_on_the_page_and_in_its_json(fact: Fact, published):
    page = published(fact.page)
    for value in fact.values:
        path, held = value.found(page.document)
        assert held == value.value, path
        if value.text is not None:
            assert any(shows(each, value) for each in page.fields.get(path, [])), (
                path,
                value.text,
                page.fields.get(path),
            )


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
