"""Each sheet of the records through other forms of file: nothing changes that nobody changed."""

import datetime
import io
from collections import Counter

import openpyxl
import pytest

from congresses import workbooks
from congresses.models import Congress
from congresses.sheets import ROW_CODE
from tests.organizations.factories import UserFactory
from tests.sheets.making import text

pytestmark = [pytest.mark.django_db, pytest.mark.database]

FORMS = {
    "semicolons, as Excel in Vietnamese saves": lambda rows: text(*rows, quote='"').encode(),
    "commas and a byte order mark": lambda rows: text(*rows, delimiter=",", quote='"').encode(
        "utf-8-sig"
    ),
    "tabs in UTF-16": lambda rows: text(*rows, delimiter="\t", quote='"').encode("utf-16"),
}


def as_text(cell):
    """A cell as a spreadsheet in Vietnamese writes it into a text file."""
    match cell:
        case datetime.datetime():
            return f"{cell:%d/%m/%Y}"
        case float():
            return str(cell).replace(".", ",")
        case str():
            return cell.replace('"', '""')
    return cell


def imported(congress, content, name):
    user = UserFactory(clerk_of=congress.kept_by)
    return workbooks.import_workbook(congress, content, name, user=user, dry_run=True)


def test_no_text_file_of_a_sheet_changes_anything(fullest):
    wrong, rows_read = {}, 0
    for form, written in FORMS.items():
        for title, (congress, rows) in fullest.items():
            content = written([[as_text(cell) for cell in row] for row in rows])
            report = imported(congress, content, f"{title}.csv")
            rows_read += len(report.unchanged)
            changes = [(line.line, line.cells) for line in report.effective]
            if report.findings or changes or len(report.unchanged) != len(rows) - 1:
                wrong[form, title] = [str(found) for found in report.findings] or changes
    print(f"{rows_read} rows of {len(fullest)} sheets in {len(FORMS)} forms")

    assert wrong == {}
    assert set(fullest) == {sheet.title for sheet in workbooks.workbook_sheets()}
    assert rows_read > 200


def test_every_day_that_became_a_serial_is_a_finding_and_nothing_else_is(loaded):
    days = 0
    # As a clerk has them before they are handed in: what is published takes no file at all.
    Congress.objects.update(state="draft", submitted_by=None, submitted_at=None)
    for congress in Congress.objects.filter(is_stub=False):
        book = openpyxl.load_workbook(io.BytesIO(workbooks.write_workbook(congress)))
        damaged = Counter()
        for page in book:
            for row in page.iter_rows(min_row=2):
                for cell in row:
                    if isinstance(cell.value, datetime.datetime):
                        cell.value = (cell.value - datetime.datetime(1899, 12, 30)).days
                        cell.number_format = "General"
                        damaged[page.title, cell.row, cell.column_letter] += 1
        buffer = io.BytesIO()
        book.save(buffer)

        report = imported(congress, buffer.getvalue(), "hồ sơ.xlsx")

        found = {(one.sheet, one.line, one.letters) for one in report.findings}
        assert found == set(damaged), congress
        days += len(damaged)
    print(f"{days} days as serials")

    assert days > 5


def test_a_file_without_its_row_codes_changes_nothing_either(fullest):
    """A list that a clerk typed off from the portal, in which only the rows tell themselves."""
    changed = {}
    for title, (congress, rows) in fullest.items():
        at = rows[0].index(ROW_CODE.heading)
        content = text(
            *[[as_text(c) for c in [*row[:at], *row[at + 1 :]]] for row in rows], quote='"'
        )
        report = imported(congress, content.encode(), f"{title}.csv")
        if report.findings or report.effective:
            changed[title] = [str(f) for f in report.findings] or [
                line.cells for line in report.effective
            ]

    assert changed == {}
