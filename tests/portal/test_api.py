"""The interface for programs: what it answers, what it refuses, and how a copy is kept right."""

import collections
import dataclasses
import datetime
import json
import os
import re

import pytest
import schemathesis
from django.core.cache import cache
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from django.utils import timezone
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance

from congress_portal.api import COLLECTIONS
from congress_portal.publishing import rows
from organizations import editions
from organizations.list_files import ListFiles
from organizations.published import Edition
from tests.awards.documents import award, decision, person_award
from tests.congresses import documents as congress_documents
from tests.congresses.documents import full_report
from tests.organizations.documents import body, ended_profile, profile, publish, withdraw

# Examples of each operation, in each of two modes; the drill takes many more.
EXAMPLES = int(os.environ.get("PORTAL_API_EXAMPLES", "8"))
IS_DRILL = "PORTAL_API_EXAMPLES" in os.environ
pytestmark = pytest.mark.django_db


@pytest.fixture
def published():
    """Something of everything: a body that goes on in another, a report, a decision, a year."""
    cache.clear()
    made = {
        "bodies": profile(),
        "ended": ended_profile(body()),
        "congresses": full_report(),
        "decisions": decision(award(), person_award(), person_award("", is_withheld=True)),
        "cluster-years": congress_documents.cluster_year(),
    }
    for document in made.values():
        publish(document)
    return made


def whole(client, address):
    """All items of a collection, page after page."""
    items = []
    while address:
        answer = client.get(address)
        assert answer.status_code == 200, answer.text
        page = answer.json()
        items += page["items"]
        address = (page["next"] or "").removeprefix("http://testserver")
        assert bool(address) == ("Link" in answer)
    return items


def test_every_collection_is_whole_whatever_the_size_of_its_pages(client, published):
    looked_at = 0
    names = client.get("/api/").json()["collections"]
    assert len(names) == len(COLLECTIONS) + 2
    for name, address in names.items():
        address = address.removeprefix("http://testserver")
        everything = whole(client, f"{address}?limit=500")
        assert everything or name == "corrections", name
        assert whole(client, f"{address}?limit=1") == everything
        looked_at += len(everything)
    assert looked_at >= 28


def test_a_record_stands_with_its_edition_and_its_document_letter_for_letter(client, published):
    for name in ("bodies", "congresses", "decisions", "cluster-years"):
        code = published[name].code
        answer = client.get(f"/api/v1/{name}/{code}")
        found = answer.json()
        edition = Edition.objects.get(record_code=code)
        assert found["row"]["code"] == code
        assert found["edition"]["sha256"] == edition.sha256
        assert answer.text.endswith(f'"document":{edition.text}}}')


def test_a_withheld_name_is_nowhere_and_numbers_that_are_unknown_are_null(client, published):
    (hidden,) = [a for a in whole(client, "/api/v1/awards") if a["is_withheld"]]
    assert (hidden["recipient_name"], hidden["recipient_code"]) == ("", "")
    first = whole(client, "/api/v1/awards")[0]
    assert first["amount"] is None


def test_a_day_is_given_as_far_as_it_is_known(client, published):
    ended = client.get(f"/api/v1/bodies/{published['ended'].code}").json()["row"]
    assert (ended["founded_on"], ended["ended_on"]) == ("1995", "2025-07-01")


def test_a_copy_that_follows_updated_since_equals_the_collection(client, published):
    """Deletions come first: whoever drops them and takes the rows has what is published."""
    kept = {
        name: {json.dumps(item): item for item in whole(client, f"/api/v1/{name}")}
        for name in ("congresses", "targets", "posts", "decisions", "awards")
    }
    since = timezone.now().isoformat()
    given = published["decisions"]
    publish(decision(given.awards[0], code=given.code, number=given.number))
    withdraw(published["congresses"])
    deleted = 0
    for name, copy in kept.items():
        of_record = COLLECTIONS[name].record_name
        for item in whole(client, f"/api/v1/{name}?limit=2&updated_since={since}"):
            if item.get("deleted"):
                deleted += 1
                copy = {k: v for k, v in copy.items() if v[of_record] != item[of_record]}
            elif not COLLECTIONS[name].is_part:
                copy = {k: v for k, v in copy.items() if v["code"] != item["code"]}
                copy[json.dumps(item)] = item
            else:
                copy[json.dumps(item)] = item
        now = {json.dumps(item) for item in whole(client, f"/api/v1/{name}")}
        assert set(copy) == now, name
    assert deleted == 4


def test_a_copy_taken_since_the_future_is_empty_and_one_since_ever_is_whole(client, published):
    for name in COLLECTIONS:
        address = f"/api/v1/{name}"
        items = whole(client, address)
        assert items or name == "corrections"
        assert whole(client, f"{address}?updated_since=0001-01-01") == items
        assert whole(client, f"{address}?updated_since=9999-12-31T23:59:59%2B14:00") == []


def test_a_withdrawn_record_is_gone_with_its_note_and_an_unknown_one_was_never_there(
    client, published
):
    withdraw(published["congresses"], note="Rút để kiểm tra lại số liệu.")
    gone = client.get(f"/api/v1/congresses/{published['congresses'].code}")
    assert gone.status_code == 410
    assert gone.json()["error"]["deleted"] is True
    assert gone.json()["error"]["note"] == "Rút để kiểm tra lại số liệu."
    for address in ("bodies/22222222", "people/22222222", "nowhere", "bodies/../x"):
        assert client.get(f"/api/v1/{address}").json()["error"]["status"] == 404


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("limit=0", "“0”"),
        ("limit=501", "“501”"),
        ("cursor=x1", "“x1”"),
        ("year=20", "“20”"),
        ("updated_since=yesterday", "“yesterday”"),
        ("update_since=2026-01-01", "update_since"),
        ("year=", "year"),
        ("limit=%0D", "limit"),
        ("updated_since=%20", "updated_since"),
        ("year=%00", "year"),
        ("kind=%C2%AD", "kind"),
        ("year=%E2%80%8B", "year"),
        ("year=2023&year=2024", "year"),
    ],
)
def test_what_is_not_understood_is_refused_and_named(client, published, query, words):
    answer = client.get(f"/api/v1/congresses?{query}")
    assert answer.status_code == 400
    assert words in str(answer.json()["error"]["fields"])
    assert answer["Access-Control-Allow-Origin"] == "*"


def test_who_has_an_answer_already_is_told_so_until_something_is_published(
    client, published, settings, django_assert_num_queries
):
    settings.KEEP_PAGES = True
    address = f"/api/v1/decisions/{published['decisions'].code}"
    first = client.get(address)
    with django_assert_num_queries(1):
        assert client.get(address, headers={"if-none-match": first["ETag"]}).status_code == 304
    with django_assert_num_queries(1):
        had = client.get(address, headers={"if-modified-since": first["Last-Modified"]})
    assert (had.status_code, had.content) == (304, b"")
    settings.KEEP_PAGES = False
    had = client.get(address, headers={"if-none-match": first["ETag"]})
    assert (had.status_code, had["Access-Control-Allow-Origin"]) == (304, "*")
    settings.KEEP_PAGES = True
    given = published["decisions"]
    later = timezone.now() + datetime.timedelta(minutes=1)
    publish(decision(given.awards[0], code=given.code, number="1/QĐ"), published_at=later)
    for header, value in (("if-none-match", "ETag"), ("if-modified-since", "Last-Modified")):
        assert client.get(address, headers={header: first[value]}).status_code == 200


def test_only_addresses_without_a_question_are_kept(
    client, published, settings, django_assert_num_queries
):
    settings.KEEP_PAGES = True
    cache.clear()
    for query in ("cursor=r1", "updated_since=2020-01-01", "limit=1"):
        answers = {client.get(f"/api/v1/congresses?{query}")["ETag"] for _again in range(2)}
        assert len(answers) == 1
        assert not cache._cache, query
    client.get("/api/v1/congresses")
    assert len(cache._cache) == 1
    with django_assert_num_queries(1):
        assert client.get("/api/v1/congresses").status_code == 200


def test_pages_of_other_sites_may_ask_and_nobody_may_write(client, published):
    asked = client.get("/api/v1/bodies")
    assert asked["Access-Control-Allow-Origin"] == "*"
    assert "ETag" in asked["Access-Control-Expose-Headers"]
    before = client.options("/api/v1/bodies")
    assert before.status_code == 204
    assert "If-None-Match" in before["Access-Control-Allow-Headers"]
    for method in (client.post, client.put, client.patch, client.delete):
        assert method("/api/v1/bodies").status_code == 405


def test_a_code_of_letters_that_nobody_sees_is_refused_and_not_left_out(client, published):
    for typed in ("%01", "%E2%80%8B", "%01%20"):
        answer = client.get(f"/api/v1/targets?host={typed}")
        assert (answer.status_code, [*answer.json()["error"]["fields"]]) == (400, ["host"]), typed


def test_queries_do_not_grow_with_the_number_of_items(client, published, django_assert_num_queries):
    for _time in range(20):
        publish(profile())
    with django_assert_num_queries(3):
        client.get("/api/v1/bodies?limit=1")
    with django_assert_num_queries(3):
        client.get("/api/v1/bodies?limit=22")


@pytest.fixture
def lasting_connection():
    """The end of a request closes no connection, which a rolled back test has but one of."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)


def test_answers_keep_to_the_description_and_the_description_to_the_answers(
    published, lasting_connection
):
    """Schemathesis: what the description allows is accepted, what it forbids refused."""
    schema = schemathesis.openapi.from_wsgi("/api/openapi.json", get_wsgi_application())
    operations = [each.ok() for each in schema.get_all_operations()]
    codes = [document.code for document in published.values()]
    statuses = collections.Counter()
    for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
        for operation in operations:

            @settings(
                max_examples=EXAMPLES,
                deadline=None,
                database=None,
                derandomize=not IS_DRILL,
                suppress_health_check=list(HealthCheck),
                phases=[Phase.generate],
            )
            @given(operation.as_strategy(generation_mode=mode))
            def hold(case):
                answer = case.call()
                # No pattern tells which words are refused: alphabets mixed, letters unseen.
                fields = (
                    answer.json()["error"].get("fields", {}) if answer.status_code == 400 else {}
                )
                are_words = fields and fields.keys() <= {"q", "body", "deciding"}
                left_out = [positive_data_acceptance] if are_words else []
                case.validate_response(answer, excluded_checks=left_out)
                statuses[answer.status_code] += 1

            hold()
        for operation in operations:
            if "{code}" in operation.path:
                for code in codes:
                    case = operation.Case(path_parameters={"code": code})
                    statuses[case.call_and_validate().status_code] += 1
    print(f"{statuses.total()} cases over {len(operations)} operations: {dict(statuses)}")
    assert len(operations) == 18
    assert statuses.total() >= EXAMPLES * len(operations)
    assert statuses[200] > 50
    assert statuses[400] > 5


def test_every_field_of_the_description_says_what_it_is(client):
    description = client.get("/api/openapi.json").json()
    assert description["openapi"] == "3.1.0"
    rows = [each for name, each in description["components"]["schemas"].items() if name in ROWS]
    assert len(rows) == len(ROWS)
    for row in rows:
        for name, schema in row["properties"].items():
            assert re.search(r"\w{3,} .*\(.+\)|\w", schema["description"]), name


ROWS = ["Bodies", "Congresses", "Targets", "Posts", "Decisions", "Awards", "ClusterYears"]


def test_a_record_that_is_published_again_while_it_is_read_is_one_edition(
    client, published, monkeypatch
):
    document = published["congresses"]
    find, meanwhile = editions.find, [dataclasses.replace(document, place="Nơi khác")]

    def find_and_publish(*arguments):
        shown = find(*arguments)
        if meanwhile:
            publish(meanwhile.pop())
        return shown

    monkeypatch.setattr(editions, "find", find_and_publish)
    answer = client.get(f"/api/v1/congresses/{document.code}").json()

    assert (answer["edition"]["number"], answer["document"]["place"]) == (2, "Nơi khác")


def test_a_record_that_is_withdrawn_while_it_is_read_is_gone(client, published, monkeypatch):
    document = published["congresses"]
    find, meanwhile = editions.find, [document]

    def find_and_withdraw(*arguments):
        shown = find(*arguments)
        if meanwhile:
            withdraw(meanwhile.pop())
        return shown

    monkeypatch.setattr(editions, "find", find_and_withdraw)

    assert client.get(f"/api/v1/congresses/{document.code}").status_code == 410


def test_a_list_whose_rows_are_made_anew_while_it_is_read_is_answered(
    client, published, monkeypatch
):
    items = ListFiles._items

    def items_of_rows_made_anew(self, shown, site):
        list(shown)
        rows.make_again()
        return items(self, list(shown), site)

    assert client.get("/dai-hoi.json").json()["items"]
    monkeypatch.setattr(ListFiles, "_items", items_of_rows_made_anew)
    assert client.get("/dai-hoi.json", {"page": 1, "q": ""}).status_code == 200
