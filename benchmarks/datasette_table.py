"""Requests per second of a decision with a hundred awards against Datasette with the same rows.

Datasette is served as it serves quickest: immutable, inspected, nothing counted or suggested.
Both have one process.

python3 -m venv OTHER; OTHER/bin/pip install datasette
DATABASE_URL=… python -m benchmarks.datasette_table --datasette OTHER/bin/datasette
"""

import argparse
import contextlib
import os
import sqlite3
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import django

from benchmarks import serving

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "congress_portal.settings.development")
ROWS = 100
SHOWN = ("code", "position", "recipient_name", "post", "unit", "reason", "form_name", "amount")
OFF = ("allow_facet", "suggest_facets", "allow_download", "allow_csv_stream")
PROMISES = {"decision page / page of the table": "≥ 5"}


def rows_of_a_decision(file: Path) -> str:
    """Write a hundred awards of a decision into SQLite; gives the code of the decision.

    One table has what its page shows, one every column of the API.
    """
    from congress_portal import embedded

    embedded.ensure_running()
    django.setup()
    from django.db.models import Count

    from awards.published import PublishedAward
    from awards.tables import AWARDS

    sizes = PublishedAward.objects.values("decision_code").annotate(size=Count("pk"))
    large = sizes.filter(size__gte=ROWS).order_by("size", "decision_code")
    code, size = large.values_list("decision_code", "size").first()
    items = AWARDS.items(PublishedAward.objects.filter(decision_code=code)[:ROWS], site="")
    with contextlib.closing(sqlite3.connect(file)) as connection, connection:
        for table, columns in (("shown", SHOWN), ("awards", tuple(items[0]))):
            names = ", ".join(f'"{name}"' for name in columns)
            connection.execute(f"CREATE TABLE {table} ({names})")
            connection.executemany(
                f"INSERT INTO {table} VALUES ({', '.join('?' * len(columns))})",
                [[str(item[name] or "") for name in columns] for item in items],
            )
    print(f"{len(items)} awards in Datasette, {size} on the page of the decision")
    return code


@contextlib.contextmanager
def datasette(program: str, file: Path) -> Iterator[str]:
    inspected = file.with_suffix(".json")
    inspected.write_bytes(subprocess.check_output([program, "inspect", str(file)]))
    port = serving.free_port()
    settings = [part for name in OFF for part in ("--setting", name, "off")]
    process = subprocess.Popen(
        [
            *(program, "serve", "-i", str(file), "--inspect-file", str(inspected)),
            *("-h", "127.0.0.1", "-p", str(port), *settings),
            *("--setting", "default_page_size", str(ROWS)),
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        address = f"127.0.0.1:{port}"
        for _attempt in range(300):
            with contextlib.suppress(OSError):
                serving.fetch(address, "/-/versions.json")
                break
            time.sleep(0.1)
        yield address
    finally:
        process.terminate()
        process.wait(timeout=20)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--datasette", required=True)
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--seconds", type=float, default=4)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "honours.db"
        code = rows_of_a_decision(file)
        pairs = {
            "decision page / page of the table": (
                f"/khen-thuong/quyet-dinh/{code}/",
                "/honours/shown",
            ),
            "API / JSON of the table": (
                f"/api/v1/awards?limit={ROWS}",
                "/honours/awards.json?_shape=objects",
            ),
        }
        ratios: dict[str, list[float]] = {name: [] for name in pairs}
        rates: dict[str, list[float]] = {path: [] for pair in pairs.values() for path in pair}
        with (
            datasette(options.datasette, file) as other,
            serving.server("congress_portal.wsgi:application", workers=1) as (portal, _pid),
        ):
            for ours, theirs in pairs.values():
                serving.fetch(portal, ours)
                serving.fetch(other, theirs)
            for _round in range(options.rounds):
                for name, (ours, theirs) in pairs.items():
                    own = serving.requests_per_second(portal, ours, options.seconds)
                    reference = serving.requests_per_second(other, theirs, options.seconds)
                    rates[ours].append(own)
                    rates[theirs].append(reference)
                    ratios[name].append(own / reference)
    serving.table("Requests per second", rates, {})
    serving.table("Times Datasette's", ratios, PROMISES)


if __name__ == "__main__":
    main()
