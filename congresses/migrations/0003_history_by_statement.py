import pgtrigger.compiler
from django.db import migrations

from congress_portal.foundation.schema import AddTrigger, RemoveTrigger


class Migration(migrations.Migration):
    dependencies = [
        ("congresses", "0002_published_targets"),
    ]

    operations = [
        RemoveTrigger(
            model_name="acceptedwarning",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="acceptedwarning",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="acceptedwarning",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="acceptedwarninghistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="activitycount",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="activitycount",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="activitycount",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="activitycounthistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="activityfigure",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="activityfigure",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="activityfigure",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="activityfigurehistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="activityparty",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="activityparty",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="activityparty",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="activitypartyhistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="agendaitem",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="agendaitem",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="agendaitem",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="agendaitemhistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="agreement",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="agreement",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="agreement",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="agreementhistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="agreementparty",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="agreementparty",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="agreementparty",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="agreementpartyhistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="ballot",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="ballot",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="ballot",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="ballothistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="candidate",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="candidate",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="candidate",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="candidatehistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="citeddocument",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="citeddocument",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="citeddocument",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="citeddocumenthistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="citedprogramme",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="citedprogramme",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="citedprogramme",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="citedprogrammehistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="clustercontent",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="clustercontent",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="clustercontent",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="clustercontenthistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="clusterrole",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="clusterrole",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="clusterrole",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="clusterrolehistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="clusteryear",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="clusteryear",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="clusteryear",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="clusteryearhistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="committee",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="committee",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="committee",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="committeecount",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="committeecount",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="committeecount",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="committeecounthistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="committeehistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="congress",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="congress",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="congress",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="congresshistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="congresssection",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="congresssection",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="congresssection",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="congresssectionhistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="delegate",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="delegate",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="delegate",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="delegatehistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="delegatestatistic",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="delegatestatistic",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="delegatestatistic",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="delegatestatistichistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="delegation",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="delegation",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="delegation",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="delegationhistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="gap",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="gap",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="gap",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="gaphistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="guest",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="guest",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="guest",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="guesthistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="guesttitle",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="guesttitle",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="guesttitle",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="guesttitlehistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="motion",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="motion",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="motion",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="motionhistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="seat",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="seat",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="seat",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="seathistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="session",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="session",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="session",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="sessionhistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="target",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="target",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="target",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="targethistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="targetresult",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="targetresult",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="targetresult",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="targetresulthistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="targetsummary",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="targetsummary",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="targetsummary",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="targetsummaryhistory",
            name="append_only",
        ),
        RemoveTrigger(
            model_name="term",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="term",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="term",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="termhistory",
            name="append_only",
        ),
        AddTrigger(
            model_name="acceptedwarning",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_acceptedwarninghistory" ("accepted_at", "accepted_by_id", "congress_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "rule", "subject") SELECT new_values."accepted_at", new_values."accepted_by_id", new_values."congress_id", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason", new_values."rule", new_values."subject" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="65bc275a8089b91325be06b9d7fa517aa41f9f8f",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7311a",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_acceptedwarning",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="acceptedwarning",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_acceptedwarninghistory" ("accepted_at", "accepted_by_id", "congress_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "rule", "subject") SELECT new_values."accepted_at", new_values."accepted_by_id", new_values."congress_id", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason", new_values."rule", new_values."subject" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="be320a08d0c0f4f0a99961249748b5a1e3f06259",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2d145",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_acceptedwarning",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="acceptedwarning",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_acceptedwarninghistory" ("accepted_at", "accepted_by_id", "congress_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "rule", "subject") SELECT old_values."accepted_at", old_values."accepted_by_id", old_values."congress_id", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason", old_values."rule", old_values."subject" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="294f3aeec1bb90c2515d559f30bee2e333553fb5",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_73f0d",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="congresses_acceptedwarning",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="acceptedwarninghistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="981c7c9c6a79b788db0968af675f67ee1c0d69e8",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_db30b",
                    table="congresses_acceptedwarninghistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="acceptedwarninghistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="c7e481d32b51586cccd4ea4ec7893866ca00f14e",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_b8747",
                    table="congresses_acceptedwarninghistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="activitycount",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_activitycounthistory" ("counted_as", "figure_id", "id", "number", "number_qualifier", "number_wording", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit") SELECT new_values."counted_as", new_values."figure_id", new_values."id", new_values."number", new_values."number_qualifier", new_values."number_wording", new_values."order", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."unit" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="386c11d5fc3a6cf048ac35991bdfdc19500b2495",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a3f7f",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_activitycount",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="activitycount",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_activitycounthistory" ("counted_as", "figure_id", "id", "number", "number_qualifier", "number_wording", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit") SELECT new_values."counted_as", new_values."figure_id", new_values."id", new_values."number", new_values."number_qualifier", new_values."number_wording", new_values."order", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."unit" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="c76a3614a889ee27315006610d5848b28572a77c",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8d0de",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_activitycount",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="activitycount",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_activitycounthistory" ("counted_as", "figure_id", "id", "number", "number_qualifier", "number_wording", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit") SELECT old_values."counted_as", old_values."figure_id", old_values."id", old_values."number", old_values."number_qualifier", old_values."number_wording", old_values."order", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."unit" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="b8d1c62c9bd4acd5860cc128531e82330e280aab",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_35d04",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="congresses_activitycount",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="activitycounthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="a365aeae18621ec30334498d95fa5ede43af588f",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_62b84",
                    table="congresses_activitycounthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="activitycounthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="bec19f1ebb2ae0e6851820af1cad67353dac0ac5",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_d98a3",
                    table="congresses_activitycounthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="activityfigure",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_activityfigurehistory" ("amount", "amount_qualifier", "amount_wording", "congress_id", "direction", "fund", "id", "indicator_id", "is_count_unstated", "on", "on_basis", "on_precision", "order", "owner_organization_id", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "programme_id", "source_id", "topic") SELECT new_values."amount", new_values."amount_qualifier", new_values."amount_wording", new_values."congress_id", new_values."direction", new_values."fund", new_values."id", new_values."indicator_id", new_values."is_count_unstated", new_values."on", new_values."on_basis", new_values."on_precision", new_values."order", new_values."owner_organization_id", new_values."period_from", new_values."period_to", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."place", new_values."programme_id", new_values."source_id", new_values."topic" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="6f8251bbadd001f421758838679b9380120128e0",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2bc3d",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_activityfigure",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="activityfigure",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_activityfigurehistory" ("amount", "amount_qualifier", "amount_wording", "congress_id", "direction", "fund", "id", "indicator_id", "is_count_unstated", "on", "on_basis", "on_precision", "order", "owner_organization_id", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "programme_id", "source_id", "topic") SELECT new_values."amount", new_values."amount_qualifier", new_values."amount_wording", new_values."congress_id", new_values."direction", new_values."fund", new_values."id", new_values."indicator_id", new_values."is_count_unstated", new_values."on", new_values."on_basis", new_values."on_precision", new_values."order", new_values."owner_organization_id", new_values."period_from", new_values."period_to", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."place", new_values."programme_id", new_values."source_id", new_values."topic" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="a372f6c2911a81cc8343be80f007a0b4c2231fcd",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_d8b7b",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_activityfigure",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="activityfigure",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_activityfigurehistory" ("amount", "amount_qualifier", "amount_wording", "congress_id", "direction", "fund", "id", "indicator_id", "is_count_unstated", "on", "on_basis", "on_precision", "order", "owner_organization_id", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "programme_id", "source_id", "topic") SELECT old_values."amount", old_values."amount_qualifier", old_values."amount_wording", old_values."congress_id", old_values."direction", old_values."fund", old_values."id", old_values."indicator_id", old_values."is_count_unstated", old_values."on", old_values."on_basis", old_values."on_precision", old_values."order", old_values."owner_organization_id", old_values."period_from", old_values."period_to", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."place", old_values."programme_id", old_values."source_id", old_values."topic" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="745c3c32d4ce670e00901bfa424606546a58ee6d",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_11857",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="congresses_activityfigure",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="activityfigurehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="13659436fbf0558f3cd53b200c31f1ec60126e36",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_05dff",
                    table="congresses_activityfigurehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="activityfigurehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="9d780ab8dc27e0e3edc35e2b785befee3bfa14cf",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_11440",
                    table="congresses_activityfigurehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="activityparty",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_activitypartyhistory" ("cluster_id", "external_body_id", "figure_id", "id", "label", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") SELECT new_values."cluster_id", new_values."external_body_id", new_values."figure_id", new_values."id", new_values."label", new_values."organization_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."role" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="c3edba475bd2e61a6a7c4e2b44f8dbbee9262940",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1fe8e",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_activityparty",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="activityparty",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_activitypartyhistory" ("cluster_id", "external_body_id", "figure_id", "id", "label", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") SELECT new_values."cluster_id", new_values."external_body_id", new_values."figure_id", new_values."id", new_values."label", new_values."organization_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."role" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="f9c95e0a2db360617ced8e13f497dedb7f3029be",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_460c8",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_activityparty",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="activityparty",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_activitypartyhistory" ("cluster_id", "external_body_id", "figure_id", "id", "label", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") SELECT old_values."cluster_id", old_values."external_body_id", old_values."figure_id", old_values."id", old_values."label", old_values."organization_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."role" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="5d6125ad0cc30dcb50e34fe5dc130c73b8ab0353",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2cf7c",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="congresses_activityparty",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="activitypartyhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="7e8e9797399da924fb70992f1226cf9c8da717f9",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_55e1d",
                    table="congresses_activitypartyhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="activitypartyhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="2b755d33173de43322202a602b54658465c05cab",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_a4a42",
                    table="congresses_activitypartyhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="agendaitem",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_agendaitemhistory" ("about_congress_id", "committee_id", "congress_id", "document_id", "id", "kind", "order", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "wording") SELECT new_values."about_congress_id", new_values."committee_id", new_values."congress_id", new_values."document_id", new_values."id", new_values."kind", new_values."order", new_values."period_from", new_values."period_to", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source_id", new_values."wording" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="3f961da4d2e463a6b826462466f97c11dfff4ef5",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_508ff",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_agendaitem",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="agendaitem",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_agendaitemhistory" ("about_congress_id", "committee_id", "congress_id", "document_id", "id", "kind", "order", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "wording") SELECT new_values."about_congress_id", new_values."committee_id", new_values."congress_id", new_values."document_id", new_values."id", new_values."kind", new_values."order", new_values."period_from", new_values."period_to", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source_id", new_values."wording" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="29ea73496628699e94d1c28458a13e26a9ea02ab",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_94b2e",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_agendaitem",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="agendaitem",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_agendaitemhistory" ("about_congress_id", "committee_id", "congress_id", "document_id", "id", "kind", "order", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "wording") SELECT old_values."about_congress_id", old_values."committee_id", old_values."congress_id", old_values."document_id", old_values."id", old_values."kind", old_values."order", old_values."period_from", old_values."period_to", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source_id", old_values."wording" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="6bc932b30cb1302e0606472b76066fa5e77e32de",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_508cf",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="congresses_agendaitem",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="agendaitemhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="61177b832efb56a1dbf2477407f8a6cb51cbdd07",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_2572f",
                    table="congresses_agendaitemhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="agendaitemhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="2e67d5f745b9839b5e57e3c7f958afd1824e1000",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_afa63",
                    table="congresses_agendaitemhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="agreement",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_agreementhistory" ("congress_id", "count", "count_qualifier", "count_wording", "id", "kind", "order", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "subject") SELECT new_values."congress_id", new_values."count", new_values."count_qualifier", new_values."count_wording", new_values."id", new_values."kind", new_values."order", new_values."period_from", new_values."period_to", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source_id", new_values."subject" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="a8bdf1811ff975fb5cf4ff047d80124bbe89d32d",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_faf1c",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_agreement",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="agreement",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_agreementhistory" ("congress_id", "count", "count_qualifier", "count_wording", "id", "kind", "order", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "subject") SELECT new_values."congress_id", new_values."count", new_values."count_qualifier", new_values."count_wording", new_values."id", new_values."kind", new_values."order", new_values."period_from", new_values."period_to", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source_id", new_values."subject" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="9d34deb2d1a29f4458cb16acb0c0892cbdfebf45",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ae43d",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_agreement",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="agreement",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_agreementhistory" ("congress_id", "count", "count_qualifier", "count_wording", "id", "kind", "order", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "subject") SELECT old_values."congress_id", old_values."count", old_values."count_qualifier", old_values."count_wording", old_values."id", old_values."kind", old_values."order", old_values."period_from", old_values."period_to", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source_id", old_values."subject" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="388991153d922c75fb877eec852363ac484a3b80",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f9f61",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="congresses_agreement",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="agreementhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="f4bbb0afce12693283516348b0c69f042369b7f0",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ec8e9",
                    table="congresses_agreementhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="agreementhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="d3fbe79a552b8f0ec4c3970fa82bce668b47defa",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_7d166",
                    table="congresses_agreementhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="agreementparty",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_agreementpartyhistory" ("agreement_id", "cluster_id", "external_body_id", "id", "label", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."agreement_id", new_values."cluster_id", new_values."external_body_id", new_values."id", new_values."label", new_values."organization_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="34a06e36c22b0382a92fe8277371f68acb0d373c",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2be81",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_agreementparty",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="agreementparty",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_agreementpartyhistory" ("agreement_id", "cluster_id", "external_body_id", "id", "label", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."agreement_id", new_values."cluster_id", new_values."external_body_id", new_values."id", new_values."label", new_values."organization_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="9450cfc1b3a70eb70f5af1001407d014bab840bb",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_75b49",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_agreementparty",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="agreementparty",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_agreementpartyhistory" ("agreement_id", "cluster_id", "external_body_id", "id", "label", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."agreement_id", old_values."cluster_id", old_values."external_body_id", old_values."id", old_values."label", old_values."organization_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="a21287a33ad9feefd2eec9d85e17c44c897c07c1",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_06c5d",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="congresses_agreementparty",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="agreementpartyhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="e31198521845eb390aa6f58b9ad85c31e02e6382",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_47e01",
                    table="congresses_agreementpartyhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="agreementpartyhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="e8fd3a4165479d4f8b6e7853d3f9af4f2b938a46",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_b1e11",
                    table="congresses_agreementpartyhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="ballot",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_ballothistory" ("base", "committee_id", "congress_id", "id", "invalid", "issued", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "present", "returned", "round", "seats_to_fill", "source_id", "source_note_id", "subject", "valid") SELECT new_values."base", new_values."committee_id", new_values."congress_id", new_values."id", new_values."invalid", new_values."issued", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."present", new_values."returned", new_values."round", new_values."seats_to_fill", new_values."source_id", new_values."source_note_id", new_values."subject", new_values."valid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="7951b1f1b50fe3be694968586b561a5796742e10",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_978b2",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_ballot",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="ballot",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_ballothistory" ("base", "committee_id", "congress_id", "id", "invalid", "issued", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "present", "returned", "round", "seats_to_fill", "source_id", "source_note_id", "subject", "valid") SELECT new_values."base", new_values."committee_id", new_values."congress_id", new_values."id", new_values."invalid", new_values."issued", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."present", new_values."returned", new_values."round", new_values."seats_to_fill", new_values."source_id", new_values."source_note_id", new_values."subject", new_values."valid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="94ca7c9d4250b9b68a761ac26cdd0f59ebc8d72c",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3c00b",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_ballot",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="ballot",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_ballothistory" ("base", "committee_id", "congress_id", "id", "invalid", "issued", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "present", "returned", "round", "seats_to_fill", "source_id", "source_note_id", "subject", "valid") SELECT old_values."base", old_values."committee_id", old_values."congress_id", old_values."id", old_values."invalid", old_values."issued", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."present", old_values."returned", old_values."round", old_values."seats_to_fill", old_values."source_id", old_values."source_note_id", old_values."subject", old_values."valid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="6c85ae4735a1858e9d5bfcdce414ed9c30fbea36",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e7488",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="congresses_ballot",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="ballothistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="cbfe9d94d08593627706da510ca60c1c76e775a5",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_c455e",
                    table="congresses_ballothistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="ballothistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="66260c02434290d90b7b5a124a51e8b0ee46841a",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_2c352",
                    table="congresses_ballothistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="candidate",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_candidatehistory" ("ballot_id", "id", "order", "origin", "outcome", "percentage", "percentage_qualifier", "percentage_wording", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "votes") SELECT new_values."ballot_id", new_values."id", new_values."order", new_values."origin", new_values."outcome", new_values."percentage", new_values."percentage_qualifier", new_values."percentage_wording", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source_id", new_values."votes" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="5f57294aaf5acdfce9e86ea124648839adc28f0e",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_15738",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_candidate",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="candidate",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_candidatehistory" ("ballot_id", "id", "order", "origin", "outcome", "percentage", "percentage_qualifier", "percentage_wording", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "votes") SELECT new_values."ballot_id", new_values."id", new_values."order", new_values."origin", new_values."outcome", new_values."percentage", new_values."percentage_qualifier", new_values."percentage_wording", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source_id", new_values."votes" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="d24fa3e1a3ea8dd7caf422e6923d8b2ee917a0e8",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f4df0",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_candidate",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="candidate",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_candidatehistory" ("ballot_id", "id", "order", "origin", "outcome", "percentage", "percentage_qualifier", "percentage_wording", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "votes") SELECT old_values."ballot_id", old_values."id", old_values."order", old_values."origin", old_values."outcome", old_values."percentage", old_values."percentage_qualifier", old_values."percentage_wording", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source_id", old_values."votes" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="a887dbcbfc8e8d03155bda42e70274cfc28575cc",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_cefa8",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="congresses_candidate",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="candidatehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="a7c91de7cf45efadc560a5fbe4ffa0ec6a76a16d",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_81722",
                    table="congresses_candidatehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="candidatehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="5e0c00e904a89e7bb32b5e7ed8217e692f6d6a0c",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_5dad2",
                    table="congresses_candidatehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="citeddocument",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_citeddocumenthistory" ("congress_id", "document_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") SELECT new_values."congress_id", new_values."document_id", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="11b88856a7c5c9beebb7d4a8ea24552e36d25fa7",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a5564",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_citeddocument",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="citeddocument",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_citeddocumenthistory" ("congress_id", "document_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") SELECT new_values."congress_id", new_values."document_id", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="1c87aec04fbb9fc431a476f0e0b6eaa75414b4e8",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_63e53",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_citeddocument",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="citeddocument",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_citeddocumenthistory" ("congress_id", "document_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") SELECT old_values."congress_id", old_values."document_id", old_values."id", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="915b4b977f97b244150f173daa19b173012f50bd",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_40eeb",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="congresses_citeddocument",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="citeddocumenthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="9c0bb1d1e491807ca09af62887935689d213dbff",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_9bb58",
                    table="congresses_citeddocumenthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="citeddocumenthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="0dd8c771bd6999aa381116280dfff7fad4ae720c",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_50fc9",
                    table="congresses_citeddocumenthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="citedprogramme",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_citedprogrammehistory" ("congress_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "source_id") SELECT new_values."congress_id", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."programme_id", new_values."source_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="7c468f5e294747cb526d05acbf20a1c38502cbcc",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_190f3",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_citedprogramme",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="citedprogramme",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_citedprogrammehistory" ("congress_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "source_id") SELECT new_values."congress_id", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."programme_id", new_values."source_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="171296bfb35de232ae774f120c5ddb7c2f3437a3",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0ff94",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_citedprogramme",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="citedprogramme",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_citedprogrammehistory" ("congress_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "source_id") SELECT old_values."congress_id", old_values."id", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."programme_id", old_values."source_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="1535b7d02ce556f2dbc1ea55c9e8d343bf91007e",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_bcc1d",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="congresses_citedprogramme",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="citedprogrammehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="e6377aab22196dfe864fc8fd169ecdd13cbe7ec8",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_4a62b",
                    table="congresses_citedprogrammehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="citedprogrammehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="3b5477957f07ce90b51e52fb486929adfdc99299",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_d3274",
                    table="congresses_citedprogrammehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="clustercontent",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_clustercontenthistory" ("cluster_year_id", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "wording") SELECT new_values."cluster_year_id", new_values."id", new_values."order", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source_id", new_values."wording" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="2310d5ac3593a285b4c23938eee944932eb60c2d",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b79f9",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_clustercontent",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="clustercontent",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_clustercontenthistory" ("cluster_year_id", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "wording") SELECT new_values."cluster_year_id", new_values."id", new_values."order", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source_id", new_values."wording" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="ea229bda7d1ede33b6b93f4dfab40375ff8df16a",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_17bdb",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_clustercontent",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="clustercontent",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_clustercontenthistory" ("cluster_year_id", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "wording") SELECT old_values."cluster_year_id", old_values."id", old_values."order", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source_id", old_values."wording" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="cc57a72d8f1b88371294bf253604af2166fc9015",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8b6d6",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="congresses_clustercontent",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="clustercontenthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="af636f1d16b5a45835210f275cb3775258ac0b56",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_e373a",
                    table="congresses_clustercontenthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="clustercontenthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="8f8e99df3e2d008a92bd7cb276371c6ae3320783",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_29bf4",
                    table="congresses_clustercontenthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="clusterrole",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_clusterrolehistory" ("cluster_year_id", "id", "organization_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "source_id") SELECT new_values."cluster_year_id", new_values."id", new_values."organization_id", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."post", new_values."source_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="1ad63f1ddf82d82d71d120ae7057e5040c2fb6bc",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_68637",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_clusterrole",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="clusterrole",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_clusterrolehistory" ("cluster_year_id", "id", "organization_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "source_id") SELECT new_values."cluster_year_id", new_values."id", new_values."organization_id", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."post", new_values."source_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="72b62c2b27f9567e042221f7ac5f729d3de94d8a",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b2265",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_clusterrole",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="clusterrole",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_clusterrolehistory" ("cluster_year_id", "id", "organization_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "source_id") SELECT old_values."cluster_year_id", old_values."id", old_values."organization_id", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."post", old_values."source_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="38abf8f870a139b52cebe1aa0135734c91235ac9",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ca7ec",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="congresses_clusterrole",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="clusterrolehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="62b1449f74f4ba9f30d4ab4616f1b9dd58ba3984",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_54f30",
                    table="congresses_clusterrolehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="clusterrolehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="c1d0db47246792988a7f7246a2d240d4a2d97cc6",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_48a56",
                    table="congresses_clusterrolehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="clusteryear",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_clusteryearhistory" ("closed_at_id", "cluster_id", "code", "decided_at", "decided_by_id", "edition_count", "id", "kept_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_class", "reason_note", "return_comment", "signed_at_id", "signed_on", "signed_on_basis", "signed_on_precision", "source_id", "state", "stated_contents", "stated_parties", "submitted_at", "submitted_by_id", "theme", "version", "year") SELECT new_values."closed_at_id", new_values."cluster_id", new_values."code", new_values."decided_at", new_values."decided_by_id", new_values."edition_count", new_values."id", new_values."kept_by_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason_class", new_values."reason_note", new_values."return_comment", new_values."signed_at_id", new_values."signed_on", new_values."signed_on_basis", new_values."signed_on_precision", new_values."source_id", new_values."state", new_values."stated_contents", new_values."stated_parties", new_values."submitted_at", new_values."submitted_by_id", new_values."theme", new_values."version", new_values."year" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="2bfa7f0b914db53be6b768f20d4d631cdb067739",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a5517",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_clusteryear",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="clusteryear",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_clusteryearhistory" ("closed_at_id", "cluster_id", "code", "decided_at", "decided_by_id", "edition_count", "id", "kept_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_class", "reason_note", "return_comment", "signed_at_id", "signed_on", "signed_on_basis", "signed_on_precision", "source_id", "state", "stated_contents", "stated_parties", "submitted_at", "submitted_by_id", "theme", "version", "year") SELECT new_values."closed_at_id", new_values."cluster_id", new_values."code", new_values."decided_at", new_values."decided_by_id", new_values."edition_count", new_values."id", new_values."kept_by_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason_class", new_values."reason_note", new_values."return_comment", new_values."signed_at_id", new_values."signed_on", new_values."signed_on_basis", new_values."signed_on_precision", new_values."source_id", new_values."state", new_values."stated_contents", new_values."stated_parties", new_values."submitted_at", new_values."submitted_by_id", new_values."theme", new_values."version", new_values."year" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="475430baab9e1172e33a25117df2c6bc604d8dfa",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a00ef",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_clusteryear",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="clusteryear",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_clusteryearhistory" ("closed_at_id", "cluster_id", "code", "decided_at", "decided_by_id", "edition_count", "id", "kept_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_class", "reason_note", "return_comment", "signed_at_id", "signed_on", "signed_on_basis", "signed_on_precision", "source_id", "state", "stated_contents", "stated_parties", "submitted_at", "submitted_by_id", "theme", "version", "year") SELECT old_values."closed_at_id", old_values."cluster_id", old_values."code", old_values."decided_at", old_values."decided_by_id", old_values."edition_count", old_values."id", old_values."kept_by_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason_class", old_values."reason_note", old_values."return_comment", old_values."signed_at_id", old_values."signed_on", old_values."signed_on_basis", old_values."signed_on_precision", old_values."source_id", old_values."state", old_values."stated_contents", old_values."stated_parties", old_values."submitted_at", old_values."submitted_by_id", old_values."theme", old_values."version", old_values."year" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="dc3bf9c3983d235325a7081bf7e76a5f8af0bf64",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_9cfb1",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="congresses_clusteryear",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="clusteryearhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="9a407f434ccf30a7209d1f8d4b6cf5a611b85694",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_e213c",
                    table="congresses_clusteryearhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="clusteryearhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="5f67b25972000928cd8241fe26ccc99443c60352",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_06b80",
                    table="congresses_clusteryearhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="committee",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_committeehistory" ("congress_id", "formed_by", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recognised_by_id", "seats_decided", "seats_decided_basis", "seats_decided_max", "sequence", "source_id", "term_id") SELECT new_values."congress_id", new_values."formed_by", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."recognised_by_id", new_values."seats_decided", new_values."seats_decided_basis", new_values."seats_decided_max", new_values."sequence", new_values."source_id", new_values."term_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="0c1579fceadb11dd08c72c32c6dd32bdb0e7408b",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2fa6a",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_committee",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="committee",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_committeehistory" ("congress_id", "formed_by", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recognised_by_id", "seats_decided", "seats_decided_basis", "seats_decided_max", "sequence", "source_id", "term_id") SELECT new_values."congress_id", new_values."formed_by", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."recognised_by_id", new_values."seats_decided", new_values."seats_decided_basis", new_values."seats_decided_max", new_values."sequence", new_values."source_id", new_values."term_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="57abf9f3aa1729d4df861ca94449ddf6f6c3abaa",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_563ff",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_committee",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="committee",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_committeehistory" ("congress_id", "formed_by", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recognised_by_id", "seats_decided", "seats_decided_basis", "seats_decided_max", "sequence", "source_id", "term_id") SELECT old_values."congress_id", old_values."formed_by", old_values."id", old_values."kind", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."recognised_by_id", old_values."seats_decided", old_values."seats_decided_basis", old_values."seats_decided_max", old_values."sequence", old_values."source_id", old_values."term_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="188d8b3cc6fd033eb9b161c2a51b72476f99c71e",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_9de13",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="congresses_committee",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="committeecount",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_committeecounthistory" ("appointed", "as_of", "as_of_basis", "as_of_precision", "committee_id", "elected", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "vacancy_plan", "vacant") SELECT new_values."appointed", new_values."as_of", new_values."as_of_basis", new_values."as_of_precision", new_values."committee_id", new_values."elected", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source_id", new_values."vacancy_plan", new_values."vacant" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="eb80f0fdf0dfc8c2709cbe2e50e519a6c718643a",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a923b",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_committeecount",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="committeecount",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_committeecounthistory" ("appointed", "as_of", "as_of_basis", "as_of_precision", "committee_id", "elected", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "vacancy_plan", "vacant") SELECT new_values."appointed", new_values."as_of", new_values."as_of_basis", new_values."as_of_precision", new_values."committee_id", new_values."elected", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source_id", new_values."vacancy_plan", new_values."vacant" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="048d0ea33887cf8b01767530a9d72242772734fa",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1b2cf",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_committeecount",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="committeecount",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_committeecounthistory" ("appointed", "as_of", "as_of_basis", "as_of_precision", "committee_id", "elected", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "vacancy_plan", "vacant") SELECT old_values."appointed", old_values."as_of", old_values."as_of_basis", old_values."as_of_precision", old_values."committee_id", old_values."elected", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source_id", old_values."vacancy_plan", old_values."vacant" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="31afc90e253ce4f64104d2044dd3cadca7e1ca96",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3b09b",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="congresses_committeecount",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="committeecounthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="9e7ae531136115be730c30480ac31a05122bb0f8",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_e89f7",
                    table="congresses_committeecounthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="committeecounthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="04262abaa966c658e74dede54f9fd771c8ec5d17",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_85c78",
                    table="congresses_committeecounthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="committeehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="7fc41af48dcde42faba1f4e9997a54fe6b415d0d",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_e1e25",
                    table="congresses_committeehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="committeehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="8df62cf7b6ac86daa7d2aa2b9bb8532cbed7ce9d",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_cf8a0",
                    table="congresses_committeehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="congress",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_congresshistory" ("closed_on", "closed_on_basis", "closed_on_precision", "cluster_id", "code", "convened", "decided_at", "decided_by_id", "edition_count", "id", "is_stub", "kept_by_id", "kind", "members_represented", "members_represented_qualifier", "members_represented_unit", "members_represented_wording", "opened_on", "opened_on_basis", "opened_on_precision", "ordinal", "organization_id", "part_of_day", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "planned_from", "planned_to", "present", "present_kind", "qualified", "reason_class", "reason_note", "return_comment", "reviewed_from", "reviewed_term_id", "reviewed_to", "slogan", "slogan_kind", "source_id", "source_note_id", "state", "submitted_at", "submitted_by_id", "term_id", "version") SELECT new_values."closed_on", new_values."closed_on_basis", new_values."closed_on_precision", new_values."cluster_id", new_values."code", new_values."convened", new_values."decided_at", new_values."decided_by_id", new_values."edition_count", new_values."id", new_values."is_stub", new_values."kept_by_id", new_values."kind", new_values."members_represented", new_values."members_represented_qualifier", new_values."members_represented_unit", new_values."members_represented_wording", new_values."opened_on", new_values."opened_on_basis", new_values."opened_on_precision", new_values."ordinal", new_values."organization_id", new_values."part_of_day", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."place", new_values."planned_from", new_values."planned_to", new_values."present", new_values."present_kind", new_values."qualified", new_values."reason_class", new_values."reason_note", new_values."return_comment", new_values."reviewed_from", new_values."reviewed_term_id", new_values."reviewed_to", new_values."slogan", new_values."slogan_kind", new_values."source_id", new_values."source_note_id", new_values."state", new_values."submitted_at", new_values."submitted_by_id", new_values."term_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="544fcea263de0de23cceab86062201d255c5c411",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_484f5",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_congress",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="congress",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_congresshistory" ("closed_on", "closed_on_basis", "closed_on_precision", "cluster_id", "code", "convened", "decided_at", "decided_by_id", "edition_count", "id", "is_stub", "kept_by_id", "kind", "members_represented", "members_represented_qualifier", "members_represented_unit", "members_represented_wording", "opened_on", "opened_on_basis", "opened_on_precision", "ordinal", "organization_id", "part_of_day", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "planned_from", "planned_to", "present", "present_kind", "qualified", "reason_class", "reason_note", "return_comment", "reviewed_from", "reviewed_term_id", "reviewed_to", "slogan", "slogan_kind", "source_id", "source_note_id", "state", "submitted_at", "submitted_by_id", "term_id", "version") SELECT new_values."closed_on", new_values."closed_on_basis", new_values."closed_on_precision", new_values."cluster_id", new_values."code", new_values."convened", new_values."decided_at", new_values."decided_by_id", new_values."edition_count", new_values."id", new_values."is_stub", new_values."kept_by_id", new_values."kind", new_values."members_represented", new_values."members_represented_qualifier", new_values."members_represented_unit", new_values."members_represented_wording", new_values."opened_on", new_values."opened_on_basis", new_values."opened_on_precision", new_values."ordinal", new_values."organization_id", new_values."part_of_day", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."place", new_values."planned_from", new_values."planned_to", new_values."present", new_values."present_kind", new_values."qualified", new_values."reason_class", new_values."reason_note", new_values."return_comment", new_values."reviewed_from", new_values."reviewed_term_id", new_values."reviewed_to", new_values."slogan", new_values."slogan_kind", new_values."source_id", new_values."source_note_id", new_values."state", new_values."submitted_at", new_values."submitted_by_id", new_values."term_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="d288b9a2fe91567c3dd9a1a0c48d65341c596394",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_45c25",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_congress",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="congress",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_congresshistory" ("closed_on", "closed_on_basis", "closed_on_precision", "cluster_id", "code", "convened", "decided_at", "decided_by_id", "edition_count", "id", "is_stub", "kept_by_id", "kind", "members_represented", "members_represented_qualifier", "members_represented_unit", "members_represented_wording", "opened_on", "opened_on_basis", "opened_on_precision", "ordinal", "organization_id", "part_of_day", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "planned_from", "planned_to", "present", "present_kind", "qualified", "reason_class", "reason_note", "return_comment", "reviewed_from", "reviewed_term_id", "reviewed_to", "slogan", "slogan_kind", "source_id", "source_note_id", "state", "submitted_at", "submitted_by_id", "term_id", "version") SELECT old_values."closed_on", old_values."closed_on_basis", old_values."closed_on_precision", old_values."cluster_id", old_values."code", old_values."convened", old_values."decided_at", old_values."decided_by_id", old_values."edition_count", old_values."id", old_values."is_stub", old_values."kept_by_id", old_values."kind", old_values."members_represented", old_values."members_represented_qualifier", old_values."members_represented_unit", old_values."members_represented_wording", old_values."opened_on", old_values."opened_on_basis", old_values."opened_on_precision", old_values."ordinal", old_values."organization_id", old_values."part_of_day", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."place", old_values."planned_from", old_values."planned_to", old_values."present", old_values."present_kind", old_values."qualified", old_values."reason_class", old_values."reason_note", old_values."return_comment", old_values."reviewed_from", old_values."reviewed_term_id", old_values."reviewed_to", old_values."slogan", old_values."slogan_kind", old_values."source_id", old_values."source_note_id", old_values."state", old_values."submitted_at", old_values."submitted_by_id", old_values."term_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="b06b230be344da160d12f59ca8fe19326c0720ec",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_29280",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="congresses_congress",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="congresshistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="e0d89f1390577f7642f279d562dd856698dfe300",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ef028",
                    table="congresses_congresshistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="congresshistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="5737346646c4097a78ba7780d57ec01d9e2b31aa",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_b0fbb",
                    table="congresses_congresshistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="congresssection",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_congresssectionhistory" ("changed_in", "congress_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section", "status", "version") SELECT new_values."changed_in", new_values."congress_id", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."section", new_values."status", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="b2a29280f6812ad3f74db196d63972262705f97d",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_08bb2",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_congresssection",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="congresssection",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_congresssectionhistory" ("changed_in", "congress_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section", "status", "version") SELECT new_values."changed_in", new_values."congress_id", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."section", new_values."status", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="bbe8f0cd5a350fffb2d2ed3f7d3986b34ea69f1e",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_fb24b",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_congresssection",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="congresssection",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_congresssectionhistory" ("changed_in", "congress_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section", "status", "version") SELECT old_values."changed_in", old_values."congress_id", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."section", old_values."status", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="f633d629fa6a784901eae85d76993893a206dc80",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_da727",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="congresses_congresssection",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="congresssectionhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="86fa1d54e667d6f1700808a9e53e4452be562f39",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_cc4e4",
                    table="congresses_congresssectionhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="congresssectionhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="3da5fd648cca9e923bee03f91e3667cf99cf421f",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_f6879",
                    table="congresses_congresssectionhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegate",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_delegatehistory" ("alternate_order", "congress_id", "delegation_id", "id", "is_qualified", "origin", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sending_organization_id", "source_id", "status", "unit") SELECT new_values."alternate_order", new_values."congress_id", new_values."delegation_id", new_values."id", new_values."is_qualified", new_values."origin", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."sending_organization_id", new_values."source_id", new_values."status", new_values."unit" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="2594484f0931a640b68a263bb5731590a1c0ec86",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b25a9",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_delegate",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegate",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_delegatehistory" ("alternate_order", "congress_id", "delegation_id", "id", "is_qualified", "origin", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sending_organization_id", "source_id", "status", "unit") SELECT new_values."alternate_order", new_values."congress_id", new_values."delegation_id", new_values."id", new_values."is_qualified", new_values."origin", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."sending_organization_id", new_values."source_id", new_values."status", new_values."unit" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="243fd6d7dedd379c48014eeb62ba6d9558f816a4",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_efc1d",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_delegate",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegate",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_delegatehistory" ("alternate_order", "congress_id", "delegation_id", "id", "is_qualified", "origin", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sending_organization_id", "source_id", "status", "unit") SELECT old_values."alternate_order", old_values."congress_id", old_values."delegation_id", old_values."id", old_values."is_qualified", old_values."origin", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."sending_organization_id", old_values."source_id", old_values."status", old_values."unit" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="91533b4b4abadca8b2a5dc64f1013ccb05dcb220",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a9204",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="congresses_delegate",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegatehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="e62800d79fe499241d79c3dc0a120e3d381c7b35",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_5a887",
                    table="congresses_delegatehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegatehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="0e140e0233557400cbc690212cd995c467dd3f37",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_aefd9",
                    table="congresses_delegatehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegatestatistic",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_delegatestatistichistory" ("category", "congress_id", "count", "denominator", "dimension", "id", "percentage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") SELECT new_values."category", new_values."congress_id", new_values."count", new_values."denominator", new_values."dimension", new_values."id", new_values."percentage", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="e21ad7759924444dccf466a723ab53e5a9f2984c",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b18a4",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_delegatestatistic",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegatestatistic",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_delegatestatistichistory" ("category", "congress_id", "count", "denominator", "dimension", "id", "percentage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") SELECT new_values."category", new_values."congress_id", new_values."count", new_values."denominator", new_values."dimension", new_values."id", new_values."percentage", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="216520d16229a31cc5f3b09c83f255edaacffb5b",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_9d5a0",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_delegatestatistic",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegatestatistic",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_delegatestatistichistory" ("category", "congress_id", "count", "denominator", "dimension", "id", "percentage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") SELECT old_values."category", old_values."congress_id", old_values."count", old_values."denominator", old_values."dimension", old_values."id", old_values."percentage", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="2791a85cca3f7e45556f903c254baf6134a3638b",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c4966",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="congresses_delegatestatistic",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegatestatistichistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="d563d276ee8b234a0f2cd413db9b5eba733af56e",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_01136",
                    table="congresses_delegatestatistichistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegatestatistichistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="3a3e53d89fb7d47cb258c839572bab5c06fe693d",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_79275",
                    table="congresses_delegatestatistichistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegation",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_delegationhistory" ("alternate", "congress_id", "ex_officio", "formed_by", "id", "official", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "to_congress_id", "to_label") SELECT new_values."alternate", new_values."congress_id", new_values."ex_officio", new_values."formed_by", new_values."id", new_values."official", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source_id", new_values."to_congress_id", new_values."to_label" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="249316ca43def15e678aa99cb5579da4b7af7cd8",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e3c20",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_delegation",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegation",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_delegationhistory" ("alternate", "congress_id", "ex_officio", "formed_by", "id", "official", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "to_congress_id", "to_label") SELECT new_values."alternate", new_values."congress_id", new_values."ex_officio", new_values."formed_by", new_values."id", new_values."official", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source_id", new_values."to_congress_id", new_values."to_label" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="1370a3cbe54952a458461deffef428281c7bd081",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f3c2d",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_delegation",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegation",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_delegationhistory" ("alternate", "congress_id", "ex_officio", "formed_by", "id", "official", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "to_congress_id", "to_label") SELECT old_values."alternate", old_values."congress_id", old_values."ex_officio", old_values."formed_by", old_values."id", old_values."official", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source_id", old_values."to_congress_id", old_values."to_label" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="94776c74bf3ccd4bb90662b1b1e13536150f3746",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b7644",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="congresses_delegation",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegationhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="fa9a36c51131cf79920c489f1122886609cc213d",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_fc29a",
                    table="congresses_delegationhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegationhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="3b73a3fbca86d1dc74f94dd106b2db5798002e98",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_e89b2",
                    table="congresses_delegationhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="gap",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_gaphistory" ("congress_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "topic") SELECT new_values."congress_id", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason", new_values."topic" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="6f6b2dd56a63cabb70246c114f987eda8a4615a0",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_52701",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_gap",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="gap",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_gaphistory" ("congress_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "topic") SELECT new_values."congress_id", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason", new_values."topic" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="75ea079c76404146d81863599c1cae0488d259db",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3c5f6",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_gap",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="gap",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_gaphistory" ("congress_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "topic") SELECT old_values."congress_id", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason", old_values."topic" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="42ad68793fdf41911542620e29bc22a93ae11c18",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_13493",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="congresses_gap",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="gaphistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="132590bd6f3d0a831ea1fdea36f08d2c200e1d22",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_e34a0",
                    table="congresses_gaphistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="gaphistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="0afe11c57c343857ca028ffbc1ac894d820ebb0a",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_9d5e9",
                    table="congresses_gaphistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="guest",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_guesthistory" ("congress_id", "external_body_id", "id", "label", "order", "organization_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roles", "source_id") SELECT new_values."congress_id", new_values."external_body_id", new_values."id", new_values."label", new_values."order", new_values."organization_id", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."roles", new_values."source_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="632f1c6c9652a1a67720c2bde7cf60ba672d7266",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d7d3c",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_guest",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="guest",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_guesthistory" ("congress_id", "external_body_id", "id", "label", "order", "organization_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roles", "source_id") SELECT new_values."congress_id", new_values."external_body_id", new_values."id", new_values."label", new_values."order", new_values."organization_id", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."roles", new_values."source_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="9f6d0198fdcde850233bfeac86910b3e5846e841",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_cfec0",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_guest",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="guest",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_guesthistory" ("congress_id", "external_body_id", "id", "label", "order", "organization_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roles", "source_id") SELECT old_values."congress_id", old_values."external_body_id", old_values."id", old_values."label", old_values."order", old_values."organization_id", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."roles", old_values."source_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="aa4bde88336e35d8434c13baf75b82dec32d5f5a",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e82d9",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="congresses_guest",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="guesthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="8d7dcfa4120b914b332387fbbad98e427746294c",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ade06",
                    table="congresses_guesthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="guesthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="4fafce19b4e2f1e89d392f81bccba37eaf40f0ab",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_5f362",
                    table="congresses_guesthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="guesttitle",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_guesttitlehistory" ("external_body_id", "guest_id", "id", "is_former", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") SELECT new_values."external_body_id", new_values."guest_id", new_values."id", new_values."is_former", new_values."organization_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."title" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="291f95a4261af0dc3d79f6d47ae334803b561c20",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_cd40f",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_guesttitle",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="guesttitle",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_guesttitlehistory" ("external_body_id", "guest_id", "id", "is_former", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") SELECT new_values."external_body_id", new_values."guest_id", new_values."id", new_values."is_former", new_values."organization_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."title" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="d85e8983cf330a5cb7bfc6f0cb16d60d7f5e5541",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1dc1a",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_guesttitle",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="guesttitle",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_guesttitlehistory" ("external_body_id", "guest_id", "id", "is_former", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") SELECT old_values."external_body_id", old_values."guest_id", old_values."id", old_values."is_former", old_values."organization_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."title" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="b96405a547f2845e4786eaaa7438898d21131506",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_1976c",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="congresses_guesttitle",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="guesttitlehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="33ad8d855c79083f156ebf1ed4040a9b35699feb",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_b0e1f",
                    table="congresses_guesttitlehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="guesttitlehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="66dc27888cb83a9d348ffd2d5d2331f838b9dfd1",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_b394c",
                    table="congresses_guesttitlehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="motion",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_motionhistory" ("abstained", "against", "congress_id", "id", "in_favour", "order", "outcome", "percentage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "wording") SELECT new_values."abstained", new_values."against", new_values."congress_id", new_values."id", new_values."in_favour", new_values."order", new_values."outcome", new_values."percentage", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source_id", new_values."wording" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="c4ca48b481a0ed64155481d9d85e862511139a97",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_643ad",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_motion",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="motion",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_motionhistory" ("abstained", "against", "congress_id", "id", "in_favour", "order", "outcome", "percentage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "wording") SELECT new_values."abstained", new_values."against", new_values."congress_id", new_values."id", new_values."in_favour", new_values."order", new_values."outcome", new_values."percentage", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source_id", new_values."wording" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="64b32ab6981865de5fd439d71f18eb12512251db",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_75b2f",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_motion",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="motion",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_motionhistory" ("abstained", "against", "congress_id", "id", "in_favour", "order", "outcome", "percentage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "wording") SELECT old_values."abstained", old_values."against", old_values."congress_id", old_values."id", old_values."in_favour", old_values."order", old_values."outcome", old_values."percentage", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source_id", old_values."wording" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="5e62241fe536e763a222d177841a1ee0c25820bc",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_53205",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="congresses_motion",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="motionhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="7d290b469c62438e1565242ce7566cd38153a051",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_1813b",
                    table="congresses_motionhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="motionhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="50f1b8af061e0c7e8949ae3cae2ec61b056e0161",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_3ba2c",
                    table="congresses_motionhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="seat",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_seathistory" ("committee_id", "decision_id", "end_reason", "filled_by", "id", "is_reelected", "order", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "source_id", "state", "unit", "until") SELECT new_values."committee_id", new_values."decision_id", new_values."end_reason", new_values."filled_by", new_values."id", new_values."is_reelected", new_values."order", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."role", new_values."since", new_values."source_id", new_values."state", new_values."unit", new_values."until" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="0af6eb62f38d46cfc09aa78d2314e2cd3b662cf2",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0393b",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_seat",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="seat",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_seathistory" ("committee_id", "decision_id", "end_reason", "filled_by", "id", "is_reelected", "order", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "source_id", "state", "unit", "until") SELECT new_values."committee_id", new_values."decision_id", new_values."end_reason", new_values."filled_by", new_values."id", new_values."is_reelected", new_values."order", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."role", new_values."since", new_values."source_id", new_values."state", new_values."unit", new_values."until" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="791ebcaa3e29099a686b570f9d2301f5a769bbb5",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_82a92",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_seat",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="seat",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_seathistory" ("committee_id", "decision_id", "end_reason", "filled_by", "id", "is_reelected", "order", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "source_id", "state", "unit", "until") SELECT old_values."committee_id", old_values."decision_id", old_values."end_reason", old_values."filled_by", old_values."id", old_values."is_reelected", old_values."order", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."role", old_values."since", old_values."source_id", old_values."state", old_values."unit", old_values."until" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="e1fad15658be49a703644833b60ed0429b1353c7",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6980b",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="congresses_seat",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="seathistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="b06bc850cd6161884d530e66fbb157a8d4b2164a",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_718df",
                    table="congresses_seathistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="seathistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="e376e04af31bdddaf3adb518ce4f3b5114c32404",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_cc909",
                    table="congresses_seathistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="session",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_sessionhistory" ("congress_id", "id", "number", "on", "on_basis", "on_precision", "part_of_day", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "source_id") SELECT new_values."congress_id", new_values."id", new_values."number", new_values."on", new_values."on_basis", new_values."on_precision", new_values."part_of_day", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."phase", new_values."source_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="46a0d26076f936cea7b454a72d0a0f190e2a002f",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_9984a",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_session",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="session",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_sessionhistory" ("congress_id", "id", "number", "on", "on_basis", "on_precision", "part_of_day", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "source_id") SELECT new_values."congress_id", new_values."id", new_values."number", new_values."on", new_values."on_basis", new_values."on_precision", new_values."part_of_day", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."phase", new_values."source_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="a37a97f87c254668cc94a9f3de69d981380a9db2",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3f644",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_session",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="session",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_sessionhistory" ("congress_id", "id", "number", "on", "on_basis", "on_precision", "part_of_day", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "source_id") SELECT old_values."congress_id", old_values."id", old_values."number", old_values."on", old_values."on_basis", old_values."on_precision", old_values."part_of_day", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."phase", old_values."source_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="e8699a7343ef7d1ca4b46445af38a8706beb815a",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_de8b2",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="congresses_session",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="sessionhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="cec598320eb32481a3287b01e1f3eb70955b3adb",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_a6002",
                    table="congresses_sessionhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="sessionhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="7cc47b8bfae9a37738f84e6258eabd00fa3321dc",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_d19ff",
                    table="congresses_sessionhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="target",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_targethistory" ("basis", "comparator", "congress_id", "dropped_on", "group", "id", "indicator_id", "kind", "order", "per_what", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "population_threshold", "rating", "reference", "source_id", "unit", "value", "value_max", "wording", "year") SELECT new_values."basis", new_values."comparator", new_values."congress_id", new_values."dropped_on", new_values."group", new_values."id", new_values."indicator_id", new_values."kind", new_values."order", new_values."per_what", new_values."period", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."population", new_values."population_threshold", new_values."rating", new_values."reference", new_values."source_id", new_values."unit", new_values."value", new_values."value_max", new_values."wording", new_values."year" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="80b23e78d539d222bade1b87f8537dbb6d7ce6a0",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_968fe",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_target",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="target",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_targethistory" ("basis", "comparator", "congress_id", "dropped_on", "group", "id", "indicator_id", "kind", "order", "per_what", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "population_threshold", "rating", "reference", "source_id", "unit", "value", "value_max", "wording", "year") SELECT new_values."basis", new_values."comparator", new_values."congress_id", new_values."dropped_on", new_values."group", new_values."id", new_values."indicator_id", new_values."kind", new_values."order", new_values."per_what", new_values."period", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."population", new_values."population_threshold", new_values."rating", new_values."reference", new_values."source_id", new_values."unit", new_values."value", new_values."value_max", new_values."wording", new_values."year" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="8ae299200af89c153e4ad4d4ed68de55e27e6a54",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_30158",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_target",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="target",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_targethistory" ("basis", "comparator", "congress_id", "dropped_on", "group", "id", "indicator_id", "kind", "order", "per_what", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "population_threshold", "rating", "reference", "source_id", "unit", "value", "value_max", "wording", "year") SELECT old_values."basis", old_values."comparator", old_values."congress_id", old_values."dropped_on", old_values."group", old_values."id", old_values."indicator_id", old_values."kind", old_values."order", old_values."per_what", old_values."period", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."population", old_values."population_threshold", old_values."rating", old_values."reference", old_values."source_id", old_values."unit", old_values."value", old_values."value_max", old_values."wording", old_values."year" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="65de83cefdc13ccf3bae9f18016a1ecea7a36ae6",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a4899",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="congresses_target",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="targethistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="23861e5b81c02cefad0c4cab73ef342adffdc552",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_e8bd8",
                    table="congresses_targethistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="targethistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="5aa71e4b5b8c37f4c09805e089c564401b27d2c4",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_d1fab",
                    table="congresses_targethistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="targetresult",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_targetresulthistory" ("actual", "actual_qualifier", "actual_wording", "congress_id", "difference", "difference_unit", "id", "indicator_id", "order", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned", "planned_basis", "planned_comparator", "planned_max", "source_id", "target_id", "unit", "verdict", "wording") SELECT new_values."actual", new_values."actual_qualifier", new_values."actual_wording", new_values."congress_id", new_values."difference", new_values."difference_unit", new_values."id", new_values."indicator_id", new_values."order", new_values."period_from", new_values."period_to", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."planned", new_values."planned_basis", new_values."planned_comparator", new_values."planned_max", new_values."source_id", new_values."target_id", new_values."unit", new_values."verdict", new_values."wording" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="954196c7ca159910636398da44034f32fba23b77",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_575e2",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_targetresult",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="targetresult",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_targetresulthistory" ("actual", "actual_qualifier", "actual_wording", "congress_id", "difference", "difference_unit", "id", "indicator_id", "order", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned", "planned_basis", "planned_comparator", "planned_max", "source_id", "target_id", "unit", "verdict", "wording") SELECT new_values."actual", new_values."actual_qualifier", new_values."actual_wording", new_values."congress_id", new_values."difference", new_values."difference_unit", new_values."id", new_values."indicator_id", new_values."order", new_values."period_from", new_values."period_to", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."planned", new_values."planned_basis", new_values."planned_comparator", new_values."planned_max", new_values."source_id", new_values."target_id", new_values."unit", new_values."verdict", new_values."wording" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="aa4edfdcb74d680b637dda6953ac39803a616a62",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_bd835",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_targetresult",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="targetresult",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_targetresulthistory" ("actual", "actual_qualifier", "actual_wording", "congress_id", "difference", "difference_unit", "id", "indicator_id", "order", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned", "planned_basis", "planned_comparator", "planned_max", "source_id", "target_id", "unit", "verdict", "wording") SELECT old_values."actual", old_values."actual_qualifier", old_values."actual_wording", old_values."congress_id", old_values."difference", old_values."difference_unit", old_values."id", old_values."indicator_id", old_values."order", old_values."period_from", old_values."period_to", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."planned", old_values."planned_basis", old_values."planned_comparator", old_values."planned_max", old_values."source_id", old_values."target_id", old_values."unit", old_values."verdict", old_values."wording" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="c3f76f45d2be7a4d3a25b55613feb723615e5fdb",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_5463b",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="congresses_targetresult",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="targetresulthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="209b2057fa357803390753f9ba6d7c0a4d7aeca1",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_6fdc4",
                    table="congresses_targetresulthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="targetresulthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="218b91a99fbefa1542c6ebc3ddd10756f7f252e0",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_9ddcc",
                    table="congresses_targetresulthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="targetsummary",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_targetsummaryhistory" ("about_congress_id", "about_ordinal", "assessed", "congress_id", "exceeded", "id", "met", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "verdict", "wording") SELECT new_values."about_congress_id", new_values."about_ordinal", new_values."assessed", new_values."congress_id", new_values."exceeded", new_values."id", new_values."met", new_values."period_from", new_values."period_to", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source_id", new_values."verdict", new_values."wording" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="eb9c1c1d66ec2777b39c616b115f6623658d04fa",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_dad98",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_targetsummary",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="targetsummary",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_targetsummaryhistory" ("about_congress_id", "about_ordinal", "assessed", "congress_id", "exceeded", "id", "met", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "verdict", "wording") SELECT new_values."about_congress_id", new_values."about_ordinal", new_values."assessed", new_values."congress_id", new_values."exceeded", new_values."id", new_values."met", new_values."period_from", new_values."period_to", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source_id", new_values."verdict", new_values."wording" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="eaf96cc42d22a559e8046efa28341fb932b1b8e3",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_74ac3",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_targetsummary",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="targetsummary",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_targetsummaryhistory" ("about_congress_id", "about_ordinal", "assessed", "congress_id", "exceeded", "id", "met", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "verdict", "wording") SELECT old_values."about_congress_id", old_values."about_ordinal", old_values."assessed", old_values."congress_id", old_values."exceeded", old_values."id", old_values."met", old_values."period_from", old_values."period_to", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source_id", old_values."verdict", old_values."wording" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="81beaeb5afafa7b5f25491ebe1e057408a960f40",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_12a53",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="congresses_targetsummary",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="targetsummaryhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="57a564ee3a5e962b7fcd9c7870dcc38b28b522ee",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_af609",
                    table="congresses_targetsummaryhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="targetsummaryhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="732b1533df09b3f84739593380a55bf3dc0f7b6d",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_efb4e",
                    table="congresses_targetsummaryhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="term",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_termhistory" ("end_reason", "ended_on", "ended_on_basis", "ended_on_precision", "id", "number", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "started_on_basis", "started_on_precision", "year_from", "year_to") SELECT new_values."end_reason", new_values."ended_on", new_values."ended_on_basis", new_values."ended_on_precision", new_values."id", new_values."number", new_values."organization_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."started_on", new_values."started_on_basis", new_values."started_on_precision", new_values."year_from", new_values."year_to" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="0db70432683a39fabb06dd2c8dc31d51a25fa98e",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_3fe39",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_term",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="term",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_termhistory" ("end_reason", "ended_on", "ended_on_basis", "ended_on_precision", "id", "number", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "started_on_basis", "started_on_precision", "year_from", "year_to") SELECT new_values."end_reason", new_values."ended_on", new_values."ended_on_basis", new_values."ended_on_precision", new_values."id", new_values."number", new_values."organization_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."started_on", new_values."started_on_basis", new_values."started_on_precision", new_values."year_from", new_values."year_to" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="2af9337375b7e675d4dec44b656153672749fcff",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a53b1",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_term",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="term",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_termhistory" ("end_reason", "ended_on", "ended_on_basis", "ended_on_precision", "id", "number", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "started_on_basis", "started_on_precision", "year_from", "year_to") SELECT old_values."end_reason", old_values."ended_on", old_values."ended_on_basis", old_values."ended_on_precision", old_values."id", old_values."number", old_values."organization_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."started_on", old_values."started_on_basis", old_values."started_on_precision", old_values."year_from", old_values."year_to" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="30f14777aa81b9981bc3b6e87e5a5cc93491a2cc",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_1c9e2",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="congresses_term",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="termhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="501a5ad83027e60190dcda375feb0f652577125c",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_bdca8",
                    table="congresses_termhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="termhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="4ecd12c990d7b5c933062b3cc6c0b4d3aba1745e",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_0c8eb",
                    table="congresses_termhistory",
                    when="BEFORE",
                ),
            ),
        ),
    ]
