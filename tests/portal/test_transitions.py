"""From a draft to an edition and back, as the operations and the database allow it."""

import datetime
import threading

import pytest
from django.contrib.auth import get_user_model
from django.db import IntegrityError, connection, connections, transaction
from django.urls import reverse

from awards.models import Award, AwardDecision, AwardForm, PublishedAward, PublishedDecision
from congress_portal.foundation.audit import acting
from congress_portal.foundation.integrity import broken_rule
from congress_portal.foundation.publication import edition_hash, read_document
from congress_portal.publishing import builders, checking, rows, transitions
from congress_portal.publishing.transitions import TransitionError
from congresses.models import (
    Ballot,
    Candidate,
    ClusterYear,
    Committee,
    Congress,
    Guest,
    GuestTitle,
    PublishedCongress,
    PublishedTarget,
    Seat,
    Target,
    Term,
)
from congresses.reports import CongressReport
from organizations.models import (
    ClerkRole,
    Cluster,
    ClusterMembership,
    Edition,
    Organization,
    OrganizationKind,
    OrganizationName,
    Person,
    PublishedOrganization,
    PublishedPost,
    QueueEntry,
    SearchEntry,
    Source,
)

NOTE = "Sửa số đại biểu theo biên bản"


class Office:
    """A body with a congress that its clerk has entered, and an approver."""

    def __init__(self):
        users = get_user_model().objects
        self.clerk = users.create(username="clerk")
        self.approver = users.create(username="approver")
        self.third = users.create(username="third")
        kind = OrganizationKind.objects.create(code="cdvc", name="CĐVC tỉnh", level=3)
        with acting(self.clerk):
            self.body = Organization.objects.create(kind=kind)
            OrganizationName.objects.create(
                organization=self.body, name="Công đoàn Viên chức tỉnh Lạng Sơn"
            )
            self.body.refresh_from_db()
            term = Term.objects.create(
                organization=self.body, number=4, year_from=2023, year_to=2028
            )
            self.congress = Congress.objects.create(
                kind="congress",
                organization=self.body,
                kept_by=self.body,
                ordinal=4,
                term=term,
                present=133,
                opened_on=datetime.date(2023, 6, 6),
                opened_on_precision="day",
                opened_on_basis="stated",
                source=Source.objects.create(kept_by=self.body, title="Bản tin"),
            )
            Target.objects.create(
                congress=self.congress, wording="CĐCS", comparator="gt", value=90, unit="%"
            )
            committee = Committee.objects.create(term=term, congress=self.congress)
            self.officer = self.person("Nông Thị Đào", ground="office")
            self.hidden = self.person("Hoàng Văn Ẩn", ground="office", is_withheld=True)
            Seat.objects.create(committee=committee, person=self.officer, role="chair")
            Seat.objects.create(committee=committee, person=self.hidden, order=2)

    def person(self, name, **values):
        return Person.objects.create(kept_by=self.body, name=name, **values)

    def publish(self, record=None):
        record = record or self.congress
        record.refresh_from_db()
        transitions.submit(record, self.clerk)
        return transitions.approve(record, self.approver)

    def correct(self, **values):
        transitions.reopen(self.congress, self.approver, reason_class="entry_error", note=NOTE)
        with acting(self.clerk):
            for name, value in values.items():
                setattr(self.congress, name, value)
            self.congress.save()
        self.congress.refresh_from_db()
        return self.publish()


@pytest.fixture
def office(db):
    return Office()


def test_a_draft_becomes_edition_one(office):
    edition = office.publish()

    assert (edition.number, edition.kind, edition.previous_sha256) == (1, "publish", "")
    assert office.congress.state == "published"
    assert read_document(CongressReport, edition.text) == builders.build(office.congress)
    assert edition.submitted_by_id == office.clerk.pk
    assert edition.approved_by_id == office.approver.pk
    row = PublishedCongress.objects.get()
    assert (row.title, row.present, row.term_number, row.target_count) == (
        "Đại hội lần thứ IV Công đoàn Viên chức tỉnh Lạng Sơn",
        133,
        4,
        1,
    )
    assert SearchEntry.objects.filter(kind="congress", folded__contains="cdvc").exists()


def test_a_correction_is_a_new_edition_with_its_reason_chained_to_the_first(office):
    first = office.publish()

    second = office.correct(present=134)

    assert (second.number, second.kind) == (2, "correct")
    assert (second.reason_class, second.note) == ("entry_error", NOTE)
    assert second.previous_sha256 == first.sha256
    assert second.sha256 == edition_hash(second.text, first.sha256)
    assert PublishedCongress.objects.get().present == 134
    assert PublishedTarget.objects.count() == 1


def test_readers_keep_the_last_edition_while_a_correction_is_open(office):
    office.publish()

    transitions.reopen(office.congress, office.approver, reason_class="supplement", note=NOTE)
    Congress.objects.filter(pk=office.congress.pk).update(present=999)

    assert PublishedCongress.objects.get().present == 133


def test_an_unchanged_correction_is_not_published(office):
    office.publish()
    transitions.reopen(office.congress, office.approver, reason_class="supplement", note=NOTE)
    transitions.submit(office.congress, office.clerk)

    with pytest.raises(TransitionError):
        transitions.approve(office.congress, office.approver)

    assert Edition.objects.count() == 1


def test_a_withdrawal_takes_all_published_rows_away_and_leaves_its_note(office):
    office.publish()

    edition = transitions.withdraw(
        office.congress, office.approver, reason_class="data_protection", note="Gỡ theo yêu cầu"
    )

    assert (edition.number, edition.kind, edition.text) == (2, "withdraw", "")
    assert [model.objects.count() for model in rows.ROW_MODELS] == [0] * len(rows.ROW_MODELS)


def test_reinstating_shows_the_document_again_but_not_by_the_one_who_withdrew(office):
    first = office.publish()
    reason = {"reason_class": "source_corrected", "note": "Công bố lại theo yêu cầu"}
    transitions.withdraw(office.congress, office.approver, **reason)

    with pytest.raises(TransitionError):
        transitions.reinstate(office.congress, office.approver, **reason)
    edition = transitions.reinstate(office.congress, office.third, **reason)

    assert (edition.number, edition.text) == (3, first.text)
    assert PublishedCongress.objects.get().edition == edition


def test_who_withdrew_a_record_is_told_why_he_does_not_publish_it_again(office, client):
    office.publish()
    reason = {"reason_class": "source_corrected", "note": "Công bố lại theo yêu cầu"}
    transitions.withdraw(office.congress, office.approver, **reason)
    role = {"role": "approver", "organization": office.body}
    ClerkRole.objects.create(user=office.approver, **role)
    client.force_login(office.approver)

    page = client.get(reverse("admin:record", args=["dai-hoi", office.congress.code]))

    (offered,) = page.context["offered"]
    assert offered.is_barred
    assert "Người đã gỡ hồ sơ không tự công bố lại được" in offered.refusal


def test_sending_back_keeps_the_comment_and_opens_the_record(office):
    office.congress.refresh_from_db()
    transitions.submit(office.congress, office.clerk)

    transitions.send_back(office.congress, office.approver, comment="Thiếu số phiếu thu về")

    assert office.congress.state == "returned"
    assert office.congress.return_comment == "Thiếu số phiếu thu về"
    assert office.publish().number == 1


class TestFourEyes:
    """The operation says no before the database does, which would say it again."""

    def test_whoever_submitted_cannot_approve(self, office):
        office.congress.refresh_from_db()
        # One who edited nothing, so that it is his submission that stands against him.
        transitions.submit(office.congress, office.third)

        with pytest.raises(TransitionError) as refused:
            transitions.approve(office.congress, office.third)
        assert refused.value.__cause__ is None

    def test_whoever_edited_since_the_last_edition_cannot_approve(self, office):
        with acting(office.approver):
            Target.objects.update(value=91)
        office.congress.refresh_from_db()
        transitions.submit(office.congress, office.clerk)

        with pytest.raises(TransitionError) as refused:
            transitions.approve(office.congress, office.approver)
        assert refused.value.__cause__ is None
        assert transitions.approve(office.congress, office.third).number == 1

    def test_an_edit_before_the_last_edition_counts_no_more(self, office):
        with acting(office.third):
            Target.objects.update(value=91)
        office.publish()
        transitions.reopen(office.congress, office.third, reason_class="supplement", note=NOTE)
        with acting(office.clerk):
            Congress.objects.filter(pk=office.congress.pk).update(present=134)
        transitions.submit(office.congress, office.clerk)

        assert transitions.approve(office.congress, office.third).number == 2


class TestRules:
    def test_an_error_keeps_the_record_a_draft_and_is_told(self, office):
        Congress.objects.filter(pk=office.congress.pk).update(source=None)

        with pytest.raises(TransitionError, match="8"):
            transitions.submit(office.congress, office.clerk)

        office.congress.refresh_from_db()
        assert office.congress.state == "draft"

    def test_a_warning_stands_only_with_a_reason_that_is_kept(self, office):
        Target.objects.update(value=120)

        with pytest.raises(TransitionError, match="120"):
            transitions.submit(office.congress, office.clerk)
        office.congress.refresh_from_db()
        transitions.submit(office.congress, office.clerk, accept="nguồn nêu như vậy")

        kept = office.congress.accepted_warnings.get()
        assert (kept.rule, kept.reason) == ("B.110", "nguồn nêu như vậy")
        assert kept.accepted_by == office.clerk

    def test_a_warning_told_with_other_numbers_asks_again_and_the_old_reason_is_shown_no_more(
        self, office
    ):
        Target.objects.update(value=120)
        office.congress.refresh_from_db()
        transitions.submit(office.congress, office.clerk, accept="nguồn nêu như vậy")
        transitions.send_back(office.congress, office.approver, comment="Xem lại chỉ tiêu này")
        with acting(office.clerk):
            Target.objects.update(value=300)

        with pytest.raises(TransitionError, match="300"):
            transitions.submit(office.congress, office.clerk)
        transitions.submit(office.congress, office.clerk, accept="đã hỏi lại cơ quan")

        found = checking.check(office.congress)
        assert [each.reason for each in checking.accepted(office.congress, found)] == [
            "đã hỏi lại cơ quan"
        ]
        transitions.send_back(office.congress, office.approver, comment="Xem lại chỉ tiêu này")
        transitions.submit(office.congress, office.clerk)

    def test_two_rows_with_the_same_words_and_numbers_are_let_stand_at_once(self, office):
        Target.objects.update(value=120)
        Target.objects.create(
            congress=office.congress, wording="CĐCS", comparator="gt", value=120, unit="%", order=2
        )
        office.congress.refresh_from_db()

        transitions.submit(office.congress, office.clerk, accept="nguồn nêu như vậy")

        assert office.congress.accepted_warnings.count() == 1

    def test_a_decision_without_recipients_is_not_submitted(self, office):
        decision = AwardDecision.objects.create(
            kept_by=office.body, deciding_organization=office.body
        )

        with pytest.raises(TransitionError):
            transitions.submit(decision, office.clerk)


@pytest.mark.parametrize(
    ("since", "until", "is_member"),
    [
        (None, None, True),
        (None, "2023-01-01", False),
        (None, "2023-01-02", True),
        ("2022-03-01", "2024-01-01", True),
        ("2023-12-31", None, True),
        ("2024-01-01", None, False),
    ],
)
def test_a_member_in_a_year_of_a_cluster_is_one_on_some_day_of_it(office, since, until, is_member):
    cluster = Cluster.objects.create(kept_by=office.body, name="Cụm 1", owner=office.body)
    ClusterMembership.objects.create(
        cluster=cluster, organization=office.body, since=since, until=until
    )
    year = ClusterYear.objects.create(cluster=cluster, year=2023, kept_by=office.body)

    assert bool(builders.build(year).members) is is_member


STEPS = {
    "submit": lambda record, user: transitions.submit(
        record, user, reason_class="supplement", note=NOTE
    ),
    "send_back": lambda record, user: transitions.send_back(record, user, comment=NOTE),
    "approve": lambda record, user: transitions.approve(record, user),
    "reopen": lambda record, user: transitions.reopen(
        record, user, reason_class="supplement", note=NOTE
    ),
    "drop": lambda record, user: transitions.drop(record, user),
    "withdraw": lambda record, user: transitions.withdraw(
        record, user, reason_class="supplement", note=NOTE
    ),
    "reinstate": lambda record, user: transitions.reinstate(
        record, user, reason_class="supplement", note=NOTE
    ),
}
ALLOWED = {
    "draft": {"submit"},
    "submitted": {"send_back", "approve"},
    "returned": {"submit"},
    "published": {"reopen", "withdraw"},
    "withdrawn": {"reinstate"},
    "correction opened": {"submit", "drop", "withdraw"},
    "correction edited": {"submit", "withdraw"},
    "correction submitted": {"send_back", "approve", "withdraw"},
    "correction returned": {"submit", "withdraw"},
    "correction returned unchanged": {"submit", "drop", "withdraw"},
    "correction withdrawn": {"reinstate"},
}
WAYS = {
    "draft": [],
    "submitted": ["submit"],
    "returned": ["submit", "send_back"],
    "published": ["submit", "approve"],
    "withdrawn": ["submit", "approve", "withdraw"],
    "correction opened": ["submit", "approve", "reopen"],
    "correction edited": ["submit", "approve", "reopen", "edit"],
    "correction submitted": ["submit", "approve", "reopen", "edit", "submit"],
    "correction returned": ["submit", "approve", "reopen", "edit", "submit", "send_back"],
    "correction returned unchanged": ["submit", "approve", "reopen", "submit", "send_back"],
    "correction withdrawn": ["submit", "approve", "reopen", "edit", "withdraw"],
}


def brought(office, situation):
    """The congress in a situation: what the clerk does is his, all else the approver's."""
    office.congress.refresh_from_db()
    for step in WAYS[situation]:
        if step == "edit":
            with acting(office.clerk):
                Congress.objects.filter(pk=office.congress.pk).update(present=134)
        else:
            STEPS[step](office.congress, office.clerk if step == "submit" else office.approver)
    office.congress.refresh_from_db()
    return office.congress.state


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("situation", ALLOWED)
def test_each_state_takes_its_own_steps_and_no_other(office, situation, step):
    state = brought(office, situation)
    assert situation in (state, *(each for each in WAYS if each.startswith("correction")))

    if step in ALLOWED[situation]:
        STEPS[step](office.congress, office.clerk if step == "submit" else office.third)
    else:
        with pytest.raises(TransitionError):
            STEPS[step](office.congress, office.third)
        office.congress.refresh_from_db()
        assert office.congress.state == state


OPEN_CORRECTIONS = [each for each in WAYS if each.startswith("correction")][:-1]


@pytest.mark.parametrize("situation", OPEN_CORRECTIONS)
def test_a_record_under_correction_is_withdrawn_and_comes_back_as_that_correction(
    office, situation
):
    brought(office, situation)
    corrected = Congress.objects.values_list("present", flat=True).get()

    gone = STEPS["withdraw"](office.congress, office.third)

    assert (gone.number, gone.text, PublishedCongress.objects.count()) == (2, "", 0)
    assert not QueueEntry.objects.exists()
    assert gone.submitted_by_id == office.clerk.pk
    back = STEPS["reinstate"](office.congress, office.approver)
    assert PublishedCongress.objects.get().present == 133
    assert (office.congress.state, office.congress.reason_class) == ("draft", "supplement")
    assert Congress.objects.values_list("present", flat=True).get() == corrected
    transitions.submit(office.congress, office.clerk)
    if corrected != 133:
        assert transitions.approve(office.congress, office.third).number == back.number + 1
        assert PublishedCongress.objects.get().present == corrected


@pytest.mark.parametrize(
    ("situation", "hand"),
    [
        ("published", "clerk"),
        ("correction edited", "clerk"),
        ("correction submitted", "clerk"),
    ],
)
def test_nobody_withdraws_what_he_submitted_or_edited(office, situation, hand):
    brought(office, situation)

    with pytest.raises(TransitionError):
        STEPS["withdraw"](office.congress, getattr(office, hand))

    assert Edition.objects.count() == 1


def test_whoever_submitted_the_edition_does_not_withdraw_it_though_another_corrects_it(office):
    brought(office, "correction opened")
    transitions.submit(office.congress, office.third)

    for user in (office.clerk, office.third):
        with pytest.raises(TransitionError):
            STEPS["withdraw"](office.congress, user)

    assert STEPS["withdraw"](office.congress, office.approver).submitted_by_id == office.clerk.pk
    with pytest.raises(TransitionError):
        STEPS["reinstate"](office.congress, office.clerk)


@pytest.mark.parametrize("situation", ["correction opened", "correction returned unchanged"])
def test_a_dropped_correction_leaves_the_record_as_its_last_edition_has_it(office, situation):
    brought(office, "published")
    evidence = ("state", "submitted_by", "decided_by", "edition_count", "reason_class")
    before = Congress.objects.values_list(*evidence).get()
    for step in WAYS[situation][2:]:
        STEPS[step](office.congress, office.third)

    transitions.drop(office.congress, office.clerk)

    assert Congress.objects.values_list(*evidence).get() == before
    assert Edition.objects.count() == 1


def test_a_remark_on_a_correction_that_is_dropped_holds_up_no_later_one(office):
    brought(office, "correction opened")
    transitions.submit(office.congress, office.clerk)
    transitions.send_back(office.congress, office.approver, remarks={3: "Thiếu số phiếu thu về"})

    transitions.drop(office.congress, office.clerk)
    office.correct(present=135)

    assert PublishedCongress.objects.get().present == 135


@pytest.mark.parametrize("note", ["", "   ", "ngắn"])
def test_a_correction_without_a_real_note_is_refused(office, note):
    office.publish()

    with pytest.raises(TransitionError):
        transitions.reopen(office.congress, office.approver, reason_class="supplement", note=note)

    assert office.congress.state == "published"


class TestWhatMayBePublic:
    def test_a_withheld_person_stays_counted_without_a_name(self, office):
        edition = office.publish()
        seats = read_document(CongressReport, edition.text).committees[0].seats

        assert [(seat.person.name, seat.person.is_withheld) for seat in seats] == [
            ("Nông Thị Đào", False),
            ("", True),
        ]
        assert office.hidden.name not in edition.text
        assert office.hidden.code not in edition.text
        assert [post.person_name for post in PublishedPost.objects.all()] == ["Nông Thị Đào"]

    def test_the_posts_of_a_withheld_guest_are_not_told(self, office):
        guest = Guest.objects.create(congress=office.congress, person=office.hidden)
        GuestTitle.objects.create(guest=guest, title="Chủ tịch hội đồng bí mật")

        assert "bí mật" not in office.publish().text

    def test_votes_of_those_not_elected_never_leave_the_desk(self, office):
        loser = office.person("Lý Thua Phiếu", ground="office")
        ballot = Ballot.objects.create(
            congress=office.congress, subject="BCH", seats_to_fill=1, valid=100
        )
        Candidate.objects.create(ballot=ballot, person=office.officer, votes=77, outcome="elected")
        Candidate.objects.create(ballot=ballot, person=loser, votes=23, outcome="not_elected")

        edition = office.publish()

        winners = read_document(CongressReport, edition.text).ballots[0].winners
        assert [(winner.person.name, winner.votes) for winner in winners] == [("Nông Thị Đào", 77)]
        assert "Thua Phiếu" not in edition.text


def test_an_award_decision_publishes_a_row_for_each_recipient(office):
    decision = AwardDecision.objects.create(
        kept_by=office.body, deciding_organization=office.body, period_from=2018, period_to=2023
    )
    form = AwardForm.objects.create(code="giay-khen", name="Giấy khen")
    for order, (kind, name) in enumerate(
        [("collective", "CĐCS Sở Y tế"), ("individual", "Lê Văn Ân")], 1
    ):
        Award.objects.create(
            decision=decision, form=form, order=order, recipient_kind=kind, recipient_name=name
        )
    Award.objects.create(
        decision=decision, form=form, order=3, recipient_name="Người Ẩn Danh", is_withheld=True
    )

    edition = office.publish(decision)

    row = PublishedDecision.objects.get()
    assert (row.collective_count, row.individual_count, row.year) == (1, 2, 2023)
    assert [(award.position, award.recipient_name) for award in PublishedAward.objects.all()] == [
        (1, "CĐCS Sở Y tế"),
        (2, "Lê Văn Ân"),
        (3, ""),
    ]
    assert "Ẩn Danh" not in edition.text


def test_a_profile_is_found_under_a_former_name(office):
    office.body.names.create(name="Công đoàn Giáo dục cũ", kind="alias")

    office.publish(office.body)

    assert PublishedOrganization.objects.get().name == "Công đoàn Viên chức tỉnh Lạng Sơn"
    found = SearchEntry.objects.get(folded__contains="cong doan giao duc cu")
    assert (found.title, found.matched_as) == (
        "Công đoàn Viên chức tỉnh Lạng Sơn",
        "Công đoàn Giáo dục cũ",
    )


def test_published_rows_have_keys_to_editions_only():
    targets = {
        relation.related_model
        for model in [*rows.ROW_MODELS, Edition]
        for relation in model._meta.get_fields()
        if relation.is_relation and relation.concrete
    }

    assert targets == {Edition}


def insert_edition(**change):
    values = {
        "record_kind": "congress",
        "record_id": 1,
        "record_code": "abcdefgh",
        "number": 1,
        "kind": "publish",
        "text": "{}",
        "previous_sha256": "",
        "sha256": edition_hash("{}", ""),
        "submitted_by_id": 1,
        "approved_by_id": 2,
        "published_at": "2026-01-01",
        "reason_class": "",
        "note": "",
    } | change
    columns = ", ".join(values)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO organizations_edition ({columns}) "
            f"VALUES ({', '.join(['%s'] * len(values))})",
            list(values.values()),
        )
        return cursor.rowcount


REASON = {"reason_class": "entry_error", "note": "Sửa lỗi nhập liệu"}


@pytest.mark.parametrize(
    ("rule", "change"),
    [
        ("edition_is_approved_by_another_person", {"approved_by_id": 1}),
        ("edition_follows_the_one_before", {"number": 2, **REASON}),
        ("edition_follows_the_one_before", {"previous_sha256": "0" * 64}),
        ("edition_matches_its_hash", {"text": "{}x"}),
        ("edition_has_text_unless_withdrawn", {"kind": "withdraw"}),
        (
            "edition_has_text_unless_withdrawn",
            {"text": "", "sha256": edition_hash("", "")},
        ),
    ],
)
def test_an_unlawful_edition_is_refused_by_the_database(db, rule, change):
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        insert_edition(**change)

    assert broken_rule(refused.value) == rule
    assert insert_edition() == 1


def test_a_second_edition_needs_a_note_whatever_writes_it(db):
    insert_edition()
    first = edition_hash("{}", "")
    second = {"number": 2, "previous_sha256": first, "sha256": edition_hash("{}", first)}

    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        insert_edition(**second, reason_class="entry_error", note="   ")

    assert broken_rule(refused.value) == "edition_after_the_first_has_a_note"
    assert insert_edition(**second, **REASON) == 1
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        insert_edition(**second, **REASON)
    assert broken_rule(refused.value) == "edition_follows_the_one_before"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE organizations_edition SET note = 'x'",
        "DELETE FROM organizations_edition",
        "TRUNCATE organizations_edition CASCADE",
    ],
)
def test_an_edition_is_never_changed_by_any_statement(db, statement):
    insert_edition()

    with (
        pytest.raises(IntegrityError) as refused,
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)

    assert broken_rule(refused.value) == "edition_is_never_changed"
    assert Edition.objects.count() == 1


def test_two_approvers_at_once_publish_one_edition(cloned_database):
    office = Office()
    office.congress.refresh_from_db()
    transitions.submit(office.congress, office.clerk)
    barrier = threading.Barrier(2)
    results = []

    def approve(user):
        record = Congress.objects.get(pk=office.congress.pk)
        barrier.wait(timeout=10)
        try:
            results.append(transitions.approve(record, user).number)
        except TransitionError as error:
            results.append(str(error))
        finally:
            connections.close_all()

    threads = [
        threading.Thread(target=approve, args=[user]) for user in (office.approver, office.third)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)

    assert len(results) == 2
    assert results.count(1) == 1
    assert Edition.objects.count() == 1
