"""Twenty clerks and two approvers at one portal at once; nothing that was acknowledged is lost.

They share sources, a body, congresses, committees and decisions, so that they meet; what the
portal acknowledged to each is compared at the end with the tables, and every step of every
history with what somebody typed and had seen. With faults, connections end, processes stand still,
sockets are cut, the disk is full and the clock steps meanwhile: an answer may be missing then, or
be a plain page that says so, and nothing else may.
"""

import argparse
import contextlib
import datetime
import http.client
import io
import queue
import random
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from bs4 import BeautifulSoup

from tests.drills import faults, ground, steps
from tests.drills.steps import Asked, Typed

CLERKS, APPROVERS, CONGRESSES, DECISIONS, OWN_AWARDS, PEOPLE = 20, 2, 6, 40, 30, 4
COLUMNS = ("title", "author", "publisher")
ANSWERS = (200, 302, 409, 422)
# Seconds in which each way is told of at least once.
LONG_ENOUGH = 60
WAYS = ("form", "inline", "section", "chair", "deletion", "import", "submit", "approve")
FORM = "#content-main form, #content form"
OF_A_SOURCE = {
    "author": "Nông Văn Tày",
    "publisher": "Báo Lạng Sơn",
    "address": "https://example.vn/dai-hoi",
    "published_on": datetime.date(2023, 6, 6),
    "published_on_precision": "day",
    "published_on_basis": "stated",
}
OF_A_CONGRESS = {
    "place": "Hội trường lớn",
    "slogan_kind": "slogan",
    "slogan": "Đoàn kết, dân chủ, đổi mới",
    "convened": 120,
    "present": 118,
    "present_kind": "official",
    "qualified": 117,
}
STATES = {"submitted": "submit", "published": "approve"}


@dataclass
class World:
    """What the clerks share, and what each was told."""

    sources: list[Any] = field(default_factory=list)
    body: Any = None
    # The one name of the body. Asked once: the connection of a clerk's thread would be disturbed.
    name: Any = None
    congresses: list[Any] = field(default_factory=list)
    persons: list[Any] = field(default_factory=list)
    decisions: list[Any] = field(default_factory=list)
    submitted: "queue.SimpleQueue[Any]" = field(default_factory=queue.SimpleQueue)
    told: list[tuple[str, Any, str, str]] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    has_faults: bool = False
    # Ways, rows and texts of posts that had no answer, or a page that says nothing was changed.
    unanswered: list["Post"] = field(default_factory=list)
    denied: list["Post"] = field(default_factory=list)
    # What was typed into columns; names of new rows; rows to be deleted; steps of reviews.
    typed: list[Typed] = field(default_factory=list)
    names: set[tuple[str, str]] = field(default_factory=set)
    deleted: set[tuple[str, int]] = field(default_factory=set)
    reviews: Counter[tuple[str, int, int | None]] = field(default_factory=Counter)

    def standing(self) -> set[tuple[str, int]]:
        """The rows that clerks type into field by field."""
        rows = *self.sources, *self.congresses, *self.persons, self.name
        return {(type(row).__name__, row.pk) for row in rows}

    def acknowledged(self, what: str, where: Any, column: str, value: str) -> None:
        self.told.append((what, where, column, value))


@dataclass(frozen=True)
class Post:
    way: str
    row: int
    typed: str


class Desk(threading.Thread):
    """Somebody at work until the time is over."""

    def __init__(self, world: World, browser: ground.Browser, number: int, user: int, end: float):
        super().__init__(daemon=True)
        self.world, self.browser, self.number, self.end = world, browser, number, end
        self.user = user
        self.chance = random.Random(number)
        self.done = 0

    def ways(self) -> list[Callable[[], None]]:
        raise NotImplementedError

    def run(self) -> None:
        while time.monotonic() < self.end:
            way = self.chance.choice(self.ways())
            try:
                way()
            except (faults.Faulted, OSError, http.client.HTTPException) as error:
                self.faulted(way.__name__, error)
            except Exception as error:
                self.world.wrong.append(f"{way.__name__}: {error!r}")

    def faulted(self, way: str, error: Exception) -> None:
        is_told = isinstance(error, faults.Faulted)
        self.world.counts[f"{way} {'told of a fault' if is_told else 'without an answer'}"] += 1
        if not self.world.has_faults or (is_told and str(error)):
            self.world.wrong.append(f"{way}: {error!r}")

    def token(self) -> str:
        self.done += 1
        return f"Việc {self.number}-{self.done}"

    def opened(self, place: str) -> ground.Answer:
        """A page, which is there for whoever is at work on it."""
        answer = self.browser.get(place)
        if answer.status != 200:
            raise RuntimeError(f"{place}: {answer.status} {answer.location}")
        return answer

    def posted(
        self, way: str, place: str, data: dict[str, Any], row: int, typed: str
    ) -> ground.Answer:
        """Post, and see that what was typed is on the page where it was not taken."""
        try:
            answer = self.browser.post(place, data)
        except faults.Faulted:
            self.world.denied.append(Post(way, row, typed))
            raise
        except (OSError, http.client.HTTPException):
            self.world.unanswered.append(Post(way, row, typed))
            raise
        self.world.counts[f"{way} {answer.status}"] += 1
        self.world.wrong += wrong_of(way, answer, typed)
        return answer

    def review(self, way: str, decision: Any, slug: str) -> bool:
        """Take a step of a review where it is offered; whether it was told to be taken."""
        from tests.history.pages import posted_by

        page = self.opened(f"/admin/ho-so/khen-thuong/{decision.code}/")
        step = f"/admin/ho-so/khen-thuong/{decision.code}/{slug}/"
        if step not in page.text:
            return False
        data = posted_by(page, f'form[action="{step}"]')
        key = way, decision.pk, self.user
        try:
            answer = self.posted(way, step, data, decision.pk, decision.code)
        except faults.Faulted:
            raise
        except (OSError, http.client.HTTPException):
            self.world.reviews[key] += 1
            raise
        if answer.status != 302:
            return False
        self.world.reviews[key] += 1
        self.world.acknowledged(way, decision.pk, "", "")
        return True


def wrong_of(way: str, answer: ground.Answer, typed: str) -> list[str]:
    """What is wrong with the answer to a post of somebody who may do what he does."""
    if answer.status not in ANSWERS:
        return [f"{way}: {answer.status}"]
    if answer.status == 302:
        return [f"{way}: the session is lost"] if "/login/" in answer.location else []
    return [] if typed in answer.text else [f"{way}: {answer.status} without “{typed}”"]


def seen_beside(page: ground.Answer, typed: str) -> str | None:
    """What a page of two versions shows to stand where this was typed; None if nothing."""
    for row in BeautifulSoup(page.content, "lxml").select("table.desk__three tbody tr"):
        yours, theirs, *_base = (cell.text.strip() for cell in row.select("td"))
        if yours == typed:
            return "" if theirs == "trống" else theirs
    return None


class Clerk(Desk):
    def __init__(self, *given: Any, awards: list[Any], decision: Any):
        super().__init__(*given)
        self.awards, self.decision = awards, decision

    def ways(self) -> list[Callable[[], None]]:
        often = [self.form, self.inline, self.section, self.chair]
        more = [self.cut] * 3 if self.world.has_faults else []
        return [*often, *often, self.deletion, self.sheet_import, self.submit, *more]

    def cut(self) -> None:
        """Gone before the answer, or amid the post: it counts whole or not at all."""
        from tests.history.pages import posted_by

        row, place, form, name = self.chance.choice(self.cut_forms())
        table = type(row).__name__
        shown = posted_by(self.opened(place), form)
        typed, is_whole = self.token(), self.chance.random() < 1 / 3
        if is_whole:
            # Half a post is no typing: whatever of it is written, nobody asked for.
            column = name.rpartition("-")[2]
            self.world.typed.append(Typed(table, row.pk, column, typed, shown[name]))
            self.world.unanswered.append(Post("cut", row.pk, typed))
        data = shown | {name: typed, "_save": ""}
        faults.cut(self.browser, place, data, amid=None if is_whole else self.chance)
        self.world.counts[f"cut {table} {'before the answer' if is_whole else 'in the post'}"] += 1

    def cut_forms(self) -> list[tuple[Any, str, str, str]]:
        """Forms with tables and without: the row, its page, the form there, a name in it."""
        from congresses import desk

        source, congress, person = (
            self.chance.choice(rows)
            for rows in (self.world.sources, self.world.congresses, self.world.persons)
        )
        admin = "/admin/organizations"
        return [
            (source, f"{admin}/source/{source.pk}/change/", FORM, "title"),
            (person, f"{admin}/person/{person.pk}/change/", FORM, "sort_name"),
            (congress, desk.address_of(congress, 1), "form#sheet", "congress-place"),
        ]

    def form(self) -> None:
        source, column = self.chance.choice(self.world.sources), self.chance.choice(COLUMNS)
        place = f"/admin/organizations/source/{source.pk}/change/"
        self.save("form", place, "Source", source.pk, column, column)

    def inline(self) -> None:
        column = self.chance.choice(["short_name", "note"])
        place = f"/admin/organizations/organization/{self.world.body.pk}/change/"
        if column == "short_name":
            key = self.world.name.pk
            self.save("inline", place, "OrganizationName", key, "names-0-short_name", column)
        else:
            place, key = self._a_source()
            self.save("form", place, "Source", key, "author", "author")

    def _a_source(self) -> tuple[str, int]:
        source = self.chance.choice(self.world.sources)
        return f"/admin/organizations/source/{source.pk}/change/", source.pk

    def save(self, way: str, place: str, table: str, key: int, name: str, column: str) -> None:
        from tests.history.pages import posted_by

        shown = posted_by(self.opened(place))
        typed = Typed(table, key, column, self.token(), shown[name])
        self.world.typed.append(typed)
        data = shown | {name: typed.value, "_save": ""}
        answer = self.posted(way, place, data, key, typed.value)
        if answer.status == 409:
            # It shows what stands now beside what was typed, and is the last page that does.
            seen = seen_beside(answer, typed.value)
            if seen is None:
                self.world.wrong.append(f"{way}: 409 without what stands where “{typed}”")
                return
            typed.seen, typed.page = seen, "the page of both versions"
            data = posted_by(answer) | {"_merge": ""}
            merged = self.posted(f"{way} merged", place, data, key, typed.value)
            if merged.status != 200:
                return
            data = posted_by(merged) | {"_save": ""}
            answer = self.posted(f"{way} after merging", place, data, key, typed.value)
        if answer.status == 302:
            typed.is_told = True
            self.world.acknowledged(way, key, column, typed.value)

    def section(self) -> None:
        typed = self.token()
        row = {"wording": typed, "kind": "text"}
        self.row_of_a_section("section", 6, "targets", "wording", row, typed)

    def chair(self) -> None:
        typed = f"Nông Thị {self.token()}"
        row = {"person": typed, "role": "chair", "committee_number": "1"}
        self.row_of_a_section("chair", 3, "seats", "person", row, typed)

    def row_of_a_section(
        self, way: str, number: int, part: str, key: str, row: dict[str, str], typed: str
    ) -> None:
        from congresses import desk
        from tests.history.pages import posted_by

        congress = self.chance.choice(self.world.congresses)
        place = desk.address_of(congress, number)
        data = posted_by(self.opened(place), "form#sheet")
        blank = [name for name in data if name.startswith(f"{part}-") and name.endswith(f"-{key}")]
        blank = [name for name in blank if not data[name]]
        if not blank:
            self.world.counts[f"{way} full"] += 1
            return
        prefix = blank[0].removesuffix(key)
        data |= {f"{prefix}{name}": value for name, value in row.items()} | {"_save": ""}
        self.world.names.add(("Person" if key == "person" else "Target", typed))
        answer = self.posted(way, place, data, congress.pk, typed)
        if answer.status == 302:
            self.world.acknowledged(way, congress.pk, key, typed)

    def deletion(self) -> None:
        from tests.history.pages import posted_by

        if not self.awards:
            return
        award = self.awards.pop()
        place = f"/admin/awards/award/{award.pk}/delete/"
        data = posted_by(self.opened(place)) | {"post": "yes"}
        self.world.deleted.add(("Award", award.pk))
        answer = self.posted("deletion", place, data, award.pk, award.recipient_name)
        if answer.status == 302:
            self.world.acknowledged("deletion", award.pk, "", "")

    def sheet_import(self) -> None:
        name = f"Trần Văn {self.token()}"
        row = ["", self.decision.code, "Bằng khen của Liên đoàn Lao động tỉnh", "cá nhân", name]
        place, kept = self.browser.previewed([row])
        self.world.names.add(("Award", name))
        answer = self.posted("import", place, kept, self.decision.pk, name)
        if answer.status == 302:
            self.world.acknowledged("import", self.decision.pk, "recipient_name", name)

    def submit(self) -> None:
        decision = self.chance.choice(self.world.decisions)
        if self.review("submit", decision, "gui-duyet"):
            self.world.submitted.put(decision)


class Approver(Desk):
    def ways(self) -> list[Callable[[], None]]:
        return [self.approve]

    def approve(self) -> None:
        try:
            decision = self.world.submitted.get(timeout=1)
        except queue.Empty:
            return
        self.review("approve", decision, "phe-duyet")


def furnished(
    web: ground.Web, end: Callable[[], float], *, has_faults: bool = False
) -> tuple[World, list[Desk]]:
    from congress_portal.foundation.audit import acting
    from congresses import sheet
    from tests.awards.factories import AwardDecisionFactory, AwardFactory, AwardFormFactory
    from tests.congresses.factories import CongressFactory
    from tests.organizations.factories import OrganizationFactory, PersonFactory, SourceFactory

    superior = OrganizationFactory(official_name="Liên đoàn cấp trên")
    body = OrganizationFactory(official_name="Liên đoàn Lao động tỉnh Lạng Sơn", parent=superior)
    sources = [SourceFactory(kept_by=body, **OF_A_SOURCE) for _n in range(4)]
    # Full rows: what half of a post leaves out of a form would be seen to be emptied.
    named = {"sort_name": "Ánh", "ground": "office", "is_withheld": True}
    persons = [PersonFactory(kept_by=body, **named) for _n in range(PEOPLE)]
    world = World(body=body, name=body.names.get(), has_faults=has_faults)
    world.sources, world.persons = sources, persons
    form = AwardFormFactory()
    clerks = [ground.person(clerk_of=body) for _n in range(CLERKS)]
    approvers = [ground.person(approver_of=superior) for _n in range(APPROVERS)]
    people: list[Desk] = []
    with acting(clerks[0]):
        for _n in range(CONGRESSES):
            congress = CongressFactory(organization=body, kept_by=body, **OF_A_CONGRESS)
            committees = {"committees": [{"kind": "executive"}]}
            sheet.save_section(
                congress, 3, sheet.post_of(3, committees), user=clerks[0], version=None
            )
            world.congresses.append(congress)
        for _n in range(DECISIONS):
            decision = AwardDecisionFactory(deciding_organization=body)
            AwardFactory(decision=decision, form=form)
            world.decisions.append(decision)
        for number, user in enumerate(clerks):
            own = AwardDecisionFactory(deciding_organization=body)
            awards = [AwardFactory(decision=own, form=form) for _n in range(OWN_AWARDS)]
            browser = faults.Browser(web.address)
            browser.log_in(user)
            given = (world, browser, number, user.pk, end())
            people.append(Clerk(*given, awards=awards, decision=own))
    for number, user in enumerate(approvers, CLERKS):
        browser = faults.Browser(web.address)
        browser.log_in(user)
        people.append(Approver(world, browser, number, user.pk, end()))
    return world, people


# What must hold in the end

# Of rows that stand from the beginning each save changes one column, and what follows from it.
FOLLOW = {"Congress": {"version"}}
# What may be done to others.
ASKED = {
    "Award": Asked(named_by="recipient_name"),
    "AwardDecision": Asked(
        follow=frozenset(
            {"state", "version", "edition_count"}
            | {"submitted_at", "submitted_by_id", "decided_at", "decided_by_id"}
        )
    ),
    "CongressSection": Asked(follow=frozenset({"version", "changed_in"}), may_insert=True),
    "ImportBatch": Asked(
        follow=frozenset({"state", "created_count", "row_count"}), may_insert=True
    ),
    "Organization": Asked(follow=frozenset({"short_name", "version"})),
    # The name of who holds an office may be published.
    "Person": Asked(named_by="name", follow=frozenset({"ground"})),
    "Seat": Asked(may_insert=True),
    "Target": Asked(named_by="wording"),
}


def judged(world: World, web: ground.Web, done: list[steps.Step]) -> Iterator[str]:
    """Everything that is not as it was acknowledged."""
    yield from world.wrong
    for post in done_of(world.denied, done):
        yield f"{post.way}: “{post.typed}” is done, and its page said that nothing was changed"
    stand = world.standing()
    fields = [step for step in done if (step.table, step.row) in stand]
    rows = [step for step in done if (step.table, step.row) not in stand]
    yield from steps.lost_updates(fields, world.typed, FOLLOW)
    yield from steps.unasked(rows, ASKED, world.names, world.deleted)
    yield from steps.reviews_untold(rows, "AwardDecision", STATES, world.reviews)
    yield from lost_rows(world)
    yield from broken_reviews(world)
    yield from broken_rules()
    log = web.log.read_text(errors="replace")
    found = faults.other_errors(log) if world.has_faults else faults.errors(log)
    yield from (f"{count} × {error} in the log" for error, count in found.items())


def lost_rows(world: World) -> Iterator[str]:
    from awards.models import Award
    from congresses.models import Seat, Target

    for what, key, _column, value in world.told:
        found = {
            "section": lambda k, v: Target.objects.filter(congress=k, wording=v).count() == 1,
            "chair": lambda k, v: (
                Seat.objects.filter(committee__congress=k, person__name=v).count() == 1
            ),
            "import": lambda k, v: Award.objects.filter(decision=k, recipient_name=v).count() == 1,
            "deletion": lambda k, v: not Award.objects.filter(pk=k).exists(),
        }.get(what)
        if found is not None and not found(key, value):
            yield f"{what}: {key} “{value}” was acknowledged and is lost"


def broken_reviews(world: World) -> Iterator[str]:
    from awards.models import AwardDecision
    from organizations.published import Edition

    for decision in AwardDecision.objects.filter(pk__in=[d.pk for d in world.decisions]):
        told = {what for what, key, _c, _v in world.told if key == decision.pk}
        editions = Edition.objects.filter(record_code=decision.code).count()
        if editions != (decision.state == "published"):
            yield f"{decision.code} is {decision.state} with {editions} editions"
        if "approve" in told and decision.state != "published":
            yield f"{decision.code}: its approval was acknowledged and is lost"
        if "submit" in told and decision.state == "draft":
            yield f"{decision.code}: its submission was acknowledged and is lost"


def broken_rules() -> Iterator[str]:
    from django.core.management import call_command
    from django.db.models import Count

    from congress_portal.foundation import audit
    from congresses.models import Seat

    chairs = Seat.objects.filter(role="chair").values("committee").annotate(n=Count("pk"))
    for each in chairs.filter(n__gt=1):
        yield f"committee {each['committee']} has {each['n']} chairs"
    for history in audit.histories():
        if found := audit.differing_rows(history.pgh_tracked_model):
            yield f"{history.pgh_tracked_model.__name__} is not what its history says: {found[:3]}"
    call_command("verify_editions", verbosity=0)
    call_command("seal_history", verbosity=0, stdout=io.StringIO())
    call_command("verify_history", verbosity=0, stdout=io.StringIO())


def done_of(posts: list[Post], done: list[steps.Step]) -> list[Post]:
    """Which of these did what they were for; steps of a review are counted by themselves."""
    texts = steps.texts_of(done)
    deleted = {step.row for step in done if (step.table, step.label) == ("Award", steps.DELETE)}
    return [
        post
        for post in posts
        if (post.row in deleted if post.way == "deletion" else post.typed in texts)
        and post.way not in ("submit", "approve")
    ]


def not_told(told: Counter[str]) -> list[str]:
    return [way for way in WAYS if not told[way]]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=int, default=180)
    parser.add_argument("--faults", action="store_true", help="disturb them meanwhile")
    given = parser.parse_args()
    with contextlib.ExitStack() as until_done:
        folder = until_done.enter_context(ground.begin(faults.DISK if given.faults else 0))
        served = "tests.drills.stepped_clock" if given.faults else "congress_portal.wsgi"
        web = until_done.enter_context(ground.web(folder, application=served))
        from django.db import connections

        world, people = furnished(web, lambda: 0.0, has_faults=given.faults)
        before = steps.begun()
        end = time.monotonic() + given.seconds
        nemesis = faults.Nemesis(web, end, folder, has_disk=folder.is_mount())
        for person in people:
            person.end = end
            person.start()
        if given.faults:
            # The drill's own connection is no part of the portal.
            connections.close_all()
            nemesis.start()
            nemesis.join()
        for person in people:
            person.join()
        ground.until(lambda: ground.Browser(web.address).get("/healthz/ready").status == 200)
        done = steps.since(before)
        found = list(judged(world, web, done))
        if given.faults:
            found += nemesis.left_out(given.seconds)
            print(f"faults {nemesis.counts.total()}: {dict(nemesis.counts)}")
            print(f"{len(world.unanswered)} posts without an answer,", end=" ")
            print(f"{len(done_of(world.unanswered, done))} of them written whole")
            print(f"{len(world.denied)} posts told that nothing was changed")
    told = Counter(what for what, *_rest in world.told)
    for name, count in sorted(world.counts.items()):
        print(f"{count:6} {name}")
    posts = sum(world.counts.values())
    print(f"{given.seconds} s, {CLERKS} clerks, {APPROVERS} approvers: {posts} posts")
    print(f"acknowledged {sum(told.values())}: {dict(told)}")
    if missing := not_told(told):
        print(f"not exercised: {', '.join(missing)}")
        if given.seconds >= LONG_ENOUGH:
            found += [f"nobody was told of “{way}” in {given.seconds} s" for way in missing]
    print(f"{len(done)} steps in the history", end=", ")
    print(f"{len(found)} deviations", *found[:40], sep="\n  ")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
