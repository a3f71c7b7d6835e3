"""The history of a record, the list of corrections, their files and feeds, seen by a reader."""

import csv
import dataclasses
import datetime
import io
import json
import re
import runpy
import subprocess
import sys
from pathlib import Path

import feedparser
import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.db import connection
from lxml import etree
from openpyxl import load_workbook

from congress_portal import sitemaps
from congress_portal.foundation.publication import EditionKind
from organizations.published import Edition
from tests.awards.documents import award, decision
from tests.congresses import documents as congresses
from tests.organizations.documents import profile, publish, withdraw

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
NAME = "Công đoàn Viên chức tỉnh Lạng Sơn"


def page(client, address, status=200, **more):
    response = client.get(address, **more)
    assert response.status_code == status, (address, response.status_code)
    return BeautifulSoup(response.content, "html.parser")


def body(**more):
    return profile(NAME, **more)


KINDS = {
    "organization": (body, {"short_name": "CĐVC Lạng Sơn (mới)"}, "/to-chuc/{code}/"),
    "congress": (congresses.full_report, {"convened": 141}, "/dai-hoi/{code}/"),
    "awarddecision": (
        lambda **more: decision(award(), **more),
        {"signer": "Hoàng Xuân Thuận"},
        "/khen-thuong/quyet-dinh/{code}/",
    ),
    "clusteryear": (
        congresses.cluster_year,
        {"theme": "Chủ đề đã sửa"},
        "/cum-thi-dua/{cluster}/{year}/",
    ),
}


def corrected(kind):
    """A record of a kind in two editions; its first and last document, and its address."""
    make, change, address = KINDS[kind]
    first = make()
    publish(first)
    last = dataclasses.replace(first, **change)
    publish(last, note="Sửa theo văn bản gốc của đơn vị.")
    cluster = first.cluster.code if kind == "clusteryear" else ""
    return (
        first,
        last,
        address.format(code=first.code, cluster=cluster, year=getattr(first, "year", "")),
    )


def at(client, address, ending):
    """The full address of a part of a record, which the short one leads to."""
    response = client.get(f"{address[:-1] if ending.startswith('.') else address}{ending}")
    if response.status_code == 301:
        return response["Location"]
    assert response.status_code in (200, 410), (address, ending, response.status_code)
    return response.request["PATH_INFO"]


# The history of a record


@pytest.mark.parametrize("kind", KINDS)
def test_the_history_tells_each_edition_and_what_it_changed(client, kind):
    first, last, address = corrected(kind)
    soup = page(client, at(client, address, "lich-su/"))
    assert "Lịch sử công bố" in soup.get_text()
    newest, oldest = soup.select(".record-list__item")
    assert "Sửa theo văn bản gốc của đơn vị." in newest.get_text()
    (change,) = newest.select("[data-change]")
    (name,) = KINDS[kind][1]
    assert change["data-change"] == name
    new = str(getattr(last, name))
    assert change.select_one("ins").get_text().strip() == new
    old = getattr(first, name)
    if old:
        assert change.select_one("del").get_text().strip() == str(old)
    assert not oldest.select("[data-change]")
    assert oldest.select_one("a")["href"].endswith("/v/1/")


@pytest.mark.parametrize("kind", KINDS)
def test_an_older_edition_says_that_it_is_not_the_latest(client, kind):
    _first, _last, address = corrected(kind)
    soup = page(client, client.get(f"{address}v/1/", follow=True).request["PATH_INFO"])
    notice = soup.select_one(".notice--wait")
    assert "2" in notice.get_text()
    assert notice.select_one("a")["href"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_record_page_leads_to_its_history_files_and_feed(client, kind):
    _first, _last, address = corrected(kind)
    response = client.get(address, follow=True)
    soup = BeautifulSoup(response.content, "html.parser")
    full = response.request["PATH_INFO"]
    alternates = {each["type"]: each["href"] for each in soup.select("link[rel=alternate]")}
    assert alternates["application/atom+xml"] == f"{full[:-1]}.atom"
    links = {each["href"] for each in soup.select("a[href]")} | set(alternates.values())
    for ending in ("lich-su/", "so-lieu.csv", "lich-su.json"):
        assert f"{full}{ending}" in links, ending
    for link in links:
        if link.startswith(full[:-1]):
            assert client.get(link.partition("#")[0]).status_code == 200, link
    assert soup.select_one(".citation")


@pytest.mark.parametrize("kind", KINDS)
def test_a_withdrawn_record_answers_410_everywhere_with_note_and_history(client, kind):
    first, _last, address = corrected(kind)
    old = [
        at(client, address, each) for each in ("lich-su/", "lich-su.json", "so-lieu.csv", ".atom")
    ]
    withdraw(first, note="Rút theo yêu cầu của đơn vị.")
    for each in old:
        response = client.get(each)
        assert response.status_code == 410, each
        assert "Rút theo yêu cầu của đơn vị." in response.content.decode()
    soup = page(client, old[0], status=410)
    assert len(soup.select(".record-list__item")) == 3
    # What the earlier note said may be what had to go.
    assert "Sửa theo văn bản gốc" not in soup.get_text()
    told = client.get(old[1]).json()
    assert told["record"]["withdrawn"]
    assert "text" not in json.dumps(told)
    assert [each["note"] for each in told["editions"]] == ["", "", "Rút theo yêu cầu của đơn vị."]


def test_a_correction_that_protects_a_person_tells_no_value(client):
    first = decision(award("Nguyễn Văn Kín"))
    publish(first)
    publish(
        dataclasses.replace(first, awards=(award("Người khác"),)),
        reason_class="data_protection",
        note="Bảo vệ dữ liệu cá nhân của một người.",
    )
    address = f"/khen-thuong/quyet-dinh/{first.code}/lich-su/"
    text = page(client, address).get_text()
    assert "Nguyễn Văn Kín" not in text
    assert "không hiện giá trị" in text
    for each in ("/dinh-chinh/", "/dinh-chinh.csv", "/dinh-chinh.json", "/dinh-chinh.atom"):
        content = client.get(each).content.decode()
        assert "Nguyễn Văn Kín" not in content, each
        assert "Bảo vệ dữ liệu cá nhân của một người." in content


def test_a_sealed_edition_says_so(client):
    first = body()
    edition = publish(first)
    publish(dataclasses.replace(first, short_name="Tên khác"))
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE organizations_edition DISABLE TRIGGER USER")
        cursor.execute(
            "UPDATE organizations_edition SET text = replace(text, 'Lạng Sơn', '(đã ẩn)')"
            " WHERE id = %s",
            [edition.pk],
        )
        cursor.execute("ALTER TABLE organizations_edition ENABLE TRIGGER USER")
    address = at(client, f"/to-chuc/{first.code}/", "lich-su/")
    newest, oldest = page(client, address).select(".record-list__item")
    assert "đã niêm phong" in oldest.get_text()
    assert "đã niêm phong" not in newest.get_text()
    told = client.get(f"{address[:-1]}.json").json()
    assert [each["sealed"] for each in told["editions"]] == [True, False]


# Facts


def test_the_facts_of_a_record_are_a_table(client):
    publish(congresses.full_report())
    address = at(client, "/dai-hoi/dhvcnst4/", "so-lieu.csv")
    response = client.get(address)
    assert response["Content-Disposition"].startswith("attachment;")
    text = response.content.decode()
    assert text.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert len(rows) > 300
    by_field = {row["Trường"]: row for row in rows}
    assert by_field["convened"]["Giá trị"] == "140"
    assert by_field["members_represented"]["Mức xác định"] == "hơn"
    assert {row["Bản công bố"] for row in rows} == {"1"}
    assert not client.get(f"{address}?bom=0").content.startswith(b"\xef\xbb\xbf")


def test_nothing_in_the_facts_is_a_formula(client):
    publish(congresses.full_report(place="=HYPERLINK(1)", slogan="- Đổi mới"))
    text = client.get(at(client, "/dai-hoi/dhvcnst4/", "so-lieu.csv")).content.decode()
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    cells = {cell for row in rows for cell in row}
    assert len(rows) > 300
    assert {"'=HYPERLINK(1)", "'- Đổi mới"} <= cells
    for row in rows:
        assert not [cell for cell in row if cell[:1] in "=+@\t" and cell], row


# The list of corrections


@pytest.fixture
def three_kinds(client):
    """A correction of a body and of a congress, a withdrawal, and one reinstated."""
    for kind in ("organization", "congress"):
        corrected(kind)
    gone = profile("Công đoàn Sắp Rút")
    publish(gone)
    withdraw(gone)
    back = profile("Công đoàn Trở Lại")
    publish(back)
    withdraw(back, note="Rút nhầm hồ sơ của đơn vị.")
    publish(back, kind=EditionKind.REINSTATE, note="Công bố lại sau khi rà soát.")


FILTERS = [
    ("", 5),
    ("kind=correct", 2),
    ("kind=withdraw", 2),
    ("kind=reinstate", 1),
    ("record=congress", 1),
    ("record=organization", 4),
    ("reason=entry_error", 5),
    ("reason=supplement", 0),
    (f"year={datetime.date.today().year}", 5),
    ("year=2001", 0),
    ("q=ra+soat", 1),
    ("q=LANG+SON&kind=correct", 2),
    ("q=sap+rut", 0),
]


@pytest.mark.parametrize(("query", "count"), FILTERS)
@pytest.mark.usefixtures("three_kinds")
def test_page_and_files_show_the_same_rows_under_each_filter(client, query, count):
    assert len(page(client, f"/dinh-chinh/?{query}").select(".record-list__item")) == count
    told = client.get(f"/dinh-chinh.json?{query}").json()["corrections"]
    assert len(told) == count
    response = client.get(f"/dinh-chinh.csv?{query}")
    assert response["X-Total-Count"] == str(count)
    rows = list(csv.DictReader(io.StringIO(response.content.decode().removeprefix("\ufeff"))))
    lines = sum(max(1, len(each["changes"])) for each in told)
    assert len(rows) == lines
    book = load_workbook(io.BytesIO(client.get(f"/dinh-chinh.xlsx?{query}").content))
    assert [[cell.value or "" for cell in row] for row in book.active.iter_rows(min_row=2)] == [
        [int(cell) if name == "Bản công bố" else cell for name, cell in row.items()] for row in rows
    ]
    feed = feedparser.parse(client.get(f"/dinh-chinh.atom?{query}").content)
    assert len(feed.entries) == count


def test_a_line_of_the_file_says_what_changed_from_what_to_what(client):
    _first, _last, _address = corrected("congress")
    text = client.get("/dinh-chinh.csv?bom=0").content.decode()
    (row,) = csv.DictReader(io.StringIO(text))
    assert (row["Trường"], row["Cũ"], row["Mới"]) == ("convened", "140", "141")
    assert row["Thay đổi"] == "sửa"
    assert row["Lý do"] == "lỗi nhập liệu"
    assert client.get(row["Liên kết"].removeprefix("http://testserver")).status_code == 200


def rows_changed():
    """A report with a value changed in a row of each kind, and a decision with another name."""
    before = congresses.full_report()
    names = ("results", "figures", "targets", "statistics", "delegations", "motions", "agreements")
    changes = {
        "results": {"wording": "Kết quả đã sửa"},
        "figures": {"topic": "Số liệu đã sửa"},
        "targets": {"wording": "Chỉ tiêu đã sửa"},
        "statistics": {"category": "Nhóm đã sửa"},
        "delegations": {"to_label": "Đoàn đã sửa", "to_congress": None},
        "motions": {"wording": "Biểu quyết đã sửa"},
        "agreements": {"subject": "Thỏa thuận đã sửa"},
    }
    publish(before)
    rows = {
        name: (*getattr(before, name)[:-1], dataclasses.replace(row, **changes[name]))
        for name in names
        for row in getattr(before, name)[-1:]
    }
    publish(dataclasses.replace(before, **rows), note="Sửa theo văn bản gốc của đơn vị.")
    given = decision(award(), award("Công đoàn cơ sở Sở Y tế"))
    publish(given)
    awards = (given.awards[0], dataclasses.replace(given.awards[1], reason="Lý do đã sửa"))
    publish(dataclasses.replace(given, awards=awards), note="Sửa theo văn bản gốc của đơn vị.")
    return len(rows) + 1


def test_file_and_feed_lead_to_the_fact_itself_in_the_edition_that_changed_it(client):
    wanted = rows_changed()
    text = client.get("/dinh-chinh.csv?bom=0").content.decode()
    found = set()
    for row in csv.DictReader(io.StringIO(text)):
        address, _mark, anchor = row["Liên kết dữ kiện"].partition("#")
        assert "/v/2/" in address
        soup = page(client, address.removeprefix("http://testserver"))
        if "đã sửa" in row["Mới"]:
            shown = soup.find(id=anchor)
            assert shown is not None, row
            assert re.search(r"(?<=: )?[^:;,]*đã sửa", row["Mới"])[0].strip() in shown.get_text()
            found.add(row["Liên kết dữ kiện"])
    assert len(found) == wanted, "a kind of row was never looked at"
    entries = feedparser.parse(client.get("/dinh-chinh.atom").content).entries
    related = {each.href for entry in entries for each in entry.links if each.rel == "related"}
    assert found <= related
    assert all(link in str(entries) for link in found)


@pytest.mark.parametrize(
    "query", ["year=abcd", "year=1066", "kind=burn", "record=cat", "reason=none", "page=0"]
)
def test_a_filter_not_understood_is_named_on_the_page_and_refused_by_files(client, query):
    soup = page(client, f"/dinh-chinh/?{query}")
    assert query.partition("=")[2] in soup.select_one(".error-summary").get_text()
    for ending in ("csv", "xlsx", "json", "atom"):
        assert client.get(f"/dinh-chinh.{ending}?{query}").status_code == 400, ending


def test_a_year_of_many_digits_is_named_like_any_other_that_is_none(client):
    soup = page(client, f"/dinh-chinh/?year={'2' * 5000}")
    assert "“222" in soup.select_one(".error-summary").get_text()


def test_a_file_too_long_is_refused_with_advice(client, monkeypatch, three_kinds):
    monkeypatch.setattr("congress_portal.corrections.MOST_IN_A_FILE", 2)
    response = client.get("/dinh-chinh.csv")
    assert response.status_code == 400
    assert "theo một năm" in response.content.decode()


@pytest.mark.parametrize(
    "address",
    ["/dinh-chinh/", "/dinh-chinh.csv", "/dinh-chinh.atom", "/cong-bo.atom", "/sitemap.xml"],
)
def test_nothing_is_sent_twice_to_a_reader_who_has_it(client, address):
    corrected("organization")
    etag = client.get(address)["ETag"]
    assert client.get(address, headers={"if-none-match": etag}).status_code == 304
    corrected("congress")
    assert client.get(address, headers={"if-none-match": etag}).status_code == 200


# Feeds


def check_atom(content):
    """What RFC 4287 asks of a feed, read off the tree."""
    root = etree.fromstring(content)
    assert root.tag == f"{ATOM}feed"

    def one(parent, tag):
        found = parent.findall(f"{ATOM}{tag}")
        assert len(found) == 1, (parent.tag, tag, len(found))
        return found[0]

    moment = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")
    entries = root.findall(f"{ATOM}entry")
    for part in (root, *entries):
        assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", one(part, "id").text)
        assert one(part, "title").text
        assert moment.fullmatch(one(part, "updated").text)
    assert one(one(root, "author"), "name").text
    rels = [link.get("rel") for link in root.findall(f"{ATOM}link")]
    assert rels.count("self") == 1
    assert all(link.get("href").startswith("http") for link in root.iter(f"{ATOM}link"))
    for entry in entries:
        assert one(entry, "content").text
        alternates = [link.get("rel") for link in entry.findall(f"{ATOM}link")]
        assert set(alternates) <= {"alternate", "related"}
        assert alternates.count("alternate") <= 1
        assert all(each.get("term") for each in entry.findall(f"{ATOM}category"))
    ids = [one(entry, "id").text for entry in entries]
    assert len(set(ids)) == len(ids)
    parsed = feedparser.parse(content)
    assert not parsed.bozo
    assert parsed.version == "atom10"
    return parsed


@pytest.mark.usefixtures("three_kinds")
def test_every_feed_is_valid_and_newest_first(client):
    publish(decision(award()))
    year = congresses.cluster_year()
    publish(year)
    addresses = ["/cong-bo.atom", "/dinh-chinh.atom", "/khen-thuong.atom"]
    addresses += [
        at(client, "/dai-hoi/dhvcnst4/", ".atom"),
        at(client, f"/cum-thi-dua/{year.cluster.code}/{year.year}/", ".atom"),
    ]
    for address in addresses:
        response = client.get(address)
        assert response["Content-Type"].startswith("application/atom+xml")
        parsed = check_atom(response.content)
        assert parsed.entries, address
        moments = [each.updated_parsed for each in parsed.entries]
        assert moments == sorted(moments, reverse=True)
    assert check_atom(client.get("/dinh-chinh.atom?year=2001").content).entries == []


def test_ids_outlive_titles_hosts_and_later_editions(client):
    _first, last, _address = corrected("organization")
    before = feedparser.parse(client.get("/cong-bo.atom").content)
    publish(dataclasses.replace(last, name="Công đoàn Tên Mới"))
    settings_host = client.get("/cong-bo.atom", headers={"host": "localhost"})
    after = feedparser.parse(settings_host.content)
    assert [each.id for each in after.entries][1:] == [each.id for each in before.entries]
    assert after.feed.id == before.feed.id
    assert before.entries[0].updated == after.entries[1].updated


def test_a_body_is_followed_with_its_congresses_and_decisions(client):
    report = congresses.full_report()
    host = profile(report.host.name, code=report.host.code)
    publish(host)
    publish(report)
    publish(decision(award(), deciding=report.host))
    publish(profile("Công đoàn Khác"))
    feed = check_atom(client.get(at(client, f"/to-chuc/{host.code}/", ".atom")).content)
    assert {each.tags[1].term for each in feed.entries} == {
        "organization",
        "congress",
        "awarddecision",
    }
    assert len(feed.entries) == 3


def test_a_long_feed_is_read_page_by_page(client):
    document = body()
    for number in range(60):
        publish(dataclasses.replace(document, short_name=f"Tên {number}"))
    address = "/cong-bo.atom"
    seen = []
    while address:
        parsed = check_atom(client.get(address).content)
        seen += [each.id for each in parsed.entries]
        rel = {each["rel"]: each["href"] for each in parsed.feed.links}
        address = rel.get("next", "").removeprefix("http://testserver")
    assert len(seen) == len(set(seen)) == 60


# What programs ask for first


def test_the_map_names_every_published_record_with_the_day_of_its_edition(client, monkeypatch):
    monkeypatch.setattr(sitemaps, "MOST_IN_A_PART", 2)
    for kind in KINDS:
        corrected(kind)
    for number in range(3):
        publish(profile(f"Công đoàn số {number}"))
    gone = profile("Công đoàn Đã Rút")
    publish(gone)
    withdraw(gone)
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    index = etree.fromstring(client.get("/sitemap.xml").content)
    found = {}
    for part in index.findall("s:sitemap", space):
        where = part.findtext("s:loc", namespaces=space).removeprefix("http://testserver")
        urls = etree.fromstring(client.get(where).content).findall("s:url", space)
        assert len(urls) <= 2 or where == "/sitemap-trang.xml"
        lastmods = [each.findtext("s:lastmod", namespaces=space) for each in urls]
        if where != "/sitemap-trang.xml":
            assert part.findtext("s:lastmod", namespaces=space) == max(lastmods)
        for each, lastmod in zip(urls, lastmods, strict=True):
            found[each.findtext("s:loc", namespaces=space)] = lastmod
    records = {where: at for where, at in found.items() if at}
    assert len(records) == 4 + 3
    for where in found:
        assert client.get(where.removeprefix("http://testserver")).status_code == 200, where
    moments = {each.published_at.isoformat(timespec="seconds") for each in Edition.objects.all()}
    assert set(records.values()) <= moments
    assert gone.code not in "".join(found)
    assert client.get("/sitemap-to-chuc-99.xml").status_code == 404
    assert client.get("/sitemap-meo-1.xml").status_code == 404


def test_robots_may_fetch_records_and_files_but_no_combination_of_filters(client):
    from urllib.robotparser import RobotFileParser

    text = client.get("/robots.txt").content.decode()
    robots = RobotFileParser()
    robots.parse(text.splitlines())
    for address in ("/dai-hoi/bcdfghjk-x/", "/dai-hoi/bcdfghjk-x.json", "/dinh-chinh.csv"):
        assert robots.can_fetch("any", address)
    for address in ("/admin/", "/bao-sai/dai-hoi/bcdfghjk/", "/tim-kiem/?q=a"):
        assert not robots.can_fetch("any", address)
    assert "Disallow: /*?" in text.splitlines()
    assert "Sitemap: http://testserver/sitemap.xml" in text


def test_a_browser_finds_the_search_of_the_portal(client):
    (link,) = page(client, "/").select("link[rel=search]")
    root = etree.fromstring(client.get(link["href"]).content)
    (url,) = root.findall("{http://a9.com/-/spec/opensearch/1.1/}Url")
    address = url.get("template").replace("{searchTerms}", "lang+son")
    assert client.get(address.removeprefix("http://testserver")).status_code == 200
    (name,) = root.findall("{http://a9.com/-/spec/opensearch/1.1/}ShortName")
    assert 0 < len(name.text) <= 16


# The verifier of outsiders

VERIFIER = Path(settings.BASE_DIR, "docs/verify_edition.py")


def verified(told, tmp_path, *more):
    file = tmp_path / "lich-su.json"
    file.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-I", VERIFIER, file, *more], capture_output=True, text=True, check=False
    )


def test_the_verifier_is_short_and_needs_nothing_but_python():
    lines = VERIFIER.read_text().splitlines()
    assert len(lines) <= 60
    imported = {line.split()[1].split(".")[0] for line in lines if line.startswith("import ")}
    assert imported <= sys.stdlib_module_names


@pytest.mark.parametrize("kind", KINDS)
def test_the_verifier_follows_correction_withdrawal_and_return(client, kind, tmp_path):
    first, _last, address = corrected(kind)
    told = client.get(at(client, address, "lich-su.json")).json()
    done = verified(told, tmp_path, told["editions"][0]["sha256"])
    assert done.returncode == 0, done.stdout
    assert "2 editions" in done.stdout
    withdraw(first)
    gone = client.get(f"{address}lich-su.json").json()
    assert verified(gone, tmp_path, told["editions"][1]["sha256"]).returncode == 0
    publish(first, kind=EditionKind.REINSTATE, note="Công bố lại sau khi rà soát.")
    back = client.get(at(client, address, "lich-su.json")).json()
    assert len(back["editions"]) == 4
    assert verified(back, tmp_path).returncode == 0


FORGERIES = {
    "text": lambda told: told["editions"][0].update(
        text=told["editions"][0]["text"].replace("Lạng Sơn", "Gia Lai")
    ),
    "hash": lambda told: told["editions"][1].update(sha256="0" * 64),
    "chain": lambda told: told["editions"][1].update(previous_sha256="0" * 64),
    "missing": lambda told: told["editions"].pop(0),
    "order": lambda told: told["editions"].reverse(),
    "number": lambda told: told["editions"][1].update(number=3),
}


@pytest.mark.parametrize("forgery", FORGERIES)
def test_the_verifier_finds_every_forgery(client, forgery, tmp_path):
    _first, _last, address = corrected("organization")
    told = client.get(at(client, address, "lich-su.json")).json()
    faults = runpy.run_path(str(VERIFIER))["faults"]
    assert not faults(told)
    FORGERIES[forgery](told)
    assert faults(told)
    assert faults(told, "f" * 64)
