"""Seal the finished transactions of the history; meant to run every hour."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from congress_portal import sealing
from congress_portal.foundation.figures import show_number


class Command(BaseCommand):
    help = "Seal what the history has recorded since the last seal."

    def handle(self, *args: Any, **options: Any) -> None:
        made = sealing.seal()
        for seal in made:
            self.stdout.write(
                _("Seal %(number)s: %(rows)s rows, %(hash)s")
                % {
                    "number": seal.number,
                    "rows": show_number(seal.row_count),
                    "hash": seal.sha256,
                }
            )
        if not made:
            self.stdout.write(_("Everything is sealed already."))
