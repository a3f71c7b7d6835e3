"""The columns of the public award list: what a file of awards holds, and in what words.

Headings and words of a file are Vietnamese whatever the reader's language: they are those of
the annex of a decision.
"""

from dataclasses import dataclass

from congress_portal.foundation.sheet_columns import Cell, Column, SheetOf
from congresses.sheets import ROW_CODE, SOURCE

from .enums import (
    AwardLine,
    AwardScope,
    DecidingOrgan,
    Inclusion,
    NominationKind,
    RecipientKind,
)

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
LARGEST_ORDER = 999_999

AWARDS = SheetOf(
    "awards",
    "Danh sách khen thưởng",
    (
        Column(
            "code",
            "Mã",
            Cell.CODE,
            "mã của dòng khen thưởng, để trống nếu là dòng mới; tệp không đổi được mã",
            "bcdfghjk",
            11,
            key=True,
            privacy="P0",
        ),
        Column(
            "decision",
            "Mã quyết định",
            Cell.CODE,
            "mã của quyết định",
            "mnpqrstv",
            14,
            privacy="P0",
        ),
        Column(
            "decision_number",
            "Số quyết định",
            Cell.TEXT,
            "số và ký hiệu của quyết định",
            "15/QĐ-LĐLĐ",
            18,
            ("Số QĐ", "Quyết định số"),
            privacy="P0",
        ),
        Column(
            "decided_on",
            "Ngày quyết định",
            Cell.PARTIAL_DATE,
            "ngày ký, ghi đến mức đã biết",
            "05/01/2024",
            16,
            ("Ngày QĐ",),
            privacy="P0",
        ),
        Column(
            "deciding_body",
            "Mã cơ quan quyết định",
            Cell.CODE,
            "mã của công đoàn ra quyết định",
            "wxz23456",
            20,
            privacy="P0",
        ),
        Column(
            "form",
            "Hình thức",
            Cell.NAME,
            "tên hoặc mã của hình thức khen thưởng",
            "Bằng khen",
            28,
            ("Hình thức khen thưởng", "Hình thức đề nghị", "Danh hiệu"),
            required=True,
            privacy="P0",
        ),
        Column(
            "scope",
            "Loại",
            Cell.CHOICE,
            "khen về việc gì",
            "toàn diện",
            14,
            words=SCOPES,
            more_words={
                AwardScope.COMPREHENSIVE: ("thường xuyên", "toàn diện, thường xuyên"),
                AwardScope.THEMATIC: ("theo chuyên đề",),
                AwardScope.DRIVE: ("đợt", "theo đợt"),
                AwardScope.TERM: ("theo nhiệm kỳ",),
            },
            privacy="P0",
        ),
        Column(
            "recipient_kind",
            "Đối tượng",
            Cell.CHOICE,
            "ai được khen; trong phụ lục có thể là dòng “TẬP THỂ”, “CÁ NHÂN” trên các dòng của nó",
            "cá nhân",
            12,
            required=True,
            words=RECIPIENT_KINDS,
            more_words={
                RecipientKind.COLLECTIVE: ("TT", "các tập thể", "đối với tập thể"),
                RecipientKind.INDIVIDUAL: ("CN", "các cá nhân", "đối với cá nhân"),
                RecipientKind.HOUSEHOLD: ("gia đình", "HGĐ", "các hộ gia đình"),
            },
            privacy="P0",
        ),
        Column(
            "recipient_name",
            "Họ và tên / Tên tập thể",
            Cell.TEXT,
            "tên như trong quyết định",
            "Nông Thị Đào",
            36,
            (
                "Họ và tên",
                "Họ tên",
                "Tên tập thể",
                "Tên tập thể, cá nhân",
                "Tên tập thể / Họ và tên",
            ),
            required=True,
            longest=300,
        ),
        Column(
            "post",
            "Chức vụ",
            Cell.TEXT,
            "chức vụ lúc được khen",
            "Chủ tịch",
            24,
            ("Chức danh",),
            longest=200,
            posts=True,
        ),
        Column(
            "unit",
            "Đơn vị",
            Cell.TEXT,
            "đơn vị lúc được khen",
            "Công đoàn Viên chức tỉnh",
            36,
            ("Đơn vị công tác", "Nơi công tác"),
            longest=200,
        ),
        Column(
            "proposing_unit",
            "Đơn vị đề nghị",
            Cell.TEXT,
            "nơi đề nghị khen",
            "Công đoàn các KCN tỉnh",
            30,
            longest=200,
            privacy="P2",
        ),
        Column(
            "section",
            "Mục của phụ lục",
            Cell.TEXT,
            "tên mục trong phụ lục mà dòng đứng dưới",
            "Khối cơ quan",
            20,
            ("Mục",),
            longest=100,
        ),
        Column(
            "reason",
            "Thành tích",
            Cell.TEXT,
            "thành tích như trong quyết định",
            "Hoàn thành xuất sắc nhiệm vụ",
            48,
            ("Tóm tắt thành tích", "Thành tích đạt được"),
            longest=300,
        ),
        Column(
            "amount",
            "Tiền thưởng",
            Cell.MONEY,
            "số tiền đã thưởng; để trống nếu chưa biết",
            "1560000",
            16,
            ("Tiền thưởng (đồng)", "Số tiền", "Mức thưởng", "Mức tiền thưởng", "Số tiền thưởng"),
            unit="đồng",
            summed=True,
            privacy="P0",
        ),
        Column("note", "Ghi chú", Cell.TEXT, "ghi chú của dòng", "", 24, longest=200),
        Column(
            "order",
            "Thứ tự",
            Cell.WHOLE,
            "thứ tự trong phụ lục; dòng mới không ghi thì xếp cuối",
            "1",
            8,
            most=LARGEST_ORDER,
            privacy="P0",
        ),
    ),
    about="Một dòng là một khen thưởng của một quyết định đã nhập.",
    groups=("recipient_kind", "section"),
)

TALLIES = SheetOf(
    "tallies",
    "Số liệu khen thưởng",
    (
        ROW_CODE,
        Column("order", "Thứ tự", Cell.WHOLE, "thứ tự của dòng", "1", 8),
        Column(
            "line",
            "Trao tặng hay được tặng",
            Cell.CHOICE,
            width=18,
            required=True,
            key=True,
            words=AwardLine,
        ),
        Column(
            "form",
            "Hình thức",
            Cell.NAME,
            "tên hoặc mã của hình thức khen thưởng",
            "Bằng khen",
            30,
            ("Hình thức khen thưởng", "Danh hiệu, hình thức khen thưởng"),
            required=True,
            key=True,
        ),
        Column("scope", "Loại", Cell.CHOICE, width=16, key=True, words=SCOPES),
        Column(
            "deciding",
            "Người quyết định",
            Cell.TEXT,
            "tên hoặc mã của nơi quyết định",
            "Tổng Liên đoàn Lao động Việt Nam",
            36,
            required=True,
            key=True,
        ),
        Column(
            "recipient_kind",
            "Đối tượng",
            Cell.CHOICE,
            width=14,
            required=True,
            key=True,
            words=RECIPIENT_KINDS,
        ),
        Column(
            "count",
            "Số",
            Cell.WHOLE,
            "số lượng được khen",
            "12",
            10,
            ("Số lượng",),
            required=True,
            summed=True,
            alike=("included_in_another",),
        ),
        Column("at_congress", "Trao tại đại hội", Cell.YES_NO, "có hoặc không", "có", 10, key=True),
        Column("organ", "Nhân danh", Cell.CHOICE, width=18, words=DecidingOrgan),
        Column("period_from", "Từ năm", Cell.WHOLE, "năm", "2018", 9, key=True),
        Column("period_to", "Đến năm", Cell.WHOLE, "năm", "2023", 9, key=True),
        Column("programme", "Đợt thi đua", Cell.TEXT, "tên đợt thi đua", width=30),
        Column(
            "included_in_another", "Đã tính trong dòng khác", Cell.CHOICE, width=16, words=Inclusion
        ),
        SOURCE,
    ),
)
NOMINATIONS = SheetOf(
    "nominations",
    "Suy tôn, đề nghị",
    (
        ROW_CODE,
        Column("order", "Thứ tự", Cell.WHOLE, "thứ tự của dòng", "1", 8),
        Column(
            "kind", "Loại", Cell.CHOICE, width=18, required=True, key=True, words=NominationKind
        ),
        Column(
            "organization",
            "Đơn vị",
            Cell.TEXT,
            "tên hoặc mã của đơn vị",
            "LĐLĐ tỉnh Lạng Sơn",
            36,
            required=True,
            key=True,
        ),
        Column("cluster", "Do cụm", Cell.TEXT, "tên hoặc mã của cụm", width=24),
        Column(
            "form",
            "Hình thức",
            Cell.NAME,
            "tên hoặc mã của hình thức khen thưởng",
            "Cờ thi đua",
            30,
            key=True,
        ),
        Column("year", "Năm", Cell.WHOLE, "năm", "2023", 9, key=True),
        SOURCE,
    ),
)

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
