"""The admin app, opened through the portal's own site."""

from django.contrib.admin.apps import AdminConfig


class DeskConfig(AdminConfig):
    default_site = "congress_portal.desk.DeskSite"
