"""A workbook written as text holds what was given, cell by cell, as other programs read it."""

import datetime
import io
from dataclasses import dataclass

import pytest
from openpyxl import load_workbook
from openpyxl.utils.escape import unescape
from python_calamine import CalamineWorkbook

from congress_portal.foundation import row_workbooks as workbooks


@dataclass(frozen=True)
class Column:
    heading: str
    content: str
    width: int = 12


COLUMNS = [
    Column("Mã", "code"),
    # Two neighbours alike, which the format keeps as one.
    Column("Tên", "text"),
    Column("Đơn vị", "text"),
    Column("Số tiền", "number"),
    Column("Ngày", "date"),
]
TEXTS = [
    "=1+1",
    "@SUM(A1)",
    "<b>&amp; \"Công đoàn\" 'cơ sở'</b>",
    "  hai đầu  ",
    "dòng một\ndòng hai",
    "chuông\x07 và \x0b và \r",
    "_x0041_ và __x000D_",
    "]]>",
    "0012",
    "chu\u031b\u0303 ky\u0301",
    "😀",
]


def opened(rows):
    file = io.BytesIO()
    workbooks.write(file, "Danh sách", COLUMNS, rows)
    return file.getvalue()


def test_every_text_is_read_back_as_it_was_and_is_never_a_formula():
    content = opened([("a", text, text, None, "") for text in TEXTS])
    sheet = load_workbook(io.BytesIO(content)).active
    cells = [row[1] for row in sheet.iter_rows(min_row=2)]
    assert [unescape(cell.value) for cell in cells] == TEXTS
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.quotePrefix for cell in cells)
    assert [
        row[1]
        for row in CalamineWorkbook.from_filelike(io.BytesIO(content))
        .get_sheet_by_index(0)
        .to_python()[1:]
    ] == TEXTS


@pytest.mark.parametrize(
    ("typed", "held", "is_date"),
    [
        ("2023-05-30", datetime.datetime(2023, 5, 30), True),
        ("1929-07-28", datetime.datetime(1929, 7, 28), True),
        ("1900-03-01", datetime.datetime(1900, 3, 1), True),
        # Excel holds 1900 for a leap year: an earlier day would be shown as another.
        ("1900-02-28", "1900-02-28", False),
        ("2023-05", "2023-05", False),
        ("2023", "2023", False),
    ],
)
def test_a_whole_day_is_a_date_and_part_of_one_is_text(typed, held, is_date):
    sheet = load_workbook(io.BytesIO(opened([("a", "b", "c", 1, typed)]))).active
    cell = sheet["E2"]
    assert cell.value == held
    assert (cell.data_type == "d") is is_date


def test_numbers_are_numbers_and_what_is_missing_is_an_empty_cell():
    rows = [("a", None, "", 1_080_000, None), ("", "b", "c", 0, "")]
    sheet = load_workbook(io.BytesIO(opened(rows))).active
    assert [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)] == [
        ["a", None, None, 1_080_000, None],
        [None, "b", "c", 0, None],
    ]
    assert sheet["D2"].data_type == "n"
    assert sheet["D2"].number_format == "#,##0"


@pytest.mark.parametrize(
    "count", [0, 1, workbooks.ROWS_A_WRITE - 1, workbooks.ROWS_A_WRITE * 2 + 3]
)
def test_no_row_is_lost_where_a_piece_of_the_file_ends(count):
    rows = [(f"m{number}", "b", "c", number, "2023-05-30") for number in range(count)]
    content = opened(iter(rows))
    for read_only in (False, True):
        sheet = load_workbook(io.BytesIO(content), read_only=read_only).active
        read = [(row[0].value, row[3].value) for row in sheet.iter_rows(min_row=2)]
        assert read == [(row[0], row[3]) for row in rows], read_only


def test_the_head_stays_in_sight_and_names_the_columns():
    sheet = load_workbook(io.BytesIO(opened([]))).active
    assert sheet.title == "Danh sách"
    assert sheet.freeze_panes == "A2"
    assert [cell.value for cell in sheet[1]] == [column.heading for column in COLUMNS]


def test_rows_are_asked_for_as_they_are_written():
    asked, file = [], io.BytesIO()

    def rows():
        for number in range(workbooks.ROWS_A_WRITE * 40):
            asked.append(file.tell())
            yield (f"{number}", str(number) * 3, "c", number, "2023-05-30")

    workbooks.write(file, "Danh sách", COLUMNS, rows())
    # The last row came when most of the file was written already.
    assert asked[-1] > file.tell() / 2
