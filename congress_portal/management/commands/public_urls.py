"""Print every kind of public address, each with an example that exists."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from congress_portal.views import examples


class Command(BaseCommand):
    help = "Print every kind of public address with an example out of what is published."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--site", default="", help="put this before each address")
        parser.add_argument(
            "--examples-only", action="store_true", help="print the addresses, one a line"
        )

    def handle(self, *, site: str, examples_only: bool, **options: Any) -> None:
        site = site.rstrip("/")
        for each in examples():
            if examples_only:
                if each.example:
                    self.stdout.write(f"{site}{each.example}")
                continue
            example = f"{site}{each.example}" if each.example else "(chưa có hồ sơ nào)"
            self.stdout.write(f"{each.kind}\n  {each.pattern}\n  {example}")
