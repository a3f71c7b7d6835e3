"""The door in a browser: a password, a wrong code, and a recovery code, which is good once."""

import pytest

from congress_portal.door import second_factor
from organizations.models import SecondFactor
from tests.door import give_authenticator
from tests.organizations.factories import OrganizationFactory, UserFactory

PASSWORD = "bảy cây cầu qua sông"


@pytest.fixture
def approver(live_portal):
    user = UserFactory(approver_of=OrganizationFactory(), username="nguoiduyet")
    user.set_password(PASSWORD)
    user.save()
    give_authenticator(user)
    return user


def knocks(page, site: str) -> None:
    """Name and password, typed at a page of the desk."""
    page.context.clear_cookies()
    page.goto(f"{site}/admin/awards/award/")
    page.fill("[name=username]", "nguoiduyet")
    page.fill("[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_selector("[name=code]")


def types(page, code: str) -> None:
    page.fill("[name=code]", code)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_a_wrong_code_is_refused_and_a_recovery_code_lets_in_once(page, live_portal, approver):
    factor = SecondFactor.objects.get(user=approver)
    codes = second_factor.new_recovery_codes(factor)
    wanted = f"{live_portal}/admin/awards/award/"

    knocks(page, live_portal)
    types(page, "000000")
    assert "Mã “000000” không đúng" in page.inner_text(".errorlist")
    page.goto(wanted)
    assert page.locator("[name=username]").count() == 1, "half a login is none"

    knocks(page, live_portal)
    types(page, codes[0])
    page.wait_for_url(wanted)
    assert "còn lại 9 mã" in page.inner_text(".messagelist")

    knocks(page, live_portal)
    types(page, codes[0])
    assert "không đúng" in page.inner_text(".errorlist")
    types(page, codes[1])
    page.wait_for_url(wanted)
    assert factor.recovery_codes.filter(used_at__isnull=True).count() == len(codes) - 2
