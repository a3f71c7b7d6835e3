import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import congress_portal.foundation.schema


class Migration(migrations.Migration):
    dependencies = [
        ("awards", "0004_longest_names"),
        ("congresses", "0010_corrections"),
        ("organizations", "0027_corrections"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        congress_portal.foundation.schema.RemoveTrigger(
            model_name="awarddecision",
            name="legal_transition",
        ),
        migrations.RemoveConstraint(
            model_name="awarddecision",
            name="awarddecision_is_approved_by_another_person",
        ),
        congress_portal.foundation.schema.AddTrigger(
            model_name="awarddecision",
            trigger=pgtrigger.compiler.Trigger(
                name="legal_transition",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NEW."state" IS DISTINCT FROM (OLD."state"))',
                    func="\n                IF (OLD.state, NEW.state) NOT IN (('draft', 'submitted'), ('returned', 'submitted'), ('submitted', 'returned'), ('submitted', 'published'), ('published', 'draft'), ('published', 'withdrawn'), ('withdrawn', 'published'), ('withdrawn', 'draft'))\n                   AND (OLD.edition_count = 0 OR (OLD.state, NEW.state) NOT IN (('draft', 'withdrawn'), ('returned', 'withdrawn'), ('submitted', 'withdrawn'), ('draft', 'published'), ('returned', 'published'))) THEN\n                    RAISE EXCEPTION 'rule broken: record_takes_legal_transitions' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_takes_legal_transitions';\n                END IF;\n                RETURN NEW;\n            ",
                    hash="9b528bdf9139091062dd1d18f3c8564cba4c61e9",
                    operation='UPDATE OF "state"',
                    pgid="pgtrigger_legal_transition_efe45",
                    table="awards_awarddecision",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="awarddecision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state__in", ["published", "withdrawn"]), _negated=True),
                    models.Q(("decided_by", models.F("submitted_by")), _negated=True),
                    _connector="OR",
                ),
                name="awarddecision_is_approved_by_another_person",
                violation_error_message="Whoever submitted a record cannot approve it.",
            ),
        ),
    ]
