"""The whole way of a record in a browser: empty form, approval, public page, list as CSV."""

import contextlib
import csv
import io

import pytest
from django.conf import settings
from django.test import Client

from awards.models import AwardDecision, AwardForm
from congresses.models import Congress
from tests.conftest import BROWSER_PATIENCE
from tests.organizations.factories import OrganizationFactory, SourceFactory, UserFactory

# The name of the field that has the focus; “folded” for a row that hides the wanted one.
HERE = """name => {
    const here = document.activeElement;
    const row = here.tagName === "SUMMARY" && !here.parentElement.open && here.parentElement;
    return row && row.querySelector(`[name="${name}"]`) ? "folded" : here.name;
}"""
# Path in the document, the years of the term on whose page it stands too, what the document
# holds, what the pages show: something of every section of the sheet.
SHOWN = [
    ("opened_on", "2023–2028", {"on": "2023-06-06", "basis": "stated"}, "06/06/2023"),
    ("place", None, "Hội trường tỉnh", "Hội trường tỉnh"),
    ("present", "2023–2028", 1133, "1.133"),
    ("sessions/0/phase", None, "solemn", "phiên trọng thể"),
    ("guests/0/person/name", None, "Rơ Châm Long", "Rơ Châm Long"),
    ("agenda/0/wording", None, "Nghị quyết Đại hội", "Nghị quyết Đại hội"),
    ("statistics/0/category", None, "dưới 30", "dưới 30"),
    ("statistics/1/count", None, 600, "600"),
    ("delegations/0/alternate", "2023–2028", 2, "2"),
    ("committees/0/counts/0/elected", "2023–2028", 14, "14"),
    ("committees/0/seats/0/person/name", "2023–2028", "Nông Thị Hòa", "Nông Thị Hòa"),
    ("ballots/0/valid", "2023–2028", 1127, "1.127"),
    ("ballots/0/winners/0/votes", "2023–2028", 1019, "1.019"),
    ("motions/0/outcome", "2023–2028", "adopted", "thông qua"),
    ("summaries/0/met", "2018–2023", 13, "13"),
    (
        "results/0/actual",
        "2018–2023",
        {"number": "96.5", "qualifier": "nearly", "wording": "gần 96,5"},
        "gần 96,5",
    ),
    ("targets/0/value", "2023–2028", "92.5", "92,5"),
    ("targets/1/value", "2023–2028", "1200", "1.200"),
    (
        "figures/0/amount",
        "2018–2023",
        {"number": "5000000000", "qualifier": "nearly", "wording": "gần 5 tỷ"},
        "gần 5 tỷ đồng",
    ),
    ("agreements/0/subject", "2018–2023", "Phúc lợi đoàn viên", "Phúc lợi đoàn viên"),
    ("tallies/0/count", "2018–2023", 24, "24"),
    ("sources/0/author", "2018–2023", "Dương Mai Khoa", "Dương Mai Khoa"),
    ("gaps/0/reason", "2023–2028", "source_silent", "nguồn không nêu"),
]


def at(document, path: str):
    """What stands at a path of a document."""
    for step in path.split("/"):
        document = document[int(step)] if isinstance(document, list) else document[step]
    return document


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
            folded = self.page.locator(
                f"details:not([open]):has([name='{name.replace('__', '-')}'])"
            )
            if folded.count():
                folded.locator("summary").first.click()
            if entry.evaluate("each => each.tagName") == "SELECT":
                entry.select_option(value)
            else:
                entry.fill(value)

    def saves_section(self) -> None:
        self.page.locator(".desk__savebar [name='_save']").click()
        self.page.wait_for_selector(".messagelist .success")

    def goes_on_to(self, number: int) -> None:
        self.page.locator(".desk__savebar [name='_next']").click()
        self.arrives_at(number)

    def arrives_at(self, number: int) -> None:
        self.page.wait_for_selector(".messagelist .success, .error-summary")
        assert self.page.locator(".error-summary").all_inner_texts() == []
        assert self.page.locator("#desk-title").inner_text().startswith(f"{number}.")

    def pastes(self, part: str, text: str) -> None:
        box = self.page.locator(f".desk__paste:has([name='pasted-{part}'])")
        box.locator("summary").click()
        box.locator("textarea").fill(text)
        with self.page.expect_navigation():
            box.locator("button").click()
        first = self.page.locator(f"[name^='{part}-0-'][name$='wording'], [name='{part}-0-topic']")
        assert first.input_value() != ""

    @contextlib.contextmanager
    def without_javascript(self):
        """The same clerk at the same page, in a browser that runs no script."""
        usual, address = self.page, self.page.url
        context = usual.context.browser.new_context(java_script_enabled=False)
        context.set_default_timeout(BROWSER_PATIENCE)
        context.add_cookies(usual.context.cookies())
        self.page = context.new_page()
        self.page.goto(address)
        try:
            yield
            address = self.page.url
        finally:
            context.close()
            self.page = usual
        self.page.goto(address)

    def reads(self, path: str, document: str = "") -> list[str]:
        """The texts of a field on the page, of one document where the page has several."""
        within = f"[data-document='{document}'] " if document else ""
        return [
            " ".join(text.split())
            for text in self.page.locator(f"{within}[data-field='{path}']").all_inner_texts()
        ]

    def takes_step(self, step: str) -> None:
        for reason in self.page.locator(f"form[action$='/{step}/'] textarea").all():
            reason.fill("Nguồn không nêu.")
        self.page.locator(f"form[action$='/{step}/'] [type=submit]:not([name=_next])").click()
        self.page.wait_for_selector(".messagelist .success")

    def publishes(self, address: str) -> None:
        """The clerk submits, the approver approves, at the record's page."""
        self.opens(address)
        self.takes_step("gui-duyet")
        self.sits_down(self.approver)
        self.opens(address)
        self.takes_step("phe-duyet")


class Keyboard:
    """Somebody who never touches the mouse: fields are reached by Tab and filled by keys."""

    def __init__(self, page):
        self.page, self.keys = page, page.keyboard
        page.locator("#sheet").evaluate("form => form.scrollIntoView()")

    def goes_to(self, name: str) -> None:
        for _press in range(150):
            self.keys.press("Tab")
            here = self.page.evaluate(HERE, name)
            if here == name:
                return
            if here == "folded":
                self.keys.press("Enter")
        raise AssertionError(f"no way to {name} by the keyboard")

    def types(self, **fields: str) -> None:
        for name, value in fields.items():
            self.goes_to(name.replace("__", "-"))
            self.keys.press("Control+a")
            self.keys.insert_text(value)

    def chooses(self, name: str, value: str) -> None:
        self.goes_to(name)
        for _press in range(20):
            if self.page.evaluate("document.activeElement.value") == value:
                return
            self.keys.press("ArrowDown")
        raise AssertionError(f"{value} cannot be chosen by the keyboard")

    def presses(self, name: str) -> None:
        self.goes_to(name)
        self.keys.press("Enter")


@pytest.fixture
def office(live_portal, page):
    return Office(page, live_portal)


def test_a_congress_goes_from_an_empty_form_to_its_public_page(office):
    """Through all eight sections, as a clerk goes through them."""
    AwardForm.objects.create(code="giay-khen", name="Giấy khen")
    office.sits_down(office.clerk)
    office.opens("/admin/congresses/congress/add/")
    office.fills(host=office.body.name, kind="congress", ordinal="IV", years="2023-2028")
    office.page.locator("[name='years']").press("Enter")
    office.page.wait_for_selector("#sheet")

    office.fills(
        congress__reviewed_term_years="2018-2023",
        congress__opened_on="06/06/2023",
        congress__place="Hội trường tỉnh",
        congress__present="1.133",
        congress__present_kind="all",
        sessions__0__number="1",
        sessions__0__phase="solemn",
        guests__0__person="mới: Rơ Châm Long",
        guests__0__title_1="Chủ tịch",
        agenda__0__kind="adopted",
        agenda__0__wording="Nghị quyết Đại hội",
    )
    office.goes_on_to(2)
    with office.without_javascript():
        for number, (group, count) in enumerate((("nữ", "600"), ("nam", "513"), ("khác", "20"))):
            office.fills(
                **{
                    f"statistics__{number}__dimension": "gender",
                    f"statistics__{number}__category": group,
                    f"statistics__{number}__count": count,
                }
            )
        office.saves_section()
        # The blank rows are used up: the page that was saved has more of them.
        office.fills(
            statistics__3__dimension="age",
            statistics__3__category="dưới 30",
            statistics__3__count="41",
            delegations__0__to_label="đại hội công đoàn cấp trên",
            delegations__0__official="13",
            delegations__0__alternate="02",
        )
        office.goes_on_to(3)
    office.fills(
        committees__0__kind="executive",
        committees__0__sequence="1",
        committees__0__seats_decided="15",
        committees__0__elected="14",
        committees__0__vacant="1",
        seats__0__person="mới: Nông Thị Hòa",
        seats__0__role="chair",
        seats__0__state="named",
    )
    office.goes_on_to(4)
    keys = Keyboard(office.page)
    keys.types(ballots__0__subject="Ban Chấp hành khóa IV", ballots__0__seats_to_fill="15")
    keys.types(ballots__0__returned="1.130", ballots__0__valid="1.127", ballots__0__invalid="3")
    keys.types(candidates__0__person="mới: Hoàng Văn Út", candidates__0__votes="1.019")
    keys.chooses("candidates-0-outcome", "elected")
    keys.types(motions__0__wording="Nghị quyết Đại hội")
    keys.chooses("motions-0-outcome", "adopted")
    keys.presses("_next")
    office.arrives_at(5)
    office.fills(
        summaries__0__about_ordinal="III",
        summaries__0__met="13",
        summaries__0__assessed="13",
        summaries__0__verdict="met_and_exceeded",
        results__0__wording="CĐCS vững mạnh",
        results__0__planned="80",
        results__0__actual="gần 96,5",
        results__0__unit="%",
    )
    office.goes_on_to(6)
    office.pastes("targets", "Trên 92,5% đoàn viên đạt xuất sắc\nKết nạp 1.200 đoàn viên")
    office.goes_on_to(7)
    office.pastes("figures", "Thăm hỏi trên 10.000 lượt đoàn viên với số tiền gần 5 tỷ đồng")
    office.fills(
        agreements__0__kind="welfare",
        agreements__0__subject="Phúc lợi đoàn viên",
        tallies__0__line="given",
        tallies__0__form="giay-khen",
        tallies__0__deciding=office.body.name,
        tallies__0__recipient_kind="collective",
        tallies__0__count="24",
    )
    office.goes_on_to(8)
    office.fills(
        source__title="Bản tin đại hội",
        source__author="Dương Mai Khoa",
        gaps__0__topic="guests",
        gaps__0__reason="source_silent",
    )
    office.saves_section()
    congress = Congress.objects.get()
    for address in (f"dai-hoi/{congress.code}", f"to-chuc/{office.body.code}"):
        office.sits_down(office.clerk)
        office.publishes(f"/admin/ho-so/{address}/")

    office.page.context.clear_cookies()
    office.opens(f"/dai-hoi/{congress.code}/")
    assert "lần thứ IV Công đoàn Viên chức tỉnh Cao Bằng" in office.page.title()
    document = office.page.request.get(office.page.url.rstrip("/") + ".json").json()["document"]
    wrong = [
        (path, at(document, path), office.reads(path))
        for path, _term, held, text in SHOWN
        if at(document, path) != held or text not in office.reads(path)
    ]
    assert wrong == []

    for years in ("2018–2023", "2023–2028"):
        office.opens(f"/dai-hoi/{congress.code}/")
        office.page.locator("a[href*='/nhiem-ky/']", has_text=years).first.click()
        office.page.wait_for_url("**/nhiem-ky/**")
        listed = [(path, text) for path, term, _held, text in SHOWN if term == years]
        assert len(listed) > 5
        read = {path: office.reads(path, congress.code) for path, _text in listed}
        assert [(path, read[path]) for path, text in listed if text not in read[path]] == []


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
