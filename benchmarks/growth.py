"""Milliseconds of every kind of public page, made anew, in a database and in one of ten times it.

Only pages are asked, in turn; what is a file of everything grows with everything.

python -m benchmarks.growth --small postgres://… --large postgres://…
"""

import argparse
import os
import statistics
import subprocess
import sys
import time

from benchmarks import serving

PROMISE = 1.5
SETTINGS = "benchmarks.made_anew"


def addresses(database: str) -> dict[str, str]:
    """By the pattern of each kind of public address, an example of this database."""
    told = subprocess.run(
        [sys.executable, "manage.py", "public_urls"],
        cwd=serving.PROJECT,
        env=os.environ | {"DATABASE_URL": database, "DJANGO_SETTINGS_MODULE": SETTINGS},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    lines = [line.strip() for line in told]
    return {
        pattern: example
        for pattern, example in zip(lines[1::3], lines[2::3], strict=True)
        if example.startswith("/")
    }


def milliseconds(address: str, path: str) -> float:
    began = time.perf_counter()
    status, _headers = serving.fetch(address, path)
    if status != 200:
        raise SystemExit(f"{path}: {status}")
    return (time.perf_counter() - began) * 1000


def is_page(address: str, path: str) -> bool:
    if path.endswith(".zip"):
        # All that is published, packed while one waits.
        return False
    status, headers = serving.fetch(address, path)
    return status == 200 and "html" in (headers["Content-Type"] or "")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--small", required=True)
    arguments.add_argument("--large", required=True)
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--times", type=int, default=3)
    options = arguments.parse_args()
    small, large = addresses(options.small), addresses(options.large)
    with (
        serving.server(
            "congress_portal.wsgi:application",
            workers=1,
            DATABASE_URL=options.small,
            DJANGO_SETTINGS_MODULE=SETTINGS,
        ) as (few, _few_pid),
        serving.server(
            "congress_portal.wsgi:application",
            workers=1,
            DATABASE_URL=options.large,
            DJANGO_SETTINGS_MODULE=SETTINGS,
        ) as (many, _many_pid),
    ):
        kinds = [kind for kind in small if kind in large and is_page(few, small[kind])]
        times: dict[str, list[float]] = {kind: [] for kind in kinds}
        ratios: dict[str, list[float]] = {kind: [] for kind in kinds}
        for _round in range(options.rounds):
            for kind in kinds:
                pairs = [
                    (milliseconds(few, small[kind]), milliseconds(many, large[kind]))
                    for _time in range(options.times)
                ]
                of_few, of_many = (statistics.median(part) for part in zip(*pairs, strict=True))
                times[kind].append(of_many)
                ratios[kind].append(of_many / of_few)
    serving.table("Milliseconds in the large database", times, {})
    serving.table("Times the small one's", ratios, dict.fromkeys(kinds, f"≤ {PROMISE}"))
    slower = [kind for kind in kinds if statistics.median(ratios[kind]) > PROMISE]
    print(f"\n{len(kinds)} kinds of pages, {len(slower)} slower than promised: {slower}")


if __name__ == "__main__":
    main()
