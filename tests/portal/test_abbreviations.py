"""Abbreviations: explained where they stand, and nowhere that would break a page."""

import re

import pytest
from bs4 import BeautifulSoup
from django.utils import translation

from congress_portal.abbreviations import GLOSSARY, explained, meanings
from congress_portal.foundation.abbreviations import LONG_FORMS
from congress_portal.foundation.vietnamese import fold
from tests.congresses.documents import lang_son, publish, target


def marked(html):
    return BeautifulSoup(explained(html)[0], "html.parser")


@pytest.mark.parametrize(
    "html",
    [
        "<p>Quyết định số 12/QĐ-LĐLĐ</p>",
        "<p>CĐCSX và XCĐCS</p>",
        '<a title="CĐCS" href="/to-chuc/CĐCS/">đơn vị</a>',
        '<input value="LĐLĐ tỉnh">',
        "<textarea>LĐLĐ tỉnh</textarea>",
        "<select><option>LĐLĐ tỉnh</option></select>",
        "<svg><text>CĐCS</text></svg>",
        '<abbr title="của nguồn">CĐCS</abbr>',
        "<code>CĐCS</code>",
    ],
)
def test_what_is_no_word_of_the_text_stays_as_it_is(html):
    assert explained(html) == (html, [])


def test_each_stands_with_its_words_and_the_first_takes_the_focus():
    html = marked("<p>CĐCS vững mạnh; CĐCS yếu; LĐLĐ tỉnh</p>")
    assert [each["title"] for each in html.select("abbr")] == [
        GLOSSARY["CĐCS"],
        GLOSSARY["CĐCS"],
        GLOSSARY["LĐLĐ"],
    ]
    assert [each.get("tabindex") for each in html.select("abbr")] == ["0", None, "0"]


def test_a_link_has_no_second_stop_and_the_next_outside_takes_it():
    html = marked('<a href="/">LĐLĐ tỉnh</a> và LĐLĐ huyện')
    assert [each.get("tabindex") for each in html.select("abbr")] == [None, "0"]


def test_the_text_of_a_page_is_the_same_with_and_without():
    html = "<p>Tỷ lệ <b>CĐCS</b> có &lt;NLĐ&gt; &amp; UBKT</p>"
    assert marked(html).get_text() == BeautifulSoup(html, "html.parser").get_text()


def test_the_longest_abbreviation_wins():
    assert explained("CĐCTTTCS, CĐCS, CĐ")[1] == ["CĐCTTTCS", "CĐCS", "CĐ"]


def test_meanings_come_in_the_order_of_the_glossary():
    assert [short for short, _words in meanings(["NLĐ", "CĐCS"])] == ["CĐCS", "NLĐ"]


@pytest.mark.django_db
def test_a_page_lists_the_abbreviations_it_uses_and_no_other(client):
    publish(lang_son(targets=(target("CĐCS có UBKT"),)))
    page = client.get("/dai-hoi/dhvcnst4/", follow=True)
    soup = BeautifulSoup(page.content, "lxml")
    listed = [each.get_text() for each in soup.select(".glossary dt")]
    used = {each.get_text() for each in soup.select("main abbr[title]")}
    assert set(listed) == used
    assert {"CĐCS", "UBKT"} <= used
    assert not re.search(r"<abbr[^>]*>[^<]*</abbr>[^<]*</title>", page.content.decode())


def test_what_a_page_explains_is_what_search_and_names_read():
    """One abbreviation has one meaning, whichever part of the portal reads it."""
    both = [short for short in GLOSSARY if short in LONG_FORMS]
    assert len(both) >= 12
    with translation.override("vi"):
        differing = {
            short: str(GLOSSARY[short])
            for short in both
            if fold(str(GLOSSARY[short])) not in [fold(words) for words in LONG_FORMS[short]]
        }
    assert differing == {}
