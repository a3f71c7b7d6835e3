"""A register in which people are named everywhere that a person can be."""

from django.db import connection

from congress_portal.foundation.audit import acting
from congress_portal.publishing import transitions
from congresses.models import Ballot, Candidate, Committee, Delegate, Guest, GuestTitle, Seat
from organizations.models import Person
from tests.awards.factories import AwardDecisionFactory, AwardFactory
from tests.congresses.factories import CongressFactory
from tests.organizations.factories import (
    OrganizationFactory,
    PersonFactory,
    SourceFactory,
    UserFactory,
)
from tests.privacy.factories import PersonDetailsFactory

NOTE = "Sửa số đại biểu theo biên bản"
FAMILIES = ["Đặng", "Lục", "Ngô", "Vũ"]
GIVENS = ["Quỳnh", "Trường", "Uyên", "Khuê", "Ước"]


class Register:
    """A published congress and a decision that name people, with history behind them."""

    def __init__(self, count: int):
        self.clerk, self.approver = UserFactory(), UserFactory()
        with acting(self.clerk):
            self.body = OrganizationFactory(official_name="Công đoàn Viên chức tỉnh Lạng Sơn")
            source = SourceFactory(kept_by=self.body)
            self.congress = CongressFactory(organization=self.body, present=count, source=source)
            self.decision = AwardDecisionFactory(deciding_organization=self.body, source=source)
            committee = Committee.objects.create(term=self.congress.term, congress=self.congress)
            ballot = Ballot.objects.create(
                congress=self.congress, subject="BCH", seats_to_fill=count, valid=900
            )
            self.people = [self._person(number, committee, ballot) for number in range(count)]

    def _person(self, number: int, committee, ballot) -> Person:
        """One who holds a seat, was a delegate and a guest, won an award, and was renamed."""
        name = f"{FAMILIES[number % 4]} {GIVENS[number % 5]} Huyền{'abcdefghijklmnopqrst'[number]}"
        person = PersonFactory(kept_by=self.body, name=f"{name} cũ", ground="office")
        Person.objects.filter(pk=person.pk).update(name=name)
        person.refresh_from_db()
        PersonDetailsFactory(person=person, ethnicity=f"dân tộc {name}", purpose=f"hồ sơ {name}")
        Seat.objects.create(
            committee=committee, person=person, order=number, role="member", unit=f"Cơ quan {name}"
        )
        Candidate.objects.create(ballot=ballot, person=person, votes=800, outcome="elected")
        Delegate.objects.create(congress=self.congress, person=person, unit=f"Tổ {name}")
        guest = Guest.objects.create(congress=self.congress, person=person, order=number)
        GuestTitle.objects.create(guest=guest, title=f"Trưởng ban {name}")
        AwardFactory(
            decision=self.decision, person=person, recipient_name=name, note=f"con ông {name}"
        )
        return person

    def publish(self) -> None:
        for record in (self.congress, self.decision):
            record.refresh_from_db()
            transitions.submit(record, self.clerk, accept="nguồn nêu như vậy")
            transitions.approve(record, self.approver)

    def correct(self) -> None:
        transitions.reopen(self.congress, self.approver, reason_class="entry_error", note=NOTE)
        with acting(self.clerk):
            self.congress.place = "Lạng Sơn"
            self.congress.save()
        self.congress.refresh_from_db()
        transitions.submit(self.congress, self.clerk, accept="nguồn nêu như vậy")
        transitions.approve(self.congress, self.approver)

    @property
    def addresses(self) -> list[str]:
        congress, decision = self.congress.code, self.decision.code
        return [
            "/",
            "/khen-thuong/",
            "/khen-thuong.csv",
            "/tim-kiem/?q=huyen",
            f"/to-chuc/{self.body.code}/nhiem-ky/1/",
            f"/dai-hoi/{congress}/",
            f"/dai-hoi/{congress}/v/1/",
            f"/dai-hoi/{congress}.json",
            f"/dai-hoi/{congress}/v/1.json",
            f"/dai-hoi/{congress}/lich-su/",
            f"/khen-thuong/quyet-dinh/{decision}/",
            f"/khen-thuong/quyet-dinh/{decision}.json",
            *(f"/nhan-su/{person.code}/" for person in self.people),
        ]


def everything_kept() -> str:
    """Every row of every table, as text."""
    parts = []
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        for (table,) in cursor.fetchall():
            cursor.execute(
                f"SELECT coalesce(string_agg(t::text, chr(10)), '') FROM \"{table}\" AS t"
            )
            parts.append(f"{table}\n{cursor.fetchone()[0]}")
    return "\n".join(parts)
