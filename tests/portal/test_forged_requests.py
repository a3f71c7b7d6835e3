"""What a page did not ask for: columns added to a post, places to go on to elsewhere."""

from collections import Counter
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.db import models, transaction
from django.test import Client
from django.urls import reverse

from congresses.models import Congress
from organizations.enums import Role
from tests.history.pages import posted_by
from tests.organizations.factories import OrganizationFactory, UserFactory
from tests.portal.desk_world import furnished

PASSWORD = "bảy cây cầu qua sông"


def other_value(field: models.Field, row: models.Model) -> str:
    """A value that the column takes and does not hold."""
    held = getattr(row, field.attname)
    match field:
        case models.BooleanField():
            return "" if held else "on"
        case models.ForeignKey():
            others = field.related_model._default_manager.exclude(pk=held)
            return str(others.values_list("pk", flat=True).last() or 1)
        case models.DateTimeField():
            return "2020-01-01 00:00:00"
        case models.DateField():
            return "01/01/2020"
        case models.IntegerField() | models.DecimalField():
            return str((held or 0) + 7)
    choices = [value for value, _label in field.flatchoices if value != held]
    return str(choices[0]) if choices else "zzzz2222"


@pytest.mark.django_db
def test_a_column_that_a_form_does_not_have_is_not_written_by_it():
    desk = furnished()
    tried, wrong = Counter(), []
    for name in (Role.CLERK, Role.ADMINISTRATOR, Role.PRIVACY):
        client = Client(raise_request_exception=False)
        client.force_login(desk.users[name])
        for model in admin.site._registry:
            # The record sheet has no form of its own columns alone.
            if model is Congress or not (row := desk.rows.get(("own", model))):
                continue
            kind = f"{model._meta.app_label}_{model._meta.model_name}"
            page = client.get(place := reverse(f"admin:{kind}_change", args=[row.pk]))
            if page.status_code != 200 or b'name="_save"' not in page.content:
                continue
            typed, asked = posted_by(page), boxes(page)
            columns = {
                field.attname: other_value(field, row)
                for field in model._meta.concrete_fields
                if field.name not in asked and not isinstance(field, models.GeneratedField)
            }
            names = {field.name: columns.get(field.attname) for field in model._meta.fields}
            forged = columns | {key: value for key, value in names.items() if value is not None}
            with transaction.atomic():
                wanted = after_saving(client, place, typed, row)
                transaction.set_rollback(True)
            with transaction.atomic():
                found = after_saving(client, place, forged | typed, row)
                transaction.set_rollback(True)
            tried[name] += len(columns)
            # Passing days and versions are what a plain save leaves as well.
            told = {key for key in columns if found[key] != wanted[key]}
            wrong += [
                f"{name}: {model.__name__}.{key}" for key in told if not is_moment(model, key)
            ]
    print(f"{tried.total()} columns added to posts {dict(tried)}, {len(wrong)} written")
    assert wrong == []
    assert tried.total() >= 120


def boxes(page) -> set[str]:
    """The names that the page asks for, ticked or not."""
    return {each["name"] for each in BeautifulSoup(page.content, "lxml").select("[name]")}


def after_saving(client: Client, place: str, typed: dict, row: models.Model) -> dict:
    assert client.post(place, typed | {"_save": "1"}).status_code in (200, 302)
    return type(row)._default_manager.values().get(pk=row.pk)


def is_moment(model: type[models.Model], column: str) -> bool:
    return isinstance(model._meta.get_field(column), models.DateTimeField)


ELSEWHERE = [
    "https://example.org/",
    "//example.org/",
    "///example.org",
    "////example.org/%2f..",
    "/\\example.org",
    "\\\\example.org\\",
    "https:example.org",
    "http:///example.org",
    "https://portal.invalid@example.org/",
    "https://testserver.example.org/",
    "javascript:alert(1)",
    "data:text/html,x",
    " //example.org",
    "\t//example.org",
    "/\t/example.org",
    "/\r\nLocation: https://example.org/",
    "%2f%2fexample.org",
    "https://example.org\\@testserver/",
    "ftp://example.org/",
    "https://testserver:443@example.org",
]


@pytest.mark.django_db
def test_nobody_is_sent_outside_the_portal():
    users = get_user_model()
    clerk = UserFactory(clerk_of=OrganizationFactory())
    clerk.set_password(PASSWORD)
    clerk.save()
    login, logout = reverse("admin:login"), reverse("admin:logout")
    sent = {"username": clerk.username, "password": PASSWORD}
    answers = 0
    for target in ELSEWHERE:
        inside = Client()
        inside.force_login(users.objects.get(pk=clerk.pk))
        for answer in (
            Client().post(login, sent | {"next": target}),
            Client().post(f"{login}?next=/admin/", sent | {"next": target}),
            inside.get(login, {"next": target}),
            inside.post(logout, {"next": target}),
            Client().post(reverse("language"), {"language": "en", "next": target}),
            Client().post(reverse("language"), {"language": "en"}, headers={"referer": target}),
        ):
            place = answer.headers.get("Location", "")
            assert answer.status_code in (200, 302), (target, answer.status_code)
            # A browser reads a backslash as a slash.
            went = urljoin("http://testserver/here/", place.replace("\\", "/"))
            assert went.startswith("http://testserver/"), (target, place)
            assert not {"\r", "\n"} & set(place)
            answers += 1
    print(f"{answers} answers to {len(ELSEWHERE)} places outside of the portal")
    assert answers >= 100
