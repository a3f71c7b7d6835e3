"""The sheet of bodies: what an office's list becomes, and what it may not do."""

import datetime
import io
import itertools

import openpyxl
import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from congress_portal.foundation import figures
from congress_portal.foundation.publication import ReviewState
from congress_portal.foundation.sheet_files import write_csv
from congress_portal.foundation.sheet_reading import read_sheet
from congress_portal.foundation.told_rows import RowReader
from congress_portal.foundation.vietnamese import fold
from organizations import body_sheet
from organizations.body_sheet import BodyResource
from organizations.enums import NameKind, TerritoryRole
from organizations.models import Affiliation, ClerkRole, Organization, OrganizationName, Territory
from organizations.permissions import Rights
from tests.organizations.factories import (
    OrganizationFactory,
    OrganizationKindFactory,
    UserFactory,
    body_with_history,
)
from tests.sheets.doors import annotated, findings_on
from tests.sheets.doors import sent as sent_to
from tests.sheets.making import saved

pytestmark = pytest.mark.django_db

DAY = datetime.date


@pytest.fixture
def province():
    OrganizationKindFactory(code="cdcs", name="Công đoàn cơ sở", level=4, abbreviation="CĐCS")
    return OrganizationFactory(official_name="Liên đoàn Lao động tỉnh Lạng Sơn")


@pytest.fixture
def clerk(province):
    return UserFactory(clerk_of=province)


def resource_of(user):
    return BodyResource(rights=Rights(user))


def sent(user, *rows, headings="Tên|Loại|Công đoàn cấp trên", **options):
    """Import lines of cells divided by “|”."""
    text = "\n".join(line.replace("|", "\t") for line in (headings, *rows))
    resource = resource_of(user)
    sheet = read_sheet(text.encode(), "a.tsv", resource.columns())
    return resource.import_sheet(sheet, user=user, **{"dry_run": False, **options})


def told(report):
    """The rows as a page would list them."""
    packed = report.told.packed()
    return RowReader(report.told.counts, lambda at, length: packed[at : at + length])[:]


def sentences(report):
    return [str(finding) for finding in report.findings]


def body(name):
    return Organization.objects.get(name=name)


def superior_of(name):
    return Affiliation.objects.get(organization__name=name, until=None).parent.name


def shown_of(user, held):
    """The cells of a body in the list, by their headings."""
    resource = resource_of(user)
    [shown] = [row for row in resource.export_rows() if row[0] == held.code]
    return dict(zip(resource.headings(), shown, strict=True))


def superiors_of(held, line="direct"):
    rows = held.affiliations.filter(line=line).order_by("until")
    return [(row.parent.name, row.since, row.until) for row in rows]


def test_an_office_list_makes_bodies_with_names_superiors_and_places(clerk, province):
    report = sent(
        clerk,
        "1|Công đoàn ngành Giáo dục|CĐCS|LĐLĐ tỉnh Lạng Sơn|5/1998|||",
        "2|CĐCS Trường Hoa Mai|Công đoàn cơ sở|Công đoàn ngành Giáo dục|12/05/1998|"
        "Công đoàn Nhà trẻ (đến 01/09/2007)|CĐ Hoa Mai; CĐ trường|phường Tam Thanh [05977]; xã A",
        headings="STT|Tên CĐCS|Loại hình|Cấp trên trực tiếp|Năm thành lập|Tên cũ|Tên gọi khác"
        "|Địa bàn",
    )

    assert sentences(report) == []
    assert report.counts == {"new": 2, "changed": 0, "unchanged": 0}
    school = body("CĐCS Trường Hoa Mai")
    assert school.kept_by == province
    assert (school.founded_on, school.founded_on_precision) == (DAY(1998, 5, 12), "day")
    assert superior_of(school.name) == "Công đoàn ngành Giáo dục"
    assert superior_of("Công đoàn ngành Giáo dục") == province.name
    names = set(school.names.values_list("kind", "name", "since", "until"))
    assert names == {
        (NameKind.OFFICIAL, school.name, DAY(2007, 9, 1), None),
        (NameKind.OFFICIAL, "Công đoàn Nhà trẻ", None, DAY(2007, 9, 1)),
        (NameKind.ALIAS, "CĐ Hoa Mai", None, None),
        (NameKind.ALIAS, "CĐ trường", None, None),
    }
    places = set(school.territories.values_list("unit_name", "unit_code", "role"))
    assert places == {
        ("phường Tam Thanh", "05977", TerritoryRole.MAIN),
        ("xã A", "", TerritoryRole.MAIN),
    }


def test_a_list_that_is_sent_again_changes_nothing(clerk):
    row = "CĐCS Hoa Mai|CĐCS|LĐLĐ tỉnh Lạng Sơn|Nhà trẻ (đến 01/09/2007)|phường A"
    headings = "Tên|Loại|Công đoàn cấp trên|Tên cũ|Địa bàn"
    sent(clerk, row, headings=headings)
    before = list(Organization.objects.values_list("pk", "version"))

    report = sent(clerk, row, headings=headings)

    assert report.counts == {"new": 0, "changed": 0, "unchanged": 1}
    assert list(Organization.objects.values_list("pk", "version")) == before


def test_a_new_name_with_its_day_leaves_the_old_one_as_former_name(clerk, province):
    old = OrganizationFactory(official_name="CĐCS Cũ", parent=province)

    headings = "Mã|Tên|Loại|Mang tên từ ngày"
    sent(clerk, f"{old.code}|CĐCS Mới|Công đoàn cơ sở|01/07/2025", headings=headings)

    names = old.names.order_by("pk").values_list("name", "since", "until")
    assert list(names) == [("CĐCS Cũ", None, DAY(2025, 7, 1)), ("CĐCS Mới", DAY(2025, 7, 1), None)]
    old.refresh_from_db()
    assert old.name == "CĐCS Mới"


def test_a_name_without_a_day_is_a_correction(clerk, province):
    old = OrganizationFactory(official_name="CĐCS Hao Mai", parent=province)

    sent(clerk, f"{old.code}|CĐCS Hoa Mai|Công đoàn cơ sở", headings="Mã|Tên|Loại")

    assert [name.name for name in old.names.all()] == ["CĐCS Hoa Mai"]


def test_bodies_are_moved_under_another_superior_from_a_day(clerk, province):
    district = OrganizationFactory(official_name="LĐLĐ huyện Cao Lộc", parent=province)
    ward = OrganizationFactory(official_name="Công đoàn phường Tam Thanh", parent=province)
    moved = OrganizationFactory(official_name="CĐCS Hoa Mai", parent=district)

    sent(
        clerk,
        f"{moved.code}|{moved.name}|Công đoàn cơ sở|Công đoàn phường Tam Thanh|01/07/2025",
        headings="Mã|Tên|Loại|Công đoàn cấp trên|Thuộc cấp trên từ ngày",
    )

    rows = moved.affiliations.order_by("pk").values_list("parent", "since", "until")
    assert list(rows) == [
        (district.pk, None, DAY(2025, 7, 1)),
        (ward.pk, DAY(2025, 7, 1), None),
    ]


@pytest.mark.parametrize(
    ("row", "place", "told"),
    [
        ("CĐCS A|Công đoàn cơ sở|LĐLĐ tỉnh Không Có", "C", "không có"),
        ("CĐCS A|Loại lạ|LĐLĐ tỉnh Lạng Sơn", "B", "Loại lạ"),
        ("|Công đoàn cơ sở|LĐLĐ tỉnh Lạng Sơn", "A", "trống"),
        ("CĐCS A|Công đoàn cơ sở|CĐCS A", "C", "cấp trên của chính"),
    ],
)
def test_what_is_wrong_is_told_beside_its_cell(clerk, row, place, told):
    report = sent(clerk, row)

    assert [(f.line, f.letters) for f in report.findings] == [(2, place)]
    assert not Organization.objects.filter(name="CĐCS A").exists()
    assert report.findings[0].sentence


def test_a_superior_of_a_name_that_several_have_is_asked_for_by_code(clerk, province):
    twins = [OrganizationFactory(official_name="Công đoàn Y tế", parent=province) for _ in "ab"]

    report = sent(clerk, "CĐCS A|Công đoàn cơ sở|Công đoàn Y tế")

    assert all(twin.code in report.findings[0].sentence for twin in twins)
    assert sentences(sent(clerk, f"CĐCS A|Công đoàn cơ sở|{twins[0].code}")) == []
    assert Affiliation.objects.get(organization__name="CĐCS A").parent == twins[0]


def test_codes_of_another_branch_and_codes_of_nobody_are_answered_alike(clerk):
    stranger = OrganizationFactory(official_name="LĐLĐ tỉnh Khác")
    hidden = sent(clerk, f"{stranger.code}|LĐLĐ X|CĐCS", headings="Mã|Tên|Loại")
    nobody = sent(clerk, "zzzzzzzz|LĐLĐ X|CĐCS", headings="Mã|Tên|Loại")
    under_hidden = sent(clerk, f"CĐCS A|CĐCS|{stranger.code}")
    under_nobody = sent(clerk, "CĐCS A|CĐCS|zzzzzzzz")

    for one, other in ((hidden, nobody), (under_hidden, under_nobody)):
        said = [str(r.findings[0]).replace(stranger.code, "zzzzzzzz") for r in (one, other)]
        assert said[0] == said[1]
    stranger.refresh_from_db()
    assert stranger.name == "LĐLĐ tỉnh Khác"


def test_a_body_of_another_branch_with_the_same_name_is_not_touched(clerk, province):
    other = OrganizationFactory(official_name="CĐCS Hoa Mai")
    other.refresh_from_db()

    report = sent(clerk, "CĐCS Hoa Mai|CĐCS|LĐLĐ tỉnh Lạng Sơn")

    assert report.counts["new"] == 1
    assert other.version == Organization.objects.get(pk=other.pk).version


def test_a_record_that_is_not_open_is_refused_and_left(clerk, province):
    closed = OrganizationFactory(official_name="CĐCS A", parent=province)
    Organization.objects.filter(pk=closed.pk).update(
        state=ReviewState.SUBMITTED,
        submitted_by=clerk,
        submitted_at=datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC),
    )
    headings = "Mã|Tên|Loại|Phân biệt"
    same = f"{closed.code}|CĐCS A|{closed.kind.name}|"

    assert sent(clerk, same, headings=headings).counts["unchanged"] == 1
    report = sent(clerk, f"{same}cũ", headings=headings)

    assert len(report.findings) == 1
    assert Organization.objects.get(pk=closed.pk).disambiguator == ""


def test_a_circle_among_the_rows_is_told_at_its_line(clerk, province):
    sent(clerk, "CĐ A|CĐCS|LĐLĐ tỉnh Lạng Sơn", "CĐ B|CĐCS|CĐ A")
    top = body("CĐ A")

    report = sent(clerk, f"{top.code}|CĐ A|CĐCS|CĐ B", headings="Mã|Tên|Loại|Công đoàn cấp trên")

    assert [finding.line for finding in report.findings] == [2]
    assert superior_of("CĐ A") == province.name


def test_one_body_twice_in_a_file_is_told(clerk):
    report = sent(clerk, *["CĐCS A|CĐCS|LĐLĐ tỉnh Lạng Sơn"] * 2)

    assert len(report.findings) == 1
    assert not Organization.objects.filter(name="CĐCS A").exists()


def test_a_new_body_with_the_name_of_another_is_remarked(clerk, province):
    school = OrganizationFactory(official_name="Ngành Giáo dục", parent=province)
    there = OrganizationFactory(official_name="CĐCS Hoa Mai", parent=school)

    report = sent(clerk, "CĐCS Hoa Mai|CĐCS|LĐLĐ tỉnh Lạng Sơn")

    assert report.counts["new"] == 1
    assert there.code in report.remarks[0]


@pytest.mark.parametrize(
    "column",
    [
        *("Tên cũ", "Tên gọi khác", "Cấp trên cũ", "Cấp trên theo ngành cũ"),
        *("Địa bàn", "Địa bàn theo dõi thêm"),
    ],
)
def test_a_cell_of_more_parts_than_anybody_keeps_is_refused_in_a_sentence(clerk, column):
    parts = [f"xã {number} (đến 01/01/2001)" for number in range(figures.MOST_PARTS + 1)]

    [told] = sentences(
        sent(
            clerk,
            f"CĐCS Hoa Mai|CĐCS|LĐLĐ tỉnh Lạng Sơn|{'; '.join(parts)}",
            headings=f"Tên|Loại|Công đoàn cấp trên|{column}",
        )
    )

    assert "có 201 phần" in told
    assert not Organization.objects.filter(name="CĐCS Hoa Mai").exists()


def test_a_cell_of_many_parts_is_joined_part_by_part_and_again_without_change(clerk):
    row = "CĐCS Hoa Mai|CĐCS|LĐLĐ tỉnh Lạng Sơn|" + "; ".join(
        f"xã {number} [{number:05}]" for number in range(figures.MOST_PARTS)
    )
    headings = "Tên|Loại|Công đoàn cấp trên|Địa bàn"

    assert sent(clerk, row, headings=headings).counts["new"] == 1
    assert body("CĐCS Hoa Mai").territories.count() == figures.MOST_PARTS
    assert sent(clerk, row, headings=headings).counts["unchanged"] == 1


def test_a_former_name_without_a_day_is_asked_for(clerk):
    report = sent(clerk, "CĐCS A|CĐCS|CĐ Nhà trẻ", headings="Tên|Loại|Tên cũ")

    assert "CĐ Nhà trẻ" in report.findings[0].sentence


def test_a_list_that_is_out_of_date_is_refused(clerk, province):
    kept = OrganizationFactory(official_name="CĐCS A", parent=province)
    row, headings = f"{kept.code}|CĐCS A|CĐCS|cũ", "Mã|Tên|Loại|Phân biệt"
    previewed = sent(clerk, row, headings=headings, dry_run=True)
    Organization.objects.filter(pk=kept.pk).update(
        founded_on=DAY(1999, 1, 1), founded_on_precision="day", founded_on_basis="stated"
    )

    report = sent(clerk, row, headings=headings, expected=previewed.recorded)

    assert [finding.line for finding in report.findings] == [2]
    assert Organization.objects.get(pk=kept.pk).disambiguator == ""


def test_questions_to_the_database_do_not_grow_with_the_rows(clerk, monkeypatch):
    def asked(count, mark):
        rows = [
            f"CĐCS {mark} {n}|CĐCS|LĐLĐ tỉnh Lạng Sơn|Nhà {n} (đến 01/09/2007)|xã {n}"
            for n in range(count)
        ]
        with CaptureQueriesContext(
            connection,
        ) as queries:
            report = sent(clerk, *rows, headings="Tên|Loại|Công đoàn cấp trên|Tên cũ|Địa bàn")
        assert report.counts["new"] == count
        return len(queries)

    few, many = asked(3, "A"), asked(60, "B")

    assert many <= few, f"{few} questions for 3 rows, {many} for 60"


def test_a_long_list_lets_the_planner_know_how_the_tables_grow(clerk, monkeypatch):
    """Where it is not told, triggers read the tables whole for each row of the list."""
    monkeypatch.setattr(body_sheet, "ROWS_WRITTEN", 10)
    rows = [f"CĐCS số {n}|CĐCS|LĐLĐ tỉnh Lạng Sơn" for n in range(80)]

    def known():
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT reltuples FROM pg_class WHERE relname = 'organizations_affiliation'"
            )
            return cursor.fetchone()[0]

    before = known()
    sent(clerk, *rows[:10])
    assert known() == before
    sent(clerk, *rows[10:])
    # Counted after the first part of them, the second, the fourth and the last of seven.
    assert known() == 10 + 40


def test_whole_lists_go_out_and_come_in_unchanged(clerk, province):
    school = OrganizationFactory(
        official_name="CĐCS Hoa; Mai",
        official_name__since=DAY(2007, 9, 1),
        parent=province,
        founded_on=DAY(1998, 5, 1),
        founded_on_precision="month",
        founded_on_basis="stated",
    )
    OrganizationName.objects.create(organization=school, name="Cũ; kỹ", until=DAY(2007, 9, 1))
    OrganizationName.objects.create(organization=school, name="Tên gọi", kind=NameKind.ALIAS)
    Territory.objects.create(
        organization=school, unit_name="xã A", unit_code="01", since=DAY(2007, 1, 1)
    )
    OrganizationFactory(official_name="CĐCS trùng", parent=province)
    OrganizationFactory(official_name="CĐCS trùng", parent=school)
    resource = resource_of(clerk)
    rows = list(resource.export_rows())
    files = {
        "a.csv": b"".join(write_csv(resource.headings(), rows)),
        "a.xlsx": resource.workbook(rows),
    }
    assert len(rows) == 4

    for name, content in files.items():
        resource = resource_of(clerk)
        report = resource.import_sheet(
            read_sheet(content, name, resource.columns()), dry_run=False, user=clerk
        )
        assert sentences(report) == []
        assert report.counts == {"new": 0, "changed": 0, "unchanged": 4}


def test_a_broken_rule_is_found_in_its_row_among_many(clerk, province, monkeypatch):
    monkeypatch.setattr(body_sheet, "ROWS_WRITTEN", 3)
    headings = "Tên|Loại|Mang tên từ ngày|Tên cũ"
    rows = [f"CĐCS {n}|CĐCS||" for n in range(5)]
    rows.insert(3, "CĐCS Sai|CĐCS|01/01/2005|Nhà trẻ (đến 01/09/2007)")

    report = sent(clerk, *rows, headings=headings)

    assert [finding.line for finding in report.findings] == [5]
    assert not Organization.objects.filter(name__startswith="CĐCS").exists()
    assert [(row["line"], row["kind"]) for row in told(report)] == [
        ("5", "wrong"),
        *((line, "new") for line in ("2", "3", "4", "6", "7")),
    ]


FAR = DAY(2199, 1, 1)
NAMED = "Mã|Tên|Loại|Mang tên từ ngày|Phân biệt"
UNDER = "Mã|Tên|Loại|Công đoàn cấp trên|Thuộc cấp trên từ ngày"
TO_COME = {
    "only another column": (
        NAMED,
        "CĐ Nay|CĐCS||cũ",
        [("CĐ Nay", None, FAR), ("CĐ Mai", FAR, None)],
    ),
    "the name of today corrected": (
        NAMED,
        "CĐ Này|CĐCS||",
        [("CĐ Này", None, FAR), ("CĐ Mai", FAR, None)],
    ),
    "a name in between": (
        NAMED,
        "CĐ Giữa|CĐCS|01/07/2025|",
        [
            ("CĐ Nay", None, DAY(2025, 7, 1)),
            ("CĐ Giữa", DAY(2025, 7, 1), FAR),
            ("CĐ Mai", FAR, None),
        ],
    ),
    "the name to come once more": (
        NAMED,
        "CĐ Mai|CĐCS|01/01/2199|cũ",
        [("CĐ Nay", None, FAR), ("CĐ Mai", FAR, None)],
    ),
    "the superior of today corrected": (
        UNDER,
        "CĐ Nay|CĐCS|CĐ Khác|",
        [("CĐ Khác", None, FAR), ("CĐ Mới", FAR, None)],
    ),
    "a superior in between": (
        UNDER,
        "CĐ Nay|CĐCS|CĐ Khác|01/07/2025",
        [
            ("CĐ Cũ", None, DAY(2025, 7, 1)),
            ("CĐ Khác", DAY(2025, 7, 1), FAR),
            ("CĐ Mới", FAR, None),
        ],
    ),
    "the superior to come once more": (
        UNDER,
        "CĐ Nay|CĐCS|CĐ Mới|01/01/2199",
        [("CĐ Cũ", None, FAR), ("CĐ Mới", FAR, None)],
    ),
}


@pytest.mark.parametrize("case", TO_COME)
def test_what_was_entered_before_its_day_is_left_by_a_sheet(clerk, province, case):
    headings, cells, expected = TO_COME[case]
    old, later, _other = (
        OrganizationFactory(official_name=name, parent=province)
        for name in ("CĐ Cũ", "CĐ Mới", "CĐ Khác")
    )
    held = OrganizationFactory(official_name="CĐ Nay", parent=old, kept_by=province)
    held.names.update(until=FAR)
    held.names.create(name="CĐ Mai", since=FAR)
    held.affiliations.update(until=FAR)
    held.affiliations.create(parent=later, since=FAR)
    [shown] = [row for row in resource_of(clerk).export_rows() if held.code in str(row)]
    assert "CĐ Nay" in str(shown)
    assert "CĐ Cũ" in str(shown)
    assert "2199" not in str(shown)

    report = sent(clerk, f"{held.code}|{cells}", headings=headings)

    assert sentences(report) == []
    rows = held.names if headings == NAMED else held.affiliations
    found = [(str(getattr(row, "parent", row)), row.since, row.until) for row in rows.all()]
    assert sorted(found, key=lambda row: row[1] or DAY.min) == expected


def test_a_broken_rule_is_not_told_of_the_rows_beside_it(clerk, province):
    renamed = OrganizationFactory(official_name="CĐCS Cũ", parent=province)

    report = sent(
        clerk,
        f"{renamed.code}|CĐCS Mới|CĐCS|01/07/2025|",
        "|CĐCS Sai|CĐCS|01/01/2005|Nhà trẻ (đến 01/09/2007)",
        headings="Mã|Tên|Loại|Mang tên từ ngày|Tên cũ",
    )

    assert [finding.line for finding in report.findings] == [3]


def test_who_is_a_clerk_no_more_makes_no_body(clerk):
    ClerkRole.objects.all().delete()

    report = sent(clerk, "CĐCS A|CĐCS", headings="Tên|Loại")

    assert "Chỉ người nhập" in report.findings[0].sentence
    assert not Organization.objects.filter(name="CĐCS A").exists()


TAN_HA = "Công đoàn xã Tân Hà"


@pytest.mark.parametrize(
    ("typed", "is_known"),
    [
        (TAN_HA, True),
        ("CÔNG ĐOÀN XÃ TÂN HÀ", True),
        ("Cong doan xa Tan Ha", True),
        ("Công đoàn xã Tân Hạ", False),
        ("Công đoàn xã Tan Ha", False),
    ],
)
def test_a_row_without_a_code_is_the_body_of_that_name_with_its_tones(
    clerk, province, typed, is_known
):
    known = OrganizationFactory(official_name=TAN_HA, parent=province)

    report = sent(clerk, f"{typed}|CĐCS|LĐLĐ tỉnh Lạng Sơn")

    assert sentences(report) == []
    assert report.counts["new"] == (not is_known)
    known.refresh_from_db()
    assert fold(known.name) == fold(TAN_HA)
    assert known.name == (typed if is_known and "Ô" in typed else TAN_HA)
    # One like it is told.
    assert bool(report.remarks) == (not is_known)


def test_names_that_differ_in_their_tones_are_two_bodies_of_a_file(clerk):
    report = sent(clerk, f"{TAN_HA}|CĐCS", "Công đoàn xã Tân Hạ|CĐCS", headings="Tên|Loại")

    assert sentences(report) == []
    assert report.counts["new"] == 2


@pytest.mark.parametrize(
    ("superior", "is_found"),
    [
        (TAN_HA, True),
        ("CĐ xã Tân Hà", True),
        ("cong doan xa tan ha", True),
        ("Công đoàn xã Tân Hạ", False),
    ],
)
def test_a_superior_is_the_body_of_that_name_with_its_tones(clerk, province, superior, is_found):
    known = OrganizationFactory(official_name=TAN_HA, parent=province)

    report = sent(clerk, f"CĐCS A|CĐCS|{superior}")

    if is_found:
        assert superior_of("CĐCS A") == TAN_HA
    else:
        assert known.code in report.findings[0].sentence


PLACES = "Mã|Tên|Loại|Địa bàn|Địa bàn theo dõi thêm"


@pytest.mark.parametrize(
    ("main", "looked_after", "recorded"),
    [
        ("xã Tân Lập [05977]; xã Tân Lập [06123]", "", ["xã Tân Lập", "xã Tân Lập", "xã Cũ"]),
        ("xã Tân Hà; xã Tân Hạ", "", ["xã Tân Hà", "xã Tân Hạ", "xã Cũ"]),
        ("xã Cũ", "", ["xã Cũ"]),
        ("xã Cũ [01]", "", None),
        ("", "xã Cũ", None),
        ("", "xã Cũ (từ 01/07/2025)", ["xã Cũ", "xã Cũ"]),
    ],
)
def test_each_place_in_a_cell_is_written_or_refused(clerk, province, main, looked_after, recorded):
    held = OrganizationFactory(official_name="CĐCS A", parent=province)
    Territory.objects.create(organization=held, unit_name="xã Cũ", until=DAY(2025, 7, 1))

    report = sent(clerk, f"{held.code}|CĐCS A|CĐCS|{main}|{looked_after}", headings=PLACES)

    assert bool(report.findings) == (recorded is None)
    places = held.territories.values_list("unit_name", flat=True)
    assert sorted(places) == sorted(recorded or ["xã Cũ"])


def test_a_former_name_that_is_the_present_one_too_is_written(clerk, province):
    held = OrganizationFactory(
        official_name="CĐ A", official_name__since=DAY(2020, 1, 1), parent=province
    )
    row = f"{held.code}|CĐ A|CĐCS|CĐ A (đến 01/01/2010); CĐ B (từ 01/01/2010 đến 01/01/2020)"

    report = sent(clerk, row, headings="Mã|Tên|Loại|Tên cũ")

    assert sentences(report) == []
    names = held.names.order_by("since").values_list("name", "until")
    assert set(names) == {
        ("CĐ A", DAY(2010, 1, 1)),
        ("CĐ B", DAY(2020, 1, 1)),
        ("CĐ A", None),
    }


def test_a_name_that_ends_with_a_row_is_not_written_twice(clerk, province):
    held = OrganizationFactory(official_name="CĐ A", parent=province)

    row = f"{held.code}|CĐ B|CĐCS|CĐ A (đến 01/01/2010)|CĐ A"
    report = sent(clerk, row, headings="Mã|Tên|Loại|Tên cũ|Tên gọi khác")

    assert sentences(report) == []
    assert sorted(held.names.values_list("name", flat=True)) == ["CĐ A", "CĐ B"]


@pytest.mark.parametrize(
    ("since", "is_moved"),
    [
        ("", False),
        ("01/01/2026", True),
        ("01/01/2025", False),
    ],
)
def test_a_superior_that_ended_is_left_as_it_was(clerk, province, since, is_moved):
    old = OrganizationFactory(official_name="CĐ Cũ", parent=province)
    OrganizationFactory(official_name="CĐ Mới", parent=province)
    held = OrganizationFactory(official_name="CĐCS A", parent=old, kept_by=province)
    held.affiliations.update(until=DAY(2025, 7, 1))
    shown = shown_of(clerk, held)
    assert (shown["Công đoàn cấp trên"], shown["Thuộc cấp trên từ ngày"]) == (None, None)
    assert shown["Cấp trên cũ"] == f"CĐ Cũ [{old.code}] (đến 01/07/2025)"

    report = sent(
        clerk,
        f"{held.code}|CĐCS A|CĐCS|CĐ Mới|{since}",
        headings="Mã|Tên|Loại|Công đoàn cấp trên|Thuộc cấp trên từ ngày",
    )

    assert not any(held.code in sentence for sentence in sentences(report))
    assert bool(report.findings) == (not is_moved)
    ended, *new = held.affiliations.order_by("pk")
    assert (ended.parent, ended.since, ended.until) == (old, None, DAY(2025, 7, 1))
    assert [(row.parent.name, row.since, row.until) for row in new] == [
        ("CĐ Mới", DAY(2026, 1, 1), None)
    ] * is_moved


@pytest.mark.parametrize(
    ("since", "meant"),
    [("", None), ("01/01/2018", "old"), ("01/07/2025", "new"), ("01/01/2026", "new")],
)
def test_a_name_that_another_body_had_is_asked_about_or_told_by_the_day(
    clerk, province, since, meant
):
    name, merged = "LĐLĐ tỉnh Gia Lai", DAY(2025, 7, 1)
    bodies = {
        "old": OrganizationFactory(
            official_name=name,
            parent=province,
            ended_on=merged,
            ended_on_precision="day",
            ended_on_basis="stated",
            disambiguator="cũ",
        ),
        "new": OrganizationFactory(
            official_name=name, official_name__since=merged, parent=province
        ),
    }

    report = sent(
        clerk,
        f"CĐCS A|CĐCS|{name}|{since}",
        headings="Tên|Loại|Công đoàn cấp trên|Thuộc cấp trên từ ngày",
    )

    if meant:
        assert Affiliation.objects.get(organization__name="CĐCS A").parent == bodies[meant]
    else:
        assert all(held.code in report.findings[0].sentence for held in bodies.values())


def test_a_list_corrected_in_its_copy_with_comments_is_as_good_as_the_list(client, clerk, province):
    client.force_login(clerk)
    address = "/admin/organizations/organization/import/"
    made = openpyxl.load_workbook(io.BytesIO(client.get(f"{address}mau.xlsx").content))
    page = made.active
    places = {cell.value: cell.column for cell in page[1]}
    founded = datetime.datetime(1998, 5, 12)
    for line, kind, is_provisional in ((2, "Công đoàn cơ sở", True), (3, "Cơ sở", False)):
        row = {
            "Tên": f"CĐCS Trường số {line}",
            "Loại": kind,
            "Công đoàn cấp trên": province.code,
            "Ngày thành lập": founded,
            "Lâm thời": is_provisional,
        }
        for heading, value in row.items():
            page.cell(line, places[heading], value)

    copy, [wrong] = annotated(client, address, saved(made))

    assert "Cơ sở" in wrong.comment.text
    assert copy.active.title == page.title
    assert len(copy.active.data_validations.dataValidation) == len(
        page.data_validations.dataValidation
    )
    assert copy.active.cell(2, places["Lâm thời"]).value is True
    assert copy.active.cell(3, places["Lâm thời"]).value is False
    wrong.value = "Công đoàn cơ sở"
    told, place = sent_to(client, address, saved(copy))
    assert findings_on(told) == []
    client.post(place)
    made_of_it = Organization.objects.filter(name__startswith="CĐCS Trường số").order_by("name")
    assert list(made_of_it.values_list("name", "is_provisional", "founded_on")) == [
        ("CĐCS Trường số 2", True, founded.date()),
        ("CĐCS Trường số 3", False, founded.date()),
    ]


HISTORY = {
    "Tên cũ": "CĐ Nhà trẻ [NT ［x］； y] (đến 01/09/2007); "
    "CĐ Mầm non ［A］ (từ 01/09/2007 đến 01/01/2010); "
    "CĐ Nhà trẻ [CĐ NT] (từ 01/01/2010 đến 01/01/2012)",
    "Tên gọi khác": "CĐ trường [CĐ t]",
    "Công đoàn cấp trên": "{top}",
    "Thuộc cấp trên từ ngày": DAY(2025, 7, 1),
    "Cấp trên cũ": "{district} (đến 01/09/2007); {province} (từ 01/09/2007 đến 01/01/2010); "
    "{district} (từ 01/01/2010 đến 01/07/2025)",
    "Cấp trên theo ngành": "{sector}",
    "Theo ngành từ ngày": DAY(2015, 1, 1),
    "Cấp trên theo ngành cũ": "{old_sector} (đến 01/01/2015)",
    "Địa bàn": "xã A [05977], nay là phường B [06040] (đến 01/07/2025); "
    "xã C， nay là C [01-2], nay là phường ［D］； E",
    "Địa bàn theo dõi thêm": "xã F ［G］, nay là [06041]; xã H",
}


def history_of(held):
    """All rows of a body in time, told apart by what they say, and not by their keys."""
    names = ("name", "short_name", "kind")
    places = ("unit_name", "unit_code", "unit_name_now", "unit_code_now", "role")
    days = ("since", "until")
    return [
        sorted(rows.values_list(*fields, *days), key=str)
        for rows, fields in (
            (held.names, names),
            (held.affiliations, ("line", "parent")),
            (held.territories, places),
        )
    ]


def as_typed(text):
    """With the wide signs that part no cell as the signs that the factory wrote."""
    return text.translate(str.maketrans("；［］，", ";[],")) if isinstance(text, str) else text


def test_a_list_shows_each_name_superior_and_place_of_a_body_with_its_days(clerk, province):
    held = body_with_history(province)
    codes = {
        key: f"{body(name)} [{body(name).code}]"
        for key, name in {
            "top": province.name,
            "district": "LĐLĐ huyện; cũ",
            "province": "CĐ tỉnh [mới]",
            "sector": "CĐ ngành Y tế",
            "old_sector": "CĐ ngành cũ, nay là hội",
        }.items()
    }

    shown = shown_of(clerk, held)

    expected = {
        heading: cell.format(**codes) if isinstance(cell, str) else cell
        for heading, cell in HISTORY.items()
    }
    assert {heading: as_typed(shown[heading]) for heading in expected} == {
        heading: as_typed(cell) for heading, cell in expected.items()
    }
    assert shown["Tên cũ"] == HISTORY["Tên cũ"]
    assert shown["Địa bàn"] == HISTORY["Địa bàn"]


def test_the_history_of_a_body_goes_out_and_makes_another_of_the_same_history(clerk, province):
    held = body_with_history(province)
    resource = resource_of(clerk)
    [row] = [list(row) for row in resource.export_rows() if row[0] == held.code]
    row[0], row[1] = "", "CĐCS Bản sao"
    files = {
        "a.xlsx": resource.workbook([row]),
        "a.csv": b"".join(write_csv(resource.headings(), [row])),
    }
    for number, (name, content) in enumerate(files.items()):
        resource = resource_of(clerk)
        sheet = read_sheet(content, name, resource.columns())

        report = resource.import_sheet(sheet, dry_run=False, user=clerk)

        assert sentences(report) == []
        copy = body("CĐCS Bản sao")
        names, superiors, places = history_of(copy)
        known = history_of(held)
        assert superiors == known[1]
        assert [tuple(map(as_typed, place)) for place in places] == known[2]
        expected = [("CĐCS Bản sao" if n == held.name else n, *rest) for n, *rest in known[0]]
        assert sorted(tuple(map(as_typed, name)) for name in names) == sorted(expected)
        copy.names.update(kind=NameKind.ALIAS, name=f"Bản sao {number}")
        Organization.objects.filter(pk=copy.pk).update(name=f"Bản sao {number}")


def test_a_history_goes_out_and_comes_in_unchanged(clerk, province):
    held = body_with_history(province)
    before = history_of(held)
    resource = resource_of(clerk)
    rows = list(resource.export_rows())
    for name, content in {
        "a.csv": b"".join(write_csv(resource.headings(), rows)),
        "a.xlsx": resource.workbook(rows),
    }.items():
        resource = resource_of(clerk)
        sheet = read_sheet(content, name, resource.columns())
        report = resource.import_sheet(sheet, dry_run=False, user=clerk)

        assert sentences(report) == []
        assert report.counts == {"new": 0, "changed": 0, "unchanged": len(rows)}
        assert history_of(held) == before


LINES = {
    "direct": ("Công đoàn cấp trên", "Thuộc cấp trên từ ngày", "Cấp trên cũ"),
    "sector": ("Cấp trên theo ngành", "Theo ngành từ ngày", "Cấp trên theo ngành cũ"),
}
NOW, ENDED = DAY(2010, 1, 1), DAY(2025, 7, 1)
# What is recorded (superior, since, until), the cells, and what is recorded after, or a finding.
EARLIER = {
    "one with both days": (
        [("A", NOW, None)],
        ("", "", "B (từ 01/01/2000 đến 01/01/2010)"),
        [("B", DAY(2000, 1, 1), NOW), ("A", NOW, None)],
    ),
    "until the present one began": (
        [("A", NOW, None)],
        ("", "", "B"),
        [("B", None, NOW), ("A", NOW, None)],
    ),
    "from the last day of the earlier one": (
        [("A", None, None)],
        ("", "", "B (đến 01/01/2010)"),
        [("B", None, NOW), ("A", NOW, None)],
    ),
    "the same one once before": (
        [("B", DAY(2005, 1, 1), NOW), ("A", NOW, None)],
        ("", "", "B (đến 01/01/2000)"),
        [("B", None, DAY(2000, 1, 1)), ("B", DAY(2005, 1, 1), NOW), ("A", NOW, None)],
    ),
    "the one of today once before": (
        [("A", NOW, None)],
        ("", "", "A (đến 01/01/2000)"),
        [("A", None, DAY(2000, 1, 1)), ("A", NOW, None)],
    ),
    "the one of today once before, and nothing said of it": (
        [("A", None, DAY(2000, 1, 1)), ("A", NOW, None)],
        ("", "", "A (đến 01/01/2000); B (từ 01/01/2000 đến 01/01/2005)"),
        [
            ("A", None, DAY(2000, 1, 1)),
            ("B", DAY(2000, 1, 1), DAY(2005, 1, 1)),
            ("A", NOW, None),
        ],
    ),
    "known already": (
        [("B", DAY(2005, 1, 1), NOW), ("A", NOW, None)],
        ("", "", "B"),
        [("B", DAY(2005, 1, 1), NOW), ("A", NOW, None)],
    ),
    "moved, and the one before named": (
        [("A", NOW, None)],
        ("B", "01/07/2025", "A (đến 01/07/2025)"),
        [("A", NOW, ENDED), ("B", ENDED, None)],
    ),
    "the first of all": (
        [],
        ("A", "", "B (đến 01/01/2010)"),
        [("B", None, NOW), ("A", NOW, None)],
    ),
    "ended with none after": (
        [("A", NOW, None)],
        ("", "", "A (đến 01/07/2025)"),
        [("A", NOW, ENDED)],
    ),
    "other days than recorded": (
        [("B", DAY(2005, 1, 1), NOW), ("A", NOW, None)],
        ("", "", "B (đến 01/01/2008)"),
        "đã ghi là",
    ),
    "no last day": ([], ("", "", "B"), "Đến ngày nào"),
    "ended and of today": ([("A", NOW, None)], ("A", "", "A (đến 01/07/2025)"), "hiện nay"),
    "nobody": ([], ("", "", "zzzzzzzz (đến 01/01/2010)"), "không có “zzzzzzzz”"),
    "a day of no superior": ([], ("", "01/01/2010", ""), "01/01/2010"),
}


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("case", EARLIER)
def test_earlier_superiors_come_in_with_their_days(clerk, province, line, case):
    recorded, cells, expected = EARLIER[case]
    others = {name: OrganizationFactory(official_name=name, parent=province) for name in "AB"}
    held = OrganizationFactory(official_name="CĐCS Hoa Mai", kept_by=province)
    for name, since, until in recorded:
        held.affiliations.create(line=line, parent=others[name], since=since, until=until)
    before = superiors_of(held, line)
    headings = "|".join(("Mã", "Tên", "Loại", *LINES[line]))
    row = f"{held.code}|CĐCS Hoa Mai|{held.kind.name}|{'|'.join(cells)}"

    report = sent(clerk, row, headings=headings)

    if isinstance(expected, str):
        assert expected in sentences(report)[0]
        assert superiors_of(held, line) == before
        at = 1 if case == "a day of no superior" else 2
        assert report.findings[0].column == LINES[line][at]
    else:
        assert sentences(report) == []
        assert superiors_of(held, line) == expected
        assert sent(clerk, row, headings=headings).counts["unchanged"] == 1
    other = "sector" if line == "direct" else "direct"
    assert superiors_of(held, other) == []


def test_a_list_that_is_read_over_midnight_is_read_of_one_day(clerk, province, monkeypatch):
    """The day turns at the first asking for it, the second and so on."""
    eve, old, new = (
        DAY(2026, 3, 31),
        *(OrganizationFactory(official_name=name, parent=province) for name in ("CĐ Cũ", "CĐ Mới")),
    )
    held = OrganizationFactory(official_name="CĐCS A", parent=old, kept_by=province)
    other = OrganizationFactory(official_name="CĐ Khác", parent=province)
    turns = eve + datetime.timedelta(days=1)
    held.affiliations.update(until=turns)
    Affiliation.objects.create(organization=held, parent=new, since=turns)
    row = f"{held.code}|CĐCS A|{held.kind.name}|{other.name}"

    def after(turn):
        asked = itertools.count()
        monkeypatch.setattr(timezone, "localdate", lambda: eve if next(asked) < turn else turns)
        with transaction.atomic():
            assert sentences(sent(clerk, row, headings="Mã|Tên|Loại|Công đoàn cấp trên")) == []
            found = superiors_of(held)
            transaction.set_rollback(True)
        return found, next(asked) > turn

    on_eve, on_the_day = after(10_000)[0], after(0)[0]
    assert on_eve != on_the_day
    turn, goes_on = 0, True
    while goes_on:
        turn += 1
        found, goes_on = after(turn)
        assert found in (on_eve, on_the_day), turn


@pytest.mark.parametrize("line", LINES)
def test_earlier_superiors_of_another_branch_and_of_nobody_are_answered_alike(clerk, line):
    stranger = OrganizationFactory(official_name="LĐLĐ tỉnh Khác")
    said = set()
    for cell in (LINES[line][0], LINES[line][2]):
        for code in (stranger.code, "zzzzzzzz"):
            typed = f"{code} (đến 01/01/2010)" if "cũ" in cell else code
            report = sent(clerk, f"CĐCS A|CĐCS|{typed}", headings=f"Tên|Loại|{cell}")
            said.add((cell, sentences(report)[0].replace(code, "zzzzzzzz")))

    assert len(said) == 2


def test_a_row_of_the_file_may_be_a_superior_by_sector_and_an_earlier_one(clerk, province):
    report = sent(
        clerk,
        "CĐCS A|CĐCS|CĐ Ngành|CĐ Huyện (đến 01/07/2025)",
        "CĐ Ngành|CĐCS||",
        "CĐ Huyện|CĐCS||",
        headings="Tên|Loại|Cấp trên theo ngành|Cấp trên cũ",
    )

    assert sentences(report) == []
    assert superiors_of(body("CĐCS A"), "sector") == [("CĐ Ngành", None, None)]
    assert superiors_of(body("CĐCS A")) == [("CĐ Huyện", None, ENDED)]


def test_a_preview_shows_the_history_that_changes_in_its_cell(clerk, province):
    held = OrganizationFactory(official_name="CĐCS A", parent=province, kept_by=province)
    old = OrganizationFactory(official_name="CĐ Huyện", parent=province)
    ngành = OrganizationFactory(official_name="CĐ Ngành", parent=province)

    report = sent(
        clerk,
        f"{held.code}|CĐCS A|{held.kind.name}|CĐ Huyện (đến 01/01/2010)|CĐ Ngành",
        headings="Mã|Tên|Loại|Cấp trên cũ|Cấp trên theo ngành",
        dry_run=True,
    )

    [row] = told(report)
    assert row["kind"] == "changed"
    assert {heading: (old, new) for heading, old, new in row["cells"]} == {
        "Cấp trên cũ": ("", f"CĐ Huyện [{old.code}] (đến 01/01/2010)"),
        "Cấp trên theo ngành": ("", f"CĐ Ngành [{ngành.code}]"),
        "Thuộc cấp trên từ ngày": ("", "01/01/2010"),
    }


def test_columns_that_a_file_has_not_or_leaves_empty_keep_the_history(clerk, province):
    held = body_with_history(province)
    before = history_of(held)
    row = f"{held.code}|CĐCS Hoa Mai|{held.kind.name}|mới"

    for headings, cells in (
        ("Mã|Tên|Loại|Phân biệt", row),
        ("|".join(("Mã|Tên|Loại|Phân biệt", *LINES["direct"], *LINES["sector"])), f"{row}||||||"),
    ):
        assert sentences(sent(clerk, cells, headings=headings)) == []
        assert history_of(held) == before
    held.refresh_from_db()
    assert held.disambiguator == "mới"


@pytest.mark.parametrize(
    ("column", "recorded", "typed", "expected"),
    [
        ("Tên cũ", "", "CĐ Cũ [CĐC] (đến 01/01/2010)", "CĐC"),
        ("Tên cũ", "", "CĐ Cũ [CĐC]", "CĐC"),
        ("Tên cũ", "CĐC", "CĐ Cũ (đến 01/01/2010)", "CĐC"),
        ("Tên cũ", "CĐC", "CĐ Cũ [Khác] (đến 01/01/2010)", None),
        ("Tên gọi khác", "", "CĐ Khác [CĐK]", "CĐK"),
        ("Tên gọi khác", "", "CĐ Khác nữa [CĐK]", ""),
        ("Địa bàn", "", "xã A [01], nay là phường B [02]", "phường B/02"),
        ("Địa bàn", "", "xã A, nay là phường B", "phường B/"),
        ("Địa bàn", "phường B", "xã A, nay là phường B [02]", "phường B/02"),
        ("Địa bàn", "phường B", "xã A [01]", "phường B/"),
        ("Địa bàn", "phường B", "xã A, nay là phường Khác", None),
    ],
)
def test_what_is_not_recorded_of_a_former_name_or_place_is_added_to_it(
    clerk, province, column, recorded, typed, expected
):
    held = OrganizationFactory(
        official_name="CĐ A", official_name__since=NOW, parent=province, kept_by=province
    )
    shorts = {"Tên cũ": recorded} if column == "Tên cũ" else {}
    former = held.names.create(name="CĐ Cũ", short_name=shorts.get("Tên cũ", ""), until=NOW)
    other = held.names.create(name="CĐ Khác", kind=NameKind.ALIAS)
    now = recorded if column == "Địa bàn" else ""
    place = held.territories.create(unit_name="xã A", unit_code="01", unit_name_now=now)

    report = sent(
        clerk, f"{held.code}|CĐ A|{held.kind.name}|{typed}", headings=f"Mã|Tên|Loại|{column}"
    )

    for row in (former, other, place):
        row.refresh_from_db()
    found = {
        "Tên cũ": former.short_name,
        "Tên gọi khác": other.short_name,
        "Địa bàn": f"{place.unit_name_now}/{place.unit_code_now}",
    }
    if expected is None:
        assert "đã ghi là" in sentences(report)[0]
        assert found[column].rstrip("/") == recorded
    else:
        assert sentences(report) == []
        assert found[column] == expected
    assert held.names.count() == 3 + ("nữa" in typed)
    assert held.territories.count() == 1


def test_questions_do_not_grow_with_the_histories_of_the_rows(clerk, province):
    for name in ("CĐ Huyện", "CĐ Ngành", "CĐ Ngành cũ"):
        OrganizationFactory(official_name=name, parent=province)
    headings = "Tên|Loại|Công đoàn cấp trên|Cấp trên cũ|Cấp trên theo ngành|Cấp trên theo ngành cũ"

    def asked(count, mark):
        rows = [
            f"CĐCS {mark} {n}|CĐCS|{province.name}|CĐ Huyện (đến 01/09/2007)|CĐ Ngành"
            f"|CĐ Ngành cũ (đến 01/09/{1990 + n % 20})"
            for n in range(count)
        ]
        with CaptureQueriesContext(connection) as queries:
            report = sent(clerk, *rows, headings=headings)
        assert report.counts["new"] == count
        with CaptureQueriesContext(connection) as again:
            assert sent(clerk, *rows, headings=headings).counts["unchanged"] == count
        return len(queries), len(again)

    few, many = asked(3, "A"), asked(60, "B")

    assert many[0] <= few[0]
    assert many[1] <= few[1]


def test_a_superior_of_no_known_place_is_asked_about(clerk, province):
    """“CĐVC tỉnh” in a list of Lạng Sơn is none of a province that nobody named."""
    other = OrganizationFactory(
        official_name="Công đoàn Viên chức tỉnh",
        official_name__short_name="CĐVC tỉnh",
        disambiguator="không nêu tên tỉnh",
        is_identified=False,
        is_stub=True,
    )
    own = OrganizationFactory(official_name="Công đoàn Viên chức tỉnh Lạng Sơn", parent=province)
    headings = "Tên|Loại|Công đoàn cấp trên"

    [asked] = sentences(sent(clerk, "CĐCS Sở Nội vụ|CĐCS|CĐVC tỉnh", headings=headings))
    assert own.code in asked
    assert asked.index(own.code) < asked.index(other.code)
    assert not Organization.objects.filter(name="CĐCS Sở Nội vụ").exists()

    marked = "CĐVC tỉnh (không nêu tên tỉnh)"
    assert not sentences(sent(clerk, f"CĐCS Một|CĐCS|{marked}", headings=headings))
    assert not sentences(sent(clerk, f"CĐCS Hai|CĐCS|{own.code}", headings=headings))
    assert superior_of("CĐCS Một") == "Công đoàn Viên chức tỉnh"
    assert superior_of("CĐCS Hai") == own.name
