"""Whose records a body reaches: its branch of today, and the bodies it has succeeded."""

import datetime

import pytest

from congress_portal.publishing import transitions
from organizations.models import (
    Affiliation,
    EventParticipant,
    Organization,
    OrganizationEvent,
)
from tests.organizations.factories import OrganizationFactory, UserFactory

TODAY = datetime.date(2025, 7, 1)
YESTERDAY = datetime.date(2025, 6, 30)


def branch(body, day=TODAY):
    return set(Organization.objects.branch_of([body.pk], day))


@pytest.fixture
def province(db):
    return OrganizationFactory()


def below(parent, **period):
    body = OrganizationFactory()
    Affiliation.objects.create(organization=body, parent=parent, **period)
    return body


def merged(ended, into, told_by):
    """An event in the profile of `told_by`: `ended` was merged into `into` yesterday."""
    Organization.objects.filter(pk=ended.pk).update(
        ended_on=YESTERDAY, ended_on_precision="day", ended_on_basis="stated"
    )
    event = OrganizationEvent.objects.create(organization=told_by, kind="merged")
    EventParticipant.objects.create(event=event, organization=ended, role="predecessor")
    EventParticipant.objects.create(event=event, organization=into, role="successor")


def test_a_branch_is_the_body_and_all_below_it_in_the_direct_line(province):
    district = below(province)
    base = below(district)
    below(province, line="sector")
    OrganizationFactory()

    assert branch(province) == {province, district, base}


@pytest.mark.parametrize(
    ("until", "reached"),
    [
        pytest.param(TODAY, False, id="moved away today"),
        pytest.param(datetime.date(2025, 7, 2), True, id="moves away tomorrow"),
    ],
)
def test_a_body_that_moved_away_last_night_is_out_of_reach_this_morning(province, until, reached):
    district = below(province, until=until)

    assert (district in branch(province)) is reached


def test_records_of_an_ended_body_are_reached_by_its_successor(province):
    ended, successor = OrganizationFactory(), below(province)

    merged(ended, into=successor, told_by=ended)

    assert ended in branch(successor)
    assert ended in branch(province)
    assert ended not in branch(successor, YESTERDAY - datetime.timedelta(days=1))


def test_a_draft_of_the_successor_alone_gives_no_reach(province):
    ended, claimant = OrganizationFactory(), OrganizationFactory()

    merged(ended, into=claimant, told_by=claimant)

    assert ended not in branch(claimant)


def test_a_succession_that_was_approved_gives_reach(province):
    ended, successor = OrganizationFactory(), OrganizationFactory()
    merged(ended, into=successor, told_by=successor)
    successor.refresh_from_db()

    transitions.submit(successor, UserFactory())
    transitions.approve(successor, UserFactory())

    assert ended in branch(successor)
