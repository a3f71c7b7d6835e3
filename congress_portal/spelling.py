"""Words of the search that are spelled much like typed ones.

One letter more, one less, another, or two in each other's place; or a space forgotten. Words are
folded, as `SearchEntry.folded` has them. The work is bounded by what is typed, not by the number
of entries: a few look-ups by the index of `SearchWord.spellings`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from django.db.models import Q

from organizations.published import SearchWord

# Of each word; nearer ones come first.
MOST_ALTERNATIVES = 8
SHORTEST = 2
LONGEST = 20


def spellings(word: str) -> set[str]:
    """The word, and the word without any one of its letters."""
    return {word} | {word[:place] + word[place + 1 :] for place in range(len(word))}


def halves(word: str) -> list[tuple[str, str]]:
    """The two words that `word` may be with a space forgotten."""
    cuts = range(SHORTEST, len(word) - SHORTEST + 1)
    return [(word[:cut], word[cut:]) for cut in cuts]


@dataclass(frozen=True)
class Doubts:
    """`meant` has, by doubted word, what else it may be, the nearest first, never the word itself.
    `are_unknown`: the doubted words are those that stand in no entry; else all are doubted, as
    one of them was meant to be another. `strange` are unknown ones that are near to none.
    """

    meant: dict[str, list[str]] = field(default_factory=dict)
    strange: frozenset[str] = frozenset()
    are_unknown: bool = False


def doubts(words: Iterable[str]) -> Doubts:
    """What the words may have been meant to be, asked in one query.

    Where some of the words stand in no entry at all, only these are doubted: the others were
    typed as they are spelled. Words with figures are not doubted, nor very long ones.
    """
    plain = [word for word in words if is_plain(word)]
    if not plain:
        return Doubts()
    wanted = {spelling for word in plain for spelling in spellings(word)}
    parts = {part for word in plain for pair in halves(word) for part in pair}
    met = SearchWord.objects.filter(Q(spellings__overlap=[*wanted]) | Q(word__in=[*parts]))
    known = {each.word: set(each.spellings) for each in met}
    unknown = [word for word in plain if word not in known]
    meant = {word: nearest(word, known) for word in unknown or plain}
    strange = frozenset(word for word in unknown if not meant[word])
    return Doubts(meant, strange, bool(unknown))


def is_plain(word: str) -> bool:
    return SHORTEST <= len(word) <= LONGEST and word.isascii() and word.isalpha()


def nearest(word: str, known: dict[str, set[str]]) -> list[str]:
    own = spellings(word)
    near = [each for each, others in known.items() if each != word and own & others]
    apart = [
        f"{first} {second}" for first, second in halves(word) if first in known and second in known
    ]
    return sorted(
        [*near, *apart], key=lambda each: (-SequenceMatcher(None, word, each).ratio(), each)
    )[:MOST_ALTERNATIVES]
