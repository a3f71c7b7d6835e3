"""Reasons to look closer at a record before it is published; each is said in words."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from congress_portal.foundation.publication import ReasonClass, canonical_text, record_kind
from congress_portal.foundation.rules import Severity
from congresses.enums import SectionStatus
from congresses.models import Congress, EntryForBody
from organizations.enums import RiskKind
from organizations.published import Edition

from . import checking, tracing
from .builders import build

FEW_RECORDS = 3
MANY_VALUES = 20

Risks = dict[RiskKind, int | None]


def risks_of(record: Any) -> Risks:
    """What speaks for a closer look, with a number where there is one to tell."""
    return {kind: count for kind, count in _found(record) if count != 0}


def _found(record: Any) -> Iterator[tuple[RiskKind, int | None]]:
    if record.edition_count:
        yield RiskKind.CORRECTION, None
        changed = values_changed(record)
        yield RiskKind.LARGE_CHANGE, changed if changed >= MANY_VALUES else 0
    if record.reason_class == ReasonClass.DATA_PROTECTION:
        yield RiskKind.DATA_PROTECTION, None
    warnings = [each for each in checking.check(record) if each.severity == Severity.WARNING]
    yield RiskKind.WARNINGS, len(warnings)
    compared = tracing.compare(record)
    if compared.texts:
        yield RiskKind.NOT_IN_SOURCE, len(compared.missing)
    elif tracing.sources_of(record):
        yield RiskKind.NO_SOURCE_TEXT, None
    published = Edition.objects.filter(submitted_by_id=record.submitted_by_id)
    if published.count() < FEW_RECORDS:
        yield RiskKind.NEW_CLERK, None
    if isinstance(record, Congress):
        entered = EntryForBody.objects.filter(congress=record).exclude(is_confirmed=True)
        yield RiskKind.ENTERED_FOR, None if entered.exists() else 0
        awaited = record.sections.filter(status=SectionStatus.SUPPLEMENTING)
        yield RiskKind.SUPPLEMENTING, awaited.count()


def values_changed(record: Any) -> int:
    """How many values of the record are not those of its last edition."""
    editions = Edition.objects.of(record_kind(record), record.code).exclude(text="")
    last = editions.order_by("-number").first()
    if last is None:
        return 0
    before, after = _values(last.text), _values(canonical_text(build(record)))
    return max((before - after).total(), (after - before).total())


def _values(text: str) -> Counter[tuple[str, str]]:
    """The values of a document, each with its path without places: rows may have moved."""
    return Counter(_walked(json.loads(text), ""))


def _walked(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for name, each in value.items():
            yield from _walked(each, f"{path}/{name}")
    elif isinstance(value, list):
        for each in value:
            yield from _walked(each, path)
    elif value not in (None, ""):
        yield path, str(value)
