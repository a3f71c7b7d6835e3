"""The one mail a day; run it every morning."""

from django.core.management.base import BaseCommand

from congress_portal import daily_mail


class Command(BaseCommand):
    help = "Write once a day to each user what waits, came back or is late; silent if nothing is."

    def add_arguments(self, parser):
        parser.add_argument(
            "--dry-run", action="store_true", help="Print what would be sent; send nothing."
        )

    def handle(self, *, dry_run, **options):
        done = daily_mail.send_all(dry_run=dry_run)
        for account, text in done.texts:
            self.stdout.write(f"== {account}\n{text}")
        if done.failed:
            self.stderr.write(f"{done.failed} mails failed; the next run tries them again.")
        self.stdout.write(
            f"{done.sent} sent, {len(done.texts)} only printed, {done.silent} with nothing to say, "
            f"{done.skipped} not wanted or sent before, {done.failed} failed."
        )
