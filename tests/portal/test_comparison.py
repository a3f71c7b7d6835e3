"""A record beside the texts of its sources, and what changed since its last edition."""

import datetime

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation

from congress_portal.foundation.database_roles import RUNTIME
from congress_portal.publishing import queue, tracing, transitions
from congresses.models import Committee, Target
from organizations.enums import RiskKind
from organizations.models import QueueRisk, Transcript
from tests.awards.factories import AwardFactory
from tests.organizations.factories import PersonFactory, SourceFactory, UserFactory
from tests.portal.test_database_roles import working_as
from tests.portal.test_review_queue import Office, page_of, risks, take

TEXT = """Sáng 05/6/2023, Công đoàn Viên chức tỉnh khai mạc Đại hội lần thứ IV.
Dự Đại hội có 133 đại biểu chính thức; Đại hội bầu 15 đồng chí,
trong đó đồng chí NGUYỄN THỊ MAI được bầu làm Chủ tịch.
Quỹ xã hội vận động được 2,3 tỷ đồng; kết nạp một nghìn đoàn viên."""


@pytest.fixture
def office(db):
    return Office()


def address(record):
    return reverse("admin:record_sources", args=["dai-hoi", record.code])


def pasted(record, user, text=TEXT):
    given = {"text": text, "pasted_by": user}
    return Transcript.objects.update_or_create(source=record.source, defaults=given)[0]


def seated(record, *people):
    committee = Committee.objects.create(term=record.term, congress=record, kind="executive")
    for person in people:
        committee.seats.create(person=person)


def page(client, user, where):
    client.force_login(user)
    with translation.override("vi"):
        return BeautifulSoup(client.get(where).content, "html.parser")


def paste(client, record, text, base=""):
    name = f"nguon-{record.source_id}"
    data = {"source": record.source_id, f"{name}-text": text, f"{name}-base": base}
    return client.post(address(record), data)


def item(soup, field):
    return next(li for li in soup.select(".compared__list li") if field in li["data-field"])


# What is found


@pytest.mark.parametrize(
    ("text", "values", "is_found"),
    [
        ("có 133 đại biểu", {"present": 133}, True),
        ("có 1.133 đại biểu", {"present": 133}, False),
        ("có 1.133 đại biểu", {"present": 1133}, True),
        ("có 133,5 đại biểu", {"present": 133}, False),
        ("quyết định số 133a", {"present": 134}, False),
        ("có mười lăm đại biểu", {"present": 15}, True),
        ("có 2,3 nghìn đại biểu", {"present": 2300}, True),
        ("ngày 5 tháng 6 năm 2023", {}, True),
        ("ngày 05/06/2023", {}, True),
        ("sáng 5/6, năm 2023", {}, True),
        ("ngày 6/5/2023", {}, False),
        ("ngày 15/6/2023", {}, False),
    ],
)
def test_a_value_is_found_as_vietnamese_write_it(office, text, values, is_found):
    record = office.congress(**({"opened_on": datetime.date(2023, 6, 5), "present": None} | values))
    pasted(record, office.clerk, text)
    wanted = "present" if values else "opened_on"
    found = {tracing.name_of(each.fact): each for each in tracing.compare(record).values}
    assert bool(found[wanted].places) is is_found


@pytest.mark.parametrize(
    ("text", "is_found", "is_doubtful"),
    [
        ("đồng chí NGUYỄN THỊ MAI,", True, False),
        ("đồng chí Nguyễn\nThị Mai", True, False),
        ("đồng chí Nguyễn Thị Mái", True, True),
        ("đồng chí Nguyễn Thị Mai Hoa", True, False),
        ("đồng chí Nguyễn Thị Maika", False, True),
        ("đồng chí Thị Mai", False, True),
    ],
)
def test_a_name_is_found_whole_and_other_tones_are_doubtful(office, text, is_found, is_doubtful):
    record = office.congress()
    person = PersonFactory(kept_by=office.body, name="Nguyễn Thị Mai", ground="office")
    seated(record, person)
    pasted(record, office.clerk, text)
    values = tracing.compare(record).values
    (name,) = [each for each in values if tracing.name_of(each.fact) == "person"]
    assert (bool(name.places), name.needs_a_look) == (is_found, is_doubtful)


@pytest.mark.parametrize("words", ["2024-25", "2024-13-45", "0000-01", "2023-02-30"])
def test_words_that_only_look_like_a_date_are_not_looked_up(office, words):
    record = office.congress()
    Target.objects.create(congress=record, order=1, wording=words, kind="text")
    pasted(record, office.clerk, f"khóa {words}, 133 đại biểu")
    shown_values = [each.fact.shown for each in tracing.compare(record).values]
    assert "133" in shown_values
    assert words not in shown_values
    transitions.submit(record, office.clerk)


def test_links_lead_from_each_value_to_its_mark_and_back(client, office):
    record = office.congress()
    pasted(record, office.clerk)
    soup = page(client, office.clerk, address(record))
    links = soup.select(".compared__list a") + soup.select(".compared__words a")
    assert len(links) >= 4
    for link in links:
        assert soup.find(id=link["href"].removeprefix("#")) is not None, link
    (link,) = item(soup, "present").select("a")
    mark = soup.find(id=link["href"].removeprefix("#"))
    assert mark.mark.text == "133"
    assert mark["href"] == f"#{item(soup, 'present')['id']}"
    words = "".join(part.text for part in soup.select(".compared__words"))
    assert words == TEXT


def test_what_no_text_holds_is_said_and_counted_in_the_queue(client, office):
    record = office.congress()
    record.present = 134
    record.save()
    transitions.submit(record, office.clerk)
    assert risks(record)[RiskKind.NOT_IN_SOURCE] == 1
    soup = page(client, office.approver, page_of(record))
    assert "is-missing" in item(soup, "present")["class"]
    assert "không thấy trong văn bản" in item(soup, "present").text
    assert "1 giá trị không tìm thấy trong văn bản nguồn" in soup.find(id="risks").parent.text


def test_a_record_whose_source_has_no_text_says_so_and_one_without_source_does_not(office):
    without = AwardFactory(decision__deciding_organization=office.province).decision
    transitions.submit(without, office.clerk)
    assert RiskKind.NO_SOURCE_TEXT in risks(office.submitted(present=5))
    assert RiskKind.NO_SOURCE_TEXT not in risks(without)


def test_markup_in_a_text_is_shown_as_text(client, office):
    record = office.congress()
    pasted(record, office.clerk, "133 <script>alert(1)</script> <b>đại biểu</b>")
    soup = page(client, office.clerk, address(record))
    assert not [
        each for each in soup.select(".compared__words *") if each.name not in ("a", "mark")
    ]
    assert "<script>alert(1)</script>" in soup.select_one(".compared__words").text


def test_of_very_many_values_the_first_are_listed_and_the_rest_counted(client, office, monkeypatch):
    monkeypatch.setattr(tracing, "MOST_LISTED", 2)
    record = office.congress()
    pasted(record, office.clerk, "133 " * 20)
    seated(
        record,
        *(
            PersonFactory(kept_by=office.body, name=f"Nguyễn Thị {name}", ground="office")
            for name in ("Mai", "Lan", "Hoa", "Đào")
        ),
    )
    soup = page(client, office.clerk, address(record))
    values = tracing.compare(record).values
    listed = len(soup.select(".compared__list li"))
    assert 2 <= listed <= 4
    assert str(len(values) - listed) in soup.select(".compared__sum")[1].text
    for link in soup.select(".compared__list a") + soup.select(".compared__words a"):
        assert soup.find(id=link["href"].removeprefix("#")) is not None, link


def test_a_name_is_looked_for_at_its_rarest_word_and_once(monkeypatch):
    read = []
    plain = tracing.fold
    monkeypatch.setattr(tracing, "fold", lambda word: read.append(word) or plain(word))
    text = tracing.Text("a", "a", "Nguyễn Văn " * 3_000 + "Nguyễn Văn Tý")
    assert text.phrase("Nguyễn Văn Tý") == [(33_000, 33_013)]
    assert len(text.phrase("Nguyễn Văn")) == tracing.MOST_PLACES
    assert text.phrase("Văn Tý Nguyễn") == []
    read.clear()
    for _time in range(50):
        assert text.phrase("Nguyễn Văn Tỵ", tones=False)
        assert not text.phrase("Nguyễn Thị Tý")
    assert len(read) < 30


# Pasting


def test_a_clerk_pastes_a_text_and_the_record_that_waits_is_weighed_again(client, office):
    record = office.submitted(present=133)
    assert RiskKind.NO_SOURCE_TEXT in risks(record)
    entry = queue.of(record).get()
    queue.claim(entry, office.approver)
    client.force_login(office.clerk)
    assert paste(client, record, "Dự có 133 đại biểu, khai mạc 5/6/2023").status_code == 302
    assert RiskKind.NO_SOURCE_TEXT not in risks(record)
    weighed = queue.of(record).get()
    assert weighed.pk == entry.pk
    assert weighed.claimed_by == office.approver
    assert weighed.weight == sum(RiskKind(kind).weight for kind in risks(record))
    transcript = Transcript.objects.get()
    assert transcript.pasted_by == office.clerk
    assert transcript.history.count() == 1
    base = transcript.pasted_at.isoformat()
    assert paste(client, record, "", base).status_code == 302
    assert not Transcript.objects.exists()


def test_a_text_pasted_by_another_meanwhile_is_not_overwritten(client, office):
    record = office.congress(present=133)
    pasted(record, office.clerk, "bản của người khác")
    client.force_login(office.clerk)
    response = paste(client, record, "bản của tôi")
    assert response.status_code == 422
    assert "bản của tôi" in response.content.decode()
    assert Transcript.objects.get().text == "bản của người khác"


def test_only_clerks_of_the_branch_paste_and_only_for_sources_of_the_record(client, office):
    record = office.congress(present=133)
    client.force_login(office.approver)
    assert client.get(address(record)).status_code == 200
    assert paste(client, record, TEXT).status_code == 403
    stranger = UserFactory(clerk_of=office.neighbour)
    client.force_login(stranger)
    assert client.get(address(record)).status_code == 404
    assert paste(client, record, TEXT).status_code == 404
    client.force_login(office.clerk)
    superior = office.congress(source=SourceFactory(kept_by=office.neighbour))
    assert paste(client, superior, TEXT).status_code == 422
    assert not Transcript.objects.exists()


def test_a_text_for_a_source_that_the_record_has_not_is_given_back_and_tells_nothing(
    client, office
):
    record, other = office.congress(present=133), SourceFactory(kept_by=office.body)
    client.force_login(office.clerk)
    hidden = SourceFactory(kept_by=office.neighbour, title="Bản tin nội bộ")
    answers = set()
    for source in (other.pk, hidden.pk, 999_999_999, "", "x"):
        answer = client.post(address(record), {"source": source, f"nguon-{source}-text": TEXT})
        assert answer.status_code == 422
        soup = BeautifulSoup(answer.content, "html.parser")
        assert soup.select_one("#unplaced-text").text == TEXT
        assert str(hidden) not in soup.text
        for token in soup.select("input[name=csrfmiddlewaretoken]"):
            token.decompose()
        answers.add(str(soup.select_one("#content-main")))
    assert len(answers) == 1
    assert not Transcript.objects.exists()


def test_the_database_shows_a_text_to_the_branch_alone(office):
    record = office.congress()
    pasted(record, office.clerk)
    cases = [
        (office.clerk, True),
        (office.approver, True),
        (UserFactory(clerk_of=office.body), True),
        (UserFactory(clerk_of=office.neighbour), False),
        (UserFactory(), False),
    ]
    for user, is_shown in cases:
        for model in (Transcript, Transcript.history.rel.related_model):
            with working_as(RUNTIME, user):
                assert model._default_manager.exists() is is_shown, user
    print(f"{2 * len(cases)} looks at texts and their history")


# What changed


def test_the_approver_reads_field_by_field_what_a_correction_changes(client, office):
    record = office.corrected()
    soup = page(client, office.approver, page_of(record))
    (change,) = soup.select("[data-change]")
    assert change["data-change"] == "present"
    assert (change.find("del").text, change.find("ins").text) == ("133", "134")
    first = office.submitted()
    assert not page(client, office.approver, page_of(first)).select("[data-change]")


def test_a_clean_record_is_published_by_one_confirmation(client, office):
    for _number in range(3):
        transitions.approve(office.submitted(), office.approver)
    record = office.submitted()
    assert QueueRisk.objects.filter(entry__in=queue.of(record)).count() == 0
    soup = page(client, office.approver, page_of(record))
    assert "mọi giá trị đều có trong nguồn" in soup.text
    assert "không có gì" in soup.find(id="risks").parent.text
    assert take(client, office.approver, record, "phe-duyet").status_code == 302
    record.refresh_from_db()
    assert record.state == "published"


def test_the_queries_of_a_comparison_do_not_grow_with_the_values(office):
    def queries(seats):
        record = office.congress()
        seated(
            record, *(PersonFactory(kept_by=office.body, ground="office") for _n in range(seats))
        )
        pasted(record, office.clerk)
        with CaptureQueriesContext(connection) as found:
            assert len(tracing.compare(record).values) > seats
        return len(found)

    assert queries(1) == queries(30)
