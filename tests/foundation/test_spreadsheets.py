import datetime
import io
import itertools
import random
import re
from decimal import Decimal

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from congress_portal.foundation.dates import DateBasis, PartialDate, Precision
from congress_portal.foundation.figures import ReadingError
from congress_portal.foundation.sheet_columns import LISTS
from congress_portal.foundation.sheet_files import SheetError, write_csv, write_xlsx
from congress_portal.foundation.sheet_parsing import MOST_BYTES, MOST_ROWS
from congress_portal.foundation.sheet_reading import Columns, read_sheet
from congress_portal.foundation.spreadsheets import (
    ChoiceWidget,
    CleanTextWidget,
    DayFirstDateWidget,
    DecimalWidget,
    MoneyWidget,
    PartialDateWidget,
    WholeNumberWidget,
    YesNoWidget,
    guard,
    unguard,
)
from tests.sheets.making import SHEET, repacked

COLUMNS = Columns(
    ["Mã", "Họ và tên", "Số lượng", "Ghi chú"],
    ["Họ và tên", "Số lượng"],
    {"Họ và tên": ["Họ tên"]},
)
HEAD = "Mã,Họ và tên,Số lượng,Ghi chú\r\n"


def read(content, name="sheet.csv", columns=COLUMNS):
    return read_sheet(content if isinstance(content, bytes) else content.encode(), name, columns)


def refused(content, name="sheet.csv"):
    with pytest.raises(SheetError) as caught:
        read(content, name)
    return caught.value.findings


def workbook(*sheets, formulas=None):
    """An XLSX of sheets, each a list of rows."""
    buffer = io.BytesIO()
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, rows in enumerate(sheets):
        sheet = book.create_sheet(f"Trang {number + 1}")
        for row in rows:
            sheet.append(row)
    for cell, formula in (formulas or {}).items():
        book.worksheets[0][cell] = formula
    book.save(buffer)
    return buffer.getvalue()


HEADINGS = ["Mã", "Họ và tên", "Số lượng", "Ghi chú"]


# Formulas


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+84 24", "-5", "@SUM(A1)", "  =1", "\t=1", "\tAn", "\r", "'=1", "''-", "|cmd", "＝1"],
)
def test_text_that_a_spreadsheet_would_run_is_marked(text):
    assert guard(text) == f"'{text}"
    assert unguard(guard(text)) == text


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Họp; =1+1", "Họp;' =1+1"),
        ("a;=1;-2", "a;'=1;'-2"),
        ("=a;=1", "'=a;'=1"),
        ("An\n=1", "An\n'=1"),
        ("An\r\n@SUM(A1);x", "An\r\n'@SUM(A1);x"),
        ("a;'=1", "a;''=1"),
    ],
)
def test_nothing_begins_a_formula_where_semicolons_or_lines_part_the_cells(text, marked):
    assert guard(text) == marked
    assert unguard(marked) == text


@pytest.mark.parametrize(
    "text", ["", "An; Bình", "a;b=1", "An", "1.000", "0012", "'An", "O'Neil", "12/QĐ-LĐLĐ", " An"]
)
def test_harmless_text_is_left_alone(text):
    assert guard(text) == text
    assert unguard(text) == text


def test_marking_is_undone_exactly_for_any_text():
    letters = "';=+-@|%＝＋－＠ \t\r\n\"aÁ1"
    random_text = random.Random(20230605)
    for _round in range(200_000):
        text = "".join(random_text.choices(letters, k=random_text.randrange(8)))
        assert unguard(guard(text)) == text, repr(text)


@given(st.text())
def test_marked_text_never_begins_as_a_formula_does(text):
    assert not re.search(r"(^|[;\r\n])[ \t]*[=+\-@|%＝＋－＠]", guard(text))
    assert unguard(guard(text)) == text


# Cells


@pytest.mark.parametrize(
    ("widget", "cell", "value"),
    [
        (WholeNumberWidget(), 17, 17),
        (WholeNumberWidget(), 17.0, 17),
        (WholeNumberWidget(), "1.000", 1000),
        (WholeNumberWidget(), None, None),
        (WholeNumberWidget(), "\u00a0", None),
        (DecimalWidget(), "92,5", Decimal("92.5")),
        (DecimalWidget(), 92.5, Decimal("92.5")),
        (MoneyWidget(), "1.041 triệu", 1_041_000_000),
        (MoneyWidget(), 1_560_000, 1_560_000),
        (DayFirstDateWidget(), "05/06/2023", datetime.date(2023, 6, 5)),
        (DayFirstDateWidget(), datetime.datetime(2023, 6, 5), datetime.date(2023, 6, 5)),
        (PartialDateWidget(), "5/2023", PartialDate(datetime.date(2023, 5, 1), Precision.MONTH)),
        (CleanTextWidget(), " Nguye\u0302\u0303n\u00a0Văn  Ánh ", "Nguyễn Văn Ánh"),
        (CleanTextWidget(), 12, "12"),
        (CleanTextWidget(), None, ""),
        (ChoiceWidget({"a": ("tập thể", "TT"), "b": ("cá nhân",)}), "Tap The", "a"),
        (ChoiceWidget({"a": ("tập thể", "TT"), "b": ("cá nhân",)}), "tt", "a"),
        (YesNoWidget(), "x", True),
        (YesNoWidget(), "Có", True),
        (YesNoWidget(), "không", False),
        (YesNoWidget(), 0, False),
        (YesNoWidget(), True, True),
        (YesNoWidget(), "", None),
    ],
)
def test_a_cell_is_read_as_a_clerk_means_it(widget, cell, value):
    assert widget.clean(cell) == value


@pytest.mark.parametrize(
    ("widget", "cell"),
    [
        (WholeNumberWidget(), "17.5"),
        (WholeNumberWidget(), "17,5"),
        (WholeNumberWidget(), 1.5),
        (WholeNumberWidget(), True),
        (WholeNumberWidget(), "1e3"),
        (WholeNumberWidget(required=True), " "),
        (MoneyWidget(), "1,041 triệu"),
        (MoneyWidget(), -5),
        (DayFirstDateWidget(), "31/02/2024"),
        (DayFirstDateWidget(), "05/06/70"),
        (DayFirstDateWidget(), 45082),
        (CleanTextWidget(), 1.5),
        (CleanTextWidget(), 123456789012345678),
        (CleanTextWidget(), datetime.datetime(2024, 4, 3)),
        (CleanTextWidget(), True),
        (CleanTextWidget(), "#REF!"),
        (CleanTextWidget(), "NguyÔn ThÞ ¸nh"),
        (CleanTextWidget(max_length=300), "An" * 100_000),
        (ChoiceWidget({"a": ("tập thể",)}), "tập đoàn"),
        (YesNoWidget(), "yés, maybe"),
        (YesNoWidget(), 2),
    ],
)
def test_a_cell_that_can_be_misread_is_refused_in_a_sentence(widget, cell):
    with pytest.raises(ReadingError) as caught:
        widget.clean(cell)

    assert len(str(caught.value)) < 250


def test_a_partial_date_is_written_as_a_date_only_where_it_is_one():
    day = datetime.date(2023, 5, 30)

    assert PartialDateWidget().render(PartialDate(day)) == day
    assert PartialDateWidget().render(PartialDate(day, Precision.MONTH)) == "5/2023"
    inferred = PartialDate(day, basis=DateBasis.YEAR_INFERRED)
    assert PartialDateWidget().render(inferred) == "30/05/[2023]"


# Files that are read


def test_lines_are_numbered_as_a_spreadsheet_shows_them():
    sheet = read(HEAD + '\r\na1,"An\r\nBình",3,\r\n\r\na2,Chi,4,\r\n')

    assert sheet.lines == [3, 5]
    assert sheet.rows[0][1] == "An\r\nBình"


def test_a_workbook_gives_typed_cells():
    sheet = read(
        workbook([["Danh sách"], HEADINGS, ["a1", "An", 3, None], [], ["a2", "Chi", 4.5, "x"]]),
        "sheet.xlsx",
    )

    assert sheet.rows == [["a1", "An", 3, None], ["a2", "Chi", 4.5, "x"]]
    assert sheet.lines == [3, 5]
    assert "2" in sheet.notes[0]


def test_the_sheet_with_the_headings_is_read_and_the_others_are_named():
    content = workbook([["Hướng dẫn"], ["Điền vào trang 2"]], [HEADINGS, ["", "An", 1, ""]])

    sheet = read(content, "s.xlsx")

    assert sheet.rows == [[None, "An", 1, None]]
    assert "Trang 2" in sheet.notes[0]
    assert "Trang 1" in sheet.notes[0]


def test_a_column_that_is_left_out_is_told():
    sheet = read("Họ và tên,Số lượng\nAn,1\n")

    assert sheet.headings == ["Họ và tên", "Số lượng"]
    assert "Ghi chú" in sheet.notes[0]


# Files that are refused


@pytest.mark.parametrize(
    ("content", "line", "column"),
    [
        pytest.param(HEAD + "\n" * 300 + "a1,An,3,\n", 302, "", id="below blank lines"),
        pytest.param(HEAD + "a,b,1,c\n" * (MOST_ROWS + 21), None, "", id="too many rows"),
        pytest.param(HEAD + f"a1,{'An ' * 70_000},1,\n", 2, "", id="a cell of 200 kB"),
        pytest.param("x," * 150 + "\n", 1, "", id="too many columns"),
        pytest.param(b"x" * (MOST_BYTES + 1), None, "", id="too large"),
    ],
)
def test_a_file_beyond_a_limit_is_a_finding_with_its_place(content, line, column):
    finding = refused(content)[0]

    assert (finding.line, finding.column) == (line, column)
    assert finding.sentence


def test_merged_cells_among_the_rows_are_a_finding_and_above_the_headings_are_not():
    def merged(cells):
        book = openpyxl.load_workbook(
            io.BytesIO(workbook([["Danh sách"], HEADINGS, ["a", "An", 1], ["b", None, 2]]))
        )
        book.active.merge_cells(cells)
        buffer = io.BytesIO()
        book.save(buffer)
        return buffer.getvalue()

    assert len(read(merged("A1:D1"), "s.xlsx").rows) == 2
    finding = refused(merged("B3:B4"), "s.xlsx")[0]
    assert finding.line == 4
    assert "B3:B4" in finding.sentence


def test_hidden_rows_are_read_and_told():
    book = openpyxl.load_workbook(
        io.BytesIO(workbook([HEADINGS, ["a", "An", 1], ["b", "Bình", 2]]))
    )
    book.active.row_dimensions[3].hidden = True
    buffer = io.BytesIO()
    book.save(buffer)

    sheet = read(buffer.getvalue(), "s.xlsx")

    assert len(sheet.rows) == 2
    assert sheet.notes


def test_hidden_sheets_are_left_out_and_named_but_for_those_of_drop_downs():
    book = openpyxl.load_workbook(
        io.BytesIO(workbook([HEADINGS, ["a", "An", 1]], [HEADINGS, ["b", "Bình", 2]], [["có"]]))
    )
    book["Trang 2"].sheet_state = "veryHidden"
    book["Trang 3"].sheet_state, book["Trang 3"].title = "hidden", LISTS
    buffer = io.BytesIO()
    book.save(buffer)

    sheet = read(buffer.getvalue(), "s.xlsx")

    assert [row[1] for row in sheet.rows] == ["An"]
    [told] = [note for note in sheet.notes if "bị ẩn" in note]
    assert "Trang 2" in told
    assert LISTS not in told


XML = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
END = "</sheetData></worksheet>"


def cell(place, text="x"):
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def with_sheet(xml):
    return repacked(workbook([HEADINGS, ["a", "An", 1]]), {SHEET: xml})


@pytest.mark.parametrize("place", ["CW3", "XFD3", f"A{MOST_ROWS + 21}", "A1048576"])
def test_a_cell_beyond_what_is_read_is_never_cut_off_silently(place):
    good = "".join(
        cell(f"{letter}1", text) for letter, text in zip("AB", HEADINGS[1:3], strict=True)
    )
    row = "".join(cell(f"{letter}2", text) for letter, text in zip("AB", ("An", "1"), strict=True))
    far = f'<row r="{place.lstrip("ABCDEFWX")}">{cell(place)}</row>'
    sheet = f'{XML}<row r="1">{good}</row><row r="2">{row}</row>{{}}{END}'

    assert read(with_sheet(sheet.format("")), "s.xlsx").rows == [["An", "1"]]
    assert refused(with_sheet(sheet.format(far)), "s.xlsx")


# Files that are written

AWKWARD = [
    "=1+1",
    "-5",
    "+84 24 3825",
    "@A1",
    "0012",
    "1E5",
    "3/4",
    'Công đoàn "Sao Mai"',
    "dòng một\ndòng hai",
    "; , \t",
    "'=1",
    "'",
    "http://example.org/",
    "123456789012345678",
]


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_what_is_written_is_read_back_the_same(ending):
    rows = [[f"m{n}", text, n, datetime.date(2024, 4, 3)] for n, text in enumerate(AWKWARD)]
    if ending == "csv":
        content = b"".join(write_csv(HEADINGS, rows))
    else:
        content = write_xlsx("Danh sách", HEADINGS, rows)

    sheet = read(content, f"sheet.{ending}")

    assert [row[:2] for row in sheet.rows] == [row[:2] for row in rows]
    assert [WholeNumberWidget().clean(row[2]) for row in sheet.rows] == [row[2] for row in rows]
    assert {DayFirstDateWidget().clean(row[3]) for row in sheet.rows} == {rows[0][3]}


def test_a_csv_file_is_what_excel_and_the_standard_expect():
    content = b"".join(write_csv(["Mã", "Số"], [["=1", 1_560_000], ["a", Decimal("92.5")]]))

    assert content == '\ufeff"Mã","Số"\r\n"\'=1",1560000\r\n"a","92,5"\r\n'.encode()


def test_a_workbook_holds_types_and_no_formula():
    rows = [[text, 5, Decimal("92.5"), datetime.date(2024, 4, 3)] for text in AWKWARD]

    sheet = openpyxl.load_workbook(io.BytesIO(write_xlsx("Danh sách", HEADINGS, rows))).active

    types = {tuple(one.data_type for one in row) for row in sheet.iter_rows(min_row=2)}
    assert types == {("s", "n", "n", "d")}
    assert [row[0].value for row in sheet.iter_rows(min_row=2)] == AWKWARD


def test_a_number_that_a_spreadsheet_would_round_is_written_as_text():
    content = write_xlsx("Danh sách", ["Số"], [[10**18], [10**15 - 1]])

    sheet = openpyxl.load_workbook(io.BytesIO(content)).active

    assert [sheet["A2"].value, sheet["A3"].value] == [str(10**18), 10**15 - 1]


def test_pieces_of_a_csv_file_come_one_row_at_a_time():
    endless = write_csv(["Số"], ([n] for n in itertools.count()))

    assert list(itertools.islice(endless, 4))[2:] == [b"0\r\n", b"1\r\n"]


def test_a_workbook_of_another_library_is_read():
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        for line, row in enumerate([HEADINGS, ["a", "An", 1, "x"]]):
            for place, value in enumerate(row):
                sheet.write(line, place, value)

    assert read(buffer.getvalue(), "s.xlsx").rows == [["a", "An", 1, "x"]]
