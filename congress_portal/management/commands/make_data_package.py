"""Make the data package of all that is published, for the nightly timer and large registers."""

from typing import Any

from django.core.management.base import BaseCommand

from congress_portal.data_package import make


class Command(BaseCommand):
    help = "Write the data package that /du-lieu/goi-du-lieu.zip gives, of what is published now."

    def handle(self, **options: Any) -> None:
        place = make()
        self.stdout.write(f"{place} ({place.stat().st_size} bytes)")
