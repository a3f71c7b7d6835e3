import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import congress_portal.foundation.schema


class Migration(migrations.Migration):
    dependencies = [
        ("congresses", "0009_longest_names"),
        ("organizations", "0027_corrections"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        congress_portal.foundation.schema.RemoveTrigger(
            model_name="clusteryear",
            name="legal_transition",
        ),
        congress_portal.foundation.schema.RemoveTrigger(
            model_name="congress",
            name="legal_transition",
        ),
        migrations.RemoveConstraint(
            model_name="clusteryear",
            name="clusteryear_is_approved_by_another_person",
        ),
        migrations.RemoveConstraint(
            model_name="congress",
            name="congress_is_approved_by_another_person",
        ),
        congress_portal.foundation.schema.AddTrigger(
            model_name="clusteryear",
            trigger=pgtrigger.compiler.Trigger(
                name="legal_transition",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NEW."state" IS DISTINCT FROM (OLD."state"))',
                    func="\n                IF (OLD.state, NEW.state) NOT IN (('draft', 'submitted'), ('returned', 'submitted'), ('submitted', 'returned'), ('submitted', 'published'), ('published', 'draft'), ('published', 'withdrawn'), ('withdrawn', 'published'), ('withdrawn', 'draft'))\n                   AND (OLD.edition_count = 0 OR (OLD.state, NEW.state) NOT IN (('draft', 'withdrawn'), ('returned', 'withdrawn'), ('submitted', 'withdrawn'), ('draft', 'published'), ('returned', 'published'))) THEN\n                    RAISE EXCEPTION 'rule broken: record_takes_legal_transitions' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_takes_legal_transitions';\n                END IF;\n                RETURN NEW;\n            ",
                    hash="b7f892b8c90a13918b938db94c96aa541b7c4e9d",
                    operation='UPDATE OF "state"',
                    pgid="pgtrigger_legal_transition_ededd",
                    table="congresses_clusteryear",
                    when="BEFORE",
                ),
            ),
        ),
        congress_portal.foundation.schema.AddTrigger(
            model_name="congress",
            trigger=pgtrigger.compiler.Trigger(
                name="legal_transition",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NEW."state" IS DISTINCT FROM (OLD."state"))',
                    func="\n                IF (OLD.state, NEW.state) NOT IN (('draft', 'submitted'), ('returned', 'submitted'), ('submitted', 'returned'), ('submitted', 'published'), ('published', 'draft'), ('published', 'withdrawn'), ('withdrawn', 'published'), ('withdrawn', 'draft'))\n                   AND (OLD.edition_count = 0 OR (OLD.state, NEW.state) NOT IN (('draft', 'withdrawn'), ('returned', 'withdrawn'), ('submitted', 'withdrawn'), ('draft', 'published'), ('returned', 'published'))) THEN\n                    RAISE EXCEPTION 'rule broken: record_takes_legal_transitions' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_takes_legal_transitions';\n                END IF;\n                RETURN NEW;\n            ",
                    hash="52e5f867c2337599e2541da157203d673e199e06",
                    operation='UPDATE OF "state"',
                    pgid="pgtrigger_legal_transition_2b5a6",
                    table="congresses_congress",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="clusteryear",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state__in", ["published", "withdrawn"]), _negated=True),
                    models.Q(("decided_by", models.F("submitted_by")), _negated=True),
                    _connector="OR",
                ),
                name="clusteryear_is_approved_by_another_person",
                violation_error_message="Whoever submitted a record cannot approve it.",
            ),
        ),
        migrations.AddConstraint(
            model_name="congress",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state__in", ["published", "withdrawn"]), _negated=True),
                    models.Q(("decided_by", models.F("submitted_by")), _negated=True),
                    _connector="OR",
                ),
                name="congress_is_approved_by_another_person",
                violation_error_message="Whoever submitted a record cannot approve it.",
            ),
        ),
    ]
