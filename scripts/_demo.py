"""Set the portal up with its five real records and serve it until Ctrl-C."""

import argparse
import contextlib
import ctypes
import errno
import hashlib
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO

from _environment import ROOT, STAMP, VAR, SetupError, disk_full, enter, one_sentence

sys.path.insert(0, str(ROOT))
from congress_portal import embedded

HOST = "127.0.0.1"
ACCOUNTS = VAR / "accounts.txt"
LOG = VAR / "demo.log"
WORKER_LOG = LOG.with_name("worker.log")
COMMANDS = ROOT / "congress_portal" / "management" / "commands"
STEPS = 8
LINUX_SIGNAL_ON_PARENTS_DEATH = 1


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="scripts/demo",
        description="Chạy Cổng thông tin Đại hội Công đoàn trên máy này với năm bản ghi thật.",
    )
    parser.add_argument("--port", type=int, default=8000, help="cổng TCP (mặc định: 8000)")
    parser.add_argument(
        "--fresh", action="store_true", help="xoá dữ liệu trong var/ và làm lại từ đầu (có hỏi)"
    )
    parser.add_argument("--yes", action="store_true", help="không hỏi lại khi dùng --fresh")
    arguments = parser.parse_args()

    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: sys.exit(0))
    with one_sentence():
        check_port(arguments.port)
        enter(["local"], __file__, sys.argv[1:])
        os.chdir(ROOT)
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "congress_portal.settings.development")
        # A visitor of the demo sees the portal's own error pages, not Django's.
        os.environ.setdefault("DEBUG", "0")
        try:
            run(arguments)
        except embedded.ServerError as error:
            sys.exit(str(error))


def run(arguments: argparse.Namespace) -> None:
    VAR.mkdir(parents=True, exist_ok=True)
    if arguments.fresh:
        begin_anew(without_asking=arguments.yes)
    cluster = None if os.environ.get("DATABASE_URL") else embedded.Cluster(VAR / "postgres")
    step(3, "Cơ sở dữ liệu PostgreSQL")
    if cluster:
        cluster.ensure_running()
    try:
        prepare(Stamps(cluster))
        serve(arguments.port)
    finally:
        # A second Ctrl-C must not leave the database running.
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)
        if cluster:
            cluster.release()


def step(number: int, name: str) -> None:
    print(f"[{number}/{STEPS}] {name}", flush=True)


def check_port(port: int) -> None:
    if not 1 <= port <= 65535:
        raise SetupError(
            f"Không có cổng {port}: hãy chọn một số từ 1024 đến 65535, ví dụ"
            " scripts/demo --port 8001.",
            f"There is no port {port}: choose a number from 1024 to 65535.",
        )
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise not_usable(port, error) from None


def not_usable(port: int, error: OSError) -> SetupError:
    other = port + 1 if 1024 <= port < 65535 else 8001
    if error.errno == errno.EADDRINUSE:
        return SetupError(
            f"Không dùng được cổng {port}: một chương trình khác (có thể là một cửa sổ khác"
            f" của cổng thông tin) đang giữ nó; hãy dừng chương trình đó hoặc chạy"
            f" scripts/demo --port {other}.",
            f"Port {port} cannot be used: stop the program that holds it, or start"
            f" scripts/demo --port {other}.",
        )
    if error.errno in (errno.EACCES, errno.EPERM):
        return SetupError(
            f"Tài khoản này không được mở cổng {port} (các cổng dưới 1024 dành cho quản trị máy);"
            f" hãy chạy scripts/demo --port {other}.",
            f"This account may not open port {port}: start scripts/demo --port {other}.",
        )
    return SetupError(
        f"Không mở được cổng {port} ở địa chỉ {HOST}: {error.strerror}.",
        f"Port {port} cannot be opened at {HOST}: {os.strerror(error.errno or 0)}.",
    )


def begin_anew(*, without_asking: bool) -> None:
    """Empty var/ after asking."""
    if os.environ.get("DATABASE_URL"):
        raise SetupError(
            "--fresh chỉ xoá cơ sở dữ liệu riêng trong var/, không xoá máy chủ của DATABASE_URL.",
            "--fresh empties the database in var/ only, not the server of DATABASE_URL.",
        )
    clusters = [embedded.Cluster(users.parent) for users in sorted(VAR.glob("*/users"))]
    if any(cluster.is_used() for cluster in clusters):
        raise SetupError(
            "Dữ liệu đang được một chương trình khác dùng: hãy dừng nó rồi chạy lại.",
            "Another program is using the data: stop it and start again.",
        )
    if not without_asking:
        question = f"Xoá mọi dữ liệu trong {VAR} và làm lại từ đầu? Gõ “có” để xoá: "
        try:
            answer = input(question) if sys.stdin.isatty() else ""
        except EOFError:
            answer = ""
        if answer.strip().lower() not in {"có", "co", "yes", "y"}:
            raise SetupError(
                "Chưa xoá gì: cần trả lời “có”, hoặc chạy scripts/demo --fresh --yes.",
                "Nothing was deleted: answer “yes”, or start scripts/demo --fresh --yes.",
            )
    for cluster in clusters:
        cluster.remove()
    for path in VAR.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


class Stamps:
    """Which steps were done for which state of their sources; kept and lost with the database."""

    def __init__(self, cluster: embedded.Cluster | None):
        # Of a server that is not ours, nothing is known but by asking it.
        self.path = cluster.place / "steps.json" if cluster else None
        self.done: dict[str, str] = {}
        if self.path:
            with contextlib.suppress(FileNotFoundError, ValueError):
                self.done = json.loads(self.path.read_text())

    def once(
        self, name: str, sources: Iterable[Path], products: Iterable[Path], do: Callable[[], None]
    ) -> None:
        digest = hashlib.sha256()
        for source in sorted(sources):
            if source.is_file():
                digest.update(f"{source.relative_to(ROOT)}\0".encode())
                digest.update(hashlib.sha256(source.read_bytes()).digest())
        state = digest.hexdigest()
        if self.done.get(name) == state and all(product.exists() for product in products):
            return
        do()
        self.done[name] = state
        if self.path:
            self.path.write_text(json.dumps(self.done))


def prepare(stamps: Stamps) -> None:
    """Everything between a running database and a portal that can be served."""
    LOG.write_text("")
    migrations = [*ROOT.glob("*/migrations/*.py"), STAMP]
    step(4, "Cấu trúc dữ liệu")
    stamps.once("migrate", migrations, [], migrate)

    step(5, "Bản dịch tiếng Việt")
    catalogues = list(ROOT.glob("locale/*/LC_MESSAGES/*.po"))
    compiled = [path.with_suffix(".mo") for path in catalogues]
    stamps.once("translations", catalogues, compiled, lambda: manage("compile_translations"))

    step(6, "Phông chữ")
    fonts = [COMMANDS / "build_fonts.py", STAMP]
    stamps.once("fonts", fonts, [VAR / "static-built" / "fonts"], lambda: manage("build_fonts"))

    step(7, "Năm bản ghi thật và các tài khoản")
    records = [
        path
        for path in (ROOT / "congress_portal").rglob("*record*")
        for path in ([path] if path.is_file() else path.rglob("*"))
        if "__pycache__" not in path.parts
    ]
    stamps.once("records", records, [], lambda: load_records(is_first="records" not in stamps.done))
    accounts = [COMMANDS / "make_accounts.py"]
    stamps.once("accounts", accounts, [ACCOUNTS], lambda: manage("make_accounts"))


def load_records(*, is_first: bool) -> None:
    """A later version of the records may not fit what was changed in the portal since."""
    try:
        manage("load_records")
    except SetupError as error:
        if is_first:
            raise
        print(error, flush=True)


def migrate() -> None:
    manage("migrate", "--no-input")
    # A migration may add to what lists and search read; it is made out of the editions.
    manage("make_published_rows")


def manage(*arguments: str) -> None:
    """Run a management command; its progress is shown, its failure becomes one sentence."""
    begun = time.monotonic()
    with LOG.open("a") as log:
        log.write(f"manage.py {' '.join(arguments)}\n")
        log.flush()
        beginning = log.tell()
        command = [sys.executable, str(ROOT / "manage.py"), *arguments]
        with subprocess.Popen(command, stdout=log, stderr=log, stdin=subprocess.DEVNULL) as process:
            try:
                while process.poll() is None:
                    time.sleep(0.05)
                    if sys.stdout.isatty():
                        print(f"\r      {time.monotonic() - begun:.0f} giây …", end="", flush=True)
            except BaseException:
                process.terminate()
                process.wait()
                raise
        if sys.stdout.isatty():
            print("\r", end="")
    if process.returncode == 0:
        return
    said = LOG.read_bytes()[beginning:].decode(errors="replace")
    if "No space left on device" in said:
        raise disk_full(VAR)
    if "InconsistentMigrationHistory" in said:
        raise SetupError(
            f"Dữ liệu trong {VAR} là của một bản thử trước khi phát hành, bản này không đọc được: "
            "hãy chuyển thư mục ấy đi nơi khác, hoặc chạy scripts/demo --fresh.",
            f"The data in {VAR} are of a trial before the first release: move the folder away, "
            "or start scripts/demo --fresh.",
        )
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    errors = [line for line in lines if re.match(r"[\w.]+(Error|Exception|Full): ", line)]
    reason = (errors or lines or ["?"])[-1].partition(": ")
    raise SetupError(
        f"Bước {arguments[0]} không thành công: {reason[2] or reason[0]} (chi tiết ở {LOG}).",
        f"The step {arguments[0]} failed; details are in {LOG}.",
    )


def serve(port: int) -> None:
    step(8, "Máy chủ web")
    address = f"http://{HOST}:{port}"
    command = [sys.executable, "-m", "gunicorn", "congress_portal.wsgi:application"]
    command += ["--workers=2", f"--bind={HOST}:{port}", "--log-level=warning"]
    # A sheet of two thousand rows is checked within its request.
    command += ["--no-control-socket", "--graceful-timeout=3", "--timeout=60"]
    with background(command) as server, working():
        try:
            wait_for(address, server)
            announce(address)
            server.wait()
            raise SetupError(
                "Máy chủ web đã dừng ngoài ý muốn; hãy xem các dòng trên.",
                "The web server ended by itself; see the lines above.",
            )
        except KeyboardInterrupt:
            print("\nĐang dừng …", flush=True)
        finally:
            for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
                signal.signal(number, signal.SIG_IGN)
            server.terminate()
            try:
                server.wait(10)
            except subprocess.TimeoutExpired:
                server.kill()


def background(command: list[str], log: IO[str] | None = None) -> subprocess.Popen:
    return subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=log,
        # Ctrl-C is for this process, which stops the others before the database.
        start_new_session=True,
        preexec_fn=end_with_parent if sys.platform == "linux" else None,
    )


@contextlib.contextmanager
def working() -> Iterator[None]:
    """The worker that checks and imports long sheets; what it stops in, it takes up again."""
    command = [sys.executable, str(ROOT / "manage.py"), "run_worker"]
    with WORKER_LOG.open("a") as log, background(command, log) as worker:
        try:
            yield
        finally:
            worker.kill()


def end_with_parent() -> None:
    """Ask the kernel to end what was started when this process is killed."""
    ctypes.CDLL(None).prctl(LINUX_SIGNAL_ON_PARENTS_DEATH, signal.SIGTERM)


def wait_for(address: str, server: subprocess.Popen) -> None:
    # A proxy of the environment would answer in the server's place.
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    deadline = time.monotonic() + 60
    while server.poll() is None and time.monotonic() < deadline:
        try:
            with direct.open(f"{address}/admin/login/", timeout=30) as answer:
                status = answer.status
        except urllib.error.HTTPError as error:
            status = error.code
        except OSError:
            status = 0
        if 0 < status < 500:
            return
        time.sleep(0.05)
    raise SetupError(
        "Máy chủ web không khởi động được; hãy xem các dòng trên.",
        "The web server did not start; see the lines above.",
    )


def announce(address: str) -> None:
    lines = [
        "",
        "Cổng thông tin Đại hội Công đoàn đang chạy:",
        f"  Trang công khai    {address}/",
        f"  Trang nhập liệu    {address}/admin/",
    ]
    if ACCOUNTS.exists():
        lines += ["", f"Tài khoản (giữ trong {ACCOUNTS}):"]
        lines += [f"  {line}" for line in ACCOUNTS.read_text().splitlines()]
    lines += ["", "Dừng cổng thông tin và cơ sở dữ liệu: Ctrl-C."]
    print("\n".join(lines), flush=True)


if __name__ == "__main__":
    main()
