"""Faults while people work: connections that end, processes that stand still, sockets cut.

A disk is full, and a clock steps: both are the drill's own, a file system that it mounted and the
clock as its web server reads it. What a fault may cost is the answer to one request, and of a
full disk to all that come until there is room again.
"""

import contextlib
import os
import random
import re
import signal
import threading
import time
import urllib.request
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tests.drills import ground

# A request may stand still for so long, and the disk be full.
LONGEST = 3.0
# Seconds by which the clock of the web server is wrong: less than a login holds.
STEPS = (-600, -61, -5, 5, 61, 600)
# Megabytes of the disk that can be filled.
DISK = 1500
# Kinds of errors that may stand in the log of the web server: what was lost is a connection.
LOST = re.compile(
    r"^(?:[\w.]+\.)?(OperationalError|InterfaceError|AdminShutdown|ConnectionDoesNotExist|"
    r"BrokenPipeError|ConnectionResetError) at "
)
TRACEBACK = "Traceback (most recent call last):"
# After such a line another error follows, which is the last or leads to it.
LINKS = re.compile(
    r"^(?:During handling of the above exception, another exception occurred:"
    r"|The above exception was the direct cause of the following exception:)$",
    re.MULTILINE,
)
FRAME = re.compile(r'^ +File "(?P<file>.+?)", line (?P<line>\d+), in (?P<name>.+)$', re.MULTILINE)
# Seconds in which each way of disturbing is used several times, on a slow machine too.
OFTEN = 60


class Faulted(Exception):
    """The portal said in a page that it could not answer."""


class Browser(ground.Browser):
    """A browser that tells a page of a fault from an answer."""

    def _ask(self, request: urllib.request.Request) -> ground.Answer:
        answer = super()._ask(request)
        if answer.status >= 500:
            raise Faulted(unclear(answer))
        return answer


def unclear(answer: ground.Answer) -> str:
    """What is wrong with the page of a fault; nothing where it is plain and tells nothing."""
    text = answer.text
    if "<h1" not in text:
        return f"{answer.status} without a heading: {text[:200]!r}"
    for word in ("Traceback", "psycopg", "OperationalError", "SELECT ", "server closed"):
        if word in text:
            return f"{answer.status} tells “{word}”"
    return ""


def beginning(body: bytes, chance: random.Random) -> bytes:
    """Not all of a post: each of its fields is as likely to be cut, however long it is."""
    fields = body.split(b"&")
    number = chance.randrange(len(fields))
    before = b"".join(field + b"&" for field in fields[:number])
    return before + fields[number][: chance.randrange(len(fields[number]))]


def cut(
    browser: ground.Browser, path: str, data: dict[str, Any], *, amid: random.Random | None = None
) -> None:
    """Post, and be gone before the answer, or somewhere amid what is posted."""
    import socket
    import urllib.parse

    body = urllib.parse.urlencode(data, doseq=True).encode()
    host, port = urllib.parse.urlsplit(browser.address).netloc.split(":")
    cookies = "; ".join(f"{cookie.name}={cookie.value}" for cookie in browser.jar)
    head = (
        f"POST {path} HTTP/1.1\r\nHost: {host}:{port}\r\nCookie: {cookies}\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\n"
        f"Content-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    )
    sent = body if amid is None else beginning(body, amid)
    with socket.create_connection((host, int(port)), timeout=ground.PATIENCE) as wire:
        wire.sendall(head.encode() + sent)


class Nemesis(threading.Thread):
    """One fault after another until the time is over; what stood still goes on in the end."""

    def __init__(
        self,
        web: ground.Web,
        end: float,
        folder: Path,
        *,
        has_disk: bool,
        seed: int = 7,
    ):
        super().__init__(daemon=True)
        self.web, self.end, self.chance = web, end, random.Random(seed)
        self.folder, self.has_disk = folder, has_disk
        self.counts: Counter[str] = Counter()
        # What ended the disturbing before its time.
        self.error: Exception | None = None

    def ways(self) -> list[Callable[[], None]]:
        return [
            self.ends_connection,
            self.stops_worker,
            self.stops_backend,
            self.steps_clock,
            *([self.fills_disk] if self.has_disk else ()),
        ]

    def run(self) -> None:
        from django.db import connections

        try:
            while time.monotonic() < self.end:
                time.sleep(self.chance.uniform(0.2, 1.5))
                way = self.chance.choice(self.ways())
                with contextlib.suppress(ProcessLookupError, IndexError):
                    way()
                    self.counts[way.__name__] += 1
        except Exception as error:
            self.error = error
        finally:
            connections.close_all()

    def left_out(self, seconds: float) -> Iterator[str]:
        """Why this was no drill with faults: what ended it, and what was not tried enough."""
        if self.error is not None:
            yield f"the disturbing ended before its time: {self.error!r}"
        if not self.has_disk:
            yield "the disk was not filled: that takes an administrator, who may mount one"
        least = int(seconds // OFTEN)
        for way in self.ways():
            if self.counts[way.__name__] < least:
                count = self.counts[way.__name__]
                yield f"{way.__name__} only {count} times in {seconds:.0f} s, of {least} at least"

    def backends(self) -> list[int]:
        """Connections of the portal; those at work first, for a fault to hit them."""
        from django.db import connection

        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend'"
                " AND datname = current_database() AND pid <> pg_backend_pid()"
                " ORDER BY (state = 'idle'), random()"
            )
            return [pid for (pid,) in cursor.fetchall()]

    def ends_connection(self) -> None:
        from django.db import connection

        pid = self.backends()[0]
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_terminate_backend(%s)", [pid])

    def stops_worker(self) -> None:
        self._stands_still(self.chance.choice(self.web.workers()))

    def stops_backend(self) -> None:
        self._stands_still(self.backends()[0])

    def fills_disk(self) -> None:
        """Leave no room for the database and its log."""
        from django.db import connections

        ballast = self.folder / "ballast"
        try:
            with contextlib.suppress(OSError), ballast.open("wb", buffering=0) as file:
                for size in (2**20, 2**12):
                    with contextlib.suppress(OSError):
                        while file.write(bytes(size)) == size:
                            pass
            time.sleep(self.chance.uniform(0.5, LONGEST))
        finally:
            ballast.unlink(missing_ok=True)
        # A server that gave up is started as any command starts it; nobody waits for it before.
        connections.close_all()
        ground.until(self._is_up)

    def _is_up(self) -> bool:
        from congress_portal import embedded

        with contextlib.suppress(embedded.ServerError):
            embedded.Cluster(self.folder / "postgres").ensure_running()
        return ground.Browser(self.web.address).get("/healthz/ready").status == 200

    def steps_clock(self) -> None:
        (self.folder / "clock").write_text(str(self.chance.choice(STEPS)))

    def _stands_still(self, pid: int) -> None:
        os.kill(pid, signal.SIGSTOP)
        try:
            time.sleep(self.chance.uniform(0.5, LONGEST))
        finally:
            os.kill(pid, signal.SIGCONT)


def errors(log: str) -> Counter[str]:
    """Errors in the log of the web server, each with the last frame that it came from.

    Of a chain the last counts: what is in no cache is asked of the database, which is gone.
    """
    found: Counter[str] = Counter()
    for part in log.split(TRACEBACK)[1:]:
        if LINKS.search(part):
            continue
        frames = list(FRAME.finditer(part))
        # Its first line without an indent, whatever it is called.
        lines = part[frames[-1].end() if frames else 0 :].splitlines()
        said = next((line for line in lines if line[:1].strip()), "an error without a name")
        kind = said.partition(":")[0].strip()
        if "deadlock detected" in said:
            kind = f"{kind} (deadlock)"
        place = "{file}:{line} in {name}".format(**frames[-1].groupdict()) if frames else "nowhere"
        found[f"{kind} at {place}"] += 1
    return found


def other_errors(log: str) -> Counter[str]:
    """Errors in the log of the web server that no lost connection explains."""
    return Counter({kind: count for kind, count in errors(log).items() if not LOST.match(kind)})
