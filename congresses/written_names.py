"""What stands around a name in a list: its number, a form of address, the mark of a footnote.

None of it is a part of the name. What stands behind a name and says more is for another cell.
"""

import re

from django.utils.translation import gettext as _

from congress_portal.foundation.figures import ReadingError, refusal, shortened

# Family names that are hardly a middle name: behind “Ông” and “Bà” they show that these are none.
_FAMILY = (
    "Nguyễn|Trần|Lê|Phạm|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Lý|Đào|Trịnh|Trương|Đinh|Phùng|Tạ|"
    "Lương|Nông|Lò|Quách|Chu|Tống|Hứa|Nghiêm|Đàm|Bế|Giàng|Sùng|Vi|Triệu|Ma|Lường|Lã|Doãn|Khổng|"
    "Thào|Bàn|Tẩn|Chảo|Cầm|Lục|Mạc|Vương|Đoàn|Lưu"
)
# Those that are middle names too: a family name where two more names follow.
_FAMILY_OR_MIDDLE = (
    "Hoàng|Dương|Cao|Mai|Hà|Lâm|Thái|Tăng|La|Kiều|Ngọc|Đồng|Linh|Lộc|Tô|Hạng|Vàng|Lành|Liễu"
)
_LIST_NUMBER = re.compile(r"(?:\(?\d{1,3}[.)]|[-–—•*])\s*(?=[^\W\d])")
# “Ông”, “Bà” and “Anh” are family names too: “Ông Ích Khiêm”. Before a family name and a name, or
# before any word and “Văn” or “Thị”, they are forms of address.
_NAME_FOLLOWS = (
    rf"(?=(?:{_FAMILY})\s+\S|(?:{_FAMILY_OR_MIDDLE})\s+\S+\s+\S"
    r"|(?!văn\s|thị\s)[^\W\d]+\s+(?:văn\s+(?!phòng|h[oó]a|thư)|thị\s+(?!xã|trấn))\S)"
)
_DEGREE = (
    r"(?-i:(?:GS|PGS|TSKH|TS|Ths|ThS|THS|BS|Bs|KS|Ks|CN|LS|DS|NGƯT|NGND|TTƯT|TTND|BSCKI{1,2}|CKI{1,2})"
    r"(?:\s*[.,]\s*|\s+))+"
)
_ADDRESS = re.compile(
    r"(?:(?:đ\s*[/.]\s*c|đồng chí|ông\s*/\s*bà|ông\s*\(\s*bà\s*\))\s*[.:]?\s*(?=[^\W\d])"
    rf"|(?:ông|bà|anh|chị|cô|thầy)(?::\s*(?=[^\W\d])|\s+{_NAME_FOLLOWS})"
    rf"|{_DEGREE}{_NAME_FOLLOWS})",
    re.IGNORECASE,
)
_SEX = re.compile(r"(?<=\w)\s*\((?:nam|nữ)\)$", re.IGNORECASE)
# What no name of a person begins with.
_NO_PERSON = re.compile(
    r"(?:đại diện|lãnh đạo|thường trực|tập thể|các|đoàn đại biểu|văn phòng|[uủ][yỷ] ban|ubnd"
    r"|công đoàn|liên đoàn|nghiệp đoàn|lđlđ|cđcs|hội (?:đồng|phụ nữ|nông dân|cựu|chữ)"
    r"|ban (?:chấp hành|thường vụ|giám đốc|giám hiệu|tổ chức|tuyên giáo|dân vận|nội chính|chỉ đạo)"
    r"|sở(?! (?:văn|thị) )|(?:tỉnh|huyện|thành|quận|thị|đảng) [uủ][yỷ]|(?:tỉnh|huyện|thành) đoàn"
    r"|mặt trận"
    r"|(?:công ty|chi cục|bệnh viện|trung tâm)) ",
    re.IGNORECASE,
)
_OPEN_ADDRESS = re.compile(r"(?:ông|bà)\s+\S", re.IGNORECASE)
# A hotel of “5*” has five stars.
_STARS = re.compile(r"(?:(?<=\w)\s*\(\s*\*+\s*\)|(?<=[^\W\d_])\s*\*+)$")
_FOOTNOTE = re.compile(r"(?<=\w)\s*(?:[¹²³⁴-⁹]+|\(\d{1,2}\)|\[\d{1,2}\])$")
_ENDING_DOT = re.compile(r"(?<=\w\w)[.,;:]+$")
_MORE = re.compile(r"\s*[,;]\s*|\s+[-–—]\s+|\s+(?:và|&)\s+")
_NAMES_OF_TWO = re.compile(
    rf"(?:{_FAMILY})(?:\s+[^\W\d_]+){{1,4}}(?:\s*[,;]\s*|\s+(?:và|&)\s+)"
    rf"(?:{_FAMILY})(?:\s+[^\W\d_]+){{1,4}}",
    re.IGNORECASE,
)


def without_number(text: str) -> str:
    """A name without the number or the bullet that it has in a list."""
    return _LIST_NUMBER.sub("", text, count=1) if _LIST_NUMBER.match(text) else text


def person_written(text: str) -> str:
    """The full name of one person, of a text without number; raises ReadingError at more."""
    name = _STARS.sub("", _addressed(text))
    name = _SEX.sub("", _ENDING_DOT.sub("", _FOOTNOTE.sub("", name)))
    if _NO_PERSON.match(name):
        raise refusal(
            _(
                "“%(typed)s” is not the name of a person. Write the person who came; a body or a "
                "group belongs in its own column, where the table has one."
            ),
            "no_person",
            text,
        )
    if more := _MORE.search(name):
        raise _more_than_a_name(text, name[: more.start()], name[more.end() :])
    words = name.split()
    if len(words) > 1 and all(word.isalpha() and word.isupper() for word in words):
        return name.title()
    return name


def may_be_an_address(name: str) -> bool:
    """Whether a name begins with “Ông” or “Bà”, which few have as a family name."""
    return _OPEN_ADDRESS.match(name) is not None


def recipient_written(text: str) -> str:
    """The name of a person or of a collective; only what is surely of a person is read so."""
    name = without_number(text)
    if _ADDRESS.match(name):
        return person_written(name)
    name = _SEX.sub("", _STARS.sub("", name))
    return person_written(name) if _NAMES_OF_TWO.fullmatch(name) else name


def _addressed(name: str) -> str:
    """A name without what is said before it: “Đ/c ThS. Lê An” has two such words."""
    while found := _ADDRESS.match(name):
        name = name[found.end() :]
    return name


def _more_than_a_name(text: str, name: str, more: str) -> ReadingError:
    return refusal(
        _(
            "“%(typed)s” says more than one name. Leave “%(name)s” here; write “%(more)s” in its "
            "own column if it is a post, in a row of its own if it is another person."
        ),
        "more_than_a_name",
        text,
        name=shortened(name),
        more=shortened(more),
    )
