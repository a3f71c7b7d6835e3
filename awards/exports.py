"""The public award list as a file, from published rows alone."""

from typing import IO, Any

from django.db.models import Case, CharField, F, QuerySet, Value, When, Window
from django.db.models.functions import Cast, Coalesce, Concat, RowNumber

from congress_portal.foundation import row_files
from congress_portal.foundation.row_files import CopiedRows, Guarded, Snapshot

from .published import PublishedAward
from .sheets import ANNULLED, AWARD_COLUMNS, RECIPIENT_KINDS, SCOPES, WITHHELD_NAME

ORDER = [str(column) for column in PublishedAward._meta.ordering or ()]
DECISION_ADDRESS = "/khen-thuong/quyet-dinh/"


def award_rows(awards: QuerySet[PublishedAward], *, site: str, guarded: bool) -> QuerySet:
    """The columns of the sheet, in its order, for each of `awards`, in the order of the list."""

    def text(column: str | Concat) -> Any:
        expression = F(column) if isinstance(column, str) else column
        return Guarded(expression) if guarded else expression

    def words(column: str, labels: dict[Any, str]) -> Case:
        return Case(
            *(When(**{column: value}, then=Value(label)) for value, label in labels.items()),
            default=F(column),
            output_field=CharField(),
        )

    year = Cast(Coalesce("period_to", "period_from", "year"), CharField())
    columns = {
        "link": Concat(Value(f"{site}{DECISION_ADDRESS}"), "decision_code", Value("/#"), "code"),
        "line": Window(RowNumber(), order_by=ORDER),
        "decision_number": text("decision_number"),
        "decided_on": F("decided_on_text"),
        "deciding_name": text("deciding_name"),
        "form_name": text("form_name"),
        "scope": words("scope", SCOPES),
        "recipient_kind": words("recipient_kind", RECIPIENT_KINDS),
        "recipient_name": Case(
            When(is_withheld=True, then=Value(WITHHELD_NAME)), default=text("recipient_name")
        ),
        "post": text("post"),
        "unit": text("unit"),
        "reason": text("reason"),
        "period": Case(
            When(
                period_from__lt=F("period_to"),
                then=Concat(
                    Cast("period_from", CharField()), Value("-"), Cast("period_to", CharField())
                ),
            ),
            default=year,
        ),
        "note": Case(
            When(is_annulled=True, note="", then=Value(ANNULLED)),
            When(is_annulled=True, then=text(Concat(Value(f"{ANNULLED}; "), "note"))),
            default=text("note"),
        ),
    }
    cells = {f"cell_{name}": expression for name, expression in columns.items()}
    names = [f"cell_{c.name}" if c.name in columns else c.name for c in AWARD_COLUMNS]
    return awards.annotate(**cells).values_list(*names)


def copied_csv(
    snapshot: Snapshot, awards: QuerySet[PublishedAward], *, site: str, mark: bool
) -> CopiedRows:
    rows = award_rows(awards, site=site, guarded=True)
    headings = [column.heading for column in AWARD_COLUMNS]
    return row_files.copied_csv(snapshot, headings, rows, mark=mark)


def written_xlsx(snapshot: Snapshot, awards: QuerySet[PublishedAward], *, site: str) -> IO[bytes]:
    rows = award_rows(awards, site=site, guarded=False)
    return row_files.written_xlsx(snapshot, "Khen thưởng", AWARD_COLUMNS, rows)
