"""Sessions: begun anew at each login, over when idle, after a day's work, or when ended."""

import datetime

import pytest
from django.conf import settings
from django.contrib.sessions.backends.base import UpdateError
from django.db.models import F
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from congress_portal.door import second_factor, sessions
from congress_portal.door.entrance import BETWEEN, CODE_EXPECTED_WITHIN
from organizations.enums import Role
from organizations.models import DeskSession
from tests.congresses.factories import CongressFactory
from tests.door import give_authenticator, log_in, next_code, type_password
from tests.organizations.factories import ClerkRoleFactory, OrganizationFactory, UserFactory

pytestmark = pytest.mark.django_db
PASSWORD = "thuyền giấy trôi qua cầu 71"
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"


@pytest.fixture
def clerk():
    user = UserFactory(clerk_of=OrganizationFactory())
    user.set_password(PASSWORD)
    user.save()
    return user


@pytest.fixture
def inside(client, clerk):
    log_in(client, clerk, PASSWORD)
    return client


def is_in(client):
    return client.get(reverse("admin:index")).status_code == 200


def key_of(client):
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def later(**given):
    """Let the sessions believe that so much time has passed since the last request."""
    moved = datetime.timedelta(**given)
    DeskSession.objects.update(last_seen_at=F("last_seen_at") - moved)


def test_a_key_known_before_the_login_opens_nothing_after_it(client, clerk):
    client.post(f"/admin/congresses/congress/{CongressFactory().pk}/change/", {"ticket": "planted"})
    session = client.session
    session["planted"] = "by somebody else"
    session.save()
    client.cookies[settings.SESSION_COOKIE_NAME] = session.session_key
    log_in(client, clerk, PASSWORD)
    assert key_of(client) != session.session_key
    thief = Client()
    thief.cookies[settings.SESSION_COOKIE_NAME] = session.session_key
    assert not is_in(thief)


def test_the_table_holds_no_key_that_opens_a_session(inside):
    kept = DeskSession.objects.get()
    assert kept.session_key == sessions.hashed(key_of(inside))
    thief = Client()
    thief.cookies[settings.SESSION_COOKIE_NAME] = kept.session_key
    assert not is_in(thief)


@pytest.mark.parametrize(("minutes", "still_in"), [(29, True), (31, False)])
def test_half_an_hour_without_a_request_ends_a_session(inside, minutes, still_in):
    later(minutes=minutes)
    assert is_in(inside) is still_in


def test_each_request_begins_the_half_hour_again(inside):
    for _ in range(4):
        later(minutes=20)
        assert is_in(inside)


def test_twelve_hours_after_the_login_a_busy_session_is_over(inside):
    DeskSession.objects.update(expire_date=F("expire_date") - datetime.timedelta(hours=11))
    assert is_in(inside)
    session = inside.session
    session["busy"] = True
    session.save()
    left = DeskSession.objects.get().expire_date - timezone.now()
    assert left <= sessions.ABSOLUTE_LIMIT
    session[sessions.LOGGED_IN_AT] = (timezone.now() - datetime.timedelta(hours=12)).isoformat()
    session.save()
    assert not is_in(inside)


def test_a_session_of_a_user_without_the_time_of_its_login_is_over(inside):
    session = inside.session
    del session[sessions.LOGGED_IN_AT]
    session.save()
    assert not is_in(inside)


def test_what_was_typed_in_an_idle_session_is_there_after_the_next_login(client):
    congress = CongressFactory()
    user = UserFactory(clerk_of=congress.organization)
    user.set_password(PASSWORD)
    user.save()
    log_in(client, user, PASSWORD)
    address = f"/admin/congresses/congress/{congress.pk}/change/?muc=1"
    page = client.get(address)
    typed = {"ticket": page.context["ticket"], "base": page.context["base"]}
    later(hours=2)
    answer = client.post(address, typed | {"congress-slogan": "Đổi mới"})
    assert answer["Location"].startswith(reverse("admin:login"))
    target = answer.wsgi_request.session["kept_posts"]
    assert target
    answer = client.post(
        answer["Location"], {"username": user.username, "password": PASSWORD, "next": address}
    )
    assert answer.status_code == 302
    assert client.session["kept_posts"] == target


def test_logging_out_is_a_post_and_ends_the_session_on_the_server(inside):
    key = key_of(inside)
    assert inside.get(reverse("admin:logout")).status_code == 405
    assert is_in(inside)
    assert inside.post(reverse("admin:logout")).status_code == 200
    thief = Client()
    thief.cookies[settings.SESSION_COOKIE_NAME] = key
    assert not is_in(thief)


def test_a_user_sees_his_own_sessions_and_nobody_else_s(inside, clerk):
    other = Client(REMOTE_ADDR="203.0.113.77", HTTP_USER_AGENT=FIREFOX)
    log_in(other, clerk, PASSWORD)
    stranger = Client()
    stranger.force_login(UserFactory(clerk_of=OrganizationFactory()))
    page = inside.get(reverse("admin:own_sessions"))
    shown = page.context["sessions"]
    assert [each.is_this for each in shown] == [True, False]
    assert (shown[1].network, shown[1].browser) == ("203.0.113.0/24", "Firefox, Linux")
    assert key_of(other) not in page.content.decode()
    assert sessions.hashed(key_of(other)) not in page.content.decode()


def test_one_session_can_be_ended_and_all_others(inside, clerk):
    address = reverse("admin:own_sessions")
    others = [Client() for _ in range(3)]
    for other in others:
        log_in(other, clerk, PASSWORD)
    shown = inside.get(address).context["sessions"]
    inside.post(address, {"session": shown[1].handle})
    assert sorted(map(is_in, others)) == [False, True, True]
    inside.post(address)
    assert not any(map(is_in, others))
    assert is_in(inside)
    inside.post(address, {"session": shown[0].handle})
    assert not is_in(inside)


def test_the_handle_of_another_user_s_session_ends_nothing(inside, clerk):
    handle = inside.get(reverse("admin:own_sessions")).context["sessions"][0].handle
    stranger = Client()
    stranger.force_login(UserFactory(clerk_of=OrganizationFactory()))
    stranger.post(reverse("admin:own_sessions"), {"session": handle})
    assert is_in(inside)


def test_a_new_password_ends_the_other_sessions(inside, clerk):
    other = Client()
    log_in(other, clerk, PASSWORD)
    new = "ngọn đèn trên hiên chiều 36"
    typed = {"old_password": PASSWORD, "new_password1": new, "new_password2": new}
    assert inside.post(reverse("admin:password_change"), typed).status_code == 302
    assert is_in(inside)
    assert not is_in(other)


@pytest.mark.parametrize(
    ("user_agent", "named"),
    [
        ("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0",
         "Edge, Windows"),
        ("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36",
         "Chrome, Android"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Safari/604.1",
         "Safari, iPhone"),
        (FIREFOX, "Firefox, Linux"),
        ("<script>alert(1)</script>", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_of_the_browser_two_words_are_kept(user_agent, named):
    assert sessions.browser_named(user_agent) == named


def test_what_is_over_is_removed_by_the_timer(inside, clerk, capsys):
    from django.core.management import call_command

    other = Client()
    log_in(other, clerk, PASSWORD)
    later(minutes=40)
    assert is_in(inside) is False
    third = Client()
    log_in(third, clerk, PASSWORD)
    call_command("remove_expired_logins")
    assert "2 sessions" in capsys.readouterr().out
    assert is_in(third)


# A key that somebody else has


def thief_of(client):
    """Another browser that sends the same cookie."""
    thief = Client()
    thief.cookies[settings.SESSION_COOKIE_NAME] = key_of(client)
    return thief


def test_the_key_of_the_very_session_that_changed_the_password_opens_nothing_more(inside):
    thief = thief_of(inside)
    assert is_in(thief)
    new = "ngọn đèn trên hiên chiều 36"
    typed = {"old_password": PASSWORD, "new_password1": new, "new_password2": new}
    assert inside.post(reverse("admin:password_change"), typed).status_code == 302
    assert is_in(inside)
    assert not is_in(thief)


def test_a_second_step_that_is_set_up_ends_what_was_begun_without_it(inside, clerk):
    other, thief = Client(), thief_of(inside)
    log_in(other, clerk, PASSWORD)
    enrol = reverse("admin:second_factor_enrol")
    secret = inside.get(enrol).context["secret"].replace(" ", "")
    code = second_factor.code_at(secret, second_factor.current_step())
    assert inside.post(enrol, {"code": code, "password": PASSWORD}).context["codes"]
    assert is_in(inside)
    assert not is_in(other)
    assert not is_in(thief)


def test_a_code_that_is_asked_of_who_is_in_begins_another_key_as_well(inside, clerk):
    ClerkRoleFactory(user=clerk, role=Role.APPROVER)
    give_authenticator(clerk)
    thieves = [thief_of(inside)]
    assert inside.get(reverse("admin:login"))["Location"] == reverse("admin:second_step")
    thieves.append(thief_of(inside))
    inside.post(reverse("admin:second_step"), {"code": next_code(clerk)})
    assert is_in(inside)
    assert not any(map(is_in, thieves))


def test_a_password_set_by_a_command_ends_every_session(inside, clerk):
    clerk.set_password("ngọn đèn trên hiên chiều 36")
    clerk.save()
    assert not is_in(inside)


@pytest.mark.parametrize("asks_meanwhile", [False, True])
def test_a_session_of_a_closed_account_is_not_there_again_when_it_is_opened(
    inside, clerk, asks_meanwhile
):
    for is_active in (False, True):
        clerk.is_active = is_active
        clerk.save()
        if asks_meanwhile:
            assert is_in(inside) is False
    assert not is_in(inside)
    log_in(inside, clerk, PASSWORD)
    assert is_in(inside)


def test_a_role_that_was_taken_is_of_no_use_to_who_has_the_key(inside, clerk):
    thief = thief_of(inside)
    clerk.clerk_roles.all().delete()
    assert not is_in(thief)
    # Of his own account alone he may still be told; of any record nothing.
    for model in ("organization", "person", "source"):
        place = reverse(f"admin:organizations_{model}_changelist")
        assert thief.get(place).status_code != 200


def test_each_step_of_a_login_has_a_key_of_its_own_and_the_earlier_open_nothing(client):
    user = UserFactory(approver_of=OrganizationFactory())
    user.set_password(PASSWORD)
    user.save()
    give_authenticator(user)
    planted = client.session
    planted["planted"] = "by somebody else"
    planted.save()
    client.cookies[settings.SESSION_COOKIE_NAME] = planted.session_key
    thieves = [thief_of(client)]
    type_password(client, user.username, PASSWORD)
    thieves.append(thief_of(client))
    client.post(reverse("admin:second_step"), {"code": next_code(user)})
    assert is_in(client)
    assert len({key_of(each) for each in (*thieves, client)}) == 3
    for thief in thieves:
        assert not is_in(thief)
        assert thief.get(reverse("admin:second_step")).status_code == 302


@pytest.mark.parametrize("how", ["closed", "too late"])
def test_who_stands_between_the_steps_does_not_stand_there_for_ever(client, how):
    user = UserFactory(approver_of=OrganizationFactory())
    user.set_password(PASSWORD)
    user.save()
    give_authenticator(user)
    type_password(client, user.username, PASSWORD)
    if how == "closed":
        type(user).objects.filter(pk=user.pk).update(is_active=False)
    else:
        session = client.session
        at = timezone.now() - CODE_EXPECTED_WITHIN - datetime.timedelta(seconds=1)
        session[BETWEEN] = session[BETWEEN] | {"at": at.isoformat()}
        session.save()
    answer = client.post(reverse("admin:second_step"), {"code": next_code(user)})
    assert answer["Location"] == reverse("admin:login")
    assert not is_in(client)


def test_a_request_under_way_does_not_bring_back_a_session_that_was_ended(inside, clerk):
    under_way = sessions.SessionStore(key_of(inside))
    assert sessions.LOGGED_IN_AT in under_way
    sessions.end_sessions(clerk)
    under_way["seen"] = "something"
    with pytest.raises(UpdateError):
        under_way.save()
    assert not is_in(inside)
