"""Sheets that clerks keep: cells read as the forms read a text box, rows validated as a form is.

The base resource takes a whole file or nothing. Each problem is a finding beside the line and the
column heading that the clerk sees; no sheet holds a database id.
"""

import datetime
import functools
import hashlib
import logging
import re
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import chain, islice
from typing import Any

import tablib
from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import IntegrityError, InterfaceError, OperationalError, models, transaction
from django.utils.translation import gettext_lazy as _
from import_export import resources, widgets
from import_export.fields import Field
from import_export.results import RowResult

from congress_portal.foundation import audit
from congress_portal.foundation.dates import DateBasis, PartialDate, Precision, show_date
from congress_portal.foundation.fields import (
    CleanCharField,
    DayFirstDateField,
    DecimalNumberField,
    MoneyField,
    PartialDateField,
    WholeNumberField,
)
from congress_portal.foundation.figures import ReadingError, refusal, shortened, show_number
from congress_portal.foundation.forms import DateColumns
from congress_portal.foundation.integrity import rule_told, sentence
from congress_portal.foundation.sheet_cells import quoted
from congress_portal.foundation.sheet_columns import Cell, Column, SheetOf
from congress_portal.foundation.sheet_files import (
    GUARDED,
    LARGEST_EXACT,
    Finding,
    SheetError,
    guard,
    unguard,
)
from congress_portal.foundation.sheet_reading import (
    MOST_FINDINGS,
    Columns,
    Sheet,
    more_findings,
    read_sheet,
)
from congress_portal.foundation.sheet_writing import Handed, write_sheet
from congress_portal.foundation.told_rows import RowWriter
from congress_portal.foundation.vietnamese import fold, normalize

__all__ = [
    "GUARDED",
    "ChoiceWidget",
    "CleanTextWidget",
    "CodeWidget",
    "DayFirstDateWidget",
    "DecimalWidget",
    "Finding",
    "MoneyWidget",
    "NameWidget",
    "PartialDateWidget",
    "PortalResource",
    "SheetError",
    "SheetReport",
    "WholeNumberWidget",
    "YesNoWidget",
    "guard",
    "unguard",
]

logger = logging.getLogger(__name__)


def tell_fault(fault: BaseException, line: int | None = None) -> None:
    """Log the kind and the place of a fault; its words may quote what the sheet says."""
    frames = traceback.extract_tb(fault.__traceback__)
    place = f"{frames[-1].name}:{frames[-1].lineno}" if frames else "?"
    logger.error("import failed in line %s: %s in %s", line, type(fault).__name__, place)


ROWS_TOLD = 1000
# Of a cell, in letters: enough to see what changes.
LONGEST_SHOWN = 1000
_ERROR_VALUE = re.compile(r"#(REF!|N/A|VALUE!|DIV/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)")


# Cells


class CellWidget(widgets.Widget):
    """Reads a cell, typed or text, and gives back a typed one; an empty cell is `blank`."""

    blank: Any = None

    def __init__(self, *, required: bool = False):
        super().__init__(coerce_to_string=False)
        self.required = required

    def read(self, value: Any) -> Any:
        raise NotImplementedError

    def show(self, value: Any) -> Any:
        return value

    def clean(self, value: Any, row: Mapping[str, Any] | None = None, **kwargs: Any) -> Any:
        if is_blank(value):
            if self.required:
                raise ReadingError(_("The cell is empty. Fill it in."), code="required")
            return self.blank
        if isinstance(value, str) and _ERROR_VALUE.match(value):
            raise refusal(
                _("The formula in this cell failed and gives “%(typed)s”. Type the value."),
                "error_value",
                value,
            )
        return self.read(value)

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> Any:
        return None if value is None else self.show(value)


class FieldWidget(CellWidget):
    """Reads with a form field of the house."""

    field_class: type[forms.Field]

    def __init__(self, *, required: bool = False, **options: Any):
        super().__init__(required=required)
        self.field = self.field_class(required=False, **options)

    def read(self, value: Any) -> Any:
        return self.field.clean(value)


class WholeNumberWidget(FieldWidget):
    """17, "17", "1.000"; "17,5" and "1.5" are refused."""

    field_class = WholeNumberField


class DecimalWidget(FieldWidget):
    """92.5 as a number, "92,5" as text."""

    field_class = DecimalNumberField


class MoneyWidget(FieldWidget):
    """Whole đồng: 1041000000, "1.041 triệu"."""

    field_class = MoneyField


class DayFirstDateWidget(FieldWidget):
    """A date cell, or text with the day first."""

    field_class = DayFirstDateField


class PartialDateWidget(FieldWidget):
    """A date cell, or text that may lack day or month; a whole stated date is written as one."""

    field_class = PartialDateField

    def show(self, value: PartialDate) -> datetime.date | str:
        if value.precision is Precision.DAY and value.basis is DateBasis.STATED:
            return value.day
        return value.show_for_entry()


class CleanTextWidget(FieldWidget):
    """One line of text, composed and trimmed; old font codes and mistyped cells are refused."""

    field_class = CleanCharField
    blank = ""

    def read(self, value: Any) -> str:
        return super().read(text_of(value))

    def show(self, value: Any) -> str:
        return str(value)


class ChoiceWidget(CellWidget):
    """One of a closed list by its words: the first of each is written, tone marks may lack."""

    blank: Any = ""

    def __init__(self, words: Mapping[Any, Sequence[str]], *, required: bool = False):
        super().__init__(required=required)
        self.shown = {value: spellings[0] for value, spellings in words.items()}
        self.values = {
            fold(spelling): value for value, spellings in words.items() for spelling in spellings
        }

    def read(self, value: Any) -> Any:
        try:
            return self.values[fold(text_of(value))]
        except KeyError:
            raise refusal(
                _("“%(typed)s” is not one of the words of this column. Write one of: %(words)s."),
                "not_a_choice",
                value,
                words=quoted(self.shown.values()),
            ) from None

    def show(self, value: Any) -> str:
        return self.shown.get(value, "")


class YesNoWidget(ChoiceWidget):
    """Yes or no in the words and signs of a sheet; anything else is refused."""

    blank = None

    def __init__(self, *, required: bool = False):
        super().__init__(
            {True: ("có", "x", "yes", "đúng", "1"), False: ("không", "no", "sai", "0")},
            required=required,
        )

    def read(self, value: Any) -> bool:
        return value if isinstance(value, bool) else super().read(value)


class CodeWidget(CellWidget):
    """A record by its code, among those `queryset()` gives; others might as well not exist."""

    def __init__(
        self,
        queryset: Callable[[], models.QuerySet],
        *,
        key: str = "code",
        required: bool = False,
    ):
        super().__init__(required=required)
        self.queryset, self.key = queryset, key
        self._found: dict[str, Any] = {}

    def read(self, value: Any) -> Any:
        code = normalize(text_of(value))
        if code not in self._found:
            self._found[code] = self.queryset().filter(**{f"{self.key}__iexact": code}).first()
        if self._found[code] is None:
            raise refusal(
                _("There is no %(record)s with the code “%(typed)s”. Check the code or add it."),
                "unknown_code",
                code,
                record=self.queryset().model._meta.verbose_name,
            )
        return self._found[code]

    def show(self, value: Any) -> str:
        return str(getattr(value, self.key))


class NameWidget(CellWidget):
    """A row of a short list by its name or code; the code is written where two share a name."""

    def __init__(self, queryset: Callable[[], models.QuerySet], *, required: bool = False):
        super().__init__(required=required)
        self.queryset = queryset
        self._by_name: dict[str, list[Any]] | None = None

    @property
    def by_name(self) -> dict[str, list[Any]]:
        if self._by_name is None:
            self._by_name = {}
            for record in self.queryset():
                short = getattr(record, "abbreviation", "")
                for spelling in {fold(record.name), fold(record.code), fold(short)} - {""}:
                    self._by_name.setdefault(spelling, []).append(record)
        return self._by_name

    def read(self, value: Any) -> Any:
        name = text_of(value)
        found = self.by_name.get(fold(name), [])
        exact = [record for record in found if record.code == name]
        if len(exact or found) == 1:
            return (exact or found)[0]
        record = self.queryset().model._meta.verbose_name
        if found:
            raise refusal(
                _("“%(typed)s” names several of %(record)s. Write the code: %(codes)s."),
                "ambiguous_name",
                name,
                record=record,
                codes=", ".join(one.code for one in found),
            )
        raise refusal(
            _("There is no %(record)s called “%(typed)s”. Check it, or ask for it to be added."),
            "unknown_name",
            name,
            record=record,
        )

    def names(self) -> list[str]:
        """Each row of the list as a cell would show it."""
        return [self.show(record) for record in self.queryset()]

    def show(self, value: Any) -> str:
        if not value.name:
            return value.code
        return value.name if len(self.by_name.get(fold(value.name), [])) < 2 else value.code


def is_blank(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not normalize(value.replace("\x00", "")))


def text_of(value: Any) -> str:
    """The text of a cell that is to hold text; numbers a sheet has changed are refused."""
    if isinstance(value, str):
        return value
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if is_number and abs(value) < LARGEST_EXACT and value == int(value):
        return str(int(value))
    shown = value.strftime("%d/%m/%Y") if isinstance(value, datetime.date) else value
    raise refusal(
        _("The cell holds “%(typed)s” in place of text. Format it as text and type it again."),
        "not_text",
        shown,
    )


class JoinedDateField(Field):
    """The columns of one date of a model, its day, precision and basis, as one cell."""

    def get_value(self, instance: Any) -> PartialDate | None:
        return DateColumns(type(instance), self.attribute).read(instance)

    def save(self, instance: Any, row: Any, is_m2m: bool = False, **kwargs: Any) -> None:
        date = self.clean(row, **kwargs)
        if date is not None or self.saves_null_values:
            DateColumns(type(instance), self.attribute).write(instance, date)


# Rows


@dataclass(frozen=True)
class RowChange:
    """What a row of the file does: `kind` is new, update or skip; cells are (old, new)."""

    line: int
    kind: str
    cells: list[tuple[Any, Any]]
    record: Any

    @property
    def is_new(self) -> bool:
        return self.kind == RowResult.IMPORT_TYPE_NEW

    @property
    def is_changed(self) -> bool:
        return self.kind == RowResult.IMPORT_TYPE_UPDATE

    @property
    def state(self) -> str:
        return "new" if self.is_new else "changed" if self.is_changed else "unchanged"


@dataclass
class SheetReport:
    """What a sheet would do or did, or why it did nothing."""

    headings: list[str]
    notes: list[str] = field(default_factory=list)
    # Letters, heading in the file, column it was taken for.
    matched: tuple[tuple[str, str, str], ...] = ()
    findings: list[Finding] = field(default_factory=list)
    # None of a list whose resource tells its rows and keeps none.
    rows: list[RowChange] = field(default_factory=list)
    # Every row in words, for the page.
    told: RowWriter = field(default_factory=RowWriter)
    heading_line: int = 0
    # By row, a digest of what is recorded under it and of what its names lead to: what the
    # report was made of.
    recorded: dict[str, str] = field(default_factory=dict)
    # What to look at before the file is applied, in sentences.
    remarks: list[str] = field(default_factory=list)
    # For each body that keeps a record of the file, how many rows of each kind.
    keepers: dict[int, Counter[str]] = field(default_factory=dict)

    @property
    def new(self) -> list[RowChange]:
        return [row for row in self.rows if row.is_new]

    @property
    def changed(self) -> list[RowChange]:
        return [row for row in self.rows if row.is_changed]

    @property
    def unchanged(self) -> list[RowChange]:
        return [row for row in self.rows if not (row.is_new or row.is_changed)]

    @property
    def counts(self) -> Mapping[str, int]:
        """How many rows are new, changed and unchanged."""
        return {kind: self.told.counts[kind] for kind in ("new", "changed", "unchanged")}

    @property
    def is_applicable(self) -> bool:
        return not self.findings and bool(self.counts["new"] or self.counts["changed"])

    def refuse(self, sheet: Sheet, at: int, findings: list[tuple[str, str]]) -> None:
        """Tell of a row that cannot be taken, with what is wrong under which heading."""
        typed = zip(sheet.headings, sheet.rows[at], strict=True)
        cells = [(head, "", shortened(cell, 200)) for head, cell in typed if not is_blank(cell)]
        place = sheet.place(at)
        row = {"line": place, "record": "", "cells": cells, "findings": findings}
        self.told.add("wrong", row)

    def compare(self, previewed: Mapping[str, str], sheet: Sheet) -> None:
        """Find fault with each line that meets or names something else than was previewed.

        One that cannot be read any more has its finding already.
        """
        moved = sorted(
            int(at) for at in self.recorded if previewed.get(at) != self.recorded.get(at)
        )
        told = moved[:MOST_FINDINGS]
        self.findings += [sheet.finding(str(OUT_OF_DATE), at) for at in told]
        if len(moved) > MOST_FINDINGS:
            self.findings.append(Finding(more_findings(len(moved) - MOST_FINDINGS)))


def in_parts(rows: Iterable[Any], size: int) -> Iterator[list[Any]]:
    """The rows, some at a time."""
    waiting = iter(rows)
    while some := list(islice(waiting, size)):
        yield some


def shown(cell: Any, *, is_year: bool = False) -> str:
    """A cell of a preview in words."""
    match cell:
        case None:
            return ""
        case int() if is_year:
            return str(cell)
        case int() | Decimal():
            return show_number(cell)
        case datetime.date():
            return show_date(cell)
    return shortened(str(cell), LONGEST_SHOWN)


def digest_of(recorded: Any) -> str:
    return hashlib.blake2b(repr(recorded).encode(), digest_size=6).hexdigest()


class NoDifference:
    """In place of the library's difference, which renders each cell twice as HTML."""

    def __init__(self, resource: Any, instance: Any, new: bool):
        pass

    def compare_with(self, resource: Any, instance: Any) -> None:
        pass


def _raise_outage(result: Any) -> None:
    """A database that is away or has no room is no fault of a row: the file may be sent again."""
    for error in chain(result.base_errors, *(row.errors for row in result.rows)):
        if isinstance(error.error, OperationalError | InterfaceError):
            raise error.error


class PortalResource(resources.ModelResource):
    """Base of every resource: whole file or nothing, validated as a form would be.

    `sheet` declares its columns; `declared` makes its fields from them.
    """

    sheet: SheetOf
    # The columns that name a row, for what is wrong with the whole of it.
    named_by: tuple[str, ...] = ()
    # Whether a report keeps its rows beside what it tells of them: not where lists are long.
    keeps_rows = True

    class Meta:
        clean_model_instances = True
        skip_unchanged = True
        report_skipped = True
        use_transactions = True
        store_instance = True
        skip_html_diff = True

    def __init__(self, **kwargs: Any):
        super().__init__(**kwargs)
        self._read: Sheet
        self._met: dict[Any, int] = {}
        self._key_errors: dict[str, ValidationError] = {}
        self._instance: Any = None
        self._at = 0
        self._told = RowWriter()
        # Headings whose cells every row of the list would say again.
        self.untold: set[str] = set()
        self._progress: Callable[[int], None] | None = None

    # Out

    def headings(self) -> list[str]:
        return self.get_export_headers()

    def export_rows(self, queryset: Iterable[Any] | None = None) -> Iterator[list[Any]]:
        """Typed cells of each record, for the writers of `sheet_files`."""
        if queryset is None:
            queryset = self.get_queryset()
        for record in self.iter_queryset(self.filter_export(queryset)):
            yield self.export_resource(record)

    def workbook(self, rows: Iterable[Sequence[Any]]) -> bytes:
        """The rows as a sheet for typing."""
        return write_sheet(self.sheet, rows, self.handed().names)

    def handed(self) -> Handed:
        """The sheet as `workbook` hands it out."""
        widgets = {name: field.widget for name, field in self.fields.items()}
        names = {n: w.names() for n, w in widgets.items() if isinstance(w, NameWidget)}
        return Handed(self.sheet, names)

    # In

    @classmethod
    def get_diff_class(cls) -> type:
        return NoDifference

    def columns(self) -> Columns:
        """How the headings of this sheet are recognised."""
        return Columns.of(self.sheet)

    def import_file(
        self, content: bytes, file_name: str, *, dry_run: bool, user: Any = None
    ) -> SheetReport:
        """Read and check a file, and store it unless it is a trial or has a finding."""
        try:
            sheet = read_sheet(content, file_name, self.columns())
        except SheetError as error:
            return SheetReport(self.headings(), findings=error.findings)
        return self.import_sheet(sheet, dry_run=dry_run, user=user)

    def import_sheet(
        self,
        sheet: Sheet,
        *,
        dry_run: bool,
        user: Any = None,
        expected: Mapping[str, str] | None = None,
        progress: Callable[[int], None] | None = None,
    ) -> SheetReport:
        """Check a sheet, and store it unless it is a trial, has a finding or is out of date.

        `expected` are the digests that its preview met; `progress` hears how far it is.
        """
        self._met, self._read, self._told, self._progress = {}, sheet, RowWriter(), progress
        with audit.acting(user) if user else nullcontext(), transaction.atomic():
            report = self._imported(sheet, dry_run=dry_run, user=user)
            if expected is not None:
                report.compare(expected, sheet)
            if report.findings:
                transaction.set_rollback(True)
        return report

    def _imported(self, sheet: Sheet, *, dry_run: bool, user: Any) -> SheetReport:
        dataset = tablib.Dataset(*sheet.rows, headers=sheet.headings)
        result = self.import_data(
            dataset, dry_run=dry_run, rollback_on_validation_errors=True, user=user
        )
        _raise_outage(result)
        report = SheetReport(self.headings(), notes=sheet.notes, matched=sheet.matched)
        report.told = self._rows_told(result)
        report.heading_line = sheet.heading_line
        report.remarks = list(sheet.remarks)
        report.findings = list(self._findings(result, report))
        report.rows = [
            row.change
            for row in result.rows
            if hasattr(row, "change") and row.validation_error is None
        ]
        report.recorded = {
            str(at): row.recorded for at, row in enumerate(result.rows) if hasattr(row, "recorded")
        }
        return report

    def _rows_told(self, result: Any) -> RowWriter:
        """What was told of the rows, without those that the database refused afterwards."""
        refused = {
            self._read.place(at)
            for at, row in enumerate(result.rows)
            if row.validation_error is not None and hasattr(row, "recorded")
        }
        return self._told.without(refused) if refused else self._told

    def _findings(self, result: Any, report: SheetReport) -> Iterator[Finding]:
        found = 0
        for error in result.base_errors:
            tell_fault(error.error)
            yield self._failed(None)
        for number, row in enumerate(result.rows):
            wrong: list[tuple[str, str]] = []
            for error in row.errors:
                line = self._read.lines[number]
                tell_fault(error.error, line)
                failed = self._failed(line)
                wrong.append(("", failed.sentence))
                yield failed
            if row.validation_error is not None:
                for heading, messages in _by_heading(row.validation_error).items():
                    for message in messages:
                        found += 1
                        alike = getattr(row, "alike", None)
                        finding = self.finding(self._read, number, heading, message, alike)
                        wrong.append((finding.column, finding.sentence))
                        if found <= MOST_FINDINGS:
                            yield finding
            if wrong:
                report.refuse(self._read, number, wrong)
        if found > MOST_FINDINGS:
            yield Finding(more_findings(found - MOST_FINDINGS))

    def finding(
        self, sheet: Sheet, at: int, heading: str, message: str, alike: int | None = None
    ) -> Finding:
        """What is wrong with a cell, or with those of the row that a broken rule speaks of.

        `alike` is a row of the sheet that says the same.
        """
        if heading:
            return sheet.finding(message, at, heading)
        rule = rule_told(self._meta.model, message)
        return sheet.broken(
            message,
            at,
            map(self.heading, rule.columns if rule else self.named_by),
            alike=alike,
            is_recorded=rule is not None and bool(rule.alike),
        )

    def _alike(self, error: ValidationError) -> int | None:
        """The row before, if one holds what a rule takes once and the present row says again."""
        instance, model = self._instance, self._meta.model
        rules = (rule_told(model, told) for told in _by_heading(error).get("", ()))
        for rule in rules:
            if rule is None or not rule.alike:
                continue
            keys = [model._meta.get_field(name).attname for name in rule.alike]
            others = model._default_manager.exclude(pk=instance.pk).filter(
                **{key: getattr(instance, key) for key in keys}
            )
            broken = (other.pk for other in others if rule.is_broken_by(instance, other))
            return min((self._met[pk] for pk in broken if pk in self._met), default=None)
        return None

    def _failed(self, line: int | None) -> Finding:
        return Finding(
            str(_("The line could not be read for a fault of the portal. Tell the administrator.")),
            line,
        )

    def after_import(self, dataset: Any, result: Any, **kwargs: Any) -> None:
        """No row brings a database id, and the role of the desk may not turn sequences."""

    def before_import_row(self, row: Any, **kwargs: Any) -> None:
        self._key_errors = {}
        self._at = kwargs["row_number"] - 1
        if self._progress is not None and self._at % ROWS_TOLD == 0:
            self._progress(self._at)

    def refuse_key(self, name: str, error: ValidationError) -> None:
        """Report the row with the error of its key, beside what else is wrong with it."""
        self._key_errors.setdefault(name, error)

    def get_instance(self, instance_loader: Any, row: Any) -> Any:
        try:
            return super().get_instance(instance_loader, row)
        except ValueError:
            # A key cell that cannot be read: import_instance() reads it again and
            # reports it beside its column, where the clerk looks for it.
            return None

    def after_init_instance(self, instance: Any, new: bool, row: Any, **kwargs: Any) -> None:
        self._instance = instance
        if new:
            return
        earlier = self._met.setdefault(instance.pk, self._at)
        if earlier != self._at:
            raise same_record(self._read.place(earlier))

    def import_instance(self, instance: Any, row: Any, **kwargs: Any) -> None:
        errors: dict[str, Any] = dict(self._key_errors)
        try:
            super().import_instance(instance, row, **kwargs)
        except ValidationError as error:
            errors = error.update_error_dict({}) | errors
        if errors:
            raise ValidationError(errors)

    def validate_instance(
        self,
        instance: Any,
        import_validation_errors: dict[str, Any] | None = None,
        validate_unique: bool = True,
    ) -> None:
        if self._key_errors:
            # Which record is meant is not known: what else is wrong with it cannot be said.
            raise ValidationError(import_validation_errors or self._key_errors)
        super().validate_instance(instance, import_validation_errors, validate_unique)

    def do_instance_save(self, instance: Any, is_create: bool) -> None:
        try:
            with transaction.atomic():
                instance.save(force_insert=is_create)
        except IntegrityError as error:
            raise ValidationError(sentence(error), code="broken_rule") from None
        self._met[instance.pk] = self._at

    def import_row(self, row: Any, instance_loader: Any, **kwargs: Any) -> Any:
        result = super().import_row(row, instance_loader, **kwargs)
        if result.validation_error is not None:
            result.alike = self._alike(result.validation_error)
            result.validation_error = ValidationError(
                {
                    self.heading(name) if name != NON_FIELD_ERRORS else name: messages
                    for name, messages in result.validation_error.update_error_dict({}).items()
                }
            )
        elif result.instance is not None:
            self._describe(result)
        return result

    def _describe(self, result: Any) -> None:
        """Tell what the row does."""
        is_new = result.import_type == RowResult.IMPORT_TYPE_NEW
        is_same = result.import_type == RowResult.IMPORT_TYPE_SKIP
        old: list[Any] = [None] * len(self.fields)
        met: list[Any] = []
        if not is_new:
            old = self.export_resource(result.instance if is_same else result.original)
            met = [result.instance.pk, *map(str, old)]
        result.recorded = digest_of((met, self.named(result.instance)))
        new = old if is_same else self.export_resource(result.instance)
        cells = list(zip(old, new, strict=True))
        line = self._read.lines[self._at]
        change = RowChange(line, result.import_type, cells, result.instance)
        self._told.add(change.state, self._outlined(change))
        if self.keeps_rows:
            result.change = change
        else:
            result.instance = result.original = None

    def _outlined(self, row: RowChange) -> dict[str, Any]:
        """What is new or changes, in words, without a code that is not given yet."""
        cells = [
            (heading, *(shown(cell, is_year=heading in self._years) for cell in (old, new)))
            for heading, (old, new) in zip(self._headings, row.cells, strict=True)
            if old != new and heading not in self.untold
            if not (row.is_new and (new in (None, "") or self._is_in_name(row, heading, new)))
        ]
        return {"line": self._read.place(self._at), "record": str(row.record), "cells": cells}

    def _is_in_name(self, row: RowChange, heading: str, new: Any) -> bool:
        """Whether a cell is told by the name of its row, or is a code that is not given yet."""
        if heading not in self._key_headings:
            return False
        return heading in self._codes or str(new) in str(row.record)

    @functools.cached_property
    def _codes(self) -> set[str]:
        return {column.heading for column in self.sheet.columns if column.cell is Cell.CODE}

    @functools.cached_property
    def _headings(self) -> list[str]:
        return self.headings()

    @functools.cached_property
    def _years(self) -> set[str]:
        return {column.heading for column in self.sheet.columns if column.is_year}

    @functools.cached_property
    def _key_headings(self) -> set[str]:
        return {self.heading(name) for name in self.get_import_id_fields()}

    @functools.cached_property
    def _relations(self) -> list[str]:
        """The columns of the records to which cells of a row lead."""
        keys = {f.name: f.attname for f in self._meta.model._meta.concrete_fields if f.is_relation}
        led_by = {str(field.attribute).partition("__")[0] for field in self.fields.values()}
        return [key for name, key in keys.items() if name in led_by]

    def named(self, instance: Any) -> list[Any]:
        """The keys of the records to which the cells of a row lead."""
        return [getattr(instance, key) for key in self._relations]

    def heading(self, name: str) -> str:
        """The column heading that the clerk knows a field by."""
        if name in self.fields:
            return str(self.fields[name].column_name)
        return next((str(f.column_name) for f in self.fields.values() if f.attribute == name), name)


OUT_OF_DATE = _(
    "The row, or what a name in it means, changed in the portal after the file was checked. "
    "Nothing was imported; see below what the file would do now."
)


def same_record(line: str) -> ValidationError:
    return ValidationError(
        _("This line and line %(line)s are the same record. Delete one of them."),
        code="duplicate",
        params={"line": line},
    )


WIDGETS: dict[Cell, Callable[[Column], CellWidget]] = {
    Cell.TEXT: lambda column: CleanTextWidget(
        required=column.required, **{"max_length": column.longest} if column.longest else {}
    ),
    Cell.CODE: lambda column: CleanTextWidget(required=column.required),
    Cell.WHOLE: lambda column: WholeNumberWidget(
        required=column.required, **{"max_value": column.most} if column.most else {}
    ),
    Cell.NUMBER: lambda column: DecimalWidget(required=column.required),
    Cell.MONEY: lambda column: MoneyWidget(required=column.required),
    Cell.DATE: lambda column: DayFirstDateWidget(required=column.required),
    Cell.PARTIAL_DATE: lambda column: PartialDateWidget(required=column.required),
    Cell.CHOICE: lambda column: ChoiceWidget(column.spellings, required=column.required),
    Cell.YES_NO: lambda column: YesNoWidget(required=column.required),
}


def declared(
    sheet: SheetOf,
    *,
    attributes: Mapping[str, str] | None = None,
    readonly: Iterable[str] = (),
    kept_when_empty: Iterable[str] = (),
    named: Mapping[str, Callable[[], models.QuerySet]] | None = None,
    dates: Iterable[str] = (),
    read_by: Mapping[str, CellWidget] | None = None,
) -> Any:
    """A class to derive a resource from: the library's fields for the columns of a sheet.

    `attributes` leads from a column to another attribute than its name, `named` to the rows that
    a name or code is one of; an empty cell of `kept_when_empty` leaves what is recorded. `dates`
    are stored with their precision; `read_by` are ways of reading that the sheet does not know.
    """
    attributes, named, read_by = attributes or {}, named or {}, read_by or {}
    fields = {}
    for column in sheet.columns:
        if column.cell is Cell.NAME:
            widget: CellWidget = NameWidget(named[column.name], required=column.required)
        else:
            widget = read_by.get(column.name) or WIDGETS[column.cell](column)
        is_kept = column.name in kept_when_empty
        if is_kept:
            widget.blank = None
        fields[column.name] = (JoinedDateField if column.name in dates else Field)(
            attributes.get(column.name, column.name),
            column.heading,
            widget,
            readonly=column.name in readonly,
            saves_null_values=not is_kept,
        )
    return type(f"{sheet.name.capitalize()}Columns", (), {"sheet": sheet, "fields": fields})


def _by_heading(error: ValidationError) -> dict[str, list[str]]:
    messages = error.message_dict if hasattr(error, "error_dict") else {"": error.messages}
    return {
        "" if heading == NON_FIELD_ERRORS else heading: list(found)
        for heading, found in messages.items()
    }
