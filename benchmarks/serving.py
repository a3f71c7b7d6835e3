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
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from email.message import Message
from pathlib import Path
from types import MappingProxyType

PROJECT = Path(__file__).resolve().parents[1]
CONNECTIONS = 8
EMPTY: Mapping[str, str] = MappingProxyType({})


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


@dataclass(frozen=True)
class Load:
    """What a server did under load: requests a second, and milliseconds that 99 in 100 took."""

    rate: float
    p99: float


def requests_per_second(address: str, path: str, seconds: float) -> float:
    return load(address, path, seconds).rate


def load(
    address: str,
    path: str,
    seconds: float,
    headers: Mapping[str, str] = EMPTY,
    connections: int = CONNECTIONS,
) -> Load:
    """By wrk where it is installed, else by threads of this process."""
    by = _by_wrk if shutil.which("wrk") else _by_threads
    return by(address, path, seconds, headers, connections)


def _by_wrk(
    address: str, path: str, seconds: float, headers: Mapping[str, str], connections: int
) -> Load:
    said = [part for name, value in headers.items() for part in ("-H", f"{name}: {value}")]
    told = subprocess.run(
        [
            *("wrk", "-t1", f"-c{connections}", f"-d{seconds:.0f}s", "--latency", *said),
            f"http://{address}{path}",
        ],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    if "Non-2xx" in told:
        raise SystemExit(f"{path}: {told}")
    slowest = re.search(r"99%\s+([\d.]+)(us|ms|s)", told)
    scale = {"us": 0.001, "ms": 1, "s": 1000}[slowest[2]]
    return Load(float(re.search(r"Requests/sec:\s+([\d.]+)", told)[1]), float(slowest[1]) * scale)


def _by_threads(
    address: str, path: str, seconds: float, headers: Mapping[str, str], connections: int
) -> Load:
    end = time.perf_counter() + seconds
    times: list[float] = []

    def ask() -> None:
        while (began := time.perf_counter()) < end:
            status, _headers = fetch(address, path, headers)
            if status not in (200, 304):
                raise SystemExit(f"{path}: {status}")
            times.append((time.perf_counter() - began) * 1000)

    threads = [threading.Thread(target=ask) for _connection in range(connections)]
    started = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    took = time.perf_counter() - started
    return Load(len(times) / took, statistics.quantiles(times, n=100)[-1])


def fetch(address: str, path: str, headers: Mapping[str, str] = EMPTY) -> tuple[int, Message]:
    """One request on a connection of its own; its status and headers."""
    connection = http.client.HTTPConnection(address, timeout=120)
    connection.request("GET", path, headers=dict(headers))
    response = connection.getresponse()
    response.read()
    connection.close()
    return response.status, response.headers


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
