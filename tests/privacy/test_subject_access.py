"""A person who asks gets everything that is held of him, and nothing of anybody else."""

import io
import json
import re

import pytest
from django.core.management import CommandError, call_command
from docx import Document

from congress_portal.subject_access import WAYS, copy_for
from congresses.models import AgendaItem
from organizations.models import DetailsReading, PrivacyRequest
from tests.privacy.factories import PrivacyRequestFactory


def request_of(person, **values) -> PrivacyRequest:
    return PrivacyRequestFactory(
        person=person, kind="access", confirmed=True, state="verified", confirmed_by=None, **values
    )


def export(person, request, folder) -> tuple[str, str, str]:
    said = io.StringIO()
    call_command("export_person", person.code, request=request.pk, to=folder, stdout=said)
    (told,) = folder.glob("*.json")
    (paper,) = folder.glob("*.docx")
    return told.read_text(), "\n".join(words(Document(paper))), said.getvalue()


def words(paper) -> list[str]:
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    return [each.text for each in paper.paragraphs] + cells


def test_every_table_that_leads_to_the_person_is_in_the_copy(register):
    person = register.people[0]
    request = request_of(person)

    copy = copy_for(person.code, request.pk)

    held = {row.table for row in copy.rows}
    assert {model._meta.label for model in WAYS} - held == {"congresses.ClusterRole"}
    assert {row.table for row in copy.history} >= held - {"organizations.DetailsReading"}
    assert [(each.kind, each.number) for each in copy.editions] == [
        ("báo cáo đại hội", 1),
        ("quyết định khen thưởng", 1),
        ("báo cáo đại hội", 2),
    ]


def test_file_and_paper_hold_the_same_and_name_nobody_else(register, tmp_path):
    person, *others = register.people
    told, paper, _said = export(person, request_of(person), tmp_path)

    assert json.loads(told)["person"] == person.code
    for text in (told, paper):
        for own in (
            person.name,
            f"{person.name} cũ",
            f"Cơ quan {person.name}",
            f"Trưởng ban {person.name}",
            f"con ông {person.name}",
            f"dân tộc {person.name}",
            "03/02/1980",
            "800",
        ):
            assert own in text, own
        for other in others:
            assert other.name not in text
            assert other.code not in text
        for account in (register.clerk, register.approver):
            assert account.username not in text
    for row in json.loads(told)["rows"]:
        for shown in row["values"].values():
            assert shown in paper


def test_the_files_are_for_their_owner_alone(register, tmp_path):
    person = register.people[0]
    export(person, request_of(person), tmp_path)

    assert {path.stat().st_mode & 0o777 for path in tmp_path.iterdir()} == {0o600}


def test_the_reading_is_on_record_for_the_officer_who_verified(register, tmp_path, security_events):
    person = register.people[0]
    request = request_of(person)

    told, _paper, _said = export(person, request, tmp_path)

    reading = DetailsReading.objects.get(person=person)
    assert (reading.user, reading.what) == (request.verified_by, "command")
    assert "DetailsReading" in told
    for event in ("details_read", "person_exported"):
        (noted,) = security_events(event)
        assert (noted["user"], noted["person"]) == (request.verified_by_id, person.code)
        assert person.name not in str(noted)


def test_texts_that_hold_the_name_are_told_to_the_officer_and_not_copied(register, tmp_path):
    person, other, *_rest = register.people
    type(register.congress).objects.filter(pk=register.congress.pk).update(state="draft")
    item = AgendaItem.objects.create(
        congress=register.congress, kind="report", wording=f"{person.name} và {other.name}"
    )

    told, paper, said = export(person, request_of(person), tmp_path)

    assert f"congresses_agendaitem:{item.pk}" in said
    assert other.name not in told + paper
    own = re.compile(r"organizations_person:|congresses_seat:|organizations_edition:")
    assert not own.search(said)


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "erasure", "state": "verified"},
        {"state": "received", "verified_by": None},
        {"state": "refused", "answer": "không xác minh được", "answered_on": "2026-02-05"},
    ],
)
def test_nothing_is_written_without_a_verified_request_for_access(register, tmp_path, change):
    person = register.people[0]
    request = request_of(person)
    if change["state"] == "refused":
        change = {**change, "answered_by": request.received_by}
    PrivacyRequest.objects.filter(pk=request.pk).update(**change)

    with pytest.raises(CommandError):
        call_command("export_person", person.code, request=request.pk, to=tmp_path)
    assert not list(tmp_path.iterdir())
    assert not DetailsReading.objects.filter(person=person).exists()


def test_a_folder_that_takes_no_file_is_named(register, tmp_path):
    person = register.people[0]
    request = request_of(person)
    (tmp_path / f"yeu-cau-{request.pk}-{person.code}.json").mkdir()

    with pytest.raises(CommandError, match=f"yeu-cau-{request.pk}-{person.code}.json"):
        call_command("export_person", person.code, request=request.pk, to=tmp_path)


def test_nothing_is_written_on_the_request_of_another(register, tmp_path):
    request = request_of(register.people[1])

    with pytest.raises(CommandError, match=str(request.pk)):
        call_command("export_person", register.people[0].code, request=request.pk, to=tmp_path)
    assert not list(tmp_path.iterdir())
