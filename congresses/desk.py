"""The desk page of a congress: eight sections, one form each, nothing typed is ever lost.

A section's form carries a signed ticket that names who opened it, which record, and when. The
ticket stands in for the token of the middleware: it outlives a login, which the token does not.
"""

import functools
import secrets
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.core import signing
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.db import transaction
from django.db.models import F, Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.csrf import csrf_exempt

from congress_portal.foundation import audit, concurrency, merging
from congress_portal.foundation.admin import KeeperField, state_badge
from congress_portal.foundation.fields import (
    DecimalNumberField,
    FigureField,
    OrdinalField,
    ReadField,
    WholeNumberField,
    YearsField,
)
from congress_portal.foundation.figures import shortened, show_number
from congress_portal.foundation.publication import ReviewState
from congress_portal.foundation.scopes import rights_of
from congress_portal.foundation.sheet_files import Finding, SheetError
from congress_portal.foundation.stories import full_name
from organizations.models import (
    Affiliation,
    ExternalBody,
    Indicator,
    Organization,
    Programme,
    Source,
)

from . import pasted_tables, pasting, section_states, sections, sheet
from .enums import CongressKind, SectionStatus
from .models import Congress
from .named_fields import NamedBodyField, NamedCongressField, NamedField
from .naming import Names, told

TICKET_AGE = 14 * 24 * 60 * 60
MOST_KEPT = 3
MOST_SENTENCES = 100
LONGEST_KEPT = 2 * 2**20
KEPT_POSTS = "kept_posts"
LISTED = 60
_OF_THE_PAGE = ("ticket", "base", "theirs", "csrfmiddlewaretoken")
# No section has it: what it is compared with is always stale.
_NO_VERSION = -1


@dataclass(frozen=True)
class Ticket:
    """Who opened which section of which record; 0 stands for a record that is new."""

    user: int
    congress: int
    section: int

    def sign(self) -> str:
        return signing.dumps([self.user, self.congress, self.section], salt="record-sheet")


@dataclass(frozen=True)
class Shown:
    """What a page of a section showed its user: the rows, and the version they stood at."""

    version: int
    rows: sheet.Rows

    def sign(self, ticket: Ticket) -> str:
        return signing.dumps([self.version, self.rows], salt=_shown_by(ticket), compress=True)


def read_shown(text: str, ticket: Ticket) -> Shown | None:
    """What the page behind a post showed; None where it was forged, or another's."""
    try:
        return Shown(*signing.loads(text, salt=_shown_by(ticket)))
    except (signing.BadSignature, TypeError):
        return None


def _shown_by(ticket: Ticket) -> str:
    return f"record-sheet-rows {ticket.user} {ticket.congress} {ticket.section}"


def read_ticket(text: str) -> Ticket | None:
    try:
        return Ticket(*signing.loads(text, salt="record-sheet", max_age=TICKET_AGE))
    except (signing.BadSignature, TypeError):
        return None


# Addresses


def urls(model_admin: Any) -> list[Any]:
    """The addresses for adding and changing a congress, before those of its admin class."""

    def entrance(view: Callable[..., Any]) -> Callable[..., HttpResponse]:
        bound = functools.partial(view, model_admin=model_admin)
        functools.update_wrapper(bound, view)
        inside = model_admin.admin_site.admin_view(csrf_exempt(bound))

        @functools.wraps(view)
        def entered(request: HttpRequest, **given: Any) -> HttpResponse:
            if request.method == "POST" and not model_admin.admin_site.has_permission(request):
                return keep_post(request)
            return inside(request, **given)

        # The ticket does what the token of the middleware does elsewhere.
        entered.csrf_exempt = True  # type: ignore[attr-defined]
        return entered

    return [
        path("add/", entrance(add_view), name="congresses_congress_add"),
        path("<int:congress_id>/change/", entrance(sheet_view), name="congresses_congress_change"),
    ]


def address_of(congress: Congress, number: int, **query: Any) -> str:
    address = reverse("admin:congresses_congress_change", args=[congress.pk])
    return f"{address}?{urlencode({'muc': number, **query})}"


# The idle logout


def keep_post(request: HttpRequest) -> HttpResponse:
    """Keep what was posted after the session had ended, and ask to log in.

    Only a form that the desk itself handed out is kept, so that strangers cannot fill sessions.
    """
    target = request.get_full_path()
    ticket = read_ticket(str(request.POST.get("ticket") or ""))
    body = request.POST.urlencode()
    if ticket is not None and len(body) <= LONGEST_KEPT:
        kept = dict(list(request.session.get(KEPT_POSTS, {}).items())[-MOST_KEPT + 1 :])
        key = secrets.token_urlsafe(8)
        kept[key] = {"path": request.path, "user": ticket.user, "body": body}
        request.session[KEPT_POSTS] = kept
        query = request.GET.copy()
        query["gui-lai"] = key
        target = f"{request.path}?{query.urlencode()}"
        messages.info(
            request, _("Your session had ended. Log in again: what you typed will then be saved.")
        )
    return HttpResponseRedirect(f"{reverse('admin:login')}?{urlencode({'next': target})}")


def take_kept_post(request: HttpRequest) -> tuple[QueryDict | None, bool]:
    """What was kept for this address, once, and whether the same user typed it."""
    kept = dict(request.session.get(KEPT_POSTS, {}))
    found = kept.pop(request.GET.get("gui-lai", ""), None)
    if found is None:
        return None, False
    request.session[KEPT_POSTS] = kept
    if found["path"] != request.path:
        return None, False
    return QueryDict(found["body"], mutable=True), found["user"] == request.user.pk


# The sheet


def sheet_view(request: HttpRequest, congress_id: int, model_admin: Any) -> HttpResponse:
    """One section of a congress: shown, saved, or refused with what stands now."""
    congress = (
        model_admin.get_queryset(request)
        .select_related("kept_by", "organization", "cluster__owner", "term", "reviewed_term")
        .filter(pk=congress_id)
        .first()
    )
    if congress is None:
        raise Http404
    number = _number(request.GET.get("muc", "1"), len(sections.SECTIONS))
    may_write = rights_of(request).may_write(congress)  # type: ignore[attr-defined]
    page = Page(request, model_admin, congress, number, may_write=may_write)
    data, is_own = request.POST, True
    if request.method != "POST":
        kept, is_own = take_kept_post(request)
        if kept is None:
            return page.shown()
        data = kept
    if not may_write:
        raise PermissionDenied(_("Only a clerk of the body that keeps the record may change it."))
    try:
        return _answered(page, data, is_own=is_own)
    except sheet.TooManyRows as error:
        messages.error(request, str(error))
        return page.render(page.opened(), status=422)


def _answered(page: "Page", data: QueryDict, *, is_own: bool) -> HttpResponse:
    ticket = read_ticket(str(data.get("ticket") or ""))
    if ticket != page.ticket or not is_own:
        messages.warning(
            page.request,
            _(
                "Nothing is saved yet: this page was opened too long ago, or under another "
                "account. What was typed stands below; check it and save again."
            ),
        )
        return page.shown(typed=sheet.typed_rows(page.number, data), given=data)
    return page.posted(data)


@dataclass
class Page:
    """The page of one section, for one request."""

    request: HttpRequest
    model_admin: Any
    congress: Congress
    number: int
    may_write: bool

    @property
    def is_open(self) -> bool:
        return self.may_write and ReviewState(self.congress.state).is_open

    def opened(self, typed: sheet.Rows | None = None) -> sheet.BoundSection:
        """The section on this page; blank rows are for who may fill them in."""
        return sheet.open_section(
            self.congress,
            self.number,
            page=self.page_number,
            typed=typed,
            is_offered=self.is_open,
        )

    @property
    def page_number(self) -> int:
        return _number(self.request.GET.get("trang", "1"), 10_000)

    # Showing

    def shown(
        self,
        typed: sheet.Rows | None = None,
        given: Mapping[str, Any] | None = None,
        base: str = "",
    ) -> HttpResponse:
        bound = self.opened(typed)
        bound.take_status(given or {})
        return self.render(bound, given=given, base=base)

    def render(
        self,
        bound: sheet.BoundSection,
        *,
        status: int = 200,
        base: str = "",
        given: Mapping[str, Any] | None = None,
        answered: Mapping[str, Any] | None = None,
        refused: Mapping[str, list[Finding]] | None = None,
        filled: Mapping[str, pasted_tables.Filled] | None = None,
    ) -> HttpResponse:
        for part in bound.parts:
            prepare(part)
            key = part.part.key
            part.box = PasteBox(  # type: ignore[attr-defined]
                part.part,
                str((given or {}).get(f"pasted-{key}", "")),
                (refused or {}).get(key, []),
                (filled or {}).get(key),
            )
        if not base:
            plain = bound
            if bound.typed or bound.data is not None:
                plain = self.opened()
            base = Shown(plain.version, sheet.shown_rows(plain)).sign(self.ticket)
        context = {
            **self.model_admin.admin_site.each_context(self.request),
            # The list of models at the side would double the weight of the page.
            "is_nav_sidebar_enabled": False,
            "title": self.congress.title,
            "subtitle": None,
            "opts": self.model_admin.opts,
            "congress": self.congress,
            "badge": state_badge(self.congress),
            "record_address": self.model_admin.address_of(self.congress),
            "workbook_address": reverse(
                "admin:congresses_congress_workbook", args=[self.congress.pk]
            ),
            "section": bound.section,
            "bound": bound,
            "errors": [
                *(bound.described_errors() if bound.data is not None else ()),
                *_described_refusals(bound, refused or {}),
            ],
            "states": self.states(),
            "state": None,
            "is_open": self.is_open,
            "may_write": self.may_write,
            "ticket": self.ticket.sign(),
            "base": base,
            "statuses": SectionStatus.choices,
            "remarks": self.remarks(),
            "answered": answered or {},
            "lists": lists_for(bound, self.request) if self.is_open else {},
            "previous": self.number - 1 if self.number > 1 else None,
            "following": self.number + 1 if self.number < len(sections.SECTIONS) else None,
            "page_number": self.page_number,
            "page": Paginator(range(max(part.pages for part in bound.parts)), 1).get_page(
                self.page_number
            ),
            "page_query": urlencode({"muc": self.number}),
        }
        context["state"] = context["states"][self.number - 1]["state"]
        return TemplateResponse(self.request, "admin/congresses/sheet.html", context, status=status)

    def states(self) -> list[dict[str, Any]]:
        return [
            {
                "state": state,
                "address": address_of(self.congress, state.number),
                "is_current": state.number == self.number,
                "words": in_words(state),
                "is_complete": state.status == SectionStatus.COMPLETE,
            }
            for state in section_states.section_states(self.congress)
        ]

    def remarks(self) -> list[dict[str, Any]]:
        """What approvers remarked on this section, open remarks first."""
        found = self.congress.remarks.filter(section=self.number)
        return [
            {
                "remark": remark,
                "writer": full_name(remark.written_by),
                "settler": full_name(remark.settled_by) if remark.settled_by else "",
            }
            for remark in found.select_related("written_by", "settled_by").order_by(
                F("settled_at").desc(nulls_first=True), "pk"
            )
        ]

    @property
    def ticket(self) -> Ticket:
        return Ticket(self.request.user.pk, self.congress.pk, self.number)  # type: ignore[arg-type]

    # Saving

    def posted(self, data: QueryDict) -> HttpResponse:
        if "_answer" in data:
            return self.remark_answered(data)
        seen = self.seen(data)
        version = seen.version if seen else _NO_VERSION
        if "_merge" in data:
            return self.merged(data)
        if "_bring-back" in data:
            return self.brought_back(data)
        for part in sections.section(self.number).parts:
            if f"_read-{part.key}" in data and takes_text(part):
                return self.proposed(data, part)
        try:
            saved = sheet.save_section(
                self.congress,
                self.number,
                data,
                user=self.request.user,  # type: ignore[arg-type]
                version=version,
                shown=seen.rows if seen else None,
                page=self.page_number,
            )
        except sheet.SectionError as error:
            bound = error.bound or sheet.open_section(self.congress, self.number)
            if bound.data is None:
                messages.error(self.request, str(error))
            return self.render(bound, status=422, base=str(data.get("base") or ""))
        except sheet.StaleSection as stale:
            return self.stale(data, stale.yours)
        return self.saved(data, saved.changed)

    def seen(self, data: QueryDict) -> Shown | None:
        return read_shown(str(data.get("base") or ""), self.ticket)

    def has_moved(self, data: QueryDict) -> bool:
        """Whether the section is another than the page showed; so it is where nobody says what."""
        seen = self.seen(data)
        return seen is None or sheet.has_moved(
            self.congress, self.number, seen.version, seen.rows, page=self.page_number
        )

    def saved(self, data: QueryDict, changed: int) -> HttpResponse:
        if changed:
            messages.success(
                self.request,
                ngettext(
                    "Section %(section)s is saved: %(count)s row changed.",
                    "Section %(section)s is saved: %(count)s rows changed.",
                    changed,
                )
                % {"section": self.number, "count": changed},
            )
        else:
            messages.success(
                self.request,
                _("Section %(section)s is saved; nothing in it had changed.")
                % {"section": self.number},
            )
        number = self.number
        if "_next" in data:
            if number == len(sections.SECTIONS):
                return HttpResponseRedirect(self.model_admin.address_of(self.congress))
            number += 1
        query = (
            {"trang": self.page_number} if self.page_number > 1 and number == self.number else {}
        )
        return HttpResponseRedirect(address_of(self.congress, number, **query))

    def remark_answered(self, data: QueryDict) -> HttpResponse:
        """Settle a remark without a change of the section, by an answer to the approver."""
        remark, answer = _number(data.get("_answer"), 2**62), str(data.get("answer") or "")
        user: Any = self.request.user
        try:
            if sheet.answer_remark(self.congress, self.number, remark, answer, user=user):
                messages.success(self.request, _("The approver will read your answer."))
        except ValidationError as error:
            bound = self.opened()
            answered = {"remark": remark, "text": answer, "errors": error.messages}
            return self.render(bound, status=422, answered=answered)
        return HttpResponseRedirect(address_of(self.congress, self.number))

    def brought_back(self, data: QueryDict) -> HttpResponse:
        """Show, unsaved, what a browser kept; beside what stands where somebody saved since."""
        typed = sheet.typed_rows(self.number, data)
        if self.has_moved(data):
            return self.stale(data, typed)
        both = merging.merged(*self.three(data, typed, self.standing()))
        return self.shown(typed=both, given=data, base=str(data["base"]))

    def proposed(self, data: QueryDict, part: sections.Part) -> HttpResponse:
        """Read a pasted table, or sentences, into rows, which are shown and not saved."""
        typed = sheet.typed_rows(self.number, data, with_marks=True)
        if not self.is_open:
            return self.closed(data, typed)
        base, now = str(data.get("base") or ""), self.standing()
        if self.has_moved(data):
            yours = sheet.typed_rows(self.number, data)
            if merging.differences(*self.three(data, yours, now)):
                # Shown over newer rows it would hide that they changed.
                return self.stale(data, yours)
            base = now.sign(self.ticket)
        text = str(data.get(f"pasted-{part.key}") or "")
        try:
            return self.with_table(data, part, typed, text, base=base, version=now.version)
        except pasted_tables.NotATableError:
            return self.with_sentences(data, part, typed, text, base=base)
        except SheetError as error:
            bound = self.opened(typed)
            bound.take_status(data)
            refused = {part.key: error.findings}
            return self.render(bound, status=422, base=base, given=data, refused=refused)
        except sheet.StaleSection as stale:
            return self.stale(data, stale.yours)
        except sheet.TooManyRows:
            raise
        except sheet.SectionError:
            # Somebody submitted the record while the text was read.
            return self.closed(data, typed)

    def closed(self, data: QueryDict, typed: sheet.Rows) -> HttpResponse:
        messages.error(self.request, sheet.CLOSED)
        return self.render(self.opened(typed), status=422, given=data)

    def with_table(
        self,
        data: QueryDict,
        part: sections.Part,
        typed: sheet.Rows,
        text: str,
        *,
        base: str,
        version: int,
    ) -> HttpResponse:
        """The section with the rows of a table, and what saving would say of them."""
        declared = pasted_tables.sheet_of_part(part)
        if declared is None:
            raise pasted_tables.NotATableError
        read = pasted_tables.read(text, part, declared)
        filled = pasted_tables.fill(self.congress, self.number, part, read, typed.get(part.key, []))
        typed[part.key] = filled.rows
        post = sheet.post_of(self.number, self.with_blank_rows(typed))
        post["status"] = str(data.get("status") or "")
        user: Any = self.request.user
        bound = sheet.try_section(self.congress, self.number, post, user=user, version=version)
        filled.tell(bound)
        if not bound.errors():
            bound = self.opened(typed)
        bound.take_status(data)
        if filled.count:
            self.tell_read(filled.count)
        else:
            messages.info(self.request, _("No row was added: see below what the table says."))
        for remark in filled.remarks:
            messages.warning(self.request, f"{part.title}: {remark}")
        given = data.copy()
        given.pop(f"pasted-{part.key}", None)
        return self.render(bound, base=base, given=given, filled={part.key: filled})

    def with_blank_rows(self, typed: sheet.Rows) -> sheet.Rows:
        """What was typed, with the blank rows that a page has below."""
        blank = {part.key: part.blank for part in sections.section(self.number).parts if part.rows}
        return {
            key: [*rows, *({} for _row in range(blank.get(key, 0)))] for key, rows in typed.items()
        }

    def tell_read(self, count: int) -> None:
        messages.info(
            self.request,
            ngettext(
                "%(count)s row was read from the text. It is not saved yet: check it, then save.",
                "%(count)s rows were read from the text. They are not saved yet: check them, "
                "then save.",
                count,
            )
            % {"count": count},
        )

    def with_sentences(
        self, data: QueryDict, part: sections.Part, typed: sheet.Rows, text: str, *, base: str
    ) -> HttpResponse:
        """The section with what its sentences seem to mean, each in a new row."""
        read = pasting.read_targets if part.key == "targets" else pasting.read_figures
        found = read(text)
        proposals = [proposal.row() for proposal in found[:MOST_SENTENCES]]
        blank = sheet.blank_row(part)
        typed.setdefault(part.key, []).extend(
            {name: value for name, value in {**blank, **row}.items() if value} for row in proposals
        )
        if proposals:
            self.tell_read(len(proposals))
        else:
            messages.warning(self.request, _("There was no sentence to read. Paste the text."))
        if len(found) > MOST_SENTENCES:
            left_out = _(
                "The text has %(count)s sentences; the first %(most)s were read. Paste the others, "
                "from “%(next)s” on, once these are saved."
            )
            told = {
                "count": show_number(len(found)),
                "most": MOST_SENTENCES,
                "next": shortened(found[MOST_SENTENCES].said),
            }
            messages.warning(self.request, left_out % told)
        bound = self.opened(typed)
        bound.take_status(data)
        given = data.copy()
        given.pop(f"pasted-{part.key}", None)
        return self.render(bound, base=base, given=given)

    # Two clerks

    def stale(self, data: QueryDict, yours: sheet.Rows) -> HttpResponse:
        """What you typed, what stands now, and what you both began with."""
        now = self.standing()
        base, mine, theirs = self.three(data, yours, now)
        found = merging.differences(base, mine, theirs, self.said)
        seen = self.seen(data)
        if not found:
            # The same form came twice: a double click, or a repeated request.
            return self.saved(data, 0)
        told, left_out = merging.foremost(found)
        context = {
            **self.model_admin.admin_site.each_context(self.request),
            "is_nav_sidebar_enabled": False,
            "title": self.congress.title,
            "subtitle": None,
            "opts": self.model_admin.opts,
            "congress": self.congress,
            "section": sections.section(self.number),
            "rows": [self._described(difference) for difference in told],
            "left_out": left_out,
            "carried": [
                (name, value)
                for name, values in data.lists()
                for value in values
                if name not in (*_OF_THE_PAGE, "_save", "_next", "_merge", "_bring-back")
            ],
            "base": data["base"] if seen else now.sign(self.ticket),
            "theirs": now.sign(self.ticket),
            "is_shown": seen is not None,
            "ticket": self.ticket.sign(),
            "address": address_of(self.congress, self.number),
        }
        return TemplateResponse(
            self.request, "admin/congresses/sheet_stale.html", context, status=409
        )

    def standing(self) -> Shown:
        """What stands now. The version is read first, so that who saves in between is noticed."""
        version = sheet.version_of(self.congress, self.number)
        return Shown(version, sheet.rows_of(self.congress, self.number, page=self.page_number))

    def three(
        self, data: QueryDict, yours: sheet.Rows, now: Shown
    ) -> tuple[sheet.Rows, sheet.Rows, sheet.Rows]:
        seen = self.seen(data)
        mine = sheet.canonical(self.number, yours)
        return seen.rows if seen else now.rows, mine, now.rows

    def merged(self, data: QueryDict) -> HttpResponse:
        """Both versions in one form, unless what stands is not what the page of both showed."""
        now, yours = self.standing(), sheet.typed_rows(self.number, data)
        if read_shown(str(data.get("theirs") or ""), self.ticket) != now:
            return self.stale(data, yours)
        base, mine, theirs = self.three(data, yours, now)
        conflicts = [d for d in merging.differences(base, mine, theirs) if d.is_conflict]
        both = merging.merged(base, mine, theirs)
        if conflicts:
            messages.warning(
                self.request,
                ngettext(
                    "Merged, not saved yet. %(count)s field was changed on both sides; what you "
                    "typed stands in it. Check it, then save.",
                    "Merged, not saved yet. %(count)s fields were changed on both sides; what "
                    "you typed stands in them. Check them, then save.",
                    len(conflicts),
                )
                % {"count": len(conflicts)},
            )
        else:
            messages.info(
                self.request,
                _("Both versions are merged and nothing overlaps. Check the section, then save."),
            )
        return self.shown(typed=both, given=data, base=now.sign(self.ticket))

    def said(self, part: str, name: str, text: str) -> str:
        """A posted value as a person reads it: the label of a choice."""
        input_field = sections.section(self.number).part(part).form.base_fields.get(name)
        choices = dict(_flat(getattr(input_field, "choices", None)))
        return str(choices.get(text, text))

    def _described(self, difference: merging.Difference) -> dict[str, Any]:
        part = sections.section(self.number).part(difference.part)
        input_field = part.form.base_fields.get(difference.field)
        label: Any = _("the whole row")
        values = [difference.base, difference.yours, difference.theirs]
        if name := difference.field:
            model_fields = {f.name: f for f in part.form._meta.model._meta.get_fields()}
            column = model_fields.get(name)
            label = getattr(input_field, "label", "") or getattr(column, "verbose_name", "")
            values = [self.said(part.key, name, value) for value in values]
        return {
            "part": part.title,
            "label": label,
            "base": values[0],
            "yours": values[1],
            "theirs": values[2],
            "is_conflict": difference.is_conflict,
        }


def _described_refusals(
    bound: sheet.BoundSection, refused: Mapping[str, list[Finding]]
) -> list[tuple[str, str]]:
    """The box in which a text stands that was not read, and why."""
    return [
        (f"refused-{key}", f"{bound.section.part(key).title}: {finding}")
        for key, findings in refused.items()
        for finding in findings
    ]


def takes_text(part: sections.Part) -> bool:
    """Whether a text can be pasted into a part and read into its rows."""
    return part.takes_sentences or pasted_tables.sheet_of_part(part) is not None


@dataclass(frozen=True)
class PasteBox:
    """The box of a part for a pasted text, and what became of the text before."""

    part: sections.Part
    text: str
    refused: list[Finding]
    filled: pasted_tables.Filled | None

    @property
    def is_offered(self) -> bool:
        return takes_text(self.part)

    @property
    def headings(self) -> list[str]:
        """What may stand above the columns of a table."""
        declared = pasted_tables.sheet_of_part(self.part)
        return list(declared.headings[1:]) if declared else []


def _flat(choices: Any) -> list[tuple[str, Any]]:
    if choices is None or isinstance(choices, forms.models.ModelChoiceIterator):
        return []
    return [(str(value), label) for value, label in choices]


def prepare(part: sheet.BoundPart) -> None:
    """Sort the fields of every row into those shown and those folded away, and name them."""
    is_table = part.part.layout == "table"
    blank = sheet.blank_row(part.part)
    part.width = 0  # type: ignore[attr-defined]
    part.columns = []  # type: ignore[attr-defined]
    for form in part.forms:
        form.cells, form.folded = [], []
        form.has_errors = form.is_bound and form in part.written and bool(form.errors)
        if not form.has_errors:
            # Hundreds of keys that nothing points to would double the weight of the page.
            form.auto_id = ""
        for field in form.visible_fields():
            attrs = field.field.widget.attrs
            attrs.pop("autocomplete", None)
            if attrs.get("inputmode") == "text":
                del attrs["inputmode"]
            if field.use_fieldset:
                attrs["id"] = f"id_{field.html_name}"
            folds = is_table and field.name in form.more
            if is_table and not folds:
                # Its column head names it to the eye only.
                attrs["aria-label"] = str(field.label)
            field.advice = field.help_text
            if part.part.layout != "form" or not form.has_errors:
                field.help_text = field.field.help_text = ""
            (form.folded if folds else form.cells).append((field, _look(form, field)))
        form.folded_count = sum(
            form.shown(field.name) not in ("", blank.get(field.name))
            for field, _look in form.folded
        )
        form.folded_has_errors = form.has_errors and any(f.errors for f, _look in form.folded)
        # In a table a sentence is too long for its cell: they stand in a line below the row.
        form.sentences = [
            (field.label, error, f"{field.auto_id}_error")
            for field, _look in (*form.cells, *form.folded)
            for error in (field.errors if form.has_errors else ())
        ]
        if form.has_errors:
            _keep_choices(form)
        form.is_checked = form.is_marked or form.is_deleted
        form.is_blank = form.is_new and not form.has_errors and not _says_something(form)
        part.columns = [  # type: ignore[attr-defined]
            (field.label, look, field.advice) for field, look in form.cells
        ]
        part.width = len(form.cells) + 2  # type: ignore[attr-defined]


def _keep_choices(form: Any) -> None:
    """Show a typed word that is none of the choices, which would look like the first of them."""
    for field in form.visible_fields():
        choices = getattr(field.field.widget, "choices", None)
        if choices is None or not field.errors:
            continue
        value = field.value()
        texts = value if isinstance(value, list | tuple) else [value]
        known = {str(each) for each, _label in _flat_groups(choices)}
        unknown = [text for text in texts if text and str(text) not in known]
        field.field.widget.choices = [*choices, *((text, shortened(text)) for text in unknown)]


def _flat_groups(choices: Any) -> Iterator[tuple[Any, Any]]:
    for value, label in choices:
        if isinstance(label, list | tuple):
            yield from label
        else:
            yield value, label


def _look(form: Any, field: forms.BoundField) -> str:
    if field.name in form.wide:
        return "is-wide"
    if isinstance(field.field, WholeNumberField | DecimalNumberField):
        return "is-number is-short" if field.name != "order" else "is-number is-place"
    if isinstance(field.field, NamedField | FigureField):
        return ""
    return "is-short" if isinstance(field.field, ReadField | forms.ChoiceField) else ""


def _says_something(form: Any) -> bool:
    return form.has_changed() if form.is_bound else form.is_prefilled


def in_words(state: section_states.SectionState) -> str:
    """The state of a section in the list at the left."""
    parts = []
    if state.row_count:
        parts.append(
            ngettext("%(count)s row", "%(count)s rows", state.row_count)
            % {"count": show_number(state.row_count)}
        )
    if state.remarks:
        parts.append(
            ngettext("%(count)s remark", "%(count)s remarks", state.remarks)
            % {"count": state.remarks}
        )
    if state.missing:
        parts.append(_("%(count)s missing") % {"count": len(state.missing)})
    if state.status != SectionStatus.OPEN:
        parts.append(str(state.status.label))
    return " · ".join(parts) or _("empty")


# What the boxes offer


def lists_for(bound: sheet.BoundSection, request: HttpRequest) -> dict[str, list[str]]:
    """Names to choose from, for the boxes of this section that take a name."""
    asked = {
        input_field.listed_in
        for part in bound.parts
        for input_field in part.part.form.base_fields.values()
        if getattr(input_field, "listed_in", "")
    }
    congress = bound.congress
    made: dict[str, Callable[[], list[str]]] = {
        "bodies": lambda: _bodies(congress),
        "congresses": lambda: _congresses(congress),
        "programmes": lambda: list(
            Programme.objects.order_by("name").values_list("name", flat=True)[:LISTED]
        ),
        "sources": lambda: list(
            Source.objects.filter(kept_by=congress.kept_by)
            .order_by("-pk")
            .values_list("title", flat=True)[:LISTED]
        ),
        "indicators": lambda: list(
            Indicator.objects.order_by("name").values_list("name", flat=True)[:LISTED]
        ),
    }
    return {name: made[name]() for name in sorted(asked)}


def _bodies(congress: Congress) -> list[str]:
    keeper = congress.kept_by
    above = Affiliation.objects.filter(organization=keeper).values_list("parent", flat=True)
    below = Affiliation.objects.filter(parent=keeper).values_list("organization", flat=True)
    # By their keys, which have an index: joined, every body of the register would be looked at.
    near = Q(kept_by=keeper) | Q(pk__in=[keeper.pk, *above, *below])
    unions = Organization.objects.filter(near & Names(congress).may_be_named())
    unions = unions.order_by("sort_key")[:LISTED]
    outside = ExternalBody.objects.filter(kept_by=keeper).order_by("sort_key")[:LISTED]
    return [str(body) for body in (*unions, *outside)]


def _congresses(congress: Congress) -> list[str]:
    named = NamedCongressField()
    hosts = Q(organization=congress.organization_id) | Q(kept_by=congress.kept_by)
    if congress.organization_id:
        hosts |= Q(organization__subordinate_affiliations__organization=congress.organization_id)
    found = (
        Congress.objects.filter(hosts)
        .filter(Names(congress).known_congresses())
        .exclude(pk=congress.pk)
        .select_related("organization", "cluster__owner")
        .distinct()
        .order_by("-pk")[:LISTED]
    )
    return [named.show(each) for each in found]


# A new congress


class NewCongressForm(forms.Form):
    """Who holds it, what it is, and where it stands in the row of congresses."""

    keeper = forms.ModelChoiceField(Organization.objects.none())
    host = NamedBodyField(
        organization="organization",
        cluster="cluster",
        label=gettext_lazy("held by"),
        help_text=gettext_lazy("Empty: by the body that keeps the record."),
    )
    kind = forms.ChoiceField(label=gettext_lazy("kind"), choices=CongressKind.choices)
    ordinal = OrdinalField(label=gettext_lazy("number of the congress"), required=False)
    years = YearsField(
        label=gettext_lazy("term"), required=False, help_text=gettext_lazy("2023-2028")
    )

    def __init__(self, *args: Any, keeper: forms.ModelChoiceField, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["keeper"] = keeper

    def make(self) -> Congress:
        """The congress, saved; a ValidationError says which rule speaks against it."""
        given = self.cleaned_data
        host = given.get("host")
        congress = Congress(
            kind=given["kind"],
            organization=host.organization if host else given["keeper"],
            cluster=host.cluster if host else None,
            ordinal=given["ordinal"],
            kept_by=given["keeper"],
        )
        names = Names(congress)
        kind = CongressKind(given["kind"])
        numbered = kind.is_congress or kind == CongressKind.DELEGATES_CONFERENCE
        if congress.organization is None and given["years"]:
            raise ValidationError(
                {"years": _("A cluster has no terms of office. Leave this field empty.")}
            )
        if congress.organization is not None:
            congress.term = names.term(
                congress.organization, given["ordinal"] if numbered else None, given["years"]
            )
        with told():
            congress.save()
        return congress

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        kind = cleaned.get("kind")
        placed = cleaned.get("ordinal") or cleaned.get("years") or self.errors
        if kind and CongressKind(kind).is_congress and not placed:
            self.add_error(
                "ordinal",
                _("Write which congress of the body it is, for example IV, or its term."),
            )
        return cleaned


def add_view(request: HttpRequest, model_admin: Any) -> HttpResponse:
    """A short form for a new congress; the sheet follows."""
    rights = rights_of(request)
    if not rights.is_clerk:
        raise PermissionDenied(_("Only a clerk of a union body may enter a congress."))
    data = request.POST if request.method == "POST" else take_kept_post(request)[0]
    keeper = KeeperField(Congress, model_admin.admin_site, rights)
    form = NewCongressForm(data, keeper=keeper)
    ticket = read_ticket(str(data.get("ticket") or "")) if data else None
    mine = Ticket(request.user.pk, 0, 0)  # type: ignore[arg-type]
    if data is not None and ticket != mine:
        form = NewCongressForm(initial=data.dict(), keeper=keeper)
        messages.warning(request, _("Nothing is saved yet. Check what you typed and save again."))
    elif data is not None and (led_to := _made_once(request, form)):
        return HttpResponseRedirect(led_to)
    context = {
        **model_admin.admin_site.each_context(request),
        "is_nav_sidebar_enabled": False,
        "title": _("New congress or conference"),
        "subtitle": None,
        "opts": model_admin.opts,
        "form": form,
        "ticket": mine.sign(),
        "key": concurrency.KEY,
        "submission": (data or {}).get(concurrency.KEY) or concurrency.new_key(),
        "bodies": [str(body) for body in rights.keepable()[:LISTED]],
    }
    return TemplateResponse(request, "admin/congresses/congress_add.html", context)


def _made_once(request: HttpRequest, form: NewCongressForm) -> str:
    """The address of the new congress, also where the form is sent again; empty if refused."""
    key = form.data.get(concurrency.KEY) or concurrency.new_key()
    try:
        with concurrency.once(key, request.user, request.path) as led_to:
            if (congress := _made(request, form)) is not None:
                led_to.append(address_of(congress, 1))
    except concurrency.SentBefore as before:
        return before.address
    return "".join(led_to)


def _made(request: HttpRequest, form: NewCongressForm) -> Congress | None:
    try:
        with audit.acting(request.user), transaction.atomic():
            field: Any = form.fields["keeper"]
            chosen = field.queryset.filter(pk=_number(form.data.get("keeper"), 2**62, least=0))
            keeper = chosen.first() or field.initial or field.queryset.first()
            # A host may be named anew, in the keeper's name.
            form.fields["host"].names = Names(  # type: ignore[attr-defined]
                Congress(kept_by=keeper)
            )
            if not form.is_valid():
                raise _Refused
            return form.make()
    except _Refused:
        return None
    except ValidationError as error:
        form.add_error(None, error)
        return None


class _Refused(Exception):
    """Rolls back what an invalid form had made."""


def _number(text: Any, most: int, *, least: int = 1) -> int:
    digits = str(text or "")
    if not digits.isdecimal() or not digits.isascii() or len(digits) > 18:
        return least
    return min(max(int(digits), least), most)
