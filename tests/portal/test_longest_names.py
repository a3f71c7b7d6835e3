"""A record with the longest names that may be entered is published, and its pages are shown."""

import pytest
from django.db import models

from awards.models import Award, AwardForm
from congress_portal.foundation.audit import acting
from congress_portal.publishing import transitions
from congress_portal.publishing.rows import ROW_MODELS
from organizations.models import Edition, Organization, OrganizationName
from tests.privacy.register import Register

pytestmark = pytest.mark.django_db
# What is not typed: codes, words of a list, days, anchors made of a code and a number.
BOUNDED = {
    "code",
    "kind",
    "host_kind",
    "recipient_kind",
    "scope",
    "part",
    "comparator",
    "qualifier",
    "verdict",
    "held_on_text",
    "decided_on_text",
    "anchor",
}


def test_published_rows_hold_texts_of_any_length():
    bounded = [
        f"{model.__name__}.{field.name}"
        for model in ROW_MODELS
        for field in model._meta.concrete_fields
        if isinstance(field, models.CharField)
        and field.max_length is not None
        and field.name not in BOUNDED
        and not field.name.endswith("_code")
    ]
    assert bounded == []


def test_a_record_with_the_longest_names_is_published(client):
    register = Register(2)
    name = ("Công đoàn " + "Viên chức và Lao động " * 20)[:300].strip().ljust(300, "x")
    with acting(register.clerk):
        OrganizationName.objects.filter(organization=register.body).update(name=name)
        Organization.objects.filter(pk=register.body.pk).update(disambiguator="c" * 50)
        AwardForm.objects.update(name="B" * 150)
        for award in register.decision.awards.all():
            Award.objects.filter(pk=award.pk).update(
                recipient_name=f"{award.pk}".ljust(300, "n"),
                reason="r" * 300,
                unit="u" * 200,
                post="p" * 200,
            )
    register.publish()
    register.body.refresh_from_db()
    transitions.submit(register.body, register.clerk, accept="nguồn nêu như vậy")
    transitions.approve(register.body, register.approver)

    assert Edition.objects.count() == 3
    title = f"{name} ({'c' * 50})"
    for address in (*register.addresses[:9], f"/to-chuc/{register.body.code}/", "/to-chuc/"):
        shown = client.get(address, follow=True)
        assert shown.status_code == 200, address
    assert title in client.get(f"/to-chuc/{register.body.code}/", follow=True).content.decode()
