"""Generated records are records like any other: lawful, published, and the same for one seed."""

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction

from awards.models import Award, AwardDecision
from congress_portal.foundation.publication import ReviewState, canonical_text
from congress_portal.publishing import checking, rows
from congress_portal.publishing.builders import build
from congresses.models import ClusterYear, Congress, Seat
from congresses.published import PublishedCongress
from organizations.models import Organization, OrganizationEvent
from organizations.published import Edition, PublishedOrganization, SearchEntry

pytestmark = pytest.mark.django_db

BODIES, AWARDS = 26, 250
RECORDS = BODIES * 3 + 2 + 3


def seed(number=7, bodies=BODIES, awards=AWARDS):
    call_command("seed_portal", bodies=bodies, awards=awards, seed=number, verbosity=0)


def test_every_generated_record_is_published_as_it_stands_with_its_rows():
    seed()
    counted = {model: model.objects.count() for model in (Organization, Congress, AwardDecision)}
    assert counted == {Organization: BODIES, Congress: 2 * BODIES, AwardDecision: 2}
    assert (Award.objects.count(), ClusterYear.objects.count()) == (AWARDS, 3)
    checked = 0
    for model in (Organization, Congress, AwardDecision, ClusterYear):
        for record in model.objects.all():
            edition = Edition.objects.get(record_code=record.code)
            assert record.state == ReviewState.PUBLISHED
            assert edition.text == canonical_text(build(record))
            assert edition.matches_its_text
            checked += 1
    assert checked == RECORDS
    for record in [*Organization.objects.all()[:5], *Congress.objects.all()[:6]]:
        assert checking.errors(checking.check(record)) == []
    assert OrganizationEvent.objects.filter(kind="renamed").exists()
    assert Seat.objects.filter(is_reelected=True).exists()

    def told():
        return {
            model: sorted(model.objects.values_list("code", "folded"))
            for model in (PublishedOrganization, PublishedCongress)
        } | {SearchEntry: sorted(SearchEntry.objects.values_list("kind", "title", "address"))}

    before = told()
    assert rows.make_again() == RECORDS
    assert told() == before


def test_a_seed_gives_the_same_names_and_numbers_and_another_gives_others():
    said = []
    for number in (7, 7, 8):
        with transaction.atomic():
            seed(number, bodies=3, awards=40)
            names = Award.objects.order_by("pk").values_list("recipient_name", flat=True)
            present = Congress.objects.order_by("pk").values_list("present", flat=True)
            said.append((list(names), list(present)))
            transaction.set_rollback(True)
    assert said[0] == said[1]
    assert said[0] != said[2]


def test_records_are_generated_into_an_empty_database_only():
    seed(bodies=1, awards=0)
    with pytest.raises(CommandError, match="đã có hồ sơ"):
        seed(bodies=1, awards=0)
