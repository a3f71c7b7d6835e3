"""The chain over the history: sealing batches of whole transactions, and checking every one.

A seal lists each row of its batch with a digest; the hash of the seal covers that list and the
hash before. A hash that is kept outside, the anchor, tells of a tail that was cut.
"""

import bisect
import datetime
import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from congress_portal.foundation import audit
from organizations.models import HistorySeal, Redaction, SealedTable

# Any number will do: locks of two numbers, as of `sheet_jobs`, never meet those of one.
_SEALING = 20230606
MOST_TRANSACTIONS = 2000
SEALS_READ = 20
CONTEXTS = "pghistory_context"

# Rows of a batch; contexts are rows of the history as well: who, when, why.
_IN_BATCH = (
    "(c.metadata ->> 'server') = %s AND (c.metadata ->> 'transaction')::bigint >= %s"
    " AND (c.metadata ->> 'transaction')::bigint < %s"
)

# Numbers are of the whole server: what is known to run in another database writes nothing here,
# nor does autovacuum, which has no user. Sessions of other roles hide their number in
# pg_stat_activity, but not the lock they hold on it.
_FIRST_UNFINISHED = """
    SELECT least(pg_snapshot_xmax(now.snapshot), pg_current_xact_id_if_assigned(),
                 (SELECT min(running.number::text::bigint)::text::xid8
                    FROM pg_snapshot_xip(now.snapshot) AS running(number)
                   WHERE NOT EXISTS (
                         SELECT FROM pg_locks AS held JOIN pg_stat_activity AS session USING (pid)
                          WHERE held.locktype = 'transactionid' AND held.granted
                            AND held.mode = 'ExclusiveLock'
                            AND held.transactionid = running.number::xid
                            AND (session.datname <> current_database() OR session.usesysid IS NULL))
                     AND NOT EXISTS (
                         SELECT FROM pg_prepared_xacts AS prepared
                          WHERE prepared.transaction = running.number::xid
                            AND prepared.database <> current_database()))
           )::text::bigint
      FROM (SELECT pg_current_snapshot() AS snapshot) AS now
"""


@dataclass(frozen=True)
class Break:
    """A place where the history is not what was sealed."""

    seal: int
    table: str
    row: str
    # A code of `SENTENCES`.
    what: str


def seal() -> list[HistorySeal]:
    """Seal every finished transaction that is not sealed yet; several batches if many are."""
    made = []
    while (batch := _seal_next()) is not None:
        made.append(batch)
    return made


def _seal_next() -> HistorySeal | None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_SEALING])
        cursor.execute("SET LOCAL TimeZone = 'UTC'")
        found = _next_range(cursor)
        if found is None:
            return None
        server, start, end = found
        parts = _read(cursor, server, start, end)
        last = HistorySeal.objects.order_by("-number").first()
        previous = last.sha256 if last else ""
        made = HistorySeal.objects.create(
            number=last.number + 1 if last else 1,
            made_at=timezone.now(),
            server=server,
            from_transaction=start,
            to_transaction=end,
            row_count=sum(len(manifest.splitlines()) for _table, _columns, manifest in parts),
            previous_sha256=previous,
            sha256=_hash(previous, server, start, end, parts),
        )
        SealedTable.objects.bulk_create(
            SealedTable(seal=made, table=table, columns=columns, manifest=manifest)
            for table, columns, manifest in parts
        )
        return made


def _next_range(cursor: Any) -> tuple[str, int, int] | None:
    """The transactions to seal next: all finished ones, never past one that still runs."""
    cursor.execute(
        "SELECT system_identifier::text, pg_stat_clear_snapshot() FROM pg_control_system()"
    )
    here, _cleared = cursor.fetchone()
    # One that ends between the snapshot and the look at its lock is taken for one that runs; what
    # was finished at either look is finished.
    running = max(_first_unfinished(cursor), _first_unfinished(cursor))
    cursor.execute("SELECT DISTINCT metadata ->> 'server' FROM pghistory_context ORDER BY 1")
    for (server,) in cursor.fetchall():
        sealed = (
            HistorySeal.objects.filter(server=server)
            .order_by("-to_transaction")
            .values_list("to_transaction", flat=True)
            .first()
        )
        start = sealed or 0
        # On another server nothing runs any more: its rows came with a backup.
        end = running if server == here else 2**62
        cursor.execute(
            "SELECT max(number) + 1 FROM (SELECT DISTINCT (c.metadata ->> 'transaction')::bigint"
            f" AS number FROM pghistory_context AS c WHERE {_IN_BATCH} ORDER BY 1 LIMIT %s) AS t",
            [server, start, end, MOST_TRANSACTIONS],
        )
        (stop,) = cursor.fetchone()
        if stop is not None:
            return server, start, stop
    return None


def _first_unfinished(cursor: Any) -> int:
    cursor.execute("SELECT pg_stat_clear_snapshot()")
    cursor.execute(_FIRST_UNFINISHED)
    return cursor.fetchone()[0]


Part = tuple[str, str, str]


def _read(cursor: Any, server: str, start: int, end: int) -> list[Part]:
    """The rows of a batch as they stand now: table, columns, and a line for each row."""
    parts = []
    for table in _tables():
        columns = audit.columns_of(table)
        if manifest := "\n".join(
            f"{key} {digest}" for key, digest in _rows(cursor, table, columns, server, start, end)
        ):
            parts.append((table, " ".join(columns), manifest))
    return parts


def _tables() -> list[str]:
    return [CONTEXTS, *(history._meta.db_table for history in audit.histories())]


def _rows(
    cursor: Any, table: str, columns: list[str], server: str, start: int, end: int
) -> list[tuple[str, str]]:
    digest = audit.digest_sql(columns)
    if table == CONTEXTS:
        statement = f"SELECT c.id::text, {digest} FROM {table} AS c, LATERAL (SELECT c.*) AS e"
    else:
        statement = (
            f"SELECT e.pgh_id::text, {digest} FROM {table} AS e"
            f" JOIN {CONTEXTS} AS c ON c.id = e.pgh_context_id"
        )
    cursor.execute(f"{statement} WHERE {_IN_BATCH} ORDER BY 1", [server, start, end])
    return cursor.fetchall()


def _hash(previous: str, server: str, start: int, end: int, parts: list[Part]) -> str:
    text = "\n".join(
        [previous, f"{server} {start} {end}", *("\n".join(part) for part in sorted(parts))]
    )
    return hashlib.sha256(text.encode()).hexdigest()


# Checking


def breaks(anchor: dict[str, Any] | None = None) -> Iterator[Break]:
    """Every place where the history differs from its seals, and the seals from the anchor."""
    redacted = _redactions()
    previous = ""
    number = 0
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL TimeZone = 'UTC'")
        counts = _counts(cursor)
        batches = HistorySeal.objects.order_by("number").prefetch_related("tables")
        # The lists of rows are as long as the history.
        for batch in batches.iterator(chunk_size=SEALS_READ):
            number += 1
            if batch.number != number or batch.previous_sha256 != previous:
                yield Break(batch.number, "", "", "chain")
                number = batch.number
            parts = [(part.table, part.columns, part.manifest) for part in batch.tables.all()]
            bounds = batch.server, batch.from_transaction, batch.to_transaction
            if _hash(batch.previous_sha256, *bounds, parts) != batch.sha256:
                yield Break(batch.number, "", "", "seal")
            yield from _compare(cursor, batch, parts, redacted, counts)
            if anchor and batch.number == anchor["number"] and batch.sha256 != anchor["sha256"]:
                yield Break(batch.number, "", "", "anchor")
            previous = batch.sha256
        if anchor and number < anchor["number"]:
            yield Break(anchor["number"], "", "", "tail")
        yield from _unattributed(cursor)
        yield from _unlisted_redactions(cursor)


def _counts(cursor: Any) -> Counter[tuple[int, str]]:
    """How many rows there are of each batch and table, so that empty ones cost no query."""
    ends: dict[str, list[tuple[int, int]]] = {}
    for batch in HistorySeal.objects.order_by("to_transaction"):
        ends.setdefault(batch.server, []).append((batch.to_transaction, batch.number))
    counts: Counter[tuple[int, str]] = Counter()
    for table in _tables():
        rows = "" if table == CONTEXTS else f"JOIN {table} AS e ON c.id = e.pgh_context_id"
        cursor.execute(
            "SELECT c.metadata ->> 'server', (c.metadata ->> 'transaction')::bigint, count(*)"
            f" FROM {CONTEXTS} AS c {rows} GROUP BY 1, 2"
        )
        for server, number, count in cursor.fetchall():
            of_server = ends.get(server, [])
            place = bisect.bisect_right(of_server, (number, 2**62))
            if place < len(of_server):
                counts[of_server[place][1], table] += count
    return counts


def _compare(
    cursor: Any,
    batch: HistorySeal,
    parts: list[Part],
    redacted: dict[tuple[str, str], Any],
    counts: Counter[tuple[int, str]],
) -> Iterator[Break]:
    sealed = {table: (columns, manifest) for table, columns, manifest in parts}
    for table in dict.fromkeys([*_tables(), *sealed]):
        if table not in sealed and not counts[batch.number, table]:
            continue
        columns, manifest = sealed.get(table, ("", ""))
        covered = columns.split(" ") if columns else audit.columns_of(table)
        if table not in _tables() or set(covered) - set(audit.columns_of(table)):
            yield Break(batch.number, table, "", "schema")
            continue
        bounds = batch.server, batch.from_transaction, batch.to_transaction
        present = dict(_rows(cursor, table, covered, *bounds))
        expected = dict(line.split(" ", 1) for line in manifest.splitlines())
        for key in sorted(expected.keys() | present.keys(), key=lambda key: (len(key), key)):
            if key not in present:
                yield Break(batch.number, table, key, "deleted")
            elif key not in expected:
                yield Break(batch.number, table, key, "inserted")
            elif present[key] != expected[key] and redacted.get((table, key)) != (
                expected[key],
                present[key],
            ):
                yield Break(batch.number, table, key, "changed")


def _redactions() -> dict[tuple[str, str], tuple[str, str]]:
    """The latest redaction of each row: the digest it was sealed with, and the one it has now."""
    return {
        (row.table, str(row.event_id)): (row.sealed_digest, row.digest)
        for row in Redaction.objects.order_by("pk")
    }


def _unattributed(cursor: Any) -> Iterator[Break]:
    """Rows that no transaction wrote by way of the triggers."""
    for history in audit.histories():
        table = history._meta.db_table
        cursor.execute(
            f"SELECT pgh_id FROM {table} AS e WHERE NOT EXISTS (SELECT FROM {CONTEXTS} AS c"
            " WHERE c.id = e.pgh_context_id AND c.metadata ? 'transaction')"
        )
        for (key,) in cursor.fetchall():
            yield Break(0, table, str(key), "inserted")


def _unlisted_redactions(cursor: Any) -> Iterator[Break]:
    """Redactions that the history itself does not know, and so no seal covers."""
    for key, _how in audit.differing_rows(Redaction):
        yield Break(0, Redaction._meta.db_table, str(key), "changed")


def unsealed_count() -> int:
    """How many transactions wait for the next seal."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT count(*) FROM pghistory_context AS c
             WHERE (c.metadata ->> 'transaction')::bigint >= coalesce((
                   SELECT max(to_transaction) FROM organizations_historyseal AS s
                    WHERE s.server = c.metadata ->> 'server'), 0)
            """
        )
        return cursor.fetchone()[0]


# The anchor


def write_anchor(path: Path) -> HistorySeal | None:
    """Write the latest seal to a file that is to be kept elsewhere; None where there is none."""
    last = HistorySeal.objects.order_by("-number").first()
    if last is not None:
        kept = {"number": last.number, "sha256": last.sha256, "made_at": last.made_at.isoformat()}
        path.write_text(json.dumps(kept) + "\n")
    return last


class UnreadableAnchor(ValueError):
    """The file holds no anchor."""


def read_anchor(path: Path) -> dict[str, Any]:
    try:
        kept = json.loads(path.read_text())
        datetime.datetime.fromisoformat(kept["made_at"])
        return {"number": int(kept["number"]), "sha256": str(kept["sha256"])}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UnreadableAnchor(str(path)) from error
