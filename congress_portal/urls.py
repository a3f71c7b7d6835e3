"""The only place that mounts the apps."""

from django.contrib import admin
from django.urls import include, path

from awards import urls as awards_urls
from awards.occasions import decisions_of
from congresses import urls as congresses_urls
from organizations import urls as organizations_urls

from . import (
    api,
    calendars,
    catalogue,
    comparisons,
    corrections,
    coverage,
    data_package,
    error_notices,
    feeds,
    record_pages,
    sitemaps,
    surroundings,
    trends,
    views,
)
from .language import choose_language
from .style_page import style_page

organization_pages = organizations_urls.patterns(
    read_surroundings=surroundings.of_body, read_person=surroundings.of_person
)
congress_pages = congresses_urls.patterns(decisions_of=decisions_of)
award_pages = awards_urls.patterns(read_published=surroundings.of_decision)

urlpatterns = [
    path("", views.home, name="home"),
    path("tim-kiem/", views.search_page, name="search"),
    path("tim-kiem/goi-y/", views.suggestions, name="suggestions"),
    path("ngon-ngu/", choose_language, name="language"),
    path("gioi-thieu/", views.about, name="about"),
    path("gioi-thieu/giao-dien/", style_page, name="style_page"),
    path("du-lieu/", views.downloads, name="downloads"),
    path("healthz/live", views.live, name="live"),
    path("healthz/ready", views.ready, name="ready"),
    *api.URLS,
    *calendars.URLS,
    *catalogue.URLS,
    *comparisons.URLS,
    *corrections.URLS,
    *coverage.URLS,
    *data_package.URLS,
    *error_notices.URLS,
    *feeds.URLS,
    *sitemaps.URLS,
    *trends.URLS,
    *record_pages.URLS,
    path("", include((organization_pages, "organizations"))),
    path("", include((congress_pages, "congresses"))),
    path("", include((award_pages, "awards"))),
    path("admin/", admin.site.urls),
]
