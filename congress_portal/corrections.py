"""All corrections, withdrawals and reinstatements, as a page and as files at the same address."""

import io
import json
import re
from collections.abc import Iterable
from typing import Any

from django import forms
from django.db.models import CharField, Q, QuerySet, TextField, Value
from django.db.models.functions import Concat, ExtractYear
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import path
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from congress_portal.foundation import row_workbooks
from congress_portal.foundation.figures import refusal, show_number
from congress_portal.foundation.publication import EditionKind, ReasonClass
from congress_portal.foundation.row_workbooks import Heading
from congress_portal.foundation.sheet_files import CSV_TYPE, XLSX_TYPE, csv_bytes, guard
from congress_portal.foundation.vietnamese_sql import Fold
from organizations import editions
from organizations.filters import FacetOf, ListFilter, OneOfField, WordsField
from organizations.kept_pages import answer as kept_answer
from organizations.kept_pages import register_stamp
from organizations.published import Edition

from .publications import RECORD_KINDS, Publication, publication, titled, with_texts
from .record_pages import JSON_TYPE

FIRST_YEAR = 2000
# Each is compared with the edition before it: some ten seconds for all of them.
MOST_IN_A_FILE = 2000
MOST_SHOWN = 6
LINE_COLUMNS = (
    "Ngày",
    "Loại hồ sơ",
    "Mã hồ sơ",
    "Hồ sơ",
    "Liên kết",
    "Bản công bố",
    "Hình thức",
    "Lý do",
    "Ghi chú",
    "Thay đổi",
    "Trường",
    "Vị trí",
    "Cũ",
    "Mới",
    "Liên kết dữ kiện",
    "Dấu vân tay",
)
CHANGE_WORDS = {
    "changed": "sửa",
    "added": "thêm dòng",
    "removed": "bỏ dòng",
    "moved": "đổi thứ tự",
}


class CorrectionFilter(ListFilter):
    """Editions after the first, by what they did, to which kind of record, why and when."""

    q = WordsField(label=_("Words of the note or the record"))
    kind = OneOfField(
        label=_("What was done"),
        choices=[choice for choice in EditionKind.choices if choice[0] != EditionKind.PUBLISH],
        every=_("anything"),
    )
    record = OneOfField(
        label=_("Kind of record"), choices=list(RECORD_KINDS.items()), every=_("any record")
    )
    reason = OneOfField(label=_("Reason"), choices=ReasonClass.choices, every=_("any reason"))
    year = forms.CharField(label=_("Year"), required=False, widget=forms.HiddenInput)

    facets = (FacetOf("year", _("Year"), "year", "year", newest_first=True),)

    def clean_year(self) -> int | None:
        typed = self.cleaned_data["year"].strip()
        if not typed:
            return None
        last = timezone.localdate().year
        is_year = re.fullmatch(r"[0-9]{4}", typed, re.ASCII)
        if not is_year or not FIRST_YEAR <= int(typed) <= last:
            raise refusal(
                _("“%(typed)s” is not a year of publication: choose %(first)s to %(last)s."),
                "year",
                typed,
                first=FIRST_YEAR,
                last=last,
            )
        return int(typed)

    def condition(self, name: str, value: Any) -> Q:
        if name == "q":
            return self.words_condition()
        column = {"record": "record_kind", "reason": "reason_class"}.get(name, name)
        return Q(**{column: value})


def corrections() -> QuerySet[Edition]:
    said = Concat(
        "note",
        Value(" "),
        "title",
        Value(" "),
        "detail",
        Value(" "),
        "record_code",
        output_field=CharField(),
    )
    return (
        titled(Edition.objects.filter(number__gt=1))
        .annotate(
            year=ExtractYear("published_at", tzinfo=timezone.get_default_timezone()),
            # Words are looked for after a space.
            folded=Concat(Value(" "), Fold(said), output_field=TextField()),
        )
        .order_by("-published_at", "-id")
    )


@require_safe
def correction_list(request: HttpRequest) -> HttpResponseBase:
    made_at = register_stamp()
    wanted = CorrectionFilter(request.GET)
    return kept_answer(
        request,
        made_at,
        ["dinh-chinh", str(made_at), request.META.get("QUERY_STRING", "")],
        lambda: list_page(request, wanted).content,
    )


def list_page(request: HttpRequest, wanted: CorrectionFilter, status: int = 200) -> HttpResponse:
    rows = corrections()
    counts = wanted.counts(rows)
    total = sum(count for _value, _shown, count in counts[""])
    page = wanted.page(with_texts(wanted.narrowed(rows)), total)
    query = wanted.address()
    query = "" if query == "?" else query
    return render(
        request,
        "portal/about_corrections.html",
        {
            "form": wanted,
            "page": page,
            "rows": [publication(row) for row in page],
            "total": total,
            "facets": wanted.facets_of(counts),
            "chosen": wanted.chosen(chosen_labels(wanted)),
            "most": MOST_SHOWN,
            "downloads": [
                (name, f"/dinh-chinh.{ending}{query}")
                for name, ending in (("Excel (XLSX)", "xlsx"), ("CSV", "csv"), ("JSON", "json"))
            ],
            "feed_address": f"/dinh-chinh.atom{query}",
        },
        status=status,
    )


def chosen_labels(wanted: CorrectionFilter) -> dict[str, str]:
    words = {"kind": EditionKind.choices, "reason": ReasonClass.choices, "record": RECORD_KINDS}
    return {
        name: str(dict(words[name])[value])
        for name, value in wanted.wanted.items()
        if name in words
    }


@require_safe
def correction_file(request: HttpRequest, ending: str) -> HttpResponseBase:
    """The list as filtered, one line a change; a filter not understood is refused."""
    made_at = register_stamp()
    wanted = CorrectionFilter(request.GET)
    rows = wanted.narrowed(corrections())
    if not wanted.errors and (total := rows.count()) > MOST_IN_A_FILE:
        wanted.add_error(
            None,
            _(
                "A file is made of at most %(most)s corrections and this list has %(total)s. "
                "Narrow the list down, for example to one year."
            )
            % {"most": show_number(MOST_IN_A_FILE), "total": show_number(total)},
        )
    if wanted.errors:
        return list_page(request, wanted, status=400)
    make, content_type = FILES[ending]

    def content() -> bytes:
        with translation.override("vi"):
            found = [publication(row) for row in with_texts(rows)]
            return make(found, request)

    query = request.META.get("QUERY_STRING", "")
    made_of = ["dinh-chinh", ending, str(made_at), query]
    response = kept_answer(request, made_at, made_of, content, content_type=content_type)
    if ending != "json":
        name = f"dinh-chinh_{timezone.localdate().isoformat()}.{ending}"
        response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["X-Total-Count"] = str(total)
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response


def lines(found: Iterable[Publication], request: HttpRequest) -> Iterable[tuple[Any, ...]]:
    """One line for each change, or for the correction where no single change is told."""
    for each in found:
        edition = each.edition
        start = (
            each.published_on.isoformat(),
            each.record_label,
            edition.record_code,
            each.title,
            request.build_absolute_uri(f"{each.address}lich-su/") if each.address else "",
            edition.number,
            each.kind_label,
            each.reason_label,
            each.note,
        )
        for change in each.changes or [None]:
            if change is None:
                yield (*start, "", "", "", "", "", "", edition.sha256)
            else:
                told = (CHANGE_WORDS[change.kind], change.field, change.where)
                link = request.build_absolute_uri(each.address_of(change)) if each.address else ""
                yield (*start, *told, change.old, change.new, link, edition.sha256)


def as_csv(found: list[Publication], request: HttpRequest) -> bytes:
    rows = (
        [guard(cell) if isinstance(cell, str) else cell for cell in line]
        for line in lines(found, request)
    )
    return csv_bytes(LINE_COLUMNS, rows, mark=request.GET.get("bom") != "0")


def as_xlsx(found: list[Publication], request: HttpRequest) -> bytes:
    file = io.BytesIO()
    columns = [
        Heading(name, 18, "number" if name == "Bản công bố" else "text") for name in LINE_COLUMNS
    ]
    row_workbooks.write(file, "Đính chính", columns, lines(found, request))
    return file.getvalue()


def as_json(found: list[Publication], request: HttpRequest) -> bytes:
    told = [
        {
            "record": {
                "kind": each.edition.record_kind,
                "code": each.edition.record_code,
                "title": each.title,
                "address": request.build_absolute_uri(each.address) if each.address else "",
                "withdrawn": each.is_gone,
            },
            "edition": editions.facts_of(each.edition) | {"note": each.note},
            "changes": [
                {**change.__dict__, "link": request.build_absolute_uri(each.address_of(change))}
                for change in each.changes
            ],
        }
        for each in found
    ]
    return json.dumps({"corrections": told}, ensure_ascii=False, separators=(",", ":")).encode()


FILES = {
    "csv": (as_csv, CSV_TYPE),
    "xlsx": (as_xlsx, XLSX_TYPE),
    "json": (as_json, JSON_TYPE),
}

URLS = [
    path("dinh-chinh/", correction_list, name="corrections"),
    *(
        path(
            f"dinh-chinh.{ending}",
            correction_file,
            {"ending": ending},
            name=f"corrections_{ending}",
        )
        for ending in FILES
    ),
]
