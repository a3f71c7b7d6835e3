"""Plausible generated records, for measuring: bodies, congresses, award decisions.

They go the way of real ones: working tables, submit, approve, edition, published rows. The same
seed gives the same names and numbers; codes are drawn anew, as they are for real records.
"""

import datetime
import random
from collections.abc import Callable, Iterator
from itertools import islice

from django.contrib.auth import get_user_model

from awards.models import Award, AwardDecision, AwardForm, AwardTally
from congress_portal.foundation.audit import acting
from congress_portal.publishing import transitions
from congresses.models import (
    ActivityCount,
    ActivityFigure,
    Committee,
    CommitteeCount,
    Congress,
    Seat,
    Target,
    TargetResult,
    TargetSummary,
    Term,
)
from organizations.models import (
    Affiliation,
    Organization,
    OrganizationKind,
    OrganizationName,
    Person,
    Source,
)

FAMILIES = [
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Hoàng",
    "Huỳnh",
    "Phan",
    "Vũ",
    "Võ",
    "Đặng",
    "Bùi",
    "Đỗ",
    "Hồ",
    "Ngô",
    "Dương",
    "Lý",
    "Nông",
    "Hà",
]
MIDDLES = [
    "Văn",
    "Thị",
    "Hữu",
    "Đức",
    "Minh",
    "Thanh",
    "Ngọc",
    "Quốc",
    "Xuân",
    "Hồng",
    "Thu",
    "Kim",
    "Công",
    "Bá",
]
GIVENS = [
    "An",
    "Ánh",
    "Ân",
    "Bình",
    "Châu",
    "Chi",
    "Cường",
    "Dung",
    "Dũng",
    "Dương",
    "Đào",
    "Đức",
    "Giang",
    "Hà",
    "Hải",
    "Hạnh",
    "Hằng",
    "Hiền",
    "Hiếu",
    "Hoa",
    "Hòa",
    "Hùng",
    "Hương",
    "Khánh",
    "Lan",
    "Liên",
    "Linh",
    "Long",
    "Mai",
    "Minh",
    "Nam",
    "Nga",
    "Ngọc",
    "Nhung",
    "Phong",
    "Phúc",
    "Phương",
    "Quân",
    "Quang",
    "Sơn",
    "Tâm",
    "Thảo",
    "Thắng",
    "Thủy",
    "Thúy",
    "Tiến",
    "Trang",
    "Trung",
    "Tú",
    "Tuấn",
    "Uyên",
    "Vân",
    "Việt",
    "Vinh",
    "Xuân",
    "Ý",
    "Yến",
]
PROVINCES = [
    "An Giang",
    "Bắc Giang",
    "Bến Tre",
    "Cà Mau",
    "Cao Bằng",
    "Đắk Lắk",
    "Điện Biên",
    "Đồng Tháp",
    "Gia Lai",
    "Hà Giang",
    "Hà Tĩnh",
    "Hậu Giang",
    "Hòa Bình",
    "Khánh Hòa",
    "Kiên Giang",
    "Lai Châu",
    "Lâm Đồng",
    "Lào Cai",
    "Nghệ An",
    "Phú Thọ",
    "Quảng Bình",
    "Quảng Ngãi",
    "Sóc Trăng",
    "Sơn La",
    "Tây Ninh",
    "Thái Bình",
    "Thanh Hóa",
    "Trà Vinh",
    "Vĩnh Long",
    "Yên Bái",
]
UNITS = [
    "Sở Y tế",
    "Sở Giáo dục và Đào tạo",
    "Sở Tài chính",
    "Sở Xây dựng",
    "Cục Thuế",
    "Văn phòng UBND",
    "Bệnh viện Đa khoa",
    "Trường Cao đẳng nghề",
    "Sở Công Thương",
    "Đài Phát thanh và Truyền hình",
]
TARGETS = [
    ("Công đoàn cơ sở hoàn thành tốt nhiệm vụ", "gte", 80, 95),
    ("Đoàn viên đạt danh hiệu xuất sắc", "gte", 70, 90),
    ("Cán bộ công đoàn được tập huấn", "eq", 100, 100),
    ("Nữ đoàn viên giỏi việc nước, đảm việc nhà", "gt", 75, 92),
    ("Cơ quan, đơn vị đạt chuẩn văn hóa", "gte", 85, 95),
]
AWARDS_IN_A_DECISION = 200


class Seeder:
    """Makes `bodies` bodies and `awards` awards; `told` is called after each record."""

    def __init__(self, bodies: int, awards: int, seed: int, told: Callable[[], None]):
        self.bodies, self.awards, self.told = bodies, awards, told
        self.random = random.Random(seed)
        users = get_user_model().objects
        self.clerk = users.get_or_create(username="seed-clerk")[0]
        self.approver = users.get_or_create(username="seed-approver")[0]

    @property
    def steps(self) -> int:
        return self.bodies * 2 + -(-self.awards // AWARDS_IN_A_DECISION)

    def run(self) -> None:
        forms = [
            AwardForm.objects.get_or_create(code=code, defaults={"name": name})[0]
            for code, name in (("bang-khen", "Bằng khen"), ("giay-khen", "Giấy khen"))
        ]
        made = [self._publish(body) for body in self._organizations()]
        for body in made:
            self._publish(self._congress(body, forms))
        givers = made[: max(1, len(made) // 10)]
        left = self.awards
        number = 0
        while left > 0:
            size = min(left, AWARDS_IN_A_DECISION)
            number += 1
            self._publish(self._decision(self.random.choice(givers), forms, number, size))
            left -= size

    def _publish(self, record):
        record.refresh_from_db()
        transitions.submit(record, self.clerk, accept="số liệu sinh ra để đo")
        transitions.approve(record, self.approver)
        self.told()
        return record

    def _organizations(self) -> Iterator[Organization]:
        kinds = [
            OrganizationKind.objects.get_or_create(code=code, defaults={"name": name, "level": n})[
                0
            ]
            for code, name, n in (
                ("ldld-tinh", "Liên đoàn Lao động tỉnh", 2),
                ("cdvc", "Công đoàn Viên chức tỉnh", 3),
                ("cdcs", "Công đoàn cơ sở", 4),
            )
        ]
        above: list[list[Organization]] = [[], [], []]
        for kind, name in islice(self._names(kinds), self.bodies):
            with acting(self.clerk):
                body = Organization.objects.create(kind=kind)
                OrganizationName.objects.create(organization=body, name=name)
                superiors = above[kind.level - 3] if kind.level > 2 else []
                if superiors:
                    Affiliation.objects.create(
                        organization=body, parent=self.random.choice(superiors)
                    )
            above[kind.level - 2].append(body)
            yield body

    def _names(self, kinds) -> Iterator[tuple[OrganizationKind, str]]:
        round_number = 0
        while True:
            round_number += 1
            mark = f" {round_number}" if round_number > 1 else ""
            for province in PROVINCES:
                yield kinds[0], f"Liên đoàn Lao động tỉnh {province}{mark}"
                yield kinds[1], f"Công đoàn Viên chức tỉnh {province}{mark}"
                for unit in UNITS:
                    yield kinds[2], f"Công đoàn cơ sở {unit} tỉnh {province}{mark}"

    def _congress(self, body: Organization, forms: list[AwardForm]) -> Congress:
        draw = self.random
        year = draw.choice([2018, 2023])
        ordinal = draw.randint(2, 12)
        day = datetime.date(year, draw.randint(3, 10), draw.randint(1, 28))
        with acting(self.clerk):
            term = Term.objects.create(
                organization=body, number=ordinal, year_from=year, year_to=year + 5
            )
            congress = Congress.objects.create(
                kind="congress",
                organization=body,
                kept_by=body,
                ordinal=ordinal,
                term=term,
                reviewed_from=year - 5,
                reviewed_to=year,
                planned_from=year,
                planned_to=year + 5,
                opened_on=day,
                opened_on_precision="day",
                opened_on_basis="stated",
                place=f"Hội trường {body.name.split(' tỉnh ')[-1]}",
                present=draw.randint(60, 250),
                present_kind="official",
                source=Source.objects.create(kept_by=body, title=f"Báo cáo {body.name} {year}"),
            )
            seats = draw.choice([9, 11, 15, 19])
            committee = Committee.objects.create(term=term, congress=congress, seats_decided=seats)
            CommitteeCount.objects.create(committee=committee, elected=seats)
            people = Person.objects.bulk_create(
                Person(kept_by=body, name=self._person(), ground="office") for _seat in range(seats)
            )
            Seat.objects.bulk_create(
                Seat(
                    committee=committee,
                    person=person,
                    order=order,
                    role="member" if order else "chair",
                )
                for order, person in enumerate(people)
            )
            Target.objects.bulk_create(
                Target(
                    congress=congress,
                    order=order,
                    wording=wording,
                    comparator=comparator,
                    value=draw.randint(low, high),
                    unit="%",
                    period="yearly",
                )
                for order, (wording, comparator, low, high) in enumerate(TARGETS)
            )
            TargetSummary.objects.create(
                congress=congress, assessed=13, met=13, verdict="met_and_exceeded"
            )
            for order, (wording, comparator, low, high) in enumerate(TARGETS):
                actual = draw.randint(low, 100)
                TargetResult.objects.create(
                    congress=congress,
                    order=order,
                    wording=wording,
                    planned=draw.randint(low - 10, high),
                    planned_comparator=comparator,
                    actual=actual,
                    actual_qualifier="exact",
                    actual_wording=str(actual),
                    unit="%",
                )
            figure = ActivityFigure.objects.create(
                congress=congress,
                topic="thăm hỏi đoàn viên có hoàn cảnh khó khăn",
                amount=draw.randint(20, 900) * 1_000_000,
                amount_qualifier="exact",
                direction="out",
                period_from=year - 5,
                period_to=year,
            )
            ActivityCount.objects.create(
                figure=figure,
                number=draw.randint(100, 9000),
                number_qualifier="exact",
                unit="lượt đoàn viên",
                counted_as="times",
            )
            for kind in ("collective", "individual"):
                AwardTally.objects.create(
                    congress=congress,
                    line="given",
                    form=forms[1],
                    deciding_organization=body,
                    recipient_kind=kind,
                    count=draw.randint(3, 300),
                    period_from=year - 5,
                    period_to=year,
                )
        return congress

    def _decision(
        self, body: Organization, forms: list[AwardForm], number: int, size: int
    ) -> AwardDecision:
        draw = self.random
        day = datetime.date(draw.randint(2015, 2025), draw.randint(1, 12), draw.randint(1, 28))
        with acting(self.clerk):
            decision = AwardDecision.objects.create(
                kept_by=body,
                deciding_organization=body,
                number=f"{number}/QĐ-LĐLĐ",
                decided_on=day,
                decided_on_precision="day",
                decided_on_basis="stated",
                period_from=day.year,
                period_to=day.year,
                source=Source.objects.create(kept_by=body, title=f"Quyết định {number}/QĐ-LĐLĐ"),
            )
            form = draw.choice(forms)
            Award.objects.bulk_create(
                Award(
                    decision=decision,
                    order=order,
                    form=form,
                    scope="comprehensive",
                    **self._recipient(order, collectives=size // 5),
                    reason="Đã có thành tích xuất sắc trong hoạt động công đoàn",
                    amount=draw.choice([None, 540_000, 1_080_000]),
                )
                for order in range(1, size + 1)
            )
        return decision

    def _recipient(self, order: int, collectives: int) -> dict:
        unit = f"{self.random.choice(UNITS)} tỉnh {self.random.choice(PROVINCES)}"
        if order <= collectives:
            return {"recipient_kind": "collective", "recipient_name": f"CĐCS {unit} {order}"}
        return {
            "recipient_kind": "individual",
            "recipient_name": self._person(),
            "post": "Đoàn viên",
            "unit": f"{unit}, phòng {order}",
        }

    def _person(self) -> str:
        pick = self.random.choice
        return f"{pick(FAMILIES)} {pick(MIDDLES)} {pick(GIVENS)}"
