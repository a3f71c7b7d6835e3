"""Each sheet of the records through other forms of file: nothing changes that nobody changed."""

import datetime
import io
from collections import Counter

import openpyxl
import pytest

from congresses import workbooks
from congresses.models import Congress
from congresses.sheets import ROW_CODE
from organizations.models import Organization
from tests.congresses.factories import CongressFactory, TermFactory
from tests.organizations.factories import PersonFactory, SourceFactory, UserFactory
from tests.sheets.making import text

pytestmark = [pytest.mark.django_db, pytest.mark.database]

FORMS = {
    "semicolons, as Excel in Vietnamese saves": lambda rows: text(*rows, quote='"').encode(),
    "commas and a byte order mark": lambda rows: text(*rows, delimiter=",", quote='"').encode(
        "utf-8-sig"
    ),
    "tabs in UTF-16": lambda rows: text(*rows, delimiter="\t", quote='"').encode("utf-16"),
}


def pages_of(congress):
    """The filled pages of the workbook by title, as rows of typed cells."""
    book = openpyxl.load_workbook(io.BytesIO(workbooks.write_workbook(congress)))
    return {
        page.title: [[cell.value for cell in row] for row in page.iter_rows()]
        for page in book
        if page.title not in (workbooks.GUIDE, workbooks.LISTS) and page.max_row > 1
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


@pytest.fixture
def contested(loaded):
    """A congress with what the sources of the five records do not give: names, votes, counts."""
    host = Organization.objects.get(name="Công đoàn Viên chức tỉnh Lạng Sơn")
    congress = CongressFactory(
        organization=host, kept_by=host, ordinal=9, term=TermFactory(organization=host, number=9)
    )
    other = SourceFactory(kept_by=host, title="Biên bản kiểm phiếu; bản sao")
    by_name = {
        name: PersonFactory(kept_by=host, name=name)
        for name in ("Nông Thị Đào", "Vi Văn Tám", "Lê An", "Hoàng Thị Én")
    }
    dao, tam, an, en = by_name.values()
    for order, (category, count, share) in enumerate([("nam", 86, "58.1"), ("nữ", 62, "41.9")], 1):
        congress.statistics.create(
            order=order,
            dimension="gender",
            category=category,
            count=count,
            denominator=148,
            percentage=share,
        )
    congress.delegates.create(order=1, person=dao, status="official", is_qualified=True)
    congress.delegates.create(order=2, person=tam, status="official", is_qualified=False)
    congress.delegates.create(order=3, person=en, status="alternate", alternate_order=1)
    committee = congress.committees.create(term=congress.term, seats_decided=3)
    committee.counts.create(elected=2, vacant=1)
    committee.counts.create(
        as_of="2025-03-14",
        as_of_precision="day",
        as_of_basis="stated",
        elected=2,
        appointed=1,
        source=other,
    )
    committee.seats.create(order=1, person=dao, role="chair", is_reelected=True)
    committee.seats.create(order=2, person=tam, role="member", is_reelected=False)
    committee.seats.create(order=3, state="vacant", role="member")
    ballot = congress.ballots.create(
        committee=committee,
        subject="Ban Chấp hành khóa IX",
        seats_to_fill=2,
        present=148,
        issued=148,
        returned=147,
        valid=146,
        invalid=1,
        source=other,
    )
    for order, (person, votes, outcome) in enumerate(
        [(dao, 146, "elected"), (tam, 140, "elected"), (an, 6, "not_elected")], 1
    ):
        ballot.candidates.create(order=order, person=person, votes=votes, outcome=outcome)
    congress.motions.create(wording="Nghị quyết đại hội", in_favour=145, abstained=3)
    return congress


@pytest.fixture
def fullest(contested):
    """For each sheet the record that has most rows of it."""
    found = {}
    for congress in Congress.objects.filter(is_stub=False):
        for title, rows in pages_of(congress).items():
            if len(rows) > len(found.get(title, (None, []))[1]):
                found[title] = (congress, rows)
    return found


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
