import contextlib
import io
import re
from collections import Counter

from django.core.management import call_command

from congresses.models import ClusterYear
from organizations.models import Cluster
from tests.awards.documents import award, decision
from tests.awards.factories import AwardDecisionFactory
from tests.congresses import documents as congress_documents
from tests.congresses.factories import CongressFactory
from tests.organizations.documents import profile, publish
from tests.organizations.factories import OrganizationFactory

UNKNOWN = "zzzz2222"


def test_every_listed_address_answers(client, cloned_database):
    publish(profile("Công đoàn Viên chức tỉnh Lạng Sơn"))
    publish(congress_documents.lang_son())
    publish(decision(award()))
    publish(congress_documents.cluster_year())
    printed = io.StringIO()
    call_command("public_urls", "--examples-only", stdout=printed)
    addresses = printed.getvalue().split()
    assert len(addresses) > 20
    for address in addresses:
        with contextlib.closing(client.get(address)) as response:
            assert response.status_code == 200, address


def test_a_draft_answers_everywhere_as_what_does_not_exist(client, cloned_database):
    publish(profile("Công đoàn Viên chức tỉnh Lạng Sơn"))
    publish(congress_documents.lang_son())
    publish(decision(award()))
    publish(congress_documents.cluster_year())
    body = OrganizationFactory(official_name="Công đoàn chưa công bố")
    cluster = Cluster.objects.create(name="Cụm chưa công bố", owner=body, kept_by=body)
    ClusterYear.objects.create(cluster=cluster, year=2023, kept_by=body)
    drafts = {
        "to-chuc": body.code,
        "dai-hoi": CongressFactory(organization=body).code,
        "khen-thuong": AwardDecisionFactory(deciding_organization=body, kept_by=body).code,
        "cum-thi-dua": cluster.code,
    }
    printed = io.StringIO()
    call_command("public_urls", "--examples-only", stdout=printed)
    asked = Counter()

    for address in printed.getvalue().split():
        kind, code = address.split("/")[1], re.search("/([0-9a-z]{8})(?=[-./])", address)
        if kind not in drafts or not code:
            continue
        answers = [
            client.get(address.replace(code[1], other, 1)) for other in (drafts[kind], UNKNOWN)
        ]
        assert [answer.status_code for answer in answers] == [404, 404], address
        draft, unknown = (answer.content for answer in answers)
        assert draft.replace(drafts[kind].encode(), UNKNOWN.encode()) == unknown, address
        asked[kind] += 1

    assert set(asked) == set(drafts)
    assert asked.total() > 20


def test_each_kind_is_named_with_its_example(db):
    printed = io.StringIO()
    call_command("public_urls", site="https://example.org", stdout=printed)
    assert "https://example.org/khen-thuong.csv" in printed.getvalue()
    assert "/to-chuc/{code}-{slug}/nhiem-ky/{so}/" in printed.getvalue()
