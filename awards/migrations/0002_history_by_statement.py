import pgtrigger.compiler
from django.db import migrations

from congress_portal.foundation.schema import AddTrigger, RemoveTrigger


class Migration(migrations.Migration):
    dependencies = [
        ("awards", "0001_records"),
    ]

    operations = [
        RemoveTrigger(
            model_name="award",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="award",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="award",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="awarddecision",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="awarddecision",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="awarddecision",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="awarddecisionhistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="awardform",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="awardform",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="awardform",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="awardformhistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="awardhistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="awardtally",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="awardtally",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="awardtally",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="awardtallyhistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="nomination",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="nomination",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="nomination",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="nominationhistory",
            name="append_only",
        ),
        AddTrigger(
            model_name="award",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "awards_awardhistory" ("amount", "code", "decision_id", "form_id", "id", "is_withheld", "note", "order", "organization_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "proposing_unit", "reason", "recipient_kind", "recipient_name", "scope", "section", "source_id", "unit") SELECT new_values."amount", new_values."code", new_values."decision_id", new_values."form_id", new_values."id", new_values."is_withheld", new_values."note", new_values."order", new_values."organization_id", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."post", new_values."proposing_unit", new_values."reason", new_values."recipient_kind", new_values."recipient_name", new_values."scope", new_values."section", new_values."source_id", new_values."unit" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="e00e5e505d4a923dc80c13e55f6816d62e10e66c",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_5bd66",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="awards_award",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="award",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "awards_awardhistory" ("amount", "code", "decision_id", "form_id", "id", "is_withheld", "note", "order", "organization_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "proposing_unit", "reason", "recipient_kind", "recipient_name", "scope", "section", "source_id", "unit") SELECT new_values."amount", new_values."code", new_values."decision_id", new_values."form_id", new_values."id", new_values."is_withheld", new_values."note", new_values."order", new_values."organization_id", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."post", new_values."proposing_unit", new_values."reason", new_values."recipient_kind", new_values."recipient_name", new_values."scope", new_values."section", new_values."source_id", new_values."unit" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."amount" IS DISTINCT FROM (new_values."amount") OR old_values."code" IS DISTINCT FROM (new_values."code") OR old_values."decision_id" IS DISTINCT FROM (new_values."decision_id") OR old_values."form_id" IS DISTINCT FROM (new_values."form_id") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."is_withheld" IS DISTINCT FROM (new_values."is_withheld") OR old_values."note" IS DISTINCT FROM (new_values."note") OR old_values."order" IS DISTINCT FROM (new_values."order") OR old_values."organization_id" IS DISTINCT FROM (new_values."organization_id") OR old_values."person_id" IS DISTINCT FROM (new_values."person_id") OR old_values."post" IS DISTINCT FROM (new_values."post") OR old_values."proposing_unit" IS DISTINCT FROM (new_values."proposing_unit") OR old_values."reason" IS DISTINCT FROM (new_values."reason") OR old_values."recipient_kind" IS DISTINCT FROM (new_values."recipient_kind") OR old_values."recipient_name" IS DISTINCT FROM (new_values."recipient_name") OR old_values."scope" IS DISTINCT FROM (new_values."scope") OR old_values."section" IS DISTINCT FROM (new_values."section") OR old_values."source_id" IS DISTINCT FROM (new_values."source_id") OR old_values."unit" IS DISTINCT FROM (new_values."unit")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="4adacaf76914c12d6dc38c051778ddea4ba1e172",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c14f1",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="awards_award",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="award",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "awards_awardhistory" ("amount", "code", "decision_id", "form_id", "id", "is_withheld", "note", "order", "organization_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "proposing_unit", "reason", "recipient_kind", "recipient_name", "scope", "section", "source_id", "unit") SELECT old_values."amount", old_values."code", old_values."decision_id", old_values."form_id", old_values."id", old_values."is_withheld", old_values."note", old_values."order", old_values."organization_id", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."post", old_values."proposing_unit", old_values."reason", old_values."recipient_kind", old_values."recipient_name", old_values."scope", old_values."section", old_values."source_id", old_values."unit" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="0f8f4ab5941c32711e7a4d1dfd946b52b2dbe135",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e6b1c",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="awards_award",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="awarddecision",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "awards_awarddecisionhistory" ("annulled_on", "annulment_reason", "code", "decided_at", "decided_by_id", "decided_on", "decided_on_basis", "decided_on_precision", "deciding_external_id", "deciding_organization_id", "edition_count", "ground", "id", "kept_by_id", "number", "occasion_id", "organ", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presenter_id", "programme_id", "reason_class", "reason_note", "return_comment", "signer", "source_id", "state", "stated_collectives", "stated_individuals", "submitted_at", "submitted_by_id", "version") SELECT new_values."annulled_on", new_values."annulment_reason", new_values."code", new_values."decided_at", new_values."decided_by_id", new_values."decided_on", new_values."decided_on_basis", new_values."decided_on_precision", new_values."deciding_external_id", new_values."deciding_organization_id", new_values."edition_count", new_values."ground", new_values."id", new_values."kept_by_id", new_values."number", new_values."occasion_id", new_values."organ", new_values."period_from", new_values."period_to", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."presenter_id", new_values."programme_id", new_values."reason_class", new_values."reason_note", new_values."return_comment", new_values."signer", new_values."source_id", new_values."state", new_values."stated_collectives", new_values."stated_individuals", new_values."submitted_at", new_values."submitted_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="7f826e86837a22ef7d829d6423ddf13dcc448bcd",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_f8373",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="awards_awarddecision",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="awarddecision",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "awards_awarddecisionhistory" ("annulled_on", "annulment_reason", "code", "decided_at", "decided_by_id", "decided_on", "decided_on_basis", "decided_on_precision", "deciding_external_id", "deciding_organization_id", "edition_count", "ground", "id", "kept_by_id", "number", "occasion_id", "organ", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presenter_id", "programme_id", "reason_class", "reason_note", "return_comment", "signer", "source_id", "state", "stated_collectives", "stated_individuals", "submitted_at", "submitted_by_id", "version") SELECT new_values."annulled_on", new_values."annulment_reason", new_values."code", new_values."decided_at", new_values."decided_by_id", new_values."decided_on", new_values."decided_on_basis", new_values."decided_on_precision", new_values."deciding_external_id", new_values."deciding_organization_id", new_values."edition_count", new_values."ground", new_values."id", new_values."kept_by_id", new_values."number", new_values."occasion_id", new_values."organ", new_values."period_from", new_values."period_to", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."presenter_id", new_values."programme_id", new_values."reason_class", new_values."reason_note", new_values."return_comment", new_values."signer", new_values."source_id", new_values."state", new_values."stated_collectives", new_values."stated_individuals", new_values."submitted_at", new_values."submitted_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="3b32a912b5081f1c85969913ccccaa861759f64c",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e0d70",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="awards_awarddecision",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="awarddecision",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "awards_awarddecisionhistory" ("annulled_on", "annulment_reason", "code", "decided_at", "decided_by_id", "decided_on", "decided_on_basis", "decided_on_precision", "deciding_external_id", "deciding_organization_id", "edition_count", "ground", "id", "kept_by_id", "number", "occasion_id", "organ", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presenter_id", "programme_id", "reason_class", "reason_note", "return_comment", "signer", "source_id", "state", "stated_collectives", "stated_individuals", "submitted_at", "submitted_by_id", "version") SELECT old_values."annulled_on", old_values."annulment_reason", old_values."code", old_values."decided_at", old_values."decided_by_id", old_values."decided_on", old_values."decided_on_basis", old_values."decided_on_precision", old_values."deciding_external_id", old_values."deciding_organization_id", old_values."edition_count", old_values."ground", old_values."id", old_values."kept_by_id", old_values."number", old_values."occasion_id", old_values."organ", old_values."period_from", old_values."period_to", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."presenter_id", old_values."programme_id", old_values."reason_class", old_values."reason_note", old_values."return_comment", old_values."signer", old_values."source_id", old_values."state", old_values."stated_collectives", old_values."stated_individuals", old_values."submitted_at", old_values."submitted_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="f27740e137dc40fe17fb8ac9d0dbb6e6717552fc",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3e10c",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="awards_awarddecision",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="awarddecisionhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="963481bbbb2538b614e70f0e2519a457ecd60da5",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_fbcc6",
                    table="awards_awarddecisionhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="awarddecisionhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="2481a0b4525cf61ce7b6aa1186c0e29bffa776c7",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_9f41b",
                    table="awards_awarddecisionhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="awardform",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "awards_awardformhistory" ("code", "for_collectives", "for_households", "for_individuals", "id", "is_title", "issuing_level", "name", "once_in_a_lifetime", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule", "since", "until") SELECT new_values."code", new_values."for_collectives", new_values."for_households", new_values."for_individuals", new_values."id", new_values."is_title", new_values."issuing_level", new_values."name", new_values."once_in_a_lifetime", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."rule", new_values."since", new_values."until" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="81105a8bc1fbe6e9f133675f067a8e49b68206b5",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_6afbb",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="awards_awardform",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="awardform",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "awards_awardformhistory" ("code", "for_collectives", "for_households", "for_individuals", "id", "is_title", "issuing_level", "name", "once_in_a_lifetime", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule", "since", "until") SELECT new_values."code", new_values."for_collectives", new_values."for_households", new_values."for_individuals", new_values."id", new_values."is_title", new_values."issuing_level", new_values."name", new_values."once_in_a_lifetime", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."rule", new_values."since", new_values."until" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="99b1ef72b35f62337be662842cdf8c20041cdf09",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6d2c3",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="awards_awardform",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="awardform",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "awards_awardformhistory" ("code", "for_collectives", "for_households", "for_individuals", "id", "is_title", "issuing_level", "name", "once_in_a_lifetime", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule", "since", "until") SELECT old_values."code", old_values."for_collectives", old_values."for_households", old_values."for_individuals", old_values."id", old_values."is_title", old_values."issuing_level", old_values."name", old_values."once_in_a_lifetime", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."rule", old_values."since", old_values."until" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="7de036989c291d124452b02e6a1241e8c0baa82f",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_32e33",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="awards_awardform",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="awardformhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="1c5a76041c7c17b0e17dc6d937ad105c9c03f583",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_528bc",
                    table="awards_awardformhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="awardformhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="a76de28249e8887b3361276d8b6c99a17c0b710e",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_a0df0",
                    table="awards_awardformhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="awardhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="57fb3e8b02d5442c456c49f5bc156b87dbebe88f",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_272ff",
                    table="awards_awardhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="awardhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="85133ae66e4c75cd94fccfdadfec65cdf4fc34f5",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_bed94",
                    table="awards_awardhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="awardtally",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "awards_awardtallyhistory" ("at_congress", "congress_id", "count", "deciding_external_id", "deciding_organization_id", "form_id", "id", "included_in_another", "line", "order", "organ", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "recipient_kind", "scope", "source_id") SELECT new_values."at_congress", new_values."congress_id", new_values."count", new_values."deciding_external_id", new_values."deciding_organization_id", new_values."form_id", new_values."id", new_values."included_in_another", new_values."line", new_values."order", new_values."organ", new_values."period_from", new_values."period_to", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."programme_id", new_values."recipient_kind", new_values."scope", new_values."source_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="22f1ffa23fc544124e87bc873bc18b09b4da892f",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_eeaac",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="awards_awardtally",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="awardtally",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "awards_awardtallyhistory" ("at_congress", "congress_id", "count", "deciding_external_id", "deciding_organization_id", "form_id", "id", "included_in_another", "line", "order", "organ", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "recipient_kind", "scope", "source_id") SELECT new_values."at_congress", new_values."congress_id", new_values."count", new_values."deciding_external_id", new_values."deciding_organization_id", new_values."form_id", new_values."id", new_values."included_in_another", new_values."line", new_values."order", new_values."organ", new_values."period_from", new_values."period_to", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."programme_id", new_values."recipient_kind", new_values."scope", new_values."source_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="55c9235321a136922ffbbc015813e80873a08231",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8dd91",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="awards_awardtally",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="awardtally",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "awards_awardtallyhistory" ("at_congress", "congress_id", "count", "deciding_external_id", "deciding_organization_id", "form_id", "id", "included_in_another", "line", "order", "organ", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "recipient_kind", "scope", "source_id") SELECT old_values."at_congress", old_values."congress_id", old_values."count", old_values."deciding_external_id", old_values."deciding_organization_id", old_values."form_id", old_values."id", old_values."included_in_another", old_values."line", old_values."order", old_values."organ", old_values."period_from", old_values."period_to", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."programme_id", old_values."recipient_kind", old_values."scope", old_values."source_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="fab718024096b5cacc6864b07c358c514583bb4f",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_7185e",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="awards_awardtally",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="awardtallyhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="86c4a3138299fe68a29bdd07e75dfb2aff38a0fe",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_845a5",
                    table="awards_awardtallyhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="awardtallyhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="a9cfdf4f2ddab3d53d48cd8953c80183785ed1e7",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_bab18",
                    table="awards_awardtallyhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="nomination",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "awards_nominationhistory" ("cluster_id", "congress_id", "form_id", "id", "kind", "order", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "year") SELECT new_values."cluster_id", new_values."congress_id", new_values."form_id", new_values."id", new_values."kind", new_values."order", new_values."organization_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source_id", new_values."year" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="f77fb62c57a2190d640069f2c96b90d9ac443703",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1c47d",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="awards_nomination",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="nomination",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "awards_nominationhistory" ("cluster_id", "congress_id", "form_id", "id", "kind", "order", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "year") SELECT new_values."cluster_id", new_values."congress_id", new_values."form_id", new_values."id", new_values."kind", new_values."order", new_values."organization_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source_id", new_values."year" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="7d273d748f8c090188ecb5738dda8a4718244113",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a24f7",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="awards_nomination",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="nomination",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "awards_nominationhistory" ("cluster_id", "congress_id", "form_id", "id", "kind", "order", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "year") SELECT old_values."cluster_id", old_values."congress_id", old_values."form_id", old_values."id", old_values."kind", old_values."order", old_values."organization_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source_id", old_values."year" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="e203b73ec71bc59e11deead835251061113c3da0",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8cda0",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="awards_nomination",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="nominationhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="1d5fe8a2f3461004faaa92ba12db37850f1b046e",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_7258e",
                    table="awards_nominationhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="nominationhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="15e44c9c6d514cad0106c40e137509fc0197350b",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_9bee4",
                    table="awards_nominationhistory",
                    when="BEFORE",
                ),
            ),
        ),
    ]
