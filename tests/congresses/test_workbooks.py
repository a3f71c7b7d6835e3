"""The workbook of a congress: out, filled in by an office program, and in again."""

import datetime
import io
import re
from decimal import Decimal

import openpyxl
import pytest
from django.utils import timezone

from congress_portal.foundation.sheet_cells import column_letters
from congress_portal.foundation.sheet_columns import Cell
from congresses import sections, workbooks
from congresses import sheet as record
from congresses.models import (
    Committee,
    Congress,
    Delegate,
    DelegateStatistic,
    Seat,
    Session,
    Target,
)
from congresses.sheets import ROW_CODE
from tests.awards.factories import AwardFormFactory
from tests.congresses.factories import CongressFactory
from tests.organizations.factories import (
    OrganizationFactory,
    OrganizationKindFactory,
    SourceFactory,
    UserFactory,
)
from tests.sheets.making import Page, book

# Fields that a workbook does not carry: the place of a row, and what is chosen by a number.
NOT_IN_A_FILE = {"id", "source_note"}


def opened(content):
    return openpyxl.load_workbook(io.BytesIO(content))


def saved(book):
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def headings(page):
    return [cell.value for cell in page[1]]


def write(book, title, line, **cells):
    """Fill in a line of a page by field name."""
    sheet = next(one for one in workbooks.workbook_sheets() if one.title == title)
    page = book[title]
    for name, value in cells.items():
        page.cell(line, headings(page).index(sheet[name].heading) + 1, value)


def imported(congress, content, user, *, dry_run=False, expected=None, name="hồ sơ.xlsx"):
    return workbooks.import_workbook(
        congress, content, name, user=user, dry_run=dry_run, expected=expected
    )


# Declarations


def test_every_field_of_the_record_sheet_has_a_column_and_every_column_a_field():
    compared = 0
    parts = {part.key for section in sections.SECTIONS for part in section.parts}
    for sheet in workbooks.workbook_sheets():
        _section, part = workbooks.part_of(sheet)
        fields = set(part.form.base_fields) - NOT_IN_A_FILE
        assert set(sheet.names) - {ROW_CODE.name} == fields, sheet.name
        compared += len(fields)

    assert {sheet.name for sheet in workbooks.workbook_sheets()} == parts
    assert compared > 200


def offered_in(book, page):
    """The words of each drop-down of a page, by the letters of its column."""
    found = {}
    for each in page.data_validations.dataValidation:
        title, _, cells = each.formula1.partition("!")
        assert each.type == "list"
        assert book[title.strip("'")].sheet_state == "hidden"
        words = book[title.strip("'")][cells.replace("$", "")]
        found[re.match("[A-Z]+", str(each.sqref))[0]] = [cell.value for [cell] in words]
    return found


def test_the_drop_downs_reach_below_what_is_recorded_as_far_as_a_sheet_goes_in(congress):
    pages = opened(workbooks.write_workbook(congress)).worksheets
    reached = [
        (cells.max_row, page.max_row + record.MOST_ROWS)
        for page in pages
        for each in page.data_validations.dataValidation
        for cells in each.sqref.ranges
    ]

    assert len(reached) > 20
    assert {line for line, meant in reached if line != meant} == set()


FORMATS = {
    Cell.TEXT: "@",
    Cell.CODE: "@",
    Cell.CHOICE: "@",
    Cell.DATE: "dd/mm/yyyy",
    Cell.PARTIAL_DATE: "dd/mm/yyyy",
    Cell.MONEY: "#,##0",
}


def test_every_column_of_a_handed_out_workbook_has_its_drop_down_and_its_format(congress):
    AwardFormFactory(code="bang-khen", name="Bằng khen")
    book = opened(workbooks.write_workbook(congress))
    guide = [str(cell.value) for row in book[workbooks.GUIDE].iter_rows() for cell in row]
    choices = 0
    for sheet in workbooks.workbook_sheets():
        page = book[sheet.title]
        offered = offered_in(book, page)
        for place, column in enumerate(sheet.columns):
            letters = column_letters(place)
            words = offered.pop(letters, None)
            if column.cell is Cell.CHOICE:
                assert words == [spellings[0] for spellings in column.spellings.values()]
                choices += 1
            elif column.cell is Cell.YES_NO:
                assert words == ["có", "không"]
            elif column.cell is Cell.NAME:
                assert words
            else:
                assert words is None, column.heading
            [form] = [
                each.number_format
                for each in page.column_dimensions.values()
                if each.min <= place + 1 <= each.max
            ]
            assert form == FORMATS.get(column.cell, form), column.heading
            assert column.heading in guide
        assert offered == {}

    assert choices > 20
    assert book.sheetnames[0] == workbooks.GUIDE


def test_the_words_of_a_column_are_the_choices_of_its_field():
    compared = 0
    for sheet in workbooks.workbook_sheets():
        _section, part = workbooks.part_of(sheet)
        for column in sheet.columns:
            if not column.spellings:
                continue
            choices = {value for value, _label in part.form.base_fields[column.name].choices}
            assert {str(value) for value in column.spellings} == choices - {""}, column.name
            compared += 1

    assert compared > 30


# Filling in


@pytest.fixture
def congress(db):
    OrganizationKindFactory(code="cdcs", name="Công đoàn cơ sở", level=4)
    host = OrganizationFactory(official_name="Công đoàn Viên chức tỉnh Lạng Sơn")
    return CongressFactory(organization=host, ordinal=4, term__number=4)


@pytest.fixture
def clerk(congress):
    return UserFactory(clerk_of=congress.kept_by)


@pytest.fixture
def filled(congress):
    book = opened(workbooks.write_workbook(congress))
    write(book, "Ban", 2, kind="Ban Chấp hành", sequence=1, seats_decided=3, formed_by="được bầu")
    write(book, "Ban", 3, kind="Ủy ban Kiểm tra", sequence=1, formed_by="được bầu", elected=1)
    for line, (number, name, role) in enumerate(
        [(1, "Nông Thị Đào", "Chủ tịch"), (1, "Vi Văn Tám", "ủy viên"), (2, "Lê An", "ủy viên")], 2
    ):
        write(
            book,
            "Ủy viên",
            line,
            committee_number=number,
            person=name,
            role=role,
            state=word("seats", "state", "named"),
            filled_by=word("seats", "filled_by", "elected"),
            is_reelected="x",
        )
    write(
        book,
        "Đại biểu",
        2,
        person="Hoàng Thị Én",
        is_qualified="có",
        status=word("delegates", "status", "official"),
    )
    write(
        book,
        "Chỉ tiêu",
        2,
        wording="Trên 90% CĐCS hoàn thành tốt nhiệm vụ",
        kind=word("targets", "kind", "number"),
        comparator=word("targets", "comparator", "gt"),
        value=90,
        unit="%",
    )
    return book


def word(sheet, name, value):
    found = next(one for one in workbooks.workbook_sheets() if one.name == sheet)
    return found[name].spellings[value][0]


def test_a_workbook_filled_in_offline_is_imported_whole(congress, clerk, filled):
    report = imported(congress, saved(filled), clerk)

    assert [str(found) for found in report.findings] == []
    assert (len(report.new), len(report.changed)) == (7, 0)
    seats = Seat.objects.filter(committee__congress=congress)
    assert {(s.person.name, s.committee.kind, s.is_reelected) for s in seats} == {
        ("Nông Thị Đào", "executive", True),
        ("Vi Văn Tám", "executive", True),
        ("Lê An", "inspection", True),
    }
    assert Delegate.objects.get().is_qualified is True
    assert Target.objects.get().value == 90


def test_the_same_workbook_again_changes_nothing(congress, clerk, filled):
    content = saved(filled)
    imported(congress, content, clerk)

    report = imported(congress, content, clerk)

    assert not report.findings
    assert (len(report.new), len(report.changed), len(report.unchanged)) == (0, 0, 8)


def test_a_preview_writes_nothing_and_shows_old_and_new(congress, clerk, filled):
    imported(congress, saved(filled), clerk)
    book = opened(workbooks.write_workbook(congress))
    write(book, "Chỉ tiêu", 2, value=92.5)

    report = imported(congress, saved(book), clerk, dry_run=True)

    assert not report.findings
    assert [line.cells for line in report.changed] == [[("Giá trị", "90", "92,5")]]
    assert Target.objects.get().value == 90


@pytest.mark.parametrize("cell", ["không", None])
def test_a_box_that_is_emptied_says_no_and_what_may_be_unknown_says_nothing(
    congress, clerk, filled, cell
):
    write(filled, "Khách mời", 2, person="Lê An", title_1="Chủ tịch", title_1_former="có")
    assert not imported(congress, saved(filled), clerk).findings
    book = opened(workbooks.write_workbook(congress))
    book["Khách mời"].cell(2, headings(book["Khách mời"]).index("Nguyên 1") + 1).value = cell
    book["Ủy viên"].cell(2, headings(book["Ủy viên"]).index("Tái cử") + 1).value = cell

    report = imported(congress, saved(book), clerk)

    assert not report.findings
    assert {line.sheet: line.cells for line in report.changed} == {
        "guests": [("Nguyên 1", "có", "không")],
        "seats": [("Tái cử", "có", cell or "")],
    }
    back = imported(congress, saved(filled), clerk, dry_run=True)
    assert {line.sheet: line.cells for line in back.changed} == {
        "guests": [("Nguyên 1", "không", "có")],
        "seats": [("Tái cử", cell or "", "có")],
    }


def test_a_corrected_wording_changes_the_row_it_was(congress, clerk, filled):
    imported(congress, saved(filled), clerk)
    book = opened(workbooks.write_workbook(congress))
    write(book, "Chỉ tiêu", 2, wording="Trên 90% công đoàn cơ sở hoàn thành tốt nhiệm vụ")

    report = imported(congress, saved(book), clerk)

    assert not report.findings
    assert (len(report.new), len(report.changed)) == (0, 1)
    assert Target.objects.get().wording.endswith("công đoàn cơ sở hoàn thành tốt nhiệm vụ")


def test_a_row_that_is_not_in_the_file_stays(congress, clerk, filled):
    imported(congress, saved(filled), clerk)
    book = opened(workbooks.write_workbook(congress))
    book["Ủy viên"].delete_rows(2)

    report = imported(congress, saved(book), clerk)

    assert not report.findings
    assert Seat.objects.count() == 3


def test_a_seat_stays_in_its_committee_where_the_file_has_fewer_committees(congress, clerk, filled):
    imported(congress, saved(filled), clerk)
    book = opened(workbooks.write_workbook(congress))
    book["Ban"].delete_rows(2)
    write(book, "Ủy viên", 4, role=word("seats", "role", "head"))

    report = imported(congress, saved(book), clerk)

    assert not report.findings
    seat = Seat.objects.get(person__name="Lê An")
    assert (seat.role, seat.committee.kind) == ("head", "inspection")


@pytest.mark.parametrize("typed", [1, 2])
def test_a_number_that_means_another_committee_in_the_file_is_refused(
    congress, clerk, filled, typed
):
    imported(congress, saved(filled), clerk)
    book = opened(workbooks.write_workbook(congress))
    rows = [[cell.value for cell in row] for row in book["Ban"].iter_rows(min_row=2, max_row=3)]
    for line, cells in enumerate(reversed(rows), 2):
        for place, value in enumerate(cells, 1):
            book["Ban"].cell(line, place, value)
    seat = {
        name: word("seats", name, value)
        for name, value in (("state", "named"), ("role", "member"), ("filled_by", "elected"))
    }
    write(book, "Ủy viên", 5, committee_number=typed, person="Bế Thị Hoa", **seat)

    report = imported(congress, saved(book), clerk)

    (found,) = report.findings
    assert (found.sheet, found.line, found.column) == ("Ủy viên", 5, "Ban số")
    assert Seat.objects.count() == 3


# Two facts that differ in one cell alone: both are recorded, neither takes the other's place.
APART = {
    "figures": (
        {"topic": "Thăm hỏi đoàn viên ốm đau", "count_1": "260", "unit_1": "lượt"},
        {"period_from": "2022", "period_to": "2022"},
        {"period_from": "2023", "period_to": "2023"},
    ),
    "targets": (
        {"wording": "CĐCS hoàn thành tốt nhiệm vụ", "kind": "số", "unit": "%"},
        {"group": "khối hành chính sự nghiệp", "comparator": "ít nhất", "value": "90"},
        {"group": "khối sản xuất kinh doanh", "comparator": "ít nhất", "value": "70"},
    ),
    "results": (
        {"wording": "CĐCS hoàn thành tốt nhiệm vụ", "actual": "95,8", "unit": "%"},
        {"period_from": "2022", "period_to": "2022"},
        {"period_from": "2023", "period_to": "2023"},
    ),
    "tallies": (
        {
            "line": "được tặng",
            "form": "Bằng khen",
            "deciding": "Công đoàn Viên chức tỉnh Lạng Sơn",
            "recipient_kind": "cá nhân",
            "count": "3",
        },
        {"period_from": "2022", "period_to": "2022"},
        {"period_from": "2023", "period_to": "2023"},
    ),
    "agreements": (
        {"kind": "giao ước thi đua", "subject": "Phòng chống dịch"},
        {"period_from": "2022", "period_to": "2022"},
        {"period_from": "2023", "period_to": "2023"},
    ),
}


def lines_of(sheet, *rows):
    """One sheet of the record as CSV, of cells by field name."""
    names = list(dict.fromkeys(name for row in rows for name in row))
    found = next(one for one in workbooks.workbook_sheets() if one.name == sheet)
    cells = [[found[name].heading for name in names]]
    cells += [[row.get(name, "") for name in names] for row in rows]
    return "\n".join(";".join(line) for line in cells).encode(), f"{found.title}.csv"


@pytest.mark.parametrize("sheet", APART)
def test_a_line_without_a_code_takes_no_other_facts_place(congress, clerk, sheet):
    AwardFormFactory(code="bang-khen", name="Bằng khen")
    shared, one, other = APART[sheet]
    content, name = lines_of(sheet, shared | one)
    assert not imported(congress, content, clerk, name=name).findings

    content, name = lines_of(sheet, shared | other)
    report = imported(congress, content, clerk, name=name)

    assert not report.findings
    assert (len(report.new), len(report.changed)) == (1, 0)
    assert len(workbooks.recorded(congress)[sheet].rows) == 2


def test_a_line_that_may_be_several_rows_is_refused(congress, clerk):
    shared, one, other = APART["targets"]
    content, name = lines_of("targets", shared | one, shared | other)
    assert not imported(congress, content, clerk, name=name).findings

    content, name = lines_of("targets", shared | {"value": "80"})
    report = imported(congress, content, clerk, name=name)

    (found,) = report.findings
    assert (found.line, found.column) == (2, "Mã dòng")
    assert [target.value for target in Target.objects.order_by("value")] == [70, 90]


def test_a_row_that_was_changed_in_the_portal_since_is_refused_and_shown(congress, clerk, filled):
    imported(congress, saved(filled), clerk)
    book = opened(workbooks.write_workbook(congress))
    write(book, "Chỉ tiêu", 2, value=95)
    Target.objects.update(value=91)

    report = imported(congress, saved(book), clerk)

    (found,) = report.findings
    assert (found.sheet, found.line, found.column) == ("Chỉ tiêu", 2, "Mã dòng")
    assert Target.objects.get().value == 91


def test_what_was_previewed_is_applied_only_while_it_holds(congress, clerk, filled):
    content = saved(filled)
    preview = imported(congress, content, clerk, dry_run=True)
    one = opened(workbooks.write_workbook(congress))
    write(
        one,
        "Đại biểu",
        2,
        person="Hoàng Thị Én",
        is_qualified="không",
        status=word("delegates", "status", "official"),
    )
    imported(congress, saved(one), clerk)

    report = imported(congress, content, clerk, expected=preview.fingerprint())

    assert [(f.sheet, f.line) for f in report.findings] == [("Đại biểu", 2)]
    assert not Committee.objects.exists()
    assert Delegate.objects.get().is_qualified is False


def test_every_fault_is_told_with_sheet_line_and_column_and_nothing_is_stored(
    congress, clerk, filled
):
    write(filled, "Ủy viên", 4, committee_number=7)
    write(filled, "Đại biểu", 2, status="đi cùng")
    write(filled, "Chỉ tiêu", 2, value="1,5.0", kind="")
    filled["Ban"]["C3"] = "hai"

    report = imported(congress, saved(filled), clerk)

    places = {(found.sheet, found.line, found.column) for found in report.findings}
    assert {
        ("Đại biểu", 2, "Tình trạng"),
        ("Chỉ tiêu", 2, "Loại"),
    } <= places
    assert all(found.letters for found in report.findings)
    assert not Committee.objects.exists()
    assert not Target.objects.exists()


def test_what_a_form_refuses_is_told_at_its_cell(congress, clerk, filled):
    write(filled, "Ủy viên", 4, committee_number=7)
    write(filled, "Chỉ tiêu", 2, value="1,5.0")

    report = imported(congress, saved(filled), clerk)

    places = {(found.sheet, found.line, found.column) for found in report.findings}
    assert places == {("Ủy viên", 4, "Ban số"), ("Chỉ tiêu", 2, "Giá trị")}
    assert not Committee.objects.exists()


@pytest.mark.parametrize(
    ("cell", "value"), [(33.3 + 33.3 + 33.3, "99.9"), (1.1 + 2.2, "3.3"), (1e3, "1000"), (95, "95")]
)
def test_the_noise_of_a_formula_is_not_a_number_of_many_places(
    congress, clerk, filled, cell, value
):
    write(filled, "Chỉ tiêu", 2, value=cell)

    report = imported(congress, saved(filled), clerk)

    assert not report.findings
    assert Target.objects.get().value == Decimal(value)


def test_the_workbook_of_another_record_is_refused(congress, clerk):
    other = CongressFactory()

    report = imported(congress, workbooks.write_workbook(other), clerk)

    assert other.code in report.findings[0].sentence


def test_a_date_that_the_program_made_of_a_number_is_a_finding(congress, clerk):
    book = opened(workbooks.write_workbook(congress))
    write(
        book,
        "Văn bản",
        2,
        kind=word("documents", "kind", "decision"),
        number=datetime.datetime(2023, 5, 12),
        subject="Về việc công nhận",
    )

    report = imported(congress, saved(book), clerk)

    assert [(f.sheet, f.line, f.column) for f in report.findings] == [
        ("Văn bản", 2, "Số và ký hiệu")
    ]


def test_one_sheet_alone_as_csv_is_taken_by_its_headings(congress, clerk):
    content = (
        "Danh sách đại biểu;;\n\nHo va ten;Tinh trang;Du tu cach\n"
        "Nông Thị Đào;chính thức;x\nVi Văn Tám;chính thức;không\n"
    )

    report = imported(congress, content.encode(), clerk, name="dai-bieu.csv")

    assert [str(found) for found in report.findings] == []
    assert {d.person.name: d.is_qualified for d in Delegate.objects.all()} == {
        "Nông Thị Đào": True,
        "Vi Văn Tám": False,
    }


def test_a_record_that_is_submitted_takes_no_workbook(congress, clerk, filled):
    Congress.objects.filter(pk=congress.pk).update(
        state="submitted", submitted_by=clerk, submitted_at=timezone.now()
    )

    report = imported(congress, saved(filled), clerk)

    assert report.findings
    assert not Committee.objects.exists()


def test_a_source_that_is_told_with_notes_on_it_brings_the_notes_it_had(clerk, congress):
    """The rows of a part may change while others of its section are saved."""
    title = "Đại hội thành công"
    known = SourceFactory(kept_by=congress.kept_by, title=title, address="https://example.org/1")
    known.notes.create(subject="Số đại biểu", as_written="148", kind="typing")
    content = book(
        Page([["Loại", "Tên", "Địa chỉ trang web"], ["bài báo", title, known.address]], "Nguồn"),
        Page(
            [
                ["Về điều gì", "Nguồn ghi là", "Loại"],
                ["Tên cơ quan", "LĐLĐ", "lỗi đánh máy"],
            ],
            "Chỗ nguồn sai khác",
        ),
    )

    report = imported(congress, content, clerk, dry_run=True)
    assert [str(found) for found in report.findings] == []
    done = imported(congress, content, clerk, expected=report.fingerprint())

    assert [str(found) for found in done.findings] == []
    congress.refresh_from_db()
    assert congress.source == known
    assert set(known.notes.values_list("subject", flat=True)) == {"Số đại biểu", "Tên cơ quan"}


def test_a_finding_stands_at_its_line_where_other_rows_of_the_section_left_the_part(db):
    """The record takes the first further source as its own: the second is the first then."""
    congress = CongressFactory(source=SourceFactory(title="Nguồn riêng"))
    user = UserFactory(clerk_of=congress.kept_by)
    further = [SourceFactory(title=title, kept_by=congress.kept_by) for title in ("Một", "Hai")]
    for number, source in enumerate(further, start=1):
        Session.objects.create(congress=congress, number=number, source=source)
    kind = further[0].get_kind_display()
    content = book(
        Page([["Loại", "Tên"], [kind, "Một"]], "Nguồn"),
        Page([["Loại", "Tên", "Giờ"], [kind, "Hai", "25:99"]], "Nguồn khác"),
    )

    report = imported(congress, content, user, dry_run=True)

    assert [(f.sheet, f.line, f.letters) for f in report.findings] == [("Nguồn khác", 2, "C")]


@pytest.mark.parametrize("cell", [0.338, "0,338"])
def test_a_fraction_under_percent_may_mean_two_numbers_and_is_asked_about(congress, clerk, cell):
    pages = book(
        Page([["Phân theo", "Nhóm", "Tỷ lệ"], ["giới tính", "nữ", cell]], "Cơ cấu đại biểu"),
        Page(
            [["Chỉ tiêu", "Loại", "Giá trị", "Đơn vị tính"], ["Kết nạp", "số", cell, "%"]],
            "Chỉ tiêu",
        ),
    )

    report = imported(congress, pages, clerk)

    told = [(found.sheet, found.column, found.line) for found in report.findings]
    assert told == [("Cơ cấu đại biểu", "Tỷ lệ", 2), ("Chỉ tiêu", "Giá trị", 2)]
    assert all("33,8%" in found.sentence for found in report.findings)
    # Two decimals are kept: what is proposed is taken as it is written.
    assert all("0,34%" in found.sentence for found in report.findings)


@pytest.mark.parametrize(("cell", "value"), [("33,8%", "33.8"), ("0,34%", "0.34")])
def test_a_percentage_with_its_sign_is_read_as_written_and_comes_back(congress, clerk, cell, value):
    page = Page([["Phân theo", "Nhóm", "Tỷ lệ"], ["giới tính", "nữ", cell]], "Cơ cấu đại biểu")

    assert not imported(congress, book(page), clerk).findings

    assert DelegateStatistic.objects.get().percentage == Decimal(value)
    again = imported(congress, workbooks.write_workbook(congress), clerk)
    assert not again.findings
    assert not again.effective


def test_the_short_words_and_headings_of_offices_are_read(congress, clerk):
    pages = book(
        Page([["Loại", "Lần lập trong nhiệm kỳ", "Cách lập"], ["BCH", 1, "Bầu"]], "Ban"),
        Page(
            [
                ["Họ và tên", "Tình trạng", "Diện", "Chức vụ, đơn vị công tác"],
                ["Nông Thị Đào", "chính thức", "Chỉ định", "Chủ tịch CĐCS Sở Y tế"],
            ],
            "Đại biểu",
        ),
    )

    assert not imported(congress, pages, clerk).findings

    assert (Committee.objects.get().kind, Committee.objects.get().formed_by) == (
        "executive",
        "elected",
    )
    delegate = Delegate.objects.get()
    assert (delegate.origin, delegate.unit) == ("appointed", "Chủ tịch CĐCS Sở Y tế")


def test_a_column_of_several_words_says_how_they_are_divided(congress, clerk):
    page = Page([["Đơn vị hoặc nhóm", "Vai trò"], ["nhóm: cán bộ", "dự, phát biểu"]], "Khách mời")

    [found] = imported(congress, book(page), clerk).findings

    assert (found.line, found.column) == (2, "Vai trò")
    assert "“;”" in found.sentence


@pytest.mark.parametrize(
    ("title", "headings", "cells"),
    [
        ("Văn bản", ["Loại", "Số và ký hiệu", "Nơi ban hành"], ["quyết định", "5/QĐ", "{body}"]),
        (
            "Số liệu khen thưởng",
            ["Trao tặng hay được tặng", "Hình thức", "Người quyết định", "Đối tượng", "Số"],
            ["được tặng", "{form}", "{body}", "cá nhân", 12],
        ),
        ("Khách mời", ["Đơn vị hoặc nhóm", "Vai trò"], ["{body}", "dự"]),
    ],
    ids=["documents", "tallies", "guests"],
)
def test_a_body_written_short_is_the_body_recorded_and_doubles_no_row(
    congress, clerk, title, headings, cells
):
    body = OrganizationFactory(
        kept_by=congress.kept_by,
        official_name="Liên đoàn Lao động tỉnh Cao Bằng",
        official_name__short_name="LĐLĐ Cao Bằng",
    )
    told = {"{body}": body.short_name, "{form}": AwardFormFactory().name}
    pages = book(Page([headings, [told.get(cell, cell) for cell in cells]], title))
    assert len(imported(congress, pages, clerk).new) == 1

    again = imported(congress, pages, clerk)

    assert (again.findings, again.effective) == ([], [])
    assert len(again.unchanged) == 1


def test_an_unknown_heading_names_the_column_it_is_like(congress, clerk):
    page = Page(
        [["Họ và tên", "Tình trạng", "Đủ tư cách không"], ["A", "chính thức", "x"]], "Đại biểu"
    )

    [found] = imported(congress, book(page), clerk).findings

    assert (found.line, found.letters) == (1, "C")
    assert "“Đủ tư cách”" in found.sentence
