"""Rows of a query as a file: CSV by COPY, XLSX with typed cells, memory flat however many.

Both read over a connection of their own, in one read-only snapshot with the count they state,
so that a reader who goes away or a publication in between leaves nothing half done or half told.
"""

import contextlib
import csv
import io
import os
import tempfile
import threading
import weakref
from collections.abc import Iterable, Iterator, Sequence
from typing import IO, Any, Self

from django.db import connections
from django.db.models import CharField, Func, QuerySet
from psycopg2.extensions import ISOLATION_LEVEL_REPEATABLE_READ

from congress_portal.foundation import database_roles, row_workbooks
from congress_portal.foundation.sheet_files import GUARDED

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
CHUNK = 64 * 1024
ROWS_A_FETCH = 2000
MOST_OPEN, PATIENCE = 4, 10
_places = threading.BoundedSemaphore(MOST_OPEN)
# Doubled for the driver, which takes a single % for a parameter, and again for the template.
GUARDED_SQL = GUARDED.pattern.replace("'", "''").replace("%", "%%%%")
# Whether there is anything to do is asked without looking ahead: in less than half the time.
TO_BE_GUARDED_SQL = GUARDED_SQL.replace("(?=", "(?:")


class Guarded(Func):
    """The SQL twin of `spreadsheets.guard`: an apostrophe before what a sheet would calculate."""

    template = (
        f"CASE WHEN %(expressions)s ~ '{TO_BE_GUARDED_SQL}'"
        f" THEN regexp_replace(%(expressions)s, '{GUARDED_SQL}', '\\1''', 'g')"
        " ELSE %(expressions)s END"
    )
    output_field = CharField()

    def as_sql(self, *arguments: Any, **more: Any) -> Any:
        # The expression stands three times in the template, and so do its parameters.
        sql, parameters = super().as_sql(*arguments, **more)
        return sql, [*parameters] * 3


class Busy(Exception):
    """As many files as may be are being made by this process."""


class Snapshot:
    """A connection of its own, which sees the database as it was when it was first asked.

    A process has a few places for them; who finds none free within `PATIENCE` is told `Busy`.
    """

    def __init__(self) -> None:
        if not _places.acquire(timeout=PATIENCE):
            raise Busy
        with contextlib.ExitStack() as undo:
            undo.callback(_places.release)
            ordinary = connections[database_roles.alias()]
            self.connection = ordinary.get_new_connection(ordinary.get_connection_params())
            undo.callback(self.connection.close)
            self.connection.set_session(
                isolation_level=ISOLATION_LEVEL_REPEATABLE_READ, readonly=True, autocommit=False
            )
            # Once, and at the latest when nobody holds it: a place lost is lost for good.
            self.close = weakref.finalize(self, undo.pop_all().close)

    def count(self, rows: QuerySet) -> int:
        with self.connection.cursor() as cursor:
            cursor.execute(f"SELECT count(*) FROM ({self.statement(rows.order_by())}) AS found")
            return cursor.fetchone()[0]

    def statement(self, rows: QuerySet) -> str:
        """The SQL of a query with its parameters quoted by the driver."""
        sql, parameters = rows.query.sql_with_params()
        with self.connection.cursor() as cursor:
            return cursor.mogrify(sql, parameters).decode(self.connection.encoding)

    def fetched(self, rows: QuerySet) -> Iterator[tuple]:
        """Rows by a cursor of the server: memory holds a few thousand at a time."""
        with self.connection.cursor(name="sheet") as cursor:
            cursor.itersize = ROWS_A_FETCH
            cursor.execute(self.statement(rows))
            yield from cursor

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *raised: object) -> None:
        self.close()


class CopiedRows:
    """Bytes of a CSV file, as COPY writes them; closing it stops the server's work too.

    A thread lets COPY write into a pipe. A failure after the first byte breaks the stream off,
    which the reader notices: a shorter file never ends as if it were whole.
    """

    def __init__(self, snapshot: Snapshot, statement: str, head: bytes):
        self._snapshot = snapshot
        self._statement = f"COPY ({statement}) TO STDOUT WITH (FORMAT csv, NULL '')"
        self._head = head
        self._failure: BaseException | None = None
        self._quoted = False
        self._closed = False
        self._thread: threading.Thread | None = None
        self._reading: int | None = None

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> bytes:
        if self._closed:
            raise StopIteration
        if self._thread is None:
            self._start()
            return self._head
        assert self._reading is not None
        chunk = os.read(self._reading, CHUNK)
        if chunk:
            return self._with_line_ends(chunk)
        self._thread.join()
        failure = self._failure
        self.close()
        if failure is not None:
            raise failure
        raise StopIteration

    def close(self) -> None:
        if self._closed:
            return
        self._closed = True
        if self._reading is not None:
            os.close(self._reading)
        if self._thread is not None and self._thread.is_alive():
            self._snapshot.connection.cancel()
            self._thread.join()
        self._snapshot.close()

    def _start(self) -> None:
        self._reading, writing = os.pipe()
        self._thread = threading.Thread(target=self._copy, args=[writing], name="copy-rows")
        self._thread.start()

    def _copy(self, writing: int) -> None:
        # Whatever it is, the reader in the other thread raises it: a file cut off looks whole.
        try:
            with (
                os.fdopen(writing, "wb", buffering=CHUNK) as pipe,
                self._snapshot.connection.cursor() as cursor,
            ):
                cursor.copy_expert(self._statement, pipe)
        except Exception as error:
            self._failure = error

    def _with_line_ends(self, chunk: bytes) -> bytes:
        """End lines by CR LF, as RFC 4180 has it; breaks inside of quotes stay what they are."""
        if b'"' not in chunk:
            return chunk if self._quoted else chunk.replace(b"\n", b"\r\n")
        parts = chunk.split(b'"')
        for place, part in enumerate(parts):
            if place:
                self._quoted = not self._quoted
            if not self._quoted and b"\n" in part:
                parts[place] = part.replace(b"\n", b"\r\n")
        return b'"'.join(parts)


def csv_head(headings: Iterable[str], *, mark: bool) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerow(headings)
    return (BYTE_ORDER_MARK if mark else b"") + text.getvalue().encode()


def copied_csv(
    snapshot: Snapshot, headings: Iterable[str], rows: QuerySet, *, mark: bool
) -> CopiedRows:
    return CopiedRows(snapshot, snapshot.statement(rows), csv_head(headings, mark=mark))


def written_xlsx(
    snapshot: Snapshot, title: str, columns: Sequence[Any], rows: QuerySet
) -> IO[bytes]:
    """A workbook with typed cells, in a file that is gone when closed; text is never a formula."""
    file = tempfile.TemporaryFile()  # noqa: SIM115 - the response closes it
    with contextlib.ExitStack() as undo:
        undo.callback(file.close)
        row_workbooks.write(file, title, columns, snapshot.fetched(rows))
        undo.pop_all()
    file.seek(0)
    return file
