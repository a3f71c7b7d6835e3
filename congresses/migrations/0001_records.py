import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.expressions
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import congress_portal.foundation.figures
import congress_portal.foundation.publication
import congress_portal.foundation.schema
import organizations.models.organizations
from congress_portal.foundation.schema import AddTrigger, together


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "__first__"),
        ("organizations", "0002_records"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="Term",
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="terms",
                        to="organizations.organization",
                        verbose_name="organization",
                    ),
                ),
                (
                    "number",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="number"),
                ),
                (
                    "year_from",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="from year"
                    ),
                ),
                (
                    "year_to",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="to year"),
                ),
                ("started_on", models.DateField(blank=True, null=True, verbose_name="began on")),
                (
                    "started_on_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "day"), ("month", "month"), ("year", "year")],
                        max_length=5,
                        verbose_name="precision",
                    ),
                ),
                (
                    "started_on_basis",
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
                    "end_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("completed", "term completed"),
                            ("rearranged", "ended early by rearrangement"),
                            ("merged", "ended early by a merger"),
                        ],
                        max_length=15,
                        verbose_name="why it ended",
                    ),
                ),
            ],
            options={
                "verbose_name": "term",
                "verbose_name_plural": "terms",
                "ordering": ["organization", "-number", "-year_from", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("organization", "number"),
                        name="term_number_once_per_organization",
                        violation_error_message="The organization already has a term of that number.",
                    ),
                    models.UniqueConstraint(
                        fields=("id", "organization"),
                        name="term_with_its_organization",
                        violation_error_message="The term is recorded already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("number__isnull", False), ("year_from__isnull", False), _connector="OR"
                        ),
                        name="term_is_known_by_number_or_years",
                        violation_error_message="Enter the number of the term, or its years.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("year_from__isnull", True),
                            ("year_to__isnull", True),
                            ("year_to__gt", models.F("year_from")),
                            _connector="OR",
                        ),
                        name="term_years_are_in_order",
                        violation_error_message="A term ends in a later year than it begins.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("started_on__isnull", True),
                            ("ended_on__isnull", True),
                            ("ended_on__gt", models.F("started_on")),
                            _connector="OR",
                        ),
                        name="term_ends_after_it_begins",
                        violation_error_message="A term ends after it begins.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(
                            ("ended_on__isnull", False), ("started_on__isnull", False)
                        ),
                        expressions=[
                            ("organization", "="),
                            (
                                organizations.models.organizations.Period("started_on", "ended_on"),
                                "&&",
                            ),
                        ],
                        name="terms_of_an_organization_do_not_overlap",
                        violation_error_message="Another term of the organization runs in these days.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("started_on__isnull", True),
                                ("started_on_basis", ""),
                                ("started_on_precision", ""),
                            ),
                            models.Q(
                                ("started_on__isnull", False),
                                models.Q(("started_on_precision", ""), _negated=True),
                                models.Q(("started_on_basis", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="term_start_is_whole",
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
                        name="term_end_is_whole",
                        violation_error_message="A date has a precision and a basis, or is not known at all.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Congress",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("delegates_congress", "congress of delegates"),
                            ("members_congress", "congress of all members"),
                            ("congress", "congress, form not stated"),
                            ("extraordinary", "extraordinary congress"),
                            ("delegates_conference", "conference of delegates"),
                            ("members_conference", "conference of all members"),
                            ("enlarged_committee", "enlarged committee conference"),
                            ("committee_session", "session of the executive committee"),
                            ("yearly_review", "yearly review conference"),
                            ("cluster_conference", "cluster conference"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="congresses",
                        to="organizations.organization",
                        verbose_name="held by",
                    ),
                ),
                (
                    "cluster",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="congresses",
                        to="organizations.cluster",
                        verbose_name="held by the cluster",
                    ),
                ),
                (
                    "ordinal",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="number of the congress"
                    ),
                ),
                (
                    "term",
                    models.ForeignKey(
                        blank=True,
                        help_text="The term a congress opens; for a conference, the term it falls in.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="congresses",
                        to="congresses.term",
                        verbose_name="term",
                    ),
                ),
                (
                    "reviewed_term",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reviewing_congresses",
                        to="congresses.term",
                        verbose_name="term reviewed",
                    ),
                ),
                (
                    "reviewed_from",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="reviews from year"
                    ),
                ),
                (
                    "reviewed_to",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="reviews to year"
                    ),
                ),
                (
                    "planned_from",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="plans from year"
                    ),
                ),
                (
                    "planned_to",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="plans to year"
                    ),
                ),
                ("opened_on", models.DateField(blank=True, null=True, verbose_name="opened on")),
                (
                    "opened_on_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "day"), ("month", "month"), ("year", "year")],
                        max_length=5,
                        verbose_name="precision",
                    ),
                ),
                (
                    "opened_on_basis",
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
                ("closed_on", models.DateField(blank=True, null=True, verbose_name="closed on")),
                (
                    "closed_on_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "day"), ("month", "month"), ("year", "year")],
                        max_length=5,
                        verbose_name="precision",
                    ),
                ),
                (
                    "closed_on_basis",
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
                    "part_of_day",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("morning", "morning"),
                            ("afternoon", "afternoon"),
                            ("evening", "evening"),
                        ],
                        max_length=10,
                        verbose_name="part of the day",
                    ),
                ),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="place")),
                (
                    "slogan_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("slogan", "slogan of action"),
                            ("motto", "motto"),
                            ("theme", "theme"),
                        ],
                        max_length=10,
                        verbose_name="slogan is called",
                    ),
                ),
                ("slogan", models.CharField(blank=True, max_length=500, verbose_name="slogan")),
                (
                    "convened",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="delegates convened"
                    ),
                ),
                (
                    "present",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="delegates present"
                    ),
                ),
                (
                    "present_kind",
                    models.CharField(
                        blank=True,
                        choices=[("official", "official delegates"), ("all", "delegates")],
                        max_length=10,
                        verbose_name="present counts",
                    ),
                ),
                (
                    "qualified",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="qualified delegates"
                    ),
                ),
                (
                    "members_represented",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="members represented"
                    ),
                ),
                (
                    "members_represented_qualifier",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("exact", "exactly"),
                            ("over", "over"),
                            ("nearly", "nearly"),
                            ("about", "about"),
                            ("at_least", "at least"),
                            ("at_most", "at most"),
                        ],
                        max_length=10,
                        verbose_name="qualifier",
                    ),
                ),
                (
                    "members_represented_wording",
                    models.CharField(blank=True, max_length=100, verbose_name="wording"),
                ),
                (
                    "members_represented_unit",
                    models.CharField(blank=True, max_length=150, verbose_name="members are"),
                ),
                (
                    "source_note",
                    models.ForeignKey(
                        blank=True,
                        help_text="Where figures of the source disagree, the note that says so.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.sourcenote",
                        verbose_name="the source says so",
                    ),
                ),
                ("is_stub", models.BooleanField(default=False, verbose_name="is a stub")),
            ],
            options={
                "verbose_name": "congress",
                "verbose_name_plural": "congresses and conferences",
                "ordering": ["-opened_on", "-pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "published"), _negated=True),
                            models.Q(("decided_by", models.F("submitted_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="congress_is_approved_by_another_person",
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
                        name="congress_state_has_its_evidence",
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
                        name="congress_decision_has_its_evidence",
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
                        name="congress_correction_has_a_reason",
                        violation_error_message="A correction needs its class and a public note of at least ten characters.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("cluster__isnull", True), ("organization__isnull", False)),
                            models.Q(("cluster__isnull", False), ("organization__isnull", True)),
                            _connector="OR",
                        ),
                        name="congress_has_one_host",
                        violation_error_message="A congress is held by one organization or by one cluster.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "delegates_congress",
                                    "members_congress",
                                    "congress",
                                    "extraordinary",
                                ],
                            ),
                            ("ordinal__isnull", False),
                        ),
                        fields=("organization", "ordinal"),
                        name="congress_number_once_per_organization",
                        violation_error_message="This organization already has a congress with that number.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("closed_on__isnull", True),
                            ("opened_on__isnull", True),
                            ("closed_on__gte", models.F("opened_on")),
                            _connector="OR",
                        ),
                        name="congress_closes_after_it_opens",
                        violation_error_message="A congress cannot close before it opens.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("source_note__isnull", False),
                            ("present__isnull", True),
                            ("convened__isnull", True),
                            ("present__lte", models.F("convened")),
                            _connector="OR",
                        ),
                        name="delegates_present_were_convened",
                        violation_error_message="More delegates are present than were convened. If the source says so, choose the note on the source that explains it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("source_note__isnull", False),
                            ("qualified__isnull", True),
                            ("convened__isnull", True),
                            ("qualified__lte", models.F("convened")),
                            _connector="OR",
                        ),
                        name="qualified_delegates_were_convened",
                        violation_error_message="More delegates are qualified than were convened. If the source says so, choose the note on the source that explains it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("reviewed_from__isnull", True),
                                ("reviewed_to__isnull", True),
                                ("reviewed_to__gte", models.F("reviewed_from")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("planned_from__isnull", True),
                                ("planned_to__isnull", True),
                                ("planned_to__gte", models.F("planned_from")),
                                _connector="OR",
                            ),
                        ),
                        name="congress_years_are_in_order",
                        violation_error_message="A period ends in its first year or later.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("members_represented__isnull", True),
                                ("members_represented_qualifier", ""),
                            ),
                            models.Q(
                                ("members_represented__gte", 0),
                                models.Q(("members_represented_qualifier", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="congress_members_figure_is_whole",
                        violation_error_message="A figure has a number that is not negative and a qualifier, or neither.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("opened_on__isnull", True),
                                ("opened_on_basis", ""),
                                ("opened_on_precision", ""),
                            ),
                            models.Q(
                                ("opened_on__isnull", False),
                                models.Q(("opened_on_precision", ""), _negated=True),
                                models.Q(("opened_on_basis", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="congress_opening_date_is_whole",
                        violation_error_message="A date has a precision and a basis, or is not known at all.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("closed_on__isnull", True),
                                ("closed_on_basis", ""),
                                ("closed_on_precision", ""),
                            ),
                            models.Q(
                                ("closed_on__isnull", False),
                                models.Q(("closed_on_precision", ""), _negated=True),
                                models.Q(("closed_on_basis", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="congress_closing_date_is_whole",
                        violation_error_message="A date has a precision and a basis, or is not known at all.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AcceptedWarning",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "congress",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="accepted_warnings",
                        to="congresses.congress",
                        verbose_name="congress",
                    ),
                ),
                ("rule", models.CharField(max_length=20, verbose_name="rule")),
                (
                    "subject",
                    models.CharField(blank=True, max_length=200, verbose_name="what it concerns"),
                ),
                ("reason", models.CharField(max_length=300, verbose_name="reason")),
                (
                    "accepted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="accepted by",
                    ),
                ),
                (
                    "accepted_at",
                    models.DateTimeField(auto_now_add=True, verbose_name="accepted at"),
                ),
            ],
            options={
                "verbose_name": "accepted warning",
                "verbose_name_plural": "accepted warnings",
                "ordering": ["congress", "rule", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("congress", "rule", "subject"),
                        name="warning_accepted_once",
                        violation_error_message="This warning is accepted already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ActivityFigure",
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
                        related_name="figures",
                        to="congresses.congress",
                        verbose_name="congress",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                ("topic", models.CharField(max_length=200, verbose_name="what it is about")),
                (
                    "owner_organization",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty: of the body or cluster that holds the congress.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.organization",
                        verbose_name="of the union body",
                    ),
                ),
                (
                    "amount",
                    congress_portal.foundation.figures.MoneyColumn(
                        blank=True, null=True, verbose_name="amount"
                    ),
                ),
                (
                    "amount_qualifier",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("exact", "exactly"),
                            ("over", "over"),
                            ("nearly", "nearly"),
                            ("about", "about"),
                            ("at_least", "at least"),
                            ("at_most", "at most"),
                        ],
                        max_length=10,
                        verbose_name="qualifier",
                    ),
                ),
                (
                    "amount_wording",
                    models.CharField(blank=True, max_length=100, verbose_name="wording"),
                ),
                (
                    "direction",
                    models.CharField(
                        blank=True,
                        choices=[("in", "collected"), ("out", "spent")],
                        max_length=5,
                        verbose_name="direction",
                    ),
                ),
                ("fund", models.CharField(blank=True, max_length=150, verbose_name="fund")),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="place")),
                (
                    "programme",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="figures",
                        to="organizations.programme",
                        verbose_name="programme",
                    ),
                ),
                (
                    "indicator",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="figures",
                        to="organizations.indicator",
                        verbose_name="indicator",
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
                ("on", models.DateField(blank=True, null=True, verbose_name="day or month")),
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
                    "is_count_unstated",
                    models.BooleanField(
                        default=False,
                        help_text="The source says that it was done, without a number.",
                        verbose_name="the number is not stated",
                    ),
                ),
            ],
            options={
                "verbose_name": "figure of activity",
                "verbose_name_plural": "figures of activity",
                "ordering": ["congress", "order", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("amount__isnull", True), ("amount_qualifier", "")),
                            models.Q(
                                ("amount__gte", 0),
                                models.Q(("amount_qualifier", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="activity_amount_is_whole",
                        violation_error_message="A figure has a number that is not negative and a qualifier, or neither.",
                    ),
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
                        name="activity_date_is_whole",
                        violation_error_message="A date has a precision and a basis, or is not known at all.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("period_from__isnull", True),
                            ("period_to__isnull", True),
                            ("period_to__gte", models.F("period_from")),
                            _connector="OR",
                        ),
                        name="activity_period_is_in_order",
                        violation_error_message="A period ends in its first year or later.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ActivityCount",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "figure",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="counts",
                        to="congresses.activityfigure",
                        verbose_name="figure",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "number",
                    models.PositiveBigIntegerField(blank=True, null=True, verbose_name="number"),
                ),
                (
                    "number_qualifier",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("exact", "exactly"),
                            ("over", "over"),
                            ("nearly", "nearly"),
                            ("about", "about"),
                            ("at_least", "at least"),
                            ("at_most", "at most"),
                        ],
                        max_length=10,
                        verbose_name="qualifier",
                    ),
                ),
                (
                    "number_wording",
                    models.CharField(blank=True, max_length=100, verbose_name="wording"),
                ),
                ("unit", models.CharField(max_length=100, verbose_name="unit")),
                (
                    "counted_as",
                    models.CharField(
                        choices=[
                            ("persons", "persons"),
                            ("times", "times persons were helped"),
                            ("bodies", "organizations"),
                            ("things", "things"),
                        ],
                        max_length=10,
                        verbose_name="counts",
                    ),
                ),
            ],
            options={
                "verbose_name": "count of a figure",
                "verbose_name_plural": "counts of figures",
                "ordering": ["figure", "order", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("number__isnull", True), ("number_qualifier", "")),
                            models.Q(
                                ("number__gte", 0),
                                models.Q(("number_qualifier", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="activity_count_is_whole",
                        violation_error_message="A figure has a number that is not negative and a qualifier, or neither.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("number__isnull", False)),
                        name="activity_count_has_a_number",
                        violation_error_message="Enter the number, or tick that it is not stated.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ActivityParty",
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
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.organization",
                        verbose_name="union body",
                    ),
                ),
                (
                    "cluster",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.cluster",
                        verbose_name="cluster",
                    ),
                ),
                (
                    "external_body",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.externalbody",
                        verbose_name="other body",
                    ),
                ),
                (
                    "label",
                    models.CharField(blank=True, max_length=200, verbose_name="group as named"),
                ),
                (
                    "figure",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="parties",
                        to="congresses.activityfigure",
                        verbose_name="figure",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("giver", "gives"),
                            ("receiver", "receives"),
                            ("signatory", "signs"),
                        ],
                        max_length=10,
                        verbose_name="role",
                    ),
                ),
            ],
            options={
                "verbose_name": "party of a figure",
                "verbose_name_plural": "parties of figures",
                "ordering": ["figure", "role", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("cluster__isnull", True),
                                ("external_body__isnull", True),
                                ("label", ""),
                                ("organization__isnull", False),
                            ),
                            models.Q(
                                ("cluster__isnull", False),
                                ("external_body__isnull", True),
                                ("label", ""),
                                ("organization__isnull", True),
                            ),
                            models.Q(
                                ("cluster__isnull", True),
                                ("external_body__isnull", False),
                                ("label", ""),
                                ("organization__isnull", True),
                            ),
                            models.Q(
                                models.Q(("label", ""), _negated=True),
                                ("cluster__isnull", True),
                                ("external_body__isnull", True),
                                ("organization__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="activity_party_is_one_of_four",
                        violation_error_message="A party is a union body, a cluster, another body, or a group as named: one of the four.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Committee",
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
                    "term",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="committees",
                        to="congresses.term",
                        verbose_name="term",
                    ),
                ),
                (
                    "congress",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="committees",
                        to="congresses.congress",
                        verbose_name="formed at",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("executive", "executive committee"),
                            ("standing", "standing committee"),
                            ("inspection", "inspection committee"),
                            ("presidium", "presidium"),
                            ("women", "women's committee"),
                        ],
                        default="executive",
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                (
                    "sequence",
                    models.PositiveSmallIntegerField(
                        default=1, verbose_name="sequence within the term"
                    ),
                ),
                (
                    "seats_decided",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="seats decided"
                    ),
                ),
                (
                    "seats_decided_max",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="seats decided, at most"
                    ),
                ),
                (
                    "seats_decided_basis",
                    models.CharField(
                        choices=[
                            ("stated", "stated"),
                            ("derived", "derived"),
                            ("inferred", "inferred"),
                        ],
                        default="stated",
                        max_length=10,
                        verbose_name="basis",
                    ),
                ),
                (
                    "formed_by",
                    models.CharField(
                        choices=[
                            ("elected", "elected"),
                            ("appointed", "appointed"),
                            ("provisional", "appointed provisionally"),
                        ],
                        default="elected",
                        max_length=12,
                        verbose_name="how formed",
                    ),
                ),
                (
                    "recognised_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.document",
                        verbose_name="recognised by",
                    ),
                ),
            ],
            options={
                "verbose_name": "committee",
                "verbose_name_plural": "committees",
                "ordering": ["term", "kind", "sequence"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("term", "kind", "sequence"),
                        name="committee_once_per_term_and_sequence",
                        violation_error_message="The term already has a committee of this kind. A later one of the same term takes the next sequence.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("seats_decided_max__isnull", True),
                            ("seats_decided_max__gte", models.F("seats_decided")),
                            _connector="OR",
                        ),
                        name="committee_seats_are_a_range",
                        violation_error_message="The largest number of seats is below the smallest.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AgendaItem",
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
                        related_name="agenda",
                        to="congresses.congress",
                        verbose_name="congress",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("heard", "report heard"),
                            ("adopted", "document adopted"),
                            ("orientation", "orientation"),
                            ("task", "organizing task"),
                        ],
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                ("wording", models.CharField(max_length=300, verbose_name="what")),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="agenda_items",
                        to="organizations.document",
                        verbose_name="document",
                    ),
                ),
                (
                    "committee",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="congresses.committee",
                        verbose_name="of the committee",
                    ),
                ),
                (
                    "about_congress",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="congresses.congress",
                        verbose_name="about the congress",
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
            ],
            options={
                "verbose_name": "item of the agenda",
                "verbose_name_plural": "items of the agenda",
                "ordering": ["congress", "order", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("period_from__isnull", True),
                            ("period_to__isnull", True),
                            ("period_to__gte", models.F("period_from")),
                            _connector="OR",
                        ),
                        name="agenda_period_is_in_order",
                        violation_error_message="A period ends in its first year or later.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Agreement",
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
                        related_name="agreements",
                        to="congresses.congress",
                        verbose_name="congress",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("emulation", "emulation agreement"),
                            ("welfare", "member welfare agreement"),
                            ("collective", "collective labour agreement"),
                            ("coordination", "coordination"),
                        ],
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                ("subject", models.CharField(blank=True, max_length=200, verbose_name="about")),
                (
                    "count",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="number of agreements"
                    ),
                ),
                (
                    "count_qualifier",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("exact", "exactly"),
                            ("over", "over"),
                            ("nearly", "nearly"),
                            ("about", "about"),
                            ("at_least", "at least"),
                            ("at_most", "at most"),
                        ],
                        max_length=10,
                        verbose_name="qualifier",
                    ),
                ),
                (
                    "count_wording",
                    models.CharField(blank=True, max_length=100, verbose_name="wording"),
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
            ],
            options={
                "verbose_name": "agreement",
                "verbose_name_plural": "agreements",
                "ordering": ["congress", "order", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("count__isnull", True), ("count_qualifier", "")),
                            models.Q(
                                ("count__gte", 0), models.Q(("count_qualifier", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="agreement_count_is_whole",
                        violation_error_message="A figure has a number that is not negative and a qualifier, or neither.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("period_from__isnull", True),
                            ("period_to__isnull", True),
                            ("period_to__gte", models.F("period_from")),
                            _connector="OR",
                        ),
                        name="agreement_period_is_in_order",
                        violation_error_message="A period ends in its first year or later.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AgreementParty",
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
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.organization",
                        verbose_name="union body",
                    ),
                ),
                (
                    "cluster",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.cluster",
                        verbose_name="cluster",
                    ),
                ),
                (
                    "external_body",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.externalbody",
                        verbose_name="other body",
                    ),
                ),
                (
                    "label",
                    models.CharField(blank=True, max_length=200, verbose_name="group as named"),
                ),
                (
                    "agreement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="parties",
                        to="congresses.agreement",
                        verbose_name="agreement",
                    ),
                ),
            ],
            options={
                "verbose_name": "party of an agreement",
                "verbose_name_plural": "parties of agreements",
                "ordering": ["agreement", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("cluster__isnull", True),
                                ("external_body__isnull", True),
                                ("label", ""),
                                ("organization__isnull", False),
                            ),
                            models.Q(
                                ("cluster__isnull", False),
                                ("external_body__isnull", True),
                                ("label", ""),
                                ("organization__isnull", True),
                            ),
                            models.Q(
                                ("cluster__isnull", True),
                                ("external_body__isnull", False),
                                ("label", ""),
                                ("organization__isnull", True),
                            ),
                            models.Q(
                                models.Q(("label", ""), _negated=True),
                                ("cluster__isnull", True),
                                ("external_body__isnull", True),
                                ("organization__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="agreement_party_is_one_of_four",
                        violation_error_message="A party is a union body, a cluster, another body, or a group as named: one of the four.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Ballot",
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
                        related_name="ballots",
                        to="congresses.congress",
                        verbose_name="congress",
                    ),
                ),
                (
                    "committee",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ballots",
                        to="congresses.committee",
                        verbose_name="committee",
                    ),
                ),
                ("subject", models.CharField(max_length=200, verbose_name="what was elected")),
                ("round", models.PositiveSmallIntegerField(default=1, verbose_name="round")),
                (
                    "seats_to_fill",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="seats to fill"
                    ),
                ),
                (
                    "base",
                    models.CharField(
                        choices=[
                            ("returned", "ballots returned"),
                            ("valid", "valid ballots"),
                            ("convened", "delegates convened"),
                            ("present", "delegates present"),
                        ],
                        default="returned",
                        max_length=10,
                        verbose_name="majority counted on",
                    ),
                ),
                (
                    "present",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="present"),
                ),
                (
                    "issued",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="ballots issued"
                    ),
                ),
                (
                    "returned",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="ballots returned"
                    ),
                ),
                (
                    "valid",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="valid ballots"
                    ),
                ),
                (
                    "invalid",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="invalid ballots"
                    ),
                ),
                (
                    "source_note",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.sourcenote",
                        verbose_name="the source says so",
                    ),
                ),
            ],
            options={
                "verbose_name": "ballot",
                "verbose_name_plural": "ballots",
                "ordering": ["congress", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("congress", "subject", "round"),
                        name="ballot_once_per_subject_and_round",
                        violation_error_message="This round of the ballot is entered already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("source_note__isnull", False),
                            ("valid__isnull", True),
                            ("invalid__isnull", True),
                            ("returned__isnull", True),
                            (
                                "returned",
                                django.db.models.expressions.CombinedExpression(
                                    models.F("valid"), "+", models.F("invalid")
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="valid_and_invalid_make_returned",
                        violation_error_message="Valid and invalid ballots together are not the ballots returned.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("source_note__isnull", False),
                            ("valid__isnull", True),
                            ("returned__isnull", True),
                            ("valid__lte", models.F("returned")),
                            _connector="OR",
                        ),
                        name="valid_ballots_were_returned",
                        violation_error_message="There are more valid ballots than were returned.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("source_note__isnull", False),
                            ("returned__isnull", True),
                            ("issued__isnull", True),
                            ("returned__lte", models.F("issued")),
                            _connector="OR",
                        ),
                        name="returned_ballots_were_issued",
                        violation_error_message="More ballots were returned than were issued.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("source_note__isnull", False),
                            ("issued__isnull", True),
                            ("present__isnull", True),
                            ("issued__lte", models.F("present")),
                            _connector="OR",
                        ),
                        name="ballots_were_issued_to_those_present",
                        violation_error_message="More ballots were issued than delegates are present.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Candidate",
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
                    "ballot",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="candidates",
                        to="congresses.ballot",
                        verbose_name="ballot",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="candidacies",
                        to="organizations.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "origin",
                    models.CharField(
                        blank=True,
                        choices=[("stood", "stood for election"), ("nominated", "nominated")],
                        max_length=10,
                        verbose_name="origin",
                    ),
                ),
                ("votes", models.PositiveIntegerField(blank=True, null=True, verbose_name="votes")),
                (
                    "percentage",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=5,
                        null=True,
                        verbose_name="percentage",
                    ),
                ),
                (
                    "percentage_qualifier",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("exact", "exactly"),
                            ("over", "over"),
                            ("nearly", "nearly"),
                            ("about", "about"),
                            ("at_least", "at least"),
                            ("at_most", "at most"),
                        ],
                        max_length=10,
                        verbose_name="qualifier",
                    ),
                ),
                (
                    "percentage_wording",
                    models.CharField(blank=True, max_length=100, verbose_name="wording"),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("elected", "elected"),
                            ("not_elected", "not elected"),
                            ("run_off", "goes into a run-off"),
                        ],
                        max_length=12,
                        verbose_name="outcome",
                    ),
                ),
            ],
            options={
                "verbose_name": "candidate",
                "verbose_name_plural": "candidates",
                "ordering": ["ballot", "order", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("ballot", "person"),
                        name="candidate_once_per_ballot",
                        violation_error_message="This person is a candidate of the ballot already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("percentage__isnull", True),
                            models.Q(("percentage__gte", 0), ("percentage__lte", 100)),
                            _connector="OR",
                        ),
                        name="candidate_percentage_is_up_to_100",
                        violation_error_message="A percentage of votes is from 0 to 100.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("percentage__isnull", True), ("percentage_qualifier", "")),
                            models.Q(
                                ("percentage__gte", 0),
                                models.Q(("percentage_qualifier", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="candidate_percentage_is_whole",
                        violation_error_message="A figure has a number that is not negative and a qualifier, or neither.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CitedDocument",
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
                        related_name="documents",
                        to="congresses.congress",
                        verbose_name="congress",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="citations",
                        to="organizations.document",
                        verbose_name="document",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=200, verbose_name="in what way")),
            ],
            options={
                "verbose_name": "document of a congress",
                "verbose_name_plural": "documents of congresses",
                "ordering": ["congress", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("congress", "document"),
                        name="document_cited_once_per_congress",
                        violation_error_message="The record cites this document already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="CitedProgramme",
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
                        related_name="programmes",
                        to="congresses.congress",
                        verbose_name="congress",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="citations",
                        to="organizations.programme",
                        verbose_name="programme",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=200, verbose_name="in what way")),
            ],
            options={
                "verbose_name": "programme of a congress",
                "verbose_name_plural": "programmes of congresses",
                "ordering": ["congress", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("congress", "programme"),
                        name="programme_cited_once_per_congress",
                        violation_error_message="The record names this programme already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ClusterYear",
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
                    "cluster",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="years",
                        to="organizations.cluster",
                        verbose_name="cluster",
                    ),
                ),
                ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                ("theme", models.CharField(blank=True, max_length=300, verbose_name="theme")),
                (
                    "signed_on",
                    models.DateField(blank=True, null=True, verbose_name="agreement signed on"),
                ),
                (
                    "signed_on_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "day"), ("month", "month"), ("year", "year")],
                        max_length=5,
                        verbose_name="precision",
                    ),
                ),
                (
                    "signed_on_basis",
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
                    "signed_at",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="signed_cluster_years",
                        to="congresses.congress",
                        verbose_name="signed at",
                    ),
                ),
                (
                    "closed_at",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="closed_cluster_years",
                        to="congresses.congress",
                        verbose_name="closed at",
                    ),
                ),
                (
                    "stated_contents",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="number of contents as stated"
                    ),
                ),
                (
                    "stated_parties",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="number of parties as stated"
                    ),
                ),
            ],
            options={
                "verbose_name": "year of a cluster",
                "verbose_name_plural": "years of clusters",
                "ordering": ["cluster", "-year"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "published"), _negated=True),
                            models.Q(("decided_by", models.F("submitted_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="clusteryear_is_approved_by_another_person",
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
                        name="clusteryear_state_has_its_evidence",
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
                        name="clusteryear_decision_has_its_evidence",
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
                        name="clusteryear_correction_has_a_reason",
                        violation_error_message="A correction needs its class and a public note of at least ten characters.",
                    ),
                    models.UniqueConstraint(
                        fields=("cluster", "year"),
                        name="cluster_year_once",
                        violation_error_message="The cluster already has a record of that year.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("signed_on__isnull", True),
                                ("signed_on_basis", ""),
                                ("signed_on_precision", ""),
                            ),
                            models.Q(
                                ("signed_on__isnull", False),
                                models.Q(("signed_on_precision", ""), _negated=True),
                                models.Q(("signed_on_basis", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="cluster_year_signing_date_is_whole",
                        violation_error_message="A date has a precision and a basis, or is not known at all.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ClusterContent",
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
                    "cluster_year",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="contents",
                        to="congresses.clusteryear",
                        verbose_name="year of a cluster",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                ("wording", models.CharField(max_length=300, verbose_name="content")),
            ],
            options={
                "verbose_name": "content of an agreement",
                "verbose_name_plural": "contents of agreements",
                "ordering": ["cluster_year", "order", "pk"],
            },
        ),
        migrations.CreateModel(
            name="ClusterRole",
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
                    "cluster_year",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="roles",
                        to="congresses.clusteryear",
                        verbose_name="year of a cluster",
                    ),
                ),
                (
                    "post",
                    models.CharField(
                        choices=[
                            ("head", "head of the cluster"),
                            ("deputy", "deputy head of the cluster"),
                        ],
                        max_length=10,
                        verbose_name="post",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cluster_roles",
                        to="organizations.organization",
                        verbose_name="organization",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.person",
                        verbose_name="person",
                    ),
                ),
            ],
            options={
                "verbose_name": "post in a cluster",
                "verbose_name_plural": "posts in clusters",
                "ordering": ["cluster_year", "post", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("post", "head")),
                        fields=("cluster_year",),
                        name="one_head_of_a_cluster_a_year",
                        violation_error_message="The cluster already has a head in that year.",
                    ),
                    models.UniqueConstraint(
                        fields=("cluster_year", "organization"),
                        name="cluster_role_once_per_organization",
                        violation_error_message="The organization has a post in that year already.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CommitteeCount",
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
                    "committee",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="counts",
                        to="congresses.committee",
                        verbose_name="committee",
                    ),
                ),
                (
                    "as_of",
                    models.DateField(
                        blank=True,
                        help_text="Empty: at the congress itself.",
                        null=True,
                        verbose_name="as of",
                    ),
                ),
                (
                    "as_of_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "day"), ("month", "month"), ("year", "year")],
                        max_length=5,
                        verbose_name="precision",
                    ),
                ),
                (
                    "as_of_basis",
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
                    "elected",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="elected"),
                ),
                (
                    "appointed",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="appointed"
                    ),
                ),
                (
                    "vacant",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="vacant"),
                ),
                (
                    "vacancy_plan",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("filled_in_term", "to be filled within the term"),
                            ("left_open", "left open"),
                        ],
                        max_length=15,
                        verbose_name="vacant seats are",
                    ),
                ),
            ],
            options={
                "verbose_name": "count of a committee",
                "verbose_name_plural": "counts of committees",
                "ordering": ["committee", "as_of", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("committee", "as_of"),
                        name="committee_count_once_per_day",
                        nulls_distinct=False,
                        violation_error_message="The committee is counted for this day already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("elected__isnull", False),
                            ("appointed__isnull", False),
                            ("vacant__isnull", False),
                            _connector="OR",
                        ),
                        name="committee_count_counts_something",
                        violation_error_message="Enter at least one number of seats.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("as_of__isnull", True),
                                ("as_of_basis", ""),
                                ("as_of_precision", ""),
                            ),
                            models.Q(
                                ("as_of__isnull", False),
                                models.Q(("as_of_precision", ""), _negated=True),
                                models.Q(("as_of_basis", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="committee_count_date_is_whole",
                        violation_error_message="A date has a precision and a basis, or is not known at all.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CongressSection",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "congress",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sections",
                        to="congresses.congress",
                        verbose_name="congress",
                    ),
                ),
                (
                    "section",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (1, "Congress, sessions, guests, agenda"),
                            (2, "Delegates, statistics, delegation"),
                            (3, "Committees, counts, seats"),
                            (4, "Ballots and motions"),
                            (5, "Results of the last term"),
                            (6, "Targets of the new term"),
                            (7, "Figures, agreements, award tallies"),
                            (8, "Documents and sources"),
                        ],
                        verbose_name="section",
                    ),
                ),
                ("version", models.PositiveIntegerField(db_default=0, verbose_name="version")),
                ("changed_in", models.BigIntegerField(editable=False, null=True)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("open", "open"),
                            ("complete", "complete"),
                            ("supplementing", "being supplemented"),
                        ],
                        default="open",
                        max_length=15,
                        verbose_name="status",
                    ),
                ),
            ],
            options={
                "verbose_name": "section of a congress",
                "verbose_name_plural": "sections of congresses",
                "ordering": ["congress", "section"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("congress", "section"),
                        name="congress_section_once",
                        violation_error_message="The section exists already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Delegation",
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
                        related_name="delegations",
                        to="congresses.congress",
                        verbose_name="congress",
                    ),
                ),
                (
                    "to_congress",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="received_delegations",
                        to="congresses.congress",
                        verbose_name="to the congress",
                    ),
                ),
                (
                    "to_label",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="to the congress as named"
                    ),
                ),
                (
                    "official",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="official"
                    ),
                ),
                (
                    "alternate",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="alternates"
                    ),
                ),
                (
                    "ex_officio",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="ex officio"
                    ),
                ),
                (
                    "formed_by",
                    models.CharField(
                        choices=[
                            ("elected", "elected"),
                            ("appointed", "appointed"),
                            ("provisional", "appointed provisionally"),
                        ],
                        default="elected",
                        max_length=12,
                        verbose_name="how formed",
                    ),
                ),
            ],
            options={
                "verbose_name": "delegation",
                "verbose_name_plural": "delegations",
                "ordering": ["congress", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("to_congress__isnull", False),
                            models.Q(("to_label", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="delegation_names_its_congress",
                        violation_error_message="Say to which congress the delegation goes.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("to_congress__isnull", True),
                            models.Q(("to_congress", models.F("congress")), _negated=True),
                            _connector="OR",
                        ),
                        name="delegation_is_not_to_its_own_congress",
                        violation_error_message="A delegation goes to another congress.",
                    ),
                    models.UniqueConstraint(
                        fields=("congress", "to_congress"),
                        name="delegation_once_per_congress",
                        violation_error_message="The delegation to this congress is entered already.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Delegate",
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
                        related_name="delegates",
                        to="congresses.congress",
                        verbose_name="congress",
                    ),
                ),
                (
                    "delegation",
                    models.ForeignKey(
                        blank=True,
                        help_text="Only for a delegate sent upward by this congress.",
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="delegates",
                        to="congresses.delegation",
                        verbose_name="delegation",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="delegacies",
                        to="organizations.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("official", "official"), ("alternate", "alternate")],
                        default="official",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                (
                    "origin",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("ex_officio", "ex officio"),
                            ("elected", "elected"),
                            ("appointed", "appointed"),
                        ],
                        max_length=12,
                        verbose_name="origin",
                    ),
                ),
                (
                    "sending_organization",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.organization",
                        verbose_name="sent by",
                    ),
                ),
                (
                    "unit",
                    models.CharField(blank=True, max_length=200, verbose_name="post and unit"),
                ),
                (
                    "alternate_order",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="order among the alternates"
                    ),
                ),
                (
                    "is_qualified",
                    models.BooleanField(blank=True, null=True, verbose_name="qualified"),
                ),
            ],
            options={
                "verbose_name": "delegate",
                "verbose_name_plural": "delegates",
                "ordering": ["congress", "status", "alternate_order", "person__sort_key", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("congress", "delegation", "person"),
                        name="delegate_once_per_congress",
                        nulls_distinct=False,
                        violation_error_message="This person is a delegate of the congress already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="DelegateStatistic",
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
                        related_name="statistics",
                        to="congresses.congress",
                        verbose_name="congress",
                    ),
                ),
                (
                    "dimension",
                    models.CharField(
                        choices=[
                            ("gender", "gender"),
                            ("age", "age"),
                            ("origin", "origin"),
                            ("block", "block"),
                            ("full_time", "full-time officers"),
                            ("qualification", "professional qualification"),
                            ("political_theory", "political theory"),
                            ("party", "party membership"),
                            ("ethnicity", "ethnic group"),
                            ("religion", "religion"),
                            ("other", "other"),
                        ],
                        max_length=20,
                        verbose_name="by",
                    ),
                ),
                ("category", models.CharField(max_length=100, verbose_name="category")),
                (
                    "count",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="number"),
                ),
                (
                    "denominator",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="out of"),
                ),
                (
                    "percentage",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=5,
                        null=True,
                        verbose_name="percentage",
                    ),
                ),
            ],
            options={
                "verbose_name": "statistic of the delegates",
                "verbose_name_plural": "statistics of the delegates",
                "ordering": ["congress", "dimension", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("congress", "dimension", "category"),
                        name="delegate_statistic_once_per_cell",
                        violation_error_message="This line of the statistics is entered already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("count__isnull", True),
                            ("denominator__isnull", True),
                            ("count__lte", models.F("denominator")),
                            _connector="OR",
                        ),
                        name="delegate_statistic_part_fits_the_whole",
                        violation_error_message="The part is greater than the whole it is counted of.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("percentage__isnull", True),
                            models.Q(("percentage__gte", 0), ("percentage__lte", 100)),
                            _connector="OR",
                        ),
                        name="delegate_statistic_percentage_is_up_to_100",
                        violation_error_message="A percentage of delegates is from 0 to 100.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("count__isnull", False), ("percentage__isnull", False), _connector="OR"
                        ),
                        name="delegate_statistic_has_a_number",
                        violation_error_message="Enter a number or a percentage.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Gap",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "congress",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="gaps",
                        to="congresses.congress",
                        verbose_name="congress",
                    ),
                ),
                (
                    "topic",
                    models.CharField(
                        choices=[
                            ("date", "date of the congress"),
                            ("place", "place"),
                            ("guests", "names of guests"),
                            ("convened", "delegates convened"),
                            ("present", "delegates present"),
                            ("qualified", "qualified delegates"),
                            ("statistics", "composition of the delegates"),
                            ("delegation", "size of the delegation"),
                            ("committee_names", "names of committee members"),
                            ("seats_decided", "number of seats decided"),
                            ("standing_committee", "standing committee and officers"),
                            ("ballots", "counting of votes"),
                            ("results", "results of single targets"),
                            ("targets", "targets of the new term"),
                            ("figures", "figures of activity"),
                            ("award_names", "names of those awarded"),
                            ("documents", "numbers of documents"),
                        ],
                        max_length=20,
                        verbose_name="what is missing",
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("source_silent", "the source does not state it"),
                            ("only_counted", "the source states a number only"),
                            ("not_recorded", "not recorded yet"),
                            ("not_held", "did not take place"),
                            ("lost", "the papers are lost"),
                        ],
                        default="source_silent",
                        max_length=15,
                        verbose_name="why",
                    ),
                ),
            ],
            options={
                "verbose_name": "gap of a record",
                "verbose_name_plural": "gaps of records",
                "ordering": ["congress", "topic"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("congress", "topic"),
                        name="gap_once_per_topic",
                        violation_error_message="This gap is noted already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Guest",
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
                        related_name="guests",
                        to="congresses.congress",
                        verbose_name="congress",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="appearances",
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
                        related_name="+",
                        to="organizations.organization",
                        verbose_name="union body",
                    ),
                ),
                (
                    "external_body",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.externalbody",
                        verbose_name="other body",
                    ),
                ),
                (
                    "label",
                    models.CharField(blank=True, max_length=200, verbose_name="group as named"),
                ),
                (
                    "roles",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("attends", "attends"),
                                ("represents", "attends as a representative"),
                                ("directs", "attends and gives directions"),
                                ("speaks", "speaks"),
                                ("congratulates", "congratulates"),
                            ],
                            max_length=15,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="roles",
                    ),
                ),
            ],
            options={
                "verbose_name": "guest",
                "verbose_name_plural": "guests",
                "ordering": ["congress", "order", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("external_body__isnull", True),
                                ("label", ""),
                                ("organization__isnull", True),
                                ("person__isnull", False),
                            ),
                            models.Q(
                                ("external_body__isnull", True),
                                ("label", ""),
                                ("organization__isnull", False),
                                ("person__isnull", True),
                            ),
                            models.Q(
                                ("external_body__isnull", False),
                                ("label", ""),
                                ("organization__isnull", True),
                                ("person__isnull", True),
                            ),
                            models.Q(
                                ("external_body__isnull", True),
                                ("organization__isnull", True),
                                ("person__isnull", True),
                                models.Q(("label", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="guest_is_one_of_four",
                        violation_error_message="A guest is a person, a union body, another body, or a group as named: one of the four.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="GuestTitle",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "guest",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="titles",
                        to="congresses.guest",
                        verbose_name="guest",
                    ),
                ),
                ("title", models.CharField(max_length=150, verbose_name="title")),
                (
                    "organization",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.organization",
                        verbose_name="of the union body",
                    ),
                ),
                (
                    "external_body",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.externalbody",
                        verbose_name="of the other body",
                    ),
                ),
                ("is_former", models.BooleanField(default=False, verbose_name="former")),
            ],
            options={
                "verbose_name": "title of a guest",
                "verbose_name_plural": "titles of guests",
                "ordering": ["guest", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("organization__isnull", True),
                            ("external_body__isnull", True),
                            _connector="OR",
                        ),
                        name="guest_title_is_of_one_body_at_most",
                        violation_error_message="A title is of one body: a union body or another.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Motion",
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
                        related_name="motions",
                        to="congresses.congress",
                        verbose_name="congress",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                ("wording", models.CharField(max_length=300, verbose_name="what was voted on")),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("adopted", "adopted"),
                            ("rejected", "rejected"),
                            ("unknown", "not known"),
                        ],
                        default="adopted",
                        max_length=10,
                        verbose_name="outcome",
                    ),
                ),
                (
                    "in_favour",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="in favour"),
                ),
                (
                    "against",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="against"),
                ),
                (
                    "abstained",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="abstained"),
                ),
                (
                    "percentage",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=5,
                        null=True,
                        verbose_name="percentage in favour",
                    ),
                ),
            ],
            options={
                "verbose_name": "motion",
                "verbose_name_plural": "motions",
                "ordering": ["congress", "order", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("percentage__isnull", True),
                            models.Q(("percentage__gte", 0), ("percentage__lte", 100)),
                            _connector="OR",
                        ),
                        name="motion_percentage_is_up_to_100",
                        violation_error_message="A percentage of votes is from 0 to 100.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PublishedClusterYear",
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
                ("cluster_code", models.CharField(max_length=8)),
                ("cluster_name", models.CharField(max_length=300)),
                ("year", models.PositiveSmallIntegerField()),
                ("theme", models.CharField(blank=True, max_length=300)),
                ("head_code", models.CharField(blank=True, max_length=8)),
                ("head_name", models.CharField(blank=True, max_length=300)),
                ("member_count", models.PositiveSmallIntegerField()),
                ("sort_key", models.TextField(db_collation="C")),
            ],
            options={
                "verbose_name": "published year of a cluster",
                "verbose_name_plural": "published years of clusters",
                "ordering": ["sort_key", "-year", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("cluster_code", "year"),
                        name="published_cluster_year_once",
                        violation_error_message="The year of the cluster is published already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PublishedCongress",
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
                ("title", models.CharField(max_length=300)),
                ("kind", models.CharField(max_length=20)),
                ("is_congress", models.BooleanField()),
                ("ordinal", models.PositiveSmallIntegerField(null=True)),
                ("host_kind", models.CharField(max_length=12)),
                ("host_code", models.CharField(max_length=8)),
                ("host_name", models.CharField(max_length=300)),
                ("term_number", models.PositiveSmallIntegerField(null=True)),
                ("term_from", models.PositiveSmallIntegerField(null=True)),
                ("term_to", models.PositiveSmallIntegerField(null=True)),
                ("reviewed_number", models.PositiveSmallIntegerField(null=True)),
                ("reviewed_from", models.PositiveSmallIntegerField(null=True)),
                ("reviewed_to", models.PositiveSmallIntegerField(null=True)),
                ("held_on", models.DateField(null=True)),
                ("held_on_text", models.CharField(blank=True, max_length=10)),
                ("year", models.PositiveSmallIntegerField(null=True)),
                ("present", models.PositiveIntegerField(null=True)),
                ("target_count", models.PositiveSmallIntegerField()),
                ("folded", models.TextField()),
                ("host_sort_key", models.TextField(db_collation="C")),
            ],
            options={
                "verbose_name": "published congress",
                "verbose_name_plural": "published congresses",
                "ordering": ["-held_on", "host_sort_key", "pk"],
                "indexes": [
                    models.Index(
                        fields=["host_code", "term_number"], name="published_congress_term"
                    ),
                    models.Index(
                        fields=["host_code", "reviewed_number"], name="published_congress_reviewed"
                    ),
                    models.Index(
                        models.OrderBy(models.F("held_on"), descending=True, nulls_last=True),
                        models.F("host_sort_key"),
                        models.F("id"),
                        name="published_congress_day",
                    ),
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["folded"],
                        name="published_congress_folded",
                        opclasses=["gin_trgm_ops"],
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PublishedTarget",
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
                ("congress_code", models.CharField(max_length=8)),
                ("congress_title", models.CharField(max_length=300)),
                ("host_code", models.CharField(max_length=8)),
                ("host_name", models.CharField(max_length=300)),
                ("position", models.PositiveSmallIntegerField()),
                ("is_result", models.BooleanField()),
                ("wording", models.CharField(max_length=300)),
                ("indicator_code", models.CharField(blank=True, max_length=50)),
                ("comparator", models.CharField(blank=True, max_length=8)),
                ("value", models.DecimalField(decimal_places=4, max_digits=20, null=True)),
                ("value_max", models.DecimalField(decimal_places=4, max_digits=20, null=True)),
                ("actual", models.DecimalField(decimal_places=4, max_digits=20, null=True)),
                ("unit", models.CharField(blank=True, max_length=60)),
                ("verdict", models.CharField(blank=True, max_length=20)),
                ("term_from", models.PositiveSmallIntegerField(null=True)),
                ("term_to", models.PositiveSmallIntegerField(null=True)),
            ],
            options={
                "verbose_name": "published target",
                "verbose_name_plural": "published targets",
                "ordering": ["congress_code", "is_result", "position", "pk"],
                "indexes": [
                    models.Index(fields=["host_code"], name="published_target_host"),
                    models.Index(fields=["indicator_code"], name="published_target_indicator"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Seat",
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
                    "committee",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="seats",
                        to="congresses.committee",
                        verbose_name="committee",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("named", "filled, name published"),
                            ("unnamed", "filled, name not published"),
                            ("vacant", "vacant"),
                        ],
                        default="named",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="seats",
                        to="organizations.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("chair", "chair"),
                            ("vice_chair", "vice chair"),
                            ("standing_member", "member of the standing committee"),
                            ("member", "member"),
                            ("head", "head of the inspection committee"),
                            ("deputy_head", "deputy head of the inspection committee"),
                        ],
                        default="member",
                        max_length=16,
                        verbose_name="post",
                    ),
                ),
                (
                    "unit",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="post and unit at work"
                    ),
                ),
                (
                    "filled_by",
                    models.CharField(
                        choices=[
                            ("elected", "elected at the congress"),
                            ("by_election", "elected within the term"),
                            ("appointed", "appointed by the superior"),
                            ("provisional", "appointed provisionally"),
                        ],
                        default="elected",
                        max_length=12,
                        verbose_name="how filled",
                    ),
                ),
                (
                    "is_reelected",
                    models.BooleanField(blank=True, null=True, verbose_name="re-elected"),
                ),
                ("since", models.DateField(blank=True, null=True, verbose_name="from")),
                ("until", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "end_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("term_ended", "the term ended"),
                            ("retired", "retired"),
                            ("moved", "moved to other work"),
                            ("resigned", "resigned"),
                            ("died", "died"),
                            ("removed", "removed"),
                            ("body_ended", "the organization ended"),
                        ],
                        max_length=12,
                        verbose_name="why it ended",
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.document",
                        verbose_name="decision",
                    ),
                ),
            ],
            options={
                "verbose_name": "seat",
                "verbose_name_plural": "seats",
                "ordering": ["committee", "order", "pk"],
                "indexes": [models.Index(fields=["person"], name="seat_person")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("person__isnull", False), ("state", "named")),
                            models.Q(
                                models.Q(("state", "named"), _negated=True),
                                ("person__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="seat_with_a_person_is_named",
                        violation_error_message="A named seat has a person; a vacant or unnamed seat has none.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(
                            ("role", "chair"), models.Q(("state", "vacant"), _negated=True)
                        ),
                        expressions=[
                            ("committee", "="),
                            (organizations.models.organizations.Period(), "&&"),
                        ],
                        name="one_chair_at_a_time",
                        violation_error_message="The committee already has a chair in these days. End that chair's time first.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("person__isnull", False)),
                        expressions=[
                            ("committee", "="),
                            ("person", "="),
                            (organizations.models.organizations.Period(), "&&"),
                        ],
                        name="one_seat_of_a_person_at_a_time",
                        violation_error_message="This person already holds a seat of the committee in these days.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until__isnull", True),
                            ("since__isnull", True),
                            ("until__gt", models.F("since")),
                            _connector="OR",
                        ),
                        name="seat_ends_after_it_begins",
                        violation_error_message="A seat ends after it begins.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("end_reason", ""), ("until__isnull", True)),
                            models.Q(
                                ("until__isnull", False),
                                models.Q(("end_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="ended_seat_has_a_reason",
                        violation_error_message="A seat that ended says why, and only then.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Session",
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
                        related_name="sessions",
                        to="congresses.congress",
                        verbose_name="congress",
                    ),
                ),
                (
                    "number",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="number of the session"
                    ),
                ),
                (
                    "phase",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("preparatory", "preparatory session"),
                            ("solemn", "solemn session"),
                            ("closing", "closing session"),
                        ],
                        max_length=15,
                        verbose_name="phase",
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
                    "part_of_day",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("morning", "morning"),
                            ("afternoon", "afternoon"),
                            ("evening", "evening"),
                        ],
                        max_length=10,
                        verbose_name="part of the day",
                    ),
                ),
            ],
            options={
                "verbose_name": "session",
                "verbose_name_plural": "sessions",
                "ordering": ["congress", "number", "on", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("congress", "number"),
                        name="session_number_once_per_congress",
                        violation_error_message="The congress already has a session of that number.",
                    ),
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
                        name="session_date_is_whole",
                        violation_error_message="A date has a precision and a basis, or is not known at all.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Target",
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
                        related_name="targets",
                        to="congresses.congress",
                        verbose_name="congress",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                ("group", models.CharField(blank=True, max_length=150, verbose_name="group")),
                ("wording", models.CharField(max_length=300, verbose_name="target")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("number", "number"),
                            ("rating", "rating"),
                            ("text", "text without a number"),
                            ("reference", "target set elsewhere"),
                        ],
                        default="number",
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                (
                    "comparator",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("gt", "more than"),
                            ("gte", "at least"),
                            ("eq", "exactly"),
                            ("lte", "at most"),
                            ("lt", "less than"),
                            ("between", "from … to"),
                        ],
                        max_length=8,
                        verbose_name="comparator",
                    ),
                ),
                (
                    "value",
                    models.DecimalField(
                        blank=True, decimal_places=4, max_digits=20, null=True, verbose_name="value"
                    ),
                ),
                (
                    "value_max",
                    models.DecimalField(
                        blank=True, decimal_places=4, max_digits=20, null=True, verbose_name="up to"
                    ),
                ),
                ("rating", models.CharField(blank=True, max_length=100, verbose_name="rating")),
                ("unit", models.CharField(blank=True, max_length=60, verbose_name="unit")),
                (
                    "population",
                    models.CharField(blank=True, max_length=200, verbose_name="counted of"),
                ),
                (
                    "population_threshold",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="For example 25 in “enterprises with 25 workers or more”.",
                        null=True,
                        verbose_name="threshold of the population",
                    ),
                ),
                (
                    "period",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("yearly", "every year"),
                            ("whole_term", "in the whole term"),
                            ("end_of_term", "by the end of the term"),
                            ("year", "in one year"),
                        ],
                        max_length=12,
                        verbose_name="period",
                    ),
                ),
                (
                    "year",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="year"),
                ),
                ("per_what", models.CharField(blank=True, max_length=60, verbose_name="per")),
                ("reference", models.CharField(blank=True, max_length=200, verbose_name="set by")),
                (
                    "indicator",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="targets",
                        to="organizations.indicator",
                        verbose_name="indicator",
                    ),
                ),
                (
                    "basis",
                    models.CharField(
                        choices=[
                            ("stated", "stated"),
                            ("derived", "derived"),
                            ("inferred", "inferred"),
                        ],
                        default="stated",
                        max_length=10,
                        verbose_name="basis",
                    ),
                ),
                ("dropped_on", models.DateField(blank=True, null=True, verbose_name="dropped on")),
            ],
            options={
                "verbose_name": "target",
                "verbose_name_plural": "targets",
                "ordering": ["congress", "order", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("kind", "number"),
                                ("rating", ""),
                                ("value__isnull", False),
                                models.Q(("comparator", ""), _negated=True),
                                models.Q(("unit", ""), _negated=True),
                            ),
                            models.Q(
                                ("kind", "rating"),
                                ("value__isnull", True),
                                models.Q(("rating", ""), _negated=True),
                            ),
                            models.Q(
                                ("comparator", ""),
                                ("kind", "text"),
                                ("rating", ""),
                                ("value__isnull", True),
                            ),
                            models.Q(
                                ("kind", "reference"),
                                ("value__isnull", True),
                                models.Q(("reference", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="target_has_what_its_kind_needs",
                        violation_error_message="A target with a number needs comparator, value and unit; one with a rating needs the rating; one set elsewhere names who sets it; a text has none of these.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("comparator", "between"), ("value_max__isnull", False)),
                            models.Q(
                                models.Q(("comparator", "between"), _negated=True),
                                ("value_max__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="target_range_has_two_ends",
                        violation_error_message="“From … to” needs both values; other comparators have one.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("value_max__isnull", True),
                            ("value_max__gt", models.F("value")),
                            _connector="OR",
                        ),
                        name="target_range_is_in_order",
                        violation_error_message="The second value of the range must be the greater.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("value__isnull", True),
                            models.Q(("value__gte", 0), ("value__lt", 10000000000000000)),
                            _connector="OR",
                        ),
                        name="target_value_is_a_finite_number",
                        violation_error_message="The value must be a number that is not negative.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("period", "year"), _negated=True),
                            ("year__isnull", False),
                            _connector="OR",
                        ),
                        name="target_of_one_year_names_it",
                        violation_error_message="A target for one year names the year.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TargetResult",
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
                        related_name="results",
                        to="congresses.congress",
                        verbose_name="congress",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                ("wording", models.CharField(max_length=300, verbose_name="what was assessed")),
                (
                    "target",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="results",
                        to="congresses.target",
                        verbose_name="recorded target",
                    ),
                ),
                (
                    "planned_comparator",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("gt", "more than"),
                            ("gte", "at least"),
                            ("eq", "exactly"),
                            ("lte", "at most"),
                            ("lt", "less than"),
                            ("between", "from … to"),
                        ],
                        max_length=8,
                        verbose_name="planned",
                    ),
                ),
                (
                    "planned",
                    models.DecimalField(
                        blank=True,
                        decimal_places=4,
                        max_digits=20,
                        null=True,
                        verbose_name="planned value",
                    ),
                ),
                (
                    "planned_max",
                    models.DecimalField(
                        blank=True,
                        decimal_places=4,
                        max_digits=20,
                        null=True,
                        verbose_name="planned up to",
                    ),
                ),
                (
                    "planned_basis",
                    models.CharField(
                        choices=[
                            ("stated", "stated"),
                            ("derived", "derived"),
                            ("inferred", "inferred"),
                        ],
                        default="stated",
                        max_length=10,
                        verbose_name="basis",
                    ),
                ),
                (
                    "actual",
                    models.DecimalField(
                        blank=True,
                        decimal_places=4,
                        max_digits=20,
                        null=True,
                        verbose_name="result",
                    ),
                ),
                (
                    "actual_qualifier",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("exact", "exactly"),
                            ("over", "over"),
                            ("nearly", "nearly"),
                            ("about", "about"),
                            ("at_least", "at least"),
                            ("at_most", "at most"),
                        ],
                        max_length=10,
                        verbose_name="qualifier",
                    ),
                ),
                (
                    "actual_wording",
                    models.CharField(blank=True, max_length=100, verbose_name="wording"),
                ),
                ("unit", models.CharField(blank=True, max_length=60, verbose_name="unit")),
                (
                    "difference",
                    models.DecimalField(
                        blank=True,
                        decimal_places=4,
                        max_digits=20,
                        null=True,
                        verbose_name="difference as stated",
                    ),
                ),
                (
                    "difference_unit",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("points", "percentage points"),
                            ("of_plan", "per cent of the plan"),
                            ("unclear", "points or per cent: not clear"),
                            ("count", "in the unit of the target"),
                        ],
                        max_length=10,
                        verbose_name="difference is in",
                    ),
                ),
                (
                    "verdict",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("exceeded", "exceeded"),
                            ("met", "met"),
                            ("met_and_exceeded", "met and exceeded"),
                            ("completed", "completed"),
                            ("not_met", "not met"),
                            ("not_assessed", "not assessed"),
                        ],
                        max_length=20,
                        verbose_name="verdict as stated",
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
                    "indicator",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="results",
                        to="organizations.indicator",
                        verbose_name="indicator",
                    ),
                ),
            ],
            options={
                "verbose_name": "result of a target",
                "verbose_name_plural": "results of targets",
                "ordering": ["congress", "order", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("actual__isnull", True), ("actual_qualifier", "")),
                            models.Q(
                                ("actual__gte", 0),
                                models.Q(("actual_qualifier", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="target_result_figure_is_whole",
                        violation_error_message="A figure has a number that is not negative and a qualifier, or neither.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("actual__isnull", False),
                            models.Q(("verdict", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="target_result_states_something",
                        violation_error_message="Enter the result or the verdict.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("difference__isnull", True), ("difference_unit", "")),
                            models.Q(
                                ("difference__isnull", False),
                                models.Q(("difference_unit", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="target_result_difference_has_a_unit",
                        violation_error_message="Say whether the difference is in percentage points or in per cent of the plan.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("planned_max__isnull", True),
                            ("planned_max__gt", models.F("planned")),
                            _connector="OR",
                        ),
                        name="target_result_plan_is_a_range",
                        violation_error_message="The second value of the range must be the greater.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("period_from__isnull", True),
                            ("period_to__isnull", True),
                            ("period_to__gte", models.F("period_from")),
                            _connector="OR",
                        ),
                        name="target_result_period_is_in_order",
                        violation_error_message="A period ends in its first year or later.",
                    ),
                    models.UniqueConstraint(
                        fields=("congress", "target"),
                        name="target_result_once_per_congress",
                        violation_error_message="This target has a result in the congress already.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TargetSummary",
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
                        related_name="summaries",
                        to="congresses.congress",
                        verbose_name="congress",
                    ),
                ),
                (
                    "about_ordinal",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="resolution of congress number"
                    ),
                ),
                (
                    "about_congress",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="congresses.congress",
                        verbose_name="congress that set the targets",
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
                    "assessed",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="targets assessed"
                    ),
                ),
                (
                    "met",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="met"),
                ),
                (
                    "exceeded",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="of these exceeded"
                    ),
                ),
                (
                    "verdict",
                    models.CharField(
                        choices=[
                            ("exceeded", "exceeded"),
                            ("met", "met"),
                            ("met_and_exceeded", "met and exceeded"),
                            ("completed", "completed"),
                            ("not_met", "not met"),
                            ("not_assessed", "not assessed"),
                        ],
                        max_length=20,
                        verbose_name="verdict as stated",
                    ),
                ),
                ("wording", models.CharField(blank=True, max_length=150, verbose_name="wording")),
            ],
            options={
                "verbose_name": "summary of results",
                "verbose_name_plural": "summaries of results",
                "ordering": ["congress", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("met__isnull", True),
                                ("assessed__isnull", True),
                                ("met__lte", models.F("assessed")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("exceeded__isnull", True),
                                ("assessed__isnull", True),
                                ("exceeded__lte", models.F("assessed")),
                                _connector="OR",
                            ),
                        ),
                        name="targets_met_were_assessed",
                        violation_error_message="More targets were met than were assessed.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("period_from__isnull", True),
                            ("period_to__isnull", True),
                            ("period_to__gte", models.F("period_from")),
                            _connector="OR",
                        ),
                        name="summary_period_is_in_order",
                        violation_error_message="A period ends in its first year or later.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AcceptedWarningHistory",
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
                        to="congresses.acceptedwarning",
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
                    "congress",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="congresses.congress",
                        verbose_name="congress",
                    ),
                ),
                ("rule", models.CharField(max_length=20, verbose_name="rule")),
                (
                    "subject",
                    models.CharField(blank=True, max_length=200, verbose_name="what it concerns"),
                ),
                ("reason", models.CharField(max_length=300, verbose_name="reason")),
                (
                    "accepted_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="accepted by",
                    ),
                ),
                (
                    "accepted_at",
                    models.DateTimeField(auto_now_add=True, verbose_name="accepted at"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ActivityCountHistory",
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
                        to="congresses.activitycount",
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
                    "figure",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="congresses.activityfigure",
                        verbose_name="figure",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "number",
                    models.PositiveBigIntegerField(blank=True, null=True, verbose_name="number"),
                ),
                (
                    "number_qualifier",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("exact", "exactly"),
                            ("over", "over"),
                            ("nearly", "nearly"),
                            ("about", "about"),
                            ("at_least", "at least"),
                            ("at_most", "at most"),
                        ],
                        max_length=10,
                        verbose_name="qualifier",
                    ),
                ),
                (
                    "number_wording",
                    models.CharField(blank=True, max_length=100, verbose_name="wording"),
                ),
                ("unit", models.CharField(max_length=100, verbose_name="unit")),
                (
                    "counted_as",
                    models.CharField(
                        choices=[
                            ("persons", "persons"),
                            ("times", "times persons were helped"),
                            ("bodies", "organizations"),
                            ("things", "things"),
                        ],
                        max_length=10,
                        verbose_name="counts",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ActivityFigureHistory",
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
                        to="congresses.activityfigure",
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
                        verbose_name="congress",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                ("topic", models.CharField(max_length=200, verbose_name="what it is about")),
                (
                    "owner_organization",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Empty: of the body or cluster that holds the congress.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.organization",
                        verbose_name="of the union body",
                    ),
                ),
                (
                    "amount",
                    congress_portal.foundation.figures.MoneyColumn(
                        blank=True, null=True, verbose_name="amount"
                    ),
                ),
                (
                    "amount_qualifier",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("exact", "exactly"),
                            ("over", "over"),
                            ("nearly", "nearly"),
                            ("about", "about"),
                            ("at_least", "at least"),
                            ("at_most", "at most"),
                        ],
                        max_length=10,
                        verbose_name="qualifier",
                    ),
                ),
                (
                    "amount_wording",
                    models.CharField(blank=True, max_length=100, verbose_name="wording"),
                ),
                (
                    "direction",
                    models.CharField(
                        blank=True,
                        choices=[("in", "collected"), ("out", "spent")],
                        max_length=5,
                        verbose_name="direction",
                    ),
                ),
                ("fund", models.CharField(blank=True, max_length=150, verbose_name="fund")),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="place")),
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
                        verbose_name="programme",
                    ),
                ),
                (
                    "indicator",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.indicator",
                        verbose_name="indicator",
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
                ("on", models.DateField(blank=True, null=True, verbose_name="day or month")),
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
                    "is_count_unstated",
                    models.BooleanField(
                        default=False,
                        help_text="The source says that it was done, without a number.",
                        verbose_name="the number is not stated",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ActivityPartyHistory",
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
                        to="congresses.activityparty",
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
                        verbose_name="cluster",
                    ),
                ),
                (
                    "external_body",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.externalbody",
                        verbose_name="other body",
                    ),
                ),
                (
                    "label",
                    models.CharField(blank=True, max_length=200, verbose_name="group as named"),
                ),
                (
                    "figure",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="congresses.activityfigure",
                        verbose_name="figure",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("giver", "gives"),
                            ("receiver", "receives"),
                            ("signatory", "signs"),
                        ],
                        max_length=10,
                        verbose_name="role",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AgendaItemHistory",
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
                        to="congresses.agendaitem",
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
                        verbose_name="congress",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("heard", "report heard"),
                            ("adopted", "document adopted"),
                            ("orientation", "orientation"),
                            ("task", "organizing task"),
                        ],
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                ("wording", models.CharField(max_length=300, verbose_name="what")),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.document",
                        verbose_name="document",
                    ),
                ),
                (
                    "committee",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="congresses.committee",
                        verbose_name="of the committee",
                    ),
                ),
                (
                    "about_congress",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="congresses.congress",
                        verbose_name="about the congress",
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
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AgreementHistory",
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
                        to="congresses.agreement",
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
                        verbose_name="congress",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("emulation", "emulation agreement"),
                            ("welfare", "member welfare agreement"),
                            ("collective", "collective labour agreement"),
                            ("coordination", "coordination"),
                        ],
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                ("subject", models.CharField(blank=True, max_length=200, verbose_name="about")),
                (
                    "count",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="number of agreements"
                    ),
                ),
                (
                    "count_qualifier",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("exact", "exactly"),
                            ("over", "over"),
                            ("nearly", "nearly"),
                            ("about", "about"),
                            ("at_least", "at least"),
                            ("at_most", "at most"),
                        ],
                        max_length=10,
                        verbose_name="qualifier",
                    ),
                ),
                (
                    "count_wording",
                    models.CharField(blank=True, max_length=100, verbose_name="wording"),
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
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AgreementPartyHistory",
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
                        to="congresses.agreementparty",
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
                        verbose_name="cluster",
                    ),
                ),
                (
                    "external_body",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.externalbody",
                        verbose_name="other body",
                    ),
                ),
                (
                    "label",
                    models.CharField(blank=True, max_length=200, verbose_name="group as named"),
                ),
                (
                    "agreement",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="congresses.agreement",
                        verbose_name="agreement",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="BallotHistory",
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
                        to="congresses.ballot",
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
                        verbose_name="congress",
                    ),
                ),
                (
                    "committee",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="congresses.committee",
                        verbose_name="committee",
                    ),
                ),
                ("subject", models.CharField(max_length=200, verbose_name="what was elected")),
                ("round", models.PositiveSmallIntegerField(default=1, verbose_name="round")),
                (
                    "seats_to_fill",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="seats to fill"
                    ),
                ),
                (
                    "base",
                    models.CharField(
                        choices=[
                            ("returned", "ballots returned"),
                            ("valid", "valid ballots"),
                            ("convened", "delegates convened"),
                            ("present", "delegates present"),
                        ],
                        default="returned",
                        max_length=10,
                        verbose_name="majority counted on",
                    ),
                ),
                (
                    "present",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="present"),
                ),
                (
                    "issued",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="ballots issued"
                    ),
                ),
                (
                    "returned",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="ballots returned"
                    ),
                ),
                (
                    "valid",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="valid ballots"
                    ),
                ),
                (
                    "invalid",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="invalid ballots"
                    ),
                ),
                (
                    "source_note",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.sourcenote",
                        verbose_name="the source says so",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CandidateHistory",
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
                        to="congresses.candidate",
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
                    "ballot",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="congresses.ballot",
                        verbose_name="ballot",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
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
                    "origin",
                    models.CharField(
                        blank=True,
                        choices=[("stood", "stood for election"), ("nominated", "nominated")],
                        max_length=10,
                        verbose_name="origin",
                    ),
                ),
                ("votes", models.PositiveIntegerField(blank=True, null=True, verbose_name="votes")),
                (
                    "percentage",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=5,
                        null=True,
                        verbose_name="percentage",
                    ),
                ),
                (
                    "percentage_qualifier",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("exact", "exactly"),
                            ("over", "over"),
                            ("nearly", "nearly"),
                            ("about", "about"),
                            ("at_least", "at least"),
                            ("at_most", "at most"),
                        ],
                        max_length=10,
                        verbose_name="qualifier",
                    ),
                ),
                (
                    "percentage_wording",
                    models.CharField(blank=True, max_length=100, verbose_name="wording"),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("elected", "elected"),
                            ("not_elected", "not elected"),
                            ("run_off", "goes into a run-off"),
                        ],
                        max_length=12,
                        verbose_name="outcome",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CitedDocumentHistory",
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
                        to="congresses.citeddocument",
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
                        verbose_name="congress",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.document",
                        verbose_name="document",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=200, verbose_name="in what way")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CitedProgrammeHistory",
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
                        to="congresses.citedprogramme",
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
                        verbose_name="congress",
                    ),
                ),
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
                ("note", models.CharField(blank=True, max_length=200, verbose_name="in what way")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ClusterContentHistory",
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
                        to="congresses.clustercontent",
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
                    "cluster_year",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="congresses.clusteryear",
                        verbose_name="year of a cluster",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                ("wording", models.CharField(max_length=300, verbose_name="content")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ClusterRoleHistory",
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
                        to="congresses.clusterrole",
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
                    "cluster_year",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="congresses.clusteryear",
                        verbose_name="year of a cluster",
                    ),
                ),
                (
                    "post",
                    models.CharField(
                        choices=[
                            ("head", "head of the cluster"),
                            ("deputy", "deputy head of the cluster"),
                        ],
                        max_length=10,
                        verbose_name="post",
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
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ClusterYearHistory",
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
                        to="congresses.clusteryear",
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
                ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                ("theme", models.CharField(blank=True, max_length=300, verbose_name="theme")),
                (
                    "signed_on",
                    models.DateField(blank=True, null=True, verbose_name="agreement signed on"),
                ),
                (
                    "signed_on_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "day"), ("month", "month"), ("year", "year")],
                        max_length=5,
                        verbose_name="precision",
                    ),
                ),
                (
                    "signed_on_basis",
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
                    "signed_at",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="congresses.congress",
                        verbose_name="signed at",
                    ),
                ),
                (
                    "closed_at",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="congresses.congress",
                        verbose_name="closed at",
                    ),
                ),
                (
                    "stated_contents",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="number of contents as stated"
                    ),
                ),
                (
                    "stated_parties",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="number of parties as stated"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CommitteeCountHistory",
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
                        to="congresses.committeecount",
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
                    "committee",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="congresses.committee",
                        verbose_name="committee",
                    ),
                ),
                (
                    "as_of",
                    models.DateField(
                        blank=True,
                        help_text="Empty: at the congress itself.",
                        null=True,
                        verbose_name="as of",
                    ),
                ),
                (
                    "as_of_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "day"), ("month", "month"), ("year", "year")],
                        max_length=5,
                        verbose_name="precision",
                    ),
                ),
                (
                    "as_of_basis",
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
                    "elected",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="elected"),
                ),
                (
                    "appointed",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="appointed"
                    ),
                ),
                (
                    "vacant",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="vacant"),
                ),
                (
                    "vacancy_plan",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("filled_in_term", "to be filled within the term"),
                            ("left_open", "left open"),
                        ],
                        max_length=15,
                        verbose_name="vacant seats are",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CommitteeHistory",
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
                        to="congresses.committee",
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
                    "term",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="congresses.term",
                        verbose_name="term",
                    ),
                ),
                (
                    "congress",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="congresses.congress",
                        verbose_name="formed at",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("executive", "executive committee"),
                            ("standing", "standing committee"),
                            ("inspection", "inspection committee"),
                            ("presidium", "presidium"),
                            ("women", "women's committee"),
                        ],
                        default="executive",
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                (
                    "sequence",
                    models.PositiveSmallIntegerField(
                        default=1, verbose_name="sequence within the term"
                    ),
                ),
                (
                    "seats_decided",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="seats decided"
                    ),
                ),
                (
                    "seats_decided_max",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="seats decided, at most"
                    ),
                ),
                (
                    "seats_decided_basis",
                    models.CharField(
                        choices=[
                            ("stated", "stated"),
                            ("derived", "derived"),
                            ("inferred", "inferred"),
                        ],
                        default="stated",
                        max_length=10,
                        verbose_name="basis",
                    ),
                ),
                (
                    "formed_by",
                    models.CharField(
                        choices=[
                            ("elected", "elected"),
                            ("appointed", "appointed"),
                            ("provisional", "appointed provisionally"),
                        ],
                        default="elected",
                        max_length=12,
                        verbose_name="how formed",
                    ),
                ),
                (
                    "recognised_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.document",
                        verbose_name="recognised by",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CongressHistory",
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
                        to="congresses.congress",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("delegates_congress", "congress of delegates"),
                            ("members_congress", "congress of all members"),
                            ("congress", "congress, form not stated"),
                            ("extraordinary", "extraordinary congress"),
                            ("delegates_conference", "conference of delegates"),
                            ("members_conference", "conference of all members"),
                            ("enlarged_committee", "enlarged committee conference"),
                            ("committee_session", "session of the executive committee"),
                            ("yearly_review", "yearly review conference"),
                            ("cluster_conference", "cluster conference"),
                        ],
                        max_length=20,
                        verbose_name="kind",
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
                        verbose_name="held by",
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
                        verbose_name="held by the cluster",
                    ),
                ),
                (
                    "ordinal",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="number of the congress"
                    ),
                ),
                (
                    "term",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The term a congress opens; for a conference, the term it falls in.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="congresses.term",
                        verbose_name="term",
                    ),
                ),
                (
                    "reviewed_term",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="congresses.term",
                        verbose_name="term reviewed",
                    ),
                ),
                (
                    "reviewed_from",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="reviews from year"
                    ),
                ),
                (
                    "reviewed_to",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="reviews to year"
                    ),
                ),
                (
                    "planned_from",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="plans from year"
                    ),
                ),
                (
                    "planned_to",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="plans to year"
                    ),
                ),
                ("opened_on", models.DateField(blank=True, null=True, verbose_name="opened on")),
                (
                    "opened_on_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "day"), ("month", "month"), ("year", "year")],
                        max_length=5,
                        verbose_name="precision",
                    ),
                ),
                (
                    "opened_on_basis",
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
                ("closed_on", models.DateField(blank=True, null=True, verbose_name="closed on")),
                (
                    "closed_on_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "day"), ("month", "month"), ("year", "year")],
                        max_length=5,
                        verbose_name="precision",
                    ),
                ),
                (
                    "closed_on_basis",
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
                    "part_of_day",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("morning", "morning"),
                            ("afternoon", "afternoon"),
                            ("evening", "evening"),
                        ],
                        max_length=10,
                        verbose_name="part of the day",
                    ),
                ),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="place")),
                (
                    "slogan_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("slogan", "slogan of action"),
                            ("motto", "motto"),
                            ("theme", "theme"),
                        ],
                        max_length=10,
                        verbose_name="slogan is called",
                    ),
                ),
                ("slogan", models.CharField(blank=True, max_length=500, verbose_name="slogan")),
                (
                    "convened",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="delegates convened"
                    ),
                ),
                (
                    "present",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="delegates present"
                    ),
                ),
                (
                    "present_kind",
                    models.CharField(
                        blank=True,
                        choices=[("official", "official delegates"), ("all", "delegates")],
                        max_length=10,
                        verbose_name="present counts",
                    ),
                ),
                (
                    "qualified",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="qualified delegates"
                    ),
                ),
                (
                    "members_represented",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="members represented"
                    ),
                ),
                (
                    "members_represented_qualifier",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("exact", "exactly"),
                            ("over", "over"),
                            ("nearly", "nearly"),
                            ("about", "about"),
                            ("at_least", "at least"),
                            ("at_most", "at most"),
                        ],
                        max_length=10,
                        verbose_name="qualifier",
                    ),
                ),
                (
                    "members_represented_wording",
                    models.CharField(blank=True, max_length=100, verbose_name="wording"),
                ),
                (
                    "members_represented_unit",
                    models.CharField(blank=True, max_length=150, verbose_name="members are"),
                ),
                (
                    "source_note",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Where figures of the source disagree, the note that says so.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.sourcenote",
                        verbose_name="the source says so",
                    ),
                ),
                ("is_stub", models.BooleanField(default=False, verbose_name="is a stub")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CongressSectionHistory",
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
                        to="congresses.congresssection",
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
                    "congress",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="congresses.congress",
                        verbose_name="congress",
                    ),
                ),
                (
                    "section",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (1, "Congress, sessions, guests, agenda"),
                            (2, "Delegates, statistics, delegation"),
                            (3, "Committees, counts, seats"),
                            (4, "Ballots and motions"),
                            (5, "Results of the last term"),
                            (6, "Targets of the new term"),
                            (7, "Figures, agreements, award tallies"),
                            (8, "Documents and sources"),
                        ],
                        verbose_name="section",
                    ),
                ),
                ("version", models.PositiveIntegerField(db_default=0, verbose_name="version")),
                ("changed_in", models.BigIntegerField(editable=False, null=True)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("open", "open"),
                            ("complete", "complete"),
                            ("supplementing", "being supplemented"),
                        ],
                        default="open",
                        max_length=15,
                        verbose_name="status",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DelegateHistory",
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
                        to="congresses.delegate",
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
                        verbose_name="congress",
                    ),
                ),
                (
                    "delegation",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Only for a delegate sent upward by this congress.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="congresses.delegation",
                        verbose_name="delegation",
                    ),
                ),
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
                    "status",
                    models.CharField(
                        choices=[("official", "official"), ("alternate", "alternate")],
                        default="official",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                (
                    "origin",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("ex_officio", "ex officio"),
                            ("elected", "elected"),
                            ("appointed", "appointed"),
                        ],
                        max_length=12,
                        verbose_name="origin",
                    ),
                ),
                (
                    "sending_organization",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.organization",
                        verbose_name="sent by",
                    ),
                ),
                (
                    "unit",
                    models.CharField(blank=True, max_length=200, verbose_name="post and unit"),
                ),
                (
                    "alternate_order",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="order among the alternates"
                    ),
                ),
                (
                    "is_qualified",
                    models.BooleanField(blank=True, null=True, verbose_name="qualified"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DelegateStatisticHistory",
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
                        to="congresses.delegatestatistic",
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
                        verbose_name="congress",
                    ),
                ),
                (
                    "dimension",
                    models.CharField(
                        choices=[
                            ("gender", "gender"),
                            ("age", "age"),
                            ("origin", "origin"),
                            ("block", "block"),
                            ("full_time", "full-time officers"),
                            ("qualification", "professional qualification"),
                            ("political_theory", "political theory"),
                            ("party", "party membership"),
                            ("ethnicity", "ethnic group"),
                            ("religion", "religion"),
                            ("other", "other"),
                        ],
                        max_length=20,
                        verbose_name="by",
                    ),
                ),
                ("category", models.CharField(max_length=100, verbose_name="category")),
                (
                    "count",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="number"),
                ),
                (
                    "denominator",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="out of"),
                ),
                (
                    "percentage",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=5,
                        null=True,
                        verbose_name="percentage",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DelegationHistory",
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
                        to="congresses.delegation",
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
                        verbose_name="congress",
                    ),
                ),
                (
                    "to_congress",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="congresses.congress",
                        verbose_name="to the congress",
                    ),
                ),
                (
                    "to_label",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="to the congress as named"
                    ),
                ),
                (
                    "official",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="official"
                    ),
                ),
                (
                    "alternate",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="alternates"
                    ),
                ),
                (
                    "ex_officio",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="ex officio"
                    ),
                ),
                (
                    "formed_by",
                    models.CharField(
                        choices=[
                            ("elected", "elected"),
                            ("appointed", "appointed"),
                            ("provisional", "appointed provisionally"),
                        ],
                        default="elected",
                        max_length=12,
                        verbose_name="how formed",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="GapHistory",
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
                        to="congresses.gap",
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
                    "congress",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="congresses.congress",
                        verbose_name="congress",
                    ),
                ),
                (
                    "topic",
                    models.CharField(
                        choices=[
                            ("date", "date of the congress"),
                            ("place", "place"),
                            ("guests", "names of guests"),
                            ("convened", "delegates convened"),
                            ("present", "delegates present"),
                            ("qualified", "qualified delegates"),
                            ("statistics", "composition of the delegates"),
                            ("delegation", "size of the delegation"),
                            ("committee_names", "names of committee members"),
                            ("seats_decided", "number of seats decided"),
                            ("standing_committee", "standing committee and officers"),
                            ("ballots", "counting of votes"),
                            ("results", "results of single targets"),
                            ("targets", "targets of the new term"),
                            ("figures", "figures of activity"),
                            ("award_names", "names of those awarded"),
                            ("documents", "numbers of documents"),
                        ],
                        max_length=20,
                        verbose_name="what is missing",
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("source_silent", "the source does not state it"),
                            ("only_counted", "the source states a number only"),
                            ("not_recorded", "not recorded yet"),
                            ("not_held", "did not take place"),
                            ("lost", "the papers are lost"),
                        ],
                        default="source_silent",
                        max_length=15,
                        verbose_name="why",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="GuestHistory",
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
                        to="congresses.guest",
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
                        verbose_name="congress",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
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
                (
                    "external_body",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.externalbody",
                        verbose_name="other body",
                    ),
                ),
                (
                    "label",
                    models.CharField(blank=True, max_length=200, verbose_name="group as named"),
                ),
                (
                    "roles",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("attends", "attends"),
                                ("represents", "attends as a representative"),
                                ("directs", "attends and gives directions"),
                                ("speaks", "speaks"),
                                ("congratulates", "congratulates"),
                            ],
                            max_length=15,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="roles",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="GuestTitleHistory",
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
                        to="congresses.guesttitle",
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
                    "guest",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="congresses.guest",
                        verbose_name="guest",
                    ),
                ),
                ("title", models.CharField(max_length=150, verbose_name="title")),
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
                        verbose_name="of the union body",
                    ),
                ),
                (
                    "external_body",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.externalbody",
                        verbose_name="of the other body",
                    ),
                ),
                ("is_former", models.BooleanField(default=False, verbose_name="former")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="MotionHistory",
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
                        to="congresses.motion",
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
                        verbose_name="congress",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                ("wording", models.CharField(max_length=300, verbose_name="what was voted on")),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("adopted", "adopted"),
                            ("rejected", "rejected"),
                            ("unknown", "not known"),
                        ],
                        default="adopted",
                        max_length=10,
                        verbose_name="outcome",
                    ),
                ),
                (
                    "in_favour",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="in favour"),
                ),
                (
                    "against",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="against"),
                ),
                (
                    "abstained",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="abstained"),
                ),
                (
                    "percentage",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=5,
                        null=True,
                        verbose_name="percentage in favour",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SeatHistory",
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
                        to="congresses.seat",
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
                    "committee",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="congresses.committee",
                        verbose_name="committee",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("named", "filled, name published"),
                            ("unnamed", "filled, name not published"),
                            ("vacant", "vacant"),
                        ],
                        default="named",
                        max_length=10,
                        verbose_name="state",
                    ),
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
                    "role",
                    models.CharField(
                        choices=[
                            ("chair", "chair"),
                            ("vice_chair", "vice chair"),
                            ("standing_member", "member of the standing committee"),
                            ("member", "member"),
                            ("head", "head of the inspection committee"),
                            ("deputy_head", "deputy head of the inspection committee"),
                        ],
                        default="member",
                        max_length=16,
                        verbose_name="post",
                    ),
                ),
                (
                    "unit",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="post and unit at work"
                    ),
                ),
                (
                    "filled_by",
                    models.CharField(
                        choices=[
                            ("elected", "elected at the congress"),
                            ("by_election", "elected within the term"),
                            ("appointed", "appointed by the superior"),
                            ("provisional", "appointed provisionally"),
                        ],
                        default="elected",
                        max_length=12,
                        verbose_name="how filled",
                    ),
                ),
                (
                    "is_reelected",
                    models.BooleanField(blank=True, null=True, verbose_name="re-elected"),
                ),
                ("since", models.DateField(blank=True, null=True, verbose_name="from")),
                ("until", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "end_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("term_ended", "the term ended"),
                            ("retired", "retired"),
                            ("moved", "moved to other work"),
                            ("resigned", "resigned"),
                            ("died", "died"),
                            ("removed", "removed"),
                            ("body_ended", "the organization ended"),
                        ],
                        max_length=12,
                        verbose_name="why it ended",
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
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SessionHistory",
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
                        to="congresses.session",
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
                        verbose_name="congress",
                    ),
                ),
                (
                    "number",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="number of the session"
                    ),
                ),
                (
                    "phase",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("preparatory", "preparatory session"),
                            ("solemn", "solemn session"),
                            ("closing", "closing session"),
                        ],
                        max_length=15,
                        verbose_name="phase",
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
                    "part_of_day",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("morning", "morning"),
                            ("afternoon", "afternoon"),
                            ("evening", "evening"),
                        ],
                        max_length=10,
                        verbose_name="part of the day",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TargetHistory",
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
                        to="congresses.target",
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
                        verbose_name="congress",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                ("group", models.CharField(blank=True, max_length=150, verbose_name="group")),
                ("wording", models.CharField(max_length=300, verbose_name="target")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("number", "number"),
                            ("rating", "rating"),
                            ("text", "text without a number"),
                            ("reference", "target set elsewhere"),
                        ],
                        default="number",
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                (
                    "comparator",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("gt", "more than"),
                            ("gte", "at least"),
                            ("eq", "exactly"),
                            ("lte", "at most"),
                            ("lt", "less than"),
                            ("between", "from … to"),
                        ],
                        max_length=8,
                        verbose_name="comparator",
                    ),
                ),
                (
                    "value",
                    models.DecimalField(
                        blank=True, decimal_places=4, max_digits=20, null=True, verbose_name="value"
                    ),
                ),
                (
                    "value_max",
                    models.DecimalField(
                        blank=True, decimal_places=4, max_digits=20, null=True, verbose_name="up to"
                    ),
                ),
                ("rating", models.CharField(blank=True, max_length=100, verbose_name="rating")),
                ("unit", models.CharField(blank=True, max_length=60, verbose_name="unit")),
                (
                    "population",
                    models.CharField(blank=True, max_length=200, verbose_name="counted of"),
                ),
                (
                    "population_threshold",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="For example 25 in “enterprises with 25 workers or more”.",
                        null=True,
                        verbose_name="threshold of the population",
                    ),
                ),
                (
                    "period",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("yearly", "every year"),
                            ("whole_term", "in the whole term"),
                            ("end_of_term", "by the end of the term"),
                            ("year", "in one year"),
                        ],
                        max_length=12,
                        verbose_name="period",
                    ),
                ),
                (
                    "year",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="year"),
                ),
                ("per_what", models.CharField(blank=True, max_length=60, verbose_name="per")),
                ("reference", models.CharField(blank=True, max_length=200, verbose_name="set by")),
                (
                    "indicator",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.indicator",
                        verbose_name="indicator",
                    ),
                ),
                (
                    "basis",
                    models.CharField(
                        choices=[
                            ("stated", "stated"),
                            ("derived", "derived"),
                            ("inferred", "inferred"),
                        ],
                        default="stated",
                        max_length=10,
                        verbose_name="basis",
                    ),
                ),
                ("dropped_on", models.DateField(blank=True, null=True, verbose_name="dropped on")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TargetResultHistory",
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
                        to="congresses.targetresult",
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
                        verbose_name="congress",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                ("wording", models.CharField(max_length=300, verbose_name="what was assessed")),
                (
                    "target",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="congresses.target",
                        verbose_name="recorded target",
                    ),
                ),
                (
                    "planned_comparator",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("gt", "more than"),
                            ("gte", "at least"),
                            ("eq", "exactly"),
                            ("lte", "at most"),
                            ("lt", "less than"),
                            ("between", "from … to"),
                        ],
                        max_length=8,
                        verbose_name="planned",
                    ),
                ),
                (
                    "planned",
                    models.DecimalField(
                        blank=True,
                        decimal_places=4,
                        max_digits=20,
                        null=True,
                        verbose_name="planned value",
                    ),
                ),
                (
                    "planned_max",
                    models.DecimalField(
                        blank=True,
                        decimal_places=4,
                        max_digits=20,
                        null=True,
                        verbose_name="planned up to",
                    ),
                ),
                (
                    "planned_basis",
                    models.CharField(
                        choices=[
                            ("stated", "stated"),
                            ("derived", "derived"),
                            ("inferred", "inferred"),
                        ],
                        default="stated",
                        max_length=10,
                        verbose_name="basis",
                    ),
                ),
                (
                    "actual",
                    models.DecimalField(
                        blank=True,
                        decimal_places=4,
                        max_digits=20,
                        null=True,
                        verbose_name="result",
                    ),
                ),
                (
                    "actual_qualifier",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("exact", "exactly"),
                            ("over", "over"),
                            ("nearly", "nearly"),
                            ("about", "about"),
                            ("at_least", "at least"),
                            ("at_most", "at most"),
                        ],
                        max_length=10,
                        verbose_name="qualifier",
                    ),
                ),
                (
                    "actual_wording",
                    models.CharField(blank=True, max_length=100, verbose_name="wording"),
                ),
                ("unit", models.CharField(blank=True, max_length=60, verbose_name="unit")),
                (
                    "difference",
                    models.DecimalField(
                        blank=True,
                        decimal_places=4,
                        max_digits=20,
                        null=True,
                        verbose_name="difference as stated",
                    ),
                ),
                (
                    "difference_unit",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("points", "percentage points"),
                            ("of_plan", "per cent of the plan"),
                            ("unclear", "points or per cent: not clear"),
                            ("count", "in the unit of the target"),
                        ],
                        max_length=10,
                        verbose_name="difference is in",
                    ),
                ),
                (
                    "verdict",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("exceeded", "exceeded"),
                            ("met", "met"),
                            ("met_and_exceeded", "met and exceeded"),
                            ("completed", "completed"),
                            ("not_met", "not met"),
                            ("not_assessed", "not assessed"),
                        ],
                        max_length=20,
                        verbose_name="verdict as stated",
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
                    "indicator",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organizations.indicator",
                        verbose_name="indicator",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TargetSummaryHistory",
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
                        to="congresses.targetsummary",
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
                        verbose_name="congress",
                    ),
                ),
                (
                    "about_ordinal",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="resolution of congress number"
                    ),
                ),
                (
                    "about_congress",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="congresses.congress",
                        verbose_name="congress that set the targets",
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
                    "assessed",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="targets assessed"
                    ),
                ),
                (
                    "met",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="met"),
                ),
                (
                    "exceeded",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="of these exceeded"
                    ),
                ),
                (
                    "verdict",
                    models.CharField(
                        choices=[
                            ("exceeded", "exceeded"),
                            ("met", "met"),
                            ("met_and_exceeded", "met and exceeded"),
                            ("completed", "completed"),
                            ("not_met", "not met"),
                            ("not_assessed", "not assessed"),
                        ],
                        max_length=20,
                        verbose_name="verdict as stated",
                    ),
                ),
                ("wording", models.CharField(blank=True, max_length=150, verbose_name="wording")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TermHistory",
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
                        to="congresses.term",
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
                    "number",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="number"),
                ),
                (
                    "year_from",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="from year"
                    ),
                ),
                (
                    "year_to",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="to year"),
                ),
                ("started_on", models.DateField(blank=True, null=True, verbose_name="began on")),
                (
                    "started_on_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "day"), ("month", "month"), ("year", "year")],
                        max_length=5,
                        verbose_name="precision",
                    ),
                ),
                (
                    "started_on_basis",
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
                    "end_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("completed", "term completed"),
                            ("rearranged", "ended early by rearrangement"),
                            ("merged", "ended early by a merger"),
                        ],
                        max_length=15,
                        verbose_name="why it ended",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        AddTrigger(
            model_name="acceptedwarning",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_acceptedwarninghistory" ("accepted_at", "accepted_by_id", "congress_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "rule", "subject") VALUES (OLD."accepted_at", OLD."accepted_by_id", OLD."congress_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."rule", OLD."subject"); RETURN NULL;',
                    hash="ac1dde9d8c1b5d8cd1fd1f37950a428fad4ba47c",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_73f0d",
                    table="congresses_acceptedwarning",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="acceptedwarning",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_acceptedwarninghistory" ("accepted_at", "accepted_by_id", "congress_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "rule", "subject") VALUES (NEW."accepted_at", NEW."accepted_by_id", NEW."congress_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."rule", NEW."subject"); RETURN NULL;',
                    hash="9f02efbac3309c13cc39fde593428c163e29d495",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7311a",
                    table="congresses_acceptedwarning",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="acceptedwarning",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "congresses_acceptedwarninghistory" ("accepted_at", "accepted_by_id", "congress_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "rule", "subject") VALUES (NEW."accepted_at", NEW."accepted_by_id", NEW."congress_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."rule", NEW."subject"); RETURN NULL;',
                    hash="160807802d1e625fd236f902294f301b5ca509d0",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2d145",
                    table="congresses_acceptedwarning",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="acceptedwarninghistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="d66a3a8a090e66986a0588eda6139e493b59aef1",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_db30b",
                    table="congresses_acceptedwarninghistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="activitycount",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_activitycounthistory" ("counted_as", "figure_id", "id", "number", "number_qualifier", "number_wording", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit") VALUES (OLD."counted_as", OLD."figure_id", OLD."id", OLD."number", OLD."number_qualifier", OLD."number_wording", OLD."order", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."unit"); RETURN NULL;',
                    hash="a3850bc0ff2beceacf47547070f81be0a7a8986d",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_35d04",
                    table="congresses_activitycount",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="activitycount",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen_with_record",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE after bigint; before bigint; record bigint; kept text; editor bigint;",
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT (SELECT p.congress_id FROM congresses_activityfigure p WHERE p.id = r.figure_id) INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT (SELECT p.congress_id FROM congresses_activityfigure p WHERE p.id = r.figure_id) INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                SELECT state INTO kept FROM congresses_congress WHERE id = record;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 7\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 7, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="d767861098d95a3832fc27ab13b818fc37bd5a1d",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_with_record_8ab5a",
                    table="congresses_activitycount",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="activitycount",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_activitycounthistory" ("counted_as", "figure_id", "id", "number", "number_qualifier", "number_wording", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit") VALUES (NEW."counted_as", NEW."figure_id", NEW."id", NEW."number", NEW."number_qualifier", NEW."number_wording", NEW."order", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."unit"); RETURN NULL;',
                    hash="4fd585d105510a64dd5162e900c6f5bb8bc3c040",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a3f7f",
                    table="congresses_activitycount",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="activitycount",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "congresses_activitycounthistory" ("counted_as", "figure_id", "id", "number", "number_qualifier", "number_wording", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit") VALUES (NEW."counted_as", NEW."figure_id", NEW."id", NEW."number", NEW."number_qualifier", NEW."number_wording", NEW."order", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."unit"); RETURN NULL;',
                    hash="faef9c65d1d489ca764fc31e3d838bf2c5e9fdb0",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8d0de",
                    table="congresses_activitycount",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="activitycounthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="6fd163fe7c976603696bad1f852601220a8695b2",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_62b84",
                    table="congresses_activitycounthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="activityfigure",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_activityfigurehistory" ("amount", "amount_qualifier", "amount_wording", "congress_id", "direction", "fund", "id", "indicator_id", "is_count_unstated", "on", "on_basis", "on_precision", "order", "owner_organization_id", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "programme_id", "source_id", "topic") VALUES (OLD."amount", OLD."amount_qualifier", OLD."amount_wording", OLD."congress_id", OLD."direction", OLD."fund", OLD."id", OLD."indicator_id", OLD."is_count_unstated", OLD."on", OLD."on_basis", OLD."on_precision", OLD."order", OLD."owner_organization_id", OLD."period_from", OLD."period_to", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."programme_id", OLD."source_id", OLD."topic"); RETURN NULL;',
                    hash="70e14ddd7d85dc023e4793d5193191016bc585b6",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_11857",
                    table="congresses_activityfigure",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="activityfigure",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen_with_record",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE after bigint; before bigint; record bigint; kept text; editor bigint;",
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.congress_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.congress_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                SELECT state INTO kept FROM congresses_congress WHERE id = record;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 7\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 7, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="3a4585293ad7cdc0f9595f4a38df2cfc6bc4ba2b",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_with_record_2858c",
                    table="congresses_activityfigure",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="activityfigure",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_activityfigurehistory" ("amount", "amount_qualifier", "amount_wording", "congress_id", "direction", "fund", "id", "indicator_id", "is_count_unstated", "on", "on_basis", "on_precision", "order", "owner_organization_id", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "programme_id", "source_id", "topic") VALUES (NEW."amount", NEW."amount_qualifier", NEW."amount_wording", NEW."congress_id", NEW."direction", NEW."fund", NEW."id", NEW."indicator_id", NEW."is_count_unstated", NEW."on", NEW."on_basis", NEW."on_precision", NEW."order", NEW."owner_organization_id", NEW."period_from", NEW."period_to", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."programme_id", NEW."source_id", NEW."topic"); RETURN NULL;',
                    hash="3babfa007e3add619bb18536ad5786a7f1f38530",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2bc3d",
                    table="congresses_activityfigure",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="activityfigure",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "congresses_activityfigurehistory" ("amount", "amount_qualifier", "amount_wording", "congress_id", "direction", "fund", "id", "indicator_id", "is_count_unstated", "on", "on_basis", "on_precision", "order", "owner_organization_id", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "programme_id", "source_id", "topic") VALUES (NEW."amount", NEW."amount_qualifier", NEW."amount_wording", NEW."congress_id", NEW."direction", NEW."fund", NEW."id", NEW."indicator_id", NEW."is_count_unstated", NEW."on", NEW."on_basis", NEW."on_precision", NEW."order", NEW."owner_organization_id", NEW."period_from", NEW."period_to", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."programme_id", NEW."source_id", NEW."topic"); RETURN NULL;',
                    hash="6ed09539d08436138f805311884e4d32c84b0bf0",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_d8b7b",
                    table="congresses_activityfigure",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="activityfigurehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="daf3dc87701ed458c9fc1fe55c66d0181f1e9ecc",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_05dff",
                    table="congresses_activityfigurehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="activityparty",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_activitypartyhistory" ("cluster_id", "external_body_id", "figure_id", "id", "label", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (OLD."cluster_id", OLD."external_body_id", OLD."figure_id", OLD."id", OLD."label", OLD."organization_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."role"); RETURN NULL;',
                    hash="05bbd92bfd20e213b7fbf86a162f9cc636d11a83",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2cf7c",
                    table="congresses_activityparty",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="activityparty",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen_with_record",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE after bigint; before bigint; record bigint; kept text; editor bigint;",
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT (SELECT p.congress_id FROM congresses_activityfigure p WHERE p.id = r.figure_id) INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT (SELECT p.congress_id FROM congresses_activityfigure p WHERE p.id = r.figure_id) INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                SELECT state INTO kept FROM congresses_congress WHERE id = record;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 7\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 7, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="92a331c53f497b0a5ba8ceedc707cf674d4aa9e8",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_with_record_5285f",
                    table="congresses_activityparty",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="activityparty",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_activitypartyhistory" ("cluster_id", "external_body_id", "figure_id", "id", "label", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (NEW."cluster_id", NEW."external_body_id", NEW."figure_id", NEW."id", NEW."label", NEW."organization_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."role"); RETURN NULL;',
                    hash="568739f2c8d4ed7be409c81868197b00d4d04d6b",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1fe8e",
                    table="congresses_activityparty",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="activityparty",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "congresses_activitypartyhistory" ("cluster_id", "external_body_id", "figure_id", "id", "label", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (NEW."cluster_id", NEW."external_body_id", NEW."figure_id", NEW."id", NEW."label", NEW."organization_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."role"); RETURN NULL;',
                    hash="ba364f06a774e56e9b110ccdabcfd428085d0d24",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_460c8",
                    table="congresses_activityparty",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="activitypartyhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="5bd55e9ef85700e3dabda81d5e002e98151ab647",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_55e1d",
                    table="congresses_activitypartyhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="agendaitem",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_agendaitemhistory" ("about_congress_id", "committee_id", "congress_id", "document_id", "id", "kind", "order", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "wording") VALUES (OLD."about_congress_id", OLD."committee_id", OLD."congress_id", OLD."document_id", OLD."id", OLD."kind", OLD."order", OLD."period_from", OLD."period_to", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."wording"); RETURN NULL;',
                    hash="d50156c7425980ef1e32acfae4f3e705b25f8630",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_508cf",
                    table="congresses_agendaitem",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="agendaitem",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen_with_record",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE after bigint; before bigint; record bigint; kept text; editor bigint;",
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.congress_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.congress_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                SELECT state INTO kept FROM congresses_congress WHERE id = record;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 1\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 1, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="15c19038cb45cf11ee6e5c8e8492abef965b8189",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_with_record_18811",
                    table="congresses_agendaitem",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="agendaitem",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_agendaitemhistory" ("about_congress_id", "committee_id", "congress_id", "document_id", "id", "kind", "order", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "wording") VALUES (NEW."about_congress_id", NEW."committee_id", NEW."congress_id", NEW."document_id", NEW."id", NEW."kind", NEW."order", NEW."period_from", NEW."period_to", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."wording"); RETURN NULL;',
                    hash="5e534e02472a9fc4c6adbff9b8c9376587ddef09",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_508ff",
                    table="congresses_agendaitem",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="agendaitem",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "congresses_agendaitemhistory" ("about_congress_id", "committee_id", "congress_id", "document_id", "id", "kind", "order", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "wording") VALUES (NEW."about_congress_id", NEW."committee_id", NEW."congress_id", NEW."document_id", NEW."id", NEW."kind", NEW."order", NEW."period_from", NEW."period_to", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."wording"); RETURN NULL;',
                    hash="bab82bd08c71ddb8d45fcb6dd9fbb2be720f391f",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_94b2e",
                    table="congresses_agendaitem",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="agendaitemhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="4ed125c760cd130bbef2bfa8f09e38c7f973e8a8",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_2572f",
                    table="congresses_agendaitemhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="agreement",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_agreementhistory" ("congress_id", "count", "count_qualifier", "count_wording", "id", "kind", "order", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "subject") VALUES (OLD."congress_id", OLD."count", OLD."count_qualifier", OLD."count_wording", OLD."id", OLD."kind", OLD."order", OLD."period_from", OLD."period_to", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."subject"); RETURN NULL;',
                    hash="9d5cfc2ae069d343b7b4550607ec0ad4ee8cc7b6",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f9f61",
                    table="congresses_agreement",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="agreement",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen_with_record",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE after bigint; before bigint; record bigint; kept text; editor bigint;",
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.congress_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.congress_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                SELECT state INTO kept FROM congresses_congress WHERE id = record;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 7\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 7, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="86f389b28216dff91829d9e039dc056e49e11f5b",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_with_record_15f82",
                    table="congresses_agreement",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="agreement",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_agreementhistory" ("congress_id", "count", "count_qualifier", "count_wording", "id", "kind", "order", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "subject") VALUES (NEW."congress_id", NEW."count", NEW."count_qualifier", NEW."count_wording", NEW."id", NEW."kind", NEW."order", NEW."period_from", NEW."period_to", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."subject"); RETURN NULL;',
                    hash="d4510292151efeed7b164b4d4d374d96a8ea8b0d",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_faf1c",
                    table="congresses_agreement",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="agreement",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "congresses_agreementhistory" ("congress_id", "count", "count_qualifier", "count_wording", "id", "kind", "order", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "subject") VALUES (NEW."congress_id", NEW."count", NEW."count_qualifier", NEW."count_wording", NEW."id", NEW."kind", NEW."order", NEW."period_from", NEW."period_to", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."subject"); RETURN NULL;',
                    hash="f06ea0da67f991e1bcfa8d4fca1fc88a02d47107",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ae43d",
                    table="congresses_agreement",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="agreementhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="14c5019890fb272c3f81d9120f0caf049bded15d",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ec8e9",
                    table="congresses_agreementhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="agreementparty",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_agreementpartyhistory" ("agreement_id", "cluster_id", "external_body_id", "id", "label", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."agreement_id", OLD."cluster_id", OLD."external_body_id", OLD."id", OLD."label", OLD."organization_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="2af71fdc916fab77bc5f87db99d0248a53e53b6b",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_06c5d",
                    table="congresses_agreementparty",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="agreementparty",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen_with_record",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE after bigint; before bigint; record bigint; kept text; editor bigint;",
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT (SELECT p.congress_id FROM congresses_agreement p WHERE p.id = r.agreement_id) INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT (SELECT p.congress_id FROM congresses_agreement p WHERE p.id = r.agreement_id) INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                SELECT state INTO kept FROM congresses_congress WHERE id = record;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 7\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 7, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="5e15d6bff2997460a9755eab7e75735fde4e895e",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_with_record_c3ddf",
                    table="congresses_agreementparty",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="agreementparty",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_agreementpartyhistory" ("agreement_id", "cluster_id", "external_body_id", "id", "label", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."agreement_id", NEW."cluster_id", NEW."external_body_id", NEW."id", NEW."label", NEW."organization_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="7865555526d5905f1c9cfd735e3769e4624458df",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2be81",
                    table="congresses_agreementparty",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="agreementparty",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "congresses_agreementpartyhistory" ("agreement_id", "cluster_id", "external_body_id", "id", "label", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."agreement_id", NEW."cluster_id", NEW."external_body_id", NEW."id", NEW."label", NEW."organization_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="a8c8219a6da2f7800ba3f23851149ca9f50843ee",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_75b49",
                    table="congresses_agreementparty",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="agreementpartyhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="887b8cace7f6a2c12896cb4ef3e230631a787e56",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_47e01",
                    table="congresses_agreementpartyhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="ballot",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_ballothistory" ("base", "committee_id", "congress_id", "id", "invalid", "issued", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "present", "returned", "round", "seats_to_fill", "source_id", "source_note_id", "subject", "valid") VALUES (OLD."base", OLD."committee_id", OLD."congress_id", OLD."id", OLD."invalid", OLD."issued", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."present", OLD."returned", OLD."round", OLD."seats_to_fill", OLD."source_id", OLD."source_note_id", OLD."subject", OLD."valid"); RETURN NULL;',
                    hash="d21718b7cfe2a9bc66ccb1fbd3fe075b9f30a1bc",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e7488",
                    table="congresses_ballot",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="ballot",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen_with_record",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE after bigint; before bigint; record bigint; kept text; editor bigint;",
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.congress_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.congress_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                SELECT state INTO kept FROM congresses_congress WHERE id = record;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 4\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 4, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="50774566812eaed4bf66374e72a3f50153b6249e",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_with_record_a4f22",
                    table="congresses_ballot",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="ballot",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_ballothistory" ("base", "committee_id", "congress_id", "id", "invalid", "issued", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "present", "returned", "round", "seats_to_fill", "source_id", "source_note_id", "subject", "valid") VALUES (NEW."base", NEW."committee_id", NEW."congress_id", NEW."id", NEW."invalid", NEW."issued", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."present", NEW."returned", NEW."round", NEW."seats_to_fill", NEW."source_id", NEW."source_note_id", NEW."subject", NEW."valid"); RETURN NULL;',
                    hash="95377ca4c345658e3c2fb5c2597a5191873e54fc",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_978b2",
                    table="congresses_ballot",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="ballot",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "congresses_ballothistory" ("base", "committee_id", "congress_id", "id", "invalid", "issued", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "present", "returned", "round", "seats_to_fill", "source_id", "source_note_id", "subject", "valid") VALUES (NEW."base", NEW."committee_id", NEW."congress_id", NEW."id", NEW."invalid", NEW."issued", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."present", NEW."returned", NEW."round", NEW."seats_to_fill", NEW."source_id", NEW."source_note_id", NEW."subject", NEW."valid"); RETURN NULL;',
                    hash="d5c40c1f6b3eb277d7f16a72f1fdee08dc78c73d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3c00b",
                    table="congresses_ballot",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="ballot",
            trigger=pgtrigger.compiler.Trigger(
                name="votes_fit",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    constraint="CONSTRAINT",
                    declare="DECLARE b congresses_ballot%ROWTYPE; most bigint; total bigint;",
                    func="SELECT * INTO b FROM congresses_ballot WHERE id = NEW.id FOR UPDATE;\n    IF b.id IS NULL OR b.source_note_id IS NOT NULL OR b.valid IS NULL THEN RETURN NULL; END IF;\n    SELECT max(votes), sum(votes) INTO most, total FROM congresses_candidate WHERE ballot_id = b.id;\n    IF most > b.valid THEN RAISE EXCEPTION 'rule broken: votes_of_a_candidate_fit_the_ballot' USING ERRCODE = 'check_violation', CONSTRAINT = 'votes_of_a_candidate_fit_the_ballot'; END IF;\n    IF total > b.valid::bigint * b.seats_to_fill THEN\n        RAISE EXCEPTION 'rule broken: votes_in_all_fit_the_ballot' USING ERRCODE = 'check_violation', CONSTRAINT = 'votes_in_all_fit_the_ballot';\n    END IF;\n    RETURN NULL;\n",
                    hash="e0e64d096c1727fa7d20dbbe6f9fffc5c9677c82",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_votes_fit_6d016",
                    table="congresses_ballot",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="ballothistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="66da345a0b60184465117d812b3ffcfb3848085b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_c455e",
                    table="congresses_ballothistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="candidate",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_candidatehistory" ("ballot_id", "id", "order", "origin", "outcome", "percentage", "percentage_qualifier", "percentage_wording", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "votes") VALUES (OLD."ballot_id", OLD."id", OLD."order", OLD."origin", OLD."outcome", OLD."percentage", OLD."percentage_qualifier", OLD."percentage_wording", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."votes"); RETURN NULL;',
                    hash="626145a3cc5b03d6e6ebba6603444e0bc82b179e",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_cefa8",
                    table="congresses_candidate",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="candidate",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen_with_record",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE after bigint; before bigint; record bigint; kept text; editor bigint;",
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT (SELECT p.congress_id FROM congresses_ballot p WHERE p.id = r.ballot_id) INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT (SELECT p.congress_id FROM congresses_ballot p WHERE p.id = r.ballot_id) INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                SELECT state INTO kept FROM congresses_congress WHERE id = record;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 4\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 4, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="029e9c2756bd9da06fdc8b929b440cc9631be339",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_with_record_76568",
                    table="congresses_candidate",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="candidate",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_candidatehistory" ("ballot_id", "id", "order", "origin", "outcome", "percentage", "percentage_qualifier", "percentage_wording", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "votes") VALUES (NEW."ballot_id", NEW."id", NEW."order", NEW."origin", NEW."outcome", NEW."percentage", NEW."percentage_qualifier", NEW."percentage_wording", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."votes"); RETURN NULL;',
                    hash="bdad2cc872f232e38b6e55377425303019a49aff",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_15738",
                    table="congresses_candidate",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="candidate",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "congresses_candidatehistory" ("ballot_id", "id", "order", "origin", "outcome", "percentage", "percentage_qualifier", "percentage_wording", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "votes") VALUES (NEW."ballot_id", NEW."id", NEW."order", NEW."origin", NEW."outcome", NEW."percentage", NEW."percentage_qualifier", NEW."percentage_wording", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."votes"); RETURN NULL;',
                    hash="9f0a5b6dd3e0285cd64b3084adaf434deed34250",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f4df0",
                    table="congresses_candidate",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="candidate",
            trigger=pgtrigger.compiler.Trigger(
                name="votes_fit",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    constraint="CONSTRAINT",
                    declare="DECLARE b congresses_ballot%ROWTYPE; most bigint; total bigint;",
                    func="SELECT * INTO b FROM congresses_ballot WHERE id = NEW.ballot_id FOR UPDATE;\n    IF b.id IS NULL OR b.source_note_id IS NOT NULL OR b.valid IS NULL THEN RETURN NULL; END IF;\n    SELECT max(votes), sum(votes) INTO most, total FROM congresses_candidate WHERE ballot_id = b.id;\n    IF most > b.valid THEN RAISE EXCEPTION 'rule broken: votes_of_a_candidate_fit_the_ballot' USING ERRCODE = 'check_violation', CONSTRAINT = 'votes_of_a_candidate_fit_the_ballot'; END IF;\n    IF total > b.valid::bigint * b.seats_to_fill THEN\n        RAISE EXCEPTION 'rule broken: votes_in_all_fit_the_ballot' USING ERRCODE = 'check_violation', CONSTRAINT = 'votes_in_all_fit_the_ballot';\n    END IF;\n    RETURN NULL;\n",
                    hash="e9dcfd5dc48e6d36f26100b7cee8089f921d501b",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_votes_fit_2691c",
                    table="congresses_candidate",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="candidatehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="bd41220fd8c08f2109d6f33a5abb5abb0e381d0b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_81722",
                    table="congresses_candidatehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="citeddocument",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_citeddocumenthistory" ("congress_id", "document_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") VALUES (OLD."congress_id", OLD."document_id", OLD."id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id"); RETURN NULL;',
                    hash="035a4ce33b2572b59f42d9be8669dace9443895a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_40eeb",
                    table="congresses_citeddocument",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="citeddocument",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen_with_record",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE after bigint; before bigint; record bigint; kept text; editor bigint;",
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.congress_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.congress_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                SELECT state INTO kept FROM congresses_congress WHERE id = record;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 8\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 8, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="da812f78af4d317459ad07af539aa2c36c71e2f8",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_with_record_88253",
                    table="congresses_citeddocument",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="citeddocument",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_citeddocumenthistory" ("congress_id", "document_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") VALUES (NEW."congress_id", NEW."document_id", NEW."id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id"); RETURN NULL;',
                    hash="395a00b6a5564018ceac9c6a81783415552db788",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a5564",
                    table="congresses_citeddocument",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="citeddocument",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "congresses_citeddocumenthistory" ("congress_id", "document_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") VALUES (NEW."congress_id", NEW."document_id", NEW."id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id"); RETURN NULL;',
                    hash="cffb4beeffd22fe3f6f8f1e415eaaf8f1235561f",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_63e53",
                    table="congresses_citeddocument",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="citeddocumenthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="f7eba38190653139509d915b457508845086c350",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_9bb58",
                    table="congresses_citeddocumenthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="citedprogramme",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_citedprogrammehistory" ("congress_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "source_id") VALUES (OLD."congress_id", OLD."id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."programme_id", OLD."source_id"); RETURN NULL;',
                    hash="61d0b9c85397987cfbbed2599df8fa426eb72ebd",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_bcc1d",
                    table="congresses_citedprogramme",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="citedprogramme",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen_with_record",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE after bigint; before bigint; record bigint; kept text; editor bigint;",
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.congress_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.congress_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                SELECT state INTO kept FROM congresses_congress WHERE id = record;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 7\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 7, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="3178e458f31ec05c1c0a7582e5e3699dbd31c5bc",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_with_record_f4da0",
                    table="congresses_citedprogramme",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="citedprogramme",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_citedprogrammehistory" ("congress_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "source_id") VALUES (NEW."congress_id", NEW."id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."programme_id", NEW."source_id"); RETURN NULL;',
                    hash="5b7fde71aaf8432da4bab6ce561334b792aa4c17",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_190f3",
                    table="congresses_citedprogramme",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="citedprogramme",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "congresses_citedprogrammehistory" ("congress_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "source_id") VALUES (NEW."congress_id", NEW."id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."programme_id", NEW."source_id"); RETURN NULL;',
                    hash="9188dab31d7219b045427a066baabf769f62a79c",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0ff94",
                    table="congresses_citedprogramme",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="citedprogrammehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="d29092f31b3e39bf0d8aa1bdab90531f690b1840",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_4a62b",
                    table="congresses_citedprogrammehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="clustercontent",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_clustercontenthistory" ("cluster_year_id", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "wording") VALUES (OLD."cluster_year_id", OLD."id", OLD."order", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."wording"); RETURN NULL;',
                    hash="525d4a67dd84cd651340c118d64c690db398f8e3",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8b6d6",
                    table="congresses_clustercontent",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="clustercontent",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen_with_record",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE after bigint; before bigint; record bigint; kept text; editor bigint;",
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.cluster_year_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.cluster_year_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                SELECT state INTO kept FROM congresses_clusteryear WHERE id = record;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('clusteryear', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="b6724fd90a592a41e1cfbf4a799dc26a5e1c732f",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_with_record_7e314",
                    table="congresses_clustercontent",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="clustercontent",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_clustercontenthistory" ("cluster_year_id", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "wording") VALUES (NEW."cluster_year_id", NEW."id", NEW."order", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."wording"); RETURN NULL;',
                    hash="9cf4f5d65677909514e5a4c54c611b542b48c86d",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b79f9",
                    table="congresses_clustercontent",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="clustercontent",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "congresses_clustercontenthistory" ("cluster_year_id", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "wording") VALUES (NEW."cluster_year_id", NEW."id", NEW."order", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."wording"); RETURN NULL;',
                    hash="e1b59146a053f5228a57a9f8afda8b5339cdecdc",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_17bdb",
                    table="congresses_clustercontent",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="clustercontenthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="0fe4e24499156f019a1f3d868f07c3c1ca2a3812",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_e373a",
                    table="congresses_clustercontenthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="clusterrole",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_clusterrolehistory" ("cluster_year_id", "id", "organization_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "source_id") VALUES (OLD."cluster_year_id", OLD."id", OLD."organization_id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."post", OLD."source_id"); RETURN NULL;',
                    hash="94cc3c3a2c6e999f370f7d5aee46729471134e17",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ca7ec",
                    table="congresses_clusterrole",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="clusterrole",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen_with_record",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE after bigint; before bigint; record bigint; kept text; editor bigint;",
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.cluster_year_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.cluster_year_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                SELECT state INTO kept FROM congresses_clusteryear WHERE id = record;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('clusteryear', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="64f625a078a8e2c3ffcbca03a6951e963b52204c",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_with_record_4ed9e",
                    table="congresses_clusterrole",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="clusterrole",
            trigger=pgtrigger.compiler.Trigger(
                name="head_is_a_member",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                    IF NOT EXISTS (\n                        SELECT FROM organizations_clustermembership AS m\n                          JOIN congresses_clusteryear AS y ON y.cluster_id = m.cluster_id\n                         WHERE y.id = NEW.cluster_year_id\n                           AND m.organization_id = NEW.organization_id\n                           AND portal_period(m.since, m.until)\n                               && daterange(make_date(y.year, 1, 1), make_date(y.year + 1, 1, 1))\n                    ) THEN RAISE EXCEPTION 'rule broken: cluster_head_is_a_member' USING ERRCODE = 'check_violation', CONSTRAINT = 'cluster_head_is_a_member';\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="8aef842f254f668d3c190ef7eae3bd245dd383ac",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_head_is_a_member_1967d",
                    table="congresses_clusterrole",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="clusterrole",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_clusterrolehistory" ("cluster_year_id", "id", "organization_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "source_id") VALUES (NEW."cluster_year_id", NEW."id", NEW."organization_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."post", NEW."source_id"); RETURN NULL;',
                    hash="6576d6135058d77e74dcc5b47e5fc6429dfa2d68",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_68637",
                    table="congresses_clusterrole",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="clusterrole",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "congresses_clusterrolehistory" ("cluster_year_id", "id", "organization_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "source_id") VALUES (NEW."cluster_year_id", NEW."id", NEW."organization_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."post", NEW."source_id"); RETURN NULL;',
                    hash="d08436d7b248ded37aefa4dba473b0fed6d9e84f",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b2265",
                    table="congresses_clusterrole",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="clusterrolehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="b4553ded4bdf8553543444e862f44d8fc050c2a7",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_54f30",
                    table="congresses_clusterrolehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="clusteryear",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_clusteryearhistory" ("closed_at_id", "cluster_id", "code", "decided_at", "decided_by_id", "edition_count", "id", "kept_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_class", "reason_note", "return_comment", "signed_at_id", "signed_on", "signed_on_basis", "signed_on_precision", "source_id", "state", "stated_contents", "stated_parties", "submitted_at", "submitted_by_id", "theme", "version", "year") VALUES (OLD."closed_at_id", OLD."cluster_id", OLD."code", OLD."decided_at", OLD."decided_by_id", OLD."edition_count", OLD."id", OLD."kept_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason_class", OLD."reason_note", OLD."return_comment", OLD."signed_at_id", OLD."signed_on", OLD."signed_on_basis", OLD."signed_on_precision", OLD."source_id", OLD."state", OLD."stated_contents", OLD."stated_parties", OLD."submitted_at", OLD."submitted_by_id", OLD."theme", OLD."version", OLD."year"); RETURN NULL;',
                    hash="3eee63e0693adf4405582fbbb709da7aeae3a927",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_9cfb1",
                    table="congresses_clusteryear",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="clusteryear",
            trigger=pgtrigger.compiler.Trigger(
                name="four_eyes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (NEW.\"state\" = 'published' AND OLD.\"state\" = 'submitted')",
                    func="\n                IF EXISTS (SELECT FROM organizations_editing\n                            WHERE record_kind = 'clusteryear'\n                              AND record_id = NEW.id AND user_id = NEW.decided_by_id) THEN\n                    RAISE EXCEPTION 'rule broken: record_is_approved_by_one_who_did_not_edit' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_approved_by_one_who_did_not_edit';\n                END IF;\n                DELETE FROM organizations_editing\n                 WHERE record_kind = 'clusteryear' AND record_id = NEW.id;\n                RETURN NEW;\n            ",
                    hash="581778c96e89d6d7463a3546d2620c436b86c8b8",
                    operation='UPDATE OF "state"',
                    pgid="pgtrigger_four_eyes_8ef93",
                    table="congresses_clusteryear",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="clusteryear",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen_content",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE editor bigint;",
                    func="\n                IF (to_jsonb(NEW) - ARRAY['state', 'version', 'edition_count', 'submitted_by_id', 'submitted_at', 'decided_by_id', 'decided_at', 'return_comment', 'reason_class', 'reason_note']) IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['state', 'version', 'edition_count', 'submitted_by_id', 'submitted_at', 'decided_by_id', 'decided_at', 'return_comment', 'reason_class', 'reason_note']) THEN\n                    IF OLD.state NOT IN ('draft', 'returned') THEN\n                        RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                    END IF;\n                    \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('clusteryear', NEW.id, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n                END IF;\n                RETURN NEW;\n            ",
                    hash="15b1f7d7ceb619b611665974cd95d5990b80a5d4",
                    operation="UPDATE",
                    pgid="pgtrigger_frozen_content_786fa",
                    table="congresses_clusteryear",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="clusteryear",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_clusteryearhistory" ("closed_at_id", "cluster_id", "code", "decided_at", "decided_by_id", "edition_count", "id", "kept_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_class", "reason_note", "return_comment", "signed_at_id", "signed_on", "signed_on_basis", "signed_on_precision", "source_id", "state", "stated_contents", "stated_parties", "submitted_at", "submitted_by_id", "theme", "version", "year") VALUES (NEW."closed_at_id", NEW."cluster_id", NEW."code", NEW."decided_at", NEW."decided_by_id", NEW."edition_count", NEW."id", NEW."kept_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason_class", NEW."reason_note", NEW."return_comment", NEW."signed_at_id", NEW."signed_on", NEW."signed_on_basis", NEW."signed_on_precision", NEW."source_id", NEW."state", NEW."stated_contents", NEW."stated_parties", NEW."submitted_at", NEW."submitted_by_id", NEW."theme", NEW."version", NEW."year"); RETURN NULL;',
                    hash="8c55cc8442472a88c1e6aa276c76c950f7602c01",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a5517",
                    table="congresses_clusteryear",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="clusteryear",
            trigger=pgtrigger.compiler.Trigger(
                name="keeper_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NEW."kept_by_id" IS DISTINCT FROM (OLD."kept_by_id"))',
                    func="RAISE EXCEPTION 'rule broken: kept_by_never_changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'kept_by_never_changes';",
                    hash="37742bee6c6cd54d38cea01b9cd14892f24e3ca1",
                    operation='UPDATE OF "kept_by_id"',
                    pgid="pgtrigger_keeper_stays_513d0",
                    table="congresses_clusteryear",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="clusteryear",
            trigger=pgtrigger.compiler.Trigger(
                name="legal_transition",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NEW."state" IS DISTINCT FROM (OLD."state"))',
                    func="\n                IF (OLD.state, NEW.state) NOT IN (('draft', 'submitted'), ('returned', 'submitted'), ('submitted', 'returned'), ('submitted', 'published'), ('published', 'draft'), ('published', 'withdrawn'), ('withdrawn', 'published')) THEN\n                    RAISE EXCEPTION 'rule broken: record_takes_legal_transitions' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_takes_legal_transitions';\n                END IF;\n                RETURN NEW;\n            ",
                    hash="955e83db38b6ec1fd329e843335ecb17d6c59530",
                    operation='UPDATE OF "state"',
                    pgid="pgtrigger_legal_transition_ededd",
                    table="congresses_clusteryear",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="clusteryear",
            trigger=pgtrigger.compiler.Trigger(
                name="raise_version",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="NEW.version = OLD.version + 1; RETURN NEW;",
                    hash="10e4dfa6f5df83f3ce448bc0edc3964cc59d7999",
                    operation="UPDATE",
                    pgid="pgtrigger_raise_version_6e227",
                    table="congresses_clusteryear",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="clusteryear",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "congresses_clusteryearhistory" ("closed_at_id", "cluster_id", "code", "decided_at", "decided_by_id", "edition_count", "id", "kept_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_class", "reason_note", "return_comment", "signed_at_id", "signed_on", "signed_on_basis", "signed_on_precision", "source_id", "state", "stated_contents", "stated_parties", "submitted_at", "submitted_by_id", "theme", "version", "year") VALUES (NEW."closed_at_id", NEW."cluster_id", NEW."code", NEW."decided_at", NEW."decided_by_id", NEW."edition_count", NEW."id", NEW."kept_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason_class", NEW."reason_note", NEW."return_comment", NEW."signed_at_id", NEW."signed_on", NEW."signed_on_basis", NEW."signed_on_precision", NEW."source_id", NEW."state", NEW."stated_contents", NEW."stated_parties", NEW."submitted_at", NEW."submitted_by_id", NEW."theme", NEW."version", NEW."year"); RETURN NULL;',
                    hash="b40724e160942ecbe31f018c72200fba1449b79e",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a00ef",
                    table="congresses_clusteryear",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="clusteryearhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="7c8e406d3a711ea4ffa4d13cbac282dec00504a4",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_e213c",
                    table="congresses_clusteryearhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="committee",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_committeehistory" ("congress_id", "formed_by", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recognised_by_id", "seats_decided", "seats_decided_basis", "seats_decided_max", "sequence", "source_id", "term_id") VALUES (OLD."congress_id", OLD."formed_by", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recognised_by_id", OLD."seats_decided", OLD."seats_decided_basis", OLD."seats_decided_max", OLD."sequence", OLD."source_id", OLD."term_id"); RETURN NULL;',
                    hash="8bbf4004081fcbb690315903af12b74482f94405",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_9de13",
                    table="congresses_committee",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="committee",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen_with_record",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE after bigint; before bigint; record bigint; kept text; editor bigint;",
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.congress_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.congress_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                SELECT state INTO kept FROM congresses_congress WHERE id = record;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 3\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 3, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="5fc2c5b34a3982c188ecf0573dd48046142088e8",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_with_record_d9bf9",
                    table="congresses_committee",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="committee",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_committeehistory" ("congress_id", "formed_by", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recognised_by_id", "seats_decided", "seats_decided_basis", "seats_decided_max", "sequence", "source_id", "term_id") VALUES (NEW."congress_id", NEW."formed_by", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recognised_by_id", NEW."seats_decided", NEW."seats_decided_basis", NEW."seats_decided_max", NEW."sequence", NEW."source_id", NEW."term_id"); RETURN NULL;',
                    hash="869d15eef6a48d4ebcb205e2e9b6da3e6647f31a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2fa6a",
                    table="congresses_committee",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="committee",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "congresses_committeehistory" ("congress_id", "formed_by", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recognised_by_id", "seats_decided", "seats_decided_basis", "seats_decided_max", "sequence", "source_id", "term_id") VALUES (NEW."congress_id", NEW."formed_by", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recognised_by_id", NEW."seats_decided", NEW."seats_decided_basis", NEW."seats_decided_max", NEW."sequence", NEW."source_id", NEW."term_id"); RETURN NULL;',
                    hash="b4d4761ad97a571006183bed634a093942ba4875",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_563ff",
                    table="congresses_committee",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="committeecount",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_committeecounthistory" ("appointed", "as_of", "as_of_basis", "as_of_precision", "committee_id", "elected", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "vacancy_plan", "vacant") VALUES (OLD."appointed", OLD."as_of", OLD."as_of_basis", OLD."as_of_precision", OLD."committee_id", OLD."elected", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."vacancy_plan", OLD."vacant"); RETURN NULL;',
                    hash="605bff58fecf17d6cf2e16eca93054552d533637",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3b09b",
                    table="congresses_committeecount",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="committeecount",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen_with_record",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE after bigint; before bigint; record bigint; kept text; editor bigint;",
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT (SELECT p.congress_id FROM congresses_committee p WHERE p.id = r.committee_id) INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT (SELECT p.congress_id FROM congresses_committee p WHERE p.id = r.committee_id) INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                SELECT state INTO kept FROM congresses_congress WHERE id = record;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 3\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 3, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="6f15827cc90875a0c28fe934f8cf8115314e6728",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_with_record_2dbf7",
                    table="congresses_committeecount",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="committeecount",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_committeecounthistory" ("appointed", "as_of", "as_of_basis", "as_of_precision", "committee_id", "elected", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "vacancy_plan", "vacant") VALUES (NEW."appointed", NEW."as_of", NEW."as_of_basis", NEW."as_of_precision", NEW."committee_id", NEW."elected", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."vacancy_plan", NEW."vacant"); RETURN NULL;',
                    hash="838d6c593fe0ca09eb1c617b0f22a2ae0ac3a6ff",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a923b",
                    table="congresses_committeecount",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="committeecount",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "congresses_committeecounthistory" ("appointed", "as_of", "as_of_basis", "as_of_precision", "committee_id", "elected", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "vacancy_plan", "vacant") VALUES (NEW."appointed", NEW."as_of", NEW."as_of_basis", NEW."as_of_precision", NEW."committee_id", NEW."elected", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."vacancy_plan", NEW."vacant"); RETURN NULL;',
                    hash="db4f0a85936f5a47445454617b8b398c68cae1f8",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1b2cf",
                    table="congresses_committeecount",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="committeecounthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="4e31d0bd9cb2f3bd06499267e9b2d4ea6b05ebf6",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_e89f7",
                    table="congresses_committeecounthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="committeehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="4735b284678060411beb534b5f54320280a4fc5a",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_e1e25",
                    table="congresses_committeehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="congress",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_congresshistory" ("closed_on", "closed_on_basis", "closed_on_precision", "cluster_id", "code", "convened", "decided_at", "decided_by_id", "edition_count", "id", "is_stub", "kept_by_id", "kind", "members_represented", "members_represented_qualifier", "members_represented_unit", "members_represented_wording", "opened_on", "opened_on_basis", "opened_on_precision", "ordinal", "organization_id", "part_of_day", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "planned_from", "planned_to", "present", "present_kind", "qualified", "reason_class", "reason_note", "return_comment", "reviewed_from", "reviewed_term_id", "reviewed_to", "slogan", "slogan_kind", "source_id", "source_note_id", "state", "submitted_at", "submitted_by_id", "term_id", "version") VALUES (OLD."closed_on", OLD."closed_on_basis", OLD."closed_on_precision", OLD."cluster_id", OLD."code", OLD."convened", OLD."decided_at", OLD."decided_by_id", OLD."edition_count", OLD."id", OLD."is_stub", OLD."kept_by_id", OLD."kind", OLD."members_represented", OLD."members_represented_qualifier", OLD."members_represented_unit", OLD."members_represented_wording", OLD."opened_on", OLD."opened_on_basis", OLD."opened_on_precision", OLD."ordinal", OLD."organization_id", OLD."part_of_day", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."planned_from", OLD."planned_to", OLD."present", OLD."present_kind", OLD."qualified", OLD."reason_class", OLD."reason_note", OLD."return_comment", OLD."reviewed_from", OLD."reviewed_term_id", OLD."reviewed_to", OLD."slogan", OLD."slogan_kind", OLD."source_id", OLD."source_note_id", OLD."state", OLD."submitted_at", OLD."submitted_by_id", OLD."term_id", OLD."version"); RETURN NULL;',
                    hash="284f3fe45a6bfb7334b3850c37efbbab58d8ed82",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_29280",
                    table="congresses_congress",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="congress",
            trigger=pgtrigger.compiler.Trigger(
                name="four_eyes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (NEW.\"state\" = 'published' AND OLD.\"state\" = 'submitted')",
                    func="\n                IF EXISTS (SELECT FROM organizations_editing\n                            WHERE record_kind = 'congress'\n                              AND record_id = NEW.id AND user_id = NEW.decided_by_id) THEN\n                    RAISE EXCEPTION 'rule broken: record_is_approved_by_one_who_did_not_edit' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_approved_by_one_who_did_not_edit';\n                END IF;\n                DELETE FROM organizations_editing\n                 WHERE record_kind = 'congress' AND record_id = NEW.id;\n                RETURN NEW;\n            ",
                    hash="e18889fc69b51f9aae77dba6a5f68ff9e0087b09",
                    operation='UPDATE OF "state"',
                    pgid="pgtrigger_four_eyes_fb4de",
                    table="congresses_congress",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="congress",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen_content",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE editor bigint;",
                    func="\n                IF (to_jsonb(NEW) - ARRAY['state', 'version', 'edition_count', 'submitted_by_id', 'submitted_at', 'decided_by_id', 'decided_at', 'return_comment', 'reason_class', 'reason_note']) IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['state', 'version', 'edition_count', 'submitted_by_id', 'submitted_at', 'decided_by_id', 'decided_at', 'return_comment', 'reason_class', 'reason_note']) THEN\n                    IF OLD.state NOT IN ('draft', 'returned') THEN\n                        RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                    END IF;\n                    \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', NEW.id, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n                END IF;\n                RETURN NEW;\n            ",
                    hash="cb1fa374f58522a51a23848e47c0a8780a4647de",
                    operation="UPDATE",
                    pgid="pgtrigger_frozen_content_5b345",
                    table="congresses_congress",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="congress",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_congresshistory" ("closed_on", "closed_on_basis", "closed_on_precision", "cluster_id", "code", "convened", "decided_at", "decided_by_id", "edition_count", "id", "is_stub", "kept_by_id", "kind", "members_represented", "members_represented_qualifier", "members_represented_unit", "members_represented_wording", "opened_on", "opened_on_basis", "opened_on_precision", "ordinal", "organization_id", "part_of_day", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "planned_from", "planned_to", "present", "present_kind", "qualified", "reason_class", "reason_note", "return_comment", "reviewed_from", "reviewed_term_id", "reviewed_to", "slogan", "slogan_kind", "source_id", "source_note_id", "state", "submitted_at", "submitted_by_id", "term_id", "version") VALUES (NEW."closed_on", NEW."closed_on_basis", NEW."closed_on_precision", NEW."cluster_id", NEW."code", NEW."convened", NEW."decided_at", NEW."decided_by_id", NEW."edition_count", NEW."id", NEW."is_stub", NEW."kept_by_id", NEW."kind", NEW."members_represented", NEW."members_represented_qualifier", NEW."members_represented_unit", NEW."members_represented_wording", NEW."opened_on", NEW."opened_on_basis", NEW."opened_on_precision", NEW."ordinal", NEW."organization_id", NEW."part_of_day", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."planned_from", NEW."planned_to", NEW."present", NEW."present_kind", NEW."qualified", NEW."reason_class", NEW."reason_note", NEW."return_comment", NEW."reviewed_from", NEW."reviewed_term_id", NEW."reviewed_to", NEW."slogan", NEW."slogan_kind", NEW."source_id", NEW."source_note_id", NEW."state", NEW."submitted_at", NEW."submitted_by_id", NEW."term_id", NEW."version"); RETURN NULL;',
                    hash="72ccd7a6bc31ed2be2111647aee0e1947b510582",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_484f5",
                    table="congresses_congress",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="congress",
            trigger=pgtrigger.compiler.Trigger(
                name="keeper_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NEW."kept_by_id" IS DISTINCT FROM (OLD."kept_by_id"))',
                    func="RAISE EXCEPTION 'rule broken: kept_by_never_changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'kept_by_never_changes';",
                    hash="5e4988ef1d6279d62b800769368bfa8a05949dfa",
                    operation='UPDATE OF "kept_by_id"',
                    pgid="pgtrigger_keeper_stays_1ce0b",
                    table="congresses_congress",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="congress",
            trigger=pgtrigger.compiler.Trigger(
                name="legal_transition",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NEW."state" IS DISTINCT FROM (OLD."state"))',
                    func="\n                IF (OLD.state, NEW.state) NOT IN (('draft', 'submitted'), ('returned', 'submitted'), ('submitted', 'returned'), ('submitted', 'published'), ('published', 'draft'), ('published', 'withdrawn'), ('withdrawn', 'published')) THEN\n                    RAISE EXCEPTION 'rule broken: record_takes_legal_transitions' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_takes_legal_transitions';\n                END IF;\n                RETURN NEW;\n            ",
                    hash="1931c5cc70a54391bb4c3a7fc2881386646f0b26",
                    operation='UPDATE OF "state"',
                    pgid="pgtrigger_legal_transition_2b5a6",
                    table="congresses_congress",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="congress",
            trigger=pgtrigger.compiler.Trigger(
                name="raise_version",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="NEW.version = OLD.version + 1; RETURN NEW;",
                    hash="3b671d36c617ae380dba0e874845ecb2706da66b",
                    operation="UPDATE",
                    pgid="pgtrigger_raise_version_ff83d",
                    table="congresses_congress",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="congress",
            trigger=pgtrigger.compiler.Trigger(
                name="term_of_the_host",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                    IF EXISTS (SELECT FROM congresses_term AS t\n                                WHERE t.id = NEW.term_id\n                                  AND t.organization_id IS DISTINCT FROM NEW.organization_id)\n                    THEN RAISE EXCEPTION 'rule broken: congress_and_term_have_one_organization' USING ERRCODE = 'check_violation', CONSTRAINT = 'congress_and_term_have_one_organization';\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="53bfeb3d0996005870d4103789dfd9fc5bbed7e9",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_term_of_the_host_e72fb",
                    table="congresses_congress",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="congress",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "congresses_congresshistory" ("closed_on", "closed_on_basis", "closed_on_precision", "cluster_id", "code", "convened", "decided_at", "decided_by_id", "edition_count", "id", "is_stub", "kept_by_id", "kind", "members_represented", "members_represented_qualifier", "members_represented_unit", "members_represented_wording", "opened_on", "opened_on_basis", "opened_on_precision", "ordinal", "organization_id", "part_of_day", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "planned_from", "planned_to", "present", "present_kind", "qualified", "reason_class", "reason_note", "return_comment", "reviewed_from", "reviewed_term_id", "reviewed_to", "slogan", "slogan_kind", "source_id", "source_note_id", "state", "submitted_at", "submitted_by_id", "term_id", "version") VALUES (NEW."closed_on", NEW."closed_on_basis", NEW."closed_on_precision", NEW."cluster_id", NEW."code", NEW."convened", NEW."decided_at", NEW."decided_by_id", NEW."edition_count", NEW."id", NEW."is_stub", NEW."kept_by_id", NEW."kind", NEW."members_represented", NEW."members_represented_qualifier", NEW."members_represented_unit", NEW."members_represented_wording", NEW."opened_on", NEW."opened_on_basis", NEW."opened_on_precision", NEW."ordinal", NEW."organization_id", NEW."part_of_day", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."planned_from", NEW."planned_to", NEW."present", NEW."present_kind", NEW."qualified", NEW."reason_class", NEW."reason_note", NEW."return_comment", NEW."reviewed_from", NEW."reviewed_term_id", NEW."reviewed_to", NEW."slogan", NEW."slogan_kind", NEW."source_id", NEW."source_note_id", NEW."state", NEW."submitted_at", NEW."submitted_by_id", NEW."term_id", NEW."version"); RETURN NULL;',
                    hash="05ddfac5d9dca5a93d4f19e2e824047b59db0e4f",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_45c25",
                    table="congresses_congress",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="congresshistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="0c38c894c448de4ec70d74a943b7883391fe30d3",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ef028",
                    table="congresses_congresshistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="congresssection",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_congresssectionhistory" ("changed_in", "congress_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section", "status", "version") VALUES (OLD."changed_in", OLD."congress_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."section", OLD."status", OLD."version"); RETURN NULL;',
                    hash="d9b160b6f1833c59cf0b52efbe6b1fd752348826",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_da727",
                    table="congresses_congresssection",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="congresssection",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_congresssectionhistory" ("changed_in", "congress_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section", "status", "version") VALUES (NEW."changed_in", NEW."congress_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."section", NEW."status", NEW."version"); RETURN NULL;',
                    hash="0547c9c41ba2e85c7bdcfe3bb4168172dddd2c0f",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_08bb2",
                    table="congresses_congresssection",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="congresssection",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "congresses_congresssectionhistory" ("changed_in", "congress_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section", "status", "version") VALUES (NEW."changed_in", NEW."congress_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."section", NEW."status", NEW."version"); RETURN NULL;',
                    hash="c55bd6bcad1de56e58d7b2de273bc1b7db9fb9e0",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_fb24b",
                    table="congresses_congresssection",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="congresssectionhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="d5123554c8d0a5fedd5af91e3bc4f41d1d20b7d3",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_cc4e4",
                    table="congresses_congresssectionhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegate",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_delegatehistory" ("alternate_order", "congress_id", "delegation_id", "id", "is_qualified", "origin", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sending_organization_id", "source_id", "status", "unit") VALUES (OLD."alternate_order", OLD."congress_id", OLD."delegation_id", OLD."id", OLD."is_qualified", OLD."origin", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."sending_organization_id", OLD."source_id", OLD."status", OLD."unit"); RETURN NULL;',
                    hash="d281e2752f5f6be4b40bf3ae2a871d431925f52b",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a9204",
                    table="congresses_delegate",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegate",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen_with_record",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE after bigint; before bigint; record bigint; kept text; editor bigint;",
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.congress_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.congress_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                SELECT state INTO kept FROM congresses_congress WHERE id = record;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 2\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 2, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="52a0d16751ecee6d5809414e41a9ce0cac63ac61",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_with_record_e251b",
                    table="congresses_delegate",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegate",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_delegatehistory" ("alternate_order", "congress_id", "delegation_id", "id", "is_qualified", "origin", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sending_organization_id", "source_id", "status", "unit") VALUES (NEW."alternate_order", NEW."congress_id", NEW."delegation_id", NEW."id", NEW."is_qualified", NEW."origin", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sending_organization_id", NEW."source_id", NEW."status", NEW."unit"); RETURN NULL;',
                    hash="d73f51fec770aaa945571e2e958e643f2f25944a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b25a9",
                    table="congresses_delegate",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegate",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "congresses_delegatehistory" ("alternate_order", "congress_id", "delegation_id", "id", "is_qualified", "origin", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sending_organization_id", "source_id", "status", "unit") VALUES (NEW."alternate_order", NEW."congress_id", NEW."delegation_id", NEW."id", NEW."is_qualified", NEW."origin", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sending_organization_id", NEW."source_id", NEW."status", NEW."unit"); RETURN NULL;',
                    hash="fe7805be329365ca58c2b6830ede90f83d7c1aca",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_efc1d",
                    table="congresses_delegate",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegatehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="221370566f60bf3fa68c357de70beef4d614c510",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_5a887",
                    table="congresses_delegatehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegatestatistic",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_delegatestatistichistory" ("category", "congress_id", "count", "denominator", "dimension", "id", "percentage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") VALUES (OLD."category", OLD."congress_id", OLD."count", OLD."denominator", OLD."dimension", OLD."id", OLD."percentage", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id"); RETURN NULL;',
                    hash="73a658682ed0c7c49c58f140878ff3712ad757e9",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c4966",
                    table="congresses_delegatestatistic",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegatestatistic",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen_with_record",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE after bigint; before bigint; record bigint; kept text; editor bigint;",
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.congress_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.congress_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                SELECT state INTO kept FROM congresses_congress WHERE id = record;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 2\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 2, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="4f1b7b4e91c3197c3692741a2e8b206da55bc2cc",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_with_record_e395b",
                    table="congresses_delegatestatistic",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegatestatistic",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_delegatestatistichistory" ("category", "congress_id", "count", "denominator", "dimension", "id", "percentage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") VALUES (NEW."category", NEW."congress_id", NEW."count", NEW."denominator", NEW."dimension", NEW."id", NEW."percentage", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id"); RETURN NULL;',
                    hash="f27006d0667bf11ae56f6bed5bd68493c0c08fc7",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b18a4",
                    table="congresses_delegatestatistic",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegatestatistic",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "congresses_delegatestatistichistory" ("category", "congress_id", "count", "denominator", "dimension", "id", "percentage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") VALUES (NEW."category", NEW."congress_id", NEW."count", NEW."denominator", NEW."dimension", NEW."id", NEW."percentage", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id"); RETURN NULL;',
                    hash="0d041147af1399d418ee63f37996a39cb6244ee6",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_9d5a0",
                    table="congresses_delegatestatistic",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegatestatistichistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="25929486833b1637820c7321430ee80287d245c4",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_01136",
                    table="congresses_delegatestatistichistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegation",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_delegationhistory" ("alternate", "congress_id", "ex_officio", "formed_by", "id", "official", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "to_congress_id", "to_label") VALUES (OLD."alternate", OLD."congress_id", OLD."ex_officio", OLD."formed_by", OLD."id", OLD."official", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."to_congress_id", OLD."to_label"); RETURN NULL;',
                    hash="f2cef6cb6b81892cdb7fb7539a6e835e51fbaaea",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b7644",
                    table="congresses_delegation",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegation",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen_with_record",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE after bigint; before bigint; record bigint; kept text; editor bigint;",
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.congress_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.congress_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                SELECT state INTO kept FROM congresses_congress WHERE id = record;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 2\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 2, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="35895f226df39050a289a92e5f7775b9f568bff9",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_with_record_38894",
                    table="congresses_delegation",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegation",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_delegationhistory" ("alternate", "congress_id", "ex_officio", "formed_by", "id", "official", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "to_congress_id", "to_label") VALUES (NEW."alternate", NEW."congress_id", NEW."ex_officio", NEW."formed_by", NEW."id", NEW."official", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."to_congress_id", NEW."to_label"); RETURN NULL;',
                    hash="ba805b81ba391ba1be2a3206a8a642099a515963",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e3c20",
                    table="congresses_delegation",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegation",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "congresses_delegationhistory" ("alternate", "congress_id", "ex_officio", "formed_by", "id", "official", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "to_congress_id", "to_label") VALUES (NEW."alternate", NEW."congress_id", NEW."ex_officio", NEW."formed_by", NEW."id", NEW."official", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."to_congress_id", NEW."to_label"); RETURN NULL;',
                    hash="20f2cfcee5d3d6caf42a0386c450c38b021392fc",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f3c2d",
                    table="congresses_delegation",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegationhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="1f4ec241a2428f58326a478bba8aa093fb07963f",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_fc29a",
                    table="congresses_delegationhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="gap",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_gaphistory" ("congress_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "topic") VALUES (OLD."congress_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."topic"); RETURN NULL;',
                    hash="beab655591f63bcdeb0706c7f64fa6b342c3575c",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_13493",
                    table="congresses_gap",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="gap",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen_with_record",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE after bigint; before bigint; record bigint; kept text; editor bigint;",
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.congress_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.congress_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                SELECT state INTO kept FROM congresses_congress WHERE id = record;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 8\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 8, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="8382ca79774c8c03b05183121287216002fa5193",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_with_record_6ed67",
                    table="congresses_gap",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="gap",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_gaphistory" ("congress_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "topic") VALUES (NEW."congress_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."topic"); RETURN NULL;',
                    hash="913bd6e027a0cf6a1f9bf98070942721ff278d7a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_52701",
                    table="congresses_gap",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="gap",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "congresses_gaphistory" ("congress_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "topic") VALUES (NEW."congress_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."topic"); RETURN NULL;',
                    hash="f050e761a1c9204a2450ae1c23e522ba11971349",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3c5f6",
                    table="congresses_gap",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="gaphistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="74ed1d2ce4effd27d1c4318e2db8aef0fbcfd232",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_e34a0",
                    table="congresses_gaphistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="guest",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_guesthistory" ("congress_id", "external_body_id", "id", "label", "order", "organization_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roles", "source_id") VALUES (OLD."congress_id", OLD."external_body_id", OLD."id", OLD."label", OLD."order", OLD."organization_id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."roles", OLD."source_id"); RETURN NULL;',
                    hash="3a9a57ff40215efd4ad73e27fca3162907a8fb8c",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e82d9",
                    table="congresses_guest",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="guest",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen_with_record",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE after bigint; before bigint; record bigint; kept text; editor bigint;",
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.congress_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.congress_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                SELECT state INTO kept FROM congresses_congress WHERE id = record;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 1\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 1, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="46edbf80c809a53ea1b5adbded2a454929eaa24f",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_with_record_00273",
                    table="congresses_guest",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="guest",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_guesthistory" ("congress_id", "external_body_id", "id", "label", "order", "organization_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roles", "source_id") VALUES (NEW."congress_id", NEW."external_body_id", NEW."id", NEW."label", NEW."order", NEW."organization_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."roles", NEW."source_id"); RETURN NULL;',
                    hash="27949cb62f5889f38a69933dcf567dd6dc460afb",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d7d3c",
                    table="congresses_guest",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="guest",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "congresses_guesthistory" ("congress_id", "external_body_id", "id", "label", "order", "organization_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roles", "source_id") VALUES (NEW."congress_id", NEW."external_body_id", NEW."id", NEW."label", NEW."order", NEW."organization_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."roles", NEW."source_id"); RETURN NULL;',
                    hash="5fad3108ff9143a0db856e1874f82df84269314d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_cfec0",
                    table="congresses_guest",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="guesthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="0c73ca7b2a0ce965e7840d05f814a54ad5594d0a",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ade06",
                    table="congresses_guesthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="guesttitle",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_guesttitlehistory" ("external_body_id", "guest_id", "id", "is_former", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") VALUES (OLD."external_body_id", OLD."guest_id", OLD."id", OLD."is_former", OLD."organization_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."title"); RETURN NULL;',
                    hash="18fc833ea2884b8505b775a59f9f20a9fa4fb415",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_1976c",
                    table="congresses_guesttitle",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="guesttitle",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen_with_record",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE after bigint; before bigint; record bigint; kept text; editor bigint;",
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT (SELECT p.congress_id FROM congresses_guest p WHERE p.id = r.guest_id) INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT (SELECT p.congress_id FROM congresses_guest p WHERE p.id = r.guest_id) INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                SELECT state INTO kept FROM congresses_congress WHERE id = record;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 1\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 1, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="0079697c94f413f73182ac37ed749c5a30ccfe2a",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_with_record_70908",
                    table="congresses_guesttitle",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="guesttitle",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_guesttitlehistory" ("external_body_id", "guest_id", "id", "is_former", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") VALUES (NEW."external_body_id", NEW."guest_id", NEW."id", NEW."is_former", NEW."organization_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."title"); RETURN NULL;',
                    hash="26c62c87aa51b75a8c0a8a2b2bb9c382cb564dbb",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_cd40f",
                    table="congresses_guesttitle",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="guesttitle",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "congresses_guesttitlehistory" ("external_body_id", "guest_id", "id", "is_former", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") VALUES (NEW."external_body_id", NEW."guest_id", NEW."id", NEW."is_former", NEW."organization_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."title"); RETURN NULL;',
                    hash="7146ea628ae15b803e81aaf67f733e14b7075332",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1dc1a",
                    table="congresses_guesttitle",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="guesttitlehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="c9991bcd96c43c96c49ec780d70aa0cc29cba6f4",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_b0e1f",
                    table="congresses_guesttitlehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="motion",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_motionhistory" ("abstained", "against", "congress_id", "id", "in_favour", "order", "outcome", "percentage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "wording") VALUES (OLD."abstained", OLD."against", OLD."congress_id", OLD."id", OLD."in_favour", OLD."order", OLD."outcome", OLD."percentage", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."wording"); RETURN NULL;',
                    hash="3cf7168f6088906da9ebbe567e80852a43bee823",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_53205",
                    table="congresses_motion",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="motion",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen_with_record",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE after bigint; before bigint; record bigint; kept text; editor bigint;",
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.congress_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.congress_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                SELECT state INTO kept FROM congresses_congress WHERE id = record;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 4\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 4, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="e2b8dcce3de40056506eda7a1e013cb48d138636",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_with_record_98311",
                    table="congresses_motion",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="motion",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_motionhistory" ("abstained", "against", "congress_id", "id", "in_favour", "order", "outcome", "percentage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "wording") VALUES (NEW."abstained", NEW."against", NEW."congress_id", NEW."id", NEW."in_favour", NEW."order", NEW."outcome", NEW."percentage", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."wording"); RETURN NULL;',
                    hash="7f98201426dbca8acf592e084251a1ab0c809e08",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_643ad",
                    table="congresses_motion",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="motion",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "congresses_motionhistory" ("abstained", "against", "congress_id", "id", "in_favour", "order", "outcome", "percentage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "wording") VALUES (NEW."abstained", NEW."against", NEW."congress_id", NEW."id", NEW."in_favour", NEW."order", NEW."outcome", NEW."percentage", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."wording"); RETURN NULL;',
                    hash="ec9f59e0fdd6ca410e090e1056742b85a95ef4a6",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_75b2f",
                    table="congresses_motion",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="motionhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="9521ca4341fe4d324513c8d308009d0713428a12",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_1813b",
                    table="congresses_motionhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="seat",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_seathistory" ("committee_id", "decision_id", "end_reason", "filled_by", "id", "is_reelected", "order", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "source_id", "state", "unit", "until") VALUES (OLD."committee_id", OLD."decision_id", OLD."end_reason", OLD."filled_by", OLD."id", OLD."is_reelected", OLD."order", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."role", OLD."since", OLD."source_id", OLD."state", OLD."unit", OLD."until"); RETURN NULL;',
                    hash="6b1eed4b16fd8fe9ecdbf2f4fc10128a51a698c3",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6980b",
                    table="congresses_seat",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="seat",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen_with_record",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE after bigint; before bigint; record bigint; kept text; editor bigint;",
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT (SELECT p.congress_id FROM congresses_committee p WHERE p.id = r.committee_id) INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT (SELECT p.congress_id FROM congresses_committee p WHERE p.id = r.committee_id) INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                SELECT state INTO kept FROM congresses_congress WHERE id = record;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 3\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 3, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="96db04602ecb25a70dc84c2b917d5db441166fff",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_with_record_4e39f",
                    table="congresses_seat",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="seat",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_seathistory" ("committee_id", "decision_id", "end_reason", "filled_by", "id", "is_reelected", "order", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "source_id", "state", "unit", "until") VALUES (NEW."committee_id", NEW."decision_id", NEW."end_reason", NEW."filled_by", NEW."id", NEW."is_reelected", NEW."order", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."role", NEW."since", NEW."source_id", NEW."state", NEW."unit", NEW."until"); RETURN NULL;',
                    hash="c1b61a348926712d16f0d6f11dcbe9727f735403",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0393b",
                    table="congresses_seat",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="seat",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "congresses_seathistory" ("committee_id", "decision_id", "end_reason", "filled_by", "id", "is_reelected", "order", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "source_id", "state", "unit", "until") VALUES (NEW."committee_id", NEW."decision_id", NEW."end_reason", NEW."filled_by", NEW."id", NEW."is_reelected", NEW."order", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."role", NEW."since", NEW."source_id", NEW."state", NEW."unit", NEW."until"); RETURN NULL;',
                    hash="c257a08f5183cca939aa064ab85c68fffea56165",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_82a92",
                    table="congresses_seat",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="seathistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="99f18992978ab217aa0a0895cd829e99416cafd1",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_718df",
                    table="congresses_seathistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="session",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_sessionhistory" ("congress_id", "id", "number", "on", "on_basis", "on_precision", "part_of_day", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "source_id") VALUES (OLD."congress_id", OLD."id", OLD."number", OLD."on", OLD."on_basis", OLD."on_precision", OLD."part_of_day", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phase", OLD."source_id"); RETURN NULL;',
                    hash="0d1fea0765785232dbe98078164a1df4b2344df1",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_de8b2",
                    table="congresses_session",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="session",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen_with_record",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE after bigint; before bigint; record bigint; kept text; editor bigint;",
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.congress_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.congress_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                SELECT state INTO kept FROM congresses_congress WHERE id = record;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 1\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 1, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="fa7d3feb839e3d89c3755237e2606164288ab84f",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_with_record_70c09",
                    table="congresses_session",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="session",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_sessionhistory" ("congress_id", "id", "number", "on", "on_basis", "on_precision", "part_of_day", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "source_id") VALUES (NEW."congress_id", NEW."id", NEW."number", NEW."on", NEW."on_basis", NEW."on_precision", NEW."part_of_day", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."phase", NEW."source_id"); RETURN NULL;',
                    hash="7e72852e0070b3b8836589b66b9398491e9fd789",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_9984a",
                    table="congresses_session",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="session",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "congresses_sessionhistory" ("congress_id", "id", "number", "on", "on_basis", "on_precision", "part_of_day", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "source_id") VALUES (NEW."congress_id", NEW."id", NEW."number", NEW."on", NEW."on_basis", NEW."on_precision", NEW."part_of_day", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."phase", NEW."source_id"); RETURN NULL;',
                    hash="c924999a0d6d7116a1a39adff40853afbd385f64",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3f644",
                    table="congresses_session",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="sessionhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="065cdadf22182d4dcfc2a653e510e7972533af98",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_a6002",
                    table="congresses_sessionhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="target",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_targethistory" ("basis", "comparator", "congress_id", "dropped_on", "group", "id", "indicator_id", "kind", "order", "per_what", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "population_threshold", "rating", "reference", "source_id", "unit", "value", "value_max", "wording", "year") VALUES (OLD."basis", OLD."comparator", OLD."congress_id", OLD."dropped_on", OLD."group", OLD."id", OLD."indicator_id", OLD."kind", OLD."order", OLD."per_what", OLD."period", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."population", OLD."population_threshold", OLD."rating", OLD."reference", OLD."source_id", OLD."unit", OLD."value", OLD."value_max", OLD."wording", OLD."year"); RETURN NULL;',
                    hash="0e4dc5ab43d766e0182565169d5cb22be5af071c",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a4899",
                    table="congresses_target",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="target",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen_with_record",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE after bigint; before bigint; record bigint; kept text; editor bigint;",
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.congress_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.congress_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                SELECT state INTO kept FROM congresses_congress WHERE id = record;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 6\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 6, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="32dc7f0a524a727f5d9a5b58662110d94b4f18c4",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_with_record_07265",
                    table="congresses_target",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="target",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_targethistory" ("basis", "comparator", "congress_id", "dropped_on", "group", "id", "indicator_id", "kind", "order", "per_what", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "population_threshold", "rating", "reference", "source_id", "unit", "value", "value_max", "wording", "year") VALUES (NEW."basis", NEW."comparator", NEW."congress_id", NEW."dropped_on", NEW."group", NEW."id", NEW."indicator_id", NEW."kind", NEW."order", NEW."per_what", NEW."period", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."population", NEW."population_threshold", NEW."rating", NEW."reference", NEW."source_id", NEW."unit", NEW."value", NEW."value_max", NEW."wording", NEW."year"); RETURN NULL;',
                    hash="e9aa67cce83d930216a1ede5d6fe6841074833c1",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_968fe",
                    table="congresses_target",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="target",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "congresses_targethistory" ("basis", "comparator", "congress_id", "dropped_on", "group", "id", "indicator_id", "kind", "order", "per_what", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "population_threshold", "rating", "reference", "source_id", "unit", "value", "value_max", "wording", "year") VALUES (NEW."basis", NEW."comparator", NEW."congress_id", NEW."dropped_on", NEW."group", NEW."id", NEW."indicator_id", NEW."kind", NEW."order", NEW."per_what", NEW."period", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."population", NEW."population_threshold", NEW."rating", NEW."reference", NEW."source_id", NEW."unit", NEW."value", NEW."value_max", NEW."wording", NEW."year"); RETURN NULL;',
                    hash="93569519826f74139d9e352268666e0d2fe64a3a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_30158",
                    table="congresses_target",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="targethistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="70264bf50e36ec66b615974c6b3c0b1ac5b287ca",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_e8bd8",
                    table="congresses_targethistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="targetresult",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_targetresulthistory" ("actual", "actual_qualifier", "actual_wording", "congress_id", "difference", "difference_unit", "id", "indicator_id", "order", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned", "planned_basis", "planned_comparator", "planned_max", "source_id", "target_id", "unit", "verdict", "wording") VALUES (OLD."actual", OLD."actual_qualifier", OLD."actual_wording", OLD."congress_id", OLD."difference", OLD."difference_unit", OLD."id", OLD."indicator_id", OLD."order", OLD."period_from", OLD."period_to", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."planned", OLD."planned_basis", OLD."planned_comparator", OLD."planned_max", OLD."source_id", OLD."target_id", OLD."unit", OLD."verdict", OLD."wording"); RETURN NULL;',
                    hash="18a644e3622064d9bb128dba007891b2979dd9ca",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_5463b",
                    table="congresses_targetresult",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="targetresult",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen_with_record",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE after bigint; before bigint; record bigint; kept text; editor bigint;",
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.congress_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.congress_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                SELECT state INTO kept FROM congresses_congress WHERE id = record;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 5\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 5, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="9c2053f16a0409f16adfa1fe00d8f97d7658fa34",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_with_record_a4896",
                    table="congresses_targetresult",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="targetresult",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_targetresulthistory" ("actual", "actual_qualifier", "actual_wording", "congress_id", "difference", "difference_unit", "id", "indicator_id", "order", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned", "planned_basis", "planned_comparator", "planned_max", "source_id", "target_id", "unit", "verdict", "wording") VALUES (NEW."actual", NEW."actual_qualifier", NEW."actual_wording", NEW."congress_id", NEW."difference", NEW."difference_unit", NEW."id", NEW."indicator_id", NEW."order", NEW."period_from", NEW."period_to", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."planned", NEW."planned_basis", NEW."planned_comparator", NEW."planned_max", NEW."source_id", NEW."target_id", NEW."unit", NEW."verdict", NEW."wording"); RETURN NULL;',
                    hash="08a0152a04b68fb4e768ee0e8cc0f0a02f72853a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_575e2",
                    table="congresses_targetresult",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="targetresult",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "congresses_targetresulthistory" ("actual", "actual_qualifier", "actual_wording", "congress_id", "difference", "difference_unit", "id", "indicator_id", "order", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned", "planned_basis", "planned_comparator", "planned_max", "source_id", "target_id", "unit", "verdict", "wording") VALUES (NEW."actual", NEW."actual_qualifier", NEW."actual_wording", NEW."congress_id", NEW."difference", NEW."difference_unit", NEW."id", NEW."indicator_id", NEW."order", NEW."period_from", NEW."period_to", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."planned", NEW."planned_basis", NEW."planned_comparator", NEW."planned_max", NEW."source_id", NEW."target_id", NEW."unit", NEW."verdict", NEW."wording"); RETURN NULL;',
                    hash="76217fbc2ac1927c0727d0638a7d22fac4cd3409",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_bd835",
                    table="congresses_targetresult",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="targetresulthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="bebc84d2e243586c2fa1e57aed886538d1068bf2",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_6fdc4",
                    table="congresses_targetresulthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="targetsummary",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_targetsummaryhistory" ("about_congress_id", "about_ordinal", "assessed", "congress_id", "exceeded", "id", "met", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "verdict", "wording") VALUES (OLD."about_congress_id", OLD."about_ordinal", OLD."assessed", OLD."congress_id", OLD."exceeded", OLD."id", OLD."met", OLD."period_from", OLD."period_to", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."verdict", OLD."wording"); RETURN NULL;',
                    hash="ba7131c5fc2c62a74ea48692e8b8bedd358dc9dc",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_12a53",
                    table="congresses_targetsummary",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="targetsummary",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen_with_record",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE after bigint; before bigint; record bigint; kept text; editor bigint;",
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.congress_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.congress_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                SELECT state INTO kept FROM congresses_congress WHERE id = record;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 5\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 5, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="7fd09e01c15290f35fb75e241a2074725f16b989",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_with_record_24789",
                    table="congresses_targetsummary",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="targetsummary",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_targetsummaryhistory" ("about_congress_id", "about_ordinal", "assessed", "congress_id", "exceeded", "id", "met", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "verdict", "wording") VALUES (NEW."about_congress_id", NEW."about_ordinal", NEW."assessed", NEW."congress_id", NEW."exceeded", NEW."id", NEW."met", NEW."period_from", NEW."period_to", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."verdict", NEW."wording"); RETURN NULL;',
                    hash="a000255305c6c81e27bad6bc59488ac98dfbcb6a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_dad98",
                    table="congresses_targetsummary",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="targetsummary",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "congresses_targetsummaryhistory" ("about_congress_id", "about_ordinal", "assessed", "congress_id", "exceeded", "id", "met", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "verdict", "wording") VALUES (NEW."about_congress_id", NEW."about_ordinal", NEW."assessed", NEW."congress_id", NEW."exceeded", NEW."id", NEW."met", NEW."period_from", NEW."period_to", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."verdict", NEW."wording"); RETURN NULL;',
                    hash="096bf66731976275668f604140ff3d00fae2e590",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_74ac3",
                    table="congresses_targetsummary",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="targetsummaryhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="2d1d570485aa1da10db10df483c82d030ba03182",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_af609",
                    table="congresses_targetsummaryhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="term",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_termhistory" ("end_reason", "ended_on", "ended_on_basis", "ended_on_precision", "id", "number", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "started_on_basis", "started_on_precision", "year_from", "year_to") VALUES (OLD."end_reason", OLD."ended_on", OLD."ended_on_basis", OLD."ended_on_precision", OLD."id", OLD."number", OLD."organization_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."started_on", OLD."started_on_basis", OLD."started_on_precision", OLD."year_from", OLD."year_to"); RETURN NULL;',
                    hash="ee559862d980792a0ab4abb16f12ff5963b654e6",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_1c9e2",
                    table="congresses_term",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="term",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "congresses_termhistory" ("end_reason", "ended_on", "ended_on_basis", "ended_on_precision", "id", "number", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "started_on_basis", "started_on_precision", "year_from", "year_to") VALUES (NEW."end_reason", NEW."ended_on", NEW."ended_on_basis", NEW."ended_on_precision", NEW."id", NEW."number", NEW."organization_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."started_on", NEW."started_on_basis", NEW."started_on_precision", NEW."year_from", NEW."year_to"); RETURN NULL;',
                    hash="eb38d4e3ca81429b8d9932c51593500ca49957e9",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_3fe39",
                    table="congresses_term",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="term",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "congresses_termhistory" ("end_reason", "ended_on", "ended_on_basis", "ended_on_precision", "id", "number", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "started_on_basis", "started_on_precision", "year_from", "year_to") VALUES (NEW."end_reason", NEW."ended_on", NEW."ended_on_basis", NEW."ended_on_precision", NEW."id", NEW."number", NEW."organization_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."started_on", NEW."started_on_basis", NEW."started_on_precision", NEW."year_from", NEW."year_to"); RETURN NULL;',
                    hash="66d44d34c9e08d9d3d8aee33489dba8acaf26f07",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a53b1",
                    table="congresses_term",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="termhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="f2be65ef7674bc2d2500a2b92dd3688c6cba12e8",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_bdca8",
                    table="congresses_termhistory",
                    when="BEFORE",
                ),
            ),
        ),
    ]


Migration.operations = together(Migration.operations)
