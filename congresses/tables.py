"""Open data about congresses, targets, people in office and clusters, declared column by column."""

from typing import Any

from django.db.models import Case, F, Q, Value, When
from django.db.models.functions import Concat

from congress_portal.foundation.figures import Basis, Qualifier
from congress_portal.foundation.open_tables import (
    Field,
    InDocument,
    Kind,
    Table,
    in_document,
    joined,
    number_in_document,
)
from organizations.published import PublishedPost
from organizations.tables import CODE, CODE_EN, edition_fields

from .enums import (
    CommitteeKind,
    Comparator,
    CongressKind,
    SeatFilling,
    SeatRole,
    TargetKind,
    TargetPeriod,
    Verdict,
)
from .published import PublishedClusterYear, PublishedCongress, PublishedTarget

TEXT = ("text",)


def year(name: str, heading: str, meaning: str, english: str, made_of: str = "") -> Field:
    return Field(name, heading, Kind.WHOLE, meaning, english, made_of, width=9)


CONGRESSES = Table(
    "congresses",
    "Đại hội và hội nghị",
    "Congresses and conferences",
    PublishedCongress,
    (
        Field("code", "Mã", Kind.CODE, CODE, CODE_EN, width=11, is_key=True),
        Field(
            "link", "Liên kết", Kind.ADDRESS, "trang báo cáo", "page", "/dai-hoi/{code}/", width=30
        ),
        Field("title", "Tên", Kind.TEXT, "tên đại hội, hội nghị", "title", width=50),
        Field("kind", "Loại", Kind.CODE, "loại sự kiện", "kind of event", words=CongressKind),
        Field(
            "is_congress",
            "Là đại hội",
            Kind.YES_NO,
            "là đại hội, hoặc hội nghị đại biểu mở một nhiệm kỳ",
            "congress, or a conference of delegates that opens a term",
        ),
        Field("ordinal", "Lần thứ", Kind.WHOLE, "lần thứ mấy", "number of the congress", width=8),
        Field(
            "host_kind",
            "Loại chủ thể",
            Kind.CODE,
            "đơn vị hay cụm thi đua",
            "organization or cluster",
            width=13,
        ),
        Field("host_code", "Mã đơn vị", Kind.CODE, CODE, CODE_EN, width=11),
        Field("host_name", "Đơn vị", Kind.TEXT, "đơn vị tổ chức", "body that holds it", width=40),
        year("term_number", "Khóa mở ra", "số nhiệm kỳ mà đại hội mở ra", "term it opens"),
        year("term_from", "Từ năm", "năm đầu của nhiệm kỳ mở ra", "first year of that term"),
        year("term_to", "Đến năm", "năm cuối của nhiệm kỳ mở ra", "last year of that term"),
        year("reviewed_number", "Khóa tổng kết", "nhiệm kỳ được tổng kết", "term it reviews"),
        year(
            "reviewed_from",
            "Tổng kết từ",
            "năm đầu được tổng kết",
            "first year reviewed",
            "covered_from",
        ),
        year(
            "reviewed_to",
            "Tổng kết đến",
            "năm cuối được tổng kết",
            "last year reviewed",
            "covered_to",
        ),
        Field(
            "held_on",
            "Ngày",
            Kind.PARTIAL_DAY,
            "ngày khai mạc, đến mức đã biết",
            "opening day, as far as known",
            "held_on_text",
            width=13,
        ),
        Field("present", "Đại biểu dự", Kind.WHOLE, "số đại biểu có mặt", "delegates present"),
        Field("target_count", "Số chỉ tiêu", Kind.WHOLE, "chỉ tiêu ghi được", "targets recorded"),
        *edition_fields(),
    ),
    (F("held_on").desc(nulls_last=True), "host_sort_key", "pk"),
)


def _target_id(site: str) -> Any:
    return joined(F("congress_code"), Value("-"), PART_LETTER, F("position") + 1)


def _target_link(site: str) -> Any:
    anchor = Case(
        When(is_result=True, then=joined(Value("-ket-qua-"), F("position") + 1)),
        default=joined(Value("-targets"), F("position")),
    )
    start = Value(f"{site}/dai-hoi/")
    return joined(start, F("congress_code"), Value("/#"), F("congress_code"), anchor)


PART_LETTER = Case(When(is_result=True, then=Value("r")), default=Value("t"))
PART = Case(When(is_result=True, then=Value("result")), default=Value("target"))


def in_target(*path: str) -> dict[str, Any]:
    return {"made_of": in_document("text", *path), "reads": TEXT}


TARGETS = Table(
    "targets",
    "Chỉ tiêu và kết quả",
    "Targets and results",
    PublishedTarget,
    (
        Field(
            "id",
            "Mã dòng",
            Kind.CODE,
            "mã đại hội, t (chỉ tiêu) hoặc r (kết quả), số thứ tự",
            "code of the congress, t for target or r for result, place",
            _target_id,
            reads=("congress_code", "is_result", "position"),
            width=14,
            is_key=True,
        ),
        Field(
            "link",
            "Liên kết",
            Kind.ADDRESS,
            "dòng trong báo cáo",
            "line of the report",
            _target_link,
            reads=("congress_code", "is_result", "position"),
            width=30,
        ),
        Field("congress_code", "Mã đại hội", Kind.CODE, CODE, CODE_EN, width=11),
        Field("congress_title", "Đại hội", Kind.TEXT, "tên đại hội", "title", width=44),
        Field("host_code", "Mã đơn vị", Kind.CODE, CODE, CODE_EN, width=11),
        Field("host_name", "Đơn vị", Kind.TEXT, "đơn vị", "body", width=36),
        year("year", "Năm", "năm của đại hội", "year of the congress"),
        Field(
            "part",
            "Phần",
            Kind.CODE,
            "đề ra cho nhiệm kỳ tới, hay kết quả của nhiệm kỳ qua",
            "target: set for the next term; result: of the last term",
            lambda site: PART,
            reads=("is_result",),
            width=9,
        ),
        Field("wording", "Nội dung", Kind.TEXT, "chỉ tiêu như báo cáo viết", "as worded", width=60),
        Field("indicator", "Chỉ số", Kind.CODE, "mã chỉ số chung", "shared code", "indicator_code"),
        Field(
            "kind",
            "Loại chỉ tiêu",
            Kind.CODE,
            "loại",
            "kind",
            words=TargetKind,
            **in_target("kind"),
        ),
        Field("comparator", "So sánh", Kind.CODE, "so sánh", "comparator", words=Comparator),
        Field("value", "Mức đề ra", Kind.DECIMAL, "mức đề ra", "value set"),
        Field("value_max", "Mức trên", Kind.DECIMAL, "mức trên của khoảng", "upper end of a range"),
        Field("rating", "Xếp loại", Kind.TEXT, "mức xếp loại", "rating set", **in_target("rating")),
        Field("unit", "Đơn vị tính", Kind.TEXT, "đơn vị tính", "unit of measure", width=18),
        Field(
            "population",
            "Trên số",
            Kind.TEXT,
            "tính trên những ai",
            "whom it is counted among",
            **in_target("population"),
        ),
        Field(
            "period",
            "Kỳ tính",
            Kind.CODE,
            "hằng năm, cả nhiệm kỳ …",
            "period it is counted over",
            words=TargetPeriod,
            **in_target("period"),
        ),
        Field(
            "target_year",
            "Trong năm",
            Kind.WHOLE,
            "năm phải đạt, khi kỳ tính là một năm hay đến một năm",
            "year by which or in which it is due",
            number_in_document("text", "year", whole=True),
            width=9,
            reads=TEXT,
        ),
        Field(
            "per_what",
            "Tính cho mỗi",
            Kind.TEXT,
            "mức đề ra cho mỗi đơn vị này; trống là cho cả nơi đề ra",
            "the value is for each of these; empty where it is for the whole",
            **in_target("per_what"),
        ),
        Field(
            "population_threshold",
            "Ngưỡng tính",
            Kind.WHOLE,
            "chỉ tính nơi có từ số lao động này",
            "counted among those of at least this size",
            number_in_document("text", "population_threshold", whole=True),
            width=9,
            reads=TEXT,
        ),
        Field(
            "reference",
            "Nơi giao",
            Kind.TEXT,
            "nơi giao chỉ tiêu, khi nghị quyết chỉ dẫn đến đó",
            "who sets the value, where the resolution refers to them",
            **in_target("reference"),
        ),
        Field(
            "basis",
            "Căn cứ",
            Kind.CODE,
            "mức đề ra do nguồn nêu, tính ra hay suy ra",
            "whether the value set is stated, derived or inferred",
            lambda site: Concat(InDocument("text", "basis"), InDocument("text", "planned_basis")),
            words=Basis,
            reads=TEXT,
        ),
        Field("actual", "Kết quả", Kind.DECIMAL, "kết quả đạt được", "result"),
        Field(
            "actual_qualifier",
            "Mức xác định",
            Kind.CODE,
            "kết quả nêu là trên, gần, khoảng …",
            "how exactly the result is stated",
            words=Qualifier,
            **in_target("actual", "qualifier"),
        ),
        Field(
            "difference",
            "Chênh lệch",
            Kind.DECIMAL,
            "chênh lệch như báo cáo nêu",
            "difference as stated",
            number_in_document("text", "difference"),
            reads=TEXT,
        ),
        Field(
            "difference_unit",
            "Tính bằng",
            Kind.CODE,
            "chênh lệch tính bằng gì",
            "unit of the difference",
            **in_target("difference_unit"),
        ),
        Field("verdict", "Đánh giá", Kind.CODE, "đánh giá của báo cáo", "verdict", words=Verdict),
        year("term_from", "Từ năm", "năm đầu của kỳ", "first year of the period"),
        year("term_to", "Đến năm", "năm cuối của kỳ", "last year of the period"),
        *edition_fields(),
    ),
    (
        F("year").desc(nulls_last=True),
        "host_sort_key",
        "congress_code",
        "is_result",
        "position",
        "pk",
    ),
    record="congress_code",
    links=(("congress_code", "congresses", "code"),),
)

ROLE = Case(When(filled_by="", then=Value("")), default=F("title"))
IS_ELECTED = Case(When(filled_by=SeatFilling.ELECTED, then=Value(True)), default=Value(False))
# The years of a committee are not those of one who came later.
FIRST_YEAR = Case(
    When(filled_by=SeatFilling.BY_ELECTION, since=None, then=None), default=F("year_from")
)


def _title(site: str) -> Any:
    labels = POST_ROLE.labels
    seats = [(~Q(filled_by="") & Q(title=value), word) for value, word in labels.items()]
    cases = [When(is_seat, then=Value(word)) for is_seat, word in seats]
    return Case(*cases, default=F("title"))


POST_ROLE = Field(
    "role",
    "Vai trò",
    Kind.CODE,
    "vai trò trong ban; trống với chức vụ do nguồn nêu",
    "role in the committee; empty for posts as sources state them",
    lambda site: ROLE,
    words=SeatRole,
    reads=("title", "filled_by"),
)

POSTS = Table(
    "posts",
    "Người giữ chức vụ",
    "People in office",
    PublishedPost,
    (
        Field("person_code", "Mã người", Kind.CODE, CODE, CODE_EN, width=11),
        Field(
            "link", "Liên kết", Kind.ADDRESS, "trang", "page", "/nhan-su/{person_code}/", width=30
        ),
        Field("person_name", "Họ và tên", Kind.TEXT, "như nguồn nêu", "as stated", width=28),
        POST_ROLE,
        Field(
            "title",
            "Chức vụ",
            Kind.TEXT,
            "chức vụ bằng lời",
            "post, in words",
            _title,
            reads=("title", "filled_by"),
            width=30,
        ),
        Field("body_code", "Mã đơn vị", Kind.CODE, CODE, CODE_EN, width=11),
        Field("body_name", "Đơn vị", Kind.TEXT, "nơi giữ chức vụ", "where held", width=40),
        Field(
            "committee",
            "Thuộc ban",
            Kind.CODE,
            "ban có ghế ấy; trống với chức vụ do nguồn nêu",
            "committee of the seat; empty for posts as sources state them",
            words=CommitteeKind,
        ),
        Field(
            "is_elected",
            "Do đại hội bầu",
            Kind.YES_NO,
            "do đại hội bầu",
            "elected there",
            lambda site: IS_ELECTED,
            reads=("filled_by",),
        ),
        Field(
            "filled_by",
            "Cách vào ban",
            Kind.CODE,
            "bầu tại đại hội, bầu bổ sung, chỉ định, lâm thời; trống với chức vụ do nguồn nêu",
            "how the seat was filled; empty for posts as sources state them",
            words=SeatFilling,
        ),
        Field(
            "year_from",
            "Từ năm",
            Kind.WHOLE,
            "năm đầu; trống với người bầu bổ sung mà nguồn không nêu ngày",
            "first year; empty for by-elections of an unknown day",
            lambda site: FIRST_YEAR,
            width=9,
            reads=("year_from", "filled_by", "since"),
        ),
        year("year_to", "Đến năm", "năm cuối", "last year"),
        Field("since", "Từ ngày", Kind.DAY, "ngày bắt đầu, khi biết", "first day, where known"),
        Field("until", "Đến ngày", Kind.DAY, "ngày thôi giữ", "day on which the post was left"),
        Field("congress_code", "Mã đại hội", Kind.CODE, CODE, CODE_EN, "record_code", width=11),
        Field("congress_title", "Theo báo cáo", Kind.TEXT, "báo cáo", "report", "record_title"),
        *edition_fields(),
    ),
    ("sort_key", "person_code", F("year_from").desc(nulls_last=True), "pk"),
    record="record_code",
    links=(("congress_code", "congresses", "code"),),
)

CLUSTER_YEARS = Table(
    "cluster-years",
    "Cụm thi đua theo năm",
    "Years of emulation clusters",
    PublishedClusterYear,
    (
        Field("code", "Mã", Kind.CODE, CODE, CODE_EN, width=11, is_key=True),
        Field(
            "link",
            "Liên kết",
            Kind.ADDRESS,
            "trang",
            "page",
            "/cum-thi-dua/{cluster_code}/{year}/",
            width=30,
        ),
        Field("cluster_code", "Mã cụm", Kind.CODE, CODE, CODE_EN, width=11),
        Field("cluster_name", "Cụm thi đua", Kind.TEXT, "tên cụm", "name of the cluster", width=40),
        year("year", "Năm", "năm thi đua", "year"),
        Field("theme", "Chủ đề", Kind.TEXT, "chủ đề của năm", "theme of the year", width=50),
        Field("head_code", "Mã cụm trưởng", Kind.CODE, CODE, CODE_EN),
        Field("head_name", "Cụm trưởng", Kind.TEXT, "đơn vị cụm trưởng", "head body", width=40),
        Field("member_count", "Số thành viên", Kind.WHOLE, "ghi được", "members recorded"),
        *edition_fields(),
    ),
    ("sort_key", "-year", "pk"),
)
