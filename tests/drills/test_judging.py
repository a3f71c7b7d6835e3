"""What the drills call a deviation: faults are planted, and each must be told."""

import errno
import random
import textwrap
from collections import Counter
from pathlib import Path

import pytest

from tests.drills import faults, ground, steps, twenty_clerks
from tests.drills.steps import Asked, Step, Typed
from tests.drills.twenty_clerks import Post

SEEDED = {"title": "T0", "author": "A0", "kind": "news", "address": "https://a.vn", "version": "1"}


def history(*versions, table="Source", row=1):
    """The updates that led from each version to the next; each names what it changed."""
    found, before = [], SEEDED
    for changed in versions:
        after = before | changed
        found.append(Step(table, row, steps.UPDATE, before, after))
        before = after
    return found


def typed(value, seen, column="title", *, is_told=True, row=1):
    return Typed("Source", row, column, value, seen, is_told)


def lost(found, *told):
    return list(steps.lost_updates(found, told, {"Source": {"version"}}))


# Two saves that met


def test_saves_that_each_wrote_over_what_was_seen_are_well():
    found = history({"title": "T1"}, {"author": "A1"}, {"title": "T2"})
    assert lost(found, typed("T1", "T0"), typed("A1", "A0", "author"), typed("T2", "T1")) == []


def test_a_save_over_what_its_clerk_had_not_seen_is_a_lost_update():
    (told,) = lost(history({"title": "T1"}, {"title": "T2"}), typed("T1", "T0"), typed("T2", "T0"))
    assert "“T1” is lost" in told
    assert "had seen “T0”" in told


def test_a_lost_update_is_told_where_its_post_had_no_answer():
    unanswered = typed("T2", "T0", is_told=False)
    (told,) = lost(history({"title": "T1"}, {"title": "T2"}), typed("T1", "T0"), unanswered)
    assert "“T1” is lost" in told


def test_a_merge_may_write_over_what_the_page_of_both_versions_showed():
    # The other column moved as well, and stays as it is.
    found = history({"title": "T1"}, {"author": "A1"}, {"title": "T2"})
    merged = typed("T2", "T0")
    merged.seen = "T1"
    assert lost(found, typed("T1", "T0"), typed("A1", "A0", "author"), merged) == []


def test_a_save_that_takes_another_column_back_is_told():
    found = history({"author": "A1"}, {"title": "T1", "author": "A0"})
    told = lost(found, typed("A1", "A0", "author"), typed("T1", "T0"))
    assert any("wrote 2 columns" in each for each in told)


def test_a_save_that_only_puts_an_old_value_back_is_told():
    seeded = lost(history({"title": "T1"}, {"title": "T0"}), typed("T1", "T0"))
    assert ["nobody's typing" in each for each in seeded] == [True]
    found = history({"title": "T1"}, {"title": "T2"}, {"title": "T1"})
    again = lost(found, typed("T1", "T0"), typed("T2", "T1"))
    assert ["put back" in each for each in again] == [True]


@pytest.mark.parametrize("changed", [{"kind": "law"}, {"address": ""}, {"title": "T"}])
def test_a_column_that_nobody_typed_into_is_told(changed):
    (told,) = lost(history(changed), typed("T1", "T0", is_told=False))
    assert "nobody's typing" in told


def test_a_version_follows_from_a_save_and_from_nothing_else():
    assert lost(history({"title": "T1", "version": "2"}), typed("T1", "T0")) == []
    assert len(lost(history({"version": "2"}))) == 1


def test_half_of_a_post_that_was_taken_for_a_whole_one_is_told():
    # The address stood behind the cut.
    told = lost(history({"title": "Việc", "address": ""}))
    assert [each for each in told if "address is of nobody's typing" in each]
    assert [each for each in told if "title is of nobody's typing" in each]


def test_what_was_typed_into_one_row_is_of_nobodys_typing_in_another():
    (told,) = lost(history({"title": "T1"}, row=2), typed("T1", "T0", is_told=False))
    assert "nobody's typing" in told


def test_an_acknowledged_value_that_was_never_written_is_told():
    assert lost([], typed("T1", "T0", is_told=False)) == []
    (told,) = lost([], typed("T1", "T0"))
    assert told == "Source 1: title “T1” was acknowledged and never written"


@pytest.mark.parametrize("label", [steps.INSERT, steps.DELETE])
def test_a_row_that_comes_or_goes_where_only_fields_are_typed_is_told(label):
    (told,) = lost([Step("Source", 1, label, {}, SEEDED)])
    assert "nobody asked for it" in told


def test_steps_are_read_from_what_came_after_the_beginning():
    def event(number, label, title, row=7):
        return {
            "pgh_id": number,
            "pgh_label": label,
            "pgh_obj_id": row,
            "title": title,
            "pgh_context__metadata__user": 3,
        }

    events = [event(1, "insert", "T0"), event(4, "update", "T1"), event(5, "update", None)]
    found = list(steps.steps_of("Source", events, 3))
    assert [(s.before, s.after) for s in found] == [
        ({"title": "T0"}, {"title": "T1"}),
        ({"title": "T1"}, {"title": ""}),
    ]
    assert [(s.row, s.label, s.user, s.changed) for s in found] == [
        (7, "update", 3, ["title"]),
        (7, "update", 3, ["title"]),
    ]


# What nobody asked for

TABLES = {
    "Award": Asked(named_by="recipient_name"),
    "Edition": Asked(may_insert=True),
    "AwardDecision": Asked(follow=frozenset({"state"})),
}


def unasked(step, *more):
    names = {("Award", "Trần Văn Việc 1-1")}
    return list(steps.unasked([step, *more], TABLES, names, {("Award", 5)}))


def award(name, label=steps.INSERT, row=5):
    return Step("Award", row, label, {}, {"recipient_name": name})


def test_rows_that_were_asked_for_are_well():
    deleted = award("", steps.DELETE)
    assert unasked(award("Trần Văn Việc 1-1", row=9), deleted) == []
    assert unasked(Step("Edition", 1, steps.INSERT, {}, {"text": "x"})) == []
    state = {"state": "draft"}, {"state": "submitted"}
    assert unasked(Step("AwardDecision", 1, steps.UPDATE, *state)) == []


@pytest.mark.parametrize(
    "step",
    [
        award("Trần Văn Việc 1-"),
        award("", steps.DELETE, row=6),
        Step("Award", 1, steps.UPDATE, {"amount": "5"}, {"amount": ""}),
        Step("AwardDecision", 1, steps.UPDATE, {"number": "1"}, {"number": ""}),
        Step("AwardDecision", 1, steps.INSERT, {}, {"state": "draft"}),
        Step("Edition", 1, steps.DELETE, {}, {"text": "x"}),
        Step("Session", 1, steps.INSERT, {}, {"day": "1"}),
        Step("Session", 1, steps.UPDATE, {"day": "1"}, {"day": ""}),
    ],
)
def test_rows_that_nobody_asked_for_are_told(step):
    assert len(unasked(step)) == 1


def test_a_row_that_was_typed_once_and_made_twice_is_told():
    made = award("Trần Văn Việc 1-1", row=8), award("Trần Văn Việc 1-1", row=9)
    (told,) = unasked(*made)
    assert "made 2 times" in told


# What a page denied


def reviews(asked):
    states = {"submitted": "submit", "published": "approve"}
    step = Step("D", 4, steps.UPDATE, {"state": "draft"}, {"state": "submitted"}, 3)
    return list(steps.reviews_untold([step], "D", states, Counter(asked)))


def test_a_step_of_a_review_by_who_was_told_that_nothing_was_changed_is_told():
    assert reviews({("submit", 4, 3): 1}) == []
    for other in ({}, {("submit", 4, 2): 1}, {("approve", 4, 3): 1}, {("submit", 5, 3): 1}):
        assert len(reviews(other)) == 1


def test_what_was_denied_is_looked_for_in_every_way():
    done = [award("An"), award("Bình", steps.DELETE, row=6), *history({"title": "T1"})]
    posts = [
        Post("import", 1, "An"),
        Post("deletion", 6, "Bình"),
        Post("form", 1, "T1"),
        Post("import", 1, "Bình"),
        Post("deletion", 5, "An"),
        Post("form", 1, "T0"),
    ]
    assert twenty_clerks.done_of(posts, done) == posts[:3]


@pytest.mark.parametrize(
    ("status", "location", "text", "count"),
    [
        (302, "/admin/", "", 0),
        (302, "/admin/login/?next=", "", 1),
        (200, "", "Việc 1-1", 0),
        (409, "", "", 1),
        (422, "", "", 1),
        *((status, "", "Việc 1-1", 1) for status in (400, 403, 404, 413, 500, 204)),
    ],
)
def test_every_answer_that_is_not_one_to_a_clerk_is_told(status, location, text, count):
    answer = ground.Answer(status, text.encode(), location)
    assert len(twenty_clerks.wrong_of("form", answer, "Việc 1-1")) == count


def test_what_the_page_of_both_versions_shows_is_read_from_it():
    cells = "<th>Title</th><td>{}</td><td>{}</td><td>T0</td>"
    rows = (("A1", "A2"), ("T2", "T1"), ("P1", "trống"))
    body = "".join(f"<tr>{cells.format(*row)}</tr>" for row in rows)
    page = f'<table class="desk__three"><tbody>{body}</tbody></table>'
    answer = ground.Answer(409, page.encode())
    seen = [twenty_clerks.seen_beside(answer, each) for each in ("T2", "P1", "T0")]
    assert seen == ["T1", "", None]


def test_each_way_that_nobody_was_told_of_is_told():
    told = Counter(dict.fromkeys(twenty_clerks.WAYS, 1))
    assert twenty_clerks.not_told(told) == []
    assert twenty_clerks.not_told(told - Counter(["chair"])) == ["chair"]


# Errors in a log


def traceback(error, file="/a/b.py", line=3, name="f"):
    return textwrap.dedent(
        f"""\
        Internal Server Error: /x/
        Traceback (most recent call last):
          File "/lib/handler.py", line 1, in inner
            response = get_response(request)
          File "{file}", line {line}, in {name}
            return f(x)
                   ^^^^
        {error}
        [2026-11-23 07:00:00 +0700] [12] [INFO] Booting worker with pid: 12
        """
    )


AT = "at /a/b.py:3 in f"


@pytest.mark.parametrize(
    "name",
    [
        "organizations.models.Source.DoesNotExist",
        "MultipleObjectsReturned",
        "django.urls.exceptions.NoReverseMatch",
        "TemplateDoesNotExist",
        "StopIteration",
        "SystemExit",
        "KeyError",
        "django.db.utils.IntegrityError",
        "psycopg.errors.AdminShutdownOfAnother",
    ],
)
@pytest.mark.parametrize("said", ["", ": what it says"])
def test_an_error_counts_whatever_its_name(name, said):
    assert faults.other_errors(traceback(name + said)) == {f"{name} {AT}": 1}


@pytest.mark.parametrize(
    "error",
    [
        "django.db.utils.OperationalError: server closed the connection unexpectedly",
        "psycopg.errors.AdminShutdown: terminating connection",
        "django.db.utils.InterfaceError: connection already closed",
        "BrokenPipeError: [Errno 32] Broken pipe",
        "ConnectionResetError",
    ],
)
def test_a_lost_connection_is_explained_by_a_fault_and_by_nothing_else(error):
    log = traceback(error)
    assert not faults.other_errors(log)
    assert faults.errors(log) == {f"{error.partition(':')[0]} {AT}": 1}


def test_a_deadlock_is_no_lost_connection():
    log = traceback("django.db.utils.OperationalError: deadlock detected\nDETAIL:  Process 1")
    assert len(faults.other_errors(log)) == 1


BESIDE = "\nDuring handling of the above exception, another exception occurred:\n\n"
CAUSED = "\nThe above exception was the direct cause of the following exception:\n\n"


@pytest.mark.parametrize("link", [BESIDE, CAUSED])
def test_of_a_chain_the_last_error_counts(link):
    first, lost_one = traceback("KeyError: 'kept_by'"), traceback("x.OperationalError: gone")
    first, last = (part.rpartition("[2026")[0] for part in (first, lost_one))
    assert not faults.other_errors(first + link + last)
    assert faults.other_errors(last + link + first) == {f"KeyError {AT}": 1}
    assert faults.other_errors(first + link + last + traceback("StopIteration")) == {
        f"StopIteration {AT}": 1
    }


def test_an_error_without_an_end_counts():
    log = traceback("KeyError").partition("KeyError")[0]
    assert faults.other_errors(log) == {f"an error without a name {AT}": 1}


# A drill with faults that had none


def nemesis(*, folder=Path(), has_disk=True, **counts):
    web = ground.Web(None, "http://127.0.0.1:1", None)
    found = faults.Nemesis(web, 0.0, folder, has_disk=has_disk)
    found.counts.update(counts)
    return found


WAYS = ("ends_connection", "stops_worker", "stops_backend", "fills_disk", "steps_clock")
ALL = dict.fromkeys(WAYS, 9)


def test_a_way_of_disturbing_that_was_not_used_is_told():
    assert not list(nemesis(**ALL).left_out(180))
    assert len(list(nemesis(**ALL | {"stops_worker": 0}).left_out(60))) == 1
    assert len(list(nemesis(**ALL | {"stops_worker": 2}).left_out(180))) == 1
    assert len(list(nemesis().left_out(60))) == 5
    # Too short for each of them to have had its turn.
    assert not list(nemesis().left_out(20))


def test_a_disk_that_cannot_be_filled_is_told():
    assert [told[:8] for told in nemesis(has_disk=False, **ALL).left_out(20)] == ["the disk"]


def test_the_disk_is_filled_to_its_end_and_free_again(monkeypatch, tmp_path):
    held = []

    class Full:
        """A file on a disk of nine blocks and a half."""

        def write(self, block):
            if sum(held) + len(block) > 9.5 * 2**20:
                raise OSError(errno.ENOSPC, "No space left on device")
            held.append(len(block))
            return len(block)

        def __enter__(self):
            return self

        def __exit__(self, *error):
            (tmp_path / "ballast").touch()

    monkeypatch.setattr(faults.Path, "open", lambda *_a, **_k: Full())
    monkeypatch.setattr(faults.time, "sleep", lambda _seconds: None)
    monkeypatch.setattr(faults.ground, "until", lambda holds: held.append(0))
    nemesis(folder=tmp_path).fills_disk()
    assert sum(held) == 9.5 * 2**20
    # It is waited for the portal when there is room again.
    assert held[-1] == 0
    assert not (tmp_path / "ballast").exists()


def test_what_ended_the_disturbing_is_told(monkeypatch):
    def forbidden():
        raise PermissionError("SIGSTOP")

    monkeypatch.setattr(faults.time, "monotonic", lambda: -1.0)
    monkeypatch.setattr(faults.time, "sleep", lambda _seconds: None)
    ended = nemesis(**ALL)
    monkeypatch.setattr(ended, "ways", lambda: [forbidden])
    ended.run()
    monkeypatch.undo()
    (told,) = ended.left_out(20)
    assert "PermissionError" in told


class Wire:
    def __init__(self):
        self.sent = b""

    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass

    def sendall(self, sent):
        self.sent += sent


BODY = b"a=1234567&b=&_save="


def posted(monkeypatch, amid):
    wire = Wire()
    monkeypatch.setattr("socket.create_connection", lambda *_a, **_k: wire)
    browser = ground.Browser("http://127.0.0.1:1")
    faults.cut(browser, "/x/", {"a": "1234567", "b": "", "_save": ""}, amid=amid)
    head, body = wire.sent.split(b"\r\n\r\n")
    assert f"Content-Length: {len(BODY)}".encode() in head
    return body


def test_a_post_that_is_cut_is_never_sent_whole_and_each_of_its_fields_is_cut(monkeypatch):
    assert posted(monkeypatch, None) == BODY
    chance = random.Random(1)
    sent = {posted(monkeypatch, chance) for _n in range(500)}
    # All beginnings but those that end where a field does, which another field begins.
    assert sent == {BODY[:n] for n in range(len(BODY)) if BODY[n : n + 1] != b"&"}
