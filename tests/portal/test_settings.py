"""Settings: production refuses to start half set up, and each switch does what it says."""

import datetime
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.utils import formats, translation

from congress_portal.secret_key import kept_secret_key

ROOT = Path(__file__).resolve().parents[2]
PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "congress_portal.settings.production",
    "SECRET_KEY": "a-key-that-is-long-enough-0123456789-abcdefghijklmnopqrstuvwxyz",
    "DATABASE_URL": "postgres://portal:secret@db.example/portal",
    "ALLOWED_HOSTS": "cong-doan.example",
    "SECURITY_LOG": "stderr",
}


def in_production(*arguments, **changed):
    # Set only while a browser test may run in this process.
    changed["DJANGO_ALLOW_ASYNC_UNSAFE"] = None
    environment = {**os.environ, **PRODUCTION, **changed}
    environment = {name: value for name, value in environment.items() if value is not None}
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_production_passes_every_deployment_check():
    result = in_production("check", "--deploy", "--fail-level", "WARNING")

    assert result.returncode == 0, result.stderr


@pytest.mark.parametrize("name", ["SECRET_KEY", "DATABASE_URL", "ALLOWED_HOSTS", "SECURITY_LOG"])
def test_production_refuses_to_start_without(name):
    result = in_production("check", **{name: None})

    assert result.returncode != 0
    assert f"{name} is not set" in result.stderr


def test_a_key_of_ones_own_is_made_once_and_is_private(tmp_path):
    path = tmp_path / "var" / "secret-key"

    key = kept_secret_key(path)

    assert len(key) >= 50
    assert kept_secret_key(path) == key
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("05/06/2023", datetime.date(2023, 6, 5)),
        ("25/06/2023", datetime.date(2023, 6, 25)),
    ],
)
def test_django_itself_reads_dates_day_first(text, day):
    with translation.override("vi"):
        pattern = formats.get_format("DATE_INPUT_FORMATS")[0]

    assert datetime.datetime.strptime(text, pattern).date() == day


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("cookie", "accepted", "language"),
    [
        pytest.param(None, "vi", "vi", id="nothing chosen"),
        pytest.param(None, "en-US,en;q=0.9", "vi", id="an English browser"),
        pytest.param("en", "vi", "en", id="English chosen"),
        pytest.param("xx", "vi", "vi", id="a language the portal does not have"),
        pytest.param("../../etc", "vi", "vi", id="no language at all"),
    ],
)
def test_a_page_is_in_the_language_that_was_chosen(client, cookie, accepted, language):
    if cookie:
        client.cookies[settings.LANGUAGE_COOKIE_NAME] = cookie

    page = client.get("/admin/login/", headers={"accept-language": accepted})

    assert page["Content-Language"] == language
    assert f'lang="{language}"' in page.content.decode()
    assert "accept-language" not in page.get("Vary", "").lower()


@pytest.mark.django_db
def test_pages_forbid_what_they_do_not_use(client):
    page = client.get("/admin/login/")

    policy = page["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert page["X-Frame-Options"] == "DENY"
    assert page["Referrer-Policy"] == "same-origin"
    assert page["X-Content-Type-Options"] == "nosniff"


def test_every_variable_that_is_read_is_documented():
    read = set()
    for folder in ("congress_portal", "scripts"):
        for path in (ROOT / folder).rglob("*.py"):
            source = path.read_text()
            read |= set(re.findall(r'environ(?:\.get\(|\.setdefault\(|\[)"([A-Z_]+)"', source))
            read |= set(re.findall(r'\brequired\("([A-Z_]+)"\)', source))
    table = (ROOT / "docs" / "environment.md").read_text()
    documented = set(re.findall(r"^\| `([A-Z_]+)`", table, flags=re.MULTILINE))

    assert documented == read - {"PATH"} | {"DJANGO_SETTINGS_MODULE"}


def test_the_example_of_an_environment_names_known_variables_only():
    example = (ROOT / ".env.example").read_text()
    named = set(re.findall(r"^#? ?([A-Z_]+)=", example, flags=re.MULTILINE))
    table = (ROOT / "docs" / "environment.md").read_text()

    assert named
    assert named <= set(re.findall(r"^\| `([A-Z_]+)`", table, flags=re.MULTILINE))


@pytest.fixture
def catalogue(tmp_path, settings):
    settings.LOCALE_PATHS = [tmp_path]
    path = tmp_path / "vi" / "LC_MESSAGES" / "django.po"
    path.parent.mkdir(parents=True)
    path.write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        'msgid "Congress"\nmsgstr "Đại hội"\n\n'
        '#, fuzzy\nmsgid "Seat"\nmsgstr "Đoán"\n'
    )
    return path


def test_translations_are_compiled_without_gettext(catalogue):
    import gettext

    call_command("compile_translations", verbosity=0)

    with catalogue.with_suffix(".mo").open("rb") as compiled:
        translations = gettext.GNUTranslations(compiled)
    assert translations.gettext("Congress") == "Đại hội"
    assert translations.gettext("Seat") == "Seat", "a guess was compiled"


def test_only_changed_translations_are_compiled(catalogue, capsys):
    call_command("compile_translations")
    call_command("compile_translations")
    catalogue.write_text(catalogue.read_text().replace("Đại hội", "Hội nghị"))
    call_command("compile_translations")

    said = capsys.readouterr().out.split("\n")
    assert [line.split()[0] for line in said if line] == ["1", "0", "1"]


def test_a_broken_catalogue_is_named(catalogue):
    catalogue.write_text('mgsid "Congress"\nmsgstr "Đại hội"\n')

    with pytest.raises(CommandError, match=re.escape(str(catalogue))):
        call_command("compile_translations")
