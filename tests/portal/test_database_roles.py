"""The database roles: what readers and the desk may do, tried in SQL on every table."""

import contextlib
import datetime
import io
import itertools

import pgtrigger
import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import CommandError, call_command
from django.core.wsgi import get_wsgi_application
from django.db import Error, ProgrammingError, connection, connections, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from psycopg2 import errors

from awards.models import Award
from congress_portal import checks, grants
from congress_portal.foundation import database_roles
from congress_portal.foundation.database_roles import PUBLIC, RUNTIME
from congress_portal.grants import WALLED, is_append_only, is_published, tables
from congress_portal.publishing import transitions
from congresses.models import Minutes
from organizations.enums import BatchState, Role
from organizations.models import (
    Affiliation,
    EventParticipant,
    ImportBatch,
    OrganizationEvent,
    PersonDetails,
    Transcript,
)
from organizations.permissions import READING_ROLES, Rights
from tests.awards.factories import AwardFactory
from tests.congresses.factories import CongressFactory
from tests.organizations.factories import (
    ClerkRoleFactory,
    OrganizationFactory,
    PersonFactory,
    SourceFactory,
    UserFactory,
)


@contextlib.contextmanager
def working_as(role, user=None):
    """The rest of a test's transaction under a role, for a user of the desk or for nobody."""
    with connection.cursor() as cursor:
        cursor.execute(f"SET ROLE {role}")
        cursor.execute(
            "SELECT set_config('portal.user', %s, false)", [str(user.pk if user else "")]
        )
        try:
            yield cursor
        finally:
            cursor.execute("RESET ROLE")


def refusal(cursor, statement):
    """The kind of error that a statement meets, or None; nothing of it stays."""
    try:
        with transaction.atomic():
            cursor.execute(statement)
            transaction.set_rollback(True)
    except Error as error:
        return type(error.__cause__)
    return None


def writes(table, key):
    yield "insert", f"INSERT INTO {table} DEFAULT VALUES"
    yield "update", f"UPDATE {table} SET {key} = {key}"
    yield "delete", f"DELETE FROM {table}"
    yield "truncate", f"TRUNCATE {table} CASCADE"
    yield "alter", f"ALTER TABLE {table} ADD COLUMN x int"
    yield "drop", f"DROP TABLE {table} CASCADE"
    yield "trigger", f"ALTER TABLE {table} DISABLE TRIGGER ALL"


@pytest.mark.django_db
def test_readers_see_published_tables_and_no_other_and_write_none():
    tried = 0
    with working_as(PUBLIC) as cursor:
        for table, model in tables("default").items():
            may = None if is_published(model) else errors.InsufficientPrivilege
            assert refusal(cursor, f"SELECT * FROM {table} LIMIT 1") is may, table
            for name, statement in writes(table, model._meta.pk.column):
                assert refusal(cursor, statement) is errors.InsufficientPrivilege, (table, name)
                tried += 1
    print(f"{tried} writes tried under {PUBLIC}")
    assert tried > 700


@pytest.mark.django_db
def test_the_desk_takes_nothing_from_history_and_changes_no_table():
    closed = {"truncate", "alter", "drop", "trigger"}
    tried = append_only = 0
    with working_as(RUNTIME) as cursor:
        for table, model in tables("default").items():
            forbidden = set(closed)
            if is_append_only(model) or table in grants.READ_ONLY:
                append_only += 1
                forbidden |= {"update", "delete"}
            for name, statement in writes(table, model._meta.pk.column):
                refused = refusal(cursor, statement) is errors.InsufficientPrivilege
                if name != "insert":
                    assert refused is (name in forbidden), (table, name)
                tried += 1
        for statement in (
            "CREATE TABLE mine (x int)",
            "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
            "CREATE ROLE mine",
            "DROP POLICY portal_read ON congresses_delegate",
            "SET session_replication_role = replica",
        ):
            assert refusal(cursor, statement) is errors.InsufficientPrivilege, statement
            tried += 1
    print(f"{tried} statements tried under {RUNTIME}")
    assert append_only > 40
    assert tried > 700


@pytest.mark.django_db
@pytest.mark.parametrize("role", [RUNTIME, PUBLIC])
def test_the_roles_are_no_way_round_the_rules(role):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin"
            " FROM pg_roles WHERE rolname = %s",
            [role],
        )
        assert cursor.fetchone() == (False,) * 5
        cursor.execute("SELECT count(*) FROM pg_class WHERE relowner = %s::regrole", [role])
        assert cursor.fetchone() == (0,)


# Restricted rows


@pytest.fixture
def world():
    """Bodies in every relation to `own`, each with a restricted row in every walled table."""
    today = timezone.localdate()
    yesterday = today - datetime.timedelta(days=1)
    superior = OrganizationFactory(official_name="Cấp trên")
    own = OrganizationFactory(official_name="Của mình", parent=superior)
    bodies = {
        "superior": superior,
        "own": own,
        "sibling": OrganizationFactory(parent=superior),
        "child": OrganizationFactory(parent=own),
        "former child": OrganizationFactory(),
        "ended": OrganizationFactory(
            ended_on=today, ended_on_precision="day", ended_on_basis="stated"
        ),
    }
    merger = OrganizationEvent.objects.create(organization=bodies["ended"], kind="merged")
    for role, body in (("predecessor", bodies["ended"]), ("successor", own)):
        EventParticipant.objects.create(event=merger, organization=body, role=role)
    Affiliation.objects.create(
        organization=bodies["former child"], parent=own, since=yesterday, until=today
    )
    for body in bodies.values():
        person = PersonFactory(kept_by=body)
        PersonDetails.objects.create(
            person=person, ground="law", purpose="thống kê đại biểu", delete_after=today
        )
        congress = CongressFactory(organization=body, kept_by=body)
        congress.delegates.create(person=person)
        text = {"text": "Dự Đại hội", "pasted_by": UserFactory()}
        Transcript.objects.create(source=SourceFactory(kept_by=body), **text)
        Minutes.objects.create(
            congress=congress,
            kind="pdf",
            file=f"minutes/ab/{body.pk:032x}.pdf",
            file_name="Biên bản.pdf",
            size=900,
            sha256="0" * 64,
            uploaded_by=UserFactory(),
        )
        ImportBatch.objects.create(
            kept_by=body,
            uploaded_by=UserFactory(),
            sheet="awards",
            file_name="a.csv",
            sha256="0" * 64,
            state=BatchState.PREVIEWED,
        )
    return bodies


KEEPER = {
    "organizations.PersonDetails": "person__kept_by",
    "congresses.Delegate": "congress__kept_by",
    "organizations.ImportBatch": "kept_by",
    "organizations.Transcript": "source__kept_by",
    "congresses.Minutes": "congress__kept_by",
}


@pytest.mark.django_db
@pytest.mark.parametrize("role", [None, *Role])
def test_a_restricted_row_is_there_for_its_own_branch_only(world, role):
    branch = {"own", "child", "ended"}
    user = ClerkRoleFactory(organization=world["own"], role=role).user if role else UserFactory()
    for label in WALLED:
        model = apps.get_model(label)
        read = branch if role in READING_ROLES else set()
        written = branch if role == Role.CLERK else set()
        if label == "organizations.PersonDetails":
            written = {"own"} if role == Role.CLERK else set()
            of_clerk = {"own", "ended"} if role == Role.CLERK else set()
            read = branch if role == Role.PRIVACY else of_clerk
        for history in (False, True):
            table = model.history.rel.related_model if history else model
            with working_as(RUNTIME, user):
                found = set(table.objects.values_list(KEEPER[label], flat=True))
            assert found == {world[name].pk for name in read}, (label, role, history)
        with working_as(RUNTIME, user) as cursor:
            name = model._meta.db_table
            assert refusal(cursor, f"UPDATE {name} SET id = id") is None
            cursor.execute(f"UPDATE {name} SET id = id")
            assert cursor.rowcount == len(written), (label, role)


@pytest.mark.django_db
@pytest.mark.parametrize("label", WALLED)
def test_nothing_is_seen_where_nobody_is_named(world, label):
    table = apps.get_model(label)._meta.db_table
    with working_as(RUNTIME) as cursor:
        for user in ("", "0"):
            cursor.execute("SELECT set_config('portal.user', %s, false)", [user])
            cursor.execute(f"SELECT count(*) FROM {table}")
            assert cursor.fetchone() == (0,)
            cursor.execute(f"DELETE FROM {table}")
            assert cursor.rowcount == 0
    assert apps.get_model(label).objects.count() == len(world)


@pytest.mark.django_db
def test_a_restricted_row_is_not_put_into_another_branch(world):
    user = UserFactory(clerk_of=world["own"])
    with working_as(RUNTIME, user) as cursor:
        for body, may in (("own", True), ("child", True), ("sibling", False), ("superior", False)):
            person = PersonFactory(kept_by=world["own"])
            congress = world[body].congresses.get()
            statement = (
                "INSERT INTO congresses_delegate (congress_id, person_id, status, origin, unit)"
                f" VALUES ({congress.pk}, {person.pk}, 'official', '', '')"
            )
            found = refusal(cursor, statement)
            assert (found is None) is may, (body, found)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("since", "until", "reaches"),
    [(None, None, True), (0, None, True), (1, None, False), (None, 1, True), (None, 0, False)],
)
def test_the_database_counts_the_days_of_a_role_as_the_desk_does(world, since, until, reaches):
    today = timezone.localdate()
    days = [None if d is None else today + datetime.timedelta(days=d) for d in (since, until)]
    role = ClerkRoleFactory(organization=world["own"], since=days[0], until=days[1])
    with working_as(RUNTIME, role.user) as cursor:
        cursor.execute("SELECT portal_reach(ARRAY['clerk'])")
        found = {pk for (pk,) in cursor.fetchall()}
    assert bool(found) is reaches
    assert found == set(
        type(world["own"])
        .objects.filter(pk__in=Rights(role.user).written())
        .values_list("pk", flat=True)
    )


@pytest.mark.django_db
def test_an_account_that_was_closed_reaches_nothing(world):
    user = UserFactory(clerk_of=world["own"], is_active=False)
    with working_as(RUNTIME, user) as cursor:
        cursor.execute("SELECT portal_reach(ARRAY['clerk'])")
        assert cursor.fetchall() == []


# The web server


@pytest.fixture
def portal(cloned_database):
    """The portal as its web server runs it, each request under its role."""
    call_command("grant_roles", stdout=io.StringIO())
    application = database_roles.serving(get_wsgi_application())
    try:
        yield application
    finally:
        database_roles.give_roles_back()


def ask(application, method, address, client=None, body=b""):
    """Status and body of one request to the whole application, cookies of `client` sent along."""
    cookies = "; ".join(f"{c.key}={c.value}" for c in client.cookies.values()) if client else ""
    path, _mark, query = address.partition("?")
    answer = {}
    environ = {
        "REQUEST_METHOD": method,
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "SERVER_NAME": "testserver",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_COOKIE": cookies,
        "CONTENT_LENGTH": str(len(body)),
        "CONTENT_TYPE": "application/x-www-form-urlencoded",
        "wsgi.input": io.BytesIO(body),
        "wsgi.errors": io.StringIO(),
        "wsgi.url_scheme": "http",
    }

    def start(status, headers, exc_info=None):
        answer["status"] = int(status.split()[0])

    content = application(environ, start)
    try:
        text = b"".join(content)
    finally:
        if hasattr(content, "close"):
            content.close()
    return answer["status"], text


def role_now(name):
    with connections[name].cursor() as cursor:
        cursor.execute("SELECT current_user")
        return cursor.fetchone()[0]


def test_every_public_address_is_answered_by_the_role_of_readers(portal):
    decision = AwardFactory(decision__deciding_organization__parent=None).decision
    clerk, approver = UserFactory(clerk_of=decision.kept_by), UserFactory()
    for record in (decision.kept_by, decision):
        transitions.submit(record, clerk)
        transitions.approve(record, approver)
    out = io.StringIO()
    call_command("public_urls", "--examples-only", stdout=out)
    addresses = out.getvalue().split()
    assert len(addresses) > 10
    for address in addresses:
        status, _text = ask(portal, "GET", address)
        assert status < 400, address
        assert database_roles.alias() == "public"
    assert role_now("public") == PUBLIC
    assert role_now("default") == RUNTIME


def what_triggers_ignore(name):
    with connections[name].cursor() as cursor:
        cursor.execute("SELECT current_setting('pgtrigger.ignore', true)")
        return cursor.fetchone()[0]


def test_no_row_is_written_by_way_of_an_error(portal):
    """Without a value each row's trigger catches an error, and n rows are written in n² steps."""
    for method, address in (("GET", "/"), ("POST", reverse("admin:login"))):
        ask(portal, method, address)
        assert what_triggers_ignore(database_roles.alias()) == "{}"
    with pgtrigger.ignore("awards.Award:frozen_with_record"), transaction.atomic():
        Award.objects.update(note="")
        assert "pgtrigger_frozen_with_record" in what_triggers_ignore("default")
    assert what_triggers_ignore("default") == "{}"
    with transaction.atomic():
        with pgtrigger.ignore("awards.Award:frozen_with_record"):
            Award.objects.update(note="")
        assert what_triggers_ignore("default") == "{}"


def test_a_public_page_that_asks_a_working_table_breaks(portal):
    from organizations.models import Person

    ask(portal, "GET", "/")
    with pytest.raises(ProgrammingError, match="permission denied"):
        Person.objects.count()
    ask(portal, "HEAD", reverse("admin:login"))
    assert Person.objects.count() == 0


def test_the_desk_works_under_its_role_and_a_request_leaves_no_reach_behind(portal):
    home, other = OrganizationFactory(), OrganizationFactory()
    for body in (home, other):
        PersonDetails.objects.create(
            person=PersonFactory(kept_by=body),
            ethnicity=f"Tày{body.pk}",
            ground="law",
            purpose="thống kê",
            delete_after=datetime.date(2030, 1, 1),
        )
    client = Client()
    client.force_login(UserFactory(clerk_of=home))
    details = PersonDetails.objects.in_bulk(field_name="person_id")
    of_home = next(d for d in details.values() if d.person.kept_by == home)
    address = reverse("admin:organizations_persondetails_change", args=[of_home.pk])
    status, text = ask(portal, "GET", address, client)
    assert status == 200
    assert f"Tày{home.pk}" in text.decode()
    assert PersonDetails.objects.count() == 1, "the reach lasts as long as the request"
    for page in ("/", reverse("style_page")):
        assert ask(portal, "GET", page, client)[0] in (200, 302)
    ask(portal, "GET", reverse("admin:login"))
    assert PersonDetails.objects.count() == 0


def test_the_days_work_is_done_under_the_role_of_the_desk(portal):
    """Enter, submit, approve: every table and function that a record needs is granted."""
    home = OrganizationFactory()
    clerk, approver = UserFactory(clerk_of=home), UserFactory(approver_of=home)
    congress = CongressFactory(organization=home, kept_by=home)
    congress.delegates.create(person=PersonFactory(kept_by=home))
    ask(portal, "GET", reverse("admin:login"))
    assert role_now("default") == RUNTIME
    client = Client(raise_request_exception=True)
    client.force_login(clerk)
    address = reverse("admin:organizations_source_add")
    assert client.post(address, {"kind": "other", "title": "Nguồn"}).status_code in (200, 302)
    transitions.submit(home, clerk)
    transitions.approve(home, approver)
    client.force_login(approver)
    for page in ("admin:index", "admin:congresses_congress_changelist"):
        assert client.get(reverse(page)).status_code == 200
    record = reverse("admin:record", args=["dai-hoi", congress.code])
    assert client.get(record).status_code == 200
    assert client.get(f"{record}xem-truoc/").status_code == 200
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pghistory_context")
        assert cursor.fetchone()[0] > 0


def test_without_roles_the_portal_runs_as_the_owner_and_says_so(monkeypatch, portal, caplog):
    monkeypatch.setattr(database_roles, "has_roles", lambda name: False)
    assert ask(portal, "GET", "/")[0] == 200
    assert database_roles.alias() == "default"
    assert "no separate roles" in caplog.text
    assert [m.id for m in checks.check_roles(databases=["default"])] == ["portal.W002"]


def test_a_server_that_is_away_is_asked_again(monkeypatch, portal):
    answers = itertools.chain([Error("away")], itertools.repeat(True))

    def answer(name):
        found = next(answers)
        if isinstance(found, Error):
            raise found
        return found

    monkeypatch.setattr(database_roles, "has_roles", answer)
    ask(portal, "GET", "/gioi-thieu/")
    assert database_roles.alias() == "default"
    ask(portal, "GET", "/gioi-thieu/")
    assert database_roles.alias() == "public"


def test_the_desk_is_where_the_addresses_behind_the_login_are():
    assert (reverse("admin:index"), reverse("style_page")) == database_roles.DESK
    assert "public" not in settings.DATABASES


@pytest.mark.django_db
def test_where_no_roles_can_be_made_the_command_says_what_to_run(monkeypatch):
    for name, role in (("RUNTIME", "portal_absent"), ("PUBLIC", "portal_missing")):
        monkeypatch.setattr(grants, name, role)
    with working_as(PUBLIC), pytest.raises(CommandError) as refused:
        call_command("grant_roles")
    for role in ("portal_absent", "portal_missing"):
        assert f"CREATE ROLE {role} NOLOGIN; GRANT {role} TO " in str(refused.value)
