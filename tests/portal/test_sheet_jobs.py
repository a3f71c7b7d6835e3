"""Long lists, checked and applied by the worker, with real commits and real processes."""

import contextlib
import io
import logging
import os
import signal
import subprocess
import sys
import threading
import time
import traceback

import openpyxl
import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, connections, transaction
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from awards import staging
from awards.models import Award, AwardDecision, AwardForm
from congress_portal.foundation import database_roles
from congress_portal.foundation.sheet_files import write_csv
from organizations import sheet_jobs, uploads
from organizations.enums import JobState
from organizations.models import ClerkRole, ImportBatch, SheetJob
from tests import database
from tests.awards.factories import AwardDecisionFactory, AwardFormFactory
from tests.organizations.factories import UserFactory

ROWS = 4
# Enough to be written by COPY, which keeps the decision locked from its first row on.
MANY = [f"Nguyễn Văn Thứ {number}" for number in range(staging.MOST_ROWS_BY_RESOURCE + 1)]
PATIENCE = 120


@pytest.fixture
def decision(cloned_database, monkeypatch):
    monkeypatch.setattr(sheet_jobs, "MOST_LINES_AT_ONCE", 2)
    return AwardDecisionFactory()


@pytest.fixture
def clerk(decision):
    return UserFactory(clerk_of=decision.kept_by)


@pytest.fixture
def desk(clerk):
    client = Client()
    client.force_login(clerk)
    return client


def uploaded(desk, decision, names=("Nông Thị Đào", "Vi Văn Tám", "Lê An", "Hoàng Én")):
    """The address of a long list, whose check waits for the worker."""
    form = AwardForm.objects.first() or AwardFormFactory()
    heads = ["Hình thức", "Đối tượng", "Họ và tên"]
    content = b"".join(write_csv(heads, [[form.name, "cá nhân", name] for name in names]))
    response = desk.post(
        f"/admin/awards/awarddecision/{decision.pk}/danh-sach/",
        {"file": SimpleUploadedFile("danh sách.csv", content)},
    )
    assert response.status_code == 302
    return response.headers["Location"]


def the_job():
    return SheetJob.objects.get()


def work():
    """What a worker does, in this process."""
    for waiting in DBTaskResult.objects.ready():
        sheet_jobs.run.call(*waiting.args_kwargs["args"])
        waiting.delete()


def page_of(desk, address):
    return BeautifulSoup(desk.get(address).content, "html.parser")


def worker(*arguments):
    """A worker as a process of its own, on the database of the test."""
    return subprocess.Popen(
        [sys.executable, "manage.py", "run_worker", "--batch", "--no-startup-delay", *arguments],
        cwd=settings.BASE_DIR,
        env={
            **os.environ,
            "DATABASE_URL": database.address(),
            "DJANGO_SETTINGS_MODULE": "congress_portal.settings.test",
        },
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def wait_for(question):
    end = time.monotonic() + PATIENCE
    while not question():
        assert time.monotonic() < end, "it never came to that"
        time.sleep(0.05)


@contextlib.contextmanager
def holding(decision):
    """Keep the decision locked, so that a job stands still in its middle."""
    taken, done = threading.Event(), threading.Event()

    def hold():
        with transaction.atomic():
            AwardDecision.objects.select_for_update().get(pk=decision.pk)
            taken.set()
            done.wait(PATIENCE)
        connections.close_all()

    holder = threading.Thread(target=hold)
    holder.start()
    assert taken.wait(PATIENCE)
    try:
        yield
    finally:
        done.set()
        holder.join()


def test_a_long_list_is_checked_and_applied_by_the_worker(desk, decision, clerk):
    address = uploaded(desk, decision)

    waiting = page_of(desk, address)
    assert waiting.select_one("meta[http-equiv=refresh]")
    assert waiting.select_one("progress")["max"] == str(ROWS + 2)
    assert not waiting.select(".sheet-preview")
    work()
    checked = page_of(desk, address)
    assert not checked.select_one("meta[http-equiv=refresh]")
    assert len(checked.select(".sheet-preview tbody tr")) == ROWS
    assert not Award.objects.exists()

    desk.post(address)
    assert not Award.objects.exists()
    work()

    assert "4 dòng mới" in page_of(desk, address).get_text()
    assert decision.awards.count() == ROWS
    award = decision.awards.first()
    assert award.history.get().pgh_context.metadata["user"] == clerk.pk
    batch = ImportBatch.objects.get()
    assert (batch.state, batch.created_count, batch.content) == ("applied", ROWS, None)


def test_a_list_is_applied_by_a_worker_process_with_the_rights_of_its_owner(desk, decision):
    first, second = uploaded(desk, decision), uploaded(desk, decision, ["A B", "C D", "E F"])
    work()
    desk.post(first)
    desk.post(second)
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [database_roles.RUNTIME])
        assert cursor.fetchone(), "the worker is to work under the role of the desk"

    assert worker().wait(PATIENCE) == 0

    assert set(SheetJob.objects.values_list("state", flat=True)) == {JobState.DONE}
    print([uploads.told(b) for b in ImportBatch.objects.all()])
    assert decision.awards.count() == ROWS + 3


def test_a_worker_lets_go_of_files_that_nobody_came_back_for(desk, decision):
    uploaded(desk, decision)
    uploaded(desk, decision, ["A B", "C D", "E F"])
    work()
    over, waiting = ImportBatch.objects.order_by("pk")
    assert (over.state, over.content is None) == ("previewed", False)
    ImportBatch.objects.filter(pk=over.pk).update(expires_at=timezone.now())

    assert worker().wait(PATIENCE) == 0

    over.refresh_from_db()
    waiting.refresh_from_db()
    assert (over.state, over.content, over.digests, over.report) == ("expired", None, None, None)
    assert (over.told_rows, waiting.told_rows is None) == (None, False)
    assert (waiting.state, waiting.content is None) == ("previewed", False)
    assert over.history.latest("pgh_id").pgh_context.metadata["command"] == "run_worker"
    # And again later, once however many workers there are.
    again = DBTaskResult.objects.get(task_path="organizations.sheet_jobs.let_go", status="READY")
    assert again.run_after > timezone.now()
    assert worker().wait(PATIENCE) == 0
    assert DBTaskResult.objects.filter(task_path=again.task_path, status="READY").count() == 1


def test_the_history_keeps_nothing_of_the_rows_of_a_file(desk, decision):
    uploaded(desk, decision)
    work()
    batch = ImportBatch.objects.get()
    digests = {"2": "2" * 32, "trang 2:3": "3" * 32}
    uploads.keep_preview(batch, digests)
    batch.save()
    assert uploads.previewed(ImportBatch.objects.get()) == digests
    with connection.cursor() as cursor:
        cursor.execute("SELECT h::text FROM organizations_importbatchhistory AS h")
        steps = [step for (step,) in cursor.fetchall()]
    assert len(steps) > 1
    assert batch.preview in steps[-1], "which preview was confirmed is known"
    assert not [step for step in steps for digest in digests.values() if digest in step]
    assert batch.told_rows
    assert "told_rows" not in [field.name for field in batch.history.model._meta.fields]
    assert not [step for step in steps if "Nông Thị Đào" in step]


def test_a_worker_that_is_killed_leaves_nothing_half_and_the_job_is_taken_up(desk, decision):
    address = uploaded(desk, decision, MANY)
    work()
    desk.post(address)
    with holding(decision):
        process = worker()
        wait_for(database.somebody_waits_for_a_lock)
        assert the_job().state == JobState.RUNNING
        process.send_signal(signal.SIGKILL)
        process.wait(PATIENCE)
    assert not Award.objects.exists()
    wait_for(lambda: page_of(desk, address).select_one("button[name=again]"))
    assert the_job().state == JobState.RUNNING, "looking at the page changes nothing"
    assert desk.post(address, {"again": "1"}).status_code == 302
    assert the_job().state == JobState.WAITING
    assert not page_of(desk, address).select("button[name=again]")

    assert worker().wait(PATIENCE) == 0

    assert decision.awards.count() == len(MANY)
    assert (the_job().state, the_job().attempts) == (JobState.DONE, 2)
    assert not DBTaskResult.objects.running().exists()


def test_a_job_that_ended_two_workers_is_told_to_have_failed_and_may_be_tried_again(desk, decision):
    address = uploaded(desk, decision)
    work()
    desk.post(address)
    SheetJob.objects.update(state=JobState.RUNNING, attempts=2)

    desk.post(address, {"again": "1"})
    page = page_of(desk, address)

    assert the_job().state == JobState.FAILED
    assert "chưa nhập gì" in page.get_text()
    assert page.select_one("input[value='Nhập các dòng này']")
    desk.post(address)
    work()
    assert decision.awards.count() == ROWS


def test_a_job_at_work_is_not_taken_up_by_another(desk, decision):
    uploaded(desk, decision)
    with sheet_jobs.Watch(the_job().pk) as other:
        assert other.is_held
        work()
        assert the_job().state == JobState.WAITING
        again = DBTaskResult.objects.get()
        assert again.run_after > again.enqueued_at, "it is asked for again"
        SheetJob.objects.update(state=JobState.RUNNING)
        assert sheet_jobs.take_up_lost() == 0
    assert sheet_jobs.take_up_lost() == 1


def test_a_job_turned_away_by_a_worker_that_ends_is_done_a_moment_later(desk, decision):
    uploaded(desk, decision)
    with sheet_jobs.Watch(the_job().pk):
        work()
    assert the_job().state == JobState.WAITING
    assert sheet_jobs.take_up_lost() == 0
    wait_for(lambda: DBTaskResult.objects.ready().exists())
    work()
    assert the_job().state == JobState.DONE
    assert not DBTaskResult.objects.exists()


def test_what_is_asked_for_as_a_job_ends_is_not_turned_away(desk, decision, monkeypatch):
    """The server takes its time to end the connection of the job that is over."""
    lingering = []

    class Lingering(sheet_jobs.Watch):
        def __enter__(self):
            lingering.append((self.connection, self.connection.close))
            self.connection.close = lambda: None
            return super().__enter__()

    monkeypatch.setattr(sheet_jobs, "Watch", Lingering)
    address = uploaded(desk, decision)
    work()
    desk.post(address)
    work()

    assert (the_job().state, decision.awards.count()) == (JobState.DONE, ROWS)
    assert [watched.is_usable() for watched, _close in lingering] == [True, True]
    for _watched, close in lingering:
        close()


def test_a_watch_whose_connection_was_lost_ends_without_a_fault(decision):
    with sheet_jobs.Watch(1) as watch:
        watch.connection.connection.close()
    assert watch.connection.connection is None


def test_a_job_that_waits_without_a_task_is_queued_once_more(desk, decision):
    uploaded(desk, decision)
    assert sheet_jobs.take_up_lost() == 0
    DBTaskResult.objects.update(status="RUNNING")
    assert sheet_jobs.take_up_lost() == 0
    DBTaskResult.objects.all().delete()
    assert sheet_jobs.take_up_lost() == 1
    assert sheet_jobs.take_up_lost() == 0
    work()
    assert the_job().state == JobState.DONE


def test_a_list_that_waits_for_its_check_can_be_cancelled_and_is_gone(desk, decision):
    address = uploaded(desk, decision)

    desk.post(address, {"cancel": "1"})
    work()

    assert the_job().state == JobState.CANCELLED
    batch = ImportBatch.objects.get()
    assert (batch.state, batch.content, batch.report) == ("cancelled", None, None)
    assert "Đã hủy" in page_of(desk, address).get_text()


def test_an_import_is_cancelled_in_its_middle_and_can_be_asked_for_again(desk, decision):
    address = uploaded(desk, decision, MANY)
    work()
    desk.post(address)
    with holding(decision):
        worker_thread = threading.Thread(target=lambda: (work(), connections.close_all()))
        worker_thread.start()
        wait_for(database.somebody_waits_for_a_lock)
        desk.post(address, {"cancel": "1"})
        assert the_job().state == JobState.RUNNING
    worker_thread.join()

    assert the_job().state == JobState.CANCELLED
    assert not Award.objects.exists()
    desk.post(address)
    work()
    assert decision.awards.count() == len(MANY)


def test_a_second_answer_is_refused_at_once_while_the_worker_has_the_file(desk, decision):
    address = uploaded(desk, decision, MANY)
    work()
    desk.post(address)
    with holding(decision):
        worker_thread = threading.Thread(target=lambda: (work(), connections.close_all()))
        worker_thread.start()
        wait_for(database.somebody_waits_for_a_lock)
        for told_state in (JobState.RUNNING, JobState.DONE):
            # With DONE: the lock alone says that somebody works on it.
            SheetJob.objects.update(state=told_state)
            for sent in ({}, {"annotated": "1"}):
                page = desk.post(address, sent, follow=True)
                (message,) = page.context["messages"]
                assert "đang được xử lý" in str(message)
    worker_thread.join()

    assert the_job().state == JobState.DONE
    assert decision.awards.count() == len(MANY)


def test_rights_that_are_lost_meanwhile_stop_the_import(desk, decision, clerk):
    address = uploaded(desk, decision)
    work()
    desk.post(address)
    ClerkRole.objects.filter(user=clerk).delete()

    work()

    assert not Award.objects.exists()
    assert ImportBatch.objects.get().state == "refused"


def test_a_fault_of_the_portal_ends_a_job_without_a_word_of_the_sheet(
    desk, decision, monkeypatch, caplog
):
    uploaded(desk, decision, ["Canary Một", "Canary Hai", "Canary Ba"])

    def broken(batch, progress):
        raise ValueError("Canary Một")

    monkeypatch.setitem(sheet_jobs._kinds, "awards", sheet_jobs.Kind(broken, broken, broken))
    with caplog.at_level(logging.INFO), pytest.raises(sheet_jobs.JobFailed) as found:
        work()

    assert "Canary" not in "".join(traceback.format_exception(found.value))
    assert the_job().state == JobState.FAILED
    assert "ValueError" in caplog.text
    assert "Canary" not in caplog.text


def test_another_clerk_neither_sees_nor_cancels_the_work(desk, decision):
    address = uploaded(desk, decision)
    other = Client()
    other.force_login(UserFactory(clerk_of=decision.kept_by))

    assert other.get(address).status_code == 404
    assert other.post(address, {"cancel": "1"}).status_code == 404
    assert the_job().state == JobState.WAITING


def test_a_long_sheet_with_findings_is_written_by_the_worker_and_then_downloaded(desk, decision):
    address = uploaded(desk, decision, ["Lê An", "", "Hoàng Én", "Vi Văn Tám"])
    work()

    waiting = desk.post(address, {"annotated": "1"})
    assert waiting.status_code == 302
    assert page_of(desk, address).select_one("#job-progress")
    work()
    assert "đã sẵn sàng" in page_of(desk, address).text
    file = desk.post(address, {"annotated": "1"})

    noted = openpyxl.load_workbook(io.BytesIO(file.content)).active
    assert noted["C3"].comment is not None
    assert DBTaskResult.objects.count() == 0
