"""The columns of the public award list: what a file of awards holds, and in what words.

Headings and words of a file are Vietnamese whatever the reader's language: they are those of
the annex of a decision.
"""

from dataclasses import dataclass

from .enums import AwardScope, RecipientKind

SCOPES = {
    AwardScope.COMPREHENSIVE: "toàn diện",
    AwardScope.THEMATIC: "chuyên đề",
    AwardScope.DRIVE: "đợt thi đua",
    AwardScope.AD_HOC: "đột xuất",
    AwardScope.TERM: "nhiệm kỳ",
}
RECIPIENT_KINDS = {
    RecipientKind.COLLECTIVE: "tập thể",
    RecipientKind.INDIVIDUAL: "cá nhân",
    RecipientKind.HOUSEHOLD: "hộ gia đình",
}
WITHHELD_NAME = "không công bố tên"
ANNULLED = "quyết định đã bị hủy bỏ"


@dataclass(frozen=True)
class PublicColumn:
    """A column of a public file. `content` is text, code, number or date.

    Only `text` may hold anything a person typed, and is guarded against formulas.
    """

    name: str
    heading: str
    content: str
    width: int
    meaning: str
    example: str


AWARD_COLUMNS = (
    PublicColumn("code", "Mã", "code", 11, "Mã ổn định của khen thưởng", "bcdfghjk"),
    PublicColumn(
        "link",
        "Liên kết",
        "code",
        30,
        "Địa chỉ của dòng trong quyết định",
        "/khen-thuong/quyet-dinh/mnpqrstv/#bcdfghjk",
    ),
    PublicColumn("line", "STT", "number", 6, "Số thứ tự trong tệp", "1"),
    PublicColumn(
        "decision_number", "Số quyết định", "text", 20, "Số như văn bản ghi", "125/QĐ-LĐLĐ"
    ),
    PublicColumn(
        "decided_on",
        "Ngày quyết định",
        "date",
        14,
        "Năm-tháng-ngày; thiếu ngày hoặc tháng thì chỉ ghi phần đã biết",
        "2023-05-30",
    ),
    PublicColumn(
        "deciding_name",
        "Cơ quan quyết định",
        "text",
        34,
        "Tên cơ quan lúc ra quyết định",
        "Liên đoàn Lao động tỉnh Lạng Sơn",
    ),
    PublicColumn("form_name", "Hình thức", "text", 28, "Hình thức khen thưởng", "Bằng khen"),
    PublicColumn(
        "scope", "Loại", "code", 13, "Một trong: " + ", ".join(SCOPES.values()), "toàn diện"
    ),
    PublicColumn(
        "recipient_kind",
        "Đối tượng",
        "code",
        12,
        "Một trong: " + ", ".join(RECIPIENT_KINDS.values()),
        "tập thể",
    ),
    PublicColumn(
        "recipient_name",
        "Họ và tên / Tên tập thể",
        "text",
        36,
        f"Tên như trong quyết định; “{WITHHELD_NAME}” nếu người được khen không đồng ý nêu tên",
        "Công đoàn cơ sở Ủy ban Kiểm tra Tỉnh ủy",
    ),
    PublicColumn("post", "Chức vụ", "text", 24, "Chức vụ lúc được khen", "Chủ tịch"),
    PublicColumn("unit", "Đơn vị", "text", 34, "Đơn vị lúc được khen", "Công đoàn Viên chức tỉnh"),
    PublicColumn(
        "reason",
        "Thành tích",
        "text",
        40,
        "Thành tích nêu trong quyết định",
        "Hoàn thành xuất sắc nhiệm vụ năm 2023",
    ),
    PublicColumn("period", "Năm/giai đoạn", "code", 13, "Năm hoặc các năm được khen", "2018-2023"),
    PublicColumn("amount", "Tiền thưởng", "number", 14, "Số đồng, không dấu ngăn cách", "1560000"),
    PublicColumn(
        "note",
        "Ghi chú",
        "text",
        30,
        f"Ghi chú của dòng; “{ANNULLED}” nếu quyết định không còn hiệu lực",
        "",
    ),
)
