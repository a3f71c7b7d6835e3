"""The copy that a person asks for, as a sheet to read: Word, in Vietnamese."""

import io
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from docx import Document
from docx.document import Document as Paper
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from congress_portal.foundation.dates import show_date, show_datetime
from congress_portal.subject_access import Appearance, HeldRow, PersonalCopy

FONT, FONT_SIZE, TABLE_FONT_SIZE = "Times New Roman", 13, 11
MARGINS = {"top": 20, "bottom": 20, "left": 30, "right": 20}
LABEL_WIDTH, VALUE_WIDTH = 60, 100


def write_paper(copy: PersonalCopy) -> bytes:
    paper = Document()
    section = paper.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    for side, mm in MARGINS.items():
        setattr(section, f"{side}_margin", Mm(mm))
    _set_fonts(paper)
    paper.core_properties.author = str(copy.person.kept_by)
    paper.core_properties.title = _("Personal data held about a person")
    paper.core_properties.comments = ""
    paper.core_properties.language = "vi-VN"

    paper.add_heading(_("Personal data held about a person"), 1)
    paper.add_paragraph(
        _(
            "%(name)s, code %(code)s. Request %(number)s, received on %(day)s. Kept by: "
            "%(keeper)s. Made at %(moment)s."
        )
        % {
            "name": copy.person.name,
            "code": copy.person.code,
            "number": copy.request.pk,
            "day": show_date(copy.request.received_on),
            "keeper": copy.person.kept_by,
            "moment": show_datetime(copy.made_at),
        }
    )
    paper.add_paragraph(
        _(
            "You may ask for a correction, object to being named, withdraw consent, or ask to be "
            "erased; the same body answers within the days that the law sets."
        )
    )
    paper.add_heading(_("What is recorded"), 2)
    for title, rows in groupby(copy.rows, key=lambda row: row.title):
        paper.add_heading(title, 3)
        _add_rows(paper, rows)
    paper.add_heading(_("What is published"), 2)
    if not copy.editions:
        paper.add_paragraph(_("No edition names this person."))
    for each in copy.editions:
        _add_appearance(paper, each)
    paper.add_heading(_("What was changed, and when"), 2)
    for title, rows in groupby(copy.history, key=lambda row: row.title):
        paper.add_heading(title, 3)
        _add_rows(paper, rows)

    buffer = io.BytesIO()
    paper.save(buffer)
    return buffer.getvalue()


def _add_rows(paper: Paper, rows: Iterable[HeldRow]) -> None:
    for row in rows:
        if row.at is not None:
            event = {"insert": _("entered"), "update": _("changed"), "delete": _("deleted")}
            line = paper.add_paragraph(f"{show_datetime(row.at)}: {event[row.event]}")
            line.paragraph_format.keep_with_next = True
        _add_table(paper, [(value.label, value.shown) for value in row.values])


def _add_appearance(paper: Paper, each: Appearance) -> None:
    paper.add_heading(f"{capfirst(each.kind)}: {each.title}", 3)
    paper.add_paragraph(
        _("Edition %(number)s of %(day)s")
        % {"number": each.number, "day": show_date(timezone.localdate(each.published_at))}
    )
    _add_table(paper, [(fact.where, fact.shown) for fact in each.facts])


def _add_table(paper: Paper, lines: list[tuple[str, str]]) -> None:
    if not lines:
        return
    table = paper.add_table(rows=len(lines), cols=2, style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, (LABEL_WIDTH, VALUE_WIDTH), strict=True):
        column.width = Mm(width)
    for row, texts in zip(table.rows, lines, strict=True):
        for cell, text, width in zip(row.cells, texts, (LABEL_WIDTH, VALUE_WIDTH), strict=True):
            cell.width = Mm(width)
            cell.paragraphs[0].add_run(text).font.size = Pt(TABLE_FONT_SIZE)
    paper.add_paragraph()


def _set_fonts(paper: Paper) -> None:
    sizes = {"Normal": FONT_SIZE, "Heading 1": 16, "Heading 2": 14, "Heading 3": FONT_SIZE}
    for name, size in sizes.items():
        style: Any = paper.styles[name]
        style.font.name, style.font.size = FONT, Pt(size)
        style.font.color.rgb = None
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for name_of_script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(name_of_script), FONT)
        for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
            fonts.attrib.pop(qn(theme), None)
