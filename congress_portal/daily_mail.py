"""One mail a day to whoever has work: what waits, what came back, what is late.

It holds no name of a person and no value of a record but its title: mail travels unsealed.
Nothing to say is no mail, and a second run on the same day sends nothing.
"""

import datetime
import logging
import smtplib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import get_user_model
from django.core.mail import EmailMessage
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from congress_portal.foundation.audit import acting
from congress_portal.foundation.dates import show_date
from organizations.models import DailyMail
from organizations.permissions import Rights, running_on

from .duties import Duties

LISTED = 5

logger = logging.getLogger(__name__)


@dataclass
class Sending:
    """What one run did."""

    sent: int = 0
    silent: int = 0
    skipped: int = 0
    failed: int = 0
    texts: list[tuple[str, str]] = field(default_factory=list)


def send_all(*, dry_run: bool = False) -> Sending:
    """Write to every user with a role today who wants it and has something to do."""
    done = Sending()
    for user in receivers():
        today = timezone.localdate()
        kept = DailyMail.objects.filter(user=user).first() or DailyMail(user=user)
        if not kept.is_wanted or kept.sent_on == today:
            done.skipped += 1
        elif not (text := text_for(user)):
            done.silent += 1
        elif dry_run:
            done.texts.append((user.get_username(), text))
        elif not claimed(user, today):
            done.skipped += 1
        elif delivered(user, text):
            done.sent += 1
        else:
            DailyMail.objects.filter(user=user).update(sent_on=kept.sent_on)
            done.failed += 1
    return done


def claimed(user: Any, today: datetime.date) -> bool:
    """Note the mail of today before it goes; False where another run has, or none is wanted."""
    DailyMail.objects.get_or_create(user=user)
    wanted = DailyMail.objects.filter(user=user, is_wanted=True).exclude(sent_on=today)
    return bool(wanted.update(sent_on=today))


def receivers() -> Iterable[Any]:
    roles = running_on(timezone.localdate()).values("user")
    users = get_user_model()._default_manager.filter(is_active=True, pk__in=roles)
    return users.exclude(email="").order_by("pk")


def delivered(user: Any, text: str) -> bool:
    """Send one mail; a server that does not take it holds up nobody else's."""
    with translation.override("vi"):
        subject = _("Congress Portal: your work on %(day)s") % {
            "day": show_date(timezone.localdate())
        }
    try:
        EmailMessage(subject, text, to=[user.email]).send()
    except (OSError, smtplib.SMTPException) as error:
        logger.warning("The daily mail to user %s failed: %s", user.pk, type(error).__name__)
        return False
    return True


def text_for(user: Any) -> str:
    """The mail of today in Vietnamese, or nothing where there is nothing to do."""
    with translation.override("vi"):
        parts = ["\n".join(part) for part in _parts(Duties(Rights(user)))]
        if not parts:
            return ""
        foot = _("To get no such mail: %(address)s") % {"address": _address("admin:daily_mail")}
        return "\n\n".join([_("Good morning,"), *parts, foot]) + "\n"


def _parts(duties: Duties) -> Iterator[list[str]]:
    if waiting := duties.waiting.count():
        line = ngettext(
            "%(count)s record waits for your approval.",
            "%(count)s records wait for your approval.",
            waiting,
        ) % {"count": waiting}
        late = duties.waiting_too_long.count()
        if late:
            line += " " + ngettext(
                "%(count)s of them has waited for more than %(days)s days.",
                "%(count)s of them have waited for more than %(days)s days.",
                late,
            ) % {"count": late, "days": settings.ANSWER_WITHIN_DAYS}
        yield [line, _address("admin:queue")]
    if returned := list(duties.returned()):
        head = ngettext(
            "%(count)s record was sent back and waits for you:",
            "%(count)s records were sent back and wait for you:",
            len(returned),
        ) % {"count": len(returned)}
        yield [head, *_titles(returned), _address("admin:index")]
    if reports := duties.not_reported.count():
        head = ngettext(
            "%(count)s congress was held more than %(days)s days ago and is not reported:",
            "%(count)s congresses were held more than %(days)s days ago and are not reported:",
            reports,
        ) % {"count": reports, "days": settings.REPORT_WITHIN_DAYS}
        yield [head, *_titles(duties.not_reported[: LISTED + 1]), _address("admin:index")]
    if not_held := duties.not_held.count():
        line = ngettext(
            "%(count)s body has passed the day of its congress without a reason.",
            "%(count)s bodies have passed the day of their congress without a reason.",
            not_held,
        ) % {"count": not_held}
        yield [line, _address("admin:situation")]


def _titles(records: Iterable[Any]) -> Iterator[str]:
    listed = list(records)
    for record in listed[:LISTED]:
        yield f"- {record}"
    if len(listed) > LISTED:
        yield "- …"


def _address(name: str) -> str:
    return f"{settings.PORTAL_ADDRESS}{reverse(name)}"


# The page where a user switches it off


class DailyMailForm(forms.Form):
    is_wanted = forms.BooleanField(
        label=gettext_lazy("one mail a day when something waits for me"), required=False
    )


def urls(site: Any) -> list[Any]:
    return [
        path(
            "thu-hang-ngay/",
            site.admin_view(lambda request: page(request, site)),
            name="daily_mail",
        )
    ]


def page(request: HttpRequest, site: Any) -> HttpResponse:
    user: Any = request.user
    kept = DailyMail.objects.filter(user=user).first()
    form = DailyMailForm(request.POST if request.method == "POST" else None)
    form.fields["is_wanted"].initial = kept is None or kept.is_wanted
    if request.method == "POST" and form.is_valid():
        with acting(user), transaction.atomic():
            DailyMail.objects.update_or_create(
                user=user, defaults={"is_wanted": form.cleaned_data["is_wanted"]}
            )
        messages.success(request, _("Your choice is saved."))
        return HttpResponseRedirect(reverse("admin:daily_mail"))
    context = {
        **site.each_context(request),
        "title": _("Daily mail"),
        "form": form,
        "mail_address": user.email,
        "text": text_for(user),
    }
    return TemplateResponse(request, "admin/daily_mail.html", context)
