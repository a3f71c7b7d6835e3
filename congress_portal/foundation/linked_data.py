"""Descriptions of pages in the words of schema.org, as data blocks: no browser runs them."""

import json
from typing import Any

from django.utils.safestring import SafeString

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
NOTHING: tuple[Any, ...] = ("", None, [], {})
_ESCAPED = {ord(letter): f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"}


def block(found: dict[str, Any]) -> SafeString:
    """The element with its JSON; nothing in it can end the element."""
    told = {"@context": "https://schema.org", **without_gaps(found)}
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPED)
    return SafeString(f'<script type="application/ld+json">{text}</script>')


def without_gaps(value: Any) -> Any:
    """Without what is not known: no key stands for nothing."""
    if isinstance(value, dict):
        kept = ((key, without_gaps(each)) for key, each in value.items())
        return {key: each for key, each in kept if each not in NOTHING}
    if isinstance(value, list):
        return [each for each in map(without_gaps, value) if each not in NOTHING]
    return value
