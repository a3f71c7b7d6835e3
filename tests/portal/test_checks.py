"""The checks of machine and database server."""

import pytest
from django.core.checks import Tags, run_checks
from django.db import connection

from congress_portal import checks


@pytest.mark.django_db
def test_the_server_of_the_tests_is_fit_for_the_portal():
    assert not run_checks(tags=[Tags.database], databases=["default"])


class Answer:
    """A cursor that has heard another server."""

    def __init__(self, row):
        self.row = row

    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass

    def execute(self, statement):
        pass

    def fetchone(self):
        return self.row


@pytest.mark.parametrize(
    ("row", "found"),
    [
        pytest.param((150010, "UTF8", "đặng ước", False), [], id="fit"),
        pytest.param((140010, "UTF8", "đặng ước", False), ["portal.E002"], id="too old"),
        pytest.param((150010, "LATIN1", "?", False), ["portal.E003"], id="encoding"),
        pytest.param((150010, "UTF8", "ĐẶng ƯỚc", False), ["portal.E004"], id="letters"),
        pytest.param((150010, "UTF8", "đặng ước", True), ["portal.W001"], id="superuser"),
    ],
)
def test_what_a_server_lacks_is_named(monkeypatch, row, found):
    monkeypatch.setattr(connection, "cursor", lambda: Answer(row))

    assert [message.id for message in checks.check_server(databases=["default"])] == found


def test_a_second_driver_is_refused(monkeypatch):
    monkeypatch.setattr(checks.importlib.util, "find_spec", lambda name: object())

    assert [message.id for message in checks.check_driver()] == ["portal.E001"]
