"""The base of every admin class: what a user reaches, names and writes is asked here.

An admin class names its scope, the way from a row to the body that keeps it, or says that its
rows are a vocabulary of all or a matter of administrators. Without one it is refused. What
roles a user has is answered from above, through `answer_with`.
"""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.utils import flatten_fieldsets, unquote
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.contrib.admin.widgets import AutocompleteSelect, RelatedFieldWidgetWrapper
from django.core import checks
from django.core.exceptions import (
    NON_FIELD_ERRORS,
    ImproperlyConfigured,
    PermissionDenied,
)
from django.db import IntegrityError, models, transaction
from django.db.models import F, Q
from django.db.models.constants import LOOKUP_SEP
from django.forms import BaseInlineFormSet, ModelChoiceField
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation import concurrency, integrity, merging
from congress_portal.foundation.forms import HouseModelForm
from congress_portal.foundation.publication import ReviewState
from congress_portal.foundation.scopes import PublicVocabulary, Rights, Scope, rights_of
from congress_portal.foundation.stories import as_shown, shown, story
from congress_portal.foundation.vietnamese import fold
from congress_portal.foundation.vietnamese_sql import Fold


class DeskForm(HouseModelForm):
    """The house form at the desk: keeps what is chosen already, and may carry a refusal."""

    refusal = ""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            return
        for name, field in self.fields.items():
            # A body named years ago may have left the choices; saving must not lose it.
            chosen = getattr(self.instance, f"{name}_id", None)
            if isinstance(field, ModelChoiceField) and chosen is not None:
                model: Any = field.queryset.model
                field.queryset = model._default_manager.filter(
                    Q(pk__in=field.queryset.order_by().values("pk")) | Q(pk=chosen)
                )

    def _post_clean(self) -> None:
        super()._post_clean()
        if self.refusal:
            self.add_error(None, self.refusal)


class ScopedRelatedFilter(admin.RelatedFieldListFilter):
    """Choices of a sidebar filter: rows the user may read, and no others."""

    def field_choices(self, field: Any, request: HttpRequest, model_admin: Any) -> list[Any]:
        target = admin_of(model_admin.admin_site, field.remote_field.model)
        return [(row.pk, str(row)) for row in target.get_queryset(request)[:200]]


def admin_of(site: Any, model: type[models.Model]) -> "ScopedModelAdmin":
    """The admin class that says who may name rows of `model`."""
    found = site._registry.get(model)
    if not isinstance(found, ScopedModelAdmin):
        raise ImproperlyConfigured(f"{model.__name__} has no admin class with a scope.")
    return found


class ScopedChoices(admin.options.BaseModelAdmin):
    """What forms and inlines share: relations offer, and accept, what the user may name."""

    form = DeskForm
    view_on_site = False

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if isinstance(getattr(field, "widget", None), RelatedFieldWidgetWrapper):
            # Changing or deleting another row is done on its own page, not in passing.
            field.widget.can_change_related = field.widget.can_delete_related = False
            target = self.admin_site._registry.get(db_field.remote_field.model)
            if target is not None and isinstance(target.scope, PublicVocabulary):
                field.widget.can_add_related = field.widget.can_view_related = False
        return field

    def nameable_in(self, db_field: Any, request: HttpRequest) -> models.QuerySet:
        """Rows that may stand in a relation of this model."""
        return admin_of(self.admin_site, db_field.remote_field.model).nameable(request)

    def formfield_for_foreignkey(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        # The widget's list is no validator: the field's queryset is, for a forged post too.
        kwargs["queryset"] = self.nameable_in(db_field, request)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        kwargs["queryset"] = self.nameable_in(db_field, request)
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def get_autocomplete_fields(self, request: HttpRequest) -> Sequence[str]:
        """Every relation is searched for, but for the short lists of a vocabulary."""
        return [
            field.name
            for field in self.opts.get_fields()
            if isinstance(field, models.ForeignKey | models.ManyToManyField)
            and field.editable
            and isinstance(
                target := self.admin_site._registry.get(field.remote_field.model), ScopedModelAdmin
            )
            and target.search_fields
            and not isinstance(target.scope, PublicVocabulary)
        ]


def faults(form: Any, place: str = "") -> Iterator[tuple[str, str]]:
    """What is wrong in the boxes of a form: the id of a box, and a sentence that names it."""
    for name, sentences in form.errors.items():
        box = form[name] if name != NON_FIELD_ERRORS else None
        named = ", ".join(str(part) for part in (place, box and box.label) if part)
        # What is wrong with the whole form stands over it already.
        for sentence in sentences if named else ():
            yield (box.auto_id if box else ""), f"{capfirst(named)}: {sentence}"


def faults_of_rows(rows: Any) -> Iterator[tuple[str, str]]:
    """What is wrong in the rows under a form; `rows` as the admin shows them."""
    title = capfirst(rows.opts.verbose_name_plural)
    for sentence in rows.formset.non_form_errors():
        yield "", f"{title}: {sentence}"
    for number, form in enumerate(rows.formset.forms, start=1):
        row = gettext("row %(number)s") % {"number": number}
        yield from faults(form, f"{title}, {row}")


class KeeperField(ModelChoiceField):
    """Who keeps a new record: searched for in the branch; one's own body where none is chosen."""

    def __init__(self, model: Any, site: Any, rights: Rights):
        homes = list(rights.homes()[:2])
        super().__init__(
            rights.keepable(),
            required=len(homes) != 1,
            initial=homes[0] if len(homes) == 1 else None,
            widget=AutocompleteSelect(model._meta.get_field("kept_by"), site),
            label=capfirst(_("kept by")),
            help_text=_("The organization whose clerks look after the record from now on."),
        )

    def clean(self, value: Any) -> Any:
        return super().clean(value) or self.initial


class ScopedModelAdmin(ScopedChoices, admin.ModelAdmin):
    """An admin class whose rows are those of the user's branch as of today."""

    scope: Scope
    # Where the reviewed record of a row stands: "" none, "self" the row, else a relation.
    record = ""
    actions = None
    list_per_page = 50
    change_form_template = "admin/guarded_change_form.html"
    add_form_template = "admin/guarded_change_form.html"
    delete_confirmation_template = "admin/guarded_delete_confirmation.html"
    show_full_result_count = False
    save_on_top = False

    class Media:
        css = {"all": ["css/review.css"]}
        js = ["js/relations.js"]

    def __init__(self, model: type[models.Model], admin_site: Any):
        if not isinstance(getattr(self, "scope", None), Scope):
            raise ImproperlyConfigured(
                f"{type(self).__name__} names no scope: say whose {model.__name__} rows it shows."
            )
        super().__init__(model, admin_site)

    def check(self, **kwargs: Any) -> list[checks.CheckMessage]:
        return [*super().check(**kwargs), *self._check_relations(), *self._check_filters()]

    def _check_relations(self) -> Iterator[checks.CheckMessage]:
        """Every relation of a form leads to a model whose admin class says who may name it."""
        for part in (self, *(inline(self.model, self.admin_site) for inline in self.inlines)):
            for field in part.opts.get_fields():
                left_out = field.name in (part.exclude or ()) or not getattr(
                    field, "editable", False
                )
                if left_out or not isinstance(field, models.ForeignKey | models.ManyToManyField):
                    continue
                target: Any = field.remote_field.model
                if not isinstance(self.admin_site._registry.get(target), ScopedModelAdmin):
                    yield checks.Error(
                        f"{type(part).__name__}: {field.name} leads to {target.__name__}, "
                        "which has no admin class with a scope.",
                        obj=type(part),
                        id="portal.E010",
                    )

    def _check_filters(self) -> Iterator[checks.CheckMessage]:
        for given in self.list_filter:
            if isinstance(given, str) and LOOKUP_SEP in given:
                yield checks.Error(
                    f"{type(self).__name__}: the filter {given} looks into another model.",
                    obj=type(self),
                    id="portal.E011",
                )

    # Which rows

    def get_queryset(self, request: HttpRequest) -> models.QuerySet:
        return self.scope.seen(super().get_queryset(request), rights_of(request))

    def written(self, request: HttpRequest) -> models.QuerySet:
        """Rows the user may write, whatever the state of their record."""
        return self.scope.written(self.model._default_manager.all(), rights_of(request))

    def nameable(self, request: HttpRequest) -> models.QuerySet:
        """Rows that a record of the user's may name."""
        return self.get_queryset(request)

    def nameable_in(self, db_field: Any, request: HttpRequest) -> models.QuerySet:
        if db_field.name == "kept_by":
            return rights_of(request).keepable()
        if db_field.name == self.scope.parent:
            return admin_of(self.admin_site, db_field.remote_field.model).written(request)
        return super().nameable_in(db_field, request)

    # Who may

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.scope.may_see(rights_of(request))

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        # A row comes here out of the scoped queryset.
        return self.scope.may_see(rights_of(request))

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self.scope.may_write(rights_of(request))

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        if not self.scope.may_write(rights_of(request)):
            return False
        if obj is None:
            return True
        # A form that comes too late is shown again with what was typed, not turned away.
        is_open = self.is_open(obj) or bool(getattr(request, "refusal", ""))
        return is_open and self.is_written(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        if obj is not None and self.record == "self" and obj.edition_count:
            return False
        return self.has_change_permission(request, obj)

    def is_written(self, request: HttpRequest, obj: Any) -> bool:
        answers = request.__dict__.setdefault("portal_written", {})
        key = (obj._meta.label, obj.pk)
        if key not in answers:
            answers[key] = self.written(request).filter(pk=obj.pk).exists()
        return answers[key]

    def record_of(self, obj: Any) -> Any:
        """The reviewed record that a row belongs to, if any."""
        if not self.record:
            return None
        return obj if self.record == "self" else getattr(obj, self.record)

    def is_open(self, obj: Any) -> bool:
        record = self.record_of(obj)
        return record is None or ReviewState(record.state).is_open

    # Lists

    def get_list_display(self, request: HttpRequest) -> Any:
        return [
            (shown(self.model, column) or column) if isinstance(column, str) else column
            for column in super().get_list_display(request)
        ]

    def get_list_filter(self, request: HttpRequest) -> Any:
        return [self._scoped_filter(given) for given in super().get_list_filter(request)]

    def _scoped_filter(self, given: Any) -> Any:
        if isinstance(given, str) and self.opts.get_field(given).is_relation:
            return given, ScopedRelatedFilter
        return given

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest | None = None) -> bool:
        """Only what a filter of the list offers: any other look-up tells of hidden columns."""
        names = [
            given if isinstance(given, str) else given[0]
            for given in self.list_filter
            if isinstance(given, str | tuple)
        ]
        return lookup in {
            f"{name}{ending}"
            for name in names
            for ending in ("", "__exact", "__isnull", "__id__exact", "__gte", "__lt")
        }

    def get_search_results(
        self, request: HttpRequest, queryset: models.QuerySet, search_term: str
    ) -> tuple[models.QuerySet, bool]:
        """Rows that hold every word typed, tones optional."""
        for word in fold(search_term).split()[:10]:
            queryset = self.with_word(queryset, word)
        return queryset, False

    def with_word(self, queryset: models.QuerySet, word: str) -> models.QuerySet:
        """Rows with a folded word in one of the searched columns."""
        found = Q()
        for name in self.search_fields:
            if name.rpartition(LOOKUP_SEP)[2].startswith(("folded", "code")):
                found |= Q(**{f"{name}__contains": word})
            else:
                queryset = queryset.alias(**{f"searched_{name}": Fold(F(name))})
                found |= Q(**{f"searched_{name}__contains": word})
        return queryset.filter(found)

    # Forms

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        fixed = list(super().get_readonly_fields(request, obj))
        if obj is not None and self.scope.parent and self.scope.parent not in fixed:
            fixed.append(self.scope.parent)
        return fixed

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        fieldsets = super().get_fieldsets(request, obj)
        if obj is not None and not self.has_change_permission(request, obj):
            return as_shown(self.model, fieldsets)
        if obj is None and self.asks(request):
            named = flatten_fieldsets(fieldsets)
            if "keeper" not in named:
                fieldsets = [*fieldsets, (None, {"fields": ["keeper"]})]
        return fieldsets

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        asks = not change and obj is None and self.asks(request)
        if asks:
            field = KeeperField(self.model, self.admin_site, rights_of(request))
            kwargs["form"] = type(
                self.form.__name__, (kwargs.get("form", self.form),), {"keeper": field}
            )
        form = super().get_form(request, obj, change=change, **kwargs)
        refusal = getattr(request, "refusal", "")
        return type(form.__name__, (form,), {"refusal": refusal}) if refusal else form

    def asks(self, request: HttpRequest) -> bool:
        """Whether a new record may be kept by one body or another."""
        return "kept_by" in self.scope.paths and len(rights_of(request).keepable()[:2]) > 1

    def keeper_of_new(self, request: HttpRequest, form: Any) -> Any:
        """The body that keeps a record from its first day on."""
        chosen = form.cleaned_data.get("keeper")
        return chosen or rights_of(request).homes().first()

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if not change and "kept_by" in self.scope.paths:
            obj.kept_by = self.keeper_of_new(request, form)
        super().save_model(request, obj, form, change)

    def get_inline_formsets(
        self, request: HttpRequest, formsets: Any, inline_instances: Any, obj: Any = None
    ) -> Any:
        shown_formsets = super().get_inline_formsets(request, formsets, inline_instances, obj)
        for formset in shown_formsets:
            if not formset.has_change_permission:
                formset.fieldsets = as_shown(formset.opts.model, formset.fieldsets)
        return shown_formsets

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> Any:
        is_post = request.method == "POST"
        if is_post and object_id is not None:
            obj = self.get_object(request, unquote(object_id))
            if obj is not None and not self.is_open(obj):
                request.refusal = str(  # type: ignore[attr-defined]
                    integrity.TRIGGER_SENTENCES["record_is_frozen"]
                )
        try:
            if is_post and object_id is not None:
                return self._changed_once(request, object_id, form_url, extra_context)
            if is_post and (key := request.POST.get(concurrency.KEY)):
                return self._added_once(request, key, form_url, extra_context)
            return super().changeform_view(request, object_id, form_url, extra_context)
        except IntegrityError as error:
            if not is_post:
                raise
            request.refusal = integrity.sentence(error)  # type: ignore[attr-defined]
        # Nothing was written; the form is shown with what was typed and the sentence.
        return super().changeform_view(request, object_id, form_url, extra_context)

    # Two clerks on one form, and one form sent twice

    def _added_once(
        self, request: HttpRequest, key: str, form_url: str, extra_context: dict[str, Any] | None
    ) -> Any:
        try:
            with concurrency.once(key, request.user, request.path) as led_to:
                response = super().changeform_view(request, None, form_url, extra_context)
                if isinstance(response, HttpResponseRedirect):
                    led_to.append(response.url)
                return response
        except concurrency.SentBefore as before:
            messages.info(request, _("The form was sent twice; it is saved once."))
            return HttpResponseRedirect(before.address)

    def _changed_once(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str,
        extra_context: dict[str, Any] | None,
    ) -> Any:
        """Save under the lock of the rows, unless they are not those the form was shown with."""
        with transaction.atomic():
            obj = self.get_object(request, unquote(object_id))
            if obj is not None and self.has_change_permission(request, obj):
                answer = self._compared(request, obj)
                if answer is not None:
                    return answer
            return super().changeform_view(request, object_id, form_url, extra_context)

    def _compared(self, request: HttpRequest, obj: Any) -> Any:
        """The answer to a form that is not the first to be saved; None where it may be saved."""
        base = self._signed_in(request, obj, concurrency.BASE)
        if base is None and getattr(request, "refusal", ""):
            return None
        parts = self._locked_parts(request, obj)
        if too_many := concurrency.too_many_rows(parts, request.POST):
            request.refusal = too_many  # type: ignore[attr-defined]
            return None
        obj = parts[0].rows[0].instance  # type: ignore[attr-defined]
        theirs = concurrency.shown(parts)
        if theirs == base and "_merge" not in request.POST:
            return None
        # Who was not shown the row is shown it now, beside what he sent.
        is_shown = base is not None
        base = theirs if base is None else base
        yours = concurrency.typed(parts, request.POST)
        by_prefix = {part.prefix: part for part in parts}
        found = merging.differences(
            base,
            yours,
            theirs,
            lambda part, name, text: self._in_words(by_prefix[part].empty.fields.get(name), text),
        )
        if not found:
            messages.info(request, _("The form was sent twice; it is saved once."))
            return self.response_post_save_change(request, obj)
        # Who has not seen what stands now would write over it unseen.
        if "_merge" in request.POST and self._signed_in(request, obj, concurrency.THEIRS) == theirs:
            self._merge(request, parts, base, yours, theirs, found)
            return None
        return self._stale_page(request, obj, parts, base, found, is_shown=is_shown)

    def _signed_in(self, request: HttpRequest, obj: Any, name: str) -> merging.Rows | None:
        given = request.POST.get(name, "")
        return concurrency.read_base(given, concurrency.form_of(obj, request.user))

    def _signed(self, request: HttpRequest, obj: Any, rows: merging.Rows) -> str:
        return concurrency.signed(rows, concurrency.form_of(obj, request.user))

    def _merge(
        self,
        request: HttpRequest,
        parts: list[concurrency.Part],
        base: merging.Rows,
        yours: merging.Rows,
        theirs: merging.Rows,
        found: list[merging.Difference],
    ) -> None:
        """Put both versions into the post, which is then shown and not saved."""
        both = merging.merged(base, yours, theirs)
        data = request.POST.copy()
        for part in parts:
            if part.prefix in both:
                rows = both[part.prefix]
                # The form is compared with all that stands: what it lacked would seem deleted.
                arrived = merging.missing(rows, theirs[part.prefix])
                part.post(data, [*rows, *arrived])
        obj = parts[0].rows[0].instance  # type: ignore[attr-defined]
        data[concurrency.BASE] = self._signed(request, obj, theirs)
        request.POST = data  # type: ignore[assignment]
        conflicts = sum(difference.is_conflict for difference in found)
        request.refusal = (  # type: ignore[attr-defined]
            ngettext(
                "Merged, not saved yet. %(count)s field was changed on both sides; what you "
                "typed stands in it. Check it, then save.",
                "Merged, not saved yet. %(count)s fields were changed on both sides; what "
                "you typed stands in them. Check them, then save.",
                conflicts,
            )
            % {"count": conflicts}
            if conflicts
            else gettext("Both versions are merged and nothing overlaps. Check them, then save.")
        )

    def _locked_parts(self, request: HttpRequest, obj: Any) -> list[concurrency.Part]:
        """The rows of a form, locked: first the one it is about, then those of its tables."""
        if request.method == "POST":
            concurrency.lock(self.model._default_manager.filter(pk=obj.pk))
            for part in self._parts(request, obj)[1:]:
                model = part.empty._meta.model  # type: ignore[attr-defined]
                keys = [form.instance.pk for form in part.rows]  # type: ignore[attr-defined]
                concurrency.lock(model._default_manager.filter(pk__in=keys))
            # Whoever held the locks may have written.
            obj = self.get_object(request, str(obj.pk))
        return self._parts(request, obj)

    def _parts(self, request: HttpRequest, obj: Any) -> list[concurrency.Part]:
        """The form of a row and its tables, without data, as they would be shown now."""
        form = self.get_form(request, obj, change=True)(instance=obj)
        parts = [concurrency.Part(concurrency.MAIN, "", form, [form], is_main=True)]
        prefixes: dict[str, int] = {}
        for formset_class, inline in self.get_formsets_with_inlines(request, obj):
            prefix = formset_class.get_default_prefix()
            prefixes[prefix] = prefixes.get(prefix, 0) + 1
            if prefixes[prefix] != 1:
                prefix = f"{prefix}-{prefixes[prefix]}"
            formset = formset_class(
                instance=obj, prefix=prefix, queryset=inline.get_queryset(request)
            )
            title = str(inline.verbose_name_plural)
            parts.append(concurrency.Part(prefix, title, formset.empty_form, formset.initial_forms))
        return parts

    def _stale_page(
        self,
        request: HttpRequest,
        obj: Any,
        parts: list[concurrency.Part],
        base: merging.Rows,
        found: list[merging.Difference],
        *,
        is_shown: bool,
    ) -> HttpResponse:
        by_prefix = {part.prefix: part for part in parts}
        told, left_out = merging.foremost(found)
        context = {
            **self.admin_site.each_context(request),
            "title": str(obj),
            "subtitle": None,
            "opts": self.opts,
            "rows": [self._described(by_prefix[each.part], each) for each in told],
            "left_out": left_out,
            "carried": concurrency.carried(request.POST),
            "base_name": concurrency.BASE,
            "base": self._signed(request, obj, base),
            "theirs_name": concurrency.THEIRS,
            "theirs": self._signed(request, obj, concurrency.shown(parts)),
            "is_shown": is_shown,
            "address": request.get_full_path(),
        }
        return TemplateResponse(request, "admin/stale_form.html", context, status=409)

    def _described(self, part: concurrency.Part, difference: merging.Difference) -> dict[str, Any]:
        field = part.empty.fields.get(difference.field)
        values = {
            side: self._in_words(field, getattr(difference, side))
            for side in ("base", "yours", "theirs")
        }
        label = field.label if field is not None else _("the whole row")
        return {
            "part": part.title or capfirst(self.opts.verbose_name),
            "label": label,
            "is_conflict": difference.is_conflict,
            **values,
        }

    @staticmethod
    def _in_words(field: Any, text: str) -> str:
        """A posted value as a person reads it: the row for its key, the label of a choice."""
        queryset = getattr(field, "queryset", None)
        if queryset is not None and text:
            keys = [key for key in text.split(",") if key.isdecimal()]
            return "; ".join(str(row) for row in queryset.filter(pk__in=keys))
        choices = getattr(field, "choices", None)
        if choices is None:
            return text
        return str({str(key): label for key, label in choices}.get(text, text))

    def render_change_form(
        self,
        request: HttpRequest,
        context: dict[str, Any],
        add: bool = False,
        change: bool = False,
        form_url: str = "",
        obj: Any = None,
    ) -> Any:
        if obj is None:
            key = request.POST.get(concurrency.KEY) or concurrency.new_key()
            context["guard"] = (concurrency.KEY, key)
        else:
            # A form that is shown again with an error is as old as it was.
            rows = self._signed_in(request, obj, concurrency.BASE) or concurrency.shown(
                _parts_shown(context)
            )
            context["guard"] = (concurrency.BASE, self._signed(request, obj, rows))
        if context["errors"]:
            form, formsets = context["adminform"].form, context["inline_admin_formsets"]
            context["faults"] = [*faults(form), *chain.from_iterable(map(faults_of_rows, formsets))]
        return super().render_change_form(request, context, add, change, form_url, obj)

    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> Any:
        try:
            with transaction.atomic():
                obj = self.get_object(request, unquote(object_id))
                if obj is not None:
                    parts = self._locked_parts(request, obj)
                    now = concurrency.shown(parts)
                    is_refused = not self.has_delete_permission(request, obj)
                    is_shown = (
                        request.method != "POST"
                        or self._signed_in(request, obj, concurrency.BASE) == now
                    )
                    if is_refused or is_shown:
                        guard = (concurrency.BASE, self._signed(request, obj, now))
                        context = {**(extra_context or {}), "guard": guard}
                        return super().delete_view(request, object_id, context)
                    self.message_user(
                        request,
                        _("Nothing was deleted: it is not what you were shown. Look at it again."),
                        messages.ERROR,
                    )
        except IntegrityError as error:
            self.message_user(request, integrity.sentence(error), messages.ERROR)
        if obj is None:
            return super().delete_view(request, object_id, extra_context)
        opts = self.opts
        return HttpResponseRedirect(
            reverse(f"admin:{opts.app_label}_{opts.model_name}_change", args=[object_id])
        )

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        deleted, counts, missing, protected = super().get_deleted_objects(objs, request)
        if protected:
            # Their names may be those of other bodies' drafts.
            protected = [_("other records that name it")]
        return deleted, counts, missing, protected

    # History is written by triggers; the log of the admin would keep names in the clear.

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> None:
        pass

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> None:
        pass

    def log_deletions(self, request: HttpRequest, queryset: Any) -> None:
        pass

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        obj = self.get_object(request, unquote(object_id))
        if obj is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        if not self.has_view_or_change_permission(request, obj):
            raise PermissionDenied
        context = {
            **self.admin_site.each_context(request),
            "title": _("History: %(name)s") % {"name": obj},
            "subtitle": None,
            "story": story(obj),
            "object": obj,
            "opts": self.opts,
            "preserved_filters": self.get_preserved_filters(request),
            **(extra_context or {}),
        }
        return TemplateResponse(request, "admin/object_history.html", context)


class RecordAdmin(ScopedModelAdmin):
    """An admin class of a record that is reviewed and published as one unit."""

    record = "self"
    # The word for its kind in the address of its record page.
    record_slug = ""
    change_form_template = add_form_template = "admin/record_change_form.html"

    def address_of(self, record: Any) -> str:
        """Where a record is submitted, decided on and looked back at."""
        return reverse("admin:record", args=[self.record_slug, record.code])

    @admin.display(description=_("state"), ordering="state")
    def state_shown(self, record: Any) -> str:
        return state_badge(record)

    def render_change_form(
        self,
        request: HttpRequest,
        context: dict[str, Any],
        add: bool = False,
        change: bool = False,
        form_url: str = "",
        obj: Any = None,
    ) -> Any:
        if obj is not None:
            context |= {"record_address": self.address_of(obj), "badge": state_badge(obj)}
        return super().render_change_form(request, context, add, change, form_url, obj)

    def response_post_save_add(self, request: HttpRequest, obj: Any) -> HttpResponseRedirect:
        return HttpResponseRedirect(self.address_of(obj))

    def response_post_save_change(self, request: HttpRequest, obj: Any) -> HttpResponseRedirect:
        return HttpResponseRedirect(self.address_of(obj))


def _parts_shown(context: dict[str, Any]) -> list[concurrency.Part]:
    """The very form and tables of a page: read once more, they might be of another moment."""
    form = context["adminform"].form
    tables = [wrapped.formset for wrapped in context["inline_admin_formsets"]]
    return [
        concurrency.Part(concurrency.MAIN, "", form, [form], is_main=True),
        *(
            concurrency.Part(table.prefix, "", table.empty_form, table.initial_forms)
            for table in tables
        ),
    ]


STATE_BADGES = {
    ReviewState.DRAFT: "",
    ReviewState.SUBMITTED: "badge--wait",
    ReviewState.RETURNED: "badge--bad",
    ReviewState.PUBLISHED: "badge--good",
    ReviewState.WITHDRAWN: "badge--bad",
}


def state_badge(record: Any) -> str:
    state = ReviewState(record.state)
    return format_html(
        '<span class="badge {}">{}</span>', STATE_BADGES[state], record.get_state_display()
    )


class ScopedInline(ScopedChoices, admin.options.InlineModelAdmin):
    """Rows of a record, on its page: whoever may change the record may change them."""

    extra = 1
    show_change_link = False

    def _parent_admin(self) -> ScopedModelAdmin:
        return admin_of(self.admin_site, self.parent_model)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._parent_admin().has_view_permission(request, obj)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        if obj is None or obj.pk is None:
            return self._parent_admin().has_add_permission(request)
        return self._parent_admin().has_change_permission(request, obj)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.has_add_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.has_add_permission(request, obj)


class RowsNamedByColumn(BaseInlineFormSet):
    """Rows whose boxes are named by the heading of their column, which no label does."""

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        for field in form.fields.values():
            widget = getattr(field.widget, "widget", field.widget)
            if field.label and not widget.is_hidden:
                widget.attrs.setdefault("aria-label", capfirst(field.label))

    def get_unique_error_message(self, unique_check: Sequence[str]) -> str:
        """The sentence of the rule that two rows of the page break together."""
        for constraint in self.model._meta.constraints:
            if set(getattr(constraint, "fields", ())) == {self.fk.name, *unique_check}:
                return str(constraint.violation_error_message)
        return super().get_unique_error_message(unique_check)


class ScopedTabularInline(ScopedInline, admin.TabularInline):
    """Short rows, one line each."""

    formset = RowsNamedByColumn


class NameableJsonView(AutocompleteJsonView):
    """What the search box of a relation offers: the rows that the form would accept."""

    def get_queryset(self) -> models.QuerySet:
        source = self.admin_site._registry.get(self.source_field.model)  # type: ignore
        if source is not None:
            rows = source.nameable_in(self.source_field, self.request)
        else:
            rows = self.model_admin.nameable(self.request)
        rows, _distinct = self.model_admin.get_search_results(self.request, rows, self.term)
        return rows

    def serialize_result(self, obj: Any, to_field_name: str) -> dict[str, str]:
        label = getattr(self.model_admin, "label_of", str)
        # What a box of the record sheet reads as this row and no other.
        named = f"{obj} [{obj.code}]" if hasattr(obj, "code") else str(obj)
        return {**super().serialize_result(obj, to_field_name), "text": label(obj), "named": named}
