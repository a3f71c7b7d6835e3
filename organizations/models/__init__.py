"""Who: union bodies in time, people, other bodies, and the texts they issue."""

from ..published import (
    Edition,
    PublishedOrganization,
    PublishedPost,
    SearchEntry,
    SearchWord,
)
from .accounts import (
    AccountMaking,
    AccountReset,
    DeskSession,
    LoginDelay,
    RecoveryCode,
    SecondFactor,
)
from .clusters import Cluster, ClusterMembership
from .documents import Document
from .lineage import EventCount, EventParticipant, OrganizationEvent
from .notices import ErrorNotice, NoticeSender
from .organizations import (
    Affiliation,
    Organization,
    OrganizationKind,
    OrganizationName,
    Territory,
)
from .people import ExternalBody, Person, PersonDetails
from .privacy import DetailsReading, PrivacyRequest
from .programmes import (
    Indicator,
    IndicatorSynonym,
    Programme,
    ProgrammeName,
    RuleLimit,
    RuleSet,
)
from .records import Editing
from .reviews import QueueEntry, QueueRisk, Transcript
from .roles import ClerkRole, DailyMail
from .seals import HistorySeal, Redaction, SealedTable
from .sources import Source, SourceNote
from .submissions import Submission
from .uploads import ImportBatch, SheetJob

__all__ = [
    "AccountMaking",
    "AccountReset",
    "Affiliation",
    "ClerkRole",
    "Cluster",
    "ClusterMembership",
    "DailyMail",
    "DeskSession",
    "DetailsReading",
    "Document",
    "Editing",
    "Edition",
    "ErrorNotice",
    "EventCount",
    "EventParticipant",
    "ExternalBody",
    "HistorySeal",
    "ImportBatch",
    "Indicator",
    "IndicatorSynonym",
    "LoginDelay",
    "NoticeSender",
    "Organization",
    "OrganizationEvent",
    "OrganizationKind",
    "OrganizationName",
    "Person",
    "PersonDetails",
    "PrivacyRequest",
    "Programme",
    "ProgrammeName",
    "PublishedOrganization",
    "PublishedPost",
    "QueueEntry",
    "QueueRisk",
    "RecoveryCode",
    "Redaction",
    "RuleLimit",
    "RuleSet",
    "SealedTable",
    "SearchEntry",
    "SearchWord",
    "SecondFactor",
    "SheetJob",
    "Source",
    "SourceNote",
    "Submission",
    "Territory",
    "Transcript",
]
