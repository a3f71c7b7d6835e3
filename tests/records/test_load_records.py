"""The records enter as two people enter them, once, and whole or not at all."""

from collections import Counter

import pytest
from django.contrib.auth import get_user_model
from django.db import transaction

from awards.models import Award, AwardDecision, AwardForm
from congress_portal import record_loading
from congress_portal.foundation.admin import DeskForm
from congress_portal.publishing import transitions
from congresses.desk import NewCongressForm
from congresses.models import ClusterContent, ClusterRole, ClusterYear, Congress
from organizations.models import (
    Affiliation,
    Cluster,
    ClusterMembership,
    Edition,
    ExternalBody,
    Indicator,
    Organization,
    OrganizationKind,
    OrganizationName,
    Territory,
)
from tests import database

pytestmark = [pytest.mark.django_db, pytest.mark.database]

EVENTS = 5
CONGRESSES_NAMED_IN_PASSING = 5
BODIES = 19
# What no section of a congress holds.
ENTERED_BY_FORMS = [
    *(OrganizationKind, Indicator, AwardForm),
    *(Organization, OrganizationName, Affiliation, Territory, ExternalBody),
    *(Cluster, ClusterMembership, ClusterYear, ClusterContent, ClusterRole),
    *(AwardDecision, Award),
    Congress,
]


@pytest.fixture(scope="module")
def made_by_forms():
    """How many rows of each model the forms of the desk made, from before the loading on."""
    made: Counter = Counter()
    saving, making = DeskForm.save, NewCongressForm.make

    def save(form, commit=True):
        made[type(form.instance)] += form.instance.pk is None
        return saving(form, commit)

    def make(form):
        made[Congress] += 1
        return making(form)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(DeskForm, "save", save)
        patch.setattr(NewCongressForm, "make", make)
        yield made


@pytest.fixture(scope="module")
def loaded(made_by_forms, django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), database.cloned():
        record_loading.load(lambda _sentence: None)
        with django_db_blocker.block():
            yield


def test_all_records_are_published(loaded):
    assert Congress.objects.filter(state="published", is_stub=False).count() == EVENTS
    stubs = Congress.objects.filter(state="published", is_stub=True)
    assert stubs.count() == CONGRESSES_NAMED_IN_PASSING
    assert Organization.objects.filter(state="published").count() == BODIES
    assert AwardDecision.objects.filter(state="published").count() == 3
    assert ClusterYear.objects.filter(state="published").count() == 2
    for model in (Organization, Congress, AwardDecision, ClusterYear):
        assert not model.objects.exclude(state="published").exists()


def test_every_row_was_made_by_a_form_of_the_desk(loaded, made_by_forms):
    held = {model: model.objects.count() for model in ENTERED_BY_FORMS}
    print({model.__name__: count for model, count in held.items()})

    assert held == {model: made_by_forms[model] for model in ENTERED_BY_FORMS}
    assert min(held.values()) > 0


def test_one_person_typed_and_submitted_and_another_approved(loaded):
    users = get_user_model().objects
    clerk = users.get(username=record_loading.CLERK[0])
    approver = users.get(username=record_loading.APPROVER[0])
    assert not clerk.has_usable_password()
    assert not approver.has_usable_password()
    who = set(Edition.objects.values_list("submitted_by_id", "approved_by_id"))
    assert who == {(clerk.pk, approver.pk)}
    typed = Congress.history.rel.related_model.objects.filter(pgh_label="insert")
    assert {str(each.pgh_context.metadata["user"]) for each in typed} == {str(clerk.pk)}


def test_a_second_time_changes_nothing(loaded):
    before = list(Edition.objects.order_by("pk").values_list("record_code", "number", "sha256"))
    told: list[str] = []

    assert record_loading.load(told.append) == 0

    after = list(Edition.objects.order_by("pk").values_list("record_code", "number", "sha256"))
    assert after == before
    assert len(told) == 1 + len(record_loading.RECORDS)


def test_a_record_is_known_again_whatever_its_body_is_called_by_now(loaded):
    with transaction.atomic():
        names = OrganizationName.objects.filter(name="Công đoàn Viên chức tỉnh Lạng Sơn")
        body = names.get().organization
        clerk = get_user_model().objects.get(username=record_loading.CLERK[0])
        transitions.reopen(body, clerk, reason_class="supplement", note="Đơn vị đổi tên từ 2025")
        names.update(name="Công đoàn Viên chức và Người lao động tỉnh Lạng Sơn")

        assert record_loading.load(lambda _sentence: None) == 0

        transaction.set_rollback(True)


def test_a_record_that_is_being_corrected_is_left_to_its_clerk(loaded):
    clerk = get_user_model().objects.get(username=record_loading.CLERK[0])
    congress = Congress.objects.get(ordinal=11, is_stub=False)
    note = "Bổ sung tên ủy viên Ban Chấp hành."
    transitions.reopen(congress, clerk, reason_class="supplement", note=note)

    assert record_loading.load(lambda _sentence: None) == 0

    congress.refresh_from_db()
    assert congress.state == "draft"
