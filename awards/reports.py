"""The document of an award decision; frozen dataclasses, no model is imported here."""

import datetime
from dataclasses import dataclass

from congress_portal.foundation.dates import PartialDate
from congresses.reports import CongressMention
from organizations.reports import Body, ProgrammeText, SourceText


@dataclass(frozen=True)
class AwardText:
    """One line of the annex; a withheld recipient keeps the line and loses the name."""

    code: str
    section: str
    form_code: str
    form_name: str
    scope: str
    recipient_kind: str
    recipient_name: str
    recipient_code: str
    is_withheld: bool
    post: str
    unit: str
    proposing_unit: str
    reason: str
    amount: int | None
    note: str
    source: int | None


@dataclass(frozen=True)
class DecisionReport:
    """An award decision with all its recipients, in the order of the annex."""

    schema: int
    code: str
    number: str
    deciding: Body
    organ: str
    decided_on: PartialDate | None
    presenter: Body | None
    occasion: CongressMention | None
    period_from: int | None
    period_to: int | None
    programme: ProgrammeText | None
    signer: str
    stated_collectives: int | None
    stated_individuals: int | None
    annulled_on: datetime.date | None
    annulment_reason: str
    awards: tuple[AwardText, ...]
    source: int | None
    sources: tuple[SourceText, ...]
