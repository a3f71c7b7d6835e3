"""Nobody computes a small number of delegates from what is published, knowing the rules or not."""

import json
import random
import re
from collections import defaultdict
from fractions import Fraction

import pytest

from congress_portal.foundation.audit import acting
from congress_portal.publishing import transitions
from congress_portal.publishing.small_numbers import LEAST_SENSITIVE, Line, chosen, protected
from congresses.models import DelegateStatistic
from congresses.reports import StatisticText
from organizations.published import Edition
from tests.congresses.factories import CongressFactory
from tests.organizations.factories import OrganizationFactory, SourceFactory, UserFactory

SENTENCE = "không công bố vì số quá nhỏ"


# Who knows the rules: every breakdown that gives the same page


def parts(whole: int, count: int):
    if count == 1:
        yield (whole,)
        return
    for first in range(whole + 1):
        for others in parts(whole - first, count - 1):
            yield (first, *others)


@pytest.mark.parametrize(
    ("k", "categories", "largest"), [(5, 1, 40), (5, 2, 40), (5, 3, 22), (10, 2, 45), (3, 4, 14)]
)
def test_whoever_knows_the_rules_cannot_tell_one_small_number_from_another(k, categories, largest):
    """The last part is nobody's category: those whom the list leaves out."""
    cases = tried = 0
    for whole in range(largest + 1):
        pages = defaultdict(list)
        for numbers in parts(whole, categories + 1):
            listed = numbers[:-1]
            hidden = chosen(listed, whole, k)
            page = tuple(None if at in hidden else listed[at] for at in range(categories))
            pages[page].append(numbers)
            cases += 1
        for page, possible in pages.items():
            for at in range(categories + 1):
                values = {numbers[at] for numbers in possible}
                is_rest = at == categories
                if not is_rest and page[at] is not None:
                    assert page[at] >= k, page
                elif None not in page:
                    assert values == {0} or min(values) >= k, (whole, page)
                elif min(values) < k:
                    alike = set(range(int(is_rest), min(k, whole + 1)))
                    assert values >= alike, (whole, page, at, sorted(values))
                    tried += 1
    print(f"{cases} breakdowns, {tried} withheld numbers")
    assert cases > 300
    assert tried > 30


# Who computes: sums of each edition, and what did not change between editions


class Equations:
    """Sums over unknown numbers that are none below zero; `bounds` says what they leave open."""

    def __init__(self):
        self.rows: list[tuple[dict, Fraction]] = []

    def add(self, unknown: list, total: int) -> None:
        row: dict = {}
        for name in unknown:
            row[name] = row.get(name, Fraction(0)) + 1
        self.rows.append((row, Fraction(total)))

    def reduced(self):
        """Gauss and Jordan: every sum that follows with the fewest unknown numbers."""
        rows = [(dict(row), total) for row, total in self.rows]
        done = []
        while rows:
            row, total = rows.pop()
            if not row:
                continue
            pivot, factor = next(iter(row.items()))
            row, total = {n: c / factor for n, c in row.items()}, total / factor

            def without(other, pivot=pivot, row=row, total=total):
                line, value = other
                times = line.get(pivot, 0)
                left = {n: line.get(n, 0) - times * row.get(n, 0) for n in {*line, *row}}
                return {n: c for n, c in left.items() if c}, value - times * total

            rows, done = [without(each) for each in rows], [without(each) for each in done]
            done.append((row, total))
        return done

    def bounds(self) -> dict:
        """The least and the most that each unknown number can be."""
        lows: dict = defaultdict(Fraction)
        highs: dict = defaultdict(lambda: Fraction(10**6))
        equations = [*self.rows, *self.reduced()]
        for _round in range(8):
            for row, total in equations:
                for name, factor in row.items():
                    least = most = total
                    for other, times in row.items():
                        if other != name:
                            ends = (times * lows[other], times * highs[other])
                            least, most = least - max(ends), most - min(ends)
                    low, high = sorted((least / factor, most / factor))
                    lows[name], highs[name] = max(lows[name], low), min(highs[name], high)
        return {name: (lows[name], highs[name]) for row, _total in self.rows for name in row}


def a_breakdown(chance: random.Random) -> list[int]:
    sizes = [(0, 4), (0, 12), (5, 30), (20, 150)]
    return [chance.randint(*chance.choice(sizes)) for _category in range(chance.randint(1, 6))]


def corrected(numbers: list[int], chance: random.Random) -> list[int]:
    return [
        max(0, number + chance.randint(-8, 8)) if chance.random() < 0.3 else number
        for number in numbers
    ]


def published(editions: list[tuple[list[int], int]], dimension: str) -> list[list[int | None]]:
    """What readers see of each edition, each made with those before it in sight."""
    seen, earlier = [], []
    for numbers, whole in editions:
        lines = [
            Line(StatisticText(dimension, f"nhóm {at}", number, whole, None, None))
            for at, number in enumerate(numbers)
        ]
        told = protected(lines, [whole], earlier)
        seen.append([each.count for each in told])
        earlier.append({dimension: {each.category: each.is_withheld for each in told}})
    return seen


@pytest.mark.parametrize(("dimension", "k"), [("gender", 5), ("ethnicity", LEAST_SENSITIVE)])
def test_no_small_number_follows_from_sums_or_from_later_editions(dimension, k):
    chance = random.Random(f"small {dimension}")
    breakdowns = attacked = 0
    while breakdowns < 500:
        numbers = a_breakdown(chance)
        rest = chance.choice((0, 0, 3, 40))
        editions = [(numbers, sum(numbers) + rest)]
        for _later in range(chance.randint(0, 2)):
            numbers = corrected(numbers, chance)
            editions.append((numbers, sum(numbers) + rest))
        seen = published(editions, dimension)
        breakdowns += 1
        for first in range(len(editions)):
            # A list of one is never taken for all there are.
            has_rest = bool(rest) or len(numbers) == 1
            found = equations_of(editions[first:], seen[first:], has_rest=has_rest).bounds()
            smallest = min(whole for _numbers, whole in editions[first:])
            for at, secret in enumerate(editions[first][0]):
                if secret < k:
                    assert seen[first][at] is None, (editions, seen)
                    low, high = found[at, secret, 0]
                    assert high - low >= min(k, smallest), (editions, seen, at)
                    attacked += 1
    print(f"{breakdowns} breakdowns, {attacked} small numbers attacked")
    assert attacked > 600


def equations_of(editions, seen, *, has_rest: bool) -> Equations:
    """The worst that a reader may know: which withheld numbers the next edition left alone."""
    attack = Equations()
    for number, ((numbers, whole), shown) in enumerate(zip(editions, seen, strict=True)):
        unknown = []
        for at, value in enumerate(numbers):
            since = number
            while since and editions[since - 1][0][at] == value and seen[since - 1][at] is None:
                since -= 1
            unknown.append((at, value, since))
            if shown[at] is not None:
                attack.add([unknown[-1]], shown[at])
        attack.add([*unknown, *(["rest"] if has_rest else [])], whole)
    return attack


def test_a_planted_fault_is_found_by_the_solver():
    """Without the second number a subtraction gives the first back."""
    attack = equations_of([([3, 40, 60], 103)], [[None, 40, 60]], has_rest=False)

    assert attack.bounds()[0, 3, 0] == (3, 3)


def test_withheld_stays_withheld_and_another_pattern_withholds_all():
    same = [([3, 40, 60], 103), ([12, 40, 60], 112), ([3, 40, 61], 104)]

    assert published(same[:1], "gender") == [[None, None, 60]]
    assert published(same, "gender")[1:] == [[None, None, None], [None, None, None]]
    assert published([same[0], same[2]], "gender") == [[None, None, 60], [None, None, 61]]


# What readers see


class Published:
    def __init__(self, **source):
        self.clerk, self.approver = UserFactory(), UserFactory()
        with acting(self.clerk):
            body = OrganizationFactory(official_name="Công đoàn Viên chức tỉnh Lạng Sơn")
            self.congress = CongressFactory(
                organization=body,
                convened=135,
                present=133,
                source=SourceFactory(kept_by=body, **source),
            )
            for category, count in {"Kinh": 121, "Tày": 9, "Nùng": 3}.items():
                self.add("ethnicity", category, count=count)
            for category, count in {"Nam": 84, "Nữ": 49}.items():
                self.add("gender", category, count=count)
            self.add("party", "Đảng viên", percentage="99.25")

    def add(self, dimension, category, **values):
        DelegateStatistic.objects.create(
            congress=self.congress, dimension=dimension, category=category, **values
        )

    def publish(self) -> dict[str, dict]:
        self.congress.refresh_from_db()
        transitions.submit(self.congress, self.clerk, accept="nguồn nêu như vậy")
        transitions.approve(self.congress, self.approver)
        text = Edition.objects.filter(record_kind="congress").latest("number").text
        return {each["category"]: each for each in json.loads(text)["statistics"]}


@pytest.mark.django_db
def test_a_withheld_number_is_said_to_be_withheld_and_is_never_zero(client):
    record = Published(kind="minutes", address="")

    told = record.publish()

    for category in ("Kinh", "Tày", "Nùng", "Đảng viên"):
        assert told[category]["count"] is told[category]["percentage"] is None
        assert told[category]["denominator"] is None
    assert (told["Nam"]["count"], told["Nữ"]["count"]) == (84, 49)
    address = f"/dai-hoi/{record.congress.code}"
    page = client.get(f"{address}/", follow=True).content.decode()
    table = page[page.index("Cơ cấu đại biểu") :]
    assert table.count(SENTENCE) >= 4
    assert SENTENCE in page.lower()
    for name in (f"{address}.json", f"{address}/so-lieu.csv"):
        answer = client.get(name, follow=True)
        content = b"".join(answer) if answer.streaming else answer.content
        # A fingerprint may hold any digits.
        content = re.sub(rb'"[0-9a-f]{64}"', b'""', content)
        assert not [secret for secret in (b"121", b"99.25", b"99,25") if secret in content]
        assert b"small_number" in content


@pytest.mark.django_db
def test_what_a_source_that_readers_can_open_printed_is_shown_as_it_stands_there():
    told = Published(kind="news", address="https://example.org/dai-hoi").publish()

    assert [told[name]["count"] for name in ("Kinh", "Tày", "Nùng")] == [121, 9, 3]
    assert told["Đảng viên"]["percentage"] == "99.25"


@pytest.mark.django_db
def test_a_correction_does_not_bring_back_what_was_withheld():
    record = Published(kind="minutes", address="")
    record.publish()
    transitions.reopen(
        record.congress, record.approver, reason_class="entry_error", note="Sửa theo biên bản"
    )
    with acting(record.clerk):
        record.congress.statistics.filter(category="Nùng").update(count=12)
        record.congress.statistics.filter(category="Tày").update(count=10)
        record.congress.statistics.filter(category="Kinh").update(count=111)
        type(record.congress).objects.filter(pk=record.congress.pk).update(place="Lạng Sơn")

    told = record.publish()

    assert [told[name]["count"] for name in ("Kinh", "Tày", "Nùng")] == [None] * 3
    assert told["Nam"]["count"] == 84
