"""Give the database roles of the portal their rights; `migrate` does it by itself."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import DEFAULT_DB_ALIAS

from congress_portal.foundation.database_roles import PUBLIC, RUNTIME
from congress_portal.grants import grant, lacking


class Command(BaseCommand):
    help = "Make the database roles of the desk and of readers, and give them their rights."

    def handle(self, **options: Any) -> None:
        if not grant():
            statements = "; ".join(lacking(DEFAULT_DB_ALIAS))
            raise CommandError(
                f"This account may not make the roles {RUNTIME} and {PUBLIC}: let a superuser of "
                f"the server run “{statements};”, then run this command again."
            )
        self.stdout.write(self.style.SUCCESS(f"{RUNTIME} and {PUBLIC} have their rights."))
