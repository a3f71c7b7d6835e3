"""What persons ask about their data, and who looked at what the law protects of them."""

import datetime

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.audit import tracked
from congress_portal.foundation.checks import Check
from congress_portal.foundation.integrity import raising, stays_with_keeper

from ..enums import LimitCode, PrivacyRequestKind, PrivacyRequestState, ReadingWay
from .people import Person
from .programmes import RuleLimit

# How a limit of the rule set is told from the same one under other circumstances.
PLAIN, WITH_THIRD_PARTY, EXTENSION = 0, 1, 2
SATURDAY = 5


@tracked
class PrivacyRequest(models.Model):
    """A request of a person, or of who speaks for him, and what became of it.

    The name of the person stands in `Person` alone, so that an erasure reaches it there.
    """

    person = models.ForeignKey(
        Person,
        verbose_name=_("person"),
        on_delete=models.PROTECT,
        related_name="privacy_requests",
    )
    kind = models.CharField(_("request"), max_length=12, choices=PrivacyRequestKind)
    state = models.CharField(
        _("state"),
        max_length=10,
        choices=PrivacyRequestState,
        default=PrivacyRequestState.RECEIVED,
        editable=False,
        db_index=True,
    )
    received_on = models.DateField(_("received on"))
    received_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("received by"),
        on_delete=models.PROTECT,
        editable=False,
        related_name="+",
    )
    wording = models.TextField(_("what is asked"), blank=True)
    involves_third_party = models.BooleanField(
        _("another body holds the data too"),
        default=False,
        help_text=_("A processor or another body must act as well: the law gives more days."),
    )
    is_extended = models.BooleanField(_("extended once"), default=False)
    extension_reason = models.CharField(_("why extended"), max_length=300, blank=True)
    acknowledge_by = models.DateField(_("acknowledge by"), null=True, editable=False)
    due_on = models.DateField(_("due on"), null=True, editable=False, db_index=True)
    due_under = models.CharField(_("by which rule"), max_length=200, blank=True, editable=False)
    verified_how = models.CharField(
        _("how the identity was verified"),
        max_length=200,
        blank=True,
        help_text=_("For example: came in person with the identity card. Write no number of it."),
    )
    verified_on = models.DateField(_("verified on"), null=True, editable=False)
    verified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("verified by"),
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
    )
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("confirmed by"),
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
    )
    confirmed_at = models.DateTimeField(_("confirmed at"), null=True, editable=False)
    answer = models.TextField(_("answer to the person"), blank=True)
    answered_on = models.DateField(_("answered on"), null=True, editable=False)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("answered by"),
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
    )
    outcome = models.CharField(_("what was done"), max_length=300, blank=True, editable=False)

    class Meta:
        verbose_name = _("request about personal data")
        verbose_name_plural = _("requests about personal data")
        ordering = ["due_on", "pk"]
        constraints = [
            Check(
                name="privacy_request_is_verified_first",
                condition=Q(state__in=["received", "refused"])
                | (
                    Q(verified_by__isnull=False, verified_on__isnull=False)
                    & Q(verified_how__regex=r"\S")
                ),
                violation_error_message=_(
                    "Say how the identity of the person was verified before going on."
                ),
            ),
            Check(
                name="privacy_request_is_confirmed_by_another_person",
                condition=Q(confirmed_by__isnull=True)
                | (~Q(confirmed_by=F("verified_by")) & Q(verified_by__isnull=False)),
                violation_error_message=_(
                    "You verified this request yourself. Another privacy officer must confirm it."
                ),
            ),
            Check(
                name="hidden_name_was_confirmed",
                condition=~Q(state__in=["confirmed", "done"])
                | Q(kind__in=["access", "correction"])
                | Q(confirmed_by__isnull=False, confirmed_at__isnull=False),
                violation_error_message=_(
                    "A name is hidden or erased only after a second person has confirmed it."
                ),
            ),
            Check(
                name="privacy_request_is_closed_with_an_answer",
                condition=~Q(state__in=["done", "refused"])
                | (
                    Q(answered_on__isnull=False, answered_by__isnull=False)
                    & Q(answer__regex=r"\S.{8,}\S")
                ),
                violation_error_message=_(
                    "Write the answer to the person, at least ten characters; a refusal says why."
                ),
            ),
            Check(
                name="privacy_extension_has_a_reason",
                condition=Q(is_extended=False) | Q(extension_reason__regex=r"\S"),
                violation_error_message=_("Say why the time is extended; the person is told."),
            ),
        ]
        triggers = [stays_with_keeper("person", "organizations_person")]

    def __str__(self):
        return f"{self.pk}: {self.get_kind_display()}"

    def save(self, *args, **kwargs):
        self.acknowledge_by, self.due_on, self.due_under = deadlines(self)
        return super().save(*args, **kwargs)


def deadlines(
    request: PrivacyRequest,
) -> tuple[datetime.date | None, datetime.date | None, str]:
    """By when to acknowledge and to act, by the rules in force on the day it was received."""
    day = request.received_on
    limits = {
        (limit.code, limit.level): limit
        for limit in RuleLimit.objects.filter(
            Q(rule_set__until__isnull=True) | Q(rule_set__until__gt=day),
            rule_set__since__lte=day,
            code__in=[LimitCode.ACKNOWLEDGE, PrivacyRequestKind(request.kind).limit],
        ).select_related("rule_set")
    }
    code = PrivacyRequestKind(request.kind).limit
    level = WITH_THIRD_PARTY if request.involves_third_party else PLAIN
    days = limits.get((code, level))
    acknowledge = limits.get((LimitCode.ACKNOWLEDGE, PLAIN))
    if days is None:
        return None, None, ""
    length = days.value
    if request.is_extended and (more := limits.get((code, EXTENSION))):
        length += more.value
    return (
        working_days_after(day, int(acknowledge.value)) if acknowledge else None,
        day + datetime.timedelta(days=int(length)),
        f"{days.rule_set.document_number}, {days.reference}",
    )


def working_days_after(day: datetime.date, count: int) -> datetime.date:
    """Saturdays and Sundays are left out; holidays, which the state sets yearly, are not."""
    while count:
        day += datetime.timedelta(days=1)
        count -= day.weekday() < SATURDAY
    return day


class DetailsReading(models.Model):
    """Who looked at whose restricted details, and when."""

    person = models.ForeignKey(
        Person, verbose_name=_("person"), on_delete=models.PROTECT, related_name="+"
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("read by"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    at = models.DateTimeField(_("read at"), auto_now_add=True)
    what = models.CharField(_("how"), max_length=10, choices=ReadingWay)

    class Meta:
        verbose_name = _("reading of restricted details")
        verbose_name_plural = _("readings of restricted details")
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["-at"], name="details_reading_latest")]
        triggers = [
            pgtrigger.Trigger(
                name="never_changed",
                operation=pgtrigger.Update,
                when=pgtrigger.Before,
                func=raising("reading_is_never_changed"),
            )
        ]

    def __str__(self):
        return f"{self.pk}"
