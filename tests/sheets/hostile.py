"""Files made to hurt: parsers that burst, searches without an end, names that lead elsewhere."""

import io
import struct
import zipfile
from typing import Any

from tests.sheets.making import BOOK, MAIN, SHEET, STRINGS, one_page, paper, repacked, sheet_xml
from tests.sheets.odd import DECISION, HEAD, ROWS, plain

GOOD = one_page(HEAD, *ROWS)
BODY = "word/document.xml"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DOCTYPE = '<!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


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
BIG = b"A" * 200 * MILLION
HOSTILE: dict[str, tuple[str, bytes]] = {
    "one cell in the last corner": ("a.xlsx", sheet(row(1048576, cell("XFD1048576")))),
    "cells in the last column": (
        "a.xlsx", sheet("".join(row(n, cell(f"XFD{n}")) for n in range(1, 3001)))
    ),
    "blank cells in the last column": (
        "a.xlsx", sheet("".join(row(n, f'<c r="XFD{n}" s="1"/>') for n in range(1, 3001)))
    ),
    "a million blank rows": ("a.xlsx", sheet("<row/>" * 1_048_000)),
    "a gigabyte of one shared text": (
        "a.xlsx", with_part(STRINGS, b"<sst><si><t>" + BIG + b"</t></si></sst>")
    ),
    "a gigabyte in one cell": ("a.xlsx", sheet(row(1, cell("A1", BIG.decode())))),
    "a size that lies": (
        "a.xlsx", lying(with_part(STRINGS, b"<sst>" + BIG[: 20 * MILLION] + b"</sst>"), STRINGS)
    ),
    "billion laughs": ("a.xlsx", with_part(SHEET, DOCTYPE + sheet_xml(row(1, cell("A1", "&b;"))))),
    "a quadratic entity": (
        "a.xlsx",
        with_part(SHEET, f'<!DOCTYPE x [<!ENTITY a "{"h" * 50_000}">]>'
                  + sheet_xml(row(1, cell("A1", "&a;" * 50_000)))),
    ),
    "an entity from a file": (
        "a.xlsx",
        with_part(SHEET, '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
                  + sheet_xml(row(1, cell("A1", "&a;")))),
    ),
    "an entity behind a comment": (
        "a.xlsx", with_part(SHEET, f"<!--{'x' * 5000}-->{DOCTYPE}{sheet_xml('')}")
    ),
    "an entity in another code": (
        "a.xlsx", with_part(SHEET, (DOCTYPE + sheet_xml("")).encode("utf-16"))
    ),
    "macros": ("a.xlsx", with_part("xl/vbaProject.bin", b"\x00")),
    "a path out of the folder": ("a.xlsx", with_part("../../etc/cron.d/x", b"x")),
    "an absolute path": ("a.xlsx", with_part("/etc/cron.d/x", b"x")),
    "a part twice": ("a.xlsx", twice(SHEET)),
    "many parts": (
        "a.xlsx", repacked(GOOD, {f"xl/media/{n}.png": b"x" for n in range(1001)})
    ),
    "a thousand sheets": (
        "a.xlsx",
        with_part(BOOK, f'<workbook xmlns="{MAIN}"><sheets>'
                  + "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="rId1"'
                            ' xmlns:r="http://x"/>' for n in range(1, 1001))
                  + "</sheets></workbook>"),
    ),
    "a hundred thousand merged groups": (
        "a.xlsx",
        sheet(HEADINGS, "<mergeCells>" + '<mergeCell ref="A9:H9"/>' * 100_000 + "</mergeCells>"),
    ),
    "cells that begin and never end": ("a.xlsx", sheet("<c " * MILLION)),
    "one cell named again and again": ("a.xlsx", sheet("<c " + 'r="A1" ' * 700_000)),
    "failed cells that never end": ("a.xlsx", sheet('<c t="e" r="A1">' * 300_000)),
    "formulas that never end": ("a.xlsx", sheet('<c r="A1"><f>' * 300_000)),
    "rows that begin and never end": ("a.xlsx", sheet("<row " * MILLION)),
    "a name space without an end": ("a.xlsx", sheet("<" + "a" * 4 * MILLION)),
    "elements a hundred thousand deep": ("a.xlsx", sheet("<a>" * 100_000)),
    "a title that a search reads for ever": (
        "a.xlsx", sheet(HEADINGS + row(2, cell("A2", "1" * 32_000 + "!")))
    ),
    "columns of commas": ("a.csv", b"," * 19 * MILLION),
    "lines and nothing on them": ("a.csv", b"\n" * 19 * MILLION),
    "quotes without an end": ("a.csv", b'"' * 19 * MILLION),
    "one word of twenty megabytes": ("a.csv", b"A" * 20 * MILLION),
    "tables a hundred thousand deep": ("a.docx", paper_of(nested_tables(100_000))),
    "a cell over a billion columns": (
        "a.docx",
        paper_of('<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr><w:p>'
                 "<w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"),
    ),
    "a paper that bursts": ("a.docx", repacked(paper([HEAD]), {BODY: BIG})),
    "entities in a paper": ("a.docx", repacked(paper([HEAD]), {BODY: DOCTYPE + "<a>&b;</a>"})),
    "overlong letters": ("a.csv", plain().encode().replace(b"CS Sao", b"CS\xc0\xafSao")),
    "a name that leads elsewhere": ("../../../etc/passwd", b"x"),
    "a name of markup": ("<script>alert(1)</script>.exe", b"x"),
    "a formula for a name of a decision": (
        "a.csv", plain().replace(DECISION, "=cmd|' /C calc'!A1").encode()
    ),
}  # fmt: skip
