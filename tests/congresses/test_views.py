"""The public pages of congresses, terms and clusters, as a reader gets them."""

import dataclasses
import hashlib
import json
import re

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache

from awards.published import PublishedDecision
from congress_portal.foundation.publication import canonical_text, plain
from congresses.reports import DelegationText, TermText
from organizations.published import Edition
from tests.congresses import documents
from tests.congresses.documents import (
    HOST,
    PROVINCE,
    SUPERIOR_CONGRESS,
    cluster_year,
    committee,
    figure,
    full_report,
    lang_son,
    on,
    publish,
    publish_organization,
    report,
    result,
    tally,
    target,
    withdraw,
)

pytestmark = pytest.mark.django_db

SLUG = "dai-hoi-lan-thu-iv-cong-doan-vien-chuc-tinh-lang-son"
CONGRESS = f"/dai-hoi/dhvcnst4-{SLUG}/"
HOST_PAGE = "/to-chuc/cdvcnsts-cong-doan-vien-chuc-tinh-lang-son/"
CLUSTER = "/cum-thi-dua/cmtdcmtd-cum-thi-dua-so-3/"


@pytest.fixture(autouse=True)
def _nothing_kept():
    cache.clear()


@pytest.fixture
def english(client):
    client.cookies["django_language"] = "en"
    return client


def soup_of(client, address):
    response = client.get(address)
    assert response.status_code == 200, address
    return BeautifulSoup(response.content, "lxml")


def fields(soup, path, document=None):
    """The elements of one field; on a term page, of one document."""
    return [
        element
        for element in soup.select(f'[data-field="{path}"]')
        if document is None
        or (element.find_parent(attrs={"data-document": True}) or {}).get("data-document")
        == document
    ]


def values_of(soup, path, document=None):
    """What the elements of a field hold: stored values and texts."""
    return set().union(*(held_by(element) for element in fields(soup, path, document)))


def held_by(element):
    times = {time["datetime"] for time in element.select("time")}
    return {" ".join(element.get_text().split()), element.get("data-value"), *times}


def not_shown(soup, document):
    """Values of a document that stand in no element of their field."""
    shown = {}
    for element in soup.select("[data-field]"):
        shown.setdefault(element["data-field"], set()).update(held_by(element))
    return {
        path: value
        for path, value in leaves(plain(document))
        if not UNSAID.match(path) and value not in shown.get(path, ())
    }


def leaves(value, path=""):
    """Every scalar of a document with its path; a date and a figure are one value each."""
    if isinstance(value, dict) and value.keys() == {"on", "basis"}:
        yield path, value["on"]
    elif isinstance(value, dict) and value.keys() == {"number", "qualifier", "wording"}:
        yield path, value["number"]
    elif isinstance(value, dict):
        for name, part in value.items():
            yield from leaves(part, f"{path}/{name}" if path else name)
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from leaves(part, f"{path}/{index}")
    elif value not in (None, "", False):
        yield path, "true" if value is True else str(value)


# Not said on the page: how a record is made, and what is so unless said otherwise.
UNSAID = re.compile(
    r"schema$|(.*/)?code$|(.*/)?source$|(.*/)?is_identified$|sources/\d+/number$"
    r"|cluster/kind$|(.*/)?(basis|planned_basis)$|.*/host/is_.*|committees/\d+/seats/\d+/filled_by$"
)


# One record


def test_every_value_of_a_report_stands_in_the_element_of_its_field(client):
    publish(full_report())
    assert not_shown(soup_of(client, CONGRESS), full_report()) == {}


def test_nothing_of_a_real_report_is_left_out(client):
    publish(lang_son())
    assert not_shown(soup_of(client, CONGRESS), lang_son()) == {}


def test_a_derived_goal_says_that_it_is_derived(client):
    publish(full_report())
    soup = soup_of(client, CONGRESS)
    assert "derived" in values_of(soup, "results/0/planned_basis")
    assert "derived" in values_of(soup, "targets/0/basis")


def test_a_number_keeps_the_reservation_of_its_source(client):
    publish(lang_son())
    (amount,) = fields(soup_of(client, CONGRESS), "figures/0/amount")
    assert amount["data-value"] == "5000000000"
    assert amount.i.get_text() == "gần"
    assert amount.get_text() == "gần 5 tỷ đồng"


def test_years_are_not_grouped_and_counts_are(client):
    publish(report(present=1085, term=TermText(4, 2023, 2028)))
    soup = soup_of(client, CONGRESS)
    assert {"1.085", "1085"} <= values_of(soup, "present")
    assert "2023" in values_of(soup, "term/year_from")


@pytest.mark.parametrize(
    ("comparator", "value", "maximum", "unit", "shown"),
    [
        ("gt", 92, None, "%", "over 92 %"),
        ("gte", 61, None, "đoàn viên", "61 đoàn viên or more"),
        ("eq", 100, None, "%", "100 %"),
        ("eq", 0, None, "CĐCS", "none CĐCS"),
        ("lte", 3, None, "đơn", "not over 3 đơn"),
        ("between", 100, 120, "người", "from 100 to 120 người"),
    ],
)
def test_a_target_says_how_its_value_is_meant(english, comparator, value, maximum, unit, shown):
    one = target("x", comparator=comparator, value=value, value_max=maximum, unit=unit)
    publish(report(targets=(one,)))
    assert shown in values_of(soup_of(english, CONGRESS), "targets/0/comparator")


def test_a_bar_is_drawn_only_where_goal_and_result_are_known(client):
    publish(lang_son())
    assert len(soup_of(client, CONGRESS).select("svg.bullet")) == 2


def test_seats_that_the_source_only_counts_are_drawn_without_a_name(client):
    publish(lang_son())
    drawing = soup_of(client, CONGRESS).select_one("svg.seats")
    assert len(drawing.select(".seats__unnamed")) == 14
    assert len(drawing.select(".seats__vacant")) == 1
    assert not drawing.select(".seats__named")


def test_honours_are_kept_apart_and_never_added_up(client):
    publish(
        report(
            tallies=(
                tally("given", "Giấy khen", HOST, "collective", 24),
                tally("given", "Giấy khen", HOST, "individual", 31),
                tally("received", "Giấy khen", HOST, "individual", 7),
            )
        )
    )
    text = soup_of(client, CONGRESS).select_one("#khen-thuong").get_text()
    assert "24" in text
    assert "31" in text
    assert not {"55", "62", "38"} & set(re.findall(r"\d+", text))


def test_what_is_missing_is_said_and_never_a_zero(english):
    publish(lang_son(present=None, gaps=(documents.GapText("present", "source_silent"),)))
    soup = soup_of(english, CONGRESS)
    number = soup.select_one(".glance__number .unknown")
    assert number.get_text() == "the source does not state it"
    assert "source_silent" in values_of(soup, "gaps/0/reason")


def test_a_bare_congress_has_a_page_that_says_so(english):
    publish(report(is_stub=True, opened_on=None, ordinal=None))
    soup = soup_of(english, CONGRESS)
    assert "its own report has not been entered yet" in soup.select_one(".notice").get_text()
    assert not soup.select(".glance")


def test_a_withheld_name_is_not_on_the_page(client):
    publish(full_report())
    soup = soup_of(client, CONGRESS)
    assert "true" in values_of(soup, "guests/2/person/is_withheld")
    assert not fields(soup, "guests/2/person/name")


def test_text_of_a_source_cannot_become_markup(client):
    publish(report(place="<script>alert(1)</script>", slogan="a & b %(x)s"))
    page = client.get(CONGRESS).content.decode()
    assert "<script>alert" not in page
    assert "a &amp; b %(x)s" in page


def test_names_lead_to_pages_that_exist_and_to_no_others(client):
    publish(lang_son())
    assert not soup_of(client, CONGRESS).select('a[href^="/to-chuc/ldldnsts"]')
    publish_organization(PROVINCE)
    assert soup_of(client, CONGRESS).select('a[href^="/to-chuc/ldldnsts"]')
    assert not soup_of(client, CONGRESS).select('a[href^="/to-chuc/cdvcvnts"]')


def test_the_congresses_before_and_after_are_linked(client):
    publish(report("dhvcnst3", ordinal=3, title="Đại hội III", opened_on=on("2018-05-01")))
    publish(lang_son())
    publish(report("dhvcnst5", ordinal=5, title="Đại hội V", opened_on=on("2028-05-01")))
    links = [link["href"] for link in soup_of(client, CONGRESS).select(".way a")]
    assert links == ["/dai-hoi/dhvcnst3-dai-hoi-iii/", "/dai-hoi/dhvcnst5-dai-hoi-v/"]


def test_a_congress_without_a_day_stands_where_its_number_puts_it(client):
    publish(report("dhvcnst3", ordinal=3, title="Đại hội III", opened_on=None, term=None))
    publish(lang_son())
    (told,) = soup_of(client, CONGRESS).select(".way__word")
    assert told.get_text() == "← Đại hội trước"
    assert told.find_next_sibling("a")["href"] == "/dai-hoi/dhvcnst3-dai-hoi-iii/"


def test_the_column_of_deadlines_is_there_where_a_target_has_one(client):
    wanted = {"period": "", "year": None}
    for code, own, columns in (("dhvcnst3", wanted, 2), ("dhvcnst5", {**wanted, "year": 2025}, 3)):
        publish(report(code, targets=(target("Đoàn viên xuất sắc", **own),)))
        soup = BeautifulSoup(client.get(f"/dai-hoi/{code}/", follow=True).content, "lxml")
        assert len(soup.select(".stack--targets thead th")) == columns, own


# Addresses and editions


@pytest.mark.parametrize(
    "typed", ["/dai-hoi/dhvcnst4/", "/dai-hoi/DHVCNST4-sai/", "/dai-hoi/dhvcnst4-a%20b/"]
)
def test_other_spellings_of_an_address_lead_to_the_one(client, typed):
    publish(lang_son())
    response = client.get(typed)
    assert (response.status_code, response["Location"]) == (301, CONGRESS)


def test_what_is_not_there_and_what_is_not_published_look_the_same(client):
    publish(lang_son())
    answers = [client.get(f"/dai-hoi/{code}/") for code in ("bbbbbbbb", "cccccccc")]
    assert [each.status_code for each in answers] == [404, 404]
    assert answers[0].content.replace(b"bbbbbbbb", b"cccccccc") == answers[1].content


def test_a_withdrawn_record_is_gone_with_its_note(client):
    publish(lang_son())
    withdraw("dhvcnst4", "Thu hồi theo yêu cầu của đơn vị.")
    for address in (CONGRESS, f"{CONGRESS}v/1/", f"{CONGRESS}lich-su/", f"{CONGRESS[:-1]}.json"):
        response = client.get(address)
        assert response.status_code == 410
        assert "Thu hồi theo yêu cầu của đơn vị." in response.content.decode()


def test_an_older_edition_stays_and_leads_to_the_latest(client):
    publish(lang_son(present=131))
    publish(lang_son())
    old = soup_of(client, f"{CONGRESS}v/1/")
    assert "131" in values_of(old, "present")
    assert old.select_one(f'.notice a[href="{CONGRESS}"]')
    assert "133" in values_of(soup_of(client, CONGRESS), "present")
    assert client.get(f"{CONGRESS}v/3/").status_code == 404


def test_the_history_names_each_edition_and_its_reason(client):
    publish(lang_son())
    publish(lang_son(present=134), note="Sửa số đại biểu theo biên bản.")
    text = soup_of(client, f"{CONGRESS}lich-su/").main.get_text()
    assert "Sửa số đại biểu theo biên bản." in text
    assert all(sha in text for sha in Edition.objects.values_list("sha256", flat=True))


def test_the_document_comes_as_json_that_its_hash_covers(client):
    edition = publish(lang_son())
    response = client.get(f"{CONGRESS[:-1]}.json")
    body = response.content.decode()
    assert body.endswith(f'"document":{canonical_text(lang_son())}}}')
    about = json.loads(body)["edition"]
    text = body[body.index('"document":') + len('"document":') : -1]
    assert about["sha256"] == hashlib.sha256(f"\n{text}".encode()).hexdigest() == edition.sha256
    assert response["Access-Control-Allow-Origin"] == "*"
    assert client.get("/dai-hoi/dhvcnst4.json")["Location"] == f"{CONGRESS[:-1]}.json"


@pytest.mark.parametrize(
    "address",
    [CONGRESS, f"{CONGRESS[:-1]}.json", f"{HOST_PAGE}nhiem-ky/4/", f"{HOST_PAGE}nhiem-ky/4.json"],
)
def test_a_page_is_sent_once_until_it_changes(client, address):
    publish_organization()
    publish(lang_son())
    etag = client.get(address)["ETag"]
    again = client.get(address, headers={"If-None-Match": etag})
    assert (again.status_code, again.content) == (304, b"")
    publish(lang_son(present=134))
    changed = client.get(address, headers={"If-None-Match": etag})
    assert changed.status_code == 200
    assert changed["ETag"] != etag


def test_a_kept_page_is_of_one_language(client):
    publish(lang_son())
    vietnamese = client.get(CONGRESS)
    client.cookies["django_language"] = "en"
    english = client.get(CONGRESS)
    assert 'lang="vi"' in vietnamese.content.decode()
    assert 'lang="en"' in english.content.decode()
    assert vietnamese["ETag"] != english["ETag"]


def test_a_kept_page_does_not_show_what_another_reader_typed(client):
    publish(lang_son())
    client.get(f"{CONGRESS}?q=t%C3%ACm+g%C3%AC")
    assert "tìm gì" not in client.get(CONGRESS).content.decode()


def test_a_page_is_only_read(client):
    publish(lang_son())
    assert client.head(CONGRESS).status_code == 200
    assert client.post(CONGRESS).status_code == 405


# Terms


@pytest.fixture
def two_congresses():
    """The congress of 2023 opens a term; that of 2028 reports of it."""
    publish_organization()
    publish(lang_son())
    publish(
        report(
            "dhvcnst5",
            ordinal=5,
            title="Đại hội V",
            opened_on=on("2028-06-06"),
            term=TermText(5, 2028, 2033),
            reviewed_term=TermText(None, 2023, 2028),
            results=(
                result("Nữ giỏi", figure(94), indicator="nu-gioi-viec-nuoc", verdict="exceeded"),
                result("Thu kinh phí, đoàn phí công đoàn", figure("99.5"), verdict="not_met"),
                result("Việc khác", figure(3), unit="việc"),
            ),
            source=1,
            sources=(documents.source(title="Bài về Đại hội V"),),
        )
    )


def test_a_term_sets_promise_beside_result(client, two_congresses):
    soup = soup_of(client, f"{HOST_PAGE}nhiem-ky/4/")
    reports = [link["href"] for link in soup.select("#bao-sai a")]
    assert reports == ["/bao-sai/dai-hoi/dhvcnst4/", "/bao-sai/dai-hoi/dhvcnst5/"]
    rows = soup.select("#ket-qua tbody tr")
    assert len(rows) == len(lang_son().targets) + 1
    by_indicator = rows[0]
    assert "92" in values_of(by_indicator, "targets/7/value", "dhvcnst4")
    assert "94" in values_of(by_indicator, "results/0/actual", "dhvcnst5")
    by_words = rows[1]
    assert fields(by_words, "targets/8/wording", "dhvcnst4")
    assert "99.5" in values_of(by_words, "results/1/actual", "dhvcnst5")
    assert fields(rows[2], "results/2/wording", "dhvcnst5")
    assert not rows[2].select('[data-field^="targets/"]')


def test_a_bar_on_a_term_page_has_the_goal_of_the_opening_congress(client, two_congresses):
    bars = soup_of(client, f"{HOST_PAGE}nhiem-ky/4/").select("svg.bullet")
    assert [bar.line["x1"] for bar in bars] == ["92%", "100%"]


def test_sources_of_two_documents_are_numbered_through(client, two_congresses):
    soup = soup_of(client, f"{HOST_PAGE}nhiem-ky/4/")
    assert [item["id"] for item in soup.select(".sources > li")] == ["nguon-1", "nguon-2"]
    marks = {mark["href"] for mark in soup.select(".source-mark a")}
    assert marks == {"#nguon-1", "#nguon-2"}


def test_a_source_that_both_editions_name_is_listed_once(client):
    same = documents.source(number=2, title="Bài về cả hai đại hội")
    publish(
        report(
            "dhvtrxoc",
            ordinal=3,
            title="Đại hội lần thứ III",
            term=TermText(3, 2018, 2023),
            targets=(target("Kết nạp đoàn viên", source=2),),
            source=1,
            sources=(documents.source(title="Bài về Đại hội III"), same),
        )
    )
    publish(
        report(
            "dhvsaxxc",
            ordinal=4,
            title="Đại hội lần thứ IV",
            term=TermText(4, 2023, 2028),
            reviewed_term=TermText(3, 2018, 2023),
            results=(result("Kết nạp đoàn viên", figure(94)),),
            source=1,
            sources=(dataclasses.replace(same, number=1),),
        )
    )
    publish_organization()
    soup = soup_of(client, f"{HOST_PAGE}nhiem-ky/3/")
    titles = [item.a.get_text(strip=True) for item in soup.select(".sources > li")]
    assert titles == ["Bài về Đại hội III", "Bài về cả hai đại hội"]
    assert {mark["href"] for mark in soup.select(".source-mark a")} == {"#nguon-2"}
    for code, place in (("dhvtrxoc", 1), ("dhvsaxxc", 0)):
        assert fields(soup, f"sources/{place}/title", code), code
        assert "news" in values_of(soup, f"sources/{place}/kind", code)


@pytest.mark.parametrize("typed", ["2023-2028", "4"])
def test_a_term_has_one_address(client, two_congresses, typed):
    response = client.get(f"/to-chuc/cdvcnsts/nhiem-ky/{typed}/")
    assert (response.status_code, response["Location"]) == (301, f"{HOST_PAGE}nhiem-ky/4/")


def test_a_term_whose_number_nobody_tells_is_known_by_its_years(client):
    publish_organization()
    publish(lang_son(term=TermText(None, 2023, 2028), reviewed_term=None))
    assert client.get(f"{HOST_PAGE}nhiem-ky/2023-2028/").status_code == 200
    assert client.get(f"{HOST_PAGE}nhiem-ky/4/").status_code == 404


def test_results_are_missing_of_one_summary_and_of_several_no_number_is_told(english):
    publish_organization()
    first = lang_son()
    [summary] = first.summaries
    several = dataclasses.replace(first, code="dhvcnst5", summaries=(summary, summary))
    publish(first)
    publish(several)

    told = [
        soup_of(english, f"/dai-hoi/{code}-{SLUG}/").select_one("#ket-qua").get_text()
        for code in (first.code, several.code)
    ]

    assert ["the source states none" in each for each in told] == [True, False]


def test_a_term_known_from_its_end_alone_has_a_page(english):
    publish_organization()
    publish(lang_son())
    soup = soup_of(english, f"{HOST_PAGE}nhiem-ky/3/")
    assert "has no record here yet" in soup.select_one(".lede").get_text()
    assert "13" in values_of(soup, "summaries/0/met", "dhvcnst4")
    assert fields(soup, "figures/0/amount", "dhvcnst4")
    assert soup.select_one(f'.way a[href="{HOST_PAGE}nhiem-ky/4/"]')


def test_a_running_term_shows_its_targets_without_results(english):
    publish_organization()
    publish(lang_son())
    soup = soup_of(english, f"{HOST_PAGE}nhiem-ky/4/")
    assert "The term has no report yet" in soup.select_one("#ket-qua").get_text()
    assert fields(soup, "targets/0/wording", "dhvcnst4")


def test_a_term_cut_short_says_so_and_where_the_body_went(english):
    publish_organization(
        ended_on="2025-07-01",
        successor_codes=[PROVINCE.code],
        successor_names=[PROVINCE.name],
    )
    publish(lang_son())
    notice = soup_of(english, f"{HOST_PAGE}nhiem-ky/4/").select_one(".notice")
    assert "No assessment" in notice.get_text()
    assert "01/07/2025" in notice.get_text()
    successor = "/to-chuc/ldldnsts-lien-doan-lao-dong-tinh-lang-son/"
    assert notice.a["href"] == successor


def test_a_term_that_was_reviewed_is_not_cut_short(client, two_congresses):
    documents.PublishedOrganization.objects.update(ended_on="2028-12-31")
    soup = soup_of(client, f"{HOST_PAGE}nhiem-ky/4/")
    assert not soup.select(".lede ~ .notice")


def test_conferences_of_a_term_stand_within_it(client, two_congresses):
    publish(
        report(
            "hncnsts4",
            kind="enlarged_committee",
            title="Hội nghị Ban Chấp hành mở rộng",
            ordinal=None,
            opened_on=on("2025-01-10"),
            term=TermText(4, 2023, 2028),
            committees=(committee(sequence=2, counts=(), seats=(documents.seat("Lê An"),)),),
            source=1,
            sources=(documents.source(),),
        )
    )
    publish(
        report(
            "hnnmnst4",
            kind="yearly_review",
            title="Hội nghị tổng kết năm 2025",
            ordinal=None,
            opened_on=on("2025-12-20"),
        )
    )
    within = soup_of(client, f"{HOST_PAGE}nhiem-ky/4/").select_one("#dien-bien")
    assert "Lê An" in values_of(within, "committees/0/seats/0/person/name", "hncnsts4")
    assert within.select_one('a[href^="/dai-hoi/hnnmnst4-"]')


def test_the_documents_of_a_term_come_as_json(client, two_congresses):
    answer = client.get(f"{HOST_PAGE}nhiem-ky/4.json").json()
    assert [each["role"] for each in answer["documents"]] == ["opening", "closing"]
    assert answer["documents"][0]["document"] == plain(lang_son())
    assert (answer["term"]["previous"], answer["term"]["next"]) == ("3", "5")


def test_a_term_lists_the_documents_that_it_counts(client, two_congresses):
    soup = soup_of(client, f"{HOST_PAGE}nhiem-ky/4/")
    shown = soup.select_one("#van-kien").get_text()
    for item in lang_son().agenda:
        assert (item.wording in shown) == (item.kind == "adopted"), item.wording


def test_no_term_means_no_page(client, two_congresses):
    for place in ("9", "1990-1995", "0", "0004", "20232028"):
        assert client.get(f"{HOST_PAGE}nhiem-ky/{place}/").status_code == 404
    assert client.get("/to-chuc/bbbbbbbb/nhiem-ky/4/").status_code == 404


# What stands around


@pytest.mark.parametrize("address", [CONGRESS, f"{HOST_PAGE}nhiem-ky/4/"])
def test_decisions_on_the_occasion_stand_beside_the_document(client, address):
    publish_organization()
    edition = publish(lang_son())
    before = client.get(address)["ETag"]
    PublishedDecision.objects.create(
        edition=edition,
        code="qdktnst1",
        number="45/QĐ-LĐLĐ",
        decided_on_text="2023-06",
        deciding_name=PROVINCE.name,
        occasion_code="dhvcnst4",
        collective_count=2,
        individual_count=1200,
        household_count=0,
        is_annulled=True,
    )
    awards = soup_of(client, address).select_one("#khen-thuong")
    link = awards.select_one('a[href="/khen-thuong/quyet-dinh/qdktnst1/"]')
    line = " ".join(link.parent.get_text().split())
    assert "45/QĐ-LĐLĐ" in line
    assert "6/2023" in line
    assert "1.200" in line
    assert link.parent.select_one(".badge--bad")
    assert client.get(address)["ETag"] != before


# Queries


def grown(count):
    """A body with that many conferences, and a congress with as many of everything."""
    publish_organization()
    for number in range(count):
        publish(
            report(
                f"hn{number:06}",
                kind="enlarged_committee",
                title=f"Hội nghị {number}",
                ordinal=None,
                opened_on=on(f"2024-01-{number + 1:02}"),
                term=TermText(4, 2023, 2028),
            )
        )
    rows = {
        "targets": tuple(target(f"Chỉ tiêu {number}") for number in range(count)),
        "results": tuple(result(f"Kết quả {number}", figure(number)) for number in range(count)),
        "tallies": tuple(
            tally("given", f"Giấy khen {number}", HOST, "individual", 1) for number in range(count)
        ),
        "delegations": tuple(
            DelegationText(SUPERIOR_CONGRESS, "", number, None, None, "elected", 1)
            for number in range(count)
        ),
    }
    publish(lang_son(**rows))


@pytest.mark.parametrize("count", [1, 20])
@pytest.mark.parametrize(
    ("address", "most"),
    [
        (CONGRESS, 2),
        (f"{CONGRESS}v/1/", 2),
        (f"{CONGRESS[:-1]}.json", 2),
        (f"{HOST_PAGE}nhiem-ky/4/", 2),
        (f"{HOST_PAGE}nhiem-ky/4.json", 2),
        (f"{HOST_PAGE}nhiem-ky/3/", 2),
        ("/dai-hoi/", 4),
        ("/dai-hoi/?q=hoi+nghi&year=2024&kind=enlarged_committee", 4),
    ],
)
def test_queries_do_not_grow_with_rows(client, django_assert_max_num_queries, count, address, most):
    grown(count)
    with django_assert_max_num_queries(most):
        assert client.get(address).status_code == 200


# Lists


def titles(soup):
    return [link.get_text() for link in soup.select(".record-list__title")]


@pytest.fixture
def three_events():
    publish(report("dhaaaaa4", title="Đại hội lần thứ IV Công đoàn Hòa Bình"))
    publish(
        report(
            "hnbbbbbb",
            kind="yearly_review",
            title="Hội nghị tổng kết năm 2024 LĐLĐ tỉnh Đắk Lắk",
            ordinal=None,
            opened_on=on("2024-12"),
        )
    )
    publish(report("dhccccc1", title="Đại hội lần thứ I Công đoàn Ngành Y tế", opened_on=None))


def test_the_newest_comes_first_and_what_has_no_day_last(client, three_events):
    assert [title[:16] for title in titles(soup_of(client, "/dai-hoi/"))] == [
        "Hội nghị tổng kế",
        "Đại hội lần thứ ",
        "Đại hội lần thứ ",
    ]
    assert titles(soup_of(client, "/dai-hoi/"))[-1].endswith("Ngành Y tế")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("q=hoa+binh", ["Đại hội lần thứ IV Công đoàn Hòa Bình"]),
        ("q=Ho%C3%A0+B%C3%ACnh", ["Đại hội lần thứ IV Công đoàn Hòa Bình"]),
        ("q=dak+lak", ["Hội nghị tổng kết năm 2024 LĐLĐ tỉnh Đắk Lắk"]),
        ("year=2023", ["Đại hội lần thứ IV Công đoàn Hòa Bình"]),
        ("kind=yearly_review", ["Hội nghị tổng kết năm 2024 LĐLĐ tỉnh Đắk Lắk"]),
        ("q=binh&year=2024", []),
    ],
)
def test_a_list_is_narrowed_by_words_year_and_kind(client, three_events, query, found):
    assert titles(soup_of(client, f"/dai-hoi/?{query}")) == found


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("year=hai+ngh%C3%ACn", "hai nghìn"),
        ("kind=party", "party"),
        ("page=0", "0"),
        ("page=x", "x"),
        ("host=%27%3B--", "';--"),
    ],
)
def test_what_an_address_asks_and_nobody_understands_is_said(client, three_events, query, said):
    soup = soup_of(client, f"/dai-hoi/?{query}")
    assert said in soup.select_one(".error-summary").get_text()
    assert len(titles(soup)) == 3


@pytest.mark.parametrize(
    "query",
    [
        "q=%00",
        "q=%25_%5C",
        f"q={'x' * 10_000}",
        "year=9" * 50,
        "page=999999",
        "q=%F0%9F%92%A9",
    ],
)
def test_no_query_breaks_the_list(client, three_events, query):
    assert client.get(f"/dai-hoi/?{query}").status_code == 200


def test_pages_of_a_list_keep_its_filters(client):
    for number in range(51):
        publish(report(f"dh{number:06}", title=f"Đại hội thử {number}"))
    soup = soup_of(client, "/dai-hoi/?q=thu&year=2023")
    assert len(titles(soup)) == 50
    following = soup.select_one(".pagination a[rel=next]")["href"]
    assert "q=thu" in following
    assert "year=2023" in following
    assert len(titles(soup_of(client, f"/dai-hoi/{following}"))) == 1


# Clusters


def test_every_value_of_a_cluster_year_stands_in_the_element_of_its_field(client):
    publish(cluster_year())
    assert not_shown(soup_of(client, f"{CLUSTER}2022/"), cluster_year()) == {}


def test_a_cluster_year_leads_to_the_years_beside_it(client):
    for number, year in enumerate((2021, 2022, 2024)):
        publish(cluster_year(f"cmtdn22{number + 2}", year=year))
    links = [link["href"] for link in soup_of(client, f"{CLUSTER}2022/").select(".way a")]
    assert links == [f"{CLUSTER}2021/", f"{CLUSTER}2024/"]


def test_the_addresses_of_a_cluster(client):
    publish(cluster_year())
    assert client.get("/cum-thi-dua/cmtdcmtd/2022/")["Location"] == f"{CLUSTER}2022/"
    assert client.get(f"{CLUSTER}2022.json").json()["document"] == plain(cluster_year())
    assert client.get(CLUSTER).status_code == 200
    assert client.get(f"{CLUSTER}2020/").status_code == 404
    assert client.get("/cum-thi-dua/bbbbbbbb/").status_code == 404


def test_an_older_edition_of_a_cluster_year_stays_at_its_address(client):
    publish(cluster_year())
    publish(cluster_year(theme="Chủ đề đã sửa"), kind="correct")

    assert "Chủ đề đã sửa" in client.get(f"{CLUSTER}2022/").content.decode()
    older = client.get(f"{CLUSTER}2022/v/1/")
    assert (older.status_code, "Chủ đề đã sửa" in older.content.decode()) == (200, False)
    assert client.get(f"{CLUSTER}2022/v/3/").status_code == 404
    numbers = [
        link["href"]
        for link in soup_of(client, f"{CLUSTER}2022/lich-su/").select("a.record-list__title")
    ]
    assert numbers == [f"{CLUSTER}2022/", f"{CLUSTER}2022/v/1/"]


def test_what_a_source_counts_without_listing_is_said(english):
    publish(cluster_year(members=(), contents=()))
    soup = soup_of(english, f"{CLUSTER}2022/")
    assert "9" in values_of(soup, "stated_member_count")
    assert "It does not name them." in soup.select_one("#thanh-vien").get_text()
    assert "The source does not list them." in soup.select_one("#noi-dung").get_text()


@pytest.mark.parametrize("count", [1, 20])
@pytest.mark.parametrize(
    ("address", "most"),
    [("/cum-thi-dua/", 4), (f"{CLUSTER}2001/", 2), (CLUSTER, 2), (f"{CLUSTER}2001.json", 2)],
)
def test_queries_of_clusters_do_not_grow_with_rows(
    client, django_assert_max_num_queries, count, address, most
):
    for number in range(count):
        publish(cluster_year(f"cmtd{number:04}", year=2001 + number))
    with django_assert_max_num_queries(most):
        assert client.get(address).status_code == 200


def test_the_full_report_has_something_in_every_field():
    """A new field of the document must not stay untested."""
    filled, empty = set(), set()
    for path, value in fields_of(plain(full_report())):
        (empty if value in (None, "", []) else filled).add(path)
    parents = {path.rpartition("/")[0] for path in filled}
    assert {path for path in empty - filled - parents if not path.endswith("/wording")} == set()


def fields_of(value, path=""):
    """Every field of a document, rows of a table under one name."""
    if isinstance(value, dict):
        for name, part in value.items():
            yield from fields_of(part, f"{path}/{name}" if path else name)
    elif isinstance(value, list) and value:
        for part in value:
            yield from fields_of(part, path)
    else:
        yield path, value


def test_the_edition_before_is_named_in_the_json(client):
    first = publish(lang_son())
    publish(dataclasses.replace(lang_son(), present=134))
    about = client.get(f"{CONGRESS[:-1]}.json").json()["edition"]
    assert (about["number"], about["previous_sha256"]) == (2, first.sha256)


def test_a_withdrawn_year_of_a_cluster_is_gone_with_its_note(client):
    publish(cluster_year())
    publish(cluster_year(code="cmtdn223", year=2023))
    withdraw("cmtdn222", "Thu hồi theo yêu cầu của cụm.", "clusteryear")
    for part in ("2022/", "2022/v/1/", "2022/lich-su/", "2022.json"):
        response = client.get(f"{CLUSTER}{part}")
        assert response.status_code == 410, part
        assert "Thu hồi theo yêu cầu của cụm." in response.content.decode()
    assert client.get(f"{CLUSTER}2023/").status_code == 200
    for other in (f"{CLUSTER}2021/", CLUSTER.replace("cmtdcmtd", "cmtdcmtx") + "2022/"):
        assert client.get(other).status_code == 404


def test_a_year_of_a_cluster_entered_anew_after_a_withdrawal_is_there(client):
    publish(cluster_year())
    withdraw("cmtdn222", "Thu hồi theo yêu cầu của cụm.", "clusteryear")
    publish(cluster_year(code="cmtdn22b", theme="Nhập lại"))
    assert "Nhập lại" in values_of(soup_of(client, f"{CLUSTER}2022/"), "theme")
