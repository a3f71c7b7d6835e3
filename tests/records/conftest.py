"""The five records for each module of tests, in a database of its own."""

import io
from collections.abc import Iterator

import openpyxl
import pytest

from congresses import workbooks
from congresses.models import Congress
from organizations.models import Organization
from tests import database
from tests.congresses.factories import CongressFactory, TermFactory
from tests.organizations.factories import PersonFactory, SourceFactory


@pytest.fixture(scope="module")
def loaded(five_records, django_db_blocker) -> Iterator[list[str]]:
    """A database of the module's own with the five records; what load_records told of them."""
    name, told = five_records
    with django_db_blocker.unblock(), database.cloned(name), django_db_blocker.block():
        yield told


@pytest.fixture
def contested(loaded: list[str]) -> Congress:
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
    for category, count, share in (("nam", 86, "58.1"), ("nữ", 62, "41.9")):
        congress.statistics.create(
            dimension="gender",
            category=category,
            count=count,
            denominator=148,
            percentage=share,
        )
    congress.delegates.create(person=dao, status="official", is_qualified=True)
    congress.delegates.create(person=tam, status="official", is_qualified=False)
    congress.delegates.create(person=en, status="alternate", alternate_order=1)
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


def pages_of(congress):
    """The filled pages of the workbook by title, as rows of typed cells."""
    book = openpyxl.load_workbook(io.BytesIO(workbooks.write_workbook(congress)))
    return {
        page.title: [[cell.value for cell in row] for row in page.iter_rows()]
        for page in book
        if page.title not in (workbooks.GUIDE, workbooks.LISTS) and page.max_row > 1
    }


@pytest.fixture
def fullest(contested):
    """For each sheet the record that has most rows of it."""
    found = {}
    for congress in Congress.objects.filter(is_stub=False):
        for title, rows in pages_of(congress).items():
            if len(rows) > len(found.get(title, (None, []))[1]):
                found[title] = (congress, rows)
    return found
