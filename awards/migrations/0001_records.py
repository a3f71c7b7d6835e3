import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.datetime
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import congress_portal.foundation.columns
import congress_portal.foundation.figures
import congress_portal.foundation.publication
import congress_portal.foundation.vietnamese_sql
from congress_portal.foundation.schema import AddTrigger, together


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "__first__"),
        ("congresses", "0001_records"),
        ("organizations", "0002_records"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="AwardDecision",
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
                    "deciding_organization",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="award_decisions",
                        to="organizations.organization",
                        verbose_name="deciding union body",
                    ),
                ),
                (
                    "deciding_external",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="award_decisions",
                        to="organizations.externalbody",
                        verbose_name="deciding body outside the union",
                    ),
                ),
                (
                    "organ",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("executive", "executive committee"),
                            ("standing", "standing committee"),
                            ("presidium", "presidium"),
                            ("chair", "chair"),
                        ],
                        max_length=10,
                        verbose_name="organ",
                    ),
                ),
                (
                    "number",
                    models.CharField(blank=True, max_length=60, verbose_name="number and symbol"),
                ),
                ("decided_on", models.DateField(blank=True, null=True, verbose_name="decided on")),
                (
                    "decided_on_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "day"), ("month", "month"), ("year", "year")],
                        max_length=5,
                        verbose_name="precision",
                    ),
                ),
                (
                    "decided_on_basis",
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
                    "presenter",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.organization",
                        verbose_name="presented by",
                    ),
                ),
                (
                    "occasion",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="award_decisions",
                        to="congresses.congress",
                        verbose_name="on the occasion of",
                    ),
                ),
                (
                    "period_from",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="period from"
                    ),
                ),
                (
                    "period_to",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="period to"
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="award_decisions",
                        to="organizations.programme",
                        verbose_name="emulation drive",
                    ),
                ),
                ("signer", models.CharField(blank=True, max_length=150, verbose_name="signed by")),
                (
                    "stated_collectives",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="collectives as the decision states"
                    ),
                ),
                (
                    "stated_individuals",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="individuals as the decision states"
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
                        default="award",
                        max_length=15,
                        verbose_name="ground for publishing names",
                    ),
                ),
                (
                    "annulled_on",
                    models.DateField(blank=True, null=True, verbose_name="annulled on"),
                ),
                (
                    "annulment_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="why annulled"),
                ),
            ],
            options={
                "verbose_name": "award decision",
                "verbose_name_plural": "award decisions",
                "ordering": ["-decided_on", "-pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state__in", ["published", "withdrawn"]), _negated=True),
                            models.Q(("decided_by", models.F("submitted_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="awarddecision_is_approved_by_another_person",
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
                        name="awarddecision_state_has_its_evidence",
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
                        name="awarddecision_decision_has_its_evidence",
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
                        name="awarddecision_correction_has_a_reason",
                        violation_error_message="A correction needs its class and a public note of at least ten characters.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("deciding_external__isnull", True),
                                ("deciding_organization__isnull", False),
                            ),
                            models.Q(
                                ("deciding_external__isnull", False),
                                ("deciding_organization__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="award_decision_has_one_deciding_body",
                        violation_error_message="A decision has one deciding body: a union body or another.",
                    ),
                    models.UniqueConstraint(
                        django.db.models.functions.comparison.Coalesce(
                            "deciding_organization", 0, output_field=models.BigIntegerField()
                        ),
                        django.db.models.functions.comparison.Coalesce(
                            "deciding_external", 0, output_field=models.BigIntegerField()
                        ),
                        django.db.models.functions.comparison.Coalesce(
                            django.db.models.functions.datetime.ExtractYear(
                                django.db.models.functions.comparison.Cast(
                                    "decided_on", models.DateField()
                                )
                            ),
                            0,
                        ),
                        congress_portal.foundation.vietnamese_sql.NumberKey("number"),
                        condition=models.Q(
                            models.Q(("number", ""), _negated=True),
                            models.Q(
                                ("deciding_external__isnull", True),
                                ("deciding_organization__isnull", True),
                                _negated=True,
                            ),
                        ),
                        name="decision_number_once_per_body_and_year",
                        violation_error_message="This organization already has a decision with that number in that year. Numbers restart each year; check number and date.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("period_from__isnull", True),
                            ("period_to__isnull", True),
                            ("period_to__gte", models.F("period_from")),
                            _connector="OR",
                        ),
                        name="award_period_is_in_order",
                        violation_error_message="A period ends in its first year or later.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("annulled_on__isnull", True), ("annulment_reason", "")),
                            models.Q(
                                ("annulled_on__isnull", False),
                                models.Q(("annulment_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="annulled_decision_has_a_reason",
                        violation_error_message="An annulled decision says why, and only then.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("decided_on__isnull", True),
                                ("decided_on_basis", ""),
                                ("decided_on_precision", ""),
                            ),
                            models.Q(
                                ("decided_on__isnull", False),
                                models.Q(("decided_on_precision", ""), _negated=True),
                                models.Q(("decided_on_basis", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="award_decision_date_is_whole",
                        violation_error_message="A date has a precision and a basis, or is not known at all.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AwardForm",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.SlugField(max_length=40, unique=True, verbose_name="code")),
                ("name", models.CharField(max_length=150, verbose_name="name")),
                (
                    "issuing_level",
                    models.CharField(blank=True, max_length=100, verbose_name="issued by"),
                ),
                (
                    "is_title",
                    models.BooleanField(default=False, verbose_name="is an emulation title"),
                ),
                (
                    "for_collectives",
                    models.BooleanField(default=True, verbose_name="for collectives"),
                ),
                (
                    "for_individuals",
                    models.BooleanField(default=True, verbose_name="for individuals"),
                ),
                (
                    "for_households",
                    models.BooleanField(default=False, verbose_name="for households"),
                ),
                (
                    "once_in_a_lifetime",
                    models.BooleanField(default=False, verbose_name="once in a lifetime"),
                ),
                ("rule", models.CharField(blank=True, max_length=100, verbose_name="rule")),
                ("since", models.DateField(blank=True, null=True, verbose_name="from")),
                ("until", models.DateField(blank=True, null=True, verbose_name="until")),
            ],
            options={
                "verbose_name": "form of award",
                "verbose_name_plural": "forms of award",
                "ordering": ["name", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until__isnull", True),
                            ("since__isnull", True),
                            ("until__gt", models.F("since")),
                            _connector="OR",
                        ),
                        name="award_form_ends_after_it_begins",
                        violation_error_message="A form of award ends after it begins.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Award",
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
                    "decision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="awards",
                        to="awards.awarddecision",
                        verbose_name="decision",
                    ),
                ),
                (
                    "order",
                    models.PositiveIntegerField(default=0, verbose_name="order in the annex"),
                ),
                (
                    "section",
                    models.CharField(
                        blank=True, max_length=100, verbose_name="section of the annex"
                    ),
                ),
                (
                    "form",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="awards",
                        to="awards.awardform",
                        verbose_name="form",
                    ),
                ),
                (
                    "scope",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("comprehensive", "comprehensive"),
                            ("thematic", "thematic"),
                            ("drive", "emulation drive"),
                            ("ad_hoc", "ad hoc"),
                            ("term", "for the term"),
                        ],
                        max_length=15,
                        verbose_name="scope",
                    ),
                ),
                (
                    "recipient_kind",
                    models.CharField(
                        choices=[
                            ("collective", "collective"),
                            ("individual", "individual"),
                            ("household", "household"),
                        ],
                        default="individual",
                        max_length=10,
                        verbose_name="recipient",
                    ),
                ),
                (
                    "recipient_name",
                    models.CharField(max_length=300, verbose_name="name of the recipient"),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="awards",
                        to="organizations.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="awards",
                        to="organizations.organization",
                        verbose_name="union body",
                    ),
                ),
                ("post", models.CharField(blank=True, max_length=200, verbose_name="post")),
                (
                    "unit",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="unit of the recipient"
                    ),
                ),
                (
                    "proposing_unit",
                    models.CharField(blank=True, max_length=200, verbose_name="proposed by"),
                ),
                (
                    "reason",
                    models.CharField(blank=True, max_length=300, verbose_name="achievement"),
                ),
                (
                    "amount",
                    congress_portal.foundation.figures.MoneyColumn(
                        blank=True, null=True, verbose_name="amount paid"
                    ),
                ),
                (
                    "is_withheld",
                    models.BooleanField(
                        default=False,
                        help_text="The award stays counted; the name is not published.",
                        verbose_name="name is not published",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=200, verbose_name="note")),
                (
                    "sort_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Case(
                            models.When(
                                recipient_kind="individual",
                                then=congress_portal.foundation.vietnamese_sql.PersonSortKey(
                                    "recipient_name"
                                ),
                            ),
                            default=congress_portal.foundation.vietnamese_sql.SortKey(
                                "recipient_name"
                            ),
                        ),
                        output_field=models.TextField(db_collation="C"),
                    ),
                ),
                (
                    "folded",
                    models.GeneratedField(
                        db_persist=True,
                        expression=congress_portal.foundation.vietnamese_sql.Fold("recipient_name"),
                        output_field=models.TextField(),
                    ),
                ),
            ],
            options={
                "verbose_name": "award",
                "verbose_name_plural": "awards",
                "ordering": ["decision", "order", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("recipient_name", ""),
                            congress_portal.foundation.columns.IsClean("recipient_name"),
                            _connector="OR",
                        ),
                        name="award_recipient_name_is_clean",
                        violation_error_message="The text has characters that cannot be seen, or spaces at its ends. Type it again.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("recipient_name", ""), _negated=True),
                        name="award_has_a_recipient",
                        violation_error_message="Enter the name of the recipient.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("person__isnull", True),
                                ("recipient_kind", "individual"),
                                _connector="OR",
                            ),
                            models.Q(
                                ("organization__isnull", True),
                                ("recipient_kind", "collective"),
                                _connector="OR",
                            ),
                        ),
                        name="award_recipient_is_of_one_kind",
                        violation_error_message="An individual is linked to a person, a collective to a union body.",
                    ),
                    models.UniqueConstraint(
                        fields=(
                            "decision",
                            "form",
                            "recipient_kind",
                            "recipient_name",
                            "post",
                            "unit",
                        ),
                        name="award_once_per_decision",
                        violation_error_message="This recipient already has that award in the decision.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("amount__isnull", True), ("amount__gte", 0), _connector="OR"
                        ),
                        name="award_amount_is_not_negative",
                        violation_error_message="An amount is not negative.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AwardTally",
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
                    "congress",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="award_tallies",
                        to="congresses.congress",
                        verbose_name="reported by",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "line",
                    models.CharField(
                        choices=[("given", "given"), ("received", "received")],
                        max_length=10,
                        verbose_name="given or received",
                    ),
                ),
                (
                    "form",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tallies",
                        to="awards.awardform",
                        verbose_name="form",
                    ),
                ),
                (
                    "scope",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("comprehensive", "comprehensive"),
                            ("thematic", "thematic"),
                            ("drive", "emulation drive"),
                            ("ad_hoc", "ad hoc"),
                            ("term", "for the term"),
                        ],
                        max_length=15,
                        verbose_name="scope",
                    ),
                ),
                (
                    "deciding_organization",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.organization",
                        verbose_name="deciding union body",
                    ),
                ),
                (
                    "deciding_external",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.externalbody",
                        verbose_name="deciding body outside the union",
                    ),
                ),
                (
                    "organ",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("executive", "executive committee"),
                            ("standing", "standing committee"),
                            ("presidium", "presidium"),
                            ("chair", "chair"),
                        ],
                        max_length=10,
                        verbose_name="organ",
                    ),
                ),
                (
                    "recipient_kind",
                    models.CharField(
                        choices=[
                            ("collective", "collective"),
                            ("individual", "individual"),
                            ("household", "household"),
                        ],
                        max_length=10,
                        verbose_name="recipient",
                    ),
                ),
                ("count", models.PositiveIntegerField(verbose_name="number")),
                (
                    "period_from",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="period from"
                    ),
                ),
                (
                    "period_to",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="period to"
                    ),
                ),
                (
                    "at_congress",
                    models.BooleanField(default=False, verbose_name="presented at the congress"),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.programme",
                        verbose_name="emulation drive",
                    ),
                ),
                (
                    "included_in_another",
                    models.CharField(
                        choices=[("yes", "yes"), ("no", "no"), ("unknown", "not known")],
                        default="unknown",
                        max_length=10,
                        verbose_name="included in another tally",
                    ),
                ),
            ],
            options={
                "verbose_name": "award tally",
                "verbose_name_plural": "award tallies",
                "ordering": ["congress", "order", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("deciding_external__isnull", True),
                                ("deciding_organization__isnull", False),
                            ),
                            models.Q(
                                ("deciding_external__isnull", False),
                                ("deciding_organization__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="tally_has_one_deciding_body",
                        violation_error_message="A tally has one deciding body: a union body or another.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("period_from__isnull", True),
                            ("period_to__isnull", True),
                            ("period_to__gte", models.F("period_from")),
                            _connector="OR",
                        ),
                        name="tally_period_is_in_order",
                        violation_error_message="A period ends in its first year or later.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Nomination",
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
                    "congress",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="nominations",
                        to="congresses.congress",
                        verbose_name="at the congress",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("acclaimed", "acclaimed by the cluster"),
                            ("proposed", "proposed"),
                        ],
                        default="acclaimed",
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                (
                    "cluster",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="nominations",
                        to="organizations.cluster",
                        verbose_name="by the cluster",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="nominations",
                        to="organizations.organization",
                        verbose_name="organization",
                    ),
                ),
                (
                    "form",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="awards.awardform",
                        verbose_name="form",
                    ),
                ),
                (
                    "year",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="year"),
                ),
            ],
            options={
                "verbose_name": "nomination",
                "verbose_name_plural": "nominations",
                "ordering": ["congress", "order", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("congress", "kind", "organization", "form"),
                        name="nomination_once_per_congress",
                        nulls_distinct=False,
                        violation_error_message="The organization is nominated already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PublishedAward",
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
                ("decision_code", models.CharField(max_length=8)),
                ("decision_number", models.CharField(blank=True)),
                ("decided_on", models.DateField(null=True)),
                ("decided_on_text", models.CharField(blank=True, max_length=10)),
                ("deciding_code", models.CharField(blank=True, max_length=8)),
                ("deciding_name", models.CharField()),
                ("deciding_sort_key", models.TextField(db_collation="C")),
                ("form_code", models.CharField(max_length=40)),
                ("form_name", models.CharField()),
                ("scope", models.CharField(blank=True, max_length=15)),
                ("recipient_kind", models.CharField(max_length=10)),
                ("recipient_name", models.CharField(blank=True)),
                ("recipient_code", models.CharField(blank=True, max_length=8)),
                ("is_withheld", models.BooleanField(default=False)),
                ("is_annulled", models.BooleanField(default=False)),
                ("post", models.CharField(blank=True)),
                ("unit", models.CharField(blank=True)),
                ("reason", models.CharField(blank=True)),
                ("year", models.PositiveSmallIntegerField(null=True)),
                ("period_from", models.PositiveSmallIntegerField(null=True)),
                ("period_to", models.PositiveSmallIntegerField(null=True)),
                ("amount", models.BigIntegerField(null=True)),
                ("note", models.CharField(blank=True)),
                ("position", models.PositiveIntegerField()),
                ("sort_key", models.TextField(db_collation="C")),
                ("folded", models.TextField()),
            ],
            options={
                "verbose_name": "published award",
                "verbose_name_plural": "published awards",
                "ordering": ["-year", "deciding_sort_key", "decision_code", "position", "pk"],
                "indexes": [
                    models.Index(
                        fields=["-year", "deciding_sort_key", "decision_code", "position", "id"],
                        name="published_award_order",
                    ),
                    models.Index(
                        fields=["decision_code", "position"], name="published_award_decision"
                    ),
                    models.Index(fields=["recipient_code"], name="published_award_recipient"),
                    models.Index(fields=["form_code"], name="published_award_form"),
                    models.Index(fields=["deciding_code"], name="published_award_body"),
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["folded"], name="published_award_folded", opclasses=["gin_trgm_ops"]
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PublishedDecision",
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
                ("number", models.CharField(blank=True)),
                ("decided_on", models.DateField(null=True)),
                ("decided_on_text", models.CharField(blank=True, max_length=10)),
                ("year", models.PositiveSmallIntegerField(null=True)),
                ("deciding_code", models.CharField(blank=True, max_length=8)),
                ("deciding_name", models.CharField()),
                ("occasion_code", models.CharField(blank=True, max_length=8)),
                ("occasion_title", models.CharField(blank=True)),
                ("collective_count", models.PositiveIntegerField()),
                ("individual_count", models.PositiveIntegerField()),
                ("household_count", models.PositiveIntegerField()),
                ("is_annulled", models.BooleanField(default=False)),
            ],
            options={
                "verbose_name": "published award decision",
                "verbose_name_plural": "published award decisions",
                "ordering": ["-decided_on", "-pk"],
                "indexes": [
                    models.Index(fields=["occasion_code"], name="published_decision_occasion"),
                    models.Index(fields=["deciding_code"], name="published_decision_body"),
                ],
            },
        ),
        migrations.CreateModel(
            name="AwardDecisionHistory",
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
                        to="awards.awarddecision",
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
                    "deciding_organization",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.organization",
                        verbose_name="deciding union body",
                    ),
                ),
                (
                    "deciding_external",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.externalbody",
                        verbose_name="deciding body outside the union",
                    ),
                ),
                (
                    "organ",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("executive", "executive committee"),
                            ("standing", "standing committee"),
                            ("presidium", "presidium"),
                            ("chair", "chair"),
                        ],
                        max_length=10,
                        verbose_name="organ",
                    ),
                ),
                (
                    "number",
                    models.CharField(blank=True, max_length=60, verbose_name="number and symbol"),
                ),
                ("decided_on", models.DateField(blank=True, null=True, verbose_name="decided on")),
                (
                    "decided_on_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "day"), ("month", "month"), ("year", "year")],
                        max_length=5,
                        verbose_name="precision",
                    ),
                ),
                (
                    "decided_on_basis",
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
                    "presenter",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.organization",
                        verbose_name="presented by",
                    ),
                ),
                (
                    "occasion",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="congresses.congress",
                        verbose_name="on the occasion of",
                    ),
                ),
                (
                    "period_from",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="period from"
                    ),
                ),
                (
                    "period_to",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="period to"
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.programme",
                        verbose_name="emulation drive",
                    ),
                ),
                ("signer", models.CharField(blank=True, max_length=150, verbose_name="signed by")),
                (
                    "stated_collectives",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="collectives as the decision states"
                    ),
                ),
                (
                    "stated_individuals",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="individuals as the decision states"
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
                        default="award",
                        max_length=15,
                        verbose_name="ground for publishing names",
                    ),
                ),
                (
                    "annulled_on",
                    models.DateField(blank=True, null=True, verbose_name="annulled on"),
                ),
                (
                    "annulment_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="why annulled"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AwardFormHistory",
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
                        to="awards.awardform",
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
                ("code", models.SlugField(db_index=False, max_length=40, verbose_name="code")),
                ("name", models.CharField(max_length=150, verbose_name="name")),
                (
                    "issuing_level",
                    models.CharField(blank=True, max_length=100, verbose_name="issued by"),
                ),
                (
                    "is_title",
                    models.BooleanField(default=False, verbose_name="is an emulation title"),
                ),
                (
                    "for_collectives",
                    models.BooleanField(default=True, verbose_name="for collectives"),
                ),
                (
                    "for_individuals",
                    models.BooleanField(default=True, verbose_name="for individuals"),
                ),
                (
                    "for_households",
                    models.BooleanField(default=False, verbose_name="for households"),
                ),
                (
                    "once_in_a_lifetime",
                    models.BooleanField(default=False, verbose_name="once in a lifetime"),
                ),
                ("rule", models.CharField(blank=True, max_length=100, verbose_name="rule")),
                ("since", models.DateField(blank=True, null=True, verbose_name="from")),
                ("until", models.DateField(blank=True, null=True, verbose_name="until")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AwardHistory",
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
                        to="awards.award",
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
                    "code",
                    models.CharField(
                        default=congress_portal.foundation.publication.new_code,
                        editable=False,
                        max_length=8,
                        verbose_name="code",
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="awards.awarddecision",
                        verbose_name="decision",
                    ),
                ),
                (
                    "order",
                    models.PositiveIntegerField(default=0, verbose_name="order in the annex"),
                ),
                (
                    "section",
                    models.CharField(
                        blank=True, max_length=100, verbose_name="section of the annex"
                    ),
                ),
                (
                    "form",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="awards.awardform",
                        verbose_name="form",
                    ),
                ),
                (
                    "scope",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("comprehensive", "comprehensive"),
                            ("thematic", "thematic"),
                            ("drive", "emulation drive"),
                            ("ad_hoc", "ad hoc"),
                            ("term", "for the term"),
                        ],
                        max_length=15,
                        verbose_name="scope",
                    ),
                ),
                (
                    "recipient_kind",
                    models.CharField(
                        choices=[
                            ("collective", "collective"),
                            ("individual", "individual"),
                            ("household", "household"),
                        ],
                        default="individual",
                        max_length=10,
                        verbose_name="recipient",
                    ),
                ),
                (
                    "recipient_name",
                    models.CharField(max_length=300, verbose_name="name of the recipient"),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.organization",
                        verbose_name="union body",
                    ),
                ),
                ("post", models.CharField(blank=True, max_length=200, verbose_name="post")),
                (
                    "unit",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="unit of the recipient"
                    ),
                ),
                (
                    "proposing_unit",
                    models.CharField(blank=True, max_length=200, verbose_name="proposed by"),
                ),
                (
                    "reason",
                    models.CharField(blank=True, max_length=300, verbose_name="achievement"),
                ),
                (
                    "amount",
                    congress_portal.foundation.figures.MoneyColumn(
                        blank=True, null=True, verbose_name="amount paid"
                    ),
                ),
                (
                    "is_withheld",
                    models.BooleanField(
                        default=False,
                        help_text="The award stays counted; the name is not published.",
                        verbose_name="name is not published",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=200, verbose_name="note")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AwardTallyHistory",
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
                        to="awards.awardtally",
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
                    "congress",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="congresses.congress",
                        verbose_name="reported by",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "line",
                    models.CharField(
                        choices=[("given", "given"), ("received", "received")],
                        max_length=10,
                        verbose_name="given or received",
                    ),
                ),
                (
                    "form",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="awards.awardform",
                        verbose_name="form",
                    ),
                ),
                (
                    "scope",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("comprehensive", "comprehensive"),
                            ("thematic", "thematic"),
                            ("drive", "emulation drive"),
                            ("ad_hoc", "ad hoc"),
                            ("term", "for the term"),
                        ],
                        max_length=15,
                        verbose_name="scope",
                    ),
                ),
                (
                    "deciding_organization",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.organization",
                        verbose_name="deciding union body",
                    ),
                ),
                (
                    "deciding_external",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.externalbody",
                        verbose_name="deciding body outside the union",
                    ),
                ),
                (
                    "organ",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("executive", "executive committee"),
                            ("standing", "standing committee"),
                            ("presidium", "presidium"),
                            ("chair", "chair"),
                        ],
                        max_length=10,
                        verbose_name="organ",
                    ),
                ),
                (
                    "recipient_kind",
                    models.CharField(
                        choices=[
                            ("collective", "collective"),
                            ("individual", "individual"),
                            ("household", "household"),
                        ],
                        max_length=10,
                        verbose_name="recipient",
                    ),
                ),
                ("count", models.PositiveIntegerField(verbose_name="number")),
                (
                    "period_from",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="period from"
                    ),
                ),
                (
                    "period_to",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="period to"
                    ),
                ),
                (
                    "at_congress",
                    models.BooleanField(default=False, verbose_name="presented at the congress"),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.programme",
                        verbose_name="emulation drive",
                    ),
                ),
                (
                    "included_in_another",
                    models.CharField(
                        choices=[("yes", "yes"), ("no", "no"), ("unknown", "not known")],
                        default="unknown",
                        max_length=10,
                        verbose_name="included in another tally",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="NominationHistory",
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
                        to="awards.nomination",
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
                    "congress",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="congresses.congress",
                        verbose_name="at the congress",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("acclaimed", "acclaimed by the cluster"),
                            ("proposed", "proposed"),
                        ],
                        default="acclaimed",
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                (
                    "cluster",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.cluster",
                        verbose_name="by the cluster",
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
                    "form",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="awards.awardform",
                        verbose_name="form",
                    ),
                ),
                (
                    "year",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="year"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        AddTrigger(
            model_name="awarddecision",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "awards_awarddecisionhistory" ("annulled_on", "annulment_reason", "code", "decided_at", "decided_by_id", "decided_on", "decided_on_basis", "decided_on_precision", "deciding_external_id", "deciding_organization_id", "edition_count", "ground", "id", "kept_by_id", "number", "occasion_id", "organ", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presenter_id", "programme_id", "reason_class", "reason_note", "return_comment", "signer", "source_id", "state", "stated_collectives", "stated_individuals", "submitted_at", "submitted_by_id", "version") SELECT old_values."annulled_on", old_values."annulment_reason", old_values."code", old_values."decided_at", old_values."decided_by_id", old_values."decided_on", old_values."decided_on_basis", old_values."decided_on_precision", old_values."deciding_external_id", old_values."deciding_organization_id", old_values."edition_count", old_values."ground", old_values."id", old_values."kept_by_id", old_values."number", old_values."occasion_id", old_values."organ", old_values."period_from", old_values."period_to", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."presenter_id", old_values."programme_id", old_values."reason_class", old_values."reason_note", old_values."return_comment", old_values."signer", old_values."source_id", old_values."state", old_values."stated_collectives", old_values."stated_individuals", old_values."submitted_at", old_values."submitted_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="f27740e137dc40fe17fb8ac9d0dbb6e6717552fc",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3e10c",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="awards_awarddecision",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="awarddecision",
            trigger=pgtrigger.compiler.Trigger(
                name="four_eyes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (NEW.\"state\" = 'published' AND OLD.\"state\" = 'submitted')",
                    func="\n                IF EXISTS (SELECT FROM organizations_editing\n                            WHERE record_kind = 'awarddecision'\n                              AND record_id = NEW.id AND user_id = NEW.decided_by_id) THEN\n                    RAISE EXCEPTION 'rule broken: record_is_approved_by_one_who_did_not_edit' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_approved_by_one_who_did_not_edit';\n                END IF;\n                DELETE FROM organizations_editing\n                 WHERE record_kind = 'awarddecision' AND record_id = NEW.id;\n                RETURN NEW;\n            ",
                    hash="bc649b46e9fdedaa21e09a007d67eaf47f04bcd3",
                    operation='UPDATE OF "state"',
                    pgid="pgtrigger_four_eyes_cdac6",
                    table="awards_awarddecision",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="awarddecision",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen_content",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE editor bigint;",
                    func="\n                IF (to_jsonb(NEW) - ARRAY['state', 'version', 'edition_count', 'submitted_by_id', 'submitted_at', 'decided_by_id', 'decided_at', 'return_comment', 'reason_class', 'reason_note']) IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['state', 'version', 'edition_count', 'submitted_by_id', 'submitted_at', 'decided_by_id', 'decided_at', 'return_comment', 'reason_class', 'reason_note']) THEN\n                    IF OLD.state NOT IN ('draft', 'returned') THEN\n                        RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                    END IF;\n                    \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('awarddecision', NEW.id, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n                END IF;\n                RETURN NEW;\n            ",
                    hash="1acd65984114c20d453ff0bf6aaa6dfe72e2329f",
                    operation="UPDATE",
                    pgid="pgtrigger_frozen_content_94339",
                    table="awards_awarddecision",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="awarddecision",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "awards_awarddecisionhistory" ("annulled_on", "annulment_reason", "code", "decided_at", "decided_by_id", "decided_on", "decided_on_basis", "decided_on_precision", "deciding_external_id", "deciding_organization_id", "edition_count", "ground", "id", "kept_by_id", "number", "occasion_id", "organ", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presenter_id", "programme_id", "reason_class", "reason_note", "return_comment", "signer", "source_id", "state", "stated_collectives", "stated_individuals", "submitted_at", "submitted_by_id", "version") SELECT new_values."annulled_on", new_values."annulment_reason", new_values."code", new_values."decided_at", new_values."decided_by_id", new_values."decided_on", new_values."decided_on_basis", new_values."decided_on_precision", new_values."deciding_external_id", new_values."deciding_organization_id", new_values."edition_count", new_values."ground", new_values."id", new_values."kept_by_id", new_values."number", new_values."occasion_id", new_values."organ", new_values."period_from", new_values."period_to", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."presenter_id", new_values."programme_id", new_values."reason_class", new_values."reason_note", new_values."return_comment", new_values."signer", new_values."source_id", new_values."state", new_values."stated_collectives", new_values."stated_individuals", new_values."submitted_at", new_values."submitted_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="7f826e86837a22ef7d829d6423ddf13dcc448bcd",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_f8373",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="awards_awarddecision",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="awarddecision",
            trigger=pgtrigger.compiler.Trigger(
                name="keeper_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NEW."kept_by_id" IS DISTINCT FROM (OLD."kept_by_id"))',
                    func="RAISE EXCEPTION 'rule broken: kept_by_never_changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'kept_by_never_changes';",
                    hash="022ba6a59c6aa3a3ba9e17795f97deba8de8d9ac",
                    operation='UPDATE OF "kept_by_id"',
                    pgid="pgtrigger_keeper_stays_f5e5b",
                    table="awards_awarddecision",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="awarddecision",
            trigger=pgtrigger.compiler.Trigger(
                name="legal_transition",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NEW."state" IS DISTINCT FROM (OLD."state"))',
                    func="\n                IF (OLD.state, NEW.state) NOT IN (('draft', 'submitted'), ('returned', 'submitted'), ('submitted', 'returned'), ('submitted', 'published'), ('published', 'draft'), ('published', 'withdrawn'), ('withdrawn', 'published'), ('withdrawn', 'draft'))\n                   AND (OLD.edition_count = 0 OR (OLD.state, NEW.state) NOT IN (('draft', 'withdrawn'), ('returned', 'withdrawn'), ('submitted', 'withdrawn'), ('draft', 'published'), ('returned', 'published'))) THEN\n                    RAISE EXCEPTION 'rule broken: record_takes_legal_transitions' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_takes_legal_transitions';\n                END IF;\n                RETURN NEW;\n            ",
                    hash="9b528bdf9139091062dd1d18f3c8564cba4c61e9",
                    operation='UPDATE OF "state"',
                    pgid="pgtrigger_legal_transition_efe45",
                    table="awards_awarddecision",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="awarddecision",
            trigger=pgtrigger.compiler.Trigger(
                name="raise_version",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="NEW.version = OLD.version + 1; RETURN NEW;",
                    hash="4e7ed6c89d443175b3383279514d63ff5571fe55",
                    operation="UPDATE",
                    pgid="pgtrigger_raise_version_d3431",
                    table="awards_awarddecision",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="awarddecision",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "awards_awarddecisionhistory" ("annulled_on", "annulment_reason", "code", "decided_at", "decided_by_id", "decided_on", "decided_on_basis", "decided_on_precision", "deciding_external_id", "deciding_organization_id", "edition_count", "ground", "id", "kept_by_id", "number", "occasion_id", "organ", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presenter_id", "programme_id", "reason_class", "reason_note", "return_comment", "signer", "source_id", "state", "stated_collectives", "stated_individuals", "submitted_at", "submitted_by_id", "version") SELECT new_values."annulled_on", new_values."annulment_reason", new_values."code", new_values."decided_at", new_values."decided_by_id", new_values."decided_on", new_values."decided_on_basis", new_values."decided_on_precision", new_values."deciding_external_id", new_values."deciding_organization_id", new_values."edition_count", new_values."ground", new_values."id", new_values."kept_by_id", new_values."number", new_values."occasion_id", new_values."organ", new_values."period_from", new_values."period_to", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."presenter_id", new_values."programme_id", new_values."reason_class", new_values."reason_note", new_values."return_comment", new_values."signer", new_values."source_id", new_values."state", new_values."stated_collectives", new_values."stated_individuals", new_values."submitted_at", new_values."submitted_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="3b32a912b5081f1c85969913ccccaa861759f64c",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e0d70",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="awards_awarddecision",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="awardform",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "awards_awardformhistory" ("code", "for_collectives", "for_households", "for_individuals", "id", "is_title", "issuing_level", "name", "once_in_a_lifetime", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule", "since", "until") SELECT old_values."code", old_values."for_collectives", old_values."for_households", old_values."for_individuals", old_values."id", old_values."is_title", old_values."issuing_level", old_values."name", old_values."once_in_a_lifetime", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."rule", old_values."since", old_values."until" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="7de036989c291d124452b02e6a1241e8c0baa82f",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_32e33",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="awards_awardform",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="awardform",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "awards_awardformhistory" ("code", "for_collectives", "for_households", "for_individuals", "id", "is_title", "issuing_level", "name", "once_in_a_lifetime", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule", "since", "until") SELECT new_values."code", new_values."for_collectives", new_values."for_households", new_values."for_individuals", new_values."id", new_values."is_title", new_values."issuing_level", new_values."name", new_values."once_in_a_lifetime", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."rule", new_values."since", new_values."until" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="81105a8bc1fbe6e9f133675f067a8e49b68206b5",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_6afbb",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="awards_awardform",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="awardform",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "awards_awardformhistory" ("code", "for_collectives", "for_households", "for_individuals", "id", "is_title", "issuing_level", "name", "once_in_a_lifetime", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule", "since", "until") SELECT new_values."code", new_values."for_collectives", new_values."for_households", new_values."for_individuals", new_values."id", new_values."is_title", new_values."issuing_level", new_values."name", new_values."once_in_a_lifetime", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."rule", new_values."since", new_values."until" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="99b1ef72b35f62337be662842cdf8c20041cdf09",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6d2c3",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="awards_awardform",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="award",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "awards_awardhistory" ("amount", "code", "decision_id", "form_id", "id", "is_withheld", "note", "order", "organization_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "proposing_unit", "reason", "recipient_kind", "recipient_name", "scope", "section", "source_id", "unit") SELECT old_values."amount", old_values."code", old_values."decision_id", old_values."form_id", old_values."id", old_values."is_withheld", old_values."note", old_values."order", old_values."organization_id", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."post", old_values."proposing_unit", old_values."reason", old_values."recipient_kind", old_values."recipient_name", old_values."scope", old_values."section", old_values."source_id", old_values."unit" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="0f8f4ab5941c32711e7a4d1dfd946b52b2dbe135",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e6b1c",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="awards_award",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="award",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen_with_record",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE after bigint; before bigint; record bigint; kept text; editor bigint;",
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.decision_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.decision_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            IF after <> before AND (SELECT coalesce(k.kept_by_id, k.id) FROM awards_awarddecision AS k WHERE k.id = after)\n               IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM awards_awarddecision AS k WHERE k.id = before) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                -- Who hands the record in locks it: he waits for this write, or this for him.\n                SELECT state INTO kept FROM awards_awarddecision WHERE id = record FOR KEY SHARE;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('awarddecision', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="c69bee2dde75bbd25191135030ff3d0770dcfe66",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_with_record_8616a",
                    table="awards_award",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="award",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "awards_awardhistory" ("amount", "code", "decision_id", "form_id", "id", "is_withheld", "note", "order", "organization_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "proposing_unit", "reason", "recipient_kind", "recipient_name", "scope", "section", "source_id", "unit") SELECT new_values."amount", new_values."code", new_values."decision_id", new_values."form_id", new_values."id", new_values."is_withheld", new_values."note", new_values."order", new_values."organization_id", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."post", new_values."proposing_unit", new_values."reason", new_values."recipient_kind", new_values."recipient_name", new_values."scope", new_values."section", new_values."source_id", new_values."unit" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="e00e5e505d4a923dc80c13e55f6816d62e10e66c",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_5bd66",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="awards_award",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="award",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "awards_awardhistory" ("amount", "code", "decision_id", "form_id", "id", "is_withheld", "note", "order", "organization_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "proposing_unit", "reason", "recipient_kind", "recipient_name", "scope", "section", "source_id", "unit") SELECT new_values."amount", new_values."code", new_values."decision_id", new_values."form_id", new_values."id", new_values."is_withheld", new_values."note", new_values."order", new_values."organization_id", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."post", new_values."proposing_unit", new_values."reason", new_values."recipient_kind", new_values."recipient_name", new_values."scope", new_values."section", new_values."source_id", new_values."unit" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."amount" IS DISTINCT FROM (new_values."amount") OR old_values."code" IS DISTINCT FROM (new_values."code") OR old_values."decision_id" IS DISTINCT FROM (new_values."decision_id") OR old_values."form_id" IS DISTINCT FROM (new_values."form_id") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."is_withheld" IS DISTINCT FROM (new_values."is_withheld") OR old_values."note" IS DISTINCT FROM (new_values."note") OR old_values."order" IS DISTINCT FROM (new_values."order") OR old_values."organization_id" IS DISTINCT FROM (new_values."organization_id") OR old_values."person_id" IS DISTINCT FROM (new_values."person_id") OR old_values."post" IS DISTINCT FROM (new_values."post") OR old_values."proposing_unit" IS DISTINCT FROM (new_values."proposing_unit") OR old_values."reason" IS DISTINCT FROM (new_values."reason") OR old_values."recipient_kind" IS DISTINCT FROM (new_values."recipient_kind") OR old_values."recipient_name" IS DISTINCT FROM (new_values."recipient_name") OR old_values."scope" IS DISTINCT FROM (new_values."scope") OR old_values."section" IS DISTINCT FROM (new_values."section") OR old_values."source_id" IS DISTINCT FROM (new_values."source_id") OR old_values."unit" IS DISTINCT FROM (new_values."unit")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="4adacaf76914c12d6dc38c051778ddea4ba1e172",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c14f1",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="awards_award",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="awardtally",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "awards_awardtallyhistory" ("at_congress", "congress_id", "count", "deciding_external_id", "deciding_organization_id", "form_id", "id", "included_in_another", "line", "order", "organ", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "recipient_kind", "scope", "source_id") SELECT old_values."at_congress", old_values."congress_id", old_values."count", old_values."deciding_external_id", old_values."deciding_organization_id", old_values."form_id", old_values."id", old_values."included_in_another", old_values."line", old_values."order", old_values."organ", old_values."period_from", old_values."period_to", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."programme_id", old_values."recipient_kind", old_values."scope", old_values."source_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="fab718024096b5cacc6864b07c358c514583bb4f",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_7185e",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="awards_awardtally",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="awardtally",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen_with_record",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE after bigint; before bigint; record bigint; kept text; editor bigint;",
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.congress_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.congress_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            IF after <> before AND (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = after)\n               IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = before) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                -- Who hands the record in locks it: he waits for this write, or this for him.\n                SELECT state INTO kept FROM congresses_congress WHERE id = record FOR KEY SHARE;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 7\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 7, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="7cd7122a4d3c22120e935675a7db05e4507a4172",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_with_record_ba0c5",
                    table="awards_awardtally",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="awardtally",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "awards_awardtallyhistory" ("at_congress", "congress_id", "count", "deciding_external_id", "deciding_organization_id", "form_id", "id", "included_in_another", "line", "order", "organ", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "recipient_kind", "scope", "source_id") SELECT new_values."at_congress", new_values."congress_id", new_values."count", new_values."deciding_external_id", new_values."deciding_organization_id", new_values."form_id", new_values."id", new_values."included_in_another", new_values."line", new_values."order", new_values."organ", new_values."period_from", new_values."period_to", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."programme_id", new_values."recipient_kind", new_values."scope", new_values."source_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="22f1ffa23fc544124e87bc873bc18b09b4da892f",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_eeaac",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="awards_awardtally",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="awardtally",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "awards_awardtallyhistory" ("at_congress", "congress_id", "count", "deciding_external_id", "deciding_organization_id", "form_id", "id", "included_in_another", "line", "order", "organ", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "recipient_kind", "scope", "source_id") SELECT new_values."at_congress", new_values."congress_id", new_values."count", new_values."deciding_external_id", new_values."deciding_organization_id", new_values."form_id", new_values."id", new_values."included_in_another", new_values."line", new_values."order", new_values."organ", new_values."period_from", new_values."period_to", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."programme_id", new_values."recipient_kind", new_values."scope", new_values."source_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="55c9235321a136922ffbbc015813e80873a08231",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8dd91",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="awards_awardtally",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="nomination",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "awards_nominationhistory" ("cluster_id", "congress_id", "form_id", "id", "kind", "order", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "year") SELECT old_values."cluster_id", old_values."congress_id", old_values."form_id", old_values."id", old_values."kind", old_values."order", old_values."organization_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source_id", old_values."year" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="e203b73ec71bc59e11deead835251061113c3da0",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8cda0",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="awards_nomination",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="nomination",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen_with_record",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE after bigint; before bigint; record bigint; kept text; editor bigint;",
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.congress_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.congress_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            IF after <> before AND (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = after)\n               IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = before) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                -- Who hands the record in locks it: he waits for this write, or this for him.\n                SELECT state INTO kept FROM congresses_congress WHERE id = record FOR KEY SHARE;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 7\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 7, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="bc60f246a6c35f29fa4bf6e5f017d5f634b23b64",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_with_record_4ba63",
                    table="awards_nomination",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="nomination",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "awards_nominationhistory" ("cluster_id", "congress_id", "form_id", "id", "kind", "order", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "year") SELECT new_values."cluster_id", new_values."congress_id", new_values."form_id", new_values."id", new_values."kind", new_values."order", new_values."organization_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source_id", new_values."year" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="f77fb62c57a2190d640069f2c96b90d9ac443703",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1c47d",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="awards_nomination",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="nomination",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "awards_nominationhistory" ("cluster_id", "congress_id", "form_id", "id", "kind", "order", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "year") SELECT new_values."cluster_id", new_values."congress_id", new_values."form_id", new_values."id", new_values."kind", new_values."order", new_values."organization_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source_id", new_values."year" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="7d273d748f8c090188ecb5738dda8a4718244113",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a24f7",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="awards_nomination",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="awarddecisionhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="963481bbbb2538b614e70f0e2519a457ecd60da5",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_fbcc6",
                    table="awards_awarddecisionhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="awarddecisionhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="2481a0b4525cf61ce7b6aa1186c0e29bffa776c7",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_9f41b",
                    table="awards_awarddecisionhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="awardformhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="1c5a76041c7c17b0e17dc6d937ad105c9c03f583",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_528bc",
                    table="awards_awardformhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="awardformhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="a76de28249e8887b3361276d8b6c99a17c0b710e",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_a0df0",
                    table="awards_awardformhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="awardhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="57fb3e8b02d5442c456c49f5bc156b87dbebe88f",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_272ff",
                    table="awards_awardhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="awardhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="85133ae66e4c75cd94fccfdadfec65cdf4fc34f5",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_bed94",
                    table="awards_awardhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="awardtallyhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="86c4a3138299fe68a29bdd07e75dfb2aff38a0fe",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_845a5",
                    table="awards_awardtallyhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="awardtallyhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="a9cfdf4f2ddab3d53d48cd8953c80183785ed1e7",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_bab18",
                    table="awards_awardtallyhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="nominationhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="1d5fe8a2f3461004faaa92ba12db37850f1b046e",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_7258e",
                    table="awards_nominationhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="nominationhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="15e44c9c6d514cad0106c40e137509fc0197350b",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_9bee4",
                    table="awards_nominationhistory",
                    when="BEFORE",
                ),
            ),
        ),
    ]


Migration.operations = together(Migration.operations)
