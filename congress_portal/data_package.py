"""All that is public as one data package: tables as CSV, what their columns mean, one zip.

It is made in one read-only snapshot and kept under the stamp of the register, so that a package
never holds what was corrected, withdrawn or hidden since.
"""

import contextlib
import csv
import fcntl
import hashlib
import io
import itertools
import json
import os
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import path
from django.utils import timezone, translation
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.views.decorators.http import require_safe

from awards.tables import AWARDS, DECISIONS
from congress_portal.foundation import linked_data
from congress_portal.foundation.facts import facts
from congress_portal.foundation.open_tables import Field, Kind, Table
from congress_portal.foundation.row_files import Snapshot
from congress_portal.foundation.sheet_files import guard
from congresses.published import PublishedCongress
from congresses.tables import CLUSTER_YEARS, CONGRESSES, POSTS, TARGETS
from organizations.kept_pages import build, register_stamp
from organizations.list_files import when_free
from organizations.published import Edition, PublishedOrganization
from organizations.tables import BODIES, CODE, CODE_EN

from .coverage import BodyCoverage, coverage_of, parts_told
from .publications import WORDINGS
from .record_pages import is_number
from .tables import EDITIONS

NAME = "cong-thong-tin-dai-hoi-cong-doan"
ADDRESS = "/du-lieu/goi-du-lieu.zip"
FOLDER = Path(settings.VAR_DIR) / "open-data"
# Seconds: while another request makes the package, and until the nightly one.
SOON, LATER = 30, 3600
LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0",
    "path": linked_data.LICENCE,
}
# Made within a request in a few seconds; a larger register has `make_data_package` run for it.
MOST_AT_ONCE = 2000
ROWS_A_WRITE = 2000
# Seconds after which nobody is writing at an unfinished package any more.
LONGEST_MAKING = 3600
TYPES = {
    Kind.WHOLE: "integer",
    Kind.DECIMAL: "number",
    Kind.YES_NO: "boolean",
    Kind.DAY: "date",
}
PARTIAL_DAY = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
TABLES = (BODIES, CONGRESSES, TARGETS, POSTS, DECISIONS, AWARDS, CLUSTER_YEARS, EDITIONS)


@dataclass(frozen=True)
class ToldTable:
    """A table of the package that is not one of the register."""

    name: str
    title: str
    english: str
    fields: tuple[Field, ...]
    key: tuple[str, ...] = field(default=(), kw_only=True)
    links: tuple[tuple[str, str, str], ...] = field(default=(), kw_only=True)


@dataclass(frozen=True)
class DocumentTable(ToldTable):
    """One read off the documents of editions in force, for one kind of record or for all."""

    rows: Callable[[Edition, dict[str, Any]], Iterable[tuple[Any, ...]]]
    record_kind: str = ""


def on(date: dict[str, str] | None) -> str:
    return date["on"] if date else ""


def names(edition: Edition, document: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
    for each in document["names"]:
        yield (
            document["code"],
            each["kind"],
            each["name"],
            each["short_name"],
            each["since"],
            each["until"],
        )


def lineage(edition: Edition, document: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
    for event in document["events"]:
        decision = event["decision"] or {}
        for part in event["participants"] or [None]:
            body = part["body"] if part else {}
            yield (
                document["code"],
                event["kind"],
                on(event["on"]),
                decision.get("number", ""),
                part["role"] if part else "",
                body.get("code", ""),
                body.get("name", ""),
                part["share_note"] if part else "",
            )


def gaps(edition: Edition, document: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
    for each in document["gaps"]:
        yield document["code"], each["topic"], each["reason"]


def all_facts(edition: Edition, document: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
    for each in facts(edition.text, WORDINGS[edition.record_kind]):
        yield (
            edition.record_kind,
            edition.record_code,
            edition.number,
            each.field,
            each.where,
            each.value,
            each.shown,
            each.qualifier,
            each.unit,
            each.basis,
            each.source,
        )


def text(name: str, heading: str, meaning: str, english: str, kind: Kind = Kind.TEXT) -> Field:
    return Field(name, heading, kind, meaning, english)


def code(name: str, heading: str, meaning: str = CODE, english: str = CODE_EN) -> Field:
    return text(name, heading, meaning, english, Kind.CODE)


DOCUMENT_TABLES = (
    DocumentTable(
        "body-names",
        "Tên của đơn vị theo thời gian",
        "Names of bodies over time",
        (
            code("body_code", "Mã đơn vị"),
            code(
                "kind", "Loại tên", "chính thức, tên khác, cách viết", "official, alias, spelling"
            ),
            text("name", "Tên", "tên đầy đủ", "full name"),
            text("short_name", "Tên gọn", "tên viết gọn", "short name"),
            text("since", "Từ ngày", "trống nếu không rõ", "empty if not known", Kind.DAY),
            text("until", "Đến ngày", "trống nếu còn dùng", "empty if in use", Kind.DAY),
        ),
        names,
        "organization",
        links=(("body_code", "bodies", "code"),),
    ),
    DocumentTable(
        "lineage",
        "Diễn biến của đơn vị",
        "What happened to bodies: founded, renamed, merged, split, ended",
        (
            code("body_code", "Mã đơn vị"),
            code("event", "Sự kiện", "loại sự kiện", "kind of event"),
            text("happened_on", "Ngày", "đến mức đã biết", "as far as known", Kind.PARTIAL_DAY),
            text("decision_number", "Số văn bản", "số văn bản", "number of the decision"),
            code("role", "Vai trò", "trước, sau hay chủ thể", "predecessor, successor or subject"),
            code("other_code", "Mã đơn vị liên quan"),
            text("other_name", "Đơn vị liên quan", "tên đơn vị ấy", "name of that body"),
            text("share_note", "Phần nào", "phần được chuyển", "which part went there"),
        ),
        lineage,
        "organization",
        links=(("body_code", "bodies", "code"),),
    ),
    DocumentTable(
        "gaps",
        "Phần còn thiếu của báo cáo",
        "What reports lack, and why",
        (
            code("congress_code", "Mã đại hội"),
            code("topic", "Nội dung thiếu", "nội dung thiếu", "what is missing"),
            code("reason", "Lý do", "vì sao thiếu", "why it is missing"),
        ),
        gaps,
        "congress",
        links=(("congress_code", "congresses", "code"),),
    ),
    DocumentTable(
        "facts",
        "Mọi dữ kiện, mỗi dòng một giá trị",
        "Every fact of every edition in force, one value a row",
        (
            code("record_kind", "Loại hồ sơ", "loại hồ sơ", "kind of record"),
            code("record_code", "Mã hồ sơ"),
            text("edition", "Bản công bố", "số của bản", "number of the edition", Kind.WHOLE),
            text("field", "Trường", "đường dẫn trong văn bản JSON", "path in the JSON document"),
            text("place", "Vị trí", "vị trí bằng lời", "the same in Vietnamese words"),
            text("value", "Giá trị", "số và ngày viết cho máy", "value, for programs"),
            text("shown", "Cách đọc", "như trang viết", "value as the page writes it"),
            code("qualifier", "Mức xác định", "đúng, trên, gần …", "exact, more than, nearly …"),
            text("unit", "Đơn vị tính", "đơn vị tính", "unit of measure"),
            code("basis", "Căn cứ", "nguồn nêu hay suy ra", "stated, derived or inferred"),
            text("source", "Nguồn", "nguồn của dữ kiện", "source of the fact"),
        ),
        all_facts,
    ),
)
COVERAGE = ToldTable(
    "coverage",
    "Độ phủ: mỗi nhiệm kỳ của mỗi đơn vị công bố đến đâu",
    "How much is published of each part of each term of each body, and why nothing is",
    (
        code("body_code", "Mã đơn vị"),
        text("term_number", "Khóa", "trống nếu không rõ", "empty if not known", Kind.WHOLE),
        text("year_from", "Từ năm", "trống nếu không rõ", "empty if not known", Kind.WHOLE),
        text("year_to", "Đến năm", "trống nếu không rõ", "empty if not known", Kind.WHOLE),
        code(
            "congress_code",
            "Mã đại hội",
            "đại hội mở hoặc kết thúc nhiệm kỳ; trống nếu chưa có",
            "the congress that opened or closed the term; empty if none is published",
        ),
        code(
            "part",
            "Phần",
            "present đại biểu, seat_count nhân sự, target_count chỉ tiêu, result_count kết quả, "
            "figure_count hoạt động; trống khi chưa có đại hội nào",
            "the part of the report that is counted; empty where no congress is published",
        ),
        text("count", "Số dòng", "trống khi chưa công bố", "empty if nothing is", Kind.WHOLE),
        text("reason", "Lý do", "vì sao chưa có", "why nothing is published, in Vietnamese"),
    ),
    links=(("body_code", "bodies", "code"),),
)
DICTIONARY = (
    "table",
    "column",
    "type",
    "heading_vi",
    "meaning_vi",
    "meaning_en",
    "values_vi",
)


class Package:
    """A zip that is being written, and what its description tells of each file."""

    def __init__(self, zipped: zipfile.ZipFile, snapshot: Snapshot, site: str):
        self.zipped, self.snapshot, self.site = zipped, snapshot, site
        self.resources: list[dict[str, Any]] = []

    def add(
        self, name: str, title: str, english: str, schema: dict[str, Any], rows: Iterable[Iterable]
    ) -> None:
        """Write the rows as a CSV file, counted and hashed as they pass."""
        digest, size, count = hashlib.sha256(), 0, 0
        buffer = io.StringIO()
        writer = csv.writer(buffer, lineterminator="\r\n")
        writer.writerow(field["name"] for field in schema["fields"])
        with self.zipped.open(f"{name}.csv", "w", force_zip64=True) as file:

            def flush() -> int:
                part = buffer.getvalue().encode()
                buffer.seek(0)
                buffer.truncate()
                digest.update(part)
                file.write(part)
                return len(part)

            for row in rows:
                writer.writerow(row)
                count += 1
                if count % ROWS_A_WRITE == 0:
                    size += flush()
            size += flush()
        self.resources.append(
            {
                "name": name,
                "path": f"{name}.csv",
                "title": title,
                "description": english,
                "profile": "tabular-data-resource",
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "bytes": size,
                "hash": f"sha256:{digest.hexdigest()}",
                "rows": count,
                "schema": schema,
            }
        )

    def add_table(self, table: Table) -> None:
        cells = table.cells(table.rows, site=self.site, guarded=True, worded=False)
        schema = schema_of(table.fields, table.key, table.links)
        rows = self.snapshot.fetched(cells)
        self.add(table.name, table.title, table.english, schema, rows)

    def add_documents(self, table: DocumentTable) -> None:
        schema = schema_of(table.fields, list(table.key), table.links)
        self.add(table.name, table.title, table.english, schema, self.told(table))

    def told(self, table: DocumentTable) -> Iterator[list[Any]]:
        """Rows out of documents, text guarded as in the other files."""
        guarded = [field.kind == Kind.TEXT for field in table.fields]
        for edition in self.editions(table.record_kind):
            for row in table.rows(edition, json.loads(edition.text)):
                yield [
                    guard(cell) if is_text and cell and not is_number(cell) else cell
                    for is_text, cell in zip(guarded, row, strict=True)
                ]

    def add_coverage(self) -> None:
        schema = schema_of(COVERAGE.fields, list(COVERAGE.key), COVERAGE.links)
        self.add(COVERAGE.name, COVERAGE.title, COVERAGE.english, schema, self.covered())

    def covered(self) -> Iterator[tuple[Any, ...]]:
        """Bodies with a congress in the order of their codes, then those without."""
        columns = ("code", "name", "ended_on")
        listed = PublishedOrganization.objects.order_by("pk").values_list(*columns)
        bodies = {row[0]: row for row in self.snapshot.fetched(listed)}
        held = [each.name for each in PublishedCongress._meta.concrete_fields]
        congresses = PublishedCongress.objects.filter(is_congress=True).order_by(
            "host_code", "held_on", "pk"
        )
        found = (
            dict(zip(held, row, strict=True))
            for row in self.snapshot.fetched(congresses.values_list(*held))
        )
        for host, of_host in itertools.groupby(found, key=lambda row: row["host_code"]):
            if body := bodies.pop(host, None):
                known = PublishedOrganization(**dict(zip(columns, body, strict=True)))
                yield from parts_told(coverage_of(known, {row["code"]: row for row in of_host}))
        for left in bodies:
            yield from parts_told(BodyCoverage(PublishedOrganization(code=left), ()))

    def editions(self, record_kind: str) -> Iterator[Edition]:
        columns = ("record_kind", "record_code", "number", "text")
        rows = Edition.objects.order_by("record_kind", "record_code", "-number")
        if record_kind:
            rows = rows.filter(record_kind=record_kind)
        latest = rows.distinct("record_kind", "record_code").values_list(*columns)
        for row in self.snapshot.fetched(latest):
            if row[-1]:
                yield Edition(**dict(zip(columns, row, strict=True)))

    def describe(self, stamp: str) -> None:
        described = [
            (table.name, field)
            for table in (*TABLES, *DOCUMENT_TABLES, COVERAGE)
            for field in table.fields
        ]
        fields = [{"name": name, "type": "string"} for name in DICTIONARY]
        self.add(
            "dictionary",
            "Từ điển dữ liệu",
            "What every column means, in Vietnamese and English",
            {"fields": fields, "primaryKey": ["table", "column"], "missingValues": [""]},
            (
                (
                    name,
                    field.name,
                    TYPES.get(field.kind, "string"),
                    field.heading,
                    field.meaning,
                    field.english,
                    "; ".join(f"{value} = {word}" for value, word in field.labels.items()),
                )
                for name, field in described
            ),
        )
        description = {
            "profile": "data-package",
            "name": NAME,
            "title": "Cổng thông tin Đại hội Công đoàn",
            "description": DESCRIPTION,
            "homepage": f"{self.site}/du-lieu/",
            "version": stamp,
            "created": timezone.now().isoformat(timespec="seconds"),
            "licenses": [LICENCE],
            "resources": self.resources,
        }
        self.zipped.writestr(
            "datapackage.json", json.dumps(description, ensure_ascii=False, indent=1)
        )


DESCRIPTION = (
    "Everything the portal has published: no file is cut short, and `rows` says how many rows "
    "each has. An empty cell is not recorded; it is not zero. Where a text would be calculated by "
    "a sheet (it begins, or goes on after a semicolon or a line break, with apostrophes and spaces "
    "and then = + - @ | or %; or it begins with a tab or a line break), one apostrophe stands at "
    "that place. Mọi nội dung đã công bố; ô trống là chưa ghi nhận, "
    "không phải số không; nghĩa của từng cột ở dictionary.csv."
)


def schema_of(
    fields: Iterable[Field], key: list[str], links: Iterable[tuple[str, str, str]]
) -> dict[str, Any]:
    made: dict[str, Any] = {
        "fields": [field_schema(field) for field in fields],
        "missingValues": [""],
    }
    if key:
        made["primaryKey"] = key
    if links:
        made["foreignKeys"] = [
            {"fields": [here], "reference": {"resource": table, "fields": [there]}}
            for here, table, there in links
        ]
    return made


def field_schema(field: Field) -> dict[str, Any]:
    made: dict[str, Any] = {
        "name": field.name,
        "type": TYPES.get(field.kind, "string"),
        "title": field.heading,
        "description": f"{field.english} ({field.meaning})",
    }
    if field.kind == Kind.PARTIAL_DAY:
        made["constraints"] = {"pattern": PARTIAL_DAY}
    if field.labels:
        made["constraints"] = {"enum": [value for value in field.labels if value]}
    return made


def kept_at(stamp: Any) -> Path:
    """Of each year: which terms still run is told by the day."""
    return FOLDER / f"{stamp}-{timezone.localdate().year}-{build()}.zip"


def make() -> Path:
    """Write the package of what is published now, and let go of the one before."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with Snapshot() as snapshot, translation.override("vi"):
        with snapshot.connection.cursor() as cursor:
            cursor.execute("SELECT stamp FROM organizations_register")
            (stamp,) = cursor.fetchone()
        place = kept_at(stamp)
        handle, unfinished = tempfile.mkstemp(dir=FOLDER, suffix=".unfinished")
        try:
            with (
                os.fdopen(handle, "wb") as file,
                zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as zipped,
            ):
                package = Package(zipped, snapshot, settings.PORTAL_ADDRESS)
                for table in TABLES:
                    package.add_table(table)
                for documents in DOCUMENT_TABLES:
                    package.add_documents(documents)
                package.add_coverage()
                package.describe(str(stamp))
            Path(unfinished).replace(place)
        finally:
            Path(unfinished).unlink(missing_ok=True)
    forget(but=place)
    return place


def forget(but: Path | None = None) -> None:
    """Remove packages that are not of the register as it is, and what a crash left half made."""
    for each in FOLDER.glob("*.zip"):
        if each != but:
            each.unlink(missing_ok=True)
    for each in FOLDER.glob("*.unfinished"):
        with contextlib.suppress(FileNotFoundError):
            if time.time() - each.stat().st_mtime > LONGEST_MAKING:
                each.unlink()


@require_safe
@when_free
def package(request: HttpRequest) -> HttpResponseBase:
    """The package of what is published now: kept, or made while the reader waits."""
    stamp = register_stamp()
    place = kept_at(stamp)
    etag = quote_etag(place.stem)
    if had := get_conditional_response(request, etag=etag):
        return had
    if not place.exists():
        forget()
        if Edition.objects.order_by().count() > MOST_AT_ONCE:
            return being_made(request)
        with made_by_one() as is_mine:
            if not is_mine:
                return being_made(request, SOON)
            place = make()
    try:
        file = place.open("rb")
    except FileNotFoundError:
        return being_made(request)
    name = f"{NAME}_{timezone.localdate().isoformat()}.zip"
    response = FileResponse(file, as_attachment=True, filename=name, content_type="application/zip")
    response.headers["ETag"] = quote_etag(place.stem)
    response.headers["Cache-Control"] = "no-cache"
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response


@contextlib.contextmanager
def made_by_one() -> Iterator[bool]:
    """Whether this request is the one that makes the package; the lock goes with its process."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with FOLDER.with_suffix(".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            yield False
        else:
            yield True


def being_made(request: HttpRequest, seconds: int = LATER) -> HttpResponse:
    response = render(request, "portal/package_being_made.html", status=503)
    response.headers["Retry-After"] = str(seconds)
    return response


URLS = [path(ADDRESS[1:], package, name="data_package")]
