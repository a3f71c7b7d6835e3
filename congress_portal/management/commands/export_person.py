"""Write down everything that is held of a person, on the person's own request."""

import os
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import translation
from django.utils.translation import gettext as _

from congress_portal.publishing.erasure import RequestError
from congress_portal.subject_access import copy_for
from congress_portal.subject_access_paper import write_paper


class Command(BaseCommand):
    help = (
        "Write everything that is held of a person as JSON and as a Word sheet, on a verified "
        "request for access; the reading is put on record."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("code", help="the code of the person")
        parser.add_argument("--request", type=int, required=True, help="number of the request")
        parser.add_argument("--to", type=Path, required=True, help="folder for the two files")

    def handle(self, *, code: str, request: int, to: Path, **options: Any) -> None:
        with translation.override("vi"):
            if not to.is_dir():
                raise CommandError(_("%(folder)s is not a folder.") % {"folder": to})
            try:
                copy = copy_for(code, request)
            except RequestError as error:
                raise CommandError(str(error)) from error
            contents = {"json": copy.as_json().encode(), "docx": write_paper(copy)}
            for ending, content in contents.items():
                try:
                    self._write(to / f"yeu-cau-{request}-{code}.{ending}", content)
                except OSError as error:
                    raise CommandError(
                        _("%(path)s could not be written: %(error)s.")
                        % {"path": error.filename or to, "error": error.strerror}
                    ) from error
            self.stdout.write(
                _("Rows: %(rows)s; rows of the history: %(history)s; editions: %(editions)s.")
                % {
                    "rows": len(copy.rows),
                    "history": len(copy.history),
                    "editions": len(copy.editions),
                }
            )
            if copy.elsewhere:
                self.stdout.write(_("The name, or one like it, still stands in these texts:"))
            for trace in copy.elsewhere:
                self.stdout.write(f"  {trace.place}  {trace.column}  …{trace.excerpt}…")

    def _write(self, path: Path, content: bytes) -> None:
        # Nobody else on the machine reads it, from the first byte on.
        number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o600)
        with open(number, "wb") as file:
            os.fchmod(file.fileno(), 0o600)
            file.write(content)
        self.stdout.write(str(path))
