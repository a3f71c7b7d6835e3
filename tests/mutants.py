"""Planted faults, each of which must turn tests red: `python -m tests.mutants [NAME…]`.

A fault is a line of the source replaced while the module is loaded, or a statement that takes a
rule out of the test database; no file is touched. The tests named must pass without it and fail
with it. Loaded by pytest as a plugin, this module plants the fault that PORTAL_MUTANT names.
"""

import contextlib
import importlib.abc
import importlib.machinery
import importlib.util
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
CHOSEN_BY = "PORTAL_MUTANT"
PLANTED = "planted fault:"
# By plain SQL: forms are answered before the database is asked.
BROKEN = "tests/test_invariants.py::test_plain_sql_cannot_break_a_rule"


@dataclass(frozen=True)
class Mutant:
    """One fault, and the tests that must notice it."""

    name: str
    tests: tuple[str, ...]
    module: str = ""
    source: str = ""
    fault: str = ""
    statement: str = ""

    @property
    def path(self) -> Path:
        return ROOT.joinpath(*self.module.split(".")).with_suffix(".py")

    def code(self) -> CodeType:
        text = self.path.read_text()
        if text.count(self.source) != 1:
            raise ImportError(f"{self.name}: {self.source!r} does not stand once in {self.path}")
        return compile(
            text.replace(self.source, self.fault), str(self.path), "exec", dont_inherit=True
        )


def without_trigger(name: str) -> str:
    """A statement that drops a trigger from every table that has it."""
    return f"""
        DO $$ DECLARE held record; BEGIN
            FOR held IN SELECT tgname, tgrelid::regclass AS of FROM pg_trigger
                         WHERE tgname LIKE 'pgtrigger\\_{name}\\_%' LOOP
                EXECUTE format('DROP TRIGGER %I ON %s', held.tgname, held.of);
            END LOOP;
        END $$
    """


MUTANTS = (
    Mutant(
        "the sessions of a closed account wait until it is opened",
        (
            "tests/portal/test_sessions.py::"
            "test_a_session_of_a_closed_account_is_not_there_again_when_it_is_opened",
        ),
        "congress_portal.account_events",
        "            end_sessions(instance)\n",
        "            pass\n",
    ),
    Mutant(
        "a session keeps its key when its user shows a code",
        (
            "tests/portal/test_sessions.py::"
            "test_a_code_that_is_asked_of_who_is_in_begins_another_key_as_well",
        ),
        "congress_portal.door.entrance",
        "    if request.user.is_authenticated:\n",
        "    if False:\n",
    ),
    Mutant(
        "where rows break a rule together none of them is tried alone",
        (
            "tests/congresses/test_long_lists.py::"
            "test_all_rows_that_break_a_rule_of_the_database_are_named",
        ),
        "congresses.sheet",
        "                return written + [form for form in together if _saved_alone(form)]\n",
        "                return written\n",
    ),
    Mutant(
        "a body made by a row is not known to the rows below it",
        (
            "tests/congresses/test_long_lists.py::"
            "test_a_body_made_by_a_row_is_known_to_the_rows_below_it",
        ),
        "congresses.naming",
        "            del self._bodies[text]\n",
        "            pass\n",
    ),
    Mutant(
        "who is called new is taken for the one of that name in the record",
        (
            "tests/congresses/test_long_lists.py::"
            "test_who_stands_in_the_record_already_is_known_by_name_in_another_section",
        ),
        "congresses.naming",
        "            if prefixed(text)[0] or name not in known:\n",
        "            if name not in known:\n",
    ),
    Mutant(
        "among many names the drafts of others may be named",
        ("tests/congresses/test_long_lists.py::test_a_body_is_named_among_many_as_it_is_alone",),
        "congresses.naming",
        "        return body.is_stub or is_public or is_own or body.pk in self._branch\n",
        "        return True\n",
    ),
    Mutant(
        "every row of a list asks for its person by itself",
        ("tests/congresses/test_long_lists.py::test_a_longer_list_asks_no_more_of_the_database",),
        "congresses.named_fields",
        "        names.expect_people(texts, self.ground)\n",
        "        pass\n",
    ),
    Mutant(
        "an admin class shows the rows of every branch",
        (
            "tests/organizations/test_admin.py::test_a_clerk_sees_the_rows_of_his_branch_and_no_others",
        ),
        "congress_portal.foundation.admin",
        "        return self.scope.seen(super().get_queryset(request), rights_of(request))",
        "        return super().get_queryset(request)",
    ),
    Mutant(
        "a form takes the rows of other branches in its relations",
        (
            "tests/organizations/test_admin.py::test_a_source_of_another_body_is_refused_when_posted",
        ),
        "congress_portal.foundation.admin",
        '        kwargs["queryset"] = self.nameable_in(db_field, request)\n'
        "        return super().formfield_for_foreignkey",
        "        return super().formfield_for_foreignkey",
    ),
    Mutant(
        "every look-up is allowed in the address of a list",
        ("tests/foundation/test_admin.py::test_only_what_a_filter_offers_may_be_looked_up",),
        "congress_portal.foundation.admin",
        "        return lookup in {\n",
        "        return True or lookup in {\n",
    ),
    Mutant(
        "a body that moved away stays in the branch",
        (
            "tests/organizations/test_admin.py::test_a_body_that_moved_away_yesterday_is_out_of_reach_today",
        ),
        "organizations.querysets",
        "       AND portal_period(a.since, a.until) @> %s::date\n",
        "       AND %s::date IS NOT NULL\n",
    ),
    Mutant(
        "a role outlives its last day",
        ("tests/organizations/test_admin.py::test_a_role_ends_with_its_last_day",),
        "organizations.querysets",
        "        return self.filter(begun & (Q(until__isnull=True) | Q(until__gt=day)))",
        "        return self.filter(begun)",
    ),
    Mutant(
        "an approver writes like a clerk",
        (
            "tests/portal/test_desk.py::test_a_clerk_does_not_decide_and_an_approver_does_not_submit",
        ),
        "organizations.permissions",
        "        return self.reaches(keepers(record), Role.CLERK)\n",
        "        return self.reaches(keepers(record), Role.CLERK, Role.APPROVER)\n",
    ),
    Mutant(
        "the operation lets the one who submitted approve",
        ("tests/portal/test_transitions.py::TestFourEyes::test_whoever_submitted_cannot_approve",),
        "congress_portal.publishing.transitions",
        "    if record.submitted_by_id == user.pk:\n",
        "    if False:\n",
    ),
    Mutant(
        "the operation lets one who edited approve",
        (
            "tests/portal/test_transitions.py::TestFourEyes::"
            "test_whoever_edited_since_the_last_edition_cannot_approve",
        ),
        "congress_portal.publishing.transitions",
        "    if edited.exists():\n",
        "    if False:\n",
    ),
    Mutant(
        "the one who withdrew a record publishes it again",
        (
            "tests/portal/test_transitions.py::"
            "test_reinstating_shows_the_document_again_but_not_by_the_one_who_withdrew",
        ),
        "congress_portal.publishing.transitions",
        "record.state == ReviewState.WITHDRAWN and record.decided_by_id == user.pk",
        "False",
    ),
    Mutant(
        "a text of a report reaches its page unescaped",
        (
            "tests/browser/test_planted_scripts.py::"
            "test_what_wants_to_be_a_script_is_shown_as_text_on_every_page",
        ),
        "congresses.phrases",
        "        return format_html('<span data-field=\"{}\">{}</span>', where, content)\n",
        "        return mark_safe(f'<span data-field=\"{where}\">{content}</span>')\n",
    ),
    Mutant(
        "the database lets one who edited approve",
        (f"{BROKEN}[record_is_approved_by_one_who_did_not_edit-congress]",),
        statement=without_trigger("four_eyes"),
    ),
    Mutant(
        "who changed what a record borrows may approve it",
        (
            "tests/portal/test_as_submitted.py::test_who_changed_what_a_record_borrows_does_not_approve_it",
        ),
        "congress_portal.publishing.borrowing",
        "    users = set().union(*(_changers(*of, keys, since) for of, keys in lent.items()))",
        "    users: set[int] = set()",
    ),
    Mutant(
        "the database lets a submitted record be changed",
        (f"{BROKEN}[record_is_frozen-congress]",),
        statement=without_trigger("frozen_content"),
    ),
    Mutant(
        "the database lets a draft be published at once",
        (f"{BROKEN}[record_takes_legal_transitions-congress]",),
        statement=without_trigger("legal_transition"),
    ),
    Mutant(
        "the database lets two take one chair",
        (f"{BROKEN}[one_chair_at_a_time]",),
        statement="ALTER TABLE congresses_seat DROP CONSTRAINT one_chair_at_a_time",
    ),
    Mutant(
        "an edition can be changed",
        ("tests/portal/test_transitions.py::test_an_edition_is_never_changed_by_any_statement",),
        statement="ALTER TABLE organizations_edition DISABLE TRIGGER USER",
    ),
    Mutant(
        "history can be changed",
        ("tests/history/test_sealing.py::test_plain_sql_cannot_change_delete_or_empty_it",),
        statement=without_trigger("append_only"),
    ),
    Mutant(
        "a table writes no history",
        ("tests/history/test_sealing.py::test_who_acts_is_known_in_every_row_whatever_the_way",),
        statement="ALTER TABLE congresses_target DISABLE TRIGGER USER",
    ),
    Mutant(
        "history does not say who",
        ("tests/foundation/test_admin.py::test_history_tells_who_changed_what",),
        "congress_portal.foundation.audit",
        "            **super().get_context(request),\n",
        "",
    ),
    Mutant(
        "restricted details are there for every branch",
        (
            "tests/portal/test_database_roles.py::"
            "test_a_restricted_row_is_there_for_its_own_branch_only",
        ),
        statement="ALTER TABLE organizations_persondetails DISABLE ROW LEVEL SECURITY",
    ),
    Mutant(
        "the role of readers reads drafts",
        (
            "tests/portal/test_database_roles.py::"
            "test_readers_see_published_tables_and_no_other_and_write_none",
        ),
        statement="GRANT SELECT ON congresses_congress TO portal_public",
    ),
    Mutant(
        "a document names the people that are withheld",
        (
            "tests/portal/test_transitions.py::TestWhatMayBePublic::"
            "test_a_withheld_person_stays_counted_without_a_name",
        ),
        "congress_portal.publishing.builders",
        '    return PersonName("", "", True)',
        "    return PersonName(named.code, named.name, True)",
    ),
    Mutant(
        "an annex names an award holder who is withheld",
        (
            "tests/portal/test_transitions.py::"
            "test_an_award_decision_publishes_a_row_for_each_recipient",
        ),
        "congress_portal.publishing.builders",
        '        recipient_name="" if withheld else award.recipient_name,',
        "        recipient_name=award.recipient_name,",
    ),
    Mutant(
        "a public table has a column of personal data",
        ("tests/test_field_classes.py::test_every_column_has_a_class",),
        "organizations.published",
        "class PublishedPost(models.Model):\n",
        "class PublishedPost(models.Model):\n    birth_date = models.DateField(null=True)\n",
    ),
    Mutant(
        "an edition does not follow from the one before",
        (
            "tests/portal/test_transitions.py::"
            "test_a_correction_is_a_new_edition_with_its_reason_chained_to_the_first",
        ),
        "congress_portal.publishing.transitions",
        '    previous = last.sha256 if last else ""',
        '    previous = ""',
    ),
    Mutant(
        "day and month are swapped",
        (
            "tests/foundation/test_dates.py::"
            "test_a_date_is_read_day_first_and_no_finer_than_written",
        ),
        "congress_portal.foundation.dates",
        r'        rf"{_WEEKDAY}(?:ngày\s+)?(?P<day>\d{{1,2}})\s*(?P<mark>[/.-])\s*'
        r'(?P<month>\d{{1,2}})"',
        r'        rf"{_WEEKDAY}(?:ngày\s+)?(?P<month>\d{{1,2}})\s*(?P<mark>[/.-])\s*'
        r'(?P<day>\d{{1,2}})"',
    ),
    Mutant(
        "a cell of a CSV file can be a formula",
        (
            "tests/foundation/test_spreadsheets.py::test_text_that_a_spreadsheet_would_run_is_marked",
        ),
        "congress_portal.foundation.sheet_files",
        r"""    return GUARDED.sub(r"\1'", text)""",
        "    return text",
    ),
    Mutant(
        "a missing number is nought",
        ("tests/awards/test_resources.py::test_an_amount_that_is_not_known_is_not_nothing",),
        "congress_portal.foundation.spreadsheets",
        "    blank: Any = None\n",
        "    blank: Any = 0\n",
    ),
    Mutant(
        "a stale form is taken",
        (
            "tests/history/test_forms_of_two.py::"
            "test_the_second_of_two_clerks_sees_both_versions_and_merges",
        ),
        "congress_portal.foundation.admin",
        '        if theirs == base and "_merge" not in request.POST:\n',
        '        if "_merge" not in request.POST:\n',
    ),
    Mutant(
        "a stale section of a sheet is taken",
        (
            "tests/congresses/test_desk.py::"
            "test_a_stale_section_shows_yours_theirs_and_what_both_began_with",
        ),
        "congresses.sheet",
        "    if version is not None and has_moved(locked, number, version, shown, page=page):\n",
        "    if False:\n",
    ),
    Mutant(
        "an import writes other rows than were shown",
        ("tests/awards/test_staging.py::test_a_list_out_of_date_is_refused",),
        "congress_portal.foundation.spreadsheets",
        " if previewed.get(at) != self.recorded.get(at)\n",
        " if False\n",
    ),
    Mutant(
        "a workbook is applied to rows that moved",
        (
            "tests/congresses/test_workbook_pages.py::"
            "test_a_row_that_moved_meanwhile_stops_the_import_and_is_shown",
        ),
        "congresses.workbooks",
        "            if not line.is_as(expected.get(line.place)):",
        "            if False:",
    ),
    Mutant(
        "a session outlives the logout",
        (
            "tests/portal/test_sessions.py::"
            "test_logging_out_is_a_post_and_ends_the_session_on_the_server",
        ),
        "congress_portal.door.sessions",
        "            self.model.objects.filter(session_key=hashed(key)).delete()",
        "            self.model.objects.filter(session_key=key).delete()",
    ),
    Mutant(
        "a password is enough for an approver",
        (
            "tests/portal/test_door.py::"
            "test_who_decides_for_others_sets_up_a_second_step_before_anything_else",
        ),
        "congress_portal.door.entrance",
        "    if factor_of(user) is None and not Rights(user).needs_second_factor:",
        "    if True:",
    ),
    Mutant(
        "a code opens twice",
        ("tests/portal/test_door.py::test_a_code_opens_once",),
        "congress_portal.door.second_factor",
        "    rows = SecondFactor.objects.filter(pk=factor.pk, last_step__lt=step)",
        "    rows = SecondFactor.objects.filter(pk=factor.pk)",
    ),
    Mutant(
        "tries at a password cost no time",
        ("tests/portal/test_door.py::test_the_wait_grows_to_half_a_minute_and_no_further",),
        "congress_portal.door.throttle",
        "FREE_TRIES = 3\n",
        "FREE_TRIES = 3_000_000\n",
    ),
    Mutant(
        "a withdrawn record is still read",
        (
            "tests/portal/test_transitions.py::"
            "test_a_withdrawal_takes_all_published_rows_away_and_leaves_its_note",
        ),
        "congress_portal.publishing.transitions",
        "        rows.remove(edition.record_kind, edition.record_code)\n",
        "",
    ),
    Mutant(
        "an erased person stays in the history",
        ("tests/privacy/test_erasure.py::test_nothing_names_an_erased_person_any_more",),
        "congress_portal.foundation.audit",
        '            f"UPDATE {table} SET {assigned} WHERE pgh_id = ANY(%s)",',
        '            f"UPDATE {table} SET {assigned} WHERE pgh_id = ANY(%s) AND false",',
    ),
)
# Tried in the suite as well: they need no database.
QUICKEST = ("day and month are swapped", "a cell of a CSV file can be a formula")


def named(name: str) -> Mutant:
    return next(mutant for mutant in MUTANTS if mutant.name == name)


# Planting


class Planting(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Loads one module with its fault; every other is none of its business."""

    def __init__(self, mutant: Mutant):
        self.mutant = mutant

    def find_spec(
        self, fullname: str, path: Any, target: Any = None
    ) -> importlib.machinery.ModuleSpec | None:
        if fullname != self.mutant.module:
            return None
        return importlib.util.spec_from_file_location(fullname, self.mutant.path, loader=self)

    def create_module(self, spec: Any) -> None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        exec(self.mutant.code(), module.__dict__)
        print(PLANTED, self.mutant.name)


def pytest_configure(config: Any) -> None:
    """In a database that lacks a rule, once it is made."""
    mutant = chosen()
    if mutant is None or not mutant.statement:
        return
    from django.db import connection

    from tests import database

    stock = database.made

    @contextlib.contextmanager
    def made() -> Iterator[None]:
        with stock():
            with connection.cursor() as cursor:
                cursor.execute(mutant.statement)
            print(PLANTED, mutant.name)
            yield

    database.made = made


def chosen() -> Mutant | None:
    return named(os.environ[CHOSEN_BY]) if CHOSEN_BY in os.environ else None


if __name__ != "__main__" and (_planted := chosen()) is not None and _planted.module:
    assert _planted.module not in sys.modules, f"{_planted.module} was loaded before the fault"
    sys.meta_path.insert(0, Planting(_planted))


# Running


@dataclass(frozen=True)
class Outcome:
    """What a run of some tests ended with."""

    passed: int
    failed: int
    errors: int
    is_planted: bool
    text: str

    @property
    def is_green(self) -> bool:
        return self.passed > 0 and not (self.failed or self.errors)

    @property
    def verdict(self) -> str:
        if not self.is_planted:
            return "NOT PLANTED"
        if self.failed:
            return "killed"
        return "NOT RUN" if self.errors or not self.passed else "SURVIVED"


def run(tests: Iterable[str], mutant: Mutant | None = None) -> Outcome:
    """The tests, with a fault or without; a run that broke off is told from one that failed."""
    outside = {k: v for k, v in os.environ.items() if not k.startswith(("PYTEST_", "COV_"))}
    options = ["-q", "-s", "-p", "no:randomly", "-p", "no:cacheprovider", "--tb=line"]
    if mutant is not None:
        # One failure is enough.
        options += ["-x", "-p", "tests.mutants"]
        outside[CHOSEN_BY] = mutant.name
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *options, *dict.fromkeys(tests)],
        cwd=ROOT,
        env=outside,
        capture_output=True,
        text=True,
        check=False,
    )
    text = done.stdout + done.stderr

    def counted(word: str) -> int:
        return sum(int(number) for number in re.findall(rf"(\d+) {word}", text))

    return Outcome(counted("passed"), counted("failed"), counted("error"), PLANTED in text, text)


def main(names: Sequence[str]) -> int:
    wanted = [m for m in MUTANTS if not names or any(part in m.name for part in names)]
    if not wanted:
        print(f"No fault is called {' '.join(names)}. There are:")
        print(*(f"  {mutant.name}" for mutant in MUTANTS), sep="\n")
        return 2
    sound = run(test for mutant in wanted for test in mutant.tests)
    print(f"{sound.passed} tests pass without a fault, {sound.failed + sound.errors} do not")
    if not sound.is_green:
        print(sound.text[-5000:])
        return 1
    killed = 0
    for mutant in wanted:
        outcome = run(mutant.tests, mutant)
        killed += outcome.verdict == "killed"
        print(f"{outcome.verdict:12} {mutant.name}", flush=True)
        if outcome.verdict in ("NOT PLANTED", "NOT RUN"):
            print(outcome.text[-2000:])
    print(f"{len(wanted)} planted faults: {killed} killed, {len(wanted) - killed} not")
    return 0 if killed == len(wanted) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
