"""The code that an account of the demo logs in with now; a real server has telephones for that."""

import time

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError

from congress_portal.door import second_factor


class Command(BaseCommand):
    help = "Print the current code of an account's authenticator, for trying the portal out."

    def add_arguments(self, parser):
        parser.add_argument("username")

    def handle(self, username, **options):
        if settings.SECURE_SSL_REDIRECT:
            raise CommandError("Codes are not told on a production server.")
        user = get_user_model().objects.filter(username=username).first()
        factor = second_factor.factor_of(user) if user else None
        if factor is None:
            raise CommandError(f"{username} has no authenticator.")
        secret = second_factor.unseal(factor.sealed_secret)
        if secret is None:
            raise CommandError("The key of the portal has changed: run make_accounts.")
        step = max(second_factor.current_step(), factor.last_step + 1)
        # A code is good once; the one after the next is not accepted yet.
        while step > second_factor.current_step() + second_factor.TOLERANCE:
            time.sleep(1)
        self.stdout.write(second_factor.code_at(secret, step))
