"""What congresses promised and what came of it, listed across bodies."""

from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command

from congress_portal.foundation.figures import Figure
from congresses.published import PublishedTarget
from tests.congresses.documents import on, publish, report, result, target, withdraw

pytestmark = pytest.mark.django_db


def rows_of(client, query=""):
    response = client.get(f"/chi-tieu/{query}")
    assert response.status_code == 200
    page = BeautifulSoup(response.content, "html.parser")
    return page, page.select("tbody tr")


def value_in(row, path):
    (element,) = row.select(f'[data-field="{path}"]')
    return " ".join(element.get_text().split())


@pytest.fixture
def congress():
    document = report(
        "dhttttt4",
        targets=(
            target("Đoàn viên được tuyên truyền", comparator="gte", value=Decimal(90)),
            target("Công đoàn cơ sở vững mạnh", comparator="gt", value=Decimal("92.5")),
        ),
        results=(
            result(
                "Kết nạp đoàn viên",
                Figure(Decimal(1250), "exact", "1.250"),
                unit="người",
                planned=Decimal(1000),
                planned_comparator="gte",
                verdict="exceeded",
            ),
        ),
    )
    publish(document)
    return document


def test_each_row_says_what_was_set_and_what_was_reported(client, congress):
    page, rows = rows_of(client)
    assert page.select_one(".result-count strong").get_text() == "3"
    first, second, third = rows
    assert value_in(first, "target/value") == "90"
    assert value_in(second, "target/value") == "92,5"
    assert value_in(third, "result/actual") == "1.250"
    assert value_in(third, "result/planned") == "1.000"
    assert value_in(third, "result/verdict") == "vượt"


def test_a_row_leads_to_its_place_in_the_report(client, congress):
    _page, rows = rows_of(client)
    assert len(rows) == 3
    for row in rows:
        address, anchor = row.select_one("th a")["href"].split("#")
        report_page = BeautifulSoup(client.get(address).content, "html.parser")
        place = report_page.find(id=anchor)
        assert place is not None, anchor
        assert row.select_one("th a").get_text().strip() in place.get_text()


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("", 3),
        ("?part=target", 2),
        ("?part=result", 1),
        ("?verdict=exceeded", 1),
        ("?q=ket+nap", 1),
        ("?q=tuy%C3%AAn+truyen", 1),
        ("?year=2023", 3),
        ("?year=2019", 0),
        ("?host=zzzzzzzz", 0),
        # What nobody understands is said and left out.
        ("?year=abc", 3),
        ("?verdict=nope", 3),
        ("?q=%00", 3),
    ],
)
def test_the_list_is_narrowed_by_each_filter(client, congress, query, count):
    _page, rows = rows_of(client, query)
    assert len(rows) == count


def test_a_withdrawn_congress_takes_its_targets_with_it(client, congress):
    withdraw(congress.code, note="Rút theo yêu cầu của đơn vị.")
    assert rows_of(client)[1] == []


def test_newest_congress_first_and_one_without_a_day_last(client):
    for code, day in (("dhaaaaa1", "2018-05"), ("dhbbbbb2", None), ("dhccccc3", "2023")):
        publish(report(code, opened_on=on(day) if day else None, targets=(target(f"Của {code}"),)))
    _page, rows = rows_of(client)
    named = [row.select_one("th a").get_text() for row in rows]
    assert named == ["Của dhccccc3", "Của dhaaaaa1", "Của dhbbbbb2"]


@pytest.mark.parametrize("count", [1, 60])
def test_queries_do_not_grow_with_rows(client, count, django_assert_max_num_queries):
    publish(report(targets=tuple(target(f"Chỉ tiêu số {n}") for n in range(count))))
    with django_assert_max_num_queries(4):
        assert len(rows_of(client)[1]) == min(count, 50)


def test_rows_are_made_again_as_they_were(client, congress):
    def rows():
        columns = [f.name for f in PublishedTarget._meta.fields if f.name != "id"]
        return list(PublishedTarget.objects.order_by("is_result", "position").values(*columns))

    def shown():
        # The head tells when the register was turned last, and that it was by the command.
        return client.get("/chi-tieu/").content.partition(b"<main")[2]

    before, page = rows(), shown()
    PublishedTarget.objects.all().delete()
    call_command("make_published_rows")
    assert rows() == before
    assert page
    assert shown() == page
