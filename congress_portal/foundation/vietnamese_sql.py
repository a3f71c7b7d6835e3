"""The functions of `vietnamese` that the database has too, so that any way of writing obeys them.

Built from the same tables: after a change there, a migration runs CREATE_FUNCTIONS again and
rewrites the stored columns. The outer functions bind the inner ones when they are created and the
inner ones call the system's own functions only, so none depends on the search path.
"""

from django.db.models import Func, TextField

from . import vietnamese as v


def _text(value: str) -> str:
    """Return `value` as an SQL literal in ASCII, so that no sign is lost in transport."""
    escaped = "".join(c if " " <= c <= "~" and c not in "'\\" else _escape(c) for c in value)
    return f"U&'{escaped}'"


def _escape(character: str) -> str:
    return "''" if character == "'" else f"\\{ord(character):04x}"


def _pattern(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _translated(expression: str, table: tuple[str, str]) -> str:
    return f"translate({expression}, {_text(table[0])}, {_text(table[1])})"


def _replaced(expression: str, replacements: dict[str, str]) -> str:
    for found, replacement in replacements.items():
        expression = f"replace({expression}, {_text(found)}, {_text(replacement)})"
    return expression


CREATE_FUNCTIONS = rf"""
create or replace function portal_normalize(source text) returns text
language plpgsql immutable strict parallel safe as $body$
declare
    line text collate "C" := source;
begin
    if line ~ '[{v.INVISIBLE}{v.SPACES_BUT_ONE}{v.LOOKALIKES[0]}]|^ | $|  ' then
        line := {_translated("line", v.LOOKALIKES)};
        line := regexp_replace(line, '[{v.INVISIBLE}]+', '', 'g');
        line := btrim(regexp_replace(line, '[{v.SPACES}]+', ' ', 'g'), ' ');
    end if;
    return normalize(line, NFC);
end
$body$;

create or replace function portal_is_clean(source text) returns boolean
language sql immutable parallel safe
return source collate "C" <> ''
    and source collate "C" !~ '^ | $|[{v.INVISIBLE}{v.SPACES_BUT_ONE}]'
    and source is nfc normalized;

create or replace function portal_fold_normalized(normalized text) returns text
language plpgsql immutable strict parallel safe as $body$
declare
    folded text collate "C" := normalized;
begin
    folded := regexp_replace(folded, {_pattern(f"[{v.APOSTROPHES}]+")}, '', 'g');
    folded := regexp_replace(normalize(folded, NFKD), '[{v.COMBINING}]+', '', 'g');
    folded := {_translated("folded", ("đĐ", "dD"))};
    if folded ~ '[^ -~]' then
        folded := {_translated("folded", v.DASHES_AND_SLASHES)};
        folded := {_translated("folded", v.UNDECOMPOSED)};
        folded := {_replaced("folded", v.LIGATURES)};
        folded := regexp_replace(folded, '[{v.FOREIGN_PUNCTUATION}]+', ' ', 'g');
        folded := {_translated("folded", v.GREEK_AND_CYRILLIC)};
    end if;
    folded := btrim(regexp_replace(lower(folded), {_pattern(v.FOLDED_PUNCTUATION)}, ' ', 'g'), ' ');
    if folded ~ '[-./]' then
        folded := regexp_replace(folded, {_pattern(v.DASH_BETWEEN_NUMBERS)}, '\1-', 'g');
        folded := regexp_replace(folded, {_pattern(v.LOOSE_NUMBER_SIGNS)}, ' ', 'g');
        folded := btrim(regexp_replace(folded, ' +', ' ', 'g'), ' ');
    end if;
    return folded;
end
$body$;

create or replace function portal_sort_words(normalized text) returns text
language plpgsql immutable strict parallel safe as $body$
declare
    words text collate "C" := normalized;
begin
    words := regexp_replace(words, {_pattern(f"[{v.APOSTROPHES}]+")}, '', 'g');
    words := regexp_replace(normalize(words, NFKD), {_pattern(v.ASCII_PUNCTUATION)}, ' ', 'g');
    words := {_translated("words", v.SORTED_MARKS)};
    words := {_replaced("words", {"đ": "d{", "Đ": "D{"})};
    if words ~ '[^ -~]' then
        words := {_translated("words", v.UNDECOMPOSED)};
        words := {_replaced("words", v.LIGATURES)};
        words := regexp_replace(words, '[{v.COMBINING}]+', '{v.OTHER_MARK}', 'g');
        words := regexp_replace(words, '[{v.FOREIGN_PUNCTUATION}]+', ' ', 'g');
        words := {_translated("words", v.GREEK_AND_CYRILLIC)};
        words := coalesce((
            select string_agg(
                case when ascii(letter) < 128 then letter
                     else '~' || translate(lpad(to_hex(ascii(letter)), 6, '0'),
                                           '{v.HEX_AS_LETTERS[0]}', '{v.HEX_AS_LETTERS[1]}')
                end, '' order by place)
            from regexp_split_to_table(words, '') with ordinality as letters (letter, place)
        ), '');
        words := regexp_replace(words, ' +', ' ', 'g');
    end if;
    return btrim(words, ' ');
end
$body$;

create or replace function portal_sort_key_of_words(words text) returns text
language plpgsql immutable strict parallel safe as $body$
declare
    capitals text collate "C" := words;
    key text collate "C" := words;
begin
    capitals := regexp_replace(regexp_replace(capitals, '[A-Z]', '1', 'g'), '[^1]', '0', 'g');
    capitals := rtrim(capitals, '0');
    key := lower(key);
    if key ~ '[0-9]' then
        key := regexp_replace(key, '([0-9]+)', '{"0" * v.NUMBER_WIDTH}\1', 'g');
        key := regexp_replace(key, '0*([0-9]{{{v.NUMBER_WIDTH},}})', '\1', 'g');
    end if;
    key := regexp_replace(key, {_pattern(v.TONE_INSIDE_A_WORD)}, '\2\1', 'g');
    key := replace(key, ' ', '!');
    if capitals <> '' then
        return key || ' ' || capitals;
    end if;
    return key;
end
$body$;

create or replace function portal_fold(source text) returns text
language sql immutable parallel safe
return portal_fold_normalized(portal_normalize(source));

create or replace function portal_sort_key(source text) returns text
language sql immutable parallel safe
return portal_sort_key_of_words(portal_sort_words(portal_normalize(source)));

create or replace function portal_person_sort_key(source text) returns text
language sql immutable parallel safe
return portal_sort_key_of_words(regexp_replace(
    portal_sort_words(portal_normalize(source)) collate "C",
    {_pattern(v.GIVEN_NAME_LAST)}, '\2 \1'
));
"""

DROP_FUNCTIONS = """
drop function if exists portal_person_sort_key(text);
drop function if exists portal_sort_key(text);
drop function if exists portal_fold(text);
drop function if exists portal_sort_key_of_words(text);
drop function if exists portal_sort_words(text);
drop function if exists portal_fold_normalized(text);
drop function if exists portal_is_clean(text);
drop function if exists portal_normalize(text);
"""


class Fold(Func):
    """The search key of an expression, as `vietnamese.fold` makes it."""

    function = "portal_fold"
    arity = 1
    output_field = TextField()


class NumberKey(Func):
    """What tells one number and symbol from another, whatever its spaces and letters."""

    template = "portal_fold(regexp_replace(%(expressions)s, '[[:space:]]+', '', 'g'))"
    arity = 1
    output_field = TextField()


class SortKey(Func):
    """The key that puts names of bodies in Vietnamese order, as `vietnamese.sort_key` makes it."""

    function = "portal_sort_key"
    template = '%(function)s(%(expressions)s) COLLATE "C"'
    arity = 1
    output_field = TextField()


class PersonSortKey(SortKey):
    """The key that puts people in order of given name, as `vietnamese.person_sort_key` makes it."""

    function = "portal_person_sort_key"
