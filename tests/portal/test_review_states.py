"""Every step of the review in every state, by everybody, through every entrance.

What may be is written down here by hand, away from the code that decides it. The suite tries a
sample; scripts/drills/review_states tries every cell on three kinds of record.
"""

import itertools
import os
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import lxml.html
import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from congress_portal.foundation.audit import acting
from congress_portal.publishing import transitions
from congress_portal.publishing.transitions import TransitionError
from congress_portal.review_steps import version_of
from organizations.enums import Role
from organizations.models.records import Editing
from organizations.published import Edition
from tests.awards.factories import AwardFactory
from tests.congresses.factories import CongressFactory
from tests.history.pages import posted_by
from tests.organizations.factories import (
    ClerkRoleFactory,
    OrganizationFactory,
    SourceFactory,
    UserFactory,
)

IS_WHOLE = os.environ.get("PORTAL_WHOLE_MATRIX") == "1"
STRIDE, LEAST_CELLS = (1, 2_500) if IS_WHOLE else (11, 80)

STATES = (
    *("draft", "submitted", "returned", "published", "withdrawn"),
    # A correction as it was opened, then edited, handed in, sent back, and withdrawn meanwhile.
    *("opened", "correction", "handed in", "handed back", "gone"),
)
# The column of a situation, and all its words for it.
COLUMN = {"opened": "draft", "correction": "draft", "handed in": "submitted"}
COLUMN |= {"handed back": "returned", "gone": "withdrawn"}
STEPS = {
    "gui-duyet": transitions.submit,
    "phe-duyet": transitions.approve,
    "tra-lai": transitions.send_back,
    "dinh-chinh": transitions.reopen,
    "bo-dinh-chinh": transitions.drop,
    "rut": transitions.withdraw,
    "cong-bo-lai": transitions.reinstate,
}
REASON = {"reason_class": "entry_error", "note": "Sửa số đại biểu theo biên bản"}
# What each operation is told besides, and its form as well.
TOLD: dict[str, dict[str, str]] = {
    "gui-duyet": {**REASON, "accept": "nguồn nêu như vậy"},
    "phe-duyet": {},
    "tra-lai": {"comment": "Thiếu số phiếu thu về"},
    "dinh-chinh": REASON,
    "bo-dinh-chinh": {},
    "rut": REASON,
    "cong-bo-lai": REASON,
}
# The author is clerk and approver and submitted the record; so is the editor, who changed it
# since its last edition; the decider sent back, approved or withdrew it.
HANDS = ("author", "editor", "decider")
PEOPLE = (*Role.values, *HANDS, "clerk and approver of a sibling", "nobody")

MAY: dict[tuple[str, str], set[str]] = {
    ("draft", "gui-duyet"): {"clerk", "author", "editor"},
    ("returned", "gui-duyet"): {"clerk", "author", "editor"},
    ("opened", "gui-duyet"): {"clerk", "author", "editor"},
    ("correction", "gui-duyet"): {"clerk", "author", "editor"},
    ("handed back", "gui-duyet"): {"clerk", "author", "editor"},
    ("submitted", "phe-duyet"): {"approver", "decider"},
    ("submitted", "tra-lai"): {"approver", "decider", "author", "editor"},
    ("handed in", "phe-duyet"): {"approver", "decider"},
    ("handed in", "tra-lai"): {"approver", "decider", "author", "editor"},
    ("published", "dinh-chinh"): {"clerk", "approver", *HANDS},
    ("published", "rut"): {"approver", "privacy", "editor", "decider"},
    ("opened", "bo-dinh-chinh"): {"clerk", "approver", *HANDS},
    ("opened", "rut"): {"approver", "privacy", "editor", "decider"},
    ("correction", "rut"): {"approver", "privacy", "decider"},
    ("handed in", "rut"): {"approver", "privacy", "decider"},
    ("handed back", "rut"): {"approver", "privacy", "decider"},
    ("withdrawn", "cong-bo-lai"): {"approver", "editor"},
    ("gone", "cong-bo-lai"): {"approver"},
    ("draft", "change"): {"clerk", "author", "editor"},
    ("returned", "change"): {"clerk", "author", "editor"},
    ("opened", "change"): {"clerk", "author", "editor"},
    ("correction", "change"): {"clerk", "author", "editor"},
    ("handed back", "change"): {"clerk", "author", "editor"},
    ("draft", "delete"): {"clerk", "author", "editor"},
    ("returned", "delete"): {"clerk", "author", "editor"},
}
# The operations know no roles: the desk has asked for them. They know whose hand it is.
NOT_BY = {
    "phe-duyet": {"author", "editor"},
    "rut": {"author"},
    "cong-bo-lai": {"author", "decider"},
}
IN_STATES = {
    "gui-duyet": {"draft", "returned", "opened", "correction", "handed back"},
    "phe-duyet": {"submitted", "handed in"},
    "tra-lai": {"submitted", "handed in"},
    "dinh-chinh": {"published"},
    "bo-dinh-chinh": {"opened"},
    "rut": {"published", "opened", "correction", "handed in", "handed back"},
    "cong-bo-lai": {"withdrawn", "gone"},
}
# What else the editor may not: his change is not published yet.
NOT_BY_EDITOR = {
    *((state, "rut") for state in ("correction", "handed in", "handed back")),
    ("gone", "cong-bo-lai"),
}
# By plain SQL, whoever is named: from which state into which.
LEGAL = {
    ("draft", "submitted"),
    ("returned", "submitted"),
    ("submitted", "returned"),
    ("submitted", "published"),
    ("published", "draft"),
    ("published", "withdrawn"),
    *(("withdrawn", state) for state in ("draft", "published")),
    *(("gone", state) for state in ("draft", "published")),
    *(
        (state, wanted)
        for state in ("opened", "correction", "handed back")
        for wanted in ("submitted", "published", "withdrawn")
    ),
    *(("handed in", state) for state in ("returned", "published", "withdrawn")),
}
KINDS = ("decision", "congress", "organization") if IS_WHOLE else ("decision",)


def make_decision(body: Any) -> Any:
    return AwardFactory(decision__deciding_organization=body).decision


def make_congress(body: Any) -> Any:
    return CongressFactory(organization=body, kept_by=body, source=SourceFactory(kept_by=body))


def make_organization(body: Any) -> Any:
    return OrganizationFactory(parent=body)


@dataclass(frozen=True)
class Kind:
    """A kind of record: how one is made, its place at the desk, a column of its content."""

    make: Callable[[Any], Any]
    slug: str
    column: str


KNOWN = {
    "decision": Kind(make_decision, "khen-thuong", "signer"),
    "congress": Kind(make_congress, "dai-hoi", "place"),
    "organization": Kind(make_organization, "to-chuc", "disambiguator"),
}


@dataclass
class Scene:
    """A record of one kind in every state, and everybody who might do something about it."""

    kind: Kind
    people: dict[str, Any] = field(default_factory=dict)
    clients: dict[str, Client] = field(default_factory=dict)
    records: dict[str, Any] = field(default_factory=dict)


def furnished(name: str) -> Scene:
    scene = Scene(KNOWN[name])
    superior = OrganizationFactory()
    body = OrganizationFactory(parent=superior)
    for person in PEOPLE:
        scene.people[person] = user = UserFactory()
        both = (Role.CLERK, Role.APPROVER)
        if person in Role.values:
            ClerkRoleFactory(user=user, organization=body, role=person)
        elif person in HANDS or "sibling" in person:
            home = OrganizationFactory(parent=superior) if "sibling" in person else body
            roles = both if person != "decider" else (Role.APPROVER,)
            for role in roles:
                ClerkRoleFactory(user=user, organization=home, role=role)
        scene.clients[person] = Client(raise_request_exception=False)
        scene.clients[person].force_login(user)
    for state in STATES:
        with acting(scene.people["author"]):
            record = scene.kind.make(body)
        scene.records[state] = in_state(scene, record, state)
    return scene


WAYS = {
    "draft": (),
    "submitted": ("gui-duyet",),
    "returned": ("gui-duyet", "tra-lai"),
    "published": ("gui-duyet", "phe-duyet"),
    "withdrawn": ("gui-duyet", "phe-duyet", "rut"),
    "opened": ("gui-duyet", "phe-duyet", "dinh-chinh"),
    "correction": ("gui-duyet", "phe-duyet", "dinh-chinh", "edit"),
    "handed in": ("gui-duyet", "phe-duyet", "dinh-chinh", "edit", "gui-duyet"),
    "handed back": ("gui-duyet", "phe-duyet", "dinh-chinh", "edit", "gui-duyet", "tra-lai"),
    "gone": ("gui-duyet", "phe-duyet", "dinh-chinh", "edit", "rut"),
}


def in_state(scene: Scene, record: Any, state: str) -> Any:
    edited(scene, record)
    for step in WAYS[state]:
        if step == "edit":
            edited(scene, record)
            continue
        hand = "author" if step == "gui-duyet" else "decider"
        run(step, record, scene.people[hand])
    record.refresh_from_db()
    return record


def edited(scene: Scene, record: Any) -> None:
    with acting(scene.people["editor"]):
        rows = type(record)._default_manager.filter(pk=record.pk)
        rows.update(**{scene.kind.column: f"thử {timezone.now():%f}"})
    record.refresh_from_db()
    assert Editing.objects.filter(record_id=record.pk, user=scene.people["editor"]).exists()


def run(step: str, record: Any, user: Any) -> None:
    STEPS[step](record, user, **TOLD[step])


def state_now(record: Any) -> tuple[Any, ...]:
    """What a step, a change or a deletion leaves different."""
    found = type(record)._default_manager.filter(pk=record.pk)
    row = found.values_list("state", "version", "edition_count").first()
    return row, Edition.objects.filter(record_code=record.code).count()


# The entrances: each tries one cell and says whether anything came of it.


def by_form(scene: Scene, person: str, state: str, step: str) -> bool:
    """The form of the step, posted whether it was offered or not."""
    record = scene.records[state]
    typed = {f"{step}-{name}": value for name, value in TOLD[step].items()}
    return posted(scene, person, record, address(scene, record, step), typed)


def by_json(scene: Scene, person: str, state: str, step: str) -> bool:
    record = scene.records[state]
    body = {"version": version_of(record), **TOLD[step]}
    before = state_now(record)
    answer = scene.clients[person].post(
        address(scene, record, step), body, content_type="application/json"
    )
    assert answer.status_code < 500
    return state_now(record) != before


def posted(scene: Scene, person: str, record: Any, place: str, typed: dict[str, Any]) -> bool:
    before = state_now(record)
    answer = scene.clients[person].post(place, {"version": version_of(record), **typed})
    assert answer.status_code < 500, (person, place, answer.status_code)
    return state_now(record) != before


def address(scene: Scene, record: Any, step: str = "") -> str:
    if step:
        return reverse("admin:record_step", args=[scene.kind.slug, record.code, step])
    return reverse("admin:record", args=[scene.kind.slug, record.code])


def by_offer(scene: Scene, person: str, state: str, step: str) -> bool:
    """Whether the page of the record offers the step."""
    record = scene.records[state]
    answer = scene.clients[person].get(address(scene, record))
    assert answer.status_code < 500
    page = lxml.html.fromstring(answer.content.decode() or "<p>")
    places = [form.action or "" for form in page.forms] if answer.status_code == 200 else []
    return any(place.endswith(f"/{step}/") for place in places)


def by_content(scene: Scene, person: str, state: str, action: str) -> bool:
    """The form of the record itself: changed, or deleted."""
    record = scene.records[state]
    name = f"{record._meta.app_label}_{record._meta.model_name}_{action}"
    place = reverse(f"admin:{name}", args=[record.pk])
    if action == "delete":
        page = scene.clients[person].get(place)
        typed = (posted_by(page) if page.status_code == 200 else {}) | {"post": "yes"}
    else:
        typed = shown(scene, person, place) or shown(scene, "clerk", place)
        # On the sheet of a congress the name of a field begins with that of its form.
        column = scene.kind.column
        names = [name for name in typed if name.rpartition("-")[2] == column] or [column]
        typed = {**typed, names[0]: "Người khác", "_save": "1"}
    return posted(scene, person, record, place, typed)


def shown(scene: Scene, person: str, place: str) -> dict[str, Any]:
    answer = scene.clients[person].get(place)
    if answer.status_code != 200 or b'name="_save"' not in answer.content:
        return {}
    return posted_by(answer)


def by_operation(scene: Scene, person: str, state: str, step: str) -> bool:
    record = type(scene.records[state])._default_manager.get(pk=scene.records[state].pk)
    before = state_now(record)
    try:
        run(step, record, scene.people[person])
    except TransitionError:
        return False
    return state_now(record) != before


def by_sql(scene: Scene, person: str, state: str, wanted: str) -> bool:
    """The state written past the portal, with all the evidence that the new state asks for."""
    record = scene.records[state]
    columns: dict[str, Any] = {"state": wanted, "reason_class": "entry_error"}
    columns["reason_note"] = REASON["note"]
    if wanted == "submitted":
        columns |= {"submitted_by_id": scene.people[person].pk, "submitted_at": timezone.now()}
        columns |= {"decided_by_id": None, "decided_at": None}
    elif wanted != "draft":
        columns |= {"decided_by_id": scene.people[person].pk, "decided_at": timezone.now()}
    if wanted == "returned":
        columns["return_comment"] = "Thiếu số phiếu thu về"
    assigned = ", ".join(f"{column} = %s" for column in columns)
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(
                f"UPDATE {record._meta.db_table} SET {assigned} WHERE id = %s",
                [*columns.values(), record.pk],
            )
            assert cursor.rowcount == 1
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    except IntegrityError:
        return False
    return True


Cell = tuple[str, Callable[[Scene, str, str, str], bool], str, str, str, bool]


def cells() -> Iterator[Cell]:
    """Entrance, person, state, action, and what must come of it."""
    for state, step, person in itertools.product(STATES, STEPS, PEOPLE):
        may = person in MAY.get((state, step), ())
        yield "form", by_form, person, state, step, may
        yield "page", by_offer, person, state, step, may
        # The desk answers forms alone.
        yield "json", by_json, person, state, step, False
    for state, action, person in itertools.product(STATES, ("change", "delete"), PEOPLE):
        yield "content", by_content, person, state, action, person in MAY.get((state, action), ())
    for state, step, person in itertools.product(STATES, STEPS, ("approver", *HANDS)):
        may = state in IN_STATES[step] and person not in NOT_BY.get(step, ())
        may = may and not (person == "editor" and (state, step) in NOT_BY_EDITOR)
        yield "operation", by_operation, person, state, step, may
    for state, wanted, person in itertools.product(STATES, STATES[:5], ("approver", *HANDS)):
        if wanted != COLUMN.get(state, state):
            yield "sql", by_sql, person, state, wanted, sql_takes(state, wanted, person)


def sql_takes(state: str, wanted: str, person: str) -> bool:
    is_approval = wanted == "published" and COLUMN.get(state, state) == "submitted"
    if is_approval and person in ("author", "editor"):
        return False
    # Of what is decided, nobody may have submitted it himself.
    if wanted in ("returned", "withdrawn", "published") and person == "author":
        return wanted == "returned" and (state, wanted) in LEGAL
    return (state, wanted) in LEGAL


@pytest.mark.django_db
@pytest.mark.parametrize("name", KINDS)
def test_no_state_takes_a_step_from_anybody_but_those_written_down(name):
    scene = furnished(name)
    tried, done, wrong = Counter(), Counter(), []
    for place, (entrance, attempt, person, state, action, may) in enumerate(cells()):
        # What is allowed is tried always: refusing everything would pass for the rest.
        if place % STRIDE and not (may and entrance != "sql"):
            continue
        with transaction.atomic():
            came = attempt(scene, person, state, action)
            transaction.set_rollback(True)
        scene.records[state].refresh_from_db()
        tried[entrance] += 1
        done[entrance] += came
        if came != may:
            word = "was taken" if came else "was refused"
            wrong.append(f"{entrance}: {action} of {state} by {person} {word}")
    print(f"{name}: {tried.total()} cells {dict(tried)}, {dict(done)} taken; {len(wrong)} wrong")
    assert not wrong, "\n".join(wrong[:60])
    assert tried.total() >= LEAST_CELLS / len(KINDS)
    assert done["form"]
    assert done["operation"]
