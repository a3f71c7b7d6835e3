"""Reading editions for the public: the latest, an older one, all of them, a withdrawn one.

What all records have in common: one address per record, 404 for what is not published, 410
for what is so no longer, the document as JSON, answers that a browser need not fetch twice.
"""

import datetime
import functools
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q, Subquery
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponsePermanentRedirect,
)
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from congress_portal.foundation.dates import show_date
from congress_portal.foundation.publication import EditionKind, ReasonClass, read_document
from congress_portal.foundation.vietnamese import slugify
from organizations.kept_pages import conditional, stamp_with_rows
from organizations.published import Edition

# A code as typed, its slug, whatever it says, and nothing that could be another page.
RECORD = r"(?P<code>[A-Za-z0-9]{8})(?:-[^/]*)?"


class Withdrawn(Exception):
    """The record was published and is so no longer."""

    def __init__(self, edition: Edition):
        super().__init__(edition.record_code)
        self.edition = edition


@dataclass(frozen=True)
class Shown:
    """An edition as a page shows it, and the number of the latest one of its record."""

    edition: Edition
    latest_number: int
    # The stamp of the register when the edition was read.
    made_at: UUID | None = None

    @property
    def is_latest(self) -> bool:
        return self.edition.number == self.latest_number

    @property
    def is_corrected(self) -> bool:
        """Whether it says something else than the edition before."""
        return self.edition.kind == EditionKind.CORRECT

    @property
    def is_supplement(self) -> bool:
        return self.edition.reason_class == ReasonClass.SUPPLEMENT

    @property
    def published_on(self) -> datetime.date:
        return timezone.localtime(self.edition.published_at).date()

    @property
    def sealed_on(self) -> datetime.date | None:
        """The day on which a name was last hidden in it."""
        sealed_at = self.edition.sealed_at
        return timezone.localtime(sealed_at).date() if sealed_at else None

    @property
    def fingerprint(self) -> str:
        """The first letters of the hash: enough to compare on paper."""
        return self.edition.sha256[:16]

    def read(self, document_type: type) -> Any:
        return read_document(document_type, self.edition.text)


def find(record_kind: str, code: str, number: int | None = None) -> Shown:
    """An edition of a record, the latest unless `number` is given, in one query.

    Raises `Http404` for what is not there and `Withdrawn` for a record withdrawn since.
    """
    of_record = Edition.objects.of(record_kind, code)
    latest = of_record.order_by("-number").values("number")[:1]
    wanted = Q(number=Subquery(latest))
    if number is not None:
        wanted |= Q(number=number)
    found = list(of_record.filter(wanted).annotate(register=stamp_with_rows()).order_by("-number"))
    if not found:
        raise Http404
    if found[0].kind == EditionKind.WITHDRAW:
        raise Withdrawn(found[0])
    edition = next((each for each in found if number in (None, each.number)), None)
    if edition is None or not edition.text:
        raise Http404
    return Shown(edition, found[0].number, edition.register)


def broken_links() -> tuple[int, list[str]]:
    """How many editions there are, and those whose text or place in the chain is not theirs."""
    broken = []
    count, before = 0, None
    in_order = Edition.objects.order_by("record_kind", "record_code", "number")
    for edition in in_order.iterator(chunk_size=200):
        count += 1
        is_next = before is not None and (before.record_kind, before.record_code) == (
            edition.record_kind,
            edition.record_code,
        )
        follows = (before.number + 1, before.sha256) if is_next and before else (1, "")
        if (edition.number, edition.previous_sha256) != follows or not edition.matches_its_text:
            broken.append(str(edition))
        before = edition
    return count, broken


def address_of(start: str, code: str, name: str) -> str:
    """`/dai-hoi/bcdfghjk-dai-hoi-lan-thu-iv/`: the code decides, the slug is decoration."""
    slug = slugify(name)
    return f"/{start}/{code}-{slug}/" if slug else f"/{start}/{code}/"


def redirect_to(canonical: str, request: HttpRequest) -> HttpResponsePermanentRedirect | None:
    """The way to the one address of a record, or None where the request is there already."""
    if request.path == canonical:
        return None
    query = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(f"{canonical}?{query}" if query else canonical)


def gone_if_withdrawn(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Answer 410, with the public note, where the view finds its record withdrawn."""

    @functools.wraps(view)
    def answering(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return view(request, *args, **kwargs)
        except Withdrawn as withdrawn:
            edition = withdrawn.edition
            all_of_record = Edition.objects.of(edition.record_kind, edition.record_code)
            context = {
                "withdrawn_on": timezone.localtime(edition.published_at).date(),
                "reason": edition.note,
                "editions": all_of_record.defer("text").order_by("-number"),
            }
            return render(request, "410.html", context, status=410)

    return answering


def compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def told(shown: Shown) -> str:
    """The facts of an edition, and its document letter for letter as its hash covers it."""
    edition = shown.edition
    about = {"number": edition.number, "latest_number": shown.latest_number, **facts_of(edition)}
    return f'"edition":{compact(about)},"document":{edition.text}'


def facts_of(edition: Edition, *, is_open: bool = True) -> dict[str, Any]:
    """What a file tells of an edition; its note may repeat what a withdrawal took away."""
    return {
        "number": edition.number,
        "kind": edition.kind,
        "published_at": edition.published_at.isoformat(timespec="seconds"),
        "sha256": edition.sha256,
        "previous_sha256": edition.previous_sha256,
        "reason_class": edition.reason_class,
        "note": edition.note if is_open else "",
        **seal_of(edition),
    }


def as_json(request: HttpRequest, shown: Shown) -> HttpResponseBase:
    response = HttpResponse(
        f"{{{told(shown)}}}",
        content_type="application/json; charset=utf-8",
        headers={"Access-Control-Allow-Origin": "*"},
    )
    return conditional(request, response, shown.made_at)


def json_address(address: str, number: str = "") -> str:
    """Where the document of the latest edition, or of that one, is as JSON."""
    return f"{address}v/{number}.json" if number else f"{address[:-1]}.json"


def downloads(address: str, as_json_at: str = "") -> list[tuple[str, str]]:
    """The files of a record: its page, its document, its facts as a table, its editions."""
    as_json_at = as_json_at or json_address(address)
    return [
        *papers_at(as_json_at.removesuffix(".json")),
        ("JSON", as_json_at),
        (_("Facts as CSV"), f"{address}so-lieu.csv"),
        (_("Editions as JSON"), f"{address}lich-su.json"),
    ]


def papers_at(address: str) -> list[tuple[str, str]]:
    """The page at `address` as files to print and to work on."""
    return [("PDF", f"{address}.pdf"), ("Word", f"{address}.docx")]


def seal_of(edition: Edition) -> dict[str, str]:
    """What JSON says of a sealed edition: the hash of its text as it is now, beside the first."""
    if edition.sealed_at is None:
        return {}
    sealed_at = edition.sealed_at.isoformat(timespec="seconds")
    return {"sealed_at": sealed_at, "sealed_sha256": edition.sealed_sha256}


def citation(title: str, shown: Shown, address: str) -> str:
    """How to cite an edition: title, number, day of publication, address."""
    return _("%(title)s. Edition %(number)s, published %(on)s. Congress Portal. %(address)s") % {
        "title": title,
        "number": shown.edition.number,
        "on": show_date(shown.published_on),
        "address": address,
    }
