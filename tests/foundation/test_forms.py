"""The model form of the house, on a model that has one column of each kind and no table."""

import datetime
from decimal import Decimal

import pytest
from django import forms
from django.contrib import admin
from django.db import models
from django.db.models import F, Q
from django.forms import inlineformset_factory, modelform_factory
from django.test import RequestFactory

from congress_portal.foundation.dates import DateBasis, PartialDate, Precision
from congress_portal.foundation.fields import (
    CleanCharField,
    CleanTextField,
    DayFirstDateField,
    DayFirstDateTimeField,
    DecimalNumberField,
    FigureField,
    MoneyField,
    OrdinalField,
    PartialDateField,
    TimeOfDayField,
    WebAddressField,
    WholeNumberField,
    YearField,
    YesNoUnknownField,
)
from congress_portal.foundation.figures import Basis, Figure, MoneyColumn, Qualifier
from congress_portal.foundation.forms import HouseModelForm, house_formfield, stock_fields

pytestmark = pytest.mark.django_db  # a check constraint is evaluated by the database


def qualifier():
    return models.CharField(max_length=10, choices=Qualifier, blank=True, default="")


class Gathering(models.Model):
    """A congress as far as its form is concerned."""

    opened_on = models.DateField(null=True, blank=True)
    opened_on_precision = models.CharField(max_length=5, choices=Precision, blank=True, default="")
    opened_on_basis = models.CharField(max_length=15, choices=DateBasis, blank=True, default="")
    closed_on = models.DateField(null=True, blank=True)
    present = models.PositiveIntegerField(null=True, blank=True)
    present_qualifier = qualifier()
    present_wording = models.CharField(max_length=20, blank=True, default="")
    present_basis = models.CharField(max_length=10, choices=Basis, default=Basis.STATED)
    spent = MoneyColumn(null=True, blank=True)
    spent_qualifier = qualifier()
    spent_wording = models.CharField(max_length=100, blank=True, default="")
    share = models.DecimalField(max_digits=5, decimal_places=2, null=True, blank=True)
    share_qualifier = qualifier()
    seats = models.PositiveSmallIntegerField(null=True, blank=True)
    difference = models.DecimalField(max_digits=7, decimal_places=2, null=True, blank=True)
    budget = MoneyColumn(null=True, blank=True)
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    period_from = models.PositiveSmallIntegerField(null=True, blank=True)
    ordinal = models.PositiveSmallIntegerField(null=True, blank=True)
    name = models.CharField(max_length=30, blank=True)
    remark = models.TextField(blank=True)
    address = models.URLField(blank=True)
    announced_at = models.DateTimeField(null=True, blank=True)
    begins_at = models.TimeField(null=True, blank=True)
    is_public = models.BooleanField(null=True)
    kind = models.CharField(max_length=5, choices=[("a", "A")], blank=True)
    held_by = models.ForeignKey("self", models.CASCADE, null=True, blank=True)

    class Meta:
        app_label = "forms_under_test"
        managed = False
        constraints = [
            models.CheckConstraint(
                name="closes_after_it_opens",
                condition=Q(closed_on__gte=F("opened_on")),
                violation_error_message="closes before it opens",
            ),
            models.CheckConstraint(
                name="year_is_not_inferred_for_a_month",
                condition=~Q(opened_on_precision="month", opened_on_basis="year_inferred"),
                violation_error_message="month without a year",
            ),
            models.CheckConstraint(
                name="present_has_a_qualifier",
                condition=Q(present__isnull=True, present_qualifier="")
                | Q(present__isnull=False) & ~Q(present_qualifier=""),
                violation_error_message="no qualifier",
            ),
        ]

    def __str__(self):
        return self.name


class Gift(models.Model):
    """A row of an inline."""

    gathering = models.ForeignKey(Gathering, models.CASCADE)
    amount = MoneyColumn()
    amount_qualifier = qualifier()
    amount_wording = models.CharField(max_length=100, blank=True, default="")

    class Meta:
        app_label = "forms_under_test"
        managed = False

    def __str__(self):
        return self.amount_wording


class GatheringForm(HouseModelForm):
    class Meta:
        model = Gathering
        fields = ["opened_on", "closed_on", "present", "spent", "share", "seats"]


def sibling_names():
    return {
        f.name
        for f in Gathering._meta.fields
        if f.name.endswith(("_precision", "_qualifier", "_wording")) or f.name == "opened_on_basis"
    }


def test_each_column_gets_the_field_of_the_house():
    form_class = modelform_factory(Gathering, form=HouseModelForm, exclude=["held_by"])

    assert {name: type(field) for name, field in form_class.base_fields.items()} == {
        "opened_on": PartialDateField,
        "closed_on": DayFirstDateField,
        "present": FigureField,
        "present_basis": forms.TypedChoiceField,
        "spent": FigureField,
        "share": FigureField,
        "seats": WholeNumberField,
        "difference": DecimalNumberField,
        "budget": MoneyField,
        "year": YearField,
        "period_from": YearField,
        "ordinal": OrdinalField,
        "name": CleanCharField,
        "remark": CleanTextField,
        "address": WebAddressField,
        "announced_at": DayFirstDateTimeField,
        "begins_at": TimeOfDayField,
        "is_public": YesNoUnknownField,
        "kind": forms.TypedChoiceField,
    }
    assert stock_fields(form_class) == []
    assert sibling_names().isdisjoint(form_class.base_fields)


def test_the_range_of_a_column_is_the_range_of_its_field():
    fields = modelform_factory(Gathering, form=HouseModelForm, exclude=[]).base_fields

    assert (fields["seats"].min_value, fields["seats"].max_value) == (0, 32767)
    assert fields["difference"].min_value is None
    assert (fields["budget"].min_value, fields["budget"].max_value) == (0, 10**18)
    assert (fields["spent"].money, fields["spent"].whole) == (True, True)
    assert (fields["share"].whole, fields["share"].decimal_places) == (False, 2)
    assert fields["present"].longest_wording == 20


def test_one_text_fills_all_columns_that_belong_to_it():
    form = GatheringForm(
        {
            "opened_on": "30/5/[2023]",
            "closed_on": "31/05/2023",
            "present": "hơn 14.200",
            "spent": "gần 5 tỷ đồng",
            "share": "trên 92,5%",
            "seats": "1.200",
        }
    )

    assert form.is_valid(), form.errors
    instance = form.instance
    assert (instance.opened_on, instance.opened_on_precision, instance.opened_on_basis) == (
        datetime.date(2023, 5, 30),
        "day",
        "year_inferred",
    )
    assert instance.closed_on == datetime.date(2023, 5, 31)
    assert (instance.present, instance.present_qualifier, instance.present_wording) == (
        14200,
        "over",
        "hơn 14.200",
    )
    assert (instance.spent, instance.spent_qualifier, instance.spent_wording) == (
        5_000_000_000,
        "nearly",
        "gần 5 tỷ",
    )
    assert (instance.share, instance.share_qualifier) == (Decimal("92.5"), "over")
    assert isinstance(instance.present, int)
    assert instance.seats == 1200
    assert form.cleaned_data["present"] == Figure(Decimal(14200), "over", "hơn 14.200")
    assert form.cleaned_data["opened_on"].basis == DateBasis.YEAR_INFERRED


def a_gathering(**columns):
    held = {
        "opened_on": datetime.date(2023, 5, 1),
        "opened_on_precision": "month",
        "opened_on_basis": "derived",
        "present": 4000,
        "present_qualifier": "over",
        "present_wording": "trên 4.000",
    }
    return Gathering(**held | columns)


def test_emptied_columns_are_empty_and_not_zero():
    form = GatheringForm({"opened_on": "", "present": " ", "spent": ""}, instance=a_gathering())

    assert form.is_valid(), form.errors
    instance = form.instance
    assert [instance.opened_on, instance.present, instance.spent] == [None] * 3
    assert {getattr(instance, name) for name in sibling_names()} == {""}


def test_a_form_shows_the_wording_and_the_precision_of_its_instance():
    form = GatheringForm(instance=a_gathering(seats=1200, closed_on=datetime.date(2023, 6, 5)))

    shown = {name: form[name].value() for name in form.fields}
    assert shown["opened_on"] == "5/2023"
    assert shown["closed_on"] == "05/06/2023"
    assert shown["present"] == "trên 4.000"
    assert shown["seats"] == "1.200"
    assert shown["spent"] is None
    assert 'value="trên 4.000"' in str(form["present"])
    assert 'type="text"' in str(form["opened_on"])


def as_posted(form):
    return {name: form[name].value() or "" for name in form.fields}


def test_saving_a_form_as_it_was_shown_changes_nothing():
    gathering = a_gathering(present_wording="bốn nghìn hơn", spent=0, spent_qualifier="exact")
    columns = {f.name: getattr(gathering, f.attname) for f in Gathering._meta.fields}

    form = GatheringForm(as_posted(GatheringForm(instance=gathering)), instance=gathering)

    assert form.is_valid(), form.errors
    assert form.changed_data == []
    assert {f.name: getattr(gathering, f.attname) for f in Gathering._meta.fields} == columns


def test_a_changed_text_replaces_all_columns_that_belong_to_it():
    form = GatheringForm({"opened_on": "30/05/2023", "present": "4.100"}, instance=a_gathering())

    assert form.is_valid(), form.errors
    assert set(form.changed_data) == {"opened_on", "present"}
    instance = form.instance
    assert (instance.opened_on_precision, instance.opened_on_basis) == ("day", "stated")
    assert (instance.present_qualifier, instance.present_wording) == ("exact", "4.100")


def test_a_number_without_its_qualifier_is_completed_on_saving():
    gathering = a_gathering(present_qualifier="", present_wording="", opened_on_basis="")

    form = GatheringForm(as_posted(GatheringForm(instance=gathering)), instance=gathering)

    assert form.is_valid(), form.errors
    assert (gathering.present_qualifier, gathering.opened_on_basis) == ("exact", "stated")


def test_a_proposed_value_is_saved_although_it_is_not_a_change():
    proposed = {"opened_on": PartialDate(datetime.date(2023, 1, 1), Precision.YEAR)}
    form = GatheringForm({"opened_on": "2023"}, initial=proposed)

    assert GatheringForm(initial=proposed)["opened_on"].value() == "2023"
    assert form.is_valid()
    assert (form.instance.opened_on, form.instance.opened_on_precision) == (
        datetime.date(2023, 1, 1),
        "year",
    )


def test_a_wrong_text_is_kept_and_leaves_the_columns_alone():
    gathering = a_gathering()
    form = GatheringForm({"opened_on": "30/5", "present": "1,000"}, instance=gathering)

    assert not form.is_valid()
    assert form.errors.as_data()["opened_on"][0].code == "year_missing"
    assert form.errors.as_data()["present"][0].code == "ambiguous_comma"
    assert form["present"].value() == "1,000"
    assert (gathering.opened_on_precision, gathering.present) == ("month", 4000)


def test_a_constraint_over_joined_columns_is_checked():
    late = GatheringForm({"opened_on": "05/06/2023", "closed_on": "04/06/2023"})
    month = GatheringForm({"opened_on": "5/[2023]"})

    assert late.errors == {"__all__": ["closes before it opens"]}
    assert month.errors == {"__all__": ["month without a year"]}


def test_a_fault_of_a_sibling_column_is_told_beside_the_text():
    class LongForm(GatheringForm):
        present = FigureField()

    form = LongForm({"present": "từ 1.000.000.000 trở lên"})

    assert list(form.errors) == ["present"]


def test_a_field_of_its_own_class_is_left_as_it_is():
    class ChosenForm(HouseModelForm):
        opened_on = DayFirstDateField(required=False)

        class Meta:
            model = Gathering
            fields = ["opened_on", "seats", "name"]
            field_classes = {"seats": OrdinalField}
            widgets = {"name": forms.HiddenInput, "opened_on": forms.DateInput}

    form = ChosenForm({"opened_on": "05/06/2023", "seats": "IV", "name": "x"})

    assert form.is_valid(), form.errors
    assert (form.instance.opened_on, form.instance.seats) == (datetime.date(2023, 6, 5), 4)
    assert isinstance(form.fields["name"].widget, forms.HiddenInput)


def test_a_browser_input_asked_for_by_a_form_is_not_used():
    form_class = modelform_factory(
        Gathering,
        form=HouseModelForm,
        fields=["seats", "closed_on"],
        widgets={"seats": forms.NumberInput, "closed_on": forms.DateInput({"type": "date"})},
    )

    assert form_class.base_fields["seats"].widget.input_type == "text"
    assert stock_fields(form_class) == []


def test_a_form_may_inherit_and_lose_fields():
    class ShortForm(GatheringForm):
        class Meta(GatheringForm.Meta):
            fields = ["present"]

    form = ShortForm({"present": "gần 500"}, instance=a_gathering())
    del form.fields["present"]

    assert list(ShortForm.base_fields) == ["present"]
    assert form.is_valid()
    assert form.instance.present == 4000


def test_the_rows_of_an_inline_read_figures_too():
    formset_class = inlineformset_factory(
        Gathering, Gift, form=HouseModelForm, fields=["amount"], extra=2
    )
    posted = {
        "gift_set-TOTAL_FORMS": "2",
        "gift_set-INITIAL_FORMS": "0",
        "gift_set-0-amount": "trên 450 triệu",
        "gift_set-1-amount": "",
    }

    formset = formset_class(posted, instance=Gathering())

    assert formset.is_valid(), formset.errors
    filled, blank = formset.forms
    assert (filled.instance.amount, filled.instance.amount_wording) == (
        450_000_000,
        "trên 450 triệu",
    )
    assert not blank.has_changed()


def test_an_admin_form_gets_the_fields_of_the_house():
    class GatheringAdmin(admin.ModelAdmin):
        form = HouseModelForm
        exclude = ["held_by"]

    request = RequestFactory().get("/")
    form_class = GatheringAdmin(Gathering, admin.AdminSite()).get_form(request)

    assert stock_fields(form_class) == []
    assert sibling_names().isdisjoint(form_class.base_fields)
    assert isinstance(form_class.base_fields["name"], CleanCharField)
    assert isinstance(form_class.base_fields["opened_on"], PartialDateField)


def test_a_relation_keeps_the_field_that_the_admin_makes():
    class GatheringAdmin(admin.ModelAdmin):
        form = HouseModelForm
        fields = ["held_by"]
        raw_id_fields = ["held_by"]

    request = RequestFactory().get("/")
    form_class = GatheringAdmin(Gathering, admin.AdminSite()).get_form(request)

    assert isinstance(form_class.base_fields["held_by"], forms.ModelChoiceField)
    assert isinstance(house_formfield(Gathering._meta.get_field("held_by")), forms.ModelChoiceField)


def test_a_stock_field_is_named():
    class PlainForm(forms.ModelForm):
        class Meta:
            model = Gathering
            fields = ["opened_on", "name", "seats", "share", "announced_at", "budget"]

    class WidgetForm(forms.Form):
        number = forms.CharField(widget=forms.NumberInput)
        moment = forms.SplitDateTimeField()
        name = forms.CharField()

    assert stock_fields(PlainForm) == ["opened_on", "seats", "share", "announced_at", "budget"]
    assert stock_fields(WidgetForm) == ["number", "moment"]
