"""The record sheet in a browser: by keyboard alone, kept when the power goes, on a small screen."""

import pytest
from django.conf import settings
from django.test import Client

from congresses.models import Target
from tests.congresses.factories import CongressFactory
from tests.organizations.factories import UserFactory


@pytest.fixture
def congress(live_portal):
    return CongressFactory()


@pytest.fixture
def sheet(live_portal, congress, page):
    """The page of section 6, with a clerk logged in."""
    client = Client()
    client.force_login(UserFactory(clerk_of=congress.organization))
    key = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies(
        [{"name": settings.SESSION_COOKIE_NAME, "value": key, "url": live_portal}]
    )
    complaints = []
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"{live_portal}/admin/congresses/congress/{congress.pk}/change/?muc=6")
    yield page
    assert complaints == []


def test_a_target_is_entered_by_keyboard_alone(sheet):
    sheet.locator("[name='targets-0-order']").focus()
    keys = sheet.keyboard
    keys.press("Tab")
    keys.type("Trên 90% CĐCS đạt")
    keys.press("Tab")
    keys.press("Tab")
    sheet.locator("[name='targets-0-comparator']").select_option("gt")
    keys.press("Tab")
    keys.type("90")
    keys.press("Tab")
    keys.press("Tab")
    keys.type("%")
    keys.press("Enter")
    sheet.wait_for_selector(".messagelist .success")

    target = Target.objects.get()
    assert (target.comparator, target.value, target.unit) == ("gt", 90, "%")


def test_pasted_lines_are_read_checked_and_saved(sheet):
    sheet.locator(".desk__paste summary").click()
    sheet.locator("[name='pasted-targets']").fill("Trên 90% CĐCS đạt\nKết nạp 1.200 đoàn viên")
    sheet.locator("[name='_read-targets']").click()
    wording = sheet.locator("[name='targets-1-wording']")
    wording.wait_for()
    assert wording.input_value() == "Kết nạp 1.200 đoàn viên"
    wording.press("Enter")
    sheet.wait_for_selector(".messagelist .success")

    assert list(Target.objects.values_list("comparator", flat=True)) == ["gt", "eq"]


def test_what_was_typed_comes_back_after_the_page_was_closed(sheet):
    sheet.locator("[name='targets-0-wording']").fill("Chưa kịp lưu")
    sheet.locator("#desk-saved", has_text=":").wait_for()
    sheet.goto("about:blank")
    sheet.go_back()
    sheet.reload()
    sheet.evaluate("document.querySelector(\"[name='targets-0-wording']\").value = ''")

    sheet.locator("[data-restore]").click()

    assert sheet.locator("[name='targets-0-wording']").input_value() == "Chưa kịp lưu"


def test_a_saved_section_leaves_nothing_in_the_browser(sheet):
    sheet.locator("[name='targets-0-wording']").fill("Đổi mới")
    sheet.locator("[name='targets-0-kind']").select_option("text")
    sheet.locator(".desk__savebar [name='_save']").click()
    sheet.wait_for_selector(".messagelist .success")

    kept = sheet.evaluate("Object.keys(localStorage)")
    assert [key for key in kept if key.startswith("record-sheet:")] == []


def test_a_row_is_added_and_saved(sheet):
    sheet.locator("[data-add='targets']").click()
    row = sheet.locator("[name='targets-3-wording']")
    row.fill("Dòng thứ tư")
    sheet.locator("[name='targets-3-kind']").select_option("text")
    sheet.locator(".desk__savebar [name='_save']").click()
    sheet.wait_for_selector(".messagelist .success")

    assert Target.objects.get().wording == "Dòng thứ tư"


@pytest.mark.parametrize("number", [1, 3, 6, 7, 8])
def test_a_small_screen_is_never_wider_than_itself(sheet, number):
    sheet.set_viewport_size({"width": 390, "height": 844})
    sheet.goto(sheet.url.replace("muc=6", f"muc={number}"))

    assert sheet.evaluate("document.documentElement.scrollWidth") == 390
