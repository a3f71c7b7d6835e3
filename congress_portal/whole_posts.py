"""A request whose body ends before its stated length was cut on the way, and is not read.

What has come of it may well be a form that is complete in itself: every field that stood behind
the cut would be taken for emptied. Neither the web server nor Django compares the lengths.
"""

from collections.abc import Callable, Iterable
from typing import Any

from django.core.exceptions import BadRequest

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


class WholeBody:
    """The body of a request, read by `read` and `readline`; BadRequest where it ends too soon."""

    def __init__(self, stream: Any, length: int):
        self._stream = stream
        self._left = length

    def read(self, size: int = -1) -> bytes:
        wanted = self._left if size is None or size < 0 else min(size, self._left)
        return self._counted(self._stream.read(wanted) if wanted else b"", wanted)

    def readline(self, size: int = -1) -> bytes:
        wanted = self._left if size is None or size < 0 else min(size, self._left)
        line = self._stream.readline(wanted) if wanted else b""
        return self._counted(line, len(line) if line.endswith(b"\n") else wanted)

    def _counted(self, told: bytes, wanted: int) -> bytes:
        self._left -= len(told)
        if len(told) < wanted:
            raise BadRequest(f"the body of the request lacks its last {self._left} bytes")
        return told


def whole(application: Application) -> Application:
    """The web application, given no body but one that came to its end."""

    def asked_whole(asked: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        length = asked.get("CONTENT_LENGTH") or ""
        if length.isascii() and length.isdigit():
            asked["wsgi.input"] = WholeBody(asked["wsgi.input"], int(length))
        return application(asked, start_response)

    return asked_whole
