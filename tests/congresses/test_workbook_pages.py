"""The workbook at the desk: downloaded, uploaded, previewed and applied over HTTP."""

import datetime
import io

import openpyxl
import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.utils import timezone

from congresses import sheet as record
from congresses import workbook_uploads, workbooks
from congresses.models import Delegate
from organizations import sheet_jobs
from organizations.enums import JobState, Role
from organizations.models import ClerkRole, ImportBatch, Person, SheetJob, Source
from tests.congresses.factories import CongressFactory
from tests.organizations.factories import (
    ClerkRoleFactory,
    OrganizationFactory,
    OrganizationKindFactory,
    UserFactory,
)
from tests.portal.test_sheet_jobs import work
from tests.sheets.doors import annotated, findings_on, sent
from tests.sheets.making import Page, book, paper, saved

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
    """The page of what was pasted, and its address."""
    response = client.post(address(congress), {"pasted": text}, follow=True)
    assert response.status_code == 200
    page = BeautifulSoup(response.content, "html.parser")
    return page, response.redirect_chain[-1][0]


def page_of(client, place):
    return BeautifulSoup(client.get(place).content, "html.parser")


def test_personal_data_of_delegates_is_refused_with_the_reason(desk, congress):
    table = TABLE.replace("Đủ tư cách", "Dân tộc")

    page, _place = previewed(desk, congress, table)

    [finding] = page.select(".sheet-findings tbody tr")
    assert "“Dân tộc” là thông tin cá nhân" in finding.get_text()
    assert "Thông tin hạn chế" in finding.get_text()
    assert not Delegate.objects.exists()


def test_an_unknown_column_of_each_sheet_is_left_out_and_what_else_is_wrong_stays(desk, congress):
    people = ["Họ và tên", "Tình trạng", "Số đoàn viên"]
    rows = [["Nông Thị Đào", "chính thức", 12], ["Vi Văn Tám", "con mèo", 3]]
    content = book(
        Page([people, *rows], "Đại biểu"),
        Page([["Loại", "Tên", "Lạ"], ["bài báo", "Một bài", "x"]], "Nguồn khác"),
    )
    page, place = sent(desk, address(congress), content)
    assert {box["value"] for box in page.select("input[name=column]")} == {"0-C", "1-C"}
    assert set(findings_on(page)) == {
        ("Đại biểu", "1", "C"),
        ("Đại biểu", "3", "B"),
        ("Nguồn khác", "1", "C"),
    }

    desk.post(place, {"leave_out": "1", "column": ["0-C", "1-C"]})

    page = page_of(desk, place)
    assert findings_on(page) == [("Đại biểu", "3", "B")]
    assert "“Lạ” (cột C của trang “Nguồn khác”)" in page.select_one(".notice--wait").get_text()
    assert not page.select("input[name=column]")


def test_a_pasted_table_is_taken_without_its_unknown_column(desk, congress):
    page, place = previewed(desk, congress, TABLE.replace("Đủ tư cách", "Số đoàn viên"))

    desk.post(place, {"leave_out": "1", "column": page.select_one("[name=column]")["value"]})
    desk.post(place)

    assert Delegate.objects.filter(congress=congress).count() == 2
    assert ImportBatch.objects.get().left_out == "“Số đoàn viên” (cột C)"


def test_the_workbook_is_downloaded_and_comes_back_unchanged(desk, congress):
    file = desk.get(f"/admin/congresses/congress/{congress.pk}/ho-so.xlsx")
    assert file["Content-Disposition"].startswith('attachment; filename="ho-so_')
    assert openpyxl.load_workbook(io.BytesIO(file.content)).sheetnames[0] == "Hướng dẫn"

    response = desk.post(
        address(congress), {"file": SimpleUploadedFile("hồ sơ.xlsx", file.content)}, follow=True
    )

    assert response.status_code == 200
    page = BeautifulSoup(response.content, "html.parser")
    assert "Mới: 0. Thay đổi: 0." in page.get_text()


def test_a_pasted_table_is_previewed_and_then_applied_once(desk, congress):
    page, place = previewed(desk, congress)
    assert "Nông Thị Đào" in page.get_text()
    assert not Delegate.objects.exists()

    desk.post(place)
    assert Delegate.objects.filter(congress=congress).count() == 2
    again = desk.post(place, follow=True)

    assert "đã được nhập" in again.content.decode()
    assert Delegate.objects.count() == 2
    batch = ImportBatch.objects.get()
    assert (batch.state, batch.created_count, batch.content) == ("applied", 2, None)


def test_a_file_that_was_applied_is_not_applied_again_over_what_came_since(desk, congress):
    _page, place = previewed(desk, congress)
    desk.post(place)
    _page, place = previewed(desk, congress, TABLE.replace("chính thức", "dự khuyết", 1))
    desk.post(place)

    page, place = previewed(desk, congress)

    [finding] = page.select(".sheet-findings tbody tr")
    assert "Chính tệp này đã được nhập" in finding.get_text()
    assert not page.select("button[name=apply]")
    assert desk.post(place, follow=True).status_code == 200
    assert sorted(Delegate.objects.values_list("status", flat=True)) == ["alternate", "official"]


def test_a_file_that_another_applied_meanwhile_is_refused_in_words(desk, congress):
    """Two looked at the same file; what the first brought was taken away before the second."""
    _page, first = previewed(desk, congress)
    _page, second = previewed(desk, congress)
    desk.post(first)
    Delegate.objects.all().delete()
    Person.objects.all().delete()

    response = desk.post(second, follow=True)

    page = BeautifulSoup(response.content, "html.parser")
    [finding] = page.select(".sheet-findings tbody tr")
    assert "Tệp này đã được nhập rồi" in finding.get_text()
    assert not Delegate.objects.exists()


def test_a_pasted_table_is_a_text_whatever_it_begins_with(desk, congress):
    page, _place = previewed(desk, congress, f"PKT Lạng Sơn\n{TABLE}")

    assert "Mới: 2. Thay đổi: 0." in page.get_text()


def test_what_a_file_would_do_can_be_opened_again(desk, congress):
    page, place = previewed(desk, congress)

    assert page_of(desk, place).select_one(".sheet-preview").text == (
        page.select_one(".sheet-preview").text
    )
    assert page_of(desk, address(congress)).select_one(f"a[href='{place}']")
    desk.post(place)
    told = page_of(desk, place)
    assert "2 dòng mới" in told.text
    assert told.select_one(f"a[href='/admin/congresses/congress/{congress.pk}/change/']")


def test_a_row_that_moved_meanwhile_stops_the_import_and_is_shown(desk, congress):
    _page, place = previewed(desk, congress)
    _other, first = previewed(desk, congress, TABLE.replace("\tx\n", "\tkhông\n"))
    desk.post(first)

    response = desk.post(place, follow=True)

    page = BeautifulSoup(response.content, "html.parser")
    assert [row.select("td")[1].text for row in page.select(".sheet-findings tbody tr")] == [
        "2",
        "3",
    ]
    assert "đã bị sửa trong cổng" in page.select_one(".sheet-preview tbody th").text
    assert not page.select("section[aria-labelledby=preview-title] form")
    assert Delegate.objects.get(person__name="Nông Thị Đào").is_qualified is False


def test_findings_name_the_cell_and_come_back_as_comments(desk, congress):
    page, place = previewed(desk, congress, TABLE.replace("thức\tx", "thức\tco le"))
    row = [cell.get_text(strip=True) for cell in page.select(".sheet-findings tbody td")]
    assert row[1:3] == ["2", "C “Đủ tư cách”"]

    file = desk.post(place, {"annotated": "1"})

    sheet = openpyxl.load_workbook(io.BytesIO(file.content)).active
    assert "co le" in sheet["C2"].comment.text
    assert sheet["A2"].value == "Nông Thị Đào"
    assert not Delegate.objects.exists()


def filled(congress, **sheets):
    """The workbook of a record with a line on some of its sheets."""
    made = openpyxl.load_workbook(io.BytesIO(workbooks.write_workbook(congress)))
    for title, cells in sheets.items():
        page = made[title.replace("_", " ")]
        headings = [cell.value for cell in page[1]]
        for heading, value in cells.items():
            page.cell(2, headings.index(heading) + 1, value)
    return made


def drop_downs(page):
    """The first cell of each drop-down of a page."""
    return {str(each.sqref).partition(":")[0] for each in page.data_validations.dataValidation}


def test_a_workbook_corrected_in_its_copy_with_comments_is_as_good_as_the_workbook(desk, congress):
    original = filled(
        congress,
        Đại_biểu={"Họ và tên": "Nông Thị Đào", "Tình trạng": "đi cùng", "Đủ tư cách": True},
        Nguồn={"Loại": "bài báo", "Tên": "Bài một", "Nơi đăng": "Báo Lao động"},
        Bài_được_đăng_lại={"Loại": "bài báo", "Tên": "Bài hai", "Nơi đăng": "Báo Nhân dân"},
        Nguồn_khác={"Loại": "biên bản", "Tên": "Biên bản ba"},
    )
    original["Đại biểu"].column_dimensions["E"].hidden = True

    copy, [wrong] = annotated(desk, address(congress), saved(original))

    assert "đi cùng" in wrong.comment.text
    assert wrong.value == "đi cùng"
    assert copy.active.title == "Đại biểu"
    assert copy.sheetnames == original.sheetnames
    page = copy["Đại biểu"]
    assert page.column_dimensions["E"].hidden
    assert page.freeze_panes == "B2"
    assert drop_downs(page) == drop_downs(original["Đại biểu"])
    wrong.value = "chính thức"
    told, place = sent(desk, address(congress), saved(copy))
    assert findings_on(told) == []
    assert "Mới: 4. Thay đổi: 0." in told.get_text()
    desk.post(place)
    delegate = Delegate.objects.get(congress=congress)
    assert (delegate.person.name, delegate.is_qualified) == ("Nông Thị Đào", True)
    congress.refresh_from_db()
    assert congress.source.title == "Bài một"
    assert congress.source.republishes.title == "Bài hai"
    assert Source.objects.filter(title="Biên bản ba").exists()


def test_the_copy_with_comments_of_another_record_is_refused_as_its_workbook_is(desk, congress):
    original = filled(congress, Đại_biểu={"Họ và tên": "Nông Thị Đào", "Tình trạng": "đi cùng"})
    copy, [wrong] = annotated(desk, address(congress), saved(original))
    wrong.value = "chính thức"
    other = CongressFactory(
        kept_by=congress.kept_by, organization=congress.organization, ordinal=77, term__number=77
    )

    page, _place = sent(desk, address(other), saved(copy))

    [finding] = page.select(".sheet-findings tbody tr")
    assert finding.td.text == "Hướng dẫn"
    assert congress.code in finding.text
    assert not page.select("section[aria-labelledby=preview-title] form")


def test_a_pasted_sheet_or_one_of_a_text_file_comes_back_under_its_title(desk, congress):
    file = SimpleUploadedFile("Nguồn khác.csv", b"Lo\xe1\xba\xa1i,T\xc3\xaan\nsai,B\xc3\xa0i hai\n")
    place = desk.post(address(congress), {"file": file}, follow=True).redirect_chain[-1][0]

    copy = openpyxl.load_workbook(io.BytesIO(desk.post(place, {"annotated": "1"}).content))

    assert copy.active.title == "Nguồn khác"
    copy["Nguồn khác"]["A2"].value = "bài báo"
    page, place = sent(desk, address(congress), saved(copy))
    assert "Mới: 1. Thay đổi: 0." in page.get_text()
    desk.post(place)
    assert Source.objects.filter(title="Bài hai").exists()


@pytest.mark.parametrize("whose", ["another clerk", "another branch"])
def test_what_one_clerk_uploaded_no_other_applies(client, desk, congress, whose):
    _page, place = previewed(desk, congress)
    body = congress.kept_by if whose == "another clerk" else OrganizationFactory()
    client.force_login(UserFactory(clerk_of=body))

    assert client.get(place).status_code == 404
    assert client.post(place).status_code == 404
    assert not Delegate.objects.exists()


def test_a_file_waits_an_hour_and_is_gone(desk, congress):
    _page, place = previewed(desk, congress)
    ImportBatch.objects.update(expires_at=timezone.now() - datetime.timedelta(seconds=1))

    response = desk.post(place, follow=True)
    call_command("remove_expired_uploads", stdout=io.StringIO())

    assert "quá hạn" in response.content.decode()
    assert not Delegate.objects.exists()
    assert ImportBatch.objects.get().content is None


def test_rights_that_are_lost_meanwhile_stop_the_import(desk, congress, clerk):
    previewed(desk, congress)
    batch = ImportBatch.objects.get()
    ClerkRole.objects.filter(user=clerk).delete()

    workbook_uploads.apply(batch)

    assert not Delegate.objects.exists()
    assert ImportBatch.objects.get().state == "refused"


def test_more_new_rows_than_a_sheet_takes_are_refused_and_recorded_ones_do_not_count(
    desk, congress, monkeypatch
):
    monkeypatch.setattr(record, "MOST_ROWS", 2)
    row = "Hoàng {}\tchính thức\tx\n".format
    many = TABLE + row("Én")

    page, place = previewed(desk, congress, many)
    assert "3 dòng của trang là mới" in page.select_one(".sheet-findings").text
    desk.post(previewed(desk, congress)[1])
    _page, place = previewed(desk, congress, many)
    desk.post(place)

    assert Delegate.objects.count() == 3
    file = desk.get(f"/admin/congresses/congress/{congress.pk}/ho-so.xlsx").content
    whole = desk.post(address(congress), {"file": SimpleUploadedFile("a.xlsx", file)}, follow=True)
    page = BeautifulSoup(whole.content, "html.parser")
    assert "Mới: 0. Thay đổi: 0. Giữ nguyên: 4." in page.get_text()


def test_a_long_workbook_is_checked_and_applied_by_the_worker(desk, congress, monkeypatch):
    monkeypatch.setattr(sheet_jobs, "MOST_LINES_AT_ONCE", 2)
    heard = []
    monkeypatch.setattr(sheet_jobs.Watch, "progress", lambda watch, rows: heard.append(rows))

    waiting, place = previewed(desk, congress)
    assert waiting.select_one("progress")["max"] == "3"
    assert not waiting.select(".sheet-preview")
    work()
    assert len(page_of(desk, place).select(".sheet-preview tbody tr")) == 2
    desk.post(place)
    assert not Delegate.objects.exists()
    assert page_of(desk, place).select_one("button[name=cancel]")
    work()

    assert Delegate.objects.filter(congress=congress).count() == 2
    assert "2 dòng mới" in page_of(desk, place).text
    assert heard == [0, 2, 0, 2]


def test_a_long_sheet_of_a_workbook_tells_of_its_rows_while_it_is_written(
    desk, congress, monkeypatch
):
    monkeypatch.setattr(sheet_jobs, "MOST_LINES_AT_ONCE", 2)
    monkeypatch.setattr(workbooks, "ROWS_TOLD", 2)
    heard = []
    monkeypatch.setattr(sheet_jobs.Watch, "progress", lambda watch, rows: heard.append(rows))
    more = "".join(f"Hoàng {name}\tchính thức\tx\n" for name in ("Én", "Yến", "Oanh"))

    _waiting, place = previewed(desk, congress, TABLE + more)
    work()
    desk.post(place)
    work()

    assert Delegate.objects.count() == 5
    assert heard == [0, 2, 4, 5] * 2


def test_a_long_workbook_is_cancelled_and_leaves_nothing(desk, congress, monkeypatch):
    monkeypatch.setattr(sheet_jobs, "MOST_LINES_AT_ONCE", 2)
    monkeypatch.setattr(sheet_jobs.Watch, "progress", lambda watch, rows: None)
    _waiting, place = previewed(desk, congress)
    work()
    desk.post(place)

    def cancelled(watch, rows):
        if rows:
            raise sheet_jobs.Cancelled

    monkeypatch.setattr(sheet_jobs.Watch, "progress", cancelled)
    work()
    assert not Delegate.objects.exists()
    assert "Đã hủy" in page_of(desk, place).text

    monkeypatch.setattr(sheet_jobs.Watch, "progress", lambda watch, rows: None)
    desk.post(place)
    work()
    assert Delegate.objects.count() == 2


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
    sent = {"file": SimpleUploadedFile("a.docx", file)}
    response = desk.post(address(congress), sent, follow=True)
    place = response.redirect_chain[-1][0]
    page = BeautifulSoup(response.content, "html.parser")
    offered = [choice["value"] for choice in page.select("input[type=radio]")]
    assert offered == ["Bảng 1", "Bảng 2"]
    assert "Kèm theo văn bản" in page.select_one(".sheet-tables").text

    desk.post(place, {"tables": "1", "table-1": "Bảng 2"})
    assert not Delegate.objects.exists()
    desk.post(place)

    assert [delegate.person.name for delegate in Delegate.objects.all()] == ["Vi Văn Tám"]


def test_a_long_workbook_is_measured_without_reading_a_cell(desk, congress, monkeypatch):
    """What a request would read for half a minute is work for the worker from the first byte on."""
    rows = "".join(f"Nguyễn Văn {number},{'chính thức'}\r\n" for number in range(3000))
    content = f"Họ và tên,Tình trạng\r\n{rows}".encode()

    def read(cells):
        raise AssertionError("the cells are read by the request")

    monkeypatch.setattr("organizations.sheet_lists.grids_of", read)
    answer = desk.post(address(congress), {"file": SimpleUploadedFile("Đại biểu.csv", content)})
    assert answer.status_code == 302
    job = SheetJob.objects.get()
    assert (job.state, job.row_count) == (JobState.WAITING, 3001)


def test_few_lines_of_many_letters_are_work_for_the_worker(desk, congress, monkeypatch):
    monkeypatch.setattr("organizations.sheet_jobs.MOST_BYTES_AT_ONCE", 2000)
    content = "Họ và tên,Tình trạng\r\n" + f"Nguyễn Văn {'a' * 2500},chính thức\r\n"
    desk.post(address(congress), {"file": SimpleUploadedFile("Đại biểu.csv", content.encode())})
    assert SheetJob.objects.get().state == JobState.WAITING


def test_findings_that_are_not_shown_are_counted(desk, congress):
    wrong = "".join(f"Nguyễn Văn {number}\tchức nào đó\n" for number in range(150))
    page, _place = previewed(desk, congress, f"Họ và tên\tTình trạng\n{wrong}")
    findings = page.select(".sheet-findings tbody tr")
    assert len(findings) == 101
    assert "50" in findings[-1].get_text()


def test_short_lines_that_are_not_shown_are_counted(desk, congress):
    short = "".join(f"Nguyễn Văn {number}\r\n" for number in range(150))
    content = f"Họ và tên,Tình trạng,Đủ tư cách\r\n{short}".encode()
    file = SimpleUploadedFile("Đại biểu.csv", content)
    answer = desk.post(address(congress), {"file": file}, follow=True)
    findings = BeautifulSoup(answer.content, "html.parser").select(".sheet-findings tbody tr")
    assert len(findings) == 101
    assert "50" in findings[-1].get_text()


def delegates(rows):
    return "\n".join(["Họ và tên\tTình trạng\tĐủ tư cách", *("\t".join(row) for row in rows)])


@pytest.fixture
def long_workbook(desk, congress):
    """250 delegates, of whom 40 are recorded so, and 30 with another mark."""
    rows = [[f"Nguyễn Văn Thứ {n}", "chính thức", "có"] for n in range(250)]
    known = [[*row[:2], "không"] if at < 30 else row for at, row in enumerate(rows[:70])]
    desk.post(previewed(desk, congress, delegates(known))[1])
    return rows


def rows_on(page):
    """Line, name, state and old and new cells of each row, by sheet."""
    found = []
    for part in page.select(".sheet-part"):
        for row in part.select(".sheet-preview tbody tr"):
            cells = {
                cell.dt.text: [said.text for said in cell.select("del, ins")]
                for cell in row.select("dl > div")
            }
            name, state = row.th.get_text("|", strip=True).split("|")
            found.append((part.h3.text, row.td.text, name, state, cells))
    return found


def test_every_row_of_a_workbook_is_on_one_of_the_pages(desk, congress, long_workbook):
    page, place = previewed(desk, congress, delegates(long_workbook))
    assert len(rows_on(page)) == 100
    assert rows_on(page)[0] == (
        "Đại biểu",
        "72",
        "Nguyễn Văn Thứ 70",
        "mới",
        {"Họ và tên": ["Nguyễn Văn Thứ 70"], "Tình trạng": ["chính thức"], "Đủ tư cách": ["có"]},
    )

    page = page_of(desk, f"{place}&trang=3")

    names = long_workbook
    assert rows_on(page) == [
        *(
            (
                "Đại biểu",
                str(at + 2),
                names[at][0],
                "thay đổi",
                {"Đủ tư cách": ["không", "có"]},
            )
            for at in range(20, 30)
        ),
        *(("Đại biểu", str(at + 2), names[at][0], "giữ nguyên", {}) for at in range(30, 70)),
    ]
    counted = page.select_one(".sheet-kinds").get_text(" ", strip=True)
    assert counted == "Tất cả: 250. Mới: 180. Thay đổi: 30. Giữ nguyên: 40."
    assert page.select_one(".desk__pages [aria-current=page]").text == "3"
    desk.post(f"{place}&trang=3")
    assert Delegate.objects.filter(congress=congress, is_qualified=True).count() == 250


def test_the_wrong_rows_of_a_workbook_are_listed_alone_and_counted_all(
    desk, congress, long_workbook
):
    wrong = [0, *range(100, 250)]
    for at in wrong:
        long_workbook[at][2] = "co le"
    page, place = previewed(desk, congress, delegates(long_workbook))
    assert "Sai: 151." in page.select_one(".sheet-kinds").text
    assert page.select(".sheet-findings tbody tr")[-1].text.strip().startswith("Còn 51 lỗi nữa")

    page = page_of(desk, f"{place}&loai=wrong&trang=2")

    assert rows_on(page) == [
        (
            "Đại biểu",
            str(at + 2),
            long_workbook[at][0],
            "sai",
            {
                "Họ và tên": [long_workbook[at][0]],
                "Tình trạng": ["chính thức"],
                "Đủ tư cách": ["co le"],
            },
        )
        for at in wrong[100:]
    ]
    assert "co le" in page.select_one(".sheet-preview .sheet-wrong li").text
    first = rows_on(page_of(desk, f"{place}&loai=wrong"))[0]
    assert first[4] == {"Đủ tư cách": ["không", "co le"]}


@pytest.mark.parametrize(
    ("query", "sentence", "line"),
    [
        ("trang=7", "Danh sách không có trang “7”; đây là trang cuối, trang 3.", "22"),
        ("trang=-1", "Không có trang “-1”. Danh sách có từ trang 1 đến trang 3", "72"),
        ("loai=x", "Không có loại dòng “x”. Đây là tất cả các dòng.", "72"),
    ],
)
def test_a_page_of_a_workbook_that_is_not_there_is_named_and_another_one_shown(
    desk, congress, long_workbook, query, sentence, line
):
    _page, place = previewed(desk, congress, delegates(long_workbook))

    page = page_of(desk, f"{place}&{query}")

    [told] = page.select("section .notice--wait")
    assert told.text.startswith(sentence)
    assert rows_on(page)[0][1] == line


def test_no_other_clerk_turns_the_pages_of_a_workbook(client, desk, congress, long_workbook):
    _page, place = previewed(desk, congress, delegates(long_workbook))
    client.force_login(UserFactory(clerk_of=congress.kept_by))

    assert client.get(f"{place}&trang=3").status_code == 404
    assert client.get(f"{place}&loai=wrong").status_code == 404


def test_a_page_that_is_no_sheet_of_the_record_is_told_what_it_is_most_like(desk, congress):
    rows = [["STT", "Họ và tên", "Chức vụ trong BCH"], ["1", "Nông Thị Đào", "Chủ tịch"]]

    page, _place = sent(desk, address(congress), book(Page(rows, "Trang 1")))

    told = page.select_one(".sheet-findings").get_text(" ", strip=True)
    assert "“Ủy viên” (mục 3)" in told
    assert "“Ban số”" in told
    assert findings_on(page)[0][0] == "Trang 1"


@pytest.mark.parametrize(
    ("headings", "sheets"),
    [
        ("STT|Họ và tên|Chức vụ|Đơn vị", ["Khách mời"]),
        ("STT|Họ và tên|Chức vụ, đơn vị công tác", ["Đại biểu", "Ủy viên"]),
        ("STT|Nội dung|Số lượng|Tỷ lệ (%)", ["Cơ cấu đại biểu"]),
    ],
)
def test_a_list_that_may_be_of_anybody_is_not_taken_for_one_of_the_record(
    desk, congress, headings, sheets
):
    cells = headings.split("|")
    page, _place = sent(
        desk, address(congress), book(Page([cells, ["1", *cells[1:]]], "Danh sách"))
    )

    told = page.select_one(".sheet-findings").get_text(" ", strip=True)
    assert [f"“{sheet}” (mục" in told for sheet in sheets] == [True] * len(sheets), told
    assert not page.select(".submit-row input[value='Nhập các dòng này']")


def test_a_row_is_called_by_what_tells_it_from_others(desk, congress):
    head = ["Loại", "Số và ký hiệu", "Ngày ban hành", "Trích yếu"]
    seats = ["Ban số", "Họ và tên", "Trạng thái", "Chức vụ trong ban", "Cách vào ban"]
    seat = [1, "mới: Vi Văn Tám", "đã có người, nêu tên", "Chủ tịch", "bầu tại đại hội"]
    content = book(
        Page([["Loại", "Lần lập trong nhiệm kỳ", "Cách lập"], ["BCH", 1, "được bầu"]], "Ban"),
        Page([seats, seat], "Ủy viên"),
        Page([head, ["Nghị quyết", "05/NQ-ĐH", "06/06/2023", "Nghị quyết đại hội"]], "Văn bản"),
    )

    page, _place = sent(desk, address(congress), content)

    text = page.get_text(" ", strip=True)
    assert "Vi Văn Tám" in text
    assert "nghị quyết, 05/NQ-ĐH, 06/06/2023" in text, text


def test_names_that_are_not_found_are_told_with_the_cells_that_cannot_be_read(desk, congress):
    """One round of corrections for both; a body that a later row makes anew is known."""
    Person.objects.create(name="Lê An", kept_by=congress.kept_by)
    OrganizationKindFactory(code="cdcs", name="Công đoàn cơ sở", abbreviation="CĐCS")
    content = book(
        Page(
            [
                ["Họ và tên", "Tình trạng", "Đơn vị cử"],
                ["Nông Thị Đào", "con mèo", "Công đoàn Không Có"],
                ["Lê An", "chính thức", "CĐCS Sao Mai"],
                ["Vi Văn Tám", "chính thức", "mới: CĐCS Sao Mai"],
            ],
            "Đại biểu",
        )
    )

    page, place = sent(desk, address(congress), content)

    assert set(findings_on(page)) == {
        ("Đại biểu", "2", "B"),
        ("Đại biểu", "2", "C"),
        ("Đại biểu", "3", "A"),
    }
    assert "Công đoàn Không Có" in page.select_one(".sheet-findings").get_text()
    assert not Person.objects.filter(name__in=["Nông Thị Đào", "Vi Văn Tám"]).exists()
    copy = openpyxl.load_workbook(io.BytesIO(desk.post(place, {"annotated": "1"}).content))
    commented = {c.coordinate for row in copy["Đại biểu"] for c in row if c.comment}
    assert commented == {"B2", "C2", "A3"}
