"""Everything that is held of one person, for the person's own request to see it.

Rows, history, restricted details, editions and who read what, without the names and the data of
others. Nothing is chosen here: a table that comes to lead to people is found by its key.
"""

import dataclasses
import datetime
import json
from collections.abc import Iterator
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from congress_portal.foundation.audit import history_of
from congress_portal.foundation.dates import show_date, show_datetime
from congress_portal.foundation.facts import Fact, facts
from congress_portal.publications import RECORD_KINDS, WORDINGS
from congress_portal.publishing.erasure import (
    BESIDE_THE_NAME,
    BY_KEY_ALONE,
    RequestError,
    Subject,
    find_request,
)
from congress_portal.publishing.traces import Trace, find
from congress_portal.security_log import note
from organizations.enums import PrivacyRequestKind, PrivacyRequestState, ReadingWay
from organizations.models import DetailsReading, Edition, Person, PersonDetails, PrivacyRequest

# The way to the person from each table that leads to one.
WAYS: dict[type[models.Model], str] = {
    **{model: way for model, (way, _columns) in BESIDE_THE_NAME.items()},
    PersonDetails: "person",
    **dict.fromkeys(BY_KEY_ALONE, "person"),
}
# Of the register and not of the person.
LEFT_OUT = ("id", "person", "source", "order", "version", "sort_key", "folded")


@dataclasses.dataclass(frozen=True)
class Value:
    name: str
    label: str
    shown: str


@dataclasses.dataclass(frozen=True)
class HeldRow:
    """A row about the person as it stands, or as it once stood."""

    table: str
    title: str
    number: int
    values: tuple[Value, ...]
    at: datetime.datetime | None = None
    event: str = ""


@dataclasses.dataclass(frozen=True)
class Appearance:
    """An edition that names the person, and what it says beside the name."""

    title: str
    kind: str
    code: str
    number: int
    published_at: datetime.datetime
    facts: tuple[Fact, ...]


@dataclasses.dataclass(frozen=True)
class PersonalCopy:
    person: Person
    request: PrivacyRequest
    made_at: datetime.datetime
    rows: tuple[HeldRow, ...]
    history: tuple[HeldRow, ...]
    editions: tuple[Appearance, ...]
    # Texts in which the name, or one like it, stands: for the officer, not for the person.
    elsewhere: tuple[Trace, ...]

    def as_json(self) -> str:
        told = {
            "person": self.person.code,
            "request": self.request.pk,
            "made_at": self.made_at.isoformat(timespec="seconds"),
            "rows": [_plain(row) for row in self.rows],
            "history": [_plain(row) for row in self.history],
            "editions": [
                {
                    "record": each.kind,
                    "code": each.code,
                    "title": each.title,
                    "edition": each.number,
                    "published_at": each.published_at.isoformat(timespec="seconds"),
                    "says": {fact.field: fact.value for fact in each.facts},
                }
                for each in self.editions
            ],
        }
        return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _plain(row: HeldRow) -> dict[str, Any]:
    happened = {"at": row.at.isoformat(timespec="seconds"), "event": row.event} if row.at else {}
    return {
        "table": row.table,
        "id": row.number,
        **happened,
        "values": {value.name: value.shown for value in row.values},
    }


def copy_for(code: str, number: int) -> PersonalCopy:
    """The copy for request `number`, and the reading of it on record."""
    with transaction.atomic():
        request = find_request(code, number, (PrivacyRequestKind.ACCESS,))
        if request.state in (PrivacyRequestState.RECEIVED, PrivacyRequestState.REFUSED):
            raise RequestError(
                _(
                    "Request %(number)s is “%(state)s”. A privacy officer verifies the identity "
                    "of the person first; then run this again."
                )
                % {"number": number, "state": request.get_state_display()}
            )
        person, officer = request.person, request.verified_by
        DetailsReading.objects.create(person=person, user=officer, what=ReadingWay.COMMAND)
        subject = Subject.of(person)
        copy = PersonalCopy(
            person=person,
            request=request,
            made_at=timezone.now(),
            rows=tuple(_rows(person)),
            history=tuple(_history(person)),
            editions=tuple(_editions(subject)),
            elsewhere=tuple(_elsewhere(subject)),
        )
    facts_of_it = {"rows": len(copy.rows), "editions": len(copy.editions)}
    note("details_read", user=officer, person=code, how=str(ReadingWay.COMMAND.value))
    note("person_exported", user=officer, person=code, request_number=number, **facts_of_it)
    return copy


# Rows


def _rows(person: Person) -> Iterator[HeldRow]:
    for model, way in WAYS.items():
        for row in model._default_manager.filter(**{way: person.pk}).order_by("pk"):
            yield HeldRow(
                model._meta.label, _title(model), row.pk, tuple(_values(model, row, None))
            )


def _history(person: Person) -> Iterator[HeldRow]:
    for model, way in WAYS.items():
        history = history_of(model)
        if history is None:
            continue
        before: dict[int, Any] = {}
        for event in _past(history, way, person).order_by("pgh_obj_id", "pgh_id"):
            last = before.get(event.pgh_obj_id)
            before[event.pgh_obj_id] = event
            values = tuple(_values(model, event, last))
            if values or event.pgh_label == "delete":
                yield HeldRow(
                    model._meta.label,
                    _title(model),
                    event.pgh_obj_id,
                    values,
                    event.pgh_created_at,
                    event.pgh_label,
                )


def _past(history: Any, way: str, person: Person) -> models.QuerySet:
    match way.split("__"):
        case ["pk"]:
            return history.objects.filter(pgh_obj_id=person.pk)
        case [own]:
            return history.objects.filter(**{f"{own}_id": person.pk})
        case [parent, own]:
            between: Any = history.pgh_tracked_model._meta.get_field(parent).remote_field.model
            held = history_of(between).objects.filter(**{f"{own}_id": person.pk})
            return history.objects.filter(**{f"{parent}_id__in": held.values("pgh_obj_id")})
    raise ValueError(way)


def _title(model: type[models.Model]) -> str:
    return capfirst(str(model._meta.verbose_name))


def _values(model: type[models.Model], row: Any, before: Any) -> Iterator[Value]:
    """What a row says, or what of it changed; accounts and other people are left out."""
    for column in model._meta.concrete_fields:
        if column.name in LEFT_OUT or _leads_to_people(column):
            continue
        value = getattr(row, column.attname, None)
        if value in (None, "") or (
            before is not None and value == getattr(before, column.attname, None)
        ):
            continue
        yield Value(column.name, capfirst(str(column.verbose_name)), _shown(column, value))


def _leads_to_people(column: Any) -> bool:
    if not column.is_relation:
        return False
    target = column.remote_field.model
    try:
        target._meta.get_field("password")
    except FieldDoesNotExist:
        return target is Person
    return True


def _shown(column: Any, value: Any) -> str:
    if column.choices:
        return str(dict(column.flatchoices).get(value, value))
    if column.is_relation:
        named = column.remote_field.model._default_manager.filter(pk=value).first()
        return str(named) if named is not None else ""
    match value:
        case list():
            words = dict(getattr(column.base_field, "flatchoices", ()))
            return "; ".join(str(words.get(each, each)) for each in value)
        case bool():
            return _("yes") if value else _("no")
        case datetime.datetime():
            return show_datetime(value)
        case datetime.date():
            return show_date(value)
    return str(value)


# Editions


def _editions(subject: Subject) -> Iterator[Appearance]:
    holding = Q()
    for code in subject.codes:
        holding |= Q(text__contains=f'"{code}"')
    for edition in Edition.objects.filter(holding).order_by("pk").iterator(chunk_size=50):
        document = json.loads(edition.text)
        about = about_alone(document, subject)
        if about is not None:
            yield Appearance(
                title=document.get("title") or document.get("name") or document.get("number", ""),
                kind=str(RECORD_KINDS[edition.record_kind]),
                code=edition.record_code,
                number=edition.number,
                published_at=edition.published_at,
                facts=tuple(facts(json.dumps(about), WORDINGS[edition.record_kind])),
            )


def about_alone(value: Any, subject: Subject, *, is_top: bool = True) -> Any:
    """The part of a document that is about the person, and the way to it; None without one."""
    match value:
        case {"code": subject.person.code, "is_withheld": _hidden}:
            return value
        case {"recipient_name": _name, "code": code} if code in subject.awards:
            return {**value, "source": None}
        case {"person": {"code": subject.person.code}} | {"recipient_code": subject.person.code}:
            return {**value, "source": None}
        case list():
            found = [about_alone(each, subject, is_top=False) for each in value]
            return [each for each in found if each is not None] or None
        case dict():
            below = {
                name: part
                for name, each in value.items()
                if (part := about_alone(each, subject, is_top=False)) is not None
            }
            if not below or is_top:
                return below or None
            plain = {
                name: each
                for name, each in value.items()
                if isinstance(each, str | int) and name != "source"
            }
            return plain | below
    return None


def _elsewhere(subject: Subject) -> Iterator[Trace]:
    """Texts with the name that are neither rows of the person's nor editions."""
    told: set[tuple[str, int]] = set()
    for model, way in WAYS.items():
        of_model = model._default_manager.filter(**{way: subject.person.pk})
        told |= {(model._meta.db_table, pk) for pk in of_model.values_list("pk", flat=True)}
        if history := history_of(model):
            past = _past(history, way, subject.person).values_list("pk", flat=True)
            told |= {(history._meta.db_table, pk) for pk in past}
    for trace in find(subject.names):
        if not trace.is_edition and (trace.table, trace.row_id) not in told:
            yield trace
