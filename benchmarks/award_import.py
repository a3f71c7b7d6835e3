"""A long list of awards in: against COPY of the same rows, and against the library's default.

DATABASE_URL=… python -m benchmarks.award_import --rows 100000
"""

import argparse
import io
import os
import resource
import statistics
import time
from collections.abc import Callable, Iterator

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
    from congress_portal.seeding import FAMILIES, MIDDLES

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
    arguments.add_argument("--default-rows", type=int, default=2_000)
    arguments.add_argument("--rounds", type=int, default=3)
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
    from awards.resources import AwardResource
    from awards.sheets import AWARDS
    from awards.staging import StagedImport
    from congress_portal.foundation.sheet_files import write_csv, write_xlsx
    from congress_portal.foundation.sheet_reading import read_sheet

    rows = list(rows_for(decision.code, options.rows))
    headings = [AWARDS[name].heading for name in NAMES]
    content = b"".join(write_csv(headings, rows))
    workbook = write_xlsx("Danh sách", headings, rows)
    decisions = AwardDecision.objects.filter(pk=decision.pk)

    def imported(file: bytes, name: str, *, apply: bool = True) -> None:
        maker = AwardResource(decisions=decisions)
        sheet = read_sheet(file, name, maker.columns())
        counts = StagedImport(maker, sheet).run(user=user, dry_run=not apply)
        if counts.findings:
            raise SystemExit("\n".join(map(str, counts.findings[:5])))

    def copied() -> None:
        plain = io.StringIO()
        for number, row in enumerate(rows):
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
                for n, row in enumerate(rows[: options.default_rows])
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

    def note(name: str, seconds: float) -> None:
        taken.setdefault(name, []).append(seconds)

    for _round in range(options.rounds):
        note("COPY, no checks", timed(copied))
        note("CSV: checked and applied", timed(lambda: imported(content, "a.csv")))
        note("CSV: previewed", timed(lambda: imported(content, "a.csv", apply=False)))
        note("XLSX: checked and applied", timed(lambda: imported(workbook, "a.xlsx")))

        def again() -> None:
            imported(content, "a.csv")
            note("CSV again: nothing written", timed(lambda: imported(content, "a.csv")))

        timed(again)
    note("library default, preview and apply", timed(by_default))
    middle = {name: statistics.median(found) for name, found in taken.items()}
    print(
        f"{options.rows} rows, CSV {len(content) / 1e6:.1f} MB, XLSX {len(workbook) / 1e6:.1f} MB"
    )
    for name, found in taken.items():
        print(f"{name:36} {middle[name]:8.2f} s   ({min(found):.2f} to {max(found):.2f})")
    whole = middle["CSV: checked and applied"]
    both = whole + middle["CSV: previewed"]
    default = middle["library default, preview and apply"] * options.rows / options.default_rows
    print(f"checked and applied / COPY           {whole / middle['COPY, no checks']:8.2f}")
    print(
        f"library default / preview and apply  {default / both:8.1f}  (default on "
        f"{options.default_rows} rows)"
    )
    print(
        f"XLSX / CSV                           {middle['XLSX: checked and applied'] / whole:8.2f}"
    )
    print(
        f"again / first                        {middle['CSV again: nothing written'] / whole:8.2f}"
    )
    own, child = (
        resource.getrusage(who).ru_maxrss / 1024
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    print(f"most memory                          {own:8.0f} MB, child {child:.0f} MB")


if __name__ == "__main__":
    main()
