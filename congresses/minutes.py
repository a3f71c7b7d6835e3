"""Minutes as uploaded: checked by their content, kept under a random name, taken away again."""

import datetime
import hashlib
import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import IntegrityError, models, transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation import integrity, sheet_parsing
from congress_portal.foundation.figures import shortened
from congress_portal.foundation.publication import ReviewState
from congress_portal.foundation.sheet_grids import read_apart
from congress_portal.foundation.vietnamese import normalize, normalize_lines

from .enums import MinutesKind
from .models import Congress, CongressSection, Minutes

MOST_FILES = 10
FOLDER = "minutes"
# A file is written before its row is committed.
STILL_COMING = datetime.timedelta(hours=1)
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Endings that a program knows, where a second one would hide the first.
_ENDINGS = frozenset(
    [
        *("pdf", "docx", "docm", "dotm", "doc", "xlsm", "xlsx", "html", "htm", "xhtml", "mht"),
        *("svg", "xml", "js", "jse", "vbs", "wsf", "hta", "exe", "com", "scr", "bat", "cmd"),
        *("ps1", "msi", "jar", "lnk", "iso", "img", "zip", "rar", "7z", "php", "py", "sh"),
        *("url", "pif", "cpl", "vbe", "wsh", "msc", "reg", "scf", "chm", "dll", "sys", "xht"),
        *("apk", "dmg", "deb", "rpm", "swf", "rtf", "dot", "xls", "xlsb", "ppt", "pptm", "cab"),
        *("application", "desktop", "command", "shtml", "asp", "aspx", "jsp", "phar", "vhd"),
    ]
)
_UNSEEN = re.compile(r"[\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")

_SENTENCES = {
    "not_pdf": _(
        "“%(name)s” is not a whole PDF file, whatever its name says. Open it in the program it "
        "was made with and save it as PDF again."
    ),
    "not_docx": _(
        "“%(name)s” is not a Word document (.docx), whatever its name says. Open it in Word or "
        "LibreOffice and save it as .docx."
    ),
    "two_kinds": _(
        "“%(name)s” is two kinds of file in one. Open it and save it again as PDF or .docx."
    ),
    "encrypted": _("“%(name)s” has a password. Save it without the password."),
    "macros": _("“%(name)s” has macros. Save it as a Word document without them (.docx)."),
    "active": _(
        "“%(name)s” holds a script, an action or another file. Print it to PDF and upload that."
    ),
    "embedded": _(
        "“%(name)s” holds another file or object (%(text)s). Take it out, or print the document "
        "to PDF and upload that."
    ),
    "external": _(
        "“%(name)s” loads something from outside (%(text)s). Break the link in Word, or print "
        "the document to PDF and upload that."
    ),
    "unpacks": _(
        "“%(name)s” unpacks to more than a document of this size needs. Print it to PDF and "
        "upload that."
    ),
    "pages": _("“%(name)s” has %(count)s pages; 1 to 500 are taken. Upload its parts one by one."),
    "long": _("“%(name)s” holds more text than minutes do. Upload its parts one by one."),
    "damaged": _("“%(name)s” is damaged. Open it, save it again and upload the new file."),
    "too_much": _(
        "Reading “%(name)s” takes more time or memory than minutes need. Print it to PDF and "
        "upload that, or upload its parts one by one."
    ),
}


class MinutesError(Exception):
    """The file is not taken; the message is for the clerk."""


def keep(congress: Congress, user: Any, file_name: str, content: bytes) -> Minutes:
    """Put a checked file beside a record; the same file stands there once."""
    name = checked_name(file_name)
    if congress.minutes.count() >= MOST_FILES:
        raise MinutesError(
            _("The record has %(count)s files already. Remove one that is not needed.")
            % {"count": MOST_FILES}
        )
    kind, text = read(name, content)
    row = Minutes(
        congress=congress,
        kind=kind,
        file_name=name,
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        text=text,
        uploaded_by=user,
    )
    if congress.minutes.filter(sha256=row.sha256).exists():
        raise MinutesError(_("This file is with the record already."))
    row.file.save(name, ContentFile(content), save=False)
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as error:
        default_storage.delete(row.file.name)
        raise MinutesError(integrity.sentence(error)) from error
    return row


def read(name: str, content: bytes) -> tuple[MinutesKind, str]:
    """The kind and the words of a file; raises `MinutesError` if it is not what it should be."""
    check_size(name, len(content))
    kind = MinutesKind(name.rpartition(".")[2].lower())
    try:
        if content.startswith(_OLD_OFFICE):
            raise sheet_parsing.Refused("encrypted" if kind == MinutesKind.DOCX else "not_pdf")
        words = sheet_parsing.parsed(read_apart(kind, content).splitlines())
    except sheet_parsing.Refused as refused:
        told = {"name": shortened(name), **refused.params}
        raise MinutesError(_SENTENCES[refused.code] % told) from None
    return kind, normalize_lines("\n".join(words).replace("\x00", ""))


def check_size(name: str, size: int) -> None:
    limit = settings.MINUTES_MOST_MB
    if size > limit * 2**20:
        raise MinutesError(
            _("“%(name)s” is larger than %(limit)s MB. Upload its parts one by one.")
            % {"name": shortened(name), "limit": limit}
        )


def checked_name(file_name: str) -> str:
    """The name as it is shown and given back: no path, nothing unseen, one ending."""
    if _UNSEEN.search(file_name):
        raise MinutesError(
            _("The name of the file holds signs that are not seen. Rename it and upload it again.")
        )
    name = normalize(PurePath(file_name.replace("\\", "/")).name)
    stem, _dot, ending = name.rpartition(".")
    if ending.lower() not in MinutesKind.values or not stem:
        raise MinutesError(
            _("“%(name)s” is neither a PDF file nor a Word document. Choose a .pdf or .docx.")
            % {"name": shortened(name)}
        )
    if stem.rpartition(".")[2].strip().lower() in _ENDINGS and "." in stem:
        raise MinutesError(
            _("“%(name)s” has two endings. Rename it so that one is left: .pdf or .docx.")
            % {"name": shortened(name)}
        )
    return f"{stem[: 149 - len(ending)]}.{ending.lower()}"


def remove(row: Minutes) -> None:
    """Take a file away from a record neither published nor waiting; its history stays."""
    if row.congress.edition_count:
        raise MinutesError(
            _("The record was published: its files stay with it. A privacy request removes them.")
        )
    if not may_be_removed(row.congress):
        raise MinutesError(
            _(
                "“%(name)s” stays: the record waits for approval, and the approver reads its "
                "files. Ask the approver to send the record back, then remove the file."
            )
            % {"name": shortened(row.file_name)}
        )
    row.delete()
    # None is left where a privacy request had let the file go.
    if name := row.file.name:
        transaction.on_commit(lambda: default_storage.delete(name))


def may_be_removed(congress: Congress) -> bool:
    return not congress.edition_count and congress.state != ReviewState.SUBMITTED


def orphans(now: datetime.datetime | None = None) -> Iterator[str]:
    """Files that no row names and that are not being uploaded just now."""
    before = (now or timezone.now()) - STILL_COMING
    for path in unnamed():
        if default_storage.get_modified_time(path) < before:
            yield path


def unnamed() -> Iterator[str]:
    known = set(Minutes.objects.values_list("file", flat=True))
    yield from (path for path in files_below(FOLDER) if path not in known)


def files_below(folder: str) -> Iterator[str]:
    if not default_storage.exists(folder):
        return
    folders, names = default_storage.listdir(folder)
    yield from (f"{folder}/{name}" for name in sorted(names))
    for each in sorted(folders):
        yield from files_below(f"{folder}/{each}")


def is_untyped() -> Q:
    """Congresses with a file whose sections below the first nobody has begun to fill."""
    begun = CongressSection.objects.filter(congress=OuterRef("pk"), section__gt=1)
    return Q(
        Exists(Minutes.objects.filter(congress=OuterRef("pk"))),
        ~Q(Exists(begun)),
        state__in=(ReviewState.DRAFT, ReviewState.RETURNED),
        edition_count=0,
    )


def waiting(bodies: Any) -> models.QuerySet[Congress]:
    """Congresses of these bodies with files that nobody has typed yet, the oldest first."""
    found = Congress.objects.filter(is_untyped(), kept_by__in=bodies)
    return found.select_related("organization", "cluster__owner", "kept_by").order_by("pk")
