"""Honours, by decision and by count."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AwardsConfig(AppConfig):
    name = "awards"
    verbose_name = _("Awards")

    def ready(self) -> None:
        from . import list_uploads, sheet_parts

        sheet_parts.register()
        list_uploads.register()
