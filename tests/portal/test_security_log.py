"""The security log: who, what, when, where; nothing personal, and one line an event."""

import json
import logging

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.urls import reverse

from congress_portal import security_log
from congress_portal.publishing import transitions
from organizations.enums import Role
from organizations.models import ClerkRole
from tests.door import give_authenticator, log_in, stop_the_clock, type_password, wait
from tests.organizations.factories import ClerkRoleFactory, OrganizationFactory, UserFactory

pytestmark = pytest.mark.django_db
PASSWORD = "thuyền giấy trôi qua cầu 71"
NEW = "ngọn đèn trên hiên chiều 36"
PERSONAL = ("Nguyễn", "Ánh", "anh@", PASSWORD, NEW, "mat-khau-go-nham")


def with_role(role, body):
    user = UserFactory(last_name="Nguyễn Thị", first_name="Ánh", email="anh@example.vn")
    ClerkRoleFactory(user=user, organization=body, role=role)
    user.set_password(PASSWORD)
    user.save()
    return user


@pytest.fixture
def events(caplog):
    caplog.set_level(logging.INFO, logger="portal.security")

    def read():
        return [
            json.loads(record.getMessage())
            for record in caplog.records
            if record.name == "portal.security"
        ]

    return read


def test_incidents_are_noted_with_who_what_when_and_where(
    events, client, django_capture_on_commit_callbacks, monkeypatch
):
    stop_the_clock(monkeypatch)
    body = OrganizationFactory()
    clerk, approver = with_role(Role.CLERK, body), with_role(Role.APPROVER, body)
    administrator = with_role(Role.ADMINISTRATOR, body)
    for user in (approver, administrator):
        give_authenticator(user)
    for _ in range(5):
        type_password(client, clerk.username, "mat-khau-go-nham")
    type_password(Client(), "mat-khau-go-nham", "x")
    wait(60)
    log_in(Client(), clerk, PASSWORD)
    at_desk = Client()
    type_password(at_desk, approver.username, PASSWORD)
    for _ in range(5):
        at_desk.post(reverse("admin:second_step"), {"code": "12"})
    inside = Client()
    inside.force_login(clerk)
    inside.get(reverse("admin:auth_user_changelist") + "?q=Nguyễn")
    own = {"old_password": "mat-khau-go-nham", "new_password1": NEW, "new_password2": NEW}
    inside.post(reverse("admin:password_change"), own)
    inside.post(reverse("admin:password_change"), own | {"old_password": PASSWORD})
    inside.get(reverse("admin:own_sessions"))
    inside.post(reverse("admin:own_sessions"))
    enrol = reverse("admin:second_factor_enrol")
    secret = inside.get(enrol).context["secret"].replace(" ", "")
    from congress_portal.door import second_factor

    code = second_factor.code_at(secret, second_factor.current_step())
    codes = inside.post(enrol, {"code": code, "password": NEW}).context["codes"]
    other = Client()
    type_password(other, clerk.username, NEW)
    clerk.second_factor.refresh_from_db()
    other.post(reverse("admin:second_step"), {"code": codes[0]})
    factor = reverse("admin:second_factor")
    inside.post(factor, {"password": NEW, "codes": "1"})
    inside.post(factor, {"password": NEW, "take_off": "1"})
    inside.post(reverse("admin:logout"))
    at_top = Client()
    at_top.force_login(administrator)
    help_page = reverse("admin:auth_user_password_change", args=[clerk.pk])
    link = at_top.post(help_page, {"kind": "password"}).context["link"]
    visitor = Client()
    page = visitor.get(link, follow=True)
    typed = {"new_password1": PASSWORD, "new_password2": PASSWORD}
    visitor.post(page.redirect_chain[-1][0], typed)
    at_top.post(reverse("admin:auth_user_add"), {"username": "nguoimoi", "email": "anh@example.vn"})
    role = ClerkRole.objects.create(user=clerk, role=Role.AUDITOR, organization=body)
    role.until = "2030-01-01"
    role.save()
    role.delete()
    for is_active in (False, True):
        clerk.is_active = is_active
        clerk.save()
    Client(enforce_csrf_checks=True).post(reverse("admin:login"), {})
    Client().get("/", headers={"host": "evil.example"})
    transitions.submit(body, clerk)
    transitions.approve(body, approver)
    reason = {"reason_class": "data_protection", "note": "Rút theo yêu cầu"}
    other = with_role(Role.APPROVER, body)
    with transaction.atomic():
        transitions.withdraw(body, other, **reason)
        transaction.set_rollback(True)
    assert "withdrawn" not in {event["event"] for event in events()}
    body.refresh_from_db()
    with django_capture_on_commit_callbacks(execute=True):
        transitions.withdraw(body, other, **reason)

    seen = events()
    named = {event["event"] for event in seen}
    expected = {
        "login", "login_failed", "login_throttled", "second_factor_failed",
        "second_factor_throttled", "second_factor_enrolled", "recovery_code_used",
        "recovery_codes_made", "second_factor_taken_off", "permission_denied",
        "password_confirmation_failed", "password_changed", "sessions_ended", "logout",
        "account_reset", "password_reset", "account_made", "role_given", "role_dated",
        "role_taken", "account_closed", "account_opened", "csrf_refused", "suspicious_request",
        "withdrawn",
    }  # fmt: skip
    print(f"{len(seen)} events of {len(named)} kinds")
    assert named >= expected
    text = json.dumps(seen, ensure_ascii=False)
    for value in (*PERSONAL, codes[0], secret, link.split("/")[-2]):
        assert value not in text, value
    for event in seen:
        assert event["at"]
        if "path" in event:
            assert event["address"] == "127.0.0.1"
            assert "?" not in event["path"]
    by = {event["event"]: event for event in seen}
    assert by["password_changed"]["user"] == clerk.pk
    assert by["account_reset"]["user"] == administrator.pk
    assert by["account_reset"]["account"] == clerk.pk
    assert by["login_failed"]["user"] is None


def test_a_download_from_the_desk_is_noted(events):
    from congress_portal.door.middleware import DeskMiddleware

    answer = HttpResponse(headers={"Content-Disposition": "attachment; filename=a.csv"})
    DeskMiddleware(lambda request: answer)(RequestFactory().get("/admin/x/"))
    DeskMiddleware(lambda request: answer)(RequestFactory().get("/khen-thuong.csv"))
    assert [event["event"] for event in events()] == ["download"]


def test_nothing_a_visitor_sends_begins_a_line_of_its_own(events, caplog):
    path = '/admin/\n{"event": "login", "user": 1}\r\u2028\x1b[2J' + "x" * 900
    request = RequestFactory().get("/admin/", REMOTE_ADDR="1\n2")
    request.path = path
    security_log.note("permission_denied", request=request)
    [line] = [r.getMessage() for r in caplog.records if r.name == "portal.security"]
    assert line.isascii()
    assert line.isprintable()
    assert len(events()[0]["path"]) == security_log.LONGEST_PATH


def test_the_file_is_closed_to_others_and_followed_when_it_is_rotated(tmp_path):
    handler = security_log.PrivateFileHandler(str(tmp_path / "security.log"), delay=True)
    for number in range(2):
        handler.emit(logging.makeLogRecord({"msg": f"line {number}"}))
        if not number:
            (tmp_path / "security.log").rename(tmp_path / "security.log.1")
    handler.close()
    for name, line in (("security.log.1", "line 0\n"), ("security.log", "line 1\n")):
        assert (tmp_path / name).read_text() == line
        assert (tmp_path / name).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("count", "forwarded", "address"),
    [
        (0, "198.51.100.9", "10.0.0.1"),
        (1, "198.51.100.9", "198.51.100.9"),
        (1, "1.1.1.1, 198.51.100.9", "198.51.100.9"),
        (1, "", "10.0.0.1"),
        (1, "<script>", "10.0.0.1"),
        (2, "198.51.100.9", "10.0.0.1"),
        (2, "1.1.1.1, 198.51.100.9, 10.0.0.2", "198.51.100.9"),
    ],
)
def test_an_address_is_the_one_that_the_portal_s_own_proxies_saw(
    settings, count, forwarded, address
):
    from congress_portal.foundation.visitors import address_of

    settings.PROXY_COUNT = count
    request = RequestFactory().get("/", REMOTE_ADDR="10.0.0.1", HTTP_X_FORWARDED_FOR=forwarded)
    assert address_of(request) == address
