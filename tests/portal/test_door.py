"""The door: waiting instead of locks, a second step that nothing leads round, help by two hands."""

import datetime
import re
import threading

import pytest
from django.contrib import admin
from django.contrib.auth.hashers import MD5PasswordHasher
from django.db import connection
from django.test import Client, RequestFactory
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.translation import gettext

from congress_portal.door import second_factor, throttle
from organizations.enums import Role
from organizations.models import AccountReset, ClerkRole, LoginDelay, RecoveryCode, SecondFactor
from tests.door import (
    give_authenticator,
    log_in,
    next_code,
    stop_the_clock,
    type_password,
    wait,
)
from tests.organizations.factories import ClerkRoleFactory, OrganizationFactory, UserFactory

PASSWORD = "thuyền giấy trôi qua cầu 71"
NEW_PASSWORD = "ngọn đèn trên hiên chiều 36"
WRONG = "chắc chắn là sai"


def with_password(user, password=PASSWORD):
    user.set_password(password)
    user.save()
    return user


def with_role(role, organization=None):
    organization = organization or OrganizationFactory()
    return with_password(ClerkRoleFactory(organization=organization, role=role).user)


@pytest.fixture(autouse=True)
def still_clock(monkeypatch):
    stop_the_clock(monkeypatch)


@pytest.fixture
def clerk(db):
    return with_role(Role.CLERK)


@pytest.fixture
def approver(db):
    return with_role(Role.APPROVER)


def is_in(client):
    return client.get(reverse("admin:index")).status_code == 200


# Waiting


def test_the_wait_grows_to_half_a_minute_and_no_further(client, clerk):
    waits = []
    while len(waits) < 11:
        answer = type_password(client, clerk.username, WRONG)
        if answer.status_code == 429:
            waits.append(int(answer["Retry-After"]))
            wait(waits[-1])
    assert waits == [1, 2, 4, 8, 16, 30, 30, 30, 30, 30, 30]
    wait(1)
    type_password(client, clerk.username, WRONG)
    # While it waits, the right password is not looked at either.
    assert type_password(client, clerk.username, PASSWORD).status_code == 429
    wait(30)
    assert type_password(client, clerk.username, PASSWORD).status_code == 302
    assert is_in(client)


def at(address, account):
    """The tries at an account from an address, in a browser never seen before."""
    return throttle.Tries(RequestFactory(REMOTE_ADDR=address).get("/"), account)


def test_an_attack_from_a_thousand_addresses_gets_few_tries_in_a_quarter_of_an_hour(db):
    """Time is moved, not waited for; every five seconds six addresses try."""
    checked = tried = 0
    for turn in range(15 * 60 // 5):
        for number in range(6 * turn, 6 * turn + 6):
            tries = at(f"10.{number % 1000 // 250}.{number % 250}.9", "nguoiduyet")
            tried += 1
            if not tries.take():
                checked += 1
                tries.failed()
        wait(5)
    print(f"{checked} of {tried} guesses were looked at")
    assert tried == 1080
    # 3 at once, 5 while the wait grows, then one in half a minute.
    assert 0 < checked <= throttle.FREE_TRIES + 6 + 900 // throttle.LONGEST_WAIT


def test_an_unknown_account_is_answered_as_a_known_one(clerk):
    def seen(name):
        client = Client()
        pages = [type_password(client, name, WRONG) for _ in range(6)]
        blind = re.compile(rb'value="[^"]*"')
        return [
            (page.status_code, page.get("Retry-After"), blind.sub(b"", page.content))
            for page in pages
        ]

    known, unknown = seen(clerk.username), seen("nguoi.khong.co")
    assert [code for code, *_ in known] == [200, 200, 200, 200, 429, 429]
    assert known == unknown


def test_tries_at_the_same_time_do_not_outrun_the_count(cloned_database):
    """Ten real connections at one barrier; the count lets three and one more through."""
    barrier = threading.Barrier(10)
    answers = []

    def attempt():
        barrier.wait()
        answers.append(at("10.0.0.1", "canbo").take())
        connection.close()

    threads = [threading.Thread(target=attempt) for _ in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == 10
    assert answers.count(0) == throttle.FREE_TRIES + 1


def test_an_office_behind_one_address_is_not_held_up_by_its_mistypers(db):
    office = "203.0.113.7"
    for number in range(200):
        assert at(office, f"nguoi{number}").take() == 0
        at(office, f"nguoi{number}").failed()
    clerk = with_role(Role.CLERK)
    client = Client(REMOTE_ADDR=office)
    assert type_password(client, clerk.username, PASSWORD).status_code == 302
    assert is_in(client)


def test_a_browser_used_before_gets_in_while_strangers_attack_from_next_door(client, clerk):
    log_in(client, clerk, PASSWORD)
    client.post(reverse("admin:logout"))
    for number in range(throttle.ADDRESS_TRIES + 20):
        at("127.0.0.1", f"nguoi{number}").failed()
    for _ in range(8):
        at("127.0.0.1", clerk.username).take()
    stranger = type_password(Client(), clerk.username, PASSWORD)
    assert stranger.status_code == 429
    assert type_password(client, clerk.username, PASSWORD).status_code == 302
    assert is_in(client)


def test_an_address_that_failed_three_hundred_times_waits_for_every_account_but_not_for_ever(db):
    crowded, number = "203.0.113.8", throttle.ADDRESS_TRIES
    assert (number, throttle.SECONDS_PER_ADDRESS_TRY) == (300, 3)
    for each in range(number):
        assert at(crowded, f"nguoi{each}").take() == 0
        at(crowded, f"nguoi{each}").failed()
    wait(1)
    at(crowded, "nguoi.khac").failed()
    assert at(crowded, "nguoi.moi").take() > 0
    assert at("198.51.100.4", "nguoi.moi").take() == 0
    wait(throttle.SECONDS_PER_ADDRESS_TRY)
    assert at(crowded, "nguoi.moi.khac").take() == 0


def test_a_password_is_hashed_once_whether_or_not_there_is_such_an_account(clerk, monkeypatch):
    """Or the time of an answer would tell which accounts there are."""
    closed = with_role(Role.CLERK)
    type(closed).objects.filter(pk=closed.pk).update(is_active=False)
    stock, hashed = MD5PasswordHasher.encode, []
    monkeypatch.setattr(
        MD5PasswordHasher, "encode", lambda *given: hashed.append(1) or stock(*given)
    )
    counts = {}
    for name in (clerk.username, closed.username, "nguoi.khong.co"):
        hashed.clear()
        type_password(Client(), name, WRONG)
        counts[name] = len(hashed)
    assert set(counts.values()) == {1}, counts


def test_the_table_of_waiting_times_holds_neither_names_nor_addresses(client, clerk):
    type_password(client, "mat-khau-go-nham-cho", WRONG)
    kept = " ".join(LoginDelay.objects.values_list("key", flat=True))
    assert LoginDelay.objects.count() == 2
    assert "mat-khau" not in kept
    assert "127.0.0.1" not in kept


# Two steps


@pytest.mark.parametrize(
    ("role", "asked"),
    [
        (Role.CLERK, False),
        (Role.AUDITOR, False),
        (Role.APPROVER, True),
        (Role.ADMINISTRATOR, True),
        (Role.PRIVACY, True),
    ],
)
def test_who_decides_for_others_sets_up_a_second_step_before_anything_else(client, db, role, asked):
    user = with_role(role)
    answer = type_password(client, user.username, PASSWORD)
    assert answer["Location"] == reverse("admin:second_step" if asked else "admin:index")
    assert is_in(client) is not asked
    if asked:
        page = client.get(reverse("admin:second_step"))
        assert "admin/door/enrol.html" in [template.name for template in page.templates]


def enrol_by_page(client, address=None, **more):
    address = address or reverse("admin:second_step")
    page = client.get(address)
    secret = page.context["secret"].replace(" ", "")
    code = second_factor.code_at(secret, second_factor.current_step())
    return client.post(address, {"code": code, **more}), secret


def test_enrolling_takes_the_app_s_code_and_gives_ten_recovery_codes_once(client, approver):
    type_password(client, approver.username, PASSWORD)
    wrong = client.post(reverse("admin:second_step"), {"code": "000000"})
    assert wrong.context["form"].errors
    page, _secret = enrol_by_page(client)
    codes = page.context["codes"]
    assert len(set(codes)) == 10
    assert is_in(client)
    kept = set(RecoveryCode.objects.values_list("digest", flat=True))
    assert not kept & set(codes)
    assert SecondFactor.objects.get().sealed_secret not in page.content.decode()


def test_the_picture_on_the_page_holds_the_secret(approver):
    """The path is drawn dot by dot and read back against the package's own matrix."""
    import segno

    from congress_portal import qr_code

    text = second_factor.address_for_app(approver, second_factor.new_secret())
    side, path = qr_code.picture(text)
    dots = [[0] * side for _ in range(side)]
    for x, y, length in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", path):
        for at in range(int(x), int(x) + int(length)):
            dots[int(y)][at] = 1
    assert dots == [list(row) for row in segno.make(text, error="m", micro=False).matrix]


def test_codes_are_those_of_the_standard():
    """The vectors of RFC 6238, cut to six digits."""
    secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
    for at, code in ((59, "287082"), (1111111109, "081804"), (20000000000, "353130")):
        assert second_factor.code_at(secret, at // 30) == code


@pytest.mark.parametrize(
    ("off", "opens"), [(-2, False), (-1, True), (0, True), (1, True), (2, False)]
)
def test_a_code_is_good_half_a_minute_either_way(approver, monkeypatch, off, opens):
    give_authenticator(approver)
    factor = SecondFactor.objects.get()
    now = second_factor.current_step()
    monkeypatch.setattr(second_factor, "current_step", lambda: now)
    code = second_factor.code_at(second_factor.unseal(factor.sealed_secret), now + off)
    assert second_factor.STEP == 30
    assert second_factor.accept_code(factor, code) is opens


def test_a_code_opens_once(client, approver):
    give_authenticator(approver)
    code = next_code(approver)
    type_password(client, approver.username, PASSWORD)
    assert client.post(reverse("admin:second_step"), {"code": code}).status_code == 302
    assert is_in(client)

    second = Client()
    type_password(second, approver.username, PASSWORD)
    assert second.post(reverse("admin:second_step"), {"code": code}).status_code == 200
    assert not is_in(second)


def test_of_two_requests_with_one_code_one_gets_in(cloned_database):
    user = with_role(Role.APPROVER)
    give_authenticator(user)
    factor, code = SecondFactor.objects.get(), next_code(user)
    barrier, answers = threading.Barrier(8), []

    def attempt():
        barrier.wait()
        answers.append(second_factor.accept_code(factor, code))
        connection.close()

    threads = [threading.Thread(target=attempt) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == [False] * 7 + [True]


def test_a_recovery_code_opens_once(client, approver):
    give_authenticator(approver)
    codes = second_factor.new_recovery_codes(SecondFactor.objects.get())
    for typed, opens in ((codes[0].upper().replace("-", " "), True), (codes[0], False)):
        each = Client()
        type_password(each, approver.username, PASSWORD)
        each.post(reverse("admin:second_step"), {"code": typed})
        assert is_in(each) is opens


def test_wrong_codes_wait_like_wrong_passwords(client, approver):
    give_authenticator(approver)
    type_password(client, approver.username, PASSWORD)
    codes = [
        client.post(reverse("admin:second_step"), {"code": "12345"}).status_code for _ in range(6)
    ]
    assert codes == [200, 200, 200, 200, 429, 429]


OPEN_TO_ALL = ("login", "second_step", "new_password")


def admin_addresses():
    """Every address of the admin that needs no more than one number or word to be written."""
    found = set()
    for url in admin.site.get_urls():
        for pattern in getattr(url, "url_patterns", [url]):
            names = [f"admin:{pattern.name}"] if getattr(pattern, "name", None) else []
            for name in names:
                for given in ((), (1,), ("dai-hoi", "abcdefgh"), ("dai-hoi", "abcdefgh", "rut")):
                    try:
                        if pattern.name not in OPEN_TO_ALL:
                            found.add(reverse(name, args=given))
                    except NoReverseMatch:
                        continue
    return sorted(found)


@pytest.mark.parametrize("enrolled", [True, False], ids=["before the code", "before enrolment"])
def test_between_the_steps_every_address_answers_as_to_a_stranger(approver, enrolled):
    if enrolled:
        give_authenticator(approver)
    halfway, stranger = Client(), Client()
    type_password(halfway, approver.username, PASSWORD)
    addresses = admin_addresses()
    for address in addresses:
        for method in ("get", "post"):
            seen = getattr(halfway, method)(address)
            expected = getattr(stranger, method)(address)
            assert seen.status_code == expected.status_code != 200, address
            assert seen.get("Location") == expected.get("Location"), address
    print(f"{2 * len(addresses)} requests between the steps")
    assert len(addresses) >= 90


def test_enrolling_is_no_way_round_a_factor_that_is_there(client, approver):
    give_authenticator(approver)
    type_password(client, approver.username, PASSWORD)
    page = client.get(reverse("admin:second_step"))
    assert "secret" not in page.context
    assert client.get(reverse("admin:second_factor_enrol")).status_code == 302
    assert SecondFactor.objects.count() == 1


def test_a_password_changed_between_the_steps_ends_them(client, approver):
    give_authenticator(approver)
    type_password(client, approver.username, PASSWORD)
    with_password(approver, NEW_PASSWORD)
    answer = client.post(reverse("admin:second_step"), {"code": next_code(approver)})
    assert answer["Location"] == reverse("admin:login")
    assert not is_in(client)


def test_a_role_given_this_minute_asks_for_a_code_at_the_next_request(client, clerk):
    log_in(client, clerk, PASSWORD)
    assert is_in(client)
    ClerkRoleFactory(user=clerk, role=Role.APPROVER)
    answer = client.get(reverse("admin:index"), follow=True)
    assert answer.redirect_chain[-1][0] == reverse("admin:second_step")
    enrol_by_page(client)
    assert is_in(client)


def test_a_clerk_may_enrol_and_switch_it_off_again_with_his_password(client, clerk):
    log_in(client, clerk, PASSWORD)
    address = reverse("admin:second_factor_enrol")
    page, _secret = enrol_by_page(client, address, password=WRONG)
    assert page.context["again"].errors
    page, _secret = enrol_by_page(client, address, password=PASSWORD)
    assert len(page.context["codes"]) == 10
    assert is_in(client)
    assert type_password(Client(), clerk.username, PASSWORD)["Location"] == reverse(
        "admin:second_step"
    )
    own = reverse("admin:second_factor")
    assert client.get(own).status_code == 200
    client.post(own, {"password": WRONG, "take_off": "1"})
    assert SecondFactor.objects.exists()
    client.post(own, {"password": PASSWORD, "take_off": "1"})
    assert not SecondFactor.objects.exists()


def test_an_approver_makes_new_recovery_codes_and_cannot_switch_the_step_off(client, approver):
    give_authenticator(approver)
    log_in(client, approver, PASSWORD)
    own = reverse("admin:second_factor")
    first = client.post(own, {"password": PASSWORD, "codes": "1"}).context["codes"]
    second = client.post(own, {"password": PASSWORD, "codes": "1"}).context["codes"]
    assert not set(first) & set(second)
    client.post(own, {"password": PASSWORD, "take_off": "1"})
    assert SecondFactor.objects.exists()


def test_a_factor_of_another_key_opens_nothing(client, approver, settings):
    give_authenticator(approver)
    code = next_code(approver)
    settings.SECRET_KEY = "another-key-" * 6
    type_password(client, approver.username, PASSWORD)
    client.post(reverse("admin:second_step"), {"code": code})
    assert not is_in(client)


@pytest.mark.parametrize(
    "target",
    [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "https:/evil.example",
        "\x01//evil.example",
        "/admin/\r\nX-Evil: 1",
        "http:\\\\evil.example",
        "///evil.example/%2f..",
        "/%09/evil.example",
    ],
)
def test_no_login_leads_off_the_portal(approver, clerk, target):
    give_authenticator(approver)
    for user in (approver, clerk):
        client = Client()
        client.post(
            reverse("admin:login"),
            {"username": user.username, "password": PASSWORD, "next": target},
        )
        if user == approver:
            answer = client.post(reverse("admin:second_step"), {"code": next_code(user)})
            assert answer["Location"].startswith("/")
            assert not answer["Location"].startswith(("//", "/\\"))
            assert "\n" not in answer["Location"]
        assert is_in(client)


# Help


@pytest.fixture
def top(db):
    return OrganizationFactory()


@pytest.fixture
def administrator(top):
    return ClerkRoleFactory(organization=top, role=Role.ADMINISTRATOR).user


@pytest.fixture
def helped(top):
    """An approver of the administrator's branch."""
    user = with_role(Role.APPROVER, top)
    give_authenticator(user)
    return user


def help_with(client, user, kind):
    return client.post(reverse("admin:auth_user_password_change", args=[user.pk]), {"kind": kind})


def test_a_link_of_the_administrator_opens_once_and_leads_not_round_the_code(
    client, administrator, helped
):
    inside = Client()
    log_in(inside, helped, PASSWORD)
    client.force_login(administrator)
    link = help_with(client, helped, "password").context["link"]
    assert is_in(inside), "the old password is good until the new one"

    visitor = Client()
    page = visitor.get(link, follow=True)
    assert page.context["validlink"]
    typed = {"new_password1": NEW_PASSWORD, "new_password2": NEW_PASSWORD}
    answer = visitor.post(page.redirect_chain[-1][0], typed)
    assert answer["Location"] == reverse("admin:login")
    assert not is_in(visitor)
    assert not is_in(inside), "the sessions under the old password are over"

    assert not Client().get(link, follow=True).context["validlink"], "it was used"
    answer = type_password(visitor, helped.username, NEW_PASSWORD)
    assert answer["Location"] == reverse("admin:second_step")
    assert not is_in(visitor)


def test_the_account_tells_that_there_is_a_password_and_nothing_of_its_hash(
    client, administrator, helped
):
    client.force_login(administrator)
    address = f"/admin/auth/user/{helped.pk}/change/"

    def password_state():
        page = client.get(address).content.decode()
        state = page.partition('<p class="password-state">')[2].partition("</p>")[0]
        return page, state.strip()

    page, state = password_state()
    assert state == "Đã đặt mật khẩu."
    algorithm, *_rounds, salt, digest = helped.password.split("$")
    assert algorithm not in state
    for part in (salt[:6], digest[:6]):
        assert part not in page

    helped.set_unusable_password()
    helped.save()
    assert password_state()[1] == gettext("No password set.")


def test_a_link_expires(client, administrator, helped, settings):
    client.force_login(administrator)
    link = help_with(client, helped, "password").context["link"]
    assert settings.PASSWORD_RESET_TIMEOUT == 24 * 60 * 60
    settings.PASSWORD_RESET_TIMEOUT = -1
    assert not Client().get(link, follow=True).context["validlink"]


def test_password_and_second_step_are_not_reset_by_one_hand(client, administrator, helped, top):
    client.force_login(administrator)
    assert help_with(client, helped, "password").context["link"]
    assert help_with(client, helped, "second_factor").context["refusal"]
    assert SecondFactor.objects.filter(user=helped).exists()

    other = Client()
    other.force_login(ClerkRoleFactory(organization=top, role=Role.ADMINISTRATOR).user)
    assert not help_with(other, helped, "second_factor").context["refusal"]
    assert not SecondFactor.objects.filter(user=helped).exists()
    assert help_with(other, helped, "password").context["refusal"]
    assert AccountReset.objects.count() == 2


@pytest.mark.parametrize(("days", "is_refused"), [(6, True), (8, False)])
def test_seven_days_lie_between_the_two_kinds_of_help_by_one_hand(
    client, administrator, helped, days, is_refused
):
    client.force_login(administrator)
    help_with(client, helped, "second_factor")
    earlier = timezone.now() - datetime.timedelta(days=days)
    AccountReset.objects.update(at=earlier)
    assert bool(help_with(client, helped, "password").context["refusal"]) is is_refused


def test_a_step_taken_off_ends_the_sessions_and_is_set_up_anew(client, administrator, helped):
    inside = Client()
    log_in(inside, helped, PASSWORD)
    assert is_in(inside)
    client.force_login(administrator)
    help_with(client, helped, "second_factor")
    assert not is_in(inside)
    type_password(inside, helped.username, PASSWORD)
    assert not is_in(inside)
    assert "secret" in inside.get(reverse("admin:second_step")).context


def test_help_reaches_the_branch_and_nobody_helps_himself(client, administrator, clerk, helped):
    foreign = with_role(Role.CLERK)

    def answers(user):
        page = client.get(reverse("admin:auth_user_password_change", args=[user.pk]))
        return page.status_code, help_with(client, user, "password").status_code

    client.force_login(administrator)
    assert answers(helped) == (200, 200)
    assert answers(foreign) == (404, 404)
    assert answers(administrator) == (403, 403)
    client.force_login(clerk)
    assert answers(helped) == (403, 403)


# Passwords


@pytest.mark.django_db
@pytest.mark.parametrize(
    "password",
    [
        "congdoanvietnam2026",
        "CongDoanCoSo@2024",
        "Matkhau@123456",
        "mat khau cua toi 123",
        "liendoanlaodong1",
        "Công đoàn Việt Nam 2025",
        "c0ngd0an123456",
        "langson@matkhau2025",
        "nguyenvan.hoa.2025",
        "111111111111111",
        "1234567890123",
        "qwerty123456789",
        "aaaaaaaaaaaaaaa",
        "hanoi-vietnam-2024",
        "p@ssw0rd-c0ngd0an",
        # Eleven letters.
        "k7x2mq4pvv9",
    ],
)
def test_a_password_of_union_words_is_refused(client, password):
    body = OrganizationFactory(official_name="Liên đoàn Lao động tỉnh Lạng Sơn")
    user = UserFactory(clerk_of=body, username="nguyenvanhoa")
    assert change_password(client, user, password).status_code == 200
    assert not user_has(user, password)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "password",
    [
        NEW_PASSWORD,
        "k7x2mq4pvv9d",
        "k7x2-mq4p-vv9d-tr3w",
        "ngựa pin đúng kẹp",
        "Đàn cò bay lả 2 lần!",
    ],
)
def test_a_password_of_ones_own_is_taken(client, password):
    user = UserFactory(clerk_of=OrganizationFactory())
    assert change_password(client, user, password).status_code == 302
    assert user_has(user, password)


def change_password(client, user, password):
    with_password(user)
    client.force_login(user)
    typed = {"old_password": PASSWORD, "new_password1": password, "new_password2": password}
    return client.post(reverse("admin:password_change"), typed)


def user_has(user, password):
    user.refresh_from_db()
    return user.check_password(password)


def test_guessing_the_old_password_from_inside_waits_as_well(client, clerk):
    client.force_login(clerk)
    typed = {"old_password": WRONG, "new_password1": NEW_PASSWORD, "new_password2": NEW_PASSWORD}
    codes = [client.post(reverse("admin:password_change"), typed).status_code for _ in range(6)]
    assert codes == [200, 200, 200, 200, 429, 429]


def test_roles_and_accounts_that_end_are_out_at_the_next_request(client, clerk):
    log_in(client, clerk, PASSWORD)
    ClerkRole.objects.update(until=timezone.localdate())
    assert not is_in(client)
    ClerkRole.objects.update(until=None)
    assert is_in(client)
    type(clerk).objects.filter(pk=clerk.pk).update(is_active=False)
    assert not is_in(client)
