"""What scripts/demo and scripts/test say when the machine lacks something."""

import contextlib
import fcntl
import os
import pty
import shutil
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from django.db.migrations.recorder import MigrationRecorder

from congress_portal import embedded
from tests import database

ROOT = Path(__file__).resolve().parents[1]
# Enough for the scripts to look about and give up; nothing of it is installed.
FILES = ["scripts", "congress_portal/__init__.py", "congress_portal/embedded.py", "pyproject.toml"]


@pytest.fixture
def fresh_clone(tmp_path):
    """The scripts in a folder of their own, without .venv and var/."""
    clone = tmp_path / "Đại hội Công đoàn"
    for name in FILES:
        (clone / name).parent.mkdir(parents=True, exist_ok=True)
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, clone / name)
    yield clone
    # Of root's, a part lies outside of the clone.
    embedded.Cluster(clone / "var" / "postgres").remove()


def base_python():
    return Path(getattr(sys, "_base_executable", sys.executable)).resolve()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


def run(clone, script, *arguments, stdin=subprocess.DEVNULL, **environment):
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PORTAL_")}
    return subprocess.run(
        [str(clone / "scripts" / script), *arguments],
        env={**kept, "PATH": f"{base_python().parent}:/usr/bin:/bin", **environment},
        stdin=stdin,
        capture_output=True,
        text=True,
        timeout=120,
    )


def assert_gives_up_in_one_sentence(result, *words):
    assert result.returncode == 1, result.stdout + result.stderr
    vietnamese, english = result.stderr.splitlines()
    assert english.startswith("(")
    for word in words:
        assert word in vietnamese
    assert "Traceback" not in result.stdout + result.stderr


@pytest.fixture
def taken_port():
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        yield holder.getsockname()[1]


@pytest.mark.parametrize(
    ("port", "fault", "word"),
    [
        ("0", None, "Không có cổng 0"),
        ("99999", None, "Không có cổng 99999"),
        ("80", "PermissionError(13, 'Permission denied')", "dưới 1024"),
        ("8000", "OSError(99, 'Cannot assign requested address')", "Cannot assign"),
    ],
)
def test_a_port_that_cannot_be_opened(fresh_clone, tmp_path, port, fault, word):
    if fault:
        (tmp_path / "sitecustomize.py").write_text(
            "import socket\n"
            "class Socket(socket.socket):\n"
            f"    def bind(self, address): raise {fault}\n"
            "socket.socket = Socket\n"
        )

    result = run(fresh_clone, "demo", "--port", port, PYTHONPATH=str(tmp_path))

    assert_gives_up_in_one_sentence(result, word)
    assert "chương trình khác" not in result.stderr


def test_a_port_that_is_taken(fresh_clone, taken_port):
    result = run(fresh_clone, "demo", "--port", str(taken_port))

    assert_gives_up_in_one_sentence(result, str(taken_port), "--port")
    assert not (fresh_clone / ".venv").exists(), "it installed before it looked"


@pytest.mark.parametrize("script", ["demo", "test"])
def test_a_python_that_is_too_old(fresh_clone, tmp_path, script):
    programs = tmp_path / "programs"
    programs.mkdir()
    for name in ("bash", "dirname", "env"):
        (programs / name).symlink_to(shutil.which(name))
    for name in ("python3", "python"):
        (programs / name).write_text('#!/bin/sh\n[ "$1" = -c ] && exit 1\necho "Python 3.9.2"\n')
        (programs / name).chmod(0o755)

    result = run(fresh_clone, script, PATH=str(programs))

    assert_gives_up_in_one_sentence(result, "3.11", "3.9.2")


@pytest.mark.parametrize("script", ["demo", "test"])
def test_a_python_without_its_venv_module(fresh_clone, tmp_path, script):
    # As Debian has it: `import venv` works, ensurepip comes with another package.
    (tmp_path / "sitecustomize.py").write_text(
        "import importlib.util as util\n"
        "find = util.find_spec\n"
        "util.find_spec = lambda name, *a: None if name == 'ensurepip' else find(name, *a)\n"
    )

    result = run(fresh_clone, script, PYTHONPATH=str(tmp_path))

    assert_gives_up_in_one_sentence(result, "venv", "apt install python3-venv")


NO_INDEX = {
    "PIP_CONFIG_FILE": os.devnull,
    "PIP_FIND_LINKS": "",
    "PIP_INDEX_URL": "http://127.0.0.1:9/simple",
    "PIP_RETRIES": "0",
    "PIP_DEFAULT_TIMEOUT": "2",
}


def test_a_package_index_that_cannot_be_reached(fresh_clone):
    result = run(fresh_clone, "demo", **NO_INDEX)

    assert_gives_up_in_one_sentence(result, "mạng", "install.log")


def test_an_environment_whose_python_went_on_without_its_packages_is_made_anew(fresh_clone):
    # As after an upgrade of the system's Python: the link leads to one that has no pip there.
    python = fresh_clone / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text("#!/bin/sh\nexit 1\n")
    python.chmod(0o755)
    (fresh_clone / ".venv" / "installed.json").write_text('{"base": "x", "python": "3.10"}')

    result = run(fresh_clone, "demo", **NO_INDEX)

    assert_gives_up_in_one_sentence(result, "mạng")
    assert (fresh_clone / ".venv" / "pyvenv.cfg").exists()


def test_an_activated_environment_is_filled_all_the_same(fresh_clone):
    subprocess.run(
        [base_python(), "-m", "venv", "--without-pip", fresh_clone / ".venv"], check=True
    )

    result = run(
        fresh_clone, "demo", **NO_INDEX, PATH=f"{fresh_clone}/.venv/bin:{os.environ['PATH']}"
    )

    assert_gives_up_in_one_sentence(result, "mạng")


def test_what_the_suite_needs_and_cannot_make_is_one_sentence(fresh_clone):
    use_this_environment(fresh_clone)
    (fresh_clone / "manage.py").write_text("raise SystemExit('no catalogue')")

    result = run(fresh_clone, "test")

    assert_gives_up_in_one_sentence(result, "compile_translations", "no catalogue")


def test_a_disk_that_is_full(fresh_clone, tmp_path):
    (tmp_path / "sitecustomize.py").write_text(
        "import shutil\n"
        "usage = shutil.disk_usage\n"
        "shutil.disk_usage = lambda path: usage(path)._replace(free=0)\n"
    )

    result = run(fresh_clone, "demo", PYTHONPATH=str(tmp_path))

    assert_gives_up_in_one_sentence(result, "đã đầy")


def test_beginning_anew_deletes_nothing_unasked(fresh_clone):
    use_this_environment(fresh_clone)
    kept = fresh_clone / "var" / "accounts.txt"
    kept.parent.mkdir()
    kept.write_text("…")

    result = run(fresh_clone, "demo", "--fresh", "--port", free_port())

    assert_gives_up_in_one_sentence(result, "Chưa xoá gì")
    assert kept.exists()


def test_beginning_anew_deletes_when_told_so(fresh_clone, tmp_path):
    use_this_environment(fresh_clone)
    kept = fresh_clone / "var" / "accounts.txt"
    kept.parent.mkdir()
    kept.write_text("…")
    terminal, answers = pty.openpty()
    os.write(terminal, "có\n".encode())

    try:
        # It ends where a database would begin: none can be made here.
        result = run(
            fresh_clone,
            "demo",
            "--fresh",
            f"--port={free_port()}",
            stdin=answers,
            POSTGRES_BINARIES=str(tmp_path),
        )
    finally:
        os.close(terminal)
        os.close(answers)

    assert result.returncode == 1
    assert "Chưa có máy chủ PostgreSQL" in result.stderr
    assert not kept.exists()


@pytest.mark.parametrize("cluster", ["postgres", "postgres-of-a-branch"])
def test_beginning_anew_waits_for_whoever_uses_the_data(fresh_clone, cluster):
    use_this_environment(fresh_clone)
    users = fresh_clone / "var" / cluster / "users"
    users.parent.mkdir(parents=True)

    with users.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_SH)
        result = run(fresh_clone, "demo", "--fresh", "--yes", "--port", free_port())

    assert_gives_up_in_one_sentence(result, "một chương trình khác dùng")
    assert users.exists()


def test_beginning_anew_refuses_a_server_that_is_not_its_own(fresh_clone):
    use_this_environment(fresh_clone)

    result = run(
        fresh_clone,
        "demo",
        "--fresh",
        "--yes",
        f"--port={free_port()}",
        DATABASE_URL="postgres://x/y",
    )

    assert_gives_up_in_one_sentence(result, "DATABASE_URL")


@pytest.mark.parametrize(("is_first", "status"), [(True, 1), (False, 0)])
def test_records_that_are_refused_stop_no_start_but_the_first(fresh_clone, is_first, status):
    (fresh_clone / "manage.py").write_text("raise SystemExit('Đơn vị này đã có đại hội đó.')")
    (fresh_clone / "var").mkdir()
    program = (
        "import sys; sys.path.insert(0, 'scripts'); import _demo\n"
        f"with _demo.one_sentence(): _demo.load_records(is_first={is_first})"
    )

    result = subprocess.run(
        [sys.executable, "-c", program], cwd=fresh_clone, capture_output=True, text=True
    )

    assert result.returncode == status
    assert "Đơn vị này đã có đại hội đó." in (result.stderr if is_first else result.stdout)
    assert "Traceback" not in result.stderr


def test_data_of_a_trial_before_the_release_are_one_sentence(cloned_database):
    """Its tables came by other migrations than those that are there now."""
    MigrationRecorder.Migration.objects.filter(name="0001_foundations").delete()
    program = (
        "import sys; sys.path.insert(0, 'scripts'); import _demo\n"
        "with _demo.one_sentence(): _demo.manage('migrate', '--no-input')"
    )

    result = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": database.address()},
        capture_output=True,
        text=True,
    )

    assert_gives_up_in_one_sentence(result, "--fresh")


def use_this_environment(clone):
    """Let the clone's scripts believe that they are inside of its .venv."""
    (clone / ".venv").symlink_to(sys.prefix, target_is_directory=True)
    entered = clone / "python"
    entered.write_text(f'#!/bin/sh\nexec "{sys.executable}" -X portal_entered "$@"\n')
    entered.chmod(0o755)
    (clone / "scripts" / "_python.sh").write_text("python=./python\n")


@pytest.fixture
def whole_clone(tmp_path):
    """The whole project, sharing this environment, in a folder closed to other accounts."""
    if Path(sys.prefix).resolve() != (ROOT / ".venv").resolve():
        pytest.skip("the tests do not run in the project's own .venv")
    clone = tmp_path / "Cổng thông tin, đại hội"
    left_out = shutil.ignore_patterns(".*", "var", "staticfiles", "node_modules", "tests")
    shutil.copytree(ROOT, clone, ignore=left_out)
    (clone / ".venv").symlink_to(sys.prefix, target_is_directory=True)
    yield clone
    embedded.Cluster(clone / "var" / "postgres").remove()


class Demo:
    """scripts/demo of a clone, in a process group of its own as in a terminal."""

    def __init__(self, clone):
        self.port = free_port()
        kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
        # A proxy that nobody answers at: what listens on this machine is asked without one.
        kept["http_proxy"] = "http://127.0.0.1:9"
        kept.pop("DJANGO_SETTINGS_MODULE", None)
        self.process = subprocess.Popen(
            [sys.executable, "-X", "portal_entered", "scripts/_demo.py", f"--port={self.port}"],
            cwd=clone,
            env=kept,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )

    def wait_until_it_serves(self):
        said = []
        for line in self.process.stdout:
            said.append(line)
            if "Ctrl-C" in line:
                return "".join(said)
        raise AssertionError("".join(said))

    def status(self, path):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=30) as page:
                return page.status
        except urllib.error.HTTPError as error:
            return error.code

    def interrupt(self):
        os.killpg(self.process.pid, signal.SIGINT)
        self.process.communicate(timeout=60)


def processes_of(clone):
    """The processes that work in the clone or over its data, or have it on their command line."""
    folders = [str(clone), str(embedded.Cluster(clone / "var" / "postgres").place)]
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            here = os.readlink(process / "cwd")
            command = (process / "cmdline").read_bytes().decode(errors="replace")
        except OSError:
            continue
        if any(folder in here or folder in command for folder in folders):
            found.append(int(process.name))
    return found


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="counts processes in /proc")
def test_the_demo_starts_stops_and_survives_being_killed(whole_clone):
    first = Demo(whole_clone)
    said = first.wait_until_it_serves()
    accounts = whole_clone / "var" / "accounts.txt"
    assert accounts.stat().st_mode & 0o777 == 0o600
    for line in accounts.read_text().splitlines():
        assert line.strip() in said
    assert first.status("/admin/login/") == 200
    assert first.status("/khong-co/") == 404
    first.interrupt()
    assert first.process.returncode == 0
    assert not processes_of(whole_clone), "Ctrl-C left something running"

    second = Demo(whole_clone)
    said = second.wait_until_it_serves()
    assert not (whole_clone / "var" / "demo.log").read_text(), "what was done was done again"
    assert accounts.read_text().splitlines()[0].strip() in said
    for pid in processes_of(whole_clone):
        # Some end of themselves when their parent does.
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    second.process.communicate(timeout=60)

    third = Demo(whole_clone)
    third.wait_until_it_serves()
    assert third.status("/admin/login/") == 200
    third.interrupt()
    assert not processes_of(whole_clone)
