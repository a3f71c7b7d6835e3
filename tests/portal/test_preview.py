"""A preview is made by the public code; nothing of it may be kept for readers."""

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from congress_portal.publishing import transitions
from tests.awards.factories import AwardFactory
from tests.congresses.factories import CongressFactory
from tests.organizations.factories import OrganizationFactory, SourceFactory, UserFactory

pytestmark = pytest.mark.django_db

DRAFTED = "Ghi chú chưa ai duyệt"
FINAL = "Ghi chú đã được duyệt"


@pytest.fixture(autouse=True)
def pages_are_kept(settings):
    settings.KEEP_PAGES = True
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def body():
    return OrganizationFactory(official_name="Liên đoàn Lao động tỉnh Lạng Sơn")


@pytest.fixture
def people(body):
    return UserFactory(clerk_of=body), UserFactory(approver_of=body)


def records(body):
    congress = CongressFactory(organization=body, kept_by=body, place="Hội trường chưa duyệt")
    decision = AwardFactory(decision__deciding_organization=body).decision
    return {"dai-hoi": congress, "khen-thuong": decision, "to-chuc": body}


def test_readers_never_get_what_a_clerk_previewed(body, people):
    asked = 0
    for kind, record in records(body).items():
        address = reverse("admin:record", args=[kind, record.code]) + "xem-truoc/"
        clerk = Client()
        clerk.force_login(people[0])
        assert clerk.get(address).status_code == 200
        for reader in (Client(), Client(headers={"accept-language": "en"})):
            answer = reader.get(address)
            assert answer.status_code == 302, kind
            assert "dang-nhap" in answer["Location"] or "login" in answer["Location"]
            assert reader.get(f"/to-chuc/{body.code}/").status_code == 404
            asked += 1
    assert asked == 6


def test_a_note_that_was_previewed_is_not_the_note_that_readers_see(body, people):
    clerk, approver = people
    congress = CongressFactory(
        organization=body,
        kept_by=body,
        convened=150,
        present=140,
        source=SourceFactory(kept_by=body),
    )
    transitions.submit(congress, clerk, accept="theo nguồn đã nêu")
    transitions.approve(congress, approver)
    transitions.reopen(congress, clerk, reason_class="entry_error", note=DRAFTED)
    congress.present = 141
    congress.save()
    desk = Client()
    desk.force_login(clerk)
    preview = desk.get(reverse("admin:record", args=["dai-hoi", congress.code]) + "xem-truoc/")
    assert DRAFTED in preview.content.decode()
    transitions.submit(
        congress, clerk, reason_class="source_corrected", note=FINAL, accept="theo nguồn đã nêu"
    )
    transitions.approve(congress, approver)
    page = BeautifulSoup(
        Client().get(f"/dai-hoi/{congress.code}/", follow=True).content, "html.parser"
    )
    notices = " ".join(each.get_text(" ", strip=True) for each in page.select(".notice"))
    assert FINAL in notices
    assert DRAFTED not in page.get_text(" ")
