"""Who may do what today: roles bound to bodies, asked by the desk before every step."""

import datetime
from collections.abc import Iterable
from functools import cached_property
from typing import Any

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from congress_portal.foundation.publication import ReviewState

from .enums import HIGHEST_LEVEL, Role
from .models import Affiliation, ClerkRole, Organization
from .querysets import BranchIds, OrganizationQuerySet, SuccessionIds

READING_ROLES = (Role.CLERK, Role.APPROVER, Role.PRIVACY, Role.AUDITOR)
# They decide for others, or open what others keep closed: a password alone is not enough.
SECOND_FACTOR_ROLES = (Role.APPROVER, Role.ADMINISTRATOR, Role.PRIVACY)


def running_on(day: datetime.date) -> models.QuerySet[ClerkRole]:
    """Roles that run on a day; a deputy's only while he for whom he stands holds it too."""
    held = ClerkRole.objects.in_force(day).filter(
        user=OuterRef("deputy_of"),
        user__is_active=True,
        role=OuterRef("role"),
        organization=OuterRef("organization"),
        deputy_of__isnull=True,
    )
    return ClerkRole.objects.in_force(day).filter(Q(deputy_of__isnull=True) | Exists(held))


class Rights:
    """What one user may do on one day, from the roles that run on it.

    A role reaches the branch of its body as of that day.
    """

    def __init__(self, user: Any, day: datetime.date | None = None):
        self.user = user
        self.day = day or timezone.localdate()
        self._answers: dict[tuple[Any, ...], bool] = {}

    @cached_property
    def roles(self) -> list[tuple[str, int]]:
        """Role and body of every role that runs today."""
        if not self.user.is_active or self.user.pk is None:
            return []
        running = running_on(self.day).filter(user=self.user)
        return list(running.order_by("pk").values_list("role", "organization"))

    def bodies(self, *roles: str) -> list[int]:
        return [organization for role, organization in self.roles if role in roles]

    @property
    def is_admitted(self) -> bool:
        return bool(self.roles)

    @property
    def is_reader(self) -> bool:
        return bool(self.bodies(*READING_ROLES))

    @property
    def is_clerk(self) -> bool:
        return bool(self.bodies(Role.CLERK))

    @property
    def is_approver(self) -> bool:
        return bool(self.bodies(Role.APPROVER))

    @property
    def is_administrator(self) -> bool:
        return bool(self.bodies(Role.ADMINISTRATOR))

    @property
    def needs_second_factor(self) -> bool:
        return bool(self.bodies(*SECOND_FACTOR_ROLES))

    def branch(self, *roles: str) -> BranchIds:
        """Ids of the bodies that these roles reach, as a subquery."""
        return BranchIds(self.bodies(*roles), self.day)

    def seen(self) -> BranchIds:
        return self.branch(*READING_ROLES)

    def written(self) -> BranchIds:
        return self.branch(Role.CLERK)

    def decided(self) -> BranchIds:
        return self.branch(Role.APPROVER)

    def governed(self) -> BranchIds:
        """Bodies whose users and roles an administrator looks after."""
        return self.branch(Role.ADMINISTRATOR)

    @cached_property
    def governs_all(self) -> bool:
        """Whether the user is an administrator of the body above all others."""
        above = Affiliation.objects.in_force(self.day).filter(organization=OuterRef("pk"))
        top = Organization.objects.filter(~Exists(above), kind__level=HIGHEST_LEVEL)
        return top.filter(pk__in=self.bodies(Role.ADMINISTRATOR)).exists()

    def homes(self) -> OrganizationQuerySet:
        """Bodies the user is a clerk of."""
        return Organization.objects.filter(pk__in=self.bodies(Role.CLERK))

    def keepable(self) -> OrganizationQuerySet:
        """Bodies in whose name the user may begin a record: his own and those below."""
        return Organization.objects.filter(pk__in=self.written()).order_by("sort_key")

    def stood_for(self) -> SuccessionIds:
        """Bodies the user is a clerk of, and those they succeeded."""
        return SuccessionIds(self.bodies(Role.CLERK), self.day)

    def stands_for(self, organization: int) -> bool:
        bodies = self.bodies(Role.CLERK)
        return organization in bodies or (
            bool(bodies)
            and Organization.objects.filter(pk=organization, pk__in=self.stood_for()).exists()
        )

    def reaches(self, organizations: Iterable[int | None], *roles: str) -> bool:
        """Whether one of the bodies is in the branch of these roles."""
        ids = sorted({pk for pk in organizations if pk is not None})
        key = (*ids, *roles)
        if key not in self._answers:
            bodies = self.bodies(*roles)
            self._answers[key] = bool(bodies) and (
                bool(set(ids) & set(bodies))
                or Organization.objects.filter(pk__in=ids)
                .filter(pk__in=BranchIds(bodies, self.day))
                .exists()
            )
        return self._answers[key]

    def may_see(self, record: models.Model) -> bool:
        return self.reaches(keepers(record), *READING_ROLES)

    def may_write(self, record: models.Model) -> bool:
        """Whether the user is a clerk for the record; whether it is open is another question."""
        return self.reaches(keepers(record), Role.CLERK)

    def may_decide(self, record: models.Model) -> bool:
        return self.reaches(keepers(record), Role.APPROVER)

    def may_withdraw(self, record: models.Model) -> bool:
        return self.reaches(keepers(record), Role.APPROVER, Role.PRIVACY)

    def may_see_details(self, person: Any) -> bool:
        """Restricted details: for clerks of the body itself or its successor, privacy officers."""
        return self.stands_for(person.kept_by_id) or self.reaches(keepers(person), Role.PRIVACY)


def keepers(record: Any) -> list[int | None]:
    """The bodies that answer for a record; a profile is also its own body's."""
    if isinstance(record, Organization):
        return [record.pk, record.kept_by_id]
    return [record.kept_by_id]


def nameable_bodies(rights: Rights) -> OrganizationQuerySet:
    """Bodies a user may name in a record: published ones, stubs, and those of his branch."""
    return Organization.objects.filter(
        Q(is_stub=True)
        | (Q(edition_count__gt=0) & ~Q(state=ReviewState.WITHDRAWN))
        | Q(pk__in=rights.branch(*Role.values))
        | Q(kept_by__in=rights.seen())
    )
