"""What the schema stands on: extensions, text functions, periods, and who acts."""

from django.contrib.postgres.operations import BtreeGistExtension, TrigramExtension
from django.db import migrations

from congress_portal.foundation.vietnamese_sql import CREATE_FUNCTIONS, DROP_FUNCTIONS

CREATE_PERIOD = """
CREATE FUNCTION portal_period(since date, until date) RETURNS daterange
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN until < since THEN 'empty'::daterange ELSE daterange(since, until) END
$$
"""

CREATE_LAST_DAY = """
CREATE FUNCTION portal_last_day(day date, known text) RETURNS date
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE known
        WHEN 'month' THEN (date_trunc('month', day::timestamp) + interval '1 month - 1 day')::date
        WHEN 'year' THEN (date_trunc('year', day::timestamp) + interval '1 year - 1 day')::date
        ELSE day
    END
$$
"""

# Who acts is noted once for each transaction and never changed afterwards.
ATTACH_CONTEXT = """
CREATE OR REPLACE FUNCTION _pgh_attach_context() RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
    told text := coalesce(current_setting('pghistory.context_metadata', true), '');
    key text := md5(concat_ws(' ', pg_current_xact_id(),
                    current_setting('pghistory.context_id', true), told));
BEGIN
    IF key = current_setting('portal.history_context', true) THEN
        RETURN key::uuid;
    END IF;
    INSERT INTO pghistory_context (id, created_at, updated_at, metadata)
    SELECT key::uuid, now(), now(),
           coalesce(nullif(told, '')::jsonb,
                    jsonb_build_object('database_user', session_user,
                                       'application', current_setting('application_name')))
           || jsonb_build_object('transaction', pg_current_xact_id()::text::bigint,
                                 'server', system_identifier::text)
      FROM pg_control_system()
    ON CONFLICT (id) DO NOTHING;
    PERFORM set_config('portal.history_context', key, true);
    RETURN key::uuid;
END
$$
"""

# The function as django-pghistory installs it.
ATTACH_CONTEXT_BEFORE = """
CREATE OR REPLACE FUNCTION _pgh_attach_context() RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
    asked uuid := nullif(current_setting('pghistory.context_id', true), '')::uuid;
    told jsonb := nullif(current_setting('pghistory.context_metadata', true), '')::jsonb;
BEGIN
    IF asked IS NULL OR told IS NULL THEN RETURN NULL; END IF;
    INSERT INTO pghistory_context (id, metadata, created_at, updated_at)
    VALUES (asked, told, now(), now())
    ON CONFLICT (id) DO UPDATE SET metadata = excluded.metadata, updated_at = excluded.updated_at
     WHERE pghistory_context.metadata <> excluded.metadata;
    RETURN asked;
END
$$
"""

# Contexts are found by their transaction, and are as append-only as what names them.
GUARD_CONTEXTS = """
CREATE INDEX portal_context_by_transaction ON pghistory_context
    ((metadata ->> 'server'), ((metadata ->> 'transaction')::bigint));
CREATE FUNCTION portal_keep_context() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rule broken: history_is_never_changed'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';
END
$$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON pghistory_context
    FOR EACH ROW EXECUTE FUNCTION portal_keep_context();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON pghistory_context
    FOR EACH STATEMENT EXECUTE FUNCTION portal_keep_context();
"""

RELEASE_CONTEXTS = """
DROP TRIGGER append_only ON pghistory_context;
DROP TRIGGER no_truncate ON pghistory_context;
DROP FUNCTION portal_keep_context();
DROP INDEX portal_context_by_transaction;
"""

# The only change of a row of the history that is let through: columns that a redaction of the
# same transaction names, and nothing but them.
IS_REDACTION = """
CREATE FUNCTION portal_is_redaction(history text, event bigint, before jsonb, after jsonb)
RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    RETURN EXISTS (
        SELECT FROM organizations_redaction AS r
         WHERE r."table" = history AND r.event_id = event
           AND r.made_in = pg_current_xact_id()::text::bigint
           AND after - string_to_array(r.columns, ' ') = before - string_to_array(r.columns, ' '));
END
$$
"""


class Migration(migrations.Migration):
    dependencies = [("pghistory", "0007_auto_20250421_0444")]

    operations = [
        TrigramExtension(),
        BtreeGistExtension(),
        migrations.RunSQL(CREATE_FUNCTIONS, DROP_FUNCTIONS),
        migrations.RunSQL(CREATE_PERIOD, "DROP FUNCTION portal_period(date, date)"),
        migrations.RunSQL(CREATE_LAST_DAY, "DROP FUNCTION portal_last_day(date, text)"),
        migrations.RunSQL(ATTACH_CONTEXT, ATTACH_CONTEXT_BEFORE),
        migrations.RunSQL(GUARD_CONTEXTS, RELEASE_CONTEXTS),
        migrations.RunSQL(
            IS_REDACTION, "DROP FUNCTION portal_is_redaction(text, bigint, jsonb, jsonb)"
        ),
    ]
