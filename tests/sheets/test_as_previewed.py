"""A file does what its preview showed: a name that means something else since then stops it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile

from awards import staging
from awards.models import Award, AwardForm
from congresses.models import (
    ActivityParty,
    CitedDocument,
    ClusterRole,
    ClusterYear,
    Congress,
    Delegate,
    Guest,
    Seat,
)
from organizations.models import (
    Affiliation,
    Cluster,
    ClusterMembership,
    Document,
    ImportBatch,
    Organization,
    OrganizationName,
    Person,
)
from tests.awards.factories import AwardFormFactory
from tests.organizations.factories import (
    DocumentFactory,
    OrganizationFactory,
    OrganizationKindFactory,
)
from tests.sheets.doors import Desk
from tests.sheets.making import Page, book
from tests.sheets.odd import HEAD, ROWS

pytestmark = pytest.mark.django_db

HEALTH, SCHOOLS, CLUSTER = "Công đoàn ngành Y tế", "Công đoàn ngành Giáo dục", "Cụm số 1"
DAO, NUMBER = "Nông Thị Đào", "12/QĐ-LĐLĐ"
OF_DECISIONS, OF_BODIES, OF_MEMBERS, OF_YEARS, OF_RECORD = (
    "/admin/awards/award/",
    "/admin/organizations/organization/",
    "/admin/organizations/cluster/",
    "/admin/congresses/clusteryear/",
    "",
)
DELEGATES = ["Họ và tên", "Tình trạng", "Đơn vị cử"]
DOCUMENTS = ["Loại", "Số và ký hiệu", "Trích yếu"]
SEATS = ["Ban số", "Họ và tên", "Trạng thái", "Chức vụ trong ban", "Cách vào ban", "Quyết định"]
DAO_SITS = ["đã có người, nêu tên", "chủ tịch", "bầu tại đại hội"]


@pytest.fixture
def desk(client):
    OrganizationKindFactory(code="cdcs", name="Công đoàn cơ sở", level=4, abbreviation="CĐCS")
    desk = Desk(client)
    for name in (HEALTH, SCHOOLS):
        OrganizationFactory(official_name=name, parent=desk.keeper)
    cluster = Cluster.objects.create(name=CLUSTER, owner=desk.keeper, kept_by=desk.keeper)
    ClusterMembership.objects.create(cluster=cluster, organization=called(HEALTH))
    return desk


def called(name: str) -> Organization:
    return Organization.objects.get(name=name)


# What is done at the desk between preview and import


def body_gives_its_name_away(desk: Desk) -> None:
    name = OrganizationName.objects.get(name=HEALTH)
    name.name = "Công đoàn Tên khác"
    name.save()
    other = OrganizationFactory(official_name=HEALTH, parent=desk.keeper)
    cluster = Cluster.objects.get(name=CLUSTER)
    ClusterMembership.objects.create(cluster=cluster, organization=other)


def cluster_gives_its_name_away(desk: Desk) -> None:
    cluster = Cluster.objects.get(name=CLUSTER)
    cluster.name = "Cụm số 2"
    cluster.save()
    Cluster.objects.create(name=CLUSTER, owner=desk.keeper, kept_by=desk.keeper)


def form_gives_its_name_away(desk: Desk) -> None:
    form = AwardForm.objects.get(code="bang-khen")
    form.name = "Bằng khen cũ"
    form.save()
    AwardFormFactory(code="bang-khen-2", name="Bằng khen")


def person_is_recorded(desk: Desk) -> None:
    person = Person.objects.create(name=DAO, kept_by=desk.keeper)
    Guest.objects.create(congress=desk.congress, person=person)


def person_is_renamed(desk: Desk) -> None:
    person = Person.objects.get(name=DAO)
    person.name = "Nông Thị Đào Hoa"
    person.save()


def document_is_recorded(desk: Desk) -> None:
    DocumentFactory(kept_by=desk.keeper, issuer=None, number=NUMBER)


def document_is_renumbered(desk: Desk) -> None:
    Document.objects.filter(number=NUMBER).update(number="13/QĐ-LĐLĐ")


def nothing(desk: Desk) -> None:
    pass


@dataclass(frozen=True)
class Case:
    """Pages of a file, and what happens between its preview and its import.

    `lines` are those refused then; `named` tells, when it is stored, whether the rows name what
    their names mean now.
    """

    door: str
    pages: dict[str, list[list[Any]]]
    change: Callable[[Desk], None]
    lines: list[str]
    named: Callable[[], bool]
    before: Callable[[Desk], None] = nothing

    def sent(self, desk: Desk) -> tuple[BeautifulSoup, str]:
        """The page of what the file would do, and its address."""
        content = book(*(Page(rows, name=title) for title, rows in self.pages.items()))
        record = f"/admin/congresses/congress/{desk.congress.pk}/ho-so/"
        place = f"{self.door}import/" if self.door else record
        response = desk.client.post(
            place, {"file": SimpleUploadedFile("a.xlsx", content)}, follow=True
        )
        return read(response), response.redirect_chain[-1][0]


def read(response: Any) -> BeautifulSoup:
    return BeautifulSoup(response.content, "html.parser")


def sends(name: str, body: str = "") -> dict[str, list[list[Any]]]:
    return {"Đại biểu": [DELEGATES, ["Vi Văn Tám", "chính thức", ""], [name, "chính thức", body]]}


def superiors() -> list[int]:
    made = Affiliation.objects.filter(organization__name__startswith="CĐCS Mới").order_by("pk")
    return list(made.values_list("parent", flat=True))


CASES = {
    "a superior": Case(
        OF_BODIES,
        {
            "a": [
                ["Tên", "Loại", "Công đoàn cấp trên"],
                ["CĐCS Mới Một", "Công đoàn cơ sở", HEALTH],
                ["CĐCS Mới Hai", "Công đoàn cơ sở", "CĐCS Mới Một"],
            ]
        },
        body_gives_its_name_away,
        ["2"],
        lambda: superiors() == [called(HEALTH).pk, called("CĐCS Mới Một").pk],
    ),
    **{
        f"a superior of the column “{heading}”": Case(
            OF_BODIES,
            {
                "a": [
                    ["Tên", "Loại", "Công đoàn cấp trên", heading],
                    ["CĐCS Mới Một", "Công đoàn cơ sở", SCHOOLS, f"{HEALTH}{until}"],
                ]
            },
            body_gives_its_name_away,
            ["2"],
            lambda: called(HEALTH).pk in superiors(),
        )
        for heading, until in (
            ("Cấp trên theo ngành", ""),
            ("Cấp trên cũ", " (đến 01/07/2020)"),
            ("Cấp trên theo ngành cũ", " (đến 01/07/2020)"),
        )
    },
    "a member of a cluster": Case(
        OF_MEMBERS,
        {"a": [["Cụm", "Đơn vị", "Từ ngày"], [CLUSTER, SCHOOLS, "01/01/2020"]]},
        cluster_gives_its_name_away,
        ["2"],
        lambda: ClusterMembership.objects.filter(
            cluster__name=CLUSTER, organization__name=SCHOOLS
        ).exists(),
    ),
    "the head of a cluster": Case(
        OF_YEARS,
        {"a": [["Cụm", "Năm", "Cụm trưởng"], [CLUSTER, 2024, HEALTH]]},
        body_gives_its_name_away,
        ["2"],
        lambda: ClusterRole.objects.get().organization == called(HEALTH),
    ),
    "who sends a delegate": Case(
        OF_RECORD,
        sends(DAO, HEALTH),
        body_gives_its_name_away,
        ["3"],
        lambda: Delegate.objects.get(person__name=DAO).sending_organization == called(HEALTH),
    ),
    "a person who is recorded since": Case(
        OF_RECORD,
        sends(DAO),
        person_is_recorded,
        ["3"],
        lambda: Delegate.objects.get(person__name=DAO).person == Guest.objects.get().person,
    ),
    "a person who was recorded": Case(
        OF_RECORD,
        sends(DAO),
        person_is_renamed,
        ["3"],
        lambda: Delegate.objects.get(person__name=DAO).person != Guest.objects.get().person,
        before=person_is_recorded,
    ),
    "one of several bodies": Case(
        OF_RECORD,
        {"Số liệu hoạt động": [["Về việc gì", "Bên tặng"], ["Trao quà", f"nhóm: bạn; {HEALTH}"]]},
        body_gives_its_name_away,
        ["2"],
        lambda: ActivityParty.objects.filter(organization=called(HEALTH)).exists(),
    ),
    "the body of a congress that the file makes": Case(
        OF_RECORD,
        {"Đoàn dự cấp trên": [["Dự đại hội", "Cách lập"], [f"mới: XI, {HEALTH}", "được bầu"]]},
        body_gives_its_name_away,
        ["2"],
        lambda: Congress.objects.get(is_stub=True).organization == called(HEALTH),
    ),
    "a document that is recorded since": Case(
        OF_RECORD,
        {"Văn bản": [DOCUMENTS, ["quyết định", NUMBER, ""]]},
        document_is_recorded,
        ["2"],
        lambda: CitedDocument.objects.get().document == Document.objects.get(number=NUMBER),
    ),
    "a document that was recorded": Case(
        OF_RECORD,
        {"Văn bản": [DOCUMENTS, ["quyết định", NUMBER, ""]]},
        document_is_renumbered,
        ["2"],
        lambda: CitedDocument.objects.get().document.number == NUMBER,
        before=document_is_recorded,
    ),
}


@pytest.mark.parametrize("way", ["resource", "staging"])
def test_a_form_of_award_that_is_another_since_the_preview_stops_the_list(desk, monkeypatch, way):
    monkeypatch.setattr(staging, "MOST_ROWS_BY_RESOURCE", 200 if way == "resource" else 0)
    case = Case(
        OF_DECISIONS,
        {"a": [HEAD, *ROWS]},
        form_gives_its_name_away,
        ["2", "3", "4"],
        lambda: set(Award.objects.values_list("form__name", flat=True)) == {"Bằng khen"},
    )
    stopped_then_applied(desk, case)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_name_that_means_something_else_since_the_preview_stops_the_file(desk, case):
    case.before(desk)
    stopped_then_applied(desk, case)


def stopped_then_applied(desk: Desk, case: Case) -> None:
    page, place = case.sent(desk)
    assert page.select("section[aria-labelledby=preview-title] form")
    case.change(desk)
    before = stored()

    told = read(desk.client.post(place, follow=True))

    rows = [[cell.text for cell in row.select("td")] for row in told.select(".sheet-findings tr")]
    assert [row[1] for row in rows if row] == case.lines
    assert all("tên ghi trong dòng" in row[-1] for row in rows if row)
    assert ImportBatch.objects.get().state == "refused"
    assert stored() == before

    _page, place = case.sent(desk)
    told = read(desk.client.post(place, follow=True))

    assert told.select(".notice--good")
    assert case.named()


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_file_is_applied_while_its_names_mean_what_they_did(desk, case):
    case.before(desk)
    _page, place = case.sent(desk)

    assert read(desk.client.post(place, follow=True)).select(".notice--good")


def test_names_of_what_the_file_itself_makes_do_not_stop_it(desk):
    """A document, a committee and a person that other rows of the file name too."""
    case = Case(
        OF_RECORD,
        {
            "Đại biểu": [DELEGATES, [DAO, "chính thức", "mới: CĐCS Hoa Sen"]],
            "Ban": [
                ["Loại", "Lần lập trong nhiệm kỳ", "Cách lập", "Quyết định công nhận"],
                ["Ban Chấp hành", 1, "được bầu", NUMBER],
            ],
            "Ủy viên": [SEATS, [1, DAO, *DAO_SITS, NUMBER]],
            "Văn bản": [DOCUMENTS, ["quyết định", NUMBER, "Công nhận Ban Chấp hành"]],
        },
        nothing,
        [],
        lambda: True,
    )
    page, place = case.sent(desk)
    assert not page.select(".sheet-findings")

    assert read(desk.client.post(place, follow=True)).select(".notice--good")

    seat = Seat.objects.get()
    assert seat.person == Delegate.objects.get().person
    assert (seat.decision, seat.committee.recognised_by) == (Document.objects.get(),) * 2


def stored() -> list[int]:
    models = (
        Organization, Affiliation, ClusterMembership, ClusterYear, ClusterRole, Award, Delegate,
        Congress, Person, ActivityParty, CitedDocument, Document,
    )  # fmt: skip
    return [model.objects.count() for model in models]
