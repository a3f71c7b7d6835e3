"""Published rows of congresses, targets and cluster years: all that public code may see."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _

from organizations.published import Edition


class PublishedCongress(models.Model):
    """A congress or conference as its latest edition has it, for lists, terms and links."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="+")
    code = models.CharField(max_length=8, unique=True)
    title = models.CharField()
    kind = models.CharField(max_length=20)
    is_congress = models.BooleanField()
    ordinal = models.PositiveSmallIntegerField(null=True)
    host_kind = models.CharField(max_length=12)
    host_code = models.CharField(max_length=8)
    host_name = models.CharField()
    term_number = models.PositiveSmallIntegerField(null=True)
    term_from = models.PositiveSmallIntegerField(null=True)
    term_to = models.PositiveSmallIntegerField(null=True)
    reviewed_number = models.PositiveSmallIntegerField(null=True)
    reviewed_from = models.PositiveSmallIntegerField(null=True)
    reviewed_to = models.PositiveSmallIntegerField(null=True)
    # The years its report covers, which may be fewer than those of the term it closes.
    covered_from = models.PositiveSmallIntegerField(null=True)
    covered_to = models.PositiveSmallIntegerField(null=True)
    # Codes of congresses, of other bodies too, of whose resolutions it tells what became.
    about = ArrayField(models.CharField(max_length=8), default=list)
    held_on = models.DateField(null=True)
    held_on_text = models.CharField(max_length=10, blank=True)
    year = models.PositiveSmallIntegerField(null=True)
    present = models.PositiveIntegerField(null=True)
    target_count = models.PositiveSmallIntegerField()
    result_count = models.PositiveSmallIntegerField(default=0)
    figure_count = models.PositiveSmallIntegerField(default=0)
    seat_count = models.PositiveSmallIntegerField(default=0)
    is_stub = models.BooleanField(default=False)
    # Topics the source leaves out, each with its reason: “targets:source_silent …”.
    gaps = models.TextField(default="")
    folded = models.TextField()
    host_sort_key = models.TextField(db_collation="C")

    class Meta:
        verbose_name = _("published congress")
        verbose_name_plural = _("published congresses")
        ordering = ["-held_on", "host_sort_key", "pk"]
        indexes = [
            models.Index(fields=["host_code", "term_number"], name="published_congress_term"),
            models.Index(
                fields=["host_code", "reviewed_number"], name="published_congress_reviewed"
            ),
            models.Index(
                models.F("held_on").desc(nulls_last=True),
                "host_sort_key",
                "id",
                name="published_congress_day",
            ),
            GinIndex(
                fields=["folded"], name="published_congress_folded", opclasses=["gin_trgm_ops"]
            ),
        ]

    def __str__(self):
        return self.title


class PublishedTarget(models.Model):
    """One target or one result, so that they can be listed across bodies.

    `text` is the part of the document as the edition has it: what a list shows is read from it.
    """

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="+")
    congress_code = models.CharField(max_length=8)
    congress_title = models.CharField()
    host_code = models.CharField(max_length=8)
    host_name = models.CharField()
    year = models.PositiveSmallIntegerField(null=True)
    position = models.PositiveSmallIntegerField()
    is_result = models.BooleanField()
    wording = models.CharField()
    indicator_code = models.CharField(max_length=50, blank=True)
    comparator = models.CharField(max_length=8, blank=True)
    value = models.DecimalField(max_digits=20, decimal_places=4, null=True)
    value_max = models.DecimalField(max_digits=20, decimal_places=4, null=True)
    actual = models.DecimalField(max_digits=20, decimal_places=4, null=True)
    unit = models.CharField(blank=True)
    verdict = models.CharField(max_length=20, blank=True)
    term_from = models.PositiveSmallIntegerField(null=True)
    term_to = models.PositiveSmallIntegerField(null=True)
    text = models.TextField(default="")
    folded = models.TextField(default="")
    host_sort_key = models.TextField(db_collation="C", default="")

    class Meta:
        verbose_name = _("published target")
        verbose_name_plural = _("published targets")
        ordering = [
            models.F("year").desc(nulls_last=True),
            "host_sort_key",
            "congress_code",
            "is_result",
            "position",
            "pk",
        ]
        indexes = [
            models.Index(
                models.F("year").desc(nulls_last=True),
                "host_sort_key",
                "congress_code",
                "is_result",
                "position",
                "id",
                name="published_target_order",
            ),
            GinIndex(fields=["folded"], name="published_target_folded", opclasses=["gin_trgm_ops"]),
            models.Index(fields=["host_code"], name="published_target_host"),
            models.Index(fields=["indicator_code"], name="published_target_indicator"),
        ]

    def __str__(self):
        return self.wording


class MeasurePart(models.TextChoices):
    """Where in a report a number stands; in the order of a comparison."""

    DELEGATES = "delegates", _("Delegates")
    SEATS = "seats", _("Seats of committees")
    TARGET = "target", _("Targets set for the term")
    PLANNED = "planned", _("Goals as the report of the results has them")
    RESULT = "result", _("Results reported of the term")
    ACTIVITY = "activity", _("Figures of activity")


class PublishedMeasure(models.Model):
    """One number of a congress report that can be set beside that of another term or body.

    Delegates, seats and targets belong to the term that the congress opens, results and activity
    to the one it closes. `subject` is the code of an indicator where the record names one.
    Of a share, `numerator` and `denominator` are there where the source states both.
    """

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="+")
    congress_code = models.CharField(max_length=8)
    congress_title = models.CharField()
    host_code = models.CharField(max_length=8)
    host_name = models.CharField()
    host_sort_key = models.TextField(db_collation="C")
    term_number = models.PositiveSmallIntegerField(null=True)
    term_from = models.PositiveSmallIntegerField(null=True)
    term_to = models.PositiveSmallIntegerField(null=True)
    part = models.CharField(max_length=10, choices=MeasurePart)
    subject = models.CharField()
    wording = models.CharField(blank=True)
    unit = models.CharField(blank=True)
    number = models.DecimalField(max_digits=20, decimal_places=4)
    number_max = models.DecimalField(max_digits=20, decimal_places=4, null=True)
    comparator = models.CharField(max_length=8, blank=True)
    qualifier = models.CharField(max_length=12, blank=True)
    numerator = models.PositiveIntegerField(null=True)
    denominator = models.PositiveIntegerField(null=True)
    population = models.CharField(blank=True)
    period = models.CharField(blank=True)
    anchor = models.CharField(max_length=60)

    class Meta:
        verbose_name = _("published measure")
        verbose_name_plural = _("published measures")
        ordering = ["part", "subject", "pk"]
        indexes = [models.Index(fields=["host_code", "term_from"], name="published_measure_term")]

    def __str__(self):
        return f"{self.part} {self.subject}"


class PublishedClusterYear(models.Model):
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="+")
    code = models.CharField(max_length=8, unique=True)
    cluster_code = models.CharField(max_length=8)
    cluster_name = models.CharField()
    year = models.PositiveSmallIntegerField()
    theme = models.CharField(blank=True)
    head_code = models.CharField(max_length=8, blank=True)
    head_name = models.CharField(blank=True)
    member_count = models.PositiveSmallIntegerField()
    sort_key = models.TextField(db_collation="C")

    class Meta:
        verbose_name = _("published year of a cluster")
        verbose_name_plural = _("published years of clusters")
        ordering = ["sort_key", "-year", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["cluster_code", "year"],
                name="published_cluster_year_once",
                violation_error_message=_("The year of the cluster is published already."),
            )
        ]

    def __str__(self):
        return f"{self.cluster_name}, {self.year}"
