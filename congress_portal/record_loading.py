"""The five real records: from their data files through forms, submission and approval.

Each file holds one record as a clerk would type it, with the bodies it is the first to name. A
record enters in one transaction, as two people: one types and submits, another approves.
"""

import functools
import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ObjectDoesNotExist
from django.db import IntegrityError, models, transaction
from django.forms import BooleanField, modelform_factory
from django.utils import translation
from django.utils.translation import gettext as _

from awards.models import Award, AwardDecision, AwardForm
from congress_portal.foundation.audit import acting
from congress_portal.foundation.forms import HouseModelForm
from congress_portal.foundation.integrity import sentence
from congress_portal.foundation.publication import Reviewed, ReviewState
from congress_portal.foundation.vietnamese import read_ordinal
from congress_portal.publishing import transitions
from congresses import sheet
from congresses.models import ClusterContent, ClusterRole, ClusterYear, Congress
from organizations.models import (
    Affiliation,
    Cluster,
    ClusterMembership,
    Edition,
    ExternalBody,
    Indicator,
    Organization,
    OrganizationKind,
    OrganizationName,
    Territory,
)

DATA = Path(__file__).parent / "records"
# A record may name bodies of those before it.
RECORDS = ["kon_tum", "lang_son", "yearly_review", "nho_quan", "emulation_cluster"]

CLERK = ("records.clerk", "Cán bộ nhập liệu", "Năm bản ghi")
APPROVER = ("records.approver", "Người duyệt", "Năm bản ghi")

FIELDS: dict[type[models.Model], list[str]] = {
    OrganizationKind: ["code", "name", "abbreviation", "level"],
    Indicator: ["code", "name", "unit", "numerator", "denominator"],
    AwardForm: [
        "code",
        "name",
        "issuing_level",
        "for_collectives",
        "for_individuals",
        "once_in_a_lifetime",
    ],
    Organization: ["kind", "disambiguator", "is_identified", "is_stub", "source"],
    OrganizationName: ["kind", "name", "short_name"],
    Affiliation: ["parent", "line"],
    Territory: ["unit_name"],
    ExternalBody: ["kind", "name", "place"],
    Cluster: ["name", "owner", "is_plural", "stated_member_count"],
    ClusterMembership: ["organization", "order", "as_written"],
    Congress: ["kind", "organization", "cluster", "ordinal", "is_stub", "source"],
    AwardDecision: [
        "deciding_organization",
        "occasion",
        "period_from",
        "period_to",
        "stated_collectives",
        "ground",
        "source",
    ],
    Award: [
        "order",
        "form",
        "recipient_kind",
        "recipient_name",
        "organization",
        "reason",
    ],
    ClusterYear: [
        "cluster",
        "year",
        "theme",
        "signed_on",
        "signed_at",
        "closed_at",
        "stated_contents",
        "stated_parties",
        "source",
    ],
    ClusterContent: ["order", "wording"],
    ClusterRole: ["post", "organization"],
}
# Models whose rows a data file names by one of their columns.
NAMED_BY = {OrganizationKind: "code", AwardForm: "code", Cluster: "name"}


class LoadingError(Exception):
    """A value of the data was refused: in which record, section and row, and why."""

    def __init__(self, place: Iterable[str], messages: Iterable[str]):
        self.place, self.messages = tuple(filter(None, place)), tuple(messages)
        super().__init__(f"{' › '.join(self.place)}: {' '.join(self.messages)}")


def read(name: str) -> Any:
    return json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))


def load(report: Callable[[str], object]) -> int:
    """Load what is not there yet, telling each step to `report`; how many records were new."""
    with translation.override("vi"):
        clerk, approver = (_account(*names) for names in (CLERK, APPROVER))
        with _refused_in(_("vocabulary")), transaction.atomic(), acting(clerk):
            _vocabulary()
        report(_("Vocabulary of kinds, indicators and forms of award is in place."))
        loaded = 0
        for name in RECORDS:
            record = Record(name, clerk, approver)
            state = record.state()
            if state is None:
                published = record.load()
                loaded += 1
                report(
                    _("%(record)s: published, with %(count)s records that belong to it.")
                    % {"record": record.label, "count": published - 1}
                )
            else:
                report(
                    _("%(record)s: %(state)s already, left as it is.")
                    % {"record": record.label, "state": ReviewState(state).label}
                )
    return loaded


def _account(username: str, last_name: str, first_name: str) -> AbstractBaseUser:
    """An account nobody can log in with."""
    users = get_user_model()._default_manager
    user, made = users.get_or_create(
        username=username, defaults={"last_name": last_name, "first_name": first_name}
    )
    if made:
        user.set_unusable_password()
        user.save()
    return user


def _vocabulary() -> None:
    bodies = read("bodies")
    for model, entries in (
        (OrganizationKind, bodies["kinds"]),
        (Indicator, bodies["indicators"]),
        (AwardForm, read("award_forms")),
    ):
        known = set(model._default_manager.values_list("code", flat=True))
        for entry in entries:
            if entry.get("code") not in known:
                enter(model(), entry, [str(model._meta.verbose_name), entry.get("name", "")])


class Record:
    """One data file on its way into the register."""

    def __init__(self, name: str, clerk: Any, approver: Any):
        self.content, self.clerk, self.approver = read(name), clerk, approver
        self.bodies = [each for each in read("bodies")["organizations"] if each["record"] == name]
        self.label: str = self.content["label"]
        self.clusters: list[Cluster] = []
        self.published = 0

    def state(self) -> str | None:
        """The review state of the record where it is in the register already."""
        identity = self.content["congress"]
        if (code := self._published_as(identity)) is not None:
            return Congress.objects.values_list("state", flat=True).get(code=code)
        try:
            found = Congress.objects.filter(**self._resolved(Congress, self._identity(identity)))
        except LoadingError:
            # Its host is still to come with the record itself.
            return None
        return found.values_list("state", flat=True).first()

    def _published_as(self, entry: dict) -> str | None:
        """Its code, by the edition that loading it made: names may have changed since."""
        ordinal = read_ordinal(entry["ordinal"]) if "ordinal" in entry else None
        host = entry.get("organization") or entry.get("cluster")
        first = Edition.objects.filter(
            record_kind="congress", number=1, submitted_by_id=self.clerk.pk
        )
        for code, text in first.order_by("pk").values_list("record_code", "text"):
            found = json.loads(text)
            named = found["kind"], found["host"]["name"], found["ordinal"]
            if named == (entry["kind"], host, ordinal):
                return code
        return None

    def _identity(self, entry: dict) -> dict:
        columns = {key: entry[key] for key in ("kind", "organization", "cluster") if key in entry}
        if "ordinal" in entry:
            return columns | {"ordinal": read_ordinal(entry["ordinal"])}
        first = self.content["sections"]["1"]["congress"]
        return columns | {"reviewed_from": first.get("reviewed_from")}

    def load(self) -> int:
        """Enter, submit and approve everything, or nothing; how many records were published."""
        with _refused_in(self.label), transaction.atomic():
            self._load()
        return self.published

    def _load(self) -> None:
        with acting(self.clerk):
            bodies = [body for entry in self.bodies if (body := self._organization(entry))]
            self.keeper = self._organization_named(self.content.get("kept_by", ""))
            for entry in self.content.get("external_bodies", []):
                self._external_body(entry)
            self.clusters = [self._cluster(entry) for entry in self.content.get("clusters", [])]
            self.congress = self._new_congress(self.content["congress"], self.label)
        sections = dict(self.content["sections"])
        # Section 8 first: it has the source, which the other records of the file share.
        self._save_section(self.congress, 8, sections.pop("8"), self.label)
        self.congress.refresh_from_db()
        stubs = [self._stub(entry) for entry in self.content.get("stubs", [])]
        for number in sorted(sections, key=int):
            self._save_section(self.congress, int(number), sections[number], self.label)
        with acting(self.clerk):
            for body in bodies:
                self._name_source(body)
        for record in (*bodies, *stubs, self.congress):
            self._publish(record)
        for entry in self.content.get("decisions", []):
            with acting(self.clerk):
                decision = self._decision(entry)
            self._publish(decision)
        for entry in self.content.get("cluster_years", []):
            with acting(self.clerk):
                year = self._cluster_year(entry)
            self._publish(year)

    def _publish(self, record: Reviewed) -> None:
        record.refresh_from_db()
        with _refused_in(self.label, str(record)):
            transitions.submit(record, self.clerk)
            transitions.approve(record, self.approver)
        self.published += 1

    # Bodies and clusters

    def _organization(self, entry: dict) -> Organization | None:
        """The body as a new record; None where the register has it already."""
        place = [self.label, entry.get("name", "")]
        if _organizations(entry.get("name", ""), entry.get("disambiguator", "")).exists():
            return None
        columns = {key: entry[key] for key in FIELDS[Organization] if key in entry}
        body = enter(Organization(), self._resolved(Organization, columns), place)
        official = {"name": entry.get("name", ""), "short_name": entry.get("short_name", "")}
        names = [official | {"kind": "official"}]
        names += [{"kind": "alias", "name": name} for name in entry.get("aliases", [])]
        names += [{"kind": "spelling", "name": name} for name in entry.get("spellings", [])]
        for name in names:
            enter(OrganizationName(organization=body), name, place)
        for line in ("direct", "sector"):
            if line in entry:
                parent = self._organization_named(entry[line])
                enter(Affiliation(organization=body), {"parent": parent, "line": line}, place)
        if "territory" in entry:
            enter(Territory(organization=body), {"unit_name": entry["territory"]}, place)
        body.refresh_from_db()
        return body

    def _name_source(self, body: Organization) -> None:
        kept = {key: getattr(body, key) for key in FIELDS[Organization]}
        enter(body, kept | {"source": self.congress.source}, [self.label, body.name])

    def _external_body(self, entry: dict) -> None:
        known = ExternalBody.objects.filter(name=entry.get("name"), place=entry.get("place", ""))
        if not known.exists():
            place = [self.label, str(ExternalBody._meta.verbose_name), entry.get("name", "")]
            enter(ExternalBody(kept_by=self.keeper), entry, place)

    def _cluster(self, entry: dict) -> Cluster:
        place = [self.label, str(Cluster._meta.verbose_name), entry.get("name", "")]
        columns = {key: entry[key] for key in entry if key != "members"}
        cluster = enter(Cluster(kept_by=self.keeper), self._resolved(Cluster, columns), place)
        for order, member in enumerate(entry.get("members", []), 1):
            columns = self._resolved(ClusterMembership, member | {"order": str(order)})
            enter(ClusterMembership(cluster=cluster), columns, [*place, _row(order)])
        return cluster

    # Congresses and the records about them

    def _new_congress(self, entry: dict, *place: str) -> Congress:
        columns = self._resolved(Congress, entry)
        return enter(Congress(kept_by=self.keeper), columns, place)

    def _stub(self, entry: dict) -> Congress:
        """A congress named in passing: what is known of it goes into its first section."""
        row = entry["congress"]
        columns = {"organization": entry.get("organization"), "source": self.congress.source}
        columns |= {key: row[key] for key in ("kind", "ordinal", "is_stub") if key in row}
        place = [self.label, _("congress named in passing"), row.get("ordinal", "")]
        with acting(self.clerk):
            stub = self._new_congress(columns, *place)
        self._save_section(stub, 1, {"congress": row}, *place)
        return stub

    def _save_section(self, congress: Congress, number: int, rows: dict, *place: str) -> None:
        given = {
            key: self._typed(row) if isinstance(row, dict) else [self._typed(each) for each in row]
            for key, row in rows.items()
        }
        version = sheet.version_of(congress, number)
        try:
            sheet.save_section(
                congress, number, sheet.post_of(number, given), user=self.clerk, version=version
            )
        except sheet.SectionError as error:
            described = error.bound.described_errors() if error.bound else []
            sentences = [text for _anchor, text in described] or [e.sentence for e in error.errors]
            section = _("section %(number)s") % {"number": number}
            raise LoadingError([*place, section], sentences) from error

    def _typed(self, row: dict) -> dict:
        """A row of the data as it is typed: a cluster without a name is called by its code."""
        return {
            key: value.replace("{cluster}", f"[{self.clusters[0].code}]")
            if isinstance(value, str) and "{cluster}" in value
            else value
            for key, value in row.items()
        }

    def _decision(self, entry: dict) -> AwardDecision:
        place = [self.label, entry.get("label", "")]
        columns = {key: entry[key] for key in FIELDS[AwardDecision] if key in entry}
        columns |= {
            "deciding_organization": entry.get("deciding"),
            "occasion": self.congress if entry.get("occasion") else None,
            "source": self.congress.source,
        }
        columns = self._resolved(AwardDecision, columns)
        decision = enter(AwardDecision(kept_by=self.keeper), columns, place)
        for order, award in enumerate(entry["awards"], 1):
            columns = self._resolved(Award, award | {"order": str(order)})
            enter(Award(decision=decision), columns, [*place, _row(order)])
        return decision

    def _cluster_year(self, entry: dict) -> ClusterYear:
        place = [self.label, str(ClusterYear._meta.verbose_name), entry.get("year", "")]
        columns = {key: entry[key] for key in FIELDS[ClusterYear] if key in entry}
        columns["source"] = self.congress.source
        for key in ("signed_at", "closed_at"):
            columns[key] = self.congress if entry.get(key) else None
        columns = self._resolved(ClusterYear, columns)
        year = enter(ClusterYear(kept_by=self.keeper), columns, place)
        for order, wording in enumerate(entry.get("contents", []), 1):
            content = {"order": str(order), "wording": wording}
            enter(ClusterContent(cluster_year=year), content, [*place, _row(order)])
        for order, role in enumerate(entry.get("roles", []), 1):
            columns = self._resolved(ClusterRole, role)
            enter(ClusterRole(cluster_year=year), columns, [*place, _row(order)])
        return year

    # Names in the data

    def _resolved(self, model: type[models.Model], entry: dict) -> dict:
        """The entry with rows in the place of the names that stand for them."""
        found = {}
        for key, value in entry.items():
            related = model._meta.get_field(key).related_model
            if isinstance(value, str) and isinstance(related, type):
                value = self._named(related, value)
            found[key] = value
        return found

    def _named(self, model: type[models.Model], name: str) -> models.Model:
        if model is Organization:
            return self._organization_named(name)
        try:
            return model._default_manager.filter(**{NAMED_BY[model]: name}).latest("pk")
        except ObjectDoesNotExist:
            raise self._unknown(model, name) from None

    def _organization_named(self, name: str) -> Organization:
        bare, _opened, disambiguator = name.removesuffix(")").partition(" (")
        try:
            return _organizations(bare, disambiguator).get()
        except Organization.DoesNotExist:
            raise self._unknown(Organization, name) from None

    def _unknown(self, model: type[models.Model], name: str) -> LoadingError:
        sentence = _("“%(typed)s” is not in the register. Check the name in the data.")
        place = [self.label, str(model._meta.verbose_name)]
        return LoadingError(place, [sentence % {"typed": name}])


def _organizations(name: str, disambiguator: str) -> models.QuerySet[Organization]:
    return Organization.objects.filter(name=name, disambiguator=disambiguator)


@functools.cache
def _form_of(model: type[models.Model]) -> Any:
    return modelform_factory(model, form=HouseModelForm, fields=FIELDS[model])


def enter(row: models.Model, entry: dict, place: Iterable[str]) -> Any:
    """Fill in the form of `row` as a clerk would, and save it; fields not given stay as shown."""
    model = type(row)
    form_class = _form_of(model)
    if unknown := entry.keys() - form_class.base_fields.keys():
        raise KeyError(f"{model.__name__} has no {sorted(unknown)}")
    shown = form_class(instance=row)
    posted = {}
    for name, field in shown.fields.items():
        value = entry[name] if name in entry else shown.get_initial_for_field(field, name)
        if isinstance(value, models.Model):
            value = value.pk
        if isinstance(field, BooleanField):
            if value:
                posted[name] = "on"
        elif value is not None:
            posted[name] = field.prepare_value(value)
    form = form_class(posted, instance=row)
    if not form.is_valid():
        raise LoadingError(place, _complaints(form))
    try:
        with transaction.atomic():
            return form.save()
    except IntegrityError as error:
        raise LoadingError(place, [sentence(error)]) from error


def _complaints(form: Any) -> Iterator[str]:
    for name, errors in form.errors.items():
        label = f"{form.fields[name].label}: " if name in form.fields else ""
        yield from (f"{label}{error}" for error in errors)


def _row(number: int) -> str:
    return _("row %(number)s") % {"number": number}


@contextmanager
def _refused_in(*place: str) -> Iterator[None]:
    try:
        yield
    except transitions.TransitionError as error:
        raise LoadingError(place, [str(error)]) from error
    except IntegrityError as error:
        raise LoadingError(place, [sentence(error)]) from error
