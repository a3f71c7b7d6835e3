"""The steps of a record's review: submit, send back, approve, reopen, drop, withdraw, reinstate.

One function for each step, whatever the entrance; each locks the record, is atomic, and is
attributed to its user. The database enforces the same rules again (four eyes, legal steps,
frozen content), so that no other way of writing can skip one.
"""

from collections.abc import Mapping
from contextlib import contextmanager

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from awards.models import AwardDecision
from congress_portal import security_log
from congress_portal.foundation.audit import acting
from congress_portal.foundation.integrity import sentence
from congress_portal.foundation.publication import (
    EditionKind,
    ReasonClass,
    Reviewed,
    ReviewState,
    canonical_text,
    edition_hash,
    read_document,
    record_kind,
)
from congresses.models import Congress, SectionRemark
from organizations.models.records import Editing
from organizations.published import Edition

from . import borrowing, checking, entries, erasure, meanwhile, queue, rows
from .builders import build

SHORTEST_NOTE = 10


class TransitionError(Exception):
    """The record cannot take this step; the message is for the user."""


def submit(
    record: Reviewed, user, *, reason_class: str = "", note: str = "", accept: str = ""
) -> None:
    """Hand the record in for approval; its content is frozen from here on.

    Errors of the rules block it. Warnings are let stand for the reason `accept`, which is kept
    with each of them.
    """
    with _locked(record, user) as row:
        if not ReviewState(row.state).is_open:
            raise TransitionError(_("Only a draft or a returned record can be submitted."))
        _check_remarks(row)
        was_returned = row.state == ReviewState.RETURNED
        _check_rules(row, user, accept.strip())
        if row.edition_count:
            row.reason_class = reason_class or row.reason_class
            row.reason_note = note.strip() or row.reason_note
            _check_reason(row.reason_class, row.reason_note)
        row.state = ReviewState.SUBMITTED
        row.submitted_by, row.submitted_at = user, timezone.now()
        row.decided_by, row.decided_at, row.return_comment = None, None, ""
        row.save()
        entries.note(row, user)
        queue.enter(row, was_returned=was_returned)


def send_back(
    record: Reviewed, user, *, comment: str = "", remarks: Mapping[int, str] | None = None
) -> None:
    """Return a submitted record to its clerk, saying why: as a whole, at sections, or both."""
    comment = comment.strip()
    written = {section: text.strip() for section, text in (remarks or {}).items() if text.strip()}
    for text in filter(None, [comment, *written.values()]) if comment or written else [""]:
        if len(text) < SHORTEST_NOTE:
            raise TransitionError(
                _("Say in at least ten characters what the clerk should change: “%(typed)s”.")
                % {"typed": text}
            )
    with _locked(record, user) as row:
        if row.state != ReviewState.SUBMITTED:
            raise TransitionError(_("Only a submitted record can be sent back."))
        _check_claim(row, user)
        for section, text in sorted(written.items()):
            SectionRemark.objects.create(congress=row, section=section, text=text, written_by=user)
        row.state = ReviewState.RETURNED
        row.decided_by, row.decided_at = user, timezone.now()
        row.return_comment = comment
        row.save()
        queue.leave(row)


def approve(record: Reviewed, user) -> Edition:
    """Publish a submitted record: its next edition, and the published rows that go with it."""
    with _locked(record, user) as row:
        if row.state != ReviewState.SUBMITTED:
            raise TransitionError(_("Only a submitted record can be approved."))
        _check_claim(row, user)
        with borrowing.noting_lent_rows() as lent:
            document = build(row)
        borrowing.note_editors(row, lent)
        _check_other_eyes(row, user)
        text = canonical_text(document)
        if not queue.is_as_submitted(row, text):
            raise TransitionError(
                _(
                    "Since this record was submitted, something that it names was changed "
                    "elsewhere: a person, a source, a document, the name of a body. Send it "
                    "back, so that the clerk looks at it and submits it again."
                )
            )
        last = _last_edition(row)
        if last and last.text == text:
            raise TransitionError(
                _("Nothing in the record differs from its last edition. Send it back instead.")
            )
        edition = _publish(
            row,
            EditionKind.CORRECT if last else EditionKind.PUBLISH,
            text,
            last,
            submitted_by_id=row.submitted_by_id,
            approved_by_id=user.pk,
            reason_class=row.reason_class if last else "",
            note=row.reason_note if last else "",
        )
        row.state = ReviewState.PUBLISHED
        row.decided_by, row.decided_at = user, timezone.now()
        row.edition_count = edition.number
        row.reason_class = row.reason_note = ""
        row.save()
        rows.replace(edition, document)
        queue.leave(row)
    return edition


def reopen(record: Reviewed, user, *, reason_class: str, note: str) -> None:
    """Open a published record for a correction; the public goes on reading the last edition."""
    _check_reason(reason_class, note)
    with _locked(record, user) as row:
        if row.state != ReviewState.PUBLISHED:
            raise TransitionError(_("Only a published record can be opened for a correction."))
        row.state = ReviewState.DRAFT
        row.reason_class, row.reason_note = reason_class, note.strip()
        row.save()


def drop(record: Reviewed, user) -> None:
    """Close a correction that changes nothing; the public goes on reading the last edition."""
    with _locked(record, user) as row:
        if not ReviewState(row.state).is_open or not row.edition_count:
            raise TransitionError(_("Only an open correction can be dropped."))
        if not changes_nothing(row):
            raise TransitionError(
                _(
                    "The record differs from its last edition. Take the changes back first, or "
                    "submit the correction."
                )
            )
        last = Edition.objects.of(record_kind(row), row.code).latest("number")
        if isinstance(row, Congress):
            row.remarks.filter(settled_at=None).update(settled_by=user, settled_at=timezone.now())
        _forget_submission(row, last)
        row.state = ReviewState.PUBLISHED
        row.decided_by_id, row.decided_at = last.approved_by_id, last.published_at
        row.reason_class = row.reason_note = row.return_comment = ""
        row.save()


def changes_nothing(record: Reviewed) -> bool:
    """Whether the record, as it stands, would be published with the text of its last edition."""
    last = _last_edition(record)
    return last is not None and last.text == canonical_text(build(record))


def withdraw(record: Reviewed, user, *, reason_class: str, note: str) -> Edition:
    """Take a record out of the public: an edition without a document, shown with its note.

    A correction that is under way stops for no withdrawal: it goes on when the record is
    published again.
    """
    _check_reason(reason_class, note)
    with _locked(record, user) as row:
        if not row.edition_count or row.state == ReviewState.WITHDRAWN:
            raise TransitionError(_("Only a record that the public reads can be withdrawn."))
        _check_other_eyes(row, user)
        last = Edition.objects.of(record_kind(row), row.code).latest("number")
        _forget_submission(row, last)
        _check_other_eyes(row, user)
        edition = _publish(
            row,
            EditionKind.WITHDRAW,
            "",
            last,
            submitted_by_id=row.submitted_by_id,
            approved_by_id=user.pk,
            reason_class=reason_class,
            note=note.strip(),
        )
        row.state = ReviewState.WITHDRAWN
        row.decided_by, row.decided_at = user, timezone.now()
        row.edition_count = edition.number
        row.save()
        rows.remove(edition.record_kind, edition.record_code)
        queue.leave(row)
        named = f"{edition.record_kind} {edition.record_code}"
        transaction.on_commit(lambda: security_log.note("withdrawn", user=user, record=named))
    return edition


def reinstate(record: Reviewed, user, *, reason_class: str, note: str) -> Edition:
    """Publish again what was withdrawn, by another person than the one who withdrew it.

    A record that was withdrawn under correction is a draft of that correction again.
    """
    _check_reason(reason_class, note)
    with _locked(record, user) as row:
        if row.state != ReviewState.WITHDRAWN:
            raise TransitionError(_("Only a withdrawn record can be published again."))
        _check_other_eyes(row, user)
        last = _last_edition(row)
        before = Edition.objects.of(record_kind(row), row.code).exclude(text="").latest("number")
        text = erasure.without_the_withheld(before.text, _withheld_awards(row))
        edition = _publish(
            row,
            EditionKind.REINSTATE,
            text,
            last,
            submitted_by_id=row.submitted_by_id,
            approved_by_id=user.pk,
            reason_class=reason_class,
            note=note.strip(),
        )
        row.state = ReviewState.DRAFT if row.reason_class else ReviewState.PUBLISHED
        row.decided_by, row.decided_at = user, timezone.now()
        row.edition_count = edition.number
        row.save()
        rows.replace(edition, read_document(rows.DOCUMENTS[record_kind(row)], text))
    return edition


def _withheld_awards(row: Reviewed) -> frozenset[str]:
    awards = build(row).awards if isinstance(row, AwardDecision) else ()
    return frozenset(award.code for award in awards if award.is_withheld)


@contextmanager
def _locked(record: Reviewed, user):
    """The record's row, locked; `record` itself shows the new state afterwards."""
    try:
        with acting(user), transaction.atomic():
            meanwhile.no_erasure()
            row = type(record)._default_manager.select_for_update(of=("self",)).get(pk=record.pk)
            yield row
    except IntegrityError as error:
        raise TransitionError(sentence(error)) from error
    record.refresh_from_db()


def _check_reason(reason_class: str, note: str) -> None:
    if reason_class not in ReasonClass.values:
        raise TransitionError(_("Choose the reason for the correction."))
    if len(note.strip()) < SHORTEST_NOTE:
        raise TransitionError(
            _(
                "Write a note of at least ten characters that tells readers what changed: "
                "“%(typed)s”."
            )
            % {"typed": note.strip()}
        )


def own_hand(record: Reviewed, user) -> str:
    """Why this user may not decide on a record, or an empty string."""
    if record.submitted_by_id == user.pk:
        return str(_("You submitted this record. Another person must decide on it."))
    if record.state == ReviewState.WITHDRAWN and record.decided_by_id == user.pk:
        return str(_("Another person than the one who withdrew the record must publish it again."))
    edited = Editing.objects.filter(
        record_kind=record_kind(record), record_id=record.pk, user=user.pk
    )
    if edited.exists():
        return str(
            _(
                "You edited this record, or something that it names, since its last edition. "
                "Another person must decide on it."
            )
        )
    return ""


def _check_other_eyes(row: Reviewed, user) -> None:
    if own := own_hand(row, user):
        raise TransitionError(own)


def _forget_submission(row: Reviewed, last: Edition) -> None:
    """Name again who submitted the last edition: the correction handed in since goes nowhere."""
    row.submitted_by_id = last.submitted_by_id
    row.submitted_at = min(row.submitted_at or last.published_at, last.published_at)


def _check_claim(row: Reviewed, user) -> None:
    """Two approvers never decide on one record: the one who looks at it is asked first."""
    other = queue.claimed_by_another(row, user)
    if other is not None:
        name = f"{other.last_name} {other.first_name}".strip() or other.get_username()
        raise TransitionError(
            _("%(name)s is looking at this record now. Take another one, or ask for this one.")
            % {"name": name}
        )


def _check_remarks(row: Reviewed) -> None:
    if not isinstance(row, Congress):
        return
    sections = row.remarks.filter(settled_at=None).values_list("section", flat=True)
    if waiting := sorted(set(sections)):
        raise TransitionError(
            _(
                "The approver's remark still stands at section %(sections)s. Change the section "
                "or answer the remark there, then submit."
            )
            % {"sections": ", ".join(map(str, waiting))}
        )


def _check_rules(row: Reviewed, user, accept: str) -> None:
    found = checking.check(row)
    if errors := checking.errors(found):
        raise TransitionError(" ".join(finding.sentence for finding in errors))
    if warnings := checking.unaccepted(row, found):
        if not accept:
            raise TransitionError(
                _("Correct these or say why they stand: %(warnings)s")
                % {"warnings": " ".join(finding.sentence for finding in warnings)}
            )
        checking.accept(row, warnings, user, accept)


def _last_edition(row: Reviewed) -> Edition | None:
    return Edition.objects.of(record_kind(row), row.code).order_by("-number").first()


def _publish(
    row: Reviewed, kind: EditionKind, text: str, last: Edition | None, **evidence
) -> Edition:
    previous = last.sha256 if last else ""
    return Edition.objects.create(
        record_kind=record_kind(row),
        record_id=row.pk,
        record_code=row.code,
        number=last.number + 1 if last else 1,
        kind=kind,
        text=text,
        previous_sha256=previous,
        sha256=edition_hash(text, previous),
        published_at=timezone.now(),
        **evidence,
    )
