"""The reference: a Django that does nothing but answer, under the same server."""

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path

settings.configure(
    SECRET_KEY="bare",
    ALLOWED_HOSTS=["*"],
    ROOT_URLCONF=__name__,
    MIDDLEWARE=[],
    LOGGING_CONFIG=None,
)


def answer(request):
    return HttpResponse("ok")


urlpatterns = [path("", answer)]
application = get_wsgi_application()
