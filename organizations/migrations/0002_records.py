import uuid

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.comparison
import django.db.models.functions.datetime
import django.db.models.functions.text
import django.db.models.lookups
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import congress_portal.foundation.columns
import congress_portal.foundation.publication
import congress_portal.foundation.vietnamese_sql
import organizations.models.organizations
from congress_portal.foundation.schema import AddTrigger, together


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "__first__"),
        ("organizations", "0001_foundations"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="AccountMaking",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "user",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="making",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="user",
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="administrator",
                    ),
                ),
            ],
            options={
                "verbose_name": "making of an account",
                "verbose_name_plural": "makings of accounts",
            },
        ),
        migrations.CreateModel(
            name="AccountReset",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="account_resets",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="user",
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="administrator",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("password", "password link"),
                            ("second_factor", "second factor taken off"),
                        ],
                        max_length=15,
                        verbose_name="kind",
                    ),
                ),
                ("at", models.DateTimeField(auto_now_add=True, verbose_name="at")),
            ],
            options={
                "verbose_name": "reset of an account",
                "verbose_name_plural": "resets of accounts",
                "ordering": ["-at", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("user", models.F("by")), _negated=True),
                        name="account_is_reset_by_another",
                        violation_error_message="Nobody resets an account of his own.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="OrganizationKind",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.SlugField(max_length=30, unique=True, verbose_name="code")),
                ("name", models.CharField(max_length=150, verbose_name="name")),
                (
                    "abbreviation",
                    models.CharField(blank=True, max_length=30, verbose_name="abbreviation"),
                ),
                (
                    "level",
                    models.PositiveSmallIntegerField(
                        help_text="1 is the national level; a higher number stands lower.",
                        verbose_name="level",
                    ),
                ),
                ("since", models.DateField(blank=True, null=True, verbose_name="from")),
                ("until", models.DateField(blank=True, null=True, verbose_name="until")),
            ],
            options={
                "verbose_name": "kind of organization",
                "verbose_name_plural": "kinds of organizations",
                "ordering": ["level", "name"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until__isnull", True),
                            ("since__isnull", True),
                            ("until__gt", models.F("since")),
                            _connector="OR",
                        ),
                        name="organization_kind_ends_after_it_begins",
                        violation_error_message="A kind of organization ends after it begins.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Source",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kept_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.organization",
                        verbose_name="kept by",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("news", "news article"),
                            ("document", "document"),
                            ("minutes", "minutes"),
                            ("web_page", "web page"),
                            ("paper", "paper archive"),
                        ],
                        default="news",
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                ("title", models.CharField(max_length=300, verbose_name="title")),
                (
                    "publisher",
                    models.CharField(blank=True, max_length=200, verbose_name="publisher"),
                ),
                ("author", models.CharField(blank=True, max_length=200, verbose_name="author")),
                (
                    "address",
                    models.URLField(blank=True, max_length=500, verbose_name="web address"),
                ),
                (
                    "published_on",
                    models.DateField(blank=True, null=True, verbose_name="published on"),
                ),
                (
                    "published_on_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "day"), ("month", "month"), ("year", "year")],
                        max_length=5,
                        verbose_name="precision",
                    ),
                ),
                (
                    "published_on_basis",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("stated", "stated"),
                            ("year_inferred", "year inferred"),
                            ("derived", "derived"),
                        ],
                        max_length=15,
                        verbose_name="basis of the date",
                    ),
                ),
                (
                    "published_time",
                    models.TimeField(blank=True, null=True, verbose_name="time of day"),
                ),
                (
                    "republishes",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="republications",
                        to="organizations.source",
                        verbose_name="republishes",
                    ),
                ),
            ],
            options={
                "verbose_name": "source",
                "verbose_name_plural": "sources",
                "ordering": ["title", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("published_on__isnull", True),
                                ("published_on_basis", ""),
                                ("published_on_precision", ""),
                            ),
                            models.Q(
                                ("published_on__isnull", False),
                                models.Q(("published_on_precision", ""), _negated=True),
                                models.Q(("published_on_basis", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="source_date_is_whole",
                        violation_error_message="A date has a precision and a basis, or is not known at all.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("address", ""), ("address__regex", "^https?://"), _connector="OR"
                        ),
                        name="source_address_is_a_web_address",
                        violation_error_message="A web address begins with http:// or https://.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Organization",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        default=congress_portal.foundation.publication.new_code,
                        editable=False,
                        max_length=8,
                        unique=True,
                        verbose_name="code",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("submitted", "submitted"),
                            ("returned", "returned"),
                            ("published", "published"),
                            ("withdrawn", "withdrawn"),
                        ],
                        db_index=True,
                        default="draft",
                        editable=False,
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                (
                    "edition_count",
                    models.PositiveIntegerField(default=0, editable=False, verbose_name="editions"),
                ),
                (
                    "submitted_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="submitted by",
                    ),
                ),
                (
                    "submitted_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="submitted at"),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="decided by",
                    ),
                ),
                (
                    "decided_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="decided at"),
                ),
                (
                    "return_comment",
                    models.TextField(
                        blank=True, editable=False, verbose_name="comment of the approver"
                    ),
                ),
                (
                    "reason_class",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("entry_error", "entry error"),
                            ("source_corrected", "the source was corrected"),
                            ("supplement", "supplement"),
                            ("data_protection", "protection of personal data"),
                        ],
                        editable=False,
                        max_length=20,
                        verbose_name="reason for the correction",
                    ),
                ),
                (
                    "reason_note",
                    models.TextField(
                        blank=True, editable=False, verbose_name="note on the correction"
                    ),
                ),
                (
                    "kind",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="organizations",
                        to="organizations.organizationkind",
                        verbose_name="kind",
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        blank=True, editable=False, max_length=300, verbose_name="name"
                    ),
                ),
                (
                    "short_name",
                    models.CharField(
                        blank=True, editable=False, max_length=150, verbose_name="short name"
                    ),
                ),
                (
                    "disambiguator",
                    models.CharField(
                        blank=True,
                        help_text="What tells it from another body of the same name, for example “cũ”.",
                        max_length=50,
                        verbose_name="disambiguator",
                    ),
                ),
                ("founded_on", models.DateField(blank=True, null=True, verbose_name="founded on")),
                (
                    "founded_on_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "day"), ("month", "month"), ("year", "year")],
                        max_length=5,
                        verbose_name="precision",
                    ),
                ),
                (
                    "founded_on_basis",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("stated", "stated"),
                            ("year_inferred", "year inferred"),
                            ("derived", "derived"),
                        ],
                        max_length=15,
                        verbose_name="basis of the date",
                    ),
                ),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="ended on")),
                (
                    "ended_on_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "day"), ("month", "month"), ("year", "year")],
                        max_length=5,
                        verbose_name="precision",
                    ),
                ),
                (
                    "ended_on_basis",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("stated", "stated"),
                            ("year_inferred", "year inferred"),
                            ("derived", "derived"),
                        ],
                        max_length=15,
                        verbose_name="basis of the date",
                    ),
                ),
                (
                    "is_provisional",
                    models.BooleanField(default=False, verbose_name="is provisional"),
                ),
                (
                    "is_identified",
                    models.BooleanField(
                        default=True,
                        help_text="No, where the source does not tell which body it means.",
                        verbose_name="is identified",
                    ),
                ),
                ("is_stub", models.BooleanField(default=False, verbose_name="is a stub")),
                (
                    "kept_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.organization",
                        verbose_name="kept by",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "sort_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=congress_portal.foundation.vietnamese_sql.SortKey("name"),
                        output_field=models.TextField(db_collation="C"),
                    ),
                ),
                (
                    "folded",
                    models.GeneratedField(
                        db_persist=True,
                        expression=congress_portal.foundation.vietnamese_sql.Fold("name"),
                        output_field=models.TextField(),
                    ),
                ),
            ],
            options={
                "verbose_name": "organization",
                "verbose_name_plural": "organizations",
                "ordering": ["sort_key", "pk"],
                "abstract": False,
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["folded"], name="organization_folded", opclasses=["gin_trgm_ops"]
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state__in", ["published", "withdrawn"]), _negated=True),
                            models.Q(("decided_by", models.F("submitted_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="organization_is_approved_by_another_person",
                        violation_error_message="Whoever submitted a record cannot approve it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state", "draft"),
                            models.Q(
                                ("submitted_at__isnull", False), ("submitted_by__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="organization_state_has_its_evidence",
                        violation_error_message="A submitted record names who submitted it, and when.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("state__in", ["returned", "published", "withdrawn"]), _negated=True
                            ),
                            models.Q(("decided_at__isnull", False), ("decided_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="organization_decision_has_its_evidence",
                        violation_error_message="A decided record names who decided, and when.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("edition_count", 0),
                            models.Q(("state", "submitted"), _negated=True),
                            models.Q(
                                models.Q(("reason_class", ""), _negated=True),
                                ("reason_note__regex", "\\S.{8,}\\S"),
                            ),
                            _connector="OR",
                        ),
                        name="organization_correction_has_a_reason",
                        violation_error_message="A correction needs its class and a public note of at least ten characters.",
                    ),
                    models.UniqueConstraint(
                        django.db.models.functions.text.Lower("code"),
                        name="organization_code_once_without_case",
                        violation_error_message="Another organization has this code.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("founded_on__isnull", True),
                            ("ended_on__isnull", True),
                            (
                                "founded_on__lte",
                                congress_portal.foundation.columns.LastDay(
                                    "ended_on", "ended_on_precision"
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="organization_ends_after_it_begins",
                        violation_error_message="An organization cannot end before it is founded.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("founded_on__isnull", True),
                                ("founded_on_basis", ""),
                                ("founded_on_precision", ""),
                            ),
                            models.Q(
                                ("founded_on__isnull", False),
                                models.Q(("founded_on_precision", ""), _negated=True),
                                models.Q(("founded_on_basis", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="organization_founding_date_is_whole",
                        violation_error_message="A date has a precision and a basis, or is not known at all.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("ended_on__isnull", True),
                                ("ended_on_basis", ""),
                                ("ended_on_precision", ""),
                            ),
                            models.Q(
                                ("ended_on__isnull", False),
                                models.Q(("ended_on_precision", ""), _negated=True),
                                models.Q(("ended_on_basis", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="organization_ending_date_is_whole",
                        violation_error_message="A date has a precision and a basis, or is not known at all.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Affiliation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="affiliations",
                        to="organizations.organization",
                        verbose_name="organization",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="subordinate_affiliations",
                        to="organizations.organization",
                        verbose_name="superior",
                    ),
                ),
                (
                    "line",
                    models.CharField(
                        choices=[("direct", "direct superior"), ("sector", "sector superior")],
                        default="direct",
                        max_length=10,
                        verbose_name="line",
                    ),
                ),
                ("since", models.DateField(blank=True, null=True, verbose_name="from")),
                ("until", models.DateField(blank=True, null=True, verbose_name="until")),
            ],
            options={
                "verbose_name": "affiliation",
                "verbose_name_plural": "affiliations",
                "ordering": ["organization", "line", "since", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("parent", models.F("organization")), _negated=True),
                        name="affiliation_is_to_another_organization",
                        violation_error_message="An organization cannot be its own superior.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until__isnull", True),
                            ("since__isnull", True),
                            ("until__gt", models.F("since")),
                            _connector="OR",
                        ),
                        name="affiliation_ends_after_it_begins",
                        violation_error_message="An affiliation ends after it begins.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("organization", "="),
                            ("line", "="),
                            (organizations.models.organizations.Period(), "&&"),
                        ],
                        name="one_superior_in_a_line_at_a_time",
                        violation_error_message="The organization already has a superior of this line in these days. End that affiliation first.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ClerkRole",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="clerk_roles",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="user",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("clerk", "clerk"),
                            ("approver", "approver"),
                            ("administrator", "administrator"),
                            ("privacy", "privacy officer"),
                            ("auditor", "auditor"),
                        ],
                        max_length=15,
                        verbose_name="role",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="clerk_roles",
                        to="organizations.organization",
                        verbose_name="organization",
                    ),
                ),
                ("since", models.DateField(blank=True, null=True, verbose_name="from")),
                ("until", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "deputy_of",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="deputy of",
                    ),
                ),
            ],
            options={
                "verbose_name": "role of a user",
                "verbose_name_plural": "roles of users",
                "ordering": ["user", "role", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("user", "role", "organization", "since"),
                        name="clerk_role_once",
                        nulls_distinct=False,
                        violation_error_message="The user has this role already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until__isnull", True),
                            ("since__isnull", True),
                            ("until__gt", models.F("since")),
                            _connector="OR",
                        ),
                        name="clerk_role_ends_after_it_begins",
                        violation_error_message="A role ends after it begins.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("deputy_of__isnull", True),
                            models.Q(("deputy_of", models.F("user")), _negated=True),
                            _connector="OR",
                        ),
                        name="deputy_is_another_person",
                        violation_error_message="Nobody is his own deputy. Choose another person.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("deputy_of__isnull", True),
                            models.Q(("since__isnull", False), ("until__isnull", False)),
                            _connector="OR",
                        ),
                        name="deputy_has_a_first_and_a_last_day",
                        violation_error_message="A deputy stands in from a day until a day. Enter both.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ExternalBody",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kept_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.organization",
                        verbose_name="kept by",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("party", "party body"),
                            ("state", "state body"),
                            ("front", "Fatherland Front or mass organization"),
                            ("employer", "employer"),
                            ("other", "other"),
                        ],
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                ("name", models.CharField(max_length=300, verbose_name="name")),
                ("place", models.CharField(blank=True, max_length=150, verbose_name="place")),
                (
                    "sort_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=congress_portal.foundation.vietnamese_sql.SortKey("name"),
                        output_field=models.TextField(db_collation="C"),
                    ),
                ),
                (
                    "folded",
                    models.GeneratedField(
                        db_persist=True,
                        expression=congress_portal.foundation.vietnamese_sql.Fold("name"),
                        output_field=models.TextField(),
                    ),
                ),
            ],
            options={
                "verbose_name": "body outside the union",
                "verbose_name_plural": "bodies outside the union",
                "ordering": ["sort_key", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("name", ""),
                            congress_portal.foundation.columns.IsClean("name"),
                            _connector="OR",
                        ),
                        name="external_body_name_is_clean",
                        violation_error_message="The text has characters that cannot be seen, or spaces at its ends. Type it again.",
                    ),
                    models.UniqueConstraint(
                        fields=("name", "place"),
                        name="external_body_once_per_name_and_place",
                        violation_error_message="This body outside the union is recorded already.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Document",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kept_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.organization",
                        verbose_name="kept by",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("decision", "decision"),
                            ("resolution", "resolution"),
                            ("report", "report"),
                            ("review", "self-review report"),
                            ("synthesis", "synthesis of opinions"),
                            ("guide", "guide"),
                            ("plan", "plan"),
                            ("notice", "notice"),
                            ("letter", "official letter"),
                            ("minutes", "minutes"),
                            ("charter", "charter"),
                            ("other", "other"),
                        ],
                        max_length=12,
                        verbose_name="type",
                    ),
                ),
                (
                    "number",
                    models.CharField(blank=True, max_length=60, verbose_name="number and symbol"),
                ),
                (
                    "issuer",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="documents",
                        to="organizations.organization",
                        verbose_name="issuing union body",
                    ),
                ),
                (
                    "external_issuer",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="documents",
                        to="organizations.externalbody",
                        verbose_name="issuing body outside the union",
                    ),
                ),
                ("issued_on", models.DateField(blank=True, null=True, verbose_name="issued on")),
                (
                    "issued_on_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "day"), ("month", "month"), ("year", "year")],
                        max_length=5,
                        verbose_name="precision",
                    ),
                ),
                (
                    "issued_on_basis",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("stated", "stated"),
                            ("year_inferred", "year inferred"),
                            ("derived", "derived"),
                        ],
                        max_length=15,
                        verbose_name="basis of the date",
                    ),
                ),
                ("subject", models.CharField(blank=True, max_length=300, verbose_name="subject")),
                (
                    "congress_ordinal",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="of congress number"
                    ),
                ),
                (
                    "term_from",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="term from"
                    ),
                ),
                (
                    "term_to",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="term to"),
                ),
                ("signer", models.CharField(blank=True, max_length=150, verbose_name="signed by")),
                (
                    "address",
                    models.URLField(blank=True, max_length=500, verbose_name="web address"),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("in_force", "in force"),
                            ("replaced", "replaced"),
                            ("annulled", "annulled"),
                            ("unknown", "not known"),
                        ],
                        default="unknown",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                (
                    "folded_number",
                    models.GeneratedField(
                        db_persist=True,
                        expression=congress_portal.foundation.vietnamese_sql.Fold("number"),
                        output_field=models.TextField(),
                    ),
                ),
            ],
            options={
                "verbose_name": "document",
                "verbose_name_plural": "documents",
                "ordering": ["-issued_on", "number", "pk"],
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["folded_number"], name="document_folded", opclasses=["gin_trgm_ops"]
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        django.db.models.functions.comparison.Coalesce(
                            "issuer", 0, output_field=models.BigIntegerField()
                        ),
                        django.db.models.functions.comparison.Coalesce(
                            "external_issuer", 0, output_field=models.BigIntegerField()
                        ),
                        django.db.models.functions.comparison.Coalesce(
                            django.db.models.functions.datetime.ExtractYear(
                                django.db.models.functions.comparison.Cast(
                                    "issued_on", models.DateField()
                                )
                            ),
                            0,
                        ),
                        congress_portal.foundation.vietnamese_sql.NumberKey("number"),
                        condition=models.Q(
                            models.Q(("number", ""), _negated=True),
                            models.Q(
                                ("external_issuer__isnull", True),
                                ("issuer__isnull", True),
                                _negated=True,
                            ),
                        ),
                        name="document_number_once_per_issuer_and_year",
                        violation_error_message="This organization already has a document with that number in that year.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("issuer__isnull", True),
                            ("external_issuer__isnull", True),
                            _connector="OR",
                        ),
                        name="document_has_one_issuer_at_most",
                        violation_error_message="A document has one issuer: a union body or another.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("address", ""), ("address__regex", "^https?://"), _connector="OR"
                        ),
                        name="document_address_is_a_web_address",
                        violation_error_message="A web address begins with http:// or https://.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("subject", ""),
                            congress_portal.foundation.columns.IsClean("subject"),
                            _connector="OR",
                        ),
                        name="document_subject_is_clean",
                        violation_error_message="The text has characters that cannot be seen, or spaces at its ends. Type it again.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("issued_on__isnull", True),
                                ("issued_on_basis", ""),
                                ("issued_on_precision", ""),
                            ),
                            models.Q(
                                ("issued_on__isnull", False),
                                models.Q(("issued_on_precision", ""), _negated=True),
                                models.Q(("issued_on_basis", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="document_date_is_whole",
                        violation_error_message="A date has a precision and a basis, or is not known at all.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Cluster",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kept_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.organization",
                        verbose_name="kept by",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        default=congress_portal.foundation.publication.new_code,
                        editable=False,
                        max_length=8,
                        unique=True,
                        verbose_name="code",
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=300, verbose_name="name")),
                (
                    "owner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="clusters",
                        to="organizations.organization",
                        verbose_name="set up by",
                    ),
                ),
                (
                    "is_plural",
                    models.BooleanField(
                        default=False,
                        help_text="Yes, where a source speaks of “the clusters” without naming them.",
                        verbose_name="stands for several clusters",
                    ),
                ),
                (
                    "founding_decision",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.document",
                        verbose_name="founding decision",
                    ),
                ),
                (
                    "stated_member_count",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="number of members as stated"
                    ),
                ),
                ("since", models.DateField(blank=True, null=True, verbose_name="from")),
                ("until", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "sort_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=congress_portal.foundation.vietnamese_sql.SortKey("name"),
                        output_field=models.TextField(db_collation="C"),
                    ),
                ),
                (
                    "folded",
                    models.GeneratedField(
                        db_persist=True,
                        expression=congress_portal.foundation.vietnamese_sql.Fold("name"),
                        output_field=models.TextField(),
                    ),
                ),
            ],
            options={
                "verbose_name": "emulation cluster",
                "verbose_name_plural": "emulation clusters",
                "ordering": ["sort_key", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("name", ""),
                            congress_portal.foundation.columns.IsClean("name"),
                            _connector="OR",
                        ),
                        name="cluster_name_is_clean",
                        violation_error_message="The text has characters that cannot be seen, or spaces at its ends. Type it again.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until__isnull", True),
                            ("since__isnull", True),
                            ("until__gt", models.F("since")),
                            _connector="OR",
                        ),
                        name="cluster_ends_after_it_begins",
                        violation_error_message="A cluster ends after it begins.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("name", ""), _negated=True),
                            ("owner__isnull", False),
                            _connector="OR",
                        ),
                        name="cluster_without_a_name_has_an_owner",
                        violation_error_message="A cluster without a name needs the body it is of.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ClusterMembership",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "cluster",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="memberships",
                        to="organizations.cluster",
                        verbose_name="cluster",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cluster_memberships",
                        to="organizations.organization",
                        verbose_name="organization",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "as_written",
                    models.CharField(blank=True, max_length=150, verbose_name="as written"),
                ),
                ("since", models.DateField(blank=True, null=True, verbose_name="from")),
                ("until", models.DateField(blank=True, null=True, verbose_name="until")),
            ],
            options={
                "verbose_name": "member of a cluster",
                "verbose_name_plural": "members of clusters",
                "ordering": ["cluster", "order", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until__isnull", True),
                            ("since__isnull", True),
                            ("until__gt", models.F("since")),
                            _connector="OR",
                        ),
                        name="cluster_membership_ends_after_it_begins",
                        violation_error_message="A membership ends after it begins.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("cluster", "="),
                            ("organization", "="),
                            (organizations.models.organizations.Period(), "&&"),
                        ],
                        name="cluster_membership_once_at_a_time",
                        violation_error_message="The organization is a member in these days already.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DailyMail",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "user",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="daily_mail",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="user",
                    ),
                ),
                (
                    "is_wanted",
                    models.BooleanField(default=True, verbose_name="wants the daily mail"),
                ),
                (
                    "sent_on",
                    models.DateField(editable=False, null=True, verbose_name="last sent on"),
                ),
            ],
            options={
                "verbose_name": "daily mail of a user",
                "verbose_name_plural": "daily mails of users",
            },
        ),
        migrations.CreateModel(
            name="DeskSession",
            fields=[
                ("session_data", models.TextField(verbose_name="session data")),
                ("expire_date", models.DateTimeField(db_index=True, verbose_name="expire date")),
                (
                    "session_key",
                    models.CharField(
                        max_length=64,
                        primary_key=True,
                        serialize=False,
                        verbose_name="hash of the session key",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="desk_sessions",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="user",
                    ),
                ),
                ("last_seen_at", models.DateTimeField(verbose_name="last request")),
            ],
            options={
                "verbose_name": "session",
                "verbose_name_plural": "sessions",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Person",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kept_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.organization",
                        verbose_name="kept by",
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        default=congress_portal.foundation.publication.new_code,
                        editable=False,
                        max_length=8,
                        unique=True,
                        verbose_name="code",
                    ),
                ),
                ("name", models.CharField(max_length=150, verbose_name="full name")),
                (
                    "sort_name",
                    models.CharField(
                        blank=True,
                        help_text="Only where the last word of the name is not the given name.",
                        max_length=150,
                        verbose_name="name to sort by",
                    ),
                ),
                (
                    "ground",
                    models.CharField(
                        choices=[
                            ("office", "holds an elected union office"),
                            ("award", "received an award announced by decision"),
                            ("public_source", "named with a public office by a published source"),
                            ("byline", "author of a published text"),
                            ("consent", "consent of the person"),
                            ("none", "no ground: not published"),
                        ],
                        default="none",
                        max_length=15,
                        verbose_name="ground for publishing the name",
                    ),
                ),
                (
                    "is_withheld",
                    models.BooleanField(
                        default=False,
                        help_text="The person stays counted; the name is not published.",
                        verbose_name="asks not to be named",
                    ),
                ),
                (
                    "sort_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Case(
                            models.When(
                                sort_name="",
                                then=congress_portal.foundation.vietnamese_sql.PersonSortKey(
                                    "name"
                                ),
                            ),
                            default=congress_portal.foundation.vietnamese_sql.SortKey("sort_name"),
                        ),
                        output_field=models.TextField(db_collation="C"),
                    ),
                ),
                (
                    "folded",
                    models.GeneratedField(
                        db_persist=True,
                        expression=congress_portal.foundation.vietnamese_sql.Fold("name"),
                        output_field=models.TextField(),
                    ),
                ),
            ],
            options={
                "verbose_name": "person",
                "verbose_name_plural": "people",
                "ordering": ["sort_key", "pk"],
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["folded"], name="person_folded", opclasses=["gin_trgm_ops"]
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("name", ""),
                            congress_portal.foundation.columns.IsClean("name"),
                            _connector="OR",
                        ),
                        name="person_name_is_clean",
                        violation_error_message="The text has characters that cannot be seen, or spaces at its ends. Type it again.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True),
                        name="person_has_a_name",
                        violation_error_message="Enter the full name of the person.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DetailsReading",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="read by",
                    ),
                ),
                ("at", models.DateTimeField(auto_now_add=True, verbose_name="read at")),
                (
                    "what",
                    models.CharField(
                        choices=[
                            ("form", "on their form"),
                            ("history", "in their history"),
                            ("command", "by a command of the server"),
                            ("paper", "on a paper of a congress"),
                        ],
                        max_length=10,
                        verbose_name="how",
                    ),
                ),
            ],
            options={
                "verbose_name": "reading of restricted details",
                "verbose_name_plural": "readings of restricted details",
                "ordering": ["-at", "-pk"],
                "indexes": [models.Index(fields=["-at"], name="details_reading_latest")],
            },
        ),
        migrations.CreateModel(
            name="Editing",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("record_kind", models.CharField(max_length=30)),
                ("record_id", models.BigIntegerField()),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "editing",
                "verbose_name_plural": "editings",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("record_kind", "record_id", "user"),
                        name="editing_once_per_record_and_user",
                        violation_error_message="This editor is noted already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Edition",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("record_kind", models.CharField(max_length=20)),
                ("record_id", models.BigIntegerField()),
                ("record_code", models.CharField(max_length=8)),
                ("number", models.PositiveIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("publish", "published"),
                            ("correct", "corrected"),
                            ("withdraw", "withdrawn"),
                            ("reinstate", "reinstated"),
                        ],
                        max_length=10,
                    ),
                ),
                ("text", models.TextField(blank=True)),
                ("sha256", models.CharField(max_length=64)),
                ("previous_sha256", models.CharField(blank=True, max_length=64)),
                ("submitted_by_id", models.BigIntegerField()),
                ("approved_by_id", models.BigIntegerField()),
                ("published_at", models.DateTimeField()),
                (
                    "reason_class",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("entry_error", "entry error"),
                            ("source_corrected", "the source was corrected"),
                            ("supplement", "supplement"),
                            ("data_protection", "protection of personal data"),
                        ],
                        max_length=20,
                    ),
                ),
                ("note", models.TextField(blank=True)),
                ("sealed_at", models.DateTimeField(null=True)),
                (
                    "sealed_sha256",
                    models.CharField(blank=True, db_default="", default="", max_length=64),
                ),
                ("sealed_for_id", models.BigIntegerField(null=True)),
            ],
            options={
                "verbose_name": "edition",
                "verbose_name_plural": "editions",
                "ordering": ["record_kind", "record_code", "number"],
                "abstract": False,
                "indexes": [models.Index(fields=["-published_at"], name="edition_latest")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("record_kind", "record_code", "number"),
                        name="edition_number_once_per_record",
                        violation_error_message="This record already has an edition with that number.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("submitted_by_id", models.F("approved_by_id")), _negated=True
                        ),
                        name="edition_is_approved_by_another_person",
                        violation_error_message="Whoever submitted a record cannot approve it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "withdraw"), ("text", "")),
                            models.Q(
                                models.Q(("kind", "withdraw"), _negated=True),
                                models.Q(("text", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="edition_has_text_unless_withdrawn",
                        violation_error_message="Only a withdrawal is an edition without a document.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("number", 1),
                            models.Q(
                                models.Q(("reason_class", ""), _negated=True),
                                ("note__regex", "\\S.{8,}\\S"),
                            ),
                            models.Q(
                                models.Q(("reason_class", ""), _negated=True),
                                models.Q(("note", ""), _negated=True),
                                ("sealed_at__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="edition_after_the_first_has_a_note",
                        violation_error_message="A correction needs its class and a public note of at least ten characters.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ErrorNotice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kept_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.organization",
                        verbose_name="kept by",
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        default=congress_portal.foundation.publication.new_code,
                        editable=False,
                        max_length=8,
                        unique=True,
                        verbose_name="code",
                    ),
                ),
                (
                    "record_kind",
                    models.CharField(editable=False, max_length=20, verbose_name="kind of record"),
                ),
                (
                    "record_code",
                    models.CharField(
                        editable=False, max_length=8, verbose_name="code of the record"
                    ),
                ),
                (
                    "record_title",
                    models.CharField(editable=False, max_length=300, verbose_name="record"),
                ),
                (
                    "edition_number",
                    models.PositiveIntegerField(editable=False, verbose_name="edition"),
                ),
                (
                    "part",
                    models.CharField(
                        editable=False, max_length=200, verbose_name="what it is about"
                    ),
                ),
                (
                    "wording",
                    models.TextField(editable=False, max_length=2000, verbose_name="what is wrong"),
                ),
                (
                    "source",
                    models.TextField(
                        blank=True, editable=False, max_length=1000, verbose_name="source"
                    ),
                ),
                ("sent_at", models.DateTimeField(auto_now_add=True, verbose_name="sent at")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("new", "new"),
                            ("answered", "answered"),
                            ("corrected", "corrected"),
                        ],
                        default="new",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("answer", models.TextField(blank=True, max_length=2000, verbose_name="answer")),
                (
                    "corrected_in",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="corrected in edition"
                    ),
                ),
                (
                    "answered_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="answered by",
                    ),
                ),
                (
                    "answered_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="answered at"),
                ),
            ],
            options={
                "verbose_name": "error notice",
                "verbose_name_plural": "error notices",
                "ordering": ["-sent_at", "-pk"],
                "indexes": [
                    models.Index(fields=["record_code", "sent_at"], name="error_notice_record")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state", "new"),
                            models.Q(
                                ("answer__regex", "\\S.{8,}\\S"),
                                ("answered_at__isnull", False),
                                ("answered_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="error_notice_answer_has_its_evidence",
                        violation_error_message="An answered notice has an answer of at least ten characters, and says by whom.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("corrected_in__isnull", False), ("state", "corrected")),
                            models.Q(
                                models.Q(("state", "corrected"), _negated=True),
                                ("corrected_in__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="error_notice_corrected_names_its_edition",
                        violation_error_message="Name the edition that corrects the record if, and only if, it was corrected.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OrganizationEvent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="events",
                        to="organizations.organization",
                        verbose_name="organization",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("founded", "founded"),
                            ("renamed", "renamed"),
                            ("consolidated", "consolidated"),
                            ("merged", "merged into another"),
                            ("split", "split"),
                            ("transferred", "transferred to another superior"),
                            ("upgraded", "upgraded"),
                            ("downgraded", "downgraded"),
                            ("ended", "ended its activity"),
                            ("dissolved", "dissolved"),
                        ],
                        max_length=15,
                        verbose_name="kind",
                    ),
                ),
                ("on", models.DateField(blank=True, null=True, verbose_name="day")),
                (
                    "on_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "day"), ("month", "month"), ("year", "year")],
                        max_length=5,
                        verbose_name="precision",
                    ),
                ),
                (
                    "on_basis",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("stated", "stated"),
                            ("year_inferred", "year inferred"),
                            ("derived", "derived"),
                        ],
                        max_length=15,
                        verbose_name="basis of the date",
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="events",
                        to="organizations.document",
                        verbose_name="decision",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="note")),
            ],
            options={
                "verbose_name": "event of an organization",
                "verbose_name_plural": "events of organizations",
                "ordering": ["organization", "on", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("on__isnull", True), ("on_basis", ""), ("on_precision", "")),
                            models.Q(
                                ("on__isnull", False),
                                models.Q(("on_precision", ""), _negated=True),
                                models.Q(("on_basis", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="organization_event_date_is_whole",
                        violation_error_message="A date has a precision and a basis, or is not known at all.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="EventCount",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="counts",
                        to="organizations.organizationevent",
                        verbose_name="event",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("ended", "ended"),
                            ("transferred", "transferred"),
                            ("kept", "kept"),
                            ("founded", "founded"),
                        ],
                        max_length=15,
                        verbose_name="outcome",
                    ),
                ),
                (
                    "bodies",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="bodies"),
                ),
                (
                    "members",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="members"),
                ),
            ],
            options={
                "verbose_name": "count of an event",
                "verbose_name_plural": "counts of events",
                "ordering": ["event", "outcome"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("event", "outcome"),
                        name="event_count_once_per_outcome",
                        violation_error_message="This outcome is counted already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("bodies__isnull", False), ("members__isnull", False), _connector="OR"
                        ),
                        name="event_count_counts_something",
                        violation_error_message="Enter the number of bodies or of members.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EventParticipant",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="participants",
                        to="organizations.organizationevent",
                        verbose_name="event",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="participations",
                        to="organizations.organization",
                        verbose_name="organization",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("predecessor", "predecessor"),
                            ("successor", "successor"),
                            ("subject", "subject"),
                        ],
                        max_length=15,
                        verbose_name="role",
                    ),
                ),
                (
                    "share_note",
                    models.CharField(blank=True, max_length=200, verbose_name="which part"),
                ),
            ],
            options={
                "verbose_name": "participant of an event",
                "verbose_name_plural": "participants of events",
                "ordering": ["event", "role", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("event", "organization", "role"),
                        name="event_participant_once_in_a_role",
                        violation_error_message="The organization has this part in the event already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="HistorySeal",
            fields=[
                (
                    "number",
                    models.PositiveIntegerField(
                        primary_key=True, serialize=False, verbose_name="number"
                    ),
                ),
                ("made_at", models.DateTimeField(verbose_name="made at")),
                ("server", models.CharField(max_length=40, verbose_name="database server")),
                ("from_transaction", models.BigIntegerField(verbose_name="from transaction")),
                ("to_transaction", models.BigIntegerField(verbose_name="up to transaction")),
                ("row_count", models.PositiveIntegerField(verbose_name="rows")),
                ("previous_sha256", models.CharField(blank=True, max_length=64)),
                ("sha256", models.CharField(max_length=64)),
            ],
            options={
                "verbose_name": "seal on the history",
                "verbose_name_plural": "seals on the history",
                "ordering": ["number"],
            },
        ),
        migrations.CreateModel(
            name="ImportBatch",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kept_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.organization",
                        verbose_name="kept by",
                    ),
                ),
                (
                    "uploaded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="uploaded by",
                    ),
                ),
                (
                    "uploaded_at",
                    models.DateTimeField(auto_now_add=True, verbose_name="uploaded at"),
                ),
                ("sheet", models.CharField(max_length=50, verbose_name="sheet")),
                ("file_name", models.CharField(max_length=255, verbose_name="file name")),
                ("sha256", models.CharField(max_length=64, verbose_name="hash of the file")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("uploaded", "uploaded"),
                            ("previewed", "previewed"),
                            ("applied", "applied"),
                            ("refused", "refused"),
                            ("expired", "expired"),
                            ("cancelled", "cancelled"),
                        ],
                        default="previewed",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("row_count", models.PositiveIntegerField(default=0, verbose_name="rows")),
                ("created_count", models.PositiveIntegerField(default=0, verbose_name="new")),
                ("updated_count", models.PositiveIntegerField(default=0, verbose_name="changed")),
                (
                    "unchanged_count",
                    models.PositiveIntegerField(default=0, verbose_name="unchanged"),
                ),
                (
                    "expires_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="expires at"),
                ),
                ("content", models.BinaryField(null=True, verbose_name="cells of the file")),
                (
                    "preview",
                    models.TextField(blank=True, editable=False, verbose_name="what was previewed"),
                ),
                ("report", models.BinaryField(null=True, verbose_name="what is told of the file")),
                ("annotated", models.BinaryField(null=True, verbose_name="file with its findings")),
            ],
            options={
                "verbose_name": "import",
                "verbose_name_plural": "imports",
                "ordering": ["-uploaded_at", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state", "applied")),
                        fields=("kept_by", "sheet", "sha256"),
                        name="same_file_is_applied_once",
                        violation_error_message="This file was imported already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "applied"), _negated=True),
                            (
                                "row_count",
                                django.db.models.expressions.CombinedExpression(
                                    django.db.models.expressions.CombinedExpression(
                                        models.F("created_count"), "+", models.F("updated_count")
                                    ),
                                    "+",
                                    models.F("unchanged_count"),
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="import_counts_agree",
                        violation_error_message="The rows of the file are not all new, changed or unchanged.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("content__isnull", True), ("report__isnull", True)),
                            models.Q(
                                ("expires_at__isnull", False),
                                models.Q(
                                    ("content__isnull", True),
                                    ("state__in", ("uploaded", "previewed")),
                                    _connector="OR",
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="import_keeps_its_file_for_a_time",
                        violation_error_message="A file is kept while it waits to be applied, and until a stated time.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Indicator",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.SlugField(unique=True, verbose_name="code")),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                ("unit", models.CharField(max_length=50, verbose_name="unit")),
                (
                    "numerator",
                    models.CharField(blank=True, max_length=200, verbose_name="numerator"),
                ),
                (
                    "denominator",
                    models.CharField(blank=True, max_length=200, verbose_name="denominator"),
                ),
            ],
            options={
                "verbose_name": "indicator",
                "verbose_name_plural": "indicators",
                "ordering": ["name", "pk"],
            },
        ),
        migrations.CreateModel(
            name="IndicatorSynonym",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "indicator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="synonyms",
                        to="organizations.indicator",
                        verbose_name="indicator",
                    ),
                ),
                ("wording", models.CharField(max_length=200, verbose_name="wording")),
            ],
            options={
                "verbose_name": "synonym of an indicator",
                "verbose_name_plural": "synonyms of indicators",
                "ordering": ["indicator", "wording"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("indicator", "wording"),
                        name="indicator_synonym_once",
                        violation_error_message="The indicator has this synonym already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="LoginDelay",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=64, unique=True, verbose_name="key")),
                ("failures", models.PositiveIntegerField(verbose_name="failures")),
                ("free_at", models.DateTimeField(verbose_name="next try")),
            ],
            options={
                "verbose_name": "waiting time at login",
                "verbose_name_plural": "waiting times at login",
                "indexes": [models.Index(fields=["free_at"], name="login_delay_free_at")],
            },
        ),
        migrations.CreateModel(
            name="NoticeSender",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "notice",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sender",
                        to="organizations.errornotice",
                        verbose_name="error notice",
                    ),
                ),
                (
                    "contact",
                    models.CharField(
                        blank=True, editable=False, max_length=200, verbose_name="contact"
                    ),
                ),
                ("address_digest", models.CharField(editable=False, max_length=64)),
                ("delete_on", models.DateField(editable=False, verbose_name="deleted on")),
            ],
            options={
                "verbose_name": "sender of a notice",
                "verbose_name_plural": "senders of notices",
                "indexes": [models.Index(fields=["address_digest"], name="notice_sender_address")],
            },
        ),
        migrations.CreateModel(
            name="OrganizationName",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="names",
                        to="organizations.organization",
                        verbose_name="organization",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("official", "official name"),
                            ("alias", "other name"),
                            ("spelling", "other spelling"),
                        ],
                        default="official",
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                ("name", models.CharField(max_length=300, verbose_name="name")),
                (
                    "short_name",
                    models.CharField(blank=True, max_length=150, verbose_name="short name"),
                ),
                ("since", models.DateField(blank=True, null=True, verbose_name="from")),
                ("until", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "folded",
                    models.GeneratedField(
                        db_persist=True,
                        expression=congress_portal.foundation.vietnamese_sql.Fold("name"),
                        output_field=models.TextField(),
                    ),
                ),
            ],
            options={
                "verbose_name": "name of an organization",
                "verbose_name_plural": "names of organizations",
                "ordering": ["organization", "kind", "since", "pk"],
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["folded"],
                        name="organization_name_folded",
                        opclasses=["gin_trgm_ops"],
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("name", ""),
                            congress_portal.foundation.columns.IsClean("name"),
                            _connector="OR",
                        ),
                        name="organization_name_is_clean",
                        violation_error_message="The text has characters that cannot be seen, or spaces at its ends. Type it again.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True),
                        name="organization_name_is_not_empty",
                        violation_error_message="An organization needs a name.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until__isnull", True),
                            ("since__isnull", True),
                            ("until__gt", models.F("since")),
                            _connector="OR",
                        ),
                        name="organization_name_ends_after_it_begins",
                        violation_error_message="A name ends after it begins.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("kind", "official")),
                        expressions=[
                            ("organization", "="),
                            (organizations.models.organizations.Period(), "&&"),
                        ],
                        name="one_official_name_at_a_time",
                        violation_error_message="The organization already has an official name in these days. End that name first, or enter this one as another name.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PersonDetails",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "person",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="details",
                        to="organizations.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "gender",
                    models.CharField(
                        blank=True,
                        choices=[("female", "female"), ("male", "male")],
                        max_length=10,
                        verbose_name="gender",
                    ),
                ),
                ("born_on", models.DateField(blank=True, null=True, verbose_name="born on")),
                (
                    "ethnicity",
                    models.CharField(blank=True, max_length=50, verbose_name="ethnic group"),
                ),
                ("religion", models.CharField(blank=True, max_length=50, verbose_name="religion")),
                (
                    "joined_party_on",
                    models.DateField(blank=True, null=True, verbose_name="joined the Party on"),
                ),
                (
                    "education",
                    models.CharField(blank=True, max_length=150, verbose_name="education"),
                ),
                (
                    "qualification",
                    models.CharField(
                        blank=True, max_length=150, verbose_name="professional qualification"
                    ),
                ),
                (
                    "political_theory",
                    models.CharField(blank=True, max_length=100, verbose_name="political theory"),
                ),
                (
                    "ground",
                    models.CharField(
                        choices=[
                            ("consent", "consent"),
                            ("law", "law"),
                            ("agreement", "agreement"),
                        ],
                        max_length=15,
                        verbose_name="legal ground",
                    ),
                ),
                ("purpose", models.CharField(max_length=200, verbose_name="purpose")),
                ("delete_after", models.DateField(verbose_name="delete after")),
            ],
            options={
                "verbose_name": "restricted details of a person",
                "verbose_name_plural": "restricted details of people",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ground__in", ["consent", "law", "agreement"]),
                            ("purpose__regex", "\\S"),
                        ),
                        name="person_details_have_a_legal_ground",
                        violation_error_message="Restricted details need a legal ground, a purpose and a day of deletion.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PrivacyRequest",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="privacy_requests",
                        to="organizations.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("access", "to see what is held"),
                            ("correction", "to have it corrected"),
                            ("objection", "objects to being named in public"),
                            ("consent", "withdraws consent"),
                            ("erasure", "to be erased"),
                        ],
                        max_length=12,
                        verbose_name="request",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("received", "received"),
                            ("verified", "identity verified"),
                            ("confirmed", "confirmed by a second person"),
                            ("done", "done"),
                            ("refused", "refused"),
                        ],
                        db_index=True,
                        default="received",
                        editable=False,
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("received_on", models.DateField(verbose_name="received on")),
                (
                    "received_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="received by",
                    ),
                ),
                ("wording", models.TextField(blank=True, verbose_name="what is asked")),
                (
                    "involves_third_party",
                    models.BooleanField(
                        default=False,
                        help_text="A processor or another body must act as well: the law gives more days.",
                        verbose_name="another body holds the data too",
                    ),
                ),
                ("is_extended", models.BooleanField(default=False, verbose_name="extended once")),
                (
                    "extension_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="why extended"),
                ),
                (
                    "acknowledge_by",
                    models.DateField(editable=False, null=True, verbose_name="acknowledge by"),
                ),
                (
                    "due_on",
                    models.DateField(
                        db_index=True, editable=False, null=True, verbose_name="due on"
                    ),
                ),
                (
                    "due_under",
                    models.CharField(
                        blank=True, editable=False, max_length=200, verbose_name="by which rule"
                    ),
                ),
                (
                    "verified_how",
                    models.CharField(
                        blank=True,
                        help_text="For example: came in person with the identity card. Write no number of it.",
                        max_length=200,
                        verbose_name="how the identity was verified",
                    ),
                ),
                (
                    "verified_on",
                    models.DateField(editable=False, null=True, verbose_name="verified on"),
                ),
                (
                    "verified_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="verified by",
                    ),
                ),
                (
                    "confirmed_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                (
                    "confirmed_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="confirmed at"),
                ),
                ("answer", models.TextField(blank=True, verbose_name="answer to the person")),
                (
                    "answered_on",
                    models.DateField(editable=False, null=True, verbose_name="answered on"),
                ),
                (
                    "answered_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="answered by",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True, editable=False, max_length=300, verbose_name="what was done"
                    ),
                ),
            ],
            options={
                "verbose_name": "request about personal data",
                "verbose_name_plural": "requests about personal data",
                "ordering": ["due_on", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["received", "refused"]),
                            models.Q(
                                ("verified_by__isnull", False),
                                ("verified_on__isnull", False),
                                ("verified_how__regex", "\\S"),
                            ),
                            _connector="OR",
                        ),
                        name="privacy_request_is_verified_first",
                        violation_error_message="Say how the identity of the person was verified before going on.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("confirmed_by__isnull", True),
                            models.Q(
                                models.Q(("confirmed_by", models.F("verified_by")), _negated=True),
                                ("verified_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="privacy_request_is_confirmed_by_another_person",
                        violation_error_message="You verified this request yourself. Another privacy officer must confirm it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state__in", ["confirmed", "done"]), _negated=True),
                            ("kind__in", ["access", "correction"]),
                            models.Q(
                                ("confirmed_at__isnull", False), ("confirmed_by__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="hidden_name_was_confirmed",
                        violation_error_message="A name is hidden or erased only after a second person has confirmed it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state__in", ["done", "refused"]), _negated=True),
                            models.Q(
                                ("answered_by__isnull", False),
                                ("answered_on__isnull", False),
                                ("answer__regex", "\\S.{8,}\\S"),
                            ),
                            _connector="OR",
                        ),
                        name="privacy_request_is_closed_with_an_answer",
                        violation_error_message="Write the answer to the person, at least ten characters; a refusal says why.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_extended", False),
                            ("extension_reason__regex", "\\S"),
                            _connector="OR",
                        ),
                        name="privacy_extension_has_a_reason",
                        violation_error_message="Say why the time is extended; the person is told.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Programme",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kept_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.organization",
                        verbose_name="kept by",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("programme", "programme"),
                            ("campaign", "campaign"),
                            ("emulation", "emulation drive"),
                            ("anniversary", "anniversary"),
                        ],
                        max_length=15,
                        verbose_name="kind",
                    ),
                ),
                ("name", models.CharField(max_length=300, verbose_name="name")),
                ("since", models.DateField(blank=True, null=True, verbose_name="from")),
                ("until", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "anniversary_years",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="years of the anniversary"
                    ),
                ),
            ],
            options={
                "verbose_name": "programme",
                "verbose_name_plural": "programmes",
                "ordering": ["name", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("name", ""),
                            congress_portal.foundation.columns.IsClean("name"),
                            _connector="OR",
                        ),
                        name="programme_name_is_clean",
                        violation_error_message="The text has characters that cannot be seen, or spaces at its ends. Type it again.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until__isnull", True),
                            ("since__isnull", True),
                            ("until__gte", models.F("since")),
                            _connector="OR",
                        ),
                        name="programme_ends_after_it_begins",
                        violation_error_message="A programme cannot end before it begins.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProgrammeName",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="names",
                        to="organizations.programme",
                        verbose_name="programme",
                    ),
                ),
                ("name", models.CharField(max_length=300, verbose_name="other name")),
            ],
            options={
                "verbose_name": "other name of a programme",
                "verbose_name_plural": "other names of programmes",
                "ordering": ["programme", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("programme", "name"),
                        name="programme_name_once",
                        violation_error_message="The programme has this name already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PublishedOrganization",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.edition",
                    ),
                ),
                ("code", models.CharField(max_length=8, unique=True)),
                ("name", models.CharField()),
                ("short_name", models.CharField(blank=True)),
                ("kind_code", models.CharField(max_length=30)),
                ("kind_name", models.CharField()),
                ("level", models.PositiveSmallIntegerField()),
                ("parent_code", models.CharField(blank=True, max_length=8)),
                ("parent_name", models.CharField(blank=True)),
                ("territory", models.CharField(blank=True)),
                ("founded_on", models.DateField(null=True)),
                ("ended_on", models.DateField(null=True)),
                (
                    "successor_codes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=8), default=list, size=None
                    ),
                ),
                (
                    "successor_names",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(), default=list, size=None
                    ),
                ),
                ("is_identified", models.BooleanField(default=True)),
                ("sort_key", models.TextField(db_collation="C")),
                ("folded", models.TextField()),
            ],
            options={
                "verbose_name": "published organization",
                "verbose_name_plural": "published organizations",
                "ordering": ["sort_key", "pk"],
                "indexes": [
                    models.Index(fields=["sort_key", "id"], name="published_organization_order"),
                    models.Index(fields=["parent_code"], name="published_organization_parent"),
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["successor_codes"], name="published_organization_merged"
                    ),
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["folded"],
                        name="published_organization_folded",
                        opclasses=["gin_trgm_ops"],
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PublishedPost",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.edition",
                    ),
                ),
                ("person_code", models.CharField(max_length=8)),
                ("person_name", models.CharField()),
                ("title", models.CharField()),
                ("body_code", models.CharField(blank=True, max_length=8)),
                ("body_name", models.CharField(blank=True)),
                ("record_code", models.CharField(max_length=8)),
                ("record_title", models.CharField()),
                ("committee", models.CharField(blank=True)),
                ("filled_by", models.CharField(blank=True)),
                ("year_from", models.PositiveSmallIntegerField(null=True)),
                ("year_to", models.PositiveSmallIntegerField(null=True)),
                ("since", models.DateField(null=True)),
                ("until", models.DateField(null=True)),
                ("sort_key", models.TextField(db_collation="C")),
            ],
            options={
                "verbose_name": "published post",
                "verbose_name_plural": "published posts",
                "ordering": ["sort_key", "person_code", "-year_from", "pk"],
                "indexes": [
                    models.Index(fields=["person_code"], name="published_post_person"),
                    models.Index(fields=["body_code"], name="published_post_body"),
                ],
            },
        ),
        migrations.CreateModel(
            name="QueueEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("record_kind", models.CharField(max_length=20)),
                ("record_id", models.BigIntegerField()),
                (
                    "kept_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="organizations.organization",
                    ),
                ),
                ("level", models.PositiveSmallIntegerField()),
                (
                    "submitted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("submitted_at", models.DateTimeField()),
                ("weight", models.PositiveIntegerField()),
                (
                    "text_sha256",
                    models.CharField(default="", max_length=64, verbose_name="hash of the text"),
                ),
                (
                    "claimed_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("claimed_until", models.DateTimeField(null=True)),
            ],
            options={
                "verbose_name": "record that waits for approval",
                "verbose_name_plural": "records that wait for approval",
                "ordering": ["-weight", "submitted_at", "pk"],
                "indexes": [
                    models.Index(fields=["-weight", "submitted_at", "id"], name="queue_in_order")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("record_kind", "record_id"),
                        name="record_waits_once",
                        violation_error_message="The record waits for approval already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="QueueRisk",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="risks",
                        to="organizations.queueentry",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("data_protection", "protects personal data: do not keep it waiting"),
                            ("correction", "corrects what the public reads"),
                            ("not_in_source", "values not found in the text of the source"),
                            ("warnings", "warnings let stand"),
                            ("large_change", "many values changed since the last edition"),
                            ("no_source_text", "no text of the source to compare with"),
                            ("new_clerk", "a clerk with few published records"),
                            ("entered_for", "entered on behalf of the body, not confirmed by it"),
                            ("returned", "was sent back before"),
                            ("supplementing", "sections still being supplemented"),
                        ],
                        max_length=20,
                    ),
                ),
                ("count", models.PositiveIntegerField(null=True)),
            ],
            options={
                "verbose_name": "reason to look closer",
                "verbose_name_plural": "reasons to look closer",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("entry", "kind"),
                        name="risk_once_per_record",
                        violation_error_message="This reason is noted already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SecondFactor",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "user",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="second_factor",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="user",
                    ),
                ),
                ("sealed_secret", models.CharField(max_length=255, verbose_name="sealed secret")),
                (
                    "last_step",
                    models.BigIntegerField(default=0, verbose_name="time step of the last code"),
                ),
                (
                    "enrolled_at",
                    models.DateTimeField(auto_now_add=True, verbose_name="enrolled at"),
                ),
            ],
            options={
                "verbose_name": "second factor",
                "verbose_name_plural": "second factors",
            },
        ),
        migrations.CreateModel(
            name="RecoveryCode",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "factor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="recovery_codes",
                        to="organizations.secondfactor",
                        verbose_name="second factor",
                    ),
                ),
                ("digest", models.CharField(max_length=64, verbose_name="hash of the code")),
                ("used_at", models.DateTimeField(null=True, verbose_name="used at")),
            ],
            options={
                "verbose_name": "recovery code",
                "verbose_name_plural": "recovery codes",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("factor", "digest"),
                        name="recovery_code_once",
                        violation_error_message="This recovery code exists already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Redaction",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("table", models.CharField(max_length=63, verbose_name="table")),
                ("event_id", models.BigIntegerField(verbose_name="row of the history")),
                ("columns", models.TextField(verbose_name="columns")),
                ("reason", models.CharField(max_length=200, verbose_name="reason")),
                ("made_in", models.BigIntegerField(verbose_name="transaction")),
                ("sealed_digest", models.CharField(blank=True, max_length=32)),
                ("digest", models.CharField(blank=True, max_length=32)),
            ],
            options={
                "verbose_name": "redaction",
                "verbose_name_plural": "redactions",
                "indexes": [models.Index(fields=["table", "event_id"], name="redaction_of_event")],
            },
        ),
        migrations.CreateModel(
            name="Register",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("stamp", models.UUIDField(default=uuid.uuid4)),
                (
                    "turned_at",
                    models.DateTimeField(db_default=django.db.models.functions.datetime.Now()),
                ),
            ],
            options={
                "verbose_name": "register",
                "verbose_name_plural": "registers",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("id", 1)),
                        name="register_is_one_row",
                        violation_error_message="There is one register.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="RuleSet",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                (
                    "document_number",
                    models.CharField(
                        blank=True, max_length=50, verbose_name="number of the document"
                    ),
                ),
                ("since", models.DateField(verbose_name="from")),
                ("until", models.DateField(blank=True, null=True, verbose_name="until")),
            ],
            options={
                "verbose_name": "rule set",
                "verbose_name_plural": "rule sets",
                "ordering": ["-since", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until__isnull", True),
                            ("until__gt", models.F("since")),
                            _connector="OR",
                        ),
                        name="rule_set_ends_after_it_begins",
                        violation_error_message="A rule set ends after it begins.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="RuleLimit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "rule_set",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="limits",
                        to="organizations.ruleset",
                        verbose_name="rule set",
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        choices=[
                            ("executive_committee_size", "largest executive committee"),
                            ("delegates_convened", "largest number of delegates convened"),
                            (
                                "appointed_delegates_percent",
                                "largest share of appointed delegates, per cent",
                            ),
                            ("privacy_acknowledge_days", "working days to acknowledge a request"),
                            ("privacy_access_days", "days to show or provide personal data"),
                            ("privacy_correction_days", "days to correct personal data"),
                            ("privacy_objection_days", "days to restrict, after an objection"),
                            ("privacy_consent_days", "days to act on a withdrawn consent"),
                            ("privacy_erasure_days", "days to erase personal data"),
                        ],
                        max_length=50,
                        verbose_name="limit",
                    ),
                ),
                (
                    "level",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="level"),
                ),
                (
                    "value",
                    models.DecimalField(decimal_places=2, max_digits=12, verbose_name="value"),
                ),
                ("reference", models.CharField(blank=True, max_length=100, verbose_name="article")),
            ],
            options={
                "verbose_name": "limit of a rule set",
                "verbose_name_plural": "limits of rule sets",
                "ordering": ["rule_set", "code", "level"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("rule_set", "code", "level"),
                        name="rule_limit_once_per_level",
                        nulls_distinct=False,
                        violation_error_message="The rule set has this limit already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SealedTable",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "seal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tables",
                        to="organizations.historyseal",
                    ),
                ),
                ("table", models.CharField(max_length=63, verbose_name="table")),
                ("columns", models.TextField(verbose_name="columns")),
                ("manifest", models.TextField(verbose_name="rows")),
            ],
            options={
                "verbose_name": "sealed table",
                "verbose_name_plural": "sealed tables",
                "ordering": ["seal", "table"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("seal", "table"),
                        name="table_once_per_seal",
                        violation_error_message="The seal covers this table already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SearchEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.edition",
                    ),
                ),
                ("kind", models.CharField(max_length=20)),
                ("title", models.CharField()),
                ("subtitle", models.CharField(blank=True)),
                ("matched_as", models.CharField(blank=True)),
                ("address", models.CharField()),
                ("rank", models.PositiveSmallIntegerField(default=5)),
                ("year", models.PositiveSmallIntegerField(null=True)),
                ("exact", models.TextField(db_collation="C")),
                ("folded", models.TextField(db_collation="C")),
                ("sort_key", models.TextField(db_collation="C")),
            ],
            options={
                "verbose_name": "search entry",
                "verbose_name_plural": "search entries",
                "ordering": ["rank", "sort_key", "pk"],
                "indexes": [
                    models.Index(fields=["kind", "exact"], name="search_entry_exact"),
                    models.Index(
                        models.F("kind"),
                        django.db.models.functions.text.Left("folded", 60),
                        name="search_entry_start",
                    ),
                    django.contrib.postgres.indexes.GinIndex(
                        condition=models.Q(("kind", "organization")),
                        fields=["folded"],
                        name="search_words_organization",
                        opclasses=["gin_trgm_ops"],
                    ),
                    django.contrib.postgres.indexes.GinIndex(
                        condition=models.Q(("kind", "congress")),
                        fields=["folded"],
                        name="search_words_congress",
                        opclasses=["gin_trgm_ops"],
                    ),
                    django.contrib.postgres.indexes.GinIndex(
                        condition=models.Q(("kind", "person")),
                        fields=["folded"],
                        name="search_words_person",
                        opclasses=["gin_trgm_ops"],
                    ),
                    django.contrib.postgres.indexes.GinIndex(
                        condition=models.Q(("kind", "cluster")),
                        fields=["folded"],
                        name="search_words_cluster",
                        opclasses=["gin_trgm_ops"],
                    ),
                    django.contrib.postgres.indexes.GinIndex(
                        condition=models.Q(("kind", "decision")),
                        fields=["folded"],
                        name="search_words_decision",
                        opclasses=["gin_trgm_ops"],
                    ),
                    django.contrib.postgres.indexes.GinIndex(
                        condition=models.Q(("kind", "document")),
                        fields=["folded"],
                        name="search_words_document",
                        opclasses=["gin_trgm_ops"],
                    ),
                    django.contrib.postgres.indexes.GinIndex(
                        condition=models.Q(("kind", "award")),
                        fields=["folded"],
                        name="search_words_award",
                        opclasses=["gin_trgm_ops"],
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SheetJob",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "batch",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="job",
                        to="organizations.importbatch",
                        verbose_name="import",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="user",
                    ),
                ),
                (
                    "work",
                    models.CharField(
                        choices=[
                            ("preview", "check of a sheet"),
                            ("apply", "import of a sheet"),
                            ("annotate", "writing of the sheet with its findings"),
                        ],
                        max_length=10,
                        verbose_name="work",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "waiting"),
                            ("running", "running"),
                            ("done", "done"),
                            ("failed", "failed"),
                            ("cancelled", "cancelled"),
                        ],
                        default="waiting",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("asked_at", models.DateTimeField(verbose_name="asked for at")),
                ("row_count", models.PositiveIntegerField(verbose_name="rows")),
                ("rows_done", models.PositiveIntegerField(default=0, verbose_name="rows done")),
                ("attempts", models.PositiveSmallIntegerField(default=0, verbose_name="attempts")),
                (
                    "is_cancelled",
                    models.BooleanField(default=False, verbose_name="to be cancelled"),
                ),
            ],
            options={
                "verbose_name": "work on a sheet",
                "verbose_name_plural": "work on sheets",
            },
        ),
        migrations.CreateModel(
            name="SourceNote",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notes",
                        to="organizations.source",
                        verbose_name="source",
                    ),
                ),
                ("subject", models.CharField(max_length=200, verbose_name="what it concerns")),
                ("as_written", models.CharField(max_length=300, verbose_name="as written")),
                ("correct", models.CharField(blank=True, max_length=300, verbose_name="correct")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("typing", "typing error"),
                            ("wrong_body", "another organization is named"),
                            ("two_names", "one thing under two names"),
                            ("spelling", "another spelling"),
                            ("missing_year", "the year is not stated"),
                            ("figures", "figures disagree"),
                            ("unidentified", "the organization is not identified"),
                        ],
                        max_length=15,
                        verbose_name="kind",
                    ),
                ),
            ],
            options={
                "verbose_name": "note on a source",
                "verbose_name_plural": "notes on sources",
                "ordering": ["source", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Submission",
            fields=[
                (
                    "key",
                    models.CharField(
                        max_length=64, primary_key=True, serialize=False, verbose_name="key"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="made at")),
                ("address", models.CharField(max_length=500, verbose_name="address")),
            ],
            options={
                "verbose_name": "submission",
                "verbose_name_plural": "submissions",
            },
        ),
        migrations.CreateModel(
            name="Territory",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="territories",
                        to="organizations.organization",
                        verbose_name="organization",
                    ),
                ),
                (
                    "unit_code",
                    models.CharField(
                        blank=True, max_length=10, verbose_name="code of the unit then"
                    ),
                ),
                ("unit_name", models.CharField(max_length=150, verbose_name="administrative unit")),
                (
                    "unit_code_now",
                    models.CharField(
                        blank=True, max_length=10, verbose_name="code of the unit now"
                    ),
                ),
                (
                    "unit_name_now",
                    models.CharField(
                        blank=True, max_length=150, verbose_name="administrative unit now"
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[("main", "main territory"), ("looked_after", "looked after")],
                        default="main",
                        max_length=15,
                        verbose_name="role",
                    ),
                ),
                ("since", models.DateField(blank=True, null=True, verbose_name="from")),
                ("until", models.DateField(blank=True, null=True, verbose_name="until")),
            ],
            options={
                "verbose_name": "territory",
                "verbose_name_plural": "territories",
                "ordering": ["organization", "role", "unit_name"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until__isnull", True),
                            ("since__isnull", True),
                            ("until__gt", models.F("since")),
                            _connector="OR",
                        ),
                        name="territory_ends_after_it_begins",
                        violation_error_message="A territory ends after it begins.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("organization", "="),
                            ("unit_name", "="),
                            ("unit_code", "="),
                            (organizations.models.organizations.Period(), "&&"),
                        ],
                        name="territory_once_at_a_time",
                        violation_error_message="The organization already covers this unit in these days.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Transcript",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "source",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="transcript",
                        to="organizations.source",
                        verbose_name="source",
                    ),
                ),
                ("text", models.TextField(verbose_name="text of the source")),
                (
                    "pasted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="pasted by",
                    ),
                ),
                ("pasted_at", models.DateTimeField(auto_now=True, verbose_name="pasted at")),
            ],
            options={
                "verbose_name": "text of a source",
                "verbose_name_plural": "texts of sources",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("text__regex", "\\S"),
                            django.db.models.lookups.LessThanOrEqual(
                                django.db.models.functions.text.Length("text"), 200000
                            ),
                        ),
                        name="transcript_is_of_a_readable_length",
                        violation_error_message="The text of a source is empty, or longer than 200.000 letters. Paste only the part that the record is taken from.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AccountMakingHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="organizations.accountmaking",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "user",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="user",
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="administrator",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AccountResetHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="organizations.accountreset",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "user",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="user",
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="administrator",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("password", "password link"),
                            ("second_factor", "second factor taken off"),
                        ],
                        max_length=15,
                        verbose_name="kind",
                    ),
                ),
                ("at", models.DateTimeField(auto_now_add=True, verbose_name="at")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AffiliationHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="organizations.affiliation",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "organization",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.organization",
                        verbose_name="organization",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.organization",
                        verbose_name="superior",
                    ),
                ),
                (
                    "line",
                    models.CharField(
                        choices=[("direct", "direct superior"), ("sector", "sector superior")],
                        default="direct",
                        max_length=10,
                        verbose_name="line",
                    ),
                ),
                ("since", models.DateField(blank=True, null=True, verbose_name="from")),
                ("until", models.DateField(blank=True, null=True, verbose_name="until")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ClerkRoleHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="organizations.clerkrole",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "user",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="user",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("clerk", "clerk"),
                            ("approver", "approver"),
                            ("administrator", "administrator"),
                            ("privacy", "privacy officer"),
                            ("auditor", "auditor"),
                        ],
                        max_length=15,
                        verbose_name="role",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.organization",
                        verbose_name="organization",
                    ),
                ),
                ("since", models.DateField(blank=True, null=True, verbose_name="from")),
                ("until", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "deputy_of",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="deputy of",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ClusterHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="organizations.cluster",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "kept_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.organization",
                        verbose_name="kept by",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        default=congress_portal.foundation.publication.new_code,
                        editable=False,
                        max_length=8,
                        verbose_name="code",
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=300, verbose_name="name")),
                (
                    "owner",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.organization",
                        verbose_name="set up by",
                    ),
                ),
                (
                    "is_plural",
                    models.BooleanField(
                        default=False,
                        help_text="Yes, where a source speaks of “the clusters” without naming them.",
                        verbose_name="stands for several clusters",
                    ),
                ),
                (
                    "founding_decision",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.document",
                        verbose_name="founding decision",
                    ),
                ),
                (
                    "stated_member_count",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="number of members as stated"
                    ),
                ),
                ("since", models.DateField(blank=True, null=True, verbose_name="from")),
                ("until", models.DateField(blank=True, null=True, verbose_name="until")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ClusterMembershipHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="organizations.clustermembership",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "cluster",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.cluster",
                        verbose_name="cluster",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.organization",
                        verbose_name="organization",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "as_written",
                    models.CharField(blank=True, max_length=150, verbose_name="as written"),
                ),
                ("since", models.DateField(blank=True, null=True, verbose_name="from")),
                ("until", models.DateField(blank=True, null=True, verbose_name="until")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DailyMailHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="organizations.dailymail",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "user",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="user",
                    ),
                ),
                (
                    "is_wanted",
                    models.BooleanField(default=True, verbose_name="wants the daily mail"),
                ),
                (
                    "sent_on",
                    models.DateField(editable=False, null=True, verbose_name="last sent on"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DocumentHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="organizations.document",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "kept_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.organization",
                        verbose_name="kept by",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("decision", "decision"),
                            ("resolution", "resolution"),
                            ("report", "report"),
                            ("review", "self-review report"),
                            ("synthesis", "synthesis of opinions"),
                            ("guide", "guide"),
                            ("plan", "plan"),
                            ("notice", "notice"),
                            ("letter", "official letter"),
                            ("minutes", "minutes"),
                            ("charter", "charter"),
                            ("other", "other"),
                        ],
                        max_length=12,
                        verbose_name="type",
                    ),
                ),
                (
                    "number",
                    models.CharField(blank=True, max_length=60, verbose_name="number and symbol"),
                ),
                (
                    "issuer",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.organization",
                        verbose_name="issuing union body",
                    ),
                ),
                (
                    "external_issuer",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.externalbody",
                        verbose_name="issuing body outside the union",
                    ),
                ),
                ("issued_on", models.DateField(blank=True, null=True, verbose_name="issued on")),
                (
                    "issued_on_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "day"), ("month", "month"), ("year", "year")],
                        max_length=5,
                        verbose_name="precision",
                    ),
                ),
                (
                    "issued_on_basis",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("stated", "stated"),
                            ("year_inferred", "year inferred"),
                            ("derived", "derived"),
                        ],
                        max_length=15,
                        verbose_name="basis of the date",
                    ),
                ),
                ("subject", models.CharField(blank=True, max_length=300, verbose_name="subject")),
                (
                    "congress_ordinal",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="of congress number"
                    ),
                ),
                (
                    "term_from",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="term from"
                    ),
                ),
                (
                    "term_to",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="term to"),
                ),
                ("signer", models.CharField(blank=True, max_length=150, verbose_name="signed by")),
                (
                    "address",
                    models.URLField(blank=True, max_length=500, verbose_name="web address"),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("in_force", "in force"),
                            ("replaced", "replaced"),
                            ("annulled", "annulled"),
                            ("unknown", "not known"),
                        ],
                        default="unknown",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ErrorNoticeHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="organizations.errornotice",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "kept_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.organization",
                        verbose_name="kept by",
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        default=congress_portal.foundation.publication.new_code,
                        editable=False,
                        max_length=8,
                        verbose_name="code",
                    ),
                ),
                (
                    "record_kind",
                    models.CharField(editable=False, max_length=20, verbose_name="kind of record"),
                ),
                (
                    "record_code",
                    models.CharField(
                        editable=False, max_length=8, verbose_name="code of the record"
                    ),
                ),
                (
                    "record_title",
                    models.CharField(editable=False, max_length=300, verbose_name="record"),
                ),
                (
                    "edition_number",
                    models.PositiveIntegerField(editable=False, verbose_name="edition"),
                ),
                (
                    "part",
                    models.CharField(
                        editable=False, max_length=200, verbose_name="what it is about"
                    ),
                ),
                (
                    "wording",
                    models.TextField(editable=False, max_length=2000, verbose_name="what is wrong"),
                ),
                (
                    "source",
                    models.TextField(
                        blank=True, editable=False, max_length=1000, verbose_name="source"
                    ),
                ),
                ("sent_at", models.DateTimeField(auto_now_add=True, verbose_name="sent at")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("new", "new"),
                            ("answered", "answered"),
                            ("corrected", "corrected"),
                        ],
                        default="new",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("answer", models.TextField(blank=True, max_length=2000, verbose_name="answer")),
                (
                    "corrected_in",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="corrected in edition"
                    ),
                ),
                (
                    "answered_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="answered by",
                    ),
                ),
                (
                    "answered_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="answered at"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="EventCountHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="organizations.eventcount",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "event",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.organizationevent",
                        verbose_name="event",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("ended", "ended"),
                            ("transferred", "transferred"),
                            ("kept", "kept"),
                            ("founded", "founded"),
                        ],
                        max_length=15,
                        verbose_name="outcome",
                    ),
                ),
                (
                    "bodies",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="bodies"),
                ),
                (
                    "members",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="members"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="EventParticipantHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="organizations.eventparticipant",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "event",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.organizationevent",
                        verbose_name="event",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.organization",
                        verbose_name="organization",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("predecessor", "predecessor"),
                            ("successor", "successor"),
                            ("subject", "subject"),
                        ],
                        max_length=15,
                        verbose_name="role",
                    ),
                ),
                (
                    "share_note",
                    models.CharField(blank=True, max_length=200, verbose_name="which part"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ExternalBodyHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="organizations.externalbody",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "kept_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.organization",
                        verbose_name="kept by",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("party", "party body"),
                            ("state", "state body"),
                            ("front", "Fatherland Front or mass organization"),
                            ("employer", "employer"),
                            ("other", "other"),
                        ],
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                ("name", models.CharField(max_length=300, verbose_name="name")),
                ("place", models.CharField(blank=True, max_length=150, verbose_name="place")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ImportBatchHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="organizations.importbatch",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "kept_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.organization",
                        verbose_name="kept by",
                    ),
                ),
                (
                    "uploaded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="uploaded by",
                    ),
                ),
                (
                    "uploaded_at",
                    models.DateTimeField(auto_now_add=True, verbose_name="uploaded at"),
                ),
                ("sheet", models.CharField(max_length=50, verbose_name="sheet")),
                ("file_name", models.CharField(max_length=255, verbose_name="file name")),
                ("sha256", models.CharField(max_length=64, verbose_name="hash of the file")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("uploaded", "uploaded"),
                            ("previewed", "previewed"),
                            ("applied", "applied"),
                            ("refused", "refused"),
                            ("expired", "expired"),
                            ("cancelled", "cancelled"),
                        ],
                        default="previewed",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("row_count", models.PositiveIntegerField(default=0, verbose_name="rows")),
                ("created_count", models.PositiveIntegerField(default=0, verbose_name="new")),
                ("updated_count", models.PositiveIntegerField(default=0, verbose_name="changed")),
                (
                    "unchanged_count",
                    models.PositiveIntegerField(default=0, verbose_name="unchanged"),
                ),
                (
                    "expires_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="expires at"),
                ),
                (
                    "preview",
                    models.TextField(blank=True, editable=False, verbose_name="what was previewed"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="IndicatorHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="organizations.indicator",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("code", models.SlugField(db_index=False, verbose_name="code")),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                ("unit", models.CharField(max_length=50, verbose_name="unit")),
                (
                    "numerator",
                    models.CharField(blank=True, max_length=200, verbose_name="numerator"),
                ),
                (
                    "denominator",
                    models.CharField(blank=True, max_length=200, verbose_name="denominator"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="IndicatorSynonymHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="organizations.indicatorsynonym",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "indicator",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.indicator",
                        verbose_name="indicator",
                    ),
                ),
                ("wording", models.CharField(max_length=200, verbose_name="wording")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="OrganizationEventHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="organizations.organizationevent",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.organization",
                        verbose_name="organization",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("founded", "founded"),
                            ("renamed", "renamed"),
                            ("consolidated", "consolidated"),
                            ("merged", "merged into another"),
                            ("split", "split"),
                            ("transferred", "transferred to another superior"),
                            ("upgraded", "upgraded"),
                            ("downgraded", "downgraded"),
                            ("ended", "ended its activity"),
                            ("dissolved", "dissolved"),
                        ],
                        max_length=15,
                        verbose_name="kind",
                    ),
                ),
                ("on", models.DateField(blank=True, null=True, verbose_name="day")),
                (
                    "on_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "day"), ("month", "month"), ("year", "year")],
                        max_length=5,
                        verbose_name="precision",
                    ),
                ),
                (
                    "on_basis",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("stated", "stated"),
                            ("year_inferred", "year inferred"),
                            ("derived", "derived"),
                        ],
                        max_length=15,
                        verbose_name="basis of the date",
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.document",
                        verbose_name="decision",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="note")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="OrganizationHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="organizations.organization",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "code",
                    models.CharField(
                        default=congress_portal.foundation.publication.new_code,
                        editable=False,
                        max_length=8,
                        verbose_name="code",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("submitted", "submitted"),
                            ("returned", "returned"),
                            ("published", "published"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                (
                    "edition_count",
                    models.PositiveIntegerField(default=0, editable=False, verbose_name="editions"),
                ),
                (
                    "submitted_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="submitted by",
                    ),
                ),
                (
                    "submitted_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="submitted at"),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="decided by",
                    ),
                ),
                (
                    "decided_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="decided at"),
                ),
                (
                    "return_comment",
                    models.TextField(
                        blank=True, editable=False, verbose_name="comment of the approver"
                    ),
                ),
                (
                    "reason_class",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("entry_error", "entry error"),
                            ("source_corrected", "the source was corrected"),
                            ("supplement", "supplement"),
                            ("data_protection", "protection of personal data"),
                        ],
                        editable=False,
                        max_length=20,
                        verbose_name="reason for the correction",
                    ),
                ),
                (
                    "reason_note",
                    models.TextField(
                        blank=True, editable=False, verbose_name="note on the correction"
                    ),
                ),
                (
                    "kind",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.organizationkind",
                        verbose_name="kind",
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        blank=True, editable=False, max_length=300, verbose_name="name"
                    ),
                ),
                (
                    "short_name",
                    models.CharField(
                        blank=True, editable=False, max_length=150, verbose_name="short name"
                    ),
                ),
                (
                    "disambiguator",
                    models.CharField(
                        blank=True,
                        help_text="What tells it from another body of the same name, for example “cũ”.",
                        max_length=50,
                        verbose_name="disambiguator",
                    ),
                ),
                ("founded_on", models.DateField(blank=True, null=True, verbose_name="founded on")),
                (
                    "founded_on_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "day"), ("month", "month"), ("year", "year")],
                        max_length=5,
                        verbose_name="precision",
                    ),
                ),
                (
                    "founded_on_basis",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("stated", "stated"),
                            ("year_inferred", "year inferred"),
                            ("derived", "derived"),
                        ],
                        max_length=15,
                        verbose_name="basis of the date",
                    ),
                ),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="ended on")),
                (
                    "ended_on_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "day"), ("month", "month"), ("year", "year")],
                        max_length=5,
                        verbose_name="precision",
                    ),
                ),
                (
                    "ended_on_basis",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("stated", "stated"),
                            ("year_inferred", "year inferred"),
                            ("derived", "derived"),
                        ],
                        max_length=15,
                        verbose_name="basis of the date",
                    ),
                ),
                (
                    "is_provisional",
                    models.BooleanField(default=False, verbose_name="is provisional"),
                ),
                (
                    "is_identified",
                    models.BooleanField(
                        default=True,
                        help_text="No, where the source does not tell which body it means.",
                        verbose_name="is identified",
                    ),
                ),
                ("is_stub", models.BooleanField(default=False, verbose_name="is a stub")),
                (
                    "kept_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.organization",
                        verbose_name="kept by",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.source",
                        verbose_name="source",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="OrganizationKindHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="organizations.organizationkind",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("code", models.SlugField(db_index=False, max_length=30, verbose_name="code")),
                ("name", models.CharField(max_length=150, verbose_name="name")),
                (
                    "abbreviation",
                    models.CharField(blank=True, max_length=30, verbose_name="abbreviation"),
                ),
                (
                    "level",
                    models.PositiveSmallIntegerField(
                        help_text="1 is the national level; a higher number stands lower.",
                        verbose_name="level",
                    ),
                ),
                ("since", models.DateField(blank=True, null=True, verbose_name="from")),
                ("until", models.DateField(blank=True, null=True, verbose_name="until")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="OrganizationNameHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="organizations.organizationname",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "organization",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.organization",
                        verbose_name="organization",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("official", "official name"),
                            ("alias", "other name"),
                            ("spelling", "other spelling"),
                        ],
                        default="official",
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                ("name", models.CharField(max_length=300, verbose_name="name")),
                (
                    "short_name",
                    models.CharField(blank=True, max_length=150, verbose_name="short name"),
                ),
                ("since", models.DateField(blank=True, null=True, verbose_name="from")),
                ("until", models.DateField(blank=True, null=True, verbose_name="until")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PersonDetailsHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="organizations.persondetails",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "gender",
                    models.CharField(
                        blank=True,
                        choices=[("female", "female"), ("male", "male")],
                        max_length=10,
                        verbose_name="gender",
                    ),
                ),
                ("born_on", models.DateField(blank=True, null=True, verbose_name="born on")),
                (
                    "ethnicity",
                    models.CharField(blank=True, max_length=50, verbose_name="ethnic group"),
                ),
                ("religion", models.CharField(blank=True, max_length=50, verbose_name="religion")),
                (
                    "joined_party_on",
                    models.DateField(blank=True, null=True, verbose_name="joined the Party on"),
                ),
                (
                    "education",
                    models.CharField(blank=True, max_length=150, verbose_name="education"),
                ),
                (
                    "qualification",
                    models.CharField(
                        blank=True, max_length=150, verbose_name="professional qualification"
                    ),
                ),
                (
                    "political_theory",
                    models.CharField(blank=True, max_length=100, verbose_name="political theory"),
                ),
                (
                    "ground",
                    models.CharField(
                        choices=[
                            ("consent", "consent"),
                            ("law", "law"),
                            ("agreement", "agreement"),
                        ],
                        max_length=15,
                        verbose_name="legal ground",
                    ),
                ),
                ("purpose", models.CharField(max_length=200, verbose_name="purpose")),
                ("delete_after", models.DateField(verbose_name="delete after")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PersonHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="organizations.person",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "kept_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.organization",
                        verbose_name="kept by",
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        default=congress_portal.foundation.publication.new_code,
                        editable=False,
                        max_length=8,
                        verbose_name="code",
                    ),
                ),
                ("name", models.CharField(max_length=150, verbose_name="full name")),
                (
                    "sort_name",
                    models.CharField(
                        blank=True,
                        help_text="Only where the last word of the name is not the given name.",
                        max_length=150,
                        verbose_name="name to sort by",
                    ),
                ),
                (
                    "ground",
                    models.CharField(
                        choices=[
                            ("office", "holds an elected union office"),
                            ("award", "received an award announced by decision"),
                            ("public_source", "named with a public office by a published source"),
                            ("byline", "author of a published text"),
                            ("consent", "consent of the person"),
                            ("none", "no ground: not published"),
                        ],
                        default="none",
                        max_length=15,
                        verbose_name="ground for publishing the name",
                    ),
                ),
                (
                    "is_withheld",
                    models.BooleanField(
                        default=False,
                        help_text="The person stays counted; the name is not published.",
                        verbose_name="asks not to be named",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PrivacyRequestHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="organizations.privacyrequest",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("access", "to see what is held"),
                            ("correction", "to have it corrected"),
                            ("objection", "objects to being named in public"),
                            ("consent", "withdraws consent"),
                            ("erasure", "to be erased"),
                        ],
                        max_length=12,
                        verbose_name="request",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("received", "received"),
                            ("verified", "identity verified"),
                            ("confirmed", "confirmed by a second person"),
                            ("done", "done"),
                            ("refused", "refused"),
                        ],
                        default="received",
                        editable=False,
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("received_on", models.DateField(verbose_name="received on")),
                (
                    "received_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="received by",
                    ),
                ),
                ("wording", models.TextField(blank=True, verbose_name="what is asked")),
                (
                    "involves_third_party",
                    models.BooleanField(
                        default=False,
                        help_text="A processor or another body must act as well: the law gives more days.",
                        verbose_name="another body holds the data too",
                    ),
                ),
                ("is_extended", models.BooleanField(default=False, verbose_name="extended once")),
                (
                    "extension_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="why extended"),
                ),
                (
                    "acknowledge_by",
                    models.DateField(editable=False, null=True, verbose_name="acknowledge by"),
                ),
                ("due_on", models.DateField(editable=False, null=True, verbose_name="due on")),
                (
                    "due_under",
                    models.CharField(
                        blank=True, editable=False, max_length=200, verbose_name="by which rule"
                    ),
                ),
                (
                    "verified_how",
                    models.CharField(
                        blank=True,
                        help_text="For example: came in person with the identity card. Write no number of it.",
                        max_length=200,
                        verbose_name="how the identity was verified",
                    ),
                ),
                (
                    "verified_on",
                    models.DateField(editable=False, null=True, verbose_name="verified on"),
                ),
                (
                    "verified_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="verified by",
                    ),
                ),
                (
                    "confirmed_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                (
                    "confirmed_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="confirmed at"),
                ),
                ("answer", models.TextField(blank=True, verbose_name="answer to the person")),
                (
                    "answered_on",
                    models.DateField(editable=False, null=True, verbose_name="answered on"),
                ),
                (
                    "answered_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="answered by",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True, editable=False, max_length=300, verbose_name="what was done"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ProgrammeHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="organizations.programme",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "kept_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.organization",
                        verbose_name="kept by",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("programme", "programme"),
                            ("campaign", "campaign"),
                            ("emulation", "emulation drive"),
                            ("anniversary", "anniversary"),
                        ],
                        max_length=15,
                        verbose_name="kind",
                    ),
                ),
                ("name", models.CharField(max_length=300, verbose_name="name")),
                ("since", models.DateField(blank=True, null=True, verbose_name="from")),
                ("until", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "anniversary_years",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="years of the anniversary"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ProgrammeNameHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="organizations.programmename",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "programme",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.programme",
                        verbose_name="programme",
                    ),
                ),
                ("name", models.CharField(max_length=300, verbose_name="other name")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RedactionHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="organizations.redaction",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("table", models.CharField(max_length=63, verbose_name="table")),
                ("event_id", models.BigIntegerField(verbose_name="row of the history")),
                ("columns", models.TextField(verbose_name="columns")),
                ("reason", models.CharField(max_length=200, verbose_name="reason")),
                ("made_in", models.BigIntegerField(verbose_name="transaction")),
                ("sealed_digest", models.CharField(blank=True, max_length=32)),
                ("digest", models.CharField(blank=True, max_length=32)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RuleLimitHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="organizations.rulelimit",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "rule_set",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.ruleset",
                        verbose_name="rule set",
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        choices=[
                            ("executive_committee_size", "largest executive committee"),
                            ("delegates_convened", "largest number of delegates convened"),
                            (
                                "appointed_delegates_percent",
                                "largest share of appointed delegates, per cent",
                            ),
                            ("privacy_acknowledge_days", "working days to acknowledge a request"),
                            ("privacy_access_days", "days to show or provide personal data"),
                            ("privacy_correction_days", "days to correct personal data"),
                            ("privacy_objection_days", "days to restrict, after an objection"),
                            ("privacy_consent_days", "days to act on a withdrawn consent"),
                            ("privacy_erasure_days", "days to erase personal data"),
                        ],
                        max_length=50,
                        verbose_name="limit",
                    ),
                ),
                (
                    "level",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="level"),
                ),
                (
                    "value",
                    models.DecimalField(decimal_places=2, max_digits=12, verbose_name="value"),
                ),
                ("reference", models.CharField(blank=True, max_length=100, verbose_name="article")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RuleSetHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="organizations.ruleset",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                (
                    "document_number",
                    models.CharField(
                        blank=True, max_length=50, verbose_name="number of the document"
                    ),
                ),
                ("since", models.DateField(verbose_name="from")),
                ("until", models.DateField(blank=True, null=True, verbose_name="until")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SourceHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="organizations.source",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "kept_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.organization",
                        verbose_name="kept by",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("news", "news article"),
                            ("document", "document"),
                            ("minutes", "minutes"),
                            ("web_page", "web page"),
                            ("paper", "paper archive"),
                        ],
                        default="news",
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                ("title", models.CharField(max_length=300, verbose_name="title")),
                (
                    "publisher",
                    models.CharField(blank=True, max_length=200, verbose_name="publisher"),
                ),
                ("author", models.CharField(blank=True, max_length=200, verbose_name="author")),
                (
                    "address",
                    models.URLField(blank=True, max_length=500, verbose_name="web address"),
                ),
                (
                    "published_on",
                    models.DateField(blank=True, null=True, verbose_name="published on"),
                ),
                (
                    "published_on_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "day"), ("month", "month"), ("year", "year")],
                        max_length=5,
                        verbose_name="precision",
                    ),
                ),
                (
                    "published_on_basis",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("stated", "stated"),
                            ("year_inferred", "year inferred"),
                            ("derived", "derived"),
                        ],
                        max_length=15,
                        verbose_name="basis of the date",
                    ),
                ),
                (
                    "published_time",
                    models.TimeField(blank=True, null=True, verbose_name="time of day"),
                ),
                (
                    "republishes",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.source",
                        verbose_name="republishes",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SourceNoteHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="organizations.sourcenote",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "source",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.source",
                        verbose_name="source",
                    ),
                ),
                ("subject", models.CharField(max_length=200, verbose_name="what it concerns")),
                ("as_written", models.CharField(max_length=300, verbose_name="as written")),
                ("correct", models.CharField(blank=True, max_length=300, verbose_name="correct")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("typing", "typing error"),
                            ("wrong_body", "another organization is named"),
                            ("two_names", "one thing under two names"),
                            ("spelling", "another spelling"),
                            ("missing_year", "the year is not stated"),
                            ("figures", "figures disagree"),
                            ("unidentified", "the organization is not identified"),
                        ],
                        max_length=15,
                        verbose_name="kind",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TerritoryHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="organizations.territory",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "organization",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.organization",
                        verbose_name="organization",
                    ),
                ),
                (
                    "unit_code",
                    models.CharField(
                        blank=True, max_length=10, verbose_name="code of the unit then"
                    ),
                ),
                ("unit_name", models.CharField(max_length=150, verbose_name="administrative unit")),
                (
                    "unit_code_now",
                    models.CharField(
                        blank=True, max_length=10, verbose_name="code of the unit now"
                    ),
                ),
                (
                    "unit_name_now",
                    models.CharField(
                        blank=True, max_length=150, verbose_name="administrative unit now"
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[("main", "main territory"), ("looked_after", "looked after")],
                        default="main",
                        max_length=15,
                        verbose_name="role",
                    ),
                ),
                ("since", models.DateField(blank=True, null=True, verbose_name="from")),
                ("until", models.DateField(blank=True, null=True, verbose_name="until")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TranscriptHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="organizations.transcript",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "source",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.source",
                        verbose_name="source",
                    ),
                ),
                ("text", models.TextField(verbose_name="text of the source")),
                (
                    "pasted_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="pasted by",
                    ),
                ),
                ("pasted_at", models.DateTimeField(auto_now=True, verbose_name="pasted at")),
            ],
            options={
                "abstract": False,
            },
        ),
        AddTrigger(
            model_name="accountmaking",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_accountmakinghistory" ("by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") SELECT old_values."by_id", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."user_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="d2f097d846de5383028107273669c9cee73a6544",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_79f44",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_accountmaking",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="accountmaking",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_accountmakinghistory" ("by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") SELECT new_values."by_id", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."user_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="4f6ddde716e1019cb35a14f3c89c94e6d3598ab4",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_34123",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_accountmaking",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="accountmaking",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_accountmakinghistory" ("by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") SELECT new_values."by_id", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."user_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="704e22a12339f5948750788f05b92da8c8bab895",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_4e914",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_accountmaking",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="accountreset",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_accountresethistory" ("at", "by_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") SELECT old_values."at", old_values."by_id", old_values."id", old_values."kind", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."user_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="eb1267afcc7b4fa9ec589c672cd02f79c103e511",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d6bd0",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_accountreset",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="accountreset",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_accountresethistory" ("at", "by_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") SELECT new_values."at", new_values."by_id", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."user_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="2ecf81523daa891c3f58ea58ae7927420aea7f0e",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_48669",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_accountreset",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="accountreset",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_accountresethistory" ("at", "by_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") SELECT new_values."at", new_values."by_id", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."user_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="07cb056ba04a670a0e26124d6b75087c14ff9bbb",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_fe8dd",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_accountreset",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationkind",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_organizationkindhistory" ("abbreviation", "code", "id", "level", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until") SELECT old_values."abbreviation", old_values."code", old_values."id", old_values."level", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."since", old_values."until" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="1ac5e29bad4283aa357b3258a0788b91e37630ce",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_7f7ba",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_organizationkind",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationkind",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_organizationkindhistory" ("abbreviation", "code", "id", "level", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until") SELECT new_values."abbreviation", new_values."code", new_values."id", new_values."level", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."since", new_values."until" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="01a0659a466d4ae1a69ca18350af1604fb376ddb",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_34b01",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_organizationkind",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationkind",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_organizationkindhistory" ("abbreviation", "code", "id", "level", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until") SELECT new_values."abbreviation", new_values."code", new_values."id", new_values."level", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."since", new_values."until" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="7a55882fabab8d199bc5a337a8a2ee3f15e92c4e",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_86de3",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_organizationkind",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="source",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_sourcehistory" ("address", "author", "id", "kept_by_id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on", "published_on_basis", "published_on_precision", "published_time", "publisher", "republishes_id", "title") SELECT old_values."address", old_values."author", old_values."id", old_values."kept_by_id", old_values."kind", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."published_on", old_values."published_on_basis", old_values."published_on_precision", old_values."published_time", old_values."publisher", old_values."republishes_id", old_values."title" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="bde91500c13ebc8018e3fdfa5e791a0477438f58",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_24f35",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_source",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="source",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_sourcehistory" ("address", "author", "id", "kept_by_id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on", "published_on_basis", "published_on_precision", "published_time", "publisher", "republishes_id", "title") SELECT new_values."address", new_values."author", new_values."id", new_values."kept_by_id", new_values."kind", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."published_on", new_values."published_on_basis", new_values."published_on_precision", new_values."published_time", new_values."publisher", new_values."republishes_id", new_values."title" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="d4ba503634367c264f10ab7beb705095b5dcdfcf",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4fb4b",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_source",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="source",
            trigger=pgtrigger.compiler.Trigger(
                name="keeper_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NEW."kept_by_id" IS DISTINCT FROM (OLD."kept_by_id"))',
                    func="RAISE EXCEPTION 'rule broken: kept_by_never_changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'kept_by_never_changes';",
                    hash="58a49f76d533a39c109050dff6691c9d55d99b8f",
                    operation='UPDATE OF "kept_by_id"',
                    pgid="pgtrigger_keeper_stays_48026",
                    table="organizations_source",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="source",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_sourcehistory" ("address", "author", "id", "kept_by_id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on", "published_on_basis", "published_on_precision", "published_time", "publisher", "republishes_id", "title") SELECT new_values."address", new_values."author", new_values."id", new_values."kept_by_id", new_values."kind", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."published_on", new_values."published_on_basis", new_values."published_on_precision", new_values."published_time", new_values."publisher", new_values."republishes_id", new_values."title" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="ca730c3816f0429e10e3876ab067d606ef8eebbe",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_82436",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_source",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="organization",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_organizationhistory" ("code", "decided_at", "decided_by_id", "disambiguator", "edition_count", "ended_on", "ended_on_basis", "ended_on_precision", "founded_on", "founded_on_basis", "founded_on_precision", "id", "is_identified", "is_provisional", "is_stub", "kept_by_id", "kind_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_class", "reason_note", "return_comment", "short_name", "source_id", "state", "submitted_at", "submitted_by_id", "version") SELECT old_values."code", old_values."decided_at", old_values."decided_by_id", old_values."disambiguator", old_values."edition_count", old_values."ended_on", old_values."ended_on_basis", old_values."ended_on_precision", old_values."founded_on", old_values."founded_on_basis", old_values."founded_on_precision", old_values."id", old_values."is_identified", old_values."is_provisional", old_values."is_stub", old_values."kept_by_id", old_values."kind_id", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason_class", old_values."reason_note", old_values."return_comment", old_values."short_name", old_values."source_id", old_values."state", old_values."submitted_at", old_values."submitted_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="2bf71b17f7612e4d0cc57d4c77428c208545520f",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_84ac6",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_organization",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="organization",
            trigger=pgtrigger.compiler.Trigger(
                name="four_eyes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (NEW.\"state\" = 'published' AND OLD.\"state\" = 'submitted')",
                    func="\n                IF EXISTS (SELECT FROM organizations_editing\n                            WHERE record_kind = 'organization'\n                              AND record_id = NEW.id AND user_id = NEW.decided_by_id) THEN\n                    RAISE EXCEPTION 'rule broken: record_is_approved_by_one_who_did_not_edit' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_approved_by_one_who_did_not_edit';\n                END IF;\n                DELETE FROM organizations_editing\n                 WHERE record_kind = 'organization' AND record_id = NEW.id;\n                RETURN NEW;\n            ",
                    hash="ccf35a5fdbc6612e0bd18cfdd3e181210bc9fa28",
                    operation='UPDATE OF "state"',
                    pgid="pgtrigger_four_eyes_eed2b",
                    table="organizations_organization",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="organization",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen_content",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE editor bigint;",
                    func="\n                IF (to_jsonb(NEW) - ARRAY['state', 'version', 'edition_count', 'submitted_by_id', 'submitted_at', 'decided_by_id', 'decided_at', 'return_comment', 'reason_class', 'reason_note', 'sort_key', 'folded']) IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['state', 'version', 'edition_count', 'submitted_by_id', 'submitted_at', 'decided_by_id', 'decided_at', 'return_comment', 'reason_class', 'reason_note', 'sort_key', 'folded']) THEN\n                    IF OLD.state NOT IN ('draft', 'returned') THEN\n                        RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                    END IF;\n                    \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('organization', NEW.id, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n                END IF;\n                RETURN NEW;\n            ",
                    hash="70b6c0c05ec0a9699d2c6c58ee4e094878b9c000",
                    operation="UPDATE",
                    pgid="pgtrigger_frozen_content_44299",
                    table="organizations_organization",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="organization",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_organizationhistory" ("code", "decided_at", "decided_by_id", "disambiguator", "edition_count", "ended_on", "ended_on_basis", "ended_on_precision", "founded_on", "founded_on_basis", "founded_on_precision", "id", "is_identified", "is_provisional", "is_stub", "kept_by_id", "kind_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_class", "reason_note", "return_comment", "short_name", "source_id", "state", "submitted_at", "submitted_by_id", "version") SELECT new_values."code", new_values."decided_at", new_values."decided_by_id", new_values."disambiguator", new_values."edition_count", new_values."ended_on", new_values."ended_on_basis", new_values."ended_on_precision", new_values."founded_on", new_values."founded_on_basis", new_values."founded_on_precision", new_values."id", new_values."is_identified", new_values."is_provisional", new_values."is_stub", new_values."kept_by_id", new_values."kind_id", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason_class", new_values."reason_note", new_values."return_comment", new_values."short_name", new_values."source_id", new_values."state", new_values."submitted_at", new_values."submitted_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="82a14c2cee391bac5e89acd39663adf571570c7b",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_5a753",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_organization",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="organization",
            trigger=pgtrigger.compiler.Trigger(
                name="keeper_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NEW."kept_by_id" IS DISTINCT FROM (OLD."kept_by_id"))',
                    func="RAISE EXCEPTION 'rule broken: kept_by_never_changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'kept_by_never_changes';",
                    hash="70a111fb40e758d6b894378cda6436d548a5fbdc",
                    operation='UPDATE OF "kept_by_id"',
                    pgid="pgtrigger_keeper_stays_f2d15",
                    table="organizations_organization",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="organization",
            trigger=pgtrigger.compiler.Trigger(
                name="legal_transition",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NEW."state" IS DISTINCT FROM (OLD."state"))',
                    func="\n                IF (OLD.state, NEW.state) NOT IN (('draft', 'submitted'), ('returned', 'submitted'), ('submitted', 'returned'), ('submitted', 'published'), ('published', 'draft'), ('published', 'withdrawn'), ('withdrawn', 'published'), ('withdrawn', 'draft'))\n                   AND (OLD.edition_count = 0 OR (OLD.state, NEW.state) NOT IN (('draft', 'withdrawn'), ('returned', 'withdrawn'), ('submitted', 'withdrawn'), ('draft', 'published'), ('returned', 'published'))) THEN\n                    RAISE EXCEPTION 'rule broken: record_takes_legal_transitions' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_takes_legal_transitions';\n                END IF;\n                RETURN NEW;\n            ",
                    hash="f3715a395c0d9d194dbc3a92b223db0100d54aca",
                    operation='UPDATE OF "state"',
                    pgid="pgtrigger_legal_transition_615b9",
                    table="organizations_organization",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="organization",
            trigger=pgtrigger.compiler.Trigger(
                name="raise_version",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="NEW.version = OLD.version + 1; RETURN NEW;",
                    hash="79df2b6a41298f317fea7342cca78ca77e61abbb",
                    operation="UPDATE",
                    pgid="pgtrigger_raise_version_030b9",
                    table="organizations_organization",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="organization",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_organizationhistory" ("code", "decided_at", "decided_by_id", "disambiguator", "edition_count", "ended_on", "ended_on_basis", "ended_on_precision", "founded_on", "founded_on_basis", "founded_on_precision", "id", "is_identified", "is_provisional", "is_stub", "kept_by_id", "kind_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_class", "reason_note", "return_comment", "short_name", "source_id", "state", "submitted_at", "submitted_by_id", "version") SELECT new_values."code", new_values."decided_at", new_values."decided_by_id", new_values."disambiguator", new_values."edition_count", new_values."ended_on", new_values."ended_on_basis", new_values."ended_on_precision", new_values."founded_on", new_values."founded_on_basis", new_values."founded_on_precision", new_values."id", new_values."is_identified", new_values."is_provisional", new_values."is_stub", new_values."kept_by_id", new_values."kind_id", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason_class", new_values."reason_note", new_values."return_comment", new_values."short_name", new_values."source_id", new_values."state", new_values."submitted_at", new_values."submitted_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."code" IS DISTINCT FROM (new_values."code") OR old_values."decided_at" IS DISTINCT FROM (new_values."decided_at") OR old_values."decided_by_id" IS DISTINCT FROM (new_values."decided_by_id") OR old_values."disambiguator" IS DISTINCT FROM (new_values."disambiguator") OR old_values."edition_count" IS DISTINCT FROM (new_values."edition_count") OR old_values."ended_on" IS DISTINCT FROM (new_values."ended_on") OR old_values."ended_on_basis" IS DISTINCT FROM (new_values."ended_on_basis") OR old_values."ended_on_precision" IS DISTINCT FROM (new_values."ended_on_precision") OR old_values."founded_on" IS DISTINCT FROM (new_values."founded_on") OR old_values."founded_on_basis" IS DISTINCT FROM (new_values."founded_on_basis") OR old_values."founded_on_precision" IS DISTINCT FROM (new_values."founded_on_precision") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."is_identified" IS DISTINCT FROM (new_values."is_identified") OR old_values."is_provisional" IS DISTINCT FROM (new_values."is_provisional") OR old_values."is_stub" IS DISTINCT FROM (new_values."is_stub") OR old_values."kept_by_id" IS DISTINCT FROM (new_values."kept_by_id") OR old_values."kind_id" IS DISTINCT FROM (new_values."kind_id") OR old_values."name" IS DISTINCT FROM (new_values."name") OR old_values."reason_class" IS DISTINCT FROM (new_values."reason_class") OR old_values."reason_note" IS DISTINCT FROM (new_values."reason_note") OR old_values."return_comment" IS DISTINCT FROM (new_values."return_comment") OR old_values."short_name" IS DISTINCT FROM (new_values."short_name") OR old_values."source_id" IS DISTINCT FROM (new_values."source_id") OR old_values."state" IS DISTINCT FROM (new_values."state") OR old_values."submitted_at" IS DISTINCT FROM (new_values."submitted_at") OR old_values."submitted_by_id" IS DISTINCT FROM (new_values."submitted_by_id") OR old_values."version" IS DISTINCT FROM (new_values."version")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="8c90794d1614dde1ce6a7e3c35f68dcd3914a2e2",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_73a92",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_organization",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="affiliation",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_affiliationhistory" ("id", "line", "organization_id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until") SELECT old_values."id", old_values."line", old_values."organization_id", old_values."parent_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."since", old_values."until" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="9747591dfeab3216a507a9ba579b8205c7c70675",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_252ac",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_affiliation",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="affiliation",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen_with_record",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE after bigint; before bigint; record bigint; kept text; editor bigint;",
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.organization_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.organization_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            IF after <> before AND (SELECT coalesce(k.kept_by_id, k.id) FROM organizations_organization AS k WHERE k.id = after)\n               IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM organizations_organization AS k WHERE k.id = before) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                -- Who hands the record in locks it: he waits for this write, or this for him.\n                SELECT state INTO kept FROM organizations_organization WHERE id = record FOR KEY SHARE;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('organization', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="51eea7651c571f3c5bd14de1589cc8646afca64e",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_with_record_31ba4",
                    table="organizations_affiliation",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="affiliation",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_affiliationhistory" ("id", "line", "organization_id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until") SELECT new_values."id", new_values."line", new_values."organization_id", new_values."parent_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."since", new_values."until" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="aaceaee3cd79ee40437efcbe1b2e4bed6b579723",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_99764",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_affiliation",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="affiliation",
            trigger=pgtrigger.compiler.Trigger(
                name="no_cycle",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                    PERFORM pg_advisory_xact_lock(hashtext('organizations_affiliation'));\n                    IF NEW.parent_id <> NEW.organization_id AND EXISTS (\n                        WITH RECURSIVE above AS (\n                            SELECT NEW.parent_id AS id,\n                                   portal_period(NEW.since, NEW.until) AS valid\n                            UNION\n                            SELECT a.parent_id, above.valid * portal_period(a.since, a.until)\n                              FROM above JOIN organizations_affiliation AS a\n                                ON a.organization_id = above.id AND a.id <> NEW.id\n                             WHERE NOT isempty(above.valid * portal_period(a.since, a.until))\n                        )\n                        SELECT FROM above WHERE id = NEW.organization_id\n                    ) THEN\n                        RAISE EXCEPTION 'rule broken: organization_is_not_its_own_superior' USING ERRCODE = 'check_violation', CONSTRAINT = 'organization_is_not_its_own_superior';\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="39c7d101ac99c4ec665a80c8f513711e5cd665c1",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_no_cycle_4da5c",
                    table="organizations_affiliation",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="affiliation",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_affiliationhistory" ("id", "line", "organization_id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until") SELECT new_values."id", new_values."line", new_values."organization_id", new_values."parent_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."since", new_values."until" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="fbdff69e2012c8582e4c0ff7e4a8600cfa502706",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2a936",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_affiliation",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="clerkrole",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_clerkrolehistory" ("deputy_of_id", "id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "until", "user_id") SELECT old_values."deputy_of_id", old_values."id", old_values."organization_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."role", old_values."since", old_values."until", old_values."user_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="39738d9c39c04ba57f16b6d05a0209831ee87f2c",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_da659",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_clerkrole",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="clerkrole",
            trigger=pgtrigger.compiler.Trigger(
                name="deputy_of_a_holder",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NEW."deputy_of_id" IS NOT NULL)',
                    func="\n                    IF NOT EXISTS (SELECT FROM organizations_clerkrole AS held\n                                    WHERE held.user_id = NEW.deputy_of_id\n                                      AND held.role = NEW.role\n                                      AND held.organization_id = NEW.organization_id\n                                      AND held.deputy_of_id IS NULL) THEN\n                        RAISE EXCEPTION 'rule broken: deputy_stands_for_a_holder_of_the_role' USING ERRCODE = 'check_violation', CONSTRAINT = 'deputy_stands_for_a_holder_of_the_role';\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="b01901e99e4c0a3e4d16c810612484830a149b59",
                    operation='INSERT OR UPDATE OF "deputy_of_id", "role", "organization_id"',
                    pgid="pgtrigger_deputy_of_a_holder_0102c",
                    table="organizations_clerkrole",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="clerkrole",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_clerkrolehistory" ("deputy_of_id", "id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "until", "user_id") SELECT new_values."deputy_of_id", new_values."id", new_values."organization_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."role", new_values."since", new_values."until", new_values."user_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="ada78b887556b73cb76bef9f34fac68823516676",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_623f7",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_clerkrole",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="clerkrole",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_clerkrolehistory" ("deputy_of_id", "id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "until", "user_id") SELECT new_values."deputy_of_id", new_values."id", new_values."organization_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."role", new_values."since", new_values."until", new_values."user_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="d2138d4d979ee12dc8becb93c24fcbaf69fe5b98",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_55fd7",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_clerkrole",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="externalbody",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_externalbodyhistory" ("id", "kept_by_id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place") SELECT old_values."id", old_values."kept_by_id", old_values."kind", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."place" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="141d424da4997cfcf215e562e00979dc72ccf444",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_24a5d",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_externalbody",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="externalbody",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_externalbodyhistory" ("id", "kept_by_id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place") SELECT new_values."id", new_values."kept_by_id", new_values."kind", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."place" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="e99f2c1d3caa62c32e828ce5aa17d7dd99a6e4b5",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2d90c",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_externalbody",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="externalbody",
            trigger=pgtrigger.compiler.Trigger(
                name="keeper_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NEW."kept_by_id" IS DISTINCT FROM (OLD."kept_by_id"))',
                    func="RAISE EXCEPTION 'rule broken: kept_by_never_changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'kept_by_never_changes';",
                    hash="cef7f73b62a82ce23df951973d39a859330e462c",
                    operation='UPDATE OF "kept_by_id"',
                    pgid="pgtrigger_keeper_stays_67bab",
                    table="organizations_externalbody",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="externalbody",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_externalbodyhistory" ("id", "kept_by_id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place") SELECT new_values."id", new_values."kept_by_id", new_values."kind", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."place" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."kept_by_id" IS DISTINCT FROM (new_values."kept_by_id") OR old_values."kind" IS DISTINCT FROM (new_values."kind") OR old_values."name" IS DISTINCT FROM (new_values."name") OR old_values."place" IS DISTINCT FROM (new_values."place")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="f2d1df295dbe2a67c4b411bfba915eb4ebe4cb33",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_417b6",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_externalbody",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="document",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_documenthistory" ("address", "congress_ordinal", "external_issuer_id", "id", "issued_on", "issued_on_basis", "issued_on_precision", "issuer_id", "kept_by_id", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signer", "source_id", "status", "subject", "term_from", "term_to") SELECT old_values."address", old_values."congress_ordinal", old_values."external_issuer_id", old_values."id", old_values."issued_on", old_values."issued_on_basis", old_values."issued_on_precision", old_values."issuer_id", old_values."kept_by_id", old_values."kind", old_values."number", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."signer", old_values."source_id", old_values."status", old_values."subject", old_values."term_from", old_values."term_to" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="ce6b2bb4fcf429e15ebcaf479df28d99f495b850",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6ce00",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_document",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="document",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_documenthistory" ("address", "congress_ordinal", "external_issuer_id", "id", "issued_on", "issued_on_basis", "issued_on_precision", "issuer_id", "kept_by_id", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signer", "source_id", "status", "subject", "term_from", "term_to") SELECT new_values."address", new_values."congress_ordinal", new_values."external_issuer_id", new_values."id", new_values."issued_on", new_values."issued_on_basis", new_values."issued_on_precision", new_values."issuer_id", new_values."kept_by_id", new_values."kind", new_values."number", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."signer", new_values."source_id", new_values."status", new_values."subject", new_values."term_from", new_values."term_to" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="bf3a92f1abae0ef527f79d900c9bca5bb536fb06",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_43ca2",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_document",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="document",
            trigger=pgtrigger.compiler.Trigger(
                name="keeper_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NEW."kept_by_id" IS DISTINCT FROM (OLD."kept_by_id"))',
                    func="RAISE EXCEPTION 'rule broken: kept_by_never_changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'kept_by_never_changes';",
                    hash="8672627cc9cb14a15a49f537d4bb7f0ccbe57f10",
                    operation='UPDATE OF "kept_by_id"',
                    pgid="pgtrigger_keeper_stays_0fde5",
                    table="organizations_document",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="document",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_documenthistory" ("address", "congress_ordinal", "external_issuer_id", "id", "issued_on", "issued_on_basis", "issued_on_precision", "issuer_id", "kept_by_id", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signer", "source_id", "status", "subject", "term_from", "term_to") SELECT new_values."address", new_values."congress_ordinal", new_values."external_issuer_id", new_values."id", new_values."issued_on", new_values."issued_on_basis", new_values."issued_on_precision", new_values."issuer_id", new_values."kept_by_id", new_values."kind", new_values."number", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."signer", new_values."source_id", new_values."status", new_values."subject", new_values."term_from", new_values."term_to" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."address" IS DISTINCT FROM (new_values."address") OR old_values."congress_ordinal" IS DISTINCT FROM (new_values."congress_ordinal") OR old_values."external_issuer_id" IS DISTINCT FROM (new_values."external_issuer_id") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."issued_on" IS DISTINCT FROM (new_values."issued_on") OR old_values."issued_on_basis" IS DISTINCT FROM (new_values."issued_on_basis") OR old_values."issued_on_precision" IS DISTINCT FROM (new_values."issued_on_precision") OR old_values."issuer_id" IS DISTINCT FROM (new_values."issuer_id") OR old_values."kept_by_id" IS DISTINCT FROM (new_values."kept_by_id") OR old_values."kind" IS DISTINCT FROM (new_values."kind") OR old_values."number" IS DISTINCT FROM (new_values."number") OR old_values."signer" IS DISTINCT FROM (new_values."signer") OR old_values."source_id" IS DISTINCT FROM (new_values."source_id") OR old_values."status" IS DISTINCT FROM (new_values."status") OR old_values."subject" IS DISTINCT FROM (new_values."subject") OR old_values."term_from" IS DISTINCT FROM (new_values."term_from") OR old_values."term_to" IS DISTINCT FROM (new_values."term_to")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="4df434120f641d4ac06b8c8e3db53e0fdd95d314",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_68502",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_document",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="cluster",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_clusterhistory" ("code", "founding_decision_id", "id", "is_plural", "kept_by_id", "name", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "source_id", "stated_member_count", "until") SELECT old_values."code", old_values."founding_decision_id", old_values."id", old_values."is_plural", old_values."kept_by_id", old_values."name", old_values."owner_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."since", old_values."source_id", old_values."stated_member_count", old_values."until" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="41abcdcb0fc38b98e8a256b0c32de8a2888f4a61",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ccd54",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_cluster",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="cluster",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_clusterhistory" ("code", "founding_decision_id", "id", "is_plural", "kept_by_id", "name", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "source_id", "stated_member_count", "until") SELECT new_values."code", new_values."founding_decision_id", new_values."id", new_values."is_plural", new_values."kept_by_id", new_values."name", new_values."owner_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."since", new_values."source_id", new_values."stated_member_count", new_values."until" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="a5357d41acd03198516bd4fbbf7ff383fc436054",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_aca2c",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_cluster",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="cluster",
            trigger=pgtrigger.compiler.Trigger(
                name="keeper_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NEW."kept_by_id" IS DISTINCT FROM (OLD."kept_by_id"))',
                    func="RAISE EXCEPTION 'rule broken: kept_by_never_changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'kept_by_never_changes';",
                    hash="75b5a93f28a3c2b97731e1ecf1aea68f52cbcadb",
                    operation='UPDATE OF "kept_by_id"',
                    pgid="pgtrigger_keeper_stays_7a73b",
                    table="organizations_cluster",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="cluster",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_clusterhistory" ("code", "founding_decision_id", "id", "is_plural", "kept_by_id", "name", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "source_id", "stated_member_count", "until") SELECT new_values."code", new_values."founding_decision_id", new_values."id", new_values."is_plural", new_values."kept_by_id", new_values."name", new_values."owner_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."since", new_values."source_id", new_values."stated_member_count", new_values."until" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."code" IS DISTINCT FROM (new_values."code") OR old_values."founding_decision_id" IS DISTINCT FROM (new_values."founding_decision_id") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."is_plural" IS DISTINCT FROM (new_values."is_plural") OR old_values."kept_by_id" IS DISTINCT FROM (new_values."kept_by_id") OR old_values."name" IS DISTINCT FROM (new_values."name") OR old_values."owner_id" IS DISTINCT FROM (new_values."owner_id") OR old_values."since" IS DISTINCT FROM (new_values."since") OR old_values."source_id" IS DISTINCT FROM (new_values."source_id") OR old_values."stated_member_count" IS DISTINCT FROM (new_values."stated_member_count") OR old_values."until" IS DISTINCT FROM (new_values."until")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="c19111881bf6f0a5464de45148d6786da3ec9282",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_282d1",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_cluster",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="clustermembership",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_clustermembershiphistory" ("as_written", "cluster_id", "id", "order", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until") SELECT old_values."as_written", old_values."cluster_id", old_values."id", old_values."order", old_values."organization_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."since", old_values."until" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="539785f0c5521dd354b9428f167f219b1a8c107d",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d925e",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_clustermembership",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="clustermembership",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_clustermembershiphistory" ("as_written", "cluster_id", "id", "order", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until") SELECT new_values."as_written", new_values."cluster_id", new_values."id", new_values."order", new_values."organization_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."since", new_values."until" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="e3f05a97d8aaa22727a0bf5089c98f24e7053aeb",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_eadf3",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_clustermembership",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="clustermembership",
            trigger=pgtrigger.compiler.Trigger(
                name="stays_with_its_keeper",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF (SELECT coalesce(k.kept_by_id, k.id) FROM organizations_cluster AS k WHERE k.id = NEW.cluster_id) IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM organizations_cluster AS k WHERE k.id = OLD.cluster_id) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            RETURN NEW;\n        ",
                    hash="1d30516342f17f8e95cb47dd40ca060094a447a1",
                    operation='UPDATE OF "cluster_id"',
                    pgid="pgtrigger_stays_with_its_keeper_e7523",
                    table="organizations_clustermembership",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="clustermembership",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_clustermembershiphistory" ("as_written", "cluster_id", "id", "order", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until") SELECT new_values."as_written", new_values."cluster_id", new_values."id", new_values."order", new_values."organization_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."since", new_values."until" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="c7f7e9eba231546b2fe6cc255f11318a53722254",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_78e90",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_clustermembership",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="dailymail",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_dailymailhistory" ("id", "is_wanted", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sent_on", "user_id") SELECT old_values."id", old_values."is_wanted", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."sent_on", old_values."user_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="4252c32ffc9e3107ab3654eaa728e0fcd1d73bca",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_842cc",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_dailymail",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="dailymail",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_dailymailhistory" ("id", "is_wanted", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sent_on", "user_id") SELECT new_values."id", new_values."is_wanted", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."sent_on", new_values."user_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="60207a534a6698e07a8dc11a4c19089f58705196",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_caf80",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_dailymail",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="dailymail",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_dailymailhistory" ("id", "is_wanted", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sent_on", "user_id") SELECT new_values."id", new_values."is_wanted", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."sent_on", new_values."user_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="b626b9e05c152ba2b2ce682a223da0af9698a275",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_af00c",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_dailymail",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_personhistory" ("code", "ground", "id", "is_withheld", "kept_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_name") SELECT old_values."code", old_values."ground", old_values."id", old_values."is_withheld", old_values."kept_by_id", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."sort_name" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="0db7a66f5bdba170bfc53ec1c678e1cbf14e03b3",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_05cd0",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_person",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_personhistory" ("code", "ground", "id", "is_withheld", "kept_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_name") SELECT new_values."code", new_values."ground", new_values."id", new_values."is_withheld", new_values."kept_by_id", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."sort_name" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="1b328f312f3c7a4945bf0cf5a31f686a27594f27",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4d011",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_person",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="keeper_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NEW."kept_by_id" IS DISTINCT FROM (OLD."kept_by_id"))',
                    func="RAISE EXCEPTION 'rule broken: kept_by_never_changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'kept_by_never_changes';",
                    hash="ff86660f8e7b66f061a8edb6541037e38ea5d8f1",
                    operation='UPDATE OF "kept_by_id"',
                    pgid="pgtrigger_keeper_stays_b7ee4",
                    table="organizations_person",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_personhistory" ("code", "ground", "id", "is_withheld", "kept_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_name") SELECT new_values."code", new_values."ground", new_values."id", new_values."is_withheld", new_values."kept_by_id", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."sort_name" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."code" IS DISTINCT FROM (new_values."code") OR old_values."ground" IS DISTINCT FROM (new_values."ground") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."is_withheld" IS DISTINCT FROM (new_values."is_withheld") OR old_values."kept_by_id" IS DISTINCT FROM (new_values."kept_by_id") OR old_values."name" IS DISTINCT FROM (new_values."name") OR old_values."sort_name" IS DISTINCT FROM (new_values."sort_name")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="c21098b9fe8dbb2a39a12f83f53c0ffc3715405f",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1eb25",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_person",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="detailsreading",
            trigger=pgtrigger.compiler.Trigger(
                name="never_changed",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: reading_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'reading_is_never_changed';",
                    hash="b388309e95a8744b3fc91da96d709b2e08c8b417",
                    operation="UPDATE",
                    pgid="pgtrigger_never_changed_ab7df",
                    table="organizations_detailsreading",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="edition",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                IF TG_OP = 'DELETE' OR NEW.sealed_for_id IS NULL\n                   OR (OLD.text = '') <> (NEW.text = '') THEN\n                    RAISE EXCEPTION 'rule broken: edition_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'edition_is_never_changed';\n                END IF;\n                IF (to_jsonb(NEW) - ARRAY['text', 'note', 'sealed_at', 'sealed_sha256', 'sealed_for_id']) IS DISTINCT FROM\n                   (to_jsonb(OLD) - ARRAY['text', 'note', 'sealed_at', 'sealed_sha256', 'sealed_for_id'])\n                   OR NEW.sealed_at IS NULL\n                   OR NOT EXISTS (SELECT FROM organizations_privacyrequest\n                                   WHERE id = NEW.sealed_for_id AND state = 'confirmed'\n                                     AND confirmed_by_id <> verified_by_id) THEN\n                    RAISE EXCEPTION 'rule broken: edition_is_sealed_on_a_confirmed_request' USING ERRCODE = 'check_violation', CONSTRAINT = 'edition_is_sealed_on_a_confirmed_request';\n                END IF;\n                IF NEW.sealed_sha256 <> encode(sha256(convert_to(\n                        NEW.previous_sha256 || E'\\n' || NEW.text, 'UTF8')), 'hex') THEN\n                    RAISE EXCEPTION 'rule broken: edition_matches_its_hash' USING ERRCODE = 'check_violation', CONSTRAINT = 'edition_matches_its_hash';\n                END IF;\n                RETURN NEW;\n            ",
                    hash="0f12646f371bdc370f8c6943d88ecb64dc66cd26",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_e5728",
                    table="organizations_edition",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="edition",
            trigger=pgtrigger.compiler.Trigger(
                name="chained",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE last organizations_edition%ROWTYPE;",
                    func="\n                PERFORM pg_advisory_xact_lock(hashtext(NEW.record_kind || NEW.record_code));\n                SELECT * INTO last FROM organizations_edition\n                 WHERE record_kind = NEW.record_kind AND record_code = NEW.record_code\n                 ORDER BY number DESC LIMIT 1;\n                IF NEW.number <> coalesce(last.number, 0) + 1\n                   OR NEW.previous_sha256 <> coalesce(last.sha256, '') THEN\n                    RAISE EXCEPTION 'rule broken: edition_follows_the_one_before' USING ERRCODE = 'check_violation', CONSTRAINT = 'edition_follows_the_one_before';\n                END IF;\n                IF NEW.sha256 <> encode(sha256(convert_to(\n                        NEW.previous_sha256 || E'\\n' || NEW.text, 'UTF8')), 'hex') THEN\n                    RAISE EXCEPTION 'rule broken: edition_matches_its_hash' USING ERRCODE = 'check_violation', CONSTRAINT = 'edition_matches_its_hash';\n                END IF;\n                RETURN NEW;\n            ",
                    hash="11a3f74ee5b84d1dea919f9176117d39ab8ea345",
                    operation="INSERT",
                    pgid="pgtrigger_chained_1e825",
                    table="organizations_edition",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="edition",
            trigger=pgtrigger.compiler.Trigger(
                name="in_turn",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="PERFORM pg_advisory_xact_lock(hashtext('organizations_edition')); RETURN NULL;",
                    hash="e9dd9258392f03f00fbc7c7b689a076234bc8253",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_in_turn_4f717",
                    table="organizations_edition",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="edition",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: edition_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'edition_is_never_changed';",
                    hash="3c3c23ec84bbe2f9239aeddf5db26cad96fc986d",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_63b72",
                    table="organizations_edition",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="edition",
            trigger=pgtrigger.compiler.Trigger(
                name="turn_register",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    constraint="CONSTRAINT",
                    func="\n        UPDATE organizations_register\n           SET stamp = gen_random_uuid(),\n               turned_at = greatest(clock_timestamp(), turned_at + interval '1 second');\n        RETURN NULL;\n    ",
                    hash="850bf28f47a638b6ba90a7cb78150ab4e32a5601",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_turn_register_0596b",
                    table="organizations_edition",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="errornotice",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_errornoticehistory" ("answer", "answered_at", "answered_by_id", "code", "corrected_in", "edition_number", "id", "kept_by_id", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_code", "record_kind", "record_title", "sent_at", "source", "state", "wording") SELECT old_values."answer", old_values."answered_at", old_values."answered_by_id", old_values."code", old_values."corrected_in", old_values."edition_number", old_values."id", old_values."kept_by_id", old_values."part", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."record_code", old_values."record_kind", old_values."record_title", old_values."sent_at", old_values."source", old_values."state", old_values."wording" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="0e3468f7b39fbd1d22d519577c929fbe2a1faf7f",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_bf670",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_errornotice",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="errornotice",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_errornoticehistory" ("answer", "answered_at", "answered_by_id", "code", "corrected_in", "edition_number", "id", "kept_by_id", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_code", "record_kind", "record_title", "sent_at", "source", "state", "wording") SELECT new_values."answer", new_values."answered_at", new_values."answered_by_id", new_values."code", new_values."corrected_in", new_values."edition_number", new_values."id", new_values."kept_by_id", new_values."part", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."record_code", new_values."record_kind", new_values."record_title", new_values."sent_at", new_values."source", new_values."state", new_values."wording" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="2ef5ff7322d97892496a3d203696bb7c1cf9276d",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_96d8c",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_errornotice",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="errornotice",
            trigger=pgtrigger.compiler.Trigger(
                name="keeper_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NEW."kept_by_id" IS DISTINCT FROM (OLD."kept_by_id"))',
                    func="RAISE EXCEPTION 'rule broken: kept_by_never_changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'kept_by_never_changes';",
                    hash="6b52fbb31f522316113a8cbf7dde086c426a00d6",
                    operation='UPDATE OF "kept_by_id"',
                    pgid="pgtrigger_keeper_stays_aa987",
                    table="organizations_errornotice",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="errornotice",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_errornoticehistory" ("answer", "answered_at", "answered_by_id", "code", "corrected_in", "edition_number", "id", "kept_by_id", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_code", "record_kind", "record_title", "sent_at", "source", "state", "wording") SELECT new_values."answer", new_values."answered_at", new_values."answered_by_id", new_values."code", new_values."corrected_in", new_values."edition_number", new_values."id", new_values."kept_by_id", new_values."part", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."record_code", new_values."record_kind", new_values."record_title", new_values."sent_at", new_values."source", new_values."state", new_values."wording" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="e37351eeb00d598834c7d118b8bcc4db8e15f380",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_69ef0",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_errornotice",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationevent",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_organizationeventhistory" ("decision_id", "id", "kind", "note", "on", "on_basis", "on_precision", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") SELECT old_values."decision_id", old_values."id", old_values."kind", old_values."note", old_values."on", old_values."on_basis", old_values."on_precision", old_values."organization_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="b6ed484a0b3fc4a62761831ea775eecf16e365c8",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_750d8",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_organizationevent",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationevent",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen_with_record",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE after bigint; before bigint; record bigint; kept text; editor bigint;",
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.organization_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.organization_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            IF after <> before AND (SELECT coalesce(k.kept_by_id, k.id) FROM organizations_organization AS k WHERE k.id = after)\n               IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM organizations_organization AS k WHERE k.id = before) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                -- Who hands the record in locks it: he waits for this write, or this for him.\n                SELECT state INTO kept FROM organizations_organization WHERE id = record FOR KEY SHARE;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('organization', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="1fecf1b13d66d3ccf4e13e246edbd21009a08055",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_with_record_ae9dc",
                    table="organizations_organizationevent",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationevent",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_organizationeventhistory" ("decision_id", "id", "kind", "note", "on", "on_basis", "on_precision", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") SELECT new_values."decision_id", new_values."id", new_values."kind", new_values."note", new_values."on", new_values."on_basis", new_values."on_precision", new_values."organization_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="daa62a32be10c1febe5c6998f64b44c35749cecb",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2d98e",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_organizationevent",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationevent",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_organizationeventhistory" ("decision_id", "id", "kind", "note", "on", "on_basis", "on_precision", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") SELECT new_values."decision_id", new_values."id", new_values."kind", new_values."note", new_values."on", new_values."on_basis", new_values."on_precision", new_values."organization_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="812ffebeb90d86a0e06673421772da22f657e16e",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2dc0c",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_organizationevent",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="eventcount",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_eventcounthistory" ("bodies", "event_id", "id", "members", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."bodies", old_values."event_id", old_values."id", old_values."members", old_values."outcome", _pgh_attached_context.value, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="b0679517162625cc500e649a03e63227db7466a5",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_afa18",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_eventcount",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="eventcount",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen_with_record",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE after bigint; before bigint; record bigint; kept text; editor bigint;",
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT (SELECT e.organization_id FROM organizations_organizationevent e WHERE e.id = r.event_id) INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT (SELECT e.organization_id FROM organizations_organizationevent e WHERE e.id = r.event_id) INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            IF after <> before AND (SELECT coalesce(k.kept_by_id, k.id) FROM organizations_organization AS k WHERE k.id = after)\n               IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM organizations_organization AS k WHERE k.id = before) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                -- Who hands the record in locks it: he waits for this write, or this for him.\n                SELECT state INTO kept FROM organizations_organization WHERE id = record FOR KEY SHARE;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('organization', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="46cd20a4bca78845be4ee0c70cc51d88173e989a",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_with_record_ccb1a",
                    table="organizations_eventcount",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="eventcount",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_eventcounthistory" ("bodies", "event_id", "id", "members", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."bodies", new_values."event_id", new_values."id", new_values."members", new_values."outcome", _pgh_attached_context.value, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="b48cc9897943e7b85dfca203b5f07f863f65f0f3",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0e44a",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_eventcount",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="eventcount",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_eventcounthistory" ("bodies", "event_id", "id", "members", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."bodies", new_values."event_id", new_values."id", new_values."members", new_values."outcome", _pgh_attached_context.value, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="e2b48562543b0f76b11e4e75529abacdb9a7e06f",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_03eec",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_eventcount",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="eventparticipant",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_eventparticipanthistory" ("event_id", "id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "share_note") SELECT old_values."event_id", old_values."id", old_values."organization_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."role", old_values."share_note" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="7518e3c11193235e96a0108d3da80ff4b18865c2",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e7ae8",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_eventparticipant",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="eventparticipant",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen_with_record",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE after bigint; before bigint; record bigint; kept text; editor bigint;",
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT (SELECT e.organization_id FROM organizations_organizationevent e WHERE e.id = r.event_id) INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT (SELECT e.organization_id FROM organizations_organizationevent e WHERE e.id = r.event_id) INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            IF after <> before AND (SELECT coalesce(k.kept_by_id, k.id) FROM organizations_organization AS k WHERE k.id = after)\n               IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM organizations_organization AS k WHERE k.id = before) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                -- Who hands the record in locks it: he waits for this write, or this for him.\n                SELECT state INTO kept FROM organizations_organization WHERE id = record FOR KEY SHARE;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('organization', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="700c1ae8171ec94e799f114e20b80790131c8b15",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_with_record_ef1dc",
                    table="organizations_eventparticipant",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="eventparticipant",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_eventparticipanthistory" ("event_id", "id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "share_note") SELECT new_values."event_id", new_values."id", new_values."organization_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."role", new_values."share_note" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="686cbb06a4bbe5359654ab57626ba05fde56e6e7",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_860c4",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_eventparticipant",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="eventparticipant",
            trigger=pgtrigger.compiler.Trigger(
                name="no_cycle",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                    PERFORM pg_advisory_xact_lock(hashtext('organizations_eventparticipant'));\n                    IF NEW.role <> 'subject' AND EXISTS (\n                        WITH RECURSIVE parts AS (\n                            SELECT event_id, organization_id, role\n                              FROM organizations_eventparticipant WHERE id <> NEW.id\n                            UNION ALL SELECT NEW.event_id, NEW.organization_id, NEW.role\n                        ), steps AS (\n                            SELECT before.organization_id AS earlier, after.organization_id AS later\n                              FROM parts AS before\n                              JOIN parts AS after ON after.event_id = before.event_id\n                             WHERE before.role = 'predecessor' AND after.role = 'successor'\n                        ), line AS (\n                            SELECT later AS id FROM steps WHERE earlier = NEW.organization_id\n                            UNION\n                            SELECT steps.later FROM line JOIN steps ON steps.earlier = line.id\n                        )\n                        SELECT FROM line WHERE id = NEW.organization_id\n                    ) THEN\n                        RAISE EXCEPTION 'rule broken: lineage_has_no_cycle' USING ERRCODE = 'check_violation', CONSTRAINT = 'lineage_has_no_cycle';\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="42f37e0f6e2f1e1be3cb77c336b8aeb67cf06176",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_no_cycle_ea40b",
                    table="organizations_eventparticipant",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="eventparticipant",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_eventparticipanthistory" ("event_id", "id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "share_note") SELECT new_values."event_id", new_values."id", new_values."organization_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."role", new_values."share_note" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="287b266464bd7aa9b0fc91cdb36709c522fccc77",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_216d3",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_eventparticipant",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="historyseal",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="9ed006104e5fc3abb19b076a2b1b7bb916c37b17",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_d290e",
                    table="organizations_historyseal",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="historyseal",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="088ba5300c7cdb34fa735608cd309c0827271b44",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_4db8e",
                    table="organizations_historyseal",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="importbatch",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_importbatchhistory" ("created_count", "expires_at", "file_name", "id", "kept_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preview", "row_count", "sha256", "sheet", "state", "unchanged_count", "updated_count", "uploaded_at", "uploaded_by_id") SELECT old_values."created_count", old_values."expires_at", old_values."file_name", old_values."id", old_values."kept_by_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."preview", old_values."row_count", old_values."sha256", old_values."sheet", old_values."state", old_values."unchanged_count", old_values."updated_count", old_values."uploaded_at", old_values."uploaded_by_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="fd9e4505e49890146e18374d199e236c0adb65e0",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_07978",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_importbatch",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="importbatch",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_importbatchhistory" ("created_count", "expires_at", "file_name", "id", "kept_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preview", "row_count", "sha256", "sheet", "state", "unchanged_count", "updated_count", "uploaded_at", "uploaded_by_id") SELECT new_values."created_count", new_values."expires_at", new_values."file_name", new_values."id", new_values."kept_by_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."preview", new_values."row_count", new_values."sha256", new_values."sheet", new_values."state", new_values."unchanged_count", new_values."updated_count", new_values."uploaded_at", new_values."uploaded_by_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="9ae673964a3dd5384f53349fabc5fe5e7c48827b",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1d571",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_importbatch",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="importbatch",
            trigger=pgtrigger.compiler.Trigger(
                name="keeper_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NEW."kept_by_id" IS DISTINCT FROM (OLD."kept_by_id"))',
                    func="RAISE EXCEPTION 'rule broken: kept_by_never_changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'kept_by_never_changes';",
                    hash="357e988802206247a2917b4fb71811e34d7802f7",
                    operation='UPDATE OF "kept_by_id"',
                    pgid="pgtrigger_keeper_stays_badd9",
                    table="organizations_importbatch",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="importbatch",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_importbatchhistory" ("created_count", "expires_at", "file_name", "id", "kept_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preview", "row_count", "sha256", "sheet", "state", "unchanged_count", "updated_count", "uploaded_at", "uploaded_by_id") SELECT new_values."created_count", new_values."expires_at", new_values."file_name", new_values."id", new_values."kept_by_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."preview", new_values."row_count", new_values."sha256", new_values."sheet", new_values."state", new_values."unchanged_count", new_values."updated_count", new_values."uploaded_at", new_values."uploaded_by_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."created_count" IS DISTINCT FROM (new_values."created_count") OR old_values."expires_at" IS DISTINCT FROM (new_values."expires_at") OR old_values."file_name" IS DISTINCT FROM (new_values."file_name") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."kept_by_id" IS DISTINCT FROM (new_values."kept_by_id") OR old_values."preview" IS DISTINCT FROM (new_values."preview") OR old_values."row_count" IS DISTINCT FROM (new_values."row_count") OR old_values."sha256" IS DISTINCT FROM (new_values."sha256") OR old_values."sheet" IS DISTINCT FROM (new_values."sheet") OR old_values."state" IS DISTINCT FROM (new_values."state") OR old_values."unchanged_count" IS DISTINCT FROM (new_values."unchanged_count") OR old_values."updated_count" IS DISTINCT FROM (new_values."updated_count") OR old_values."uploaded_at" IS DISTINCT FROM (new_values."uploaded_at") OR old_values."uploaded_by_id" IS DISTINCT FROM (new_values."uploaded_by_id")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="f533899652ab54b835d48374a83b0ccbe5482345",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_765aa",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_importbatch",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="indicator",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_indicatorhistory" ("code", "denominator", "id", "name", "numerator", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit") SELECT old_values."code", old_values."denominator", old_values."id", old_values."name", old_values."numerator", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."unit" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="fdb04ad6e0fddf3a92f40c813eff0c360f21b56c",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_fd4b7",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_indicator",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="indicator",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_indicatorhistory" ("code", "denominator", "id", "name", "numerator", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit") SELECT new_values."code", new_values."denominator", new_values."id", new_values."name", new_values."numerator", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."unit" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="a0f8aa4d1dc0e4fc13430d70bad3dce8d11ea080",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_fc6e8",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_indicator",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="indicator",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_indicatorhistory" ("code", "denominator", "id", "name", "numerator", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit") SELECT new_values."code", new_values."denominator", new_values."id", new_values."name", new_values."numerator", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."unit" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="6a6870d8996a8ade23d6e07a09cdf61d62268f2a",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e1cee",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_indicator",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="indicatorsynonym",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_indicatorsynonymhistory" ("id", "indicator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "wording") SELECT old_values."id", old_values."indicator_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."wording" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="faf572931fff2968707f7bacce70de5783d618e7",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_06386",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_indicatorsynonym",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="indicatorsynonym",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_indicatorsynonymhistory" ("id", "indicator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "wording") SELECT new_values."id", new_values."indicator_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."wording" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="342d7b77e573c37a51830cdf8a36c4bf7492fbdf",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_beb17",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_indicatorsynonym",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="indicatorsynonym",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_indicatorsynonymhistory" ("id", "indicator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "wording") SELECT new_values."id", new_values."indicator_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."wording" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="5f6066deb36d844c3bbc2f0364b7ea7c05a2f1f4",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ff387",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_indicatorsynonym",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="noticesender",
            trigger=pgtrigger.compiler.Trigger(
                name="stays_with_its_keeper",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF (SELECT coalesce(k.kept_by_id, k.id) FROM organizations_errornotice AS k WHERE k.id = NEW.notice_id) IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM organizations_errornotice AS k WHERE k.id = OLD.notice_id) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            RETURN NEW;\n        ",
                    hash="e1aeaab3a8d7c6b6baea5958ef0f9e79e642882b",
                    operation='UPDATE OF "notice_id"',
                    pgid="pgtrigger_stays_with_its_keeper_aa6d1",
                    table="organizations_noticesender",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationname",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_organizationnamehistory" ("id", "kind", "name", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "short_name", "since", "until") SELECT old_values."id", old_values."kind", old_values."name", old_values."organization_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."short_name", old_values."since", old_values."until" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="34e1b0c671e68cba48f987cb18852cd71e9e6aa0",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_dd312",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_organizationname",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationname",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen_with_record",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE after bigint; before bigint; record bigint; kept text; editor bigint;",
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.organization_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.organization_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            IF after <> before AND (SELECT coalesce(k.kept_by_id, k.id) FROM organizations_organization AS k WHERE k.id = after)\n               IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM organizations_organization AS k WHERE k.id = before) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                -- Who hands the record in locks it: he waits for this write, or this for him.\n                SELECT state INTO kept FROM organizations_organization WHERE id = record FOR KEY SHARE;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('organization', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="9d745820d0b328408f5a7267ee07ff4edbb123ed",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_with_record_73b01",
                    table="organizations_organizationname",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationname",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_organizationnamehistory" ("id", "kind", "name", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "short_name", "since", "until") SELECT new_values."id", new_values."kind", new_values."name", new_values."organization_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."short_name", new_values."since", new_values."until" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="a24986aa6b490cd36912366321257f15a9b43527",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ea082",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_organizationname",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationname",
            trigger=pgtrigger.compiler.Trigger(
                name="present_name",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE body bigint;",
                    func="\n                    FOR body IN SELECT DISTINCT id FROM unnest(ARRAY[\n                        CASE WHEN TG_OP <> 'DELETE' THEN NEW.organization_id END,\n                        CASE WHEN TG_OP <> 'INSERT' THEN OLD.organization_id END\n                    ]) AS id WHERE id IS NOT NULL LOOP\n                        UPDATE organizations_organization AS o\n                           SET name = coalesce(n.name, ''),\n                               short_name = coalesce(n.short_name, '')\n                          FROM (SELECT body AS id) AS b LEFT JOIN LATERAL (\n    SELECT name, short_name\n      FROM organizations_organizationname,\n           (SELECT (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS today) AS clock\n     WHERE organization_id = b.id AND kind = 'official'\n     ORDER BY coalesce(since <= today, true) DESC, abs(since - today) NULLS LAST, id DESC\n     LIMIT 1\n) AS n\n                               ON true\n                         WHERE o.id = body\n                           AND (o.name, o.short_name) IS DISTINCT FROM\n                               (coalesce(n.name, ''), coalesce(n.short_name, ''));\n                    END LOOP;\n                    RETURN NULL;\n                ",
                    hash="69d12814d05c4c76d14d345e021cf047faf87d4d",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_present_name_286b5",
                    table="organizations_organizationname",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationname",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_organizationnamehistory" ("id", "kind", "name", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "short_name", "since", "until") SELECT new_values."id", new_values."kind", new_values."name", new_values."organization_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."short_name", new_values."since", new_values."until" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."kind" IS DISTINCT FROM (new_values."kind") OR old_values."name" IS DISTINCT FROM (new_values."name") OR old_values."organization_id" IS DISTINCT FROM (new_values."organization_id") OR old_values."short_name" IS DISTINCT FROM (new_values."short_name") OR old_values."since" IS DISTINCT FROM (new_values."since") OR old_values."until" IS DISTINCT FROM (new_values."until")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="fe2e0039bef4477102fad2f27f8b4f0ac671244b",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_211f0",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_organizationname",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="persondetails",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_persondetailshistory" ("born_on", "delete_after", "education", "ethnicity", "gender", "ground", "id", "joined_party_on", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "political_theory", "purpose", "qualification", "religion") SELECT old_values."born_on", old_values."delete_after", old_values."education", old_values."ethnicity", old_values."gender", old_values."ground", old_values."id", old_values."joined_party_on", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."political_theory", old_values."purpose", old_values."qualification", old_values."religion" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="a620416059183ceffb2b7deeee280bf3de08517d",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_57e09",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_persondetails",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="persondetails",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_persondetailshistory" ("born_on", "delete_after", "education", "ethnicity", "gender", "ground", "id", "joined_party_on", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "political_theory", "purpose", "qualification", "religion") SELECT new_values."born_on", new_values."delete_after", new_values."education", new_values."ethnicity", new_values."gender", new_values."ground", new_values."id", new_values."joined_party_on", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."political_theory", new_values."purpose", new_values."qualification", new_values."religion" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="bea83cf9fee42b86c8081256c448b678c7d99680",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2532c",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_persondetails",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="persondetails",
            trigger=pgtrigger.compiler.Trigger(
                name="stays_with_its_keeper",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF (SELECT coalesce(k.kept_by_id, k.id) FROM organizations_person AS k WHERE k.id = NEW.person_id) IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM organizations_person AS k WHERE k.id = OLD.person_id) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            RETURN NEW;\n        ",
                    hash="c7fdb8e3a41f72d067430ccf8e1ab8c0102e6830",
                    operation='UPDATE OF "person_id"',
                    pgid="pgtrigger_stays_with_its_keeper_b2091",
                    table="organizations_persondetails",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="persondetails",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_persondetailshistory" ("born_on", "delete_after", "education", "ethnicity", "gender", "ground", "id", "joined_party_on", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "political_theory", "purpose", "qualification", "religion") SELECT new_values."born_on", new_values."delete_after", new_values."education", new_values."ethnicity", new_values."gender", new_values."ground", new_values."id", new_values."joined_party_on", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."political_theory", new_values."purpose", new_values."qualification", new_values."religion" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="82fc74570d44cab7609dc6ee0852b66f9895d30c",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a2291",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_persondetails",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="privacyrequest",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_privacyrequesthistory" ("acknowledge_by", "answer", "answered_by_id", "answered_on", "confirmed_at", "confirmed_by_id", "due_on", "due_under", "extension_reason", "id", "involves_third_party", "is_extended", "kind", "outcome", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_by_id", "received_on", "state", "verified_by_id", "verified_how", "verified_on", "wording") SELECT old_values."acknowledge_by", old_values."answer", old_values."answered_by_id", old_values."answered_on", old_values."confirmed_at", old_values."confirmed_by_id", old_values."due_on", old_values."due_under", old_values."extension_reason", old_values."id", old_values."involves_third_party", old_values."is_extended", old_values."kind", old_values."outcome", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."received_by_id", old_values."received_on", old_values."state", old_values."verified_by_id", old_values."verified_how", old_values."verified_on", old_values."wording" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="dcbf84855a8b480dd288d3dc0a9a1f8253f9c222",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_77383",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_privacyrequest",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="privacyrequest",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_privacyrequesthistory" ("acknowledge_by", "answer", "answered_by_id", "answered_on", "confirmed_at", "confirmed_by_id", "due_on", "due_under", "extension_reason", "id", "involves_third_party", "is_extended", "kind", "outcome", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_by_id", "received_on", "state", "verified_by_id", "verified_how", "verified_on", "wording") SELECT new_values."acknowledge_by", new_values."answer", new_values."answered_by_id", new_values."answered_on", new_values."confirmed_at", new_values."confirmed_by_id", new_values."due_on", new_values."due_under", new_values."extension_reason", new_values."id", new_values."involves_third_party", new_values."is_extended", new_values."kind", new_values."outcome", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."received_by_id", new_values."received_on", new_values."state", new_values."verified_by_id", new_values."verified_how", new_values."verified_on", new_values."wording" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="5fa5ad99074480eec5197cb8c073057876b7bb9b",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_f559b",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_privacyrequest",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="privacyrequest",
            trigger=pgtrigger.compiler.Trigger(
                name="stays_with_its_keeper",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF (SELECT coalesce(k.kept_by_id, k.id) FROM organizations_person AS k WHERE k.id = NEW.person_id) IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM organizations_person AS k WHERE k.id = OLD.person_id) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            RETURN NEW;\n        ",
                    hash="2b09edf080b8001abb558b68167bf9bc38380820",
                    operation='UPDATE OF "person_id"',
                    pgid="pgtrigger_stays_with_its_keeper_6a922",
                    table="organizations_privacyrequest",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="privacyrequest",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_privacyrequesthistory" ("acknowledge_by", "answer", "answered_by_id", "answered_on", "confirmed_at", "confirmed_by_id", "due_on", "due_under", "extension_reason", "id", "involves_third_party", "is_extended", "kind", "outcome", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_by_id", "received_on", "state", "verified_by_id", "verified_how", "verified_on", "wording") SELECT new_values."acknowledge_by", new_values."answer", new_values."answered_by_id", new_values."answered_on", new_values."confirmed_at", new_values."confirmed_by_id", new_values."due_on", new_values."due_under", new_values."extension_reason", new_values."id", new_values."involves_third_party", new_values."is_extended", new_values."kind", new_values."outcome", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."received_by_id", new_values."received_on", new_values."state", new_values."verified_by_id", new_values."verified_how", new_values."verified_on", new_values."wording" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="0cee76620c4b1946b60e333917747e9110f7e332",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_4e7a1",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_privacyrequest",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="programme",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_programmehistory" ("anniversary_years", "id", "kept_by_id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "source_id", "until") SELECT old_values."anniversary_years", old_values."id", old_values."kept_by_id", old_values."kind", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."since", old_values."source_id", old_values."until" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="67e3b9f2d1f4bff11238b10d68ed0b719d364f05",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_5ccd7",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_programme",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="programme",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_programmehistory" ("anniversary_years", "id", "kept_by_id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "source_id", "until") SELECT new_values."anniversary_years", new_values."id", new_values."kept_by_id", new_values."kind", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."since", new_values."source_id", new_values."until" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="9ee5a476b06812ac2e76d9b4c31d2be6753f05ce",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_acbfb",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_programme",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="programme",
            trigger=pgtrigger.compiler.Trigger(
                name="keeper_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NEW."kept_by_id" IS DISTINCT FROM (OLD."kept_by_id"))',
                    func="RAISE EXCEPTION 'rule broken: kept_by_never_changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'kept_by_never_changes';",
                    hash="78dc6cdf7a7f8c04183c77de64ce0ecf602a8fe9",
                    operation='UPDATE OF "kept_by_id"',
                    pgid="pgtrigger_keeper_stays_f7d9e",
                    table="organizations_programme",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="programme",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_programmehistory" ("anniversary_years", "id", "kept_by_id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "source_id", "until") SELECT new_values."anniversary_years", new_values."id", new_values."kept_by_id", new_values."kind", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."since", new_values."source_id", new_values."until" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="899072c6e72d9d362a91fd5d68072d425050bd96",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_5f65b",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_programme",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="programmename",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_programmenamehistory" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id") SELECT old_values."id", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."programme_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="08b8deb6223b24d8689fcee16c742f13b5ae327c",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3b5a3",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_programmename",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="programmename",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_programmenamehistory" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id") SELECT new_values."id", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."programme_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="7493511c2a7cb038235dc6df48766f55b5662e0a",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_240c1",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_programmename",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="programmename",
            trigger=pgtrigger.compiler.Trigger(
                name="stays_with_its_keeper",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF (SELECT coalesce(k.kept_by_id, k.id) FROM organizations_programme AS k WHERE k.id = NEW.programme_id) IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM organizations_programme AS k WHERE k.id = OLD.programme_id) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            RETURN NEW;\n        ",
                    hash="7ba5e8b25aa8527ddace7a4cb9a65af25c2bee74",
                    operation='UPDATE OF "programme_id"',
                    pgid="pgtrigger_stays_with_its_keeper_3699d",
                    table="organizations_programmename",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="programmename",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_programmenamehistory" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id") SELECT new_values."id", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."programme_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="14833f93d4e8477981aa9846717ceba85fc59d41",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0fce9",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_programmename",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="redaction",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_redactionhistory" ("columns", "digest", "event_id", "id", "made_in", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "sealed_digest", "table") SELECT old_values."columns", old_values."digest", old_values."event_id", old_values."id", old_values."made_in", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason", old_values."sealed_digest", old_values."table" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="a4ee6db4a81fa2538058a6689723e4034e4e2643",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_762d7",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_redaction",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="redaction",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_redactionhistory" ("columns", "digest", "event_id", "id", "made_in", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "sealed_digest", "table") SELECT new_values."columns", new_values."digest", new_values."event_id", new_values."id", new_values."made_in", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason", new_values."sealed_digest", new_values."table" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="f7a97cea35a4c5ed0eeef92860a3bc3d11f00250",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_57a16",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_redaction",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="redaction",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_redactionhistory" ("columns", "digest", "event_id", "id", "made_in", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "sealed_digest", "table") SELECT new_values."columns", new_values."digest", new_values."event_id", new_values."id", new_values."made_in", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason", new_values."sealed_digest", new_values."table" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="fcb0d144fa803a0a2b33898db4d0a02a48d18ee8",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_d2a16",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_redaction",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="ruleset",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_rulesethistory" ("document_number", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until") SELECT old_values."document_number", old_values."id", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."since", old_values."until" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="3270f936f8895c2181d9ec993b9664820f27b856",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_962c5",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_ruleset",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="ruleset",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_rulesethistory" ("document_number", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until") SELECT new_values."document_number", new_values."id", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."since", new_values."until" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="84a117880871f0fdf56dc60b34fe64ac19afbdab",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4f08d",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_ruleset",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="ruleset",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_rulesethistory" ("document_number", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until") SELECT new_values."document_number", new_values."id", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."since", new_values."until" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="7e547a9b2543d2b70ad145c48f92c0f475200e52",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_94107",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_ruleset",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="rulelimit",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_rulelimithistory" ("code", "id", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "rule_set_id", "value") SELECT old_values."code", old_values."id", old_values."level", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reference", old_values."rule_set_id", old_values."value" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="2fb9577ffb8144bca21ff440d649f3348251798a",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_57689",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_rulelimit",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="rulelimit",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_rulelimithistory" ("code", "id", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "rule_set_id", "value") SELECT new_values."code", new_values."id", new_values."level", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reference", new_values."rule_set_id", new_values."value" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="1074505f395a4849fb49213aa553015e44dbb56d",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_66b8b",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_rulelimit",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="rulelimit",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_rulelimithistory" ("code", "id", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "rule_set_id", "value") SELECT new_values."code", new_values."id", new_values."level", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reference", new_values."rule_set_id", new_values."value" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="91c86e154c535fada231393d56fc98bccb937aca",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a63dc",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_rulelimit",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="sealedtable",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="9161417c29e31d92f3f8f659f15de184488040b2",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_b9318",
                    table="organizations_sealedtable",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="sealedtable",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="acd74b20bbdbd9b2d8a9320a14d7c348216a070d",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_abe14",
                    table="organizations_sealedtable",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="sheetjob",
            trigger=pgtrigger.compiler.Trigger(
                name="stays_with_its_keeper",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF (SELECT coalesce(k.kept_by_id, k.id) FROM organizations_importbatch AS k WHERE k.id = NEW.batch_id) IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM organizations_importbatch AS k WHERE k.id = OLD.batch_id) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            RETURN NEW;\n        ",
                    hash="261c32bf3b18700b745716670c8737670f8e386f",
                    operation='UPDATE OF "batch_id"',
                    pgid="pgtrigger_stays_with_its_keeper_6f685",
                    table="organizations_sheetjob",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="sourcenote",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_sourcenotehistory" ("as_written", "correct", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "subject") SELECT old_values."as_written", old_values."correct", old_values."id", old_values."kind", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source_id", old_values."subject" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="2bfdc36e78f67cf60d9a3a6f8042fdc925592c12",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_363fd",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_sourcenote",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="sourcenote",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_sourcenotehistory" ("as_written", "correct", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "subject") SELECT new_values."as_written", new_values."correct", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source_id", new_values."subject" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="fa5f7a0e1957601e53cf33aca4b2db0d63cd85c7",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_070c4",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_sourcenote",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="sourcenote",
            trigger=pgtrigger.compiler.Trigger(
                name="stays_with_its_keeper",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF (SELECT coalesce(k.kept_by_id, k.id) FROM organizations_source AS k WHERE k.id = NEW.source_id) IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM organizations_source AS k WHERE k.id = OLD.source_id) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            RETURN NEW;\n        ",
                    hash="9ab1e9ffc792a006ae9007a3b713cf5d494ca70c",
                    operation='UPDATE OF "source_id"',
                    pgid="pgtrigger_stays_with_its_keeper_f7cb3",
                    table="organizations_sourcenote",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="sourcenote",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_sourcenotehistory" ("as_written", "correct", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "subject") SELECT new_values."as_written", new_values."correct", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source_id", new_values."subject" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="1f0bb6cc42bed33fb3965b846cebdd131f030ad3",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e0177",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_sourcenote",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="territory",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_territoryhistory" ("id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "unit_code", "unit_code_now", "unit_name", "unit_name_now", "until") SELECT old_values."id", old_values."organization_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."role", old_values."since", old_values."unit_code", old_values."unit_code_now", old_values."unit_name", old_values."unit_name_now", old_values."until" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="0cab49224e0bf1c72c390dc295b186215319e060",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_0bee8",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_territory",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="territory",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen_with_record",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE after bigint; before bigint; record bigint; kept text; editor bigint;",
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.organization_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.organization_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            IF after <> before AND (SELECT coalesce(k.kept_by_id, k.id) FROM organizations_organization AS k WHERE k.id = after)\n               IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM organizations_organization AS k WHERE k.id = before) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                -- Who hands the record in locks it: he waits for this write, or this for him.\n                SELECT state INTO kept FROM organizations_organization WHERE id = record FOR KEY SHARE;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('organization', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="362db500a1af00142d1626a4a54a9df4a461da4d",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_with_record_7f8f8",
                    table="organizations_territory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="territory",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_territoryhistory" ("id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "unit_code", "unit_code_now", "unit_name", "unit_name_now", "until") SELECT new_values."id", new_values."organization_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."role", new_values."since", new_values."unit_code", new_values."unit_code_now", new_values."unit_name", new_values."unit_name_now", new_values."until" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="478e59e3b55c17977b2dab8f9a5a5a8a5acb1b22",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0fc1c",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_territory",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="territory",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_territoryhistory" ("id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "unit_code", "unit_code_now", "unit_name", "unit_name_now", "until") SELECT new_values."id", new_values."organization_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."role", new_values."since", new_values."unit_code", new_values."unit_code_now", new_values."unit_name", new_values."unit_name_now", new_values."until" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="b50bb2164df4decbaa1a32f58e224bdc357d857c",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8bcd2",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_territory",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="transcript",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_transcripthistory" ("id", "pasted_at", "pasted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "text") SELECT old_values."id", old_values."pasted_at", old_values."pasted_by_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source_id", old_values."text" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="c594428ae6a0ad2fa2858a0c9caff2e2f6f919dd",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e26ab",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="organizations_transcript",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="transcript",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_transcripthistory" ("id", "pasted_at", "pasted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "text") SELECT new_values."id", new_values."pasted_at", new_values."pasted_by_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source_id", new_values."text" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="d6e2adbdcc2a5364bd6de98782e86c8c7c46b7c2",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_cdcac",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="organizations_transcript",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="transcript",
            trigger=pgtrigger.compiler.Trigger(
                name="stays_with_its_keeper",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF (SELECT coalesce(k.kept_by_id, k.id) FROM organizations_source AS k WHERE k.id = NEW.source_id) IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM organizations_source AS k WHERE k.id = OLD.source_id) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            RETURN NEW;\n        ",
                    hash="5e6ececa2e3c70f5f9c8cf739de50cdee9c1bfb8",
                    operation='UPDATE OF "source_id"',
                    pgid="pgtrigger_stays_with_its_keeper_5b9b1",
                    table="organizations_transcript",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="transcript",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organizations_transcripthistory" ("id", "pasted_at", "pasted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "text") SELECT new_values."id", new_values."pasted_at", new_values."pasted_by_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source_id", new_values."text" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="0c36bcbbc8827ad83c81f61c4b719339e2733bc9",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1605c",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="organizations_transcript",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="accountmakinghistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="92fc6df7758e15e0acc09baed12d9a4ee852aa09",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_d64d7",
                    table="organizations_accountmakinghistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="accountmakinghistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="52f8d169666462b737983ed75326a4edd740d089",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_3c1d5",
                    table="organizations_accountmakinghistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="accountresethistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="e98b1c497edcf9a36253121da554df89d4c7818b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ff482",
                    table="organizations_accountresethistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="accountresethistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="a9eb8aaa4d6f9d15716099b054e0e6e65e26e205",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_30eea",
                    table="organizations_accountresethistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="affiliationhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="8cb61c33a33129e4ad3f652d7fcf3f712925478e",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_16359",
                    table="organizations_affiliationhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="affiliationhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="53d1751b10fd905b267569314465fa844f29b88d",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_3bc77",
                    table="organizations_affiliationhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="clerkrolehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="5e88ec533274a27a87f933f1c71fab99bb92ae27",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_3946f",
                    table="organizations_clerkrolehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="clerkrolehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="1884d5c5c6508ba2796583cf0bad6acef29c6704",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_b01a4",
                    table="organizations_clerkrolehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="clusterhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="c748c28e991e18863d0599404a793f022e3c8ed4",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_821ed",
                    table="organizations_clusterhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="clusterhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="d428e4dfa38e7b6d46f37287be2ce88515622de9",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_2ac5e",
                    table="organizations_clusterhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="clustermembershiphistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="fadd3fdf269291ed060e9cf0876c13a792ef41cf",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_69cba",
                    table="organizations_clustermembershiphistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="clustermembershiphistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="0f2485796dc7a96275fa781999e300bddb8f6231",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_4a71f",
                    table="organizations_clustermembershiphistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="dailymailhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="a86ab606a20802eb326ab793a000169e88f812af",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_09004",
                    table="organizations_dailymailhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="dailymailhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="5f3d49741d775c0926f9e4267c630ca37961cfbf",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_90544",
                    table="organizations_dailymailhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="documenthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="efe4280b7d270418a0794e15a959136e50302fcf",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_14126",
                    table="organizations_documenthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="documenthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="f0352fb17a7f9aa8fde631a7ef46154376e50d62",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_29bd5",
                    table="organizations_documenthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="errornoticehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="c76a273fd8593b9dbc55688d28d02df21f306c89",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_f3067",
                    table="organizations_errornoticehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="errornoticehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="d8bc8a33fee4b9c416e9b6ea5981f3ae77ddfa48",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_515a7",
                    table="organizations_errornoticehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="eventcounthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="43966e8f0a46ea537d7e139353d9042d0a6605d2",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_5de21",
                    table="organizations_eventcounthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="eventcounthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="22558baea87b1357587e4fec330d6dfd55d90091",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_1d79b",
                    table="organizations_eventcounthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="eventparticipanthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="4d31ff22ed373bc1983996b571f7b6996c239feb",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_68bed",
                    table="organizations_eventparticipanthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="eventparticipanthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="7716acf32ae8c30bbc121da76d9d9a3f5cbcfe9a",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_f05dc",
                    table="organizations_eventparticipanthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="externalbodyhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="0a2717e60a92cf97bc8a6e836ccb29bb01620c70",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ba77a",
                    table="organizations_externalbodyhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="externalbodyhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="9fd1703f19fd2bbafd287f440a8c789880230516",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_c5c02",
                    table="organizations_externalbodyhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="importbatchhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="3138d9354b31dc7d22032d738d42be5b096df128",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_0584c",
                    table="organizations_importbatchhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="importbatchhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="dbf3787f069c195545ffe427990c395fb618c0be",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_64361",
                    table="organizations_importbatchhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="indicatorhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="eadfbdf4497e0d6394e7d01c6f2fd335453f7294",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_fb947",
                    table="organizations_indicatorhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="indicatorhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="736e30f098024e72a48c3cd2e07cac5a2b09256a",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_5e3f8",
                    table="organizations_indicatorhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="indicatorsynonymhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="f0606ac28d71724eadf46e5e200b2e8b69cea054",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_d3c31",
                    table="organizations_indicatorsynonymhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="indicatorsynonymhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="b11ea7070592ca532edf984dfec1577919578fd7",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_c7111",
                    table="organizations_indicatorsynonymhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationeventhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="ab86e5521c4030d447d4d80d2930832bdda6f497",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_254b1",
                    table="organizations_organizationeventhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationeventhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="15f27f9358abe938a1a1d1c7ce944fcdc2ccac07",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_101cb",
                    table="organizations_organizationeventhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="37ea0934afd278cbcf30843c4ff8f0910d68d4cd",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_168cd",
                    table="organizations_organizationhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="d10dedd96b91101294412c390731ee613b5bf406",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_7155b",
                    table="organizations_organizationhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationkindhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="90fdf1d7bdf99ab9b7a1a9a6882a8efda29a14d2",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_eb5a4",
                    table="organizations_organizationkindhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationkindhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="abd279c3259a27536eaa928039da66e1d1fae811",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_e9a23",
                    table="organizations_organizationkindhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationnamehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="f7ee1d1a6842f6c03765f7fe30901cfc3b4d1f80",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_7c4d7",
                    table="organizations_organizationnamehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationnamehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="760eececf0d4fbf37bc63b7ae46aa0a28219cf26",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_dd7e2",
                    table="organizations_organizationnamehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="persondetailshistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="4078b8ce5ec8154ab397b27abb19a3ed8f74e47a",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_0cbf0",
                    table="organizations_persondetailshistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="persondetailshistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="b174c57400c8ac80166d70dbdc8933bb2514406f",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_728f7",
                    table="organizations_persondetailshistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="personhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="a8256fec27c20faa3be28fa430fb4c9b6f691551",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_da863",
                    table="organizations_personhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="personhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="cbc7ba4174c20e8ba13b1cf036107895c92fea82",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_6866c",
                    table="organizations_personhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="privacyrequesthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="82715b040f6954f500864d63968030139e538738",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_9da56",
                    table="organizations_privacyrequesthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="privacyrequesthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="ce4b9e34e7d5ebb9cdcd3f0ac7fe2d25c8bd6d70",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_30ba2",
                    table="organizations_privacyrequesthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="programmehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="9a031fa009d452f870c4bf6706289d63b6cbf3c5",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_7fa12",
                    table="organizations_programmehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="programmehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="057496390d088df06f0097a618df716126088be3",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_2bf01",
                    table="organizations_programmehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="programmenamehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="879e60e22d8496b59ea91a21c5cc45d0d5181601",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_12175",
                    table="organizations_programmenamehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="programmenamehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="8698e5790bf4e4d6da1d2f748f0af021c4dc58d1",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_8998b",
                    table="organizations_programmenamehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="redactionhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="635b31698a4d6f6f75645d3797c3f22b3fa31a9b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_e9570",
                    table="organizations_redactionhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="redactionhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="170338644d6376fccddd622de629a032fbb6510a",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_7935d",
                    table="organizations_redactionhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="rulelimithistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="674994a9729530b5dbdf234e4999b04d13011632",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_0507f",
                    table="organizations_rulelimithistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="rulelimithistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="28c44ccd17c7b15c86288cdda589f5ac22db5cb4",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_752f9",
                    table="organizations_rulelimithistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="rulesethistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="6776c3f7a0db1afd6521d4d5eea709403bd0b7b8",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_1fd61",
                    table="organizations_rulesethistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="rulesethistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="8d0aa6aba579122eeba80759c778e1d24bd15550",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_ced67",
                    table="organizations_rulesethistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="sourcehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="29cb1859c0253aa54579c8ce0993c57bb06413a8",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_2c09f",
                    table="organizations_sourcehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="sourcehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="efa83ff61cdc6133bfe1e3b5c29f9575a7e7ed3e",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_fccfc",
                    table="organizations_sourcehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="sourcenotehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="1eb02154c4befec3963af2cd0855d3ac4fafe9e6",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_c6d5e",
                    table="organizations_sourcenotehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="sourcenotehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="3341f6242b6dac9b79ff06d758bdec321be19c36",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_52208",
                    table="organizations_sourcenotehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="territoryhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="5ab9a43d90ff8363b180414c160216549ffcd351",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_db05c",
                    table="organizations_territoryhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="territoryhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="d613ac37bab059961497ff989a6ed9579e766a32",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_c4417",
                    table="organizations_territoryhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="transcripthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="860e8e1a291aa7ff60bdfe62e0678fc5f41e822a",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_e8f08",
                    table="organizations_transcripthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="transcripthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="db35ef47e65b8aa0e1402e3a60b9839bd9ebc416",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_39de5",
                    table="organizations_transcripthistory",
                    when="BEFORE",
                ),
            ),
        ),
    ]


Migration.operations = together(Migration.operations)
