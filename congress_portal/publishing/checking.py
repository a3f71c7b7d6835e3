"""The rules of all apps, asked of any record; accepting warnings is part of submitting."""

from collections.abc import Callable
from typing import Any

from django.db import models

from awards import rules as award_rules
from awards.models import AwardDecision
from congress_portal.foundation.rules import Finding, Severity
from congresses import rules as congress_rules
from congresses.models.congresses import AcceptedWarning, Congress
from organizations import rules as organization_rules
from organizations.models.organizations import Organization

CHECKS: dict[type[models.Model], Callable[[Any], list[Finding]]] = {
    Organization: organization_rules.check,
    Congress: congress_rules.check,
    AwardDecision: award_rules.check,
}


def check(record: models.Model) -> list[Finding]:
    """Every finding in a record; a kind without rules has none."""
    rule = CHECKS.get(type(record))
    return rule(record) if rule else []


def errors(found: list[Finding]) -> list[Finding]:
    return [finding for finding in found if finding.severity == Severity.ERROR]


def unaccepted(record: models.Model, found: list[Finding]) -> list[Finding]:
    """The warnings that still need a reason; only those of a congress are kept with one."""
    return congress_rules.unaccepted(record, found) if isinstance(record, Congress) else []


def accepted(record: models.Model, found: list[Finding]) -> list[AcceptedWarning]:
    """The reasons why warnings among `found` stand."""
    return congress_rules.accepted(record, found) if isinstance(record, Congress) else []


def accept(record: models.Model, warnings: list[Finding], user, reason: str) -> None:
    if not isinstance(record, Congress):
        return
    # Two rows with the same words and numbers give one warning twice.
    for rule, subject, figures in dict.fromkeys(finding.key for finding in warnings):
        AcceptedWarning.objects.create(
            congress=record,
            rule=rule,
            subject=subject,
            figures=figures,
            reason=reason,
            accepted_by=user,
        )
