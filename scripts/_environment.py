"""The Python environment in .venv, with what pyproject.toml asks for.

Runs on the system's Python with nothing but its standard library.
"""

import contextlib
import errno
import fcntl
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "installed.json"
VAR = Path(os.environ.get("PORTAL_VAR_DIR") or ROOT / "var").absolute()
LOG = VAR / "install.log"
# Told to the interpreter: an activated .venv looks the same and may lack what is to be installed.
ENTERED = "portal_entered"
SPACE_TO_INSTALL = 700 * 2**20

SIGNS_OF_NO_INDEX = (
    "Could not find a version",
    "No matching distribution",
    "Max retries exceeded",
    "NewConnectionError",
    "Temporary failure in name resolution",
    "Name or service not known",
    "Cannot connect to proxy",
    "Read timed out",
)


class SetupError(Exception):
    """The portal cannot be set up; the text is a sentence for a person, and its English twin."""

    def __init__(self, sentence: str, english: str):
        super().__init__(f"{sentence}\n({english})")


def disk_full(folder: Path) -> SetupError:
    return SetupError(
        f"Ổ đĩa chứa {folder} đã đầy: hãy giải phóng ít nhất 1 GB rồi chạy lại.",
        f"The disk that holds {folder} is full: free at least 1 GB and start again.",
    )


@contextlib.contextmanager
def one_sentence() -> Iterator[None]:
    """End with a sentence instead of a traceback where the machine, not the portal, is at fault."""
    try:
        yield
    except SetupError as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        sys.exit(130)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            sys.exit(str(disk_full(ROOT)))
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            sys.exit(
                f"Không ghi được vào {error.filename}: hãy chạy bằng tài khoản đã tạo thư mục đó.\n"
                f"({error.filename} cannot be written: start as the account that made it.)"
            )
        raise


def enter(extras: list[str], script: str, arguments: list[str]) -> None:
    """Make the environment and go on in it; returns only when already inside."""
    if ENTERED in sys._xoptions:
        return
    prepare(extras)
    sys.stdout.flush()
    os.execv(PYTHON, [str(PYTHON), "-X", ENTERED, script, *arguments])


def prepare(extras: list[str]) -> None:
    """Make .venv and install into it, unless what pyproject.toml asks for is there already."""
    VAR.mkdir(parents=True, exist_ok=True)
    with (VAR / "install.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        print("[1/8] Môi trường Python trong .venv", flush=True)
        make_environment()
        print("[2/8] Các gói Python", flush=True)
        install(extras)


def make_environment() -> None:
    if PYTHON.exists() and (read_stamp().get("python") == sys.version or has_pip()):
        return
    if not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        raise SetupError(
            f"Python {version} của máy thiếu mô-đun venv: hãy cài gói python{version}-venv"
            " (Debian, Ubuntu: apt install python3-venv) rồi chạy lại.",
            f"This Python {version} lacks its venv module: install python{version}-venv"
            " and start again.",
        )
    need_space()
    made = subprocess.run(
        [sys._base_executable, "-m", "venv", "--clear", str(VENV)],
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode != 0:
        raise explained(made.stdout + made.stderr)


def has_pip() -> bool:
    """Whether the packages are still those of its Python: an upgrade of the system's moves on."""
    command = [PYTHON, "-m", "pip", "--version"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def install(extras: list[str]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    requirements = list(project["dependencies"])
    for extra in extras:
        requirements += project["optional-dependencies"][extra]
    # With the interpreter in it, since another one needs other files of the same packages.
    wanted = hashlib.sha256(repr((project["dependencies"], sys.version)).encode()).hexdigest()
    known = {extra: project["optional-dependencies"][extra] for extra in extras}
    stamp = read_stamp()
    present = stamp.get("extras", {}) if stamp.get("base") == wanted else {}
    if all(present.get(extra) == packages for extra, packages in known.items()):
        return
    need_space()
    command = [str(PYTHON), "-m", "pip", "install", "--no-input", "--progress-bar=off"]
    command += ["--disable-pip-version-check", "--retries=2", *requirements]
    lines = []
    count = 0
    with LOG.open("w") as log:
        with subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        ) as pip:
            for line in pip.stdout:
                log.write(line)
                lines.append(line)
                if line.startswith("Collecting") and sys.stdout.isatty():
                    count += 1
                    print(f"\r      {count} gói …", end="", flush=True)
        if count:
            print()
    if pip.returncode != 0:
        raise explained("".join(lines))
    done = {"base": wanted, "python": sys.version, "extras": present | known}
    STAMP.write_text(json.dumps(done))


def read_stamp() -> dict:
    try:
        return json.loads(STAMP.read_text())
    except (FileNotFoundError, ValueError):
        return {}


def need_space() -> None:
    if shutil.disk_usage(ROOT).free < SPACE_TO_INSTALL:
        raise disk_full(ROOT)


def explained(output: str) -> SetupError:
    """What pip or venv said, as a sentence."""
    if "No space left on device" in output:
        return disk_full(ROOT)
    if any(sign in output for sign in SIGNS_OF_NO_INDEX):
        return SetupError(
            "Không tải được các gói Python: hãy kiểm tra mạng hoặc địa chỉ kho gói của pip"
            f" (chi tiết ở {LOG}).",
            f"The Python packages could not be downloaded: check the network or pip's index;"
            f" details are in {LOG}.",
        )
    last = next((line for line in reversed(output.splitlines()) if line.strip()), "?")
    return SetupError(
        f"Cài các gói Python không thành công: {last.strip()} (chi tiết ở {LOG}).",
        f"The Python packages could not be installed; details are in {LOG}.",
    )


if __name__ == "__main__":
    with one_sentence():
        prepare(sys.argv[1:])
