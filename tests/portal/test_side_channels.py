"""What a look-up, a filter, a search box or a message could tell about rows out of reach.

Every probe is asked twice: as rows of other branches stand, and after all of them were changed
and more were entered. Not one letter of an answer may differ.
"""

import itertools
import os
import re

import pytest
from django.contrib import admin
from django.contrib.messages import get_messages
from django.db import models
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from awards.models import Award
from congress_portal.foundation import concurrency
from congresses.models import ClusterYear, Congress
from organizations.enums import Role
from organizations.models import (
    ClerkRole,
    Cluster,
    Document,
    ExternalBody,
    OrganizationEvent,
    OrganizationName,
    Person,
    PersonDetails,
    Programme,
    Source,
    SourceNote,
)
from tests.organizations.factories import OrganizationFactory
from tests.portal.desk_world import BRANCH, RELATIONS, Desk, furnished, kept_by, mark_of

IS_WHOLE = os.environ.get("PORTAL_WHOLE_MATRIX") == "1"
STRIDE, LEAST_PROBES = (1, 2_000) if IS_WHOLE else (37, 200)
HIDDEN = mark_of("sibling")
LOOKUPS = {
    "": HIDDEN,
    "__exact": HIDDEN,
    "__startswith": HIDDEN[:4],
    "__icontains": HIDDEN,
    "__iregex": f"{HIDDEN}|a+",
    "__isnull": "False",
    "__gte": "0",
    "__year": "2023",
}
TEXTS = {
    Person: "name",
    PersonDetails: "ethnicity",
    Source: "title",
    SourceNote: "subject",
    Document: "subject",
    Cluster: "name",
    OrganizationEvent: "note",
    Congress: "slogan",
    ClusterYear: "theme",
    Award: "recipient_name",
}


def probes(desk: Desk):
    """Addresses with what somebody curious would put behind them."""
    for model, model_admin in admin.site._registry.items():
        start = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        listed = reverse(f"{start}_changelist")
        foreign = desk.rows.get(("sibling", model))
        for field in model._meta.fields:
            for lookup, value in LOOKUPS.items():
                wanted = value
                if field.is_relation and lookup in ("", "__exact"):
                    target = desk.rows.get(("sibling", field.related_model))
                    wanted = target.pk if target else 1
                yield f"{listed}?{field.name}{lookup}={wanted}"
            if isinstance(field, models.ForeignKey):
                target = field.related_model
                for inner in target._meta.fields[:6]:
                    yield f"{listed}?{field.name}__{inner.name}__startswith={HIDDEN[:4]}"
                if target in admin.site._registry:
                    for term in ("", HIDDEN, "dau", str(desk.bodies["sibling"].code)):
                        yield (
                            f"{reverse('admin:autocomplete')}?app_label={model._meta.app_label}"
                            f"&model_name={model._meta.model_name}&field_name={field.name}&term={term}"
                        )
                    if foreign is not None and (named := desk.rows.get(("sibling", target))):
                        yield f"{reverse(f'{start}_add')}?{field.name}={named.pk}"
        for query in (
            f"q={HIDDEN}",
            "q=dau",
            "o=-1.2",
            "p=9",
            "all=",
            "e=1",
            "_popup=1&_to_field=code",
        ):
            yield f"{listed}?{query}"
        if foreign is not None:
            for page in ("change", "delete", "history"):
                yield f"{reverse(f'{start}_{page}', args=[foreign.pk])}?_to_field=code&_popup=1"
        if hasattr(model_admin, "get_export_resource"):
            yield f"{reverse(f'{start}_export')}?q={HIDDEN}"
    yield reverse("admin:index")
    yield "/admin/r/1/1/"
    for number in range(1, 9):
        own = desk.row("own", Congress)
        yield f"{reverse('admin:congresses_congress_change', args=[own.pk])}?muc={number}"


def answered(client: Client, address: str) -> list[str]:
    client.cookies.pop("messages", None)
    response = client.get(address)
    if hasattr(response, "render") and not response.is_rendered:
        response.render()
    body = b"".join(response) if response.streaming else response.content
    told = [str(message) for message in get_messages(response.wsgi_request)]
    # An add form has a key of its own each time it is shown.
    text = re.sub(rf'name="{concurrency.KEY}" value="[\w-]+"', "", body.decode())
    text = re.sub(r'value="[\w-]{40,}[\w:-]*"|"[\w.:-]{60,}"', '""', text)
    return [str(response.status_code), response.headers.get("Location", ""), *told, text]


def change_all_that_is_hidden(desk: Desk) -> int:
    """Other words in every row out of reach, one role ended, a body more with rows of its own."""
    changed = 0
    for relation in RELATIONS:
        if relation in BRANCH:
            continue
        for model, column in TEXTS.items():
            rows = model._default_manager.filter(pk=desk.row(relation, model).pk)
            changed += rows.update(**{column: "Zắc Hoàn Toàn Khác"})
        role = desk.row(relation, ClerkRole)
        changed += ClerkRole.objects.filter(pk=role.pk).update(until=timezone.localdate())
        type(role.user).objects.filter(pk=role.user_id).update(last_name="Khác", is_active=False)
        if relation != "superior":
            names = OrganizationName.objects.filter(organization=desk.bodies[relation])
            changed += names.update(name=f"Tên khác {relation}")
    more = OrganizationFactory(official_name="Liên đoàn mới lập", parent=desk.bodies["superior"])
    # Outside bodies and programmes are for all to name.
    rows = [
        row for row in kept_by(more, "daukhac") if not isinstance(row, ExternalBody | Programme)
    ]
    ExternalBody.objects.filter(kept_by=more).delete()
    Programme.objects.filter(kept_by=more).delete()
    return changed + len(rows)


@pytest.mark.django_db
def test_no_answer_differs_when_only_hidden_rows_do():
    desk = furnished()
    asked = []
    visitors = [name for name in desk.users if name in (Role.CLERK, Role.APPROVER, Role.AUDITOR)]
    clients = {}
    for name in visitors:
        clients[name] = Client(raise_request_exception=False)
        clients[name].force_login(desk.users[name])
    for place, (name, address) in enumerate(itertools.product(visitors, probes(desk))):
        if place % STRIDE == 0:
            asked.append((name, address, answered(clients[name], address)))
    assert change_all_that_is_hidden(desk) > 30
    wrong = [
        (name, address, before[0])
        for name, address, before in asked
        if answered(clients[name], address) != before or before[0] == "500"
    ]
    print(f"{len(asked)} probes; {len(wrong)} told something")
    assert not wrong, "\n".join(map(str, wrong[:60]))
    assert len(asked) >= LEAST_PROBES
