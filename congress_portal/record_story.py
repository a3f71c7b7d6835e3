"""The story of a record: who did what, when and why, told from its history in sentences.

All tables of the record are asked in one statement, transaction by transaction, so that a page
costs the same whatever a record holds. What the database does not show the user is not told.
"""

import datetime
import functools
import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.core.paginator import Page, Paginator
from django.db import connections, models
from django.db.models import CASCADE
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.template.response import TemplateResponse
from django.urls import path
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext
from django.views.decorators.http import require_safe

from congress_portal.foundation import database_roles
from congress_portal.foundation.audit import history_of
from congress_portal.foundation.classification import FieldClass, class_of
from congress_portal.foundation.dates import PartialDate, show_date, show_datetime
from congress_portal.foundation.figures import Figure, MoneyColumn, show_number
from congress_portal.foundation.forms import joined_columns
from congress_portal.foundation.publication import (
    ReasonClass,
    Reviewed,
    ReviewState,
    record_kind,
)
from congress_portal.foundation.stories import full_name
from congresses.models import CongressSection
from organizations.models import ClerkRole, Edition

ON_A_PAGE = 20
# Of transactions that wrote thousands of rows, as many are told on a page, of each its first.
MOST_ROWS = 100
LONGEST_VALUE = 300
# What the portal counts and keeps for itself.
OF_THE_PORTAL = {
    *("id", "version", "changed_in", "sort_key", "sha256", "size", "file", "kept_by"),
    # They say again who did it, and when.
    *("uploaded_by", "uploaded_at", "written_by", "written_at", "accepted_by", "accepted_at"),
    *("settled_by", "settled_at", "answered_by", "answered_at", "entered_at"),
}
# Told in the first line of a transaction.
OF_THE_REVIEW = {
    *("state", "submitted_by", "submitted_at", "decided_by", "decided_at", "edition_count"),
    *("return_comment", "reason_class", "reason_note"),
}
# What a row is called by, the first that it has.
NAMING = (
    *("wording", "recipient_name", "name", "title", "label", "category", "subject", "file_name"),
    *("rule", "topic", "person", "organization", "document", "programme", "cluster", "number"),
    *("section", "order"),
)


@dataclass(frozen=True)
class Part:
    """A table of a record, with the SQL that finds the rows of one record in its history."""

    model: Any
    condition: str
    # The relation by which its rows hang on the record.
    parent: str = ""

    @property
    def label(self) -> str:
        return str(self.model._meta.label_lower)

    @property
    def history(self) -> str:
        return str(history_of(self.model)._meta.db_table)


@functools.cache
def parts_of(model: type[models.Model]) -> tuple[Part, ...]:
    """The record itself and all rows that would be deleted with it, however far below."""
    found = [Part(model, "e.pgh_obj_id = %(record)s")]
    for part in found:
        for relation in part.model._meta.related_objects:
            child: Any = relation.related_model
            is_part = getattr(relation, "on_delete", None) is CASCADE
            if not is_part or history_of(child) is None or child in {each.model for each in found}:
                continue
            column = relation.field.column
            above = f"SELECT e.pgh_obj_id FROM {part.history} AS e WHERE {part.condition}"
            condition = f"e.{column} = %(record)s" if part.model is model else ""
            found.append(Part(child, condition or f"e.{column} IN ({above})", relation.field.name))
    return tuple(found)


@dataclass
class Line:
    """What became of one row: its kind, its name, and each column before and after."""

    verb: str
    kind: str
    name: str
    columns: list[tuple[str, str, str]] = field(default_factory=list)


@dataclass
class Deed:
    """A transaction: who, when, why, what it did to the record as a whole and to its rows."""

    at: datetime.datetime
    who: str
    deputy_of: str
    why: str
    steps: list[str]
    lines: list[Line]
    left_out: int

    @property
    def only(self) -> Line | None:
        """The row that was written, where it was one and nothing else is told."""
        return self.lines[0] if len(self.lines) == 1 and not self.steps else None

    @property
    def day(self) -> datetime.date:
        return timezone.localtime(self.at).date()


class StoryFilter(forms.Form):
    """Which part of the record, and whose deeds; an unknown value is left out."""

    part = forms.ChoiceField(label=gettext_lazy("part of the record"), required=False)
    who = forms.ChoiceField(label=gettext_lazy("who"), required=False)

    def __init__(self, data: Any, parts: tuple[Part, ...], people: dict[int, Any]):
        super().__init__(data)
        anything = ("", gettext_lazy("all"))
        names = sorted(
            (capfirst(part.model._meta.verbose_name_plural), part.label) for part in parts
        )
        choices: dict[str, list[Any]] = {
            "part": [anything, *((label, name) for name, label in names)],
            "who": [anything, *((str(pk), full_name(user)) for pk, user in people.items())],
        }
        for name, offered in choices.items():
            self.fields[name].choices = offered  # type: ignore[attr-defined]
        self.is_valid()
        self.wanted = {name: value for name, value in self.cleaned_data.items() if value}

    @property
    def query(self) -> str:
        return urlencode(self.wanted)


def urls(site: Any) -> list[Any]:
    def view(request: HttpRequest, **which: str) -> HttpResponseBase:
        return page(request, site, **which)

    address = "ho-so/<slug:kind>/<slug:code>/nhat-ky/"
    return [path(address, site.admin_view(require_safe(view)), name="record_story")]


def page(request: HttpRequest, site: Any, kind: str, code: str) -> HttpResponse:
    model_admin, record = site.find(request, kind, code)
    story = Story(record)
    wanted = StoryFilter(request.GET, story.parts, story.people())
    shown = story.page(wanted.wanted, request.GET.get("trang"))
    days: dict[datetime.date, list[Deed]] = defaultdict(list)
    for deed in story.deeds(shown.object_list, wanted.wanted.get("part", "")):
        days[deed.day].append(deed)
    context = {
        **site.each_context(request),
        "title": _("The story of %(record)s") % {"record": record},
        "record": record,
        "record_address": model_admin.address_of(record),
        "form": wanted,
        "page": shown,
        "days": list(days.items()),
    }
    return TemplateResponse(request, "admin/record_story.html", context)


class Deeds:
    """The transactions of a record as a paginator takes them: counted, and cut to a page."""

    def __init__(self, story: "Story", wanted: dict[str, str]):
        self.story = story
        parts = [part for part in story.parts if wanted.get("part") in (None, part.label)]
        events = " UNION ALL ".join(
            f"SELECT e.pgh_context_id AS context, e.pgh_created_at AS at FROM {part.history} AS e"
            f" WHERE {part.condition}"
            for part in parts
        )
        self.sql = f"""
            SELECT context, max(events.at) AS at FROM ({events}) AS events
              LEFT JOIN pghistory_context AS c ON c.id = context
             WHERE %(who)s = '' OR c.metadata->>'user' = %(who)s
             GROUP BY context, CASE WHEN context IS NULL THEN events.at END
        """
        self.values = {"record": story.record.pk, "who": wanted.get("who", "")}

    def count(self) -> int:
        return self.story.ask(f"SELECT count(*) FROM ({self.sql}) AS deeds", self.values)[0][0]

    def __len__(self) -> int:
        return self.count()

    def __getitem__(self, cut: slice) -> list[Any]:
        return self.story.ask(
            # What one transaction did in several names has one moment: as it was written, then.
            f"{self.sql} ORDER BY 2 DESC, max(c.ctid) DESC NULLS LAST"
            " LIMIT %(most)s OFFSET %(start)s",
            {**self.values, "start": cut.start, "most": cut.stop - cut.start},
        )


class Story:
    """What the history of one record tells."""

    def __init__(self, record: Any):
        self.record = record
        self.parts = parts_of(type(record))

    @staticmethod
    def ask(sql: str, values: dict[str, Any]) -> list[Any]:
        with connections[database_roles.alias()].cursor() as cursor:
            cursor.execute(sql, values)
            return cursor.fetchall()

    def people(self) -> dict[int, Any]:
        """Everybody who wrote in the record, by name."""
        contexts = " UNION ".join(
            f"SELECT e.pgh_context_id FROM {part.history} AS e WHERE {part.condition}"
            for part in self.parts
        )
        rows = self.ask(
            "SELECT DISTINCT (metadata->>'user')::bigint FROM pghistory_context"
            f" WHERE id IN ({contexts}) AND metadata->>'user' IS NOT NULL",
            {"record": self.record.pk},
        )
        users = get_user_model()._default_manager.in_bulk([pk for (pk,) in rows])
        return dict(sorted(users.items(), key=lambda item: full_name(item[1])))

    def page(self, wanted: dict[str, str], number: Any) -> Page:
        return Paginator(Deeds(self, wanted), ON_A_PAGE).get_page(number)  # type: ignore[arg-type]

    def deeds(self, found: Any, label: str) -> Iterator[Deed]:
        events, counts = self._events(list(found), label)
        contexts = self._contexts([context for context, _at in found if context])
        names = Names(self.parts, events)
        users = get_user_model()._default_manager.in_bulk(
            {facts["user"] for facts in contexts.values() if facts.get("user") is not None}
        )
        deputies = self._deputies(list(users))
        for context, at in found:
            facts = contexts.get(context, {})
            user = users.get(facts.get("user"))
            own = events[context if context else at]
            told = [line for line in map(names.line, own) if line]
            yield Deed(
                at=at,
                who=full_name(user) if user else self._command(facts),
                deputy_of=next(
                    (
                        name
                        for since, until, name in deputies.get(getattr(user, "pk", 0), ())
                        if since <= timezone.localtime(at).date() < until
                    ),
                    "",
                ),
                why=str(facts.get("reason", "")),
                steps=[step for event in own for step in self._steps(event)],
                lines=told,
                left_out=max(0, counts[context if context else at] - len(own)),
            )

    def _events(self, found: list[Any], label: str) -> tuple[dict[Any, list[Any]], dict[Any, int]]:
        """The first rows written in these transactions, as they were and became; the counts."""
        parts = [part for part in self.parts if label in ("", part.label)]
        written = " UNION ALL ".join(
            f"""SELECT {number} AS part, e.pgh_context_id AS context, e.pgh_created_at AS at,
                       e.pgh_id AS id
                  FROM {part.history} AS e WHERE {part.condition}
                   AND (e.pgh_context_id = ANY(%(contexts)s)
                        OR e.pgh_context_id IS NULL AND e.pgh_created_at = ANY(%(moments)s))"""
            for number, part in enumerate(parts)
        )
        told = " UNION ALL ".join(
            f"""SELECT first.*, e.pgh_label, to_jsonb(e)::text,
                       (SELECT to_jsonb(b)::text FROM {part.history} AS b
                         WHERE b.pgh_obj_id = e.pgh_obj_id AND b.pgh_id < e.pgh_id
                         ORDER BY b.pgh_id DESC LIMIT 1)
                  FROM first JOIN {part.history} AS e ON e.pgh_id = first.id
                 WHERE first.part = {number}"""
            for number, part in enumerate(parts)
        )
        # The record's own row comes first: what it tells of the review is never left out.
        rows = self.ask(
            f"""WITH first AS MATERIALIZED (
                  SELECT part, context, at, id, total FROM (
                    SELECT *, count(*) OVER deed AS total,
                           row_number() OVER (deed ORDER BY part > 0, at, id) AS place
                      FROM ({written}) AS written
                    WINDOW deed AS
                           (PARTITION BY context, CASE WHEN context IS NULL THEN at END)
                  ) AS numbered ORDER BY place, at LIMIT %(most)s
                ) {told} ORDER BY 3, 4""",
            {
                "record": self.record.pk,
                "contexts": [context for context, _at in found if context],
                "moments": [at for context, at in found if not context],
                "most": MOST_ROWS,
            },
        )
        events: dict[Any, list[Any]] = defaultdict(list)
        counts: dict[Any, int] = defaultdict(int)
        for number, context, at, _id, total, what, after, before in rows:
            part, deed = parts[number], context if context else at
            events[deed].append((part, what, row_of(part, before), row_of(part, after)))
            counts[deed] = total
        return events, counts

    def _contexts(self, ids: list[Any]) -> dict[Any, dict[str, Any]]:
        rows = self.ask(
            "SELECT id, metadata::text FROM pghistory_context WHERE id = ANY(%(ids)s)", {"ids": ids}
        )
        return {pk: json.loads(metadata) for pk, metadata in rows}

    @staticmethod
    def _deputies(users: list[int]) -> dict[int, list[tuple[Any, Any, str]]]:
        found: dict[int, list[tuple[Any, Any, str]]] = defaultdict(list)
        held = ClerkRole.objects.filter(user__in=users, deputy_of__isnull=False)
        for role in held.select_related("deputy_of"):
            found[role.user_id].append((role.since, role.until, full_name(role.deputy_of)))
        return found

    @staticmethod
    def _command(facts: dict[str, Any]) -> str:
        if command := facts.get("command"):
            return _("the command %(command)s") % {"command": command}
        return _("the database itself")

    def _steps(self, event: Any) -> Iterator[str]:
        """What a change of the record's own row means for its review."""
        part, what, before, after = event
        if part.parent or not issubclass(part.model, Reviewed):
            return
        if what == "insert":
            yield _("began the record")
            return
        if before is None or before.state == after.state:
            return
        note = {"note": after.reason_note or before.reason_note, "comment": after.return_comment}
        reason = after.reason_class or before.reason_class
        note["reason"] = str(ReasonClass(reason).label) if reason else ""
        note["number"] = after.edition_count
        match ReviewState(before.state), ReviewState(after.state):
            case _any, ReviewState.SUBMITTED:
                yield _("submitted the record for approval")
            case ReviewState.SUBMITTED, ReviewState.PUBLISHED:
                yield _("approved the record and published edition %(number)s") % note
            case _any, ReviewState.RETURNED:
                yield (
                    _("sent the record back: %(comment)s") % note
                    if note["comment"]
                    else _("sent the record back with remarks on its sections")
                )
            case ((ReviewState.DRAFT | ReviewState.RETURNED), ReviewState.PUBLISHED):
                yield _("dropped the correction, which changed nothing")
            case ReviewState.PUBLISHED, ReviewState.DRAFT:
                yield _("opened a correction, %(reason)s: %(note)s") % note
            case _any, ReviewState.WITHDRAWN:
                of_record = Edition.objects.of(record_kind(part.model), after.code)
                edition = of_record.filter(number=after.edition_count).first()
                note["reason"] = edition.get_reason_class_display() if edition else ""
                yield _("withdrew the record by edition %(number)s: %(reason)s") % note
            case ReviewState.WITHDRAWN, _any:
                yield _("published the record again by edition %(number)s") % note


def row_of(part: Part, text: str | None) -> Any:
    """A row of the history with the values of its columns in their own types."""
    if text is None:
        return None
    told = json.loads(text, parse_float=Decimal)
    values = {
        column.attname: column.to_python(told[column.column])
        for column in part.model._meta.concrete_fields
        if column.column in told
    }
    return SimpleNamespace(**values)


class Names:
    """Events in words; the rows they refer to are asked for once, one question for each model."""

    def __init__(self, parts: tuple[Part, ...], events: dict[Any, list[Any]]):
        wanted: dict[type[models.Model], set[Any]] = defaultdict(set)
        for own in events.values():
            for part, _what, before, after in own:
                for column in self.columns(part):
                    if column.is_relation:
                        keys = {getattr(row, column.attname, None) for row in (before, after)}
                        wanted[column.remote_field.model] |= keys - {None}
        self.rows: dict[tuple[type[models.Model], Any], str] = {}
        for model, keys in wanted.items():
            beside = [
                f.name for f in model._meta.concrete_fields if f.is_relation and f.related_model
            ]
            found = model._default_manager.select_related(*beside).filter(pk__in=keys)
            is_user = model is get_user_model()
            for row in found:
                self.rows[model, row.pk] = full_name(row) if is_user else str(row)

    @staticmethod
    @functools.cache
    def columns(part: Part) -> tuple[Any, ...]:
        """What is told of a row, without what the portal keeps for itself."""
        joined = {
            sibling
            for column in part.model._meta.concrete_fields
            if (found := joined_columns(part.model, column.name)) is not None
            for sibling in found.siblings
        }
        review = OF_THE_REVIEW if issubclass(part.model, Reviewed) else set()
        return tuple(
            column
            for column in part.model._meta.concrete_fields
            if column.name not in OF_THE_PORTAL | review | joined | {part.parent}
            and not isinstance(column, models.GeneratedField | models.BinaryField)
        )

    def line(self, event: Any) -> Line | None:
        part, what, before, after = event
        if part.model is CongressSection and (what, after.status) == ("insert", "open"):
            # Made by the trigger that counts the versions of a section.
            return None
        verbs = {
            "insert": pgettext("deed", "added"),
            "update": pgettext("deed", "changed"),
            "delete": pgettext("deed", "removed"),
        }
        old, new = (None if what == "insert" else before, None if what == "delete" else after)
        line = Line(
            verbs[what],
            str(part.model._meta.verbose_name),
            self.name(part, after) if part.parent else "",
        )
        for column in self.columns(part):
            shown = [self.value(part, column, row) for row in (old, new)]
            if shown[0] == shown[1]:
                continue
            if class_of(part.model, column.name) > FieldClass.P2:
                shown = [_("(not shown)") if each else "" for each in shown]
            line.columns.append((str(column.verbose_name), shown[0], shown[1]))
        return line if line.columns or (what != "update" and part.parent) else None

    def name(self, part: Part, row: Any) -> str:
        """What a row is called by: its wording, its number, the person it is about."""
        columns = {column.name: column for column in self.columns(part)}
        for name in NAMING:
            column = columns.get(name)
            if column is None or class_of(part.model, name) > FieldClass.P2:
                continue
            if shown := self.value(part, column, row):
                return shown[:100]
        return ""

    def value(self, part: Part, column: Any, row: Any) -> str:
        if row is None:
            return ""
        value = getattr(row, column.attname, None)
        if value in (None, ""):
            return ""
        if (joined := joined_columns(part.model, column.name)) is not None:
            value = joined.read(row)
        match value:
            case Figure():
                return value.show(money=isinstance(column, MoneyColumn))
            case PartialDate():
                return value.show()
            case bool():
                return str(_("yes") if value else _("no"))
            case datetime.datetime():
                return show_datetime(value)
            case datetime.date():
                return show_date(value)
        if column.is_relation:
            found = self.rows.get((column.remote_field.model, value))
            return found or _("a row that is gone")
        if column.choices:
            return str(dict(column.flatchoices).get(value, value))
        if isinstance(column, models.DecimalField | models.IntegerField) and not isinstance(
            column, models.PositiveSmallIntegerField
        ):
            return show_number(value)
        text = str(value)
        return f"{text[:LONGEST_VALUE]}…" if len(text) > LONGEST_VALUE else text
