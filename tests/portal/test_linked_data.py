"""What pages tell search engines in the words of schema.org, read back against the records."""

import json

import pytest
from bs4 import BeautifulSoup

from congress_portal.foundation import linked_data
from organizations.published import Edition, PublishedPost
from tests.awards.documents import award, decision, person_award
from tests.congresses import documents as congresses
from tests.organizations.documents import body, ended_profile, profile, publish

HOST = "http://testserver"
# The terms of schema.org that are used, by type, with the types of what they lead to.
TERMS = {
    "Organization": "name url identifier alternateName foundingDate dissolutionDate"
    " parentOrganization areaServed event member subjectOf",
    "Person": "name url identifier memberOf award",
    "OrganizationRole": "roleName startDate endDate member memberOf",
    "Event": "name url identifier startDate endDate location organizer subjectOf",
    "Place": "name",
    "AdministrativeArea": "name",
    "CreativeWork": "name url version datePublished inLanguage license",
    "Dataset": "name url description dateModified license isAccessibleForFree inLanguage creator"
    " distribution",
    "DataDownload": "contentUrl encodingFormat",
    "DataCatalog": "name url license dataset",
}


@pytest.fixture
def records(db):
    report = congresses.full_report()
    home = profile(report.host.name, code=report.host.code, short_name="CĐVC Lạng Sơn")
    for document in (home, report, ended_profile(body()), decision(award(), person_award())):
        publish(document)
    return home, report


def told(client, address):
    response = client.get(address, follow=True)
    assert response.status_code == 200, address
    (found,) = BeautifulSoup(response.content, "html.parser").select("script[type]")
    value = json.loads(found.string)
    assert value.pop("@context") == "https://schema.org"
    check_terms(value)
    return value


def check_terms(value):
    """Known terms alone, nothing empty, and every address of the portal whole."""
    if isinstance(value, list):
        for each in value:
            check_terms(each)
    elif isinstance(value, dict):
        assert set(value) - {"@type"} <= set(TERMS[value["@type"]].split()), value
        for each in value.values():
            check_terms(each)
    else:
        assert value not in ("", None)
        assert not str(value).startswith("/")


def test_a_body_is_told_with_its_names_superior_events_and_people(client, records):
    home, report = records
    found = told(client, f"/to-chuc/{home.code}/")
    assert (found["@type"], found["name"]) == ("Organization", home.name)
    assert (
        found["url"]
        == HOST + client.get(f"/to-chuc/{home.code}/", follow=True).request["PATH_INFO"]
    )
    assert "CĐVC Lạng Sơn" in found["alternateName"]
    parents = [each.parent.name for each in home.affiliations if each.line == "direct"]
    assert [each["name"] for each in found.get("parentOrganization", [])] == parents
    (event,) = found["event"]
    assert (event["name"], event["startDate"]) == (report.title, report.opened_on.iso())
    assert client.get(event["url"].removeprefix(HOST)).status_code == 200
    edition = Edition.objects.get(record_code=home.code)
    assert found["subjectOf"]["version"] == edition.number
    assert client.get(found["subjectOf"]["url"].removeprefix(HOST)).status_code == 200


def test_a_body_that_has_ended_tells_its_last_day(client, records):
    document = ended_profile(body(), code="bdkthc22")
    publish(document)
    found = told(client, f"/to-chuc/{document.code}/")
    assert found["dissolutionDate"] == document.ended_on.iso()


def test_a_congress_is_an_event_of_its_body_with_its_days_and_place(client, records):
    home, report = records
    found = told(client, f"/dai-hoi/{report.code}/")
    assert found["@type"] == "Event"
    assert (found["startDate"], found["endDate"]) == (
        report.opened_on.iso(),
        report.closed_on.iso(),
    )
    assert found["location"]["name"] == report.place
    organizer = found["organizer"]["url"].removeprefix(HOST)
    assert home.code in client.get(organizer, follow=True).request["PATH_INFO"]


def test_a_person_is_told_with_the_posts_of_the_page(client, records):
    post = PublishedPost.objects.exclude(person_code="").first()
    found = told(client, f"/nhan-su/{post.person_code}/")
    posts = PublishedPost.objects.filter(person_code=post.person_code)
    assert (found["@type"], found["name"]) == ("Person", post.person_name)
    assert {each["memberOf"].get("name", "") for each in found["memberOf"]} == set(
        posts.values_list("body_name", flat=True)
    )
    assert len(found["memberOf"]) == posts.count()


@pytest.mark.parametrize(
    ("address", "narrowed"),
    [
        ("to-chuc", "q=x"),
        ("dai-hoi", "q=x"),
        ("chi-tieu", "q=x"),
        ("khen-thuong", "q=x"),
        ("cum-thi-dua", "year=1999"),
    ],
)
def test_a_list_is_a_dataset_whose_files_are_there(client, records, address, narrowed):
    found = told(client, f"/{address}/")
    assert found["@type"] == "Dataset"
    assert len(found["description"]) >= 50
    assert found["license"] == linked_data.LICENCE
    latest = Edition.objects.latest("pk").published_at.isoformat(timespec="seconds")
    assert found["dateModified"][:16] >= latest[:16]
    assert len(found["distribution"]) == 3
    for each in found["distribution"]:
        response = client.head(each["contentUrl"].removeprefix(HOST))
        assert response.status_code == 200
        assert response["Content-Type"].startswith(each["encodingFormat"])
    page = client.get(f"/{address}/?{narrowed}").content
    assert b"ld+json" not in page, "what is described is the whole list"


def test_the_page_of_downloads_is_a_catalogue_of_the_lists(client, records):
    found = told(client, "/du-lieu/")
    assert len(found["dataset"]) == 5
    for each in found["dataset"]:
        assert told(client, each["url"].removeprefix(HOST))["name"] == each["name"]


def test_an_older_edition_and_another_day_describe_nothing(client, records):
    home, _report = records
    address = client.get(f"/to-chuc/{home.code}/", follow=True).request["PATH_INFO"]
    for other in (f"{address}?as_of=2020-06-30", "/gioi-thieu/", "/khong-co/"):
        assert b"ld+json" not in client.get(other).content


def test_no_name_ends_the_block(client, db):
    name = "</script><script>alert(1)</script> & <!-- \u2028"
    document = profile(name)
    publish(document)
    response = client.get(f"/to-chuc/{document.code}/", follow=True)
    page = response.content.decode()
    # Whatever else begins a script is a file of the portal's own.
    assert page.count("<script") - page.count('<script src="/static/') == 1
    assert told(client, f"/to-chuc/{document.code}/")["name"] == name
