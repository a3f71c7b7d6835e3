"""Erase a person on a request that two privacy officers answer for."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import translation
from django.utils.translation import gettext as _

from congress_portal.publishing import erasure, erasure_log


class Command(BaseCommand):
    help = (
        "Erase a person from working tables, history, editions and what is made of them; "
        "list the texts that still hold the name."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("code", nargs="?", help="the code of the person")
        parser.add_argument("--request", type=int, help="number of the request")
        parser.add_argument(
            "--again",
            type=Path,
            metavar="FILE",
            help="after a backup was put back: do again what this log of erasures tells",
        )
        parser.add_argument(
            "--also",
            nargs="+",
            default=[],
            metavar="TABLE:ID",
            help="texts out of the list of a dry run in which the name is hidden too",
        )
        parser.add_argument("--dry-run", action="store_true", help="do it, list, take it back")

    def handle(
        self,
        *,
        code: str | None,
        request: int | None,
        again: Path | None,
        also: list[str],
        dry_run: bool,
        **options: Any,
    ) -> None:
        with translation.override("vi"):
            try:
                if again is not None and not (code or request or also):
                    self._again(again, dry_run)
                elif again is None and code and request:
                    self._tell(erasure.erase(code, request, also=also, dry_run=dry_run))
                else:
                    raise CommandError("Give a code and --request, or --again alone.")
            except erasure.RequestError as error:
                raise CommandError(str(error)) from error
            if dry_run:
                self.stdout.write(_("Nothing was changed: this was a dry run."))

    def _again(self, path: Path, dry_run: bool) -> None:
        """Go on past a line that cannot be done, so that no other person waits for it."""
        done, failed = 0, []
        try:
            lines = list(erasure_log.read(path))
        except (OSError, ValueError) as error:
            raise CommandError(f"{path} is no log of erasures: {error}.") from error
        for line in lines:
            try:
                outcome = erasure.again(line, dry_run=dry_run)
            except erasure.RequestError as error:
                failed.append(f"{line.person}: {error}")
                continue
            if outcome is not None:
                done += 1
                self.stdout.write(f"{line.person}, {line.request}")
                self._tell(outcome)
        self.stdout.write(
            _("%(lines)s requests in the log: %(done)s done again, %(failed)s could not be.")
            % {"lines": len(lines), "done": done, "failed": len(failed)}
        )
        if failed:
            raise CommandError("\n".join(failed))

    def _tell(self, outcome: erasure.Outcome) -> None:
        self.stdout.write(outcome.sentence())
        if outcome.left:
            self.stdout.write(_("The name, or one like it, still stands in these texts:"))
        for trace in outcome.left:
            self.stdout.write(f"  {trace.place}  {trace.column}  …{trace.excerpt}…")
