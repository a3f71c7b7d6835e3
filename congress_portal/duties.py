"""What waits for a user, what came back to him, and what is late: start page and daily mail."""

import datetime
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from awards.models import AwardDecision
from congress_portal.foundation.dates import last_day
from congress_portal.foundation.publication import ReviewState
from congress_portal.publishing import queue
from congresses import progress
from congresses.enums import CONGRESS_KINDS
from congresses.models import ClusterYear, Congress
from congresses.progress import Stage
from organizations.models import Organization, QueueEntry

KINDS: tuple[Any, ...] = (Congress, AwardDecision, Organization, ClusterYear)


class Duties:
    """The work of one user on one day; each answer is a query that is asked when it is needed."""

    def __init__(self, rights: Any):
        self.rights = rights
        self.today: datetime.date = rights.day

    # For an approver

    @cached_property
    def waiting(self) -> models.QuerySet[QueueEntry]:
        """Records that he may approve, without those that another person must decide on."""
        if not self.rights.is_approver:
            return QueueEntry.objects.none()
        return queue.waiting_for(self.rights).filter(is_own=False)

    @cached_property
    def waiting_too_long(self) -> models.QuerySet[QueueEntry]:
        return self.waiting.filter(submitted_at__date__lt=self.answered_by)

    @property
    def answered_by(self) -> datetime.date:
        """Submissions before this day should have an answer."""
        return self.today - datetime.timedelta(days=settings.ANSWER_WITHIN_DAYS)

    # For a clerk

    def returned(self) -> Iterator[Any]:
        """Records that came back and are not submitted again, of all kinds."""
        if self.rights.is_clerk:
            for model in KINDS:
                kept = Q(kept_by__in=self.rights.written())
                if model is Organization:
                    kept |= Q(pk__in=self.rights.written())
                rows = model._default_manager.filter(kept, state=ReviewState.RETURNED)
                yield from rows.order_by("decided_at")

    @cached_property
    def not_reported(self) -> models.QuerySet[Congress]:
        """Congresses held longer ago than the days in which they are to be reported."""
        if not self.rights.is_clerk:
            return Congress.objects.none()
        day = self.today - datetime.timedelta(days=settings.REPORT_WITHIN_DAYS)
        return (
            Congress.objects.alias(opened_by=last_day("opened_on"))
            .filter(
                kept_by__in=self.rights.written(),
                kind__in=CONGRESS_KINDS,
                is_stub=False,
                edition_count=0,
                state__in=[ReviewState.DRAFT, ReviewState.RETURNED],
                opened_by__lt=day,
            )
            .select_related("organization", "cluster__owner")
            .order_by("opened_on")
        )

    @cached_property
    def not_held(self) -> models.QuerySet[Organization]:
        """Bodies whose day of the congress has passed, without a congress and without a reason."""
        if not self.rights.is_clerk:
            return Organization.objects.none()
        due = progress.due_in(self.today.year, self.rights.written(), self.today)
        return due.filter(is_late=True, stage=Stage.DUE).order_by("deadline", "sort_key")
