"""Every post of the desk that changes something, sent twice: one effect, and a plain answer.

What a single post writes is counted over all tables, in a world of its own. The same post sent
twice in a row, and twice at a barrier on two connections, must write the same and no more.
"""

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from awards.models import Award, Nomination
from congress_portal import error_notices
from congress_portal.door import second_factor
from congress_portal.foundation.sheet_files import write_csv
from congress_portal.publishing import transitions
from congress_portal.review_steps import version_of
from congresses.models import Congress, SectionRemark
from organizations.enums import Role
from organizations.models import (
    AccountMaking,
    ClerkRole,
    ErrorNotice,
    Person,
    PrivacyRequest,
    Source,
)
from tests.awards.factories import AwardDecisionFactory, AwardFactory, AwardFormFactory
from tests.congresses import minutes_files
from tests.congresses.factories import CongressFactory
from tests.history.pages import posted_by
from tests.history.test_forms_of_two import at_once
from tests.organizations.factories import (
    ClerkRoleFactory,
    OrganizationFactory,
    PersonFactory,
    SourceFactory,
    UserFactory,
)
from tests.privacy.factories import PrivacyRequestFactory

pytestmark = pytest.mark.walk

DELEGATES = "Họ và tên\tTình trạng\tĐủ tư cách\nNông Thị Đào\tchính thức\tx\n"
NOTE = "Ghi nhầm số đại biểu"
PASSWORD = "mat-khau-thu-nghiem-1"
# Who is logged in and which form was sent are no effects of what was sent; and a word of the search
# is noted by the first record that has it, whichever post that is.
NO_EFFECTS = {"django_session", "organizations_desksession", "organizations_submission"}
NO_EFFECTS |= {"organizations_searchword"}


@dataclass
class Sent:
    """A post as its page would send it; a file is read once, so each post makes its own."""

    client: Client
    address: str
    data: Callable[[], dict[str, Any]]

    def send(self):
        return self.client.post(self.address, self.data())


class Office:
    """A body with its people, and a record in whatever state a deed begins from."""

    def __init__(self):
        self.province = OrganizationFactory()
        self.body = OrganizationFactory(parent=self.province)
        self.clerk = UserFactory(clerk_of=self.body)
        self.clerk.set_password(PASSWORD)
        self.clerk.save()
        self.approver = UserFactory(approver_of=self.province)
        self.second = UserFactory(approver_of=self.province)
        self.officer = ClerkRoleFactory(organization=self.province, role=Role.PRIVACY).user
        self.head = ClerkRoleFactory(organization=self.province, role=Role.ADMINISTRATOR).user

    def newcomer(self):
        """An account without a role, which its maker gives one."""
        user = UserFactory()
        AccountMaking.objects.create(user=user, by=self.head)
        return user

    def at(self, user) -> Client:
        client = Client(raise_request_exception=False)
        client.force_login(user)
        return client

    def record(self) -> Congress:
        return CongressFactory(organization=self.body, source=SourceFactory(kept_by=self.body))

    def submitted(self) -> Congress:
        record = self.record()
        transitions.submit(record, self.clerk)
        return record

    def published(self) -> Congress:
        record = self.submitted()
        transitions.approve(record, self.approver)
        return record

    def withdrawn(self) -> Congress:
        record = self.published()
        transitions.withdraw(record, self.approver, reason_class="entry_error", note=NOTE)
        return record

    def form(self, user, address: str, selector: str = "", /, **typed: Any) -> Sent:
        client = self.at(user)
        chosen = [selector] if selector else []
        data = posted_by(client.get(address), *chosen) | typed
        return Sent(client, address, lambda: data)

    def step(self, user, record, slug: str, /, **typed: Any) -> Sent:
        record.refresh_from_db()
        address = reverse("admin:record_step", args=["dai-hoi", record.code, slug])
        data = {"version": version_of(record), **{f"{slug}-{k}": v for k, v in typed.items()}}
        return Sent(self.at(user), address, lambda: data)


def new(office: Office, model: Any, user: Any, /, **typed: Any) -> Sent:
    address = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_add")
    return office.form(user, address, **typed)


def changed(office: Office, row: Any, user: Any, /, **typed: Any) -> Sent:
    name = f"admin:{row._meta.app_label}_{row._meta.model_name}_change"
    return office.form(user, reverse(name, args=[row.pk]), **typed)


def deleted(office: Office) -> Sent:
    source = SourceFactory(kept_by=office.body)
    address = reverse("admin:organizations_source_delete", args=[source.pk])
    return office.form(office.clerk, address)


def section(office: Office) -> Sent:
    address = reverse("admin:congresses_congress_change", args=[office.record().pk]) + "?muc=6"
    typed = {"targets-0-wording": "Xây 2 nhà", "targets-0-kind": "text"}
    return office.form(office.clerk, address, "form#sheet", **typed)


def remark_answered(office: Office) -> Sent:
    record = office.submitted()
    transitions.send_back(record, office.approver, comment="", remarks={6: "Thiếu chỉ tiêu nhà ở"})
    remark = SectionRemark.objects.get(congress=record)
    address = reverse("admin:congresses_congress_change", args=[record.pk]) + "?muc=6"
    typed = {"_answer": str(remark.pk), "answer": "Báo cáo không nêu chỉ tiêu này"}
    return office.form(office.clerk, address, "form#sheet", **typed)


def queue_step(name: str, is_claimed: bool) -> Callable[[Office], Sent]:
    def made(office: Office) -> Sent:
        record = office.submitted()
        client = office.at(office.approver)
        if is_claimed:
            client.post(reverse("admin:queue_claim", args=["dai-hoi", record.code]))
        return Sent(client, reverse(name, args=["dai-hoi", record.code]), dict)

    return made


def promoted(office: Office) -> Sent:
    decision = AwardDecisionFactory(deciding_organization=office.body, kept_by=office.body)
    congress = CongressFactory(organization=office.body, kept_by=office.body)
    nominated = Nomination.objects.create(
        congress=congress, organization=office.body, form=AwardFormFactory()
    )
    address = reverse("admin:awards_awarddecision_changelist") + f"{decision.pk}/de-nghi/"
    return Sent(office.at(office.clerk), address, lambda: {"nomination": [nominated.pk]})


def request_confirmed(office: Office) -> Sent:
    asked = PrivacyRequestFactory(
        person__kept_by=office.body,
        state="verified",
        verified_how="đến trụ sở",
        verified_on=timezone.localdate(),
        verified_by=UserFactory(),
    )
    return changed(office, asked, office.officer, _confirm="1")


def deputy_named(office: Office) -> Sent:
    role = ClerkRole.objects.get(user=office.approver, role=Role.APPROVER)
    today = timezone.localdate()
    typed = {
        "role": str(role.pk),
        "user": str(office.clerk.pk),
        "first_day": today.strftime("%d/%m/%Y"),
        "last_day": (today + datetime.timedelta(days=3)).strftime("%d/%m/%Y"),
    }
    return Sent(office.at(office.approver), reverse("admin:deputies"), lambda: typed)


def deputy_ended(office: Office) -> Sent:
    deputy_named(office).send()
    role = ClerkRole.objects.get(deputy_of=office.approver)
    address = reverse("admin:deputy_end", args=[role.pk])
    return Sent(office.at(office.approver), address, dict)


def minutes_address(record) -> str:
    return reverse("admin:record_minutes", args=["dai-hoi", record.code])


def minutes_uploaded(office: Office) -> Sent:
    content = minutes_files.word()

    def data() -> dict[str, Any]:
        return {"file": SimpleUploadedFile("bien-ban.docx", content)}

    return Sent(office.at(office.clerk), minutes_address(office.record()), data)


def minutes_removed(office: Office) -> Sent:
    sent = minutes_uploaded(office)
    sent.send()
    record = Congress.objects.latest("pk")
    number = record.minutes.get().pk
    return Sent(sent.client, minutes_address(record), lambda: {"remove": number})


def entry_confirmed(office: Office) -> Sent:
    above = UserFactory(clerk_of=office.province)
    sent = minutes_uploaded(office)
    sent.send()
    transitions.submit(Congress.objects.latest("pk"), above)
    return Sent(sent.client, sent.address, lambda: {"confirm": "1"})


def pasted(office: Office) -> Sent:
    record = office.record()
    address = reverse("admin:record_sources", args=["dai-hoi", record.code])
    sent = office.form(office.clerk, address)
    [name] = [name for name in sent.data() if name.endswith("-text")]
    data = sent.data() | {name: "Đại hội có 133 đại biểu"}
    return Sent(sent.client, address, lambda: data)


def workbook_applied(office: Office) -> Sent:
    record = office.record()
    client = office.at(office.clerk)
    address = f"/admin/congresses/congress/{record.pk}/ho-so/"
    leads_to = client.post(address, {"pasted": DELEGATES})["Location"]
    return Sent(client, leads_to, dict)


def list_file(office: Office) -> tuple[Client, str, bytes]:
    award = AwardFactory(decision__deciding_organization=office.body, decision__kept_by=office.body)
    heads = ["Hình thức", "Đối tượng", "Họ và tên"]
    content = b"".join(write_csv(heads, [[award.form.name, "cá nhân", "Nông Thị Đào"]]))
    address = f"/admin/awards/awarddecision/{award.decision.pk}/danh-sach/"
    return office.at(office.clerk), address, content


def list_applied(office: Office) -> Sent:
    client, address, content = list_file(office)
    leads_to = client.post(address, {"file": SimpleUploadedFile("ds.csv", content)})["Location"]
    return Sent(client, leads_to, dict)


def enrolled(office: Office) -> Sent:
    client = office.at(office.clerk)
    address = reverse("admin:second_factor_enrol")
    secret = client.get(address).context["secret"].replace(" ", "")
    code = second_factor.code_at(secret, second_factor.current_step())
    return Sent(client, address, lambda: {"code": code, "password": PASSWORD})


def notice_answered(office: Office) -> Sent:
    notice = ErrorNotice.objects.create(
        kept_by=office.body,
        record_kind="congress",
        record_code="bcdfghjk",
        record_title="Đại hội",
        edition_number=1,
        part="cả trang",
        wording="Số đại biểu ghi 140, đúng là 141.",
    )
    typed = {"state": "answered", "answer": "Số trong nghị quyết là 140."}
    return changed(office, notice, office.clerk, **typed)


REASON = {"reason_class": "entry_error", "note": NOTE}
DEEDS: dict[str, Callable[[Office], Sent]] = {
    "a new congress": lambda o: new(o, Congress, o.clerk, kind="congress", ordinal="IV"),
    "a new source": lambda o: new(o, Source, o.clerk, title="Bản tin mới"),
    "a new person": lambda o: new(o, Person, o.clerk, name="Rơ Châm Long"),
    "a new role": lambda o: new(
        o,
        ClerkRole,
        o.head,
        user=str(o.newcomer().pk),
        role="clerk",
        organization=str(o.body.pk),
    ),
    "a new request about data": lambda o: new(
        o,
        PrivacyRequest,
        o.officer,
        person=str(PersonFactory(kept_by=o.body).pk),
        kind="access",
        received_on="02/02/2026",
        wording="Xin xem dữ liệu",
    ),
    "a request verified": lambda o: changed(
        o,
        PrivacyRequestFactory(person__kept_by=o.body),
        o.officer,
        verified_how="đến trụ sở",
        _verify="1",
    ),
    "a form": lambda o: changed(o, SourceFactory(kept_by=o.body), o.clerk, title="Bản tin số 5"),
    "a row deleted": deleted,
    "a notice answered": notice_answered,
    "a section": section,
    "a remark answered": remark_answered,
    "submitting": lambda o: o.step(o.clerk, o.record(), "gui-duyet"),
    "approving": lambda o: o.step(o.approver, o.submitted(), "phe-duyet"),
    "sending back": lambda o: o.step(
        o.approver, o.submitted(), "tra-lai", comment="Thiếu số đại biểu nữ"
    ),
    "opening a correction": lambda o: o.step(o.clerk, o.published(), "dinh-chinh", **REASON),
    "withdrawing": lambda o: o.step(o.second, o.published(), "rut", **REASON),
    "publishing again": lambda o: o.step(o.second, o.withdrawn(), "cong-bo-lai", **REASON),
    "claiming": queue_step("admin:queue_claim", is_claimed=False),
    "releasing": queue_step("admin:queue_release", is_claimed=True),
    "nominations that become awards": promoted,
    "a request confirmed": request_confirmed,
    "a deputy named": deputy_named,
    "a deputy ended": deputy_ended,
    "minutes uploaded": minutes_uploaded,
    "minutes removed": minutes_removed,
    "an entry confirmed": entry_confirmed,
    "the text of a source": pasted,
    "a table of a record applied": workbook_applied,
    "a list of awards applied": list_applied,
    "an authenticator": enrolled,
}
# The queue keeps no history.
CLAIMED = "SELECT 'claimed', count(claimed_by_id) FROM organizations_queueentry"
PLAIN = {200, 302, 409, 422}


def rows() -> dict[str, int]:
    """How many rows each table of the portal has, history and what is claimed included."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        tables = sorted({name for (name,) in cursor.fetchall()} - NO_EFFECTS)
        counts = (f"SELECT '{table}', count(*) FROM {table}" for table in tables)
        cursor.execute(" UNION ALL ".join([*counts, CLAIMED]))
        return dict(cursor.fetchall())


def written(deed: Callable[[Office], Sent], send: Callable[[Sent], list[Any]]) -> tuple[Any, ...]:
    """How many rows the deed adds to each table when it is sent in this way; the answers."""
    sent = deed(Office())
    before = rows()
    answers = send(sent)
    after = rows()
    return {name: after[name] - before[name] for name in after if after[name] != before[name]}, [
        answer.status_code for answer in answers
    ]


def once(sent: Sent) -> list[Any]:
    return [sent.send()]


def twice(sent: Sent) -> list[Any]:
    return [sent.send(), sent.send()]


def together(sent: Sent) -> list[Any]:
    return at_once(sent.send, sent.send)


@pytest.fixture
def folder(settings, tmp_path) -> Iterator[Any]:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def test_every_post_of_the_desk_sent_twice_has_the_effect_of_one(cloned_database, folder):
    pairs, wrong = 0, []
    for name, deed in DEEDS.items():
        single, status = written(deed, once)
        if not single:
            wrong.append((name, "writes nothing", status))
        for way in (twice, together):
            effect, statuses = written(deed, way)
            pairs += 1
            if effect != single:
                wrong.append((name, way.__name__, statuses, single, effect))
            if not set(statuses) <= PLAIN:
                wrong.append((name, way.__name__, statuses))
    print(f"{pairs} pairs of {len(DEEDS)} posts, half of them at a barrier; {len(wrong)} wrong")
    assert not wrong, "\n".join(map(str, wrong))
    assert pairs >= 60
    assert Award.objects.filter(recipient_name="Nông Thị Đào").count() == 3


def test_of_notices_sent_at_once_no_more_are_taken_than_of_those_sent_in_a_row(
    cloned_database, monkeypatch
):
    monkeypatch.setattr(error_notices, "FASTEST", datetime.timedelta(0))
    monkeypatch.setattr(error_notices, "MOST_FROM_AN_ADDRESS", 3)
    address = f"/bao-sai/dai-hoi/{Office().published().code}/"
    data = posted_by(Client().get(address), "form:has([name=stamp])")
    data |= {"part": "cả trang", "wording": "Trang ghi 140 đại biểu, đúng là 141."}
    answers = at_once(*[lambda: Client().post(address, data)] * 8)
    assert sorted(answer.status_code for answer in answers) == [200] * 3 + [429] * 5
    assert ErrorNotice.objects.count() == 3
