"""The sheet of cluster years: theme, agreement, head and deputies of a cluster in a year."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.utils.translation import gettext as _

from congress_portal.foundation.figures import ReadingError, divided, refusal
from congress_portal.foundation.integrity import TRIGGER_SENTENCES, sentence
from congress_portal.foundation.publication import ReviewState
from congress_portal.foundation.spreadsheets import (
    CellWidget,
    CleanTextWidget,
    NameWidget,
    PortalResource,
    declared,
    is_blank,
    text_of,
)
from congress_portal.foundation.vietnamese import fold, normalize
from organizations import sheet_lists
from organizations.body_names import BodyNames, Named
from organizations.models import Cluster
from organizations.permissions import Rights, nameable_bodies

from .enums import ClusterPost
from .models import ClusterContent, ClusterRole, ClusterYear
from .sheets import CLUSTER_YEARS

# A mark that divides texts is not in one: its wide form reads the same.
DIVIDER, IN_TEXT = ";", "；"


class BodiesWidget(CellWidget):
    """Bodies by name or code, divided by “;”; written with both."""

    def __init__(self, names: BodyNames | None = None):
        super().__init__()
        self.names = names

    def read(self, value: Any) -> tuple[Named, ...]:
        assert self.names is not None
        return tuple(self.names.one(part) for part in divided(text_of(value)))

    def show(self, value: tuple[Named, ...]) -> str | None:
        return f"{DIVIDER} ".join(map(str, value)) or None


class TextsWidget(CellWidget):
    """Several texts in one cell, divided by “;”."""

    def __init__(self, longest: int):
        super().__init__()
        self.text = CleanTextWidget(max_length=longest)

    def read(self, value: Any) -> tuple[str, ...]:
        return tuple(self.text.clean(part) for part in divided(text_of(value)))

    def show(self, value: tuple[str, ...]) -> str | None:
        return f"{DIVIDER} ".join(text.replace(DIVIDER, IN_TEXT) for text in value) or None


COLUMNS = declared(
    CLUSTER_YEARS,
    attributes={"contents": "agreed"},
    readonly=("code",),
    kept_when_empty=("head", "deputies", "contents"),
    named={"cluster": Cluster.objects.none},
    dates=("signed_on",),
    read_by={
        "head": BodiesWidget(),
        "deputies": BodiesWidget(),
        "contents": TextsWidget(300),
    },
)


class ClusterYearResource(COLUMNS, PortalResource):
    """One row per year of a cluster: found by its code, else by cluster and year."""

    class Meta(PortalResource.Meta):
        model = ClusterYear
        fields = CLUSTER_YEARS.names
        import_id_fields = ("code",)

    def __init__(self, *, rights: Rights, **kwargs: Any):
        super().__init__(**kwargs)
        self.rights = rights
        self.names = BodyNames(nameable_bodies(rights))
        self.fields["cluster"].widget = NameWidget(self.clusters, required=True)
        for name in ("head", "deputies"):
            self.fields[name].widget = BodiesWidget(self.names)

    def clusters(self) -> models.QuerySet[Cluster]:
        return Cluster.objects.filter(kept_by__in=self.rights.written())

    def get_queryset(self) -> models.QuerySet[ClusterYear]:
        return ClusterYear.objects.filter(kept_by__in=self.rights.seen())

    def filter_export(self, queryset: Any, **kwargs: Any) -> Any:
        return queryset.select_related("cluster")

    def iter_queryset(self, queryset: Any) -> Iterator[ClusterYear]:
        for year in super().iter_queryset(queryset):
            _show(year)
            yield year

    # Which year

    def _check_import_id_fields(self, headers: Any) -> None:
        """A new list has no column of codes."""

    def get_instance(self, instance_loader: Any, row: Any) -> ClusterYear | None:
        written = ClusterYear.objects.filter(kept_by__in=self.rights.written())
        written = written.select_for_update(of=("self",))
        code = row.get(self.heading("code"))
        if not is_blank(code):
            year = written.filter(code__iexact=normalize(str(code))).first()
            if year is None:
                self.refuse_key("code", unknown_year(code))
            return year
        try:
            keys = {name: self.fields[name].clean(row) for name in CLUSTER_YEARS.key}
        except (ReadingError, KeyError):
            # It is read again beside its column, where the clerk looks for it.
            return None
        return written.filter(**keys).first()

    def get_or_init_instance(self, instance_loader: Any, row: Any) -> tuple[ClusterYear, bool]:
        year, is_new = super().get_or_init_instance(instance_loader, row)
        _show(year)
        return year, is_new

    # What the row says

    def import_instance(self, instance: Any, row: Any, **kwargs: Any) -> None:
        deputies, agreed = instance.deputies, instance.agreed
        cluster = instance.cluster_id
        super().import_instance(instance, row, **kwargs)
        if cluster is not None and instance.cluster_id != cluster:
            raise ValidationError(
                {"cluster": _("The year of this code is of another cluster, and stays with it.")}
            )
        if len(instance.head) > 1:
            raise ValidationError(
                {"head": _("A cluster has one head. Write the others as deputies.")}
            )
        instance.deputies = (*deputies, *(d for d in instance.deputies if d not in deputies))
        known = {fold(text) for text in agreed}
        instance.agreed = (*agreed, *(text for text in instance.agreed if fold(text) not in known))
        if instance._state.adding:
            instance.kept_by = instance.cluster.kept_by

    def validate_instance(
        self,
        instance: Any,
        import_validation_errors: dict[str, Any] | None = None,
        validate_unique: bool = True,
    ) -> None:
        is_read = not (import_validation_errors or self._key_errors)
        if is_read and instance.pk and not ReviewState(instance.state).is_open:
            raise ValidationError(TRIGGER_SENTENCES["record_is_frozen"], code="record_is_frozen")
        super().validate_instance(instance, import_validation_errors, validate_unique)

    def named(self, instance: Any) -> list[Any]:
        bodies = [body.pk for body in (*instance.head, *instance.deputies)]
        return [*super().named(instance), bodies]

    # What is stored

    def do_instance_save(self, instance: Any, is_create: bool) -> None:
        super().do_instance_save(instance, is_create)
        try:
            with transaction.atomic():
                _write_roles(instance)
        except IntegrityError as error:
            raise ValidationError({"head": sentence(error)}) from None
        recorded = set(instance.contents.values_list("wording", flat=True))
        new = [text for text in instance.agreed if text not in recorded]
        for order, wording in enumerate(new, len(recorded) + 1):
            ClusterContent.objects.create(cluster_year=instance, order=order, wording=wording)


def _show(year: Any) -> None:
    """Give a year what the cells show of its other tables."""
    roles = list(year.roles.select_related("organization")) if year.pk else []
    for cell, post in (("head", ClusterPost.HEAD), ("deputies", ClusterPost.DEPUTY)):
        bodies = [role.organization for role in roles if role.post == post]
        setattr(year, cell, tuple(Named(body.pk, body.code, str(body)) for body in bodies))
    year.agreed = tuple(year.contents.values_list("wording", flat=True)) if year.pk else ()


def _write_roles(year: Any) -> None:
    """The head as the row says it, and the deputies that are not recorded."""
    head = year.head[0].pk if year.head else None
    posts = dict.fromkeys([deputy.pk for deputy in year.deputies], ClusterPost.DEPUTY)
    if head is not None:
        posts[head] = ClusterPost.HEAD
        heads = year.roles.filter(post=ClusterPost.HEAD).exclude(organization=head)
        heads.delete()
    for body, post in posts.items():
        ClusterRole.objects.update_or_create(
            cluster_year=year, organization_id=body, defaults={"post": post}
        )


def unknown_year(code: Any) -> ReadingError:
    return refusal(
        _(
            "Among the years of clusters that you may change there is none with the code "
            "“%(typed)s”. Leave the cell empty for a new one."
        ),
        "unknown_year",
        code,
    )


def register() -> None:
    sheet_lists.register(sheet_lists.of_resource(CLUSTER_YEARS, ClusterYearResource))
