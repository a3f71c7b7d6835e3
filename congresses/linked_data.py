"""A congress or conference in the words of schema.org, for its page."""

from django.http import HttpRequest
from django.utils.safestring import SafeString

from congress_portal.foundation.linked_data import block
from organizations.linked_data import body_address, day, edition, named
from organizations.list_files import site_of

from .reading import Reading


def congress(request: HttpRequest, reading: Reading, address: str) -> SafeString:
    report, site = reading.report, site_of(request)
    of_body = report.host.kind == "organization"
    host = body_address(site, report.host.code) if of_body else ""
    return block(
        {
            **named("Event", report.title, f"{site}{address}"),
            "identifier": report.code,
            "startDate": day(report.opened_on),
            "endDate": day(report.closed_on),
            "location": named("Place", report.place) if report.place else None,
            "organizer": named("Organization", report.host.name, host),
            "subjectOf": edition(request, reading.shown, report.title, address),
        }
    )
