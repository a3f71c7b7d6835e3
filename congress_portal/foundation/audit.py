"""The history of every working table: who changed what, when, why, from which address.

The only module that knows the mechanism (django-pghistory): triggers of each statement, so that
bulk writes, imports and plain SQL are recorded like a form. History is append-only; `seal` makes
of it a chain of batches in which a change, a deletion and an insertion are found.
"""

import contextlib
import getpass
import secrets
from collections.abc import Iterator
from typing import Any

import pghistory
import pgtrigger
from django.apps import apps
from django.db import connection, models, transaction
from pghistory import runtime
from pghistory.middleware import HistoryMiddleware

from congress_portal.foundation import visitors
from congress_portal.foundation.integrity import raising


def tracked(model: type[models.Model]) -> type[models.Model]:
    """Record every insert, update and delete of `model` in a table `<Model>History`.

    What the database makes itself is left out, and files: they go when their time is over.
    """
    left_out = models.GeneratedField | models.BinaryField
    generated = [f.name for f in model._meta.local_fields if isinstance(f, left_out)]
    return pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        model_name=f"{model.__name__}History",
        exclude=generated or None,
        append_only=False,
        obj_field=pghistory.ObjForeignKey(related_name="history"),
        context_field=pghistory.ContextForeignKey(),
        # A trigger of each row doubles the cost of a bulk write.
        level=pghistory.Statement,
        meta={"triggers": append_only()},
    )(model)


def append_only(*, redactable: bool = True) -> list[pgtrigger.Trigger]:
    """What refuses to change, delete or empty a table, but for redactions that are on record."""
    refused = raising("history_is_never_changed")
    spared = ""
    if redactable:
        spared = """
            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,
                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN
                RETURN NEW;
            END IF;
        """
    return [
        pgtrigger.Trigger(
            name="append_only",
            operation=pgtrigger.Update | pgtrigger.Delete,
            when=pgtrigger.Before,
            func=spared + refused,
        ),
        pgtrigger.Trigger(
            name="no_truncate",
            operation=pgtrigger.Truncate,
            when=pgtrigger.Before,
            level=pgtrigger.Statement,
            func=refused,
        ),
    ]


@contextlib.contextmanager
def acting(user: Any, **why: Any) -> Iterator[None]:
    """A context in which changes are attributed to `user`, with an optional reason."""
    with _noting(user=user.pk, **why):
        yield


@contextlib.contextmanager
def commanding(command: str) -> Iterator[None]:
    """A context in which changes are attributed to a command and to who runs it."""
    with _noting(command=command, operator=_operator()):
        yield


@contextlib.contextmanager
def _noting(**facts: Any) -> Iterator[None]:
    with runtime.context() as context:
        before = dict(context.metadata)
        context.metadata.update(facts)
        try:
            yield
        finally:
            # The library lets a nested context leak into what follows it.
            context.metadata.clear()
            context.metadata.update(before)


class ActorMiddleware(HistoryMiddleware):
    """Attributes what a request changes to its user, path, address and number."""

    def get_context(self, request: Any) -> dict[str, Any]:
        return {
            **super().get_context(request),
            "address": visitors.address_of(request),
            "request": secrets.token_hex(8),
        }


def _operator() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""


def histories() -> list[type[models.Model]]:
    """The model of every history table, by table name."""
    found = [model for model in apps.get_models() if hasattr(model, "pgh_tracked_model")]
    return sorted(found, key=lambda model: model._meta.db_table)


def history_of(model: type[models.Model]) -> Any:
    """The model of the history of `model`; None where it has none."""
    return next((h for h in histories() if h.pgh_tracked_model is model), None)  # type: ignore


def differing_rows(model: type[models.Model]) -> list[tuple[int, str]]:
    """Keys of rows that are not what the history of `model` says, each with how they differ.

    An empty list means that the table can be rebuilt from its history.
    """
    history = history_of(model)
    columns = ", ".join(
        f'"{field.column}"'
        for field in model._meta.concrete_fields
        if any(other.name == field.name for other in history._meta.concrete_fields)
    )
    key, table = model._meta.pk.column, model._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            WITH rebuilt AS (
                SELECT {columns} FROM (
                    SELECT DISTINCT ON (pgh_obj_id) * FROM {history._meta.db_table}
                     ORDER BY pgh_obj_id, pgh_id DESC) AS latest
                 WHERE pgh_label <> 'delete'
            ), present AS (SELECT {columns} FROM {table})
            SELECT coalesce(p."{key}", r."{key}"),
                   CASE WHEN r."{key}" IS NULL THEN 'unrecorded'
                        WHEN p."{key}" IS NULL THEN 'missing' ELSE 'different' END
              FROM present AS p FULL JOIN rebuilt AS r ON p."{key}" = r."{key}"
             WHERE p IS DISTINCT FROM r ORDER BY 1
            """
        )
        return cursor.fetchall()


# Redacting and sealing


def digest_sql(columns: list[str]) -> str:
    """SQL for the digest of a row `e`: SHA-256, cut to 128 bits, over its columns as JSON."""
    named = ", ".join(f'e."{column}"' for column in columns)
    return (
        "left(encode(sha256(convert_to((SELECT to_jsonb(t) FROM "
        f"(SELECT {named}) AS t)::text, 'UTF8')), 'hex'), 32)"
    )


def columns_of(table: str) -> list[str]:
    with connection.cursor() as cursor:
        return sorted(
            column.name for column in connection.introspection.get_table_description(cursor, table)
        )


def was_deleted(model: type[models.Model], key: int, **of: Any) -> bool:
    """Whether a row that is no more was such a one: a form that takes it away came twice."""
    gone = history_of(model).objects.filter(pgh_obj_id=key, pgh_label="delete", **of)
    return gone.exists()


# What stands in a row of the history for a value that was taken out of it.
REDACTED = "(đã ẩn)"


def redact(model: type[models.Model], ids: list[int], fields: list[str], reason: str) -> int:
    """Take the values of `fields` out of the history of rows `ids`; return how many rows that was.

    Text becomes “(đã ẩn)”, or nothing where it is too short for that; other values become NULL,
    or the default of the field; a row that held nothing is left alone. Each row of the history
    keeps its key and, on record, the digest it was sealed with, so that `verify_history` still
    vouches for everything else in it.
    """
    history = history_of(model)
    table = history._meta.db_table
    chosen = [history._meta.get_field(name) for name in fields]
    columns = [field.column for field in chosen]
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL TimeZone = 'UTC'")
        shown = ", ".join(f'e."{column}"::text' for column in columns)
        cursor.execute(
            f"SELECT pgh_id FROM {table} AS e WHERE pgh_obj_id = ANY(%s)"
            f" AND concat({shown}) <> ''"
            f" AND ARRAY[{shown}] IS DISTINCT FROM %s::text[] FOR UPDATE",
            [ids, [None if _blank(f) is None else str(_blank(f)) for f in chosen]],
        )
        events = [pgh_id for (pgh_id,) in cursor.fetchall()]
        sealed = _sealed_digests(cursor, table, events)
        cursor.execute(
            'INSERT INTO organizations_redaction ("table", event_id, columns, reason, made_in,'
            " sealed_digest, digest)"
            " SELECT %s, event, %s, %s, pg_current_xact_id()::text::bigint, sealed, ''"
            " FROM unnest(%s::bigint[], %s::text[]) AS u (event, sealed)",
            [
                *(table, " ".join(columns), reason, events),
                [sealed.get(event, ("", ""))[0] for event in events],
            ],
        )
        assigned = ", ".join(f'"{column}" = %s' for column in columns)
        cursor.execute(
            f"UPDATE {table} SET {assigned} WHERE pgh_id = ANY(%s)",
            [*(_blank(field) for field in chosen), events],
        )
        for of_seal in {of_seal for _digest, of_seal in sealed.values()}:
            cursor.execute(
                f"UPDATE organizations_redaction AS r SET digest = {digest_sql(of_seal.split())}"
                f' FROM {table} AS e WHERE e.pgh_id = r.event_id AND r."table" = %s'
                " AND r.event_id = ANY(%s) AND r.made_in = pg_current_xact_id()::text::bigint",
                [table, [event for event, (_digest, its) in sealed.items() if its == of_seal]],
            )
    return len(events)


def _blank(field: Any) -> Any:
    """What stands for a redacted value in a column of the history."""
    if field.null:
        return None
    if isinstance(field, models.CharField | models.TextField):
        room = field.max_length or len(REDACTED)
        return REDACTED if room >= len(REDACTED) and not field.choices else ""
    return field.get_default()


def _sealed_digests(cursor: Any, table: str, events: list[int]) -> dict[int, Any]:
    """What each sealed row was sealed with: its digest, and the columns that it covers."""
    cursor.execute(
        """
        SELECT split_part(line, ' ', 1)::bigint, split_part(line, ' ', 2), s.columns
          FROM organizations_sealedtable AS s, regexp_split_to_table(s.manifest, E'\\n') AS line
         WHERE s."table" = %s AND split_part(line, ' ', 1)::bigint = ANY(%s)
        """,
        [table, events],
    )
    return {event: (digest, columns) for event, digest, columns in cursor.fetchall()}
