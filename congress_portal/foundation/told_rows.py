"""Rows of a preview, compressed in parts as they come: a page reads the parts of its own rows."""

import json
import struct
import zlib
from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import accumulate, pairwise
from typing import Any

# In the order in which they are listed.
KINDS = ("wrong", "new", "changed", "unchanged")
ROWS_IN_A_PART = 100
# Where a part begins: one for each part, and the end of the last, stand before the parts.
PLACE = struct.Struct(">I")

Row = dict[str, Any]
# So many bytes of what is kept, from a place on.
Read = Callable[[int, int], bytes]


class RowWriter:
    """Takes rows one by one, as plain values, and holds them compressed."""

    def __init__(self) -> None:
        self.counts = dict.fromkeys(KINDS, 0)
        self._waiting: dict[str, list[Row]] = {kind: [] for kind in KINDS}
        self._parts: dict[str, list[bytes]] = {kind: [] for kind in KINDS}

    def add(self, kind: str, row: Row) -> None:
        waiting = self._waiting[kind]
        waiting.append(row)
        self.counts[kind] += 1
        if len(waiting) == ROWS_IN_A_PART:
            self._parts[kind].append(_packed(waiting))
            waiting.clear()

    def packed(self) -> bytes:
        """All rows, for `RowReader`."""
        parts: list[bytes] = []
        for kind in KINDS:
            parts += self._parts[kind]
            if self._waiting[kind]:
                parts.append(_packed(self._waiting[kind]))
        places = accumulate(map(len, parts), initial=PLACE.size * (len(parts) + 1))
        return b"".join((*map(PLACE.pack, places), *parts))

    def without(self, lines: Collection[str]) -> "RowWriter":
        """The same rows but for those of some lines."""
        packed, kept = self.packed(), RowWriter()
        reader = RowReader(self.counts, lambda at, length: packed[at : at + length])
        for start in range(0, len(reader), ROWS_IN_A_PART):
            for row in reader[start : start + ROWS_IN_A_PART]:
                kind = row.pop("kind")
                if row["line"] not in lines:
                    kept.add(kind, row)
        return kept


class RowReader:
    """The rows of some kinds as a sequence of which only slices are read, by two calls of `read`.

    Each row says its kind; `counts` are those of the writer.
    """

    def __init__(self, counts: Mapping[str, int], read: Read, kinds: Collection[str] = KINDS):
        self.counts, self.kinds = counts, kinds
        self._read = read

    def __len__(self) -> int:
        return sum(self.counts[kind] for kind in self.kinds)

    def __getitem__(self, wanted: slice) -> list[Row]:
        start, stop, _step = wanted.indices(len(self))
        spans = list(self._spans(start, stop))
        if not spans:
            return []
        parts = self._parts(spans[0][1].start, spans[-1][1].stop)
        found = []
        for kind, numbers, skipped, taken in spans:
            rows = [row for _number in numbers for row in next(parts)]
            found += [{**row, "kind": kind} for row in rows[skipped : skipped + taken]]
        return found

    def _spans(self, start: int, stop: int) -> Iterator[tuple[str, range, int, int]]:
        """By kind: the numbers of the parts, how many of their rows to skip, how many to take."""
        before = 0
        for kind in KINDS:
            count = self.counts[kind]
            if kind in self.kinds:
                first, last = max(start, 0), min(stop, count)
                if first < last:
                    part, skipped = divmod(first, ROWS_IN_A_PART)
                    numbers = range(before + part, before + _parts_of(last))
                    yield kind, numbers, skipped, last - first
                start, stop = start - count, stop - count
            before += _parts_of(count)

    def _parts(self, first: int, end: int) -> Iterator[list[Row]]:
        """Parts that stand together."""
        places = self._read(PLACE.size * first, PLACE.size * (end - first + 1))
        at = [place for (place,) in PLACE.iter_unpack(places)]
        content = self._read(at[0], at[-1] - at[0])
        for begin, finish in pairwise(at):
            yield json.loads(zlib.decompress(content[begin - at[0] : finish - at[0]]))


def _packed(rows: list[Row]) -> bytes:
    return zlib.compress(json.dumps(rows, ensure_ascii=False).encode(), 1)


def _parts_of(count: int) -> int:
    return -(-count // ROWS_IN_A_PART)
