"""Hiding a person in what is published, and erasing him from everything that is kept.

Counts, places and chains stay whole: a seat stays filled, an award stays counted, an edition
keeps its first hash. What only a reader can judge, a name within a text, is listed for him.
"""

import contextlib
import dataclasses
import datetime
import json
from collections.abc import Collection, Iterator
from typing import Any

import pgtrigger
from django.contrib.auth import get_user_model
from django.core.management.color import no_style
from django.db import connection, models, transaction
from django.db.models import F, Q, Value
from django.db.models.functions import Concat
from django.utils import timezone
from django.utils.translation import gettext as _

from awards.models import Award
from congress_portal.foundation.audit import REDACTED, acting, history_of, redact
from congress_portal.foundation.publication import edition_hash
from congress_portal.publishing import erasure_log, meanwhile, rows, traces
from congress_portal.publishing.traces import Trace
from congress_portal.security_log import note
from congresses.models import Candidate, ClusterRole, Delegate, Guest, GuestTitle, Seat
from congresses.surroundings import codes_in
from organizations.enums import PrivacyRequestKind, PrivacyRequestState, PublicationGround
from organizations.models import (
    DetailsReading,
    Edition,
    Person,
    PersonDetails,
    PrivacyRequest,
    SearchWord,
)

# What stands beside a name and tells whose it is, with the way to the person.
BESIDE_THE_NAME: dict[type[models.Model], tuple[str, tuple[str, ...]]] = {
    Person: ("pk", ("name", "sort_name")),
    Seat: ("person", ("unit", "end_reason")),
    Award: ("person", ("recipient_name", "post", "unit", "reason", "note")),
    Delegate: ("person", ("unit",)),
    GuestTitle: ("guest__person", ("title",)),
    PrivacyRequest: ("person", ("wording", "answer", "extension_reason")),
}
# Rows that lead to a person and hold no text about him.
BY_KEY_ALONE: tuple[type[models.Model], ...] = (Guest, Candidate, ClusterRole, DetailsReading)
RESTRICTED = (
    "gender",
    "born_on",
    "ethnicity",
    "religion",
    "joined_party_on",
    "education",
    "qualification",
    "political_theory",
    "purpose",
)


class RequestError(Exception):
    """Why a request is not carried out; the message is for the privacy officer."""


@dataclasses.dataclass
class Outcome:
    """What was done, in numbers alone, and what is left for a person to decide."""

    editions: int = 0
    working_rows: int = 0
    history_rows: int = 0
    details: int = 0
    texts: int = 0
    left: list[Trace] = dataclasses.field(default_factory=list)

    def sentence(self) -> str:
        return _(
            "Sealed editions: %(editions)s; cleared: rows %(working)s, rows of the history "
            "%(history)s, restricted details %(details)s, texts %(texts)s."
        ) % {
            "editions": self.editions,
            "working": self.working_rows,
            "history": self.history_rows,
            "details": self.details,
            "texts": self.texts,
        }


@dataclasses.dataclass(frozen=True)
class Subject:
    """Whom it is about: the codes under which he is published, and every spelling held."""

    person: Person
    awards: frozenset[str]
    names: tuple[str, ...]

    @classmethod
    def of(cls, person: Person) -> "Subject":
        past = history_of(Award).objects.filter(person_id=person.pk)
        codes = {*past.values_list("code", flat=True)}
        codes |= {*Award.objects.filter(person=person).values_list("code", flat=True)}
        spellings = history_of(Person).objects.filter(pgh_obj_id=person.pk)
        names = {person.name, *spellings.values_list("name", flat=True)} - {REDACTED, ""}
        return cls(person, frozenset(codes), tuple(sorted(names)))

    @property
    def codes(self) -> list[str]:
        return [self.person.code, *sorted(self.awards)]


def hide(
    code: str, number: int, *, dry_run: bool = False, is_written_down: bool = False
) -> Outcome:
    """Take a person's name out of everything that is published, earlier editions included.

    `is_written_down` where the log of erasures has the request already.
    """
    kinds = (PrivacyRequestKind.OBJECTION, PrivacyRequestKind.CONSENT)
    with _on_request(code, number, kinds, dry_run) as (request, outcome):
        if request.state != PrivacyRequestState.DONE:
            subject = Subject.of(request.person)
            _withhold(request)
            _seal(subject, request, outcome, texts={})
            _close(request, outcome)
            _write_down(request, (), dry_run or is_written_down)
    return outcome


def erase(
    code: str,
    number: int,
    *,
    also: Collection[str] = (),
    dry_run: bool = False,
    is_written_down: bool = False,
) -> Outcome:
    """Take a person out of working tables, history, editions and whatever is made from them.

    `also` names texts, as the list of a dry run does (`table:id`), that hold the name and are
    to lose it; without it they are left and listed. `is_written_down` where the log of erasures
    has the request already.
    """
    with _on_request(code, number, (PrivacyRequestKind.ERASURE,), dry_run) as (request, outcome):
        if request.state != PrivacyRequestState.DONE:
            subject = Subject.of(request.person)
            reason = f"privacy request {request.pk}"
            found = traces.find(subject.names)
            if is_written_down:
                # A copy from before a text was written does not hold it.
                also = {trace.place for trace in found} & {*also}
            picked = _picked(found, also)
            _withhold(request)
            # What is written from here on stays in the history as it is in its table.
            _clear_history(subject, reason, outcome)
            _clear_working_rows(subject, outcome)
            _clear_details(subject, reason, outcome)
            outcome.texts = traces.clear(
                {trace for trace in picked if not trace.is_edition}, subject.names, reason
            )
            editions = {trace.row_id: subject.names for trace in picked if trace.is_edition}
            outcome.texts += len(editions)
            _seal(subject, request, outcome, editions)
            _close(request, outcome)
            outcome.left = traces.find(subject.names)
            _write_down(request, also, dry_run or is_written_down)
    return outcome


def _write_down(request: PrivacyRequest, also: Collection[str], is_needless: bool) -> None:
    if is_needless:
        return
    try:
        erasure_log.append(request, also)
    except OSError as error:
        raise RequestError(
            _(
                "Nothing was changed: the log of erasures could not be written (%(error)s). A "
                "backup put back could not be erased again."
            )
            % {"error": error}
        ) from error


def again(line: erasure_log.Line, *, dry_run: bool = False) -> Outcome | None:
    """Do to a copy that was put back what was done after it was made; None where that is done."""
    with transaction.atomic():
        meanwhile.nothing_else()
        person = Person.objects.filter(code=line.person).first()
        if person is None:
            return None
        request = PrivacyRequest.objects.filter(pk=line.request).first()
        if request is None:
            request = PrivacyRequest(
                pk=line.request,
                person=person,
                kind=line.kind,
                received_on=datetime.date.fromisoformat(line.received_on),
                received_by_id=line.verified_by,
            )
        if (request.person_id, request.kind) != (person.pk, line.kind):
            raise RequestError(
                _("Request %(number)s of this copy is another than that of the log.")
                % {"number": line.request}
            )
        if request.state == PrivacyRequestState.DONE:
            return None
        _confirm_as_before(request, line)
        if line.kind == PrivacyRequestKind.ERASURE:
            outcome = erase(
                line.person, line.request, also=line.also, dry_run=dry_run, is_written_down=True
            )
        else:
            outcome = hide(line.person, line.request, dry_run=dry_run, is_written_down=True)
        if dry_run:
            transaction.set_rollback(True)
    return outcome


def _confirm_as_before(request: PrivacyRequest, line: erasure_log.Line) -> None:
    """Bring a request to where it stood: the two officers answered for it then."""
    accounts = get_user_model()._default_manager
    for pk in (line.verified_by, line.confirmed_by):
        if not accounts.filter(pk=pk).exists():
            raise RequestError(
                _("The account %(account)s, which answered for request %(number)s, is not here.")
                % {"account": pk, "number": request.pk}
            )
    request.state = PrivacyRequestState.CONFIRMED
    request.verified_how = request.verified_how or _("as the log of erasures says")
    request.verified_on = datetime.date.fromisoformat(line.verified_on)
    request.verified_by_id, request.confirmed_by_id = line.verified_by, line.confirmed_by
    request.confirmed_at = timezone.now()
    request.save()
    with connection.cursor() as cursor:
        # A request that comes in after this one takes another number.
        for statement in connection.ops.sequence_reset_sql(no_style(), [PrivacyRequest]):
            cursor.execute(statement)


@contextlib.contextmanager
def _on_request(
    code: str, number: int, kinds: Collection[str], dry_run: bool
) -> Iterator[tuple[PrivacyRequest, Outcome]]:
    """The request, locked and found in order; everything within is done, or nothing."""
    outcome = Outcome()
    with transaction.atomic():
        meanwhile.nothing_else()
        request = find_request(code, number, kinds)
        _check_confirmed(request)
        with acting(request.confirmed_by, reason=f"privacy request {number}"):
            yield request, outcome
        if dry_run:
            transaction.set_rollback(True)
    if not dry_run:
        facts = dataclasses.asdict(outcome) | {"left": len(outcome.left)}
        note(f"person_{request.kind}", person=code, request_number=number, **facts)


def find_request(code: str, number: int, kinds: Collection[str]) -> PrivacyRequest:
    """The request about a person, locked; refused when it asks for something else."""
    found = PrivacyRequest.objects.select_for_update(of=("self",)).filter(pk=number)
    request = found.select_related("person", "verified_by", "confirmed_by").first()
    if request is None or request.person.code != code:
        raise RequestError(
            _("There is no request %(number)s about the person %(code)s.")
            % {"number": number, "code": code}
        )
    if request.kind not in kinds:
        raise RequestError(
            _("Request %(number)s asks for something else: %(kind)s.")
            % {"number": number, "kind": request.get_kind_display()}
        )
    return request


def _check_confirmed(request: PrivacyRequest) -> None:
    if request.state not in (PrivacyRequestState.CONFIRMED, PrivacyRequestState.DONE):
        raise RequestError(
            _(
                "Request %(number)s is “%(state)s”. One privacy officer verifies the identity, "
                "another confirms; then run this again."
            )
            % {"number": request.pk, "state": request.get_state_display()}
        )


def _picked(found: list[Trace], also: Collection[str]) -> set[Trace]:
    picked = {trace for trace in found if trace.place in also}
    if unknown := set(also) - {trace.place for trace in picked}:
        raise RequestError(
            _("The name does not stand in: %(places)s. Run with --dry-run to see where it does.")
            % {"places": ", ".join(sorted(unknown))}
        )
    if fixed := [trace.place for trace in picked if not trace.may_be_cleared]:
        raise RequestError(
            _("These are changed elsewhere, not here: %(places)s.")
            % {"places": ", ".join(sorted(fixed))}
        )
    return picked


def _withhold(request: PrivacyRequest) -> None:
    is_consent = Q(ground=PublicationGround.CONSENT)
    person = Person.objects.filter(pk=request.person_id)
    if request.kind == PrivacyRequestKind.CONSENT:
        person.filter(is_consent).update(ground=PublicationGround.NONE)
    person.update(is_withheld=True)


def _clear_working_rows(subject: Subject, outcome: Outcome) -> None:
    person = subject.person
    Person.objects.filter(pk=person.pk).update(
        name=REDACTED, sort_name="", ground=PublicationGround.NONE
    )
    outcome.working_rows += 1
    with _while_frozen(Award):
        # The same words for two recipients of one decision would be one award twice.
        outcome.working_rows += Award.objects.filter(person=person).update(
            recipient_name=Concat(Value(f"{REDACTED} "), F("code")),
            is_withheld=True,
            **dict.fromkeys(("post", "unit", "reason", "note"), ""),
        )
    for model, hidden in ((Seat, ""), (Delegate, ""), (GuestTitle, REDACTED)):
        way, columns = BESIDE_THE_NAME[model]
        with _while_frozen(model):
            filled = model._default_manager.filter(**{way: person})
            outcome.working_rows += filled.update(**dict.fromkeys(columns, hidden))


def _clear_details(subject: Subject, reason: str, outcome: Outcome) -> None:
    kept = history_of(PersonDetails).objects.filter(person_id=subject.person.pk)
    ids = {*kept.values_list("pgh_obj_id", flat=True)}
    outcome.details += PersonDetails.objects.filter(person=subject.person).delete()[0]
    outcome.history_rows += redact(PersonDetails, sorted(ids), list(RESTRICTED), reason)


def _clear_history(subject: Subject, reason: str, outcome: Outcome) -> None:
    pk = subject.person.pk
    guests = set(
        history_of(Guest).objects.filter(person_id=pk).values_list("pgh_obj_id", flat=True)
    )
    for model, (way, columns) in BESIDE_THE_NAME.items():
        past = history_of(model).objects.all()
        if way == "pk":
            past = past.filter(pgh_obj_id=pk)
        elif way == "guest__person":
            past = past.filter(guest_id__in=guests)
        else:
            past = past.filter(person_id=pk)
        ids = set(past.values_list("pgh_obj_id", flat=True))
        outcome.history_rows += redact(model, sorted(ids), list(columns), reason)


def _close(request: PrivacyRequest, outcome: Outcome) -> None:
    is_erasure = request.kind == PrivacyRequestKind.ERASURE
    done = _("Done as requested.")
    request.refresh_from_db()
    request.state = PrivacyRequestState.DONE
    request.outcome = outcome.sentence()
    request.answered_on = timezone.localdate()
    request.answered_by = request.confirmed_by
    request.answer = done if is_erasure else request.answer or done
    if is_erasure:
        request.wording = request.extension_reason = ""
        request.is_extended = False
    request.save()
    if is_erasure:
        others = PrivacyRequest.objects.filter(person=request.person).exclude(pk=request.pk)
        others.update(wording="", answer=done, extension_reason="", is_extended=False)


@contextlib.contextmanager
def _while_frozen(model: type[models.Model]) -> Iterator[None]:
    """Let rows of published records change: the law comes before the freezing of a record."""
    triggers: Any = getattr(model._meta, "triggers", ())
    frozen = [f"{model._meta.label}:{each.name}" for each in triggers if "frozen" in each.name]
    with pgtrigger.ignore(*frozen):
        yield


# Editions


def _seal(
    subject: Subject, request: PrivacyRequest, outcome: Outcome, texts: dict[int, tuple[str, ...]]
) -> None:
    """Hide the person in every edition, and make the published rows anew from the latest."""
    holding = Q(pk__in=texts)
    for code in subject.codes:
        holding |= Q(text__contains=f'"{code}"')
    sealed = set()
    for edition in Edition.objects.filter(holding).order_by("pk").iterator(chunk_size=50):
        names = texts.get(edition.pk, ())
        text = _without(subject, names, edition.text)
        public_note = traces.without(edition.note, names)
        if (text, public_note) == (edition.text, edition.note):
            continue
        Edition.objects.filter(pk=edition.pk).update(
            text=text,
            note=public_note,
            sealed_at=timezone.now(),
            sealed_sha256=edition_hash(text, edition.previous_sha256),
            sealed_for_id=request.pk,
        )
        outcome.editions += 1
        sealed.add((edition.record_kind, edition.record_code))
    for record in sorted(sealed):
        rows.renew(*record)
    SearchWord.refresh()


def _without(subject: Subject, names: Collection[str], text: str) -> str:
    """The text of an edition without the person; that of a withdrawal is empty and stays so."""
    if not text:
        return ""
    document = hidden_in(json.loads(text), subject, names)
    return json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def hidden_in(value: Any, subject: Subject, names: Collection[str] = ()) -> Any:
    """A document, as JSON has it, without the person: of any schema, so that old ones do too."""
    match value:
        case list():
            return [hidden_in(each, subject, names) for each in value]
        case str():
            return traces.without(value, names)
        case {"is_withheld": False, "code": subject.person.code, "name": _name}:
            return {**value, "code": "", "name": "", "is_withheld": True}
        case dict():
            left = {key: hidden_in(each, subject, names) for key, each in value.items()}
            return left | _beside(value, subject)
    return value


def _beside(value: dict[str, Any], subject: Subject) -> dict[str, Any]:
    """What goes with the name: posts and unit of a seat or guest, the line of an award."""
    named = value.get("person")
    if isinstance(named, dict) and named.get("code") == subject.person.code:
        return {key: empty for key, empty in (("unit", ""), ("titles", [])) if key in value}
    is_award = "recipient_name" in value and (
        value["code"] in subject.awards or value["recipient_code"] == subject.person.code
    )
    if not is_award:
        return {}
    cleared = ("recipient_name", "recipient_code", "post", "unit", "reason", "note")
    return {**dict.fromkeys(cleared, ""), "is_withheld": True}


def without_the_withheld(text: str, withheld_awards: Collection[str]) -> str:
    """The text of an edition without whom a law or a person withholds since it was approved."""
    people = Person.objects.filter(code__in=codes_in(text))
    subjects = [Subject.of(person) for person in people if not person.is_public]
    subjects += [Subject(Person(), frozenset(withheld_awards), ())] if withheld_awards else []
    for subject in subjects:
        text = _without(subject, (), text)
    return text
