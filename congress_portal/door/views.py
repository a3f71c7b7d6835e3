"""The pages of the door: login, code, enrolment, sessions, password, help with an account."""

from typing import Any

from django.contrib import messages
from django.contrib.auth import get_user_model, update_session_auth_hash
from django.contrib.auth.views import (
    LoginView,
    PasswordChangeView,
    PasswordResetConfirmView,
)
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods

from congress_portal import qr_code, security_log
from congress_portal.foundation.admin import admin_of
from congress_portal.foundation.scopes import rights_of
from organizations.permissions import Rights

from . import resets, second_factor, sessions
from .entrance import (
    SECRET_SHOWN,
    VERIFIED_BY,
    Halfway,
    greeted,
    halfway,
    is_verified,
    let_in,
    password_was_right,
)
from .forms import CodeForm, DeskLoginForm, EnrolForm, OwnPasswordForm, PasswordAgainForm

FORM_METHODS = ["GET", "HEAD", "POST"]
# The page asks for new recovery codes when so few are left.
FEW_CODES = 3
RESETS_SHOWN = 10


def too_many(response: HttpResponse, wait: int) -> HttpResponse:
    """The same page as an answer that asks to wait."""
    if wait:
        response.status_code = 429
        response["Retry-After"] = str(wait)
    return response


class PasswordStep(LoginView):
    """The first step of a login."""

    form_class = DeskLoginForm

    def form_valid(self, form: Any) -> HttpResponse:
        user, request = form.get_user(), self.request
        if password_was_right(request, user, self.get_success_url()):
            return greeted(request, HttpResponseRedirect(self.get_success_url()), user)
        return HttpResponseRedirect(reverse("admin:second_step"))

    def form_invalid(self, form: Any) -> HttpResponse:
        return too_many(super().form_invalid(form), form.wait)

    def get_default_redirect_url(self) -> str:
        return reverse("admin:index")


class Door:
    """The pages of the door on an admin site; `site` gives them head and side."""

    def __init__(self, site: Any):
        self.site = site

    def render(
        self, request: HttpRequest, template: str, title: str, **context: Any
    ) -> TemplateResponse:
        request.current_app = self.site.name  # type: ignore[attr-defined]
        given = {**self.site.each_context(request), "title": title, "subtitle": None, **context}
        return TemplateResponse(request, f"admin/door/{template}.html", given)

    # Coming in

    def login(self, request: HttpRequest, extra_context: Any = None) -> HttpResponseBase:
        if request.user.is_authenticated and Rights(request.user).is_admitted:
            target = self._target(request)
            if request.method == "GET" and self.site.has_permission(request):
                return HttpResponseRedirect(target)
            if request.method == "GET" and not is_verified(request):
                # His role asks for a code since today: the password was right already.
                password_was_right(request, request.user, target)
                return HttpResponseRedirect(reverse("admin:second_step"))
        context = {
            **self.site.each_context(request),
            "title": _("Log in"),
            "subtitle": None,
            "app_path": request.get_full_path(),
            "username": request.user.get_username(),
            **(extra_context or {}),
        }
        view = PasswordStep.as_view(extra_context=context, template_name="admin/login.html")
        return view(request)

    def _target(self, request: HttpRequest) -> str:
        step = PasswordStep()
        step.setup(request)
        return step.get_success_url()

    def second_step(self, request: HttpRequest) -> HttpResponseBase:
        return require_http_methods(FORM_METHODS)(self._second_step)(request)

    def _second_step(self, request: HttpRequest) -> HttpResponse:
        person = halfway(request)
        if person is None:
            return HttpResponseRedirect(reverse("admin:login"))
        if person.factor is None:
            return self._enrol(request, person)
        form = CodeForm(request.POST or None, request=request, person=person)
        if request.method == "POST" and form.is_valid():
            let_in(request, person.user, person.factor)
            if form.was_recovery:
                self._tell_of_recovery(request, person)
            return greeted(request, HttpResponseRedirect(person.target), person.user)
        page = self.render(
            request, "second_step", _("Second step: a code"), form=form, is_outside=True
        )
        return too_many(page, form.wait)

    def _tell_of_recovery(self, request: HttpRequest, person: Halfway) -> None:
        assert person.factor is not None
        left = person.factor.recovery_codes.filter(used_at__isnull=True).count()
        security_log.note("recovery_code_used", request=request, user=person.user, left=left)
        messages.warning(
            request,
            ngettext(
                "You used a recovery code; %(count)d is left.",
                "You used a recovery code; %(count)d are left.",
                left,
            )
            % {"count": left},
        )

    # Enrolment

    def enrol(self, request: HttpRequest) -> HttpResponseBase:
        """A new authenticator for somebody who is in."""
        return require_http_methods(FORM_METHODS)(self._enrol)(request)

    def _enrol(self, request: HttpRequest, person: Halfway | None = None) -> HttpResponse:
        user = person.user if person else request.user
        secret = second_factor.unseal(request.session.get(SECRET_SHOWN, ""))
        if secret is None:
            secret = second_factor.new_secret()
            request.session[SECRET_SHOWN] = second_factor.seal(secret)
        form = EnrolForm(request.POST or None, secret=secret)
        again = None if person else PasswordAgainForm(request.POST or None, request=request)
        is_right = request.method == "POST" and form.is_valid()
        if is_right and (again is None or again.is_valid()):
            return self._enrolled(request, person, user, secret, form.step)
        side, path = qr_code.picture(second_factor.address_for_app(user, secret))
        page = self.render(
            request,
            "enrol",
            _("Two-step login"),
            form=form,
            again=again,
            side=side,
            path=path,
            secret=" ".join(secret[at : at + 4] for at in range(0, len(secret), 4)),
            person=user,
            is_outside=person is not None,
        )
        return too_many(page, again.wait if again else 0)

    def _enrolled(
        self, request: HttpRequest, person: Halfway | None, user: Any, secret: str, step: int
    ) -> HttpResponse:
        factor = second_factor.enrol(user, secret, last_step=step)
        if factor is None:
            messages.info(request, _("The form was sent twice; it is saved once."))
            return HttpResponseRedirect(reverse("admin:second_factor"))
        codes = second_factor.new_recovery_codes(factor)
        security_log.note("second_factor_enrolled", request=request, user=user)
        if person is not None:
            let_in(request, user, factor)
        else:
            request.session.pop(SECRET_SHOWN, None)
            # Who has the key of this session showed no code.
            request.session.cycle_key()
            request.session[VERIFIED_BY] = factor.pk
            sessions.end_sessions(user, but=request.session.session_key or "")
        request.__dict__.pop("door_is_verified", None)
        target = person.target if person else reverse("admin:second_factor")
        page = self._codes(request, codes, target)
        return greeted(request, page, user)

    def _codes(self, request: HttpRequest, codes: list[str], target: str) -> TemplateResponse:
        return self.render(
            request, "recovery_codes", _("Recovery codes"), codes=codes, target=target
        )

    # One's own account

    def factor(self, request: HttpRequest) -> HttpResponseBase:
        """The state of one's own second factor, and what can be changed about it."""
        return require_http_methods(FORM_METHODS)(self._factor)(request)

    def _factor(self, request: HttpRequest) -> HttpResponse:
        factor = second_factor.factor_of(request.user)
        is_required = Rights(request.user).needs_second_factor
        form = PasswordAgainForm(request.POST or None, request=request)
        if request.method == "POST" and factor is not None and form.is_valid():
            if "codes" in request.POST:
                codes = second_factor.new_recovery_codes(factor)
                security_log.note("recovery_codes_made", request=request)
                return self._codes(request, codes, reverse("admin:second_factor"))
            if "take_off" in request.POST and not is_required:
                factor.delete()
                security_log.note("second_factor_taken_off", request=request)
                messages.success(
                    request, _("Your account asks for the password alone from now on.")
                )
                return HttpResponseRedirect(reverse("admin:second_factor"))
        left = factor.recovery_codes.filter(used_at__isnull=True).count() if factor else 0
        page = self.render(
            request,
            "second_factor",
            _("Two-step login"),
            form=form,
            factor=factor,
            is_required=is_required,
            left=left,
            is_short=left <= FEW_CODES,
        )
        return too_many(page, form.wait)

    def sessions(self, request: HttpRequest) -> HttpResponseBase:
        """The user's own sessions; each can be ended here."""
        return require_http_methods(FORM_METHODS)(self._sessions)(request)

    def _sessions(self, request: HttpRequest) -> HttpResponse:
        if request.method == "POST":
            this = request.session.session_key or ""
            handle = request.POST.get("session", "")
            # Without a handle every other one is meant, never the one in use.
            count = sessions.end_sessions(request.user, only=handle, but="" if handle else this)
            security_log.note("sessions_ended", request=request, count=count)
            messages.success(
                request,
                ngettext("%(count)d session was ended.", "%(count)d sessions were ended.", count)
                % {"count": count},
            )
            return HttpResponseRedirect(reverse("admin:own_sessions"))
        return self.render(
            request,
            "sessions",
            _("My sessions"),
            sessions=sessions.own_sessions(request),
            idle=int(sessions.IDLE_LIMIT.total_seconds() // 60),
            hours=int(sessions.ABSOLUTE_LIMIT.total_seconds() // 3600),
        )

    def password_change(self, request: HttpRequest, extra_context: Any = None) -> HttpResponseBase:
        request.current_app = self.site.name  # type: ignore[attr-defined]
        view = OwnPassword.as_view(extra_context={**self.site.each_context(request)})
        return view(request)

    def new_password(self, request: HttpRequest, uidb64: str, token: str) -> HttpResponseBase:
        """Where the link of an administrator leads; it opens no session."""
        context = {**self.site.each_context(request), "has_permission": False}
        return NewPassword.as_view(extra_context=context)(request, uidb64=uidb64, token=token)

    # Help with another's account

    def account(self, request: HttpRequest, user_id: int) -> HttpResponseBase:
        """What an administrator can do for somebody who cannot get in."""
        return require_http_methods(FORM_METHODS)(self._account)(request, user_id)

    def _account(self, request: HttpRequest, user_id: int) -> HttpResponse:
        if not rights_of(request).is_administrator:
            raise PermissionDenied
        users = admin_of(self.site, get_user_model())
        account = get_object_or_404(users.get_queryset(request), pk=user_id)
        if not users.has_change_permission(request, account):
            raise PermissionDenied
        link = refusal = ""
        if request.method == "POST":
            try:
                link = resets.reset(request, account, request.POST.get("kind", ""))
            except resets.ResetError as error:
                refusal = str(error)
            else:
                if not link:
                    messages.success(request, _("The second step is off this account."))
        return self.render(
            request,
            "account",
            _("Help with the account %(account)s") % {"account": account.get_username()},
            account=account,
            factor=second_factor.factor_of(account),
            resets=account.account_resets.select_related("by")[:RESETS_SHOWN],
            link=link,
            refusal=refusal,
        )


class OwnPassword(PasswordChangeView):
    """A new password typed by its owner; his other sessions end with it."""

    form_class = OwnPasswordForm
    template_name = "registration/password_change_form.html"
    title = gettext_lazy("Change password")

    def get_success_url(self) -> str:
        return reverse("admin:password_change_done")

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"request": self.request}

    def form_invalid(self, form: Any) -> HttpResponse:
        return too_many(super().form_invalid(form), form.wait)

    def form_valid(self, form: Any) -> HttpResponse:
        user = form.save()
        update_session_auth_hash(self.request, user)
        sessions.end_sessions(user, but=self.request.session.session_key or "")
        security_log.note("password_changed", request=self.request)
        return HttpResponseRedirect(self.get_success_url())


class NewPassword(PasswordResetConfirmView):
    """A new password by a link that is good for one day and one use."""

    template_name = "admin/door/new_password.html"

    def get_success_url(self) -> str:
        return reverse("admin:login")

    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        sessions.end_sessions(form.user)
        security_log.note("password_reset", request=self.request, user=form.user)
        messages.success(self.request, _("Your password is changed. Log in with it."))
        return response


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Django's page of a refused form, noted in the security log."""
    from django.views.csrf import csrf_failure as stock

    request.csrf_was_refused = True  # type: ignore[attr-defined]
    security_log.note("csrf_refused", request=request, reason=reason)
    return stock(request, reason=reason)
