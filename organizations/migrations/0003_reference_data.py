"""The register's one row, and limits that laws and guides set, as reference data."""

import datetime

from django.db import migrations

# name, number, in force since, limits: code, level, value, article
RULE_SETS = [
    (
        "Hướng dẫn 03/HD-TLĐ thi hành Điều lệ Công đoàn Việt Nam khóa XII",
        "03/HD-TLĐ",
        datetime.date(2020, 2, 20),
        [
            ("appointed_delegates_percent", None, 5, "Điều 8 khoản 4 Điều lệ"),
            ("executive_committee_size", 2, 55, "mục 9.1"),
            ("executive_committee_size", 3, 27, "mục 9.1"),
            ("executive_committee_size", 4, 19, "mục 9.1"),
            ("delegates_convened", 2, 500, "mục 6.5"),
            ("delegates_convened", 3, 300, "mục 6.5"),
            ("delegates_convened", 4, 200, "mục 6.5"),
        ],
    ),
    # The levels of days: plain, where a third party is involved, added by one extension.
    (
        "Nghị định 356/2025/NĐ-CP quy định chi tiết Luật Bảo vệ dữ liệu cá nhân (91/2025/QH15)",
        "356/2025/NĐ-CP",
        datetime.date(2026, 1, 1),
        [
            ("privacy_acknowledge_days", 0, 2, "Điều 5"),
            ("privacy_access_days", 0, 10, "Điều 5 khoản 3"),
            ("privacy_access_days", 1, 15, "Điều 5 khoản 3"),
            ("privacy_access_days", 2, 10, "Điều 5 khoản 3"),
            ("privacy_correction_days", 0, 10, "Điều 5 khoản 3"),
            ("privacy_correction_days", 1, 15, "Điều 5 khoản 3"),
            ("privacy_correction_days", 2, 10, "Điều 5 khoản 3"),
            ("privacy_objection_days", 0, 15, "Điều 5 khoản 2"),
            ("privacy_objection_days", 1, 20, "Điều 5 khoản 2"),
            ("privacy_objection_days", 2, 15, "Điều 5 khoản 2"),
            ("privacy_consent_days", 0, 15, "Điều 5 khoản 2"),
            ("privacy_consent_days", 1, 20, "Điều 5 khoản 2"),
            ("privacy_consent_days", 2, 15, "Điều 5 khoản 2"),
            ("privacy_erasure_days", 0, 20, "Điều 5 khoản 4"),
            ("privacy_erasure_days", 1, 30, "Điều 5 khoản 4"),
            ("privacy_erasure_days", 2, 20, "Điều 5 khoản 4"),
        ],
    ),
]


def add(apps, schema_editor):
    limit = apps.get_model("organizations", "RuleLimit")
    for name, number, since, limits in RULE_SETS:
        rule_set = apps.get_model("organizations", "RuleSet").objects.create(
            name=name, document_number=number, since=since
        )
        limit.objects.bulk_create(
            limit(rule_set=rule_set, code=code, level=level, value=value, reference=reference)
            for code, level, value, reference in limits
        )


def remove(apps, schema_editor):
    names = [name for name, *_ in RULE_SETS]
    rule_sets = apps.get_model("organizations", "RuleSet").objects.filter(name__in=names)
    apps.get_model("organizations", "RuleLimit").objects.filter(rule_set__in=rule_sets).delete()
    rule_sets.delete()


class Migration(migrations.Migration):
    dependencies = [("organizations", "0002_records")]

    operations = [
        migrations.RunSQL(
            "INSERT INTO organizations_register (id, stamp, turned_at)"
            " VALUES (1, gen_random_uuid(), now())",
            "DELETE FROM organizations_register",
        ),
        migrations.RunPython(add, remove),
    ]
