"""Writes a paper as a Word file: the styles of Word, so that an office can go on working on it."""

import io
from collections.abc import Iterable
from typing import Any

from docx import Document
from docx.document import Document as WordFile
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from .blocks import Block, Cell, Heading, Listing, Pairs, Paper, Paragraph, Run, Runs, Table

FONT, FONT_SIZE = "Times New Roman", 12
SMALL = {"small": 10, "note": 10, "kicker": 11, "table": 11}
INK, SOFT = RGBColor(0x1B, 0x1F, 0x23), RGBColor(0x5D, 0x64, 0x70)
TEXT_WIDTH = 170
LANGUAGES = {"vi": "vi-VN", "en": "en-GB"}
# Word's own form forbids these in text.
# Letters that a fact about a Word file may have.
LONGEST_FACT = 255
FORBIDDEN = {code: None for code in range(32) if chr(code) not in "\t\n\r"}


def as_word(paper: Paper) -> bytes:
    file = Document()
    _set_page(file, paper)
    for block in paper.blocks:
        _add(file, block)
    buffer = io.BytesIO()
    file.save(buffer)
    return buffer.getvalue()


def set_fonts(file: WordFile, font: str, size: int) -> None:
    """One typeface for all text, headings included."""
    for style in file.styles:
        if style.name not in ("Normal", "Title") and not _is_heading(style):
            continue
        style.font.name = font
        fonts = style.element.rPr.rFonts
        for name in [name for name in fonts.attrib if name.endswith("Theme")]:
            del fonts.attrib[name]
        for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(script), font)
    file.styles["Normal"].font.size = Pt(size)


def _is_heading(style: Any) -> bool:
    return str(style.name).startswith("Heading ")


def add_page_number(paragraph: Any) -> None:
    """The field that Word fills with the number of the page."""
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = paragraph.add_run()
        if kind:
            character = OxmlElement("w:fldChar")
            character.set(qn("w:fldCharType"), kind)
            run._r.append(character)
        else:
            instruction = OxmlElement("w:instrText")
            instruction.text = text
            run._r.append(instruction)


def keep_row(element: Any, *, repeated: bool) -> None:
    """Keep a row on one page; a repeated one comes again on each page."""
    properties = element.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    if repeated:
        properties.append(OxmlElement("w:tblHeader"))


def _set_page(file: WordFile, paper: Paper) -> None:
    set_fonts(file, FONT, FONT_SIZE)
    for level, size in ((1, 20), (2, 15), (3, 13), (4, 12)):
        style: Any = file.styles[f"Heading {level}"]
        style.font.size, style.font.color.rgb = Pt(size), INK
    normal: Any = file.styles["Normal"]
    normal.paragraph_format.space_after = Pt(6)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), LANGUAGES.get(paper.language, paper.language))
    normal.element.get_or_add_rPr().append(language)
    about = file.core_properties
    about.title, about.author, about.comments = paper.title[:LONGEST_FACT], "", ""
    about.language = LANGUAGES.get(paper.language, "")
    about.identifier = paper.address[:LONGEST_FACT]
    section = file.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm((210 - TEXT_WIDTH) / 2)
    section.top_margin = section.bottom_margin = Mm(20)
    foot = section.footer.paragraphs[0]
    _add_runs(foot, (Run(f"{paper.address}  ·  ", small=True),))
    add_page_number(foot)


def _add(file: WordFile, block: Block) -> None:
    match block:
        case Heading(level, runs):
            _add_runs(file.add_heading(level=level), runs)
        case Paragraph(runs, style):
            _add_runs(file.add_paragraph(), runs, style)
        case Listing(items, marker):
            for item in items:
                _add_runs(file.add_paragraph(style="List Bullet" if marker else None), item)
        case Pairs(pairs):
            rows = tuple((Cell(term, is_heading=True), Cell(words)) for term, words in pairs)
            _add_table(file, rows, (), (60, TEXT_WIDTH - 60))
        case Table():
            if block.caption:
                _add_runs(file.add_paragraph(), block.caption, "note")
            _add_table(file, block.body, block.head, _widths(block.width))


def _widths(columns: int) -> tuple[float, ...]:
    """Millimetres of each column: the first names the row and is twice as wide."""
    part = TEXT_WIDTH / (columns + 1)
    return (2 * part, *([part] * (columns - 1))) if columns > 1 else (TEXT_WIDTH,)


def _add_table(
    file: WordFile,
    body: Iterable[tuple[Cell, ...]],
    head: tuple[tuple[Cell, ...], ...],
    widths: tuple[float, ...],
) -> None:
    rows = (*head, *body)
    table = file.add_table(rows=len(rows), cols=len(widths))
    table.style = "Table Grid"
    table.autofit = False
    # One list of cells: asking the table for each of them takes time that grows with the square.
    cells = table._cells
    for at, row in enumerate(rows):
        keep_row(table._tbl.tr_lst[at], repeated=at < len(head))
        place = at * len(widths)
        end = place + len(widths)
        for cell in row:
            last = min(place + cell.columns, end) - 1
            target = cells[place].merge(cells[last]) if last > place else cells[place]
            paragraph = target.paragraphs[0]
            paragraph.paragraph_format.space_after = Pt(0)
            if cell.is_number:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            bold = at < len(head)
            _add_runs(paragraph, cell.runs, "head" if bold else "table")
            place = last + 1
    for place, width in enumerate(widths):
        table.columns[place].width = Mm(width)
        for cell in table.columns[place].cells:
            cell.width = Mm(width)
    file.add_paragraph().paragraph_format.space_after = Pt(0)


def _add_runs(paragraph: Any, runs: Runs, style: str = "") -> None:
    for run in runs:
        if run.text == "\n":
            paragraph.add_run().add_break()
            continue
        written = _linked(paragraph, run) if run.link else paragraph.add_run()
        written.text = run.text.translate(FORBIDDEN)
        _dress(written, run, style)


def _dress(written: Any, run: Run, style: str) -> None:
    # A heading has its own weight; False would take it away.
    written.bold = run.bold or style in ("kicker", "head") or None
    written.italic = run.italic or None
    written.font.superscript = run.raised or None
    size = SMALL.get("small" if run.small else "table" if style == "head" else style)
    if size:
        written.font.size = Pt(size)
    if run.small or style == "note":
        written.font.color.rgb = SOFT


def _linked(paragraph: Any, run: Run) -> Any:
    """A run inside a link; python-docx reads links and writes none."""
    relation = paragraph.part.relate_to(run.link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), relation)
    written = paragraph.add_run()
    link.append(written._r)
    paragraph._p.append(link)
    return written
