"""The pages of the five records as PDF and Word: the same words, the same numbers."""

import collections
import io
import re
import shutil
import subprocess

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command
from django.test import Client
from docx import Document

from congress_portal.foundation.vietnamese import normalize
from congresses.published import PublishedClusterYear, PublishedCongress
from organizations.editions import address_of
from organizations.published import Edition, PublishedOrganization

pytestmark = [pytest.mark.django_db, pytest.mark.database]

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
NOT_ON_PAPER = "svg, nav, form, .screen-only, .visually-hidden, [aria-hidden=true], .of-drawing"
needs_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="no poppler-utils on this machine"
)


def addresses() -> list[str]:
    """Every page of the records that can be taken along as a paper."""
    congresses = [
        address_of("dai-hoi", row.code, row.title) for row in PublishedCongress.objects.all()
    ]
    terms = [
        f"{address_of('to-chuc', row.host_code, row.host_name)}nhiem-ky/{row.term_number}/"
        for row in PublishedCongress.objects.filter(is_congress=True, host_kind="organization")
        if row.term_number
    ]
    bodies = [
        address_of("to-chuc", row.code, row.name) for row in PublishedOrganization.objects.all()
    ]
    years = [
        f"{address_of('cum-thi-dua', row.cluster_code, row.cluster_name)}{row.year}/"
        for row in PublishedClusterYear.objects.all()
    ]
    decisions = [
        f"/khen-thuong/quyet-dinh/{code}/"
        for code in Edition.objects.filter(record_kind="awarddecision").values_list(
            "record_code", flat=True
        )
    ]
    assert min(map(len, (congresses, terms, bodies, years, decisions))) >= 1
    return [*congresses, *terms, *bodies, *years, *decisions]


def fetched(address: str) -> bytes:
    answer = Client().get(address)
    assert answer.status_code == 200, address
    return answer.content


def facts_on(page: bytes) -> list[str]:
    """The numbers of all fields that a page shows, in its order."""
    main = BeautifulSoup(page, "lxml").main
    for element in main.select(NOT_ON_PAPER):
        element.decompose()
    outermost = [
        e for e in main.select("[data-field]") if not e.find_parent(attrs={"data-field": True})
    ]
    return [number for e in outermost for number in NUMBER.findall(normalize(e.get_text()))]


def text_of_word(content: bytes) -> str:
    """All text in the order of the file, tables included."""
    file = Document(io.BytesIO(content))
    parts = []
    for block in file.iter_inner_content():
        if hasattr(block, "rows"):
            parts += [cell.text for row in block.rows for cell in row.cells]
        else:
            parts.append(block.text)
    return normalize("\n".join(parts))


def text_of_pdf(content: bytes) -> str:
    told = subprocess.run(
        ["pdftotext", "-raw", "-", "-"], input=content, capture_output=True, check=True
    )
    return normalize(told.stdout.decode())


def test_a_word_file_says_every_number_of_its_page_in_the_same_order(loaded):
    checked = 0
    for address in addresses():
        expected = facts_on(fetched(address))
        said = iter(NUMBER.findall(text_of_word(fetched(f"{address[:-1]}.docx"))))
        for number in expected:
            assert number in said, (address, number)
        checked += len(expected)
    print(f"{checked} numbers in {len(addresses())} Word files")
    assert checked > 300


@needs_poppler
def test_a_pdf_says_every_number_of_its_page(loaded):
    checked = 0
    for address in addresses():
        expected = collections.Counter(facts_on(fetched(address)))
        said = collections.Counter(NUMBER.findall(text_of_pdf(fetched(f"{address[:-1]}.pdf"))))
        assert not expected - said, address
        checked += expected.total()
    print(f"{checked} numbers in {len(addresses())} PDF files")
    assert checked > 300


@needs_poppler
def test_a_pdf_is_tagged_and_brings_its_typefaces(loaded, tmp_path):
    paper = tmp_path / "paper.pdf"
    paper.write_bytes(fetched(f"{addresses()[0][:-1]}.pdf"))
    about = subprocess.run(["pdfinfo", paper], capture_output=True, check=True, text=True).stdout
    assert re.search(r"^Tagged:\s+yes$", about, re.MULTILINE)
    assert re.search(r"^Page size:.*\(A4\)$", about, re.MULTILINE)
    fonts = subprocess.run(["pdffonts", paper], capture_output=True, check=True, text=True).stdout
    rows = [line.split() for line in fonts.splitlines()[2:]]
    assert {row[0].split("+")[1].split("-")[0] for row in rows} == {
        "BeVietnamPro",
        "SourceSerif4Roman",
    }
    assert all(row[-5] == "yes" for row in rows), "a typeface is not inside the file"


def test_a_paper_goes_where_its_page_goes(loaded):
    client = Client()
    address = addresses()[0]
    code = address.split("/")[2][:8]
    for ending in ("pdf", "docx"):
        short = client.get(f"/dai-hoi/{code}.{ending}")
        assert (short.status_code, short["Location"]) == (301, f"{address[:-1]}.{ending}")
        first = client.get(f"{address}v/1.{ending}")
        assert first.status_code == 200
        assert client.get(f"{address}v/9.{ending}").status_code == 404
        assert client.get(f"/dai-hoi/bcdfghjk.{ending}").status_code == 404
        asked = client.get(f"{address[:-1]}.{ending}?q=1")
        assert (asked.status_code, asked["Location"]) == (302, f"{address[:-1]}.{ending}")
        assert client.get(f"{address[:-1]}.{ending}?as_of=2020-06-30").status_code == 404


def test_a_list_too_long_for_a_paper_leads_to_its_page(loaded, monkeypatch):
    monkeypatch.setattr("organizations.papers.MOST_ROWS", 3)
    address = addresses()[0]
    answer = Client().get(f"{address[:-1]}.pdf")
    assert answer.status_code == 404
    links = BeautifulSoup(answer.content, "lxml").select("main a[href]")
    assert address in {link["href"] for link in links}


def test_one_file_is_made_by_one_request_at_a_time(loaded, monkeypatch):
    address = f"{addresses()[0][:-1]}.docx"
    during = []

    def made(*_given):
        during.append(Client().get(address))
        return b"paper"

    monkeypatch.setattr("organizations.papers.papers.made", made)
    assert Client().get(address).content == b"paper"
    (other,) = during
    assert (other.status_code, other["Retry-After"]) == (503, "5")
    monkeypatch.setattr("organizations.papers.papers.made", lambda *_given: b"paper")
    assert Client().get(address).status_code == 200


def test_a_paper_that_a_reader_has_is_not_sent_again(loaded):
    client = Client()
    address = f"{addresses()[0][:-1]}.pdf"
    first = client.get(address)
    assert first["Content-Type"] == "application/pdf"
    assert first["Content-Disposition"].startswith("inline; filename=")
    assert client.get(address, headers={"if-none-match": first["ETag"]}).status_code == 304
    word = client.get(f"{addresses()[0][:-1]}.docx")
    assert word["Content-Disposition"].startswith("attachment; filename=")
    assert word["ETag"] != first["ETag"]


def test_the_page_offers_its_papers(loaded):
    for address in addresses():
        links = {a["href"] for a in BeautifulSoup(fetched(address), "lxml").select("a[href]")}
        assert {f"{address[:-1]}.pdf", f"{address[:-1]}.docx"} <= links, address


def test_a_paper_speaks_the_language_of_its_reader(loaded, settings):
    client = Client()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    content = client.get(f"{addresses()[0][:-1]}.docx").content
    assert "Sources" in text_of_word(content)
    assert "Fingerprint" in text_of_word(content)
    assert Document(io.BytesIO(content)).core_properties.language == "en-GB"


def test_the_command_names_the_papers(loaded):
    printed = io.StringIO()
    call_command("public_urls", stdout=printed)
    assert "/to-chuc/{code}-{slug}/nhiem-ky/{so}.pdf" in printed.getvalue()
    assert "/dai-hoi/{code}-{slug}.docx" in printed.getvalue()
