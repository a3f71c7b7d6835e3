"""Two clerks on one form, and one form sent twice.

A form carries, signed, what stood in it when it was shown. Under the lock of its rows that is
compared with what stands now: who comes second is shown both and loses nothing.
"""

import contextlib
import hashlib
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.apps import apps
from django.core import signing
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.forms.models import InlineForeignKeyField
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation import merging
from congress_portal.foundation.figures import show_number

BASE = "_base"
# What stood when the page of both versions was shown.
THEIRS = "_theirs"
KEY = "_submission"
MOST_ROWS = 1000
MAIN = ""
TOO_MANY_ROWS = _(
    "“%(part)s” was sent with %(count)s rows; at most %(most)s are taken at once. Nothing was "
    "saved. Send the rows in several parts, or as a file."
)
_OF_THE_PAGE = (
    *(BASE, THEIRS, KEY, "csrfmiddlewaretoken"),
    *("_save", "_continue", "_addanother", "_merge"),
)


@dataclass(frozen=True)
class Part:
    """A table of a form: its prefix, a form of it without data, and the rows as they stand."""

    prefix: str
    title: str
    empty: forms.BaseForm
    rows: list[forms.BaseForm]
    # Of the form itself and not of a table in it.
    is_main: bool = False

    def text(self, name: str, value: Any) -> str:
        return _text(self.empty.fields[name], value)

    def names(self) -> list[str]:
        return [
            name
            for name, field in self.empty.fields.items()
            if not field.disabled and name not in ("DELETE", *self._keys())
        ]

    def _keys(self) -> tuple[str, ...]:
        """The hidden columns that say which row it is, and of what."""
        return tuple(
            name
            for name, field in self.empty.fields.items()
            if isinstance(field, forms.ModelChoiceField | InlineForeignKeyField)
            and isinstance(field.widget, forms.HiddenInput)
        )

    def shown(self) -> list[merging.Row]:
        """The rows as the form shows them."""
        return [
            {
                "id": str(form.instance.pk or ""),  # type: ignore[attr-defined]
                **{
                    name: text
                    for name in self.names()
                    if (
                        text := self.text(name, form.get_initial_for_field(form.fields[name], name))
                    )
                },
            }
            for form in self.rows
        ]

    def typed(self, data: QueryDict) -> list[merging.Row]:
        """The rows as they were posted, in the spelling in which the form shows them."""
        blank = {
            name: self.text(name, self.empty.get_initial_for_field(self.empty.fields[name], name))
            for name in self.names()
        }
        found = []
        for prefix in self._prefixes(data):
            if data.get(f"{prefix}DELETE"):
                continue
            row = {"id": self._key(data, prefix)} | {
                name: text for name in self.names() if (text := self._typed(data, prefix, name))
            }
            if row["id"] or merging.content(row) != merging.content(blank):
                found.append(row)
        return found

    def _key(self, data: QueryDict, prefix: str) -> str:
        if self.is_main:
            return str(self.rows[0].instance.pk)  # type: ignore[attr-defined]
        key = self.empty._meta.model._meta.pk.name  # type: ignore[attr-defined]
        return str(data.get(f"{prefix}{key}") or "")

    def _prefixes(self, data: QueryDict) -> list[str]:
        if self.is_main:
            return [""]
        return [f"{self.prefix}-{n}-" for n in range(rows_posted(data, self.prefix))]

    def _typed(self, data: QueryDict, prefix: str, name: str) -> str:
        field = self.empty.fields[name]
        given = field.widget.value_from_datadict(data, {}, prefix + name)
        try:
            return self.text(name, field.clean(given))
        except ValidationError:
            return _text(field, given)

    def post(self, data: QueryDict, rows: list[merging.Row]) -> None:
        """Put these rows into the post instead of those that are in it."""
        for prefix in self._prefixes(data):
            for name in [key for key in data if key.startswith(prefix) and prefix]:
                del data[name]
        ordered = sorted(rows, key=lambda row: not row.get("id"))
        if not self.is_main:
            data[f"{self.prefix}-TOTAL_FORMS"] = str(len(ordered))
            data[f"{self.prefix}-INITIAL_FORMS"] = str(sum(bool(r.get("id")) for r in ordered))
        for number, row in enumerate(ordered):
            prefix = "" if self.is_main else f"{self.prefix}-{number}-"
            if not self.is_main and row.get("id"):
                key = self.empty._meta.model._meta.pk.name  # type: ignore[attr-defined]
                data[f"{prefix}{key}"] = row["id"]
            if row.get("DELETE"):
                data[f"{prefix}DELETE"] = "on"
            for name in self.names():
                data.pop(prefix + name, None)
                if text := row.get(name, ""):
                    many = forms.MultipleChoiceField | forms.ModelMultipleChoiceField
                    several = isinstance(self.empty.fields[name], many)
                    data.setlist(prefix + name, text.split(",") if several else [text])


def _text(field: forms.Field, value: Any) -> str:
    value = field.prepare_value(value() if callable(value) else value)
    if value is None or value is False:
        return ""
    if value is True:
        return "true" if isinstance(field, forms.NullBooleanField) else "on"
    if isinstance(value, list | tuple | models.QuerySet):
        keys = (getattr(each, "pk", each) for each in value)
        return ",".join(sorted(map(str, keys)))
    if isinstance(value, models.Model):
        return str(value.pk)
    return str(value).replace("\r\n", "\n").strip()


def rows_posted(data: Mapping[str, Any], prefix: str) -> int:
    """How many rows of a table a form was sent with."""
    total = str(data.get(f"{prefix}-TOTAL_FORMS") or "0")
    # No machine counts further than the first digits of a number that no page sends.
    return int(total[:9]) if total.isdecimal() else 0


def too_many_rows(parts: list[Part], data: QueryDict) -> str:
    """What to say of a form with more rows than are taken at once; nothing of others."""
    for part in parts:
        count = 0 if part.is_main else rows_posted(data, part.prefix)
        if count > MOST_ROWS:
            return str(TOO_MANY_ROWS) % {
                "part": part.title,
                "count": show_number(count),
                "most": show_number(MOST_ROWS),
            }
    return ""


def shown(parts: list[Part]) -> merging.Rows:
    return {part.prefix: part.shown() for part in parts}


def typed(parts: list[Part], data: QueryDict) -> merging.Rows:
    return {
        part.prefix: part.typed(data)
        for part in parts
        if part.is_main or f"{part.prefix}-TOTAL_FORMS" in data
    }


def form_of(row: models.Model, user: Any) -> str:
    """The form of one row before one user: what it showed holds for no other."""
    return f"form-base {row._meta.label} {row.pk} {user.pk}"


def signed(rows: merging.Rows, form: str) -> str:
    return signing.dumps(rows, salt=form, compress=True)


def read_base(text: str, form: str) -> merging.Rows | None:
    """What the form showed; None where nobody says so, or where it was forged or another's."""
    try:
        return signing.loads(text, salt=form)
    except signing.BadSignature:
        return None


def carried(data: QueryDict) -> list[tuple[str, Any]]:
    """What was posted, for the page that asks what to do with it."""
    return [
        (name, value)
        for name, values in data.lists()
        for value in values
        if name not in _OF_THE_PAGE
    ]


# One form sent twice


class SentBefore(Exception):
    """The form did its work already; its answer led to `address`."""

    def __init__(self, address: str):
        self.address = address
        super().__init__(address)


def new_key() -> str:
    return secrets.token_urlsafe(18)


@contextlib.contextmanager
def once(key: str, user: Any, form: str) -> Iterator[list[str]]:
    """Do what follows once for each key of a user's form, whoever of two requests comes first.

    The block appends the address that its answer leads to; without one, nothing was done and
    the form may be sent again. Raises SentBefore in the request that comes second.
    """
    submission = apps.get_model("organizations", "Submission")
    led_to: list[str] = []
    key = hashlib.sha256(f"{user.pk} {form} {key}".encode()).hexdigest()
    with transaction.atomic():
        try:
            with transaction.atomic():
                # Where the same key is being written, this waits for that transaction to end.
                submission.objects.create(key=key, user=user, address="")
        except IntegrityError:
            raise SentBefore(submission.objects.get(key=key).address) from None
        yield led_to
        row = submission.objects.filter(key=key)
        if led_to:
            row.update(address=led_to[0][:500])
        else:
            row.delete()


def lock(queryset: models.QuerySet) -> None:
    """Lock the rows for the rest of the transaction, those of a join not included."""
    list(queryset.order_by("pk").select_for_update(of=("self",)).values_list("pk", flat=True))
