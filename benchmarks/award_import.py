"""A long list of awards in: against COPY of the same rows, and against the library's default.

DATABASE_URL=… python -m benchmarks.award_import --rows 100000
"""

import argparse
import io
import os
import re
import statistics
import subprocess
import sys
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "congress_portal.settings.development")


class Undone(Exception):
    """Takes back what was measured."""


def timed(work: Callable[[], object]) -> float:
    from django.db import transaction

    started = time.perf_counter()
    took = 0.0
    try:
        with transaction.atomic():
            work()
            took = time.perf_counter() - started
            raise Undone
    except Undone:
        pass
    return took


def rows_for(code: str, count: int) -> Iterator[list[object]]:
    from congress_portal.seeding.names import FAMILIES, MIDDLES

    for number in range(count):
        name = f"{FAMILIES[number % len(FAMILIES)]} {MIDDLES[number % len(MIDDLES)]} Số {number}"
        yield [
            code,
            "Bằng khen đo thử",
            "toàn diện",
            "cá nhân",
            name,
            "Chủ tịch",
            f"Công đoàn cơ sở {number % 997}",
            "Hoàn thành xuất sắc nhiệm vụ",
            1_560_000,
            number + 1,
        ]


NAMES = (
    "decision",
    "form",
    "scope",
    "recipient_kind",
    "recipient_name",
    "post",
    "unit",
    "reason",
    "amount",
    "order",
)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rows", type=int, default=100_000)
    arguments.add_argument("--default-rows", type=int, default=20_000)
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--default-rounds", type=int, default=1)
    options = arguments.parse_args()
    from congress_portal import embedded

    embedded.ensure_running()
    django.setup()
    from django.contrib.auth import get_user_model
    from django.db import transaction

    from awards.models import AwardDecision, AwardForm
    from organizations.models import Organization, OrganizationKind

    try:
        with transaction.atomic():
            kind = OrganizationKind.objects.create(code="do-thu", name="Đo thử", level=9)
            body = Organization.objects.create(kind=kind)
            user = get_user_model().objects.create(username="benchmark.award_import")
            form = AwardForm.objects.create(code="do-thu", name="Bằng khen đo thử")
            decision = AwardDecision.objects.create(
                kept_by=body, deciding_organization=body, number="1/QĐ"
            )
            measure(options, user, decision, form)
            raise Undone
    except Undone:
        pass


def measure(options, user, decision, form) -> None:
    import tablib
    from django.db import connection
    from import_export import resources

    from awards.models import Award, AwardDecision
    from awards.sheets import AWARDS
    from awards.staging import AwardReport, LongAwardResource
    from congress_portal.foundation import row_workbooks
    from congress_portal.foundation.sheet_files import write_csv
    from congress_portal.foundation.sheet_grids import grids_of, parsed
    from congress_portal.foundation.sheet_reading import arrange, one_with_headings

    def rows() -> Iterator[list[object]]:
        return rows_for(decision.code, options.rows)

    headings = [AWARDS[name].heading for name in NAMES]
    content = b"".join(write_csv(headings, rows()))
    with io.BytesIO() as file:
        columns = [
            row_workbooks.Heading(
                AWARDS[name].heading, 16, "number" if name in ("amount", "order") else "text"
            )
            for name in NAMES
        ]
        row_workbooks.write(file, "Danh sách", columns, rows())
        workbook = file.getvalue()
    decisions = AwardDecision.objects.filter(pk=decision.pk)

    def tried(cells: bytes, **options: object) -> AwardReport:
        """One look at a list as the worker takes it: what was read of the file is kept."""
        maker = LongAwardResource(decisions=decisions)
        columns = maker.columns()
        sheet = arrange(one_with_headings(grids_of(cells), columns), columns)
        report = maker.import_sheet(sheet, user=user, **options)
        if report.findings:
            raise SystemExit("\n".join(map(str, report.findings[:5])))
        return report

    def imported(file: bytes, name: str) -> AwardReport:
        """Read once, previewed, and applied as previewed."""
        cells = zlib.compress(parsed(file, name), 1)
        seen = tried(zlib.decompress(cells), dry_run=True).recorded
        return tried(zlib.decompress(cells), dry_run=False, expected=seen)

    def copied() -> None:
        plain = io.StringIO()
        for number, row in enumerate(rows()):
            name, order = row[4], row[9]
            plain.write(f"{number:08x}\t{decision.pk}\t{form.pk}\t{name}\t{row[6]}\t{order}\n")
        plain.seek(0)
        with connection.cursor() as cursor:
            cursor.execute(
                "CREATE TEMPORARY TABLE plain (code text, d bigint, f bigint, n text, u text,"
                ' "order" int) ON COMMIT DROP'
            )
            cursor.copy_expert("COPY plain FROM STDIN", plain)
            cursor.execute(
                'INSERT INTO awards_award (code, decision_id, form_id, "order", section, scope,'
                " recipient_kind, recipient_name, post, unit, proposing_unit, reason, amount,"
                " is_withheld, note) SELECT code, d, f, \"order\", '', 'comprehensive',"
                " 'individual', n, 'Chủ tịch', u, '', 'Hoàn thành xuất sắc nhiệm vụ', 1560000,"
                " false, '' FROM plain"
            )
            cursor.execute("DROP TABLE plain")

    class Default(resources.ModelResource):
        class Meta:
            model = Award
            exclude = ("sort_key", "folded")

    def by_default() -> None:
        few = tablib.Dataset(
            *[
                ["", decision.pk, form.pk, row[4], row[6], row[9], f"{n:08x}", "individual"]
                for n, row in enumerate(islice(rows(), options.default_rows))
            ],
            headers=[
                "id", "decision", "form", "recipient_name", "unit", "order", "code",
                "recipient_kind",
            ],
        )  # fmt: skip
        # The desk does the work twice: once to preview, once to apply.
        Default().import_data(few, dry_run=True, raise_errors=True)
        Default().import_data(few, dry_run=False, raise_errors=True)

    taken: dict[str, list[float]] = {}
    most: dict[str, int] = {}

    def note(name: str, seconds: float) -> None:
        taken.setdefault(name, []).append(seconds)

    for _round in range(options.rounds):
        note("COPY, no checks", timed(copied))
        for kind, file in (("CSV", content), ("XLSX", workbook)):
            forget_peak()
            name = f"a.{kind.lower()}"
            note(f"{kind}: read, previewed, applied", timed(lambda f=file, n=name: imported(f, n)))
            most[kind] = max(most.get(kind, 0), peak_of("self"))

        def again() -> None:
            imported(content, "a.csv")
            before = written()
            note("CSV again", timed(lambda: imported(content, "a.csv")))
            if written() != before:
                raise SystemExit("the same list again has written")

        timed(again)
    for _round in range(options.default_rounds):
        note("library default, preview and apply", timed(by_default))
    middle = {name: statistics.median(found) for name, found in taken.items()}
    print(
        f"{options.rows} rows, CSV {len(content) / 1e6:.1f} MB, XLSX {len(workbook) / 1e6:.1f} MB"
    )
    for name, found in taken.items():
        print(f"{name:36} {middle[name]:8.2f} s   ({min(found):.2f} to {max(found):.2f})")
    whole = middle["CSV: read, previewed, applied"]
    default = middle["library default, preview and apply"] * options.rows / options.default_rows
    ratios = {
        "CSV / COPY": whole / middle["COPY, no checks"],
        f"library default on {options.default_rows} / CSV": default / whole,
        "XLSX / CSV": middle["XLSX: read, previewed, applied"] / whole,
        "again / first": middle["CSV again"] / whole,
    }
    for name, ratio in ratios.items():
        print(f"{name:36} {ratio:8.2f}")
    for kind, file, read_as in (("CSV", content, "text"), ("XLSX", workbook, "workbook")):
        print(f"most memory, {kind}: worker {most[kind]} MB, child {of_child(file, read_as)} MB")


def written() -> int:
    """Rows that this transaction put into the awards and their history."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT sum(n_tup_ins + n_tup_upd + n_tup_del) FROM pg_stat_xact_user_tables"
            " WHERE relname LIKE 'awards_award%'"
        )
        return cursor.fetchone()[0]


def forget_peak() -> None:
    """Begin anew to note the most memory of this process."""
    Path("/proc/self/clear_refs").write_text("5")


def peak_of(process: int | str) -> int:
    """The most memory that a process had, in MB."""
    found = re.search(r"VmHWM:\s*(\d+) kB", Path(f"/proc/{process}/status").read_text())
    return int(found[1]) // 1024 if found else 0


def of_child(file: bytes, kind: str) -> int:
    """The most memory of the process that reads a file, in MB; its peak, which no fork inherits."""
    from congress_portal.foundation import sheet_parsing

    with subprocess.Popen(
        [sys.executable, "-I", sheet_parsing.__file__, kind],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
    ) as child:
        writer = threading.Thread(target=child.communicate, args=(file,))
        writer.start()
        most = 0
        while writer.is_alive():
            most = max(most, peak_of(child.pid))
            writer.join(0.02)
    return most


if __name__ == "__main__":
    main()
