"""Generated records for measuring, in a database of their own."""

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from congress_portal.seeding.records import FEWEST_SEATS, SEATS, Seeder
from organizations.models import Organization


class Command(BaseCommand):
    help = "Fill an empty, migrated database with plausible generated records."

    def add_arguments(self, parser):
        parser.add_argument("--bodies", type=int, default=360)
        parser.add_argument("--awards", type=int, default=10_000)
        parser.add_argument("--seed", type=int, default=1)
        parser.add_argument(
            "--seats",
            type=int,
            nargs="+",
            default=SEATS,
            help="seats of an executive committee; of several numbers one is drawn for each",
        )

    def handle(self, *, bodies, awards, seed, seats, verbosity, **options):
        if min(bodies, awards) < 0 or bodies == 0:
            raise CommandError("Số đơn vị phải lớn hơn 0, số khen thưởng không được âm.")
        if min(seats) < FEWEST_SEATS:
            raise CommandError(f"Ban chấp hành phải có ít nhất {FEWEST_SEATS} ủy viên.")
        if Organization.objects.exists():
            raise CommandError(
                "Cơ sở dữ liệu này đã có hồ sơ. Hãy tạo một cơ sở dữ liệu riêng, đặt DATABASE_URL "
                "trỏ đến đó, chạy migrate rồi chạy lại lệnh này."
            )
        progress = tqdm(desc="Hồ sơ", disable=None if verbosity else True)
        seeder = Seeder(bodies, awards, seed, progress.update, seats)
        progress.total = seeder.steps
        seeder.run()
        progress.close()
        self.stdout.write(
            self.style.SUCCESS(
                f"Đã sinh và công bố {seeder.steps} hồ sơ: {bodies} đơn vị, mỗi đơn vị hai nhiệm "
                f"kỳ, {awards} khen thưởng (hạt giống {seed})."
            )
        )
