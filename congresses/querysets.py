"""The vocabulary of questions about terms and congresses."""

import datetime
from typing import Self

from django.db import models
from django.db.models import Q


class TermQuerySet(models.QuerySet):
    def running_on(self, day: datetime.date) -> Self:
        """Terms that run on `day`: first day included, day of the end not; open ends run on."""
        return self.filter(Q(started_on__lte=day), Q(ended_on__isnull=True) | Q(ended_on__gt=day))


class CongressQuerySet(models.QuerySet):
    def held_in(self, year: int) -> Self:
        return self.filter(opened_on__year=year)

    def kept_in(self, organizations: models.QuerySet) -> Self:
        return self.filter(kept_by__in=organizations)
