"""Print who may do what at the desk: role, relation, state, action and kind."""

import dataclasses
import json
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from congress_portal import permission_matrix


class Command(BaseCommand):
    help = "Print who may do what at the desk, from the code that decides it."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--json", action="store_true", help="every permission, not the table of groups"
        )

    def handle(self, **options: Any) -> None:
        if not options["json"]:
            self.stdout.write(permission_matrix.table())
            return
        found = {
            "roles": permission_matrix.ROLES,
            "relations": permission_matrix.RELATIONS,
            "permissions": [dataclasses.asdict(each) for each in permission_matrix.permissions()],
        }
        self.stdout.write(json.dumps(found, ensure_ascii=False, indent=1))
