"""A bulk write of 20 000 awards with its history, against the same without.

DATABASE_URL=… manage.py seed_portal --bodies 12 --awards 20 --seed 1
DATABASE_URL=… python -m benchmarks.history_cost
"""

import argparse
import contextlib
import os
import time
from collections.abc import Iterator

import django

from benchmarks import serving

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "congress_portal.settings.development")

ROWS = 20_000


@contextlib.contextmanager
def undone() -> Iterator[None]:
    from django.db import connection, transaction

    with transaction.atomic():
        yield
        transaction.set_rollback(True)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE awards_award, awards_awardhistory")


@contextlib.contextmanager
def without_history(model) -> Iterator[None]:
    """Without the triggers that keep the history, and never in the transaction that is timed.

    A table altered in the same transaction is written more slowly, as its plans are made anew.
    """
    from django.db import connection
    from pghistory.trigger import Event

    names = [each.get_pgid(model) for each in model._meta.triggers if isinstance(each, Event)]

    def turn(how: str) -> None:
        with connection.cursor() as cursor:
            for name in names:
                cursor.execute(f"ALTER TABLE {model._meta.db_table} {how} TRIGGER {name}")

    turn("DISABLE")
    try:
        yield
    finally:
        turn("ENABLE")


def seconds_of(write) -> float:
    started = time.perf_counter()
    write()
    return time.perf_counter() - started


def measured(*, is_tracked: bool) -> tuple[float, float]:
    """Seconds of a bulk_create of 20 000 awards, and of one UPDATE over them."""
    from django.db import connection
    from django.db.models import F

    from awards.models import Award, AwardDecision
    from congress_portal.foundation.audit import acting

    template = Award.objects.select_related("decision").first()
    history = contextlib.nullcontext() if is_tracked else without_history(Award)
    with history, acting(template.decision.submitted_by), undone():
        decision = AwardDecision.objects.create(
            kept_by=template.decision.kept_by,
            deciding_organization=template.decision.kept_by,
        )
        rows = [
            Award(
                decision=decision,
                order=10_000 + number,
                recipient_name=f"Nguyễn Thị Ánh {number}",
                recipient_kind=template.recipient_kind,
                form=template.form,
                post="Chủ tịch Công đoàn cơ sở",
                unit="Công đoàn cơ sở Trường Tiểu học Nho Quan",
            )
            for number in range(ROWS)
        ]
        created = seconds_of(lambda: Award.objects.bulk_create(rows))
        written = Award.objects.filter(decision=decision, order__gte=10_000)
        updated = seconds_of(lambda: written.update(order=F("order") + 50_000))
        with connection.cursor() as cursor:
            cursor.execute('SELECT count(*) FROM awards_awardhistory WHERE "order" >= 10000')
            events = cursor.fetchone()[0]
        if events != (2 * ROWS if is_tracked else 0):
            raise SystemExit(f"{events} events of {2 * ROWS} writes were recorded")
    return created, updated


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=5)
    options = arguments.parse_args()
    from congress_portal import embedded

    embedded.ensure_running()
    django.setup()
    rows: dict[str, list[float]] = {
        "bulk_create without history, seconds": [],
        "bulk_create with / without": [],
        "UPDATE without history, seconds": [],
        "UPDATE with / without": [],
    }
    measured(is_tracked=True)
    for _round in range(options.rounds):
        plain = measured(is_tracked=False)
        tracked = measured(is_tracked=True)
        rows["bulk_create without history, seconds"].append(plain[0])
        rows["bulk_create with / without"].append(tracked[0] / plain[0])
        rows["UPDATE without history, seconds"].append(plain[1])
        rows["UPDATE with / without"].append(tracked[1] / plain[1])
    serving.table(
        f"{ROWS} awards written in bulk",
        rows,
        {"bulk_create with / without": "≤ 2", "UPDATE with / without": "≤ 2"},
    )


if __name__ == "__main__":
    main()
