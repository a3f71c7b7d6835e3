import contextlib
import io

from django.core.management import call_command

from tests.awards.documents import award, decision
from tests.congresses import documents as congress_documents
from tests.organizations.documents import profile, publish


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


def test_each_kind_is_named_with_its_example(db):
    printed = io.StringIO()
    call_command("public_urls", site="https://example.org", stdout=printed)
    assert "https://example.org/khen-thuong.csv" in printed.getvalue()
    assert "/to-chuc/{code}-{slug}/nhiem-ky/{so}/" in printed.getvalue()
