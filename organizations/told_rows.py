"""The rows of a preview as its page lists them: those of a kind, so many at a time."""

import re
from typing import Any

from django.core.paginator import Paginator
from django.http import QueryDict
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from congress_portal.foundation.figures import refusal, show_number
from congress_portal.foundation.told_rows import KINDS, Read, RowReader

ON_A_PAGE = 100
EVERY = ""
COUNTED = {
    EVERY: gettext_lazy("All: %(number)s."),
    "wrong": gettext_lazy("Wrong: %(number)s."),
    "new": gettext_lazy("New: %(number)s."),
    "changed": gettext_lazy("Changed: %(number)s."),
    "unchanged": gettext_lazy("Unchanged: %(number)s."),
}
NAMES = {
    "wrong": pgettext_lazy("row", "wrong"),
    "new": pgettext_lazy("row", "new"),
    "changed": pgettext_lazy("row", "changed"),
    "unchanged": pgettext_lazy("row", "unchanged"),
}


class ToldRows:
    """Rows that were told of a file, as an address asks for them.

    `loai` is a kind of row, `trang` a page, which alone is read. A value that is not understood is
    named in `complaints` and left out; it never makes the page fail.
    """

    def __init__(self, told: dict[str, Any], read: Read, query: QueryDict):
        self.told = told
        self.complaints: list[str] = []
        self.counts = {"wrong": told.get("wrong", 0), **told["counts"]}
        self.file = query.get("tep", "")
        self.kind = self._kind(query.get("loai", ""))
        rows = RowReader(self.counts, read, [self.kind] if self.kind else KINDS)
        self.paginator = Paginator(rows, ON_A_PAGE)
        self.page = self.paginator.page(self._number(query.get("trang", "")))
        for row in self.page.object_list:
            row["state"] = NAMES[row["kind"]]

    def _kind(self, typed: str) -> str:
        if typed in COUNTED:
            return typed
        self._complain(_("There is no kind of rows “%(typed)s”. These are all rows."), typed)
        return EVERY

    def _number(self, typed: str) -> int:
        last = self.paginator.num_pages
        if not typed:
            return 1
        if not re.fullmatch(r"[0-9]{1,6}", typed, re.ASCII) or int(typed) < 1:
            told = _(
                "There is no page “%(typed)s”. Pages run from 1 to %(last)s; this is the first."
            )
            self._complain(told, typed, last=last)
            return 1
        if int(typed) > last:
            told = _("There is no page “%(typed)s” in this list; this is the last, %(last)s.")
            self._complain(told, typed, last=last)
        return min(int(typed), last)

    def _complain(self, message: str, typed: str, **params: Any) -> None:
        self.complaints += refusal(message, "unknown", typed, **params).messages

    @property
    def kinds(self) -> list[dict[str, Any]]:
        """How many rows there are of each kind, and where those are listed."""
        numbers = {EVERY: sum(self.counts.values()), **self.counts}
        return [
            {
                "words": words % {"number": show_number(numbers[kind])},
                "query": self._query(kind) if numbers[kind] else "",
                "is_shown": kind == self.kind,
            }
            for kind, words in COUNTED.items()
            if numbers[kind] or kind == self.kind or kind not in (EVERY, "wrong")
        ]

    @property
    def is_part(self) -> bool:
        """Whether the page lists some of the rows alone."""
        return self.kind != EVERY or self.page.has_other_pages()

    @property
    def query(self) -> str:
        return self._query(self.kind)

    def _query(self, kind: str) -> str:
        return urlencode({"tep": self.file, **({"loai": kind} if kind else {})})
