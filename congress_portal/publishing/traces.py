"""Where a name still stands in texts: every column of every table, and the files kept.

Tones, capitals, apostrophes and the spelling of letters do not matter, so that namesakes are
found too: a person decides.
"""

import dataclasses
import functools
import html
import io
import re
import zipfile
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Any

import pgtrigger
from django.apps import apps
from django.conf import settings
from django.core.files.storage import default_storage
from django.db import connection, models, transaction

from congress_portal.foundation.audit import REDACTED, redact
from congress_portal.foundation.vietnamese import APOSTROPHES, COMBINING, INVISIBLE, fold
from congress_portal.publishing.rows import ROW_MODELS
from congresses import minutes
from congresses.models import Minutes
from organizations.models import Edition, Person

EXCERPT = 40
# What the model of a history has, and no other.
PAST = "pgh_tracked_model"
# One word, however its letters are composed: an apostrophe or a soft hyphen does not cut it.
WORD = re.compile(rf"[^\W_]+(?:[{COMBINING}{APOSTROPHES}{INVISIBLE}]+[^\W_]+)*[{COMBINING}]*")
# A break of a line within JSON would be read as the letter n of the next word.
JSON_BREAK = re.compile(r"\\[nrt]")
# Made from editions: they change with them.
_MADE = {model._meta.db_table for model in ROW_MODELS}


@dataclasses.dataclass(frozen=True)
class Trace:
    """A text that holds the name, or one like it."""

    table: str
    column: str
    row_id: int
    excerpt: str
    # Names of accounts and of other people stand in their own forms.
    may_be_cleared: bool = True

    @property
    def place(self) -> str:
        return f"{self.table}:{self.row_id}" if self.row_id else f"{self.table}:{self.column}"

    @property
    def is_edition(self) -> bool:
        return self.table == Edition._meta.db_table


def find(names: Collection[str]) -> list[Trace]:
    """Every text in which one of the names stands, in tables and in files."""
    return [*_in_tables(names), *_in_files(names)]


def without(text: str, names: Collection[str]) -> str:
    """The text with each of the names hidden, however it is spelled."""
    for start, end in reversed(_places(text, names)):
        text = text[:start] + REDACTED + text[end:]
    return text


def clear(found: Iterable[Trace], names: Collection[str], reason: str) -> int:
    """Hide the names in the texts given; of a row of the history the whole text goes."""
    # The history first: it is to end with the row as its table has it.
    in_order = sorted(found, key=lambda trace: not hasattr(_tables()[trace.table], PAST))
    for trace in in_order:
        model = _tables()[trace.table]
        row = model._default_manager.get(pk=trace.row_id)
        is_past = hasattr(model, PAST)
        if is_past:
            model, pk = model.pgh_tracked_model, row.pgh_obj_id  # type: ignore[attr-defined]
            redact(model, [pk], [trace.column], reason)
            changed: Any = models.F(trace.column)
        else:
            pk, changed = trace.row_id, without(getattr(row, trace.column), names)
        with pgtrigger.ignore(*_frozen(model)):
            model._default_manager.filter(pk=pk).update(**{trace.column: changed})
        if model is Minutes and not is_past:
            _let_go(row)
    return len(in_order)


def _let_go(row: Any) -> None:
    """A file cannot lose single words: it goes as a whole, and its row says that there was one."""
    if row.file:
        Minutes.objects.filter(pk=row.pk).update(file="")
        transaction.on_commit(functools.partial(default_storage.delete, row.file.name))


def _frozen(model: type[models.Model]) -> list[str]:
    triggers: Any = getattr(model._meta, "triggers", ())
    return [f"{model._meta.label}:{each.name}" for each in triggers if "frozen" in each.name]


def _in_tables(names: Collection[str]) -> Iterator[Trace]:
    for table, model in _tables().items():
        columns = [
            field
            for field in model._meta.concrete_fields
            if isinstance(field, models.CharField | models.TextField | models.JSONField)
            and not isinstance(field, models.GeneratedField)
            and not field.choices
        ]
        if not columns or table in _MADE:
            continue
        is_fixed = model is Person or model._meta.app_label == "auth"
        for pk, *texts in _rows(model, columns, names):
            for field, text in zip(columns, texts, strict=True):
                if text and (places := _places(JSON_BREAK.sub("  ", text), names)):
                    start, end = places[0]
                    excerpt = text[max(0, start - EXCERPT) : end + EXCERPT]
                    is_text = not isinstance(field, models.JSONField)
                    yield Trace(table, field.name, pk, excerpt, is_text and not is_fixed)


def _rows(
    model: type[models.Model], columns: list[Any], names: Collection[str]
) -> Iterator[tuple[Any, ...]]:
    """Rows that the server finds by their folded texts, with those texts."""
    quote = connection.ops.quote_name
    key: Any = model._meta.pk
    texts = ", ".join(f"{quote(field.column)}::text" for field in columns)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {quote(key.column)}, {texts} FROM {quote(model._meta.db_table)}"
            f" WHERE portal_fold(concat_ws(' | ', {texts})) LIKE ANY(%s)",
            [[f"%{'%'.join(word for _at, _to, word in _words(name))}%" for name in names]],
        )
        yield from cursor.fetchall()


def _tables() -> dict[str, type[models.Model]]:
    return {
        model._meta.db_table: model
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed and not model._meta.proxy
    }


def _places(text: str, names: Collection[str]) -> list[tuple[int, int]]:
    """Where words stand one after another that read as one of the names."""
    words = _words(text)
    found = []
    for name in names:
        wanted = [word for _start, _end, word in _words(name)]
        for first in range(len(words) - len(wanted) + 1):
            part = words[first : first + len(wanted)]
            if wanted and [word for _start, _end, word in part] == wanted:
                found.append((part[0][0], part[-1][1]))
    apart: list[tuple[int, int]] = []
    for start, end in sorted(found):
        # One spelling may be a part of another.
        if apart and start < apart[-1][1]:
            start, end = apart[-1][0], max(end, apart.pop()[1])
        apart.append((start, end))
    return apart


def _words(text: str) -> list[tuple[int, int, str]]:
    """The words of a name and of any other text, read alike: start, end, folded."""
    words = ((*found.span(), fold(found.group())) for found in WORD.finditer(text))
    return [word for word in words if word[2]]


# Files


def _in_files(names: Collection[str]) -> Iterator[Trace]:
    going = {Path(default_storage.path(name)) for name in minutes.unnamed()}
    folder = Path(settings.MEDIA_ROOT)
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        if path in going or not path.is_file():
            continue
        if any(_places(text, names) for text in _texts(path.read_bytes())):
            yield Trace("file", path.name, 0, "", may_be_cleared=False)


def _texts(content: bytes) -> Iterator[str]:
    """What may be read in a file: its bytes as text, and the parts of a package."""
    yield content.decode("utf-8", errors="replace")
    yield content.decode("utf-16", errors="replace")
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            for name in package.namelist():
                if name.endswith((".xml", ".rels", ".txt", ".csv")):
                    text = package.read(name).decode("utf-8", errors="replace")
                    # A tag may stand between two words or, after a change of style, within one.
                    for between in (" ", ""):
                        yield html.unescape(re.sub(r"<[^>]*>", between, text))
