"""An office's own sheet in a browser: findings, corrected, applied, published, in the CSV."""

import csv
import io
import unicodedata

import openpyxl
import pytest
from openpyxl.styles import Alignment

from awards.models import AwardDecision, AwardForm
from organizations.models import ImportBatch
from tests.awards.factories import AwardDecisionFactory
from tests.browser.test_from_form_to_public_page import Office
from tests.organizations.factories import SourceFactory

DAO = unicodedata.normalize("NFD", "Nông Thị Đào")


@pytest.fixture
def office(live_portal, page):
    return Office(page, live_portal)


def messy_sheet(*, is_corrected=False):
    """As offices keep it: titles, two rows of headings, merged cells, groups, sums, a footer.

    Before it is corrected: an unknown form, a day of no calendar and a person twice.
    """
    form, day = ("Giấy khen", "10/7/2025") if is_corrected else ("Giấy khenn", "31/6/2025")
    second = [2, "=Vi Văn Tám", "Phó Chủ tịch", "CĐCS Sở Y tế", "Giấy khen", 780_000, "10/7/2025"]
    twice = [] if is_corrected else [[3, *second[1:]]]
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Danh sách"
    rows = [
        ["LIÊN ĐOÀN LAO ĐỘNG TỈNH CAO BẰNG"],
        ["DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC KHEN THƯỞNG"],
        [],
        [
            "TT",
            "Tên tập thể, cá nhân",
            "Chức vụ",
            "Đơn vị công tác",
            "Khen thưởng",
            None,
            "Ngày QĐ",
        ],
        [None, None, None, None, "Hình thức", "Tiền thưởng"],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
        [None, "TẬP THỂ"],
        [1, "CĐCS\u00a0Sở Y tế", None, None, "Giấy khen", "1.560.000", "10/7/2025"],
        [None, "CÁ NHÂN"],
        [1, DAO, "Chủ tịch", "CĐCS Sở Y tế", form, 780_000, day],
        second,
        *twice,
        [None, "Tổng cộng", None, None, None, "3.120.000" if is_corrected else "3.900.000"],
        [None, None, None, None, "Người lập"],
    ]
    for row in rows:
        sheet.append(row)
    for place in ("B11", "B12")[: len(twice) + 1]:
        sheet[place].data_type = "s"
    for cells in ("A1:G1", "A2:G2", "A4:A5", "B4:B5", "C4:C5", "D4:D5", "E4:F4", "G4:G5", "B7:G7"):
        sheet.merge_cells(cells)
    sheet["A2"].alignment = Alignment(horizontal="center")
    content = io.BytesIO()
    book.save(content)
    return {
        "name": "Danh sách khen thưởng.xlsx",
        "mimeType": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "buffer": content.getvalue(),
    }


def sends(office, file):
    office.page.locator("[name='file']").set_input_files(file)
    with office.page.expect_navigation():
        office.page.locator("input[value='Kiểm tra tệp']").click()


def test_a_messy_sheet_goes_from_findings_to_the_public_list(office):
    AwardForm.objects.create(code="giay-khen", name="Giấy khen")
    decision = AwardDecisionFactory(
        kept_by=office.body,
        deciding_organization=office.body,
        number="737/QĐ-CĐVC",
        decided_on="2025-07-10",
        source=SourceFactory(kept_by=office.body),
        stated_collectives=1,
        stated_individuals=2,
    )
    office.sits_down(office.clerk)
    office.opens(f"/admin/awards/awarddecision/{decision.pk}/change/")
    office.page.locator(".object-tools a", has_text="Danh sách dạng tệp").click()

    sends(office, messy_sheet())
    told = office.page.locator(".sheet-findings tbody tr").all_inner_texts()
    findings = {tuple(finding.split("\t")[1:3]): finding for finding in told}
    assert set(findings) == {
        ("10", "E “Hình thức”"),
        ("10", "G “Ngày quyết định”"),
        ("12", "B “Họ và tên / Tên tập thể”"),
    }
    assert "Giấy khenn" in findings["10", "E “Hình thức”"]
    assert "31/6/2025" in findings["10", "G “Ngày quyết định”"]
    with office.page.expect_download() as taken:
        office.page.locator("button[name='annotated']").click()
    noted = openpyxl.load_workbook(io.BytesIO(taken.value.path().read_bytes())).active
    assert "Giấy khenn" in noted["E10"].comment.text
    assert "31/6/2025" in noted["G10"].comment.text
    assert noted["B12"].comment.text
    assert not decision.awards.exists()

    sends(office, messy_sheet(is_corrected=True))
    told = office.page.locator("#content-main").inner_text()
    assert "Mới: 3. Thay đổi: 0. Giữ nguyên: 0." in told
    [remark] = office.page.locator("section .notice--wait").all_inner_texts()
    assert remark.startswith("Không nhập, vì đứng dưới bảng: dòng 13: “Người lập”. ")
    office.page.locator("summary", has_text="Cổng đã hiểu").click()
    assert "dòng 12" in office.page.locator(".sheet-notes").first.inner_text()
    office.page.locator("input[value='Nhập các dòng này']").click()
    office.page.wait_for_selector(".notice--good")
    assert decision.awards.filter(recipient_name="Nông Thị Đào").count() == 1
    assert ImportBatch.objects.filter(state="applied").get().created_count == 3

    office.publishes(f"/admin/ho-so/khen-thuong/{AwardDecision.objects.get().code}/")
    office.page.context.clear_cookies()
    answer = office.page.request.get(f"{office.site}/khen-thuong.csv")

    head, *rows = csv.reader(io.StringIO(answer.body().decode("utf-8-sig"), newline=""))
    listed = [dict(zip(head, row, strict=True)) for row in rows]
    columns = ("Họ và tên / Tên tập thể", "Đối tượng", "Chức vụ", "Tiền thưởng", "Ngày quyết định")
    assert {tuple(row[name] for name in columns) for row in listed} == {
        ("CĐCS Sở Y tế", "tập thể", "", "1560000", "2025-07-10"),
        ("Nông Thị Đào", "cá nhân", "Chủ tịch", "780000", "2025-07-10"),
        ("'=Vi Văn Tám", "cá nhân", "Phó Chủ tịch", "780000", "2025-07-10"),
    }
