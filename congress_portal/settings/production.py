"""A public server: HTTPS only. Must pass `check --deploy --fail-level WARNING`."""

import os

from django.core.exceptions import ImproperlyConfigured

from .base import *  # noqa: F403


def required(name: str) -> str:
    if not (value := os.environ.get(name)):
        raise ImproperlyConfigured(f"{name} is not set; see docs/environment.md.")
    return value


# Starting without a key or database of its own must fail, not fall back to a shared one.
SECRET_KEY = required("SECRET_KEY")
required("DATABASE_URL")
required("ALLOWED_HOSTS")
required("SECURITY_LOG")

SECURE_SSL_REDIRECT = True
# The proxy in front must set this header itself, and drop it when a visitor sends it.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
PROXY_COUNT = int(os.environ.get("PROXY_COUNT", "1"))
SECURE_HSTS_SECONDS = int(os.environ.get("SECURE_HSTS_SECONDS", 365 * 24 * 3600))
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
# A browser takes a cookie with this prefix only over HTTPS, for this host and the whole site.
SESSION_COOKIE_NAME = "__Host-sessionid"
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "__Host-csrftoken"
CSRF_COOKIE_SECURE = True
KNOWN_BROWSER_COOKIE_NAME = "__Host-known-browser"
LANGUAGE_COOKIE_NAME = "__Host-language"
LANGUAGE_COOKIE_SECURE = True

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
