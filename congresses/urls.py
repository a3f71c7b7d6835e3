"""Addresses of congresses, terms and emulation clusters."""

from django.urls import URLPattern, path, re_path

from organizations.editions import RECORD
from organizations.papers import ENDING, of_page

from . import views
from .surroundings import DecisionsOf

NUMBER = r"(?P<number>[1-9][0-9]{0,5})"
TERM = r"(?P<wanted>[1-9][0-9]{0,2}|[0-9]{4}-[0-9]{4})"
CHART = r"(?P<name>[a-z-]{2,20})\.csv"
YEAR = r"(?P<year>[0-9]{4})"


def patterns(*, decisions_of: DecisionsOf) -> list[URLPattern]:
    """The addresses; what the app above knows of a congress is read by what is passed in."""
    around = {"decisions_of": decisions_of}
    congress, term, cluster = f"^dai-hoi/{RECORD}", f"^to-chuc/{RECORD}", f"^cum-thi-dua/{RECORD}"
    return [
        *views.CONGRESS_FILES.patterns,
        *views.TARGET_FILES.patterns,
        *views.CLUSTER_FILES.patterns,
        path("dai-hoi/", views.congress_list, name="congress_list"),
        re_path(f"{congress}/$", views.congress_detail, around, name="congress_detail"),
        re_path(f"{congress}/v/{NUMBER}/$", views.congress_detail, around, name="congress_edition"),
        re_path(
            f"{congress}/v/{NUMBER}\\.json$", views.congress_json, name="congress_edition_json"
        ),
        re_path(f"{congress}/bieu-do/{CHART}$", views.congress_chart, name="congress_chart"),
        re_path(
            f"{congress}/v/{NUMBER}/bieu-do/{CHART}$",
            views.congress_chart,
            name="congress_edition_chart",
        ),
        re_path(f"{congress}\\.json$", views.congress_json, name="congress_json"),
        re_path(
            f"{congress}{ENDING}", of_page(views.congress_detail), around, name="congress_paper"
        ),
        re_path(
            f"{congress}/v/{NUMBER}{ENDING}",
            of_page(views.congress_detail),
            around,
            name="congress_edition_paper",
        ),
        re_path(
            f"{term}/nhiem-ky/{TERM}{ENDING}",
            of_page(views.term_report),
            around,
            name="term_paper",
        ),
        re_path(f"{term}/nhiem-ky/{TERM}/$", views.term_report, around, name="term_report"),
        re_path(f"{term}/nhiem-ky/{TERM}\\.json$", views.term_json, around, name="term_json"),
        re_path(
            f"{term}/nhiem-ky/{TERM}/bieu-do/ket-qua\\.csv$",
            views.term_chart,
            around,
            name="term_chart",
        ),
        path("chi-tieu/", views.target_list, name="target_list"),
        path("cum-thi-dua/", views.cluster_year_list, name="cluster_year_list"),
        re_path(f"{cluster}/$", views.cluster_detail, around, name="cluster_detail"),
        re_path(f"{cluster}/{YEAR}/$", views.cluster_year, around, name="cluster_year"),
        re_path(
            f"{cluster}/{YEAR}/v/{NUMBER}/$",
            views.cluster_year,
            around,
            name="cluster_year_edition",
        ),
        re_path(
            f"{cluster}/{YEAR}{ENDING}",
            of_page(views.cluster_year),
            around,
            name="cluster_year_paper",
        ),
        re_path(
            f"{cluster}/{YEAR}/v/{NUMBER}{ENDING}",
            of_page(views.cluster_year),
            around,
            name="cluster_year_edition_paper",
        ),
        re_path(f"{cluster}\\.json$", views.cluster_json, name="cluster_json"),
        re_path(
            f"{cluster}/{YEAR}/v/{NUMBER}\\.json$",
            views.cluster_year_json,
            name="cluster_year_edition_json",
        ),
        re_path(f"{cluster}/{YEAR}\\.json$", views.cluster_year_json, name="cluster_year_json"),
    ]
