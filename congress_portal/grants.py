"""What the database roles of the portal may do, granted after every migration.

Read off the models: append-only tables take no change from the desk, readers get published
rows alone, and a row of a restricted table is there only for whom its body's branch is.
"""

from collections.abc import Iterable
from typing import Any

import pgtrigger
from django.apps import apps
from django.db import DEFAULT_DB_ALIAS, connections, models, transaction
from django.db.utils import Error, ProgrammingError
from psycopg2 import errors

from congress_portal.foundation.database_roles import PUBLIC, RUNTIME, USER_SETTING
from organizations.enums import Role
from organizations.permissions import READING_ROLES
from organizations.querysets import BRANCH_SQL, SUCCESSION_SQL

# What the desk only reads: the history library writes its contexts by a function of the owner.
READ_ONLY = ("django_migrations", "pghistory_context")
# The function of the history library that notes who acts, and may change what it noted.
ATTACH_CONTEXT = "_pgh_attach_context()"

WRITING = (Role.CLERK,)


def roles_sql(roles: Iterable[str]) -> str:
    return "ARRAY[" + ", ".join(f"'{role}'" for role in roles) + "]"


def in_branch(column: str, roles: Iterable[str]) -> str:
    return f"{column} IN (SELECT portal_reach({roles_sql(roles)}))"


def of_congress(roles: Iterable[str]) -> str:
    return (
        "EXISTS (SELECT FROM congresses_congress AS c"
        f" WHERE c.id = congress_id AND {in_branch('c.kept_by_id', roles)})"
    )


def of_person(condition: str) -> str:
    return f"EXISTS (SELECT FROM organizations_person AS p WHERE p.id = person_id AND {condition})"


def of_source(roles: Iterable[str]) -> str:
    return (
        "EXISTS (SELECT FROM organizations_source AS s"
        f" WHERE s.id = source_id AND {in_branch('s.kept_by_id', roles)})"
    )


HOME = f"p.kept_by_id IN (SELECT portal_homes({roles_sql(WRITING)}))"
STOOD_FOR = f"p.kept_by_id IN (SELECT portal_stood_for({roles_sql(WRITING)}))"

# Restricted tables: which rows the acting user reads, and which he writes.
WALLED: dict[str, tuple[str, str]] = {
    "organizations.PersonDetails": (
        of_person(f"({STOOD_FOR} OR {in_branch('p.kept_by_id', [Role.PRIVACY])})"),
        of_person(HOME),
    ),
    "congresses.Delegate": (of_congress(READING_ROLES), of_congress(WRITING)),
    "organizations.ImportBatch": (
        in_branch("kept_by_id", READING_ROLES),
        in_branch("kept_by_id", WRITING),
    ),
    "congresses.Minutes": (of_congress(READING_ROLES), of_congress(WRITING)),
    "organizations.Transcript": (of_source(READING_ROLES), of_source(WRITING)),
}

# The same answers as `permissions.Rights` gives, for the user of the setting and today.
FUNCTIONS = f"""
    CREATE OR REPLACE FUNCTION portal_branch(bodies bigint[], day date) RETURNS SETOF bigint
    LANGUAGE sql STABLE AS $$ {BRANCH_SQL % ("$1", "$2", "$2")} $$;

    CREATE OR REPLACE FUNCTION portal_succession(bodies bigint[], day date) RETURNS SETOF bigint
    LANGUAGE sql STABLE AS $$ {SUCCESSION_SQL % ("$1", "$2")} $$;

    CREATE OR REPLACE FUNCTION portal_homes(wanted text[]) RETURNS SETOF bigint
    LANGUAGE sql STABLE AS $$
        SELECT held.organization_id
          FROM organizations_clerkrole AS held JOIN auth_user AS u ON u.id = held.user_id,
               (SELECT (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day) AS today
         WHERE u.id = nullif(current_setting('{USER_SETTING}', true), '')::bigint
           AND u.is_active AND held.role = ANY(wanted)
           AND (held.since IS NULL OR held.since <= today.day)
           AND (held.until IS NULL OR held.until > today.day)
           AND (held.deputy_of_id IS NULL OR EXISTS (
                SELECT FROM organizations_clerkrole AS own JOIN auth_user AS p ON p.id = own.user_id
                 WHERE own.user_id = held.deputy_of_id AND p.is_active
                   AND own.role = held.role AND own.organization_id = held.organization_id
                   AND own.deputy_of_id IS NULL
                   AND (own.since IS NULL OR own.since <= today.day)
                   AND (own.until IS NULL OR own.until > today.day)))
    $$;

    CREATE OR REPLACE FUNCTION portal_reach(wanted text[]) RETURNS SETOF bigint
    LANGUAGE sql STABLE AS $$
        SELECT portal_branch(ARRAY(SELECT portal_homes(wanted)),
                             (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
    $$;

    CREATE OR REPLACE FUNCTION portal_stood_for(wanted text[]) RETURNS SETOF bigint
    LANGUAGE sql STABLE AS $$
        SELECT portal_succession(ARRAY(SELECT portal_homes(wanted)),
                                 (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
    $$;
"""
# Migrations that were taken back leave nothing behind.
NO_FUNCTIONS = """
    DROP FUNCTION IF EXISTS
        portal_reach(text[]), portal_stood_for(text[]), portal_homes(text[]),
        portal_branch(bigint[], date), portal_succession(bigint[], date) CASCADE
"""


def tables(using: str) -> dict[str, type[models.Model]]:
    """The models whose tables exist, by the names of their tables."""
    present = set(connections[using].introspection.table_names())
    found = {
        model._meta.db_table: model
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed and not model._meta.proxy
    }
    return {name: found[name] for name in sorted(found) if name in present}


def is_published(model: type[models.Model]) -> bool:
    """Whether readers may see the rows of a model: editions, and what is made from them."""
    return model.__module__.endswith(".published")


def is_append_only(model: type[models.Model]) -> bool:
    triggers: Any = getattr(model._meta, "triggers", [])
    return any(isinstance(t, pgtrigger.Trigger) and t.name == "append_only" for t in triggers)


def statements(using: str = DEFAULT_DB_ALIAS) -> list[str]:
    """Everything that makes the roles what they are; may be run again at any time."""
    quoted = connections[using].ops.quote_name
    found = tables(using)
    both = f"{RUNTIME}, {PUBLIC}"
    database = quoted(str(connections[using].settings_dict["NAME"]))
    grants: dict[str, list[str]] = {"SELECT, INSERT, UPDATE, DELETE": [], "SELECT, INSERT": []}
    for name, model in found.items():
        if name not in READ_ONLY:
            grants[
                "SELECT, INSERT" if is_append_only(model) else "SELECT, INSERT, UPDATE, DELETE"
            ].append(quoted(name))
    made = [
        FUNCTIONS,
        f"REVOKE CREATE ON SCHEMA public FROM PUBLIC, {both}",
        f"REVOKE TEMPORARY ON DATABASE {database} FROM PUBLIC, {both}",
        f"GRANT USAGE ON SCHEMA public TO {both}",
        f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, {both}",
        f"REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM PUBLIC, {both}",
        f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {RUNTIME}",
        *(f"GRANT {right} ON {', '.join(names)} TO {RUNTIME}" for right, names in grants.items()),
        f"GRANT SELECT ON {', '.join(READ_ONLY)} TO {RUNTIME}",
        f"ALTER FUNCTION {ATTACH_CONTEXT} SECURITY DEFINER",
        f"ALTER FUNCTION {ATTACH_CONTEXT} SET search_path = public, pg_temp",
    ]
    published = [quoted(name) for name, model in found.items() if is_published(model)]
    if published:
        made.append(f"GRANT SELECT ON {', '.join(published)} TO {PUBLIC}")
    for label, (seen, written) in WALLED.items():
        made += wall(apps.get_model(label), seen, written, found)
    return made


def wall(
    model: Any, seen: str, written: str, found: dict[str, type[models.Model]]
) -> Iterable[str]:
    """Row-level security of a restricted table, and of its history, which holds the same."""
    table, history = model._meta.db_table, model.history.rel.related_model._meta.db_table
    policies = {
        table: {
            "read": f"FOR SELECT TO {RUNTIME} USING ({seen})",
            "enter": f"FOR INSERT TO {RUNTIME} WITH CHECK ({written})",
            "change": f"FOR UPDATE TO {RUNTIME} USING ({written}) WITH CHECK ({written})",
            "remove": f"FOR DELETE TO {RUNTIME} USING ({written})",
        },
        history: {
            "read": f"FOR SELECT TO {RUNTIME} USING ({seen})",
            # Written by triggers only, for a row whose own policy was asked.
            "enter": f"FOR INSERT TO {RUNTIME} WITH CHECK (true)",
        },
    }
    for name, wanted in policies.items():
        if name in found:
            yield f"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY"
            for policy, rule in wanted.items():
                yield f"DROP POLICY IF EXISTS portal_{policy} ON {name}"
                yield f"CREATE POLICY portal_{policy} ON {name} {rule}"


def grant(using: str = DEFAULT_DB_ALIAS) -> bool:
    """Make the roles where the server lets us, and give them their rights; False if it does not."""
    if not have_roles(using):
        return False
    is_made = {"organizations_edition", "organizations_clerkrole"} <= set(tables(using))
    with transaction.atomic(using=using), connections[using].cursor() as cursor:
        for statement in statements(using) if is_made else [NO_FUNCTIONS]:
            cursor.execute(statement)
    return True


def have_roles(using: str) -> bool:
    """Whether the owner may step into both roles; makes them if it can."""
    return all(_done(using, statement) for statement in lacking(using))


def lacking(using: str) -> list[str]:
    """What somebody who may make roles has to run before the portal can work under them."""
    found = []
    with connections[using].cursor() as cursor:
        step = "SET" if cursor.connection.server_version >= 160000 else "MEMBER"
        cursor.execute("SELECT quote_ident(session_user)")
        (owner,) = cursor.fetchone()
        for role in (RUNTIME, PUBLIC):
            cursor.execute("SELECT FROM pg_roles WHERE rolname = %s", [role])
            is_there = cursor.fetchone() is not None
            if not is_there:
                found.append(f"CREATE ROLE {role} NOLOGIN")
            else:
                cursor.execute("SELECT pg_has_role(session_user, %s, %s)", [role, step])
                is_there = cursor.fetchone()[0]
            if not is_there:
                found.append(f"GRANT {role} TO {owner}")
    return found


def _done(using: str, statement: str) -> bool:
    try:
        with transaction.atomic(using=using), connections[using].cursor() as cursor:
            cursor.execute(statement)
    except Error as error:
        # Another process may have made the role at the same moment.
        if isinstance(error.__cause__, errors.DuplicateObject):
            return True
        if isinstance(error, ProgrammingError):
            return False
        raise
    return True


def grant_after_migrating(using: str, **kwargs: Any) -> None:
    """Tables that a migration made are closed to the roles until they are granted."""
    grant(using)
