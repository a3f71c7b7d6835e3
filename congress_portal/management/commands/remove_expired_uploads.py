"""Let go of uploaded sheets that nobody imported within the hour; for a timer of the server."""

from django.core.management.base import BaseCommand
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from organizations import uploads


class Command(BaseCommand):
    help = "Let go of uploaded sheets that were checked and not imported within the hour."

    def handle(self, **options):
        over = timezone.now() - uploads.LIFETIME
        DBTaskResult.objects.finished().filter(finished_at__lte=over).delete()
        self.stdout.write(self.style.SUCCESS(f"{uploads.remove_expired()} uploads removed."))
