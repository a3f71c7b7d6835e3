"""What may be downloaded, as a catalogue for catalogues: DCAT in JSON-LD, made of the tables."""

from typing import Any

from django.db.models import Max
from django.http import HttpRequest, HttpResponseBase
from django.urls import path
from django.views.decorators.http import require_safe

from awards.tables import AWARDS
from congress_portal.foundation.open_tables import Table
from congress_portal.foundation.sheet_files import XLSX_TYPE
from congresses.tables import CLUSTER_YEARS, CONGRESSES, TARGETS
from organizations.editions import compact
from organizations.kept_pages import answer as kept_answer
from organizations.kept_pages import register_stamp
from organizations.list_files import site_of
from organizations.published import Edition
from organizations.tables import BODIES

from . import data_package

ADDRESS = "/du-lieu/catalog.jsonld"
PORTAL = {"vi": "Cổng thông tin Đại hội Công đoàn", "en": "Congress Portal"}
PACKAGE = {"vi": "Gói dữ liệu: mọi nội dung đã công bố", "en": "All that is published"}
LISTS: dict[str, Table] = {
    "to-chuc": BODIES,
    "dai-hoi": CONGRESSES,
    "chi-tieu": TARGETS,
    "khen-thuong": AWARDS,
    "cum-thi-dua": CLUSTER_YEARS,
}
MEDIA = "https://www.iana.org/assignments/media-types/"
FILE_TYPE = "http://publications.europa.eu/resource/authority/file-type/"
AT_ANY_TIME = "http://publications.europa.eu/resource/authority/frequency/CONT"
TYPES = {
    "csv": ("text/csv", "CSV"),
    "xlsx": (XLSX_TYPE, "XLSX"),
    "json": ("application/json", "JSON"),
    "zip": ("application/zip", "ZIP"),
}
CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


@require_safe
def catalogue_file(request: HttpRequest) -> HttpResponseBase:
    made_at = register_stamp()

    def content() -> bytes:
        return compact(catalogue(site_of(request))).encode()

    response = kept_answer(
        request, made_at, ["dcat", str(made_at)], content, content_type="application/ld+json"
    )
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response


def catalogue(site: str) -> dict[str, Any]:
    changed = Edition.objects.aggregate(at=Max("published_at"))["at"]
    modified = {"dct:modified": moment(changed)} if changed else {}
    here, api = f"{site}{ADDRESS}", f"{site}/api/v1/"
    publisher = {"@id": f"{site}/", "@type": "foaf:Agent", "foaf:name": titled(PORTAL)}
    shared = {
        **modified,
        "dct:publisher": {"@id": f"{site}/"},
        "dct:language": {"@id": "http://publications.europa.eu/resource/authority/language/VIE"},
        "dct:accrualPeriodicity": {"@id": AT_ANY_TIME},
    }
    package = {
        "@id": f"{here}#goi-du-lieu",
        "@type": "dcat:Dataset",
        "dct:title": titled(PACKAGE),
        "dct:description": {"@language": "en", "@value": data_package.DESCRIPTION},
        "dcat:landingPage": {"@id": f"{site}/du-lieu/"},
        **shared,
        "dcat:distribution": [distribution(f"{site}{data_package.ADDRESS}", "zip")],
    }
    return {
        "@context": CONTEXT,
        "@id": here,
        "@type": "dcat:Catalog",
        "dct:title": titled(PORTAL),
        "dct:description": titled(PORTAL),
        "foaf:homepage": {"@id": f"{site}/"},
        **shared,
        "dct:publisher": publisher,
        "dct:license": {"@id": data_package.LICENCE["path"]},
        "dcat:dataset": [
            package,
            *(dataset(site, name, table, shared) for name, table in LISTS.items()),
        ],
        "dcat:service": {
            "@id": f"{here}#api",
            "@type": "dcat:DataService",
            "dct:title": {"@language": "en", "@value": "Read-only interface for programs"},
            "dcat:endpointURL": {"@id": api},
            "dcat:endpointDescription": {"@id": f"{site}/api/openapi.json"},
            "dcat:servesDataset": {"@id": package["@id"]},
        },
    }


def dataset(site: str, name: str, table: Table, shared: dict[str, Any]) -> dict[str, Any]:
    """A public list; its columns are told where the page tells them."""
    words = titled({"vi": table.title, "en": table.english})
    return {
        "@id": f"{site}{ADDRESS}#{name}",
        "@type": "dcat:Dataset",
        "dct:title": words,
        "dct:description": words,
        "dct:identifier": name,
        "dcat:landingPage": {"@id": f"{site}/{name}/"},
        **shared,
        "dcat:distribution": [
            distribution(f"{site}/{name}.{ending}", ending) for ending in ("csv", "xlsx", "json")
        ],
    }


def distribution(address: str, ending: str) -> dict[str, Any]:
    media, file_type = TYPES[ending]
    return {
        "@id": address,
        "@type": "dcat:Distribution",
        "dcat:accessURL": {"@id": address},
        "dcat:downloadURL": {"@id": address},
        "dcat:mediaType": {"@id": f"{MEDIA}{media}"},
        "dct:format": {"@id": f"{FILE_TYPE}{file_type}"},
        "dct:license": {"@id": data_package.LICENCE["path"]},
    }


def titled(words: dict[str, str]) -> list[dict[str, str]]:
    return [{"@language": language, "@value": text} for language, text in words.items()]


def moment(at: Any) -> dict[str, str]:
    return {"@type": "xsd:dateTime", "@value": at.isoformat(timespec="seconds")}


URLS = [path(ADDRESS[1:], catalogue_file, name="catalogue")]
