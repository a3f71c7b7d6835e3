"""Give the database roles of the portal their rights; `migrate` does it by itself."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from congress_portal.foundation.database_roles import PUBLIC, RUNTIME
from congress_portal.grants import grant


class Command(BaseCommand):
    help = "Make the database roles of the desk and of readers, and give them their rights."

    def handle(self, **options: Any) -> None:
        if not grant():
            raise CommandError(
                f"The roles {RUNTIME} and {PUBLIC} are not there, and this account may not make "
                "them. As a superuser of the server:\n"
                f"  CREATE ROLE {RUNTIME} NOLOGIN; CREATE ROLE {PUBLIC} NOLOGIN;\n"
                f"  GRANT {RUNTIME}, {PUBLIC} TO <the account of DATABASE_URL>;\n"
                "then run this command again."
            )
        self.stdout.write(self.style.SUCCESS(f"{RUNTIME} and {PUBLIC} have their rights."))
