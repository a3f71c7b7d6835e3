"""A province's list of bodies in: against INSERT of the same rows, and the library's default.

DATABASE_URL=… python -m benchmarks.body_import --rows 20000
"""

import argparse
import resource
import statistics
from collections.abc import Iterator

import django

from benchmarks.award_import import timed

HEADINGS = [
    "Tên",
    "Loại",
    "Công đoàn cấp trên",
    "Ngày thành lập",
    "Tên cũ",
    "Địa bàn",
]
UNDER_ONE = 100
# Bodies, their names, places and superiors, as the first import left them; new codes.
TABLES = {
    "organizations_organization": "",
    "organizations_organizationname": "organization_id",
    "organizations_territory": "organization_id",
    "organizations_affiliation": "organization_id",
}


def rows(count: int) -> Iterator[list[str]]:
    """Communes under the province, and the bodies under each; one in five has a former name."""
    superior = ""
    for number in range(count):
        if number % UNDER_ONE == 0:
            superior = f"Công đoàn xã đo thử {number}"
            yield [superior, "Đo thử", "Liên đoàn đo thử", "2005", "", f"xã {number}"]
            continue
        former = "" if number % 5 else f"Công đoàn Nhà trẻ {number} (đến 01/09/2007)"
        name = f"Công đoàn cơ sở Trường số {number}"
        yield [name, "Đo thử", superior, "12/05/1998", former, f"xã {number // UNDER_ONE}"]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rows", type=int, default=20_000)
    arguments.add_argument("--default-rows", type=int, default=1_000)
    arguments.add_argument("--rounds", type=int, default=5)
    options = arguments.parse_args()
    from congress_portal import embedded

    embedded.ensure_running()
    django.setup()
    timed(lambda: measure(options))


def measure(options: argparse.Namespace) -> None:
    import tablib
    from django.contrib.auth import get_user_model
    from django.db import connection
    from import_export import resources

    from congress_portal.foundation.publication import new_code
    from congress_portal.foundation.sheet_files import write_csv
    from congress_portal.foundation.sheet_reading import read_sheet
    from organizations.body_sheet import BodyResource
    from organizations.models import ClerkRole, Organization, OrganizationKind, OrganizationName
    from organizations.permissions import Rights

    kind = OrganizationKind.objects.create(code="do-thu", name="Đo thử", level=9)
    province = Organization.objects.create(kind=kind)
    OrganizationName.objects.create(organization=province, name="Liên đoàn đo thử")
    user = get_user_model().objects.create(username="benchmark.body_import")
    ClerkRole.objects.create(user=user, organization=province, role="clerk")
    content = b"".join(write_csv(HEADINGS, rows(options.rows)))

    def imported(expected: str) -> None:
        importer = BodyResource(rights=Rights(user))
        sheet = read_sheet(content, "a.csv", importer.columns())
        report = importer.import_sheet(sheet, dry_run=False, user=user)
        if report.findings or report.counts[expected] != options.rows:
            raise SystemExit(f"{report.counts}: {[str(f) for f in report.findings[:5]]}")

    def inserted(cursor: object) -> None:
        """The same rows of the four tables, with their triggers and history, without a check."""
        new = "(SELECT code FROM copied WHERE id = k.organization_id)"
        for table, key in TABLES.items():
            cursor.execute(  # type: ignore[attr-defined]
                "SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass AND attnum > 0"
                " AND attgenerated = '' AND NOT attisdropped AND attname <> 'id'",
                [table],
            )
            names = [name for (name,) in cursor.fetchall()]  # type: ignore[attr-defined]
            values = {"code": "c.code", key: f"(SELECT id FROM made WHERE code = {new})"}
            told = ", ".join(values.get(name, f"k.{name}") for name in names)
            joined = (
                "JOIN copied c ON c.id = k.id" if not key else "JOIN copied c ON c.id = k." + key
            )
            cursor.execute(  # type: ignore[attr-defined]
                f"INSERT INTO {table} ({', '.join(names)}) SELECT {told} FROM {table} k {joined}"
            )
            if not key:
                cursor.execute(  # type: ignore[attr-defined]
                    "CREATE TEMPORARY TABLE made ON COMMIT DROP AS SELECT o.id, o.code"
                    " FROM organizations_organization o JOIN copied c ON c.code = o.code;"
                    " CREATE INDEX ON made (code); ANALYZE made"
                )

    taken: dict[str, list[float]] = {}

    def note(name: str, seconds: float) -> None:
        taken.setdefault(name, []).append(seconds)

    def one_round() -> None:
        note("CSV: read, checked, written", timed(lambda: imported("new")))
        imported("new")
        note("the same again, nothing written", timed(lambda: imported("unchanged")))
        with connection.cursor() as cursor:
            cursor.execute("CREATE TEMPORARY TABLE copied (id bigint, code text) ON COMMIT DROP")
            ids = Organization.objects.filter(kind=kind).exclude(pk=province.pk).values_list("pk")
            codes = [(pk, new_code()) for (pk,) in ids]
            for start in range(0, len(codes), 1000):
                some = codes[start : start + 1000]
                marks = ", ".join(["(%s, %s)"] * len(some))
                cursor.execute(
                    f"INSERT INTO copied VALUES {marks}", [cell for row in some for cell in row]
                )
            cursor.execute("CREATE UNIQUE INDEX ON copied (id); ANALYZE copied")
            note("INSERT … SELECT, no checks", timed(lambda: inserted(cursor)))

    class Default(resources.ModelResource):
        class Meta:
            model = Organization
            fields = ("id", "code", "kind", "founded_on", "disambiguator")

    def by_default() -> None:
        few = tablib.Dataset(
            *[["", new_code(), kind.pk, "1998-05-12", str(n)] for n in range(options.default_rows)],
            headers=["id", "code", "kind", "founded_on", "disambiguator"],
        )
        Default().import_data(few, dry_run=False, raise_errors=False)

    for _round in range(options.rounds):
        timed(one_round)
        note("library default, bodies without names", timed(by_default))
    middle = {name: statistics.median(found) for name, found in taken.items()}
    print(f"{options.rows} bodies, CSV {len(content) / 1e6:.1f} MB")
    for name, found in taken.items():
        print(f"{name:40} {middle[name]:8.2f} s   ({min(found):.2f} to {max(found):.2f})")
    whole = middle["CSV: read, checked, written"]
    default = middle["library default, bodies without names"] * options.rows / options.default_rows
    ratios = {
        "CSV / INSERT … SELECT": whole / middle["INSERT … SELECT, no checks"],
        "library default / CSV": default / whole,
        "again / first": middle["the same again, nothing written"] / whole,
    }
    for name, ratio in ratios.items():
        print(f"{name:40} {ratio:8.2f}")
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"most memory: {most:.0f} MB")


if __name__ == "__main__":
    main()
