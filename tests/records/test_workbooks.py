"""The workbooks of the five records: out and in again, through an office program too."""

from collections import Counter

import pytest

from congress_portal.foundation.sheet_reading import NO_ROWS
from congresses import workbooks
from congresses.models import Congress
from tests.records.office import WAYS, saved_again

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def imported(congress, content, name="hồ sơ.xlsx"):
    return workbooks.import_workbook(congress, content, name, user=None, dry_run=True)


def test_exporting_and_importing_a_record_changes_nothing(contested):
    rows = 0
    for congress in Congress.objects.filter(is_stub=False):
        report = imported(congress, workbooks.write_workbook(congress))

        assert [str(found) for found in report.findings] == []
        assert [(one.sheet, one.cells) for one in report.effective] == []
        rows += len(report.unchanged)

    assert rows > 150


@pytest.mark.parametrize("way", WAYS)
def test_an_office_program_that_saves_the_workbook_again_changes_nothing(fullest, tmp_path, way):
    # As few records as have a row of every sheet: all take the program most of a minute.
    found = {congress for congress, _rows in fullest.values()}
    saved = saved_again(
        tmp_path, {one.code: workbooks.write_workbook(one) for one in found}, WAYS[way]
    )
    read = Counter()
    for name, content in saved.items():
        code, _, page = name.partition("-")
        if page in (workbooks.GUIDE, workbooks.LISTS):
            continue
        file = f"{page}.csv" if page else "hồ sơ.xlsx"
        report = imported(Congress.objects.get(code=code), content, file)
        told = [str(one) for one in report.findings]

        # A sheet without rows is handed out with its headings alone.
        if page and told == [str(NO_ROWS)]:
            continue
        assert told == [], name
        assert [(one.sheet, one.cells) for one in report.effective] == [], name
        read.update(line.sheet for line in report.unchanged)
    print(f"{read.total()} rows of {len(read)} sheets, {way}")

    assert set(read) == {sheet.name for sheet in workbooks.workbook_sheets()}
    assert read.total() > 100
