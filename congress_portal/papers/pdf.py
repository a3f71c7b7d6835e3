"""Sets a paper as PDF: A4, tagged for screen readers, with its typefaces inside."""

import functools
import json
from dataclasses import asdict
from importlib import metadata
from pathlib import Path
from typing import Any

import typst

from .blocks import Block, Paper, Table

TEMPLATE = Path(__file__).with_name("paper.typ")
TYPEFACES = ("fontpkg-be-vietnam-pro", "fontpkg-source-serif-4")


def as_pdf(paper: Paper) -> bytes:
    """The paper as PDF/UA-1; papers that say the same are the same bytes."""
    return typst.compile(
        TEMPLATE.read_bytes(),
        font_paths=_folders_of_typefaces(),
        ignore_system_fonts=True,
        format="pdf",
        sys_inputs={"paper": json.dumps(_told(paper), ensure_ascii=False)},
        pdf_standards=["ua-1"],
        timestamp=0,
    )


@functools.cache
def _folders_of_typefaces() -> list[str]:
    files = [file for package in TYPEFACES for file in metadata.files(package) or []]
    return sorted({str(Path(str(f.locate())).parent) for f in files if f.suffix == ".ttf"})


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
