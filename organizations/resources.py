"""The sheets of people and of members of clusters, and the sheets of this app as kinds of lists."""

from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _

from congress_portal.foundation.figures import ReadingError, refusal
from congress_portal.foundation.spreadsheets import (
    CellWidget,
    CleanTextWidget,
    NameWidget,
    PortalResource,
    declared,
    in_parts,
    is_blank,
    same_record,
    text_of,
)
from congress_portal.foundation.vietnamese import fold, identity, keys_meant, normalize

from . import sheet_lists
from .body_names import BodyNames
from .body_sheet import BodyResource, home_of
from .models import Cluster, ClusterMembership, Edition, Organization, Person
from .permissions import Rights, nameable_bodies
from .sheets import BODIES, CLUSTER_MEMBERS, PEOPLE

NEW = "mới:"
MOST_TOLD = 20
ROWS_ASKED = 2000


# People


class PersonNameWidget(CellWidget):
    """A full name, perhaps after the sign of another person of a name that is recorded."""

    def __init__(self, longest: int):
        super().__init__(required=True)
        self.text = CleanTextWidget(required=True, max_length=longest)

    def read(self, value: Any) -> str:
        return self.text.clean(_name_of(text_of(value)))

    def show(self, value: Any) -> str:
        return str(value)


PERSON_COLUMNS = declared(
    PEOPLE,
    readonly=("code",),
    kept_when_empty=("ground", "is_withheld"),
    read_by={"name": PersonNameWidget(PEOPLE["name"].longest or 0)},
)


class PersonResource(PERSON_COLUMNS, PortalResource):
    """One row per person, found by code alone: a name is not enough to tell who is meant."""

    keeps_rows = False
    named_by = ("name",)

    class Meta(PortalResource.Meta):
        model = Person
        fields = PEOPLE.names
        import_id_fields = ("code",)

    def __init__(self, *, rights: Rights, **kwargs: Any):
        super().__init__(**kwargs)
        self.rights = rights
        self._by_code: dict[str, Person] = {}
        self._by_name: dict[str, list[Person]] = {}
        self._met_names: dict[str, int] = {}
        self._hidden: list[Person] = []
        self._home: Organization | None = None

    def get_queryset(self) -> models.QuerySet[Person]:
        return Person.objects.filter(kept_by__in=self.rights.seen())

    def before_import(self, dataset: Any, **kwargs: Any) -> None:
        # A code among the names is told apart from a name.
        for name, lookup in (("code", "code__in"), ("name", "folded__in"), ("name", "code__in")):
            heading = self.heading(name)
            cells = dataset[heading] if heading in dataset.headers else []
            keys = {str(cell) for cell in cells if not is_blank(cell)}
            is_code = lookup == "code__in"
            keys = {normalize(k).lower() if is_code else fold(_name_of(k)) for k in keys}
            for some in in_parts(sorted(keys), ROWS_ASKED):
                written = Person.objects.filter(kept_by__in=self.rights.written())
                for person in written.filter(**{lookup: some}).select_for_update(of=("self",)):
                    if person.code not in self._by_code:
                        self._by_code[person.code] = person
                        for key in (identity(person.name), fold(person.name)):
                            self._by_name.setdefault(key, []).append(person)

    def _check_import_id_fields(self, headers: Any) -> None:
        """A new list has no column of codes."""

    def get_instance(self, instance_loader: Any, row: Any) -> Person | None:
        code, name = (row.get(self.heading(column)) for column in ("code", "name"))
        if not is_blank(code):
            person = self._by_code.get(normalize(str(code)).lower())
            if person is None:
                self.refuse_key("code", unknown_person(code))
            return person
        typed = "" if is_blank(name) else str(name)
        if person := self._by_code.get(normalize(typed).lower()):
            self.refuse_key("name", code_for_name(typed, person))
        elif typed and not _is_new(typed):
            for key in keys_meant(typed):
                if same := self._by_name.get(key):
                    self.refuse_key("name", namesake(typed, same))
                    break
            for key in keys_meant(typed):
                if (earlier := self._met_names.get(key, self._at)) != self._at:
                    raise same_record(self._read.place(earlier))
            for key in (identity(typed), fold(typed)):
                self._met_names.setdefault(key, self._at)
        return None

    def after_init_instance(self, instance: Any, new: bool, row: Any, **kwargs: Any) -> None:
        super().after_init_instance(instance, new, row, **kwargs)
        if new:
            instance.kept_by = self._home = self._home or home_of(self.rights)

    def before_save_instance(self, instance: Any, row: Any, **kwargs: Any) -> None:
        if not instance._state.adding and not instance.is_public:
            self._hidden.append(instance)

    def _imported(self, sheet: Any, *, dry_run: bool, user: Any) -> Any:
        report = super()._imported(sheet, dry_run=dry_run, user=user)
        for person in self._hidden[:MOST_TOLD]:
            if Edition.objects.filter(text__contains=person.code).exists():
                report.remarks.append(
                    _(
                        "“%(name)s” stands in what is published already. A privacy officer hides "
                        "the name there: enter a request of the kind “objects to being named”."
                    )
                    % {"name": person.name}
                )
        return report


def _is_new(text: str) -> bool:
    return normalize(text).lower().startswith(NEW)


def _name_of(text: str) -> str:
    return normalize(text)[len(NEW) :] if _is_new(text) else text


def unknown_person(code: Any) -> ReadingError:
    return refusal(
        _(
            "Among the people that you may change there is none with the code “%(typed)s”. Leave "
            "the cell empty for a new person."
        ),
        "unknown_person",
        code,
    )


def namesake(name: str, people: list[Person]) -> ReadingError:
    return refusal(
        _(
            "“%(typed)s” is recorded already: %(codes)s. If that is the person, write the code in "
            "the column “Mã”; for another of that name write “mới: %(typed)s” here."
        ),
        "namesake",
        name,
        codes=", ".join(person.code for person in people[:5]),
    )


def code_for_name(typed: str, person: Person) -> ReadingError:
    return refusal(
        _("“%(typed)s” is the code of %(name)s. Write it in the column “Mã”, and here the name."),
        "code_for_name",
        typed,
        name=person.name,
    )


# Members of clusters


class BodyWidget(CellWidget):
    """A body by its name or code; written with both."""

    def __init__(self, names: BodyNames, *, required: bool = False):
        super().__init__(required=required)
        self.names = names
        self._read: dict[int | None, Organization] = {}

    def read(self, value: Any) -> Organization:
        named = self.names.one(text_of(value))
        if named.pk not in self._read:
            self._read[named.pk] = Organization.objects.get(pk=named.pk)
        return self._read[named.pk]

    def show(self, value: Any) -> str:
        return f"{value} [{value.code}]"


MEMBER_COLUMNS = declared(
    CLUSTER_MEMBERS,
    kept_when_empty=("order", "since"),
    named={"cluster": Cluster.objects.none},
)


class MemberResource(MEMBER_COLUMNS, PortalResource):
    """One row per membership: found by cluster, body and first day."""

    named_by = ("organization",)

    class Meta(PortalResource.Meta):
        model = ClusterMembership
        fields = CLUSTER_MEMBERS.names
        import_id_fields = CLUSTER_MEMBERS.key

    def __init__(self, *, rights: Rights, **kwargs: Any):
        super().__init__(**kwargs)
        self.rights = rights
        self.fields["cluster"].widget = NameWidget(self.clusters, required=True)
        names = BodyNames(nameable_bodies(rights))
        self.fields["organization"].widget = BodyWidget(names, required=True)

    def clusters(self) -> models.QuerySet[Cluster]:
        return Cluster.objects.filter(kept_by__in=self.rights.written())

    def get_queryset(self) -> models.QuerySet[ClusterMembership]:
        return ClusterMembership.objects.filter(cluster__kept_by__in=self.rights.seen())

    def filter_export(self, queryset: Any, **kwargs: Any) -> Any:
        return queryset.select_related("cluster", "organization")

    def before_import(self, dataset: Any, **kwargs: Any) -> None:
        heading = self.heading("organization")
        if heading in dataset.headers:
            self.fields["organization"].widget.names.look_up(dataset[heading])

    def _check_import_id_fields(self, headers: Any) -> None:
        """A list without days has no column of them."""

    def get_instance(self, instance_loader: Any, row: Any) -> ClusterMembership | None:
        try:
            cluster, body, since = (
                self.fields[name].clean(row) if self.heading(name) in row else None
                for name in CLUSTER_MEMBERS.key
            )
        except ReadingError:
            # It is read again beside its column, where the clerk looks for it.
            return None
        # Nobody writes between this reading of a row and the writing of it.
        same = ClusterMembership.objects.select_for_update(of=("self",)).filter(
            cluster=cluster, organization=body
        )
        if since is not None:
            undated = same.filter(since__isnull=True, until__isnull=True)
            return same.filter(since=since).first() or undated.first()
        found = list(same)
        if len(found) > 1:
            found = list(same.in_force(timezone.localdate()))
        if len(found) != 1 and same.exists():
            self.refuse_key("since", several_times(row[self.heading("organization")]))
        return found[0] if len(found) == 1 else None


def several_times(body: Any) -> ReadingError:
    return refusal(
        _("“%(typed)s” was in the cluster several times. Write from which day, to tell which."),
        "several_times",
        body,
    )


def register() -> None:
    for sheet, resource in (
        (BODIES, BodyResource),
        (PEOPLE, PersonResource),
        (CLUSTER_MEMBERS, MemberResource),
    ):
        sheet_lists.register(sheet_lists.of_resource(sheet, resource))
