"""The one mail a day: what it says and keeps to itself, to whom, how often."""

import datetime
import io
import smtplib

import pytest
from django.core import mail
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.urls import reverse

from congress_portal.mail_server import mail_settings
from congress_portal.publishing import transitions
from organizations.models import ClerkRole, DailyMail
from tests.awards.factories import AwardFactory
from tests.congresses.factories import CongressFactory
from tests.organizations.factories import OrganizationFactory, SourceFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def body():
    return OrganizationFactory(official_name="Công đoàn Viên chức tỉnh Lạng Sơn")


@pytest.fixture
def clerk(body):
    return UserFactory(
        clerk_of=body, last_name="Nông Thị", first_name="Hoa", email="hoa@congdoan.example"
    )


@pytest.fixture
def approver(body):
    return UserFactory(approver_of=body, email="duyet@congdoan.example")


def run(**options):
    out, err = io.StringIO(), io.StringIO()
    call_command("send_daily_mail", stdout=out, stderr=err, **options)
    return out.getvalue() + err.getvalue()


def returned(body, clerk):
    decision = AwardFactory(
        decision__deciding_organization=body, recipient_name="Hoàng Văn Thụ"
    ).decision
    transitions.submit(decision, clerk)
    transitions.send_back(decision, UserFactory(), comment="Ông Hoàng Văn Thụ thiếu chức vụ")
    return decision


def test_a_clerk_and_an_approver_read_what_waits_for_them_and_no_persons_name(
    body, clerk, approver
):
    returned(body, clerk)
    waiting = CongressFactory(organization=body, source=SourceFactory(kept_by=body))
    transitions.submit(waiting, clerk)
    assert "2 sent" in run()
    texts = {letter.to[0]: letter.body for letter in mail.outbox}
    assert "1 hồ sơ đang chờ bạn duyệt." in texts[approver.email]
    assert "1 hồ sơ bị trả lại" in texts[clerk.email]
    assert "/admin/hang-cho/" in texts[approver.email]
    assert "/admin/thu-hang-ngay/" in texts[clerk.email]
    for letter in mail.outbox:
        whole = f"{letter.subject}\n{letter.body}"
        for word in ("Thụ", "Hoa", "chức vụ", clerk.username):
            assert word not in whole
        assert "%(" not in whole


def test_a_second_run_on_the_same_day_sends_nothing_and_the_next_day_does(body, clerk, monkeypatch):
    returned(body, clerk)
    run()
    assert "0 sent" in run()
    assert len(mail.outbox) == 1
    DailyMail.objects.update(sent_on=datetime.date(2020, 1, 1))
    assert "1 sent" in run()
    assert len(mail.outbox) == 2


def test_nothing_to_say_is_no_mail(clerk, approver):
    assert "2 with nothing to say" in run()
    assert mail.outbox == []


def test_who_has_no_role_no_address_or_a_closed_account_gets_none(body, clerk):
    returned(body, clerk)
    for change in ({"email": ""}, {"is_active": False}):
        before = {name: getattr(clerk, name) for name in change}
        type(clerk).objects.filter(pk=clerk.pk).update(**change)
        run()
        type(clerk).objects.filter(pk=clerk.pk).update(**before)
    ClerkRole.objects.filter(user=clerk).delete()
    run()
    assert mail.outbox == []


def test_a_user_switches_it_off_and_on_again(client, body, clerk):
    returned(body, clerk)
    client.force_login(clerk)
    address = reverse("admin:daily_mail")
    assert "1 hồ sơ bị trả lại" in client.get(address).content.decode()
    assert client.post(address, {}).status_code == 302
    assert "1 not wanted" in run()
    assert mail.outbox == []
    client.post(address, {"is_wanted": "on"})
    run()
    assert len(mail.outbox) == 1


def test_a_dry_run_prints_and_neither_sends_nor_remembers(body, clerk):
    returned(body, clerk)
    assert "1 hồ sơ bị trả lại" in run(dry_run=True)
    assert mail.outbox == []
    assert "1 sent" in run()


@pytest.mark.parametrize("error", [OSError("no route"), smtplib.SMTPServerDisconnected("gone")])
def test_a_server_that_fails_breaks_nothing_and_the_next_run_tries_again(
    body, clerk, approver, monkeypatch, error
):
    returned(body, clerk)
    record = CongressFactory(organization=body, source=SourceFactory(kept_by=body))
    transitions.submit(record, clerk)
    send = mail.EmailMessage.send

    def failing(letter, *args, **kwargs):
        if letter.to == [clerk.email]:
            raise error
        return send(letter, *args, **kwargs)

    monkeypatch.setattr(mail.EmailMessage, "send", failing)
    said = run()
    assert "1 sent" in said
    assert "1 mails failed" in said
    assert clerk.email not in said
    monkeypatch.undo()
    assert "1 sent" in run()
    assert [letter.to[0] for letter in mail.outbox] == [approver.email, clerk.email]


def test_one_address_names_the_mail_server():
    found = mail_settings("smtp://may%40x:p%2F@mail.example:587?tls=true")
    assert (found["EMAIL_HOST"], found["EMAIL_PORT"]) == ("mail.example", 587)
    assert (found["EMAIL_HOST_USER"], found["EMAIL_HOST_PASSWORD"]) == ("may@x", "p/")
    assert (found["EMAIL_USE_TLS"], found["EMAIL_USE_SSL"]) == (True, False)
    assert mail_settings("smtps://mail.example")["EMAIL_PORT"] == 465
    assert mail_settings("") == {}
    for wrong in ("mail.example", "http://mail.example", "smtp://"):
        with pytest.raises(ImproperlyConfigured):
            mail_settings(wrong)


def test_a_dry_run_writes_no_row_and_a_run_beside_another_sends_no_second_mail(
    body, clerk, monkeypatch
):
    returned(body, clerk)
    run(dry_run=True)
    assert not DailyMail.objects.exists()
    send = mail.EmailMessage.send

    def meanwhile(letter, *args, **kwargs):
        monkeypatch.setattr(mail.EmailMessage, "send", send)
        assert "0 sent" in run()
        return send(letter, *args, **kwargs)

    monkeypatch.setattr(mail.EmailMessage, "send", meanwhile)
    assert "1 sent" in run()
    assert len(mail.outbox) == 1
