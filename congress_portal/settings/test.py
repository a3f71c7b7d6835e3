"""The test suite: fast hashing, no network, a database server that may forget."""

import os

from congress_portal import embedded

from .base import *  # noqa: F403
from .base import DATABASES, LOGGING, VAR_DIR, with_setting_of_triggers

SECRET_KEY = "only-for-tests-" + "0123456789abcdef" * 4
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "testserver"]

if not os.environ.get("DATABASE_URL"):
    EMBEDDED_CLUSTER = embedded.Cluster(VAR_DIR / "postgres-test", durable=False)
    DATABASES["default"] = with_setting_of_triggers(EMBEDDED_CLUSTER.database_settings())
# Several runs at the same time must not take each other's database.
DATABASES["default"]["TEST"] = {"NAME": f"test_portal_{os.getpid()}"}

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
# Files are found when asked for: a test client need not list them all first.
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
STATIC_ROOT = None

# A test that changes a row behind the portal's back must see the page change or not, as it is.
KEEP_PAGES = False

# Tests read the security log where they read every other.
LOGGING["loggers"]["portal.security"] |= {"handlers": [], "propagate": True}
