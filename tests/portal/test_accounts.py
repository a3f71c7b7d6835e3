"""The accounts of the demo."""

import stat

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command

from organizations.enums import Role
from organizations.models import ClerkRole, Organization, OrganizationKind, OrganizationName

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def var(tmp_path, settings):
    settings.VAR_DIR = tmp_path
    return tmp_path


@pytest.fixture
def body():
    kind, _ = OrganizationKind.objects.get_or_create(
        code="province", defaults={"name": "Liên đoàn Lao động tỉnh", "level": 2}
    )
    body = Organization.objects.create(kind=kind)
    OrganizationName.objects.create(organization=body, name="Liên đoàn Lao động tỉnh Lạng Sơn")
    return body


def make(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        call_command("make_accounts", verbosity=0)


def accounts(var):
    lines = (var / "accounts.txt").read_text().splitlines()
    return {line.split()[0]: line.split()[1] for line in lines}


def test_each_account_opens_with_the_password_written_down(
    var, body, client, django_capture_on_commit_callbacks
):
    make(django_capture_on_commit_callbacks)

    assert len(accounts(var)) == 4
    for username, password in accounts(var).items():
        assert client.login(username=username, password=password)
    assert stat.S_IMODE((var / "accounts.txt").stat().st_mode) == 0o600


def test_there_are_two_clerks_an_approver_and_an_administrator_but_no_superuser(
    body, django_capture_on_commit_callbacks
):
    make(django_capture_on_commit_callbacks)

    roles = sorted(ClerkRole.objects.values_list("role", flat=True))
    assert roles == sorted([Role.CLERK, Role.CLERK, Role.APPROVER, Role.ADMINISTRATOR])
    assert not get_user_model().objects.filter(is_superuser=True).exists()


def test_a_second_run_keeps_the_passwords(var, body, django_capture_on_commit_callbacks):
    make(django_capture_on_commit_callbacks)
    first = accounts(var)

    make(django_capture_on_commit_callbacks)

    assert accounts(var) == first


def test_a_lost_file_means_new_passwords(var, body, client, django_capture_on_commit_callbacks):
    make(django_capture_on_commit_callbacks)
    first = accounts(var)
    (var / "accounts.txt").unlink()

    make(django_capture_on_commit_callbacks)

    assert not set(accounts(var).values()) & set(first.values())
    assert client.login(username="canbo1", password=accounts(var)["canbo1"])


def test_without_a_body_there_is_nothing_to_be_clerk_of(var):
    with pytest.raises(CommandError, match="load_records"):
        call_command("make_accounts", verbosity=0)

    assert not (var / "accounts.txt").exists()


def test_a_production_server_gets_no_such_accounts(body, settings):
    settings.SECURE_SSL_REDIRECT = True

    with pytest.raises(CommandError, match="production"):
        call_command("make_accounts", verbosity=0)
