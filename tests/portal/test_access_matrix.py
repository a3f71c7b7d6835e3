"""Every address of the desk, for everybody, towards rows of every relation, by every method.

The addresses come from the URL resolver, what may be done from `permission_matrix`. A row out
of reach must be answered exactly like one that does not exist.
"""

import functools
import itertools
import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

import lxml.html
import pytest
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.contrib.messages import get_messages
from django.db import models, transaction
from django.test import Client
from django.urls import URLResolver, reverse
from django.utils.translation import gettext as _

from congress_portal.foundation import concurrency
from congress_portal.foundation.admin import RecordAdmin
from congress_portal.permission_matrix import permissions
from congress_portal.review_steps import STEPS
from organizations.enums import Role
from organizations.models import (
    ClerkRole,
    DetailsReading,
    ExternalBody,
    PrivacyRequest,
    Programme,
)
from tests.portal.desk_world import BRANCH, RELATIONS, Desk, furnished, mark_of

User = get_user_model()
# The suite tries every 17th cell, spread over everybody; scripts/drills/access_matrix tries all.
IS_WHOLE = os.environ.get("PORTAL_WHOLE_MATRIX") == "1"
STRIDE, LEAST_CELLS = (1, 9_000) if IS_WHOLE else (17, 500)
NO_ID, NO_CODE = 999_999_999, "zzzzzzzz"
METHODS = ("GET", "POST", "FORGED")
# Addresses with arguments that name no row; what waits for an approver and who stands in for him
# are rows of nobody's list, tried by tests of their own.
# Minutes are those of congresses alone.
OF_NO_ROW = {
    "app_list",
    "new_password",
    "queue_claim",
    "queue_release",
    "deputy_end",
    "record_minutes",
    "record_minutes_file",
    None,
}
# What the action behind a page is called in the matrix, when it is read and when it is posted.
PAGES = {
    "change": ("see", "change"),
    "history": ("history", "history"),
    "delete": ("delete", "delete"),
    "annex": ("see", "see"),
    "list": ("see", "change"),
    "promotion": ("see", "change"),
    "workbook": ("see", "change"),
    "workbook_file": ("see", "see"),
    "papers": ("see", "see"),
    "password_change": ("change", "change"),
    "record": ("see", "see"),
    "record_preview": ("preview", "preview"),
    "record_sources": ("see", "change"),
    "record_story": ("see", "see"),
}


@dataclass(frozen=True)
class Address:
    """An address that names one row of a model."""

    name: str
    model: type[models.Model]
    arguments: tuple[str, ...]
    ending: str = ""

    def of(self, row: models.Model | None) -> str:
        pk, code = (row.pk, getattr(row, "code", "")) if row else (NO_ID, NO_CODE)
        slug = getattr(admin.site._registry[self.model], "record_slug", "")
        known = {"kind": slug, "code": code, "step": self.ending, "ending": "csv"}
        return reverse(
            f"admin:{self.name}", kwargs={name: known.get(name, pk) for name in self.arguments}
        )

    @property
    def page(self) -> str:
        start = f"{self.model._meta.app_label}_{self.model._meta.model_name}_"
        return self.ending or self.name.removeprefix(start)

    def action(self, method: str) -> str:
        return PAGES.get(self.page, (self.page, self.page))[method != "GET"]


def patterns(resolver: Any = None, before: str = "") -> Iterator[tuple[str, Any]]:
    for pattern in admin.site.get_urls() if resolver is None else resolver.url_patterns:
        path = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from patterns(pattern, path)
        else:
            yield path, pattern


def addresses() -> Iterator[Address]:
    by_path = {
        f"{model._meta.app_label}/{model._meta.model_name}/": model
        for model in admin.site._registry
    }
    records = [model for model, a in admin.site._registry.items() if isinstance(a, RecordAdmin)]
    seen = set()
    for path, pattern in patterns():
        arguments = tuple(re.findall(r"<(?:\w+:)?(\w+)>", path))
        if not arguments or pattern.name in OF_NO_ROW or pattern.name in seen:
            continue
        seen.add(pattern.name)
        start = re.match(r"\w+/\w+/", path)
        if start and start[0] in by_path:
            yield Address(pattern.name, by_path[start[0]], arguments)
            continue
        assert path.startswith("ho-so/"), f"{path} names a row of which model?"
        endings = [step.slug for step in STEPS] if "step" in arguments else [""]
        for model in records:
            for ending in endings:
                yield Address(pattern.name, model, arguments, ending)


def allowed() -> dict[tuple[str, str, str], tuple[str, ...]]:
    """Relations towards which a role may take an action on a kind, the row being a draft."""
    return {
        (each.kind, each.action, each.role): each.relations
        for each in permissions()
        if each.state in ("", "draft")
    }


@dataclass(eq=False)
class Visitor:
    """Somebody at the desk, and how each row of it is answered to him."""

    name: str
    role: str
    client: Client
    desk: Desk

    def ask(self, address: Address, method: str, data: dict[str, Any], row: Any = None):
        """What is answered, without what differs between any two rows; nothing is kept."""
        self.client.cookies.pop("messages", None)
        place = address.of(row)
        with transaction.atomic():
            response = self.client.get(place) if method == "GET" else self.client.post(place, data)
            if hasattr(response, "render") and not response.is_rendered:
                response.render()
            transaction.set_rollback(True)
        told = [str(message) for message in get_messages(response.wsgi_request)]
        text = b"".join(response) if response.streaming else response.content
        body = text.decode(errors="replace")
        leads_to = unquote(response.headers.get("Location", ""))
        answer = [str(response.status_code), leads_to, *told, body]
        return response.status_code, [plain(part, place, row) for part in answer]


def plain(text: str, place: str, row: Any) -> str:
    text = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", text)
    # Where a post is kept over a login has a name of its own each time.
    text = re.sub(r"gui-lai(=|%3D)[\w-]+", "", text)
    return text.replace(place, "#").replace(f"“{row.pk if row else NO_ID}”", "“#”")


def visitors(desk: Desk) -> Iterator[Visitor]:
    for name, user in desk.users.items():
        client = Client(raise_request_exception=False)
        client.force_login(user)
        role = name if name in Role.values else "none"
        yield Visitor(name, Role.CLERK if name == "clerk of a sibling" else role, client, desk)


def towards(visitor: Visitor, relation: str) -> str:
    """The relation of the matrix, for one who looks from another body."""
    if visitor.name != "clerk of a sibling":
        return relation
    return {"sibling": "own", "superior": "superior"}.get(relation, "sibling")


# Whose form it is, where it is not a clerk's.
OWNERS = {
    User: Role.ADMINISTRATOR,
    ClerkRole: Role.ADMINISTRATOR,
    PrivacyRequest: Role.PRIVACY,
}


@functools.cache
def forms_of(visitor: Visitor, address: Address) -> list[Any]:
    """The forms of the visitor's own row, as they are shown."""
    row = visitor.desk.row("own", address.model)
    page = lxml.html.fromstring(visitor.client.get(address.of(row)).content.decode())
    return [f for f in page.forms if f.method == "POST" and "logout" not in (f.action or "")]


def form_of(visitor: Visitor, address: Address) -> dict[str, str]:
    """What a browser would post if the forms were sent as they are."""
    found: dict[str, str] = {}
    for form in forms_of(visitor, address):
        boxes = {box.name for box in form.inputs if getattr(box, "type", "") == "checkbox"}
        offered = {name for name in form.inputs.keys() if name} - boxes  # noqa: SIM118
        found |= dict.fromkeys(offered, "") | dict(form.form_values())
    steps = ("_verify", "_confirm", "_done", "_refuse")
    for name in ("csrfmiddlewaretoken", "_continue", "_addanother", "_next", "_merge", *steps):
        found.pop(name, None)
    return found


def forged(clerk: Visitor, address: Address, desk: Desk) -> dict[str, Any]:
    """A form as it stands, with rows of another branch in every relation and inline row."""
    data: dict[str, Any] = dict(form_of(clerk, address))
    columns = {
        field.name: field
        for model in (*inlines(address.model), address.model)
        for field in model._meta.fields
    }
    for name, value in data.items():
        field = columns.get(name.rpartition("-")[2])
        if field is not None and field.is_relation:
            foreign = desk.rows.get(("sibling", field.related_model))
            data[name] = foreign.pk if foreign else value
        elif name.endswith("-id") and value:
            data[name] = desk.row("sibling", address.model).pk
    return data


def unseen(data: dict[str, Any]) -> dict[str, Any]:
    """A forgery by one who was never shown the row: what he typed himself betrays nothing."""
    return {
        name: value.replace(mark_of("own"), "typed") if isinstance(value, str) else value
        for name, value in data.items()
        if name != concurrency.BASE
    }


def inlines(model: type[models.Model]) -> list[type[models.Model]]:
    return [inline.model for inline in admin.site._registry[model].inlines]


@pytest.fixture
def desk(db):
    return furnished()


def test_every_address_of_the_desk_answers_everybody_as_the_matrix_says(desk):
    may, cells, wrong = allowed(), Counter(), []
    everybody, every = list(visitors(desk)), list(addresses())
    clerk = next(v for v in everybody if v.name == Role.CLERK)
    unknown: dict[Any, list[str]] = {}
    for place, cell in enumerate(itertools.product(everybody, every, RELATIONS, METHODS)):
        visitor, address, relation, method = cell
        model = address.model
        is_other = model in desk.vocabulary and relation != "own"
        if place % STRIDE or is_other or (method == "FORGED" and address.page != "change"):
            continue
        data = {"post": "yes", "_save": "1"}
        if method == "FORGED":
            data |= unseen(forged(clerk, address, desk))
        cells[method] += 1
        row = desk.row(relation, model)
        status, answer = visitor.ask(address, method, data, row)
        key = (visitor.name, address, method)
        if key not in unknown:
            unknown[key] = visitor.ask(address, method, data)[1]
        near = "own" if model in desk.vocabulary else towards(visitor, relation)
        kind = model._meta.label_lower
        is_open = near in may.get((kind, address.action(method), visitor.role), ())
        is_seen = near in may.get((kind, "see", visitor.role), ())
        fault = judged(status, answer, unknown[key], is_open, is_seen, address)
        if fault := fault or betrayed(answer[-1], visitor):
            wrong.append((visitor.name, address.name, address.ending, relation, method, fault))
    print(f"{cells.total()} cells: {dict(cells)}; {len(wrong)} wrong")
    assert not wrong, "\n".join(map(str, wrong[:60]))
    assert cells.total() >= LEAST_CELLS


def judged(
    status: int, answer: list[str], unknown: list[str], is_open: bool, is_seen: bool, address: Any
) -> str:
    if status >= 500:
        return f"{status}"
    if status == 405:
        return "" if is_seen or answer == unknown else "betrays that the row exists: 405"
    if is_open:
        return "" if status in (200, 302, 409, 422) and answer != unknown else f"refused: {status}"
    if is_seen:
        # Out of an open state the page of a step says that the record has moved on.
        if address.ending and status == 302:
            return ""
        return "" if status == 403 else f"let in: {status}"
    return "" if answer == unknown else f"betrays that the row exists: {status}"


def betrayed(body: str, visitor: Visitor) -> str:
    """A word of a branch out of the visitor's reach, in what he is shown."""
    home = "sibling" if visitor.name == "clerk of a sibling" else "own"
    reached = ("sibling",) if home == "sibling" else BRANCH
    if visitor.name in ("nobody", "former deputy"):
        reached = ()
    for other in RELATIONS:
        if other not in reached and mark_of(other) in body:
            return f"shows a row of {other}"
    return ""


def hostile(shown: set[str], model: type[models.Model], desk: Desk) -> dict[str, Any]:
    """Every column that a form does not show, with a value that would change it."""
    found: dict[str, Any] = {}
    for field in model._meta.concrete_fields:
        if any(name == field.name or name.startswith(f"{field.name}_") for name in shown):
            continue
        if field.is_relation:
            foreign = desk.rows.get(("sibling", field.related_model))
            found[field.name] = foreign.pk if foreign else desk.users["nobody"].pk
        else:
            found[field.name] = {"state": "published"}.get(field.name, "7")
    return found | {"is_superuser": "on", "is_staff": "on", "keeper": desk.bodies["sibling"].pk}


def columns_of(row: models.Model, names: Iterable[str]) -> dict[str, Any]:
    found = type(row)._default_manager.filter(pk=row.pk).values(*names).first()
    return found or {}


def test_no_form_takes_rows_or_columns_that_it_does_not_offer(desk):
    """Each form as it is shown is saved; with foreign rows and hidden columns, none is taken."""
    by_name = {visitor.name: visitor for visitor in visitors(desk)}
    nameable = {ExternalBody, Programme}
    out_of_reach = tuple(relation for relation in RELATIONS if relation not in BRANCH)
    tried, forms, wrong = 0, 0, []
    for address in addresses():
        # Who read what is written by the portal alone: nobody has a form of it.
        if address.page != "change" or address.model in {*desk.vocabulary, DetailsReading}:
            continue
        row = desk.row("own", address.model)
        owner = OWNERS.get(address.model, Role.CLERK)
        visitor = by_name[owner]
        shown = form_of(visitor, address)
        offered = {name for f in forms_of(visitor, address) for name in f.inputs.keys() if name}  # noqa: SIM118
        hidden = hostile(offered, address.model, desk)
        fixed = [name for name in hidden if name in {f.name for f in row._meta.fields}]
        fixed = [name for name in fixed if name not in ("version", "id")]
        before = columns_of(row, fixed), desk.fingerprint(out_of_reach)
        forgery = forged(visitor, address, desk)
        # One at a time as well: of two forged fields, one may hide that the other is taken.
        single = [{**shown, name: forgery[name]} for name in shown if forgery[name] != shown[name]]
        for data in (shown, {**shown, **hidden}, {**forgery, **hidden}, *single):
            tried += len(data)
            with transaction.atomic():
                answer = visitor.client.post(address.of(row), data | {"_save": "1"})
                status = answer.status_code
                if status not in ((200, 302, 409, 422) if data is not shown else (302,)):
                    wrong.append((address.name, "refused", status))
                after = columns_of(row, fixed), desk.fingerprint(out_of_reach)
                changed = [
                    name
                    for was, now in zip(before, after, strict=True)
                    for name in was
                    if was[name] != now.get(name)
                ]
                if changed:
                    wrong.append((address.name, "changed", *changed))
                for model in (address.model, *inlines(address.model)):
                    for field in model._meta.fields:
                        foreign = desk.rows.get(("sibling", field.related_model))
                        if foreign is None or field.related_model in nameable:
                            continue
                        if (
                            model._default_manager.filter(**{field.name: foreign.pk})
                            .exclude(
                                pk__in=[desk.row(name, model).pk for name in out_of_reach]
                                if ("own", model) in desk.rows
                                else []
                            )
                            .filter(**of_row(model, address.model, row))
                            .exists()
                        ):
                            wrong.append((address.name, f"took a foreign {field.name}"))
                transaction.set_rollback(True)
        if not (typed := never_shown(visitor, address)):
            continue
        with transaction.atomic():
            answer = visitor.client.post(address.of(row), typed)
            forms += 1
            if answer.status_code != 409:
                wrong.append((address.name, "taken though never shown", answer.status_code))
            transaction.set_rollback(True)
    print(f"{tried} columns and {forms} forms without a page posted; {len(wrong)} wrong")
    assert not wrong, "\n".join(map(str, wrong))
    assert tried > 1_000
    assert forms >= 15


def never_shown(visitor: Visitor, address: Address) -> dict[str, str]:
    """The form with other words in it, and without what its page was shown with, if it has any."""
    words = {
        box.name
        for form in forms_of(visitor, address)
        for box in form.inputs
        if box.tag == "textarea" or getattr(box, "type", "") == "text"
    }
    data = form_of(visitor, address) | dict.fromkeys(words, "1")
    signed = (concurrency.BASE, "base")
    return {name: text for name, text in data.items() if words and name not in signed}


def of_row(model: Any, parent: Any, row: models.Model) -> dict[str, Any]:
    """The filter for a row, or for the rows of one of its inlines."""
    if model is parent:
        return {"pk": row.pk}
    link = next(f for f in model._meta.fields if f.related_model is parent)
    return {link.name: row.pk}


def test_what_any_page_without_a_row_shows_is_of_the_visitors_branch(desk):
    """Lists, empty forms, export, import, search boxes, the start page: nothing from elsewhere."""
    wrong, tried = [], 0
    for visitor in visitors(desk):
        for path, pattern in patterns():
            if "<" in path or pattern.name in (None, "logout") or "(" in path:
                continue
            address = f"/admin/{path}"
            response = visitor.client.get(address)
            tried += 1
            body = b"".join(response) if response.streaming else response.content
            if response.status_code >= 500:
                wrong.append((visitor.name, address, response.status_code))
            elif fault := betrayed(body.decode(errors="replace"), visitor):
                wrong.append((visitor.name, address, fault))
    print(f"{tried} pages; {len(wrong)} wrong")
    assert not wrong, "\n".join(map(str, wrong))
    assert tried > 300


def test_a_function_out_of_reach_says_who_may_use_it(desk):
    visitor = next(v for v in visitors(desk) if v.name == Role.ADMINISTRATOR)
    response = visitor.client.get(reverse("admin:organizations_source_add"))
    assert response.status_code == 403
    assert str(_("Your account may not do this")) in response.content.decode()
