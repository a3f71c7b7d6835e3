"""Delete how to reach the senders of notices, once the promised days are over; for a timer."""

from django.core.management.base import BaseCommand

from congress_portal.error_notices import forget_senders


class Command(BaseCommand):
    help = "Delete the contacts of readers who reported an error, once their day has come."

    def handle(self, **options):
        self.stdout.write(self.style.SUCCESS(f"{forget_senders()} contacts deleted."))
