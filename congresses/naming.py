"""How a row of the record sheet names bodies, people, congresses, committees and texts.

A name is one text. “mới: …” makes what is not recorded yet, “ngoài: …” means a body outside the
union, “cụm: …” a cluster, “nhóm: …” a group that is only described. A code always decides.
"""

import contextlib
import functools
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import Q, Value
from django.db.models.functions import Upper
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from congress_portal.foundation.dates import (
    PartialDate,
    date_of,
    read_partial_date,
    read_years,
)
from congress_portal.foundation.figures import ReadingError, shortened
from congress_portal.foundation.integrity import sentence
from congress_portal.foundation.publication import ReviewState
from congress_portal.foundation.spreadsheets import in_parts
from congress_portal.foundation.vietnamese import (
    OrdinalError,
    fold,
    identity,
    read_ordinal,
    to_roman,
)
from organizations.body_names import TEXTS_ASKED, code_in, spellings_of, those_called
from organizations.enums import (
    DocumentKind,
    ExternalKind,
    ProgrammeKind,
    PublicationGround,
    SourceKind,
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
    Source,
)

from .citations import DOCUMENT_WORDS, Citation, has_number, read_citation, without_opening
from .enums import CommitteeKind, CongressKind
from .models import Candidate, Committee, Congress, Delegate, Guest, Seat, Term
from .written_names import may_be_an_address, person_written, without_number

Row = TypeVar("Row", bound=models.Model)
LONGEST_NAME = 300
LONGEST_FULL_NAME = 150
_MOST_SHOWN = 5
_MOST_WORDS = 10
# What is like a name that nobody has takes longer to find than what has it.
_MOST_ADVISED = 20
_PREFIX = re.compile(
    r"(?:(?P<new>m[ớo]i)(?:\s+(?P<new_of>ngo[àa]i|c[ụu]m))?|(?P<of>ngo[àa]i|c[ụu]m|nh[óo]m))"
    r"\s*:\s*(?P<name>.*)",
    re.IGNORECASE,
)
_CONGRESS = re.compile(
    r"(?:đại hội\s+|hội nghị\s+)?(?:lần thứ\s+)?(?P<ordinal>[IVXLC]+|\d{1,2})\s*,?\s+(?P<host>.+)",
    re.IGNORECASE,
)
_COMMITTEE = re.compile(
    r"(?P<kind>\D+?)\s+kh(?:óa|oá)\s+(?P<number>[IVXLC]+|\d{1,2})(?:\s*,?\s+(?P<host>.+))?",
    re.IGNORECASE,
)
COMMITTEE_WORDS = {
    CommitteeKind.EXECUTIVE: ("Ban Chấp hành", "BCH"),
    CommitteeKind.STANDING: ("Ban Thường vụ", "BTV"),
    CommitteeKind.INSPECTION: ("Ủy ban Kiểm tra", "UBKT"),
    CommitteeKind.PRESIDIUM: ("Đoàn Chủ tịch", "ĐCT"),
    CommitteeKind.WOMEN: ("Ban Nữ công", "BNC"),
}
ISSUERS = ("organization", "external_body")
_ORGAN = re.compile(
    rf"(?P<organ>{'|'.join(word for words in COMMITTEE_WORDS.values() for word in words)})"
    r"\s+(?:của\s+)?(?P<body>\S.*)",
    re.IGNORECASE,
)
# The kind of an outside body by a word of its name; the first that fits.
EXTERNAL_WORDS = (
    (ExternalKind.FRONT, ("mat tran", "doan thanh nien", "hoi lien hiep", "hoi nong dan")),
    (ExternalKind.PARTY, ("dang uy", "tinh uy", "thanh uy", "huyen uy", "dang bo", "ban dang")),
    (ExternalKind.STATE, ("uy ban", "ubnd", "so ", "bo ", "hoi dong nhan dan", "huyen", "tinh")),
    (ExternalKind.EMPLOYER, ("cong ty", "doanh nghiep", "tap doan", "nha may")),
)
PROGRAMME_WORDS = (
    (ProgrammeKind.ANNIVERSARY, ("ky niem",)),
    (ProgrammeKind.CAMPAIGN, ("cuoc van dong", "van dong")),
    (ProgrammeKind.EMULATION, ("phong trao thi dua", "thi dua", "phong trao")),
)


@dataclass(frozen=True)
class NamedBody:
    """What a text names: a union body, a cluster, an outside body, or a group: one of the four."""

    organization: Organization | None = None
    cluster: Cluster | None = None
    external_body: ExternalBody | None = None
    label: str = ""

    @property
    def row(self) -> models.Model | None:
        """The record that is named; None for a group."""
        return self.organization or self.cluster or self.external_body

    def __str__(self) -> str:
        if self.organization:
            return str(self.organization)
        if self.cluster:
            return self.cluster.name or f"cụm: [{self.cluster.code}]"
        if self.external_body:
            return self.external_body.name
        return f"nhóm: {self.label}"


class Names:
    """Finds what the rows of one record name, and makes it anew where they say so.

    Belongs to one write of one section: the same text names the same thing all through it.
    Whoever uses it runs in a transaction that an invalid section rolls back.
    """

    def __init__(self, congress: Congress):
        self.congress = congress
        self.keeper: Organization = congress.kept_by
        self._found: dict[tuple[str, ...], Any] = {}
        # Bodies by the code or the name they were asked for.
        self._bodies: dict[str, list[Organization]] = {}
        self._advised: dict[tuple[str, tuple[str, ...]], tuple[list[Any], list[Any]]] = {}

    def _once(self, kind: str, text: str, find: Callable[[], Any]) -> Any:
        key = (kind, text)
        if key not in self._found:
            self._found[key] = find()
        return self._found[key]

    # Bodies

    def body(self, text: str, allowed: Iterable[str]) -> NamedBody:
        """The body `text` names, of the kinds in `allowed`."""
        allowed = tuple(allowed)
        return self._once(f"body:{allowed}", text, lambda: self._body(text, allowed))

    def _body(self, text: str, allowed: tuple[str, ...]) -> NamedBody:
        new, of, name = listed(text)
        if not name:
            raise _nothing_after(text)
        meant = {"ngoai": "external_body", "cum": "cluster", "nhom": "label"}.get(of)
        if meant and meant not in allowed:
            raise ValidationError(
                _("“%(typed)s”: such a body cannot stand here. Name %(allowed)s."),
                params={"typed": shortened(text), "allowed": _kinds_in_words(allowed)},
            )
        if meant == "label":
            return NamedBody(label=_short_enough(name, 200))
        if new:
            wanted = meant or ("organization" if "organization" in allowed else allowed[0])
            return self._new_body(wanted, name)
        for kind in allowed if meant is None else (meant,):
            if kind == "label":
                continue
            found = getattr(self, f"_find_{kind}")(name)
            if len(found) > 1:
                raise _several(text, found)
            if found:
                self._be_sure(text, name, found[0])
                return NamedBody(**{kind: found[0]})
        raise self._no_such_body(text, name, allowed)

    def _be_sure(self, text: str, name: str, found: Any) -> None:
        """Ask which body is meant where a bare name fits the one of no known place.

        “LĐLĐ tỉnh” in a paper is that of the paper's own province.
        """
        if not isinstance(found, Organization) or found.is_identified or not found.disambiguator:
            return
        is_own = self.keeper.pk in (found.pk, found.kept_by_id)
        if is_own or code_in(name) or _apart(name)[1]:
            return
        meant = self._nearby(found.name)
        raise ValidationError(
            _(
                "“%(typed)s” does not say of which place. Write the whole name or the code of the "
                "body that is meant: %(found)s."
            ),
            code="place_not_said",
            params={
                "typed": shortened(text),
                "found": "; ".join(map(_marked, [*meant, found])),
            },
        )

    def _nearby(self, name: str) -> list[Organization]:
        """The keeper, those above it and those of its branch whose names go on from a name."""
        above, reached = {self.keeper.pk}, {self.keeper.pk}
        while reached:
            parents = Affiliation.objects.in_force(timezone.localdate()).filter(
                organization__in=reached
            )
            reached = set(parents.values_list("parent", flat=True)) - above
            above |= reached
        found = Organization.objects.filter(
            self.may_be_named(), folded__startswith=f"{fold(name)} ", is_identified=True
        )
        return list(found.filter(pk__in=above | self._branch).order_by("sort_key")[:_MOST_SHOWN])

    def _find_organization(self, name: str) -> list[Organization]:
        if not name:
            # Most bodies have no short name: they would all be called so.
            return []
        self._look_up([name])
        if code := code_in(name):
            return self._bodies[code]
        bare, mark = _apart(name)
        found = those_called(name, self._bodies[name], _names_of)
        if mark and not found:
            marked = [body for body in self._bodies[bare] if body.disambiguator == mark]
            found = those_called(bare, marked, _names_of)
        exact = [body for body in found if bare in (body.name, body.short_name)]
        return exact if len(exact) == 1 else found[:_MOST_SHOWN]

    def expect_bodies(self, texts: Iterable[str]) -> None:
        """Ask together for the union bodies that these texts may name."""
        named = map(listed, texts)
        self._look_up({name.partition("|")[0].strip() for _new, of, name in named if not of} - {""})

    def _look_up(self, names: Iterable[str]) -> None:
        """Find all bodies that may be meant by a code, or by a name in any of its spellings."""
        asked = {code_in(name) or name for name in names}
        asked |= {_apart(name)[0] for name in asked}
        for some in in_parts(sorted(asked - self._bodies.keys()), TEXTS_ASKED):
            codes = [text for text in some if code_in(text)]
            spellings = {spelling for text in some for spelling in spellings_of(text)}
            short = [Upper(Value(text)) for text in some]
            called = Q(folded__in=spellings) | Q(short__in=short)
            of_name = OrganizationName.objects.alias(short=Upper("short_name")).filter(called)
            found = (
                Organization.objects.alias(short=Upper("short_name"))
                .filter(called | Q(code__in=codes) | Q(pk__in=list(_bodies_of(of_name))))
                .prefetch_related("names")
            )
            self._sort(some, [body for body in found if self._may_name(body)])

    def _sort(self, asked: list[str], found: list[Organization]) -> None:
        """Keep with each text, in their order, the bodies that it may mean."""
        by_code = {body.code: [body] for body in found}
        by_name: dict[str, set[int]] = {}
        by_short_name: dict[str, set[int]] = {}
        for at, body in enumerate(found):
            for name in (body, *body.names.all()):
                by_name.setdefault(name.folded, set()).add(at)
                by_short_name.setdefault(name.short_name.upper(), set()).add(at)
        for text in asked:
            if code_in(text):
                self._bodies[text] = by_code.get(text, [])
                continue
            places = by_short_name.get(text.upper(), set()).union(
                *(by_name.get(spelling, ()) for spelling in spellings_of(text))
            )
            self._bodies[text] = [found[at] for at in sorted(places)]

    def _may_name(self, body: Organization) -> bool:
        """As `may_be_named`, of a body in hand."""
        is_public = body.edition_count > 0 and body.state != ReviewState.WITHDRAWN
        is_own = self.keeper.pk in (body.pk, body.kept_by_id)
        return body.is_stub or is_public or is_own or body.pk in self._branch

    @functools.cached_property
    def _branch(self) -> set[int]:
        branch = Organization.objects.branch_of([self.keeper.pk])
        return set(branch.order_by().values_list("pk", flat=True))

    def may_be_named(self) -> Q:
        """Any published body or stub, and whatever the keeper and its branch hold."""
        branch = Organization.objects.branch_of([self.keeper.pk])
        return (
            Q(is_stub=True)
            | (Q(edition_count__gt=0) & ~Q(state=ReviewState.WITHDRAWN))
            | Q(kept_by=self.keeper)
            | Q(pk__in=branch.values("pk"))
        )

    def _find_cluster(self, name: str) -> list[Cluster]:
        """A cluster of the keeper's branch, one with a member in it, or a published one."""
        branch = Organization.objects.branch_of([self.keeper.pk]).values("pk")
        known = Cluster.objects.filter(
            Q(kept_by__in=branch)
            | Q(pk__in=ClusterMembership.objects.filter(organization__in=branch).values("cluster"))
            | Q(pk__in=Cluster.objects.filter(years__edition_count__gt=0).values("pk"))
        )
        if code := code_in(name):
            return list(known.filter(code=code))
        return _called(name, known)[:_MOST_SHOWN]

    def _find_external_body(self, name: str) -> list[ExternalBody]:
        found = _called(name, ExternalBody.objects.all())[:_MOST_SHOWN]
        if not found and "," in name:
            bare, place = (part.strip() for part in name.rsplit(",", 1))
            found = _called(bare, ExternalBody.objects.filter(place__iexact=place))
        if len(found) > 1:
            found = [b for b in found if b.name == name and b.kept_by_id == self.keeper.pk] or found
        return found

    def _new_body(self, kind: str, name: str) -> NamedBody:
        if found := getattr(self, f"_find_{kind}")(name.split("|")[0].strip()):
            if len(found) > 1:
                raise _several(name, found)
            self._be_sure(name, name, found[0])
            return NamedBody(**{kind: found[0]})
        if kind == "organization":
            return NamedBody(organization=self._new_organization(name))
        _short_enough(name, LONGEST_NAME)
        if kind == "cluster":
            owner = self.congress.organization or self.keeper
            return NamedBody(cluster=made(Cluster(name=name, owner=owner, kept_by=self.keeper)))
        guessed = by_words(EXTERNAL_WORDS, name, ExternalKind.OTHER)
        return NamedBody(
            external_body=made(ExternalBody(kind=guessed, name=name, kept_by=self.keeper))
        )

    def _new_organization(self, text: str) -> Organization:
        name, _bar, kind_text = (part.strip() for part in text.partition("|"))
        _short_enough(name, LONGEST_NAME)
        kind = organization_kind(kind_text or name, whole=bool(kind_text))
        if kind is None:
            raise ValidationError(
                _(
                    "“%(typed)s” does not tell what kind of union body it is. Write the kind "
                    "behind a bar, for example “mới: %(typed)s | %(kinds)s”."
                ),
                params={
                    "typed": shortened(name),
                    "kinds": " / ".join(
                        OrganizationKind.objects.values_list("code", flat=True)[:8]
                    ),
                },
            )
        body = made(Organization(kind=kind, is_stub=True, kept_by=self.keeper))
        made(OrganizationName(organization=body, name=name))
        body.refresh_from_db()
        # Another row may name it; a stub has no short name.
        for text in [text for text in self._bodies if body.folded in spellings_of(text)]:
            del self._bodies[text]
        return body

    def _no_such_body(self, text: str, name: str, allowed: tuple[str, ...]) -> ValidationError:
        ways = []
        if "organization" in allowed:
            ways.append(_("“mới: %(name)s” for a union body"))
        if "external_body" in allowed:
            ways.append(_("“mới ngoài: %(name)s” for a body outside the union"))
        if "cluster" in allowed:
            ways.append(_("“mới cụm: %(name)s” for a cluster"))
        if "label" in allowed:
            ways.append(_("“nhóm: %(name)s” for a group"))
        near, alike = self._advice(name, allowed)
        name = shortened(name)
        if near:
            return ValidationError(
                _(
                    "“%(typed)s” is not recorded; %(near)s differs in its tone marks. Type its "
                    "code if it is meant; to enter another one, write %(ways)s."
                ),
                code="no_such_body",
                params={
                    "typed": shortened(text),
                    "near": "; ".join(map(_marked, near)),
                    "ways": "; ".join(way % {"name": name} for way in ways),
                },
            )
        if alike:
            return ValidationError(
                _(
                    "“%(typed)s” is the whole name of no body. If one of these is meant, type its "
                    "name or its code: %(alike)s. To enter a new one, write %(ways)s."
                ),
                code="no_such_body",
                params={
                    "typed": shortened(text),
                    "alike": "; ".join(map(_marked, alike)),
                    "ways": "; ".join(way % {"name": name} for way in ways),
                },
            )
        return ValidationError(
            _(
                "No body is called “%(typed)s”. Choose one from the list or type its code; to "
                "enter a new one, write %(ways)s."
            ),
            code="no_such_body",
            params={
                "typed": shortened(text),
                "ways": "; ".join(way % {"name": name} for way in ways),
            },
        )

    def _advice(self, name: str, allowed: tuple[str, ...]) -> tuple[list[Any], list[Any]]:
        """What is near a name that nobody has, and what is like it; for the first such names."""
        if (name, allowed) in self._advised:
            return self._advised[name, allowed]
        if len(self._advised) >= _MOST_ADVISED:
            return [], []
        found = self._near(name, allowed), self._alike(name, allowed)
        self._advised[name, allowed] = found
        return found

    def _near(self, name: str, allowed: tuple[str, ...]) -> list[Any]:
        """What the name would mean if it had been typed without marks."""
        found: dict[Any, None] = {}
        for kind in allowed:
            for spelling in () if kind == "label" else sorted(spellings_of(name)):
                found |= dict.fromkeys(getattr(self, f"_find_{kind}")(spelling))
        return list(found)[:_MOST_SHOWN]

    def _alike(self, name: str, allowed: tuple[str, ...]) -> list[Any]:
        """Bodies with every word of the name in one of theirs, tone marks aside."""
        known: dict[str, models.QuerySet[Any]] = {
            "organization": Organization.objects.filter(self.may_be_named()),
            "external_body": ExternalBody.objects.all(),
        }
        words = [Q(folded__contains=word) for word in fold(name).split()[:_MOST_WORDS]]
        found: list[Any] = []
        for kind in allowed if words else ():
            if kind in known:
                found += known[kind].filter(*words).order_by("sort_key")[:_MOST_SHOWN]
        return found[:_MOST_SHOWN]

    # People

    def person(self, text: str, ground: str = PublicationGround.NONE) -> Person:
        """The person `text` names; who is made anew begins with this ground for the name."""
        return self._once("person", text, lambda: self._person(text, ground))

    def _person(self, text: str, ground: str) -> Person:
        new, of, name = person_prefixed(text)
        if of or not name:
            raise _nothing_after(text)
        if not new and (code := code_in(name)):
            if found := Person.objects.filter(code=code, kept_by=self.keeper).first():
                return found
            raise ValidationError(
                _("No person of this organization has the code “%(typed)s”. Type the name."),
                params={"typed": shortened(text)},
            )
        _short_enough(name, LONGEST_FULL_NAME)
        if not new:
            known = list(Person.objects.filter(kept_by=self.keeper, name=name))
            here = [person for person in known if person.pk in self._people_here]
            if len(here) == 1:
                return here[0]
            if known:
                raise ValidationError(
                    _(
                        "There is a %(name)s already: %(codes)s. Type the code if that person "
                        "is meant, or “mới: %(name)s” for another one."
                    ),
                    code="namesake",
                    params={
                        "name": name,
                        "codes": ", ".join(f"[{person.code}]" for person in known[:_MOST_SHOWN]),
                    },
                )
            if may_be_an_address(name):
                raise _may_be_an_address(name)
        return made(Person(name=name, kept_by=self.keeper, ground=ground))

    def expect_people(self, texts: Iterable[str], ground: str) -> None:
        """Find or make together the people whom these texts name.

        Where a name is no name, or means more than one person, `person` says so of each text.
        """
        texts_of: dict[str, str] = {}
        for text in dict.fromkeys(texts):
            try:
                new, of, name = person_prefixed(text)
            except ReadingError:
                continue
            is_clear = new or not (code_in(name) or may_be_an_address(name))
            is_name = name and not of and is_clear
            if is_name and len(name) <= LONGEST_FULL_NAME and ("person", text) not in self._found:
                # Of several texts with one name the others are read in their turn.
                texts_of.setdefault(name, text)
        known: dict[str, list[Person]] = {}
        for person in Person.objects.filter(kept_by=self.keeper, name__in=texts_of):
            known.setdefault(person.name, []).append(person)
        new_people = {}
        for name, text in texts_of.items():
            if prefixed(text)[0] or name not in known:
                new_people[text] = Person(name=name, kept_by=self.keeper, ground=ground)
            elif len(here := [each for each in known[name] if each.pk in self._people_here]) == 1:
                self._found["person", text] = here[0]
        with contextlib.suppress(ValidationError), told():
            Person.objects.bulk_create(new_people.values())
            self._found |= {("person", text): person for text, person in new_people.items()}

    @functools.cached_property
    def _people_here(self) -> set[int]:
        """Keys of those whom the rows of the record name, before any is written."""
        of_record = (
            Seat.objects.filter(committee__congress=self.congress),
            Guest.objects.filter(congress=self.congress),
            Candidate.objects.filter(ballot__congress=self.congress),
            Delegate.objects.filter(congress=self.congress),
        )
        first, *others = (rows.order_by().values_list("person") for rows in of_record)
        return {key for (key,) in first.union(*others)}

    # Congresses, terms, committees

    def congress_named(self, text: str) -> Congress:
        return self._once("congress", text, lambda: self._congress(text))

    def _congress(self, text: str) -> Congress:
        new, of, name = prefixed(text)
        if of or not name:
            raise _nothing_after(text)
        code = "" if new else code_in(name)
        if code and (found := self._congress_of_code(code)):
            return found
        years = None
        head, comma, tail = name.rpartition(",")
        if comma:
            try:
                years = read_years(tail)
            except ReadingError:
                pass
            else:
                name = head.strip()
        parts = _CONGRESS.fullmatch(name)
        ordinal = _ordinal(parts["ordinal"]) if parts else None
        if parts is None or ordinal is None:
            raise ValidationError(
                _(
                    "“%(typed)s” is not a congress of the portal. Type its code, or its number "
                    "and its body: “XI, LĐLĐ tỉnh Kon Tum”."
                ),
                params={"typed": shortened(text)},
            )
        host = self.body(parts["host"], ("organization",)).organization
        assert host is not None
        numbered = Congress.objects.filter(organization=host, ordinal=ordinal)
        numbered = numbered.select_related("term__organization").order_by("pk")
        # Another body's draft is named like one that is not there yet, and so stays hidden.
        if found := numbered.filter(self.known_congresses()).first():
            if years and found.term:
                _refuse_other_years(found.term, years)
            return found
        if new and (hidden := numbered.first()):
            return hidden
        if not new:
            raise ValidationError(
                _(
                    "Congress number %(ordinal)s of %(host)s is not in the portal. To name it, "
                    "write “mới: %(ordinal)s, %(host)s”, with its years if they are known: "
                    "“mới: %(ordinal)s, %(host)s, 2023-2028”."
                ),
                code="no_such_congress",
                params={"ordinal": to_roman(ordinal), "host": str(host)},
            )
        return made(
            Congress(
                kind=CongressKind.CONGRESS,
                organization=host,
                ordinal=ordinal,
                term=self.term(host, ordinal, years) if years else None,
                is_stub=True,
                kept_by=self.keeper,
            )
        )

    def _congress_of_code(self, code: str) -> Congress | None:
        return Congress.objects.filter(self.known_congresses(), code=code).first()

    def known_congresses(self, path: str = "") -> Q:
        """Published congresses, those named in passing, and those of the keeper's branch."""
        branch = Organization.objects.branch_of([self.keeper.pk]).values("pk")
        published = Q(**{f"{path}edition_count__gt": 0})
        return (
            Q(**{f"{path}is_stub": True})
            | published & ~Q(**{f"{path}state": ReviewState.WITHDRAWN})
            | Q(**{f"{path}kept_by__in": branch})
        )

    def term(
        self,
        host: Organization,
        number: int | None,
        years: tuple[int, int] | None,
        kept: Term | None = None,
    ) -> Term | None:
        """The term of that number or those years, made where there is none.

        A term that only this congress speaks of, `kept`, is corrected instead.
        """
        if number is None and years is None:
            return None
        key = f"{host.pk} {number} {years}"
        return self._once("term", key, lambda: self._term(host, number, years, kept))

    def _term(
        self,
        host: Organization,
        number: int | None,
        years: tuple[int, int] | None,
        kept: Term | None,
    ) -> Term:
        found = None
        if number is not None:
            found = Term.objects.filter(organization=host, number=number).first()
        if found is None and years is not None:
            same = Term.objects.filter(organization=host, year_from=years[0], year_to=years[1])
            if number is not None:
                same = same.filter(number__isnull=True)
            found = same.order_by("-number").first()
        if found is None and kept is not None and not self._is_of_another(kept):
            kept.number = number
            kept.year_from, kept.year_to = years or (None, None)
            with told():
                kept.save(update_fields=["number", "year_from", "year_to"])
            return kept
        if found is None:
            first, last = years or (None, None)
            return made(Term(organization=host, number=number, year_from=first, year_to=last))
        if host != self.congress.organization and not self._keeps(host):
            # To name another body's term is open to all; to correct it is not.
            if years is not None:
                _refuse_other_years(found, years)
            return found
        changed = []
        if found.number is None and number is not None:
            found.number = number
            changed.append("number")
        if years is not None and (found.year_from, found.year_to) != years:
            if found.year_from is not None and self._is_of_another(found):
                _refuse_other_years(found, years)
            found.year_from, found.year_to = years
            changed += ["year_from", "year_to"]
        if changed:
            with told():
                found.save(update_fields=changed)
        return found

    def _keeps(self, body: Organization) -> bool:
        branch = Organization.objects.branch_of([self.keeper.pk])
        return self.keeper.pk in (body.pk, body.kept_by_id) or branch.filter(pk=body.pk).exists()

    def _is_of_another(self, term: Term) -> bool:
        others = Congress.objects.exclude(pk=self.congress.pk)
        return others.filter(Q(term=term) | Q(reviewed_term=term)).exists()

    def committee(self, text: str) -> Committee:
        return self._once("committee", text, lambda: self._committee(text))

    def _committee(self, text: str) -> Committee:
        new, of, name = prefixed(text)
        parts = _COMMITTEE.fullmatch(name)
        number = _ordinal(parts["number"]) if parts else None
        kind = committee_kind(parts["kind"]) if parts else None
        if of or parts is None or number is None or kind is None:
            raise ValidationError(
                _(
                    "“%(typed)s” is not a committee. Write its kind, its term and its body: "
                    "“Ban Chấp hành khóa XVI, LĐLĐ tỉnh Lạng Sơn”; without a body it is of the "
                    "body that holds the congress."
                ),
                params={"typed": shortened(text)},
            )
        host = self.congress.organization
        if parts["host"]:
            host = self.body(parts["host"], ("organization",)).organization
        if host is None:
            raise ValidationError(
                _("“%(typed)s”: say of which union body the committee is."),
                params={"typed": shortened(text)},
            )
        found = (
            Committee.objects.filter(
                Q() if new else Q(congress__isnull=True) | self.known_congresses("congress__"),
                term__organization=host,
                term__number=number,
                kind=kind,
            )
            .order_by("-sequence")
            .first()
        )
        if found:
            return found
        if not new:
            raise ValidationError(
                _(
                    "%(committee)s of %(host)s is not in the portal. To name it, put “mới:” "
                    "before it."
                ),
                code="no_such_committee",
                params={
                    "committee": f"{COMMITTEE_WORDS[kind][0]} khóa {to_roman(number)}",
                    "host": str(host),
                },
            )
        return made(Committee(term=self.term(host, number, None), kind=kind))

    # Texts

    def document(self, text: str) -> Document:
        return self._once("document", text, lambda: self._document(text))

    def _document(self, text: str) -> Document:
        new, of, name = prefixed(text)
        cited = read_citation(name)
        number = cited.number if cited else name
        if not new:
            found = list(
                Document.objects.filter(
                    Q(kept_by=self.keeper) | Q(citations__congress=self.congress)
                )
                .select_related("issuer", "external_issuer")
                .filter(Q(number=number) | Q(subject=name))
                .distinct()
            )
            fitting = self._as_cited(found, text, name, cited)
            if len(fitting) > 1:
                raise several_documents(text, fitting)
            if fitting:
                return fitting[0]
            if found:
                raise _another_document(text, found)
        if cited is None and has_number(name):
            raise _unclear_document(text)
        if not new or of or cited is None:
            raise ValidationError(
                _(
                    "“%(typed)s” is not a document of this organization. Type its number as "
                    "entered in section 8, or enter it here: “mới: 12/QĐ-LĐLĐ ngày 05/07/2023, "
                    "LĐLĐ tỉnh Lạng Sơn”."
                ),
                code="no_such_document",
                params={"typed": shortened(text)},
            )
        document = Document(
            kind=by_words(DOCUMENT_WORDS, f"{cited.kind} {number}", DocumentKind.OTHER),
            number=_short_enough(number, 60),
            subject=_short_enough(cited.subject, LONGEST_NAME),
            kept_by=self.keeper,
        )
        if cited.day:
            day = _day_cited(text, cited)
            document.issued_on = day.day
            document.issued_on_precision = day.precision
            document.issued_on_basis = day.basis
        if cited.issuer:
            body, organ = self._issuer(text, cited)
            if organ:
                raise _issued_by_an_organ(text, organ, body)
            document.issuer, document.external_issuer = body.organization, body.external_body
        return made(document)

    def _as_cited(
        self, found: list[Document], text: str, name: str, cited: Citation | None
    ) -> list[Document]:
        """Those that a text may mean: what it says beside the number holds of them too."""
        named = [each for each in found if each.subject == name]
        if named or cited is None or not found:
            return named or found
        # One without an issuer or a day may be of any; one that has the very one comes before it.
        if cited.issuer:
            body, _organ = self._issuer(text, cited)
            issuers = {each.pk: (each.issuer, each.external_issuer) for each in found}
            wanted = (body.organization, body.external_body)
            found = [each for each in found if issuers[each.pk] in (wanted, (None, None))]
            found = [each for each in found if issuers[each.pk] == wanted] or found
        if cited.day:
            day = _day_cited(text, cited)
            days = {each.pk: date_of(each, "issued_on") for each in found}
            found = [each for each in found if _may_be_one_day(days[each.pk], day)]
            found = [each for each in found if days[each.pk] is not None] or found
        if cited.subject:
            # Nothing is written to a document that is named: its subject has no other place.
            subject = identity(cited.subject)
            found = [each for each in found if identity(without_opening(each.subject)) == subject]
        return found

    def _issuer(self, text: str, cited: Citation) -> tuple[NamedBody, str]:
        """The body that issued a document, and the organ of it that the text names."""
        try:
            return self.body(cited.issuer, ISSUERS), ""
        except ValidationError as error:
            if error.code != "no_such_body":
                raise
            if of := _ORGAN.fullmatch(cited.issuer):
                return self.body(of["body"], ISSUERS), of["organ"]
            if prefixed(cited.issuer)[2][:1].islower():
                raise _unclear_document(text) from None
            raise

    def programme(self, text: str) -> Programme:
        return self._once("programme", text, lambda: self._programme(text))

    def _programme(self, text: str) -> Programme:
        new, _of, name = prefixed(text)
        if found := self.find_programme(name):
            return found
        if not new:
            raise ValidationError(
                _(
                    "No programme is called “%(typed)s”. Choose one from the list; to enter a "
                    "new one, write “mới: %(typed)s”."
                ),
                code="no_such_programme",
                params={"typed": shortened(name)},
            )
        kind = by_words(PROGRAMME_WORDS, name, ProgrammeKind.PROGRAMME)
        return self.new_programme(name, kind)

    def find_programme(self, name: str) -> Programme | None:
        """The programme of that name, its own or another one; the keeper's before others'."""
        candidates = Programme.objects.filter(
            Q(name__iexact=name) | Q(names__name__iexact=name)
        ).distinct()
        return next(
            iter(sorted(candidates, key=lambda p: (p.kept_by_id != self.keeper.pk, p.pk))), None
        )

    def new_programme(self, name: str, kind: str) -> Programme:
        _short_enough(name, LONGEST_NAME)
        return made(Programme(name=name, kind=kind, kept_by=self.keeper))

    def source(self, text: str) -> Source:
        return self._once("source", text, lambda: self._source(text))

    def _source(self, text: str) -> Source:
        new, _of, name = prefixed(text)
        known = Source.objects.filter(kept_by=self.keeper).order_by("pk")
        found = list(known.filter(Q(title=name) | Q(address=name)))
        if self.congress.source in found:
            return self.congress.source
        if len(found) > 1:
            raise ValidationError(
                _(
                    "“%(typed)s” is the title of several sources of this organization. Type the "
                    "web address of the one that is meant: %(found)s."
                ),
                code="several_sources",
                params={
                    "typed": shortened(name),
                    "found": "; ".join(
                        each.address or each.publisher or "…" for each in found[:_MOST_SHOWN]
                    ),
                },
            )
        if found:
            return found[0]
        if new:
            _short_enough(name, LONGEST_NAME)
            return made(Source(title=name, kind=SourceKind.NEWS, kept_by=self.keeper))
        raise ValidationError(
            _(
                "No source of this organization has the title or address “%(typed)s”. To enter "
                "one, write “mới: %(typed)s”; section 8 then asks for its publisher and day."
            ),
            code="no_such_source",
            params={"typed": shortened(name)},
        )

    def indicator(self, text: str) -> Indicator:
        return self._once("indicator", text, lambda: self._indicator(text))

    def _indicator(self, text: str) -> Indicator:
        found = (
            Indicator.objects.filter(
                Q(code=text.lower()) | Q(name__iexact=text) | Q(synonyms__wording__iexact=text)
            )
            .order_by("pk")
            .first()
        )
        if found is None:
            raise ValidationError(
                _("No indicator is called “%(typed)s”. Leave it empty or type one of the list."),
                code="no_such_indicator",
                params={"typed": shortened(text)},
            )
        return found


def prefixed(text: str) -> tuple[bool, str, str]:
    """Whether the text asks for something new, of which sort (folded), and its name."""
    found = _PREFIX.fullmatch(text)
    if found is None:
        return False, "", text
    return bool(found["new"]), fold(found["new_of"] or found["of"] or ""), found["name"].strip()


def listed(text: str) -> tuple[bool, str, str]:
    """As `prefixed`, of a text that may have a number in a list."""
    new, of, name = prefixed(without_number(text))
    return new, of, without_number(name)


def person_prefixed(text: str) -> tuple[bool, str, str]:
    """As `prefixed`, of a text that names one person; raises ReadingError."""
    new, of, name = listed(text)
    return new, of, name if code_in(name) else person_written(name)


def organization_kind(text: str, *, whole: bool) -> OrganizationKind | None:
    """The kind that `text` names, or with which a body's name begins."""
    typed = [spelling.split() for spelling in spellings_of(text)]
    best: tuple[int, int] = (0, 0)
    chosen = None
    for kind in OrganizationKind.objects.all():
        if whole and fold(text) in (fold(kind.code), fold(kind.name), fold(kind.abbreviation)):
            return kind
        for name in {kind.name, kind.abbreviation} - {""}:
            for spelling in spellings_of(name):
                words = spelling.split()
                for given in typed:
                    same = 0
                    for one, other in zip(words, given, strict=False):
                        if one != other:
                            break
                        same += 1
                    # “công đoàn” alone begins the names of many kinds.
                    if same < len(words) and same < 3:
                        continue
                    if (same, -len(words)) > best:
                        best, chosen = (same, -len(words)), kind
    return chosen


def committee_kind(text: str) -> CommitteeKind | None:
    folded = fold(text)
    for kind, words in COMMITTEE_WORDS.items():
        if folded in map(fold, words):
            return kind
    return None


def by_words(table: Iterable[tuple[Any, tuple[str, ...]]], text: str, otherwise: Any) -> Any:
    folded = f"{fold(text)} "
    return next((kind for kind, words in table if any(w in folded for w in words)), otherwise)


@contextlib.contextmanager
def told() -> Iterator[None]:
    """A savepoint in which a rule of the database that is broken becomes a clerk's sentence."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        raise ValidationError(sentence(error), code="integrity") from error


def made(row: Row) -> Row:
    with told():
        row.save()
    return row


def give_ground(person: Person, ground: str) -> None:
    """An office or a public source lets a name be published; consent noted before stays."""
    if person.ground == PublicationGround.NONE:
        person.ground = ground
        with told():
            person.save(update_fields=["ground"])


def _ordinal(text: str) -> int | None:
    try:
        return read_ordinal(text.upper())
    except OrdinalError:
        return None


def _short_enough(name: str, most: int) -> str:
    if len(name) > most:
        raise ValidationError(
            _(
                "“%(typed)s” is %(length)s letters long, but at most %(limit)s fit here. "
                "Shorten the text."
            ),
            params={"typed": shortened(name), "length": len(name), "limit": most},
        )
    return name


def _nothing_after(text: str) -> ValidationError:
    return ValidationError(
        _("“%(typed)s” has no name that can stand here. Write the name after the colon."),
        params={"typed": shortened(text)},
    )


def _called(text: str, known: models.QuerySet[Row]) -> list[Row]:
    named = known.filter(folded__in=spellings_of(text))
    return those_called(text, named, lambda row: [row.name])  # type: ignore[attr-defined]


def _apart(name: str) -> tuple[str, str]:
    """A name, and what stands behind it in brackets to tell it from others."""
    ended = re.fullmatch(r"(.+) \(([^()]+)\)", name)
    return (ended[1], ended[2]) if ended else (name, "")


def _bodies_of(names: models.QuerySet[OrganizationName]) -> Iterable[int]:
    return names.order_by().values_list("organization", flat=True)


def _names_of(body: Organization) -> list[str]:
    names = [name for row in body.names.all() for name in (row.name, row.short_name)]
    return [body.name, body.short_name, *names]


def _may_be_an_address(name: str) -> ValidationError:
    return ValidationError(
        _(
            "“%(typed)s”: leave “Ông” or “Bà” away where it is a form of address. Where it is the "
            "family name, write “mới: %(typed)s”."
        ),
        code="may_be_an_address",
        params={"typed": shortened(name)},
    )


def _several(text: str, found: list[Any]) -> ValidationError:
    return ValidationError(
        _("“%(typed)s” names several bodies. Type one of these: %(found)s."),
        code="several_bodies",
        params={"typed": shortened(text), "found": "; ".join(map(_marked, found))},
    )


def several_documents(text: str, found: list[Document]) -> ValidationError:
    return ValidationError(
        _(
            "“%(typed)s” may be several documents: %(found)s. Write the day of the one that is "
            "meant."
        ),
        code="several_documents",
        params={"typed": shortened(text), "found": _documents_told(found)},
    )


def _refuse_other_years(term: Term, years: tuple[int, int]) -> None:
    known = term.year_from, term.year_to
    # Years that are not recorded contradict nothing.
    if all(held in (None, typed) for held, typed in zip(known, years, strict=True)):
        return
    raise ValidationError(
        _(
            "Term %(number)s of %(host)s is recorded as %(known)s, not %(typed)s. "
            "Check the years, or the number of the congress."
        ),
        code="other_years",
        params={
            "number": to_roman(term.number) if term.number else "",
            "host": str(term.organization),
            "known": f"{term.year_from or '…'}-{term.year_to or '…'}",
            "typed": "-".join(map(str, years)),
        },
    )


def _another_document(text: str, found: list[Document]) -> ValidationError:
    return ValidationError(
        _(
            "“%(typed)s” is not in the portal; of that number it has %(found)s. Correct the day, "
            "the issuer or the subject, or enter the document in section 8 first."
        ),
        code="another_document",
        params={"typed": shortened(text), "found": _documents_told(found)},
    )


def _unclear_document(text: str) -> ValidationError:
    return ValidationError(
        _(
            "“%(typed)s” cannot be parted into number, day, issuer and subject. Write it so: "
            "“12/QĐ-LĐLĐ ngày 05/07/2023, LĐLĐ tỉnh Lạng Sơn, về việc khen thưởng”."
        ),
        code="unclear_document",
        params={"typed": shortened(text)},
    )


def _issued_by_an_organ(text: str, organ: str, body: NamedBody) -> ValidationError:
    return ValidationError(
        _(
            "“%(typed)s”: the portal keeps the body that issued a document, not its “%(organ)s”. "
            "Write “%(body)s” alone."
        ),
        code="issued_by_an_organ",
        params={"typed": shortened(text), "organ": organ, "body": shortened(str(body))},
    )


def _day_cited(text: str, cited: Citation) -> PartialDate:
    try:
        return read_partial_date(cited.day)
    except ReadingError as error:
        if error.code == "not_a_date":
            raise _unclear_document(text) from None
        raise


def _documents_told(found: list[Document]) -> str:
    told = []
    for each in found[:_MOST_SHOWN]:
        day, issuer = date_of(each, "issued_on"), each.issuer or each.external_issuer
        parts = [str(each), day.show() if day else "…", str(issuer or ""), each.subject]
        told.append(", ".join(filter(None, parts)))
    return "; ".join(told)


def _may_be_one_day(known: PartialDate | None, typed: PartialDate) -> bool:
    return known is None or is_within(known, typed) or is_within(typed, known)


def is_within(known: PartialDate | None, typed: PartialDate) -> bool:
    """Whether a known day is what was typed, perhaps of its month or year alone."""
    return known is not None and typed.day <= known.day <= typed.last_day()


def _marked(body: Any) -> str:
    return f"{body} [{body.code}]" if hasattr(body, "code") else f"{body}, {body.place or '…'}"


_KIND_WORDS = {
    "organization": gettext_lazy("a union body"),
    "cluster": gettext_lazy("a cluster"),
    "external_body": gettext_lazy("a body outside the union"),
    "label": gettext_lazy("a group"),
}


def _kinds_in_words(allowed: Iterable[str]) -> str:
    return ", ".join(str(_KIND_WORDS[kind]) for kind in allowed)
