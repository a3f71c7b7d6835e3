"""Whether an answer, or the time that it takes, tells that something hidden exists.

A clerk of one body asks for what another body keeps and for what nobody keeps, in turns, at a
gunicorn under the roles of the database; a stranger asks for drafts, and tries to log in to an
account that exists and to one that does not. The answers must be the same to the letter, and the
medians of their times within 10 per cent of each other.
"""

import argparse
import difflib
import os
import re
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.drills import ground

WITHIN = 0.10
# One question of each way an answer is made is asked often enough to time it; all are read.
TIMED = {
    *("award change", "congress change", "source search", "autocomplete"),
    *("record dai-hoi", "draft dai-hoi", "public search"),
}
READ, LOGINS = 8, 100
# Nobody keeps anything of this key, of this code, or with this word.
KEYS_FROM = 123_450_000
NO_KEY, NO_CODE, NO_WORD = 987_654_321, "zzzzzzz2", "zauzibling"
# An account that is unknown waits after three tries, one that is known as well.
TRIES_OF_AN_ACCOUNT = 2


@dataclass(frozen=True)
class Pair:
    """The same question about what is hidden and about what is not there."""

    name: str
    who: ground.Browser
    # Makes ready to ask, for what is hidden or for the other; the word an answer may repeat.
    ready: Callable[[bool], tuple[Callable[[], ground.Answer], str]]

    def asked(self, is_hidden: bool, *, is_followed: bool) -> tuple[tuple[int, str, str], float]:
        """What was told, also where it leads if that is followed, and in how many seconds."""
        ask, word = self.ready(is_hidden)
        started = time.perf_counter()
        answer = ask()
        took = time.perf_counter() - started
        pages = [answer.text]
        if answer.location and is_followed:
            pages.append(self.who.get(answer.location).text)
        # Tokens and keys of a form are another each time.
        told = re.sub(r'"[\w.:-]{24,}"', '""', "".join(pages)).replace(word, "…")
        return (answer.status, told, answer.location.replace(word, "…")), took


def pairs_of(desk: Any, clerk: ground.Browser, stranger: ground.Browser) -> list[Pair]:
    from awards.models import Award, AwardDecision
    from congresses.models import ClusterYear, Congress
    from organizations.models import Document, Organization, Person, PersonDetails, Source
    from tests.portal.desk_world import mark_of

    mark = mark_of("sibling")
    found = []

    def asked(name: str, who: ground.Browser, hidden: Any, unknown: Any, address: str) -> None:
        def ready(is_hidden: bool) -> tuple[Callable[[], ground.Answer], str]:
            word = str(hidden if is_hidden else unknown)
            return lambda: who.get(address.format(word)), word

        found.append(Pair(name, who, ready))

    for model in (Award, AwardDecision, ClusterYear, Congress, Document, Person, Source):
        row, kind = desk.row("sibling", model), model._meta
        place = f"/admin/{kind.app_label}/{kind.model_name}"
        for page in ("change", "history", "delete"):
            asked(f"{kind.model_name} {page}", clerk, row.pk, NO_KEY, f"{place}/{{}}/{page}/")
        asked(f"{kind.model_name} search", clerk, mark, NO_WORD, f"{place}/?q={{}}")
    details = desk.row("sibling", PersonDetails)
    asked("details", clerk, details.pk, NO_KEY, "/admin/organizations/persondetails/{}/change/")
    lookup = "/admin/autocomplete/?app_label=congresses&model_name=clusterrole&field_name=person"
    asked("autocomplete", clerk, mark, NO_WORD, f"{lookup}&term={{}}")
    chosen = "/admin/awards/award/add/?decision={}"
    asked("chosen by address", clerk, desk.row("sibling", AwardDecision).pk, NO_KEY, chosen)
    records = {"dai-hoi": Congress, "to-chuc": Organization, "cum-thi-dua": ClusterYear}
    for slug, model in (records | {"khen-thuong": AwardDecision}).items():
        code = desk.row("sibling", model).code
        asked(f"record {slug}", clerk, code, NO_CODE, f"/admin/ho-so/{slug}/{{}}/")
    for slug, model in {"dai-hoi": Congress, "khen-thuong/quyet-dinh": AwardDecision}.items():
        code = desk.row("sibling", model).code
        asked(f"draft {slug}", stranger, code, NO_CODE, f"/{slug}/{{}}/")
        asked(f"draft {slug} as JSON", stranger, code, NO_CODE, f"/{slug}/{{}}.json")
    asked("public search", stranger, mark, NO_WORD, "/tim-kiem/?q={}")
    return found


def login(web: ground.Web, times: int) -> Pair:
    """A wrong password for an account that there is, and for one that there is not."""
    from django.urls import reverse

    from tests.history.pages import posted_by

    accounts = -(-times // TRIES_OF_AN_ACCOUNT)
    names = {True: [ground.person().username for _n in range(accounts)]}
    names[False] = [f"nobody{n}" for n in range(accounts)]
    tries = Counter[bool]()

    def ready(is_known: bool) -> tuple[Callable[[], ground.Answer], str]:
        """A browser of its own each time, at another address than most."""
        account = tries[is_known] // TRIES_OF_AN_ACCOUNT
        tries[is_known] += 1
        browser, name = ground.Browser(web.address), names[is_known][account]
        browser.opener.addheaders = [("X-Forwarded-For", f"198.51.100.{account % 250}")]
        form = posted_by(browser.get(reverse("admin:login")), "form")
        typed = form | {"username": name, "password": "sai-mat-khau-9"}
        return lambda: browser.post(reverse("admin:login"), typed), name

    return Pair("login", ground.Browser(web.address), ready)


def count_from(first: int) -> None:
    """Let keys be so long that none stands in a page by chance."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT sequencename FROM pg_sequences WHERE schemaname = 'public'")
        for (name,) in cursor.fetchall():
            cursor.execute(f"ALTER SEQUENCE {name} RESTART WITH {first}")


def compared(pair: Pair, times: int, *, is_timed: bool) -> list[str]:
    """Ask in turns, the one first as often as the other; what is wrong with the answers."""
    seconds: dict[bool, list[float]] = {True: [], False: []}
    differing = 0
    # Messages that answers nobody followed left behind are of other questions.
    pair.who.get("/admin/")
    for at in range(times):
        answers = {}
        for is_hidden in (at % 2 == 0, at % 2 != 0):
            answers[is_hidden], took = pair.asked(is_hidden, is_followed=at < READ)
            seconds[is_hidden].append(took)
        if answers[True] != answers[False]:
            differing += 1
            if differing == 1:
                told = (answer[1].splitlines() for answer in (answers[True], answers[False]))
                print(*difflib.unified_diff(*told, n=0, lineterm=""), sep="\n")
    hidden, unknown = (statistics.median(seconds[which]) * 1000 for which in (True, False))
    status, ratio = answers[True][0], hidden / unknown
    print(
        f"{pair.name:24} {status} {hidden:7.1f} ms {unknown:7.1f} ms {ratio:6.3f}"
        f" {differing:4} of {times} differ",
        flush=True,
    )
    wrong = [f"{pair.name}: {differing} answers differ"] if differing else []
    if status >= 500:
        wrong.append(f"{pair.name}: status {status}")
    if is_timed and abs(ratio - 1) > WITHIN:
        wrong.append(f"{pair.name}: {ratio:.3f} times as long for what is hidden")
    return wrong


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--pairs", type=int, default=500, help="How often a timed question is asked."
    )
    options = parser.parse_args()
    # Offices behind one proxy: tries to log in come from many addresses.
    os.environ["PROXY_COUNT"] = "1"
    with ground.begin() as folder:
        from django.core.management import call_command

        from tests.portal.desk_world import furnished

        count_from(KEYS_FROM)
        desk = furnished()
        user = ground.person(clerk_of=desk.bodies["own"])
        call_command("grant_roles", verbosity=0)
        with ground.web(folder, workers=1) as web:
            clerk, stranger = ground.Browser(web.address), ground.Browser(web.address)
            clerk.log_in(user)
            logins = min(LOGINS, options.pairs)
            wrong = compared(login(web, logins), logins, is_timed=True)
            for pair in (pairs := pairs_of(desk, clerk, stranger)):
                is_timed = pair.name in TIMED
                times = options.pairs if is_timed else min(READ, options.pairs)
                wrong += compared(pair, times, is_timed=is_timed)
    told = f"{len(pairs)} questions, {len(TIMED)} of them timed by {options.pairs} pairs"
    print(f"{told}, {logins} pairs of logins; {len(wrong)} deviations", *wrong, sep="\n  ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
