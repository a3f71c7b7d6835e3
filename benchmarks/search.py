"""Milliseconds of a search against the bare index look-up of the same words, in turn.

DATABASE_URL=… manage.py seed_portal --bodies 20000 --awards 100000
DATABASE_URL=… python -m benchmarks.search
DATABASE_URL=… python -m benchmarks.search --names 2000000

The last fills a database up with that many people first, each with the family name of one that is
there and the given names of another; what it was before is gone.
"""

import argparse
import itertools
import os
import statistics
import time
from collections.abc import Callable

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "congress_portal.settings.development")
FILL = """
    INSERT INTO organizations_searchentry (edition_id, kind, title, subtitle, matched_as, address,
        rank, year, exact, folded, sort_key)
    WITH people AS (
        SELECT *, row_number() OVER (ORDER BY md5(id::text)) - 1 AS place
          FROM organizations_searchentry WHERE kind = 'person'
    ), made AS (
        SELECT one.*, split_part(one.title, ' ', 1)
               || substr(other.title, strpos(other.title, ' ')) AS name
          FROM people AS one
          JOIN people AS other
            ON other.place = (one.place * 7919 + %s) %% (SELECT count(*) FROM people)
         WHERE strpos(other.title, ' ') > 0
    )
    SELECT edition_id, kind, name, subtitle, '', address || '-' || %s, rank, year, lower(name),
           ' ' || portal_fold(name), portal_person_sort_key(name)
      FROM made LIMIT %s
"""
WORDS = (
    *("công đoàn", "cong doan co so", "ldld", "cdvc", "an", "nguyễn văn an", "thi hong", "so y te"),
    *("liên đoàn lao động tỉnh cà mau", "125/QĐ-LĐLĐ", "ha giang", "benh vien da khoa", "1999"),
)


def taken(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def fill_up(names: int) -> None:
    """Make people until there are so many, as long as each round finds some to make them of."""
    from django.db import connection

    from organizations.published import SearchEntry

    met = SearchEntry.objects.filter(kind="person")
    with connection.cursor() as cursor:
        for turn in itertools.count(1):
            if (missing := names - met.count()) <= 0:
                break
            cursor.execute(FILL, [turn, turn, missing])
            if not cursor.rowcount:
                raise SystemExit("No people to make others of: seed the database first.")
        cursor.execute("VACUUM ANALYZE organizations_searchentry")


def p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--names", type=int, default=0, metavar="N")
    options = arguments.parse_args()

    from congress_portal import embedded

    embedded.ensure_running()
    django.setup()
    from django.http import QueryDict

    from congress_portal import search
    from organizations.published import SearchEntry

    fill_up(options.names)
    wanted = []
    for words in WORDS:
        query = QueryDict(mutable=True)
        query["q"] = words
        wanted.append(search.SearchFilter(query))
    times: dict[str, list[float]] = {"look-up": [], "suggestions": [], "search": []}
    reads = set()
    for _round in range(options.rounds):
        for each in wanted:
            sql, params = search.candidates(each, search.KINDS, search.MOST_OF_A_KIND, None)
            times["look-up"].append(taken(lambda s=sql, p=params: search.rows_of(s, p)))
            times["suggestions"].append(taken(lambda e=each: search.typed_ahead(e)))
            times["search"].append(taken(lambda e=each: search.search(e)))
            plan = search.rows_of(f"EXPLAIN {sql}", params)
            reads |= {row[0].split(" on ")[0].strip(" ->") for row in plan if "Scan" in row[0]}
    print(f"{SearchEntry.objects.count()} entries, {len(WORDS)} searches, {options.rounds} rounds")
    for name, found in times.items():
        ratio = p95(found) / p95(times["look-up"])
        print(
            f"{name:12} median {statistics.median(found):7.1f} ms  p95 {p95(found):7.1f} ms"
            f"  {ratio:5.2f} of the look-up"
        )
    print("read by: " + ", ".join(sorted(reads)))


if __name__ == "__main__":
    main()
