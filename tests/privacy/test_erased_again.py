"""A backup from before an erasure was put back: who was erased is erased again."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

from congress_portal.foundation.audit import acting, differing_rows, histories
from congress_portal.publishing import erasure, transitions
from congresses.models import AgendaItem, Seat
from organizations.editions import broken_links
from organizations.models import Edition, Person, PrivacyRequest
from tests.database import cloned
from tests.organizations.factories import UserFactory
from tests.privacy.factories import PrivacyRequestFactory
from tests.privacy.register import NOTE, Register, everything_kept
from tests.privacy.test_erasure import counts, places_left, request_for, seen_by_the_public


def run(*arguments: object) -> str:
    out = io.StringIO()
    call_command("erase_person", *map(str, arguments), stdout=out, stderr=out)
    return out.getvalue()


def test_who_was_erased_after_a_backup_is_erased_again_in_it(cloned_database, client, erasure_log):
    register = Register(3)
    register.publish()
    register.correct()
    erased, hidden, stays = register.people
    early = request_for(erased)
    officers = UserFactory(), UserFactory()
    before = counts()
    names = [erased.name, f"{erased.name} cũ"]
    with cloned():
        # The database goes on; what Django was turned from is the backup of this moment.
        late = PrivacyRequestFactory(
            person=hidden,
            kind="objection",
            confirmed=True,
            verified_by=officers[0],
            confirmed_by=officers[1],
            received_by=officers[0],
        )
        erasure.erase(erased.code, early.pk)
        erasure.hide(hidden.code, late.pk)
        late_number = late.pk
        assert not PrivacyRequest.objects.exclude(state="done").exists()

    noted = erasure_log.read_text()
    assert [json.loads(line)["person"] for line in noted.splitlines()] == [erased.code, hidden.code]
    assert not [name for person in register.people if (name := person.name) in noted]
    assert oct(erasure_log.stat().st_mode)[-3:] == "600"
    assert erased.name in everything_kept()
    assert hidden.name in seen_by_the_public(client, register.addresses)
    assert not PrivacyRequest.objects.filter(pk=late_number).exists()

    run("--again", erasure_log, "--dry-run")
    assert erased.name in everything_kept()
    told = run("--again", erasure_log)

    assert "2" in told
    kept = everything_kept()
    assert not [name for name in names if name in kept]
    shown = seen_by_the_public(client, register.addresses)
    assert erased.name not in shown
    assert hidden.name not in shown
    assert stays.name in shown
    assert broken_links() == (3, [])
    differing = {h.pgh_tracked_model: differing_rows(h.pgh_tracked_model) for h in histories()}
    assert {model: rows for model, rows in differing.items() if rows} == {}
    assert counts() == {
        **before,
        "organizations.PrivacyRequest": before["organizations.PrivacyRequest"] + 1,
    }
    assert Seat.objects.filter(person=erased).count() == 1
    assert noted == erasure_log.read_text(), "what is done again is not written down again"
    next_one = PrivacyRequestFactory(person=stays)
    assert next_one.pk > late_number

    texts = list(Edition.objects.order_by("pk").values_list("text", "sealed_at"))
    told = run("--again", erasure_log)
    assert ": 0" in told
    assert list(Edition.objects.order_by("pk").values_list("text", "sealed_at")) == texts


def test_a_text_that_lost_the_name_then_loses_it_again(register, erasure_log):
    person = register.people[0]
    transitions.reopen(register.congress, register.approver, reason_class="supplement", note=NOTE)
    with acting(register.clerk):
        item = AgendaItem.objects.create(
            congress=register.congress, kind="report", wording=f"Bài nói của {person.name}"
        )
    request = request_for(person)
    places = [*places_left(person, request), "congresses_agendaitem:999999"]
    assert f"congresses_agendaitem:{item.pk}" in places
    line = erasure_log_line(request, also=places)
    erasure_log.parent.mkdir()
    erasure_log.write_text(json.dumps(line) + "\n")

    run("--again", erasure_log)

    assert person.name not in everything_kept()


def erasure_log_line(asked, **changed):
    return {
        "person": asked.person.code,
        "request": asked.pk,
        "kind": asked.kind,
        "received_on": "2026-02-02",
        "verified_on": "2026-02-03",
        "verified_by": asked.verified_by_id,
        "confirmed_by": asked.confirmed_by_id,
        "also": [],
        **changed,
    }


def test_what_cannot_be_done_again_is_told_and_the_rest_is_done(register, erasure_log):
    first, second, third = register.people
    lines = [
        erasure_log_line(request_for(first), confirmed_by=987654, request=500),
        erasure_log_line(request_for(second), person="bcdfghjk"),
        erasure_log_line(request_for(third)),
    ]
    erasure_log.parent.mkdir()
    erasure_log.write_text("".join(json.dumps(line) + "\n" for line in lines))

    with pytest.raises(CommandError, match="987654"):
        run("--again", erasure_log)

    kept = everything_kept()
    assert third.name not in kept
    assert first.name in kept


@pytest.mark.parametrize("content", ["Nguyễn Thị Đào", "{}", '{"person": "bcdfghjk"}', "[]"])
def test_what_is_no_log_is_refused(register, tmp_path, content):
    (tmp_path / "a.log").write_text(content)
    with pytest.raises(CommandError, match="no log"):
        run("--again", tmp_path / "a.log")


def test_an_erasure_that_cannot_be_written_down_is_not_done(register, settings, tmp_path):
    person = register.people[0]
    settings.ERASURE_LOG = str(tmp_path)
    with pytest.raises(erasure.RequestError):
        erasure.erase(person.code, request_for(person).pk)
    assert Person.objects.get(pk=person.pk).name == person.name


@pytest.mark.parametrize("arguments", [(), ("bcdfghjk",), ("bcdfghjk", "--again", "a.log")])
def test_a_code_and_a_request_or_a_log_are_asked_for(db, arguments):
    with pytest.raises(CommandError, match="--again"):
        run(*arguments)
