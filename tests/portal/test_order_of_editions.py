"""Who reads on from where he stopped misses nothing that two people published at once."""

import threading
import time

from django.db import connection, connections, transaction
from django.test import Client

from organizations.published import Edition
from tests.database import somebody_waits_for_a_lock
from tests.organizations.documents import profile, publish
from tests.portal.test_api import whole


def test_who_walks_by_cursor_misses_nothing_that_is_published_meanwhile(cloned_database):
    seen, everything = walked_meanwhile()
    assert 3 <= len(seen) < 6
    assert seen == everything[: len(seen)], "a row came to stand before one that was read"


def test_without_turns_something_would_be_missed(cloned_database):
    with connection.cursor() as cursor:
        (trigger,) = (each for each in Edition._meta.triggers if each.name == "in_turn")
        cursor.execute(
            f"ALTER TABLE organizations_edition DISABLE TRIGGER {trigger.get_pgid(Edition)}"
        )
    seen, everything = walked_meanwhile()
    assert seen != everything[: len(seen)]


def walked_meanwhile():
    """What one reads while of two who publish the first ends last, and all there is then."""
    reader, address = Client(), "/api/v1/bodies?limit=2"
    for place in ("một", "hai", "ba"):
        # With the words that both publish later: whoever notes a new one waits for the other too.
        publish(profile(f"Công đoàn bắt đầu {place}"))
    seen = []
    other = threading.Thread(target=in_a_thread, args=[publish_two])
    walker = threading.Thread(
        target=in_a_thread, args=[lambda: seen.extend(whole(reader, address))]
    )
    with transaction.atomic():
        publish(profile("Công đoàn bắt đầu trước"))
        other.start()
        wait_until_blocked_or_done(other)
        walker.start()
        walker.join()
    other.join()
    everything = whole(reader, address)
    assert len(everything) == 6
    return seen, everything


def publish_two():
    for number in range(2):
        publish(profile(f"Công đoàn bắt đầu sau {number}"))


def in_a_thread(work):
    try:
        work()
    finally:
        connections.close_all()


def wait_until_blocked_or_done(thread):
    while thread.is_alive() and not somebody_waits_for_a_lock():
        time.sleep(0.01)
