"""The sheet of bodies: a row is a body with its name, superior and territory, written in bulk.

All that the rows of a file meet is read before the first of them, and written after the last.
"""

import copy
import datetime
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
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
from .sheets import BODIES, LONGEST_NAME, LONGEST_SHORT_NAME

ROWS_ASKED = 2000
ROWS_WRITTEN = 500
MOST_NAMESAKES_TOLD = 20
LONGEST_UNIT = 150
LONGEST_UNIT_CODE = 10
# A name with the mark that tells it from namesakes, and a code.
LONGEST_SUPERIOR = LONGEST_NAME + 100
_DAY = r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}"
_IN_DAYS = re.compile(
    rf"(?P<text>.+?)\s*\((?:(?:từ\s+)?(?P<since>{_DAY}))?\s*(?:(?:đến|–|-)\s*(?P<until>{_DAY}))?\)",
    re.IGNORECASE,
)
_MARKED = re.compile(r"(?P<text>.*?)\s*\[(?P<mark>[^\[\]]+)\]")
_NOW = re.compile(r",(\s*nay là\s)", re.IGNORECASE)
# A sign that parts a cell is not in a text of it: its wide form reads the same.
_WIDE = str.maketrans(";[]", "；［］")


Row = TypeVar("Row", bound=models.Model)


@dataclass(frozen=True)
class Dated:
    """A name, place or superior in a cell of several, with the days it is or was in force."""

    text: str
    code: str = ""
    since: datetime.date | None = None
    until: datetime.date | None = None
    short_name: str = ""
    # What a place is part of today.
    now: str = ""
    now_code: str = ""
    # The body that a superior is.
    named: Named | None = None

    def __deepcopy__(self, memo: Any) -> "Dated":
        return self

    @property
    def days(self) -> tuple[datetime.date | None, datetime.date | None]:
        return self.since, self.until

    @property
    def key(self) -> Any:
        return self.named or identity(self.text)

    def __str__(self) -> str:
        told = _marked(self.text, self.code or self.short_name)
        if self.now or self.now_code:
            told += f", nay là {_marked(self.now, self.now_code)}"
        words = [
            f"{word} {show_date(day)}"
            for word, day in (("từ", self.since), ("đến", self.until))
            if day is not None
        ]
        return f"{told} ({' '.join(words)})" if words else told


def _marked(text: str, mark: str) -> str:
    """A text, and in brackets what tells it from others or shortens it."""
    text = _NOW.sub(r"，\1", text).translate(_WIDE)
    return f"{text} [{mark.translate(_WIDE)}]".lstrip() if mark else text


class DatedWidget(CellWidget):
    """Several texts in one cell, divided by “;”, each perhaps with its days."""

    blank = None

    def __init__(self, *, longest: int):
        super().__init__()
        self.text = CleanTextWidget(max_length=longest)

    def read(self, value: Any) -> tuple[Dated, ...]:
        return tuple(self._one(part) for part in divided(text_of(value)))

    def _one(self, part: str) -> Dated:
        text = normalize(part)
        since = until = None
        if found := _IN_DAYS.fullmatch(text):
            text = found["text"]
            since, until = (found[day] and read_date(found[day]) for day in ("since", "until"))
        return replace(self.told(text), since=since, until=until)

    def told(self, text: str) -> Dated:
        """What a part says besides its days."""
        return Dated(self.text.clean(text))

    def show(self, value: tuple[Dated, ...]) -> str | None:
        return "; ".join(map(str, value)) or None


class NamesWidget(DatedWidget):
    """Names, each perhaps with its short name in brackets."""

    short_name = CleanTextWidget(max_length=LONGEST_SHORT_NAME)

    def told(self, text: str) -> Dated:
        found = _MARKED.fullmatch(text)
        if not found or not found["text"]:
            return super().told(text)
        return Dated(
            self.text.clean(found["text"]), short_name=self.short_name.clean(found["mark"])
        )


class PlacesWidget(DatedWidget):
    """Units, each perhaps with its code in brackets and with what it is part of today."""

    def told(self, text: str) -> Dated:
        then, *now = _NOW.split(text, maxsplit=1)
        name, code = self._with_code(then)
        if not name:
            name, code = then, ""
        now_name, now_code = self._with_code(now[-1]) if now else ("", "")
        return Dated(self.text.clean(name), code, now=self.text.clean(now_name), now_code=now_code)

    def _with_code(self, text: str) -> tuple[str, str]:
        found = _MARKED.fullmatch(text.strip())
        if found and len(found["mark"]) <= LONGEST_UNIT_CODE:
            return found["text"], found["mark"]
        return text.strip(), ""


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
        "sector_superior",
        "sector_superior_since",
        "is_provisional",
        "former_names",
        "other_names",
        "former_superiors",
        "former_sector_superiors",
        "territory",
        "looked_after",
    ),
    named={"kind": OrganizationKind.objects.all},
    dates=("founded_on", "ended_on"),
    read_by={
        "superior": SuperiorWidget(),
        "sector_superior": SuperiorWidget(),
        "former_names": NamesWidget(longest=LONGEST_NAME),
        "other_names": NamesWidget(longest=LONGEST_NAME),
        "former_superiors": DatedWidget(longest=LONGEST_SUPERIOR),
        "former_sector_superiors": DatedWidget(longest=LONGEST_SUPERIOR),
        "territory": PlacesWidget(longest=LONGEST_UNIT),
        "looked_after": PlacesWidget(longest=LONGEST_UNIT),
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
LINES = {"superior": AffiliationLine.DIRECT, "sector_superior": AffiliationLine.SECTOR}
# The column of the day from which, and that of those before, beside each of a superior.
SINCE = {cell: f"{cell}_since" for cell in LINES}
FORMER = {cell: f"former_{cell}s" for cell in LINES}
DATED = ("name", "name_since", *LINES, *SINCE.values())
SEVERAL = ("former_names", "other_names", *FORMER.values(), "territory", "looked_after")
NAME_KINDS = {"former_names": NameKind.OFFICIAL, "other_names": NameKind.ALIAS}
ROLES = {"territory": TerritoryRole.MAIN, "looked_after": TerritoryRole.LOOKED_AFTER}


@dataclass
class Related:
    """The rows of a body's other tables that a sheet shows."""

    today: datetime.date
    names: list[OrganizationName] = field(default_factory=list)
    affiliations: list[Affiliation] = field(default_factory=list)
    territories: list[Territory] = field(default_factory=list)
    # The columns of the body itself as recorded, and the rows that cells of several show.
    own: tuple[Any, ...] = ()
    rows: dict[str, list[Any]] = field(default_factory=dict)

    @property
    def official(self) -> list[OrganizationName]:
        return [name for name in self.names if name.kind == NameKind.OFFICIAL]

    @property
    def present_name(self) -> OrganizationName | None:
        """The name that the body shows: that of today, else of the nearest day."""
        begun = filter(self.has_begun, self.official)
        return max(begun, key=_since, default=None) or min(self.official, key=_since, default=None)

    def under(self, cell: str) -> list[Affiliation]:
        return [row for row in self.affiliations if row.line == LINES[cell]]

    def superior(self, cell: str) -> Affiliation | None:
        last = self.last_superior(cell)
        return last if last and (last.until is None or last.until > self.today) else None

    def last_superior(self, cell: str) -> Affiliation | None:
        return max(filter(self.has_begun, self.under(cell)), key=_since, default=None)

    def has_begun(self, row: Any) -> bool:
        return row.since is None or row.since <= self.today

    def has_to_come(self, body: Any, cell: str) -> bool:
        """Whether the name or superior of a cell is recorded already, from that day to come on."""
        if cell == "name":
            known = [(row.name, row.since) for row in self.official if not self.has_begun(row)]
            return (body.name, body.name_since) in known
        coming = (row for row in self.under(cell) if not self.has_begun(row))
        typed = getattr(body, cell)
        return typed and (typed.code, getattr(body, SINCE[cell])) in [
            (row.parent.code, row.since) for row in coming
        ]


def _since(row: Any) -> tuple[datetime.date, int]:
    return row.since or datetime.date.min, row.pk or 0


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

    keeps_rows = False
    named_by = ("name",)

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
        # Asked once: over midnight a superior would be of today in one place and not in another.
        self.today = timezone.localdate()
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
            self._related[pk] = Related(self.today)
        tables: tuple[tuple[str, Any], ...] = (
            ("names", OrganizationName.objects.exclude(kind=NameKind.SPELLING)),
            ("affiliations", Affiliation.objects.select_related("parent")),
            ("territories", Territory.objects.all()),
        )
        for table, rows in tables:
            rows = rows.filter(organization__in=list(by_key)).order_by(
                "organization", models.F("since").asc(nulls_first=True), "pk"
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
        for cell in LINES:
            self.names.look_up(self._column(dataset, cell))
            self.names.look_up(self._told_of(self._column(dataset, FORMER[cell]), FORMER[cell]))
        codes = {normalize(code).lower() for code in cells["code"] if isinstance(code, str)} - {""}
        self._meet(code__in=sorted(codes))
        self._meet(folded__in=sorted({fold(str(n)) for n in cells["name"] if not is_blank(n)}))

    def _column(self, dataset: Any, name: str) -> list[Any]:
        heading = self.heading(name)
        if heading not in dataset.headers:
            return []
        return list(dataset[heading])

    def _told_of(self, column: list[Any], name: str) -> Iterator[str]:
        """The texts in the cells of several; what cannot be read is told at its row."""
        for value in column:
            with suppress(ValidationError):
                yield from (one.text for one in self.fields[name].widget.clean(value) or ())

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
        _show(body, Related(self.today))
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
            typed = getattr(instance, name)
            if typed is before[name]:
                continue
            try:
                if name in FORMER.values():
                    typed = self._earlier(instance, name, typed)
                setattr(instance, name, _joined(before[name], typed))
            except ReadingError as error:
                errors.setdefault(name, error)
        for name in LINES:
            typed, recorded = getattr(instance, name), before[name]
            if typed is recorded:
                continue
            try:
                known = [recorded] if recorded else []
                on = getattr(instance, SINCE[name])
                setattr(instance, name, self._one_superior(typed, known, on))
            except ReadingError as error:
                errors.setdefault(name, error)
        if errors:
            raise ValidationError(errors)
        for name in LINES:
            if getattr(instance, FORMER[name]) is not before[FORMER[name]] and is_blank(
                row.get(self.heading(name))
            ):
                self._end_superior(instance, name)
        if instance.pk:
            self._leave_what_is_to_come(instance, before)

    def _end_superior(self, body: Organization, cell: str) -> None:
        """A superior that is named with its last day under the earlier ones is none of today."""
        related = self._related[body.pk] if body.pk else Related(self.today)
        recorded, known = related.superior(cell), len(related.rows.get(FORMER[cell], ()))
        if recorded and any(_ends(one, recorded) for one in getattr(body, FORMER[cell])[known:]):
            setattr(body, cell, None)
            setattr(body, SINCE[cell], None)

    def _leave_what_is_to_come(self, body: Organization, before: dict[str, Any]) -> None:
        """A name or superior that was entered before its day says nothing of the one of today."""
        for name in ("name", *LINES):
            if self._related[body.pk].has_to_come(body, name):
                for cell in (name, f"{name}_since"):
                    setattr(body, cell, before[cell])

    def _earlier(
        self, body: Organization, cell: str, typed: tuple[Dated, ...]
    ) -> tuple[Dated, ...]:
        """The bodies that a cell of earlier superiors names."""
        related = self._related[body.pk] if body.pk else Related(self.today)
        lines = [line for line, former in FORMER.items() if former == cell]
        known = {_named(row) for line in lines for row in related.under(line)}
        found = []
        for one in typed:
            on = one.since or (one.until and one.until - datetime.timedelta(days=1))
            named = self._one_superior(one.text, known, on)
            found.append(replace(one, text=named.name, code=named.code, named=named))
        return tuple(found)

    def _one_superior(
        self, text: str, recorded: Collection[Named], on: datetime.date | None
    ) -> Named:
        """The body that a text means; of what is recorded here the one it names, whoever may."""
        found = self._named(text)
        meant = [named for named in recorded if named in found or code_in(text) == named.code]
        if len(meant) == 1:
            return meant[0]
        here = [named for named in found if named.at is not None]
        if not found or len(here) != len(found):
            return self.names.one(text, on=on)
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
        for cell in LINES:
            self._check_superior(instance, cell)
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

    def _check_superior(self, body: Any, cell: str) -> None:
        """Who stood under another begins to stand under this one on a day; that one ended so."""
        related = self._related[body.pk] if body.pk else Related(self.today)
        superior, since = getattr(body, cell), getattr(body, SINCE[cell])
        former = getattr(body, FORMER[cell])
        if not (superior or since or former):
            return
        last = related.last_superior(cell)
        if superior and last and not related.superior(cell) and not since:
            raise ValidationError(
                {
                    SINCE[cell]: _(
                        "The organization stood under “%(name)s” until %(day)s. Write from which "
                        "day it has another superior."
                    )
                    % {"name": last.parent, "day": show_date(last.until)}
                }
            )
        if since and not superior:
            raise ValidationError(
                {
                    SINCE[cell]: _("Under which superior from %(day)s? Write it too.")
                    % {"day": show_date(since)}
                }
            )
        present = related.superior(cell)
        if present and any(
            one.named == superior == _named(present) and _goes_on(one, since) for one in former
        ):
            raise ValidationError(
                {
                    FORMER[cell]: _(
                        "“%(name)s” is the superior of today too. Where it ended, empty "
                        "“%(column)s”; else correct the days."
                    )
                    % {"name": superior.name, "column": self.heading(cell)}
                }
            )
        endless = [one for one in former if one.until is None]
        if endless and len(former) == 1 and superior and since:
            setattr(body, FORMER[cell], (replace(former[0], until=since),))
        elif endless:
            raise ValidationError(
                {
                    FORMER[cell]: _(
                        "Until when was “%(name)s” the superior? Write it as “%(name)s (đến "
                        "01/07/2025)”."
                    )
                    % {"name": endless[0].text}
                }
            )
        elif former and superior and since is None:
            setattr(body, SINCE[cell], max(one.until for one in former))

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
        led = [getattr(instance, cell) for cell in LINES]
        led += [each.named for cell in FORMER.values() for each in getattr(instance, cell)]
        # A new row of the file has no key; its place in the file stands for it.
        return [*super().named(instance), *(body and (body.pk, body.at) for body in led)]

    # What is stored

    def save_instance(self, instance: Organization, is_create: bool, row: Any, **kwargs: Any):
        if is_create:
            instance.kept_by = self._home = self._home or home_of(self.rights)
        related = Related(self.today) if is_create else self._related[instance.pk]
        self._waiting.append(Waiting(self._at, instance, is_create, related))

    def after_import(self, dataset: Any, result: Any, **kwargs: Any) -> None:
        if result.has_validation_errors():
            return
        is_long = len(self._waiting) > ROWS_WRITTEN
        if is_long:
            # Here, before either has locked a row, one long list waits for another.
            _count_anew()
        writes = {_write_bodies: "name", _write_parts: "name", _write_superiors: "superior"}
        for write, cell in writes.items():
            for times, some in enumerate(in_parts(self._waiting, ROWS_WRITTEN), start=1):
                self._written(write, cell, some)
                if is_long and times.bit_count() == 1:
                    _count_anew()
        for one in self._waiting:
            if one.error is not None:
                result.rows[one.at].validation_error = one.error
                result.append_invalid_row(one.at + 1, {}, one.error)

    def _written(self, write: Any, cell: str, some: tuple[Waiting, ...]) -> None:
        """Write rows at once; where a rule is broken, one by one, to know which row breaks it."""
        some = tuple(one for one in some if one.error is None)
        try:
            with transaction.atomic():
                write(some, self._bodies)
        except IntegrityError as error:
            if len(some) > 1:
                for one in some:
                    self._written(write, cell, (one,))
            elif some:
                some[0].error = ValidationError({self.heading(cell): sentence(error)})

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
    name = related.present_name
    related.own = _own(body)
    if name is not None:
        # The day may be here before the run of its night.
        body.name, body.short_name = name.name, name.short_name
    body.name_since = name.since if name else None
    for cell in LINES:
        row = related.superior(cell) if related.affiliations else None
        setattr(body, cell, row and _named(row))
        setattr(body, SINCE[cell], row.since if row else None)
        related.rows[FORMER[cell]] = [
            other for other in related.under(cell) if other is not row and related.has_begun(other)
        ]
    for cell, kind in NAME_KINDS.items():
        related.rows[cell] = [
            row
            for row in related.names
            if row.kind == kind
            and row is not name
            and (kind != NameKind.OFFICIAL or related.has_begun(row))
        ]
    for cell, role in ROLES.items():
        related.rows[cell] = [row for row in related.territories if row.role == role]
    for cell, rows in related.rows.items():
        setattr(body, cell, tuple(map(_dated, rows)))


def _named(row: Affiliation) -> Named:
    return Named(row.parent_id, row.parent.code, str(row.parent))


def _dated(row: Any) -> Dated:
    """A recorded name, place or superior as a part of a cell."""
    days = row.since, row.until
    if isinstance(row, OrganizationName):
        return Dated(row.name, "", *days, short_name=row.short_name)
    if isinstance(row, Territory):
        now = {"now": row.unit_name_now, "now_code": row.unit_code_now}
        return Dated(row.unit_name, row.unit_code, *days, **now)
    named = _named(row)
    return Dated(named.name, named.code, *days, named=named)


def _meant(typed: str, known: Mapping[str, list[Any]]) -> list[Any]:
    """What a typed name means among those kept under both keys of theirs."""
    return next((known[key] for key in keys_meant(typed) if key in known), [])


def _is_unmarked(typed: str, recorded: str) -> bool:
    """Whether a name was typed without its marks, which says nothing against them."""
    return bool(recorded) and not has_marks(typed) and fold(typed) == fold(recorded)


def _own(body: Organization) -> tuple[Any, ...]:
    return body.kind_id, *(getattr(body, name) for name in OWN_COLUMNS[1:])


def _joined(recorded: tuple[Dated, ...], typed: tuple[Dated, ...]) -> tuple[Dated, ...]:
    """What is recorded, each in its place, and after it what the file adds."""
    joined = list(recorded)
    places: dict[Any, list[int]] = {}
    for at, one in enumerate(recorded):
        places.setdefault(one.key, []).append(at)
    for one in typed:
        called_so = places.setdefault(one.key, [])
        same = [at for at in called_so if _may_be(joined[at], one)]
        if not same:
            called_so.append(len(joined))
            joined.append(one)
            continue
        filled = {at: told for at in same if (told := _with(joined[at], one)) is not None}
        if any(told == joined[at] for at, told in filled.items()):
            continue
        if len(filled) != 1:
            raise refusal(
                _("“%(typed)s” is recorded as “%(recorded)s”. Correct it in the form."),
                "recorded_otherwise",
                one,
                recorded="; ".join(str(joined[at]) for at in same),
            )
        [(at, joined[at])] = filled.items()
    return tuple(joined)


def _may_be(known: Dated, typed: Dated) -> bool:
    """Whether one is meant: of another code it is another, and what ended may begin once more."""
    if known.code and typed.code and known.code != typed.code:
        return False
    return _goes_on(known, typed.since) and _goes_on(typed, known.since)


def _goes_on(one: Dated, day: datetime.date | None) -> bool:
    return one.until is None or day is None or one.until > day


def _with(known: Dated, typed: Dated) -> Dated | None:
    """What is known, with what was not known of it; None where something else is typed."""
    if any(
        getattr(typed, name) not in ("", None, getattr(known, name))
        for name in ("code", "since", "until")
    ):
        return None
    added = {}
    for name in ("short_name", "now", "now_code"):
        told, held = getattr(typed, name), getattr(known, name)
        if told and not held:
            added[name] = told
        elif told not in ("", held) and identity(told) != identity(held):
            return None
    return replace(known, **added) if added else known


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
    kept += [
        _changed(row, short_name=told.short_name)
        for one in some
        for row, told in _filled(one, NAME_KINDS)
    ]
    OrganizationName.objects.bulk_update(kept, ["name", "short_name", "since"])
    places = [
        _changed(row, unit_name_now=told.now, unit_code_now=told.now_code)
        for one in some
        for row, told in _filled(one, ROLES)
    ]
    Territory.objects.bulk_update(places, ["unit_name_now", "unit_code_now"])
    OrganizationName.objects.bulk_create(name for one in some for name in _new_names(one))
    Territory.objects.bulk_create(place for one in some for place in _new_places(one))


def _filled(one: Waiting, cells: Iterable[str]) -> Iterator[tuple[Any, Dated]]:
    """The recorded rows of which the file says more, and what it says."""
    for cell in cells:
        for row, told in zip(one.related.rows.get(cell, ()), getattr(one.body, cell), strict=False):
            if told != _dated(row):
                yield row, told


def _added(one: Waiting, cell: str) -> tuple[Dated, ...]:
    """What a cell of several says after what is recorded."""
    added: tuple[Dated, ...] = getattr(one.body, cell)[len(one.related.rows.get(cell, ())) :]
    return added


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
        for name in _added(one, cell):
            if not _is_known(name, kind, one):
                yield OrganizationName(
                    organization=body,
                    kind=kind,
                    name=name.text,
                    short_name=name.short_name,
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
        and typed.short_name in ("", name.short_name)
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
        for place in _added(one, cell):
            yield Territory(
                organization=one.body,
                unit_name=place.text,
                unit_code=place.code,
                unit_name_now=place.now,
                unit_code_now=place.now_code,
                role=role,
                since=place.since,
                until=place.until,
            )


def _write_superiors(some: tuple[Waiting, ...], made: Mapping[int, Organization]) -> None:
    """Who stands and stood under whom, when all bodies of the file have their rows."""
    changed, new = [], []
    for one in some:
        for cell in LINES:
            if not (getattr(one.body, cell) or getattr(one.body, FORMER[cell])):
                continue
            row = one.related.superior(cell)
            left, begun = _superiors_of(one, cell, made)
            if left is not row:
                changed.append(left)
            new += begun
    Affiliation.objects.bulk_update(changed, ["parent", "since", "until"])
    Affiliation.objects.bulk_create(new)


def _superiors_of(
    one: Waiting, cell: str, made: Mapping[int, Organization]
) -> tuple[Affiliation | None, list[Affiliation]]:
    """The affiliation of today as the row of the file leaves it, and those that the row adds."""
    body, row = one.body, one.related.superior(cell)
    named, since, until = getattr(body, cell), getattr(body, SINCE[cell]), None
    added, left, new = _added(one, FORMER[cell]), row, []
    if named is not None:
        parent = _parent(named, made)
        is_moved = row is not None and row.parent_id != parent
        if row is None or (is_moved and since not in (None, row.since)):
            if row is not None and _is_cut_short(row, since):
                left, until = _changed(row, until=since), row.until
            new.append(Affiliation(parent_id=parent, since=since, until=until))
        elif is_moved or row.since != since:
            left = _changed(row, parent_id=parent, since=since)
    elif row is not None:
        left = _changed(row, until=next(each.until for each in added if _ends(each, row)))
    known = [left if each == row else each for each in one.related.under(cell)]
    for each in added:
        parent = _parent(each.named, made)
        if not any(
            (parent, each.until) == (held.parent_id, held.until)
            and each.since in (None, held.since)
            for held in known
        ):
            new.append(Affiliation(parent_id=parent, since=each.since, until=each.until))
    for begun in new:
        begun.organization, begun.line = body, LINES[cell]
    return left, new


def _parent(named: Any, made: Mapping[int, Organization]) -> int:
    return named.pk if named.pk is not None else made[named.at].pk


def _ends(one: Dated, row: Affiliation) -> bool:
    """Whether one of the earlier superiors is that of today, with the day that it ended."""
    return (
        one.named is not None
        and (one.named.pk, bool(one.until)) == (row.parent_id, True)
        and one.since in (None, row.since)
        and _goes_on(one, row.since)
    )


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
