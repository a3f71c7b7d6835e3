"""Checks of a body's profile. Codes: O.0xx errors, O.1xx warnings."""

from collections.abc import Iterable

from django.utils import timezone
from django.utils.translation import gettext as _

from congress_portal.foundation.dates import date_of
from congress_portal.foundation.rules import Finding, error, findings, warning

from .enums import HIGHEST_LEVEL, AffiliationLine, EventRole
from .models.organizations import Organization


def has_a_name(body: Organization) -> Iterable[Finding]:
    if not body.name:
        yield error("O.001", _("The organization has no official name. Enter one."))


def has_a_superior(body: Organization) -> Iterable[Finding]:
    if body.kind.level <= HIGHEST_LEVEL or body.ended_on or body.is_stub:
        return
    above = body.affiliations.in_force(timezone.localdate())
    if not above.filter(line=AffiliationLine.DIRECT).exists():
        yield warning("O.101", _("%(body)s has no direct superior today.") % {"body": body})


def an_ended_body_says_where_it_went(body: Organization) -> Iterable[Finding]:
    if body.ended_on is None:
        return
    succeeded = body.participations.filter(
        role=EventRole.PREDECESSOR, event__participants__role=EventRole.SUCCESSOR
    ).exists()
    if not succeeded:
        yield warning(
            "O.102",
            _("%(body)s has ended, and no event says which organization took over.")
            % {"body": body},
        )


def a_provisional_body_holds_a_congress(body: Organization) -> Iterable[Finding]:
    founded = date_of(body, "founded_on")
    if not body.is_provisional or founded is None or body.ended_on:
        return
    if (timezone.localdate() - founded.last_day()).days > 365:
        yield warning(
            "O.103",
            _("%(body)s has been provisional for more than twelve months.") % {"body": body},
        )


RULES = [
    has_a_name,
    has_a_superior,
    an_ended_body_says_where_it_went,
    a_provisional_body_holds_a_congress,
]


def check(body: Organization) -> list[Finding]:
    """Every finding in a profile as it stands now."""
    return findings(RULES, body)
