"""The portal under a web server whose clock steps: by the seconds that a file of the drill says.

All that the portal asks of the day goes through these two; a clock that only counts goes on.
"""

import datetime
import os
import time
from pathlib import Path

from django.utils import timezone

CLOCK = Path(os.environ["PORTAL_VAR_DIR"]) / "clock"
_time, _now = time.time, timezone.now


def step() -> float:
    try:
        return float(CLOCK.read_text() or 0)
    except FileNotFoundError:
        return 0.0


time.time = lambda: _time() + step()
timezone.now = lambda: _now() + datetime.timedelta(seconds=step())

from congress_portal.wsgi import application  # noqa: E402

__all__ = ["application"]
