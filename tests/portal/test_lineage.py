"""Bodies that ended and those they went into, on every page and in every file that tells of it."""

import pytest
from bs4 import BeautifulSoup

from congresses.reports import SummaryText, TermText
from congresses.surroundings import Surroundings
from congresses.term_reports import TermLine, TermReport
from organizations.reports import Body, EventText, ParticipantText
from tests.congresses import documents as congresses
from tests.congresses.documents import figure, report, result, target
from tests.organizations.documents import code, day, profile, publish
from tests.pages import without_abbreviations

pytestmark = pytest.mark.django_db


def test_predecessors_stand_in_the_order_of_the_alphabet():
    names = ["Công đoàn Ân Thi", "Công đoàn Bắc Ninh", "Công đoàn Đắk Lắk", "Công đoàn Hà Nam"]
    merged = {name: {"name": name, "successor_codes": ["moimoimo"]} for name in sorted(names)}
    assert [*merged] != names
    report = TermReport("moimoimo", "Công đoàn Mới", TermLine(1, 2025, 2030), None, None, [])
    report.around = Surroundings(organizations=merged)

    assert [row["name"] for row in report.predecessors] == names


def named(document):
    return Body("organization", document.code, document.name, True)


def soup_of(client, address, **query):
    response = client.get(address, query, follow=True)
    assert response.status_code == 200, address
    return without_abbreviations(BeautifulSoup(response.content, "lxml"))


def text_of(element):
    return " ".join(element.get_text(" ").split())


@pytest.fixture
def heirs():
    """Two bodies that one, which ended in its fourth term, went into."""
    found = [
        profile(f"Liên đoàn Lao động tỉnh {name}", founded_on=day("2025-07-01"))
        for name in ("Bắc Mới", "Nam Mới")
    ]
    for each in found:
        publish(each)
    return found


@pytest.fixture
def old(heirs):
    made = profile("Liên đoàn Lao động tỉnh Cũ")
    parts = [ParticipantText("predecessor", named(made), "")]
    parts += [ParticipantText("successor", named(each), "") for each in heirs]
    split = EventText("split", day("2025-07-01"), None, tuple(parts), (), "", 1)
    made = profile(made.name, code=made.code, ended_on=day("2025-07-01"), events=(split,))
    publish(made)
    return made


@pytest.fixture
def last(old):
    """The congress that opened the term in which the body ended."""
    made = report(
        code(),
        host=named(old),
        title=f"Đại hội lần thứ IV {old.name}",
        term=TermText(4, 2023, 2028),
        targets=(target("Kết nạp đoàn viên"),),
    )
    congresses.publish(made)
    return made


def first(host, last, kind="congress", **facts):
    """The first congress of a new body, which tells what became of the resolution of `last`."""
    about = SummaryText(None, mention(last), 2023, 2025, 13, 11, None, "", "", 1)
    facts = {
        "term": TermText(1, 2025, 2030),
        "ordinal": 1,
        "reviewed_from": 2023,
        "reviewed_to": 2025,
        "opened_on": congresses.on("2025-12-10"),
        "targets": (target("Kết nạp đoàn viên"),),
        "present": 120,
        "results": (result("Kết nạp đoàn viên", figure(80)),),
        "summaries": (about,),
        **facts,
    }
    made = report(
        code(), kind=kind, host=named(host), title=f"Đại hội lần thứ I {host.name}", **facts
    )
    congresses.publish(made)
    return made


def mention(document):
    return congresses.CongressMention(
        document.code, document.title, document.ordinal, document.host, document.term
    )


def test_a_body_that_went_into_two_says_so_wherever_it_is_named(client, old, heirs, last):
    page = soup_of(client, f"/to-chuc/{old.code}/")
    term = soup_of(client, f"/to-chuc/{old.code}/nhiem-ky/4/")
    row = client.get(f"/api/v1/bodies/{old.code}").json()["row"]
    redirects = client.get("/api/v1/redirects").json()["items"]
    assert {each["code"] for each in redirects} == {old.code}
    both = soup_of(client, "/to-chuc/", q="tỉnh Cũ"), soup_of(client, "/tim-kiem/", q="tỉnh Cũ")
    told = [
        text_of(page.select_one(".lede__text")),
        text_of(term.select_one(".notice")),
        text_of(term.select_one(".way__next")),
        *(text_of(each.select_one(".record-list__former")) for each in both),
        row["successor_name"],
        " ".join(each["successor_name"] for each in redirects),
    ]
    for words in told:
        assert all(each.name in words for each in heirs), words
    assert row["successor_code"] == " ".join(each.code for each in heirs)
    for each in heirs:
        address = f"/to-chuc/{each.code}-"
        for place in (page.select_one(".lede__text"), term.select_one(".notice")):
            assert place.select(f'a[href^="{address}"]'), words


@pytest.mark.parametrize("kind", ["congress", "delegates_conference"])
def test_a_first_congress_opens_the_first_term_of_a_body_and_closes_none_of_it(
    client, old, heirs, last, kind
):
    held = [first(host, last, kind) for host in heirs]
    terms = client.get("/api/v1/terms").json()["items"]
    for host, congress in zip(heirs, held, strict=True):
        own = [each for each in terms if each["body_code"] == host.code]
        assert [(each["number"], each["opened_by"], each["closed_by"]) for each in own] == [
            (1, congress.code, "")
        ]
        assert client.get(f"/to-chuc/{host.code}/nhiem-ky/2023-2025/").status_code == 404
        term = soup_of(client, f"/to-chuc/{host.code}/nhiem-ky/1/")
        before, after = term.select(".way > div")
        assert old.name in text_of(before)
        assert not text_of(after)
        assert "chưa có hồ sơ" not in text_of(term.select_one(".lede__text"))
        covered = [
            text_of(each) for each in soup_of(client, "/do-phu/", q=host.name).select("tbody tr")
        ]
        assert [each for each in covered if "2023" in each] == []
        assert any("120" in each for each in covered)
        row = client.get(f"/api/v1/congresses/{congress.code}").json()["row"]
        assert (row["reviewed_from"], row["reviewed_to"]) == (2023, 2025)
    beside = soup_of(client, "/so-sanh/", first=heirs[0].code, second=heirs[1].code)
    assert "120" in text_of(beside.select_one(".comparison"))


@pytest.mark.parametrize(
    ("facts", "opens"),
    [
        ({}, True),
        ({"ordinal": None}, False),
        ({"term": None}, False),
        ({"ordinal": 2}, False),
        ({"kind": "members_conference"}, False),
    ],
)
def test_a_conference_that_does_not_bear_the_number_of_a_term_opens_none(
    client, heirs, last, facts, opens
):
    held = first(heirs[0], last, **{"kind": "delegates_conference", **facts})
    terms = client.get("/api/v1/terms", {"body": heirs[0].code}).json()["items"]
    assert [each["opened_by"] for each in terms] == ([held.code] if opens else [])


def test_a_term_cut_short_leads_to_the_congress_of_a_successor_that_tells_of_it(
    client, old, heirs, last
):
    at = f"/to-chuc/{old.code}/nhiem-ky/4/"
    assert "không có đánh giá" in text_of(soup_of(client, at).select_one(".notice")).lower()
    told, silent = first(heirs[0], last), first(heirs[1], last, summaries=())
    other = profile("Liên đoàn Lao động tỉnh Khác")
    publish(other)
    stranger = first(other, last)
    soup = soup_of(client, at)
    notice = soup.select_one(".notice")
    led_to = [each["href"] for each in notice.select('a[href^="/dai-hoi/"]')]
    assert [each.split("/")[2][:8] for each in led_to] == [told.code]
    assert "không có đánh giá" not in text_of(notice).lower()
    assert "không được đánh giá" not in text_of(soup.select_one("#ket-qua"))
    assert not {silent.code, stranger.code} & set(str(notice).split("/dai-hoi/"))


def test_an_export_has_the_years_that_a_report_covers_as_its_page_does(client, old, last):
    third = report(
        code(),
        host=named(old),
        ordinal=4,
        term=TermText(4, 2023, 2028),
        reviewed_term=TermText(3, 2018, 2023),
        reviewed_from=2018,
        reviewed_to=2021,
    )
    congresses.publish(third)
    row = client.get(f"/api/v1/congresses/{third.code}").json()["row"]
    assert (row["reviewed_number"], row["reviewed_from"], row["reviewed_to"]) == (3, 2018, 2021)
    assert "2021" in text_of(soup_of(client, f"/dai-hoi/{third.code}/").select_one("main"))
    assert client.get(f"/to-chuc/{old.code}/nhiem-ky/3/", follow=True).status_code == 200
    assert client.get(f"/to-chuc/{old.code}/nhiem-ky/2018-2021/").status_code == 404
