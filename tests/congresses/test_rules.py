"""A sound record raises nothing; each change of one number raises exactly its own code."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

import pytest

from awards.models import AwardForm, AwardTally
from congresses.models import (
    Ballot,
    Candidate,
    Committee,
    CommitteeCount,
    Congress,
    Delegate,
    DelegateStatistic,
    Gap,
    Seat,
    Target,
    TargetResult,
    TargetSummary,
    Term,
)
from congresses.rules import check
from organizations.models import Organization, OrganizationKind, OrganizationName, Person, Source

WHOLE = {"precision": "day", "basis": "stated"}
DAY = {f"opened_on_{name}": value for name, value in WHOLE.items()}


class Record:
    """A congress in order: every kind of row that a rule looks at, and nothing to find."""

    def __init__(self):
        kind = OrganizationKind.objects.create(code="cdvc", name="CĐVC tỉnh", level=3)
        self.body = Organization.objects.create(kind=kind)
        OrganizationName.objects.create(organization=self.body, name="CĐVC tỉnh Lạng Sơn")
        self.body.refresh_from_db()
        self.term = Term.objects.create(
            organization=self.body, number=4, year_from=2023, year_to=2028
        )
        self.congress = Congress.objects.create(
            kind="congress",
            organization=self.body,
            kept_by=self.body,
            ordinal=4,
            term=self.term,
            opened_on=datetime.date(2023, 6, 6),
            convened=133,
            present=133,
            qualified=133,
            source=Source.objects.create(kept_by=self.body, title="Bản tin"),
            **DAY,
        )
        people = [
            Person.objects.create(kept_by=self.body, name=f"Nguyễn Văn {name}")
            for name in ("An", "Ánh", "Ân")
        ]
        self.committee = Committee.objects.create(
            term=self.term, congress=self.congress, seats_decided=4
        )
        self.count = CommitteeCount.objects.create(committee=self.committee, elected=3, vacant=1)
        for order, person in enumerate(people):
            Seat.objects.create(
                committee=self.committee,
                person=person,
                order=order,
                role="member" if order else "chair",
            )
        self.ballot = Ballot.objects.create(
            congress=self.congress,
            subject="BCH",
            seats_to_fill=3,
            present=133,
            issued=133,
            returned=133,
            valid=132,
            invalid=1,
        )
        self.candidate = Candidate.objects.create(
            ballot=self.ballot, person=people[0], votes=100, outcome="elected"
        )
        for category, count, percentage in (("nữ", 50, "37.59"), ("nam", 83, "62.41")):
            DelegateStatistic.objects.create(
                congress=self.congress,
                dimension="gender",
                category=category,
                count=count,
                percentage=Decimal(percentage),
            )
        self.target = Target.objects.create(
            congress=self.congress, wording="CĐCS", comparator="gt", value=90, unit="%"
        )
        self.result = TargetResult.objects.create(
            congress=self.congress,
            wording="CĐCS vững mạnh",
            planned=80,
            planned_comparator="gte",
            actual=96,
            actual_qualifier="exact",
            actual_wording="96",
            unit="%",
            difference=16,
            difference_unit="points",
            verdict="exceeded",
        )
        TargetSummary.objects.create(
            congress=self.congress, assessed=13, met=13, verdict="met_and_exceeded"
        )
        form = AwardForm.objects.create(code="giay-khen", name="Giấy khen")
        for recipient, number in (("collective", 24), ("individual", 31)):
            AwardTally.objects.create(
                congress=self.congress,
                line="given",
                form=form,
                deciding_organization=self.body,
                recipient_kind=recipient,
                count=number,
            )


def put(row: str, **values) -> Callable[[Record], None]:
    def change(record: Record) -> None:
        target = getattr(record, row)
        type(target).objects.filter(pk=target.pk).update(**values)

    return change


def ended(record: Record) -> None:
    Organization.objects.filter(pk=record.body.pk).update(
        ended_on="2020-01-01", ended_on_precision="day", ended_on_basis="stated"
    )


def by_its_sessions(record: Record) -> None:
    """The record says no more than the days of its sessions, the second of them first."""
    put("congress", opened_on=None, opened_on_precision="", opened_on_basis="")(record)
    for number, day in ((2, 6), (1, None)):
        whole = {f"on_{name}": value for name, value in WHOLE.items()} if day else {}
        on = datetime.date(2023, 6, day) if day else None
        record.congress.sessions.create(number=number, on=on, **whole)


def appoint(record: Record, number: int = 7) -> None:
    for n in range(number):
        person = Person.objects.create(kept_by=record.body, name=f"Lê Thị {n}")
        Delegate.objects.create(congress=record.congress, person=person, origin="appointed")


@dataclass
class Fault:
    code: str
    change: Callable[[Record], object]
    id: str


FAULTS = [
    Fault("B.001", put("congress", source=None), "no source"),
    Fault(
        "B.002",
        put("congress", opened_on=None, opened_on_precision="", opened_on_basis=""),
        "no day",
    ),
    Fault("B.101", put("committee", seats_decided=2), "more members than seats"),
    Fault("B.102", put("count", vacant=2), "vacant seats do not fit"),
    Fault("B.103", put("count", elected=4, vacant=0), "seats listed are fewer"),
    Fault("B.104", put("candidate", votes=66), "half is not more than half"),
    Fault(
        "B.105",
        lambda r: r.congress.statistics.filter(category="nữ").update(count=51, percentage=None),
        "parts exceed the whole",
    ),
    Fault(
        "B.106",
        lambda r: [
            r.congress.statistics.create(dimension="age", category=c, percentage=p)
            for c, p in (("trẻ", Decimal("60.15")), ("già", Decimal("42.11")))
        ],
        "percentages exceed 100",
    ),
    Fault(
        "B.107",
        lambda r: r.congress.statistics.filter(category="nữ").update(percentage=Decimal("37.05")),
        "no number of delegates makes the percentage",
    ),
    Fault("B.108", put("result", difference=20), "difference misstated"),
    Fault("B.109", put("result", verdict="not_met"), "headline against the rows"),
    Fault("B.110", put("target", value=120), "over 100 per cent"),
    Fault(
        "B.111",
        lambda r: r.congress.award_tallies.create(
            line="given",
            form=AwardForm.objects.get(),
            deciding_organization=r.body,
            recipient_kind="collective",
            count=3,
        ),
        "tally twice",
    ),
    Fault("B.201", appoint, "too many appointed"),
    Fault(
        "B.202",
        lambda r: (put("committee", seats_decided=28)(r), put("count", vacant=25)(r)),
        "committee above the guide",
    ),
    Fault(
        "B.203",
        lambda r: (
            put("congress", convened=301)(r),
            r.congress.statistics.all().delete(),
        ),
        "delegates above the guide",
    ),
    Fault(
        "B.204",
        lambda r: r.committee.seats.filter(role="chair").update(role="member"),
        "no chair",
    ),
    Fault("B.301", put("term", year_from=2018, year_to=2023), "term of other years"),
    Fault(
        "B.302",
        ended,
        "host had ended",
    ),
    Fault(
        "B.303",
        lambda r: Congress.objects.create(
            kind="congress",
            organization=r.body,
            kept_by=r.body,
            opened_on=datetime.date(2023, 5, 30),
            **DAY,
        ),
        "another record of the year",
    ),
    Fault(
        "B.304",
        lambda r: Term.objects.create(organization=r.body, number=3, year_from=2020, year_to=2025),
        "terms that overlap",
    ),
]
# The same codes in another way.
ALSO_FAULTS = [
    Fault(
        "B.103",
        lambda r: r.committee.seats.order_by("pk").last().delete(),
        "a seat is not listed",
    ),
    Fault(
        "B.301",
        lambda r: (put("term", year_from=2018, year_to=2023)(r), by_its_sessions(r)),
        "term of other years, by the first session",
    ),
    Fault(
        "B.302",
        lambda r: (ended(r), by_its_sessions(r)),
        "host had ended, by the first session",
    ),
]


def left(record: Record) -> None:
    last = record.committee.seats.order_by("pk").last()
    Seat.objects.filter(pk=last.pk).update(until=datetime.date(2024, 1, 1), end_reason="moved")


def joined(record: Record, **values) -> None:
    person = Person.objects.create(kept_by=record.body, name="Lý Thị Bù")
    record.committee.seats.create(person=person, order=9, **values)


# What became of a committee after its congress, which counted it as it was then.
AFTERWARDS = {
    "one left": left,
    "one was elected within the term": lambda r: joined(r, filled_by="by_election"),
    "one was appointed later": lambda r: joined(
        r, filled_by="appointed", since=datetime.date(2024, 3, 1)
    ),
    "one left and another came": lambda r: (left(r), joined(r, filled_by="by_election")),
}


@pytest.fixture
def record(db):
    return Record()


def codes(record: Record) -> list[str]:
    return [finding.code for finding in check(Congress.objects.get(pk=record.congress.pk))]


def test_a_sound_record_raises_nothing(record):
    assert codes(record) == []


@pytest.mark.parametrize(
    "fault", FAULTS + ALSO_FAULTS, ids=lambda fault: f"{fault.code} {fault.id}"
)
def test_one_fault_raises_exactly_its_code(record, fault):
    fault.change(record)

    assert codes(record) == [fault.code]


SOUND = {
    "a term that another touches": put("term", year_from=2023, year_to=2028),
    "a term that was cut short": lambda r: Term.objects.filter(number=3).update(
        year_from=2020, year_to=2025, **date("ended_on", 2023)
    ),
    "an extraordinary congress": lambda r: another(r, "extraordinary", 2023),
    "a congress of another year": lambda r: another(r, "congress", 2018),
    "two sessions of the committee in a year": lambda r: (
        put("congress", kind="committee_session")(r),
        another(r, "committee_session", 2023),
    ),
}


@pytest.mark.parametrize("change", AFTERWARDS.values(), ids=AFTERWARDS)
def test_seats_are_held_against_the_count_as_they_were_at_the_congress(record, change):
    change(record)

    assert codes(record) == []


def date(column: str, year: int) -> dict:
    day = {column: datetime.date(year, 1, 1)}
    return day | {f"{column}_precision": "year", f"{column}_basis": "stated"}


def another(record: Record, kind: str, year: int) -> None:
    Congress.objects.create(
        kind=kind, organization=record.body, kept_by=record.body, **date("opened_on", year)
    )


@pytest.mark.parametrize("change", SOUND.values(), ids=SOUND)
def test_what_is_lawful_raises_nothing(record, change):
    Term.objects.create(organization=record.body, number=3, year_from=2018, year_to=2023)

    change(record)

    assert not {"B.303", "B.304"} & set(codes(record))


def test_two_yearly_reviews_of_one_year_are_told_apart_or_merged(record):
    put("congress", kind="yearly_review", ordinal=None, reviewed_from=2023)(record)
    another(record, "yearly_review", 2023)
    Congress.objects.exclude(pk=record.congress.pk).update(reviewed_from=2023)

    assert "B.303" in codes(record)


def test_a_noted_gap_answers_for_a_missing_day(record):
    put("congress", opened_on=None, opened_on_precision="", opened_on_basis="")(record)
    Gap.objects.create(congress=record.congress, topic="date", reason="source_silent")

    assert codes(record) == []


def test_a_congress_is_judged_by_the_guide_of_its_day(record):
    put("committee", seats_decided=28)(record)
    put("count", vacant=25)(record)
    [finding] = check(Congress.objects.get(pk=record.congress.pk))
    assert "03/HD-TLĐ" in finding.judged_by

    put("congress", opened_on=datetime.date(2018, 6, 6))(record)
    put("term", year_from=2018, year_to=2023)(record)

    assert codes(record) == []


def test_every_rule_is_raised_by_a_fault():
    from congresses import rules

    assert len({fault.code for fault in FAULTS}) == len(FAULTS) >= len(rules.RULES)


SHARES = [
    (8, "13", False),
    (8, "12.5", False),
    (8, "12", True),
    (40, "2.5", False),
    (40, "3", False),
    (200, "0.5", False),
    (133, "33.1", False),
    (133, "33.2", True),
]


@pytest.mark.parametrize(("whole", "percentage", "is_told"), SHARES)
def test_a_percentage_is_rounded_as_reports_round(record, whole, percentage, is_told):
    record.congress.statistics.all().delete()
    record.congress.statistics.create(
        dimension="gender", category="Nữ", denominator=whole, percentage=Decimal(percentage)
    )
    assert ("B.107" in codes(record)) is is_told


@pytest.mark.parametrize(
    ("opened", "precision", "column", "day", "its_precision", "existed"),
    [
        ("2025-01-01", "year", "founded_on", "2025-07-01", "day", True),
        ("2024-01-01", "year", "founded_on", "2025-07-01", "day", False),
        ("2025-06-01", "month", "founded_on", "2025-06-30", "day", True),
        ("2025-06-01", "month", "founded_on", "2025-07-01", "day", False),
        ("2025-06-30", "day", "founded_on", "2025-07-01", "day", False),
        ("2025-03-02", "day", "founded_on", "2025-01-01", "year", True),
        ("2025-07-02", "day", "ended_on", "2025-07-01", "day", False),
        ("2025-07-02", "day", "ended_on", "2025-01-01", "year", True),
        ("2026-01-01", "year", "ended_on", "2025-01-01", "year", False),
        ("2025-01-01", "year", "ended_on", "2025-07-01", "day", True),
    ],
)
def test_a_host_did_not_exist_where_no_day_of_the_month_or_year_lets_it(
    record, opened, precision, column, day, its_precision, existed
):
    Congress.objects.filter(pk=record.congress.pk).update(
        opened_on=opened, opened_on_precision=precision
    )
    Term.objects.update(year_from=int(opened[:4]), year_to=2030)
    basis = {f"{column}_precision": its_precision, f"{column}_basis": "stated"}
    Organization.objects.filter(pk=record.body.pk).update(**{column: day}, **basis)

    found = [f for f in check(Congress.objects.get(pk=record.congress.pk)) if f.code == "B.302"]

    assert bool(found) is not existed
    if precision == "year" and found:
        assert f"({opened[:4]})" in found[0].sentence
