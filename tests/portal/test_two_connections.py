"""What one connection writes while another is at work on the same record."""

import dataclasses
import threading
from collections.abc import Callable

import pytest
from django.db import IntegrityError, connections, transaction

from congress_portal.foundation.integrity import broken_rule
from congress_portal.foundation.publication import canonical_text
from congress_portal.publishing import queue, rows, transitions
from congress_portal.publishing.builders import build
from congress_portal.publishing.expiry import expire
from organizations.models import PublishedOrganization
from organizations.published import Edition, SearchEntry, SearchWord
from tests.congresses.factories import CongressFactory
from tests.database import somebody_waits_for_a_lock
from tests.organizations.documents import profile, publish
from tests.organizations.factories import OrganizationFactory, SourceFactory, UserFactory

LET_STAND = "theo nguồn đã nêu"


class Meanwhile:
    """An act on a connection of its own, begun by `happens`, which waits until it ends or waits."""

    def __init__(self, act: Callable[[], object]):
        self.act, self.error = act, None
        self.thread = threading.Thread(target=self._run)

    def _run(self) -> None:
        try:
            self.act()
        except Exception as error:
            self.error = error
        finally:
            connections.close_all()

    def happens(self) -> None:
        self.thread.start()
        for _try in range(500):
            self.thread.join(0.02)
            if not self.thread.is_alive() or somebody_waits_for_a_lock():
                return

    def ends(self) -> Exception | None:
        self.thread.join(20)
        assert not self.thread.is_alive()
        return self.error


def test_rows_made_again_never_put_an_older_edition_back(cloned_database, monkeypatch):
    """The night reads edition 1, and before it writes the rows somebody approves edition 2."""
    document = profile("Công đoàn Viên chức")
    publish(document)
    renamed = dataclasses.replace(document, name="Công đoàn phường")
    approval, replace = Meanwhile(lambda: publish(renamed)), rows.replace

    def replace_later(edition, read):
        if threading.current_thread() is not approval.thread:
            approval.happens()
        replace(edition, read)

    monkeypatch.setattr(rows, "replace", replace_later)
    assert rows.make_again(record_kind="organization") == 1
    assert approval.ends() is None

    assert Edition.objects.of("organization", document.code).count() == 2
    found = PublishedOrganization.objects.get(code=document.code)
    assert (found.edition.number, found.name) == (2, "Công đoàn phường")


def test_words_of_rows_made_again_are_not_left_out_at_the_same_time(cloned_database, monkeypatch):
    """Rows that nobody else sees yet have words that seem to stand nowhere any more."""
    document = profile("Công đoàn Xuyên Mộc")
    publish(document)
    SearchEntry.objects.all().delete()
    night, replace = Meanwhile(expire), rows.replace

    def replace_sooner(edition, read):
        replace(edition, read)
        night.happens()

    monkeypatch.setattr(rows, "replace", replace_sooner)
    assert rows.make_again(record_kind="organization", record_code=document.code) == 1
    assert night.ends() is None

    assert SearchEntry.objects.filter(folded__contains=" xuyen").exists()
    assert SearchWord.objects.filter(word="xuyen").exists()


@pytest.fixture
def congress(cloned_database):
    body = OrganizationFactory()
    made = CongressFactory(organization=body, kept_by=body, source=SourceFactory(kept_by=body))
    made.targets.create(wording="Kết nạp", comparator="gte", value=100, unit="người")
    return made


def test_a_record_is_handed_in_with_what_was_written_to_its_parts_before(congress):
    handing_in = Meanwhile(lambda: transitions.submit(congress, UserFactory(), accept=LET_STAND))
    with transaction.atomic():
        congress.targets.update(value=200)
        handing_in.happens()
    assert handing_in.ends() is None

    congress.refresh_from_db()
    assert congress.state == "submitted"
    assert queue.is_as_submitted(congress, canonical_text(build(congress)))


def test_nothing_is_written_to_the_parts_of_a_record_that_is_being_handed_in(congress):
    write = Meanwhile(lambda: congress.targets.update(value=200))
    with transaction.atomic():
        transitions.submit(congress, UserFactory(), accept=LET_STAND)
        write.happens()
    error = write.ends()

    assert isinstance(error, IntegrityError)
    assert broken_rule(error) == "record_is_frozen"
    assert congress.targets.get().value == 100
