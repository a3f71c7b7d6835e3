"""What stands around a name in a list: its number, a form of address, the mark of a footnote.

None of it is a part of the name. What stands behind a name and says more is for another cell.
"""

import re

from django.utils.translation import gettext as _

from congress_portal.foundation.figures import ReadingError, refusal, shortened

# Family names that are hardly a middle name: behind “Ông” and “Bà” they show that these are none.
_FAMILY = (
    "Nguyễn|Trần|Lê|Phạm|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Lý|Đào|Trịnh|Trương|Đinh|Phùng|Tạ|"
    "Lương|Nông|Lò|Quách|Chu|Tống|Hứa|Nghiêm|Đàm|Bế|Giàng|Sùng"
)
_LIST_NUMBER = re.compile(r"(?:\(?\d{1,3}[.)]|[-–—•*])\s*(?=[^\W\d])")
_ADDRESS = re.compile(
    r"(?:(?:đ/c|đồng chí|ông\s*/\s*bà|ông\s*\(\s*bà\s*\))\s*[.:]?\s*(?=[^\W\d])"
    rf"|(?:ông|bà)(?::\s*(?=[^\W\d])|\s+(?=(?:{_FAMILY})\s+\S)))",
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
    name = _ENDING_DOT.sub("", _FOOTNOTE.sub("", name))
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
    name = _STARS.sub("", name)
    return person_written(name) if _NAMES_OF_TWO.fullmatch(name) else name


def _addressed(name: str) -> str:
    return _ADDRESS.sub("", name, count=1) if _ADDRESS.match(name) else name


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
