"""Walk the chain of editions of every record."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import translation
from django.utils.translation import gettext as _

from organizations.editions import broken_links


class Command(BaseCommand):
    help = "Check the hashes and the chain of all editions; exit status 1 where one is broken."

    def handle(self, **options: Any):
        with translation.override("vi"):
            count, broken = broken_links()
            for place in broken:
                self.stderr.write(place)
            self.stdout.write(
                _("%(count)s editions: %(broken)s broken.")
                % {"count": count, "broken": len(broken)}
            )
        if broken:
            raise SystemExit(1)
