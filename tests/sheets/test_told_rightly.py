"""What a finding says of other lines and of other values, and what a choice among tables binds."""

import datetime
import re

import pytest
from bs4 import BeautifulSoup

from awards.models import Award, AwardDecision
from awards.resources import AwardResource
from congress_portal.foundation import personal_headings
from congresses import citations
from organizations.models import Cluster, ClusterMembership, ImportBatch
from organizations.resources import MemberResource
from tests.organizations.factories import OrganizationFactory, UserFactory
from tests.organizations.test_resources import sent
from tests.sheets.doors import Desk
from tests.sheets.making import Page, book
from tests.sheets.test_rules import COMMITTEE, HA, SEAT, SHEETS, Broken, pages

pytestmark = pytest.mark.django_db
HEAD = ["Mã quyết định", "Hình thức", "Đối tượng", "Họ và tên"]
MEMBERS = "Cụm|Đơn vị|Từ ngày|Đến ngày"
OTHER = "Dòng {} cũng ghi như vậy"
RECORDED = "Dòng kia đã có trong cổng"


@pytest.fixture
def desk(client, settings, tmp_path):
    settings.VAR_DIR = tmp_path
    return Desk(client)


@pytest.fixture
def two_tables(desk):
    """A file with two lists of one heading, of one person each."""
    return book(
        *(
            Page([HEAD, [desk.decision.code, "Bằng khen", "cá nhân", person]], name)
            for name, person in (("Một", "Lê An"), ("Hai", "Vi Tám"))
        )
    )


def of_sheet(desk, **rows):
    return desk.preview("congress", "a.xlsx", book(*pages(Broken(rows, 0, ""), {})))


def names():
    return list(Award.objects.order_by("pk").values_list("recipient_name", flat=True))


@pytest.fixture
def member():
    province = OrganizationFactory()
    clerk = UserFactory(clerk_of=province)
    cluster = Cluster.objects.create(name="Cụm thi đua số 1", owner=province, kept_by=province)
    body = OrganizationFactory(official_name="LĐLĐ tỉnh Cao Bằng", parent=province)

    def told(*times):
        lines = [f"{cluster.code}|{body.code}|{days}" for days in times]
        return sent(MemberResource, clerk, MEMBERS, *lines).findings

    told.cluster, told.body = cluster, body
    return told


def test_of_several_lines_that_are_alike_the_one_of_the_same_days_is_named(member):
    [finding] = member("01/01/2018|01/01/2020", "01/01/2022|", "01/01/2024|")

    assert finding.line == 4
    assert OTHER.format(3) in finding.sentence


def test_a_line_of_other_days_is_not_named_for_what_is_recorded(member):
    since = datetime.date(2022, 1, 1)
    ClusterMembership.objects.create(cluster=member.cluster, organization=member.body, since=since)

    [finding] = member("01/01/2018|01/01/2020", "01/01/2024|")

    assert finding.line == 3
    assert RECORDED in finding.sentence
    assert "cũng ghi như vậy" not in finding.sentence


def test_of_several_chairs_the_one_of_the_same_days_is_named(desk):
    reason = next(filter(None, SHEETS["seats"]["end_reason"].spellings))
    chair = {**SEAT, "role": "chair"}
    ended = {"since": "01/01/2018", "until": "01/01/2020", "end_reason": reason}
    rows = [
        {**chair, **ended},
        {**chair, "person": HA, "since": "01/01/2021"},
        {**chair, "person": "Vi Văn Tám", "since": "01/01/2022"},
    ]

    answer = of_sheet(desk, committees=[COMMITTEE], seats=rows)

    [told] = [found for found in answer.findings if "cũng ghi như vậy" in found[3]]
    assert told[1] == "4"
    assert OTHER.format(3) in told[3]


def test_a_chair_without_a_name_is_a_chair_of_the_same_file(desk):
    chair = {**SEAT, "role": "chair"}
    rows = [
        {**chair, "person": None, "state": "unnamed", "since": "01/01/2021"},
        {**chair, "person": HA, "since": "01/01/2022"},
    ]

    answer = of_sheet(desk, committees=[COMMITTEE], seats=rows)

    told = " ".join(found[3] for found in answer.findings)
    assert OTHER.format(2) in told
    assert RECORDED not in told


def test_the_whole_beside_shares_is_asked_about_and_a_qualifier_kept(desk):
    results = [
        {"wording": wording, "actual": actual, "unit": "%", "verdict": None}
        for wording, actual in (("Một", 0.95), ("Hai", 1), ("Ba", "trên 0,9"), ("Bốn", 82))
    ]

    answer = of_sheet(desk, results=results)

    told = {found[1]: found[3] for found in answer.findings}
    assert sorted(told) == ["2", "3", "4"]
    assert "“100%”" in told["3"]
    assert "“1%”" in told["3"]
    assert "“trên 90%”" in told["4"]
    assert "“trên 0,9%”" in told["4"]


def test_one_percent_alone_is_one_percent(desk):
    result = {"wording": "Một", "actual": 1, "unit": "%", "verdict": None}

    assert of_sheet(desk, results=[result]).findings == []


def test_a_table_that_was_not_checked_is_not_imported_by_command(desk, two_tables, tmp_path):
    path, checked = tmp_path / "a.xlsx", str(tmp_path / "checked.json")
    path.write_bytes(two_tables)
    desk.command("awards", path, "--dry-run", "--checked", checked, "--table", "Một")

    _out, error = desk.command("awards", path, "--checked", checked, "--table", "Hai")

    assert "of another file" in error
    assert names() == []
    desk.command("awards", path, "--checked", checked, "--table", "Một")
    assert names() == ["Lê An"]


def test_each_table_of_a_file_is_imported_once(client, desk, two_tables):
    for table in ("Một", "Hai"):
        desk.preview("awards", "a.xlsx", two_tables)
        address = f"/admin/awards/award/import/?tep={ImportBatch.objects.latest('pk').pk}"
        client.post(address, {"tables": "1", "table": [table]})
        client.post(address)

    assert names() == ["Lê An", "Vi Tám"]


def test_a_merged_column_that_is_left_out_asks_for_nothing(client, desk):
    rows = [
        [desk.decision.code, "Bằng khen", "cá nhân", name, group]
        for name, group in (("Lê An", "Khối 1"), ("Vi Tám", None), ("Bế Ba", None))
    ]
    sent_file = book(Page([[*HEAD, "Khối lạ"], *rows], merged=["E2:E4"]))
    answer = desk.preview("awards", "a.xlsx", sent_file)
    keys = re.findall(r'name="column" value="([^"]+)"', answer.page)
    address = f"/admin/awards/award/import/?tep={ImportBatch.objects.latest('pk').pk}"

    response = client.post(address, {"leave_out": "1", "column": keys}, follow=True)

    page = BeautifulSoup(response.content, "html.parser")
    assert len(keys) == 1
    assert page.select(".sheet-findings tbody tr") == []
    client.post(address)
    assert names() == ["Lê An", "Vi Tám", "Bế Ba"]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Khách sạn Mường Thanh 5*", "Khách sạn Mường Thanh 5*"),
        ("Khách sạn Mường Thanh 5 *", "Khách sạn Mường Thanh 5 *"),
        ("Khách sạn Nikko (*)", "Khách sạn Nikko"),
        ("Công ty Sao Mai*", "Công ty Sao Mai"),
    ],
)
def test_the_stars_of_a_hotel_are_part_of_its_name(desk, typed, kept):
    resource = AwardResource(decisions=AwardDecision.objects.filter(pk=desk.decision.pk))
    line = f"{desk.decision.code};Bằng khen;tập thể;{typed}"

    resource.import_file(
        f"{';'.join(HEAD)}\n{line}".encode(), "a.csv", dry_run=False, user=desk.clerk
    )

    assert names() == [kept]


@pytest.mark.parametrize(
    "heading",
    ["Sinh năm", "Tuổi", "Ảnh 3x4", "Là đảng viên", "Nam, nữ", "Nữ", "Mã số thuế", "Facebook"],
)
def test_each_heading_of_personal_data_has_its_reason(heading):
    assert f"“{heading}”" in str(personal_headings.why_not_kept(heading)) % {"heading": heading}


@pytest.mark.parametrize("heading", ["Anh hùng", "Đơn vị", "Năm", "Nam Định"])
def test_other_headings_are_no_personal_data(heading):
    assert personal_headings.why_not_kept(heading) is None


@pytest.mark.parametrize("text", ["1" * 590, "a1" * 295, "1" * 590 + "/", "số " * 200])
def test_a_long_text_without_a_number_of_a_document_cites_none(text):
    assert citations.read_citation(text) is None
    assert not citations.has_number(text)
