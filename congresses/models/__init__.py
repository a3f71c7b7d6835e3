"""What: terms, congresses, delegates, committees, votes, targets, figures, cluster years."""

from ..published import PublishedClusterYear, PublishedCongress, PublishedTarget
from .activities import (
    ActivityCount,
    ActivityFigure,
    ActivityParty,
    Agreement,
    AgreementParty,
)
from .ballots import Ballot, Candidate, Motion
from .clusters import ClusterContent, ClusterRole, ClusterYear
from .committees import Committee, CommitteeCount, Seat
from .congresses import (
    AcceptedWarning,
    AgendaItem,
    CitedDocument,
    CitedProgramme,
    Congress,
    CongressSection,
    Gap,
    Guest,
    GuestTitle,
    Session,
)
from .delegates import Delegate, DelegateStatistic, Delegation
from .minutes import EntryForBody, Minutes
from .reviews import SectionRemark
from .seasons import NotHeld, Season
from .targets import Target, TargetResult, TargetSummary
from .terms import Term

__all__ = [
    "AcceptedWarning",
    "ActivityCount",
    "ActivityFigure",
    "ActivityParty",
    "AgendaItem",
    "Agreement",
    "AgreementParty",
    "Ballot",
    "Candidate",
    "CitedDocument",
    "CitedProgramme",
    "ClusterContent",
    "ClusterRole",
    "ClusterYear",
    "Committee",
    "CommitteeCount",
    "Congress",
    "CongressSection",
    "Delegate",
    "DelegateStatistic",
    "Delegation",
    "EntryForBody",
    "Gap",
    "Guest",
    "GuestTitle",
    "Minutes",
    "Motion",
    "NotHeld",
    "PublishedClusterYear",
    "PublishedCongress",
    "PublishedTarget",
    "Season",
    "Seat",
    "SectionRemark",
    "Session",
    "Target",
    "TargetResult",
    "TargetSummary",
    "Term",
]
