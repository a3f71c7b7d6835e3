"""The list of congresses as a calendar (iCalendar, RFC 5545), with the filters of the list.

An event takes whole days. A congress whose day is not known is no event, and the calendar says
how many such there are.
"""

import datetime
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.db.models.functions import Length
from django.http import HttpRequest, HttpResponseBase
from django.urls import path
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from congress_portal.foundation.figures import show_number
from congress_portal.foundation.open_tables import EDITION_TEXT, InDocument
from congresses.enums import CongressKind
from congresses.published import PublishedCongress
from congresses.views import CONGRESS_FILES
from organizations.kept_pages import answer as kept_answer
from organizations.kept_pages import register_stamp
from organizations.list_files import site_of

from .feeds import filters_of, identity

CALENDAR_TYPE = "text/calendar; charset=utf-8"
# A longer calendar makes programs slow; it keeps the newest and says so.
MOST_EVENTS = 5000
LINE_BYTES = 75
WHOLE_DAY = len("2023-06-05")
COLUMNS = (
    "code",
    "title",
    "kind",
    "held_on",
    "edition__number",
    "edition__published_at",
    "closed_on",
    "place",
)
ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


@require_safe
def congress_calendar(request: HttpRequest) -> HttpResponseBase:
    wanted = CONGRESS_FILES.filter(request.GET)
    if wanted.errors:
        return CONGRESS_FILES.page(request, wanted, 400)
    made_at = register_stamp()
    query = filters_of(wanted)

    def content() -> bytes:
        with translation.override("vi"):
            rows = wanted.narrowed(PublishedCongress.objects.all())
            return b"".join(folded(line) for line in calendar(rows, site_of(request), query))

    response = kept_answer(
        request, made_at, ["ics", str(made_at), query], content, content_type=CALENDAR_TYPE
    )
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response


def calendar(rows: QuerySet[PublishedCongress], site: str, query: str) -> Iterator[str]:
    dated = rows.annotate(precision=Length("held_on_text")).filter(precision=WHOLE_DAY)
    total, known = rows.count(), dated.count()
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield "PRODID:-//Congress Portal//Congresses//VI"
    yield "CALSCALE:GREGORIAN"
    yield "METHOD:PUBLISH"
    title = _("Congresses and conferences")
    for name in ("NAME", "X-WR-CALNAME"):
        yield f"{name}:{text(title)}"
    for name in ("DESCRIPTION", "X-WR-CALDESC"):
        yield f"{name}:{text(left_out(total, known))}"
    yield f"URL:{site}/dai-hoi/{query}"
    yield f"X-WR-TIMEZONE:{settings.TIME_ZONE}"
    yield "REFRESH-INTERVAL;VALUE=DURATION:P1D"
    yield "X-PUBLISHED-TTL:P1D"
    of_document = {
        "closed_on": InDocument(EDITION_TEXT, "closed_on", "on"),
        "place": InDocument(EDITION_TEXT, "place"),
    }
    shown = dated.annotate(**of_document).order_by("-held_on", "code")[:MOST_EVENTS]
    for row in shown.values(*COLUMNS).iterator():
        yield from event(row, site)
    yield "END:VCALENDAR"


def left_out(total: int, known: int) -> str:
    """What the calendar holds, and what of the list it does not."""
    parts = [_("%(count)s events.") % {"count": show_number(min(known, MOST_EVENTS))}]
    if total > known:
        said = _("%(count)s of the list are left out: the day on which they began is not known.")
        parts.append(said % {"count": show_number(total - known)})
    if known > MOST_EVENTS:
        said = _("%(count)s older ones are left out: a calendar holds the newest %(most)s.")
        parts.append(
            said % {"count": show_number(known - MOST_EVENTS), "most": show_number(MOST_EVENTS)}
        )
    return " ".join(parts)


def event(row: dict[str, Any], site: str) -> Iterator[str]:
    published = f"{row['edition__published_at'].astimezone(datetime.UTC):%Y%m%dT%H%M%SZ}"
    yield "BEGIN:VEVENT"
    yield f"UID:{identity('congress/' + row['code'])}"
    yield f"DTSTAMP:{published}"
    yield f"LAST-MODIFIED:{published}"
    yield f"SEQUENCE:{row['edition__number'] - 1}"
    yield f"DTSTART;VALUE=DATE:{row['held_on']:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{after(row):%Y%m%d}"
    yield f"SUMMARY:{text(row['title'])}"
    if row["place"]:
        yield f"LOCATION:{text(row['place'])}"
    yield f"URL:{site}/dai-hoi/{row['code']}/"
    yield f"CATEGORIES:{text(str(CongressKind(row['kind']).label))}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def after(row: dict[str, Any]) -> datetime.date:
    """The first day that is no longer of the event."""
    last = row["held_on"]
    if len(row["closed_on"]) == WHOLE_DAY:
        last = max(last, datetime.date.fromisoformat(row["closed_on"]))
    return last + datetime.timedelta(days=1)


def text(value: str) -> str:
    """A value as TEXT: marks of the format escaped, control characters left out."""
    kept = "".join(letter for letter in value if letter.isprintable() or letter == "\n")
    return kept.translate(ESCAPED)


def folded(line: str) -> bytes:
    """A content line of at most 75 octets, going on after a space, no letter broken."""
    parts: list[bytes] = [b""]
    for letter in line:
        encoded = letter.encode()
        if len(parts[-1]) + len(encoded) > LINE_BYTES:
            parts.append(b" ")
        parts[-1] += encoded
    return b"\r\n".join(parts) + b"\r\n"


URLS = [path("dai-hoi.ics", congress_calendar, name="congress_calendar")]
