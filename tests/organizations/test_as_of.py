"""A body as of a day of the past: its name, superiors and officers of that day."""

import datetime

import pytest
from bs4 import BeautifulSoup

from congresses.reports import SessionText, TermText
from organizations.reports import AffiliationText, Body, NameText
from tests.congresses import documents as congresses
from tests.organizations.documents import code, day, profile, publish

pytestmark = pytest.mark.django_db

D = datetime.date
CENTRE = Body("organization", code(50), "Tổng Liên đoàn Lao động Việt Nam", True)
OLD = Body("organization", code(51), "Liên đoàn Lao động tỉnh Hà Tây", True)
NEW = Body("organization", code(52), "Liên đoàn Lao động thành phố Hà Nội", True)


@pytest.fixture
def home():
    """Renamed in 2015, moved from one superior to another in 2008, ended in 2025."""
    publish(profile(CENTRE.name, code=CENTRE.code, affiliations=()))
    for superior in (OLD, NEW):
        above = (AffiliationText("direct", CENTRE, None, None),)
        publish(profile(superior.name, code=superior.code, affiliations=above))
    document = profile(
        "Công đoàn phường Hà Đông",
        names=(
            NameText("official", "Công đoàn thị xã Hà Đông", "", None, D(2015, 1, 1)),
            NameText("official", "Công đoàn phường Hà Đông", "", D(2015, 1, 1), None),
        ),
        affiliations=(
            AffiliationText("direct", OLD, None, D(2008, 8, 1)),
            AffiliationText("direct", NEW, D(2008, 8, 1), None),
        ),
        founded_on=day("1995-05-01"),
        ended_on=day("2025-07-01"),
    )
    publish(document)
    return document


def on(client, home, as_of):
    response = client.get(f"/to-chuc/{home.code}/", {"as_of": as_of}, follow=True)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "lxml")


CASES = [
    ("1995-04-30", "chưa thành lập", ""),
    ("1995-05-01", "Công đoàn thị xã Hà Đông", OLD.name),
    ("2008-07-31", "Công đoàn thị xã Hà Đông", OLD.name),
    ("2008-08-01", "Công đoàn thị xã Hà Đông", NEW.name),
    ("31/12/2014", "Công đoàn thị xã Hà Đông", NEW.name),
    ("01/01/2015", "Công đoàn phường Hà Đông", NEW.name),
    ("2025-06-30", "Công đoàn phường Hà Đông", NEW.name),
    ("2025-07-01", "đã kết thúc hoạt động", ""),
]


@pytest.mark.parametrize(("as_of", "said", "superior"), CASES)
def test_a_body_has_the_name_and_superior_of_the_day(client, home, as_of, said, superior):
    soup = on(client, home, as_of)
    told = soup.select_one("#ngay").get_text(" ", strip=True)
    assert said in told
    if superior:
        other = ({OLD.name, NEW.name} - {superior}).pop()
        assert superior in told
        assert other not in told
        way = [each.get_text(strip=True) for each in soup.select(".breadcrumbs li")][1:-1]
        assert way == [CENTRE.name, superior]


def test_the_way_up_keeps_the_day_and_the_canonical_address_does_not(client, home):
    soup = on(client, home, "30/06/2014")
    links = [each["href"] for each in soup.select(".breadcrumbs a")][1:]
    assert all(link.endswith("?as_of=2014-06-30") for link in links)
    canonical = soup.select_one("link[rel=canonical]")["href"]
    assert "as_of" not in canonical
    assert home.code in canonical


@pytest.mark.parametrize("typed", ["31/02/2020", "2020-13-01", "hôm qua", "2020", "0", "9" * 500])
def test_what_is_no_day_gets_a_sentence_and_the_page_of_today(client, home, typed):
    soup = on(client, home, typed)
    assert soup.select_one(".error-summary").get_text(strip=True)
    assert soup.select_one("#ngay") is None


def test_a_day_to_come_is_refused(client, home):
    coming = datetime.date.today() + datetime.timedelta(days=2)
    soup = on(client, home, coming.isoformat())
    assert "chưa đến" in soup.select_one(".error-summary").get_text()


def elected(host, year, *seats, **more):
    """A congress of the body on 1 June of a year, with the executive committee it elected."""
    committee = congresses.committee(term=TermText(None, year, year + 5), seats=seats)
    congresses.publish(
        congresses.report(
            code(),
            host=Body("organization", host.code, host.name, True),
            ordinal=None,
            term=TermText(None, year, year + 5),
            committees=(committee,),
            **{"opened_on": congresses.on(f"{year}-06-01"), **more},
        )
    )


def test_in_office_are_those_elected_and_not_yet_succeeded_or_gone(client, home):
    elected(
        home,
        2013,
        congresses.seat("Nông Văn Cũ", "chair", code=code(), until="2015-03-01"),
        congresses.seat(
            "Lý Thị Bù", "chair", code=code(), since="2015-03-01", filled_by="by_election"
        ),
        congresses.seat("Hà Văn Suốt", code=code()),
    )
    elected(home, 2018, congresses.seat("Trần Thị Mới", "chair", code=code()))

    def names(as_of):
        return {
            each.select_one("a").get_text()
            for each in on(client, home, as_of).select("#nhan-su .people > li")
        }

    assert names("2013-05-31") == set()
    assert names("2013-06-01") == {"Nông Văn Cũ", "Hà Văn Suốt"}
    assert names("2015-02-28") == {"Nông Văn Cũ", "Hà Văn Suốt"}
    assert names("2015-03-01") == {"Lý Thị Bù", "Hà Văn Suốt"}
    assert names("2018-05-31") == {"Lý Thị Bù", "Hà Văn Suốt"}
    assert names("2018-06-01") == {"Trần Thị Mới"}


@pytest.mark.parametrize(
    ("ended", "as_of", "is_over"),
    [
        ("2025", "2025-06-30", False),
        ("2025", "2025-12-31", True),
        ("2025-07", "2025-07-30", False),
        ("2025-07", "2025-08-01", True),
    ],
)
def test_a_body_whose_end_is_known_to_the_year_is_over_after_it(client, ended, as_of, is_over):
    document = profile("Công đoàn Khu vực", founded_on=day("1995"), ended_on=day(ended))
    publish(document)
    told = on(client, document, as_of).select_one("#ngay").get_text()
    assert ("đã kết thúc hoạt động" in told) is is_over


def test_a_person_of_two_posts_is_one_person_in_office(client, home):
    same = code()
    elected(
        home,
        2018,
        congresses.seat("Trần Thị Mới", "chair", code=same),
        congresses.seat("Trần Thị Mới", code=same),
        congresses.seat("Hà Văn Suốt", code=code()),
    )
    soup = on(client, home, "2019-01-01")
    assert len(soup.select("#nhan-su .people > li")) == 3
    assert "2 người" in soup.select_one('#ngay a[href="#nhan-su"]').get_text()


def posts_under(soup, heading):
    """Names in the list below a heading of the posts; of the first list where none is given."""
    found = soup.select_one("#nhan-su")
    for each in found.select("h3") if heading else ():
        if heading in each.get_text():
            found = each
    people = found.find_next("ul", class_="people") if heading else found.select_one("h2 ~ ul")
    return {each.select_one("a").get_text() for each in people.select("li")} if people else set()


def test_who_left_or_whose_term_is_over_is_not_said_to_be_in_office(client):
    year = datetime.date.today().year
    body = profile("Công đoàn phường Yên Nghĩa")
    over = profile("Công đoàn phường Phú Lương")
    publish(body)
    publish(over)
    elected(
        body,
        year - 2,
        congresses.seat("Lý Thị Bù", "chair", code=code()),
        congresses.seat("Nông Văn Cũ", code=code(), until=f"{year - 1}-03-01"),
    )
    elected(over, year - 9, congresses.seat("Hà Văn Suốt", "chair", code=code()))
    soup = BeautifulSoup(client.get(f"/to-chuc/{body.code}/", follow=True).content, "lxml")
    assert posts_under(soup, "") == {"Lý Thị Bù"}
    assert posts_under(soup, "Giữ chức danh trước đây") == {"Nông Văn Cũ"}
    soup = BeautifulSoup(client.get(f"/to-chuc/{over.code}/", follow=True).content, "lxml")
    assert "Không rõ hôm nay ai giữ chức danh" in soup.select_one("#nhan-su").get_text()
    assert posts_under(soup, "Giữ chức danh trước đây") == {"Hà Văn Suốt"}
    person = soup.select_one("#nhan-su .people a")["href"]
    assert "đã hết nhiệm kỳ" in client.get(person).content.decode()


COMMITTEE_DAYS = [
    ("2013-05-31", "chưa bắt đầu", None),
    ("2013-06-01", "", ({"Nông Văn Cũ", "Hà Văn Suốt"}, "15 ghế, 14 ghế đã có người")),
    ("2015-02-28", "", ({"Nông Văn Cũ", "Hà Văn Suốt"}, "15 ghế, 14 ghế đã có người")),
    ("01/03/2015", "", ({"Hà Văn Suốt"}, "15 ghế, 13 ghế đã có người")),
    ("2016-01-01", "", ({"Lý Thị Bù", "Hà Văn Suốt"}, "15 ghế, 14 ghế đã có người")),
    ("2018-06-01", "Nhiệm kỳ đã kết thúc", None),
]


@pytest.fixture
def term(home):
    """Fourteen of fifteen seats filled in 2013; one left in 2015, one came in 2016."""
    elected(
        home,
        2013,
        congresses.seat("Nông Văn Cũ", "chair", code=code(), until="2015-03-01"),
        congresses.seat(
            "Lý Thị Bù", "chair", code=code(), since="2016-01-01", filled_by="by_election"
        ),
        congresses.seat("Hà Văn Suốt", code=code()),
    )
    elected(home, 2018, reviewed_term=TermText(None, 2013, 2018))
    return f"/to-chuc/{home.code}/nhiem-ky/2013-2018/"


@pytest.mark.parametrize(("as_of", "said", "seats"), COMMITTEE_DAYS)
def test_a_term_tells_who_sat_in_its_committees_on_a_day(client, term, as_of, said, seats):
    response = client.get(term, {"as_of": as_of}, follow=True)
    shown = BeautifulSoup(response.content, "lxml").select_one("#ngay")
    told = " ".join(shown.get_text(" ").split())
    assert said in told
    assert {each.get_text() for each in shown.select(".people a")} == (seats or [set()])[0]
    if seats:
        assert seats[1] in told


def test_a_day_of_a_term_that_is_not_understood_is_named_and_the_term_is_shown(client, term):
    response = client.get(term, {"as_of": "31/02/2015"}, follow=True)
    soup = BeautifulSoup(response.content, "lxml")
    assert "31/02/2015" in soup.select_one(".error-summary").get_text()
    assert soup.select_one("#ngay") is None
    assert soup.select_one("#ket-qua")


def terms_held(home, opened, closed):
    """Two terms whose congresses are known as far as given; days of sessions begin with “s”."""
    for held, first, name in ((opened, 2013, "Nông Văn Cũ"), (closed, 2018, "Lý Thị Bù")):
        day_of_it = congresses.on(held.removeprefix("s"))
        known = {"opened_on": day_of_it}
        if held.startswith("s"):
            session = SessionText(1, "", day_of_it, "", None)
            known = {"opened_on": None, "sessions": (session,)}
        if first == 2018:
            known |= {"reviewed_term": TermText(None, 2013, 2018)}
        elected(home, first, congresses.seat(name, "chair", code=code()), **known)


NOT_TO_THE_DAY = [
    ("2013-06-01", "2018-06-01", "2018-06-01", "Lý Thị Bù"),
    ("2013-06", "2018-06-01", "2013-06-15", None),
    ("2013-06", "2018-06-01", "2013-06-30", "Nông Văn Cũ"),
    ("2013-06", "2018-06-01", "2013-05-31", "chưa bắt đầu"),
    ("2013-06-01", "2018-06", "2018-05-31", "Nông Văn Cũ"),
    ("2013-06-01", "2018-06", "2018-06-15", None),
    ("2013-06-01", "2018-06", "2018-06-30", "Lý Thị Bù"),
    ("2013-06-01", "2018", "2018-03-01", None),
    ("s2013-06-01", "2018-06-01", "2013-05-31", "chưa bắt đầu"),
    ("s2013-06-01", "2018-06-01", "2013-06-01", "Nông Văn Cũ"),
    ("2013-06-01", "s2018-06-01", "2018-05-31", "Nông Văn Cũ"),
    ("2013-06-01", "s2018-06-01", "2018-06-01", "Lý Thị Bù"),
]


@pytest.mark.parametrize(("opened", "closed", "as_of", "said"), NOT_TO_THE_DAY)
def test_never_are_two_committees_in_office_on_a_day(client, home, opened, closed, as_of, said):
    terms_held(home, opened, closed)
    told = []
    for place in ("2013-2018", "2018-2023"):
        at = f"/to-chuc/{home.code}/nhiem-ky/{place}/"
        soup = BeautifulSoup(client.get(at, {"as_of": as_of}, follow=True).content, "lxml")
        told.append(" ".join(soup.select_one("#ngay").get_text(" ").split()))
    in_office = [name for name in ("Nông Văn Cũ", "Lý Thị Bù") if name in " ".join(told)]
    if said is None:
        assert "Không rõ ai giữ chức danh" in " ".join(told)
    else:
        assert said in " ".join(told)
    assert in_office == ([said] if said and said.istitle() else [])


@pytest.mark.parametrize(
    ("years", "held", "under"),
    [
        ((None, None), {"opened_on": "-2"}, ""),
        ((None, None), {"sessions": "-2"}, ""),
        ((None, None), {}, "Chức danh nêu trong sự kiện"),
        ((None, -1), {"opened_on": "-6"}, "Giữ chức danh trước đây"),
    ],
)
def test_a_seat_is_former_only_where_its_end_is_known(client, years, held, under):
    year = datetime.date.today().year
    body = profile("Công đoàn phường Yên Nghĩa")
    publish(body)
    known = {"opened_on": None}
    if "opened_on" in held:
        known = {"opened_on": congresses.on(f"{year + int(held['opened_on'])}-06-01")}
    elif held:
        on = congresses.on(f"{year + int(held['sessions'])}-06-01")
        known |= {"sessions": (SessionText(1, "", on, "", None),)}
    term = TermText(4, *(each and year + each for each in years))
    seats = (congresses.seat("Hà Văn Suốt", "chair", code=code()),)
    committee = congresses.committee(term=term, counts=(), seats=seats)
    congresses.publish(
        congresses.report(
            code(),
            host=Body("organization", body.code, body.name, True),
            term=term,
            committees=(committee,),
            **known,
        )
    )
    soup = BeautifulSoup(client.get(f"/to-chuc/{body.code}/", follow=True).content, "lxml")
    assert posts_under(soup, under) == {"Hà Văn Suốt"}
    assert soup.select_one("#nhan-su").get_text().count("Hà Văn Suốt") == 1
