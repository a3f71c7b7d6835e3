"""Remove uploaded sheets that nobody imported within the hour; for a timer of the server."""

from django.core.management.base import BaseCommand

from congress_portal.foundation.sheet_admin import remove_expired_uploads
from organizations import uploads


class Command(BaseCommand):
    help = "Remove uploaded sheets that were checked and not imported within the hour."

    def handle(self, **options):
        count = remove_expired_uploads() + uploads.remove_expired()
        self.stdout.write(self.style.SUCCESS(f"{count} uploads removed."))
