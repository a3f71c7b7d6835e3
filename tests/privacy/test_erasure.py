"""A person who is erased is nowhere any more, and nothing that is counted has changed."""

import io
import json
import subprocess
import threading
import unicodedata
import zipfile

import pgtrigger
import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, connections, models, transaction

from awards.models import Award
from congress_portal import embedded
from congress_portal.foundation.audit import REDACTED, acting, differing_rows, histories
from congress_portal.foundation.integrity import broken_rule
from congress_portal.foundation.vietnamese import fold
from congress_portal.publishing import erasure, traces, transitions
from congresses.models import (
    AgendaItem,
    Seat,
)
from organizations.editions import broken_links
from organizations.kept_pages import register_stamp
from organizations.models import (
    Edition,
    Person,
    PersonDetails,
    PrivacyRequest,
    SearchEntry,
    SearchWord,
)
from tests.database import somebody_waits_for_a_lock
from tests.organizations.factories import (
    PersonFactory,
)
from tests.privacy.factories import PrivacyRequestFactory
from tests.privacy.register import NOTE, Register, everything_kept


def request_for(person: Person, kind: str = "erasure"):
    return PrivacyRequestFactory(person=person, kind=kind, confirmed=True)


def counts() -> dict[str, int]:
    """Rows of every table but of the history and of what an erasure writes down itself."""
    return {
        model._meta.label: model._default_manager.count()
        for model in apps.get_models()
        if model._meta.app_label in ("organizations", "congresses", "awards")
        and not hasattr(model, "pgh_tracked_model")
        and model._meta.object_name
        not in ("PersonDetails", "Redaction", "PublishedPost", "SearchEntry", "SearchWord")
    }


def seen_by_the_public(client, addresses) -> str:
    shown = []
    for address in addresses:
        response = client.get(address, follow=True)
        content = b"".join(response.streaming_content) if response.streaming else response.content
        shown.append(content.decode())
    return "\n".join(shown)


def places_left(person: Person, request) -> list[str]:
    outcome = erasure.erase(person.code, request.pk, dry_run=True)
    return [trace.place for trace in outcome.left]


def test_nothing_names_an_erased_person_any_more(register, client, security_events):
    person, *others = register.people
    name, code = person.name, person.code
    assert everything_kept().count(name) >= 20
    given = fold(name).split()[-1]
    offered = {*SearchWord.objects.values_list("word", flat=True)}
    before = counts()

    outcome = erasure.erase(code, request_for(person).pk)

    assert outcome.left == []
    assert outcome.editions == 3
    (noted,) = security_events("person_erasure")
    assert (noted["person"], noted["editions"], noted["left"]) == (code, 3, 0)
    assert name not in str(noted)
    assert name not in everything_kept()
    entries = SearchEntry.objects.values_list("folded", flat=True)
    found = {word for text in entries for word in text.split()}
    assert given in offered
    assert {*SearchWord.objects.values_list("word", flat=True)} <= found
    for column in ("Cơ quan", "Trưởng ban", "con ông", "dân tộc", "1980-02-03"):
        assert f"{column} {name}" not in everything_kept()
    shown = seen_by_the_public(client, register.addresses)
    assert name not in shown
    assert f'href="/nhan-su/{code}/"' not in shown
    assert all(other.name in shown for other in others)
    assert client.get(f"/nhan-su/{code}/").status_code == 404
    assert counts() == {**before, "organizations.PrivacyRequest": 1}


def test_seats_awards_and_chain_stay_whole(register, client):
    seats, awards = Seat.objects.count(), Award.objects.count()
    first = list(Edition.objects.order_by("pk").values_list("sha256", "previous_sha256"))
    person = register.people[1]

    erasure.erase(person.code, request_for(person).pk)

    assert (Seat.objects.count(), Award.objects.count()) == (seats, awards)
    assert list(Edition.objects.order_by("pk").values_list("sha256", "previous_sha256")) == first
    assert broken_links() == (3, [])
    page = client.get(f"/khen-thuong/quyet-dinh/{register.decision.code}/").content.decode()
    assert "1 người không công bố tên" in page
    document = json.loads(Edition.objects.filter(record_kind="congress").first().text)
    seated = document["committees"][0]["seats"]
    assert [each["person"]["is_withheld"] for each in seated] == [False, True, False]
    assert [bool(each["unit"]) for each in seated] == [True, False, True]
    assert document["present"] == 3


def test_the_seal_is_shown_with_its_day_and_second_hash(register, client):
    person = register.people[0]
    before = client.get(f"/dai-hoi/{register.congress.code}.json", follow=True).headers["ETag"]
    erasure.erase(person.code, request_for(person).pk)

    address = f"/dai-hoi/{register.congress.code}"
    for page in (f"{address}/", f"{address}/v/1/", f"{address}/lich-su/"):
        shown = client.get(page, follow=True).content.decode()
        assert "được ẩn ngày" in shown, page
    answer = client.get(f"{address}.json", follow=True)
    edition = Edition.objects.filter(record_kind="congress").latest("number")
    assert answer.json()["edition"]["sealed_sha256"] == edition.sealed_sha256
    assert answer.json()["edition"]["sha256"] == edition.sha256 != edition.sealed_sha256
    assert answer.headers["ETag"] != before


def test_a_page_kept_before_is_not_shown_again(register, client):
    """The stamp that kept pages are compared with is another one after a seal."""
    person = register.people[0]
    addresses = [f"/dai-hoi/{register.congress.code}/", "/", "/khen-thuong/"]
    assert person.name in seen_by_the_public(client, addresses)
    before = register_stamp()

    erasure.erase(person.code, request_for(person).pk)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")

    assert register_stamp() != before
    assert person.name not in seen_by_the_public(client, addresses)


def test_a_dry_run_says_what_it_would_do_and_changes_nothing(register):
    person = register.people[0]
    request = request_for(person)
    before = everything_kept()
    said = io.StringIO()

    call_command("erase_person", person.code, request=request.pk, dry_run=True, stdout=said)

    assert "3" in said.getvalue()
    assert everything_kept() == before


def test_a_second_run_changes_nothing(register):
    person = register.people[0]
    request = request_for(person)
    erasure.erase(person.code, request.pk)
    before = everything_kept()

    assert erasure.erase(person.code, request.pk).editions == 0
    assert everything_kept() == before


def test_a_name_in_free_text_is_listed_and_hidden_where_a_person_says_so(register):
    person = register.people[0]
    register.congress.refresh_from_db()
    transitions.reopen(register.congress, register.approver, reason_class="supplement", note=NOTE)
    with acting(register.clerk):
        item = AgendaItem.objects.create(
            congress=register.congress,
            kind="report",
            wording=f"Phát biểu của bà {person.name.upper()}, nguyên chủ tịch",
        )
    register.congress.refresh_from_db()
    transitions.submit(register.congress, register.clerk, accept="nguồn nêu như vậy")
    transitions.approve(register.congress, register.approver)
    edition = Edition.objects.filter(record_kind="congress").latest("number")
    request = request_for(person)
    names = erasure.Subject.of(person).names

    places = places_left(person, request)
    expected = {f"congresses_agendaitem:{item.pk}", f"organizations_edition:{edition.pk}"}
    assert set(places) >= expected
    assert sum(place.startswith("congresses_agendaitemhistory:") for place in places) == 1
    outcome = erasure.erase(person.code, request.pk, also=places)

    assert outcome.left == []
    assert differing_rows(AgendaItem) == differing_rows(type(item.congress)) == []
    item.refresh_from_db()
    assert item.wording == f"Phát biểu của bà {REDACTED}, nguyên chủ tịch"
    assert not [name for name in names if name.casefold() in everything_kept().casefold()]
    assert broken_links() == (4, [])


def test_a_namesake_is_listed_and_never_touched(register):
    person = register.people[0]
    namesake = PersonFactory(kept_by=register.body, name=person.name, ground="office")
    request = request_for(person)

    assert f"organizations_person:{namesake.pk}" in places_left(person, request)
    with pytest.raises(erasure.RequestError):
        erasure.erase(person.code, request.pk, also=[f"organizations_person:{namesake.pk}"])
    erasure.erase(person.code, request.pk)

    namesake.refresh_from_db()
    assert namesake.is_public


@pytest.mark.parametrize(
    "change",
    [
        {"state": "verified", "confirmed_by": None, "confirmed_at": None},
        {"state": "received", "confirmed_by": None, "verified_by": None},
        {"kind": "access"},
    ],
)
def test_nobody_is_erased_without_a_second_person(register, change):
    person = register.people[0]
    request = request_for(person)
    type(request).objects.filter(pk=request.pk).update(**change)

    with pytest.raises(CommandError):
        call_command("erase_person", person.code, request=request.pk)
    assert person.name in everything_kept()


def test_nobody_is_erased_on_the_request_of_another(register):
    with pytest.raises(CommandError):
        call_command(
            "erase_person", register.people[0].code, request=request_for(register.people[1]).pk
        )


class TestTheSealInTheDatabase:
    def seal(self, edition, **values):
        with transaction.atomic():
            Edition.objects.filter(pk=edition.pk).update(**values)

    def values(self, register, edition, **changed):
        text = edition.text.replace(register.people[0].name, REDACTED)
        return {
            "text": text,
            "sealed_at": edition.published_at,
            "sealed_sha256": erasure.edition_hash(text, edition.previous_sha256),
            "sealed_for_id": request_for(register.people[0]).pk,
        } | changed

    def test_a_lawful_seal_is_accepted(self, register):
        edition = Edition.objects.first()
        self.seal(edition, **self.values(register, edition))
        assert broken_links()[1] == []

    @pytest.mark.parametrize(
        ("changed", "rule"),
        [
            ({"sealed_for_id": 0}, "edition_is_sealed_on_a_confirmed_request"),
            ({"sealed_for_id": None}, "edition_is_never_changed"),
            ({"sealed_at": None}, "edition_is_sealed_on_a_confirmed_request"),
            ({"sha256": "0" * 64}, "edition_is_sealed_on_a_confirmed_request"),
            ({"published_at": "2020-01-01T00:00Z"}, "edition_is_sealed_on_a_confirmed_request"),
            ({"sealed_sha256": "0" * 64}, "edition_matches_its_hash"),
            ({"text": ""}, "edition_is_never_changed"),
        ],
    )
    def test_any_other_change_is_refused(self, register, changed, rule):
        edition = Edition.objects.first()
        with pytest.raises(IntegrityError) as refused:
            self.seal(edition, **self.values(register, edition, **changed))
        assert broken_rule(refused.value) == rule

    def test_a_request_that_is_done_seals_no_more(self, register):
        edition = Edition.objects.first()
        values = self.values(register, edition)
        request = type(request_for(register.people[1])).objects.get(pk=values["sealed_for_id"])
        erasure.erase(register.people[0].code, request.pk)
        with pytest.raises(IntegrityError):
            self.seal(
                Edition.objects.last(), **self.values(register, edition, sealed_for_id=request.pk)
            )


def test_an_edition_cut_or_changed_is_found(register):
    assert broken_links() == (3, [])
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE organizations_edition DISABLE TRIGGER USER")
        cursor.execute(
            "UPDATE organizations_edition SET text = replace(text, 'Lạng', 'Lang') WHERE number = 2"
        )
        cursor.execute("ALTER TABLE organizations_edition ENABLE TRIGGER USER")
    assert len(broken_links()[1]) == 1
    with pytest.raises(SystemExit):
        call_command("verify_editions", stderr=io.StringIO())


def test_an_objection_hides_the_name_in_public_and_keeps_it_at_the_desk(
    register, client, security_events
):
    person = register.people[0]

    call_command("hide_person", person.code, request=request_for(person, "objection").pk)
    assert [each["person"] for each in security_events("person_objection")] == [person.code]

    person.refresh_from_db()
    assert person.is_withheld
    assert Seat.objects.get(person=person).unit
    shown = seen_by_the_public(client, register.addresses)
    assert person.name not in shown
    assert not Edition.objects.filter(text__contains=person.name).exists()
    assert broken_links() == (3, [])


def test_every_way_to_a_person_is_known_to_the_erasure():
    """A table that names people from tomorrow on must say what is hidden in it."""
    known = {*erasure.BESIDE_THE_NAME, *erasure.BY_KEY_ALONE, PersonDetails}
    leading = {
        model
        for model in apps.get_models()
        if not hasattr(model, "pgh_tracked_model")
        for field in model._meta.concrete_fields
        if field.is_relation and field.related_model is Person
    }
    assert leading <= known, "say in publishing.erasure what these hold about a person"
    for model in erasure.BY_KEY_ALONE:
        texts = [
            field.name
            for field in model._meta.concrete_fields
            if isinstance(field, models.CharField | models.TextField)
            and not field.choices
            and field.name not in ("label", "percentage_wording", "code")
        ]
        assert texts == [], f"{model.__name__}: {texts}"


def test_twenty_people_are_erased_and_no_dump_holds_them(cloned_database, client):
    register = Register(20)
    register.publish()
    register.correct()
    names = [person.name for person in register.people]
    before = counts()

    for person in register.people:
        assert erasure.erase(person.code, request_for(person).pk).left == []

    dump = dumped(cloned_database)
    assert "Lạng Sơn" in dump
    hits = [name for name in names if name in dump]
    shown = seen_by_the_public(client, register.addresses)
    hits += [name for name in names if name in shown]
    assert hits == []
    assert broken_links() == (3, [])
    differing = {h.pgh_tracked_model: differing_rows(h.pgh_tracked_model) for h in histories()}
    assert {model: rows for model, rows in differing.items() if rows} == {}
    after = counts()
    assert after == {**before, "organizations.PrivacyRequest": 20}


def dumped(name: str) -> str:
    """The whole database as `pg_dump` writes it, or, without the program, row by row."""
    program = embedded.program_folder() / "pg_dump"
    settings = connection.settings_dict
    if not program.exists():
        return everything_kept()
    return subprocess.run(
        [
            program,
            "-h",
            settings["HOST"],
            "-p",
            str(settings["PORT"]),
            "-U",
            settings["USER"],
            name,
        ],
        check=True,
        capture_output=True,
        text=True,
    ).stdout


SPELLINGS = [
    ("H'Hen Niê", "bà H’HEN NIÊ phát biểu", "bà (đã ẩn) phát biểu"),
    ("H'Hen Niê", "của ‘H`Hen Niê’", "của ‘(đã ẩn)’"),
    ("Nguyễn Tuyết-Mai", "chị Nguyễn Tuyết Mai, đoàn viên", "chị (đã ẩn), đoàn viên"),
    ("Nguyễn Tuyết Mai", "nguyen_tuyet-mai.docx", "(đã ẩn).docx"),
    (
        "Nguyễn Thị Ước",
        unicodedata.normalize("NFD", "gặp Nguyễn Thị Ước hôm qua"),
        unicodedata.normalize("NFD", "gặp ") + "(đã ẩn)" + unicodedata.normalize("NFD", " hôm qua"),
    ),
    ("Tô An", "toàn tỉnh; Hồ Tô Anh", "toàn tỉnh; Hồ Tô Anh"),
]


@pytest.mark.parametrize(("name", "text", "left"), SPELLINGS)
def test_a_name_is_hidden_however_its_letters_are_written(name, text, left):
    assert traces.without(text, [name]) == left


def test_a_name_with_an_apostrophe_is_found_in_texts_and_in_files(register, settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)
    person = register.people[0]
    Person.objects.filter(pk=person.pk).update(name="H'Hen Niê Huyền")
    with acting(register.clerk):
        transitions.reopen(
            register.congress, register.approver, reason_class="supplement", note=NOTE
        )
        item = AgendaItem.objects.create(
            congress=register.congress, kind="report", wording="Bài nói của H’Hen Niê-Huyền"
        )
    paper = "".join(f"<w:t>{run}</w:t>" for run in ("H&apos;He", "n Niê ", "Huyền"))
    with zipfile.ZipFile(tmp_path / "bien-ban.docx", "w") as package:
        package.writestr("word/document.xml", paper)
    (tmp_path / "ghi-chu.txt").write_text(unicodedata.normalize("NFD", "H'Hen Niê Huyền vắng"))

    places = places_left(person, request_for(person))

    expected = {f"congresses_agendaitem:{item.pk}", "file:bien-ban.docx", "file:ghi-chu.txt"}
    assert set(places) >= expected


def test_a_name_after_a_line_break_of_a_document_is_found(register):
    person = register.people[0]
    with acting(register.clerk):
        Person.objects.filter(pk=register.people[1].pk).update(name="Người Khác")
    edition = Edition.objects.filter(record_kind="congress").latest("number")
    text = edition.text.replace('"slogan":""', f'"slogan":"Đổi mới\\n{person.name}"')
    assert text != edition.text
    with pgtrigger.ignore("organizations.Edition:append_only"):
        Edition.objects.filter(pk=edition.pk).update(text=text)

    assert f"organizations_edition:{edition.pk}" in [
        trace.place for trace in traces.find([person.name])
    ]


def test_a_name_in_the_note_of_a_withdrawal_is_hidden(register, client):
    person = register.people[0]
    transitions.withdraw(
        register.congress,
        register.approver,
        reason_class="data_protection",
        note=f"{person.name} yêu cầu",
    )
    edition = Edition.objects.filter(record_kind="congress").latest("number")
    address = f"/dai-hoi/{register.congress.code}/"
    assert person.name in client.get(address, follow=True).content.decode()

    outcome = erasure.erase(
        person.code, request_for(person).pk, also=[f"organizations_edition:{edition.pk}"]
    )

    assert outcome.left == []
    edition.refresh_from_db()
    assert (edition.text, edition.note) == ("", "(đã ẩn) yêu cầu")
    shown = client.get(address, follow=True)
    assert shown.status_code == 410
    assert person.name not in shown.content.decode()
    assert broken_links() == (4, [])
    assert person.name not in everything_kept()


def test_an_erasure_beside_an_approval_leaves_the_name_in_no_edition(cloned_database, monkeypatch):
    register = Register(2)
    register.publish()
    person, clerk = register.people[0], register.clerk
    transitions.reopen(register.congress, register.approver, reason_class="supplement", note=NOTE)
    with acting(clerk):
        type(register.congress).objects.filter(pk=register.congress.pk).update(place="Đồng Đăng")
    register.congress.refresh_from_db()
    transitions.submit(register.congress, clerk, accept="nguồn nêu như vậy")
    request = request_for(person)
    built, ended, told = threading.Event(), threading.Event(), []
    build = transitions.build

    def slowly(row):
        """The document is made; before it is published the erasure ends, or waits for a lock."""
        document = build(row)
        built.set()
        while not ended.wait(0.05):
            if somebody_waits_for_a_lock():
                told.append("waited")
                break
        return document

    monkeypatch.setattr(transitions, "build", slowly)

    def erase():
        assert built.wait(30)
        try:
            erasure.erase(person.code, request.pk)
        finally:
            ended.set()
            connections.close_all()

    eraser = threading.Thread(target=erase)
    eraser.start()
    assert transitions.approve(register.congress, register.approver).number == 2
    eraser.join(60)

    assert ended.is_set()
    assert PrivacyRequest.objects.get(pk=request.pk).state == "done"
    texts = Edition.objects.exclude(text="").values_list("text", flat=True)
    assert len(texts) >= 3
    assert not [text for text in texts if person.name in text or person.code in text]
    assert told == ["waited"]
