"""What a text that cites a document says of it: its number, day, issuer and subject.

“Quyết định số 12/QĐ-LĐLĐ ngày 05/07/2023 của LĐLĐ tỉnh Lạng Sơn về việc khen thưởng”
"""

import re
from dataclasses import dataclass

from congress_portal.foundation.vietnamese import fold
from organizations.enums import DocumentKind

DOCUMENT_WORDS = (
    (DocumentKind.DECISION, ("quyet dinh", "/qd")),
    (DocumentKind.RESOLUTION, ("nghi quyet", "/nq")),
    (DocumentKind.GUIDE, ("huong dan", "/hd")),
    (DocumentKind.PLAN, ("ke hoach", "/kh")),
    (DocumentKind.REPORT, ("bao cao", "/bc")),
    (DocumentKind.NOTICE, ("thong bao", "/tb")),
    (DocumentKind.MINUTES, ("bien ban", "/bb")),
    (DocumentKind.LETTER, ("cong van", "/cv")),
)
# Words before a number that are kept as a kind of document, “other” among them.
_KINDS = {word.removeprefix("/") for _kind, words in DOCUMENT_WORDS for word in words} | {
    *("", "van ban", "chi thi", "ket luan", "thong tri", "to trinh", "chuong trinh", "dieu le"),
    *("quy che", "quy dinh", "de an", "ct", "kl"),
}
_NUMBER = re.compile(
    r"(?P<words>.*?)(?:\bsố\s*:?\s*|(?<![^\s,;]))"
    r"(?P<number>[^\s,;/]{0,40}\d[^\s,;/]{0,40}/[^\s,;]{1,80})(?P<rest>.*)",
    re.IGNORECASE,
)
_DECISION_NUMBER = re.compile(
    r"(?<![^\s,;(:])(\d[^\s,;/()]{0,20}/(?:\d{4}/)?Q[ĐD](?:-[^\s,;()]{1,60})?)(?![^\s,;).])",
    re.IGNORECASE,
)
_DAY = re.compile(r"[\s,]+ngày\s+(?P<day>\S.*?)(?=,(?!\s*năm\s)|\s+của\s|$)", re.IGNORECASE)
_ISSUER = re.compile(r"(?:\s*,\s*(?:của\s+)?|\s+của\s+)(?P<issuer>\S.*)", re.IGNORECASE)
_SUBJECT = re.compile(r"(?:^|[\s,–-]+)(?:về việc|v/v)[\s:]+", re.IGNORECASE)


@dataclass(frozen=True)
class Citation:
    """The parts of a text that cites a document; one that it does not say is empty."""

    kind: str
    number: str
    day: str = ""
    issuer: str = ""
    subject: str = ""


def decisions_cited(text: str) -> list[str]:
    """The numbers of decisions anywhere in a text: “Kèm theo Quyết định số 12/QĐ-LĐLĐ ngày …”."""
    return _DECISION_NUMBER.findall(text)


def has_number(text: str) -> bool:
    """Whether a part of the text may be the number of a document."""
    return _NUMBER.fullmatch(text) is not None


def read_citation(text: str) -> Citation | None:
    """The parts of a text of which all has its place; None for every other text."""
    said, *subject = _SUBJECT.split(text.rstrip(" .,"), maxsplit=1)
    found = _NUMBER.fullmatch(said)
    if found is None or fold(found["words"]) not in _KINDS:
        return None
    rest, day = found["rest"], ""
    if dated := _DAY.search(rest):
        before, day, after = rest[: dated.start()], dated["day"], rest[dated.end() :]
        if before.strip() and after.strip():
            return None
        rest = before if before.strip() else after
    issued = _ISSUER.fullmatch(rest)
    if rest.strip() and issued is None:
        return None
    issuer = issued["issuer"] if issued else ""
    return Citation(found["words"], found["number"], day, issuer, "".join(subject))


def without_opening(subject: str) -> str:
    """A subject without the “về việc” that may begin it."""
    return _SUBJECT.sub("", subject, count=1) if _SUBJECT.match(subject) else subject
