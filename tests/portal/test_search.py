import pytest
from bs4 import BeautifulSoup

from organizations.reports import Body
from tests.awards.documents import award, decision, person_award
from tests.congresses import documents as congress_documents
from tests.organizations.documents import ended_profile, profile, publish, withdraw

pytestmark = pytest.mark.django_db


def found(client, words, **more):
    response = client.get("/tim-kiem/", {"q": words, **more})
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def titles(soup, kind=""):
    selector = f"#{kind} .record-list__title" if kind else "section .record-list__title"
    return [each.get_text(strip=True) for each in soup.select(selector)]


@pytest.mark.parametrize(
    "words",
    [
        "Đắk Lắk",
        "dak lak",
        "DAK LAK",
        "đăk lăk",
        "lak dak",
        "  Đắk   Lắk ",
        "ldld dak lak",
        "LĐLĐ tỉnh Đắk Lắk",
        "Ðắk Lắk",
    ],
)
def test_tone_marks_case_order_and_abbreviations_do_not_matter(client, words):
    publish(profile("Liên đoàn Lao động tỉnh Đắk Lắk"))
    assert titles(found(client, words), "organization") == ["Liên đoàn Lao động tỉnh Đắk Lắk"]


@pytest.mark.parametrize("words", ["hòa bình", "hoà bình", "hoa binh"])
def test_old_and_new_places_of_a_tone_mark_are_one(client, words):
    publish(profile("Liên đoàn Lao động tỉnh Hòa Bình"))
    assert len(titles(found(client, words), "organization")) == 1


def test_the_very_words_come_first(client):
    for name in ("Công đoàn Mã", "Công đoàn Mà", "Công đoàn Má"):
        publish(profile(name))
    assert titles(found(client, "má"))[0] == "Công đoàn Má"
    assert titles(found(client, "công đoàn mà"))[0] == "Công đoàn Mà"
    assert len(titles(found(client, "ma"))) == 3


def test_a_former_name_leads_to_the_body_and_says_so(client):
    successor = profile("Công đoàn cơ sở cơ quan Đảng tỉnh Lạng Sơn")
    publish(successor)
    publish(ended_profile(Body("organization", successor.code, successor.name, True)))
    soup = found(client, "công đoàn cơ quan tỉnh")
    (hit,) = [
        each
        for each in soup.select("#organization .record-list__item")
        if "Công đoàn Cơ quan tỉnh" in each.get_text()
    ]
    assert hit.select_one("a").get_text(strip=True) == "Công đoàn Viên chức tỉnh Lạng Sơn"
    assert any(successor.name in each.get_text() for each in hit.select(".record-list__former"))


def test_a_body_found_by_several_names_is_listed_once(client):
    successor = profile("Công đoàn cơ sở")
    publish(ended_profile(Body("organization", successor.code, successor.name, True)))
    soup = found(client, "tỉnh")
    assert titles(soup, "organization") == ["Công đoàn Viên chức tỉnh Lạng Sơn"]
    assert soup.select_one(".result-count strong").get_text() == "1"


def test_results_are_grouped_by_kind(client):
    publish(profile("Công đoàn Viên chức tỉnh Lạng Sơn"))
    publish(congress_documents.report())
    publish(decision(award("Công đoàn Viên chức tỉnh Lạng Sơn"), person_award("Lạng Văn Sơn")))
    soup = found(client, "lang son")
    kinds = [each["id"] for each in soup.select("section.section")]
    assert kinds == ["organization", "congress", "award"]
    assert found(client, "125/QĐ-LĐLĐ").select("#decision")
    only = found(client, "lang son", kind="award")
    assert [each["id"] for each in only.select("section.section")] == ["award"]
    assert len(titles(only)) == 2


def test_a_kind_with_many_results_is_cut_and_can_be_paged_through(client):
    for number in range(63):
        publish(profile(f"Công đoàn số {number}"))
    soup = found(client, "công đoàn")
    assert len(titles(soup)) == 10
    more = soup.select_one("#organization p > a")["href"]
    everything = [
        title
        for number in (1, 2)
        for title in titles(
            BeautifulSoup(client.get(f"/tim-kiem/{more}&page={number}").content, "html.parser")
        )
    ]
    assert sorted(everything) == sorted(f"Công đoàn số {n}" for n in range(63))


def test_drafts_and_withdrawn_records_are_not_found(client):
    document = profile("Công đoàn Sắp Rút")
    publish(document)
    assert titles(found(client, "sap rut"))
    withdraw(document)
    assert not titles(found(client, "sap rut"))


def test_nothing_typed_nothing_found_and_too_little_typed_are_told_apart(client):
    texts = {
        words: found(client, words).select_one(".flow").get_text() for words in ("", "xyzzy", "a")
    }
    assert len(set(texts.values())) == 3


def test_a_mistyped_name_is_offered(client):
    publish(profile("Công đoàn Viên chức tỉnh Lạng Sơn"))
    soup = found(client, "cong doan vien chuk lang sonn")
    assert titles(soup) == ["Công đoàn Viên chức tỉnh Lạng Sơn"]
    assert soup.select_one("#gan-giong")


@pytest.mark.parametrize("count", [1, 20])
@pytest.mark.parametrize("words", ["công đoàn", "cong doan khong co", ""])
def test_a_search_takes_at_most_four_queries(client, count, words, django_assert_max_num_queries):
    for number in range(count):
        publish(profile(f"Công đoàn số {number}"))
        publish(decision(award(f"Công đoàn cơ sở {number}")))
    with django_assert_max_num_queries(4):
        found(client, words)


@pytest.mark.parametrize(
    "words",
    [
        "a" * 10_000,
        "công " * 2_000,
        "\x00",
        "%",
        "_",
        "\\",
        "'; DROP TABLE x; --",
        "💥",
        "\u202e\u200b",
        "<script>alert(1)</script>",
        "[[:alpha:]]+(",
        "C«ng ®oµn",
        "\ufffd",
    ],
)
def test_no_words_break_the_search(client, words):
    publish(profile("Công đoàn Viên chức"))
    soup = found(client, words)
    assert soup.script is None


def test_what_was_typed_stands_in_the_box_again(client):
    soup = found(client, "Lạng “Sơn” & <b>")
    (box,) = soup.select('input[name="q"]')
    assert box["value"] == "Lạng “Sơn” & <b>"
