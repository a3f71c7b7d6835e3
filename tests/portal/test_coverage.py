"""What is published and what is not, told from published rows alone."""

import csv
import io

import pytest
from bs4 import BeautifulSoup

from congresses.reports import GapText, TermText
from organizations.reports import AffiliationText, Body
from tests.congresses import documents as congresses
from tests.congresses.documents import figure, report, result, target
from tests.organizations.documents import code, day, profile, publish, withdraw
from tests.organizations.factories import OrganizationFactory

pytestmark = pytest.mark.django_db

PROVINCE = Body("organization", code(70), "Liên đoàn Lao động tỉnh Lạng Sơn", True)


def body(name, **more):
    above = (AffiliationText("direct", PROVINCE, None, None),)
    document = profile(name, **{"affiliations": above, **more})
    publish(document)
    return document


def hold(host, first, **facts):
    given = {
        "host": Body("organization", host.code, host.name, True),
        "title": f"Đại hội {first} {host.name}",
        "ordinal": None,
        "opened_on": congresses.on(f"{first}-06-01"),
        "term": TermText(None, first, first + 5),
        "reviewed_from": first - 5,
        "reviewed_to": first,
    }
    document = report(code(), **given | facts)
    congresses.publish(document)
    return document


def page(client, **query):
    response = client.get("/do-phu/", query)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "lxml")


def lines(soup):
    """The cells of each term, and the words of a body without one."""
    return [
        [" ".join(cell.get_text(" ", strip=True).split()) for cell in row.select("th, td")]
        for row in soup.select(".coverage tbody tr:not(.table-group)")
    ]


def test_each_part_of_a_term_has_a_count_or_a_reason(client):
    home = body("Công đoàn Viên chức tỉnh")
    hold(
        home,
        2018,
        present=120,
        targets=(target("a"), target("b")),
        gaps=(GapText("committee_names", "only_counted"),),
    )
    hold(home, 2095, results=(result("a", figure(1)),), gaps=(GapText("targets", "lost"),))
    (running, *latest), (reviewed, *middle), (first, *oldest), *_older = lines(page(client))
    assert (running, reviewed) == ("Nhiệm kỳ 2095–2100", "Nhiệm kỳ 2090–2095")
    assert latest[:2] == ["2095", "nhiệm kỳ chưa hết"]
    assert "mất" in latest[4]
    assert middle[0] == "chưa công bố"
    assert middle[5] == "1"
    assert first == "Nhiệm kỳ 2018–2023"
    assert oldest[:2] == ["2018", "chưa công bố"]
    assert oldest[2] == "120"
    assert "số lượng" in oldest[3]
    assert oldest[4] == "2"


def test_a_term_cut_short_has_no_assessment(client):
    home = body("Công đoàn Cũ", ended_on=day("2021-07-01"))
    hold(home, 2018, reviewed_from=None, reviewed_to=None)
    ((_title, _opened, closed, *_cells),) = lines(page(client))
    assert "không có đánh giá" in closed


def test_a_term_that_another_followed_was_not_cut_short_by_the_end_of_its_body(client):
    home = body("Công đoàn Cũ", ended_on=day("2023-07-01"))
    hold(home, 2018, reviewed_from=None, reviewed_to=None)
    hold(home, 2023, reviewed_from=None, reviewed_to=None)
    (_last, _opened, ended, *_), (_title, _opened, closed, *_cells) = lines(page(client))
    assert "không có đánh giá" in ended
    assert closed == "chưa công bố"


def test_a_congress_that_is_only_named_is_told_from_a_report(client):
    named, told, none = (body(f"Công đoàn {name}") for name in ("A", "B", "C"))
    hold(named, 2023, is_stub=True)
    hold(told, 2023)
    soup = page(client)
    facets = {
        link.select_one("span").get_text(): (
            link.select_one(".facet__count").get_text(),
            link["href"],
        )
        for link in soup.select(".facet a")
    }
    for label, name in (
        ("mới biết tên đại hội", named.name),
        ("đã có báo cáo đại hội", told.name),
        ("chưa công bố đại hội nào", none.name),
    ):
        count, address = facets[label]
        assert count == "1"
        narrowed = BeautifulSoup(client.get(f"/do-phu/{address}").content, "lxml")
        assert [each.get_text() for each in narrowed.select(".table-group th > a:first-child")] == [
            name
        ]


def test_the_tree_is_walked_by_the_superior(client):
    inside = body("Công đoàn Trong")
    body("Công đoàn Ngoài", affiliations=())
    soup = page(client, parent=PROVINCE.code)
    assert [each.get_text() for each in soup.select(".table-group th > a:first-child")] == [
        inside.name
    ]
    assert PROVINCE.name in soup.select_one(".chosen").get_text()


def test_nothing_tells_of_what_is_not_published(client):
    home = body("Công đoàn Viên chức tỉnh")
    before = client.get("/do-phu/").content
    draft = OrganizationFactory(official_name="Công đoàn Bản nháp")
    assert client.get("/do-phu/").content == before
    assert client.get("/do-phu/", {"parent": draft.code}).content.count(b"table-group") == 0
    held = hold(home, 2023)
    assert client.get("/do-phu/").content != before
    withdraw(held)
    assert lines(page(client)) == []
    assert page(client).select_one(".coverage__none").get_text() == (
        "chưa công bố đại hội nào của đơn vị này"
    )


def test_the_file_has_a_line_for_each_term_and_each_body_without_one(client):
    hold(body("Công đoàn A"), 2023, present=90)
    body("Công đoàn B")
    content = client.get("/do-phu.csv", {"bom": "0"}).content.decode()
    made = list(csv.DictReader(io.StringIO(content)))
    assert [(line["Đơn vị"], line["Nhiệm kỳ"], line["Đại biểu"]) for line in made] == [
        ("Công đoàn A", "Nhiệm kỳ 2023–2028", "90"),
        ("Công đoàn A", "Nhiệm kỳ 2018–2023", "chưa công bố"),
        ("Công đoàn B", "", ""),
    ]
    assert client.get("/do-phu.csv", {"level": "x"}).status_code == 400


def test_home_shows_the_coverage_of_each_level(client):
    hold(body("Công đoàn A"), 2023)
    body("Công đoàn B")
    body("Công đoàn C", level=4)
    body("Công đoàn D", ended_on=day("2020"))
    soup = BeautifulSoup(client.get("/").content, "lxml")
    shown = [cell.get_text(strip=True) for cell in soup.select(".levels td.number")]
    assert shown == ["1/2", "0/1"]


@pytest.mark.parametrize("count", [1, 20])
def test_queries_do_not_grow_with_bodies(client, count, django_assert_max_num_queries):
    for number in range(count):
        hold(body(f"Công đoàn {number}"), 2023)
    with django_assert_max_num_queries(4):
        assert lines(page(client))
