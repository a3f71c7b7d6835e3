"""The papers of a congress in Word, asked for as an office does, and every value read back."""

import datetime
import io
import re

import pytest
from django.urls import reverse
from docx import Document

from congress_portal.papers.official import DOTS, DRAFT, MOTTO, NATION
from congresses.models import Congress
from congresses.official_papers import LIST_COLUMNS, MARK
from organizations.models import DetailsReading, PersonDetails
from tests.congresses.factories import CongressFactory
from tests.organizations.factories import (
    ClerkRoleFactory,
    OrganizationFactory,
    PersonFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db

SIGNED = {
    "number": "26/BC-LĐLĐ",
    "day": "09/02/2024",
    "place": "Lạng Sơn",
    "capacity": "TM. BAN THƯỜNG VỤ",
    "post": "KT. CHỦ TỊCH – PHÓ CHỦ TỊCH",
    "signer": "Nông Văn Ký",
    "recipients": "- Như trên;\nLưu VT, ToC.",
}


@pytest.fixture
def congress():
    superior = OrganizationFactory(official_name="Tổng Liên đoàn Lao động Việt Nam")
    body = OrganizationFactory(official_name="Liên đoàn Lao động tỉnh Lạng Sơn", parent=superior)
    congress = CongressFactory(
        organization=body,
        term__number=16,
        closed_on=datetime.date(2023, 6, 6),
        closed_on_precision="day",
        closed_on_basis="stated",
        part_of_day="morning",
        place="Trung tâm Hội nghị tỉnh",
        slogan_kind="slogan",
        slogan="Đoàn kết, sáng tạo",
        convened=1250,
        present=248,
        present_kind="all",
        qualified=247,
        members_represented=61357,
        members_represented_qualifier="over",
        planned_from=2023,
        planned_to=2028,
        reviewed_from=2018,
        reviewed_to=2022,
    )
    congress.statistics.create(
        dimension="gender", category="nữ", count=119, denominator=248, percentage="47.98"
    )
    committee = congress.committees.create(
        term=congress.term, seats_decided=37, seats_decided_max=39
    )
    committee.counts.create(elected=36, vacant=1)
    ballot = congress.ballots.create(
        committee=committee,
        subject="Ban Chấp hành khóa XVI",
        seats_to_fill=38,
        present=248,
        issued=246,
        returned=245,
        valid=243,
        invalid=2,
    )
    chair = PersonFactory(kept_by=body, name="Vi Thị Đào")
    PersonDetails.objects.create(
        person=chair,
        gender="female",
        born_on=datetime.date(1973, 6, 5),
        ethnicity="Tày",
        joined_party_on=datetime.date(1999, 9, 3),
        education="12/12",
        qualification="Thạc sĩ Luật",
        political_theory="Cao cấp",
        ground="law",
        purpose="hồ sơ đại hội",
        delete_after=datetime.date(2035, 1, 1),
    )
    unknown = PersonFactory(kept_by=body, name="Hoàng Văn Tám")
    committee.seats.create(
        order=1, person=chair, role="chair", unit="Chủ tịch LĐLĐ tỉnh", is_reelected=True
    )
    committee.seats.create(order=2, person=unknown, role="member")
    committee.seats.create(order=3, state="vacant", role="member")
    later = PersonFactory(kept_by=body, name="Lý Thị Bổ Sung")
    committee.seats.create(order=4, person=later, filled_by="by_election")
    ballot.candidates.create(
        order=1,
        person=chair,
        votes=241,
        percentage="98.37",
        percentage_qualifier="exact",
        outcome="elected",
    )
    beaten = PersonFactory(kept_by=body, name="Chu Văn Trượt")
    ballot.candidates.create(order=2, person=beaten, votes=12, outcome="not_elected")
    congress.delegations.create(
        to_label="Đại hội XIII Công đoàn Việt Nam", official=14, alternate=1
    )
    congress.targets.create(
        order=1, wording="Đoàn viên được tập huấn", comparator="gte", value="92.5", unit="%"
    )
    congress.motions.create(wording="Nghị quyết đại hội", in_favour=240, abstained=3)
    return congress


@pytest.fixture
def clerk(client, congress):
    user = UserFactory(clerk_of=congress.organization)
    client.force_login(user)
    return user


def address(congress):
    return reverse("admin:congresses_congress_papers", args=[congress.pk])


def key_of(client, congress, words):
    """The value of the choice whose label begins with these words."""
    page = client.get(address(congress)).content.decode()
    return next(
        value
        for value, label in re.findall(r'name="paper" value="([^"]+)"[^>]*>\s*([^<]+)', page)
        if label.strip().startswith(words)
    )


def paper(client, congress, words, **typed):
    response = client.post(address(congress), {"paper": key_of(client, congress, words), **typed})
    assert response.status_code == 200, response.content.decode()
    return Document(io.BytesIO(response.content)), response


def texts(document):
    """Every line of the paper, tables included, in order; cells of a row parted by “|”."""
    found = []
    for element in document.element.body.iterchildren():
        if element.tag.endswith("}tbl"):
            for row in element.tr_lst:
                found.append(" | ".join(cell.xpath("string()") for cell in row.tc_lst))
        else:
            found.append(element.xpath("string()"))
    return [line for line in found if line.strip()]


def headers(document):
    section = document.sections[0]
    return [
        "".join(paragraph.text for paragraph in header.paragraphs)
        for header in (section.header, section.first_page_header)
    ]


def test_the_list_of_members_says_what_is_recorded_and_dots_what_is_not(client, clerk, congress):
    document, response = paper(client, congress, "Danh sách trích ngang: Ban Chấp hành", **SIGNED)

    table = next(table for table in document.tables if table.style.name == "Table Grid")
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    unknown = [DOTS] * 4
    assert rows == [
        [heading for heading, _width in LIST_COLUMNS],
        [
            *("1", "Vi Thị Đào", "nữ", "05/06/1973", "Tày", "Chủ tịch LĐLĐ tỉnh", "12/12"),
            *("Thạc sĩ Luật", "Cao cấp", "03/09/1999", "Chủ tịch", "Có", "241 (98,37%)"),
        ],
        ["2", "Hoàng Văn Tám", *unknown[:3], DOTS, *unknown, "Ủy viên", DOTS, DOTS],
        ["3", "(khuyết)", *unknown[:3], DOTS, *unknown, "Ủy viên", DOTS, DOTS],
    ]
    assert headers(document) == [MARK, MARK]
    assert "no-store" in response.headers["Cache-Control"]
    assert (
        'filename="danh-sach-trich-ngang_26-bc-ldld_2024-02-09.docx"'
        in (response.headers["Content-Disposition"])
    )


def test_candidates_are_listed_with_votes_and_outcome(client, clerk, congress):
    document, _response = paper(client, congress, "Danh sách trích ngang: Ban Chấp hành khóa XVI")

    lines = texts(document)
    assert "1 | Vi Thị Đào | nữ | 05/06/1973 | Tày" in "\n".join(lines)
    assert any("Chu Văn Trượt" in line and "không trúng cử" in line for line in lines)


def test_whose_details_are_on_a_paper_is_written_down(client, clerk, congress):
    assert not DetailsReading.objects.exists()
    paper(client, congress, "Danh sách trích ngang: Ban Chấp hành")
    read = DetailsReading.objects.values_list("person__name", "user", "what")
    assert list(read) == [("Vi Thị Đào", clerk.pk, "paper")]
    paper(client, congress, "Công văn đề nghị")
    assert DetailsReading.objects.count() == 1, "the letter holds none"
    paper(client, congress, "Báo cáo nhanh")
    assert DetailsReading.objects.count() == 2


@pytest.mark.parametrize("role", ["clerk", "approver", "auditor"])
def test_a_list_of_persons_is_not_made_for_those_above(client, clerk, congress, role):
    key = key_of(client, congress, "Danh sách trích ngang: Ban Chấp hành")
    superior = congress.organization.affiliations.get().parent
    client.force_login(ClerkRoleFactory(organization=superior, role=role).user)

    page = client.get(address(congress)).content.decode()
    assert "Báo cáo nhanh" in page
    assert "Danh sách trích ngang: " not in page
    assert client.post(address(congress), {"paper": key}).status_code == 403
    document, _response = paper(client, congress, "Báo cáo nhanh")
    lines = texts(document)
    assert f"- Nữ: {DOTS}." in lines
    assert headers(document)[1] == DRAFT
    assert not DetailsReading.objects.exists()


REPORT = [
    "BÁO CÁO NHANH",
    "Kết quả Đại hội lần thứ XVI Liên đoàn Lao động tỉnh Lạng Sơn, nhiệm kỳ 2023–2028",
    "Kính gửi: Tổng Liên đoàn Lao động Việt Nam",
    "1. Hình thức: đại hội đại biểu.",
    "2. Thời gian: từ ngày 05 tháng 6 năm 2023 đến ngày 06 tháng 6 năm 2023, buổi sáng.",
    "3. Địa điểm: Trung tâm Hội nghị tỉnh.",
    "4. Tổng kết giai đoạn: 2018–2022.",
    "5. Khẩu hiệu hành động: “Đoàn kết, sáng tạo”.",
    "Triệu tập: 1.250 đại biểu; có mặt: 248 đại biểu; đủ tư cách: 247 đại biểu.",
    "Đại diện cho: hơn 61.357 đoàn viên.",
    "giới tính | nữ | 119 | 248 | 47,98%",
    "1. Ban Chấp hành: quyết định 37 đến 39 người, đã bầu 36, khuyết 1 (danh sách có 2 người).",
    "- Chủ tịch: Vi Thị Đào.",
    "- Tái cử: 1 (1/2 người có ghi).",
    "- Nữ: 1 (1/2 người có ghi).",
    "- Tuổi bình quân: 50 (1/2 người có ghi ngày sinh).",
    "- Đảng viên có ghi ngày vào Đảng: 1.",
    "Ban Chấp hành khóa XVI | 1 | 38 | 246 | 245 | 243 | 2",
    "Ban Chấp hành khóa XVI | Vi Thị Đào | 241 (98,37%)",
    "Đoàn đại biểu dự Đại hội XIII Công đoàn Việt Nam: 14 chính thức, 1 dự khuyết, …… đương nhiên.",
    "1. Đoàn viên được tập huấn: ít nhất 92,5 %.",
    "Biểu quyết: Nghị quyết đại hội: thông qua (240 tán thành, 3 không có ý kiến).",
]


def test_every_typed_value_stands_in_the_report(client, clerk, congress):
    document, _response = paper(client, congress, "Báo cáo nhanh", **SIGNED)

    lines = texts(document)
    assert [line for line in REPORT if line not in lines] == [], "\n".join(lines)
    head = lines[0]
    for part in (
        "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM",
        "LIÊN ĐOÀN LAO ĐỘNG TỈNH LẠNG SƠN",
        "Số: 26/BC-LĐLĐ",
        NATION,
        MOTTO,
        "Lạng Sơn, ngày 09 tháng 02 năm 2024",
    ):
        assert part in head
    for part in ("TM. BAN THƯỜNG VỤ", "KT. CHỦ TỊCH – PHÓ CHỦ TỊCH", "Nông Văn Ký"):
        assert part in lines[-1]
    assert "- Như trên;- Lưu VT, ToC;" in lines[-1]
    assert "Chu Văn Trượt" not in "".join(lines), "who was not elected is not in the report"


def test_the_letter_asks_the_superior_to_recognise_the_committees(client, clerk, congress):
    document, _response = paper(client, congress, "Công văn đề nghị", **SIGNED)

    text = "\n".join(texts(document))
    assert "V/v đề nghị công nhận kết quả bầu cử" in text
    assert "Kính gửi: Tổng Liên đoàn Lao động Việt Nam" in text
    assert "với 248 đại biểu có mặt trên 1.250 đại biểu được triệu tập" in text
    assert "- Biên bản kiểm phiếu Ban Chấp hành khóa XVI;" in text
    assert "- Danh sách trích ngang Ban Chấp hành;" in text
    assert text.count("./.") == 1


@pytest.mark.parametrize("missing", ["number", "day"])
def test_a_paper_is_a_draft_until_it_has_a_number_and_a_day(client, clerk, congress, missing):
    made = 0
    for words in ("Danh sách trích ngang", "Báo cáo nhanh", "Công văn"):
        typed = {**SIGNED, missing: ""}
        document, response = paper(client, congress, words, **typed)
        assert all(DRAFT in header for header in headers(document))
        assert "du-thao" in response.headers["Content-Disposition"]
        document, response = paper(client, congress, words, **SIGNED)
        assert not any(DRAFT in header for header in headers(document))
        made += 1
    print(f"{made} papers without {missing}")
    assert made == 3


def test_an_empty_congress_makes_papers_of_dots_and_never_of_zeros(client):
    body = OrganizationFactory(parent=OrganizationFactory())
    congress = CongressFactory(organization=body)
    Congress.objects.filter(pk=congress.pk).update(
        opened_on=None, opened_on_precision="", opened_on_basis=""
    )
    client.force_login(UserFactory(clerk_of=body))
    for words in ("Báo cáo nhanh", "Công văn"):
        document, _response = paper(client, congress, words)
        text = "\n".join(texts(document))
        assert DOTS in text
        assert not re.search(r"\b0\b", text)


def test_what_is_typed_wrong_is_named_and_nothing_is_made(client, clerk, congress):
    response = client.post(address(congress), {"paper": "", "day": "31/02/2024"})

    assert response.status_code == 422
    page = response.content.decode()
    assert "31/02/2024" in page
    assert "Hãy chọn loại giấy tờ" in page


def test_an_appointed_committee_is_told_so_and_not_sent_to_be_recognised(client, clerk, congress):
    committee = congress.committees.get()
    committee.formed_by = "appointed"
    committee.save()
    committee.counts.update(elected=None, appointed=15, vacant=None)
    late = PersonFactory(kept_by=congress.organization, name="Hà Thị Sau")
    committee.seats.create(order=9, person=late, since=datetime.date(2024, 1, 1))

    document, _response = paper(client, congress, "Báo cáo nhanh")

    text = "\n".join(texts(document))
    assert "quyết định 37 đến 39 người, chỉ định 15 (danh sách có 3 người)" in text
    assert "đã bầu" not in text
    assert "Công văn đề nghị" not in client.get(address(congress)).content.decode()


def test_who_came_after_the_congress_and_empty_seats_are_not_counted(client, clerk, congress):
    late = PersonFactory(kept_by=congress.organization, name="Hà Thị Sau")
    congress.committees.get().seats.create(order=9, person=late, since=datetime.date(2024, 1, 1))

    document, _response = paper(client, congress, "Danh sách trích ngang: Ban Chấp hành")

    text = "\n".join(texts(document))
    assert "Danh sách này có 2 người." in text
    assert "Hà Thị Sau" not in text


def test_a_womens_committee_has_a_head_of_its_own_title(client, clerk, congress):
    women = congress.committees.create(term=congress.term, kind="women")
    head = PersonFactory(kept_by=congress.organization, name="Lê Thị Mai")
    women.seats.create(order=1, person=head, role="head")

    document, _response = paper(client, congress, "Báo cáo nhanh")

    assert "- Trưởng ban: Lê Thị Mai." in texts(document)


@pytest.mark.parametrize(
    "known",
    [
        {"opened_on_precision": "year", "opened_on": datetime.date(2023, 1, 1)},
        {"opened_on_basis": "year_inferred"},
    ],
)
def test_a_mean_age_needs_a_day(client, clerk, congress, known):
    Congress.objects.filter(pk=congress.pk).update(
        closed_on=None, closed_on_precision="", closed_on_basis="", **known
    )

    document, _response = paper(client, congress, "Báo cáo nhanh")

    assert f"- Tuổi bình quân: {DOTS} (1/2 người có ghi ngày sinh)." in texts(document)
