"""Addresses of bodies and of persons in office."""

from collections.abc import Callable

from django.urls import URLPattern, path, re_path

from . import papers, views
from .editions import RECORD


def patterns(*, read_surroundings: Callable, read_person: Callable) -> list[URLPattern]:
    """The addresses; what higher apps know of a body or person is read by what is passed in."""
    around = {"read_surroundings": read_surroundings}
    return [
        path("to-chuc/", views.organization_list, name="organization_list"),
        *views.FILES.patterns,
        re_path(
            rf"^to-chuc/{RECORD}/$", views.organization_detail, around, name="organization_detail"
        ),
        re_path(
            rf"^to-chuc/{RECORD}/v/(?P<number>[1-9][0-9]{{0,5}})/$",
            views.organization_detail,
            around,
            name="organization_edition",
        ),
        re_path(
            rf"^to-chuc/{RECORD}{papers.ENDING}",
            papers.of_page(views.organization_detail),
            around,
            name="organization_paper",
        ),
        re_path(
            rf"^to-chuc/{RECORD}/v/(?P<number>[1-9][0-9]{{0,5}}){papers.ENDING}",
            papers.of_page(views.organization_detail),
            around,
            name="organization_edition_paper",
        ),
        re_path(
            rf"^to-chuc/{RECORD}/v/(?P<number>[1-9][0-9]{{0,5}})\.json$",
            views.organization_json,
            name="organization_edition_json",
        ),
        re_path(rf"^to-chuc/{RECORD}\.json$", views.organization_json, name="organization_json"),
        re_path(
            r"^nhan-su/(?P<code>[A-Za-z0-9]{8})/$",
            views.person_detail,
            {"read_person": read_person},
            name="person_detail",
        ),
    ]
