"""The papers an office makes of a congress, in Word: the list of members, the report, the letter.

They say what is recorded and leave dots for what is not; without a number and a day they are
drafts. Only the list of members, and what is counted of it, holds restricted details.
"""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from statistics import fmean
from typing import Any

from django.utils import timezone, translation

from congress_portal.foundation.dates import DateBasis, PartialDate, show_date, show_years
from congress_portal.foundation.figures import Figure, show_number
from congress_portal.foundation.vietnamese import slugify
from congress_portal.papers import official
from congress_portal.papers.official import DOTS, Letterhead, Signature, numbered
from organizations.models import PersonDetails

from .enums import (
    CandidateOutcome,
    CommitteeKind,
    CongressKind,
    FormedBy,
    SeatFilling,
    SeatRole,
    SeatState,
)
from .models import Ballot, Candidate, Committee, Congress, Seat

MARK = "CÓ DỮ LIỆU CÁ NHÂN, CHỈ DÙNG CHO HỒ SƠ ĐẠI HỘI"
COMMITTEES = {
    CommitteeKind.EXECUTIVE: "Ban Chấp hành",
    CommitteeKind.STANDING: "Ban Thường vụ",
    CommitteeKind.INSPECTION: "Ủy ban Kiểm tra",
    CommitteeKind.PRESIDIUM: "Đoàn Chủ tịch",
    CommitteeKind.WOMEN: "Ban Nữ công",
}
POSTS = {
    SeatRole.CHAIR: "Chủ tịch",
    SeatRole.VICE_CHAIR: "Phó Chủ tịch",
    SeatRole.STANDING_MEMBER: "Ủy viên Ban Thường vụ",
    SeatRole.MEMBER: "Ủy viên",
    SeatRole.HEAD: "Chủ nhiệm",
    SeatRole.DEPUTY_HEAD: "Phó Chủ nhiệm",
}
# A women's committee has a head of another title than an inspection committee.
POSTS_OF = {
    CommitteeKind.WOMEN: {SeatRole.HEAD: "Trưởng ban", SeatRole.DEPUTY_HEAD: "Phó Trưởng ban"}
}
OFFICERS = (SeatRole.CHAIR, SeatRole.VICE_CHAIR, SeatRole.HEAD, SeatRole.DEPUTY_HEAD)
LIST_COLUMNS = (
    ("TT", 8),
    ("Họ và tên", 32),
    ("Giới tính", 12),
    ("Ngày sinh", 21),
    ("Dân tộc", 14),
    ("Chức vụ, đơn vị công tác", 34),
    ("Trình độ học vấn", 15),
    ("Trình độ chuyên môn", 22),
    ("Lý luận chính trị", 17),
    ("Ngày vào Đảng", 21),
    ("Chức danh", 18),
    ("Tái cử", 13),
    ("Số phiếu (tỷ lệ)", 20),
)
APPOINTED = {
    FormedBy.ELECTED: "chỉ định",
    FormedBy.APPOINTED: "chỉ định",
    FormedBy.PROVISIONAL: "chỉ định lâm thời",
}
YES_NO = {True: "Có", False: "Không", None: DOTS}


@dataclass(frozen=True)
class Signing:
    """What the office fills in when it makes a paper: its number, its day and who signs."""

    number: str = ""
    day: datetime.date | None = None
    place: str = ""
    capacity: str = ""
    post: str = ""
    signer: str = ""
    recipients: tuple[str, ...] = ()

    @property
    def is_draft(self) -> bool:
        return not self.number or self.day is None

    @property
    def long_day(self) -> str:
        return official.long_day(PartialDate(self.day) if self.day else None)

    @property
    def block(self) -> Signature:
        return Signature(self.capacity, self.post, self.signer, self.recipients)


@dataclass(frozen=True)
class Member:
    """A line of the list: who, in which post, elected by how many votes."""

    name: str
    unit: str
    post: str
    is_reelected: bool | None
    votes: str
    person: int | None


@dataclass(frozen=True)
class Roll:
    """The members of a committee, or the candidates of a ballot, in their order."""

    key: str
    title: str
    members: tuple[Member, ...]
    is_of_candidates: bool = False

    @property
    def people(self) -> list[int]:
        return [each.person for each in self.members if each.person is not None]


@dataclass(frozen=True)
class Papers:
    """The papers of one congress; `details` are those of the people its reader may open."""

    congress: Congress
    signing: Signing = field(default_factory=Signing)
    details: dict[int, PersonDetails] = field(default_factory=dict)

    # What stands at the head of each

    @property
    def day(self) -> datetime.date:
        return self.congress.opened_on or timezone.localdate()

    @property
    def body(self) -> Any:
        return self.congress.organization or self.congress.cluster.owner

    @property
    def issuer(self) -> str:
        return self.body.name_on(self.day)

    @property
    def superior(self) -> str:
        return self.body.superior_name_on(self.day)

    @property
    def title(self) -> str:
        title, host = self.congress.title, str(self.congress.host)
        return title.replace(host, self.issuer) if self.congress.organization else title

    @property
    def term(self) -> str:
        years = show_years(self.congress.planned_from, self.congress.planned_to)
        if not years and self.congress.term:
            years = show_years(self.congress.term.year_from, self.congress.term.year_to)
        return f"nhiệm kỳ {years or DOTS}"

    def letterhead(self, symbol: str, subject: str = "") -> Letterhead:
        place = self.signing.place or DOTS
        return Letterhead(
            self.superior,
            self.issuer,
            numbered(self.signing.number, symbol),
            subject,
            f"{place}, {self.signing.long_day}",
        )

    # What can be made

    def rolls(self) -> Iterator[Roll]:
        """The committees with their members, then the ballots with their candidates."""
        for committee in self.committees():
            title = f"{_named(committee)} {self.issuer}, {self.term}"
            members = tuple(self._members(committee))
            if members:
                yield Roll(f"uy-vien-{committee.pk}", title, members)
        for ballot in self.congress.ballots.all():
            round_ = f" (vòng {ballot.round})" if ballot.round > 1 else ""
            title = f"{ballot.subject}{round_}"
            candidates = tuple(_candidate(each) for each in _candidates(ballot))
            if candidates:
                yield Roll(f"ung-cu-{ballot.pk}", title, candidates, is_of_candidates=True)

    def committees(self) -> list[Committee]:
        order = list(COMMITTEES)
        found = self.congress.committees.order_by("sequence", "pk")
        return sorted(found, key=lambda each: order.index(CommitteeKind(each.kind)))

    @property
    def is_recognised(self) -> bool:
        """Whether a superior recognises what was elected: of congresses of bodies below another."""
        is_congress = CongressKind(self.congress.kind).is_congress
        is_below = bool(self.congress.organization and self.superior)
        committees = self.committees()
        return is_congress and is_below and (not committees or any(map(_is_elected, committees)))

    @property
    def elected(self) -> list[Committee]:
        """The committees that a superior is asked to recognise."""
        return [each for each in self.committees() if _is_elected(each)]

    def file_name(self, paper: str) -> str:
        number = slugify(self.signing.number, max_length=40) or self.congress.code
        day = self.signing.day or timezone.localdate()
        draft = "_du-thao" if self.signing.is_draft else ""
        return f"{paper}{draft}_{number}_{day:%Y-%m-%d}.docx"

    # Danh sách trích ngang

    def list_of_members(self, roll: Roll) -> bytes:
        what = "ỨNG CỬ VIÊN" if roll.is_of_candidates else "ỦY VIÊN"
        heading = "DANH SÁCH TRÍCH NGANG"
        with translation.override("vi"):
            paper = official.new_paper(
                f"{heading} {roll.title}",
                self.issuer,
                is_draft=self.signing.is_draft,
                is_landscape=True,
                mark=MARK,
            )
            official.add_letterhead(paper, Letterhead(self.superior, self.issuer))
            official.add_text(paper, f"{heading} {what}", bold=True, size=14)
            official.add_text(paper, roll.title, bold=True)
            number = self.signing.number or f"{DOTS}/{DOTS}"
            reference = f"(Kèm theo Công văn số {number} {self.signing.long_day} của {self.issuer})"
            official.add_text(paper, reference, italic=True)
            official.add_table(
                paper,
                [heading for heading, _width in LIST_COLUMNS],
                [self._line(at, member) for at, member in enumerate(roll.members, 1)],
                [width for _heading, width in LIST_COLUMNS],
                centred=(0, 2, 3, 9, 11, 12),
            )
            total = f"Danh sách này có {show_number(len(roll.people))} người."
            official.add_text(paper, total, bold=True, align=official.LEFT)
            official.add_signature(paper, self.signing.block)
        return official.as_file(paper)

    def _line(self, at: int, member: Member) -> tuple[str, ...]:
        details = self.details.get(member.person or 0)

        def told(name: str) -> str:
            value = getattr(details, name, None)
            return show_date(value) if isinstance(value, datetime.date) else value or DOTS

        return (
            str(at),
            member.name,
            details.get_gender_display() or DOTS if details else DOTS,
            told("born_on"),
            told("ethnicity"),
            member.unit or DOTS,
            told("education"),
            told("qualification"),
            told("political_theory"),
            told("joined_party_on"),
            member.post,
            YES_NO[member.is_reelected],
            member.votes or DOTS,
        )

    def _members(self, committee: Committee) -> Iterator[Member]:
        elected = Candidate.objects.filter(
            ballot__committee=committee, outcome=CandidateOutcome.ELECTED
        )
        votes = {each.person_id: _votes(each) for each in elected.order_by("ballot__round", "pk")}
        for seat in _seats(committee):
            yield Member(
                _holder(seat),
                seat.unit,
                _post(committee, seat.role),
                seat.is_reelected,
                votes.get(seat.person_id, ""),
                seat.person_id,
            )

    # Báo cáo nhanh kết quả đại hội

    def report(self) -> bytes:
        with translation.override("vi"):
            title = f"Kết quả {self.title}, {self.term}"
            mark = MARK if self.details else ""
            paper = official.new_paper(
                f"Báo cáo: {title}", self.issuer, is_draft=self.signing.is_draft, mark=mark
            )
            official.add_letterhead(paper, self.letterhead(f"BC-{DOTS}"))
            official.add_text(paper, "BÁO CÁO NHANH", bold=True, size=14)
            official.add_text(paper, title, bold=True)
            if self.superior:
                official.add_text(paper, f"Kính gửi: {self.superior}")
            parts = (self._event, self._delegates, self._elections, self._promises)
            for number, part in zip(("I", "II", "III", "IV"), parts, strict=True):
                part(paper, number)
            official.add_body(paper, "Trên đây là báo cáo nhanh kết quả đại hội./.")
            official.add_signature(paper, self.signing.block)
        return official.as_file(paper)

    def _event(self, paper: Any, number: str) -> None:
        congress = self.congress
        official.add_body(paper, f"{number}. THÔNG TIN CHUNG", bold=True)
        official.add_body(paper, f"1. Hình thức: {congress.get_kind_display()}.")
        part = f", buổi {congress.get_part_of_day_display()}" if congress.part_of_day else ""
        official.add_body(paper, f"2. Thời gian: {self.time}{part}.")
        official.add_body(paper, f"3. Địa điểm: {congress.place or DOTS}.")
        years = show_years(congress.reviewed_from, congress.reviewed_to) or DOTS
        official.add_body(paper, f"4. Tổng kết giai đoạn: {years}.")
        if congress.slogan:
            kind = congress.get_slogan_kind_display() or "khẩu hiệu"
            official.add_body(paper, f"5. {kind[0].upper()}{kind[1:]}: “{congress.slogan}”.")

    @property
    def time(self) -> str:
        congress = self.congress
        opened = _day(congress.opened_on, congress.opened_on_precision)
        closed = _day(congress.closed_on, congress.closed_on_precision)
        return f"từ {opened} đến {closed}" if congress.closed_on else opened

    def _delegates(self, paper: Any, number: str) -> None:
        congress = self.congress
        official.add_body(paper, f"{number}. ĐẠI BIỂU", bold=True)
        counts = (congress.convened, congress.present, congress.qualified)
        convened, present, qualified = map(_number, counts)
        official.add_body(
            paper,
            f"Triệu tập: {convened} đại biểu; có mặt: {present} đại biểu; "
            f"đủ tư cách: {qualified} đại biểu.",
        )
        members = DOTS
        if congress.members_represented is not None:
            qualifier = congress.members_represented_qualifier
            members = Figure(Decimal(congress.members_represented), qualifier).show()
        unit = congress.members_represented_unit or "đoàn viên"
        official.add_body(paper, f"Đại diện cho: {members} {unit}.")
        statistics = congress.statistics.all()
        if statistics:
            official.add_table(
                paper,
                ("Cơ cấu theo", "Nhóm", "Số lượng", "Trên tổng số", "Tỷ lệ"),
                [
                    (
                        each.get_dimension_display(),
                        each.category,
                        _number(each.count),
                        _number(each.denominator),
                        _percent(each.percentage),
                    )
                    for each in statistics
                ],
                (40, 50, 22, 26, 22),
                right=(2, 3, 4),
            )

    def _elections(self, paper: Any, number: str) -> None:
        official.add_body(paper, f"{number}. KẾT QUẢ BẦU CỬ", bold=True)
        committees = self.committees()
        if not committees:
            official.add_body(paper, f"Ban Chấp hành: {DOTS}")
        for at, committee in enumerate(committees, 1):
            official.add_body(paper, f"{at}. {_size(committee)}")
            for line in (*_officers(committee), *self._make_up(committee)):
                official.add_body(paper, f"- {line}")
        ballots = list(self.congress.ballots.all())
        if ballots:
            self._counting(paper, ballots)
        for each in self.congress.delegations.all():
            counts = (each.official, each.alternate, each.ex_officio)
            chosen, alternate, ex_officio = map(_number, counts)
            official.add_body(
                paper,
                f"Đoàn đại biểu dự {each}: {chosen} chính thức, {alternate} dự khuyết, "
                f"{ex_officio} đương nhiên.",
            )

    def _make_up(self, committee: Committee) -> Iterator[str]:
        """Women, Party members, mean age and re-elected: each of those of whom it is known."""
        seats = [seat for seat in _seats(committee) if seat.person_id]
        known = [seat.is_reelected for seat in seats if seat.is_reelected is not None]
        yield f"Tái cử: {_part(sum(known), len(known), len(seats))}."
        details = [self.details[s.person_id] for s in seats if s.person_id in self.details]
        genders = [each.gender for each in details if each.gender]
        yield f"Nữ: {_part(genders.count('female'), len(genders), len(seats))}."
        opened = _exact(self.congress, "opened_on")
        born = [each.born_on for each in details if each.born_on]
        ages = [(opened - day).days / 365.2425 for day in born] if opened else []
        mean = show_number(round(Decimal(fmean(ages)), 1)) if ages else DOTS
        yield f"Tuổi bình quân: {mean} ({len(born)}/{len(seats)} người có ghi ngày sinh)."
        joined = sum(1 for each in details if each.joined_party_on)
        yield f"Đảng viên có ghi ngày vào Đảng: {show_number(joined) if joined else DOTS}."

    def _counting(self, paper: Any, ballots: list[Ballot]) -> None:
        columns = ("seats_to_fill", "issued", "returned", "valid", "invalid")
        official.add_table(
            paper,
            ("Nội dung bầu", "Vòng", "Số cần bầu", "Phát ra", "Thu về", "Hợp lệ", "Không hợp lệ"),
            [
                (
                    each.subject,
                    str(each.round),
                    *(_number(getattr(each, name)) for name in columns),
                )
                for each in ballots
            ],
            (52, 14, 18, 18, 18, 18, 22),
            right=range(1, 7),
        )
        elected = [
            (each.subject, str(candidate.person), _votes(candidate) or DOTS)
            for each in ballots
            for candidate in _candidates(each)
            if candidate.outcome == CandidateOutcome.ELECTED
        ]
        if elected:
            official.add_table(
                paper,
                ("Nội dung bầu", "Người trúng cử", "Số phiếu (tỷ lệ)"),
                elected,
                (60, 60, 40),
                right=(2,),
            )

    def _promises(self, paper: Any, number: str) -> None:
        official.add_body(paper, f"{number}. NGHỊ QUYẾT VÀ CHỈ TIÊU", bold=True)
        targets, motions = list(self.congress.targets.all()), list(self.congress.motions.all())
        if not targets and not motions:
            official.add_body(paper, DOTS)
        for at, target in enumerate(targets, 1):
            official.add_body(paper, f"{at}. {_target(target)}.")
        for motion in motions:
            votes = (("tán thành", motion.in_favour), ("không tán thành", motion.against))
            votes += (("không có ý kiến", motion.abstained),)
            told = [f"{show_number(count)} {words}" for words, count in votes if count is not None]
            share = _percent(motion.percentage) if motion.percentage is not None else ""
            how = ", ".join(part for part in (*told, share) if part) or DOTS
            official.add_body(
                paper, f"Biểu quyết: {motion.wording}: {motion.get_outcome_display()} ({how})."
            )

    # Công văn đề nghị công nhận

    def letter(self) -> bytes:
        with translation.override("vi"):
            subject = f"đề nghị công nhận kết quả bầu cử {self.issuer}, {self.term}"
            paper = official.new_paper(
                f"Công văn {subject}", self.issuer, is_draft=self.signing.is_draft
            )
            official.add_letterhead(paper, self.letterhead(DOTS, f"V/v {subject}"))
            official.add_text(paper, f"Kính gửi: {self.superior or DOTS}")
            congress = self.congress
            official.add_body(
                paper,
                f"{self.title}, {self.term}, đã được tổ chức {self.time} tại "
                f"{congress.place or DOTS}, với {_number(congress.present)} đại biểu có mặt trên "
                f"{_number(congress.convened)} đại biểu được triệu tập.",
            )
            official.add_body(paper, "Kết quả bầu cử như sau:")
            for at, committee in enumerate(self.elected, 1):
                official.add_body(paper, f"{at}. {_size(committee)}")
                for line in _officers(committee):
                    official.add_body(paper, f"- {line}")
            named = ", ".join(_named(each) for each in self.elected) or DOTS
            official.add_body(
                paper,
                f"Căn cứ Điều lệ Công đoàn Việt Nam, {self.issuer} kính đề nghị "
                f"{self.superior or DOTS} xem xét, công nhận {named} và các chức danh đã bầu.",
            )
            official.add_body(paper, "Hồ sơ gửi kèm:")
            for each in self._enclosed():
                official.add_body(paper, f"- {each};")
            official.add_body(paper, "Trân trọng./.")
            official.add_signature(paper, self.signing.block)
        return official.as_file(paper)

    def _enclosed(self) -> Iterator[str]:
        for ballot in self.congress.ballots.all():
            yield f"Biên bản kiểm phiếu {ballot.subject}" + (
                f" (vòng {ballot.round})" if ballot.round > 1 else ""
            )
        for committee in self.elected:
            yield f"Danh sách trích ngang {_named(committee)}"


def _seats(committee: Committee) -> Iterable[Seat]:
    """The seats as the congress filled them: who came within the term is not of its papers."""
    congress = committee.congress
    last = congress and _exact(congress, "closed_on" if congress.closed_on else "opened_on")
    return [
        seat
        for seat in committee.seats.select_related("person")
        if seat.filled_by != SeatFilling.BY_ELECTION
        and not (last and seat.since and seat.since > last and _is_elected(committee))
    ]


def _exact(congress: Congress, name: str) -> datetime.date | None:
    """A day that is known as a day, and not inferred."""
    is_known = getattr(congress, f"{name}_precision") == "day"
    is_inferred = getattr(congress, f"{name}_basis") == DateBasis.YEAR_INFERRED
    return getattr(congress, name) if is_known and not is_inferred else None


def _is_elected(committee: Committee) -> bool:
    return committee.formed_by == FormedBy.ELECTED


def _post(committee: Committee, role: str) -> str:
    own = POSTS_OF.get(CommitteeKind(committee.kind), {})
    return own.get(SeatRole(role), POSTS[SeatRole(role)])


def _holder(seat: Seat) -> str:
    if seat.state == SeatState.VACANT:
        return "(khuyết)"
    return str(seat.person) if seat.person else DOTS


def _candidates(ballot: Ballot) -> Iterable[Candidate]:
    return ballot.candidates.select_related("person")


def _candidate(candidate: Candidate) -> Member:
    return Member(
        str(candidate.person),
        "",
        candidate.get_outcome_display() or DOTS,
        None,
        _votes(candidate),
        candidate.person_id,
    )


def _votes(candidate: Candidate) -> str:
    share = ""
    if candidate.percentage is not None:
        share = f"{Figure(candidate.percentage, candidate.percentage_qualifier).show()}%"
    if candidate.votes is None:
        return share
    return f"{show_number(candidate.votes)}{f' ({share})' if share else ''}"


def _named(committee: Committee) -> str:
    return COMMITTEES[CommitteeKind(committee.kind)]


def _size(committee: Committee) -> str:
    """How many seats were decided, and how many of them are filled and vacant."""
    decided = _number(committee.seats_decided)
    if committee.seats_decided_max is not None:
        decided += f" đến {_number(committee.seats_decided_max)}"
    count = committee.counts.filter(as_of__isnull=True).first()
    elected, appointed = (count.elected, count.appointed) if count else (None, None)
    text = f"{_named(committee)}: quyết định {decided} người"
    if _is_elected(committee) or elected is not None:
        text += f", đã bầu {_number(elected)}"
    if not _is_elected(committee) or appointed:
        text += f", {APPOINTED[FormedBy(committee.formed_by)]} {_number(appointed)}"
    if count and count.vacant is not None:
        text += f", khuyết {show_number(count.vacant)}"
    named = [seat for seat in _seats(committee) if seat.state == SeatState.NAMED]
    return f"{text} (danh sách có {show_number(len(named))} người)." if named else f"{text}."


def _officers(committee: Committee) -> Iterator[str]:
    for role in OFFICERS:
        names = [_holder(seat) for seat in _seats(committee) if seat.role == role]
        if names:
            yield f"{_post(committee, role)}: {', '.join(names)}."


def _target(target: Any) -> str:
    if target.value is None:
        return ": ".join(part for part in (target.wording, target.rating) if part)
    values = [show_number(each) for each in (target.value, target.value_max) if each is not None]
    comparator = target.get_comparator_display() if len(values) == 1 else "từ"
    amount = " ".join(part for part in (comparator, " đến ".join(values), target.unit) if part)
    return f"{target.wording}: {amount}"


def _number(count: int | None) -> str:
    return DOTS if count is None else show_number(count)


def _percent(share: Decimal | None) -> str:
    return DOTS if share is None else f"{show_number(share)}%"


def _part(count: int, known: int, whole: int) -> str:
    return f"{show_number(count)} ({known}/{whole} người có ghi)" if known else DOTS


def _day(day: datetime.date | None, precision: str) -> str:
    return PartialDate(day, precision).show_long() if day else official.long_day(None)
