"""“Báo sai sót”: what a reader sends reaches the keeper's clerks, and nobody else."""

import datetime
import io

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from congress_portal import error_notices
from congress_portal.foundation.publication import EditionKind
from congress_portal.publishing.builders import build
from organizations.models import ErrorNotice, NoticeSender
from tests.congresses.factories import CongressFactory
from tests.history.pages import save
from tests.organizations.documents import publish, withdraw
from tests.organizations.factories import OrganizationFactory, UserFactory

pytestmark = pytest.mark.django_db
WRONG = "Trang ghi 140 đại biểu, đúng là 141."


@pytest.fixture
def keeper():
    return OrganizationFactory(official_name="Liên đoàn Lao động tỉnh Lạng Sơn")


@pytest.fixture
def document(keeper):
    document = build(CongressFactory(organization=keeper, kept_by=keeper, convened=140))
    publish(document)
    return document


@pytest.fixture(autouse=True)
def _at_once(monkeypatch):
    """People take seconds to write; tests do not."""
    monkeypatch.setattr(error_notices, "FASTEST", datetime.timedelta(0))


def address_of(document):
    return f"/bao-sai/dai-hoi/{document.code}/"


def form_of(client, document):
    response = client.get(address_of(document))
    assert response.status_code == 200
    soup = BeautifulSoup(response.content, "html.parser")
    return soup, {
        each["name"]: each.get("value", "") for each in soup.select("form[method=post] input")
    }


def send(client, document, **typed):
    _soup, data = form_of(client, document)
    return client.post(address_of(document), data | {"part": "cả trang", "wording": WRONG} | typed)


def errors(response):
    soup = BeautifulSoup(response.content, "html.parser")
    return soup.select_one(".error-summary").get_text(" ", strip=True)


def test_a_notice_reaches_the_clerks_of_the_keeper_and_no_other_page(client, document, keeper):
    response = send(client, document, source="Nghị quyết số 01", contact="0912 000 111")
    assert response.status_code == 200
    notice = ErrorNotice.objects.get()
    assert notice.code in response.content.decode()
    assert (notice.kept_by, notice.record_code, notice.edition_number) == (keeper, document.code, 1)
    client.force_login(UserFactory(clerk_of=keeper))
    start = client.get("/admin/").content.decode()
    assert "Người đọc báo sai sót" in start
    at_desk = reverse("admin:organizations_errornotice_change", args=[notice.pk])
    assert at_desk in start
    assert WRONG in client.get(at_desk).content.decode()
    stranger = UserFactory(clerk_of=OrganizationFactory(official_name="Công đoàn Khác"))
    client.force_login(stranger)
    assert at_desk not in client.get("/admin/").content.decode()
    assert client.get(at_desk, follow=True).status_code in (302, 404) or WRONG not in (
        client.get(at_desk, follow=True).content.decode()
    )
    reader = Client()
    for public in (f"/dai-hoi/{document.code}/", "/dinh-chinh/", address_of(document)):
        content = reader.get(public, follow=True).content.decode()
        assert WRONG not in content
        assert "0912 000 111" not in content


def test_the_page_of_a_record_leads_to_the_form_which_names_its_parts(client, document):
    page = client.get(f"/dai-hoi/{document.code}/", follow=True).content.decode()
    assert address_of(document) in page
    soup, _data = form_of(client, document)
    parts = [each["value"] for each in soup.select("select[name=part] option")]
    assert "cả trang" in parts
    assert "Đại biểu triệu tập" in parts
    assert not soup.select("script:not([src])")
    assert client.get(address_of(document))["X-Robots-Tag"] == "noindex"
    assert "no-store" in client.get(address_of(document))["Cache-Control"]


REFUSED = {
    "empty": ({"wording": ""}, "Điều sai"),
    "short": ({"wording": "sai"}, "“sai” quá ngắn"),
    "trap": ({"website": "http://spam.example"}, "Ô phải để trống"),
    "no stamp": ({"stamp": ""}, "gửi quá nhanh"),
    "forged stamp": ({"stamp": "abc:def:ghi"}, "gửi quá nhanh"),
    "unknown part": ({"part": "bịa đặt"}, "bịa đặt"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_no_person_sends_is_refused_with_a_sentence_and_keeps_what_was_typed(
    client, document, case
):
    typed, sentence = REFUSED[case]
    response = send(client, document, **typed)
    assert response.status_code == 400
    assert sentence in errors(response)
    assert not ErrorNotice.objects.exists()
    if "wording" not in typed:
        assert WRONG in response.content.decode()


def test_a_form_sent_at_once_is_refused_and_works_when_sent_again(client, document, monkeypatch):
    monkeypatch.setattr(error_notices, "FASTEST", datetime.timedelta(hours=1))
    response = send(client, document)
    assert "gửi quá nhanh" in errors(response)
    soup = BeautifulSoup(response.content, "html.parser")
    again = {each["name"]: each.get("value", "") for each in soup.select("form[method=post] input")}
    monkeypatch.setattr(error_notices, "FASTEST", datetime.timedelta(0))
    again |= {"part": "cả trang", "wording": WRONG}
    assert client.post(address_of(document), again).status_code == 200
    assert ErrorNotice.objects.count() == 1


def test_a_stamp_of_another_record_is_not_taken(client, document, keeper):
    from congress_portal.publishing.builders import build

    other = build(CongressFactory(organization=keeper, kept_by=keeper))
    publish(other)
    _soup, data = form_of(client, other)
    assert send(client, document, stamp=data["stamp"]).status_code == 400


def test_one_address_and_one_record_have_limits(client, document, monkeypatch):
    for _number in range(error_notices.MOST_FROM_AN_ADDRESS):
        assert send(client, document).status_code == 200
    response = send(client, document)
    assert response.status_code == 429
    assert "địa chỉ mạng" in errors(response)
    others = Client(REMOTE_ADDR="10.0.0.7")
    assert send(others, document).status_code == 200
    monkeypatch.setattr(error_notices, "MOST_ABOUT_A_RECORD", 6)
    response = send(Client(REMOTE_ADDR="10.0.0.8"), document)
    assert "về hồ sơ này" in errors(response)
    assert ErrorNotice.objects.count() == 6


def test_a_post_without_the_token_of_the_form_is_refused(document):
    client = Client(enforce_csrf_checks=True)
    assert client.post(address_of(document), {"wording": WRONG}).status_code == 403
    soup, _data = form_of(client, document)
    assert soup.select_one("input[name=csrfmiddlewaretoken]")
    assert send(client, document).status_code == 200


@pytest.mark.parametrize(
    "address", ["/bao-sai/dai-hoi/zzzzzzzz/", "/bao-sai/meo/bcdfghjk/", "/bao-sai/dai-hoi/x/"]
)
def test_there_is_no_form_for_what_is_not_published(client, document, address):
    CongressFactory(code="zzzzzzzz")
    assert client.get(address).status_code == 404


def test_there_is_no_form_for_a_withdrawn_record(client, document):
    withdraw(document)
    assert client.get(address_of(document)).status_code == 410
    publish(document, kind=EditionKind.REINSTATE)
    assert client.get(address_of(document)).status_code == 200


def test_the_clerk_answers_and_the_start_page_is_clear_again(client, document, keeper):
    send(client, document)
    notice = ErrorNotice.objects.get()
    clerk = UserFactory(clerk_of=keeper)
    client.force_login(clerk)
    at_desk = reverse("admin:organizations_errornotice_change", args=[notice.pk])
    response = save(client, at_desk, {"state": "answered", "answer": "ngắn"})
    assert "ít nhất mười ký tự" in response.content.decode()
    save(
        client,
        at_desk,
        {"state": "corrected", "answer": "Đã sửa theo nghị quyết.", "corrected_in": "2"},
    )
    notice.refresh_from_db()
    assert (notice.state, notice.corrected_in, notice.answered_by) == ("corrected", 2, clerk)
    client.force_login(UserFactory(clerk_of=keeper))
    save(
        client,
        at_desk,
        {"state": "corrected", "answer": "Đã sửa theo nghị quyết.", "corrected_in": "3"},
    )
    notice.refresh_from_db()
    assert (notice.corrected_in, notice.answered_by) == (3, clerk)
    client.force_login(clerk)
    client.get("/admin/")  # shows the message of success once
    assert at_desk not in client.get("/admin/").content.decode()
    save(
        client,
        at_desk,
        {
            "wording": "Bị sửa",
            "state": "corrected",
            "answer": "Đã sửa rồi nhé.",
            "corrected_in": "2",
        },
    )
    notice.refresh_from_db()
    assert notice.wording == WRONG


def test_contacts_go_on_the_promised_day_and_leave_no_history(client, document):
    send(client, document, contact="0912 000 111")
    sender = NoticeSender.objects.get()
    assert sender.contact == "0912 000 111"
    assert "127.0.0.1" not in sender.address_digest
    call_command("expire_personal_data", stdout=io.StringIO())
    assert NoticeSender.objects.exists()
    NoticeSender.objects.update(delete_on=timezone.localdate())
    call_command("expire_personal_data", stdout=io.StringIO())
    assert not NoticeSender.objects.exists()
    assert ErrorNotice.objects.exists()
    assert not hasattr(sender, "history")


def test_contacts_are_for_the_clerks_of_the_body_itself(client, document, keeper):
    send(client, document, contact="0912 000 111")
    address = reverse("admin:organizations_noticesender_changelist")
    client.force_login(UserFactory(clerk_of=keeper))
    assert "0912 000 111" in client.get(address).content.decode()
    client.force_login(UserFactory(approver_of=keeper))
    assert "0912 000 111" not in client.get(address, follow=True).content.decode()


def test_a_notice_about_a_body_that_keeps_its_own_profile_reaches_that_body(client, keeper):
    from congress_portal.publishing.builders import build

    assert keeper.kept_by is None
    document = build(keeper)
    publish(document)
    address = f"/bao-sai/to-chuc/{document.code}/"
    soup = BeautifulSoup(client.get(address).content, "html.parser")
    data = {each["name"]: each.get("value", "") for each in soup.select("form[method=post] input")}
    response = client.post(address, data | {"part": "cả trang", "wording": WRONG})
    assert response.status_code == 200
    assert ErrorNotice.objects.get().kept_by == keeper


def test_readers_behind_the_proxy_are_counted_one_by_one(client, document, settings):
    settings.PROXY_COUNT = 1
    for reader in range(error_notices.MOST_FROM_AN_ADDRESS + 1):
        _soup, data = form_of(client, document)
        response = client.post(
            address_of(document),
            data | {"part": "cả trang", "wording": WRONG},
            headers={"x-forwarded-for": f"203.0.113.{reader}"},
        )
        assert response.status_code == 200
    assert ErrorNotice.objects.count() == error_notices.MOST_FROM_AN_ADDRESS + 1


def test_the_form_about_a_long_record_offers_a_bounded_number_of_parts(client, keeper):
    from congress_portal.publishing.builders import build
    from tests.awards.factories import AwardFactory

    decision = AwardFactory(decision__deciding_organization=keeper).decision
    for number in range(error_notices.MOST_PARTS + 10):
        AwardFactory(decision=decision, recipient_name=f"Nguyễn Văn {number}")
    document = build(decision)
    publish(document)
    page = client.get(f"/bao-sai/quyet-dinh/{document.code}/")
    soup = BeautifulSoup(page.content, "html.parser")
    assert len(soup.select("select[name=part] option")) == error_notices.MOST_PARTS + 1
