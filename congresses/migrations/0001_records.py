import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.expressions
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import congress_portal.foundation.columns
import congress_portal.foundation.figures
import congress_portal.foundation.publication
import congresses.models.minutes
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
                            (
                                "started_on__lt",
                                congress_portal.foundation.columns.LastDay(
                                    "ended_on", "ended_on_precision"
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="term_ends_after_it_begins",
                        violation_error_message="A term ends after it begins.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(
                            ("ended_on_precision", "day"), ("started_on_precision", "day")
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
                            models.Q(("state__in", ["published", "withdrawn"]), _negated=True),
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
                    models.UniqueConstraint(
                        condition=models.Q(
                            ("kind__in", ["delegates_congress", "members_congress", "congress"]),
                            ("ordinal__isnull", True),
                        ),
                        fields=("organization", "term"),
                        name="congress_without_number_once_per_term",
                        violation_error_message="This organization already has a congress of that term. Open that record, or write the number of the congress.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("opened_on__isnull", True),
                            ("closed_on__isnull", True),
                            (
                                "opened_on__lte",
                                congress_portal.foundation.columns.LastDay(
                                    "closed_on", "closed_on_precision"
                                ),
                            ),
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
                ("subject", models.CharField(blank=True, verbose_name="what it concerns")),
                (
                    "figures",
                    models.CharField(
                        blank=True, db_default="", default="", verbose_name="numbers that it tells"
                    ),
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
                        fields=("congress", "rule", "subject", "figures"),
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
                            models.Q(("state__in", ["published", "withdrawn"]), _negated=True),
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
            name="EntryForBody",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "congress",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="entry_for_body",
                        to="congresses.congress",
                        verbose_name="congress",
                    ),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="entered by",
                    ),
                ),
                ("entered_at", models.DateTimeField(verbose_name="entered at")),
                (
                    "is_confirmed",
                    models.BooleanField(null=True, verbose_name="confirmed by the body"),
                ),
                (
                    "answered_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="answered by",
                    ),
                ),
                ("answered_at", models.DateTimeField(null=True, verbose_name="answered at")),
                ("remark", models.TextField(blank=True, verbose_name="remark")),
            ],
            options={
                "verbose_name": "entry on behalf of a body",
                "verbose_name_plural": "entries on behalf of bodies",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("answered_by__isnull", True),
                            models.Q(("answered_by", models.F("entered_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="entry_is_confirmed_by_another",
                        violation_error_message="Whoever entered the record does not confirm it: a clerk of the body does.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("answered_at__isnull", True),
                                ("answered_by__isnull", True),
                                ("is_confirmed__isnull", True),
                                ("remark", ""),
                            ),
                            models.Q(
                                ("answered_at__isnull", False),
                                ("answered_by__isnull", False),
                                ("is_confirmed", True),
                                ("remark", ""),
                            ),
                            models.Q(
                                ("answered_at__isnull", False),
                                ("answered_by__isnull", False),
                                ("is_confirmed", False),
                                ("remark__regex", "\\S.{8,}\\S"),
                            ),
                            _connector="OR",
                        ),
                        name="entry_answer_is_whole",
                        violation_error_message="A body confirms what was entered for it, or says in at least ten characters what is wrong.",
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
                            ("small_number", "not published, the number is too small"),
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
            name="Minutes",
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
                        related_name="minutes",
                        to="congresses.congress",
                        verbose_name="congress",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("pdf", "PDF file"), ("docx", "Word document")],
                        max_length=4,
                        verbose_name="kind of file",
                    ),
                ),
                (
                    "file",
                    models.FileField(
                        upload_to=congresses.models.minutes.random_place, verbose_name="file"
                    ),
                ),
                ("file_name", models.CharField(max_length=150, verbose_name="file name")),
                ("size", models.PositiveIntegerField(verbose_name="size in bytes")),
                ("sha256", models.CharField(max_length=64, verbose_name="hash of the file")),
                ("text", models.TextField(blank=True, verbose_name="words of the file")),
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
            ],
            options={
                "verbose_name": "minutes",
                "verbose_name_plural": "minutes",
                "ordering": ["congress", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("congress", "sha256"),
                        name="minutes_once_per_congress",
                        violation_error_message="This file is with the record already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("file__regex", "^(minutes/[0-9a-f]{2}/[0-9a-f]{32}\\.(pdf|docx))?$")
                        ),
                        name="minutes_have_a_random_path",
                        violation_error_message="The path of a file is made by the portal alone.",
                    ),
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
            name="Season",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=150, verbose_name="name")),
                (
                    "level",
                    models.PositiveSmallIntegerField(
                        help_text="1 is the national level; a higher number stands lower.",
                        verbose_name="level",
                    ),
                ),
                ("held_from", models.DateField(verbose_name="congresses begin on")),
                ("held_by", models.DateField(verbose_name="congresses are held by")),
                (
                    "document_number",
                    models.CharField(blank=True, max_length=50, verbose_name="number of the plan"),
                ),
            ],
            options={
                "verbose_name": "congress season",
                "verbose_name_plural": "congress seasons",
                "ordering": ["-held_by", "level", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("held_by__gt", models.F("held_from"))),
                        name="season_ends_after_it_begins",
                        violation_error_message="A congress season ends after it begins.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("level", "="),
                            (
                                organizations.models.organizations.Period("held_from", "held_by"),
                                "&&",
                            ),
                        ],
                        name="seasons_of_a_level_do_not_overlap",
                        violation_error_message="Another season of this level runs in these days.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="NotHeld",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "season",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="not_held",
                        to="congresses.season",
                        verbose_name="congress season",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="not_held",
                        to="organizations.organization",
                        verbose_name="organization",
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("provisional", "provisional committee"),
                            ("rearranged", "to be merged or rearranged"),
                            ("in_trouble", "the enterprise is in trouble or has stopped"),
                            ("postponed", "postponed with the consent of the superior"),
                            ("term_runs", "the term has not ended yet"),
                            ("other", "another reason"),
                        ],
                        max_length=15,
                        verbose_name="reason",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="note")),
            ],
            options={
                "verbose_name": "congress not held",
                "verbose_name_plural": "congresses not held",
                "ordering": ["season", "organization", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("season", "organization"),
                        name="not_held_once_per_season",
                        violation_error_message="The reason of this organization is recorded for the season already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("reason", "other"), _negated=True),
                            ("note__regex", "\\S"),
                            _connector="OR",
                        ),
                        name="another_reason_is_explained",
                        violation_error_message="Write in the note what the other reason is.",
                    ),
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
                ("cluster_name", models.CharField()),
                ("year", models.PositiveSmallIntegerField()),
                ("theme", models.CharField(blank=True)),
                ("head_code", models.CharField(blank=True, max_length=8)),
                ("head_name", models.CharField(blank=True)),
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
                ("title", models.CharField()),
                ("kind", models.CharField(max_length=20)),
                ("is_congress", models.BooleanField()),
                ("ordinal", models.PositiveSmallIntegerField(null=True)),
                ("host_kind", models.CharField(max_length=12)),
                ("host_code", models.CharField(max_length=8)),
                ("host_name", models.CharField()),
                ("term_number", models.PositiveSmallIntegerField(null=True)),
                ("term_from", models.PositiveSmallIntegerField(null=True)),
                ("term_to", models.PositiveSmallIntegerField(null=True)),
                ("reviewed_number", models.PositiveSmallIntegerField(null=True)),
                ("reviewed_from", models.PositiveSmallIntegerField(null=True)),
                ("reviewed_to", models.PositiveSmallIntegerField(null=True)),
                ("covered_from", models.PositiveSmallIntegerField(null=True)),
                ("covered_to", models.PositiveSmallIntegerField(null=True)),
                (
                    "about",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=8), default=list, size=None
                    ),
                ),
                ("held_on", models.DateField(null=True)),
                ("held_on_text", models.CharField(blank=True, max_length=10)),
                ("year", models.PositiveSmallIntegerField(null=True)),
                ("present", models.PositiveIntegerField(null=True)),
                ("target_count", models.PositiveSmallIntegerField()),
                ("result_count", models.PositiveSmallIntegerField(default=0)),
                ("figure_count", models.PositiveSmallIntegerField(default=0)),
                ("seat_count", models.PositiveSmallIntegerField(default=0)),
                ("is_stub", models.BooleanField(default=False)),
                ("gaps", models.TextField(default="")),
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
            name="PublishedMeasure",
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
                ("congress_title", models.CharField()),
                ("host_code", models.CharField(max_length=8)),
                ("host_name", models.CharField()),
                ("host_sort_key", models.TextField(db_collation="C")),
                ("term_number", models.PositiveSmallIntegerField(null=True)),
                ("term_from", models.PositiveSmallIntegerField(null=True)),
                ("term_to", models.PositiveSmallIntegerField(null=True)),
                (
                    "part",
                    models.CharField(
                        choices=[
                            ("delegates", "Delegates"),
                            ("seats", "Seats of committees"),
                            ("target", "Targets set for the term"),
                            ("planned", "Goals as the report of the results has them"),
                            ("result", "Results reported of the term"),
                            ("activity", "Figures of activity"),
                        ],
                        max_length=10,
                    ),
                ),
                ("subject", models.CharField()),
                ("wording", models.CharField(blank=True)),
                ("unit", models.CharField(blank=True)),
                ("number", models.DecimalField(decimal_places=4, max_digits=20)),
                ("number_max", models.DecimalField(decimal_places=4, max_digits=20, null=True)),
                ("comparator", models.CharField(blank=True, max_length=8)),
                ("qualifier", models.CharField(blank=True, max_length=12)),
                ("numerator", models.PositiveIntegerField(null=True)),
                ("denominator", models.PositiveIntegerField(null=True)),
                ("population", models.CharField(blank=True)),
                ("period", models.CharField(blank=True)),
                ("anchor", models.CharField(max_length=60)),
            ],
            options={
                "verbose_name": "published measure",
                "verbose_name_plural": "published measures",
                "ordering": ["part", "subject", "pk"],
                "indexes": [
                    models.Index(fields=["host_code", "term_from"], name="published_measure_term")
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
                ("congress_title", models.CharField()),
                ("host_code", models.CharField(max_length=8)),
                ("host_name", models.CharField()),
                ("year", models.PositiveSmallIntegerField(null=True)),
                ("position", models.PositiveSmallIntegerField()),
                ("is_result", models.BooleanField()),
                ("wording", models.CharField()),
                ("indicator_code", models.CharField(blank=True, max_length=50)),
                ("comparator", models.CharField(blank=True, max_length=8)),
                ("value", models.DecimalField(decimal_places=4, max_digits=20, null=True)),
                ("value_max", models.DecimalField(decimal_places=4, max_digits=20, null=True)),
                ("actual", models.DecimalField(decimal_places=4, max_digits=20, null=True)),
                ("unit", models.CharField(blank=True)),
                ("verdict", models.CharField(blank=True, max_length=20)),
                ("term_from", models.PositiveSmallIntegerField(null=True)),
                ("term_to", models.PositiveSmallIntegerField(null=True)),
                ("text", models.TextField(default="")),
                ("folded", models.TextField(default="")),
                ("host_sort_key", models.TextField(db_collation="C", default="")),
            ],
            options={
                "verbose_name": "published target",
                "verbose_name_plural": "published targets",
                "ordering": [
                    models.OrderBy(models.F("year"), descending=True, nulls_last=True),
                    "host_sort_key",
                    "congress_code",
                    "is_result",
                    "position",
                    "pk",
                ],
                "indexes": [
                    models.Index(
                        models.OrderBy(models.F("year"), descending=True, nulls_last=True),
                        models.F("host_sort_key"),
                        models.F("congress_code"),
                        models.F("is_result"),
                        models.F("position"),
                        models.F("id"),
                        name="published_target_order",
                    ),
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["folded"],
                        name="published_target_folded",
                        opclasses=["gin_trgm_ops"],
                    ),
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
            name="SectionRemark",
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
                        related_name="remarks",
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
                ("text", models.TextField(verbose_name="remark")),
                (
                    "written_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="written by",
                    ),
                ),
                ("written_at", models.DateTimeField(auto_now_add=True, verbose_name="written at")),
                ("answer", models.TextField(blank=True, verbose_name="answer")),
                (
                    "settled_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="settled by",
                    ),
                ),
                (
                    "settled_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="settled at"),
                ),
            ],
            options={
                "verbose_name": "remark on a section",
                "verbose_name_plural": "remarks on sections",
                "ordering": ["congress", "section", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("text__regex", "\\S.{8,}\\S")),
                        name="remark_says_what_to_change",
                        violation_error_message="A remark on a section says in at least ten characters what to change.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("answer", ""),
                                ("settled_at__isnull", True),
                                ("settled_by__isnull", True),
                            ),
                            models.Q(("settled_at__isnull", False), ("settled_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="remark_is_settled_by_somebody",
                        violation_error_message="A settled remark names who settled it, and when.",
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
                ("subject", models.CharField(blank=True, verbose_name="what it concerns")),
                (
                    "figures",
                    models.CharField(
                        blank=True, db_default="", default="", verbose_name="numbers that it tells"
                    ),
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
            name="EntryForBodyHistory",
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
                        to="congresses.entryforbody",
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
                    "entered_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="entered by",
                    ),
                ),
                ("entered_at", models.DateTimeField(verbose_name="entered at")),
                (
                    "is_confirmed",
                    models.BooleanField(null=True, verbose_name="confirmed by the body"),
                ),
                (
                    "answered_by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="answered by",
                    ),
                ),
                ("answered_at", models.DateTimeField(null=True, verbose_name="answered at")),
                ("remark", models.TextField(blank=True, verbose_name="remark")),
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
                            ("small_number", "not published, the number is too small"),
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
            name="MinutesHistory",
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
                        to="congresses.minutes",
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
                    "kind",
                    models.CharField(
                        choices=[("pdf", "PDF file"), ("docx", "Word document")],
                        max_length=4,
                        verbose_name="kind of file",
                    ),
                ),
                (
                    "file",
                    models.FileField(
                        upload_to=congresses.models.minutes.random_place, verbose_name="file"
                    ),
                ),
                ("file_name", models.CharField(max_length=150, verbose_name="file name")),
                ("size", models.PositiveIntegerField(verbose_name="size in bytes")),
                ("sha256", models.CharField(max_length=64, verbose_name="hash of the file")),
                ("text", models.TextField(blank=True, verbose_name="words of the file")),
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
            name="NotHeldHistory",
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
                        to="congresses.notheld",
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
                    "season",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="congresses.season",
                        verbose_name="congress season",
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
                    "reason",
                    models.CharField(
                        choices=[
                            ("provisional", "provisional committee"),
                            ("rearranged", "to be merged or rearranged"),
                            ("in_trouble", "the enterprise is in trouble or has stopped"),
                            ("postponed", "postponed with the consent of the superior"),
                            ("term_runs", "the term has not ended yet"),
                            ("other", "another reason"),
                        ],
                        max_length=15,
                        verbose_name="reason",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="note")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SeasonHistory",
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
                        to="congresses.season",
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
                ("name", models.CharField(max_length=150, verbose_name="name")),
                (
                    "level",
                    models.PositiveSmallIntegerField(
                        help_text="1 is the national level; a higher number stands lower.",
                        verbose_name="level",
                    ),
                ),
                ("held_from", models.DateField(verbose_name="congresses begin on")),
                ("held_by", models.DateField(verbose_name="congresses are held by")),
                (
                    "document_number",
                    models.CharField(blank=True, max_length=50, verbose_name="number of the plan"),
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
            name="SectionRemarkHistory",
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
                        to="congresses.sectionremark",
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
                ("text", models.TextField(verbose_name="remark")),
                (
                    "written_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="written by",
                    ),
                ),
                ("written_at", models.DateTimeField(auto_now_add=True, verbose_name="written at")),
                ("answer", models.TextField(blank=True, verbose_name="answer")),
                (
                    "settled_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="settled by",
                    ),
                ),
                (
                    "settled_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="settled at"),
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
            model_name="term",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_termhistory" ("end_reason", "ended_on", "ended_on_basis", "ended_on_precision", "id", "number", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "started_on_basis", "started_on_precision", "year_from", "year_to") SELECT old_values."end_reason", old_values."ended_on", old_values."ended_on_basis", old_values."ended_on_precision", old_values."id", old_values."number", old_values."organization_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."started_on", old_values."started_on_basis", old_values."started_on_precision", old_values."year_from", old_values."year_to" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="30f14777aa81b9981bc3b6e87e5a5cc93491a2cc",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_1c9e2",
                    referencing="REFERENCING OLD TABLE AS old_values ",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_termhistory" ("end_reason", "ended_on", "ended_on_basis", "ended_on_precision", "id", "number", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "started_on_basis", "started_on_precision", "year_from", "year_to") SELECT new_values."end_reason", new_values."ended_on", new_values."ended_on_basis", new_values."ended_on_precision", new_values."id", new_values."number", new_values."organization_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."started_on", new_values."started_on_basis", new_values."started_on_precision", new_values."year_from", new_values."year_to" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="0db70432683a39fabb06dd2c8dc31d51a25fa98e",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_3fe39",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_term",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="term",
            trigger=pgtrigger.compiler.Trigger(
                name="stays_with_its_keeper",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF (SELECT coalesce(k.kept_by_id, k.id) FROM organizations_organization AS k WHERE k.id = NEW.organization_id) IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM organizations_organization AS k WHERE k.id = OLD.organization_id) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            RETURN NEW;\n        ",
                    hash="c0d11aa4181d89ba3d527be8a45845d114b45c51",
                    operation='UPDATE OF "organization_id"',
                    pgid="pgtrigger_stays_with_its_keeper_07280",
                    table="congresses_term",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="term",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_termhistory" ("end_reason", "ended_on", "ended_on_basis", "ended_on_precision", "id", "number", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "started_on_basis", "started_on_precision", "year_from", "year_to") SELECT new_values."end_reason", new_values."ended_on", new_values."ended_on_basis", new_values."ended_on_precision", new_values."id", new_values."number", new_values."organization_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."started_on", new_values."started_on_basis", new_values."started_on_precision", new_values."year_from", new_values."year_to" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="2af9337375b7e675d4dec44b656153672749fcff",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a53b1",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_term",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="congress",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_congresshistory" ("closed_on", "closed_on_basis", "closed_on_precision", "cluster_id", "code", "convened", "decided_at", "decided_by_id", "edition_count", "id", "is_stub", "kept_by_id", "kind", "members_represented", "members_represented_qualifier", "members_represented_unit", "members_represented_wording", "opened_on", "opened_on_basis", "opened_on_precision", "ordinal", "organization_id", "part_of_day", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "planned_from", "planned_to", "present", "present_kind", "qualified", "reason_class", "reason_note", "return_comment", "reviewed_from", "reviewed_term_id", "reviewed_to", "slogan", "slogan_kind", "source_id", "source_note_id", "state", "submitted_at", "submitted_by_id", "term_id", "version") SELECT old_values."closed_on", old_values."closed_on_basis", old_values."closed_on_precision", old_values."cluster_id", old_values."code", old_values."convened", old_values."decided_at", old_values."decided_by_id", old_values."edition_count", old_values."id", old_values."is_stub", old_values."kept_by_id", old_values."kind", old_values."members_represented", old_values."members_represented_qualifier", old_values."members_represented_unit", old_values."members_represented_wording", old_values."opened_on", old_values."opened_on_basis", old_values."opened_on_precision", old_values."ordinal", old_values."organization_id", old_values."part_of_day", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."place", old_values."planned_from", old_values."planned_to", old_values."present", old_values."present_kind", old_values."qualified", old_values."reason_class", old_values."reason_note", old_values."return_comment", old_values."reviewed_from", old_values."reviewed_term_id", old_values."reviewed_to", old_values."slogan", old_values."slogan_kind", old_values."source_id", old_values."source_note_id", old_values."state", old_values."submitted_at", old_values."submitted_by_id", old_values."term_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="b06b230be344da160d12f59ca8fe19326c0720ec",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_29280",
                    referencing="REFERENCING OLD TABLE AS old_values ",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_congresshistory" ("closed_on", "closed_on_basis", "closed_on_precision", "cluster_id", "code", "convened", "decided_at", "decided_by_id", "edition_count", "id", "is_stub", "kept_by_id", "kind", "members_represented", "members_represented_qualifier", "members_represented_unit", "members_represented_wording", "opened_on", "opened_on_basis", "opened_on_precision", "ordinal", "organization_id", "part_of_day", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "planned_from", "planned_to", "present", "present_kind", "qualified", "reason_class", "reason_note", "return_comment", "reviewed_from", "reviewed_term_id", "reviewed_to", "slogan", "slogan_kind", "source_id", "source_note_id", "state", "submitted_at", "submitted_by_id", "term_id", "version") SELECT new_values."closed_on", new_values."closed_on_basis", new_values."closed_on_precision", new_values."cluster_id", new_values."code", new_values."convened", new_values."decided_at", new_values."decided_by_id", new_values."edition_count", new_values."id", new_values."is_stub", new_values."kept_by_id", new_values."kind", new_values."members_represented", new_values."members_represented_qualifier", new_values."members_represented_unit", new_values."members_represented_wording", new_values."opened_on", new_values."opened_on_basis", new_values."opened_on_precision", new_values."ordinal", new_values."organization_id", new_values."part_of_day", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."place", new_values."planned_from", new_values."planned_to", new_values."present", new_values."present_kind", new_values."qualified", new_values."reason_class", new_values."reason_note", new_values."return_comment", new_values."reviewed_from", new_values."reviewed_term_id", new_values."reviewed_to", new_values."slogan", new_values."slogan_kind", new_values."source_id", new_values."source_note_id", new_values."state", new_values."submitted_at", new_values."submitted_by_id", new_values."term_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="544fcea263de0de23cceab86062201d255c5c411",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_484f5",
                    referencing="REFERENCING NEW TABLE AS new_values ",
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
                    func="\n                IF (OLD.state, NEW.state) NOT IN (('draft', 'submitted'), ('returned', 'submitted'), ('submitted', 'returned'), ('submitted', 'published'), ('published', 'draft'), ('published', 'withdrawn'), ('withdrawn', 'published'), ('withdrawn', 'draft'))\n                   AND (OLD.edition_count = 0 OR (OLD.state, NEW.state) NOT IN (('draft', 'withdrawn'), ('returned', 'withdrawn'), ('submitted', 'withdrawn'), ('draft', 'published'), ('returned', 'published'))) THEN\n                    RAISE EXCEPTION 'rule broken: record_takes_legal_transitions' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_takes_legal_transitions';\n                END IF;\n                RETURN NEW;\n            ",
                    hash="52e5f867c2337599e2541da157203d673e199e06",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_congresshistory" ("closed_on", "closed_on_basis", "closed_on_precision", "cluster_id", "code", "convened", "decided_at", "decided_by_id", "edition_count", "id", "is_stub", "kept_by_id", "kind", "members_represented", "members_represented_qualifier", "members_represented_unit", "members_represented_wording", "opened_on", "opened_on_basis", "opened_on_precision", "ordinal", "organization_id", "part_of_day", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "planned_from", "planned_to", "present", "present_kind", "qualified", "reason_class", "reason_note", "return_comment", "reviewed_from", "reviewed_term_id", "reviewed_to", "slogan", "slogan_kind", "source_id", "source_note_id", "state", "submitted_at", "submitted_by_id", "term_id", "version") SELECT new_values."closed_on", new_values."closed_on_basis", new_values."closed_on_precision", new_values."cluster_id", new_values."code", new_values."convened", new_values."decided_at", new_values."decided_by_id", new_values."edition_count", new_values."id", new_values."is_stub", new_values."kept_by_id", new_values."kind", new_values."members_represented", new_values."members_represented_qualifier", new_values."members_represented_unit", new_values."members_represented_wording", new_values."opened_on", new_values."opened_on_basis", new_values."opened_on_precision", new_values."ordinal", new_values."organization_id", new_values."part_of_day", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."place", new_values."planned_from", new_values."planned_to", new_values."present", new_values."present_kind", new_values."qualified", new_values."reason_class", new_values."reason_note", new_values."return_comment", new_values."reviewed_from", new_values."reviewed_term_id", new_values."reviewed_to", new_values."slogan", new_values."slogan_kind", new_values."source_id", new_values."source_note_id", new_values."state", new_values."submitted_at", new_values."submitted_by_id", new_values."term_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="d288b9a2fe91567c3dd9a1a0c48d65341c596394",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_45c25",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_congress",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="acceptedwarning",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_acceptedwarninghistory" ("accepted_at", "accepted_by_id", "congress_id", "figures", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "rule", "subject") SELECT old_values."accepted_at", old_values."accepted_by_id", old_values."congress_id", old_values."figures", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason", old_values."rule", old_values."subject" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="6f49d6d96bbfcde50b18d103d9ab359f1457753c",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_73f0d",
                    referencing="REFERENCING OLD TABLE AS old_values ",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_acceptedwarninghistory" ("accepted_at", "accepted_by_id", "congress_id", "figures", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "rule", "subject") SELECT new_values."accepted_at", new_values."accepted_by_id", new_values."congress_id", new_values."figures", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason", new_values."rule", new_values."subject" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="e210ca0917f6402edd3efbfc8d64cb65ca4c24d7",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7311a",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_acceptedwarning",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="acceptedwarning",
            trigger=pgtrigger.compiler.Trigger(
                name="stays_with_its_keeper",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = NEW.congress_id) IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = OLD.congress_id) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            RETURN NEW;\n        ",
                    hash="d5233f883c8ea840966ded6d8323bdcd6f0bde6c",
                    operation='UPDATE OF "congress_id"',
                    pgid="pgtrigger_stays_with_its_keeper_06fd0",
                    table="congresses_acceptedwarning",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="acceptedwarning",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_acceptedwarninghistory" ("accepted_at", "accepted_by_id", "congress_id", "figures", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "rule", "subject") SELECT new_values."accepted_at", new_values."accepted_by_id", new_values."congress_id", new_values."figures", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason", new_values."rule", new_values."subject" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="e06d1db0c68606e81ff240c26c3d30b6f9174171",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2d145",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_acceptedwarning",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="activityfigure",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_activityfigurehistory" ("amount", "amount_qualifier", "amount_wording", "congress_id", "direction", "fund", "id", "indicator_id", "is_count_unstated", "on", "on_basis", "on_precision", "order", "owner_organization_id", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "programme_id", "source_id", "topic") SELECT old_values."amount", old_values."amount_qualifier", old_values."amount_wording", old_values."congress_id", old_values."direction", old_values."fund", old_values."id", old_values."indicator_id", old_values."is_count_unstated", old_values."on", old_values."on_basis", old_values."on_precision", old_values."order", old_values."owner_organization_id", old_values."period_from", old_values."period_to", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."place", old_values."programme_id", old_values."source_id", old_values."topic" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="745c3c32d4ce670e00901bfa424606546a58ee6d",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_11857",
                    referencing="REFERENCING OLD TABLE AS old_values ",
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
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.congress_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.congress_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            IF after <> before AND (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = after)\n               IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = before) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                -- Who hands the record in locks it: he waits for this write, or this for him.\n                SELECT state INTO kept FROM congresses_congress WHERE id = record FOR KEY SHARE;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 7\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 7, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="e2380396c15b9754d45e0aca79cb7d9e5dc8af0a",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_activityfigurehistory" ("amount", "amount_qualifier", "amount_wording", "congress_id", "direction", "fund", "id", "indicator_id", "is_count_unstated", "on", "on_basis", "on_precision", "order", "owner_organization_id", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "programme_id", "source_id", "topic") SELECT new_values."amount", new_values."amount_qualifier", new_values."amount_wording", new_values."congress_id", new_values."direction", new_values."fund", new_values."id", new_values."indicator_id", new_values."is_count_unstated", new_values."on", new_values."on_basis", new_values."on_precision", new_values."order", new_values."owner_organization_id", new_values."period_from", new_values."period_to", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."place", new_values."programme_id", new_values."source_id", new_values."topic" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="6f8251bbadd001f421758838679b9380120128e0",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2bc3d",
                    referencing="REFERENCING NEW TABLE AS new_values ",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_activityfigurehistory" ("amount", "amount_qualifier", "amount_wording", "congress_id", "direction", "fund", "id", "indicator_id", "is_count_unstated", "on", "on_basis", "on_precision", "order", "owner_organization_id", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "programme_id", "source_id", "topic") SELECT new_values."amount", new_values."amount_qualifier", new_values."amount_wording", new_values."congress_id", new_values."direction", new_values."fund", new_values."id", new_values."indicator_id", new_values."is_count_unstated", new_values."on", new_values."on_basis", new_values."on_precision", new_values."order", new_values."owner_organization_id", new_values."period_from", new_values."period_to", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."place", new_values."programme_id", new_values."source_id", new_values."topic" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="a372f6c2911a81cc8343be80f007a0b4c2231fcd",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_d8b7b",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_activityfigure",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="activitycount",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_activitycounthistory" ("counted_as", "figure_id", "id", "number", "number_qualifier", "number_wording", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit") SELECT old_values."counted_as", old_values."figure_id", old_values."id", old_values."number", old_values."number_qualifier", old_values."number_wording", old_values."order", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."unit" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="b8d1c62c9bd4acd5860cc128531e82330e280aab",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_35d04",
                    referencing="REFERENCING OLD TABLE AS old_values ",
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
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT (SELECT p.congress_id FROM congresses_activityfigure p WHERE p.id = r.figure_id) INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT (SELECT p.congress_id FROM congresses_activityfigure p WHERE p.id = r.figure_id) INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            IF after <> before AND (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = after)\n               IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = before) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                -- Who hands the record in locks it: he waits for this write, or this for him.\n                SELECT state INTO kept FROM congresses_congress WHERE id = record FOR KEY SHARE;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 7\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 7, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="20309e3fa2bbf8f46b6ba2a49fd788265a25bcbb",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_activitycounthistory" ("counted_as", "figure_id", "id", "number", "number_qualifier", "number_wording", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit") SELECT new_values."counted_as", new_values."figure_id", new_values."id", new_values."number", new_values."number_qualifier", new_values."number_wording", new_values."order", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."unit" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="386c11d5fc3a6cf048ac35991bdfdc19500b2495",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a3f7f",
                    referencing="REFERENCING NEW TABLE AS new_values ",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_activitycounthistory" ("counted_as", "figure_id", "id", "number", "number_qualifier", "number_wording", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit") SELECT new_values."counted_as", new_values."figure_id", new_values."id", new_values."number", new_values."number_qualifier", new_values."number_wording", new_values."order", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."unit" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="c76a3614a889ee27315006610d5848b28572a77c",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8d0de",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_activitycount",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="activityparty",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_activitypartyhistory" ("cluster_id", "external_body_id", "figure_id", "id", "label", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") SELECT old_values."cluster_id", old_values."external_body_id", old_values."figure_id", old_values."id", old_values."label", old_values."organization_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."role" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="5d6125ad0cc30dcb50e34fe5dc130c73b8ab0353",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2cf7c",
                    referencing="REFERENCING OLD TABLE AS old_values ",
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
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT (SELECT p.congress_id FROM congresses_activityfigure p WHERE p.id = r.figure_id) INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT (SELECT p.congress_id FROM congresses_activityfigure p WHERE p.id = r.figure_id) INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            IF after <> before AND (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = after)\n               IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = before) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                -- Who hands the record in locks it: he waits for this write, or this for him.\n                SELECT state INTO kept FROM congresses_congress WHERE id = record FOR KEY SHARE;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 7\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 7, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="9d0863e10de73ca6e69efcc3c9c592dc174eed2b",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_activitypartyhistory" ("cluster_id", "external_body_id", "figure_id", "id", "label", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") SELECT new_values."cluster_id", new_values."external_body_id", new_values."figure_id", new_values."id", new_values."label", new_values."organization_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."role" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="c3edba475bd2e61a6a7c4e2b44f8dbbee9262940",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1fe8e",
                    referencing="REFERENCING NEW TABLE AS new_values ",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_activitypartyhistory" ("cluster_id", "external_body_id", "figure_id", "id", "label", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") SELECT new_values."cluster_id", new_values."external_body_id", new_values."figure_id", new_values."id", new_values."label", new_values."organization_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."role" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="f9c95e0a2db360617ced8e13f497dedb7f3029be",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_460c8",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_activityparty",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="committee",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_committeehistory" ("congress_id", "formed_by", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recognised_by_id", "seats_decided", "seats_decided_basis", "seats_decided_max", "sequence", "source_id", "term_id") SELECT old_values."congress_id", old_values."formed_by", old_values."id", old_values."kind", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."recognised_by_id", old_values."seats_decided", old_values."seats_decided_basis", old_values."seats_decided_max", old_values."sequence", old_values."source_id", old_values."term_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="188d8b3cc6fd033eb9b161c2a51b72476f99c71e",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_9de13",
                    referencing="REFERENCING OLD TABLE AS old_values ",
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
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.congress_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.congress_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            IF after <> before AND (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = after)\n               IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = before) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                -- Who hands the record in locks it: he waits for this write, or this for him.\n                SELECT state INTO kept FROM congresses_congress WHERE id = record FOR KEY SHARE;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 3\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 3, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="9010ce9c8af021f3c5affdf11c5a5caea6345159",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_committeehistory" ("congress_id", "formed_by", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recognised_by_id", "seats_decided", "seats_decided_basis", "seats_decided_max", "sequence", "source_id", "term_id") SELECT new_values."congress_id", new_values."formed_by", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."recognised_by_id", new_values."seats_decided", new_values."seats_decided_basis", new_values."seats_decided_max", new_values."sequence", new_values."source_id", new_values."term_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="0c1579fceadb11dd08c72c32c6dd32bdb0e7408b",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2fa6a",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_committee",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="committee",
            trigger=pgtrigger.compiler.Trigger(
                name="stays_with_its_keeper",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF (SELECT coalesce(k.organization_id, k.id) FROM congresses_term AS k WHERE k.id = NEW.term_id) IS DISTINCT FROM (SELECT coalesce(k.organization_id, k.id) FROM congresses_term AS k WHERE k.id = OLD.term_id) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            RETURN NEW;\n        ",
                    hash="f3927c81bac93872d380b03404e5ebc9171214f1",
                    operation='UPDATE OF "term_id"',
                    pgid="pgtrigger_stays_with_its_keeper_09e2c",
                    table="congresses_committee",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="committee",
            trigger=pgtrigger.compiler.Trigger(
                name="term_of_the_congress",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                    IF EXISTS (SELECT FROM congresses_congress AS c, congresses_term AS t\n                                WHERE c.id = NEW.congress_id AND t.id = NEW.term_id\n                                  AND t.organization_id IS DISTINCT FROM c.organization_id)\n                    THEN RAISE EXCEPTION 'rule broken: congress_and_term_have_one_organization' USING ERRCODE = 'check_violation', CONSTRAINT = 'congress_and_term_have_one_organization';\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="15b5179016927b7e67ca47a3580d6e90751ad930",
                    operation='INSERT OR UPDATE OF "term_id", "congress_id"',
                    pgid="pgtrigger_term_of_the_congress_737e7",
                    table="congresses_committee",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="committee",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_committeehistory" ("congress_id", "formed_by", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recognised_by_id", "seats_decided", "seats_decided_basis", "seats_decided_max", "sequence", "source_id", "term_id") SELECT new_values."congress_id", new_values."formed_by", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."recognised_by_id", new_values."seats_decided", new_values."seats_decided_basis", new_values."seats_decided_max", new_values."sequence", new_values."source_id", new_values."term_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="57abf9f3aa1729d4df861ca94449ddf6f6c3abaa",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_563ff",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_committee",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="agendaitem",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_agendaitemhistory" ("about_congress_id", "committee_id", "congress_id", "document_id", "id", "kind", "order", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "wording") SELECT old_values."about_congress_id", old_values."committee_id", old_values."congress_id", old_values."document_id", old_values."id", old_values."kind", old_values."order", old_values."period_from", old_values."period_to", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source_id", old_values."wording" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="6bc932b30cb1302e0606472b76066fa5e77e32de",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_508cf",
                    referencing="REFERENCING OLD TABLE AS old_values ",
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
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.congress_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.congress_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            IF after <> before AND (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = after)\n               IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = before) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                -- Who hands the record in locks it: he waits for this write, or this for him.\n                SELECT state INTO kept FROM congresses_congress WHERE id = record FOR KEY SHARE;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 1\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 1, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="b921ebb6ba21dbf4d8946b8149cf90f9bb029200",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_agendaitemhistory" ("about_congress_id", "committee_id", "congress_id", "document_id", "id", "kind", "order", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "wording") SELECT new_values."about_congress_id", new_values."committee_id", new_values."congress_id", new_values."document_id", new_values."id", new_values."kind", new_values."order", new_values."period_from", new_values."period_to", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source_id", new_values."wording" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="3f961da4d2e463a6b826462466f97c11dfff4ef5",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_508ff",
                    referencing="REFERENCING NEW TABLE AS new_values ",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_agendaitemhistory" ("about_congress_id", "committee_id", "congress_id", "document_id", "id", "kind", "order", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "wording") SELECT new_values."about_congress_id", new_values."committee_id", new_values."congress_id", new_values."document_id", new_values."id", new_values."kind", new_values."order", new_values."period_from", new_values."period_to", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source_id", new_values."wording" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="29ea73496628699e94d1c28458a13e26a9ea02ab",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_94b2e",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_agendaitem",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="agreement",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_agreementhistory" ("congress_id", "count", "count_qualifier", "count_wording", "id", "kind", "order", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "subject") SELECT old_values."congress_id", old_values."count", old_values."count_qualifier", old_values."count_wording", old_values."id", old_values."kind", old_values."order", old_values."period_from", old_values."period_to", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source_id", old_values."subject" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="388991153d922c75fb877eec852363ac484a3b80",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f9f61",
                    referencing="REFERENCING OLD TABLE AS old_values ",
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
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.congress_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.congress_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            IF after <> before AND (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = after)\n               IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = before) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                -- Who hands the record in locks it: he waits for this write, or this for him.\n                SELECT state INTO kept FROM congresses_congress WHERE id = record FOR KEY SHARE;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 7\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 7, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="eb535e988f74eb45c78e90599fb54963455e4955",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_agreementhistory" ("congress_id", "count", "count_qualifier", "count_wording", "id", "kind", "order", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "subject") SELECT new_values."congress_id", new_values."count", new_values."count_qualifier", new_values."count_wording", new_values."id", new_values."kind", new_values."order", new_values."period_from", new_values."period_to", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source_id", new_values."subject" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="a8bdf1811ff975fb5cf4ff047d80124bbe89d32d",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_faf1c",
                    referencing="REFERENCING NEW TABLE AS new_values ",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_agreementhistory" ("congress_id", "count", "count_qualifier", "count_wording", "id", "kind", "order", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "subject") SELECT new_values."congress_id", new_values."count", new_values."count_qualifier", new_values."count_wording", new_values."id", new_values."kind", new_values."order", new_values."period_from", new_values."period_to", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source_id", new_values."subject" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="9d34deb2d1a29f4458cb16acb0c0892cbdfebf45",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ae43d",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_agreement",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="agreementparty",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_agreementpartyhistory" ("agreement_id", "cluster_id", "external_body_id", "id", "label", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."agreement_id", old_values."cluster_id", old_values."external_body_id", old_values."id", old_values."label", old_values."organization_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="a21287a33ad9feefd2eec9d85e17c44c897c07c1",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_06c5d",
                    referencing="REFERENCING OLD TABLE AS old_values ",
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
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT (SELECT p.congress_id FROM congresses_agreement p WHERE p.id = r.agreement_id) INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT (SELECT p.congress_id FROM congresses_agreement p WHERE p.id = r.agreement_id) INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            IF after <> before AND (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = after)\n               IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = before) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                -- Who hands the record in locks it: he waits for this write, or this for him.\n                SELECT state INTO kept FROM congresses_congress WHERE id = record FOR KEY SHARE;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 7\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 7, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="2bcfb50900b0bfcd69f1e3a8ad85bddba5e4d448",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_agreementpartyhistory" ("agreement_id", "cluster_id", "external_body_id", "id", "label", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."agreement_id", new_values."cluster_id", new_values."external_body_id", new_values."id", new_values."label", new_values."organization_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="34a06e36c22b0382a92fe8277371f68acb0d373c",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2be81",
                    referencing="REFERENCING NEW TABLE AS new_values ",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_agreementpartyhistory" ("agreement_id", "cluster_id", "external_body_id", "id", "label", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."agreement_id", new_values."cluster_id", new_values."external_body_id", new_values."id", new_values."label", new_values."organization_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="9450cfc1b3a70eb70f5af1001407d014bab840bb",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_75b49",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_agreementparty",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="ballot",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_ballothistory" ("base", "committee_id", "congress_id", "id", "invalid", "issued", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "present", "returned", "round", "seats_to_fill", "source_id", "source_note_id", "subject", "valid") SELECT old_values."base", old_values."committee_id", old_values."congress_id", old_values."id", old_values."invalid", old_values."issued", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."present", old_values."returned", old_values."round", old_values."seats_to_fill", old_values."source_id", old_values."source_note_id", old_values."subject", old_values."valid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="6c85ae4735a1858e9d5bfcdce414ed9c30fbea36",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e7488",
                    referencing="REFERENCING OLD TABLE AS old_values ",
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
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.congress_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.congress_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            IF after <> before AND (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = after)\n               IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = before) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                -- Who hands the record in locks it: he waits for this write, or this for him.\n                SELECT state INTO kept FROM congresses_congress WHERE id = record FOR KEY SHARE;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 4\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 4, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="eedac8df421129e6397f3696ca744a38f6826809",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_ballothistory" ("base", "committee_id", "congress_id", "id", "invalid", "issued", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "present", "returned", "round", "seats_to_fill", "source_id", "source_note_id", "subject", "valid") SELECT new_values."base", new_values."committee_id", new_values."congress_id", new_values."id", new_values."invalid", new_values."issued", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."present", new_values."returned", new_values."round", new_values."seats_to_fill", new_values."source_id", new_values."source_note_id", new_values."subject", new_values."valid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="7951b1f1b50fe3be694968586b561a5796742e10",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_978b2",
                    referencing="REFERENCING NEW TABLE AS new_values ",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_ballothistory" ("base", "committee_id", "congress_id", "id", "invalid", "issued", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "present", "returned", "round", "seats_to_fill", "source_id", "source_note_id", "subject", "valid") SELECT new_values."base", new_values."committee_id", new_values."congress_id", new_values."id", new_values."invalid", new_values."issued", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."present", new_values."returned", new_values."round", new_values."seats_to_fill", new_values."source_id", new_values."source_note_id", new_values."subject", new_values."valid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="94ca7c9d4250b9b68a761ac26cdd0f59ebc8d72c",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3c00b",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
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
            model_name="candidate",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_candidatehistory" ("ballot_id", "id", "order", "origin", "outcome", "percentage", "percentage_qualifier", "percentage_wording", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "votes") SELECT old_values."ballot_id", old_values."id", old_values."order", old_values."origin", old_values."outcome", old_values."percentage", old_values."percentage_qualifier", old_values."percentage_wording", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source_id", old_values."votes" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="a887dbcbfc8e8d03155bda42e70274cfc28575cc",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_cefa8",
                    referencing="REFERENCING OLD TABLE AS old_values ",
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
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT (SELECT p.congress_id FROM congresses_ballot p WHERE p.id = r.ballot_id) INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT (SELECT p.congress_id FROM congresses_ballot p WHERE p.id = r.ballot_id) INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            IF after <> before AND (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = after)\n               IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = before) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                -- Who hands the record in locks it: he waits for this write, or this for him.\n                SELECT state INTO kept FROM congresses_congress WHERE id = record FOR KEY SHARE;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 4\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 4, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="67efcd78ae2dd7e1cfbb49aad416a2bbe470815e",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_candidatehistory" ("ballot_id", "id", "order", "origin", "outcome", "percentage", "percentage_qualifier", "percentage_wording", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "votes") SELECT new_values."ballot_id", new_values."id", new_values."order", new_values."origin", new_values."outcome", new_values."percentage", new_values."percentage_qualifier", new_values."percentage_wording", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source_id", new_values."votes" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="5f57294aaf5acdfce9e86ea124648839adc28f0e",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_15738",
                    referencing="REFERENCING NEW TABLE AS new_values ",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_candidatehistory" ("ballot_id", "id", "order", "origin", "outcome", "percentage", "percentage_qualifier", "percentage_wording", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "votes") SELECT new_values."ballot_id", new_values."id", new_values."order", new_values."origin", new_values."outcome", new_values."percentage", new_values."percentage_qualifier", new_values."percentage_wording", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source_id", new_values."votes" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="d24fa3e1a3ea8dd7caf422e6923d8b2ee917a0e8",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f4df0",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
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
            model_name="citeddocument",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_citeddocumenthistory" ("congress_id", "document_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") SELECT old_values."congress_id", old_values."document_id", old_values."id", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="915b4b977f97b244150f173daa19b173012f50bd",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_40eeb",
                    referencing="REFERENCING OLD TABLE AS old_values ",
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
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.congress_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.congress_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            IF after <> before AND (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = after)\n               IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = before) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                -- Who hands the record in locks it: he waits for this write, or this for him.\n                SELECT state INTO kept FROM congresses_congress WHERE id = record FOR KEY SHARE;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 8\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 8, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="ccbf9a9650c8f1195f938db0184ad3f16d47352d",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_citeddocumenthistory" ("congress_id", "document_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") SELECT new_values."congress_id", new_values."document_id", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="11b88856a7c5c9beebb7d4a8ea24552e36d25fa7",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a5564",
                    referencing="REFERENCING NEW TABLE AS new_values ",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_citeddocumenthistory" ("congress_id", "document_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") SELECT new_values."congress_id", new_values."document_id", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="1c87aec04fbb9fc431a476f0e0b6eaa75414b4e8",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_63e53",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_citeddocument",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="citedprogramme",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_citedprogrammehistory" ("congress_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "source_id") SELECT old_values."congress_id", old_values."id", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."programme_id", old_values."source_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="1535b7d02ce556f2dbc1ea55c9e8d343bf91007e",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_bcc1d",
                    referencing="REFERENCING OLD TABLE AS old_values ",
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
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.congress_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.congress_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            IF after <> before AND (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = after)\n               IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = before) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                -- Who hands the record in locks it: he waits for this write, or this for him.\n                SELECT state INTO kept FROM congresses_congress WHERE id = record FOR KEY SHARE;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 7\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 7, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="d449d046ae265c8d5d747f4af1d635b008cf00bc",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_citedprogrammehistory" ("congress_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "source_id") SELECT new_values."congress_id", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."programme_id", new_values."source_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="7c468f5e294747cb526d05acbf20a1c38502cbcc",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_190f3",
                    referencing="REFERENCING NEW TABLE AS new_values ",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_citedprogrammehistory" ("congress_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "source_id") SELECT new_values."congress_id", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."programme_id", new_values."source_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="171296bfb35de232ae774f120c5ddb7c2f3437a3",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0ff94",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_citedprogramme",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="clusteryear",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_clusteryearhistory" ("closed_at_id", "cluster_id", "code", "decided_at", "decided_by_id", "edition_count", "id", "kept_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_class", "reason_note", "return_comment", "signed_at_id", "signed_on", "signed_on_basis", "signed_on_precision", "source_id", "state", "stated_contents", "stated_parties", "submitted_at", "submitted_by_id", "theme", "version", "year") SELECT old_values."closed_at_id", old_values."cluster_id", old_values."code", old_values."decided_at", old_values."decided_by_id", old_values."edition_count", old_values."id", old_values."kept_by_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason_class", old_values."reason_note", old_values."return_comment", old_values."signed_at_id", old_values."signed_on", old_values."signed_on_basis", old_values."signed_on_precision", old_values."source_id", old_values."state", old_values."stated_contents", old_values."stated_parties", old_values."submitted_at", old_values."submitted_by_id", old_values."theme", old_values."version", old_values."year" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="dc3bf9c3983d235325a7081bf7e76a5f8af0bf64",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_9cfb1",
                    referencing="REFERENCING OLD TABLE AS old_values ",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_clusteryearhistory" ("closed_at_id", "cluster_id", "code", "decided_at", "decided_by_id", "edition_count", "id", "kept_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_class", "reason_note", "return_comment", "signed_at_id", "signed_on", "signed_on_basis", "signed_on_precision", "source_id", "state", "stated_contents", "stated_parties", "submitted_at", "submitted_by_id", "theme", "version", "year") SELECT new_values."closed_at_id", new_values."cluster_id", new_values."code", new_values."decided_at", new_values."decided_by_id", new_values."edition_count", new_values."id", new_values."kept_by_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason_class", new_values."reason_note", new_values."return_comment", new_values."signed_at_id", new_values."signed_on", new_values."signed_on_basis", new_values."signed_on_precision", new_values."source_id", new_values."state", new_values."stated_contents", new_values."stated_parties", new_values."submitted_at", new_values."submitted_by_id", new_values."theme", new_values."version", new_values."year" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="2bfa7f0b914db53be6b768f20d4d631cdb067739",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a5517",
                    referencing="REFERENCING NEW TABLE AS new_values ",
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
                    func="\n                IF (OLD.state, NEW.state) NOT IN (('draft', 'submitted'), ('returned', 'submitted'), ('submitted', 'returned'), ('submitted', 'published'), ('published', 'draft'), ('published', 'withdrawn'), ('withdrawn', 'published'), ('withdrawn', 'draft'))\n                   AND (OLD.edition_count = 0 OR (OLD.state, NEW.state) NOT IN (('draft', 'withdrawn'), ('returned', 'withdrawn'), ('submitted', 'withdrawn'), ('draft', 'published'), ('returned', 'published'))) THEN\n                    RAISE EXCEPTION 'rule broken: record_takes_legal_transitions' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_takes_legal_transitions';\n                END IF;\n                RETURN NEW;\n            ",
                    hash="b7f892b8c90a13918b938db94c96aa541b7c4e9d",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_clusteryearhistory" ("closed_at_id", "cluster_id", "code", "decided_at", "decided_by_id", "edition_count", "id", "kept_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_class", "reason_note", "return_comment", "signed_at_id", "signed_on", "signed_on_basis", "signed_on_precision", "source_id", "state", "stated_contents", "stated_parties", "submitted_at", "submitted_by_id", "theme", "version", "year") SELECT new_values."closed_at_id", new_values."cluster_id", new_values."code", new_values."decided_at", new_values."decided_by_id", new_values."edition_count", new_values."id", new_values."kept_by_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason_class", new_values."reason_note", new_values."return_comment", new_values."signed_at_id", new_values."signed_on", new_values."signed_on_basis", new_values."signed_on_precision", new_values."source_id", new_values."state", new_values."stated_contents", new_values."stated_parties", new_values."submitted_at", new_values."submitted_by_id", new_values."theme", new_values."version", new_values."year" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="475430baab9e1172e33a25117df2c6bc604d8dfa",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a00ef",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_clusteryear",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="clustercontent",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_clustercontenthistory" ("cluster_year_id", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "wording") SELECT old_values."cluster_year_id", old_values."id", old_values."order", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source_id", old_values."wording" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="cc57a72d8f1b88371294bf253604af2166fc9015",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8b6d6",
                    referencing="REFERENCING OLD TABLE AS old_values ",
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
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.cluster_year_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.cluster_year_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            IF after <> before AND (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_clusteryear AS k WHERE k.id = after)\n               IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_clusteryear AS k WHERE k.id = before) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                -- Who hands the record in locks it: he waits for this write, or this for him.\n                SELECT state INTO kept FROM congresses_clusteryear WHERE id = record FOR KEY SHARE;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('clusteryear', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="a0da9195e537763c3c8568de882049b41f3e764e",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_clustercontenthistory" ("cluster_year_id", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "wording") SELECT new_values."cluster_year_id", new_values."id", new_values."order", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source_id", new_values."wording" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="2310d5ac3593a285b4c23938eee944932eb60c2d",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b79f9",
                    referencing="REFERENCING NEW TABLE AS new_values ",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_clustercontenthistory" ("cluster_year_id", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "wording") SELECT new_values."cluster_year_id", new_values."id", new_values."order", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source_id", new_values."wording" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="ea229bda7d1ede33b6b93f4dfab40375ff8df16a",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_17bdb",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_clustercontent",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="clusterrole",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_clusterrolehistory" ("cluster_year_id", "id", "organization_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "source_id") SELECT old_values."cluster_year_id", old_values."id", old_values."organization_id", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."post", old_values."source_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="38abf8f870a139b52cebe1aa0135734c91235ac9",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ca7ec",
                    referencing="REFERENCING OLD TABLE AS old_values ",
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
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.cluster_year_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.cluster_year_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            IF after <> before AND (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_clusteryear AS k WHERE k.id = after)\n               IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_clusteryear AS k WHERE k.id = before) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                -- Who hands the record in locks it: he waits for this write, or this for him.\n                SELECT state INTO kept FROM congresses_clusteryear WHERE id = record FOR KEY SHARE;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('clusteryear', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="d93df2b0ff5716c9770aabdf0c6bb7fc249a6cac",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_clusterrolehistory" ("cluster_year_id", "id", "organization_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "source_id") SELECT new_values."cluster_year_id", new_values."id", new_values."organization_id", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."post", new_values."source_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="1ad63f1ddf82d82d71d120ae7057e5040c2fb6bc",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_68637",
                    referencing="REFERENCING NEW TABLE AS new_values ",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_clusterrolehistory" ("cluster_year_id", "id", "organization_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "source_id") SELECT new_values."cluster_year_id", new_values."id", new_values."organization_id", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."post", new_values."source_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="72b62c2b27f9567e042221f7ac5f729d3de94d8a",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b2265",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_clusterrole",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="committeecount",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_committeecounthistory" ("appointed", "as_of", "as_of_basis", "as_of_precision", "committee_id", "elected", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "vacancy_plan", "vacant") SELECT old_values."appointed", old_values."as_of", old_values."as_of_basis", old_values."as_of_precision", old_values."committee_id", old_values."elected", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source_id", old_values."vacancy_plan", old_values."vacant" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="31afc90e253ce4f64104d2044dd3cadca7e1ca96",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3b09b",
                    referencing="REFERENCING OLD TABLE AS old_values ",
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
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT (SELECT p.congress_id FROM congresses_committee p WHERE p.id = r.committee_id) INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT (SELECT p.congress_id FROM congresses_committee p WHERE p.id = r.committee_id) INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            IF after <> before AND (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = after)\n               IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = before) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                -- Who hands the record in locks it: he waits for this write, or this for him.\n                SELECT state INTO kept FROM congresses_congress WHERE id = record FOR KEY SHARE;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 3\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 3, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="844ee679c96206f56f01d29017dce97a2a6821fa",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_committeecounthistory" ("appointed", "as_of", "as_of_basis", "as_of_precision", "committee_id", "elected", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "vacancy_plan", "vacant") SELECT new_values."appointed", new_values."as_of", new_values."as_of_basis", new_values."as_of_precision", new_values."committee_id", new_values."elected", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source_id", new_values."vacancy_plan", new_values."vacant" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="eb80f0fdf0dfc8c2709cbe2e50e519a6c718643a",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a923b",
                    referencing="REFERENCING NEW TABLE AS new_values ",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_committeecounthistory" ("appointed", "as_of", "as_of_basis", "as_of_precision", "committee_id", "elected", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "vacancy_plan", "vacant") SELECT new_values."appointed", new_values."as_of", new_values."as_of_basis", new_values."as_of_precision", new_values."committee_id", new_values."elected", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source_id", new_values."vacancy_plan", new_values."vacant" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="048d0ea33887cf8b01767530a9d72242772734fa",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1b2cf",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_committeecount",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="congresssection",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_congresssectionhistory" ("changed_in", "congress_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section", "status", "version") SELECT old_values."changed_in", old_values."congress_id", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."section", old_values."status", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="f633d629fa6a784901eae85d76993893a206dc80",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_da727",
                    referencing="REFERENCING OLD TABLE AS old_values ",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_congresssectionhistory" ("changed_in", "congress_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section", "status", "version") SELECT new_values."changed_in", new_values."congress_id", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."section", new_values."status", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="b2a29280f6812ad3f74db196d63972262705f97d",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_08bb2",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_congresssection",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="congresssection",
            trigger=pgtrigger.compiler.Trigger(
                name="stays_with_its_keeper",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = NEW.congress_id) IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = OLD.congress_id) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            RETURN NEW;\n        ",
                    hash="740d2dda7e96deb4d513f324ed9fb8b72c61e551",
                    operation='UPDATE OF "congress_id"',
                    pgid="pgtrigger_stays_with_its_keeper_fa2d0",
                    table="congresses_congresssection",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="congresssection",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_congresssectionhistory" ("changed_in", "congress_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section", "status", "version") SELECT new_values."changed_in", new_values."congress_id", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."section", new_values."status", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="bbe8f0cd5a350fffb2d2ed3f7d3986b34ea69f1e",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_fb24b",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_congresssection",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegation",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_delegationhistory" ("alternate", "congress_id", "ex_officio", "formed_by", "id", "official", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "to_congress_id", "to_label") SELECT old_values."alternate", old_values."congress_id", old_values."ex_officio", old_values."formed_by", old_values."id", old_values."official", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source_id", old_values."to_congress_id", old_values."to_label" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="94776c74bf3ccd4bb90662b1b1e13536150f3746",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b7644",
                    referencing="REFERENCING OLD TABLE AS old_values ",
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
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.congress_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.congress_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            IF after <> before AND (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = after)\n               IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = before) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                -- Who hands the record in locks it: he waits for this write, or this for him.\n                SELECT state INTO kept FROM congresses_congress WHERE id = record FOR KEY SHARE;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 2\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 2, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="92fb8a97297f09e68eedb9158b7390b5735b9f8b",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_delegationhistory" ("alternate", "congress_id", "ex_officio", "formed_by", "id", "official", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "to_congress_id", "to_label") SELECT new_values."alternate", new_values."congress_id", new_values."ex_officio", new_values."formed_by", new_values."id", new_values."official", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source_id", new_values."to_congress_id", new_values."to_label" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="249316ca43def15e678aa99cb5579da4b7af7cd8",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e3c20",
                    referencing="REFERENCING NEW TABLE AS new_values ",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_delegationhistory" ("alternate", "congress_id", "ex_officio", "formed_by", "id", "official", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "to_congress_id", "to_label") SELECT new_values."alternate", new_values."congress_id", new_values."ex_officio", new_values."formed_by", new_values."id", new_values."official", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source_id", new_values."to_congress_id", new_values."to_label" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="1370a3cbe54952a458461deffef428281c7bd081",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f3c2d",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_delegation",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegate",
            trigger=pgtrigger.compiler.Trigger(
                name="delegation_of_the_congress",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                    IF EXISTS (SELECT FROM congresses_delegation AS d\n                                WHERE d.id = NEW.delegation_id AND d.congress_id <> NEW.congress_id)\n                    THEN RAISE EXCEPTION 'rule broken: delegate_goes_in_a_delegation_of_the_congress' USING ERRCODE = 'check_violation', CONSTRAINT = 'delegate_goes_in_a_delegation_of_the_congress';\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="5d5c4a3ec1867e19df8b67eaf20d9c49871e636e",
                    operation='INSERT OR UPDATE OF "delegation_id", "congress_id"',
                    pgid="pgtrigger_delegation_of_the_congress_a83e3",
                    table="congresses_delegate",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegate",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_delegatehistory" ("alternate_order", "congress_id", "delegation_id", "id", "is_qualified", "origin", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sending_organization_id", "source_id", "status", "unit") SELECT old_values."alternate_order", old_values."congress_id", old_values."delegation_id", old_values."id", old_values."is_qualified", old_values."origin", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."sending_organization_id", old_values."source_id", old_values."status", old_values."unit" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="91533b4b4abadca8b2a5dc64f1013ccb05dcb220",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a9204",
                    referencing="REFERENCING OLD TABLE AS old_values ",
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
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.congress_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.congress_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            IF after <> before AND (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = after)\n               IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = before) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                -- Who hands the record in locks it: he waits for this write, or this for him.\n                SELECT state INTO kept FROM congresses_congress WHERE id = record FOR KEY SHARE;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 2\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 2, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="1b8d4d60e67a897d3a5cf60407dc182c17176e68",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_delegatehistory" ("alternate_order", "congress_id", "delegation_id", "id", "is_qualified", "origin", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sending_organization_id", "source_id", "status", "unit") SELECT new_values."alternate_order", new_values."congress_id", new_values."delegation_id", new_values."id", new_values."is_qualified", new_values."origin", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."sending_organization_id", new_values."source_id", new_values."status", new_values."unit" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="2594484f0931a640b68a263bb5731590a1c0ec86",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b25a9",
                    referencing="REFERENCING NEW TABLE AS new_values ",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_delegatehistory" ("alternate_order", "congress_id", "delegation_id", "id", "is_qualified", "origin", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sending_organization_id", "source_id", "status", "unit") SELECT new_values."alternate_order", new_values."congress_id", new_values."delegation_id", new_values."id", new_values."is_qualified", new_values."origin", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."sending_organization_id", new_values."source_id", new_values."status", new_values."unit" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="243fd6d7dedd379c48014eeb62ba6d9558f816a4",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_efc1d",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_delegate",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegatestatistic",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_delegatestatistichistory" ("category", "congress_id", "count", "denominator", "dimension", "id", "percentage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") SELECT old_values."category", old_values."congress_id", old_values."count", old_values."denominator", old_values."dimension", old_values."id", old_values."percentage", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="2791a85cca3f7e45556f903c254baf6134a3638b",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c4966",
                    referencing="REFERENCING OLD TABLE AS old_values ",
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
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.congress_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.congress_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            IF after <> before AND (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = after)\n               IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = before) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                -- Who hands the record in locks it: he waits for this write, or this for him.\n                SELECT state INTO kept FROM congresses_congress WHERE id = record FOR KEY SHARE;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 2\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 2, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="a9a3d0af5c1001e0a89e05a64b81c2885605d592",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_delegatestatistichistory" ("category", "congress_id", "count", "denominator", "dimension", "id", "percentage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") SELECT new_values."category", new_values."congress_id", new_values."count", new_values."denominator", new_values."dimension", new_values."id", new_values."percentage", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="e21ad7759924444dccf466a723ab53e5a9f2984c",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b18a4",
                    referencing="REFERENCING NEW TABLE AS new_values ",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_delegatestatistichistory" ("category", "congress_id", "count", "denominator", "dimension", "id", "percentage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") SELECT new_values."category", new_values."congress_id", new_values."count", new_values."denominator", new_values."dimension", new_values."id", new_values."percentage", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="216520d16229a31cc5f3b09c83f255edaacffb5b",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_9d5a0",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_delegatestatistic",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="entryforbody",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_entryforbodyhistory" ("answered_at", "answered_by_id", "congress_id", "entered_at", "entered_by_id", "id", "is_confirmed", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "remark") SELECT old_values."answered_at", old_values."answered_by_id", old_values."congress_id", old_values."entered_at", old_values."entered_by_id", old_values."id", old_values."is_confirmed", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."remark" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="edf6360d23deeee77c1b61f56d1b87fdf3f76041",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8fcae",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="congresses_entryforbody",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="entryforbody",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_entryforbodyhistory" ("answered_at", "answered_by_id", "congress_id", "entered_at", "entered_by_id", "id", "is_confirmed", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "remark") SELECT new_values."answered_at", new_values."answered_by_id", new_values."congress_id", new_values."entered_at", new_values."entered_by_id", new_values."id", new_values."is_confirmed", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."remark" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="6ddcb5a17d87ed91d2fcc409f3203029ca8cea50",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7846f",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_entryforbody",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="entryforbody",
            trigger=pgtrigger.compiler.Trigger(
                name="stays_with_its_keeper",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = NEW.congress_id) IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = OLD.congress_id) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            RETURN NEW;\n        ",
                    hash="44f907c8d0760df2c6aeb393ee0d8e7ce7a44563",
                    operation='UPDATE OF "congress_id"',
                    pgid="pgtrigger_stays_with_its_keeper_72f17",
                    table="congresses_entryforbody",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="entryforbody",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_entryforbodyhistory" ("answered_at", "answered_by_id", "congress_id", "entered_at", "entered_by_id", "id", "is_confirmed", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "remark") SELECT new_values."answered_at", new_values."answered_by_id", new_values."congress_id", new_values."entered_at", new_values."entered_by_id", new_values."id", new_values."is_confirmed", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."remark" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="1622b0f14047263d9edaba6156447e35d23eb8df",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f9af9",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_entryforbody",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="gap",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_gaphistory" ("congress_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "topic") SELECT old_values."congress_id", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason", old_values."topic" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="42ad68793fdf41911542620e29bc22a93ae11c18",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_13493",
                    referencing="REFERENCING OLD TABLE AS old_values ",
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
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.congress_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.congress_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            IF after <> before AND (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = after)\n               IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = before) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                -- Who hands the record in locks it: he waits for this write, or this for him.\n                SELECT state INTO kept FROM congresses_congress WHERE id = record FOR KEY SHARE;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 8\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 8, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="673357c33ad929ff3fad71018cae512fd46751bc",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_gaphistory" ("congress_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "topic") SELECT new_values."congress_id", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason", new_values."topic" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="6f6b2dd56a63cabb70246c114f987eda8a4615a0",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_52701",
                    referencing="REFERENCING NEW TABLE AS new_values ",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_gaphistory" ("congress_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "topic") SELECT new_values."congress_id", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason", new_values."topic" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="75ea079c76404146d81863599c1cae0488d259db",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3c5f6",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_gap",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="guest",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_guesthistory" ("congress_id", "external_body_id", "id", "label", "order", "organization_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roles", "source_id") SELECT old_values."congress_id", old_values."external_body_id", old_values."id", old_values."label", old_values."order", old_values."organization_id", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."roles", old_values."source_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="aa4bde88336e35d8434c13baf75b82dec32d5f5a",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e82d9",
                    referencing="REFERENCING OLD TABLE AS old_values ",
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
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.congress_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.congress_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            IF after <> before AND (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = after)\n               IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = before) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                -- Who hands the record in locks it: he waits for this write, or this for him.\n                SELECT state INTO kept FROM congresses_congress WHERE id = record FOR KEY SHARE;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 1\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 1, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="e4ade3e8f9c202e271305c9fc91843ff6f657630",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_guesthistory" ("congress_id", "external_body_id", "id", "label", "order", "organization_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roles", "source_id") SELECT new_values."congress_id", new_values."external_body_id", new_values."id", new_values."label", new_values."order", new_values."organization_id", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."roles", new_values."source_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="632f1c6c9652a1a67720c2bde7cf60ba672d7266",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d7d3c",
                    referencing="REFERENCING NEW TABLE AS new_values ",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_guesthistory" ("congress_id", "external_body_id", "id", "label", "order", "organization_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roles", "source_id") SELECT new_values."congress_id", new_values."external_body_id", new_values."id", new_values."label", new_values."order", new_values."organization_id", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."roles", new_values."source_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="9f6d0198fdcde850233bfeac86910b3e5846e841",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_cfec0",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_guest",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="guesttitle",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_guesttitlehistory" ("external_body_id", "guest_id", "id", "is_former", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") SELECT old_values."external_body_id", old_values."guest_id", old_values."id", old_values."is_former", old_values."organization_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."title" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="b96405a547f2845e4786eaaa7438898d21131506",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_1976c",
                    referencing="REFERENCING OLD TABLE AS old_values ",
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
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT (SELECT p.congress_id FROM congresses_guest p WHERE p.id = r.guest_id) INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT (SELECT p.congress_id FROM congresses_guest p WHERE p.id = r.guest_id) INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            IF after <> before AND (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = after)\n               IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = before) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                -- Who hands the record in locks it: he waits for this write, or this for him.\n                SELECT state INTO kept FROM congresses_congress WHERE id = record FOR KEY SHARE;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 1\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 1, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="d2a0f6e9123d295d8c11c1b451bbb48c9d3de3dd",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_guesttitlehistory" ("external_body_id", "guest_id", "id", "is_former", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") SELECT new_values."external_body_id", new_values."guest_id", new_values."id", new_values."is_former", new_values."organization_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."title" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="291f95a4261af0dc3d79f6d47ae334803b561c20",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_cd40f",
                    referencing="REFERENCING NEW TABLE AS new_values ",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_guesttitlehistory" ("external_body_id", "guest_id", "id", "is_former", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") SELECT new_values."external_body_id", new_values."guest_id", new_values."id", new_values."is_former", new_values."organization_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."title" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="d85e8983cf330a5cb7bfc6f0cb16d60d7f5e5541",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1dc1a",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_guesttitle",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="minutes",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_minuteshistory" ("congress_id", "file", "file_name", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "size", "text", "uploaded_at", "uploaded_by_id") SELECT old_values."congress_id", old_values."file", old_values."file_name", old_values."id", old_values."kind", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."sha256", old_values."size", old_values."text", old_values."uploaded_at", old_values."uploaded_by_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="75e633508b5091740d4d00ce8ad618a34ffdc897",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_9f617",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="congresses_minutes",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="minutes",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_minuteshistory" ("congress_id", "file", "file_name", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "size", "text", "uploaded_at", "uploaded_by_id") SELECT new_values."congress_id", new_values."file", new_values."file_name", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."sha256", new_values."size", new_values."text", new_values."uploaded_at", new_values."uploaded_by_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="0f56fdbf696cdb3518b461d9fe9f359c95fab6b6",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_73d2d",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_minutes",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="minutes",
            trigger=pgtrigger.compiler.Trigger(
                name="stays_with_its_keeper",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = NEW.congress_id) IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = OLD.congress_id) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            RETURN NEW;\n        ",
                    hash="0a47ee0b3e10873f47cb0a53b5eb906e7aa62941",
                    operation='UPDATE OF "congress_id"',
                    pgid="pgtrigger_stays_with_its_keeper_4dc77",
                    table="congresses_minutes",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="minutes",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_minuteshistory" ("congress_id", "file", "file_name", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "size", "text", "uploaded_at", "uploaded_by_id") SELECT new_values."congress_id", new_values."file", new_values."file_name", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."sha256", new_values."size", new_values."text", new_values."uploaded_at", new_values."uploaded_by_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="117f8e259424d3072db55581c3b6e3ff83dec9fc",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1e747",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_minutes",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="motion",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_motionhistory" ("abstained", "against", "congress_id", "id", "in_favour", "order", "outcome", "percentage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "wording") SELECT old_values."abstained", old_values."against", old_values."congress_id", old_values."id", old_values."in_favour", old_values."order", old_values."outcome", old_values."percentage", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source_id", old_values."wording" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="5e62241fe536e763a222d177841a1ee0c25820bc",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_53205",
                    referencing="REFERENCING OLD TABLE AS old_values ",
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
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.congress_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.congress_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            IF after <> before AND (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = after)\n               IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = before) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                -- Who hands the record in locks it: he waits for this write, or this for him.\n                SELECT state INTO kept FROM congresses_congress WHERE id = record FOR KEY SHARE;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 4\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 4, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="4f1701f3c50b80ab1d7664d6c44c786b6f0dc274",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_motionhistory" ("abstained", "against", "congress_id", "id", "in_favour", "order", "outcome", "percentage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "wording") SELECT new_values."abstained", new_values."against", new_values."congress_id", new_values."id", new_values."in_favour", new_values."order", new_values."outcome", new_values."percentage", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source_id", new_values."wording" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="c4ca48b481a0ed64155481d9d85e862511139a97",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_643ad",
                    referencing="REFERENCING NEW TABLE AS new_values ",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_motionhistory" ("abstained", "against", "congress_id", "id", "in_favour", "order", "outcome", "percentage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "wording") SELECT new_values."abstained", new_values."against", new_values."congress_id", new_values."id", new_values."in_favour", new_values."order", new_values."outcome", new_values."percentage", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source_id", new_values."wording" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="64b32ab6981865de5fd439d71f18eb12512251db",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_75b2f",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_motion",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="season",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_seasonhistory" ("document_number", "held_by", "held_from", "id", "level", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."document_number", old_values."held_by", old_values."held_from", old_values."id", old_values."level", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="70020d3890a0a7cb18abbf007513c2dad5bd856b",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_76f1b",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="congresses_season",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="season",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_seasonhistory" ("document_number", "held_by", "held_from", "id", "level", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."document_number", new_values."held_by", new_values."held_from", new_values."id", new_values."level", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="b911b7a4fb3f337775d1dbff1ff64feaf2024a6f",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_df2a5",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_season",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="season",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_seasonhistory" ("document_number", "held_by", "held_from", "id", "level", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."document_number", new_values."held_by", new_values."held_from", new_values."id", new_values."level", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="71f9ca988640cf2dadc84011796f64f3d27d9ad4",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c684e",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_season",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="notheld",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_notheldhistory" ("id", "note", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "season_id") SELECT old_values."id", old_values."note", old_values."organization_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason", old_values."season_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="032e2ced414ec5951d028828181c9899fbe7544f",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6eeb4",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="congresses_notheld",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="notheld",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_notheldhistory" ("id", "note", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "season_id") SELECT new_values."id", new_values."note", new_values."organization_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason", new_values."season_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="02ecbab532c9de0e39c81a9ee55fe7a61ef47e20",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_dba84",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_notheld",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="notheld",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_notheldhistory" ("id", "note", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "season_id") SELECT new_values."id", new_values."note", new_values."organization_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason", new_values."season_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="59475c0f606d7cac7f9cd690bd1dd0ce2584e5f5",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3d4eb",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_notheld",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="seat",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_seathistory" ("committee_id", "decision_id", "end_reason", "filled_by", "id", "is_reelected", "order", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "source_id", "state", "unit", "until") SELECT old_values."committee_id", old_values."decision_id", old_values."end_reason", old_values."filled_by", old_values."id", old_values."is_reelected", old_values."order", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."role", old_values."since", old_values."source_id", old_values."state", old_values."unit", old_values."until" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="e1fad15658be49a703644833b60ed0429b1353c7",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6980b",
                    referencing="REFERENCING OLD TABLE AS old_values ",
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
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT (SELECT p.congress_id FROM congresses_committee p WHERE p.id = r.committee_id) INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT (SELECT p.congress_id FROM congresses_committee p WHERE p.id = r.committee_id) INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            IF after <> before AND (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = after)\n               IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = before) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                -- Who hands the record in locks it: he waits for this write, or this for him.\n                SELECT state INTO kept FROM congresses_congress WHERE id = record FOR KEY SHARE;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 3\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 3, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="593e69d4ec3e3b0361685ced1e8f8587c549e1ed",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_seathistory" ("committee_id", "decision_id", "end_reason", "filled_by", "id", "is_reelected", "order", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "source_id", "state", "unit", "until") SELECT new_values."committee_id", new_values."decision_id", new_values."end_reason", new_values."filled_by", new_values."id", new_values."is_reelected", new_values."order", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."role", new_values."since", new_values."source_id", new_values."state", new_values."unit", new_values."until" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="0af6eb62f38d46cfc09aa78d2314e2cd3b662cf2",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0393b",
                    referencing="REFERENCING NEW TABLE AS new_values ",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_seathistory" ("committee_id", "decision_id", "end_reason", "filled_by", "id", "is_reelected", "order", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "source_id", "state", "unit", "until") SELECT new_values."committee_id", new_values."decision_id", new_values."end_reason", new_values."filled_by", new_values."id", new_values."is_reelected", new_values."order", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."role", new_values."since", new_values."source_id", new_values."state", new_values."unit", new_values."until" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="791ebcaa3e29099a686b570f9d2301f5a769bbb5",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_82a92",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_seat",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="sectionremark",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_sectionremarkhistory" ("answer", "congress_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section", "settled_at", "settled_by_id", "text", "written_at", "written_by_id") SELECT old_values."answer", old_values."congress_id", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."section", old_values."settled_at", old_values."settled_by_id", old_values."text", old_values."written_at", old_values."written_by_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="192e93f0cd0fd6e0408a3bbeb68e45dbe279f765",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_195ef",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="congresses_sectionremark",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="sectionremark",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_sectionremarkhistory" ("answer", "congress_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section", "settled_at", "settled_by_id", "text", "written_at", "written_by_id") SELECT new_values."answer", new_values."congress_id", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."section", new_values."settled_at", new_values."settled_by_id", new_values."text", new_values."written_at", new_values."written_by_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="35adc15041f72496c2f6b52c71776eb8485a802c",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0ac5c",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="congresses_sectionremark",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="sectionremark",
            trigger=pgtrigger.compiler.Trigger(
                name="stays_with_its_keeper",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = NEW.congress_id) IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = OLD.congress_id) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            RETURN NEW;\n        ",
                    hash="09b69af07b9d5c35864e616e8a664277cabda544",
                    operation='UPDATE OF "congress_id"',
                    pgid="pgtrigger_stays_with_its_keeper_74b5c",
                    table="congresses_sectionremark",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="sectionremark",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_sectionremarkhistory" ("answer", "congress_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section", "settled_at", "settled_by_id", "text", "written_at", "written_by_id") SELECT new_values."answer", new_values."congress_id", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."section", new_values."settled_at", new_values."settled_by_id", new_values."text", new_values."written_at", new_values."written_by_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="99b0785a4f72062e1df886eba3b8bc7bb2a25df4",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_29d97",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_sectionremark",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="session",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_sessionhistory" ("congress_id", "id", "number", "on", "on_basis", "on_precision", "part_of_day", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "source_id") SELECT old_values."congress_id", old_values."id", old_values."number", old_values."on", old_values."on_basis", old_values."on_precision", old_values."part_of_day", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."phase", old_values."source_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="e8699a7343ef7d1ca4b46445af38a8706beb815a",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_de8b2",
                    referencing="REFERENCING OLD TABLE AS old_values ",
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
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.congress_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.congress_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            IF after <> before AND (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = after)\n               IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = before) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                -- Who hands the record in locks it: he waits for this write, or this for him.\n                SELECT state INTO kept FROM congresses_congress WHERE id = record FOR KEY SHARE;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 1\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 1, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="3403733a42808705b9b6afbe791ccc9c8cee923d",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_sessionhistory" ("congress_id", "id", "number", "on", "on_basis", "on_precision", "part_of_day", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "source_id") SELECT new_values."congress_id", new_values."id", new_values."number", new_values."on", new_values."on_basis", new_values."on_precision", new_values."part_of_day", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."phase", new_values."source_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="46a0d26076f936cea7b454a72d0a0f190e2a002f",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_9984a",
                    referencing="REFERENCING NEW TABLE AS new_values ",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_sessionhistory" ("congress_id", "id", "number", "on", "on_basis", "on_precision", "part_of_day", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "source_id") SELECT new_values."congress_id", new_values."id", new_values."number", new_values."on", new_values."on_basis", new_values."on_precision", new_values."part_of_day", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."phase", new_values."source_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="a37a97f87c254668cc94a9f3de69d981380a9db2",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3f644",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_session",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="target",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_targethistory" ("basis", "comparator", "congress_id", "dropped_on", "group", "id", "indicator_id", "kind", "order", "per_what", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "population_threshold", "rating", "reference", "source_id", "unit", "value", "value_max", "wording", "year") SELECT old_values."basis", old_values."comparator", old_values."congress_id", old_values."dropped_on", old_values."group", old_values."id", old_values."indicator_id", old_values."kind", old_values."order", old_values."per_what", old_values."period", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."population", old_values."population_threshold", old_values."rating", old_values."reference", old_values."source_id", old_values."unit", old_values."value", old_values."value_max", old_values."wording", old_values."year" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="65de83cefdc13ccf3bae9f18016a1ecea7a36ae6",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a4899",
                    referencing="REFERENCING OLD TABLE AS old_values ",
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
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.congress_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.congress_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            IF after <> before AND (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = after)\n               IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = before) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                -- Who hands the record in locks it: he waits for this write, or this for him.\n                SELECT state INTO kept FROM congresses_congress WHERE id = record FOR KEY SHARE;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 6\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 6, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="a71d3977b2671c3600f54bf6c6a425769b1e5c22",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_targethistory" ("basis", "comparator", "congress_id", "dropped_on", "group", "id", "indicator_id", "kind", "order", "per_what", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "population_threshold", "rating", "reference", "source_id", "unit", "value", "value_max", "wording", "year") SELECT new_values."basis", new_values."comparator", new_values."congress_id", new_values."dropped_on", new_values."group", new_values."id", new_values."indicator_id", new_values."kind", new_values."order", new_values."per_what", new_values."period", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."population", new_values."population_threshold", new_values."rating", new_values."reference", new_values."source_id", new_values."unit", new_values."value", new_values."value_max", new_values."wording", new_values."year" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="80b23e78d539d222bade1b87f8537dbb6d7ce6a0",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_968fe",
                    referencing="REFERENCING NEW TABLE AS new_values ",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_targethistory" ("basis", "comparator", "congress_id", "dropped_on", "group", "id", "indicator_id", "kind", "order", "per_what", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "population_threshold", "rating", "reference", "source_id", "unit", "value", "value_max", "wording", "year") SELECT new_values."basis", new_values."comparator", new_values."congress_id", new_values."dropped_on", new_values."group", new_values."id", new_values."indicator_id", new_values."kind", new_values."order", new_values."per_what", new_values."period", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."population", new_values."population_threshold", new_values."rating", new_values."reference", new_values."source_id", new_values."unit", new_values."value", new_values."value_max", new_values."wording", new_values."year" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="8ae299200af89c153e4ad4d4ed68de55e27e6a54",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_30158",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_target",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="targetresult",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_targetresulthistory" ("actual", "actual_qualifier", "actual_wording", "congress_id", "difference", "difference_unit", "id", "indicator_id", "order", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned", "planned_basis", "planned_comparator", "planned_max", "source_id", "target_id", "unit", "verdict", "wording") SELECT old_values."actual", old_values."actual_qualifier", old_values."actual_wording", old_values."congress_id", old_values."difference", old_values."difference_unit", old_values."id", old_values."indicator_id", old_values."order", old_values."period_from", old_values."period_to", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."planned", old_values."planned_basis", old_values."planned_comparator", old_values."planned_max", old_values."source_id", old_values."target_id", old_values."unit", old_values."verdict", old_values."wording" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="c3f76f45d2be7a4d3a25b55613feb723615e5fdb",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_5463b",
                    referencing="REFERENCING OLD TABLE AS old_values ",
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
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.congress_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.congress_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            IF after <> before AND (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = after)\n               IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = before) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                -- Who hands the record in locks it: he waits for this write, or this for him.\n                SELECT state INTO kept FROM congresses_congress WHERE id = record FOR KEY SHARE;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 5\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 5, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="89453319c90a3ccafed9a7992b0c9f4ad7dba618",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_targetresulthistory" ("actual", "actual_qualifier", "actual_wording", "congress_id", "difference", "difference_unit", "id", "indicator_id", "order", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned", "planned_basis", "planned_comparator", "planned_max", "source_id", "target_id", "unit", "verdict", "wording") SELECT new_values."actual", new_values."actual_qualifier", new_values."actual_wording", new_values."congress_id", new_values."difference", new_values."difference_unit", new_values."id", new_values."indicator_id", new_values."order", new_values."period_from", new_values."period_to", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."planned", new_values."planned_basis", new_values."planned_comparator", new_values."planned_max", new_values."source_id", new_values."target_id", new_values."unit", new_values."verdict", new_values."wording" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="954196c7ca159910636398da44034f32fba23b77",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_575e2",
                    referencing="REFERENCING NEW TABLE AS new_values ",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_targetresulthistory" ("actual", "actual_qualifier", "actual_wording", "congress_id", "difference", "difference_unit", "id", "indicator_id", "order", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned", "planned_basis", "planned_comparator", "planned_max", "source_id", "target_id", "unit", "verdict", "wording") SELECT new_values."actual", new_values."actual_qualifier", new_values."actual_wording", new_values."congress_id", new_values."difference", new_values."difference_unit", new_values."id", new_values."indicator_id", new_values."order", new_values."period_from", new_values."period_to", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."planned", new_values."planned_basis", new_values."planned_comparator", new_values."planned_max", new_values."source_id", new_values."target_id", new_values."unit", new_values."verdict", new_values."wording" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="aa4edfdcb74d680b637dda6953ac39803a616a62",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_bd835",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_targetresult",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="targetsummary",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_targetsummaryhistory" ("about_congress_id", "about_ordinal", "assessed", "congress_id", "exceeded", "id", "met", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "verdict", "wording") SELECT old_values."about_congress_id", old_values."about_ordinal", old_values."assessed", old_values."congress_id", old_values."exceeded", old_values."id", old_values."met", old_values."period_from", old_values."period_to", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source_id", old_values."verdict", old_values."wording" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="81beaeb5afafa7b5f25491ebe1e057408a960f40",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_12a53",
                    referencing="REFERENCING OLD TABLE AS old_values ",
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
                    func="\n            IF TG_OP <> 'DELETE' THEN\n                SELECT r.congress_id INTO after FROM (SELECT (NEW).*) AS r;\n            END IF;\n            IF TG_OP <> 'INSERT' THEN\n                SELECT r.congress_id INTO before FROM (SELECT (OLD).*) AS r;\n            END IF;\n            IF after <> before AND (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = after)\n               IS DISTINCT FROM (SELECT coalesce(k.kept_by_id, k.id) FROM congresses_congress AS k WHERE k.id = before) THEN\n                RAISE EXCEPTION 'rule broken: part_stays_with_its_keeper' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_stays_with_its_keeper';\n            END IF;\n            FOR record IN SELECT DISTINCT id FROM unnest(ARRAY[after, before]) AS id\n                           WHERE id IS NOT NULL LOOP\n                -- Who hands the record in locks it: he waits for this write, or this for him.\n                SELECT state INTO kept FROM congresses_congress WHERE id = record FOR KEY SHARE;\n                IF kept NOT IN ('draft', 'returned') THEN\n                    RAISE EXCEPTION 'rule broken: record_is_frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_is_frozen';\n                END IF;\n                \n            IF TG_OP = 'DELETE' THEN\n                UPDATE congresses_congresssection AS s\n                   SET version = s.version + 1, changed_in = txid_current()\n                 WHERE s.congress_id = record AND s.section = 5\n                   AND s.changed_in IS DISTINCT FROM txid_current();\n            ELSE\n            INSERT INTO congresses_congresssection AS s (congress_id, section, version, changed_in,\n                                                    status)\n            VALUES (record, 5, 1, txid_current(), 'open')\n            ON CONFLICT (congress_id, section) DO UPDATE\n               SET version = s.version + 1, changed_in = txid_current()\n             WHERE s.changed_in IS DISTINCT FROM txid_current();\n            END IF;\n        \n                \n        editor := (nullif(current_setting('pghistory.context_metadata', true), '')::jsonb\n                   ->> 'user')::bigint;\n        IF editor IS NOT NULL THEN\n            INSERT INTO organizations_editing (record_kind, record_id, user_id)\n            VALUES ('congress', record, editor)\n            ON CONFLICT DO NOTHING;\n        END IF;\n    \n            END LOOP;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ",
                    hash="29c73e3641bf750ec737f1bb792eddbc25bb13fd",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_targetsummaryhistory" ("about_congress_id", "about_ordinal", "assessed", "congress_id", "exceeded", "id", "met", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "verdict", "wording") SELECT new_values."about_congress_id", new_values."about_ordinal", new_values."assessed", new_values."congress_id", new_values."exceeded", new_values."id", new_values."met", new_values."period_from", new_values."period_to", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source_id", new_values."verdict", new_values."wording" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="eb9c1c1d66ec2777b39c616b115f6623658d04fa",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_dad98",
                    referencing="REFERENCING NEW TABLE AS new_values ",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "congresses_targetsummaryhistory" ("about_congress_id", "about_ordinal", "assessed", "congress_id", "exceeded", "id", "met", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "verdict", "wording") SELECT new_values."about_congress_id", new_values."about_ordinal", new_values."assessed", new_values."congress_id", new_values."exceeded", new_values."id", new_values."met", new_values."period_from", new_values."period_to", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source_id", new_values."verdict", new_values."wording" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="eaf96cc42d22a559e8046efa28341fb932b1b8e3",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_74ac3",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="congresses_targetsummary",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="acceptedwarninghistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="981c7c9c6a79b788db0968af675f67ee1c0d69e8",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_db30b",
                    table="congresses_acceptedwarninghistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="acceptedwarninghistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="c7e481d32b51586cccd4ea4ec7893866ca00f14e",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_b8747",
                    table="congresses_acceptedwarninghistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="activitycounthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="a365aeae18621ec30334498d95fa5ede43af588f",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_62b84",
                    table="congresses_activitycounthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="activitycounthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="bec19f1ebb2ae0e6851820af1cad67353dac0ac5",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_d98a3",
                    table="congresses_activitycounthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="activityfigurehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="13659436fbf0558f3cd53b200c31f1ec60126e36",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_05dff",
                    table="congresses_activityfigurehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="activityfigurehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="9d780ab8dc27e0e3edc35e2b785befee3bfa14cf",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_11440",
                    table="congresses_activityfigurehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="activitypartyhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="7e8e9797399da924fb70992f1226cf9c8da717f9",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_55e1d",
                    table="congresses_activitypartyhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="activitypartyhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="2b755d33173de43322202a602b54658465c05cab",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_a4a42",
                    table="congresses_activitypartyhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="agendaitemhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="61177b832efb56a1dbf2477407f8a6cb51cbdd07",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_2572f",
                    table="congresses_agendaitemhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="agendaitemhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="2e67d5f745b9839b5e57e3c7f958afd1824e1000",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_afa63",
                    table="congresses_agendaitemhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="agreementhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="f4bbb0afce12693283516348b0c69f042369b7f0",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ec8e9",
                    table="congresses_agreementhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="agreementhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="d3fbe79a552b8f0ec4c3970fa82bce668b47defa",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_7d166",
                    table="congresses_agreementhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="agreementpartyhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="e31198521845eb390aa6f58b9ad85c31e02e6382",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_47e01",
                    table="congresses_agreementpartyhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="agreementpartyhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="e8fd3a4165479d4f8b6e7853d3f9af4f2b938a46",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_b1e11",
                    table="congresses_agreementpartyhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="ballothistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="cbfe9d94d08593627706da510ca60c1c76e775a5",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_c455e",
                    table="congresses_ballothistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="ballothistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="66260c02434290d90b7b5a124a51e8b0ee46841a",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_2c352",
                    table="congresses_ballothistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="candidatehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="a7c91de7cf45efadc560a5fbe4ffa0ec6a76a16d",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_81722",
                    table="congresses_candidatehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="candidatehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="5e0c00e904a89e7bb32b5e7ed8217e692f6d6a0c",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_5dad2",
                    table="congresses_candidatehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="citeddocumenthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="9c0bb1d1e491807ca09af62887935689d213dbff",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_9bb58",
                    table="congresses_citeddocumenthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="citeddocumenthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="0dd8c771bd6999aa381116280dfff7fad4ae720c",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_50fc9",
                    table="congresses_citeddocumenthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="citedprogrammehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="e6377aab22196dfe864fc8fd169ecdd13cbe7ec8",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_4a62b",
                    table="congresses_citedprogrammehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="citedprogrammehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="3b5477957f07ce90b51e52fb486929adfdc99299",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_d3274",
                    table="congresses_citedprogrammehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="clustercontenthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="af636f1d16b5a45835210f275cb3775258ac0b56",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_e373a",
                    table="congresses_clustercontenthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="clustercontenthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="8f8e99df3e2d008a92bd7cb276371c6ae3320783",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_29bf4",
                    table="congresses_clustercontenthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="clusterrolehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="62b1449f74f4ba9f30d4ab4616f1b9dd58ba3984",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_54f30",
                    table="congresses_clusterrolehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="clusterrolehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="c1d0db47246792988a7f7246a2d240d4a2d97cc6",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_48a56",
                    table="congresses_clusterrolehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="clusteryearhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="9a407f434ccf30a7209d1f8d4b6cf5a611b85694",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_e213c",
                    table="congresses_clusteryearhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="clusteryearhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="5f67b25972000928cd8241fe26ccc99443c60352",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_06b80",
                    table="congresses_clusteryearhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="committeecounthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="9e7ae531136115be730c30480ac31a05122bb0f8",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_e89f7",
                    table="congresses_committeecounthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="committeecounthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="04262abaa966c658e74dede54f9fd771c8ec5d17",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_85c78",
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
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="7fc41af48dcde42faba1f4e9997a54fe6b415d0d",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_e1e25",
                    table="congresses_committeehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="committeehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="8df62cf7b6ac86daa7d2aa2b9bb8532cbed7ce9d",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_cf8a0",
                    table="congresses_committeehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="congresshistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="e0d89f1390577f7642f279d562dd856698dfe300",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ef028",
                    table="congresses_congresshistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="congresshistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="5737346646c4097a78ba7780d57ec01d9e2b31aa",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_b0fbb",
                    table="congresses_congresshistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="congresssectionhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="86fa1d54e667d6f1700808a9e53e4452be562f39",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_cc4e4",
                    table="congresses_congresssectionhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="congresssectionhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="3da5fd648cca9e923bee03f91e3667cf99cf421f",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_f6879",
                    table="congresses_congresssectionhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegatehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="e62800d79fe499241d79c3dc0a120e3d381c7b35",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_5a887",
                    table="congresses_delegatehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegatehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="0e140e0233557400cbc690212cd995c467dd3f37",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_aefd9",
                    table="congresses_delegatehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegatestatistichistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="d563d276ee8b234a0f2cd413db9b5eba733af56e",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_01136",
                    table="congresses_delegatestatistichistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegatestatistichistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="3a3e53d89fb7d47cb258c839572bab5c06fe693d",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_79275",
                    table="congresses_delegatestatistichistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegationhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="fa9a36c51131cf79920c489f1122886609cc213d",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_fc29a",
                    table="congresses_delegationhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="delegationhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="3b73a3fbca86d1dc74f94dd106b2db5798002e98",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_e89b2",
                    table="congresses_delegationhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="entryforbodyhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="f945c6888c64f33b4329bf7b54a899e785964fc8",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_10954",
                    table="congresses_entryforbodyhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="entryforbodyhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="a1979d2d1206e356c91b6d8f2340c143c216ea9f",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_1ec86",
                    table="congresses_entryforbodyhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="gaphistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="132590bd6f3d0a831ea1fdea36f08d2c200e1d22",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_e34a0",
                    table="congresses_gaphistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="gaphistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="0afe11c57c343857ca028ffbc1ac894d820ebb0a",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_9d5e9",
                    table="congresses_gaphistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="guesthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="8d7dcfa4120b914b332387fbbad98e427746294c",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ade06",
                    table="congresses_guesthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="guesthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="4fafce19b4e2f1e89d392f81bccba37eaf40f0ab",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_5f362",
                    table="congresses_guesthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="guesttitlehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="33ad8d855c79083f156ebf1ed4040a9b35699feb",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_b0e1f",
                    table="congresses_guesttitlehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="guesttitlehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="66dc27888cb83a9d348ffd2d5d2331f838b9dfd1",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_b394c",
                    table="congresses_guesttitlehistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="minuteshistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="c255599861d9de630e3cea9261dbc146c9e42720",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_5c5df",
                    table="congresses_minuteshistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="minuteshistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="e2b65860ffc3fe2bea3317d8ace500bcfa33ae44",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_d7a33",
                    table="congresses_minuteshistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="motionhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="7d290b469c62438e1565242ce7566cd38153a051",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_1813b",
                    table="congresses_motionhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="motionhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="50f1b8af061e0c7e8949ae3cae2ec61b056e0161",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_3ba2c",
                    table="congresses_motionhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="notheldhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="7933f8c74b02cf21cb9d1b5d88d81bdf952f6095",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_d6e5c",
                    table="congresses_notheldhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="notheldhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="00266c75598bd7e4d5475d80abe3231841953b33",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_d19af",
                    table="congresses_notheldhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="seasonhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="a8b4dcf01f521359f0c1183e61bb1f7713329483",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_39950",
                    table="congresses_seasonhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="seasonhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="2bc68ecb06295f0b554297c0a5f26c03d2f3bca9",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_9bd7a",
                    table="congresses_seasonhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="seathistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="b06bc850cd6161884d530e66fbb157a8d4b2164a",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_718df",
                    table="congresses_seathistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="seathistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="e376e04af31bdddaf3adb518ce4f3b5114c32404",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_cc909",
                    table="congresses_seathistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="sectionremarkhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="762f277d19cd5c6140d97cdf10ff6c8742178976",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_526f6",
                    table="congresses_sectionremarkhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="sectionremarkhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="f18806f8b9dc2433d8906d5f0618b1b864d272ef",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_5aaa1",
                    table="congresses_sectionremarkhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="sessionhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="cec598320eb32481a3287b01e1f3eb70955b3adb",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_a6002",
                    table="congresses_sessionhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="sessionhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="7cc47b8bfae9a37738f84e6258eabd00fa3321dc",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_d19ff",
                    table="congresses_sessionhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="targethistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="23861e5b81c02cefad0c4cab73ef342adffdc552",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_e8bd8",
                    table="congresses_targethistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="targethistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="5aa71e4b5b8c37f4c09805e089c564401b27d2c4",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_d1fab",
                    table="congresses_targethistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="targetresulthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="209b2057fa357803390753f9ba6d7c0a4d7aeca1",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_6fdc4",
                    table="congresses_targetresulthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="targetresulthistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="218b91a99fbefa1542c6ebc3ddd10756f7f252e0",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_9ddcc",
                    table="congresses_targetresulthistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="targetsummaryhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="57a564ee3a5e962b7fcd9c7870dcc38b28b522ee",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_af609",
                    table="congresses_targetsummaryhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="targetsummaryhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="732b1533df09b3f84739593380a55bf3dc0f7b6d",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_efb4e",
                    table="congresses_targetsummaryhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="termhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE' AND portal_is_redaction(TG_TABLE_NAME, OLD.pgh_id,\n                                                        to_jsonb(OLD), to_jsonb(NEW)) THEN\n                RETURN NEW;\n            END IF;\n        RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="501a5ad83027e60190dcda375feb0f652577125c",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_bdca8",
                    table="congresses_termhistory",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="termhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'rule broken: history_is_never_changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_never_changed';",
                    hash="4ecd12c990d7b5c933062b3cc6c0b4d3aba1745e",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_0c8eb",
                    table="congresses_termhistory",
                    when="BEFORE",
                ),
            ),
        ),
    ]


Migration.operations = together(Migration.operations)
