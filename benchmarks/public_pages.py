"""Requests per second of public pages against a bare Django view, in interleaved rounds.

DATABASE_URL=… manage.py seed_portal --bodies 360 --awards 100000
DATABASE_URL=… python -m benchmarks.public_pages
"""

import argparse
import os

import django

from benchmarks import serving

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "congress_portal.settings.development")
PROMISES = {
    "term page": "≥ 0.2 of the bare view",
    "congress page": "≥ 0.2 of the bare view",
    "award list, 50 rows": "≥ 0.05 of the bare view",
}
# What an address asks is shown in the search box: such a page is made for each reader.
MADE_ANEW = "?q=x"


def addresses() -> dict[str, str]:
    from congress_portal import embedded

    embedded.ensure_running()
    django.setup()
    from congress_portal.foundation.vietnamese import slugify
    from congresses.published import PublishedCongress

    congress = (
        PublishedCongress.objects.filter(is_congress=True, term_number__isnull=False)
        .order_by("-target_count", "pk")
        .first()
    )
    pages = {
        "term page": f"/to-chuc/{congress.host_code}-{slugify(congress.host_name)}"
        f"/nhiem-ky/{congress.term_number}/",
        "congress page": f"/dai-hoi/{congress.code}-{slugify(congress.title)}/",
        "award list, 50 rows": "/khen-thuong/",
    }
    for name in ("term page", "congress page"):
        pages[f"{name}, made anew"] = pages[name] + MADE_ANEW
    return pages


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--seconds", type=float, default=4)
    options = arguments.parse_args()
    pages = addresses()
    ratios: dict[str, list[float]] = {name: [] for name in pages}
    rates: dict[str, list[float]] = {name: [] for name in ["bare view", *pages]}
    with (
        serving.server("benchmarks.bare:application") as (bare, _bare_pid),
        serving.server("congress_portal.wsgi:application") as (portal, _portal_pid),
    ):
        for path in pages.values():
            serving.requests_per_second(portal, path, 1)
        for _round in range(options.rounds):
            reference = serving.requests_per_second(bare, "/", options.seconds)
            rates["bare view"].append(reference)
            for name, path in pages.items():
                rate = serving.requests_per_second(portal, path, options.seconds)
                rates[name].append(rate)
                ratios[name].append(rate / reference)
    serving.table("Requests per second", rates, {})
    serving.table("Share of the bare view's", ratios, PROMISES)


if __name__ == "__main__":
    main()
