"""Publishing a record: its review state, its editions, and the text an edition freezes.

An edition holds one document as canonical JSON *text*: keys sorted, no spaces, decimals as
strings, NFC. The same value gives the same text, and so the same SHA-256, on any machine.
Each edition names the hash of the one before; cutting or changing one is found by walking on.
"""

import dataclasses
import datetime
import enum
import functools
import hashlib
import json
import secrets
import types
import typing
import unicodedata
from collections.abc import Iterator
from decimal import Decimal

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.checks import Check
from congress_portal.foundation.dates import PartialDate
from congress_portal.foundation.figures import Figure
from congress_portal.foundation.integrity import keeper_stays, note_editor, raising

Document = typing.TypeVar("Document")

# No vowels, so that no code spells a word; none of 0 O 1 I l, which are misread on paper.
CODE_LETTERS = "bcdfghjkmnpqrstvwxz23456789"
CODES_AT_ONCE = 500


def new_code() -> str:
    """A public code of eight letters; it says nothing about the record and never changes."""
    number, letters = secrets.randbelow(len(CODE_LETTERS) ** 8), ""
    for _place in range(8):
        number, letter = divmod(number, len(CODE_LETTERS))
        letters += CODE_LETTERS[letter]
    return letters


def free_codes(model: type[models.Model]) -> Iterator[str]:
    """Codes for many rows at once, none of them in the table: among a million two may meet."""
    given: set[str] = set()
    while True:
        drawn = {new_code() for _code in range(CODES_AT_ONCE)} - given
        drawn.difference_update(
            model._default_manager.filter(code__in=drawn).values_list("code", flat=True)
        )
        given |= drawn
        yield from drawn


def record_kind(record: models.Model | type[models.Model]) -> str:
    """How editions and the queue name the table of a record."""
    return str(record._meta.model_name)


class ReviewState(models.TextChoices):
    DRAFT = "draft", _("draft")
    SUBMITTED = "submitted", _("submitted")
    RETURNED = "returned", _("returned")
    PUBLISHED = "published", _("published")
    WITHDRAWN = "withdrawn", _("withdrawn")

    @property
    def is_open(self) -> bool:
        """Whether the record's content may be changed."""
        return self in (ReviewState.DRAFT, ReviewState.RETURNED)


LEGAL_TRANSITIONS = (
    (ReviewState.DRAFT, ReviewState.SUBMITTED),
    (ReviewState.RETURNED, ReviewState.SUBMITTED),
    (ReviewState.SUBMITTED, ReviewState.RETURNED),
    (ReviewState.SUBMITTED, ReviewState.PUBLISHED),
    (ReviewState.PUBLISHED, ReviewState.DRAFT),
    (ReviewState.PUBLISHED, ReviewState.WITHDRAWN),
    (ReviewState.WITHDRAWN, ReviewState.PUBLISHED),
    (ReviewState.WITHDRAWN, ReviewState.DRAFT),
)
# Of a record that has an edition: what the public reads is withdrawn, or its correction dropped.
LEGAL_UNDER_CORRECTION = (
    (ReviewState.DRAFT, ReviewState.WITHDRAWN),
    (ReviewState.RETURNED, ReviewState.WITHDRAWN),
    (ReviewState.SUBMITTED, ReviewState.WITHDRAWN),
    (ReviewState.DRAFT, ReviewState.PUBLISHED),
    (ReviewState.RETURNED, ReviewState.PUBLISHED),
)


class ReasonClass(models.TextChoices):
    """Why a record was published again."""

    ENTRY_ERROR = "entry_error", _("entry error")
    SOURCE_CORRECTED = "source_corrected", _("the source was corrected")
    SUPPLEMENT = "supplement", _("supplement")
    DATA_PROTECTION = "data_protection", _("protection of personal data")


class EditionKind(models.TextChoices):
    PUBLISH = "publish", _("published")
    CORRECT = "correct", _("corrected")
    WITHDRAW = "withdraw", _("withdrawn")
    REINSTATE = "reinstate", _("reinstated")


class Reviewed(models.Model):
    """A root record: drafted, submitted, approved by another person, published in editions."""

    code = models.CharField(_("code"), max_length=8, unique=True, default=new_code, editable=False)
    state = models.CharField(
        _("state"),
        max_length=10,
        choices=ReviewState,
        default=ReviewState.DRAFT,
        editable=False,
        db_index=True,
    )
    version = models.PositiveIntegerField(_("version"), default=1, editable=False)
    edition_count = models.PositiveIntegerField(_("editions"), default=0, editable=False)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("submitted by"),
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
    )
    submitted_at = models.DateTimeField(_("submitted at"), null=True, editable=False)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("decided by"),
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
    )
    decided_at = models.DateTimeField(_("decided at"), null=True, editable=False)
    return_comment = models.TextField(_("comment of the approver"), blank=True, editable=False)
    reason_class = models.CharField(
        _("reason for the correction"),
        max_length=20,
        choices=ReasonClass,
        blank=True,
        editable=False,
    )
    reason_note = models.TextField(_("note on the correction"), blank=True, editable=False)

    class Meta:
        abstract = True
        constraints = [
            Check(
                name="%(class)s_is_approved_by_another_person",
                condition=~Q(state__in=[ReviewState.PUBLISHED, ReviewState.WITHDRAWN])
                | ~Q(decided_by=F("submitted_by")),
                violation_error_message=_("Whoever submitted a record cannot approve it."),
            ),
            Check(
                name="%(class)s_state_has_its_evidence",
                condition=Q(state=ReviewState.DRAFT)
                | Q(submitted_by__isnull=False, submitted_at__isnull=False),
                violation_error_message=_("A submitted record names who submitted it, and when."),
            ),
            Check(
                name="%(class)s_decision_has_its_evidence",
                condition=~Q(
                    state__in=[
                        ReviewState.RETURNED,
                        ReviewState.PUBLISHED,
                        ReviewState.WITHDRAWN,
                    ]
                )
                | Q(decided_by__isnull=False, decided_at__isnull=False),
                violation_error_message=_("A decided record names who decided, and when."),
            ),
            Check(
                name="%(class)s_correction_has_a_reason",
                condition=Q(edition_count=0)
                | ~Q(state=ReviewState.SUBMITTED)
                | (~Q(reason_class="") & Q(reason_note__regex=r"\S.{8,}\S")),
                violation_error_message=_(
                    "A correction needs its class and a public note of at least ten characters."
                ),
            ),
        ]


def review_triggers(table: str, computed: tuple[str, ...] = ()) -> list[pgtrigger.Trigger]:
    """The triggers of a `Reviewed` model: versions rise, transitions are legal, content freezes.

    `computed` names the generated columns: a BEFORE trigger does not see their new values.
    """
    ignored = ", ".join(f"'{column}'" for column in (*_REVIEW_COLUMNS, *computed))
    pairs, more = (
        ", ".join(f"('{old}', '{new}')" for old, new in legal)
        for legal in (LEGAL_TRANSITIONS, LEGAL_UNDER_CORRECTION)
    )
    content_changed = (
        f"(to_jsonb(NEW) - ARRAY[{ignored}]) IS DISTINCT FROM (to_jsonb(OLD) - ARRAY[{ignored}])"
    )
    return [
        pgtrigger.Trigger(
            name="raise_version",
            operation=pgtrigger.Update,
            when=pgtrigger.Before,
            func="NEW.version = OLD.version + 1; RETURN NEW;",
        ),
        pgtrigger.Trigger(
            name="legal_transition",
            operation=pgtrigger.UpdateOf("state"),
            when=pgtrigger.Before,
            condition=pgtrigger.Q(new__state__df=pgtrigger.F("old__state")),
            func=f"""
                IF (OLD.state, NEW.state) NOT IN ({pairs})
                   AND (OLD.edition_count = 0 OR (OLD.state, NEW.state) NOT IN ({more})) THEN
                    {raising("record_takes_legal_transitions")}
                END IF;
                RETURN NEW;
            """,
        ),
        pgtrigger.Trigger(
            name="frozen_content",
            operation=pgtrigger.Update,
            when=pgtrigger.Before,
            declare=[("editor", "bigint")],
            # Everything but the columns of the review itself is content.
            func=f"""
                IF {content_changed} THEN
                    IF OLD.state NOT IN ('draft', 'returned') THEN
                        {raising("record_is_frozen")}
                    END IF;
                    {note_editor(table, "NEW.id")}
                END IF;
                RETURN NEW;
            """,
        ),
        keeper_stays(),
        pgtrigger.Trigger(
            name="four_eyes",
            operation=pgtrigger.UpdateOf("state"),
            when=pgtrigger.Before,
            condition=pgtrigger.Q(old__state="submitted", new__state="published"),
            func=f"""
                IF EXISTS (SELECT FROM organizations_editing
                            WHERE record_kind = '{table.rsplit("_", 1)[1]}'
                              AND record_id = NEW.id AND user_id = NEW.decided_by_id) THEN
                    {raising("record_is_approved_by_one_who_did_not_edit")}
                END IF;
                DELETE FROM organizations_editing
                 WHERE record_kind = '{table.rsplit("_", 1)[1]}' AND record_id = NEW.id;
                RETURN NEW;
            """,
        ),
    ]


_REVIEW_COLUMNS = (
    "state",
    "version",
    "edition_count",
    "submitted_by_id",
    "submitted_at",
    "decided_by_id",
    "decided_at",
    "return_comment",
    "reason_class",
    "reason_note",
)


class AbstractEdition(models.Model):
    """One append-only row per publication of a record; `text` is empty only for a withdrawal."""

    record_kind = models.CharField(max_length=20)
    record_id = models.BigIntegerField()
    record_code = models.CharField(max_length=8)
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=10, choices=EditionKind)
    text = models.TextField(blank=True)
    sha256 = models.CharField(max_length=64)
    previous_sha256 = models.CharField(max_length=64, blank=True)
    # Plain numbers: an edition outlives the account and has no key into a working table.
    submitted_by_id = models.BigIntegerField()
    approved_by_id = models.BigIntegerField()
    published_at = models.DateTimeField()
    reason_class = models.CharField(max_length=20, choices=ReasonClass, blank=True)
    note = models.TextField(blank=True)
    # A seal hides names on a privacy request; the first hash stays in the chain.
    sealed_at = models.DateTimeField(null=True)
    sealed_sha256 = models.CharField(max_length=64, blank=True, default="", db_default="")
    sealed_for_id = models.BigIntegerField(null=True)

    class Meta:
        abstract = True
        constraints = [
            models.UniqueConstraint(
                fields=["record_kind", "record_code", "number"],
                name="edition_number_once_per_record",
                violation_error_message=_("This record already has an edition with that number."),
            ),
            Check(
                name="edition_is_approved_by_another_person",
                condition=~Q(submitted_by_id=F("approved_by_id")),
                violation_error_message=_("Whoever submitted a record cannot approve it."),
            ),
            Check(
                name="edition_has_text_unless_withdrawn",
                condition=Q(kind=EditionKind.WITHDRAW, text="")
                | (~Q(kind=EditionKind.WITHDRAW) & ~Q(text="")),
                violation_error_message=_("Only a withdrawal is an edition without a document."),
            ),
            Check(
                name="edition_after_the_first_has_a_note",
                # A seal may leave less of a note than was written.
                condition=Q(number=1)
                | (~Q(reason_class="") & Q(note__regex=r"\S.{8,}\S"))
                | (~Q(reason_class="") & ~Q(note="") & Q(sealed_at__isnull=False)),
                violation_error_message=_(
                    "A correction needs its class and a public note of at least ten characters."
                ),
            ),
        ]

    @property
    def text_hash(self) -> str:
        """The hash of the text as it is now."""
        return self.sealed_sha256 or self.sha256

    @property
    def page_hash(self) -> str:
        """What a kept page of it is known by: the text, and what is told of the edition."""
        told = (self.number, self.published_at, self.sealed_at, self.reason_class, self.note)
        return hashlib.sha256("\n".join(map(str, (self.text_hash, *told))).encode()).hexdigest()

    @property
    def matches_its_text(self) -> bool:
        return self.text_hash == edition_hash(self.text, self.previous_sha256)


_SEAL_COLUMNS = "ARRAY['text', 'note', 'sealed_at', 'sealed_sha256', 'sealed_for_id']"


def edition_triggers(table: str, requests: str) -> list[pgtrigger.Trigger]:
    """Append-only, numbered without gaps, each row chained to the one before.

    Text and note alone may change, for a seal: on a request of the table `requests` that two
    persons answer for, and under a hash of its own.
    """
    return [
        pgtrigger.Trigger(
            name="append_only",
            operation=pgtrigger.Update | pgtrigger.Delete,
            when=pgtrigger.Before,
            func=f"""
                IF TG_OP = 'DELETE' OR NEW.sealed_for_id IS NULL
                   OR (OLD.text = '') <> (NEW.text = '') THEN
                    {raising("edition_is_never_changed")}
                END IF;
                IF (to_jsonb(NEW) - {_SEAL_COLUMNS}) IS DISTINCT FROM
                   (to_jsonb(OLD) - {_SEAL_COLUMNS})
                   OR NEW.sealed_at IS NULL
                   OR NOT EXISTS (SELECT FROM {requests}
                                   WHERE id = NEW.sealed_for_id AND state = 'confirmed'
                                     AND confirmed_by_id <> verified_by_id) THEN
                    {raising("edition_is_sealed_on_a_confirmed_request")}
                END IF;
                IF NEW.sealed_sha256 <> encode(sha256(convert_to(
                        NEW.previous_sha256 || E'\\n' || NEW.text, 'UTF8')), 'hex') THEN
                    {raising("edition_matches_its_hash")}
                END IF;
                RETURN NEW;
            """,
        ),
        pgtrigger.Trigger(
            name="no_truncate",
            operation=pgtrigger.Truncate,
            when=pgtrigger.Before,
            level=pgtrigger.Statement,
            func=raising("edition_is_never_changed"),
        ),
        pgtrigger.Trigger(
            name="chained",
            operation=pgtrigger.Insert,
            when=pgtrigger.Before,
            declare=[("last", f"{table}%ROWTYPE")],
            func=f"""
                PERFORM pg_advisory_xact_lock(hashtext(NEW.record_kind || NEW.record_code));
                SELECT * INTO last FROM {table}
                 WHERE record_kind = NEW.record_kind AND record_code = NEW.record_code
                 ORDER BY number DESC LIMIT 1;
                IF NEW.number <> coalesce(last.number, 0) + 1
                   OR NEW.previous_sha256 <> coalesce(last.sha256, '') THEN
                    {raising("edition_follows_the_one_before")}
                END IF;
                IF NEW.sha256 <> encode(sha256(convert_to(
                        NEW.previous_sha256 || E'\\n' || NEW.text, 'UTF8')), 'hex') THEN
                    {raising("edition_matches_its_hash")}
                END IF;
                RETURN NEW;
            """,
        ),
    ]


def edition_hash(text: str, previous_sha256: str) -> str:
    """The hash of an edition: SHA-256 over the hash before it, a line feed, and its text."""
    return hashlib.sha256(f"{previous_sha256}\n{text}".encode()).hexdigest()


class UnreadableDocument(ValueError):
    """The text is not a document of the expected type; the message names the place."""


def plain(value):
    """`value` as what JSON knows; a dataclass becomes a mapping of all its fields.

    Decimals and dates become strings, a partial date a string of its precision with its basis
    beside it, so that nothing depends on how a reader's machine holds numbers.
    """
    match value:
        case None | bool():
            return value
        case enum.Enum():
            return value.value
        case int():
            return value
        case str():
            return unicodedata.normalize("NFC", value)
        case Decimal():
            return format(value.normalize() if value else Decimal(0), "f")
        case PartialDate():
            return {"on": value.iso(), "basis": plain(value.basis)}
        case Figure():
            return {
                "number": plain(Decimal(value.number)),
                "qualifier": plain(value.qualifier),
                "wording": plain(value.wording),
            }
        case datetime.datetime():
            return value.astimezone(datetime.UTC).isoformat(timespec="seconds")
        case datetime.date():
            return value.isoformat()
        case tuple() | list():
            return [plain(item) for item in value]
        case _ if dataclasses.is_dataclass(value):
            return {f.name: plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    raise TypeError(f"a document cannot hold {type(value).__name__}")


def canonical_text(document: typing.Any) -> str:
    return json.dumps(plain(document), sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def read_document(document_type: type[Document], text: str) -> Document:
    """The document that `canonical_text` wrote; an unknown or missing key is an error."""
    return typing.cast(Document, _read(document_type, json.loads(text), ""))


@functools.cache
def _fields_of(document_type: type) -> dict[str, typing.Any]:
    hints = typing.get_type_hints(document_type)
    return {f.name: hints[f.name] for f in dataclasses.fields(document_type)}


def _read(hint: typing.Any, value: typing.Any, path: str) -> typing.Any:
    origin = typing.get_origin(hint)
    if origin in (typing.Union, types.UnionType):
        if value is None:
            return None
        (hint,) = [arm for arm in typing.get_args(hint) if arm is not type(None)]
        return _read(hint, value, path)
    if origin is tuple:
        item = typing.get_args(hint)[0]
        return tuple(_read(item, each, f"{path}/{i}") for i, each in enumerate(value))
    if hint is PartialDate:
        return PartialDate.from_iso(value["on"], value["basis"])
    if hint is Figure:
        return Figure(Decimal(value["number"]), value["qualifier"], value["wording"])
    if dataclasses.is_dataclass(hint):
        document_type: typing.Any = hint
        known = _fields_of(document_type)
        if not isinstance(value, dict) or value.keys() != known.keys():
            found = sorted(value) if isinstance(value, dict) else type(value).__name__
            raise UnreadableDocument(f"{path or '/'}: expected {sorted(known)}, found {found}")
        return document_type(
            **{name: _read(kind, value[name], f"{path}/{name}") for name, kind in known.items()}
        )
    if hint is Decimal:
        return Decimal(value)
    if hint is datetime.date:
        return datetime.date.fromisoformat(value)
    if hint is datetime.datetime:
        return datetime.datetime.fromisoformat(value)
    if not isinstance(value, hint) or (hint is int and isinstance(value, bool)):
        raise UnreadableDocument(f"{path}: expected {hint.__name__}, found {value!r}")
    return value
