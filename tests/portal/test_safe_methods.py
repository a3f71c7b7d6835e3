"""Reading changes nothing, whatever the address and the method; writing takes a form's token.

The addresses come from the URL resolver, public ones and those of the desk, where somebody with
every role asks, so that they answer with their page and not with a refusal.
"""

import os
import re
from collections import Counter
from collections.abc import Iterator

import pytest
from django.db import connection
from django.test import Client
from django.urls import URLResolver, get_resolver, reverse

from awards.published import PublishedAward, PublishedDecision
from congresses.models import Congress
from congresses.published import PublishedClusterYear, PublishedCongress
from organizations.enums import Role
from organizations.models import DetailsReading
from organizations.published import PublishedOrganization, PublishedPost
from tests.awards import documents as award_documents
from tests.congresses import documents as congress_documents
from tests.organizations import documents as organization_documents
from tests.organizations.factories import ClerkRoleFactory, UserFactory
from tests.portal.desk_world import Desk, furnished
from tests.portal.test_access_matrix import addresses as of_rows
from tests.portal.test_access_matrix import patterns as of_the_desk

SAFE = ("GET", "HEAD", "OPTIONS")
UNSAFE = ("POST", "PUT", "PATCH", "DELETE")
# What a request may write that reads: its session, and that it read restricted details.
WRITTEN_BY_READING = {
    "organizations_desksession",
    "django_session",
    DetailsReading._meta.db_table,
    f"{DetailsReading._meta.db_table}history",
}
# Asks for no token: the language is kept in a cookie; the sheet of a congress has a signed ticket
# instead, so that a post can outlive its session.
WITHOUT_TOKEN = {reverse("language"), "/admin/congresses/congress/"}
# Closing an answer by hand would close the connection of the test with it.
pytestmark = pytest.mark.filterwarnings(
    "ignore:unclosed file:ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"
)
IS_WHOLE = os.environ.get("PORTAL_WHOLE_MATRIX") == "1"
# The suite tries every fifth address, each time by every method.
STRIDE, LEAST = (1, 270) if IS_WHOLE else (5, 50)


@pytest.fixture
def desk(db) -> Desk:
    found = furnished()
    found.users["everything"] = user = UserFactory()
    for role in Role:
        ClerkRoleFactory(user=user, organization=found.bodies["own"], role=role)
    organization_documents.publish(organization_documents.profile())
    chair = congress_documents.seat("Trần Thị Mai", "chair", code=organization_documents.code())
    congress_documents.publish(
        congress_documents.lang_son(committees=(congress_documents.committee(seats=(chair,)),))
    )
    congress_documents.publish(congress_documents.cluster_year())
    organization_documents.publish(
        award_documents.decision(award_documents.award(), award_documents.person_award())
    )
    return found


def public_patterns(resolver=None, before="", namespace="") -> Iterator[tuple[str, str]]:
    """Route and name of every public address."""
    for pattern in (resolver or get_resolver()).url_patterns:
        path = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            if not path.startswith("admin/"):
                inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
                yield from public_patterns(pattern, path, inner)
        elif pattern.name:
            yield path, f"{namespace}{pattern.name}"


def arguments_of(path: str, known: dict[str, object]) -> dict[str, object]:
    return {name: known[name] for name in re.findall(r"<(?:\w+:)?(\w+)>", path)}


def public_addresses() -> Iterator[str]:
    congress, year = PublishedCongress.objects.get(), PublishedClusterYear.objects.get()
    codes = {
        "to-chuc": PublishedOrganization.objects.get().code,
        "nhan-su": PublishedPost.objects.first().person_code,
        "dai-hoi": congress.code,
        "bao-sai": congress.code,
        "khen-thuong": PublishedDecision.objects.get().code,
        "cum-thi-dua": year.cluster_code,
        "nhiem-ky": congress.host_code,
        "api/v1/bodies": congress.host_code,
        "api/v1/congresses": congress.code,
        "api/v1/decisions": PublishedDecision.objects.get().code,
        "api/v1/cluster-years": year.code,
        "api/v1/awards": PublishedAward.objects.first().code,
        "api/v1/people": PublishedPost.objects.first().person_code,
    }
    fixed = {
        "year": year.year,
        "number": 1,
        "wanted": congress.term_number,
        "slug": "dai-hoi",
        "name": "co-cau",
    }
    for path, name in public_patterns():
        start = "nhiem-ky" if "nhiem-ky" in path else path.lstrip("^").partition("/")[0]
        if start == "api":
            start = path.lstrip("^").rpartition("/")[0]
        kind = "to-chuc" if name == "sitemap_part" else ""
        for ending in ("pdf", "docx") if "<ending>" in path else ("",):
            known = {**fixed, "code": codes.get(start), "ending": ending, "kind": kind}
            address = reverse(name, kwargs=arguments_of(path, known))
            # An address without the name of its record leads to the one with it.
            yield Client().head(address).headers.get("Location", address)


def desk_addresses(desk: Desk) -> Iterator[str]:
    known = {
        "app_label": "congresses",
        "uidb64": "MQ",
        "token": "a-b",
        "kind": "dai-hoi",
        "code": desk.row("own", Congress).code,
        "pk": 1,
        "number": 1,
    }
    walked = set()
    for address in of_rows():
        walked.add(address.name)
        if address.model is not DetailsReading or address.page != "delete":
            yield address.of(desk.row("own", address.model))
    for path, pattern in of_the_desk():
        if pattern.name and pattern.name not in walked and "(" not in path:
            yield reverse(f"admin:{pattern.name}", kwargs=arguments_of(path, known))


def tables() -> dict[str, tuple[int, str]]:
    """How many rows each table has, and a sum over all that stands in them."""
    with connection.cursor() as cursor:
        names = connection.introspection.table_names(cursor)
        cursor.execute(
            " UNION ALL ".join(
                f"SELECT '{name}', count(*), sum(hashtextextended(t::text, 0)::numeric)::text"
                f' FROM "{name}" AS t'
                for name in names
            )
        )
        return {name: (count, total) for name, count, total in cursor.fetchall()}


def changed(before: dict[str, tuple[int, str]]) -> set[str]:
    now = tables()
    return {name for name in now if now[name] != before[name]} - WRITTEN_BY_READING


class Statements:
    """Which request wrote what, to be told where a table has changed."""

    def __init__(self) -> None:
        self.request, self.told = "", []

    def __call__(self, execute, sql, params, many, context):
        if re.match(r"\s*(INSERT|UPDATE|DELETE|MERGE)", sql, re.IGNORECASE):
            self.told.append(f"{self.request}: {sql[:80]}")
        return execute(sql, params, many, context)


def asked(client: Client, method: str, address: str) -> int:
    response = client.generic(method, address)
    if response.streaming:
        b"".join(response)
    return response.status_code


def test_no_request_that_reads_changes_a_table(desk):
    reader, everything = (
        Client(raise_request_exception=False),
        Client(raise_request_exception=False),
    )
    everything.force_login(desk.users["everything"])
    public, inner = list(public_addresses())[::STRIDE], list(desk_addresses(desk))[::STRIDE]
    before, answers, failed = tables(), Counter(), []
    statements = Statements()
    with connection.execute_wrapper(statements):
        for client, places in ((reader, public), (everything, inner)):
            for address in places:
                for method in SAFE:
                    statements.request = f"{method} {address}"
                    status = asked(client, method, address)
                    answers[status] += 1
                    if status >= 500:
                        failed.append(f"{status} {statements.request}")
    print(
        f"{len(public)} public addresses and {len(inner)} of the desk by {', '.join(SAFE)}:"
        f" {answers.total()} requests, {dict(sorted(answers.items()))}; {len(before)} tables"
    )
    assert failed == []
    assert changed(before) == set(), "\n".join(statements.told[:40])
    assert asked(everything, "GET", reverse("admin:index")) == 200, "a GET logged the user out"
    assert len(public) + len(inner) >= LEAST
    assert answers[200] >= LEAST * 2


def test_no_request_that_writes_is_taken_without_the_token_of_a_form(desk):
    client = Client(enforce_csrf_checks=True, raise_request_exception=False)
    client.force_login(desk.users["everything"])
    places = [*public_addresses(), *desk_addresses(desk)][::STRIDE]
    before, taken = tables(), []
    for address in places:
        for method in UNSAFE:
            status = asked(client, method, address)
            exempt = address.startswith(tuple(WITHOUT_TOKEN)) and status < 400
            # The interface for programs answers whoever writes that it only reads.
            if status not in (403, 405) and not exempt:
                taken.append(f"{status} {method} {address}")
    print(f"{len(places) * len(UNSAFE)} requests without a token; {len(taken)} not refused")
    assert taken == []
    assert len(places) >= LEAST
    assert changed(before) == set(), "written without a token"
    assert asked(client, "GET", reverse("admin:index")) == 200
