import django.contrib.postgres.constraints
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.datetime
import django.db.models.functions.text
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import congress_portal.foundation.columns
import congress_portal.foundation.publication
import congress_portal.foundation.schema
import congress_portal.foundation.vietnamese_sql
import organizations.models.organizations
from congress_portal.foundation.schema import AddTrigger, together


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "__first__"),
        ("organizations", "0001_vietnamese_text"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
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
                            models.Q(("state", "published"), _negated=True),
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
                            ("ended_on__isnull", True),
                            ("founded_on__isnull", True),
                            ("ended_on__gte", models.F("founded_on")),
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
                        models.F("issuer"),
                        django.db.models.functions.datetime.ExtractYear("issued_on"),
                        models.F("number"),
                        condition=models.Q(
                            models.Q(("number", ""), _negated=True),
                            ("issued_on__isnull", False),
                            ("issuer__isnull", False),
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
                            _connector="OR",
                        ),
                        name="edition_after_the_first_has_a_note",
                        violation_error_message="A correction needs its class and a public note of at least ten characters.",
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
                            ("previewed", "previewed"),
                            ("applied", "applied"),
                            ("refused", "refused"),
                            ("expired", "expired"),
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
                ("name", models.CharField(max_length=300)),
                ("short_name", models.CharField(blank=True, max_length=150)),
                ("kind_code", models.CharField(max_length=30)),
                ("kind_name", models.CharField(max_length=150)),
                ("level", models.PositiveSmallIntegerField()),
                ("parent_code", models.CharField(blank=True, max_length=8)),
                ("parent_name", models.CharField(blank=True, max_length=300)),
                ("territory", models.CharField(blank=True, max_length=150)),
                ("founded_on", models.DateField(null=True)),
                ("ended_on", models.DateField(null=True)),
                ("successor_code", models.CharField(blank=True, max_length=8)),
                ("successor_name", models.CharField(blank=True, max_length=300)),
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
                ("person_name", models.CharField(max_length=150)),
                ("title", models.CharField(max_length=200)),
                ("body_code", models.CharField(blank=True, max_length=8)),
                ("body_name", models.CharField(blank=True, max_length=300)),
                ("record_code", models.CharField(max_length=8)),
                ("record_title", models.CharField(max_length=300)),
                ("is_elected", models.BooleanField(default=False)),
                ("year_from", models.PositiveSmallIntegerField(null=True)),
                ("year_to", models.PositiveSmallIntegerField(null=True)),
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
                ("title", models.CharField(max_length=300)),
                ("subtitle", models.CharField(blank=True, max_length=300)),
                ("matched_as", models.CharField(blank=True, max_length=300)),
                ("address", models.CharField(max_length=300)),
                ("rank", models.PositiveSmallIntegerField(default=5)),
                ("exact", models.TextField()),
                ("folded", models.TextField()),
                ("sort_key", models.TextField(db_collation="C")),
            ],
            options={
                "verbose_name": "search entry",
                "verbose_name_plural": "search entries",
                "ordering": ["rank", "sort_key", "pk"],
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["folded"], name="search_entry_folded", opclasses=["gin_trgm_ops"]
                    )
                ],
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
                            (organizations.models.organizations.Period(), "&&"),
                        ],
                        name="territory_once_at_a_time",
                        violation_error_message="The organization already covers this unit in these days.",
                    ),
                ],
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
                            ("previewed", "previewed"),
                            ("applied", "applied"),
                            ("refused", "refused"),
                            ("expired", "expired"),
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
        migrations.AddField(
            model_name="Organization",
            name="source",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="organizations.source",
                verbose_name="source",
            ),
        ),
        AddTrigger(
            model_name="affiliation",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "organizations_affiliationhistory" ("id", "line", "organization_id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until") VALUES (OLD."id", OLD."line", OLD."organization_id", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."since", OLD."until"); RETURN NULL;',
                    hash="0a423e96eb5f6b564e5b8079b198683f8593c39e",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_252ac",
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
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.organization_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.organization_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                SELECT state INTO kept FROM organizations_organization WHERE id = record;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('organization', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="cf94731d1362d2c69317257846851e3efa0071be",
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
                    func='INSERT INTO "organizations_affiliationhistory" ("id", "line", "organization_id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until") VALUES (NEW."id", NEW."line", NEW."organization_id", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."since", NEW."until"); RETURN NULL;',
                    hash="f9c3cc63495bdfc04e82f77c59116ee3a193d5cc",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_99764",
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
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "organizations_affiliationhistory" ("id", "line", "organization_id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until") VALUES (NEW."id", NEW."line", NEW."organization_id", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."since", NEW."until"); RETURN NULL;',
                    hash="da8f6fd40aca588c2506308619fc6b1c2c3d5e2a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2a936",
                    table="organizations_affiliation",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="affiliationhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="1fb4aac218e3f511783f4161187e6aa84f418ccc",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_16359",
                    table="organizations_affiliationhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="clerkrole",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "organizations_clerkrolehistory" ("deputy_of_id", "id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "until", "user_id") VALUES (OLD."deputy_of_id", OLD."id", OLD."organization_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."role", OLD."since", OLD."until", OLD."user_id"); RETURN NULL;',
                    hash="c80a31ff117260999d404336616e62c3294de7f9",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_da659",
                    table="organizations_clerkrole",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="clerkrole",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "organizations_clerkrolehistory" ("deputy_of_id", "id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "until", "user_id") VALUES (NEW."deputy_of_id", NEW."id", NEW."organization_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."role", NEW."since", NEW."until", NEW."user_id"); RETURN NULL;',
                    hash="91907b5e61b69edbbc4ed36a8b15a35213762773",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_623f7",
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
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "organizations_clerkrolehistory" ("deputy_of_id", "id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "until", "user_id") VALUES (NEW."deputy_of_id", NEW."id", NEW."organization_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."role", NEW."since", NEW."until", NEW."user_id"); RETURN NULL;',
                    hash="7266966498994ab81662f328f3090209b262f558",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_55fd7",
                    table="organizations_clerkrole",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="clerkrolehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="b99533f96382e143ac9c09e366a6616c0014cef1",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_3946f",
                    table="organizations_clerkrolehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="cluster",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "organizations_clusterhistory" ("code", "founding_decision_id", "id", "is_plural", "kept_by_id", "name", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "source_id", "stated_member_count", "until") VALUES (OLD."code", OLD."founding_decision_id", OLD."id", OLD."is_plural", OLD."kept_by_id", OLD."name", OLD."owner_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."since", OLD."source_id", OLD."stated_member_count", OLD."until"); RETURN NULL;',
                    hash="66df841096403bb5e8c0eea77cc4a981f9a14f98",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ccd54",
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
                    func='INSERT INTO "organizations_clusterhistory" ("code", "founding_decision_id", "id", "is_plural", "kept_by_id", "name", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "source_id", "stated_member_count", "until") VALUES (NEW."code", NEW."founding_decision_id", NEW."id", NEW."is_plural", NEW."kept_by_id", NEW."name", NEW."owner_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."since", NEW."source_id", NEW."stated_member_count", NEW."until"); RETURN NULL;',
                    hash="89c0c89eecc7542ecc1bd15c5d729079adca399e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_aca2c",
                    table="organizations_cluster",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="cluster",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."code" IS DISTINCT FROM (NEW."code") OR OLD."founding_decision_id" IS DISTINCT FROM (NEW."founding_decision_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_plural" IS DISTINCT FROM (NEW."is_plural") OR OLD."kept_by_id" IS DISTINCT FROM (NEW."kept_by_id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."owner_id" IS DISTINCT FROM (NEW."owner_id") OR OLD."since" IS DISTINCT FROM (NEW."since") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."stated_member_count" IS DISTINCT FROM (NEW."stated_member_count") OR OLD."until" IS DISTINCT FROM (NEW."until"))',
                    func='INSERT INTO "organizations_clusterhistory" ("code", "founding_decision_id", "id", "is_plural", "kept_by_id", "name", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "source_id", "stated_member_count", "until") VALUES (NEW."code", NEW."founding_decision_id", NEW."id", NEW."is_plural", NEW."kept_by_id", NEW."name", NEW."owner_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."since", NEW."source_id", NEW."stated_member_count", NEW."until"); RETURN NULL;',
                    hash="16e073b9ea843bc567ba8e3768920c756de37ce2",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_282d1",
                    table="organizations_cluster",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="clusterhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="aa99123ffea896d9e392a5bffd7ae6ff39918210",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_821ed",
                    table="organizations_clusterhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="clustermembership",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "organizations_clustermembershiphistory" ("as_written", "cluster_id", "id", "order", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until") VALUES (OLD."as_written", OLD."cluster_id", OLD."id", OLD."order", OLD."organization_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."since", OLD."until"); RETURN NULL;',
                    hash="fe0152d59470ac4e0c6193997ad240e2e9b3f937",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d925e",
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
                    func='INSERT INTO "organizations_clustermembershiphistory" ("as_written", "cluster_id", "id", "order", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until") VALUES (NEW."as_written", NEW."cluster_id", NEW."id", NEW."order", NEW."organization_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."since", NEW."until"); RETURN NULL;',
                    hash="390835cd2ca91de4f2da498dcbda4701155ca5f1",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_eadf3",
                    table="organizations_clustermembership",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="clustermembership",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "organizations_clustermembershiphistory" ("as_written", "cluster_id", "id", "order", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until") VALUES (NEW."as_written", NEW."cluster_id", NEW."id", NEW."order", NEW."organization_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."since", NEW."until"); RETURN NULL;',
                    hash="91dd9c11b4094a4fa1dc613a9390be54fb88da6f",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_78e90",
                    table="organizations_clustermembership",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="clustermembershiphistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="f9593ee1910853cd41da9c4cb73f904a98a8a654",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_69cba",
                    table="organizations_clustermembershiphistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="document",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "organizations_documenthistory" ("address", "congress_ordinal", "external_issuer_id", "id", "issued_on", "issued_on_basis", "issued_on_precision", "issuer_id", "kept_by_id", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signer", "source_id", "status", "subject", "term_from", "term_to") VALUES (OLD."address", OLD."congress_ordinal", OLD."external_issuer_id", OLD."id", OLD."issued_on", OLD."issued_on_basis", OLD."issued_on_precision", OLD."issuer_id", OLD."kept_by_id", OLD."kind", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."signer", OLD."source_id", OLD."status", OLD."subject", OLD."term_from", OLD."term_to"); RETURN NULL;',
                    hash="7c1f6a3fdcfab7d8e6822fe8d961158e3850cdff",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6ce00",
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
                    func='INSERT INTO "organizations_documenthistory" ("address", "congress_ordinal", "external_issuer_id", "id", "issued_on", "issued_on_basis", "issued_on_precision", "issuer_id", "kept_by_id", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signer", "source_id", "status", "subject", "term_from", "term_to") VALUES (NEW."address", NEW."congress_ordinal", NEW."external_issuer_id", NEW."id", NEW."issued_on", NEW."issued_on_basis", NEW."issued_on_precision", NEW."issuer_id", NEW."kept_by_id", NEW."kind", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."signer", NEW."source_id", NEW."status", NEW."subject", NEW."term_from", NEW."term_to"); RETURN NULL;',
                    hash="0d92131eb4868ad820868b0c59d73a14198f6632",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_43ca2",
                    table="organizations_document",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="document",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."address" IS DISTINCT FROM (NEW."address") OR OLD."congress_ordinal" IS DISTINCT FROM (NEW."congress_ordinal") OR OLD."external_issuer_id" IS DISTINCT FROM (NEW."external_issuer_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."issued_on" IS DISTINCT FROM (NEW."issued_on") OR OLD."issued_on_basis" IS DISTINCT FROM (NEW."issued_on_basis") OR OLD."issued_on_precision" IS DISTINCT FROM (NEW."issued_on_precision") OR OLD."issuer_id" IS DISTINCT FROM (NEW."issuer_id") OR OLD."kept_by_id" IS DISTINCT FROM (NEW."kept_by_id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."signer" IS DISTINCT FROM (NEW."signer") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."subject" IS DISTINCT FROM (NEW."subject") OR OLD."term_from" IS DISTINCT FROM (NEW."term_from") OR OLD."term_to" IS DISTINCT FROM (NEW."term_to"))',
                    func='INSERT INTO "organizations_documenthistory" ("address", "congress_ordinal", "external_issuer_id", "id", "issued_on", "issued_on_basis", "issued_on_precision", "issuer_id", "kept_by_id", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signer", "source_id", "status", "subject", "term_from", "term_to") VALUES (NEW."address", NEW."congress_ordinal", NEW."external_issuer_id", NEW."id", NEW."issued_on", NEW."issued_on_basis", NEW."issued_on_precision", NEW."issuer_id", NEW."kept_by_id", NEW."kind", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."signer", NEW."source_id", NEW."status", NEW."subject", NEW."term_from", NEW."term_to"); RETURN NULL;',
                    hash="30a565f978df69bf5ab471f9274fbc236e6bd597",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_68502",
                    table="organizations_document",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="documenthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="037e6705259a1b059cc37d3914d283a85fd0ef57",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_14126",
                    table="organizations_documenthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="edition",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: edition_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'edition_is_never_changed';",
                    hash="f093363e154d0b7bedfaa899a118e280dff81de7",
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
            model_name="eventcount",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "organizations_eventcounthistory" ("bodies", "event_id", "id", "members", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."bodies", OLD."event_id", OLD."id", OLD."members", OLD."outcome", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="030b5b1c778831071a791bf0c5c18bf530ad6501",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_afa18",
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
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT (SELECT e.organization_id FROM organizations_organizationevent e WHERE e.id = r.event_id) INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT (SELECT e.organization_id FROM organizations_organizationevent e WHERE e.id = r.event_id) INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                SELECT state INTO kept FROM organizations_organization WHERE id = record;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('organization', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="9c5ac3b6db5570c17ec56b81e15c9d0c64865b21",
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
                    func='INSERT INTO "organizations_eventcounthistory" ("bodies", "event_id", "id", "members", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."bodies", NEW."event_id", NEW."id", NEW."members", NEW."outcome", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="9809b27cdd211d777be900809851fe33e467db12",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0e44a",
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
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "organizations_eventcounthistory" ("bodies", "event_id", "id", "members", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."bodies", NEW."event_id", NEW."id", NEW."members", NEW."outcome", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="a9baf5e984ed8555f1d5b4db4174150d9a1056b2",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_03eec",
                    table="organizations_eventcount",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="eventcounthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="dc6f3276790d7467a5b4d192875caad4692d0224",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_5de21",
                    table="organizations_eventcounthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="eventparticipant",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "organizations_eventparticipanthistory" ("event_id", "id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "share_note") VALUES (OLD."event_id", OLD."id", OLD."organization_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."role", OLD."share_note"); RETURN NULL;',
                    hash="14f539b760e45baca8cd84392bfad8fe434dc505",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e7ae8",
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
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT (SELECT e.organization_id FROM organizations_organizationevent e WHERE e.id = r.event_id) INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT (SELECT e.organization_id FROM organizations_organizationevent e WHERE e.id = r.event_id) INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                SELECT state INTO kept FROM organizations_organization WHERE id = record;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('organization', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="34a24b5e776e69f0b6639f5edf64d7d09264d8a9",
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
                    func='INSERT INTO "organizations_eventparticipanthistory" ("event_id", "id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "share_note") VALUES (NEW."event_id", NEW."id", NEW."organization_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."role", NEW."share_note"); RETURN NULL;',
                    hash="f390f6cd137f96f80dadfaf233cea733fe503172",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_860c4",
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
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "organizations_eventparticipanthistory" ("event_id", "id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "share_note") VALUES (NEW."event_id", NEW."id", NEW."organization_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."role", NEW."share_note"); RETURN NULL;',
                    hash="809f56978f30f052f38881aed66dd606aeb4d438",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_216d3",
                    table="organizations_eventparticipant",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="eventparticipanthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="5f325eaf5bc3f4ec066ceb56e5262b0fe7cd71c3",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_68bed",
                    table="organizations_eventparticipanthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="externalbody",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "organizations_externalbodyhistory" ("id", "kept_by_id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place") VALUES (OLD."id", OLD."kept_by_id", OLD."kind", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place"); RETURN NULL;',
                    hash="40b621828ebdc88f60e39c0a638f5ea35bc69b00",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_24a5d",
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
                    func='INSERT INTO "organizations_externalbodyhistory" ("id", "kept_by_id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place") VALUES (NEW."id", NEW."kept_by_id", NEW."kind", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place"); RETURN NULL;',
                    hash="ca4b0c58308fe70cb110bf34496e632bd94b2ee0",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2d90c",
                    table="organizations_externalbody",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="externalbody",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kept_by_id" IS DISTINCT FROM (NEW."kept_by_id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."place" IS DISTINCT FROM (NEW."place"))',
                    func='INSERT INTO "organizations_externalbodyhistory" ("id", "kept_by_id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place") VALUES (NEW."id", NEW."kept_by_id", NEW."kind", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place"); RETURN NULL;',
                    hash="c926f5eb2672d410a64a41742909f587c8a16a98",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_417b6",
                    table="organizations_externalbody",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="externalbodyhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="637a5f0612f5aaacdbab7ea4a3d4a99203125d69",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ba77a",
                    table="organizations_externalbodyhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="importbatch",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "organizations_importbatchhistory" ("created_count", "expires_at", "file_name", "id", "kept_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_count", "sha256", "sheet", "state", "unchanged_count", "updated_count", "uploaded_at", "uploaded_by_id") VALUES (OLD."created_count", OLD."expires_at", OLD."file_name", OLD."id", OLD."kept_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."row_count", OLD."sha256", OLD."sheet", OLD."state", OLD."unchanged_count", OLD."updated_count", OLD."uploaded_at", OLD."uploaded_by_id"); RETURN NULL;',
                    hash="ed140d0ac0e15e7704a7e5e36bf700c5b23912a8",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_07978",
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
                    func='INSERT INTO "organizations_importbatchhistory" ("created_count", "expires_at", "file_name", "id", "kept_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_count", "sha256", "sheet", "state", "unchanged_count", "updated_count", "uploaded_at", "uploaded_by_id") VALUES (NEW."created_count", NEW."expires_at", NEW."file_name", NEW."id", NEW."kept_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."row_count", NEW."sha256", NEW."sheet", NEW."state", NEW."unchanged_count", NEW."updated_count", NEW."uploaded_at", NEW."uploaded_by_id"); RETURN NULL;',
                    hash="46785e38ed474b232a9de64ad225de9bb871c092",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1d571",
                    table="organizations_importbatch",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="importbatch",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "organizations_importbatchhistory" ("created_count", "expires_at", "file_name", "id", "kept_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_count", "sha256", "sheet", "state", "unchanged_count", "updated_count", "uploaded_at", "uploaded_by_id") VALUES (NEW."created_count", NEW."expires_at", NEW."file_name", NEW."id", NEW."kept_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."row_count", NEW."sha256", NEW."sheet", NEW."state", NEW."unchanged_count", NEW."updated_count", NEW."uploaded_at", NEW."uploaded_by_id"); RETURN NULL;',
                    hash="68aef4a58b4e843a86660beaf8cbbd8356225fac",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_765aa",
                    table="organizations_importbatch",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="importbatchhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="9e9572af782da9f94735389ecba78678632c4ac5",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_0584c",
                    table="organizations_importbatchhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="indicator",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "organizations_indicatorhistory" ("code", "denominator", "id", "name", "numerator", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit") VALUES (OLD."code", OLD."denominator", OLD."id", OLD."name", OLD."numerator", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."unit"); RETURN NULL;',
                    hash="51c2ac014020c2e2f6d52ee124b4cfc140d692cb",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_fd4b7",
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
                    func='INSERT INTO "organizations_indicatorhistory" ("code", "denominator", "id", "name", "numerator", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit") VALUES (NEW."code", NEW."denominator", NEW."id", NEW."name", NEW."numerator", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."unit"); RETURN NULL;',
                    hash="a3163501ac038da227568ba6394fe478bfc2d97e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_fc6e8",
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
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "organizations_indicatorhistory" ("code", "denominator", "id", "name", "numerator", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit") VALUES (NEW."code", NEW."denominator", NEW."id", NEW."name", NEW."numerator", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."unit"); RETURN NULL;',
                    hash="99eb3202cdb1b7bca9b160e36e6667832861f1f6",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e1cee",
                    table="organizations_indicator",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="indicatorhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="869a8cd04e070012d59f7e19c6386e504e97bb2f",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_fb947",
                    table="organizations_indicatorhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="indicatorsynonym",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "organizations_indicatorsynonymhistory" ("id", "indicator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "wording") VALUES (OLD."id", OLD."indicator_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."wording"); RETURN NULL;',
                    hash="761a5a1e618a967fe0d5fc2a7f793105e86a57ac",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_06386",
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
                    func='INSERT INTO "organizations_indicatorsynonymhistory" ("id", "indicator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "wording") VALUES (NEW."id", NEW."indicator_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."wording"); RETURN NULL;',
                    hash="069c5af2b09ea84752e0a71576bf2e4aad577341",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_beb17",
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
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "organizations_indicatorsynonymhistory" ("id", "indicator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "wording") VALUES (NEW."id", NEW."indicator_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."wording"); RETURN NULL;',
                    hash="9fedf8e938e9a2f58872d7066dad8a2c197785ce",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ff387",
                    table="organizations_indicatorsynonym",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="indicatorsynonymhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="9a2594d01216229501c665f29a022eafa4f0e792",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_d3c31",
                    table="organizations_indicatorsynonymhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="organization",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "organizations_organizationhistory" ("code", "decided_at", "decided_by_id", "disambiguator", "edition_count", "ended_on", "ended_on_basis", "ended_on_precision", "founded_on", "founded_on_basis", "founded_on_precision", "id", "is_identified", "is_provisional", "is_stub", "kept_by_id", "kind_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_class", "reason_note", "return_comment", "short_name", "source_id", "state", "submitted_at", "submitted_by_id", "version") VALUES (OLD."code", OLD."decided_at", OLD."decided_by_id", OLD."disambiguator", OLD."edition_count", OLD."ended_on", OLD."ended_on_basis", OLD."ended_on_precision", OLD."founded_on", OLD."founded_on_basis", OLD."founded_on_precision", OLD."id", OLD."is_identified", OLD."is_provisional", OLD."is_stub", OLD."kept_by_id", OLD."kind_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason_class", OLD."reason_note", OLD."return_comment", OLD."short_name", OLD."source_id", OLD."state", OLD."submitted_at", OLD."submitted_by_id", OLD."version"); RETURN NULL;',
                    hash="fc78e88095ba9cde6baf0a76be3c10eb7f3fcdc3",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_84ac6",
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
                    func='INSERT INTO "organizations_organizationhistory" ("code", "decided_at", "decided_by_id", "disambiguator", "edition_count", "ended_on", "ended_on_basis", "ended_on_precision", "founded_on", "founded_on_basis", "founded_on_precision", "id", "is_identified", "is_provisional", "is_stub", "kept_by_id", "kind_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_class", "reason_note", "return_comment", "short_name", "source_id", "state", "submitted_at", "submitted_by_id", "version") VALUES (NEW."code", NEW."decided_at", NEW."decided_by_id", NEW."disambiguator", NEW."edition_count", NEW."ended_on", NEW."ended_on_basis", NEW."ended_on_precision", NEW."founded_on", NEW."founded_on_basis", NEW."founded_on_precision", NEW."id", NEW."is_identified", NEW."is_provisional", NEW."is_stub", NEW."kept_by_id", NEW."kind_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason_class", NEW."reason_note", NEW."return_comment", NEW."short_name", NEW."source_id", NEW."state", NEW."submitted_at", NEW."submitted_by_id", NEW."version"); RETURN NULL;',
                    hash="34e590ed11504ae8ddfaef56897c4dc9d667ada0",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_5a753",
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
                    func="\n                IF (OLD.state, NEW.state) NOT IN (('draft', 'submitted'), ('returned', 'submitted'), ('submitted', 'returned'), ('submitted', 'published'), ('published', 'draft'), ('published', 'withdrawn'), ('withdrawn', 'published')) THEN\n                    RAISE EXCEPTION 'rule broken: record_takes_legal_transitions' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_takes_legal_transitions';\n                END IF;\n                RETURN NEW;\n            ",
                    hash="2dad9cadb78f6a37d5980a40457d94e3397ce081",
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
                    condition='WHEN (OLD."code" IS DISTINCT FROM (NEW."code") OR OLD."decided_at" IS DISTINCT FROM (NEW."decided_at") OR OLD."decided_by_id" IS DISTINCT FROM (NEW."decided_by_id") OR OLD."disambiguator" IS DISTINCT FROM (NEW."disambiguator") OR OLD."edition_count" IS DISTINCT FROM (NEW."edition_count") OR OLD."ended_on" IS DISTINCT FROM (NEW."ended_on") OR OLD."ended_on_basis" IS DISTINCT FROM (NEW."ended_on_basis") OR OLD."ended_on_precision" IS DISTINCT FROM (NEW."ended_on_precision") OR OLD."founded_on" IS DISTINCT FROM (NEW."founded_on") OR OLD."founded_on_basis" IS DISTINCT FROM (NEW."founded_on_basis") OR OLD."founded_on_precision" IS DISTINCT FROM (NEW."founded_on_precision") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_identified" IS DISTINCT FROM (NEW."is_identified") OR OLD."is_provisional" IS DISTINCT FROM (NEW."is_provisional") OR OLD."is_stub" IS DISTINCT FROM (NEW."is_stub") OR OLD."kept_by_id" IS DISTINCT FROM (NEW."kept_by_id") OR OLD."kind_id" IS DISTINCT FROM (NEW."kind_id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."reason_class" IS DISTINCT FROM (NEW."reason_class") OR OLD."reason_note" IS DISTINCT FROM (NEW."reason_note") OR OLD."return_comment" IS DISTINCT FROM (NEW."return_comment") OR OLD."short_name" IS DISTINCT FROM (NEW."short_name") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."submitted_at" IS DISTINCT FROM (NEW."submitted_at") OR OLD."submitted_by_id" IS DISTINCT FROM (NEW."submitted_by_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "organizations_organizationhistory" ("code", "decided_at", "decided_by_id", "disambiguator", "edition_count", "ended_on", "ended_on_basis", "ended_on_precision", "founded_on", "founded_on_basis", "founded_on_precision", "id", "is_identified", "is_provisional", "is_stub", "kept_by_id", "kind_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_class", "reason_note", "return_comment", "short_name", "source_id", "state", "submitted_at", "submitted_by_id", "version") VALUES (NEW."code", NEW."decided_at", NEW."decided_by_id", NEW."disambiguator", NEW."edition_count", NEW."ended_on", NEW."ended_on_basis", NEW."ended_on_precision", NEW."founded_on", NEW."founded_on_basis", NEW."founded_on_precision", NEW."id", NEW."is_identified", NEW."is_provisional", NEW."is_stub", NEW."kept_by_id", NEW."kind_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason_class", NEW."reason_note", NEW."return_comment", NEW."short_name", NEW."source_id", NEW."state", NEW."submitted_at", NEW."submitted_by_id", NEW."version"); RETURN NULL;',
                    hash="cfd6e51c19560a031ec8cffed390a1f94e96fade",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_73a92",
                    table="organizations_organization",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationevent",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "organizations_organizationeventhistory" ("decision_id", "id", "kind", "note", "on", "on_basis", "on_precision", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") VALUES (OLD."decision_id", OLD."id", OLD."kind", OLD."note", OLD."on", OLD."on_basis", OLD."on_precision", OLD."organization_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id"); RETURN NULL;',
                    hash="8f3e5970237f28e0581568d8e366ae7adfa107e9",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_750d8",
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
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.organization_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.organization_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                SELECT state INTO kept FROM organizations_organization WHERE id = record;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('organization', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="90da9bf7edb258f1ee2597d9216bc6e4451d622b",
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
                    func='INSERT INTO "organizations_organizationeventhistory" ("decision_id", "id", "kind", "note", "on", "on_basis", "on_precision", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") VALUES (NEW."decision_id", NEW."id", NEW."kind", NEW."note", NEW."on", NEW."on_basis", NEW."on_precision", NEW."organization_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id"); RETURN NULL;',
                    hash="e7dbd5b6f3040ecc95986b36c73fc8d685332cbe",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2d98e",
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
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "organizations_organizationeventhistory" ("decision_id", "id", "kind", "note", "on", "on_basis", "on_precision", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") VALUES (NEW."decision_id", NEW."id", NEW."kind", NEW."note", NEW."on", NEW."on_basis", NEW."on_precision", NEW."organization_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id"); RETURN NULL;',
                    hash="b61333f5fbe251e2e78fab672bbca0c13da04073",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2dc0c",
                    table="organizations_organizationevent",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationeventhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="3637c03e47849468ec455ef8e3643de3d8c7e3da",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_254b1",
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
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="19e12d7d848879e15827447f3e9ffa02faf11efc",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_168cd",
                    table="organizations_organizationhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationkind",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "organizations_organizationkindhistory" ("abbreviation", "code", "id", "level", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until") VALUES (OLD."abbreviation", OLD."code", OLD."id", OLD."level", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."since", OLD."until"); RETURN NULL;',
                    hash="d0625b49985c040dc5d6dba8717f65ab01156ec4",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_7f7ba",
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
                    func='INSERT INTO "organizations_organizationkindhistory" ("abbreviation", "code", "id", "level", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until") VALUES (NEW."abbreviation", NEW."code", NEW."id", NEW."level", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."since", NEW."until"); RETURN NULL;',
                    hash="ae1f49fe338dc34b5f600b13470d1fdbe502fb1e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_34b01",
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
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "organizations_organizationkindhistory" ("abbreviation", "code", "id", "level", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until") VALUES (NEW."abbreviation", NEW."code", NEW."id", NEW."level", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."since", NEW."until"); RETURN NULL;',
                    hash="94514c288bbaadd566ddc073ceeb5377d0cc8f82",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_86de3",
                    table="organizations_organizationkind",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationkindhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="6db2b02ae346df599309a26038dab3dcd7efa389",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_eb5a4",
                    table="organizations_organizationkindhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationname",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "organizations_organizationnamehistory" ("id", "kind", "name", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "short_name", "since", "until") VALUES (OLD."id", OLD."kind", OLD."name", OLD."organization_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."short_name", OLD."since", OLD."until"); RETURN NULL;',
                    hash="2ef79f24a0f8b1322c64cdfa0bf72ae70d1a2409",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_dd312",
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
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.organization_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.organization_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                SELECT state INTO kept FROM organizations_organization WHERE id = record;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('organization', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="ed6c6a8b00d80b10079d6efa82a26ac8d96a5504",
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
                    func='INSERT INTO "organizations_organizationnamehistory" ("id", "kind", "name", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "short_name", "since", "until") VALUES (NEW."id", NEW."kind", NEW."name", NEW."organization_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."short_name", NEW."since", NEW."until"); RETURN NULL;',
                    hash="b762006cb3d2f55f8c51430a5c76f637998f84b7",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ea082",
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
                    func="\n                    FOR body IN SELECT DISTINCT id FROM unnest(ARRAY[\n                        CASE WHEN TG_OP <> 'DELETE' THEN NEW.organization_id END,\n                        CASE WHEN TG_OP <> 'INSERT' THEN OLD.organization_id END\n                    ]) AS id WHERE id IS NOT NULL LOOP\n                        UPDATE organizations_organization AS o\n                           SET name = coalesce(n.name, ''),\n                               short_name = coalesce(n.short_name, '')\n                          FROM (SELECT 1) AS one LEFT JOIN LATERAL (\n                                SELECT name, short_name FROM organizations_organizationname\n                                 WHERE organization_id = body AND kind = 'official'\n                                 ORDER BY since DESC NULLS LAST, id DESC LIMIT 1) AS n ON true\n                         WHERE o.id = body\n                           AND (o.name, o.short_name) IS DISTINCT FROM\n                               (coalesce(n.name, ''), coalesce(n.short_name, ''));\n                    END LOOP;\n                    RETURN NULL;\n                ",
                    hash="2a413ce221d006492c1b793316e01de6fe7117a8",
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
                    condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."organization_id" IS DISTINCT FROM (NEW."organization_id") OR OLD."short_name" IS DISTINCT FROM (NEW."short_name") OR OLD."since" IS DISTINCT FROM (NEW."since") OR OLD."until" IS DISTINCT FROM (NEW."until"))',
                    func='INSERT INTO "organizations_organizationnamehistory" ("id", "kind", "name", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "short_name", "since", "until") VALUES (NEW."id", NEW."kind", NEW."name", NEW."organization_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."short_name", NEW."since", NEW."until"); RETURN NULL;',
                    hash="4f40df16e6aadac07938e56f4f255b11f0b8fae9",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_211f0",
                    table="organizations_organizationname",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="organizationnamehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="19e98f824eb719f718cea7ea4f6903f77169aa93",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_7c4d7",
                    table="organizations_organizationnamehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "organizations_personhistory" ("code", "ground", "id", "is_withheld", "kept_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_name") VALUES (OLD."code", OLD."ground", OLD."id", OLD."is_withheld", OLD."kept_by_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."sort_name"); RETURN NULL;',
                    hash="b91816a155d6ae6d4217176075bcf3ad3bd30ddd",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_05cd0",
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
                    func='INSERT INTO "organizations_personhistory" ("code", "ground", "id", "is_withheld", "kept_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_name") VALUES (NEW."code", NEW."ground", NEW."id", NEW."is_withheld", NEW."kept_by_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sort_name"); RETURN NULL;',
                    hash="63465b27bdf582679345b2687d95f324c733cab7",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4d011",
                    table="organizations_person",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."code" IS DISTINCT FROM (NEW."code") OR OLD."ground" IS DISTINCT FROM (NEW."ground") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_withheld" IS DISTINCT FROM (NEW."is_withheld") OR OLD."kept_by_id" IS DISTINCT FROM (NEW."kept_by_id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."sort_name" IS DISTINCT FROM (NEW."sort_name"))',
                    func='INSERT INTO "organizations_personhistory" ("code", "ground", "id", "is_withheld", "kept_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_name") VALUES (NEW."code", NEW."ground", NEW."id", NEW."is_withheld", NEW."kept_by_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sort_name"); RETURN NULL;',
                    hash="94031efb228abbb0fb20c5763fdf189c67230cd4",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1eb25",
                    table="organizations_person",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="persondetails",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "organizations_persondetailshistory" ("born_on", "delete_after", "education", "ethnicity", "gender", "ground", "id", "joined_party_on", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "political_theory", "purpose", "qualification", "religion") VALUES (OLD."born_on", OLD."delete_after", OLD."education", OLD."ethnicity", OLD."gender", OLD."ground", OLD."id", OLD."joined_party_on", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."political_theory", OLD."purpose", OLD."qualification", OLD."religion"); RETURN NULL;',
                    hash="cc1d5e4f3e4c1616f222e983ce0a6502cf94ea66",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_57e09",
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
                    func='INSERT INTO "organizations_persondetailshistory" ("born_on", "delete_after", "education", "ethnicity", "gender", "ground", "id", "joined_party_on", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "political_theory", "purpose", "qualification", "religion") VALUES (NEW."born_on", NEW."delete_after", NEW."education", NEW."ethnicity", NEW."gender", NEW."ground", NEW."id", NEW."joined_party_on", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."political_theory", NEW."purpose", NEW."qualification", NEW."religion"); RETURN NULL;',
                    hash="ee08eaf2822165ae64cb0641ff10e72e6accce6c",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2532c",
                    table="organizations_persondetails",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="persondetails",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "organizations_persondetailshistory" ("born_on", "delete_after", "education", "ethnicity", "gender", "ground", "id", "joined_party_on", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "political_theory", "purpose", "qualification", "religion") VALUES (NEW."born_on", NEW."delete_after", NEW."education", NEW."ethnicity", NEW."gender", NEW."ground", NEW."id", NEW."joined_party_on", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."political_theory", NEW."purpose", NEW."qualification", NEW."religion"); RETURN NULL;',
                    hash="436d45fc40a22d3602bd716c5629cc2cbead577a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a2291",
                    table="organizations_persondetails",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="persondetailshistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="ffcd01dabc0af1e708bce9de07b5ea923c9996a8",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_0cbf0",
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
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="b9da482e88eb2956cf5e5301ab431d00305faa0d",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_da863",
                    table="organizations_personhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="programme",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "organizations_programmehistory" ("anniversary_years", "id", "kept_by_id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "source_id", "until") VALUES (OLD."anniversary_years", OLD."id", OLD."kept_by_id", OLD."kind", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."since", OLD."source_id", OLD."until"); RETURN NULL;',
                    hash="6cd7c33c15b5d526fda40bc8be4fcdcf593e6766",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_5ccd7",
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
                    func='INSERT INTO "organizations_programmehistory" ("anniversary_years", "id", "kept_by_id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "source_id", "until") VALUES (NEW."anniversary_years", NEW."id", NEW."kept_by_id", NEW."kind", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."since", NEW."source_id", NEW."until"); RETURN NULL;',
                    hash="8359bb90dbf8d2715dfe1ba991b030c17f2365bd",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_acbfb",
                    table="organizations_programme",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="programme",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "organizations_programmehistory" ("anniversary_years", "id", "kept_by_id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "source_id", "until") VALUES (NEW."anniversary_years", NEW."id", NEW."kept_by_id", NEW."kind", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."since", NEW."source_id", NEW."until"); RETURN NULL;',
                    hash="bbaf693a883ec674611a0ddfb3f9097adabfec74",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_5f65b",
                    table="organizations_programme",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="programmehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="4c045bdc5d65a1390fe59fdbae8154c973d35520",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_7fa12",
                    table="organizations_programmehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="programmename",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "organizations_programmenamehistory" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id") VALUES (OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."programme_id"); RETURN NULL;',
                    hash="073d429c675ffe532d8ff0d55619cda5a2b5ee16",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3b5a3",
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
                    func='INSERT INTO "organizations_programmenamehistory" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id") VALUES (NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."programme_id"); RETURN NULL;',
                    hash="2533ee2c790e7048c86e01566a34556e2c096e56",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_240c1",
                    table="organizations_programmename",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="programmename",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "organizations_programmenamehistory" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id") VALUES (NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."programme_id"); RETURN NULL;',
                    hash="6e0dc47ff6968f3bec02e3f92cf736ca53c3d1d9",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0fce9",
                    table="organizations_programmename",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="programmenamehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="7274035cc1973bc7345ff49110408cdd1c772095",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_12175",
                    table="organizations_programmenamehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="rulelimit",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "organizations_rulelimithistory" ("code", "id", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "rule_set_id", "value") VALUES (OLD."code", OLD."id", OLD."level", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reference", OLD."rule_set_id", OLD."value"); RETURN NULL;',
                    hash="0f7db7c413285921920c1224234ffe7933c88560",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_57689",
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
                    func='INSERT INTO "organizations_rulelimithistory" ("code", "id", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "rule_set_id", "value") VALUES (NEW."code", NEW."id", NEW."level", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reference", NEW."rule_set_id", NEW."value"); RETURN NULL;',
                    hash="30a0e812a8abf15594af577f94d65460e2cc7cf6",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_66b8b",
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
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "organizations_rulelimithistory" ("code", "id", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "rule_set_id", "value") VALUES (NEW."code", NEW."id", NEW."level", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reference", NEW."rule_set_id", NEW."value"); RETURN NULL;',
                    hash="7217f03a38676ec9d57bb5ce8099760a0d46b22f",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a63dc",
                    table="organizations_rulelimit",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="rulelimithistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="466ce4dbf509d9dce17b5323a7b0a382837fef81",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_0507f",
                    table="organizations_rulelimithistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="ruleset",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "organizations_rulesethistory" ("document_number", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until") VALUES (OLD."document_number", OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."since", OLD."until"); RETURN NULL;',
                    hash="5a98449fb9e441ec320b918c74cc4962e7b2c855",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_962c5",
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
                    func='INSERT INTO "organizations_rulesethistory" ("document_number", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until") VALUES (NEW."document_number", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."since", NEW."until"); RETURN NULL;',
                    hash="bf1fe9c71ae7fe521e0d56331a5a62a770309ad8",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4f08d",
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
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "organizations_rulesethistory" ("document_number", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until") VALUES (NEW."document_number", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."since", NEW."until"); RETURN NULL;',
                    hash="0c9c8d3466ec82166f9fc4784153ab32595e01ff",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_94107",
                    table="organizations_ruleset",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="rulesethistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="2f15527663b93a0caea58f7628a6492fda5a1ce1",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_1fd61",
                    table="organizations_rulesethistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="source",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "organizations_sourcehistory" ("address", "author", "id", "kept_by_id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on", "published_on_basis", "published_on_precision", "published_time", "publisher", "republishes_id", "title") VALUES (OLD."address", OLD."author", OLD."id", OLD."kept_by_id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."published_on", OLD."published_on_basis", OLD."published_on_precision", OLD."published_time", OLD."publisher", OLD."republishes_id", OLD."title"); RETURN NULL;',
                    hash="c93c179e53e0863c1565c84f3cd7b16116eca2a9",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_24f35",
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
                    func='INSERT INTO "organizations_sourcehistory" ("address", "author", "id", "kept_by_id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on", "published_on_basis", "published_on_precision", "published_time", "publisher", "republishes_id", "title") VALUES (NEW."address", NEW."author", NEW."id", NEW."kept_by_id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."published_on", NEW."published_on_basis", NEW."published_on_precision", NEW."published_time", NEW."publisher", NEW."republishes_id", NEW."title"); RETURN NULL;',
                    hash="617d854faf2be82ccb2e63c55988843edfa5c925",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4fb4b",
                    table="organizations_source",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="source",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "organizations_sourcehistory" ("address", "author", "id", "kept_by_id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on", "published_on_basis", "published_on_precision", "published_time", "publisher", "republishes_id", "title") VALUES (NEW."address", NEW."author", NEW."id", NEW."kept_by_id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."published_on", NEW."published_on_basis", NEW."published_on_precision", NEW."published_time", NEW."publisher", NEW."republishes_id", NEW."title"); RETURN NULL;',
                    hash="3f3a6434ea4a6e62c864e30f4ad439db2d8bb14b",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_82436",
                    table="organizations_source",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="sourcehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="f24e6e72a781d1ee3040a7025f0b4ea2c38ff9f5",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_2c09f",
                    table="organizations_sourcehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="sourcenote",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "organizations_sourcenotehistory" ("as_written", "correct", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "subject") VALUES (OLD."as_written", OLD."correct", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."subject"); RETURN NULL;',
                    hash="6d30678b609e40bef4ea3f836985d9e0a63836c0",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_363fd",
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
                    func='INSERT INTO "organizations_sourcenotehistory" ("as_written", "correct", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "subject") VALUES (NEW."as_written", NEW."correct", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."subject"); RETURN NULL;',
                    hash="fb3eb9e5be0cb5f21219e564aa7d7a8ef0228f4c",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_070c4",
                    table="organizations_sourcenote",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="sourcenote",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "organizations_sourcenotehistory" ("as_written", "correct", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "subject") VALUES (NEW."as_written", NEW."correct", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."subject"); RETURN NULL;',
                    hash="a8f6f4acf6f7d5539a285275ff2df9073cebacf9",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e0177",
                    table="organizations_sourcenote",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="sourcenotehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="71838e4571d7cea07bc84a57beea977697f56324",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_c6d5e",
                    table="organizations_sourcenotehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="territory",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "organizations_territoryhistory" ("id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "unit_code", "unit_code_now", "unit_name", "unit_name_now", "until") VALUES (OLD."id", OLD."organization_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."role", OLD."since", OLD."unit_code", OLD."unit_code_now", OLD."unit_name", OLD."unit_name_now", OLD."until"); RETURN NULL;',
                    hash="64b189fd82aef2eea73d4399146cf3e1265f5cdb",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_0bee8",
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
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.organization_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.organization_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                SELECT state INTO kept FROM organizations_organization WHERE id = record;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('organization', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="fc3132d3146e67f5cc6b107148e8653a5bc1784d",
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
                    func='INSERT INTO "organizations_territoryhistory" ("id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "unit_code", "unit_code_now", "unit_name", "unit_name_now", "until") VALUES (NEW."id", NEW."organization_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."role", NEW."since", NEW."unit_code", NEW."unit_code_now", NEW."unit_name", NEW."unit_name_now", NEW."until"); RETURN NULL;',
                    hash="e6f1dfe74986d85de86a870ee131ac0abf5f7466",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0fc1c",
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
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "organizations_territoryhistory" ("id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "unit_code", "unit_code_now", "unit_name", "unit_name_now", "until") VALUES (NEW."id", NEW."organization_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."role", NEW."since", NEW."unit_code", NEW."unit_code_now", NEW."unit_name", NEW."unit_name_now", NEW."until"); RETURN NULL;',
                    hash="bf8de209c954f4c87ff36417e1a3e575477b0a1a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8bcd2",
                    table="organizations_territory",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="territoryhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="5ae208f8474948a8719f470df92f4ed437cca9db",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_db05c",
                    table="organizations_territoryhistory",
                    when="BEFORE",
                ),
            ),
        ),
    ]


Migration.operations = together(Migration.operations)
