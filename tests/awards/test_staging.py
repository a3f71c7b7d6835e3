"""Two ways into the register, one truth: the resource, and the importer of long lists."""

import datetime
import random

import pytest
from django.db import transaction

from awards.models import Award, AwardDecision
from awards.resources import AwardResource
from awards.staging import COLUMNS, StagedImport
from congress_portal.foundation.publication import ReviewState
from congress_portal.foundation.sheet_files import write_csv
from congress_portal.foundation.sheet_reading import read_sheet
from congress_portal.foundation.spreadsheets import is_blank
from tests.awards.factories import AwardDecisionFactory, AwardFactory, AwardFormFactory
from tests.organizations.factories import PersonFactory, UserFactory

pytestmark = pytest.mark.django_db

ROUNDS = 24
ROWS = 8


@pytest.fixture
def world():
    """Two open decisions with awards, one that is submitted, and a file's author."""
    form = AwardFormFactory()
    first = AwardDecisionFactory(number="15/QĐ-LĐLĐ", decided_on=datetime.date(2024, 1, 5))
    second = AwardDecisionFactory(number="16/QĐ-LĐLĐ", decided_on=datetime.date(2024, 2, 1))
    closed = AwardDecisionFactory(number="17/QĐ-LĐLĐ", decided_on=datetime.date(2024, 3, 1))
    for number, name in enumerate(["Nông Thị Đào", "Vi Văn Tám", "Lê An"], 1):
        AwardFactory(decision=first, form=form, recipient_name=name, order=number)
    AwardFactory(
        decision=first, form=form, recipient_name="Hoàng Én", order=3, person=PersonFactory()
    )
    AwardFactory(decision=second, form=form, recipient_name="Nông Thị Đào", order=1)
    AwardFactory(decision=closed, form=form, recipient_name="Đã Gửi", order=1)
    user = UserFactory()
    AwardDecision.objects.filter(pk=closed.pk).update(
        state=ReviewState.SUBMITTED,
        submitted_by=user,
        submitted_at=datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC),
    )
    return user


def a_file(dice):
    """A list with all that clerks do right and wrong, drawn by chance."""
    codes = list(Award.objects.order_by("pk").values_list("code", flat=True))
    decisions = list(AwardDecision.objects.order_by("pk").values_list("code", flat=True))
    choices = {
        "code": ["", "", "", *codes, codes[0].upper(), "zzzzzzzz"],
        "decision": [decisions[0]] * 4 + [*decisions, "", "zzzzzzzz"],
        "decision_number": ["", "", "", "15/QĐ-LĐLĐ", "99/QĐ"],
        "form": ["Bằng khen của Liên đoàn Lao động tỉnh"] * 8 + ["Huân chương", ""],
        "scope": ["", "toàn diện", "đợt", "từng phần"],
        "recipient_kind": ["cá nhân"] * 5 + ["tập thể", "TT", "ai đó"],
        "recipient_name": ["Nông Thị Đào", "Vi Văn Tám", "Lê An", "Hoàng Én", "Mới Một", "Mới Hai"],
        "post": ["", "", "Chủ tịch"],
        "unit": ["", "", "=1+1"],
        "reason": ["", "Hoàn thành xuất sắc nhiệm vụ"],
        "amount": ["", 0, 1_560_000, "1.041 triệu", "1,560", "-5"],
        "note": ["", "x"],
        "order": ["", "", 1, 2, 3, 4, 5, "1,5"],
    }
    names = [
        name for name in choices if name not in ("scope", "post", "note") or dice.random() < 0.7
    ]
    headings = [AwardResource.sheet[name].heading for name in names]
    rows = [[dice.choice(choices[name]) for name in names] for _row in range(dice.randint(1, ROWS))]
    return b"".join(write_csv(headings, rows))


class Undone(Exception):
    pass


def outcome(run):
    """What is told and what is left, and everything taken back."""
    told = {}
    try:
        with transaction.atomic():
            told["findings"] = run()
            told["rows"] = sorted(
                Award.objects.values_list("decision__number", "section", *COLUMNS, "person_id"),
                key=repr,
            )
            raise Undone
    except Undone:
        return told


def by_resource(content, decisions):
    report = AwardResource(decisions=decisions).import_file(content, "a.csv", dry_run=False)
    return sorted((f.line or 0, f.column, f.sentence) for f in report.findings)


def by_staging(content, decisions, user):
    resource = AwardResource(decisions=decisions)
    sheet = read_sheet(content, "a.csv", resource.columns())
    counts = StagedImport(resource, sheet).run(user=user, dry_run=False)
    return sorted((f.line or 0, f.column, f.sentence) for f in counts.findings)


def test_both_ways_tell_the_same_and_leave_the_same(world):
    decisions = AwardDecision.objects.all()
    applied = refused = 0
    for seed in range(ROUNDS):
        content = a_file(random.Random(seed))
        one = outcome(lambda content=content: by_resource(content, decisions))
        other = outcome(lambda content=content: by_staging(content, decisions, world))

        assert one["findings"] == other["findings"], f"seed {seed}\n{content.decode()}"
        assert one["rows"] == other["rows"], f"seed {seed}\n{content.decode()}"
        applied += not one["findings"]
        refused += bool(one["findings"])

    assert refused > 4


def clean_file(dice):
    """A list without a fault in a cell, whose rows may still meet each other."""
    codes = list(Award.objects.filter(decision__number="15/QĐ-LĐLĐ").values_list("code", flat=True))
    decision = AwardDecision.objects.get(number="15/QĐ-LĐLĐ").code
    names = ("code", "decision", "form", "recipient_kind", "recipient_name", "amount", "order")
    rows = []
    for number in range(dice.randint(1, 5)):
        rows.append(
            [
                dice.choice(["", "", *codes]),
                decision,
                "Bằng khen của Liên đoàn Lao động tỉnh",
                "cá nhân",
                dice.choice(
                    ["Nông Thị Đào", "Vi Văn Tám", "Lê An", f"Mới {number}", f"Khác {number}"]
                ),
                dice.choice(["", 5]),
                dice.choice(["", "", "", 7, 8, 9]),
            ]
        )
    return b"".join(write_csv([AwardResource.sheet[name].heading for name in names], rows))


def test_both_ways_agree_where_rows_meet_each_other(world):
    decisions = AwardDecision.objects.all()
    applied = 0
    for seed in range(ROUNDS):
        content = clean_file(random.Random(seed))
        one = outcome(lambda content=content: by_resource(content, decisions))
        other = outcome(lambda content=content: by_staging(content, decisions, world))

        assert one == other, f"seed {seed}\n{content.decode()}"
        applied += not one["findings"]

    assert applied > 4


def test_the_same_list_again_writes_nothing(world, django_assert_max_num_queries):
    resource = AwardResource(decisions=AwardDecision.objects.filter(number="15/QĐ-LĐLĐ"))
    content = b"".join(write_csv(resource.headings(), resource.export_rows()))
    sheet = read_sheet(content, "a.csv", resource.columns())

    with django_assert_max_num_queries(14):
        counts = StagedImport(resource, sheet).run(user=world, dry_run=False)

    assert not counts.findings
    assert counts.counts == {"unchanged": 4}


def test_a_list_that_swaps_two_names_in_turn_is_written_in_its_order(world):
    decision = AwardDecision.objects.get(number="15/QĐ-LĐLĐ")
    first, second = decision.awards.order_by("pk")[:2]
    resource = AwardResource(decisions=AwardDecision.objects.filter(pk=decision.pk))
    headings = [
        resource.sheet[n].heading for n in ("code", "form", "recipient_kind", "recipient_name")
    ]
    rows = [
        [second.code, second.form.name, "cá nhân", "Tên Khác"],
        [first.code, first.form.name, "cá nhân", second.recipient_name],
    ]
    content = b"".join(write_csv(headings, rows))

    counts = StagedImport(resource, read_sheet(content, "a.csv", resource.columns())).run(
        user=world, dry_run=False
    )

    assert not counts.findings
    first.refresh_from_db()
    assert first.recipient_name == second.recipient_name


def test_a_list_out_of_date_is_refused(world):
    resource = AwardResource(decisions=AwardDecision.objects.filter(number="15/QĐ-LĐLĐ"))
    award = Award.objects.get(recipient_name="Lê An")
    heads = [
        resource.sheet[n].heading for n in ("code", "form", "recipient_kind", "recipient_name")
    ]
    content = b"".join(write_csv(heads, [[award.code, award.form.name, "cá nhân", "Lê Ân"]]))
    sheet = read_sheet(content, "a.csv", resource.columns())
    preview = StagedImport(resource, sheet).run(user=world, dry_run=True)
    assert preview.counts["changed"] == 1
    Award.objects.filter(pk=award.pk).update(note="đã sửa")

    counts = StagedImport(resource, sheet).run(user=world, dry_run=False, expected=preview.recorded)

    assert [finding.line for finding in counts.findings] == [2]
    award.refresh_from_db()
    assert award.recipient_name == "Lê An"
    assert not is_blank(award.note)
