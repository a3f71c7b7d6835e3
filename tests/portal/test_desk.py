"""The desk: who enters, what waits, and the way of a record to the public."""

import datetime

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from django.utils import translation

from awards.models import Award
from congress_portal.foundation.audit import acting
from congress_portal.foundation.publication import ReviewState
from congress_portal.publishing import transitions
from congress_portal.review_steps import version_of
from organizations.enums import Role
from organizations.models import OrganizationName
from organizations.models.records import Editing
from organizations.published import Edition, PublishedOrganization
from tests.awards.factories import AwardFactory
from tests.congresses.factories import CongressFactory
from tests.organizations.factories import (
    ClerkRoleFactory,
    OrganizationFactory,
    OrganizationKindFactory,
    SourceFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db

NOTE = "Sửa tên theo văn bản gốc"
LARGEST_PAGE = 150_000


@pytest.fixture
def top():
    return OrganizationFactory(
        official_name="Tổng Liên đoàn Lao động Việt Nam",
        kind=OrganizationKindFactory(code="tld", name="Tổng Liên đoàn", level=1),
    )


@pytest.fixture
def body(top):
    return OrganizationFactory(official_name="Liên đoàn Lao động tỉnh Lạng Sơn", parent=top)


@pytest.fixture
def clerk(body):
    return UserFactory(clerk_of=body, last_name="Nguyễn Thị", first_name="Hoa")


@pytest.fixture
def approver(top):
    return UserFactory(approver_of=top, last_name="Trần Văn", first_name="Bình")


@pytest.fixture
def decision(body):
    return AwardFactory(decision__deciding_organization=body).decision


def page_of(record, kind="khen-thuong"):
    return reverse("admin:record", args=[kind, record.code])


def take(client, user, record, step, kind="khen-thuong", **data):
    client.force_login(user)
    record.refresh_from_db()
    named = {f"{step}-{name}": value for name, value in data.items()}
    address = reverse("admin:record_step", args=[kind, record.code, step])
    return client.post(address, {"version": version_of(record), **named})


def state_of(record):
    record.refresh_from_db()
    return record.state


# The door


def test_an_account_without_a_role_is_told_so_after_its_right_password(client):
    user = UserFactory()
    user.set_password("mat-khau-rat-dai-9")
    user.save()
    login = {"username": user.username, "password": "mat-khau-rat-dai-9"}
    response = client.post(reverse("admin:login"), login)
    [sentence] = response.context["form"].non_field_errors()
    assert user.username in sentence
    wrong = client.post(reverse("admin:login"), login | {"password": "sai"})
    assert user.username not in str(wrong.context["form"].non_field_errors())


def test_a_role_opens_the_desk_and_nothing_else_does(client, body):
    user = UserFactory(is_staff=True)
    user.set_password("mat-khau-rat-dai-9")
    user.save()
    login = {"username": user.username, "password": "mat-khau-rat-dai-9"}
    assert client.post(reverse("admin:login"), login).status_code == 200
    ClerkRoleFactory(user=user, organization=body)
    response = client.post(reverse("admin:login"), login)
    assert response.status_code == 302
    assert client.get(reverse("admin:index")).status_code == 200


def test_a_closed_account_is_out_at_once(client, clerk):
    client.force_login(clerk)
    assert client.get(reverse("admin:index")).status_code == 200
    clerk.is_active = False
    clerk.save()
    assert client.get(reverse("admin:index")).status_code == 302


# The start page


def groups(client, user):
    client.force_login(user)
    shown = client.get(reverse("admin:index")).context["groups"]
    return [(group["count"], [row.record for row in group["rows"]]) for group in shown]


def test_a_clerk_finds_what_came_back_what_is_under_way_and_what_waits(
    client, clerk, body, decision
):
    returned = AwardFactory(decision__deciding_organization=body).decision
    transitions.submit(returned, clerk)
    transitions.send_back(returned, UserFactory(), comment="Thiếu số quyết định")
    OrganizationFactory(parent=body, is_stub=True)
    AwardFactory()
    sent_back, drafts, waiting = groups(client, clerk)[:3]
    assert sent_back == (1, [returned])
    assert drafts == (2, [body, decision])
    assert waiting == (0, [])
    assert "Thiếu số quyết định" in client.get(reverse("admin:index")).content.decode()


def test_an_approver_finds_what_waits_in_his_branch_the_oldest_first(
    client, clerk, approver, body, decision
):
    transitions.submit(body, clerk)
    transitions.submit(decision, clerk)
    foreign = AwardFactory().decision
    transitions.submit(foreign, UserFactory())
    [queue] = groups(client, approver)
    assert queue == (2, [body, decision])
    client.force_login(approver)
    assert "Nguyễn Thị" in client.get(reverse("admin:index")).content.decode()


def test_what_the_approver_did_himself_is_marked_and_comes_last(
    client, clerk, approver, body, decision
):
    with acting(approver):
        decision.signer = "Trần Văn B"
        decision.save()
    transitions.submit(decision, clerk)
    transitions.submit(body, clerk)
    client.force_login(approver)
    rows = client.get(reverse("admin:index")).context["groups"][0]["rows"]
    assert [(row.record, row.entry.is_own) for row in rows] == [(body, False), (decision, True)]


def test_the_start_page_asks_no_more_for_many_records_than_for_one(
    client, clerk, body, decision, django_assert_max_num_queries
):
    CongressFactory(organization=body)
    client.force_login(clerk)
    client.get(reverse("admin:index"))
    with django_assert_max_num_queries(40) as one:
        client.get(reverse("admin:index"))
    for _number in range(8):
        AwardFactory(decision__deciding_organization=body)
        CongressFactory(organization=body)
    with django_assert_max_num_queries(len(one.captured_queries)):
        response = client.get(reverse("admin:index"))
    assert response.context["groups"][1]["count"] == 19


def test_the_start_page_hides_no_kind_of_draft_behind_another(client, clerk, body):
    for _number in range(12):
        AwardFactory(decision__deciding_organization=body)
        CongressFactory(organization=body)
    client.force_login(clerk)
    drafts = client.get(reverse("admin:index")).context["groups"][1]
    shown = [row.record._meta.model_name for row in drafts["rows"]]
    assert (drafts["count"], len(shown)) == (25, 20)
    assert set(shown) == {"awarddecision", "congress", "organization"}


def test_the_start_page_has_what_was_sent_back_last_at_the_head_of_all_kinds(
    client, clerk, approver, body
):
    records = [AwardFactory(decision__deciding_organization=body).decision for _number in "ab"]
    records.insert(1, body)
    for record in records:
        transitions.submit(record, clerk)
        transitions.send_back(record, approver, comment="Thiếu số quyết định")
    client.force_login(clerk)
    rows = client.get(reverse("admin:index")).context["groups"][0]["rows"]
    assert [row.record for row in rows] == records[::-1]


# The way of a record


def test_a_record_goes_from_draft_to_the_public_by_two_persons(client, clerk, approver, body):
    assert client.get(f"/to-chuc/{body.code}/").status_code == 404
    assert take(client, clerk, body, "gui-duyet", "to-chuc").status_code == 302
    assert state_of(body) == ReviewState.SUBMITTED
    assert take(client, approver, body, "phe-duyet", "to-chuc").status_code == 302
    assert state_of(body) == ReviewState.PUBLISHED
    public = client.get(f"/to-chuc/{body.code}/", follow=True)
    assert public.status_code == 200
    assert "Lạng Sơn" in public.content.decode()
    page = client.get(page_of(body, "to-chuc")).content.decode()
    assert "Nguyễn Thị" in page
    assert "Trần Văn" in page


def test_a_correction_makes_the_second_edition_with_its_reason(client, clerk, approver, decision):
    transitions.submit(decision, clerk)
    transitions.approve(decision, approver)
    reason = {"reason_class": "entry_error", "note": NOTE}
    assert take(client, clerk, decision, "dinh-chinh", **reason).status_code == 302
    Award.objects.filter(decision=decision).update(unit="Công đoàn Viên chức")
    page = client.get(page_of(decision))
    assert NOTE in page.content.decode()
    assert take(client, clerk, decision, "gui-duyet", **reason).status_code == 302
    assert take(client, approver, decision, "phe-duyet").status_code == 302
    first, second = Edition.objects.of("awarddecision", decision.code)
    assert (second.number, second.note, second.previous_sha256) == (2, NOTE, first.sha256)


def test_a_correction_without_a_reason_is_refused_and_says_so(client, clerk, approver, decision):
    transitions.submit(decision, clerk)
    transitions.approve(decision, approver)
    response = take(client, clerk, decision, "dinh-chinh", reason_class="entry_error", note="sửa")
    assert response.status_code == 200
    assert response.context["refused"].refusal
    assert ">sửa</textarea>" in response.content.decode().replace("\n", "")
    assert state_of(decision) == ReviewState.PUBLISHED


def test_a_record_is_sent_back_with_a_comment_of_ten_characters(client, clerk, approver, decision):
    transitions.submit(decision, clerk)
    response = take(client, approver, decision, "tra-lai", comment="thiếu")
    assert "thiếu" in response.context["refused"].refusal
    assert state_of(decision) == ReviewState.SUBMITTED
    assert take(client, approver, decision, "tra-lai", comment="").status_code == 200
    take(client, approver, decision, "tra-lai", comment="Thiếu ngày ký quyết định")
    assert state_of(decision) == ReviewState.RETURNED
    client.force_login(clerk)
    assert "Thiếu ngày ký quyết định" in client.get(page_of(decision)).content.decode()


def test_nobody_approves_what_he_submitted(client, clerk, body, decision):
    ClerkRoleFactory(user=clerk, organization=body, role=Role.APPROVER)
    transitions.submit(decision, clerk)
    client.force_login(clerk)
    offered = {each.step.slug: each for each in client.get(page_of(decision)).context["offered"]}
    assert offered["phe-duyet"].refusal
    assert not offered["tra-lai"].refusal
    response = take(client, clerk, decision, "phe-duyet")
    assert response.context["refused"].refusal
    assert state_of(decision) == ReviewState.SUBMITTED


def test_nobody_approves_what_he_edited(client, clerk, approver, decision):
    with acting(approver):
        decision.signer = "Trần Văn B"
        decision.save()
    assert Editing.objects.filter(user=approver).exists()
    transitions.submit(decision, clerk)
    response = take(client, approver, decision, "phe-duyet")
    assert response.context["refused"].refusal
    assert state_of(decision) == ReviewState.SUBMITTED


def test_a_record_that_changed_meanwhile_is_looked_at_again(client, clerk, approver, decision):
    transitions.submit(decision, clerk)
    seen = version_of(decision)
    transitions.send_back(decision, UserFactory(), comment="Thiếu ngày ký quyết định")
    transitions.submit(decision, clerk)
    client.force_login(approver)
    address = reverse("admin:record_step", args=["khen-thuong", decision.code, "phe-duyet"])
    for version in (seen, "", "x"):
        response = client.post(address, {"version": version})
        assert response.context["refused"].refusal
    assert state_of(decision) == ReviewState.SUBMITTED
    assert not Edition.objects.exists()


PARTS = {
    "a unit of an award": lambda record: record.awards.update(unit="Công đoàn Viên chức"),
    "an award more": lambda record: record.awards.create(
        form=record.awards.first().form, recipient_kind="collective", recipient_name="Tổ may 2"
    ),
    "a number of itself": lambda record: type(record).objects.update(signer="Trần Văn B"),
    "the name of who decided": lambda record: OrganizationName.objects.filter(
        organization=record.deciding_organization
    ).update(name="Công đoàn Viên chức"),
}


@pytest.mark.parametrize("part", PARTS)
def test_a_clerk_submits_what_he_was_shown_and_nothing_else(client, clerk, decision, part):
    client.force_login(clerk)
    page = client.get(page_of(decision))
    address = reverse("admin:record_step", args=["khen-thuong", decision.code, "gui-duyet"])
    PARTS[part](decision)
    refused = client.post(address, {"version": page.context["version"]})
    assert "Hãy xem lại" in refused.context["refused"].refusal
    assert state_of(decision) == ReviewState.DRAFT
    shown_anew = refused.context["version"]
    assert f'value="{shown_anew}"' in refused.content.decode()
    assert client.post(address, {"version": shown_anew}).status_code == 302
    assert state_of(decision) == ReviewState.SUBMITTED


def test_errors_of_the_rules_are_shown_and_block_submission(client, clerk, decision):
    decision.awards.all().delete()
    client.force_login(clerk)
    [finding] = client.get(page_of(decision)).context["findings"]
    response = take(client, clerk, decision, "gui-duyet")
    assert response.context["refused"].refusal == finding.sentence
    assert state_of(decision) == ReviewState.DRAFT


def test_a_record_with_empty_sections_says_what_is_missing_and_leads_there(client, clerk, body):
    congress = CongressFactory(organization=body, source=SourceFactory(kept_by=body))
    client.force_login(clerk)

    with translation.override("vi"):
        answer = client.get(reverse("admin:record", args=["dai-hoi", congress.code]))

    page = BeautifulSoup(answer.content, "lxml")
    assert "Không có gì phải sửa" not in page.get_text()
    listed = {line.a["href"]: line.get_text() for line in page.select(".record__missing li")}
    sections = {address.rpartition("=")[2]: text for address, text in listed.items()}
    assert set(sections) >= {"2", "3", "4", "5", "6", "7"}
    assert all(": " in text for text in sections.values())
    assert client.get(next(iter(listed))).status_code == 200


def test_a_decision_without_faults_has_nothing_to_mend(client, clerk, decision):
    client.force_login(clerk)
    with translation.override("vi"):
        page = client.get(page_of(decision))
    assert page.context["missing"] == []


def test_the_form_of_a_body_asks_for_its_name_first(client, clerk, body):
    client.force_login(clerk)
    for address in (
        reverse("admin:organizations_organization_add"),
        reverse("admin:organizations_organization_change", args=[body.pk]),
    ):
        page = BeautifulSoup(client.get(address).content, "lxml")
        boxes = [box["name"] for box in page.select("#organization_form :is(input, select)[id]")]
        shown = [name for name in boxes if "FORMS" not in name and not name.startswith("_")]
        names = next(place for place, name in enumerate(shown) if name.endswith("-name"))
        assert names < shown.index("disambiguator"), address
        assert len(page.select("[name=names-TOTAL_FORMS]")) == 1, address
        assert len(page.select("[name=affiliations-TOTAL_FORMS]")) == 1, address


def test_warnings_of_a_congress_stand_for_a_reason_that_the_approver_reads(
    client, clerk, approver, body
):
    body.founded_on = datetime.date(2024, 1, 1)
    body.founded_on_precision, body.founded_on_basis = "day", "stated"
    body.save()
    # Held a year before its host was founded.
    congress = CongressFactory(organization=body, source=SourceFactory(kept_by=body))
    client.force_login(clerk)
    page = client.get(page_of(congress, "dai-hoi"))
    warnings = [each for each in page.context["findings"] if each.severity == "warning"]
    assert warnings
    assert take(client, clerk, congress, "gui-duyet", "dai-hoi").status_code == 200
    taken = take(client, clerk, congress, "gui-duyet", "dai-hoi", accept="Nguồn không nêu")
    assert taken.status_code == 302
    client.force_login(approver)
    assert "Nguồn không nêu" in client.get(page_of(congress, "dai-hoi")).content.decode()


def test_a_withdrawn_record_is_gone_for_the_public_and_can_come_back(
    client, clerk, approver, top, body
):
    transitions.submit(body, clerk)
    transitions.approve(body, approver)
    reason = {"reason_class": "data_protection", "note": NOTE}
    assert take(client, clerk, body, "rut", "to-chuc", **reason).status_code == 403
    assert take(client, approver, body, "rut", "to-chuc", **reason).status_code == 302
    assert client.get(f"/to-chuc/{body.code}/").status_code == 410
    second = UserFactory(approver_of=top)
    assert take(client, second, body, "cong-bo-lai", "to-chuc", **reason).status_code == 302
    assert client.get(f"/to-chuc/{body.code}/", follow=True).status_code == 200


# Who may not


def test_a_clerk_does_not_decide_and_an_approver_does_not_submit(client, clerk, approver, decision):
    assert take(client, approver, decision, "gui-duyet").status_code == 403
    transitions.submit(decision, clerk)
    for step in ("phe-duyet", "tra-lai"):
        assert take(client, clerk, decision, step).status_code == 403
    assert state_of(decision) == ReviewState.SUBMITTED


def test_a_record_of_another_branch_is_an_unknown_address(client, clerk):
    foreign = AwardFactory().decision
    client.force_login(clerk)
    for address in (page_of(foreign), page_of(foreign) + "xem-truoc/"):
        assert client.get(address).status_code == 404
    assert take(client, clerk, foreign, "gui-duyet").status_code == 404
    assert client.get("/admin/ho-so/khen-thuong/bbbbbbbb/").status_code == 404
    assert client.get(f"/admin/ho-so/dai-hoi/{foreign.code}/").status_code == 404


def test_a_step_is_a_post_and_unknown_steps_do_not_exist(client, clerk, decision):
    client.force_login(clerk)
    address = reverse("admin:record_step", args=["khen-thuong", decision.code, "gui-duyet"])
    assert client.get(address).status_code == 405
    assert take(client, clerk, decision, "xoa-het").status_code == 404


def test_a_step_needs_the_token_of_its_form(clerk, decision):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(clerk)
    address = reverse("admin:record_step", args=["khen-thuong", decision.code, "gui-duyet"])
    assert strict.post(address, {"version": version_of(decision)}).status_code == 403
    assert state_of(decision) == ReviewState.DRAFT


# Preview


def test_a_preview_is_the_public_page_marked_as_a_draft_and_publishes_nothing(
    client, clerk, body, decision
):
    client.force_login(clerk)
    response = client.get(page_of(decision) + "xem-truoc/")
    text = response.content.decode()
    assert response.status_code == 200
    assert 'class="draft-mark"' in text
    assert decision.awards.get().recipient_name in text
    assert 'data-field="number"' in text
    assert "ETag" not in response
    assert not Edition.objects.exists()
    assert client.get(f"/khen-thuong/quyet-dinh/{decision.code}/").status_code == 404
    assert client.get(page_of(body, "to-chuc") + "xem-truoc/").status_code == 200
    assert not PublishedOrganization.objects.exists()


def test_a_preview_of_a_correction_shows_the_draft_and_the_public_the_last_edition(
    client, clerk, approver, decision
):
    transitions.submit(decision, clerk)
    transitions.approve(decision, approver)
    transitions.reopen(decision, clerk, reason_class="entry_error", note=NOTE)
    decision.awards.update(recipient_name="Hoàng Văn Thụ")
    client.force_login(clerk)
    public = f"/khen-thuong/quyet-dinh/{decision.code}/"
    assert "Hoàng Văn Thụ" in client.get(page_of(decision) + "xem-truoc/").content.decode()
    assert "Hoàng Văn Thụ" not in client.get(public).content.decode()
    assert Edition.objects.count() == 1


# Size


def test_the_pages_of_the_desk_are_small(client, clerk, body, decision):
    for _number in range(14):
        AwardFactory(decision=decision)
    client.force_login(clerk)
    for address in (
        reverse("admin:index"),
        page_of(decision),
        reverse("admin:awards_awarddecision_change", args=[decision.pk]),
        reverse("admin:organizations_organization_change", args=[body.pk]),
        reverse("admin:awards_award_changelist"),
    ):
        response = client.get(address)
        assert response.status_code == 200
        assert len(response.content) < LARGEST_PAGE


def test_a_decision_with_many_recipients_lists_them_on_a_page_of_their_own(client, clerk, decision):
    for _number in range(20):
        AwardFactory(decision=decision)
    client.force_login(clerk)
    page = client.get(reverse("admin:awards_awarddecision_change", args=[decision.pk]))
    assert page.context["inline_admin_formsets"] == []
    rows = client.get(page.context["rows_address"])
    assert rows.context["cl"].result_count == 21
