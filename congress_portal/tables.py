"""Open data about editions: what was published when, corrected, withdrawn, under which hash."""

from typing import Any

from django.db.models import Case, CharField, F, OuterRef, Q, Subquery, Value, When

from congress_portal.foundation.open_tables import Field, Kind, Table, joined
from congress_portal.foundation.publication import EditionKind, ReasonClass
from organizations.published import Edition
from organizations.tables import CODE, CODE_EN


def current_kind() -> Subquery:
    """What the latest edition of the same record did."""
    same = Edition.objects.filter(
        record_kind=OuterRef("record_kind"), record_code=OuterRef("record_code")
    )
    return Subquery(same.order_by("-number").values("kind")[:1], output_field=CharField())


def _note(site: str) -> Any:
    # Notes of a withdrawn record may repeat what the withdrawal took away.
    is_open = Q(kind=EditionKind.WITHDRAW) | Q(latest_kind__in=OPEN_KINDS)
    return Case(When(is_open, then=F("note")), default=Value(""), output_field=CharField())


OPEN_KINDS = [kind.value for kind in EditionKind if kind != EditionKind.WITHDRAW]


class EditionTable(Table):
    """Editions, each with what the latest one of its record did."""

    def cells(self, rows: Any, **how: Any) -> Any:
        return super().cells(rows.annotate(latest_kind=current_kind()), **how)


EDITIONS = EditionTable(
    "editions",
    "Bản công bố",
    "Editions",
    Edition,
    (
        Field(
            "id",
            "Mã bản",
            Kind.CODE,
            "mã hồ sơ và số bản",
            "code of the record and number of the edition",
            lambda site: joined(F("record_code"), Value("-v"), F("number")),
            reads=("record_code", "number"),
            width=14,
            is_key=True,
        ),
        Field(
            "record_kind",
            "Loại hồ sơ",
            Kind.CODE,
            "organization, congress, awarddecision hoặc clusteryear",
            "organization, congress, awarddecision or clusteryear",
        ),
        Field("record_code", "Mã hồ sơ", Kind.CODE, CODE, CODE_EN),
        Field("number", "Bản công bố", Kind.WHOLE, "số của bản", "number of the edition"),
        Field(
            "kind",
            "Hình thức",
            Kind.CODE,
            "công bố, đính chính, thu hồi …",
            "what was done",
            words=EditionKind,
        ),
        Field("published_at", "Công bố lúc", Kind.MOMENT, "giờ UTC", "moment, UTC", width=24),
        Field(
            "reason_class",
            "Lý do",
            Kind.CODE,
            "lý do đính chính",
            "reason of a correction",
            words=ReasonClass,
        ),
        Field(
            "note",
            "Ghi chú",
            Kind.TEXT,
            "ghi chú công khai",
            "public note",
            _note,
            reads=("note", "kind"),
            width=50,
        ),
        Field("sha256", "Mã băm", Kind.CODE, "SHA-256 của bản", "SHA-256 of the edition", width=66),
        Field(
            "previous_sha256",
            "Mã băm trước",
            Kind.CODE,
            "của bản trước",
            "of the one before",
            width=66,
        ),
        Field(
            "sealed_at",
            "Che tên lúc",
            Kind.MOMENT,
            "lúc một tên trong bản được che; trống nếu không",
            "when a name in it was hidden; empty if none",
            width=24,
        ),
    ),
    ("pk",),
    record="record_code",
)
