"""Make the rows that lists and search read again, from the latest edition of every record."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from congress_portal.publishing import rows


class Command(BaseCommand):
    help = "Makes the published rows again out of the editions; after an upgrade that adds to them."

    def handle(self, *args: Any, **options: Any) -> None:
        made = rows.make_again()
        self.stdout.write(_("The rows of %(count)s records were made again.") % {"count": made})
