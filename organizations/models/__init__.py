"""Who: union bodies in time, people, other bodies, and the texts they issue."""

from ..published import (
    Edition,
    PublishedOrganization,
    PublishedPost,
    SearchEntry,
)
from .clusters import Cluster, ClusterMembership
from .documents import Document
from .lineage import EventCount, EventParticipant, OrganizationEvent
from .organizations import (
    Affiliation,
    Organization,
    OrganizationKind,
    OrganizationName,
    Territory,
)
from .people import ExternalBody, Person, PersonDetails
from .programmes import (
    Indicator,
    IndicatorSynonym,
    Programme,
    ProgrammeName,
    RuleLimit,
    RuleSet,
)
from .records import Editing
from .roles import ClerkRole, ImportBatch
from .seals import HistorySeal, Redaction, SealedTable
from .sources import Source, SourceNote

__all__ = [
    "Affiliation",
    "ClerkRole",
    "Cluster",
    "ClusterMembership",
    "Document",
    "Editing",
    "Edition",
    "EventCount",
    "EventParticipant",
    "ExternalBody",
    "HistorySeal",
    "ImportBatch",
    "Indicator",
    "IndicatorSynonym",
    "Organization",
    "OrganizationEvent",
    "OrganizationKind",
    "OrganizationName",
    "Person",
    "PersonDetails",
    "Programme",
    "ProgrammeName",
    "PublishedOrganization",
    "PublishedPost",
    "Redaction",
    "RuleLimit",
    "RuleSet",
    "SealedTable",
    "SearchEntry",
    "Source",
    "SourceNote",
    "Territory",
]
