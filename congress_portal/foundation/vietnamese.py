"""Vietnamese text: one spelling to store, one to search by, one to sort by; numbers as words.

`vietnamese_sql` says the same to the database, from the tables of this module. The two agree on
every character of Unicode 14, the version of the oldest server supported.
"""

import functools
import re
import unicodedata
from typing import Any

from django.utils.translation import gettext_lazy as _

# Ranges are written as `\uXXXX`, which Python's regular expressions and PostgreSQL's both read.
INVISIBLE = (
    r"\u0001-\u0008\u000e-\u001b\u007f-\u0084\u0086-\u009f"  # control characters
    r"\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    r"\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    r"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
SPACES = r"\u0009-\u000d\u001c-\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
SPACES_BUT_ONE = SPACES.replace(r"\u0020", r"\u001f")
# Typed in place of Đ and đ: the Icelandic eth and the African d, the same on screen.
LOOKALIKES = ("ÐðƉɖ", "ĐđĐđ")

COMBINING = r"\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
# Left out of a word rather than cutting it: H'Hen is one word, however the mark is typed.
APOSTROPHES = "'`´\u2018\u2019\u201b\u2032\u02b9\u02bb\u02bc\u02bd\u02c8\uff07"
FOREIGN_PUNCTUATION = (
    r"\u0080-\u00bf\u00d7\u00f7\u02b0-\u02ff\u2000-\u2bff\u2e00-\u2e7f\u3000-\u303f"
    r"\ue000-\uf8ff\ufe10-\ufe1f\ufe30-\ufe6f\uff00-\uffff"
)
DASHES_AND_SLASHES = ("\u2010\u2012\u2013\u2014\u2015\u2212\u2043\u2044\u2215", "-------//")
# Latin letters that Unicode does not decompose.
UNDECOMPOSED = ("łøħıŧƀɓɗƙƴʉɨƶɫŋəŁØĦŦɃƁƗƊƘƳɄƵⱢŊƏ", "lohitbbdkyuizlneLOHTBBIDKYUZLNE")
LIGATURES = {
    **{"æ": "ae", "œ": "oe", "ß": "ss", "þ": "th"},
    **{"Æ": "AE", "Œ": "OE", "ẞ": "SS", "Þ": "TH"},
}
_CAPITALS = [c for c in map(chr, range(0x370, 0x530)) if c.lower() != c and len(c.lower()) == 1]
GREEK_AND_CYRILLIC = ("".join(_CAPITALS), "".join(c.lower() for c in _CAPITALS))

# A letter with breve, circumflex or horn is a letter of its own, after the plain one: the signs
# stand after z in ASCII. Tones, in the order huyền hỏi ngã sắc nặng, stand before the digits.
SORTED_MARKS = ("\u0306\u0302\u031b\u0300\u0309\u0303\u0301\u0323", "{|}*+,-.")
OTHER_MARK = "/"
TONE_INSIDE_A_WORD = r"([*-/]+)([0-9a-z{|}~]+)"
NUMBER_WIDTH = 10
ASCII_PUNCTUATION = r"[ -/:-@[-`{-~]+"
GIVEN_NAME_LAST = r"^(.*) ([^ ]+)$"
HEX_AS_LETTERS = ("0123456789abcdef", "abcdefghijklmnop")

# In the search key: all but letters, digits and what holds a document number together.
FOLDED_PUNCTUATION = r"[ -,:-@[-`{-~]+"
DASH_BETWEEN_NUMBERS = r"([0-9]) - (?=[0-9])"
LOOSE_NUMBER_SIGNS = r"(?<![^ ])[-./]+|[-./]+(?![^ ])"

_invisible = re.compile(rf"[\u0000{INVISIBLE}\ud800-\udfff]+")
_spaces = re.compile(rf"[{SPACES}]+")
# Text that is as it should be, as most is: letters composed, words parted by one space.
_ordinary = "!-~À-ÏÑ-ïñ-ƈƊ-ɏḀ-ỹ"
_normal = re.compile(rf"[{_ordinary}]+(?: [{_ordinary}]+)*")
_unclean = re.compile(rf"[\u0000{INVISIBLE}{SPACES_BUT_ONE}\ud800-\udfff]")
_combining = re.compile(rf"[{COMBINING}]+")
_foreign_punctuation = re.compile(rf"[{FOREIGN_PUNCTUATION}]+")
_folded_punctuation = re.compile(FOLDED_PUNCTUATION)
_dash_between_numbers = re.compile(DASH_BETWEEN_NUMBERS)
_loose_number_signs = re.compile(LOOSE_NUMBER_SIGNS)
_several_spaces = re.compile(r" +")
_lookalikes = str.maketrans(*LOOKALIKES)
_apostrophes = str.maketrans("", "", APOSTROPHES)
_dashes_and_slashes = str.maketrans(*DASHES_AND_SLASHES)
_undecomposed = str.maketrans(dict(zip(*UNDECOMPOSED, strict=True)) | LIGATURES)
_greek_and_cyrillic = str.maketrans(*GREEK_AND_CYRILLIC)
_sorted_marks = str.maketrans(*SORTED_MARKS)
_ascii_lower = str.maketrans({chr(c): chr(c + 32) for c in range(ord("A"), ord("Z") + 1)})
_hex_as_letters = str.maketrans(*HEX_AS_LETTERS)


def normalize(text: str) -> str:
    """Return `text` on one line, composed (NFC), without invisible characters or spare spaces.

    Spreadsheets from macOS and old input methods send decomposed letters, no-break spaces and
    the Icelandic Ð, which look the same on screen and compare unequal in the database. Ask
    `legacy_encoding` first: in TCVN3 the soft hyphen is a letter.
    """
    if _normal.fullmatch(text):
        return text
    text = _invisible.sub("", text.translate(_lookalikes))
    return unicodedata.normalize("NFC", _spaces.sub(" ", text).strip(" "))


def normalize_lines(text: str) -> str:
    """Return `text` with each line normalized, breaks as "\\n", no blank line at either end."""
    return "\n".join(normalize(line) for line in text.splitlines()).strip("\n")


def is_clean(text: str) -> bool:
    """Whether `text` may stand in a name: NFC, trimmed, not empty, nothing invisible in it.

    Only the plain space separates words. What `normalize` returns is clean unless empty.
    """
    return (
        text != ""
        and text == text.strip(" ")
        and not _unclean.search(text)
        and unicodedata.is_normalized("NFC", text)
    )


def fold(text: str) -> str:
    """Return the search key of `text`: lower-case, no tone or vowel marks, ASCII where possible.

    Signs inside a document number stay, other punctuation parts words, apostrophes vanish.
    Letters of other scripts are kept.

    >>> fold("Đặng Thị Ngọc Ánh"), fold("12/QĐ–LĐLĐ"), fold("hòa") == fold("hoà")
    ('dang thi ngoc anh', '12/qd-ldld', True)
    """
    folded = unicodedata.normalize("NFKD", normalize(text).translate(_apostrophes))
    folded = _combining.sub("", folded).replace("đ", "d").replace("Đ", "D")
    if not folded.isascii():
        folded = folded.translate(_dashes_and_slashes).translate(_undecomposed)
        folded = _foreign_punctuation.sub(" ", folded).translate(_greek_and_cyrillic)
    folded = _folded_punctuation.sub(" ", folded.translate(_ascii_lower)).strip(" ")
    folded = _dash_between_numbers.sub(r"\1-", folded)
    return _several_spaces.sub(" ", _loose_number_signs.sub(" ", folded)).strip(" ")


def identity(text: str) -> str:
    """Return the key by which two names are one: `fold` with tones and vowel marks kept.

    Neither capitals nor the place of a tone (hòa, hoà) tells names apart.
    """
    folded = fold(text)
    return f"{folded}\n{sort_key(normalize(text).lower())}" if folded else ""


def has_marks(text: str) -> bool:
    """Whether a letter of `text` has a tone or another mark; đ, too, is typed by who types them."""
    decomposed = unicodedata.normalize("NFD", normalize(text).translate(_apostrophes))
    return "đ" in decomposed.lower() or bool(_combining.search(decomposed))


def keys_meant(typed: str) -> tuple[str, ...]:
    """The keys by which a typed name is looked for, best first.

    Only what is typed without any mark may mean a name that has some.
    """
    return (identity(typed),) if has_marks(typed) else (identity(typed), fold(typed))


def sort_key(text: str) -> str:
    """Return an ASCII key that puts texts in Vietnamese order when compared by code point.

    Word by word: letters (a ă â … d đ …), then the tone of the word (ngang huyền hỏi ngã sắc
    nặng), then the next word; small letters before capitals only when all else is equal.
    Digits come before letters, numbers of up to ten digits by value. Both places to put a
    tone (hòa, hoà) give one order.
    """
    return _sort_key_of_words(_sort_words(text))


def person_sort_key(name: str) -> str:
    """Return the sort key of a person: given name (the last word), then the others in order."""
    return _sort_key_of_words(re.sub(GIVEN_NAME_LAST, r"\2 \1", _sort_words(name)))


def _sort_words(text: str) -> str:
    """Return words parted by one space, each letter followed by the signs of its marks."""
    words = unicodedata.normalize("NFKD", normalize(text).translate(_apostrophes))
    words = re.sub(ASCII_PUNCTUATION, " ", words).translate(_sorted_marks)
    words = words.replace("đ", "d{").replace("Đ", "D{")
    if not words.isascii():
        words = _combining.sub(OTHER_MARK, words.translate(_undecomposed))
        words = _foreign_punctuation.sub(" ", words).translate(_greek_and_cyrillic)
        words = "".join(c if c.isascii() else _spelled_code_point(c) for c in words)
        words = re.sub(r" +", " ", words)
    return words.strip(" ")


def _spelled_code_point(character: str) -> str:
    return "~" + f"{ord(character):06x}".translate(_hex_as_letters)


def _sort_key_of_words(words: str) -> str:
    capitals = re.sub(r"[^1]", "0", re.sub(r"[A-Z]", "1", words)).rstrip("0")
    key = words.translate(_ascii_lower)
    key = re.sub(r"([0-9]+)", "0" * NUMBER_WIDTH + r"\1", key)
    key = re.sub(rf"0*([0-9]{{{NUMBER_WIDTH},}})", r"\1", key)
    key = re.sub(TONE_INSIDE_A_WORD, r"\2\1", key).replace(" ", "!")
    return f"{key} {capitals}" if capitals else key


def slugify(text: str, *, max_length: int = 80) -> str:
    """Return ASCII words joined by hyphens, cut after a word; empty if no such word is left.

    >>> slugify("Đại hội Công đoàn Đắk Lắk, lần thứ IV")
    'dai-hoi-cong-doan-dak-lak-lan-thu-iv'
    """
    slug = re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
    if len(slug) <= max_length:
        return slug
    whole_words, hyphen, _rest = slug[: max_length + 1].rpartition("-")
    return whole_words if hyphen else slug[:max_length]


# Numbers in words and in Roman figures

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_ROMAN_FIGURES = re.compile("M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_ROMAN_LOOKALIKES = str.maketrans("ІіӀΙⅼVνΧχХхСсϹМмΜⅭ|", "IIIILVVXXXXCCCMMMCI")
_ORDINAL_PREFIX = re.compile(r"(lần thứ|lần|thứ|kh(óa|oá)( thứ)?)[ .:]+", re.IGNORECASE)
MAX_ORDINAL = 399


class OrdinalError(ValueError):
    """A number of a congress or term that cannot be read; `code` says why.

    `ambiguous` (a letter that may stand for another), `out_of_range` or `unreadable`.
    """

    def __init__(self, message: Any, code: str, typed: str):
        super().__init__(message % {"typed": typed})
        self.code = code
        self.typed = typed


def to_roman(number: int) -> str:
    """Return `number`, from 1 to 3999, in Roman figures."""
    if not 1 <= number <= 3999:
        raise ValueError(f"No Roman figures for {number}.")
    figures = []
    for value, figure in _ROMAN:
        count, number = divmod(number, value)
        figures.append(figure * count)
    return "".join(figures)


def read_ordinal(text: str) -> int:
    """Return the number in “IV”, “iv”, “4”, “thứ tư”, “lần thứ IV” or “nhất”, from 1 to 399.

    Raises `OrdinalError` where a letter may be another: “lV” (a small L), “1V”, a Cyrillic “Х”.
    """
    typed = normalize(text)
    word = unicodedata.normalize("NFKC", typed).strip(" .")
    if prefix := _ORDINAL_PREFIX.match(word):
        word = word[prefix.end() :].strip(" .")
    if re.fullmatch(r"[0-9]+", word):
        number = int(word) if len(word) < 10 else MAX_ORDINAL + 1
    elif word.lower() in _ordinal_words():
        number = _ordinal_words()[word.lower()]
    else:
        number = _read_roman(word, typed)
    if not 1 <= number <= MAX_ORDINAL:
        raise OrdinalError(
            _("“%(typed)s” is not a number from 1 to 399. Type it again."), "out_of_range", typed
        )
    return number


def _read_roman(word: str, typed: str) -> int:
    # In small letters an l is more often a capital I misread than a fifty.
    same_case = word.isascii() and (word.isupper() or (word.islower() and "l" not in word))
    if word and same_case and _ROMAN_FIGURES.fullmatch(word.upper()):
        values = [_ROMAN_VALUES[figure] for figure in word.upper()]
        following = [*values[1:], 0]
        return sum(
            -one if one < other else one for one, other in zip(values, following, strict=True)
        )
    if word and re.fullmatch(r"[IVXLCDMivxlcdm1]+", word.translate(_ROMAN_LOOKALIKES)):
        if word.isascii() and same_case and "1" not in word:
            message = _("“%(typed)s” is not a Roman number. Type it in figures, such as 4.")
            raise OrdinalError(message, "unreadable", typed)
        message = _(
            "“%(typed)s” mixes letters that look alike (I, l, 1 or letters of another alphabet). "
            "Type the number in figures, such as 4."
        )
        raise OrdinalError(message, "ambiguous", typed)
    message = _("“%(typed)s” is not an ordinal number. Type 4, IV or “thứ tư”.")
    raise OrdinalError(message, "unreadable", typed)


@functools.cache
def _ordinal_words() -> dict[str, int]:
    words = {spell_number(number): number for number in range(1, 100)}
    for spelled, number in list(words.items()):
        if number % 10 == 4 and number > 20:
            words[spelled.removesuffix("bốn") + "tư"] = number
        if number % 10 == 7:
            words[spelled.removesuffix("bảy") + "bẩy"] = number
    return words | {"nhất": 1, "nhì": 2, "tư": 4}


def spell_number(number: int) -> str:
    """Return a whole number in words, in the form of decisions and payment orders.

    “lẻ” stands for an empty tens place, “mốt” and “lăm” follow “mươi”, four stays “bốn”; groups
    of nothing but noughts are not read.

    >>> spell_number(1_041_000_000)
    'một tỷ không trăm bốn mươi mốt triệu'
    """
    if number < 0:
        return f"âm {spell_number(-number)}"
    return " ".join(_spelled(number)) or _DIGITS[0]


def _spelled(number: int, *, after: bool = False) -> list[str]:
    """Return the words of `number`; `after` a higher group its hundreds are read even if 0."""
    if not number:
        return []
    for value, name in ((10**9, "tỷ"), (10**6, "triệu"), (10**3, "nghìn")):
        if number >= value:
            high, low = divmod(number, value)
            return [*_spelled(high, after=after), name, *_spelled(low, after=True)]
    hundreds, rest = divmod(number, 100)
    tens, units = divmod(rest, 10)
    words = [_DIGITS[hundreds], "trăm"] if hundreds or after else []
    if tens > 1:
        words += [_DIGITS[tens], "mươi"]
    elif tens:
        words += ["mười"]
    elif units and words:
        words += ["lẻ"]
    if units == 1 and tens > 1:
        words += ["mốt"]
    elif units == 5 and tens:
        words += ["lăm"]
    elif units:
        words += [_DIGITS[units]]
    return words


# Text in an encoding of the time before Unicode, read as if it were Latin-1

_TCVN3_LETTERS = (
    ("¡¢£¤¥¦§¨©ª«¬\u00ad®", "ĂÂÊÔƠƯĐăâêôơưđ"),
    ("µ¶·¸¹»¼½¾ÆÇÈÉÊË", "àảãáạằẳẵắặầẩẫấậ"),
    ("ÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞ", "èẻẽéẹềểễếệìỉĩíị"),
    ("ßáâãäåæçèéêëìíî", "òỏõóọồổỗốộờởỡớợ"),
    ("ïñòóôõö÷øùúûüýþ", "ùủũúụừửữứựỳỷỹýỵ"),
)
_TCVN3 = {
    sign: letter
    for signs, letters in _TCVN3_LETTERS
    for sign, letter in zip(signs, letters, strict=True)
}
# Signs that no Latin alphabet has inside a word, or a capital after a small letter.
_TCVN3_TELLTALE = re.compile(
    "[a-zA-Z][¡¢£¤¥¦¨¬µ¶¸¼½¾]|§[a-zµ¶¸¨©ª«¬]|[a-z][Æ-ÖØ-Þ]|[a-z]\u00ad[a-zê]"
)

_VNI_TONES = ("øûõùï", "\u0300\u0309\u0303\u0301\u0323")
_VNI_CIRCUMFLEX = ("âàåãáä", "âầẩẫấậ")
_VNI_BREVE = ("êèúüéë", "ăằẳẵắặ")
_VNI_VOWELS = {"a": "a", "e": "e", "o": "o", "u": "u", "y": "y", "ô": "ơ", "ö": "ư"}
_VNI_ALONE = dict(zip("íìæóòîñôö", "íìỉĩịỵđơư", strict=True))
_VNI_TELLTALE = re.compile("[aeouyôö][øõ]|[ôö][ùûï]|[uy]ù|yû|a[àåäâêã]|e[àåäâã]|o[åäâ]|ñ[aeo]")


def _vni_letters() -> dict[str, str]:
    """Return Unicode letters by the one or two characters that VNI writes for them."""
    letters = dict(_VNI_ALONE)
    for written, vowel in _VNI_VOWELS.items():
        for sign, tone in zip(*_VNI_TONES, strict=True):
            letters[written + sign] = unicodedata.normalize("NFC", vowel + tone)
    for vowel, circumflexed in (("a", "â"), ("e", "ê"), ("o", "ô")):
        for sign, on_a in zip(*_VNI_CIRCUMFLEX, strict=True):
            tone = unicodedata.normalize("NFD", on_a).replace("a", "").replace("\u0302", "")
            letters[vowel + sign] = unicodedata.normalize("NFC", circumflexed + tone)
    letters |= {"a" + sign: letter for sign, letter in zip(*_VNI_BREVE, strict=True)}
    return letters


_VNI = _vni_letters()
_vni_sequence = re.compile("|".join(sorted(_VNI, key=len, reverse=True)))

_ONSET = "ngh?|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx]|"
_RHYMES = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp
iêt iêu o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on ong ooc oong
op ot oăc oăm oăn oăng oăt ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uy
uya uych uynh uyn uyt uyu uyên uyêt uâ uân uâng uât uây uê uên uêch uênh uôc uôi uôm uôn uông uôt
uơ ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu
"""
_syllable = re.compile(f"(?:{_ONSET})(?:{'|'.join(_RHYMES.split())})")
_stopped_syllable = re.compile("(?:c|ch|p|t)$")
_tone = re.compile("[\u0300\u0309\u0303\u0301\u0323]")
_LATIN, _GREEK_OR_CYRILLIC = "[A-Za-z\u00c0-\u024f\u1e00-\u1eff]", "[\u0370-\u052f]"
_greek_or_cyrillic = re.compile(_GREEK_OR_CYRILLIC)
# Two letters at least: one alone is a sign of mathematics or the name of a group.
_disguised = re.compile("[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοАВЕЅІЈКМНОРСТУХаеорсухѕіјһԁ]{2,}")
_meeting_letters = re.compile(f"{_LATIN}{_GREEK_OR_CYRILLIC}|{_GREEK_OR_CYRILLIC}{_LATIN}")
_whole_word = re.compile(r"\w+")
_word = re.compile("[A-Za-z\u00a1-\u024f\u0300-\u036f\u1e00-\u1eff]+")


def legacy_encoding(text: str) -> str | None:
    """Return "TCVN3" or "VNI" where `text` holds words typed for such a font, else None.

    Ask it before `normalize`. A word counts as evidence when it is no Vietnamese syllable as it
    stands and is one once read that way, so that Unicode, Western and Central Highlands names
    never do; a short text may go unnoticed.
    """
    words = [
        word for word in _word.findall(unicodedata.normalize("NFC", text)) if not word.isascii()
    ]
    strange = [word for word in words if not _is_syllable(word)]
    if not strange:
        return None
    found = {}
    for encoding, decode, telltale in (
        ("TCVN3", _from_tcvn3, _TCVN3_TELLTALE),
        ("VNI", _from_vni, _VNI_TELLTALE),
    ):
        read = [word for word in strange if _is_syllable(decode(word))]
        telling = any(
            telltale.search(word if encoding == "TCVN3" else word.lower()) for word in read
        )
        unread = len(strange) - len(read)
        enough = len(read) >= 2 or len(read) == len(words)
        if telling and enough and len(read) >= 2 * unread and 4 * len(read) >= len(words):
            found[encoding] = len(read)
    return max(found, key=lambda encoding: found[encoding]) if found else None


def mixed_alphabets(text: str) -> str | None:
    """Return the first word that looks Latin by Greek or Cyrillic letters, else None.

    They stand beside Latin letters in it, or it is nothing but such letters with a Latin likeness.
    The word looks like another and is not equal to it.
    """
    composed = unicodedata.normalize("NFC", text)
    # Looked for by themselves first: a pattern with the word around them costs the square of it.
    if not _greek_or_cyrillic.search(composed):
        return None
    words = _whole_word.findall(composed)
    return next((w for w in words if _meeting_letters.search(w) or _disguised.fullmatch(w)), None)


def _from_tcvn3(word: str) -> str:
    return "".join(_TCVN3.get(sign, sign) for sign in word)


def _from_vni(word: str) -> str:
    return _vni_sequence.sub(lambda match: _VNI[match[0]], word.lower())


@functools.lru_cache(4096)
def _is_syllable(word: str) -> bool:
    """Whether `word` is an onset and a rhyme of Vietnamese with at most one tone."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    tones = _tone.findall(decomposed)
    letters = unicodedata.normalize("NFC", _tone.sub("", decomposed))
    if len(tones) > 1 or not _syllable.fullmatch(letters):
        return False
    return not _stopped_syllable.search(letters) or tones in (["\u0301"], ["\u0323"])
