"""Reads a pasted sentence into the parts of a target or of a figure, for a clerk to confirm.

Nothing read here is saved by itself. The words that mean a comparator, a period or a unit are
data; a sentence that fits none of them stays a text.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from congress_portal.foundation.figures import (
    QUALIFIER_WORDS,
    Qualifier,
    ReadingError,
    read_decimal,
    read_figure,
    read_money,
    read_whole_number,
    show_for_entry,
)
from congress_portal.foundation.vietnamese import normalize

from .enums import Comparator, CountedAs, Direction, TargetKind, TargetPeriod

LONGEST_WORDING = 300
LONGEST_SENTENCE = 1000
MOST_COUNTS = 3

_BULLET = re.compile(r"^(?:[-–—•*+]|\(?\d{1,2}[.)]|\(?[a-zđ][.)])\s+", re.IGNORECASE)
_ENDING = re.compile(r"[\s;,.…/]+$")
_ASPIRATION = re.compile(r"\b(?:phấn đấu|cố gắng|quyết tâm)\b(?:\s+(?:có|đạt|để))?[,:]?\s*", re.I)

# “2.5”, “5/10” and “1,250,000” are no numbers here, and neither is a part of one.
_NUMBER = (
    r"(?<![\w.,/])(?<!/ )(?:[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+|\d+)(?:,\d+)?"
    r"(?![.,]?\d|\s*/\s*\d)"
)
_SCALE = r"(?:(?:nghìn|ngàn)\s+(?:tỷ|tỉ)|tỷ|tỉ|triệu|tr|nghìn|ngàn)(?!\w)"
# Words before a number; those without a comparator leave open which number is meant.
_BEFORE: dict[Comparator | None, tuple[str, ...]] = {
    Comparator.AT_MOST: (
        *QUALIFIER_WORDS[Qualifier.AT_MOST],
        *("không vượt quá", "không vượt", "cao nhất", "không trên", "không hơn"),
        *("không nhiều hơn", "không cao hơn"),
    ),
    Comparator.AT_LEAST: (
        *QUALIFIER_WORDS[Qualifier.AT_LEAST],
        *("không thấp hơn", "không kém", "đạt từ"),
    ),
    Comparator.MORE_THAN: QUALIFIER_WORDS[Qualifier.OVER],
    Comparator.LESS_THAN: (
        *("dưới", "thấp hơn", "ít hơn", "<", "chưa đến", "chưa tới", "chưa đầy"),
        *("không đến", "không tới", "không đầy"),
    ),
    Comparator.EQUAL: (*QUALIFIER_WORDS[Qualifier.EXACT], "bằng"),
    None: (
        *QUALIFIER_WORDS[Qualifier.NEARLY],
        *QUALIFIER_WORDS[Qualifier.ABOUT],
        *("trên dưới", "ngót", "cỡ", "tầm", "gấp", "vượt"),
        *("đến", "tới", "lên", "xuống", "còn"),
    ),
}
_COMPARATORS = {word: comparator for comparator, words in _BEFORE.items() for word in words}
_AFTER = ((Comparator.AT_LEAST, r"trở lên"), (Comparator.AT_MOST, r"trở xuống"))
_ONWARD = re.compile(rf"\s+(?:{'|'.join(words for _comparator, words in _AFTER)})(?!\w)", re.I)
_WORDS_BEFORE = "|".join(map(re.escape, sorted(_COMPARATORS, key=len, reverse=True)))
_COMPARING = "|".join(
    re.escape(word)
    for word in sorted(_COMPARATORS, key=len, reverse=True)
    if _COMPARATORS[word] is not None and word != "từ"
)
# Where a statement of one percentage ends and that of the next begins.
_NEXT_PERCENTAGE = re.compile(
    rf"(?:,\s+(?:và\s+)?|\s+và\s+)(?=(?:(?:{_COMPARING})\s+)?{_NUMBER}\s*%)|"
    r",\s+(?=không (?:có|để)\s)",
    re.IGNORECASE,
)
# “tăng 10%” promises a difference, and no share.
_CHANGES = re.compile(r"(?<!\w)(?:tăng|giảm)(?!\w)[^,;]*$", re.IGNORECASE)


def _quantity(end: str = "") -> str:
    """A number with its words of scale, “đồng” or per cent, in groups of names with an end."""
    return (
        rf"(?P<number{end}>{_NUMBER})(?P<scale{end}>\s*{_SCALE}(?:\s+{_NUMBER}\s*{_SCALE})*)?"
        rf"(?P<dong{end}>\s*(?:đồng(?!\s+(?:chí|bào|nghiệp))|đ(?!/)|₫|vnđ)(?!\w))?"
        rf"(?P<percent{end}>\s*(?:%|phần trăm))?"
    )


_MEASURE = re.compile(
    rf"(?:(?<!\w)(?<!trở )(?P<before>{_WORDS_BEFORE})\s*)?{_quantity()}"
    rf"(?:\s*(?:-|–|—|−|đến|tới)\s*{_quantity('_max')})?",
    re.IGNORECASE,
)
# “từ 50 đoàn viên đến 100”, “3 trong số 5”, “2 tỷ rưỡi”, “2 tỷ 300”: more than one number.
_GOES_ON = re.compile(
    r"\s+(?:rưỡi(?!\w)|(?:trên|trong)\s+\d|\d)|"
    r"[^\d,;]{0,60}?(?<!\w)(?:(?<!trở )(?:đến|tới|lên|xuống|xuống còn|còn)\s+|"
    rf"(?:trên|trong)\s+(?:tổng\s+)?số\s+)(?:(?:{_WORDS_BEFORE})\s*)?\d",
    re.IGNORECASE,
)
_PART_OF = re.compile(r"(?<!\w)(?:trên|trong)\s+(?:tổng\s+)?số\s+$", re.IGNORECASE)
# Without “đồng” an amount ends its part of the sentence.
_ENDS_AMOUNT = re.compile(
    r"\s*(?:$|[,;.:()]|(?:cho|để|hỗ trợ|vào|từ|giúp|xây|và)(?!\w))", re.IGNORECASE
)
# “doanh nghiệp có từ 25 lao động”: how large they are, and no count of people.
_SIZE_OF = re.compile(
    r"(?<!\w)(?:doanh nghiệp|đơn vị|cơ quan|nơi)\s+(?:(?:có|sử dụng|với)\s+)?$", re.IGNORECASE
)
_EACH = re.compile(r"(?<!\w)(?:mỗi|từng)\s+[^\d,;]{0,40}$", re.IGNORECASE)
_NONE = re.compile(r"^(?:không có|không để(?: xảy ra)?|không còn)\s+(?P<what>.+)", re.IGNORECASE)
_THRESHOLD = re.compile(
    r"(?:(?:có|sử dụng|với)\s+(?:từ|trên|ít nhất)|(?<=doanh nghiệp )(?:từ|trên))\s+"
    rf"(?P<number>{_NUMBER})\s+"
    r"(?:lao động|người lao động|công nhân(?: lao động)?|đoàn viên|người)(?:\s+trở lên)?",
    re.IGNORECASE,
)
_YEAR = r"(?:19|20)\d{2}"
_MONTH = r"(?:0?[1-9]|1[0-2])"
_NO_COUNTS = re.compile(
    rf"(?:nhiệm kỳ|giai đoạn)?\s*{_YEAR}\s*[-–—]\s*{_YEAR}|"
    rf"(?<![\w.,/])(?:(?:0?[1-9]|[12]\d|3[01])/{_MONTH}(?:/{_YEAR})?|{_MONTH}/{_YEAR})"
    r"(?![.,/]?\d)|"
    rf"(?<!\w)(?:năm\s+{_YEAR}|(?:ngày|mùng|tháng|quý|thứ|khóa|khoá|điều|khoản)\s+\d{{1,2}}|"
    r"(?<!tổng )(?<!trong )số\s+\d+)(?![.,]?\d|\w)",
    re.IGNORECASE,
)
_PERIODS = (
    (TargetPeriod.YEARLY, r"(?:bình quân\s+)?(?:hằng năm|hàng năm|mỗi năm|từng năm)|/\s*năm"),
    (TargetPeriod.END_OF_TERM, rf"(?:đến|vào)\s+(?:cuối|hết)\s+(?:nhiệm kỳ|năm\s+{_YEAR})"),
    (TargetPeriod.END_OF_TERM, rf"(?:đến|tới)\s+năm\s+{_YEAR}|cuối nhiệm kỳ|hết nhiệm kỳ"),
    (TargetPeriod.WHOLE_TERM, r"(?:trong|cả|toàn|suốt)\s+(?:cả\s+)?nhiệm kỳ"),
    (TargetPeriod.YEAR, rf"(?:trong\s+)?năm\s+{_YEAR}"),
)
_RATINGS = re.compile(
    r"hoàn thành (?:xuất sắc|tốt) (?:chức trách,? )?nhiệm vụ|hoàn thành nhiệm vụ|"
    r"hoàn thành (?:xuất sắc|tốt)|vững mạnh(?: xuất sắc| toàn diện)?|loại (?:xuất sắc|tốt|khá)",
    re.IGNORECASE,
)
_RATED = re.compile(r"xếp loại|đánh giá|phân loại|công nhận|đạt loại|đạt danh hiệu|đạt", re.I)
_REFERENCE = re.compile(
    r"(?:theo\s+)?(?:chỉ tiêu|kế hoạch|số lượng)\s+(?:được|do|của)?\s*(?P<who>.*?)\s*"
    r"(?:giao|phân bổ|đề ra)\b|(?:được|do)\s+(?P<who_too>.+?)\s+giao\b",
    re.IGNORECASE,
)
_PER = re.compile(
    r"(?<!\w)(?:bình quân\s+)?(?:mỗi|từng)\s+(?P<what>(?!năm)[^\d,;]+?)(?=\s+(?:"
    r"hằng năm|hàng năm|có|giới thiệu|kết nạp|tổ chức|ít nhất|tối thiểu|từ|xây|"
    r"phát triển|thực hiện|hỗ trợ|đảm nhận|vận động|ký|được|trên|không)\b)",
    re.I,
)
_PER_SLASH = re.compile(r"/\s*(?P<what>CĐCS|công đoàn cơ sở|đơn vị|người|đoàn viên)(?!\w)", re.I)

# Units as papers write them; the longest that fits is taken.
UNITS = (
    "lượt đoàn viên",
    "lượt người",
    "lượt",
    "đoàn viên ưu tú",
    "đoàn viên mới",
    "đoàn viên công đoàn",
    "đoàn viên",
    "công nhân lao động",
    "người lao động",
    "cán bộ công đoàn",
    "cán bộ",
    "nữ đoàn viên",
    "người",
    "công đoàn cơ sở",
    "CĐCS",
    "nghiệp đoàn",
    "doanh nghiệp",
    "cơ quan, đơn vị",
    "đơn vị",
    "tập thể",
    "cá nhân",
    "thỏa ước lao động tập thể",
    "thỏa ước",
    "thỏa thuận",
    "bản",
    "nhà tình nghĩa",
    "nhà văn hóa",
    "căn nhà",
    "ngôi nhà",
    "nhà",
    "Mái ấm Công đoàn",
    "Mái ấm",
    "suất quà",
    "phần quà",
    "suất học bổng",
    "suất",
    "sáng kiến",
    "đề tài",
    "giải pháp",
    "Bằng Lao động sáng tạo",
    "công trình",
    "mô hình",
    "cuộc đối thoại",
    "cuộc kiểm tra",
    "cuộc",
    "lớp tập huấn",
    "lớp",
    "hội nghị",
    "buổi",
    "chỉ tiêu",
    "đồng chí",
    "đại biểu",
    "hộ gia đình",
    "hộ",
    "em",
    "lần",
    "điểm phần trăm",
    "điểm %",
)
# What follows a number without being what it counts.
_NO_UNIT = re.compile(
    r"(?:trên|trong|lên|xuống|đến|tới|của|cho|và|với|ở|tại|từ|để|theo|năm|tháng|ngày|tuần|giờ|"
    r"tuổi|điểm|hỗ trợ|trao|tặng|thăm|chi|rưỡi)(?!\w)",
    re.IGNORECASE,
)
# Where the words for whom a percentage is counted end.
_VERBS = re.compile(
    r"\s+(?:được|đạt|tham gia|tổ chức|hoàn thành|phối hợp|thực hiện|ký|ký kết|xây dựng|vào|"
    r"triển khai|xếp loại|không|có|là|đủ điều kiện|đăng ký|thành lập|gia nhập|duy trì|nộp|hưởng|"
    r"tiếp cận|ứng dụng|vi phạm|phát động|sử dụng|trở thành|bảo đảm|đảm bảo|thương lượng)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class TargetProposal:
    """A target as the sentence seems to mean it; every part is for the clerk to confirm."""

    wording: str
    kind: TargetKind = TargetKind.TEXT
    comparator: Comparator | None = None
    value: Decimal | None = None
    value_max: Decimal | None = None
    unit: str = ""
    rating: str = ""
    population: str = ""
    population_threshold: int | None = None
    period: TargetPeriod | None = None
    year: int | None = None
    per_what: str = ""
    reference: str = ""

    @property
    def said(self) -> str:
        return self.wording

    def row(self) -> dict[str, str]:
        """The proposal as a row of the sheet."""
        return {
            "wording": self.wording,
            "kind": self.kind.value,
            "comparator": self.comparator.value if self.comparator else "",
            "value": show_for_entry(self.value) if self.value is not None else "",
            "value_max": show_for_entry(self.value_max) if self.value_max is not None else "",
            "unit": self.unit,
            "rating": self.rating,
            "population": self.population,
            "population_threshold": str(self.population_threshold or ""),
            "period": self.period.value if self.period else "",
            "year": str(self.year or ""),
            "per_what": self.per_what,
            "reference": self.reference,
        }


@dataclass(frozen=True)
class CountProposal:
    text: str
    unit: str
    counted_as: CountedAs


@dataclass(frozen=True)
class FigureProposal:
    """A figure of activity as the sentence seems to mean it."""

    topic: str
    counts: tuple[CountProposal, ...] = ()
    amount: str = ""
    direction: Direction | None = None

    @property
    def said(self) -> str:
        return self.topic

    def row(self) -> dict[str, str]:
        found = {
            "topic": self.topic,
            "amount": self.amount,
            "direction": self.direction.value if self.direction else "",
        }
        for number, count in enumerate(self.counts, start=1):
            found |= {
                f"count_{number}": count.text,
                f"unit_{number}": count.unit,
                f"counted_as_{number}": count.counted_as.value,
            }
        return found


def lines_of(text: str) -> list[str]:
    """The single statements of a pasted text: by line, semicolon and full stop."""
    found = []
    for line in text.splitlines():
        for part in re.split(
            r";|(?<=[^\d\W])\.\s+(?=[A-ZĐÀ-Ỹ\d])|(?<=%)\.\s+(?=[A-ZĐÀ-Ỹ\d])", line
        ):
            said = _ENDING.sub("", _BULLET.sub("", normalize(part)))
            if said:
                found.append(said)
    return found


def read_targets(text: str) -> list[TargetProposal]:
    """All targets of a pasted text; a sentence with two percentages gives two."""
    parts = []
    for line in lines_of(text):
        parts += _NEXT_PERCENTAGE.split(line)
    return [read_target(part) for part in parts]


def read_target(sentence: str) -> TargetProposal:
    """What a sentence promises: “Trên 90% CĐCS hoàn thành tốt nhiệm vụ” is > 90 % of CĐCS."""
    wording = _ENDING.sub("", _BULLET.sub("", normalize(sentence)))
    if len(wording) > LONGEST_WORDING:
        # Whole as it is: the form says that it is too long.
        return TargetProposal(wording)
    period, year, rest = _period(wording)
    rest = _ASPIRATION.sub("", rest).strip(" ,:")
    per_what, rest = _per_what(rest)
    common = {"wording": wording, "period": period, "year": year, "per_what": per_what}
    if none := _NONE.match(rest):
        if re.search(r"\d", _masked(none["what"])):
            return TargetProposal(**common)
        return TargetProposal(
            kind=TargetKind.NUMBER,
            comparator=Comparator.EQUAL,
            value=Decimal(0),
            unit=_unit_at(none["what"]) or _first_words(none["what"], 2),
            **common,
        )
    threshold, masked = _threshold(_masked(rest))
    found = _MEASURE.search(masked)
    measured = _measured(found, masked) if found else None
    if found is None or measured is None:
        return _without_number(rest, common)
    comparator, value, value_max = measured
    is_percent = found["percent"] or found["percent_max"]
    if is_percent and "%" in rest[found.end() :]:
        return TargetProposal(wording)
    if is_percent and _CHANGES.search(rest[: found.start()]):
        return _without_number(rest, common)
    unit = "%" if is_percent else _unit_of(found, rest[found.end() :])
    if not unit:
        return _without_number(rest, common)
    return TargetProposal(
        kind=TargetKind.NUMBER,
        comparator=comparator,
        value=value,
        value_max=value_max,
        unit=unit,
        population=_population(rest, found) if is_percent else "",
        population_threshold=threshold,
        **common,
    )


@dataclass(frozen=True)
class Measure:
    """What one cell says of a level to reach: “≥ 98%”, “trên 90”, “từ 5 đến 10”, “90 trở lên”."""

    comparator: Comparator
    value: Decimal
    value_max: Decimal | None
    unit: str


def read_measure(text: str) -> Measure | None:
    """The level that a cell states with its comparison; None for a bare number or any other."""
    said = normalize(text).replace(">=", "≥").replace("<=", "≤")
    found = _MEASURE.match(said)
    if found is None:
        return None
    tail = said[found.end() :]
    onward = _ONWARD.fullmatch(tail)
    if tail.strip() and onward is None:
        return None
    if not (found["before"] or found["number_max"] or onward) or found["dong"] or found["dong_max"]:
        return None
    measured = _measured(found, said)
    if measured is None:
        return None
    return Measure(*measured, "%" if found["percent"] or found["percent_max"] else "")


def read_figures(text: str) -> list[FigureProposal]:
    return [read_figure_line(line) for line in lines_of(text)]


def read_figure_line(sentence: str) -> FigureProposal:
    """Counts and money of a sentence: “881 lượt đoàn viên … gần 830 triệu đồng”."""
    said = _ENDING.sub("", _BULLET.sub("", normalize(sentence)))
    if len(said) > LONGEST_SENTENCE:
        return FigureProposal(said)
    masked = _masked(said)
    counts: list[CountProposal] = []
    amount = ""
    cuts: list[tuple[int, int]] = []
    # Which of several amounts is meant is for the clerk to say.
    amounts = [found.span() for found in _MEASURE.finditer(masked) if _is_amount(found, masked)]
    for found in _MEASURE.finditer(masked):
        unit = "" if _is_open(found, masked) else _unit_of(found, said[found.end() :])
        text = _figure_text(found, said, unit)
        if not text:
            continue
        if unit == "đồng":
            if amounts == [found.span()]:
                amount = text
                cuts.append(_with_money_words(said, *found.span()))
        # A further count stays in the words of the topic.
        elif len(counts) < MOST_COUNTS:
            counts.append(CountProposal(text, unit, counted_as(unit)))
            cuts.append(found.span())
    topic = said
    for start, end in sorted(cuts, reverse=True):
        topic = f"{topic[:start]}{topic[end:]}"
    if any(_ONWARD.search(text) for text in (amount, *(count.text for count in counts))):
        topic = _ONWARD.sub("", topic)
    topic = re.sub(r"\s+([,.;])", r"\1", normalize(topic)).strip(" ,.;:")
    return FigureProposal(topic, tuple(counts), amount, _direction(said))


def _is_open(found: re.Match[str], masked: str) -> bool:
    """Whether a figure cannot be one number of a whole: a share, a range, an amount for each."""
    head, tail = masked[: found.start()], masked[found.end() :]
    return bool(
        found["percent"]
        or found["number_max"]
        or _GOES_ON.match(tail)
        or _PART_OF.search(head)
        or _EACH.search(head)
        or _SIZE_OF.search(head)
        or ((found["before"] or "").lower() == "từ" and not _onward(tail))
    )


def _is_amount(found: re.Match[str], masked: str) -> bool:
    """Whether a figure may be an amount of its own, and no part of one told before."""
    is_money = found["dong"] or (found["scale"] and not _unit_at(masked[found.end() :].strip()))
    is_part = re.search(r"trong đó[^;]*$", masked[: found.start()], re.IGNORECASE)
    return bool(is_money) and not is_part and not _is_open(found, masked)


def _figure_text(found: re.Match[str], said: str, unit: str) -> str:
    """The number as the sheet takes it, or nothing if it cannot be read there."""
    tail = said[found.end() :]
    after_unit = tail.strip().removeprefix(unit) if unit != "đồng" else tail
    if not unit or unit.startswith("điểm ") or after_unit.lstrip().startswith("/"):
        return ""
    text = _lower_first(found[0].strip())
    if unit == "đồng" and not found["dong"]:
        text += " đồng"
    text += _onward(tail)
    try:
        read_figure(text, money=unit == "đồng")
    except ReadingError:
        return ""
    return text


_GRADE = re.compile(r"(?<!\w)(?:loại|mức|hạng|bậc)(?:\s+\S+){1,2}$", re.IGNORECASE)


def _onward(tail: str) -> str:
    """“ trở lên”, where it belongs to the number before this tail."""
    after = _ONWARD.search(tail)
    # “90% CĐCS hoàn thành tốt nhiệm vụ trở lên”: that is the rating's, not the number's.
    if after is None or re.search(r"[\d,;]", between := tail[: after.start()]):
        return ""
    return "" if _RATINGS.search(between) or _GRADE.search(between) else after[0].lower()


_COLLECTED = re.compile(r"đóng góp|quyên góp|thu được|thu kinh phí|ủng hộ các (?:loại )?quỹ", re.I)
_SPENT = re.compile(
    r"hỗ trợ|thăm hỏi|thăm|trao|tặng|chi |xây|sửa|hưởng lợi|trợ cấp|chăm lo|giúp", re.IGNORECASE
)


def _direction(said: str) -> Direction | None:
    if _COLLECTED.search(said):
        return Direction.IN
    return Direction.OUT if _SPENT.search(said) else None


def _with_money_words(said: str, start: int, end: int) -> tuple[int, int]:
    before = re.search(
        r",?\s*(?:với\s+)?(?:tổng\s+)?(?:số\s+tiền|trị giá|kinh phí)?(?:\s+là)?\s*$", said[:start]
    )
    return (before.start() if before else start, end)


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]


def _period(text: str) -> tuple[TargetPeriod | None, int | None, str]:
    for period, pattern in _PERIODS:
        # “so với năm 2023” names what is compared with, and not when.
        if found := re.search(rf"(?<!\w)(?<!với ){pattern}(?!\w),?\s*", text, re.IGNORECASE):
            stated = re.search(_YEAR, found[0])
            year = int(stated[0]) if stated else None
            rest = f"{text[: found.start()]} {text[found.end() :]}"
            return period, year, normalize(rest)
    return None, None, text


def _per_what(text: str) -> tuple[str, str]:
    if found := _PER_SLASH.search(text):
        return found["what"], normalize(text[: found.start()] + " " + text[found.end() :])
    if (found := _PER.search(text)) and re.search(r"\d", text[found.end() :]):
        return found["what"].strip()[:60], text
    return "", text


def _masked(text: str) -> str:
    """The text with its years, days and numbers of papers covered; same length."""
    return _NO_COUNTS.sub(lambda m: "·" * len(m[0]), text)


def _threshold(text: str) -> tuple[int | None, str]:
    """The size that a population is counted from, and the text without it."""
    for found in _THRESHOLD.finditer(text):
        others = text[: found.start()] + text[found.end() :]
        if re.search(r"\d", others):
            number = read_whole_number(found["number"])
            blank = " " * len(found[0])
            return number, text[: found.start()] + blank + text[found.end() :]
    return None, text


def _measured(
    found: re.Match[str], masked: str
) -> tuple[Comparator, Decimal, Decimal | None] | None:
    """What the first number of a target promises; nothing where that can be doubted."""
    tail = masked[found.end() :]
    before = (found["before"] or "").lower()
    comparator = _COMPARATORS.get(before)
    if re.search(r"\d", masked[: found.start()]) or _GOES_ON.match(tail):
        return None
    if before and comparator is None:
        return None
    try:
        if found["number_max"]:
            scale = found["scale"] or ("" if found["dong"] else found["scale_max"])
            value = _number(found["number"], scale)
            most = _number(found["number_max"], found["scale_max"])
            is_range = value < most and comparator in (None, Comparator.AT_LEAST)
            return (Comparator.BETWEEN, value, most) if is_range else None
        value = _number(found["number"], found["scale"])
    except ReadingError:
        return None
    onward = _onward(tail).strip()
    for after, words in _AFTER:
        if onward == words:
            return after, value, None
    if comparator is None:
        is_least = found["percent"] and value != 100
        comparator = Comparator.AT_LEAST if is_least else Comparator.EQUAL
    return comparator, value, None


def _number(digits: str, scale: str | None) -> Decimal:
    return Decimal(read_money(f"{digits}{scale}")) if scale else read_decimal(digits)


def _unit_of(found: re.Match[str], tail: str) -> str:
    """“đồng”, or what the number counts: “1,1 triệu lượt” is no money."""
    scale = found["scale_max"] if found["number_max"] else found["scale"]
    if found["dong_max"] or (found["dong"] and not found["number_max"]):
        return "đồng"
    if not scale:
        return _unit_after(tail)
    return _unit_at(tail.strip()) or ("đồng" if _ENDS_AMOUNT.match(tail) else "")


def _population(text: str, found: re.Match[str]) -> str:
    tail = re.sub(r"^\s*trở (?:lên|xuống)", "", text[found.end() :])
    tail = re.sub(r"^\s*(?:số|tổng số|các|của)\s+", " ", tail)
    threshold = _THRESHOLD.search(tail)
    start = threshold.end() if threshold and _only_nouns(tail[: threshold.start()]) else 0
    end = _VERBS.search(tail, start)
    named = (tail[: end.start()] if end else tail).strip(" ,;:")
    if named:
        return named[:200]
    head = text[: found.start()]
    threshold = _THRESHOLD.search(head)
    end = _VERBS.search(head, threshold.end() if threshold else 0)
    return (head[: end.start()] if end else head).strip(" ,;:")[:200]


def _only_nouns(text: str) -> bool:
    return _VERBS.search(f"{text} ") is None


def _unit_after(text: str) -> str:
    text = text.strip()
    return _unit_at(text) or ("" if _NO_UNIT.match(text) else _first_words(text, 2))


def _unit_at(text: str) -> str:
    folded = text.lower()
    for unit in sorted(UNITS, key=len, reverse=True):
        if re.match(rf"{re.escape(unit.lower())}(?!\w)", folded):
            return text[: len(unit)]
    return ""


def _first_words(text: str, most: int) -> str:
    words = []
    for word in re.split(r"\s+", text):
        if not word or not word[0].isalpha() or _VERBS.match(f" {word} "):
            break
        words.append(word.strip(",;.:"))
        if len(words) == most or word[-1] in ",;.:":
            break
    return " ".join(words)


def _without_number(rest: str, common: dict) -> TargetProposal:
    rating = _RATINGS.search(rest)
    if rating and _RATED.search(rest):
        onward = re.match(r"\s*trở lên", rest[rating.end() :], re.IGNORECASE)
        return TargetProposal(
            kind=TargetKind.RATING,
            comparator=Comparator.AT_LEAST if onward else Comparator.EQUAL,
            rating=rating[0],
            **common,
        )
    if referred := _REFERENCE.search(rest):
        who = (referred["who"] or referred["who_too"] or "").strip(" ,")
        return TargetProposal(
            kind=TargetKind.REFERENCE, reference=(who or "cấp trên")[:200], **common
        )
    return TargetProposal(kind=TargetKind.TEXT, **common)


_TIMES_WORDS = ("lượt",)
_PERSON_WORDS = (
    "người",
    "đoàn viên",
    "cán bộ",
    "công nhân",
    "lao động",
    "cá nhân",
    "đại biểu",
    "đồng chí",
    "em",
    "học sinh",
)
_BODY_WORDS = ("công đoàn", "cđcs", "đơn vị", "tập thể", "doanh nghiệp", "cơ quan")


def counted_as(unit: str) -> CountedAs:
    """What a unit counts; times come first, since “lượt người” is no number of persons."""
    words = normalize(unit).lower()
    if any(word in words for word in _TIMES_WORDS):
        return CountedAs.TIMES
    if any(words.startswith(word) for word in _BODY_WORDS):
        return CountedAs.BODIES
    if any(words.startswith(word) for word in _PERSON_WORDS):
        return CountedAs.PERSONS
    return CountedAs.THINGS
