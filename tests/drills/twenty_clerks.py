"""Twenty clerks and two approvers at one portal at once; nothing that was acknowledged is lost.

They share sources, a body, congresses, committees and decisions, so that they meet; what the
portal acknowledged to each is compared at the end with the tables and their history. With faults,
connections end, processes stand still and sockets are cut meanwhile: an answer may be missing
then, or be a plain page that says so, and nothing else may.
"""

import argparse
import http.client
import io
import itertools
import queue
import random
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.drills import faults, ground

CLERKS, APPROVERS, CONGRESSES, DECISIONS, OWN_AWARDS = 20, 2, 6, 40, 30
COLUMNS = ("title", "author", "publisher")


@dataclass
class World:
    """What the clerks share, and what each was told."""

    sources: list[Any] = field(default_factory=list)
    body: Any = None
    congresses: list[Any] = field(default_factory=list)
    decisions: list[Any] = field(default_factory=list)
    submitted: "queue.SimpleQueue[Any]" = field(default_factory=queue.SimpleQueue)
    told: list[tuple[str, Any, str, str]] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    has_faults: bool = False
    # What was typed into posts that had no answer, or a page that says nothing was changed.
    unanswered: list[str] = field(default_factory=list)
    denied: list[str] = field(default_factory=list)

    def acknowledged(self, what: str, where: Any, column: str, value: str) -> None:
        self.told.append((what, where, column, value))


class Desk(threading.Thread):
    """Somebody at work until the time is over."""

    def __init__(self, world: World, browser: ground.Browser, number: int, end: float):
        super().__init__(daemon=True)
        self.world, self.browser, self.number, self.end = world, browser, number, end
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

    def posted(self, way: str, place: str, data: dict[str, Any], typed: str) -> ground.Answer:
        """Post, and see that what was typed is on the page where it was not taken."""
        try:
            answer = self.browser.post(place, data)
        except faults.Faulted:
            self.world.denied.append(typed)
            raise
        except (OSError, http.client.HTTPException):
            self.world.unanswered.append(typed)
            raise
        self.world.counts[f"{way} {answer.status}"] += 1
        if answer.status >= 500:
            self.world.wrong.append(f"{way}: {answer.status}")
        elif answer.status == 302 and "/login/" in answer.location:
            self.world.wrong.append(f"{way}: the session is lost")
        elif answer.status in (200, 409, 422) and typed not in answer.text:
            self.world.wrong.append(f"{way}: {answer.status} without “{typed}”")
        return answer


class Clerk(Desk):
    def __init__(self, *given: Any, award_ids: list[int], decision: Any):
        super().__init__(*given)
        self.award_ids, self.decision = award_ids, decision

    def ways(self) -> list[Callable[[], None]]:
        often = [self.form, self.inline, self.section, self.chair]
        more = [self.cut] if self.world.has_faults else []
        return [*often, *often, self.deletion, self.sheet_import, self.submit, *more]

    def cut(self) -> None:
        """Gone before the answer, or in the middle of the post: it counts whole or not at all."""
        from tests.history.pages import posted_by

        place, _key = self._a_source()
        typed, is_whole = self.token(), self.chance.random() < 0.5
        data = posted_by(self.browser.get(place)) | {"title": typed, "_save": ""}
        faults.cut(self.browser, place, data, is_whole=is_whole)
        self.world.unanswered.append(typed)
        self.world.counts[f"cut {'before the answer' if is_whole else 'in the post'}"] += 1

    def form(self) -> None:
        source, column = self.chance.choice(self.world.sources), self.chance.choice(COLUMNS)
        place = f"/admin/organizations/source/{source.pk}/change/"
        self.save("form", place, source.pk, column, column)

    def inline(self) -> None:
        column = self.chance.choice(["short_name", "note"])
        place = f"/admin/organizations/organization/{self.world.body.pk}/change/"
        if column == "short_name":
            self.save("inline", place, self.world.body.pk, "names-0-short_name", column)
        else:
            self.save("form", *self._a_source(), "author", "author")

    def _a_source(self) -> tuple[str, int]:
        source = self.chance.choice(self.world.sources)
        return f"/admin/organizations/source/{source.pk}/change/", source.pk

    def save(self, way: str, place: str, key: int, name: str, column: str) -> None:
        from tests.history.pages import posted_by

        typed = self.token()
        data = posted_by(self.browser.get(place)) | {name: typed, "_save": ""}
        answer = self.posted(way, place, data, typed)
        if answer.status == 409:
            merged = self.posted(f"{way} merged", place, posted_by(answer) | {"_merge": ""}, typed)
            if merged.status != 200:
                return
            answer = self.posted(way, place, posted_by(merged) | {"_save": ""}, typed)
        if answer.status == 302:
            self.world.acknowledged(way, key, column, typed)

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
        data = posted_by(self.browser.get(place), "form#sheet")
        blank = [name for name in data if name.startswith(f"{part}-") and name.endswith(f"-{key}")]
        blank = [name for name in blank if not data[name]]
        if not blank:
            self.world.counts[f"{way} full"] += 1
            return
        prefix = blank[0].removesuffix(key)
        data |= {f"{prefix}{name}": value for name, value in row.items()} | {"_save": ""}
        answer = self.posted(way, place, data, typed)
        if answer.status == 302:
            self.world.acknowledged(way, congress.pk, key, typed)

    def deletion(self) -> None:
        from tests.history.pages import posted_by

        if not self.award_ids:
            return
        key = self.award_ids.pop()
        place = f"/admin/awards/award/{key}/delete/"
        data = posted_by(self.browser.get(place)) | {"post": "yes"}
        if self.posted("deletion", place, data, "").status == 302:
            self.world.acknowledged("deletion", key, "", "")

    def sheet_import(self) -> None:
        name = f"Trần Văn {self.token()}"
        row = ["", self.decision.code, "Bằng khen của Liên đoàn Lao động tỉnh", "cá nhân", name]
        place, kept = self.browser.previewed([row])
        answer = self.posted("import", place, kept, "")
        if answer.status == 302:
            self.world.acknowledged("import", self.decision.pk, "recipient_name", name)

    def submit(self) -> None:
        from tests.history.pages import posted_by

        decision = self.chance.choice(self.world.decisions)
        page = self.browser.get(f"/admin/ho-so/khen-thuong/{decision.code}/")
        step = f"/admin/ho-so/khen-thuong/{decision.code}/gui-duyet/"
        if step not in page.text:
            return
        data = posted_by(page, f'form[action="{step}"]')
        if self.posted("submit", step, data, "").status == 302:
            self.world.acknowledged("submit", decision.pk, "", "")
            self.world.submitted.put(decision)


class Approver(Desk):
    def ways(self) -> list[Callable[[], None]]:
        return [self.approve]

    def approve(self) -> None:
        from tests.history.pages import posted_by

        try:
            decision = self.world.submitted.get(timeout=1)
        except queue.Empty:
            return
        page = self.browser.get(f"/admin/ho-so/khen-thuong/{decision.code}/")
        step = f"/admin/ho-so/khen-thuong/{decision.code}/phe-duyet/"
        if step not in page.text:
            return
        data = posted_by(page, f'form[action="{step}"]')
        if self.posted("approve", step, data, "").status == 302:
            self.world.acknowledged("approve", decision.pk, "", "")


def furnished(
    web: ground.Web, end: Callable[[], float], *, has_faults: bool = False
) -> tuple[World, list[Desk]]:
    from congress_portal.foundation.audit import acting
    from congresses import sheet
    from tests.awards.factories import AwardDecisionFactory, AwardFactory, AwardFormFactory
    from tests.congresses.factories import CongressFactory
    from tests.organizations.factories import OrganizationFactory, SourceFactory

    superior = OrganizationFactory(official_name="Liên đoàn cấp trên")
    body = OrganizationFactory(official_name="Liên đoàn Lao động tỉnh Lạng Sơn", parent=superior)
    sources = [SourceFactory(kept_by=body) for _n in range(4)]
    world = World(body=body, sources=sources, has_faults=has_faults)
    form = AwardFormFactory()
    clerks = [ground.person(clerk_of=body) for _n in range(CLERKS)]
    approvers = [ground.person(approver_of=superior) for _n in range(APPROVERS)]
    people: list[Desk] = []
    with acting(clerks[0]):
        for _n in range(CONGRESSES):
            congress = CongressFactory(organization=body, kept_by=body)
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
            given = (world, browser, number, end())
            people.append(Clerk(*given, award_ids=[a.pk for a in awards], decision=own))
    for number, user in enumerate(approvers, CLERKS):
        browser = faults.Browser(web.address)
        browser.log_in(user)
        people.append(Approver(world, browser, number, end()))
    return world, people


# What must hold in the end


def judged(world: World, web: ground.Web) -> Iterator[str]:
    """Everything that is not as it was acknowledged."""
    yield from world.wrong
    for typed in written_of(world.denied):
        yield f"“{typed}” is written, and its page said that nothing was changed"
    yield from lost_fields(world)
    yield from lost_rows(world)
    yield from broken_reviews(world)
    yield from broken_rules()
    if world.has_faults:
        log = web.log.read_text(errors="replace")
        yield from (f"{n} × {kind} in the log" for kind, n in faults.other_errors(log).items())
    elif tracebacks := web.tracebacks():
        yield f"{tracebacks} tracebacks in the log of the web server"


def lost_fields(world: World) -> Iterator[str]:
    """A field that was acknowledged and is not in the history, or went by a save of another."""
    from organizations.models import OrganizationName, Source

    for way, model, link in (("form", Source, "pgh_obj_id"), ("inline", OrganizationName, None)):
        told = [(key, column, value) for what, key, column, value in world.told if what == way]
        events = model.history.rel.related_model.objects.order_by("pgh_id")
        by_row: dict[int, list[Any]] = {}
        for event in events:
            by_row.setdefault(event.pgh_obj_id, []).append(event)
        acknowledged = {(column, value) for _key, column, value in told}
        columns = COLUMNS if link else ("short_name",)
        seen = set()
        for row in by_row.values():
            for before, after in itertools.pairwise(row):
                changed = {c for c in columns if getattr(before, c) != getattr(after, c)}
                seen |= {(c, getattr(after, c)) for c in changed}
                if len(changed) > 1:
                    yield f"{way}: one save wrote {sorted(changed)}, of which it knew one"
        for column, value in acknowledged - seen:
            yield f"{way}: {column} “{value}” was acknowledged and never written"


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


def written_of(typed: list[str]) -> list[str]:
    """Which of these stand in the tables or in their history."""
    from awards.models import Award
    from congresses.models import Target
    from organizations.models import OrganizationName, Person, Source

    written: set[str] = set()
    for model, column in (
        *((Source, column) for column in COLUMNS),
        (OrganizationName, "short_name"),
    ):
        events = model.history.rel.related_model.objects
        written |= set(events.values_list(column, flat=True))
    for model, column in ((Target, "wording"), (Person, "name"), (Award, "recipient_name")):
        written |= set(model._default_manager.values_list(column, flat=True))
    return sorted({*filter(None, typed)} & written)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=int, default=180)
    parser.add_argument("--faults", action="store_true", help="disturb them meanwhile")
    given = parser.parse_args()
    with ground.begin() as folder, ground.web(folder) as web:
        from django.db import connections

        world, people = furnished(web, lambda: 0.0, has_faults=given.faults)
        end = time.monotonic() + given.seconds
        nemesis = faults.Nemesis(web, end)
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
        found = list(judged(world, web))
        if given.faults:
            print(f"faults {nemesis.counts.total()}: {dict(nemesis.counts)}")
            print(f"{len(world.unanswered)} posts without an answer,", end=" ")
            print(f"{len(written_of(world.unanswered))} of them written whole")
            print(f"{len(world.denied)} posts told that nothing was changed")
    told = Counter(what for what, *_rest in world.told)
    for name, count in sorted(world.counts.items()):
        print(f"{count:6} {name}")
    posts = sum(world.counts.values())
    print(f"{given.seconds} s, {CLERKS} clerks, {APPROVERS} approvers: {posts} posts")
    print(f"acknowledged {sum(told.values())}: {dict(told)}")
    print(f"{len(found)} deviations", *found[:40], sep="\n  ")
    return 1 if found or not all(told[w] for w in ("form", "section", "import", "approve")) else 0


if __name__ == "__main__":
    sys.exit(main())
