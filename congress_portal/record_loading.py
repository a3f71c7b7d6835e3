"""The five real records: from their data files through forms, submission and approval.

Each file holds one record as a clerk would type it, with the bodies it is the first to name. A
record enters in one transaction, as two people: one types and submits, another approves.
"""

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
from congresses.models import (
    ClusterContent,
    ClusterRole,
    ClusterYear,
    Committee,
    Congress,
    CongressSection,
    Term,
)
from organizations.models import (
    Affiliation,
    Cluster,
    ClusterMembership,
    Document,
    ExternalBody,
    Indicator,
    Organization,
    OrganizationKind,
    OrganizationName,
    Person,
    Programme,
    ProgrammeName,
    Source,
    SourceNote,
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
    Source: [
        "kind",
        "title",
        "publisher",
        "author",
        "address",
        "published_on",
        "published_time",
        "republishes",
    ],
    SourceNote: ["subject", "as_written", "correct", "kind"],
    ExternalBody: ["kind", "name", "place"],
    Person: ["name", "ground"],
    Programme: ["kind", "name", "since", "until", "anniversary_years", "source"],
    ProgrammeName: ["name"],
    Document: [
        "kind",
        "issuer",
        "external_issuer",
        "subject",
        "congress_ordinal",
        "term_from",
        "term_to",
        "status",
        "source",
    ],
    Cluster: ["name", "owner", "is_plural", "stated_member_count", "source"],
    ClusterMembership: ["organization", "order", "as_written"],
    Term: ["organization", "number", "year_from", "year_to"],
    Committee: ["term", "kind", "sequence", "seats_decided_basis", "formed_by", "source"],
    Congress: [
        "kind",
        "organization",
        "cluster",
        "ordinal",
        "term",
        "reviewed_term",
        "opened_on",
        "planned_from",
        "planned_to",
        "slogan_kind",
        "slogan",
        "is_stub",
        "source",
    ],
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
NAMED_BY = {
    OrganizationKind: "code",
    Indicator: "code",
    AwardForm: "code",
    Source: "title",
    Cluster: "name",
    Programme: "name",
    Document: "subject",
    ExternalBody: "name",
}


class LoadingError(Exception):
    """A value of the data was refused: in which record, section and row, and why."""

    def __init__(self, place: Iterable[str], messages: Iterable[str]):
        self.place, self.messages = tuple(place), tuple(messages)
        super().__init__(f"{' › '.join(self.place)}: {' '.join(self.messages)}")


def read(name: str) -> Any:
    return json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))


def load(report: Callable[[str], object] = print, data: Callable[[str], Any] = read) -> int:
    """Load what is not there yet, telling each step to `report`; how many records were new."""
    with translation.override("vi"):
        clerk, approver = (_account(*names) for names in (CLERK, APPROVER))
        with _refused_in(_("vocabulary")), transaction.atomic(), acting(clerk):
            _vocabulary(data)
        report(_("Vocabulary of kinds, indicators and forms of award is in place."))
        loaded = 0
        for name in RECORDS:
            content = data(name)
            record = Record(name, content, data("bodies")["organizations"], clerk, approver)
            state = record.state()
            if state is None:
                published = record.load()
                loaded += 1
                report(
                    _("%(record)s: published, with %(count)s records that belong to it.")
                    % {"record": content["label"], "count": published - 1}
                )
            elif state == ReviewState.PUBLISHED:
                report(
                    _("%(record)s: published already, left as it is.") % {"record": content["label"]}
                )
            else:
                report(
                    _("%(record)s: being edited (%(state)s), left as it is.")
                    % {"record": content["label"], "state": ReviewState(state).label}
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


def _vocabulary(data: Callable[[str], Any]) -> None:
    bodies = data("bodies")
    for model, entries in (
        (OrganizationKind, bodies["kinds"]),
        (Indicator, bodies["indicators"]),
        (AwardForm, data("award_forms")),
    ):
        known = set(model._default_manager.values_list("code", flat=True))
        for entry in entries:
            if entry.get("code") not in known:
                enter(model(), entry, [str(model._meta.verbose_name), entry.get("name", "")])


class Record:
    """One data file on its way into the register."""

    def __init__(self, name: str, content: dict, bodies: list[dict], clerk, approver):
        self.name, self.content = name, content
        self.bodies = [entry for entry in bodies if entry["source"] == name]
        self.clerk, self.approver = clerk, approver
        self.label = content["label"]
        self.source: Source | None = None
        self.published = 0

    def state(self) -> str | None:
        """The review state of the record where it is in the register already."""
        identity = self.content["congress"]
        try:
            host = {
                key: self._named(Organization if key == "organization" else Cluster, identity[key])
                for key in ("organization", "cluster")
                if key in identity
            }
        except ObjectDoesNotExist:
            return None
        found = Congress.objects.filter(kind=identity.get("kind", ""), **host)
        if "ordinal" in identity:
            found = found.filter(ordinal=read_ordinal(identity["ordinal"]))
        else:
            found = found.filter(reviewed_from=identity.get("reviewed_from"))
        return found.values_list("state", flat=True).first()

    def load(self) -> int:
        """Enter, submit and approve everything, or nothing; how many records were published."""
        try:
            with transaction.atomic():
                self._load()
        except IntegrityError as error:
            raise LoadingError([self.label], [sentence(error)]) from error
        return self.published

    def _load(self) -> None:
        with self._writing():
            bodies = [self._organization(entry) for entry in self.bodies]
            self.keeper = self._organization_named(self.content["kept_by"])
            self._sources(bodies)
        for body in bodies:
            self._publish(body)
        with self._writing():
            self._named_things()
            stubs = [self._stub(entry) for entry in self.content.get("stubs", [])]
        for stub in stubs:
            self._publish(stub)
        self.congress = self._congress()
        self._publish(self.congress)
        for entry in self.content.get("decisions", []):
            with self._writing():
                decision = self._decision(entry)
            self._publish(decision)
        for entry in self.content.get("cluster_years", []):
            with self._writing():
                year = self._cluster_year(entry)
            self._publish(year)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with acting(self.clerk):
            yield

    def _publish(self, record: Reviewed) -> None:
        with _refused_in(self.label, str(record)):
            transitions.submit(record, self.clerk)
            transitions.approve(record, self.approver)
        self.published += 1

    # Bodies and what they are known by

    def _organization(self, entry: dict) -> Organization:
        place = [self.label, entry.get("name", "")]
        found = _organizations(entry.get("name", ""), entry.get("disambiguator", "")).first()
        if found:
            return found
        body = enter(
            Organization(),
            {key: entry[key] for key in entry.keys() & set(FIELDS[Organization]) - {"source"}},
            place,
        )
        official = {"kind": "official", "name": entry.get("name", "")}
        names = [official | {"short_name": entry.get("short_name", "")}]
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

    def _sources(self, bodies: list[Organization]) -> None:
        for entry in self.content["sources"]:
            place = [self.label, _("source"), entry.get("title", "")]
            columns = {key: entry[key] for key in entry if key not in ("is_default", "notes")}
            source = enter(Source(kept_by=self.keeper), self._resolved(Source, columns), place)
            if entry.get("is_default"):
                self.source = source
            for row, note in enumerate(entry.get("notes", []), 1):
                enter(SourceNote(source=source), note, [*place, _row(row)])
        for body in bodies:
            if ReviewState(body.state).is_open and body.source is None:
                columns = {"kind": body.kind, "source": self.source}
                columns |= {
                    key: getattr(body, key) for key in ("disambiguator", "is_identified", "is_stub")
                }
                enter(body, columns, [self.label, body.name])

    def _named_things(self) -> None:
        for key, model in (
            ("external_bodies", ExternalBody),
            ("people", Person),
            ("programmes", Programme),
            ("documents", Document),
            ("clusters", Cluster),
        ):
            for entry in self.content.get(key, []):
                self._named_thing(model, entry)
        for entry in self.content.get("terms", []):
            place = [self.label, _("term"), str(entry.get("number", entry.get("year_from", "")))]
            enter(Term(), self._resolved(Term, entry), place)
        for entry in self.content.get("committees", []):
            place = [self.label, _("committee"), entry["organization"]]
            body = self._organization_named(entry["organization"])
            columns = {"kind": entry["kind"], "term": self._term(body, entry["term"])}
            enter(Committee(), columns | {"source": self.source}, place)

    def _named_thing(self, model: type[models.Model], entry: dict) -> None:
        place = [self.label, str(model._meta.verbose_name), entry.get("name", "")]
        parts = {key: entry[key] for key in ("names", "members") if key in entry}
        columns = {key: entry[key] for key in entry if key not in parts}
        if "source" in FIELDS[model]:
            columns["source"] = self.source
        thing = enter(model(kept_by=self.keeper), self._resolved(model, columns), place)
        for name in parts.get("names", []):
            enter(ProgrammeName(programme=thing), {"name": name}, place)
        for order, member in enumerate(parts.get("members", []), 1):
            columns = self._resolved(ClusterMembership, member | {"order": str(order)})
            enter(ClusterMembership(cluster=thing), columns, [*place, _row(order)])

    # Records

    def _stub(self, entry: dict) -> Congress:
        body = self._organization_named(entry["organization"])
        columns = entry | {"is_stub": True, "source": self.source}
        if "term" in entry:
            columns["term"] = self._term(body, entry["term"])
        place = [self.label, _("congress named in passing"), entry.get("ordinal", "")]
        return enter(Congress(kept_by=body), self._resolved(Congress, columns), place)

    def _decision(self, entry: dict) -> AwardDecision:
        place = [self.label, entry["label"]]
        columns = {key: entry[key] for key in entry.keys() & set(FIELDS[AwardDecision])}
        columns["deciding_organization"] = self._organization_named(entry["deciding"])
        columns["occasion"] = self.congress if entry.get("occasion") else None
        columns["source"] = self.source
        decision = enter(AwardDecision(kept_by=self.keeper), columns, place)
        for order, award in enumerate(entry["awards"], 1):
            columns = self._resolved(Award, award | {"order": str(order)})
            enter(Award(decision=decision), columns, [*place, _row(order)])
        return decision

    def _cluster_year(self, entry: dict) -> ClusterYear:
        place = [self.label, _("year of the cluster"), entry.get("year", "")]
        columns = {key: entry[key] for key in entry.keys() & set(FIELDS[ClusterYear])}
        columns["source"] = self.source
        for key in ("signed_at", "closed_at"):
            columns[key] = self.congress if entry.get(key) else None
        year = enter(
            ClusterYear(kept_by=self.keeper), self._resolved(ClusterYear, columns), place
        )
        for order, wording in enumerate(entry.get("contents", []), 1):
            columns = {"order": str(order), "wording": wording}
            enter(ClusterContent(cluster_year=year), columns, [*place, _row(order)])
        for order, role in enumerate(entry.get("roles", []), 1):
            columns = self._resolved(ClusterRole, role)
            enter(ClusterRole(cluster_year=year), columns, [*place, _row(order)])
        return year

    # Names in the data

    def _resolved(self, model: type[models.Model], entry: dict) -> dict:
        """The entry with rows in the place of the names that stand for them."""
        found = {}
        for key, value in entry.items():
            column = model._meta.get_field(key)
            if column.many_to_one and isinstance(value, str):
                value = self._named(column.related_model, value)
            found[key] = value
        return found

    def _named(self, model: type[models.Model], name: str) -> models.Model:
        if model is Organization:
            return self._organization_named(name)
        return model._default_manager.filter(**{NAMED_BY[model]: name}).latest("pk")

    def _organization_named(self, name: str) -> Organization:
        bare, _opened, disambiguator = name.removesuffix(")").partition(" (")
        return _organizations(bare, disambiguator).get()

    def _term(self, body: Organization, text: str) -> Term:
        """A term by its years, or by its number."""
        if "-" in text:
            first, last = text.split("-")
            return Term.objects.get(organization=body, year_from=first, year_to=last)
        return Term.objects.get(organization=body, number=read_ordinal(text))


def _organizations(name: str, disambiguator: str) -> models.QuerySet[Organization]:
    return Organization.objects.filter(name=name, disambiguator=disambiguator)


def enter(row: models.Model, entry: dict, place: list[str]) -> Any:
    """Fill in the form of `row` as a clerk would, and save it; fields not given stay as shown."""
    model = type(row)
    form_class = modelform_factory(model, form=HouseModelForm, fields=FIELDS[model])
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
