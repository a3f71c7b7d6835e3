"""Days that the law gives to answer a person about his data, with the articles they stand in."""

import datetime

from django.db import migrations

NAME = "Nghị định 356/2025/NĐ-CP quy định chi tiết Luật Bảo vệ dữ liệu cá nhân (91/2025/QH15)"
# code, days: plain, where a third party is involved, added by one extension; article
LIMITS = [
    ("privacy_access_days", (10, 15, 10), "Điều 5 khoản 3"),
    ("privacy_correction_days", (10, 15, 10), "Điều 5 khoản 3"),
    ("privacy_objection_days", (15, 20, 15), "Điều 5 khoản 2"),
    ("privacy_consent_days", (15, 20, 15), "Điều 5 khoản 2"),
    ("privacy_erasure_days", (20, 30, 20), "Điều 5 khoản 4"),
]


def add(apps, schema_editor):
    rule_set = apps.get_model("organizations", "RuleSet").objects.create(
        name=NAME, document_number="356/2025/NĐ-CP", since=datetime.date(2026, 1, 1)
    )
    limit = apps.get_model("organizations", "RuleLimit")
    rows = [("privacy_acknowledge_days", 0, 2, "Điều 5")]
    rows += [
        (code, level, days, reference)
        for code, each, reference in LIMITS
        for level, days in enumerate(each)
    ]
    limit.objects.bulk_create(
        limit(rule_set=rule_set, code=code, level=level, value=value, reference=reference)
        for code, level, value, reference in rows
    )


def remove(apps, schema_editor):
    rule_sets = apps.get_model("organizations", "RuleSet").objects.filter(name=NAME)
    apps.get_model("organizations", "RuleLimit").objects.filter(rule_set__in=rule_sets).delete()
    rule_sets.delete()


class Migration(migrations.Migration):
    dependencies = [("organizations", "0012_personal_data")]

    operations = [migrations.RunPython(add, remove)]
