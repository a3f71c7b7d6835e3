"""What every answer tells a browser to forbid, whatever made the answer."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

_POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
POLICY = "; ".join(f"{name} {value}" for name, value in _POLICY.items())
# A file that is opened instead of saved may do nothing at all.
POLICY_OF_DOWNLOADS = "; ".join(
    [f"{name} 'none'" for name in ("default-src", "form-action", "base-uri", "frame-ancestors")]
    + ["sandbox"]
)
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


class HeadersMiddleware:
    """Outermost, so that static files, redirects and refused hosts have the headers as well."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        if settings.DEBUG and response.status_code in (404, 500):
            # Django's own pages for developers carry their style with them.
            return response
        disposition = response.headers.get("Content-Disposition", "")
        is_download = disposition.lower().startswith("attachment")
        response.headers["Content-Security-Policy"] = POLICY_OF_DOWNLOADS if is_download else POLICY
        return response
