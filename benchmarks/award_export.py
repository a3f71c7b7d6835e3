"""The award list as CSV: first byte, memory, and time against COPY of the same SELECT by psql.

DATABASE_URL=… manage.py seed_portal --bodies 360 --awards 100000
DATABASE_URL=… python -m benchmarks.award_export
"""

import argparse
import http.client
import os
import shutil
import subprocess
import tempfile
import time

import django

from benchmarks import serving

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "congress_portal.settings.development")


def download(address: str) -> tuple[float, float, int]:
    """Seconds to the first byte, seconds in all, and bytes."""
    connection = http.client.HTTPConnection(address, timeout=120)
    started = time.perf_counter()
    connection.request("GET", "/khen-thuong.csv")
    response = connection.getresponse()
    response.read(1)
    first = time.perf_counter() - started
    size = 1
    while chunk := response.read(1 << 16):
        size += len(chunk)
    connection.close()
    if response.status != 200:
        raise SystemExit(f"/khen-thuong.csv: {response.status}")
    return first, time.perf_counter() - started, size


def copy(statement: str, database: dict) -> float:
    """Seconds that psql takes to copy the same rows to a file."""
    with tempfile.NamedTemporaryFile() as file:
        started = time.perf_counter()
        subprocess.run(
            [
                *(shutil.which("psql") or "psql", "-qX", "-h", database["HOST"]),
                *("-p", str(database["PORT"] or 5432), "-U", database["USER"]),
                *("-c", f"\\copy ({statement}) to '{file.name}' with (format csv)"),
                database["NAME"],
            ],
            check=True,
            stdin=subprocess.DEVNULL,
        )
        return time.perf_counter() - started


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=5)
    options = arguments.parse_args()
    from congress_portal import embedded

    embedded.ensure_running()
    django.setup()
    from django.db import connection

    from awards.exports import Snapshot, award_rows
    from awards.published import PublishedAward

    awards = PublishedAward.objects.all()
    with Snapshot() as snapshot:
        statement = snapshot.statement(award_rows(awards, site="http://x", guarded=True))
    statement = " ".join(statement.split())
    print(f"{awards.count()} awards")
    rows: dict[str, list[float]] = {
        "first byte, seconds": [],
        "download, seconds": [],
        "psql \\copy, seconds": [],
        "download / psql": [],
        "memory grown, MB": [],
    }
    with serving.server("congress_portal.wsgi:application", workers=1) as (portal, master):
        download(portal)
        for _round in range(options.rounds):
            before = serving.resident_kilobytes(master)
            first, whole, _size = download(portal)
            rows["memory grown, MB"].append((serving.resident_kilobytes(master) - before) / 1024)
            reference = copy(statement, connection.settings_dict)
            rows["first byte, seconds"].append(first)
            rows["download, seconds"].append(whole)
            rows["psql \\copy, seconds"].append(reference)
            rows["download / psql"].append(whole / reference)
    serving.table(
        "CSV of the award list",
        rows,
        {
            "first byte, seconds": "≤ 0.5",
            "download / psql": "≤ 3",
            "memory grown, MB": "± 20",
        },
    )


if __name__ == "__main__":
    main()
