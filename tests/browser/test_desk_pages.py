"""Every kind of desk page as its people meet it: light, dark, on a phone, after a bad post."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.contrib import admin
from django.test import Client
from django.urls import reverse

from awards.models import AwardDecision, AwardForm
from congresses.models import Congress
from organizations.models import Organization, Person, Source
from tests.browser.test_public_pages import AXE
from tests.portal.desk_world import Desk, furnished

# Structure is the same in both schemes; only colours are seen again.
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
PHONE = 390
# What a page holds to the right of its edge: nothing may have to be scrolled to.
BEYOND = """edge => {
  const wide = document.documentElement.scrollWidth > edge ? ["page"] : [];
  for (const each of document.querySelectorAll("#content :is(input, select, textarea, a, td)")) {
    const box = each.getBoundingClientRect();
    if (box.width && box.right > edge + 1) wide.push(each.name || each.textContent.slice(0, 40));
  }
  return wide;
}"""
PATIENCE = 30_000
SPOILED = """form => {
  form.noValidate = true;
  for (const each of form.elements) {
    if (/text|textarea|url/.test(each.type)) {
      each.value = /_on$|since|until/.test(each.name) ? "31/02/2026" : "1,000";
    }
  }
  const buttons = "[name=_save]:not([tabindex]), .submit-row [type=submit], .desk__savebar button";
  form.requestSubmit(form.querySelector(buttons));
}"""


def pages(desk: Desk) -> Iterator[tuple[str, str, bool]]:
    """Who opens which address, and whether what is seen is the answer to nonsense."""
    congress, decision = desk.row("own", Congress), desk.row("own", AwardDecision)
    record = {"kind": "dai-hoi", "code": congress.code}

    def at(name: str, *arguments, **named) -> str:
        return reverse(f"admin:{name}", args=arguments, kwargs=named)

    sheet = at("congresses_congress_change", congress.pk)
    yield "clerk", at("index"), False
    yield "clerk", at("own_sessions"), False
    yield "clerk", at("second_factor_enrol"), True
    yield "clerk", f"{sheet}?muc=1", True
    yield "clerk", f"{sheet}?muc=7", False
    yield "clerk", at("congresses_congress_add"), True
    yield "clerk", at("congresses_congress_workbook", congress.pk), False
    yield "clerk", at("awards_awarddecision_list", decision.pk), False
    yield "clerk", at("organizations_organization_changelist"), False
    yield "clerk", at("organizations_organization_add"), True
    yield "clerk", at("organizations_organization_change", desk.row("own", Organization).pk), False
    yield "clerk", at("organizations_person_history", desk.row("own", Person).pk), False
    yield "clerk", at("record", **record), False
    yield "clerk", at("record_minutes", **record), False
    yield "clerk", at("record_preview", **record), False
    yield "approver", at("queue"), False
    yield "approver", at("deputies"), False
    yield "administrator", at("auth_user_add"), True


@pytest.fixture
def desk(live_portal) -> Desk:
    return furnished()


def test_axe_finds_nothing_on_any_kind_of_desk_page(desk, live_portal, chromium):
    from axe_playwright_python.sync_playwright import Axe

    axe, seen, posted, found, wide = Axe(), 0, 0, [], []
    windows: dict[str, object] = {}
    for who, address, is_spoiled in pages(desk):
        if who not in windows:
            windows[who] = sits_down(chromium, live_portal, desk.users[who])
        page = windows[who].new_page()
        answer = page.goto(f"{live_portal}{address}")
        assert answer.status == 200, address
        if is_spoiled:
            with page.expect_navigation():
                page.locator("#content form[method=post]").last.evaluate(SPOILED)
            assert page.locator(".error-summary a, .errorlist li").count(), address
            posted += 1
        for scheme, rules in (("light", AXE), ("dark", COLOURS)):
            page.emulate_media(color_scheme=scheme)
            for each in axe.run(page, options=rules).response["violations"]:
                marks = [node["html"][:160] for node in each["nodes"]]
                found.append((address, scheme, each["id"], *marks))
        page.set_viewport_size({"width": PHONE, "height": 800})
        if page.evaluate("document.documentElement.scrollWidth") > PHONE:
            wide.append(address)
        page.close()
        seen += 1
    for context in windows.values():
        context.close()
    print(f"axe: {seen} desk pages, {posted} of them after a bad post, light and dark")
    assert not found, "\n".join(map(str, found))
    assert wide == []
    assert (seen, posted) == (18, 5)


def test_no_list_or_form_of_the_desk_is_wider_than_a_phone(phone, live_portal, desk):
    """Also where a name is as long as may be entered."""
    AwardForm.objects.update(name="Bằng khen của Ban Chấp hành Tổng Liên đoàn " * 3)
    Source.objects.update(title="Báo cáo của Ban Chấp hành trình Đại hội " * 5)
    phone.context.set_default_timeout(PATIENCE)
    seen, wide = 0, []
    for model in admin.site._registry:
        names = f"{model._meta.app_label}_{model._meta.model_name}"
        row = desk.row("own", model)
        for place in (
            reverse(f"admin:{names}_changelist"),
            reverse(f"admin:{names}_change", args=[row.pk]),
        ):
            answer = phone.goto(f"{live_portal}{place}", wait_until="load")
            if answer.status == 403:
                continue
            seen += 1
            if found := phone.evaluate(BEYOND, PHONE):
                wide.append((place, *found))
    print(f"{seen} lists and forms as wide as a phone")
    assert not wide, "\n".join(map(str, wide))
    assert seen >= 40


def test_a_line_of_a_list_is_a_card_on_a_phone(phone, live_portal, desk):
    phone.goto(f"{live_portal}{reverse('admin:organizations_organization_changelist')}")
    line = phone.locator("#result_list tbody tr", has_text="Liên đoàn của mình")
    heading = "cell => getComputedStyle(cell, '::before').content"
    assert line.locator("td.field-code").evaluate(heading) == '"Mã: "'
    assert line.locator("td.field-code").inner_text() == desk.bodies["own"].code
    edges = [cell.bounding_box() for cell in line.locator("th, td").all()]
    assert max(edge["x"] + edge["width"] for edge in edges) <= PHONE


def sits_down(chromium, site: str, user):
    """A window of a user who is logged in; colours change at once."""
    client = Client()
    client.force_login(user)
    key = client.cookies[settings.SESSION_COOKIE_NAME].value
    context = chromium.new_context(
        locale="vi-VN", viewport={"width": 1280, "height": 800}, reduced_motion="reduce"
    )
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": key, "url": site}])
    return context


@pytest.fixture
def phone(desk, live_portal, chromium):
    """A page of the clerk as wide as a phone."""
    window = sits_down(chromium, live_portal, desk.users["clerk"])
    page = window.new_page()
    page.set_viewport_size({"width": PHONE, "height": 800})
    yield page
    window.close()


def test_a_host_is_found_by_any_words_of_its_name_without_tone_marks(phone, live_portal, desk):
    phone.goto(f"{live_portal}{reverse('admin:congresses_congress_add')}")
    box = phone.locator("[name=host]")
    box.fill("duoi cong cap")
    option = phone.locator(".named-bodies [role=option]")
    option.wait_for()
    assert option.count() == 1
    box.press("ArrowDown")
    box.press("Enter")
    body = desk.bodies["child"]
    assert box.input_value() == f"{body} [{body.code}]"
    phone.locator("[name=ordinal]").fill("IX")
    with phone.expect_navigation():
        phone.locator("form.desk__section button").last.click()
    assert Congress.objects.latest("pk").organization == body


def test_rows_below_a_form_are_cards_on_a_phone(phone, live_portal):
    phone.goto(f"{live_portal}{reverse('admin:organizations_organization_add')}")
    boxes = phone.locator(".change-form .tabular :is(input, select):visible").all()
    assert len(boxes) > 15
    edges = [box.bounding_box() for box in boxes]
    assert max(edge["x"] + edge["width"] for edge in edges) <= PHONE
    name, short = (phone.locator(f"[name=names-0-{field}]") for field in ("name", "short_name"))
    assert name.bounding_box()["y"] < short.bounding_box()["y"]
    heading = "cell => getComputedStyle(cell, '::before').content"
    assert phone.locator("#names-0 td.field-name").evaluate(heading) == '"Tên"'
