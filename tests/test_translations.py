"""Vietnamese without exception: the catalogues, the models, the pages."""

import gettext as python_gettext
import json
import re

import pytest
from bs4 import BeautifulSoup
from django.apps import apps
from django.contrib import admin
from django.core.management import CommandError, call_command
from django.template.loader import get_template
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse
from django.utils import translation
from django.utils.translation import trans_real

from awards.models import AwardDecision
from congress_portal.foundation.publication import ReasonClass
from congress_portal.management.commands import compile_translations, extract_messages
from congress_portal.management.commands.extract_messages import (
    DOMAINS,
    is_translated,
    key_of,
    messages_in,
    messages_of_packages,
    messages_of_project,
    path_of,
    read,
    text_of,
)
from congress_portal.publishing import transitions
from congress_portal.views import examples
from congresses.enums import SectionNumber
from congresses.models import ClusterYear, Congress
from organizations.enums import Role
from organizations.models import Organization
from organizations.published import Edition, PublishedOrganization
from tests import database
from tests.organizations.factories import ClerkRoleFactory, UserFactory
from tests.vietnamese_pages import (
    english_left,
    is_english,
    untranslated_msgids,
    vietnamese_left,
    vietnamese_words,
)

pytestmark = pytest.mark.walk

PLACEHOLDER = re.compile(r"%\(\w+\)[sdr]|%[sdr]\b|\{[^}]*\}")
OUR_APPS = ("congress_portal", "organizations", "congresses", "awards")
# What pages show of accounts, and of codes that administrators give.
NAMES = {"quantri", "records", "clerk", "approver", "cdcs"}
RECORD_KINDS = {
    "dai-hoi": Congress,
    "to-chuc": Organization,
    "khen-thuong": AwardDecision,
    "cum-thi-dua": ClusterYear,
}
# Columns that no form and no message shows.
NOBODY_SEES = {
    "organizations.Editing.record_kind",
    "organizations.Editing.record_id",
    "organizations.Editing.user",
    "organizations.NoticeSender.address_digest",
    "organizations.HistorySeal.previous_sha256",
    "organizations.SealedTable.seal",
    "organizations.Redaction.sealed_digest",
    "organizations.Redaction.digest",
    "organizations.Submission.user",
    "congresses.CongressSection.changed_in",
    *(
        f"organizations.QueueEntry.{name}"
        for name in (
            "record_kind",
            "record_id",
            "kept_by",
            "level",
            "submitted_by",
            "submitted_at",
            "weight",
            "claimed_by",
            "claimed_until",
        )
    ),
    *(f"organizations.QueueRisk.{name}" for name in ("entry", "kind", "count")),
}


@pytest.fixture(scope="module", autouse=True)
def compiled():
    """The catalogues as they are in the sources now, not as last compiled."""
    for domain in DOMAINS:
        if compile_translations.is_stale(path_of(domain)):
            compile_translations.compile_catalogue(path_of(domain))
    python_gettext._translations.clear()
    trans_real._translations.clear()
    untranslated_msgids.cache_clear()


def messages(domain):
    return [message for message in read(path_of(domain)) if message.id]


# Catalogues


@pytest.mark.parametrize("domain", DOMAINS)
def test_every_message_is_translated(domain):
    assert [m.id for m in messages(domain) if not is_translated(m)] == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_a_translation_keeps_the_placeholders(domain):
    def placeholders(text):
        return sorted(set(PLACEHOLDER.findall(text)))

    different = []
    for message in messages(domain):
        said = message.string if isinstance(message.string, str) else message.string[0]
        forms = [message.id] if isinstance(message.id, str) else message.id
        if placeholders(said) not in [placeholders(form) for form in forms]:
            different.append((message.id, said))

    assert different == []


def test_the_catalogue_holds_every_message_of_the_sources_and_no_other():
    held = {key_of(m) for m in messages("django") if not m.auto_comments}
    asked = set(messages_of_project())

    assert sorted(map(str, asked - held)) == [], "run manage.py extract_messages and translate"
    assert sorted(map(str, held - asked)) == [], "run manage.py extract_messages"


@pytest.mark.parametrize("domain", DOMAINS)
def test_what_a_package_leaves_in_english_is_translated_here(domain):
    held = {key_of(m) for m in messages(domain)}
    missing = [
        (package, key)
        for package, (known, translated) in messages_of_packages(domain).items()
        for key in set(known) - translated - held
    ]

    assert missing == [], "run manage.py extract_messages and translate"


@pytest.mark.parametrize("domain", DOMAINS)
def test_the_catalogue_is_written_as_the_command_writes_it(domain):
    path = path_of(domain)

    assert path.read_text(encoding="utf-8") == text_of(read(path))


def test_one_msgid_says_one_thing_in_a_context():
    """A second translation of a msgid would be lost without a word."""
    keys = [key_of(m) for m in messages("django")]

    assert len(keys) == len(set(keys))


# The command


@pytest.fixture
def catalogue(settings, tmp_path, monkeypatch):
    """An empty catalogue, and sources and packages of a few messages."""
    settings.LOCALE_PATHS = [tmp_path]
    source = tmp_path / "source.py"
    source.write_text('_("One thing.")\n_("Another thing.")\n')
    monkeypatch.setattr(extract_messages, "messages_of_project", lambda: messages_in([source]))
    monkeypatch.setattr(extract_messages, "DOMAINS", ["django"])
    monkeypatch.setattr(extract_messages, "messages_of_packages", lambda domain: {})
    return path_of("django"), source


def test_a_message_stands_alone_or_has_a_plural_not_both(catalogue):
    _path, source = catalogue
    source.write_text('_("seat")\nngettext("seat", "seats", 3)\n')
    with pytest.raises(CommandError, match="“seat” has a plural in one place and none in another"):
        call_command("extract_messages", verbosity=0)
    source.write_text('_("seat")\nnpgettext("number", "seat", "seats", 3)\n')
    call_command("extract_messages", verbosity=0)


def test_new_messages_are_added_and_translations_kept(catalogue):
    path, source = catalogue
    call_command("extract_messages", verbosity=0)
    path.write_text(path.read_text().replace('thing."\nmsgstr ""', 'thing."\nmsgstr "Việc khác."'))
    source.write_text(source.read_text() + '_("A third.")\n')

    call_command("extract_messages", verbosity=0)

    held = {key_of(m)[1]: m.string for m in messages("django")}
    assert set(held) == {"One thing.", "Another thing.", "A third."}
    assert held["A third."] == ""
    assert "Việc khác." in held.values()


def test_a_message_no_longer_used_is_removed(catalogue):
    _path, source = catalogue
    call_command("extract_messages", verbosity=0)
    source.write_text('_("One thing.")\n')

    call_command("extract_messages", verbosity=0)

    assert [m.id for m in messages("django")] == ["One thing."]


def test_a_doubted_translation_stays_doubted(catalogue):
    path, source = catalogue
    source.write_text('_("%(count)s things")\n')
    call_command("extract_messages", verbosity=0)
    doubted = path.read_text().replace(
        'msgid "%(count)s things"\nmsgstr ""', '#, fuzzy\nmsgid "%(count)s things"\nmsgstr "x"'
    )
    path.write_text(doubted)

    call_command("extract_messages", verbosity=0)

    assert [is_translated(m) for m in messages("django")] == [False]
    assert path.read_text() == doubted


def test_a_second_run_changes_nothing_and_the_check_agrees(catalogue):
    path, source = catalogue
    call_command("extract_messages", verbosity=0)
    once = path.read_bytes()

    call_command("extract_messages", verbosity=0)
    call_command("extract_messages", "--check", verbosity=0)

    assert path.read_bytes() == once
    source.write_text('_("Something else.")\n')
    with pytest.raises(CommandError, match="out of date"):
        call_command("extract_messages", "--check", verbosity=0)
    assert path.read_bytes() == once


@pytest.mark.parametrize(
    ("suffix", "text", "found"),
    [
        (".py", '_("plain")', {(None, "plain")}),
        (".py", 'gettext_lazy("joined " "text")', {(None, "joined text")}),
        (".py", 'pgettext("seat", "vacant")', {("seat", "vacant")}),
        (".py", 'ngettext("%(n)s row", "%(n)s rows", n)', {(None, "%(n)s row")}),
        (".py", 'npgettext("c", "one", "many", n)', {("c", "one")}),
        (".html", '    {% translate "Search" %}', {(None, "Search")}),
        (".html", '{% translate "new" context "row" %}', {("row", "new")}),
        (".html", '{% include "x" with title=_("Home") %}', {(None, "Home")}),
        (".html", '{{ _("Date") }} {{ a|default:_("none") }}', {(None, "Date"), (None, "none")}),
        (
            ".html",
            "{% blocktranslate trimmed %}\n   100 % of\n {{ a }}\n{% endblocktranslate %}",
            {(None, "100 %% of %(a)s")},
        ),
        (
            ".html",
            "<p>\n {% blocktranslate count n=n %}a{% plural %}b{% endblocktranslate %}</p>",
            {(None, "a")},
        ),
        (".html", "<p>no tag, not a 'message'</p>", set()),
    ],
)
def test_messages_are_found_in_python_and_in_templates(tmp_path, suffix, text, found):
    path = tmp_path / f"source{suffix}"
    path.write_text(text)

    assert set(messages_in([path])) == found


# What is English


@pytest.mark.parametrize(
    "html",
    [
        "<p>Save changes</p>",
        "<p>Đơn vị <b>was added successfully</b></p>",
        '<input type="submit" value="Delete">',
        '<input placeholder="Type a name">',
        '<a aria-label="Breadcrumbs" href="/">x</a>',
        "<title>Site administration</title>",
        "<option>draft</option>",
        "<p>no figure yet</p>",
    ],
)
def test_planted_english_is_found(html):
    assert len(english_left(html)) == 1


@pytest.mark.parametrize(
    "html",
    [
        "<p>Đơn vị cong doan</p>",
        "<p>Dai hoi dai bieu Cong doan vien chuc tinh Kon Tum lan thu IV, nhiem ky 2023-2028</p>",
        "<p>Tải về: CSV, XLSX và JSON qua https://congdoan.vn/du-lieu/awards.csv</p>",
        "<p>Mã bcdfghjk, mã băm 7f3a99e01c22ab, thư ban.nu.cong@congdoan.vn</p>",
        "<script>const saved = 'Save changes'</script><style>.button{color:red}</style>",
        '<p lang="en">Report of a congress</p><code>manage.py load_records</code>',
        "<p>Ban Chấp hành khóa XVII: 14/15 ghế</p>",
    ],
)
def test_vietnamese_is_not_taken_for_english(html):
    assert english_left(html) == []


def test_words_of_the_data_can_be_allowed():
    assert english_left("<p>Nguyễn Văn A (Siemens)</p>", allowed={"Siemens"}) == []


# Models


def texts_of(model):
    """Every text of a model that a clerk can see, with the place it is from."""
    meta = model._meta
    yield f"{meta.label}", meta.verbose_name
    yield f"{meta.label} plural", meta.verbose_name_plural
    for constraint in meta.constraints:
        yield f"{meta.label} {constraint.name}", constraint.violation_error_message
    # Nobody enters published rows and editions: their columns have no names.
    if model.__module__.endswith(".published"):
        return
    for field in [*meta.fields, *meta.many_to_many]:
        place = f"{meta.label}.{field.name}"
        if field.generated or place in NOBODY_SEES:
            continue
        yield place, field.verbose_name
        yield f"{place} help", field.help_text
        for _value, label in field.flatchoices:
            yield f"{place} choice", label
        for message in field.error_messages.values():
            yield f"{place} error", message


@pytest.mark.parametrize("app", OUR_APPS)
def test_models_are_in_vietnamese(app):
    with translation.override("vi"):
        english = [
            f"{place}: {text}"
            for model in apps.get_app_config(app).get_models()
            if not hasattr(model, "pgh_tracked_model")
            for place, text in texts_of(model)
            if is_english(PLACEHOLDER.sub("", str(text)))
        ]

    assert english == []


# Pages


@pytest.fixture(scope="module")
def site(five_records, django_db_blocker):
    """A database of the five records, and a client that has every role of the desk."""
    name, _told = five_records
    with django_db_blocker.unblock(), database.cloned(name):
        user = UserFactory(username="quantri")
        for top in Organization.objects.filter(affiliations__isnull=True):
            for role in Role:
                ClerkRoleFactory(user=user, organization=top, role=role)
        # One published record opened again, so that a sheet is seen to be filled in as well.
        opened = Congress.objects.filter(is_stub=False).order_by("pk").first()
        transitions.reopen(
            opened, user, reason_class=ReasonClass.ENTRY_ERROR, note="Sửa số đại biểu có mặt"
        )
        client = Client()
        client.force_login(user)
        yield client


def addresses_without_arguments(patterns=None, prefix="/"):
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        route = str(pattern.pattern)
        if "<" in route or "(" in route:
            continue
        address = prefix + re.sub(r"[\^$]|\\Z|\\(?=\W)", "", route)
        if isinstance(pattern, URLPattern):
            yield address
        else:
            yield from addresses_without_arguments(pattern.url_patterns, address)


def pages_of_records():
    """The record page and the preview of each kind, and every section of each record sheet."""
    for kind, model in RECORD_KINDS.items():
        for record in model.objects.order_by("pk"):
            yield reverse("admin:record", args=[kind, record.code])
        yield reverse("admin:record_preview", args=[kind, record.code])
    for congress in Congress.objects.filter(is_stub=False):
        for section in SectionNumber:
            change = reverse("admin:congresses_congress_change", args=[congress.pk])
            yield f"{change}?muc={section}"


def read_pages(client, addresses):
    """The English of each page, by address; what is no page must be a file or a refusal."""
    found = {}
    for address in sorted(set(addresses)):
        response = client.get(address, follow=True)
        kind = response.headers.get("Content-Type", "").split(";")[0]
        if kind == "text/html":
            found[address] = english_left(response.content, NAMES)
        else:
            assert kind in FILES, f"{address} is {kind or 'nothing'} ({response.status_code})"
        response.close()
    assert len(found) > 10
    return {address: texts for address, texts in found.items() if texts}


FILES = {
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/atom+xml",
    "application/ld+json",
    "text/calendar",
    "application/opensearchdescription+xml",
    "application/xml",
    "application/json",
    "text/csv",
    "text/javascript",
    "text/plain",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/zip",
}


def test_public_pages_are_in_vietnamese(site):
    addresses = [
        *addresses_without_arguments(),
        *(each.example for each in examples() if each.example),
        "/khong-co-trang-nay/",
    ]

    assert read_pages(Client(), addresses) == {}


def texts_of_records():
    """Names and quotations: every text that a published document holds."""

    def texts(value):
        match value:
            case dict():
                yield from texts([*value.values()])
            case list():
                for each in value:
                    yield from texts(each)
            case str() if len(value) > 2:
                yield " ".join(value.split())

    for text in Edition.objects.exclude(text="").values_list("text", flat=True):
        yield from texts(json.loads(text))


def test_planted_vietnamese_is_found_on_an_english_page_and_names_are_let_off():
    name = "Công đoàn Viên chức tỉnh Lạng Sơn"
    page = f"<p>Report of {name}</p><p lang='vi'>khóa IV</p><p>LĐLĐ: 5 billion đồng</p>"
    assert vietnamese_words(page, [name]) == []
    for planted in (f"<p>{name} khóa IV</p>", "<p>gần 5 tỷ đồng</p>", "<a title='Tải về'>x</a>"):
        assert len(vietnamese_words(page + planted, [name])) == 1


def test_public_pages_are_in_english_for_those_who_ask(site):
    client = Client()
    there = client.post("/ngon-ngu/", {"language": "en", "next": "/to-chuc/"})
    assert there["Location"] == "/to-chuc/"
    addresses = [
        *(each for each in addresses_without_arguments() if not each.startswith("/admin/")),
        *(each.example for each in examples() if each.example),
        "/khong-co-trang-nay/",
    ]
    # Kinds of bodies are named by their statutes, in whatever language the page is.
    kinds = set(PublishedOrganization.objects.values_list("kind_name", flat=True))
    said = {*kinds, *texts_of_records()}
    found, read = {}, 0
    for address in sorted(set(addresses)):
        response = client.get(address, follow=True)
        if response.headers.get("Content-Type", "").startswith("text/html"):
            assert response.headers["Content-Language"] == "en", address
            left = [text for text in vietnamese_left(response.content) if text not in kinds]
            found[address] = left + vietnamese_words(response.content, said)
            read += 1
        response.close()
    assert read > 20
    assert {address: texts for address, texts in found.items() if texts} == {}


@pytest.mark.django_db
def test_the_language_changes_by_a_button_and_leads_to_no_other_site(client):
    client.post("/ngon-ngu/", {"language": "en", "next": "/dai-hoi/"})
    assert 'lang="en"' in client.get("/dai-hoi/").content.decode()[:200]
    for language in ("fr", "vi"):
        client.post("/ngon-ngu/", {"language": language, "next": "/"})
        assert 'lang="vi"' in client.get("/").content.decode()[:200]
    for elsewhere in ("https://example.com/", "//example.com/", "/\\example.com", "javascript:1"):
        answer = client.post("/ngon-ngu/", {"language": "en", "next": elsewhere})
        assert answer["Location"] == "/", elsewhere


def test_the_desk_pages_of_the_real_records_are_in_vietnamese(site):
    """Every other page of the desk is read by `tests/portal/test_desk_walk.py`."""
    assert read_pages(site, pages_of_records()) == {}


def test_answers_to_wrong_entries_are_in_vietnamese(site):
    english = {}
    for model in admin.site._registry:
        address = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_add")
        empty = BeautifulSoup(site.get(address).content, "html.parser")
        counts = {field["name"]: field["value"] for field in empty.select('input[name$="_FORMS"]')}
        response = site.post(address, counts, follow=True)
        english[address] = english_left(response.content, NAMES)
    login = Client().post(reverse("admin:login"), {"username": "ai", "password": "sai"})
    english["login"] = english_left(login.content)

    assert {address: texts for address, texts in english.items() if texts} == {}


def test_refusals_are_in_vietnamese(site):
    """What answers in place of a page: no role, no token, withdrawn, forbidden, our mistake."""
    stranger = Client()
    stranger.force_login(UserFactory(username="nguoi-la"))
    pages = {
        "no role": stranger.get("/admin/", follow=True).content,
        "no token": Client(enforce_csrf_checks=True).post(reverse("admin:login")).content,
        "logged out": stranger.post(reverse("admin:logout")).content,
    }
    with translation.override("vi"):
        pages |= {
            name: get_template(name).render({})
            for name in ("400.html", "403.html", "410.html", "500.html")
        }

    english = {name: english_left(html, {"nguoi-la"}) for name, html in pages.items()}
    assert {name: texts for name, texts in english.items() if texts} == {}
