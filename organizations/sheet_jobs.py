"""Long sheets are checked and applied by the worker, in the name of who uploaded them.

The queue is that of django-tasks. A job is done whole or not at all: its rows and its end are one
transaction. A connection beside it tells how far it is, hears of a cancellation, and holds a lock
that goes with the worker, so that a job whose worker died is known from one that is at work.
"""

import contextlib
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from types import TracebackType
from typing import Any

from django.contrib.auth import get_user_model
from django.db import DEFAULT_DB_ALIAS, Error, connections, models, transaction
from django.db.models import Q
from django.utils import timezone, translation
from django_tasks import TaskResultStatus, task
from django_tasks_db.models import DBTaskResult

from congress_portal.foundation import audit, database_roles

from . import uploads
from .enums import BatchState, JobState, JobWork
from .models import ImportBatch, SheetJob

logger = logging.getLogger(__name__)

# A longer sheet is work for the worker: two thousand rows, and the titles, headings and totals
# around them.
MOST_LINES_AT_ONCE = 2100
# Few lines may be long: what a request reads of a file comes to so many bytes at most.
MOST_BYTES_AT_ONCE = 20 * 2**20
# A job that ended two workers would end the third.
MOST_ATTEMPTS = 2
LOCKS = 20230606
SOON = timedelta(seconds=1)
OFTEN = timedelta(minutes=5)

Progress = Callable[[int], None]
Work = Callable[[ImportBatch, Progress | None], None]


@dataclass(frozen=True)
class Kind:
    """What is done with a kind of sheet, by the worker or at once; each tells the batch itself.

    `annotated` gives the file with its findings as comments.
    """

    preview: Work
    apply: Work
    annotated: Callable[[ImportBatch], bytes]
    rows_in: Callable[[bytes], int] = lambda cells: cells.count(b"\n")

    def annotate(self, batch: ImportBatch, progress: Progress | None = None) -> None:
        """Write the file with its findings, and keep it for its owner."""
        batch.annotated = self.annotated(batch)
        batch.save(update_fields=["annotated"])


class JobFailed(Exception):
    """What ends a task whose job failed; names the kind of the fault alone."""


class Cancelled(Exception):
    """The owner of the upload wants it no more."""


_kinds: dict[str, Kind] = {}


def register(sheet: str, kind: Kind) -> None:
    _kinds[sheet] = kind


def kind_of(batch: ImportBatch) -> Kind:
    return _kinds[batch.sheet.partition(":")[0]]


def is_long(batch: ImportBatch) -> bool:
    """Whether the sheet is work for the worker."""
    cells = uploads.cells_of(batch)
    is_large = len(cells) > MOST_BYTES_AT_ONCE
    return is_large or kind_of(batch).rows_in(cells) > MOST_LINES_AT_ONCE


def rows_of(batch: ImportBatch) -> int:
    return kind_of(batch).rows_in(uploads.cells_of(batch))


def ask(batch: ImportBatch, work: JobWork, rows: int) -> SheetJob:
    """Let the worker do it; the file is kept for as long again."""
    batch.expires_at = timezone.now() + uploads.LIFETIME
    batch.save(update_fields=["expires_at"])
    asked = {
        "user": batch.uploaded_by,
        "work": work,
        "state": JobState.WAITING,
        "asked_at": timezone.now(),
        "row_count": rows,
        "rows_done": 0,
        "attempts": 0,
        "is_cancelled": False,
    }
    job, _made = SheetJob.objects.update_or_create(batch=batch, defaults=asked)
    run.enqueue(job.pk)
    return job


def cancel(batch: ImportBatch) -> bool:
    """Take a job back that nobody began, or ask the worker to stop; False where it is over."""
    with transaction.atomic():
        job = SheetJob.objects.select_for_update().filter(batch=batch).first()
        if job is None or not job.is_open:
            return False
        job.is_cancelled = True
        if job.state == JobState.WAITING:
            _end_cancelled(job)
        job.save()
    return True


def take_up_lost() -> int:
    """Queue jobs again whose worker or task is gone, once; return how many those were."""
    found = 0
    for job in SheetJob.objects.filter(state__in=[JobState.WAITING, JobState.RUNNING]):
        if not is_lost(job):
            continue
        with transaction.atomic():
            job = SheetJob.objects.select_for_update().get(pk=job.pk)
            if not job.is_open or not is_lost(job):
                continue
            found += 1
            # The package knows no end of a task whose worker was killed.
            _tasks_of(job).delete()
            if job.attempts < MOST_ATTEMPTS:
                job.state, job.rows_done = JobState.WAITING, 0
                run.enqueue(job.pk)
            else:
                job.state = JobState.FAILED
            job.save()
    return found


@task()
def run(job_id: int) -> None:
    """Do a job, unless another worker does or its owner took it back."""
    with Watch(job_id) as watch:
        if not watch.is_held:
            _ask_again_later(job_id)
            return
        job = _begun(job_id)
        if job is None:
            return
        user = get_user_model()._default_manager.get(pk=job.user_id)
        database_roles.act_for(user.pk)
        try:
            with translation.override("vi"), audit.acting(user), transaction.atomic():
                batch = uploads.claim(job.batch_id, user, _sheet_of(job))
                kind = kind_of(batch)
                getattr(kind, job.work)(batch, watch.progress)
                # Last: until now the watch wrote into this row, and would wait for ever.
                SheetJob.objects.filter(pk=job.pk).update(
                    state=JobState.DONE, rows_done=job.row_count
                )
        except Cancelled:
            with audit.acting(user), transaction.atomic():
                _end_cancelled(job)
                job.save(update_fields=["state"])
        except Exception as error:
            # What went wrong may hold what the sheet holds: neither the log nor the queue gets it.
            logger.error("job %s failed: %s", job.pk, type(error).__name__)
            SheetJob.objects.filter(pk=job.pk).update(state=JobState.FAILED)
            raise JobFailed(type(error).__name__) from None
        finally:
            database_roles.forget_user()


@task()
def let_go() -> None:
    """Let go of what nobody came back for, now and again for as long as a worker runs."""
    try:
        with audit.commanding("run_worker"), database_roles.as_owner():
            uploads.remove_expired()
        remove_finished()
    finally:
        go_on_letting_go()


def go_on_letting_go(after: timedelta = OFTEN) -> None:
    """Ask for the next time, unless that is asked for already."""
    waiting = DBTaskResult.objects.filter(
        status=TaskResultStatus.READY, task_path=let_go.module_path
    )
    if not waiting.exists():
        let_go.using(run_after=timezone.now() + after).enqueue()


def remove_finished() -> None:
    """Remove what the queue notes of work that is long over."""
    over = timezone.now() - uploads.LIFETIME
    DBTaskResult.objects.finished().filter(finished_at__lte=over).delete()


class Watch:
    """A connection of its own, outside the transaction of the job."""

    def __init__(self, job_id: int):
        self.job_id = job_id
        self.connection: Any = connections[DEFAULT_DB_ALIAS].copy()
        self.is_held = False

    def __enter__(self) -> "Watch":
        [self.is_held] = self._asked(
            "SELECT pg_try_advisory_lock(%s, %s)", [LOCKS, _lock_of(self.job_id)]
        )
        return self

    def __exit__(
        self, kind: type | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # The server ends a connection a while after it was closed: the lock kept as long would turn
        # away the worker that takes up what is asked for next.
        with contextlib.suppress(Error):
            self._asked("SELECT pg_advisory_unlock_all()::text", [])
        self.connection.close()

    def progress(self, rows: int) -> None:
        """Note how far the job is, and stop it where that is wanted."""
        [is_cancelled] = self._asked(
            "UPDATE organizations_sheetjob SET rows_done = %s WHERE id = %s RETURNING is_cancelled",
            [rows, self.job_id],
        )
        if is_cancelled:
            raise Cancelled

    def _asked(self, statement: str, values: list[Any]) -> tuple[Any, ...]:
        with self.connection.cursor() as cursor:
            cursor.execute(statement, values)
            return cursor.fetchone()


def _begun(job_id: int) -> SheetJob | None:
    """The job, now known to run; None where it waits no more."""
    with transaction.atomic():
        job = SheetJob.objects.select_for_update().filter(pk=job_id).first()
        if job is None or job.state != JobState.WAITING:
            return None
        job.state, job.attempts = JobState.RUNNING, job.attempts + 1
        job.save()
    return job


def _ask_again_later(job_id: int) -> None:
    """What was asked for while another worker ends, with its lock still held, is not dropped."""
    if SheetJob.objects.filter(pk=job_id, state=JobState.WAITING).exists():
        run.using(run_after=timezone.now() + SOON).enqueue(job_id)


def _sheet_of(job: SheetJob) -> str:
    return ImportBatch.objects.values_list("sheet", flat=True).get(pk=job.batch_id)


def _end_cancelled(job: SheetJob) -> None:
    """A file whose check was cancelled is let go of; one not applied may still be."""
    job.state = JobState.CANCELLED
    if job.work == JobWork.PREVIEW:
        uploads.settle(job.batch, BatchState.CANCELLED)


def _tasks_of(job: SheetJob) -> models.QuerySet[DBTaskResult]:
    is_open = Q(status__in=[TaskResultStatus.READY, TaskResultStatus.RUNNING])
    return DBTaskResult.objects.filter(is_open, args_kwargs__args=[job.pk])


def is_lost(job: SheetJob) -> bool:
    """Whether nobody works on an open job, and nobody will."""
    if job.state == JobState.WAITING and _tasks_of(job).exists():
        return False
    with connections[DEFAULT_DB_ALIAS].cursor() as cursor:
        cursor.execute(
            "SELECT NOT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory'"
            " AND classid = %s AND objid = %s AND database ="
            " (SELECT oid FROM pg_database WHERE datname = current_database()))",
            [LOCKS, _lock_of(job.pk)],
        )
        return cursor.fetchone()[0]


def _lock_of(job_id: int) -> int:
    return job_id % 2**31
