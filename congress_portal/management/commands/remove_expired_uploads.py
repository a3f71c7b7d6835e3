"""Let go of uploaded sheets that nobody imported within the hour; for a timer of the server."""

from django.core.management.base import BaseCommand

from organizations import sheet_jobs, uploads


class Command(BaseCommand):
    help = "Let go of uploaded sheets that were checked and not imported within the hour."

    def handle(self, **options):
        sheet_jobs.remove_finished()
        self.stdout.write(self.style.SUCCESS(f"{uploads.remove_expired()} uploads removed."))
