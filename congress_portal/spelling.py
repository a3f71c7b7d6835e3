"""Words of the search that are spelled much like typed ones.

One letter more, one less, another, or one elsewhere; or a space forgotten. Words are folded, as
`SearchEntry.folded` has them. One query by the indexes of `SearchWord`, of which there are few.
"""

import functools
import operator
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from django.db import connections
from django.db.models import Q

from congress_portal.foundation import database_roles
from organizations.published import LONGEST_WORD, SHORTEST_WORD, SearchWord

# Of all the doubted words together, and of each at least; nearer ones come first.
MOST_ALTERNATIVES = 24
LEAST_ALTERNATIVES = 2
# Where every word stands somewhere: of more, too many might be meant otherwise.
MOST_DOUBTED = 6
# In the order of the index no letter comes after it.
LAST_LETTER = "\U0010ffff"


@dataclass(frozen=True)
class Doubts:
    """`meant` has, by doubted word, what else it may be, the nearest first, never the word itself.
    `are_unknown`: the doubted words are those with which no word of an entry begins; else all are
    doubted, as one of them was meant to be another. `strange` are unknown ones near to none.
    """

    meant: dict[str, list[str]] = field(default_factory=dict)
    strange: frozenset[str] = frozenset()
    are_unknown: bool = False


def doubts(words: Iterable[str]) -> Doubts:
    """What the words may have been meant to be, asked in one query.

    Where some of the words are unknown, only these are doubted: the others were typed as they are
    spelled. Words with figures are not doubted, nor very long ones.
    """
    plain = [word for word in words if is_plain(word)]
    if not plain:
        return Doubts()
    wanted = {spelling for word in plain for spelling in spellings(word)}
    parts = {part for word in plain for pair in halves(word) for part in pair}
    begun = [Q(word__gte=word, word__lt=word + LAST_LETTER) for word in plain]
    asked = Q(spellings__overlap=[*wanted]) | Q(word__in=[*parts])
    met = SearchWord.objects.filter(functools.reduce(operator.or_, begun, asked))
    known = {each.word: set(each.spellings) for each in met}
    unknown = [word for word in plain if not any(each.startswith(word) for each in known)]
    doubted = unknown or (plain if len(plain) <= MOST_DOUBTED else [])
    most = max(LEAST_ALTERNATIVES, MOST_ALTERNATIVES // max(len(doubted), 1))
    meant = {word: nearest(word, known)[:most] for word in doubted}
    return Doubts(meant, frozenset(word for word in unknown if not meant[word]), bool(unknown))


def all_begin_words(words: Iterable[str]) -> bool:
    """Whether with each of the words some word of an entry begins, as far as that can be told.

    Where one begins none nothing is found, however many entries there are. Words with figures and
    very long ones are passed over.
    """
    plain = [word for word in words if is_plain(word)]
    with connections[database_roles.alias()].cursor() as cursor:
        cursor.execute(
            f"""
            SELECT NOT EXISTS (
                SELECT FROM unnest(%s::text[], %s::text[]) AS typed (word, last)
                 WHERE NOT EXISTS (
                    SELECT FROM {SearchWord._meta.db_table} AS known
                     WHERE known.word >= typed.word COLLATE "C"
                       AND known.word < typed.last COLLATE "C"))
            """,
            [plain, [word + LAST_LETTER for word in plain]],
        )
        (answer,) = cursor.fetchone()
    return answer


def is_plain(word: str) -> bool:
    is_long_enough = SHORTEST_WORD <= len(word) <= LONGEST_WORD
    return is_long_enough and word.isascii() and word.isalpha()


def spellings(word: str) -> set[str]:
    """The word, and the word without any one of its letters."""
    return {word} | {word[:place] + word[place + 1 :] for place in range(len(word))}


def halves(word: str) -> list[tuple[str, str]]:
    """The two words that `word` may be with a space forgotten."""
    cuts = range(SHORTEST_WORD, len(word) - SHORTEST_WORD + 1)
    return [(word[:cut], word[cut:]) for cut in cuts]


def nearest(word: str, known: dict[str, set[str]]) -> list[str]:
    """The known words, or two of them, that `word` may be: the likest first, and of those that
    are as like, the ones as long as it and with its first letter.
    """
    own = spellings(word)
    near = [
        each for each, others in known.items() if each != word and is_plain(each) and own & others
    ]
    apart = [
        f"{first} {second}" for first, second in halves(word) if first in known and second in known
    ]

    def distance(each: str) -> tuple[float, int, bool, str]:
        likeness = SequenceMatcher(None, word, each).ratio()
        return -likeness, abs(len(each) - len(word)), each[0] != word[0], each

    return sorted([*near, *apart], key=distance)
