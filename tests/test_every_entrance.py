"""Lawful and unlawful writes, each through every entrance that has a way for it.

The unlawful ones are those of tests/test_invariants.py. A form, a row of a page, a sheet by page
and by command, a bulk write and plain SQL under the role of the web server must all refuse them,
and all take the lawful ones: where both hold, it is the rule that refused.
"""

import csv
import datetime
import io
import os
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, models, transaction
from django.test import Client
from django.urls import reverse

from awards.models import Award
from congress_portal.foundation.audit import acting
from congress_portal.foundation.database_roles import RUNTIME
from congress_portal.foundation.integrity import sentence, sentences
from congress_portal.foundation.sheet_columns import SheetOf
from congresses import sections, workbooks
from congresses.models import (
    Agreement,
    Candidate,
    ClusterContent,
    ClusterRole,
    ClusterYear,
    Congress,
    Delegate,
    DelegateStatistic,
    Delegation,
    Gap,
    Motion,
    NotHeld,
    Session,
    TargetResult,
    TargetSummary,
)
from organizations import sheet_lists
from organizations.enums import Role
from organizations.models import (
    ClerkRole,
    Cluster,
    ClusterMembership,
    EventCount,
    EventParticipant,
    Indicator,
    IndicatorSynonym,
    Organization,
    Person,
    ProgrammeName,
    RuleLimit,
    RuleSet,
    Territory,
)
from organizations.permissions import Rights
from tests.history.pages import posted_by
from tests.organizations.factories import UserFactory
from tests.test_invariants import (
    CASES,
    DAY,
    Case,
    World,
    _tally,
    affiliation,
    case_id,
    column_values,
    named,
    of,
    seat,
    update,
)

LEAST_UNLAWFUL, LEAST_LAWFUL = 60, 40
# The suite tries each third of the ways; scripts/drills/every_entrance all of them.
IS_WHOLE = os.environ.get("PORTAL_WHOLE_MATRIX") == "1"
STRIDE = 1 if IS_WHOLE else 3


def lawful(make: Callable[[World], models.Model], **change: Any) -> Case:
    return Case("", make, change)


def in_congress(model: type[models.Model], **values: Any) -> Callable[[World], models.Model]:
    return named(model, congress=of("congress"), **values)


def cluster_head(world: World) -> models.Model:
    year = world.cluster_year()
    return ClusterRole.objects.create(cluster_year=year, post="head", organization=world.body)


def candidate(world: World) -> models.Model:
    return Candidate.objects.create(ballot=world.ballot(), person=world.person, votes=90)


LAWFUL = [
    lawful(of("kind"), name="CĐVC tỉnh, thành phố"),
    lawful(of("body"), disambiguator="cũ"),
    lawful(of("body"), is_provisional=True),
    lawful(lambda w: w.body.names.get(), short_name="CĐVC tỉnh"),
    lawful(affiliation, since=DAY),
    lawful(named(Territory, organization=of("body"), unit_name="Lạng Sơn"), unit_code="20"),
    lawful(lambda w: w.event(), note="Theo Nghị quyết số 60"),
    lawful(
        lambda w: EventParticipant.objects.create(
            event=w.event(), organization=w.other, role="successor"
        ),
        share_note="toàn bộ",
    ),
    lawful(
        lambda w: EventCount.objects.create(event=w.event(), outcome="ended", bodies=3), bodies=4
    ),
    lawful(of("person"), name="Rơ Châm Lang"),
    lawful(of("somebody"), is_withheld=True),
    lawful(of("external"), place="Lạng Sơn"),
    lawful(of("document"), subject="Về việc công nhận Ban Chấp hành"),
    lawful(of("source"), title="Bản tin số 6"),
    lawful(of("note"), correct="133"),
    lawful(lambda w: w.programme(), name="Vì biên cương"),
    lawful(
        lambda w: ProgrammeName.objects.create(programme=w.programme(), name="Hành trình"),
        name="Đồng hành",
    ),
    lawful(
        lambda w: IndicatorSynonym.objects.create(
            indicator=Indicator.objects.create(code="a", name="A", unit="%"), wording="x"
        ),
        wording="tỷ lệ",
    ),
    lawful(
        lambda w: RuleLimit.objects.create(
            rule_set=RuleSet.objects.create(name="ĐL XII", since=DAY),
            code="executive_committee_size",
            value=27,
        ),
        value=29,
    ),
    lawful(lambda w: w.cluster(), stated_member_count=9),
    lawful(lambda w: w.cluster().memberships.get(), order=2),
    lawful(lambda w: w.season(), document_number="12/KH-TLĐ"),
    lawful(
        lambda w: NotHeld.objects.create(
            season=w.season(), organization=w.body, reason="provisional"
        ),
        reason="postponed",
    ),
    lawful(of("term"), year_to=2027),
    lawful(of("term"), started_on=DAY, started_on_precision="day", started_on_basis="stated"),
    lawful(of("congress"), place="Lạng Sơn"),
    lawful(of("congress"), convened=133),
    lawful(in_congress(Session, number=1), number=2),
    lawful(
        in_congress(
            DelegateStatistic, dimension="gender", category="nữ", count=40, denominator=133
        ),
        count=133,
    ),
    lawful(in_congress(Delegation, to_label="Đại hội cấp trên", official=13), official=14),
    lawful(in_congress(Delegate, person=of("person")), unit="Sở Y tế"),
    lawful(lambda w: w.committee(), seats_decided=15),
    lawful(seat, role="vice_chair"),
    lawful(lambda w: w.ballot(), issued=99, valid=98),
    lawful(candidate, votes=98),
    lawful(in_congress(Motion, wording="Thông qua Nghị quyết", in_favour=100), in_favour=101),
    lawful(in_congress(TargetSummary, assessed=13, met=12, verdict="met"), met=13),
    lawful(in_congress(TargetResult, wording="x", verdict="met"), verdict="exceeded"),
    lawful(lambda w: w.target(), value=95),
    lawful(lambda w: w.figure(), topic="thăm, tặng quà"),
    lawful(in_congress(Agreement, kind="welfare", subject="hợp tác"), subject="phối hợp"),
    lawful(in_congress(Gap, topic="place"), topic="date"),
    lawful(_tally, count=26),
    lawful(lambda w: w.decision(), signer="Lê Văn Ân"),
    lawful(lambda w: w.award(), recipient_name="Lê Văn An"),
    lawful(lambda w: w.award(), amount=500_000),
    lawful(lambda w: w.award(), recipient_kind="collective"),
    lawful(lambda w: w.cluster_year(), theme="Đổi mới, sáng tạo"),
    lawful(
        lambda w: ClusterContent.objects.create(cluster_year=w.cluster_year(), wording="x"),
        wording="Phong trào thi đua",
    ),
    lawful(cluster_head, post="deputy"),
]


@dataclass
class Desk:
    """A world with somebody who may write all of it, and what the entrances say to him."""

    world: World
    client: Client = field(default_factory=lambda: Client(raise_request_exception=False))

    def __post_init__(self) -> None:
        self.user = UserFactory()
        for body in (self.world.body, self.world.other):
            for role in (Role.CLERK, Role.ADMINISTRATOR, Role.PRIVACY):
                ClerkRole.objects.create(user=self.user, role=role, organization=body)
        self.client.force_login(self.user)


@dataclass
class Attempt:
    """One write: a row as it stands, and the columns that would be otherwise."""

    desk: Desk
    row: models.Model
    change: dict[str, Any]

    @cached_property
    def model(self) -> type[models.Model]:
        return type(self.row)

    def stored(self) -> dict[str, Any]:
        return self.model._default_manager.values().get(pk=self.row.pk)


# What an entrance said to a write; None: it has no way for it.
Answer = str | None


def by_sql(attempt: Attempt) -> Answer:
    with connection.cursor() as cursor:
        cursor.execute(f"SET ROLE {RUNTIME}")
        cursor.execute("SELECT set_config('portal.user', %s, false)", [str(attempt.desk.user.pk)])
    try:
        with transaction.atomic():
            update(attempt.row, column_values(attempt.row, attempt.change))
    except IntegrityError as error:
        return sentence(error)
    finally:
        with connection.cursor() as cursor:
            cursor.execute("RESET ROLE")
    return ""


def by_bulk_write(attempt: Attempt) -> Answer:
    rows = attempt.model._default_manager.filter(pk=attempt.row.pk)
    try:
        with transaction.atomic(), acting(attempt.desk.user):
            rows.update(**attempt.change)
            with connection.cursor() as cursor:
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    except IntegrityError as error:
        return sentence(error)
    except ValidationError:
        # Not a value of the column: the database is not asked.
        return None
    return ""


def by_form(attempt: Attempt) -> Answer:
    """The page of the row itself."""
    if attempt.model not in admin.site._registry or attempt.model is Congress:
        return None
    return posted(attempt, _page("change", attempt.row), "")


def by_row_of_a_form(attempt: Attempt) -> Answer:
    """The page of the row that it is a part of."""
    for owner, model_admin in admin.site._registry.items():
        for inline in getattr(model_admin, "inlines", ()):
            if inline.model is attempt.model:
                name = inline.fk_name or next(
                    f.name for f in inline.model._meta.fields if f.related_model is owner
                )
                return posted(attempt, _page("change", getattr(attempt.row, name)), "id")
    return None


def by_record_sheet(attempt: Attempt) -> Answer:
    """The section of the record that has the row."""
    found = _part_of(attempt)
    if found is None:
        return None
    congress, number, part = found
    page = f"{_page('change', congress)}?muc={number}"
    return posted(attempt, page, f"{part.key}-" if part.one is not None else part.key)


def by_sheet(attempt: Attempt) -> Answer:
    return _in_a_sheet(attempt, sent_by_page)


def by_command(attempt: Attempt) -> Answer:
    return _in_a_sheet(attempt, sent_by_command)


ENTRANCES: dict[str, Callable[[Attempt], Answer]] = {
    "SQL": by_sql,
    "bulk write": by_bulk_write,
    "form": by_form,
    "row of a form": by_row_of_a_form,
    "record sheet": by_record_sheet,
    "sheet": by_sheet,
    "command": by_command,
}


PAST_THE_PAGES = ("SQL", "bulk write")
PAGES = set(ENTRANCES) - set(PAST_THE_PAGES)


# Pages


def _page(name: str, row: models.Model) -> str:
    kind = f"{row._meta.app_label}_{row._meta.model_name}"
    return reverse(f"admin:{kind}_{name}", args=[row.pk])


def _part_of(attempt: Attempt) -> tuple[Congress, int, sections.Part] | None:
    congress = attempt.desk.world.congress
    for section in sections.SECTIONS:
        for part in section.parts:
            if part.form._meta.model is not attempt.model or part.key in ("original", "sources"):
                continue
            rows = [part.one(congress)] if part.one else part.rows(congress)
            if attempt.row.pk in [row.pk for row in rows]:
                return congress, int(section.number), part
    return None


def posted(attempt: Attempt, page: str, part: str) -> Answer:
    """What the page says when the row is typed otherwise and everything else is left."""
    response = attempt.desk.client.get(page)
    assert response.status_code == 200, page
    data = posted_by(response)
    prefix = part if part.endswith("-") or not part else _row_in(data, part, attempt)
    if prefix is None:
        return None
    write = typed if part in ("", "id") else in_words
    told = {
        f"{prefix}{name}": write(value)
        for name, value in attempt.change.items()
        if not name.endswith(("_precision", "_basis"))
    }
    if not told.keys() <= data.keys() | _unticked(response):
        return None
    kept = {name: value for name, value in data.items() if "__prefix__" not in name}
    answer = attempt.desk.client.post(page, kept | told | {"_save": "1"}, follow=True)
    assert answer.status_code < 500, page
    text = BeautifulSoup(answer.content, "lxml")
    errors = text.select(".errorlist li, .error-summary li, .notice--bad, .messagelist .error")
    return " ".join(each.get_text(" ", strip=True) for each in errors)


def typed(value: Any) -> str:
    """As somebody types or chooses it."""
    match value:
        case None:
            return ""
        case models.Model():
            return str(value.pk)
        case datetime.date():
            return value.strftime("%d/%m/%Y")
        case Decimal():
            return str(value).replace(".", ",")
    return str(value)


def in_words(value: Any) -> str:
    """As somebody types it where a row of another table is named, not chosen."""
    return getattr(value, "code", "") or typed(value)


def _row_in(data: dict[str, Any], part: str, attempt: Attempt) -> str | None:
    """The start of the names of a row's fields, by the hidden key it is posted with."""
    keys = [field.remote_field for field in attempt.model._meta.fields if field.remote_field]
    names = {key.related_name for key in keys} if part == "id" else {part}
    for name, value in data.items():
        start, _dash, rest = name.partition("-")
        if start in names and rest.endswith("-id") and value == str(attempt.row.pk):
            return name.removesuffix("id")
    return None


def _unticked(response: Any) -> set[str]:
    page = BeautifulSoup(response.content, "lxml")
    return {each["name"] for each in page.select("input[type=checkbox][name]")}


# Sheets

LISTS: dict[type[models.Model], str] = {
    Person: "people",
    Award: "awards",
    ClusterYear: "cluster_years",
    ClusterMembership: "cluster_members",
    Organization: "bodies",
}


def _in_a_sheet(attempt: Attempt, send: Callable[..., str]) -> Answer:
    """The row as a sheet is handed out with it, its cells typed otherwise."""
    found = _line_of(attempt)
    if found is None or not attempt.change.keys() <= set(found[1].names):
        return None
    code, columns, cells = found
    if attempt.model is ClusterMembership and "organization" in attempt.change:
        # A line is told by its member: with another it is another line.
        return None
    for name, value in attempt.change.items():
        word = columns[name].spellings.get(value)
        if isinstance(value, bool):
            word = ("có",) if value else ("không",)
        text = word[0] if word else in_words(value)
        cells[columns.names.index(name)] = text
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=";")
    writer.writerows([columns.headings, cells])
    return send(attempt, code, columns, buffer.getvalue().encode())


def _line_of(attempt: Attempt) -> tuple[str, SheetOf, list[Any]] | None:
    if name := LISTS.get(attempt.model):
        kind = sheet_lists.kinds()[name]
        resource = kind.reader(Rights(attempt.desk.user))
        rows = resource.export_rows(attempt.model._default_manager.filter(pk=attempt.row.pk))
        return "", kind.sheet, [_shown(cell) for cell in next(rows)]
    if (found := _part_of(attempt)) is None:
        return None
    congress, _number, part = found
    columns = next((s for s in workbooks.workbook_sheets() if s.name == part.key), None)
    if columns is None:
        return None
    rows = [part.one(congress)] if part.one else list(part.rows(congress))
    at = [row.pk for row in rows].index(attempt.row.pk)
    lines = list(workbooks.recorded(congress, [columns])[columns.name].cells())
    return congress.code, columns, [_shown(cell) for cell in lines[at]]


def _shown(cell: Any) -> Any:
    return typed(cell) if isinstance(cell, Decimal) or hasattr(cell, "strftime") else cell


def sent_by_command(attempt: Attempt, code: str, columns: SheetOf, content: bytes) -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"{columns.title}.csv")
        path.write_bytes(content)
        more = ["--congress", code] if code else ["--sheet", columns.name]
        told = io.StringIO()
        try:
            call_command(
                "import_sheet", str(path), "--as", attempt.desk.user.username, *more,
                stdout=io.StringIO(), stderr=told, verbosity=0,
            )  # fmt: skip
        except CommandError as error:
            return f"{told.getvalue()} {error}"
    return ""


def sent_by_page(attempt: Attempt, code: str, columns: SheetOf, content: bytes) -> str:
    client = attempt.desk.client
    if code:
        page = f"{_page('change', attempt.desk.world.congress).removesuffix('change/')}ho-so/"
    else:
        of_list = Cluster if attempt.model is ClusterMembership else attempt.model
        page = reverse(f"admin:{of_list._meta.app_label}_{of_list._meta.model_name}_import")
    file = SimpleUploadedFile(f"{columns.title}.csv", content)
    shown = client.post(page, {"file": file}, follow=True)
    assert shown.status_code == 200, page
    text = BeautifulSoup(shown.content, "lxml")
    if text.select_one("section[aria-labelledby=preview-title] form"):
        token = shown.redirect_chain[-1][0]
        client.post(token)
        text = BeautifulSoup(client.get(token).content, "lxml")
    said = text.select(".sheet-findings, .errorlist, .notice--bad")
    return " ".join(each.get_text(" ", strip=True) for each in said)


# A case through an entrance

# Where an entrance refuses a write before the rule is asked, what it says.
OTHERWISE = {
    "part_stays_with_its_keeper-year_of_a_cluster": "thuộc cụm khác",
    "delegate_goes_in_a_delegation_of_the_congress": "không có dòng",
    "committee_count_once_per_day": "Tính đến: Ô này không được để trống",
    "deputy_is_another_person": "Dòng này không thuộc bản ghi đang mở",
}


@dataclass(frozen=True)
class Outcome:
    entrance: str
    case: Case
    before: dict[str, Any]
    after: dict[str, Any]
    wanted: dict[str, Any]
    said: str

    def __str__(self) -> str:
        name = case_id(self.case) if self.case.rule else self.wanted
        return f"{self.entrance}: {name}: {self.said or 'nothing was said'}"

    @property
    def is_told(self) -> bool:
        """Whether the sentence of the rule was said, or that of what is asked before it."""
        expected = [str(sentences()[self.case.rule])]
        if self.entrance in PAGES:
            expected += [self.case.told, OTHERWISE.get(case_id(self.case), "")]
        return any(each in self.said for each in expected if each)

    @property
    def was_taken(self) -> bool:
        return all(self.after[column] == value for column, value in self.wanted.items())


def outcomes(desk: Desk, cases: list[Case]) -> Iterator[Outcome]:
    """Each case through each entrance that has a way for it; nothing of it stays."""
    ways = [
        (case, name, entrance)
        for case in cases
        for name, entrance in ENTRANCES.items()
        # What a page mends, or asks for in another way, no page can break.
        if name in PAST_THE_PAGES or not case.no_form
    ]
    for place, (case, name, entrance) in enumerate(ways):
        if place % STRIDE:
            continue
        with transaction.atomic():
            outcome = tried(desk, case, name, entrance)
            transaction.set_rollback(True)
        for row in vars(desk.world).values():
            if isinstance(row, models.Model):
                row.refresh_from_db()
        if outcome is not None:
            yield outcome


def tried(desk: Desk, case: Case, name: str, entrance: Callable[..., Answer]) -> Outcome | None:
    row = case.lawful(desk.world)
    change = case.change(desk.world) if callable(case.change) else case.change
    change = {
        column: value(desk.world) if callable(value) else value for column, value in change.items()
    }
    attempt = Attempt(desk, row, change)
    before = attempt.stored()
    said = entrance(attempt)
    if said is None:
        return None
    wanted = {
        row._meta.get_field(column).attname: getattr(value, "pk", value)
        for column, value in change.items()
    }
    return Outcome(name, case, before, attempt.stored(), wanted, said)


def told_of(found: list[Outcome]) -> str:
    by_entrance = Counter(each.entrance for each in found)
    cases = {id(each.case) for each in found}
    return f"{len(cases)} writes, {len(found)} attempts {dict(by_entrance)}"


@pytest.fixture
def desk(db):
    return Desk(World())


def test_no_entrance_takes_an_unlawful_write(desk):
    found = list(outcomes(desk, CASES))
    taken = [str(each) for each in found if each.after != each.before]
    unsaid = [str(each) for each in found if not each.is_told]
    print(f"unlawful: {told_of(found)}; {len(taken)} taken, {len(unsaid)} without the sentence")
    assert not taken, "\n".join(taken)
    assert not unsaid, "\n".join(unsaid)
    assert len({each.case.rule for each in found}) >= LEAST_UNLAWFUL
    assert {each.entrance for each in found} == set(ENTRANCES)


def test_every_entrance_takes_a_lawful_write(desk):
    found = list(outcomes(desk, LAWFUL))
    refused = [str(each) for each in found if each.said or not each.was_taken]
    print(f"lawful: {told_of(found)}; {len(refused)} refused")
    assert not refused, "\n".join(refused)
    assert len({id(each.case) for each in found}) >= LEAST_LAWFUL
    assert {each.entrance for each in found} == set(ENTRANCES)


def test_no_list_of_the_desk_has_an_action_on_many_rows(desk, rf):
    request = rf.get("/admin/")
    request.user = desk.user
    offered = [
        model.__name__
        for model, model_admin in admin.site._registry.items()
        if model_admin.get_actions(request)
    ]
    assert offered == []
