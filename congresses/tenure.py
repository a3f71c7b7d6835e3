"""Who holds a seat: as a congress counted its committee, on a day, as last known.

A seat is asked for `filled_by`, `since` and `until`, which are days in the working tables and
ISO texts in documents.
"""

import datetime
from typing import Any

from congress_portal.foundation.dates import PartialDate

from .enums import SeatFilling


def is_held(seat: Any, day: datetime.date | None, *, if_unsure: bool) -> bool:
    """Whether it is held on a day, or as last known where no day is asked for.

    `if_unsure` answers for a seat filled within the term on a day that is not stated. One left in
    a year not known closer is held through it.
    """
    until = _date(seat.until)
    if day is None:
        return until is None
    is_over = until is not None and until.last_day() <= day
    if seat.filled_by == SeatFilling.BY_ELECTION and not seat.since:
        return if_unsure and not is_over
    return not _began_after(seat, day) and not is_over


def sat_at_congress(seat: Any, formed_on: PartialDate | None) -> bool:
    """Those it elected sit by its count, though a later session may have seated them."""
    match seat.filled_by:
        case SeatFilling.ELECTED:
            return True
        case SeatFilling.BY_ELECTION:
            return False
    return formed_on is None or not _began_after(seat, formed_on.last_day())


def _began_after(seat: Any, day: datetime.date) -> bool:
    since = _date(seat.since)
    return since is not None and since.day > day


def _date(known: datetime.date | str | None) -> PartialDate | None:
    text = known.isoformat() if isinstance(known, datetime.date) else known
    return PartialDate.from_iso(text) if text else None
