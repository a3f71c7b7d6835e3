"""A portal of a drill's own: a database server, gunicorn over it, and people at browsers.

The server, its data and its key live in a folder that goes when the drill ends. `begin` must
run before anything of Django is imported.
"""

import atexit
import contextlib
import http.cookiejar
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.serving import free_port

PASSWORD = "mat-khau-rat-dai-9"
PATIENCE = 120


@contextlib.contextmanager
def begin(disk: int = 0) -> Iterator[Path]:
    """A migrated database on a server of its own; gives the folder of both.

    The folder is a disk of `disk` MB by itself where that is said and this process may mount.
    """
    folder = Path(tempfile.mkdtemp(prefix="drill-", dir="/tmp"))
    folder.chmod(0o755)
    # The last of all that happens at the end: the server's own release makes its folder anew.
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    if disk and os.geteuid() == 0:
        # The command gave this process mounts of its own: no other program sees this one.
        options = f"size={disk}m,mode=755"
        subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], check=True)
        atexit.register(subprocess.run, ["umount", "--lazy", folder], check=False)
    for name in ("DATABASE_URL", "SECRET_KEY"):
        os.environ.pop(name, None)
    os.environ |= {
        "PORTAL_VAR_DIR": str(folder),
        "DJANGO_SETTINGS_MODULE": "congress_portal.settings.development",
        "DEBUG": "0",
        "LOG_LEVEL": "ERROR",
    }
    import django

    from congress_portal import embedded

    django.setup()
    from django.conf import settings
    from django.core.management import call_command

    cluster = settings.EMBEDDED_CLUSTER
    assert cluster is not None
    try:
        embedded.ensure_running()
        call_command("compile_translations", verbosity=0)
        call_command("migrate", verbosity=0)
        yield folder
    finally:
        cluster.remove()


@dataclass
class Web:
    """A gunicorn with synchronous workers, and what it wrote to its log."""

    process: subprocess.Popen[bytes]
    address: str
    log: Path

    def workers(self) -> list[int]:
        pid = self.process.pid
        return [int(n) for n in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]

    def kill_a_worker(self, number: int) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(number, signal.SIGKILL)


@contextlib.contextmanager
def web(folder: Path, workers: int = 4, application: str = "congress_portal.wsgi") -> Iterator[Web]:
    # Beside the folder: where the disk of that is full, what is judged is written all the same.
    port, log = free_port(), Path(f"{folder}.log")
    atexit.register(log.unlink, missing_ok=True)
    command = [sys.executable, "-m", "gunicorn", application, "-w", str(workers)]
    command += ["-b", f"127.0.0.1:{port}", "--timeout", str(PATIENCE), "--no-control-socket"]
    with log.open("wb") as out:
        process = subprocess.Popen(command, stdout=out, stderr=out)
    served = Web(process, f"http://127.0.0.1:{port}", log)
    try:
        until(lambda: Browser(served.address).get("/healthz/ready").status == 200)
        yield served
    finally:
        process.terminate()
        process.wait(timeout=30)


def until(holds: Any, patience: float = PATIENCE) -> float:
    """Wait for something to hold; the seconds that it took."""
    started = time.monotonic()
    while time.monotonic() - started < patience:
        with contextlib.suppress(OSError):
            if holds():
                return time.monotonic() - started
        time.sleep(0.02)
    raise SystemExit(f"gave up after {patience} seconds")


@dataclass(frozen=True)
class Answer:
    status: int
    content: bytes
    location: str = ""

    @property
    def text(self) -> str:
        return self.content.decode(errors="replace")


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *args: Any, **kwargs: Any) -> None:
        return None


@dataclass
class Browser:
    """Somebody at a browser: cookies are kept, redirects are told and not followed."""

    address: str
    jar: http.cookiejar.CookieJar = field(default_factory=http.cookiejar.CookieJar)

    def __post_init__(self) -> None:
        self.opener = urllib.request.build_opener(
            _Stay, urllib.request.HTTPCookieProcessor(self.jar)
        )

    def get(self, path: str) -> Answer:
        return self._ask(urllib.request.Request(self.address + path))

    def post(self, path: str, data: dict[str, Any]) -> Answer:
        body = urllib.parse.urlencode(data, doseq=True).encode()
        return self._ask(urllib.request.Request(self.address + path, body))

    def send(self, path: str, data: dict[str, str], name: str, content: bytes) -> Answer:
        """A form with one file in it."""
        mark = "----drill"
        parts = [
            f'--{mark}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode()
            for key, value in data.items()
        ]
        head = f'--{mark}\r\nContent-Disposition: form-data; name="{name}"; filename="a.csv"\r\n'
        parts += [f"{head}Content-Type: text/csv\r\n\r\n".encode(), content]
        request = urllib.request.Request(
            self.address + path, b"".join([*parts, f"\r\n--{mark}--\r\n".encode()])
        )
        request.add_header("Content-Type", f"multipart/form-data; boundary={mark}")
        return self._ask(request)

    def _ask(self, request: urllib.request.Request) -> Answer:
        try:
            with self.opener.open(request, timeout=PATIENCE) as response:
                return Answer(response.status, response.read())
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code, error.read(), error.headers.get("Location", ""))

    def previewed(self, rows: list[list[str]]) -> tuple[str, dict[str, str]]:
        """Upload a sheet of awards; where it is applied, and what is posted there."""
        from congress_portal.foundation.sheet_files import write_csv
        from tests.awards.test_import_admin import HEADINGS, IMPORT
        from tests.history.pages import posted_by

        token = posted_by(self.get(IMPORT), "form")["csrfmiddlewaretoken"]
        kept = {"csrfmiddlewaretoken": token}
        answer = self.send(IMPORT, kept, "file", b"".join(write_csv(HEADINGS, rows)))
        assert answer.status == 302, (answer.status, answer.text[:2000])
        return answer.location, kept

    def log_in(self, user: Any) -> None:
        """The whole login, with a code where one is asked for."""
        from django.urls import reverse

        from tests.door import next_code
        from tests.history.pages import posted_by

        login, second = reverse("admin:login"), reverse("admin:second_step")
        typed = posted_by(self.get(f"{login}?next=/admin/"), "form")
        answer = self.post(login, typed | {"username": user.username, "password": PASSWORD})
        if answer.location == second:
            typed = posted_by(self.get(second), "form")
            answer = self.post(second, typed | {"code": next_code(user)})
        assert answer.status == 302, (user.username, answer.status, answer.text[:2000])


def person(**roles: Any) -> Any:
    """An account that can log in, with an authenticator where its roles ask for one."""
    from organizations.permissions import Rights
    from tests.door import give_authenticator
    from tests.organizations.factories import UserFactory

    user = UserFactory(**roles)
    user.set_password(PASSWORD)
    user.save()
    if Rights(user).needs_second_factor:
        give_authenticator(user)
    return user
