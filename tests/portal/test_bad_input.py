"""What a clerk may type wrong, through the real forms: refused or mended, told in Vietnamese."""

import datetime
import unicodedata
from dataclasses import dataclass

import pytest
from django.apps import apps
from django.db import connection
from django.urls import reverse
from lxml import html

from awards.models import AwardDecision
from congresses.models import ClusterYear, Congress
from organizations.models import Cluster, Organization, Person
from tests.awards.factories import AwardDecisionFactory
from tests.congresses.factories import CongressFactory, TermFactory
from tests.organizations.factories import (
    OrganizationFactory,
    PersonFactory,
    SourceFactory,
    UserFactory,
)
from tests.vietnamese_pages import english_left

LONG = "Nguyễn Văn " + "Ư" * 200_000
NFD = unicodedata.normalize("NFD", "Đỗ Thị Hoà")
OURS = ("organizations", "congresses", "awards")


@dataclass
class Office:
    """One body with a congress, a term and a decision, and its clerk."""

    body: Organization
    congress: Congress
    decision: AwardDecision
    client: object

    def of(self, model: str, pk: int | None = None, app: str = "organizations") -> str:
        page, arguments = ("change", [pk]) if pk else ("add", [])
        return reverse(f"admin:{app}_{model}_{page}", args=arguments)

    def section(self, number: int) -> str:
        return f"{self.of('congress', self.congress.pk, 'congresses')}?muc={number}"

    def sends(self, address: str, typed: dict[str, str]):
        """The form of a page as the browser would send it, with what a person typed."""
        page = html.fromstring(self.client.get(address).content.decode())
        form = page.xpath("//div[@id='content']//form[@method='post']")[-1]
        unknown = set(typed) - set(form.fields.keys())
        assert not unknown, f"{address} has no {unknown}"
        sent = {name: value for name, value in form.form_values() if "__prefix__" not in name}
        return self.client.post(address, sent | typed | {"_save": "1"})


@pytest.fixture
def office(db, client):
    body = OrganizationFactory(official_name="Liên đoàn Lao động tỉnh Hà Bắc")
    term = TermFactory(
        organization=body,
        started_on=datetime.date(2018, 5, 1),
        started_on_precision="day",
        started_on_basis="stated",
        ended_on=datetime.date(2023, 5, 1),
        ended_on_precision="day",
        ended_on_basis="stated",
    )
    congress = CongressFactory(organization=body, kept_by=body, term=term)
    congress.committees.create(term=term, kind="executive", sequence=1)
    SourceFactory(kept_by=body)
    decision = AwardDecisionFactory(
        kept_by=body, deciding_organization=body, number="12/QĐ-LĐLĐ", decided_on="2025-05-01"
    )
    client.force_login(UserFactory(clerk_of=body))
    return Office(body, congress, decision, client)


def written() -> dict[str, int]:
    """How many rows each table of the portal holds."""
    with connection.cursor() as cursor:
        found = {}
        for app in OURS:
            for model in apps.get_app_config(app).get_models():
                cursor.execute(f"SELECT count(*) FROM {model._meta.db_table}")
                found[model.__name__] = cursor.fetchone()[0]
    return found


def new_congress(office):
    typed = {"ordinal": str(office.congress.ordinal), "years": "2023-2028"}
    return office.of("congress", app="congresses"), typed | {"keeper": str(office.body.pk)}


def two_chairs(office):
    chair = {"state": "named", "role": "chair"}
    people = {"0": "Trần Văn Ba", "1": "Lê Thị Tư"}
    return office.section(3), {
        f"seats-{row}-{name}": value
        for row, person in people.items()
        for name, value in {**chair, "person": person}.items()
    }


def ballot(**typed):
    def filled(office):
        return office.section(4), {f"ballots-0-{name}": value for name, value in typed.items()}

    return filled


def term(office):
    return office.of("term", app="congresses"), {
        "organization": str(office.body.pk),
        "number": "XIX",
        "started_on": "01/06/2022",
        "ended_on": "01/06/2026",
    }


def decision(office):
    return office.of("awarddecision", app="awards"), {
        "deciding_organization": str(office.body.pk),
        "number": "12/QĐ-LĐLĐ",
        "decided_on": "31/12/2025",
    }


def own_parent(office):
    return office.of("organization", office.body.pk), {
        "affiliations-0-parent": str(office.body.pk),
        "affiliations-0-since": "01/01/2020",
    }


def source(**typed):
    return lambda office: (office.of("source"), {"title": "Bản tin"} | typed)


def person(**typed):
    return lambda office: (office.of("person"), typed)


def congress(**typed):
    def filled(office):
        return office.section(1), {f"congress-{name}": value for name, value in typed.items()}

    return filled


# What is typed, what the sentence must hold, and what of it must still stand in the form.
REFUSED = {
    "two records of one congress": (new_congress, "đã có", "2023-2028"),
    "two chairs": (two_chairs, "đã có chủ tịch", "Lê Thị Tư"),
    "more valid than returned ballots": (
        ballot(issued="100", returned="90", valid="95", invalid="0"),
        "hợp lệ",
        "95",
    ),
    "overlapping terms": (term, "nhiệm kỳ", "01/06/2022"),
    "a body that is its own parent": (own_parent, "chính mình", "01/01/2020"),
    "a number used twice in a year": (decision, "quyết định mang số này", "31/12/2025"),
    "a javascript address": (
        source(address="javascript:alert(1)"),
        "javascript:alert(1)",
        "javascript:alert(1)",
    ),
    "a name of 200 kB": (person(name=LONG), "ký tự", LONG),
    "a day that is not in the calendar": (
        congress(opened_on="31/02/2028"),
        "“31/02/2028” không có trong lịch",
        "31/02/2028",
    ),
    "a number that may be two": (congress(present="1,041"), "“1,041”", "1,041"),
    "a number in words": (congress(present="nhiều"), "“nhiều”", "nhiều"),
    "a year of three digits": (congress(reviewed_from="202"), "“202”", "202"),
}
MENDED = {
    "a name in NFD": NFD,
    "no-break and double spaces": "Đỗ\u00a0Thị \u2009 Hoà ",
    "a mark without width": "Đỗ Thị\u200b Hoà",
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_wrong_is_told_kept_and_not_written(office, case):
    filled, told, kept = REFUSED[case]
    address, typed = filled(office)
    before = written()

    answer = office.sends(address, typed)

    assert answer.status_code in (200, 422)
    page = html.fromstring(answer.content.decode())
    errors = [
        each.text_content()
        for each in page.xpath(
            "//*[contains(@class, 'error-summary') or contains(@class, 'errorlist')]//li"
        )
    ]
    assert any(told in sentence for sentence in errors), errors
    assert english_left(" ".join(errors).encode(), ("javascript", "alert")) == []
    values = [*page.xpath("//input/@value"), *(each.text for each in page.xpath("//textarea"))]
    assert kept in values
    assert written() == before


@pytest.mark.parametrize("case", MENDED)
def test_what_only_looks_different_is_mended(office, case):
    address, typed = person(name=MENDED[case])(office)

    answer = office.sends(address, typed)

    assert answer.status_code == 302
    assert Person.objects.get().name == "Đỗ Thị Hoà"


def test_every_sort_of_bad_input_of_the_issue_is_tried():
    print(f"{len(REFUSED)} sorts are refused, {len(MENDED)} are mended")
    assert (len(REFUSED), len(MENDED)) == (12, 3)


NOBODY = "2222zzzz"
ENDINGS = ("/", ".json", ".csv", ".pdf", ".docx", ".atom", "/v/1/", "/lich-su/")


def test_an_unknown_address_and_a_draft_are_the_same_page(office, client):
    cluster = Cluster.objects.create(kept_by=office.body, owner=office.body, name="Cụm số 1")
    year = ClusterYear.objects.create(kept_by=office.body, cluster=cluster, year=2024)
    client.logout()
    drafts = [
        ("dai-hoi", office.congress.code, ENDINGS),
        ("to-chuc", office.body.code, (*ENDINGS, "/nhiem-ky/1/", "/nhiem-ky/1.json")),
        ("khen-thuong/quyet-dinh", office.decision.code, ENDINGS),
        ("cum-thi-dua", cluster.code, (f"/{year.year}/", f"/{year.year}.json")),
        ("nhan-su", PersonFactory(kept_by=office.body).code, ("/", ".json")),
    ]
    pairs = [
        [client.get(f"/{folder}/{each}{ending}") for each in (code, NOBODY)]
        for folder, code, endings in drafts
        for ending in endings
    ]

    print(f"{len(pairs)} addresses of drafts")
    for draft, unknown in pairs:
        path = draft.request["PATH_INFO"]
        assert draft.status_code == unknown.status_code == 404, path
        code = next(code for _folder, code, _endings in drafts if code in path)
        assert draft.content.replace(code.encode(), NOBODY.encode()) == unknown.content, path
        assert draft.headers.items() == unknown.headers.items(), path
    assert len(pairs) == 3 * len(ENDINGS) + 6
