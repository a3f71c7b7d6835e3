from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("organizations", "0024_namesake_places"),
    ]

    operations = [
        migrations.AddField(
            model_name="publishedpost",
            name="committee",
            field=models.CharField(blank=True),
        ),
        migrations.AddField(
            model_name="publishedpost",
            name="filled_by",
            field=models.CharField(blank=True),
        ),
        # Until `manage.py make_published_rows` reads from the editions how each was filled.
        migrations.RunSQL(
            "UPDATE organizations_publishedpost SET filled_by = 'elected' WHERE is_elected",
            "UPDATE organizations_publishedpost SET is_elected = filled_by <> ''",
        ),
        migrations.RemoveField(model_name="publishedpost", name="is_elected"),
    ]
