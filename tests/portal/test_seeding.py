"""Generated records are records like any other: lawful, published, and the same for one seed."""

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from awards.models import Award, AwardDecision
from congress_portal.foundation.publication import ReviewState, canonical_text
from congress_portal.publishing import checking, rows
from congress_portal.publishing.builders import build, build_all
from congresses.models import ClusterYear, Congress, Seat
from congresses.published import PublishedCongress
from organizations.models import Organization, OrganizationEvent
from organizations.published import Edition, PublishedOrganization, SearchEntry
from tests.congresses.factories import CongressFactory
from tests.organizations.factories import OrganizationFactory

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


def test_documents_of_many_records_are_read_together_and_are_those_of_each_alone():
    seed(bodies=8, awards=210)
    compared = 0
    for model, some in ((Organization, 7), (Congress, 4), (AwardDecision, 1), (ClusterYear, 0)):
        records = list(model.objects.order_by("pk"))
        for record in records:
            # As for a first edition: what earlier ones told of small numbers is asked for each.
            record.edition_count = 0
        asked = []
        for together in filter(None, (records[:some], records)):
            with CaptureQueriesContext(connection) as context:
                documents = build_all(together)
            asked.append(len(context))
        assert len(set(asked)) <= 1, model
        if records:
            assert documents == [build(record) for record in records]
            compared += len(documents)
    print(f"{compared} records built together and alone")
    assert compared == 8 + 16 + 2


def test_what_is_written_after_a_document_was_built_stands_in_the_next():
    body = OrganizationFactory(official_name="Công đoàn Sở Y tế")
    congress = CongressFactory(organization=body, kept_by=body)
    congress.agenda.create(kind="report", wording="Báo cáo cũ")
    before = build(congress)
    congress.agenda.update(wording="Báo cáo mới")
    congress.organization.names.update(name="Công đoàn Sở Y tế tỉnh")
    after = build(congress)
    assert [each.wording for each in (*before.agenda, *after.agenda)] == [
        "Báo cáo cũ",
        "Báo cáo mới",
    ]
    assert (before.host.name, after.host.name) == ("Công đoàn Sở Y tế", "Công đoàn Sở Y tế tỉnh")


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
