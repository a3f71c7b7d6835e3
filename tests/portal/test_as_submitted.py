"""What is published is what was submitted: also where a record borrows names from elsewhere."""

import json

import pgtrigger
import pytest

from congress_portal.publishing import transitions
from congress_portal.publishing.builders import build
from congresses.models import Congress
from organizations.models import OrganizationName
from organizations.published import Edition, PublishedPost
from tests.awards.factories import AwardFactory
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


def test_who_is_withheld_while_a_record_is_withdrawn_is_not_named_when_it_comes_back(
    congress, people, body
):
    clerk, approver = people
    other = UserFactory(approver_of=body)
    transitions.submit(congress, clerk, accept=LET_STAND)
    transitions.approve(congress, approver)
    note = {"reason_class": "data_protection", "note": "Rút theo yêu cầu của người được nêu"}
    transitions.withdraw(congress, approver, **note)
    person = congress.committees.get().seats.get().person
    person.is_withheld = True
    person.save()
    edition = transitions.reinstate(congress, other, **note)
    first = Edition.objects.get(record_code=congress.code, number=1)
    assert person.name in first.text
    assert person.name not in edition.text
    assert person.code not in edition.text
    assert edition.matches_its_text
    assert PublishedPost.objects.filter(person_code=person.code).count() == 0


def test_an_award_withheld_while_its_decision_is_withdrawn_stays_counted_without_its_name(
    people, body
):
    clerk, approver = people
    other = UserFactory(approver_of=body)
    award = AwardFactory(decision__deciding_organization=body, recipient_name="Hoàng Văn Thụ")
    transitions.submit(award.decision, clerk, accept=LET_STAND)
    transitions.approve(award.decision, approver)
    note = {"reason_class": "data_protection", "note": "Rút theo yêu cầu của người được nêu"}
    transitions.withdraw(award.decision, approver, **note)
    with pgtrigger.ignore("awards.Award:frozen_with_record"):
        type(award).objects.filter(pk=award.pk).update(is_withheld=True)
    edition = transitions.reinstate(award.decision, other, **note)
    assert "Hoàng Văn Thụ" not in edition.text
    assert len(json.loads(edition.text)["awards"]) == 1
