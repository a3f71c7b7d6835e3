"""Write the awards a user may read, or the workbook of a congress, into a file."""

from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser

from awards.models import AwardDecision
from awards.resources import AwardResource
from congress_portal.foundation.sheet_files import write_csv, write_xlsx
from congresses import workbooks
from congresses.models import Congress
from organizations.permissions import Rights


class Command(BaseCommand):
    help = "Export the awards, or with --congress a workbook, with the rights of a user."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="Ends in .csv or .xlsx; never overwritten.")
        parser.add_argument("--as", dest="username", required=True, help="The reader's account.")
        parser.add_argument("--congress", help="Code of the record, for its workbook.")

    def handle(self, *, file: Path, username: str, congress: str | None, **options: Any) -> None:
        user = get_user_model()._default_manager.filter(username=username, is_active=True).first()
        if user is None:
            raise CommandError(f"There is no account {username}.")
        if file.suffix not in (".csv", ".xlsx") or (congress and file.suffix != ".xlsx"):
            raise CommandError("The file ends in .xlsx, or in .csv for awards.")
        rights = Rights(user)
        with file.open("xb") as out:
            if congress:
                found = Congress.objects.filter(code=congress, kept_by__in=rights.seen()).first()
                if found is None:
                    raise CommandError(f"{username} may read no record with the code {congress}.")
                out.write(workbooks.write_workbook(found))
            else:
                decisions = AwardDecision.objects.filter(kept_by__in=rights.seen())
                resource = AwardResource(decisions=decisions)
                rows = resource.export_rows()
                if file.suffix == ".csv":
                    for piece in write_csv(resource.headings(), rows):
                        out.write(piece)
                else:
                    title, widths = resource.sheet.title, resource.sheet.widths
                    out.write(write_xlsx(title, resource.headings(), rows, widths))
        self.stdout.write(self.style.SUCCESS(f"{file}: {file.stat().st_size} bytes."))
