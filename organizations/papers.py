"""Public pages as files: what a page says, as PDF and as Word, at its address with that ending."""

import copy
import functools
import hashlib
import re
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponsePermanentRedirect,
    HttpResponseRedirect,
)
from django.http.request import QueryDict
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import content_disposition_header, quote_etag
from django.utils.translation import get_language

from congress_portal import papers
from organizations import kept_pages

# A longer list is seconds of work, and nobody reads it on paper.
MOST_ROWS = 2000
ROW = re.compile(rb"<(?:tr|li)[\s>]")
LONGEST_MAKING = 120
RETRY_SECONDS = 5
ENDING = r"\.(?P<ending>pdf|docx)$"


def rendered(request: HttpRequest, template: str, context: dict[str, Any]) -> bytes:
    """The page of a record; one that is too long for files does not offer them."""
    content = render_to_string(template, context, request).encode()
    if len(ROW.findall(content)) <= MOST_ROWS:
        return content
    endings = tuple(f".{ending}" for ending in papers.CONTENT_TYPES)
    offered = [each for each in context["downloads"] if not each[1].endswith(endings)]
    return render_to_string(template, {**context, "downloads": offered}, request).encode()


def of_page(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """The view of the page as a file: it goes where the page goes, and is withdrawn with it."""

    @functools.wraps(view)
    def answering(request: HttpRequest, *args: Any, ending: str, **kwargs: Any) -> HttpResponseBase:
        if "as_of" in request.GET:
            # A paper says what holds now; that of another day would be another paper.
            raise Http404
        asked = _for_the_page(request, ending)
        page = view(asked, *args, **kwargs)
        if page.status_code in (301, 302):
            return HttpResponsePermanentRedirect(f"{page.headers['Location'][:-1]}.{ending}")
        if page.status_code != 200 or not isinstance(page, HttpResponse):
            return page
        if request.META.get("QUERY_STRING"):
            # One file for one address: each question after it would be set anew.
            return HttpResponseRedirect(request.path)
        if len(ROW.findall(page.content)) > MOST_ROWS:
            return _told_instead(request, asked, 404)
        return _file(request, asked, page, ending)

    return answering


def _told_instead(request: HttpRequest, asked: HttpRequest, status: int) -> HttpResponse:
    """Why there is no file (404: too long for one) or not yet (503), and where its page is."""
    context = {"page_address": asked.path, "is_being_made": status == 503, "most": MOST_ROWS}
    return render(request, "portal/no_paper.html", context, status=status)


def _made_once(digest: str, made: Callable[[], bytes]) -> bytes | None:
    """The file as kept, or made; None while another request makes the same one."""
    content: bytes | None = cache.get(f"paper-{digest}") if settings.KEEP_PAGES else None
    if content is not None:
        return content
    if not cache.add(f"paper-begun-{digest}", True, LONGEST_MAKING):
        return None
    try:
        content = made()
        if settings.KEEP_PAGES and len(content) <= kept_pages.LARGEST_KEPT:
            cache.set(f"paper-{digest}", content, kept_pages.KEPT_SECONDS)
    finally:
        cache.delete(f"paper-begun-{digest}")
    return content


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

    content = _made_once(digest, made)
    if content is None:
        busy = _told_instead(request, asked, 503)
        busy.headers["Retry-After"] = str(RETRY_SECONDS)
        return busy
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
