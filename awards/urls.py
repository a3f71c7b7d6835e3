"""Addresses of the award list, its files, and the award decisions."""

from collections.abc import Callable

from django.urls import URLPattern, path, re_path

from organizations import papers

from . import views

DECISION = r"^khen-thuong/quyet-dinh/(?P<code>[A-Za-z0-9]{8})"


def patterns(*, read_published: Callable) -> list[URLPattern]:
    """The addresses; which of the records a decision names have a page is asked of the wiring."""
    around = {"read_published": read_published}
    return [
        path("khen-thuong/", views.award_list, name="award_list"),
        path("khen-thuong.csv", views.award_csv, name="award_csv"),
        path("khen-thuong.xlsx", views.award_xlsx, name="award_xlsx"),
        views.FILES.json_pattern,
        re_path(rf"{DECISION}/$", views.decision_detail, around, name="decision_detail"),
        re_path(
            rf"{DECISION}/v/(?P<number>[1-9][0-9]{{0,5}})/$",
            views.decision_detail,
            around,
            name="decision_edition",
        ),
        re_path(
            rf"{DECISION}{papers.ENDING}",
            papers.of_page(views.decision_detail),
            around,
            name="decision_paper",
        ),
        re_path(
            rf"{DECISION}/v/(?P<number>[1-9][0-9]{{0,5}}){papers.ENDING}",
            papers.of_page(views.decision_detail),
            around,
            name="decision_edition_paper",
        ),
        re_path(
            rf"{DECISION}/v/(?P<number>[1-9][0-9]{{0,5}})\.json$",
            views.decision_json,
            name="decision_edition_json",
        ),
        re_path(rf"{DECISION}\.json$", views.decision_json, name="decision_json"),
    ]
