"""The approver's queue: what waits, by risk; one record after another, claimed and released.

The list reads entries made at submission, so that it takes as long for 400 records as for ten.
Everything works by links and buttons; the script only adds the keys j, k and Enter.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import models, transaction
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST, require_safe

from congress_portal.foundation.admin import RecordAdmin
from congress_portal.foundation.scopes import rights_of
from congress_portal.foundation.stories import full_name
from congress_portal.publishing import queue, transitions
from organizations.enums import RiskKind
from organizations.models import Affiliation, Organization, OrganizationKind, QueueEntry, QueueRisk
from organizations.querysets import BranchIds

ON_A_PAGE = 50
MOST_CAUGHT_UP = 20
MOST_BRANCHES = 300
CLEAN, MINE, FREE = "sach", "cua-toi", "chua-ai"


@dataclass(frozen=True)
class Waiting:
    """A line of the queue: an entry with its record, and what to say of it."""

    entry: Any
    record: Any
    kind: str
    address: str
    risks: list[str]
    submitter: str
    claimed_by: str
    is_mine: bool


class QueueFilter(forms.Form):
    """Which part of the queue; an unknown value is left out."""

    branch = forms.ChoiceField(label=gettext_lazy("branch"), required=False)
    kind = forms.ChoiceField(label=gettext_lazy("kind"), required=False)
    level = forms.ChoiceField(label=gettext_lazy("level"), required=False)
    risk = forms.ChoiceField(label=gettext_lazy("look closer because"), required=False)
    claim = forms.ChoiceField(label=gettext_lazy("claimed"), required=False)

    def __init__(
        self, data: Any, entries: models.QuerySet, kinds: Iterable[tuple[str, str]], bodies: Any
    ):
        super().__init__(data)
        # A branch whose last record was decided stays chosen, and is empty.
        asked = Organization.objects.filter(pk__in=bodies, code=str(data.get("branch", ""))[:8])
        anything = ("", gettext_lazy("all"))
        levels = OrganizationKind.objects.order_by("level", "name")
        of_level: dict[int, list[str]] = {}
        for level, name in levels.values_list("level", "name"):
            of_level.setdefault(level, []).append(name)
        choices: dict[str, list[Any]] = {
            "branch": [
                (body.code, str(body)) for body in dict.fromkeys([*branches(entries), *asked])
            ],
            "kind": list(kinds),
            "level": [(level, ", ".join(names[:3])) for level, names in of_level.items()],
            "risk": [
                (CLEAN, _("nothing: a clean record, though perhaps without a text to compare")),
                *RiskKind.choices,
            ],
            "claim": [(MINE, _("by me")), (FREE, _("by nobody"))],
        }
        for name, offered in choices.items():
            self.fields[name].choices = [anything, *offered]  # type: ignore[attr-defined]
            self.fields[name].widget.attrs["id"] = f"queue-{name}"
        self.is_valid()
        self.wanted = {name: value for name, value in self.cleaned_data.items() if value}

    def narrowed(self, entries: models.QuerySet, rights: Any, user: Any) -> models.QuerySet:
        if code := self.wanted.get("branch"):
            ids = list(Organization.objects.filter(code=code).values_list("pk", flat=True))
            entries = entries.filter(kept_by__in=BranchIds(ids, rights.day))
        if kind := self.wanted.get("kind"):
            entries = entries.filter(record_kind=kind)
        if level := self.wanted.get("level"):
            entries = entries.filter(level=level)
        risk, claim = self.wanted.get("risk"), self.wanted.get("claim")
        if risk == CLEAN:
            found = QueueRisk.objects.exclude(kind=RiskKind.NO_SOURCE_TEXT)
            entries = entries.exclude(pk__in=found.values("entry"))
        elif risk:
            entries = entries.filter(risks__kind=risk)
        if claim == MINE:
            entries = entries.filter(claimed_by=user.pk, claimed_until__gt=timezone.now())
        elif claim == FREE:
            entries = entries.filter(
                Q(claimed_by__isnull=True) | Q(claimed_until__lte=timezone.now())
            )
        return entries

    @property
    def query(self) -> str:
        """The filter as it stands in an address, to be carried along."""
        return urlencode(self.wanted)


def branches(entries: models.QuerySet) -> models.QuerySet[Organization]:
    """Bodies that keep what waits, and their direct superiors of today."""
    keepers = entries.order_by().values("kept_by")
    today = timezone.localdate()
    above = Affiliation.objects.in_force(today).filter(organization__in=keepers, line="direct")
    found = Organization.objects.filter(Q(pk__in=keepers) | Q(pk__in=above.values("parent")))
    return found.order_by("sort_key")[:MOST_BRANCHES]


class ReviewQueue:
    """The pages of the queue at the desk."""

    def __init__(self, site: Any):
        self.site = site

    def urls(self) -> list[Any]:
        of_record = "hang-cho/<slug:kind>/<slug:code>/"
        own: list[tuple[str, Any, str]] = [
            ("hang-cho/", require_safe(self.list_view), "queue"),
            ("hang-cho/tiep/", require_POST(self.next_view), "queue_next"),
            (f"{of_record}nhan/", require_POST(self.claim_view), "queue_claim"),
            (f"{of_record}nha/", require_POST(self.release_view), "queue_release"),
        ]
        return [path(end, self.site.admin_view(view), name=name) for end, view, name in own]

    # Which entries

    def entries(self, request: HttpRequest) -> models.QuerySet[QueueEntry]:
        rights: Any = rights_of(request)
        if not rights.is_approver:
            raise PermissionDenied(_("Only an approver has a queue."))
        return queue.waiting_for(rights)

    def narrowed(self, request: HttpRequest, given: Any) -> tuple[QueueFilter, models.QuerySet]:
        entries = self.entries(request)
        kinds = [
            (str(each.opts.model_name), str(each.opts.verbose_name))
            for each in self.site.record_admins()
        ]
        rights: Any = rights_of(request)
        wanted = QueueFilter(given, entries, kinds, rights.decided())
        return wanted, wanted.narrowed(entries, rights, request.user)

    def admin_of(self, record_kind: str) -> RecordAdmin:
        admins = self.site.record_admins()
        return next(each for each in admins if each.opts.model_name == record_kind)

    def found(self, request: HttpRequest, kind: str, code: str) -> tuple[Any, Any, QueueEntry]:
        """A record that waits and is within the approver's reach, else an unknown address."""
        model_admin, record = self.site.find(request, kind, code)
        entry = self.entries(request).filter(
            record_kind=transitions.record_kind(record), record_id=record.pk
        )
        if (one := entry.first()) is None:
            raise Http404
        return model_admin, record, one

    # The list

    def list_view(self, request: HttpRequest) -> HttpResponse:
        for model_admin in self.site.record_admins():
            queue.catch_up(model_admin.model, MOST_CAUGHT_UP)
        wanted, entries = self.narrowed(request, request.GET)
        paginator = Paginator(entries.order_by("is_own", *queue.IN_ORDER), ON_A_PAGE)
        page = paginator.get_page(request.GET.get("trang"))
        context = {
            **self.site.each_context(request),
            "title": _("Waiting for approval"),
            "form": wanted,
            "page": page,
            "rows": self.waiting(page.object_list, request.user),
            "total": paginator.count,
            "is_nav_sidebar_enabled": False,
        }
        return TemplateResponse(request, "admin/queue.html", context)

    def waiting(self, entries: Iterable[QueueEntry], user: Any) -> list[Waiting]:
        """Entries with their records: one query for each kind of record."""
        listed = list(entries)
        models.prefetch_related_objects(listed, "risks", "submitted_by", "claimed_by")
        records: dict[tuple[str, int], Any] = {}
        for kind in {entry.record_kind for entry in listed}:
            model_admin = self.admin_of(kind)
            beside: Any = model_admin.list_select_related or ()
            rows = model_admin.model._default_manager.select_related(*beside)
            ids = [entry.record_id for entry in listed if entry.record_kind == kind]
            records |= {(kind, pk): row for pk, row in rows.in_bulk(ids).items()}
        return [
            self.line(entry, records[entry.record_kind, entry.record_id], user)
            for entry in listed
            if (entry.record_kind, entry.record_id) in records
        ]

    def line(self, entry: Any, record: Any, user: Any) -> Waiting:
        model_admin = self.admin_of(entry.record_kind)
        is_claimed = entry.claimed_until is not None and entry.claimed_until > timezone.now()
        is_mine = is_claimed and entry.claimed_by_id == user.pk
        return Waiting(
            entry,
            record,
            str(model_admin.opts.verbose_name),
            model_admin.address_of(record),
            risks_in_words(entry),
            full_name(entry.submitted_by),
            full_name(entry.claimed_by) if is_claimed and not is_mine else "",
            is_mine,
        )

    # One after another

    def next_view(self, request: HttpRequest) -> HttpResponse:
        given = QueryDict(request.POST["queue"]) if "queue" in request.POST else request.POST
        return self.to_next(request, given, request.POST.get("after", ""))

    def to_next(self, request: HttpRequest, given: Any, after: str = "") -> HttpResponse:
        """Claim the next free record of this part of the queue, and go there."""
        wanted, entries = self.narrowed(request, given)
        behind = int(after) if after.isdecimal() and len(after) < 18 else 0
        with transaction.atomic():
            queue.one_request_at_a_time(request.user)
            left = queue.of_user(behind, request.user) if behind else None
            if left is not None:
                queue.release(left, request.user)
            # A second click, or a form sent twice, leads to what the first one claimed.
            held = queue.in_hand(self.entries(request), request.user) if left is None else None
            entry = held or queue.claim_next(entries, request.user, after=behind)
        query = f"?{wanted.query}" if wanted.query else ""
        if entry is None:
            messages.info(request, _("Nothing more waits for you here."))
            return HttpResponseRedirect(f"{reverse('admin:queue')}{query}")
        return HttpResponseRedirect(f"{self.address_of(entry)}{query}")

    def address_of(self, entry: QueueEntry) -> str:
        model_admin = self.admin_of(entry.record_kind)
        record = model_admin.model._default_manager.get(pk=entry.record_id)
        return model_admin.address_of(record)

    def claim_view(self, request: HttpRequest, kind: str, code: str) -> HttpResponse:
        _model_admin, record, entry = self.found(request, kind, code)
        if not queue.claim(entry, request.user):
            other = queue.of(record).select_related("claimed_by").first()
            name = full_name(other.claimed_by) if other else ""
            messages.error(request, _("%(name)s is looking at this record now.") % {"name": name})
        return HttpResponseRedirect(self.address_of(entry))

    def release_view(self, request: HttpRequest, kind: str, code: str) -> HttpResponse:
        _model_admin, _record, entry = self.found(request, kind, code)
        if queue.release(entry, request.user):
            messages.info(request, _("You have given the record back to the queue."))
        return HttpResponseRedirect(reverse("admin:queue"))


def risks_in_words(entry: Any) -> list[str]:
    """The reasons to look closer at a record, the weightiest first, counted where they count."""
    found = sorted(entry.risks.all(), key=lambda risk: -RiskKind(risk.kind).weight)
    return [risk_in_words(RiskKind(risk.kind), risk.count) for risk in found]


def risk_in_words(kind: RiskKind, count: int | None) -> str:
    match kind:
        case RiskKind.NOT_IN_SOURCE:
            words = ngettext(
                "%(count)s value is not found in the text of the source",
                "%(count)s values are not found in the text of the source",
                count or 0,
            )
        case RiskKind.WARNINGS:
            words = ngettext(
                "%(count)s warning was let stand", "%(count)s warnings were let stand", count or 0
            )
        case RiskKind.LARGE_CHANGE:
            words = ngettext(
                "%(count)s value changed since the last edition",
                "%(count)s values changed since the last edition",
                count or 0,
            )
        case RiskKind.SUPPLEMENTING:
            words = ngettext(
                "%(count)s section is still being supplemented",
                "%(count)s sections are still being supplemented",
                count or 0,
            )
        case _:
            return str(kind.label)
    return words % {"count": count}
