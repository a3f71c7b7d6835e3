"""Remove sessions and waiting times that are over; for a timer of the server."""

import datetime

from django.core.management.base import BaseCommand
from django.db.models import Q
from django.utils import timezone

from congress_portal.door.sessions import IDLE_LIMIT
from congress_portal.door.throttle import FORGOTTEN_AFTER
from organizations.models import DeskSession, LoginDelay


class Command(BaseCommand):
    help = "Remove sessions that have ended, and waiting times at login that have passed."

    def handle(self, **options):
        now = timezone.now()
        idle = Q(user__isnull=False, last_seen_at__lte=now - IDLE_LIMIT)
        sessions, _ = DeskSession.objects.filter(idle | Q(expire_date__lte=now)).delete()
        forgotten = now - datetime.timedelta(seconds=FORGOTTEN_AFTER)
        delays, _ = LoginDelay.objects.filter(free_at__lt=forgotten).delete()
        self.stdout.write(
            self.style.SUCCESS(f"{sessions} sessions and {delays} waiting times removed.")
        )
