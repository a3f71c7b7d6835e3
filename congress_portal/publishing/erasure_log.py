"""What was hidden and erased, outside the database: a backup put back must lose it again.

One line of JSON for each request that was carried out: codes, keys and days, never a name.
"""

import datetime
import json
import os
from collections.abc import Collection, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from django.conf import settings

from organizations.models import PrivacyRequest


@dataclass(frozen=True)
class Line:
    """A request that was carried out: whom it was about, who answers for it, which texts."""

    person: str
    request: int
    kind: str
    received_on: str
    verified_on: str
    verified_by: int
    confirmed_by: int
    also: tuple[str, ...] = ()


def append(request: PrivacyRequest, also: Collection[str]) -> None:
    """Write a request down, for good before this returns.

    It is the last act of the transaction: a line too many repeats what two officers confirmed, a
    line too few would leave a name.
    """
    line = Line(
        request.person.code,
        request.pk,
        request.kind,
        request.received_on.isoformat(),
        request.verified_on.isoformat() if request.verified_on else "",
        request.verified_by_id or 0,
        request.confirmed_by_id or 0,
        tuple(sorted(also)),
    )
    at = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    text = json.dumps(asdict(line) | {"at": at}, ensure_ascii=True, sort_keys=True)
    path = Path(settings.ERASURE_LOG)
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
    try:
        os.write(descriptor, f"{text}\n".encode("ascii"))
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def read(path: Path) -> Iterator[Line]:
    """The lines of a log, in their order; ValueError names one that is none."""
    for number, text in enumerate(path.read_text(encoding="ascii").splitlines(), start=1):
        if not text.strip():
            continue
        try:
            given = json.loads(text)
            given.pop("at", None)
            yield Line(**{**given, "also": tuple(given["also"])})
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise ValueError(f"line {number}") from error
