"""Long lists in a section: taken at once, asked for together, one that is wrong is told."""

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from congress_portal.foundation.sheet_grids import Grid
from congress_portal.publishing import transitions
from congresses import sheet as record
from congresses import workbooks
from congresses.forms.proceedings import GuestForm
from congresses.models import Delegate, Guest, GuestTitle, Seat
from congresses.naming import Names
from organizations.models import (
    Document,
    ExternalBody,
    Organization,
    Person,
    Programme,
    SheetJob,
)
from tests.congresses.factories import CongressFactory
from tests.organizations.factories import (
    OrganizationFactory,
    OrganizationKindFactory,
    PersonFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db

MOST_AT_ONCE = 2000
ALL_KINDS = ("organization", "cluster", "external_body", "label")


@pytest.fixture
def congress():
    OrganizationKindFactory(code="cdcs", name="Công đoàn cơ sở", level=4)
    host = OrganizationFactory(official_name="Công đoàn Viên chức tỉnh Lạng Sơn")
    return CongressFactory(organization=host, ordinal=4, term__number=4)


@pytest.fixture
def clerk(congress):
    return UserFactory(clerk_of=congress.kept_by)


@pytest.fixture
def desk(client, clerk):
    client.force_login(clerk)
    return client


@pytest.fixture
def save(congress, clerk):
    def saved(number, rows):
        data = record.post_of(number, rows)
        return record.save_section(congress, number, data, user=clerk, version=None)

    return saved


def imported(congress, clerk, name, rows, *, dry_run=False):
    """A page of a workbook with these rows, each a dict of field names and cells."""
    sheet = next(one for one in workbooks.workbook_sheets() if one.name == name)
    columns = list(rows[0])
    lines = [[row.get(column) for column in columns] for row in rows]
    cells = enumerate([[sheet[column].heading for column in columns], *lines], start=1)
    return workbooks.import_grids(
        congress, [Grid(list(cells), sheet.title)], user=clerk, dry_run=dry_run
    )


def word(name, column, value):
    sheet = next(one for one in workbooks.workbook_sheets() if one.name == name)
    return sheet[column].spellings[value][0]


# At once


def test_two_thousand_rows_are_checked_and_written_while_one_waits(desk, congress, clerk):
    body = OrganizationFactory(official_name="CĐCS Sở Y tế", kept_by=congress.kept_by)
    official = word("delegates", "status", "official")
    lines = [f"Nguyễn Văn Thứ {n};{official};{body.name}" for n in range(MOST_AT_ONCE)]
    text = "\n".join(["Họ và tên;Tình trạng;Đơn vị cử", *lines])
    address = f"/admin/congresses/congress/{congress.pk}/ho-so/"
    sent = {"file": SimpleUploadedFile("Đại biểu.csv", text.encode())}

    answer = desk.post(address, sent, follow=True)
    page = BeautifulSoup(answer.content, "html.parser")
    assert "Mới: 2.000. Thay đổi: 0. Giữ nguyên: 0." in page.get_text()
    assert not page.select("progress")
    assert not Delegate.objects.exists()
    desk.post(answer.redirect_chain[-1][0])

    delegates = Delegate.objects.filter(congress=congress, sending_organization=body)
    assert delegates.values("person").distinct().count() == MOST_AT_ONCE
    assert Person.objects.filter(kept_by=congress.kept_by).count() == MOST_AT_ONCE
    assert not SheetJob.objects.exists()
    section = BeautifulSoup(
        desk.get(f"/admin/congresses/congress/{congress.pk}/change/?muc=2").content, "lxml"
    )
    assert section.select_one(".is-recorded strong").get_text() == "2.000"
    here = section.select_one("a[aria-current=page][href*=muc]")
    assert "2.000 dòng" in here.get_text()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(DISTINCT h.pgh_obj_id) FROM congresses_delegatehistory AS h"
            "  JOIN pghistory_context AS c ON c.id = h.pgh_context_id"
            " WHERE h.pgh_label = 'insert' AND (c.metadata ->> 'user')::bigint = %s",
            [clerk.pk],
        )
        assert cursor.fetchone() == (MOST_AT_ONCE,)


def delegate(number):
    return {
        "person": f"Lò Thị Số {number}",
        "status": word("delegates", "status", "official"),
        "sending_organization": f"CĐCS Trường số {number}",
    }


def guest(number):
    return {
        "person": f"Lò Thị Số {number}",
        "roles": word("guests", "roles", "attends"),
        "title_1": "Chủ tịch",
        "title_1_of": f"CĐCS Trường số {number}",
        "title_2": "Ủy viên",
        "title_2_of": f"CĐCS Trường số {number + 1}",
    }


def seat(number):
    return {
        "committee_number": 1,
        "person": f"Lò Thị Số {number}",
        "state": word("seats", "state", "named"),
        "role": word("seats", "role", "member"),
        "filled_by": word("seats", "filled_by", "elected"),
    }


def figure(number):
    return {
        "topic": f"Thăm hỏi đợt {number}",
        "count_1": 12,
        "unit_1": "lượt",
        "giver": f"CĐCS Trường số {number}; nhóm: các nhà hảo tâm",
    }


def target(number):
    return {
        "wording": f"Kết nạp {number} đoàn viên",
        "kind": word("targets", "kind", "number"),
        "comparator": word("targets", "comparator", "gte"),
        "value": 90,
        "unit": "%",
    }


# What each row more may ask for itself: whether it is one person, as the check of the row says.
LISTS = {"delegates": (delegate, 0), "guests": (guest, 1), "seats": (seat, 1)}
LISTS |= {"figures": (figure, 0), "targets": (target, 0)}


@pytest.mark.parametrize("name", LISTS)
def test_a_longer_list_asks_no_more_of_the_database(congress, clerk, save, name):
    row, each = LISTS[name]
    for number in range(1, 62):
        OrganizationFactory(
            official_name=f"CĐCS Trường số {number}", kept_by=congress.kept_by, kind__code="cdcs"
        )
    save(3, {"committees": [{"kind": "executive"}]})
    asked = {}
    for count in (20, 60):
        rows = [row(number) for number in range(1, count + 1)]
        with CaptureQueriesContext(connection) as captured:
            report = imported(congress, clerk, name, rows, dry_run=True)
        assert (len(report.new), report.findings) == (count, [])
        asked[count] = len(captured)

    print(asked)
    assert asked[60] - asked[20] <= 40 * each + 4


def test_rows_written_together_are_those_written_one_by_one(congress, clerk, monkeypatch):
    """In the same order, with the same people, bodies and posts."""
    for number in range(1, 8):
        OrganizationFactory(
            official_name=f"CĐCS Trường số {number}", kept_by=congress.kept_by, kind__code="cdcs"
        )
    found = []
    for is_together in (True, False):
        if not is_together:
            monkeypatch.setattr(record.rows, "save_new", refused_together)
        other = CongressFactory(organization=congress.organization, ordinal=5 + is_together)
        people = UserFactory(clerk_of=other.kept_by)
        rows = [guest(number) | {"person": f"mới: Lò Thị Số {number}"} for number in range(1, 7)]
        assert imported(other, people, "guests", rows).findings == []
        guests = Guest.objects.filter(congress=other).order_by("order")
        titles = GuestTitle.objects.filter(guest__congress=other).order_by("guest__order", "pk")
        found.append(
            [
                list(guests.values_list("order", "person__name", "person__ground", "roles")),
                list(titles.values_list("guest__order", "title", "organization__name")),
            ]
        )
        if is_together:
            assert [len(rows) for rows in found[0]] == [6, 12]
    assert found[0] == found[1]


def refused_together(forms):
    raise ValidationError("one by one")


# One that is wrong among many


def test_the_one_row_of_many_that_breaks_a_rule_of_the_database_is_named(congress, clerk):
    rows = [delegate(number) | {"sending_organization": None} for number in range(1, 41)]
    rows[30]["person"] = rows[7]["person"]

    report = imported(congress, clerk, "delegates", rows)

    [finding] = report.findings
    assert (finding.sheet, finding.line) == ("Đại biểu", 32)
    assert "đã là đại biểu" in finding.sentence
    assert not Delegate.objects.exists()
    assert not Person.objects.filter(kept_by=congress.kept_by).exists()


def test_a_post_that_breaks_a_rule_of_the_database_is_told_at_its_guest(
    congress, clerk, monkeypatch
):
    """The guests are written by then, and taken back with their keys."""
    outside = ExternalBody.objects.create(kind="state", name="Sở Y tế", kept_by=congress.kept_by)
    stock = GuestForm.rows_below

    def of_two_bodies(form):
        found = stock(form)
        if form.row_number == 4:
            two = {"organization": congress.organization, "external_body": outside}
            found[0].wanted[0].update(two)
        return found

    monkeypatch.setattr(GuestForm, "rows_below", of_two_bodies)
    rows = [{"person": f"Lò Thị Số {n}", "title_1": "Chủ tịch"} for n in range(8)]

    report = imported(congress, clerk, "guests", rows)

    assert [finding.line for finding in report.findings] == [5]
    assert not Guest.objects.exists()
    assert not Person.objects.filter(kept_by=congress.kept_by).exists()


def test_all_rows_that_break_a_rule_of_the_database_are_named(congress, clerk, save):
    save(3, {"committees": [{"kind": "executive"}]})
    chair = word("seats", "role", "chair")
    rows = [seat(n) | ({"role": chair} if n in (3, 9, 17) else {}) for n in range(20)]

    report = imported(congress, clerk, "seats", rows)

    assert [finding.line for finding in report.findings] == [11, 19]
    assert not Seat.objects.exists()


# Naming


def test_one_name_in_two_texts_is_read_in_the_order_of_the_rows(congress, save):
    with pytest.raises(record.SectionError) as refused:
        save(2, {"delegates": [{"person": "mới: Vi Văn Tám"}, {"person": "Vi Văn Tám"}]})
    [error] = refused.value.errors
    assert (error.row, error.field) == (2, "person")

    save(2, {"delegates": [{"person": "Vi Văn Tám"}, {"person": "mới: Vi Văn Tám"}]})
    assert Person.objects.filter(name="Vi Văn Tám").count() == 2
    assert Delegate.objects.values("person").distinct().count() == 2


def test_who_stands_in_the_record_already_is_known_by_name_in_another_section(congress, save):
    save(1, {"guests": [{"person": "Vi Văn Tám", "roles": "attends"}]})
    save(2, {"delegates": [{"person": "Vi Văn Tám"}, {"person": "Nông Thị Đào"}]})

    assert Person.objects.filter(kept_by=congress.kept_by).count() == 2
    assert Guest.objects.get().person == Delegate.objects.get(person__name="Vi Văn Tám").person

    save(2, {"delegates": [{"person": "mới: Vi Văn Tám"}]})
    assert Delegate.objects.values("person").distinct().count() == 3


def test_a_namesake_among_many_names_is_asked_about(congress, clerk):
    known = PersonFactory(name="Lò Thị Số 7", kept_by=congress.kept_by)
    rows = [delegate(number) | {"sending_organization": None} for number in range(1, 13)]

    report = imported(congress, clerk, "delegates", rows)

    [finding] = report.findings
    assert (finding.line, finding.column) == (8, "Họ và tên")
    assert known.code in finding.sentence
    assert Person.objects.filter(kept_by=congress.kept_by).count() == 1


def test_a_body_made_by_a_row_is_known_to_the_rows_below_it(congress, clerk):
    rows = [
        delegate(1) | {"sending_organization": "mới: CĐCS Trường Mầm non Hoa Sen | cdcs"},
        delegate(2) | {"sending_organization": "CĐCS Trường Mầm non Hoa Sen"},
    ]

    assert imported(congress, clerk, "delegates", rows).findings == []

    [body] = Organization.objects.filter(name="CĐCS Trường Mầm non Hoa Sen")
    assert Delegate.objects.filter(sending_organization=body).count() == 2


def test_no_name_at_all_is_refused_without_looking_through_the_register(congress):
    with CaptureQueriesContext(connection) as captured, pytest.raises(ValidationError):
        Names(congress).body("mới: | cdcs", ALL_KINDS)

    assert not any("UPPER" in query["sql"] for query in captured)


def test_one_new_body_leaves_the_others_looked_up_together(congress, clerk):
    for number in range(40):
        OrganizationFactory(
            official_name=f"CĐCS Trường số {number}", kept_by=congress.kept_by, kind__code="cdcs"
        )
    asked = []
    for made in (False, True):
        rows = [delegate(number) for number in range(40)]
        if made:
            rows[0]["sending_organization"] = "mới: CĐCS Trường Mầm non Hoa Sen | cdcs"
        with CaptureQueriesContext(connection) as captured:
            assert imported(congress, clerk, "delegates", rows, dry_run=True).findings == []
        asked.append(len(captured))

    print(asked)
    assert asked[1] - asked[0] < 20


def test_a_body_is_named_among_many_as_it_is_alone(congress):
    """By whatever name; nobody learns of a body that may not be named."""
    own, stranger = congress.kept_by, OrganizationFactory(official_name="LĐLĐ tỉnh Khác")
    bodies = {
        "own draft": OrganizationFactory(official_name="CĐCS Sở Y tế", kept_by=own),
        "below": OrganizationFactory(official_name="CĐCS Sở Tư pháp", parent=own),
        "draft of others": OrganizationFactory(official_name="CĐCS Ẩn", kept_by=stranger),
        "stub of others": OrganizationFactory(
            official_name="CĐCS Bưu điện", official_name__short_name="CĐ BĐ", kept_by=stranger
        ),
        "withdrawn": OrganizationFactory(official_name="CĐCS Đã Thôi", kept_by=stranger),
        "published": OrganizationFactory(official_name="CĐCS Đã Công Bố", kept_by=stranger),
        "twin 1": OrganizationFactory(official_name="CĐCS Trường An", kept_by=own),
        "twin 2": OrganizationFactory(official_name="CĐCS Trường An", kept_by=own),
    }
    Organization.objects.filter(pk=bodies["stub of others"].pk).update(is_stub=True)
    Organization.objects.filter(pk=bodies["twin 2"].pk).update(disambiguator="Bắc Sơn")
    for name in ("published", "withdrawn"):
        transitions.submit(bodies[name], UserFactory())
        transitions.approve(bodies[name], UserFactory())
    transitions.withdraw(
        bodies["withdrawn"],
        UserFactory(),
        reason_class="entry_error",
        note="Công bố nhầm một đơn vị không có.",
    )
    ExternalBody.objects.create(kind="state", name="Sở Y tế", kept_by=own)
    texts = [
        *(text for body in bodies.values() for text in (body.code, body.name, body.name.upper())),
        *("cđ bđ", "CĐ BĐ", "cong doan co so so y te", "CĐCS Trường An (Bắc Sơn)", "Sở Y tế"),
        *("CĐCS Trường An (Nam)", "Tên khác [" + bodies["own draft"].code + "]", "không có", "[]"),
    ]

    def meant(names, text):
        try:
            return names.body(text, ALL_KINDS)
        except ValidationError as error:
            return error.code, error.messages

    together = Names(congress)
    together.expect_bodies(texts)
    found = {text: meant(together, text) for text in texts}
    alone = {text: meant(Names(congress), text) for text in texts}

    assert found == alone
    named = {answer.organization for answer in found.values() if not isinstance(answer, tuple)}
    # One of the twins is named by its mark alone, both by their codes.
    assert named - {None} == {
        body for name, body in bodies.items() if name not in ("draft of others", "withdrawn")
    }
    for name, body in bodies.items():
        may = Organization.objects.filter(Names(congress).may_be_named(), pk=body.pk).exists()
        assert (body in named) is may, name


def test_many_unknown_names_are_all_told_and_the_first_of_them_with_advice(congress, clerk):
    for number in range(30):
        OrganizationFactory(official_name=f"CĐCS Nhà máy Sữa số {number}", kept_by=congress.kept_by)
    rows = [
        delegate(number) | {"sending_organization": f"Nhà máy Sữa số {number}"}
        for number in range(30)
    ]

    report = imported(congress, clerk, "delegates", rows)

    assert [finding.line for finding in report.findings] == list(range(2, 32))
    advised = [
        n
        for n, found in enumerate(report.findings)
        if f"CĐCS Nhà máy Sữa số {n} [" in str(found.sentence)
    ]
    assert advised == list(range(20))
    assert all(f"Nhà máy Sữa số {n}" in found.sentence for n, found in enumerate(report.findings))


def test_one_unknown_name_on_many_lines_reads_alike_and_leaves_advice_for_others(congress, clerk):
    for name in ("CĐCS Sở Y tế", "CĐCS Tân Hà"):
        OrganizationFactory(official_name=name, kept_by=congress.kept_by)
    rows = [
        delegate(number)
        | {"sending_organization": "CĐCS Sở Y Tê" if number < 25 else "CĐCS Tân Hạ"}
        for number in range(26)
    ]

    *same, other = imported(congress, clerk, "delegates", rows).findings

    assert len(same) == 25
    assert len({str(finding.sentence) for finding in same}) == 1
    assert "CĐCS Sở Y tế [" in same[0].sentence
    assert "CĐCS Tân Hà [" in other.sentence


def test_a_programme_that_two_rows_call_new_is_made_once(congress, save):
    row = {"name": "Mái ấm Công đoàn thử", "programme_kind": "programme"}
    with pytest.raises(record.SectionError) as refused:
        save(7, {"programmes": [row, row]})

    [error] = refused.value.errors
    assert error.row == 2
    save(7, {"programmes": [row]})
    assert Programme.objects.filter(name=row["name"]).count() == 1


# Changing


def test_the_number_of_a_document_changes_and_what_another_wrote_in_it_stays(congress, clerk, save):
    """Between the reading of the rows and their writing."""
    report = {"document_kind": "report", "document_number": "1/BC"}
    save(1, {"agenda": [{"kind": "heard", "wording": "Báo cáo của ban", **report}]})
    [row] = record.rows_of(congress, 1)["agenda"]
    data = record.post_of(1, {"agenda": [row | {"document_number": "2/BC"}]})

    def meanwhile():
        Document.objects.update(signer="Nông Thị Đào")

    record.save_section(congress, 1, data, user=clerk, version=None, on_row=meanwhile)

    document = Document.objects.get()
    assert (document.number, document.signer) == ("2/BC", "Nông Thị Đào")


def test_a_post_that_changes_leaves_the_others_and_their_rows_as_they_are(congress, save):
    OrganizationFactory(official_name="CĐCS Sở Y tế", kept_by=congress.kept_by)
    posts = {"title_1": "Chủ tịch", "title_1_of": "CĐCS Sở Y tế", "title_2": "Ủy viên"}
    people = [{"person": f"Lò Thị Số {n}", "roles": "attends", **posts} for n in range(3)]
    save(1, {"guests": people})
    before = list(GuestTitle.objects.order_by("pk").values_list("pk", "title"))
    rows = record.rows_of(congress, 1)["guests"]
    rows[1]["title_2"] = "Phó Chủ tịch"

    with CaptureQueriesContext(connection) as captured:
        save(1, {"guests": rows})

    changed = [
        query["sql"] for query in captured if 'UPDATE "congresses_guesttitle"' in query["sql"]
    ]
    assert len(changed) == 1
    after = list(GuestTitle.objects.order_by("pk").values_list("pk", "title"))
    before[3] = (before[3][0], "Phó Chủ tịch")
    assert after == before
