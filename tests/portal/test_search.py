import dataclasses

import pytest
from bs4 import BeautifulSoup
from django.http import QueryDict

from congress_portal import search, spelling
from congresses.reports import TermText
from organizations.published import SearchWord
from organizations.reports import Body
from tests.awards.documents import award, day, decision, person_award
from tests.congresses import documents as congress_documents
from tests.organizations.documents import code, ended_profile, profile, publish, withdraw
from tests.pages import without_abbreviations

pytestmark = pytest.mark.django_db


def found(client, words, **more):
    response = client.get("/tim-kiem/", {"q": words, **more})
    assert response.status_code == 200
    return without_abbreviations(BeautifulSoup(response.content, "html.parser"))


def titles(soup, kind=""):
    selector = f"#{kind} .record-list__title" if kind else "section .record-list__title"
    return [" ".join(each.get_text().split()) for each in soup.select(selector)]


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


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Liên đoàn Lao động tỉnh Đắk Lắk", "LĐLĐ Đắk Lắk"),
        ("Công đoàn Viên chức tỉnh Lạng Sơn", "CĐVC lang son"),
        ("Công đoàn cơ sở Sở Y tế", "CĐCS so y te"),
        ("CĐCS Sở Y tế", "công đoàn cơ sở sở y tế"),
        ("LĐLĐ huyện Nho Quan", "lien doan lao dong nho quan"),
        ("Công đoàn các Khu công nghiệp tỉnh Bắc Giang", "CĐ KCN Bắc Giang"),
        ("Công đoàn các Khu công nghiệp tỉnh Bắc Giang", "cđkcn"),
        ("Tổng Liên đoàn Lao động Việt Nam", "TLĐ"),
        ("Tổng Liên đoàn Lao động Việt Nam", "tldld vn"),
        ("Công đoàn Ngành Giáo dục thành phố Huế", "CĐN giáo dục TP Huế"),
    ],
)
def test_an_abbreviation_stands_for_its_words_and_they_for_it(client, name, words):
    publish(profile(name))
    assert titles(found(client, words), "organization") == [name]
    assert [each["title"] for each in typed_ahead(client, words)] == [name]


def typed_ahead(client, words):
    response = client.get("/tim-kiem/goi-y/", {"q": words})
    assert response.status_code == 200
    return response.json()["suggestions"]


def test_words_are_found_from_their_beginning(client):
    publish(profile("Công đoàn Ngân hàng An Giang"))
    assert titles(found(client, "gia ngan"), "organization") == ["Công đoàn Ngân hàng An Giang"]
    assert not titles(found(client, "iang"), "organization")


def test_suggestions_are_few_of_each_kind_with_former_names_and_addresses(client):
    successor = profile("Công đoàn cơ sở cơ quan Đảng tỉnh Lạng Sơn")
    publish(successor)
    publish(ended_profile(Body("organization", successor.code, successor.name, True)))
    publish(congress_documents.lang_son())
    for number in range(5):
        publish(decision(award(f"Công đoàn Lạng Sơn {number}")))
    made = typed_ahead(client, "lang s")
    kinds = [each["kind"] for each in made]
    assert kinds == sorted(kinds, key=list(dict.fromkeys(kinds)).index)
    assert all(kinds.count(kind) <= 3 for kind in kinds)
    former = typed_ahead(client, "công đoàn cơ quan t")[0]
    assert former["title"] == "Công đoàn Viên chức tỉnh Lạng Sơn"
    assert former["detail"] == "Công đoàn Cơ quan tỉnh"
    for each in made:
        assert client.get(each["address"].partition("#")[0]).status_code == 200
    assert typed_ahead(client, "l") == typed_ahead(client, "") == []


def test_a_cited_document_is_found_by_number_and_leads_to_its_line(client):
    congress_documents.publish(congress_documents.full_report())
    document = congress_documents.full_report().documents[0].document
    publish(decision(award("Không liên quan")))
    (hit, *_others) = found(client, document.number).select("#document .record-list__title")
    page, _sign, place = hit["href"].partition("#")
    soup = BeautifulSoup(client.get(page).content, "lxml")
    assert document.number in soup.find(id=place).get_text()


def test_kinds_and_years_are_offered_with_their_counts_and_keep_the_words(client):
    for year in (2018, 2023, 2023):
        publish(
            congress_documents.report(
                code=code(), opened_on=congress_documents.on(f"{year}-05-01"), title="Đại hội Huế"
            )
        )
    publish(profile("Công đoàn Huế"))
    soup = found(client, "huế")

    def offered(soup):
        return {
            link.select_one("span").get_text(): link.select_one(".facet__count").get_text()
            for link in soup.select(".facet a")
        }

    kinds = {str(search.KINDS["organization"]): "1", str(search.KINDS["congress"]): "3"}
    assert offered(soup) == kinds | {"2023": "2", "2018": "1"}
    narrowed = soup.select_one('.facet a[href*="year=2023"]')["href"]
    assert "q=hu" in narrowed
    in_year = BeautifulSoup(client.get(f"/tim-kiem/{narrowed}").content, "html.parser")
    assert len(titles(in_year)) == 2
    assert in_year.select_one('.facet a[aria-current="true"] span').get_text() == "2023"


def test_a_person_elected_three_times_is_one_found_thing(client):
    held = code()
    for year in (2013, 2018, 2023):
        committee = congress_documents.committee(
            term=TermText(None, year, year + 5),
            seats=[congress_documents.seat("Nông Văn Bền", "chair", code=held)],
        )
        congress_documents.publish(
            congress_documents.report(
                code(),
                opened_on=congress_documents.on(f"{year}-05-01"),
                term=TermText(None, year, year + 5),
                committees=(committee,),
            )
        )
    wanted = search.SearchFilter(QueryDict("q=Nông Văn Bền"))
    counted = search.counts(wanted)["person"]
    assert (counted.things, counted.is_cut) == (1, False)
    (group,) = search.search(wanted).groups
    assert (group.count, len(group.hits)) == (1, 1)


def test_a_kind_is_cut_by_its_entries_and_not_by_its_addresses(monkeypatch):
    monkeypatch.setattr("congress_portal.search.MOST_OF_A_KIND", 5)
    held = [code() for _each in range(3)]
    for year in (2013, 2018, 2023):
        committee = congress_documents.committee(
            term=TermText(None, year, year + 5),
            seats=[congress_documents.seat("Nông Văn Bền", "chair", code=each) for each in held],
        )
        congress_documents.publish(
            congress_documents.report(
                code(), term=TermText(None, year, year + 5), committees=(committee,)
            )
        )
    assert search.counts(search.SearchFilter(QueryDict("q=Bền Nông")))["person"].is_cut


def test_a_year_is_searched_through_where_its_kind_has_too_many_entries(client, monkeypatch):
    monkeypatch.setattr("congress_portal.search.MOST_OF_A_KIND", 5)
    for number in range(30):
        publish(decision(award(f"Công đoàn cơ sở {number}"), decided_on=day("2015-05-30")))
    publish(decision(award("Công đoàn cơ sở cuối cùng"), decided_on=day("2024-05-30")))
    soup = found(client, "công đoàn cơ sở", year="2024", kind="award")
    assert titles(soup) == ["Công đoàn cơ sở cuối cùng"]


def test_too_many_results_are_counted_no_further_and_said_to_be_more(client, monkeypatch):
    monkeypatch.setattr("congress_portal.search.MOST_OF_A_KIND", 20)
    for number in range(25):
        publish(profile(f"Công đoàn số {number}"))
    publish(profile("Công đoàn"))
    soup = found(client, "công đoàn")
    assert soup.select_one("#organization h2 .note").get_text().endswith("+")
    assert "Hơn" in soup.select_one(".result-count").get_text()
    assert titles(soup)[0] == "Công đoàn"


@pytest.mark.parametrize("words", ["công đoàn", "an ha", "ldld", "x", "12/QĐ-LĐLĐ"])
def test_no_search_reads_a_whole_table(client, words):
    publish(profile("Công đoàn"))
    wanted = search.SearchFilter(QueryDict(f"q={words} công"))
    sql, params = search.candidates(wanted, search.KINDS, 1000, None)
    plan = "\n".join(row[0] for row in search.rows_of(f"EXPLAIN {sql}", params))
    assert plan.count("Index") >= 3 * len(search.KINDS)
    assert "Seq Scan" not in plan


def test_a_name_is_found_only_while_it_is_published(client):
    named = decision(person_award("Lạng Văn Sơn"))
    publish(named)
    assert titles(found(client, "lạng văn sơn"), "award")
    (one,) = named.awards
    hidden = dataclasses.replace(one, is_withheld=True, recipient_name="", recipient_code="")
    publish(dataclasses.replace(named, awards=(hidden,)))
    assert not titles(found(client, "lạng văn sơn"))
    assert not typed_ahead(client, "lạng văn")


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


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("cong doan vien chuk lang sonn", id="another letter, one too many"),
        pytest.param("công đoàn viên chúc lạg sơn", id="one too few"),
        pytest.param("cong doan viec hcuc lang son", id="two in each other's place"),
        pytest.param("congdoan vienchuc langson", id="no spaces"),
        pytest.param("cong doan vien chuc lang sang", id="a word that others have"),
        pytest.param("công đoàn viên chức qwrty", id="a word that nothing is near to"),
    ],
)
def test_a_mistyped_name_is_offered(client, words):
    publish(profile("Công đoàn Viên chức tỉnh Lạng Sơn"))
    publish(profile("Công đoàn Giáo dục xã Tràng Sang năm 2023"))
    soup = found(client, words)
    assert titles(soup) == ["Công đoàn Viên chức tỉnh Lạng Sơn"]
    assert soup.select_one("#gan-giong")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("trần thị quynhh", "Trần Thị Quỳnh"),
        ("tran thij quynh anh", "Trần Thị Quỳnh Anh"),
        ("trầnthị quỳnh", "Trần Thị Quỳnh"),
        ("công doàn bến tra", "Công đoàn Bến Tre"),
    ],
)
def test_a_mistyped_name_of_somebody_awarded_is_offered(client, words, name):
    publish(decision(award("Công đoàn Bến Tre"), person_award("Trần Thị Quỳnh")))
    publish(decision(person_award("Trần Thị Quỳnh Anh")))
    assert name in titles(found(client, words))


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("công đoàn qwrty", id="too few words left"),
        pytest.param("qwrty", id="nothing near"),
        pytest.param("công đoàn giáo dục 2013", id="a year is never taken for another"),
        pytest.param("công đoàn giáo dục sơn", id="words of two bodies"),
    ],
)
def test_nothing_is_offered_at_a_guess(client, words):
    publish(profile("Công đoàn Viên chức tỉnh Lạng Sơn"))
    publish(profile("Công đoàn Giáo dục xã Tràng Sang năm 2023"))
    soup = found(client, words)
    assert titles(soup) == []
    assert not soup.select_one("#gan-giong")


LONG_WORD = "Thuongmaidichvuvanchuyenquocte"


@pytest.mark.parametrize(
    "words",
    [
        *("htx", "htx2", "htx2b", "k3", "k3a", "12", "qd", "z115", "zaß", "za"),
        *(LONG_WORD[:19], LONG_WORD[:20], LONG_WORD[:21], LONG_WORD),
        *("nghị quyết htx2b", "x"),
    ],
)
def test_a_word_is_found_by_any_beginning_of_it(client, words):
    """Whatever follows its first letters: words that nothing begins with are not looked for."""
    name = f"Công đoàn HTX2b K3a Z115 Zaß {LONG_WORD} Nghị quyết số 12/QĐ x12"
    publish(profile(name))
    assert titles(found(client, words)) == ([name] if len(words) > 1 else [])


def test_no_word_with_figures_is_offered_for_another(client):
    publish(profile("Công đoàn HTX2"))
    assert titles(found(client, "htxa")) == []
    assert titles(found(client, "công đoàn cơ sở htxa")) == []


def words_kept():
    return set(SearchWord.objects.values_list("word", flat=True))


def test_the_words_that_are_offered_are_those_of_what_can_be_found():
    body = profile("Công đoàn Xuyên Mộc số 12/QĐ")
    publish(body)
    assert {"cong", "doan", "xuyen", "moc", "so", "qd"} <= words_kept()
    assert not any(any(sign.isdigit() for sign in word) for word in words_kept())
    assert set(SearchWord.objects.get(word="moc").spellings) == {"moc", "oc", "mc", "mo"}
    for kept in SearchWord.objects.all():
        assert set(kept.spellings) == spelling.spellings(kept.word)

    publish(profile("Công đoàn Bến Cát"))
    withdraw(body)
    SearchWord.refresh()
    assert {"ben", "cat", "cong"} <= words_kept()
    assert not {"xuyen", "moc"} & words_kept()

    SearchWord.objects.all().delete()
    SearchWord.refresh()
    assert {"ben", "cat", "cong"} <= words_kept()


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
    assert not [script for script in soup.select("script") if script.string]
    assert client.get("/tim-kiem/goi-y/", {"q": words}).status_code == 200


def test_what_was_typed_stands_in_the_box_again(client):
    soup = found(client, "Lạng “Sơn” & <b>")
    (box,) = soup.select('input[name="q"]')
    assert box["value"] == "Lạng “Sơn” & <b>"


def test_robots_keep_the_page_of_the_search_and_no_page_of_results(client):
    def robots(address):
        return BeautifulSoup(client.get(address).content, "html.parser").select("[name=robots]")

    assert robots("/tim-kiem/") == []
    (told,) = robots("/tim-kiem/?q=lang+son")
    assert told["content"] == "noindex"
