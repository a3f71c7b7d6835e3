"""The search box while one types: suggestions by keyboard and by pointer."""

import pytest

from tests.organizations.documents import profile, publish

NAMES = [f"Công đoàn Viên chức tỉnh Lạng Sơn {number}" for number in range(5)]
OPTIONS = "[role=listbox] [role=option]"


@pytest.fixture
def box(live_portal, page):
    for name in NAMES:
        publish(profile(name))
    page.goto(f"{live_portal}/")
    box = page.get_by_role("combobox")
    box.fill("cdvc lang so")
    page.locator(OPTIONS).first.wait_for()
    return box


def test_suggestions_are_chosen_by_the_arrows_and_opened_by_enter(box, page):
    assert box.get_attribute("aria-expanded") == "true"
    assert page.locator(OPTIONS).count() == 3
    box.press("ArrowDown")
    box.press("ArrowDown")
    chosen = page.locator(f"#{box.get_attribute('aria-activedescendant')}")
    assert chosen.get_attribute("aria-selected") == "true"
    title = chosen.locator(".suggestions__title").inner_text()
    assert title == NAMES[1]
    box.press("Enter")
    page.wait_for_url("**/to-chuc/**")
    assert page.locator("h1").inner_text() == title


def test_escape_closes_the_list_and_enter_then_searches_for_the_words(box, page):
    box.press("ArrowDown")
    box.press("Escape")
    assert page.locator(OPTIONS).first.is_hidden()
    assert box.get_attribute("aria-expanded") == "false"
    box.press("Enter")
    page.wait_for_url("**/tim-kiem/?q=cdvc+lang+so")
    assert page.locator(".record-list__title").count() == len(NAMES)


def test_a_suggestion_is_opened_by_the_pointer(box, page):
    page.locator(OPTIONS).nth(2).click()
    page.wait_for_url("**/to-chuc/**")
    assert page.locator("h1").inner_text() == NAMES[2]
