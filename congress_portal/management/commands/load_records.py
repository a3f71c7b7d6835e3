"""Load the five real records, as two people would enter and approve them."""

import time

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from congress_portal import record_loading


class Command(BaseCommand):
    help = "Load the five real records as two people enter them; a second time changes nothing."

    def handle(self, **options):
        begun = time.monotonic()
        try:
            loaded = record_loading.load(self.stdout.write)
        except record_loading.LoadingError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(
            _("%(count)s of %(all)s records were new; it took %(seconds)s seconds.")
            % {
                "count": loaded,
                "all": len(record_loading.RECORDS),
                "seconds": f"{time.monotonic() - begun:.1f}".replace(".", ","),
            }
        )
