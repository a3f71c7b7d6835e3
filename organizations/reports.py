"""Documents about bodies, and the parts that the documents of all apps share.

A document is what one edition freezes: facts owned by its record, and the names of other
records as they were when it was published. Frozen dataclasses; no model is imported here.
"""

import datetime
from dataclasses import dataclass

from congress_portal.foundation.dates import PartialDate


@dataclass(frozen=True)
class Body:
    """A body as a record names it. `kind` is organization, cluster, external or label.

    `code` is empty for what has no page: bodies outside the union, and groups as named.
    """

    kind: str
    code: str
    name: str
    is_identified: bool


@dataclass(frozen=True)
class PersonName:
    """A person who may be named; a withheld person has neither name nor code."""

    code: str
    name: str
    is_withheld: bool


@dataclass(frozen=True)
class Deviation:
    """Where a source deviates: as written, what is right, in what way."""

    subject: str
    as_written: str
    correct: str
    kind: str


@dataclass(frozen=True)
class SourceText:
    """A source, by its number within the document; facts refer to that number."""

    number: int
    kind: str
    title: str
    publisher: str
    author: str
    address: str
    published_on: PartialDate | None
    published_time: str
    republishes: int | None
    deviations: tuple[Deviation, ...]


@dataclass(frozen=True)
class ProgrammeText:
    name: str
    kind: str
    other_names: tuple[str, ...]
    since: datetime.date | None
    until: datetime.date | None
    anniversary_years: int | None


@dataclass(frozen=True)
class DocumentText:
    """A decision or other text that a record cites."""

    kind: str
    number: str
    issuer: Body | None
    issued_on: PartialDate | None
    subject: str
    congress_ordinal: int | None
    term_from: int | None
    term_to: int | None
    signer: str
    address: str
    status: str


@dataclass(frozen=True)
class NameText:
    kind: str
    name: str
    short_name: str
    since: datetime.date | None
    until: datetime.date | None


@dataclass(frozen=True)
class AffiliationText:
    line: str
    parent: Body
    since: datetime.date | None
    until: datetime.date | None


@dataclass(frozen=True)
class TerritoryText:
    unit_name: str
    unit_code: str
    unit_name_now: str
    unit_code_now: str
    role: str
    since: datetime.date | None
    until: datetime.date | None


@dataclass(frozen=True)
class ParticipantText:
    role: str
    body: Body
    share_note: str


@dataclass(frozen=True)
class EventCountText:
    outcome: str
    bodies: int | None
    members: int | None


@dataclass(frozen=True)
class EventText:
    kind: str
    on: PartialDate | None
    decision: DocumentText | None
    participants: tuple[ParticipantText, ...]
    counts: tuple[EventCountText, ...]
    note: str
    source: int | None


@dataclass(frozen=True)
class OrganizationProfile:
    """The profile of a body: names, superiors, territory and what happened to it."""

    schema: int
    code: str
    name: str
    short_name: str
    disambiguator: str
    kind_code: str
    kind_name: str
    level: int
    founded_on: PartialDate | None
    ended_on: PartialDate | None
    is_provisional: bool
    is_identified: bool
    is_stub: bool
    names: tuple[NameText, ...]
    affiliations: tuple[AffiliationText, ...]
    territories: tuple[TerritoryText, ...]
    events: tuple[EventText, ...]
    source: int | None
    sources: tuple[SourceText, ...]
