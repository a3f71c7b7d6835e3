"""Long lists of awards: each cell read as the resource reads it, and all rows written by COPY.

The resource is the measure: a file has the same findings and leaves the same rows either way. It
asks the database some five times a row; here the awards of the decisions named are read once,
what a row meets is looked up among them and the rows before it, and COPY writes.
"""

import csv
import io
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from operator import itemgetter
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils.translation import gettext as _

from congress_portal.foundation import audit
from congress_portal.foundation.collecting import without_cycles
from congress_portal.foundation.figures import ReadingError, shortened, show_number
from congress_portal.foundation.integrity import TRIGGER_SENTENCES, sentence
from congress_portal.foundation.publication import ReviewState, free_codes
from congress_portal.foundation.sheet_cells import quoted
from congress_portal.foundation.sheet_files import Finding
from congress_portal.foundation.sheet_reading import MOST_FINDINGS, Sheet, more_findings
from congress_portal.foundation.spreadsheets import (
    SheetReport,
    digest_of,
    in_parts,
    is_blank,
    same_record,
    shown,
)
from congress_portal.foundation.vietnamese import fold, identity
from congresses.citations import decisions_cited

from .models import Award, AwardDecision, AwardForm
from .resources import UNIQUE as TOLD_APART_BY
from .resources import AwardResource, ambiguous_award, ambiguous_order, unknown_award

# Columns that a file fills, as the table names them; the form of award comes as its row.
COLUMNS = (
    "form_id",
    "scope",
    "recipient_kind",
    "recipient_name",
    "post",
    "unit",
    "proposing_unit",
    "section",
    "reason",
    "amount",
    "note",
    "order",
)
UNIQUE = tuple("form_id" if name == "form" else name for name in TOLD_APART_BY)
KEYS = ("decision", "decision_number", "decided_on", "deciding_body")
NAMED_BY = ("recipient_name", "unit")
MOST_TOLD_TWICE = 50
MOST_REMEMBERED = 10_000
# A longer list goes by COPY; the two ways tell the same and leave the same.
MOST_ROWS_BY_RESOURCE = 200
ROWS_TOLD = 1000
ROWS_COPIED = 10_000
# In place of nothing, for COPY: no clean text holds it.
NOTHING = "\x01"
_NO_CONSONANT = re.compile(r"[^b-df-hj-np-tv-xz0-9]+")
# The server may say “line” in its own language.
_LINE_OF_COPY = re.compile(r"COPY awards_award\D+(\d+)")
UNREAD = object()

# What an award says, in the order of COLUMNS.
Values = tuple[Any, ...]
Cells = dict[str, Any]
unique_of = itemgetter(*(COLUMNS.index(name) for name in UNIQUE))
FORM, ORDER, RECIPIENT_KIND, RECIPIENT_NAME = (
    COLUMNS.index(name) for name in ("form_id", "order", "recipient_kind", "recipient_name")
)


@dataclass(slots=True)
class Kept:
    """An award as it stands at this line of the file."""

    pk: int | None
    code: str
    decision: int
    values: Values
    person: int | None = None
    organization: int | None = None
    # The row of the file that took it.
    at: int | None = None

    @property
    def unique_key(self) -> tuple[Any, ...]:
        return (self.decision, *unique_of(self.values))


class RowRefused(Exception):
    """A rule that only the database knows refused a row of the file."""

    def __init__(self, error: IntegrityError, kept: Kept | None):
        self.sentence, self.at = sentence(error), kept.at if kept else None
        super().__init__(self.sentence)


@dataclass
class AwardReport(SheetReport):
    """What a list would do or did, and how many recipients of each kind there would be then."""

    recipients: Counter[str] = field(default_factory=Counter)


class StagedImport:
    """One file, read against the decisions of a resource.

    Its rows are put into words where somebody is to look at them, or else counted.
    """

    def __init__(self, resource: AwardResource, sheet: Sheet, *, is_looked_at: bool = True):
        self.resource, self.sheet, self._is_looked_at = resource, sheet, is_looked_at
        self.names = [self._name_of(heading) for heading in sheet.headings]
        self.report = AwardReport(
            resource.headings(),
            sheet.notes,
            sheet.matched,
            heading_line=sheet.heading_line,
        )
        self._places = {name: place for place, name in enumerate(self.names)}
        self._filling = [
            (place, name, COLUMNS.index("form_id" if name == "form" else name))
            for name, place in self._places.items()
            if name != "code" and name not in KEYS
        ]
        # Of recorded awards a file without some of these columns tells fewer apart.
        told = [(place, at) for place, name, at in self._filling if name in TOLD_APART_BY]
        self._told_in = [place for place, _at in told]
        self._told_of = itemgetter(*(at for _place, at in told))
        self._tells_all = len(told) == len(UNIQUE)
        self._by_told: dict[tuple[Any, ...], list[Kept]] = {}
        self._read: list[dict[Any, Any]] = [{} for _heading in sheet.headings]
        self._decisions: dict[Any, tuple[AwardDecision | None, dict[str, ValidationError]]] = {}
        self._confirmed: dict[Any, dict[str, ValidationError]] = {}
        self._here: dict[int, AwardDecision] = {}
        self._said_of: dict[int, list[tuple[str, str, str]]] = {}
        self._told = [
            (column.heading, COLUMNS.index("form_id" if column.name == "form" else column.name))
            for column in resource.sheet.columns
            if column.name not in (*KEYS, "code") and column.heading not in resource.untold
        ]
        self._words: list[dict[Any, str]] = [{} for _name in COLUMNS]
        self._by_code: dict[str, Kept] = {}
        # The awards recorded of an order; those of them that no row is, once it is asked for.
        self._by_order: dict[tuple[int, int], list[Kept]] = {}
        self._of_order: dict[tuple[int, int], list[Kept]] = {}
        self._by_key: dict[tuple[Any, ...], Kept] = {}
        self._vacated: set[tuple[Any, ...]] = set()
        self._last: dict[int, int] = {}
        # The award that holds what a row says again.
        self._holders: dict[int, Kept] = {}
        self._found = 0
        self._chained = False
        self._forms: dict[int, str] | None = None
        self._changes: list[Kept] = []
        self._new: list[Kept] = []

    def _name_of(self, heading: str) -> str:
        return next(c.name for c in self.resource.sheet.columns if c.heading == heading)

    # The whole

    @without_cycles()
    def run(
        self,
        *,
        user: Any,
        dry_run: bool,
        expected: Mapping[str, str] | None = None,
        progress: Callable[[int], None] | None = None,
    ) -> AwardReport:
        """Check the file, and write it unless it is a trial, has a finding or is out of date."""
        report = self.report
        with audit.acting(user), transaction.atomic():
            for at, row in enumerate(self.sheet.rows):
                self._row(at, row)
                if progress is not None and at % ROWS_TOLD == 0:
                    progress(at)
            for kept in chain(self._by_code.values(), self._new):
                report.recipients[kept.values[RECIPIENT_KIND]] += 1
            if self._found > MOST_FINDINGS:
                report.findings.append(Finding(more_findings(self._found - MOST_FINDINGS)))
            if expected is not None:
                report.compare(expected, self.sheet)
            if not dry_run and report.is_applicable:
                try:
                    with transaction.atomic():
                        self._write()
                except RowRefused as refused:
                    report.findings.append(
                        Finding(refused.sentence)
                        if refused.at is None
                        else self.resource.finding(self.sheet, refused.at, "", refused.sentence)
                    )
        return report

    def _finding(self, at: int, name: str, message: str) -> Finding:
        self._found += 1
        holder = self._holders.get(at)
        alike = holder.at if holder else None
        finding = self.resource.finding(self.sheet, at, self._heading(name), message, alike)
        if self._found <= MOST_FINDINGS:
            self.report.findings.append(finding)
        return finding

    def _heading(self, name: str) -> str:
        return self.resource.heading(name) if name and name != NON_FIELD_ERRORS else ""

    # A row

    def _row(self, at: int, row: list[Any]) -> None:
        errors: dict[str, ValidationError] = {}
        order = self._order(row)
        new = self._values(row, errors_of_cells := {})
        told = new if errors_of_cells.keys().isdisjoint(TOLD_APART_BY) else None
        found = self._instance(row, told, order, errors)
        kept = found if isinstance(found, Kept) else None
        if kept is not None:
            new = self._over(kept.values, new, order)
            if kept.at is not None:
                self._refuse(at, {NON_FIELD_ERRORS: same_record(self.sheet.place(kept.at))})
                return
            kept.at = at
        if errors:
            self._refuse(at, errors_of_cells | errors)
            return
        decision = found.decision if isinstance(found, Kept) else found
        assert decision is not None
        is_same = kept is not None and not errors_of_cells and kept.values == tuple(new)
        if not is_same and not ReviewState(self._here[decision].state).is_open:
            self._refuse(at, {NON_FIELD_ERRORS: ValidationError(_FROZEN)})
            return
        errors_of_cells |= self._rules(at, decision, kept, new, errors_of_cells)
        if errors_of_cells:
            self._refuse(at, errors_of_cells)
            return
        self._take(at, decision, kept, new)

    def _refuse(self, at: int, errors: dict[str, ValidationError]) -> None:
        wrong = []
        for name, error in errors.items():
            for message in error.messages:
                finding = self._finding(at, name, message)
                wrong.append((finding.column, finding.sentence))
        self.report.refuse(self.sheet, at, wrong)

    def _values(self, row: list[Any], errors: dict[str, ValidationError]) -> list[Any]:
        """What a new award would say with the cells of the row."""
        values = list(_BLANK)
        for place, name, at in self._filling:
            value = self._cell_at(place, row[place])
            if isinstance(value, ValidationError):
                errors[name] = value
            elif value is not None or at != ORDER:
                values[at] = value
        return values

    def _over(self, before: Values, said: list[Any], order: int | None) -> list[Any]:
        """What a recorded award says with the cells of the row; an empty order leaves its own."""
        values = list(before)
        for _place, _name, at in self._filling:
            values[at] = said[at]
        if order is None:
            values[ORDER] = before[ORDER]
        return values

    def _cell_at(self, place: int, cell: Any) -> Any:
        """A cell in its type, or its error; what a column says again is not read again."""
        known = self._read[place]
        key = cell if type(cell) is str else (type(cell), cell)
        value = known.get(key, UNREAD)
        if value is UNREAD:
            if len(known) > MOST_REMEMBERED:
                known.clear()
            known[key] = value = self._cell(self.names[place], cell)
        return value

    def _cell(self, name: str, value: Any) -> Any:
        try:
            found = self.resource.fields[name].widget.clean(value)
        except ReadingError as error:
            return error
        return found.pk if isinstance(found, AwardForm) else found

    # Which award, of which decision

    def _instance(
        self,
        row: list[Any],
        told: list[Any] | None,
        order: int | None,
        errors: dict[str, ValidationError],
    ) -> Kept | int | None:
        """The award that a row is, or the decision it is new to; what is unclear goes to errors.

        `told` are the values of the row, where what tells awards apart could be read of it.
        """
        code = self._typed_code(self._said(row, "code"), errors)
        if code:
            award = self._award(code)
            if award is None:
                errors.setdefault("code", unknown_award(code))
                return None
            for name, error in self._differences(row, award.decision).items():
                errors.setdefault(name, error)
            return award
        decision, found = self._decision(row)
        for name, error in found.items():
            errors.setdefault(name, error)
        if decision is None:
            return None
        self._load(decision)
        same = self._same(decision.pk, told) if told is not None else ()
        if len(same) > 1 and order is not None:
            same = [kept for kept in same if kept.values[ORDER] == order] or same
        if len(same) > 1:
            name = same[0].values[RECIPIENT_NAME]
            errors.setdefault("recipient_name", ambiguous_award(name))
            return decision.pk
        if same:
            return same[0]
        same = self._unclaimed(decision.pk, order) if order is not None else ()
        if len(same) > 1:
            errors.setdefault("order", ambiguous_order(order))
            return decision.pk
        return same[0] if same and same[0].at is None else decision.pk

    def _unclaimed(self, decision: int, order: int) -> Sequence[Kept]:
        """The recorded awards of an order that no row of the file is."""
        place = decision, order
        if place in self._by_order:
            self._of_order[place] = [
                kept
                for kept in self._by_order.pop(place)
                if kept.code not in self._claimed and self._told_by(kept) not in self._claimed
            ]
        return self._of_order.get(place, ())

    @cached_property
    def _claimed(self) -> set[Any]:
        """Which awards the rows are: by code, else by what tells awards apart."""
        return {self._claim(row) for row in self.sheet.rows}

    def _claim(self, row: list[Any]) -> Any:
        code = self._typed_code(self._said(row, "code"), {})
        if code:
            return code.lower()
        decision, _errors = self._decision(row)
        told = [self._cell_at(place, row[place]) for place in self._told_in]
        if decision is None or any(isinstance(cell, ValidationError) for cell in told):
            return None
        return (decision.pk, *told)

    def _told_by(self, kept: Kept) -> tuple[Any, ...]:
        return (kept.decision, *self._told_of(kept.values))

    def _same(self, decision: int, told: list[Any]) -> Sequence[Kept]:
        """The awards of the decision that may be the row, as the resource finds them."""
        kept = self._by_key.get((decision, *unique_of(told)))
        if kept is not None:
            return (kept,)
        if self._tells_all:
            return ()
        return self._by_told.get((decision, *self._told_of(told)), ())

    def _said(self, row: list[Any], name: str) -> Any:
        place = self._places.get(name)
        return None if place is None else row[place]

    def _typed_code(self, cell: Any, errors: dict[str, ValidationError]) -> str:
        if is_blank(cell):
            return ""
        self.resource._key_errors = {}
        code = self.resource._typed(self._row_of({"code": cell}), "code")
        errors |= self.resource._key_errors
        return code

    def _order(self, row: list[Any]) -> int | None:
        place = self._places.get("order")
        value = None if place is None else self._cell_at(place, row[place])
        return None if isinstance(value, ValidationError) else value

    def _row_of(self, cells: Cells) -> Cells:
        """Cells as the resource knows them, by their headings."""
        return {self.resource.heading(name): value for name, value in cells.items()}

    def _keys_of(self, row: list[Any]) -> Cells:
        return self._row_of(
            {name: row[self._places[name]] for name in KEYS if name in self._places}
        )

    def _decision(self, row: list[Any]) -> tuple[AwardDecision | None, dict[str, ValidationError]]:
        key = tuple([_hashable(self._said(row, name)) for name in KEYS])
        if key not in self._decisions:
            self.resource._key_errors = {}
            decision = self.resource._read_decision(self._keys_of(row))
            self._decisions[key] = decision, dict(self.resource._key_errors)
        return self._decisions[key]

    def _differences(self, row: list[Any], decision: int) -> dict[str, ValidationError]:
        key = (decision, *(_hashable(self._said(row, name)) for name in KEYS))
        if key not in self._confirmed:
            self.resource._key_errors = {}
            self.resource._confirm_decision(self._keys_of(row), self._here[decision])
            self._confirmed[key] = dict(self.resource._key_errors)
        return self._confirmed[key]

    def _award(self, code: str) -> Kept | None:
        folded = code.lower()
        if folded not in self._by_code:
            award = self.resource.get_queryset().filter(code__iexact=code).first()
            if award is None:
                return None
            self._load(award.decision)
        return self._by_code.get(folded)

    def _load(self, decision: AwardDecision) -> None:
        """Read the awards of a decision, once, and hold the decision until all is written."""
        if decision.pk in self._here:
            return
        self._here[decision.pk] = decision
        held = AwardDecision.objects.select_for_update(of=("self",)).filter(pk=decision.pk)
        decision.state = held.values_list("state", flat=True).get()
        rows = Award.objects.filter(decision=decision).order_by("pk")
        names = ("pk", "code", "person_id", "organization_id", *COLUMNS)
        for pk, code, person, organization, *values in rows.values_list(*names).iterator():
            kept = Kept(pk, code, decision.pk, tuple(values), person, organization)
            self._by_code[code.lower()] = kept
            self._by_order.setdefault((kept.decision, kept.values[ORDER]), []).append(kept)
            self._enter(kept)

    def _enter(self, kept: Kept) -> None:
        """Let an award be found by what it says."""
        self._by_key[kept.unique_key] = kept
        if not self._tells_all:
            self._by_told.setdefault(self._told_by(kept), []).append(kept)

    # Rules of several rows

    def _rules(
        self,
        at: int,
        decision: int,
        kept: Kept | None,
        new: list[Any],
        wrong: dict[str, ValidationError],
    ) -> dict[str, ValidationError]:
        messages = []
        names = {"form_id" if name == "form" else name for name in wrong}
        if "recipient_kind" not in names and kept is not None:
            kind = new[RECIPIENT_KIND]
            if (kept.person and kind != "individual") or (
                kept.organization and kind != "collective"
            ):
                messages.append(_sentence_of("award_recipient_is_of_one_kind"))
        if names.isdisjoint(UNIQUE):
            holder = self._by_key.get((decision, *unique_of(new)))
            if holder is not None and holder is not kept:
                self._holders[at] = holder
                messages.append(_sentence_of("award_once_per_decision"))
        return {NON_FIELD_ERRORS: ValidationError(messages)} if messages else {}

    # What a row does

    def _take(self, at: int, decision: int, kept: Kept | None, new: list[Any]) -> None:
        before = kept.values if kept else None
        met = (kept.pk, before) if kept else None
        self.report.recorded[str(at)] = digest_of((met, decision, new[FORM]))
        kind = "changed" if kept else "new"
        keeper = self.report.keepers.setdefault(self._here[decision].kept_by_id, Counter())
        if kept is None:
            new[ORDER] = self._next_order(decision, new[ORDER])
            kept = Kept(None, "", decision, tuple(new))
            self._new.append(kept)
        else:
            if before == tuple(new):
                kind = "unchanged"
            else:
                self._move(kept, tuple(new))
                self._changes.append(kept)
        keeper[kind] += 1
        if kind == "unchanged":
            self._tell(at, kept, before, kind)
            return
        kept.at = at
        self._enter(kept)
        self._tell(at, kept, before, kind)

    def _move(self, kept: Kept, new: Values) -> None:
        """Let an award take its new values, and remember what name it gave up."""
        before = kept.unique_key
        self._by_key.pop(before, None)
        self._vacated.add(before)
        if not self._tells_all:
            self._by_told[self._told_by(kept)].remove(kept)
        kept.values = new
        self._chained |= kept.unique_key != before and kept.unique_key in self._vacated

    def _tell(self, at: int, kept: Kept, before: Values | None, kind: str) -> None:
        """Put a row into words for its page."""
        if not self._is_looked_at:
            self.report.told.counts[kind] += 1
            return
        row = {
            "line": self.sheet.place(at),
            "record": kept.values[RECIPIENT_NAME],
            "cells": [] if kind == "unchanged" else self._cells(kept, before),
        }
        self.report.told.add(kind, row)

    def _cells(self, kept: Kept, before: Values | None) -> list[tuple[str, str, str]]:
        """Heading, what is recorded and what the row says, in the order of the headings."""
        values = kept.values
        if before is None:
            return self._of_decision(kept.decision) + [
                (heading, "", self._in_words(at, values[at]))
                for heading, at in self._told
                if values[at] not in (None, "")
            ]
        changed = [
            (heading, self._in_words(at, before[at]), self._in_words(at, values[at]))
            for heading, at in self._told
            if before[at] != values[at]
        ]
        return [cell for cell in changed if cell[1] != cell[2]]

    def _of_decision(self, decision: int) -> list[tuple[str, str, str]]:
        """What the cells of a new row say of its decision, as the resource writes them."""
        if decision not in self._said_of:
            cells = self.resource.export_resource(Award(decision=self._here[decision]))
            columns = zip(self.resource.sheet.columns, map(shown, cells), strict=True)
            self._said_of[decision] = [
                (column.heading, "", said)
                for column, said in columns
                if column.name in KEYS and column.heading not in self.resource.untold and said
            ]
        return self._said_of[decision]

    def _in_words(self, at: int, value: Any) -> str:
        known = self._words[at]
        words = known.get(value)
        if words is None:
            if len(known) > MOST_REMEMBERED:
                known.clear()
            known[value] = words = shown(self._as_cell(COLUMNS[at], value))
        return words

    def _as_cell(self, name: str, value: Any) -> Any:
        if name != "form_id":
            return self.resource.fields[name].widget.render(value)
        if self._forms is None:
            self._forms = {form.pk: form.name for form in AwardForm.objects.all()}
        return self._forms.get(value, "")

    def _next_order(self, decision: int, order: int | None) -> int:
        if decision not in self._last:
            recorded = (kept for kept in self._by_code.values() if kept.decision == decision)
            orders = [kept.values[ORDER] for kept in recorded]
            self._last[decision] = max(orders, default=0)
        taken = order or self._last[decision] + 1
        self._last[decision] = max(self._last[decision], taken)
        return taken

    # Writing

    def _write(self) -> None:
        """New rows by COPY into the table itself: the role of the desk makes no tables."""
        columns = ", ".join(_quoted(("code", "decision_id", "is_withheld", *COLUMNS)))
        copy = f"COPY awards_award ({columns}) FROM STDIN WITH (FORMAT csv, NULL '{NOTHING}')"
        codes = free_codes(Award)
        with connection.cursor() as cursor:
            self._update(cursor)
            for rows in in_parts(self._new, ROWS_COPIED):
                text = io.StringIO(newline="")
                csv.writer(text).writerows(
                    (code, kept.decision, "false", *map(_for_copy, kept.values))
                    for kept, code in zip(rows, codes, strict=False)
                )
                text.seek(0)
                try:
                    # Django's cursor passes COPY on with the errors of the driver.
                    with connection.wrap_database_errors:
                        cursor.copy_expert(copy, text)
                except IntegrityError as error:
                    raise RowRefused(error, _row_copied_last(error, rows)) from error

    def _update(self, cursor: Any) -> None:
        """Change the rows; one by one where a row takes what another of the file gave up."""
        for rows in in_parts(self._changes, 1 if self._chained else ROWS_TOLD):
            try:
                with transaction.atomic():
                    self._update_at_once(cursor, rows)
            except IntegrityError as error:
                if len(rows) == 1:
                    raise RowRefused(error, rows[0]) from error
                self._update_singly(cursor, rows)

    def _update_singly(self, cursor: Any, rows: list[Kept]) -> None:
        """Rows refused together, one after the other, to tell which one is meant."""
        for kept in rows:
            try:
                self._update_at_once(cursor, [kept])
            except IntegrityError as error:
                raise RowRefused(error, kept) from error

    def _update_at_once(self, cursor: Any, rows: list[Kept]) -> None:
        types = {name: Award._meta.get_field(name.removesuffix("_id")) for name in COLUMNS}
        casts = ", ".join(
            f"%s::{'bigint' if name == 'form_id' else types[name].db_type(connection)}"
            for name in COLUMNS
        )
        told = ", ".join(f"{name} = s.{name}" for name in _quoted(COLUMNS))
        named = ", ".join(("id", *_quoted(COLUMNS)))
        values = ", ".join(f"(%s::bigint, {casts})" for _row in rows)
        cursor.execute(
            f"UPDATE awards_award a SET {told} FROM (VALUES {values}) s ({named}) "
            "WHERE a.id = s.id",
            [cell for kept in rows for cell in (kept.pk, *kept.values)],
        )


class LongAwardResource(AwardResource):
    """Takes the importer of long lists where a list is long, and no list that is out of date."""

    def import_sheet(
        self,
        sheet: Sheet,
        *,
        dry_run: bool,
        user: Any = None,
        expected: Mapping[str, str] | None = None,
        progress: Callable[[int], None] | None = None,
    ) -> AwardReport:
        if len(sheet.rows) > MOST_ROWS_BY_RESOURCE:
            report = StagedImport(self, sheet, is_looked_at=dry_run).run(
                user=user, dry_run=dry_run, expected=expected, progress=progress
            )
            if report.findings and not dry_run:
                report.told = StagedImport(self, sheet).run(user=user, dry_run=True).told
        else:
            found = super().import_sheet(
                sheet, dry_run=dry_run, user=user, expected=expected, progress=progress
            )
            report = AwardReport(**vars(found))
            self._count(report)
        report.remarks = [
            *sheet.remarks,
            *self._of_another(sheet),
            *self._disagreeing(report),
            *named_twice(sheet, self),
        ]
        return report

    def _of_another(self, sheet: Sheet) -> Iterator[str]:
        """What is said above a list that comes with another decision than the one it goes to."""
        decision = self.decisions.first() if self.is_of_one else None
        cited = [number for title in sheet.titles for number in decisions_cited(title)]
        if decision is None or not cited or fold(decision.number) in map(fold, cited):
            return
        told = _(
            "Above the rows the file names the decision %(cited)s; they would go to %(decision)s. "
            "Is it the right file?"
        )
        yield told % {"cited": quoted(cited), "decision": str(decision)}

    def _disagreeing(self, report: AwardReport) -> Iterator[str]:
        """Where the one decision states another number than its rows would be."""
        decision = self.decisions.first() if self.is_of_one else None
        if decision is None or report.findings:
            return
        for kind, stated in decision.stated_counts:
            rows = report.recipients[kind.value]
            if stated != rows:
                yield str(
                    _(
                        "The decision states %(stated)s (%(kind)s); with this file the list has "
                        "%(rows)s. Compare them with the paper."
                    )
                ) % {
                    "stated": show_number(stated),
                    "kind": kind.label,
                    "rows": show_number(rows),
                }

    def _count(self, report: AwardReport) -> None:
        kinds: dict[Any, str] = {}
        for row in report.rows:
            award, decision = row.record, row.record.decision
            kind = "new" if row.is_new else "changed" if row.is_changed else "unchanged"
            report.keepers.setdefault(decision.kept_by_id, Counter())[kind] += 1
            if self.is_of_one and not kinds:
                kinds |= decision.awards.values_list("code", "recipient_kind")
            kinds[award.code] = award.recipient_kind
        report.recipients.update(kinds.values())


def named_twice(sheet: Sheet, resource: AwardResource) -> Iterator[str]:
    """Who stands in the list more than once, by name and unit: perhaps proposed by two units."""
    places = [
        sheet.headings.index(h) for h in map(resource.heading, NAMED_BY) if h in sheet.headings
    ]
    name_at = sheet.headings.index(resource.heading(NAMED_BY[0]))
    every = [at for at, row in enumerate(sheet.rows) if not is_blank(row[name_at])]
    # Most rows are alone by their consonants; to tell what a name is costs ten times as much.
    twice = [
        same
        for alike in _alike(sheet, every, places, _consonants)
        for same in _alike(sheet, alike, places, identity)
    ]
    twice.sort()
    for rows in twice[:MOST_TOLD_TWICE]:
        name = sheet.rows[rows[0]][name_at]
        yield str(_("“%(name)s” stands in the list more than once: lines %(lines)s.")) % {
            "name": shortened(name),
            "lines": ", ".join(sheet.place(at) for at in rows),
        }
    if len(twice) > MOST_TOLD_TWICE:
        yield str(_("%(count)s more stand in the list more than once.")) % {
            "count": show_number(len(twice) - MOST_TOLD_TWICE)
        }


def _alike(
    sheet: Sheet, rows: Iterable[int], places: list[int], key: Callable[[str], str]
) -> list[list[int]]:
    """Those of the rows whose cells in these places have the same keys, together."""
    met: dict[tuple[str, ...], list[int]] = {}
    for at in rows:
        row = sheet.rows[at]
        met.setdefault(tuple([key(str(row[place] or "")) for place in places]), []).append(at)
    return [same for same in met.values() if len(same) > 1]


def _consonants(text: str) -> str:
    return _NO_CONSONANT.sub("", unicodedata.normalize("NFKD", text).lower())


def _quoted(names: Iterable[str]) -> Iterator[str]:
    return (f'"{name}"' for name in names)


def _row_copied_last(error: IntegrityError, rows: list[Kept]) -> Kept | None:
    """The row at which COPY stopped, where it says so; no cell breaks, so a row is a line."""
    context = getattr(getattr(error.__cause__, "diag", None), "context", None) or ""
    stopped = _LINE_OF_COPY.search(context)
    return rows[int(stopped[1]) - 1] if stopped else None


def _for_copy(value: Any) -> Any:
    return NOTHING if value is None else value


def _hashable(value: Any) -> Any:
    return type(value), value


_BLANK: Values = tuple(
    {"form_id": None, "recipient_kind": "individual", "amount": None, "order": 0}.get(name, "")
    for name in COLUMNS
)
_FROZEN = TRIGGER_SENTENCES["record_is_frozen"]


def _sentence_of(rule: str) -> str:
    return str(next(c for c in Award._meta.constraints if c.name == rule).violation_error_message)
