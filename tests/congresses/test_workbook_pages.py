"""The workbook at the desk: downloaded, uploaded, previewed and applied over HTTP."""

import datetime
import io

import openpyxl
import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.utils import timezone

from congresses.models import Delegate
from organizations.enums import Role
from organizations.models import ImportBatch
from tests.congresses.factories import CongressFactory
from tests.organizations.factories import ClerkRoleFactory, OrganizationFactory, UserFactory
from tests.sheets.making import paper

pytestmark = pytest.mark.django_db

TABLE = "Họ và tên\tTình trạng\tĐủ tư cách\nNông Thị Đào\tchính thức\tx\nVi Văn Tám\tchính thức\t\n"


@pytest.fixture
def congress():
    return CongressFactory()


@pytest.fixture
def clerk(congress):
    return UserFactory(clerk_of=congress.kept_by)


@pytest.fixture
def desk(client, clerk):
    client.force_login(clerk)
    return client


def address(congress):
    return f"/admin/congresses/congress/{congress.pk}/ho-so/"


def previewed(client, congress, text=TABLE):
    response = client.post(address(congress), {"pasted": text})
    page = BeautifulSoup(response.content, "html.parser")
    upload = page.select_one("input[name=upload]")
    return response, page, upload["value"] if upload else None


def test_the_workbook_is_downloaded_and_comes_back_unchanged(desk, congress):
    file = desk.get(f"/admin/congresses/congress/{congress.pk}/ho-so.xlsx")
    assert file["Content-Disposition"].startswith('attachment; filename="ho-so_')
    assert openpyxl.load_workbook(io.BytesIO(file.content)).sheetnames[0] == "Hướng dẫn"

    response = desk.post(
        address(congress), {"file": SimpleUploadedFile("hồ sơ.xlsx", file.content)}
    )

    assert response.status_code == 200
    assert "Mới: 0. Thay đổi: 0." in response.content.decode()


def test_a_pasted_table_is_previewed_and_then_applied_once(desk, congress):
    response, page, upload = previewed(desk, congress)
    assert response.status_code == 200
    assert "Nông Thị Đào" in page.get_text()
    assert not Delegate.objects.exists()

    desk.post(address(congress), {"upload": upload})
    assert Delegate.objects.filter(congress=congress).count() == 2
    again = desk.post(address(congress), {"upload": upload}, follow=True)

    assert "đã được nhập" in again.content.decode()
    assert Delegate.objects.count() == 2
    batch = ImportBatch.objects.get()
    assert (batch.state, batch.created_count, batch.content) == ("applied", 2, None)


def test_a_row_that_moved_meanwhile_stops_the_import_and_is_shown(desk, congress):
    _response, _page, upload = previewed(desk, congress)
    _other, _page, first = previewed(desk, congress, TABLE.replace("\tx\n", "\tkhông\n"))
    desk.post(address(congress), {"upload": first})

    response = desk.post(address(congress), {"upload": upload})

    assert response.status_code == 409
    assert "Nông Thị Đào" in response.content.decode() or "thay đổi" in response.content.decode()
    assert Delegate.objects.get(person__name="Nông Thị Đào").is_qualified is False


def test_findings_name_the_cell_and_come_back_as_comments(desk, congress):
    response, page, upload = previewed(desk, congress, TABLE.replace("thức\tx", "thức\tco le"))
    assert response.status_code == 422
    row = [cell.get_text(strip=True) for cell in page.select(".sheet-findings tbody td")]
    assert row[1:3] == ["2", "C “Đủ tư cách”"]

    file = desk.post(address(congress), {"upload": upload, "annotated": "1"})

    sheet = openpyxl.load_workbook(io.BytesIO(file.content)).active
    assert "co le" in sheet["C2"].comment.text
    assert sheet["A2"].value == "Nông Thị Đào"
    assert not Delegate.objects.exists()


@pytest.mark.parametrize("whose", ["another clerk", "another branch"])
def test_what_one_clerk_uploaded_no_other_applies(client, desk, congress, whose):
    _response, _page, upload = previewed(desk, congress)
    body = congress.kept_by if whose == "another clerk" else OrganizationFactory()
    client.force_login(UserFactory(clerk_of=body))

    response = client.post(address(congress), {"upload": upload})

    assert response.status_code in (302, 404)
    assert not Delegate.objects.exists()


def test_a_file_waits_an_hour_and_is_gone(desk, congress):
    _response, _page, upload = previewed(desk, congress)
    ImportBatch.objects.update(expires_at=timezone.now() - datetime.timedelta(seconds=1))

    response = desk.post(address(congress), {"upload": upload}, follow=True)
    call_command("remove_expired_uploads", stdout=io.StringIO())

    assert "quá hạn" in response.content.decode()
    assert not Delegate.objects.exists()
    assert ImportBatch.objects.get().content is None


def test_who_only_reads_the_record_downloads_and_cannot_upload(client, congress):
    auditor = UserFactory()
    ClerkRoleFactory(user=auditor, organization=congress.kept_by, role=Role.AUDITOR)
    client.force_login(auditor)

    assert client.get(address(congress)).status_code == 200
    assert client.post(address(congress), {"pasted": TABLE}).status_code == 403
    assert not ImportBatch.objects.exists()


def test_the_record_of_another_branch_might_as_well_not_exist(client, congress):
    client.force_login(UserFactory(clerk_of=OrganizationFactory()))

    assert client.get(address(congress)).status_code == 404
    assert client.get(f"/admin/congresses/congress/{congress.pk}/ho-so.xlsx").status_code == 404
    assert client.post(address(congress), {"pasted": TABLE}).status_code == 404


@pytest.mark.parametrize("sent", [{}, {"pasted": "  "}, {"pasted": "x" * 2_000_001}])
def test_nothing_or_too_much_is_asked_for_again(desk, congress, sent):
    response = desk.post(address(congress), sent)

    assert response.status_code == 422
    assert BeautifulSoup(response.content, "html.parser").select_one(".errorlist")


def test_of_two_tables_of_one_kind_one_is_chosen_by_its_place(desk, congress):
    head = ["Họ và tên", "Tình trạng"]
    file = paper([head, ["Nông Thị Đào", "chính thức"]], [head, ["Vi Văn Tám", "chính thức"]])
    response = desk.post(address(congress), {"file": SimpleUploadedFile("a.docx", file)})
    page = BeautifulSoup(response.content, "html.parser")
    offered = [choice["value"] for choice in page.select("input[type=radio]")]
    assert offered == ["Bảng 1", "Bảng 2"]
    assert "Kèm theo văn bản" in page.select_one(".sheet-tables").text

    upload = page.select_one("input[name=upload]")["value"]
    chosen = {"upload": upload, "tables": "1", "table-1": "Bảng 2"}
    assert desk.post(address(congress), chosen).status_code == 200
    assert not Delegate.objects.exists()
    desk.post(address(congress), {"upload": upload})

    assert [delegate.person.name for delegate in Delegate.objects.all()] == ["Vi Văn Tám"]
