"""Entry point of the web server."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "congress_portal.settings.production")

from congress_portal import embedded
from congress_portal.foundation.database_roles import serving
from congress_portal.whole_posts import whole

embedded.ensure_running()
application = serving(whole(get_wsgi_application()))

from congress_portal import startup

# Still as the owner of the tables: the roles are taken on at the first request.
startup.refuse_unsafe()
