"""Accounts to try the portal with: two clerks, an approver, an administrator.

The approver and the administrator log in with a code as well; `one_time_code` tells it.
"""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.db.models import Count
from django.utils import timezone

from congress_portal.door import second_factor
from congress_portal.foundation.audit import acting
from congresses.models import Congress
from organizations.enums import AffiliationLine, Role
from organizations.models import Affiliation, ClerkRole, Organization
from organizations.permissions import SECOND_FACTOR_ROLES

# Nothing that is mistaken for something else when read from a screen.
ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"


@dataclass(frozen=True)
class Account:
    username: str
    last_name: str
    first_name: str
    role: Role
    # Otherwise for every body that has no superior, and so for all.
    is_for_one_body: bool = False


ACCOUNTS = [
    Account("canbo1", "Cán bộ", "Nhập liệu 1", Role.CLERK),
    Account("canbo2", "Cán bộ", "Nhập liệu 2", Role.CLERK, is_for_one_body=True),
    Account("nguoiduyet", "Người", "Duyệt", Role.APPROVER),
    Account("quantri", "Quản trị", "Hệ thống", Role.ADMINISTRATOR),
]


class Command(BaseCommand):
    help = "Make the accounts of the demo, with random passwords kept in var/accounts.txt."

    @transaction.atomic
    def handle(self, **options):
        if settings.SECURE_SSL_REDIRECT:
            raise CommandError("Accounts for trying out are not made on a production server.")
        path = Path(settings.VAR_DIR) / "accounts.txt"
        tops = bodies_without_superior()
        if not tops:
            raise CommandError("No organization is recorded yet: run load_records first.")
        passwords = kept_passwords(path)
        lines = []
        for account in ACCOUNTS:
            bodies = [busiest_body(tops)] if account.is_for_one_body else tops
            user = make_user(account, passwords.setdefault(account.username, new_password()))
            with acting(user):
                give_role(user, account.role, bodies)
            where = bodies[0].name if account.is_for_one_body else "mọi đơn vị"
            title = f"{account.last_name} {account.first_name.lower()}, {where}"
            line = f"{account.username:<11} {passwords[account.username]}   {title}"
            if account.role in SECOND_FACTOR_ROLES:
                command = f".venv/bin/python manage.py one_time_code {account.username}"
                line += f"; khóa xác thực {kept_secret(user)}, lấy mã: {command}"
            lines.append(f"{line}\n")
        # Only what can be logged in with is written down.
        transaction.on_commit(lambda: write_privately(path, "".join(lines)))
        self.stdout.write(f"{len(ACCOUNTS)} accounts are ready; their passwords are in {path}.")


def bodies_without_superior() -> list[Organization]:
    """Together their branches hold every body."""
    below = Affiliation.objects.in_force(timezone.localdate()).filter(line=AffiliationLine.DIRECT)
    tops = Organization.objects.exclude(pk__in=below.values("organization"))
    return list(tops.order_by("kind__level"))


def busiest_body(otherwise: list[Organization]) -> Organization:
    """The body with the most congresses of its own, so that its clerk finds something to do."""
    counted = Congress.objects.order_by().values("kept_by").annotate(count=Count("pk"))
    busiest = counted.order_by("-count", "kept_by").first()
    return Organization.objects.get(pk=busiest["kept_by"]) if busiest else otherwise[0]


def make_user(account: Account, password: str):
    user, _created = get_user_model().objects.get_or_create(username=account.username)
    user.first_name, user.last_name = account.first_name, account.last_name
    # Roles decide what they may do; nobody of the demo stands above the rules.
    user.is_staff, user.is_superuser, user.is_active = True, False, True
    if not user.check_password(password):
        user.set_password(password)
    user.save()
    return user


def give_role(user, role: Role, bodies: list[Organization]) -> None:
    ClerkRole.objects.filter(user=user).exclude(role=role, organization__in=bodies).delete()
    for body in bodies:
        ClerkRole.objects.get_or_create(user=user, role=role, organization=body)


def kept_secret(user) -> str:
    """The secret of the account's authenticator, made where there is none that can be read."""
    factor = second_factor.factor_of(user)
    secret = second_factor.unseal(factor.sealed_secret) if factor else None
    if secret is None:
        secret = second_factor.new_secret()
        second_factor.enrol(user, secret)
    return secret


def new_password() -> str:
    return "-".join("".join(secrets.choice(ALPHABET) for _ in range(4)) for _ in range(4))


def kept_passwords(path: Path) -> dict[str, str]:
    if not path.exists():
        return {}
    return {words[0]: words[1] for line in path.read_text().splitlines() if (words := line.split())}


def write_privately(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}")
    with os.fdopen(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as out:
        out.write(text)
    unfinished.replace(path)
