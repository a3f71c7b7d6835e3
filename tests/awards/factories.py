"""Forms, decisions and awards for tests; a decision is open and has number and day.

>>> award = AwardFactory(decision__number="", recipient_name="Nông Thị Đào")
"""

import datetime

import factory

from awards.enums import AwardScope, RecipientKind
from awards.models import Award, AwardDecision, AwardForm
from tests.organizations.factories import OrganizationFactory


class AwardFormFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = AwardForm
        django_get_or_create = ("code",)

    code = "bang-khen-ldld-tinh"
    name = "Bằng khen của Liên đoàn Lao động tỉnh"


class AwardDecisionFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = AwardDecision

    class Params:
        # As a clerk drafts it: number and day are not given yet.
        unnumbered = factory.Trait(
            number="", decided_on=None, decided_on_precision="", decided_on_basis=""
        )

    deciding_organization = factory.SubFactory(OrganizationFactory)
    kept_by = factory.SelfAttribute("deciding_organization")
    number = factory.Sequence(lambda n: f"{n + 1}/QĐ-LĐLĐ")
    decided_on = datetime.date(2024, 1, 5)
    decided_on_precision = "day"
    decided_on_basis = "stated"


class AwardFactory(factory.django.DjangoModelFactory):
    """An award to an individual, the next of its decision."""

    class Meta:
        model = Award

    class Params:
        to_collective = factory.Trait(
            recipient_kind=RecipientKind.COLLECTIVE,
            recipient_name=factory.Sequence(lambda n: f"Công đoàn cơ sở số {n}"),
            post="",
        )
        to_household = factory.Trait(
            recipient_kind=RecipientKind.HOUSEHOLD,
            recipient_name=factory.Sequence(lambda n: f"Hộ gia đình số {n}"),
            post="",
        )

    decision = factory.SubFactory(AwardDecisionFactory)
    order = factory.LazyAttribute(lambda award: award.decision.awards.count() + 1)
    form = factory.SubFactory(AwardFormFactory)
    scope = AwardScope.COMPREHENSIVE
    recipient_kind = RecipientKind.INDIVIDUAL
    recipient_name = factory.Sequence(lambda n: f"Nguyễn Văn Ánh {n}")
    post = "Chủ tịch"
    unit = "Công đoàn Viên chức tỉnh"
    reason = "Đã có thành tích xuất sắc trong hoạt động công đoàn"
    amount = 1_560_000
