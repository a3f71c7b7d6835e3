"""A record as its public page would show it if it were published now."""

import copy
from collections.abc import Callable
from typing import Any

import pgtrigger
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import resolve
from django.utils import timezone
from django.utils.translation import gettext

from congress_portal.foundation.publication import (
    EditionKind,
    ReasonClass,
    Reviewed,
    canonical_text,
    edition_hash,
)
from congress_portal.publishing import rows, transitions
from congress_portal.publishing.builders import build
from organizations.kept_pages import keeping_nothing
from organizations.published import Edition

ADDRESSES: dict[str, Callable[[Any], str]] = {
    "organization": lambda record: f"/to-chuc/{record.code}/",
    "congress": lambda record: f"/dai-hoi/{record.code}/",
    "awarddecision": lambda record: f"/khen-thuong/quyet-dinh/{record.code}/",
    "clusteryear": lambda record: f"/cum-thi-dua/{record.cluster.code}/{record.year}/",
}


def public_address(record: Reviewed) -> str:
    """Where the public reads a record; the page itself leads on to its full address."""
    return ADDRESSES[transitions.record_kind(record)](record)


def as_published(request: HttpRequest, record: Reviewed) -> HttpResponse:
    """The public page of a record as it would be if it were published now.

    The edition and its rows are written and taken back in one transaction, so that the page
    comes out of the public code and nothing else.
    """
    # Nobody waits in turn for what is taken back.
    with pgtrigger.ignore("organizations.Edition:in_turn"), transaction.atomic(), keeping_nothing():
        document = build(record)
        kind = transitions.record_kind(record)
        last = Edition.objects.of(kind, record.code).order_by("-number").first()
        text, before = canonical_text(document), last.sha256 if last else ""
        edition = Edition.objects.create(
            record_kind=kind,
            record_id=record.pk,
            record_code=record.code,
            number=last.number + 1 if last else 1,
            kind=EditionKind.CORRECT if last else EditionKind.PUBLISH,
            text=text,
            previous_sha256=before,
            sha256=edition_hash(text, before),
            submitted_by_id=request.user.pk or 0,
            approved_by_id=0,
            published_at=timezone.now(),
            reason_class=(record.reason_class or ReasonClass.ENTRY_ERROR) if last else "",
            note=(record.reason_note or gettext("Draft of a correction")) if last else "",
        )
        rows.replace(edition, document)
        response = visit(request, public_address(record))
        transaction.set_rollback(True)
    return response


def visit(request: HttpRequest, address: str) -> HttpResponse:
    """What the public site answers at an address, after the redirect to the full one."""
    for _attempt in range(2):
        visitor = copy.copy(request)
        visitor.path = visitor.path_info = address
        visitor.META = {
            name: value
            for name, value in request.META.items()
            if name not in ("HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE", "QUERY_STRING")
        }
        visitor.GET = request.GET.__class__("")
        match = resolve(address)
        visitor.resolver_match = match
        response: Any = match.func(visitor, *match.args, **match.kwargs)
        if not 300 <= response.status_code < 400:
            break
        address = response["Location"]
    if hasattr(response, "render"):
        response.render()
    return response
