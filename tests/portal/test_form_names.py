"""Every box of every form of the desk has a name, and every error a place that leads to it."""

import pytest
from django.contrib import admin
from django.urls import reverse
from lxml import html

from tests.portal.desk_world import Desk, furnished

BOXES = "//div[@id='content']//*[self::input[not(@type='hidden' or @type='submit')] or self::select"
BOXES += " or self::textarea][not(ancestor::*[contains(@class, 'empty-form')])]"
LARGEST_PAGE = 150_000
WRITERS = ("clerk", "administrator", "privacy")


@pytest.fixture
def desk(db) -> Desk:
    return furnished()


def forms(desk: Desk, client):
    """Every form of the admin that somebody of the office may save: address and page."""
    for who in WRITERS:
        client.force_login(desk.users[who])
        for model in admin.site._registry:
            name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
            for address in (
                reverse(f"{name}_add"),
                reverse(f"{name}_change", args=[desk.row("own", model).pk]),
            ):
                answer = client.get(address)
                if answer.status_code == 200 and b'name="_save"' in answer.content:
                    assert len(answer.content) <= LARGEST_PAGE, address
                    yield address, html.fromstring(answer.content.decode())


def unnamed(page) -> list[str]:
    labelled = set(page.xpath("//label/@for"))
    return [
        box.get("name")
        for box in page.xpath(BOXES)
        if not (
            box.get("aria-label")
            or box.get("id") in labelled
            or box.xpath("ancestor::label")
            or box.get("aria-labelledby")
        )
    ]


def test_every_box_of_every_form_has_a_name(desk, client):
    seen = boxes = 0
    found = []
    for address, page in forms(desk, client):
        found += [(address, name) for name in unnamed(page)]
        boxes += len(page.xpath(BOXES))
        seen += 1
    print(f"{boxes} boxes on {seen} forms")
    assert found == []
    assert seen > 40
    assert boxes > 400


def test_a_form_left_blank_says_what_is_missing_and_leads_there(desk, client):
    seen = 0
    for address, page in forms(desk, client):
        if not address.endswith("/add/"):
            continue
        form = page.xpath("//div[@id='content']//form[@method='post']")[-1]
        sent = {
            name: value for name, value in form.form_values() if "_FORMS" in name or name[0] == "_"
        }
        answer = client.post(address, sent)
        if answer.status_code != 200:
            continue
        shown = html.fromstring(answer.content.decode())
        ids = set(shown.xpath("//@id"))
        led = shown.xpath("//div[contains(@class, 'error-summary')]//a/@href")
        wrong = shown.xpath("//*[@aria-invalid='true']")
        assert led or not wrong, address
        assert {each[1:] for each in led} <= ids, address
        seen += 1
    print(f"{seen} forms sent blank")
    assert seen > 20
