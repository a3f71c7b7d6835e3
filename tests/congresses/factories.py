"""Terms and congresses for tests; the body that holds a congress keeps it."""

import datetime

import factory

from congresses.enums import CongressKind
from congresses.models import Congress, Term
from tests.organizations.factories import OrganizationFactory


class TermFactory(factory.django.DjangoModelFactory):
    """A five-year term, the next of its body."""

    class Meta:
        model = Term

    organization = factory.SubFactory(OrganizationFactory)
    number = factory.LazyAttribute(lambda term: term.organization.terms.count() + 1)
    year_from = factory.LazyAttribute(lambda term: 2023 + 5 * (term.number - 1))
    year_to = factory.LazyAttribute(lambda term: term.year_from + 5)


class CongressFactory(factory.django.DjangoModelFactory):
    """A congress of delegates that opens a term of its body."""

    class Meta:
        model = Congress

    organization = factory.SubFactory(OrganizationFactory)
    kept_by = factory.SelfAttribute("organization")
    kind = CongressKind.DELEGATES_CONGRESS
    term = factory.SubFactory(TermFactory, organization=factory.SelfAttribute("..organization"))
    ordinal = factory.SelfAttribute("term.number")
    opened_on = datetime.date(2023, 6, 5)
    opened_on_precision = "day"
    opened_on_basis = "stated"
