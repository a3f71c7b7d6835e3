"""A word in every private column and every draft, and none of them in anything a reader gets.

The suite asks one address of every kind; scripts/drills/canaries follows every link, among twenty
thousand words.
"""

import io
import logging
import os
import re
import zipfile
from collections import Counter
from html import unescape
from typing import Any
from urllib.parse import urlsplit

import pgtrigger
import pytest
from django.core import mail
from django.core.cache import cache
from django.core.management import call_command
from django.db import IntegrityError, connection, models, transaction
from django.test import Client
from pypdf import PdfReader

from congress_portal.foundation.audit import histories
from congress_portal.foundation.classification import FieldClass, class_of, classified_models
from congress_portal.grants import is_published
from congress_portal.views import examples
from tests.portal.desk_world import furnished
from tests.privacy.register import Register

pytestmark = pytest.mark.walk

IS_WHOLE = os.environ.get("PORTAL_ALL_CANARIES") == "1"
MORE_REGISTERS, LEAST_WORDS, LEAST_ADDRESSES = (20, 20_000, 300) if IS_WHOLE else (0, 1_000, 55)
CANARY = re.compile(r"zq[0-9a-f]{6}")
LENGTH = 8
# A day that nothing else names, as machines and as people write it.
DAY, DAYS = "1877-05-17", ("1877-05-17", "17/05/1877")
# What a page holds that is another at every reading.
FLEETING = re.compile(r'name="(?:stamp|csrfmiddlewaretoken)" value="[^"]*"')
LINK = re.compile(r'(?:href|src|action)="(/[^"#]*)"')
NO_PAGE = ("/admin/", "/static/", "/ngon-ngu/")
# Their parts hold the moment at which they were made.
MADE_ANEW = (".pdf", ".docx", ".xlsx", ".zip")
NOWHERE = (
    "/dai-hoi/zzzzzzzz/",
    "/nhan-su/zzzzzzzz/",
    "/to-chuc/zzzzzzzz.json",
    "/api/v1/congresses/zzzzzzzz",
    "/api/v1/congresses?cursor=la",
    "/khen-thuong/?trang=-1",
    "/khong-co/",
)


class Canaries:
    """Every text of every table that is no published one, each row another word."""

    def __init__(self) -> None:
        self.planted: dict[str, FieldClass] = {}
        self.days = 0
        self.by_class: Counter[str] = Counter()
        self.refused: list[str] = []
        with pgtrigger.ignore():
            for model in (*classified_models(), *histories()):
                if not is_published(model):
                    for column in model._meta.concrete_fields:
                        self._plant(model, column)

    def _plant(self, model: type[models.Model], column: Any) -> None:
        is_text = isinstance(column, models.CharField | models.TextField) and not column.choices
        is_day = isinstance(column, models.DateField)
        made = isinstance(column, models.GeneratedField) or column.primary_key
        if made or column.name.startswith("pgh_") or not (is_text or is_day):
            return
        of = class_of(model, column.name)
        if is_day:
            if of >= FieldClass.P2:
                self.days += self._written(model, column, f"'{DAY}'::timestamptz")
            return
        if (column.max_length or LENGTH) < LENGTH:
            return
        first = len(self.planted)
        word = f"'zq' || lpad(to_hex({first} + n), 6, '0')"
        if isinstance(column, models.URLField):
            word = f"'https://' || {word} || '.example/'"
        count = self._written(model, column, word)
        self.by_class[of.name] += count
        self.planted |= {f"zq{first + n:06x}": of for n in range(count)}

    def _written(self, model: type[models.Model], column: Any, value: str) -> int:
        table, key = model._meta.db_table, model._meta.pk.column
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(
                    f'UPDATE {table} AS t SET "{column.column}" = {value} FROM (SELECT {key} AS pk,'
                    f" row_number() OVER () - 1 AS n FROM {table}) AS r WHERE t.{key} = r.pk"
                )
                return cursor.rowcount
        except IntegrityError:
            self.refused.append(f"{table}.{column.column}")
            return 0

    def in_(self, text: str, least: FieldClass = FieldClass.P0) -> set[str]:
        words = {word for word in CANARY.findall(text) if self.planted.get(word, -1) >= least}
        return words | {day for day in DAYS if day in text}


def words_of(address: str, content: bytes) -> str:
    """What a reader can find in an answer, whatever it is packed in."""
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return "\n".join(words_of(name, packed.read(name)) for name in packed.namelist())
    if content.startswith(b"%PDF"):
        paper = PdfReader(io.BytesIO(content))
        return "\n".join([str(paper.metadata), *(page.extract_text() for page in paper.pages)])
    return content.decode("utf-8", errors="replace")


def crawl() -> dict[str, str]:
    """Status, headers and words of an address of each kind; in the drill, of every link from it."""
    cache.clear()
    client = Client(raise_request_exception=False)
    waiting = [each.example for each in examples() if each.example] + list(NOWHERE)
    found: dict[str, str] = {}
    while waiting:
        address = waiting.pop()
        if address in found or address.startswith(NO_PAGE):
            continue
        response = client.get(address)
        content = b"".join(response.streaming_content) if response.streaming else response.content
        response.close()
        words = FLEETING.sub("", words_of(address, content))
        # A page that nobody may keep expires at the moment when it was made.
        told = [pair for pair in response.items() if pair[0] != "Expires"]
        headers = "\n".join(f"{name}: {value}" for name, value in told)
        found[address] = f"{response.status_code}\n{headers}\n{words}"
        if IS_WHOLE:
            links = [unescape(link) for link in LINK.findall(words)]
            waiting += [link for link in links if not urlsplit(link).netloc and len(link) < 200]
            assert len(found) < 3000
    return found


@pytest.fixture
def register(cloned_database) -> Register:
    """People and records published, and drafts of every kind beside them."""
    made = Register(6)
    made.publish()
    made.correct()
    furnished()
    for number in range(MORE_REGISTERS):
        more = Register(20)
        if number % 5 == 0:
            more.publish()
    return made


def test_no_word_of_a_private_column_or_a_draft_reaches_a_reader(register, caplog):
    caplog.set_level(logging.INFO)
    caplog.set_level(logging.INFO, "django.request")
    before = crawl()
    name = register.people[0].name
    assert sum(name in answer for answer in before.values()) > 5, "what is published is read"
    canaries = Canaries()
    caplog.clear()
    after = crawl()
    call_command("send_daily_mail", verbosity=0)
    mails = "\n".join(f"{each.subject}\n{each.body}" for each in mail.outbox)
    statuses = Counter(answer[:3] for answer in after.values())
    print(
        f"{len(canaries.planted)} words {dict(canaries.by_class)} and {canaries.days} days planted;"
        f" {len(canaries.refused)} columns refused them; {len(after)} answers {dict(statuses)},"
        f" {len(mail.outbox)} mails and {len(caplog.records)} lines of log read"
    )
    assert len(canaries.planted) >= LEAST_WORDS
    assert {"P0", "P1", "P2", "P3", "P4"} <= set(canaries.by_class)
    assert len(after) >= LEAST_ADDRESSES
    assert {"200", "400", "404"} <= set(statuses)
    assert {a: words for a in after if (words := canaries.in_(after[a]))} == {}
    compared = [a for a in before if not urlsplit(a).path.endswith(MADE_ANEW)]
    assert [a for a in compared if before[a] != after.get(a)] == []
    assert canaries.in_(mails, FieldClass.P2) == set()
    assert caplog.records
    assert canaries.in_(caplog.text) == set()

    # A word in what is published is found on pages, in tables, in what is packed.
    with pgtrigger.ignore(), connection.cursor() as cursor:
        cursor.execute("UPDATE awards_publishedaward SET recipient_name = 'zq00ffff'")
    leaking = {urlsplit(a).path.rsplit(".", 1)[-1] for a, t in crawl().items() if "zq00ffff" in t}
    assert {"/khen-thuong/", "csv", "json", "xlsx"} <= leaking
