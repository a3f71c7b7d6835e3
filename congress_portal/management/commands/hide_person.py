"""Take a person's name out of what is published, on a confirmed request."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import translation
from django.utils.translation import gettext as _

from congress_portal.publishing import erasure


class Command(BaseCommand):
    help = "Hide a person's name in all editions, after an objection or a withdrawn consent."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("code", help="the code of the person")
        parser.add_argument("--request", type=int, required=True, help="number of the request")
        parser.add_argument("--dry-run", action="store_true", help="do it, count, take it back")

    def handle(self, *, code: str, request: int, dry_run: bool, **options: Any):
        with translation.override("vi"):
            try:
                outcome = erasure.hide(code, request, dry_run=dry_run)
            except erasure.RequestError as error:
                raise CommandError(str(error)) from error
            self.stdout.write(outcome.sentence())
            if dry_run:
                self.stdout.write(_("Nothing was changed: this was a dry run."))
