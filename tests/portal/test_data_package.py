"""The data package: whole, true to what is published, and valid to whoever else reads it."""

import csv
import hashlib
import io
import json
import zipfile

import pytest
from django.core.cache import cache
from frictionless import Package

from awards.published import PublishedAward
from congress_portal import data_package
from congress_portal.data_package import DOCUMENT_TABLES, TABLES
from congress_portal.foundation.facts import facts
from congress_portal.foundation.spreadsheets import unguard
from congress_portal.publications import WORDINGS
from congresses.reports import GapText
from organizations.published import Edition
from tests.awards.documents import award, decision, person_award
from tests.congresses import documents as congress_documents
from tests.congresses.documents import figure, full_report, result
from tests.organizations.documents import body, ended_profile, profile, publish, withdraw
from tests.portal.test_coverage import hold

ADDRESS = "/du-lieu/goi-du-lieu.zip"


@pytest.fixture
def published(cloned_database, monkeypatch, tmp_path):
    cache.clear()
    monkeypatch.setattr(data_package, "FOLDER", tmp_path / "open-data")
    made = [
        profile(),
        ended_profile(body()),
        full_report(),
        decision(award(), person_award("Người không nêu tên", is_withheld=False)),
        congress_documents.cluster_year(),
    ]
    for document in made:
        publish(document)
    PublishedAward.objects.filter(recipient_kind="collective").update(unit="=1+1", amount=-5)
    return made


def downloaded(client):
    with zipfile.ZipFile(io.BytesIO(client.get(ADDRESS).getvalue())) as zipped:
        assert zipped.testzip() is None
        return {name: zipped.read(name) for name in zipped.namelist()}


def rows(files, name):
    return list(csv.DictReader(io.StringIO(files[f"{name}.csv"].decode(), newline="")))


def test_frictionless_accepts_the_package_and_finds_what_was_harmed(client, published, tmp_path):
    files = downloaded(client)
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    package = Package(str(tmp_path / "datapackage.json"))
    report = package.validate()
    assert report.valid, report.flatten(["name", "type", "note"])
    assert len(report.tasks) == len(TABLES) + len(DOCUMENT_TABLES) + 2 == 14
    harmed = files["awards.csv"].replace(b"-5", b"viele", 1)
    assert harmed != files["awards.csv"]
    (tmp_path / "awards.csv").write_bytes(harmed)
    found = Package(str(tmp_path / "datapackage.json")).validate()
    assert {"type-error", "hash-count"} <= {kind for (kind,) in found.flatten(["type"])}


def test_every_row_and_every_byte_is_accounted_for(client, published):
    files = downloaded(client)
    description = json.loads(files["datapackage.json"])
    told = {each["name"]: each for each in description["resources"]}
    assert files.keys() == {"datapackage.json", *(each["path"] for each in told.values())}
    for name, resource in told.items():
        content = files[resource["path"]]
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert resource["rows"] == len(rows(files, name))
        assert not content.startswith(b"\xef\xbb\xbf")
    for table in TABLES:
        assert told[table.name]["rows"] == table.model.objects.count()
    assert description["licenses"][0]["name"] == "CC-BY-4.0"
    explained = {(row["table"], row["column"]) for row in rows(files, "dictionary")}
    columns = {
        (name, field["name"])
        for name, resource in told.items()
        if name != "dictionary"
        for field in resource["schema"]["fields"]
    }
    assert explained == columns
    assert all(row["meaning_vi"] and row["meaning_en"] for row in rows(files, "dictionary"))


def test_the_table_of_facts_says_what_the_documents_say(client, published):
    found = rows(downloaded(client), "facts")
    compared = 0
    for edition in Edition.objects.all():
        own = [row for row in found if row["record_code"] == edition.record_code]
        wanted = facts(edition.text, WORDINGS[edition.record_kind])
        assert [(row["field"], unguard(row["value"]), row["qualifier"]) for row in own] == [
            (each.field, each.value, each.qualifier) for each in wanted
        ]
        compared += len(own)
    print(f"{compared} facts compared")
    assert compared > 300


def test_text_is_guarded_and_numbers_are_not(client, published):
    (row,) = [r for r in rows(downloaded(client), "awards") if r["recipient_kind"] == "collective"]
    assert (row["unit"], row["amount"]) == ("'=1+1", "-5")


def test_lineage_names_and_gaps_come_from_the_documents(client, published):
    files = downloaded(client)
    ended = published[1]
    events = [r for r in rows(files, "lineage") if r["body_code"] == ended.code]
    assert [(r["event"], r["happened_on"], r["role"]) for r in events] == [
        ("renamed", "2008-03", ""),
        ("merged", "2025-07-01", "predecessor"),
        ("merged", "2025-07-01", "successor"),
    ]
    assert len([r for r in rows(files, "body-names") if r["body_code"] == ended.code]) == 2
    assert len(rows(files, "gaps")) == len(published[2].gaps)


def test_the_coverage_is_that_of_its_page(client, published):
    """Each part of each term: how many rows, or why there are none; bodies without any too."""
    home = profile("Công đoàn Viên chức tỉnh")
    publish(home)
    hold(home, 2018, present=120, gaps=(GapText("committee_names", "only_counted"),))
    hold(home, 2023, results=(result("a", figure(1)),), gaps=(GapText("targets", "lost"),))
    found = rows(downloaded(client), "coverage")
    page = list(csv.DictReader(io.StringIO(client.get("/do-phu.csv").content.decode("utf-8-sig"))))
    parts = ["Đại biểu", "Nhân sự", "Chỉ tiêu", "Kết quả", "Hoạt động"]
    told = sorted(
        (line["Mã đơn vị"], *(unguard(line[part]) for part in parts))
        for line in page
        if line["Nhiệm kỳ"]
    )
    of_terms = [row for row in found if row["part"]]
    in_terms = [of_terms[at : at + len(parts)] for at in range(0, len(of_terms), len(parts))]
    assert told == sorted(
        (term[0]["body_code"], *(row["count"] or row["reason"] for row in term))
        for term in in_terms
    )
    assert len(told) >= 2
    assert {row["body_code"] for row in found} == {line["Mã đơn vị"] for line in page}
    without = {row["body_code"]: row for row in found if not row["part"]}
    assert published[1].code in without
    assert home.code not in without
    assert {(row["count"], row["reason"]) for row in without.values()} == {
        ("", "chưa công bố đại hội nào")
    }
    assert ("2018", "2023", "present", "120", "") in {
        tuple(row[name] for name in ("year_from", "year_to", "part", "count", "reason"))
        for row in found
        if row["body_code"] == home.code
    }


def test_a_package_is_made_once_and_never_outlives_what_it_holds(client, published, monkeypatch):
    first = client.get(ADDRESS)
    assert b"".join(first.streaming_content)
    made = []
    stock = data_package.make
    monkeypatch.setattr(data_package, "make", lambda: made.append(1) or stock())
    again = client.get(ADDRESS)
    again.close()
    assert again["ETag"] == first["ETag"]
    assert made == []
    assert client.get(ADDRESS, headers={"if-none-match": first["ETag"]}).status_code == 304
    withdraw(published[3])
    files = downloaded(client)
    assert made == [1]
    assert rows(files, "awards") == []
    assert "Người không nêu tên" not in "".join(
        content.decode() for name, content in files.items() if name.endswith(".csv")
    )
    assert len(list(data_package.FOLDER.iterdir())) == 1


def test_a_register_too_large_to_wait_for_is_not_made_within_a_request(
    client, published, monkeypatch
):
    monkeypatch.setattr(data_package, "MOST_AT_ONCE", 1)
    answer = client.get(ADDRESS)
    assert answer.status_code == 503
    assert answer["Retry-After"] == "3600"
    data_package.make()
    ready = client.get(ADDRESS)
    ready.close()
    assert ready.status_code == 200
