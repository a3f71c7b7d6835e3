from django.contrib.postgres.fields import ArrayField
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("congresses", "0013_parts_wait_for_submission"),
    ]

    operations = [
        migrations.AddField(
            model_name="publishedcongress",
            name="about",
            field=ArrayField(base_field=models.CharField(max_length=8), default=list, size=None),
        ),
        migrations.AddField(
            model_name="publishedcongress",
            name="covered_from",
            field=models.PositiveSmallIntegerField(null=True),
        ),
        migrations.AddField(
            model_name="publishedcongress",
            name="covered_to",
            field=models.PositiveSmallIntegerField(null=True),
        ),
        # Until `manage.py make_published_rows` reads them from the editions.
        migrations.RunSQL(
            "UPDATE congresses_publishedcongress "
            "SET covered_from = reviewed_from, covered_to = reviewed_to",
            migrations.RunSQL.noop,
        ),
    ]
