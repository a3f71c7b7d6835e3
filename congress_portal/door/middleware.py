"""What is the same for every request to the desk: nothing is kept, and refusals are noted."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from congress_portal import security_log

DESK = "/admin/"


class DeskMiddleware:
    """Acts on the desk alone; public requests pass it with one comparison."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(DESK):
            return self.get_response(request)
        with security_log.attending(request):
            response = self.get_response(request)
            if response.status_code == 403 and not getattr(request, "csrf_was_refused", False):
                security_log.note("permission_denied", request=request)
            if "attachment" in response.headers.get("Content-Disposition", ""):
                security_log.note("download", request=request, status=response.status_code)
        # Not even a redirect or the login page: their forms and targets are one person's.
        response.headers["Cache-Control"] = "no-store, private, max-age=0"
        return response
