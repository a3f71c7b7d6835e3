"""A row of the record sheet as a form: one flat row may write several tables.

A form is bound to a row that exists or to a new one of the congress; the sheet validates and
saves all rows of a section in one transaction.
"""

import dataclasses
from collections.abc import Sequence
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from congress_portal.foundation.dates import DateBasis, PartialDate, date_of
from congress_portal.foundation.fields import WholeNumberField
from congress_portal.foundation.figures import shortened
from congress_portal.foundation.forms import HouseModelForm
from congress_portal.foundation.vietnamese import normalize

from ..models import Congress
from ..named_fields import NamedField, NamedSourceField
from ..naming import Names, is_within, told


def with_blank(choices: type[models.TextChoices], blank: str = "") -> list[tuple[str, Any]]:
    return [("", blank or "…"), *choices.choices]


class RowNumberField(WholeNumberField):
    """The number of a row in another table of the same section, as the sheet counts them."""

    def __init__(self, part: str, column: str, *, table: str | Promise, **kwargs: Any):
        self.part, self.column, self.table = part, column, table
        super().__init__(min_value=1, max_value=9999, **kwargs)

    def to_python(self, value: Any) -> Any:
        try:
            return super().to_python(value)
        except ValidationError as error:
            raise ValidationError(
                _("“%(typed)s”: write here the number that the row has in “%(table)s”."),
                code="row_number",
                params={"typed": shortened(str(value)), "table": self.table},
            ) from error


@dataclasses.dataclass(frozen=True)
class Below:
    """Rows of another table that belong to a row: those of its `column`, alike in `fixed`."""

    model: type[models.Model]
    column: str
    wanted: list[dict[str, Any]]
    fixed: dict[str, Any] = dataclasses.field(default_factory=dict)

    def made_for(self, row: models.Model) -> list[models.Model]:
        """All of them, for a row that has none yet."""
        return [self.model(**{self.column: row}, **self.fixed, **values) for values in self.wanted]

    def write(self, row: models.Model) -> None:
        """Make those of `row` the ones wanted, in their order, changing as few as can be."""
        related = self.model._meta.get_field(self.column).remote_field  # type: ignore[union-attr]
        # What was read with the row is not asked for again.
        known = getattr(row, related.get_accessor_name()).all()
        kept = [each for each in known if not _differing(each, self.fixed)]
        kept.sort(key=lambda each: each.pk)
        for spare in kept[len(self.wanted) :]:
            spare.delete()
        for number, values in enumerate(self.wanted):
            is_new = number >= len(kept)
            each = self.model(**{self.column: row}, **self.fixed) if is_new else kept[number]
            write_row(each, values)


class RowForm(HouseModelForm):
    """A row of the sheet. Its columns on the page are its fields; `more` stand folded away."""

    # Fields that the table does not show at first.
    more: ClassVar[tuple[str, ...]] = ()
    wide: ClassVar[tuple[str, ...]] = ("wording",)

    # Texts too long for a line.
    long: ClassVar[tuple[str, ...]] = ()
    # Fields that fill a column of another name.
    filling: ClassVar[dict[str, str]] = {}
    # Choices that a new row does not make by itself: making one is what makes the row.
    unset: ClassVar[tuple[str, ...]] = ()

    id = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        *args: Any,
        congress: Congress,
        names: Names | None = None,
        typed: dict[str, str] | None = None,
        **kwargs: Any,
    ):
        self.congress = congress
        self.names = names
        super().__init__(*args, **kwargs)
        self.was_new = self.instance.pk is None
        self.begin()
        # Marked for deletion in what is shown but not saved yet.
        self.is_marked = bool((typed or {}).get("DELETE"))
        self.is_prefilled = bool(typed)
        for name, text in (typed or {}).items():
            if name in self.fields and name != "id":
                several = isinstance(self.fields[name], forms.MultipleChoiceField)
                self.initial[name] = text.split(",") if several else text

    def begin(self) -> None:
        row = self.instance
        if row.pk is None and hasattr(type(row), "congress"):
            row.congress = self.congress
        self.initial["id"] = str(row.pk or "")
        if row.pk is None:
            self.initial.update(dict.fromkeys(self.unset))
        for name, field in self.fields.items():
            if name in self.long:
                field.widget = forms.Textarea(attrs={"rows": 2})
            if not isinstance(field, NamedField):
                continue
            field.names = self.names
            if field.columns and row.pk is not None:
                self.keep(name, field.read_from(row))

    def keep(self, name: str, value: Any) -> None:
        """What the row holds now in a field that names something."""
        field = self.fields[name]
        if isinstance(field, NamedField):
            field.kept = value
        self.initial[name] = value

    @property
    def is_new(self) -> bool:
        """Whether the row was new when the form was made, saved since or not."""
        return self.was_new

    @property
    def is_deleted(self) -> bool:
        return self.is_bound and bool(self.data.get(self.add_prefix("DELETE")))

    def named_fields(self) -> list[tuple[str, NamedField]]:
        return [
            (name, field) for name, field in self.fields.items() if isinstance(field, NamedField)
        ]

    def has_changed(self) -> bool:
        # The place alone makes no row.
        nothing = {"id", "order"} if self.is_new else {"id"}
        return not nothing.issuperset(self.changed_data)

    def _post_clean(self) -> None:
        for name, field in self.named_fields():
            if field.columns and name in self.cleaned_data:
                field.write_to(self.instance, self.cleaned_data[name])
        super()._post_clean()

    def _get_validation_exclusions(self) -> set[str]:
        excluded = super()._get_validation_exclusions()
        for name, field in self.named_fields():
            if name not in self.errors:
                excluded -= set(field.columns)
        return excluded

    def _update_errors(self, errors: ValidationError) -> None:
        if hasattr(errors, "error_dict"):
            by_field: dict[str, list[ValidationError]] = {}
            for name, messages in errors.error_dict.items():
                is_joined = joined_owner(self, name) is not None
                shown = name if is_joined else field_of(self, name) or "__all__"
                by_field.setdefault(shown, []).extend(messages)
            errors = ValidationError(by_field)
        super()._update_errors(errors)

    def place(self, rows: dict[str, dict[int, models.Model]]) -> None:
        """Point to the rows of other tables that are meant by their number."""
        for name, field in self.fields.items():
            if not isinstance(field, RowNumberField):
                continue
            number = self.cleaned_data.get(name)
            row = rows.get(field.part, {}).get(number) if number else None
            if number and row is None:
                raise ValidationError(
                    {
                        name: _(
                            "There is no row %(number)s in “%(table)s”. Enter that row first, or "
                            "correct the number."
                        )
                        % {"number": number, "table": field.table}
                    }
                )
            setattr(self.instance, field.column, row)

    def make_ready(self, rows: dict[str, dict[int, models.Model]]) -> None:
        """Point to what was written before the row; raises ValidationError."""
        self.place(rows)
        if type(self).prepare is not RowForm.prepare:
            with told():
                self.prepare()

    def prepare(self) -> None:
        """Find or make the rows that the row points to; raises ValidationError."""

    def rows_below(self) -> list[Below]:
        """The rows that belong to the row, as they shall be."""
        return []

    @classmethod
    def goes_with_others(cls) -> bool:
        """Whether new rows may be written together: where writing one is no matter of its own."""
        return cls.save_row is RowForm.save_row

    def added_to(self, known: models.Model, typed: dict[str, Any]) -> dict[str, Any]:
        """What this row, which names `known` again, tells of it that nobody told before.

        Others rely on what is recorded, which is not changed in passing: raises ValidationError
        at each field that tells it otherwise. A day may be told more exactly, or be
        stated where it was inferred.
        """
        added: dict[str, Any] = {}
        otherwise: dict[str, ValidationError] = {}
        for name, value in typed.items():
            is_day = isinstance(value, PartialDate)
            held = date_of(known, name) if is_day else getattr(known, name)
            if value in (None, "") or _is_told_by(held, value):
                continue
            if held in (None, "") or (is_day and is_within(value, held)):
                added[name] = value
            else:
                otherwise[name] = self.recorded_otherwise(known, name, held, value)
        if otherwise:
            raise ValidationError(otherwise)
        return added

    def recorded_otherwise(
        self, known: models.Model, name: str, held: Any, typed: Any
    ) -> ValidationError:
        """That `known` holds something else in the column `name` than was typed of it."""
        return ValidationError(
            _(
                "“%(named)s” is recorded with “%(held)s” here, not “%(typed)s”. Write what is "
                "recorded, or nothing; if it is wrong, save the row first, then correct it there."
            ),
            code="recorded_otherwise",
            params={
                "named": shortened(str(known)),
                "held": shortened(self.as_shown(name, held)),
                "typed": shortened(self.as_shown(name, typed)),
            },
        )

    def kept_by_others(self, known: models.Model, name: str, held: Any) -> ValidationError:
        """That `known`, of which the column `name` holds `held`, is not this keeper's to change."""
        return ValidationError(
            _(
                "“%(named)s” is kept by %(keeper)s and cannot be changed here. That body has "
                "recorded here: %(held)s. Leave it so; if it is wrong, tell them."
            ),
            code="kept_by_others",
            params={
                "named": shortened(str(known)),
                "keeper": str(known.kept_by),  # type: ignore[attr-defined]
                "held": (
                    f"“{shortened(self.as_shown(name, held))}”"
                    if held
                    else pgettext("kept by others", "nothing")
                ),
            },
        )

    def as_shown(self, name: str, value: Any) -> str:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            return str(dict(field.choices).get(value, value))
        return str(field.prepare_value(value))

    def save_row(self) -> models.Model:
        """Write the row and the rows that belong to it."""
        self.instance.save()
        for below in self.rows_below():
            below.write(self.instance)
        return self.instance

    def shown_row(self) -> dict[str, str]:
        """Every field as the sheet shows it before anything is typed."""
        return {name: self.shown(name) for name in self.fields}

    def shown(self, name: str) -> str:
        field = self.fields[name]
        value = field.prepare_value(self.get_initial_for_field(field, name))
        if isinstance(field, forms.NullBooleanField) and isinstance(value, bool):
            return str(value).lower()
        if value is None or value is False:
            return ""
        if value is True:
            return "on"
        if isinstance(value, list | tuple):
            return ",".join(map(str, value))
        return str(value)


def field_of(form: RowForm, column: str) -> str | None:
    """The field of a form that fills a column of its row."""
    if column in form.fields:
        return column
    if column in form.filling:
        return form.filling[column]
    for name, field in form.fields.items():
        if column in getattr(field, "columns", ()) or getattr(field, "column", "") == column:
            return name
    owner = joined_owner(form, column)
    return owner if owner in form.fields else None


def rows_led_to(row: models.Model) -> list[tuple[str, Any]]:
    """The table and the key of a row and of each that it points to."""
    pointed = [
        (field.related_model._meta.db_table, getattr(row, field.attname))
        for field in row._meta.concrete_fields
        if field.is_relation
    ]
    return [(row._meta.db_table, row.pk), *pointed]


def joined_owner(form: RowForm, column: str) -> str | None:
    return next((n for n, c in form.joined.items() if column in (n, *c.siblings)), None)


class OrderedForm(RowForm):
    """A row whose place in the table is typed; an empty place means after the last."""

    order = WholeNumberField(label=gettext_lazy("order"), required=False, max_value=9999)

    def begin(self) -> None:
        super().begin()
        if self.is_new:
            self.initial["order"] = None

    def clean_order(self) -> int:
        # The sheet numbers the rows anew when it saves them.
        return self.cleaned_data.get("order") or 0


def source_field() -> NamedSourceField:
    return NamedSourceField(
        label=gettext_lazy("other source"),
        help_text=gettext_lazy("Only where it is not the record's own source."),
    )


def write_row(row: models.Model, values: dict[str, Any], *, force: bool = False) -> models.Model:
    """Save `row` with these values, unless it holds them already; may raise IntegrityError."""
    changed = _differing(row, values)
    for name in changed:
        setattr(row, name, values[name])
    if changed or force or row.pk is None:
        row.save()
    return row


def _is_told_by(held: Any, typed: Any) -> bool:
    """Whether what is held says what was typed; capital letters and spaces say nothing."""
    if isinstance(held, str) and isinstance(typed, str):
        return normalize(held).casefold() == normalize(typed).casefold()
    if isinstance(typed, PartialDate):
        # A month does not tell its first day, nor what was inferred what a source states.
        return (
            is_within(held, typed)
            and held.last_day() <= typed.last_day()
            and not _states(typed, held)
        )
    return bool(held == typed)


def _states(typed: PartialDate, held: PartialDate) -> bool:
    """Whether a source states what is held and was inferred."""
    is_same = (typed.day, typed.precision) == (held.day, held.precision)
    return is_same and typed.basis == DateBasis.STATED != held.basis


def _differing(row: models.Model, values: dict[str, Any]) -> list[str]:
    """The columns that hold something else; rows that they point to are told by their keys."""
    return [
        name
        for name, value in values.items()
        if getattr(row, row._meta.get_field(name).attname)  # type: ignore[union-attr]
        != (value.pk if isinstance(value, models.Model) else value)
    ]


def save_new(forms_of_rows: Sequence[RowForm]) -> None:
    """Write rows that are all new, and the rows that belong to them, in a question for each table.

    All or none of them; raises ValidationError, which does not say for which row.
    """
    rows = [form.instance for form in forms_of_rows]
    below: dict[type[models.Model], list[models.Model]] = {}
    try:
        with told():
            type(rows[0])._default_manager.bulk_create(rows)
            for form in forms_of_rows:
                for each in form.rows_below():
                    below.setdefault(each.model, []).extend(each.made_for(form.instance))
            for model, made in below.items():
                model._default_manager.bulk_create(made)
    except ValidationError:
        for row in rows:
            row.pk, row._state.adding = None, True
        raise
