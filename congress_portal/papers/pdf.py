"""Sets a paper as PDF: A4, tagged for screen readers, with its typefaces inside."""

import functools
import json
import unicodedata
from dataclasses import asdict
from importlib import metadata
from pathlib import Path
from typing import Any

import typst
from fontTools.ttLib import TTFont

from .blocks import Block, Paper, Table

TEMPLATE = Path(__file__).with_name("paper.typ")
TYPEFACES = ("fontpkg-be-vietnam-pro", "fontpkg-source-serif-4")
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
BOX = "?"
# Spaces of other widths are spaces; signs of no width are left out.
SUBSTITUTES = {"Zs": " ", "Cf": "", "Mn": ""}


def as_pdf(paper: Paper) -> bytes:
    """The paper as PDF/UA-1; papers that say the same are the same bytes."""
    return typst.compile(
        TEMPLATE.read_bytes(),
        font_paths=_folders_of_typefaces(),
        ignore_system_fonts=True,
        format="pdf",
        sys_inputs={"paper": _printable(json.dumps(_told(paper), ensure_ascii=False))},
        pdf_standards=["ua-1"],
        timestamp=0,
    )


def _printable(text: str) -> str:
    """The text with a box for each sign that no typeface has: PDF/UA takes no other."""
    drawn = _signs()
    return "".join(
        sign
        if sign < NO_BREAK_SPACE or sign in drawn
        else SUBSTITUTES.get(unicodedata.category(sign), BOX)
        for sign in text
    )


@functools.cache
def _signs() -> frozenset[str]:
    """The signs that some typeface of the papers draws."""
    return frozenset(chr(code) for file in _typefaces() for code in TTFont(file).getBestCmap())


@functools.cache
def _typefaces() -> list[Path]:
    files = [file for package in TYPEFACES for file in metadata.files(package) or []]
    return [Path(str(file.locate())) for file in files if file.suffix == ".ttf"]


def _folders_of_typefaces() -> list[str]:
    return sorted({str(file.parent) for file in _typefaces()})


def _told(paper: Paper) -> dict[str, Any]:
    return {
        "title": paper.title,
        "address": paper.address,
        "language": paper.language,
        "blocks": [_block(block) for block in paper.blocks],
    }


def _block(block: Block) -> dict[str, Any]:
    told = {"kind": type(block).__name__, **asdict(block)}
    if isinstance(block, Table):
        told["width"] = block.width
    return told
