"""Headings that offices send with lists of people and no sheet of the portal has, and why not."""

import re
from typing import Any

from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.vietnamese import fold

# By what a heading says folded, with brackets or a second row behind it.
_REASONS = (
    (
        r"(?:(?:ngay|thang|nam) )+sinh|sinh (?:ngay|nam)|tuoi|gioi tinh|nam/nu|nam,? nu$|nu$"
        r"|dan toc|ton giao|(?:ngay )?vao dang|(?:la )?dang vien"
        r"|trinh do|hoc van|ly luan chinh tri",
        _(
            "“%(heading)s” is personal data that no file may bring: nothing of the column is "
            "recorded. What the law lets you keep is entered under “Restricted details” of the "
            "person."
        ),
    ),
    (
        r"(?:so |so the )?(?:cccd|cmnd|cmt|can cuoc|dinh danh|ho chieu)"
        r"|(?:so )?(?:dien thoai|di dong)|sdt|so dt|e-?mail|thu dien tu|zalo"
        r"|dia chi(?! (?:don vi|co quan))|(?:noi|cho) o|noi sinh|noi cu tru|thuong tru|tam tru"
        r"|ho khau|que quan|nguyen quan|so tai khoan|stk|so bhxh|so bao hiem|ma so thue|mst ca nhan"
        r"|facebook|anh (?:the|chan dung|\d\w*)",
        _(
            "“%(heading)s” is personal data that the portal does not keep, on purpose: nothing of "
            "the column is recorded."
        ),
    ),
    (
        r"chu ky|ky nhan|ky ten",
        _(
            "“%(heading)s” is for the paper: the portal keeps no signatures, and nothing of the "
            "column is recorded."
        ),
    ),
)
_KNOWN = [(re.compile(rf"(?:{headings})\b"), reason) for headings, reason in _REASONS]


def why_not_kept(heading: str) -> Any:
    """The sentence on a column of people that no sheet has, on purpose; None for any other."""
    folded = fold(heading)
    return next((reason for known, reason in _KNOWN if known.match(folded)), None)
