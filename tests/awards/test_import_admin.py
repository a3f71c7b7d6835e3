import io
import re

import openpyxl
import pytest
from bs4 import BeautifulSoup
from django.core import signing
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.urls import reverse

from awards import staging
from awards.models import Award, AwardDecision
from congress_portal.foundation import sheet_admin
from congress_portal.foundation.sheet_files import write_csv
from organizations.enums import Role
from organizations.models import ImportBatch
from tests.awards.factories import AwardDecisionFactory, AwardFactory
from tests.organizations.factories import ClerkRoleFactory, OrganizationFactory, UserFactory

pytestmark = pytest.mark.django_db

IMPORT = "/admin/awards/award/import/"
CONFIRM = "/admin/awards/award/process_import/"
EXPORT = "/admin/awards/award/export/"
HEADINGS = ["Mã", "Mã quyết định", "Hình thức", "Đối tượng", "Họ và tên / Tên tập thể"]


@pytest.fixture(autouse=True)
def uploads(settings, tmp_path):
    """Uploads of a test stay in a folder of its own."""
    settings.VAR_DIR = tmp_path
    return tmp_path / "sheet-uploads"


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


def preview(client, file):
    response = client.post(IMPORT, {"file": file})
    page = BeautifulSoup(response.content, "html.parser")
    token = page.select_one("input[name=token]")
    return page, token["value"] if token else None


def name_of(award):
    award.refresh_from_db()
    return award.recipient_name


def test_a_clerk_sees_what_would_change_and_then_imports_it(client, award, clerk, uploads):
    signed_in(client, clerk)

    page, token = preview(client, a_file(award))

    assert page.select_one(".sheet-preview del").text == "Vi Văn Tám"
    assert page.select_one(".sheet-preview ins").text == "Nông Thị Đào"
    assert name_of(award) == "Vi Văn Tám"
    [kept] = uploads.iterdir()
    assert kept.stat().st_mode & 0o777 == 0o600
    assert uploads.stat().st_mode & 0o777 == 0o700

    response = client.post(CONFIRM, {"token": token})

    assert response.status_code == 302
    assert name_of(award) == "Nông Thị Đào"
    assert not list(uploads.iterdir())
    batch = ImportBatch.objects.get()
    assert (batch.uploaded_by, batch.kept_by) == (clerk, award.decision.kept_by)
    assert (batch.row_count, batch.updated_count, batch.state) == (1, 1, "applied")
    event = award.history.order_by("-pgh_id").first()
    assert event.pgh_context.metadata["user"] == clerk.pk


def test_findings_are_shown_with_line_and_column_and_nothing_can_be_confirmed(client, award, clerk):
    signed_in(client, clerk)

    page, token = preview(client, a_file(award, name=""))

    cells = [cell.text for cell in page.select(".sheet-findings tbody td")]
    assert cells[:2] == ["2", "E “Họ và tên / Tên tập thể”"]
    assert token is None


def test_a_file_without_changes_offers_nothing_to_confirm(client, award, clerk, uploads):
    signed_in(client, clerk)
    client.post(CONFIRM, {"token": preview(client, a_file(award))[1]})

    _page, token = preview(client, a_file(award))

    assert token is None
    assert not list(uploads.iterdir())


def test_the_confirmation_of_another_user_is_refused(client, award, clerk):
    colleague = UserFactory(clerk_of=award.decision.kept_by)
    _page, token = preview(signed_in(client, clerk), a_file(award))

    signed_in(client, colleague).post(CONFIRM, {"token": token})

    assert name_of(award) == "Vi Văn Tám"
    signed_in(client, clerk).post(CONFIRM, {"token": token})
    assert name_of(award) == "Nông Thị Đào"


def test_a_second_confirmation_is_refused_in_a_sentence(client, award, clerk):
    signed_in(client, clerk)
    _page, token = preview(client, a_file(award, code="", name="Hoàng Văn Hai"))

    client.post(CONFIRM, {"token": token})
    response = client.post(CONFIRM, {"token": token}, follow=True)

    assert response.status_code == 200
    assert response.context["messages"]
    assert Award.objects.count() == 2


@pytest.mark.parametrize("token", ["", "x", "a:b:c"])
def test_a_token_that_was_not_given_out_is_refused(client, award, clerk, token):
    response = signed_in(client, clerk).post(CONFIRM, {"token": token}, follow=True)

    assert response.status_code == 200
    assert name_of(award) == "Vi Văn Tám"


def test_a_token_is_good_for_an_hour(client, award, clerk, monkeypatch):
    _page, token = preview(signed_in(client, clerk), a_file(award))
    monkeypatch.setattr(sheet_admin, "LIFETIME", -1)

    client.post(CONFIRM, {"token": token})

    assert name_of(award) == "Vi Văn Tám"


def test_a_token_cannot_lead_to_another_file(client, award, clerk, uploads, tmp_path):
    signed_in(client, clerk)
    (tmp_path / "secret.csv").write_text("Mã\n1\n")
    _page, token = preview(client, a_file(award))
    kept = signing.loads(token, salt="sheet-upload")
    forged = signing.dumps({**kept, "name": "../secret.csv"}, key="x" * 50, salt="sheet-upload")

    client.post(CONFIRM, {"token": forged})

    assert (tmp_path / "secret.csv").exists()


def test_a_preview_that_is_out_of_date_is_not_applied(client, award, clerk):
    _page, token = preview(signed_in(client, clerk), a_file(award))
    Award.objects.update(recipient_name="Người khác")

    response = client.post(CONFIRM, {"token": token})

    assert BeautifulSoup(response.content, "html.parser").select(".sheet-findings")
    assert name_of(award) == "Người khác"


def test_the_same_file_is_applied_to_a_body_once(client, award, clerk):
    signed_in(client, clerk)
    for _time in range(2):
        _page, token = preview(client, a_file(award))
        response = client.post(CONFIRM, {"token": token})
        Award.objects.filter(pk=award.pk).update(recipient_name="Vi Văn Tám")

    assert response.status_code == 200
    assert BeautifulSoup(response.content, "html.parser").select(".sheet-findings")
    assert ImportBatch.objects.count() == 1


def test_uploads_that_nobody_confirms_are_removed(client, award, clerk, uploads, monkeypatch):
    preview(signed_in(client, clerk), a_file(award))
    assert list(uploads.iterdir())
    monkeypatch.setattr(sheet_admin, "LIFETIME", -1)

    call_command("remove_expired_uploads", stdout=io.StringIO())

    assert not list(uploads.iterdir())


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
    assert client.post(IMPORT, {"file": a_file(award)}).status_code == (200 if imports else 403)
    assert client.post(CONFIRM, {"token": "x"}).status_code == (302 if imports else 403)
    assert client.get(EXPORT).status_code == (200 if exports else 403)
    assert client.post(EXPORT, {"format": "csv"}).status_code == (200 if exports else 403)


def test_another_branch_can_be_neither_read_nor_written(client, award):
    stranger = UserFactory(clerk_of=OrganizationFactory())
    own = AwardDecisionFactory(kept_by=stranger.clerk_roles.get().organization)
    signed_in(client, stranger)

    for file in (a_file(award), a_file(award, code=""), a_file(award, decision=own)):
        page, token = preview(client, file)
        assert token is None
        assert "Vi Văn Tám" not in page.text
    content = b"".join(client.post(EXPORT, {"format": "csv"}).streaming_content)
    assert award.code not in content.decode()


def test_a_clerk_cannot_write_what_he_only_reads(client, award, clerk):
    elsewhere = AwardFactory(recipient_name="Nguyễn Thị Ba")
    ClerkRoleFactory(user=clerk, organization=elsewhere.decision.kept_by, role=Role.AUDITOR)
    signed_in(client, clerk)

    _page, token = preview(client, a_file(elsewhere))

    assert token is None
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

    response = client.post(IMPORT, {"file": SimpleUploadedFile("a.xlsx", content)})

    report = response.context["report"]
    assert not report.findings
    assert len(report.unchanged) == 1


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
        page, token = preview(signed_in(client, clerk), a_file(award))
        return page.select_one(".sheet-preview").get_text(" ", strip=True), token

    short, _token = shown()
    monkeypatch.setattr(staging, "MOST_ROWS_AT_ONCE", 0)
    long, token = shown()

    assert "Nông Thị Đào" in long
    assert long.replace("Thứ tự: 0", "") == short.replace("Thứ tự: 0", "")
    client.post(CONFIRM, {"token": token})
    assert name_of(award) == "Nông Thị Đào"
    batch = ImportBatch.objects.get()
    assert (batch.row_count, batch.updated_count) == (1, 1)
