"""A body on a day of the past: its name, its superiors and whether it was there at all.

Read off the profile in force now: what was known of that day, not what was published on it.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from django import forms
from django.http import Http404, QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.fields import DayFirstDateField
from congress_portal.foundation.figures import refusal

from . import editions
from .enums import AffiliationLine, NameKind
from .reports import AffiliationText, OrganizationProfile, TerritoryText

# A body at the foot of the tree has four above it; a tree that turns back on itself ends here.
MOST_SUPERIORS = 6
KIND, START = "organization", "to-chuc"


class Lasting(Protocol):
    since: datetime.date | None
    until: datetime.date | None


Some = TypeVar("Some", bound=Lasting)


def lasting_on(parts: Iterable[Some], day: datetime.date) -> list[Some]:
    """Those in force on a day: from `since` on, up to the day before `until`."""
    return [
        each
        for each in parts
        if (each.since is None or each.since <= day) and (each.until is None or day < each.until)
    ]


class DayForm(forms.Form):
    """The day asked for; what is no day of the past is named, and today is shown."""

    use_required_attribute = False

    as_of = DayFirstDateField(label=_("As of the day"), required=False)

    def __init__(self, query: QueryDict):
        super().__init__(query, auto_id="ngay-%s")
        self.full_clean()

    def clean_as_of(self) -> datetime.date | None:
        day = self.cleaned_data["as_of"]
        if day and day > timezone.localdate():
            raise refusal(
                _("“%(typed)s” is still to come. Write a day of the past, for example 05/06/2023."),
                "still_to_come",
                self.data["as_of"],
            )
        return day

    @property
    def day(self) -> datetime.date | None:
        return self.cleaned_data.get("as_of")

    @property
    def typed(self) -> str:
        return self.data.get("as_of", "")


@dataclass(frozen=True)
class Superior:
    name: str
    address: str


@dataclass(frozen=True)
class OnDay:
    """What the profile tells of one day; `name` is empty where no name of that day is known."""

    day: datetime.date
    name: str
    is_before: bool
    is_after: bool
    superiors: tuple[AffiliationText, ...]
    territories: tuple[TerritoryText, ...]
    way: tuple[Superior, ...]

    @property
    def is_there(self) -> bool:
        return not (self.is_before or self.is_after)


def name_on(document: OrganizationProfile, day: datetime.date) -> str:
    official = [each for each in document.names if each.kind == NameKind.OFFICIAL]
    known = lasting_on(official, day)
    return known[-1].name if known else ""


def on_day(document: OrganizationProfile, day: datetime.date) -> OnDay:
    """The body on a day; its way up the tree takes one query for each superior."""
    founded, ended = document.founded_on, document.ended_on
    return OnDay(
        day=day,
        name=name_on(document, day),
        is_before=bool(founded and founded.day > day),
        is_after=bool(ended and ended.last_day() <= day),
        superiors=tuple(lasting_on(document.affiliations, day)),
        territories=tuple(lasting_on(document.territories, day)),
        way=tuple(reversed(_way_up(document, day))),
    )


def _way_up(document: OrganizationProfile, day: datetime.date) -> list[Superior]:
    """The direct superiors of the day with the names they had then, the nearest first."""
    way: list[Superior] = []
    seen = {document.code}
    while len(way) < MOST_SUPERIORS:
        direct = [
            each
            for each in lasting_on(document.affiliations, day)
            if each.line == AffiliationLine.DIRECT
        ]
        if not direct or direct[-1].parent.code in seen:
            break
        parent = direct[-1].parent
        seen.add(parent.code)
        above = profile_in_force(parent.code)
        if above is None:
            way.append(Superior(parent.name, ""))
            break
        at = editions.address_of(START, above.code, above.name)
        way.append(Superior(name_on(above, day) or above.name, f"{at}?as_of={day.isoformat()}"))
        document = above
    return way


def profile_in_force(code: str) -> Any:
    """The profile that readers have of a body; nothing where there is none."""
    if not code:
        return None
    try:
        return editions.find(KIND, code).read(OrganizationProfile)
    except (Http404, editions.Withdrawn):
        return None
