import unicodedata

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.db.models import Value
from django.db.models.functions import Length
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from congress_portal.foundation import vietnamese
from congress_portal.foundation.vietnamese_sql import (
    CREATE_FUNCTIONS,
    DROP_FUNCTIONS,
    Fold,
    PersonSortKey,
    SortKey,
)

pytestmark = pytest.mark.django_db

FUNCTIONS = ["normalize", "is_clean", "fold", "sort_key", "person_sort_key"]
LETTERS = (
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
)
NAMES = [
    *["Đặng Thị Ngọc Ánh", "Nguyễn Văn A", "H'Hen Niê", "Rơ Châm Long", "Y Kčŏ Êban", "An", ""],
    *[
        "12/QĐ–LĐLĐ",
        "30/2020/NĐ-CP.",
        "2018 – 2023",
        "1 - 2 - 3",
        "TP. Hồ Chí Minh",
        "a. -b",
        "...",
    ],
    *[
        "số 2",
        "số 0000000000012",
        "số 99999999999999",
        "a1b02",
        "１２ m² ½ ™ №5 ﬁ",
        "e\u0302\u0323",
    ],
    *["Łódź œuvre Straße Øre", "ЖУК Ωμέγα Ёж", "中文 한국 ไทย", "😀 👨\u200d👩\u200d👧 🇻🇳", "(cũ)"],
    *["\u0301 x", "a \u0301", "´a", "¨", "résumé", "a\u0301\u0323\u0308\u0302n\u0327a", "\u0130ı"],
    *[
        "\ufeffÐông\u00a0\u00ad",
        "a\u200b\u0301",
        "\t\r\n",
        "\u2028a\u2029b",
        "\u037e\u212b",
        "~!*+,-./",
    ],
]


def _known_since_unicode_3(character: str) -> bool:
    """Whether every server knows the character; later ones may get a decomposition later."""
    return unicodedata.ucd_3_2_0.category(character) != "Cn"


texts = st.one_of(
    st.text(st.sampled_from(LETTERS + LETTERS.upper() + " 'đĐ1029-/.,"), max_size=30),
    st.text(
        st.one_of(
            st.sampled_from("aeiouydAEOUYĐđ '’–-./01 \u00a0\u200b\u202e\u00adÐ{|}~^`+*"),
            st.sampled_from("\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323\u0308\u030c\u0335"),
        ),
        max_size=20,
    ),
    st.text(
        st.characters(exclude_categories=["Cs", "Cn"], exclude_characters="\x00").filter(
            _known_since_unicode_3
        ),
        max_size=15,
    ),
    st.text(st.sampled_from("😀👍🏽🇻🇳👩\u200d\ufe0f☎№½ﬁＡ１ aĐ"), max_size=10),
)


def in_database(function: str, values: list[str]) -> list:
    with connection.cursor() as cursor:
        cursor.execute(
            f"select portal_{function}(value) from unnest(%s::text[])"
            " with ordinality as typed (value, place) order by place",
            [values],
        )
        return [row[0] for row in cursor.fetchall()]


@pytest.mark.parametrize("function", FUNCTIONS)
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(values=st.lists(texts, min_size=1, max_size=40))
@example(values=NAMES)
def test_the_database_says_what_python_says(function, values):
    expected = [getattr(vietnamese, function)(value) for value in values]

    assert in_database(function, values) == expected


@pytest.mark.parametrize("function", FUNCTIONS)
def test_the_database_says_what_python_says_of_every_letter_and_sign(function):
    characters = [
        f"a{chr(code)}o"
        for code in [*range(1, 0x3400), *range(0x3400, 0xD800, 97), *range(0xE000, 0x1FB00, 3)]
        if _known_since_unicode_3(chr(code)) or 0x1F300 <= code < 0x1F600
    ]

    expected = [getattr(vietnamese, function)(value) for value in characters]

    assert in_database(function, characters) == expected


@pytest.mark.parametrize("function", FUNCTIONS)
def test_nothing_stays_nothing(function):
    assert in_database(function, [None]) == [None]


def test_names_ordered_by_the_database_are_in_the_order_of_their_python_keys():
    with connection.cursor() as cursor:
        cursor.execute(
            "select name from unnest(%s::text[]) as names (name)"
            ' order by portal_sort_key(name) collate "C"',
            [NAMES],
        )
        ordered = [row[0] for row in cursor.fetchall()]

    keys = [vietnamese.sort_key(name) for name in ordered]
    assert keys == sorted(keys)


@pytest.mark.parametrize(
    ("expression", "python"),
    [
        (Fold, vietnamese.fold),
        (SortKey, vietnamese.sort_key),
        (PersonSortKey, vietnamese.person_sort_key),
    ],
)
def test_an_expression_computes_the_key_and_nests(expression, python):
    name = "Đặng Thị Ngọc Ánh"

    rows = ContentType.objects.values_list(expression(Value(name)), Length(expression(Value(name))))

    assert rows.first() == (python(name), len(python(name)))


@pytest.mark.parametrize("expression", [Fold, SortKey, PersonSortKey])
def test_an_expression_takes_one_argument(expression):
    with pytest.raises(TypeError):
        expression("name", "other")


def test_a_stored_column_is_computed_without_any_schema_in_the_search_path():
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("""
            create temporary table person (
                name text constraint name_is_clean check (portal_is_clean(name)),
                folded text generated always as (portal_fold(name)) stored,
                sort_key text collate "C"
                    generated always as (portal_person_sort_key(name) collate "C") stored
            )
        """)
        cursor.execute("set local search_path = ''")
        cursor.execute("insert into pg_temp.person (name) values ('Đặng Thị Ánh')")
        cursor.execute("select folded, sort_key from pg_temp.person")

        assert cursor.fetchone() == (
            vietnamese.fold("Đặng Thị Ánh"),
            vietnamese.person_sort_key("Đặng Thị Ánh"),
        )


def test_the_functions_can_be_created_again_and_dropped():
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("create schema scratch")
        cursor.execute("set local search_path = scratch")
        cursor.execute(CREATE_FUNCTIONS)
        cursor.execute(CREATE_FUNCTIONS)
        count = "select count(*) from pg_proc where pronamespace = 'scratch'::regnamespace"
        cursor.execute(count)
        assert cursor.fetchone()[0] == 8

        cursor.execute(DROP_FUNCTIONS)

        cursor.execute(count)
        assert cursor.fetchone()[0] == 0
        transaction.set_rollback(True)
