"""The steps of a record's review: who may take each from which states, and what it asks for."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.fields import CleanTextField
from congress_portal.foundation.publication import (
    ReasonClass,
    Reviewed,
    ReviewState,
    canonical_text,
)
from congress_portal.foundation.scopes import rights_of
from congress_portal.publishing import checking, queue, transitions
from congress_portal.publishing.builders import build
from congresses.enums import SectionNumber, SectionStatus
from congresses.models import Congress
from organizations.permissions import Rights


class ReasonForm(forms.Form):
    """Why a record is published again: its class, and a note that the public reads."""

    reason_class = forms.ChoiceField(
        label=_("reason for the correction"), choices=[("", "–––"), *ReasonClass.choices]
    )
    note = CleanTextField(
        label=_("note on the correction"),
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Readers see it beside the edition; at least ten characters."),
    )


class AcceptForm(forms.Form):
    """Why warnings stand, for example because the source says so."""

    accept = CleanTextField(
        label=_("why the warnings stand"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("For example: the source does not say. The approver reads it."),
    )


class ReasonAndAcceptForm(AcceptForm, ReasonForm):
    """A correction that lets warnings stand."""


class CommentForm(forms.Form):
    comment = CleanTextField(
        label=_("what the clerk should change"), widget=forms.Textarea(attrs={"rows": 3})
    )


class SectionCommentForm(CommentForm):
    """A comment on the whole record, remarks on its sections, or both."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["comment"].required = False
        self.fields["comment"].help_text = _("May stay empty where a section has a remark.")
        for section in SectionNumber:
            self.fields[f"section_{section.value}"] = CleanTextField(
                label=f"{section.value}. {section.label}",
                required=False,
                widget=forms.Textarea(attrs={"rows": 2}),
            )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        remarks = {
            section.value: given.pop(f"section_{section.value}", "") for section in SectionNumber
        }
        return {**given, "remarks": remarks}

    @property
    def sections(self) -> list[forms.BoundField]:
        return [self[f"section_{section.value}"] for section in SectionNumber]


@dataclass(frozen=True)
class Step:
    """A step of a record's review: who may take it from which states, and what it asks for."""

    slug: str
    title: Any
    explanation: Any
    done: Any
    states: tuple[ReviewState, ...]
    may: Callable[[Rights, Reviewed], bool]
    run: Callable[..., Any]
    form: type[forms.Form] | None = None
    is_main: bool = False
    # Whether there is anything to do, where the state does not say it.
    suits: Callable[[Reviewed], bool] = lambda record: True
    # Only for a person who neither submitted nor edited the record.
    needs_other_eyes: bool = False
    # An approver may go on to the next record of his queue.
    leads_on: bool = False

    def form_for(self, record: Reviewed) -> type[forms.Form] | None:
        if self.form is CommentForm and isinstance(record, Congress):
            return SectionCommentForm
        if self.run is not transitions.submit:
            return self.form
        warns = bool(checking.unaccepted(record, checking.check(record)))
        if record.edition_count:
            return ReasonAndAcceptForm if warns else ReasonForm
        return AcceptForm if warns else None


OPEN = (ReviewState.DRAFT, ReviewState.RETURNED)
BEFORE_APPROVAL = (*OPEN, ReviewState.SUBMITTED)
STEPS = (
    Step(
        "gui-duyet",
        _("Submit for approval"),
        _("The record is frozen until it is approved or sent back."),
        _("The record was submitted. Another person approves it."),
        OPEN,
        lambda rights, record: rights.may_write(record),
        transitions.submit,
        is_main=True,
    ),
    Step(
        "phe-duyet",
        _("Approve and publish"),
        _("The public reads the record from this moment on."),
        _("The record is published."),
        (ReviewState.SUBMITTED,),
        lambda rights, record: rights.may_decide(record),
        transitions.approve,
        is_main=True,
        needs_other_eyes=True,
        leads_on=True,
    ),
    Step(
        "tra-lai",
        _("Send back to the clerk"),
        _("The clerk can change the record again and reads your comment."),
        _("The record was sent back."),
        (ReviewState.SUBMITTED,),
        lambda rights, record: rights.may_decide(record),
        transitions.send_back,
        form=CommentForm,
        leads_on=True,
    ),
    Step(
        "dinh-chinh",
        _("Open a correction"),
        _("The public goes on reading the last edition until the correction is approved."),
        _("The record is open for a correction."),
        (ReviewState.PUBLISHED,),
        lambda rights, record: rights.may_write(record) or rights.may_decide(record),
        transitions.reopen,
        form=ReasonForm,
        is_main=True,
    ),
    Step(
        "bo-dinh-chinh",
        _("Drop the correction"),
        _("Nothing differs from the last edition: the record is as before it was opened."),
        _("The correction was dropped; the last edition stands."),
        OPEN,
        lambda rights, record: rights.may_write(record) or rights.may_decide(record),
        transitions.drop,
        suits=lambda record: record.edition_count > 0 and transitions.changes_nothing(record),
    ),
    Step(
        "rut",
        _("Withdraw"),
        _("Readers find your note instead of the record; nothing is deleted."),
        _("The record was withdrawn."),
        (ReviewState.PUBLISHED, *OPEN, ReviewState.SUBMITTED),
        lambda rights, record: rights.may_withdraw(record),
        transitions.withdraw,
        form=ReasonForm,
        suits=lambda record: record.edition_count > 0,
        needs_other_eyes=True,
    ),
    Step(
        "cong-bo-lai",
        _("Publish again"),
        _("The last edition before the withdrawal is published again as it was."),
        _("The record is published again."),
        (ReviewState.WITHDRAWN,),
        lambda rights, record: rights.may_decide(record),
        transitions.reinstate,
        form=ReasonForm,
        is_main=True,
        needs_other_eyes=True,
    ),
)


@dataclass(frozen=True)
class OfferedStep:
    """A step as the page of a record offers it, or the reason why it does not."""

    step: Step
    form: forms.Form | None
    refusal: str = ""
    is_barred: bool = False


def offered(request: HttpRequest, record: Any) -> list[OfferedStep]:
    rights: Any = rights_of(request)
    wanted = [
        step
        for step in STEPS
        if record.state in step.states and step.may(rights, record) and step.suits(record)
    ]
    own = ""
    if any(step.needs_other_eyes for step in wanted):
        own = transitions.own_hand(record, request.user)
    found = []
    for step in wanted:
        form_class = step.form_for(record)
        initial = {}
        if step.run in (transitions.submit, transitions.reopen):
            initial = {"reason_class": usual_reason(record), "note": record.reason_note}
        form = form_class(initial=initial, prefix=step.slug) if form_class else None
        if own and step.needs_other_eyes:
            found.append(OfferedStep(step, None, own, is_barred=True))
        else:
            found.append(OfferedStep(step, form))
    return found


def usual_reason(record: Any) -> str:
    """The reason class that a form begins with: what was still to come is supplemented."""
    if not record.reason_class and isinstance(record, Congress):
        awaited = record.sections.filter(status=SectionStatus.SUPPLEMENTING)
        return ReasonClass.SUPPLEMENT if record.edition_count and awaited.exists() else ""
    return record.reason_class


def version_of(record: Reviewed) -> str:
    """What tells the record, its parts and what they name from any other state of them.

    Of a frozen record its own version does.
    """
    if not ReviewState(record.state).is_open:
        return str(record.version)
    return f"{record.version}-{queue.digest(canonical_text(build(record)))}"
