from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("organizations", "0014_search_by_kind"),
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
