"""Entry point of the web server."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "congress_portal.settings.production")

from congress_portal import embedded
from congress_portal.foundation.database_roles import serving

embedded.ensure_running()
application = serving(get_wsgi_application())
