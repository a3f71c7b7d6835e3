"""Erase a person on a request that two privacy officers answer for."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import translation
from django.utils.translation import gettext as _

from congress_portal.publishing import erasure


class Command(BaseCommand):
    help = (
        "Erase a person from working tables, history, editions and what is made of them; "
        "list the texts that still hold the name."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("code", help="the code of the person")
        parser.add_argument("--request", type=int, required=True, help="number of the request")
        parser.add_argument(
            "--also",
            nargs="+",
            default=[],
            metavar="TABLE:ID",
            help="texts out of the list of a dry run in which the name is hidden too",
        )
        parser.add_argument("--dry-run", action="store_true", help="do it, list, take it back")

    def handle(self, *, code: str, request: int, also: list[str], dry_run: bool, **options: Any):
        with translation.override("vi"):
            try:
                outcome = erasure.erase(code, request, also=also, dry_run=dry_run)
            except erasure.RequestError as error:
                raise CommandError(str(error)) from error
            self.stdout.write(outcome.sentence())
            if dry_run:
                self.stdout.write(_("Nothing was changed: this was a dry run."))
            if outcome.left:
                self.stdout.write(_("The name, or one like it, still stands in these texts:"))
            for trace in outcome.left:
                self.stdout.write(f"  {trace.place}  {trace.column}  …{trace.excerpt}…")
