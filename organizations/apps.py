"""Union bodies, people and documents."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrganizationsConfig(AppConfig):
    name = "organizations"
    verbose_name = _("Organizations and people")

    def ready(self) -> None:
        from congress_portal.foundation import scopes

        from . import permissions, resources

        scopes.answer_with(permissions.Rights)
        resources.register()
