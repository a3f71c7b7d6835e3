"""What a day changes by itself: names, superiors and places entered before they are in force."""

import datetime

import pgtrigger
from django.db import connection, transaction

from congress_portal.foundation.publication import read_document
from organizations.models.organizations import PRESENT_NAME
from organizations.published import PublishedOrganization
from organizations.reports import OrganizationProfile

from . import rows


def bring_into_force(today: datetime.date) -> tuple[list[str], int]:
    """Bodies that have another name from today on, and how many are elsewhere in lists.

    What is published keeps its name until an approver publishes the new one; its days stand in
    the profile.
    """
    return _rename(), _move(today)


def _rename() -> list[str]:
    with (
        transaction.atomic(),
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
    """Bodies that lists show under a superior or in a place which is not that of the day."""
    listed = PublishedOrganization.objects.select_related("edition")
    moved = [row.code for row in listed.iterator(chunk_size=200) if _is_elsewhere(row, today)]
    return rows.make_again(record_kind="organization", record_code__in=moved)


def _is_elsewhere(row: PublishedOrganization, today: datetime.date) -> bool:
    document = read_document(OrganizationProfile, row.edition.text)
    return any(getattr(row, name) != text for name, text in rows.placed(document, today).items())
