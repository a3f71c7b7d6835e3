"""Award decisions taken on the occasion of congresses, for the pages of those congresses."""

from collections.abc import Iterable

from django.db.models import QuerySet

from congresses.surroundings import sorted_rows

from .published import PublishedDecision


def decisions_of(congress_codes: QuerySet | Iterable[str]) -> QuerySet:
    """Published decisions whose occasion is one of the congresses, as a sort and a JSON row."""
    return sorted_rows(
        "decision",
        PublishedDecision.objects.filter(occasion_code__in=congress_codes),
        "code",
        "number",
        "decided_on",
        "decided_on_text",
        "deciding_code",
        "deciding_name",
        "occasion_code",
        "collective_count",
        "individual_count",
        "household_count",
        "is_annulled",
    )
