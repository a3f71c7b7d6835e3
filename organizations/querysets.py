"""The vocabulary of questions about union bodies."""

import datetime
from collections.abc import Iterable
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

# The bodies below one in the direct line on a day.
_BELOW = """
    SELECT a.organization_id AS id FROM organizations_affiliation AS a
     WHERE a.parent_id = branch.id AND a.line = 'direct'
       AND portal_period(a.since, a.until) @> %s::date
"""
# The bodies whose records one keeps because it succeeded them. Who succeeded whom is believed of
# the ended body's own profile, or of a published one: never of a draft of the successor's clerk.
_SUCCEEDED = """
    SELECT before.organization_id AS id
      FROM organizations_eventparticipant AS after
      JOIN organizations_eventparticipant AS before ON before.event_id = after.event_id
      JOIN organizations_organization AS ended ON ended.id = before.organization_id
      JOIN organizations_organizationevent AS event ON event.id = before.event_id
      JOIN organizations_organization AS teller ON teller.id = event.organization_id
     WHERE after.organization_id = branch.id
       AND after.role = 'successor' AND before.role = 'predecessor'
       AND ended.ended_on <= %s::date
       AND (teller.id = ended.id OR teller.state = 'published')
"""


def _reached_by(step: str) -> str:
    return f"""
    WITH RECURSIVE branch AS (
        SELECT unnest(%s::bigint[]) AS id
        UNION
        SELECT next.id FROM branch CROSS JOIN LATERAL ({step}) AS next
    )
    SELECT id FROM branch
"""


BRANCH_SQL = _reached_by(f"{_BELOW} UNION ALL {_SUCCEEDED}")
SUCCESSION_SQL = _reached_by(_SUCCEEDED)


class DatedQuerySet(models.QuerySet):
    """Rows that hold from a day until a day: names, superiors, places, roles."""

    def in_force(self, day: datetime.date) -> Self:
        """Those of one day: from `since` on, up to the day before `until`."""
        begun = Q(since__isnull=True) | Q(since__lte=day)
        return self.filter(begun & (Q(until__isnull=True) | Q(until__gt=day)))


class OrganizationQuerySet(models.QuerySet):
    def branch_of(self, organization_ids: Iterable[int], on: datetime.date | None = None) -> Self:
        """The bodies given, all below them in the direct line as of a day, and those they succeed.

        One recursive query; a body that moved away the day before is out of the branch.
        """
        day = on or timezone.localdate()
        ids = list(organization_ids)
        return self.filter(pk__in=BranchIds(ids, day))


class BranchIds(models.expressions.RawSQL):
    """The ids of a branch, as a subquery."""

    def __init__(self, ids: list[int], day: datetime.date):
        super().__init__(BRANCH_SQL, (ids, day, day), output_field=models.BigIntegerField())


class SuccessionIds(models.expressions.RawSQL):
    """The ids of some bodies and of those they succeeded, as a subquery."""

    def __init__(self, ids: list[int], day: datetime.date):
        super().__init__(SUCCESSION_SQL, (ids, day), output_field=models.BigIntegerField())
