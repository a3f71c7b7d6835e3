"""The sheet of bodies: a row is a body with its name, superior and territory, written in bulk.

All that the rows of a file meet is read before the first of them, and written after the last.
"""

import copy
import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from congress_portal.foundation.dates import PartialDate, Precision, read_date, show_date
from congress_portal.foundation.figures import ReadingError, divided, refusal, shortened
from congress_portal.foundation.integrity import TRIGGER_SENTENCES, sentence
from congress_portal.foundation.publication import ReviewState
from congress_portal.foundation.spreadsheets import (
    MOST_KEPT_ROWS,
    CellWidget,
    CleanTextWidget,
    PortalResource,
    declared,
    in_parts,
    is_blank,
    same_record,
    text_of,
)
from congress_portal.foundation.vietnamese import (
    fold,
    has_marks,
    identity,
    keys_meant,
    normalize,
)

from .body_names import BodyNames, Named, code_in
from .enums import AffiliationLine, NameKind, TerritoryRole
from .models import (
    Affiliation,
    Organization,
    OrganizationKind,
    OrganizationName,
    Territory,
)
from .permissions import Rights, nameable_bodies
from .sheets import BODIES

ROWS_ASKED = 2000
ROWS_WRITTEN = 500
MOST_NAMESAKES_TOLD = 20
_DAY = r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}"
_IN_DAYS = re.compile(
    rf"(?P<text>.+?)\s*\((?:(?:từ\s+)?(?P<since>{_DAY}))?\s*(?:(?:đến|–|-)\s*(?P<until>{_DAY}))?\)",
    re.IGNORECASE,
)
_WITH_CODE = re.compile(r"(?P<name>.+?)\s*\[(?P<code>\w{1,10})\]")


Row = TypeVar("Row", bound=models.Model)


@dataclass(frozen=True)
class Dated:
    """A name or a place in a cell of several, with the days that it is or was in force."""

    text: str
    code: str = ""
    since: datetime.date | None = None
    until: datetime.date | None = None

    def __deepcopy__(self, memo: Any) -> "Dated":
        return self

    @property
    def days(self) -> tuple[datetime.date | None, datetime.date | None]:
        return self.since, self.until

    def __str__(self) -> str:
        code = f" [{self.code}]" if self.code else ""
        words = [
            f"{word} {show_date(day)}"
            for word, day in (("từ", self.since), ("đến", self.until))
            if day is not None
        ]
        # A mark that divides names is not in one: its wide form reads the same.
        text = self.text.replace(";", "；")
        return f"{text}{code} ({' '.join(words)})" if words else f"{text}{code}"


class DatedWidget(CellWidget):
    """Several names or places in one cell, divided by “;”, each perhaps with its days."""

    blank = None

    def __init__(self, *, longest: int, has_code: bool = False):
        super().__init__()
        self.text = CleanTextWidget(max_length=longest)
        self.has_code = has_code

    def read(self, value: Any) -> tuple[Dated, ...]:
        return tuple(self._one(part) for part in divided(text_of(value)))

    def _one(self, part: str) -> Dated:
        text = normalize(part)
        since = until = None
        if found := _IN_DAYS.fullmatch(text):
            text = found["text"]
            since, until = (found[day] and read_date(found[day]) for day in ("since", "until"))
        code = ""
        if self.has_code and (found := _WITH_CODE.fullmatch(text)):
            text, code = found["name"], found["code"]
        return Dated(self.text.clean(text), code, since, until)

    def show(self, value: tuple[Dated, ...]) -> str | None:
        return "; ".join(map(str, value)) or None


class SuperiorWidget(CellWidget):
    """The text of a superior; which body it means is known when the row is."""

    def read(self, value: Any) -> str:
        return normalize(text_of(value))

    def show(self, value: Any) -> str:
        return str(value)


COLUMNS = declared(
    BODIES,
    readonly=("code",),
    kept_when_empty=(
        "name_since",
        "superior",
        "superior_since",
        "is_provisional",
        "former_names",
        "other_names",
        "territory",
        "looked_after",
    ),
    named={"kind": OrganizationKind.objects.all},
    dates=("founded_on", "ended_on"),
    read_by={
        "superior": SuperiorWidget(),
        "former_names": DatedWidget(longest=300),
        "other_names": DatedWidget(longest=300),
        "territory": DatedWidget(longest=150, has_code=True),
        "looked_after": DatedWidget(longest=150, has_code=True),
    },
)
OWN_COLUMNS = (
    "kind",
    "disambiguator",
    "founded_on",
    "founded_on_precision",
    "founded_on_basis",
    "ended_on",
    "ended_on_precision",
    "ended_on_basis",
    "is_provisional",
)
DATED = ("name", "name_since", "superior", "superior_since")
SEVERAL = ("former_names", "other_names", "territory", "looked_after")
NAME_KINDS = {"former_names": NameKind.OFFICIAL, "other_names": NameKind.ALIAS}
ROLES = {"territory": TerritoryRole.MAIN, "looked_after": TerritoryRole.LOOKED_AFTER}


@dataclass
class Related:
    """The rows of a body's other tables that a sheet shows."""

    names: list[OrganizationName] = field(default_factory=list)
    affiliations: list[Affiliation] = field(default_factory=list)
    territories: list[Territory] = field(default_factory=list)
    # The columns of the body itself and the cells of several texts, as recorded.
    own: tuple[Any, ...] = ()
    cells: dict[str, tuple[Dated, ...]] = field(default_factory=dict)

    @property
    def official(self) -> list[OrganizationName]:
        return [name for name in self.names if name.kind == NameKind.OFFICIAL]

    @property
    def present_name(self) -> OrganizationName | None:
        """The name that the body shows: that of today, else of the nearest day."""
        begun = filter(_has_begun, self.official)
        return max(begun, key=_since, default=None) or min(self.official, key=_since, default=None)

    @property
    def superior(self) -> Affiliation | None:
        last, today = self.last_superior, timezone.localdate()
        return last if last and (last.until is None or last.until > today) else None

    @property
    def last_superior(self) -> Affiliation | None:
        return max(filter(_has_begun, self.affiliations), key=_since, default=None)

    def has_to_come(self, body: Any, cell: str) -> bool:
        """Whether the name or superior of a cell is recorded already, from that day to come on."""
        if cell == "name":
            known = [(row.name, row.since) for row in self.official if not _has_begun(row)]
            return (body.name, body.name_since) in known
        known = [(row.parent.code, row.since) for row in self.affiliations if not _has_begun(row)]
        return body.superior and (body.superior.code, body.superior_since) in known


def _since(row: Any) -> tuple[datetime.date, int]:
    return row.since or datetime.date.min, row.pk or 0


def _has_begun(row: Any) -> bool:
    return row.since is None or row.since <= timezone.localdate()


def _changed(row: Row, **values: Any) -> Row:
    """A copy: what a broken rule takes back is written once more, from what was read."""
    row = copy.copy(row)
    for name, value in values.items():
        setattr(row, name, value)
    return row


@dataclass
class Waiting:
    """A row that is to be written: the body as the file has it, and as it is recorded."""

    at: int
    body: Organization
    is_new: bool
    related: Related
    error: ValidationError | None = None


class BodyResource(COLUMNS, PortalResource):
    """One row per body: found by its code, else by its name and superior, else new."""

    most_shown = MOST_KEPT_ROWS

    class Meta(PortalResource.Meta):
        model = Organization
        fields = BODIES.names
        import_id_fields = ("code",)
        use_bulk = True

    def __init__(self, *, rights: Rights, **kwargs: Any):
        super().__init__(**kwargs)
        self.rights = rights
        self.names = BodyNames(nameable_bodies(rights))
        self._by_code: dict[str, Organization] = {}
        self._by_name: dict[str, list[Organization]] = {}
        self._related: dict[int, Related] = {}
        self._rows_by_name: dict[str, list[int]] = {}
        self._new_keys: dict[tuple[Any, ...], int] = {}
        # The body of each row: a row may name that of another as its superior.
        self._bodies: dict[int, Organization] = {}
        self._waiting: list[Waiting] = []
        self._namesakes: list[str] = []
        self._home: Organization | None = None

    def written(self) -> models.QuerySet[Organization]:
        reached = self.rights.written()
        return Organization.objects.filter(models.Q(pk__in=reached) | models.Q(kept_by__in=reached))

    # Out

    def get_queryset(self) -> models.QuerySet[Organization]:
        seen = self.rights.seen()
        return Organization.objects.filter(models.Q(pk__in=seen) | models.Q(kept_by__in=seen))

    def filter_export(self, queryset: Any, **kwargs: Any) -> Any:
        return queryset.select_related("kind")

    def iter_queryset(self, queryset: Any) -> Iterator[Organization]:
        for some in in_parts(queryset.iterator(ROWS_ASKED), ROWS_ASKED):
            self._related.clear()
            self._relate(some)
            yield from some

    def _relate(self, bodies: Iterable[Organization]) -> None:
        """Read the names, superiors and places of bodies, and show them as cells do."""
        by_key = {body.pk: body for body in bodies}
        for pk in by_key:
            self._related[pk] = Related()
        tables: tuple[tuple[str, Any], ...] = (
            ("names", OrganizationName.objects.exclude(kind=NameKind.SPELLING)),
            (
                "affiliations",
                Affiliation.objects.filter(line=AffiliationLine.DIRECT).select_related("parent"),
            ),
            ("territories", Territory.objects.all()),
        )
        for table, rows in tables:
            rows = rows.filter(organization__in=list(by_key)).order_by(
                "organization", "since", "pk"
            )
            for pk, own in groupby(rows, key=lambda row: row.organization_id):
                setattr(self._related[pk], table, list(own))
        for pk, body in by_key.items():
            _show(body, self._related[pk])

    # Which body

    def before_import(self, dataset: Any, **kwargs: Any) -> None:
        cells = {name: self._column(dataset, name) for name in ("code", "name", "superior")}
        for at, name in enumerate(cells["name"]):
            if not is_blank(name):
                for key in (identity(str(name)), fold(str(name))):
                    self._rows_by_name.setdefault(key, []).append(at)
        self.names.look_up(cells["superior"])
        codes = {normalize(code).lower() for code in cells["code"] if isinstance(code, str)} - {""}
        self._meet(code__in=sorted(codes))
        self._meet(folded__in=sorted({fold(str(n)) for n in cells["name"] if not is_blank(n)}))

    def _column(self, dataset: Any, name: str) -> list[Any]:
        heading = self.heading(name)
        if heading not in dataset.headers:
            return []
        return list(dataset[heading])

    def _meet(self, **keys: list[str]) -> None:
        """Read bodies that the user may change, and hold them until all is written."""
        [(lookup, values)] = keys.items()
        for some in in_parts(values, ROWS_ASKED):
            held = self.written().filter(**{lookup: some}).select_for_update(of=("self",))
            new = [body for body in held.select_related("kind") if body.code not in self._by_code]
            self._relate(new)
            for body in new:
                self._by_code[body.code] = body
                for key in (identity(body.name), fold(body.name)):
                    self._by_name.setdefault(key, []).append(body)

    def _check_import_id_fields(self, headers: Any) -> None:
        """A new list has no column of codes."""

    def get_instance(self, instance_loader: Any, row: Any) -> Organization | None:
        code = row.get(self.heading("code"))
        if not is_blank(code):
            body = self._by_code.get(normalize(str(code)).lower())
            if body is None:
                self.refuse_key("code", unknown_body(code))
            return body
        name = row.get(self.heading("name"))
        same = [] if is_blank(name) else _meant(str(name), self._by_name)
        superior = row.get(self.heading("superior"))
        if isinstance(superior, str) and (found := self._named(superior)):
            same = [body for body in same if body.superior in found]
        if len(same) > 1:
            self.refuse_key("name", ambiguous_name(name, same))
            return None
        return same[0] if same else None

    def get_or_init_instance(self, instance_loader: Any, row: Any) -> tuple[Organization, bool]:
        body = self.get_instance(instance_loader, row)
        if body is not None:
            return body, False
        body = Organization()
        _show(body, Related())
        return body, True

    def _named(self, text: str) -> list[Named]:
        """Recorded bodies of that name or code; else rows of the file."""
        if recorded := self.names.found(text):
            return recorded
        rows = [] if code_in(text) else _meant(text, self._rows_by_name)
        return [Named(None, "", normalize(text), at) for at in rows]

    def after_init_instance(self, instance: Any, new: bool, row: Any, **kwargs: Any) -> None:
        super().after_init_instance(instance, new, row, **kwargs)
        self._bodies[self._at] = instance

    # What the row says

    def import_instance(self, instance: Organization, row: Any, **kwargs: Any) -> None:
        before = {name: getattr(instance, name) for name in (*SEVERAL, *DATED)}
        errors: dict[str, Any] = {}
        try:
            super().import_instance(instance, row, **kwargs)
        except ValidationError as error:
            errors = error.update_error_dict({})
        if is_blank(row.get(self.heading("code"))) and _is_unmarked(instance.name, before["name"]):
            instance.name = before["name"]
        for name in SEVERAL:
            try:
                setattr(instance, name, _joined(before[name], getattr(instance, name) or ()))
            except ReadingError as error:
                errors.setdefault(name, error)
        if instance.superior != before["superior"]:
            try:
                instance.superior = self._one_superior(instance, before["superior"])
            except ReadingError as error:
                errors.setdefault("superior", error)
        if errors:
            raise ValidationError(errors)
        if instance.pk:
            self._leave_what_is_to_come(instance, before)

    def _leave_what_is_to_come(self, body: Organization, before: dict[str, Any]) -> None:
        """A name or superior that was entered before its day says nothing of the one of today."""
        for name in ("name", "superior"):
            if self._related[body.pk].has_to_come(body, name):
                for cell in (name, f"{name}_since"):
                    setattr(body, cell, before[cell])

    def _one_superior(self, body: Organization, recorded: Named | None) -> Named:
        text = body.superior
        found = self._named(text)
        if recorded is not None and (recorded in found or code_in(text) == recorded.code):
            return recorded
        here = [named for named in found if named.at is not None]
        if not found or len(here) != len(found):
            return self.names.one(text, on=body.superior_since)
        if len(here) > 1:
            raise refusal(
                _("“%(typed)s” stands in the file several times: lines %(lines)s. Enter it first."),
                "ambiguous_body",
                text,
                lines=", ".join(
                    self._read.place(named.at) for named in here if named.at is not None
                ),
            )
        if here[0].at == self._at:
            raise ReadingError(
                TRIGGER_SENTENCES["organization_is_not_its_own_superior"], code="own_superior"
            )
        return here[0]

    def validate_instance(
        self,
        instance: Organization,
        import_validation_errors: dict[str, Any] | None = None,
        validate_unique: bool = True,
    ) -> None:
        """The rules of one row, without a question to the database for each of them."""
        if self._key_errors or import_validation_errors:
            raise ValidationError(import_validation_errors or self._key_errors)
        if instance.pk and not ReviewState(instance.state).is_open:
            raise ValidationError(TRIGGER_SENTENCES["record_is_frozen"], code="record_is_frozen")
        ended, founded = instance.ended_on, instance.founded_on
        known = Precision(instance.ended_on_precision or Precision.DAY)
        if ended and founded and PartialDate(ended, known).last_day() < founded:
            rule = "organization_ends_after_it_begins"
            rules = {rule.name: rule for rule in Organization._meta.constraints}
            raise ValidationError({"ended_on": rules[rule].violation_error_message})
        self._check_name(instance)
        self._check_superior(instance)
        if not instance.pk:
            self._check_once(instance)

    def _check_name(self, body: Organization) -> None:
        """A new name begins after the one on record; former names end before it begins."""
        recorded = self._related[body.pk].present_name if body.pk else None
        is_renamed = recorded is not None and recorded.name != body.name
        if is_renamed and recorded.since and body.name_since and body.name_since < recorded.since:
            raise ValidationError(
                {
                    "name_since": _(
                        "The name on record, “%(name)s”, begins on %(day)s. Write an earlier name "
                        "under “Tên cũ”."
                    )
                    % {"name": recorded.name, "day": show_date(recorded.since)}
                }
            )
        former = [name for name in body.former_names if name.until is None]
        if len(former) == 1 and body.name_since and len(body.former_names) == 1:
            body.former_names = (replace(former[0], until=body.name_since),)
        elif former:
            raise ValidationError(
                {
                    "former_names": _(
                        "Until when was “%(name)s” the name? Write it as “%(name)s (đến "
                        "01/07/2025)”; without a day write it under “Tên gọi khác”."
                    )
                    % {"name": former[0].text}
                }
            )
        elif body.former_names and body.name_since is None:
            body.name_since = max(name.until for name in body.former_names if name.until)

    def _check_superior(self, body: Organization) -> None:
        """Who stood under another begins to stand under this one on a day."""
        related = self._related[body.pk] if body.pk else Related()
        last = related.last_superior
        if body.superior and last and not related.superior and not body.superior_since:
            raise ValidationError(
                {
                    "superior_since": _(
                        "The organization stood under “%(name)s” until %(day)s. Write from which "
                        "day it has another superior."
                    )
                    % {"name": last.parent, "day": show_date(last.until)}
                }
            )

    def _check_once(self, body: Organization) -> None:
        """A new body stands in the file once; one like it elsewhere is told."""
        key = identity(body.name), body.superior, body.disambiguator
        earlier = self._new_keys.setdefault(key, self._at)
        if earlier != self._at:
            raise same_record(self._read.place(earlier))
        if like := self._by_name.get(fold(body.name)):
            self._namesakes.append(
                _("Line %(line)s makes a new “%(name)s”; recorded already: %(codes)s.")
                % {
                    "line": self._read.place(self._at),
                    "name": shortened(body.name),
                    "codes": _told(like),
                }
            )

    def named(self, instance: Organization) -> list[Any]:
        # A new row of the file has no key; its place in the file stands for it.
        superior = instance.superior
        return [*super().named(instance), superior and (superior.pk, superior.at)]

    # What is stored

    def save_instance(self, instance: Organization, is_create: bool, row: Any, **kwargs: Any):
        if is_create:
            instance.kept_by = self._home = self._home or home_of(self.rights)
        related = Related() if is_create else self._related[instance.pk]
        self._waiting.append(Waiting(self._at, instance, is_create, related))

    def after_import(self, dataset: Any, result: Any, **kwargs: Any) -> None:
        if result.has_validation_errors():
            return
        is_long = len(self._waiting) > ROWS_WRITTEN
        if is_long:
            # Here, before either has locked a row, one long list waits for another.
            _count_anew()
        for write in (_write_bodies, _write_parts, _write_superiors):
            for times, some in enumerate(in_parts(self._waiting, ROWS_WRITTEN), start=1):
                self._written(write, some)
                if is_long and times.bit_count() == 1:
                    _count_anew()
        for one in self._waiting:
            if one.error is not None:
                result.rows[one.at].validation_error = one.error
                result.append_invalid_row(one.at + 1, {}, one.error)

    def _written(self, write: Any, some: tuple[Waiting, ...]) -> None:
        """Write rows at once; where a rule is broken, one by one, to know which row breaks it."""
        some = tuple(one for one in some if one.error is None)
        try:
            with transaction.atomic():
                write(some, self._bodies)
        except IntegrityError as error:
            if len(some) > 1:
                for one in some:
                    self._written(write, (one,))
            elif some:
                some[0].error = ValidationError({"": sentence(error)})

    def _imported(self, sheet: Any, *, dry_run: bool, user: Any) -> Any:
        report = super()._imported(sheet, dry_run=dry_run, user=user)
        report.remarks += self._namesakes[:MOST_NAMESAKES_TOLD]
        if len(self._namesakes) > MOST_NAMESAKES_TOLD:
            more = len(self._namesakes) - MOST_NAMESAKES_TOLD
            report.remarks.append(
                _("%(count)s more new rows have the name of a recorded one.") % {"count": more}
            )
        return report


def home_of(rights: Rights) -> Organization:
    """The body that keeps what a file makes anew: that of the clerk."""
    home = rights.homes().order_by("pk").first()
    if home is None:
        raise ValidationError(
            _("Only a clerk of the body that keeps the record may change it."), code="no_clerk"
        )
    return home


def _show(body: Any, related: Related) -> None:
    """Give a body what the cells show of its other tables; plain values, cheap to copy."""
    name, superior = related.present_name, related.superior
    related.own = _own(body)
    if name is not None:
        # The day may be here before the run of its night.
        body.name, body.short_name = name.name, name.short_name
    body.name_since = name.since if name else None
    body.superior = superior and Named(
        superior.parent_id, superior.parent.code, str(superior.parent)
    )
    body.superior_since = superior.since if superior else None
    for cell, kind in NAME_KINDS.items():
        rows = [
            row
            for row in related.names
            if row.kind == kind
            and row is not name
            and (kind != NameKind.OFFICIAL or _has_begun(row))
        ]
        setattr(body, cell, tuple(Dated(row.name, "", row.since, row.until) for row in rows))
    for cell, role in ROLES.items():
        places = [row for row in related.territories if row.role == role]
        dated = (Dated(row.unit_name, row.unit_code, row.since, row.until) for row in places)
        setattr(body, cell, tuple(dated))
    related.cells = {cell: getattr(body, cell) for cell in SEVERAL}


def _meant(typed: str, known: Mapping[str, list[Any]]) -> list[Any]:
    """What a typed name means among those kept under both keys of theirs."""
    return next((known[key] for key in keys_meant(typed) if key in known), [])


def _is_unmarked(typed: str, recorded: str) -> bool:
    """Whether a name was typed without its marks, which says nothing against them."""
    return bool(recorded) and not has_marks(typed) and fold(typed) == fold(recorded)


def _own(body: Organization) -> tuple[Any, ...]:
    return body.kind_id, *(getattr(body, name) for name in OWN_COLUMNS[1:])


def _joined(recorded: tuple[Dated, ...], typed: tuple[Dated, ...]) -> tuple[Dated, ...]:
    """What is recorded and what the file adds to it."""
    found: dict[str, list[Dated]] = {}
    for one in recorded:
        found.setdefault(identity(one.text), []).append(one)
    new = []
    for one in typed:
        called_so = found.setdefault(identity(one.text), [])
        same = [
            known for known in called_so if known.code == one.code or not (known.code and one.code)
        ]
        if not same:
            called_so.append(one)
            new.append(one)
        elif not any(_says(known, one) for known in same):
            raise refusal(
                _("“%(typed)s” is recorded as “%(recorded)s”. Correct it in the form."),
                "recorded_otherwise",
                one,
                recorded="; ".join(map(str, same)),
            )
    return (*recorded, *new)


def _says(known: Dated, typed: Dated) -> bool:
    """Whether all that is typed is known."""
    return typed.code in ("", known.code) and typed.days in ((None, None), known.days)


# Writing, some hundred rows at once


def _count_anew() -> None:
    """Let the planner know how the tables grew: triggers look into them for each row.

    While they seem small they are read whole, which makes a long list the square of its rows.
    """
    tables = (Organization, OrganizationName, Territory, Affiliation)
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {', '.join(each._meta.db_table for each in tables)}")


def _write_bodies(some: tuple[Waiting, ...], made: Mapping[int, Organization]) -> None:
    """The bodies; a new one comes with its present name, so that its row of names agrees."""
    new = [one.body for one in some if one.is_new]
    Organization.objects.bulk_create(new)
    changed = [one.body for one in some if not one.is_new and _own(one.body) != one.related.own]
    Organization.objects.bulk_update(changed, OWN_COLUMNS)


def _write_parts(some: tuple[Waiting, ...], made: Mapping[int, Organization]) -> None:
    ended = [name for one in some if (name := _name_that_ends(one)) is not None]
    OrganizationName.objects.bulk_update(ended, ["until"])
    kept = [name for one in some if (name := _name_that_stays(one)) is not None]
    OrganizationName.objects.bulk_update(kept, ["name", "short_name", "since"])
    OrganizationName.objects.bulk_create(name for one in some for name in _new_names(one))
    Territory.objects.bulk_create(place for one in some for place in _new_places(one))


def _is_renamed(one: Waiting) -> bool:
    """Whether another name begins, on a day; else the one on record is corrected."""
    name = one.related.present_name
    return (
        name is not None
        and name.name != one.body.name
        and one.body.name_since not in (None, name.since)
    )


def _name_that_ends(one: Waiting) -> OrganizationName | None:
    name, day = one.related.present_name, one.body.name_since
    if name is None or not _is_renamed(one) or not _is_cut_short(name, day):
        return None
    return _changed(name, until=day)


def _is_cut_short(row: Any, day: datetime.date | None) -> bool:
    """Whether another begins before this one was to end."""
    return day is not None and (row.until is None or row.until > day)


def _name_that_stays(one: Waiting) -> OrganizationName | None:
    name, body = one.related.present_name, one.body
    if name is None or _is_renamed(one):
        return None
    if (name.name, name.short_name, name.since) == (body.name, body.short_name, body.name_since):
        return None
    return _changed(name, name=body.name, short_name=body.short_name, since=body.name_since)


def _new_names(one: Waiting) -> Iterator[OrganizationName]:
    body, before = one.body, one.related.present_name
    if before is None or _is_renamed(one):
        yield OrganizationName(
            organization=body,
            name=body.name,
            short_name=body.short_name,
            since=body.name_since,
            until=before.until if before and _is_cut_short(before, body.name_since) else None,
        )
    for cell, kind in NAME_KINDS.items():
        for name in getattr(body, cell):
            if name not in one.related.cells.get(cell, ()) and not _is_known(name, kind, one):
                yield OrganizationName(
                    organization=body,
                    kind=kind,
                    name=name.text,
                    since=name.since,
                    until=name.until,
                )


def _is_known(typed: Dated, kind: NameKind, one: Waiting) -> bool:
    """Whether a name is the one that ends with this row, or only another name for a known one."""
    if kind == NameKind.ALIAS and typed.days != (None, None):
        return False
    changed = _name_that_ends(one) or _name_that_stays(one)
    names = (changed if changed == name else name for name in one.related.names)
    return any(
        identity(name.name) == identity(typed.text)
        and (
            kind == NameKind.ALIAS
            or (
                (name.kind == kind and typed.until == name.until)
                and typed.since in (None, name.since)
            )
        )
        for name in names
    )


def _new_places(one: Waiting) -> Iterator[Territory]:
    for cell, role in ROLES.items():
        for place in getattr(one.body, cell):
            if place not in one.related.cells.get(cell, ()):
                yield Territory(
                    organization=one.body,
                    unit_name=place.text,
                    unit_code=place.code,
                    role=role,
                    since=place.since,
                    until=place.until,
                )


def _write_superiors(some: tuple[Waiting, ...], made: Mapping[int, Organization]) -> None:
    """Who stands under whom, when all bodies of the file have their rows."""
    ended, kept, new = [], [], []
    for one in some:
        body, row = one.body, one.related.superior
        if body.superior is None:
            continue
        named = body.superior
        parent = named.pk if named.pk is not None else made[named.at].pk
        is_moved = row is not None and row.parent_id != parent
        since, until = body.superior_since, None
        if row is None or (is_moved and since not in (None, row.since)):
            if row is not None and _is_cut_short(row, since):
                ended.append(_changed(row, until=since))
                until = row.until
            new.append(Affiliation(organization=body, parent_id=parent, since=since, until=until))
        elif is_moved or row.since != since:
            kept.append(_changed(row, parent_id=parent, since=since))
    Affiliation.objects.bulk_update(ended, ["until"])
    Affiliation.objects.bulk_update(kept, ["parent", "since"])
    Affiliation.objects.bulk_create(new)


def _told(bodies: Iterable[Organization]) -> str:
    return "; ".join(f"{body} [{body.code}]" for body in list(bodies)[:5])


def unknown_body(code: Any) -> ReadingError:
    return refusal(
        _(
            "Among the organizations that you may change there is none with the code “%(typed)s”. "
            "Leave the cell empty for a new one."
        ),
        "unknown_body",
        code,
    )


def ambiguous_name(name: Any, bodies: list[Organization]) -> ReadingError:
    return refusal(
        _("“%(typed)s” is the name of %(count)s organizations. Write the code: %(codes)s."),
        "ambiguous_body",
        name,
        count=len(bodies),
        codes=_told(bodies),
    )
