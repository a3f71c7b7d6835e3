from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("organizations", "0030_parts_wait_for_submission"),
    ]

    operations = [
        migrations.AddField(
            model_name="publishedorganization",
            name="successor_codes",
            field=ArrayField(base_field=models.CharField(max_length=8), default=list, size=None),
        ),
        migrations.AddField(
            model_name="publishedorganization",
            name="successor_names",
            field=ArrayField(base_field=models.CharField(), default=list, size=None),
        ),
        # Until `manage.py make_published_rows` reads all of them from the editions.
        migrations.RunSQL(
            "UPDATE organizations_publishedorganization SET successor_codes = "
            "ARRAY[successor_code], successor_names = ARRAY[successor_name] "
            "WHERE successor_code <> ''",
            "UPDATE organizations_publishedorganization SET successor_code = successor_codes[1], "
            "successor_name = successor_names[1] WHERE successor_codes <> '{}'",
        ),
        migrations.RemoveIndex(
            model_name="publishedorganization",
            name="published_organization_merged",
        ),
        migrations.RemoveField(model_name="publishedorganization", name="successor_code"),
        migrations.RemoveField(model_name="publishedorganization", name="successor_name"),
        migrations.AddIndex(
            model_name="publishedorganization",
            index=GinIndex(fields=["successor_codes"], name="published_organization_merged"),
        ),
    ]
