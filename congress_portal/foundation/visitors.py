"""Where a request comes from: the visitor's address behind the proxies of the server."""

import ipaddress

from django.conf import settings
from django.http import HttpRequest


def address_of(request: HttpRequest) -> str:
    """The visitor's address; of the forwarded ones, only what the portal's own proxies added.

    Each proxy appends the address it was called from, so the last `PROXY_COUNT` are true and
    whatever stands before them was sent by the visitor.
    """
    near = str(request.META.get("REMOTE_ADDR", ""))
    forwarded = str(request.META.get("HTTP_X_FORWARDED_FOR", "")).split(",")
    count = settings.PROXY_COUNT
    if count and len(forwarded) >= count:
        named = forwarded[-count].strip()
        if _parsed(named):
            return named
    return near


def network_of(request: HttpRequest) -> str:
    """The part of the address that tells an office from another, not one desk from the next."""
    address = _parsed(address_of(request))
    if address is None:
        return ""
    length = 24 if address.version == 4 else 48
    return str(ipaddress.ip_network((address, length), strict=False))


def subscriber_of(request: HttpRequest) -> str:
    """What one subscriber has: an address, or of the sixth version the network of his own."""
    address = _parsed(address_of(request))
    if address is None or address.version == 4:
        return address_of(request)
    return str(ipaddress.ip_network((address, 64), strict=False))


def _parsed(text: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return None
    mapped = getattr(address, "ipv4_mapped", None)
    return mapped or address
