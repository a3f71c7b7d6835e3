"""The award list as a file: CSV against COPY of the same SELECT by psql and against the library's
default, XLSX against a bare loop of xlsxwriter over rows that are in memory already; first byte
and memory of both.

DATABASE_URL=… manage.py seed_portal --bodies 360 --awards 100000
DATABASE_URL=… python -m benchmarks.award_export
DATABASE_URL=… python -m benchmarks.award_export --kinds csv --awards 1000000 --default-rows 100000

The last fills a database up with that many published awards first: those that are there again, of
other decisions. What it was before is gone.
"""

import argparse
import http.client
import os
import shutil
import subprocess
import tempfile
import time
from collections import defaultdict

import django
import xlsxwriter
from django.db.models import QuerySet

from benchmarks import serving

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "congress_portal.settings.development")


def download(address: str, path: str) -> tuple[float, float, int]:
    """Seconds to the first byte, seconds in all, and bytes."""
    connection = http.client.HTTPConnection(address, timeout=120)
    started = time.perf_counter()
    connection.request("GET", path)
    response = connection.getresponse()
    response.read(1)
    first = time.perf_counter() - started
    size = 1
    while chunk := response.read(1 << 16):
        size += len(chunk)
    connection.close()
    if response.status != 200:
        raise SystemExit(f"{path}: {response.status}")
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


def bare_loop(rows: list[tuple]) -> float:
    """Seconds that xlsxwriter takes to write these rows, one call for each cell."""
    options = {"constant_memory": True, "strings_to_urls": False, "strings_to_formulas": False}
    with tempfile.TemporaryFile() as file:
        started = time.perf_counter()
        with xlsxwriter.Workbook(file, options) as book:
            sheet = book.add_worksheet()
            for line, row in enumerate(rows):
                for place, value in enumerate(row):
                    sheet.write(line, place, value)
        return time.perf_counter() - started


def fill_up(awards: QuerySet, most: int) -> None:
    """Publish the awards that are there again, under codes that no record has, up to `most`."""
    from django.db import connection

    columns = [
        field.column for field in awards.model._meta.concrete_fields if not field.primary_key
    ]
    table, there = awards.model._meta.db_table, awards.count()
    if not there:
        raise SystemExit("No awards to make others of: seed the database first.")
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT max(id) FROM {table}")
        last = cursor.fetchone()[0]
        for turn in range(1, -(-most // there)):
            other = {
                "code": f"lpad(to_hex(id * 256 + {turn}), 8, '0')",
                "decision_code": f"substr(decision_code, 1, 6) || lpad('{turn}', 2, '0')",
            }
            values = ", ".join(other.get(column, column) for column in columns)
            cursor.execute(
                f"INSERT INTO {table} ({', '.join(columns)}) SELECT {values} FROM {table}"
                f" WHERE id <= {last} ORDER BY id LIMIT {min(there, most - there * turn)}"
            )
        cursor.execute(f"VACUUM ANALYZE {table}")


def by_default(awards: QuerySet) -> float:
    """Seconds that the library takes for a CSV of these rows with its default settings."""
    from import_export.resources import modelresource_factory

    started = time.perf_counter()
    _content = modelresource_factory(awards.model)().export(awards).csv
    return time.perf_counter() - started


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--kinds", nargs="+", choices=("csv", "xlsx"), default=("csv", "xlsx"))
    arguments.add_argument("--default-rows", type=int, default=20_000)
    arguments.add_argument("--awards", type=int, default=0, metavar="N")
    options = arguments.parse_args()
    from congress_portal import embedded

    embedded.ensure_running()
    django.setup()
    from django.db import connection

    from awards.exports import award_rows
    from awards.published import PublishedAward
    from congress_portal.foundation.row_files import Snapshot

    awards = PublishedAward.objects.all()
    fill_up(awards, options.awards)
    with Snapshot() as snapshot:
        statement = snapshot.statement(award_rows(awards, site="http://x", guarded=True))
        unguarded = award_rows(awards, site="http://x", guarded=False)
        fetched = list(snapshot.fetched(unguarded)) if "xlsx" in options.kinds else []
    statement = " ".join(statement.split())
    count = awards.count()
    print(f"{count} awards")
    rows: dict[str, list[float]] = defaultdict(list)
    with serving.server("congress_portal.wsgi:application", workers=1) as (portal, master):

        def measured(kind: str) -> float:
            before = serving.resident_kilobytes(master)
            first, whole, _size = download(portal, f"/khen-thuong.{kind.lower()}")
            grown = serving.resident_kilobytes(master) - before
            rows[f"{kind}: first byte, seconds"].append(first)
            rows[f"{kind}: whole, seconds"].append(whole)
            rows[f"{kind}: memory grown, MB"].append(grown / 1024)
            return whole

        for kind in options.kinds:
            download(portal, f"/khen-thuong.{kind}")
        for _round in range(options.rounds):
            if "csv" in options.kinds:
                as_csv, by_psql = measured("CSV"), copy(statement, connection.settings_dict)
                few = min(options.default_rows, count)
                library = by_default(awards[:few]) * count / few
                rows["psql \\copy, seconds"].append(by_psql)
                rows["CSV / psql"].append(as_csv / by_psql)
                rows[f"library default on {few} / CSV"].append(library / as_csv)
            if "xlsx" in options.kinds:
                as_xlsx, by_loop = measured("XLSX"), bare_loop(fetched)
                rows["bare xlsxwriter loop, seconds"].append(by_loop)
                rows["XLSX / bare loop"].append(as_xlsx / by_loop)
    serving.table(
        "The award list as a file",
        rows,
        {
            "CSV: first byte, seconds": "≤ 0.5",
            "CSV / psql": "≤ 1.5",
            "CSV: memory grown, MB": "± 20",
            "XLSX / bare loop": "≤ 1.5",
            "XLSX: memory grown, MB": "± 20",
        },
    )


if __name__ == "__main__":
    main()
