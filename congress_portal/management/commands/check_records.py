"""All rules over all records."""

from django.core.management.base import BaseCommand
from django.utils import translation
from tqdm import tqdm

from congress_portal.foundation.rules import Severity
from congress_portal.publishing import checking


class Command(BaseCommand):
    help = "Check all records by the rules; exit status 1 when one of them has an error."

    def add_arguments(self, parser):
        parser.add_argument("--errors", action="store_true", help="Leave out warnings.")

    def handle(self, *, errors, verbosity, **options):
        counts = {Severity.ERROR: 0, Severity.WARNING: 0}
        records = 0
        with translation.override("vi"):
            for model in checking.CHECKS:
                rows = model._default_manager.order_by("pk")
                progress = tqdm(
                    rows.iterator(chunk_size=500),
                    total=rows.count(),
                    desc=str(model._meta.verbose_name_plural),
                    disable=None if verbosity else True,
                )
                for record in progress:
                    records += 1
                    for finding in checking.check(record):
                        counts[finding.severity] += 1
                        if finding.severity == Severity.ERROR or not errors:
                            progress.write(f"{record.code} {finding.code} {finding.sentence}")
        self.stdout.write(
            f"{records} records: {counts[Severity.ERROR]} errors, "
            f"{counts[Severity.WARNING]} warnings."
        )
        if counts[Severity.ERROR]:
            raise SystemExit(1)
