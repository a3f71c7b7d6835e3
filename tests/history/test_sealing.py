"""The chain over the history: what is tampered with is found and named."""

import io
import threading

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, connections, transaction

from congress_portal import sealing
from congress_portal.foundation import audit
from congress_portal.foundation.integrity import broken_rule
from congresses.models import Target
from organizations.models import HistorySeal, Person, SealedTable
from tests.congresses.factories import CongressFactory
from tests.organizations.factories import UserFactory


@pytest.fixture
def recorded(cloned_database):
    """A congress with targets, changed in several transactions."""
    congress = CongressFactory()
    clerk = UserFactory(clerk_of=congress.organization)
    with audit.acting(clerk, reason="theo biên bản"):
        Target.objects.bulk_create(
            Target(
                congress=congress, order=n, wording="CĐCS", comparator="gt", value=90 + n, unit="%"
            )
            for n in range(5)
        )
        Target.objects.filter(congress=congress).update(value=80)
    sealing.seal()
    with audit.acting(clerk):
        Target.objects.filter(congress=congress, order=1).delete()
    sealing.seal()
    return congress


def sql(statement, *parameters):
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return cursor.rowcount


def tamper(table, statement):
    """What an owner of the database can do past the triggers; it must hit exactly one row."""
    with transaction.atomic():
        sql(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        assert sql(statement) == 1
        sql(f"ALTER TABLE {table} ENABLE TRIGGER USER")


def verify(*arguments):
    """Exit status and all that was said."""
    told = io.StringIO()
    status = 0
    try:
        call_command("verify_history", *arguments, stdout=told, stderr=told, no_color=True)
    except SystemExit as ended:
        status = ended.code
    return status, told.getvalue()


def test_an_untouched_history_is_whole(recorded):
    assert HistorySeal.objects.count() >= 2

    assert verify()[0] == 0


def test_sealing_again_makes_no_new_seal(recorded):
    assert sealing.seal() == []


HISTORY = "congresses_targethistory"
FIRST = f"(SELECT min(pgh_id) FROM {HISTORY})"
COPY = """
    INSERT INTO {table} ({columns}) SELECT {columns} FROM {table} WHERE pgh_id = {first}
"""


def copied():
    columns = ", ".join(f'"{c}"' for c in audit.columns_of(HISTORY) if c != "pgh_id")
    return COPY.format(table=HISTORY, columns=columns, first=FIRST)


TAMPERINGS = [
    (HISTORY, f"UPDATE {HISTORY} SET value = 1 WHERE pgh_id = {FIRST}", "changed"),
    (HISTORY, f"DELETE FROM {HISTORY} WHERE pgh_id = {FIRST}", "deleted"),
    (HISTORY, copied, "inserted"),
    (
        "pghistory_context",
        "UPDATE pghistory_context SET metadata = metadata || '{\"user\": 999}'"
        f" WHERE id = (SELECT pgh_context_id FROM {HISTORY} WHERE pgh_id = {FIRST})",
        "changed",
    ),
    (
        "organizations_sealedtable",
        "UPDATE organizations_sealedtable SET manifest = '' WHERE id ="
        f" (SELECT max(id) FROM organizations_sealedtable WHERE \"table\" = '{HISTORY}')",
        "seal",
    ),
    (
        "organizations_historyseal",
        "UPDATE organizations_historyseal SET sha256 = repeat('a', 64) WHERE number = 1",
        "chain",
    ),
    ("congresses_target", 'UPDATE congresses_target SET value = 1 WHERE "order" = 2', ""),
]


def test_an_owner_who_tampers_is_found(recorded):
    assert list(sealing.breaks()) == []
    assert len(TAMPERINGS) == 7
    for table, statement, what in TAMPERINGS:
        with transaction.atomic():
            tamper(table, statement() if callable(statement) else statement)
            if what:
                assert what in {each.what for each in sealing.breaks()}, (table, what)
            else:
                assert audit.differing_rows(Target)
            transaction.set_rollback(True)
    tamper(HISTORY, f"DELETE FROM {HISTORY} WHERE pgh_id = {FIRST}")

    status, told = verify()

    assert status == 1
    assert HISTORY in told


def test_a_changed_row_is_named_with_its_table_and_seal(recorded):
    key = Target.history.rel.related_model.objects.order_by("pgh_id").first().pgh_id
    tamper(HISTORY, f"UPDATE {HISTORY} SET value = 1 WHERE pgh_id = {key}")

    [found] = list(sealing.breaks())

    assert (found.table, found.row, found.what) == (HISTORY, str(key), "changed")
    part = SealedTable.objects.get(seal=found.seal, table=HISTORY)
    assert f"{key} " in part.manifest


def test_a_tail_that_was_cut_is_found_against_an_anchor(recorded, tmp_path):
    anchor = tmp_path / "anchor.json"
    assert verify("--write-anchor", str(anchor))[0] == 0
    last = HistorySeal.objects.latest("number").number
    with transaction.atomic():
        for table in ("organizations_sealedtable", "organizations_historyseal"):
            column = "seal_id" if table.endswith("table") else "number"
            sql(f"ALTER TABLE {table} DISABLE TRIGGER USER")
            assert sql(f"DELETE FROM {table} WHERE {column} = %s", last) >= 1
            sql("SET CONSTRAINTS ALL IMMEDIATE")
            sql(f"ALTER TABLE {table} ENABLE TRIGGER USER")
    assert list(sealing.breaks()) == [], "without an anchor what is left looks whole"

    [found] = list(sealing.breaks(sealing.read_anchor(anchor)))
    assert (found.seal, found.what) == (last, "tail")
    assert verify("--anchor", str(anchor))[0] == 1


def test_a_file_that_is_no_anchor_is_refused(recorded, tmp_path):
    path = tmp_path / "notes.txt"
    path.write_text("không phải")

    with pytest.raises(CommandError, match="notes"):
        call_command("verify_history", "--anchor", str(path))


def test_a_transaction_that_still_runs_is_never_skipped(recorded):
    """It took its number first and its rows come last: the seal between leaves room for it."""
    began, go_on = threading.Event(), threading.Event()

    def long_import():
        with transaction.atomic():
            Target.objects.filter(congress=recorded, order=3).update(value=71)
            began.set()
            go_on.wait(20)
        connections.close_all()

    thread = threading.Thread(target=long_import)
    thread.start()
    assert began.wait(20)
    Person.objects.create(name="Nông Thị Đào", kept_by=recorded.organization)
    sealing.seal()
    go_on.set()
    thread.join()
    sealing.seal()

    assert verify()[0] == 0
    event = Target.history.rel.related_model.objects.latest("pgh_id")
    manifests = SealedTable.objects.filter(table=HISTORY).values_list("manifest", flat=True)
    assert [m for m in manifests if f"{event.pgh_id} " in m]


def test_a_transaction_of_another_database_holds_no_seal_back(recorded):
    """Numbers are of the whole server; what else it serves has no say in this register."""
    with connection._nodb_cursor() as other:
        other.execute("BEGIN")
        other.execute("SELECT pg_current_xact_id()")
        Target.objects.filter(congress=recorded, order=3).update(value=72)
        assert sealing.unsealed_count() == 1

        assert len(sealing.seal()) == 1

    assert sealing.unsealed_count() == 0
    assert verify()[0] == 0


def test_two_sealings_at_once_make_one_chain(recorded):
    Target.objects.filter(congress=recorded).update(value=60)
    barrier = threading.Barrier(2)

    def run():
        barrier.wait()
        sealing.seal()
        connections.close_all()

    threads = [threading.Thread(target=run) for _n in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    numbers = list(HistorySeal.objects.order_by("number").values_list("number", flat=True))
    assert numbers == list(range(1, len(numbers) + 1))
    assert verify()[0] == 0


def test_a_redaction_takes_values_out_and_leaves_the_chain_whole(recorded):
    person = Person.objects.create(name="Hoàng Văn Ẩn", kept_by=recorded.organization)
    person.name = "Hoàng Văn Ẩm"
    person.save()
    sealing.seal()

    count = audit.redact(Person, [person.pk], ["name"], "yêu cầu 7")
    Person.objects.filter(pk=person.pk).update(name="(đã ẩn)")
    audit.redact(Person, [person.pk], ["name"], "yêu cầu 7")
    sealing.seal()

    assert count == 2
    assert set(person.history.values_list("name", flat=True)) == {"(đã ẩn)"}
    assert verify() == (0, verify()[1])
    tamper(
        "organizations_personhistory",
        "UPDATE organizations_personhistory SET name = 'x' WHERE pgh_id ="
        " (SELECT min(pgh_id) FROM organizations_personhistory)",
    )
    assert verify()[0] == 1


GUARDED = [
    HISTORY,
    "pghistory_context",
    "organizations_historyseal",
    "organizations_sealedtable",
    "organizations_edition",
]


def test_plain_sql_cannot_change_delete_or_empty_it(recorded):
    sql(
        "INSERT INTO organizations_edition (record_kind, record_id, record_code, number, kind,"
        " text, previous_sha256, sha256, submitted_by_id, approved_by_id, published_at,"
        " reason_class, note) VALUES ('congress', 1, 'x', 1, 'publish', '{}', '',"
        " encode(sha256(E'\\n{}'), 'hex'), 1, 2, now(), '', '')"
    )
    for table in GUARDED:
        [column] = audit.columns_of(table)[:1]
        for statement in (
            f'UPDATE {table} SET "{column}" = "{column}"',
            f"DELETE FROM {table}",
            f"TRUNCATE {table} CASCADE",
        ):
            with pytest.raises(IntegrityError) as refused, transaction.atomic():
                sql(statement)
            assert (broken_rule(refused.value) or "").endswith("_is_never_changed")


def test_every_history_refuses_changes(recorded):
    tables = [history._meta.db_table for history in audit.histories()]
    assert len(tables) > 50
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgrelid::regclass::text, count(*) FROM pg_trigger WHERE NOT tgisinternal"
            " AND (tgname LIKE '%append\\_only%' OR tgname LIKE '%no\\_truncate%')"
            " GROUP BY 1"
        )
        guarded = dict(cursor.fetchall())
    assert [table for table in tables if guarded.get(table) != 2] == []


def test_who_acts_is_known_in_every_row_whatever_the_way(recorded):
    Target.objects.filter(congress=recorded, order=2).update(value=50)
    with audit.commanding("load_records"):
        Target.objects.filter(congress=recorded, order=2).update(value=51)
    events = Target.history.rel.related_model.objects.order_by("-pgh_id")[:2]

    by_command, by_sql = (event.pgh_context.metadata for event in events)
    assert by_command["command"] == "load_records"
    assert by_sql["database_user"]


def test_an_inner_actor_does_not_leak_into_what_follows(recorded):
    clerk, approver = UserFactory(), UserFactory()
    with audit.acting(clerk):
        with audit.acting(approver):
            Target.objects.filter(congress=recorded, order=2).update(value=40)
        Target.objects.filter(congress=recorded, order=2).update(value=41)
    after, within = Target.history.rel.related_model.objects.order_by("-pgh_id")[:2]

    assert within.pgh_context.metadata["user"] == approver.pk
    assert after.pgh_context.metadata["user"] == clerk.pk
