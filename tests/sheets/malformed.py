"""Files that cannot be read in one way: where the finding stands and a word it must say."""

import datetime
import io
import re
import zipfile
from dataclasses import dataclass
from typing import Any

from tests.sheets.making import (
    BOOK,
    SHEET,
    Formula,
    Page,
    Shown,
    book,
    moved,
    one_page,
    paper,
    repacked,
    sheet_xml,
    text,
    xml_row,
)
from tests.sheets.odd import (
    ANH,
    DAO,
    DELEGATES,
    FIGURES,
    HEAD,
    PAPERS_CITED,
    ROWS,
    SAO_MAI,
    SENT,
    STATISTICS,
    TARGETS,
    changed,
    plain,
    without,
)


@dataclass(frozen=True)
class Bad:
    """A file, its door, where its first finding stands, and what the sentence says.

    A case without a line is at fault as a whole, one without a column in the whole of that line.
    """

    file: str
    content: bytes
    says: str
    line: str = ""
    # As the page shows it: the letters of the column, and its heading where that is another.
    column: str = ""
    sheet: str = ""
    door: str = "awards"


OLD_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 2048
GOOD = one_page(HEAD, *ROWS)


def csv(
    content: bytes | str, says: str, line: Any = "", column: str = "", file: str = "a.csv"
) -> Bad:
    content = content.encode() if isinstance(content, str) else content
    return Bad(file, content, says, str(line), column)


def xlsx(content: bytes, says: str, line: Any = "", column: str = "", file: str = "a.xlsx") -> Bad:
    return Bad(file, content, says, str(line), column)


def cell(place: int, value: Any, says: str, *, row: list[Any] = DAO) -> Bad:
    """The list with one wrong cell in its second row."""
    heading = f"{chr(65 + place)} “{SHOWN[place]}”"
    rows = [HEAD, SAO_MAI, changed(row, place, value), ANH]
    return xlsx(one_page(*rows), says, 3, heading)


SHOWN = [*HEAD[:4], "Họ và tên / Tên tập thể", *HEAD[5:]]


def extra(heading: str, value: Any, says: str) -> Bad:
    """The list with one more column, whose cell in the second row is wrong."""
    rows = [[*HEAD, heading], [*SAO_MAI, None], [*DAO, value], [*ANH, None]]
    return xlsx(one_page(*rows), says, 3, f"I “{heading}”")


def record(rows: list[list[Any]], says: str, line: Any, column: str, title: str) -> Bad:
    return Bad("a.xlsx", one_page(*rows, name=title), says, str(line), column, title, "congress")


def delegate(place: int, value: Any, says: str) -> Bad:
    rows = [DELEGATES, SENT[0], changed(SENT[1], place, value), SENT[2]]
    return record(rows, says, 3, f"{chr(65 + place)} “{DELEGATES[place]}”", "Đại biểu")


def target(name: str, value: Any, says: str) -> Bad:
    row = ["Kết nạp đoàn viên", "số", "ít nhất", 90, "đoàn viên", None]
    place = TARGETS.index(name)
    return record(
        [TARGETS, changed(row, place, value)], says, 2, f"{chr(65 + place)} “{name}”", "Chỉ tiêu"
    )


COMMITTEES = ["Loại", "Lần lập trong nhiệm kỳ", "Cách lập", "Được bầu"]
ELECTED = [["Ban Chấp hành", 1, "được bầu", 15], ["Ủy ban Kiểm tra", 1, "được bầu", 3]]
REACHED = ["Kết nạp đoàn viên", "số", "ít nhất", 90, "đoàn viên", None]
NOT_A_WORKBOOK = "Không đọc được"


def with_a_changed_byte(content: bytes) -> bytes:
    """The workbook with one byte of its sheet turned over."""
    entry = zipfile.ZipFile(io.BytesIO(content)).getinfo(SHEET)
    at = entry.header_offset + 30 + len(SHEET) + entry.compress_size // 2
    return content[:at] + bytes([content[at] ^ 0xFF]) + content[at + 1 :]


TEXT_FILES = {
    "an empty file": csv("", "trống"),
    "blank lines alone": csv("\r\n\r\n  \r\n", "trống"),
    "a byte order mark alone": csv(b"\xef\xbb\xbf", "trống"),
    "headings alone": csv(text(HEAD), "không có dòng nào"),
    "titles without headings": csv("LĐLĐ TỈNH;\r\nDANH SÁCH;\r\n", "tiêu đề", 1),
    "rows without headings": csv(text(*ROWS), "tiêu đề", 1),
    "a quote not closed": csv(plain().replace("CĐCS", '"CĐCS'), "dấu ngoặc kép", 2),
    "a quote closed by the next": csv(
        plain().replace("CĐCS", '"CĐCS').replace("Nông", '"Nông'), "dấu ngoặc kép", 2
    ),
    "text after a closing quote": csv(plain().replace("Sở Y tế", '"Sở" Y tế'), "dấu ngoặc kép", 2),
    "rows swallowed by two quotes": csv(
        plain().replace("Sở Y tế", '"Sở Y tế').replace("Trường Chi Lăng", 'Trường"'),
        "dấu ngoặc kép", 2,
    ),
    "a short row": csv(plain().replace(";Sở Y tế", ""), "7", 2),
    "a long row": csv(plain().replace("Sở Y tế", "Sở;Y tế"), "bên phải", 2, "“I”"),
    "two separators": csv(
        plain() + text(SAO_MAI, delimiter=","), "1 ô", 5
    ),
    "a heading twice": csv(
        text([*HEAD, "Đơn vị"], *[[*row, "x"] for row in ROWS]), "trùng tiêu đề", 1, "“Đơn vị”"
    ),
    "a heading and its other name": csv(
        text([*HEAD, "Nơi công tác"], *[[*row, "x"] for row in ROWS]),
        "trùng tiêu đề", 1, "“Đơn vị”",
    ),
    "no column of names": csv(text(*without([HEAD, *ROWS], 4)), "Họ và tên", 1),
    "no column of forms": csv(text(*without([HEAD, *ROWS], 2)), "Hình thức", 1),
    "an unknown column": csv(
        text([*HEAD, "Tuổi"], *[[*row, 40] for row in ROWS]), "Tuổi", 1, "“I”"
    ),
    "a misspelt heading": csv(plain().replace("Chức vụ", "Chức danh cũ"), "Chức danh cũ", 1, "“F”"),
    "a filled column without heading": csv(
        text([*HEAD, ""], *[[*row, "x"] for row in ROWS]), "không có tiêu đề", 2, "“I”"
    ),
    "a NUL": csv(plain().replace("Nông", "N\x00ng"), "không phải dạng văn bản"),
    "Windows-1258": csv("Họ và tên;Đơn vị\r\nAn;Ba\r\n".encode("cp1258", "replace"), "UTF-8"),
    "Latin-1": csv("Hình th\xe9;Tên\r\n".encode("latin-1"), "UTF-8"),
    "TCVN3": csv("Hä vµ tªn;Sè l\u00adîng\nNguyÔn ThÞ §µo;1\n".encode("latin-1"), "TCVN3"),
    "VNI": csv("Hoï vaø teân;Ñôn vò\nNguyeãn Thò Ñaøo;Sôû Y teá\n".encode("latin-1"), "VNI"),
    "TCVN3 saved as UTF-8": csv(
        text(["TT", "Hä vµ tªn", "§¬n vÞ", "TiÒn th\u00adëng"], [1, "NguyÔn ThÞ §µo", "Së", 5]),
        "TCVN3",
    ),
    "VNI saved as UTF-8": csv(
        text(["TT", "Hoï vaø teân", "Ñôn vò", "Tieàn thöôûng"], [1, "Nguyeãn", "x", 5]), "VNI"
    ),
    "UTF-16 without its mark": csv(plain().encode("utf-16-le"), ""),
    "UTF-32": csv(plain().encode("utf-32"), ""),
    "UTF-16 torn in a letter": csv(plain().encode("utf-16")[:-1], "UTF-8"),
    "overlong UTF-8": csv(plain().encode().replace(b"CS Sao", b"CS\xc0\xafSao"), "UTF-8"),
    "half a letter": csv(plain().encode()[:-3] + b"\xe1\xba", "UTF-8"),
    "surrogates in UTF-8": csv(plain().encode() + b"\xed\xa0\x80", "UTF-8"),
    "one line in another code": csv(
        plain().encode() + ";".join(["4", "15", "", "", "Ngô Thị Hà"]).encode("cp1258", "replace"),
        "UTF-8",
    ),
    "a row below many blank lines": csv(text(HEAD, *ROWS, *[[]] * 300, SAO_MAI), "300", 305),
    "too many columns": csv(text([f"C{n}" for n in range(150)]), "100 cột", 1),
    "a cell of 200 kB": csv(plain().replace("Sao", "Sao " * 50_000), "dài hơn", 2),
    "a page of HTML": csv(
        "<!DOCTYPE html><html><table><tr><td>Họ và tên</td></tr></table></html>", "tiêu đề", 1
    ),
    "JSON": csv('{"awards": [{"name": "An"}]}', "tiêu đề", 1),
    "a PDF by another name": csv(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "PDF hoặc ảnh"),
    "a picture by another name": csv(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "PDF hoặc ảnh"),
}  # fmt: skip
WITHOUT_A_VALUE = repacked(
    one_page(HEAD, SAO_MAI, changed(DAO, 7, Formula("=1+1", 70707)), ANH),
    {SHEET: lambda part: part.replace(b"<v>70707</v>", b"")},
)
# As programs of no office write a sheet: cells that do not say their place, other quotes, a longer
# name, a remark between. What marks a failed formula or a percentage is looked for in the usual.
WRITTEN_OTHERWISE = {
    "in cells without their places": lambda part: re.sub(rb' r="[A-Z]+\d+"', b"", part),
    "in other quotes": lambda part: re.sub(rb'="([^"<>]*)"', rb"='\1'", part),
    "with spaces at the signs": lambda part: re.sub(rb' (r|t|s)="', rb' \1 = "', part),
    "under a long name": lambda part: re.sub(rb"<(/?)(?=\w)", rb"<\1spreadsheets:", part).replace(
        b"xmlns=", b"xmlns:spreadsheets="
    ),
    "with a remark between": lambda part: part.replace(b"</c>", b"<!-- --></c>"),
}
MARKED = {
    "a failed formula": one_page(HEAD, SAO_MAI, changed(DAO, 6, Formula("=A99", "#REF!")), ANH),
    "a formula that was not calculated": WITHOUT_A_VALUE,
    "a percentage": one_page(HEAD, SAO_MAI, changed(DAO, 7, Shown(0.925, "0.0%")), ANH),
}
FILES = {
    **{
        f"{what} {how}": xlsx(repacked(content, {SHEET: rewritten}), NOT_A_WORKBOOK)
        for what, content in MARKED.items()
        for how, rewritten in WRITTEN_OTHERWISE.items()
    },
    "a picture as workbook": xlsx(b"\x89PNG\r\n\x1a\n", "PDF hoặc ảnh"),
    "a text file as workbook": xlsx(plain().encode(), NOT_A_WORKBOOK),
    "a text file as paper": xlsx(b"An", "Word", file="a.docx"),
    "a workbook as paper": xlsx(GOOD, "Word", file="a.docx"),
    "a paper as workbook": xlsx(paper([HEAD, *ROWS]), NOT_A_WORKBOOK),
    "an old Excel file": xlsx(OLD_FILE, "Excel cũ", file="a.xls"),
    "an old Excel file by a new name": xlsx(OLD_FILE, "Excel cũ"),
    "an old Word file": xlsx(OLD_FILE, "Word cũ", file="a.doc"),
    "an old Word file by a new name": xlsx(OLD_FILE, "Word cũ", file="a.docx"),
    "a PDF as workbook": xlsx(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "PDF"),
    "macros by name": xlsx(GOOD, "macro", file="a.xlsm"),
    "macros inside": xlsx(repacked(GOOD, {"xl/vbaProject.bin": b"x"}), "macro"),
    "an OpenDocument sheet": xlsx(b"PK\x03\x04mimetype", "", file="a.ods"),
    "a binary workbook": xlsx(b"PK\x03\x04", "", file="a.xlsb"),
    "no ending": csv("An", "CSV", file="danh sach"),
    "a program": csv("MZ", "CSV", file="a.exe"),
    "a torn workbook": xlsx(GOOD[: len(GOOD) // 2], NOT_A_WORKBOOK),
    "a workbook of a changed byte": xlsx(with_a_changed_byte(GOOD), NOT_A_WORKBOOK),
    "no sheet in the archive": xlsx(repacked(GOOD, {}, dropped=[SHEET]), NOT_A_WORKBOOK),
    "no workbook in the archive": xlsx(repacked(GOOD, {}, dropped=[BOOK]), NOT_A_WORKBOOK),
    "a sheet cut off": xlsx(repacked(GOOD, {SHEET: lambda part: part[:-60]}), NOT_A_WORKBOOK),
    "a sheet that is no XML": xlsx(repacked(GOOD, {SHEET: b"An"}), ""),
    "a text beyond the table of texts": xlsx(
        repacked(GOOD, {SHEET: lambda part: part.replace(b"<v>5</v>", b"<v>5000</v>")}),
        NOT_A_WORKBOOK,
    ),
    "a formula without a value in a part of another ending": xlsx(
        moved(WITHOUT_A_VALUE, "worksheets/sheet1.dat"), NOT_A_WORKBOOK
    ),
    "a formula without a value in a part of other letters": xlsx(
        moved(WITHOUT_A_VALUE, "Worksheets/Sheet1.XML"), NOT_A_WORKBOOK
    ),
    "an empty workbook": xlsx(one_page(), "trống"),
    "hidden sheets alone": xlsx(
        book(Page([["x"]], "A"), Page([HEAD, *ROWS], "B", state="hidden")), "tiêu đề", 1
    ),
    "two lists": xlsx(book(Page([HEAD, *ROWS], "Đợt 1"), Page([HEAD, *ROWS], "Đợt 2")), "Đợt 2"),
    "no list among two sheets": xlsx(book(Page([["x"]], "A"), Page([["y"]], "B")), "“A”"),
    "two lists in a paper": xlsx(paper([HEAD, *ROWS], [HEAD, *ROWS]), "Bảng 2", file="a.docx"),
    "cells of a paper merged downward": xlsx(
        paper([HEAD, *ROWS], merged_down=[6]), "G2:G3", 3, file="a.docx"
    ),
    "a paper without a table": xlsx(paper([[""]]), "trống", file="a.docx"),
}
SHEETS = {
    "merged names": xlsx(one_page(HEAD, *ROWS, merged=["E3:E4"]), "E3:E4", 4),
    "cells merged across": xlsx(one_page(HEAD, *ROWS, merged=["F3:G3"]), "F3:G3", 3),
    "a formula without a value": xlsx(WITHOUT_A_VALUE, "công thức", 3, "H “Tiền thưởng”"),
    "an array formula without a value": xlsx(
        repacked(
            one_page(HEAD, SAO_MAI, changed(DAO, 7, Formula("=1+1", 70707)), ANH),
            {SHEET: lambda part: part.replace(b"<f>1+1</f><v>70707</v>",
                                              b'<f t="array" ref="H3">1+1</f>')},
        ),
        "công thức", 3, "H “Tiền thưởng”",
    ),
    "#REF! of a formula": cell(7, Formula("=A99", "#REF!"), "#REF!"),
    "#N/A of a formula": cell(6, Formula("=NA()", "#N/A"), "#N/A"),
    "#DIV/0! of a formula": cell(7, Formula("=1/0", "#DIV/0!"), "#DIV/0!"),
    "#NAME? of a formula": cell(4, Formula("=HOTEN()", "#NAME?"), "#NAME?"),
    "#VALUE! typed": cell(6, "#VALUE!", "#VALUE!"),
    "a total that is wrong": xlsx(
        one_page(HEAD, *ROWS, ["Cộng", *[None] * 6, 4_000_000]), "4.680.000", 5, "H “Tiền thưởng”"
    ),
    "a total by a formula that is old": xlsx(
        one_page(HEAD, *ROWS, ["Cộng", *[None] * 6, Formula("=SUM(H2:H4)", 1)]),
        "4.680.000", 5, "H “Tiền thưởng”",
    ),
    "a count that is wrong": xlsx(
        one_page(HEAD, *ROWS, ["Tổng số: 5 người"]), "5", 5, "“A”"
    ),
    "a total of people and money that is wrong": xlsx(
        one_page(HEAD, *ROWS, ["Tổng cộng: 3 người, 4.000.000 đồng"]), "4.680.000", 5, "“A”"
    ),
    "a post without its name": xlsx(
        one_page(HEAD, SAO_MAI, [*[None] * 5, "Kế toán", "Trường Chi Lăng", 1_560_000]),
        "trống", 3, "C “Hình thức”",
    ),
    "a post alone": xlsx(
        one_page(HEAD, SAO_MAI, [*[None] * 5, "Kế toán"]), "trống", 3, "C “Hình thức”"
    ),
    "a row below the signatures": xlsx(
        one_page(HEAD, *ROWS, ["Nơi nhận:"], SAO_MAI), "dưới", 6
    ),
    "a cell right of the headings": xlsx(
        one_page(HEAD, SAO_MAI, [*DAO, "x"], ANH), "bên phải", 3, "“I”"
    ),
    "headings in one cell": xlsx(one_page([" ".join(HEAD)], *ROWS), "tiêu đề", 1),
    "TCVN3 in the headings": xlsx(
        one_page(["TT", "Hä vµ tªn", "§¬n vÞ", "TiÒn th\u00adëng"], [1, "a", "b", 5]), "TCVN3"
    ),
    "VNI in the headings": xlsx(
        one_page(["TT", "Hoï vaø teân", "Ñôn vò", "Tieàn thöôûng"], [1, "a", "b", 5]), "VNI"
    ),
}  # fmt: skip
NO_SUCH = "không có"
CELLS = {
    "no name": cell(4, None, "trống"),
    "a name of spaces": cell(4, " \u00a0 ", "trống"),
    "no form": cell(2, None, "trống"),
    "no kind": cell(3, None, "trống"),
    "a number for a name": cell(4, 12.5, "12,5"),
    "a long number for a name": cell(4, 123456789012345680, ""),
    "a date for a name": cell(4, datetime.date(2024, 4, 3), "03/04/2024"),
    "TRUE for a name": cell(4, True, "True"),
    "a date for a unit": cell(6, datetime.date(2024, 4, 3), "03/04/2024"),
    "a name too long": cell(4, "An " * 200, ""),
    "TCVN3 in a name": cell(4, "NguyÔn ThÞ §µo", "TCVN3"),
    "VNI in a name": cell(4, "Nguyeãn Thò Ñaøo", "VNI"),
    "letters of another alphabet in a name": cell(4, "Nông Тhị Đào", ""),
    "an unknown form": cell(2, "Huân chương Lao động", "Huân chương"),
    "an unknown kind": cell(3, "tập đoàn", "tập đoàn"),
    "an unknown scope": extra("Loại", "hằng quý", "hằng quý"),
    "an amount with commas": cell(7, "1,560,000", "1,560,000"),
    "an amount with a point": cell(7, "1.56 triệu", "1.56"),
    "an amount with a decimal comma and a scale in doubt": cell(7, "1,041 triệu", "1,041"),
    "an amount of both signs": cell(7, "1,560.000", "1,560.000"),
    "an amount in words": cell(7, "ba triệu", "ba triệu"),
    "an amount with a letter": cell(7, "156O000", "156O000"),
    "an amount as a power": cell(7, "1.56E6", "1.56E6"),
    "an amount in dollars": cell(7, "60 USD", "60 USD"),
    "part of a đồng": cell(7, 1560000.5, "1560000,5"),
    "an amount below zero": cell(7, -5, "-5"),
    "an amount beyond all": cell(7, "9.999.999.999.999.999.999", ""),
    "TRUE for an amount": cell(7, True, "“TRUE”"),
    "a date for an amount": cell(7, datetime.date(2024, 4, 3), "03/04/2024"),
    "an unknown decision": cell(1, "99/QĐ-LĐLĐ", "99/QĐ-LĐLĐ"),
    "a decision of another branch": cell(1, "77/QĐ-LĐLĐ", "77/QĐ-LĐLĐ"),
    "a number for a decision": cell(1, 15.5, "15,5"),
    "an unknown code": extra("Mã", "zzzzzzzz", "zzzzzzzz"),
    "a number below zero for a code": extra("Mã", -1, "“-1”"),
    "part of a number for a code": extra("Mã", 1.5, "“1,5”"),
    "part of a number for a body": extra("Mã cơ quan quyết định", 1.5, "“1,5”"),
    "one award in two lines": xlsx(
        one_page(HEAD, *ROWS, [4, *DAO[1:]]),
        "Dòng này và dòng 3 là cùng một bản ghi",
        5,
        "E “Họ và tên / Tên tập thể”",
    ),
    "a note too long": extra("Ghi chú", "x" * 201, "200"),
    "the 31st of February": extra("Ngày quyết định", "31/02/2024", "31/02/2024"),
    "a year of two digits": extra("Ngày quyết định", "05/01/24", "05/01/24"),
    "an American day": extra("Ngày quyết định", "01/25/2024", "01/25/2024"),
    "a serial without a format": extra("Ngày quyết định", 45296, "45296"),
    "a day in words": extra("Ngày quyết định", "ngày 5", "ngày 5"),
    "another day than the decision's": extra("Ngày quyết định", "06/01/2024", "06/01/2024"),
    "a broken order": extra("Thứ tự", 1.5, "1,5"),
    "an order below zero": extra("Thứ tự", -1, "-1"),
    "an order beyond all": extra("Thứ tự", 10**9, ""),
}
RECORDS = {
    "a doubtful yes": delegate(3, "có lẽ", "có lẽ"),
    "a two for a yes": delegate(3, 2, "2"),
    "a date for a yes": delegate(3, datetime.date(2024, 1, 1), "01/01/2024"),
    "an unknown standing": delegate(2, "đi cùng", "đi cùng"),
    "no name of a delegate": delegate(1, None, "trống"),
    "no standing": delegate(2, "", "trống"),
    "a broken order of alternates": delegate(4, "một", "một"),
    "a fraction of an order": delegate(4, 1.5, "1,5"),
    "TCVN3 in a delegate's name": delegate(1, "NguyÔn ThÞ §µo", "TCVN3"),
    "VNI in a delegate's name": delegate(1, "Nguyeãn Thò Ñaøo", "VNI"),
    "a value of two commas": target("Giá trị", "1,5.0", "1,5.0"),
    "a value with a point": target("Giá trị", "92.55", "92.55"),
    "a value with a comma for thousands": target("Giá trị", "12,000,000", "12,000,000"),
    "a date for a value": target("Giá trị", datetime.date(2024, 5, 12), "12/05/2024"),
    "a value in words": target("Giá trị", "đa số", "đa số"),
    "an unknown comparison": target("So sánh", "cỡ", "cỡ"),
    "a kind left empty": target("Loại", None, "trống"),
    "a day that is none": target("Bỏ từ ngày", "31/02/2025", "31/02/2025"),
    "a serial for a day": target("Bỏ từ ngày", 45813, "45813"),
    "a month for a whole day": target("Bỏ từ ngày", "6/2025", "6/2025"),
    "a target that begins like a total, last": record(
        [TARGETS, REACHED, ["Tổng số đoàn viên tăng hằng năm"]],
        "trống", 3, "B “Loại”", "Chỉ tiêu",
    ),
    "a target that begins like a total, among others": record(
        [TARGETS, REACHED, ["Tổng số đoàn viên tăng hằng năm", None, "ít nhất", 500], REACHED],
        "trống", 3, "B “Loại”", "Chỉ tiêu",
    ),
    "a target that begins like a signature": record(
        [TARGETS, REACHED, ["Ký kết thỏa ước lao động tập thể", None, None, 85]],
        "trống", 3, "B “Loại”", "Chỉ tiêu",
    ),
    "an item of the agenda that begins like a signature": record(
        [["Loại", "Nội dung"], ["nghe báo cáo", "Báo cáo"], [None, "Ký kết giao ước thi đua"]],
        "trống", 3, "A “Loại”", "Chương trình",
    ),
    "a result that begins like a signature": record(
        [["Nội dung đánh giá", "Kết quả"], ["Kết nạp", 95], ["Xác nhận hồ sơ cho đoàn viên"]],
        "kết quả hoặc đánh giá", 3, "B “Kết quả”", "Kết quả từng chỉ tiêu",
    ),
    "a programme that begins like a signature": record(
        [["Chương trình", "Loại"], ["Tết", "chương trình"], ["Ký kết giao ước thi đua"]],
        "Ký kết giao ước thi đua", 3, "B “Loại”", "Chương trình được nhắc",
    ),
    "a total of counts that is wrong": record(
        [FIGURES, ["Thăm hỏi", 12, "lượt"], ["Tặng quà", 3, "lượt"], ["Cộng", 2]],
        "15", 4, "B “Số 1”", "Số liệu hoạt động",
    ),
    "a total of money that is wrong": record(
        [FIGURES, ["Thăm hỏi", 12, "lượt", 3_000_000], ["Tổng cộng", None, None, 9_000_000]],
        "3.000.000", 3, "D “Số tiền”", "Số liệu hoạt động",
    ),
    "a total beyond the members of all committees": record(
        [COMMITTEES, *ELECTED, ["Cộng", None, None, 99]], "18", 4, "D “Được bầu”", "Ban"
    ),
    "a percentage over all": record(
        [STATISTICS, ["giới tính", "nữ", 62, 148, 141.9]], "0 đến 100", 2, "E “Tỷ lệ”",
        "Cơ cấu đại biểu",
    ),
    "a count below zero": record(
        [STATISTICS, ["giới tính", "nữ", -62, 148, None]], "-62", 2, "C “Số”", "Cơ cấu đại biểu"
    ),
    "a number that became a date": record(
        [PAPERS_CITED, ["quyết định", datetime.date(2023, 5, 12), None, "Về việc công nhận"]],
        "12/05/2023", 2, "B “Số và ký hiệu”", "Văn bản",
    ),
    "an unknown row code": record(
        [["Mã dòng", *DELEGATES[1:]], ["zzzzzzzz", *SENT[0][1:]]], "", 2, "A “Mã dòng”", "Đại biểu"
    ),
    "rows and none of them named": Bad(
        "a.csv", text(["Tên", "Tuổi"], ["An", 5]).encode(), "trang", door="congress"
    ),
    "a sheet twice": Bad(
        "a.xlsx",
        book(Page([DELEGATES, *SENT], "Đại biểu"), Page([DELEGATES, *SENT], "đại biểu 2")),
        "đại biểu 2", door="congress",
    ),
    "the workbook of another record": Bad(
        "a.xlsx",
        book(Page([["Mã hồ sơ", "zzzzzzzz"]], "Hướng dẫn"), Page([DELEGATES, *SENT], "Đại biểu")),
        "zzzzzzzz", "1", "", "Hướng dẫn", "congress",
    ),
    "a sheet of one row with two": record(
        [["Loại", "Tên"], ["bài báo", "Một"], ["bài báo", "Hai"]], "", 3, "A “Loại”", "Nguồn"
    ),
    "an unknown column of delegates": record(
        [[*DELEGATES, "Tuổi"], [*SENT[0], 40]], "Tuổi", 1, "“F”", "Đại biểu"
    ),
    "a column of delegates that is missing": record(
        [["TT", "Họ và tên"], [1, "An"]], "Tình trạng", 1, "", "Đại biểu"
    ),
    "merged delegates": Bad(
        "a.xlsx", one_page(DELEGATES, *SENT, name="Đại biểu", merged=["B2:B3"]), "B2:B3", "3", "",
        "Đại biểu", "congress",
    ),
    "more rows than a record takes": record(
        [DELEGATES, *[[n, f"Người {n}", "chính thức", None, None] for n in range(2001)]],
        "2.001 dòng của trang là mới", "", "", "Đại biểu",
    ),
}  # fmt: skip
MALFORMED = {**TEXT_FILES, **FILES, **SHEETS, **CELLS, **RECORDS}
__all__ = ["MALFORMED", "Bad", "Shown", "sheet_xml", "xml_row"]
