"""The sheets of a congress workbook: one for each table of the record sheet, column by column.

A column is named as the field of the form that reads it; a test compares the two.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from congress_portal.foundation.sheet_columns import Cell, Column, SheetOf
from organizations.enums import DeviationKind, DocumentKind, ProgrammeKind, SourceKind

from . import enums

# The code of a row as it was handed out: it tells the row, and whether it was changed since.
ROW_CODE = Column(
    "row_code",
    "Mã dòng",
    Cell.CODE,
    "do cổng ghi để nhận ra dòng đã có; để trống cho dòng mới, không sửa",
    "k7m2xq4p",
    11,
    privacy="P0",
)


def _text(name: str, heading: str, meaning: str = "", example: str = "", **more: Any) -> Column:
    return Column(name, heading, Cell.TEXT, meaning, example, **{"width": 30, **more})


def _whole(name: str, heading: str, meaning: str = "", example: str = "", **more: Any) -> Column:
    return Column(name, heading, Cell.WHOLE, meaning, example, **{"width": 11, **more})


def _number(name: str, heading: str, meaning: str = "", example: str = "", **more: Any) -> Column:
    return Column(name, heading, Cell.NUMBER, meaning, example, **{"width": 12, **more})


def _figure(name: str, heading: str, meaning: str, example: str, **more: Any) -> Column:
    """A number that may be stated as “trên”, “gần” or “khoảng”."""
    return Column(name, heading, Cell.TEXT, meaning, example, **{"width": 18, **more})


def _year(name: str, heading: str, **more: Any) -> Column:
    return Column(name, heading, Cell.WHOLE, "năm", "2023", **{"width": 9, **more})


def _day(name: str, heading: str, meaning: str = "ngày", **more: Any) -> Column:
    return Column(name, heading, Cell.DATE, meaning, "05/06/2023", **{"width": 13, **more})


def _known_day(name: str, heading: str, meaning: str = "", **more: Any) -> Column:
    meaning = meaning or "ngày, hoặc tháng, hoặc năm, ghi đến mức đã biết"
    return Column(name, heading, Cell.PARTIAL_DATE, meaning, "05/06/2023", width=16, **more)


def _choice(name: str, heading: str, words: Any, meaning: str = "", **more: Any) -> Column:
    return Column(name, heading, Cell.CHOICE, meaning, **{"width": 18, **more}, words=words)


def _yes_no(name: str, heading: str, meaning: str = "có hoặc không") -> Column:
    return Column(name, heading, Cell.YES_NO, meaning, "có", 10)


def _order(heading: str = "Thứ tự") -> Column:
    return _whole(
        "order", heading, "thứ tự của dòng; dòng mới không ghi thì xếp cuối", "1", width=8
    )


def _body(name: str, heading: str, meaning: str = "", **more: Any) -> Column:
    meaning = meaning or (
        "tên hoặc mã của đơn vị; chưa có trong cổng thì ghi “mới: …”, ngoài công đoàn “ngoài: …”"
    )
    return _text(name, heading, meaning, "LĐLĐ tỉnh Lạng Sơn", **more)


def _person(*, required: bool = True, key: bool = True) -> Column:
    return Column(
        "person",
        "Họ và tên",
        Cell.TEXT,
        "họ và tên; trùng tên với người khác thì ghi mã, hoặc “mới: …”",
        "Nông Thị Đào",
        28,
        ("Họ tên",),
        required=required,
        key=key,
        longest=150,
    )


SOURCE = _text(
    "source", "Nguồn khác", "tên nguồn, chỉ khi khác nguồn chung của hồ sơ", width=24, privacy="P0"
)
COMMITTEE_NUMBER = _whole(
    "committee_number", "Ban số", "số của ban ở trang “Ban”", "1", required=True, key=True
)

POST_AND_UNIT = ("Chức vụ, đơn vị công tác", "Chức vụ, đơn vị", "Chức vụ, nơi công tác")
# Shorter ways of writing the words of a list, where one alone can be meant.
COMMITTEE_WORDS = {
    enums.CommitteeKind.EXECUTIVE: ("BCH",),
    enums.CommitteeKind.STANDING: ("BTV",),
    enums.CommitteeKind.INSPECTION: ("UBKT",),
    enums.CommitteeKind.PRESIDIUM: ("ĐCT",),
}
FORMED_WORDS = {
    enums.FormedBy.ELECTED: ("bầu",),
    enums.FormedBy.APPOINTED: ("chỉ định",),
    enums.FormedBy.PROVISIONAL: ("lâm thời",),
}
ORIGIN_WORDS = {
    enums.DelegateOrigin.ELECTED: ("bầu",),
    enums.DelegateOrigin.APPOINTED: ("chỉ định",),
}
ROLE_WORDS = {
    enums.SeatRole.CHAIR: ("CT",),
    enums.SeatRole.VICE_CHAIR: ("PCT",),
    enums.SeatRole.STANDING_MEMBER: ("UV BTV", "UVBTV", "ủy viên thường vụ"),
    enums.SeatRole.MEMBER: ("UV", "UV BCH", "UVBCH", "ủy viên Ban Chấp hành"),
    enums.SeatRole.HEAD: ("Chủ nhiệm UBKT", "CN UBKT", "Chủ nhiệm"),
    enums.SeatRole.DEPUTY_HEAD: ("Phó Chủ nhiệm UBKT", "PCN UBKT", "Phó Chủ nhiệm"),
}
OUTCOME_WORDS = {
    enums.CandidateOutcome.ELECTED: ("trúng cử", "đắc cử"),
    enums.CandidateOutcome.NOT_ELECTED: ("không trúng cử",),
}
PHASE_WORDS = {
    enums.SessionPhase.PREPARATORY: ("trù bị",),
    enums.SessionPhase.SOLEMN: ("trọng thể",),
    enums.SessionPhase.CLOSING: ("bế mạc",),
}
FILLING_WORDS = {
    enums.SeatFilling.BY_ELECTION: ("bầu bổ sung",),
    enums.SeatFilling.APPOINTED: ("chỉ định", "được chỉ định"),
    enums.SeatFilling.PROVISIONAL: ("lâm thời",),
}
DOCUMENT_WORDS = {
    DocumentKind.DECISION: ("QĐ",),
    DocumentKind.RESOLUTION: ("NQ",),
    DocumentKind.REPORT: ("BC",),
    DocumentKind.GUIDE: ("HD",),
    DocumentKind.PLAN: ("KH",),
    DocumentKind.NOTICE: ("TB",),
    DocumentKind.LETTER: ("CV",),
    DocumentKind.MINUTES: ("BB",),
}

# One person may sit in several committees, and a later count takes the place of an earlier one.
_EACH_COMMITTEE: dict[str, Any] = {"summed": True, "alike": ("kind", "sequence")}
_EACH_COUNT: dict[str, Any] = {"summed": True, "alike": ("committee_number", "as_of")}


# Lists of delegates have them in groups, of which each says the status, or the way in, or both.
_OF_DELEGATES: dict[tuple[enums.DelegateStatus, enums.DelegateOrigin | None], tuple[str, ...]] = {
    (enums.DelegateStatus.OFFICIAL, None): ("chính thức",),
    (enums.DelegateStatus.ALTERNATE, None): ("dự khuyết",),
    (enums.DelegateStatus.OFFICIAL, enums.DelegateOrigin.EX_OFFICIO): ("đương nhiên",),
    (enums.DelegateStatus.OFFICIAL, enums.DelegateOrigin.ELECTED): ("bầu", "được bầu"),
    (enums.DelegateStatus.OFFICIAL, enums.DelegateOrigin.APPOINTED): ("chỉ định", "được chỉ định"),
}
DELEGATE_TITLES = {
    f"{before}{word}": {"status": status} | ({"origin": origin} if origin else {})
    for (status, origin), words in _OF_DELEGATES.items()
    for word in words
    for before in ("", "đại biểu ", "các đại biểu ", "danh sách đại biểu ")
}
DIMENSION_WORDS = {
    enums.StatisticDimension.GENDER: ("theo giới tính", "cơ cấu giới tính"),
    enums.StatisticDimension.AGE: ("độ tuổi", "tuổi đời", "theo độ tuổi", "cơ cấu độ tuổi"),
    enums.StatisticDimension.QUALIFICATION: ("chuyên môn", "theo trình độ chuyên môn"),
    enums.StatisticDimension.POLITICAL_THEORY: (
        "trình độ lý luận chính trị",
        "theo trình độ lý luận chính trị",
    ),
    enums.StatisticDimension.ETHNICITY: ("theo dân tộc", "thành phần dân tộc"),
    enums.StatisticDimension.RELIGION: ("theo tôn giáo",),
}


def _sheet(
    name: str, title: str, columns: Iterable[Column], about: str = "", **more: Any
) -> SheetOf:
    return SheetOf(name, title, (ROW_CODE, *columns), about, **more)


def _internal(*columns: Column) -> tuple[Column, ...]:
    """Columns of rows that do not leave the desk, but for what is of the record itself."""
    return tuple(
        column if column.privacy == "P0" else replace(column, privacy="P2") for column in columns
    )


def _source_columns() -> tuple[Column, ...]:
    return (
        _choice("kind", "Loại", SourceKind, required=True),
        _text("title", "Tên", "tên bài, tên văn bản", width=48, required=True, key=True),
        _text("publisher", "Nơi đăng", "báo, trang tin, cơ quan", "Báo Lao động"),
        _text("author", "Tác giả"),
        _text("address", "Địa chỉ trang web", "", "https://…", width=40),
        _known_day("published_on", "Ngày đăng"),
        _text("published_time", "Giờ", "giờ đăng", "08:30", width=8),
    )


def _title_columns(number: int) -> tuple[Column, ...]:
    # A list of guests has one post of each, which nobody numbers.
    spelt: dict[str, tuple[str, ...]] = {"title": (), "of": ()}
    if number == 1:
        spelt = {
            "title": ("Chức vụ", "Chức danh"),
            "of": ("Đơn vị", "Đơn vị công tác", "Cơ quan, đơn vị", "Nơi công tác"),
        }
    return (
        _text(
            f"title_{number}",
            f"Chức vụ {number}",
            "chức vụ của khách",
            "Bí thư Tỉnh ủy",
            posts=True,
            synonyms=spelt["title"],
        ),
        _body(
            f"title_{number}_of",
            f"Tại đơn vị {number}",
            "đơn vị của chức vụ ấy",
            synonyms=spelt["of"],
        ),
        _yes_no(f"title_{number}_former", f"Nguyên {number}", "có, nếu là chức vụ đã thôi giữ"),
    )


def _count_columns(number: int) -> tuple[Column, ...]:
    return (
        _figure(
            f"count_{number}",
            f"Số {number}",
            "số đếm được, kèm “trên”, “gần”…",
            "trên 881",
            summed=True,
            alike=(f"unit_{number}", f"counted_as_{number}", "owner"),
        ),
        _text(f"unit_{number}", f"Đơn vị tính {number}", "đếm cái gì", "lượt đoàn viên", width=18),
        _choice(f"counted_as_{number}", f"Đếm theo {number}", enums.CountedAs),
    )


CONGRESS_SHEETS: tuple[SheetOf, ...] = (
    _sheet(
        "congress",
        "Đại hội",
        (
            _choice("kind", "Loại", enums.CongressKind, required=True, width=26),
            _text("ordinal", "Lần thứ", "số La Mã hoặc số thường", "XVI", width=9),
            _text("term_years", "Nhiệm kỳ", "nhiệm kỳ mở ra, hoặc nhiệm kỳ đang chạy", "2023-2028"),
            _text("reviewed_term_years", "Nhiệm kỳ kiểm điểm", "", "2018-2023"),
            _known_day("opened_on", "Khai mạc ngày"),
            _known_day("closed_on", "Bế mạc ngày"),
            _choice("part_of_day", "Buổi", enums.PartOfDay),
            _text("place", "Địa điểm", width=40),
            _year("reviewed_from", "Kiểm điểm từ năm"),
            _year("reviewed_to", "Kiểm điểm đến năm"),
            _year("planned_from", "Phương hướng từ năm"),
            _year("planned_to", "Phương hướng đến năm"),
            _choice("slogan_kind", "Khẩu hiệu được gọi là", enums.SloganKind),
            _text("slogan", "Khẩu hiệu", width=48),
            _whole("convened", "Đại biểu triệu tập", "", "150", unit="người"),
            _whole("present", "Đại biểu có mặt", "", "148", unit="người"),
            _choice("present_kind", "Số có mặt gồm", enums.DelegateCountKind),
            _whole("qualified", "Đại biểu đủ tư cách", "", "148", unit="người"),
            _figure(
                "members_represented", "Số đoàn viên được đại diện", "", "trên 45.000", unit="người"
            ),
            _text("members_represented_unit", "Người được đại diện là", "", "đoàn viên"),
            _yes_no("is_stub", "Mới được nhắc tên", "có, nếu đại hội chỉ được nhắc tên"),
        ),
        "Một dòng duy nhất: đại hội của hồ sơ.",
    ),
    _sheet(
        "sessions",
        "Phiên",
        (
            _whole("number", "Phiên số", "", "1", required=True, key=True),
            _choice("phase", "Tính chất phiên", enums.SessionPhase, more_words=PHASE_WORDS),
            _known_day("on", "Ngày"),
            _choice("part_of_day", "Buổi", enums.PartOfDay),
            SOURCE,
        ),
    ),
    _sheet(
        "guests",
        "Khách mời",
        (
            _order(),
            _person(required=False),
            _body("body", "Đơn vị hoặc nhóm", "khi khách là một đơn vị, hoặc “nhóm: …”", key=True),
            Column(
                "roles",
                "Vai trò",
                Cell.CHOICES,
                "cách nhau bằng “;”",
                "dự; phát biểu",
                24,
                words=enums.GuestRole,
            ),
            *(column for number in (1, 2, 3) for column in _title_columns(number)),
            SOURCE,
        ),
        "Mỗi dòng một khách: một người, hoặc một đơn vị.",
    ),
    _sheet(
        "agenda",
        "Chương trình",
        (
            _order(),
            _choice("kind", "Loại", enums.AgendaKind, required=True, key=True),
            _text("wording", "Nội dung", width=60, required=True, key=True),
            _choice("document_kind", "Loại văn bản", DocumentKind, more_words=DOCUMENT_WORDS),
            _text("document_number", "Số và ký hiệu", "", "12/BC-LĐLĐ", width=18),
            _text("committee", "Của ban", "", "Ban Chấp hành khóa XVI, LĐLĐ tỉnh Lạng Sơn"),
            _text("about_congress", "Về đại hội", "", "XIII, LĐLĐ tỉnh Lạng Sơn"),
            _year("period_from", "Từ năm"),
            _year("period_to", "Đến năm"),
            SOURCE,
        ),
    ),
    _sheet(
        "statistics",
        "Cơ cấu đại biểu",
        (
            _choice(
                "dimension",
                "Phân theo",
                enums.StatisticDimension,
                required=True,
                key=True,
                more_words=DIMENSION_WORDS,
            ),
            _text(
                "category",
                "Nhóm",
                "",
                "nữ",
                required=True,
                key=True,
                synonyms=("Nội dung", "Tiêu chí"),
            ),
            _whole(
                "count",
                "Số",
                "",
                "62",
                unit="người",
                summed=True,
                alike=("dimension",),
                synonyms=("Số lượng", "Số người", "Số đại biểu"),
            ),
            _whole("denominator", "Trên tổng số", "", "148", unit="người"),
            _number("percentage", "Tỷ lệ", "", "41,9", unit="%", synonyms=("Tỉ lệ",)),
            SOURCE,
        ),
        groups=("dimension",),
    ),
    _sheet(
        "delegations",
        "Đoàn dự cấp trên",
        (
            _text("to_congress", "Dự đại hội", "", "XIII, Tổng Liên đoàn Lao động", key=True),
            _text("to_label", "Tên đại hội như nguồn gọi", key=True),
            _whole("official", "Chính thức", "", "12", unit="người", summed=True),
            _whole("alternate", "Dự khuyết", "", "1", unit="người", summed=True),
            _whole("ex_officio", "Đương nhiên", "", "1", unit="người", summed=True),
            _choice(
                "formed_by", "Cách lập", enums.FormedBy, required=True, more_words=FORMED_WORDS
            ),
            SOURCE,
        ),
        "Thứ tự dòng là “đoàn số” ở trang “Đại biểu”.",
    ),
    _sheet(
        "delegates",
        "Đại biểu",
        _internal(
            _person(),
            _choice("status", "Tình trạng", enums.DelegateStatus, required=True),
            _choice("origin", "Diện", enums.DelegateOrigin, more_words=ORIGIN_WORDS),
            _text(
                "unit",
                "Chức vụ và đơn vị công tác",
                "",
                "Chủ tịch CĐCS Sở Y tế",
                width=40,
                posts=True,
                synonyms=POST_AND_UNIT,
            ),
            _body(
                "sending_organization",
                "Đơn vị cử",
                synonyms=("Đơn vị bầu", "Đơn vị cử đại biểu", "Đơn vị bầu cử"),
            ),
            _whole("delegation", "Dự cấp trên trong đoàn số", "số dòng ở trang “Đoàn dự cấp trên”"),
            _whole("alternate_order", "Thứ tự dự khuyết"),
            _yes_no("is_qualified", "Đủ tư cách", "có, không, hoặc để trống nếu chưa rõ"),
            SOURCE,
        ),
        "Danh sách đại biểu: một dòng một người.",
        titles=DELEGATE_TITLES,
    ),
    _sheet(
        "committees",
        "Ban",
        (
            _choice(
                "kind",
                "Loại",
                enums.CommitteeKind,
                required=True,
                key=True,
                more_words=COMMITTEE_WORDS,
            ),
            _whole("sequence", "Lần lập trong nhiệm kỳ", "", "1", required=True, key=True),
            _whole("seats_decided", "Số ghế quyết định", "", "35", unit="ghế", **_EACH_COMMITTEE),
            _whole(
                "seats_decided_max",
                "Số ghế quyết định, nhiều nhất",
                unit="ghế",
                **_EACH_COMMITTEE,
            ),
            Column(
                "seats_decided_basis",
                "Căn cứ số ghế",
                Cell.CHOICE,
                "",
                "",
                14,
                words={
                    "stated": ("nguồn nêu",),
                    "derived": ("tính ra",),
                    "inferred": ("suy ra",),
                },
            ),
            _choice(
                "formed_by", "Cách lập", enums.FormedBy, required=True, more_words=FORMED_WORDS
            ),
            _whole("elected", "Được bầu", "", "33", unit="người", **_EACH_COMMITTEE),
            _whole("appointed", "Được chỉ định", "", "0", unit="người", **_EACH_COMMITTEE),
            _whole("vacant", "Khuyết", "", "2", unit="ghế", **_EACH_COMMITTEE),
            _choice("vacancy_plan", "Ghế khuyết sẽ", enums.VacancyPlan),
            _text("recognised_by", "Quyết định công nhận", "", "12/QĐ-LĐLĐ", width=24),
            SOURCE,
        ),
        "Thứ tự dòng là “ban số” ở trang “Ủy viên”.",
    ),
    _sheet(
        "later_counts",
        "Ban, về sau",
        (
            COMMITTEE_NUMBER,
            _known_day("as_of", "Tính đến ngày", required=True, key=True),
            _whole("elected", "Được bầu", "", "34", unit="người", **_EACH_COUNT),
            _whole("appointed", "Được chỉ định", "", "1", unit="người", **_EACH_COUNT),
            _whole("vacant", "Khuyết", "", "0", unit="ghế", **_EACH_COUNT),
            _choice("vacancy_plan", "Ghế khuyết sẽ", enums.VacancyPlan),
            SOURCE,
        ),
        "Số của ban vào một ngày sau đại hội, khi nguồn nêu.",
    ),
    _sheet(
        "seats",
        "Ủy viên",
        (
            _order(),
            COMMITTEE_NUMBER,
            _person(required=False),
            _choice("state", "Trạng thái", enums.SeatState, required=True, width=26),
            _choice(
                "role",
                "Chức vụ trong ban",
                enums.SeatRole,
                required=True,
                posts=True,
                more_words=ROLE_WORDS,
                synonyms=(
                    "Chức vụ trong BCH",
                    "Chức vụ trong Ban Chấp hành",
                    "Chức vụ trong BTV",
                    "Chức vụ trong Ban Thường vụ",
                    "Chức vụ trong UBKT",
                    "Chức danh trong ban",
                    "Chức danh trong BCH",
                ),
            ),
            _text(
                "unit",
                "Chức vụ và đơn vị công tác",
                width=40,
                posts=True,
                synonyms=POST_AND_UNIT,
            ),
            _choice(
                "filled_by",
                "Cách vào ban",
                enums.SeatFilling,
                required=True,
                width=24,
                more_words=FILLING_WORDS,
            ),
            _yes_no("is_reelected", "Tái cử", "có, không, hoặc để trống nếu chưa rõ"),
            _day("since", "Từ ngày"),
            _day("until", "Đến ngày"),
            _choice("end_reason", "Lý do kết thúc", enums.SeatEnd),
            _text("decision", "Quyết định", "", "12/QĐ-LĐLĐ", width=24),
            SOURCE,
        ),
        "Danh sách trích ngang: một dòng một ghế.",
    ),
    _sheet(
        "ballots",
        "Lần bầu",
        (
            _text(
                "subject",
                "Bầu gì",
                "",
                "Bầu Ban Chấp hành",
                width=40,
                required=True,
                key=True,
                synonyms=("Nội dung bầu",),
            ),
            _whole("round", "Lần", "", "1", required=True, key=True),
            _text("committee", "Ban", "", "Ban Chấp hành khóa XVI"),
            _whole("seats_to_fill", "Số lượng cần bầu", unit="người", synonyms=("Số lượng bầu",)),
            _choice("base", "Quá nửa tính trên", enums.MajorityBase, required=True, width=22),
            _whole("present", "Có mặt", unit="người"),
            _whole("issued", "Phiếu phát ra", unit="phiếu", synonyms=("Số phiếu phát ra",)),
            _whole("returned", "Phiếu thu về", unit="phiếu", synonyms=("Số phiếu thu về",)),
            _whole("valid", "Phiếu hợp lệ", unit="phiếu", synonyms=("Số phiếu hợp lệ",)),
            _whole(
                "invalid", "Phiếu không hợp lệ", unit="phiếu", synonyms=("Số phiếu không hợp lệ",)
            ),
            SOURCE,
        ),
        "Thứ tự dòng là “lần bầu số” ở trang “Ứng cử, đề cử”.",
    ),
    _sheet(
        "candidates",
        "Ứng cử, đề cử",
        _internal(
            _order(),
            _whole("ballot_number", "Lần bầu số", "", "1", required=True, key=True),
            _person(),
            _choice("origin", "Diện", enums.CandidateOrigin),
            _whole("votes", "Số phiếu", unit="phiếu", summed=True),
            _figure("percentage", "Tỷ lệ", "", "98,5", unit="%"),
            _choice("outcome", "Kết quả", enums.CandidateOutcome, more_words=OUTCOME_WORDS),
            SOURCE,
        ),
    ),
    _sheet(
        "motions",
        "Biểu quyết",
        (
            _order(),
            _text("wording", "Nội dung biểu quyết", width=60, required=True, key=True),
            _choice("outcome", "Kết quả", enums.MotionOutcome, required=True),
            _whole("in_favour", "Tán thành", unit="người"),
            _whole("against", "Không tán thành", unit="người"),
            _whole("abstained", "Không có ý kiến", unit="người"),
            _number("percentage", "Tỷ lệ tán thành", "", "100", unit="%"),
            SOURCE,
        ),
    ),
    _sheet(
        "summaries",
        "Kết quả chung",
        (
            _text("about_ordinal", "Nghị quyết đại hội lần thứ", "", "XV", width=12, key=True),
            _text(
                "about_congress", "Đại hội đề ra chỉ tiêu", "", "XV, LĐLĐ tỉnh Lạng Sơn", key=True
            ),
            _year("period_from", "Từ năm", key=True),
            _year("period_to", "Đến năm", key=True),
            _whole("assessed", "Số chỉ tiêu được đánh giá", "", "13", unit="chỉ tiêu"),
            _whole("met", "Đạt", "", "13", unit="chỉ tiêu"),
            _whole("exceeded", "Trong đó vượt", "", "5", unit="chỉ tiêu"),
            _choice("verdict", "Đánh giá nguồn nêu", enums.Verdict, required=True),
            _text("wording", "Nguyên văn", "", "13/13 chỉ tiêu đạt và vượt", width=40),
            SOURCE,
        ),
    ),
    _sheet(
        "results",
        "Kết quả từng chỉ tiêu",
        (
            _order(),
            _text(
                "wording",
                "Nội dung đánh giá",
                width=60,
                required=True,
                key=True,
                synonyms=("Nội dung chỉ tiêu", "Tên chỉ tiêu", "Chỉ tiêu"),
            ),
            _choice("planned_comparator", "So sánh của mức đề ra", enums.Comparator),
            _number(
                "planned",
                "Mức đề ra",
                "",
                "90",
                unit_in="unit",
                synonyms=("Nghị quyết Đại hội", "Chỉ tiêu nghị quyết", "Chỉ tiêu đề ra"),
            ),
            _number("planned_max", "Mức đề ra, đến", unit_in="unit"),
            _choice(
                "planned_basis",
                "Căn cứ",
                {
                    "stated": ("nguồn nêu",),
                    "derived": ("tính ra",),
                    "inferred": ("suy ra",),
                },
            ),
            _figure(
                "actual",
                "Kết quả",
                "",
                "95,8",
                unit_in="unit",
                synonyms=("Kết quả thực hiện", "Kết quả đạt được", "Thực hiện"),
            ),
            _text("unit", "Đơn vị tính", "", "%", width=14, synonyms=("ĐVT",)),
            _number("difference", "Mức chênh nguồn nêu", "", "5,8"),
            _choice("difference_unit", "Mức chênh tính bằng", enums.DifferenceUnit),
            _choice(
                "verdict",
                "Đánh giá nguồn nêu",
                enums.Verdict,
                synonyms=("Đánh giá", "Mức độ hoàn thành"),
            ),
            _year("period_from", "Từ năm", key=True),
            _year("period_to", "Đến năm", key=True),
            _whole("target_number", "Chỉ tiêu số của đại hội trước"),
            _text("indicator", "Chỉ số", "tên hoặc mã trong danh mục chỉ số"),
            SOURCE,
        ),
    ),
    _sheet(
        "targets",
        "Chỉ tiêu",
        (
            _order(),
            _text(
                "wording",
                "Chỉ tiêu",
                "nguyên văn",
                width=60,
                required=True,
                key=True,
                synonyms=("Nội dung chỉ tiêu", "Tên chỉ tiêu"),
            ),
            _choice("kind", "Loại", enums.TargetKind, required=True),
            _choice("comparator", "So sánh", enums.Comparator),
            _number(
                "value",
                "Giá trị",
                "",
                "90",
                unit_in="unit",
                synonyms=("Chỉ tiêu nhiệm kỳ", "Chỉ tiêu phấn đấu", "Mức phấn đấu"),
            ),
            _number("value_max", "Đến", unit_in="unit"),
            _text("unit", "Đơn vị tính", "", "%", width=14, synonyms=("ĐVT",)),
            _text("population", "Tính trên", "", "công đoàn cơ sở"),
            _choice("period", "Thời hạn", enums.TargetPeriod),
            _text("group", "Nhóm", key=True),
            _text("rating", "Mức xếp loại", "", "hoàn thành tốt nhiệm vụ"),
            _whole("population_threshold", "Ngưỡng tính", "", "25"),
            _year("year", "Năm", key=True),
            _text("per_what", "Tính cho mỗi", "", "CĐCS", width=18),
            _text("reference", "Nơi giao"),
            _text("indicator", "Chỉ số", "tên hoặc mã trong danh mục chỉ số"),
            _choice(
                "basis",
                "Căn cứ",
                {
                    "stated": ("nguồn nêu",),
                    "derived": ("tính ra",),
                    "inferred": ("suy ra",),
                },
            ),
            _day("dropped_on", "Bỏ từ ngày", privacy="P2"),
            SOURCE,
        ),
    ),
    _sheet(
        "figures",
        "Số liệu hoạt động",
        (
            _order(),
            _text("topic", "Về việc gì", width=48, required=True, key=True),
            *(column for number in (1, 2, 3) for column in _count_columns(number)),
            _figure(
                "amount",
                "Số tiền",
                "kèm “trên”, “gần”…",
                "gần 830 triệu đồng",
                unit="đồng",
                summed=True,
                alike=("direction", "owner"),
            ),
            _choice("direction", "Thu hay chi", enums.Direction),
            _text("fund", "Nguồn quỹ"),
            _text("place", "Địa điểm", key=True),
            _year("period_from", "Từ năm", key=True),
            _year("period_to", "Đến năm", key=True),
            _known_day("on", "Ngày hoặc tháng", key=True),
            _yes_no("is_count_unstated", "Nguồn không nêu số"),
            _body("giver", "Bên tặng", "nhiều đơn vị thì cách nhau bằng “;”"),
            _body("receiver", "Bên nhận", "nhiều đơn vị thì cách nhau bằng “;”"),
            _body("signatory", "Bên ký", "nhiều đơn vị thì cách nhau bằng “;”"),
            _text("programme", "Chương trình"),
            _body("owner", "Số liệu của đơn vị công đoàn khác", key=True),
            _text("indicator", "Chỉ số", "tên hoặc mã trong danh mục chỉ số"),
            SOURCE,
        ),
    ),
    _sheet(
        "agreements",
        "Thỏa thuận, giao ước",
        (
            _order(),
            _choice("kind", "Loại", enums.AgreementKind, required=True, key=True),
            _text("subject", "Về việc", width=48, key=True),
            _figure("count", "Số thỏa thuận", "", "12", summed=True),
            _body("parties", "Giữa các bên", "nhiều đơn vị thì cách nhau bằng “;”"),
            _year("period_from", "Từ năm", key=True),
            _year("period_to", "Đến năm", key=True),
            SOURCE,
        ),
    ),
    _sheet(
        "programmes",
        "Chương trình được nhắc",
        (
            _text("name", "Chương trình", width=48, required=True, key=True),
            _choice("programme_kind", "Loại", ProgrammeKind),
            _text("note", "Được dẫn thế nào"),
            _text("other_names", "Tên gọi khác", "cách nhau bằng “;”"),
            _day("since", "Từ ngày"),
            _day("until", "Đến ngày"),
            _whole("anniversary_years", "Kỷ niệm bao nhiêu năm", "", "95"),
            SOURCE,
        ),
    ),
    _sheet("source", "Nguồn", _source_columns(), "Một dòng: nguồn chung của hồ sơ."),
    _sheet("original", "Bài được đăng lại", _source_columns(), "Một dòng: bài mà nguồn đăng lại."),
    _sheet("sources", "Nguồn khác", _source_columns(), "Nguồn mà các dòng khác nêu tên."),
    _sheet(
        "notes",
        "Chỗ nguồn sai khác",
        (
            _text("subject", "Về điều gì", required=True, key=True),
            _text("as_written", "Nguồn ghi là", required=True, key=True, width=40),
            _text("correct", "Đúng ra là", width=40),
            _choice("kind", "Loại", DeviationKind, required=True, width=24),
            _text("of_source", "Nguồn khác", "tên nguồn, chỉ khi khác nguồn chung của hồ sơ"),
        ),
    ),
    _sheet(
        "documents",
        "Văn bản",
        (
            _choice(
                "kind",
                "Loại",
                DocumentKind,
                required=True,
                key=True,
                more_words=DOCUMENT_WORDS,
            ),
            _text(
                "number",
                "Số và ký hiệu",
                "",
                "05/NQ-ĐH",
                width=20,
                key=True,
                synonyms=("Số, ký hiệu", "Số/Ký hiệu", "Số ký hiệu", "Số hiệu", "Số văn bản"),
            ),
            _known_day(
                "issued_on",
                "Ngày ban hành",
                key=True,
                synonyms=("Ngày, tháng, năm", "Ngày tháng năm", "Ngày tháng", "Ngày ký"),
            ),
            _body(
                "issuer",
                "Nơi ban hành",
                synonyms=("Cơ quan ban hành", "Đơn vị ban hành"),
            ),
            _text(
                "subject",
                "Trích yếu",
                width=48,
                key=True,
                synonyms=("Trích yếu nội dung", "Tên văn bản", "Nội dung"),
            ),
            _text("note", "Được dẫn thế nào"),
            _text("congress_ordinal", "Của đại hội lần thứ", "", "XVI", width=10),
            _year("term_from", "Nhiệm kỳ từ năm"),
            _year("term_to", "Nhiệm kỳ đến năm"),
            _text("signer", "Người ký"),
            _text("address", "Địa chỉ trang web", "", "https://…", width=40),
            SOURCE,
        ),
    ),
    _sheet(
        "gaps",
        "Điều nguồn không nêu",
        (
            _choice("topic", "Chỗ còn thiếu", enums.GapTopic, required=True, key=True, width=30),
            _choice("reason", "Lý do", enums.GapReason, required=True, width=30),
        ),
    ),
)

CLUSTER_YEARS = SheetOf(
    "cluster_years",
    "Năm của cụm thi đua",
    (
        Column(
            "code",
            "Mã",
            Cell.CODE,
            "mã của năm đã có, để trống nếu là năm mới; tệp không đổi được mã",
            "bcdfghjk",
            11,
            privacy="P0",
        ),
        Column(
            "cluster",
            "Cụm",
            Cell.NAME,
            "tên hoặc mã của cụm, khối thi đua",
            "Cụm thi đua số 1",
            32,
            ("Cụm thi đua", "Khối", "Khối thi đua", "Tên cụm"),
            required=True,
            key=True,
            privacy="P0",
        ),
        Column(
            "year",
            "Năm",
            Cell.WHOLE,
            "năm",
            "2024",
            8,
            ("Năm thi đua",),
            required=True,
            key=True,
            most=2100,
            is_year=True,
            privacy="P0",
        ),
        Column("theme", "Chủ đề", Cell.TEXT, "chủ đề của năm", "", 36, longest=300, privacy="P0"),
        Column(
            "signed_on",
            "Ký giao ước ngày",
            Cell.PARTIAL_DATE,
            "ngày, hoặc tháng, hoặc năm, ghi đến mức đã biết",
            "15/03/2024",
            14,
            privacy="P0",
        ),
        Column(
            "stated_contents",
            "Số nội dung nguồn nêu",
            Cell.WHOLE,
            "số nội dung giao ước như nguồn nêu",
            "8",
            12,
            most=32_767,
            privacy="P0",
        ),
        Column(
            "stated_parties",
            "Số đơn vị nguồn nêu",
            Cell.WHOLE,
            "số đơn vị ký giao ước như nguồn nêu",
            "12",
            12,
            most=32_767,
            privacy="P0",
        ),
        Column(
            "head",
            "Cụm trưởng",
            Cell.TEXT,
            "tên hoặc mã của đơn vị cụm trưởng, là thành viên của cụm trong năm",
            "Liên đoàn Lao động tỉnh Lạng Sơn",
            36,
            ("Khối trưởng", "Đơn vị cụm trưởng"),
            privacy="P0",
        ),
        Column(
            "deputies",
            "Cụm phó",
            Cell.TEXT,
            "các đơn vị cụm phó, cách nhau bằng “;”; đơn vị chưa có được ghi thêm",
            "Liên đoàn Lao động tỉnh Cao Bằng",
            36,
            ("Khối phó", "Đơn vị cụm phó"),
            privacy="P0",
        ),
        Column(
            "contents",
            "Nội dung giao ước",
            Cell.TEXT,
            "các nội dung, cách nhau bằng “;”; nội dung chưa có được ghi thêm, tệp không xóa",
            "Chăm lo đời sống đoàn viên; Xây dựng tổ chức công đoàn",
            60,
            privacy="P0",
        ),
    ),
    about="Một dòng là một năm thi đua của một cụm đã nhập, với thành viên của nó.",
)
