"""Public pages made once: kept until something is published, and sent to no reader twice.

One value, `Register.stamp`, is another after every publication, correction, withdrawal, sealing.
A kept page carries the stamp that was read before anything else of it, so it is right for as
long as the register has that stamp, and the day lasts: pages tell who is in office today. One
short query tells.
"""

import contextlib
import datetime
import functools
import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.core.cache import cache
from django.db import InterfaceError, OperationalError, connections
from django.db.models import Subquery
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import parse_http_date_safe, quote_etag
from django.utils.translation import get_language

from congress_portal.foundation import database_roles

from .published import Register

KEPT_SECONDS = 24 * 3600
LONGEST_KEPT_ADDRESS = 200
# Bytes. With the number of entries in the settings it bounds what a process keeps.
LARGEST_KEPT = 400_000
STAMP = f'SELECT stamp FROM "{Register._meta.db_table}"'
MADE_OF = (
    "templates/**/*.html",
    "static/css/*.css",
    "static/js/*.js",
    "locale/*/LC_MESSAGES/*.mo",
    "organizations/*.py",
    "congresses/*.py",
    "awards/*.py",
    "congress_portal/*.py",
    "congress_portal/foundation/*.py",
    "congress_portal/papers/*",
    "congress_portal/publishing/*.py",
    "*/templatetags/*.py",
)


_keeps_nothing: ContextVar[bool] = ContextVar("keeps_nothing", default=False)


@contextlib.contextmanager
def keeping_nothing() -> Iterator[None]:
    """While a page is made of what is not published: a draft never becomes a reader's page."""
    token = _keeps_nothing.set(True)
    try:
        yield
    finally:
        _keeps_nothing.reset(token)


def register_stamp() -> UUID:
    """The stamp of the register now."""
    with connections[database_roles.alias()].cursor() as cursor:
        cursor.execute(STAMP)
        return cursor.fetchone()[0]


def turned_at() -> datetime.datetime:
    """When the register took its stamp: the moment of the last edition made or sealed."""
    return Register.objects.values_list("turned_at", flat=True).get()


def stamp_with_rows() -> Subquery:
    """The stamp of the register as a column, so that it is read with a page's first rows."""
    return Subquery(Register.objects.values("stamp")[:1])


@dataclass(frozen=True)
class KeptPage:
    """An answer as it was sent, and the stamp of the register it was made at."""

    made_at: UUID
    content: bytes
    headers: dict[str, str]

    def answer(self, request: HttpRequest) -> HttpResponseBase:
        if "HTTP_IF_NONE_MATCH" in request.META or (
            "HTTP_IF_MODIFIED_SINCE" in request.META and "Last-Modified" in self.headers
        ):
            changed = parse_http_date_safe(self.headers.get("Last-Modified", ""))
            had = get_conditional_response(request, self.headers["ETag"], changed)
            if had is not None:
                # The length of a body that does not follow makes some readers wait for it.
                for name in self.headers.keys() - {"Content-Type", "Content-Length"}:
                    had.headers.setdefault(name, self.headers[name])
                return had
        return HttpResponse(self.content, headers=self.headers)


class KeptPages:
    """Middleware: answer with the kept page where there is one and it is still right.

    Nothing behind it runs then. Only answers that a view has marked by `keep` are kept.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        is_desk = request.path_info.startswith(database_roles.DESK)
        if is_desk or request.method not in ("GET", "HEAD") or not settings.KEEP_PAGES:
            return self.get_response(request)
        key = _place_of(request)
        kept: KeptPage | None = cache.get(key) if key else None
        if kept is not None and kept.made_at == _stamp_without_ceremony():
            return kept.answer(request)
        response = self.get_response(request)
        made_at = getattr(response, "made_at", None)
        if key and made_at is not None and response.status_code == 200:
            assert isinstance(response, HttpResponse)
            if len(response.content) <= LARGEST_KEPT:
                page = KeptPage(made_at, response.content, dict(response.items()))
                cache.set(key, page, KEPT_SECONDS)
        return response


def _place_of(request: HttpRequest) -> str:
    """Where a page is kept: day, host, address, language; empty for an address too long."""
    host = request.META.get("HTTP_HOST", "")
    address = f"{request.scheme}://{host}{request.get_full_path()}"
    if len(address) > LONGEST_KEPT_ADDRESS:
        return ""
    # Reading cookies costs more than all else here, and most readers bring none.
    language = (
        request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        if "HTTP_COOKIE" in request.META
        else ""
    )
    if language not in dict(settings.LANGUAGES):
        language = settings.LANGUAGE_CODE
    stamp = f"{build()} {timezone.localdate()} {language} {address}"
    return f"page-{hashlib.sha256(stamp.encode()).hexdigest()}"


def _stamp_without_ceremony() -> UUID:
    """The stamp of the register; asks a second time where the connection has died meanwhile."""
    connection = connections[database_roles.alias()]
    # Django would ask the server whether it lives before asking this.
    connection.health_check_done = True
    try:
        return register_stamp()
    except (InterfaceError, OperationalError):
        if connection.in_atomic_block:
            raise
        connection.close()
        return register_stamp()


def keep(response: HttpResponse, made_at: UUID) -> HttpResponse:
    """Mark an answer as right for as long as the register has the stamp `made_at`."""
    if not _keeps_nothing.get():
        response.made_at = made_at  # type: ignore[attr-defined]
    response.headers.setdefault("Cache-Control", "no-cache")
    patch_vary_headers(response, ["Cookie"])
    if not response.has_header("ETag"):
        response.headers["ETag"] = quote_etag(hashlib.sha256(response.content).hexdigest()[:40])
    return response


def conditional(
    request: HttpRequest, response: HttpResponse, made_at: UUID | None = None
) -> HttpResponseBase:
    """The response with its fingerprint, or 304 for a reader who has it already."""
    if made_at is not None and not _shows_what_was_asked(request):
        keep(response, made_at)
    else:
        response.headers["ETag"] = quote_etag(hashlib.sha256(response.content).hexdigest()[:40])
        response.headers.setdefault("Cache-Control", "no-cache")
    answer = get_conditional_response(request, etag=response.headers["ETag"], response=response)
    return response if answer is None else answer


def _shows_what_was_asked(request: HttpRequest) -> bool:
    # The search box of a record's page shows the words of the address.
    return bool(request.META.get("QUERY_STRING"))


def kept(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Keep the pages of a view that is made of published rows alone, one for all readers."""

    @functools.wraps(view)
    def answering(request: HttpRequest, *args, **kwargs) -> HttpResponseBase:
        if not settings.KEEP_PAGES:
            return view(request, *args, **kwargs)
        made_at = register_stamp()
        response = view(request, *args, **kwargs)
        if response.status_code != 200 or not isinstance(response, HttpResponse):
            return response
        keep(response, made_at)
        etag = response.headers["ETag"]
        return get_conditional_response(request, etag=etag, response=response) or response

    return answering


def answer(
    request: HttpRequest,
    made_at: UUID | None,
    made_of: Iterable[str],
    render: Callable[[], bytes],
    content_type: str = "text/html; charset=utf-8",
) -> HttpResponseBase:
    """The page that `made_of` determines; `render` runs where no such page is kept.

    A publication elsewhere changes the stamp, but need not have the page made again.
    """
    parts = [*made_of, content_type, get_language() or "", build()]
    digest = hashlib.sha256("\n".join(parts).encode()).hexdigest()[:40]
    etag = quote_etag(digest)
    response: HttpResponseBase | None = get_conditional_response(request, etag=etag)
    if response is not None:
        patch_vary_headers(response, ["Cookie"])
        response.headers["Cache-Control"] = "no-cache"
        return response
    content = _content(request, digest, render)
    page = HttpResponse(content, content_type=content_type, headers={"ETag": etag})
    if made_at is None or _shows_what_was_asked(request):
        patch_vary_headers(page, ["Cookie"])
        page.headers["Cache-Control"] = "no-cache"
        return page
    return keep(page, made_at)


def _content(request: HttpRequest, digest: str, render: Callable[[], bytes]) -> bytes:
    if not settings.KEEP_PAGES or _keeps_nothing.get() or _shows_what_was_asked(request):
        return render()
    # Pages print their own address, host included.
    place = hashlib.sha256(request.build_absolute_uri().encode()).hexdigest()[:16]
    key = f"content-{digest}-{place}"
    content = cache.get(key)
    if content is None:
        content = render()
        if len(content) <= LARGEST_KEPT:
            cache.set(key, content, KEPT_SECONDS)
    return content


def build() -> str:
    """What pages are made with, as one short text; looked at once, but for developers."""
    return _digest_of_build() if settings.DEBUG else _kept_digest_of_build()


@functools.cache
def built_at() -> float:
    """When the newest of what pages are made with was put in its place."""
    return max(path.stat().st_mtime for path in _made_of())


def _made_of() -> list[Path]:
    base = Path(settings.BASE_DIR)
    found = {path for pattern in MADE_OF for path in base.glob(pattern) if path.is_file()}
    return sorted(found)


def _digest_of_build() -> str:
    digest = hashlib.sha256()
    for path in _made_of():
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


_kept_digest_of_build = functools.cache(_digest_of_build)
