"""The desk page of a congress: shown, saved, refused, merged, and saved after a new login."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from congresses import desk, sections, sheet
from congresses.models import Congress, Term
from organizations.models import Organization
from tests.congresses.factories import CongressFactory
from tests.organizations.factories import OrganizationFactory, UserFactory

LARGEST_PAGE = 150_000
PASSWORD = "mat-khau-rat-dai-9"


@pytest.fixture
def congress(db):
    body = OrganizationFactory(official_name="Liên đoàn Lao động tỉnh Lạng Sơn")
    return CongressFactory(organization=body)


@pytest.fixture
def clerk(congress):
    return UserFactory(clerk_of=congress.organization)


@pytest.fixture
def own(cloned_database):
    """A record, its clerk, and a client logged in, over a database with real commits."""
    congress = CongressFactory()
    clerk = UserFactory(clerk_of=congress.organization)
    clerk.set_password(PASSWORD)
    clerk.save()
    client = Client()
    client.force_login(clerk)
    return congress, clerk, client


def address(congress, number=6, **query):
    return desk.address_of(congress, number, **query)


def form_of(response):
    """What the browser would post from the page, as it was served."""
    page = BeautifulSoup(response.content, "lxml")
    data = {}
    for field in page.select("form#sheet [name], form[method=post] input[type=hidden]"):
        name, kind = field["name"], field.get("type", field.name)
        if field.name == "button" or (kind == "checkbox" and not field.has_attr("checked")):
            continue
        if field.name == "select":
            chosen = field.select_one("option[selected]") or field.select_one("option")
            data[name] = chosen["value"]
        elif field.name == "textarea":
            data[name] = field.text.strip("\n")
        else:
            data[name] = field.get("value", "on" if kind == "checkbox" else "")
    return data


def texts(response, selector):
    return [
        e.get_text(" ", strip=True)
        for e in BeautifulSoup(response.content, "lxml").select(selector)
    ]


# Showing


@pytest.mark.parametrize("number", range(1, 9))
def test_every_section_is_a_page_of_its_own_and_small(client, congress, clerk, number):
    client.force_login(clerk)

    response = client.get(address(congress, number))

    assert response.status_code == 200
    assert len(response.content) <= LARGEST_PAGE
    assert len(texts(response, ".desk__sections li")) == 8
    [current] = texts(response, ".desk__sections [aria-current]")
    assert str(sections.section(number).title) in current


def test_a_page_has_blank_rows_and_no_script_or_style_of_its_own(client, congress, clerk):
    client.force_login(clerk)

    response = client.get(address(congress, 6))

    page = BeautifulSoup(response.content, "lxml")
    numbers = [cell.text for cell in page.select("[data-rows=targets] .desk__number span")]
    assert numbers == [str(number + 1) for number in range(sections.BLANK_ROWS)]
    assert not page.select("script:not([src]), style, [style], [onclick]")
    assert page.select_one("form#sheet button")["name"] == "_save"


def test_every_box_of_a_page_has_a_name_that_can_be_read_aloud(client, congress, clerk):
    client.force_login(clerk)
    for number in range(1, 9):
        page = BeautifulSoup(client.get(address(congress, number)).content, "lxml")
        for box in page.select("form#sheet :is(input, select, textarea):not([type=hidden])"):
            named = box.get("aria-label") or box.find_parent("label")
            named = named or page.select_one(f"label[for='{box.get('id')}']")
            assert named, f"section {number}: {box}"


def test_a_section_of_sixty_seats_is_paged_and_stays_small(client, congress, clerk):
    rows = [
        {"person": f"Nguyễn Thị Số {n}", "unit": "Phó Trưởng ban, Sở Nội vụ"} for n in range(60)
    ]
    post = sheet.post_of(3, {"committees": [{"kind": "executive"}], "seats": rows})
    sheet.save_section(congress, 3, post, user=clerk, version=None)
    client.force_login(clerk)

    first = client.get(address(congress, 3))
    last = client.get(address(congress, 3, trang=2))

    assert len(first.content) <= LARGEST_PAGE
    assert texts(first, ".desk__pages [aria-current]") == ["1"]
    assert len(texts(last, "[data-rows=seats] [data-row]")) == 60 - 30 + sections.BLANK_ROWS


def test_of_many_pages_of_a_section_those_near_and_the_ends_are_offered(client, congress, clerk):
    people = [{"person": f"Nguyễn Thị Số {n}"} for n in range(390)]
    post = sheet.post_of(2, {"delegates": people})
    sheet.save_section(congress, 2, post, user=clerk, version=None)
    client.force_login(clerk)

    page = client.get(address(congress, 2, trang=7))

    assert texts(page, ".desk__pages > *") == ["1", "…", "6", "7", "8", "…", "13"]
    assert texts(page, ".desk__pages [aria-current]") == ["7"]
    links = BeautifulSoup(page.content, "lxml").select(".desk__pages a")
    assert [link["href"] for link in links][-1] == "?muc=2&trang=13"
    beyond = client.get(address(congress, 2, trang=99))
    assert len(texts(beyond, "[data-rows=delegates] [data-row]")) == 30 + sections.BLANK_ROWS
    assert texts(beyond, ".desk__pages [aria-current]") == ["13"]


# Saving


def test_a_posted_section_is_saved_and_shown_again(client, congress, clerk):
    client.force_login(clerk)
    data = form_of(client.get(address(congress)))
    data |= {"targets-0-wording": "Xây 2 nhà", "targets-0-kind": "text", "_save": ""}

    response = client.post(address(congress), data)

    assert response.headers["Location"] == address(congress)
    assert congress.targets.get().wording == "Xây 2 nhà"


def test_saving_can_go_on_to_the_next_section(client, congress, clerk):
    client.force_login(clerk)
    data = form_of(client.get(address(congress))) | {"_next": ""}

    assert client.post(address(congress), data).headers["Location"] == address(congress, 7)


def test_after_the_last_section_saving_goes_on_to_where_the_record_is_submitted(
    client, congress, clerk
):
    client.force_login(clerk)
    data = form_of(client.get(address(congress, 8))) | {"_next": ""}

    record = reverse("admin:record", args=["dai-hoi", congress.code])
    assert client.post(address(congress, 8), data).headers["Location"] == record


def test_an_error_stands_at_its_field_and_what_was_typed_stays(client, congress, clerk):
    client.force_login(clerk)
    data = form_of(client.get(address(congress)))
    data |= {
        "targets-0-wording": "Trên 90% CĐCS",
        "targets-0-comparator": "gt",
        "targets-0-value": "1,234",
        "targets-0-unit": "%",
    }

    response = client.post(address(congress), data)

    assert response.status_code == 422
    page = BeautifulSoup(response.content, "lxml")
    box = page.select_one("#id_targets-0-value")
    assert box["value"] == "1,234"
    assert "1,234" in page.select_one("#id_targets-0-value_error").text
    [link] = page.select(".error-summary a")
    assert link["href"] == "#id_targets-0-value"
    assert form_of(response)["base"] == data["base"]
    assert not congress.targets.exists()


@pytest.mark.parametrize(
    "typed", ["javascript:alert(1)", "x" * 200_000, "a\x00b", "<script>alert(1)</script>"]
)
def test_odd_input_is_answered_with_a_page(client, congress, clerk, typed):
    client.force_login(clerk)
    data = form_of(client.get(address(congress, 8))) | {"source-address": typed}

    response = client.post(address(congress, 8), data)

    assert response.status_code == 422
    assert "<script>alert" not in response.content.decode()


def test_pasted_sentences_become_rows_that_are_not_saved(client, congress, clerk):
    client.force_login(clerk)
    data = form_of(client.get(address(congress)))
    data |= {
        "pasted-targets": "Trên 90% CĐCS đạt; kết nạp 1.200 đoàn viên",
        "targets-0-wording": "Đã gõ",
        "_read-targets": "",
    }

    response = client.post(address(congress), data)

    assert not congress.targets.exists()
    proposed = form_of(response)
    wordings = [v for k, v in proposed.items() if re.fullmatch(r"targets-\d+-wording", k) and v]
    assert wordings == ["Đã gõ", "Trên 90% CĐCS đạt", "kết nạp 1.200 đoàn viên"]
    proposed |= {"targets-0-kind": "text", "pasted-targets": ""}
    client.post(address(congress), proposed)
    assert [(t.wording, t.comparator) for t in congress.targets.all()] == [
        ("Đã gõ", ""),
        ("Trên 90% CĐCS đạt", "gt"),
        ("kết nạp 1.200 đoàn viên", "eq"),
    ]


def test_sentences_beyond_the_most_are_told_and_not_dropped(client, congress, clerk):
    client.force_login(clerk)
    sentences = [f"Kết nạp {number} đoàn viên" for number in range(1, 103)]
    data = form_of(client.get(address(congress)))
    data |= {"pasted-targets": "\n".join(sentences), "_read-targets": ""}

    response = client.post(address(congress), data)

    wordings = [v for k, v in form_of(response).items() if k.endswith("-wording") and v]
    assert wordings == sentences[:100]
    [told] = [each for each in texts(response, ".messagelist li") if "102" in each]
    assert "“Kết nạp 101 đoàn viên”" in told


@pytest.mark.parametrize("action", ["_save", "_merge", "_bring-back", "_read-targets"])
def test_more_rows_than_are_taken_at_once_are_refused_whole(client, congress, clerk, action):
    client.force_login(clerk)
    data = form_of(client.get(address(congress)))
    data |= {
        "targets-TOTAL_FORMS": "2001",
        "targets-0-wording": "Chỉ tiêu đầu",
        "targets-0-kind": "text",
        "targets-2000-wording": "Chỉ tiêu cuối",
        "targets-2000-kind": "text",
        action: "",
    }

    response = client.post(address(congress), data)

    assert response.status_code == 422
    assert any("2.001" in each and "2.000" in each for each in texts(response, ".messagelist li"))
    assert not congress.targets.exists()


# Whose record


def test_a_record_out_of_reach_looks_like_a_wrong_address(client, congress):
    client.force_login(UserFactory(clerk_of=OrganizationFactory()))

    hidden = client.get(address(congress))
    wrong = client.get(reverse("admin:congresses_congress_change", args=[10**9]))

    assert (hidden.status_code, wrong.status_code) == (404, 404)
    assert client.post(address(congress), {}).status_code == 404


def test_an_approver_reads_the_sheet_and_cannot_write_it(client, congress):
    client.force_login(UserFactory(approver_of=congress.organization))

    response = client.get(address(congress))

    page = BeautifulSoup(response.content, "lxml")
    assert page.select_one("fieldset[disabled]")
    assert not page.select("[data-row]")
    assert not texts(response, ".desk__savebar")
    assert client.post(address(congress), form_of(response)).status_code == 403


def test_a_submitted_record_is_shown_closed(client, congress, clerk):
    Congress.objects.filter(pk=congress.pk).update(
        state="submitted", submitted_by=clerk, submitted_at="2026-01-01T00:00Z"
    )
    client.force_login(clerk)

    response = client.get(address(congress))

    page = BeautifulSoup(response.content, "lxml")
    assert page.select_one("fieldset[disabled]")
    assert not page.select("[data-row]")
    data = form_of(response) | {"targets-0-wording": "x", "targets-0-kind": "text"}
    assert client.post(address(congress), data).status_code == 422
    assert not congress.targets.exists()


# The ticket


def test_a_post_without_a_ticket_writes_nothing_and_keeps_what_was_typed(client, congress, clerk):
    client.force_login(clerk)
    data = form_of(client.get(address(congress))) | {
        "targets-0-wording": "Giữ lại",
        "targets-0-kind": "text",
        "ticket": "",
    }

    response = client.post(address(congress), data)

    assert not congress.targets.exists()
    assert "Giữ lại" in form_of(response).values()


def test_the_ticket_of_another_account_or_section_does_not_count(client, congress, clerk):
    other = UserFactory(clerk_of=congress.organization)
    client.force_login(clerk)
    data = form_of(client.get(address(congress)))
    data |= {"targets-0-wording": "x", "targets-0-kind": "text"}

    for ticket in (desk.Ticket(other.pk, congress.pk, 6), desk.Ticket(clerk.pk, congress.pk, 5)):
        client.post(address(congress), data | {"ticket": ticket.sign()})

    assert not congress.targets.exists()


def test_a_page_opened_before_a_second_login_still_saves(congress, clerk):
    """The token of the middleware changes at a login; the ticket does not."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(clerk)
    data = form_of(client.get(address(congress)))
    client.logout()
    client.force_login(clerk)

    client.post(address(congress), data | {"targets-0-wording": "x", "targets-0-kind": "text"})

    assert congress.targets.exists()


def test_a_post_that_does_not_say_what_was_shown_is_refused_and_nothing_is_lost(
    client, congress, clerk
):
    colleague = UserFactory(clerk_of=congress.organization)
    colleague_client = Client()
    colleague_client.force_login(colleague)
    client.force_login(clerk)
    sheet.save_section(
        congress,
        6,
        sheet.post_of(6, {"targets": [{"wording": "Xây 2 nhà", "kind": "text"}]}),
        user=clerk,
        version=None,
    )
    data = form_of(client.get(address(congress))) | {"targets-0-wording": "Xây 3 nhà"}
    of_another_section = form_of(client.get(address(congress, 5)))["base"]
    of_another_user = form_of(colleague_client.get(address(congress)))["base"]

    for base in ("", "x", data["base"][:-2], of_another_section, of_another_user):
        refused = client.post(address(congress), data | {"base": base, "version": "1"})
        assert refused.status_code == 409, base
        assert "không cho biết" in refused.content.decode()
        assert {"Xây 2 nhà", "Xây 3 nhà"} <= set(texts(refused, "table.desk__three td"))
    assert congress.targets.get().wording == "Xây 2 nhà"
    merged = client.post(address(congress), form_of(refused) | {"_merge": ""})
    client.post(address(congress), form_of(merged))
    assert congress.targets.get().wording == "Xây 3 nhà"


# The idle logout


def log_in(client, response, user):
    login = response.headers["Location"]
    target = parse_qs(urlsplit(login).query)["next"][0]
    return client.post(login, {"username": user.username, "password": PASSWORD, "next": target})


def test_what_was_posted_after_the_session_ended_is_saved_after_the_login(client, congress, clerk):
    clerk.set_password(PASSWORD)
    clerk.save()
    client.force_login(clerk)
    data = form_of(client.get(address(congress)))
    data |= {"targets-0-wording": "Không mất", "targets-0-kind": "text"}
    client.logout()

    kept = client.post(address(congress), data)
    assert not congress.targets.exists()
    back = log_in(client, kept, clerk)
    saved = client.get(back.headers["Location"])

    assert saved.headers["Location"] == address(congress)
    assert congress.targets.get().wording == "Không mất"
    again = client.get(back.headers["Location"])
    assert again.status_code == 200
    assert congress.targets.count() == 1


def test_what_one_account_typed_is_not_saved_under_another(client, congress, clerk):
    other = UserFactory(clerk_of=congress.organization)
    other.set_password(PASSWORD)
    other.save()
    client.force_login(clerk)
    data = form_of(client.get(address(congress)))
    data |= {"targets-0-wording": "Của người khác", "targets-0-kind": "text"}
    client.logout()

    kept = client.post(address(congress), data)
    shown = client.get(log_in(client, kept, other).headers["Location"])

    assert not congress.targets.exists()
    assert "Của người khác" in form_of(shown).values()


def test_a_strangers_post_is_not_kept(client, congress):
    response = client.post(address(congress), {"targets-0-wording": "rác" * 1000})

    assert "gui-lai" not in response.headers["Location"]
    assert desk.KEPT_POSTS not in client.session


# Two clerks


def opened(client, congress, **typed):
    return form_of(client.get(address(congress))) | typed


def test_a_stale_section_shows_yours_theirs_and_what_both_began_with(own):
    congress, clerk, client = own
    first = sheet.post_of(6, {"targets": [{"wording": "Một", "kind": "text"}]})
    sheet.save_section(congress, 6, first, user=clerk, version=None)
    mine = opened(client, congress, **{"targets-0-wording": "Của tôi"})
    theirs = opened(client, congress, **{"targets-0-wording": "Của họ"})
    client.post(address(congress), theirs)

    response = client.post(address(congress), mine)

    assert response.status_code == 409
    [cells] = [texts_of(row) for row in rows_of_table(response)]
    assert cells == ["Của tôi", "Của họ", "Một"]
    assert congress.targets.get().wording == "Của họ"
    merged = client.post(address(congress), form_of(response) | {"_merge": ""})
    assert form_of(merged)["targets-0-wording"] == "Của tôi"
    client.post(address(congress), form_of(merged))
    assert congress.targets.get().wording == "Của tôi"


def rows_of_table(response):
    return BeautifulSoup(response.content, "lxml").select(".desk__three tbody tr")


def texts_of(row):
    return [cell.get_text(strip=True) for cell in row.select("td")]


def test_what_does_not_overlap_is_merged_on_request(own):
    congress, clerk, client = own
    rows = [{"wording": "Một", "kind": "text"}, {"wording": "Hai", "kind": "text"}]
    post = sheet.post_of(6, {"targets": rows})
    sheet.save_section(congress, 6, post, user=clerk, version=None)
    mine = opened(client, congress, **{"targets-0-wording": "Một A"})
    theirs = opened(
        client,
        congress,
        **{"targets-1-wording": "Hai B", "targets-2-wording": "Ba", "targets-2-kind": "text"},
    )
    client.post(address(congress), theirs)

    stale = client.post(address(congress), mine)
    merged = client.post(address(congress), form_of(stale) | {"_merge": ""})
    client.post(address(congress), form_of(merged))

    assert list(congress.targets.values_list("wording", flat=True)) == ["Một A", "Hai B", "Ba"]


def test_who_merges_has_seen_what_stands_by_then(own):
    """Somebody saves once more while the page of both versions is read."""
    congress, clerk, client = own
    first = sheet.post_of(6, {"targets": [{"wording": "Một", "kind": "text"}]})
    sheet.save_section(congress, 6, first, user=clerk, version=None)
    mine = opened(client, congress, **{"targets-0-wording": "Của tôi"})
    client.post(address(congress), opened(client, congress, **{"targets-0-wording": "Của họ"}))
    stale = client.post(address(congress), mine)
    client.post(address(congress), opened(client, congress, **{"targets-0-wording": "Lại của họ"}))

    again = client.post(address(congress), form_of(stale) | {"_merge": ""})

    assert again.status_code == 409
    [cells] = [texts_of(row) for row in rows_of_table(again)]
    assert cells == ["Của tôi", "Lại của họ", "Một"]
    merged = client.post(address(congress), form_of(again) | {"_merge": ""})
    assert merged.status_code == 200
    client.post(address(congress), form_of(merged))
    assert congress.targets.get().wording == "Của tôi"


def test_the_same_form_sent_twice_is_saved_once(own):
    congress, _clerk, client = own
    data = opened(
        client,
        congress,
        **{
            "targets-0-wording": "Kết nạp 1.200",
            "targets-0-comparator": "eq",
            "targets-0-value": "1200",
            "targets-0-unit": "đoàn viên",
        },
    )

    first, second = (client.post(address(congress), data) for _n in range(2))

    assert first.headers["Location"] == second.headers["Location"]
    assert congress.targets.count() == 1


# A new congress


def added(client, **typed):
    page = client.get(reverse("admin:congresses_congress_add"))
    ticket = BeautifulSoup(page.content, "lxml").select_one("[name=ticket]")["value"]
    data = {"ticket": ticket, "kind": "delegates_congress"} | typed
    return client.post(reverse("admin:congresses_congress_add"), data)


def test_a_new_congress_opens_its_sheet(client, congress, clerk):
    client.force_login(clerk)
    body = congress.organization

    response = added(client, keeper=body.pk, ordinal="V", years="2028-2033")

    made = Congress.objects.get(organization=body, ordinal=5)
    assert response.headers["Location"] == address(made, 1)
    assert (made.kept_by, made.term.number, made.term.year_to) == (body, 5, 2033)


def test_a_second_record_of_one_congress_is_refused_and_nothing_is_left_of_it(
    client, congress, clerk
):
    client.force_login(clerk)
    before = Congress.objects.count(), Organization.objects.count(), Term.objects.count()

    response = added(
        client, keeper=congress.organization.pk, ordinal=str(congress.ordinal), years="2023-2028"
    )

    assert response.status_code == 200
    assert texts(response, ".error-summary li")
    assert (Congress.objects.count(), Organization.objects.count(), Term.objects.count()) == before


def test_a_second_congress_of_a_term_is_refused_where_neither_has_a_number(client, congress, clerk):
    client.force_login(clerk)
    body = congress.organization
    assert added(client, keeper=body.pk, years="2028-2033").status_code == 302

    response = added(client, keeper=body.pk, years="2028-2033")

    assert response.status_code == 200
    assert "của nhiệm kỳ đó" in texts(response, ".error-summary li")[0]
    assert Congress.objects.filter(organization=body, ordinal=None).count() == 1


def test_a_congress_is_kept_only_by_a_body_the_clerk_writes_for(client, congress, clerk):
    client.force_login(clerk)

    response = added(client, keeper=OrganizationFactory().pk, ordinal="V")

    assert response.status_code == 200
    assert Congress.objects.count() == 1


def test_who_is_no_clerk_cannot_add_a_congress(client, congress):
    client.force_login(UserFactory(approver_of=congress.organization))

    assert client.get(reverse("admin:congresses_congress_add")).status_code == 403
