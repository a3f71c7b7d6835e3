"""Each list of the records goes out, through other forms of file, and comes back unchanged."""

import datetime
import io

import openpyxl
import pytest

from congress_portal.foundation.sheet_columns import LISTS
from congress_portal.foundation.sheet_reading import read_sheet
from organizations import sheet_lists
from organizations.models import Organization
from organizations.permissions import Rights
from tests.organizations.factories import ClerkRoleFactory, UserFactory, body_with_history
from tests.records.office import WAYS, saved_again
from tests.records.test_round_trips import FORMS, as_text

pytestmark = [pytest.mark.django_db, pytest.mark.database]

KINDS = ("awards", "bodies", "cluster_members", "cluster_years", "people")


@pytest.fixture
def clerk(loaded):
    """A clerk of every body, who reads and writes all that was loaded, and one with a history."""
    user = UserFactory()
    body_with_history(Organization.objects.earliest("pk"))
    for body in Organization.objects.all():
        ClerkRoleFactory(user=user, organization=body)
    return user


@pytest.fixture
def written(clerk):
    """Every list as the desk hands it out."""
    found = {}
    for name in KINDS:
        reader = sheet_lists.kinds()[name].reader(Rights(clerk))
        found[name] = reader.workbook(reader.export_rows())
    return found


def rows_of(content):
    page = next(page for page in openpyxl.load_workbook(io.BytesIO(content)) if page.title != LISTS)
    return [[cell.value for cell in row] for row in page.iter_rows()]


def imported(clerk, name, content, file_name):
    resource = sheet_lists.kinds()[name].resource(Rights(clerk), "")
    sheet = read_sheet(content, file_name, resource.columns())
    return resource.import_sheet(sheet, dry_run=True, user=clerk)


def test_every_kind_of_list_is_tried():
    assert set(KINDS) == set(sheet_lists.kinds())


def test_no_form_of_file_changes_a_list(clerk, written):
    wrong, rows_read = {}, 0
    for name, content in written.items():
        rows = rows_of(content)
        assert len(rows) > 1, name
        files = {
            form: write([[as_text(c) for c in row] for row in rows])
            for form, write in FORMS.items()
        }
        for form, file in {**files, "the workbook itself": content}.items():
            ending = "xlsx" if file == content else "csv"
            report = imported(clerk, name, file, f"a.{ending}")
            rows_read += report.counts["unchanged"]
            if report.findings or report.counts["unchanged"] != len(rows) - 1:
                cells = [(row.line, row.cells) for row in (*report.new, *report.changed)]
                wrong[form, name] = [str(found) for found in report.findings] or cells
    print(f"{rows_read} rows of {len(written)} lists in {len(FORMS) + 1} forms")

    assert wrong == {}
    assert rows_read > 100


def test_every_day_that_became_a_serial_is_a_finding(clerk, written):
    days = 0
    for name, content in written.items():
        book = openpyxl.load_workbook(io.BytesIO(content))
        damaged = set()
        for cell in (cell for page in book for row in page.iter_rows() for cell in row):
            if isinstance(cell.value, datetime.datetime):
                cell.value = (cell.value - datetime.datetime(1899, 12, 30)).days
                cell.number_format = "General"
                damaged.add((cell.row, cell.column_letter))
        file = io.BytesIO()
        book.save(file)

        report = imported(clerk, name, file.getvalue(), "a.xlsx")

        assert {(one.line, one.letters) for one in report.findings} == damaged, name
        days += len(damaged)
    print(f"{days} days as serials")

    assert days


@pytest.mark.parametrize("way", WAYS)
def test_an_office_program_that_saves_a_list_again_changes_nothing(clerk, written, tmp_path, way):
    rows_read, saved = 0, saved_again(tmp_path, written, WAYS[way])
    for name, content in written.items():
        # Of a list saved as text, the page of its drop-downs is a file too, and is not sent.
        [sent] = [key for key in saved if key.startswith(name) and not key.endswith(LISTS)]
        report = imported(clerk, name, saved[sent], f"{name}.{'csv' if 'text' in way else 'xlsx'}")

        assert [str(found) for found in report.findings] == []
        assert report.counts["unchanged"] == len(rows_of(content)) - 1
        rows_read += report.counts["unchanged"]
    print(f"{rows_read} rows of {len(written)} lists, {way}")

    assert rows_read > 30
