"""Remove files of minutes that no record has any more; for a timer of the server."""

from django.core.files.storage import default_storage
from django.core.management.base import BaseCommand

from congresses import minutes


class Command(BaseCommand):
    help = "Remove files of minutes that no record has, but for those of the last hour."

    def add_arguments(self, parser):
        parser.add_argument("--dry-run", action="store_true", help="Count them, remove none.")

    def handle(self, *, dry_run, **options):
        found = list(minutes.orphans())
        for path in () if dry_run else found:
            default_storage.delete(path)
        verb = "would be removed" if dry_run else "removed"
        self.stdout.write(self.style.SUCCESS(f"{len(found)} files {verb}."))
