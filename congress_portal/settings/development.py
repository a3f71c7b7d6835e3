"""One's own machine: the embedded server, a key of its own, static files as they are."""

import os

from congress_portal import embedded
from congress_portal.secret_key import kept_secret_key

from .base import *  # noqa: F403
from .base import DATABASES, VAR_DIR, with_setting_of_triggers

DEBUG = os.environ.get("DEBUG", "1") == "1"
SECRET_KEY = os.environ.get("SECRET_KEY") or kept_secret_key(VAR_DIR / "secret-key")
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", *os.environ.get("ALLOWED_HOSTS", "").split()]

if not os.environ.get("DATABASE_URL"):
    EMBEDDED_CLUSTER = embedded.Cluster(VAR_DIR / "postgres")
    DATABASES["default"] = with_setting_of_triggers(EMBEDDED_CLUSTER.database_settings())

KEEP_PAGES = not DEBUG
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
# Nothing is collected here: files are served from where they are.
STATIC_ROOT = None
