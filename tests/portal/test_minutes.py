"""Uploaded minutes: what is taken, who gets it back, and records entered from them for a body."""

import datetime
import io
import json
import os
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation

from congress_portal.publishing import entries, traces, tracing, transitions
from congresses import minutes
from congresses.models import CongressSection, EntryForBody, Minutes
from organizations.enums import RiskKind, Role
from organizations.models import EventParticipant, Organization, OrganizationEvent
from organizations.permissions import Rights
from tests.congresses import minutes_files
from tests.organizations.factories import (
    ClerkRoleFactory,
    OrganizationFactory,
    SourceFactory,
    UserFactory,
)
from tests.portal.test_review_queue import Office, page_of, risks

WORDS = "Dự Đại hội có 133 đại biểu, khai mạc 05/6/2023"


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    """Files of a test stay in a folder of its own."""
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def office(db):
    office = Office()
    office.own_clerk = UserFactory(clerk_of=office.body, last_name="Lý", first_name="Mai")
    return office


def address(record):
    return reverse("admin:record_minutes", args=["dai-hoi", record.code])


def upload(client, user, record, name="Biên bản.docx", content=None):
    client.force_login(user)
    file = SimpleUploadedFile("x", minutes_files.word() if content is None else content)
    file._name = name
    with translation.override("vi"):
        return client.post(address(record), {"file": file})


def kept(folder):
    return sorted(path for path in folder.rglob("*") if path.is_file())


def post(client, user, record, **data):
    client.force_login(user)
    with translation.override("vi"):
        return client.post(address(record), data)


def shown(client, user, where):
    client.force_login(user)
    with translation.override("vi"):
        return BeautifulSoup(client.get(where).content.decode(), "html.parser")


# What is taken


def test_hostile_files_are_refused_with_a_sentence_and_leave_nothing(client, office, folder):
    record, tried, wrong = office.congress(), 0, []
    for case, name, content, word in minutes_files.hostile():
        response = upload(client, office.clerk, record, name, content)
        tried += 1
        errors = BeautifulSoup(response.content.decode(), "html.parser").select(".errorlist li")
        told = " ".join(each.text for each in errors)
        if response.status_code != 422 or word not in told or not told:
            wrong.append((case, response.status_code, told))
        if Minutes.objects.exists() or kept(folder):
            wrong.append((case, "left something"))
    print(f"{tried} hostile uploads; {len(wrong)} wrong")
    assert not wrong, "\n".join(map(str, wrong))
    assert tried >= 60


def test_sound_files_come_back_letter_for_letter_and_are_never_rendered(client, office, folder):
    tried = 0
    for name, content in minutes_files.sound():
        record = office.congress()
        assert upload(client, office.clerk, record, name, content).status_code == 302, name
        row = record.minutes.get()
        response = client.get(f"{address(record)}{row.pk}/")
        assert b"".join(response.streaming_content) == content
        assert response["Content-Type"] == "application/octet-stream"
        disposition = response["Content-Disposition"]
        assert disposition.startswith("attachment; filename")
        assert row.file_name in unquote(disposition).replace('\\"', '"')
        assert response["X-Content-Type-Options"] == "nosniff"
        assert "no-store" in response["Cache-Control"]
        assert response["Content-Security-Policy"].endswith("sandbox")
        assert row.file.name.startswith("minutes/")
        assert name.rpartition(".")[0] not in row.file.name
        tried += 1
    assert tried == Minutes.objects.count() == len(kept(folder)) >= 10
    assert {oct(path.stat().st_mode & 0o777) for path in kept(folder)} == {"0o600"}
    print(f"{tried} sound uploads")


@pytest.mark.parametrize(
    ("content", "label", "status"),
    [
        (minutes_files.pdf(), "text/html", 302),
        (minutes_files.word(), "image/svg+xml", 302),
        (minutes_files.HTML, "application/pdf", 422),
        (minutes_files.word(), "application/pdf", 422),
    ],
)
def test_what_a_browser_says_of_a_file_counts_for_nothing(client, office, content, label, status):
    record = office.congress()
    name = "a.docx" if content.startswith(b"PK") and status == 302 else "a.pdf"
    client.force_login(office.clerk)
    given = SimpleUploadedFile(name, content, content_type=label)
    assert client.post(address(record), {"file": given}).status_code == status
    if status == 302:
        response = client.get(f"{address(record)}{record.minutes.get().pk}/")
        assert response["Content-Type"] == "application/octet-stream"
        assert b"".join(response.streaming_content) == content


@pytest.mark.parametrize(
    ("given", "kept_as"),
    [
        ("..\\..\\bien ban.pdf", "bien ban.pdf"),
        ("C:\\Users\\a\\b.DOCX", "b.docx"),
        ("/etc/passwd/a.pdf", "a.pdf"),
        ('a"; filename=b.exe; x=".pdf', 'a"; filename=b.exe; x=".pdf'),
        ("a\r\nX-Evil: 1.pdf", None),
        ("a\x00.pdf", None),
        ("a\u202egpj.pdf", None),
        ("a.pdf\u200b", None),
        ("a.html .pdf", None),
        ("a.pdf\\", "a.pdf"),
        ("..", None),
    ],
)
def test_a_name_leads_nowhere_and_hides_nothing(given, kept_as):
    if kept_as is None:
        with pytest.raises(minutes.MinutesError):
            minutes.checked_name(given)
    else:
        assert minutes.checked_name(given) == kept_as


def test_who_does_not_see_the_record_cannot_tell_a_file_from_none(client, office, caplog):
    record, other = office.congress(), office.congress()
    upload(client, office.clerk, record)
    row = record.minutes.get()
    file, unknown = f"{address(record)}{row.pk}/", f"{address(record)}{row.pk + 1}/"
    today = timezone.localdate()
    outsiders = [
        UserFactory(clerk_of=office.neighbour),
        UserFactory(approver_of=office.neighbour),
        ClerkRoleFactory(organization=office.province, role=Role.ADMINISTRATOR).user,
        ClerkRoleFactory(organization=office.body, role=Role.CLERK, until=today).user,
    ]
    tried = 0
    for user in outsiders:
        client.force_login(user)
        for where in (file, unknown, address(record)):
            answer = client.get(where)
            assert answer.status_code in (302, 403, 404), (user, where)
            assert not answer.streaming
            tried += 1
        assert client.get(file).status_code == client.get(unknown).status_code
    assert Client().get(file).status_code == 302
    client.force_login(office.clerk)
    # A number of one record is no key to another.
    assert client.get(f"{address(other)}{row.pk}/").status_code == 404
    profile = reverse("admin:record_minutes", args=["to-chuc", office.body.code])
    assert client.get(profile).status_code == 404
    for path in (f"/uploads/{row.file.name}", f"/static/{row.file.name}", f"/{row.file.name}"):
        assert client.get(path).status_code == 404
    print(f"{tried} tries from outside, 0 reads")
    caplog.clear()
    for user in (office.own_clerk, office.approver):
        client.force_login(user)
        assert b"".join(client.get(file).streaming_content)
    lines = [json.loads(each.message) for each in caplog.records if each.name == "portal.security"]
    read = [line for line in lines if line["event"] == "minutes_downloaded"]
    assert [line["user"] for line in read] == [office.own_clerk.pk, office.approver.pk]
    assert all(line["record"] == record.code and "Biên" not in str(line) for line in read)


def test_only_clerks_of_the_branch_upload_and_remove(client, office, security_events):
    record = office.congress()
    upload(client, office.clerk, record)
    row = record.minutes.get()
    (noted,) = security_events("minutes_uploaded")
    assert (noted["user"], noted["record"], noted["file"]) == (office.clerk.pk, record.code, row.pk)
    assert "Biên" not in str(noted)
    assert upload(client, office.approver, record, "a.pdf", minutes_files.pdf()).status_code == 403
    assert post(client, office.approver, record, remove=row.pk).status_code == 403
    stranger = UserFactory(clerk_of=office.neighbour)
    assert upload(client, stranger, record, "a.pdf", minutes_files.pdf()).status_code == 404
    assert post(client, office.clerk, office.congress(), remove=row.pk).status_code == 404
    assert record.minutes.count() == 1


def test_the_same_file_stands_once_and_too_many_or_too_large_are_refused(client, office, settings):
    record = office.congress()
    content = minutes_files.word()
    assert upload(client, office.clerk, record, content=content).status_code == 302
    again = upload(client, office.clerk, record, "tên khác.docx", content)
    settings.MINUTES_MOST_MB = 0
    large = upload(client, office.clerk, record, "to.pdf", minutes_files.pdf())
    empty = upload(client, office.clerk, record, "trống.pdf", b"")
    for response, word in (
        (again, "đã có trong hồ sơ"),
        (large, "lớn hơn 0 MB"),
        (empty, "Tệp trống"),
    ):
        assert response.status_code == 422
        assert word in response.content.decode()
    assert record.minutes.count() == 1


def test_a_file_goes_with_its_row_and_stays_once_the_record_was_published(
    client, office, folder, django_capture_on_commit_callbacks
):
    record = office.congress()
    upload(client, office.clerk, record)
    with django_capture_on_commit_callbacks(execute=True):
        post(client, office.clerk, record, remove=record.minutes.get().pk)
    assert not record.minutes.exists()
    assert not kept(folder)
    assert Minutes.history.rel.related_model.objects.filter(pgh_label="delete").count() == 1
    upload(client, office.clerk, record)
    transitions.submit(record, office.clerk)
    transitions.approve(record, office.approver)
    response = post(client, office.clerk, record, remove=record.minutes.get().pk)
    assert response.status_code == 422
    assert "đã công bố" in response.content.decode()
    assert record.minutes.exists()


def test_files_come_and_go_where_every_statement_is_committed(cloned_database, client, folder):
    office = Office()
    record, waiting = office.congress(), office.submitted()
    for each in (record, waiting):
        assert upload(client, office.clerk, each).status_code == 302
    row = record.minutes.get()
    assert post(client, office.clerk, record, remove=row.pk).status_code == 302
    assert not record.minutes.exists()
    assert len(kept(folder)) == 1
    let_go = Minutes.objects.create(
        congress=record,
        kind="pdf",
        file_name="a.pdf",
        size=1,
        sha256="0" * 64,
        file="",
        uploaded_by=office.clerk,
    )
    assert post(client, office.clerk, record, remove=let_go.pk).status_code == 302
    assert not record.minutes.exists()


def test_a_file_stays_while_the_record_waits_for_approval(client, office, caplog):
    record = office.congress()
    upload(client, office.clerk, record)
    transitions.submit(record, office.clerk)
    number = record.minutes.get().pk
    assert not shown(client, office.clerk, address(record)).select("[name=remove]")
    response = post(client, office.clerk, record, remove=number)
    assert response.status_code == 422
    (told,) = BeautifulSoup(response.content, "html.parser").select(".messagelist .error")
    assert "Biên bản.docx" in told.text
    assert record.minutes.exists()
    transitions.send_back(record, office.approver, comment="Thiếu số đại biểu nữ")
    caplog.clear()
    assert post(client, office.clerk, record, remove=number).status_code == 302
    lines = [json.loads(each.message) for each in caplog.records if each.name == "portal.security"]
    assert [line["file"] for line in lines if line["event"] == "minutes_removed"] == [number]


def test_orphans_are_removed_by_the_command_and_what_is_coming_is_left(client, office, folder):
    record = office.congress()
    upload(client, office.clerk, record)
    paths = [f"minutes/ab/{letter * 32}.pdf" for letter in "ab"]
    old, new = (default_storage.save(path, io.BytesIO(b"x")) for path in paths)
    yesterday = (timezone.now() - datetime.timedelta(days=1)).timestamp()
    os.utime(default_storage.path(old), (yesterday, yesterday))
    os.utime(kept(folder)[0], (yesterday, yesterday))
    told = io.StringIO()
    call_command("remove_orphan_files", "--dry-run", stdout=told)
    assert default_storage.exists(old)
    call_command("remove_orphan_files", stdout=told)
    assert "1 files would be removed" in told.getvalue()
    assert "1 files removed" in told.getvalue()
    assert not default_storage.exists(old)
    assert default_storage.exists(new)
    assert default_storage.exists(record.minutes.get().file.name)


@pytest.mark.parametrize("apart", [0, 7])
def test_hiding_a_name_in_the_words_of_a_file_lets_the_whole_file_go(
    client, office, folder, django_capture_on_commit_callbacks, apart
):
    """A row and the first of its history may have the same key, as the first of a table have."""
    record = office.congress()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT setval('congresses_minuteshistory_pgh_id_seq',"
            " nextval('congresses_minutes_id_seq') + %s)",
            [apart],
        )
    upload(client, office.clerk, record, content=minutes_files.word(text="Bầu ông Trần Văn Tý"))
    row = record.minutes.get()
    found = [trace for trace in traces.find(["Trần Văn Tý"]) if trace.may_be_cleared]
    assert ("congresses_minutes", row.pk) in {(trace.table, trace.row_id) for trace in found}
    with django_capture_on_commit_callbacks(execute=True):
        traces.clear(found, ["Trần Văn Tý"], "privacy request 1")
        assert not traces.find(["Trần Văn Tý"])
    row.refresh_from_db()
    assert "Tý" not in row.text
    assert not row.file
    assert not kept(folder)
    assert client.get(f"{address(record)}{row.pk}/").status_code == 404
    assert "đã xóa theo luật" in shown(client, office.clerk, address(record)).text


# Documents are here, nothing is entered


def test_a_record_with_files_alone_is_shown_as_not_entered_until_it_is_begun(client, office):
    record = office.congress(source=None)
    start, sentence = reverse("admin:index"), "Có tài liệu, chưa nhập"
    assert sentence not in shown(client, office.clerk, start).text
    upload(client, office.own_clerk, record)
    assert sentence in shown(client, office.clerk, start).text
    stranger = UserFactory(clerk_of=office.neighbour)
    assert sentence not in shown(client, stranger, start).text
    assert "nhập thay" in shown(client, office.clerk, address(record)).text.casefold()
    assert "nhập thay" not in shown(client, office.own_clerk, address(record)).text.casefold()
    CongressSection.objects.create(congress=record, section=2)
    assert sentence not in shown(client, office.clerk, start).text


def test_the_words_of_the_minutes_are_compared_with_the_record(client, office):
    record = office.congress(source=SourceFactory(kept_by=office.body), present=133)
    upload(client, office.clerk, record, content=minutes_files.word(text=WORDS))
    (text,) = tracing.texts_of(record)
    assert text.text.startswith("Dự Đại hội")
    compared = reverse("admin:record_sources", args=["dai-hoi", record.code])
    page = shown(client, office.clerk, compared)
    assert "133" in [mark.text for mark in page.select("mark")]
    assert "Biên bản.docx" in page.text


# Entered on behalf of a body


def entered(client, office):
    """A record that the province's clerk entered from the minutes of the body, submitted."""
    record = office.congress()
    upload(client, office.own_clerk, record)
    transitions.submit(record, office.clerk)
    return record


def test_the_body_confirms_what_its_superior_entered(client, office):
    record = entered(client, office)
    assert RiskKind.ENTERED_FOR in risks(record)
    page = shown(client, office.approver, page_of(record)).text
    assert "Nông Thị Hoa nhập thay" in " ".join(page.split())
    assert "chờ xác nhận" in shown(client, office.own_clerk, reverse("admin:index")).text
    assert post(client, office.own_clerk, record, confirm="1").status_code == 302
    entry = EntryForBody.objects.get()
    assert (entry.is_confirmed, entry.answered_by) == (True, office.own_clerk)
    assert entry.history.count() == 2
    assert RiskKind.ENTERED_FOR not in risks(record)
    assert "chờ xác nhận" not in shown(client, office.own_clerk, reverse("admin:index")).text
    page = shown(client, office.approver, page_of(record)).text
    assert "Lý Mai xác nhận" in " ".join(page.split())


def test_the_body_returns_it_with_a_remark_that_whoever_entered_it_reads(client, office):
    record = entered(client, office)
    short = post(client, office.own_clerk, record, object="1", remark="Sai")
    assert short.status_code == 422
    remark = "Biên bản ghi 134 đại biểu"
    assert post(client, office.own_clerk, record, object="1", remark=remark).status_code == 302
    assert remark in shown(client, office.approver, page_of(record)).text
    assert "chưa đồng ý" in shown(client, office.clerk, reverse("admin:index")).text
    transitions.send_back(record, office.approver, comment="Sửa theo ý kiến của đơn vị")
    transitions.submit(record, office.clerk)
    assert EntryForBody.objects.get().is_confirmed is None


def test_nobody_but_another_clerk_of_the_body_itself_answers(client, office):
    record = entered(client, office)
    for user, status in (
        (office.clerk, 422),
        (office.approver, 403),
        (UserFactory(clerk_of=office.neighbour), 404),
    ):
        assert post(client, user, record, confirm="1").status_code == status
    own = ClerkRoleFactory(user=office.clerk, organization=office.body, role=Role.CLERK)
    assert post(client, office.clerk, record, confirm="1").status_code == 422
    own.delete()
    assert EntryForBody.objects.get().is_confirmed is None
    post(client, office.own_clerk, record, confirm="1")
    late = post(client, office.own_clerk, record, object="1", remark="Không đúng đâu")
    assert late.status_code == 422
    assert EntryForBody.objects.get().is_confirmed is True


def test_a_clerk_of_the_successor_answers_for_a_body_that_ended(client, office):
    record = entered(client, office)
    into = OrganizationFactory(official_name="Công đoàn hợp nhất", parent=office.province)
    heir = UserFactory(clerk_of=into)
    assert not entries.is_own_clerk(record, heir)
    today = timezone.localdate()
    ended = {"ended_on": today, "ended_on_precision": "day", "ended_on_basis": "stated"}
    Organization.objects.filter(pk=office.body.pk).update(**ended)
    merger = OrganizationEvent.objects.create(organization=office.body, kind="merged")
    for body, role in ((office.body, "predecessor"), (into, "successor")):
        EventParticipant.objects.create(event=merger, organization=body, role=role)
    assert entries.is_own_clerk(record, heir)
    assert list(entries.awaiting(Rights(heir))) == [record]
    assert post(client, heir, record, confirm="1").status_code == 302
    assert EntryForBody.objects.get().answered_by == heir


def test_approval_waits_for_no_body_and_the_body_may_answer_afterwards(client, office):
    record = entered(client, office)
    transitions.approve(record, office.approver)
    assert list(entries.awaiting(Rights(office.own_clerk))) == [record]
    post(client, office.own_clerk, record, confirm="1")
    assert EntryForBody.objects.get().is_confirmed is True


def test_a_body_that_submits_itself_is_not_asked(client, office):
    record = office.congress()
    upload(client, office.own_clerk, record)
    transitions.submit(record, office.own_clerk)
    assert not EntryForBody.objects.exists()
    without = office.submitted()
    assert not EntryForBody.objects.exists()
    assert RiskKind.ENTERED_FOR not in risks(without)
