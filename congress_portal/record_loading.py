"""The five real records: from their data files through forms, submission and approval.

Each file holds one record as a clerk would type it, with the bodies it is the first to name. A
record enters in one transaction, as two people: one types and submits, another approves.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ObjectDoesNotExist
from django.db import IntegrityError, models, transaction
from django.utils import translation
from django.utils.translation import gettext as _

from awards.models import Award, AwardDecision, AwardForm
from congress_portal.desk_entry import Desk, Refused
from congress_portal.foundation.audit import acting
from congress_portal.foundation.integrity import sentence
from congress_portal.foundation.publication import Reviewed, ReviewState
from congress_portal.foundation.vietnamese import read_ordinal
from congress_portal.publishing import transitions
from congresses import sheet
from congresses.models import ClusterRole, ClusterYear, Congress
from organizations.enums import Role
from organizations.models import (
    Cluster,
    ClusterMembership,
    Edition,
    ExternalBody,
    Indicator,
    Organization,
    OrganizationKind,
)
from organizations.permissions import Rights

DATA = Path(__file__).parent / "records"
# A record may name bodies of those before it.
RECORDS = ["kon_tum", "lang_son", "yearly_review", "nho_quan", "emulation_cluster"]

CLERK = ("records.clerk", "Cán bộ nhập liệu", "Năm bản ghi")
APPROVER = ("records.approver", "Người duyệt", "Năm bản ghi")

# What of a body in the data stands in the form itself, and what in its table of names.
PROFILE = ["kind", "disambiguator", "is_identified", "is_stub"]
NAME = ["name", "short_name"]
# What of a decision in the data is no box of its form.
OF_THE_FILE = ("label", "deciding", "occasion", "awards")
# Models whose rows a data file names by one of their columns.
NAMED_BY = {OrganizationKind: "code", AwardForm: "code", Cluster: "name"}


class LoadingError(Exception):
    """A value of the data was refused: in which record, section and row, and why."""

    def __init__(self, place: Iterable[str], messages: Iterable[str]):
        self.place, self.messages = tuple(filter(None, place)), tuple(messages)
        super().__init__(f"{' › '.join(self.place)}: {' '.join(self.messages)}")


class RightsOfAll(Rights):
    """Of one who fills a register in which no role is given yet: a clerk of every body.

    New records are kept by `keeper`; a body entered without one keeps itself.
    """

    def __init__(self, user: AbstractBaseUser, keeper: Organization | None = None):
        super().__init__(user)
        home = keeper.pk if keeper else 0
        self.roles = [(Role.CLERK, home), (Role.ADMINISTRATOR, home)]

    def branch(self, *_roles: str) -> Any:
        return Organization.objects.values("pk")

    def keepable(self) -> Any:
        return self.homes()


def read(name: str) -> Any:
    return json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))


def load(report: Callable[[str], object]) -> int:
    """Load what is not there yet, telling each step to `report`; how many records were new."""
    with translation.override("vi"):
        clerk, approver = (_account(*names) for names in (CLERK, APPROVER))
        with _refused_in(_("vocabulary")), transaction.atomic(), acting(clerk):
            _vocabulary(Desk(clerk, RightsOfAll(clerk)))
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


def _vocabulary(desk: Desk) -> None:
    bodies = read("bodies")
    for model, entries in (
        (OrganizationKind, bodies["kinds"]),
        (Indicator, bodies["indicators"]),
        (AwardForm, read("award_forms")),
    ):
        known = set(model._default_manager.values_list("code", flat=True))
        for entry in entries:
            if entry.get("code") not in known:
                with _refused_in(str(model._meta.verbose_name), entry.get("name", "")):
                    desk.enter(model, entry)


class Record:
    """One data file on its way into the register."""

    def __init__(self, name: str, clerk: Any, approver: Any):
        self.content, self.clerk, self.approver = read(name), clerk, approver
        self.desk = Desk(clerk, RightsOfAll(clerk))
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
            keeper = self._organization_named(self.content.get("kept_by", ""))
            self.desk = Desk(self.clerk, RightsOfAll(self.clerk, keeper))
            for entry in self.content.get("external_bodies", []):
                self._external_body(entry)
            self.clusters = [self._cluster(entry) for entry in self.content.get("clusters", [])]
            self.congress = self._new_congress(self.content["congress"], self.label)
        sections = dict(self.content["sections"])
        # Section 8 first: it has the source, which the other records of the file share.
        documents = sections.pop("8")
        self._save_section(self.congress, 8, documents, self.label)
        self.congress.refresh_from_db()
        source = {"source": documents["source"]}
        stubs = [self._stub(entry, source) for entry in self.content.get("stubs", [])]
        for number in sorted(sections, key=int):
            self._save_section(self.congress, int(number), sections[number], self.label)
        with acting(self.clerk):
            for body in bodies:
                self._enter(Organization, {"source": self.congress.source}, body.name, row=body)
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

    def _enter(
        self,
        model: type[models.Model],
        entry: Mapping[str, Any],
        *place: str,
        row: models.Model | None = None,
        **tables: list[dict],
    ) -> Any:
        """Fill in the form of the desk for `model`; `tables` are those under the form."""
        with _refused_in(self.label, *place):
            return self.desk.enter(model, self._resolved(model, entry), tables, row=row)

    # Bodies and clusters

    def _organization(self, entry: dict) -> Organization | None:
        """The body as a new record; None where the register has it already."""
        name = entry.get("name", "")
        if _organizations(name, entry.get("disambiguator", "")).exists():
            return None
        names = [{"kind": "official"} | {key: entry[key] for key in NAME if key in entry}]
        names += [{"kind": "alias", "name": other} for other in entry.get("aliases", [])]
        names += [{"kind": "spelling", "name": other} for other in entry.get("spellings", [])]
        lines = [line for line in ("direct", "sector") if line in entry]
        return self._enter(
            Organization,
            {key: entry[key] for key in PROFILE if key in entry},
            name,
            names=names,
            affiliations=[
                {"line": line, "parent": self._organization_named(entry[line])} for line in lines
            ],
            territories=[{"unit_name": entry["territory"]}] if "territory" in entry else [],
        )

    def _external_body(self, entry: dict) -> None:
        known = ExternalBody.objects.filter(name=entry.get("name"), place=entry.get("place", ""))
        if not known.exists():
            title = str(ExternalBody._meta.verbose_name)
            self._enter(ExternalBody, entry, title, entry.get("name", ""))

    def _cluster(self, entry: dict) -> Cluster:
        members = [
            self._resolved(ClusterMembership, member | {"order": str(order)})
            for order, member in enumerate(entry.get("members", []), 1)
        ]
        columns = {key: entry[key] for key in entry if key != "members"}
        title = str(Cluster._meta.verbose_name)
        return self._enter(Cluster, columns, title, entry.get("name", ""), memberships=members)

    # Congresses and the records about them

    def _new_congress(self, entry: dict, *place: str) -> Congress:
        typed = {key: entry[key] for key in ("kind", "ordinal", "years") if key in entry}
        if "cluster" in entry:
            typed["host"] = f"cụm: {entry['cluster']}"
        elif "organization" in entry:
            typed["host"] = entry["organization"]
        with _refused_in(*place):
            return self.desk.enter_congress(typed)

    def _stub(self, entry: dict, source: dict) -> Congress:
        """A congress named in passing: what is known of it goes into its first section."""
        row = entry["congress"]
        place = [self.label, _("congress named in passing"), row.get("ordinal", "")]
        with acting(self.clerk):
            stub = self._new_congress(entry | row, *place)
        self._save_section(stub, 1, {"congress": row}, *place)
        self._save_section(stub, 8, source, *place)
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
        label = entry.get("label", "")
        columns = {key: entry[key] for key in entry if key not in OF_THE_FILE}
        columns |= {
            "deciding_organization": entry.get("deciding"),
            "occasion": self.congress if entry.get("occasion") else None,
            "source": self.congress.source,
        }
        decision = self._enter(AwardDecision, columns, label)
        for order, award in enumerate(entry["awards"], 1):
            columns = award | {"decision": decision, "order": str(order)}
            self._enter(Award, columns, label, _row(order))
        return decision

    def _cluster_year(self, entry: dict) -> ClusterYear:
        columns = {key: entry[key] for key in entry if key not in ("contents", "roles")}
        columns["source"] = self.congress.source
        for key in ("signed_at", "closed_at"):
            columns[key] = self.congress if entry.get(key) else None
        return self._enter(
            ClusterYear,
            columns,
            str(ClusterYear._meta.verbose_name),
            entry.get("year", ""),
            contents=[
                {"order": str(order), "wording": wording}
                for order, wording in enumerate(entry.get("contents", []), 1)
            ],
            roles=[self._resolved(ClusterRole, role) for role in entry.get("roles", [])],
        )

    # Names in the data

    def _resolved(self, model: type[models.Model], entry: Mapping[str, Any]) -> dict:
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


def _row(number: int) -> str:
    return _("row %(number)s") % {"number": number}


@contextmanager
def _refused_in(*place: str) -> Iterator[None]:
    try:
        yield
    except Refused as refused:
        raise LoadingError(place, refused.sentences) from refused
    except transitions.TransitionError as error:
        raise LoadingError(place, [str(error)]) from error
    except IntegrityError as error:
        raise LoadingError(place, [sentence(error)]) from error
