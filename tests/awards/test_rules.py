"""What is asked of an award decision when it is checked."""

import datetime

import pytest

from awards.rules import check
from tests.awards.factories import AwardDecisionFactory, AwardFactory, AwardFormFactory
from tests.organizations.factories import OrganizationFactory, PersonFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def body():
    return OrganizationFactory()


def decision_of(body, **values):
    return AwardDecisionFactory(deciding_organization=body, **values)


def given(decision, name="Nguyễn Văn Ánh", **values):
    return AwardFactory(decision=decision, recipient_name=name, **values)


def codes(decision):
    return [found.code for found in check(decision)]


YEARS = [
    ("both by their day", {}, {}, True),
    ("one by its day, one by its period", {}, {"period_from": 2023, "period_to": 2024}, True),
    ("both by their period", {"period_to": 2024}, {"period_to": 2024}, True),
    ("a period counts before the day", {"period_to": 2023}, {}, False),
    ("days of two years", {}, {"decided_on": datetime.date(2025, 1, 5)}, False),
    ("annulled", {}, {"annulled_on": "2024-02-01", "annulment_reason": "trùng"}, False),
]


@pytest.mark.parametrize(("_case", "one", "other", "clash"), YEARS, ids=[y[0] for y in YEARS])
def test_a_thematic_award_beside_a_comprehensive_one_of_the_year_is_told(
    body, _case, one, other, clash
):
    first, second = decision_of(body, **one), decision_of(body, **other)
    given(first, scope="comprehensive")
    given(second, scope="thematic")
    given(second, "Người Khác", scope="thematic")

    assert codes(first) == (["A.103"] if clash else [])


def test_awards_of_another_body_or_recipient_do_not_clash(body):
    first = decision_of(body)
    given(first, scope="comprehensive")
    given(decision_of(OrganizationFactory()), scope="thematic")
    given(decision_of(body), scope="thematic", unit="Công đoàn khác")
    given(decision_of(body), scope="comprehensive", unit="Công đoàn khác")

    assert codes(first) == []


def test_questions_do_not_grow_with_the_recipients(body, django_assert_max_num_queries):
    form = AwardFormFactory(code="ky-niem-chuong", once_in_a_lifetime=True)
    first, second = decision_of(body), decision_of(body)
    for number in range(12):
        person = PersonFactory(kept_by=body)
        for decision, scope in ((first, "comprehensive"), (second, "thematic")):
            given(decision, f"Người {number}", form=form, person=person, scope=scope)

    with django_assert_max_num_queries(8):
        found = codes(first)

    assert (found.count("A.102"), found.count("A.103")) == (12, 12)


@pytest.mark.parametrize(
    ("ended_on", "precision", "is_told"),
    [
        (datetime.date(2025, 3, 9), "day", True),
        (datetime.date(2025, 3, 11), "day", False),
        (datetime.date(2025, 2, 1), "month", True),
        (datetime.date(2025, 3, 1), "month", False),
        (datetime.date(2024, 1, 1), "year", True),
        (datetime.date(2025, 1, 1), "year", False),
    ],
)
def test_a_body_that_ended_before_the_decision_is_told_where_that_is_certain(
    body, ended_on, precision, is_told
):
    decision = decision_of(body, decided_on=datetime.date(2025, 3, 10))
    ended = OrganizationFactory(
        ended_on=ended_on, ended_on_precision=precision, ended_on_basis="stated"
    )
    AwardFactory(decision=decision, to_collective=True, organization=ended)

    assert codes(decision) == (["A.104"] if is_told else [])
