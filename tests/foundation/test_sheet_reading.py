"""Sheets as offices send them: what is read, and the findings that must be told instead.

Every file is made by code; the rows it must give, or the place of its finding, stand beside it.
"""

import io

import openpyxl
import pytest
from docx import Document

from congress_portal.foundation import sheet_reading
from congress_portal.foundation.sheet_columns import Cell, Column, SheetOf
from congress_portal.foundation.sheet_files import SheetError
from congress_portal.foundation.sheet_reading import Columns, read_grids, read_pasted, read_sheet

KINDS = {"collective": ("tập thể",), "individual": ("cá nhân",)}
LIST = SheetOf(
    "list",
    "Danh sách",
    (
        Column("kind", "Đối tượng", Cell.CHOICE, required=True, words=KINDS),
        Column("name", "Họ và tên", synonyms=("Họ tên", "Tên tập thể"), required=True),
        Column("unit", "Đơn vị"),
        Column("section", "Mục"),
        Column("amount", "Tiền thưởng", Cell.MONEY, synonyms=("Số tiền",), summed=True),
    ),
    groups=("kind", "section"),
)
COLUMNS = Columns.of(LIST)
HEAD = ["TT", "Họ và tên", "Đơn vị", "Tiền thưởng"]


def book(*rows, merged=(), name="Danh sách"):
    workbook = openpyxl.Workbook()
    workbook.active.title = name
    for row in rows:
        workbook.active.append(row)
    for cells in merged:
        workbook.active.merge_cells(cells)
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def text(*rows, delimiter=";"):
    return "\n".join(delimiter.join("" if c is None else str(c) for c in row) for row in rows)


def given(sheet):
    """Kind, name and amount of each row."""
    at = [sheet.headings.index(heading) for heading in ("Đối tượng", "Họ và tên", "Tiền thưởng")]
    return [tuple(row[place] for place in at) for row in sheet.rows]


TWO = [("tập thể", "CĐCS Sao Mai", 3_120_000), ("cá nhân", "Nông Thị Đào", 1_560_000)]
GROUPED = [
    ["TẬP THỂ"],
    [1, "CĐCS Sao Mai", "Sở Y tế", 3_120_000],
    ["CÁ NHÂN"],
    [1, "Nông Thị Đào", "Sở Y tế", 1_560_000],
]
NATION = [["LĐLĐ TỈNH", None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], [], ["DANH SÁCH"]]

GOOD = {
    "groups give the kind": book(HEAD, *GROUPED),
    "titles above": book(*NATION, HEAD, *GROUPED),
    "merged titles": book(*NATION, HEAD, *GROUPED, merged=["A1:B1", "C1:D1", "A3:D3"]),
    "merged group rows": book(HEAD, *GROUPED, merged=["A2:D2", "A4:D4"]),
    "numbered groups": book(HEAD, ["I. Tập thể"], GROUPED[1], ["II. Cá nhân"], GROUPED[3]),
    "numeral beside the group": book(
        HEAD, ["I", "TẬP THỂ"], GROUPED[1], ["II", "CÁ NHÂN"], GROUPED[3]
    ),
    "group with its count": book(
        HEAD, ["TẬP THỂ: 1 tập thể"], GROUPED[1], ["CÁ NHÂN (1)"], GROUPED[3]
    ),
    "headings without tone marks": book(["TT", "HO VA TEN", "DON VI", "TIEN THUONG"], *GROUPED),
    "headings by other names": book(["STT", "Họ tên", "Đơn vị", "Số tiền"], *GROUPED),
    "a line break in a heading": book(["TT", "Họ và\ntên", "Đơn vị", "Tiền\nthưởng"], *GROUPED),
    "no-break spaces in a heading": book(
        ["TT", "Họ\u00a0và tên", "Đơn vị", "Tiền thưởng"], *GROUPED
    ),
    "decomposed letters": book(
        ["TT", "Ho\u0323 va\u0300 te\u0302n", "Đơn vị", "Tiền thưởng"], *GROUPED
    ),
    "numbers of the columns": book(HEAD, ["(1)", "(2)", "(3)", "(4)"], *GROUPED),
    "plain numbers of the columns": book(HEAD, [1, 2, 3, 4], *GROUPED),
    "letters and numbers of the columns": book(HEAD, ["A", "B", 1, 2], *GROUPED),
    "two rows of headings": book(
        ["TT", "Người được khen", None, "Tiền thưởng"],
        [None, "Họ và tên", "Đơn vị", None],
        *GROUPED,
        merged=["A1:A2", "B1:C1", "D1:D2"],
    ),
    "totals of each part": book(
        HEAD,
        *GROUPED[:2],
        ["Cộng: 1 tập thể", None, None, 3_120_000],
        *GROUPED[2:],
        ["Cộng", None, None, 1_560_000],
    ),
    "a total of all": book(HEAD, *GROUPED, [None, "Tổng cộng", None, 4_680_000]),
    "a total in words too": book(
        HEAD, *GROUPED, ["Tổng cộng", None, None, 4_680_000], ["Bằng chữ: bốn triệu sáu trăm"]
    ),
    "a sentence of totals": book(
        HEAD, *GROUPED, ["Tổng số: 1 tập thể, 1 cá nhân"], ["Tổng tiền thưởng: 4.680.000 đồng"]
    ),
    "signatures below": book(
        HEAD, *GROUPED, [], [None, None, "Lạng Sơn, ngày 5 tháng 1 năm 2024"],
        [None, None, "CHỦ TỊCH"],
    ),
    "receivers and a name below": book(
        HEAD, *GROUPED, ["Nơi nhận:", None, "TM. BAN THƯỜNG VỤ"], ["- Như trên", None, "Vi Văn Tám"]
    ),
    "semicolons": text(HEAD, *GROUPED).encode(),
    "commas": text(HEAD, *GROUPED, delimiter=",").encode(),
    "tabs": text(HEAD, *GROUPED, delimiter="\t").encode(),
    "a byte order mark": text(HEAD, *GROUPED).encode("utf-8-sig"),
    "UTF-16": text(HEAD, *GROUPED, delimiter="\t").encode("utf-16"),
    "Windows lines": text(HEAD, *GROUPED).replace("\n", "\r\n").encode(),
    "old Macintosh lines": text(HEAD, *GROUPED).replace("\n", "\r").encode(),
    "blank lines between": text(HEAD, [], GROUPED[0], [], *GROUPED[1:]).encode(),
    "amounts as text": book(
        HEAD, GROUPED[0], [1, "CĐCS Sao Mai", "", "3.120.000"], GROUPED[2],
        [1, "Nông Thị Đào", "", "1.560.000 đồng"], ["Cộng", None, None, "4.680.000"],
    ),
    "a column for the kind": book(
        ["Đối tượng", "Họ và tên", "Tiền thưởng"],
        ["tập thể", "CĐCS Sao Mai", 3_120_000],
        ["Cá Nhân", "Nông Thị Đào", 1_560_000],
    ),
}  # fmt: skip


@pytest.mark.parametrize("content", GOOD.values(), ids=GOOD)
def test_what_offices_send_is_read(content):
    name = "danh-sach.xlsx" if content.startswith(b"PK") else "danh-sach.csv"

    sheet = read_sheet(content, name, COLUMNS)

    rows = [
        (kind.lower(), person, int(str(amount).replace(".", "").replace(" đồng", "")))
        for kind, person, amount in given(sheet)
    ]
    assert rows == TWO


def test_a_company_whose_name_begins_like_a_total_is_a_row():
    rows = [["tập thể", "Tổng công ty Đường sắt", 1], ["tập thể", "Công đoàn Sao Mai", 2],
            ["tập thể", "Tổng Liên đoàn Lao động", 3], ["cá nhân", "Công Văn An", 4]]  # fmt: skip
    sheet = read_sheet(book(["Đối tượng", "Họ và tên", "Tiền thưởng"], *rows), "a.xlsx", COLUMNS)

    assert [row[1] for row in sheet.rows] == [row[1] for row in rows]


def test_the_section_of_an_annex_is_kept_where_its_row_spans_columns():
    content = book(
        HEAD, ["TẬP THỂ"], ["Khối cơ quan"], GROUPED[1], merged=["A2:D2", "A3:D3"]
    )  # fmt: skip

    sheet = read_sheet(content, "a.xlsx", COLUMNS)

    assert sheet.rows[0][sheet.headings.index("Mục")] == "Khối cơ quan"


def test_how_the_sheet_was_understood_is_told():
    sheet = read_sheet(
        book(
            *NATION, HEAD, ["(1)", "(2)", "(3)", "(4)"], *GROUPED, ["Cộng", None, None, 4_680_000]
        ),
        "a.xlsx",
        COLUMNS,
    )

    assert sheet.heading_line == 4
    assert sheet.matched[0] == ("B", "Họ và tên", "Họ và tên")
    told = " ".join(sheet.notes)
    for words in ("5", "6, 8", "10", "TT"):
        assert words in told


WRONG = {
    "a total that is wrong": (
        book(HEAD, *GROUPED, ["Cộng", None, None, 9]), 6, "Tiền thưởng", "D"
    ),
    "a count that is wrong": (book(HEAD, *GROUPED, ["Tổng số: 3 người"]), 6, "A", "A"),
    "a sum in words that is wrong": (
        book(HEAD, *GROUPED, ["Tổng tiền thưởng: 5.000.000 đồng"]), 6, "A", "A"
    ),
    "a row below the signatures": (
        book(HEAD, *GROUPED, ["Nơi nhận:"], [1, "Vi Văn Tám", "x", 5, ]), 7, "", ""
    ),
    "merged cells among the rows": (
        book(HEAD, *GROUPED, merged=["C3:C4"]), 4, "", ""
    ),
    "a heading twice": (
        book(["Họ và tên", "Họ tên", "Tiền thưởng"], ["a", "b", 1]), 1, "Họ và tên", ""
    ),
    "a column that is not of the sheet": (book([*HEAD, "Tuổi"], *GROUPED), 1, "E", "E"),
    "a filled column without heading": (
        book(HEAD, [*GROUPED[1], "x"], *GROUPED), 2, "", "E"
    ),
    "a column that must be there": (book(["Đơn vị", "Tiền thưởng"], ["a", 1]), 1, "", ""),
    "headings alone": (book(HEAD), None, "", ""),
    "an old font in the headings": (
        book(["TT", "Hä vµ tªn", "§¬n vÞ", "TiÒn th\u00adëng"], GROUPED[1]), None, "", ""
    ),
}  # fmt: skip


@pytest.mark.parametrize(("content", "line", "column", "letters"), WRONG.values(), ids=WRONG)
def test_what_cannot_be_read_in_one_way_is_a_finding_at_its_place(content, line, column, letters):
    with pytest.raises(SheetError) as caught:
        read_sheet(content, "danh-sach.xlsx", COLUMNS)

    finding = caught.value.findings[0]
    assert (finding.line, finding.column, finding.letters) == (line, column, letters)
    assert finding.sentence


def test_a_failed_formula_is_never_an_empty_cell():
    workbook = openpyxl.Workbook()
    workbook.active.append(HEAD)
    workbook.active.append([1, "An", "#REF!", 5])
    buffer = io.BytesIO()
    workbook.save(buffer)

    (grid,) = read_grids(buffer.getvalue(), "a.xlsx")

    assert grid.rows[1][1] == [1, "An", "#REF!", 5]


def test_the_tables_of_a_paper_are_read():
    paper = Document()
    paper.add_paragraph("Kèm theo Quyết định số 15/QĐ-LĐLĐ")
    table = paper.add_table(rows=0, cols=4)
    for row in [HEAD, *GROUPED]:
        cells = table.add_row().cells
        for cell, value in zip(cells, row, strict=False):
            cell.text = str(value)
        if len(row) == 1:
            cells[0].merge(cells[-1])
    buffer = io.BytesIO()
    paper.save(buffer)

    sheet = read_sheet(buffer.getvalue(), "danh-sach.docx", COLUMNS)

    assert [(kind, name, int(amount)) for kind, name, amount in given(sheet)] == TWO


def test_a_table_that_was_pasted_is_read():
    sheet = read_pasted(text(HEAD, *GROUPED, delimiter="\t"), COLUMNS)

    assert [(kind, name, int(amount)) for kind, name, amount in given(sheet)] == TWO


def test_a_child_that_is_killed_is_a_finding_and_no_fault(monkeypatch):

    monkeypatch.setattr(sheet_reading.sys, "executable", "/bin/false")

    with pytest.raises(SheetError):
        read_grids(book(HEAD), "a.xlsx")
