"""The workbook of a large congress in, as a desk takes it while its clerk waits.

Against the bare rows: each saved by itself as Django saves it, without forms, names or checks.

DATABASE_URL=… python -m benchmarks.workbook_import --rows 2000
"""

import argparse
import io
import statistics
from typing import Any

import django

from benchmarks.award_import import timed

# Of each hundred rows; a name of a body stands on ten lines.
DELEGATES, GUESTS = 60, 20


def pages(count: int) -> dict[str, list[dict[str, Any]]]:
    """Delegates with the bodies that sent them, guests with two posts, figures with two counts."""
    delegates: list[dict[str, Any]] = []
    guests: list[dict[str, Any]] = []
    figures: list[dict[str, Any]] = []
    for number in range(count):
        body = f"CĐCS Trường đo thử số {number // 10}"
        if number % 100 < DELEGATES:
            sent = {"unit": "Giáo viên", "sending_organization": body}
            delegates.append({"person": f"Vi Văn Thứ {number}", "status": "chính thức", **sent})
        elif number % 100 < DELEGATES + GUESTS:
            posts = {"title_1": "Chủ tịch", "title_1_of": body, "title_2": "Giáo viên"}
            guests.append({"person": f"Lò Thị Số {number}", "roles": "dự", **posts})
        else:
            counts = {"count_1": number, "unit_1": "lượt", "count_2": 12, "unit_2": "suất quà"}
            figures.append({"topic": f"Thăm hỏi đợt {number}", "amount": 10**6, **counts})
    return {"delegates": delegates, "guests": guests, "figures": figures}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rows", type=int, default=2000)
    arguments.add_argument("--rounds", type=int, default=5)
    options = arguments.parse_args()
    from congress_portal import embedded

    embedded.ensure_running()
    django.setup()
    timed(lambda: measure(options))


def measure(options: argparse.Namespace) -> None:
    import xlsxwriter
    from django.contrib.auth import get_user_model

    from congress_portal.foundation.sheet_grids import read_grids
    from congresses import workbooks
    from congresses.models import (
        ActivityCount,
        ActivityFigure,
        Congress,
        Delegate,
        Guest,
        GuestTitle,
        Term,
    )
    from organizations.models import (
        ClerkRole,
        Organization,
        OrganizationKind,
        OrganizationName,
        Person,
    )

    kind = OrganizationKind.objects.create(code="do-thu", name="Đo thử", level=9)
    host = Organization.objects.create(kind=kind)
    OrganizationName.objects.create(organization=host, name="Liên đoàn đo thử")
    for number in range(options.rows // 10):
        body = Organization.objects.create(kind=kind, kept_by=host)
        OrganizationName.objects.create(
            organization=body, name=f"CĐCS Trường đo thử số {number}", kind="official"
        )
    bodies = {body.name: body for body in Organization.objects.filter(kept_by=host)}
    term = Term.objects.create(organization=host, number=1, year_from=2023, year_to=2028)
    congress = Congress.objects.create(
        organization=host, kept_by=host, kind="delegates", term=term, ordinal=1
    )
    user = get_user_model().objects.create(username="benchmark.workbook_import")
    ClerkRole.objects.create(user=user, organization=host, role="clerk")
    rows = pages(options.rows)
    sheets = {sheet.name: sheet for sheet in workbooks.workbook_sheets() if sheet.name in rows}
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        for name, lines in rows.items():
            page = book.add_worksheet(sheets[name].title)
            page.write_row(0, 0, [sheets[name][column].heading for column in lines[0]])
            for at, line in enumerate(lines, start=1):
                page.write_row(at, 0, list(line.values()))

    def imported(*, dry_run: bool, expected: Any = None, kind: str = "new") -> Any:
        grids = read_grids(buffer.getvalue(), "hồ sơ.xlsx")
        report = workbooks.import_grids(
            congress, grids, user=user, dry_run=dry_run, expected=expected
        )
        if report.findings or len(getattr(report, kind)) != options.rows:
            raise SystemExit(f"{len(report.new)} new: {[str(f) for f in report.findings[:5]]}")
        return report.fingerprint()

    def both() -> None:
        imported(dry_run=False, expected=imported(dry_run=True))

    def bare() -> None:
        for line in rows["delegates"]:
            Delegate(
                congress=congress,
                person=_saved(Person(name=line["person"], kept_by=host)),
                unit=line["unit"],
                sending_organization=bodies[line["sending_organization"]],
            ).save()
        for at, line in enumerate(rows["guests"], start=1):
            person = _saved(Person(name=line["person"], kept_by=host, ground="public_source"))
            guest = _saved(Guest(congress=congress, person=person, order=at, roles=["attends"]))
            GuestTitle(
                guest=guest, title="Chủ tịch", organization=bodies[line["title_1_of"]]
            ).save()
            GuestTitle(guest=guest, title="Giáo viên").save()
        for at, line in enumerate(rows["figures"], start=1):
            figure = _saved(
                ActivityFigure(
                    congress=congress,
                    order=at,
                    topic=line["topic"],
                    amount=line["amount"],
                    amount_qualifier="exact",
                )
            )
            for place in (1, 2):
                ActivityCount(
                    figure=figure,
                    order=place,
                    number=line[f"count_{place}"],
                    number_qualifier="exact",
                    unit=line[f"unit_{place}"],
                    counted_as="other",
                ).save()

    taken: dict[str, list[float]] = {}

    def note(name: str, seconds: float) -> None:
        taken.setdefault(name, []).append(seconds)

    def again() -> None:
        imported(dry_run=False)
        note(
            "the same again, nothing written",
            timed(lambda: imported(dry_run=False, kind="unchanged")),
        )

    for _round in range(options.rounds):
        note("each row saved, no checks", timed(bare))
        note("workbook: read, previewed", timed(lambda: imported(dry_run=True)))
        note("workbook: read, previewed, applied", timed(both))
        timed(again)
    middle = {name: statistics.median(found) for name, found in taken.items()}
    print(f"{options.rows} rows, XLSX {len(buffer.getvalue()) / 1e6:.2f} MB")
    for name, found in taken.items():
        print(f"{name:40} {middle[name]:8.2f} s   ({min(found):.2f} to {max(found):.2f})")
    reference = middle["each row saved, no checks"]
    ratios = {
        "previewed and applied / each row saved": middle["workbook: read, previewed, applied"]
        / reference,
        "again / previewed": middle["the same again, nothing written"]
        / middle["workbook: read, previewed"],
    }
    for name, ratio in ratios.items():
        print(f"{name:40} {ratio:8.2f}")


def _saved(row: Any) -> Any:
    row.save()
    return row


if __name__ == "__main__":
    main()
