"""Delete personal data whose day has come, from tables and history; for a timer of the server."""

from django.core.management.base import BaseCommand, CommandParser
from django.utils import translation
from django.utils.translation import gettext as _

from congress_portal.publishing.expiry import expire


class Command(BaseCommand):
    help = (
        "Delete restricted details, texts of sources, contacts of readers and uploads whose time "
        "is over, and clear them in the history."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="do it, count, take it back")

    def handle(self, *, dry_run: bool, **options):
        with translation.override("vi"):
            self.stdout.write(expire(dry_run=dry_run).sentence())
            if dry_run:
                self.stdout.write(_("Nothing was changed: this was a dry run."))
