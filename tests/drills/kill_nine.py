"""`kill -9` of the database server and of the web worker, at random points of a write.

A publication and a sheet of many awards are posted; some moments later the process is killed.
What was acknowledged must be there, and what was not must be there whole or not at all. The
history is sealed after every kill; in the end it must hold against its seals, against the anchor
of the first of them, and, replayed, against every table.
"""

import argparse
import contextlib
import io
import os
import random
import signal
import statistics
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.drills import ground

ROWS = 300


@dataclass
class Trial:
    """A write that is posted, and how much of it stands in the end: nothing, all, or a part."""

    post: Callable[[], ground.Answer]
    found: Callable[[], str]


@dataclass
class Drill:
    web: ground.Web
    clerk: ground.Browser
    approver: ground.Browser
    body: Any
    author: Any
    anchor: Path
    counts: Counter[str] = field(default_factory=Counter)
    recoveries: dict[str, list[float]] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    def decision(self, awards: int) -> Any:
        from congress_portal.foundation.audit import acting
        from tests.awards.factories import AwardDecisionFactory, AwardFactory, AwardFormFactory

        form = AwardFormFactory()
        with acting(self.author):
            decision = AwardDecisionFactory(deciding_organization=self.body)
            for _n in range(awards):
                AwardFactory(decision=decision, form=form)
        return decision

    def publication(self) -> Trial:
        from awards.models import AwardDecision
        from awards.published import PublishedAward, PublishedDecision
        from congress_portal.publishing import transitions
        from organizations.published import Edition
        from tests.history.pages import posted_by

        decision = self.decision(30)
        transitions.submit(decision, self.author)
        step = f"/admin/ho-so/khen-thuong/{decision.code}/phe-duyet/"
        page = self.approver.get(f"/admin/ho-so/khen-thuong/{decision.code}/")
        data = posted_by(page, f'form[action="{step}"]')

        def found() -> str:
            told = (
                AwardDecision.objects.get(pk=decision.pk).state == "published",
                Edition.objects.filter(record_code=decision.code).count() == 1,
                PublishedDecision.objects.filter(code=decision.code).count() == 1,
                PublishedAward.objects.filter(decision_code=decision.code).count() == 30,
            )
            return "all" if all(told) else "part" if any(told) else "nothing"

        return Trial(lambda: self.approver.post(step, data), found)

    def bulk(self) -> Trial:
        from awards.models import Award

        decision = self.decision(0)
        form = "Bằng khen của Liên đoàn Lao động tỉnh"
        rows = [["", decision.code, form, "cá nhân", f"Trần Văn {n}"] for n in range(ROWS)]
        place, kept = self.clerk.previewed(rows)

        def found() -> str:
            count = Award.objects.filter(decision=decision).count()
            return {0: "nothing", ROWS: "all"}.get(count, "part")

        return Trial(lambda: self.clerk.post(place, kept), found)

    def struck(self, what: str, make: Callable[[], Trial], kill: Callable[[], None], delay: float):
        """One trial, killed after a delay; judged when everything is up again."""
        from django.core.management import call_command
        from django.db import connections

        from congress_portal import sealing

        trial, answers = make(), []

        def post() -> None:
            try:
                answers.append(trial.post().status)
            except OSError:
                answers.append(0)

        thread = threading.Thread(target=post)
        thread.start()
        time.sleep(delay)
        killed_at = time.monotonic()
        kill()
        thread.join()
        connections.close_all()
        ready = ground.Browser(self.web.address)
        ground.until(lambda: ready.get("/healthz/ready").status == 200)
        self.recoveries.setdefault(what, []).append(time.monotonic() - killed_at)
        call_command("seal_history", verbosity=0, stdout=io.StringIO())
        if not self.anchor.exists():
            sealing.write_anchor(self.anchor)
        found, acknowledged = trial.found(), answers == [302]
        self.counts[f"{what}: {'acknowledged' if acknowledged else 'no answer'}, {found}"] += 1
        if found == "part" or (acknowledged and found != "all"):
            self.wrong.append(f"{what} after {delay:.3f} s: answer {answers}, {found} of it stands")

    def usual(self, make: Callable[[], Trial]) -> float:
        """How long the write takes when nobody kills anything."""
        seconds = []
        for _round in range(3):
            trial = make()
            started = time.monotonic()
            assert trial.post().status == 302
            seconds.append(time.monotonic() - started)
            assert trial.found() == "all"
        return statistics.median(seconds)


def kill_database(folder: Path) -> None:
    """The server and all its processes at once; it is started again as any command does."""
    from congress_portal import embedded

    cluster = embedded.Cluster(folder / "postgres")
    first = int((cluster.data / "postmaster.pid").read_text().split()[0])
    children = Path(f"/proc/{first}/task/{first}/children").read_text().split()
    for pid in [first, *map(int, children)]:
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            continue
    # A server that has just died still answers for a moment.
    ground.until(lambda: not Path(f"/proc/{first}").exists() or is_dead(first))
    cluster.ensure_running()


def is_dead(pid: int) -> bool:
    """Killed and not reaped yet: by its parent, which may be this process."""
    with contextlib.suppress(ChildProcessError):
        os.waitpid(pid, os.WNOHANG)
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except FileNotFoundError:
        return True


def broken(anchor: Path) -> list[str]:
    """What editions, seals and replayed history tell; each break is written out by its command."""
    from django.core.management import call_command

    found = []
    for command, options in (("verify_editions", {}), ("verify_history", {"anchor": anchor})):
        try:
            call_command(command, **options)
        except SystemExit:
            found.append(f"{command} finds a break")
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--points", type=int, default=20)
    parser.add_argument("--seed", type=int, default=20230605)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    with ground.begin() as folder, ground.web(folder, workers=1) as web:
        from tests.organizations.factories import OrganizationFactory

        superior = OrganizationFactory(official_name="Liên đoàn cấp trên")
        body = OrganizationFactory(official_name="Liên đoàn cấp dưới", parent=superior)
        clerk, approver = ground.person(clerk_of=body), ground.person(approver_of=superior)
        browsers = [ground.Browser(web.address), ground.Browser(web.address)]
        for browser, user in zip(browsers, (clerk, approver), strict=True):
            browser.log_in(user)
        drill = Drill(web, *browsers, body=body, author=clerk, anchor=folder / "anchor.json")

        def kill_worker() -> None:
            for pid in web.workers():
                web.kill_a_worker(pid)

        kills = {"database": lambda: kill_database(folder), "worker": kill_worker}
        for name, make in (("publication", drill.publication), ("bulk write", drill.bulk)):
            usual = drill.usual(make)
            print(f"{name}: usually {usual:.3f} s", flush=True)
            for killed, kill in kills.items():
                for _point in range(options.points):
                    delay = chance.uniform(0, 1.3 * usual)
                    drill.struck(f"{name}, {killed} killed", make, kill, delay)
        found = [*drill.wrong, *broken(drill.anchor)]
    for name, count in sorted(drill.counts.items()):
        print(f"{count:4} {name}")
    for name, seconds in drill.recoveries.items():
        print(
            f"{name}: up again {statistics.median(seconds):.2f} s later, at most {max(seconds):.2f}"
        )
    print(f"{drill.counts.total()} kills, {len(found)} deviations", *found, sep="\n  ")
    return 1 if found or drill.counts.total() != 4 * options.points else 0


if __name__ == "__main__":
    sys.exit(main())
