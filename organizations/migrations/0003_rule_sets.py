"""Limits of the guide that governed the congresses of 2023, as reference data for warnings."""

import datetime

from django.db import migrations

NAME = "Hướng dẫn 03/HD-TLĐ thi hành Điều lệ Công đoàn Việt Nam khóa XII"
LIMITS = [
    # code, level, value, article
    ("appointed_delegates_percent", None, 5, "Điều 8 khoản 4 Điều lệ"),
    ("executive_committee_size", 2, 55, "mục 9.1"),
    ("executive_committee_size", 3, 27, "mục 9.1"),
    ("executive_committee_size", 4, 19, "mục 9.1"),
    ("delegates_convened", 2, 500, "mục 6.5"),
    ("delegates_convened", 3, 300, "mục 6.5"),
    ("delegates_convened", 4, 200, "mục 6.5"),
]


def add(apps, schema_editor):
    rule_set = apps.get_model("organizations", "RuleSet").objects.create(
        name=NAME, document_number="03/HD-TLĐ", since=datetime.date(2020, 2, 20)
    )
    apps.get_model("organizations", "RuleLimit").objects.bulk_create(
        apps.get_model("organizations", "RuleLimit")(
            rule_set=rule_set, code=code, level=level, value=value, reference=reference
        )
        for code, level, value, reference in LIMITS
    )


def remove(apps, schema_editor):
    rule_sets = apps.get_model("organizations", "RuleSet").objects.filter(name=NAME)
    apps.get_model("organizations", "RuleLimit").objects.filter(rule_set__in=rule_sets).delete()
    rule_sets.delete()


class Migration(migrations.Migration):
    dependencies = [("organizations", "0002_records")]

    operations = [migrations.RunPython(add, remove)]
