"""What every published record has beside its page: its editions, as page and file, and its facts.

The file of editions carries each text letter for letter, so that whoever reads it can compute
the hashes again; docs/verify_edition.py does.
"""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.template.loader import render_to_string
from django.urls import URLPattern, re_path
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from awards.facts import WORDINGS
from awards.urls import DECISION
from congress_portal.foundation.dates import DateBasis
from congress_portal.foundation.facts import Change, facts
from congress_portal.foundation.figures import Basis, Qualifier
from congress_portal.foundation.publication import EditionKind
from congress_portal.foundation.sheet_files import CSV_TYPE, csv_bytes, guard
from congresses.urls import YEAR
from congresses.views import code_of_year
from organizations import editions
from organizations.editions import RECORD
from organizations.kept_pages import answer as kept_answer
from organizations.kept_pages import register_stamp
from organizations.published import Edition

from .publications import Publication, is_sealed, publication, titled, with_texts

JSON_TYPE = "application/json; charset=utf-8"
FACT_COLUMNS = (
    "Mã hồ sơ",
    "Bản công bố",
    "Trường",
    "Vị trí",
    "Giá trị",
    "Cách đọc",
    "Mức xác định",
    "Đơn vị tính",
    "Căn cứ",
    "Nguồn",
)
START_PAGES = {
    "organization": (gettext_lazy("Bodies"), "/to-chuc/"),
    "congress": (gettext_lazy("Congresses"), "/dai-hoi/"),
    "awarddecision": (gettext_lazy("Awards"), "/khen-thuong/"),
    "clusteryear": (gettext_lazy("Emulation clusters"), "/cum-thi-dua/"),
}


@dataclass(frozen=True)
class Told:
    """An edition in the history of its record."""

    publication: Publication
    is_sealed: bool

    @property
    def edition(self) -> Any:
        return self.publication.edition

    @property
    def changes(self) -> list[Change]:
        return self.publication.changes


def told_editions(kind: str, code: str) -> list[Told]:
    """All editions of a record, newest first; none of a record withdrawn today."""
    rows = with_texts(titled(Edition.objects.of(kind, code))).order_by("-number")
    found = [Told(publication(row), is_sealed(row)) for row in rows]
    if not found:
        raise Http404
    if found[0].edition.kind == EditionKind.WITHDRAW:
        raise editions.Withdrawn(found[0].edition)
    return found


def of_record(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Turn what an address says of a record into its kind and code."""

    @wraps(view)
    def answering(
        request: HttpRequest, kind: str, code: str, year: str = "", **more: Any
    ) -> HttpResponseBase:
        code = code.lower()
        return view(request, kind, code_of_year(code, year) if year else code, **more)

    return answering


@require_safe
@editions.gone_if_withdrawn
@of_record
def history(request: HttpRequest, kind: str, code: str) -> HttpResponseBase:
    """Every edition of a record, with what it changed, field by field."""
    made_at = register_stamp()
    found = told_editions(kind, code)
    record = found[0].publication
    if elsewhere := editions.redirect_to(f"{record.address}lich-su/", request):
        return elsewhere

    def page() -> bytes:
        name, start = START_PAGES[kind]
        context = {
            "title": record.title,
            "address": record.address,
            "editions": found,
            "downloads": [("JSON", f"{record.address}lich-su.json")],
            "feed_address": f"{record.address[:-1]}.atom",
            "trail": [(name, start), (record.title, record.address), (_("Editions"), "")],
        }
        return render_to_string("organizations/edition_list.html", context, request).encode()

    return kept_answer(request, made_at, made_of(found), page)


def made_of(found: list[Told]) -> list[str]:
    """A sealed text has another hash than its edition, so both count."""
    return [
        *(each.edition.page_hash for each in found),
        found[0].publication.address,
        found[0].publication.title,
    ]


@require_safe
@of_record
def history_json(request: HttpRequest, kind: str, code: str) -> HttpResponseBase:
    """Every edition with its text and hashes; of a withdrawn record the hashes alone, as 410."""
    made_at = register_stamp()
    try:
        found = told_editions(kind, code)
    except editions.Withdrawn:
        rows = Edition.objects.of(kind, code).defer("text").order_by("-number")
        record = {"kind": kind, "code": code, "withdrawn": True}
        told = [editions.facts_of(row, is_open=row.kind == EditionKind.WITHDRAW) for row in rows]
        return _json({"record": record, "editions": told[::-1]}, status=410)
    record_shown = found[0].publication
    if elsewhere := editions.redirect_to(f"{record_shown.address}lich-su.json", request):
        return elsewhere

    def content() -> bytes:
        with translation.override("vi"):
            told = [
                {
                    **editions.facts_of(each.edition),
                    "sealed": each.is_sealed,
                    "changes": [asdict(change) for change in each.changes],
                    "text": each.edition.text,
                }
                for each in reversed(found)
            ]
        record = {"kind": kind, "code": code, "withdrawn": False, "title": record_shown.title}
        return _json({"record": record, "editions": told}).content

    response = kept_answer(request, made_at, made_of(found), content, content_type=JSON_TYPE)
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response


def _json(value: Any, status: int = 200) -> HttpResponse:
    return HttpResponse(
        json.dumps(value, ensure_ascii=False, separators=(",", ":")),
        content_type=JSON_TYPE,
        status=status,
        headers={"Access-Control-Allow-Origin": "*"},
    )


@require_safe
@editions.gone_if_withdrawn
@of_record
def facts_csv(request: HttpRequest, kind: str, code: str) -> HttpResponseBase:
    """Every fact of the edition in force, one a line."""
    shown = editions.find(kind, code)
    edition = shown.edition
    record = publication(titled(Edition.objects.filter(pk=edition.pk)).get())
    if elsewhere := editions.redirect_to(f"{record.address}so-lieu.csv", request):
        return elsewhere

    def content() -> bytes:
        with translation.override("vi"):
            rows = [
                (
                    code,
                    edition.number,
                    guard(each.field),
                    guard(each.where),
                    each.value if is_number(each.value) else guard(each.value),
                    each.shown if is_number(each.value) else guard(each.shown),
                    label_of(Qualifier, each.qualifier),
                    guard(each.unit),
                    label_of(DateBasis, each.basis) or label_of(Basis, each.basis),
                    guard(each.source),
                )
                for each in facts(edition.text, WORDINGS[kind])
            ]
        return csv_bytes(FACT_COLUMNS, rows, mark=request.GET.get("bom") != "0")

    response = kept_answer(
        request,
        shown.made_at,
        [edition.page_hash, record.address, "so-lieu"],
        content,
        content_type=CSV_TYPE,
    )
    name = f"so-lieu_{code}_v{edition.number}.csv"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def is_number(text: str) -> bool:
    return text.removeprefix("-").replace(".", "", 1).isdecimal() and text.isascii()


def label_of(choices: Any, value: str) -> str:
    return str(choices(value).label) if value in choices.values else ""


RECORD_ADDRESSES = {
    "organization": rf"^to-chuc/{RECORD}",
    "congress": rf"^dai-hoi/{RECORD}",
    "awarddecision": DECISION,
    "clusteryear": rf"^cum-thi-dua/{RECORD}/{YEAR}",
}


def patterns(ending: str, view: Callable[..., HttpResponseBase], name: str) -> list[URLPattern]:
    """The addresses of a part that every record has."""
    return [
        re_path(rf"{start}{ending}$", view, {"kind": kind}, name=f"{kind}_{name}")
        for kind, start in RECORD_ADDRESSES.items()
    ]


URLS = [
    *patterns(r"/lich-su/", history, "history"),
    *patterns(r"/lich-su\.json", history_json, "history_json"),
    *patterns(r"/so-lieu\.csv", facts_csv, "facts_csv"),
]
