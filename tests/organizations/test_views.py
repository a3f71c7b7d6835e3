import dataclasses
import datetime
import json

import pytest
from bs4 import BeautifulSoup
from django.http import QueryDict

from congress_portal.foundation.publication import canonical_text
from congresses.reports import TermText
from organizations import editions
from organizations.published import PublishedPost
from organizations.reports import AffiliationText, Body
from organizations.views import shown_name
from tests.awards.documents import award, decision, person_award
from tests.congresses import documents as congress_documents
from tests.organizations.documents import (
    body,
    code,
    ended_profile,
    profile,
    publish,
    withdraw,
)

pytestmark = pytest.mark.django_db


def page(client, address, status=200, **more):
    response = client.get(address, **more)
    assert response.status_code == status, (address, response.status_code)
    return BeautifulSoup(response.content, "html.parser")


def text_of(soup, path):
    (element,) = {each.get_text(" ", strip=True) for each in soup.select(f'[data-field="{path}"]')}
    return element


def address_of(document):
    return editions.address_of("to-chuc", document.code, shown_name(document))


@pytest.fixture
def successor():
    document = profile("Công đoàn cơ sở cơ quan Đảng tỉnh Lạng Sơn", level=4)
    publish(document)
    return document


@pytest.fixture
def ended(successor):
    document = ended_profile(Body("organization", successor.code, successor.name, True))
    publish(document)
    return document


def test_every_value_stands_in_the_element_of_its_field(client, ended):
    soup = page(client, address_of(ended))
    expected = {
        "name": "Công đoàn Viên chức tỉnh Lạng Sơn",
        "kind_name": "Công đoàn viên chức tỉnh",
        "level": "3",
        "short_name": "CĐVC tỉnh",
        "founded_on": "1995",
        "ended_on": "01/07/2025",
        "names/0/name": "Công đoàn Cơ quan tỉnh",
        "names/0/until": "01/03/2008",
        "names/1/since": "01/03/2008",
        "affiliations/0/parent/name": "Liên đoàn Lao động tỉnh Lạng Sơn",
        "territories/0/unit_name": "tỉnh Lạng Sơn",
        "territories/0/unit_code": "20",
        "events/0/on": "3/2008",
        "events/1/participants/1/body/name": "Công đoàn cơ sở cơ quan Đảng tỉnh Lạng Sơn",
        "sources/0/title": "Đại hội lần thứ IV thành công",
        "sources/0/published_on": "07/06/2023",
    }
    assert {path: text_of(soup, path) for path in expected} == expected
    assert soup.select_one('[data-field="events/1/kind"]')["data-value"] == "merged"


def test_a_body_that_ended_says_what_it_is_now_and_links_there(client, ended, successor):
    soup = page(client, address_of(ended))
    assert soup.select_one(".lede__text a")["href"] == address_of(successor)


def test_bodies_without_a_page_are_named_but_not_linked(client, ended):
    soup = page(client, address_of(ended))
    parent = soup.select_one('[data-field="affiliations/0/parent/name"]')
    assert parent.find_parent("a") is None
    publish(profile("Liên đoàn Lao động tỉnh Lạng Sơn", code=code(1)))
    soup = page(client, address_of(ended))
    parent = soup.select_one('[data-field="affiliations/0/parent/name"]')
    assert parent.find_parent("a")["href"].startswith(f"/to-chuc/{code(1)}-")


@pytest.mark.parametrize("spelling", ["{code}/", "{code}-ten-cu/", "{CODE}-{slug}/"])
def test_other_spellings_lead_to_the_one_address(client, ended, spelling):
    slug = address_of(ended).split("-", 2)[2].rstrip("/")
    spelled = spelling.format(code=ended.code, CODE=ended.code.upper(), slug=slug)
    response = client.get(f"/to-chuc/{spelled}?a=1")
    assert response.status_code == 301
    assert response["Location"] == f"{address_of(ended)}?a=1"


def test_unknown_and_unpublished_bodies_give_the_same_page(client):
    unknown = client.get(f"/to-chuc/{code()}-abc/")
    nonsense = client.get("/to-chuc/khong-co-trang-nay/")
    assert unknown.status_code == nonsense.status_code == 404

    def plain(response):
        soup = BeautifulSoup(response.content, "html.parser")
        soup.select_one(".print-only").decompose()
        return str(soup)

    assert plain(unknown) == plain(nonsense)


@pytest.mark.parametrize("part", ["", "v/1/", "lich-su/"])
def test_a_withdrawn_body_is_gone_with_its_note_and_without_its_name(client, ended, part):
    withdraw(ended, note="Đơn vị yêu cầu rút hồ sơ này.")
    response = client.get(f"{address_of(ended)}{part}")
    assert response.status_code == 410
    assert "Đơn vị yêu cầu rút hồ sơ này." in response.text
    assert "<h1>Công đoàn Viên chức" not in response.text
    assert client.get(f"{address_of(ended)[:-1]}.json").status_code == 410


def test_an_older_edition_says_so_and_a_correction_gives_its_reason(client, ended):
    corrected = dataclasses.replace(ended, short_name="CĐVC")
    publish(corrected, note="Sửa tên viết tắt của đơn vị.")
    older = page(client, f"{address_of(ended)}v/1/")
    assert text_of(older, "short_name") == "CĐVC tỉnh"
    assert older.select_one(".notice--wait a")["href"] == address_of(ended)
    latest = page(client, address_of(ended))
    assert text_of(latest, "short_name") == "CĐVC"
    assert "Sửa tên viết tắt của đơn vị." in latest.select_one(".notice").text
    history = page(client, f"{address_of(ended)}lich-su/")
    links = [each["href"] for each in history.select(".record-list__title")]
    assert links == [address_of(ended), f"{address_of(ended)}v/1/"]
    assert client.get(f"{address_of(ended)}v/3/").status_code == 404


def test_json_holds_the_document_letter_for_letter_and_is_not_sent_twice(client, ended):
    response = client.get(f"{address_of(ended)[:-1]}.json")
    assert response["Content-Type"].startswith("application/json")
    assert canonical_text(ended) in response.text
    assert json.loads(response.text)["edition"]["number"] == 1
    again = client.get(
        f"{address_of(ended)[:-1]}.json", headers={"if-none-match": response["ETag"]}
    )
    assert again.status_code == 304
    page_again = client.get(address_of(ended))
    assert (
        client.get(address_of(ended), headers={"if-none-match": page_again["ETag"]}).status_code
        == 304
    )


def test_terms_come_from_the_congresses_that_open_and_close_them(client, ended):
    host = Body("organization", ended.code, ended.name, True)
    publish(
        congress_documents.report(
            host=host,
            term=TermText(4, 2023, 2028),
            reviewed_term=TermText(3, 2018, 2023),
        )
    )
    soup = page(client, address_of(ended))
    links = [each["href"] for each in soup.select("#nhiem-ky .record-list__title")]
    assert links == [f"{address_of(ended)}nhiem-ky/{so}/" for so in (4, 3)]
    assert soup.select_one("#dien-bien a[href^='/dai-hoi/']")


def test_awards_received_and_decisions_taken_are_linked(client, ended):
    publish(
        decision(
            award(ended.name, recipient_code=ended.code),
            deciding=Body("organization", ended.code, ended.name, True),
        )
    )
    soup = page(client, address_of(ended))
    hrefs = [each["href"] for each in soup.select("#khen-thuong a")]
    assert f"/khen-thuong/?body={ended.code}" in hrefs
    assert f"/khen-thuong/?deciding={ended.code}" in hrefs


def populated(count):
    """A body with as many of everything as `count`."""
    document = profile(f"Công đoàn Khối {count}", code=code())
    publish(document)
    host = Body("organization", document.code, document.name, True)
    for number in range(count):
        publish(
            congress_documents.report(
                code=code(),
                host=host,
                term=TermText(number + 1, 1980 + number * 5, 1985 + number * 5),
                committees=(
                    congress_documents.committee(
                        seats=(congress_documents.seat("Trần Thị Mai", "chair", code=code()),)
                    ),
                ),
            )
        )
        publish(
            profile(
                f"Công đoàn cơ sở số {number}",
                affiliations=(AffiliationText("direct", host, None, None),),
            )
        )
        publish(decision(award(document.name, recipient_code=document.code), deciding=host))
    return document


@pytest.mark.parametrize("count", [1, 20])
def test_a_profile_takes_two_queries_whatever_stands_around_it(
    client, count, django_assert_num_queries
):
    document = populated(count)
    with django_assert_num_queries(2):
        soup = page(client, address_of(document))
    assert len(soup.select("#nhiem-ky .record-list__title")) == count


@pytest.mark.parametrize("count", [1, 20])
def test_the_list_takes_at_most_four_queries(client, count, django_assert_max_num_queries):
    for number in range(count):
        publish(profile(f"Công đoàn số {number}"))
    with django_assert_max_num_queries(4):
        soup = page(client, "/to-chuc/")
    assert len(soup.select(".record-list__item")) == count


def names_in(soup):
    return [each.get_text(strip=True) for each in soup.select(".record-list__title")]


def test_the_list_is_filtered_by_words_state_kind_and_level(client, ended, successor):
    publish(profile("Liên đoàn Lao động tỉnh Đắk Lắk", level=2, kind_code="ldld-tinh"))
    for query, names in [
        ("q=dak+lak", ["Liên đoàn Lao động tỉnh Đắk Lắk"]),
        ("q=CƠ+QUAN+TỈNH", [successor.name, ended.name]),
        ("state=ended", [ended.name]),
        ("level=2", ["Liên đoàn Lao động tỉnh Đắk Lắk"]),
        ("kind=ldld-tinh&state=active", ["Liên đoàn Lao động tỉnh Đắk Lắk"]),
        ("q=khong+co+don+vi+nay", []),
    ]:
        assert names_in(page(client, f"/to-chuc/?{query}")) == names, query


def test_the_list_is_in_vietnamese_order_and_every_page_of_it_can_be_reached(client):
    for number in range(51):
        publish(profile(f"Công đoàn số {number}"))
    publish(profile("Đoàn Ánh"))
    publish(profile("Ăn"))
    first = page(client, "/to-chuc/?q=doan")
    assert len(names_in(first)) == 50
    (following,) = {each["href"] for each in first.select('a[rel="next"]')}
    assert len(names_in(page(client, f"/to-chuc/{following}"))) == 2


BAD_QUERIES = [
    "q=%00",
    "q=" + "a" * 10_000,
    "q=%25_%5C'\"",
    "level=x",
    "level=99999999999999999999",
    "kind=%F0%9F%92%A5",
    "state=dead",
    "parent=zzz",
    "page=0",
    "page=-1",
    "page=1.5",
    "page=99999999999",
    "page=٣",
    "page=7",
    "q=%ED%A0%80",
    "q=%C3%28",
    "q[]=1&level[]=2&__class__=x",
]


@pytest.mark.parametrize("query", BAD_QUERIES)
@pytest.mark.parametrize("address", ["/to-chuc/", "/khen-thuong/", "/tim-kiem/", "/dinh-chinh/"])
def test_no_query_breaks_a_page(client, successor, address, query):
    assert client.get(f"{address}?{query}").status_code == 200


@pytest.mark.parametrize(
    "query", ["level=x", "kind=%F0%9F%92%A5", "state=dead", "parent=zzz", "page=abc", "page=7"]
)
def test_what_was_not_understood_is_said_and_left_out(client, successor, query):
    soup = page(client, f"/to-chuc/?{query}")
    assert f"“{typed_in(query)}”" in soup.select_one(".error-summary").get_text()
    assert names_in(soup) == [successor.name]


def typed_in(query):
    (value,) = QueryDict(query).values()
    return value


def test_a_person_is_shown_by_body_and_kept_out_of_search_engines(client, successor):
    host = Body("organization", successor.code, successor.name, True)
    publish(
        congress_documents.report(
            host=host,
            committees=(
                congress_documents.committee(
                    seats=(congress_documents.seat("Trần Thị Mai", "chair", code=code()),)
                ),
            ),
        )
    )
    post = PublishedPost.objects.get()
    publish(decision(person_award("Trần Thị Mai", recipient_code=post.person_code)))
    response = client.get(f"/nhan-su/{post.person_code}/")
    soup = BeautifulSoup(response.content, "html.parser")
    assert soup.h1.get_text() == "Trần Thị Mai"
    assert soup.select_one("h3 a")["href"] == address_of(successor)
    assert "chair" not in soup.select_one("#chuc-vu .lines").get_text()
    assert soup.select_one("#khen-thuong .record-list__title")
    reports = [link["href"].split("/")[2] for link in soup.select("#bao-sai a")]
    assert reports == ["dai-hoi", "quyet-dinh"]
    assert response["X-Robots-Tag"] == "noindex"
    assert soup.select_one('meta[name="robots"]')["content"] == "noindex"
    assert client.get(f"/nhan-su/{code()}/").status_code == 404
    profile_page = page(client, address_of(successor))
    assert profile_page.select_one(f'#nhan-su a[href="/nhan-su/{post.person_code}/"]')


def test_only_reading_is_possible(client, successor):
    for address in ["/to-chuc/", address_of(successor), "/khen-thuong/", "/tim-kiem/", "/"]:
        assert client.post(address).status_code == 405


def test_a_long_name_and_markup_in_it_are_shown_as_text(client):
    document = profile("<b>Công đoàn</b> & “bạn” " + "rất dài " * 30)
    publish(document)
    soup = page(client, address_of(document))
    assert soup.h1.find("b") is None
    assert soup.h1.get_text(" ", strip=True).startswith("<b>Công đoàn</b> & “bạn”")


def test_a_body_that_is_not_identified_says_so(client):
    document = profile(
        "Công đoàn Viên chức tỉnh",
        is_identified=False,
        affiliations=(
            AffiliationText("direct", body("LĐLĐ tỉnh", is_identified=False), None, None),
        ),
    )
    publish(document)
    soup = page(client, address_of(document))
    assert soup.select_one('[data-field="is_identified"]')["data-value"] == "false"


def test_awards_of_annulled_decisions_are_counted_apart(client):
    document = profile("Công đoàn cơ sở Sở Nội vụ", level=4)
    publish(document)
    publish(decision(award(recipient_code=document.code), award(recipient_code=document.code)))
    annulled = {"annulled_on": datetime.date(2024, 2, 1), "annulment_reason": "trùng"}
    publish(decision(award(recipient_code=document.code), number="126/QĐ-LĐLĐ", **annulled))

    told = page(client, address_of(document)).select_one(f'a[href$="body={document.code}"]').parent

    assert " ".join(told.text.split()) == "2 khen thưởng được nhận; 1 đã hủy bỏ"
