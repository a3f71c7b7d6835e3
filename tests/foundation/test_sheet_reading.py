"""Sheets as offices send them: what is read, and the findings that must be told instead.

Every file is made by code; the rows it must give, or the place of its finding, stand beside it.
"""

import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import openpyxl
import pytest
from docx import Document

from congress_portal.foundation import sheet_grids, sheet_parsing
from congress_portal.foundation.sheet_columns import Cell, Column, SheetOf
from congress_portal.foundation.sheet_files import Finding, SheetError
from congress_portal.foundation.sheet_grids import grids_of, parsed_text, read_grids
from congress_portal.foundation.sheet_reading import Columns, read_sheet
from congress_portal.foundation.sheet_writing import write_annotated
from tests.sheets import making

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

# Beside the corpus of tests/sheets, which goes through the doors.
GOOD = {
    "plain numbers of the columns": book(HEAD, [1, 2, 3, 4], *GROUPED),
    "a sentence of totals": book(
        HEAD, *GROUPED, ["Tổng số: 1 tập thể, 1 cá nhân"], ["Tổng tiền thưởng: 4.680.000 đồng"]
    ),
}


def test_headings_that_stand_again_are_left_out_and_said():
    sheet = read_sheet(
        book(HEAD, GROUPED[0], GROUPED[1], HEAD, [1, 2, 3, 4], GROUPED[2], GROUPED[3]),
        "a.xlsx",
        COLUMNS,
    )

    assert given(sheet) == TWO
    assert any("dòng 4-5" in note for note in sheet.notes), sheet.notes


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


def test_a_label_of_many_numbers_is_a_row_and_is_read_at_once():
    label = "Tổng số: " + "1 a b c d " * 14 + "!"
    sheet = read_sheet(book(HEAD, *GROUPED, [None, label]), "a.xlsx", COLUMNS)

    assert given(sheet)[-1][1] == label


def test_a_long_text_that_begins_like_a_signature_is_looked_through_once():
    """A pattern that tried each sign as an end took half a minute for this."""
    text = f"(ký{'!' * 30_000})a"
    sheet = read_sheet(book(HEAD, *GROUPED, [None, text]), "a.xlsx", COLUMNS)

    assert given(sheet)[-1][1] == text


def test_the_section_of_an_annex_is_kept_where_its_row_spans_columns():
    content = book(
        HEAD, ["TẬP THỂ"], ["Khối cơ quan"], GROUPED[1], merged=["A2:D2", "A3:D3"]
    )  # fmt: skip

    sheet = read_sheet(content, "a.xlsx", COLUMNS)

    assert sheet.rows[0][sheet.headings.index("Mục")] == "Khối cơ quan"


PERSONS = Columns.of(
    SheetOf(
        "persons",
        "Danh sách người",
        (
            Column("name", "Họ và tên", required=True, key=True),
            Column("unit", "Đơn vị"),
            Column("count", "Số", Cell.WHOLE, summed=True),
        ),
    )
)
HEAD_OF_PERSONS = ["STT", "Họ và tên", "Đơn vị", "Số"]
DIVIDED = [
    HEAD_OF_PERSONS,
    ["I", "Khối cơ quan"],
    [1, "Nông Thị Ba", "Sở Y tế", 4],
    ["II.", "Khối doanh nghiệp"],
    [2, "A. Lý Thị B", "Công ty Sao Mai", 2],
    ["Cộng", None, None, 6],
]
DIVIDED_IN_ONE_CELL = [
    HEAD_OF_PERSONS,
    ["I. Khối cơ quan"],
    DIVIDED[2],
    [None, "B. Khối doanh nghiệp"],
    *DIVIDED[4:],
]
DIVIDED_FILES = {
    "in two cells": ("a.xlsx", book(*DIVIDED)),
    "in merged cells": ("a.xlsx", book(*DIVIDED, merged=["B2:D2", "B4:D4"])),
    "in two cells of a text": ("a.csv", text(*DIVIDED).encode()),
    "in one cell": ("a.xlsx", book(*DIVIDED_IN_ONE_CELL)),
    "in one cell of a text": ("a.csv", text(*DIVIDED_IN_ONE_CELL).encode()),
    "over all columns": (
        "a.xlsx",
        book(
            HEAD_OF_PERSONS, ["Khối cơ quan"], DIVIDED[2], ["Khối doanh nghiệp"], *DIVIDED[4:],
            merged=["A2:D2", "A4:D4"],
        ),
    ),
    "over all columns of a paper": (
        "a.docx",
        making.paper(
            [HEAD_OF_PERSONS, ["Khối cơ quan"], DIVIDED[2], ["Khối doanh nghiệp"], *DIVIDED[4:5]],
            merged=True,
        ),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("name", "content"), DIVIDED_FILES.values(), ids=DIVIDED_FILES)
def test_titles_of_groups_that_no_column_takes_are_left_out_and_told(name, content):
    sheet = read_sheet(content, name, PERSONS)

    assert [row[0] for row in sheet.rows] == ["Nông Thị Ba", "A. Lý Thị B"]
    [told] = sheet.remarks
    for words in ("dòng 2: “", "Khối cơ quan”", "dòng 4: “", "Khối doanh nghiệp”"):
        assert words in told


def test_names_numbered_in_letters_alone_are_rows():
    rows = [["A", "Nông Thị Ba"], ["B", "Vi Văn Bốn"]]

    sheet = read_sheet(book(HEAD_OF_PERSONS, *rows), "a.xlsx", PERSONS)

    assert [row[0] for row in sheet.rows] == ["Nông Thị Ba", "Vi Văn Bốn"]


@pytest.mark.parametrize("merged", [["A3:D3"], ["A3:D3", "A5:D5"], []])
def test_a_row_has_the_section_of_the_title_above_it_merged_or_not(merged):
    rows = [["CÁ NHÂN"], ["I. Khối cơ quan"], GROUPED[1], ["II. Khối trường học"], GROUPED[3]]

    sheet = read_sheet(book(HEAD, *rows, merged=merged), "a.xlsx", COLUMNS)

    section = sheet.headings.index("Mục")
    assert [row[section] for row in sheet.rows] == ["Khối cơ quan", "Khối trường học"]


def test_a_text_alone_that_may_be_a_title_is_a_finding_at_its_line():
    rows = [DIVIDED[2], ["Khối doanh nghiệp"], DIVIDED[4]]

    with pytest.raises(SheetError) as caught:
        read_sheet(book(HEAD_OF_PERSONS, *rows), "a.xlsx", PERSONS)

    [finding] = caught.value.findings
    assert (finding.line, finding.letters) == (3, "A")
    assert "tên một nhóm" in finding.sentence


@pytest.mark.parametrize("title", ["Khối cơ quan", "Phòng Tổ chức", "LĐLĐ huyện Cao Lộc", "TỔ 1"])
@pytest.mark.parametrize("kind", ["xlsx", "csv", "docx"])
def test_what_no_person_is_called_is_asked_about_in_a_list_of_names_alone(title, kind):
    rows = [["Họ và tên"], ["Nông Thị Ba"], [title], ["Tô Thị Bốn"], ["Ban Văn Năm"]]
    content = {"xlsx": lambda: book(*rows), "docx": lambda: making.paper(rows)}.get(
        kind, lambda: text(*rows).encode()
    )()

    with pytest.raises(SheetError) as caught:
        read_sheet(content, f"a.{kind}", PERSONS)

    assert [(found.line, found.letters) for found in caught.value.findings] == [(3, "A")]
    assert "tên một nhóm" in caught.value.findings[0].sentence


NOTHING_SAID = ["TT", "Họ tên", "Tiền thưởng"]


def test_new_rows_of_which_nothing_says_what_they_are_are_asked_about_once():
    rows = [NOTHING_SAID, [1, "Nông Thị Ba", 100], [2, "Vi Văn Bốn", 200]]

    with pytest.raises(SheetError) as caught:
        read_sheet(book(*rows), "a.xlsx", COLUMNS)

    [finding] = caught.value.findings
    assert finding.line == 1
    assert all(word in finding.sentence for word in ("“Đối tượng”", "“tập thể”", "“cá nhân”"))


def test_rows_before_the_first_title_of_a_group_are_of_none():
    rows = [NOTHING_SAID, [1, "Nông Thị Ba", 100], ["TẬP THỂ"], [1, "Sở Y tế", 200]]

    sheet = read_sheet(book(*rows), "a.xlsx", COLUMNS)

    assert given(sheet) == [(None, "Nông Thị Ba", 100), ("tập thể", "Sở Y tế", 200)]


MARKS = ["nt", "-nt-", "n.t", "n.t.", "như trên", "Như trên", '"', "〃", "''", "”"]


@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_that_points_to_the_line_above_is_a_finding_at_its_cell(mark):
    rows = [DIVIDED[2], [2, "Vi Văn Bốn", mark, 1]]

    with pytest.raises(SheetError) as caught:
        read_sheet(book(HEAD_OF_PERSONS, *rows), "a.xlsx", PERSONS)

    [finding] = caught.value.findings
    assert (finding.line, finding.column, finding.letters) == (3, "Đơn vị", "C")
    assert f"“{mark}”" in finding.sentence


@pytest.mark.parametrize("dash", ["-", "–", " — "])
def test_a_dash_is_an_empty_cell_where_words_belong(dash):
    sheet = read_sheet(
        book(HEAD_OF_PERSONS, [1, "Nông Thị Ba", dash, dash], [2, "Vi Văn Bốn", "NT", 1]),
        "a.xlsx",
        PERSONS,
    )

    assert [row[1:] for row in sheet.rows] == [[None, dash], ["NT", 1]]


def test_headings_merged_over_an_empty_line_are_headings():
    sheet = read_sheet(
        book(
            HEAD_OF_PERSONS, [], *DIVIDED[2:3], merged=["A1:A2", "B1:B2", "C1:C2", "D1:D2"]
        ),
        "a.xlsx",
        PERSONS,
    )  # fmt: skip

    assert sheet.rows == [["Nông Thị Ba", "Sở Y tế", 4]]


def test_of_headings_in_two_lines_those_of_no_column_are_the_finding():
    """The merged cells of a heading are no fault of it."""
    upper = ["STT", "Họ và tên", "Giới tính", None, "Đơn vị"]
    rows = [upper, [None, None, "Nam", "Nữ"], [1, "Nông Thị Ba", None, "x", "Sở Y tế"]]

    with pytest.raises(SheetError) as caught:
        read_sheet(
            book(*rows, merged=["C1:D1", "E1:E2", "B1:B2", "A1:A2"]), "a.xlsx", PERSONS
        )  # fmt: skip

    found = [(finding.line, finding.letters) for finding in caught.value.findings]
    assert found == [(1, "C"), (1, "D")]
    assert "Giới tính Nữ" in caught.value.findings[1].sentence


def test_findings_stand_in_the_order_of_their_lines_and_columns():
    rows = [[n, "Nông Thị Ba", "nt", n] for n in range(1, 4)]

    with pytest.raises(SheetError) as caught:
        read_sheet(book(HEAD_OF_PERSONS, *rows, merged=["B2:B3"]), "a.xlsx", PERSONS)

    assert [finding.line for finding in caught.value.findings] == [2, 3, 3, 4]


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
    "a sum in words that is wrong": (
        book(HEAD, *GROUPED, ["Tổng tiền thưởng: 5.000.000 đồng"]), 6, "A", "A"
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


def cell(inner, properties=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p>{inner}</w:p></w:tc>"


def run(text):
    return f"<w:r><w:t>{text}</w:t></w:r>"


def controlled(inner):
    """As Word wraps what stands in a content control."""
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


HYPHEN = "<w:r><w:noBreakHyphen/></w:r>"
PLAIN_ROW = f"<w:tr>{cell(run('An'))}{cell(run('5'))}</w:tr>"
GONE_ROW = f"<w:tr><w:trPr><w:del/></w:trPr>{cell('<w:del>' + HYPHEN + '</w:del>')}</w:tr>"


@pytest.mark.parametrize(
    ("rows", "read"),
    [
        (f"<w:tr>{cell(run('2023') + HYPHEN + run('2028'))}</w:tr>", [["2023-2028"]]),
        (f"<w:tr>{cell(run('QĐ') + HYPHEN + run('LĐLĐ'))}</w:tr>", [["QĐ-LĐLĐ"]]),
        (f"<w:tr>{cell('<w:del>' + HYPHEN + '</w:del>' + run('57'))}</w:tr>", [["57"]]),
        (PLAIN_ROW + controlled(PLAIN_ROW), [["An", "5"], ["An", "5"]]),
        (controlled(controlled(PLAIN_ROW)), [["An", "5"]]),
        (f"<w:tr>{controlled(cell(run('An')))}{cell(run('5'))}</w:tr>", [["An", "5"]]),
        (f"<w:tr>{cell(controlled(run('An')))}{cell(run('5'))}</w:tr>", [["An", "5"]]),
        (
            f'<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>{cell(run("5"))}</w:tr>',
            [[None, None, "5"]],
        ),
        (
            f"<w:tr>{cell('<w:moveFrom>' + run('An') + '</w:moveFrom>' + run('Ba'))}</w:tr>",
            [["Ba"]],
        ),
        (
            "<w:tr>"
            + cell(f"<w:moveTo>{run('An')}</w:moveTo><w:ins>{run(' Ba')}</w:ins>")
            + "</w:tr>",
            [["An Ba"]],
        ),
        (f"{PLAIN_ROW}{GONE_ROW}{PLAIN_ROW}", [["An", "5"], ["An", "5"]]),
        (f"<w:tr>{cell(run('1'), '<w:cellDel/>')}{cell(run('5'))}</w:tr>", [["5"]]),
    ],
)
def test_a_table_of_a_paper_is_read_as_it_is_seen(rows, read):
    title = controlled(f"<w:p>{run('Nhiệm kỳ 2023')}{HYPHEN}{run('2028')}</w:p>")
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(
            "word/document.xml",
            '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            f"<w:body>{title}{controlled(f'<w:tbl>{rows}</w:tbl>')}</w:body></w:document>",
        )

    (grid,) = read_grids(buffer.getvalue(), "danh-sach.docx")

    assert [cells for _line, cells in grid.rows] == read
    assert grid.above == "Nhiệm kỳ 2023-2028"


@pytest.mark.parametrize("beginning", ["PKT", "GIF8", "%PDF-"])
def test_a_pasted_text_is_read_as_text_whatever_it_begins_with(beginning):
    (grid,) = grids_of(parsed_text(f"{beginning}\tSố\nAn\t5"))

    assert [cells for _line, cells in grid.rows] == [[beginning, "Số"], ["An", "5"]]


def test_a_pasted_text_has_the_limits_of_a_file(monkeypatch):
    with pytest.raises(SheetError, match=r"Dòng 2: .*dấu ngoặc kép"):
        parsed_text('a\tb\n"An\t5')
    with pytest.raises(SheetError, match="không phải dạng văn bản"):
        parsed_text("a\x00b")
    monkeypatch.setattr(sheet_grids, "MOST_BYTES", 3)
    with pytest.raises(SheetError, match="lớn hơn"):
        parsed_text("a\tb\tc")


def test_a_child_that_is_killed_is_a_finding_and_no_fault(monkeypatch):

    monkeypatch.setattr(sheet_grids.sys, "executable", "/bin/false")

    with pytest.raises(SheetError):
        read_grids(book(HEAD), "a.xlsx")


def test_the_log_of_a_fault_names_its_kind_and_place_and_no_cell(monkeypatch, tmp_path, caplog):
    reading = "        READERS[kind](content, output)\n"
    source = Path(sheet_parsing.__file__).read_text()
    assert source.count(reading) == 1
    broken = tmp_path / "broken.py"
    fault = '        raise ValueError("Canary\\nCanary in cell:1\\n")\n'
    broken.write_text(source.replace(reading, fault))
    monkeypatch.setattr(sheet_parsing, "__file__", str(broken))
    with pytest.raises(SheetError):
        read_grids(b"a,b\n1,2\n", "a.csv")
    assert "ValueError in main:" in caplog.text
    assert "Canary" not in caplog.text


HEAD_OF_FOUR = ["TT", "Họ và tên", "Đơn vị", "Mục", "Tiền thưởng"]
PEOPLE = [
    [1, "Nông Thị Đào", "CĐCS Sao Mai", None, 5],
    [2, "Vi Văn Tám", "Chủ tịch", None, 5],
    [3, "Lê An", "Kế toán", None, None],
    ["4.", "Chu Én", "Thủ trưởng cơ quan", None, 5],
]
BELOW = [
    [None, None, None, "Lạng Sơn, ngày 5 tháng 1 năm 2024"],
    ["Người lập biểu", None, None, "CHỦ TỊCH"],
    [None, None, None, "Vi Văn Tám"],
]
FOOTERS = {
    "posts of four people": ([["CÁ NHÂN"], *PEOPLE], 4),
    "posts without running numbers": ([["CÁ NHÂN"], *([None, *row[1:]] for row in PEOPLE)], 4),
    "signatures": ([["CÁ NHÂN"], *PEOPLE, *BELOW], 4),
    "a signature under the names": ([["CÁ NHÂN"], *PEOPLE, [None, "Kế toán"], [None, "Vi An"]], 4),
    "kinds in a column of their own": ([["TẬP THỂ"], PEOPLE[0], ["CÁ NHÂN"], *PEOPLE[1:]], 4),
    "a number of the page": ([["CÁ NHÂN"], *PEOPLE, *BELOW, [None, None, 2]], 4),
}


@pytest.mark.parametrize(("rows", "count"), FOOTERS.values(), ids=FOOTERS)
@pytest.mark.parametrize("is_kind_a_column", [False, True])
def test_a_post_beside_a_name_is_a_row_and_a_signature_is_none(rows, count, is_kind_a_column):
    head = [*HEAD_OF_FOUR, "Đối tượng"] if is_kind_a_column else HEAD_OF_FOUR

    sheet = read_sheet(book(head, *rows), "a.xlsx", COLUMNS)

    at = sheet.headings.index("Họ và tên")
    assert [row[at] for row in sheet.rows] == [row[1] for row in PEOPLE]
    assert len(sheet.rows) == count


NOT_LEFT_OUT = {
    "a kind that is missing": ([*PEOPLE[:3]], ["Chu Én", "Kế toán"]),
    "a kind that is missing, numbered": ([*PEOPLE[:3]], [4, "Chu Én", "Chủ tịch"]),
}


@pytest.mark.parametrize(("rows", "last"), NOT_LEFT_OUT.values(), ids=NOT_LEFT_OUT)
def test_a_last_row_that_lacks_a_cell_is_read_for_its_finding(rows, last):
    head = ["TT", "Họ và tên", "Đơn vị", "Đối tượng", "Tiền thưởng"]
    filled = [[n, name, unit, "cá nhân", money] for n, name, unit, _section, money in rows]
    last = last if isinstance(last[0], int) else [None, *last]

    sheet = read_sheet(book(head, *filled, last), "a.xlsx", COLUMNS)

    assert len(sheet.rows) == 4
    assert sheet.rows[-1][sheet.headings.index("Đối tượng")] is None


def test_a_whole_row_below_the_signatures_is_a_finding_whatever_a_group_gave():
    rows = [["CÁ NHÂN"], *PEOPLE, *BELOW]
    for lost in ([5, "Lò Thị Hoa"], [None, "Lò Thị Hoa", "CĐCS Sao Mai"]):
        with pytest.raises(SheetError) as caught:
            read_sheet(book(HEAD_OF_FOUR, *rows, lost), "a.xlsx", COLUMNS)
        assert [finding.line for finding in caught.value.findings] == [len(rows) + 2]


PERCENTAGES = [
    (0.9, "0%", "90%"),
    (0.425, "0.0%", "42,5%"),
    (1.2, "0%", "120%"),
    (1, "0.00%", "100%"),
    (0.07 + 0.01, "0%", "8%"),
    (0, "0%", "0%"),
    (-0.05, "0%;[Red]-0%", "-5%"),
    (90, '0"%"', 90),
    (90, r"0\%", 90),
    (0.9, "General", 0.9),
    ("chín mươi", "0%", "chín mươi"),
    (None, "0%", None),
]


def percentages(value=lambda typed: typed):
    workbook = openpyxl.Workbook()
    page = workbook.active
    for line, (typed, number_format, _read) in enumerate(PERCENTAGES, 1):
        page.cell(line, 1, f"dòng {line}")
        page.cell(line, 3, value(typed)).number_format = number_format
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def third_cells(content):
    (grid,) = read_grids(content, "a.xlsx")
    return [cells[2] if len(cells) > 2 else None for _line, cells in grid.rows]


def test_a_percentage_is_read_as_it_is_shown():
    assert third_cells(percentages()) == [read for _typed, _format, read in PERCENTAGES]


def test_a_percentage_that_an_office_program_saved_is_read_as_it_is_shown(tmp_path):
    if not (office := shutil.which("soffice")):
        pytest.skip("no office program")
    (tmp_path / "a.xlsx").write_bytes(percentages())
    home = f"-env:UserInstallation=file://{tmp_path}/home"
    command = [office, home, "--headless", "--convert-to", "xlsx", "--outdir", "out", "a.xlsx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)

    saved = (tmp_path / "out" / "a.xlsx").read_bytes()

    assert third_cells(saved) == [read for _typed, _format, read in PERCENTAGES]


# With findings


def as_read(content, file_name):
    """What the cells of a file say at their places, and how they are merged and hidden."""
    return [
        (
            grid.name,
            [(n, p, c) for n, row in grid.rows for p, c in enumerate(row) if c not in ("", None)],
            {merge.cells for merge in grid.merged},
            grid.hidden_rows,
            [columns for columns in grid.columns if columns[-1]],
        )
        for grid in read_grids(content, file_name)
    ]


@pytest.mark.parametrize("since", [1900, 1904])
def test_a_copy_with_comments_is_read_as_the_file_is(since):
    rows = [
        ["Tên"],
        [True, False, 92.5, 1e20, -3, 123456789012345, 2958465],
        ["=1+1", "'x", "_x0041_", "a\rb\r\nc\n", "\x01", " x ", "\u200b", "😀"],
        [
            making.Shown(day, "dd/mm/yyyy")
            for day in (0, 1, 59, 60, 61, 45000, 2958465, -5, 2958466.5)
        ],
        [
            making.Shown(45000.25, "dd/mm/yyyy hh:mm"),
            making.Shown(0.5, "hh:mm"),
            making.Shown(1.5, "[h]:mm"),
        ],
        [making.Shown(0.425, "0.0%"), making.Formula("=1/0", "#DIV/0!")],
    ]
    how = {"merged": ["A8:C8", "B9:D11", "J1:M2"], "hidden_rows": [3], "hidden_columns": ["C"]}
    titles = [" Nguồn khác ", "nguồn", "Trang “Đại biểu” có 31 chữ cái!", "Danh mục"]
    content = making.book(
        *(making.Page(rows, title, **how) for title in titles), date_1904=since == 1904
    )

    copy = write_annotated(read_grids(content, "a.xlsx"), [Finding("Sai.", 2, letters="B")])

    assert as_read(copy, "a.xlsx") == as_read(content, "a.xlsx")


@pytest.mark.parametrize("how", [{"merged": True}, {"merged_down": [0, 1]}])
def test_merged_cells_of_a_paper_are_merged_in_its_copy_with_comments(how):
    content = making.paper([["TT", "Tên"], ["TẬP THỂ"], ["1", "Sao Mai"]], **how)

    copy = write_annotated(read_grids(content, "a.docx"), [])

    assert as_read(copy, "a.xlsx") == as_read(content, "a.docx")


def test_every_finding_stands_in_the_copy_wherever_it_is_found():
    grids = read_grids(
        making.book(making.Page([["a"]], "Một"), making.Page([["b"], ["c"]], "Hai")), "a.xlsx"
    )
    findings = [
        Finding("Của tệp."),
        Finding("Của trang.", sheet="Hai"),
        Finding("Của ô.", 2, "Tên", "Hai", "A"),
        Finding("Của ô trống.", 7, sheet="Hai", letters="C"),
        Finding("Của cột.", 2, "Loại", "Hai"),
        Finding("Của trang không có.", 5, sheet="Ba", letters="B"),
    ]

    made = openpyxl.load_workbook(io.BytesIO(write_annotated(grids, findings)))

    told = {
        (page.title, cell.coordinate): cell.comment.text
        for page in made
        for row in page.iter_rows()
        for cell in row
        if cell.comment
    }
    assert told == {
        ("Một", "A1"): "Của tệp.\nTrang “Ba”, Dòng 5: Của trang không có.",
        ("Hai", "A1"): "Của trang.",
        ("Hai", "A2"): "Của ô.\ncột “Loại”: Của cột.",
        ("Hai", "C7"): "Của ô trống.",
    }


TOTALS = [
    ([None, "Tổng cộng: 01 tập thể, 01 cá nhân"], True),
    ([None, "Tổng cộng: 02 tập thể"], False),
    ([None, "Tổng cộng: 01 tập thể, 02 cá nhân"], False),
    ([None, "Cộng: 1 cá nhân"], True),
    ([None, "Ấn định danh sách có 02 người"], True),
    ([None, "Ấn định danh sách có 02 người (hai người)./."], True),
    ([None, "Ấn định danh sách có 03 người"], False),
    ([None, "Danh sách này gồm 01 tập thể và 01 cá nhân"], True),
    ([None, "Danh sách gồm 04 đồng chí"], False),
    (["Tổng cộng", None, "02 đơn vị"], True),
    (["Tổng cộng", None, "03 đơn vị"], False),
    (["Tổng cộng", None, "01 tập thể, 01 cá nhân"], True),
    (["Tổng cộng", None, "02 tập thể, 00 cá nhân"], False),
]


@pytest.mark.parametrize(("total", "is_right"), TOTALS, ids=lambda value: str(value))
@pytest.mark.parametrize("is_kind_a_column", [False, True])
def test_a_total_in_words_is_compared_with_the_rows_of_each_kind(total, is_right, is_kind_a_column):
    rows = GROUPED
    head = HEAD
    if is_kind_a_column:
        head = [*HEAD, "Đối tượng"]
        rows = [[*GROUPED[1], "tập thể"], [*GROUPED[3], "cá nhân"]]
    content = book(head, *rows, total)

    if is_right:
        sheet = read_sheet(content, "a.xlsx", COLUMNS)
        assert given(sheet) == TWO
        assert any("khớp" in note for note in sheet.notes), sheet.notes
        return
    with pytest.raises(SheetError) as caught:
        read_sheet(content, "a.xlsx", COLUMNS)
    [finding] = caught.value.findings
    assert finding.line == len(rows) + 2
    assert "Dòng cộng ghi" in finding.sentence


def test_a_total_above_all_rows_is_told_and_not_compared_with_none():
    sheet = read_sheet(book(HEAD, ["Tổng số: 150 người"], *GROUPED), "a.xlsx", COLUMNS)

    assert given(sheet) == TWO
    assert any("dòng 2" in sentence for sentence in (*sheet.notes, *sheet.remarks))
