"""Names and superiors that are entered before they are in force."""

import datetime
import io

import pgtrigger
import pytest
from django.core.management import call_command
from django.db.models import F
from django.utils import timezone

from congress_portal.publishing import rows, transitions
from organizations.models import Affiliation, OrganizationName, PublishedOrganization
from organizations.published import Register
from organizations.reports import AffiliationText, Body
from tests.organizations.documents import code, day, profile, publish
from tests.organizations.factories import OrganizationFactory, UserFactory

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)


def a_day_passes():
    """Everything entered was entered a day earlier; no trigger sees it."""
    with pgtrigger.ignore():
        for model in (OrganizationName, Affiliation):
            model.objects.update(since=F("since") - DAY, until=F("until") - DAY)


def renamed_tomorrow(name: str = "Công đoàn phường"):
    home = OrganizationFactory(official_name="Công đoàn thị xã")
    tomorrow = timezone.localdate() + DAY
    home.names.update(until=tomorrow)
    home.names.create(name=name, since=tomorrow)
    home.refresh_from_db()
    return home


def brought_into_force() -> str:
    said = io.StringIO()
    call_command("bring_into_force", stdout=said)
    return said.getvalue()


def test_a_name_of_tomorrow_is_the_present_name_from_tomorrow_on():
    home = renamed_tomorrow()
    assert home.name == "Công đoàn thị xã"
    assert home.code not in brought_into_force()

    a_day_passes()
    assert home.code in brought_into_force()

    home.refresh_from_db()
    assert home.name == "Công đoàn phường"
    assert home.code not in brought_into_force()


def test_a_body_that_has_names_to_come_alone_has_the_first_of_them():
    home = OrganizationFactory(official_name="Công đoàn xã")
    today = timezone.localdate()
    home.names.update(since=today + DAY, until=today + 2 * DAY)
    home.names.create(name="Công đoàn phường", since=today + 2 * DAY)
    home.refresh_from_db()
    assert home.name == "Công đoàn xã"


def published(home, clerk, approver):
    home.refresh_from_db()
    transitions.submit(home, clerk, accept="nguồn nêu như vậy")
    transitions.approve(home, approver)
    return PublishedOrganization.objects.get(code=home.code)


def test_a_published_body_is_renamed_at_the_desk_and_the_public_reads_it_with_the_next_edition():
    home, clerk, approver = renamed_tomorrow(), UserFactory(), UserFactory()
    assert published(home, clerk, approver).name == "Công đoàn thị xã"

    a_day_passes()
    brought_into_force()

    home.refresh_from_db()
    assert (home.state, home.name) == ("published", "Công đoàn phường")
    assert PublishedOrganization.objects.get(code=home.code).name == "Công đoàn thị xã"
    transitions.reopen(home, approver, reason_class="supplement", note="Đổi tên theo quyết định")
    assert published(home, clerk, approver).name == "Công đoàn phường"


@pytest.mark.parametrize("correction", ["none", "open", "submitted"])
def test_lists_have_the_superior_and_place_of_tomorrow_from_tomorrow_on(monkeypatch, correction):
    home, above, later = (OrganizationFactory() for _each in range(3))
    clerk, approver = UserFactory(), UserFactory()
    tomorrow = timezone.localdate() + DAY
    Affiliation.objects.create(organization=home, parent=above, until=tomorrow)
    Affiliation.objects.create(organization=home, parent=later, since=tomorrow)
    home.territories.create(unit_name="huyện Cao Lộc", until=tomorrow)
    home.territories.create(unit_name="xã Cao Lộc", since=tomorrow)

    def listed():
        row = PublishedOrganization.objects.get(code=home.code)
        return row.pk, row.parent_code, row.territory

    assert published(home, clerk, approver).parent_code == above.code
    if correction != "none":
        transitions.reopen(home, clerk, reason_class="supplement", note="Bổ sung địa bàn mới")
        home.affiliations.filter(parent=later).delete()
    if correction == "submitted":
        transitions.submit(home, clerk, accept="nguồn nêu như vậy")
    before = listed()
    assert before[1:] == (above.code, "huyện Cao Lộc")
    brought_into_force()
    assert listed() == before

    monkeypatch.setattr(timezone, "localdate", lambda: tomorrow)
    brought_into_force()

    after = listed()
    assert after[1:] == (later.code, "xã Cao Lộc")
    monkeypatch.setattr(timezone, "localdate", lambda: tomorrow + DAY)
    stamp = Register.objects.get().stamp
    brought_into_force()
    assert listed() == after
    assert Register.objects.get().stamp == stamp


FIRST, SECOND = (
    Body("organization", code(number), name, True)
    for number, name in ((61, "Liên đoàn Lao động tỉnh"), (62, "Liên đoàn Lao động thành phố"))
)
D = datetime.date
SUPERIORS = {
    "moved and ended": (((None, D(2008, 8, 1)), (D(2008, 8, 1), D(2025, 7, 1))), SECOND),
    "moved": (((None, D(2008, 8, 1)), (D(2008, 8, 1), None)), SECOND),
    "moves in a far year": (((D(2008, 8, 1), D(2999, 1, 1)), (D(2999, 1, 1), None)), FIRST),
    "begins in a far year": (((D(2998, 1, 1), D(2999, 1, 1)), (D(2999, 1, 1), None)), SECOND),
}


@pytest.mark.parametrize("case", SUPERIORS)
def test_the_superior_of_a_body_is_the_last_to_have_begun(case, client):
    days, expected = SUPERIORS[case]
    affiliations = tuple(
        AffiliationText("direct", parent, *each)
        for parent, each in zip((FIRST, SECOND), days, strict=True)
    )
    document = profile(affiliations=affiliations, ended_on=day("2025-07-01"))
    publish(document)

    found = client.get("/to-chuc.json", {"q": document.name}).json()["items"]

    assert [each["parent_code"] for each in found] == [expected.code]
    assert rows.make_again(record_kind="organization", record_code=document.code) == 1
