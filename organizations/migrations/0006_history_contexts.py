"""Who acts, noted once for each transaction and never changed afterwards."""

from django.db import migrations

# An older request of the library wrote one row for each request and changed it on the way.
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

# What was recorded before has no transaction of its own: it counts as one, the very first.
NOTE_THE_OLDEST = """
DO $$
DECLARE
    history text;
    oldest uuid := md5('before contexts of transactions');
BEGIN
    UPDATE pghistory_context SET metadata = metadata
        || jsonb_build_object('transaction', 0, 'server', 'before');
    INSERT INTO pghistory_context (id, created_at, updated_at, metadata)
    VALUES (oldest, now(), now(), jsonb_build_object(
            'command', 'migrate', 'transaction', 0, 'server', 'before'))
    ON CONFLICT (id) DO NOTHING;
    FOR history IN SELECT table_name FROM information_schema.columns
                    WHERE table_schema = current_schema() AND column_name = 'pgh_context_id'
    LOOP
        -- Spelled without per cent signs, which a command under a context takes for parameters.
        EXECUTE 'ALTER TABLE ' || quote_ident(history) || ' DISABLE TRIGGER USER';
        EXECUTE 'UPDATE ' || quote_ident(history) || ' SET pgh_context_id = '
            || quote_literal(oldest) || ' WHERE pgh_context_id IS NULL';
        EXECUTE 'ALTER TABLE ' || quote_ident(history) || ' ENABLE TRIGGER USER';
    END LOOP;
END
$$
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
    dependencies = [
        ("organizations", "0005_uploads"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.RunSQL(ATTACH_CONTEXT, ATTACH_CONTEXT_BEFORE),
        migrations.RunSQL(NOTE_THE_OLDEST, migrations.RunSQL.noop),
        migrations.RunSQL(GUARD_CONTEXTS, RELEASE_CONTEXTS),
        migrations.RunSQL(
            IS_REDACTION, "DROP FUNCTION portal_is_redaction(text, bigint, jsonb, jsonb)"
        ),
    ]
