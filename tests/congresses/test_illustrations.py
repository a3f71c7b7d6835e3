"""Drawings of a report: the sentence of each says what its file holds, and nothing else."""

import csv
import dataclasses
import io
import re
from decimal import ROUND_HALF_UP, Decimal

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache

from congresses.illustrations import DRAWN
from congresses.reading import Reading
from congresses.reports import StatisticText
from tests.congresses.documents import (
    HOST,
    committee,
    figure,
    full_report,
    lang_son,
    publish,
    publish_organization,
    report,
    result,
    seat,
    target,
    withdraw,
)

pytestmark = pytest.mark.django_db

NUMBER = re.compile(r"\d[\d.]*(?:,\d+)?")


@pytest.fixture(autouse=True)
def _nothing_kept():
    cache.clear()


def outcome(wording, goal, actual, **changes):
    planned = None if goal is None else Decimal(goal)
    return result(wording, actual, planned_comparator="gte", planned=planned, **changes)


MANY_RESULTS = (
    outcome("Đoàn viên mới", 1200, figure(1350), unit="người"),
    outcome("Công đoàn cơ sở vững mạnh", "92.5", figure("92.5")),
    outcome("Thu kinh phí", 98, figure("71.4"), verdict="not_met"),
    outcome("Nữ đạt hai giỏi", 90, figure(95, "over", "trên 95%"), verdict="exceeded"),
    outcome("Không đặt mức", None, figure(40)),
    outcome("Không nêu kết quả", 70, None),
    outcome("Một khoảng", 70, figure(75), planned_max=Decimal(80)),
)
STATISTICS = (
    StatisticText("gender", "Nữ", 49, 133, Decimal("36.84"), 1),
    StatisticText("gender", "Nam", 84, 133, None, 1),
    StatisticText("age", "Dưới 35 tuổi", 20, None, None, 1),
)
REPORTS = {
    "every field": full_report(),
    "a real record": lang_son(),
    "many results": lang_son(results=MANY_RESULTS),
    "composition": lang_son(statistics=STATISTICS, convened=140),
    "more present than convened": lang_son(convened=130, present=133),
    "two committees": lang_son(
        committees=(
            committee(),
            committee(
                kind="inspection",
                counts=(),
                seats_decided=3,
                seats=(seat("Lê An", "head"), seat("", state="vacant")),
            ),
        )
    ),
}


def told_on(client, address):
    """The sentences of a page, each with the rows of its file."""
    response = client.get(address, follow=True)
    assert response.status_code == 200, address
    soup = BeautifulSoup(response.content, "lxml")
    told = []
    for each in soup.select(".told"):
        link = each.select_one("a.told__file").extract()["href"]
        content = client.get(link).content.decode("utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(content, newline="")))
        told.append((link.rsplit("/", 1)[1], " ".join(each.get_text().split()), rows))
    return told


def said(number):
    whole, _point, places = f"{number.normalize():f}".partition(".")
    whole = f"{int(whole):,}".replace(",", ".")
    return f"{whole},{places}" if places else whole


def tenth(part, whole):
    return (Decimal(part) * 100 / Decimal(whole)).quantize(Decimal("0.1"), ROUND_HALF_UP)


def numbers_of_results(rows):
    compared = [
        (row["Chỉ tiêu"], Decimal(row["Kết quả"]), Decimal(row["Đề ra"]))
        for row in rows
        if row["Đề ra"] and not row["Đề ra, cao nhất"] and row["Cách nêu"] == "đúng"
    ]
    for row in rows:
        if row["Chênh lệch, cổng tính"]:
            assert Decimal(row["Chênh lệch, cổng tính"]) == Decimal(row["Kết quả"]) - Decimal(
                row["Đề ra"]
            )
    above = sum(actual > goal for _w, actual, goal in compared)
    same = sum(actual == goal for _w, actual, goal in compared)
    counts = [each for each in (above, same, len(compared) - above - same) if each]
    wording, actual, goal = max(compared, key=lambda each: abs(each[1] - each[2]) / each[2])
    return [str(len(compared)), *map(str, counts)], [*NUMBER.findall(wording), actual, goal]


def numbers_in(name, rows):
    """The numbers that the sentence of a drawing has to say, in its order."""
    if name == "ket-qua.csv":
        counts, farthest = numbers_of_results(rows)
        return counts + [each if isinstance(each, str) else said(each) for each in farthest]
    found = []
    if name == "dai-bieu.csv":
        for row in rows:
            found.append(said(Decimal(row["Số"])))
            if row["Trên tổng"]:
                found.append(said(tenth(row["Số"], row["Trên tổng"])))
    elif name == "co-cau.csv":
        groups = {}
        for row in rows:
            if row["Tỷ lệ (%)"]:
                share = (Decimal(row["Tỷ lệ (%)"]), row["Nhóm"])
                groups[row["Theo"]] = max(groups.get(row["Theo"], share), share)
        for share, category in groups.values():
            found += [*NUMBER.findall(category), said(share)]
    elif name == "ghe.csv":
        for row in rows:
            filled, unnamed, vacant = (
                int(row[each]) for each in ("Có người", "Có người, không nêu tên", "Khuyết")
            )
            counted = [filled + vacant, filled, unnamed or None, vacant or None]
            found += NUMBER.findall(row["Ban"]) + [str(each) for each in counted if each]
    return found


@pytest.mark.parametrize("name", REPORTS)
def test_every_number_of_a_sentence_is_one_of_its_file(client, name):
    publish(REPORTS[name])
    told = told_on(client, "/dai-hoi/dhvcnst4/")
    print(f"{name}: {len(told)} sentences")
    assert told
    for file, sentence, rows in told:
        assert NUMBER.findall(sentence) == numbers_in(file, rows), (file, sentence)


def test_all_four_drawings_are_told_somewhere():
    """The test above must not pass because nothing is drawn."""
    told = {
        name
        for each in REPORTS.values()
        for name, draw in DRAWN.items()
        if draw(Reading(each, None, None))
    }
    assert told == set(DRAWN) == {"ket-qua", "dai-bieu", "co-cau", "ghe"}


def sentence_of(name, **facts):
    return DRAWN[name](Reading(lang_son(**facts), None, None)).sentence.replace("\xa0", " ")


def test_of_groups_as_large_as_each_other_none_is_named_before_the_others():
    halves = [
        StatisticText("gender", category, None, None, Decimal(50), 1) for category in ("Nữ", "Nam")
    ]
    assert "Nữ, Nam 50 %" in sentence_of("co-cau", statistics=tuple(halves))


def test_of_results_as_far_from_their_goals_none_is_told_to_be_the_farthest():
    one = outcome("Đoàn viên mới", 100, figure(120), unit="người")
    other = outcome("Thu kinh phí", 50, figure(40))
    nearer = outcome("Nữ đạt hai giỏi", 90, figure(95))
    assert "Cách xa nhất: Đoàn viên mới" in sentence_of("ket-qua", results=(one, nearer))
    assert "Cách xa nhất" not in sentence_of("ket-qua", results=(one, other, nearer))


def told_of_a_term(client, targets, results):
    """The sentence and the rows of the page of a term, by what opened and what closed it."""
    fourth = lang_son(targets=targets)
    publish_organization()
    publish(fourth)
    publish(
        lang_son(
            code="dhvcnst5",
            title=f"Đại hội lần thứ V {HOST.name}",
            ordinal=5,
            term=dataclasses.replace(fourth.term, number=5, year_from=2028, year_to=2033),
            reviewed_term=fourth.term,
            results=results,
        )
    )
    told = {
        file: (sentence, rows)
        for file, sentence, rows in told_on(client, "/to-chuc/cdvcnsts/nhiem-ky/4/")
    }
    return told.get("ket-qua.csv", ("", []))


def test_a_term_sets_results_beside_the_goals_of_its_opening_congress(client):
    women = result(
        "Nữ đạt danh hiệu “Giỏi việc nước, đảm việc nhà”",
        figure(95),
        indicator="nu-gioi-viec-nuoc",
    )
    sentence, rows = told_of_a_term(client, lang_son().targets, (women,))
    assert rows[0]["Đề ra"] == "92"
    assert NUMBER.findall(sentence) == numbers_in("ket-qua.csv", rows)


STRONG = {"indicator": "cdcs-vung-manh", "comparator": "gte"}
AGENCIES = target("CĐCS khối HCSN", value=Decimal(90), **STRONG)
COMPANIES = target("CĐCS khối SXKD", value=Decimal(70), **STRONG)
REPORTED = {
    "HCSN": outcome("CĐCS khối HCSN", 88, figure(92), indicator="cdcs-vung-manh"),
    "SXKD": outcome("CĐCS khối SXKD", 68, figure(75), indicator="cdcs-vung-manh"),
    "other words": outcome("Khối sản xuất", 68, figure(75), indicator="cdcs-vung-manh"),
}


@pytest.mark.parametrize(
    ("targets", "reported", "goals"),
    [
        ((AGENCIES, COMPANIES), ("SXKD", "HCSN"), ["70", "90"]),
        ((AGENCIES, COMPANIES), ("HCSN", "SXKD"), ["90", "70"]),
        ((AGENCIES, COMPANIES), ("other words", "HCSN"), ["70", "90"]),
        ((AGENCIES,), ("other words", "HCSN"), ["68", "90"]),
        ((AGENCIES, COMPANIES), ("other words",), ["68"]),
        ((AGENCIES,), ("other words", "SXKD"), ["68", "68"]),
        ((AGENCIES,), ("other words",), ["90"]),
    ],
)
def test_targets_of_one_indicator_are_told_apart_by_their_words(client, targets, reported, goals):
    _said, rows = told_of_a_term(client, targets, tuple(REPORTED[each] for each in reported))
    assert [row["Đề ra"] for row in rows] == goals


@pytest.mark.parametrize(
    ("_what", "change", "goal"),
    [
        ("every year", {"period": "yearly"}, "305"),
        ("in one year", {"period": "year", "year": 2026}, "305"),
        ("of each body", {"per_what": "CĐCS"}, "305"),
        ("of a group", {"population": "khối SXKD"}, "305"),
        ("of a group, the report has no goal", {"population": "khối SXKD", "own": None}, "61"),
        ("every year, the report has no goal", {"period": "yearly", "own": None}, None),
        ("of each body, the report has no goal", {"per_what": "CĐCS", "own": None}, None),
        ("in all", {}, "61"),
        ("in the term", {"period": "whole_term"}, "61"),
        ("by its end", {"period": "end_of_term"}, "61"),
    ],
)
def test_a_result_of_the_term_is_not_held_against_a_goal_of_another_kind(
    client, _what, change, goal
):
    own = change.get("own", 305)
    of_goal = {name: value for name, value in change.items() if name != "own"}
    members = target("Kết nạp đoàn viên", value=Decimal(61), unit="đoàn viên", **of_goal)
    reported = outcome("Kết nạp đoàn viên", own, figure(250), unit="đoàn viên")
    _said, rows = told_of_a_term(client, (members,), (reported,))
    assert [row["Đề ra"] for row in rows] == ([goal] if goal else [])
    bars = BeautifulSoup(client.get("/to-chuc/cdvcnsts/nhiem-ky/4/", follow=True).content, "lxml")
    bars = bars.select("#ket-qua tbody svg")
    assert len(bars) == len(rows)
    assert all(f"{goal}\xa0đoàn viên" in str(bar) for bar in bars), bars


def test_a_result_with_a_reservation_is_not_computed_with(client):
    publish(lang_son(results=(outcome("Nữ", 90, figure(95, "over", "trên 95%")),)))
    files = [file for file, _sentence, _rows in told_on(client, "/dai-hoi/dhvcnst4/")]
    assert "ket-qua.csv" not in files
    assert client.get("/dai-hoi/dhvcnst4/bieu-do/ket-qua.csv", follow=True).status_code == 404


@pytest.mark.parametrize("name", ["khong-co", "so-lieu"])
def test_a_drawing_that_does_not_exist_is_not_found(client, name):
    publish(lang_son())
    assert client.get(f"/dai-hoi/dhvcnst4/bieu-do/{name}.csv", follow=True).status_code == 404


def test_the_file_of_an_earlier_edition_keeps_its_numbers(client):
    publish(lang_son(convened=140))
    publish(lang_son(convened=141))
    at = "/dai-hoi/dhvcnst4/{}bieu-do/dai-bieu.csv"
    first = client.get(at.format("v/1/"), follow=True).content.decode()
    latest = client.get(at.format(""), follow=True).content.decode()
    assert (",140," in first, ",141," in latest) == (True, True)
    (sentence,) = [
        said for file, said, _rows in told_on(client, "/dai-hoi/dhvcnst4/v/1/") if "140" in said
    ]
    assert "133" in sentence


def test_the_file_of_a_withdrawn_report_is_gone(client):
    publish(lang_son())
    withdraw("dhvcnst4", "Công bố nhầm.")
    assert client.get("/dai-hoi/dhvcnst4/bieu-do/ghe.csv", follow=True).status_code == 410


def test_a_file_has_the_sign_for_excel_unless_it_is_asked_to_leave_it(client):
    publish(lang_son())
    response = client.get("/dai-hoi/dhvcnst4/bieu-do/ghe.csv", follow=True)
    address = response.redirect_chain[-1][0]
    assert response.content.startswith(b"\xef\xbb\xbf")
    assert not client.get(f"{address}?bom=0").content.startswith(b"\xef\xbb\xbf")


def test_a_bare_record_draws_nothing(client):
    publish(report())
    assert told_on(client, "/dai-hoi/dhvcnst4/") == []
