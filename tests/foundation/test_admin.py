"""The base admin class: scope, house forms, refusals, search."""

import datetime
import importlib
import pkgutil

import pytest
from django import forms
from django.contrib import admin
from django.core.exceptions import ImproperlyConfigured
from django.urls import reverse

from congress_portal.foundation.admin import DeskForm, ScopedModelAdmin, ScopedTabularInline
from congress_portal.foundation.forms import stock_fields
from congress_portal.foundation.integrity import TRIGGER_SENTENCES
from congress_portal.foundation.scopes import KeptBy, PublicVocabulary, rights_of
from congress_portal.foundation.stories import shown
from organizations.enums import Role
from organizations.models import Affiliation, ExternalBody, OrganizationKind, Source
from tests.awards.factories import AwardDecisionFactory, AwardFactory
from tests.history.pages import save
from tests.organizations.factories import (
    ClerkRoleFactory,
    OrganizationFactory,
    SourceFactory,
    UserFactory,
)

PACKAGES = ("awards", "congress_portal", "congresses", "organizations")

pytestmark = pytest.mark.django_db


@pytest.fixture
def request_of_all_roles(rf):
    """A request of somebody who may open every form of the desk."""
    body = OrganizationFactory()
    request = rf.get("/admin/")
    request.user = UserFactory(clerk_of=body)
    ClerkRoleFactory(user=request.user, organization=body, role=Role.ADMINISTRATOR)
    return request


def forms_of_the_desk(request):
    """Every form class that the desk would show, with the name of its admin class."""
    for model_admin in admin.site._registry.values():
        yield type(model_admin).__name__, model_admin.get_form(request)
        for inline in model_admin.inlines:
            formset = inline(model_admin.model, admin.site).get_formset(request)
            yield f"{type(model_admin).__name__}.{inline.__name__}", formset.form


def test_no_form_of_the_desk_reads_dates_or_numbers_the_american_way(request_of_all_roles):
    found = list(forms_of_the_desk(request_of_all_roles))
    stock = {name: stock_fields(form) for name, form in found if stock_fields(form)}
    assert stock == {}
    assert len(found) > 30


def forms_of_the_portal():
    """Every form class of the four packages, whoever shows it."""
    for package in map(importlib.import_module, PACKAGES):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if "migrations" not in module.name and ".settings" not in module.name:
                importlib.import_module(module.name)
    waiting = [forms.BaseForm]
    while waiting:
        waiting += (found := waiting.pop()).__subclasses__()
        if found.__module__.partition(".")[0] in PACKAGES and hasattr(found, "base_fields"):
            yield found


def test_no_form_of_the_portal_reads_dates_or_numbers_the_american_way():
    found = {f"{form.__module__}.{form.__qualname__}": form for form in forms_of_the_portal()}
    assert {name: stock for name, form in found.items() if (stock := stock_fields(form))} == {}
    assert len(found) > 60


def test_a_form_with_a_stock_date_would_be_named():
    class Planted(DeskForm):
        day = forms.DateField()

        class Meta:
            model = Source
            fields = ("title",)

    assert stock_fields(Planted) == ["day"]


def test_every_admin_class_of_the_desk_has_a_scope():
    assert admin.site._registry
    for model_admin in admin.site._registry.values():
        assert isinstance(model_admin, ScopedModelAdmin)
        assert all(issubclass(inline, ScopedTabularInline) for inline in model_admin.inlines)
        assert model_admin.view_on_site is False
        assert model_admin.list_editable == ()


def test_a_class_without_a_scope_is_refused():
    class Careless(ScopedModelAdmin):
        pass

    with pytest.raises(ImproperlyConfigured, match="Careless names no scope"):
        Careless(Source, admin.site)


def test_the_site_refuses_an_admin_class_that_asks_nobody():
    class Stock(admin.ModelAdmin):
        pass

    with pytest.raises(ImproperlyConfigured, match="no scope"):
        admin.site.register(ExternalBody, Stock)
    with pytest.raises(ImproperlyConfigured):
        admin.site.register(ExternalBody)


def test_a_relation_to_a_model_without_scope_is_an_error_of_the_check():
    class Orphan(ScopedModelAdmin):
        scope = KeptBy("organization")

    site = admin.AdminSite()
    orphan = Orphan(Affiliation, site)
    assert {error.id for error in orphan.check()} >= {"portal.E010"}


def test_a_filter_that_looks_into_another_model_is_an_error_of_the_check():
    class Nosy(ScopedModelAdmin):
        scope = PublicVocabulary()
        list_filter = ("organizations__state",)

    nosy = Nosy(OrganizationKind, admin.site)
    assert "portal.E011" in {error.id for error in nosy.check()}


def test_rights_are_asked_once_a_request_and_anew_for_another_user(rf, django_assert_num_queries):
    body = OrganizationFactory()
    clerk, other = UserFactory(clerk_of=body), UserFactory()
    request = rf.get("/")
    request.user = clerk
    with django_assert_num_queries(1):
        assert rights_of(request).is_clerk
        assert rights_of(request).is_admitted
    request.user = other
    assert not rights_of(request).is_admitted


def test_a_partial_date_is_shown_as_it_was_entered():
    decision = AwardDecisionFactory(decided_on=datetime.date(2023, 1, 1))
    decision.decided_on_precision = "year"
    assert shown(type(decision), "decided_on")(decision) == "2023"


def test_money_is_shown_in_groups_and_nothing_for_what_is_not_known():
    award = AwardFactory(amount=1_560_000)
    amount = shown(type(award), "amount")
    assert amount(award) == "1.560.000"
    award.amount = None
    assert amount(award) == "–"


def test_a_year_is_not_grouped():
    decision = AwardDecisionFactory(period_from=2018)
    assert shown(type(decision), "period_from")(decision) == "2018"


def test_a_rule_of_the_database_becomes_a_sentence_and_the_form_keeps_what_was_typed(client):
    top = OrganizationFactory(official_name="Liên đoàn cấp trên")
    below = OrganizationFactory(official_name="Công đoàn cấp dưới", parent=top)
    client.force_login(UserFactory(clerk_of=top))
    address = reverse("admin:organizations_organization_change", args=[top.pk])
    # The circle is found by a trigger, which no form knows of.
    posted = {
        "kind": top.kind_id,
        "disambiguator": "đang gõ dở",
        "is_identified": "on",
        "names-TOTAL_FORMS": 1,
        "names-INITIAL_FORMS": 1,
        "names-0-id": top.names.get().pk,
        "names-0-organization": top.pk,
        "names-0-kind": "official",
        "names-0-name": "Liên đoàn cấp trên",
        "affiliations-TOTAL_FORMS": 1,
        "affiliations-INITIAL_FORMS": 0,
        "affiliations-0-organization": top.pk,
        "affiliations-0-line": "direct",
        "affiliations-0-parent": below.pk,
        "territories-TOTAL_FORMS": 0,
        "territories-INITIAL_FORMS": 0,
        "events-TOTAL_FORMS": 0,
        "events-INITIAL_FORMS": 0,
    }
    response = save(client, address, posted)
    assert response.status_code == 200
    [sentence] = response.context["adminform"].form.non_field_errors()
    assert sentence == str(TRIGGER_SENTENCES["organization_is_not_its_own_superior"])
    assert "đang gõ dở" in response.content.decode()
    top.refresh_from_db()
    assert top.disambiguator == ""
    assert not top.affiliations.exists()


@pytest.mark.parametrize("typed", ["lang son", "LẠNG SƠN", "Sơn  Lạng", "tin lang"])
def test_search_needs_no_tones_and_takes_words_in_any_order(client, typed):
    body = OrganizationFactory()
    SourceFactory(kept_by=body, title="Bản tin Lạng Sơn")
    SourceFactory(kept_by=body, title="Bản tin Kon Tum")
    client.force_login(UserFactory(clerk_of=body))
    response = client.get(reverse("admin:organizations_source_changelist"), {"q": typed})
    assert [source.title for source in response.context["cl"].result_list] == ["Bản tin Lạng Sơn"]


@pytest.mark.parametrize(
    ("lookup", "status"),
    [
        ("kind__exact", 200),
        ("title__startswith", 400),
        ("title__regex", 400),
        ("kept_by__code", 400),
        ("kept_by__id__exact", 400),
        ("republishes__title__contains", 400),
    ],
)
def test_only_what_a_filter_offers_may_be_looked_up(client, lookup, status):
    body = OrganizationFactory()
    client.force_login(UserFactory(clerk_of=body))
    address = reverse("admin:organizations_source_changelist")
    assert client.get(address, {lookup: "news"}).status_code == status


def test_history_tells_who_changed_what(client):
    body = OrganizationFactory()
    clerk = UserFactory(clerk_of=body, last_name="Nguyễn Thị", first_name="Hoa")
    client.force_login(clerk)
    source = SourceFactory(kept_by=body, title="Tên cũ")
    address = reverse("admin:organizations_source_change", args=[source.pk])
    response = save(client, address, {"title": "Tên mới"})
    assert response.status_code == 302
    page = client.get(reverse("admin:organizations_source_history", args=[source.pk]))
    [latest, _first] = page.context["story"]
    assert (latest.columns[0][1:], latest.user) == (("Tên cũ", "Tên mới"), "Nguyễn Thị Hoa")


@pytest.mark.parametrize("typed", ["\x00", "%", "_", "'", "\\", "x" * 10_000, "\u200b", "đ" * 300])
def test_odd_searches_find_nothing_and_break_nothing(client, typed):
    body = OrganizationFactory()
    SourceFactory(kept_by=body)
    client.force_login(UserFactory(clerk_of=body))
    for model in ("source", "organization", "document"):
        address = reverse(f"admin:organizations_{model}_changelist")
        assert client.get(address, {"q": typed}).status_code == 200
