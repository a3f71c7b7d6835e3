"""The desk's pages of bodies, people, documents, sources and vocabularies, and of users."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.options import IS_POPUP_VAR
from django.contrib.admin.utils import unquote
from django.contrib.auth import get_user_model
from django.contrib.auth.admin import UserAdmin as StockUserAdmin
from django.contrib.auth.forms import (
    ReadOnlyPasswordHashField,
    ReadOnlyPasswordHashWidget,
)
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.admin import (
    DeskForm,
    RecordAdmin,
    RowsNamedByColumn,
    ScopedModelAdmin,
    ScopedTabularInline,
)
from congress_portal.foundation.fields import CleanCharField
from congress_portal.foundation.scopes import (
    KeptBy,
    OfAdministrators,
    PublicVocabulary,
    Rights,
    Scope,
    rights_of,
)
from congress_portal.foundation.stories import full_name
from congress_portal.security_log import note

from . import privacy_admin  # noqa: F401
from .enums import NameKind, NoticeState, ReadingWay, Role
from .models import (
    AccountMaking,
    Affiliation,
    ClerkRole,
    Cluster,
    ClusterMembership,
    DetailsReading,
    Document,
    Edition,
    ErrorNotice,
    EventCount,
    EventParticipant,
    ExternalBody,
    Indicator,
    IndicatorSynonym,
    NoticeSender,
    Organization,
    OrganizationEvent,
    OrganizationKind,
    OrganizationName,
    Person,
    PersonDetails,
    Programme,
    ProgrammeName,
    RuleLimit,
    RuleSet,
    Source,
    SourceNote,
    Territory,
)
from .permissions import nameable_bodies
from .sheet_pages import SheetListMixin
from .sheets import BODIES, CLUSTER_MEMBERS, PEOPLE

User = get_user_model()
LONGEST_KEY = 18


class NamedByAll(ScopedModelAdmin):
    """Rows that one body keeps and every clerk may name."""

    def nameable(self, request: HttpRequest) -> models.QuerySet:
        if not rights_of(request).is_reader:
            return self.model._default_manager.none()
        return self.model._default_manager.all()


# Bodies


class NamesFormSet(RowsNamedByColumn):
    """The names of a body: one of them at least is an official one."""

    def clean(self) -> None:
        super().clean()
        kept = [
            form.cleaned_data
            for form in self.forms
            if getattr(form, "cleaned_data", None) and not form.cleaned_data.get("DELETE")
        ]
        if not any(self.errors) and not any(row["kind"] == NameKind.OFFICIAL for row in kept):
            raise ValidationError(_("Enter the official name of the organization."))


class OrganizationNameInline(ScopedTabularInline):
    model = OrganizationName
    formset = NamesFormSet
    fields = ("kind", "name", "short_name", "since", "until")


class AffiliationInline(ScopedTabularInline):
    model = Affiliation
    fk_name = "organization"
    fields = ("line", "parent", "since", "until")


class TerritoryInline(ScopedTabularInline):
    model = Territory
    fields = (
        "role",
        "unit_name",
        "unit_code",
        "unit_name_now",
        "unit_code_now",
        "since",
        "until",
    )


class OrganizationEventInline(ScopedTabularInline):
    model = OrganizationEvent
    fields = ("kind", "on", "decision", "note")
    show_change_link = True


class StubForm(DeskForm):
    """A body named in passing: no more than the text that names it tells."""

    official_name = CleanCharField(label=capfirst(_("name")), max_length=300)

    class Meta:
        model = Organization
        fields = ("kind", "disambiguator", "is_identified")


@admin.register(Organization)
class OrganizationAdmin(SheetListMixin, RecordAdmin):
    list_kind = BODIES.name
    change_form_template = add_form_template = "admin/organizations/body_form.html"
    scope = KeptBy("pk", "kept_by")
    record_slug = "to-chuc"
    list_display = ("__str__", "code", "kind", "founded_on", "ended_on", "state_shown", "is_stub")
    list_filter = ("state", "is_stub", "kind")
    list_select_related = ("kind",)
    search_fields = ("folded", "code")
    fieldsets = (
        (None, {"fields": ("kind", "disambiguator", "source")}),
        (_("Founding and end"), {"fields": ("founded_on", "ended_on", "is_provisional")}),
        (_("Identity"), {"fields": ("is_identified", "is_stub")}),
    )
    inlines = (
        OrganizationNameInline,
        AffiliationInline,
        TerritoryInline,
        OrganizationEventInline,
    )

    def nameable(self, request: HttpRequest) -> models.QuerySet:
        return nameable_bodies(rights_of(request)).select_related("kind")

    def label_of(self, organization: Organization) -> str:
        """What tells bodies of one name apart in the search box of a relation."""
        return f"{organization} · {organization.kind} · {organization.code}"

    def with_word(self, queryset: models.QuerySet, word: str) -> models.QuerySet:
        former = OrganizationName.objects.filter(folded__contains=word).values("organization")
        return queryset.filter(Q(folded__contains=word) | Q(code__contains=word) | Q(pk__in=former))

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        if self._is_new_stub(request, obj):
            fields = ["official_name", "kind", "disambiguator", "is_identified"]
            return [(None, {"fields": [*fields, *(["keeper"] if self.asks(request) else [])]})]
        return super().get_fieldsets(request, obj)

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        if self._is_new_stub(request, obj) and not change:
            kwargs["form"] = StubForm
        return super().get_form(request, obj, change=change, **kwargs)

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:
        return () if self._is_new_stub(request, obj) else super().get_inlines(request, obj)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        is_stub = not change and isinstance(form, StubForm)
        obj.is_stub = obj.is_stub or is_stub
        super().save_model(request, obj, form, change)
        if is_stub:
            OrganizationName.objects.create(
                organization=obj, name=form.cleaned_data["official_name"]
            )

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        # A trigger wrote the present name.
        form.instance.refresh_from_db(fields=["name", "short_name"])

    def _is_new_stub(self, request: HttpRequest, obj: Any) -> bool:
        """Whether the body is made beside a form that names it."""
        in_popup = IS_POPUP_VAR in request.GET or IS_POPUP_VAR in request.POST
        return in_popup and (obj is None or obj.pk is None)


class EventParticipantInline(ScopedTabularInline):
    model = EventParticipant
    fields = ("role", "organization", "share_note")


class EventCountInline(ScopedTabularInline):
    model = EventCount
    fields = ("outcome", "bodies", "members")


@admin.register(OrganizationEvent)
class OrganizationEventAdmin(ScopedModelAdmin):
    scope = KeptBy("organization", "organization__kept_by")
    record = "organization"
    list_display = ("organization", "kind", "on", "decision")
    list_filter = ("kind",)
    list_select_related = ("organization", "decision")
    search_fields = ("organization__folded",)
    fields = ("organization", "kind", "on", "decision", "note", "source")
    inlines = (EventParticipantInline, EventCountInline)


@admin.register(ExternalBody)
class ExternalBodyAdmin(NamedByAll):
    scope = KeptBy("kept_by")
    list_display = ("name", "kind", "place")
    list_filter = ("kind",)
    search_fields = ("folded", "place")
    fields = ("kind", "name", "place")


@admin.register(Cluster)
class ClusterAdmin(SheetListMixin, ScopedModelAdmin):
    """Clusters; the sheet beside their list is that of their members."""

    list_kind = CLUSTER_MEMBERS.name

    class MembershipInline(ScopedTabularInline):
        model = ClusterMembership
        fields = ("order", "organization", "as_written", "since", "until")

    scope = KeptBy("kept_by")
    list_display = ("__str__", "code", "owner", "stated_member_count")
    list_select_related = ("owner",)
    search_fields = ("folded", "code")
    fields = (
        "name",
        "owner",
        "is_plural",
        "founding_decision",
        "stated_member_count",
        "since",
        "until",
        "source",
    )
    inlines = (MembershipInline,)

    def get_export_queryset(self, request: HttpRequest) -> models.QuerySet:
        clusters = super().get_export_queryset(request).order_by().values("pk")
        return ClusterMembership.objects.filter(cluster__in=clusters)


# People


@admin.register(Person)
class PersonAdmin(SheetListMixin, ScopedModelAdmin):
    list_kind = PEOPLE.name
    scope = KeptBy("kept_by")
    list_display = ("name", "code", "ground", "is_withheld", "kept_by")
    list_filter = ("ground", "is_withheld")
    list_select_related = ("kept_by",)
    search_fields = ("folded", "code")
    fields = ("name", "sort_name", "ground", "is_withheld")

    def label_of(self, person: Person) -> str:
        return f"{person} · {person.code}"

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        if change and not obj.is_public and Edition.objects.filter(text__contains=obj.code):
            self.message_user(
                request,
                _(
                    "What is published already still names this person. A privacy officer hides "
                    "the name there: enter a request of the kind “objects to being named”."
                ),
                messages.WARNING,
            )


def note_reading(person: Person, user: Any, way: ReadingWay, request: Any = None) -> None:
    """Write down who looked at the restricted details of a person."""
    DetailsReading.objects.create(person=person, user=user, what=way)
    note("details_read", request=request, user=user, person=person.code, how=str(way.value))


@admin.register(ErrorNotice)
class ErrorNoticeAdmin(ScopedModelAdmin):
    """What readers report; the clerks of the keeper answer, and nothing else can be changed."""

    SENT = (
        "record_title",
        "edition_number",
        "part",
        "wording",
        "source",
        "sent_at",
        "answered_by",
        "answered_at",
    )

    scope = KeptBy("kept_by")
    list_display = ("record_title", "part", "state", "sent_at", "kept_by")
    list_filter = ("state",)
    list_select_related = ("kept_by",)
    search_fields = ("record_title", "code", "wording")
    fields = (*SENT[:6], "state", "answer", "corrected_in", *SENT[6:])
    readonly_fields = SENT

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: ErrorNotice, form: Any, change: bool) -> None:
        if {"state", "answer"} & set(form.changed_data):
            is_new = obj.state == NoticeState.NEW
            obj.answered_by = None if is_new else request.user
            obj.answered_at = None if is_new else timezone.now()
        super().save_model(request, obj, form, change)


class Restricted(KeptBy):
    """Rows for clerks of the body itself or its successor and privacy officers, not superiors."""

    def seen(self, queryset: models.QuerySet, rights: Any) -> models.QuerySet:
        return self.within(queryset, rights.stood_for()) | self.within(
            queryset, rights.branch(Role.PRIVACY)
        )

    def written(self, queryset: models.QuerySet, rights: Rights) -> models.QuerySet:
        return self.within(queryset, rights.homes().values("pk"))

    def may_see(self, rights: Any) -> bool:
        return rights.is_clerk or bool(rights.bodies(Role.PRIVACY))


@admin.register(NoticeSender)
class NoticeSenderAdmin(ScopedModelAdmin):
    """How to reach who reported an error: for those who answer, until the day of deletion."""

    scope = Restricted("notice__kept_by")
    list_display = ("notice", "contact", "delete_on")
    list_select_related = ("notice",)
    fields = readonly_fields = ("notice", "contact", "delete_on")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(PersonDetails)
class PersonDetailsAdmin(ScopedModelAdmin):
    scope = Restricted("person__kept_by")
    list_display = ("person", "ground", "delete_after")
    list_select_related = ("person",)
    fieldsets = (
        (None, {"fields": ("person", "ground", "purpose", "delete_after")}),
        (
            _("Restricted details"),
            {
                "fields": (
                    "gender",
                    "born_on",
                    "ethnicity",
                    "religion",
                    "joined_party_on",
                    "education",
                    "qualification",
                    "political_theory",
                )
            },
        ),
    )

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> Any:
        response = super().changeform_view(request, object_id, form_url, extra_context)
        self._note_reading(request, object_id, response, ReadingWay.FORM)
        return response

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        response = super().history_view(request, object_id, extra_context)
        self._note_reading(request, object_id, response, ReadingWay.HISTORY)
        return response

    def _note_reading(
        self, request: HttpRequest, object_id: str | None, response: Any, way: ReadingWay
    ) -> None:
        """Whatever shows the row is a reading: a form opened, refused, compared, its history."""
        if object_id is None or response.status_code not in (200, 409):
            return
        details = self.get_object(request, unquote(object_id))
        if details is not None:
            note_reading(details.person, request.user, way, request)


# Texts and programmes


@admin.register(Document)
class DocumentAdmin(ScopedModelAdmin):
    scope = KeptBy("kept_by")
    list_display = ("__str__", "subject", "issued_on", "status")
    list_filter = ("kind", "status")
    search_fields = ("folded_number", "subject")
    fields = (
        "kind",
        "number",
        "issuer",
        "external_issuer",
        "issued_on",
        "subject",
        "congress_ordinal",
        "term_from",
        "term_to",
        "signer",
        "address",
        "status",
        "source",
    )


class SourceNoteInline(ScopedTabularInline):
    model = SourceNote
    fields = ("subject", "as_written", "correct", "kind")


@admin.register(Source)
class SourceAdmin(ScopedModelAdmin):
    scope = KeptBy("kept_by")
    list_display = ("title", "publisher", "published_on", "kind")
    list_filter = ("kind",)
    search_fields = ("title", "publisher")
    fields = (
        "kind",
        "title",
        "publisher",
        "author",
        "address",
        "published_on",
        "published_time",
        "republishes",
    )
    inlines = (SourceNoteInline,)


@admin.register(SourceNote)
class SourceNoteAdmin(ScopedModelAdmin):
    scope = KeptBy("source__kept_by")
    list_display = ("subject", "as_written", "correct", "kind", "source")
    list_filter = ("kind",)
    list_select_related = ("source",)
    search_fields = ("subject", "as_written")
    fields = ("source", "subject", "as_written", "correct", "kind")


@admin.register(Programme)
class ProgrammeAdmin(NamedByAll):
    class NameInline(ScopedTabularInline):
        model = ProgrammeName
        fields = ("name",)

    scope = KeptBy("kept_by")
    list_display = ("name", "kind", "since", "until")
    list_filter = ("kind",)
    search_fields = ("name",)
    fields = ("kind", "name", "since", "until", "anniversary_years", "source")
    inlines = (NameInline,)


# Vocabularies


@admin.register(OrganizationKind)
class OrganizationKindAdmin(ScopedModelAdmin):
    scope = PublicVocabulary()
    list_display = ("name", "abbreviation", "level", "since", "until")
    search_fields = ("name", "code")
    fields = ("code", "name", "abbreviation", "level", "since", "until")


@admin.register(Indicator)
class IndicatorAdmin(ScopedModelAdmin):
    class SynonymInline(ScopedTabularInline):
        model = IndicatorSynonym
        fields = ("wording",)

    scope = PublicVocabulary()
    list_display = ("name", "code", "unit")
    search_fields = ("name", "code")
    fields = ("code", "name", "unit", "numerator", "denominator")
    inlines = (SynonymInline,)


@admin.register(RuleSet)
class RuleSetAdmin(ScopedModelAdmin):
    class LimitInline(ScopedTabularInline):
        model = RuleLimit
        fields = ("code", "level", "value", "reference")

    scope = PublicVocabulary()
    list_display = ("name", "document_number", "since", "until")
    search_fields = ("name", "document_number")
    fields = ("name", "document_number", "since", "until")
    inlines = (LimitInline,)


# Users and their roles


class GrantsInBranch:
    """Roles are given for bodies of the administrator's own branch, and never to himself."""

    def nameable_in(self, db_field: Any, request: HttpRequest) -> models.QuerySet:
        if db_field.name == "organization":
            branch = Organization.objects.filter(pk__in=rights_of(request).governed())
            return branch.select_related("kind")
        if db_field.name == "user":
            users = self.admin_site._registry[User]  # type: ignore[attr-defined]
            return users.written(request)
        return super().nameable_in(db_field, request)  # type: ignore[misc]


@admin.register(ClerkRole)
class ClerkRoleAdmin(GrantsInBranch, ScopedModelAdmin):
    scope = OfAdministrators("organization")
    list_display = ("user", "role", "organization", "since", "until", "deputy_of")
    list_filter = ("role",)
    list_select_related = ("user", "organization", "deputy_of")
    search_fields = ("user__username", "user__last_name", "organization__folded")
    fields = ("user", "role", "organization", "since", "until", "deputy_of")

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return ("user", "role", "organization") if obj is not None else ()

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        is_own = obj is not None and obj.user_id == request.user.pk
        return not is_own and super().has_change_permission(request, obj)


class ClerkRoleInline(GrantsInBranch, ScopedTabularInline):
    model = ClerkRole
    fk_name = "user"
    fields = ("role", "organization", "since", "until", "deputy_of")


class OfUsers(Scope):
    """Accounts whose roles lie in the administrator's branch, and those he made, before a role.

    One with a role elsewhere as well is seen but not changed: a new password would open that
    other branch. Whoever looks after the whole country sees every account without a role.
    """

    def seen(self, queryset: models.QuerySet, rights: Rights) -> models.QuerySet:
        if not rights.is_administrator:
            return queryset.none()
        inside = ClerkRole.objects.filter(organization__in=rights.governed())
        without_a_role = ~Q(pk__in=ClerkRole.objects.values("user"))
        if not rights.governs_all:
            without_a_role &= Q(making__by=rights.user.pk)
        return queryset.filter(Q(pk__in=inside.values("user")) | without_a_role, is_superuser=False)

    def written(self, queryset: models.QuerySet, rights: Any) -> models.QuerySet:
        outside = ClerkRole.objects.exclude(organization__in=rights.governed())
        return (
            self.seen(queryset, rights)
            .exclude(pk__in=outside.values("user"))
            .exclude(pk=rights.user.pk)
        )

    def may_see(self, rights: Rights) -> bool:
        return rights.is_administrator

    def may_write(self, rights: Rights) -> bool:
        return rights.is_administrator


class PasswordWidget(ReadOnlyPasswordHashWidget):
    """The stored password, which nobody can read, with the way to help its owner to another."""

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        return super().get_context(name, value, attrs) | {"password_url": "../password/"}


class UserForm(DeskForm):
    password = ReadOnlyPasswordHashField(label=capfirst(_("password")), widget=PasswordWidget)

    class Meta:
        model = User
        fields = ("username", "last_name", "first_name", "email", "is_active", "password")


class NewUserForm(DeskForm):
    """A new account. Its owner chooses the password, by a link that the administrator hands him."""

    class Meta:
        model = User
        fields = ("username", "last_name", "first_name", "email")

    def clean_username(self) -> str:
        name = self.cleaned_data["username"]
        if User.objects.filter(username__iexact=name).exists():
            raise ValidationError(
                _("There is an account “%(name)s” already. Choose another user name."),
                params={"name": name},
            )
        return name

    def save(self, commit: bool = True) -> Any:
        self.instance.set_unusable_password()
        return super().save(commit)


@admin.register(User)
class UserAdmin(ScopedModelAdmin, StockUserAdmin):
    scope = OfUsers()
    form = UserForm
    add_form = NewUserForm
    list_display = ("username", "last_name", "first_name", "is_active", "last_login")
    list_filter = ("is_active",)
    search_fields = ("username", "last_name", "first_name")
    ordering = ("username",)
    filter_horizontal = ()
    exclude = ("groups", "user_permissions", "is_staff", "is_superuser")
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        (_("Person"), {"fields": ("last_name", "first_name", "email", "is_active")}),
    )
    add_fieldsets = (
        (
            None,
            {
                "fields": (
                    "username",
                    "last_name",
                    "first_name",
                    "email",
                )
            },
        ),
    )
    inlines = (ClerkRoleInline,)

    def save_model(self, request: Any, obj: Any, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        if not change:
            AccountMaking.objects.create(user=obj, by=request.user)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        # History names its authors; an account is closed by making it inactive.
        return False

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest | None = None) -> bool:
        return ScopedModelAdmin.lookup_allowed(self, lookup, value, request)

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:
        return super().get_inlines(request, obj) if obj is not None else ()

    def user_change_password(self, request: HttpRequest, id: str, form_url: str = "") -> Any:
        """Nobody chooses another's password: the page of help makes him a link."""
        if not id.isdecimal() or len(id) > LONGEST_KEY:
            raise Http404
        return self.admin_site.door.account(request, int(id))  # type: ignore[attr-defined]

    def label_of(self, user: Any) -> str:
        return f"{full_name(user)} · {user.username}"
