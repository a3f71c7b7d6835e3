"""The sheets of people and of members of clusters."""

import datetime

import pytest

from congress_portal.foundation.sheet_files import write_csv
from congress_portal.foundation.sheet_reading import read_sheet
from congress_portal.foundation.told_rows import RowReader
from organizations.enums import PublicationGround
from organizations.models import Cluster, ClusterMembership, Person
from organizations.permissions import Rights
from organizations.resources import MemberResource, PersonResource
from organizations.sheets import PEOPLE
from tests.organizations.factories import OrganizationFactory, PersonFactory, UserFactory

pytestmark = pytest.mark.django_db

DAY = datetime.date


@pytest.fixture
def province():
    return OrganizationFactory(official_name="Liên đoàn Lao động tỉnh Lạng Sơn")


@pytest.fixture
def clerk(province):
    return UserFactory(clerk_of=province)


def sent(kind, user, *lines, **options):
    """Import lines of cells divided by “|”, the first with the headings."""
    resource = kind(rights=Rights(user))
    text = "\n".join(line.replace("|", "\t") for line in lines)
    sheet = read_sheet(text.encode(), "a.tsv", resource.columns())
    return resource.import_sheet(sheet, user=user, **{"dry_run": False, **options})


def out_and_in(kind, user):
    """What an export of all that a user reads changes when it comes back, as CSV and as XLSX."""
    rows = list(kind(rights=Rights(user)).export_rows())
    resource = kind(rights=Rights(user))
    files = [
        ("a.csv", b"".join(write_csv(resource.headings(), rows))),
        ("a.xlsx", resource.workbook(rows)),
    ]
    for name, content in files:
        resource = kind(rights=Rights(user))
        sheet = read_sheet(content, name, resource.columns())
        report = resource.import_sheet(sheet, dry_run=False, user=user)
        yield [str(finding) for finding in report.findings], report.counts


def test_a_list_of_people_makes_people_that_are_not_published_yet(clerk, province):
    report = sent(
        PersonResource, clerk, "TT|Họ tên|Căn cứ công bố tên", "1|Nông Thị Đào|", "2|Vi Văn Tám|"
    )

    assert report.counts["new"] == 2
    people = Person.objects.order_by("pk").values_list("name", "kept_by", "ground")
    assert list(people) == [
        ("Nông Thị Đào", province.pk, PublicationGround.NONE),
        ("Vi Văn Tám", province.pk, PublicationGround.NONE),
    ]


def test_a_namesake_is_asked_about_and_never_merged(clerk, province):
    known = PersonFactory(name="Nông Thị Đào", kept_by=province)

    report = sent(PersonResource, clerk, "Họ và tên", "NÔNG THỊ ĐÀO")

    assert known.code in report.findings[0].sentence
    assert sent(PersonResource, clerk, "Họ và tên", "mới: Nông Thị Đào").counts["new"] == 1
    assert Person.objects.filter(name="Nông Thị Đào").count() == 2


def test_a_code_among_the_names_makes_no_person_of_that_name(clerk, province):
    known = PersonFactory(name="Nông Thị Đào", kept_by=province)

    report = sent(PersonResource, clerk, "Họ và tên", known.code)

    [finding] = report.findings
    assert (finding.line, finding.column) == (2, "Họ và tên")
    assert f"“{known.code}” là mã của Nông Thị Đào" in finding.sentence
    assert Person.objects.get() == known


def test_one_person_twice_in_a_file_is_told(clerk):
    report = sent(PersonResource, clerk, "Họ và tên", "Vi Văn Tám", "Vi Van Tam")

    assert [finding.line for finding in report.findings] == [3]


def test_a_person_changes_by_code_and_only_in_the_cells_that_are_filled(clerk, province):
    known = PersonFactory(name="Nông Thị Đào", kept_by=province, ground=PublicationGround.OFFICE)

    sent(PersonResource, clerk, "Mã|Họ và tên|Căn cứ công bố tên", f"{known.code}|Nông Thị Đao|")

    known.refresh_from_db()
    assert (known.name, known.ground) == ("Nông Thị Đao", PublicationGround.OFFICE)


def test_people_of_another_branch_are_as_unknown_as_nobody(clerk):
    stranger = PersonFactory(name="Lê An")
    hidden = sent(PersonResource, clerk, "Mã|Họ và tên", f"{stranger.code}|X Y")
    nobody = sent(PersonResource, clerk, "Mã|Họ và tên", "zzzzzzzz|X Y")

    said = [str(r.findings[0]).replace(stranger.code, "zzzzzzzz") for r in (hidden, nobody)]
    assert said[0] == said[1]
    assert sent(PersonResource, clerk, "Họ và tên", "Lê An").counts["new"] == 1


def test_a_sheet_of_people_has_no_column_that_the_law_protects():
    assert {column.privacy for column in PEOPLE.columns} <= {"P0", "P1"}


def test_people_go_out_and_come_in_unchanged(clerk, province):
    PersonFactory(name="Nông Thị Đào", kept_by=province, ground=PublicationGround.CONSENT)
    PersonFactory(name="Nông Thị Đào", kept_by=province, is_withheld=True)
    PersonFactory(name="Người lạ")

    results = list(out_and_in(PersonResource, clerk))

    assert results == [([], {"new": 0, "changed": 0, "unchanged": 2})] * 2


@pytest.fixture
def cluster(province):
    return Cluster.objects.create(name="Cụm thi đua số 1", owner=province, kept_by=province)


def test_members_of_a_cluster_come_in_and_leave_on_their_day(clerk, province, cluster):
    body = OrganizationFactory(official_name="LĐLĐ tỉnh Cao Bằng", parent=province)
    head = "Cụm|Đơn vị|Thứ tự|Từ ngày|Đến ngày"

    sent(MemberResource, clerk, head, f"Cụm thi đua số 1|{body.name}|1|01/01/2024|")
    report = sent(MemberResource, clerk, head, f"{cluster.code}|{body.code}|2||01/01/2026")

    assert report.counts["changed"] == 1
    [member] = ClusterMembership.objects.all()
    assert (member.order, member.since, member.until) == (2, DAY(2024, 1, 1), DAY(2026, 1, 1))


def test_one_body_twice_in_a_cluster_at_a_time_is_refused(clerk, province, cluster):
    body = OrganizationFactory(official_name="LĐLĐ tỉnh Cao Bằng", parent=province)
    ClusterMembership.objects.create(cluster=cluster, organization=body, since=DAY(2020, 1, 1))

    report = sent(
        MemberResource, clerk, "Cụm|Đơn vị|Từ ngày", f"{cluster.code}|{body.code}|01/01/2024"
    )

    assert "thành viên" in report.findings[0].sentence
    assert ClusterMembership.objects.count() == 1


def test_clusters_of_another_branch_are_as_unknown_as_none(clerk, province):
    stranger = OrganizationFactory()
    hidden = Cluster.objects.create(name="Cụm lạ", owner=stranger, kept_by=stranger)
    said = [
        str(sent(MemberResource, clerk, "Cụm|Đơn vị", f"{code}|{province.code}").findings[0])
        for code in (hidden.code, "zzzzzzzz")
    ]

    assert said[0].replace(hidden.code, "zzzzzzzz") == said[1]


def test_members_go_out_and_come_in_unchanged(clerk, province, cluster):
    for number in range(3):
        ClusterMembership.objects.create(
            cluster=cluster,
            organization=OrganizationFactory(official_name="LĐLĐ trùng tên", parent=province),
            order=number,
            since=DAY(2024, 1, 1) if number else None,
        )

    results = list(out_and_in(MemberResource, clerk))

    assert results == [([], {"new": 0, "changed": 0, "unchanged": 3})] * 2


@pytest.mark.parametrize(
    ("names", "lines"),
    [
        (("Nguyễn Văn Hùng", "Nguyễn Văn Hưng"), []),
        (("Nguyễn Thị Thuý", "NGUYỄN THỊ THÚY"), [3]),
        (("Nguyễn Văn Hùng", "Nguyen Van Hung"), [3]),
    ],
)
def test_people_of_a_file_are_one_where_their_tones_agree(clerk, names, lines):
    report = sent(PersonResource, clerk, "Họ và tên", *names)

    assert [finding.line for finding in report.findings] == lines


def test_a_membership_that_ended_is_left_when_another_begins(clerk, province, cluster):
    ended = ClusterMembership.objects.create(
        cluster=cluster, organization=province, until=DAY(2021, 1, 1)
    )

    line = f"{cluster.code}|{province.code}|01/01/2024"
    report = sent(MemberResource, clerk, "Cụm|Đơn vị|Từ ngày", line)

    assert report.counts["new"] == 1
    ended.refresh_from_db()
    assert (ended.since, ended.until) == (None, DAY(2021, 1, 1))
    begun = ClusterMembership.objects.exclude(pk=ended.pk).get()
    assert (begun.since, begun.until) == (DAY(2024, 1, 1), None)


def test_the_title_above_the_members_names_their_cluster(clerk, province, cluster):
    OrganizationFactory(official_name="CĐCS Một", parent=province)
    OrganizationFactory(official_name="CĐCS Hai", parent=province)
    text = "\n".join(
        [
            "TT;Đơn vị;Từ ngày",
            f"{cluster.name.upper()} (02 đơn vị);;",
            "1;CĐCS Một;01/02/2024",
            "2;CĐCS Hai;",
            "Tổng cộng;02 đơn vị;",
        ]
    )
    resource = MemberResource(rights=Rights(clerk))

    report = resource.import_file(text.encode(), "cụm.csv", dry_run=False, user=clerk)

    assert [str(finding) for finding in report.findings] == []
    found = ClusterMembership.objects.filter(cluster=cluster)
    assert set(found.values_list("organization__name", "since")) == {
        ("CĐCS Một", datetime.date(2024, 2, 1)),
        ("CĐCS Hai", None),
    }
    [first, _second] = RowReader(
        report.told.counts, lambda at, length: report.told.packed()[at : at + length]
    )[:]
    assert "01/02/2024" in str(first["cells"])
    unsaid = "Đơn vị;Từ ngày\nCĐCS Một;01/02/2024\n"
    report = resource.import_file(unsaid.encode(), "cụm.csv", dry_run=True, user=clerk)
    [finding] = report.findings
    assert (finding.line, "“Cụm”" in finding.sentence) == (1, True)
    wrong = text.replace("Tổng cộng;02", "Tổng cộng;03")
    report = resource.import_file(wrong.encode(), "cụm.csv", dry_run=True, user=clerk)
    assert [finding.line for finding in report.findings] == [5]
