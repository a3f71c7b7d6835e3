"""The pictures of the documentation, by `scripts/pictures`: pages of a busy office."""

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from awards.models import AwardForm
from congress_portal import record_loading
from congress_portal.publishing import transitions
from congresses.models import Congress
from organizations.models import Cluster, Organization
from tests.awards.factories import AwardDecisionFactory
from tests.browser.test_award_list import messy_sheet, sends
from tests.congresses import minutes_files
from tests.organizations.factories import (
    OrganizationFactory,
    OrganizationKindFactory,
    PersonFactory,
    SourceFactory,
)
from tests.portal import test_review_queue

FOLDER = settings.BASE_DIR / "docs" / "pictures"
WIDTH, HEIGHT = 1280, 800
BODIES = ("Sở Y tế", "Sở Tài chính", "Sở Xây dựng", "Cục Thuế", "Đài Phát thanh và Truyền hình")
DELEGATES = ("Nông Thị Đào", "Vi Văn Tám", "Lê Thị An", "Hoàng Văn Én", "Lý Thị Sáu")
TARGETS = (
    "Trên 92,5% đoàn viên đạt danh hiệu xuất sắc; Kết nạp 1.250 đoàn viên mới; "
    "100% cán bộ công đoàn được tập huấn hằng năm"
)

SHARES = "\n".join(
    "\t".join(cells)
    for cells in (
        ("STT", "Nội dung", "Số lượng", "Tỷ lệ (%)", "Ghi chú"),
        ("I", "Giới tính", "", "", ""),
        ("1", "nữ", "62", "41,9", ""),
        ("2", "nam", "86", "58,1", ""),
        ("II", "Dân tộc", "", "", ""),
        ("1", "Tày", "70", "47,3", "kể cả khách"),
        ("2", "Nùng", "78", "52,7", ""),
        ("", "Tổng cộng", "148", "", ""),
    )
)


def sits_down(chromium, site: str, user):
    """A window of a user who is logged in."""
    client = Client()
    client.force_login(user)
    key = client.cookies[settings.SESSION_COOKIE_NAME].value
    context = chromium.new_context(locale="vi-VN")
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": key, "url": site}])
    return context


class Window:
    """A browser window of one person, and the pictures taken of it."""

    def __init__(self, chromium, site, user):
        self.site = site
        self.context = sits_down(chromium, site, user)
        self.page = self.context.new_page()
        self.page.set_viewport_size({"width": WIDTH, "height": HEIGHT})

    def opens(self, name: str, *arguments: object, **query: object) -> None:
        address = reverse(f"admin:{name}", args=arguments)
        asked = "&".join(f"{key}={value}" for key, value in query.items())
        self.page.goto(f"{self.site}{address}?{asked}")

    def fills(self, **fields: str) -> None:
        for name, value in fields.items():
            self.page.locator(f"[name='{name.replace('__', '-')}']").fill(value)

    def goes_on(self, button: str) -> None:
        with self.page.expect_navigation():
            self.page.locator(button).first.click()

    def is_pictured(self, name: str, height: int = HEIGHT) -> None:
        assert self.page.locator("#user-tools").count(), f"{name} is no page of the desk"
        self.page.set_viewport_size({"width": WIDTH, "height": height})
        self.page.mouse.move(0, 0)
        self.page.screenshot(path=FOLDER / f"{name}.png", animations="disabled")
        self.page.set_viewport_size({"width": WIDTH, "height": HEIGHT})


@pytest.fixture
def office(live_portal, settings, tmp_path):
    """Five bodies with reports that wait, one that came back, one corrected, one begun."""
    settings.MEDIA_ROOT = tmp_path
    office = test_review_queue.Office()
    bodies = [
        OrganizationFactory(official_name=f"Công đoàn cơ sở {name}", parent=office.province)
        for name in BODIES
    ]
    waiting = [office.submitted(body) for body in bodies]
    transitions.send_back(
        waiting[0],
        office.approver,
        comment="Số đại biểu có mặt chưa khớp với biên bản.",
        remarks={2: "Nghị quyết ghi 134 đại biểu."},
    )
    office.submitted(bodies[1], source=SourceFactory(kept_by=bodies[1]))
    office.corrected_record = office.corrected()
    office.begun = office.congress(
        bodies[4], opened_on=None, opened_on_precision="", opened_on_basis=""
    )
    return office


def test_the_desk_of_a_clerk(office, live_portal, chromium):
    clerk = Window(chromium, live_portal, office.clerk)
    clerk.opens("index")
    clerk.is_pictured("desk", 900)

    begun = office.begun
    clerk.opens("congresses_congress_change", begun.pk, muc=6)
    clerk.page.locator(".desk__paste summary").click()
    clerk.fills(pasted__targets=TARGETS)
    clerk.goes_on("[name='_read-targets']")
    clerk.is_pictured("record-sheet")

    clerk.opens("congresses_congress_change", begun.pk, muc=2)
    clerk.page.locator("#muc-statistics .desk__paste summary").click()
    clerk.fills(pasted__statistics=SHARES)
    clerk.goes_on("[name='_read-statistics']")
    clerk.is_pictured("pasted-list", 900)

    clerk.opens("congresses_congress_change", begun.pk, muc=1)
    clerk.fills(congress__opened_on="31/02/2028", congress__present="1,041")
    clerk.goes_on(".desk__savebar [name='_save']")
    clerk.is_pictured("sheet-errors")

    clerk.opens("record", "dai-hoi", begun.code)
    clerk.is_pictured("record")

    clerk.opens("record_minutes", "dai-hoi", begun.code)
    clerk.page.locator("[name='file']").set_input_files(
        {
            "name": "Biên bản đại hội.docx",
            "mimeType": "application/octet-stream",
            "buffer": minutes_files.word(),
        }
    )
    clerk.goes_on("#content form [type=submit]")
    clerk.is_pictured("minutes")


def test_the_sheet_of_an_award_decision(office, live_portal, chromium):
    AwardForm.objects.create(code="giay-khen", name="Giấy khen")
    decision = AwardDecisionFactory(
        kept_by=office.body,
        deciding_organization=office.body,
        number="737/QĐ-CĐVC",
        decided_on="2025-07-10",
        source=SourceFactory(kept_by=office.body),
        stated_collectives=1,
        stated_individuals=2,
    )
    clerk = Window(chromium, live_portal, office.clerk)
    clerk.opens("awards_awarddecision_list", decision.pk)
    sends(clerk, messy_sheet())
    clerk.is_pictured("award-list-findings")
    sends(clerk, messy_sheet(is_corrected=True))
    clerk.is_pictured("award-list-preview")


def test_the_lists_of_bodies_people_and_clusters(office, live_portal, chromium):
    OrganizationKindFactory(code="cdcs", name="Công đoàn cơ sở", level=4, abbreviation="CĐCS")
    PersonFactory(kept_by=office.province, name="Nông Thị Đào")
    cluster = Cluster.objects.create(
        name="Cụm thi đua số 1", owner=office.province, kept_by=office.province
    )
    clerk = Window(chromium, live_portal, office.clerk)
    old = Organization.objects.get(name=f"Công đoàn cơ sở {BODIES[0]}")
    lists = {
        ("organizations_organization_import", "body-list-preview"): (
            "Mã|Tên|Mang tên từ ngày|Loại|Công đoàn cấp trên|Tên cũ|Địa bàn",
            f"{old.code}|Công đoàn cơ sở Sở Y tế và Dân số|01/07/2025|CĐCS|LĐLĐ tỉnh Lạng Sơn||",
            "|CĐCS Trường Hoa Mai||CĐCS|LĐLĐ tỉnh Lạng Sơn"
            "|Công đoàn Nhà trẻ Hoa Mai (đến 01/09/2007)|phường Tam Thanh [05977]",
        ),
        ("organizations_person_import", "people-findings"): (
            "Họ và tên|Căn cứ công bố tên",
            "Vi Văn Tám|giữ chức danh công đoàn do bầu cử",
            "Nông Thị Đào|giữ chức danh công đoàn do bầu cử",
        ),
        ("organizations_cluster_import", "cluster-members-preview"): (
            "Cụm|Đơn vị|Thứ tự|Từ ngày",
            *(
                f"{cluster.name}|Công đoàn cơ sở {name}|{number}|01/01/2026"
                for number, name in enumerate(BODIES, 1)
            ),
        ),
    }
    for (page, picture), lines in lists.items():
        clerk.opens(page)
        clerk.fills(pasted="\n".join(line.replace("|", "\t") for line in lines))
        clerk.goes_on("input[value='Kiểm tra tệp']")
        clerk.is_pictured(picture)


def test_the_workbook_the_papers_and_the_nominations(office, live_portal, chromium):
    clerk = Window(chromium, live_portal, office.clerk)
    clerk.opens("congresses_congress_workbook", office.begun.pk)
    lines = ("Họ và tên|Tình trạng|Đủ tư cách", *(f"{name}|chính thức|x" for name in DELEGATES))
    clerk.fills(pasted="\n".join(line.replace("|", "\t") for line in lines))
    clerk.goes_on("input[value='Kiểm tra tệp']")
    clerk.is_pictured("workbook-preview")
    clerk.goes_on("input[value='Nhập các dòng này']")

    clerk.opens("congresses_congress_papers", office.begun.pk)
    clerk.is_pictured("official-papers", 900)

    form = AwardForm.objects.create(code="bang-khen", name="Bằng khen")
    for at, record in enumerate(Congress.objects.filter(state="draft")):
        for order, name in enumerate(BODIES[at:], 1):
            body = Organization.objects.get(name=f"Công đoàn cơ sở {name}")
            record.nominations.create(organization=body, form=form, order=order, year=2025)
    decision = AwardDecisionFactory(
        kept_by=office.province,
        deciding_organization=office.province,
        number="737/QĐ-LĐLĐ",
        decided_on="2025-07-10",
    )
    clerk.opens("awards_awarddecision_promotion", decision.pk)
    clerk.is_pictured("promotion", 900)


def test_the_desk_of_an_approver(office, live_portal, chromium):
    approver = Window(chromium, live_portal, office.approver)
    approver.opens("queue")
    approver.is_pictured("queue")
    approver.opens("record", "dai-hoi", office.corrected_record.code)
    approver.is_pictured("review", 1500)


def test_the_public_pages_of_a_real_record(live_portal, chromium):
    record_loading.load(lambda told: None)
    body = Organization.objects.get(name="Công đoàn Viên chức tỉnh Lạng Sơn")
    page = chromium.new_context(locale="vi-VN").new_page()
    page.set_viewport_size({"width": WIDTH, "height": 1300})
    page.goto(f"{live_portal}/to-chuc/{body.code}/")
    page.locator("a[href*='/nhiem-ky/']", has_text="2018–2023").first.click()
    page.wait_for_url("**/nhiem-ky/**")
    page.screenshot(path=FOLDER / "term-page.png", animations="disabled")
