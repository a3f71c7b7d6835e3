"""The five records, loaded once for each module of tests into a database of its own."""

from collections.abc import Iterator

import pytest

from congress_portal import record_loading
from tests import database


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker) -> Iterator[list[str]]:
    """What load_records told while it loaded."""
    told: list[str] = []
    with django_db_blocker.unblock(), database.cloned():
        record_loading.load(told.append)
        with django_db_blocker.block():
            yield told
