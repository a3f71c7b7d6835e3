"""Every address of the desk, read and then refused: in Vietnamese, and light.

The addresses come from the URL resolver; one that has no case here turns the walk red. The
records are of the size of a large congress, and one user holds every role.
"""

import copy
import datetime
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

import lxml.html
import pytest
from django.contrib import admin
from django.contrib.auth.tokens import default_token_generator
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client
from django.urls import path, reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from awards.models import Award, AwardDecision, Nomination
from congress_portal.foundation import concurrency
from congress_portal.publishing import transitions
from congresses import desk, sheet
from congresses.enums import SectionNumber
from congresses.models import Congress, Delegate, Minutes
from organizations.enums import Role
from organizations.models import ClerkRole, Organization, Person
from tests.awards.factories import AwardFactory
from tests.organizations.factories import ClerkRoleFactory, OrganizationFactory, UserFactory
from tests.portal.desk_world import RELATIONS, Desk, furnished, mark_of
from tests.portal.test_access_matrix import OF_NO_ROW, addresses, patterns
from tests.portal.test_review_queue import Office
from tests.vietnamese_pages import english_left

pytestmark = pytest.mark.walk

LARGEST_PAGE = 150_000
# A large congress, the decision of an emulation year, a province, a full queue.
DELEGATES, SEATS, TARGETS, RECIPIENTS, BODIES, WAITING = 200, 45, 60, 300, 60, 20
UNIT = "Công đoàn cơ sở Trung tâm Kiểm soát bệnh tật tỉnh và các đơn vị trực thuộc"
WORDING = "Hằng năm có ít nhất {}% công đoàn cơ sở hoàn thành tốt nhiệm vụ trở lên"
# What accounts, codes and marks of the tests are called.
NAMES = {"user", "ldld", *map(mark_of, RELATIONS)}
# No number, no day, no body and nobody.
NONSENSE = "31/02/1,04x"
# The switch of languages, on what stands outside the desk.
SWITCH = "/ngon-ngu/"
NEVER_SENT = ("logout", "jsi18n", "record_preview")
# Sent once more as a form that does not say what it was shown with.
SENT_LATE = ("congresses_congress_change", "organizations_document_change")
LEAST_PAGES, LEAST_REFUSED = 210, 100


@dataclass
class Walk:
    """Somebody of every role, in an office with large records."""

    world: Desk
    client: Client
    more: dict[str, list[str]]

    def cases(self) -> dict[str, list[str]]:
        """The addresses to try, by the name of their pattern."""
        of_rows = defaultdict(list)
        for address in addresses():
            of_rows[address.name].append(address.of(self.world.row("own", address.model)))
        found: dict[str, list[str]] = {}
        for route, pattern in patterns():
            name = pattern.name or route
            known = [*of_rows[name], *self.more.get(name, ())]
            if "<" not in route and "(" not in route:
                known = [f"/admin/{route}", *known]
            elif route.endswith("<path:object_id>/"):
                known = [f"/admin/{route.replace('<path:object_id>', '1')}"]
            found[name] = list(dict.fromkeys(known))
        return found

    def read(self, address: str) -> tuple[Any, bytes]:
        answer = self.client.get(address, follow=True)
        return answer, page_of(answer)

    def send(self, address: str, data: dict[str, Any]) -> tuple[Any, bytes]:
        """What a post is answered; nothing of it is kept."""
        cookies = copy.copy(self.client.cookies)
        with transaction.atomic():
            answer = self.client.post(address, data, follow=True)
            page = page_of(answer)
            transaction.set_rollback(True)
        self.client.cookies = cookies
        return answer, page


def page_of(answer: Any) -> bytes:
    """The page of an answer; empty where it is a file."""
    body = b"".join(answer) if answer.streaming else answer.content
    for close in answer._resource_closers:
        close()
    return body if answer.headers.get("Content-Type", "").startswith("text/html") else b""


def fill(congress: Congress, decision: AwardDecision, home: Organization, clerk: Any) -> None:
    """As much in each record as the largest have."""
    people = Person.objects.bulk_create(
        Person(kept_by=home, name=f"Nguyễn Thị Hoàng Phương Thảo {n}") for n in range(DELEGATES)
    )
    Delegate.objects.bulk_create(
        Delegate(congress=congress, person=person, status="official", unit=UNIT)
        for person in people
    )
    wordings = [WORDING.format(number) for number in range(TARGETS)]
    rows: dict[int, dict[str, list[dict[str, str]]]] = {
        3: {
            "committees": [{"kind": "executive"}],
            "seats": [{"person": person.name, "unit": UNIT} for person in people[:SEATS]],
        },
        5: {"results": [{"wording": wording, "actual": "96,5%"} for wording in wordings]},
        6: {"targets": [{"wording": wording, "kind": "text"} for wording in wordings]},
    }
    for section, given in rows.items():
        post = sheet.post_of(section, given)
        sheet.save_section(congress, section, post, user=clerk, version=None)
    form = AwardFactory(decision=decision).form
    first = decision.awards.count() + 1
    Award.objects.bulk_create(
        Award(
            decision=decision,
            order=n,
            form=form,
            scope="comprehensive",
            recipient_kind="individual",
            recipient_name=f"Nguyễn Thị Hoàng Phương Thảo {n}",
            unit=UNIT,
        )
        for n in range(first, RECIPIENTS + 1)
    )
    for number in range(BODIES):
        below = OrganizationFactory(official_name=f"{UNIT} số {number}", parent=home)
        Nomination.objects.create(congress=congress, organization=below, form=form)


@pytest.fixture
def walk(db, settings, tmp_path) -> Walk:
    settings.MEDIA_ROOT = tmp_path
    world, office = furnished(), Office()
    own = world.bodies["own"]
    walker = UserFactory(last_name="Nông Thị", first_name="Hoa")
    for body in (own, office.province):
        for role in Role:
            ClerkRoleFactory(user=walker, organization=body, role=role)
    congress, decision = world.row("own", Congress), world.row("own", AwardDecision)
    fill(congress, decision, own, world.users[Role.CLERK])
    for _number in range(WAITING):
        waiting = office.submitted()
    corrected, published = office.corrected(), office.submitted()
    transitions.approve(published, office.approver)
    client = Client()
    client.force_login(walker)
    return Walk(world, client, further(walker, congress, decision, waiting, corrected, published))


def further(
    walker: Any, congress: Congress, decision: AwardDecision, waiting: Any, *others: Congress
) -> dict[str, list[str]]:
    """What rows alone do not lead to: other states, sections, files, and links of one person."""

    def of_record(name: str, record: Congress, *more: Any) -> str:
        return reverse(f"admin:{name}", args=["dai-hoi", record.code, *more])

    minutes = Minutes.objects.create(
        congress=congress,
        kind="docx",
        file_name="Biên bản.docx",
        size=1,
        sha256="0" * 64,
        text="Dự Đại hội có 133 đại biểu " * 2000,
        uploaded_by=walker,
    )
    deputy = ClerkRole.objects.create(
        user=UserFactory(),
        role=Role.APPROVER,
        organization=congress.kept_by,
        deputy_of=walker,
        since=datetime.date.today(),
        until=datetime.date.today() + datetime.timedelta(days=9),
    )
    link = [
        urlsafe_base64_encode(force_bytes(walker.pk)),
        default_token_generator.make_token(walker),
    ]
    record = ["record", "record_sources", "record_story", "record_preview", "record_minutes"]
    found = {name: [of_record(name, each) for each in (waiting, *others)] for name in record}
    found["record_minutes"].append(of_record("record_minutes", congress))
    return found | {
        "congresses_congress_change": [
            desk.address_of(each, section)
            for each, sections in ((congress, SectionNumber), (waiting, [1]))
            for section in sections
        ],
        "awards_awarddecision_annex": [
            reverse("admin:awards_awarddecision_annex", args=[decision.pk, ending])
            for ending in ("csv", "xlsx", "docx")
        ],
        "record_minutes_file": [of_record("record_minutes_file", congress, minutes.pk)],
        "queue_claim": [of_record("queue_claim", waiting)],
        "queue_release": [of_record("queue_release", waiting)],
        "deputy_end": [reverse("admin:deputy_end", args=[deputy.pk])],
        "new_password": [reverse("admin:new_password", args=link)],
        "app_list": [f"/admin/{app}/" for app in ("organizations", "congresses", "awards", "auth")],
        "(?P<url>.*)$": ["/admin/khong-co-trang-nay/"],
        "autocomplete": [
            f"{reverse('admin:autocomplete')}?app_label=congresses&model_name=congress"
            "&field_name=organization&term=lien+doan"
        ],
    }


def form_of(address: str, page: bytes) -> tuple[str, dict[str, Any]]:
    """The main form of a page filled with nonsense, and where it is sent; blank without one."""
    for form in lxml.html.fromstring(page.decode()).forms if page else ():
        if form.method != "POST" or "/logout/" in (form.action or "") or form.action == SWITCH:
            continue
        data: dict[str, Any] = dict(form.form_values())
        for box in form.inputs:
            kind = getattr(box, "type", box.tag)
            if box.name and kind in ("text", "textarea", "number", "email", "password", "search"):
                data[box.name] = NONSENSE
            elif box.name and kind == "file":
                data[box.name] = SimpleUploadedFile("danh sách.xlsx", b"khong phai bang tinh")
        action = form.action or ""
        return (action if action.startswith("/") else address), data
    return address, {}


def untried(cases: dict[str, list[str]]) -> set[str]:
    return {name for name, tried in cases.items() if not tried}


@dataclass
class Findings:
    """What is wrong with the answers seen, and how many there were."""

    english: dict[str, list[str]] = field(default_factory=dict)
    broken: dict[str, int] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)
    pages: int = 0
    posts: int = 0
    refused: int = 0

    def judge(self, what: str, answer: Any, page: bytes) -> None:
        if answer.status_code >= 500:
            self.broken[what] = answer.status_code
        # A preview is a page of the public, as long as its record.
        if page and "/xem-truoc/" not in what:
            self.sizes[what] = len(page)
        if page and (left := english_left(page, NAMES)):
            self.english[what] = left

    @property
    def heavy(self) -> dict[str, int]:
        return {what: size for what, size in self.sizes.items() if size > LARGEST_PAGE}


def test_every_address_of_the_desk_is_vietnamese_and_light(walk):
    cases = walk.cases()
    assert untried(cases) == set(), "addresses without a case"
    found = Findings()
    for name, tried in cases.items():
        for address in tried:
            answer, page = walk.read(address)
            found.pages += bool(page) and answer.status_code == 200
            found.judge(address, answer, page)
            if name in NEVER_SENT:
                continue
            place, data = form_of(address, page)
            late = {
                key: text for key, text in data.items() if key not in (concurrency.BASE, "base")
            }
            for sent in (data, late) if name in SENT_LATE else (data,):
                answer, told = walk.send(place, sent)
                found.posts += 1
                found.refused += answer.status_code >= 400 or b"errorlist" in told
                found.judge(f"POST {place}", answer, told)
    heaviest = max(found.sizes, key=lambda what: found.sizes[what])
    print(f"{len(cases)} addresses, {found.pages} pages, {found.posts} posts, ", end="")
    print(f"{found.refused} refused; the heaviest: {found.sizes[heaviest]} bytes, {heaviest}")
    assert found.broken == {}
    assert not found.english, "\n".join(f"{at}: {texts}" for at, texts in found.english.items())
    assert found.heavy == {}
    assert found.pages >= LEAST_PAGES
    assert found.refused >= LEAST_REFUSED


@pytest.mark.django_db
def test_a_new_address_of_the_desk_without_a_case_is_noticed(monkeypatch):
    world = furnished()
    new = path("moi/<int:number>/", lambda request, number: None, name="new_page")
    stock = admin.site.get_urls
    monkeypatch.setattr(admin.site, "get_urls", lambda: [*stock(), new])
    with pytest.raises(AssertionError, match="names a row of which model"):
        list(addresses())
    monkeypatch.setattr("tests.portal.test_access_matrix.OF_NO_ROW", {*OF_NO_ROW, "new_page"})
    walk = Walk(world, Client(), {})
    assert "new_page" in untried(walk.cases())
