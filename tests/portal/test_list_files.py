"""Public lists as files: the rows of the page, in its order, unharmed and harmless."""

import csv
import dataclasses
import io
import json
import re
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from openpyxl import load_workbook

from awards.tables import AWARDS, DECISIONS
from congress_portal.foundation import open_tables
from congress_portal.foundation.classification import FieldClass
from congress_portal.foundation.spreadsheets import unguard
from congress_portal.tables import EDITIONS
from congresses.published import PublishedCongress, PublishedTarget
from congresses.tables import CLUSTER_YEARS, CONGRESSES, POSTS, TARGETS
from organizations import list_files
from organizations.published import PublishedOrganization, PublishedPost
from organizations.tables import BODIES
from tests.awards.documents import award, decision
from tests.congresses import documents as congress_documents
from tests.congresses.documents import full_report
from tests.organizations.documents import body, ended_profile, profile, publish

TABLES = [BODIES, CONGRESSES, TARGETS, POSTS, CLUSTER_YEARS, DECISIONS, AWARDS, EDITIONS]
LISTS = {
    "to-chuc": BODIES,
    "dai-hoi": CONGRESSES,
    "chi-tieu": TARGETS,
    "cum-thi-dua": CLUSTER_YEARS,
}
DANGEROUS = ["=1+1", "+84", "-5", "@SUM(A1)", "%x", "'=1", " =1", "hai\ndòng", 'nói "hai", lời']


@pytest.fixture
def published(cloned_database):
    cache.clear()
    for number, name in enumerate(DANGEROUS):
        publish(profile(f"Đơn vị {number}"))
        PublishedOrganization.objects.filter(name=f"Đơn vị {number}").update(
            name=name, territory=name, sort_key=f"{number}"
        )
    publish(ended_profile(body()))
    publish(full_report())
    publish(congress_documents.lang_son(code="bcdfgh22"))
    publish(decision(award()))
    publish(congress_documents.cluster_year())
    PublishedTarget.objects.filter(position=0).update(wording="=HYPERLINK(1)", value="92.5000")


def rows_of_csv(response):
    text = response.getvalue().decode("utf-8-sig")
    heading, *rows = csv.reader(io.StringIO(text, newline=""))
    return heading, rows


def as_text(field, value):
    """What a cell of the CSV holds for a value of the JSON: words for codes."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return field.labels.get(value, str(value))


def test_each_list_says_the_same_as_page_csv_sheet_and_json(client, published):
    looked_at = 0
    for name, table in LISTS.items():
        page = client.get(f"/{name}/")
        found = client.get(f"/{name}.json").json()
        response = client.get(f"/{name}.csv")
        heading, rows = rows_of_csv(response)
        assert heading == [field.heading for field in table.fields]
        assert response["X-Total-Count"] == str(found["total"]) == str(len(rows))
        assert len(found["items"]) == min(len(rows), 50)
        for row, item in zip(rows, found["items"], strict=False):
            for field, cell in zip(table.fields, row, strict=True):
                told = unguard(cell) if field.kind == "text" else cell
                assert told == as_text(field, item[field.name]), (name, field.name)
                looked_at += 1
        book = load_workbook(io.BytesIO(client.get(f"/{name}.xlsx").getvalue()))
        cells = list(book.active.iter_rows(min_row=2))
        assert len(cells) == len(rows)
        for line, row in zip(cells, rows, strict=True):
            for field, cell, told in zip(table.fields, line, row, strict=True):
                assert cell.data_type != "f", field.name
                if field.kind == "text":
                    assert (cell.value or "") == unguard(told)
        # The page shows them in the same order.
        text = " ".join(BeautifulSoup(page.content, "html.parser").get_text(" ").split())
        words = {"to-chuc": "name", "dai-hoi": "title", "chi-tieu": "wording"}.get(name)
        if words:
            shown = [" ".join(item[words].split()) for item in found["items"]]
            places = [text.find(each) for each in shown if len(each) > 20]
            assert -1 not in places
        for ending in ("csv", "xlsx", "json"):
            assert f'href="/{name}.{ending}"' in page.text
    print(f"{looked_at} cells compared")
    assert looked_at > 600


def test_a_target_is_told_with_all_that_its_value_is_for(client, published):
    target, *_rest = full_report().targets
    each = dataclasses.replace(
        target,
        wording="Mỗi CĐCS giới thiệu ít nhất 1 đoàn viên ưu tú",
        value=Decimal(1),
        per_what="CĐCS",
        period="year",
        year=2024,
        population_threshold=25,
        basis="derived",
        reference="",
    )
    publish(dataclasses.replace(full_report(), code="bcdfgh23", targets=(each,)))

    found = client.get("/chi-tieu.json?part=target&q=giới+thiệu+ít+nhất+1+đoàn+viên").json()

    (item,) = found["items"]
    told = {
        name: item[name]
        for name in ("per_what", "target_year", "population_threshold", "basis", "reference")
    }
    assert told == {
        "per_what": "CĐCS",
        "target_year": 2024,
        "population_threshold": 25,
        "basis": "derived",
        "reference": "",
    }


@pytest.mark.parametrize(
    ("post", "expected"),
    [
        ({"filled_by": "elected"}, (2023, None, None)),
        ({"filled_by": "by_election"}, (None, None, None)),
        (
            {"filled_by": "by_election", "since": "2025-03-01", "until": "2026-01-15"},
            (2023, "2025-03-01", "2026-01-15"),
        ),
    ],
)
def test_a_post_is_told_with_the_days_it_was_held(client, published, post, expected):
    edition = PublishedPost.objects.first().edition
    PublishedPost.objects.create(
        edition=edition,
        person_code="bcdfgh99",
        person_name="Vi Thị Hồng",
        title="chair",
        record_code="bcdfgh22",
        record_title="Đại hội",
        year_from=2023,
        year_to=2028,
        **post,
    )

    rows = POSTS.items(POSTS.rows.filter(person_code="bcdfgh99"), site="https://portal.example")

    ((first, since, until),) = [
        (each["year_from"], each["since"], each["until"]) for each in json.loads(json.dumps(rows))
    ]
    assert (first, since, until) == expected


def test_text_that_a_sheet_would_calculate_is_guarded_and_nothing_else_is(client, published):
    _heading, rows = rows_of_csv(client.get("/to-chuc.csv"))
    assert [unguard(row[2]) for row in rows[: len(DANGEROUS)]] == DANGEROUS
    for row in rows:
        for field, cell in zip(BODIES.fields, row, strict=True):
            if field.kind == "text":
                assert cell.lstrip(" \t\r\n")[:1] not in ("=", "+", "-", "@", "|", "%"), field.name
    _heading, rows = rows_of_csv(client.get("/chi-tieu.csv?part=target"))
    place = [field.name for field in TARGETS.fields].index("value")
    assert "92.5" in [row[place] for row in rows]


def test_filters_narrow_files_as_they_narrow_the_page(client, published):
    for address, total in (("dai-hoi", 2), ("chi-tieu", PublishedTarget.objects.count())):
        whole = client.get(f"/{address}.json").json()["total"]
        assert whole == total
    kind = PublishedCongress.objects.values_list("kind", flat=True)[0]
    for query in (f"kind={kind}", "q=lang+son", "year=2023", "q=khong+co+gi+ca"):
        found = client.get(f"/dai-hoi.json?{query}").json()
        _heading, rows = rows_of_csv(client.get(f"/dai-hoi.csv?{query}"))
        assert [row[0] for row in rows] == [item["code"] for item in found["items"]]
        assert f"/dai-hoi.csv?{query}" in client.get(f"/dai-hoi/?{query}").text
    for ending in ("csv", "xlsx", "json"):
        refused = client.get(f"/dai-hoi.{ending}?year=abc")
        assert refused.status_code == 400
        assert "abc" in refused.text


def test_a_file_is_named_by_list_filters_and_day(client, published):
    response = client.get("/dai-hoi.csv?year=2023")
    response.close()
    named = re.search(r'filename="(.+?)"', response["Content-Disposition"])[1]
    assert re.fullmatch(r"dai-hoi_2023_\d{4}-\d\d-\d\d\.csv", named)
    assert client.get("/dai-hoi.csv?bom=0").getvalue().startswith("Mã,Liên kết".encode())


def test_a_list_too_long_for_a_sheet_is_refused_in_words_and_not_offered(
    client, published, monkeypatch
):
    monkeypatch.setattr(list_files, "MOST_SHEET_ROWS", 1)
    assert client.get("/dai-hoi.xlsx").status_code == 400
    page = client.get("/dai-hoi/").text
    assert "/dai-hoi.xlsx" not in page
    assert "/dai-hoi.csv" in page


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_no_table_holds_a_column_above_the_ceiling_of_public_files(table, monkeypatch):
    table.check()
    told = open_tables.class_of
    first = table.fields[0].columns[0]

    def one_class_higher(model, column):
        return FieldClass.P2 if column == first.rpartition("__")[2] else told(model, column)

    monkeypatch.setattr(open_tables, "class_of", one_class_higher)
    with pytest.raises(open_tables.AboveCeiling, match=table.fields[0].name):
        table.cells(table.model.objects.all(), site="", guarded=True, worded=True)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_field_has_a_meaning_in_both_languages_and_a_name_of_its_own(table):
    names = [field.name for field in table.fields]
    assert len(set(names)) == len(names)
    assert all(field.heading and field.meaning and field.english for field in table.fields)
    assert table.record in {path for field in table.fields for path in field.columns}


def test_pages_of_one_thing_have_json_at_their_address(client, published):
    for address in ("/cum-thi-dua.json", "/to-chuc.json"):
        item = client.get(address).json()["items"][0]
        code = item.get("cluster_code") or item["code"]
        place = address.removesuffix(".json")
        answer = client.get(f"{place}/{code}.json", follow=True)
        assert answer.status_code == 200
        assert json.loads(answer.content)
        assert "-" in answer.redirect_chain[0][0]
    post = client.get("/api/v1/posts").json()["items"][0]
    person = client.get(f"/nhan-su/{post['person_code']}.json")
    assert person.json()["name"] == post["person_name"]
    assert person["X-Robots-Tag"] == "noindex"
