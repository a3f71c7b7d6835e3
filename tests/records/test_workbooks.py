"""The workbooks of the five records: out and in again, through an office program too."""

import shutil
import subprocess

import pytest

from congresses import workbooks
from congresses.models import Congress

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def imported(congress, content):
    return workbooks.import_workbook(congress, content, "hồ sơ.xlsx", user=None, dry_run=True)


def test_exporting_and_importing_a_record_changes_nothing(contested):
    rows = 0
    for congress in Congress.objects.filter(is_stub=False):
        report = imported(congress, workbooks.write_workbook(congress))

        assert [str(found) for found in report.findings] == []
        assert [(one.sheet, one.cells) for one in report.effective] == []
        rows += len(report.unchanged)

    assert rows > 150


def test_an_office_program_that_saves_the_workbook_again_changes_nothing(contested, tmp_path):
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    rows = 0
    # The records of one body: the program takes most of a minute for all.
    for congress in Congress.objects.filter(organization__name__contains="Lạng Sơn", is_stub=False):
        (tmp_path / f"{congress.code}.xlsx").write_bytes(workbooks.write_workbook(congress))
    subprocess.run(
        [
            program,
            "--headless",
            "--convert-to",
            "xlsx:Calc MS Excel 2007 XML",
            "--outdir",
            str(tmp_path / "again"),
            f"-env:UserInstallation=file://{tmp_path}/profile",
            *map(str, tmp_path.glob("*.xlsx")),
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )
    for path in (tmp_path / "again").glob("*.xlsx"):
        report = imported(Congress.objects.get(code=path.stem), path.read_bytes())

        assert [str(found) for found in report.findings] == []
        assert [(one.sheet, one.cells) for one in report.effective] == []
        rows += len(report.unchanged)

    assert rows > 20
