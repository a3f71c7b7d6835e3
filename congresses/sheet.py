"""The record sheet: the eight sections of a congress, each opened and saved on its own.

No request and no admin is needed: a desk page, a sheet of an import and a command save the same
way. A section is written whole or not at all, under the lock of its congress.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from django import forms
from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import connection, models, transaction
from django.http import QueryDict
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from congress_portal.foundation import audit, concurrency, integrity, merging
from congress_portal.foundation.fields import ReadField
from congress_portal.foundation.figures import show_number
from congress_portal.foundation.publication import ReviewState
from congress_portal.foundation.vietnamese import normalize

from .enums import SectionStatus
from .forms import rows
from .models import (
    Congress,
    CongressSection,
    SectionRemark,
)
from .named_fields import NamedBodyField, NamedField, NamedPersonField
from .naming import Names, person_prefixed, prefixed, told
from .sections import Part, Section, section

ROWS_ON_A_PAGE = 30
CARDS_ON_A_PAGE = 15
# The largest congress so far had some 1,100 delegates.
MOST_ROWS = 2000
# In place of the number of a page: all rows of each part.
EVERY_PAGE = 0
SHORTEST_ANSWER = 10
CLOSED = gettext_lazy(
    "The record is submitted or published and cannot be changed. "
    "Ask for it to be returned, or open a correction."
)
# The key of the row of a part that is one form.
ONLY_ROW = "1"
NOT_KNOWN = "unknown"
Rows = dict[str, list[dict[str, str]]]
Step = Callable[[], None]


def _no_step() -> None:
    """Nobody waits to hear of single rows."""


class RowError(NamedTuple):
    """What is wrong in one field; row 0 is a form that is no table, field "" the whole row.

    `at` is the place of the row among those posted. A broken rule names the `fields` it speaks
    of; `alike` is the place of another posted row that says the same, which else `is_recorded`.
    """

    part: str
    row: int
    field: str
    sentence: str
    at: int | None = None
    fields: tuple[str, ...] = ()
    alike: int | None = None
    is_recorded: bool = False


class SectionError(Exception):
    """The section was not saved; nothing of it was."""

    def __init__(self, errors: list[RowError], bound: "BoundSection | None" = None):
        self.errors = errors
        self.bound = bound
        super().__init__("; ".join(self.describe(error) for error in errors))

    def describe(self, error: RowError) -> str:
        place = [error.part]
        if error.row:
            place.append(_("row %(number)s") % {"number": error.row})
        if error.field:
            place.append(error.field)
        return f"{', '.join(p for p in place if p)}: {error.sentence}".removeprefix(": ")


class StaleSection(Exception):
    """Somebody saved the section after it was opened; nothing was written."""

    def __init__(self, number: int, yours: Rows):
        self.number, self.yours = number, yours
        super().__init__(f"section {number} has moved")


@dataclass(frozen=True)
class SavedSection:
    congress: Congress
    number: int
    version: int
    # Rows written, changed or deleted.
    changed: int
    parts: tuple["BoundPart", ...]


class TooManyRows(SectionError):
    """A part was sent with more rows than are taken at once; none of them was read."""


def rows_posted(part: Part, data: Mapping[str, Any]) -> int:
    """How many rows of a part were posted; raises TooManyRows."""
    count = concurrency.rows_posted(data, part.key)
    if count > MOST_ROWS:
        told = {"part": part.title, "count": show_number(count), "most": show_number(MOST_ROWS)}
        raise TooManyRows([RowError("", 0, "", str(concurrency.TOO_MANY_ROWS) % told)])
    return count


class BoundPart:
    """The forms of one part: the rows that exist, then blank ones, or what was posted."""

    def __init__(
        self,
        part: Part,
        congress: Congress,
        names: Names,
        *,
        data: Mapping[str, Any] | None = None,
        page: int = 1,
        typed: list[dict[str, str]] | None = None,
        numbers: dict[str, dict[int, int]] | None = None,
        is_offered: bool = True,
    ):
        # Whether blank rows are offered: to who may fill them in.
        self.is_offered = is_offered
        self.part, self.congress, self.names = part, congress, names
        self.data, self.page, self.typed = data, page, typed
        self.numbers = numbers if numbers is not None else {}
        self.is_posted = data is not None and f"{part.key}-TOTAL_FORMS" in data
        self.strangers: list[int] = []
        if part.one is not None:
            self.existing: list[models.Model] = []
            row = (typed or [None])[0]
            self.pages = 1
            self.forms = [self._form(part.one(congress), part.key, 0, typed=row)]
        else:
            assert part.rows is not None
            self.existing = list(part.rows(congress))
            self.forms = self._posted() if data is not None else self._shown()
        self.numbers[part.key] = {
            row.pk: number for number, row in enumerate(self.existing, start=1)
        }
        self.point()

    # Making the forms

    def _form(
        self, row: models.Model | None, prefix: str, number: int, at: int = 0, **options: Any
    ) -> Any:
        bound = self.data if self.is_posted else None
        form = self.part.form(
            data=bound,
            prefix=prefix,
            auto_id="id_%s",
            congress=self.congress,
            names=self.names,
            instance=row,
            empty_permitted=row is None,
            use_required_attribute=False,
            **options,
        )
        form.row_number = number
        form.posted_at = at
        return form

    def _shown(self) -> list[Any]:
        shown = self.existing
        most = CARDS_ON_A_PAGE if self.part.layout == "cards" else ROWS_ON_A_PAGE
        if self.page == EVERY_PAGE:
            most = max(len(shown), 1)
        self.pages = -(-max(len(shown), 1) // most)
        self.page = min(max(self.page, 1), self.pages)
        first = (self.page - 1) * most
        typed = {row["id"]: row for row in self.typed or [] if row.get("id")}
        forms_of_rows = [
            self._form(
                row, f"{self.part.key}-{index}", first + index + 1, typed=typed.get(str(row.pk))
            )
            for index, row in enumerate(shown[first : first + most])
        ]
        new = [row for row in self.typed or [] if not row.get("id")]
        is_offered = self.is_offered and self.page == self.pages
        blank = [None] * (self.part.blank if is_offered else 0)
        at = len(forms_of_rows)
        forms_of_rows += [
            self._form(None, f"{self.part.key}-{at + new_row}", len(shown) + new_row + 1, typed=row)
            for new_row, row in enumerate([*new, *blank])
        ]
        return forms_of_rows

    def _posted(self) -> list[Any]:
        self.pages = 1
        if not self.is_posted:
            return []
        assert self.data is not None
        count = rows_posted(self.part, self.data)
        places = {str(row.pk): place for place, row in enumerate(self.existing, start=1)}
        by_id = {str(row.pk): row for row in self.existing}
        posted, new = [], 0
        for index in range(count):
            prefix = f"{self.part.key}-{index}"
            key = str(self.data.get(f"{prefix}-id") or "")
            if key and key not in by_id:
                self.strangers.append(index + 1)
                continue
            if key:
                number = places[key]
            else:
                new += 1
                number = len(self.existing) + new
            posted.append(self._form(by_id.get(key), prefix, number, index))
        return posted

    def point(self) -> None:
        """Show by its number the row of another table that a row belongs to."""
        for form in self.forms:
            for name, input_field in form.fields.items():
                if not isinstance(input_field, rows.RowNumberField) or form.is_new:
                    continue
                meant = getattr(form.instance, f"{input_field.column}_id")
                numbers = self.numbers.get(input_field.part, {})
                if not (form.initial.get(name) and self.typed):
                    form.initial[name] = numbers.get(meant)

    # Validating and saving

    @cached_property
    def written(self) -> list[Any]:
        """The forms that say something: new ones filled in, existing ones changed."""
        return [
            form
            for form in self.forms
            if form.is_bound and not form.is_deleted and form.has_changed()
        ]

    @cached_property
    def deleted(self) -> list[Any]:
        return [form for form in self.forms if form.is_deleted and not form.is_new]

    def clean(self, on_row: Step = _no_step) -> bool:
        self._expect_names()
        valid = True
        for form in self.written:
            valid = form.is_valid() and valid
            on_row()
        return valid and not self.strangers

    def _expect_names(self) -> None:
        """Look up together what the rows name: a question for each is most of their time."""
        for name, named in self.part.form.base_fields.items():
            if isinstance(named, NamedField):
                typed = (
                    form.fields[name].text_to_look_up(form[name].data) for form in self.written
                )
                named.expect(self.names, filter(None, typed))

    def delete(self) -> int:
        for form in self.deleted:
            try:
                with told():
                    form.instance.delete()
            except models.ProtectedError:
                form.add_error(None, _("Other rows name this one. Empty those first."))
            except ValidationError as error:
                form.add_error(None, error)
        return len(self.deleted)

    def save(self, saved: dict[str, dict[int, models.Model]]) -> int:
        """Write the rows; `saved` gets every row of the part by its number on the sheet."""
        gone = {form.instance.pk for form in self.deleted}
        numbered = {
            number: row for number, row in enumerate(self.existing, start=1) if row.pk not in gone
        }
        changed = 0
        order = self._order(gone) if self.part.is_ordered else {}
        ready = []
        for form in self.written:
            try:
                form.make_ready(saved)
            except ValidationError as error:
                form.add_error(None, error)
                continue
            if id(form) in order:
                form.instance.order = order[id(form)]
            ready.append(form)
        for form in self._write(ready):
            changed += 1
            numbered[form.row_number] = form.instance
            if self.part.attach is not None:
                self.part.attach(self.congress, form.instance)
        unchanged = {row.pk: row for row in self.existing if row.pk not in gone}
        for pk, place in order.items():
            if pk in unchanged and unchanged[pk].order != place:  # type: ignore[attr-defined]
                type(unchanged[pk])._default_manager.filter(pk=pk).update(order=place)
                changed += 1
        saved[self.part.key] = numbered
        return changed

    def _write(self, ready: list[Any]) -> list[Any]:
        """Write the rows, and give those that are written; the others say what rule they break.

        Changed rows go first, new ones together after them; where that breaks a rule, each by
        itself, to find the one. Of two rows that cannot both stand the new one is told.
        """
        together: list[Any] = []
        alone: list[Any] = []
        for form in ready:
            (together if form.is_new and form.goes_with_others() else alone).append(form)
        written = [form for form in alone if _saved_alone(form)]
        if together:
            try:
                rows.save_new(together)
            except ValidationError:
                return written + [form for form in together if _saved_alone(form)]
        return written + together

    def _order(self, gone: set[int]) -> dict[int, int]:
        """The place of each row: by id of the form where it is written, else by key of the row."""
        written = {id(form): form for form in self.written}
        by_row = {form.instance.pk: form for form in self.written if not form.is_new}
        places: list[tuple[tuple[float, int, int], int]] = []
        for index, row in enumerate(self.existing):
            if row.pk in gone:
                continue
            form = by_row.get(row.pk)
            before = index + 1
            typed = form.cleaned_data.get("order") if form else None
            if form and "order" not in form.changed_data:
                typed = None
            wanted = typed or before
            moved = 0 if wanted < before else 2 if wanted > before else 1
            places.append(((wanted, moved, index), id(form) if form else row.pk))
        for index, form in enumerate(written.values()):
            if form.is_new:
                wanted = form.cleaned_data.get("order") or float("inf")
                places.append(((wanted, 0, index), id(form)))
        return {key: place for place, (_where, key) in enumerate(sorted(places), start=1)}

    def errors(self) -> list[RowError]:
        found = [
            RowError(
                self.part.key,
                number,
                "",
                _("This row is not in the record. Open the page again."),
                number - 1,
            )
            for number in self.strangers
        ]
        told_of = {id(form) for form in (*self.written, *self.deleted)}
        for form in self.forms:
            if id(form) not in told_of:
                continue
            for name, sentences in form.errors.items():
                found += [self._error(form, name, str(text)) for text in sentences]
        return found

    def _error(self, form: Any, name: str, told: str) -> RowError:
        shown = "" if name == NON_FIELD_ERRORS else name
        error = RowError(self.part.key, form.row_number, shown, told, form.posted_at)
        model = type(form.instance)
        if shown or (rule := integrity.rule_told(model, told)) is None:
            return error
        names = (rows.field_of(form, column) for column in rule.columns)
        others = (other for other in self.written if other is not form)
        same = (other for other in others if rule.is_broken_by(form.instance, other.instance))
        alike = next(same, None)
        return error._replace(
            fields=tuple(filter(None, names)),
            alike=alike.posted_at if alike else None,
            is_recorded=bool(rule.alike) and alike is None,
        )

    @property
    def has_errors(self) -> bool:
        return bool(self.errors()) if self.is_posted else False

    @property
    def total(self) -> int:
        return len(self.forms)


def _saved_alone(form: Any) -> bool:
    """Write one row; where it breaks a rule its form says so."""
    try:
        with told():
            form.save_row()
    except ValidationError as error:
        form.add_error(None, error)
        return False
    return True


class BoundSection:
    """A section of one congress, opened or posted."""

    def __init__(
        self,
        section: Section,
        congress: Congress,
        *,
        version: int,
        data: Mapping[str, Any] | None = None,
        page: int = 1,
        typed: Rows | None = None,
        is_offered: bool = True,
    ):
        self.is_offered = is_offered
        self.section, self.congress, self.version = section, congress, version
        self.names = Names(congress)
        self.data, self.page, self.typed = data, page, typed or {}
        self.whole: list[RowError] = []
        self.status = status_of_section(congress, section.number)
        self.take_status(data or {})
        self.parts: list[BoundPart] = []
        if data is None:
            self._bind_all()

    def take_status(self, given: Mapping[str, Any]) -> None:
        if given.get("status") in SectionStatus.values:
            self.status = SectionStatus(given["status"])

    def _bind_all(self) -> None:
        for part in self.section.parts[len(self.parts) :]:
            self._bind(part)

    def _bind(self, part: Part) -> BoundPart:
        numbers = self.parts[-1].numbers if self.parts else {}
        bound = BoundPart(
            part,
            self.congress,
            self.names,
            data=self.data,
            page=self.page,
            typed=self.typed.get(part.key),
            numbers=numbers,
            is_offered=self.is_offered,
        )
        self.parts.append(bound)
        return bound

    def save(self, on_row: Step = _no_step) -> int:
        """Validate and write part by part; a later part may name rows of an earlier one."""
        saved: dict[str, dict[int, models.Model]] = {}
        changed, sound = 0, True
        for part in self.section.parts:
            bound = self._bind(part)
            sound = bound.clean(on_row) and sound
            if not sound:
                continue
            changed += bound.delete()
            changed += bound.save(saved)
            sound = not bound.errors()
        if sound:
            try:
                with told(), connection.cursor() as cursor:
                    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
                    cursor.execute("SET CONSTRAINTS ALL DEFERRED")
            except ValidationError as error:
                self._blame(error)
        if errors := self.errors():
            raise SectionError(errors, self)
        return changed

    def _blame(self, error: ValidationError) -> None:
        """Tell a rule that is looked at last at the row written that breaks it, if one is known."""
        [told] = error.messages
        row = integrity.row_told(error.__cause__)  # type: ignore[arg-type]
        for part in reversed(self.parts):
            rule = integrity.rule_told(part.part.form._meta.model, told)
            meant = [form for form in part.written if row in rows.rows_led_to(form.instance)]
            if rule is not None and meant:
                first = rule.columns[0]
                most = max(meant, key=lambda form: getattr(form.instance, first, None) or 0)
                most.add_error(None, error)
                return
        self.whole = [RowError("", 0, "", told)]

    def errors(self) -> list[RowError]:
        return [*self.whole, *(error for part in self.parts for error in part.errors())]

    def described_errors(self) -> list[tuple[str, str]]:
        """The address of the field on the page, and a sentence that says where it is."""
        described = []
        for error in self.errors():
            part = next((p for p in self.parts if p.part.key == error.part), None)
            if part is None:
                described.append(("", error.sentence))
                continue
            form = next((f for f in part.forms if f.row_number == error.row), None)
            place = [str(part.part.title)]
            if error.row:
                place.append(_("row %(number)s") % {"number": error.row})
            anchor = f"muc-{part.part.key}"
            if form is not None and error.field in form.fields:
                place.append(capfirst(str(form[error.field].label)))
                anchor = form[error.field].auto_id
            described.append((anchor, f"{', '.join(place)}: {error.sentence}"))
        return described


def version_of(congress: Congress, number: int) -> int:
    """How often the section was written; 0 before the first time."""
    found = CongressSection.objects.filter(congress=congress, section=number)
    return found.values_list("version", flat=True).first() or 0


def status_of_section(congress: Congress, number: int) -> SectionStatus:
    found = CongressSection.objects.filter(congress=congress, section=number)
    return SectionStatus(found.values_list("status", flat=True).first() or SectionStatus.OPEN)


def open_section(
    congress: Congress,
    number: int,
    *,
    page: int = 1,
    typed: Rows | None = None,
    is_offered: bool = True,
) -> BoundSection:
    """The section as it stands; `typed` shows unsaved values, blank rows come if `is_offered`."""
    return BoundSection(
        section(number),
        congress,
        version=version_of(congress, number),
        page=page,
        typed=typed,
        is_offered=is_offered,
    )


def lock(congress: Congress, numbers: Iterable[int]) -> Congress:
    """The record, held until the transaction ends with what these sections write beside it."""
    locked = (
        Congress.objects.select_for_update(of=("self",))
        .select_related("kept_by", "organization", "cluster", "term", "reviewed_term")
        .get(pk=congress.pk)
    )
    for number in sorted(numbers):
        for rows_shared in section(number).shared(locked):
            held = rows_shared.order_by("pk").select_for_update(of=("self",), no_key=True)
            list(held.values_list("pk", flat=True))
    return locked


def has_moved(
    congress: Congress, number: int, version: int, shown: Rows | None, *, page: int = 1
) -> bool:
    """Whether a section is another than when a page of it was shown.

    The version tells of the rows of the record. Its own columns, and sources, documents and
    programmes that others write too, raise none: they are compared as they were shown.
    """
    if version_of(congress, number) != version:
        return True
    return shown is not None and rows_of(congress, number, page=page) != shown


def save_section(
    congress: Congress,
    number: int,
    data: Mapping[str, Any],
    *,
    user: AbstractBaseUser,
    version: int | None,
    shown: Rows | None = None,
    page: int = 1,
    on_row: Step = _no_step,
) -> SavedSection:
    """Write what was posted, whole or not at all.

    `version` is the one at which the section was opened, and `shown` the rows of its page then;
    None takes it as it is. Parts that were not posted stay as they are. `on_row` hears of each
    row checked; those of a part are written after its last. Raises SectionError or StaleSection.
    """
    with audit.acting(user), transaction.atomic():
        bound = _begun(congress, number, data, version, shown, page)
        locked = bound.congress
        changed = bound.save(on_row)
        before = status_of_section(locked, number)
        if changed or bound.status != before:
            _write_version(locked, number, bound.status)
            open_remarks(locked, number).update(settled_by=user, settled_at=timezone.now())
        version = version_of(locked, number)
        return SavedSection(locked, number, version, changed, tuple(bound.parts))


def _begun(
    congress: Congress,
    number: int,
    data: Mapping[str, Any],
    version: int | None,
    shown: Rows | None = None,
    page: int = 1,
) -> BoundSection:
    """The posted section over its locked record, not yet read."""
    locked = lock(congress, [number])
    if version is not None and has_moved(locked, number, version, shown, page=page):
        raise StaleSection(number, typed_rows(number, data))
    if not ReviewState(locked.state).is_open:
        raise SectionError(
            [RowError("", 0, "", str(CLOSED))],
            open_section(locked, number, typed=typed_rows(number, data)),
        )
    return BoundSection(section(number), locked, version=version_of(locked, number), data=data)


class _Undone(Exception):
    """Ends a trial, whose writes are taken back."""


def try_section(
    congress: Congress,
    number: int,
    data: Mapping[str, Any],
    *,
    user: AbstractBaseUser,
    version: int | None,
) -> BoundSection:
    """What saving would say of every field, with nothing of it kept; raises as saving does."""
    try:
        with audit.acting(user), transaction.atomic():
            bound = _begun(congress, number, data, version)
            try:
                bound.save()
            except TooManyRows:
                raise
            except SectionError:
                # The forms hold what is wrong.
                pass
            raise _Undone
    except _Undone:
        return bound


def open_remarks(congress: Congress, number: int | None = None) -> models.QuerySet:
    """What the approver remarked and nobody has settled, of one section or of all."""
    found = SectionRemark.objects.filter(congress=congress, settled_at=None)
    return found if number is None else found.filter(section=number)


def answer_remark(
    congress: Congress, number: int, remark_id: int, answer: str, *, user: AbstractBaseUser
) -> bool:
    """Settle a remark by saying why the section stays as it is; whether it was still open."""
    if len(answer.strip()) < SHORTEST_ANSWER:
        raise ValidationError(
            _("Say in at least ten characters why the section stays as it is: “%(typed)s”.")
            % {"typed": answer.strip()}
        )
    with audit.acting(user), transaction.atomic():
        locked = Congress.objects.select_for_update(of=("self",)).get(pk=congress.pk)
        if not ReviewState(locked.state).is_open:
            raise ValidationError(integrity.TRIGGER_SENTENCES["record_is_frozen"])
        return bool(
            open_remarks(locked, number)
            .filter(pk=remark_id)
            .update(answer=answer.strip(), settled_by=user, settled_at=timezone.now())
        )


def _write_version(congress: Congress, number: int, status: SectionStatus) -> None:
    """Raise the version for tables without a trigger of the section; once a transaction."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            INSERT INTO congresses_congresssection AS s
                        (congress_id, section, version, changed_in, status)
            VALUES (%s, %s, 1, txid_current(), %s)
            ON CONFLICT (congress_id, section) DO UPDATE
               SET version = s.version + (s.changed_in IS DISTINCT FROM txid_current())::int,
                   changed_in = txid_current(), status = excluded.status
            """,
            [congress.pk, number, status],
        )


def rows_of(congress: Congress, number: int, *, page: int = 1) -> Rows:
    """The rows that exist, as the texts the sheet shows: what `post_of` takes."""
    return shown_rows(open_section(congress, number, page=page))


def shown_rows(bound: BoundSection) -> Rows:
    found: Rows = {}
    for part in bound.parts:
        kept = [form for form in part.forms if not form.is_new or part.part.one is not None]
        found[part.part.key] = [
            {name: text for name, text in form.shown_row().items() if text} for form in kept
        ]
        if part.part.one is not None:
            found[part.part.key][0]["id"] = ONLY_ROW
    return found


def typed_rows(number: int, data: Mapping[str, Any], *, with_marks: bool = False) -> Rows:
    """What was posted, as texts; blank rows are left out, and deleted ones unless `with_marks`."""
    found: Rows = {}
    for part in section(number).parts:
        if f"{part.key}-TOTAL_FORMS" not in data:
            continue
        count = rows_posted(part, data)
        # An answer not known is no text, as where nothing is chosen.
        blank = {
            name: text
            for name, text in blank_row(part).items()
            if not isinstance(part.form.base_fields[name], forms.NullBooleanField)
            or text != NOT_KNOWN
        }
        found[part.key] = []
        for index in range(count):
            prefix = part.key if part.one is not None else f"{part.key}-{index}"
            is_marked = bool(data.get(f"{prefix}-DELETE"))
            if is_marked and not (with_marks and data.get(f"{prefix}-id")):
                continue
            row = {"DELETE": "on"} if is_marked else {}
            for name, input_field in part.form.base_fields.items():
                value = input_field.widget.value_from_datadict(data, {}, f"{prefix}-{name}")
                row[name] = _as_text(value, input_field)
            row = {name: text for name, text in row.items() if text}
            if part.one is not None:
                row["id"] = ONLY_ROW
            if row.get("id") or merging.content(row) != merging.content(blank):
                found[part.key].append(row)
    return found


def canonical(number: int, typed: Rows, names: Names | None = None) -> Rows:
    """Typed rows in the spelling in which the sheet shows them: 6/6/2023 as 06/06/2023.

    With `names` a body called by another of its names is called as the sheet shows it.
    """
    found = {}
    for key, of_part in typed.items():
        part = section(number).part(key)
        if names is not None:
            _expect_bodies(names, part, of_part)
        found[key] = [
            {name: _canonical(part, name, text, names) for name, text in row.items()}
            for row in of_part
        ]
    return found


def _expect_bodies(names: Names, part: Part, typed: Iterable[dict[str, str]]) -> None:
    typed = list(typed)
    for name, field in part.form.base_fields.items():
        if isinstance(field, NamedBodyField):
            field.expect(names, {field.text_to_look_up(row.get(name, "")) for row in typed} - {""})


def _canonical(part: Part, name: str, text: str, names: Names | None) -> str:
    input_field = part.form.base_fields.get(name)
    if isinstance(input_field, NamedPersonField):
        try:
            return person_prefixed(normalize(text))[2]
        except ValidationError:
            return text
    if isinstance(input_field, NamedField):
        new, of, named = prefixed(normalize(text))
        if names is not None and isinstance(input_field, NamedBodyField) and not (new or of):
            return _body_shown(input_field, text, names)
        return named.partition("|")[0].strip() if new or of not in ("", "nhom") else text
    if not isinstance(input_field, ReadField):
        return normalize(text)
    try:
        return str(input_field.prepare_value(input_field.to_python(text)) or "")
    except ValidationError:
        return text


def _body_shown(field: NamedBodyField, text: str, names: Names) -> str:
    """The body that is meant as the sheet shows it; the text where that is not known for sure."""
    asked = field.text_to_look_up(text)
    try:
        return field.show(names.body(asked, field.column_of)) if asked else text
    except ValidationError:
        return text


def post_of(number: int, given: Mapping[str, Any]) -> QueryDict:
    """The POST that a clerk's browser would send for these rows.

    `given` maps parts to lists of rows, or to one row where the part is one form; a row maps
    fields to texts. What a row leaves out is as in a blank row; a row with "id" is changed.
    """
    data = QueryDict(mutable=True)
    known = {part.key: part for part in section(number).parts}
    for key, value in given.items():
        if key == "status":
            data[key] = str(value)
            continue
        if key not in known:
            raise KeyError(f"section {number} has no part {key}; it has {', '.join(known)}")
        part = known[key]
        of_part = [value] if isinstance(value, Mapping) else list(value)
        data[f"{key}-TOTAL_FORMS"] = str(len(of_part))
        data[f"{key}-INITIAL_FORMS"] = str(sum(bool(row.get("id")) for row in of_part))
        for index, row in enumerate(of_part):
            prefix = key if part.one is not None else f"{key}-{index}"
            unknown = set(row) - set(part.form.base_fields) - {"DELETE"}
            if unknown:
                raise KeyError(f"{key} has no field {', '.join(sorted(unknown))}")
            start = {} if row.get("id") else blank_row(part)
            for name, text in {**start, **row}.items():
                input_field = part.form.base_fields.get(name)
                if isinstance(input_field, forms.MultipleChoiceField):
                    several = text.split(",") if isinstance(text, str) else text
                    data.setlist(f"{prefix}-{name}", [each for each in several if each])
                elif text is True:
                    boolean = isinstance(input_field, forms.NullBooleanField)
                    data[f"{prefix}-{name}"] = "true" if boolean else "on"
                elif text is False and isinstance(input_field, forms.NullBooleanField):
                    data[f"{prefix}-{name}"] = "false"
                elif text not in (None, False, ""):
                    data[f"{prefix}-{name}"] = str(text)
    return data


def blank_row(part: Part) -> dict[str, str]:
    """What a blank row posts: the choices that are set from the start."""
    found = {}
    model = part.form._meta.model
    row = model()
    for name, input_field in part.form.base_fields.items():
        if name in ("id", "order", *part.form.unset):
            continue
        initial = input_field.initial
        if name in part.form._meta.fields:
            value = model._meta.get_field(name).value_from_object(row)
            initial = value if value not in (None, "") else initial
        if callable(initial):
            initial = initial()
        if isinstance(input_field, forms.NullBooleanField):
            found[name] = NOT_KNOWN if initial is None else str(initial).lower()
        elif text := _as_text(input_field.prepare_value(initial)):
            found[name] = text
    return found


def _as_text(value: Any, input_field: forms.Field | None = None) -> str:
    if isinstance(input_field, forms.NullBooleanField):
        return "" if value is None else str(value).lower()
    if value is None or value is False:
        return ""
    if value is True:
        return "on"
    if isinstance(value, list | tuple):
        return ",".join(map(str, value))
    return str(value).strip()
