"""Rules the database keeps, and the sentence a clerk reads when one is broken.

A rule has one name everywhere: the constraint or trigger, the sentence, the test. Rules of
one row are constraints on the model; rules of several rows are triggers that raise under
the rule's name with `raising()`, so that both arrive here as the same kind of error.
"""

import datetime
import functools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import pgtrigger
from django.apps import apps
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import IntegrityError, models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

TRIGGER_SENTENCES = {
    "record_takes_legal_transitions": _("The record cannot go from its present state to that one."),
    "record_is_frozen": _(
        "The record is submitted or published and cannot be changed. "
        "Ask for it to be returned, or open a correction."
    ),
    "record_is_approved_by_one_who_did_not_edit": _(
        "Whoever edited a record, or something that it names, since its last edition cannot "
        "approve it."
    ),
    "edition_is_never_changed": _("A published edition is never changed or deleted."),
    "history_is_never_changed": _("The history of a record is never changed or deleted."),
    "edition_is_sealed_on_a_confirmed_request": _(
        "An edition is sealed only on a request that a second person has confirmed, "
        "and only its text changes."
    ),
    "reading_is_never_changed": _("The record of who read restricted details is never changed."),
    "edition_follows_the_one_before": _("An edition must follow the latest one of its record."),
    "edition_matches_its_hash": _("The text of the edition does not match its hash."),
    "organization_is_not_its_own_superior": _(
        "An organization cannot be placed under itself or under one of its own subordinates."
    ),
    "lineage_has_no_cycle": _("An organization cannot be its own predecessor."),
    "votes_of_a_candidate_fit_the_ballot": _(
        "A candidate cannot have more votes than there are valid ballots."
    ),
    "votes_in_all_fit_the_ballot": _(
        "The votes of all candidates exceed valid ballots times seats to fill."
    ),
    "cluster_head_is_a_member": _("The head of a cluster must be a member of it in that year."),
    "kept_by_never_changes": _("The organization that keeps a record cannot be changed."),
    "part_stays_with_its_keeper": _(
        "What belongs to a record of one organization cannot be moved to a record of another. "
        "Enter it there anew."
    ),
    "delegate_goes_in_a_delegation_of_the_congress": _(
        "The delegation belongs to another congress. Choose a delegation of this congress."
    ),
    "deputy_stands_for_a_holder_of_the_role": _(
        "A deputy stands in for a person who holds the role for the same organization, and not "
        "as a deputy."
    ),
    "congress_and_term_have_one_organization": _(
        "The term belongs to another organization. Choose a term of the organization that "
        "holds the congress."
    ),
}

# The columns that those of the triggers speak of which one row of a sheet can break.
TRIGGER_COLUMNS = {
    "votes_of_a_candidate_fit_the_ballot": ("votes", "valid", "ballot"),
    "votes_in_all_fit_the_ballot": ("votes", "valid", "seats_to_fill", "ballot"),
    "organization_is_not_its_own_superior": ("parent",),
    "cluster_head_is_a_member": ("organization",),
    "delegate_goes_in_a_delegation_of_the_congress": ("delegation",),
    "congress_and_term_have_one_organization": ("term",),
}


@dataclass(frozen=True)
class Rule:
    """The columns of a table that a rule speaks of, and when two rows break it together."""

    columns: tuple[str, ...]
    # What both rows say.
    alike: tuple[str, ...] = ()
    # The first day and the end of the days that they may not have in common, where days count.
    period: tuple[str, ...] = ()
    # What holds of both.
    condition: models.Q = field(default_factory=models.Q)

    def is_broken_by(self, row: models.Model, other: models.Model) -> bool:
        """Whether two rows of the table break the rule together."""
        return (
            bool(self.alike)
            and all(_held(row, name) == _held(other, name) for name in self.alike)
            and all(_satisfies(self.condition, each) for each in (row, other))
            and (not self.period or self._overlap(row, other))
        )

    def _overlap(self, row: models.Model, other: models.Model) -> bool:
        since, until = self.period
        return all(
            (_held(one, since) or datetime.date.min) < (_held(two, until) or datetime.date.max)
            for one, two in ((row, other), (other, row))
        )


def _held(row: models.Model, name: str) -> Any:
    return getattr(row, row._meta.get_field(name).attname)  # type: ignore[union-attr]


def _satisfies(condition: Any, row: models.Model) -> bool:
    """Whether a row is one that a constraint looks at."""
    if isinstance(condition, models.Q):
        together = any if condition.connector == models.Q.OR else all
        return together(_satisfies(each, row) for each in condition.children) != condition.negated
    name, _dunder, lookup = condition[0].partition("__")
    if lookup == "isnull":
        return (_held(row, name) is None) == condition[1]
    return bool(lookup) or _held(row, name) == condition[1]


def rule_told(model: type[models.Model], told: str) -> Rule | None:
    """The rule that a sentence tells of; None where it tells of none.

    It is of the table, of a trigger, else of a table that is written with it.
    """
    of_tables, of_any = _rules_told(get_language())
    return of_tables.get((model, told)) or of_any.get(told)


@lru_cache(maxsize=8)
def _rules_told(
    _language: str | None,
) -> tuple[dict[tuple[type[models.Model], str], Rule], dict[str, Rule]]:
    """The rules by their sentences in the language of the moment: of each table, and of any."""
    of_any = {str(TRIGGER_SENTENCES[name]): Rule(names) for name, names in TRIGGER_COLUMNS.items()}
    of_tables: dict[tuple[type[models.Model], str], Rule] = {}
    for model in apps.get_models():
        for constraint in model._meta.constraints:
            rule = _rule_of(model, constraint)
            told = str(constraint.violation_error_message)
            of_tables.setdefault((model, told), rule)
            of_any.setdefault(told, rule)
    return of_tables, of_any


def _rule_of(model: type[models.Model], constraint: Any) -> Rule:
    columns = _columns_of(model, constraint)
    if isinstance(constraint, models.UniqueConstraint):
        return Rule(columns, tuple(constraint.fields), (), constraint.condition or models.Q())
    if not isinstance(constraint, ExclusionConstraint):
        return Rule(columns)
    alike = [one for one, operator in constraint.expressions if operator == RangeOperators.EQUAL]
    days = [one for one, operator in constraint.expressions if operator == RangeOperators.OVERLAPS]
    condition = constraint.condition or models.Q()
    return Rule(columns, tuple(_named_in(alike)), tuple(_named_in(days)), condition)


def _columns_of(model: type[models.Model], constraint: Any) -> tuple[str, ...]:
    """The columns of a constraint: those it lists in their order, others in that of the table."""
    found = set(getattr(constraint, "fields", ()))
    expressions = getattr(constraint, "expressions", ())
    if isinstance(constraint, ExclusionConstraint):
        expressions = [each for each, _operator in expressions]
    found.update(_named_in(expressions))
    condition = getattr(constraint, "condition", None)
    if condition is not None:
        found |= models.Q(condition).referenced_base_fields
    order = [*getattr(constraint, "fields", ()), *(field.name for field in model._meta.fields)]
    return tuple(dict.fromkeys(name for name in order if name in found))


def _named_in(expressions: Iterable[Any]) -> Iterator[str]:
    for each in expressions:
        if isinstance(each, str):
            yield each
        elif isinstance(each, models.F):
            yield each.name  # type: ignore[attr-defined]
        else:
            yield from _named_in(each.get_source_expressions())


def raising(rule: str, *, table: str = "", key: str = "") -> str:
    """PL/pgSQL that refuses the write under the name of a rule, as a check constraint would.

    A rule that is looked at later than it is broken says of which row, for `row_told`.
    """
    if rule not in TRIGGER_SENTENCES:
        raise KeyError(f"no sentence for {rule}")
    row = f", TABLE = '{table}', DETAIL = {key}" if table else ""
    return (
        f"RAISE EXCEPTION 'rule broken: {rule}' "
        f"USING ERRCODE = 'check_violation', CONSTRAINT = '{rule}'{row};"
    )


@functools.cache
def sentences() -> dict[str, Any]:
    """Every rule of the database by name, with its sentence."""
    found: dict[str, Any] = dict(TRIGGER_SENTENCES)
    for model in apps.get_models():
        for constraint in model._meta.constraints:
            found[constraint.name] = constraint.violation_error_message
    return found


def broken_rule(error: IntegrityError) -> str | None:
    """The name of the rule that `error` reports, if the database named one."""
    return getattr(getattr(error.__cause__, "diag", None), "constraint_name", None)


def row_told(error: IntegrityError) -> tuple[str, int] | None:
    """The table and the key of the row that broke a rule, where `raising` told them."""
    if broken_rule(error) not in TRIGGER_SENTENCES:
        return None
    told = error.__cause__.diag  # type: ignore[union-attr]
    return (told.table_name, int(told.message_detail)) if told.message_detail else None


def sentence(error: IntegrityError) -> str:
    """What to tell the clerk about `error`; never the database's own text, which shows the row."""
    known = sentences().get(broken_rule(error) or "")
    if known:
        return str(known)
    return str(
        _("The entry does not fit another record. Nothing was saved; check it and save again.")
    )


def frozen_with(record_table: str, path: str, *, section: int | None = None) -> pgtrigger.Trigger:
    """A trigger for a table whose rows belong to a reviewed record.

    `path` is SQL that gives the record's id from a row called `r`. A write is refused while
    the record is not open, raises the version of the record's section once a transaction,
    and notes who edited, for the rule of four eyes. Rows without a record are left alone. A
    row is never moved to a record of another keeper.
    """
    touch = ""
    if section is not None:
        # A row that goes with its whole record must not bring the section back.
        touch = f"""
            IF TG_OP = 'DELETE' THEN
                UPDATE {record_table}section AS s
                   SET version = s.version + 1, changed_in = txid_current()
                 WHERE s.congress_id = record AND s.section = {section}
                   AND s.changed_in IS DISTINCT FROM txid_current();
            ELSE
            INSERT INTO {record_table}section AS s (congress_id, section, version, changed_in,
                                                    status)
            VALUES (record, {section}, 1, txid_current(), 'open')
            ON CONFLICT (congress_id, section) DO UPDATE
               SET version = s.version + 1, changed_in = txid_current()
             WHERE s.changed_in IS DISTINCT FROM txid_current();
            END IF;
        """
    return pgtrigger.Trigger(
        name="frozen_with_record",
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        when=pgtrigger.Before,
        declare=[
            ("after", "bigint"),
            ("before", "bigint"),
            ("record", "bigint"),
            ("kept", "text"),
            ("editor", "bigint"),
        ],
        func=f"""
            IF TG_OP <> 'DELETE' THEN
                SELECT {path} INTO after FROM (SELECT (NEW).*) AS r;
            END IF;
            IF TG_OP <> 'INSERT' THEN
                SELECT {path} INTO before FROM (SELECT (OLD).*) AS r;
            END IF;
            IF after <> before AND {keeper(record_table, "after")}
               IS DISTINCT FROM {keeper(record_table, "before")} THEN
                {raising("part_stays_with_its_keeper")}
            END IF;
            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id
                           WHERE id IS NOT NULL LOOP
                -- Who hands the record in locks it: he waits for this write, or this for him.
                SELECT state INTO kept FROM {record_table} WHERE id = record FOR KEY SHARE;
                IF kept NOT IN ('draft', 'returned') THEN
                    {raising("record_is_frozen")}
                END IF;
                {touch}
                {note_editor(record_table, "record")}
            END LOOP;
            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
            RETURN NEW;
        """,
    )


def keeper(table: str, row: str, column: str = "kept_by_id") -> str:
    """SQL for the body that keeps a row of a table; a body without one keeps itself."""
    return f"(SELECT coalesce(k.{column}, k.id) FROM {table} AS k WHERE k.id = {row})"


def keeper_stays() -> pgtrigger.Trigger:
    """A trigger for a table whose rows are kept by one body from their first day on."""
    return pgtrigger.Trigger(
        name="keeper_stays",
        operation=pgtrigger.UpdateOf("kept_by_id"),
        when=pgtrigger.Before,
        condition=pgtrigger.Q(new__kept_by__df=pgtrigger.F("old__kept_by")),
        func=raising("kept_by_never_changes"),
    )


def stays_with_keeper(name: str, table: str, column: str = "kept_by_id") -> pgtrigger.Trigger:
    """A trigger for a row that is kept by whoever keeps the row of `table` that `name` leads to."""
    after, before = (keeper(table, f"{row}.{name}_id", column) for row in ("NEW", "OLD"))
    return pgtrigger.Trigger(
        name="stays_with_its_keeper",
        operation=pgtrigger.UpdateOf(f"{name}_id"),
        when=pgtrigger.Before,
        func=f"""
            IF {after} IS DISTINCT FROM {before} THEN
                {raising("part_stays_with_its_keeper")}
            END IF;
            RETURN NEW;
        """,
    )


def note_editor(record_table: str, record: str) -> str:
    """PL/pgSQL that notes the acting user as an editor; needs a variable `editor bigint`.

    The acting user comes from the history context that every request and command opens.
    """
    return f"""
        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb
                   ->> 'user')::bigint;
        IF editor IS NOT NULL THEN
            INSERT INTO organizations_editing (record_kind, record_id, user_id)
            VALUES ('{record_table.rsplit("_", 1)[1]}', {record}, editor)
            ON CONFLICT DO NOTHING;
        END IF;
    """
