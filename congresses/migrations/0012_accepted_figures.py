import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import congress_portal.foundation.schema


class Migration(migrations.Migration):
    dependencies = [
        ("congresses", "0011_last_days"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        congress_portal.foundation.schema.RemoveTrigger(
            model_name="acceptedwarning",
            name="insert_insert",
        ),
        congress_portal.foundation.schema.RemoveTrigger(
            model_name="acceptedwarning",
            name="update_update",
        ),
        congress_portal.foundation.schema.RemoveTrigger(
            model_name="acceptedwarning",
            name="delete_delete",
        ),
        migrations.RemoveConstraint(
            model_name="acceptedwarning",
            name="warning_accepted_once",
        ),
        migrations.AddField(
            model_name="acceptedwarning",
            name="figures",
            field=models.CharField(
                blank=True, db_default="", default="", verbose_name="numbers that it tells"
            ),
        ),
        migrations.AddField(
            model_name="acceptedwarninghistory",
            name="figures",
            field=models.CharField(
                blank=True, db_default="", default="", verbose_name="numbers that it tells"
            ),
        ),
        congress_portal.foundation.schema.AddTrigger(
            model_name="acceptedwarning",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_acceptedwarninghistory" ("accepted_at", "accepted_by_id", "congress_id", "figures", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "rule", "subject") SELECT new_values."accepted_at", new_values."accepted_by_id", new_values."congress_id", new_values."figures", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason", new_values."rule", new_values."subject" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="e210ca0917f6402edd3efbfc8d64cb65ca4c24d7",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7311a",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_acceptedwarning",
                    when="AFTER",
                ),
            ),
        ),
        congress_portal.foundation.schema.AddTrigger(
            model_name="acceptedwarning",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_acceptedwarninghistory" ("accepted_at", "accepted_by_id", "congress_id", "figures", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "rule", "subject") SELECT new_values."accepted_at", new_values."accepted_by_id", new_values."congress_id", new_values."figures", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason", new_values."rule", new_values."subject" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="e06d1db0c68606e81ff240c26c3d30b6f9174171",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2d145",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_acceptedwarning",
                    when="AFTER",
                ),
            ),
        ),
        congress_portal.foundation.schema.AddTrigger(
            model_name="acceptedwarning",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_acceptedwarninghistory" ("accepted_at", "accepted_by_id", "congress_id", "figures", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "rule", "subject") SELECT old_values."accepted_at", old_values."accepted_by_id", old_values."congress_id", old_values."figures", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason", old_values."rule", old_values."subject" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="6f49d6d96bbfcde50b18d103d9ab359f1457753c",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_73f0d",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="congresses_acceptedwarning",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="acceptedwarning",
            constraint=models.UniqueConstraint(
                fields=("congress", "rule", "subject", "figures"),
                name="warning_accepted_once",
                violation_error_message="This warning is accepted already.",
            ),
        ),
    ]
