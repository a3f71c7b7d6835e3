"""People who ask, and the requests two officers have looked at."""

import datetime

import factory
from django.utils import timezone

from organizations.models import PersonDetails, PrivacyRequest
from tests.organizations.factories import PersonFactory, UserFactory


class PersonDetailsFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = PersonDetails

    person = factory.SubFactory(PersonFactory)
    gender = "female"
    born_on = datetime.date(1980, 2, 3)
    ethnicity = "Tày"
    religion = "không"
    joined_party_on = datetime.date(2005, 7, 1)
    ground = "law"
    purpose = "báo cáo cơ cấu đại biểu"
    delete_after = datetime.date(2030, 1, 1)


class PrivacyRequestFactory(factory.django.DjangoModelFactory):
    """An erasure, received and not looked at yet; `confirmed` has been by two."""

    class Meta:
        model = PrivacyRequest

    class Params:
        confirmed = factory.Trait(
            state="confirmed",
            verified_how="đến trụ sở, có giấy tờ",
            verified_on=datetime.date(2026, 2, 3),
            verified_by=factory.SubFactory(UserFactory),
            confirmed_by=factory.SubFactory(UserFactory),
            confirmed_at=factory.LazyFunction(timezone.now),
        )

    person = factory.SubFactory(PersonFactory)
    kind = "erasure"
    received_on = datetime.date(2026, 2, 2)
    received_by = factory.SubFactory(UserFactory)
