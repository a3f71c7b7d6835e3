"""Union bodies, people, documents and users for tests; each is valid as it comes.

>>> body = OrganizationFactory(official_name="Liên đoàn Lao động tỉnh Lạng Sơn")
>>> clerk = UserFactory(clerk_of=body)
"""

import datetime

import factory
from django.contrib.auth import get_user_model

from organizations.enums import AffiliationLine, NameKind, Role, TerritoryRole
from organizations.models import (
    Affiliation,
    ClerkRole,
    Document,
    ExternalBody,
    Organization,
    OrganizationKind,
    OrganizationName,
    Person,
    Source,
    Territory,
)


class OrganizationKindFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = OrganizationKind
        django_get_or_create = ("code",)

    code = "ldld-tinh"
    name = "Liên đoàn Lao động tỉnh"
    level = 2


class OrganizationFactory(factory.django.DjangoModelFactory):
    """A body with an official name; `parent` puts it under a direct superior."""

    class Meta:
        model = Organization
        skip_postgeneration_save = True

    kind = factory.SubFactory(OrganizationKindFactory)

    @factory.post_generation
    def official_name(self, create, name, **extra):
        if create:
            number = Organization.objects.count()
            OrganizationName.objects.create(
                organization=self,
                kind=NameKind.OFFICIAL,
                name=name or f"Công đoàn cơ sở số {number}",
                **extra,
            )
            self.refresh_from_db(fields=["name", "short_name"])

    @factory.post_generation
    def parent(self, create, superior, **extra):
        if create and superior is not None:
            Affiliation.objects.create(organization=self, parent=superior, **extra)


def body_with_history(keeper: Organization) -> Organization:
    """A body with all that a list of bodies may hold of its time, in texts that look like signs."""
    day = datetime.date
    district, province, sector, old_sector = (
        OrganizationFactory(official_name=name, parent=keeper, kept_by=keeper)
        for name in ("LĐLĐ huyện; cũ", "CĐ tỉnh [mới]", "CĐ ngành Y tế", "CĐ ngành cũ, nay là hội")
    )
    body = OrganizationFactory(
        official_name="CĐCS Hoa Mai", official_name__since=day(2012, 1, 1), kept_by=keeper
    )
    for kind, name, short_name, since, until in (
        (NameKind.OFFICIAL, "CĐ Nhà trẻ", "NT [x]; y", None, day(2007, 9, 1)),
        (NameKind.OFFICIAL, "CĐ Mầm non [A]", "", day(2007, 9, 1), day(2010, 1, 1)),
        (NameKind.OFFICIAL, "CĐ Nhà trẻ", "CĐ NT", day(2010, 1, 1), day(2012, 1, 1)),
        (NameKind.ALIAS, "CĐ trường", "CĐ t", None, None),
    ):
        body.names.create(kind=kind, name=name, short_name=short_name, since=since, until=until)
    for line, parent, since, until in (
        (AffiliationLine.DIRECT, district, None, day(2007, 9, 1)),
        (AffiliationLine.DIRECT, province, day(2007, 9, 1), day(2010, 1, 1)),
        (AffiliationLine.DIRECT, district, day(2010, 1, 1), day(2025, 7, 1)),
        (AffiliationLine.DIRECT, keeper, day(2025, 7, 1), None),
        (AffiliationLine.SECTOR, old_sector, None, day(2015, 1, 1)),
        (AffiliationLine.SECTOR, sector, day(2015, 1, 1), None),
    ):
        body.affiliations.create(line=line, parent=parent, since=since, until=until)
    for role, then, now, until in (
        (TerritoryRole.MAIN, ("xã A", "05977"), ("phường B", "06040"), day(2025, 7, 1)),
        (TerritoryRole.MAIN, ("xã C, nay là C", "01-2"), ("phường [D]; E", ""), None),
        (TerritoryRole.LOOKED_AFTER, ("xã F [G]", ""), ("", "06041"), None),
        (TerritoryRole.LOOKED_AFTER, ("xã H", ""), ("", ""), None),
    ):
        Territory.objects.create(
            organization=body,
            role=role,
            unit_name=then[0],
            unit_code=then[1],
            unit_name_now=now[0],
            unit_code_now=now[1],
            until=until,
        )
    return body


class ExternalBodyFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = ExternalBody

    kept_by = factory.SubFactory(OrganizationFactory)
    kind = "state"
    name = factory.Sequence(lambda n: f"Ủy ban nhân dân xã số {n}")


class PersonFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Person

    kept_by = factory.SubFactory(OrganizationFactory)
    name = "Nguyễn Thị Ánh"


class SourceFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Source

    kept_by = factory.SubFactory(OrganizationFactory)
    title = "Bản tin của đại hội"


class DocumentFactory(factory.django.DjangoModelFactory):
    """A decision of the body that keeps it, with number and day."""

    class Meta:
        model = Document

    kept_by = factory.SubFactory(OrganizationFactory)
    issuer = factory.SelfAttribute("kept_by")
    kind = "decision"
    number = factory.Sequence(lambda n: f"{n + 1}/QĐ-LĐLĐ")
    issued_on = datetime.date(2024, 1, 5)
    issued_on_precision = "day"
    issued_on_basis = "stated"


class UserFactory(factory.django.DjangoModelFactory):
    """An account without rights; `clerk_of` and `approver_of` give it a role for a body."""

    class Meta:
        model = get_user_model()
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"user{n}")

    @factory.post_generation
    def clerk_of(self, create, organization, **extra):
        if create and organization is not None:
            ClerkRoleFactory(user=self, organization=organization)

    @factory.post_generation
    def approver_of(self, create, organization, **extra):
        if create and organization is not None:
            ClerkRoleFactory(user=self, organization=organization, role=Role.APPROVER)


class ClerkRoleFactory(factory.django.DjangoModelFactory):
    """A clerk of a body, today and from then on."""

    class Meta:
        model = ClerkRole

    user = factory.SubFactory(UserFactory)
    organization = factory.SubFactory(OrganizationFactory)
    role = Role.CLERK
