"""Requests of persons at the desk of privacy officers, and the list of who read details."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from congress_portal.publishing import transitions
from organizations.enums import Role
from organizations.models import DetailsReading, PersonDetails, PrivacyRequest
from organizations.models.privacy import working_days_after
from tests.history.pages import save
from tests.organizations.factories import (
    ClerkRoleFactory,
    OrganizationFactory,
    PersonFactory,
    UserFactory,
)
from tests.privacy.factories import PersonDetailsFactory, PrivacyRequestFactory

pytestmark = pytest.mark.django_db

# kind, with a third party, extended, days, article: Decree 356/2025/NĐ-CP
DEADLINES = [
    ("access", False, False, 10, "khoản 3"),
    ("access", True, False, 15, "khoản 3"),
    ("correction", False, True, 20, "khoản 3"),
    ("objection", False, False, 15, "khoản 2"),
    ("consent", True, False, 20, "khoản 2"),
    ("consent", False, True, 30, "khoản 2"),
    ("erasure", False, False, 20, "khoản 4"),
    ("erasure", True, False, 30, "khoản 4"),
    ("erasure", True, True, 50, "khoản 4"),
]


@pytest.fixture
def home():
    return OrganizationFactory(official_name="Liên đoàn Lao động tỉnh Lạng Sơn")


def officer(home):
    return ClerkRoleFactory(organization=home, role=Role.PRIVACY).user


@pytest.mark.parametrize(("kind", "third", "extended", "days", "article"), DEADLINES)
def test_the_law_of_the_day_sets_the_deadline(kind, third, extended, days, article):
    received = datetime.date(2026, 3, 5)
    request = PrivacyRequestFactory(
        kind=kind,
        received_on=received,
        involves_third_party=third,
        is_extended=extended,
        extension_reason="nhiều hồ sơ giấy" if extended else "",
    )

    assert (request.due_on - received).days == days
    assert request.due_under == f"356/2025/NĐ-CP, Điều 5 {article}"
    assert request.acknowledge_by == datetime.date(2026, 3, 9)


def test_before_the_decree_no_rule_sets_a_deadline():
    request = PrivacyRequestFactory(received_on=datetime.date(2025, 12, 31))

    assert (request.due_on, request.due_under) == (None, "")


def test_saturday_and_sunday_are_no_working_days():
    friday = datetime.date(2026, 3, 6)
    assert working_days_after(friday, 2) == datetime.date(2026, 3, 10)


def address(row) -> str:
    return reverse(f"admin:organizations_{row._meta.model_name}_change", args=[row.pk])


def step(client, request, user, name, **posted):
    client.force_login(user)
    given = {
        "person": request.person_id,
        "kind": request.kind,
        "received_on": request.received_on.strftime("%d/%m/%Y"),
        "wording": request.wording,
        "verified_how": "đến trụ sở, có giấy tờ",
        "extension_reason": "",
        "answer": "",
    }
    response = save(client, address(request), given | posted | {name: "1"})
    request.refresh_from_db()
    return response


def test_two_officers_lead_an_erasure_to_where_it_may_be_carried_out(client, home):
    first, second = officer(home), officer(home)
    request = PrivacyRequestFactory(person__kept_by=home)

    assert step(client, request, first, "_verify").status_code == 302
    assert (request.state, request.verified_by) == ("verified", first)
    refused = step(client, request, first, "_confirm")
    assert refused.status_code == 200
    assert "Bạn là người đã xác minh" in refused.content.decode()
    assert request.state == "verified"
    assert step(client, request, second, "_confirm").status_code == 302
    assert (request.state, request.confirmed_by) == ("confirmed", second)
    page = client.get(address(request)).content.decode()
    assert f"manage.py erase_person {request.person.code} --request {request.pk}" in page


def test_a_request_is_not_verified_without_saying_how(client, home):
    request = PrivacyRequestFactory(person__kept_by=home)

    refused = step(client, request, officer(home), "_verify", verified_how="")

    assert refused.status_code == 200
    assert "cách xác minh" in refused.content.decode()
    assert request.state == "received"


def test_a_refusal_says_why_and_a_closed_request_stays_as_it_is(client, home):
    user = officer(home)
    request = PrivacyRequestFactory(person__kept_by=home, kind="access")

    assert step(client, request, user, "_refuse", answer="").status_code == 200
    assert request.state == "received"
    assert step(client, request, user, "_refuse", answer="Không phải chính chủ").status_code == 302
    assert request.state == "refused"
    step(client, request, user, "_verify")
    assert request.state == "refused"


def test_what_is_late_stands_on_the_start_page(client, home):
    late = PrivacyRequestFactory(person__kept_by=home, received_on=datetime.date(2026, 1, 5))
    PrivacyRequestFactory(person__kept_by=OrganizationFactory())
    client.force_login(officer(home))

    page = client.get(reverse("admin:index")).content.decode()

    days = (timezone.localdate() - late.due_on).days
    assert f"quá hạn {days} ngày" in page
    assert page.count("/privacyrequest/") - page.count("/privacyrequest/add/") <= 2
    assert address(late) in page
    assert late.person.name not in page
    assert "Đã tiếp nhận · quá hạn" in client.get(address(late)).content.decode()


@pytest.mark.parametrize("role", [Role.CLERK, Role.APPROVER, Role.AUDITOR, Role.ADMINISTRATOR])
def test_requests_and_readings_are_for_privacy_officers_alone(client, home, role):
    client.force_login(ClerkRoleFactory(organization=home, role=role).user)
    request = PrivacyRequestFactory(person__kept_by=home)

    assert client.get(address(request)).status_code in (302, 403)
    for model in (PrivacyRequest, DetailsReading):
        name = f"admin:organizations_{model._meta.model_name}_changelist"
        assert client.get(reverse(name)).status_code == 403


def test_each_reading_of_restricted_details_is_written_down(client, home, security_events):
    details = PersonDetailsFactory(person__kept_by=home)
    clerk, reader = UserFactory(clerk_of=home), officer(home)
    client.force_login(clerk)
    client.get(address(details))
    client.get(reverse("admin:organizations_persondetails_history", args=[details.pk]))
    client.get(reverse("admin:organizations_persondetails_changelist"))
    client.force_login(UserFactory(clerk_of=OrganizationFactory()))
    client.get(address(details))

    assert list(DetailsReading.objects.order_by("pk").values_list("user", "person", "what")) == [
        (clerk.pk, details.person_id, "form"),
        (clerk.pk, details.person_id, "history"),
    ]
    noted = security_events("details_read")
    assert [(each["user"], each["how"]) for each in noted] == [
        (clerk.pk, "form"),
        (clerk.pk, "history"),
    ]
    assert {each["person"] for each in noted} == {details.person.code}
    assert all(each["at"] and each["address"] and each["path"] for each in noted)
    assert "Tày" not in str(noted)
    client.force_login(reader)
    listed = client.get(reverse("admin:organizations_detailsreading_changelist")).content.decode()
    assert str(clerk) in listed
    assert "Tày" not in listed
    reading = DetailsReading.objects.latest("pk")
    assert client.post(address(reading), {"what": "form"}).status_code == 403


def test_a_form_that_is_refused_with_what_stands_now_is_a_reading(client, home):
    details = PersonDetailsFactory(person__kept_by=home)
    clerk = UserFactory(clerk_of=home)
    client.force_login(clerk)
    response = client.post(address(details), {"ethnicity": "Kinh"})
    assert response.status_code == 409
    assert details.ethnicity in response.content.decode()
    assert list(DetailsReading.objects.values_list("user", "person")) == [
        (clerk.pk, details.person_id)
    ]


def test_the_list_of_details_shows_none_of_them(client, home):
    details = PersonDetailsFactory(person__kept_by=home)
    client.force_login(UserFactory(clerk_of=home))

    page = client.get(reverse("admin:organizations_persondetails_changelist")).content.decode()

    assert details.person.name in page
    assert "Tày" not in page
    assert PersonDetails.objects.count() == 1


def test_whoever_hides_a_name_that_is_published_is_told_what_else_to_do(client, home):
    clerk = UserFactory(clerk_of=home)
    person = PersonFactory(kept_by=home, ground="office")
    from tests.privacy.test_erasure import Register

    register = Register(1)
    register.publish()
    named = register.people[0]
    ClerkRoleFactory(user=clerk, organization=register.body)
    client.force_login(clerk)
    for row, warned in ((person, False), (named, True)):
        posted = {"name": row.name, "sort_name": "", "ground": "office", "is_withheld": "on"}
        page = save(client, address(row), posted, follow=True).content.decode()
        assert ("phản đối việc nêu tên" in page) is warned
    assert transitions.record_kind(register.congress) == "congress"
