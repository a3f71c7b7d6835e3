import datetime
import io
import re
from pathlib import Path

import openpyxl
import pytest
from django.utils import translation

from awards.models import Award, AwardDecision
from awards.resources import AwardResource
from congress_portal.foundation.publication import ReviewState
from congress_portal.foundation.sheet_files import write_csv, write_xlsx
from tests.awards.factories import AwardDecisionFactory, AwardFactory, AwardFormFactory
from tests.organizations.factories import OrganizationFactory, PersonFactory, UserFactory

pytestmark = pytest.mark.django_db

HEADINGS = [
    "Mã",
    "Mã quyết định",
    "Số quyết định",
    "Ngày quyết định",
    "Mã cơ quan quyết định",
    "Hình thức",
    "Loại",
    "Đối tượng",
    "Họ và tên / Tên tập thể",
    "Chức vụ",
    "Đơn vị",
    "Đơn vị đề nghị",
    "Mục của phụ lục",
    "Thành tích",
    "Tiền thưởng",
    "Ghi chú",
    "Thứ tự",
]
FORM = "Bằng khen của Liên đoàn Lao động tỉnh"


@pytest.fixture
def decision():
    AwardFormFactory()
    return AwardDecisionFactory(number="15/QĐ-LĐLĐ", decided_on=datetime.date(2024, 1, 5))


def resource(decisions=None):
    return AwardResource(decisions=AwardDecision.objects.all() if decisions is None else decisions)


def sheet(*rows, without=()):
    """A CSV file of rows given by heading; what a row does not give is empty."""
    headings = [heading for heading in HEADINGS if heading not in without]
    cells = [[row.get(heading) for heading in headings] for row in rows]
    return b"".join(write_csv(headings, cells))


def row(decision, /, **cells):
    """A sound row for a new award; `cells` by field name change it."""
    columns = {name: field.column_name for name, field in AwardResource.fields.items()}
    sound = {
        "decision": decision.code,
        "form": FORM,
        "recipient_kind": "cá nhân",
        "recipient_name": "Nông Thị Đào",
    }
    return {columns[name]: value for name, value in (sound | cells).items()}


def imported(content, decisions=None, *, dry_run=False, name="awards.csv"):
    return resource(decisions).import_file(content, name, dry_run=dry_run)


def exported(ending):
    rows = resource().export_rows()
    if ending == "csv":
        return b"".join(write_csv(HEADINGS, rows))
    return write_xlsx("Khen thưởng", HEADINGS, rows)


def test_the_columns_are_those_of_the_sheet_and_each_is_explained():
    assert resource().headings() == HEADINGS
    explained = (Path(__file__).parents[2] / "docs/spreadsheets.md").read_text()
    for heading in HEADINGS:
        assert f"| {heading} |" in explained or f"| **{heading}** |" in explained


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_importing_what_was_exported_changes_nothing(ending, decision):
    AwardFactory(decision=decision, recipient_name="=1+1", unit="-5", note="'x", amount=10**18)
    AwardFactory(decision=decision, to_collective=True, amount=None, scope="", post="0012")
    AwardFactory(decision=decision, to_household=True, reason="+84", order=0)
    published = AwardDecisionFactory(unnumbered=True)
    AwardFactory(decision=published)
    clerk, approver = UserFactory.create_batch(2)
    now = datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC)
    decided = {"submitted_by": clerk, "submitted_at": now}
    AwardDecision.objects.filter(pk=published.pk).update(state=ReviewState.SUBMITTED, **decided)
    decided = {"decided_by": approver, "decided_at": now}
    AwardDecision.objects.filter(pk=published.pk).update(state=ReviewState.PUBLISHED, **decided)
    before = list(Award.objects.order_by("pk").values())

    report = imported(exported(ending), name=f"awards.{ending}")

    assert not report.findings
    assert len(report.unchanged) == 4
    assert not report.new
    assert not report.changed
    assert list(Award.objects.order_by("pk").values()) == before


def test_a_form_whose_name_two_share_is_written_by_its_code(decision):
    AwardFormFactory(code="bang-khen-cu", name=FORM)
    AwardFactory(decision=decision, form=AwardFormFactory(code="bang-khen-cu"))

    assert "bang-khen-cu" in next(iter(resource().export_rows()))
    assert not imported(exported("csv")).changed
    assert "bang-khen-cu" in imported(sheet(row(decision))).findings[0].sentence


def test_a_partial_day_of_a_decision_survives_the_round_trip(decision):
    AwardDecision.objects.filter(pk=decision.pk).update(
        decided_on=datetime.date(2024, 1, 1), decided_on_precision="month"
    )
    AwardFactory(decision=decision)

    assert "1/2024" in next(iter(resource().export_rows()))
    assert len(imported(exported("xlsx"), name="a.xlsx").unchanged) == 1


def test_a_new_row_becomes_an_award_of_its_decision(decision):
    report = imported(
        sheet(
            row(
                decision,
                recipient_name="No\u0302ng  Thị Đào\u00a0",
                scope="Toan dien",
                post="Chủ tịch",
                amount="1,56 triệu",
                note="Đợt 1",
            )
        )
    )

    assert not report.findings
    award = Award.objects.get()
    assert (award.decision, award.recipient_name) == (decision, "Nông Thị Đào")
    assert (award.recipient_kind, award.scope) == ("individual", "comprehensive")
    assert (award.amount, award.order, award.note) == (1_560_000, 1, "Đợt 1")


def test_an_amount_that_is_not_known_is_not_nothing(decision):
    imported(sheet(row(decision), row(decision, recipient_name="An", amount=0)))

    assert list(Award.objects.order_by("order").values_list("amount", flat=True)) == [None, 0]


@pytest.mark.parametrize(
    "cells",
    [
        pytest.param({"decision_number": "15/QĐ-LĐLĐ"}, id="number"),
        pytest.param({"decision_number": "15/qđ-lđlđ", "decided_on": "05/01/2024"}, id="day"),
    ],
)
def test_a_decision_is_found_by_its_number(decision, cells):
    AwardDecisionFactory(number="16/QĐ-LĐLĐ")

    report = imported(sheet(row(decision, decision="", **cells)))

    assert not report.findings
    assert Award.objects.get().decision == decision


def test_the_number_of_another_year_is_another_decision(decision):
    last_year = AwardDecisionFactory(
        deciding_organization=decision.deciding_organization,
        number="15/QĐ-LĐLĐ",
        decided_on=datetime.date(2023, 1, 5),
    )
    by_number = {"decision": "", "decision_number": "15/QĐ-LĐLĐ"}

    assert imported(sheet(row(decision, **by_number))).findings[0].column == "Số quyết định"
    assert not imported(sheet(row(decision, **by_number, decided_on="05/01/2023"))).findings
    assert Award.objects.get().decision == last_year


def test_a_row_without_a_code_finds_the_award_by_decision_and_order(decision):
    award = AwardFactory(decision=decision, amount=None)

    report = imported(sheet(row(decision, order=1, recipient_name="Vi Văn Tám", amount=500_000)))

    assert len(report.changed) == 1
    award.refresh_from_db()
    assert (award.recipient_name, award.amount) == ("Vi Văn Tám", 500_000)


def test_columns_that_the_file_does_not_have_keep_what_is_recorded(decision):
    award = AwardFactory(decision=decision, amount=500_000)
    cells = row(decision, code=award.code, recipient_name="Vi Văn Tám")

    report = imported(sheet(cells, without=["Tiền thưởng", "Thành tích", "Thứ tự", "Loại"]))

    assert len(report.changed) == 1
    assert "Tiền thưởng" in " ".join(report.notes)
    award.refresh_from_db()
    assert (award.recipient_name, award.amount, award.order) == ("Vi Văn Tám", 500_000, 1)


def test_a_preview_shows_old_and_new_and_writes_nothing(decision):
    award = AwardFactory(decision=decision, recipient_name="Vi Văn Tám", amount=500_000)

    report = imported(sheet(row(decision, code=award.code, recipient_name="An")), dry_run=True)

    cells = dict(zip(report.headings, report.rows[0].cells, strict=True))
    assert cells["Họ và tên / Tên tập thể"] == ("Vi Văn Tám", "An")
    assert cells["Tiền thưởng"] == (500_000, None)
    award.refresh_from_db()
    assert award.recipient_name == "Vi Văn Tám"


def test_a_workbook_of_titles_and_typed_cells_is_imported(decision):
    book = openpyxl.Workbook()
    rows = [
        ["CÔNG ĐOÀN VIÊN CHỨC TỈNH"],
        ["Danh sách khen thưởng năm 2023"],
        [],
        ["Quyết định số", "Ngày QĐ", "HINH THUC", "Đối tượng", "Họ và tên", "Số tiền"],
        ["15/QĐ-LĐLĐ", datetime.datetime(2024, 1, 5), FORM, "TT", "CĐCS Sao Mai", 3_120_000],
        ["15/QĐ-LĐLĐ", "05/01/2024", FORM, "CN", "Nông Thị Đào", "1.560.000"],
    ]
    for cells in rows:
        book.active.append(cells)
    buffer = io.BytesIO()
    book.save(buffer)

    report = imported(buffer.getvalue(), name="danh sách.xlsx")

    assert not report.findings
    assert [(a.recipient_name, a.amount) for a in Award.objects.order_by("order")] == [
        ("CĐCS Sao Mai", 3_120_000),
        ("Nông Thị Đào", 1_560_000),
    ]


FAULTS = {
    "unknown award": ({"code": "zzzzzzzz"}, "Mã", "zzzzzzzz"),
    "award code that the sheet rounded": ({"code": 1.5}, "Mã", "1,5"),
    "no decision": ({"decision": ""}, "Mã quyết định", ""),
    "unknown decision": ({"decision": "zzzzzzzz"}, "Mã quyết định", "zzzzzzzz"),
    "unknown number": (
        {"decision": "", "decision_number": "99/QĐ"},
        "Số quyết định",
        "99/QĐ",
    ),
    "number of another decision": ({"decision_number": "16/QĐ"}, "Số quyết định", "15/QĐ-LĐLĐ"),
    "day of another decision": ({"decided_on": "01/05/2024"}, "Ngày quyết định", "05/01/2024"),
    "no day of the calendar": ({"decided_on": "31/02/2024"}, "Ngày quyết định", "31/02/2024"),
    "body of another decision": ({"deciding_body": "zzzzzzzz"}, "Mã cơ quan quyết định", "zzzz"),
    "unknown form": ({"form": "Huân chương"}, "Hình thức", "Huân chương"),
    "no form": ({"form": ""}, "Hình thức", ""),
    "unknown scope": ({"scope": "từng phần"}, "Loại", "từng phần"),
    "unknown recipient": ({"recipient_kind": "tập đoàn"}, "Đối tượng", "tập đoàn"),
    "no recipient": ({"recipient_kind": None}, "Đối tượng", ""),
    "no name": ({"recipient_name": " \u00a0"}, "Họ và tên / Tên tập thể", ""),
    "a name of 90 kB": ({"recipient_name": "An " * 30_000}, "Họ và tên / Tên tập thể", "300"),
    "a name in an old font": (
        {"recipient_name": "NguyÔn ThÞ §µo"},
        "Họ và tên / Tên tập thể",
        "TCVN3",
    ),
    "a failed formula": ({"unit": "#REF!"}, "Đơn vị", "#REF!"),
    "an English amount": ({"amount": "1.56"}, "Tiền thưởng", "1.56"),
    "an ambiguous amount": ({"amount": "1,560"}, "Tiền thưởng", "1,560"),
    "an amount below nothing": ({"amount": "-5"}, "Tiền thưởng", "-5"),
    "words for an amount": ({"amount": "một triệu rưỡi"}, "Tiền thưởng", "một triệu rưỡi"),
    "an order with decimals": ({"order": "1,5"}, "Thứ tự", "1,5"),
}


@pytest.mark.parametrize(("cells", "column", "told"), FAULTS.values(), ids=FAULTS)
def test_a_faulty_row_is_told_beside_its_column_and_nothing_is_imported(
    decision, cells, column, told
):
    report = imported(sheet(row(decision, recipient_name="Vi Văn Tám"), row(decision, **cells)))

    assert [(finding.line, finding.column) for finding in report.findings] == [(3, column)]
    assert told in report.findings[0].sentence
    assert not Award.objects.exists()


def test_all_faults_of_a_row_are_told_at_once(decision):
    faulty = row(decision, form="?", scope="?", amount="?", decision_number="99/QĐ")

    columns = [finding.column for finding in imported(sheet(faulty)).findings]

    assert sorted(columns) == ["Hình thức", "Loại", "Số quyết định", "Tiền thưởng"]


def test_one_award_in_two_lines_is_a_fault(decision):
    award = AwardFactory(decision=decision)

    report = imported(
        sheet(
            row(decision, code=award.code, recipient_name="An"),
            row(decision, code=award.code, recipient_name="Bình"),
        )
    )

    assert [finding.line for finding in report.findings] == [3]
    assert "2" in report.findings[0].sentence


def test_one_order_in_two_lines_does_not_make_two_people_one(decision):
    report = imported(
        sheet(row(decision, order=5), row(decision, order=5, recipient_name="Vi Văn Tám"))
    )

    assert not report.findings
    assert sorted(Award.objects.values_list("recipient_name", "order")) == [
        ("Nông Thị Đào", 5),
        ("Vi Văn Tám", 5),
    ]


def test_an_order_that_several_awards_have_needs_the_code(decision):
    AwardFactory.create_batch(2, decision=decision, order=0)

    assert imported(sheet(row(decision, order=0))).findings[0].column == "Thứ tự"


@pytest.mark.parametrize("is_recorded", [False, True])
def test_the_same_award_twice_names_the_other_line(decision, is_recorded):
    if is_recorded:
        imported(sheet(row(decision)))

    report = imported(
        sheet(row(decision, note="x"), row(decision, recipient_name="An"), row(decision))
    )

    assert [(finding.line, finding.column) for finding in report.findings] == [
        (4, AwardResource.sheet["recipient_name"].heading)
    ]
    assert "dòng 2" in report.findings[0].sentence
    assert Award.objects.count() == is_recorded


def test_a_row_without_a_code_is_the_award_of_its_form_recipient_post_and_unit(decision):
    form = AwardFormFactory(code="giay-khen", name="Giấy khen")
    cells = {"post": "Chủ tịch", "unit": "Sở Y tế", "amount": 500_000, "note": "x"}
    imported(sheet(row(decision, **cells)))
    award = Award.objects.get()
    for differing in (
        {"form": form.name},
        {"recipient_kind": "hộ gia đình"},
        {"recipient_name": "Nông Thị Đáo"},
        {"post": ""},
        {"unit": "Sở Nội vụ"},
    ):
        assert len(imported(sheet(row(decision, **cells | differing)), dry_run=True).new) == 1

    report = imported(sheet(row(decision, **cells | {"note": None, "amount": 0})))

    assert not report.findings
    assert [change.record.code for change in report.changed] == [award.code]
    award.refresh_from_db()
    assert (award.amount, award.note) == (0, "")


def test_the_award_that_says_the_same_goes_before_the_one_of_the_order(decision):
    first = AwardFactory(decision=decision, recipient_name="An", order=1)
    AwardFactory(decision=decision, recipient_name="Bình", order=2)
    cells = {"recipient_name": "An", "post": first.post, "unit": first.unit}

    report = imported(sheet(row(decision, **cells, order=2)))

    assert not report.findings
    first.refresh_from_db()
    assert (first.recipient_name, first.order) == ("An", 2)


def test_a_file_without_the_unit_finds_the_one_award_of_the_name_or_asks(decision):
    award = AwardFactory(decision=decision, recipient_name="Nông Thị Đào", unit="Sở Y tế")
    lacking = ["Đơn vị", "Chức vụ", "Thành tích", "Loại", "Tiền thưởng"]

    report = imported(sheet(row(decision, note="x"), without=lacking))

    assert len(report.changed) == 1
    award.refresh_from_db()
    assert (award.unit, award.post, award.note) == ("Sở Y tế", "Chủ tịch", "x")

    AwardFactory(decision=decision, recipient_name="Nông Thị Đào", unit="Sở Nội vụ", order=5)
    report = imported(sheet(row(decision), without=lacking))
    assert [found.column for found in report.findings] == ["Họ và tên / Tên tập thể"]
    assert "“Nông Thị Đào”" in report.findings[0].sentence
    report = imported(sheet(row(decision, order=5), without=lacking))
    assert not report.findings
    assert [change.record.unit for change in report.changed + report.unchanged] == ["Sở Nội vụ"]


def test_a_rule_that_only_the_database_sees_is_told_without_its_row(decision):
    """Two rows that exchange their names break the rule for a moment."""
    first = AwardFactory(decision=decision, recipient_name="An")
    second = AwardFactory(decision=decision, recipient_name="Bình")
    PersonFactory()

    with translation.override("en"):
        report = imported(
            sheet(
                row(
                    decision,
                    code=first.code,
                    recipient_name="Bình",
                    post="Chủ tịch",
                    unit=first.unit,
                ),
                row(
                    decision,
                    code=second.code,
                    recipient_name="An",
                    post="Chủ tịch",
                    unit=first.unit,
                ),
            )
        )

    assert report.findings[0].sentence.startswith(
        "This recipient already has that award in the decision. The other one is recorded already."
    )
    assert "“Bình”" in report.findings[0].sentence


def test_an_award_of_another_kind_than_its_link_is_refused(decision):
    person = PersonFactory(kept_by=decision.kept_by)
    award = AwardFactory(decision=decision, person=person)

    report = imported(sheet(row(decision, code=award.code, recipient_kind="tập thể")))

    assert report.findings[0].line == 2


@pytest.mark.parametrize("new", [True, False], ids=["new", "changed"])
def test_a_frozen_decision_takes_no_sheet(decision, new):
    award = AwardFactory(decision=decision)
    AwardDecision.objects.filter(pk=decision.pk).update(
        state=ReviewState.SUBMITTED,
        submitted_by=UserFactory(),
        submitted_at=datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC),
    )

    with translation.override("en"):
        report = imported(sheet(row(decision, code="" if new else award.code)))

    assert report.findings[0].sentence.startswith("The record is submitted or published")
    assert Award.objects.get().recipient_name == award.recipient_name


def test_what_another_branch_keeps_might_as_well_not_exist(decision):
    foreign = AwardFactory(decision__number="77/QĐ", recipient_name="Vi Văn Tám")
    own = AwardDecision.objects.filter(pk=decision.pk)
    answers = [
        imported(sheet(row(decision, **cells)), own).findings[0].sentence
        for cells in (
            {"code": foreign.code},
            {"decision": foreign.decision.code},
            {"decision": "", "decision_number": "77/QĐ"},
        )
    ]
    unknown = [
        imported(sheet(row(decision, **cells)), own).findings[0].sentence
        for cells in (
            {"code": "zzzzzzzz"},
            {"decision": "zzzzzzzz"},
            {"decision": "", "decision_number": "78/QĐ"},
        )
    ]

    for answer, other in zip(answers, unknown, strict=True):
        assert re.sub("“.*?”", "", answer) == re.sub("“.*?”", "", other)
    foreign.refresh_from_db()
    assert foreign.recipient_name == "Vi Văn Tám"
    assert list(resource(own).export_rows()) == []


def test_a_number_of_a_record_is_no_code(decision):
    award = AwardFactory(decision=decision)

    assert imported(sheet(row(decision, code=str(award.pk)))).findings[0].column == "Mã"


def test_the_export_asks_no_more_for_twenty_rows_than_for_one(
    decision, django_assert_max_num_queries
):
    AwardFactory.create_batch(20, decision=decision)

    with django_assert_max_num_queries(3):
        assert len(list(resource().export_rows())) == 20


def test_bodies_have_codes_that_find_them(decision):
    other = OrganizationFactory()
    body = decision.deciding_organization

    assert not imported(sheet(row(decision, deciding_body=body.code))).findings
    found = imported(sheet(row(decision, recipient_name="An", deciding_body=other.code))).findings
    assert found[0].column == "Mã cơ quan quyết định"
