"""Bodies, people in office, lists and editions in the words of schema.org, for their pages."""

from typing import Any

from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from congress_portal.foundation.dates import PartialDate
from congress_portal.foundation.linked_data import LICENCE, block
from congress_portal.foundation.open_tables import Table
from congress_portal.foundation.sheet_files import XLSX_TYPE

from . import kept_pages, list_files
from .editions import Shown
from .enums import AffiliationLine
from .filters import ListFilter
from .list_files import site_of
from .reports import OrganizationProfile

MEDIA_TYPES = {
    "csv": "text/csv",
    "xlsx": XLSX_TYPE,
    "json": "application/json",
}
MOST_NAMED = 100
DESCRIPTION = gettext_lazy(
    "%(name)s: every row that is published by the trade unions of Vietnam in this portal, as files "
    "and as pages, with the edition that each row comes from."
)


def named(kind: str, name: str, address: str = "") -> dict[str, str]:
    return {"@type": kind, "name": name, "url": address}


def day(date: Any) -> str:
    """As much of a date as is known: schema.org reads 2023 and 2023-05 as well."""
    if isinstance(date, PartialDate):
        return date.iso()
    return date.isoformat() if date else ""


def edition(request: HttpRequest, shown: Shown, title: str, address: str) -> dict[str, Any]:
    """The edition that a page shows, as the work to cite."""
    return {
        **named("CreativeWork", title, f"{site_of(request)}{address}v/{shown.edition.number}/"),
        "version": shown.edition.number,
        "datePublished": shown.edition.published_at.isoformat(timespec="seconds"),
        "inLanguage": "vi",
        "license": LICENCE,
    }


def body(
    request: HttpRequest,
    document: OrganizationProfile,
    name: str,
    shown: Shown,
    address: str,
    around: Any,
) -> SafeString:
    site = site_of(request)
    names = {text for each in document.names for text in (each.name, each.short_name)}
    return block(
        {
            **named("Organization", name, f"{site}{address}"),
            "identifier": document.code,
            "alternateName": sorted((names | {document.short_name}) - {name}),
            "foundingDate": day(document.founded_on),
            "dissolutionDate": day(document.ended_on),
            "parentOrganization": [
                named("Organization", each.parent.name, body_address(site, each.parent.code))
                for each in document.affiliations
                if each.line == AffiliationLine.DIRECT and each.until is None
            ],
            "areaServed": [
                named("AdministrativeArea", each.unit_name)
                for each in document.territories
                if each.until is None
            ],
            "event": [
                {
                    **named("Event", each.title, f"{site}{each.address}"),
                    "startDate": day(each.held_on),
                }
                for each in around.meetings[:MOST_NAMED]
            ],
            "member": [
                {**role(post), "member": named("Person", post.person_name, person_at(site, post))}
                for post in around.in_office[:MOST_NAMED]
            ],
            "subjectOf": edition(request, shown, name, address),
        }
    )


def role(post: Any) -> dict[str, Any]:
    return {
        "@type": "OrganizationRole",
        "roleName": post.title,
        "startDate": day(post.since),
        "endDate": day(post.until),
    }


def person_at(site: str, post: Any) -> str:
    return f"{site}/nhan-su/{post.person_code}/" if post.person_code else ""


def body_address(site: str, code: str) -> str:
    return f"{site}/to-chuc/{code}/" if code else ""


def person(request: HttpRequest, found: Any) -> SafeString:
    """A person with posts and awards as the page names them."""
    site = site_of(request)
    return block(
        {
            **named("Person", found.name, f"{site}/nhan-su/{found.code}/"),
            "identifier": found.code,
            "memberOf": [
                {
                    **role(post),
                    "memberOf": named(
                        "Organization", post.body_name, body_address(site, post.body_code)
                    ),
                }
                for post in found.posts
            ],
            "award": [
                ", ".join(filter(None, [each.form_name, each.deciding_name, str(each.year or "")]))
                for each in found.awards
                if not each.is_annulled
            ],
        }
    )


def listed(
    request: HttpRequest, table: Table, name: str, wanted: ListFilter, total: int
) -> dict[str, Any]:
    """Where the files of a list are, and the whole list described as data."""
    files = list_files.addresses(name, wanted, total)
    return {**files, "linked": "" if wanted.wanted else dataset(request, table, name, files)}


def dataset(request: HttpRequest, table: Table, name: str, files: dict[str, Any]) -> SafeString:
    """A public list as data, with the files that it offers."""
    site = site_of(request)
    return block(
        {
            **named("Dataset", words_of(table), f"{site}/{name}/"),
            "description": DESCRIPTION % {"name": words_of(table)},
            "dateModified": kept_pages.turned_at().isoformat(timespec="seconds"),
            "license": LICENCE,
            "isAccessibleForFree": True,
            "inLanguage": "vi",
            "creator": named("Organization", str(_("Congress Portal")), f"{site}/"),
            "distribution": [
                {
                    "@type": "DataDownload",
                    "contentUrl": f"{site}{files[f'{ending}_address']}",
                    "encodingFormat": media,
                }
                for ending, media in MEDIA_TYPES.items()
                if files[f"{ending}_address"]
            ],
        }
    )


def catalogue(request: HttpRequest, lists: dict[str, Table]) -> SafeString:
    """All lists together, as the page of downloads offers them."""
    site = site_of(request)
    return block(
        {
            **named("DataCatalog", str(_("Congress Portal")), f"{site}/du-lieu/"),
            "license": LICENCE,
            "dataset": [
                named("Dataset", words_of(table), f"{site}/{name}/")
                for name, table in lists.items()
            ],
        }
    )


def words_of(table: Table) -> str:
    return table.english if get_language() == "en" else table.title
