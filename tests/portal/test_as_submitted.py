"""What is published is what was submitted: also where a record borrows names from elsewhere."""

import datetime
import json
from unittest import mock

import pgtrigger
import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from congress_portal.foundation.audit import acting
from congress_portal.publishing import transitions
from congress_portal.publishing.builders import build
from congresses.models import ClusterYear, Congress
from organizations.models import Cluster, OrganizationName, Programme
from organizations.published import Edition, PublishedPost
from tests.awards.factories import AwardFactory
from tests.congresses.factories import CongressFactory
from tests.organizations.factories import (
    DocumentFactory,
    ExternalBodyFactory,
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
    with acting(clerk):
        change(row, **{column: "Người Khác Hẳn"})
    with pytest.raises(transitions.TransitionError, match="Hãy trả lại"):
        transitions.approve(congress, approver)
    assert not Edition.objects.exists()
    with acting(clerk):
        change(row, **{column: before})
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


def renamed(body, day):
    body.names.update(until=day)
    body.names.create(name="Liên đoàn Lao động tỉnh Mới", since=day)


@pytest.mark.parametrize(
    ("opened_on", "name"),
    [
        ("2023-06-30", "Liên đoàn Lao động tỉnh Lạng Sơn"),
        ("2023-07-01", "Liên đoàn Lao động tỉnh Mới"),
        (None, "Liên đoàn Lao động tỉnh Mới"),
    ],
)
def test_a_new_edition_calls_the_host_as_on_the_day_the_congress_opened(
    congress, body, opened_on, name
):
    renamed(body, "2023-07-01")
    Congress.objects.filter(pk=congress.pk).update(
        opened_on=opened_on,
        opened_on_precision="day" if opened_on else "",
        opened_on_basis="stated" if opened_on else "",
    )

    document = build(Congress.objects.get(pk=congress.pk))

    assert document.host.name == name
    assert document.title.endswith(name)


@pytest.mark.parametrize("is_named", [False, True])
def test_a_figure_of_the_host_is_no_figure_of_another_body(congress, body, is_named):
    """Readers are told whose a figure is where that is not the host."""
    renamed(body, congress.opened_on + datetime.timedelta(days=30))
    congress.figures.create(
        topic="Thăm hỏi đoàn viên", owner_organization=body if is_named else None
    )

    document = build(Congress.objects.get(pk=congress.pk))

    assert document.figures[0].owner == document.host


def test_a_former_name_that_is_being_corrected_is_not_published_either(congress, people, body):
    clerk, approver = people
    renamed(body, congress.opened_on + datetime.timedelta(days=30))
    transitions.submit(body, clerk, accept=LET_STAND)
    transitions.approve(body, approver)
    transitions.reopen(body, clerk, reason_class="entry_error", note="Sửa tên theo văn bản gốc")
    OrganizationName.objects.filter(until__isnull=False).update(name="Tên Chưa Ai Duyệt")

    document = build(Congress.objects.get(pk=congress.pk))

    assert document.host.name == "Liên đoàn Lao động tỉnh Lạng Sơn"


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


# What a document borrows, as its history knows it: a change of the row, a part that goes.
CHANGES = {
    "person": lambda scene: change(scene.committees.get().seats.get().person, name="Người Khác"),
    "source": lambda scene: change(scene.source, title="Báo khác"),
    "note on a source": lambda scene: scene.source.notes.all().delete(),
    "document": lambda scene: change(scene.documents.get().document, subject="Việc khác"),
    "issuer outside the union": lambda scene: change(
        scene.documents.get().document.external_issuer, name="Tỉnh ủy khác"
    ),
    "programme": lambda scene: scene.programmes.get().programme.names.all().delete(),
    "term": lambda scene: change(scene.term, year_to=2031),
    "name of a body that was never approved": lambda scene: change(
        scene.organization.names.get(), name="Tên khác"
    ),
}


def change(row, **columns):
    assert type(row).objects.filter(pk=row.pk).update(**columns) == 1


@pytest.fixture
def borrowing_much(congress, body):
    congress.source.notes.create(subject="tên", as_written="Lạng Sớn", kind="spelling")
    issuer = ExternalBodyFactory(kept_by=body)
    document = DocumentFactory(kept_by=body, issuer=None, external_issuer=issuer)
    congress.documents.create(document=document)
    programme = Programme.objects.create(kind="programme", name="Tết sum vầy", kept_by=body)
    programme.names.create(name="Tết Sum vầy 2023")
    congress.programmes.create(programme=programme)
    return congress


def refused_by_code_and_database(record, approver):
    with pytest.raises(transitions.TransitionError, match="Cần một người"):
        transitions.approve(record, approver)
    approved = type(record).objects.filter(pk=record.pk)
    refusal = pytest.raises(IntegrityError, match="approved_by_one_who_did_not_edit")
    with refusal, transaction.atomic():
        approved.update(state="published", decided_by=approver, decided_at=timezone.now())


@pytest.mark.parametrize("borrowed", CHANGES)
def test_who_changed_what_a_record_borrows_does_not_approve_it(borrowing_much, people, borrowed):
    clerk, approver = people
    other = UserFactory(approver_of=borrowing_much.kept_by)
    with acting(approver):
        CHANGES[borrowed](borrowing_much)
    transitions.submit(borrowing_much, clerk, accept=LET_STAND)
    refused_by_code_and_database(borrowing_much, approver)
    assert transitions.approve(borrowing_much, other).number == 1


def test_who_changed_what_a_record_borrows_while_it_waits_does_not_approve_it(congress, people):
    clerk, approver = people
    transitions.submit(congress, clerk, accept=LET_STAND)
    before = congress.source.title
    with acting(approver):
        change(congress.source, title="Báo khác")
        change(congress.source, title=before)
    with pytest.raises(transitions.TransitionError, match="Cần một người"):
        transitions.approve(congress, approver)


def test_who_changed_the_members_of_a_cluster_does_not_approve_its_year(people, body):
    clerk, approver = people
    other = UserFactory(approver_of=body)
    cluster = Cluster.objects.create(name="Cụm số 3", kept_by=body)
    cluster.memberships.create(organization=body)
    year = ClusterYear.objects.create(
        cluster=cluster, year=2023, kept_by=body, source=SourceFactory(kept_by=body)
    )
    with acting(approver):
        cluster.memberships.all().delete()
    transitions.submit(year, clerk, accept=LET_STAND)
    refused_by_code_and_database(year, approver)
    assert transitions.approve(year, other).number == 1


def test_who_changed_the_person_of_an_award_does_not_approve_the_decision(people, body):
    clerk, approver = people
    person = PersonFactory(kept_by=body, ground="office")
    award = AwardFactory(decision__deciding_organization=body, person=person)
    with acting(approver):
        change(person, is_withheld=True)
    transitions.submit(award.decision, clerk, accept=LET_STAND)
    refused_by_code_and_database(award.decision, approver)


def test_what_was_changed_before_the_last_edition_binds_nobody(congress, people):
    clerk, approver = people
    other = UserFactory(approver_of=congress.kept_by)
    with acting(approver):
        change(congress.source, title="Báo khác")
    transitions.submit(congress, clerk, accept=LET_STAND)
    transitions.approve(congress, other)
    transitions.reopen(congress, clerk, reason_class="entry_error", note="Sửa số theo biên bản")
    with acting(clerk):
        change(congress, present=141)
    transitions.submit(congress, clerk, accept=LET_STAND)
    assert transitions.approve(congress, approver).number == 2


def test_what_was_entered_before_a_record_was_begun_binds_nobody(people, body):
    clerk, approver = people
    with acting(approver):
        person = PersonFactory(kept_by=body, ground="office")
    # One transaction is one moment to the history.
    began = datetime.datetime.now(datetime.UTC) + datetime.timedelta(seconds=1)
    with acting(clerk):
        award = AwardFactory(decision__deciding_organization=body, person=person)
    with mock.patch("congress_portal.publishing.borrowing._begun", return_value=began):
        transitions.submit(award.decision, clerk, accept=LET_STAND)
        assert transitions.approve(award.decision, approver).number == 1


def test_who_sent_back_the_profile_of_a_body_may_approve_its_congress(congress, people, body):
    clerk, approver = people
    transitions.submit(body, clerk, accept=LET_STAND)
    transitions.send_back(body, approver, comment="Thiếu ngày thành lập")
    transitions.submit(congress, clerk, accept=LET_STAND)
    assert transitions.approve(congress, approver).number == 1
