"""What every kind of answer tells a browser to forbid."""

import re

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.http import HttpResponse, StreamingHttpResponse
from django.test import Client, RequestFactory
from django.urls import include, path, reverse

from congress_portal import headers
from congress_portal import urls as portal_urls
from congress_portal.publishing import transitions
from congress_portal.views import examples
from organizations.enums import Role
from tests.awards.documents import award, decision, person_award
from tests.awards.factories import AwardFactory
from tests.congresses import documents as congresses
from tests.door import stop_the_clock, type_password
from tests.organizations.documents import profile, publish
from tests.organizations.factories import ClerkRoleFactory, OrganizationFactory, UserFactory

pytestmark = pytest.mark.django_db


DATA = ("application/json", "application/ld+json")


def broken(request):
    raise ZeroDivisionError


def refused(request):
    from django.core.exceptions import SuspiciousOperation

    raise SuspiciousOperation("Nguyễn Văn A")


# The portal's own addresses and two that go wrong on purpose.
urlpatterns = [
    path("hong/", broken),
    path("dang-ngo/", refused),
    path("", include(portal_urls.urlpatterns)),
]


@pytest.fixture
def home():
    return OrganizationFactory(official_name="Liên đoàn Lao động tỉnh Lạng Sơn")


@pytest.fixture
def clerk(home):
    return UserFactory(clerk_of=home)


@pytest.fixture
def public(home, clerk):
    """The address of a published body, and of one that was withdrawn."""
    approver = UserFactory(approver_of=home)
    gone = OrganizationFactory(parent=home)
    for body in (home, gone):
        transitions.submit(body, clerk)
        transitions.approve(body, approver)
    note = {"reason_class": "data_protection", "note": "Rút theo yêu cầu"}
    transitions.withdraw(gone, approver, **note)
    return f"/to-chuc/{home.code}/", f"/to-chuc/{gone.code}/"


@pytest.fixture
def answers(settings, home, clerk, public, monkeypatch):
    """One answer of every class, by its name."""
    stop_the_clock(monkeypatch)
    settings.ROOT_URLCONF = __name__
    # What the proxy says; without the setting for it, nobody listens.
    https = {"x-forwarded-proto": "https"}
    reader = Client(raise_request_exception=False, headers=https)
    desk = Client(raise_request_exception=False, headers=https)
    strict = Client(enforce_csrf_checks=True, headers=https)
    desk.force_login(clerk)
    AwardFactory(decision__deciding_organization=home)
    page = reader.get(public[0], follow=True)
    given = {
        "200 page": page,
        "200 head": reader.head(page.request["PATH_INFO"]),
        "200 JSON": reader.get(page.request["PATH_INFO"].rstrip("/") + ".json"),
        "200 health": reader.get("/healthz/live"),
        "200 CSV": reader.get("/khen-thuong.csv"),
        "200 sheet": reader.get("/khen-thuong.xlsx"),
        "200 static": reader.get("/static/css/tokens.css"),
        "200 login": reader.get("/admin/login/"),
        "200 desk": desk.get("/admin/"),
        "200 list": desk.get(reverse("admin:awards_award_changelist")),
        "200 script of the admin": desk.get("/admin/jsi18n/"),
        "200 own sessions": desk.get("/admin/phien-dang-nhap/"),
        "301 to the full address": reader.get(public[0]),
        "302 to the login": reader.get("/admin/"),
        "304": reader.get(
            page.request["PATH_INFO"], headers={"if-none-match": page.headers["ETag"]}
        ),
        "400 host": reader.get("/", headers={"host": "evil.example"}),
        "400 suspicious": reader.get("/dang-ngo/"),
        "403 role": desk.get("/admin/auth/user/"),
        "403 token": strict.post("/admin/login/", {}),
        "404 page": reader.get("/khong-co/"),
        "404 static": reader.get("/static/khong-co.css"),
        "404 desk": desk.get("/admin/khong-co/"),
        "405 page": reader.post("/"),
        "405 logout": desk.get("/admin/logout/"),
        "410": reader.get(public[1]),
        "500 page": reader.get("/hong/"),
    }
    since = given["200 static"].headers["Last-Modified"]
    given["304 static"] = reader.get("/static/css/tokens.css", headers={"if-modified-since": since})
    for _ in range(5):
        given["429"] = type_password(reader, "nguoi.khong.co", "sai")
    yield given
    for answer in given.values():
        for close in answer._resource_closers:
            close()


def test_every_class_of_answer_has_every_header(answers):
    for name, answer in answers.items():
        assert str(answer.status_code) == name[:3], name
        for header, value in headers.HEADERS.items():
            assert answer.headers.get(header) == value, f"{name}: {header}"
        policy = directives(answer)
        assert policy["default-src"] == "'none'", name
        assert policy["frame-ancestors"] == "'none'", name
        assert policy["base-uri"] == "'none'", name
        assert "unsafe" not in str(policy), name
        assert "*" not in str(policy), name
        is_file = answer.headers.get("Content-Disposition", "").startswith("attachment")
        assert ("sandbox" in policy) is is_file, name
    print(f"{len(answers)} classes of answers")
    assert len(answers) >= 28
    assert {answer.status_code for answer in answers.values()} == {
        200, 301, 302, 304, 400, 403, 404, 405, 410, 429, 500,
    }  # fmt: skip


def directives(answer):
    policy = answer.headers["Content-Security-Policy"]
    return {name: rest for name, _, rest in (part.partition(" ") for part in policy.split("; "))}


def test_no_answer_of_the_desk_is_kept_and_readers_are_given_no_cookie(answers):
    count = 0
    for name, answer in answers.items():
        if answer.request["PATH_INFO"].startswith("/admin/"):
            assert "no-store" in answer.headers["Cache-Control"], name
            count += 1
        else:
            assert not answer.cookies, name
    assert count >= 10


def test_a_server_error_at_the_desk_is_not_kept_either(settings, clerk, monkeypatch):
    client = Client(raise_request_exception=False)
    client.force_login(clerk)
    monkeypatch.setattr("congress_portal.door.sessions.own_sessions", broken)
    answer = client.get(reverse("admin:own_sessions"))
    assert answer.status_code == 500
    assert "no-store" in answer.headers["Cache-Control"]
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    "disposition", ["attachment; filename=a.pdf", "ATTACHMENT; filename=a.html"]
)
def test_a_download_may_do_nothing_when_it_is_opened(disposition):
    response = HttpResponse("<script>", headers={"Content-Disposition": disposition})
    answer = headers.HeadersMiddleware(lambda request: response)(RequestFactory().get("/"))
    assert "sandbox" in answer.headers["Content-Security-Policy"]


def test_a_streamed_answer_has_the_headers_too():
    response = StreamingHttpResponse(iter(["a"]))
    answer = headers.HeadersMiddleware(lambda request: response)(RequestFactory().get("/"))
    assert headers.HEADERS.items() <= dict(answer.items()).items()


# The grade a scanner would give

SIX_MONTHS = 15_768_000
BEST_GRADE = 100
# What is reached without cookies; the list of preloaded hosts cannot be asked from here.
WITHOUT_COOKIES, WITH_COOKIES = 120, 125


def score(answer) -> int:
    """The score of Mozilla's HTTP Observatory, by its published table of modifiers.

    Penalties first; from 90 on, bonuses too. What needs the network is left out, at no gain: the
    list of preloaded hosts, and the redirection from plain HTTP, which has a test of its own.
    """
    given = answer.headers
    modifiers = [
        of_policy(given.get("Content-Security-Policy", "")),
        of_transport(given.get("Strict-Transport-Security", "")),
        of_cookies(answer.cookies.values()),
        0 if given.get("X-Content-Type-Options") == "nosniff" else -5,
        of_frames(given),
        {"same-origin": 5, "no-referrer": 5, "strict-origin": 5}.get(
            given.get("Referrer-Policy", ""), -5 if "Referrer-Policy" in given else 0
        ),
        0 if given.get("Cross-Origin-Resource-Policy") in ("same-origin", "same-site") else -20,
        # What is public may be read from anywhere, so long as no cookie goes with it.
        -50 if given.get("Access-Control-Allow-Credentials") == "true" else 0,
        of_scripts(answer),
    ]
    penalised = 100 + sum(each for each in modifiers if each < 0)
    return penalised + (sum(each for each in modifiers if each > 0) if penalised >= 90 else 0)


def of_policy(policy) -> int:
    if not policy:
        return -25
    parts = dict((f"{part.strip()} ").split(" ", 1) for part in policy.split(";"))
    scripts, objects = (
        parts.get(name, parts.get("default-src", "*")) for name in ("script-src", "object-src")
    )
    broad = ("'unsafe-inline'", "data:", "https:", "http:", "*")
    if any(each in f"{scripts} {objects}".split() for each in broad):
        return -20
    if "http:" in policy:
        return -20
    if "'unsafe-eval'" in policy:
        return -10
    if any(each in parts.get("style-src", parts.get("default-src", "*")).split() for each in broad):
        return 0
    return 10 if parts.get("default-src", "").strip() == "'none'" else 5


def of_transport(value) -> int:
    found = re.search(r"max-age=(\d+)", value)
    if found is None:
        return -20
    return 0 if int(found[1]) >= SIX_MONTHS else -10


def of_cookies(cookies) -> int:
    found = []
    for cookie in cookies:
        is_session = any(word in cookie.key.lower() for word in ("session", "known-browser"))
        if not cookie["secure"]:
            found.append(-40 if is_session else -20)
        if is_session and not cookie["httponly"]:
            found.append(-30)
        if cookie["samesite"] not in ("Lax", "Strict"):
            found.append(-20 if cookie["samesite"] or "csrf" in cookie.key else 0)
        else:
            found.append(5)
    return min(found, default=0)


def of_frames(given) -> int:
    if "frame-ancestors 'none'" in given.get("Content-Security-Policy", ""):
        return 5
    return 0 if given.get("X-Frame-Options") in ("DENY", "SAMEORIGIN") else -20


def of_scripts(answer) -> int:
    """Scripts of another host ask for the digest of what they hold."""
    if answer.streaming or not answer.headers.get("Content-Type", "").startswith("text/html"):
        return 0
    page = BeautifulSoup(answer.content, "html.parser")
    outside = [tag for tag in page.select("script[src]") if "//" in str(tag["src"])]
    return -50 if any(not tag.get("integrity") for tag in outside) else 0


@pytest.fixture
def as_in_production(settings):
    """The settings of a public server that headers and cookies come from."""
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_HSTS_SECONDS = 365 * 24 * 3600
    settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = settings.SECURE_HSTS_PRELOAD = True
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True
    settings.LANGUAGE_COOKIE_SECURE = True


def test_every_class_of_answer_has_the_best_grade_of_a_scanner(as_in_production, answers):
    scores = {name: score(answer) for name, answer in answers.items()}
    print(f"{len(scores)} classes of answers: {min(scores.values())} to {max(scores.values())}")
    assert len(scores) >= 28
    low = {name: given for name, given in scores.items() if given < WITHOUT_COOKIES}
    assert low == {}, f"the best grade begins at {BEST_GRADE}"
    with_cookies = {name for name, answer in answers.items() if answer.cookies}
    assert "200 login" in with_cookies
    assert {scores[name] for name in with_cookies} == {WITH_COOKIES}


@pytest.mark.parametrize(
    ("header", "value", "most"),
    [
        ("Content-Security-Policy", None, 75),
        ("Content-Security-Policy", "default-src 'self' 'unsafe-inline'", 80),
        ("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'", 110),
        ("Strict-Transport-Security", None, 80),
        ("Strict-Transport-Security", "max-age=3600", 115),
        ("X-Content-Type-Options", None, 115),
        ("Referrer-Policy", "unsafe-url", 115),
        ("Cross-Origin-Resource-Policy", "cross-origin", 80),
        ("Access-Control-Allow-Credentials", "true", 50),
    ],
)
def test_a_header_that_is_weaker_lowers_the_score(header, value, most):
    answer = HttpResponse(headers={**headers.HEADERS, "Content-Security-Policy": headers.POLICY})
    answer.headers["Strict-Transport-Security"] = f"max-age={SIX_MONTHS}"
    assert score(answer) == WITHOUT_COOKIES
    if value is None:
        del answer.headers[header]
    else:
        answer.headers[header] = value
    assert score(answer) <= most


@pytest.mark.parametrize(
    "kept", [{"secure": False}, {"httponly": False}, {"samesite": "None"}, {"samesite": None}]
)
def test_a_weaker_cookie_lowers_the_score(kept):
    answer = HttpResponse(headers={**headers.HEADERS, "Content-Security-Policy": headers.POLICY})
    answer.headers["Strict-Transport-Security"] = f"max-age={SIX_MONTHS}"
    answer.set_cookie(
        "__Host-sessionid", "a", **{"secure": True, "httponly": True, "samesite": "Lax"} | kept
    )
    assert score(answer) < WITH_COOKIES


# What the policy forbids is not there


def addresses_of_the_desk():
    """Every address of the admin that is written without an argument."""
    from django.contrib import admin
    from django.urls import NoReverseMatch

    found = set()
    for url in admin.site.get_urls():
        for pattern in getattr(url, "url_patterns", [url]):
            try:
                found.add(reverse(f"admin:{pattern.name}"))
            except NoReverseMatch:
                continue
    return sorted(found)


def test_no_page_of_the_desk_has_a_script_style_or_handler_of_its_own(client, home):
    """Import and export pages included: their packages bring both in their own templates."""
    user = UserFactory()
    for role in Role.values:
        ClerkRoleFactory(user=user, organization=home, role=role)
    decision = AwardFactory(decision__deciding_organization=home).decision
    more = [
        reverse("admin:awards_awarddecision_change", args=[decision.pk]),
        reverse("admin:awards_awarddecision_history", args=[decision.pk]),
        reverse("admin:awards_awarddecision_delete", args=[decision.pk]),
        reverse("admin:auth_user_password_change", args=[UserFactory(clerk_of=home).pk]),
        reverse("admin:record", args=["khen-thuong", decision.code]),
    ]
    seen = 0
    for address in [*addresses_of_the_desk(), *more]:
        client.force_login(user)
        answer = client.get(address)
        if answer.status_code != 200 or not answer["Content-Type"].startswith("text/html"):
            continue
        assert faults(answer.content.decode()) == [], address
        seen += 1
    print(f"{seen} pages of the desk")
    assert seen >= 50


def test_no_public_page_has_a_script_style_or_handler_of_its_own(client):
    """What describes a list to search engines is data: no browser runs it."""
    publish(profile())
    congresses.publish(congresses.full_report())
    congresses.publish(congresses.cluster_year())
    publish(decision(award(), person_award()))
    seen = 0
    for address in dict.fromkeys(each.example for each in examples()):
        # Files are no pages.
        if not address.partition("?")[0].endswith("/"):
            continue
        answer = client.get(address, follow=True)
        assert answer.status_code == 200, address
        assert faults(answer.content.decode()) == [], address
        seen += 1
    print(f"{seen} public pages")
    assert seen >= 20


def faults(text):
    """Whatever in a page the policy would not run."""
    page = BeautifulSoup(text, "html.parser")
    found = [str(tag) for tag in page.find_all("style")]
    found += [
        str(tag)
        for tag in page.find_all("script")
        if not tag.get("src") and tag.get("type") not in DATA
    ]
    for tag in page.find_all(True):
        for name, value in tag.attrs.items():
            is_handler = re.fullmatch(r"on[a-z]+", name) is not None
            if name == "style" or is_handler or "javascript:" in str(value):
                found.append(f"{tag.name} {name}={value}")
            is_outside = name in ("src", "action") and str(value).startswith(("http", "//"))
            if is_outside:
                found.append(f"{tag.name} {name}={value}")
    return found


@pytest.mark.parametrize(
    "planted",
    [
        "<style>p {}</style>",
        "<script>alert(1)</script>",
        '<p style="color: red">',
        '<a onclick="go()">',
        '<a href="javascript:go()">',
        '<script src="//evil.example/x.js"></script>',
    ],
)
def test_a_planted_fault_is_found(planted):
    assert faults(planted)


# Production


def test_production_says_how_cookies_and_addresses_are_kept():
    """Read in a process of its own: the settings of a public server are others."""
    import json
    import subprocess
    import sys

    from tests.portal.test_settings import PRODUCTION, ROOT

    program = """
import json, django
django.setup()
from django.test import Client
from django.conf import settings
answer = Client().get("/healthz/live", secure=True, headers={"host": "cong-doan.example"})
plain = Client().get("/healthz/live", headers={"host": "cong-doan.example"})
names = ["SESSION", "CSRF", "LANGUAGE", "KNOWN_BROWSER"]
print(json.dumps({
    "headers": dict(answer.items()),
    "plain": [plain.status_code, plain.headers["Location"], dict(plain.items())],
    "cookies": [getattr(settings, f"{name}_COOKIE_NAME") for name in names],
    "secure": [settings.SESSION_COOKIE_SECURE, settings.CSRF_COOKIE_SECURE,
               settings.SESSION_COOKIE_HTTPONLY, settings.CSRF_COOKIE_HTTPONLY],
    "path": [settings.SESSION_COOKIE_PATH, settings.SESSION_COOKIE_DOMAIN],
    "same_site": [settings.SESSION_COOKIE_SAMESITE, settings.CSRF_COOKIE_SAMESITE],
}))
"""
    import os

    environment = {**os.environ, **PRODUCTION}
    environment.pop("DJANGO_ALLOW_ASYNC_UNSAFE", None)
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, env=environment, capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr
    found = json.loads(run.stdout.splitlines()[-1])
    seconds = int(re.search(r"max-age=(\d+)", found["headers"]["Strict-Transport-Security"])[1])
    assert seconds >= 365 * 24 * 3600
    assert "includeSubDomains" in found["headers"]["Strict-Transport-Security"]
    assert found["plain"][:2] == [301, "https://cong-doan.example/healthz/live"]
    assert headers.HEADERS.items() <= found["plain"][2].items()
    assert all(name.startswith("__Host-") for name in found["cookies"])
    assert found["secure"] == [True] * 4
    assert found["path"] == ["/", None]
    assert found["same_site"] == ["Lax", "Lax"]


def test_the_mark_of_a_known_browser_is_closed_to_scripts(client, home):
    user = UserFactory(clerk_of=home)
    user.set_password("thuyền giấy trôi qua cầu 71")
    user.save()
    answer = type_password(client, user.username, "thuyền giấy trôi qua cầu 71")
    cookie = answer.cookies[settings.KNOWN_BROWSER_COOKIE_NAME]
    assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Lax", "/")
