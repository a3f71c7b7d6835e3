"""A person at the desk without a browser: forms are opened, filled in and sent as pages are."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.contrib import admin
from django.contrib.messages.storage.cookie import CookieStorage
from django.db import models
from django.http import HttpRequest, HttpResponseRedirect, QueryDict
from django.urls import resolve

from congress_portal.foundation import concurrency
from congress_portal.foundation.admin import admin_of, faults, faults_of_rows
from congress_portal.foundation.scopes import Rights
from congresses import desk
from congresses.models import Congress

Typed = Mapping[str, Any]


class Refused(Exception):
    """The desk showed the form again; `sentences` stood over it and in it."""

    def __init__(self, sentences: Iterable[str]):
        self.sentences = tuple(sentences)
        super().__init__(" ".join(self.sentences))


@dataclass
class Desk:
    """The forms of the desk before one user."""

    user: Any
    # Otherwise those his roles give him.
    rights: Rights | None = None

    def enter(
        self,
        model: type[models.Model],
        typed: Typed,
        tables: Mapping[str, Iterable[Typed]] | None = None,
        *,
        row: models.Model | None = None,
    ) -> Any:
        """The new or changed row of a form; what is not typed is sent as it was shown.

        `tables` has the rows that are added in the tables of the form, by prefix; one with an
        "id" changes the row of that key.
        """
        key = None if row is None else str(row.pk)
        page = admin_of(admin.site, model).changeform_view(self._request(), key)
        return self.send(model, _filled_in(page.context_data, typed, tables or {}), row=row)

    def send(
        self, model: type[models.Model], data: QueryDict, *, row: models.Model | None = None
    ) -> Any:
        """The row that a form leaves behind which was filled in before."""
        key = None if row is None else str(row.pk)
        answer = admin_of(admin.site, model).changeform_view(self._request(data), key)
        if not isinstance(answer, HttpResponseRedirect):
            raise Refused(_sentences(answer.context_data))
        if row is None:
            key = resolve(urlsplit(answer.url).path).kwargs["object_id"]
        return model._default_manager.get(pk=key)

    def enter_congress(self, typed: Typed) -> Congress:
        """The congress that the short form for a new one makes; its sheet is still to be filled."""
        model_admin = admin_of(admin.site, Congress)
        page: Any = desk.add_view(self._request(), model_admin)
        data = QueryDict(mutable=True)
        data["keeper"] = str(page.context_data["form"].fields["keeper"].initial.pk)
        data["ticket"] = page.context_data["ticket"]
        data.update(typed)
        answer: Any = desk.add_view(self._request(data), model_admin)
        if not isinstance(answer, HttpResponseRedirect):
            raise Refused(_sentences(answer.context_data))
        found = resolve(urlsplit(answer.url).path).kwargs
        return Congress.objects.get(pk=found["congress_id"])

    def _request(self, data: QueryDict | None = None) -> HttpRequest:
        request = _RequestFromWithin()
        request.user = self.user
        if self.rights is not None:
            request.portal_rights = self.rights
        request.method = "GET"
        if data is not None:
            request.method, request.POST = "POST", data
        return request


class _RequestFromWithin(HttpRequest):
    """What a page asks of the request of a browser, where there is none."""

    user: Any
    portal_rights: Rights
    _dont_enforce_csrf_checks = True

    def __init__(self) -> None:
        super().__init__()
        self.META["SCRIPT_NAME"] = ""
        self.session: dict[str, Any] = {}
        # A place for what the page tells.
        self._messages = CookieStorage(self)

    def get_host(self) -> str:
        return "localhost"


def _filled_in(
    context: Mapping[str, Any], typed: Typed, tables: Mapping[str, Iterable[Typed]]
) -> QueryDict:
    data = QueryDict(mutable=True)
    main = _part(context["adminform"].form)
    main.post(data, [main.shown()[0] | _texts(main, typed)])
    prefixes = set()
    for shown in context["inline_admin_formsets"]:
        part = concurrency.Part(
            shown.formset.prefix, "", shown.formset.empty_form, shown.formset.initial_forms
        )
        rows = {row["id"]: row for row in part.shown()}
        blank = concurrency.Part(part.prefix, "", part.empty, [part.empty]).shown()[0]
        added = []
        for row in map(dict, tables.get(part.prefix, [])):
            key = str(row.pop("id", ""))
            kept = rows.get(key)
            if kept is not None:
                kept |= _texts(part, row)
            else:
                added.append(blank | _texts(part, row))
        part.post(data, [*rows.values(), *added])
        prefixes.add(part.prefix)
    if unknown := set(tables) - prefixes:
        raise KeyError(f"the form has no tables {sorted(unknown)}; it has {sorted(prefixes)}")
    name, value = context["guard"]
    data[name] = value
    # The answer then leads to the row itself.
    data["_continue"] = "1"
    return data


def _part(form: Any) -> concurrency.Part:
    return concurrency.Part(concurrency.MAIN, "", form, [form], is_main=True)


def _texts(part: concurrency.Part, typed: Typed) -> dict[str, str]:
    if unknown := typed.keys() - set(part.names()):
        raise KeyError(f"the form has no boxes {sorted(unknown)}; it has {sorted(part.names())}")
    return {name: part.text(name, value) for name, value in typed.items()}


def _sentences(context: Mapping[str, Any]) -> Iterator[str]:
    form = context["adminform"].form if "adminform" in context else context["form"]
    yield from form.non_field_errors()
    for shown in (faults(form), *map(faults_of_rows, context.get("inline_admin_formsets", ()))):
        yield from (sentence for _box, sentence in shown)
