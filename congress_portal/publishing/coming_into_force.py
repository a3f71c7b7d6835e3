"""What a day changes by itself: names and superiors that were entered before they are in force."""

import datetime

import pgtrigger
from django.db import connection, transaction
from django.db.models import F

from congress_portal.foundation.publication import ReviewState
from organizations.enums import AffiliationLine
from organizations.models import Affiliation
from organizations.models.organizations import PRESENT_NAME
from organizations.published import Register

from . import rows


def bring_into_force(today: datetime.date) -> tuple[list[str], int]:
    """Bodies that have another name from today on, and how many have another superior in lists.

    What is published keeps its name until an approver publishes the new one; its days stand in
    the profile.
    """
    with transaction.atomic():
        return _rename(), _move(today)


def _rename() -> list[str]:
    with (
        pgtrigger.ignore("organizations.Organization:frozen_content"),
        connection.cursor() as cursor,
    ):
        cursor.execute(
            f"""
            UPDATE organizations_organization AS o
               SET name = n.name, short_name = n.short_name
              FROM organizations_organization AS b CROSS JOIN LATERAL ({PRESENT_NAME}) AS n
             WHERE o.id = b.id
               AND (o.name, o.short_name) IS DISTINCT FROM (n.name, n.short_name)
            RETURNING o.code
            """
        )
        return sorted(code for (code,) in cursor.fetchall())


def _move(today: datetime.date) -> int:
    """Rows of bodies whose superior began after they were published, which is in few of them."""
    begun = Affiliation.objects.filter(
        line=AffiliationLine.DIRECT, organization__state=ReviewState.PUBLISHED, since__lte=today
    )
    begun = begun.filter(since__gt=F("organization__decided_at__date"))
    codes = list(begun.values_list("organization__code", flat=True))
    if not codes:
        return 0
    made = rows.make_again(record_kind="organization", record_code__in=codes)
    Register.turn()
    return made
