"""Generated bodies, congresses, award decisions and clusters.

They are written to the working tables and published from there. The same seed gives the same
names and numbers; codes are drawn anew, as they are for real records.
"""

import datetime
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from django.contrib.auth import get_user_model
from django.db import models, transaction

from awards.models import Award, AwardDecision, AwardForm, AwardTally
from congress_portal.foundation.audit import acting
from congress_portal.foundation.publication import free_codes
from congresses.models import (
    ActivityCount,
    ActivityFigure,
    AgendaItem,
    Ballot,
    Candidate,
    ClusterContent,
    ClusterRole,
    ClusterYear,
    Committee,
    CommitteeCount,
    Congress,
    DelegateStatistic,
    Delegation,
    Gap,
    Guest,
    Seat,
    Target,
    TargetResult,
    TargetSummary,
    Term,
)
from organizations.models import (
    Affiliation,
    Cluster,
    ClusterMembership,
    EventParticipant,
    Organization,
    OrganizationEvent,
    OrganizationKind,
    OrganizationName,
    Person,
    Source,
    Territory,
)

from .names import AGENDA, FAMILIES, FIGURES, GIVENS, MIDDLES, PROVINCES, TARGETS, UNITS
from .publishing import publish

TOGETHER = 100
AWARDS_IN_A_DECISION = 200
IN_A_CLUSTER = 3
SEATS = (9, 11, 15, 19)
FEWEST_SEATS = 3
OPENING_YEARS = (2018, 2023)
REARRANGED_ON = datetime.date(2025, 7, 1)
RENAMED_ON = datetime.date(2016, 1, 1)
CLUSTER_YEARS = (2023, 2024, 2025)
KINDS = (
    ("ldld-tinh", "Liên đoàn Lao động tỉnh", 2),
    ("cdvc", "Công đoàn Viên chức tỉnh", 3),
    ("cdcs", "Công đoàn cơ sở", 4),
)
IN_A_BLOCK = len(KINDS) - 1 + len(UNITS)

Row = TypeVar("Row", bound=models.Model)


class Batch:
    """Rows of several tables, written a table at a time in the order in which each came first."""

    def __init__(self) -> None:
        self._rows: dict[type[models.Model], list[models.Model]] = {}

    def add(self, row: Row) -> Row:
        self._rows.setdefault(type(row), []).append(row)
        return row

    def write(self) -> None:
        for model, rows in self._rows.items():
            model._default_manager.bulk_create(rows, batch_size=1000)

    def of(self, model: type[Row]) -> list[Row]:
        return self._rows.get(model, [])  # type: ignore[return-value]


class Seeder:
    """Makes `bodies` bodies with two terms each, and `awards` awards.

    Executive committees have one of the numbers of `seats`; `told` is called with the number of
    records after each batch.
    """

    def __init__(
        self,
        bodies: int,
        awards: int,
        seed: int,
        told: Callable[[int], None],
        seats: Sequence[int] = SEATS,
    ):
        self.bodies, self.awards, self.told, self.seats = bodies, awards, told, seats
        self.random = random.Random(seed)
        self.award_codes, self.person_codes = free_codes(Award), free_codes(Person)
        users = get_user_model().objects
        self.clerk = users.get_or_create(username="seed-clerk")[0]
        self.approver = users.get_or_create(username="seed-approver")[0]
        self.forms = [
            AwardForm.objects.get_or_create(code=code, defaults={"name": name})[0]
            for code, name in (("bang-khen", "Bằng khen"), ("giay-khen", "Giấy khen"))
        ]

    @property
    def steps(self) -> int:
        officials = (self.bodies + IN_A_BLOCK - len(KINDS) + 1) // IN_A_BLOCK
        clusters = officials // IN_A_CLUSTER
        decisions = -(-self.awards // AWARDS_IN_A_DECISION)
        return self.bodies * (1 + len(OPENING_YEARS)) + decisions + clusters * len(CLUSTER_YEARS)

    def run(self) -> None:
        made = self._in_batches(self._organizations(), self._write_bodies)
        self._in_batches(made, self._write_congresses)
        self._in_batches(self._decisions(made), self._write_decisions)
        self._in_batches(self._clusters(made), self._write_clusters)

    def _in_batches(self, wanted: Iterable[Any], write: Callable[[list, Batch], type]) -> list:
        """Write and publish what is wanted, some at a time; all of it."""
        done: list = []
        left = iter(wanted)
        while some := list(islice(left, TOGETHER)):
            batch = Batch()
            with acting(self.clerk), transaction.atomic():
                model = write(some, batch)
                batch.write()
            for together in self._by_size(batch.of(model)):
                publish(together, self.clerk, self.approver)
                self.told(len(together))
            done += some
        return done

    @staticmethod
    def _by_size(records: list) -> Iterator[list]:
        for start in range(0, len(records), TOGETHER):
            yield records[start : start + TOGETHER]

    # Bodies: a province's federation, its union of officials, and grassroots unions below it.

    def _organizations(self) -> Iterator[tuple[Organization, Organization | None]]:
        kinds = [
            OrganizationKind.objects.get_or_create(code=code, defaults={"name": name, "level": n})[
                0
            ]
            for code, name, n in KINDS
        ]
        above: list[Organization] = []
        for kind, name in islice(self._names(kinds), self.bodies):
            del above[kind.level - KINDS[0][2] :]
            body = Organization(kind=kind, name=name)
            yield body, above[-1] if above else None
            above.append(body)

    def _names(self, kinds: list[OrganizationKind]) -> Iterator[tuple[OrganizationKind, str]]:
        round_number = 0
        while True:
            round_number += 1
            mark = f" {round_number}" if round_number > 1 else ""
            for province in PROVINCES:
                yield kinds[0], f"Liên đoàn Lao động tỉnh {province}{mark}"
                yield kinds[1], f"Công đoàn Viên chức tỉnh {province}{mark}"
                for unit in UNITS:
                    yield kinds[2], f"Công đoàn cơ sở {unit} tỉnh {province}{mark}"

    def _write_bodies(self, some: list, batch: Batch) -> type[Organization]:
        for body, _parent in some:
            batch.add(body)
        neighbour: Organization | None = None
        for body, parent in some:
            self._profile(body, parent, batch)
            grassroots = parent is not None and body.kind.level == KINDS[-1][2]
            if not grassroots:
                neighbour = None
            elif neighbour is not None and self.random.random() < 1 / 40:
                self._merge(body, neighbour, batch)
            else:
                neighbour = body
        return Organization

    def _profile(self, body: Organization, parent: Organization | None, batch: Batch) -> None:
        renamed = parent is not None and self.random.random() < 1 / 9
        batch.add(
            OrganizationName(
                organization=body, name=body.name, since=RENAMED_ON if renamed else None
            )
        )
        if renamed:
            batch.add(
                OrganizationName(
                    organization=body,
                    name=body.name.replace(" tỉnh ", " cơ quan tỉnh "),
                    until=RENAMED_ON,
                )
            )
            self._event("renamed", RENAMED_ON, body, [(body, "subject")], batch)
        if parent is not None:
            batch.add(Affiliation(organization=body, parent=parent))
        batch.add(Territory(organization=body, unit_name=f"Tỉnh {body.name.split(' tỉnh ')[-1]}"))

    def _merge(self, body: Organization, into: Organization, batch: Batch) -> None:
        body.ended_on = REARRANGED_ON
        body.ended_on_precision, body.ended_on_basis = "day", "stated"
        parts = [(body, "predecessor"), (into, "successor")]
        self._event("merged", REARRANGED_ON, into, parts, batch)

    def _event(self, kind: str, on: datetime.date, body: Organization, parts, batch: Batch) -> None:
        event = batch.add(
            OrganizationEvent(
                organization=body, kind=kind, on=on, on_precision="day", on_basis="stated"
            )
        )
        for organization, role in parts:
            batch.add(EventParticipant(event=event, organization=organization, role=role))

    # Congresses: each body's last two, the later with the results of what the earlier set.

    def _write_congresses(self, some: list, batch: Batch) -> type[Congress]:
        for body, _parent in some:
            ordinal = self.random.randint(2, 12)
            before: Opening | None = None
            for year in OPENING_YEARS:
                opening = Opening(self, batch, body, ordinal, year, before)
                opening.add()
                ordinal, before = ordinal + 1, opening
        return Congress

    # Decisions, and clusters of the unions of officials.

    def _decisions(self, made: list) -> Iterator[tuple[int, Organization, int]]:
        givers = [body for body, parent in made if body.kind.level < KINDS[-1][2]] or [made[0][0]]
        for number, start in enumerate(range(0, self.awards, AWARDS_IN_A_DECISION), 1):
            size = min(self.awards - start, AWARDS_IN_A_DECISION)
            yield number, self.random.choice(givers), size

    def _write_decisions(self, some: list, batch: Batch) -> type[AwardDecision]:
        for number, body, size in some:
            self._decision(number, body, size, batch)
        return AwardDecision

    def _decision(self, number: int, body: Organization, size: int, batch: Batch) -> None:
        draw = self.random
        day = datetime.date(draw.randint(2015, 2025), draw.randint(1, 12), draw.randint(1, 28))
        source = batch.add(Source(kept_by=body, title=f"Quyết định {number}/QĐ-LĐLĐ"))
        collectives = size // 5
        decision = batch.add(
            AwardDecision(
                kept_by=body,
                deciding_organization=body,
                number=f"{number}/QĐ-LĐLĐ",
                decided_on=day,
                decided_on_precision="day",
                decided_on_basis="stated",
                period_from=day.year,
                period_to=day.year,
                stated_collectives=collectives,
                stated_individuals=size - collectives,
                source=source,
            )
        )
        form = draw.choice(self.forms)
        for order in range(1, size + 1):
            batch.add(
                Award(
                    code=next(self.award_codes),
                    decision=decision,
                    order=order,
                    form=form,
                    scope="comprehensive",
                    **self._recipient(order, collectives),
                    reason="Đã có thành tích xuất sắc trong hoạt động công đoàn",
                    amount=draw.choice([None, 540_000, 1_080_000]),
                )
            )

    def _recipient(self, order: int, collectives: int) -> dict[str, str]:
        unit = f"{self.random.choice(UNITS)} tỉnh {self.random.choice(PROVINCES)}"
        if order <= collectives:
            return {"recipient_kind": "collective", "recipient_name": f"CĐCS {unit} {order}"}
        return {
            "recipient_kind": "individual",
            "recipient_name": self.person(),
            "post": "Đoàn viên",
            "unit": f"{unit}, phòng {order}",
        }

    def _clusters(self, made: list) -> Iterator[tuple[int, list[Organization]]]:
        officials = [body for body, _parent in made if body.kind.code == KINDS[1][0]]
        for number in range(len(officials) // IN_A_CLUSTER):
            yield number + 1, officials[number * IN_A_CLUSTER : (number + 1) * IN_A_CLUSTER]

    def _write_clusters(self, some: list, batch: Batch) -> type[ClusterYear]:
        for number, members in some:
            cluster = batch.add(
                Cluster(
                    kept_by=members[0],
                    owner=members[0],
                    name=f"Cụm thi đua khối viên chức {number}",
                )
            )
            for order, body in enumerate(members):
                batch.add(ClusterMembership(cluster=cluster, organization=body, order=order))
            for place, year in enumerate(CLUSTER_YEARS):
                kept = batch.add(ClusterYear(kept_by=members[0], cluster=cluster, year=year))
                head = members[place % IN_A_CLUSTER]
                batch.add(ClusterRole(cluster_year=kept, post="head", organization=head))
                for order, (topic, _unit, _counted) in enumerate(FIGURES):
                    batch.add(ClusterContent(cluster_year=kept, order=order, wording=topic))
        return ClusterYear

    def person(self) -> str:
        pick = self.random.choice
        return f"{pick(FAMILIES)} {pick(MIDDLES)} {pick(GIVENS)}"


class Opening:
    """A congress that opens a term: what it counts, elects, reports and plans."""

    def __init__(
        self,
        seeder: Seeder,
        batch: Batch,
        body: Organization,
        ordinal: int,
        year: int,
        before: "Opening | None",
    ):
        self.seeder, self.draw = seeder, seeder.random
        self.add_row = batch.add
        self.body, self.ordinal, self.year, self.before = body, ordinal, year, before
        self.day = datetime.date(year, self.draw.randint(3, 10), self.draw.randint(1, 28))
        self.elected: list[Person] = []
        self.targets: list[Target] = []

    def add(self) -> None:
        body, draw, year = self.body, self.draw, self.year
        self.source = self.add_row(Source(kept_by=body, title=f"Báo cáo {body.name} {year}"))
        self.term = self.add_row(
            Term(organization=body, number=self.ordinal, year_from=year, year_to=year + 5)
        )
        self.present = draw.randint(60, 250)
        convened = self.present + draw.randint(0, 5)
        self.congress = self.add_row(
            Congress(
                kind="delegates_congress",
                organization=body,
                kept_by=body,
                ordinal=self.ordinal,
                term=self.term,
                reviewed_term=self.before.term if self.before else None,
                reviewed_from=year - 5,
                reviewed_to=year,
                planned_from=year,
                planned_to=year + 5,
                opened_on=self.day,
                opened_on_precision="day",
                opened_on_basis="stated",
                place=f"Hội trường {body.name.split(' tỉnh ')[-1]}",
                convened=convened,
                present=self.present,
                present_kind="official",
                source=self.source,
            )
        )
        self._agenda()
        self._delegates()
        self._committee("executive", draw.choice(self.seeder.seats), "chair", "vice_chair")
        self._committee("inspection", draw.choice([3, 5]), "head", "deputy_head")
        self._promises()
        self._results()
        self._figures()

    def _agenda(self) -> None:
        self.add_row(Guest(congress=self.congress, label="Thường trực cấp ủy và lãnh đạo cơ quan"))
        for order, (kind, wording) in enumerate(AGENDA):
            self.add_row(
                AgendaItem(congress=self.congress, order=order, kind=kind, wording=wording)
            )

    def _delegates(self) -> None:
        if self.draw.random() < 1 / 4:
            self._lacks("statistics", "source_silent")
        else:
            for dimension, category, low, high in (
                ("gender", "nữ", 30, 70),
                ("party", "đảng viên", 40, 95),
                ("age", "từ 35 tuổi trở xuống", 15, 45),
            ):
                count = self.present * self.draw.randint(low, high) // 100
                self.add_row(
                    DelegateStatistic(
                        congress=self.congress,
                        dimension=dimension,
                        category=category,
                        count=count,
                        denominator=self.present,
                    )
                )
        self.add_row(
            Delegation(
                congress=self.congress,
                to_label="đại hội công đoàn cấp trên",
                official=self.draw.randint(2, 8),
                alternate=1,
            )
        )

    def _committee(self, kind: str, seats: int, head: str, deputy: str) -> None:
        unnamed = seats // 5 if self.draw.random() < 1 / 6 else 0
        vacant = 1 if self.draw.random() < 1 / 5 else 0
        committee = self.add_row(
            Committee(term=self.term, congress=self.congress, kind=kind, seats_decided=seats)
        )
        self.add_row(
            CommitteeCount(committee=committee, elected=seats - vacant, vacant=vacant or None)
        )
        named = [self._member(kind) for _seat in range(seats - vacant - unnamed)]
        for order, person in enumerate(named):
            role = {0: head, 1: deputy}.get(order, "member")
            self.add_row(
                Seat(
                    committee=committee,
                    person=person,
                    order=order,
                    role=role,
                    since=self.day,
                    is_reelected=self.before is not None and person in self.before.elected,
                )
            )
        for order in range(len(named), seats - vacant):
            self.add_row(Seat(committee=committee, order=order, state="unnamed"))
        if kind == "executive":
            self._ballot(committee, named, seats - vacant)
        self.elected += named

    def _member(self, kind: str) -> Person:
        """One of the committee before who was not chosen again yet, or somebody new."""
        if kind == "executive" and self.before and self.draw.random() < 2 / 5:
            for person in self.before.elected:
                if person not in self.elected:
                    self.elected.append(person)
                    return person
        code = next(self.seeder.person_codes)
        person = Person(code=code, kept_by=self.body, name=self.seeder.person(), ground="office")
        return self.add_row(person)

    def _ballot(self, committee: Committee, named: list[Person], seats: int) -> None:
        draw, returned = self.draw, self.present - self.draw.randint(0, 1)
        invalid = draw.randint(0, 2)
        valid = returned - invalid
        ballot = self.add_row(
            Ballot(
                congress=self.congress,
                committee=committee,
                subject="Ban Chấp hành",
                seats_to_fill=seats,
                present=self.present,
                issued=self.present,
                returned=returned,
                valid=valid,
                invalid=invalid,
            )
        )
        for order, person in enumerate(named):
            self.add_row(
                Candidate(
                    ballot=ballot,
                    order=order,
                    person=person,
                    votes=valid * draw.randint(70, 95) // 100,
                    outcome="elected",
                )
            )

    def _promises(self) -> None:
        draw = self.draw
        for order, (wording, comparator, low, high, unit, period) in enumerate(TARGETS):
            self.targets.append(
                self.add_row(
                    Target(
                        congress=self.congress,
                        order=order,
                        wording=wording,
                        comparator=comparator,
                        value=draw.randint(low, high),
                        unit=unit,
                        period=period,
                    )
                )
            )

    def _results(self) -> None:
        if self.before is None:
            self._lacks("results", "source_silent")
        else:
            self._results_of(self.before)

    def _results_of(self, before: "Opening") -> None:
        met = 0
        for order, target in enumerate(before.targets):
            ceiling = 100 if target.unit == "%" else int(target.value * 3 / 2)
            actual = self.draw.randint(int(target.value * 19 / 20), max(int(target.value), ceiling))
            met += actual >= target.value
            self.add_row(
                TargetResult(
                    congress=self.congress,
                    order=order,
                    target=target,
                    wording=target.wording,
                    planned=target.value,
                    planned_comparator=target.comparator,
                    actual=actual,
                    actual_qualifier="exact",
                    actual_wording=str(actual),
                    unit=target.unit,
                    period_from=before.year,
                    period_to=self.year,
                )
            )
        assessed = len(before.targets)
        self.add_row(
            TargetSummary(
                congress=self.congress,
                about_congress=before.congress,
                assessed=assessed,
                met=met,
                verdict="met_and_exceeded" if met == assessed else "not_assessed",
            )
        )

    def _figures(self) -> None:
        draw, year = self.draw, self.year
        for order, (topic, unit, counted_as) in enumerate(FIGURES):
            figure = self.add_row(
                ActivityFigure(
                    congress=self.congress,
                    order=order,
                    topic=topic,
                    amount=draw.randint(20, 900) * 1_000_000,
                    amount_qualifier="exact",
                    direction="out",
                    period_from=year - 5,
                    period_to=year,
                )
            )
            self.add_row(
                ActivityCount(
                    figure=figure,
                    number=draw.randint(10, 900),
                    number_qualifier="exact",
                    unit=unit,
                    counted_as=counted_as,
                )
            )
        for order, kind in enumerate(("collective", "individual")):
            self.add_row(
                AwardTally(
                    congress=self.congress,
                    order=order,
                    line="given",
                    form=self.seeder.forms[1],
                    deciding_organization=self.body,
                    recipient_kind=kind,
                    count=draw.randint(3, 300),
                    period_from=year - 5,
                    period_to=year,
                )
            )

    def _lacks(self, topic: str, reason: str) -> None:
        self.add_row(Gap(congress=self.congress, topic=topic, reason=reason))
