"""Stock forms of the desk: the second of two clerks loses nothing, a double click counts once."""

import itertools
import threading

import pytest
from bs4 import BeautifulSoup
from django.db import connection, connections
from django.test import Client
from django.urls import reverse

from awards.admin import MOST_ROWS_ON_THE_PAGE
from congress_portal.foundation import concurrency
from congresses import desk
from congresses.models import Congress, Term
from organizations.models import OrganizationName, Person, Source
from tests.awards.factories import AwardDecisionFactory, AwardFactory
from tests.congresses.factories import CongressFactory
from tests.history.pages import posted_by
from tests.organizations.factories import (
    OrganizationFactory,
    SourceFactory,
    UserFactory,
)


@pytest.fixture
def body(cloned_database):
    return OrganizationFactory(official_name="Liên đoàn Lao động tỉnh Lạng Sơn")


@pytest.fixture
def clerks(body):
    """Two clerks of one body, each at a browser of his own."""
    found = []
    for _n in range(2):
        client = Client(raise_request_exception=False)
        client.force_login(UserFactory(clerk_of=body))
        found.append(client)
    return found


def address(row, page="change"):
    return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_{page}", args=[row.pk])


def add_address(model):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_add")


def at_once(*tasks):
    """Run the tasks in threads that start together; what each returned."""
    barrier = threading.Barrier(len(tasks))
    answers = [None] * len(tasks)

    def run(number, task):
        barrier.wait()
        try:
            answers[number] = task()
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=each) for each in enumerate(tasks)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def texts(response, selector):
    page = BeautifulSoup(response.content, "lxml")
    return [found.get_text(" ", strip=True) for found in page.select(selector)]


def test_the_second_of_two_clerks_sees_both_versions_and_merges(body, clerks):
    source = SourceFactory(kept_by=body, title="Bản tin", author="Ban biên tập")
    first, second = clerks
    page = posted_by(first.get(address(source)))
    other = posted_by(second.get(address(source)))

    assert first.post(address(source), page | {"title": "Bản tin số 5"}).status_code == 302
    refused = second.post(address(source), other | {"author": "Nông Thị Đào"})

    assert refused.status_code == 409
    source.refresh_from_db()
    assert (source.title, source.author) == ("Bản tin số 5", "Ban biên tập")
    shown = " ".join(texts(refused, "table.desk__three td"))
    assert "Nông Thị Đào" in shown
    assert "Bản tin số 5" in shown
    merged = second.post(address(source), posted_by(refused) | {"_merge": ""})
    assert merged.status_code == 200
    source.refresh_from_db()
    assert source.author == "Ban biên tập", "merging shows, it does not save"
    assert second.post(address(source), posted_by(merged)).status_code == 302
    source.refresh_from_db()
    assert (source.title, source.author) == ("Bản tin số 5", "Nông Thị Đào")


def test_a_conflict_keeps_what_was_typed_and_says_so(body, clerks):
    source = SourceFactory(kept_by=body, title="Bản tin")
    first, second = clerks
    page = posted_by(first.get(address(source)))
    other = posted_by(second.get(address(source)))
    first.post(address(source), page | {"title": "Một"})

    refused = second.post(address(source), other | {"title": "Hai"})
    merged = second.post(address(source), posted_by(refused) | {"_merge": ""})

    assert "Hai" in merged.content.decode()
    assert texts(merged, ".errornote, .errorlist")
    second.post(address(source), posted_by(merged))
    source.refresh_from_db()
    assert source.title == "Hai"


def test_who_merges_has_seen_what_stands_by_then(body, clerks):
    """Somebody saves once more while the page of both versions is read."""
    source = SourceFactory(kept_by=body, title="Bản tin")
    first, second = clerks
    page = posted_by(first.get(address(source)))
    other = posted_by(second.get(address(source)))
    first.post(address(source), page | {"title": "Một"})
    refused = second.post(address(source), other | {"title": "Hai"})
    page = posted_by(first.get(address(source)))
    assert first.post(address(source), page | {"title": "Ba"}).status_code == 302

    again = second.post(address(source), posted_by(refused) | {"_merge": ""})

    assert again.status_code == 409
    assert "Ba" in texts(again, "table.desk__three td")
    merged = second.post(address(source), posted_by(again) | {"_merge": ""})
    assert merged.status_code == 200
    assert second.post(address(source), posted_by(merged)).status_code == 302
    source.refresh_from_db()
    assert source.title == "Hai"


class Meanwhile:
    """Saves a row after the question number `at`, as somebody on another connection would."""

    def __init__(self, at, rows, column):
        self.at, self.rows, self.column, self.asked = at, rows, column, 0

    def __call__(self, execute, sql, params, many, context):
        answer = execute(sql, params, many, context)
        self.asked += 1
        if self.asked == self.at:
            self.rows.update(**{self.column: f"Khác {self.at}"})
        return answer


def forms_with_tables(body):
    """A stock form, and a section of a record: a page, the rows of one field of it, its name."""
    congress = CongressFactory(organization=body, kept_by=body)
    name = OrganizationName.objects.filter(pk=body.names.get().pk)
    itself = Congress.objects.filter(pk=congress.pk)
    yield address(body), "#content-main form", name, "short_name", "names-0-short_name"
    yield desk.address_of(congress, 1), "form#sheet", itself, "place", "congress-place"


@pytest.mark.parametrize("number", [0, 1], ids=["form", "section"])
def test_a_page_that_is_read_while_somebody_saves_is_never_newer_than_it_shows(
    body, clerks, number
):
    """Its tables are read one after the other, and each save may come between two of them."""
    place, form, rows, column, field = list(forms_with_tables(body))[number]
    client, told, cases = clerks[0], set(), 0
    for at in itertools.count(1):
        rows.update(**{column: "Trước"})
        meanwhile = Meanwhile(at, rows, column)
        with connection.execute_wrapper(meanwhile):
            page = posted_by(client.get(place), form)
        if meanwhile.asked < at:
            break
        seen = page[field]
        assert seen in ("Trước", f"Khác {at}")
        status = client.post(place, page | {field: f"Mới {at}", "_save": ""}).status_code
        # Who saw what stands saves; or is shown it again, where the page is held for older.
        assert status == 409 if seen == "Trước" else status in (302, 409), f"question {at}"
        told.add((seen[:4], status))
        cases += 1

    print(f"{cases} moments")
    assert cases >= 10
    assert {("Trướ", 409), ("Khác", 302)} <= told


@pytest.mark.parametrize("more", [{}, {"_merge": ""}])
def test_more_rows_than_a_form_takes_are_refused_and_none_is_dropped(
    body, clerks, monkeypatch, more
):
    monkeypatch.setattr(concurrency, "MOST_ROWS", 3)
    clerk, _second = clerks
    page = posted_by(clerk.get(address(body))) | {"names-0-short_name": "LĐLĐ Lạng Sơn"}

    refused = clerk.post(address(body), page | {"names-TOTAL_FORMS": "4"} | more)

    assert refused.status_code == 200
    assert any("4 dòng" in told and "3 dòng" in told for told in texts(refused, ".errorlist li"))
    assert not OrganizationName.objects.filter(short_name="LĐLĐ Lạng Sơn").exists()


def test_rows_of_a_table_on_the_form_count_as_well(body, clerks):
    first, second = clerks
    page = posted_by(first.get(address(body)))
    other = posted_by(second.get(address(body)))
    first.post(address(body), page | {"names-0-short_name": "LĐLĐ Lạng Sơn"})

    refused = second.post(address(body), other | {"names-0-since": "01/01/1990"})

    assert refused.status_code == 409
    assert "LĐLĐ Lạng Sơn" in refused.content.decode()
    merged = second.post(address(body), posted_by(refused) | {"_merge": ""})
    assert second.post(address(body), posted_by(merged)).status_code == 302
    [name] = OrganizationName.objects.filter(organization=body)
    assert (name.short_name, str(name.since)) == ("LĐLĐ Lạng Sơn", "1990-01-01")


def test_two_saves_at_the_same_moment_never_lose_one(body, clerks):
    """Each clerk changes another field of one row, ten times over, at once."""
    source = SourceFactory(kept_by=body, title="Bản tin", author="Ban biên tập")
    refused = saved = 0
    for turn in range(10):
        pages = [posted_by(client.get(address(source))) for client in clerks]
        changed = [{"title": f"Bản tin {turn}"}, {"author": f"Tác giả {turn}"}]
        answers = at_once(
            *(
                lambda c=client, d=page | change: c.post(address(source), d)
                for client, page, change in zip(clerks, pages, changed, strict=True)
            )
        )
        statuses = sorted(answer.status_code for answer in answers)
        source.refresh_from_db()
        kept = [source.title == f"Bản tin {turn}", source.author == f"Tác giả {turn}"]
        acknowledged = [answer.status_code == 302 for answer in answers]
        assert kept == acknowledged
        assert statuses == [302, 409]
        saved += 1
        refused += 1
    assert (saved, refused) == (10, 10)


def test_a_form_sent_twice_at_once_and_once_more_changes_once(body, clerks):
    source = SourceFactory(kept_by=body, title="Bản tin")
    client = clerks[0]
    data = posted_by(client.get(address(source))) | {"title": "Bản tin số 5"}
    before = source.history.count()

    answers = at_once(*(lambda: client.post(address(source), data) for _n in range(2)))
    answers.append(client.post(address(source), data))

    assert [answer.status_code for answer in answers] == [302, 302, 302]
    assert source.history.count() == before + 1


def new_source(body):
    return Source, {"title": "Bản tin mới"}


def new_person(body):
    return Person, {"name": "Rơ Châm Long"}


def new_term(body):
    return Term, {"organization": body.pk, "number": "9", "year_from": "2033", "year_to": "2038"}


def new_congress(body):
    return Congress, {"kind": "congress", "ordinal": "IV", "years": "2023-2028"}


@pytest.mark.parametrize("make", [new_source, new_person, new_term, new_congress])
def test_adding_twice_at_once_and_once_more_adds_one(body, clerks, make):
    model, typed = make(body)
    client = clerks[0]
    data = posted_by(client.get(add_address(model))) | typed
    before = model.objects.count()

    answers = at_once(*(lambda: client.post(add_address(model), data) for _n in range(2)))
    answers.append(client.post(add_address(model), data))

    assert [answer.status_code for answer in answers] == [302, 302, 302]
    assert model.objects.count() == before + 1
    assert len({answer["Location"] for answer in answers}) == 1


def test_a_refused_form_may_be_sent_again(body, clerks):
    client = clerks[0]
    data = posted_by(client.get(add_address(Source)))

    wrong = client.post(add_address(Source), data | {"title": ""})
    right = client.post(add_address(Source), posted_by(wrong) | {"title": "Bản tin mới"})

    assert (wrong.status_code, right.status_code) == (200, 302)
    assert Source.objects.filter(title="Bản tin mới").count() == 1


def test_what_was_changed_meanwhile_is_not_deleted(body, clerks):
    source = SourceFactory(kept_by=body, title="Bản tin")
    first, second = clerks
    data = posted_by(second.get(address(source, "delete")))
    first.post(address(source), posted_by(first.get(address(source))) | {"title": "Đính chính"})

    second.post(address(source, "delete"), data)

    assert Source.objects.filter(pk=source.pk).exists()
    again = posted_by(second.get(address(source, "delete")))
    assert second.post(address(source, "delete"), again).status_code == 302
    assert not Source.objects.filter(pk=source.pk).exists()


def test_a_form_that_was_not_shown_to_this_user_is_not_saved_and_shows_what_stands(body, clerks):
    source = SourceFactory(kept_by=body, title="Bản tin", author="Ban biên tập")
    other = SourceFactory(kept_by=body, title="Bản tin", author="Ban biên tập")
    client, colleague = clerks
    data = posted_by(client.get(address(source))) | {"title": "Bản tin số 5"}
    of_another_row = posted_by(client.get(address(other)))[concurrency.BASE]
    of_another_user = posted_by(colleague.get(address(source)))[concurrency.BASE]

    unsigned = {name: typed for name, typed in data.items() if name != concurrency.BASE}
    forged = ("", "x", data[concurrency.BASE][:-2], of_another_row, of_another_user)
    for posted in (unsigned, *(unsigned | {concurrency.BASE: base} for base in forged)):
        refused = client.post(address(source), posted)
        assert refused.status_code == 409, posted
        assert "không cho biết" in refused.content.decode()
        assert "Bản tin số 5" in " ".join(texts(refused, "table.desk__three td"))
    source.refresh_from_db()
    assert source.title == "Bản tin"
    merged = client.post(address(source), posted_by(refused) | {"_merge": ""})
    assert client.post(address(source), posted_by(merged)).status_code == 302
    source.refresh_from_db()
    assert source.title == "Bản tin số 5"


def test_what_was_shown_for_another_row_or_user_is_not_deleted(body, clerks):
    source, other = SourceFactory(kept_by=body), SourceFactory(kept_by=body)
    client, colleague = clerks
    of_another_row = posted_by(client.get(address(other, "delete")))
    of_another_user = posted_by(colleague.get(address(source, "delete")))

    for data in ({"post": "yes"}, of_another_row, of_another_user):
        assert client.post(address(source, "delete"), data).status_code == 302
        assert Source.objects.filter(pk=source.pk).exists()
    told = client.get(address(source)).content.decode()
    assert "Chưa xóa gì" in told


def test_a_key_of_another_form_or_user_is_another_submission(body, clerks):
    client, colleague = clerks
    data = posted_by(client.get(add_address(Source))) | {"title": "Bản tin mới"}
    person = posted_by(client.get(add_address(Person))) | {"name": "Rơ Châm Long"}
    client.post(add_address(Source), data)

    colleague.post(add_address(Source), data)
    client.post(add_address(Person), person | {concurrency.KEY: data[concurrency.KEY]})

    assert Source.objects.filter(title="Bản tin mới").count() == 2
    assert Person.objects.filter(name="Rơ Châm Long").count() == 1


def test_rows_of_a_list_that_grew_long_meanwhile_are_compared_and_not_dropped(body, clerks):
    """With one row more than a page shows, the list has a page of its own from then on."""
    decision = AwardDecisionFactory(kept_by=body, deciding_organization=body)
    for number in range(MOST_ROWS_ON_THE_PAGE):
        AwardFactory(decision=decision, recipient_name=f"CĐCS số {number}")
    first, second = clerks
    page = posted_by(first.get(address(decision)))
    name, value = next(
        (name, value) for name, value in page.items() if name.endswith("recipient_name") and value
    )
    # What a page with all its rows sends when one is added to them.
    last = f"awards-{MOST_ROWS_ON_THE_PAGE}-"
    added = {
        each: page[each.replace(last, "awards-0-")]
        for each in page
        if each.startswith(last) and not each.endswith(("-id", "-order"))
    }
    other = posted_by(second.get(address(decision)))
    answer = second.post(
        address(decision), other | added | {f"{last}recipient_name": "CĐCS thêm sau"}
    )
    assert answer.status_code == 302
    assert decision.awards.count() == MOST_ROWS_ON_THE_PAGE + 1

    refused = first.post(address(decision), page | {name: "CĐCS đã đổi tên"})

    assert refused.status_code == 409
    shown = " ".join(texts(refused, "table.desk__three td"))
    assert "CĐCS đã đổi tên" in shown
    merged = first.post(address(decision), posted_by(refused) | {"_merge": ""})
    assert merged.status_code == 200
    assert first.post(address(decision), posted_by(merged)).status_code == 302
    names = set(decision.awards.values_list("recipient_name", flat=True))
    assert {"CĐCS đã đổi tên", "CĐCS thêm sau"} <= names
    assert value not in names
    # The page of a list that is long shows none of it, and saves the rest.
    page = posted_by(first.get(address(decision)))
    assert not [each for each in page if each.startswith("awards-")]
    assert first.post(address(decision), page | {"signer": "Nông Thị Đào"}).status_code == 302
    decision.refresh_from_db()
    assert decision.signer == "Nông Thị Đào"
    assert decision.awards.count() == MOST_ROWS_ON_THE_PAGE + 1


def test_a_list_that_grew_short_meanwhile_is_not_asked_of_a_page_that_did_not_show_it(body, clerks):
    decision = AwardDecisionFactory(kept_by=body, deciding_organization=body)
    for number in range(MOST_ROWS_ON_THE_PAGE + 1):
        AwardFactory(decision=decision, recipient_name=f"CĐCS số {number}")
    first, second = clerks
    page = posted_by(first.get(address(decision)))
    last = decision.awards.last()
    question = posted_by(second.get(address(last, "delete")))
    assert second.post(address(last, "delete"), question | {"post": "yes"}).status_code == 302

    assert first.post(address(decision), page | {"signer": "Nông Thị Đào"}).status_code == 302

    decision.refresh_from_db()
    assert decision.signer == "Nông Thị Đào"
    assert decision.awards.count() == MOST_ROWS_ON_THE_PAGE


def test_a_row_that_somebody_added_stands_in_the_merged_form_and_is_not_deleted(body, clerks):
    first, second = clerks
    old = posted_by(second.get(address(body)))
    page = posted_by(first.get(address(body)))
    added = {"names-1-kind": "alias", "names-1-name": "Công đoàn tỉnh Lạng Sơn"}
    assert first.post(address(body), page | added).status_code == 302
    typed = old | {"names-0-short_name": "LĐLĐ tỉnh"}
    refused = second.post(address(body), typed)
    assert refused.status_code == 409
    merged = second.post(address(body), posted_by(refused) | {"_merge": ""})
    # Once more somebody else comes first.
    page = posted_by(first.get(address(body)))
    assert first.post(address(body), page | {"disambiguator": "cũ"}).status_code == 302

    again = second.post(address(body), posted_by(merged))

    assert again.status_code == 409
    assert "Công đoàn tỉnh Lạng Sơn" not in " ".join(texts(again, "table.desk__three td"))
    merged = second.post(address(body), posted_by(again) | {"_merge": ""})
    assert second.post(address(body), posted_by(merged)).status_code == 302
    names = {name.name: name.short_name for name in body.names.all()}
    assert names == {
        "Liên đoàn Lao động tỉnh Lạng Sơn": "LĐLĐ tỉnh",
        "Công đoàn tỉnh Lạng Sơn": "",
    }
    body.refresh_from_db()
    assert body.disambiguator == "cũ"
