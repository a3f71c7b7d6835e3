"""The desk's forms: whose rows a user reaches, what may be named, what is never taken over."""

import datetime
import json

import pytest
from bs4 import BeautifulSoup
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils import timezone

from congress_portal.foundation.integrity import TRIGGER_SENTENCES
from congress_portal.foundation.publication import ReviewState
from congress_portal.publishing import transitions
from organizations.enums import Role
from organizations.models import (
    AccountMaking,
    Affiliation,
    ClerkRole,
    DetailsReading,
    Document,
    ErrorNotice,
    EventParticipant,
    NoticeSender,
    Organization,
    OrganizationEvent,
    OrganizationName,
    PersonDetails,
    Source,
)
from organizations.permissions import Rights, nameable_bodies
from tests.awards.factories import AwardDecisionFactory, AwardFactory
from tests.history.pages import save
from tests.organizations.factories import (
    ClerkRoleFactory,
    DocumentFactory,
    ExternalBodyFactory,
    OrganizationFactory,
    OrganizationKindFactory,
    PersonFactory,
    SourceFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db

LANG_SON = "Liên đoàn Lao động tỉnh Lạng Sơn"


@pytest.fixture
def home():
    return OrganizationFactory(official_name=LANG_SON)


@pytest.fixture
def elsewhere():
    return OrganizationFactory(official_name="Liên đoàn Lao động tỉnh Kon Tum")


@pytest.fixture
def clerk(home):
    return UserFactory(clerk_of=home)


@pytest.fixture
def desk(client, clerk):
    client.force_login(clerk)
    return client


def change(row):
    return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])


def add(model):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_add")


def rows_of(client, model):
    response = client.get(
        reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
    )
    return list(response.context["cl"].result_list)


def errors_of(response):
    return response.context["adminform"].form.errors


DOCUMENT = {"kind": "decision", "number": "7/QĐ-LĐLĐ", "status": "unknown"}


# Who reaches which rows


def test_a_clerk_sees_the_rows_of_his_branch_and_no_others(desk, home, elsewhere):
    below = OrganizationFactory(parent=home)
    kept = [SourceFactory(kept_by=body) for body in (home, below)]
    SourceFactory(kept_by=elsewhere)
    assert set(rows_of(desk, Source)) == set(kept)


def test_a_row_of_another_body_looks_like_an_unknown_address(desk, elsewhere):
    foreign = SourceFactory(kept_by=elsewhere)
    unknown = desk.get(change(foreign).replace(str(foreign.pk), "999999"), follow=True)
    hidden = desk.get(change(foreign), follow=True)
    assert hidden.redirect_chain == unknown.redirect_chain
    said, told = (str(next(iter(response.context["messages"]))) for response in (hidden, unknown))
    assert said.replace(str(foreign.pk), "…") == told.replace("999999", "…")


@pytest.mark.parametrize("page", ["change", "delete", "history"])
def test_no_page_of_a_foreign_row_opens(desk, elsewhere, page):
    foreign = SourceFactory(kept_by=elsewhere)
    address = reverse(f"admin:organizations_source_{page}", args=[foreign.pk])
    for response in (desk.get(address), desk.post(address, {"post": "yes", "title": "x"})):
        assert (response.status_code, response.headers.get("Location")) in (
            (302, reverse("admin:index")),
            (405, None),
        )
    foreign.refresh_from_db()
    assert foreign.title == "Bản tin của đại hội"


def test_a_body_that_moved_away_yesterday_is_out_of_reach_today(desk, home, elsewhere):
    moved = OrganizationFactory()
    source = SourceFactory(kept_by=moved)
    today = timezone.localdate()
    Affiliation.objects.create(organization=moved, parent=home, until=today)
    Affiliation.objects.create(organization=moved, parent=elsewhere, since=today)
    assert rows_of(desk, Source) == []
    assert desk.get(change(source)).status_code == 302
    before = Rights(ClerkRole.objects.get().user, today - datetime.timedelta(days=1))
    assert before.may_write(source)


def test_the_records_of_an_ended_body_are_kept_by_its_successor(desk, home):
    ended = OrganizationFactory(
        ended_on=datetime.date(2024, 1, 1), ended_on_precision="day", ended_on_basis="stated"
    )
    source = SourceFactory(kept_by=ended)
    assert rows_of(desk, Source) == []
    merger = OrganizationEvent.objects.create(organization=ended, kind="merged")
    EventParticipant.objects.create(event=merger, organization=ended, role="predecessor")
    EventParticipant.objects.create(event=merger, organization=home, role="successor")
    assert rows_of(desk, Source) == [source]


@pytest.mark.parametrize(("days_until", "may"), [(None, True), (1, True), (0, False), (-1, False)])
def test_a_role_ends_with_its_last_day(client, home, days_until, may):
    until = None if days_until is None else timezone.localdate() + datetime.timedelta(days_until)
    role = ClerkRoleFactory(organization=home, until=until)
    client.force_login(role.user)
    assert (client.get(reverse("admin:index")).status_code == 200) is may


def test_an_approver_and_an_auditor_read_and_do_not_write(client, home):
    source = SourceFactory(kept_by=home)
    for role in (Role.APPROVER, Role.AUDITOR):
        client.force_login(ClerkRoleFactory(organization=home, role=role).user)
        assert client.get(change(source)).status_code == 200
        assert client.post(change(source), {"title": "x", "kind": "news"}).status_code == 403
        assert client.get(add(Source)).status_code == 403


def test_a_superuser_without_a_role_does_not_enter(client):
    client.force_login(UserFactory(is_superuser=True, is_staff=True))
    response = client.get(reverse("admin:index"))
    assert response.status_code == 302
    assert response["Location"].startswith(reverse("admin:login"))


# What is posted


def test_a_new_row_is_kept_by_the_clerks_body_whatever_is_posted(desk, home, elsewhere):
    response = desk.post(add(Document), DOCUMENT | {"kept_by": elsewhere.pk})
    assert response.status_code == 302
    assert Document.objects.get().kept_by == home


def test_the_keeper_of_a_row_is_not_changed_by_a_post(desk, home, elsewhere):
    document = DocumentFactory(kept_by=home)
    save(desk, change(document), DOCUMENT | {"kept_by": elsewhere.pk, "subject": "Mới"})
    document.refresh_from_db()
    assert (document.kept_by, document.subject) == (home, "Mới")


def test_a_clerk_of_two_bodies_chooses_which_one_keeps_a_new_row(desk, clerk, home, elsewhere):
    second = OrganizationFactory()
    ClerkRoleFactory(user=clerk, organization=second)
    assert "keeper" in errors_of(desk.post(add(Document), DOCUMENT))
    assert "keeper" in errors_of(desk.post(add(Document), DOCUMENT | {"keeper": elsewhere.pk}))
    desk.post(add(Document), DOCUMENT | {"keeper": second.pk})
    assert Document.objects.get().kept_by == second


def test_a_clerk_begins_records_for_the_bodies_below_and_searches_for_them(desk, home, elsewhere):
    below = OrganizationFactory(official_name="Công đoàn Viên chức huyện Lộc Bình", parent=home)
    desk.post(add(Document), DOCUMENT)
    assert Document.objects.get().kept_by == home, "his own body where none is chosen"
    desk.post(add(Document), DOCUMENT | {"keeper": below.pk, "number": "2/QĐ-CĐVC"})
    assert Document.objects.latest("pk").kept_by == below
    refused = desk.post(add(Document), DOCUMENT | {"keeper": elsewhere.pk, "number": "3/QĐ"})
    assert "keeper" in errors_of(refused)
    for typed, found in (("loc binh", [below]), ("vien chuc LỘC", [below]), ("kon tum", [])):
        query = {"app_label": "organizations", "model_name": "document", "field_name": "kept_by"}
        answer = desk.get(reverse("admin:autocomplete"), {**query, "term": typed})
        assert [each["id"] for each in answer.json()["results"]] == [str(b.pk) for b in found]


def test_a_source_of_another_body_is_refused_when_posted(desk, elsewhere):
    foreign = SourceFactory(kept_by=elsewhere)
    response = desk.post(add(Document), DOCUMENT | {"source": foreign.pk})
    assert list(errors_of(response)) == ["source"]
    assert not Document.objects.exists()


def test_a_child_is_not_put_under_a_record_of_another_body(desk, elsewhere):
    decision = AwardDecisionFactory(deciding_organization=elsewhere)
    form = AwardFactory().form
    posted = {"decision": decision.pk, "form": form.pk, "order": 1, "recipient_name": "Lê An"}
    response = desk.post(
        reverse("admin:awards_award_add"), posted | {"recipient_kind": "individual"}
    )
    assert list(errors_of(response)) == ["decision"]
    assert not decision.awards.exists()


def test_a_child_is_not_moved_to_another_record(desk, home):
    award = AwardFactory(decision__deciding_organization=home)
    other = AwardDecisionFactory(deciding_organization=home)
    posted = {"form": award.form_id, "order": 1, "recipient_name": "Lê An"}
    posted |= {"recipient_kind": "individual", "decision": other.pk}
    save(desk, change(award), posted)
    award.refresh_from_db()
    assert (award.recipient_name, award.decision_id != other.pk) == ("Lê An", True)


def test_an_inline_row_of_another_body_is_not_taken_over(desk, home, elsewhere):
    foreign = elsewhere.names.get()
    prefixes = ("affiliations", "territories", "events")
    management = {f"{p}-{n}_FORMS": 0 for p in prefixes for n in ("TOTAL", "INITIAL")}
    save(
        desk,
        change(home),
        management
        | {
            "kind": home.kind_id,
            "names-TOTAL_FORMS": 1,
            "names-INITIAL_FORMS": 1,
            "names-0-id": foreign.pk,
            "names-0-organization": home.pk,
            "names-0-kind": "official",
            "names-0-name": "Chiếm lấy",
        },
    )
    foreign.refresh_from_db()
    assert (foreign.name, foreign.organization) == (str(elsewhere), elsewhere)


# What may be named


def test_published_bodies_and_stubs_may_be_named_by_all_and_drafts_of_others_may_not(
    desk, clerk, home, elsewhere
):
    stub = OrganizationFactory(is_stub=True, kept_by=elsewhere)
    published = published_body()
    below = OrganizationFactory(parent=home)
    named = set(nameable_bodies(Rights(clerk)))
    assert {home, below, stub, published} <= named
    assert elsewhere not in named

    for body, accepted in ((stub, True), (published, True), (elsewhere, False)):
        posted = DOCUMENT | {"number": body.code, "issuer": body.pk}
        assert (desk.post(add(Document), posted).status_code == 302) is accepted


def published_body():
    body = OrganizationFactory()
    transitions.submit(body, UserFactory())
    transitions.approve(body, UserFactory())
    return body


def test_naming_a_body_is_no_right_to_change_it(desk):
    stub = OrganizationFactory(is_stub=True)
    assert desk.get(change(stub)).status_code == 302


def test_the_search_box_of_a_relation_offers_what_the_form_accepts(desk, home, elsewhere):
    stub = OrganizationFactory(is_stub=True, official_name="Công đoàn Lạng Giang")
    found = autocompleted(desk, "organizations", "document", "issuer", "lang")
    assert {each["id"] for each in found} == {str(home.pk), str(stub.pk)}
    assert autocompleted(desk, "organizations", "document", "issuer", "kon tum") == []


def test_the_search_box_of_a_parent_offers_records_that_may_be_written(desk, home, elsewhere):
    own = AwardDecisionFactory(deciding_organization=home, number="77/QĐ")
    AwardDecisionFactory(deciding_organization=elsewhere, number="77/QĐ")
    found = autocompleted(desk, "awards", "award", "decision", "77")
    assert [each["id"] for each in found] == [str(own.pk)]


def autocompleted(client, app, model, field, term):
    response = client.get(
        reverse("admin:autocomplete"),
        {"app_label": app, "model_name": model, "field_name": field, "term": term},
    )
    return json.loads(response.content)["results"]


def test_bodies_outside_the_union_are_named_by_all_and_changed_by_their_keeper(desk, elsewhere):
    outside = ExternalBodyFactory(kept_by=elsewhere)
    assert desk.post(add(Document), DOCUMENT | {"external_issuer": outside.pk}).status_code == 302
    assert desk.get(change(outside)).status_code == 302


def test_what_was_chosen_before_stays_chosen(desk, home, elsewhere):
    document = DocumentFactory(kept_by=home, issuer=elsewhere)
    response = save(desk, change(document), DOCUMENT | {"issuer": elsewhere.pk})
    assert response.status_code == 302
    document.refresh_from_db()
    assert document.issuer == elsewhere


def test_a_stub_is_made_beside_the_form_that_names_it(desk, home):
    kind = OrganizationKindFactory()
    address = f"{add(Organization)}?_popup=1"
    page = desk.get(address)
    assert page.context["inline_admin_formsets"] == []
    posted = {"official_name": "Công  đoàn Viên chức tỉnh Hà Giang", "kind": kind.pk}
    response = desk.post(address, posted | {"_popup": 1})
    assert response.status_code == 200
    stub = Organization.objects.get(is_stub=True)
    assert (stub.name, stub.kept_by) == ("Công đoàn Viên chức tỉnh Hà Giang", home)
    assert stub.name in json.loads(response.context["popup_response_data"])["obj"]
    assert not stub.is_identified


def test_a_body_needs_an_official_name(desk):
    management = {
        f"{prefix}-{ending}_FORMS": 0
        for prefix in ("names", "affiliations", "territories", "events")
        for ending in ("TOTAL", "INITIAL")
    }
    response = desk.post(add(Organization), management | {"kind": OrganizationKindFactory().pk})
    assert response.status_code == 200
    assert response.context["inline_admin_formsets"][0].formset.non_form_errors()
    assert OrganizationName.objects.count() == 1


# Records that are closed


def test_a_submitted_record_is_shown_and_cannot_be_changed(desk, home, clerk):
    decision = AwardFactory(decision__deciding_organization=home).decision
    decision.decided_on_precision = "year"
    decision.save()
    transitions.submit(decision, clerk)
    page = desk.get(change(decision))
    assert page.status_code == 200
    assert page.context["has_change_permission"] is False
    text = page.content.decode()
    assert 'name="number"' not in text
    assert ">2024<" in text
    assert "05/01/2024" not in text


def test_a_form_that_comes_too_late_says_why_and_keeps_what_was_typed(desk, home, clerk):
    decision = AwardFactory(decision__deciding_organization=home).decision
    transitions.submit(decision, clerk)
    management = {"awards-TOTAL_FORMS": 0, "awards-INITIAL_FORMS": 0}
    response = desk.post(change(decision), management | {"number": "đang gõ/QĐ"})
    assert response.status_code == 200
    assert str(TRIGGER_SENTENCES["record_is_frozen"]) in errors_of(response)["__all__"]
    assert "đang gõ/QĐ" in response.content.decode()


def test_a_published_record_is_never_deleted(desk, home, clerk):
    body = OrganizationFactory(parent=home)
    transitions.submit(body, clerk)
    transitions.approve(body, UserFactory())
    transitions.reopen(body, clerk, reason_class="supplement", note="Bổ sung tên viết tắt")
    assert body.state == ReviewState.DRAFT
    address = reverse("admin:organizations_organization_delete", args=[body.pk])
    assert desk.post(address, {"post": "yes"}).status_code == 403


def test_what_others_name_is_not_deleted_and_their_names_are_not_told(desk, home, elsewhere):
    person = PersonFactory(kept_by=home)
    award = AwardFactory(decision__deciding_organization=elsewhere, person=person)
    address = reverse("admin:organizations_person_delete", args=[person.pk])
    response = desk.post(address, {"post": "yes"})
    assert response.status_code == 302, "a page that was never shown deletes nothing"
    response = desk.get(address)
    assert award.recipient_name not in response.content.decode()
    person.refresh_from_db()


# Restricted details


def test_restricted_details_are_for_the_keepers_own_clerks(client, home):
    below = OrganizationFactory(parent=home)
    details = PersonDetails.objects.create(
        person=PersonFactory(kept_by=below),
        ethnicity="Tày",
        ground="law",
        purpose="thống kê đại biểu",
        delete_after=datetime.date(2030, 1, 1),
    )
    for user, may in (
        (UserFactory(clerk_of=below), True),
        (UserFactory(clerk_of=home), False),
        (UserFactory(approver_of=home), False),
        (ClerkRoleFactory(organization=home, role=Role.PRIVACY).user, True),
        (ClerkRoleFactory(organization=home, role=Role.AUDITOR).user, False),
    ):
        client.force_login(user)
        response = client.get(change(details))
        assert (response.status_code == 200 and "Tày" in response.content.decode()) is may


# Users and roles


@pytest.fixture
def administrator(home):
    return ClerkRoleFactory(organization=home, role=Role.ADMINISTRATOR).user


def test_an_administrator_manages_users_and_has_no_right_to_content(client, administrator, home):
    client.force_login(administrator)
    listed = {
        model["object_name"]
        for app in client.get(reverse("admin:index")).context["app_list"]
        for model in app["models"]
    }
    assert listed == {
        *("User", "ClerkRole", "OrganizationKind", "RuleSet", "Indicator", "AwardForm", "Season"),
    }
    assert client.get(change(SourceFactory(kept_by=home))).status_code == 403


def test_a_clerk_reaches_neither_users_nor_roles(desk, clerk):
    for model in (get_user_model(), ClerkRole):
        assert desk.get(add(model)).status_code == 403
    assert desk.get(change(clerk)).status_code == 403


def test_a_role_is_given_in_the_administrators_branch_only(client, administrator, home, elsewhere):
    client.force_login(administrator)
    user = UserFactory()
    AccountMaking.objects.create(user=user, by=administrator)
    below = OrganizationFactory(parent=home)
    for body, given in ((elsewhere, False), (below, True)):
        posted = {"user": user.pk, "role": "clerk", "organization": body.pk}
        assert (client.post(add(ClerkRole), posted).status_code == 302) is given
    assert [role.organization for role in user.clerk_roles.all()] == [below]


def test_nobody_gives_himself_a_role(client, administrator, home):
    client.force_login(administrator)
    posted = {"user": administrator.pk, "role": "clerk", "organization": home.pk}
    assert list(errors_of(client.post(add(ClerkRole), posted))) == ["user"]
    assert client.post(change(administrator), {"username": "khac"}).status_code == 403


def test_a_user_with_a_role_elsewhere_is_not_changed_from_here(client, administrator, home):
    user = UserFactory(clerk_of=home)
    client.force_login(administrator)
    password = reverse("admin:auth_user_password_change", args=[user.pk])
    assert client.get(password).status_code == 200
    ClerkRoleFactory(user=user)
    assert client.get(password).status_code == 403


def test_an_account_without_a_role_is_its_makers(client, administrator, home, elsewhere):
    other = ClerkRoleFactory(organization=elsewhere, role=Role.ADMINISTRATOR).user
    above_all = OrganizationFactory(kind__code="tong-lien-doan", kind__level=1)
    national = ClerkRoleFactory(organization=above_all, role=Role.ADMINISTRATOR).user
    ClerkRoleFactory(
        user=other, organization=above_all, role=Role.ADMINISTRATOR, until="2020-01-01"
    )
    client.force_login(administrator)
    assert client.post(add(get_user_model()), {"username": "moi"}).status_code == 302
    made = get_user_model().objects.get(username="moi")
    found = {}
    for user in (administrator, other, national):
        client.force_login(user)
        page = client.get(change(made))
        help_page = client.get(reverse("admin:auth_user_password_change", args=[made.pk]))
        listed = client.get(reverse("admin:auth_user_changelist"))
        role = {"user": made.pk, "role": "auditor", "organization": elsewhere.pk}
        named = client.post(add(ClerkRole), role).context["adminform"].form.errors
        found[user] = (
            (page.status_code, help_page.status_code),
            "moi" in {account.username for account in listed.context["cl"].result_list},
            "user" not in named,
        )
    assert found[other] == ((302, 404), False, False)
    assert found[administrator] == found[national] == ((200, 200), True, True)


def test_no_form_makes_a_superuser(client, administrator):
    client.force_login(administrator)
    passwords = {"password1": "mat-khau-rat-dai-9", "password2": "mat-khau-rat-dai-9"}
    client.post(
        add(get_user_model()),
        passwords | {"username": "moi", "is_superuser": "on", "is_staff": "on"},
    )
    user = get_user_model().objects.get(username="moi")
    assert (user.is_superuser, user.is_staff) == (False, False)
    assert not user.has_usable_password(), "its owner chooses one by a link"


def test_the_redirect_from_any_row_to_its_public_page_does_not_exist():
    names = {getattr(url, "name", None) for url in admin.site.get_urls()}
    assert "record" in names
    assert "view_on_site" not in names


def test_a_row_without_history_says_so(client, administrator, home):
    client.force_login(administrator)
    user = UserFactory(clerk_of=home)
    response = client.get(reverse("admin:auth_user_history", args=[user.pk]))
    assert response.status_code == 200
    assert response.context["story"] == []


def test_every_page_of_the_desk_opens_for_those_who_may(client, home):
    """Lists, empty forms and closed forms of every class, by a user who has all roles."""
    user = UserFactory(clerk_of=home)
    for role in (Role.APPROVER, Role.ADMINISTRATOR, Role.PRIVACY, Role.AUDITOR):
        ClerkRoleFactory(user=user, organization=home, role=role)
    client.force_login(user)
    opened = 0
    # Written by the portal and by readers: nobody adds them at the desk.
    made_elsewhere = (DetailsReading, ErrorNotice, NoticeSender)
    for model, model_admin in admin.site._registry.items():
        start = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        pages = ("changelist",) if model in made_elsewhere else ("changelist", "add")
        for page in pages:
            assert client.get(reverse(f"{start}_{page}")).status_code == 200, (model, page)
            opened += 1
        assert client.get(reverse(f"{start}_changelist"), {"q": "lang %_' son"}).status_code == 200
        assert type(model_admin).__name__.endswith("Admin")
    assert opened > 40


def test_what_is_yes_or_no_is_said_in_words(desk, home):
    OrganizationFactory(parent=home)
    text = desk.get(reverse("admin:organizations_organization_changelist")).content.decode()
    assert 'alt="False"' not in text
    assert 'alt="True"' not in text


def test_an_empty_list_says_whether_anything_is_recorded_or_nothing_suits(desk, home):
    empty = desk.get(reverse("admin:organizations_source_changelist")).content.decode()
    assert "Chưa ghi gì ở đây." in empty
    assert "Hiện tất cả" not in empty
    SourceFactory(kept_by=home, title="Bản tin")
    filled = desk.get(reverse("admin:organizations_source_changelist")).content.decode()
    assert "Chưa ghi gì ở đây." not in filled
    missed = desk.get(reverse("admin:organizations_source_changelist"), {"q": "không có"})
    assert "Không có gì phù hợp." in missed.content.decode()
    assert "Hiện tất cả" in missed.content.decode()


def test_each_cell_of_a_list_says_its_heading(desk, home):
    source = SourceFactory(kept_by=home, title="Bản tin", publisher="<b>Báo</b>")
    page = BeautifulSoup(desk.get(reverse("admin:organizations_source_changelist")).content, "lxml")
    cell = page.select_one("#result_list td.field-publisher")
    assert (cell["data-h"], cell.text) == ("Nơi đăng", source.publisher)
