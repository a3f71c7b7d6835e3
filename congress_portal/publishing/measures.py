"""The numbers of a congress report that can be set beside those of other terms and bodies."""

from collections.abc import Iterator
from typing import Any

from congress_portal.foundation.figures import Figure, percent
from congress_portal.foundation.vietnamese import fold, sort_key
from congresses.enums import StatisticDimension, TargetKind
from congresses.published import MeasurePart, PublishedMeasure
from congresses.reports import CongressReport, TermText

# What is told of delegates by belief, party or people is shown where it was reported, and not
# computed with.
COMPARED_DIMENSIONS = (
    StatisticDimension.GENDER,
    StatisticDimension.AGE,
    StatisticDimension.ORIGIN,
    StatisticDimension.BLOCK,
    StatisticDimension.FULL_TIME,
    StatisticDimension.QUALIFICATION,
)
# A share that is computed, to a hundredth of a percent.
PLACES = 2


def measures_of(document: CongressReport) -> Iterator[PublishedMeasure]:
    """The measures of a congress that opens or closes a term of a body."""
    opened = document.term
    if opened is None and document.ordinal:
        opened = TermText(document.ordinal, document.planned_from, document.planned_to)
    closed = document.reviewed_term or TermText(None, document.reviewed_from, document.reviewed_to)
    if opened is not None:
        for given in [*_delegates(document), *_committees(document), *_targets(document)]:
            yield _measure(document, opened, **given)
    for given in [*_results(document), *_activity(document)]:
        yield _measure(document, closed, **given)


def _measure(document: CongressReport, term: TermText, **given: Any) -> PublishedMeasure:
    return PublishedMeasure(
        congress_code=document.code,
        congress_title=document.title,
        host_code=document.host.code,
        host_name=document.host.name,
        host_sort_key=sort_key(document.host.name),
        term_number=term.number,
        term_from=term.year_from,
        term_to=term.year_to,
        **given,
    )


def _delegates(document: CongressReport) -> Iterator[dict[str, Any]]:
    delegates = {"part": MeasurePart.DELEGATES, "anchor": "dai-bieu"}
    for name in ("convened", "present", "qualified"):
        number = getattr(document, name)
        if number is not None:
            # Official delegates alone and all who came are not one population.
            kind = document.present_kind if name == "present" else ""
            yield {**delegates, "subject": name, "number": number, "population": kind}
    for each in document.statistics:
        if each.dimension not in COMPARED_DIMENSIONS:
            continue
        of_cell = {
            **delegates,
            "subject": f"{each.dimension}/{fold(each.category)}",
            "wording": each.category,
        }
        share = each.percentage
        if share is None and each.count is not None and each.denominator:
            share = percent(each.count, each.denominator, PLACES)
        if share is not None:
            whole = each.count is not None and each.denominator is not None
            yield {
                **of_cell,
                "unit": "%",
                "number": share,
                "numerator": each.count if whole else None,
                "denominator": each.denominator if whole else None,
            }
        elif each.count is not None:
            yield {**of_cell, "number": each.count}


def _committees(document: CongressReport) -> Iterator[dict[str, Any]]:
    for place, committee in enumerate(document.committees, 1):
        seats = {"part": MeasurePart.SEATS, "anchor": f"{document.code}-ban-{place}"}
        if committee.seats_decided is not None:
            yield {
                **seats,
                "subject": f"{committee.kind}/decided",
                "number": committee.seats_decided,
                "number_max": committee.seats_decided_max,
            }
        # Of a later day the number may be another, and is not set beside those of congresses.
        elected = next((each.elected for each in committee.counts if each.as_of is None), None)
        if elected is not None:
            yield {**seats, "subject": f"{committee.kind}/elected", "number": elected}


def subject_of(indicator: str, wording: str) -> str:
    """What a number is about: an indicator, or the words of the record without their tones."""
    return indicator or f"~{fold(wording)}"


def _targets(document: CongressReport) -> Iterator[dict[str, Any]]:
    for place, target in enumerate(document.targets):
        if target.kind == TargetKind.NUMBER and target.value is not None:
            threshold = target.population_threshold
            population = f"{target.population} ≥ {threshold}" if threshold else target.population
            period = [target.period, target.year, target.per_what]
            yield {
                "part": MeasurePart.TARGET,
                "anchor": f"{document.code}-targets{place}",
                "subject": subject_of(target.indicator, target.wording),
                "wording": target.wording,
                "unit": target.unit,
                "number": target.value,
                "number_max": target.value_max,
                "comparator": target.comparator,
                "population": population,
                "period": " ".join(str(part) for part in period if part),
            }


def _years(document: CongressReport, first: int | None, last: int | None) -> str:
    """The years of a number, else those that the report is of; empty for those of the term."""
    reviewed = document.reviewed_from, document.reviewed_to
    closed = document.reviewed_term
    of_term = (closed.year_from, closed.year_to) if closed and closed.year_from else reviewed
    if (first, last) == (None, None):
        first, last = reviewed
    if (first, last) in ((None, None), of_term):
        return ""
    return f"{first or ''}-{last or ''}"


def _results(document: CongressReport) -> Iterator[dict[str, Any]]:
    for place, result in enumerate(document.results, 1):
        of_result = {
            "anchor": f"{document.code}-ket-qua-{place}",
            "subject": subject_of(result.indicator, result.wording),
            "wording": result.wording,
            "unit": result.unit,
            "period": _years(document, result.period_from, result.period_to),
        }
        if result.planned is not None:
            yield {
                **of_result,
                "part": MeasurePart.PLANNED,
                "number": result.planned,
                "number_max": result.planned_max,
                "comparator": result.planned_comparator,
            }
        if result.actual is not None:
            yield {**of_result, "part": MeasurePart.RESULT, **_stated(result.actual)}


def _activity(document: CongressReport) -> Iterator[dict[str, Any]]:
    for place, figure in enumerate(document.figures, 1):
        if figure.owner.code != document.host.code:
            continue
        of_figure = {
            "part": MeasurePart.ACTIVITY,
            "anchor": f"{document.code}-so-lieu-{place}",
            "subject": subject_of(figure.indicator, figure.topic),
            "wording": figure.topic,
            "period": figure.on.iso()
            if figure.on
            else _years(document, figure.period_from, figure.period_to),
        }
        for count in figure.counts:
            yield {
                **of_figure,
                "unit": count.unit,
                "population": count.counted_as,
                **_stated(count.number),
            }
        if figure.amount is not None:
            yield {
                **of_figure,
                "unit": "đồng",
                "population": figure.direction,
                **_stated(figure.amount),
            }


def _stated(figure: Figure) -> dict[str, Any]:
    return {"number": figure.number, "qualifier": figure.qualifier.value}
