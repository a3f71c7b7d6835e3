"""A post that is cut on its way changes nothing, wherever it is cut."""

import contextlib
import datetime
import re
import socket
import threading
from urllib.parse import urlencode, urlsplit

import pytest
from bs4 import BeautifulSoup
from django.core.servers.basehttp import ThreadedWSGIServer
from django.core.wsgi import get_wsgi_application
from django.test import Client
from django.urls import reverse

from congress_portal.foundation.dates import DateBasis, Precision
from congress_portal.whole_posts import whole
from congresses.models import Congress
from organizations.models import ImportBatch, Person
from tests.conftest import QuietRequestHandler
from tests.congresses.factories import CongressFactory
from tests.congresses.test_desk import address, form_of
from tests.organizations.factories import PersonFactory, UserFactory

BOUNDARY = "ranh-gioi"


@pytest.fixture
def served(cloned_database):
    """The address of a web server that answers as `congress_portal.wsgi` does."""
    server = ThreadedWSGIServer(("127.0.0.1", 0), QuietRequestHandler)
    server.set_app(whole(get_wsgi_application()))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    yield "127.0.0.1", server.server_port
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def congress(cloned_database):
    return CongressFactory(
        opened_on=datetime.date(2023, 6, 6),
        opened_on_precision=Precision.DAY,
        opened_on_basis=DateBasis.STATED,
        place="Nhà Văn hóa Lao động tỉnh",
        slogan="Đổi mới, dân chủ, đoàn kết, phát triển",
    )


@pytest.fixture
def client(congress):
    client = Client()
    client.force_login(UserFactory(clerk_of=congress.kept_by))
    return client


def status_of(where, path, client, kind, body, until):
    """Post the first `until` bytes of `body` and hang up; the status of the answer, or 0."""
    cookies = "; ".join(f"{name}={each.value}" for name, each in client.cookies.items())
    head = (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{where[1]}\r\nCookie: {cookies}\r\n"
        f"Content-Type: {kind}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    )
    with socket.create_connection(where, timeout=60) as connection:
        connection.sendall(head.encode() + body[:until])
        connection.shutdown(socket.SHUT_WR)
        told = b""
        with contextlib.suppress(ConnectionResetError):
            while part := connection.recv(1 << 16):
                told += part
    found = re.match(rb"HTTP/1\.\d (\d+)", told)
    return int(found[1]) if found else 0


def recorded(model):
    return list(model.objects.order_by("pk").values())


FORM = "application/x-www-form-urlencoded"


def ends_of_fields(body):
    return [found.start() for found in re.finditer(rb"&", body)]


def test_a_section_that_is_cut_anywhere_is_not_saved(served, client, congress):
    path = urlsplit(address(congress, 1)).path
    data = form_of(client.get(path)) | {"congress-slogan": "Một khẩu hiệu khác"}
    body = urlencode(data).encode()
    before, places = recorded(Congress), ends_of_fields(body)
    said = [
        status_of(served, path, client, FORM, body, until) for until in (1, *places, len(body) - 1)
    ]
    print(f"cut at {len(said)} places")
    assert len(said) > 20
    assert set(said) == {400}
    assert recorded(Congress) == before
    whole_one = status_of(served, path, client, FORM, body, len(body))
    assert whole_one == 302
    congress.refresh_from_db()
    assert congress.slogan == "Một khẩu hiệu khác"


def test_a_form_that_is_cut_anywhere_is_not_saved(served, client, congress):
    """A box that was ticked stands behind the cut: it would be taken for one that is not."""
    person = PersonFactory(kept_by=congress.kept_by, is_withheld=True)
    path = reverse("admin:organizations_person_change", args=[person.pk])
    page = BeautifulSoup(client.get(path).content, "lxml")
    data = {
        field["name"]: field.get("value", "")
        for field in page.select("#person_form input:not([type=submit], [type=checkbox])[name]")
    }
    data |= {
        field["name"]: (field.select_one("[selected]") or field.select_one("option"))["value"]
        for field in page.select("#person_form select")
    }
    body = urlencode(data | {"_save": "1", "is_withheld": "on", "last": ""}).encode()
    before, places = recorded(Person), ends_of_fields(body)
    said = {status_of(served, path, client, FORM, body, until) for until in places}
    assert len(places) > 5
    assert said == {400}
    assert recorded(Person) == before
    assert status_of(served, path, client, FORM, body, len(body)) == 302


def test_a_file_that_is_cut_anywhere_is_not_taken(served, client, congress):
    path = reverse("admin:organizations_person_import")
    fields = form_of(client.get(path))
    file = "Họ và tên\r\n" + "\r\n".join(f"Nông Văn {n}" for n in range(50))
    parts = [
        *(f'name="{name}"\r\n\r\n{value}' for name, value in fields.items() if name != "file"),
        f'name="file"; filename="nguoi.csv"\r\nContent-Type: text/csv\r\n\r\n{file}',
    ]
    body = "".join(f"--{BOUNDARY}\r\nContent-Disposition: form-data; {each}\r\n" for each in parts)
    sent = f"{body}--{BOUNDARY}--\r\n".encode()
    kind = f"multipart/form-data; boundary={BOUNDARY}"
    for until in range(len(sent) - 40 * 20, len(sent), 40):
        status_of(served, path, client, kind, sent, until)
    assert not ImportBatch.objects.exists()
    assert status_of(served, path, client, kind, sent, len(sent)) == 302
    assert ImportBatch.objects.count() == 1
