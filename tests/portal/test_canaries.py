"""A word in every private column and every draft, and none of them anywhere in public."""

import os
import re
from collections import Counter
from html import unescape
from urllib.parse import urlsplit

import pgtrigger
import pytest
from django.core import mail
from django.core.cache import cache
from django.core.management import call_command
from django.db import IntegrityError, connection, models, transaction

from congress_portal.foundation.audit import histories
from congress_portal.foundation.classification import FieldClass, class_of, classified_models
from congress_portal.grants import is_published
from congress_portal.views import examples
from congresses.models import Congress
from tests.congresses.factories import CongressFactory
from tests.portal.desk_world import furnished
from tests.privacy.register import Register

PEOPLE, LEAST = (200, 20_000) if os.environ.get("PORTAL_ALL_CANARIES") else (2, 1_000)
CANARY = re.compile(r"zq[0-9a-f]{6}")
LENGTH = 8
# What a page holds that is another at every reading.
FLEETING = re.compile(r'name="(?:stamp|csrfmiddlewaretoken)" value="[^"]*"')
LINK = re.compile(r'(?:href|src|action)="(/[^"#]*)"')
NO_PAGE = ("/admin/", "/static/", "/ngon-ngu/")
NOWHERE = ("/dai-hoi/zzzzzzzz/", "/nhan-su/zzzzzzzz/", "/to-chuc/zzzzzzzz/", "/khong-co/")


class Canaries:
    """Every text of every table that is no published one, each row another word."""

    def __init__(self):
        self.planted: dict[str, FieldClass] = {}
        self.by_class: Counter[str] = Counter()
        self.refused: list[str] = []
        with pgtrigger.ignore():
            for model in (*classified_models(), *histories()):
                if not is_published(model):
                    for column in model._meta.concrete_fields:
                        self._plant(model, column)

    def _plant(self, model: type[models.Model], column) -> None:
        is_text = isinstance(column, models.CharField | models.TextField)
        made = isinstance(column, models.GeneratedField) or column.primary_key
        if not is_text or made or column.choices or (column.max_length or LENGTH) < LENGTH:
            return
        table, key = model._meta.db_table, model._meta.pk.column
        first = len(self.planted)
        word = "'zq' || lpad(to_hex(%s + n), 6, '0')"
        if isinstance(column, models.URLField):
            word = f"'https://' || {word} || '.example/'"
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(
                    f'UPDATE {table} AS t SET "{column.column}" = {word} FROM (SELECT {key} AS pk,'
                    f" row_number() OVER () - 1 AS n FROM {table}) AS r WHERE t.{key} = r.pk",
                    [first],
                )
                count = cursor.rowcount
        except IntegrityError:
            self.refused.append(f"{table}.{column.column}")
            return
        of = class_of(model, column.name)
        self.by_class[of.name] += count
        self.planted |= {f"zq{first + n:06x}": of for n in range(count)}

    def in_(self, text: str, least: FieldClass = FieldClass.P0) -> set[str]:
        return {word for word in CANARY.findall(text) if self.planted.get(word, -1) >= least}


def crawl(client) -> dict[str, str]:
    """Every public page that examples and links lead to: status, headers, content."""
    cache.clear()
    waiting = [each.example for each in examples() if each.example] + list(NOWHERE)
    found: dict[str, str] = {}
    while waiting:
        address = waiting.pop()
        if address in found or address.startswith(NO_PAGE):
            continue
        response = client.get(address)
        content = b"".join(response.streaming_content) if response.streaming else response.content
        text = content.decode("utf-8", errors="replace")
        headers = "\n".join(f"{name}: {value}" for name, value in response.items())
        found[address] = f"{response.status_code}\n{headers}\n{FLEETING.sub('', text)}"
        links = [unescape(link) for link in LINK.findall(text)]
        links += [response.headers["Location"]] if "Location" in response.headers else []
        waiting += [link for link in links if not urlsplit(link).netloc and len(link) < 200]
        assert len(found) < 3000
    return found


@pytest.fixture
def world(db):
    """People and records published, and drafts of every kind beside them."""
    register = Register(min(PEOPLE, 20))
    register.publish()
    register.correct()
    furnished()
    for _more in range(PEOPLE // 20):
        Register(20)
    return register


def test_no_word_of_a_private_column_or_a_draft_is_public(world, client, caplog):
    before = crawl(client)
    name = world.people[0].name
    assert sum(name in page for page in before.values()) > 5, "the crawl reads what is published"

    canaries = Canaries()
    caplog.clear()
    after = crawl(client)
    call_command("send_daily_mail", verbosity=0)

    print(
        f"{len(canaries.planted)} words in private columns and drafts {dict(canaries.by_class)}, "
        f"{len(canaries.refused)} columns refused them; {len(after)} public addresses read"
    )
    assert len(canaries.planted) >= LEAST
    assert {"P0", "P1", "P2", "P3", "P4"} <= set(canaries.by_class)
    assert len(after) > 40
    found = {address: canaries.in_(page) for address, page in after.items()}
    assert {address for address, words in found.items() if words} == set()
    assert {a for a in before if before[a] != after.get(a)} == set()
    mails = "\n".join(f"{each.subject}\n{each.body}" for each in mail.outbox)
    assert canaries.in_(mails, FieldClass.P3) == set()
    assert canaries.in_(caplog.text) == set()


def test_a_word_in_a_published_row_is_found(world, client):
    with pgtrigger.ignore(), connection.cursor() as cursor:
        cursor.execute("UPDATE awards_publishedaward SET recipient_name = 'zq00ffff'")

    assert any("zq00ffff" in page for page in crawl(client).values())


def test_a_draft_that_comes_and_goes_changes_no_public_byte(world, client):
    before = crawl(client)

    draft = CongressFactory(organization=world.body, ordinal=9, place="Đồng Đăng")
    with_draft = crawl(client)
    Congress.objects.filter(pk=draft.pk).delete()

    assert with_draft == before
    assert crawl(client) == before
