"""Open data about bodies: what the API, the files of the list and the data package hold."""

from typing import Any

from django.db import models
from django.db.models import F, Func, Value

from congress_portal.foundation.open_tables import (
    EDITION_TEXT,
    Field,
    Kind,
    Table,
    in_document,
)

from .published import PublishedOrganization

CODE = "mã của cổng, không bao giờ đổi"
CODE_EN = "code of the portal, never changed"


def edition_fields() -> tuple[Field, ...]:
    """The edition a row is taken from, at the end of every table."""
    return (
        Field(
            "edition",
            "Bản công bố",
            Kind.WHOLE,
            "số của bản công bố mà dòng lấy từ đó",
            "number of the edition the row is taken from",
            "edition__number",
            width=11,
        ),
        Field(
            "published_at",
            "Công bố lúc",
            Kind.MOMENT,
            "lúc bản ấy được công bố, giờ UTC",
            "when that edition was published, UTC",
            "edition__published_at",
            width=24,
        ),
    )


def from_document(name: str, *path: str) -> dict[str, Any]:
    """A value that the row does not have, but the text of its edition."""
    return {"made_of": in_document(EDITION_TEXT, name, *path), "reads": (EDITION_TEXT,)}


def listed(column: str, between: str) -> dict[str, Any]:
    """The values of an array in one cell."""
    cell = Func(
        F(column), Value(between), function="array_to_string", output_field=models.TextField()
    )
    return {"made_of": cell, "reads": (column,)}


BODIES = Table(
    "bodies",
    "Đơn vị",
    "Union bodies",
    PublishedOrganization,
    (
        Field("code", "Mã", Kind.CODE, CODE, CODE_EN, width=11, is_key=True),
        Field(
            "link", "Liên kết", Kind.ADDRESS, "trang hồ sơ", "page", "/to-chuc/{code}/", width=30
        ),
        Field("name", "Tên", Kind.TEXT, "tên hiện nay", "name as of today", width=44),
        Field("short_name", "Tên gọn", Kind.TEXT, "tên viết gọn", "short name", width=24),
        Field("kind", "Mã loại", Kind.CODE, "mã của loại đơn vị", "code of its kind", "kind_code"),
        Field(
            "kind_name", "Loại đơn vị", Kind.TEXT, "loại đơn vị", "kind of body, in words", width=30
        ),
        Field("level", "Cấp", Kind.WHOLE, "cấp, từ 1 (cả nước)", "level, 1 is national", width=6),
        Field(
            "parent_code",
            "Mã cấp trên",
            Kind.CODE,
            "cấp trên trực tiếp, trống nếu không rõ",
            "direct superior, empty if not known",
        ),
        Field("parent_name", "Cấp trên", Kind.TEXT, "tên cấp trên", "its name", width=40),
        Field(
            "territory", "Địa bàn", Kind.TEXT, "đơn vị hành chính", "administrative unit", width=26
        ),
        Field(
            "founded_on",
            "Thành lập",
            Kind.PARTIAL_DAY,
            "ngày, tháng hoặc năm, đến mức đã biết",
            "day, month or year, as far as known",
            width=13,
            **from_document("founded_on", "on"),
        ),
        Field(
            "ended_on",
            "Kết thúc",
            Kind.PARTIAL_DAY,
            "ngày kết thúc hoạt động; trống nếu đang hoạt động hoặc chưa rõ",
            "when it ended; empty if active or not known",
            width=13,
            **from_document("ended_on", "on"),
        ),
        Field(
            "successor_code",
            "Mã đơn vị kế thừa",
            Kind.CODE,
            "đơn vị nhận bàn giao khi kết thúc; nhiều đơn vị thì cách nhau dấu cách",
            "body that goes on in its place; several are separated by spaces",
            **listed("successor_codes", " "),
        ),
        Field(
            "successor_name",
            "Đơn vị kế thừa",
            Kind.TEXT,
            "tên đơn vị ấy; nhiều đơn vị thì cách nhau dấu chấm phẩy",
            "its name; several are separated by semicolons",
            width=40,
            **listed("successor_names", "; "),
        ),
        Field(
            "is_identified",
            "Đã xác định",
            Kind.YES_NO,
            "không, khi nguồn nêu tên mà chưa rõ là đơn vị nào",
            "false where a source names it without saying which body it is",
            width=11,
        ),
        *edition_fields(),
    ),
    ("sort_key", "pk"),
)
