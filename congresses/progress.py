"""How far a congress season is: which bodies are due, which held, reported and published.

A body is due in the season of its level, or where a term of its own is planned to end that
year. Nothing is guessed: a body without a reason is shown as one without a reason.
"""

import datetime
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Case, Count, DateField, Exists, F, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from congress_portal.foundation.dates import PartialDate, last_day, show_date
from congress_portal.foundation.publication import ReviewState
from organizations.models import Organization

from . import minutes
from .enums import CONGRESS_KINDS, NotHeldReason
from .models import Congress, NotHeld, Season, Term


class Stage(models.TextChoices):
    """How far a body that is due has come; each stage includes the ones before."""

    DUE = "due", gettext_lazy("not held")
    HELD = "held", gettext_lazy("held, not reported")
    REPORTED = "reported", gettext_lazy("reported, not published")
    PUBLISHED = "published", gettext_lazy("published")


@dataclass(frozen=True)
class Line:
    """A body of the table: how far it is, since when, and why no further."""

    code: str
    name: str
    kind: str
    level: int
    superior: str
    deadline: datetime.date
    held_on: PartialDate | None
    submitted_on: datetime.date | None
    published: bool
    stage: Stage
    reason: str
    is_late: bool
    congress: int | None
    congress_code: str


def due_in(year: int, bodies: Any, today: datetime.date) -> models.QuerySet[Organization]:
    """Bodies among `bodies` that are due in a year, each with its congress as far as it is."""
    season = Season.objects.filter(level=OuterRef("kind__level"), held_by__year=year)
    term = Term.objects.filter(organization=OuterRef("pk"), year_to=year)
    end_of_year = datetime.date(year, 12, 31)
    found = (
        Organization.objects.filter(pk__in=bodies, is_stub=False)
        .annotate(season=Subquery(season.order_by("-held_by").values("pk")[:1]))
        .filter(Q(season__isnull=False) | Q(Exists(term)))
        .annotate(
            begins=Coalesce(
                Subquery(Season.objects.filter(pk=OuterRef("season")).values("held_from")[:1]),
                Value(datetime.date(year, 1, 1)),
                output_field=DateField(),
            ),
            deadline=Coalesce(
                Subquery(Season.objects.filter(pk=OuterRef("season")).values("held_by")[:1]),
                Value(end_of_year),
                output_field=DateField(),
            ),
        )
        .filter(
            Q(founded_on__isnull=True) | Q(founded_on__lte=F("deadline")),
            Q(ended_on__isnull=True) | Q(ended_on__gt=F("begins")),
        )
    )
    held = (
        Congress.objects.alias(opened_by=last_day("opened_on"))
        .filter(organization=OuterRef("pk"), kind__in=CONGRESS_KINDS, is_stub=False)
        .filter(
            Q(opened_by__gte=OuterRef("begins"), opened_on__year__lte=year + 1)
            | Q(opened_on__isnull=True, term__year_from=year)
        )
        .order_by(F("opened_on").desc(nulls_last=True), "-pk")
    )
    reasons = NotHeld.objects.filter(season=OuterRef("season"), organization=OuterRef("pk"))
    found = found.annotate(
        congress=Subquery(held.values("pk")[:1]),
        congress_code=Subquery(held.values("code")[:1]),
        held_on=Subquery(held.values("opened_on")[:1]),
        held_on_precision=Subquery(held.values("opened_on_precision")[:1]),
        congress_state=Subquery(held.values("state")[:1]),
        congress_editions=Subquery(held.values("edition_count")[:1]),
        handed_in_at=Subquery(held.values("submitted_at")[:1]),
        # Many have the files alone, before anybody enters the record.
        has_files=Exists(Congress.objects.filter(minutes.is_untyped(), pk=OuterRef("congress"))),
        excuse=Subquery(reasons.values("reason")[:1]),
        excuse_note=Subquery(reasons.values("note")[:1]),
    )
    is_published = Q(congress_editions__gt=0) & ~Q(congress_state=ReviewState.WITHDRAWN)
    is_reported = is_published | Q(congress_state=ReviewState.SUBMITTED)
    reported_by = today - datetime.timedelta(days=settings.REPORT_WITHIN_DAYS)
    # Of a month or a year it is sure on the last day alone that the congress was held.
    return found.alias(held_by=last_day("held_on")).annotate(
        stage=Case(
            When(is_published, then=Value(Stage.PUBLISHED)),
            When(is_reported, then=Value(Stage.REPORTED)),
            When(Q(held_by__lte=today) | Q(has_files=True), then=Value(Stage.HELD)),
            default=Value(Stage.DUE),
            output_field=models.CharField(),
        ),
        is_late=Case(
            When(is_reported, then=Value(False)),
            When(held_by__lte=reported_by, then=Value(True)),
            When(held_on__lte=today, then=Value(False)),
            When(deadline__lt=today, excuse__isnull=True, then=Value(True)),
            default=Value(False),
            output_field=models.BooleanField(),
        ),
    )


def totals(found: models.QuerySet) -> dict[str, int]:
    """How many bodies are due, held, reported, published, late, and not held for a reason."""
    by_stage = {stage: Q(stage=stage) for stage in Stage}
    return found.order_by().aggregate(
        due=Count("pk"),
        held=Count("pk", filter=~by_stage[Stage.DUE]),
        reported=Count("pk", filter=by_stage[Stage.REPORTED] | by_stage[Stage.PUBLISHED]),
        published=Count("pk", filter=by_stage[Stage.PUBLISHED]),
        late=Count("pk", filter=Q(is_late=True)),
        excused=Count("pk", filter=by_stage[Stage.DUE] & Q(excuse__isnull=False)),
    )


def line(body: Any, today: datetime.date, superior: str = "") -> Line:
    """A row of `due_in` as the table shows it."""
    submitted = timezone.localtime(body.handed_in_at).date() if body.handed_in_at else None
    stage = Stage(body.stage)
    return Line(
        code=body.code,
        name=str(body),
        kind=str(body.kind),
        level=body.kind.level,
        superior=superior,
        deadline=body.deadline,
        held_on=PartialDate(body.held_on, body.held_on_precision) if body.held_on else None,
        submitted_on=submitted if stage != Stage.HELD else None,
        published=stage == Stage.PUBLISHED,
        stage=stage,
        reason=_reason(body, stage, today),
        is_late=body.is_late,
        congress=body.congress,
        congress_code=body.congress_code or "",
    )


def _reason(body: Any, stage: Stage, today: datetime.date) -> str:
    """Why the body is no further, in words."""
    match stage:
        case Stage.PUBLISHED:
            return ""
        case Stage.REPORTED:
            return _("waits for approval since %(day)s") % {
                "day": show_date(timezone.localtime(body.handed_in_at).date())
            }
        case Stage.HELD:
            if body.congress_state == ReviewState.RETURNED:
                return _("sent back to the clerk")
            if body.congress_state == ReviewState.WITHDRAWN:
                return _("withdrawn")
            return _("documents are here, not entered") if body.has_files else _("being entered")
    if body.excuse:
        reason = str(NotHeldReason(body.excuse).label)
        return f"{reason}: {body.excuse_note}" if body.excuse_note else reason
    if body.held_on is not None:
        day = PartialDate(body.held_on, body.held_on_precision)
        return _("to be held on %(day)s") % {"day": day.show()}
    if body.deadline >= today:
        return _("not due yet")
    return _("no reason is recorded")


def years() -> list[int]:
    """Years with a season or with the planned end of a term, the latest first."""
    seasons = Season.objects.order_by().values_list("held_by__year", flat=True).distinct()
    terms = Term.objects.exclude(year_to=None).order_by().values_list("year_to", flat=True)
    return sorted({*seasons, *terms.distinct()}, reverse=True)
