"""A desk with bodies in every relation to one of them, each keeping a row of every kind."""

import datetime
from dataclasses import dataclass, field
from typing import Any

from django.contrib import admin
from django.db import connection, models
from django.utils import timezone

from awards.models import AwardForm
from congresses.models import ClusterYear, NotHeld, Season
from organizations.enums import Role
from organizations.models import (
    Affiliation,
    Cluster,
    DetailsReading,
    ErrorNotice,
    EventParticipant,
    Indicator,
    NoticeSender,
    Organization,
    OrganizationEvent,
    OrganizationKind,
    PersonDetails,
    PrivacyRequest,
    Programme,
    RuleSet,
    SourceNote,
)
from tests.awards.factories import AwardFactory
from tests.congresses.factories import CongressFactory, TermFactory
from tests.organizations.factories import (
    ClerkRoleFactory,
    DocumentFactory,
    ExternalBodyFactory,
    OrganizationFactory,
    PersonFactory,
    SourceFactory,
    UserFactory,
)

# Seen from “own”; the first three are its branch today.
RELATIONS = ("own", "child", "ended", "sibling", "former child", "superior")
BRANCH = RELATIONS[:3]
VOCABULARIES = (OrganizationKind, Indicator, RuleSet, AwardForm, Season)


@dataclass
class Desk:
    """The bodies, their rows by relation and model, and somebody of every role at “own”."""

    bodies: dict[str, Organization] = field(default_factory=dict)
    rows: dict[tuple[str, type[models.Model]], models.Model] = field(default_factory=dict)
    vocabulary: dict[type[models.Model], models.Model] = field(default_factory=dict)
    users: dict[str, Any] = field(default_factory=dict)

    def row(self, relation: str, model: type[models.Model]) -> models.Model:
        return self.vocabulary.get(model) or self.rows[relation, model]

    def fingerprint(self, relations: tuple[str, ...]) -> dict[str, str]:
        """What stands in every row that bodies of these relations keep."""
        found = {}
        with connection.cursor() as cursor:
            for (relation, model), row in self.rows.items():
                if relation in relations:
                    cursor.execute(
                        f"SELECT t::text FROM {model._meta.db_table} AS t WHERE t.id = %s", [row.pk]
                    )
                    told = cursor.fetchone()
                    found[f"{relation} {model.__name__}"] = told[0] if told else "gone"
        return found


def mark_of(relation: str) -> str:
    """A word that stands in what the bodies of a relation keep, and nowhere else."""
    return "dau" + relation.replace(" ", "")


def furnished() -> Desk:
    desk = Desk(bodies=bodies())
    for relation, body in desk.bodies.items():
        for row in kept_by(body, mark_of(relation)):
            desk.rows[relation, type(row)] = row
    desk.vocabulary = {
        OrganizationKind: OrganizationKind.objects.get(code="ldld-tinh"),
        Indicator: Indicator.objects.create(code="ty-le", name="Tỷ lệ đoàn viên", unit="%"),
        RuleSet: RuleSet.objects.create(
            name="Điều lệ thử",
            document_number="1",
            since=datetime.date(1990, 1, 1),
            until=datetime.date(1991, 1, 1),
        ),
        AwardForm: AwardForm.objects.get(),
        Season: Season.objects.get(),
    }
    desk.users = users(desk.bodies)
    missing = {
        model.__name__
        for model in admin.site._registry
        if model not in VOCABULARIES and ("own", model) not in desk.rows
    }
    assert not missing, f"kept_by() makes no row of {missing}"
    return desk


def bodies() -> dict[str, Organization]:
    today = timezone.localdate()
    superior = OrganizationFactory(official_name="Liên đoàn cấp trên")
    own = OrganizationFactory(official_name="Liên đoàn của mình", parent=superior)
    ended = OrganizationFactory(
        official_name="Liên đoàn đã kết thúc",
        ended_on=today,
        ended_on_precision="day",
        ended_on_basis="stated",
    )
    merger = OrganizationEvent.objects.create(organization=ended, kind="merged")
    EventParticipant.objects.create(event=merger, organization=ended, role="predecessor")
    EventParticipant.objects.create(event=merger, organization=own, role="successor")
    former = OrganizationFactory(official_name=f"Công đoàn {mark_of('former child')}")
    Affiliation.objects.create(organization=former, parent=own, until=today)
    Affiliation.objects.create(organization=former, parent=superior, since=today)
    return {
        "own": own,
        "child": OrganizationFactory(official_name="Công đoàn cấp dưới", parent=own),
        "ended": ended,
        "sibling": OrganizationFactory(
            official_name=f"Liên đoàn {mark_of('sibling')}", parent=superior
        ),
        "former child": former,
        "superior": superior,
    }


def kept_by(body: Organization, mark: str) -> list[models.Model]:
    """One row of every kind that a body can keep, valid, with a mark in its text."""
    source = SourceFactory(kept_by=body, title=f"Bản tin {mark}")
    person = PersonFactory(kept_by=body, name=f"Nguyễn Thị {mark}")
    document = DocumentFactory(kept_by=body, subject=f"Về việc {mark}", number=f"1/QĐ-{mark}")
    cluster = Cluster.objects.create(kept_by=body, name=f"Cụm {mark}", owner=body)
    term = TermFactory(organization=body)
    congress = CongressFactory(organization=body, kept_by=body, term=term, slogan=f"Vì {mark}")
    congress.delegates.create(person=person, unit=f"Đơn vị {mark}")
    award = AwardFactory(
        decision__deciding_organization=body,
        decision__kept_by=body,
        decision__number=f"2/QĐ-{mark}",
        recipient_name=f"Trần Văn {mark}",
    )
    role = ClerkRoleFactory(organization=body, user__username=f"user-{mark}")
    notice = ErrorNotice.objects.create(
        kept_by=body,
        record_kind="congress",
        record_code=congress.code,
        record_title=f"Đại hội {mark}",
        edition_number=1,
        part="cả trang",
        wording=f"Trang ghi sai về {mark}.",
    )
    return [
        body,
        notice,
        NoticeSender.objects.create(
            notice=notice,
            contact=f"Liên hệ {mark}",
            address_digest="0" * 64,
            delete_on=datetime.date(2035, 1, 1),
        ),
        OrganizationEvent.objects.create(organization=body, kind="founded", note=f"Ghi {mark}"),
        ExternalBodyFactory(kept_by=body),
        cluster,
        person,
        PersonDetails.objects.create(
            person=person,
            ethnicity=f"Dân tộc {mark}",
            ground="law",
            purpose="thống kê đại biểu",
            delete_after=datetime.date(2035, 1, 1),
        ),
        document,
        source,
        SourceNote.objects.create(
            source=source, subject=f"Chỗ {mark}", as_written="a", correct="b", kind="typing"
        ),
        Programme.objects.create(kept_by=body, kind="campaign", name=f"Phong trào {body.pk}"),
        role,
        role.user,
        term,
        congress,
        ClusterYear.objects.create(
            kept_by=body, cluster=cluster, year=2023, theme=f"Chủ đề {mark}"
        ),
        award.decision,
        award,
        PrivacyRequest.objects.create(
            person=person,
            kind="access",
            received_on=datetime.date(2026, 2, 2),
            received_by=role.user,
            wording=f"Yêu cầu {mark}",
        ),
        DetailsReading.objects.create(person=person, user=role.user, what="form"),
        NotHeld.objects.create(
            season=season(), organization=body, reason="other", note=f"Vì {mark}"
        ),
    ]


def season() -> Season:
    """The one season of the desk, which every body names."""
    days = {"held_from": datetime.date(2031, 1, 1), "held_by": datetime.date(2031, 9, 30)}
    return Season.objects.get_or_create(name="Đợt đại hội 2031", level=2, **days)[0]


def users(bodies: dict[str, Organization]) -> dict[str, Any]:
    """Somebody of every role at “own”, one whose role ended, one of another branch, and nobody."""
    today = timezone.localdate()
    own = bodies["own"]
    found = {role.value: ClerkRoleFactory(organization=own, role=role).user for role in Role}
    for role in (Role.CLERK, Role.APPROVER):
        past = ClerkRoleFactory(organization=own, role=role, until=today)
        found["former deputy"] = past.user
    return found | {
        "clerk of a sibling": UserFactory(clerk_of=bodies["sibling"]),
        "nobody": UserFactory(),
    }
