"""Entry point of the web server."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "congress_portal.settings.production")

from congress_portal import embedded

embedded.ensure_running()
application = get_wsgi_application()
