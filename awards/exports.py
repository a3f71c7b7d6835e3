"""The public award list as a file: CSV by COPY, XLSX with typed cells, from published rows alone.

Both read over a connection of their own, in one read-only snapshot with the count they state,
so that a reader who goes away or a publication in between leaves nothing half done or half told.
"""

import contextlib
import csv
import io
import os
import tempfile
import threading
from collections.abc import Iterator
from typing import IO, Any, Self

from django.db import connections
from django.db.models import Case, CharField, F, Func, QuerySet, Value, When, Window
from django.db.models.functions import Cast, Coalesce, Concat, RowNumber
from psycopg2.extensions import ISOLATION_LEVEL_REPEATABLE_READ

from congress_portal.foundation import database_roles

from . import workbooks
from .published import PublishedAward
from .sheets import ANNULLED, AWARD_COLUMNS, RECIPIENT_KINDS, SCOPES, WITHHELD_NAME

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
ORDER = [str(column) for column in PublishedAward._meta.ordering or ()]
CHUNK = 64 * 1024
# Written in some five seconds; the format would hold ten times as many, a reader would not wait.
MOST_SHEET_ROWS = 100_000
ROWS_A_FETCH = 2000
DECISION_ADDRESS = "/khen-thuong/quyet-dinh/"
# `foundation.spreadsheets.GUARDED`, which Python and PostgreSQL read alike; a test compares.
GUARDED = r"^'*[ \t\r\n]*[=+\-@|%＝＋－＠]|^'*[\t\r\n]"
# Doubled for the driver, which takes a single % for a parameter, and again for the template.
GUARDED_SQL = GUARDED.replace("'", "''").replace("%", "%%%%")


class Guarded(Func):
    """The SQL twin of `spreadsheets.guard`: an apostrophe before what a sheet would calculate."""

    template = (
        f"CASE WHEN %(expressions)s ~ '{GUARDED_SQL}'"
        " THEN '''' || %(expressions)s ELSE %(expressions)s END"
    )
    output_field = CharField()


def award_rows(awards: QuerySet[PublishedAward], *, site: str, guarded: bool) -> QuerySet:
    """The columns of the sheet, in its order, for each of `awards`, in the order of the list."""

    def text(column: str) -> Any:
        return Guarded(F(column)) if guarded else F(column)

    def words(column: str, labels: dict[Any, str]) -> Case:
        return Case(
            *(When(**{column: value}, then=Value(label)) for value, label in labels.items()),
            default=F(column),
            output_field=CharField(),
        )

    year = Cast(Coalesce("period_to", "period_from", "year"), CharField())
    columns = {
        "link": Concat(Value(f"{site}{DECISION_ADDRESS}"), "decision_code", Value("/#"), "code"),
        "line": Window(RowNumber(), order_by=ORDER),
        "decision_number": text("decision_number"),
        "decided_on": F("decided_on_text"),
        "deciding_name": text("deciding_name"),
        "form_name": text("form_name"),
        "scope": words("scope", SCOPES),
        "recipient_kind": words("recipient_kind", RECIPIENT_KINDS),
        "recipient_name": Case(
            When(is_withheld=True, then=Value(WITHHELD_NAME)), default=text("recipient_name")
        ),
        "post": text("post"),
        "unit": text("unit"),
        "reason": text("reason"),
        "period": Case(
            When(
                period_from__lt=F("period_to"),
                then=Concat(
                    Cast("period_from", CharField()), Value("-"), Cast("period_to", CharField())
                ),
            ),
            default=year,
        ),
        "note": Case(
            When(is_annulled=True, note="", then=Value(ANNULLED)),
            When(is_annulled=True, then=Concat(Value(f"{ANNULLED}; "), "note")),
            default=text("note"),
        ),
    }
    cells = {f"cell_{name}": expression for name, expression in columns.items()}
    names = [f"cell_{c.name}" if c.name in columns else c.name for c in AWARD_COLUMNS]
    return awards.annotate(**cells).values_list(*names)


class Snapshot:
    """A connection of its own, which sees the database as it was when it was first asked."""

    def __init__(self) -> None:
        ordinary = connections[database_roles.alias()]
        self.connection = ordinary.get_new_connection(ordinary.get_connection_params())
        self.connection.set_session(
            isolation_level=ISOLATION_LEVEL_REPEATABLE_READ, readonly=True, autocommit=False
        )

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

    def close(self) -> None:
        self.connection.close()

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
        self._thread = threading.Thread(target=self._copy, args=[writing], name="copy-awards")
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


def csv_head(*, mark: bool) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerow(column.heading for column in AWARD_COLUMNS)
    return (BYTE_ORDER_MARK if mark else b"") + text.getvalue().encode()


def copied_csv(
    snapshot: Snapshot, awards: QuerySet[PublishedAward], *, site: str, mark: bool
) -> CopiedRows:
    rows = award_rows(awards, site=site, guarded=True)
    return CopiedRows(snapshot, snapshot.statement(rows), csv_head(mark=mark))


def written_xlsx(snapshot: Snapshot, awards: QuerySet[PublishedAward], *, site: str) -> IO[bytes]:
    """A workbook with typed cells, in a file that is gone when closed; text is never a formula."""
    file = tempfile.TemporaryFile()  # noqa: SIM115 - the response closes it
    with contextlib.ExitStack() as undo:
        undo.callback(file.close)
        rows = snapshot.fetched(award_rows(awards, site=site, guarded=False))
        workbooks.write(file, "Khen thưởng", AWARD_COLUMNS, rows)
        undo.pop_all()
    file.seek(0)
    return file
