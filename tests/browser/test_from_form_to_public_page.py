"""The whole way of a record in a browser: empty form, approval, public page, list as CSV."""

import csv
import io

import pytest
from django.conf import settings
from django.test import Client

from awards.models import AwardDecision, AwardForm
from congresses.models import Congress
from tests.organizations.factories import OrganizationFactory, SourceFactory, UserFactory


class Office:
    """A body with a clerk and an approver, and a browser that either of them sits at."""

    def __init__(self, page, site: str):
        self.page, self.site = page, site
        self.body = OrganizationFactory(official_name="Công đoàn Viên chức tỉnh Cao Bằng")
        self.clerk = UserFactory(clerk_of=self.body)
        self.approver = UserFactory(approver_of=self.body)

    def sits_down(self, user) -> None:
        client = Client()
        client.force_login(user)
        key = client.cookies[settings.SESSION_COOKIE_NAME].value
        cookie = {"name": settings.SESSION_COOKIE_NAME, "value": key, "url": self.site}
        self.page.context.clear_cookies()
        self.page.context.add_cookies([cookie])

    def opens(self, address: str) -> None:
        self.page.goto(f"{self.site}{address}")

    def fills(self, **fields: str) -> None:
        for name, value in fields.items():
            entry = self.page.locator(f"[name='{name.replace('__', '-')}']")
            if entry.evaluate("each => each.tagName") == "SELECT":
                entry.select_option(value)
            else:
                entry.fill(value)

    def saves_section(self) -> None:
        self.page.locator(".desk__savebar [name='_save']").click()
        self.page.wait_for_selector(".messagelist .success")

    def takes_step(self, step: str) -> None:
        self.page.locator(f"form[action$='/{step}/'] [type=submit]").click()
        self.page.wait_for_selector(".messagelist .success")

    def publishes(self, address: str) -> None:
        """The clerk submits, the approver approves, at the record's page."""
        self.opens(address)
        self.takes_step("gui-duyet")
        self.sits_down(self.approver)
        self.opens(address)
        self.takes_step("phe-duyet")


@pytest.fixture
def office(live_portal, page):
    return Office(page, live_portal)


def test_a_congress_goes_from_an_empty_form_to_its_public_page(office):
    office.sits_down(office.clerk)
    office.opens("/admin/congresses/congress/add/")
    office.fills(host=office.body.name, kind="congress", ordinal="IV", years="2023-2028")
    office.page.locator("[name='years']").press("Enter")
    office.page.wait_for_selector("#sheet")
    office.fills(
        congress__opened_on="06/06/2023",
        congress__present="1.133",
        congress__present_kind="all",
    )
    office.saves_section()
    congress = Congress.objects.get()
    sheet = f"/admin/congresses/congress/{congress.pk}/change/"
    office.opens(f"{sheet}?muc=6")
    office.fills(
        targets__0__wording="Đoàn viên xuất sắc",
        targets__0__comparator="gte",
        targets__0__value="92,5",
        targets__0__unit="%",
    )
    office.saves_section()
    office.opens(f"{sheet}?muc=8")
    office.fills(source__title="Bản tin đại hội")
    office.saves_section()
    office.publishes(f"/admin/ho-so/dai-hoi/{congress.code}/")

    office.page.context.clear_cookies()
    office.opens(f"/dai-hoi/{congress.code}/")

    def shown(field: str) -> str:
        return office.page.locator(f"[data-field='{field}']").first.inner_text().strip()

    assert "lần thứ IV Công đoàn Viên chức tỉnh Cao Bằng" in office.page.title()
    assert shown("present") == "1.133"
    assert "92,5" in shown("targets/0/value")
    assert shown("opened_on") == "06/06/2023"
    document = office.page.request.get(office.page.url.rstrip("/") + ".json").json()["document"]
    assert document["targets"][0]["value"] == "92.5"


def test_an_award_goes_from_an_empty_form_to_the_list_as_csv(office):
    form = AwardForm.objects.create(code="giay-khen", name="Giấy khen")
    source = SourceFactory(kept_by=office.body)
    office.sits_down(office.clerk)
    office.opens("/admin/awards/awarddecision/add/")
    for name, row in (("deciding_organization", office.body), ("source", source)):
        # What the search field beside it does once a row of its answer is picked.
        office.page.locator(f"[name='{name}']").evaluate(
            "(entry, key) => entry.append(new Option('', key, true, true))", str(row.pk)
        )
    office.fills(number="737/QĐ-CĐVC", decided_on="10/7/2025", awards__0__order="1")
    office.page.locator("[name='awards-0-form']").evaluate(
        "(entry, key) => entry.append(new Option('', key, true, true))", str(form.pk)
    )
    office.fills(
        awards__0__recipient_kind="individual",
        awards__0__recipient_name="=Lê Thị Ánh",
        awards__0__amount="1.080.000",
    )
    office.page.locator("#awarddecision_form [name='_save']").click()
    office.page.wait_for_selector(".messagelist .success")
    decision = AwardDecision.objects.get()
    office.publishes(f"/admin/ho-so/khen-thuong/{decision.code}/")

    office.page.context.clear_cookies()
    answer = office.page.request.get(f"{office.site}/khen-thuong.csv")

    head, row = csv.reader(io.StringIO(answer.body().decode("utf-8-sig"), newline=""))
    listed = dict(zip(head, row, strict=True))
    assert listed["Số quyết định"] == "737/QĐ-CĐVC"
    assert listed["Họ và tên / Tên tập thể"] == "'=Lê Thị Ánh"
    assert listed["Tiền thưởng"] == "1080000"
