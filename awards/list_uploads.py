"""The lists of awards as a kind of upload: of one decision, or of all that a clerk may change."""

from organizations import sheet_lists
from organizations.permissions import Rights

from .models import AwardDecision
from .sheets import AWARDS
from .staging import KEYS, LongAwardResource


def resource_for(rights: Rights, code: str) -> LongAwardResource:
    """What reads a list with these rights; of one decision where its code is given."""
    decisions = AwardDecision.objects.filter(kept_by__in=rights.written())
    if code:
        decisions = decisions.filter(code=code)
    return LongAwardResource(decisions=decisions, is_of_one=bool(code))


def reader_for(rights: Rights) -> LongAwardResource:
    return LongAwardResource(decisions=AwardDecision.objects.filter(kept_by__in=rights.seen()))


def register() -> None:
    sheet_lists.register(sheet_lists.Kind(AWARDS, resource_for, reader_for, known=KEYS))
