"""A public server does not start as it must not run, and says why in one sentence each."""

import pytest
from django.db import connection

from congress_portal import startup

GOOD_KEY = "kJ8s-uL2p_Qw9zXc4vBn6mRt1yHg3fDe5aSo7iUb0Vx"


@pytest.fixture
def public_server(settings):
    settings.SECURE_SSL_REDIRECT = True
    settings.SECRET_KEY = GOOD_KEY * 2
    settings.ALLOWED_HOSTS = ["cong-doan.example"]
    return settings


def refused(capsys):
    with pytest.raises(SystemExit) as ended:
        startup.refuse_unsafe()
    assert ended.value.code == startup.REFUSED
    return capsys.readouterr().err.splitlines()


@pytest.mark.django_db
def test_a_server_that_is_set_up_right_starts(public_server):
    startup.refuse_unsafe()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"SECRET_KEY": "short"}, "E020"),
        ({"SECRET_KEY": "a" * 80}, "E020"),
        ({"SECRET_KEY": "django-insecure-" + GOOD_KEY * 2}, "E021"),
        ({"SECRET_KEY": "only-for-tests-" + GOOD_KEY * 2}, "E021"),
        ({"DEBUG": True}, "E022"),
        ({"ALLOWED_HOSTS": ["*"]}, "E023"),
        ({"ALLOWED_HOSTS": []}, "E023"),
        ({"SECURITY_LOG": ""}, "E024"),
    ],
)
def test_a_server_set_up_wrong_says_one_sentence_and_stops(
    public_server, capsys, security_events, change, code
):
    for name, value in change.items():
        setattr(public_server, name, value)
    [sentence] = refused(capsys)
    assert f"portal.{code}" in sentence
    (noted,) = security_events("start_refused")
    assert noted["reasons"] == [f"portal.{code}"]


@pytest.mark.django_db
def test_a_missing_trigger_is_named(public_server, capsys):
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE organizations_clerkrole DISABLE TRIGGER USER")
    [sentence] = refused(capsys)
    assert "portal.E025" in sentence
    assert "organizations_clerkrole" in sentence


@pytest.mark.django_db
def test_a_database_of_an_earlier_release_can_be_migrated_but_not_served(public_server, capsys):
    """Its new triggers are missing: were that an error, `migrate` would refuse to make them."""
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE organizations_clerkrole DISABLE TRIGGER USER")
        cursor.execute(
            "DELETE FROM django_migrations WHERE app = 'organizations' AND name ="
            " (SELECT max(name) FROM django_migrations WHERE app = 'organizations')"
        )
    [found] = startup.check_triggers(databases=["default"])
    assert not found.is_serious()
    [sentence] = refused(capsys)
    assert "portal.W003" in sentence
    assert "1 migrations" in sentence


def test_a_superuser_and_a_second_driver_are_refused(public_server, capsys, monkeypatch):
    from django.core.checks import Error, Warning

    found = [Warning("a superuser", id="portal.W001"), Error("psycopg 3", id="portal.E001")]
    monkeypatch.setattr(
        startup, "run_checks", lambda tags, **given: found if "database" in tags else []
    )
    assert [line[-12:-1] for line in refused(capsys)] == ["portal.W001", "portal.E001"]
