"""A table pasted into a part of the record sheet becomes rows to check; nothing is saved by it."""

import re
import unicodedata
from unittest.mock import patch

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from congresses import pasted_tables, sections, sheet, workbooks
from congresses.models import Congress
from congresses.section_states import section_states
from organizations.models import Person
from tests.congresses.factories import CongressFactory
from tests.congresses.test_desk import address, form_of, texts
from tests.organizations.factories import OrganizationFactory, UserFactory

LISTS = [
    (section.number, part)
    for section in sections.SECTIONS
    for part in section.parts
    if part.rows is not None
]
FORMS = [
    (section.number, part)
    for section in sections.SECTIONS
    for part in section.parts
    if part.one is not None
]


@pytest.fixture
def congress(db):
    body = OrganizationFactory(official_name="Liên đoàn Lao động tỉnh Lạng Sơn")
    return CongressFactory(organization=body)


@pytest.fixture
def clerk(congress):
    return UserFactory(clerk_of=congress.organization)


@pytest.fixture
def desk(client, congress, clerk):
    client.force_login(clerk)
    return Desk(client, congress, clerk)


@pytest.fixture
def own(cloned_database):
    """As `desk`, over a database with real commits, each of which is a version of its own."""
    congress = CongressFactory()
    clerk = UserFactory(clerk_of=congress.organization)
    client = Client()
    client.force_login(clerk)
    return Desk(client, congress, clerk)


class Desk:
    """A clerk at the sections of one record."""

    def __init__(self, client: Client, congress: Congress, clerk):
        self.client, self.congress, self.clerk = client, congress, clerk

    def opens(self, number, **query):
        return self.client.get(address(self.congress, number, **query))

    def pastes(self, part, *lines, **typed):
        """Paste lines of cells parted by “|” into a part, on a page where more was typed."""
        number = next(number for number, each in [*LISTS, *FORMS] if each.key == part)
        data = form_of(self.opens(number)) | {k.replace("__", "-"): v for k, v in typed.items()}
        return self.pastes_again(number, part, data, *lines)

    def pastes_again(self, number, part, data, *lines):
        text = "\r\n".join("\t".join(line.split("|")) for line in lines)
        data = data | {f"pasted-{part}": text, f"_read-{part}": ""}
        return self.client.post(address(self.congress, number), data)

    def saves(self, number, response, **typed):
        data = form_of(response) | {k.replace("__", "-"): v for k, v in typed.items()}
        return self.client.post(address(self.congress, number), data | {"_save": ""})

    def has(self, number, **parts):
        post = sheet.post_of(number, parts)
        sheet.save_section(self.congress, number, post, user=self.clerk, version=None)


def column(response, part, name):
    """The texts of one column of a part on the page, blank ones left out."""
    fields = form_of(response).items()
    return [v for k, v in fields if re.fullmatch(rf"{part}-\d+-{name}", k) and v]


def told(response):
    return " ".join(texts(response, ".messagelist li, .desk__read li, .error-summary li"))


def error_at(response, name):
    page = BeautifulSoup(response.content, "lxml")
    return " ".join(each.text for each in page.select(f"[id='id_{name}_error']"))


# Where


@pytest.mark.parametrize(
    ("number", "part"), [*LISTS, *FORMS], ids=lambda value: getattr(value, "key", None)
)
def test_every_part_takes_a_pasted_table(desk, number, part):
    page = BeautifulSoup(desk.opens(number).content, "lxml")

    assert pasted_tables.sheet_of_part(part) is not None, f"{part.key} has no sheet"
    box = page.select_one(f"#muc-{part.key} details.desk__paste")
    assert not box.has_attr("open")
    assert box.select_one(f"textarea[name=pasted-{part.key}]")
    assert box.select_one(f"button[name=_read-{part.key}]")


def test_a_closed_record_has_no_box(desk, congress):
    Congress.objects.filter(pk=congress.pk).update(
        state="submitted", submitted_by=desk.clerk, submitted_at="2026-01-01T00:00Z"
    )
    assert not texts(desk.opens(1), ".desk__paste")


# A part that is one form

OF_ONE_FORM = {
    "headings above one row": ("Lần thứ|Khai mạc ngày|Đại biểu có mặt", "XVII|6/6/2023|148"),
    "names beside their values": (
        "Tên trường|Giá trị",
        "Lần thứ:|XVII",
        "Khai mạc ngày|6/6/2023",
        "Địa điểm|",
        "Đại biểu có mặt|148",
    ),
}


@pytest.mark.parametrize("lines", OF_ONE_FORM.values(), ids=OF_ONE_FORM)
def test_a_table_fills_the_form_of_a_part_that_is_one_form(desk, congress, lines):
    place, slogan = "Hội trường tỉnh", "Đổi mới"
    response = desk.pastes(
        "congress", *lines, congress__place=place, congress__slogan=slogan, congress__present="7"
    )

    assert response.status_code == 200
    assert not texts(response, ".error-summary li"), told(response)
    form = form_of(response)
    names = ("ordinal", "opened_on", "present", "place", "slogan")
    shown = [form[f"congress-{name}"] for name in names]
    assert shown == ["XVII", "6/6/2023", "148", place, slogan]
    assert form["pasted-congress"] == ""
    page = BeautifulSoup(response.content, "lxml")
    changes = page.select_one("#muc-congress .desk__read").get_text(" ", strip=True)
    assert "Đại biểu có mặt: 7 → 148" in changes
    congress.refresh_from_db()
    assert congress.present is None

    desk.saves(1, response)

    congress.refresh_from_db()
    assert (congress.ordinal, congress.present, congress.place) == (17, 148, place)


def test_a_table_of_lines_makes_the_source_that_is_not_entered_yet(desk, congress):
    lines = (
        "Loại|bài báo",
        "Tên|Đại hội thành công",
        "Ngày đăng|7/6/2023",
        "Người chụp|Vi Văn Tám",
    )
    response = desk.pastes("source", *lines)

    assert not texts(response, ".error-summary li"), told(response)
    assert "Người chụp" in told(response)
    form = form_of(response)
    assert (form["source-title"], form["source-published_on"]) == (
        "Đại hội thành công",
        "7/6/2023",
    )
    desk.saves(8, response)
    congress.refresh_from_db()
    assert str(congress.source.published_on) == "2023-06-07"

    again = desk.pastes("source", *lines)
    assert "đã có" in told(again).lower()


@pytest.mark.parametrize(
    "lines", [("Lần thứ|Đại biểu có mặt", "XVII|nhiều"), ("Lần thứ|XVII", "Đại biểu có mặt|nhiều")]
)
def test_what_cannot_be_read_of_a_form_is_a_finding_at_its_field(desk, lines):
    response = desk.pastes("congress", *lines)

    form = form_of(response)
    assert (form["congress-ordinal"], form["congress-present"]) == ("XVII", "nhiều")
    assert "nhiều" in error_at(response, "congress-present")


@pytest.mark.parametrize(
    "lines",
    [
        ("Lần thứ|Đại biểu có mặt", "XVII|148", "XVIII|150"),
        ("Lần thứ|XVII|ghi chú", "Đại biểu có mặt|148|người"),
        ("Lần thứ|XVII", "Đại biểu có mặt|148", "Đại biểu có mặt|150"),
    ],
)
def test_a_table_that_is_not_of_one_form_is_refused_and_stays(desk, lines):
    response = desk.pastes("congress", *lines)

    assert response.status_code == 422
    assert texts(response, "#refused-congress .field-error")
    form = form_of(response)
    assert form["pasted-congress"].splitlines() == ["\t".join(line.split("|")) for line in lines]
    assert form["congress-present"] == ""


# Read, checked, saved


def test_a_table_becomes_rows_that_are_saved_when_the_clerk_saves(desk, congress):
    response = desk.pastes(
        "statistics",
        "Phân theo|Nhóm|Số|Trên tổng số|Tỷ lệ",
        "giới tính|nữ|62|148|41,9",
        "giới tính|nam|86|148|58,1",
        statistics__0__category="trẻ",
        statistics__0__dimension="age",
        statistics__0__count="5",
        status="complete",
    )

    assert response.status_code == 200
    assert not congress.statistics.exists()
    assert column(response, "statistics", "category") == ["trẻ", "nữ", "nam"]
    assert column(response, "statistics", "percentage") == ["41,9", "58,1"]
    assert form_of(response)["status"] == "complete"
    assert form_of(response)["pasted-statistics"] == ""
    assert "2 dòng" in told(response)
    assert "Phân theo" in told(response)

    desk.saves(2, response)

    found = congress.statistics.order_by("pk").values_list("category", "count")
    assert list(found) == [("trẻ", 5), ("nữ", 62), ("nam", 86)]


def words(part, name):
    declared = next(each for each in workbooks.workbook_sheets() if each.name == part)
    return [spelled[0] for spelled in declared[name].spellings.values()]


def test_tables_of_several_parts_are_saved_as_pasted(desk, congress):
    """With headings, then without a heading as the template has its columns."""
    gap, reason = words("gaps", "topic")[0], words("gaps", "reason")[0]
    agenda = words("agenda", "kind")[0]

    def saved(number, part, *lines):
        response = desk.pastes(part, *lines)
        assert response.status_code == 200, told(response)
        assert not texts(response, ".error-summary li"), told(response)
        after = desk.saves(number, response)
        assert after.status_code == 302, told(after)

    saved(1, "sessions", "Phiên số|Ngày|Buổi|", "1|5/6/2023|Sáng|")
    saved(
        1,
        "guests",
        "TT|Họ và tên|Vai trò|Chức vụ 1",
        f"1|mới: Vi Văn Tám|{words('guests', 'roles')[0]}|Bí thư Tỉnh ủy",
    )
    saved(1, "agenda", "Loại|Nội dung", f"{agenda}|Báo cáo chính trị")
    saved(7, "figures", "Về việc gì|Số tiền", "Hỗ trợ làm nhà|1.041 triệu đồng")
    saved(8, "documents", "Loại|Số và ký hiệu|Ngày ban hành", "Nghị quyết|05/NQ-ĐH|6/6/2023")
    saved(8, "gaps", f"{gap}|{reason}")

    saved(
        4,
        "ballots",
        "Bầu gì|Lần|Quá nửa tính trên|Phiếu phát ra|Phiếu hợp lệ",
        f"Bầu Ban Chấp hành|1|{words('ballots', 'base')[0]}|1.148|1.146",
    )
    saved(4, "candidates", "Họ và tên|Số phiếu|Tỷ lệ", "mới: Vi Văn Chín|1.140|99,5")

    candidate = congress.ballots.get().candidates.get()
    assert (candidate.person.name, candidate.votes, candidate.ballot.issued) == (
        "Vi Văn Chín",
        1140,
        1148,
    )
    assert [str(s.on) for s in congress.sessions.all()] == ["2023-06-05"]
    guest = congress.guests.get()
    assert (guest.person.name, guest.titles.get().title) == ("Vi Văn Tám", "Bí thư Tỉnh ủy")
    assert congress.agenda.get().wording == "Báo cáo chính trị"
    assert congress.figures.get().amount == 1_041_000_000
    assert str(congress.documents.get().document.issued_on) == "2023-06-06"
    assert congress.gaps.count() == 1


def test_seats_and_candidates_point_to_rows_by_their_number(desk, congress):
    desk.has(3, committees=[{"kind": "executive"}])
    response = desk.pastes(
        "seats",
        "STT|Ban số|Họ và tên|Trạng thái|Chức vụ trong ban|Cách vào ban",
        *(
            f"{n}|1|mới: Nông Thị Số {n}|{words('seats', 'state')[0]}|"
            f"ủy viên|{words('seats', 'filled_by')[0]}"
            for n in (1, 2)
        ),
    )
    assert not texts(response, ".error-summary li"), told(response)
    desk.saves(3, response)
    seats = congress.committees.get().seats.all()
    assert [seat.person.name for seat in seats] == ["Nông Thị Số 1", "Nông Thị Số 2"]

    wrong = desk.pastes("seats", "Ban số|Họ và tên", "7|mới: Lê Văn Ba")
    assert column(wrong, "seats", "committee_number") == ["1", "1", "7", "1", "1", "1"]
    assert "7" in error_at(wrong, "seats-2-committee_number")
    assert congress.committees.get().seats.count() == 2


def test_headings_without_tone_marks_and_cells_in_nfd_are_read(desk, congress):
    lines = ["Phan theo|NHÓM|Số", "giới tính|nữ|62"]

    response = desk.pastes("statistics", *(unicodedata.normalize("NFD", line) for line in lines))

    assert column(response, "statistics", "category") == ["nữ"]
    desk.saves(2, response)
    assert congress.statistics.get().category == unicodedata.normalize("NFC", "nữ")


def test_a_table_parted_by_semicolons_is_read(desk):
    response = desk.pastes("statistics", "Phân theo;Nhóm;Số", "giới tính;nữ;62")

    assert column(response, "statistics", "category") == ["nữ"]


# What cannot be read


def test_a_cell_that_cannot_be_read_stays_with_its_finding(desk, congress):
    response = desk.pastes(
        "statistics",
        "Phân theo|Nhóm|Số",
        "giới|nữ|sáu mươi hai",
        "giới tính|nam|86",
    )

    page = BeautifulSoup(response.content, "lxml")
    box = page.select_one("[name=statistics-0-count]")
    assert box["value"] == "sáu mươi hai"
    assert "sáu mươi hai" in error_at(response, "statistics-0-count")
    assert form_of(response)["statistics-0-dimension"] == "giới"
    assert "“giới”" in error_at(response, "statistics-0-dimension")
    assert column(response, "statistics", "category") == ["nữ", "nam"]

    refused = desk.saves(2, response)

    assert refused.status_code == 422
    assert form_of(refused)["statistics-0-dimension"] == "giới"
    assert not congress.statistics.exists()
    desk.saves(2, refused, statistics__0__dimension="gender", statistics__0__count="62")
    assert congress.statistics.count() == 2


def test_a_word_for_yes_or_no_and_one_of_several_words_are_not_guessed(desk, congress):
    role = words("guests", "roles")[0]
    response = desk.pastes(
        "guests",
        "Họ và tên|Vai trò|Chức vụ 1|Nguyên 1",
        f"mới: Vi Văn Tám|{role}; ngủ|Bí thư|có lẽ",
    )

    assert "ngủ" in error_at(response, "guests-0-roles")
    assert "có lẽ" in error_at(response, "guests-0-title_1_former")
    page = BeautifulSoup(response.content, "lxml")
    chosen = [box["value"] for box in page.select("[name=guests-0-roles][checked]")]
    assert chosen == [value_of("guests", "roles", role), "ngủ"]
    assert not page.select("[name=guests-0-title_1_former][checked]")
    assert not congress.guests.exists()


def value_of(part, name, word):
    declared = next(each for each in workbooks.workbook_sheets() if each.name == part)
    return str(declared[name].value_of(word))


def test_a_body_that_is_not_found_is_a_finding_at_its_field(desk, congress):
    response = desk.pastes("guests", "Đơn vị hoặc nhóm|Chức vụ 1", "Công đoàn Không Có|")

    assert "Công đoàn Không Có" in error_at(response, "guests-0-body")
    assert form_of(response)["guests-0-body"] == "Công đoàn Không Có"


def test_a_column_that_is_not_of_the_table_is_left_out_and_told(desk):
    response = desk.pastes("statistics", "Phân theo|Nhóm|Số|Ghi chú", "giới tính|nữ|62|tốt")

    assert column(response, "statistics", "count") == ["62"]
    assert "“Ghi chú”" in told(response)


def test_why_personal_data_is_left_out_is_told(desk):
    response = desk.pastes(
        "delegates", "Họ và tên|Ngày sinh|Tình trạng|Điện thoại", "Lê An|1/2/1980|chính thức|0912"
    )

    assert column(response, "delegates", "person") == ["Lê An"]
    assert "“Ngày sinh” là thông tin cá nhân" in told(response)
    assert "“Điện thoại” là thông tin cá nhân mà cổng chủ ý không giữ" in told(response)
    assert not {"1/2/1980", "0912"} & set(form_of(response).values())


def test_a_total_is_checked_and_not_entered(desk):
    heading = "Phân theo|Nhóm|Số|Trên tổng số|Tỷ lệ"
    rows = ["giới tính|nữ|62|148|41,9", "giới tính|nam|86|148|58,1"]

    right = desk.pastes("statistics", heading, *rows, "Tổng cộng||148|148|100")
    wrong = desk.pastes("statistics", heading, *rows, "Tổng cộng||150|148|100")

    assert column(right, "statistics", "category") == ["nữ", "nam"]
    assert "Tổng" not in " ".join(column(right, "statistics", "dimension"))
    assert wrong.status_code == 422
    assert {"150", "148"} <= set(re.findall(r"\d+", told(wrong)))
    assert not column(wrong, "statistics", "category")
    assert "Tổng cộng" in form_of(wrong)["pasted-statistics"]


def test_a_table_without_headings_is_taken_only_where_its_columns_are_certain(desk):
    whole = desk.pastes("statistics", "giới tính|nữ|62|148|41,9|", "giới tính|nam|86|148|58,1|")
    short = desk.pastes("statistics", "giới tính|nữ|62", statistics__0__category="Đã gõ")
    moved = desk.pastes("statistics", "nữ|giới tính|62|148|41,9|")

    assert column(whole, "statistics", "category") == ["nữ", "nam"]
    assert "không có dòng tiêu đề" in told(whole)
    for refused in (short, moved):
        assert refused.status_code == 422
        assert "kèm dòng tiêu đề" in told(refused)
        assert "“Phân theo”" in told(refused)
        assert not column(refused, "statistics", "count")
    assert column(short, "statistics", "category") == ["Đã gõ"]
    assert form_of(short)["pasted-statistics"] == "giới tính\tnữ\t62"


def test_rows_copied_with_their_codes_from_the_workbook_are_the_rows_they_were(desk, congress):
    desk.has(2, statistics=[{"dimension": "gender", "category": "nữ", "count": "62"}])
    found = workbooks.recorded(congress)["statistics"]
    [code], [cells] = found.codes, list(found.cells())

    response = desk.pastes("statistics", "|".join(str(cell or "") for cell in cells))

    assert cells[0] == code
    assert column(response, "statistics", "category") == ["nữ"]
    assert not texts(response, ".error-summary li")


def test_the_table_of_another_part_is_refused_by_its_name(desk):
    response = desk.pastes("statistics", "Phiên số|Tính chất phiên|Ngày|Buổi", "1||5/6/2023|")

    assert response.status_code == 422
    assert "“Phiên”" in told(response)
    assert "mục 1" in told(response)


@pytest.mark.parametrize(
    "text", ["", "   ", '"chưa đóng\tngoặc', "một câu không phải bảng", "a\x00b\tc", "\t\t\t"]
)
def test_what_is_no_table_is_answered_with_a_sentence(desk, text):
    response = desk.pastes("statistics", text)

    assert response.status_code == 422
    assert texts(response, "#refused-statistics .field-error")


@pytest.mark.parametrize("beginning", ["PKT Lạng Sơn", "GIF8", "%PDF-"])
def test_a_text_is_a_text_whatever_it_begins_with(desk, beginning):
    lines = ("Phân theo|Nhóm|Số", "giới tính|nữ|62")

    table = desk.pastes("statistics", beginning, *lines)
    refused = desk.pastes("statistics", f"{beginning}|nữ|62")

    assert column(table, "statistics", "category") == ["nữ"]
    assert "“Phân theo”" in told(refused)


def test_more_rows_than_a_page_takes_point_to_the_workbook(desk, congress):
    rows = [f"giới tính|nhóm {n}|{n}" for n in range(1, 4)]
    with patch.object(pasted_tables, "MOST_PASTED", 2):
        response = desk.pastes("statistics", "Phân theo|Nhóm|Số", *rows)
        two = desk.pastes("statistics", "Phân theo|Nhóm|Số", *rows[:2])
        again = desk.pastes_again(2, "statistics", form_of(two), "Phân theo|Nhóm|Số", rows[2])

    for refused in (response, again):
        assert refused.status_code == 422
        assert "3" in told(refused)
        page = BeautifulSoup(refused.content, "lxml")
        assert page.select_one("#refused-statistics a")["href"].endswith("/ho-so/")
    assert column(again, "statistics", "category") == ["nhóm 1", "nhóm 2"]


# Rows that are there


def test_a_row_that_is_recorded_is_not_doubled(desk, congress):
    desk.has(
        2,
        statistics=[
            {"dimension": "gender", "category": "nữ", "count": "62"},
            {"dimension": "gender", "category": "nam", "count": "80", "percentage": "58,1"},
        ],
    )

    response = desk.pastes(
        "statistics",
        "Phân theo|Nhóm|Số|Tỷ lệ",
        "giới tính|nữ|62|",
        "giới tính|nam|86|",
        "độ tuổi|dưới 30|20|",
    )

    assert column(response, "statistics", "category") == ["nữ", "nam", "dưới 30"]
    assert column(response, "statistics", "count") == ["62", "86", "20"]
    assert column(response, "statistics", "percentage") == ["58,1"]
    assert "80 → 86" in told(response)
    desk.saves(2, response)
    found = congress.statistics.order_by("pk").values_list("category", "count")
    assert list(found) == [("nữ", 62), ("nam", 86), ("dưới 30", 20)]


def test_a_table_pasted_twice_is_there_once(desk):
    lines = ("Phân theo|Nhóm|Số", "giới tính|nữ|62", "giới|nam|86")
    first = desk.pastes("statistics", *lines)
    second = desk.pastes_again(2, "statistics", form_of(first), *lines[:2])

    assert column(second, "statistics", "category") == ["nữ", "nam"]


def test_a_row_marked_to_be_deleted_stays_marked_unless_the_table_has_it(desk, congress):
    desk.has(
        2,
        statistics=[
            {"dimension": "gender", "category": "nữ", "count": "62"},
            {"dimension": "gender", "category": "nam", "count": "86"},
        ],
    )
    response = desk.pastes(
        "statistics",
        "Phân theo|Nhóm|Số",
        "giới tính|nữ|62",
        statistics__0__DELETE="on",
        statistics__1__DELETE="on",
    )

    assert "statistics-0-DELETE" not in form_of(response)
    assert form_of(response)["statistics-1-DELETE"] == "on"


def test_a_row_on_another_page_is_told_and_not_changed(desk, congress):
    rows = [{"dimension": "other", "category": f"nhóm {n}", "count": "1"} for n in range(1, 33)]
    desk.has(2, statistics=rows)

    response = desk.pastes(
        "statistics", "Phân theo|Nhóm|Số", f"{words('statistics', 'dimension')[-1]}|nhóm 32|9"
    )

    assert "nhóm 32" in told(response)
    assert "trang khác" in told(response)
    assert "nhóm 32" not in column(response, "statistics", "category")
    desk.saves(2, response)
    assert set(congress.statistics.values_list("count", flat=True)) == {1}


@pytest.mark.parametrize(
    ("headings", "cells"),
    [("Thu hay chi", "ngang"), ("Thu hay chi|Nguồn quỹ", "ngang|Quỹ mới")],
    ids=["nothing else differs", "another cell differs"],
)
def test_what_cannot_be_read_of_a_row_on_another_page_is_told(desk, headings, cells):
    rows = [{"topic": f"Việc {n}", "fund": "Quỹ cũ"} for n in range(1, 17)]
    desk.has(7, figures=rows)

    response = desk.pastes("figures", f"Về việc gì|{headings}", f"Việc 16|{cells}")

    assert "Việc 16" not in column(response, "figures", "topic")
    [unread] = [each for each in texts(response, ".desk__read li") if "“ngang”" in each]
    assert unread.startswith("Dòng 16 “Việc 16” ở trang khác")
    assert "Dòng 2 của bảng dán, cột B “Thu hay chi” không đọc được" in unread
    assert ("Quỹ cũ → Quỹ mới" in told(response)) == ("Quỹ" in cells)


def test_what_the_table_says_is_put_over_what_is_typed_and_not_saved(desk):
    desk.has(1, guests=[{"person": "mới: Vi Văn Tám", "title_1": "Chủ tịch"}])
    lines = ("Họ và tên|Chức vụ 1", "Vi Văn Tám|Chủ tịch")

    over = desk.pastes("guests", *lines, guests__0__title_1="Phó Chủ tịch")
    as_typed = desk.pastes("guests", lines[0], "Vi Văn Tám|Bí thư", guests__0__title_1="Bí thư")
    emptied = desk.pastes("guests", *lines, guests__0__title_1="")

    assert column(over, "guests", "title_1") == ["Chủ tịch"]
    assert "Phó Chủ tịch → Chủ tịch" in told(over)
    assert "Đã có ở đây" not in told(over)
    assert column(as_typed, "guests", "title_1") == ["Bí thư"]
    assert "Đã có ở đây" in told(as_typed)
    assert column(emptied, "guests", "title_1") == ["Chủ tịch"]
    assert "– → Chủ tịch" in told(emptied)


def test_a_day_typed_in_another_spelling_is_what_the_table_says(desk):
    desk.has(1, sessions=[{"number": "1", "on": "05/06/2023"}])

    response = desk.pastes("sessions", "Phiên số|Ngày", "1|06/06/2023", sessions__0__on="6/6/2023")

    assert "Đã có ở đây" in told(response)


def test_no_unticks_a_box_and_an_empty_cell_leaves_it(desk, congress):
    desk.has(
        1, guests=[{"person": "mới: Vi Văn Tám", "title_1": "Chủ tịch", "title_1_former": "on"}]
    )
    lines = ("Họ và tên|Chức vụ 1|Nguyên 1", "Vi Văn Tám|Chủ tịch|")

    empty = desk.pastes("guests", *lines)
    denied = desk.pastes("guests", lines[0], lines[1] + "không")

    assert form_of(empty)["guests-0-title_1_former"] == "on"
    assert "Đã có ở đây" in told(empty)
    assert "guests-0-title_1_former" not in form_of(denied)
    assert "Nguyên 1: có → không" in told(denied)
    assert "Đã có ở đây" not in told(denied)
    assert congress.guests.get().titles.get().is_former
    assert desk.saves(1, denied).status_code == 302
    assert not congress.guests.get().titles.get().is_former


def test_no_unticks_that_the_source_states_no_number(desk):
    desk.has(7, figures=[{"topic": "Tặng quà", "is_count_unstated": "on"}])

    response = desk.pastes("figures", "Về việc gì|Nguồn không nêu số|Địa điểm", "Tặng quà|không|")

    assert "figures-0-is_count_unstated" not in form_of(response)
    assert "Nguồn không nêu số: có → không" in told(response)


def test_separators_alone_say_nothing_of_a_recorded_row(desk):
    role = value_of("guests", "roles", words("guests", "roles")[0])
    desk.has(1, guests=[{"person": "mới: Vi Văn Tám", "roles": role}])

    response = desk.pastes("guests", "Họ và tên|Vai trò", "Vi Văn Tám|; ;")

    page = BeautifulSoup(response.content, "lxml")
    assert [box["value"] for box in page.select("[name=guests-0-roles][checked]")] == [role]


def test_a_line_that_may_be_several_rows_is_refused_and_the_text_stays(desk, congress):
    kind, word = value_of("agreements", "kind", words("agreements", "kind")[0]), "Nhà ở"
    desk.has(
        7,
        agreements=[
            {"kind": kind, "subject": word, "period_from": year} for year in ("2018", "2019")
        ],
    )

    response = desk.pastes(
        "agreements", "Loại|Về việc|Số thỏa thuận", f"{words('agreements', 'kind')[0]}|{word}|5"
    )

    assert response.status_code == 422
    assert "“Nhà ở”" in told(response) or "2 dòng" in told(response)
    assert word in form_of(response)["pasted-agreements"]
    assert column(response, "agreements", "count") == []


def test_a_source_that_no_row_names_is_not_added(desk, congress):
    kind = words("sources", "kind")[0]
    response = desk.pastes("sources", "Loại|Tên", f"{kind}|Báo nào đó")

    assert response.status_code == 422
    assert "không thêm dòng mới" in told(response)


def test_a_table_in_an_old_font_is_told_as_such(desk):
    old = "Liªn ®oµn Lao ®éng tØnh|B»ng khen cña Tæng Liªn ®oµn"
    response = desk.pastes("statistics", "Ph©n theo|Nhãm|Sè l­îng", old)

    assert "TCVN3" in told(response)


# Sentences


def test_a_table_pasted_where_sentences_are_read_is_a_table(desk, congress):
    response = desk.pastes(
        "targets",
        "Chỉ tiêu|Loại|So sánh|Giá trị|Đơn vị tính",
        f"Kết nạp; phát triển đoàn viên|{words('targets', 'kind')[0]}|"
        f"{words('targets', 'comparator')[0]}|500|đoàn viên",
    )

    assert column(response, "targets", "wording") == ["Kết nạp; phát triển đoàn viên"]
    desk.saves(6, response)
    assert congress.targets.get().value == 500


@pytest.mark.parametrize(
    "lines",
    [
        ["Trên 90% CĐCS đạt; kết nạp 1.200 đoàn viên"],
        ["1.|Trên 90% CĐCS đạt", "2.|kết nạp 1.200 đoàn viên"],
        ['"Trên 90% CĐCS đạt', "kết nạp 1.200 đoàn viên"],
    ],
)
def test_sentences_are_read_as_sentences(desk, lines):
    response = desk.pastes("targets", *lines)

    found = column(response, "targets", "wording")
    assert [each.strip('"') for each in found] == [
        "Trên 90% CĐCS đạt",
        "kết nạp 1.200 đoàn viên",
    ]


@pytest.mark.parametrize("part", ["targets", "figures"])
@pytest.mark.parametrize("text", ["", "  ", "||"])
def test_an_empty_box_for_sentences_asks_for_a_text(desk, part, text):
    response = desk.pastes(part, text)

    assert response.status_code == 200
    assert "Hãy dán đoạn văn vào" in told(response)


def test_what_was_pasted_elsewhere_and_the_state_of_the_section_stay(desk):
    response = desk.pastes(
        "figures",
        "Tặng 881 suất quà",
        pasted__agreements="chưa đọc",
        status="complete",
    )

    assert form_of(response)["pasted-agreements"] == "chưa đọc"
    assert form_of(response)["status"] == "complete"


# Whose record


def test_pasting_writes_nothing_even_where_names_are_new(desk, congress):
    before = workbooks.recorded(congress)["guests"].rows
    desk.pastes("guests", "Họ và tên|Chức vụ 1", "mới: Người Hoàn Toàn Mới|Bí thư")

    assert not Person.objects.filter(name="Người Hoàn Toàn Mới").exists()
    assert workbooks.recorded(congress)["guests"].rows == before
    assert sheet.version_of(congress, 1) == 0


def test_a_closed_record_and_another_branch_refuse_as_for_saving(desk, congress):
    data = form_of(desk.opens(2))
    stranger = Client()
    stranger.force_login(UserFactory(clerk_of=OrganizationFactory()))
    data |= {"pasted-statistics": "Phân theo\tNhóm\ngiới tính\tnữ", "_read-statistics": ""}
    assert stranger.post(address(congress, 2), data).status_code == 404
    reader = Client()
    reader.force_login(UserFactory(approver_of=congress.organization))
    assert reader.post(address(congress, 2), data).status_code == 403

    Congress.objects.filter(pk=congress.pk).update(
        state="submitted", submitted_by=desk.clerk, submitted_at="2026-01-01T00:00Z"
    )
    closed = desk.client.post(address(congress, 2), data)
    assert closed.status_code == 422
    assert not column(closed, "statistics", "category")


def test_a_section_that_somebody_changed_meanwhile_is_shown_as_for_saving(own):
    row = {"dimension": "gender", "category": "nam", "count": "80"}
    own.has(2, statistics=[row])
    data = form_of(own.opens(2)) | {"statistics-0-count": "85"}
    own.has(2, statistics=[row | {"id": str(own.congress.statistics.get().pk), "count": "86"}])

    response = own.pastes_again(2, "statistics", data, "Phân theo|Nhóm|Số", "giới tính|nữ|62")

    assert response.status_code == 409
    assert "giới tính\tnữ" in response.content.decode()


def test_a_row_that_somebody_added_meanwhile_stands_with_those_pasted(own):
    data = form_of(own.opens(2))
    own.has(2, statistics=[{"dimension": "gender", "category": "nam", "count": "86"}])

    lines = ("Phân theo|Nhóm|Số", "giới tính|nam|86", "giới tính|nữ|62")
    response = own.pastes_again(2, "statistics", data, *lines)

    assert column(response, "statistics", "category") == ["nam", "nữ"]
    assert own.saves(2, response).status_code == 302
    assert own.congress.statistics.count() == 2


# What a list leaves unsaid


def test_committees_keep_the_numbers_under_which_they_were_entered(desk, congress):
    kinds = ["Ban Chấp hành", "Ban Thường vụ", "Ủy ban Kiểm tra"]
    pasted = desk.pastes("committees", "STT|Loại|Được bầu", *(f"1|{kind}|3" for kind in kinds))
    assert desk.saves(3, pasted).status_code == 302
    assert column(desk.opens(3), "committees", "kind") == ["executive", "standing", "inspection"]

    pasted = desk.pastes(
        "seats",
        "Ban số|Họ và tên|Chức vụ trong BCH",
        "2|mới: Nguyễn Văn An|Chủ tịch",
        "3|mới: Lương Thị Bích|CN UBKT",
    )
    assert desk.saves(3, pasted).status_code == 302

    found = congress.committees.values_list("kind", "seats__person__name", "seats__role")
    assert set(found) == {
        ("executive", None, None),
        ("standing", "Nguyễn Văn An", "chair"),
        ("inspection", "Lương Thị Bích", "head"),
    }


@pytest.mark.parametrize(
    ("kind", "role", "is_there"),
    [
        ("executive", "Chủ nhiệm UBKT", False),
        ("executive", "Chủ tịch", True),
        ("standing", "Phó Chủ nhiệm UBKT", False),
        ("inspection", "Chủ tịch", False),
        ("inspection", "UV BTV", False),
        ("inspection", "Phó Chủ nhiệm UBKT", True),
        ("women", "Chủ nhiệm UBKT", True),
        ("presidium", "Phó Chủ tịch", True),
    ],
)
def test_a_post_that_a_committee_does_not_have_is_refused(desk, congress, kind, role, is_there):
    desk.has(3, committees=[{"kind": kind}])
    response = desk.pastes(
        "seats", "Ban số|Họ và tên|Chức vụ trong ban", f"1|mới: Nguyễn Văn An|{role}"
    )
    after = desk.saves(3, response)

    assert (after.status_code == 302) == is_there
    assert congress.committees.get().seats.exists() == is_there
    if not is_there:
        assert "không phải chức vụ trong" in error_at(after, "seats-0-role")


def test_the_table_that_a_number_points_to_is_named(desk):
    wrong = desk.pastes("seats", "Ban số|Họ và tên", "1|mới: Lê Văn Ba")
    assert "“Ban và số lượng”" in error_at(wrong, "seats-0-committee_number")

    wrong = desk.pastes("seats", "Ban số|Họ và tên", "Ban Chấp hành|mới: Lê Văn Ba")
    [told_there] = {error_at(wrong, "seats-0-committee_number")}
    assert "“Ban Chấp hành”" in told_there
    assert "“Ban và số lượng”" in told_there


def test_the_groups_of_a_list_of_delegates_say_what_those_below_them_are(desk, congress):
    response = desk.pastes(
        "delegates",
        "TT|Họ và tên|Chức vụ, đơn vị công tác",
        "I|ĐẠI BIỂU ĐƯƠNG NHIÊN|",
        "1|mới: Nguyễn Văn An|Chủ tịch",
        "II|ĐẠI BIỂU ĐƯỢC BẦU|",
        "2|mới: Lương Thị Bích|Sở Y tế",
        "III|ĐẠI BIỂU DỰ KHUYẾT|",
        "3|mới: Đinh Văn Giang|Sở Nội vụ",
    )
    assert desk.saves(2, response).status_code == 302

    found = congress.delegates.values_list("person__name", "status", "origin")
    assert set(found) == {
        ("Nguyễn Văn An", "official", "ex_officio"),
        ("Lương Thị Bích", "official", "elected"),
        ("Đinh Văn Giang", "alternate", ""),
    }


def test_what_new_rows_begin_with_unsaid_is_told_at_the_head_of_the_page(desk):
    silent = desk.pastes("delegates", "Họ và tên|Ghi chú", "mới: Nguyễn Văn An|x")
    [head, *_others] = texts(silent, ".messagelist li.warning")
    assert "“Ghi chú”" in head
    assert "Tình trạng “chính thức”" in " ".join(texts(silent, ".messagelist li.warning"))

    said = desk.pastes("delegates", "Họ và tên|Tình trạng|Ghi chú", "mới: Nguyễn Văn An|dự khuyết|")
    assert not texts(said, ".messagelist li.warning")


def test_posts_and_bodies_of_guests_are_read_under_the_headings_of_offices(desk, congress):
    OrganizationFactory(official_name="Liên đoàn Lao động huyện Hữu Lũng", is_stub=True)
    response = desk.pastes(
        "guests",
        "STT|Họ và tên|Chức vụ|Đơn vị",
        "1|mới: Hoàng Văn Nghiệm|Chủ tịch|Liên đoàn Lao động huyện Hữu Lũng",
        "2|Đại diện lãnh đạo Sở Nội vụ||",
    )

    assert column(response, "guests", "title_1") == ["Chủ tịch"]
    assert column(response, "guests", "title_1_of") == ["Liên đoàn Lao động huyện Hữu Lũng"]
    assert "không phải họ tên" in error_at(response, "guests-1-person")
    assert desk.saves(1, response).status_code == 422
    assert not Person.objects.filter(name__startswith="Đại diện").exists()


@pytest.mark.parametrize(
    ("part", "headings", "row", "fields"),
    [
        (
            "documents",
            "TT|Số, ký hiệu|Ngày, tháng, năm|Trích yếu nội dung|Cơ quan ban hành|Người ký",
            "1|05/NQ-ĐH|6/6/2023|Nghị quyết|ngoài: Tỉnh ủy|Lê An",
            {"number": "05/NQ-ĐH", "issued_on": "6/6/2023", "subject": "Nghị quyết"},
        ),
        (
            "targets",
            "TT|Chỉ tiêu|ĐVT|Chỉ tiêu nhiệm kỳ|Ghi chú",
            "1|Kết nạp đoàn viên|người|1.250|",
            {"wording": "Kết nạp đoàn viên", "unit": "người", "value": "1.250"},
        ),
        (
            "results",
            "TT|Nội dung chỉ tiêu|Đơn vị tính|Nghị quyết Đại hội|Kết quả thực hiện|Đánh giá",
            "1|Kết nạp đoàn viên|người|1.250|1.300|vượt",
            {"planned": "1.250", "actual": "1.300", "verdict": "exceeded"},
        ),
        (
            "ballots",
            "Nội dung bầu|Số lượng bầu|Số phiếu phát ra|Số phiếu thu về|Số phiếu hợp lệ",
            "Bầu Ban Chấp hành|15|148|148|147",
            {"subject": "Bầu Ban Chấp hành", "seats_to_fill": "15", "valid": "147"},
        ),
        (
            "candidates",
            "TT|Họ và tên|Số phiếu|Tỷ lệ (%)|Kết quả",
            "1|mới: Nguyễn Văn An|140|94,6|Trúng cử",
            {"votes": "140", "percentage": "94,6", "outcome": "elected"},
        ),
    ],
    ids=lambda value: value if isinstance(value, str) and value.isalpha() else "",
)
def test_the_headings_of_office_tables_are_known(desk, part, headings, row, fields):
    response = desk.pastes(part, headings, row)

    read = {name: column(response, part, name)[:1] for name in fields}
    assert read == {name: [text] for name, text in fields.items()}, told(response)


def test_groups_of_a_table_of_shares_say_what_it_is_parted_by(desk):
    response = desk.pastes(
        "statistics",
        "STT|Nội dung|Số lượng|Tỷ lệ (%)",
        "Tổng số đại biểu triệu tập||150|",
        "I|Giới tính||",
        "1|nữ|62|41,9",
        "2|nam|86|58,1",
        "II|Dân tộc||",
        "3|Tày|70|",
        "4|Nùng|78|",
        "Tổng cộng||148|",
    )

    assert response.status_code == 200, told(response)
    assert column(response, "statistics", "dimension")[:3] == ["gender", "gender", "ethnicity"]
    assert column(response, "statistics", "category") == ["nữ", "nam", "Tày", "Nùng"]


def test_a_body_of_no_known_place_is_asked_about_and_the_own_ones_are_named(desk, congress):
    """“CĐVC tỉnh” in a record of Lạng Sơn is that of Lạng Sơn, not one that nobody knows."""
    other = OrganizationFactory(
        official_name="Công đoàn Viên chức tỉnh",
        official_name__short_name="CĐVC tỉnh",
        disambiguator="không nêu tên tỉnh",
        is_identified=False,
        is_stub=True,
    )
    own = OrganizationFactory(
        official_name="Công đoàn Viên chức tỉnh Lạng Sơn", parent=congress.organization
    )
    other.refresh_from_db()

    asked = desk.pastes("guests", "Họ và tên|Chức vụ|Đơn vị", "mới: Lê Văn An|Chủ tịch|CĐVC tỉnh")
    sentence = error_at(asked, "guests-0-title_1_of")
    assert f"[{own.code}]" in sentence
    assert sentence.index(own.code) < sentence.index(other.code)

    marked = desk.pastes(
        "guests",
        "Họ và tên|Chức vụ|Đơn vị",
        "mới: Lê Văn An|Chủ tịch|CĐVC tỉnh (không nêu tên tỉnh)",
        f"mới: Lê Văn Ba|Chủ tịch|{own.code}",
    )
    assert not texts(marked, ".error-summary li"), told(marked)


@pytest.mark.parametrize(
    ("typed", "fields"),
    [
        ("≥ 98%", {"comparator": "gte", "value": "98", "unit": "%"}),
        ("trên 90", {"comparator": "gt", "value": "90"}),
        ("5-10", {"comparator": "between", "value": "5", "value_max": "10"}),
    ],
)
def test_a_level_with_its_comparison_in_one_cell_fills_the_fields_of_the_target(
    desk, congress, typed, fields
):
    response = desk.pastes(
        "targets", "TT|Chỉ tiêu|ĐVT|Chỉ tiêu nhiệm kỳ", f"1|CĐCS hoàn thành tốt|%|{typed}"
    )

    read = {name: form_of(response)[f"targets-0-{name}"] for name in fields}
    assert read == fields
    after = desk.saves(6, response)
    assert after.status_code == 302, told(after)
    assert congress.targets.get().comparator == fields["comparator"]


def test_a_comparison_of_its_own_column_is_not_overwritten(desk):
    response = desk.pastes(
        "targets", "Chỉ tiêu|So sánh|Giá trị", "CĐCS hoàn thành tốt|tối thiểu|trên 90"
    )

    assert "trên 90" in error_at(response, "targets-0-value") + form_of(response)["targets-0-value"]
    assert error_at(response, "targets-0-value")


def test_counts_of_the_congress_are_not_told_as_those_of_a_later_day(desk):
    def recorded():
        state = next(s for s in section_states(desk.congress) if s.number == 3)
        return {str(title): count for title, count in state.recorded}

    desk.has(3, committees=[{"kind": "executive", "elected": "15"}])
    assert recorded() == {"Ban và số lượng": 1}
    desk.has(3, later_counts=[{"committee_number": "1", "as_of": "14/3/2025", "elected": "15"}])
    assert sorted(recorded().values()) == [1, 1]
