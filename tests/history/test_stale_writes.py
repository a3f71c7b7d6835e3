"""What was read before another wrote is not written over it: by no form, no sheet, no command.

The other writes plain SQL on a connection of its own: SQL carries no version, and what was
shown before it is stale all the same.
"""

import io
import threading
from typing import Any, NamedTuple

import pytest
from bs4 import BeautifulSoup
from django.core.management import CommandError, call_command
from django.db import connection, connections
from django.test import Client
from django.urls import reverse

from awards.models import AwardDecision
from awards.resources import AwardResource
from congress_portal.foundation.sheet_files import write_csv
from congresses import desk, sheet
from organizations.models import (
    Cluster,
    ClusterMembership,
    Document,
    Source,
)
from organizations.permissions import Rights
from organizations.resources import MemberResource
from tests.awards.factories import AwardFactory
from tests.congresses.factories import CongressFactory
from tests.congresses.test_desk import form_of
from tests.history.pages import posted_by
from tests.organizations.factories import OrganizationFactory, SourceFactory, UserFactory
from tests.portal.test_two_connections import Meanwhile


@pytest.fixture
def congress(cloned_database):
    body = OrganizationFactory(official_name="Liên đoàn Lao động tỉnh Lạng Sơn")
    return CongressFactory(
        organization=body,
        kept_by=body,
        place="Hà Nội",
        source=SourceFactory(kept_by=body, title="Bản tin", author="Ban biên tập"),
    )


@pytest.fixture
def clerk(congress):
    return UserFactory(clerk_of=congress.kept_by)


@pytest.fixture
def client(clerk):
    client = Client(raise_request_exception=False)
    client.force_login(clerk)
    return client


def by_sql(statement: str, *values: object) -> None:
    """Write and commit on another connection."""
    changed = []

    def write() -> None:
        try:
            with connection.cursor() as cursor:
                cursor.execute(statement, values)
                changed.append(cursor.rowcount)
        finally:
            connections.close_all()

    thread = threading.Thread(target=write)
    thread.start()
    thread.join(20)
    assert changed == [1]


class Listed(NamedTuple):
    """A list of one row, and two of its columns: one the file changes and one another writes."""

    resource: Any
    keeper: Any
    row: Any
    columns: tuple[str, str]


SECTIONS: dict[str, tuple[int, dict, str, str, str]] = {
    # The section, its rows, the column another writes, the box one types into, what it begins with.
    "congress": (1, {}, "congresses_congress.place", "congress-slogan", "Hà Nội"),
    "session": (
        1,
        {"sessions": [{"number": "1", "part_of_day": "morning"}]},
        "congresses_session.part_of_day",
        "congress-slogan",
        "morning",
    ),
    "target": (
        6,
        {"targets": [{"wording": "Một", "kind": "text"}]},
        "congresses_target.wording",
        "targets-0-wording",
        "Một",
    ),
    "source": (8, {}, "organizations_source.author", "source-title", "Ban biên tập"),
    "document": (
        8,
        {"documents": [{"kind": "resolution", "subject": "Về tổ chức", "signer": "A"}]},
        "organizations_document.signer",
        "documents-0-subject",
        "A",
    ),
}


@pytest.mark.parametrize("case", SECTIONS)
def test_a_section_that_sql_wrote_to_is_refused_with_yours_and_theirs(
    congress, clerk, client, case
):
    number, rows, place, box, before = SECTIONS[case]
    table, column = place.split(".")
    value = "afternoon" if column == "part_of_day" else "của họ"
    if rows:
        sheet.save_section(congress, number, sheet.post_of(number, rows), user=clerk, version=None)
    address = desk.address_of(congress, number)
    shown = posted_by(client.get(address), "form#sheet")
    assert before in shown.values()

    by_sql(f"UPDATE {table} SET {column} = %s", value)
    refused = client.post(address, shown | {box: "của tôi", "_save": ""})

    assert refused.status_code == 409
    cells = [c.get_text(strip=True) for c in BeautifulSoup(refused.content, "lxml").select("td")]
    assert "của tôi" in cells
    assert ("chiều" if column == "part_of_day" else "của họ") in cells
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {column} FROM {table}")
        assert cursor.fetchall() == [(value,)]
    merged = client.post(address, form_of(refused) | {"_merge": ""})
    boxes = posted_by(merged, "form#sheet")
    assert boxes[box] == "của tôi"
    if box.rpartition("-")[2] != column:
        assert client.post(address, boxes | {"_save": ""}).status_code == 302
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {column} FROM {table}")
            assert cursor.fetchall() == [(value,)]


def test_a_section_after_a_form_wrote_to_its_source_is_refused(congress, client):
    address = desk.address_of(congress, 8)
    shown = posted_by(client.get(address), "form#sheet")
    form = reverse("admin:organizations_source_change", args=[congress.source_id])
    saved = client.post(form, posted_by(client.get(form)) | {"author": "của họ"})
    assert saved.status_code == 302

    refused = client.post(address, shown | {"source-title": "của tôi", "_save": ""})

    assert refused.status_code == 409
    source = Source.objects.get(pk=congress.source_id)
    assert (source.title, source.author) == ("Bản tin", "của họ")


def test_a_source_that_is_written_to_while_its_section_is_saved_keeps_both(
    congress, clerk, monkeypatch
):
    """The section has compared what was shown, and before it writes another does."""
    number, shown = 8, sheet.rows_of(congress, 8)
    typed = {"source": {**shown["source"][0], "title": "của tôi"}}
    meanwhile = Meanwhile(lambda: by_sql("UPDATE organizations_source SET author = 'của họ'"))
    save = sheet.BoundSection.save

    def later(bound, on_row):
        meanwhile.happens()
        return save(bound, on_row)

    monkeypatch.setattr(sheet.BoundSection, "save", later)
    sheet.save_section(
        congress,
        number,
        sheet.post_of(number, typed),
        user=clerk,
        version=sheet.version_of(congress, number),
    )
    assert meanwhile.ends() is None

    source = Source.objects.get(pk=congress.source_id)
    assert (source.title, source.author) == ("của tôi", "của họ")


@pytest.mark.parametrize("case", ["source", "document"])
def test_a_form_that_sql_wrote_under_is_refused_with_both(congress, client, case):
    row = (
        congress.source
        if case == "source"
        else Document.objects.create(kept_by=congress.kept_by, kind="resolution", subject="Một")
    )
    column, box = {"source": ("author", "title"), "document": ("signer", "subject")}[case]
    address = reverse(f"admin:organizations_{case}_change", args=[row.pk])
    shown = posted_by(client.get(address))

    by_sql(f"UPDATE organizations_{case} SET {column} = 'của họ'")
    refused = client.post(address, shown | {box: "của tôi"})

    assert refused.status_code == 409
    row.refresh_from_db()
    assert getattr(row, column) == "của họ"
    assert getattr(row, box) != "của tôi"


# Sheets


def awards() -> Listed:
    award = AwardFactory(recipient_name="Vi Văn Tám", post="Tổ trưởng")
    resource = AwardResource(decisions=AwardDecision.objects.all())
    return Listed(resource, award.decision.kept_by, award, ("recipient_name", "post"))


def members() -> Listed:
    body = OrganizationFactory()
    cluster = Cluster.objects.create(name="Cụm số 1", owner=body, kept_by=body)
    made = ClusterMembership.objects.create(cluster=cluster, organization=body, as_written="Một")
    resource = MemberResource(rights=Rights(UserFactory(clerk_of=body)))
    return Listed(resource, body, made, ("order", "as_written"))


@pytest.mark.parametrize("make", [awards, members])
def test_a_row_is_not_written_over_between_its_reading_and_its_writing(
    cloned_database, monkeypatch, make
):
    """The import has read the row, and before it writes it another does."""
    listed = make()
    resource, row = listed.resource, listed.row
    mine, theirs = listed.columns
    cells = dict(zip(resource.headings(), next(resource.export_rows()), strict=True))
    typed = 7 if mine == "order" else "Của tôi"
    cells[resource.heading(mine)] = typed
    content = b"".join(write_csv(list(cells), [list(cells.values())]))
    table = type(row)._meta.db_table
    meanwhile = Meanwhile(lambda: by_sql(f"UPDATE {table} SET {theirs} = 'Của họ'"))
    read = type(resource).import_instance

    def later(self, *args, **kwargs):
        meanwhile.happens()
        return read(self, *args, **kwargs)

    monkeypatch.setattr(type(resource), "import_instance", later)
    clerk = UserFactory(clerk_of=listed.keeper)
    report = resource.import_file(content, "a.csv", dry_run=False, user=clerk)
    assert report.findings == []
    assert meanwhile.ends() is None

    row.refresh_from_db()
    assert (getattr(row, mine), getattr(row, theirs)) == (typed, "Của họ")


def command(name: str, *arguments: object) -> str:
    out = io.StringIO()
    call_command(name, *map(str, arguments), stdout=out, stderr=out, verbosity=0)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["awards", "congress"])
def test_a_command_does_not_import_over_what_another_wrote_since_its_check(
    cloned_database, tmp_path, kind
):
    if kind == "awards":
        award = AwardFactory(recipient_name="Của tôi")
        keeper, of = award.decision.kept_by, ("--sheet", "awards")
        table, column, mine = "awards_award", "recipient_name", "Của tôi"
    else:
        record = CongressFactory(place="Của tôi")
        keeper, of = record.kept_by, ("--congress", record.code)
        table, column, mine = "congresses_congress", "place", "Của tôi"
    clerk = UserFactory(clerk_of=keeper)
    file, note = tmp_path / "a.xlsx", tmp_path / "kiem-tra.json"
    same = ("--as", clerk.username, *of)
    command("export_sheet", file, *same)
    by_sql(f"UPDATE {table} SET {column} = 'Trước đó'")
    taken = ("import_sheet", file, *same, "--checked", note)
    assert "1 changed" in command(*taken, "--dry-run")
    assert mine not in note.read_text()

    by_sql(f"UPDATE {table} SET {column} = 'Của họ'")
    with pytest.raises(CommandError, match="1"):
        command(*taken)

    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {column} FROM {table}")
        assert cursor.fetchall() == [("Của họ",)]
    assert "1 changed" in command(*taken, "--dry-run")
    assert "1 changed" in command(*taken)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {column} FROM {table}")
        assert cursor.fetchall() == [(mine,)]


def test_the_note_of_a_check_holds_for_its_file_alone(cloned_database, tmp_path):
    award = AwardFactory()
    same = ("--as", UserFactory(clerk_of=award.decision.kept_by).username)
    file, note = tmp_path / "a.csv", tmp_path / "kiem-tra.json"
    command("export_sheet", file, *same)
    with pytest.raises(CommandError, match="no note"):
        command("import_sheet", file, *same, "--checked", note)
    command("import_sheet", file, *same, "--dry-run", "--checked", note)
    file.write_bytes(file.read_bytes() + b"\r\n")
    with pytest.raises(CommandError, match="another file"):
        command("import_sheet", file, *same, "--checked", note)
