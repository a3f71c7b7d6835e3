"""Uploaded files as grids of cells, read in a child process with limits of its own."""

import io
import json
import logging
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext_lazy as _

from congress_portal.foundation import sheet_parsing
from congress_portal.foundation.collecting import without_cycles
from congress_portal.foundation.figures import shortened, show_number
from congress_portal.foundation.sheet_cells import quoted
from congress_portal.foundation.sheet_columns import LISTS
from congress_portal.foundation.sheet_files import LONGEST_CELL, Finding, SheetError, unguard
from congress_portal.foundation.sheet_parsing import (
    LONGEST_TEXT_CELL,
    MOST_BYTES,
    MOST_COLUMNS,
    MOST_DECLARED_ROWS,
    MOST_ROWS,
    MOST_SHEETS,
    Refused,
)
from congress_portal.foundation.vietnamese import legacy_encoding

logger = logging.getLogger(__name__)

# For a machine that is busy: the limit that counts is that of the child's own time.
MOST_WAITED = 90
ENDINGS = ("csv", "tsv", "txt", "xlsx", "docx")

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# A PDF or a picture, whatever its name says.
_NO_SHEET = (b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"GIF87a", b"GIF89a")
# Two letters alone may begin the name of a place in a list that is text.
_ARCHIVE = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
# The last line of the child, as `tell_fault` writes it.
_FAULT = re.compile(rb"\n(\w{1,60} in [\w<>]{1,60}:\d{1,6})\n\Z")


@dataclass(frozen=True)
class Merge:
    """A group of merged cells, by lines and places."""

    top: int
    bottom: int
    first: int
    last: int
    cells: str

    def shows(self, line: int, place: int) -> bool:
        return self.top <= line <= self.bottom and self.first <= place <= self.last


@dataclass
class Grid:
    """The cells of a file with their lines, before anything is known about them."""

    rows: list[tuple[int, list[Any]]]
    name: str = ""
    # The file it is from, where several were uploaded.
    file: str = ""
    # The line of text above the table of a paper.
    above: str = ""
    # Whether it was picked among several that fit.
    is_chosen: bool = False
    # Which sheet it is of what was read, and the places of the columns that its owner left out.
    at: int = 0
    left_out: frozenset[int] = frozenset()
    notes: list[str] = field(default_factory=list)
    merged: list[Merge] = field(default_factory=list)
    # First and last place, width and whether they are hidden, of columns; lines that are hidden.
    columns: list[tuple[int, int, float | None, bool]] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    # Lines and places in the line where a formula holds no value.
    uncalculated: list[tuple[int, int]] = field(default_factory=list)
    # Short rows are ordinary in a workbook and a lost quote or separator in a text file.
    is_ragged: bool = True


def read_grids(content: bytes, file_name: str) -> list[Grid]:
    """The filled sheets of a file, or the tables of a paper; raises `SheetError`."""
    return grids_of(parsed(content, file_name))


def parsed(content: bytes, file_name: str) -> bytes:
    """The cells of a file as the child writes them: read once, kept, read back by `grids_of`."""
    _check_size(content)
    return _parsed(_kind(content, file_name), content)


def parsed_text(text: str) -> bytes:
    """As `parsed` gives them, the cells of a pasted text, which is no file whatever begins it."""
    content = text.encode()
    _check_size(content)
    return _parsed("text", content)


def _parsed(kind: str, content: bytes) -> bytes:
    try:
        return read_apart(kind, content)
    except Refused as refused:
        raise _told(refused, content, kind) from None


def read_apart(kind: str, content: bytes) -> bytes:
    """What the child writes of a file of this kind; raises `Refused`."""
    # A file name is never an argument: the child gets the content alone.
    command = [sys.executable, "-I", str(sheet_parsing.__file__), kind]
    try:
        done = subprocess.run(
            command, input=content, capture_output=True, timeout=MOST_WAITED, check=False
        )
    except subprocess.TimeoutExpired:
        raise Refused("too_much") from None
    last = done.stdout[done.stdout.rfind(b"\n", 0, -1) + 1 :]
    if last.startswith(b'{"refused"'):
        found = next(sheet_parsing.parsed([last.decode()]))
        raise Refused(found["refused"], found["line"], **found["params"])
    if done.returncode < 0:
        raise Refused("too_much")
    if done.returncode:
        # A fault of the parser, of which the clerk can do no more than save the file anew.
        fault = _FAULT.search(done.stderr)
        logger.error("a file could not be parsed: %s", fault[1].decode() if fault else "no place")
        raise Refused("damaged")
    return done.stdout


@without_cycles()
def grids_of(cells: bytes) -> list[Grid]:
    """The filled sheets among what `parsed` gave."""
    grids: list[Grid] = []
    # A long list says the same in many lines: each text is kept once.
    once, unguarded = _Texts(str), _Texts(unguard)
    for found in sheet_parsing.parsed(io.BytesIO(cells)):
        if isinstance(found, dict):
            grid = _grid(found)
            grid.at = len(grids)
            grids.append(grid)
            continue
        texts = once if grids[-1].is_ragged else unguarded
        row = [texts[cell] if isinstance(cell, str) else cell for cell in found[1:]]
        grids[-1].rows.append((found[0], row))
    return [grid for grid in grids if grid.rows]


def outlined(cells: bytes) -> list[tuple[Grid, int]]:
    """Each sheet among what `parsed` gave, without its rows, and how many they are.

    No cell is read: a file that is slow to read is work for the worker.
    """
    found: list[tuple[Grid, int]] = []
    for line in io.BytesIO(cells):
        if line.startswith(b"{"):
            found.append((_grid(json.loads(line)), 0))
        elif line.startswith(b"["):
            found[-1] = (found[-1][0], found[-1][1] + 1)
    return [(grid, rows) for grid, rows in found if rows]


class _Texts(dict[str, str]):
    """Texts as a file means them, each read and kept once."""

    def __init__(self, read: Callable[[str], str]):
        super().__init__()
        self.read = read

    def __missing__(self, text: str) -> str:
        self[text] = read = self.read(text)
        return read


def parsed_together(files: Iterable[tuple[bytes, str]]) -> bytes:
    """The cells of several files: together they have the rows and the time of one.

    Of several of one name the second is called “danh-sach.xlsx (2)”.
    """
    begun, rows, together = time.monotonic(), 0, []
    called: set[str] = set()
    for content, name in files:
        if time.monotonic() - begun > MOST_WAITED:
            raise refusal(_TOO_MUCH)
        called.add(own := _name_apart(name, called))
        cells = of_file(parsed(content, name), own)
        rows += cells.count(b"\n")
        if rows > MOST_ROWS:
            raise refusal(
                _("The files have more than %(limit)s rows together. Send them one by one."),
                limit=show_number(MOST_ROWS),
            )
        together.append(cells)
    return b"".join(together)


def _name_apart(name: str, taken: set[str]) -> str:
    """The name, with a number where another file has it."""
    own, number = name, 1
    while own in taken:
        number += 1
        own = f"{name} ({number})"
    return own


def of_file(cells: bytes, name: str) -> bytes:
    """What `parsed` gave, with the name of its file at each sheet; raises `SheetError`."""
    lines = cells.splitlines(keepends=True)
    for at, line in enumerate(lines):
        if line.startswith(b"{"):
            lines[at] = json.dumps({**json.loads(line), "file": name}).encode() + b"\n"
    if not any(line.startswith(b"[") for line in lines):
        raise refusal(_("The file “%(name)s” is empty."), name=shortened(name))
    return b"".join(lines)


def _check_size(content: bytes) -> None:
    if len(content) > MOST_BYTES:
        raise refusal(
            _("The file is larger than %(limit)s MB. Divide it into several files."),
            limit=MOST_BYTES // 2**20,
        )


def _kind(content: bytes, file_name: str) -> str:
    ending = file_name.lower().rpartition(".")[2]
    if ending == "doc" or (content.startswith(_OLD_OFFICE) and ending == "docx"):
        raise refusal(
            _(
                "The file is an old Word file (.doc) or has a password. Remove the password and "
                "save it as a Word document (.docx)."
            )
        )
    if content.startswith(_OLD_OFFICE) or ending == "xls":
        raise refusal(
            _(
                "The file is an old Excel file (.xls) or has a password. Remove the password and "
                "save it as an Excel workbook (.xlsx)."
            )
        )
    if ending == "xlsm":
        raise refusal(SENTENCES["macros"])
    if content.startswith(_ARCHIVE):
        return "paper" if ending == "docx" else "workbook"
    if content.startswith(_NO_SHEET):
        raise refusal(
            _(
                "“%(name)s” is a PDF or a picture by its content, and its rows cannot be read. "
                "Send the list as an Excel workbook, as CSV or as a table in Word (.docx)."
            ),
            name=shortened(file_name),
        )
    if ending in ("xlsx", "docx"):
        raise refusal(_damaged("paper" if ending == "docx" else "workbook"))
    if ending not in ENDINGS:
        raise refusal(
            _(
                "“%(name)s” is neither an Excel workbook nor a CSV file nor a Word document. "
                "Choose a .xlsx, .csv or .docx."
            ),
            name=shortened(file_name),
        )
    return "text"


def _grid(found: dict[str, Any]) -> Grid:
    file = found.get("file", "")
    name = ", ".join(filter(None, (file, found["sheet"])))
    grid = Grid([], name=name, file=file, is_ragged=found["ragged"])
    grid.above, grid.is_chosen = found.get("above", ""), bool(found.get("chosen"))
    grid.left_out = frozenset(found.get("left_out", ()))
    grid.merged = [Merge(*merge) for merge in found.get("merged", ())]
    grid.uncalculated = [(line, place) for line, place in found.get("uncalculated", ())]
    grid.columns = [tuple(columns) for columns in found.get("columns", ())]
    grid.hidden_rows = found.get("hidden_rows", [])
    if found.get("hidden"):
        grid.notes.append(str(_("The sheet has hidden rows or columns: they were read too.")))
    if hidden := [name for name in found.get("hidden_sheets", ()) if name != LISTS]:
        told = _("The file has hidden sheets, which were not read: %(sheets)s.")
        grid.notes.append(str(told) % {"sheets": quoted(hidden)})
    return grid


def choose(cells: bytes, names: Iterable[str]) -> bytes:
    """What `parsed` gave, with the tables of these names marked as chosen."""
    names = set(names)
    lines = cells.splitlines(keepends=True)
    for at, line in enumerate(lines):
        if line.startswith(b"{"):
            head = json.loads(line)
            head["chosen"] = _grid(head).name in names
            lines[at] = json.dumps(head).encode() + b"\n"
    return b"".join(lines)


def leave_out(cells: bytes, columns: Iterable[tuple[int, int]]) -> bytes:
    """What `parsed` gave, with these columns marked as left out, each a sheet and a place."""
    columns = set(columns)
    lines = cells.splitlines(keepends=True)
    heads = [at for at, line in enumerate(lines) if line.startswith(b"{")]
    for number, at in enumerate(heads):
        head = json.loads(lines[at])
        places = {place for sheet, place in columns if sheet == number}
        head["left_out"] = sorted(places.union(head.get("left_out", ())))
        lines[at] = json.dumps(head).encode() + b"\n"
    return b"".join(lines)


_TOO_MUCH = _(
    "Reading the file takes more time or memory than a sheet of this size needs. Copy the filled "
    "cells into a new workbook, or divide the file."
)
SENTENCES = {
    "damaged": _(
        "The file cannot be read as an Excel workbook. Open it in Excel or LibreOffice and "
        "save it again as .xlsx."
    ),
    "damaged_paper": _(
        "The file cannot be read as a Word document. Open it in Word or LibreOffice and save it "
        "again as .docx."
    ),
    "macros": _("The file has macros. Save it as an Excel workbook without them (.xlsx)."),
    "unpacks": _(
        "The workbook unpacks to more than a sheet of this size needs. Copy the "
        "cells into a new workbook and save that."
    ),
    "declared_rows": _(
        "The sheet has more than %(rows)s rows, blank ones included. Copy the filled cells "
        "into a new workbook and save that."
    ),
    "too_many_columns": _("The file has more than %(columns)s columns. Delete those not needed."),
    "too_many_rows": _("The file has more than %(limit)s rows. Divide it into several files."),
    "too_many_sheets": _(
        "The file has more than %(sheets)s sheets. Keep those to be read and save it again."
    ),
    "below_blank": _("The line stands below %(count)s blank lines. Delete the blank lines."),
    "long_cell": _(
        "One cell is longer than %(letters)s letters. Shorten it; or a quotation mark before it "
        "is not closed."
    ),
    "long_text": _(
        "One cell is longer than %(longest)s letters, which is more than Excel itself takes. "
        "Shorten it and save the workbook again."
    ),
    "open_quote": _(
        "A quotation mark is opened and not closed, or stands in the middle of a cell. Close it, "
        "or write it twice."
    ),
    "swallowed": _(
        "One cell holds whole lines of the file: a quotation mark before “%(text)s” is not closed."
    ),
    "not_text": _(
        "The file is not a text file. Open it in the program that made it and save it as .xlsx, "
        "or as “CSV UTF-8”."
    ),
    "not_utf8": _(
        "The letters of the file are not in UTF-8, perhaps in an old Vietnamese code "
        "(Windows-1258). In Excel choose “Save as”, then “CSV UTF-8”."
    ),
    "too_much": _TOO_MUCH,
}


def _damaged(kind: str) -> Any:
    return SENTENCES["damaged_paper" if kind == "paper" else "damaged"]


def _told(refused: Refused, content: bytes, kind: str) -> SheetError:
    """The sentence of what the child found."""
    code = refused.code
    if code == "damaged":
        return refusal(_damaged(kind))
    if code == "not_utf8" and (encoding := legacy_encoding(content[:200_000].decode("latin-1"))):
        return in_old_font(encoding)
    params = {
        "rows": show_number(MOST_DECLARED_ROWS),
        "columns": MOST_COLUMNS,
        "limit": show_number(MOST_ROWS),
        "sheets": MOST_SHEETS,
        "letters": show_number(LONGEST_TEXT_CELL),
        "longest": show_number(LONGEST_CELL),
        **refused.params,
    }
    if "text" in params:
        params["text"] = shortened(params["text"])
    return SheetError(Finding(str(SENTENCES[code]) % params, refused.line))


def in_old_font(encoding: str) -> SheetError:
    return refusal(
        _(
            "The file is in the old font code %(encoding)s, whose letters come out wrong. "
            "Convert it to Unicode, then save it as “CSV UTF-8”."
        ),
        encoding=encoding,
    )


def refusal(message: Any, **params: object) -> SheetError:
    return SheetError(Finding(str(message) % params))
