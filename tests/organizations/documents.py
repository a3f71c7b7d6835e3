"""Documents and editions for tests of public pages, made without the desk."""

import dataclasses
import datetime
import itertools
from typing import Any

from django.db import transaction
from django.utils import timezone

from congress_portal.foundation.dates import PartialDate
from congress_portal.foundation.publication import (
    CODE_LETTERS,
    EditionKind,
    canonical_text,
    edition_hash,
)
from congress_portal.publishing import rows
from organizations.published import Edition
from organizations.reports import (
    AffiliationText,
    Body,
    EventText,
    NameText,
    OrganizationProfile,
    ParticipantText,
    SourceText,
    TerritoryText,
)

KINDS = {
    "OrganizationProfile": "organization",
    "CongressReport": "congress",
    "DecisionReport": "awarddecision",
    "ClusterYearReport": "clusteryear",
}
_numbers = itertools.count(1)


def code(number: int | None = None) -> str:
    """A public code; the same number gives the same code."""
    number = next(_numbers) + 10**6 if number is None else number
    letters = ""
    for _place in range(8):
        number, letter = divmod(number, len(CODE_LETTERS))
        letters = CODE_LETTERS[letter] + letters
    return letters


@transaction.atomic
def publish(document: Any, **more: Any) -> Edition:
    """The next edition of the document's record, with its published rows."""
    kind = KINDS[type(document).__name__]
    edition = _append(kind, document.code, canonical_text(document), **more)
    rows.replace(edition, document)
    return edition


@transaction.atomic
def withdraw(document: Any, note: str = "Rút theo yêu cầu của đơn vị.") -> Edition:
    kind = KINDS[type(document).__name__]
    edition = _append(kind, document.code, "", kind=EditionKind.WITHDRAW, note=note)
    rows.remove(kind, document.code)
    return edition


def _append(record_kind: str, record_code: str, text: str, **more: Any) -> Edition:
    last = Edition.objects.of(record_kind, record_code).order_by("-number").first()
    previous = last.sha256 if last else ""
    if last:
        more = {
            "kind": EditionKind.CORRECT,
            "reason_class": "entry_error",
            "note": "Sửa một lỗi nhập liệu.",
        } | more
    return Edition.objects.create(
        **{
            "record_kind": record_kind,
            "record_id": next(_numbers),
            "record_code": record_code,
            "number": last.number + 1 if last else 1,
            "kind": EditionKind.PUBLISH,
            "text": text,
            "sha256": edition_hash(text, previous),
            "previous_sha256": previous,
            "submitted_by_id": 1,
            "approved_by_id": 2,
            "published_at": timezone.now(),
        }
        | more
    )


def day(text: str) -> PartialDate:
    return PartialDate.from_iso(text)


def body(name: str = "Liên đoàn Lao động tỉnh Lạng Sơn", **more: Any) -> Body:
    return Body(
        **{"kind": "organization", "code": code(1), "name": name, "is_identified": True} | more
    )


SOURCE = SourceText(
    number=1,
    kind="news",
    title="Đại hội lần thứ IV thành công",
    publisher="Công đoàn tỉnh Lạng Sơn",
    author="Dương Mai Khoa",
    address="https://example.org/tin",
    published_on=day("2023-06-07"),
    published_time="23:42",
    republishes=None,
    deviations=(),
)


def profile(name: str = "Công đoàn Viên chức tỉnh Lạng Sơn", **more: Any) -> OrganizationProfile:
    """A body at the third level, active, with one superior and one source."""
    given = {
        "schema": 1,
        "code": code(),
        "name": name,
        "short_name": "",
        "disambiguator": "",
        "kind_code": "cdvc-tinh",
        "kind_name": "Công đoàn viên chức tỉnh",
        "level": 3,
        "founded_on": None,
        "ended_on": None,
        "is_provisional": False,
        "is_identified": True,
        "is_stub": False,
        "names": (NameText("official", name, "", None, None),),
        "affiliations": (AffiliationText("direct", body(), None, None),),
        "territories": (),
        "events": (),
        "source": 1,
        "sources": (SOURCE,),
    }
    return OrganizationProfile(**given | more)


def ended_profile(successor: Body, **more: Any) -> OrganizationProfile:
    """A body that was renamed once and merged into `successor` on 1 July 2025."""
    made = profile(**more)
    own = Body("organization", made.code, made.name, True)
    return dataclasses.replace(
        made,
        founded_on=day("1995"),
        ended_on=day("2025-07-01"),
        short_name="CĐVC tỉnh",
        names=(
            NameText("official", "Công đoàn Cơ quan tỉnh", "", None, datetime.date(2008, 3, 1)),
            NameText("official", made.name, "CĐVC tỉnh", datetime.date(2008, 3, 1), None),
        ),
        territories=(TerritoryText("tỉnh Lạng Sơn", "20", "", "", "main", None, None),),
        events=(
            EventText("renamed", day("2008-03"), None, (), (), "", 1),
            EventText(
                "merged",
                day("2025-07-01"),
                None,
                (
                    ParticipantText("predecessor", own, ""),
                    ParticipantText("successor", successor, ""),
                ),
                (),
                "",
                1,
            ),
        ),
    )
