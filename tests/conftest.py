"""What every test may ask for: a database, a copy of it, a live site, a browser."""

import gettext
import io
import json
import logging
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.management import call_command
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from django.core.wsgi import get_wsgi_application
from django.db import connection
from django.test import Client
from django.utils.translation import trans_real
from hypothesis import settings as of_examples

from congress_portal import data_package, embedded, record_loading
from organizations.published import TURN_REGISTER, Edition
from tests import database
from tests.door import enter_by_code

CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
BROWSER_PATIENCE = 30_000

# No clock decides, and every run tries the same examples.
of_examples.register_profile("portal", deadline=None, derandomize=True, database=None)
of_examples.load_profile("portal")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what a test needs by what it asks for, so that no list of tests grows stale."""
    for item in items:
        if "chromium" in item.fixturenames:
            item.add_marker("browser")
        elif item.get_closest_marker("django_db") or "django_db_setup" in item.fixturenames:
            item.add_marker("database")


def pytest_configure(config) -> None:
    """Compile the catalogues: tests assert sentences as the sources have them now."""
    call_command("compile_translations", verbosity=0, stdout=io.StringIO())
    gettext._translations.clear()
    trans_real._translations.clear()


@pytest.fixture(autouse=True, scope="session")
def whoever_is_forced_in_has_shown_a_code() -> Iterator[None]:
    """`client.force_login` is a whole login; the door itself is tested by its pages."""
    stock = Client._login

    def login(client: Client, user, backend=None) -> None:
        stock(client, user, backend)
        enter_by_code(client, user)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Client, "_login", login)
        yield


@pytest.fixture(autouse=True, scope="session")
def packages_are_the_workers_own(tmp_path_factory) -> Iterator[None]:
    """Two workers that made a package at once would tell each other to ask again."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(data_package, "FOLDER", tmp_path_factory.mktemp("open-data"))
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment, django_db_blocker, playwright) -> Iterator[None]:
    """Make the test database, once for each worker.

    pytest-django's own makes it only for tests it knows to need it, which leaves out those
    that ask for a clone; they would then copy whatever the settings name.
    """
    try:
        embedded.ensure_running()
    except embedded.ServerError as error:
        # Once for all, and not in every test that asks for a database.
        pytest.exit(str(error), returncode=1)
    with django_db_blocker.unblock(), database.made(), django_db_blocker.block():
        yield


@pytest.fixture(autouse=True)
def publications_turn_the_register_at_once(request) -> None:
    """A test that is rolled back never comes to the end of a transaction, where it turns."""
    if "db" in request.fixturenames or request.node.get_closest_marker("django_db"):
        request.getfixturevalue("db")
        name = TURN_REGISTER.get_pgid(Edition)
        with connection.cursor() as cursor:
            cursor.execute(f'SET CONSTRAINTS "{name}" IMMEDIATE')


@pytest.fixture
def security_events(caplog) -> Callable[..., list[dict[str, Any]]]:
    """What the security log has been told so far, of one event or of all."""
    caplog.set_level(logging.INFO, logger="portal.security")

    def read(name: str = "") -> list[dict[str, Any]]:
        lines = [each.getMessage() for each in caplog.records if each.name == "portal.security"]
        return [line for line in map(json.loads, lines) if name in ("", line["event"])]

    return read


@pytest.fixture
def cloned_database(django_db_setup, django_db_blocker) -> Iterator[str]:
    """A database of the test's own, where several connections see each other's commits."""
    with django_db_blocker.unblock(), database.cloned() as name:
        yield name


@pytest.fixture(scope="session")
def five_records(django_db_setup, django_db_blocker) -> Iterator[tuple[str, list[str]]]:
    """The name of a database with the real records, to be copied, and what was told meanwhile."""
    told: list[str] = []
    with django_db_blocker.unblock(), database.copied() as name:
        with database.turned_to(name):
            record_loading.load(told.append)
        with django_db_blocker.block():
            yield name, told


class QuietRequestHandler(WSGIRequestHandler):
    def log_message(self, *args) -> None:
        pass


@pytest.fixture
def live_portal(cloned_database) -> Iterator[str]:
    """The address of the whole site, served over a database of the test's own."""
    server = ThreadedWSGIServer(("127.0.0.1", 0), QuietRequestHandler)
    server.set_app(get_wsgi_application())
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture(scope="session")
def playwright(request) -> Iterator:
    """Playwright's driver, or None when no test of this run, or no browser, asks for it.

    It keeps an event loop running in the thread of the tests, and Django keeps the connections
    of a thread with a loop apart from those of one without: so it comes before any connection.
    """
    wanted = any("chromium" in item.fixturenames for item in request.session.items)
    if not wanted or chromium_program() is None:
        yield None
        return
    from playwright.sync_api import sync_playwright

    # Nothing of the portal is asynchronous: Django need not guard its ORM against the loop.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as driver:
        yield driver
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture(scope="session")
def chromium(playwright) -> Iterator:
    """A browser for the whole session; tests open a context of their own in it."""
    if playwright is None:
        pytest.skip("no chromium on this machine: browser tests are left out")
    browser = playwright.chromium.launch(executable_path=chromium_program(), args=CHROMIUM_FLAGS)
    yield browser
    browser.close()


def chromium_program() -> str | None:
    return shutil.which("chromium") or shutil.which("google-chrome")


@pytest.fixture
def page(chromium) -> Iterator:
    """A fresh browser page, 1280 pixels wide, Vietnamese."""
    context = chromium.new_context(
        locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh", viewport={"width": 1280, "height": 800}
    )
    context.set_default_timeout(BROWSER_PATIENCE)
    try:
        yield context.new_page()
    finally:
        context.close()
