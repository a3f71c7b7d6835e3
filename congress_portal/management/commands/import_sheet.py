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

from awards.models import AwardDecision
from awards.sheets import AWARDS
from congress_portal.foundation.figures import shortened
from congress_portal.foundation.sheet_files import Finding, SheetError
from congress_portal.foundation.sheet_grids import Grid, read_grids
from congress_portal.foundation.sheet_reading import (
    UnknownColumn,
    one_of_each_file,
    to_choose_from,
    unknown_in_list,
)
from congress_portal.foundation.vietnamese import fold, normalize
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
        parser.add_argument(
            "--decision",
            help="Code of the decision, for its list of awards: no row needs to name it again.",
        )
        parser.add_argument("--sheet", choices=sorted(sheet_lists.kinds()), default="awards")
        parser.add_argument(
            "--table",
            action="append",
            default=[],
            metavar="NAME",
            help=(
                "Read this page of the workbook, or this table of the Word file, of several that "
                "fit. May be given more than once: they are one list."
            ),
        )
        parser.add_argument(
            "--leave-out",
            action="append",
            default=[],
            metavar="HEADING",
            help=(
                "Read the file without the column of this heading, which the sheet does not have. "
                "May be given more than once."
            ),
        )
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

    def handle(self, *, file: Path, username: str, **options: Any) -> None:
        user = get_user_model()._default_manager.filter(username=username, is_active=True).first()
        if user is None:
            raise CommandError(f"There is no account {username}.")
        try:
            content = file.read_bytes()
        except OSError as error:
            raise CommandError(
                _("%(file)s cannot be read: %(why)s. Check the path.")
                % {"file": file, "why": error.strerror}
            ) from error
        dry_run, checked = options["dry_run"], options["checked"]
        asked = content + _read_how(options)
        expected = None if dry_run or checked is None else rows_checked(checked, asked)
        how = {"user": user, "dry_run": dry_run, "expected": expected}
        run = self._import_workbook if options["congress"] else self._import_list
        try:
            met = run(file, content, options, how)
        except SheetError as error:
            self._tell(error.findings, (0, 0, 0))
            return
        if dry_run and checked:
            note_checked(checked, asked, met)

    def _import_workbook(
        self, file: Path, content: bytes, options: Mapping[str, Any], how: Mapping[str, Any]
    ) -> Mapping[str, str]:
        """Import the workbook of a record; return the digests of the rows that it met."""
        user, code = how["user"], options["congress"]
        found = Congress.objects.filter(code=code, kept_by__in=Rights(user).written()).first()
        if found is None:
            raise CommandError(f"{user.username} may change no record with the code {code}.")
        if options["decision"]:
            raise _one_record()
        grids = read_grids(content, file.name)
        workbooks.name_by_file(grids, file.name)
        _choose(grids, options["table"])
        _keep_the_others(grids)
        _leave_out(workbooks.unknown_in(grids), options["leave_out"])
        rows = sum(max(len(grid.rows) - 1, 0) for grid in grids)
        with self._bar(rows, workbooks.TITLE, options["verbosity"]) as progress:
            done = workbooks.import_grids(found, grids, progress=progress, **how)
        for tables in done.offered.values():
            self.stderr.write(_to_be_named(tables))
        self._tell(done.findings, (len(done.new), len(done.changed), len(done.unchanged)))
        for plan in done.plans:
            self._remark(f"“{plan.title}”: {told}" for told in plan.read.remarks)
        return done.fingerprint()

    def _import_list(
        self, file: Path, content: bytes, options: Mapping[str, Any], how: Mapping[str, Any]
    ) -> Mapping[str, str]:
        """Import a list; return the digests of the rows that it met."""
        rights, decision = Rights(how["user"]), options["decision"] or ""
        kind = sheet_lists.kinds()[options["sheet"]]
        if decision and kind.sheet is not AWARDS:
            raise _one_record()
        kept = AwardDecision.objects.filter(kept_by__in=rights.written())
        if decision and not kept.filter(code=decision).exists():
            raise CommandError(
                _("%(account)s may change no decision with the code “%(code)s”. Check the code.")
                % {"account": how["user"].username, "code": decision}
            )
        resource = kind.resource(rights, decision)
        grids = read_grids(content, file.name)
        _choose(grids, options["table"])
        if fitting := to_choose_from(grids, resource.columns()):
            raise CommandError(_to_be_named(fitting))
        _leave_out(unknown_in_list(grids, resource.columns()), options["leave_out"])
        try:
            sheet = one_of_each_file(grids, resource.columns())
        except SheetError as error:
            found = sheet_lists.all_found(resource, error, user=how["user"])
            raise SheetError(*found.findings) from None
        with self._bar(len(sheet.rows), kind.sheet.title, options["verbosity"]) as progress:
            report = resource.import_sheet(sheet, progress=progress, **how)
        counts = report.counts
        self._tell(report.findings, (counts["new"], counts["changed"], counts["unchanged"]))
        self._remark(report.remarks)
        return report.recorded

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


def _read_how(options: Mapping[str, Any]) -> bytes:
    """What else than the file decides what its rows are, to be as it was when it was checked."""
    names = ("sheet", "congress", "decision", "table", "leave_out")
    return json.dumps({name: options[name] for name in names}).encode()


def _one_record() -> CommandError:
    return CommandError(
        _("--decision is for a list of awards alone: leave out --congress and --sheet.")
    )


def _choose(grids: list[Grid], names: list[str]) -> None:
    """Mark the tables of these names as chosen."""
    known = {normalize(grid.name): grid for grid in grids if grid.name}
    for name in map(normalize, names):
        if name not in known:
            raise CommandError(
                _("The file has no table “%(name)s”. It has: %(tables)s.")
                % {"name": name, "tables": _named(known.values()) or "–"}
            )
        known[name].is_chosen = True


def _leave_out(unknown: list[UnknownColumn], headings: list[str]) -> None:
    """Mark the columns of these headings as left out."""
    for heading in headings:
        wanted = [column for column in unknown if fold(column.heading) == fold(heading)]
        if not wanted:
            raise CommandError(
                _("“%(heading)s” is no column that may be left out. Those are: %(columns)s.")
                % {"heading": heading, "columns": "; ".join(map(str, unknown)) or "–"}
            )
        for column in wanted:
            column.grid.left_out |= {column.place}


def _keep_the_others(grids: list[Grid]) -> None:
    """Mark what stands beside the chosen tables of a workbook, but for others of their sheets."""
    sheets = [workbooks.sheet_of(grid) for grid in grids]
    settled = [sheet for grid, sheet in zip(grids, sheets, strict=True) if grid.is_chosen]
    for grid, sheet in zip(grids, sheets, strict=True):
        grid.is_chosen = grid.is_chosen or sheet is None or sheet not in settled


def _to_be_named(tables: Iterable[Grid]) -> str:
    return _(
        "The file has several tables that fit: %(tables)s. Name with --table those to be read."
    ) % {"tables": _named(tables)}


def _named(tables: Iterable[Grid]) -> str:
    """Tables by their names, and the lines of text above them."""
    return "; ".join(
        f"“{grid.name}” ({shortened(grid.above)})" if grid.above else f"“{grid.name}”"
        for grid in tables
    )


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
        raise CommandError(
            f"{path} is of another file, or of this one read otherwise: check it with --dry-run."
        )
    return rows
