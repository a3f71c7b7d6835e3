import dataclasses
import datetime
import json
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_portal.foundation.dates import PartialDate
from congress_portal.foundation.figures import Figure
from congress_portal.foundation.publication import (
    UnreadableDocument,
    canonical_text,
    edition_hash,
    plain,
    read_document,
)


@dataclass(frozen=True)
class Line:
    wording: str
    value: Decimal | None
    is_stated: bool


@dataclass(frozen=True)
class Paper:
    schema: int
    title: str
    on: PartialDate | None
    members: Figure | None
    day: datetime.date | None
    lines: tuple[Line, ...]


PAPER = Paper(
    schema=1,
    title="Đại hội “IV”",
    on=PartialDate(datetime.date(2023, 5, 30), "day", "year_inferred"),
    members=Figure(Decimal(4000), "over", "trên 4.000"),
    day=datetime.date(2023, 6, 6),
    lines=(Line("tỷ lệ", Decimal("95.80"), True), Line("khác", None, False)),
)

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20).map(
    lambda text: unicodedata.normalize("NFC", text)
)
decimals = st.decimals(min_value=0, max_value=10**12, places=4, allow_nan=False)
days = st.dates(datetime.date(1900, 1, 1), datetime.date(2200, 12, 31))
papers = st.builds(
    Paper,
    schema=st.integers(0, 9),
    title=texts,
    on=st.none() | st.builds(PartialDate, days, st.just("day"), st.sampled_from(["stated"])),
    members=st.none()
    | st.builds(Figure, decimals, st.sampled_from(["exact", "over", "nearly"]), texts),
    day=st.none() | days,
    lines=st.lists(st.builds(Line, texts, st.none() | decimals, st.booleans()), max_size=4).map(
        tuple
    ),
)


def test_the_text_has_sorted_keys_no_spaces_and_decimals_as_strings():
    assert canonical_text(PAPER) == (
        '{"day":"2023-06-06","lines":[{"is_stated":true,"value":"95.8","wording":"tỷ lệ"},'
        '{"is_stated":false,"value":null,"wording":"khác"}],'
        '"members":{"number":"4000","qualifier":"over","wording":"trên 4.000"},'
        '"on":{"basis":"year_inferred","on":"2023-05-30"},"schema":1,'
        '"title":"Đại hội “IV”"}'
    )


def test_decomposed_and_composed_text_give_the_same_document():
    decomposed = dataclasses.replace(PAPER, title=unicodedata.normalize("NFD", PAPER.title))

    assert canonical_text(decomposed) == canonical_text(PAPER)


@pytest.mark.parametrize("same", ["95.8", "95.80", "95.8000"])
def test_trailing_zeros_do_not_change_the_text(same):
    line = dataclasses.replace(PAPER.lines[0], value=Decimal(same))

    assert plain(line)["value"] == "95.8"


@pytest.mark.parametrize(("number", "text"), [("0", "0"), ("0.000", "0"), ("1000", "1000")])
def test_a_number_is_never_written_with_an_exponent(number, text):
    assert plain(Decimal(number)) == text


@given(papers)
def test_reading_what_was_written_gives_the_same_document(paper):
    text = canonical_text(paper)

    assert canonical_text(read_document(Paper, text)) == text
    assert read_document(Paper, text).members == paper.members


@pytest.mark.parametrize(
    ("change", "place"),
    [
        pytest.param(lambda d: d | {"extra": 1}, "/", id="unknown key"),
        pytest.param(lambda d: {k: v for k, v in d.items() if k != "title"}, "/", id="missing key"),
        pytest.param(lambda d: d | {"schema": "1"}, "/schema", id="text for a number"),
        pytest.param(lambda d: d | {"schema": True}, "/schema", id="yes for a number"),
        pytest.param(lambda d: d | {"lines": [{"wording": "x"}]}, "/lines/0", id="inner key"),
    ],
)
def test_a_document_of_another_shape_is_refused_with_its_place(change, place):
    text = json.dumps(change(json.loads(canonical_text(PAPER))))

    with pytest.raises(UnreadableDocument, match=f"^{place}"):
        read_document(Paper, text)


def test_a_document_cannot_hold_a_value_of_an_unknown_type():
    with pytest.raises(TypeError, match="float"):
        canonical_text(dataclasses.replace(PAPER, schema=1.5))


def test_the_hash_depends_on_the_edition_before():
    first = edition_hash("{}", "")

    assert first == edition_hash("{}", "")
    assert edition_hash("{}", first) != first
