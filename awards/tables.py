"""Open data about honours: what the API and the data package hold of decisions and awards."""

from congress_portal.foundation.open_tables import Field, Kind, Table
from organizations.tables import CODE, CODE_EN, edition_fields

from .enums import AwardScope, RecipientKind
from .published import PublishedAward, PublishedDecision

DAY = "ngày, tháng hoặc năm, đến mức đã biết"
DAY_EN = "day, month or year, as far as known"

DECISIONS = Table(
    "decisions",
    "Quyết định khen thưởng",
    "Award decisions",
    PublishedDecision,
    (
        Field("code", "Mã", Kind.CODE, CODE, CODE_EN, width=11, is_key=True),
        Field(
            "link",
            "Liên kết",
            Kind.ADDRESS,
            "trang của quyết định",
            "page of the decision",
            "/khen-thuong/quyet-dinh/{code}/",
            width=30,
        ),
        Field(
            "number",
            "Số quyết định",
            Kind.TEXT,
            "số như văn bản ghi, trống nếu nguồn không nêu",
            "number as written, empty if not stated",
            width=20,
        ),
        Field(
            "decided_on",
            "Ngày quyết định",
            Kind.PARTIAL_DAY,
            DAY,
            DAY_EN,
            "decided_on_text",
            width=13,
        ),
        Field("year", "Năm", Kind.WHOLE, "năm xếp trong danh sách", "year it is listed under"),
        Field("deciding_code", "Mã cơ quan", Kind.CODE, CODE, CODE_EN),
        Field(
            "deciding_name",
            "Cơ quan quyết định",
            Kind.TEXT,
            "tên lúc ra quyết định",
            "deciding body, as named at the time",
            width=40,
        ),
        Field("occasion_code", "Mã đại hội", Kind.CODE, "nhân đại hội", "congress it was given at"),
        Field("occasion_title", "Dịp", Kind.TEXT, "tên đại hội ấy", "title of it", width=40),
        Field("collective_count", "Tập thể", Kind.WHOLE, "số tập thể", "number of collectives"),
        Field("individual_count", "Cá nhân", Kind.WHOLE, "số cá nhân", "number of persons"),
        Field("household_count", "Hộ gia đình", Kind.WHOLE, "số hộ", "number of households"),
        Field("is_annulled", "Đã hủy bỏ", Kind.YES_NO, "quyết định không còn hiệu lực", "annulled"),
        *edition_fields(),
    ),
    ("-decided_on", "-pk"),
)

AWARDS = Table(
    "awards",
    "Khen thưởng",
    "Awards",
    PublishedAward,
    (
        Field("code", "Mã", Kind.CODE, CODE, CODE_EN, width=11, is_key=True),
        Field(
            "link",
            "Liên kết",
            Kind.ADDRESS,
            "dòng trong quyết định",
            "line of the decision",
            "/khen-thuong/quyet-dinh/{decision_code}/#{code}",
            width=30,
        ),
        Field("decision_code", "Mã quyết định", Kind.CODE, CODE, CODE_EN),
        Field("decision_number", "Số quyết định", Kind.TEXT, "số như văn bản ghi", "as written"),
        Field("position", "STT", Kind.WHOLE, "thứ tự trong quyết định", "place in the decision"),
        Field("decided_on", "Ngày quyết định", Kind.PARTIAL_DAY, DAY, DAY_EN, "decided_on_text"),
        Field("deciding_code", "Mã cơ quan", Kind.CODE, CODE, CODE_EN),
        Field(
            "deciding_name",
            "Cơ quan quyết định",
            Kind.TEXT,
            "tên lúc ra quyết định",
            "deciding body, as named at the time",
            width=40,
        ),
        Field("form", "Mã hình thức", Kind.CODE, "mã hình thức", "code of the form", "form_code"),
        Field(
            "form_name", "Hình thức", Kind.TEXT, "hình thức khen thưởng", "form of award", width=28
        ),
        Field("scope", "Loại", Kind.CODE, "khen về việc gì", "scope", words=AwardScope),
        Field(
            "recipient_kind",
            "Đối tượng",
            Kind.CODE,
            "tập thể, cá nhân hay hộ gia đình",
            "collective, person or household",
            words=RecipientKind,
        ),
        Field(
            "recipient_name",
            "Họ và tên / Tên tập thể",
            Kind.TEXT,
            "như trong quyết định; trống nếu không công bố",
            "as in the decision; empty where withheld",
            width=36,
        ),
        Field("recipient_code", "Mã người nhận", Kind.CODE, CODE, CODE_EN),
        Field(
            "is_withheld",
            "Không công bố tên",
            Kind.YES_NO,
            "người được khen không đồng ý nêu tên",
            "the name is not published",
        ),
        Field("post", "Chức vụ", Kind.TEXT, "chức vụ lúc được khen", "post at the time", width=24),
        Field("unit", "Đơn vị", Kind.TEXT, "đơn vị lúc được khen", "unit at the time", width=34),
        Field("reason", "Thành tích", Kind.TEXT, "thành tích", "merit as worded", width=40),
        Field("period_from", "Từ năm", Kind.WHOLE, "năm đầu được khen", "first year of merit"),
        Field("period_to", "Đến năm", Kind.WHOLE, "năm cuối", "last year of merit"),
        Field("year", "Năm", Kind.WHOLE, "năm xếp trong danh sách", "year it is listed under"),
        Field("amount", "Tiền thưởng", Kind.WHOLE, "đồng", "money, in đồng", width=14),
        Field("note", "Ghi chú", Kind.TEXT, "ghi chú của dòng", "note of the line", width=30),
        Field("is_annulled", "Đã hủy bỏ", Kind.YES_NO, "quyết định không còn hiệu lực", "annulled"),
        *edition_fields(),
    ),
    ("-year", "deciding_sort_key", "decision_code", "position", "pk"),
    record="decision_code",
    links=(("decision_code", "decisions", "code"),),
)
