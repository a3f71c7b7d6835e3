"""What a page says that is not Vietnamese.

`english_left(html)` is for the tests of every page: it names each text that is a msgid of an
installed catalogue, or holds a word of three or more plain letters that is no Vietnamese
syllable and not in the list below.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from bs4 import BeautifulSoup, Comment, Doctype, NavigableString, Tag
from django.utils.translation import gettext, override, pgettext

from congress_portal.management.commands.extract_messages import (
    messages_of_packages,
    messages_of_project,
)

# What a Vietnamese page writes so as well: files, standards, programs, abbreviations.
ALLOWED = {
    "http",
    "https",
    "STT",
    "CSV",
    "XLSX",
    "XLS",
    "JSON",
    "DOCX",
    "PDF",
    "API",
    "OpenAPI",
    "Atom",
    "ICS",
    "iCalendar",
    "DCAT",
    "Popolo",
    "CC",
    "UTC",
    "HTTP",
    "HTTPS",
    "URL",
    "UTF",
    "BOM",
    "SHA",
    "SQL",
    "UUID",
    "XML",
    "ZIP",
    "Django",
    "Excel",
    "LibreOffice",
    "Word",
    "Unicode",
    "Windows",
    "Mac",
    "Control",
    "Command",
    "Enter",
    "TCVN",
    "VNI",
    "web",
    "email",
    "internet",
    "online",
    "website",
    "macro",
    "cookie",
    "byte",
    "tab",
    "BCH",
    "BTV",
    "UBKT",
    "UBND",
    "MTTQ",
    "CNVC",
    "CBCCVC",
    "HCSN",
    "SXKD",
    "KCN",
    "KCX",
    "KKT",
    "TDTT",
    "DNNKVNN",
    "Covid",
}
HIDDEN = ("script", "style", "code", "kbd", "samp", "template")
SPOKEN_ATTRIBUTES = ("alt", "aria-label", "aria-description", "placeholder", "title", "data-h")

# What an English page writes in Vietnamese: the language itself in the switch, the currency,
# the qualifiers that the page about the portal explains, abbreviations.
SAID_IN_BOTH = (
    *("Tiếng Việt", "đồng", "trên, gần, khoảng"),
    *("LĐLĐ", "CĐVC", "CĐCS", "NLĐ", "ĐVTT"),
)
_TONES = re.compile(
    "[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]", re.IGNORECASE
)

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_NOT_WORDS = re.compile(
    r"""
    https?://\S+ | \S+@\S+\.\S+ | (?<!\w)/\S+       # addresses of pages and of people
    | \b[\w-]+(?:\.[\w-]+)*\.(?:vn|com|org|net|info|csv|xlsx?|json|docx|pdf|txt|html)\b
    | (?<!\w)\.[a-z]{3,4}\b                         # .xlsx
    | \b[bcdfghjkmnpqrstvwxz2-9]{8}\b               # codes of records
    | \b\w*\d\w*\b | \b[IVXLC]+\b | \b[0-9a-f]{12,}\b
    """,
    re.VERBOSE,
)
# A syllable with its tone and marks left out: dai, hoi, cong, doan, nghiep, khuyu.
_SYLLABLE = re.compile(
    r"""
    (?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?
    (?:
        (?:a|e|i|o|u|y|ie|oa|oe|oo|ua|ue|uo|uy|uye|ye)(?:c|ch|m|n|ng|nh|p|t)
        | a|e|i|o|u|y|ai|ao|au|ay|eo|eu|ia|ieu|iu|oa|oai|oao|oay|oe|oeo|oi|ua|uay|ue|ui
        | uo|uoi|uou|uu|uy|uya|uyu|ya|yeu
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def english_left(html: str | bytes, allowed: Iterable[str] = ()) -> list[str]:
    """The texts of a page that are English, in its order; `allowed` are words of its data."""
    allowed = frozenset(allowed)
    return [text for text in visible_texts(html) if is_english(text, allowed)]


@cache
def is_english(text: str, allowed: frozenset[str] = frozenset()) -> bool:
    return text in untranslated_msgids() or bool(english_words(text, allowed))


def english_words(text: str, allowed: frozenset[str] = frozenset()) -> list[str]:
    """The words of three or more plain letters that no Vietnamese text holds."""
    return [
        word
        for word in _WORD.findall(_NOT_WORDS.sub(" ", text))
        if len(word) > 2
        and word.isascii()
        and word not in ALLOWED
        and word not in allowed
        and not _SYLLABLE.fullmatch(word)
    ]


def visible_texts(html: str | bytes) -> Iterator[str]:
    """What a reader sees or hears: text, labels read aloud, buttons, title, description."""
    page = BeautifulSoup(html, "lxml")
    for hidden in page.find_all(HIDDEN):
        hidden.decompose()
    # A part may be English by intent; a page that says so of all of itself is not let off.
    for foreign in page.select('[lang^="en"]:not(html)'):
        foreign.decompose()
    # What an abbreviation stands for is told beside the text, which it must not cut in two.
    for short in page.find_all("abbr"):
        yield from _said(short.get("title", ""))
        short.unwrap()
    page.smooth()
    for node in page.descendants:
        if isinstance(node, NavigableString) and not isinstance(node, Comment | Doctype):
            yield from _said(node)
        elif isinstance(node, Tag):
            for name in SPOKEN_ATTRIBUTES:
                yield from _said(node.get(name, ""))
            if node.name == "input" and node.get("type") in ("submit", "button", "reset"):
                yield from _said(node.get("value", ""))
            if node.name == "meta" and node.get("name") == "description":
                yield from _said(node.get("content", ""))


def _said(text: str) -> Iterator[str]:
    if words := " ".join(text.split()):
        yield words


@cache
def untranslated_msgids() -> frozenset[str]:
    """Every English msgid of the project and its packages, as a page would show it."""
    keys = set(messages_of_project())
    for known, _translated in messages_of_packages("django").values():
        keys |= set(known)
    with override("vi"):
        said = {
            (msgid, pgettext(context, msgid) if context else gettext(msgid))
            for context, msgid in keys
        }
    # A msgid that is also the translation of something (“Email”, “Ban”) would accuse it.
    translations = {translation.strip() for _msgid, translation in said}
    shown = {form for msgid, _translation in said for form in (msgid, _capitalised(msgid))}
    return frozenset(
        " ".join(text.split())
        for text in shown
        if _WORD.search(text) and text.strip() not in translations
    )


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def vietnamese_left(html: str | bytes) -> list[str]:
    """The texts of an English page that are a Vietnamese sentence of the catalogue.

    What a record says, and what is marked as Vietnamese, stays as it is.
    """
    page = BeautifulSoup(html, "html.parser")
    for part in page.select('[lang^="vi"]:not(html), [data-field]'):
        part.decompose()
    return [text for text in visible_texts(str(page)) if is_translation(text)]


def vietnamese_words(html: str | bytes, said: Iterable[str]) -> list[str]:
    """The texts of an English page with Vietnamese words that no record says, in its order.

    `said` are the texts of the records, which every language shows as they are.
    """
    page = BeautifulSoup(html, "html.parser")
    for part in page.select('[lang^="vi"]:not(html), [data-field]'):
        part.decompose()
    known = sorted({*said, *SAID_IN_BOTH}, key=len, reverse=True)
    left = []
    for text in visible_texts(str(page)):
        rest = text
        if _TONES.search(rest):
            for each in known:
                rest = rest.replace(each, " ")
        if _TONES.search(rest):
            left.append(text)
    return left


def is_translation(text: str) -> bool:
    if text.isascii():
        return False
    plain, with_places = translations()
    return text in plain or any(pattern.fullmatch(text) for pattern in with_places)


@cache
def translations() -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    """Vietnamese sentences of the project: those of words alone, and those with values in them."""
    plain, with_places = set(), []
    with override("vi"):
        for context, msgid in messages_of_project():
            said = pgettext(context, msgid) if context else gettext(msgid)
            text = " ".join(re.sub(r"<[^>]+>", " ", said).split())
            if said == msgid or not text:
                continue
            parts = re.split(r"%\([a-z_]+\)[sd]|%[sd]", text)
            if len(parts) == 1:
                plain |= {text, _capitalised(text)}
            elif len("".join(parts).split()) > 1:
                with_places.append(re.compile(".+".join(re.escape(part) for part in parts)))
    return frozenset(plain), tuple(with_places)
