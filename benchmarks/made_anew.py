"""Settings of a portal that makes each page anew, templates kept as for readers."""

import os

os.environ["DEBUG"] = "0"

from congress_portal.settings.development import *  # noqa: F403

KEEP_PAGES = False
