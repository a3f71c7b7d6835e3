"""Two thousand random writes by every way there is; the tables are rebuilt from their history."""

import random
import sys

import pytest
from django.db import connection, transaction
from django.db.models import F
from django.urls import reverse

from congress_portal.foundation import audit
from congresses import sheet
from congresses.models import Target
from organizations.models import OrganizationName, Person
from tests.congresses.factories import CongressFactory
from tests.history.pages import posted_by
from tests.organizations.factories import UserFactory

OPERATIONS = 2_000


class Writers:
    """The ways of writing; each takes the random numbers and does one operation."""

    def __init__(self, congresses, clerk, chance, client):
        self.congresses, self.clerk, self.chance = congresses, clerk, chance
        self.client = client

    def target(self):
        congress = self.chance.choice(self.congresses)
        return Target(
            congress=congress,
            order=self.chance.randrange(100),
            wording=f"Chỉ tiêu {self.chance.randrange(10**6)}",
            comparator="gt",
            value=self.chance.randrange(1, 100),
            unit="%",
        )

    def some(self, model):
        keys = list(model.objects.values_list("pk", flat=True))
        return self.chance.sample(keys, min(len(keys), self.chance.randrange(1, 4)))

    def create(self):
        self.target().save()

    def bulk_create(self):
        Target.objects.bulk_create([self.target() for _n in range(self.chance.randrange(1, 5))])

    def upsert(self):
        rows = list(Target.objects.filter(pk__in=self.some(Target), kind="number"))
        for row in rows:
            row.value = self.chance.randrange(1, 100)
        Target.objects.bulk_create(
            rows, update_conflicts=True, update_fields=["value"], unique_fields=["id"]
        )

    def bulk_update(self):
        rows = list(Target.objects.filter(pk__in=self.some(Target)))
        for row in rows:
            row.order = self.chance.randrange(100)
        Target.objects.bulk_update(rows, ["order"])

    def queryset_update(self):
        Target.objects.filter(pk__in=self.some(Target)).update(order=F("order") + 1)

    def update_of_nothing(self):
        Target.objects.filter(pk__in=self.some(Target)).update(order=F("order"))

    def raw_insert(self):
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO organizations_person (code, name, sort_name, ground, is_withheld,"
                " kept_by_id) SELECT substr(md5(random()::text), 1, 8), 'Nông Thị Đào', '',"
                " 'none', false, %s",
                [self.congresses[0].organization_id],
            )

    def raw_update(self):
        with connection.cursor() as cursor:
            cursor.execute(
                "UPDATE congresses_target SET wording = wording || '.' WHERE id = ANY(%s)"
                " AND length(wording) < 200",
                [self.some(Target)],
            )

    def raw_delete(self):
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM congresses_target WHERE id = ANY(%s)", [self.some(Target)])

    def queryset_delete(self):
        Target.objects.filter(pk__in=self.some(Target)[:1]).delete()

    def undone(self):
        with transaction.atomic():
            self.bulk_create()
            self.queryset_update()
            transaction.set_rollback(True)

    def person(self):
        Person.objects.create(name="Hoàng Văn Ân", kept_by=self.congresses[0].organization)

    def renamed(self):
        name = OrganizationName.objects.order_by("?").first()
        name.short_name = f"LĐLĐ {self.chance.randrange(1000)}"
        name.save()

    def section(self):
        congress = self.chance.choice(self.congresses)
        row = {"wording": f"Kết nạp {self.chance.randrange(10**6)} đoàn viên", "kind": "text"}
        sheet.save_section(
            congress, 6, sheet.post_of(6, {"targets": [row]}), user=self.clerk, version=None
        )

    def inline_form(self):
        name = self.congresses[0].organization.names.get()
        address = reverse(
            "admin:organizations_organization_change", args=[self.congresses[0].organization.pk]
        )
        data = posted_by(self.client.get(address))
        data["names-0-short_name"] = f"LĐLĐ số {self.chance.randrange(10**6)}"
        assert self.client.post(address, data).status_code == 302
        name.refresh_from_db()
        assert name.short_name == data["names-0-short_name"]


SHARE = {"section": 60, "inline_form": 10}


@pytest.mark.django_db
def test_the_tables_are_rebuilt_from_their_history(client):
    chance = random.Random(20230605)
    congresses = [CongressFactory() for _n in range(3)]
    clerk = UserFactory(clerk_of=congresses[0].organization)
    client.force_login(clerk)
    writers = Writers(congresses, clerk, chance, client)
    ways = [name for name, way in vars(Writers).items() if callable(way) and name[0] != "_"]
    ways = [name for name in ways if name not in ("target", "some")]
    plan = [name for name, count in SHARE.items() for _n in range(count)]
    quick = [name for name in ways if name not in SHARE]
    plan += [chance.choice(quick) for _n in range(OPERATIONS - len(plan))]
    chance.shuffle(plan)

    for way in plan:
        getattr(writers, way)()

    histories = audit.histories()
    differing = {h.pgh_tracked_model: audit.differing_rows(h.pgh_tracked_model) for h in histories}
    events = sum(history.objects.count() for history in histories)
    sys.stdout.write(
        f"{len(plan)} operations in {len(ways)} ways, {events} events, {len(histories)} tables\n"
    )
    assert {model for model, found in differing.items() if found} == set()
    assert (len(plan), len(set(plan))) == (OPERATIONS, len(ways))
    assert events > OPERATIONS
    lowest = Target.objects.order_by("pk").first().pk
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE congresses_target DISABLE TRIGGER USER")
        cursor.execute("UPDATE congresses_target SET value = 7.5 WHERE id = %s", [lowest])
    assert audit.differing_rows(Target) == [(lowest, "different")]
