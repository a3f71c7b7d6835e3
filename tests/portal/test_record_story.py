"""The story of a record in sentences: who did what, when and why, for those who see the record."""

import datetime

import pytest
from bs4 import BeautifulSoup
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone, translation

from congress_portal import record_story
from congress_portal.foundation.audit import acting, commanding
from congress_portal.foundation.classification import FieldClass
from congress_portal.publishing import transitions
from congresses.models import Committee, Target
from organizations.enums import Role
from tests.organizations.factories import ClerkRoleFactory, PersonFactory, UserFactory
from tests.portal.test_review_queue import NOTE, Office


def told(user, record, **query):
    client = Client()
    client.force_login(user)
    with translation.override("vi"):
        response = client.get(reverse("admin:record_story", args=["dai-hoi", record.code]), query)
    return BeautifulSoup(response.content.decode(), "html.parser") if response.content else response


def sentences(soup):
    return [" ".join(each.text.split()) for each in soup.select(".story__deeds > li > p")]


def words(soup):
    return " ".join(soup.select_one("#content-main").text.split())


def test_a_story_tells_who_did_what_when_and_why(cloned_database):
    office, today = Office(), timezone.localdate()
    deputy = UserFactory(last_name="Đinh", first_name="Cẩm")
    days = {"since": today, "until": today + datetime.timedelta(days=5)}
    ClerkRoleFactory(
        user=deputy,
        organization=office.province,
        role=Role.APPROVER,
        deputy_of=office.approver,
        **days,
    )
    with acting(office.clerk):
        record = office.congress()
    with commanding("import_sheet"):
        Target.objects.create(congress=record, order=1, wording="Kết nạp đoàn viên", kind="text")
    transitions.submit(record, office.clerk)
    transitions.send_back(record, office.approver, comment="Thiếu số đại biểu nữ")
    record.refresh_from_db()
    record.present = 1_134
    with acting(office.clerk):
        record.save()
    transitions.submit(record, office.clerk, accept="Nguồn nêu như vậy")
    transitions.approve(record, deputy)
    transitions.reopen(record, office.clerk, reason_class="entry_error", note=NOTE)
    with acting(office.clerk):
        record.targets.all().delete()

    soup = told(office.second, record)
    found = sentences(soup)[::-1]
    expected = [
        "Nông Thị Hoa lập hồ sơ.",
        "lệnh import_sheet thêm chỉ tiêu “Kết nạp đoàn viên”.",
        "Nông Thị Hoa trình duyệt hồ sơ.",
        "Trần Văn Bình trả lại hồ sơ: Thiếu số đại biểu nữ.",
        "Nông Thị Hoa sửa đại hội.",
        "Nông Thị Hoa trình duyệt hồ sơ.",
        "Đinh Cẩm (được Trần Văn Bình ủy quyền) duyệt và công bố ấn bản 1.",
        f"Nông Thị Hoa mở đính chính, lỗi nhập liệu: {NOTE}.",
        "Nông Thị Hoa bỏ chỉ tiêu “Kết nạp đoàn viên”.",
    ]
    assert len(found) == len(expected)
    for sentence, wanted in zip(found, expected, strict=True):
        assert wanted in sentence
    text = words(soup)
    assert "Đại biểu có mặt: 133 → 1.134" in text
    assert [day.text for day in soup.select(".story__day h2")] == [f"{today:%d/%m/%Y}"]

    only_targets = sentences(told(office.second, record, part="congresses.target"))
    assert len(only_targets) == 2
    by_deputy = sentences(told(office.second, record, who=str(deputy.pk)))
    assert len(by_deputy) == 1
    assert "Đinh Cẩm" in by_deputy[0]
    assert len(sentences(told(office.second, record, part="auth.user", who="x"))) == len(expected)
    stranger = UserFactory(clerk_of=office.neighbour)
    assert "Thiếu số đại biểu nữ" not in str(told(stranger, record))


def test_a_long_story_has_pages_and_a_page_costs_the_same(cloned_database):
    office = Office()
    with acting(office.clerk):
        record = office.congress()
    for number in range(24):
        with acting(office.clerk):
            record.present = 200 + number
            record.save()
    assert len(sentences(told(office.clerk, record))) == record_story.ON_A_PAGE
    last = sentences(told(office.clerk, record, trang="2"))
    assert 0 < len(last) < record_story.ON_A_PAGE
    assert "lập hồ sơ" in last[-1]

    def queries():
        story = record_story.Story(record)
        with CaptureQueriesContext(connection) as asked:
            page = story.page({}, 1)
            assert list(story.deeds(page.object_list, ""))
        return len(asked)

    with acting(office.clerk):
        committee = Committee.objects.create(term=record.term, congress=record, kind="executive")
        committee.seats.create(person=PersonFactory(kept_by=office.body, ground="office"))
    before = queries()
    for _number in range(15):
        with acting(office.clerk):
            committee.seats.create(person=PersonFactory(kept_by=office.body, ground="office"))
    assert queries() == before < 20


def test_of_a_deed_of_many_rows_a_page_is_told_and_the_rest_counted(cloned_database, monkeypatch):
    monkeypatch.setattr(record_story, "MOST_ROWS", 5)
    office = Office()
    with acting(office.clerk):
        record = office.congress()
    with acting(office.clerk), transaction.atomic():
        for number in range(12):
            Target.objects.create(
                congress=record, order=number + 1, wording=f"Chỉ tiêu {number + 1}", kind="text"
            )
        record.present = 140
        record.save()
    asked_for = []
    plain = record_story.row_of
    monkeypatch.setattr(
        record_story, "row_of", lambda part, text: asked_for.append(part) or plain(part, text)
    )
    story = record_story.Story(record)
    (deed, *_older) = story.deeds(story.page({}, 1).object_list, "")
    names = [line.name for line in deed.lines]
    assert "Chỉ tiêu 1" in names
    assert "Chỉ tiêu 12" not in names
    assert any(column[1:] == ("133", "140") for line in deed.lines for column in line.columns)
    assert deed.left_out >= 12 + 1 - 5
    assert len(asked_for) <= 2 * 5 * len(story.page({}, 1).object_list)
    (of_targets, *_older) = story.deeds(
        story.page({"part": "congresses.target"}, 1), "congresses.target"
    )
    assert len(of_targets.lines) == 5
    assert of_targets.left_out == 12 - 5


@pytest.mark.django_db
def test_values_above_the_class_of_the_desk_are_not_told(monkeypatch):
    office = Office()
    record = office.congress()
    assert "có mặt: 133" in words(told(office.clerk, record))
    real = record_story.class_of

    def stricter(model, column):
        return FieldClass.P3 if column == "present" else real(model, column)

    monkeypatch.setattr(record_story, "class_of", stricter)
    text = words(told(office.clerk, record))
    assert "có mặt: 133" not in text
    assert "(không hiển thị)" in text
