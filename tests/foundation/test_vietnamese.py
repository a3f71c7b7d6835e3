import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_portal.foundation.vietnamese import (
    MAX_ORDINAL,
    OrdinalError,
    fold,
    identity,
    is_clean,
    legacy_encoding,
    mixed_alphabets,
    normalize,
    normalize_lines,
    person_sort_key,
    read_ordinal,
    slugify,
    sort_key,
    spell_number,
    to_roman,
)

LONG_TEXT = """
Sáng ngày 05 tháng 6 năm 2023, tại Trung tâm Hội nghị tỉnh, Đại hội Công đoàn tỉnh lần thứ XV
đã khai mạc trọng thể với sự tham dự của 300 đại biểu chính thức, đại diện cho hơn 42.000 đoàn
viên công đoàn toàn tỉnh. Đại hội đã nghe báo cáo tổng kết nhiệm kỳ 2018 - 2023, thảo luận
phương hướng, nhiệm vụ nhiệm kỳ 2023 – 2028; bầu Ban Chấp hành gồm 39 đồng chí. “Đổi mới, dân
chủ, đoàn kết, phát triển” là khẩu hiệu hành động. Các cấp công đoàn đã vận động ủng hộ quỹ
“Mái ấm Công đoàn” được 2,3 tỷ đồng; thăm hỏi, tặng quà cho 12.500 lượt đoàn viên có hoàn cảnh
khó khăn; khoẻ mạnh, hoà thuận, thuỷ chung; uỷ viên, quý I, giữ gìn, giếng nước, gì cũng được,
khuya khoắt, ngoằn ngoèo, loạng choạng, quềnh quàng, huênh hoang. Tập thể Công đoàn cơ sở Công
ty TNHH Mía đường (cũ) có tỷ lệ ≥ 95,5 %, diện tích 120 m², nhiệt độ 37 °C.
"""


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        pytest.param("Nguye\u0302\u0303n Va\u0306n A", "Nguyễn Văn A", id="decomposed"),
        pytest.param("TỔNG LIÊN ÐOÀN LAO ÐỘNG", "TỔNG LIÊN ĐOÀN LAO ĐỘNG", id="Icelandic eth"),
        pytest.param("ðoàn Ɖông", "đoàn Đông", id="other look-alikes"),
        pytest.param("Lạng\u00a0Sơn\u2009 X", "Lạng Sơn X", id="odd spaces"),
        pytest.param("Công\u200b đoàn\ufeff", "Công đoàn", id="zero width"),
        pytest.param("\u202eCông\u2069 đo\u00adàn", "Công đoàn", id="bidi and soft hyphen"),
        pytest.param("a\u200b\u0301", "á", id="a mark parted from its letter"),
        pytest.param("A\tB\r\nC", "A B C", id="one line"),
        pytest.param("A\x00\x07\x9fB\ufffe\ud800", "AB", id="what no database or file takes"),
        pytest.param(" \u3000 ", "", id="nothing but spaces"),
    ],
)
def test_normalizing_gives_the_one_spelling_to_store(typed, stored):
    assert normalize(typed) == stored


def test_normalizing_lines_keeps_the_breaks_between_them():
    assert normalize_lines("\n Một \r\n\r\nhai\u00a0 ba\u2028bốn\n\n") == "Một\n\nhai ba\nbốn"


@given(st.text())
def test_what_was_normalized_is_clean_and_stays_as_it_is(text):
    stored = normalize(text)

    assert normalize(stored) == stored
    assert is_clean(stored) is (stored != "")


@pytest.mark.parametrize(
    "text",
    [
        *["", " ", " A", "A ", "A\u00a0B", "A\u200bB", "A\u00adB", "A\u202eB", "A\nB", "A\tB"],
        *["A\x00B", "A\x9fB", "A\ufeff", "e\u0302", "A\u3000B", "A\ufe0f"],
    ],
    ids=ascii,
)
def test_a_name_with_invisible_or_decomposed_characters_is_not_clean(text):
    assert not is_clean(text)


@pytest.mark.parametrize(
    "text",
    ["Rơ Châm Long", "H'Hen Niê", "Công ty “A” – (cũ)", "A  B", "CĐCS 12/5", "Citroën", "😀"],
)
def test_a_name_as_it_is_printed_is_clean(text):
    assert is_clean(text)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Đặng Thị Ngọc Ánh", "dang thi ngoc anh"),
        ("ĐẠI HỘI CÔNG ĐOÀN ĐẮK LẮK", "dai hoi cong doan dak lak"),
        ("Thừa Thiên Huế, ưỡn ẹo", "thua thien hue uon eo"),
        ("12/QĐ–LĐLĐ", "12/qd-ldld"),
        ("Nghị định số 30/2020/NĐ-CP.", "nghi dinh so 30/2020/nd-cp"),
        ("2018 – 2023", "2018-2023"),
        ("TP. Hồ Chí Minh / TP.HCM -", "tp ho chi minh tp.hcm"),
        ("“Đổi mới” (lần 2): đạt 95,8%", "doi moi lan 2 dat 95 8"),
        ("H'Hen Niê, H\u2019Hen, H´Hen, Hʼhen", "hhen nie hhen hhen hhen"),
        ("Y Kčŏ Êban ƀ ê\u0306", "y kco eban b e"),
        ("Citroën, Łódź, Øresund, straße, œuvre", "citroen lodz oresund strasse oeuvre"),
        ("ＡＢ１２ m² ½ ﬁ", "ab12 m2 1/2 fi"),
        ("ЖУК Ωμέγα 中文", "жук ωμεγα 中文"),
        ("...", ""),
    ],
)
def test_a_search_key_is_small_plain_letters_digits_and_number_signs(text, key):
    assert fold(text) == key


@pytest.mark.parametrize(
    ("old", "new"),
    [("hòa", "hoà"), ("thúy", "thuý"), ("ủy", "uỷ"), ("khóa", "khoá"), ("khỏe", "khoẻ")],
)
def test_both_places_to_put_a_tone_have_one_search_key_and_one_place_in_the_order(old, new):
    assert fold(old) == fold(new)
    assert sort_key(old) == sort_key(new)


@pytest.mark.parametrize(
    ("one", "other", "are_one"),
    [
        ("Tân Hoà", "TÂN  HÒA", True),
        ("Thuý", "Th\u00fay", True),
        ("xã Tân Hà", "xã Ta\u0302n Ha\u0300", True),
        ("H’Hen", "H'Hen", True),
        ("Tân Hà", "Tân Hạ", False),
        ("Hưng", "Hùng", False),
        ("Đa", "Da", False),
        ("Tân Hà", "Tan Ha", False),
    ],
)
def test_names_are_one_where_letters_and_tones_agree(one, other, are_one):
    assert (identity(one) == identity(other)) == are_one
    assert fold(one) == fold(other)


def test_folding_keeps_i_and_y_apart():
    assert fold("kỷ") != fold("kỉ")


# Small raised eths turn into the letter only as they are folded.
@given(st.text(st.characters(exclude_characters="\u1d9e\U0001078b")))
def test_folding_a_search_key_changes_nothing(text):
    key = fold(text)

    # Greek and Cyrillic are lowered, other scripts are left alone.
    assert fold(key) == key
    assert key.isascii() or not fold(text).isascii()


@given(st.text())
def test_composed_and_decomposed_text_have_the_same_keys(text):
    decomposed = unicodedata.normalize("NFD", normalize(text))

    assert fold(decomposed) == fold(text)
    assert sort_key(decomposed) == sort_key(text)
    assert person_sort_key(decomposed) == person_sort_key(text)


def assert_in_order(key, texts):
    shuffled = list(texts)
    random.Random(7).shuffle(shuffled)

    assert sorted(shuffled, key=key) == list(texts)
    assert len({key(text) for text in texts}) == len(texts)
    assert all(key(text).isascii() for text in texts)


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param("ma, mà, mả, mã, má, mạ, mai", id="tones"),
        pytest.param(
            "An, Anh, ảnh, Ánh, Ăn, Ân, Ca, Chi, Cử, Dung, Dũng, Dương, Đào, Đức, E", id="letters"
        ),
        pytest.param(
            "a, az, ă, ăz, â, âz, b, d, dz, đ, e, ez, ê, o, oz, ô, ơ, p, u, uz, ư, v", id="alphabet"
        ),
        pytest.param("a, ằng, âm", id="marked letters come after the plain one"),
        pytest.param("An, An Bình, Ân, Ân An", id="a short text before a longer"),
        pytest.param("Bùi Anh Anh, Bùi Anh Ánh, Bùi Ánh An", id="word by word"),
        pytest.param("ba, Ba, BA, bà", id="small letters first, after tones"),
        pytest.param("anh Tú, ANH TÚ, Anh Tùng, Ánh", id="capitals weigh least"),
        pytest.param("số 2, số 10, số 010a, số hai", id="numbers by value"),
        pytest.param("e, en, ĕ, ê, ê\u0306, o, ŏ, ô, ô\u0306, ơ", id="Central Highlands letters"),
        pytest.param("hiên, hiền, Hiển, hiến, Hiện", id="every tone on a marked letter"),
    ],
)
def test_texts_come_in_vietnamese_order(texts):
    assert_in_order(sort_key, texts.split(", "))


def test_people_come_by_given_name_then_family_name_word_by_word():
    assert_in_order(
        person_sort_key,
        [
            "An",
            "Bùi Văn An",
            "Nguyễn An",
            "Nguyễn Thị An",
            "Nguyễn Văn An",
            "Trần Bình An",
            "Lê Ánh",
            "Đỗ Ân",
            "Hoàng Văn Dũng",
            "Hà Đào",
            "Hà Thị Đào",
            "Trần Thị Thúy Hà",
            "Rơ Châm Long",
            "Y Yến",
        ],
    )


@given(st.lists(st.sampled_from("aăâbdđeêoôơuưAĐ \u0301\u0300\u0323-'19"), max_size=12))
def test_a_sort_key_is_printable_ascii_whatever_is_typed(letters):
    key = person_sort_key("".join(letters))

    assert key.isascii()
    assert key.isprintable()


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        (
            "Đại hội Công đoàn Đắk Lắk, lần thứ IV",
            "dai-hoi-cong-doan-dak-lak-lan-thu-iv",
        ),
        ("12/QĐ-LĐLĐ", "12-qd-ldld"),
        ("TP.HCM & Жук", "tp-hcm"),
        ("…", ""),
        ("x" * 90, "x" * 80),
        ("công đoàn " * 9, "cong-doan-" * 7 + "cong-doan"),
        ("a" * 80 + " b", "a" * 80),
    ],
)
def test_a_slug_is_plain_words_cut_after_a_word(text, slug):
    assert slugify(text) == slug


@pytest.mark.parametrize(
    ("number", "roman"), [(1, "I"), (4, "IV"), (13, "XIII"), (49, "XLIX"), (399, "CCCXCIX")]
)
def test_a_number_has_its_roman_figures(number, roman):
    assert to_roman(number) == roman


@pytest.mark.parametrize("number", [0, -1, 4000])
def test_there_are_no_roman_figures_outside_their_range(number):
    with pytest.raises(ValueError, match="No Roman"):
        to_roman(number)


@pytest.mark.parametrize("number", range(1, MAX_ORDINAL + 1))
def test_every_ordinal_is_read_back_from_roman_and_other_figures(number):
    assert read_ordinal(to_roman(number)) == number
    assert read_ordinal(f"lần thứ {number}") == number


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        *[("IV", 4), ("iv", 4), ("4", 4), ("thứ 4", 4), ("lần thứ IV", 4), ("Lần Thứ Tư", 4)],
        *[("nhất", 1), ("thứ nhất", 1), ("lần thứ nhất", 1), ("nhì", 2), ("hai", 2), ("bốn", 4)],
        *[("bảy", 7), ("bẩy", 7), ("mười", 10), ("mười lăm", 15), ("hai mươi mốt", 21)],
        *[("hai mươi tư", 24), ("khóa XII", 12), ("khoá XII", 12), (" XIII.", 13), ("08", 8)],
        *[("\u2163", 4), ("L", 50), ("LV", 55), ("lần\u00a0thứ\u00a0V", 5)],
        ("thứ na\u0306m", 5),
    ],
)
def test_an_ordinal_is_read_however_it_is_written(typed, number):
    assert read_ordinal(typed) == number


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        pytest.param("lV", "ambiguous", id="a small L for I"),
        pytest.param("l", "ambiguous", id="a small L alone"),
        pytest.param("xl", "ambiguous", id="forty or eleven"),
        pytest.param("1V", "ambiguous", id="a one for I"),
        pytest.param("ХV", "ambiguous", id="Cyrillic Х"),
        pytest.param("ІV", "ambiguous", id="Cyrillic І"),
        pytest.param("Xv", "ambiguous", id="large and small"),
        pytest.param("IIII", "unreadable", id="not Roman"),
        pytest.param("IC", "unreadable", id="not Roman either"),
        pytest.param("thứ", "unreadable", id="nothing after the prefix"),
        pytest.param("", "unreadable", id="empty"),
        pytest.param("4,5", "unreadable", id="a fraction"),
        pytest.param("-4", "unreadable", id="negative"),
        pytest.param("0", "out_of_range", id="nought"),
        pytest.param("400", "out_of_range", id="too great"),
        pytest.param("2023", "out_of_range", id="a year"),
        pytest.param("9" * 5000, "out_of_range", id="very long"),
        pytest.param("MM", "out_of_range", id="Roman and too great"),
    ],
)
def test_an_ordinal_that_cannot_be_trusted_is_refused_with_what_was_typed(typed, code):
    with pytest.raises(OrdinalError) as raised:
        read_ordinal(typed)

    assert raised.value.code == code
    assert typed in str(raised.value)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Xin chµo tÊt c¶ mäi ng\u00adêi", "TCVN3"),
        ("§¹i héi C«ng ®oµn tØnh L¹ng S¬n lÇn thø XV", "TCVN3"),
        ("NguyÔn V¨n Hïng", "TCVN3"),
        ("Hµ Néi", "TCVN3"),
        ("Hµ", "TCVN3"),
        ("Xin chaøo caùc baïn", "VNI"),
        ("Nhaän phieáu baàu töø Ban kieåm phieáu", "VNI"),
        ("NGUYEÃN VAÊN HOØA", "VNI"),
        ("Ñaïi hoäi Coâng ñoaøn", "VNI"),
        ("Traàn", "VNI"),
        ("Đại biểu nhận phiếu: Nhaän phieáu baàu töø Ban kieåm phieáu", "VNI"),
    ],
)
def test_text_typed_for_an_old_font_is_recognised(text, encoding):
    assert legacy_encoding(text) == encoding


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(LONG_TEXT, id="long"),
        pytest.param(LONG_TEXT.upper(), id="long, capitals"),
        pytest.param(unicodedata.normalize("NFD", LONG_TEXT), id="long, decomposed"),
        pytest.param("".join(f"{c}\u00ad" for c in LONG_TEXT), id="long, soft hyphens"),
        *["Rơ Châm Long", "Y Êban", "H'Hen Niê", "Niê Kdăm", "Krông Búk", "Kpă Thìn", "Mlô"],
        *["Citroën", "naïve", "Citroën naïve", "Loïc Thaï", "Raphaël et Noël à Haïti", "Seán"],
        *["où est le théâtre français, août", "João Leão", "Müller, Köln, Straße", "Øystein Bø"],
        *["Señor Núñez", "São Tomé", "på gå så få må nå", "Malmö", "Mª José", "x×y", "5 µm, 12 µs"],
        *["© 2023 ABC®", "«Lao động»", "A·B", "20 °C ± 1", "£5 ¥7 §3", "m² ¹ ½", "Công đoàn¶"],
        *["", "Lao dong", "hòa, quý, úy, ông, có, tình, là"],
    ],
)
def test_unicode_text_is_never_taken_for_an_old_encoding(text):
    assert legacy_encoding(text) is None


@pytest.mark.parametrize("encoding", ["TCVN3", "VNI"])
def test_an_independent_converter_agrees_on_what_an_old_encoding_says(encoding):
    tables = pytest.importorskip("viparse.normalize." + encoding.lower())
    charmap = getattr(tables, encoding)
    legacy = {letter: written for written, letter in charmap.pairs}
    lines = [line.lower() for line in LONG_TEXT.strip().splitlines()]

    for line in lines:
        written = "".join(legacy.get(letter, letter) for letter in line)

        assert legacy_encoding(written) == encoding, written


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (5, "năm"),
        (10, "mười"),
        (15, "mười lăm"),
        (21, "hai mươi mốt"),
        (24, "hai mươi bốn"),
        (25, "hai mươi lăm"),
        (101, "một trăm lẻ một"),
        (105, "một trăm lẻ năm"),
        (110, "một trăm mười"),
        (111, "một trăm mười một"),
        (1_000, "một nghìn"),
        (1_005, "một nghìn không trăm lẻ năm"),
        (1_050_000, "một triệu không trăm năm mươi nghìn"),
        (1_000_001, "một triệu không trăm lẻ một"),
        (2_300_000_000, "hai tỷ ba trăm triệu"),
        (1_041_000_000, "một tỷ không trăm bốn mươi mốt triệu"),
        (1_500_000_000_000, "một nghìn năm trăm tỷ"),
        (1_000_000_000_007, "một nghìn tỷ không trăm lẻ bảy"),
        (10**18, "một tỷ tỷ"),
        (-31, "âm ba mươi mốt"),
    ],
)
def test_a_whole_number_is_spelled_as_in_a_payment_order(number, words):
    assert spell_number(number) == words


def test_no_two_numbers_are_spelled_alike():
    numbers = [*range(20_000), *range(10**6, 10**9, 999_983), *range(10**9, 10**12, 999_999_937)]

    assert len({spell_number(number) for number in numbers}) == len(set(numbers))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Công đoàn Viên chức", None),
        ("Công đoàn Vіên chức", "Vіên"),
        ("Αlpha và beta", "Αlpha"),
        ("Общество", None),
        ("Nông \u0421\u0430\u043e", "\u0421\u0430\u043e"),
        ("\u041d\u041e\u0410 Bình", "\u041d\u041e\u0410"),
        ("hội Мир", None),
        ("số α-1", None),
    ],
)
def test_a_word_of_two_alphabets_is_named(text, word):
    assert mixed_alphabets(text) == word


def test_a_long_word_is_looked_through_once():
    """A pattern that tried each letter as a beginning took hours for this."""
    assert mixed_alphabets("a" * 400_000) is None
    assert mixed_alphabets("a" * 400_000 + "і") == "a" * 400_000 + "і"
