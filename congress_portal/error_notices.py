"""“Báo sai sót”: the one thing a reader can write, at an address of its own beside each record.

No account, no script, no third party. A signed time stamp, a field that people do not see, and
limits per network address and per record keep machines out. It reads what is published and
writes notices, nothing else.
"""

import datetime
import hashlib
import hmac
from typing import Any

from django import forms
from django.conf import settings
from django.core import signing
from django.db import connection, transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import path
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.http import require_http_methods

from awards.facts import WORDINGS
from awards.models import AwardDecision
from congress_portal.foundation import visitors
from congress_portal.foundation.facts import BETWEEN, facts
from congress_portal.foundation.fields import CleanCharField, CleanTextField
from congress_portal.foundation.figures import refusal
from congresses.models import ClusterYear, Congress
from organizations import editions
from organizations.models import ErrorNotice, NoticeSender, Organization
from organizations.permissions import keepers
from organizations.published import Edition

from .publications import publication, titled

KINDS: dict[str, tuple[str, Any]] = {
    "to-chuc": ("organization", Organization),
    "dai-hoi": ("congress", Congress),
    "quyet-dinh": ("awarddecision", AwardDecision),
    "cum-thi-dua": ("clusteryear", ClusterYear),
}
SALT = "error-notice"
# Nobody reads the form and writes a sentence faster; a page left open over night still counts.
FASTEST = datetime.timedelta(seconds=3)
SLOWEST = datetime.timedelta(hours=24)
MOST_FROM_AN_ADDRESS = 5
MOST_ABOUT_A_RECORD = 20
MOST_PARTS = 300
CONTACT_DAYS = 180


class NoticeForm(forms.Form):
    """What is wrong, where, and how the reader knows; `website` is seen by machines alone."""

    part = forms.ChoiceField(label=_("What it is about"))
    wording = CleanTextField(
        label=_("What is wrong"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Say what the page says and what is right."),
    )
    source = CleanTextField(
        label=_("Source, if you have one"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("A document with its number and day, or an address."),
    )
    contact = CleanCharField(
        label=_("How to reach you, if you wish"),
        required=False,
        max_length=200,
        help_text=_("Read by the clerks of this body alone, and deleted after %(days)s days.")
        % {"days": CONTACT_DAYS},
    )
    website = forms.CharField(required=False)
    stamp = forms.CharField(required=False, widget=forms.HiddenInput)

    use_required_attribute = False

    def __init__(self, *args: Any, record: str, parts: list[str], **more: Any):
        super().__init__(*args, **more)
        self.record = record
        field: Any = self.fields["part"]
        whole = str(_("the whole page"))
        field.choices = [(part, part) for part in (whole, *parts)]

    def clean_wording(self) -> str:
        typed = self.cleaned_data["wording"]
        if len(typed) < 10:
            raise refusal(
                _("“%(typed)s” is too short to be looked into. Write at least ten characters."),
                "too_short",
                typed,
            )
        return typed

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if values.get("website"):
            raise forms.ValidationError(
                _("The field that must stay empty was filled in. Empty it and send again."),
                code="trap",
            )
        try:
            sent = signing.loads(values.get("stamp", ""), salt=SALT, max_age=SLOWEST)
            age = timezone.now().timestamp() - sent["at"]
            is_known = sent["record"] == self.record and age >= FASTEST.total_seconds()
        except signing.BadSignature:
            is_known = False
        if not is_known:
            raise forms.ValidationError(
                _("The form was sent at once, or has expired. Read it over and send it again."),
                code="stamp",
            )
        return values


def stamp(record: str) -> str:
    return signing.dumps({"record": record, "at": timezone.now().timestamp()}, salt=SALT)


def address_digest(request: HttpRequest) -> str:
    """What an address is counted by today; without the key of the portal it tells nothing."""
    said = f"{visitors.subscriber_of(request)} {timezone.localdate().isoformat()}"
    return hmac.new(settings.SECRET_KEY.encode(), said.encode(), hashlib.sha256).hexdigest()


def one_at_a_time(*counted: str) -> None:
    """Until the transaction ends: of two notices, the second counts the first."""
    with connection.cursor() as cursor:
        for each in sorted(counted):
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [each])


def too_many(digest: str, record_code: str) -> str:
    """Why no further notice is taken today, or an empty string."""
    day = timezone.now() - datetime.timedelta(days=1)
    if NoticeSender.objects.filter(address_digest=digest).count() >= MOST_FROM_AN_ADDRESS:
        return str(
            _("%(most)s notices came from your address today. Send the next one tomorrow.")
            % {"most": MOST_FROM_AN_ADDRESS}
        )
    about = ErrorNotice.objects.filter(record_code=record_code, sent_at__gte=day).count()
    if about >= MOST_ABOUT_A_RECORD:
        return str(_("Many notices about this record came in today. Send yours tomorrow."))
    return ""


def parts_of(text: str, kind: str) -> list[str]:
    """The parts of a page by their words: its single fields, and its rows as wholes.

    Of a long record the first ones: a reader can name any other in his own words.
    """
    with translation.override("vi"):
        found: dict[str, None] = {}
        for each in facts(text, WORDINGS[kind]):
            found[each.where.split(BETWEEN)[0][:200]] = None
            if len(found) == MOST_PARTS:
                break
        return list(found)


@never_cache
@csrf_protect
@require_http_methods(["GET", "HEAD", "POST"])
@editions.gone_if_withdrawn
def report_error(request: HttpRequest, slug: str, code: str) -> HttpResponseBase:
    if slug not in KINDS:
        raise Http404
    kind, model = KINDS[slug]
    code = code.lower()
    edition = editions.find(kind, code).edition
    record = publication(titled(Edition.objects.filter(pk=edition.pk)).get())
    name = f"{kind}/{code}"
    form = NoticeForm(
        request.POST if request.method == "POST" else None,
        initial={"stamp": stamp(name)},
        record=name,
        parts=parts_of(edition.text, kind),
    )
    digest = address_digest(request)
    status = 200
    if form.is_bound and form.is_valid():
        with transaction.atomic():
            one_at_a_time(digest, code)
            refused = too_many(digest, code)
            if not refused:
                notice = keep(form.cleaned_data, edition, record.title, model, digest)
        if not refused:
            return _page(request, {"record": record, "notice": notice})
        form.add_error(None, refused)
        status = 429
    elif form.is_bound:
        renewed = request.POST.copy()
        renewed["stamp"] = stamp(name)
        form.data = renewed
        status = 400
    return _page(request, {"record": record, "form": form}, status)


def keep(
    typed: dict[str, Any], edition: Edition, title: str, model: Any, digest: str
) -> ErrorNotice:
    record = model._default_manager.only("kept_by").get(code=edition.record_code)
    # A body whose keeper is not named keeps its own profile.
    keeper = next(pk for pk in reversed(keepers(record)) if pk is not None)
    notice = ErrorNotice.objects.create(
        kept_by_id=keeper,
        record_kind=edition.record_kind,
        record_code=edition.record_code,
        record_title=title[:300],
        edition_number=edition.number,
        part=typed["part"],
        wording=typed["wording"],
        source=typed["source"],
    )
    NoticeSender.objects.create(
        notice=notice,
        contact=typed["contact"],
        address_digest=digest,
        delete_on=timezone.localdate() + datetime.timedelta(days=CONTACT_DAYS),
    )
    return notice


def _page(request: HttpRequest, context: dict[str, Any], status: int = 200) -> HttpResponse:
    response = render(request, "portal/report_error.html", context, status=status)
    response.headers["X-Robots-Tag"] = "noindex"
    return response


URLS = [path("bao-sai/<slug:slug>/<slug:code>/", report_error, name="report_error")]
