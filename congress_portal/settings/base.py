"""Settings shared by every environment; production values by default.

Whatever differs between machines comes from the environment and is listed,
with its meaning, in docs/environment.md.
"""

import os
from typing import Any

import dj_database_url
from django.utils.translation import gettext_lazy as _
from import_export.formats.base_formats import CSV, XLSX

from congress_portal import embedded
from congress_portal.mail_server import mail_settings

BASE_DIR = embedded.PROJECT
# What the running portal writes: database, uploads, keys, built files.
VAR_DIR = embedded.folder_of_data()

DEBUG = False
ALLOWED_HOSTS = os.environ.get("ALLOWED_HOSTS", "").split()
CSRF_TRUSTED_ORIGINS = os.environ.get("CSRF_TRUSTED_ORIGINS", "").split()

INSTALLED_APPS = [
    "congress_portal",
    "organizations",
    "congresses",
    "awards",
    "import_export",
    "pghistory",
    "pgtrigger",
    "django_tasks",
    "django_tasks_db",
    "congress_portal.desk_config.DeskConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.forms",
]

MIDDLEWARE = [
    "congress_portal.headers.HeadersMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "organizations.kept_pages.KeptPages",
    "congress_portal.desk_requests.Sessions",
    "congress_portal.language.ChosenLanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "congress_portal.desk_requests.Users",
    "congress_portal.door.middleware.DeskMiddleware",
    "congress_portal.desk_requests.Messages",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "congress_portal.desk_requests.History",
]

# Public pages are kept until something is published, by each process for itself.
KEEP_PAGES = True
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "OPTIONS": {"MAX_ENTRIES": 2000},
    }
}

ROOT_URLCONF = "congress_portal.urls"
WSGI_APPLICATION = "congress_portal.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]
# The project's own admin and form templates win over those of the packages.
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# Without DATABASE_URL, development and tests use the embedded server and fill these in.
EMBEDDED_CLUSTER: embedded.Cluster | None = None


def with_setting_of_triggers(database: dict[str, Any]) -> dict[str, Any]:
    """An entry of DATABASES, its connections beginning with the value that row triggers ask for.

    While `pgtrigger.ignore` has none, each answer is an error caught in a subtransaction, and the
    end of that walks all rows that wait for their foreign keys: n rows took n² steps.
    """
    options = {"OPTIONS": {}} | database
    said = options["OPTIONS"].get("options", "")
    options["OPTIONS"] |= {"options": f"{said} -c pgtrigger.ignore={{}}".strip()}
    return options


DATABASES: dict[str, dict[str, Any]] = {"default": {}}
if os.environ.get("DATABASE_URL"):
    DATABASES["default"] = with_setting_of_triggers(
        dj_database_url.config(conn_max_age=60, conn_health_checks=True)
    )
DATABASE_ROUTERS = ["congress_portal.foundation.database_roles.RequestRouter"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
    {"NAME": "congress_portal.door.passwords.OwnWordsValidator"},
]
LOGIN_URL = "admin:login"
# How long the link of an administrator for a new password is good.
PASSWORD_RESET_TIMEOUT = 24 * 60 * 60

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", _("Vietnamese")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
# Django's own Vietnamese formats have no DATE_INPUT_FORMATS, so 05/06/2023 would be
# read the American way, as 6 May.
FORMAT_MODULE_PATH = ["congress_portal.formats"]
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True
USE_THOUSAND_SEPARATOR = False

STATIC_URL = "static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
# The fonts are built out of installed packages by `manage.py build_fonts`.
BUILT_STATIC_DIR = VAR_DIR / "static-built"
STATICFILES_DIRS = [BASE_DIR / "static", BUILT_STATIC_DIR]
# The folders are absent in a fresh clone, before the first file is built.
SILENCED_SYSTEM_CHECKS = ["staticfiles.W004"]
MEDIA_URL = "uploads/"
MEDIA_ROOT = VAR_DIR / "uploads"
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o700
# A record sheet posts a few hundred rows of a dozen fields.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 2**20
# More than a list takes: its form says how many it does.
DATA_UPLOAD_MAX_NUMBER_FILES = 50

# A union's records are personal data: importing is a permission of its own.
IMPORT_EXPORT_IMPORT_PERMISSION_CODE = "import"
IMPORT_EXPORT_EXPORT_PERMISSION_CODE = "view"
IMPORT_EXPORT_FORMATS = [CSV, XLSX]
# Its own escape turns every cell of a sheet into text; `foundation.spreadsheets` guards cells.
IMPORT_EXPORT_ESCAPE_FORMULAE_ON_EXPORT = False

# Long sheets wait in the database for `manage.py run_worker`.
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# Days after a congress in which it is reported, and after a report in which it is answered.
REPORT_WITHIN_DAYS = int(os.environ.get("REPORT_WITHIN_DAYS", "15"))
ANSWER_WITHIN_DAYS = int(os.environ.get("ANSWER_WITHIN_DAYS", "15"))

# The largest file of minutes that is taken.
MINUTES_MOST_MB = int(os.environ.get("MINUTES_MOST_MB", "20"))

# Mails name the portal by this address; without a mail server they are only printed.
PORTAL_ADDRESS = os.environ.get("PORTAL_ADDRESS", "http://127.0.0.1:8000").rstrip("/")
DEFAULT_FROM_EMAIL = os.environ.get("MAIL_FROM", "congress-portal@localhost")
EMAIL_TIMEOUT = 20
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
globals().update(mail_settings(os.environ.get("EMAIL_URL", "")))

X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SESSION_ENGINE = "congress_portal.door.sessions"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "congress_portal.door.views.csrf_failure"
KNOWN_BROWSER_COOKIE_NAME = "known_browser"
# How many proxies of the portal's own append the visitor's address to X-Forwarded-For.
PROXY_COUNT = int(os.environ.get("PROXY_COUNT", "0"))
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"

# A file, or "stderr". Whoever rotates the file need not tell the portal.
SECURITY_LOG = os.environ.get("SECURITY_LOG", str(VAR_DIR / "security.log"))
# Whom to erase again after a backup was put back; it must not go with the database.
ERASURE_LOG = os.environ.get("ERASURE_LOG", str(VAR_DIR / "erasures.log"))

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"},
        "line": {"format": "{message}", "style": "{"},
    },
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "plain"},
        "security": (
            {"class": "logging.StreamHandler", "formatter": "line"}
            if SECURITY_LOG == "stderr"
            else {
                "class": "congress_portal.security_log.PrivateFileHandler",
                "formatter": "line",
                "filename": SECURITY_LOG,
                "delay": True,
            }
        ),
        "suspicion": {"class": "congress_portal.security_log.SuspicionHandler"},
    },
    "root": {"handlers": ["console"], "level": os.environ.get("LOG_LEVEL", "INFO")},
    "loggers": {
        # Its own handlers mail every error to ADMINS and stay silent without DEBUG.
        "django": {"handlers": [], "propagate": True},
        # One line for each unknown address and each refused form is what the access log is for.
        "django.request": {"level": "ERROR"},
        "django.security": {"handlers": ["suspicion"], "propagate": False},
        "portal.security": {"handlers": ["security"], "level": "INFO", "propagate": False},
    },
}
