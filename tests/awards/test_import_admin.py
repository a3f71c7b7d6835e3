import datetime
import io
import re
from urllib.parse import quote

import openpyxl
import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import InterfaceError, OperationalError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from awards import staging
from awards.annex import Annex
from awards.annex_files import write_annex
from awards.models import Award, AwardDecision
from congress_portal.foundation import sheet_grids
from congress_portal.foundation.sheet_files import write_csv
from organizations import sheet_jobs, uploads
from organizations.enums import Role
from organizations.models import ImportBatch
from tests.awards.factories import AwardDecisionFactory, AwardFactory, AwardFormFactory
from tests.organizations.factories import ClerkRoleFactory, OrganizationFactory, UserFactory
from tests.portal.test_sheet_jobs import work
from tests.sheets.doors import annotated, findings_on, sent
from tests.sheets.making import Page, book, one_page, paper, saved

pytestmark = pytest.mark.django_db

IMPORT = "/admin/awards/award/import/"
EXPORT = "/admin/awards/award/export/"
HEADINGS = ["Mã", "Mã quyết định", "Hình thức", "Đối tượng", "Họ và tên / Tên tập thể"]


@pytest.fixture
def award():
    return AwardFactory(recipient_name="Vi Văn Tám")


@pytest.fixture
def clerk(award):
    return UserFactory(clerk_of=award.decision.kept_by)


def signed_in(client, user):
    client.force_login(user)
    return client


def a_file(award, name="Nông Thị Đào", code=None, decision=None):
    row = [
        award.code if code is None else code,
        (decision or award.decision).code,
        award.form.name,
        "cá nhân",
        name,
    ]
    content = b"".join(write_csv(HEADINGS, [row]))
    return SimpleUploadedFile("khen thưởng.csv", content, content_type="text/csv")


def preview(client, file, page=IMPORT):
    """The page that a file leads to, and its address where there is something to apply."""
    response = client.post(page, {"file": file}, follow=True)
    shown = BeautifulSoup(response.content, "html.parser")
    address = response.redirect_chain[-1][0] if response.redirect_chain else ""
    return shown, address if shown.select_one(
        ".submit-row input[value='Nhập các dòng này']"
    ) else ""


def name_of(award):
    award.refresh_from_db()
    return award.recipient_name


def test_a_clerk_sees_what_would_change_and_then_imports_it(client, award, clerk):
    signed_in(client, clerk)

    page, address = preview(client, a_file(award))

    assert page.select_one(".sheet-preview del").text == "Vi Văn Tám"
    assert page.select_one(".sheet-preview ins").text == "Nông Thị Đào"
    assert name_of(award) == "Vi Văn Tám"

    response = client.post(address, follow=True)

    assert "Đã nhập tệp" in response.content.decode()
    assert name_of(award) == "Nông Thị Đào"
    batch = ImportBatch.objects.get()
    assert (batch.uploaded_by, batch.kept_by) == (clerk, award.decision.kept_by)
    assert (batch.row_count, batch.updated_count, batch.state) == (1, 1, "applied")
    assert (batch.content, batch.preview, batch.report) == (None, "", None)
    assert batch.told_rows is None
    event = award.history.order_by("-pgh_id").first()
    assert event.pgh_context.metadata["user"] == clerk.pk


def test_findings_are_shown_with_line_and_column_and_nothing_can_be_applied(client, award, clerk):
    signed_in(client, clerk)

    page, address = preview(client, a_file(award, name=""))

    cells = [cell.text for cell in page.select(".sheet-findings tbody td")]
    assert cells[1:3] == ["2", "E “Họ và tên / Tên tập thể”"]
    assert not address


def test_findings_come_back_as_comments_in_the_same_sheet(client, award, clerk):
    signed_in(client, clerk)
    client.post(IMPORT, {"file": a_file(award, name="")})
    address = f"{IMPORT}?tep={ImportBatch.objects.get().pk}"

    file = client.post(address, {"annotated": "1"})

    sheet = openpyxl.load_workbook(io.BytesIO(file.content)).active
    assert "còn trống" in sheet["E2"].comment.text
    assert sheet["A2"].value == award.code


def test_an_annex_corrected_in_its_copy_with_comments_is_as_good_as_the_annex(client, award, clerk):
    """With titles, two merged rows of headings, groups, a totals row and a hidden column."""
    signed_in(client, clerk)
    made = one_page(
        ["DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC KHEN"],
        [],
        ["TT", "Mã quyết định", "Người được khen", None, "Hình thức", "Tiền thưởng"],
        [None, None, "Họ và tên", "Chức vụ"],
        ["TẬP THỂ"],
        ["I. Khối cơ quan"],
        [1, award.decision.code, "CĐCS Sao Mai", None, award.form.name, 3_120_000],
        ["CÁ NHÂN"],
        ["I. Khối cơ quan"],
        [2, award.decision.code, "Nông Thị Đào", "Kế toán", "Giấy khenn", 1_560_000],
        ["II. Khối sản xuất"],
        [3, award.decision.code, "Nguyễn Văn Ánh", None, award.form.name, 0],
        ["Tổng cộng", None, None, None, None, 4_680_000],
        merged=["A1:F1", "C3:D3", "A3:A4", "B3:B4", "E3:E4", "F3:F4"]
        + [f"A{line}:F{line}" for line in (5, 6, 8, 9, 11)],
        hidden_columns=["B"],
        hidden_rows=[7],
    )

    copy, [wrong] = annotated(client, IMPORT, made)

    assert wrong.coordinate == "E10"
    assert "Giấy khenn" in wrong.comment.text
    page = copy["Danh sách"]
    assert {str(cells) for cells in page.merged_cells} >= {"A1:F1", "C3:D3", "A6:F6", "A11:F11"}
    assert page.column_dimensions["B"].hidden
    assert page.row_dimensions[7].hidden
    wrong.value = award.form.name
    told, place = sent(client, IMPORT, saved(copy))
    assert findings_on(told) == []
    client.post(place)
    rows = Award.objects.exclude(pk=award.pk).order_by("order", "pk")
    assert list(rows.values_list("recipient_kind", "recipient_name", "section", "amount")) == [
        ("collective", "CĐCS Sao Mai", "Khối cơ quan", 3_120_000),
        ("individual", "Nông Thị Đào", "Khối cơ quan", 1_560_000),
        ("individual", "Nguyễn Văn Ánh", "Khối sản xuất", 0),
    ]


def test_a_text_that_no_cell_holds_is_cut_in_the_copy_and_a_comment_says_so(client, award, clerk):
    signed_in(client, clerk)
    row = [award.code, award.decision.code, award.form.name, "cá nhân", "", "x" * 40_000]
    content = b"".join(write_csv([*HEADINGS, "Ghi chú"], [row]))
    client.post(IMPORT, {"file": SimpleUploadedFile("khen thưởng.csv", content)})
    address = f"{IMPORT}?tep={ImportBatch.objects.get().pk}"

    file = client.post(address, {"annotated": "1"})

    page = openpyxl.load_workbook(io.BytesIO(file.content)).active
    assert len(page["F2"].value) == 32_767
    assert "40.000" in page["F2"].comment.text
    assert "32.767" in page["F2"].comment.text
    assert "còn trống" in page["E2"].comment.text


def test_a_file_without_changes_offers_nothing_to_apply(client, award, clerk):
    signed_in(client, clerk)
    client.post(preview(client, a_file(award))[1])

    page, address = preview(client, a_file(award))

    assert not address
    assert "Giữ nguyên: 1." in page.get_text(" ", strip=True)


def test_a_preview_can_be_opened_again_by_its_owner_alone(client, award, clerk):
    colleague = UserFactory(clerk_of=award.decision.kept_by)
    _page, address = preview(signed_in(client, clerk), a_file(award))
    assert "Nông Thị Đào" in client.get(address).content.decode()
    assert address in client.get(IMPORT).content.decode()

    signed_in(client, colleague)

    assert client.get(address).status_code == 404
    assert client.post(address).status_code == 404
    assert client.get(f"{IMPORT}?tep=99999").status_code == 404
    assert name_of(award) == "Vi Văn Tám"
    signed_in(client, clerk).post(address)
    assert name_of(award) == "Nông Thị Đào"


def test_a_second_application_is_refused_in_a_sentence(client, award, clerk):
    signed_in(client, clerk)
    _page, address = preview(client, a_file(award, code="", name="Hoàng Văn Hai"))

    client.post(address)
    response = client.post(address, follow=True)

    assert response.status_code == 200
    assert response.context["messages"]
    assert Award.objects.count() == 2


@pytest.mark.parametrize("number", ["", "x", "-1", "9" * 30, "1.5"])
def test_a_number_that_was_not_given_out_is_not_found(client, award, clerk, number):
    response = signed_in(client, clerk).post(f"{IMPORT}?tep={number}")

    assert response.status_code == 404
    assert name_of(award) == "Vi Văn Tám"


def test_a_file_is_good_for_an_hour_and_gone_after_it(client, award, clerk):
    _page, address = preview(signed_in(client, clerk), a_file(award))
    ImportBatch.objects.update(expires_at=timezone.now() - datetime.timedelta(seconds=1))

    page = client.post(address, follow=True).content.decode()
    call_command("remove_expired_uploads", stdout=io.StringIO())

    assert "Nông Thị Đào" not in page
    assert name_of(award) == "Vi Văn Tám"
    batch = ImportBatch.objects.get()
    assert (batch.state, batch.content, batch.preview, batch.report) == ("expired", None, "", None)


@pytest.mark.parametrize("way", ["resource", "staging"])
def test_a_preview_that_is_out_of_date_is_not_applied_and_says_which_row(
    client, award, clerk, way, monkeypatch
):
    monkeypatch.setattr(staging, "MOST_ROWS_BY_RESOURCE", 200 if way == "resource" else 0)
    _page, address = preview(signed_in(client, clerk), a_file(award))
    Award.objects.update(recipient_name="Người khác")

    response = client.post(address, follow=True)

    page = BeautifulSoup(response.content, "html.parser")
    cells = [cell.text for cell in page.select(".sheet-findings tbody td")]
    assert cells[1] == "2"
    assert "Người khác" in page.select_one(".sheet-preview del").text
    assert name_of(award) == "Người khác"
    batch = ImportBatch.objects.get()
    assert batch.state == "refused"
    assert batch.told_rows
    ImportBatch.objects.update(expires_at=timezone.now())
    uploads.remove_expired()
    batch.refresh_from_db()
    assert (batch.report, batch.told_rows) == (None, None)


@pytest.mark.parametrize("way", ["resource", "staging"])
@pytest.mark.parametrize("outage", [OperationalError, InterfaceError])
def test_a_file_waits_while_the_database_has_no_room(award, clerk, way, outage, monkeypatch):
    """Not “a fault of the line”: it is told of as any page is, and applied when there is room."""
    monkeypatch.setattr(staging, "MOST_ROWS_BY_RESOURCE", 200 if way == "resource" else 0)
    client = Client(raise_request_exception=False)
    _page, address = preview(signed_in(client, clerk), a_file(award))

    with connection.execute_wrapper(no_room(outage)):
        response = client.post(address)

    assert response.status_code == 500
    assert name_of(award) == "Vi Văn Tám"
    assert ImportBatch.objects.get().state == "previewed"
    client.post(address)
    assert name_of(award) == "Nông Thị Đào"
    assert ImportBatch.objects.get().state == "applied"


def no_room(outage):
    """The database takes no award."""

    def ask(execute, sql, params, many, context):
        if sql.startswith("UPDATE") and "awards_award" in sql.partition("SET")[0]:
            raise outage("could not extend file: No space left on device")
        return execute(sql, params, many, context)

    return ask


def test_the_same_file_is_applied_to_a_body_once(client, award, clerk):
    signed_in(client, clerk)
    _page, address = preview(client, a_file(award))
    client.post(address)
    Award.objects.filter(pk=award.pk).update(recipient_name="Vi Văn Tám")

    page, address = preview(client, a_file(award))

    assert not address
    [finding] = page.select(".sheet-findings tbody tr")
    assert "Chính tệp này đã được nhập ngày" in finding.get_text()
    assert sorted(ImportBatch.objects.values_list("state", flat=True)) == ["applied", "previewed"]


def test_of_two_looks_at_the_same_file_one_is_applied(client, award, clerk):
    signed_in(client, clerk)
    looks = [preview(client, a_file(award))[1] for _time in range(2)]
    client.post(looks[0])
    # As it was when it was looked at.
    Award.objects.filter(pk=award.pk).update(recipient_name=award.recipient_name)

    response = client.post(looks[1], follow=True)

    assert BeautifulSoup(response.content, "html.parser").select(".sheet-findings")
    assert sorted(ImportBatch.objects.values_list("state", flat=True)) == ["applied", "refused"]


@pytest.mark.parametrize(
    "above", ["", "PKT Lạng Sơn\n"], ids=["bare", "below what begins as a ZIP"]
)
def test_a_table_is_pasted_into_the_list_of_its_decision(client, award, clerk, above):
    signed_in(client, clerk)
    own = f"/admin/awards/awarddecision/{award.decision.pk}/danh-sach/"
    form = reverse("admin:awards_awarddecision_change", args=[award.decision.pk])
    assert own in client.get(form).content.decode()
    table = f"{above}TT\tHọ và tên\tHình thức\n\tCÁ NHÂN\t\n1\tLê An\t{award.form.name}\n"

    response = client.post(own, {"pasted": table}, follow=True)
    assert "Lê An" in response.content.decode()
    client.post(response.redirect_chain[-1][0])

    assert award.decision.awards.filter(recipient_name="Lê An").exists()


def test_the_list_of_a_decision_takes_no_row_of_another(client, award, clerk):
    other = AwardFactory(decision__kept_by=award.decision.kept_by)
    own = f"/admin/awards/awarddecision/{award.decision.pk}/danh-sach/"

    page, address = preview(signed_in(client, clerk), a_file(other), own)

    assert not address
    assert page.select(".sheet-findings tbody tr")


def test_what_the_decision_states_is_compared_with_the_list(client, award, clerk):
    AwardDecision.objects.update(stated_individuals=5, stated_collectives=0)
    own = f"/admin/awards/awarddecision/{award.decision.pk}/danh-sach/"

    page, _address = preview(signed_in(client, clerk), a_file(award, code="", name="Lê An"), own)

    [notice] = [n.get_text(" ", strip=True) for n in page.select("section .notice--wait")]
    assert "5" in notice
    assert "2" in notice


def proposals(client, award, *files):
    own = f"/admin/awards/awarddecision/{award.decision.pk}/danh-sach/"
    return client.post(own, {"file": list(files)}, follow=True)


HEADS = ("Họ và tên", "Đối tượng", "Hình thức", "Đơn vị đề nghị")


def test_the_proposals_of_several_units_are_one_list(client, award, clerk):
    signed_in(client, clerk)
    one, other = (
        SimpleUploadedFile(
            f"{unit}.csv",
            b"".join(
                write_csv(HEADS, [[name, "cá nhân", award.form.name, unit] for name in names])
            ),
        )
        for unit, names in (("Đơn vị A", ["Lê An", "Hoàng Én"]), ("Đơn vị B", ["Nông Thị Đào"]))
    )

    response = proposals(client, award, one, other)
    page = BeautifulSoup(response.content, "html.parser")
    places = [cell.text for cell in page.select(".sheet-preview tbody td:first-child")]
    client.post(response.redirect_chain[-1][0])

    assert places == ["2 (“Đơn vị A.csv”)", "3 (“Đơn vị A.csv”)", "2 (“Đơn vị B.csv”)"]
    rows = award.decision.awards.exclude(pk=award.pk).order_by("order")
    assert list(rows.values_list("recipient_name", "proposing_unit")) == [
        ("Lê An", "Đơn vị A"),
        ("Hoàng Én", "Đơn vị A"),
        ("Nông Thị Đào", "Đơn vị B"),
    ]


def test_rows_without_a_name_are_nobody_who_stands_there_twice(client, award, clerk):
    signed_in(client, clerk)
    rows = [["", "cá nhân", award.form.name, "X"]] * 2
    content = b"".join(write_csv(HEADS, rows))

    response = proposals(client, award, SimpleUploadedFile("a.csv", content))

    page = BeautifulSoup(response.content, "html.parser")
    assert len(page.select(".sheet-findings tbody tr")) == 2
    assert "nhiều lần trong danh sách" not in page.get_text()


@pytest.mark.parametrize("way", ["resource", "staging"])
def test_who_was_proposed_twice_is_shown_with_both_places(client, award, clerk, way, monkeypatch):
    monkeypatch.setattr(staging, "MOST_ROWS_BY_RESOURCE", 200 if way == "resource" else 0)
    signed_in(client, clerk)
    content = b"".join(write_csv(HEADS, [["Lê An", "cá nhân", award.form.name, "X"]]))

    response = proposals(
        client, award, SimpleUploadedFile("a.csv", content), SimpleUploadedFile("b.csv", content)
    )

    page = BeautifulSoup(response.content, "html.parser")
    assert "“Lê An” có nhiều lần trong danh sách: dòng 2 (“a.csv”), 2 (“b.csv”)." in page.get_text()
    [finding] = page.select(".sheet-findings tbody tr")
    assert [cell.text for cell in finding.select("td")][:2] == ["b.csv", "2"]


def test_of_two_files_of_one_name_each_has_its_own_findings(client, award, clerk):
    signed_in(client, clerk)
    form = award.form.name
    files = [
        SimpleUploadedFile(name, b"".join(write_csv(HEADS, [[*row, form, "X"]])))
        for name, row in (
            ("Danh sách.csv", ("Lê An", "cá nhân")),
            ("Danh sách.csv", ("Hoàng Én", "ai đó")),
            ("Khác.csv", ("Đỗ Bé", "cá nhân")),
        )
    ]

    response = proposals(client, award, *files)
    page = BeautifulSoup(response.content, "html.parser")
    copy = client.post(response.redirect_chain[-1][0], {"annotated": "1"})

    [finding] = page.select(".sheet-findings tbody tr")
    assert [cell.text for cell in finding.select("td")][:2] == ["Danh sách.csv (2)", "2"]
    book = openpyxl.load_workbook(io.BytesIO(copy.content))
    assert book.sheetnames == ["Danh sách.csv", "Danh sách.csv (2)", "Khác.csv"]
    told = {sheet.title: sheet["B2"].comment for sheet in book}
    assert "ai đó" in told.pop("Danh sách.csv (2)").text
    assert list(told.values()) == [None, None]
    assert book["Danh sách.csv (2)"]["A2"].value == "Hoàng Én"


def test_files_of_different_columns_are_not_read_as_one(client, award, clerk):
    signed_in(client, clerk)
    one = b"".join(write_csv(HEADS, [["Lê An", "cá nhân", award.form.name, "X"]]))
    other = b"".join(write_csv(HEADS[:3], [["Hoàng Én", "cá nhân", award.form.name]]))

    response = proposals(
        client, award, SimpleUploadedFile("a.csv", one), SimpleUploadedFile("b.csv", other)
    )

    page = BeautifulSoup(response.content, "html.parser")
    [finding] = [row.text for row in page.select(".sheet-findings tbody tr")]
    assert "“Đơn vị đề nghị”" in finding


@pytest.mark.parametrize("sent", [{}, {"pasted": "  "}, {"pasted": "x" * 2_000_001}])
def test_nothing_or_too_much_is_asked_for_again(client, clerk, sent):
    response = signed_in(client, clerk).post(IMPORT, sent)

    assert response.status_code == 422
    assert BeautifulSoup(response.content, "html.parser").select_one(".errorlist")


@pytest.mark.parametrize(
    "sent",
    [
        {"pasted": "x" * 11_000_000},
        {"file": [SimpleUploadedFile(f"{number}.csv", b"x") for number in range(51)]},
    ],
    ids=["a paste beyond a request", "files beyond a request"],
)
def test_a_request_that_is_too_large_to_be_read_gets_a_page_with_what_to_do(client, clerk, sent):
    response = signed_in(client, clerk).post(IMPORT, sent)

    page = BeautifulSoup(response.content, "html.parser")
    assert response.status_code == 400
    assert "Cổng không đọc được" in page.h1.text
    assert "20 MB" in page.main.text
    assert not ImportBatch.objects.exists()


def test_a_refused_file_is_named_and_a_refused_table_stays_in_its_field(client, award, clerk):
    signed_in(client, clerk)
    typed = 'Hình thức\tĐối tượng\n"Bằng khen\tcá nhân'

    file = client.post(IMPORT, {"file": SimpleUploadedFile("Đợt 2.xlsx", b"x")})
    table = client.post(IMPORT, {"pasted": typed})

    page = BeautifulSoup(file.content, "html.parser")
    assert file.status_code == table.status_code == 422
    assert "Đợt 2.xlsx" in [heading.text for heading in page.select("#content-main h2")]
    field = BeautifulSoup(table.content, "html.parser").select_one("textarea[name=pasted]")
    assert field.text.strip() == typed
    assert not ImportBatch.objects.exists()


@pytest.mark.parametrize(
    ("role", "imports", "exports"),
    [
        (Role.CLERK, True, True),
        (Role.APPROVER, False, True),
        (Role.AUDITOR, False, True),
        (Role.ADMINISTRATOR, False, False),
    ],
)
def test_rights_to_import_and_export_follow_the_role(client, award, role, imports, exports):
    user = UserFactory()
    ClerkRoleFactory(user=user, organization=award.decision.kept_by, role=role)
    signed_in(client, user)

    assert client.get(IMPORT).status_code == (200 if imports else 403)
    assert client.post(IMPORT, {"file": a_file(award)}).status_code == (302 if imports else 403)
    assert client.get(EXPORT).status_code == (200 if exports else 403)
    assert client.post(EXPORT, {"format": "csv"}).status_code == (200 if exports else 403)


def test_another_branch_can_be_neither_read_nor_written(client, award):
    stranger = UserFactory(clerk_of=OrganizationFactory())
    own = AwardDecisionFactory(kept_by=stranger.clerk_roles.get().organization)
    signed_in(client, stranger)

    for file in (a_file(award), a_file(award, code=""), a_file(award, decision=own)):
        page, address = preview(client, file)
        assert not address
        assert "Vi Văn Tám" not in page.text
    content = b"".join(client.post(EXPORT, {"format": "csv"}).streaming_content)
    assert award.code not in content.decode()


def test_a_clerk_cannot_write_what_he_only_reads(client, award, clerk):
    elsewhere = AwardFactory(recipient_name="Nguyễn Thị Ba")
    ClerkRoleFactory(user=clerk, organization=elsewhere.decision.kept_by, role=Role.AUDITOR)
    signed_in(client, clerk)

    _page, address = preview(client, a_file(elsewhere))

    assert not address
    content = b"".join(client.post(EXPORT, {"format": "csv"}).streaming_content).decode()
    assert elsewhere.code in content


@pytest.mark.parametrize("page", [IMPORT, EXPORT, "/admin/awards/award/"])
def test_the_pages_hold_no_inline_code(client, clerk, page):
    source = signed_in(client, clerk).get(page).content.decode()

    assert not re.search(r"<script(?![^>]*src=)(?![^>]*application/json)|\son\w+=|style=\"", source)


def test_the_list_leads_to_both_pages(client, clerk):
    page = BeautifulSoup(
        signed_in(client, clerk).get("/admin/awards/award/").content, "html.parser"
    )

    links = {link["href"].split("?")[0] for link in page.select(".object-tools a")}
    assert {IMPORT, EXPORT} <= links


def test_the_export_holds_the_filtered_list_in_types(client, award, clerk):
    AwardFactory(decision=award.decision, to_collective=True, recipient_name="=CĐCS")
    signed_in(client, clerk)

    response = client.post(f"{EXPORT}?recipient_kind__exact=collective", {"format": "xlsx"})

    assert re.search(
        r'attachment; filename="[a-z-]+-\d{4}-\d\d-\d\d\.xlsx"',
        response.headers["Content-Disposition"],
    )
    sheet = openpyxl.load_workbook(io.BytesIO(response.content)).active
    assert [row[8].value for row in sheet.iter_rows(min_row=2)] == ["=CĐCS"]
    assert sheet["I2"].data_type == "s"
    assert "no-store" in response.headers["Cache-Control"]


def test_what_was_exported_is_imported_without_a_change(client, award, clerk):
    signed_in(client, clerk)
    content = client.post(EXPORT, {"format": "xlsx"}).content

    response = client.post(IMPORT, {"file": SimpleUploadedFile("a.xlsx", content)}, follow=True)

    assert not response.context["findings"]
    assert response.context["told"]["counts"] == {"new": 0, "changed": 0, "unchanged": 1}


@pytest.mark.parametrize("ending", ["csv", "xlsx", "docx"])
def test_the_annex_is_downloaded_beside_its_decision(client, award, clerk, ending):
    signed_in(client, clerk)
    address = f"/admin/awards/awarddecision/{award.decision.pk}/phu-luc.{ending}"
    form = client.get(reverse("admin:awards_awarddecision_change", args=[award.decision.pk]))
    assert address in form.content.decode()

    response = client.get(address)

    assert response.status_code == 200
    assert f'.{ending}"' in response.headers["Content-Disposition"]
    assert response.content


def test_the_annex_of_another_branch_is_not_found(client, award):
    signed_in(client, UserFactory(clerk_of=OrganizationFactory()))

    pages = [f"/admin/awards/awarddecision/{award.decision.pk}/phu-luc.csv"]
    pages.append(f"/admin/awards/awarddecision/{AwardDecision.objects.count() + 99}/phu-luc.csv")

    assert [client.get(page).status_code for page in pages] == [404, 404]


def test_an_annex_of_another_kind_of_file_is_not_found(client, award, clerk):
    page = f"/admin/awards/awarddecision/{award.decision.pk}/phu-luc.pdf"

    assert signed_in(client, clerk).get(page).status_code == 404


def test_a_long_list_goes_by_the_other_way_and_shows_the_same(client, award, clerk, monkeypatch):
    def shown():
        page, address = preview(signed_in(client, clerk), a_file(award))
        return page.select_one(".sheet-preview").get_text(" ", strip=True), address

    short, _address = shown()
    monkeypatch.setattr(staging, "MOST_ROWS_BY_RESOURCE", 0)
    long, address = shown()

    assert "Nông Thị Đào" in long
    assert long.replace("Thứ tự: 0", "") == short.replace("Thứ tự: 0", "")
    client.post(address)
    assert name_of(award) == "Nông Thị Đào"
    batch = ImportBatch.objects.get(state="applied")
    assert (batch.row_count, batch.updated_count) == (1, 1)


def test_tables_of_one_file_are_offered_by_their_place_and_read_as_one_list(client, award, clerk):
    head = ["Hình thức", "Đối tượng", "Họ và tên"]
    rows = [[award.form.name, "cá nhân", name] for name in ("Lê An", "Hoàng Én", "Đỗ Bé")]
    file = SimpleUploadedFile("a.docx", paper(*([head, row] for row in rows)))
    own = f"/admin/awards/awarddecision/{award.decision.pk}/danh-sach/"
    signed_in(client, clerk)

    response = client.post(own, {"file": file}, follow=True)
    page = BeautifulSoup(response.content, "html.parser")
    place = response.redirect_chain[-1][0]

    tables = [choice["value"] for choice in page.select(".sheet-tables input")]
    assert tables == ["Bảng 1", "Bảng 2", "Bảng 3"]
    assert "Kèm theo văn bản" in page.select_one(".sheet-tables").text
    assert not page.select("input[value='Nhập các dòng này']")
    client.post(place, {"tables": "1", "table": ["Bảng 1", "Bảng 3"]})
    assert "Mới: 2." in client.get(place).content.decode()
    client.post(place)

    names = award.decision.awards.order_by("order").values_list("recipient_name", flat=True)
    assert list(names) == ["Vi Văn Tám", "Lê An", "Đỗ Bé"]


@pytest.mark.parametrize(
    ("heading", "reason"),
    [
        ("Ngày, tháng, năm sinh", "nhập ở mục “Thông tin hạn chế” của người ấy"),
        ("Giới tính (Nam/Nữ)", "nhập ở mục “Thông tin hạn chế” của người ấy"),
        ("Số CMND/CCCD", "cổng chủ ý không giữ"),
        ("Điện thoại liên hệ", "cổng chủ ý không giữ"),
        ("Địa chỉ", "cổng chủ ý không giữ"),
        ("Ký nhận", "cổng không giữ chữ ký"),
    ],
)
def test_a_column_of_personal_data_is_refused_with_the_reason(
    client, award, clerk, heading, reason
):
    rows = [["Lê An", "riêng tư", "cá nhân", award.form.name]]
    content = b"".join(write_csv(("Họ và tên", heading, "Đối tượng", "Hình thức"), rows))
    own = f"/admin/awards/awarddecision/{award.decision.pk}/danh-sach/"

    page, address = preview(signed_in(client, clerk), SimpleUploadedFile("a.csv", content), own)

    [finding] = [
        [cell.get_text(" ", strip=True) for cell in row.select("td")][1:]
        for row in page.select(".sheet-findings tbody tr")
    ]
    assert finding[:2] == ["1", "“B”"]
    assert finding[2].startswith(f"“{heading}”")
    assert reason in finding[2]
    assert finding[2].endswith("Hãy xóa cột này.")
    assert not address


@pytest.mark.parametrize("heading", ["Sinh hoạt chi bộ", "Địa chỉ đơn vị", "Chữ"])
def test_a_column_that_only_begins_like_personal_data_is_any_other(client, award, clerk, heading):
    row = ["", award.decision.code, award.form.name, "cá nhân", "Lê An", "x"]
    content = b"".join(write_csv((*HEADINGS, heading), [row]))

    page, _address = preview(signed_in(client, clerk), SimpleUploadedFile("a.csv", content))

    [finding] = page.select(".sheet-findings tbody tr")
    assert f"“{heading}” không phải là cột của bảng này" in finding.get_text()


def test_the_empty_list_has_its_drop_downs_in_as_many_lines_as_go_in_at_once(client, clerk):
    made = signed_in(client, clerk).get(f"{IMPORT}mau.xlsx").content

    page = openpyxl.load_workbook(io.BytesIO(made)).worksheets[0]
    offered = page.data_validations.dataValidation
    reached = [cells for each in offered for cells in each.sqref.ranges]
    assert len(reached) == 3
    assert {(cells.min_row, cells.max_row) for cells in reached} == {(2, 2001)}


def test_files_that_are_read_together_have_the_rows_of_one(client, award, clerk, monkeypatch):
    monkeypatch.setattr(sheet_grids, "MOST_ROWS", 3)
    files = [a_file(award, code=""), a_file(award, "Lê An", code="")]
    signed_in(client, clerk)

    page = BeautifulSoup(client.post(IMPORT, {"file": files}).content, "html.parser")

    assert "3 dòng" in page.select_one(".sheet-findings tbody").text
    assert not ImportBatch.objects.exists()


def test_more_files_than_are_read_together_are_refused(client, award, clerk):
    files = [a_file(award, f"Tên {number}", code="") for number in range(21)]
    signed_in(client, clerk)

    page = BeautifulSoup(client.post(IMPORT, {"file": files}).content, "html.parser")

    assert "21" in page.select_one(".errorlist").text
    assert not ImportBatch.objects.exists()


def test_the_list_says_where_the_decision_states_another_number(client, award, clerk):
    AwardDecision.objects.update(stated_individuals=12, stated_collectives=0)
    own = f"/admin/awards/awarddecision/{award.decision.pk}/danh-sach/"

    page = BeautifulSoup(signed_in(client, clerk).get(own).content, "html.parser")

    [remark] = page.select(".notice--wait")
    assert "12" in remark.text


@pytest.fixture
def long_list(client, award, clerk):
    """The page of 250 rows: the first 20 are recorded so, then 80 are new, 150 change a name."""
    signed_in(client, clerk)
    known = [award, *AwardFactory.create_batch(169, decision=award.decision)]
    form, own = award.form.name, f"/admin/awards/awarddecision/{award.decision.pk}/danh-sach/"
    rows = [[one.code, form, "cá nhân", one.recipient_name] for one in known[:20]]
    rows += [["", form, "cá nhân", f"Người mới {n}"] for n in range(80)]
    rows += [[one.code, form, "cá nhân", f"Tên mới {one.code}"] for one in known[20:]]

    def sent(wrong=()):
        for at in wrong:
            rows[at][2] = "con mèo"
        heads = ["Mã", "Hình thức", "Đối tượng", "Họ và tên"]
        file = SimpleUploadedFile("dài.csv", b"".join(write_csv(heads, rows)))
        return client.post(own, {"file": file}, follow=True).redirect_chain[-1][0]

    names = {one.code: one.recipient_name for one in known}
    return sent, rows, names


def rows_of(client, address, **query):
    """Line, name, state and the cells with what each held, of the rows that a page lists."""
    asked = "".join(f"&{name}={quote(str(value))}" for name, value in query.items())
    page = BeautifulSoup(client.get(f"{address}{asked}").content, "html.parser")
    rows = []
    for row in page.select(".sheet-preview tbody tr"):
        [state] = row.select("th small")
        [name] = row.th.find_all(string=True, recursive=False)[:1]
        cells = {
            cell.dt.text: [said.text for said in cell.select("del, ins")]
            for cell in row.select("dl > div")
        }
        rows.append((row.td.text, name.strip(), state.text, cells))
    return page, rows


@pytest.mark.parametrize("way", ["resource", "staging"])
def test_every_row_of_a_list_is_on_one_of_the_pages(client, long_list, way, monkeypatch):
    monkeypatch.setattr(staging, "MOST_ROWS_BY_RESOURCE", 250 if way == "resource" else 0)
    sent, rows, names = long_list
    address = sent()

    page, third = rows_of(client, address, trang=3)

    assert len(third) == 50
    assert third[:30] == [
        (
            str(at + 2),
            rows[at][3],
            "thay đổi",
            {"Họ và tên / Tên tập thể": [names[rows[at][0]], rows[at][3]]},
        )
        for at in range(220, 250)
    ]
    assert third[30:] == [(str(at + 2), rows[at][3], "giữ nguyên", {}) for at in range(20)]
    assert page.select_one(".desk__pages [aria-current=page]").text == "3"
    first = page.select_one(".desk__pages a")["href"]
    assert rows_of(client, address.partition("?")[0] + first.partition("#")[0])[1][0] == (
        "22",
        "Người mới 0",
        "mới",
        {
            **rows_of(client, address)[1][0][3],
            "Họ và tên / Tên tập thể": ["Người mới 0"],
        },
    )
    lines = [row[0] for n in (1, 2, 3) for row in rows_of(client, address, trang=n)[1]]
    assert sorted(map(int, lines)) == list(range(2, 252))
    assert page.select("input[value='Nhập các dòng này']")
    assert "Mọi dòng của tệp đều được nhập" in page.text


@pytest.mark.parametrize("way", ["resource", "staging"])
def test_rows_of_one_kind_are_listed_with_their_number(client, long_list, way, monkeypatch):
    monkeypatch.setattr(staging, "MOST_ROWS_BY_RESOURCE", 250 if way == "resource" else 0)
    sent, _rows, _names = long_list
    address = sent(wrong=[3, 50, 199])

    page, wrong = rows_of(client, address, loai="wrong")
    counted = page.select_one(".sheet-kinds").get_text(" ", strip=True)
    assert counted == "Tất cả: 250. Sai: 3. Mới: 79. Thay đổi: 149. Giữ nguyên: 19."
    assert page.select_one(".sheet-kinds [aria-current]").text == "Sai: 3."
    assert [(line, state, cells["Đối tượng"]) for line, _name, state, cells in wrong] == [
        (line, "sai", ["con mèo"]) for line in ("5", "52", "201")
    ]
    assert [len(row.select(".sheet-wrong li")) for row in page.select(".sheet-preview tr")[1:]] == [
        1,
        1,
        1,
    ]
    assert "“con mèo”" in page.select_one(".sheet-preview .sheet-wrong li").text
    assert not page.select(".desk__pages")
    assert [state for _l, _n, state, _c in rows_of(client, address)[1][:4]] == [
        "sai",
        "sai",
        "sai",
        "mới",
    ]

    changed = next(a["href"] for a in page.select(".sheet-kinds a") if "Thay đổi" in a.text)
    place = address.partition("?")[0] + changed.partition("#")[0]
    page, second = rows_of(client, place + "&trang=2")
    assert {state for _line, _name, state, _cells in second} == {"thay đổi"}
    assert [line for line, *_rest in second] == [str(at + 2) for at in range(201, 250)]
    assert "loai=changed" in page.select_one(".desk__pages a")["href"]


@pytest.mark.parametrize(
    ("query", "sentence", "line"),
    [
        ({"trang": "9"}, "Danh sách không có trang “9”; đây là trang cuối, trang 3.", "222"),
        ({"trang": "0"}, "Không có trang “0”. Danh sách có từ trang 1 đến trang 3", "22"),
        ({"trang": "hai"}, "Không có trang “hai”.", "22"),
        ({"trang": "٣"}, "Không có trang “٣”.", "22"),
        ({"trang": "9" * 5000}, "Không có trang “999", "22"),
        ({"loai": "<b>"}, "Không có loại dòng “<b>”. Đây là tất cả các dòng.", "22"),
    ],
)
def test_a_page_or_kind_that_is_not_there_is_named_and_another_one_shown(
    client, long_list, query, sentence, line
):
    sent, _rows, _names = long_list

    page, rows = rows_of(client, sent(), **query)

    [told] = page.select("section .notice--wait")
    assert told.text.startswith(sentence)
    assert rows[0][0] == line


def test_no_other_clerk_turns_the_pages_of_a_file(client, award, long_list):
    sent, _rows, _names = long_list
    address = sent()
    signed_in(client, UserFactory(clerk_of=award.decision.kept_by))

    assert client.get(f"{address}&trang=3").status_code == 404
    assert client.get(f"{address}&loai=changed").status_code == 404


@pytest.fixture
def of_one_kind(client, award, clerk, monkeypatch):
    """The page of a list whose rows are all of one kind, and the names in the list."""
    monkeypatch.setattr(sheet_jobs, "MOST_LINES_AT_ONCE", 10_000)
    signed_in(client, clerk)
    own = f"/admin/awards/awarddecision/{award.decision.pk}/danh-sach/"
    heads = ["Hình thức", "Đối tượng", "Họ và tên", "Tiền thưởng"]

    def uploaded(kind, rows, amount):
        cells = [[award.form.name, kind, name, amount] for name in rows]
        file = SimpleUploadedFile("dài.csv", b"".join(write_csv(heads, cells)))
        return client.post(own, {"file": file}, follow=True).redirect_chain[-1][0]

    def listed(kind, count):
        names = [f"Nguyễn Văn Thứ {number}" for number in range(1, count + 1)]
        if kind in ("changed", "unchanged"):
            client.post(uploaded("cá nhân", names, 500_000))
        amount = 780_000 if kind == "changed" else 500_000
        return uploaded("con mèo" if kind == "wrong" else "cá nhân", names, amount), names

    return listed


@pytest.mark.parametrize(
    ("kind", "state", "heading", "said"),
    [
        ("wrong", "sai", "Đối tượng", ["con mèo"]),
        ("new", "mới", "Tiền thưởng", ["500.000"]),
        ("changed", "thay đổi", "Tiền thưởng", ["500.000", "780.000"]),
        ("unchanged", "giữ nguyên", "Tiền thưởng", None),
    ],
)
def test_each_row_of_a_long_list_is_listed(client, of_one_kind, kind, state, heading, said):
    address, names = of_one_kind(kind, 2_541)

    for query in ({}, {"loai": kind}):
        for at in (1_999, 2_001, 2_541):
            page, rows = rows_of(client, address, trang=(at - 1) // 100 + 1, **query)
            line, name, found, cells = rows[(at - 1) % 100]
            assert (line, found, cells.get(heading)) == (str(at + 1), state, said)
            assert names[at - 1] in (name, *cells.get("Họ và tên / Tên tập thể", ()))
        assert len(rows) == 41
        assert page.select_one(".desk__pages [aria-current]").text == "26"
    told = page.select_one("section[aria-labelledby=preview-title]").get_text(" ", strip=True)
    assert "Tất cả: 2.541." in told
    assert "chỉ liệt kê" not in told


def test_a_page_in_the_middle_of_a_long_list_is_reached_by_its_number(client, of_one_kind):
    address, _names = of_one_kind("new", 1_250)
    page, _rows = rows_of(client, address, loai="new")

    form = page.select_one("form.sheet-turn")
    fields = {field["name"]: field["value"] for field in form.select("input")}
    assert form.select_one("label")["for"] == form.select_one("input[name=trang]")["id"]
    assert "13" in form.span.text
    found = client.get(address.partition("?")[0], {**fields, "trang": "7"})

    page = BeautifulSoup(found.content, "html.parser")
    assert page.select_one(".desk__pages [aria-current]").text == "7"
    assert page.select_one(".sheet-preview tbody td").text == "602"
    assert page.select_one(".sheet-kinds [aria-current]").text == "Mới: 1.250."


# A column that grows with the file, read as a whole.
LARGE = re.compile(
    r'(?<!SUBSTRING\()"organizations_importbatch"\."(content|digests|told_rows|annotated)"(?! IS)'
)


def test_a_page_costs_the_same_however_long_the_list_is(client, of_one_kind, monkeypatch):
    lengths = []

    def read(batch, at, length):
        lengths.append(length)
        return read_rows(batch, at, length)

    read_rows = uploads.read_rows
    monkeypatch.setattr(uploads, "read_rows", read)
    cost = {}
    for count in (320, 2_541):
        address, _names = of_one_kind("new", count)
        lengths.clear()
        with CaptureQueriesContext(connection) as queries:
            rows_of(client, address, trang=2)
        batch = ImportBatch.objects.order_by("-pk")[0]
        cost[count] = len(queries), sum(lengths), len(batch.report)
        assert not [query for query in queries if LARGE.search(query["sql"])]

    short, long = cost.values()
    assert short[0] == long[0]
    assert long[1] < 1.1 * short[1] < 10_000
    assert long[2] < 1.1 * short[2]


def test_the_page_of_a_file_that_an_earlier_version_looked_at_still_opens(client, award, clerk):
    signed_in(client, clerk)
    _page, address = preview(client, a_file(award))
    batch = ImportBatch.objects.get()
    row = {"line": "2", "record": "A", "kind": "changed", "cells": [["Tên", "A", "B"]]}
    uploads.tell(batch, {**uploads.told(batch), "rows": [row], "unchanged": ""})
    batch.save()

    page, rows = rows_of(client, address, loai="changed")

    assert not rows
    assert page.select("input[value='Nhập các dòng này']")


def history_of(decision):
    """How many steps the history of each award of the decision has."""
    return {award.code: award.history.count() for award in decision.awards.all()}


LIST = ("Họ và tên", "Đối tượng", "Hình thức", "Chức vụ", "Đơn vị", "Tiền thưởng", "Ghi chú")


def a_list(award, *rows):
    """The list of an office: it has no codes, and only the columns that the office keeps."""
    rows = [[name, "cá nhân", award.form.name, *cells] for name, *cells in rows]
    return SimpleUploadedFile("danh sách.csv", b"".join(write_csv(LIST, rows)))


OFFICE = (
    ("Lê An", "Kế toán", "Sở Y tế", 1_560_000, None),
    ("Hoàng Én", None, "Sở Y tế", None, "Đợt 1"),
    ("Lê An", "Kế toán", "Sở Nội vụ", 1_560_000, None),
)


@pytest.mark.parametrize("way", ["resource", "staging"])
def test_a_list_sent_again_with_one_more_person_adds_that_person_alone(
    client, award, clerk, way, monkeypatch
):
    monkeypatch.setattr(staging, "MOST_ROWS_BY_RESOURCE", 200 if way == "resource" else 0)
    own = f"/admin/awards/awarddecision/{award.decision.pk}/danh-sach/"
    signed_in(client, clerk)
    client.post(preview(client, a_list(award, *OFFICE), own)[1])
    steps = history_of(award.decision)
    assert len(steps) == 4

    more = a_list(award, *OFFICE, ("Đỗ Bé", None, "Sở Y tế", 780_000, None))
    response = client.post(own, {"file": more}, follow=True)
    told = response.context["told"]["counts"]
    client.post(response.redirect_chain[-1][0])

    assert not response.context["findings"]
    assert told == {"new": 1, "changed": 0, "unchanged": 3}
    added = award.decision.awards.exclude(code__in=steps).get()
    assert (added.recipient_name, added.unit, added.amount) == ("Đỗ Bé", "Sở Y tế", 780_000)
    assert {**steps, added.code: 1} == history_of(award.decision)


@pytest.mark.parametrize("way", ["resource", "staging"])
def test_a_row_without_a_code_shows_what_it_changes(client, award, clerk, way, monkeypatch):
    monkeypatch.setattr(staging, "MOST_ROWS_BY_RESOURCE", 200 if way == "resource" else 0)
    own = f"/admin/awards/awarddecision/{award.decision.pk}/danh-sach/"
    signed_in(client, clerk)
    client.post(preview(client, a_list(award, *OFFICE), own)[1])
    changed = [list(row) for row in OFFICE]
    changed[0][3] = 780_000
    changed[1][4] = None

    response = client.post(own, {"file": a_list(award, *changed)}, follow=True)
    page = BeautifulSoup(response.content, "html.parser")
    shown = [
        (row.select_one("td").text, cell.dt.text, cell.select_one("del").text, cell.ins.text)
        for row in page.select(".sheet-preview tbody tr")
        for cell in row.select("dl > div")
    ]
    client.post(response.redirect_chain[-1][0])

    assert response.context["told"]["counts"] == {"new": 0, "changed": 2, "unchanged": 1}
    assert shown == [
        ("2", "Tiền thưởng", "1.560.000", "780.000"),
        ("3", "Ghi chú", "Đợt 1", "–"),
    ]
    names = ("recipient_name", "unit", "amount", "note")
    assert list(award.decision.awards.order_by("order", "pk").values_list(*names)[1:]) == [
        ("Lê An", "Sở Y tế", 780_000, ""),
        ("Hoàng Én", "Sở Y tế", None, ""),
        ("Lê An", "Sở Nội vụ", 1_560_000, ""),
    ]


LE_AN, HOANG_EN, DO_BE = ("Lê An", "Sở Y tế"), ("Hoàng Én", "Sở Y tế"), ("Đỗ Bé", "Sở Y tế")
LO_MOI = ("Lò Mới", "Sở Y tế")
# A list of these three in another shape, what is left of each of them, and how many are new.
RENUMBERED = {
    "one put in between": (
        [(*LE_AN, 1), (*LO_MOI, 2), (*HOANG_EN, 3), (*DO_BE, 4)],
        [(*LE_AN, 1), (*HOANG_EN, 3), (*DO_BE, 4)],
        1,
    ),
    "one put first": (
        [(*LO_MOI, 1), (*LE_AN, 2), (*HOANG_EN, 3), (*DO_BE, 4)],
        [(*LE_AN, 2), (*HOANG_EN, 3), (*DO_BE, 4)],
        1,
    ),
    "one put in with the number of another": (
        [(*LE_AN, 1), (*HOANG_EN, 2), (*LO_MOI, 2), (*DO_BE, 3)],
        [(*LE_AN, 1), (*HOANG_EN, 2), (*DO_BE, 3)],
        1,
    ),
    "a namesake put in between": (
        [(*LE_AN, 1), ("Lê An", "Sở Nội vụ", 2), (*HOANG_EN, 3), (*DO_BE, 4)],
        [(*LE_AN, 1), (*HOANG_EN, 3), (*DO_BE, 4)],
        1,
    ),
    "one taken out": (
        [(*LE_AN, 1), (*DO_BE, 2)],
        [(*LE_AN, 1), (*HOANG_EN, 2), (*DO_BE, 2)],
        0,
    ),
    "two in each other's place": (
        [(*HOANG_EN, 1), (*LE_AN, 2), (*DO_BE, 3)],
        [(*LE_AN, 2), (*HOANG_EN, 1), (*DO_BE, 3)],
        0,
    ),
    "a name corrected in its place": (
        [(*LE_AN, 1), ("Hoàng Yến", "Sở Y tế", 2), (*DO_BE, 3)],
        [(*LE_AN, 1), ("Hoàng Yến", "Sở Y tế", 2), (*DO_BE, 3)],
        0,
    ),
    "a unit corrected in its place": (
        [("Lê An", "Sở Nội vụ", 1), (*HOANG_EN, 2), (*DO_BE, 3)],
        [("Lê An", "Sở Nội vụ", 1), (*HOANG_EN, 2), (*DO_BE, 3)],
        0,
    ),
}


@pytest.mark.parametrize("way", ["resource", "staging"])
@pytest.mark.parametrize(("rows", "left", "new"), RENUMBERED.values(), ids=RENUMBERED)
def test_a_list_with_other_numbers_renames_nobody_who_stands_in_it(
    client, award, clerk, rows, left, new, way, monkeypatch
):
    monkeypatch.setattr(staging, "MOST_ROWS_BY_RESOURCE", 200 if way == "resource" else 0)
    decision = award.decision
    Award.objects.update(order=99)
    recorded = [
        AwardFactory(decision=decision, recipient_name=name, post="", unit=unit, order=order)
        for order, (name, unit) in enumerate((LE_AN, HOANG_EN, DO_BE), 1)
    ]
    heads = ("Họ và tên", "Đơn vị", "Thứ tự", "Chức vụ", "Đối tượng", "Hình thức")
    cells = [[*row, "", "cá nhân", award.form.name] for row in rows]
    file = SimpleUploadedFile("danh sách.csv", b"".join(write_csv(heads, cells)))
    own = f"/admin/awards/awarddecision/{decision.pk}/danh-sach/"

    response = signed_in(client, clerk).post(own, {"file": file}, follow=True)
    client.post(response.redirect_chain[-1][0])

    assert not response.context["findings"]
    assert response.context["told"]["counts"]["new"] == new
    found = decision.awards.exclude(pk=award.pk)
    said = {pk: cells for pk, *cells in found.values_list("pk", "recipient_name", "unit", "order")}
    assert [tuple(said.pop(one.pk)) for one in recorded] == left
    assert len(said) == new


@pytest.mark.parametrize("way", ["resource", "staging"])
def test_one_put_between_rows_with_codes_takes_the_award_of_none(
    client, award, clerk, way, monkeypatch
):
    monkeypatch.setattr(staging, "MOST_ROWS_BY_RESOURCE", 200 if way == "resource" else 0)
    decision = award.decision
    heads = ("Mã", "Họ và tên", "Thứ tự", "Đối tượng", "Hình thức")
    cells = (("", "Lò Mới", award.order), (award.code, "Vi Văn Tâm", award.order + 1))
    rows = [[*row, "cá nhân", award.form.name] for row in cells]
    file = SimpleUploadedFile("a.csv", b"".join(write_csv(heads, rows)))
    own = f"/admin/awards/awarddecision/{decision.pk}/danh-sach/"

    page, address = preview(signed_in(client, clerk), file, own)
    assert not page.select(".sheet-findings tbody tr")
    client.post(address)

    assert name_of(award) == "Vi Văn Tâm"
    assert decision.awards.exclude(pk=award.pk).get().recipient_name == "Lò Mới"


@pytest.mark.parametrize("way", ["resource", "staging"])
@pytest.mark.parametrize("ending", ["csv", "xlsx", "docx"])
def test_the_annex_back_in_its_own_decision_changes_nothing(
    client, award, clerk, ending, way, monkeypatch
):
    monkeypatch.setattr(staging, "MOST_ROWS_BY_RESOURCE", 200 if way == "resource" else 0)
    decision = award.decision
    AwardFactory(decision=decision, to_collective=True, unit="", amount=None, note="Đợt 1")
    AwardFactory(decision=decision, recipient_name="Vi Văn Tám", unit="Sở Y tế", scope="")
    AwardFactory(decision=decision, to_household=True, reason="", proposing_unit="Sở Y tế")
    steps = history_of(decision)
    own = f"/admin/awards/awarddecision/{decision.pk}/danh-sach/"
    signed_in(client, clerk)
    annex = client.get(f"/admin/awards/awarddecision/{decision.pk}/phu-luc.{ending}")

    response = client.post(
        own, {"file": SimpleUploadedFile(f"phụ lục.{ending}", annex.content)}, follow=True
    )

    assert not response.context["findings"]
    assert response.context["told"]["counts"] == {"new": 0, "changed": 0, "unchanged": 4}
    assert history_of(decision) == steps


@pytest.mark.parametrize("ending", ["csv", "xlsx", "docx"])
def test_the_annex_brings_its_sections_back(client, award, clerk, ending):
    decision = award.decision
    AwardFactory(decision=decision, to_collective=True)
    for section in ("Khối cơ quan", "Khối cơ quan", "Khối doanh nghiệp"):
        AwardFactory(decision=decision, section=section)
    AwardFactory(decision=decision, to_household=True)
    own = f"/admin/awards/awarddecision/{decision.pk}/danh-sach/"
    signed_in(client, clerk)
    annex = write_annex(Annex.of(decision), ending)

    response = client.post(own, {"file": SimpleUploadedFile(f"a.{ending}", annex)}, follow=True)

    assert not response.context["findings"]
    assert response.context["told"]["counts"] == {"new": 0, "changed": 0, "unchanged": 6}


def with_unknown(award):
    """Two pages of one list, the second with two columns that the sheet does not have."""
    head = ["Hình thức", "Đối tượng", "Họ và tên"]
    first, second = ([award.form.name, "cá nhân", name] for name in ("Lê An", "Hoàng Én"))
    return book(
        Page([head, first], "Một"),
        Page([[*head, "Số đoàn viên", "Điện thoại"], [*second, 12, "0912"]], "Hai"),
    )


def list_of(award):
    return f"/admin/awards/awarddecision/{award.decision.pk}/danh-sach/"


def unknown_on(page):
    """The value and the words of each column that the page offers to leave out."""
    return {
        box["value"]: box.find_parent("label").get_text(" ", strip=True)
        for box in page.select("input[name=column]")
    }


def shown(client, address):
    return BeautifulSoup(client.get(address).content, "html.parser")


@pytest.mark.parametrize("door", ["small", "large"])
def test_unknown_columns_are_left_out_of_the_file_that_was_sent(
    client, award, clerk, door, monkeypatch
):
    if door == "large":
        monkeypatch.setattr(sheet_jobs, "MOST_LINES_AT_ONCE", 1)
        monkeypatch.setattr(staging, "MOST_ROWS_BY_RESOURCE", 0)
        monkeypatch.setattr(sheet_jobs.Watch, "progress", lambda watch, rows: None)
    done = work if door == "large" else lambda: None
    _page, address = sent(signed_in(client, clerk), list_of(award), with_unknown(award))
    done()
    client.post(address, {"tables": "1", "table": ["Một", "Hai"]})
    done()

    page = shown(client, address)
    assert unknown_on(page) == {
        "1-D": "Bỏ cột “Số đoàn viên” (cột D của trang “Hai”)",
        "1-E": "Bỏ cột “Điện thoại” (cột E của trang “Hai”)",
    }
    assert not page.select("input[name=column][checked]")
    client.post(address, {"leave_out": "1", "column": "1-D"})
    done()
    page = shown(client, address)
    assert list(unknown_on(page)) == ["1-E"]
    assert not page.select("input[value='Nhập các dòng này']")
    client.post(address, {"leave_out": "1", "column": "1-E"})
    done()

    page = shown(client, address)
    left = "“Số đoàn viên” (cột D của trang “Hai”); “Điện thoại” (cột E của trang “Hai”)"
    assert f"Các cột bỏ theo ý của {clerk}: {left}." in page.get_text(" ", strip=True)
    assert not page.select(".sheet-findings")
    assert not unknown_on(page)
    client.post(address)
    done()
    names = award.decision.awards.order_by("order").values_list("recipient_name", flat=True)
    assert set(names) == {"Vi Văn Tám", "Lê An", "Hoàng Én"}
    batch = ImportBatch.objects.get()
    assert (batch.state, batch.left_out) == ("applied", left)


def test_the_file_without_its_columns_is_applied_to_a_body_once(client, award, clerk):
    signed_in(client, clerk)
    head = ["Hình thức", "Đối tượng", "Họ và tên", "Số đoàn viên"]
    content = one_page(head, [award.form.name, "cá nhân", "Lê An", 12])
    for _time in range(2):
        _page, address = sent(client, list_of(award), content)
        client.post(address, {"leave_out": "1", "column": "0-D"})
        page = shown(client, address)
        client.post(address)
        award.decision.awards.filter(recipient_name="Lê An").delete()

    assert "Chính tệp này đã được nhập" in page.select_one(".sheet-findings").get_text()
    assert ImportBatch.objects.filter(state="applied").count() == 1


@pytest.mark.parametrize("posted", [[], ["1-A"], ["1-Z"], ["1-D", "0-D"], ["x"], ["1-D\x00"]])
def test_a_column_that_is_needed_or_not_there_is_not_left_out(client, award, clerk, posted):
    _page, address = sent(signed_in(client, clerk), list_of(award), with_unknown(award))
    client.post(address, {"tables": "1", "table": ["Một", "Hai"]})

    page = client.post(address, {"leave_out": "1", "column": posted}, follow=True)

    told = BeautifulSoup(page.content, "html.parser").select_one(".messagelist").get_text()
    assert ("Hãy đánh dấu cột cần bỏ" if not posted else "Tệp không có cột ấy để bỏ") in told
    assert len(unknown_on(shown(client, address))) == 2
    assert ImportBatch.objects.get().left_out == ""


def test_columns_of_a_file_are_left_out_by_its_owner_alone(client, award, clerk):
    _page, address = sent(signed_in(client, clerk), list_of(award), with_unknown(award))
    client.post(address, {"tables": "1", "table": ["Một", "Hai"]})
    signed_in(client, UserFactory(clerk_of=award.decision.kept_by))

    answer = client.post(address, {"leave_out": "1", "column": "1-D"})

    assert answer.status_code == 404
    assert ImportBatch.objects.get().left_out == ""


@pytest.mark.parametrize("way", ["resource", "staging"])
def test_unknown_columns_totals_and_cells_are_told_in_one_round(
    client, award, clerk, way, monkeypatch
):
    monkeypatch.setattr(staging, "MOST_ROWS_BY_RESOURCE", 250 if way == "resource" else 0)
    content = one_page(
        ["Hình thức", "Đối tượng", "Họ và tên", "Tiền thưởng", "Số đoàn viên"],
        ["Bằng khenn", "cá nhân", "Lê An", 100, 3],
        [award.form.name, "con mèo", "Hoàng Én", 200, 4],
        ["Tổng cộng", None, None, 400],
    )
    signed_in(client, clerk)

    _copy, cells = annotated(client, list_of(award), content)

    assert {cell.coordinate for cell in cells} == {"E1", "A2", "B3", "D4"}
    assert all(cell.comment for cell in cells)
    assert not award.decision.awards.filter(recipient_name="Lê An").exists()


@pytest.mark.parametrize("way", ["resource", "staging"])
def test_a_list_that_does_not_say_who_is_honoured_is_asked_about(
    client, award, clerk, way, monkeypatch
):
    monkeypatch.setattr(staging, "MOST_ROWS_BY_RESOURCE", 250 if way == "resource" else 0)
    rows = [[award.form.name, "Lê An"], [award.form.name, "Công ty Sao Mai"]]
    content = one_page(["Hình thức", "Họ và tên"], *rows)

    page, _address = sent(signed_in(client, clerk), list_of(award), content)

    [(_table, line, _column)] = findings_on(page)
    assert line == "1"
    assert "Đối tượng" in page.select_one(".sheet-findings tbody").get_text()
    assert "Lê An" not in page.get_text()

    said = one_page(["Hình thức", "Họ và tên"], ["TẬP THỂ"], rows[1], ["CÁ NHÂN"], rows[0])
    _page, address = sent(client, list_of(award), said)
    client.post(address)

    kinds = award.decision.awards.values_list("recipient_name", "recipient_kind")
    assert {("Lê An", "individual"), ("Công ty Sao Mai", "collective")} <= set(kinds)


def test_faults_in_every_table_of_a_list_are_told_in_one_round(client, award, clerk):
    head = ["Hình thức", "Đối tượng", "Họ và tên", "Lạ"]
    pages = (
        Page([head, [award.form.name, kind, name, "x"]], name)
        for kind, name in (("con mèo", "Một"), ("con chó", "Hai"))
    )
    _page, address = sent(signed_in(client, clerk), list_of(award), book(*pages))

    client.post(address, {"tables": "1", "table": ["Một", "Hai"]})

    assert set(findings_on(shown(client, address))) == {
        ("Một", "1", "D"),
        ("Hai", "1", "D"),
        ("Một", "2", "B"),
        ("Hai", "2", "B"),
    }


def test_tables_of_a_paper_are_of_the_kind_that_stands_above_each(client, award, clerk):
    head = ["TT", "Hình thức", "Họ và tên"]
    content = paper(
        [head, ["1", award.form.name, "Công ty Sao Mai"]],
        [head, ["1", award.form.name, "Lê An"], ["2", award.form.name, "Tô Hà"]],
        above=["I. TẬP THỂ", "II. CÁ NHÂN"],
    )
    _page, address = sent(signed_in(client, clerk), list_of(award), content, "phụ lục.docx")
    page = shown(client, address)
    tables = [box["value"] for box in page.select("input[name=table]")]
    assert len(tables) == 2

    client.post(address, {"tables": "1", "table": tables})
    assert not findings_on(shown(client, address))
    client.post(address)

    kinds = award.decision.awards.values_list("recipient_name", "recipient_kind")
    assert {
        ("Công ty Sao Mai", "collective"),
        ("Lê An", "individual"),
        ("Tô Hà", "individual"),
    } <= set(kinds)


@pytest.mark.parametrize(
    ("title", "is_asked"),
    [
        ("(Kèm theo Quyết định số 999/QĐ-LĐLĐ ngày 01/01/2020 của LĐLĐ tỉnh)", True),
        ("(Kèm theo Quyết định số {number} ngày 05/01/2024 của LĐLĐ tỉnh)", False),
        ("Danh sách theo Tờ trình 12/TTr-LĐLĐ", False),
    ],
)
def test_a_list_that_names_another_decision_is_asked_about(client, award, clerk, title, is_asked):
    title = title.format(number=award.decision.number)
    row = [award.form.name, "cá nhân", "Lê An"]
    content = one_page([title], ["Hình thức", "Đối tượng", "Họ và tên"], row)

    page, _address = sent(signed_in(client, clerk), list_of(award), content)

    told = " ".join(each.get_text() for each in page.select(".notice--wait"))
    assert ("999/QĐ-LĐLĐ" in told) == is_asked
    assert (award.decision.number in told) == is_asked


@pytest.mark.parametrize("way", ["resource", "staging"])
@pytest.mark.parametrize(("day", "is_right"), [("05/01/2024", True), ("06/01/2024", False)])
def test_a_decision_is_found_as_papers_cite_it(client, way, day, is_right, monkeypatch):
    """“156/QĐ-LĐLĐ ngày 20/7/2023” under the number of the decision."""
    monkeypatch.setattr(staging, "MOST_ROWS_BY_RESOURCE", 250 if way == "resource" else 0)
    decision = AwardDecisionFactory(
        number="15/QĐ-LĐLĐ", decided_on=datetime.date(2024, 1, 5), decided_on_precision="day"
    )
    award = AwardFactory(decision=decision)
    content = one_page(
        ["Số quyết định", "Hình thức", "Đối tượng", "Họ và tên"],
        [f"15/QĐ-LĐLĐ ngày {day}", award.form.name, "cá nhân", "Lê An"],
    )
    clerk = UserFactory(clerk_of=decision.kept_by)

    page, address = sent(signed_in(client, clerk), IMPORT, content)

    found = findings_on(page)
    if not is_right:
        [(_table, line, _column)] = found
        assert line == "2"
        assert "05/01/2024" in page.select_one(".sheet-findings tbody").get_text()
        return
    assert not found
    client.post(address)
    assert decision.awards.filter(recipient_name="Lê An").exists()


@pytest.mark.parametrize("way", ["resource", "staging"])
def test_titles_of_forms_and_kinds_say_what_the_rows_below_them_are(
    client, award, clerk, way, monkeypatch
):
    monkeypatch.setattr(staging, "MOST_ROWS_BY_RESOURCE", 250 if way == "resource" else 0)
    AwardFormFactory(code="co", name="Cờ thi đua")
    AwardFormFactory(code="bang-nhat", name="Bằng khen hạng Nhất")
    content = one_page(
        ["TT", "Họ và tên"],
        ["A", "CỜ THI ĐUA"],
        ["I", "TẬP THỂ"],
        [1, "Công ty Sao Mai"],
        ["B", "BẰNG KHEN HẠNG NHẤT: 02 cá nhân"],
        ["I", "CÁ NHÂN"],
        [1, "Lê An"],
        [2, "Tô Hà"],
    )
    page, address = sent(signed_in(client, clerk), list_of(award), content)
    assert not findings_on(page), page.select_one(".sheet-findings").get_text()
    client.post(address)

    found = award.decision.awards.values_list("recipient_name", "form__name", "recipient_kind")
    assert {
        ("Công ty Sao Mai", "Cờ thi đua", "collective"),
        ("Lê An", "Bằng khen hạng Nhất", "individual"),
        ("Tô Hà", "Bằng khen hạng Nhất", "individual"),
    } <= set(found)


def test_a_list_that_does_not_say_the_form_is_asked_about_with_the_forms_that_are(
    client, award, clerk
):
    content = one_page(["Đối tượng", "Họ và tên"], ["cá nhân", "Lê An"])

    page, _address = sent(signed_in(client, clerk), list_of(award), content)

    [(_table, line, _column)] = findings_on(page)
    told = page.select_one(".sheet-findings tbody").get_text()
    assert line == "1"
    assert "“Hình thức”" in told
    assert f"“{award.form.name}”" in told
