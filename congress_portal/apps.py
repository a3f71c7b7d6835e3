"""The project as an app: template tags, commands and checks."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CongressPortalConfig(AppConfig):
    name = "congress_portal"
    verbose_name = _("Congress portal")

    def ready(self) -> None:
        from congress_portal import checks  # noqa: F401
