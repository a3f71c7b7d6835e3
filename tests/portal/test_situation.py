"""The table of bodies due, held, reported and published: rows, reasons, totals, files."""

import csv
import datetime
import io

import openpyxl
import pytest
from django.urls import reverse
from django.utils import timezone, translation

from congress_portal.duties import Duties
from congress_portal.foundation.audit import acting
from congress_portal.management.commands.make_accounts import bodies_without_superior
from congress_portal.publishing import transitions
from congress_portal.review_queue import branches
from congresses import progress
from congresses.models import Congress, NotHeld, Season, Term
from organizations.body_sheet import BodyResource
from organizations.enums import Role
from organizations.models import Organization, QueueEntry
from organizations.permissions import Rights
from organizations.rules import check
from tests.congresses.factories import CongressFactory
from tests.organizations.factories import (
    ClerkRoleFactory,
    OrganizationFactory,
    OrganizationKindFactory,
    SourceFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2025, 10, 20)
DAY = datetime.timedelta(days=1)


class Branch:
    """A province whose level holds its congresses by 30/9/2025, and bodies at every stage."""

    def __init__(self):
        self.kind = OrganizationKindFactory(code="cdcs", name="Công đoàn cơ sở", level=4)
        self.province = OrganizationFactory(official_name="Liên đoàn Lao động tỉnh Lạng Sơn")
        self.season = Season.objects.create(
            name="Đại hội công đoàn cơ sở",
            level=4,
            held_from=datetime.date(2025, 1, 1),
            held_by=datetime.date(2025, 9, 30),
        )
        self.clerk = UserFactory(clerk_of=self.province)
        self.approver = UserFactory(approver_of=self.province)
        self.published = self.body("Công đoàn A")
        transitions.approve(self.submitted(self.published), self.approver)
        self.reported = self.body("Công đoàn B")
        self.submitted(self.reported)
        self.late_report = self.body("Công đoàn C")
        self.held(self.late_report, TODAY - 40 * DAY)
        self.fresh = self.body("Công đoàn D")
        self.held(self.fresh, TODAY - 5 * DAY)
        self.excused = self.body("Công đoàn E")
        NotHeld.objects.create(
            season=self.season, organization=self.excused, reason="provisional", note="từ 2024"
        )
        self.silent = self.body("Công đoàn F")

    def body(self, name, **values):
        # In one transaction, what is written is else the doing of whoever acted last.
        with acting(self.clerk):
            return OrganizationFactory(
                official_name=name, kind=self.kind, parent=self.province, **values
            )

    def held(self, body, day) -> Congress:
        with acting(self.clerk):
            return CongressFactory(
                organization=body,
                opened_on=day,
                source=SourceFactory(kept_by=body),
                term__year_from=2025,
                term__year_to=2030,
            )

    def submitted(self, body) -> Congress:
        record = self.held(body, TODAY - 60 * DAY)
        transitions.submit(record, self.clerk)
        return record


@pytest.fixture
def branch():
    return Branch()


@pytest.fixture(autouse=True)
def on_a_day(monkeypatch):
    monkeypatch.setattr("congress_portal.situation.timezone.localdate", lambda: TODAY)


def asked(client, user, **query):
    client.force_login(user)
    response = client.get(reverse("admin:situation"), query)
    assert response.status_code == 200
    return response.context


def test_each_body_is_shown_with_its_stage_and_the_reason_of_its_gap(client, branch):
    with translation.override("vi"):
        lines = {line.name: line for line in asked(client, branch.approver, year=2025)["lines"]}
    assert {name: (line.stage, line.is_late) for name, line in lines.items()} == {
        "Công đoàn A": ("published", False),
        "Công đoàn B": ("reported", False),
        "Công đoàn C": ("held", True),
        "Công đoàn D": ("held", False),
        "Công đoàn E": ("due", False),
        "Công đoàn F": ("due", True),
    }
    assert lines["Công đoàn A"].reason == ""
    assert "chờ duyệt từ ngày" in lines["Công đoàn B"].reason
    assert lines["Công đoàn C"].reason == "đang nhập"
    assert lines["Công đoàn E"].reason.endswith(": từ 2024")
    assert lines["Công đoàn F"].reason == "chưa ghi lý do"
    assert lines["Công đoàn F"].superior == "Liên đoàn Lao động tỉnh Lạng Sơn"


# The days of the first superior and of the second, and whose branch the body is in today.
ABOVE = {
    "from always": ((None, None), None, "first"),
    "begins today": ((None, TODAY), (TODAY, None), "second"),
    "begins tomorrow": ((None, TODAY + DAY), (TODAY + DAY, None), "first"),
    "has none before tomorrow": ((TODAY + DAY, None), None, ""),
    "ended": ((None, TODAY), None, ""),
}


@pytest.mark.parametrize(
    ("founded_on", "precision", "is_told"),
    [
        ("2024-10-19", "day", True),
        ("2024-10-20", "day", False),
        # It may have been founded on any day of these.
        ("2024-10-01", "month", False),
        ("2024-01-01", "year", False),
        ("2023-01-01", "year", True),
    ],
)
def test_a_body_is_provisional_for_too_long_only_where_that_is_sure(
    monkeypatch, founded_on, precision, is_told
):
    monkeypatch.setattr("organizations.rules.timezone.localdate", lambda: TODAY)
    body = OrganizationFactory(
        is_provisional=True,
        founded_on=datetime.date.fromisoformat(founded_on),
        founded_on_precision=precision,
        founded_on_basis="stated",
    )
    assert ("O.103" in [each.code for each in check(body)]) is is_told


@pytest.mark.parametrize("case", ABOVE)
def test_every_page_knows_the_superior_of_today(client, branch, case):
    first, second, expected = ABOVE[case]
    parents = {"first": branch.body("Công đoàn một"), "second": branch.body("Công đoàn hai")}
    body = branch.silent
    body.affiliations.all().delete()
    for parent, days in zip(parents.values(), (first, second), strict=True):
        if days is not None:
            since, until = days
            body.affiliations.create(parent=parent, since=since, until=until)
    parent = parents.get(expected)
    name = parent.name if parent else ""

    assert body.superior_name_on(TODAY) == name
    own = UserFactory(clerk_of=body)
    [line] = asked(client, own, year=2025)["lines"]
    assert line.superior == name
    sheet = BodyResource(rights=Rights(own))
    [row] = sheet.export_rows()
    assert row[sheet.headings().index("Công đoàn cấp trên")] == (
        f"{name} [{parent.code}]" if parent else None
    )
    assert any(each.code == "O.101" for each in check(body)) == (not name)
    assert (body in bodies_without_superior()) == (not name)
    transitions.submit(branch.held(body, TODAY - DAY), branch.clerk)
    waiting = QueueEntry.objects.filter(kept_by=body)
    assert waiting.count() == 1
    assert set(branches(waiting)) == {body, parent} - {None}


def test_totals_count_every_stage_once(client, branch):
    totals = asked(client, branch.clerk, year=2025)["totals"]
    assert totals == {
        "due": 6,
        "held": 4,
        "reported": 2,
        "published": 1,
        "late": 2,
        "excused": 1,
    }


def test_filters_by_level_stage_and_year(client, branch):
    def names(**query):
        return [line.name[-1] for line in asked(client, branch.clerk, **query)["lines"]]

    assert names(year=2025, level=4) == list("ABCDEF")
    assert names(year=2025, level=2) == []
    assert names(year=2025, stage="held") == ["C", "D"]
    assert names(year=2025, stage="qua-han") == ["C", "F"]
    assert names(year=2025, stage="co-ly-do") == ["E"]
    assert names(year=2025, stage="nonsense") == list("ABCDEF")
    assert names(year=2030) == ["A", "B", "C", "D"]


def test_without_a_season_a_body_is_due_when_its_term_is_planned_to_end(client, branch):
    body = OrganizationFactory(official_name="Công đoàn ngành Y tế", parent=branch.province)
    Term.objects.create(organization=body, number=3, year_from=2020, year_to=2025)
    [line] = asked(client, branch.clerk, year=2025, level=2)["lines"]
    assert (line.name, line.deadline) == ("Công đoàn ngành Y tế", datetime.date(2025, 12, 31))
    assert not line.is_late
    assert 2030 in progress.years()


def test_a_body_that_ended_before_or_was_founded_after_is_not_due(client, branch):
    whole = {"precision": "day", "basis": "stated"}
    for day, column in (
        (datetime.date(2024, 12, 1), "ended_on"),
        (datetime.date(2025, 12, 1), "founded_on"),
    ):
        branch.body(
            f"Công đoàn {column}",
            **{column: day, **{f"{column}_{name}": value for name, value in whole.items()}},
        )
    branch.body("Công đoàn được nhắc tên", is_stub=True)
    assert asked(client, branch.clerk, year=2025)["totals"]["due"] == 6


def test_the_table_holds_the_branch_of_its_reader_and_nothing_else(client, branch):
    OrganizationFactory(official_name="Công đoàn tỉnh khác", kind=branch.kind)
    own = UserFactory(clerk_of=branch.silent)
    assert asked(client, branch.clerk, year=2025)["totals"]["due"] == 6
    assert [line.name for line in asked(client, own, year=2025)["lines"]] == ["Công đoàn F"]
    administrator = ClerkRoleFactory(role=Role.ADMINISTRATOR).user
    client.force_login(administrator)
    for name in ("situation", "situation_csv", "situation_xlsx"):
        assert client.get(reverse(f"admin:{name}")).status_code == 403


def content_of(response):
    return b"".join(response.streaming_content)


def test_files_of_many_bodies_are_whole(client, branch, monkeypatch):
    monkeypatch.setattr("congress_portal.situation.ROWS_AT_ONCE", 2)
    client.force_login(branch.clerk)

    text = content_of(client.get(reverse("admin:situation_csv"), {"year": 2025}))
    book = client.get(reverse("admin:situation_xlsx"), {"year": 2025}).content

    assert text.count(b"\r\n") == 7
    assert openpyxl.load_workbook(io.BytesIO(book)).active.max_row == 7


def test_csv_and_xlsx_hold_the_rows_of_the_table(client, branch):
    branch.silent.names.update(name="=Công đoàn F")
    client.force_login(branch.clerk)
    query = {"year": 2025}
    text = content_of(client.get(reverse("admin:situation_csv"), query))
    assert text.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(text.decode("utf-8-sig"))))
    assert [row["Đơn vị"] for row in rows][-1] == "'=Công đoàn F"
    assert [row["Quá hạn"] for row in rows] == ["", "", "x", "", "", "x"]
    assert rows[0]["Hạn tổ chức"] == "30/09/2025"
    response = client.get(reverse("admin:situation_xlsx"), query)
    sheet = openpyxl.load_workbook(io.BytesIO(response.content)).active
    table = list(sheet.iter_rows(values_only=True))
    assert len(table) == 7
    assert table[0][:2] == ("Mã đơn vị", "Đơn vị")
    assert table[6][1] == "=Công đoàn F"
    assert table[1][5] == datetime.datetime(2025, 8, 21)
    late = content_of(client.get(reverse("admin:situation_csv"), query | {"stage": "qua-han"}))
    assert late.count(b"\r\n") == 3


def test_many_bodies_cost_no_more_questions_than_few(client, branch, django_assert_max_num_queries):
    client.force_login(branch.clerk)
    address = f"{reverse('admin:situation')}?year=2025"
    client.get(address)
    with django_assert_max_num_queries(40) as few:
        client.get(address)
    for number in range(12):
        branch.body(f"Công đoàn số {number}")
    with django_assert_max_num_queries(len(few.captured_queries)):
        assert client.get(address).context["totals"]["due"] == 18


def test_what_is_late_stands_on_the_start_page(client, branch, monkeypatch):
    monkeypatch.setattr("organizations.permissions.timezone.localdate", lambda: TODAY)
    client.force_login(branch.clerk)
    with translation.override("vi"):
        late = client.get(reverse("admin:index")).context["late"]
    assert [each["words"] for each in late] == [
        "1 đại hội đã tổ chức quá 15 ngày mà chưa báo cáo",
        "1 đơn vị đã quá hạn tổ chức đại hội mà chưa ghi lý do",
    ]
    [(title, _address, _day)] = late[0]["rows"]
    assert "Công đoàn C" in title
    Congress.objects.filter(state="submitted").update(
        submitted_at=timezone.make_aware(datetime.datetime(2025, 10, 1))
    )
    from organizations.models import QueueEntry

    QueueEntry.objects.update(submitted_at=timezone.make_aware(datetime.datetime(2025, 10, 1)))
    client.force_login(branch.approver)
    with translation.override("vi"):
        late = client.get(reverse("admin:index")).context["late"]
    assert [each["words"] for each in late] == ["1 hồ sơ đã chờ bạn trả lời quá 15 ngày"]


@pytest.mark.parametrize(
    ("opened", "precision", "today", "stage", "is_late"),
    [
        ("2025-12-01", "month", (2025, 12, 20), "due", False),
        ("2025-12-01", "month", (2026, 1, 5), "held", False),
        ("2025-12-01", "month", (2026, 1, 16), "held", True),
        ("2025-12-01", "day", (2025, 12, 20), "held", True),
        ("2025-01-01", "year", (2025, 11, 20), "due", False),
        ("2025-01-01", "year", (2026, 1, 20), "held", True),
    ],
)
def test_a_month_or_a_year_is_late_when_all_of_it_is_past(
    branch, monkeypatch, opened, precision, today, stage, is_late
):
    body = branch.body("Công đoàn G")
    record = branch.held(body, datetime.date.fromisoformat(opened))
    Congress.objects.filter(pk=record.pk).update(opened_on_precision=precision)
    today = datetime.date(*today)
    [found] = progress.due_in(2025, Organization.objects.filter(pk=body.pk).values("pk"), today)
    assert (found.stage, found.is_late) == (stage, is_late)
    assert progress.line(found, today).held_on.precision == precision
    monkeypatch.setattr("organizations.permissions.timezone.localdate", lambda: today)
    late = Duties(Rights(branch.clerk)).not_reported
    assert late.filter(pk=record.pk).exists() is is_late
