"""The layout of official papers (Nghị định 30/2020/NĐ-CP, Phụ lục I), for Word.

The union has a rule of its own for the measures: all of them stand here.
"""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from docx import Document
from docx.document import Document as Paper
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from congress_portal.foundation.dates import PartialDate, Precision

from .word import FORBIDDEN, LONGEST_FACT, add_page_number, keep_row, set_fonts

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
DRAFT = "DỰ THẢO"
# What stands where nothing is known yet.
DOTS = "……"

FONT, FONT_SIZE, TABLE_FONT_SIZE = "Times New Roman", 13, 11
MARGINS = {"top": 20, "bottom": 20, "left": 30, "right": 20}
LONG_SIDE, SHORT_SIDE = 297, 210
# Millimetres: the right half of the title block, which the name of the nation fills in one line.
RIGHT_HALF = 98
CELL_MARGIN, FIRST_LINE = 1, 10

LEFT, CENTER, RIGHT = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT
JUSTIFIED = WD_ALIGN_PARAGRAPH.JUSTIFY


@dataclass(frozen=True)
class Letterhead:
    """Who issues the paper, and below that its number, what it is about, place and day."""

    superior: str
    issuer: str
    number: str = ""
    subject: str = ""
    place_and_day: str = ""


@dataclass(frozen=True)
class Signature:
    """In whose name the paper is signed, by whom in which post, and who receives it."""

    capacity: str
    post: str
    name: str
    recipients: tuple[str, ...]


def numbered(number: str, symbol: str) -> str:
    """The line “Số”, with dots for what is not known: Số: ……/BC-……."""
    return f"Số: {number or f'{DOTS}/{symbol}'}"


def long_day(day: PartialDate | None) -> str:
    """The day as papers write it, with dots for the parts that are not known."""
    if day is not None and day.precision == Precision.DAY:
        return day.show_long()
    return f"ngày {DOTS} {day.show_long() if day else f'tháng {DOTS} năm {DOTS}'}"


def new_paper(
    title: str, author: str, *, is_draft: bool, is_landscape: bool = False, mark: str = ""
) -> Paper:
    """An empty paper; a mark stands on every page, as DỰ THẢO does."""
    paper = Document()
    section = paper.sections[0]
    sides = (LONG_SIDE, SHORT_SIDE) if is_landscape else (SHORT_SIDE, LONG_SIDE)
    section.orientation = WD_ORIENT.LANDSCAPE if is_landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = map(Mm, sides)
    for side, mm in MARGINS.items():
        setattr(section, f"{side}_margin", Mm(mm))
    section.header_distance = Mm(10)
    # The page number stands in the top margin, and not on the first page.
    section.different_first_page_header_footer = True
    number = section.header.paragraphs[0]
    number.alignment = CENTER
    add_page_number(number)
    marks = [text for text in (mark, DRAFT if is_draft else "") if text]
    if marks:
        for header in (section.header, section.first_page_header):
            line = header.add_paragraph() if header is section.header else header.paragraphs[0]
            line.alignment = RIGHT
            line.add_run(" · ".join(marks)).bold = True
    set_fonts(paper, FONT, FONT_SIZE)
    normal: Any = paper.styles["Normal"]
    normal.paragraph_format.space_after = Pt(0)
    about = paper.core_properties
    about.title, about.author = title[:LONGEST_FACT], author[:LONGEST_FACT]
    about.comments, about.language = "", "vi-VN"
    return paper


def add_letterhead(paper: Paper, head: Letterhead) -> None:
    """The issuing body on the left, the nation on the right, and what stands below each."""
    table = paper.add_table(rows=1, cols=2)
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    section: Any = paper.sections[0]
    width = section.page_width - section.left_margin - section.right_margin
    left, right = table.rows[0].cells
    left.width, right.width = width - Mm(RIGHT_HALF), Mm(RIGHT_HALF)
    for column, cell in zip(table.columns, (left, right), strict=True):
        column.width = cell.width
    _set_margins(table, 0)
    _add_lines(
        left,
        (head.superior.upper(), {}),
        (head.issuer.upper(), {"bold": True}),
        (head.number, {"above": 6}),
        *((line, {"size": 12}) for line in head.subject.splitlines()),
        rule=0.3,
    )
    _add_lines(
        right,
        (NATION, {"bold": True, "size": 12}),
        (MOTTO, {"bold": True}),
        (head.place_and_day, {"italic": True, "above": 6}),
        rule=0.22,
    )
    paper.add_paragraph()


def _add_lines(cell: Any, *lines: tuple[str, dict[str, Any]], rule: float) -> None:
    """Centred lines; below the second a line is drawn, as far from both sides as `rule` says."""
    texts = [(text, look) for text, look in lines if text]
    for at, (text, look) in enumerate(texts):
        paragraph = cell.paragraphs[0] if not at else cell.add_paragraph()
        above = look.pop("above", 0)
        paragraph.paragraph_format.space_before = Pt(above)
        _write(paragraph, text, align=CENTER, **look)
        if text == lines[1][0]:
            _draw_rule(cell, int(cell.width * rule))


def _draw_rule(cell: Any, inset: int) -> None:
    paragraph = cell.add_paragraph()
    form = paragraph.paragraph_format
    form.left_indent = form.right_indent = inset
    form.line_spacing = Pt(4)
    border, top = OxmlElement("w:pBdr"), OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        top.set(qn(f"w:{name}"), value)
    border.append(top)
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(border, "w:shd", "w:spacing", "w:ind", "w:jc", "w:rPr")


def add_text(
    paper: Paper,
    text: str,
    *,
    bold: bool = False,
    italic: bool = False,
    size: int = FONT_SIZE,
    align: WD_ALIGN_PARAGRAPH = CENTER,
) -> None:
    _write(paper.add_paragraph(), text, bold=bold, italic=italic, size=size, align=align)


def add_body(paper: Paper, text: str, *, bold: bool = False) -> None:
    """A paragraph of running text, its first line set in."""
    paragraph = paper.add_paragraph()
    form = paragraph.paragraph_format
    form.space_before, form.first_line_indent = Pt(4), Mm(FIRST_LINE)
    form.keep_with_next = bold
    _write(paragraph, text, bold=bold, align=LEFT if bold else JUSTIFIED)


def add_table(
    paper: Paper,
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    widths: Sequence[float],
    *,
    centred: Iterable[int] = (),
    right: Iterable[int] = (),
    looks: Sequence[dict[str, bool]] = (),
) -> None:
    """A table whose head comes again on each page; a row of one cell goes across all columns."""
    paper.add_paragraph()
    table = paper.add_table(rows=len(rows) + 1, cols=len(headings))
    table.style = "Table Grid"
    table.autofit = False
    _set_margins(table, CELL_MARGIN)
    # One list of cells: asking the table for each of them takes time that grows with the square.
    cells, width = table._cells, len(headings)
    aligned = dict.fromkeys(centred, CENTER) | dict.fromkeys(right, RIGHT)
    for place, text in enumerate(headings):
        _fill(cells[place], text, bold=True, align=CENTER)
    for at, row in enumerate(rows):
        line = cells[(at + 1) * width : (at + 2) * width]
        look = looks[at] if looks else {}
        if len(row) == 1:
            _fill(line[0].merge(line[-1]), row[0], **look)
            continue
        for place, text in enumerate(row):
            _fill(line[place], text, align=aligned.get(place, LEFT), **look)
    for place, mm in enumerate(widths):
        table.columns[place].width = Mm(mm)
    for at, element in enumerate(table._tbl.tr_lst):
        keep_row(element, repeated=at == 0)
        for place, cell in enumerate(element.tc_lst):
            if len(element.tc_lst) == width:
                cell.width = Mm(widths[place])
    paper.add_paragraph()


def add_signature(paper: Paper, signature: Signature) -> None:
    """Who receives the paper on the left, who signs it on the right, with room to sign and seal."""
    paper.add_paragraph()
    table = paper.add_table(rows=1, cols=2)
    table.autofit = False
    keep_row(table._tbl.tr_lst[0], repeated=False)
    left, right = table.rows[0].cells
    first = left.paragraphs[0]
    _write(first, "Nơi nhận:", bold=True, italic=True, size=12, align=LEFT)
    for each in signature.recipients or (DOTS,):
        _write(left.add_paragraph(), f"- {each};", size=11, align=LEFT)
    signed = [signature.capacity.upper(), signature.post.upper() or DOTS]
    for at, text in enumerate([text for text in signed if text]):
        paragraph = right.paragraphs[0] if not at else right.add_paragraph()
        _write(paragraph, text, bold=True, align=CENTER)
    for _line in range(4):
        right.add_paragraph()
    _write(right.add_paragraph(), signature.name or DOTS, bold=True, align=CENTER)


def as_file(paper: Paper) -> bytes:
    buffer = io.BytesIO()
    paper.save(buffer)
    return buffer.getvalue()


def _set_margins(table: Any, mm: float) -> None:
    """How far text stands from the sides of the cells; the program's own is twice as much."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(round(Mm(mm).twips)))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    table._tbl.tblPr.insert_element_before(margins, "w:tblLook", "w:tblCaption")


def _fill(cell: Any, text: str, **look: Any) -> None:
    _write(cell.paragraphs[0], text, size=TABLE_FONT_SIZE, **look)


def _write(
    paragraph: Any,
    text: str,
    *,
    bold: bool = False,
    italic: bool = False,
    size: int = FONT_SIZE,
    align: WD_ALIGN_PARAGRAPH = LEFT,
) -> None:
    paragraph.alignment = align
    run = paragraph.add_run(text.translate(FORBIDDEN))
    run.bold, run.italic, run.font.size = bold, italic, Pt(size)
