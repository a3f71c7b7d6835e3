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
from tests.door import give_authenticator, next_code
from tests.organizations.factories import OrganizationFactory, SourceFactory, UserFactory

# Whether the focus is on what is looked for, or on the fold that hides it.
HERE = """wanted => {
    const here = document.activeElement;
    if (here.matches(wanted)) return "here";
    const fold = here.tagName === "SUMMARY" && !here.parentElement.open && here.parentElement;
    return fold && fold.querySelector(wanted) ? "folded" : "elsewhere";
}"""
PASSWORD = "bảy cây cầu qua sông"
# Path in the document, the years of the term on whose page it stands too, what the document
# holds, what the pages show: something of every section of the sheet.
SHOWN = [
    ("opened_on", "2023–2028", {"on": "2023-04-03", "basis": "stated"}, "03/04/2023"),
    ("place", None, "Hội trường tỉnh", "Hội trường tỉnh"),
    ("present", "2023–2028", 1041, "1.041"),
    ("sessions/0/phase", None, "solemn", "phiên trọng thể"),
    ("guests/0/person/name", None, "Rơ Châm Long", "Rơ Châm Long"),
    ("agenda/0/wording", None, "Nghị quyết Đại hội", "Nghị quyết Đại hội"),
    ("statistics/0/category", None, "dưới 30", "dưới 30"),
    ("statistics/1/count", None, 600, "600"),
    ("delegations/0/alternate", "2023–2028", 2, "2"),
    ("committees/0/counts/0/elected", "2023–2028", 14, "14"),
    ("committees/0/seats/0/person/name", "2023–2028", "Nông Thị Hòa", "Nông Thị Hòa"),
    ("ballots/0/valid", "2023–2028", 1037, "1.037"),
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
    ("targets/1/value", "2023–2028", "1250", "1.250"),
    ("targets/1/wording", "2023–2028", "Kết nạp mới đoàn viên", "Kết nạp mới đoàn viên"),
    (
        "figures/1/counts/0/number",
        "2018–2023",
        {"number": "200", "qualifier": "over", "wording": "trên 200"},
        "trên 200",
    ),
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

    @contextlib.contextmanager
    def without_javascript(self, person: "Keyboard"):
        """The same person at the same page, in a browser that runs no script."""
        usual, address = person.page, person.page.url
        context = usual.context.browser.new_context(java_script_enabled=False)
        context.set_default_timeout(4 * BROWSER_PATIENCE)
        context.add_cookies(usual.context.cookies())
        person.page = context.new_page()
        person.page.goto(address)
        try:
            yield
            address = person.page.url
        finally:
            context.close()
            person.page = usual
        person.page.goto(address)

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
    """Somebody who never touches the mouse: all is reached by Tab and filled by keys."""

    def __init__(self, page):
        self.page = page

    @property
    def keys(self):
        return self.page.keyboard

    def goes_to(self, wanted: str) -> None:
        for _press in range(200):
            self.keys.press("Tab")
            here = self.page.evaluate(HERE, wanted)
            if here == "here":
                return
            if here == "folded":
                self.keys.press("Enter")
        raise AssertionError(f"no way to {wanted} by the keyboard on {self.page.url}")

    def types(self, **fields: str) -> None:
        for name, value in fields.items():
            self.goes_to(f"[name='{name.replace('__', '-')}']")
            self.enters(value)

    def enters(self, value: str) -> None:
        if self.page.evaluate("document.activeElement.tagName") == "SELECT":
            return self.chooses(value)
        self.keys.press("Control+a")
        return self.keys.insert_text(value)

    def chooses(self, value: str) -> None:
        self.keys.press("Home")
        for _press in range(30):
            if self.page.evaluate("document.activeElement.value") == value:
                return
            self.keys.press("ArrowDown")
        raise AssertionError(f"{value} cannot be chosen by the keyboard")

    def presses(self, wanted: str) -> None:
        """A button or a link, by Enter; the page that follows is there."""
        self.goes_to(wanted)
        self.enter()

    def enter(self, key: str = "Enter") -> None:
        with self.page.expect_navigation():
            self.keys.press(key)

    def is_told(self, wanted: str = ".messagelist .success") -> str:
        assert self.page.locator(".error-summary, .errornote").all_inner_texts() == []
        return self.page.locator(wanted).first.inner_text()

    def goes_on_to(self, number: int) -> None:
        self.presses(".desk__savebar [name='_next']")
        self.is_told()
        assert self.page.locator("#desk-title").inner_text().startswith(f"{number}.")

    def saves(self) -> None:
        self.presses(".desk__savebar [name='_save']")
        self.is_told()

    def reads_into_rows(self, part: str, text: str) -> None:
        self.types(**{f"pasted-{part}": text})
        self.presses(f"[name='_read-{part}']")
        self.is_told(".messagelist .info")

    def logs_in(self, user) -> None:
        """By password, and by a code where one is asked for."""
        self.keys.insert_text(user.get_username())
        self.keys.press("Tab")
        self.keys.insert_text(PASSWORD)
        self.enter()
        if self.page.url.endswith("/ma-xac-thuc/"):
            self.page.wait_for_function("document.activeElement.matches('[name=code]')")
            self.keys.insert_text(next_code(user))
            self.enter()
        assert self.page.url.endswith("/admin/")

    def submits(self, *, reason: str = "") -> None:
        """At the record's page, with a reason for the warnings that nobody let stand yet."""
        if reason:
            assert self.page.locator(".record__findings .is-warning").count() > 0
            self.types(**{"gui-duyet-accept": reason})
        self.presses("form[action$='/gui-duyet/'] [type=submit]")
        self.is_told()


@pytest.fixture
def office(live_portal, page):
    return Office(page, live_portal)


@pytest.fixture
def people(office, chromium):
    """The clerk and the approver, each at a keyboard of their own, before the door."""
    for user in (office.clerk, office.approver):
        user.set_password(PASSWORD)
        user.save()
    give_authenticator(office.approver)
    contexts = [
        chromium.new_context(locale="vi-VN", viewport={"width": 1280, "height": 800})
        for _person in range(2)
    ]
    for context in contexts:
        context.set_default_timeout(4 * BROWSER_PATIENCE)
    people = [Keyboard(context.new_page()) for context in contexts]
    for person in people:
        person.page.goto(f"{office.site}/admin/")
    yield people
    for context in contexts:
        context.close()


def test_a_congress_goes_from_an_empty_form_to_its_public_page_by_keyboard(office, people):
    """Through all eight sections and the review, as people go who never touch the mouse."""
    AwardForm.objects.create(code="giay-khen", name="Giấy khen")
    clerk, approver = people
    clerk.logs_in(office.clerk)
    clerk.presses("a[href='/admin/congresses/congress/add/']")
    clerk.types(host=office.body.name, kind="congress", ordinal="IV", years="2023-2028")
    clerk.enter()
    fill_in(clerk, office)
    congress = Congress.objects.get()
    merge(clerk, office, congress)

    clerk.presses(f"a[href='/admin/ho-so/dai-hoi/{congress.code}/']")
    clerk.submits(reason="Nguồn chỉ nêu Chủ tịch.")
    approver.logs_in(office.approver)
    approver.presses("a[href='/admin/hang-cho/']")
    approver.enter("n")
    approver.types(**{"tra-lai-section_6": "Chỉ tiêu kết nạp là 1.250."})
    approver.presses("form[action$='/tra-lai/'] [type=submit]")
    approver.is_told()

    clerk.page.goto(f"{office.site}/admin/")
    clerk.presses("a[href*='muc=6']")
    clerk.types(**{"targets-1-value": "1.250"})
    clerk.enter()
    clerk.is_told()
    assert congress.remarks.get().settled_by == office.clerk
    clerk.presses(f"a[href='/admin/ho-so/dai-hoi/{congress.code}/']")
    clerk.submits()
    approver.page.goto(f"{office.site}/admin/hang-cho/")
    approver.enter("n")
    approver.keys.press("d")
    approver.enter()
    assert "không còn hồ sơ nào" in approver.page.locator(".messagelist").inner_text()

    office.sits_down(office.clerk)
    office.publishes(f"/admin/ho-so/to-chuc/{office.body.code}/")
    compare(office, congress)


def fill_in(clerk, office) -> None:
    """All eight sections, one after the other."""
    clerk.types(
        **{
            "congress-reviewed_term_years": "2018-2023",
            "congress-opened_on": "03/04/2023",
            "congress-place": "Hội trường tỉnh",
            "congress-present": "1.041",
            "congress-present_kind": "all",
            "sessions-0-number": "1",
            "sessions-0-phase": "solemn",
            "guests-0-person": "mới: Rơ Châm Long",
            "guests-0-title_1": "Chủ tịch",
            "agenda-0-kind": "adopted",
            "agenda-0-wording": "Nghị quyết Đại hội",
        }
    )
    clerk.goes_on_to(2)
    with office.without_javascript(clerk):
        for number, (group, count) in enumerate((("nữ", "600"), ("nam", "421"), ("khác", "20"))):
            clerk.types(
                **{
                    f"statistics-{number}-dimension": "gender",
                    f"statistics-{number}-category": group,
                    f"statistics-{number}-count": count,
                }
            )
        clerk.saves()
        # The blank rows are used up: the page that was saved has more of them.
        clerk.types(
            **{
                "statistics-3-dimension": "age",
                "statistics-3-category": "dưới 30",
                "statistics-3-count": "41",
                "delegations-0-to_label": "đại hội công đoàn cấp trên",
                "delegations-0-official": "13",
                "delegations-0-alternate": "02",
            }
        )
        clerk.goes_on_to(3)
    clerk.types(
        **{
            "committees-0-kind": "executive",
            "committees-0-sequence": "1",
            "committees-0-seats_decided": "15",
            "committees-0-elected": "14",
            "committees-0-vacant": "1",
            "seats-0-person": "mới: Nông Thị Hòa",
            "seats-0-state": "named",
            "seats-0-role": "chair",
        }
    )
    clerk.goes_on_to(4)
    clerk.types(
        **{
            "ballots-0-subject": "Ban Chấp hành khóa IV",
            "ballots-0-seats_to_fill": "15",
            "ballots-0-returned": "1.040",
            "ballots-0-valid": "1.037",
            "ballots-0-invalid": "3",
            "candidates-0-person": "mới: Hoàng Văn Út",
            "candidates-0-votes": "1.019",
            "candidates-0-outcome": "elected",
            "motions-0-wording": "Nghị quyết Đại hội",
            "motions-0-outcome": "adopted",
        }
    )
    clerk.goes_on_to(5)
    clerk.types(
        **{
            "summaries-0-about_ordinal": "III",
            "summaries-0-assessed": "13",
            "summaries-0-met": "13",
            "summaries-0-verdict": "met_and_exceeded",
            "results-0-wording": "CĐCS vững mạnh",
            "results-0-planned": "80",
            "results-0-actual": "gần 96,5",
            "results-0-unit": "%",
        }
    )
    clerk.goes_on_to(6)
    clerk.reads_into_rows("targets", "Trên 92,5% đoàn viên đạt xuất sắc; Kết nạp 1.200 đoàn viên")
    clerk.goes_to("[name='targets-1-wording']")
    clerk.enter()
    clerk.is_told()
    clerk.presses(".desk__sections a[href$='muc=7']")
    clerk.reads_into_rows("figures", "Thăm hỏi trên 10.000 lượt đoàn viên với gần 5 tỷ đồng")
    clerk.types(
        **{
            "figures-1-topic": "tư vấn pháp luật",
            "figures-1-count_1": "trên 200",
            "figures-1-unit_1": "lượt",
            "agreements-0-kind": "welfare",
            "agreements-0-subject": "Phúc lợi đoàn viên",
            "tallies-0-line": "given",
            "tallies-0-form": "giay-khen",
            "tallies-0-deciding": office.body.name,
            "tallies-0-recipient_kind": "collective",
            "tallies-0-count": "24",
        }
    )
    clerk.goes_on_to(8)
    clerk.types(
        **{
            "source-title": "Bản tin đại hội",
            "source-author": "Dương Mai Khoa",
            "gaps-0-topic": "guests",
            "gaps-0-reason": "source_silent",
        }
    )
    clerk.presses(".desk__savebar [name='_next']")
    clerk.is_told()
    assert "/admin/ho-so/dai-hoi/" in clerk.page.url


def merge(clerk, office, congress) -> None:
    """Somebody else changes the wording of a target whose unit the clerk is changing."""
    clerk.presses(f"a[href='/admin/congresses/congress/{congress.pk}/change/']")
    clerk.presses(".desk__sections a[href$='muc=6']")
    congress.targets.filter(value=1200).update(wording="Kết nạp mới đoàn viên")
    clerk.types(**{"targets-1-unit": "người"})
    clerk.enter()
    told = clerk.page.locator(".desk__three tbody").inner_text()
    assert "Kết nạp mới đoàn viên" in told
    assert "người" in told
    clerk.presses("[name='_merge']")
    clerk.goes_to("[name='targets-1-unit']")
    clerk.enter()
    clerk.is_told()
    merged = congress.targets.get(value=1200)
    assert (merged.wording, merged.unit) == ("Kết nạp mới đoàn viên", "người")


def compare(office, congress) -> None:
    """Each value stands in its field of the public pages and of the JSON."""
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
