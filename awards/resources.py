"""The sheet “Danh sách khen thưởng” that a clerk exports, changes in Excel and imports."""

import dataclasses
import datetime

from django.core.exceptions import ValidationError
from django.db.models import Max
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from congress_portal.foundation.dates import PartialDate, show_date
from congress_portal.foundation.figures import ReadingError, refusal
from congress_portal.foundation.integrity import TRIGGER_SENTENCES
from congress_portal.foundation.publication import ReviewState
from congress_portal.foundation.spreadsheets import (
    CleanTextWidget,
    PortalResource,
    declared,
    is_blank,
)
from congress_portal.foundation.vietnamese import fold, normalize
from congresses.citations import read_citation
from congresses.written_names import recipient_written

from .models import Award, AwardForm
from .sheets import AWARDS


class RecipientWidget(CleanTextWidget):
    """The name of a recipient, without its number in the list and without a form of address."""

    def read(self, value):
        return recipient_written(super().read(value))


_NAME = AWARDS["recipient_name"]
COLUMNS = declared(
    AWARDS,
    attributes={
        "decision": "decision__code",
        "decision_number": "decision__number",
        "decided_on": "decision__decided_on",
        "deciding_body": "decision__deciding_organization__code",
    },
    readonly=("code", "decision", "decision_number", "decided_on", "deciding_body"),
    kept_when_empty=("order",),
    named={"form": AwardForm.objects.all},
    read_by={_NAME.name: RecipientWidget(required=_NAME.required, max_length=_NAME.longest)},
)
KEY = CleanTextWidget()
MOST_FORMS_TOLD = 8
# What tells two awards of one decision apart, as their constraint says.
UNIQUE = ("form", "recipient_kind", "recipient_name", "post", "unit")


class AwardResource(COLUMNS, PortalResource):
    """One row per award of the decisions given; matched by code, else within its decision.

    Without a code a row is the award that it would repeat (form, recipient, post and unit), else
    that of its order, where no row of the file is that one: a person put in between renames
    nobody. The decision itself is entered in its form: the columns on it find or confirm it. A
    list of one decision may do without them.
    """

    named_by = ("recipient_name",)

    class Meta(PortalResource.Meta):
        model = Award
        name = _("awards")
        fields = AWARDS.names
        import_id_fields = ("code",)

    def __init__(self, *, decisions, is_of_one=False, **kwargs):
        super().__init__(**kwargs)
        self.decisions = decisions
        self.is_of_one = is_of_one
        self._decision = None
        self._found = {}
        self._last_orders = {}
        # Which awards the rows of the file are: by code, else by what tells awards apart.
        self._claimed = set()

    def get_queryset(self):
        awards = Award.objects.filter(decision__in=self.decisions)
        return self.filter_export(awards)

    def filter_export(self, queryset, **kwargs):
        return queryset.select_related("decision__deciding_organization", "form")

    def dehydrate_decided_on(self, award):
        return self.fields["decided_on"].widget.render(_day_of(award.decision))

    def _check_import_id_fields(self, headers):
        """A new list has no column of codes."""

    # Which award, of which decision

    def before_import(self, dataset, **kwargs):
        """Know what stands below a row before the first one is looked up."""
        has_orders = self.heading("order") in dataset.headers
        self._claimed = {self._claim(row) for row in dataset.dict} if has_orders else set()

    def _claim(self, row):
        """Which award a row is wherever it stands; None where it cannot be read."""
        code = self._typed(row, "code")
        if code:
            return code.lower()
        decision, told = self._read_decision(row), self._told_apart(row)
        return (decision.pk, *told.values()) if decision and told else None

    def _is_claimed(self, award):
        headings = self._read.headings
        told = (getattr(award, name) for name in UNIQUE if self.heading(name) in headings)
        return award.code in self._claimed or (award.decision_id, *told) in self._claimed

    def get_instance(self, instance_loader, row):
        self._decision = None
        code = self._typed(row, "code")
        if code:
            award = self._held().filter(code__iexact=code).first()
            if award is None:
                self.refuse_key("code", unknown_award(code))
                return None
            self._confirm_decision(row, award.decision)
            return award
        self._decision = self._read_decision(row)
        if self._decision is None:
            return None
        order = self._order(row)
        same = self._same(row)
        if len(same) > 1 and order is not None:
            same = [award for award in same if award.order == order] or same
        if len(same) > 1:
            name = same[0].recipient_name
            self.refuse_key("recipient_name", ambiguous_award(name))
            return None
        return same[0] if same else self._by_order(order)

    def _held(self):
        # Nobody writes between this reading of a row and the writing of it.
        return self.get_queryset().select_for_update(of=("self",))

    def _order(self, row):
        try:
            return self.fields["order"].clean(row) if self.heading("order") in row else None
        except ReadingError:
            return None

    def _same(self, row):
        """The awards of the decision that may be the row, by what tells them apart.

        A column that the file lacks is empty in a new row and says nothing of a recorded one.
        """
        told = self._told_apart(row)
        if told is None:
            return []
        awards = self._held().filter(decision=self._decision)
        missing = {n: Award._meta.get_field(n).get_default() for n in UNIQUE if n not in told}
        same = list(awards.filter(**missing, **told))
        return same or (list(awards.filter(**told).order_by("pk")) if missing else [])

    def _told_apart(self, row):
        """What the row says of what tells awards apart; None where a cell cannot be read."""
        try:
            return {n: self.fields[n].clean(row) for n in UNIQUE if self.heading(n) in row}
        except ReadingError:
            return None

    def _by_order(self, order):
        """The award of this order whose name was corrected: no row of the file is that award."""
        if order is None:
            return None
        of_order = self._held().filter(decision=self._decision, order=order)
        same = [a for a in of_order if a.pk not in self._met and not self._is_claimed(a)]
        if len(same) > 1:
            self.refuse_key("order", ambiguous_order(order))
            return None
        return same[0] if same else None

    def columns(self):
        """As of every sheet; “BẰNG KHEN” alone in a row gives its form to the rows below."""
        known: dict[str, list[str]] = {}
        for form in AwardForm.objects.all():
            known.setdefault(fold(form.name), []).append(form.name)
        single = {key: names[0] for key, names in known.items() if len(names) == 1}
        heading, columns = self.heading("form"), super().columns()
        return dataclasses.replace(
            columns,
            groups={heading: lambda text: single.get(fold(text)), **columns.groups},
            words={**columns.words, heading: list(single.values())[:MOST_FORMS_TOLD]},
        )

    def _read_decision(self, row):
        code = self._typed(row, "decision")
        number = self._typed(row, "decision_number")
        if not code and not number and not self.is_of_one:
            error = ReadingError(
                _("Which decision? Write its code, or its number and date."), code="no_decision"
            )
            self.refuse_key("decision", error)
            return None
        key = (code, number, *(self._typed(row, name) for name in ("decided_on", "deciding_body")))
        if key not in self._found:
            self._found[key] = list(self._candidates(row, code, number))
        found = self._found[key]
        name = "decision" if code else "decision_number"
        if not found:
            error = refusal(
                _(
                    "Among the decisions that you may change there is no “%(typed)s”. Check it, "
                    "or enter the decision first."
                ),
                "unknown_decision",
                code or number,
            )
            self.refuse_key(name, error)
            return None
        if len(found) > 1:
            error = refusal(
                _("“%(typed)s” is the number of several decisions. Write the code: %(codes)s."),
                "ambiguous_decision",
                number,
                codes=", ".join(decision.code for decision in found),
            )
            self.refuse_key(name, error)
            return None
        self._confirm_decision(row, found[0])
        return found[0]

    def _candidates(self, row, code, number):
        decisions = self.decisions.select_related("deciding_organization")
        if code:
            return decisions.filter(code__iexact=code)
        if not number:
            return decisions
        same = [
            decision
            for decision in decisions.filter(number__iexact=number)
            if self._differences(row, decision) == {}
        ]
        # With one decision of that number, a wrong date is worth a sentence of its own.
        return same or decisions.filter(number__iexact=number)[:2]

    def _confirm_decision(self, row, decision):
        for name, recorded in self._differences(row, decision).items():
            typed = self._typed(row, name)
            if name == "decision_number" and self._day_cited(row):
                typed = self._day_cited(row)
            if isinstance(recorded, ValidationError):
                self.refuse_key(name, recorded)
                continue
            error = refusal(
                _(
                    "“%(typed)s” does not agree with the decision %(decision)s, which has "
                    "“%(recorded)s”. Correct one of them."
                ),
                "decision_differs",
                typed,
                decision=decision.code,
                recorded=recorded or pgettext_lazy("recorded", "nothing"),
            )
            self.refuse_key(name, error)

    def _differences(self, row, decision):
        """What the row says of its decision that is recorded otherwise, by field."""
        body = decision.deciding_organization
        recorded = {
            "decision": decision.code,
            "decision_number": decision.number,
            "deciding_body": body.code if body else "",
        }
        found = {}
        for name, value in recorded.items():
            typed = self._typed(row, name)
            if typed and _compared(typed) != _compared(value):
                found[name] = value
        for name, typed in (
            ("decided_on", row.get(self.heading("decided_on"))),
            ("decision_number", self._day_cited(row)),
        ):
            if is_blank(typed):
                continue
            day = _day_of(decision)
            try:
                stated = self.fields["decided_on"].widget.clean(typed)
            except ReadingError as error:
                found[name] = error
            else:
                if day is None or stated.iso() != day.iso():
                    found[name] = day.show() if day else ""
        return found

    def _day_cited(self, row):
        """The day in “156/QĐ-LĐLĐ ngày 20/7/2023” under the number of the decision."""
        value = row.get(self.heading("decision_number"))
        return _cited(value)[1] if isinstance(value, str) else ""

    def _typed(self, row, name):
        """The text of a key cell; a cell that holds no text is reported and taken as empty."""
        value = row.get(self.heading(name))
        if name == "decided_on":
            if isinstance(value, datetime.date):
                return show_date(value)
            return "" if is_blank(value) else str(value)
        try:
            text = KEY.clean(value)
        except ReadingError as error:
            self.refuse_key(name, error)
            return ""
        return _cited(text)[0] if name == "decision_number" and text else text

    # What is stored

    def after_init_instance(self, instance, new, row, **kwargs):
        super().after_init_instance(instance, new, row, **kwargs)
        if new and self._decision is not None:
            instance.decision = self._decision

    def validate_instance(self, instance, import_validation_errors=None, validate_unique=True):
        if not self._key_errors and not ReviewState(instance.decision.state).is_open:
            raise ValidationError(TRIGGER_SENTENCES["record_is_frozen"], code="record_is_frozen")
        super().validate_instance(instance, import_validation_errors, validate_unique)

    def before_save_instance(self, instance, row, **kwargs):
        if instance._state.adding:
            last = self._last_order(instance.decision)
            instance.order = instance.order or last + 1
            self._last_orders[instance.decision_id] = max(last, instance.order)

    def _last_order(self, decision):
        if decision.pk not in self._last_orders:
            last = decision.awards.aggregate(last=Max("order"))["last"]
            self._last_orders[decision.pk] = last or 0
        return self._last_orders[decision.pk]


def _cited(text):
    """The number and the day of a text that says no more of a decision; else all of it."""
    cited = read_citation(normalize(text))
    if cited is None or cited.issuer or cited.subject:
        return text, ""
    return cited.number, cited.day


def _day_of(decision):
    if decision.decided_on is None:
        return None
    return PartialDate(
        decision.decided_on, decision.decided_on_precision, decision.decided_on_basis
    )


def _compared(text):
    return normalize(text).replace(" ", "").casefold()


def ambiguous_order(order):
    return refusal(
        _("Several awards of the decision have the order %(typed)s. Write the code too."),
        "ambiguous_order",
        order,
    )


def ambiguous_award(name):
    return refusal(
        _(
            "“%(typed)s” may be any of several awards of the decision. Write the post and the "
            "unit, or the code."
        ),
        "ambiguous_award",
        name,
    )


def unknown_award(code):
    return refusal(
        _(
            "Among the awards that you may change there is none with the code “%(typed)s”. Leave "
            "the cell empty for a new award."
        ),
        "unknown_award",
        code,
    )
