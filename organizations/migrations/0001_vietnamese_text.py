"""What the schema stands on: extensions, SQL twins of the text functions, periods."""

from django.contrib.postgres.operations import BtreeGistExtension, TrigramExtension
from django.db import migrations

from congress_portal.foundation.vietnamese_sql import CREATE_FUNCTIONS, DROP_FUNCTIONS

CREATE_PERIOD = """
CREATE FUNCTION portal_period(since date, until date) RETURNS daterange
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN until < since THEN 'empty'::daterange ELSE daterange(since, until) END
$$
"""


class Migration(migrations.Migration):
    dependencies = []

    operations = [
        TrigramExtension(),
        BtreeGistExtension(),
        migrations.RunSQL(CREATE_FUNCTIONS, DROP_FUNCTIONS),
        migrations.RunSQL(CREATE_PERIOD, "DROP FUNCTION portal_period(date, date)"),
    ]
