"""Write a sheet of what a user may read, or the workbook of a congress, into a file."""

from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _
from tqdm import tqdm

from congress_portal.foundation.sheet_files import write_csv
from congresses import workbooks
from congresses.models import Congress
from organizations import sheet_lists
from organizations.permissions import Rights


class Command(BaseCommand):
    help = "Export a sheet, or with --congress a workbook, with the rights of a user."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="Ends in .csv or .xlsx; never overwritten.")
        parser.add_argument("--as", dest="username", required=True, help="The reader's account.")
        parser.add_argument("--congress", help="Code of the record, for its workbook.")
        parser.add_argument("--sheet", choices=sorted(sheet_lists.kinds()), default="awards")

    def handle(
        self, *, file: Path, username: str, congress: str | None, sheet: str, **options: Any
    ) -> None:
        user = get_user_model()._default_manager.filter(username=username, is_active=True).first()
        if user is None:
            raise CommandError(f"There is no account {username}.")
        if file.suffix not in (".csv", ".xlsx") or (congress and file.suffix != ".xlsx"):
            raise CommandError("The file ends in .xlsx, or in .csv for one sheet.")
        rights = Rights(user)
        found = Congress.objects.filter(code=congress, kept_by__in=rights.seen()).first()
        if congress and found is None:
            raise CommandError(f"{username} may read no record with the code {congress}.")
        try:
            out = file.open("xb")
        except OSError as error:
            raise CommandError(
                _("%(file)s cannot be written: %(why)s. Choose another name; nothing is replaced.")
                % {"file": file, "why": error.strerror}
            ) from error
        with out:
            if found:
                out.write(workbooks.write_workbook(found))
            else:
                kind = sheet_lists.kinds()[sheet]
                resource = kind.reader(rights)
                written = resource.filter_export(resource.get_queryset())
                # None: no bar in a log.
                hidden = None if options["verbosity"] else True
                rows = tqdm(
                    resource.export_rows(written),
                    total=written.count(),
                    desc=kind.sheet.title,
                    disable=hidden,
                )
                if file.suffix == ".csv":
                    for piece in write_csv(resource.headings(), rows):
                        out.write(piece)
                else:
                    out.write(resource.workbook(rows))
        self.stdout.write(self.style.SUCCESS(f"{file}: {file.stat().st_size} bytes."))
