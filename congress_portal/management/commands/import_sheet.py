"""Import a sheet, or the workbook of a congress, in the name of a user."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _
from tqdm import tqdm

from congress_portal.foundation.sheet_files import Finding, SheetError
from congress_portal.foundation.sheet_grids import read_grids
from congress_portal.foundation.sheet_reading import read_sheet
from congresses import workbooks
from congresses.models import Congress
from organizations import sheet_lists
from organizations.permissions import Rights


class Command(BaseCommand):
    help = "Import a sheet with the rights of a user. Exit status 1: findings, nothing imported."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--as", dest="username", required=True, help="The clerk's account.")
        parser.add_argument("--congress", help="Code of the record, for its workbook.")
        parser.add_argument("--sheet", choices=sorted(sheet_lists.kinds()), default="awards")
        parser.add_argument("--dry-run", action="store_true", help="Check, and store nothing.")
        parser.add_argument(
            "--checked",
            type=Path,
            metavar="FILE",
            help=(
                "With --dry-run, note in FILE which rows the sheet met; without, import only if "
                "these are as they were then."
            ),
        )

    def handle(self, *, file: Path, username: str, congress: str | None, **options: Any) -> None:
        user = get_user_model()._default_manager.filter(username=username, is_active=True).first()
        if user is None:
            raise CommandError(f"There is no account {username}.")
        rights = Rights(user)
        try:
            content = file.read_bytes()
        except OSError as error:
            raise CommandError(
                _("%(file)s cannot be read: %(why)s. Check the path.")
                % {"file": file, "why": error.strerror}
            ) from error
        dry_run, checked = options["dry_run"], options["checked"]
        expected = None if dry_run or checked is None else rows_checked(checked, content)
        if congress:
            found = Congress.objects.filter(code=congress, kept_by__in=rights.written()).first()
            if found is None:
                raise CommandError(f"{username} may change no record with the code {congress}.")
            try:
                grids = read_grids(content, file.name)
            except SheetError as error:
                self._tell(error.findings, (0, 0, 0))
                return
            workbooks.name_by_file(grids, file.name)
            rows = sum(max(len(grid.rows) - 1, 0) for grid in grids)
            with self._bar(rows, workbooks.TITLE, options["verbosity"]) as progress:
                done = workbooks.import_grids(
                    found, grids, user=user, dry_run=dry_run, expected=expected, progress=progress
                )
            self._tell(done.findings, (len(done.new), len(done.changed), len(done.unchanged)))
            for plan in done.plans:
                self._remark(f"“{plan.title}”: {told}" for told in plan.read.remarks)
            if dry_run and checked:
                note_checked(checked, content, done.fingerprint())
            return
        kind = sheet_lists.kinds()[options["sheet"]]
        resource = kind.resource(rights, "")
        try:
            sheet = read_sheet(content, file.name, resource.columns())
        except SheetError as error:
            self._tell(error.findings, (0, 0, 0))
            return
        with self._bar(len(sheet.rows), kind.sheet.title, options["verbosity"]) as progress:
            report = resource.import_sheet(
                sheet, user=user, dry_run=dry_run, expected=expected, progress=progress
            )
        counts = report.counts
        self._tell(report.findings, (counts["new"], counts["changed"], counts["unchanged"]))
        self._remark(report.remarks)
        if dry_run and checked:
            note_checked(checked, content, report.recorded)

    @contextmanager
    def _bar(self, rows: int, title: str, verbosity: int) -> Iterator[Callable[[int], None]]:
        # None: no bar in a log.
        hidden = None if verbosity else True
        with tqdm(total=rows, desc=title, disable=hidden) as bar:

            def progress(at: int) -> None:
                bar.update(at - bar.n)

            yield progress

    def _tell(self, findings: list[Finding], counts: tuple[int, int, int]) -> None:
        for finding in findings:
            self.stderr.write(str(finding))
        if findings:
            raise CommandError(
                _("%(number)s findings; nothing was imported.") % {"number": len(findings)}
            )
        new, changed, unchanged = counts
        self.stdout.write(
            self.style.SUCCESS(f"{new} new, {changed} changed, {unchanged} unchanged.")
        )

    def _remark(self, remarks: Iterable[str]) -> None:
        for sentence in remarks:
            self.stdout.write(sentence)


def note_checked(path: Path, content: bytes, rows: Mapping[str, str]) -> None:
    """Keep the digests of the rows that a sheet met; no cell of them."""
    path.write_text(json.dumps({"sheet": hashlib.sha256(content).hexdigest(), "rows": dict(rows)}))


def rows_checked(path: Path, content: bytes) -> dict[str, str]:
    """What a sheet met when it was checked."""
    try:
        noted = json.loads(path.read_text())
        sheet, rows = noted["sheet"], dict(noted["rows"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise CommandError(f"{path} is no note of a check: run with --dry-run first.") from error
    if sheet != hashlib.sha256(content).hexdigest():
        raise CommandError(f"{path} is of another file: check this one with --dry-run.")
    return rows
