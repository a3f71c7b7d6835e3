"""The sheet of cluster years."""

import datetime

import pytest

from congress_portal.foundation.publication import ReviewState
from congress_portal.foundation.sheet_files import write_csv
from congress_portal.foundation.sheet_reading import read_sheet
from congress_portal.foundation.told_rows import RowReader
from congresses.models import ClusterYear
from congresses.resources import ClusterYearResource
from organizations.models import Cluster, ClusterMembership
from organizations.permissions import Rights
from tests.organizations.factories import OrganizationFactory, UserFactory

pytestmark = pytest.mark.django_db

HEAD = "Cụm|Năm|Chủ đề|Ký giao ước ngày|Cụm trưởng|Cụm phó|Nội dung giao ước"


@pytest.fixture
def province():
    return OrganizationFactory(official_name="Liên đoàn Lao động tỉnh Lạng Sơn")


@pytest.fixture
def clerk(province):
    return UserFactory(clerk_of=province)


@pytest.fixture
def members(province):
    cluster = Cluster.objects.create(name="Cụm số 1", owner=province, kept_by=province)
    names = ("LĐLĐ tỉnh Cao Bằng", "LĐLĐ tỉnh Bắc Kạn", "LĐLĐ tỉnh Hà Giang")
    bodies = [OrganizationFactory(official_name=name, parent=province) for name in names]
    for body in bodies:
        ClusterMembership.objects.create(cluster=cluster, organization=body)
    return bodies


def sent(user, *lines):
    resource = ClusterYearResource(rights=Rights(user))
    text = "\n".join(line.replace("|", "\t") for line in lines)
    sheet = read_sheet(text.encode(), "a.tsv", resource.columns())
    return resource.import_sheet(sheet, dry_run=False, user=user)


def test_a_row_makes_a_year_with_its_head_deputies_and_contents(clerk, members):
    row = "Cụm số 1|2024|Đoàn kết|15/03/2024|LĐLĐ tỉnh Cao Bằng|LĐLĐ tỉnh Bắc Kạn|Một; Hai"

    report = sent(clerk, HEAD, row)

    assert report.findings == []
    [year] = ClusterYear.objects.all()
    assert (year.signed_on, year.theme) == (datetime.date(2024, 3, 15), "Đoàn kết")
    roles = [(role.post, role.organization.name) for role in year.roles.order_by("pk")]
    assert sorted(roles) == [("deputy", members[1].name), ("head", members[0].name)]
    assert [content.wording for content in year.contents.all()] == ["Một", "Hai"]
    assert sent(clerk, HEAD, row).counts == {"new": 0, "changed": 0, "unchanged": 1}


def test_a_year_is_previewed_as_it_is_written(clerk, members):
    report = sent(clerk, HEAD, "Cụm số 1|2024||||||", "Cụm số 1|2025|Đoàn kết|||||")

    packed = report.told.packed()
    rows = RowReader(report.told.counts, lambda at, length: packed[at : at + length])[:]
    cells = [{heading: new for heading, _old, new in row["cells"]} for row in rows]
    assert [each["Năm"] for each in cells] == ["2024", "2025"]
    assert "Chủ đề" not in cells[0]


def test_another_head_takes_the_place_and_contents_are_added(clerk, members):
    sent(clerk, HEAD, "Cụm số 1|2024|||LĐLĐ tỉnh Cao Bằng||Một")

    sent(clerk, HEAD, "Cụm số 1|2024|||LĐLĐ tỉnh Hà Giang||Hai")

    [year] = ClusterYear.objects.all()
    assert [role.organization for role in year.roles.all()] == [members[2]]
    assert [content.wording for content in year.contents.all()] == ["Một", "Hai"]


def test_a_head_that_is_no_member_is_told_and_nothing_is_stored(clerk, province, members):
    report = sent(clerk, HEAD, f"Cụm số 1|2024|||{province.code}||")

    assert [(f.line, f.letters) for f in report.findings] == [(2, "E")]
    assert not ClusterYear.objects.exists()


def test_a_year_that_is_submitted_takes_no_changes(clerk, members):
    sent(clerk, HEAD, "Cụm số 1|2024|Đoàn kết||||")
    ClusterYear.objects.update(
        state=ReviewState.SUBMITTED,
        submitted_by=clerk,
        submitted_at=datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC),
    )

    assert sent(clerk, HEAD, "Cụm số 1|2024|Đoàn kết||||").counts["unchanged"] == 1
    assert len(sent(clerk, HEAD, "Cụm số 1|2024|Khác||||").findings) == 1


def test_years_go_out_and_come_in_unchanged(clerk, members):
    sent(
        clerk,
        HEAD,
        "Cụm số 1|2024|Đoàn kết|3/2024|LĐLĐ tỉnh Cao Bằng|LĐLĐ tỉnh Bắc Kạn|Một; Hai",
        "Cụm số 1|2025|||||",
    )
    year = ClusterYear.objects.get(year=2025)
    year.contents.create(order=1, wording="Một; và nửa")
    rows = list(ClusterYearResource(rights=Rights(clerk)).export_rows())
    resource = ClusterYearResource(rights=Rights(clerk))
    files = {
        "a.csv": b"".join(write_csv(resource.headings(), rows)),
        "a.xlsx": resource.workbook(rows),
    }

    for name, content in files.items():
        resource = ClusterYearResource(rights=Rights(clerk))
        sheet = read_sheet(content, name, resource.columns())
        report = resource.import_sheet(sheet, dry_run=False, user=clerk)
        assert [str(finding) for finding in report.findings] == []
        assert report.counts == {"new": 0, "changed": 0, "unchanged": 2}


CODED = f"Mã|{HEAD}"


def test_years_and_clusters_of_another_branch_are_as_unknown_as_none(clerk, members):
    sent(clerk, HEAD, "Cụm số 1|2024|Đoàn kết||||")
    [year] = ClusterYear.objects.all()
    stranger = UserFactory(clerk_of=OrganizationFactory(official_name="Công đoàn Khác"))
    told = []
    for code, cluster in ((year.code, "Cụm số 1"), ("zzzzzzzz", "Cụm số 1"), ("", "Cụm số 1")):
        report = sent(stranger, CODED, f"{code}|{cluster}|2024|Khác||||")
        told.append([f.sentence.replace(code or " ", "…") for f in report.findings])
    assert told[0] == told[1]
    assert all(told)
    report = sent(stranger, CODED, "|Cụm số 9|2024|Khác||||")
    nobody = [finding.sentence.replace("Cụm số 9", "Cụm số 1") for finding in report.findings]
    assert nobody == [finding.replace("…", " ") for finding in told[2]]
    year.refresh_from_db()
    assert (ClusterYear.objects.count(), year.theme) == (1, "Đoàn kết")


def test_a_year_stays_with_its_cluster_and_its_keeper(clerk, province, members):
    below = OrganizationFactory(official_name="LĐLĐ thành phố Lạng Sơn", parent=province)
    other = Cluster.objects.create(name="Cụm số 2", owner=below, kept_by=below)
    sent(clerk, HEAD, "Cụm số 1|2024|Đoàn kết||||", "Cụm số 2|2024|Tự chủ||||")
    first, second = ClusterYear.objects.order_by("cluster__name")
    assert (first.kept_by, second.kept_by) == (province, below)
    for code, cluster in ((first.code, "Cụm số 2"), (second.code, "Cụm số 1")):
        report = sent(clerk, CODED, f"{code}|{cluster}|2025|Khác||||")
        assert len(report.findings) == 1
    found = ClusterYear.objects.order_by("cluster__name").values_list("cluster", "kept_by", "theme")
    assert list(found) == [
        (first.cluster_id, province.pk, "Đoàn kết"),
        (other.pk, below.pk, "Tự chủ"),
    ]
