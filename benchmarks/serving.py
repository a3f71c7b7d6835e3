"""Servers to measure, and the load on them: loopback only, bounded in count and time."""

import contextlib
import http.client
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
CONNECTIONS = 8


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def server(application: str, workers: int = 2, **environment: str) -> Iterator[tuple[str, int]]:
    """A gunicorn with synchronous workers; gives its address and the process id of its master."""
    port = free_port()
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "gunicorn", application, "-w", str(workers)),
            *("-b", f"127.0.0.1:{port}", "--log-level", "warning", "--timeout", "120"),
            "--no-control-socket",
        ],
        cwd=PROJECT,
        # As it is served to readers: templates and pages are kept.
        env=os.environ | {"DEBUG": "0"} | environment,
    )
    try:
        for _attempt in range(100):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
            time.sleep(0.1)
        yield f"127.0.0.1:{port}", process.pid
    finally:
        process.terminate()
        process.wait(timeout=20)


def requests_per_second(address: str, path: str, seconds: float) -> float:
    """By wrk where it is installed, else by threads of this process."""
    if shutil.which("wrk"):
        told = subprocess.run(
            ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds:.0f}s", f"http://{address}{path}"],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        if "Non-2xx" in told:
            raise SystemExit(f"{path}: {told}")
        return float(re.search(r"Requests/sec:\s+([\d.]+)", told)[1])
    return _by_threads(address, path, seconds)


def _by_threads(address: str, path: str, seconds: float) -> float:
    end = time.perf_counter() + seconds
    counts = []

    def ask() -> None:
        count = 0
        while time.perf_counter() < end:
            connection = http.client.HTTPConnection(address, timeout=30)
            connection.request("GET", path)
            response = connection.getresponse()
            response.read()
            connection.close()
            if response.status != 200:
                raise SystemExit(f"{path}: {response.status}")
            count += 1
        counts.append(count)

    threads = [threading.Thread(target=ask) for _connection in range(CONNECTIONS)]
    started = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(counts) / (time.perf_counter() - started)


def table(title: str, rows: dict[str, list[float]], promise: dict[str, str]) -> None:
    """Median, smallest and largest of each row's rounds, beside what is promised."""
    print(f"\n{title}\n")
    print("| what | median | spread | promise |")
    print("|---|---|---|---|")
    for name, values in rows.items():
        spread = f"{min(values):.3g} … {max(values):.3g}"
        print(f"| {name} | {statistics.median(values):.3g} | {spread} | {promise.get(name, '')} |")


def resident_kilobytes(master: int) -> int:
    """Memory of the largest worker of a server."""
    workers = Path(f"/proc/{master}/task/{master}/children").read_text().split()
    return max(
        int(re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())[1])
        for pid in workers
    )
