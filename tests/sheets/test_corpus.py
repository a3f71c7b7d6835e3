"""The corpus of sheets through the doors: read right, or refused in words that help.

Every file goes in by the page; each third one by the command too.
"""

import http.client
import itertools
import re
import resource
import stat
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.test import Client
from django.utils import timezone

from congress_portal.foundation import sheet_grids
from organizations import sheet_jobs, uploads
from organizations.models import ImportBatch
from tests.sheets.doors import Desk, counts, stored, undone
from tests.sheets.hostile import HOSTILE
from tests.sheets.making import one_page
from tests.sheets.malformed import COMMITTEES, ELECTED, MALFORMED, REACHED
from tests.sheets.odd import FIGURES, ODD, STATISTICS, TARGETS, Good

pytestmark = pytest.mark.walk

MOST_SECONDS = 2
VIETNAMESE = re.compile("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
ENGLISH = re.compile(r"\b(the|is|not|cell|line|file|column|row|error|None|Traceback)\b")


@pytest.fixture
def desk(db, client, settings, tmp_path, monkeypatch):
    settings.VAR_DIR = tmp_path
    # However long: what the worker would say is said at once.
    monkeypatch.setattr(sheet_jobs, "MOST_LINES_AT_ONCE", 10_000)
    return Desk(client)


def faults(cases, wrong_with):
    """What is wrong with each case, by name; what a case writes is taken back."""
    found = {}
    for number, (name, case) in enumerate(cases.items()):
        with undone():
            if told := wrong_with(case, by_command=number % 3 == 0):
                found[name] = told
    return found


def door_of(good: Good) -> str:
    return "awards" if "awards" in good.stored else "congress"


def by_name(row):
    return str(row[:2])


def misread(desk, good, path, *, by_command):
    """What is wrong with how an odd file went in; empty where it went in right."""
    door = door_of(good)
    before = counts()
    if by_command:
        path.write_bytes(good.content)
        printed, refused = desk.command(door, path, "--dry-run")
        number = sum(map(len, good.stored.values()))
        if refused or not printed.startswith(f"{number} new"):
            return f"the command said {printed or refused}"
    answer = desk.preview(door, good.file, good.content)
    if answer.status != 200 or answer.findings or not answer.token:
        return f"{answer.status} {answer.findings}"
    if counts() != before:
        return "a trial wrote"
    applied = desk.apply(answer.token)
    if applied.status != 302:
        return f"applying it gave {applied.status}"
    for table, rows in good.stored.items():
        found = stored(table)
        if sorted(found, key=by_name) != sorted(rows, key=by_name):
            return f"{table}: {found}"
    return ""


def test_odd_files_are_read_for_what_they_mean(desk, tmp_path):
    found = faults(ODD, lambda good, **how: misread(desk, good, tmp_path / good.file, **how))
    print(f"{len(ODD)} odd files")

    assert found == {}
    assert len(ODD) >= 60


def misrefused(desk, bad, path, *, by_command):
    """What is wrong with how a malformed file was answered; empty where it was answered right."""
    before = counts()
    answer = desk.preview(bad.door, bad.file, bad.content)
    if answer.status not in (200, 422) or not answer.findings:
        return f"the page said {answer.status} {answer.findings}"
    sheet, line, column, sentence = answer.findings[0]
    is_there = (sheet, line, column) == (bad.sheet, bad.line, bad.column)
    if not is_there or bad.says.lower() not in sentence.lower():
        return f"{answer.findings[0]}"
    if nowhere := [found for found in answer.findings if is_nowhere(found, bad)]:
        return f"no place of {nowhere}"
    if told := in_another_language(found[-1] for found in answer.findings):
        return f"in no Vietnamese: {told}"
    if answer.token and desk.apply(answer.token).status == 302:
        return "it could be applied"
    if by_command:
        path.write_bytes(bad.content)
        printed, refused = desk.command(bad.door, path)
        # The command cannot ask which of several tables is meant.
        said = bad.says if "tables-title" in answer.page else sentence
        if printed or said not in refused:
            return f"the command said {printed or refused}"
    return "it wrote something" if counts() != before else kept_wrongly(answer)


def is_nowhere(finding, bad):
    """Whether a finding lacks a place that the case says its fault has."""
    _sheet, line, column, _sentence = finding
    return bool((bad.line and not line) or (bad.column and not column))


def kept_wrongly(answer):
    """What is kept of a file that was refused: nothing of one that could not be read.

    What could be read is kept for its clerk until its hour is over, and no longer.
    """
    waiting = list(ImportBatch.objects.filter(content__isnull=False))
    if len(waiting) != (answer.status == 200):
        return f"{len(waiting)} uploads are kept after {answer.status}"
    ImportBatch.objects.update(expires_at=timezone.now())
    uploads.remove_expired()
    left = ImportBatch.objects.exclude(content=None, report=None, annotated=None, preview="")
    return f"after its hour {left} are kept" if left.exists() else ""


def in_another_language(sentences):
    """Those of the sentences that are not Vietnamese, apart from what they quote."""
    plain = [re.sub("“.*?”", "", told) for told in sentences]
    return [told for told in plain if not VIETNAMESE.search(told) or ENGLISH.search(told)]


def test_malformed_files_are_refused_at_their_place_and_write_nothing(desk, tmp_path):
    found = faults(MALFORMED, lambda bad, **how: misrefused(desk, bad, tmp_path / bad.file, **how))
    print(f"{len(MALFORMED)} malformed files")

    assert found == {}
    assert len(MALFORMED) >= 100


TALLIES = ["Trao tặng hay được tặng", "Hình thức", "Người quyết định", "Đối tượng", "Số"]
TALLIES += ["Đã tính trong dòng khác"]
# Rows of a sheet, what the page says openly of its total, and what it says among its notes.
TOLD = {
    "a total of awards that is right": (
        "Số liệu khen thưởng",
        [TALLIES, ["được tặng", "Bằng khen", "{keeper}", "cá nhân", 12],
         ["được tặng", "Bằng khen", "{keeper}", "tập thể", 3], ["Cộng", None, None, None, 15]],
        "", "dòng cộng, khớp với các dòng (dòng 4)",
    ),
    "awards that another row has counted": (
        "Số liệu khen thưởng",
        [TALLIES, ["được tặng", "Bằng khen", "{keeper}", "cá nhân", 12, "không"],
         ["được tặng", "Bằng khen", "{keeper}", "tập thể", 3, "có"],
         ["Cộng", None, None, None, 12]],
        "ghi 12 ở cột “Số”, các dòng trên cộng lại là 15", "dòng cộng (dòng 4)",
    ),
    "members of all committees": (
        "Ban", [COMMITTEES, *ELECTED, ["Cộng", None, None, 18]],
        "", "dòng cộng, khớp với các dòng (dòng 4)",
    ),
    "members who sit in two committees": (
        "Ban", [COMMITTEES, *ELECTED, ["Cộng", None, None, 16]],
        "ghi 16 ở cột “Được bầu”, các dòng trên cộng lại là 18", "dòng cộng (dòng 4)",
    ),
    "a number that adds up to nothing": (
        "Chỉ tiêu", [TARGETS, REACHED, ["Tổng số", None, None, 500]],
        "Dòng cộng (dòng 3): không so cột “Giá trị”", "dòng cộng (dòng 3)",
    ),
    "a percentage beside a sum": (
        "Cơ cấu đại biểu",
        [STATISTICS, ["giới tính", "nữ", 62, 148, 41.9], ["Cộng", None, 62, None, 41.9]],
        "", "Dòng cộng (dòng 3): không so cột “Tỷ lệ”",
    ),
    "counts that are not exact": (
        "Số liệu hoạt động",
        [FIGURES, ["Thăm hỏi", "trên 12", "lượt"], ["Tặng quà", 3, "lượt"], ["Cộng", 20]],
        "Dòng cộng (dòng 4): không so cột “Số 1”", "dòng cộng (dòng 4)",
    ),
    "signatures": (
        "Chỉ tiêu", [TARGETS, REACHED, ["Nơi nhận:"], ["- Như trên"]],
        "dòng 3: “Nơi nhận:”; dòng 4: “- Như trên”", "",
    ),
}  # fmt: skip


def test_of_totals_and_of_what_stands_below_the_page_says_what_it_did(desk):
    wrong = {}
    for name, (title, rows, openly, noted) in TOLD.items():
        rows = [[str(desk.keeper) if cell == "{keeper}" else cell for cell in row] for row in rows]
        answer = desk.preview("congress", "a.xlsx", one_page(*rows, name=title))
        page = BeautifulSoup(answer.page, "html.parser")
        remarks = [each.get_text(" ", strip=True) for each in page.select(".notice--wait li")]
        notes = [each.get_text(" ", strip=True) for each in page.select("details .sheet-notes li")]
        is_told = any(openly in each for each in remarks) if openly else not remarks
        if answer.findings or not is_told or not any(noted in each for each in notes):
            wrong[name] = (answer.findings, remarks, notes)

    assert wrong == {}


def test_what_another_branch_keeps_and_what_nobody_has_get_the_same_answer(desk):
    def told(name):
        bad = MALFORMED[name]
        number = {"an unknown decision": "99", "a decision of another branch": "77"}[name]
        [finding] = desk.preview(bad.door, bad.file, bad.content).findings
        return finding[-1].replace(number, "")

    assert told("an unknown decision") == told("a decision of another branch")


def seconds_of_children():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def test_hostile_files_are_refused_before_they_cost_anything(desk, tmp_path):
    wrong, most = {}, 0.0
    for door, (name, (file, content, says)) in zip(
        itertools.cycle(["awards", "congress"]), HOSTILE.items(), strict=False
    ):
        with undone():
            before, child, own = counts(), seconds_of_children(), time.process_time()
            answer = desk.preview(door, file, content)
            child, own = seconds_of_children() - child, time.process_time() - own
            most = max(most, child, own)
            if answer.status not in (200, 422) or not answer.findings:
                wrong[name] = f"{answer.status} {answer.findings}"
            elif max(child, own) > MOST_SECONDS:
                wrong[name] = f"{child:.1f} s in the child, {own:.1f} s in the portal"
            elif counts() != before or "root:" in answer.page or "<script>al" in answer.page:
                wrong[name] = "it wrote or told something"
            elif says not in answer.findings[0][-1]:
                wrong[name] = f"{answer.findings}"
            elif told := in_another_language(found[-1] for found in answer.findings):
                wrong[name] = f"in no Vietnamese: {told}"
            elif kept := kept_wrongly(answer):
                wrong[name] = kept
    # Files of their own are left neither by the portal nor by the child.
    wrong |= {str(path): "was left" for path in tmp_path.rglob("*") if path.is_file()}
    print(f"{len(HOSTILE)} hostile files, {most:.2f} s of work at most for one")

    assert wrong == {}
    assert len(HOSTILE) >= 20


def test_the_server_answers_others_while_it_reads_a_file(live_portal, tmp_path, monkeypatch):
    """The child is held until others were answered, so that no clock decides."""
    begun, may_end = tmp_path / "begun", tmp_path / "may_end"
    held = tmp_path / "python"
    held.write_text(
        f"#!/bin/sh\ntouch {begun}\nwhile [ ! -e {may_end} ]; do sleep 0.02; done\n"
        f'exec "{sys.executable}" "$@"\n'
    )
    held.chmod(held.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(sheet_grids.sys, "executable", str(held))
    desk = Desk(Client())

    with ThreadPoolExecutor(1) as pool:
        upload = pool.submit(sent, live_portal, desk, *HOSTILE["one cell in the last corner"][:2])
        while not begun.exists() and not upload.done():
            time.sleep(0.02)
        answered = [status_of(live_portal + path) for path in ("/", "/dai-hoi/", "/to-chuc/")]
        was_reading = not upload.done()
        may_end.touch()

    assert answered == [200, 200, 200]
    assert was_reading
    assert upload.result() == 422


def status_of(address: str) -> int:
    with urlopen(address) as response:
        return response.status


def sent(site: str, desk: Desk, name: str, content: bytes) -> int:
    """The status of an upload over the network."""
    token, mark = "x" * 32, b"----mark"
    body = b"--" + mark + (
        f'\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
    ).encode() + content + b"\r\n--" + mark + b"--\r\n"  # fmt: skip
    session = desk.client.cookies[settings.SESSION_COOKIE_NAME].value
    headers = {
        "Content-Type": f"multipart/form-data; boundary={mark.decode()}",
        "X-CSRFToken": token,
        "Cookie": f"{settings.CSRF_COOKIE_NAME}={token}; {settings.SESSION_COOKIE_NAME}={session}",
    }
    with closing(http.client.HTTPConnection(urlsplit(site).netloc)) as connection:
        address = f"/admin/congresses/congress/{desk.congress.pk}/ho-so/"
        connection.request("POST", address, body, headers)
        return connection.getresponse().status


def test_the_files_of_the_corpus_are_made_and_not_kept():
    kept = {path.suffix for path in Path(__file__).parent.iterdir() if path.is_file()}

    assert kept == {".py"}
