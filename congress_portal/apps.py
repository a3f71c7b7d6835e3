"""The project as an app: template tags, commands and checks."""

from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class CongressPortalConfig(AppConfig):
    name = "congress_portal"
    verbose_name = _("Congress portal")

    def ready(self) -> None:
        from congress_portal import account_events, checks, grants, startup  # noqa: F401

        # Once for each migration, when the tables of every app are there.
        post_migrate.connect(grants.grant_after_migrating, sender=apps.get_app_config("awards"))
