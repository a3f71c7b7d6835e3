"""Accounts made, closed and opened, roles given and ended: noted in the security log.

On the models themselves, so that forms, inlines and commands are all seen. The sessions of an
account end when it is closed: otherwise whoever kept a key would be in again once it is opened.
"""

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.signals import user_logged_out
from django.db.models.signals import post_delete, post_init, post_save
from django.dispatch import receiver

from congress_portal import security_log
from congress_portal.door.sessions import end_sessions
from organizations.models import ClerkRole

User: Any = get_user_model()


@receiver(post_init, sender=User)
def remember_account(sender: Any, instance: Any, **kwargs: Any) -> None:
    # A deferred column is not fetched for this.
    instance.was_active = instance.__dict__.get("is_active")


@receiver(post_save, sender=User)
def note_account(sender: Any, instance: Any, created: bool, **kwargs: Any) -> None:
    if created:
        security_log.note("account_made", account=instance.pk)
    elif instance.was_active is not None and instance.was_active != instance.is_active:
        event = "account_opened" if instance.is_active else "account_closed"
        security_log.note(event, account=instance.pk)
        if not instance.is_active:
            end_sessions(instance)
    instance.was_active = instance.is_active


@receiver(post_init, sender=ClerkRole)
def remember_role(sender: Any, instance: Any, **kwargs: Any) -> None:
    instance.was_until = instance.__dict__.get("until")


@receiver(post_save, sender=ClerkRole)
def note_role(sender: Any, instance: Any, created: bool, **kwargs: Any) -> None:
    if created:
        security_log.note("role_given", **_facts(instance))
    elif instance.was_until != instance.until:
        security_log.note("role_dated", **_facts(instance))
    instance.was_until = instance.until


@receiver(post_delete, sender=ClerkRole)
def note_role_taken(sender: Any, instance: Any, **kwargs: Any) -> None:
    security_log.note("role_taken", **_facts(instance))


def _facts(role: ClerkRole) -> dict[str, Any]:
    days = {name: str(getattr(role, name) or "") for name in ("since", "until")}
    return {
        "account": role.user_id,
        "role": role.role,
        "organization": role.organization_id,
        **days,
    }


@receiver(user_logged_out)
def note_logout(sender: Any, request: Any, user: Any, **kwargs: Any) -> None:
    if user is not None:
        security_log.note("logout", request=request, user=user)
