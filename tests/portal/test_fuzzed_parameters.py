"""Whatever stands behind the question mark of a public address, the answer is a clean page.

`PORTAL_FUZZED` is the number of requests; `scripts/drills/fuzz_parameters` asks for 20 000.
"""

import contextlib
import os
import random
from collections import Counter
from urllib.parse import quote, urlsplit

import pytest
from django.test import Client

from congress_portal.views import examples
from tests.awards.documents import award, decision, person_award
from tests.congresses import documents as congresses
from tests.organizations.documents import profile, publish

pytestmark = pytest.mark.walk

REQUESTS = int(os.environ.get("PORTAL_FUZZED", "1500"))
SEED = int(os.environ.get("PORTAL_FUZZ_SEED", "1"))
NAMES = (
    *("q", "page", "after", "kind", "year", "level", "parent", "state", "host", "part", "verdict"),
    *("form", "deciding", "body", "record", "reason", "as_of", "first", "first_term", "second"),
    *("second_term", "term", "bom", "next", "lang", "format", "known", "sort", "order", "trang"),
)
VALUES = [
    *("", "0", "1", "2", "-1", "1.5", "1e9", "9" * 5, "9" * 30, "9" * 400, "²", "٣", "0x10", "NaN"),
    *("2023", "1899", "9999", "10000", "2023-2028", "9999-0000", "0000-0000", "1-1", "4"),
    *("2020-06-30", "30/06/2020", "2020-02-30", "0000-00-00", "9999-12-31", "31/12/99999", "now"),
    *("organization", "congress", "award", "individual", "active", "ended", "report", "published"),
    *("lạng sơn", "LĐLĐ", "công đoàn", "Công đoàn Viên chức tỉnh Lạng Sơn", "12/QĐ-LĐLĐ", "đ"),
    *("\x00", "a\x00b", "\x1b[31m", "\r\nSet-Cookie: a=b", "\u202e", "\ufeff", "\ud7ff", "💥" * 9),
    *("%", "_", "\\", "%%%", "'", '"', "';--", "{{ 7*7 }}", "<script>alert(1)</script>", "../" * 9),
    *("((((((", "[[:alpha:]]+", "$" * 50, "a" * 10_000, "công " * 2_000, "|" * 300, "&" * 300),
    *("W10", "WzEsMl0", "bnVsbA", "W251bGwsbnVsbCxudWxsXQ", "W1tbW1tbW1tbW1tb", "====", "e30"),
    *("https://example.org/", "//example.org", "javascript:alert(1)", "/to-chuc/", "null"),
]
RAW = (
    *("%", "%zz", "%00", "%ff%fe", "%C3%28", "%ED%A0%80", "a=b=c", "&&&", "=", "q", "q=%"),
    *("%u0041", "page=1&page=2", "q[]=1", "__class__=x"),
)


@pytest.fixture
def addresses(cloned_database):
    home = profile("Công đoàn Viên chức tỉnh Lạng Sơn")
    publish(home)
    publish(congresses.lang_son())
    publish(decision(award(), person_award("Lạng Văn Sơn")))
    publish(congresses.cluster_year())
    made = {urlsplit(each.example).path for each in examples() if each.example}
    codes = [home.code, congresses.lang_son().code, congresses.HOST.code]
    return sorted(made), codes


def queries(chance: random.Random, codes: list[str]) -> str:
    """A query string: known names with values of every kind, sometimes no query string at all."""
    if chance.random() < 0.08:
        return "&".join(chance.choices(RAW, k=chance.randint(1, 4)))
    parts = []
    for _place in range(chance.randint(1, 4)):
        name = chance.choice(NAMES) if chance.random() < 0.95 else chance.choice(VALUES)[:40]
        value = chance.choice([*VALUES, *codes])
        if chance.random() < 0.15:
            value = "".join(chr(chance.randrange(1, 0xD800)) for _letter in range(20))
        parts.append(f"{quote(name)}={quote(value)}")
    return "&".join(parts)


def test_no_parameter_breaks_a_public_page(addresses):
    paths, codes = addresses
    chance = random.Random(SEED)
    reader = Client(raise_request_exception=False)
    statuses: Counter[int] = Counter()
    broken = []
    for _request in range(REQUESTS):
        address = f"{chance.choice(paths)}?{queries(chance, codes)}"
        with contextlib.closing(reader.get(address)) as response:
            body = b"".join(response) if response.streaming else response.content
        statuses[response.status_code] += 1
        if (
            response.status_code not in (200, 301, 302, 304, 400, 404, 413)
            or b"Traceback" in body
            or (b"\x00" in body[:1000] and "text/html" in response["Content-Type"])
            or "Set-Cookie" in response.headers
        ):
            broken.append((response.status_code, address[:300]))
    print(f"{REQUESTS} requests to {len(paths)} addresses: {dict(sorted(statuses.items()))}")
    assert broken == []
    assert len(paths) > 40
    assert statuses[200] > REQUESTS / 2
