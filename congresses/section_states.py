"""What each section of a congress records, what it lacks, what its source does not give."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import models
from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.utils.functional import Promise

from .enums import CongressKind, GapReason, GapTopic, SeatState, SectionStatus
from .models import (
    Committee,
    Congress,
    CongressSection,
    Gap,
    Seat,
)
from .sections import SECTIONS
from .sheet import open_remarks


@dataclass(frozen=True)
class SectionState:
    """How far a section is: counts of rows, topics that are missing, gaps with their reason."""

    number: int
    title: str | Promise
    status: SectionStatus
    recorded: tuple[tuple[str | Promise, int], ...]
    missing: tuple[str | Promise, ...]
    silent: tuple[tuple[str | Promise, str | Promise], ...]
    # Remarks of the approver that nobody has settled.
    remarks: int = 0

    @property
    def row_count(self) -> int:
        return sum(count for _title, count in self.recorded)

    @property
    def is_untouched(self) -> bool:
        """Whether nobody entered anything here, or said why there is nothing."""
        return not self.recorded and not self.silent and self.status == SectionStatus.OPEN


# A conference answers for fewer topics.
TOPICS_OF_A_CONFERENCE = (GapTopic.DATE, GapTopic.PLACE, GapTopic.GUESTS, GapTopic.FIGURES)


def section_states(congress: Congress) -> list[SectionState]:
    """The state of all eight sections, in five queries."""
    counts = _row_counts(congress)
    sections = {
        kept.section: SectionStatus(kept.status)
        for kept in CongressSection.objects.filter(congress=congress)
    }
    gaps = {gap.topic: GapReason(gap.reason).label for gap in Gap.objects.filter(congress=congress)}
    here = _topics_recorded(congress, counts)
    remarked = Counter(open_remarks(congress).order_by().values_list("section", flat=True))
    asked: Iterable[GapTopic] = GapTopic
    if not CongressKind(congress.kind).is_congress:
        asked = TOPICS_OF_A_CONFERENCE
    states = []
    for each in SECTIONS:
        topics = [t for t in GapTopic if t.section == each.number]
        states.append(
            SectionState(
                number=each.number,
                title=each.title,
                status=sections.get(each.number, SectionStatus.OPEN),
                recorded=tuple(
                    (part.title, counts[part.key]) for part in each.parts if counts.get(part.key)
                ),
                missing=tuple(
                    topic.label
                    for topic in topics
                    if topic in asked and topic not in here and topic not in gaps
                ),
                silent=tuple((topic.label, gaps[topic]) for topic in topics if topic in gaps),
                remarks=remarked[each.number],
            )
        )
    return states


def _row_counts(congress: Congress) -> dict[str, int]:
    counted = {}
    for each in SECTIONS:
        for part in each.parts:
            if part.rows is None or part.key in ("sources", "notes"):
                continue
            model = part.form._meta.model
            path = next(
                p
                for p in ("congress", "committee__congress", "ballot__congress")
                if _has_path(model, p)
            )
            # Of a committee's counts that of the congress stands with the committee.
            only = {"as_of__isnull": False} if part.key == "later_counts" else {}
            counted[part.key] = Coalesce(
                Subquery(
                    model._default_manager.filter(**{path: OuterRef("pk")}, **only)
                    .order_by()
                    .values(path)
                    .annotate(n=Count("pk"))
                    .values("n")
                ),
                0,
            )
    counted["named_seats"] = Coalesce(
        Subquery(
            Seat.objects.filter(committee__congress=OuterRef("pk"), state=SeatState.NAMED)
            .order_by()
            .values("committee__congress")
            .annotate(n=Count("pk"))
            .values("n")
        ),
        0,
    )
    counted["decided"] = Coalesce(
        Subquery(
            Committee.objects.filter(congress=OuterRef("pk"), seats_decided__isnull=False)
            .order_by()
            .values("congress")
            .annotate(n=Count("pk"))
            .values("n")
        ),
        0,
    )
    counted["standing"] = Coalesce(
        Subquery(
            Committee.objects.filter(congress=OuterRef("pk"), kind="standing")
            .order_by()
            .values("congress")
            .annotate(n=Count("pk"))
            .values("n")
        ),
        0,
    )
    found = Congress.objects.values(**{f"n_{key}": value for key, value in counted.items()})
    return {key.removeprefix("n_"): value for key, value in found.get(pk=congress.pk).items()}


def _has_path(model: type[models.Model], path: str) -> bool:
    names = {f.name for f in model._meta.fields}
    return path.split("__")[0] in names


def _topics_recorded(congress: Congress, counts: dict[str, int]) -> set[GapTopic]:
    seen = {
        GapTopic.DATE: congress.opened_on is not None,
        GapTopic.PLACE: congress.place != "",
        GapTopic.GUESTS: counts["guests"] > 0,
        GapTopic.CONVENED: congress.convened is not None,
        GapTopic.PRESENT: congress.present is not None,
        GapTopic.QUALIFIED: congress.qualified is not None,
        GapTopic.STATISTICS: counts["statistics"] > 0,
        GapTopic.DELEGATION: counts["delegations"] > 0,
        GapTopic.COMMITTEE_NAMES: counts["named_seats"] > 0,
        GapTopic.SEATS_DECIDED: counts["decided"] > 0,
        GapTopic.STANDING_COMMITTEE: counts["standing"] > 0,
        GapTopic.BALLOTS: counts["ballots"] > 0,
        GapTopic.RESULTS: counts["results"] + counts["summaries"] > 0,
        GapTopic.TARGETS: counts["targets"] > 0,
        GapTopic.FIGURES: counts["figures"] + counts["agreements"] > 0,
        GapTopic.AWARD_NAMES: False,
        GapTopic.DOCUMENTS: counts["documents"] > 0,
    }
    return {topic for topic, recorded in seen.items() if recorded}
