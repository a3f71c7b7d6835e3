"""Check and apply long sheets that were uploaded, one after another, until told to stop."""

from datetime import timedelta
from typing import Any

from django.core.management.base import CommandParser
from django_tasks_db.management.commands import db_worker

from congress_portal.foundation import database_roles
from organizations import sheet_jobs


class Command(db_worker.Command):
    help = "Do what waits for the worker, with the database rights of the desk; a signal ends it."

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        # A worker that starts again in the middle of a job would lose it.
        parser.set_defaults(reload=False)

    def handle(self, **options: Any) -> None:
        database_roles.settle()
        sheet_jobs.take_up_lost()
        sheet_jobs.go_on_letting_go(after=timedelta())
        super().handle(**options)
