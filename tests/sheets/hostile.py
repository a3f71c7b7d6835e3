"""Files made to hurt: parsers that burst, searches without an end, names that lead elsewhere."""

import io
import struct
import zipfile
import zlib
from typing import Any, NamedTuple

from tests.sheets.making import (
    BOOK,
    MAIN,
    SHEET,
    STRINGS,
    moved,
    one_page,
    paper,
    repacked,
    sheet_xml,
)
from tests.sheets.odd import DECISION, HEAD, ROWS, plain

GOOD = one_page(HEAD, *ROWS)
BODY = "word/document.xml"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
# Ten of each in the next: the last says “ha” a billion times.
LAUGHS = ["<!ENTITY a0 'ha'>"]
LAUGHS += [f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10)]
DOCTYPE = f"<!DOCTYPE x [{''.join(LAUGHS)}]>"


class Hostile(NamedTuple):
    """A file, and what its first finding says; nothing where that hangs on the door."""

    file: str
    content: bytes
    says: str


def cell(place: str, text: str = "x") -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def sheet(rows: str, after: str = "") -> bytes:
    return repacked(GOOD, {SHEET: sheet_xml(rows, after)})


def row(line: int, cells: str) -> str:
    return f'<row r="{line}">{cells}</row>'


HEADINGS = row(1, "".join(cell(f"{chr(65 + n)}1", text) for n, text in enumerate(HEAD)))


def with_part(name: str, part: Any) -> bytes:
    return repacked(GOOD, {name: part})


def lying(content: bytes, name: str) -> bytes:
    """The directory of the archive says of a part that it unpacks to ten bytes."""
    where = content.rindex(name.encode()) - 46
    return content[: where + 24] + struct.pack("<I", 10) + content[where + 28 :]


def twice(name: str) -> bytes:
    archive = io.BytesIO(GOOD)
    with zipfile.ZipFile(archive, "a") as parts:
        # The library warns of it; the second entry is renamed after it was written.
        parts.writestr("x" * len(name), sheet_xml(""))
    return archive.getvalue().replace(b"x" * len(name), name.encode())


def paper_of(body: str) -> bytes:
    text = f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    return repacked(paper([HEAD]), {BODY: text})


def nested_tables(depth: int) -> str:
    opened, closed = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
    return f"{opened * depth}<w:p/>{closed * depth}"


MILLION = 1_000_000
MEGABYTE = b"A" * 2**20
# Packs as a sheet does, not to a thousandth.
LIKE_A_SHEET = b"".join(b"A" * 90 + b"%05d" % (n * 40_503 % 99_991) for n in range(11_000))
BIG = b"A" * 200 * MILLION


def unpacking_to(name: str, before: str, megabyte: bytes, times: int, after: str) -> bytes:
    """A workbook with a part of that many megabytes, of which only one is ever in memory."""
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)

    def packed(text: bytes) -> bytes:
        return deflate.compress(text) + deflate.flush(zlib.Z_FULL_FLUSH)

    start, end = before.encode(), after.encode()
    content = packed(start) + packed(megabyte) * times + packed(end) + deflate.flush()
    check = zlib.crc32(start)
    for _each in range(times):
        check = zlib.crc32(megabyte, check)
    numbers = struct.pack(
        "<III",
        zlib.crc32(end, check),
        len(content),
        len(start) + len(megabyte) * times + len(end),
    )
    archive = io.BytesIO(repacked(GOOD, {}, dropped=[name]))
    with zipfile.ZipFile(archive, "a", zipfile.ZIP_STORED) as parts:
        parts.writestr(name, content)
        local = parts.getinfo(name).header_offset
    made = bytearray(archive.getvalue())
    # The way of packing, and six bytes further the check and both sizes: at the part and in the
    # directory of the archive.
    for at in (local + 8, made.rindex(name.encode()) - 46 + 10):
        made[at : at + 2] = struct.pack("<H", zipfile.ZIP_DEFLATED)
        made[at + 6 : at + 18] = numbers
    return bytes(made)


def one_text(megabyte: bytes, times: int) -> bytes:
    return unpacking_to(STRINGS, f'<sst xmlns="{MAIN}"><si><t>', megabyte, times, "</t></si></sst>")


def one_cell(megabyte: bytes, times: int) -> bytes:
    before, after = sheet_xml(row(1, cell("A1", "|"))).split("|")
    return unpacking_to(SHEET, before, megabyte, times, after)


# By what is said of them.
REFUSED: dict[str, dict[str, tuple[str, bytes]]] = {
    "hơn 100 cột": {
        "one cell in the last corner": ("a.xlsx", sheet(row(1048576, cell("XFD1048576")))),
        "cells in the last column": (
            "a.xlsx", sheet("".join(row(n, cell(f"XFD{n}")) for n in range(1, 3001)))),
        "blank cells in the last column": (
            "a.xlsx", sheet("".join(row(n, f'<c r="XFD{n}" s="1"/>') for n in range(1, 3001)))),
        "columns of commas": ("a.csv", b"," * 19 * MILLION),
    },
    "Tệp khi mở ra lớn hơn mức cần": {
        "a million blank rows": ("a.xlsx", sheet("<row/>" * 1_048_000)),
        "a gigabyte of one shared text": ("a.xlsx", one_text(MEGABYTE, 1024)),
        "a gigabyte in one cell": ("a.xlsx", one_cell(MEGABYTE, 1024)),
        "many parts": (
            "a.xlsx", repacked(GOOD, {f"xl/media/{n}.png": b"x" for n in range(1001)})),
        "a hundred thousand merged groups": (
            "a.xlsx",
            sheet(HEADINGS,
                  "<mergeCells>" + '<mergeCell ref="A9:H9"/>' * 100_000 + "</mergeCells>")),
        "a paper that bursts": ("a.docx", repacked(paper([HEAD]), {BODY: BIG})),
    },
    "như một bảng tính Excel": {
        "a size that lies": ("a.xlsx", lying(one_text(MEGABYTE, 1024), STRINGS)),
        "a size that lies of a cell": ("a.xlsx", lying(one_cell(MEGABYTE, 1024), SHEET)),
        "billion laughs": (
            "a.xlsx", with_part(SHEET, DOCTYPE + sheet_xml(row(1, cell("A1", "&a9;"))))),
        "a quadratic entity": (
            "a.xlsx",
            with_part(SHEET, f'<!DOCTYPE x [<!ENTITY a "{"h" * 50_000}">]>'
                      + sheet_xml(row(1, cell("A1", "&a;" * 50_000))))),
        "an entity from a file": (
            "a.xlsx",
            with_part(SHEET, '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
                      + sheet_xml(row(1, cell("A1", "&a;"))))),
        "an entity behind a comment": (
            "a.xlsx", with_part(SHEET, f"<!--{'x' * 5000}-->{DOCTYPE}{sheet_xml('')}")),
        "an entity in another code": (
            "a.xlsx", with_part(SHEET, (DOCTYPE + sheet_xml("")).encode("utf-16"))),
        "a path out of the folder": ("a.xlsx", with_part("../../etc/cron.d/x", b"x")),
        "an absolute path": ("a.xlsx", with_part("/etc/cron.d/x", b"x")),
        "a part twice": ("a.xlsx", twice(SHEET)),
        "cells that begin and never end": ("a.xlsx", sheet("<c " * MILLION)),
        "failed cells that never end": ("a.xlsx", sheet('<c t="e" r="A1">' * 300_000)),
        "formulas that never end": ("a.xlsx", sheet('<c r="A1"><f>' * 300_000)),
        "a far cell in a part of another ending": (
            "a.xlsx",
            moved(sheet(row(1048576, cell("XFD1048576"))), "worksheets/sheet1.dat")),
    },
    "32.767": {
        "one cell named again and again": ("a.xlsx", sheet("<c " + 'r="A1" ' * 700_000)),
        "a name space without an end": ("a.xlsx", sheet("<" + "a" * 4 * MILLION)),
        "a shared text of two hundred megabytes": ("a.xlsx", one_text(LIKE_A_SHEET, 200)),
        "a cell of two hundred megabytes": ("a.xlsx", one_cell(LIKE_A_SHEET, 200)),
    },
    "macro": {
        "macros": ("a.xlsx", with_part("xl/vbaProject.bin", b"\x00")),
    },
    "hơn 60 trang": {
        "a thousand sheets": (
            "a.xlsx",
            with_part(BOOK, f'<workbook xmlns="{MAIN}"><sheets>'
                      + "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="rId1"'
                                ' xmlns:r="http://x"/>' for n in range(1, 1001))
                      + "</sheets></workbook>")),
        "tables a hundred thousand deep": ("a.docx", paper_of(nested_tables(100_000))),
    },
    "hơn 250.000 dòng": {
        "rows that begin and never end": ("a.xlsx", sheet("<row " * MILLION)),
        "lines and nothing on them": ("a.csv", b"\n" * 19 * MILLION),
    },
    "": {
        "elements a hundred thousand deep": ("a.xlsx", sheet("<a>" * 100_000)),
        "a title that a search reads for ever": (
            "a.xlsx", sheet(HEADINGS + row(2, cell("A2", "1" * 32_000 + "!")))),
        "a cell over a billion columns": (
            "a.docx",
            paper_of('<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr><w:p>'
                     "<w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")),
        "a formula for a name of a decision": (
            "a.csv", plain().replace(DECISION, "=cmd|' /C calc'!A1").encode()),
    },
    "131.072": {
        "quotes without an end": ("a.csv", b'"' * 19 * MILLION),
        "one word of twenty megabytes": ("a.csv", b"A" * 20 * MILLION),
    },
    "như một văn bản Word": {
        "entities in a paper": ("a.docx", repacked(paper([HEAD]), {BODY: DOCTYPE + "<a>&a9;</a>"})),
    },
    "UTF-8": {
        "overlong letters": ("a.csv", plain().encode().replace(b"CS Sao", b"CS\xc0\xafSao")),
    },
    "“passwd”": {
        "a name that leads elsewhere": ("../../../etc/passwd", b"x"),
    },
    "Excel, CSV hay Word": {
        "a name of markup": ("<script>alert(1)</script>.exe", b"x"),
    },
}  # fmt: skip
HOSTILE = {
    name: Hostile(*case, says) for says, cases in REFUSED.items() for name, case in cases.items()
}
