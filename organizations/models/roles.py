"""Who may do what: roles bound to a body and its branch, and the uploads of clerks."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.audit import tracked
from congress_portal.foundation.checks import Check
from congress_portal.foundation.integrity import raising

from ..enums import Role
from ..querysets import DatedQuerySet
from .organizations import Organization


@tracked
class ClerkRole(models.Model):
    """A user's role for a body and its branch, first day included, last day not."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("user"),
        on_delete=models.CASCADE,
        related_name="clerk_roles",
    )
    role = models.CharField(_("role"), max_length=15, choices=Role)
    organization = models.ForeignKey(
        Organization,
        verbose_name=_("organization"),
        on_delete=models.PROTECT,
        related_name="clerk_roles",
    )
    since = models.DateField(_("from"), null=True, blank=True)
    until = models.DateField(_("until"), null=True, blank=True)
    deputy_of = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("deputy of"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
    )

    objects = DatedQuerySet.as_manager()

    class Meta:
        verbose_name = _("role of a user")
        verbose_name_plural = _("roles of users")
        ordering = ["user", "role", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "role", "organization", "since"],
                name="clerk_role_once",
                nulls_distinct=False,
                violation_error_message=_("The user has this role already."),
            ),
            Check(
                name="clerk_role_ends_after_it_begins",
                condition=Q(until__isnull=True) | Q(since__isnull=True) | Q(until__gt=F("since")),
                violation_error_message=_("A role ends after it begins."),
            ),
            Check(
                name="deputy_is_another_person",
                condition=Q(deputy_of__isnull=True) | ~Q(deputy_of=F("user")),
                violation_error_message=_("Nobody is his own deputy. Choose another person."),
            ),
            Check(
                name="deputy_has_a_first_and_a_last_day",
                condition=Q(deputy_of__isnull=True) | Q(since__isnull=False, until__isnull=False),
                violation_error_message=_("A deputy stands in from a day until a day. Enter both."),
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="deputy_of_a_holder",
                operation=pgtrigger.Insert
                | pgtrigger.UpdateOf("deputy_of_id", "role", "organization_id"),
                when=pgtrigger.Before,
                condition=pgtrigger.Q(new__deputy_of__isnull=False),
                func=f"""
                    IF NOT EXISTS (SELECT FROM organizations_clerkrole AS held
                                    WHERE held.user_id = NEW.deputy_of_id
                                      AND held.role = NEW.role
                                      AND held.organization_id = NEW.organization_id
                                      AND held.deputy_of_id IS NULL) THEN
                        {raising("deputy_stands_for_a_holder_of_the_role")}
                    END IF;
                    RETURN NEW;
                """,
            )
        ]

    def __str__(self):
        return f"{self.user}: {self.get_role_display()}, {self.organization}"


@tracked
class DailyMail(models.Model):
    """Whether a user wants the one mail a day, and the day he last got it."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        verbose_name=_("user"),
        on_delete=models.CASCADE,
        related_name="daily_mail",
    )
    is_wanted = models.BooleanField(_("wants the daily mail"), default=True)
    sent_on = models.DateField(_("last sent on"), null=True, editable=False)

    class Meta:
        verbose_name = _("daily mail of a user")
        verbose_name_plural = _("daily mails of users")

    def __str__(self):
        return str(self.user)
