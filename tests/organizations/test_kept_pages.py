"""Pages that are kept: right after every publication, one for all readers, no more than that."""

import threading

import pytest
from django.core.cache import cache
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from congress_portal.foundation.integrity import broken_rule
from organizations.editions import address_of
from organizations.published import Edition, Register
from tests.organizations.documents import profile, publish, withdraw

LIST = "/to-chuc/"
NAME = "Công đoàn Viên chức tỉnh Lạng Sơn"


def published_address() -> str:
    document = profile(NAME)
    publish(document)
    return address_of("to-chuc", document.code, NAME)


@pytest.fixture(autouse=True)
def pages_are_kept(settings):
    settings.KEEP_PAGES = True
    cache.clear()
    yield
    cache.clear()


def test_every_publication_turns_the_register(db):
    document = profile(NAME)
    stamps = [Register.objects.get().stamp]
    for step in (publish, publish, withdraw):
        step(document)
        stamps.append(Register.objects.get().stamp)
    assert len(set(stamps)) == 4


def test_there_is_one_register(db):
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        Register.objects.create(pk=2)
    assert broken_rule(refused.value) == "register_is_one_row"


@pytest.mark.django_db
def test_a_kept_page_takes_one_query_and_is_the_same_to_the_letter(
    client, django_assert_num_queries
):
    document = profile(NAME)
    publish(document)
    addresses = [LIST, address_of("to-chuc", document.code, NAME), "/"]
    for address in addresses:
        made = client.get(address)
        assert made.status_code == 200
        with django_assert_num_queries(1):
            kept = client.get(address)
        assert kept.content == made.content
        assert dict(kept.items()) == dict(made.items())
        with django_assert_num_queries(1):
            had = client.get(address, headers={"if-none-match": f'"x", W/{made["ETag"]}'})
        assert (had.status_code, had.content) == (304, b"")
        assert "Content-Length" not in had.headers
        assert had["ETag"] == made["ETag"]
        assert "Content-Security-Policy" in had


@pytest.mark.django_db
def test_a_correction_and_a_withdrawal_reach_the_next_reader(client):
    document = profile(NAME)
    publish(document)
    address = address_of("to-chuc", document.code, NAME)
    assert NAME in client.get(LIST).content.decode()
    client.get(address)
    assert client.get(address).status_code == 200
    withdraw(document, note="Rút theo yêu cầu của đơn vị.")
    assert client.get(address).status_code == 410
    assert client.get(address).status_code == 410
    assert NAME not in client.get(LIST).content.decode()


@pytest.mark.django_db
def test_pages_of_other_hosts_languages_and_addresses_are_kept_apart(client, settings):
    settings.ALLOWED_HOSTS = ["testserver", "127.0.0.1"]
    address = published_address()
    english = {"cookie": "django_language=en"}
    seen = {
        client.get(address).content,
        client.get(address, headers=english).content,
        client.get(address, headers={"host": "127.0.0.1"}).content,
        client.get(address + "?q=Lang").content,
    }
    assert len(seen) == 4
    assert client.get(address).content in seen
    assert client.get(address, headers={"host": "elsewhere.example"}).status_code == 400


@pytest.mark.django_db
def test_a_reader_has_neither_session_nor_user(client, django_user_model):
    """So no public page can differ by who is logged in, and none sets a cookie."""
    address = published_address()
    stranger = client.get(address)
    cache.clear()
    client.force_login(django_user_model.objects.create_user("canbo"))
    known = client.get(address)
    assert known.content == stranger.content
    assert not known.cookies
    assert not hasattr(known.wsgi_request, "user")
    assert not hasattr(known.wsgi_request, "session")


def test_a_publication_under_way_changes_no_page_until_it_is_committed(cloned_database, client):
    """Two connections: the reader's sees the register turn with the edition, not before."""
    document = profile(NAME)
    made, may_commit, committed = threading.Event(), threading.Event(), threading.Event()

    def approver() -> None:
        try:
            with transaction.atomic():
                publish(document)
                made.set()
                assert may_commit.wait(60)
        finally:
            connection.close()
            committed.set()

    assert NAME not in client.get(LIST).content.decode()
    thread = threading.Thread(target=approver)
    thread.start()
    assert made.wait(20)
    assert NAME not in client.get(LIST).content.decode()
    assert not Edition.objects.exists()
    may_commit.set()
    assert committed.wait(20)
    thread.join()
    assert NAME in client.get(LIST).content.decode()


def test_a_connection_that_died_is_made_again_for_a_kept_page(cloned_database, client):
    address = published_address()
    made = client.get(address)

    def end_the_readers_connection() -> None:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                " AND backend_type = 'client backend'"
            )
            assert cursor.fetchone()[0] == 1
        connection.close()

    thread = threading.Thread(target=end_the_readers_connection)
    thread.start()
    thread.join()
    kept = client.get(address)
    assert (kept.status_code, kept.content) == (200, made.content)


@pytest.mark.django_db
def test_a_very_long_page_is_not_kept(client, monkeypatch):
    monkeypatch.setattr("organizations.kept_pages.LARGEST_KEPT", 100)
    publish(profile(NAME))
    client.get(LIST)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(LIST).status_code == 200
    assert len(asked) > 1


@pytest.mark.django_db
def test_what_is_suggested_while_one_types_is_not_kept(client):
    publish(profile(NAME))
    for words in ("c", "cô", "công đoàn"):
        assert client.get("/tim-kiem/goi-y/", {"q": words}).status_code == 200
    with CaptureQueriesContext(connection) as asked:
        found = client.get("/tim-kiem/goi-y/", {"q": "công đoàn"})
    assert found.json()["suggestions"][0]["title"] == NAME
    assert len(asked) > 1
