from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("organizations", "0015_days_in_office"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="publishedorganization",
            index=models.Index(
                condition=models.Q(("successor_code", ""), _negated=True),
                fields=["successor_code"],
                name="published_organization_merged",
            ),
        ),
    ]
