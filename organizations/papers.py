"""Public pages as files: what a page says, as PDF and as Word, at its address with that ending."""

import copy
import functools
import hashlib
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponsePermanentRedirect
from django.http.request import QueryDict
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import content_disposition_header, quote_etag
from django.utils.translation import get_language

from congress_portal import papers
from organizations import kept_pages

ENDING = r"\.(?P<ending>pdf|docx)$"


def of_page(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """The view of the page as a file: it goes where the page goes, and is withdrawn with it."""

    @functools.wraps(view)
    def answering(request: HttpRequest, *args: Any, ending: str, **kwargs: Any) -> HttpResponseBase:
        asked = _for_the_page(request, ending)
        page = view(asked, *args, **kwargs)
        if page.status_code in (301, 302):
            return HttpResponsePermanentRedirect(f"{page.headers['Location'][:-1]}.{ending}")
        if page.status_code != 200 or not isinstance(page, HttpResponse):
            return page
        if request.META.get("QUERY_STRING"):
            # One file for one address: each question after it would be set anew.
            return HttpResponsePermanentRedirect(request.path)
        return _file(request, asked, page, ending)

    return answering


def _for_the_page(request: HttpRequest, ending: str) -> HttpRequest:
    """The request as a reader of the page would have sent it."""
    asked = copy.copy(request)
    asked.path = asked.path_info = f"{request.path.removesuffix(f'.{ending}')}/"
    left_out = ("HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE")
    asked.META = {name: value for name, value in request.META.items() if name not in left_out}
    asked.META["QUERY_STRING"] = ""
    asked.GET = QueryDict()
    return asked


def _file(
    request: HttpRequest, asked: HttpRequest, page: HttpResponse, ending: str
) -> HttpResponseBase:
    said = hashlib.sha256(page.content).hexdigest()
    digest = hashlib.sha256(f"{said} {ending} {kept_pages.build()}".encode()).hexdigest()[:40]
    etag = quote_etag(digest)
    response: HttpResponseBase | None = get_conditional_response(request, etag=etag)
    if response is not None:
        patch_vary_headers(response, ["Cookie"])
        return response

    def made() -> bytes:
        address = asked.build_absolute_uri()
        return papers.made(ending, page.content, address, get_language() or "vi")

    if settings.KEEP_PAGES:
        content = cache.get_or_set(f"paper-{digest}", made, kept_pages.KEPT_SECONDS)
    else:
        content = made()
    name = request.path.rstrip("/").rpartition("/")[2]
    file = HttpResponse(
        content,
        content_type=papers.CONTENT_TYPES[ending],
        headers={
            "ETag": etag,
            "Content-Disposition": content_disposition_header(ending != "pdf", name) or "inline",
        },
    )
    made_at = getattr(page, "made_at", None)
    if made_at is not None:
        return kept_pages.keep(file, made_at)
    patch_vary_headers(file, ["Cookie"])
    return file
