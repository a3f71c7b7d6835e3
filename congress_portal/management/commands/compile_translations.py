"""Compile the catalogues of `locale/` without gettext."""

import os
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError


class Command(BaseCommand):
    help = "Compile the translations that have changed since they were last compiled."

    def add_arguments(self, parser):
        parser.add_argument("--force", action="store_true", help="Compile the unchanged ones too.")

    def handle(self, *, force, **options):
        catalogues = sorted(
            path
            for folder in settings.LOCALE_PATHS
            for path in Path(folder).glob("*/LC_MESSAGES/*.po")
        )
        compiled = [path for path in catalogues if force or is_stale(path)]
        for path in compiled:
            compile_catalogue(path)
        self.stdout.write(f"{len(compiled)} of {len(catalogues)} catalogues compiled.")


def is_stale(path: Path) -> bool:
    """Whether the compiled file is absent or not exactly as old as its source.

    Later would do for an edit, but not for a source that a checkout made older.
    """
    target = path.with_suffix(".mo")
    return not target.exists() or target.stat().st_mtime_ns != path.stat().st_mtime_ns


def compile_catalogue(path: Path) -> None:
    status = path.stat()
    try:
        with path.open("rb") as source:
            # Fuzzy entries are guesses: babel reads them, and write_mo leaves them out.
            catalogue = read_po(source, locale=path.parts[-3], abort_invalid=True)
    except (PoFileError, ValueError) as error:
        raise CommandError(f"{path}: {error}") from error
    target = path.with_suffix(".mo")
    unfinished = target.with_name(f"{target.name}.{os.getpid()}")
    with unfinished.open("wb") as out:
        write_mo(out, catalogue)
    # The time of the source as it was read: an edit made meanwhile is seen next time.
    os.utime(unfinished, ns=(status.st_mtime_ns, status.st_mtime_ns))
    unfinished.replace(target)
