"""Give bodies the names and superiors that are in force from today; for a timer of the server."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from congress_portal.foundation.audit import commanding
from congress_portal.publishing.coming_into_force import bring_into_force


class Command(BaseCommand):
    help = "Gives bodies the names and superiors that were entered beforehand, on their day."

    def handle(self, **options: Any) -> None:
        with translation.override("vi"), commanding("bring_into_force"):
            renamed, moved = bring_into_force(timezone.localdate())
            self.stdout.write(
                _("Renamed: %(renamed)s; lists made again: %(moved)s.")
                % {"renamed": ", ".join(renamed) or 0, "moved": moved}
            )
