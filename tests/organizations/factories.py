"""Union bodies, people, documents and users for tests; each is valid as it comes.

>>> body = OrganizationFactory(official_name="Liên đoàn Lao động tỉnh Lạng Sơn")
>>> clerk = UserFactory(clerk_of=body)
"""

import datetime

import factory
from django.contrib.auth import get_user_model

from organizations.enums import NameKind, Role
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
