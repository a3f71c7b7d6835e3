"""What is typed at the door: name and password, a code, a password once more."""

from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from congress_portal import security_log
from organizations.permissions import Rights

from . import second_factor
from .entrance import Halfway, confirm_password
from .throttle import Tries


def wait_sentence(seconds: int) -> str:
    return ngettext(
        "Too many wrong tries. Nothing was checked; try again in %(count)d second.",
        "Too many wrong tries. Nothing was checked; try again in %(count)d seconds.",
        seconds,
    ) % {"count": seconds}


class WaitingForm(forms.Form):
    """A form that may ask to wait; `wait` holds the seconds once it was checked."""

    required_css_class = "required"
    wait = 0

    def ask_to_wait(self, seconds: int) -> None:
        self.wait = seconds
        raise ValidationError(wait_sentence(seconds), code="wait")


class DeskLoginForm(WaitingForm, AuthenticationForm):
    """Lets in whoever has a role today; there is no other right to enter the desk."""

    error_messages = {
        **AuthenticationForm.error_messages,
        "invalid_login": _(
            "User name and password do not fit together. Check both, upper and lower case "
            "included; your administrator can make you a link for a new password."
        ),
    }

    def clean(self) -> dict[str, Any]:
        request, name = self.request, self.cleaned_data.get("username")
        if name is None or not self.cleaned_data.get("password"):
            return self.cleaned_data
        tries = Tries(request, name)
        if wait := tries.take():
            security_log.note("login_throttled", request=request, account=key_of(name), wait=wait)
            self.ask_to_wait(wait)
        try:
            cleaned = super().clean()
        except ValidationError as error:
            if error.code == "no_role":
                tries.succeeded()
            else:
                tries.failed()
                security_log.note("login_failed", request=request, account=key_of(name))
            raise
        tries.succeeded()
        return cleaned

    def confirm_login_allowed(self, user: Any) -> None:
        super().confirm_login_allowed(user)
        if not Rights(user).is_admitted:
            raise ValidationError(
                _("The account “%(account)s” has no role today. Ask your administrator for one."),
                code="no_role",
                params={"account": user.get_username()},
            )


def key_of(name: str) -> int | None:
    """The account by its key; what was typed may be a password and is never written down."""
    users = get_user_model()._default_manager.filter(username=name)
    return users.values_list("pk", flat=True).first()


class CodeForm(WaitingForm):
    """A code of the authenticator app, or one of the recovery codes."""

    code = forms.CharField(
        label=_("code"),
        max_length=30,
        help_text=_("Six digits from the authenticator app, or one of your recovery codes."),
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "autofocus": True, "spellcheck": "false"}
        ),
    )

    def __init__(self, data: Any = None, *, request: HttpRequest, person: Halfway):
        super().__init__(data)
        self.request, self.person = request, person
        self.was_recovery = False

    def clean_code(self) -> str:
        typed, factor = self.cleaned_data["code"], self.person.factor
        assert factor is not None
        tries = Tries(self.request, self.person.user.get_username(), "code")
        if wait := tries.take():
            security_log.note(
                "second_factor_throttled", request=self.request, user=self.person.user, wait=wait
            )
            self.ask_to_wait(wait)
        if second_factor.accept_code(factor, typed):
            tries.succeeded()
            return typed
        if second_factor.accept_recovery_code(factor, typed):
            tries.succeeded()
            self.was_recovery = True
            return typed
        security_log.note("second_factor_failed", request=self.request, user=self.person.user)
        raise ValidationError(
            _(
                "The code “%(typed)s” is not right, is too old or was used already. Wait for the "
                "next code of the app and type its six digits."
            ),
            params={"typed": typed},
        )


class PasswordAgainForm(WaitingForm):
    """The password once more, before something is done that a stolen session must not do."""

    password = forms.CharField(
        label=_("your password"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    def __init__(self, data: Any = None, *, request: HttpRequest):
        super().__init__(data)
        self.request = request

    def clean_password(self) -> str:
        return self.confirmed(self.cleaned_data["password"])

    def confirmed(self, typed: str) -> str:
        wait = confirm_password(self.request, typed)
        if wait:
            self.ask_to_wait(wait)
        if wait is None:
            raise ValidationError(_("That is not your password. Type it once more."))
        return typed


class OwnPasswordForm(PasswordChangeForm):
    """A new password, for whoever knows the old one."""

    def __init__(self, *given: Any, request: HttpRequest, **options: Any):
        super().__init__(*given, **options)
        self.again = PasswordAgainForm(request=request)

    @property
    def wait(self) -> int:
        return self.again.wait

    def clean_old_password(self) -> str:
        return self.again.confirmed(self.cleaned_data["old_password"])


class EnrolForm(forms.Form):
    """The first code of a new authenticator, which proves that the app has the secret."""

    required_css_class = "required"
    code = forms.CharField(
        label=_("code"),
        max_length=10,
        help_text=_("The six digits that the app shows for this portal."),
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "spellcheck": "false"}
        ),
    )

    def __init__(self, data: Any = None, *, secret: str):
        super().__init__(data)
        self.secret = secret
        self.step = 0

    def clean_code(self) -> str:
        typed = self.cleaned_data["code"]
        code = "".join(sign for sign in typed if sign not in " -")
        step = second_factor.matching_step(self.secret, code) if code.isascii() else None
        if step is None:
            raise ValidationError(
                _(
                    "The code “%(typed)s” does not come from this secret. Check that the clock of "
                    "the telephone is right and type the code that is shown now."
                ),
                params={"typed": typed},
            )
        self.step = step
        return typed
