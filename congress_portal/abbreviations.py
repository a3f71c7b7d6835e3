"""Abbreviations of union papers, explained where they stand and once more at the foot of a page."""

import re
from collections.abc import Collection

from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

GLOSSARY: dict[str, Promise] = {
    "TLĐ": _("General Confederation of Labour"),
    "LĐLĐ": _("Federation of Labour"),
    "CĐ": _("trade union"),
    "CĐCS": _("grassroots union"),
    "CĐVC": _("Union of Civil Servants"),
    "CĐCTTTCS": _("union directly above grassroots unions"),
    "CĐN": _("union of a sector"),
    "BCH": _("executive committee (abbreviated)"),
    "BTV": _("standing committee (abbreviated)"),
    "UBKT": _("inspection committee (abbreviated)"),
    "BNC": _("women's affairs committee"),
    "CNVCLĐ": _("workers, civil servants and employees"),
    "CCVCLĐ": _("civil servants, public employees and workers"),
    "CCVC": _("civil servants and public employees"),
    "CNLĐ": _("workers and employees"),
    "NLĐ": _("workers"),
    "ĐVCĐ": _("union members"),
    "KCN": _("industrial park"),
    "KKT": _("economic zone"),
    "UBND": _("people's committee"),
    "HĐND": _("people's council"),
    "MTTQ": _("Fatherland Front"),
    "ATVSLĐ": _("occupational safety and health"),
    "BHXH": _("social insurance"),
    "BHYT": _("health insurance"),
    "TƯLĐTT": _("collective labour agreement"),
}

# Nothing in these is running text.
OPAQUE = frozenset(("abbr", "button", "code", "option", "script", "style", "svg", "textarea"))
# What takes the focus itself must not hold a second stop.
FOCUSED = frozenset(("a", "summary"))

# A number of a document, “12/QĐ-LĐLĐ”, is one word.
TOKEN = re.compile(
    r"<(?P<close>/)?(?P<tag>[a-z][a-z0-9]*)[^>]*>"
    rf"|(?<![\w/-])(?P<short>{'|'.join(sorted(GLOSSARY, key=len, reverse=True))})(?![\w/-])"
)


def explained(html: str) -> tuple[str, list[str]]:
    """The page with each abbreviation marked, and those it has; the first of each takes the focus.

    `html` is what a template has escaped; only its text is touched, never a tag.
    """
    seen: dict[str, bool] = {}
    depth = dict.fromkeys((*OPAQUE, *FOCUSED), 0)

    def marked(found: re.Match[str]) -> str:
        short, tag = found["short"], found["tag"]
        if short is None:
            if tag in depth:
                depth[tag] += -1 if found["close"] else 1
            return found[0]
        if any(depth[each] for each in OPAQUE):
            return short
        is_stop = not seen.get(short) and not any(depth[each] for each in FOCUSED)
        seen[short] = seen.get(short, False) or is_stop
        element = (
            '<abbr title="{}" tabindex="0">{}</abbr>' if is_stop else '<abbr title="{}">{}</abbr>'
        )
        return format_html(element, GLOSSARY[short], short)

    return TOKEN.sub(marked, html), list(seen)


def meanings(shorts: Collection[str]) -> list[tuple[str, Promise]]:
    """Abbreviations with their words, in the order of the glossary."""
    return [(short, words) for short, words in GLOSSARY.items() if short in shorts]
