"""The rows of others whose words stand in a document, and who changed them.

A record that names a person, a source or a cluster shows the text of that row. Whoever changed
it has a hand in the record, and is noted among its editors: he does not approve it.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.contrib.auth import get_user_model
from django.db import models

from congress_portal.foundation.audit import history_of
from congress_portal.foundation.publication import EditionKind, Reviewed, record_kind
from organizations.models.records import Editing
from organizations.published import Edition

# By model and the column that leads to the row: its own key, or that of a part of it.
Lent = dict[tuple[type[models.Model], str], set[int]]

_lent: ContextVar[Lent | None] = ContextVar("lent", default=None)


@contextmanager
def noting_lent_rows() -> Iterator[Lent]:
    """Gathers what the documents built within it borrow."""
    found: Lent = defaultdict(set)
    token = _lent.set(found)
    try:
        yield found
    finally:
        _lent.reset(token)


def lend(row: Any, *parts: str) -> None:
    """Note that a document shows the words of `row`, and of its parts under these names."""
    found = _lent.get()
    if found is None:
        return
    found[type(row), "pgh_obj"].add(row.pk)
    for name in parts:
        part = row._meta.get_field(name)
        found[part.related_model, part.field.name].add(row.pk)


def note_editors(record: Any, lent: Lent) -> None:
    """Note among the editors of a record who changed what it borrows since its last edition.

    What was so before a record without an edition was begun is none of its editors' doing.
    """
    since = _last_approved(record) or _begun(record)
    users = set().union(*(_changers(*of, keys, since) for of, keys in lent.items()))
    Editing.objects.bulk_create(
        (
            Editing(record_kind=record_kind(record), record_id=record.pk, user=user)
            for user in get_user_model().objects.filter(pk__in=users)
        ),
        ignore_conflicts=True,
    )


def _changers(
    model: type[models.Model], column: str, keys: set[int], since: datetime.datetime
) -> set[int]:
    changes = history_of(model).objects.filter(**{f"{column}__in": keys}, pgh_created_at__gte=since)
    users = changes.values_list("pgh_context__metadata__user", flat=True).distinct()
    found = {int(user) for user in users if user is not None}
    if issubclass(model, Reviewed):
        # A step of its review is in its history, but changes none of its words.
        editors = Editing.objects.filter(record_kind=record_kind(model), record_id__in=keys)
        found &= set(editors.values_list("user", flat=True))
    return found


def _last_approved(record: Any) -> datetime.datetime | None:
    approved = Edition.objects.of(record_kind(record), record.code).filter(
        kind__in=[EditionKind.PUBLISH, EditionKind.CORRECT]
    )
    return approved.aggregate(models.Max("published_at"))["published_at__max"]


def _begun(record: Any) -> datetime.datetime:
    rows = history_of(type(record)).objects.filter(pgh_obj=record.pk)
    return rows.aggregate(models.Min("pgh_created_at"))["pgh_created_at__min"]
