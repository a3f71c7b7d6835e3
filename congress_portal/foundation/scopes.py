"""Which rows of a model an account may see and change: every admin class names its scope."""

from collections.abc import Callable
from functools import reduce
from operator import or_
from typing import Any, Protocol

from django.core.exceptions import (
    ImproperlyConfigured,
)
from django.db import models
from django.db.models import Q
from django.db.models.constants import LOOKUP_SEP
from django.http import HttpRequest


class Rights(Protocol):
    """What one user may do today. The ids are subqueries, for `path__in=`."""

    is_admitted: bool
    is_reader: bool
    is_clerk: bool
    is_administrator: bool

    def seen(self) -> Any: ...

    def written(self) -> Any: ...

    def governed(self) -> Any: ...

    def homes(self) -> models.QuerySet: ...

    def keepable(self) -> models.QuerySet: ...


_answer: Callable[[Any], Rights] | None = None


def answer_with(rights_of_user: Callable[[Any], Rights]) -> None:
    """Let the app that knows the roles answer for a user."""
    global _answer
    _answer = rights_of_user


def rights_of(request: HttpRequest) -> Rights:
    """The rights of the user of a request, asked once."""
    if _answer is None:
        raise ImproperlyConfigured("No app answers for the rights of users.")
    user: Any = request.user
    held: Any = getattr(request, "portal_rights", None)
    if held is None or held.user is not user:
        held = _answer(user)
        request.portal_rights = held  # type: ignore[attr-defined]
    return held


class Scope:
    """Whose rows of a model a user may read and write."""

    # The relation by which a row hangs on its keeper, and which never changes.
    parent = ""
    paths: tuple[str, ...] = ()

    def seen(self, queryset: models.QuerySet, rights: Rights) -> models.QuerySet:
        raise NotImplementedError

    def written(self, queryset: models.QuerySet, rights: Rights) -> models.QuerySet:
        raise NotImplementedError

    def may_see(self, rights: Rights) -> bool:
        raise NotImplementedError

    def may_write(self, rights: Rights) -> bool:
        raise NotImplementedError


class KeptBy(Scope):
    """Rows that one union body keeps; `paths` lead to it, one of them must be in the branch."""

    def __init__(self, *paths: str):
        self.paths = paths
        first = paths[0].split(LOOKUP_SEP)[0]
        self.parent = "" if first in ("pk", "kept_by") else first

    def within(self, queryset: models.QuerySet, bodies: Any) -> models.QuerySet:
        return queryset.filter(reduce(or_, (Q(**{f"{path}__in": bodies}) for path in self.paths)))

    def seen(self, queryset: models.QuerySet, rights: Rights) -> models.QuerySet:
        return self.within(queryset, rights.seen())

    def written(self, queryset: models.QuerySet, rights: Rights) -> models.QuerySet:
        return self.within(queryset, rights.written())

    def may_see(self, rights: Rights) -> bool:
        return rights.is_reader

    def may_write(self, rights: Rights) -> bool:
        return rights.is_clerk


class PublicVocabulary(Scope):
    """Rows that everybody at the desk reads and names, and administrators look after."""

    def seen(self, queryset: models.QuerySet, rights: Rights) -> models.QuerySet:
        return queryset if rights.is_admitted else queryset.none()

    def written(self, queryset: models.QuerySet, rights: Rights) -> models.QuerySet:
        return queryset if rights.is_administrator else queryset.none()

    def may_see(self, rights: Rights) -> bool:
        return rights.is_admitted

    def may_write(self, rights: Rights) -> bool:
        return rights.is_administrator


class OfAdministrators(KeptBy):
    """Rows that administrators alone see and change, each in his own branch."""

    def seen(self, queryset: models.QuerySet, rights: Rights) -> models.QuerySet:
        return self.within(queryset, rights.governed())

    def written(self, queryset: models.QuerySet, rights: Rights) -> models.QuerySet:
        return self.within(queryset, rights.governed())

    def may_see(self, rights: Rights) -> bool:
        return rights.is_administrator

    def may_write(self, rights: Rights) -> bool:
        return rights.is_administrator
