import django.db.models.deletion
import pgtrigger.compiler
from django.db import migrations, models

from congress_portal.foundation.schema import AddTrigger, RemoveTrigger


class Migration(migrations.Migration):
    dependencies = [
        ("organizations", "0006_history_contexts"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="HistorySeal",
            fields=[
                (
                    "number",
                    models.PositiveIntegerField(
                        primary_key=True, serialize=False, verbose_name="number"
                    ),
                ),
                ("made_at", models.DateTimeField(verbose_name="made at")),
                ("server", models.CharField(max_length=40, verbose_name="database server")),
                ("from_transaction", models.BigIntegerField(verbose_name="from transaction")),
                ("to_transaction", models.BigIntegerField(verbose_name="up to transaction")),
                ("row_count", models.PositiveIntegerField(verbose_name="rows")),
                ("previous_sha256", models.CharField(blank=True, max_length=64)),
                ("sha256", models.CharField(max_length=64)),
            ],
            options={
                "verbose_name": "seal on the history",
                "verbose_name_plural": "seals on the history",
                "ordering": ["number"],
            },
        ),
        migrations.CreateModel(
            name="Redaction",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("table", models.CharField(max_length=63, verbose_name="table")),
                ("event_id", models.BigIntegerField(verbose_name="row of the history")),
                ("columns", models.TextField(verbose_name="columns")),
                ("reason", models.CharField(max_length=200, verbose_name="reason")),
                ("made_in", models.BigIntegerField(verbose_name="transaction")),
                ("sealed_digest", models.CharField(blank=True, max_length=32)),
                ("digest", models.CharField(blank=True, max_length=32)),
            ],
            options={
                "verbose_name": "redaction",
                "verbose_name_plural": "redactions",
            },
        ),
        migrations.CreateModel(
            name="RedactionHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("table", models.CharField(max_length=63, verbose_name="table")),
                ("event_id", models.BigIntegerField(verbose_name="row of the history")),
                ("columns", models.TextField(verbose_name="columns")),
                ("reason", models.CharField(max_length=200, verbose_name="reason")),
                ("made_in", models.BigIntegerField(verbose_name="transaction")),
                ("sealed_digest", models.CharField(blank=True, max_length=32)),
                ("digest", models.CharField(blank=True, max_length=32)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SealedTable",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("table", models.CharField(max_length=63, verbose_name="table")),
                ("columns", models.TextField(verbose_name="columns")),
                ("manifest", models.TextField(verbose_name="rows")),
            ],
            options={
                "verbose_name": "sealed table",
                "verbose_name_plural": "sealed tables",
                "ordering": ["seal", "table"],
            },
        ),
        RemoveTrigger(
            model_name="affiliation",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="affiliation",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="affiliation",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="affiliationhistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="clerkrole",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="clerkrole",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="clerkrole",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="clerkrolehistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="cluster",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="cluster",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="cluster",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="clusterhistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="clustermembership",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="clustermembership",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="clustermembership",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="clustermembershiphistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="document",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="document",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="document",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="documenthistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="eventcount",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="eventcount",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="eventcount",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="eventcounthistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="eventparticipant",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="eventparticipant",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="eventparticipant",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="eventparticipanthistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="externalbody",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="externalbody",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="externalbody",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="externalbodyhistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="importbatch",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="importbatch",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="importbatch",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="importbatchhistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="indicator",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="indicator",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="indicator",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="indicatorhistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="indicatorsynonym",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="indicatorsynonym",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="indicatorsynonym",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="indicatorsynonymhistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="organization",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="organization",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="organization",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="organizationevent",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="organizationevent",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="organizationevent",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="organizationeventhistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="organizationhistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="organizationkind",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="organizationkind",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="organizationkind",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="organizationkindhistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="organizationname",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="organizationname",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="organizationname",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="organizationnamehistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="person",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="person",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="person",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="persondetails",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="persondetails",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="persondetails",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="persondetailshistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="personhistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="programme",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="programme",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="programme",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="programmehistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="programmename",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="programmename",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="programmename",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="programmenamehistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="rulelimit",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="rulelimit",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="rulelimit",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="rulelimithistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="ruleset",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="ruleset",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="ruleset",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="rulesethistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="source",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="source",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="source",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="sourcehistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="sourcenote",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="sourcenote",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="sourcenote",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="sourcenotehistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="territory",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="territory",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="territory",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="territoryhistory",
            name="append_only",
        ),
        AddTrigger(
            model_name="affiliation",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_affiliationhistory" ("id", "line", "organization_id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until") SELECT new_values."id", new_values."line", new_values."organization_id", new_values."parent_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."since", new_values."until" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="aaceaee3cd79ee40437efcbe1b2e4bed6b579723",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_99764",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_affiliation",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="affiliation",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_affiliationhistory" ("id", "line", "organization_id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until") SELECT new_values."id", new_values."line", new_values."organization_id", new_values."parent_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."since", new_values."until" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="fbdff69e2012c8582e4c0ff7e4a8600cfa502706",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2a936",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_affiliation",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="affiliation",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_affiliationhistory" ("id", "line", "organization_id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until") SELECT old_values."id", old_values."line", old_values."organization_id", old_values."parent_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."since", old_values."until" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="9747591dfeab3216a507a9ba579b8205c7c70675",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_252ac",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_affiliation",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="affiliationhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="8cb61c33a33129e4ad3f652d7fcf3f712925478e",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_16359",
                    table="organizations_affiliationhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="affiliationhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="53d1751b10fd905b267569314465fa844f29b88d",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_3bc77",
                    table="organizations_affiliationhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="clerkrole",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_clerkrolehistory" ("deputy_of_id", "id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "until", "user_id") SELECT new_values."deputy_of_id", new_values."id", new_values."organization_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."role", new_values."since", new_values."until", new_values."user_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="ada78b887556b73cb76bef9f34fac68823516676",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_623f7",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_clerkrole",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="clerkrole",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_clerkrolehistory" ("deputy_of_id", "id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "until", "user_id") SELECT new_values."deputy_of_id", new_values."id", new_values."organization_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."role", new_values."since", new_values."until", new_values."user_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="d2138d4d979ee12dc8becb93c24fcbaf69fe5b98",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_55fd7",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_clerkrole",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="clerkrole",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_clerkrolehistory" ("deputy_of_id", "id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "until", "user_id") SELECT old_values."deputy_of_id", old_values."id", old_values."organization_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."role", old_values."since", old_values."until", old_values."user_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="39738d9c39c04ba57f16b6d05a0209831ee87f2c",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_da659",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_clerkrole",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="clerkrolehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="5e88ec533274a27a87f933f1c71fab99bb92ae27",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_3946f",
                    table="organizations_clerkrolehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="clerkrolehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="1884d5c5c6508ba2796583cf0bad6acef29c6704",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_b01a4",
                    table="organizations_clerkrolehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="cluster",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_clusterhistory" ("code", "founding_decision_id", "id", "is_plural", "kept_by_id", "name", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "source_id", "stated_member_count", "until") SELECT new_values."code", new_values."founding_decision_id", new_values."id", new_values."is_plural", new_values."kept_by_id", new_values."name", new_values."owner_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."since", new_values."source_id", new_values."stated_member_count", new_values."until" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="a5357d41acd03198516bd4fbbf7ff383fc436054",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_aca2c",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_cluster",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="cluster",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_clusterhistory" ("code", "founding_decision_id", "id", "is_plural", "kept_by_id", "name", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "source_id", "stated_member_count", "until") SELECT new_values."code", new_values."founding_decision_id", new_values."id", new_values."is_plural", new_values."kept_by_id", new_values."name", new_values."owner_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."since", new_values."source_id", new_values."stated_member_count", new_values."until" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."code" IS DISTINCT FROM (new_values."code") OR old_values."founding_decision_id" IS DISTINCT FROM (new_values."founding_decision_id") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."is_plural" IS DISTINCT FROM (new_values."is_plural") OR old_values."kept_by_id" IS DISTINCT FROM (new_values."kept_by_id") OR old_values."name" IS DISTINCT FROM (new_values."name") OR old_values."owner_id" IS DISTINCT FROM (new_values."owner_id") OR old_values."since" IS DISTINCT FROM (new_values."since") OR old_values."source_id" IS DISTINCT FROM (new_values."source_id") OR old_values."stated_member_count" IS DISTINCT FROM (new_values."stated_member_count") OR old_values."until" IS DISTINCT FROM (new_values."until")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="c19111881bf6f0a5464de45148d6786da3ec9282",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_282d1",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_cluster",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="cluster",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_clusterhistory" ("code", "founding_decision_id", "id", "is_plural", "kept_by_id", "name", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "source_id", "stated_member_count", "until") SELECT old_values."code", old_values."founding_decision_id", old_values."id", old_values."is_plural", old_values."kept_by_id", old_values."name", old_values."owner_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."since", old_values."source_id", old_values."stated_member_count", old_values."until" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="41abcdcb0fc38b98e8a256b0c32de8a2888f4a61",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ccd54",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_cluster",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="clusterhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="c748c28e991e18863d0599404a793f022e3c8ed4",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_821ed",
                    table="organizations_clusterhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="clusterhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="d428e4dfa38e7b6d46f37287be2ce88515622de9",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_2ac5e",
                    table="organizations_clusterhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="clustermembership",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_clustermembershiphistory" ("as_written", "cluster_id", "id", "order", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until") SELECT new_values."as_written", new_values."cluster_id", new_values."id", new_values."order", new_values."organization_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."since", new_values."until" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="e3f05a97d8aaa22727a0bf5089c98f24e7053aeb",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_eadf3",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_clustermembership",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="clustermembership",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_clustermembershiphistory" ("as_written", "cluster_id", "id", "order", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until") SELECT new_values."as_written", new_values."cluster_id", new_values."id", new_values."order", new_values."organization_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."since", new_values."until" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="c7f7e9eba231546b2fe6cc255f11318a53722254",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_78e90",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_clustermembership",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="clustermembership",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_clustermembershiphistory" ("as_written", "cluster_id", "id", "order", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until") SELECT old_values."as_written", old_values."cluster_id", old_values."id", old_values."order", old_values."organization_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."since", old_values."until" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="539785f0c5521dd354b9428f167f219b1a8c107d",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d925e",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_clustermembership",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="clustermembershiphistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="fadd3fdf269291ed060e9cf0876c13a792ef41cf",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_69cba",
                    table="organizations_clustermembershiphistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="clustermembershiphistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="0f2485796dc7a96275fa781999e300bddb8f6231",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_4a71f",
                    table="organizations_clustermembershiphistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="document",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_documenthistory" ("address", "congress_ordinal", "external_issuer_id", "id", "issued_on", "issued_on_basis", "issued_on_precision", "issuer_id", "kept_by_id", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signer", "source_id", "status", "subject", "term_from", "term_to") SELECT new_values."address", new_values."congress_ordinal", new_values."external_issuer_id", new_values."id", new_values."issued_on", new_values."issued_on_basis", new_values."issued_on_precision", new_values."issuer_id", new_values."kept_by_id", new_values."kind", new_values."number", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."signer", new_values."source_id", new_values."status", new_values."subject", new_values."term_from", new_values."term_to" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="bf3a92f1abae0ef527f79d900c9bca5bb536fb06",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_43ca2",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_document",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="document",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_documenthistory" ("address", "congress_ordinal", "external_issuer_id", "id", "issued_on", "issued_on_basis", "issued_on_precision", "issuer_id", "kept_by_id", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signer", "source_id", "status", "subject", "term_from", "term_to") SELECT new_values."address", new_values."congress_ordinal", new_values."external_issuer_id", new_values."id", new_values."issued_on", new_values."issued_on_basis", new_values."issued_on_precision", new_values."issuer_id", new_values."kept_by_id", new_values."kind", new_values."number", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."signer", new_values."source_id", new_values."status", new_values."subject", new_values."term_from", new_values."term_to" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."address" IS DISTINCT FROM (new_values."address") OR old_values."congress_ordinal" IS DISTINCT FROM (new_values."congress_ordinal") OR old_values."external_issuer_id" IS DISTINCT FROM (new_values."external_issuer_id") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."issued_on" IS DISTINCT FROM (new_values."issued_on") OR old_values."issued_on_basis" IS DISTINCT FROM (new_values."issued_on_basis") OR old_values."issued_on_precision" IS DISTINCT FROM (new_values."issued_on_precision") OR old_values."issuer_id" IS DISTINCT FROM (new_values."issuer_id") OR old_values."kept_by_id" IS DISTINCT FROM (new_values."kept_by_id") OR old_values."kind" IS DISTINCT FROM (new_values."kind") OR old_values."number" IS DISTINCT FROM (new_values."number") OR old_values."signer" IS DISTINCT FROM (new_values."signer") OR old_values."source_id" IS DISTINCT FROM (new_values."source_id") OR old_values."status" IS DISTINCT FROM (new_values."status") OR old_values."subject" IS DISTINCT FROM (new_values."subject") OR old_values."term_from" IS DISTINCT FROM (new_values."term_from") OR old_values."term_to" IS DISTINCT FROM (new_values."term_to")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="4df434120f641d4ac06b8c8e3db53e0fdd95d314",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_68502",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_document",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="document",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_documenthistory" ("address", "congress_ordinal", "external_issuer_id", "id", "issued_on", "issued_on_basis", "issued_on_precision", "issuer_id", "kept_by_id", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signer", "source_id", "status", "subject", "term_from", "term_to") SELECT old_values."address", old_values."congress_ordinal", old_values."external_issuer_id", old_values."id", old_values."issued_on", old_values."issued_on_basis", old_values."issued_on_precision", old_values."issuer_id", old_values."kept_by_id", old_values."kind", old_values."number", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."signer", old_values."source_id", old_values."status", old_values."subject", old_values."term_from", old_values."term_to" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="ce6b2bb4fcf429e15ebcaf479df28d99f495b850",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6ce00",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_document",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="documenthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="efe4280b7d270418a0794e15a959136e50302fcf",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_14126",
                    table="organizations_documenthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="documenthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="f0352fb17a7f9aa8fde631a7ef46154376e50d62",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_29bd5",
                    table="organizations_documenthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="eventcount",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_eventcounthistory" ("bodies", "event_id", "id", "members", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."bodies", new_values."event_id", new_values."id", new_values."members", new_values."outcome", _pgh_attached_context.value, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="b48cc9897943e7b85dfca203b5f07f863f65f0f3",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0e44a",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_eventcount",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="eventcount",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_eventcounthistory" ("bodies", "event_id", "id", "members", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."bodies", new_values."event_id", new_values."id", new_values."members", new_values."outcome", _pgh_attached_context.value, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="e2b48562543b0f76b11e4e75529abacdb9a7e06f",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_03eec",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_eventcount",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="eventcount",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_eventcounthistory" ("bodies", "event_id", "id", "members", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."bodies", old_values."event_id", old_values."id", old_values."members", old_values."outcome", _pgh_attached_context.value, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="b0679517162625cc500e649a03e63227db7466a5",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_afa18",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_eventcount",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="eventcounthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="43966e8f0a46ea537d7e139353d9042d0a6605d2",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_5de21",
                    table="organizations_eventcounthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="eventcounthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="22558baea87b1357587e4fec330d6dfd55d90091",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_1d79b",
                    table="organizations_eventcounthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="eventparticipant",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_eventparticipanthistory" ("event_id", "id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "share_note") SELECT new_values."event_id", new_values."id", new_values."organization_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."role", new_values."share_note" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="686cbb06a4bbe5359654ab57626ba05fde56e6e7",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_860c4",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_eventparticipant",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="eventparticipant",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_eventparticipanthistory" ("event_id", "id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "share_note") SELECT new_values."event_id", new_values."id", new_values."organization_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."role", new_values."share_note" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="287b266464bd7aa9b0fc91cdb36709c522fccc77",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_216d3",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_eventparticipant",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="eventparticipant",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_eventparticipanthistory" ("event_id", "id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "share_note") SELECT old_values."event_id", old_values."id", old_values."organization_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."role", old_values."share_note" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="7518e3c11193235e96a0108d3da80ff4b18865c2",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e7ae8",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_eventparticipant",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="eventparticipanthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="4d31ff22ed373bc1983996b571f7b6996c239feb",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_68bed",
                    table="organizations_eventparticipanthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="eventparticipanthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="7716acf32ae8c30bbc121da76d9d9a3f5cbcfe9a",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_f05dc",
                    table="organizations_eventparticipanthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="externalbody",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_externalbodyhistory" ("id", "kept_by_id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place") SELECT new_values."id", new_values."kept_by_id", new_values."kind", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."place" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="e99f2c1d3caa62c32e828ce5aa17d7dd99a6e4b5",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2d90c",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_externalbody",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="externalbody",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_externalbodyhistory" ("id", "kept_by_id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place") SELECT new_values."id", new_values."kept_by_id", new_values."kind", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."place" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."kept_by_id" IS DISTINCT FROM (new_values."kept_by_id") OR old_values."kind" IS DISTINCT FROM (new_values."kind") OR old_values."name" IS DISTINCT FROM (new_values."name") OR old_values."place" IS DISTINCT FROM (new_values."place")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="f2d1df295dbe2a67c4b411bfba915eb4ebe4cb33",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_417b6",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_externalbody",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="externalbody",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_externalbodyhistory" ("id", "kept_by_id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place") SELECT old_values."id", old_values."kept_by_id", old_values."kind", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."place" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="141d424da4997cfcf215e562e00979dc72ccf444",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_24a5d",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_externalbody",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="externalbodyhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="0a2717e60a92cf97bc8a6e836ccb29bb01620c70",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ba77a",
                    table="organizations_externalbodyhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="externalbodyhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="9fd1703f19fd2bbafd287f440a8c789880230516",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_c5c02",
                    table="organizations_externalbodyhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="importbatch",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_importbatchhistory" ("created_count", "expires_at", "file_name", "id", "kept_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preview", "row_count", "sha256", "sheet", "state", "unchanged_count", "updated_count", "uploaded_at", "uploaded_by_id") SELECT new_values."created_count", new_values."expires_at", new_values."file_name", new_values."id", new_values."kept_by_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."preview", new_values."row_count", new_values."sha256", new_values."sheet", new_values."state", new_values."unchanged_count", new_values."updated_count", new_values."uploaded_at", new_values."uploaded_by_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="9ae673964a3dd5384f53349fabc5fe5e7c48827b",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1d571",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_importbatch",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="importbatch",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_importbatchhistory" ("created_count", "expires_at", "file_name", "id", "kept_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preview", "row_count", "sha256", "sheet", "state", "unchanged_count", "updated_count", "uploaded_at", "uploaded_by_id") SELECT new_values."created_count", new_values."expires_at", new_values."file_name", new_values."id", new_values."kept_by_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."preview", new_values."row_count", new_values."sha256", new_values."sheet", new_values."state", new_values."unchanged_count", new_values."updated_count", new_values."uploaded_at", new_values."uploaded_by_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."created_count" IS DISTINCT FROM (new_values."created_count") OR old_values."expires_at" IS DISTINCT FROM (new_values."expires_at") OR old_values."file_name" IS DISTINCT FROM (new_values."file_name") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."kept_by_id" IS DISTINCT FROM (new_values."kept_by_id") OR old_values."preview" IS DISTINCT FROM (new_values."preview") OR old_values."row_count" IS DISTINCT FROM (new_values."row_count") OR old_values."sha256" IS DISTINCT FROM (new_values."sha256") OR old_values."sheet" IS DISTINCT FROM (new_values."sheet") OR old_values."state" IS DISTINCT FROM (new_values."state") OR old_values."unchanged_count" IS DISTINCT FROM (new_values."unchanged_count") OR old_values."updated_count" IS DISTINCT FROM (new_values."updated_count") OR old_values."uploaded_at" IS DISTINCT FROM (new_values."uploaded_at") OR old_values."uploaded_by_id" IS DISTINCT FROM (new_values."uploaded_by_id")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="f533899652ab54b835d48374a83b0ccbe5482345",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_765aa",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_importbatch",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="importbatch",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_importbatchhistory" ("created_count", "expires_at", "file_name", "id", "kept_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preview", "row_count", "sha256", "sheet", "state", "unchanged_count", "updated_count", "uploaded_at", "uploaded_by_id") SELECT old_values."created_count", old_values."expires_at", old_values."file_name", old_values."id", old_values."kept_by_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."preview", old_values."row_count", old_values."sha256", old_values."sheet", old_values."state", old_values."unchanged_count", old_values."updated_count", old_values."uploaded_at", old_values."uploaded_by_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="fd9e4505e49890146e18374d199e236c0adb65e0",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_07978",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_importbatch",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="importbatchhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="3138d9354b31dc7d22032d738d42be5b096df128",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_0584c",
                    table="organizations_importbatchhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="importbatchhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="dbf3787f069c195545ffe427990c395fb618c0be",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_64361",
                    table="organizations_importbatchhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="indicator",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_indicatorhistory" ("code", "denominator", "id", "name", "numerator", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit") SELECT new_values."code", new_values."denominator", new_values."id", new_values."name", new_values."numerator", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."unit" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="a0f8aa4d1dc0e4fc13430d70bad3dce8d11ea080",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_fc6e8",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_indicator",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="indicator",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_indicatorhistory" ("code", "denominator", "id", "name", "numerator", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit") SELECT new_values."code", new_values."denominator", new_values."id", new_values."name", new_values."numerator", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."unit" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="6a6870d8996a8ade23d6e07a09cdf61d62268f2a",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e1cee",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_indicator",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="indicator",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_indicatorhistory" ("code", "denominator", "id", "name", "numerator", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit") SELECT old_values."code", old_values."denominator", old_values."id", old_values."name", old_values."numerator", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."unit" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="fdb04ad6e0fddf3a92f40c813eff0c360f21b56c",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_fd4b7",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_indicator",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="indicatorhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="eadfbdf4497e0d6394e7d01c6f2fd335453f7294",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_fb947",
                    table="organizations_indicatorhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="indicatorhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="736e30f098024e72a48c3cd2e07cac5a2b09256a",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_5e3f8",
                    table="organizations_indicatorhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="indicatorsynonym",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_indicatorsynonymhistory" ("id", "indicator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "wording") SELECT new_values."id", new_values."indicator_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."wording" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="342d7b77e573c37a51830cdf8a36c4bf7492fbdf",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_beb17",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_indicatorsynonym",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="indicatorsynonym",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_indicatorsynonymhistory" ("id", "indicator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "wording") SELECT new_values."id", new_values."indicator_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."wording" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="5f6066deb36d844c3bbc2f0364b7ea7c05a2f1f4",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ff387",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_indicatorsynonym",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="indicatorsynonym",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_indicatorsynonymhistory" ("id", "indicator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "wording") SELECT old_values."id", old_values."indicator_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."wording" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="faf572931fff2968707f7bacce70de5783d618e7",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_06386",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_indicatorsynonym",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="indicatorsynonymhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="f0606ac28d71724eadf46e5e200b2e8b69cea054",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_d3c31",
                    table="organizations_indicatorsynonymhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="indicatorsynonymhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="b11ea7070592ca532edf984dfec1577919578fd7",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_c7111",
                    table="organizations_indicatorsynonymhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="organization",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_organizationhistory" ("code", "decided_at", "decided_by_id", "disambiguator", "edition_count", "ended_on", "ended_on_basis", "ended_on_precision", "founded_on", "founded_on_basis", "founded_on_precision", "id", "is_identified", "is_provisional", "is_stub", "kept_by_id", "kind_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_class", "reason_note", "return_comment", "short_name", "source_id", "state", "submitted_at", "submitted_by_id", "version") SELECT new_values."code", new_values."decided_at", new_values."decided_by_id", new_values."disambiguator", new_values."edition_count", new_values."ended_on", new_values."ended_on_basis", new_values."ended_on_precision", new_values."founded_on", new_values."founded_on_basis", new_values."founded_on_precision", new_values."id", new_values."is_identified", new_values."is_provisional", new_values."is_stub", new_values."kept_by_id", new_values."kind_id", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason_class", new_values."reason_note", new_values."return_comment", new_values."short_name", new_values."source_id", new_values."state", new_values."submitted_at", new_values."submitted_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="82a14c2cee391bac5e89acd39663adf571570c7b",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_5a753",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_organization",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="organization",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_organizationhistory" ("code", "decided_at", "decided_by_id", "disambiguator", "edition_count", "ended_on", "ended_on_basis", "ended_on_precision", "founded_on", "founded_on_basis", "founded_on_precision", "id", "is_identified", "is_provisional", "is_stub", "kept_by_id", "kind_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_class", "reason_note", "return_comment", "short_name", "source_id", "state", "submitted_at", "submitted_by_id", "version") SELECT new_values."code", new_values."decided_at", new_values."decided_by_id", new_values."disambiguator", new_values."edition_count", new_values."ended_on", new_values."ended_on_basis", new_values."ended_on_precision", new_values."founded_on", new_values."founded_on_basis", new_values."founded_on_precision", new_values."id", new_values."is_identified", new_values."is_provisional", new_values."is_stub", new_values."kept_by_id", new_values."kind_id", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason_class", new_values."reason_note", new_values."return_comment", new_values."short_name", new_values."source_id", new_values."state", new_values."submitted_at", new_values."submitted_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."code" IS DISTINCT FROM (new_values."code") OR old_values."decided_at" IS DISTINCT FROM (new_values."decided_at") OR old_values."decided_by_id" IS DISTINCT FROM (new_values."decided_by_id") OR old_values."disambiguator" IS DISTINCT FROM (new_values."disambiguator") OR old_values."edition_count" IS DISTINCT FROM (new_values."edition_count") OR old_values."ended_on" IS DISTINCT FROM (new_values."ended_on") OR old_values."ended_on_basis" IS DISTINCT FROM (new_values."ended_on_basis") OR old_values."ended_on_precision" IS DISTINCT FROM (new_values."ended_on_precision") OR old_values."founded_on" IS DISTINCT FROM (new_values."founded_on") OR old_values."founded_on_basis" IS DISTINCT FROM (new_values."founded_on_basis") OR old_values."founded_on_precision" IS DISTINCT FROM (new_values."founded_on_precision") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."is_identified" IS DISTINCT FROM (new_values."is_identified") OR old_values."is_provisional" IS DISTINCT FROM (new_values."is_provisional") OR old_values."is_stub" IS DISTINCT FROM (new_values."is_stub") OR old_values."kept_by_id" IS DISTINCT FROM (new_values."kept_by_id") OR old_values."kind_id" IS DISTINCT FROM (new_values."kind_id") OR old_values."name" IS DISTINCT FROM (new_values."name") OR old_values."reason_class" IS DISTINCT FROM (new_values."reason_class") OR old_values."reason_note" IS DISTINCT FROM (new_values."reason_note") OR old_values."return_comment" IS DISTINCT FROM (new_values."return_comment") OR old_values."short_name" IS DISTINCT FROM (new_values."short_name") OR old_values."source_id" IS DISTINCT FROM (new_values."source_id") OR old_values."state" IS DISTINCT FROM (new_values."state") OR old_values."submitted_at" IS DISTINCT FROM (new_values."submitted_at") OR old_values."submitted_by_id" IS DISTINCT FROM (new_values."submitted_by_id") OR old_values."version" IS DISTINCT FROM (new_values."version")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="8c90794d1614dde1ce6a7e3c35f68dcd3914a2e2",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_73a92",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_organization",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="organization",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_organizationhistory" ("code", "decided_at", "decided_by_id", "disambiguator", "edition_count", "ended_on", "ended_on_basis", "ended_on_precision", "founded_on", "founded_on_basis", "founded_on_precision", "id", "is_identified", "is_provisional", "is_stub", "kept_by_id", "kind_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_class", "reason_note", "return_comment", "short_name", "source_id", "state", "submitted_at", "submitted_by_id", "version") SELECT old_values."code", old_values."decided_at", old_values."decided_by_id", old_values."disambiguator", old_values."edition_count", old_values."ended_on", old_values."ended_on_basis", old_values."ended_on_precision", old_values."founded_on", old_values."founded_on_basis", old_values."founded_on_precision", old_values."id", old_values."is_identified", old_values."is_provisional", old_values."is_stub", old_values."kept_by_id", old_values."kind_id", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason_class", old_values."reason_note", old_values."return_comment", old_values."short_name", old_values."source_id", old_values."state", old_values."submitted_at", old_values."submitted_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="2bf71b17f7612e4d0cc57d4c77428c208545520f",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_84ac6",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_organization",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationevent",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_organizationeventhistory" ("decision_id", "id", "kind", "note", "on", "on_basis", "on_precision", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") SELECT new_values."decision_id", new_values."id", new_values."kind", new_values."note", new_values."on", new_values."on_basis", new_values."on_precision", new_values."organization_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="daa62a32be10c1febe5c6998f64b44c35749cecb",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2d98e",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_organizationevent",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationevent",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_organizationeventhistory" ("decision_id", "id", "kind", "note", "on", "on_basis", "on_precision", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") SELECT new_values."decision_id", new_values."id", new_values."kind", new_values."note", new_values."on", new_values."on_basis", new_values."on_precision", new_values."organization_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="812ffebeb90d86a0e06673421772da22f657e16e",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2dc0c",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_organizationevent",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationevent",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_organizationeventhistory" ("decision_id", "id", "kind", "note", "on", "on_basis", "on_precision", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") SELECT old_values."decision_id", old_values."id", old_values."kind", old_values."note", old_values."on", old_values."on_basis", old_values."on_precision", old_values."organization_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="b6ed484a0b3fc4a62761831ea775eecf16e365c8",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_750d8",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_organizationevent",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationeventhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="ab86e5521c4030d447d4d80d2930832bdda6f497",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_254b1",
                    table="organizations_organizationeventhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationeventhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="15f27f9358abe938a1a1d1c7ce944fcdc2ccac07",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_101cb",
                    table="organizations_organizationeventhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="37ea0934afd278cbcf30843c4ff8f0910d68d4cd",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_168cd",
                    table="organizations_organizationhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="d10dedd96b91101294412c390731ee613b5bf406",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_7155b",
                    table="organizations_organizationhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationkind",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_organizationkindhistory" ("abbreviation", "code", "id", "level", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until") SELECT new_values."abbreviation", new_values."code", new_values."id", new_values."level", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."since", new_values."until" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="01a0659a466d4ae1a69ca18350af1604fb376ddb",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_34b01",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_organizationkind",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationkind",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_organizationkindhistory" ("abbreviation", "code", "id", "level", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until") SELECT new_values."abbreviation", new_values."code", new_values."id", new_values."level", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."since", new_values."until" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="7a55882fabab8d199bc5a337a8a2ee3f15e92c4e",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_86de3",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_organizationkind",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationkind",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_organizationkindhistory" ("abbreviation", "code", "id", "level", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until") SELECT old_values."abbreviation", old_values."code", old_values."id", old_values."level", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."since", old_values."until" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="1ac5e29bad4283aa357b3258a0788b91e37630ce",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_7f7ba",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_organizationkind",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationkindhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="90fdf1d7bdf99ab9b7a1a9a6882a8efda29a14d2",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_eb5a4",
                    table="organizations_organizationkindhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationkindhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="abd279c3259a27536eaa928039da66e1d1fae811",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_e9a23",
                    table="organizations_organizationkindhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationname",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_organizationnamehistory" ("id", "kind", "name", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "short_name", "since", "until") SELECT new_values."id", new_values."kind", new_values."name", new_values."organization_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."short_name", new_values."since", new_values."until" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="a24986aa6b490cd36912366321257f15a9b43527",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ea082",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_organizationname",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationname",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_organizationnamehistory" ("id", "kind", "name", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "short_name", "since", "until") SELECT new_values."id", new_values."kind", new_values."name", new_values."organization_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."short_name", new_values."since", new_values."until" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."kind" IS DISTINCT FROM (new_values."kind") OR old_values."name" IS DISTINCT FROM (new_values."name") OR old_values."organization_id" IS DISTINCT FROM (new_values."organization_id") OR old_values."short_name" IS DISTINCT FROM (new_values."short_name") OR old_values."since" IS DISTINCT FROM (new_values."since") OR old_values."until" IS DISTINCT FROM (new_values."until")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="fe2e0039bef4477102fad2f27f8b4f0ac671244b",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_211f0",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_organizationname",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationname",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_organizationnamehistory" ("id", "kind", "name", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "short_name", "since", "until") SELECT old_values."id", old_values."kind", old_values."name", old_values."organization_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."short_name", old_values."since", old_values."until" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="34e1b0c671e68cba48f987cb18852cd71e9e6aa0",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_dd312",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_organizationname",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationnamehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="f7ee1d1a6842f6c03765f7fe30901cfc3b4d1f80",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_7c4d7",
                    table="organizations_organizationnamehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationnamehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="760eececf0d4fbf37bc63b7ae46aa0a28219cf26",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_dd7e2",
                    table="organizations_organizationnamehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_personhistory" ("code", "ground", "id", "is_withheld", "kept_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_name") SELECT new_values."code", new_values."ground", new_values."id", new_values."is_withheld", new_values."kept_by_id", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."sort_name" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="1b328f312f3c7a4945bf0cf5a31f686a27594f27",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4d011",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_person",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_personhistory" ("code", "ground", "id", "is_withheld", "kept_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_name") SELECT new_values."code", new_values."ground", new_values."id", new_values."is_withheld", new_values."kept_by_id", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."sort_name" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."code" IS DISTINCT FROM (new_values."code") OR old_values."ground" IS DISTINCT FROM (new_values."ground") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."is_withheld" IS DISTINCT FROM (new_values."is_withheld") OR old_values."kept_by_id" IS DISTINCT FROM (new_values."kept_by_id") OR old_values."name" IS DISTINCT FROM (new_values."name") OR old_values."sort_name" IS DISTINCT FROM (new_values."sort_name")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="c21098b9fe8dbb2a39a12f83f53c0ffc3715405f",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1eb25",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_person",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_personhistory" ("code", "ground", "id", "is_withheld", "kept_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_name") SELECT old_values."code", old_values."ground", old_values."id", old_values."is_withheld", old_values."kept_by_id", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."sort_name" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="0db7a66f5bdba170bfc53ec1c678e1cbf14e03b3",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_05cd0",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_person",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="persondetails",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_persondetailshistory" ("born_on", "delete_after", "education", "ethnicity", "gender", "ground", "id", "joined_party_on", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "political_theory", "purpose", "qualification", "religion") SELECT new_values."born_on", new_values."delete_after", new_values."education", new_values."ethnicity", new_values."gender", new_values."ground", new_values."id", new_values."joined_party_on", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."political_theory", new_values."purpose", new_values."qualification", new_values."religion" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="bea83cf9fee42b86c8081256c448b678c7d99680",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2532c",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_persondetails",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="persondetails",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_persondetailshistory" ("born_on", "delete_after", "education", "ethnicity", "gender", "ground", "id", "joined_party_on", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "political_theory", "purpose", "qualification", "religion") SELECT new_values."born_on", new_values."delete_after", new_values."education", new_values."ethnicity", new_values."gender", new_values."ground", new_values."id", new_values."joined_party_on", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."political_theory", new_values."purpose", new_values."qualification", new_values."religion" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="82fc74570d44cab7609dc6ee0852b66f9895d30c",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a2291",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_persondetails",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="persondetails",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_persondetailshistory" ("born_on", "delete_after", "education", "ethnicity", "gender", "ground", "id", "joined_party_on", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "political_theory", "purpose", "qualification", "religion") SELECT old_values."born_on", old_values."delete_after", old_values."education", old_values."ethnicity", old_values."gender", old_values."ground", old_values."id", old_values."joined_party_on", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."political_theory", old_values."purpose", old_values."qualification", old_values."religion" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="a620416059183ceffb2b7deeee280bf3de08517d",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_57e09",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_persondetails",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="persondetailshistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="4078b8ce5ec8154ab397b27abb19a3ed8f74e47a",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_0cbf0",
                    table="organizations_persondetailshistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="persondetailshistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="b174c57400c8ac80166d70dbdc8933bb2514406f",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_728f7",
                    table="organizations_persondetailshistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="personhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="a8256fec27c20faa3be28fa430fb4c9b6f691551",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_da863",
                    table="organizations_personhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="personhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="cbc7ba4174c20e8ba13b1cf036107895c92fea82",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_6866c",
                    table="organizations_personhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="programme",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_programmehistory" ("anniversary_years", "id", "kept_by_id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "source_id", "until") SELECT new_values."anniversary_years", new_values."id", new_values."kept_by_id", new_values."kind", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."since", new_values."source_id", new_values."until" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="9ee5a476b06812ac2e76d9b4c31d2be6753f05ce",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_acbfb",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_programme",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="programme",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_programmehistory" ("anniversary_years", "id", "kept_by_id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "source_id", "until") SELECT new_values."anniversary_years", new_values."id", new_values."kept_by_id", new_values."kind", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."since", new_values."source_id", new_values."until" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="899072c6e72d9d362a91fd5d68072d425050bd96",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_5f65b",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_programme",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="programme",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_programmehistory" ("anniversary_years", "id", "kept_by_id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "source_id", "until") SELECT old_values."anniversary_years", old_values."id", old_values."kept_by_id", old_values."kind", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."since", old_values."source_id", old_values."until" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="67e3b9f2d1f4bff11238b10d68ed0b719d364f05",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_5ccd7",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_programme",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="programmehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="9a031fa009d452f870c4bf6706289d63b6cbf3c5",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_7fa12",
                    table="organizations_programmehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="programmehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="057496390d088df06f0097a618df716126088be3",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_2bf01",
                    table="organizations_programmehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="programmename",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_programmenamehistory" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id") SELECT new_values."id", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."programme_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="7493511c2a7cb038235dc6df48766f55b5662e0a",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_240c1",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_programmename",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="programmename",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_programmenamehistory" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id") SELECT new_values."id", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."programme_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="14833f93d4e8477981aa9846717ceba85fc59d41",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0fce9",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_programmename",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="programmename",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_programmenamehistory" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id") SELECT old_values."id", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."programme_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="08b8deb6223b24d8689fcee16c742f13b5ae327c",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3b5a3",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_programmename",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="programmenamehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="879e60e22d8496b59ea91a21c5cc45d0d5181601",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_12175",
                    table="organizations_programmenamehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="programmenamehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="8698e5790bf4e4d6da1d2f748f0af021c4dc58d1",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_8998b",
                    table="organizations_programmenamehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="rulelimit",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_rulelimithistory" ("code", "id", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "rule_set_id", "value") SELECT new_values."code", new_values."id", new_values."level", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reference", new_values."rule_set_id", new_values."value" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="1074505f395a4849fb49213aa553015e44dbb56d",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_66b8b",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_rulelimit",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="rulelimit",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_rulelimithistory" ("code", "id", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "rule_set_id", "value") SELECT new_values."code", new_values."id", new_values."level", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reference", new_values."rule_set_id", new_values."value" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="91c86e154c535fada231393d56fc98bccb937aca",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a63dc",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_rulelimit",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="rulelimit",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_rulelimithistory" ("code", "id", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "rule_set_id", "value") SELECT old_values."code", old_values."id", old_values."level", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reference", old_values."rule_set_id", old_values."value" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="2fb9577ffb8144bca21ff440d649f3348251798a",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_57689",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_rulelimit",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="rulelimithistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="674994a9729530b5dbdf234e4999b04d13011632",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_0507f",
                    table="organizations_rulelimithistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="rulelimithistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="28c44ccd17c7b15c86288cdda589f5ac22db5cb4",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_752f9",
                    table="organizations_rulelimithistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="ruleset",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_rulesethistory" ("document_number", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until") SELECT new_values."document_number", new_values."id", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."since", new_values."until" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="84a117880871f0fdf56dc60b34fe64ac19afbdab",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4f08d",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_ruleset",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="ruleset",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_rulesethistory" ("document_number", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until") SELECT new_values."document_number", new_values."id", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."since", new_values."until" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="7e547a9b2543d2b70ad145c48f92c0f475200e52",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_94107",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_ruleset",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="ruleset",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_rulesethistory" ("document_number", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until") SELECT old_values."document_number", old_values."id", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."since", old_values."until" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="3270f936f8895c2181d9ec993b9664820f27b856",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_962c5",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_ruleset",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="rulesethistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="6776c3f7a0db1afd6521d4d5eea709403bd0b7b8",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_1fd61",
                    table="organizations_rulesethistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="rulesethistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="8d0aa6aba579122eeba80759c778e1d24bd15550",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_ced67",
                    table="organizations_rulesethistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="source",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_sourcehistory" ("address", "author", "id", "kept_by_id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on", "published_on_basis", "published_on_precision", "published_time", "publisher", "republishes_id", "title") SELECT new_values."address", new_values."author", new_values."id", new_values."kept_by_id", new_values."kind", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."published_on", new_values."published_on_basis", new_values."published_on_precision", new_values."published_time", new_values."publisher", new_values."republishes_id", new_values."title" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="d4ba503634367c264f10ab7beb705095b5dcdfcf",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4fb4b",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_source",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="source",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_sourcehistory" ("address", "author", "id", "kept_by_id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on", "published_on_basis", "published_on_precision", "published_time", "publisher", "republishes_id", "title") SELECT new_values."address", new_values."author", new_values."id", new_values."kept_by_id", new_values."kind", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."published_on", new_values."published_on_basis", new_values."published_on_precision", new_values."published_time", new_values."publisher", new_values."republishes_id", new_values."title" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="ca730c3816f0429e10e3876ab067d606ef8eebbe",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_82436",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_source",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="source",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_sourcehistory" ("address", "author", "id", "kept_by_id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on", "published_on_basis", "published_on_precision", "published_time", "publisher", "republishes_id", "title") SELECT old_values."address", old_values."author", old_values."id", old_values."kept_by_id", old_values."kind", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."published_on", old_values."published_on_basis", old_values."published_on_precision", old_values."published_time", old_values."publisher", old_values."republishes_id", old_values."title" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="bde91500c13ebc8018e3fdfa5e791a0477438f58",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_24f35",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_source",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="sourcehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="29cb1859c0253aa54579c8ce0993c57bb06413a8",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_2c09f",
                    table="organizations_sourcehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="sourcehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="efa83ff61cdc6133bfe1e3b5c29f9575a7e7ed3e",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_fccfc",
                    table="organizations_sourcehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="sourcenote",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_sourcenotehistory" ("as_written", "correct", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "subject") SELECT new_values."as_written", new_values."correct", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source_id", new_values."subject" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="fa5f7a0e1957601e53cf33aca4b2db0d63cd85c7",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_070c4",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_sourcenote",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="sourcenote",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_sourcenotehistory" ("as_written", "correct", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "subject") SELECT new_values."as_written", new_values."correct", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source_id", new_values."subject" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="1f0bb6cc42bed33fb3965b846cebdd131f030ad3",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e0177",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_sourcenote",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="sourcenote",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_sourcenotehistory" ("as_written", "correct", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "subject") SELECT old_values."as_written", old_values."correct", old_values."id", old_values."kind", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source_id", old_values."subject" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="2bfdc36e78f67cf60d9a3a6f8042fdc925592c12",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_363fd",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_sourcenote",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="sourcenotehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="1eb02154c4befec3963af2cd0855d3ac4fafe9e6",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_c6d5e",
                    table="organizations_sourcenotehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="sourcenotehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="3341f6242b6dac9b79ff06d758bdec321be19c36",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_52208",
                    table="organizations_sourcenotehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="territory",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_territoryhistory" ("id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "unit_code", "unit_code_now", "unit_name", "unit_name_now", "until") SELECT new_values."id", new_values."organization_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."role", new_values."since", new_values."unit_code", new_values."unit_code_now", new_values."unit_name", new_values."unit_name_now", new_values."until" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="478e59e3b55c17977b2dab8f9a5a5a8a5acb1b22",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0fc1c",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_territory",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="territory",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_territoryhistory" ("id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "unit_code", "unit_code_now", "unit_name", "unit_name_now", "until") SELECT new_values."id", new_values."organization_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."role", new_values."since", new_values."unit_code", new_values."unit_code_now", new_values."unit_name", new_values."unit_name_now", new_values."until" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="b50bb2164df4decbaa1a32f58e224bdc357d857c",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8bcd2",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_territory",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="territory",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_territoryhistory" ("id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "unit_code", "unit_code_now", "unit_name", "unit_name_now", "until") SELECT old_values."id", old_values."organization_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."role", old_values."since", old_values."unit_code", old_values."unit_code_now", old_values."unit_name", old_values."unit_name_now", old_values."until" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="0cab49224e0bf1c72c390dc295b186215319e060",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_0bee8",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_territory",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="territoryhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="5ab9a43d90ff8363b180414c160216549ffcd351",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_db05c",
                    table="organizations_territoryhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="territoryhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="d613ac37bab059961497ff989a6ed9579e766a32",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_c4417",
                    table="organizations_territoryhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="historyseal",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="9ed006104e5fc3abb19b076a2b1b7bb916c37b17",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_d290e",
                    table="organizations_historyseal",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="historyseal",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="088ba5300c7cdb34fa735608cd309c0827271b44",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_4db8e",
                    table="organizations_historyseal",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="redaction",
            index=models.Index(fields=["table", "event_id"], name="redaction_of_event"),
        ),
        AddTrigger(
            model_name="redaction",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_redactionhistory" ("columns", "digest", "event_id", "id", "made_in", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "sealed_digest", "table") SELECT new_values."columns", new_values."digest", new_values."event_id", new_values."id", new_values."made_in", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason", new_values."sealed_digest", new_values."table" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="f7a97cea35a4c5ed0eeef92860a3bc3d11f00250",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_57a16",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_redaction",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="redaction",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_redactionhistory" ("columns", "digest", "event_id", "id", "made_in", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "sealed_digest", "table") SELECT new_values."columns", new_values."digest", new_values."event_id", new_values."id", new_values."made_in", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason", new_values."sealed_digest", new_values."table" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="fcb0d144fa803a0a2b33898db4d0a02a48d18ee8",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_d2a16",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_redaction",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="redaction",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_redactionhistory" ("columns", "digest", "event_id", "id", "made_in", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "sealed_digest", "table") SELECT old_values."columns", old_values."digest", old_values."event_id", old_values."id", old_values."made_in", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason", old_values."sealed_digest", old_values."table" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="a4ee6db4a81fa2538058a6689723e4034e4e2643",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_762d7",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_redaction",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="redactionhistory",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="redactionhistory",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="history",
                to="organizations.redaction",
            ),
        ),
        migrations.AddField(
            model_name="sealedtable",
            name="seal",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="tables",
                to="organizations.historyseal",
            ),
        ),
        AddTrigger(
            model_name="redactionhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="635b31698a4d6f6f75645d3797c3f22b3fa31a9b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_e9570",
                    table="organizations_redactionhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="redactionhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="170338644d6376fccddd622de629a032fbb6510a",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_7935d",
                    table="organizations_redactionhistory",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="sealedtable",
            constraint=models.UniqueConstraint(
                fields=("seal", "table"),
                name="table_once_per_seal",
                violation_error_message="The seal covers this table already.",
            ),
        ),
        AddTrigger(
            model_name="sealedtable",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="9161417c29e31d92f3f8f659f15de184488040b2",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_b9318",
                    table="organizations_sealedtable",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="sealedtable",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="acd74b20bbdbd9b2d8a9320a14d7c348216a070d",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_abe14",
                    table="organizations_sealedtable",
                    when="BEFORE",
                ),
            ),
        ),
    ]
