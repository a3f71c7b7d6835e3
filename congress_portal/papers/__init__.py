"""A public page as a paper: the words of the page, set as PDF or as a Word file.

A paper is read off the rendered page, so no figure of it can differ from what the page shows.
"""

from .pdf import as_pdf
from .reading import read_page
from .word import as_word

WRITERS = {"pdf": as_pdf, "docx": as_word}
CONTENT_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def made(ending: str, page: bytes, address: str, language: str) -> bytes:
    """The page at `address` as a file of that ending."""
    return WRITERS[ending](read_page(page, address, language))
