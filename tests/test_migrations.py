"""The migrations: none missing, none in conflict, forwards and back."""

import io

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader

from congress_portal import grants

APPS = ["organizations", "congresses", "awards"]


@pytest.mark.django_db
def test_no_change_of_a_model_lacks_its_migration():
    said = io.StringIO()
    try:
        call_command("makemigrations", check=True, dry_run=True, stdout=said)
    except SystemExit:
        pytest.fail(said.getvalue())


def test_migrations_have_one_end_and_a_name():
    loader = MigrationLoader(None)

    assert not loader.detect_conflicts()
    names = [name for app, name in loader.disk_migrations if app in APPS]
    assert names
    assert not [name for name in names if "auto_" in name], "name it after what it does"


def tables_and_functions():
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        tables = {f"table {name}" for (name,) in cursor.fetchall()}
        cursor.execute(
            "SELECT proname FROM pg_proc p WHERE pronamespace = 'public'::regnamespace"
            " AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')"
        )
        return tables | {f"function {name}" for (name,) in cursor.fetchall()}


def test_migrations_go_back_to_nothing_and_forwards_again(cloned_database):
    """A backward step that is left out shows only on the day it is needed."""
    before = tables_and_functions()
    executor = MigrationExecutor(connection)
    ours = [key for key in executor.loader.graph.leaf_nodes() if key[0] in APPS]

    executor.migrate([(app, None) for app, _ in ours])
    # The command does so after its migrations.
    grants.grant()
    left = tables_and_functions()
    # Extensions and what packages made stay; nothing of ours does.
    assert not [name for name in left if any(f" {app}_" in name for app in APPS)]
    assert not [name for name in left if name.startswith("function portal_")]

    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())
    grants.grant()
    assert tables_and_functions() == before
