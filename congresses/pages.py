"""Pages made once: kept until what they are made of changes, and sent to no reader twice.

A page is known by the hashes of its editions, what stands around them, the language, and the
build: all the text that pages are made with.
"""

import functools
import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import quote_etag
from django.utils.translation import get_language

KEPT_SECONDS = 600
BUILT_OF = (
    "templates/**/*.html",
    "static/css/*.css",
    "locale/*/LC_MESSAGES/*.mo",
    "congresses/*.py",
    "congress_portal/*.py",
    "congress_portal/templatetags/*.py",
)


def answer(
    request: HttpRequest,
    made_of: Iterable[str],
    render: Callable[[], bytes],
    content_type: str = "text/html; charset=utf-8",
) -> HttpResponseBase:
    """The page, or 304 for a reader who has it; `render` runs where it is not kept."""
    parts = [*made_of, content_type, get_language() or "", build()]
    digest = hashlib.sha256("\n".join(parts).encode()).hexdigest()[:40]
    etag = quote_etag(digest)
    response: HttpResponseBase | None = get_conditional_response(request, etag=etag)
    if response is None:
        response = HttpResponse(_content(request, digest, render), content_type=content_type)
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = "no-cache"
    patch_vary_headers(response, ["Cookie"])
    return response


def _content(request: HttpRequest, digest: str, render: Callable[[], bytes]) -> bytes:
    # The search box shows what the address asks for: such a page is made for one reader.
    if settings.DEBUG or request.META.get("QUERY_STRING"):
        return render()
    # Pages print their own address, host included.
    place = hashlib.sha256(request.build_absolute_uri().encode()).hexdigest()[:16]
    key = f"page-{digest}-{place}"
    content = cache.get(key)
    if content is None:
        content = render()
        cache.set(key, content, KEPT_SECONDS)
    return content


def build() -> str:
    """What pages are made with, as one short text; looked at once, but for developers."""
    return _digest_of_build() if settings.DEBUG else _kept_digest_of_build()


def _digest_of_build() -> str:
    digest = hashlib.sha256()
    base = Path(settings.BASE_DIR)
    for path in sorted(path for pattern in BUILT_OF for path in base.glob(pattern)):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


_kept_digest_of_build = functools.cache(_digest_of_build)
