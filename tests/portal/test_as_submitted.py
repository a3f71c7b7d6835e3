"""What is published is what was submitted: also where a record borrows names from elsewhere."""

import pytest

from congress_portal.publishing import transitions
from congress_portal.publishing.builders import build
from congresses.models import Congress
from organizations.models import OrganizationName
from organizations.published import Edition
from tests.congresses.factories import CongressFactory
from tests.organizations.factories import (
    OrganizationFactory,
    PersonFactory,
    SourceFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db

LET_STAND = "theo nguồn đã nêu"


@pytest.fixture
def body():
    return OrganizationFactory(official_name="Liên đoàn Lao động tỉnh Lạng Sơn")


@pytest.fixture
def congress(body):
    made = CongressFactory(
        organization=body,
        kept_by=body,
        convened=150,
        present=140,
        source=SourceFactory(kept_by=body),
    )
    committee = made.committees.create(term=made.term, seats_decided=1)
    committee.seats.create(person=PersonFactory(kept_by=body, ground="office"), role="chair")
    return made


@pytest.fixture
def people(body):
    return UserFactory(clerk_of=body), UserFactory(approver_of=body)


@pytest.mark.parametrize("borrowed", ["person", "source"])
def test_a_record_whose_borrowed_facts_changed_after_submission_is_not_approved(
    congress, people, borrowed
):
    clerk, approver = people
    transitions.submit(congress, clerk, accept=LET_STAND)
    row = {
        "person": congress.committees.get().seats.get().person,
        "source": congress.source,
    }[borrowed]
    column = {"person": "name", "source": "title"}[borrowed]
    before = getattr(row, column)
    type(row).objects.filter(pk=row.pk).update(**{column: "Người Khác Hẳn"})
    with pytest.raises(transitions.TransitionError, match="Hãy trả lại"):
        transitions.approve(congress, approver)
    assert not Edition.objects.exists()
    type(row).objects.filter(pk=row.pk).update(**{column: before})
    assert transitions.approve(congress, approver).number == 1


def test_a_name_that_is_being_corrected_is_not_published_by_another_record(congress, people, body):
    clerk, approver = people
    transitions.submit(body, clerk, accept=LET_STAND)
    transitions.approve(body, approver)
    transitions.reopen(body, clerk, reason_class="entry_error", note="Sửa tên theo văn bản gốc")
    OrganizationName.objects.filter(organization=body).update(name="Tên Chưa Ai Duyệt")
    congress = Congress.objects.get(pk=congress.pk)
    assert str(congress.organization) == "Tên Chưa Ai Duyệt"
    document = build(congress)
    assert document.host.name == "Liên đoàn Lao động tỉnh Lạng Sơn"
    assert document.title.endswith("Liên đoàn Lao động tỉnh Lạng Sơn")


def test_the_name_of_a_body_that_was_never_published_is_taken_as_it_is_entered(congress, body):
    assert build(congress).host.name == str(body)
