import csv
import datetime
import io
import shutil
import subprocess

import openpyxl
import pytest
from docx import Document
from docx.enum.section import WD_ORIENT

from awards.annex import HEADINGS, Annex
from awards.annex_files import write_annex
from awards.models import AwardDecision
from congress_portal.papers.official import DRAFT, MARGINS, MOTTO, NATION
from organizations.models import Affiliation, OrganizationName
from tests.awards.factories import AwardDecisionFactory, AwardFactory
from tests.organizations.factories import ExternalBodyFactory, OrganizationFactory

pytestmark = pytest.mark.django_db

TITLE = "DANH SÁCH TẬP THỂ, CÁ NHÂN, HỘ GIA ĐÌNH ĐƯỢC KHEN THƯỞNG"
REASON = "Đã có thành tích xuất sắc trong hoạt động công đoàn"
FORM = "Bằng khen của Liên đoàn Lao động tỉnh"
BODY = "Công đoàn Viên chức tỉnh"


def recipient(number, name, post, amount, note=""):
    return (number, name, post, BODY, FORM, REASON, amount, note)


TABLE = [
    HEADINGS,
    ("TẬP THỂ",),
    recipient(1, "CĐCS Sao Mai", "", 3_120_000),
    recipient(2, "=CĐCS Bình Minh", "", 3_120_000),
    ("Cộng: 2 tập thể",),
    ("CÁ NHÂN",),
    ("Cụm thi đua số 1",),
    recipient(1, "Nông Thị Đào", "Chủ tịch", 1_560_000, "-5"),
    ("Cụm thi đua số 2",),
    recipient(2, "Vi Văn Tám", "Chủ tịch", None),
    ("Cộng: 2 cá nhân",),
    ("HỘ GIA ĐÌNH",),
    recipient(1, "Hộ ông Vi Văn Tám", "", 0),
    ("Cộng: 1 hộ gia đình",),
]
CLOSING = [
    "Tổng số: 2 tập thể, 2 cá nhân, 1 hộ gia đình",
    "Tổng tiền thưởng của 4/5 dòng có ghi số tiền: 7.800.000 đồng",
    "Bằng chữ: Bảy triệu tám trăm nghìn đồng",
]


def body(**dates):
    superior = OrganizationFactory(official_name="Liên đoàn Lao động tỉnh Lạng Sơn")
    return OrganizationFactory(
        official_name="Công đoàn Viên chức tỉnh Lạng Sơn", parent=superior, **dates
    )


@pytest.fixture
def decision():
    decision = AwardDecisionFactory(
        deciding_organization=body(), organ="standing", number="15/QĐ-CĐVC"
    )
    collective = {"decision": decision, "to_collective": True, "amount": 3_120_000}
    individual = {"decision": decision, "recipient_name": "Nông Thị Đào"}
    AwardFactory(
        decision=decision, to_household=True, recipient_name="Hộ ông Vi Văn Tám", amount=0, order=1
    )
    AwardFactory(**individual, order=2, section="Cụm thi đua số 1", note="-5")
    AwardFactory(**collective, recipient_name="CĐCS Sao Mai", order=3)
    individual["recipient_name"] = "Vi Văn Tám"
    AwardFactory(**individual, order=4, section="Cụm thi đua số 2", amount=None, is_withheld=True)
    AwardFactory(**collective, recipient_name="=CĐCS Bình Minh", order=5)
    return decision


def draft_of(decision):
    AwardDecision.objects.filter(pk=decision.pk).update(number="")
    decision.refresh_from_db()
    return Annex.of(decision)


def csv_rows(annex):
    text = write_annex(annex, "csv").decode("utf-8-sig")
    return [[cell for cell in row if cell] for row in csv.reader(io.StringIO(text, newline=""))]


def sheet_of(annex):
    return openpyxl.load_workbook(io.BytesIO(write_annex(annex, "xlsx"))).active


def paper_of(annex):
    return Document(io.BytesIO(write_annex(annex, "docx")))


def texts(paper):
    return [paragraph.text for paragraph in paper.paragraphs if paragraph.text]


def test_the_title_names_the_decision_in_full(decision):
    annex = Annex.of(decision)

    assert annex.title == TITLE
    assert annex.reference == (
        "(Kèm theo Quyết định số 15/QĐ-CĐVC ngày 05 tháng 01 năm 2024 "
        "của Ban Thường vụ Công đoàn Viên chức tỉnh Lạng Sơn)"
    )
    assert annex.superior == "Liên đoàn Lao động tỉnh Lạng Sơn"
    assert not annex.is_draft
    assert annex.file_name("docx") == "phu-luc_15-qd-cdvc_2024-01-05.docx"


@pytest.mark.parametrize(
    ("changes", "reference"),
    [
        pytest.param({"number": ""}, "số ……/QĐ-…… ngày 05 tháng 01 năm 2024", id="no number"),
        pytest.param(
            {"decided_on": None, "decided_on_precision": "", "decided_on_basis": ""},
            "số 15/QĐ-CĐVC ngày …… tháng …… năm ……",
            id="no day",
        ),
        pytest.param(
            {"decided_on": datetime.date(2024, 1, 1), "decided_on_precision": "month"},
            "số 15/QĐ-CĐVC ngày …… tháng 01 năm 2024",
            id="month only",
        ),
    ],
)
def test_it_is_a_draft_until_number_and_day_are_set(decision, changes, reference):
    AwardDecision.objects.filter(pk=decision.pk).update(**changes)
    decision.refresh_from_db()
    annex = Annex.of(decision)

    assert annex.is_draft
    assert reference in annex.reference
    assert annex.file_name("csv").startswith("phu-luc_du-thao_")
    assert [DRAFT] in csv_rows(annex)
    assert DRAFT in [cell.value for cell in sheet_of(annex)["A"]]
    assert DRAFT in sheet_of(annex).oddHeader.right.text
    paper = paper_of(annex)
    assert DRAFT in texts(paper)
    section = paper.sections[0]
    for header in (section.header, section.first_page_header):
        assert DRAFT in [paragraph.text for paragraph in header.paragraphs]


def test_a_finished_annex_says_nowhere_that_it_is_a_draft(decision):
    annex = Annex.of(decision)
    paper = paper_of(annex)

    assert [DRAFT] not in csv_rows(annex)
    assert DRAFT not in [cell.value for cell in sheet_of(annex)["A"]]
    assert DRAFT not in texts(paper)
    assert DRAFT not in [paragraph.text for paragraph in paper.sections[0].header.paragraphs]


def test_the_csv_file_holds_the_whole_annex(decision):
    guarded = {"=CĐCS Bình Minh": "'=CĐCS Bình Minh", "-5": "'-5"}
    table = [[guarded.get(c, str(c)) for c in row if c not in ("", None)] for row in TABLE]
    # Sections stand in a column: a file of text has no rows of merged cells.
    table[0].append("Mục của phụ lục")
    for at in (6, 8):
        table[at + 1] += table[at]
    del table[8], table[6]

    rows = csv_rows(Annex.of(decision))

    assert rows == [
        ["LIÊN ĐOÀN LAO ĐỘNG TỈNH LẠNG SƠN", NATION],
        ["CÔNG ĐOÀN VIÊN CHỨC TỈNH LẠNG SƠN", MOTTO],
        [TITLE],
        [Annex.of(decision).reference],
        [],
        *table,
        [],
        *([line] for line in CLOSING),
    ]


def test_the_workbook_holds_the_whole_annex_in_types(decision):
    sheet = sheet_of(Annex.of(decision))

    first = next(row[0].row for row in sheet.iter_rows() if row[0].value == "TT")
    table = sheet.iter_rows(min_row=first, max_row=first + len(TABLE) - 1, values_only=True)
    expected = [[c if c != "" else None for c in (*row, *[None] * (8 - len(row)))] for row in TABLE]
    assert [list(row) for row in table] == expected
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    closing = [cell.value for cell in sheet["A"][first + len(TABLE) :] if cell.value]
    assert closing == CLOSING
    assert [sheet["A1"].value, sheet["E1"].value] == ["LIÊN ĐOÀN LAO ĐỘNG TỈNH LẠNG SƠN", NATION]
    assert [sheet["A2"].value, sheet["E2"].value] == ["CÔNG ĐOÀN VIÊN CHỨC TỈNH LẠNG SƠN", MOTTO]
    assert {cell.font.name for row in sheet.iter_rows() for cell in row if cell.value} == {
        "Times New Roman"
    }
    assert sheet.page_setup.paperSize == 9
    assert sheet.print_title_rows == f"${first}:${first}"


def test_the_paper_holds_the_whole_annex(decision):
    paper = paper_of(Annex.of(decision))

    block, table = paper.tables
    left, right = block.rows[0].cells
    assert left.text.split("\n") == [
        "LIÊN ĐOÀN LAO ĐỘNG TỈNH LẠNG SƠN",
        "CÔNG ĐOÀN VIÊN CHỨC TỈNH LẠNG SƠN",
        "",
    ]
    assert right.text.split("\n") == [NATION, MOTTO, ""]
    shown = {None: "", 3_120_000: "3.120.000", 1_560_000: "1.560.000"}
    expected = [[str(shown.get(cell, cell)) for cell in row] for row in TABLE]
    found = [[cell.text for cell in row.cells] for row in table.rows]
    assert [row[: len(e)] for row, e in zip(found, expected, strict=True)] == expected
    assert texts(paper) == [TITLE, Annex.of(decision).reference, *CLOSING]


def test_the_paper_is_laid_out_as_official_papers_are(decision):
    paper = paper_of(Annex.of(decision))

    section = paper.sections[0]
    assert paper.styles["Normal"].font.name == "Times New Roman"
    assert section.orientation == WD_ORIENT.LANDSCAPE
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (297, 210)
    for side, mm in MARGINS.items():
        assert round(getattr(section, f"{side}_margin").mm) == mm
    assert section.different_first_page_header_footer
    assert "PAGE" in section.header._element.xml
    assert "w:tblHeader" in paper.tables[1].rows[0]._tr.xml


def test_a_sum_is_given_only_where_amounts_are(decision):
    decision.awards.update(amount=None)
    assert Annex.of(decision).money == ()

    decision.awards.update(amount=1_000_000)
    assert Annex.of(decision).money == (
        "Tổng tiền thưởng: 5.000.000 đồng",
        "Bằng chữ: Năm triệu đồng",
    )


def test_the_names_of_bodies_are_those_of_the_day(decision):
    issuer = decision.deciding_organization
    new_name = datetime.date(2025, 7, 1)
    issuer.names.update(until=new_name)
    OrganizationName.objects.create(
        organization=issuer, name="Công đoàn Viên chức tỉnh mới", since=new_name
    )
    Affiliation.objects.update(until=new_name)

    annex = Annex.of(decision)
    assert annex.issuer == "Công đoàn Viên chức tỉnh Lạng Sơn"
    assert annex.superior == "Liên đoàn Lao động tỉnh Lạng Sơn"

    later = AwardDecisionFactory(deciding_organization=issuer, decided_on=datetime.date(2025, 8, 1))
    assert Annex.of(later).issuer == "Công đoàn Viên chức tỉnh mới"
    assert Annex.of(later).superior == ""


def test_a_body_outside_the_union_may_decide():
    decision = AwardDecisionFactory(
        kept_by=OrganizationFactory(),
        deciding_organization=None,
        deciding_external=ExternalBodyFactory(name="Ủy ban nhân dân tỉnh Lạng Sơn"),
    )

    annex = Annex.of(decision)

    assert (annex.superior, annex.issuer) == ("", "Ủy ban nhân dân tỉnh Lạng Sơn")
    assert annex.title == "DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC KHEN THƯỞNG"
    for ending in ("csv", "xlsx", "docx"):
        assert write_annex(annex, ending)


def test_a_file_name_has_no_place_for_a_path(decision):
    AwardDecision.objects.filter(pk=decision.pk).update(number='../../x"\r\n=1')
    decision.refresh_from_db()

    name = Annex.of(decision).file_name("csv")
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789_-.")
    assert ".." not in name


@pytest.mark.parametrize("ending", ["xlsx", "docx"])
def test_an_office_program_opens_it_and_finds_every_name(decision, ending, tmp_path):
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("no LibreOffice on this machine: the annex is not opened in it")
    annex = draft_of(decision)
    path = tmp_path / f"annex.{ending}"
    path.write_bytes(write_annex(annex, ending))
    goal = (
        "csv:Text - txt - csv (StarCalc):44,34,76"
        if ending == "xlsx"
        else "txt:Text (encoded):UTF8"
    )

    subprocess.run(
        [
            soffice,
            f"-env:UserInstallation=file://{tmp_path}/profile",
            "--headless",
            "--convert-to",
            goal,
            "--outdir",
            str(tmp_path),
            str(path),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )

    text = (tmp_path / f"annex.{goal[:3]}").read_text("utf-8-sig")
    for part in annex.parts:
        for line in part.lines:
            assert line.name in text
    for expected in (DRAFT, NATION, *CLOSING):
        assert expected in text
