"""Nominations become awards of a decision, through the page of the desk."""

import datetime

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext

from awards.enums import RecipientKind
from awards.models import Award, AwardDecision, Nomination
from congress_portal.foundation.publication import ReviewState
from tests.awards.factories import AwardDecisionFactory, AwardFormFactory
from tests.congresses.factories import CongressFactory
from tests.organizations.factories import OrganizationFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def decision():
    return AwardDecisionFactory()


@pytest.fixture
def desk(client, decision):
    client.force_login(UserFactory(clerk_of=decision.kept_by))
    return client


@pytest.fixture
def proposals(decision):
    """Two congresses of the keeper that nominate, one body both."""
    form, keeper = AwardFormFactory(), decision.kept_by
    bodies = [OrganizationFactory(official_name=f"CĐCS {name}", parent=keeper) for name in "AB"]
    first, second = (CongressFactory(kept_by=keeper, organization=keeper) for _ in "ab")
    return [
        Nomination.objects.create(congress=first, organization=bodies[0], form=form),
        Nomination.objects.create(congress=first, organization=bodies[1], form=form),
        Nomination.objects.create(congress=second, organization=bodies[0], form=form),
        Nomination.objects.create(congress=second, organization=bodies[1]),
    ]


def page_of(decision):
    return f"/admin/awards/awarddecision/{decision.pk}/de-nghi/"


def chosen(desk, decision, *nominations, **more):
    data = {"nomination": [one.pk for one in nominations], **more}
    response = desk.post(page_of(decision), data, follow=True)
    return BeautifulSoup(response.content, "html.parser")


def test_nominations_of_several_proposals_become_awards_once(desk, decision, proposals):
    page = chosen(desk, decision, *proposals[:3])

    awards = decision.awards.order_by("order").values_list(
        "order", "recipient_name", "recipient_kind", "organization"
    )
    assert list(awards) == [
        (1, "CĐCS A", RecipientKind.COLLECTIVE, proposals[0].organization_id),
        (2, "CĐCS B", RecipientKind.COLLECTIVE, proposals[1].organization_id),
    ]
    assert "2 đề nghị" in page.select_one(".messagelist").text
    assert "bỏ qua 1" in page.select_one(".messagelist").text


def test_a_click_with_nothing_chosen_is_told_so(desk, decision, proposals):
    page = chosen(desk, decision)

    assert "Chưa chọn đề nghị nào" in page.select_one(".messagelist .error").text
    assert not decision.awards.exists()


def test_those_that_name_no_form_take_the_one_that_is_chosen(desk, decision, proposals):
    page = chosen(desk, decision, proposals[0], proposals[3])
    assert page.select_one(".messagelist .error")
    assert not decision.awards.exists()

    page = chosen(desk, decision, proposals[0], proposals[3], form=proposals[0].form.code)

    assert decision.awards.count() == 2
    assert {award.form for award in decision.awards.all()} == {proposals[0].form}


def test_what_is_promoted_or_stands_twice_is_said(desk, decision, proposals):
    chosen(desk, decision, proposals[1])

    page = BeautifulSoup(desk.get(page_of(decision)).content, "html.parser")

    remarks = {
        row.input["value"]: row.select("td")[-1].text.strip() for row in page.select("tbody tr")
    }
    closed = {
        row.input["value"] for row in page.select("tbody tr") if row.input.has_attr("disabled")
    }
    assert closed == {str(proposals[1].pk)}
    assert str(proposals[2].congress) in remarks[str(proposals[0].pk)]
    assert remarks[str(proposals[1].pk)]
    chosen(desk, decision, proposals[1])
    assert decision.awards.count() == 1


def test_nominations_of_another_branch_are_neither_shown_nor_taken(desk, decision):
    hidden = Nomination.objects.create(
        congress=CongressFactory(), organization=OrganizationFactory(), form=AwardFormFactory()
    )

    assert str(hidden.organization) not in desk.get(page_of(decision)).content.decode()
    chosen(desk, decision, hidden)
    assert not Award.objects.exists()


def test_a_decision_that_is_not_open_takes_none(desk, decision, proposals):
    AwardDecision.objects.filter(pk=decision.pk).update(
        state=ReviewState.SUBMITTED,
        submitted_by=UserFactory(),
        submitted_at=datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC),
    )

    page = chosen(desk, decision, proposals[0])

    assert not Award.objects.exists()
    assert page.select_one(".messagelist .error")
    assert not page.select("input[type=submit].default")


def test_all_or_none_are_made(desk, decision, proposals):
    # The name and form are taken by a row that names no body.
    Award.objects.create(
        decision=decision,
        form=proposals[1].form,
        recipient_kind=RecipientKind.COLLECTIVE,
        recipient_name="CĐCS B",
    )

    page = chosen(desk, decision, proposals[0], proposals[1])

    assert decision.awards.count() == 1
    assert page.select_one(".messagelist .error")


def test_the_award_bears_the_name_of_the_day_of_its_decision(desk, decision, proposals):
    body = proposals[0].organization
    renamed = datetime.date(2025, 7, 1)
    body.names.update(until=renamed)
    body.names.create(kind="official", name="CĐCS Mới", since=renamed)
    AwardDecision.objects.filter(pk=decision.pk).update(decided_on=datetime.date(2022, 5, 1))

    chosen(desk, decision, proposals[0])

    assert decision.awards.get().recipient_name == "CĐCS A"


@pytest.mark.parametrize(
    ("name", "is_linked", "year", "period", "is_told"),
    [
        ("CĐCS A", True, 2024, (None, None), True),
        ("Công đoàn cơ sở A", False, 2024, (None, None), True),
        ("CĐCS A", True, 2023, (None, None), False),
        ("CĐCS C", False, 2024, (None, None), False),
        # What a year did is honoured in the next one: the period counts before the day.
        ("CĐCS A", True, 2023, (None, 2023), True),
        ("CĐCS A", True, 2024, (None, 2023), False),
        ("CĐCS A", True, 2021, (2018, 2023), True),
        ("CĐCS A", True, 2017, (2018, 2023), False),
        ("CĐCS A", True, None, (2018, 2023), True),
    ],
)
def test_what_another_decision_awards_is_told(
    desk, decision, proposals, name, is_linked, year, period, is_told
):
    other = AwardDecisionFactory(
        kept_by=decision.kept_by,
        number="77/QĐ-LĐLĐ",
        decided_on=datetime.date(2024, 1, 15),
        period_from=period[0],
        period_to=period[1],
    )
    Nomination.objects.filter(pk=proposals[0].pk).update(year=year)
    Award.objects.create(
        decision=other,
        form=proposals[0].form,
        recipient_kind=RecipientKind.COLLECTIVE,
        recipient_name=name,
        organization=proposals[0].organization if is_linked else None,
    )

    page = BeautifulSoup(desk.get(page_of(decision)).content, "html.parser")

    row = page.select_one(f"#nomination-{proposals[0].pk}").find_parent("tr")
    assert ("77/QĐ-LĐLĐ" in row.text) == is_told


def test_nominations_beyond_a_page_are_shown_on_the_next(desk, decision, proposals, monkeypatch):
    monkeypatch.setattr("awards.import_admin.ON_A_PAGE", 3)

    first, second = (
        BeautifulSoup(desk.get(page_of(decision), {"trang": number}).content, "html.parser")
        for number in (1, 2)
    )

    shown = [[row.input["value"] for row in page.select("tbody tr")] for page in (first, second)]
    assert [len(rows) for rows in shown] == [3, 1]
    assert {*shown[0], *shown[1]} == {str(one.pk) for one in proposals}
    assert first.select_one(".desk__pages a")["href"] == "?trang=2"
    # What is told of a row does not depend on the page that the other stands on.
    told = {
        row.input["value"]: row.select("td")[-1].text
        for page in (first, second)
        for row in page.select("tbody tr")
    }
    assert str(proposals[2].congress) in told[str(proposals[0].pk)]


def test_all_nominations_of_a_congress_are_chosen_at_once_on_whatever_page(
    desk, decision, proposals, monkeypatch
):
    monkeypatch.setattr("awards.import_admin.ON_A_PAGE", 1)
    page = BeautifulSoup(desk.get(page_of(decision)).content, "html.parser")
    [of_all] = page.select("input[name=congress]")
    assert "cả 2 đề nghị" in of_all.parent.text

    desk.post(page_of(decision), {"congress": proposals[0].congress_id})

    assert [award.organization for award in decision.awards.order_by("order")] == [
        one.organization for one in proposals[:2]
    ]
    stranger = Nomination.objects.create(
        congress=CongressFactory(), organization=OrganizationFactory(), form=AwardFormFactory()
    )
    desk.post(page_of(decision), {"congress": stranger.congress_id})
    assert decision.awards.count() == 2


def test_many_nominations_take_as_many_questions_as_few(desk, decision, proposals):
    keeper = decision.kept_by

    def nominated(count):
        congress = CongressFactory(kept_by=keeper, organization=keeper)
        for number in range(count):
            body = OrganizationFactory(official_name=f"CĐCS {congress.pk} {number}", parent=keeper)
            Nomination.objects.create(
                congress=congress, organization=body, form=proposals[0].form, order=number + 1
            )
        return congress

    def asked(act):
        with CaptureQueriesContext(connection) as questions:
            assert act().status_code in (200, 302)
        return len(questions)

    few, many = nominated(2), nominated(30)
    of_few, of_many = (
        asked(lambda c=congress: desk.post(page_of(decision), {"congress": c.pk}))
        for congress in (few, many)
    )
    assert decision.awards.count() == 32
    assert of_many == of_few
    before = asked(lambda: desk.get(page_of(decision)))
    nominated(30)
    assert asked(lambda: desk.get(page_of(decision))) <= before + 2
