"""Deputies: who names whom, for which days, and what a deputy may decide."""

import datetime

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from congress_portal.foundation.database_roles import USER_SETTING
from congress_portal.foundation.publication import ReviewState
from congress_portal.publishing import transitions
from congress_portal.review_steps import version_of
from organizations.enums import Role
from organizations.models import ClerkRole
from organizations.permissions import Rights
from tests.awards.factories import AwardFactory
from tests.organizations.factories import ClerkRoleFactory, OrganizationFactory, UserFactory

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)


@pytest.fixture
def today():
    return timezone.localdate()


@pytest.fixture
def province():
    return OrganizationFactory(official_name="Liên đoàn Lao động tỉnh Lạng Sơn")


@pytest.fixture
def body(province):
    return OrganizationFactory(official_name="Công đoàn Viên chức tỉnh", parent=province)


@pytest.fixture
def approver(province):
    return UserFactory(approver_of=province, last_name="Trần Văn", first_name="Bình")


@pytest.fixture
def colleague(body):
    return UserFactory(clerk_of=body, last_name="Nông Thị", first_name="Đào")


def name(client, principal, deputy, first, last, role=None):
    client.force_login(principal)
    role = role or ClerkRole.objects.filter(user=principal, role=Role.APPROVER).first()
    return client.post(
        reverse("admin:deputies"),
        {
            "role": role.pk if role else "",
            "user": deputy.pk,
            "first_day": first.strftime("%d/%m/%Y"),
            "last_day": last.strftime("%d/%m/%Y"),
        },
    )


def test_a_deputy_decides_from_his_first_day_through_his_last(
    client, province, approver, colleague, today
):
    assert name(client, approver, colleague, today + DAY, today + 3 * DAY).status_code == 302
    deputy = ClerkRole.objects.get(deputy_of=approver)
    assert (deputy.role, deputy.organization) == (Role.APPROVER, province)
    answers = {
        days: Rights(colleague, today + days * DAY).bodies(Role.APPROVER) for days in range(6)
    }
    assert answers == {0: [], 1: [province.pk], 2: [province.pk], 3: [province.pk], 4: [], 5: []}
    assert not Rights(colleague, today + 2 * DAY).bodies(Role.ADMINISTRATOR)


def test_a_deputy_approves_what_he_did_not_edit_even_if_his_principal_did(
    client, body, approver, colleague, today
):
    name(client, approver, colleague, today, today)
    by_another = AwardFactory(decision__deciding_organization=body).decision
    transitions.submit(by_another, approver)
    own = AwardFactory(decision__deciding_organization=body).decision
    transitions.submit(own, colleague)
    client.force_login(colleague)
    for record, expected in ((by_another, ReviewState.PUBLISHED), (own, ReviewState.SUBMITTED)):
        record.refresh_from_db()
        address = reverse("admin:record_step", args=["khen-thuong", record.code, "phe-duyet"])
        client.post(address, {"version": version_of(record)})
        record.refresh_from_db()
        assert record.state == expected


def test_a_deputy_loses_his_rights_with_the_role_or_the_account_of_his_principal(
    client, province, approver, colleague, today
):
    name(client, approver, colleague, today, today + 9 * DAY)
    assert Rights(colleague).is_approver
    approver.is_active = False
    approver.save()
    assert not Rights(colleague).is_approver
    approver.is_active = True
    approver.save()
    ClerkRole.objects.filter(user=approver).update(until=today + 2 * DAY)
    assert Rights(colleague, today + DAY).is_approver
    assert not Rights(colleague, today + 2 * DAY).is_approver


def test_a_deputy_names_no_deputy(client, province, approver, colleague, today):
    name(client, approver, colleague, today, today)
    client.force_login(colleague)
    assert Rights(colleague).is_approver
    assert client.get(reverse("admin:deputies")).status_code == 403
    third = UserFactory(clerk_of=province)
    assert name(client, colleague, third, today, today).status_code == 403
    assert ClerkRole.objects.filter(deputy_of=colleague).count() == 0


def test_only_people_of_the_branch_are_offered_and_taken(
    client, province, body, approver, colleague, today
):
    stranger = UserFactory(clerk_of=OrganizationFactory())
    closed = UserFactory(clerk_of=body, is_active=False)
    without = UserFactory()
    client.force_login(approver)
    form = client.get(reverse("admin:deputies")).context["form"]
    assert list(form.fields["user"].queryset) == [colleague]
    for user in (stranger, closed, without, approver):
        response = name(client, approver, user, today, today)
        assert response.status_code == 200
        assert response.context["form"].errors["user"]
    foreign = ClerkRoleFactory(role=Role.APPROVER)
    response = name(client, approver, colleague, today, today, role=foreign)
    assert response.context["form"].errors["role"]
    assert not ClerkRole.objects.filter(deputy_of__isnull=False).exists()


@pytest.mark.parametrize(("first", "last"), [(3, 2), (-5, -1), (0, 400)])
def test_days_that_cannot_be_are_refused_with_a_sentence(
    client, approver, colleague, today, first, last
):
    response = name(client, approver, colleague, today + first * DAY, today + last * DAY)
    assert response.context["form"].errors["last_day"]
    assert not ClerkRole.objects.filter(deputy_of=approver).exists()


def test_an_approver_lists_his_deputies_and_ends_one_early(
    client, approver, colleague, province, today
):
    name(client, approver, colleague, today, today + 5 * DAY)
    running = ClerkRole.objects.get(deputy_of=approver)
    ClerkRole.objects.filter(pk=running.pk).update(since=today - 2 * DAY)
    other = UserFactory(approver_of=province)
    client.force_login(other)
    end = reverse("admin:deputy_end", args=[running.pk])
    assert client.post(end).status_code == 404
    client.force_login(approver)
    page = client.get(reverse("admin:deputies")).content.decode()
    assert "Nông Thị Đào" in page
    assert client.get(end).status_code == 405
    assert Rights(colleague).is_approver
    assert client.post(end).status_code == 302
    assert not Rights(colleague).is_approver
    assert ClerkRole.objects.get(pk=running.pk).until == today
    name(client, approver, colleague, today + 2 * DAY, today + 3 * DAY)
    later = ClerkRole.objects.get(deputy_of=approver, since=today + 2 * DAY)
    client.post(reverse("admin:deputy_end", args=[later.pk]))
    assert not ClerkRole.objects.filter(pk=later.pk).exists()


def test_clerks_and_administrators_have_no_page_of_deputies(client, province, colleague):
    administrator = ClerkRoleFactory(organization=province, role=Role.ADMINISTRATOR).user
    for user in (colleague, administrator):
        client.force_login(user)
        assert client.get(reverse("admin:deputies")).status_code == 403


def test_the_database_knows_as_well_when_a_deputy_no_longer_stands_in(
    client, province, body, approver, today
):
    """The wall of restricted rows asks a function of its own, which must answer like `Rights`."""
    deputy = UserFactory(clerk_of=body)
    name(client, approver, deputy, today, today + 5 * DAY)

    def reach():
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config(%s, %s, true)", [USER_SETTING, str(deputy.pk)])
            cursor.execute("SELECT portal_homes(ARRAY['approver'])")
            return [pk for (pk,) in cursor.fetchall()]

    assert reach() == Rights(deputy).bodies(Role.APPROVER) == [province.pk]
    approver.is_active = False
    approver.save()
    assert reach() == Rights(deputy).bodies(Role.APPROVER) == []
