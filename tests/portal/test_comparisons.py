"""Comparing terms and bodies: what is compared, what is said not to be, and never an average."""

import csv
import dataclasses
import io
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup

from congress_portal import comparisons
from congress_portal.side_by_side import Pooled
from congresses.published import MeasurePart, PublishedMeasure
from congresses.reports import CommitteeCountText, StatisticText, TermText
from organizations.reports import AffiliationText, Body
from tests.congresses import documents as congresses
from tests.congresses.documents import figure, report, result, target
from tests.organizations.documents import code, day, profile, publish
from tests.pages import without_abbreviations

pytestmark = pytest.mark.django_db

PROVINCE = Body("organization", code(1), "Liên đoàn Lao động tỉnh Lạng Sơn", True)


def body(name, **more):
    document = profile(
        name, affiliations=(AffiliationText("direct", PROVINCE, None, None),), **more
    )
    publish(document)
    return document


def hold(host, first, **facts):
    """The congress of a body that opens the term of five years from `first`."""
    document = report(
        code(),
        host=Body("organization", host.code, host.name, True),
        title=f"Đại hội {first} {host.name}",
        ordinal=None,
        opened_on=congresses.on(f"{first}-06-01"),
        term=TermText(None, first, first + 5),
        reviewed_from=first - 5,
        reviewed_to=first,
        **facts,
    )
    congresses.publish(document)
    return document


def page(client, address, **query):
    response = client.get(address, query, follow=True)
    assert response.status_code == 200, response.status_code
    return without_abbreviations(BeautifulSoup(response.content, "lxml"))


def rows(soup):
    """The lines of a comparison: its label and note, then its cells."""
    return {
        line.th.contents[0].strip(): [
            " ".join(cell.get_text(" ", strip=True).split()).replace("\xa0", " ")
            for cell in [line.th, *line.select("td")]
        ]
        for line in soup.select(".comparison tbody tr:not(.table-group)")
    }


def women(count, denominator=None, percentage=None):
    share = Decimal(percentage) if percentage else None
    return StatisticText("gender", "Nữ", count, denominator, share, 1)


def test_two_terms_of_a_body_are_compared_number_by_number(client):
    home = body("Công đoàn Viên chức tỉnh")
    hold(home, 2018, present=120, targets=(target("Đoàn viên xuất sắc", value=Decimal(80)),))
    hold(home, 2023, present=133, targets=(target("Đoàn viên xuất sắc", value=Decimal("92.5")),))
    found = rows(page(client, "/so-sanh/", first=home.code))
    assert found["Đại biểu có mặt"][1:] == ["120", "133", "+13"]
    assert found["Đoàn viên xuất sắc"][1:] == ["80 %", "92,5 %", "+12,5 điểm %"]


HINDERED = [
    ("unit", {"unit": "CĐCS"}, "Đơn vị tính khác nhau: % và CĐCS."),
    ("population", {"population": "CĐCS đủ điều kiện"}, "không nêu và CĐCS đủ điều kiện"),
    ("period", {"period": "yearly"}, "Kỳ tính khác nhau: cả nhiệm kỳ và"),
    ("comparator", {"comparator": "gte"}, "tối thiểu"),
    ("range", {"comparator": "between", "value_max": Decimal(95)}, "khoảng"),
]


@pytest.mark.parametrize(("_what", "change", "said"), HINDERED, ids=[each[0] for each in HINDERED])
def test_numbers_of_different_kinds_stand_side_by_side_and_are_not_compared(
    client, _what, change, said
):
    home = body("Công đoàn Viên chức tỉnh")
    hold(home, 2018, targets=(target("Cán bộ được tập huấn", value=Decimal(80)),))
    changed = target("Cán bộ được tập huấn", **{"value": Decimal(90), **change})
    hold(home, 2023, targets=(changed,))
    label, *cells = rows(page(client, "/so-sanh/", first=home.code))["Cán bộ được tập huấn"]
    # An abbreviation is an element of its own.
    assert said in label.replace(" .", ".")
    assert cells[2] == "không so"
    assert "80" in cells[0]
    assert "90" in cells[1]


def test_results_counted_over_terms_of_different_length_are_not_compared(client):
    home = body("Công đoàn Viên chức tỉnh")
    done = result("Đoàn viên kết nạp mới", figure(100), unit="đoàn viên")
    first = dataclasses.replace(done, period_from=None, period_to=None)
    hold(home, 2018, results=(first,))
    short = hold(home, 2023, results=(first,))
    congresses.publish(dataclasses.replace(short, reviewed_from=2020))
    soup = page(
        client, "/so-sanh/", first=home.code, first_term="2013-2018", second_term="2020-2023"
    )
    label, *cells = rows(soup)["Đoàn viên kết nạp mới"]
    assert "Tính trong 5 năm và 3 năm." in label
    assert cells[2] == "không so"


@pytest.mark.parametrize(
    ("change", "is_compared"),
    [
        ({}, False),
        ({"period": "whole_term"}, False),
        ({"per_what": "CĐCS"}, False),
        ({"period": "yearly"}, True),
        ({"period": "end_of_term"}, True),
        ({"unit": "%"}, True),
    ],
)
def test_goals_for_terms_of_different_length_are_not_compared(client, change, is_compared):
    home = body("Công đoàn Viên chức tỉnh")
    goal = target("Kết nạp đoàn viên", **{"value": Decimal(500), "unit": "đoàn viên", **change})
    hold(home, 2018, targets=(goal,))
    short = hold(home, 2023, targets=(dataclasses.replace(goal, value=Decimal(300)),))
    congresses.publish(dataclasses.replace(short, term=TermText(None, 2023, 2026)))
    soup = page(
        client, "/so-sanh/", first=home.code, first_term="2018-2023", second_term="2023-2026"
    )
    label, *cells = rows(soup)["Kết nạp đoàn viên"]
    assert ("Tính trong 5 năm và 3 năm." in label) is not is_compared
    assert (cells[2] != "không so") is is_compared


@pytest.mark.parametrize(
    ("reviewed", "stated", "said"),
    [
        ((2018, 2021), (None, None), "Kỳ tính khác nhau: cả nhiệm kỳ và 2018-2021."),
        ((2018, 2021), (2018, 2021), "Kỳ tính khác nhau: cả nhiệm kỳ và 2018-2021."),
        ((2018, 2021), (2018, 2023), ""),
        ((2018, 2023), (None, None), ""),
        ((None, None), (None, None), ""),
    ],
)
def test_results_of_the_years_that_a_report_is_of_are_not_those_of_the_term(
    client, reviewed, stated, said
):
    home = body("Công đoàn Viên chức tỉnh")
    done = result("Đoàn viên kết nạp mới", figure(100), unit="đoàn viên")
    first = dataclasses.replace(done, period_from=None, period_to=None)
    hold(home, 2018, results=(first,))
    cut = hold(
        home,
        2023,
        results=(dataclasses.replace(done, period_from=stated[0], period_to=stated[1]),),
        reviewed_term=TermText(None, 2018, 2023),
    )
    congresses.publish(dataclasses.replace(cut, reviewed_from=reviewed[0], reviewed_to=reviewed[1]))
    soup = page(
        client, "/so-sanh/", first=home.code, first_term="2013-2018", second_term="2018-2023"
    )
    label, *cells = rows(soup)["Đoàn viên kết nạp mới"]
    assert said in label
    assert (cells[2] == "không so") is bool(said)


def test_a_reader_comes_to_a_comparison_without_knowing_a_code(client):
    home = body("Công đoàn Viên chức tỉnh")
    hold(home, 2018, present=120)
    hold(home, 2023, present=133, convened=140, reviewed_term=TermText(None, 2018, 2023))
    (link,) = page(client, "/so-sanh/").select('.lines a[href^="?first="]')
    offered = page(client, f"/so-sanh/{link['href']}")
    assert rows(offered)["Đại biểu có mặt"][-1] == "+13"
    in_list = page(client, "/dai-hoi/").select_one('.record-list a[href^="/so-sanh/"]')
    both = page(client, in_list["href"])
    known, one_sided = both.select("table.comparison")
    assert "Đại biểu có mặt" in known.get_text()
    assert "Đại biểu triệu tập" in one_sided.get_text()
    assert "Đại biểu triệu tập" not in known.get_text()
    term = page(client, both.select("table.comparison thead a")[-1]["href"])
    before = [
        each["href"] for each in term.select(".rail a") if "nhiệm kỳ trước" in each.get_text()
    ]
    assert before == [in_list["href"]]


def test_what_one_side_does_not_state_is_not_nought(client):
    one, other = body("Công đoàn Y tế"), body("Công đoàn Giáo dục")
    hold(one, 2023, present=0, convened=90)
    hold(other, 2023, present=80)
    found = rows(page(client, "/so-sanh/", first=one.code, second=other.code))
    assert found["Đại biểu có mặt"][1:] == ["0", "80", "+80"]
    assert found["Đại biểu triệu tập"][1:3] == ["90", "chưa có số liệu"]


def test_several_numbers_for_one_subject_are_not_paired_by_chance(client):
    home = body("Công đoàn Viên chức tỉnh")
    several = (target("CĐCS tốt", value=Decimal(70)), target("CĐCS tốt", value=Decimal(90)))
    hold(home, 2018, targets=several)
    hold(home, 2023, targets=(target("CĐCS tốt", value=Decimal(80)),))
    soup = page(client, "/so-sanh/", first=home.code)
    assert soup.get_text().count("Một bên nêu nhiều số cho nội dung này.") == 3


def test_bodies_are_chosen_by_name_and_those_alike_are_offered(client):
    one = body("Công đoàn cơ sở Sở Y tế")
    body("Công đoàn cơ sở Sở Y tế và Dân số")
    hold(one, 2023, present=50)
    soup = page(client, "/so-sanh/", first="cdcs so y te dan so")
    assert soup.select_one("#so-first")["value"] == "Công đoàn cơ sở Sở Y tế và Dân số"
    soup = page(client, "/so-sanh/", first="so y te")
    links = soup.select(".comparison-form__side .lines a")
    assert len(links) == 2
    soup = page(client, f"/so-sanh/{links[0]['href']}")
    assert soup.select_one("#so-first")["value"] == links[0].get_text()
    soup = page(client, "/so-sanh/", first="không có ở đâu")
    assert "“không có ở đâu”" in soup.select_one(".error-summary").get_text()
    assert "“không có ở đâu”" in soup.select_one("#so-first_error").get_text()
    assert soup.select_one("#so-first")["aria-describedby"] == "so-first_error"


def test_a_body_named_in_full_is_found_though_many_hold_its_words(client):
    for number in range(comparisons.MOST_CHOICES + 1):
        body(f"Chi cục {number:02} và Công đoàn Sở Y tế")
    one = body("Công đoàn Sở Y tế")
    hold(one, 2023, present=50)
    soup = page(client, "/so-sanh/", first="Công đoàn Sở Y tế")
    assert soup.select_one("#so-first")["value"] == one.name
    assert not soup.select(".comparison-form__side .lines a")


def test_of_bodies_whose_names_are_typed_alike_none_is_taken_where_the_choices_end(client):
    body("Công đoàn xã Hoa Bình")
    for number in range(comparisons.MOST_CHOICES + 1):
        body(f"Công đoàn xã Hoa Bình {number:02}")
    body("Công đoàn xã Hòa Bình")
    soup = page(client, "/so-sanh/", first="cong doan xa hoa binh")
    offered = [link.get_text() for link in soup.select(".comparison-form__side .lines a")]
    assert offered[:2] == ["Công đoàn xã Hoa Bình", "Công đoàn xã Hòa Bình"]


def test_shares_are_pooled_by_counts_and_never_averaged(client):
    bodies = [body(f"Công đoàn {number}") for number in range(4)]
    # 1/10 and 90/100: the mean of the shares is 50 %, the truth 82,73 %.
    stated = [women(1, 10), women(90, 100), women(None, None, "20.00"), None]
    for one, statistic in zip(bodies, stated, strict=True):
        hold(one, 2023, present=100, statistics=(statistic,) if statistic else ())
    found = rows(page(client, "/so-sanh/cung-cap-tren/", body=bodies[0].code))
    label, own, _range, together = found["Đại biểu theo giới tính: Nữ"]
    assert "3/4 có số liệu" in label
    assert own == "10 %"
    assert together == "82,73 %: 91 trên 110, của 2 đơn vị"
    assert "cộng 400" in found["Đại biểu có mặt"][3]


def test_shares_without_counts_are_not_taken_together(client):
    bodies = [body(f"Công đoàn {number}") for number in range(2)]
    for share, one in zip((80, 90), bodies, strict=True):
        done = result("Đoàn viên xuất sắc", figure(share), period_from=None, period_to=None)
        hold(one, 2023, results=(done,))
    soup = page(client, "/so-sanh/cung-cap-tren/", body=bodies[0].code, term="2018-2023")
    together = rows(soup)["Đoàn viên xuất sắc"][3]
    assert "không lấy trung bình" in together
    assert "85" not in together


def test_of_bodies_with_one_number_none_is_named_before_the_others(client):
    bodies = [body(f"Công đoàn {letter}") for letter in "ABC"]
    for present, one in zip((100, 100, 120), bodies, strict=True):
        hold(one, 2023, present=present)
    found = rows(page(client, "/so-sanh/cung-cap-tren/", body=bodies[0].code))
    assert found["Đại biểu có mặt"][2] == "100 2 đơn vị 120 Công đoàn C"


def test_a_range_reaches_to_its_upper_end(client):
    bodies = [body(f"Công đoàn {letter}") for letter in "AB"]
    for goal, one in zip((Decimal(300), Decimal(400)), bodies, strict=True):
        last = Decimal(500) if goal == 300 else None
        between = {"comparator": "between"} if last else {}
        hold(one, 2023, targets=(target("Kết nạp", value=goal, value_max=last, **between),))
    found = rows(page(client, "/so-sanh/cung-cap-tren/", body=bodies[0].code))
    assert [found["Kết nạp"][2].count(f"Công đoàn {letter}") for letter in "AB"] == [2, 0]


def test_siblings_of_other_years_are_left_out_and_counted_as_missing(client):
    one, other = body("Công đoàn A"), body("Công đoàn B")
    hold(one, 2023, present=100)
    hold(other, 2018, present=900)
    found = rows(page(client, "/so-sanh/cung-cap-tren/", body=one.code))
    assert "1/2 có số liệu" in found["Đại biểu có mặt"][0]
    assert "900" not in " ".join(found["Đại biểu có mặt"])


def test_a_trend_tells_from_where_to_where_and_its_file_holds_the_same(client):
    home = body("Công đoàn Viên chức tỉnh")
    for first, goal, done in ((2018, 85, 80), (2023, 90, 96)):
        hold(
            home,
            first,
            targets=(target("Đoàn viên xuất sắc", value=Decimal(goal)),),
            results=(result("Đoàn viên xuất sắc", figure(done), period_from=None, period_to=None),),
        )
    soup = page(client, f"/to-chuc/{home.code}/xu-huong/")
    section = soup.select_one("#xu-huong-1")
    sentence = section.p.get_text().replace("\xa0", " ")
    assert "từ 80 %" in sentence
    assert "lên 96 %" in sentence
    assert "tăng 16 điểm %" in sentence
    assert len(section.select("tbody tr")) == 3
    link = soup.select_one('a[href$="xu-huong.csv"]')["href"]
    lines = list(csv.DictReader(io.StringIO(client.get(f"{link}?bom=0").content.decode())))
    assert [line["Số kết quả"] for line in lines] == ["80", "96", ""]
    assert [line["Số mục tiêu"] for line in lines] == ["", "85", "90"]
    first, last = (Decimal(line["Số kết quả"]) for line in lines[:2])
    assert f"tăng {last - first} điểm" in sentence


def test_a_term_of_which_one_year_is_all_that_is_known_has_no_number(client):
    home = body("Công đoàn Viên chức tỉnh")
    for first, done in ((2018, 80), (2023, 96)):
        done = result("Đoàn viên xuất sắc", figure(done), period_from=None, period_to=None)
        document = report(
            code(),
            host=Body("organization", home.code, home.name, True),
            ordinal=None,
            opened_on=congresses.on(f"{first + 5}-06-01"),
            term=None,
            reviewed_from=first,
            reviewed_to=None,
            results=(done,),
        )
        congresses.publish(document)
    trend = page(client, f"/to-chuc/{home.code}/xu-huong/").select_one("#xu-huong-1").get_text()
    assert "2018–" in trend
    assert "Khóa" not in trend
    assert "2023–" in trend


def test_the_file_of_a_comparison_holds_its_lines_and_leads_to_the_reports(client):
    home = body("Công đoàn Viên chức tỉnh")
    hold(home, 2018, present=120)
    hold(home, 2023, present=133)
    soup = page(client, "/so-sanh/", first=home.code)
    link = soup.select_one('a[href^="/so-sanh.csv"]')["href"]
    (line,) = csv.DictReader(io.StringIO(client.get(f"{link}&bom=0").content.decode()))
    assert (line["Số A"], line["Số B"], line["Chênh lệch"]) == ("120", "133", "13")
    for side in "AB":
        address, _sign, anchor = line[f"Liên kết {side}"].partition("#")
        assert BeautifulSoup(client.get(address).content, "lxml").find(id=anchor)
    assert client.get("/so-sanh.csv", {"first": "???"}).status_code == 400


def test_every_measure_leads_to_a_place_of_its_report(client):
    congresses.publish(congresses.full_report())
    measures = list(PublishedMeasure.objects.all())
    assert len(measures) > 8
    soup = page(client, f"/dai-hoi/{measures[0].congress_code}/")
    assert [each.anchor for each in measures if not soup.find(id=each.anchor)] == []
    assert not [each for each in measures if each.subject.startswith(("party", "ethnicity"))]


@pytest.mark.parametrize(
    "query",
    [
        {"first": "x" * 500},
        {"first": "\x00"},
        {"first_term": "0"},
        {"first_term": "9999-0000"},
        {"second": "%%", "second_term": "x"},
    ],
)
def test_what_is_not_understood_is_said(client, query):
    for address in ("/so-sanh/", "/so-sanh/cung-cap-tren/"):
        assert client.get(address, query).status_code == 200
        given = {"body": query.get("first", "?"), "term": query.get("first_term", "?")}
        assert client.get(address, given).status_code == 200


@pytest.mark.parametrize("count", [2, 12])
def test_queries_do_not_grow_with_bodies(client, count, django_assert_max_num_queries):
    bodies = [body(f"Công đoàn {number}") for number in range(count)]
    for one in bodies:
        hold(one, 2023, present=10, committees=())
    for address, query in (
        ("/so-sanh/cung-cap-tren/", {"body": bodies[0].code}),
        ("/so-sanh/", {"first": bodies[0].code, "second": bodies[1].code}),
    ):
        with django_assert_max_num_queries(4):
            assert rows(page(client, address, **query))


def test_seats_of_the_two_terms_are_compared(client):
    home = body("Công đoàn Viên chức tỉnh")
    for first, seats in ((2018, 13), (2023, 15)):
        committee = congresses.committee(
            term=TermText(None, first, first + 5),
            seats_decided=seats,
            counts=(CommitteeCountText(None, seats - 1, None, 1, "", 1),),
        )
        hold(home, first, committees=(committee,))
    found = rows(page(client, "/so-sanh/", first=home.code))
    assert [cells[3] for cells in found.values()] == ["+2", "+2"]


NOT_COMPARED_WITH_A_RESULT = [
    ("at least", {"comparator": "gte"}, "80 %"),
    ("another group", {"population": "CĐCS đủ điều kiện"}, ""),
    ("another period", {"period": "yearly"}, ""),
]


@pytest.mark.parametrize(
    ("_what", "change", "said"),
    NOT_COMPARED_WITH_A_RESULT,
    ids=[each[0] for each in NOT_COMPARED_WITH_A_RESULT],
)
def test_a_result_and_a_goal_of_another_kind_have_no_difference(client, _what, change, said):
    home = body("Công đoàn Viên chức tỉnh")
    done = result("CĐCS vững mạnh", figure(80), period_from=None, period_to=None)
    goal = target("CĐCS vững mạnh", **{"value": Decimal(90), **change})
    hold(home, 2023, results=(done,), targets=(goal,))
    section = page(client, f"/to-chuc/{home.code}/xu-huong/").select_one("#xu-huong-1")
    told = " ".join(each.get_text() for each in section.find_all("p", recursive=False))
    assert said in told.replace("\xa0", " ")
    assert "10" not in told
    assert bool(told) is bool(said)
    assert len(section.select("tbody tr")) == 2


def test_a_goal_of_an_earlier_term_than_the_result_is_not_told_as_a_later_one(client):
    home = body("Công đoàn Viên chức tỉnh")
    hold(home, 2013, targets=(target("CĐCS vững mạnh", value=Decimal(70)),))
    done = result("CĐCS vững mạnh", figure(80), period_from=None, period_to=None)
    hold(home, 2023, results=(done,))
    section = page(client, f"/to-chuc/{home.code}/xu-huong/").select_one("#xu-huong-1")
    assert [row.select_one("th").get_text() for row in section.select("tbody tr")]
    assert not section.find_all("p", recursive=False)


ADDED = [
    ("đoàn viên", True),
    ("CĐCS", True),
    ("đồng", True),
    ("lượt người", True),
    ("%", False),
    ("‰", False),
    ("phần trăm", False),
    ("điểm", False),
    ("năm", False),
    ("đồng/người", False),
    ("", False),
]


@pytest.mark.parametrize(("unit", "is_added"), ADDED)
def test_only_counts_and_money_are_added_up(unit, is_added):
    for part in (MeasurePart.RESULT, MeasurePart.ACTIVITY):
        measures = tuple(
            PublishedMeasure(part=part, unit=unit, number=Decimal(40), host_code=host)
            for host in ("a", "b")
        )
        one = Pooled(measures, 2)
        assert one.total == (80 if is_added else None)
        assert ("80" in one.together) is is_added


def test_siblings_beyond_the_most_are_said_to_be_left_out_and_the_body_is_always_in(
    client, monkeypatch
):
    bodies = [body(f"Công đoàn {number}") for number in range(4)]
    for number, one in enumerate(bodies):
        hold(one, 2023, present=100 + number)
    monkeypatch.setattr("congress_portal.comparisons.MOST_SIBLINGS", 2)
    soup = page(client, "/so-sanh/cung-cap-tren/", body=bodies[3].code)
    label, own, _range, together = rows(soup)["Đại biểu có mặt"]
    assert (own, "2/2" in label, "203" in together) == ("103", True, True)
    assert soup.select_one(".flow .result-count + .note")
    whole = page(client, "/so-sanh/cung-cap-tren/", body=bodies[0].code)
    assert whole.select_one(".flow .result-count + .note")
    monkeypatch.setattr("congress_portal.comparisons.MOST_SIBLINGS", 4)
    whole = page(client, "/so-sanh/cung-cap-tren/", body=bodies[3].code)
    assert not whole.select_one(".flow .result-count + .note")


def test_bodies_that_were_not_there_in_the_years_of_a_term_are_not_counted_as_missing(client):
    bodies = [
        body("Công đoàn đang hoạt động"),
        body("Công đoàn kết thúc trong nhiệm kỳ", ended_on=day("2025-07-01")),
        body("Công đoàn kết thúc trước đó", ended_on=day("2022-07-01")),
        body("Công đoàn thành lập sau này", founded_on=day("2029-01-01")),
    ]
    hold(bodies[0], 2023, present=100)
    found = rows(page(client, "/so-sanh/cung-cap-tren/", body=bodies[0].code))
    assert "1/2 có số liệu" in found["Đại biểu có mặt"][0]


def test_the_page_of_a_body_and_that_of_a_term_name_the_same_congresses(client):
    """With an extraordinary congress within the term, and two that review it."""
    home = body("Công đoàn Viên chức tỉnh")
    first = hold(home, 2018)
    held = {"host": first.host, "reviewed_from": None, "reviewed_to": None, "ordinal": None}
    extraordinary = report(
        code(),
        title="Đại hội bất thường",
        opened_on=congresses.on("2020-03-01"),
        **held | {"term": first.term},
    )
    congresses.publish(extraordinary)
    last = hold(home, 2023)
    again = report(
        code(),
        title="Đại hội lần hai",
        opened_on=congresses.on("2024-03-01"),
        **held | {"term": None, "reviewed_from": 2018, "reviewed_to": 2023},
    )
    congresses.publish(again)
    term = page(client, f"/to-chuc/{home.code}/nhiem-ky/2018-2023/").get_text(" ")
    line = page(client, f"/to-chuc/{home.code}/").select_one('a[href$="nhiem-ky/2018-2023/"]')
    links = [link.get_text() for link in line.parent.select(".record-list__facts a")]

    assert links == [first.title, again.title, extraordinary.title, last.title]
    told = client.get("/api/v1/terms", {"body": home.code}).json()["items"][1]
    assert (told["opened_by"], told["closed_by"]) == (first.code, again.code)
    assert "Đại hội bất thường" in term
