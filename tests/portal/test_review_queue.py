"""The approver's queue: order by risk, filters, claims of two approvers, one after another."""

import datetime
import threading

import pytest
from django.db import connection, connections
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation

from congress_portal.foundation.audit import acting
from congress_portal.foundation.publication import ReviewState
from congress_portal.publishing import queue, tracing, transitions
from congress_portal.publishing.transitions import TransitionError
from congress_portal.review_steps import version_of
from congresses.enums import SectionStatus
from congresses.models import Congress, CongressSection, SectionRemark
from congresses.sheet import post_of
from organizations.enums import RiskKind
from organizations.models import Organization, QueueEntry, QueueRisk, Transcript
from organizations.permissions import Rights
from tests.awards.factories import AwardFactory
from tests.congresses.factories import CongressFactory
from tests.organizations.factories import OrganizationFactory, SourceFactory, UserFactory

NOTE = "Sửa số đại biểu theo biên bản"


class Office:
    """A province with a body below it, a clerk and two approvers, and a neighbouring province."""

    def __init__(self):
        self.province = OrganizationFactory(official_name="Liên đoàn Lao động tỉnh Lạng Sơn")
        self.body = OrganizationFactory(official_name="Công đoàn Viên chức", parent=self.province)
        self.neighbour = OrganizationFactory(official_name="Liên đoàn Lao động tỉnh Cao Bằng")
        self.clerk = UserFactory(clerk_of=self.province, last_name="Nông Thị", first_name="Hoa")
        self.approver = UserFactory(
            approver_of=self.province, last_name="Trần Văn", first_name="Bình"
        )
        self.second = UserFactory(approver_of=self.province, last_name="Lê", first_name="Hà")

    def congress(self, body: Organization | None = None, **values) -> Congress:
        body = body or self.body
        year = 2023 + 5 * body.terms.count()
        # In one transaction, what is written is else the doing of whoever acted last.
        with acting(self.clerk):
            record = CongressFactory(
                **{
                    "organization": body,
                    "source": SourceFactory(kept_by=body),
                    "opened_on": datetime.date(year, 6, 5),
                    "present": 133,
                }
                | values
            )
        if record.source and not values:
            said = " ".join(each.fact.shown for each in tracing.compare(record).values)
            Transcript.objects.create(source=record.source, text=said, pasted_by=self.clerk)
        return record

    def submitted(self, body: Organization | None = None, **values) -> Congress:
        record = self.congress(body, **values)
        transitions.submit(record, self.clerk)
        return record

    def corrected(self) -> Congress:
        record = self.submitted()
        transitions.approve(record, self.approver)
        transitions.reopen(record, self.clerk, reason_class="entry_error", note=NOTE)
        record.present = 134
        record.save()
        transitions.submit(record, self.clerk)
        return record


@pytest.fixture
def office(db):
    return Office()


def page_of(record):
    return reverse("admin:record", args=["dai-hoi", record.code])


def listed(client, user, **query):
    client.force_login(user)
    return [row.record for row in client.get(reverse("admin:queue"), query).context["rows"]]


def risks(record):
    return {risk.kind: risk.count for risk in QueueRisk.objects.filter(entry__in=queue.of(record))}


def take(client, user, record, step, **data):
    client.force_login(user)
    record.refresh_from_db()
    named = {
        name if name[0] == "_" or name == "queue" else f"{step}-{name}": value
        for name, value in data.items()
    }
    address = reverse("admin:record_step", args=["dai-hoi", record.code, step])
    return client.post(address, {"version": version_of(record), **named})


# Order and words


def test_a_correction_comes_before_a_first_edition_that_has_waited_longer(client, office):
    first = office.submitted()
    corrected = office.corrected()
    assert listed(client, office.approver) == [corrected, first]
    assert RiskKind.CORRECTION in risks(corrected)
    page = client.get(reverse("admin:queue")).content.decode()
    assert str(RiskKind.CORRECTION.label) in page


def test_each_risk_is_said_in_words_with_its_number_and_no_score_is_shown(client, office):
    record = office.congress(convened=133, qualified=100)
    CongressSection.objects.create(congress=record, section=4, status=SectionStatus.SUPPLEMENTING)
    record.statistics.create(dimension="gender", category="Nữ", percentage="33.3")
    transitions.submit(record, office.clerk, accept="Nguồn nêu như vậy")
    found = risks(record)
    assert found == {
        RiskKind.WARNINGS: 1,
        RiskKind.NO_SOURCE_TEXT: None,
        RiskKind.NEW_CLERK: None,
        RiskKind.SUPPLEMENTING: 1,
    }
    client.force_login(office.approver)
    with translation.override("vi"):
        page = client.get(page_of(record)).content.decode()
    assert "1 cảnh báo được giữ nguyên" in page
    assert "1 mục còn đang bổ sung" in page
    assert "Nguồn nêu như vậy" in page
    assert str(queue.of(record).get().weight) not in [
        text for risk in client.get(page_of(record)).context["risks"] for text in risk.split()
    ]


def test_a_clerk_with_published_records_is_no_longer_new(office):
    for _number in range(3):
        transitions.approve(office.submitted(), office.approver)
    assert risks(office.submitted()) == {}


def test_a_record_that_was_sent_back_says_so_when_it_comes_again(office):
    record = office.submitted()
    transitions.send_back(record, office.approver, comment="Thiếu số đại biểu nữ")
    assert not queue.of(record).exists()
    transitions.submit(record, office.clerk)
    assert RiskKind.RETURNED in risks(record)


def test_what_was_submitted_by_plain_sql_is_in_the_queue_as_well(client, office):
    record = office.congress()
    Congress.objects.filter(pk=record.pk).update(
        state="submitted", submitted_by=office.clerk, submitted_at=timezone.now()
    )
    assert not queue.of(record).exists()
    assert listed(client, office.approver) == [record]
    assert queue.of(record).exists()


# Whose


def test_a_queue_holds_the_approvers_branch_and_nothing_else(client, office):
    own = office.submitted()
    transitions.submit(office.congress(office.neighbour), UserFactory())
    assert listed(client, office.approver) == [own]
    client.force_login(office.clerk)
    assert client.get(reverse("admin:queue")).status_code == 403
    assert client.post(reverse("admin:queue_next")).status_code == 403


def test_filters_by_branch_kind_level_risk_and_claim(client, office):
    below, above = office.submitted(), office.submitted(office.province)
    decision = AwardFactory(decision__deciding_organization=office.province).decision
    transitions.submit(decision, office.clerk)
    for _number in range(3):
        transitions.approve(office.submitted(), office.approver)
    clean = office.submitted()
    without_text = office.submitted()
    Transcript.objects.filter(source=without_text.source).delete()
    queue.reconsider(without_text)
    assert risks(without_text) == {RiskKind.NO_SOURCE_TEXT: None}
    user = office.approver
    cases = [
        ({"branch": office.body.code}, {below, clean, without_text}),
        ({"branch": office.province.code}, {below, above, decision, clean, without_text}),
        ({"kind": "awarddecision"}, {decision}),
        ({"level": "2"}, {below, above, decision, clean, without_text}),
        ({"level": "1"}, set()),
        ({"risk": "sach"}, {clean, without_text}),
        ({"risk": "no_source_text"}, {without_text}),
        ({"risk": "new_clerk"}, {below, above, decision}),
        ({"claim": "cua-toi"}, {clean}),
        ({"claim": "chua-ai"}, {below, above, decision, without_text}),
        ({"kind": "nonsense", "branch": "'"}, {below, above, decision, clean, without_text}),
    ]
    queue.claim(queue.of(clean).get(), user)
    client.force_login(user)
    OrganizationFactory(kind__code="tld", kind__name="Tổng Liên đoàn", kind__level=1)
    for query, expected in cases:
        assert set(listed(client, user, **query)) == expected, query


# Claims


def test_a_claim_is_seen_by_the_other_approver_and_keeps_him_from_deciding(client, office):
    record = office.submitted()
    claim = reverse("admin:queue_claim", args=["dai-hoi", record.code])
    client.force_login(office.approver)
    assert client.post(claim).status_code == 302
    page = client.get(page_of(record)).context
    assert page["is_claimed"]
    client.force_login(office.second)
    assert client.get(page_of(record)).context["claimed_by"] == "Trần Văn Bình"
    client.post(claim)
    assert queue.of(record).get().claimed_by == office.approver
    response = take(client, office.second, record, "phe-duyet")
    assert "Trần Văn Bình" in response.context["refused"].refusal
    response = take(client, office.second, record, "tra-lai", comment="Thiếu số đại biểu nữ")
    assert "Trần Văn Bình" in response.context["refused"].refusal
    assert take(client, office.approver, record, "phe-duyet").status_code == 302
    record.refresh_from_db()
    assert record.state == ReviewState.PUBLISHED
    assert not queue.of(record).exists()


def test_a_released_or_expired_claim_holds_up_nobody(client, office):
    released, expired = office.submitted(), office.submitted()
    for record in (released, expired):
        assert queue.claim(queue.of(record).get(), office.approver)
        assert not queue.claim(queue.of(record).get(), office.second)
    client.force_login(office.approver)
    client.post(reverse("admin:queue_release", args=["dai-hoi", released.code]))
    queue.of(expired).update(claimed_until=timezone.now())
    for record in (released, expired):
        transitions.approve(record, office.second)
        assert record.state == ReviewState.PUBLISHED


def test_two_clicks_on_the_next_record_lead_to_one(client, office):
    """Whether nothing is in hand yet, or the record in hand is passed on."""
    for _number in range(4):
        office.submitted()
    client.force_login(office.approver)

    def follow(**data):
        return client.post(reverse("admin:queue_next"), data)["Location"]

    def held():
        return list(QueueEntry.objects.filter(claimed_by=office.approver))

    first = follow()
    assert follow() == first
    assert follow(claim="chua-ai").partition("?")[0] == first
    [in_hand] = held()
    other = follow(after=in_hand.pk, queue="")
    assert follow(after=in_hand.pk, queue="") == other
    assert other != first
    assert len(held()) == 1
    assert held() != [in_hand]


def test_two_clicks_at_once_claim_one_record(cloned_database):
    office, held, led_to = Office(), threading.Barrier(2), []
    for _number in range(3):
        office.submitted()
    clients = [Client(), Client()]
    for client in clients:
        client.force_login(office.approver)

    def click(client):
        held.wait()
        led_to.append(client.post(reverse("admin:queue_next"))["Location"])
        connections.close_all()

    clicks = [threading.Thread(target=click, args=[client]) for client in clients]
    for each in clicks:
        each.start()
    for each in clicks:
        each.join()
    assert len(led_to) == 2
    assert len(set(led_to)) == 1
    assert QueueEntry.objects.filter(claimed_by=office.approver).count() == 1


def test_nobody_releases_the_claim_of_another(client, office):
    record = office.submitted()
    queue.claim(queue.of(record).get(), office.approver)
    client.force_login(office.second)
    client.post(reverse("admin:queue_release", args=["dai-hoi", record.code]))
    assert queue.of(record).get().claimed_by == office.approver


def test_a_record_of_another_branch_cannot_be_claimed(client, office):
    foreign = office.congress(office.neighbour)
    transitions.submit(foreign, UserFactory())
    client.force_login(office.approver)
    for name in ("admin:queue_claim", "admin:queue_release"):
        assert client.post(reverse(name, args=["dai-hoi", foreign.code])).status_code == 404
    assert queue.of(foreign).get().claimed_by is None


# One after another


def test_next_claims_one_record_after_another_and_passes_over_own_and_claimed_ones(client, office):
    first, second, taken, own = (office.submitted() for _number in range(4))
    queue.claim(queue.of(taken).get(), office.second)
    QueueEntry.objects.filter(record_id=own.pk).update(submitted_by=office.approver)
    client.force_login(office.approver)
    following = reverse("admin:queue_next")
    assert client.post(following)["Location"] == page_of(first)
    after = queue.of(first).get().pk
    assert client.post(following, {"after": after})["Location"] == page_of(second)
    assert queue.of(first).get().claimed_by is None
    after = queue.of(second).get().pk
    assert client.post(following, {"after": after})["Location"] == page_of(first)


def test_approving_can_lead_on_to_the_next_record_of_the_same_filter(client, office):
    first, other, third = (office.submitted(body) for body in (None, office.province, None))
    response = take(
        client,
        office.approver,
        first,
        "phe-duyet",
        _next="",
        queue=f"branch={office.body.code}",
    )
    assert response["Location"].partition("?")[0] == page_of(third)
    response = take(
        client, office.approver, third, "phe-duyet", _next="", queue=f"branch={office.body.code}"
    )
    assert response["Location"].startswith(reverse("admin:queue"))
    other.refresh_from_db()
    assert other.state == ReviewState.SUBMITTED


def test_four_hundred_records_cost_the_queue_no_more_questions_than_ten(client, office):
    records = [office.submitted() for _number in range(3)]
    client.force_login(office.approver)
    client.get(reverse("admin:queue"))
    few = queries_of(client, reverse("admin:queue"))
    Congress.objects.filter(pk__in=[each.pk for each in records])
    bodies = [OrganizationFactory(parent=office.province) for _number in range(2)]
    for body in bodies:
        office.submitted(body)
    sample = queue.of(records[0]).get()
    QueueEntry.objects.bulk_create(
        QueueEntry(
            record_kind="congress",
            record_id=10_000_000 + number,
            kept_by=office.body,
            level=sample.level,
            submitted_by=office.clerk,
            submitted_at=timezone.now(),
            weight=number % 90,
        )
        for number in range(400)
    )
    many = queries_of(client, reverse("admin:queue"))
    assert many <= few
    assert client.get(reverse("admin:queue")).context["total"] == 405


def queries_of(client, address) -> int:
    with CaptureQueries() as captured:
        assert client.get(address).status_code == 200
    return len(captured)


class CaptureQueries:
    """How many statements a block asks the database."""

    def __enter__(self):
        from django.test.utils import CaptureQueriesContext

        self._context = CaptureQueriesContext(connection)
        return self._context.__enter__()

    def __exit__(self, *raised):
        return self._context.__exit__(*raised)


# Two real connections


def in_parallel(*acts):
    """Run each act in a thread with a connection of its own, all begun at one barrier."""
    barrier, results = threading.Barrier(len(acts)), [None] * len(acts)

    def run(place, act):
        try:
            barrier.wait(10)
            results[place] = act()
        except TransitionError as error:
            results[place] = error
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    return results


def test_two_approvers_who_press_next_at_one_moment_get_two_records(cloned_database):
    office = Office()
    records = [office.submitted() for _number in range(6)]

    def next_for(user):
        return lambda: queue.claim_next(queue.waiting_for(Rights(user)), user)

    met = 0
    for _round in range(3):
        one, two = in_parallel(next_for(office.approver), next_for(office.second))
        assert one.pk != two.pk
        met += 1
        for entry in (one, two):
            queue.of(next(r for r in records if r.pk == entry.record_id)).delete()
    assert met == 3


def test_of_two_who_claim_or_approve_one_record_at_one_moment_one_is_refused(cloned_database):
    office = Office()
    for _round in range(3):
        record = office.submitted()
        entry = queue.of(record).get()
        claims = in_parallel(
            lambda e=entry: queue.claim(e, office.approver),
            lambda e=entry: queue.claim(e, office.second),
        )
        assert sorted(claims) == [False, True]
        queue.of(record).update(claimed_by=None, claimed_until=None)
        rows = [Congress.objects.get(pk=record.pk) for _user in range(2)]
        done = in_parallel(
            lambda r=rows: transitions.approve(r[0], office.approver),
            lambda r=rows: transitions.approve(r[1], office.second),
        )
        assert sum(isinstance(each, TransitionError) for each in done) == 1


# Remarks at sections


def test_remarks_stand_at_their_sections_until_they_are_mended_or_answered(client, office):
    record = office.submitted()
    response = take(
        client,
        office.approver,
        record,
        "tra-lai",
        section_3="Thiếu danh sách Ban Chấp hành",
        section_6="Chỉ tiêu 2 ghi sai đơn vị tính",
    )
    assert response.status_code == 302
    record.refresh_from_db()
    assert record.state == ReviewState.RETURNED
    client.force_login(office.clerk)
    start = client.get(reverse("admin:index")).content.decode()
    assert "Thiếu danh sách Ban Chấp hành" in start
    sheet = reverse("admin:congresses_congress_change", args=[record.pk])
    third, sixth = (client.get(sheet, {"muc": number}) for number in (3, 6))
    assert "Thiếu danh sách Ban Chấp hành" in third.content.decode()
    assert "Chỉ tiêu 2" not in third.content.decode()
    assert "Chỉ tiêu 2" in sixth.content.decode()
    with pytest.raises(TransitionError) as refused:
        transitions.submit(record, office.clerk)
    assert "3, 6" in str(refused.value)

    page = client.get(sheet, {"muc": 6})
    data = post_of(6, {"targets": [{"wording": "Kết nạp đoàn viên", "kind": "text"}]})
    data.update({name: str(page.context[name]) for name in ("ticket", "base")})
    posted = {name: str(data[name]) for name in data}
    assert client.post(f"{sheet}?muc=6", posted).status_code == 302
    mended = SectionRemark.objects.get(section=6)
    assert (mended.settled_by, mended.answer) == (office.clerk, "")
    assert SectionRemark.objects.get(section=3).is_open

    open_remark = SectionRemark.objects.get(section=3)
    ticket = client.get(sheet, {"muc": 3}).context["ticket"]
    short = {"ticket": ticket, "_answer": open_remark.pk, "answer": "không"}
    refused_page = client.post(f"{sheet}?muc=3", short)
    assert refused_page.status_code == 422
    assert "không</textarea>" in refused_page.content.decode()
    answer = short | {"answer": "Nguồn không nêu danh sách"}
    assert client.post(f"{sheet}?muc=3", answer).status_code == 302
    open_remark.refresh_from_db()
    assert open_remark.answer == "Nguồn không nêu danh sách"
    transitions.submit(record, office.clerk)
    events = SectionRemark._meta.get_field("history").related_model.objects
    assert events.filter(pgh_obj=open_remark.pk).count() == 2


def test_a_remark_says_enough_and_belongs_to_a_congress_sheet(client, office):
    record = office.submitted()
    response = take(client, office.approver, record, "tra-lai", section_3="thiếu")
    assert "thiếu" in response.context["refused"].refusal
    assert not SectionRemark.objects.exists()
    decision = AwardFactory(decision__deciding_organization=office.body).decision
    transitions.submit(decision, office.clerk)
    client.force_login(office.approver)
    page = client.get(reverse("admin:record", args=["khen-thuong", decision.code]))
    offered = {each.step.slug: each for each in page.context["offered"]}
    assert "section_3" not in offered["tra-lai"].form.fields


def test_an_answer_of_a_stranger_or_without_a_ticket_settles_nothing(client, office):
    record = office.submitted()
    transitions.send_back(record, office.approver, remarks={3: "Thiếu danh sách Ban Chấp hành"})
    remark = SectionRemark.objects.get()
    sheet = f"{reverse('admin:congresses_congress_change', args=[record.pk])}?muc=3"
    given = {"_answer": remark.pk, "answer": "Nguồn không nêu danh sách"}
    client.force_login(UserFactory(clerk_of=office.neighbour))
    assert client.post(sheet, given).status_code == 404
    client.force_login(office.clerk)
    client.post(sheet, given)
    client.force_login(office.approver)
    assert client.post(sheet, given).status_code == 403
    assert SectionRemark.objects.get().is_open


# Sections that are being supplemented


def test_a_section_being_supplemented_is_shown_as_such_until_the_next_edition(client, office):
    record = office.congress()
    sections = {1: "dien-bien", 3: "bau-cu", 5: "ket-qua", 6: "chi-tieu"}
    for section in sections:
        CongressSection.objects.create(
            congress=record, section=section, status=SectionStatus.SUPPLEMENTING
        )
    transitions.submit(record, office.clerk)
    transitions.approve(record, office.approver)
    address = f"/dai-hoi/{record.code}/"
    page = client.get(address, follow=True).content.decode()
    assert page.count("data-supplementing") == len(sections)
    for anchor in sections.values():
        assert f'id="{anchor}"' in page
    targets = page[page.index('id="chi-tieu"') :]
    targets = targets[: targets.index("</section>")]
    assert "đang bổ sung" in targets
    assert "chưa có số liệu" not in targets

    client.force_login(office.clerk)
    form = next(
        each.form
        for each in client.get(page_of(record)).context["offered"]
        if each.step.slug == "dinh-chinh"
    )
    assert form.initial["reason_class"] == "supplement"
    transitions.reopen(record, office.clerk, reason_class="supplement", note="Bổ sung chỉ tiêu")
    record.targets.create(wording="Kết nạp đoàn viên", kind="text")
    CongressSection.objects.filter(congress=record, section=6).update(status="complete")
    transitions.submit(record, office.clerk)
    edition = transitions.approve(record, office.approver)
    assert (edition.number, edition.reason_class) == (2, "supplement")
    page = client.get(address, follow=True).content.decode()
    assert page.count("data-supplementing") == len(sections) - 1
    assert "Kết nạp đoàn viên" in page
