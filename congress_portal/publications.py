"""Editions as the public lists them: with the title and address their record has today.

What an edition changed is told field by field, unless the record was withdrawn since or the
change protects a person: then an old value has to stay away.
"""

import datetime
import functools
import json
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, CharField, OuterRef, QuerySet, Subquery, TextField, Value, When
from django.db.models.functions import Cast, Coalesce
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from awards.facts import WORDINGS
from awards.published import PublishedDecision
from congress_portal.foundation.facts import Change, changes, without_values
from congress_portal.foundation.publication import EditionKind, ReasonClass, edition_hash
from congresses.published import PublishedClusterYear, PublishedCongress
from organizations.editions import address_of
from organizations.published import Edition, PublishedOrganization

RECORD_KINDS = {
    "organization": gettext_lazy("profile of a body"),
    "congress": gettext_lazy("report of a congress"),
    "awarddecision": gettext_lazy("award decision"),
    "clusteryear": gettext_lazy("year of a cluster"),
}


def changes_between(edition: Any, old: str, new: str) -> list[Change]:
    """What an edition changed in the text before it."""
    wording = WORDINGS[edition.record_kind]
    if not old or not new:
        return []
    found = changes(old, new, wording)
    if edition.reason_class == ReasonClass.DATA_PROTECTION:
        return without_values(found, wording)
    return found


def is_sealed(edition: Edition) -> bool:
    """Whether values of the text were hidden since: its first hash stands, the text has another."""
    return bool(edition.text) and edition.sha256 != edition_hash(
        edition.text, edition.previous_sha256
    )


# Rows of a report with a link of their own; of others the section that shows them.
ROWS = dict.fromkeys(
    ("targets", "statistics", "delegations", "ballots", "motions", "agreements"), "{name}{number}"
)
ROWS |= {"results": "ket-qua-{counter}", "figures": "so-lieu-{counter}"}
SECTIONS = {
    "organization": {
        "ten": "names",
        "cap-tren": "affiliations territories",
        "dien-bien": "events",
    },
    "congress": {
        "ket-qua": "results summaries",
        "chi-tieu": "targets",
        "bau-cu": "committees delegations ballots motions",
        "hoat-dong": "figures agreements",
        "khen-thuong": "tallies nominations",
        "dai-bieu": "convened present qualified statistics guests members_represented",
        "dien-bien": "sessions agenda opened_on closed_on place slogan",
        "van-kien": "documents programmes",
        "ghi-chu": "gaps supplementing",
    },
    "awarddecision": {
        "quyet-dinh": "number decided_on signer presenter occasion period_from period_to programme",
        "danh-sach": "awards",
    },
    "clusteryear": {
        "thanh-vien": "members",
        "dieu-hanh": "roles",
        "noi-dung": "theme contents",
    },
}


def anchor_of(edition: Any, place: str) -> str:
    """Where on the page of an edition a fact is shown: its row, else its section, else nowhere."""
    kind = edition.record_kind
    name, _slash, rest = place.partition("/")
    number = rest.partition("/")[0]
    if number and name == "sources":
        return f"nguon-{int(number) + 1}"
    if number and name == "awards":
        return str(json.loads(edition.text)["awards"][int(number)]["code"])
    if number and kind == "congress" and name in ROWS:
        row = ROWS[name].format(name=name, number=number, counter=int(number) + 1)
        return f"{edition.record_code}-{row}"
    sections = SECTIONS[kind].items()
    return next((anchor for anchor, fields in sections if name in fields.split()), "")


@dataclass(frozen=True)
class Publication:
    """An edition in a list; a withdrawn record has neither title nor address."""

    title: str
    address: str
    edition: Any
    kind_label: str
    reason_label: str

    @property
    def record_label(self) -> str:
        return str(RECORD_KINDS[self.edition.record_kind])

    @property
    def is_gone(self) -> bool:
        """Whether the record is withdrawn today."""
        return not self.title

    @property
    def is_withdrawal(self) -> bool:
        return self.edition.kind == EditionKind.WITHDRAW

    @property
    def note(self) -> str:
        """The public note; of a withdrawn record that of its withdrawals alone."""
        return self.edition.note if self.is_withdrawal or not self.is_gone else ""

    @functools.cached_property
    def changes(self) -> list[Change]:
        """Needs editions `with_texts`."""
        edition = self.edition
        if self.is_gone or self.is_withdrawal:
            return []
        return changes_between(edition, edition.text_before, edition.text)

    @property
    def edition_address(self) -> str:
        """Where the edition stays as it is; empty for a record without a page."""
        return f"{self.address}v/{self.edition.number}/" if self.address else ""

    def address_of(self, change: Change) -> str:
        """Where a reader finds the fact as this edition has it."""
        if not self.address:
            return ""
        anchor = anchor_of(self.edition, change.place)
        return f"{self.edition_address}#{anchor}" if anchor else self.edition_address

    @property
    def published_on(self) -> datetime.date:
        return timezone.localtime(self.edition.published_at).date()


def titled(editions: QuerySet[Edition]) -> QuerySet[Edition]:
    """Editions with the title their record has now, without their texts."""

    def title_of(rows: QuerySet, column: str) -> Subquery:
        of_record = rows.filter(code=OuterRef("record_code")).order_by()
        return Subquery(of_record.values(found=Cast(column, CharField()))[:1])

    years = PublishedClusterYear.objects.all()
    return editions.defer("text").annotate(
        title=Coalesce(
            Case(
                When(
                    record_kind="organization",
                    then=title_of(PublishedOrganization.objects.all(), "name"),
                ),
                When(
                    record_kind="congress", then=title_of(PublishedCongress.objects.all(), "title")
                ),
                When(
                    record_kind="awarddecision",
                    then=title_of(PublishedDecision.objects.all(), "deciding_name"),
                ),
                When(record_kind="clusteryear", then=title_of(years, "cluster_name")),
            ),
            Value(""),
        ),
        detail=Coalesce(
            Case(
                When(
                    record_kind="awarddecision",
                    then=title_of(PublishedDecision.objects.all(), "number"),
                ),
                When(record_kind="clusteryear", then=title_of(years, "year")),
            ),
            Value(""),
        ),
        cluster_code=Coalesce(title_of(years, "cluster_code"), Value("")),
    )


def publication(edition: Any) -> Publication:
    title, address = edition.title, ""
    code = edition.record_code
    if title:
        match edition.record_kind:
            case "organization":
                address = address_of("to-chuc", code, title)
            case "congress":
                address = address_of("dai-hoi", code, title)
            case "awarddecision":
                address = f"/khen-thuong/quyet-dinh/{code}/"
                number = edition.detail or _("number not stated")
                title = _("Award decision %(number)s, %(body)s") % {
                    "number": number,
                    "body": title,
                }
            case _:
                address = (
                    f"{address_of('cum-thi-dua', edition.cluster_code, title)}{edition.detail}/"
                )
                title = _("%(cluster)s, year %(year)s") % {
                    "cluster": title,
                    "year": edition.detail,
                }
    return Publication(
        title=title,
        address=address,
        edition=edition,
        kind_label=str(EditionKind(edition.kind).label),
        reason_label=str(ReasonClass(edition.reason_class).label) if edition.reason_class else "",
    )


def with_texts(editions: QuerySet[Edition]) -> QuerySet[Edition]:
    """Editions with their text and the last one before it, to tell what changed."""
    before = Edition.objects.filter(
        record_kind=OuterRef("record_kind"),
        record_code=OuterRef("record_code"),
        number__lt=OuterRef("number"),
    ).exclude(text="")
    return editions.defer(None).annotate(
        text_before=Coalesce(
            Subquery(before.order_by("-number").values("text")[:1]),
            Value(""),
            output_field=TextField(),
        )
    )
