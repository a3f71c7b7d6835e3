"""Write the columns of every sheet into docs/spreadsheets.md, from their declarations."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from congress_portal.foundation.sheet_columns import SheetOf, as_table
from congresses.workbooks import workbook_sheets
from organizations import sheet_lists

PAGE = Path(settings.BASE_DIR) / "docs/spreadsheets.md"
_MARKED = re.compile(r"(<!-- columns: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)


def described(text: str) -> str:
    """The page with its tables as the declarations have them."""
    tables = {kind.sheet.name: as_table(kind.sheet) for kind in sheet_lists.kinds().values()}
    tables["congress_workbook"] = "\n\n".join(workbook_tables())
    return _MARKED.sub(lambda found: f"{found[1]}{tables[found[2]]}\n{found[3]}", text)


def workbook_tables() -> Iterator[str]:
    for sheet in workbook_sheets():
        yield "\n\n".join(part for part in (title_of(sheet), sheet.about, as_table(sheet)) if part)


def title_of(sheet: SheetOf) -> str:
    return f"### {sheet.title}"


class Command(BaseCommand):
    help = "Write the columns of the sheets into docs/spreadsheets.md."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="Change nothing; fail if stale.")

    def handle(self, *, check: bool, **options: Any) -> None:
        before = PAGE.read_text()
        after = described(before)
        if check and before != after:
            raise CommandError("docs/spreadsheets.md is stale. Run manage.py describe_sheets.")
        if not check:
            PAGE.write_text(after)
