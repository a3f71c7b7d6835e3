"""Every rule the database keeps, broken by plain SQL and through the form of the desk.

A case is a lawful row and a change that breaks one rule. The plain SQL must name the rule, and
the same statement without the unlawful values must hit the row: a test that updates nothing
would pass on anything.
"""

import datetime
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal

import pgtrigger
import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.db import IntegrityError, connection, models, transaction
from django.utils import timezone, translation

from awards.models import Award, AwardDecision, AwardForm, AwardTally, Nomination
from congress_portal.desk_entry import Refused
from congress_portal.foundation.audit import acting
from congress_portal.foundation.integrity import TRIGGER_SENTENCES, broken_rule, sentence, sentences
from congresses.models import (
    AcceptedWarning,
    ActivityCount,
    ActivityFigure,
    ActivityParty,
    AgendaItem,
    Agreement,
    AgreementParty,
    Ballot,
    Candidate,
    CitedDocument,
    CitedProgramme,
    ClusterRole,
    ClusterYear,
    Committee,
    CommitteeCount,
    Congress,
    CongressSection,
    Delegate,
    DelegateStatistic,
    Delegation,
    EntryForBody,
    Gap,
    Guest,
    GuestTitle,
    Minutes,
    Motion,
    NotHeld,
    Season,
    Seat,
    SectionRemark,
    Session,
    Target,
    TargetResult,
    TargetSummary,
    Term,
)
from congresses.published import PublishedClusterYear
from organizations.models import (
    AccountReset,
    Affiliation,
    ClerkRole,
    Cluster,
    ClusterMembership,
    DetailsReading,
    Document,
    Editing,
    ErrorNotice,
    EventCount,
    EventParticipant,
    ExternalBody,
    ImportBatch,
    IndicatorSynonym,
    Organization,
    OrganizationEvent,
    OrganizationKind,
    OrganizationName,
    Person,
    PersonDetails,
    PrivacyRequest,
    Programme,
    ProgrammeName,
    QueueEntry,
    QueueRisk,
    RecoveryCode,
    RuleLimit,
    RuleSet,
    SecondFactor,
    Source,
    SourceNote,
    Territory,
    Transcript,
)
from organizations.models.programmes import Indicator
from organizations.models.seals import HistorySeal, SealedTable
from tests import desk_forms
from tests.congresses import documents

DAY = datetime.date(2023, 6, 6)
BEFORE = datetime.date(2023, 6, 5)
LATER = datetime.date(2024, 6, 6)
LAST = datetime.date(2025, 6, 6)
WHOLE = {"precision": "day", "basis": "stated"}


def whole_date(column: str, day: datetime.date | None) -> dict:
    return {column: day, **{f"{column}_{part}": value for part, value in WHOLE.items()}}


NO_DATE = {"issued_on": None, "issued_on_precision": "", "issued_on_basis": ""}


class World:
    """A body with a term, a congress and a neighbour, and whatever a case asks for besides."""

    def __init__(self):
        users = get_user_model().objects
        self.clerk = users.create(username="clerk")
        self.approver = users.create(username="approver")
        self.registrar = users.create(username="registrar")
        self.kind = OrganizationKind.objects.create(code="cdvc", name="CĐVC tỉnh", level=3)
        self.body = self.organization("Công đoàn Viên chức tỉnh Lạng Sơn")
        self.other = self.organization("Liên đoàn Lao động tỉnh Lạng Sơn")
        self.source = Source.objects.create(kept_by=self.body, title="Bản tin")
        self.note = SourceNote.objects.create(
            source=self.source, subject="đại biểu", as_written="134", kind="figures"
        )
        self.term = Term.objects.create(
            organization=self.body, number=4, year_from=2023, year_to=2028
        )
        self.congress = self.make_congress(ordinal=4, term=self.term)
        self.person = Person.objects.create(kept_by=self.body, name="Rơ Châm Long")
        self.somebody = Person.objects.create(kept_by=self.body, name="Nguyễn Thị Ánh")
        self.external = ExternalBody.objects.create(kept_by=self.body, kind="party", name="Tỉnh ủy")
        self.document = Document.objects.create(
            kept_by=self.body,
            kind="decision",
            number="12/QĐ-LĐLĐ",
            issuer=self.body,
            **whole_date("issued_on", DAY),
        )

    def organization(self, name: str) -> Organization:
        body = Organization.objects.create(kind=self.kind)
        OrganizationName.objects.create(organization=body, name=name)
        body.refresh_from_db()
        return body

    def make_congress(self, **values) -> Congress:
        values = {"kind": "congress", "organization": self.body, "kept_by": self.body} | values
        return Congress.objects.create(**values)

    def committee(self, **values) -> Committee:
        return Committee.objects.create(
            **{"term": self.term, "congress": self.congress, "kind": "executive"} | values
        )

    def ballot(self, **values) -> Ballot:
        return Ballot.objects.create(
            **{
                "congress": self.congress,
                "subject": "Ban Chấp hành",
                "seats_to_fill": 2,
                "present": 100,
                "issued": 100,
                "returned": 99,
                "valid": 98,
                "invalid": 1,
            }
            | values
        )

    def cluster(self) -> Cluster:
        cluster = Cluster.objects.create(kept_by=self.body, name="Cụm 1", owner=self.body)
        ClusterMembership.objects.create(cluster=cluster, organization=self.body)
        return cluster

    def deputy(self) -> ClerkRole:
        ClerkRole.objects.create(user=self.approver, role="approver", organization=self.body)
        return ClerkRole.objects.create(
            user=self.clerk,
            role="approver",
            organization=self.body,
            since=DAY,
            until=LATER,
            deputy_of=self.approver,
        )

    def queued(self, most: int) -> QueueEntry:
        """Entries of the records 1, 2 …; the last of them."""
        for number in range(1, most + 1):
            entry = QueueEntry.objects.create(
                record_kind="congress",
                record_id=number,
                kept_by=self.body,
                level=3,
                submitted_by=self.clerk,
                submitted_at=timezone.now(),
                weight=0,
            )
        return entry

    def two_risks(self) -> QueueRisk:
        entry = self.queued(1)
        QueueRisk.objects.create(entry=entry, kind="warnings", count=2)
        return QueueRisk.objects.create(entry=entry, kind="new_clerk")

    def remark(self) -> SectionRemark:
        return SectionRemark.objects.create(
            congress=self.congress,
            section=3,
            text="Thiếu danh sách Ban Chấp hành",
            written_by=self.approver,
        )

    def minutes(self, digest: str = "0") -> Minutes:
        return Minutes.objects.create(
            congress=self.congress,
            kind="pdf",
            file=f"minutes/ab/{digest * 32}.pdf",
            file_name="Biên bản.pdf",
            size=900,
            sha256=digest * 64,
            uploaded_by=self.clerk,
        )

    def entry_for_body(self) -> EntryForBody:
        return EntryForBody.objects.create(
            congress=self.congress, entered_by=self.clerk, entered_at=timezone.now()
        )

    def season(self, **values) -> Season:
        return Season.objects.create(
            **{"name": "Đợt 2023", "level": 3, "held_from": DAY, "held_by": LATER} | values
        )

    def two_not_held(self) -> NotHeld:
        season = self.season()
        NotHeld.objects.create(season=season, organization=self.body, reason="provisional")
        return NotHeld.objects.create(season=season, organization=self.other, reason="postponed")

    def cluster_year(self) -> ClusterYear:
        return ClusterYear.objects.create(cluster=self.cluster(), year=2021, kept_by=self.body)

    def decision(self, **values) -> AwardDecision:
        return AwardDecision.objects.create(
            **{"kept_by": self.body, "deciding_organization": self.body} | values
        )

    def award(self, **values) -> Award:
        form, _made = AwardForm.objects.get_or_create(code="giay-khen", name="Giấy khen")
        decision = values.pop("decision", None) or self.decision()
        return Award.objects.create(
            **{"decision": decision, "form": form, "recipient_name": "Lê Văn Ân"} | values
        )

    def target(self, **values) -> Target:
        return Target.objects.create(
            **{
                "congress": self.congress,
                "wording": "CĐCS hoàn thành tốt nhiệm vụ",
                "comparator": "gt",
                "value": 90,
                "unit": "%",
            }
            | values
        )

    def figure(self, **values) -> ActivityFigure:
        return ActivityFigure.objects.create(
            **{"congress": self.congress, "topic": "thăm hỏi"} | values
        )

    def event(self, **values) -> OrganizationEvent:
        return OrganizationEvent.objects.create(
            **{"organization": self.body, "kind": "merged"} | values
        )

    def programme(self) -> Programme:
        return Programme.objects.create(kept_by=self.body, kind="programme", name="Biên cương")

    def published(self, record):
        record = type(record).objects.get(pk=record.pk)
        for state in ("submitted", "published"):
            record.state = state
            record.submitted_by, record.submitted_at = self.clerk, timezone.now()
            record.decided_by, record.decided_at = self.approver, timezone.now()
            record.save()
        record.refresh_from_db()
        return record


@dataclass
class Case:
    rule: str
    lawful: Callable[[World], models.Model]
    change: dict | Callable[[World], dict]
    # Why no form of the desk can break the rule, where none can.
    no_form: str = ""
    # What the form says where it refuses before the rule is asked.
    told: str = ""
    tag: str = ""
    rows: list = field(default_factory=list)


JOINED = "one field of the form fills all the columns"
NOT_EDITABLE = "no form has the column"
NOT_MOVED = "no form has the record that a row belongs to"
OF_THE_PORTAL = "no form has the row: the portal alone writes it"
ONE_BOX = "one box of the form names the body"
BY_STEPS = "only the steps of the review write the column"


def second(make: Callable[[World], models.Model], **values) -> Callable[[World], models.Model]:
    """A row that another lawful row of the same kind stands beside."""

    def build(world: World):
        first = make(world)
        copy = type(first).objects.get(pk=first.pk)
        copy.pk = None
        copy._state.adding = True
        for name, value in values.items():
            setattr(copy, name, value(world) if callable(value) else value)
        if hasattr(copy, "code"):
            copy.code = type(first)._meta.get_field("code").get_default() or "khac"
        copy.save()
        return copy

    return build


def person_details(world):
    return PersonDetails.objects.create(
        person=world.person, ground="consent", purpose="hồ sơ", delete_after=LAST
    )


def privacy_request(world, **values):
    """An erasure that its first officer has verified."""
    given = {
        "person": world.person,
        "kind": "erasure",
        "received_on": DAY,
        "received_by": world.clerk,
        "state": "verified",
        "verified_how": "đến trụ sở, có giấy tờ",
        "verified_on": DAY,
        "verified_by": world.clerk,
        "answer": "Đã xóa theo yêu cầu",
    }
    return PrivacyRequest.objects.create(**given | values)


def confirmed_request(world):
    return privacy_request(
        world, state="confirmed", confirmed_by=world.approver, confirmed_at=timezone.now()
    )


def details_reading(world):
    return DetailsReading.objects.create(person=world.person, user=world.clerk, what="form")


def affiliation(world):
    return Affiliation.objects.create(organization=world.body, parent=world.other)


def seat(world):
    return Seat.objects.create(committee=world.committee(), person=world.person, role="chair")


def seats_of_one_committee(world):
    committee = world.committee()
    Seat.objects.create(committee=committee, person=world.person, role="chair")
    return Seat.objects.create(committee=committee, person=world.somebody, role="member")


def named(model, **values):
    return lambda world: model.objects.create(
        **{name: value(world) if callable(value) else value for name, value in values.items()}
    )


def of(name: str):
    return lambda world: getattr(world, name)


CASES = [
    # organizations
    Case(
        "organization_kind_ends_after_it_begins",
        named(OrganizationKind, code="x", name="X", level=1, since=DAY, until=LATER),
        {"until": BEFORE},
    ),
    Case(
        "organization_code_once_without_case",
        of("body"),
        lambda w: {"code": w.other.code.upper()},
        no_form=NOT_EDITABLE,
    ),
    Case(
        "organization_ends_after_it_begins",
        lambda w: _updated(
            w.body, **whole_date("founded_on", DAY), **whole_date("ended_on", LATER)
        ),
        {"ended_on": BEFORE},
    ),
    Case(
        "organization_founding_date_is_whole",
        of("body"),
        {"founded_on": DAY},
        no_form=JOINED,
    ),
    Case("organization_ending_date_is_whole", of("body"), {"ended_on": DAY}, no_form=JOINED),
    Case(
        "organization_name_is_clean",
        lambda w: w.body.names.get(),
        {"name": "Công\u00a0đoàn"},
        no_form="the form makes the text clean",
    ),
    Case(
        "organization_name_is_clean",
        lambda w: w.body.names.get(),
        {"name": "Công đoa\u0300n"},
        no_form="the form makes the text clean",
        tag="nfd",
    ),
    Case(
        "organization_name_is_not_empty",
        lambda w: w.body.names.get(),
        {"name": ""},
        no_form="the form asks for the name first",
    ),
    Case(
        "organization_name_ends_after_it_begins",
        lambda w: _updated(w.body.names.get(), since=DAY, until=LATER),
        {"until": BEFORE},
    ),
    Case(
        "one_official_name_at_a_time",
        lambda w: w.body.names.create(name="Tên khác", kind="alias"),
        {"kind": "official"},
    ),
    Case(
        "affiliation_is_to_another_organization",
        affiliation,
        lambda w: {"parent": w.body},
    ),
    Case(
        "affiliation_ends_after_it_begins",
        lambda w: _updated(affiliation(w), since=DAY, until=LATER),
        {"until": BEFORE},
    ),
    Case(
        "one_superior_in_a_line_at_a_time",
        lambda w: (
            affiliation(w)
            and Affiliation.objects.create(organization=w.body, parent=w.other, line="sector")
        ),
        {"line": "direct"},
    ),
    Case(
        "organization_is_not_its_own_superior",
        lambda w: (
            affiliation(w)
            and Affiliation.objects.create(organization=w.other, parent=w.organization("Tổng LĐLĐ"))
        ),
        lambda w: {"parent": w.body},
    ),
    Case(
        "territory_ends_after_it_begins",
        named(Territory, organization=of("body"), unit_name="Lạng Sơn", since=DAY, until=LATER),
        {"until": BEFORE},
    ),
    Case(
        "territory_once_at_a_time",
        second(
            named(Territory, organization=of("body"), unit_name="Lạng Sơn"), unit_name="Cao Bằng"
        ),
        {"unit_name": "Lạng Sơn"},
    ),
    Case("organization_event_date_is_whole", lambda w: w.event(), {"on": DAY}, no_form=JOINED),
    Case(
        "event_participant_once_in_a_role",
        second(
            lambda w: EventParticipant.objects.create(
                event=w.event(), organization=w.body, role="predecessor"
            ),
            organization=of("other"),
        ),
        lambda w: {"organization": w.body},
    ),
    Case(
        "lineage_has_no_cycle",
        second(
            lambda w: EventParticipant.objects.create(
                event=w.event(), organization=w.body, role="predecessor"
            ),
            organization=of("other"),
            role="successor",
        ),
        lambda w: {"organization": w.body},
    ),
    Case(
        "event_count_once_per_outcome",
        second(
            lambda w: EventCount.objects.create(event=w.event(), outcome="ended", bodies=3),
            outcome="kept",
        ),
        {"outcome": "ended"},
    ),
    Case(
        "event_count_counts_something",
        lambda w: EventCount.objects.create(event=w.event(), outcome="ended", bodies=3),
        {"bodies": None},
    ),
    Case(
        "person_name_is_clean",
        of("person"),
        {"name": " Rơ Châm Long"},
        no_form="the form makes the text clean",
    ),
    Case(
        "person_has_a_name", of("person"), {"name": ""}, no_form="the form asks for the name first"
    ),
    Case(
        "person_details_have_a_legal_ground",
        person_details,
        {"purpose": " "},
        no_form="the form asks for the purpose first",
    ),
    Case(
        "privacy_request_is_verified_first",
        privacy_request,
        {"verified_by": None},
        no_form=BY_STEPS,
    ),
    Case(
        "privacy_request_is_confirmed_by_another_person",
        confirmed_request,
        lambda w: {"confirmed_by": w.clerk},
        no_form=BY_STEPS,
    ),
    Case(
        "hidden_name_was_confirmed",
        confirmed_request,
        {"confirmed_by": None},
        no_form=BY_STEPS,
    ),
    Case(
        "privacy_request_is_closed_with_an_answer",
        lambda w: privacy_request(
            w, state="refused", answered_on=DAY, answered_by=w.clerk, answer="Luật không cho phép"
        ),
        {"answer": "ngắn"},
        no_form="a closed request is not changed in a form",
    ),
    Case(
        "privacy_extension_has_a_reason",
        lambda w: privacy_request(w, is_extended=True, extension_reason="nhiều hồ sơ giấy"),
        {"extension_reason": ""},
    ),
    Case(
        "reading_is_never_changed",
        details_reading,
        {"what": "history"},
        no_form=NOT_EDITABLE,
    ),
    Case(
        "external_body_name_is_clean",
        of("external"),
        {"name": "Tỉnh\u200bủy"},
        no_form="the form makes the text clean",
    ),
    Case(
        "external_body_once_per_name_and_place",
        second(of("external"), name="UBND tỉnh"),
        {"name": "Tỉnh ủy"},
    ),
    Case(
        "programme_name_is_clean",
        lambda w: w.programme(),
        {"name": "Biên cương "},
        no_form="the form makes the text clean",
    ),
    Case(
        "programme_ends_after_it_begins",
        lambda w: _updated(w.programme(), since=DAY, until=LATER),
        {"until": BEFORE},
    ),
    Case(
        "programme_name_once",
        second(
            lambda w: ProgrammeName.objects.create(programme=w.programme(), name="Hành trình"),
            name="Đồng hành",
        ),
        {"name": "Hành trình"},
    ),
    Case(
        "indicator_synonym_once",
        second(
            lambda w: IndicatorSynonym.objects.create(
                indicator=Indicator.objects.create(code="a", name="A", unit="%"), wording="x"
            ),
            wording="y",
        ),
        {"wording": "x"},
    ),
    Case(
        "rule_set_ends_after_it_begins",
        named(RuleSet, name="ĐL XII", since=DAY, until=LATER),
        {"until": BEFORE},
    ),
    Case(
        "rule_limit_once_per_level",
        second(
            lambda w: RuleLimit.objects.create(
                rule_set=RuleSet.objects.create(name="ĐL XII", since=DAY),
                code="executive_committee_size",
                value=27,
            ),
            code="delegates_convened",
        ),
        {"code": "executive_committee_size"},
    ),
    Case(
        "document_number_once_per_issuer_and_year",
        second(of("document"), number="13/QĐ-LĐLĐ"),
        {"number": "12/QĐ-LĐLĐ"},
    ),
    Case(
        "document_number_once_per_issuer_and_year",
        second(of("document"), number="13/QĐ-LĐLĐ"),
        {"number": "12 /qđ–ldld"},
        tag="letters and spaces",
    ),
    Case(
        "document_number_once_per_issuer_and_year",
        second(
            lambda w: _updated(w.document, issuer=None, external_issuer=w.external),
            number="13/QĐ-LĐLĐ",
        ),
        {"number": "12/QĐ-LĐLĐ"},
        tag="outside issuer",
    ),
    Case(
        "document_number_once_per_issuer_and_year",
        second(lambda w: _updated(w.document, **NO_DATE), number="13/QĐ-LĐLĐ"),
        {"number": "12/QĐ-LĐLĐ"},
        tag="no date",
    ),
    Case(
        "document_has_one_issuer_at_most",
        of("document"),
        lambda w: {"external_issuer": w.external},
    ),
    Case(
        "document_address_is_a_web_address",
        of("document"),
        {"address": "javascript:alert(1)"},
        no_form="the form refuses the address first",
    ),
    Case(
        "document_subject_is_clean",
        of("document"),
        {"subject": "về\tviệc"},
        no_form="the form makes the text clean",
    ),
    Case(
        "document_date_is_whole",
        of("document"),
        {"issued_on_precision": ""},
        no_form=JOINED,
    ),
    Case("source_date_is_whole", of("source"), {"published_on": DAY}, no_form=JOINED),
    Case(
        "source_address_is_a_web_address",
        of("source"),
        {"address": "javascript:alert(1)"},
        no_form="the form refuses the address first",
    ),
    Case(
        "cluster_name_is_clean",
        lambda w: w.cluster(),
        {"name": "Cụm\u00ad1"},
        no_form="the form makes the text clean",
    ),
    Case(
        "cluster_ends_after_it_begins",
        lambda w: _updated(w.cluster(), since=DAY, until=LATER),
        {"until": BEFORE},
    ),
    Case(
        "cluster_without_a_name_has_an_owner",
        lambda w: w.cluster(),
        {"name": "", "owner": None},
    ),
    Case(
        "cluster_membership_ends_after_it_begins",
        lambda w: _updated(w.cluster().memberships.get(), since=DAY, until=LATER),
        {"until": BEFORE},
    ),
    Case(
        "cluster_membership_once_at_a_time",
        lambda w: w.cluster().memberships.create(organization=w.other),
        lambda w: {"organization": w.body},
    ),
    Case(
        "clerk_role_once",
        second(
            lambda w: ClerkRole.objects.create(user=w.clerk, role="clerk", organization=w.body),
            organization=of("other"),
        ),
        lambda w: {"organization": w.body},
    ),
    Case(
        "account_is_reset_by_another",
        lambda w: AccountReset.objects.create(user=w.clerk, by=w.approver, kind="password"),
        lambda w: {"by": w.clerk},
        no_form=OF_THE_PORTAL,
    ),
    Case(
        "recovery_code_once",
        lambda w: [
            RecoveryCode.objects.create(factor=factor, digest=digest)
            for factor in [SecondFactor.objects.create(user=w.clerk, sealed_secret="none")]
            for digest in ("a", "b")
        ][1],
        {"digest": "a"},
        no_form=OF_THE_PORTAL,
    ),
    Case(
        "clerk_role_ends_after_it_begins",
        lambda w: ClerkRole.objects.create(
            user=w.clerk, role="clerk", organization=w.body, since=DAY, until=LATER
        ),
        {"until": BEFORE},
    ),
    Case(
        "same_file_is_applied_once",
        second(
            lambda w: ImportBatch.objects.create(
                kept_by=w.body, uploaded_by=w.clerk, sheet="awards", sha256="a", state="applied"
            ),
            sha256="b",
        ),
        {"sha256": "a"},
        no_form=NOT_EDITABLE,
    ),
    Case(
        "error_notice_answer_has_its_evidence",
        lambda w: notice(w),
        {"state": "answered"},
        no_form=NOT_EDITABLE,
    ),
    Case(
        "error_notice_corrected_names_its_edition",
        lambda w: notice(w),
        {"corrected_in": 2},
    ),
    Case(
        "import_counts_agree",
        lambda w: ImportBatch.objects.create(
            kept_by=w.body, uploaded_by=w.clerk, sheet="awards", sha256="a", state="applied"
        ),
        {"row_count": 5},
        no_form=OF_THE_PORTAL,
    ),
    Case(
        "import_keeps_its_file_for_a_time",
        lambda w: ImportBatch.objects.create(
            kept_by=w.body, uploaded_by=w.clerk, sheet="awards", sha256="a", content=None
        ),
        {"content": b"x"},
        no_form=NOT_EDITABLE,
    ),
    Case(
        "editing_once_per_record_and_user",
        second(
            lambda w: Editing.objects.create(record_kind="congress", record_id=1, user=w.clerk),
            record_id=2,
        ),
        {"record_id": 1},
        no_form=NOT_EDITABLE,
    ),
    # terms and congresses
    Case(
        "term_number_once_per_organization",
        second(of("term"), number=5),
        {"number": 4},
    ),
    Case(
        "term_is_known_by_number_or_years",
        of("term"),
        {"number": None, "year_from": None, "year_to": None},
    ),
    Case("term_years_are_in_order", of("term"), {"year_to": 2022}),
    Case(
        "term_ends_after_it_begins",
        lambda w: _updated(
            w.term, **whole_date("started_on", DAY), **whole_date("ended_on", LATER)
        ),
        {"ended_on": BEFORE},
    ),
    Case(
        "terms_of_an_organization_do_not_overlap",
        second(
            lambda w: _updated(
                w.term, **whole_date("started_on", DAY), **whole_date("ended_on", LATER)
            ),
            number=5,
            started_on=LATER,
            ended_on=LAST,
        ),
        {"started_on": DAY},
    ),
    Case("term_start_is_whole", of("term"), {"started_on": DAY}, no_form=JOINED),
    Case("term_end_is_whole", of("term"), {"ended_on": DAY}, no_form=JOINED),
    Case(
        "congress_has_one_host",
        of("congress"),
        lambda w: {"cluster": w.cluster()},
        no_form="the host is typed once, in the form for a new congress",
    ),
    Case(
        "congress_number_once_per_organization",
        lambda w: w.make_congress(ordinal=5),
        {"ordinal": 4},
    ),
    Case(
        "congress_without_number_once_per_term",
        lambda w: _updated(w.congress, ordinal=None) and w.make_congress(ordinal=5, term=w.term),
        {"ordinal": None},
    ),
    Case(
        "congress_closes_after_it_opens",
        lambda w: _updated(
            w.congress, **whole_date("opened_on", DAY), **whole_date("closed_on", LATER)
        ),
        {"closed_on": BEFORE},
    ),
    Case(
        "delegates_present_were_convened",
        lambda w: _updated(w.congress, convened=133, present=133),
        {"present": 134},
    ),
    Case(
        "qualified_delegates_were_convened",
        lambda w: _updated(w.congress, convened=133, qualified=133),
        {"qualified": 134},
    ),
    Case(
        "congress_years_are_in_order",
        lambda w: _updated(w.congress, reviewed_from=2018, reviewed_to=2023),
        {"reviewed_to": 2017},
    ),
    Case(
        "congress_members_figure_is_whole",
        of("congress"),
        {"members_represented": 4000},
        no_form=JOINED,
    ),
    Case("congress_opening_date_is_whole", of("congress"), {"opened_on": DAY}, no_form=JOINED),
    Case("congress_closing_date_is_whole", of("congress"), {"closed_on": DAY}, no_form=JOINED),
    Case(
        "congress_and_term_have_one_organization",
        of("congress"),
        lambda w: {"term": Term.objects.create(organization=w.other, number=1)},
        no_form="the form finds the term among those of the host",
    ),
    Case(
        "congress_and_term_have_one_organization",
        lambda w: w.committee(congress=None),
        lambda w: {"congress": w.make_congress(organization=w.other, kept_by=w.other, ordinal=1)},
        no_form=NOT_MOVED,
        tag="committee",
    ),
    *(
        Case(
            "kept_by_never_changes",
            of(name),
            lambda w: {"kept_by": w.other},
            no_form=NOT_EDITABLE,
            tag=name,
        )
        for name in ("person", "external", "source", "document")
    ),
    Case(
        "part_stays_with_its_keeper",
        lambda w: w.target(),
        lambda w: {"congress": w.make_congress(organization=w.other, kept_by=w.other, ordinal=1)},
        no_form=NOT_MOVED,
    ),
    Case(
        "part_stays_with_its_keeper",
        of("note"),
        lambda w: {"source": Source.objects.create(kept_by=w.other, title="Tin khác")},
        no_form=NOT_MOVED,
        tag="of_a_kept_row",
    ),
    Case(
        "part_stays_with_its_keeper",
        lambda w: w.cluster_year(),
        lambda w: {"cluster": Cluster.objects.create(kept_by=w.other, name="Cụm 2")},
        tag="year_of_a_cluster",
    ),
    Case(
        "delegate_goes_in_a_delegation_of_the_congress",
        lambda w: Delegate.objects.create(congress=w.congress, person=w.person),
        lambda w: {
            "delegation": Delegation.objects.create(
                congress=w.make_congress(ordinal=5), to_label="Đại hội cấp trên"
            )
        },
        told="Hãy nhập dòng đó trước hoặc sửa lại số.",
    ),
    Case(
        "congress_section_once",
        second(lambda w: CongressSection.objects.create(congress=w.congress, section=1), section=2),
        {"section": 1},
        no_form=OF_THE_PORTAL,
    ),
    Case(
        "gap_once_per_topic",
        second(lambda w: Gap.objects.create(congress=w.congress, topic="place"), topic="date"),
        {"topic": "place"},
    ),
    Case(
        "warning_accepted_once",
        second(
            lambda w: AcceptedWarning.objects.create(
                congress=w.congress, rule="B.101", reason="nguồn", accepted_by=w.clerk
            ),
            rule="B.102",
        ),
        {"rule": "B.101"},
        no_form=OF_THE_PORTAL,
    ),
    Case(
        "session_number_once_per_congress",
        second(lambda w: Session.objects.create(congress=w.congress, number=1), number=2),
        {"number": 1},
    ),
    Case(
        "session_date_is_whole",
        lambda w: Session.objects.create(congress=w.congress, number=1),
        {"on": DAY},
        no_form=JOINED,
    ),
    Case(
        "guest_is_one_of_four",
        lambda w: Guest.objects.create(congress=w.congress, person=w.person),
        {"label": "lãnh đạo huyện"},
        told="Mỗi dòng là một khách: một người hoặc một đơn vị.",
    ),
    Case(
        "guest_title_is_of_one_body_at_most",
        lambda w: GuestTitle.objects.create(
            guest=Guest.objects.create(congress=w.congress, person=w.person),
            title="Chủ tịch",
            organization=w.other,
        ),
        lambda w: {"external_body": w.external},
        no_form=ONE_BOX,
    ),
    Case(
        "agenda_period_is_in_order",
        lambda w: AgendaItem.objects.create(
            congress=w.congress, kind="heard", wording="báo cáo", period_from=2018, period_to=2023
        ),
        {"period_to": 2017},
    ),
    Case(
        "document_cited_once_per_congress",
        second(
            lambda w: CitedDocument.objects.create(congress=w.congress, document=w.document),
            document=lambda w: Document.objects.create(kept_by=w.body, kind="report"),
        ),
        lambda w: {"document": w.document},
        no_form="the row names a document by its number; the form finds it",
    ),
    Case(
        "programme_cited_once_per_congress",
        second(
            lambda w: CitedProgramme.objects.create(congress=w.congress, programme=w.programme()),
            programme=lambda w: w.programme(),
        ),
        lambda w: {"programme": CitedProgramme.objects.first().programme},
        no_form="the row names a programme; the form finds it",
    ),
    Case(
        "delegate_statistic_once_per_cell",
        second(
            lambda w: DelegateStatistic.objects.create(
                congress=w.congress, dimension="gender", category="nữ", count=40, denominator=133
            ),
            category="nam",
        ),
        {"category": "nữ"},
    ),
    Case(
        "delegate_statistic_part_fits_the_whole",
        lambda w: DelegateStatistic.objects.create(
            congress=w.congress, dimension="gender", category="nữ", count=40, denominator=133
        ),
        {"count": 134},
    ),
    Case(
        "delegate_statistic_percentage_is_up_to_100",
        lambda w: DelegateStatistic.objects.create(
            congress=w.congress, dimension="gender", category="nữ", percentage=40
        ),
        {"percentage": Decimal("100.01")},
    ),
    Case(
        "delegate_statistic_has_a_number",
        lambda w: DelegateStatistic.objects.create(
            congress=w.congress, dimension="gender", category="nữ", percentage=40
        ),
        {"percentage": None},
    ),
    Case(
        "delegation_names_its_congress",
        lambda w: Delegation.objects.create(congress=w.congress, to_label="đại hội cấp trên"),
        {"to_label": ""},
    ),
    Case(
        "delegation_is_not_to_its_own_congress",
        lambda w: Delegation.objects.create(congress=w.congress, to_label="đại hội cấp trên"),
        lambda w: {"to_congress": w.congress},
    ),
    Case(
        "delegation_once_per_congress",
        second(
            lambda w: Delegation.objects.create(
                congress=w.congress, to_congress=w.make_congress(ordinal=5)
            ),
            to_congress=lambda w: w.make_congress(ordinal=6),
        ),
        lambda w: {"to_congress": Congress.objects.get(ordinal=5)},
    ),
    Case(
        "delegate_once_per_congress",
        second(
            lambda w: Delegate.objects.create(congress=w.congress, person=w.person),
            person=of("somebody"),
        ),
        lambda w: {"person": w.person},
    ),
    # committees and votes
    Case(
        "committee_once_per_term_and_sequence",
        second(lambda w: w.committee(), sequence=2),
        {"sequence": 1},
    ),
    Case(
        "committee_seats_are_a_range",
        lambda w: w.committee(seats_decided=13, seats_decided_max=15),
        {"seats_decided_max": 12},
    ),
    Case(
        "committee_count_once_per_day",
        second(
            lambda w: CommitteeCount.objects.create(committee=w.committee(), elected=14),
            **whole_date("as_of", DAY),
        ),
        {"as_of": None, "as_of_precision": "", "as_of_basis": ""},
        told="Ô này không được để trống.",
    ),
    Case(
        "committee_count_counts_something",
        lambda w: CommitteeCount.objects.create(committee=w.committee(), elected=14),
        {"elected": None},
        no_form="the form deletes a count that counts nothing",
    ),
    Case(
        "committee_count_date_is_whole",
        lambda w: CommitteeCount.objects.create(committee=w.committee(), elected=14),
        {"as_of": DAY},
        no_form=JOINED,
    ),
    Case("seat_with_a_person_is_named", seat, {"state": "vacant"}),
    Case("one_chair_at_a_time", seats_of_one_committee, {"role": "chair"}),
    Case(
        "one_seat_of_a_person_at_a_time",
        seats_of_one_committee,
        lambda w: {"person": w.person},
    ),
    Case(
        "seat_ends_after_it_begins",
        lambda w: _updated(seat(w), since=DAY, until=LATER, end_reason="retired"),
        {"until": BEFORE},
    ),
    Case("ended_seat_has_a_reason", seat, {"until": LATER}),
    Case(
        "motion_percentage_is_up_to_100",
        lambda w: Motion.objects.create(congress=w.congress, wording="nghị quyết", percentage=100),
        {"percentage": Decimal("100.5")},
    ),
    Case(
        "ballot_once_per_subject_and_round",
        second(lambda w: w.ballot(), round=2),
        {"round": 1},
    ),
    Case("valid_and_invalid_make_returned", lambda w: w.ballot(), {"valid": 97}),
    Case(
        "valid_ballots_were_returned",
        lambda w: w.ballot(invalid=None),
        {"valid": 100},
    ),
    Case("returned_ballots_were_issued", lambda w: w.ballot(), {"issued": 98}),
    Case("ballots_were_issued_to_those_present", lambda w: w.ballot(), {"present": 99}),
    Case(
        "candidate_once_per_ballot",
        second(
            lambda w: Candidate.objects.create(ballot=w.ballot(), person=w.person, votes=90),
            person=of("somebody"),
        ),
        lambda w: {"person": w.person},
    ),
    Case(
        "candidate_percentage_is_up_to_100",
        lambda w: Candidate.objects.create(
            ballot=w.ballot(),
            person=w.person,
            percentage=90,
            percentage_qualifier="exact",
            percentage_wording="90",
        ),
        {"percentage": Decimal("100.5")},
    ),
    Case(
        "candidate_percentage_is_whole",
        lambda w: Candidate.objects.create(ballot=w.ballot(), person=w.person, votes=90),
        {"percentage": 50},
        no_form=JOINED,
    ),
    Case(
        "votes_of_a_candidate_fit_the_ballot",
        lambda w: Candidate.objects.create(ballot=w.ballot(), person=w.person, votes=90),
        {"votes": 99},
    ),
    Case(
        "votes_in_all_fit_the_ballot",
        second(
            lambda w: Candidate.objects.create(
                ballot=w.ballot(seats_to_fill=1), person=w.person, votes=90
            ),
            person=of("somebody"),
            votes=8,
        ),
        {"votes": 9},
    ),
    # targets, figures, agreements
    Case("target_has_what_its_kind_needs", lambda w: w.target(), {"unit": ""}),
    Case(
        "target_has_what_its_kind_needs",
        lambda w: w.target(kind="rating", comparator="gte", value=None, rating="tốt", unit=""),
        {"rating": ""},
        tag="rating",
    ),
    Case("target_range_has_two_ends", lambda w: w.target(), {"comparator": "between"}),
    Case(
        "target_range_is_in_order",
        lambda w: w.target(comparator="between", value=300, value_max=500),
        {"value_max": 200},
    ),
    Case(
        "target_value_is_a_finite_number",
        lambda w: w.target(),
        {"value": Decimal("-1")},
        no_form="the form refuses the number first",
    ),
    Case(
        "target_value_is_a_finite_number",
        lambda w: w.target(),
        {"value": "NaN"},
        no_form="the form refuses the number first",
        tag="nan",
    ),
    Case("target_of_one_year_names_it", lambda w: w.target(), {"period": "year"}),
    Case(
        "target_result_figure_is_whole",
        lambda w: TargetResult.objects.create(congress=w.congress, wording="x", verdict="met"),
        {"actual": 5},
        no_form=JOINED,
    ),
    Case(
        "target_result_states_something",
        lambda w: TargetResult.objects.create(congress=w.congress, wording="x", verdict="met"),
        {"verdict": ""},
    ),
    Case(
        "target_result_difference_has_a_unit",
        lambda w: TargetResult.objects.create(congress=w.congress, wording="x", verdict="met"),
        {"difference": 16},
    ),
    Case(
        "target_result_plan_is_a_range",
        lambda w: TargetResult.objects.create(
            congress=w.congress, wording="x", verdict="met", planned=300, planned_max=500
        ),
        {"planned_max": 200},
    ),
    Case(
        "target_result_period_is_in_order",
        lambda w: TargetResult.objects.create(
            congress=w.congress, wording="x", verdict="met", period_from=2018, period_to=2023
        ),
        {"period_to": 2017},
    ),
    Case(
        "target_result_once_per_congress",
        second(
            lambda w: TargetResult.objects.create(
                congress=w.congress, wording="x", verdict="met", target=w.target()
            ),
            target=lambda w: w.target(order=2),
        ),
        lambda w: {"target": TargetResult.objects.first().target},
        no_form="the form joins a result to its target",
    ),
    Case(
        "targets_met_were_assessed",
        lambda w: TargetSummary.objects.create(
            congress=w.congress, assessed=13, met=13, verdict="met"
        ),
        {"met": 14},
    ),
    Case(
        "summary_period_is_in_order",
        lambda w: TargetSummary.objects.create(
            congress=w.congress, verdict="met", period_from=2018, period_to=2023
        ),
        {"period_to": 2017},
    ),
    Case(
        "activity_amount_is_whole",
        lambda w: w.figure(),
        {"amount": 5},
        no_form=JOINED,
    ),
    Case("activity_date_is_whole", lambda w: w.figure(), {"on": DAY}, no_form=JOINED),
    Case(
        "activity_period_is_in_order",
        lambda w: w.figure(period_from=2018, period_to=2023),
        {"period_to": 2017},
    ),
    Case(
        "activity_count_is_whole",
        lambda w: _count(w),
        {"number_qualifier": ""},
        no_form=JOINED,
    ),
    Case(
        "activity_count_has_a_number",
        lambda w: _count(w),
        {"number": None, "number_qualifier": "", "number_wording": ""},
        no_form="the form deletes a count without a number",
    ),
    Case(
        "activity_party_is_one_of_four",
        lambda w: ActivityParty.objects.create(
            figure=w.figure(), role="giver", organization=w.other
        ),
        {"label": "các CĐCS"},
        no_form=ONE_BOX,
    ),
    Case(
        "agreement_count_is_whole",
        lambda w: Agreement.objects.create(congress=w.congress, kind="welfare"),
        {"count": 4},
        no_form=JOINED,
    ),
    Case(
        "agreement_period_is_in_order",
        lambda w: Agreement.objects.create(
            congress=w.congress, kind="welfare", period_from=2018, period_to=2023
        ),
        {"period_to": 2017},
    ),
    Case(
        "agreement_party_is_one_of_four",
        lambda w: AgreementParty.objects.create(
            agreement=Agreement.objects.create(congress=w.congress, kind="welfare"),
            organization=w.other,
        ),
        {"organization": None},
        no_form=ONE_BOX,
    ),
    # cluster years
    Case(
        "cluster_year_once",
        second(lambda w: w.cluster_year(), year=2020),
        {"year": 2021},
    ),
    Case(
        "cluster_year_signing_date_is_whole",
        lambda w: w.cluster_year(),
        {"signed_on": DAY},
        no_form=JOINED,
    ),
    Case(
        "one_head_of_a_cluster_a_year",
        lambda w: _two_roles(w),
        {"post": "head"},
    ),
    Case(
        "cluster_role_once_per_organization",
        lambda w: _two_roles(w),
        lambda w: {"organization": w.body},
    ),
    Case(
        "cluster_head_is_a_member",
        lambda w: ClusterRole.objects.create(
            cluster_year=w.cluster_year(), post="head", organization=w.body
        ),
        lambda w: {"organization": w.other},
    ),
    # awards
    Case(
        "award_form_ends_after_it_begins",
        named(AwardForm, code="x", name="X", since=DAY, until=LATER),
        {"until": BEFORE},
    ),
    Case(
        "award_decision_has_one_deciding_body",
        lambda w: w.decision(),
        lambda w: {"deciding_external": w.external},
    ),
    Case(
        "decision_number_once_per_body_and_year",
        second(
            lambda w: w.decision(number="737/QĐ-LĐLĐ", **whole_date("decided_on", DAY)),
            number="738/QĐ-LĐLĐ",
        ),
        {"number": "737/QĐ-LĐLĐ"},
    ),
    Case(
        "decision_number_once_per_body_and_year",
        second(lambda w: w.decision(number="737/QĐ-CĐVC"), number="738/QĐ-CĐVC"),
        {"number": "737 /qđ-cđvc"},
        tag="no date, letters and spaces",
    ),
    Case(
        "decision_number_once_per_body_and_year",
        second(
            lambda w: w.decision(
                number="737/QĐ-UBND",
                deciding_organization=None,
                deciding_external=w.external,
                **whole_date("decided_on", DAY),
            ),
            number="738/QĐ-UBND",
        ),
        {"number": "737/QĐ-UBND"},
        tag="outside body",
    ),
    Case(
        "award_period_is_in_order",
        lambda w: w.decision(period_from=2018, period_to=2023),
        {"period_to": 2017},
    ),
    Case(
        "annulled_decision_has_a_reason",
        lambda w: w.decision(),
        {"annulled_on": DAY},
    ),
    Case(
        "award_decision_date_is_whole",
        lambda w: w.decision(),
        {"decided_on": DAY},
        no_form=JOINED,
    ),
    Case(
        "award_recipient_name_is_clean",
        lambda w: w.award(),
        {"recipient_name": "Lê\u00a0Văn Ân"},
        no_form="the form makes the text clean",
    ),
    Case(
        "award_has_a_recipient",
        lambda w: w.award(),
        {"recipient_name": ""},
        no_form="the form asks for the name first",
    ),
    Case(
        "award_recipient_is_of_one_kind",
        lambda w: w.award(person=w.person),
        {"recipient_kind": "collective"},
    ),
    Case(
        "award_once_per_decision",
        second(lambda w: w.award(), recipient_name="Lê Văn Bình"),
        {"recipient_name": "Lê Văn Ân"},
    ),
    Case(
        "award_amount_is_not_negative",
        lambda w: w.award(),
        {"amount": -1},
        no_form="the form refuses the number first",
    ),
    Case(
        "tally_has_one_deciding_body",
        lambda w: _tally(w),
        lambda w: {"deciding_external": w.external},
        no_form=ONE_BOX,
    ),
    Case(
        "tally_period_is_in_order",
        lambda w: _tally(w, period_from=2018, period_to=2023),
        {"period_to": 2017},
    ),
    Case(
        "nomination_once_per_congress",
        second(
            lambda w: Nomination.objects.create(congress=w.congress, organization=w.body),
            organization=of("other"),
        ),
        lambda w: {"organization": w.body},
    ),
    # the review of records
    Case(
        "record_is_frozen",
        lambda w: (
            Session.objects.create(congress=w.congress, number=1)
            and w.published(w.congress).sessions.get()
        ),
        {"part_of_day": "morning"},
        tag="child",
    ),
    Case(
        "record_is_frozen",
        lambda w: seat(w) and w.published(w.congress) and Seat.objects.get(),
        {"unit": "Sở Y tế"},
        tag="grandchild",
    ),
    Case(
        "record_is_frozen",
        lambda w: w.published(w.award().decision) and Award.objects.get(),
        {"unit": "Sở Y tế"},
        tag="award",
    ),
    Case(
        "record_is_frozen",
        lambda w: w.published(w.body).names.get(),
        {"short_name": "CĐVC"},
        tag="name",
        no_form="the page of its body is closed as a whole",
    ),
    Case(
        "deputy_is_another_person",
        lambda w: w.deputy(),
        lambda w: {"user": w.approver},
    ),
    Case("deputy_has_a_first_and_a_last_day", lambda w: w.deputy(), {"until": None}),
    Case(
        "deputy_stands_for_a_holder_of_the_role",
        lambda w: w.deputy(),
        lambda w: {"organization": w.other},
    ),
    Case(
        "transcript_is_of_a_readable_length",
        lambda w: Transcript.objects.create(source=w.source, text="Đại hội", pasted_by=w.clerk),
        {"text": " "},
        no_form="a form asks for the text first",
    ),
    Case(
        "transcript_is_of_a_readable_length",
        lambda w: Transcript.objects.create(source=w.source, text="Đại hội", pasted_by=w.clerk),
        {"text": "a" * 200_001},
        tag="too-long",
        no_form="pasted on a page of its own, which no model has",
    ),
    Case(
        "record_waits_once",
        lambda w: w.queued(2),
        {"record_id": 1},
        no_form="written at submission alone",
    ),
    Case(
        "risk_once_per_record",
        lambda w: w.two_risks(),
        {"kind": "warnings"},
        no_form="written at submission alone",
    ),
    Case(
        "remark_says_what_to_change",
        lambda w: w.remark(),
        {"text": "thiếu"},
        no_form=BY_STEPS,
    ),
    Case(
        "remark_is_settled_by_somebody",
        lambda w: w.remark(),
        {"answer": "Nguồn không nêu danh sách"},
        no_form=BY_STEPS,
    ),
    Case(
        "minutes_once_per_congress",
        lambda w: (w.minutes("1"), w.minutes("2"))[1],
        {"sha256": "1" * 64},
        no_form="the hash is computed from the file",
    ),
    Case(
        "minutes_have_a_random_path",
        lambda w: w.minutes(),
        {"file": "minutes/../settings.py"},
        no_form="the path is made by the portal",
    ),
    Case(
        "entry_is_confirmed_by_another",
        lambda w: w.entry_for_body(),
        lambda w: {"is_confirmed": True, "answered_by": w.clerk, "answered_at": timezone.now()},
        no_form="asked of whoever submits",
    ),
    Case(
        "entry_answer_is_whole",
        lambda w: w.entry_for_body(),
        {"is_confirmed": True},
        no_form="the answer is made by two buttons",
    ),
    Case(
        "entry_answer_is_whole",
        lambda w: w.entry_for_body(),
        lambda w: {
            "is_confirmed": False,
            "answered_by": w.approver,
            "answered_at": timezone.now(),
            "remark": "sai",
        },
        no_form="the answer is made by two buttons",
        tag="short-remark",
    ),
    Case(
        "season_ends_after_it_begins",
        lambda w: w.season(),
        {"held_by": BEFORE},
    ),
    Case(
        "seasons_of_a_level_do_not_overlap",
        lambda w: (w.season(), w.season(held_from=LATER, held_by=LAST))[1],
        {"held_from": DAY},
    ),
    Case(
        "not_held_once_per_season",
        lambda w: w.two_not_held(),
        lambda w: {"organization": w.body},
    ),
    Case(
        "another_reason_is_explained",
        lambda w: w.two_not_held(),
        {"reason": "other", "note": ""},
    ),
]


@dataclass(frozen=True)
class ReviewedRecord:
    """One of the four records that are reviewed, and a value of its content."""

    name: str
    make: Callable[[World], models.Model]
    content: dict

    def submitted_after_an_edit_of_the_approver(self, world: World) -> models.Model:
        record = self.make(world)
        with acting(world.approver):
            type(record).objects.filter(pk=record.pk).update(**self.content)
        record = type(record).objects.get(pk=record.pk)
        return _updated(
            record, state="submitted", submitted_by=world.clerk, submitted_at=timezone.now()
        )


REVIEWED = [
    ReviewedRecord("organization", of("body"), {"disambiguator": "cũ"}),
    ReviewedRecord("congress", of("congress"), {"place": "Lạng Sơn"}),
    ReviewedRecord("awarddecision", lambda w: w.decision(), {"signer": "Lê Văn Ân"}),
    ReviewedRecord("clusteryear", lambda w: w.cluster_year(), {"theme": "Đổi mới"}),
]


def submission(world: World) -> dict:
    return {
        "state": "submitted",
        "submitted_by": world.clerk,
        "submitted_at": timezone.now(),
    }


def approval(world: World) -> dict:
    return {"state": "published", "decided_by": world.approver, "decided_at": timezone.now()}


def review_cases(record: ReviewedRecord) -> list[Case]:
    """What the review asks of every record, whatever it holds."""

    def broken(rule, lawful, change, no_form=BY_STEPS):
        return Case(rule, lawful, change, no_form=no_form, tag=record.name)

    def published(world):
        return world.published(record.make(world))

    return [
        broken(
            "record_takes_legal_transitions",
            record.make,
            lambda w: submission(w) | approval(w),
        ),
        broken("record_is_frozen", published, record.content, no_form=""),
        broken("kept_by_never_changes", record.make, lambda w: {"kept_by": w.other}, NOT_EDITABLE),
        broken(
            f"{record.name}_is_approved_by_another_person",
            published,
            lambda w: {"decided_by": w.clerk},
        ),
        broken(f"{record.name}_state_has_its_evidence", published, {"submitted_by": None}),
        broken(f"{record.name}_state_has_its_evidence", published, {"submitted_at": None}),
        broken(f"{record.name}_decision_has_its_evidence", published, {"decided_at": None}),
        broken(f"{record.name}_decision_has_its_evidence", published, {"decided_by": None}),
        broken(
            f"{record.name}_correction_has_a_reason",
            lambda w: _updated(record.make(w), edition_count=1),
            submission,
        ),
        broken(
            "record_is_approved_by_one_who_did_not_edit",
            record.submitted_after_an_edit_of_the_approver,
            approval,
        ),
    ]


CASES += [case for record in REVIEWED for case in review_cases(record)]

# Rules of rows that no row above can break by one UPDATE: tests of their own hold them.
HELD_ELSEWHERE = {
    **dict.fromkeys(("edition_number_once_per_record", "table_once_per_seal"), "WRITTEN_ONCE"),
    "published_cluster_year_once": "WRITTEN_ONCE",
    "edition_is_approved_by_another_person": "tests/portal/test_transitions.py",
    "edition_has_text_unless_withdrawn": "tests/portal/test_transitions.py",
    "register_is_one_row": "tests/organizations/test_kept_pages.py",
    "edition_after_the_first_has_a_note": "tests/portal/test_transitions.py",
    "edition_is_never_changed": "tests/portal/test_transitions.py",
    "history_is_never_changed": "tests/history/test_sealing.py",
    "edition_follows_the_one_before": "tests/portal/test_transitions.py",
    "edition_matches_its_hash": "tests/portal/test_transitions.py",
    "edition_is_sealed_on_a_confirmed_request": "tests/privacy/test_erasure.py",
    "term_with_its_organization": "a key of the table, for composite keys",
}


def _updated(row, **values):
    for name, value in values.items():
        setattr(row, name, value)
    row.save()
    return row


def notice(world):
    return ErrorNotice.objects.create(
        kept_by=world.body,
        record_kind="congress",
        record_code="bcdfghjk",
        record_title="Đại hội",
        edition_number=1,
        part="cả trang",
        wording="Số đại biểu ghi 140, đúng là 141.",
    )


def _count(world):
    return ActivityCount.objects.create(
        figure=world.figure(),
        number=881,
        number_qualifier="exact",
        number_wording="881",
        unit="lượt đoàn viên",
        counted_as="times",
    )


def _two_roles(world):
    year = world.cluster_year()
    year.cluster.memberships.create(organization=world.other)
    ClusterRole.objects.create(cluster_year=year, post="head", organization=world.body)
    return ClusterRole.objects.create(cluster_year=year, post="deputy", organization=world.other)


def _tally(world, **values):
    form = AwardForm.objects.create(code="bang-khen", name="Bằng khen")
    return AwardTally.objects.create(
        **{
            "congress": world.congress,
            "line": "received",
            "form": form,
            "deciding_organization": world.other,
            "recipient_kind": "collective",
            "count": 25,
        }
        | values
    )


@pytest.fixture
def world(db):
    return World()


def case_id(case: Case) -> str:
    return f"{case.rule}-{case.tag}" if case.tag else case.rule


def column_values(row, values: dict) -> dict:
    columns = {}
    for name, value in values.items():
        column = row._meta.get_field(name)
        columns[column.column] = value.pk if isinstance(value, models.Model) else value
    return columns


def update(row, columns: dict) -> int:
    sets = ", ".join(f'"{column}" = %s' for column in columns)
    with connection.cursor() as cursor:
        cursor.execute(
            f'UPDATE "{row._meta.db_table}" SET {sets} WHERE id = %s', [*columns.values(), row.pk]
        )
        hit = cursor.rowcount
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    return hit


@pytest.mark.parametrize("case", CASES, ids=case_id)
def test_plain_sql_cannot_break_a_rule(world, case):
    row = case.lawful(world)
    change = case.change(world) if callable(case.change) else case.change
    assert type(row).objects.filter(pk=row.pk).count() == 1, "the statement hits no row"

    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        update(row, column_values(row, change))

    assert broken_rule(refused.value) == case.rule
    assert sentence(refused.value) == str(sentences()[case.rule])


@pytest.mark.parametrize("case", [case for case in CASES if not case.no_form], ids=case_id)
def test_the_desk_s_own_form_answers_with_the_sentence_of_the_rule(world, case):
    row = case.lawful(world)
    change = case.change(world) if callable(case.change) else case.change
    before = list(type(row).objects.order_by("pk").values())
    told = ""

    with translation.override("vi"):
        expected = case.told or str(sentences()[case.rule])
        try:
            desk_forms.save(row, change, world.registrar, world.body)
        except Refused as refused:
            told = str(refused)
        except IntegrityError as refused:
            told = sentence(refused)

    assert expected in told
    assert list(type(row).objects.order_by("pk").values()) == before


def test_the_cases_are_counted_by_entrance():
    by_form = [case for case in CASES if not case.no_form]
    reasons = Counter(case.no_form for case in CASES if case.no_form)

    print(f"{len(CASES)} cases by plain SQL, {len(by_form)} by the form of the desk")
    print("\n".join(f"{count} without a form: {why}" for why, count in reasons.most_common()))
    assert len(by_form) == 118
    assert len(CASES) - len(by_form) == sum(reasons.values())


def insert_again(row: models.Model, **other) -> None:
    """Insert the row a second time in plain SQL, some columns with other values."""
    columns = [
        f.column
        for f in row._meta.concrete_fields
        if not f.primary_key and not isinstance(f, models.GeneratedField)
    ]
    values = ", ".join("%s" if column in other else f'"{column}"' for column in columns)
    names = ", ".join(f'"{column}"' for column in columns)
    table = row._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            f'INSERT INTO "{table}" ({names}) SELECT {values} FROM "{table}" WHERE id = %s',
            [*(other[column] for column in columns if column in other), row.pk],
        )
        assert cursor.rowcount == 1


def published_cluster_year():
    edition = documents.publish(documents.cluster_year())
    return PublishedClusterYear.objects.get(edition=edition)


def sealed_table():
    seal = HistorySeal.objects.create(
        number=1,
        made_at=timezone.now(),
        server="a",
        from_transaction=1,
        to_transaction=2,
        row_count=1,
        sha256="0" * 64,
    )
    return SealedTable.objects.create(seal=seal, table="congresses_seat", columns="id", manifest="")


# What the portal alone writes; the second value makes the row another one, and so lawful.
WRITTEN_ONCE = {
    "edition_number_once_per_record": (
        lambda: documents.publish(documents.report()),
        {"number": 2, "kind": "correct", "reason_class": "entry_error", "note": "Sửa một lỗi."},
    ),
    "published_cluster_year_once": (published_cluster_year, {"year": 2019, "code": "zzzz2222"}),
    "table_once_per_seal": (sealed_table, {"table": "congresses_target"}),
}


@pytest.mark.parametrize("rule", WRITTEN_ONCE)
@pytest.mark.django_db
def test_what_the_portal_writes_once_cannot_be_inserted_again(rule):
    make, lawful = WRITTEN_ONCE[rule]
    row = make()
    closed = {key: value for key, value in lawful.items() if key == "code"}

    # The rule that asks for the edition before would answer first.
    with pgtrigger.ignore("organizations.Edition:chained"):
        with pytest.raises(IntegrityError) as refused, transaction.atomic():
            insert_again(row, **closed)
        insert_again(row, **lawful)

    assert broken_rule(refused.value) == rule
    assert sentence(refused.value) == str(sentences()[rule])


# A day, and the month or year around it, stored as its first day.
MAY_BE = [
    ("congress", "opened_on", "2023-05-30", "closed_on", "2023-05-01", "month"),
    ("congress", "opened_on", "2023-05-30", "closed_on", "2023-01-01", "year"),
    ("term", "started_on", "2023-05-30", "ended_on", "2023-01-01", "year"),
    ("body", "founded_on", "2025-05-20", "ended_on", "2025-01-01", "year"),
    ("body", "founded_on", "2025-12-31", "ended_on", "2025-12-01", "month"),
]


@pytest.mark.parametrize(("name", "first", "day", "last", "known", "precision"), MAY_BE)
def test_a_month_or_a_year_is_not_held_against_a_day_within_it(
    world, name, first, day, last, known, precision
):
    row = getattr(world, name)
    values = {
        f"{column}_{part}": value for column in (first, last) for part, value in WHOLE.items()
    }
    values |= {first: day, last: known, f"{last}_precision": precision}

    assert update(row, values) == 1
    row.refresh_from_db()
    row.full_clean()
    earlier = {last: datetime.date.fromisoformat(known) - datetime.timedelta(days=1)}
    with pytest.raises(IntegrityError), transaction.atomic():
        update(row, {**earlier, f"{last}_precision": "day"})


def test_a_term_may_begin_in_the_month_in_which_another_ended(world):
    _updated(world.term, **whole_date("started_on", DAY), **whole_date("ended_on", LAST))
    month = whole_date("started_on", LAST.replace(day=1)) | {"started_on_precision": "month"}
    following = Term(
        organization=world.body, number=5, **month, **whole_date("ended_on", LAST.replace(2030))
    )

    following.full_clean()
    following.save()


def test_an_extraordinary_congress_is_held_within_the_term_of_another(world):
    _updated(world.congress, ordinal=None)

    world.make_congress(kind="extraordinary", term=world.term).full_clean(exclude=["code"])


def test_every_rule_of_the_database_is_broken_by_a_case():
    rules = {
        constraint.name
        for model in apps.get_models()
        if model._meta.app_label in ("organizations", "congresses", "awards")
        for constraint in model._meta.constraints
    } | set(TRIGGER_SENTENCES)
    tested = {case.rule for case in CASES}

    assert rules - tested - set(HELD_ELSEWHERE) == set()
    assert tested - rules == set()
    assert len(CASES) >= 120


# What goes with a kept row and cannot be moved by anybody: the portal alone writes it.
WRITTEN_BY_THE_PORTAL = {"QueueRisk", "DetailsReading", "DailyMail"}
HOLDS_IT = {"frozen_with_record", "stays_with_its_keeper"}


def test_every_table_of_a_kept_row_refuses_to_move_to_another_keeper():
    kept = {m for m in working_models() if any(f.name == "kept_by" for f in m._meta.fields)}
    parts, without = set(), []
    for _depth in range(3):
        parts |= {
            model
            for model in working_models()
            for column in model._meta.fields
            if column.is_relation
            and column.remote_field.on_delete is models.CASCADE
            and column.related_model in kept | parts
        }
    for model in sorted(parts, key=lambda model: model.__name__):
        triggers = {trigger.name for trigger in model._meta.triggers}
        if not triggers & HOLDS_IT and model.__name__ not in WRITTEN_BY_THE_PORTAL:
            without.append(model.__name__)
    for model in kept:
        if model.__name__ != "QueueEntry" and "keeper_stays" not in {
            trigger.name for trigger in model._meta.triggers
        }:
            without.append(model.__name__)

    print(f"{len(kept)} kept tables, {len(parts)} tables of their parts")
    assert without == []
    assert len(kept) >= 12
    assert len(parts) >= 40


def working_models() -> list[type[models.Model]]:
    return [
        model
        for model in apps.get_models()
        if model._meta.app_label in ("organizations", "congresses", "awards")
        and not model.__name__.endswith("History")
        and not model.__name__.startswith("Published")
        and hasattr(model._meta, "triggers")
    ]


def test_every_rule_has_a_sentence():
    without = [
        constraint.name
        for model in apps.get_models()
        if model._meta.app_label in ("organizations", "congresses", "awards")
        for constraint in model._meta.constraints
        if not constraint.violation_error_message
        or constraint.violation_error_message == constraint.default_violation_error_message
    ]

    assert without == []
