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
    "term page": "≥ 0.4",
    "term page, unchanged since": "≥ 0.45",
    "congress page": "≥ 0.4",
    "award list, 50 rows": "≥ 0.08",
}
SLOWEST = {"term page": "≤ 3"}
# What an address asks is shown in the search box: such a page is made for each reader.
MADE_ANEW = "?q=x"
ANEW = ", made anew"
UNCHANGED = "term page, unchanged since"
WORKERS = 2


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
        pages[f"{name}{ANEW}"] = pages[name] + MADE_ANEW
    return pages


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--seconds", type=float, default=4)
    options = arguments.parse_args()
    pages = addresses()
    names = ["bare view", UNCHANGED, *pages]
    rates: dict[str, list[float]] = {name: [] for name in names}
    slowest: dict[str, list[float]] = {name: [] for name in names}
    with (
        serving.server("benchmarks.bare:application") as (bare, _bare_pid),
        serving.server("congress_portal.wsgi:application") as (portal, _portal_pid),
    ):
        for path in pages.values():
            serving.load(portal, path, 1)
        _status, headers = serving.fetch(portal, pages["term page"])
        pages[UNCHANGED] = pages["term page"]
        unchanged = {"If-None-Match": headers["ETag"]}
        for _round in range(options.rounds):
            for name in names:
                told = serving.load(
                    *((bare, "/") if name == names[0] else (portal, pages[name])),
                    options.seconds,
                    headers=unchanged if name == UNCHANGED else {},
                    # Requests that wait would be answered in the time of the next page.
                    connections=WORKERS if name.endswith(ANEW) else serving.CONNECTIONS,
                )
                rates[name].append(told.rate)
                slowest[name].append(told.p99)
    serving.table("Requests per second", rates, {})
    serving.table("Share of the bare view's", beside_the_bare(rates), PROMISES)
    serving.table("Milliseconds that 99 in 100 take", slowest, {})
    serving.table("Times the bare view's", beside_the_bare(slowest), SLOWEST)


def beside_the_bare(values: dict[str, list[float]]) -> dict[str, list[float]]:
    """Each round's value against that of the bare view in the same round."""
    bare = values["bare view"]
    return {
        name: [value / of_bare for value, of_bare in zip(rounds, bare, strict=True)]
        for name, rounds in values.items()
        if rounds is not bare
    }


if __name__ == "__main__":
    main()
