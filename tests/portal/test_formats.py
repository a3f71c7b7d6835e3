"""What is published in the formats of others, read back with the programs of others."""

import dataclasses
import datetime
import io
import json
import os
import re
import time
import zipfile
from pathlib import Path

import feedparser
import icalendar
import jsonschema
import pytest
import segno
from bs4 import BeautifulSoup
from django.utils import timezone

from congress_portal import data_package
from organizations import papers
from organizations.published import Edition, PublishedPost
from tests.awards.documents import award, decision
from tests.congresses import documents as congresses
from tests.organizations.documents import body, day, ended_profile, profile, publish

SCHEMA = json.loads((Path(__file__).parent / "popolo.schema.json").read_text())


def records():
    report = congresses.full_report(place="Nhà Văn hóa; số 1, phố Trần Phú \\ tầng 2 — hội trường")
    publish(profile(report.host.name, code=report.host.code))
    publish(ended_profile(body()))
    publish(report)
    publish(congresses.lang_son(code="bcdfgh22"))
    publish(congresses.report(code="bcdfgh33", opened_on=day("2024-05")))
    publish(decision(award()))
    publish(congresses.cluster_year())
    return report


@pytest.fixture
def published(db):
    return records()


@pytest.fixture
def committed(cloned_database):
    """For files, which are read over a connection of their own."""
    return records()


# The calendar


def calendar(client, query="", **more):
    response = client.get(f"/dai-hoi.ics{query}", **more)
    assert response.status_code == 200
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    lines = response.content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"\n" not in b"".join(lines)
    for line in lines:
        line.decode()
    return icalendar.Calendar.from_ical(response.content)


def test_the_calendar_has_the_congresses_whose_day_is_known_and_says_what_it_leaves_out(
    client, published
):
    found = calendar(client)
    events = {str(each["URL"]).split("/")[-2]: each for each in found.walk("VEVENT")}
    for each in events.values():
        assert each.decoded("DTSTART") < each.decoded("DTEND")
        assert each["SEQUENCE"] == 0
    assert events["dhvcnst4"].decoded("DTSTART") == published.opened_on.day
    assert events["dhvcnst4"].decoded("DTEND") == published.closed_on.day + datetime.timedelta(1)
    assert str(events["dhvcnst4"]["LOCATION"]) == published.place
    assert str(events["dhvcnst4"]["SUMMARY"]) == published.title
    assert "bcdfgh33" not in events, "of this one only the month is known"
    assert f"{len(events)} sự kiện. 1 sự kiện của danh sách không có" in str(found["X-WR-CALDESC"])


def test_an_event_keeps_its_name_over_corrections_and_hosts(client, published):
    before = {str(each["URL"]).split("/")[-2]: each for each in calendar(client).walk("VEVENT")}
    publish(dataclasses.replace(published, convened=141), note="Sửa theo văn bản gốc.")
    later = calendar(client, headers={"host": "localhost"})
    after = {str(each["URL"]).split("/")[-2]: each for each in later.walk("VEVENT")}
    assert {code: str(each["UID"]) for code, each in before.items()} == {
        code: str(each["UID"]) for code, each in after.items()
    }
    assert (before["dhvcnst4"]["SEQUENCE"], after["dhvcnst4"]["SEQUENCE"]) == (0, 1)


def test_a_calendar_follows_the_filters_of_the_list_or_refuses_them(client, published):
    year = published.opened_on.day.year
    assert len(calendar(client, f"?year={year}").walk("VEVENT")) >= 1
    assert calendar(client, "?year=1999").walk("VEVENT") == []
    refused = client.get("/dai-hoi.ics?year=abc")
    assert refused.status_code == 400
    assert "abc" in refused.content.decode()
    page = client.get(f"/dai-hoi/?year={year}").content.decode()
    assert f'href="/dai-hoi.ics?year={year}"' in page


# Feeds of lists


FEEDS = {
    "/to-chuc.atom?q=khong+co": set(),
    "/dai-hoi.atom": {"dhvcnst4", "bcdfgh22", "bcdfgh33"},
    "/dai-hoi.atom?year=1999": set(),
    "/chi-tieu.atom?part=result&q=khong-co-tu-nay": set(),
}


def codes_in(client, address):
    response = client.get(address)
    assert response.status_code == 200, address
    parsed = feedparser.parse(response.content)
    assert not parsed.bozo
    return {each.link.split("/")[-2].split("-")[0] for each in parsed.entries}, parsed


def test_every_list_has_a_feed_with_its_filters_linked_from_its_page(client, published):
    for address, codes in FEEDS.items():
        found, _parsed = codes_in(client, address)
        assert found == codes, address
    looked_at = 0
    for name in ("to-chuc", "dai-hoi", "chi-tieu", "khen-thuong", "cum-thi-dua"):
        soup = BeautifulSoup(client.get(f"/{name}/?year=2023").content, "html.parser")
        links = soup.select('link[type="application/atom+xml"]')
        address = links[-1]["href"]
        assert address.startswith(f"/{name}.atom"), address
        _codes, parsed = codes_in(client, address)
        alternate = next(each.href for each in parsed.feed.links if each.rel == "alternate")
        assert client.get(alternate).status_code == 200
        looked_at += 1
    assert looked_at == 5
    assert client.get("/dai-hoi.atom?year=abc").status_code == 400


def test_a_feed_of_targets_follows_the_congresses_that_set_them(client, published):
    wording = published.targets[0].wording
    query = re.sub(r"\W+", "+", wording.split(",")[0])[:40]
    found, _parsed = codes_in(client, f"/chi-tieu.atom?q={query}")
    assert found == {"dhvcnst4"}


def test_a_search_can_be_followed(client, published):
    page = BeautifulSoup(client.get("/tim-kiem/?q=lang+son").content, "html.parser")
    address = page.select('link[type="application/atom+xml"]')[-1]["href"]
    found, parsed = codes_in(client, address)
    assert "dhvcnst4" in found
    assert "lang son" in parsed.feed.title
    assert client.get("/tim-kiem.atom?q=").status_code == 400


# Popolo


def popolo(client, query=""):
    response = client.get(f"/api/v1/popolo.json{query}")
    assert response.status_code == 200
    found = json.loads(response.getvalue())
    jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker()).validate(
        found
    )
    ids = {name: [each["id"] for each in items] for name, items in found.items()}
    for name, known in ids.items():
        assert len(known) == len(set(known)), name
    for each in found["organizations"]:
        assert each.get("parent_id", each["id"]) in ids["organizations"]
    for each in found["posts"]:
        assert each["organization_id"] in ids["organizations"]
    for each in found["memberships"]:
        assert each["person_id"] in ids["persons"]
        assert each.get("organization_id") in (None, *ids["organizations"])
        assert each.get("post_id") in (None, *ids["posts"])
    return found


def test_popolo_is_valid_whole_and_names_nobody_else(client, committed):
    found = popolo(client)
    checked = sum(map(len, found.values()))
    print(f"{checked} objects: { {name: len(items) for name, items in found.items()} }")
    assert min(map(len, found.values())) >= 1
    rows = PublishedPost.objects.values_list("person_code", flat=True)
    assert {each["id"] for each in found["persons"]} == set(rows)
    assert len(found["memberships"]) == PublishedPost.objects.count()
    ended = next(each for each in found["organizations"] if "dissolution_date" in each)
    assert ended["dissolution_date"] == "2025-07-01"
    elected = PublishedPost.objects.filter(filled_by="")
    stated = [m for m in found["memberships"] if "post_id" not in m]
    assert len(stated) == elected.count()
    assert not any("start_date" in each for each in stated), "only when it was stated is known"


def test_a_schema_that_meets_a_wrong_value_says_so():
    """The schema itself is tried: each of these would pass if it were empty."""
    whole = {"organizations": [], "persons": [], "posts": [], "memberships": []}
    wrong = [
        {"persons": [{"id": "a"}]},
        {"persons": [{"id": "a", "name": "B", "birth": "1"}]},
        {"organizations": [{"id": "a", "name": "B", "founding_date": "05/06/2023"}]},
        {"memberships": [{"id": "a", "person_id": "b", "sources": [{"url": "x"}]}]},
    ]
    for each in wrong:
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate({**whole, **each}, SCHEMA)


def test_a_body_has_a_slice_of_its_own_and_an_unknown_one_none(client, committed):
    found = popolo(client, f"?body={committed.host.code}")
    assert [each["id"] for each in found["organizations"]] == [committed.host.code]
    posts = PublishedPost.objects.filter(body_code=committed.host.code)
    assert len(found["memberships"]) == posts.count() > 0
    assert client.get("/api/v1/popolo.json?body=zzzzzzzz").status_code == 404
    assert client.get("/api/v1/popolo.json?tu=1").status_code == 400
    assert client.post("/api/v1/popolo.json").status_code == 405
    etag = client.get("/api/v1/popolo.json")["ETag"]
    again = client.get("/api/v1/popolo.json", headers={"if-none-match": etag})
    assert again.status_code == 304
    assert again["Access-Control-Allow-Origin"] == "*"


# DCAT


def test_the_catalogue_names_files_that_are_there_and_of_the_type_it_says(
    client, committed, monkeypatch, tmp_path
):
    monkeypatch.setattr(data_package, "FOLDER", tmp_path)
    found = client.get("/du-lieu/catalog.jsonld").json()
    assert found["@type"] == "dcat:Catalog"
    tried = 0
    for dataset in found["dcat:dataset"]:
        for each in dataset["dcat:distribution"]:
            address = each["dcat:downloadURL"]["@id"].removeprefix("http://testserver")
            response = client.get(address)
            assert response.status_code == 200, address
            media = each["dcat:mediaType"]["@id"].partition("media-types/")[2]
            assert response["Content-Type"].partition(";")[0] == media, address
            content = response.getvalue()
            if address.endswith(".zip"):
                assert "datapackage.json" in zipfile.ZipFile(io.BytesIO(content)).namelist()
            tried += 1
    print(f"{tried} files of the catalogue")
    assert tried == 16
    assert "/du-lieu/catalog.jsonld" in client.get("/du-lieu/").content.decode()


def test_what_a_crash_left_of_a_package_is_removed_and_what_is_being_made_stays(
    client, committed, monkeypatch, tmp_path
):
    monkeypatch.setattr(data_package, "FOLDER", tmp_path)
    old, new = tmp_path / "a.unfinished", tmp_path / "b.unfinished"
    for each in (old, new):
        each.write_bytes(b"half")
    os.utime(old, (time.time() - 7200,) * 2)
    data_package.make()
    assert not old.exists()
    assert new.exists()


# Paper


def dots_of(path, side):
    dots = [[0] * side for _ in range(side)]
    for x, y, length in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", path):
        for at in range(int(x), int(x) + int(length)):
            dots[int(y)][at] = 1
    return dots


def test_a_printed_record_leads_to_its_edition(client, published):
    """The picture is drawn dot by dot and compared with that of the address it should hold."""
    publish(dataclasses.replace(published, convened=141), note="Sửa theo văn bản gốc.")
    read = 0
    for address, number in (("/dai-hoi/dhvcnst4/", 2), ("/dai-hoi/dhvcnst4/v/1/", 1)):
        response = client.get(address, follow=True)
        soup = BeautifulSoup(response.content, "html.parser")
        picture = soup.select_one("svg.qr")
        assert "print-only" in picture["class"]
        record = response.request["PATH_INFO"].partition("v/")[0]
        expected = f"http://testserver{record}v/{number}/"
        assert expected in picture["aria-label"]
        assert client.get(expected).status_code == 200
        matrix = [list(row) for row in segno.make(expected, error="m", micro=False).matrix]
        assert dots_of(picture.path["d"], len(matrix)) == matrix
        read += 1
    assert read == 2


@pytest.mark.parametrize("most", [2000, 5])
def test_a_page_offers_files_only_if_it_is_short_enough_for_them(
    client, published, monkeypatch, most
):
    monkeypatch.setattr(papers, "MOST_ROWS", most)
    made = decision(award())
    publish(made)
    looked_at = 0
    for address in ("/dai-hoi/dhvcnst4/", f"/khen-thuong/quyet-dinh/{made.code}/"):
        response = client.get(address, follow=True)
        place = response.request["PATH_INFO"][:-1]
        page = response.content.decode()
        assert (f'href="{place}.pdf"' in page) == (f'href="{place}.docx"' in page) == (most > 5)
        assert f'href="{place}.json"' in page
        looked_at += 1
    assert looked_at == 2
    assert client.get(f"{place}.pdf").status_code == (200 if most > 5 else 404)


# Asking again


def test_an_edition_that_was_seen_after_its_moment_is_not_missed(client, published):
    edition = Edition.objects.get(record_code="dhvcnst4")
    asked = timezone.localtime(edition.published_at) + datetime.timedelta(minutes=4)
    since = asked.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    found = client.get(f"/api/v1/congresses?updated_since={since}").json()["items"]
    assert "dhvcnst4" in {each["code"] for each in found}
