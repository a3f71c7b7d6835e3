"""The record sheet in a browser: by keyboard alone, kept when the power goes, on a small screen."""

import pytest
from django.conf import settings
from django.test import Client

from congresses import sheet as record_sheet
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

    def heard(said):
        # The answer to a section that somebody else saved meanwhile.
        if said.type == "error" and "(Conflict)" not in said.text:
            complaints.append(said.text)

    page.on("console", heard)
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
    sheet.wait_for_load_state()
    assert wording.input_value() == "Kết nạp 1.200 đoàn viên"
    wording.press("Enter")
    sheet.wait_for_selector(".messagelist .success")

    assert list(Target.objects.values_list("comparator", flat=True)) == ["gt", "eq"]


def keep(sheet, **typed):
    """Type into the boxes, wait until the browser has kept it, and lose the page."""
    address = sheet.url
    for name, text in typed.items():
        sheet.locator(f"[name='{name.replace('__', '-')}']").fill(text)
    sheet.locator("#desk-saved", has_text=":").wait_for()
    sheet.goto("about:blank")
    return address


def test_what_was_typed_comes_back_after_the_page_was_closed(sheet, congress):
    saved(congress, [{"wording": "Một", "kind": "text"}, {"wording": "Hai", "kind": "text"}])
    sheet.reload()
    sheet.locator("[name='targets-1-DELETE']").check()
    sheet.locator("[name='status']").select_option("complete")
    sheet.locator(".desk__paste summary").click()
    sheet.locator("[data-add='targets']").click()
    sheet.locator("[name='targets-5-kind']").select_option("text")
    address = keep(
        sheet,
        targets__0__wording="Chưa kịp lưu",
        targets__5__wording="Dòng thêm",
        **{"pasted-targets": "Chưa đọc"},
    )
    sheet.goto(address)

    sheet.locator("[data-restore]").click()
    sheet.wait_for_selector("[data-answers]")

    assert sheet.locator("[name='targets-0-wording']").input_value() == "Chưa kịp lưu"
    assert sheet.locator("[name='targets-1-DELETE']").is_checked()
    assert sheet.locator("[name='targets-2-wording']").input_value() == "Dòng thêm"
    assert sheet.locator("[name='status']").input_value() == "complete"
    assert sheet.locator("[name='pasted-targets']").input_value() == "Chưa đọc"
    assert list(Target.objects.values_list("wording", flat=True)) == ["Một", "Hai"]
    sheet.locator(".desk__savebar [name='_save']").click()
    sheet.wait_for_selector(".messagelist .success")
    assert list(Target.objects.values_list("wording", flat=True)) == ["Chưa kịp lưu", "Dòng thêm"]


def saved(congress, targets):
    """What a colleague saves in section 6."""
    colleague = UserFactory(clerk_of=congress.organization)
    post = record_sheet.post_of(6, {"targets": targets})
    record_sheet.save_section(congress, 6, post, user=colleague, version=None)


def test_what_comes_back_never_goes_over_what_a_colleague_saved_meanwhile(sheet, congress):
    saved(congress, [{"wording": "Một", "kind": "text"}, {"wording": "Hai", "kind": "text"}])
    [first, _second] = record_sheet.rows_of(congress, 6)["targets"]
    sheet.reload()
    address = keep(sheet, targets__0__wording="Một, của tôi")
    saved(congress, [first | {"DELETE": True}])
    sheet.goto(address)

    sheet.locator("[data-restore]").click()
    rows = sheet.locator(".desk__three tbody tr")
    rows.first.wait_for()

    cells = [text.split("; ")[0] for text in rows.first.locator("td").all_inner_texts()]
    assert (rows.count(), cells) == (1, ["Một, của tôi", "trống", "Một"])
    sheet.locator("[name='_merge']").click()
    sheet.wait_for_selector("[data-answers]")
    sheet.locator(".desk__savebar [name='_save']").click()
    sheet.wait_for_selector(".messagelist .success")
    assert list(Target.objects.values_list("wording", flat=True)) == ["Hai", "Một, của tôi"]


def test_the_last_section_leaves_nothing_in_the_browser_either(sheet):
    sheet.goto(sheet.url.replace("muc=6", "muc=8"))
    sheet.locator("[name='status']").select_option("complete")
    sheet.locator("#desk-saved", has_text=":").wait_for()
    sheet.locator("[name='_next']").click()
    sheet.wait_for_selector("body.record-page .messagelist .success")

    assert kept_in(sheet) == []


def kept_in(sheet):
    # What forgets it is a deferred script: it runs when the page has been read to its end.
    sheet.wait_for_load_state()
    keys = sheet.evaluate("Object.keys(localStorage)")
    return [key for key in keys if key.startswith("record-sheet:")]


def test_a_saved_section_leaves_nothing_in_the_browser(sheet):
    sheet.locator("[name='targets-0-wording']").fill("Đổi mới")
    sheet.locator("[name='targets-0-kind']").select_option("text")
    sheet.locator(".desk__savebar [name='_save']").click()
    sheet.wait_for_selector(".messagelist .success")

    assert kept_in(sheet) == []


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
