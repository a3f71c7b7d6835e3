"""Terms, congresses and what they elect and promise."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CongressesConfig(AppConfig):
    name = "congresses"
    verbose_name = _("Congresses and terms")

    def ready(self) -> None:
        from . import resources, workbook_uploads

        resources.register()
        workbook_uploads.register()
