"""Check the history against its seals, and the tables against the history."""

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from congress_portal import sealing
from congress_portal.foundation import audit
from congress_portal.foundation.figures import show_number
from organizations.models import HistorySeal

SENTENCES = {
    "changed": gettext_lazy("row %(row)s of %(table)s was changed after it was sealed"),
    "deleted": gettext_lazy("row %(row)s of %(table)s was deleted after it was sealed"),
    "inserted": gettext_lazy("row %(row)s of %(table)s was put in afterwards"),
    "schema": gettext_lazy("columns of %(table)s that were sealed are gone"),
    "chain": gettext_lazy("the seal does not follow the one before it"),
    "seal": gettext_lazy("the seal does not match its own list of rows"),
    "anchor": gettext_lazy("the seal is not the one of the anchor"),
    "tail": gettext_lazy("the anchor knows this seal, and it is gone"),
    "unrecorded": gettext_lazy("row %(row)s of %(table)s is in no history"),
    "missing": gettext_lazy("row %(row)s of %(table)s is gone without a history of it"),
    "different": gettext_lazy("row %(row)s of %(table)s is not what its history says"),
}


class Command(BaseCommand):
    help = "Check that nothing in the history was changed, deleted, put in or cut off."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--anchor", type=Path, help="file with a seal kept elsewhere")
        parser.add_argument("--write-anchor", type=Path, help="write the latest seal to a file")

    def handle(self, *args: Any, **options: Any) -> None:
        anchor = None
        if options["anchor"]:
            try:
                anchor = sealing.read_anchor(options["anchor"])
            except sealing.UnreadableAnchor as error:
                raise CommandError(
                    _("“%(path)s” is no anchor. Give a file that --write-anchor wrote.")
                    % {"path": error}
                ) from error
        count = 0
        for found in sealing.breaks(anchor):
            count += 1
            self._tell(found.seal, found.what, found.table, found.row)
        for history in audit.histories():
            model = history.pgh_tracked_model  # type: ignore[attr-defined]
            for key, how in audit.differing_rows(model):
                count += 1
                self._tell(0, how, model._meta.db_table, str(key))
        rows = sum(HistorySeal.objects.values_list("row_count", flat=True))
        self.stdout.write(
            _(
                "%(seals)s seals over %(rows)s rows, %(tables)s tables compared with their "
                "history; %(waiting)s transactions are not sealed yet; %(breaks)s breaks."
            )
            % {
                "seals": show_number(HistorySeal.objects.count()),
                "rows": show_number(rows),
                "tables": show_number(len(audit.histories())),
                "waiting": show_number(sealing.unsealed_count()),
                "breaks": show_number(count),
            }
        )
        if count:
            sys.exit(1)
        if options["write_anchor"] and sealing.write_anchor(options["write_anchor"]) is None:
            raise CommandError(_("There is no seal yet. Run seal_history first."))

    def _tell(self, seal: int, what: str, table: str, row: str) -> None:
        sentence = SENTENCES[what] % {"table": table, "row": row}
        prefix = _("Seal %(number)s: ") % {"number": seal} if seal else ""
        self.stderr.write(f"{prefix}{sentence}.")
