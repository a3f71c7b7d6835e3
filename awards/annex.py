"""The annex “Danh sách kèm theo Quyết định”: what stands on it, from a working decision.

Collectives come first, then individuals, then households, each numbered from 1. It is a draft
until the decision has its number and its day.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from django.utils import timezone

from congress_portal.foundation.dates import PartialDate, Precision
from congress_portal.foundation.figures import show_number
from congress_portal.foundation.vietnamese import slugify, spell_number
from congress_portal.papers.official import DOTS, long_day

from .enums import DecidingOrgan, RecipientKind
from .models import AwardDecision

HEADINGS = (
    "TT",
    "Tên tập thể / Họ và tên",
    "Chức vụ",
    "Đơn vị",
    "Hình thức",
    "Thành tích",
    "Tiền thưởng (đồng)",
    "Ghi chú",
)
KINDS = {
    RecipientKind.COLLECTIVE: "tập thể",
    RecipientKind.INDIVIDUAL: "cá nhân",
    RecipientKind.HOUSEHOLD: "hộ gia đình",
}
ORGANS = {
    DecidingOrgan.EXECUTIVE: "Ban Chấp hành",
    DecidingOrgan.STANDING: "Ban Thường vụ",
    DecidingOrgan.PRESIDIUM: "Đoàn Chủ tịch",
    DecidingOrgan.CHAIR: "Chủ tịch",
}


@dataclass(frozen=True)
class Line:
    """One recipient; `amount` is empty where none is recorded."""

    number: int
    section: str
    name: str
    post: str
    unit: str
    form: str
    reason: str
    amount: int | None
    note: str

    def cells(self) -> tuple[int | str | None, ...]:
        """The cells under `HEADINGS`."""
        return (
            self.number,
            self.name,
            self.post,
            self.unit,
            self.form,
            self.reason,
            self.amount,
            self.note,
        )


@dataclass(frozen=True)
class Part:
    """The recipients of one kind."""

    kind: RecipientKind
    lines: tuple[Line, ...]

    @property
    def title(self) -> str:
        return KINDS[self.kind].upper()

    @property
    def total(self) -> str:
        return f"Cộng: {show_number(len(self.lines))} {KINDS[self.kind]}"

    def sections(self) -> Iterator[tuple[str, list[Line]]]:
        """The lines in runs of one section of the annex; its name may be empty."""
        run: list[Line] = []
        for line in self.lines:
            if run and line.section != run[0].section:
                yield run[0].section, run
                run = []
            run.append(line)
        if run:
            yield run[0].section, run


@dataclass(frozen=True)
class Annex:
    """The annex of one decision, ready to be written to a file."""

    code: str
    superior: str
    issuer: str
    organ: str
    number: str
    decided_on: PartialDate | None
    parts: tuple[Part, ...]

    @classmethod
    def of(cls, decision: AwardDecision) -> Self:
        """The annex as the decision stands now, names that are not published included."""
        decided_on = None
        if decision.decided_on:
            decided_on = PartialDate(
                decision.decided_on, decision.decided_on_precision, decision.decided_on_basis
            )
        return cls(
            code=decision.code,
            superior=_superior(decision),
            issuer=_issuer(decision),
            organ=ORGANS.get(decision.organ, ""),
            number=decision.number,
            decided_on=decided_on,
            parts=tuple(_parts(decision)),
        )

    @property
    def is_draft(self) -> bool:
        return not self.number or not self._has_day

    @property
    def _has_day(self) -> bool:
        return self.decided_on is not None and self.decided_on.precision == Precision.DAY

    @property
    def title(self) -> str:
        kinds = ", ".join(part.title for part in self.parts) or "TẬP THỂ, CÁ NHÂN"
        return f"DANH SÁCH {kinds} ĐƯỢC KHEN THƯỞNG"

    @property
    def reference(self) -> str:
        number = self.number or f"{DOTS}/QĐ-{DOTS}"
        by = f"{self.organ} {self.issuer}".strip()
        return f"(Kèm theo Quyết định số {number} {long_day(self.decided_on)} của {by})"

    @property
    def totals(self) -> str:
        counts = [f"{show_number(len(part.lines))} {KINDS[part.kind]}" for part in self.parts]
        return f"Tổng số: {', '.join(counts) or '0'}"

    @property
    def money(self) -> tuple[str, ...]:
        """The sum in figures and in words; nothing where no amount is recorded."""
        lines = [line for part in self.parts for line in part.lines]
        amounts = [line.amount for line in lines if line.amount is not None]
        if not amounts:
            return ()
        label = "Tổng tiền thưởng"
        if len(amounts) < len(lines):
            label = (
                f"Tổng tiền thưởng của {show_number(len(amounts))}/{show_number(len(lines))} "
                "dòng có ghi số tiền"
            )
        words = spell_number(sum(amounts))
        return (
            f"{label}: {show_number(sum(amounts))} đồng",
            f"Bằng chữ: {words[0].upper()}{words[1:]} đồng",
        )

    def file_name(self, ending: str) -> str:
        slug = slugify(self.number, max_length=40) or self.code
        day = self.decided_on.iso() if self.decided_on else f"{timezone.localdate():%Y-%m-%d}"
        draft = "_du-thao" if self.is_draft else ""
        return f"phu-luc{draft}_{slug}_{day}.{ending}"


def _issuer(decision: AwardDecision) -> str:
    if decision.deciding_external:
        return decision.deciding_external.name
    return decision.deciding_organization.name_on(_day(decision))


def _superior(decision: AwardDecision) -> str:
    """The body above the deciding one on the day of the decision."""
    body = decision.deciding_organization
    return body.superior_name_on(_day(decision)) if body else ""


def _day(decision: AwardDecision) -> datetime.date:
    """The day of the decision; today for a draft without one."""
    return decision.decided_on or timezone.localdate()


def _parts(decision: AwardDecision) -> Iterator[Part]:
    awards = list(decision.awards.select_related("form").order_by("order", "pk"))
    for kind in KINDS:
        lines = tuple(
            Line(
                number,
                award.section,
                award.recipient_name,
                award.post,
                award.unit,
                award.form.name,
                award.reason,
                award.amount,
                award.note,
            )
            for number, award in enumerate((a for a in awards if a.recipient_kind == kind), 1)
        )
        if lines:
            yield Part(kind, lines)
