"""Bring the Vietnamese catalogues up to date with the sources, without gettext."""

import io
from collections.abc import Iterable, Iterator
from pathlib import Path

import django
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po
from django.apps import AppConfig, apps
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.template import engines
from django.utils.translation.template import templatize

LANGUAGE = "vi"
DOMAINS = ["django", "djangojs"]
KEYWORDS: dict[str, tuple | None] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
HEADER = (
    'msgid ""\n'
    'msgstr ""\n'
    '"Content-Type: text/plain; charset=utf-8\\n"\n'
    f'"Language: {LANGUAGE}\\n"\n'
    '"Plural-Forms: nplurals=1; plural=0;\\n"\n'
)

Key = tuple[str | None, str]


class Command(BaseCommand):
    help = "Write the msgids of the sources, and those the packages leave in English, to locale/vi."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument(
            "--check", action="store_true", help="Only say whether a catalogue is out of date."
        )

    def handle(self, *, check, **options):
        for domain in DOMAINS:
            path = path_of(domain)
            held = path.read_text(encoding="utf-8") if path.exists() else ""
            fresh = brought_up_to_date(domain)
            if check and fresh != held:
                raise CommandError(f"{path} is out of date: run manage.py extract_messages.")
            if fresh != held:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(fresh, encoding="utf-8")
            catalogue = read(path)
            waiting = sum(1 for message in catalogue if message.id and not is_translated(message))
            self.stdout.write(
                f"{path.name}: {len(catalogue)} messages, {waiting} of them not translated."
            )


def path_of(domain: str) -> Path:
    return Path(settings.LOCALE_PATHS[0]) / LANGUAGE / "LC_MESSAGES" / f"{domain}.po"


def read(path: Path) -> Catalog:
    """The catalogue in a file; an absent one holds nothing."""
    if not path.exists():
        return Catalog(locale=LANGUAGE)
    with path.open("rb") as source:
        return read_po(source, locale=LANGUAGE, abort_invalid=True)


def key_of(message: Message) -> Key:
    first = message.id if isinstance(message.id, str) else message.id[0]
    return message.context, first


def forms_of(message: Message) -> list[str]:
    """Its translations: one, and as many as the language has plurals for one that counts."""
    if isinstance(message.string, str):
        return [message.string]
    return list(message.string or ("",))


def is_translated(message: Message) -> bool:
    """Whether every form has a translation that nobody doubts."""
    return all(forms_of(message)) and not message.fuzzy


def brought_up_to_date(domain: str) -> str:
    """The text of a catalogue: what the sources ask for now, with the translations it holds."""
    path = path_of(domain)
    held = {key_of(m): m for m in read(path) if m.id}
    wanted = messages_of_project() if domain == "django" else {}
    for package, (known, translated) in messages_of_packages(domain).items():
        for key, message in known.items():
            # A translation of a package is kept where ours says it better.
            if key not in wanted and (key not in translated or key in held):
                message.auto_comments = [package]
                wanted[key] = message
    catalogue = Catalog(locale=LANGUAGE)
    for (context, _first), message in sorted(wanted.items(), key=lambda item: order(item[0])):
        before = held.get(key_of(message))
        said = forms_of(before) if before is not None else [""]
        # A message may have got a plural, or lost it, since it was translated.
        string = said[0] if isinstance(message.id, str) else tuple(said)
        catalogue.add(
            message.id,
            string,
            context=context,
            auto_comments=message.auto_comments,
            user_comments=() if before is None else before.user_comments,
            flags=before.flags & {"fuzzy"} if before is not None else (),
        )
    return text_of(catalogue)


def order(key: Key) -> tuple[str, str]:
    return key[1], key[0] or ""


def text_of(catalogue: Catalog) -> str:
    """The catalogue without dates and line numbers: a new msgid changes a few lines."""
    for message in catalogue:
        message.flags &= {"fuzzy"}
    out = io.BytesIO()
    write_po(out, catalogue, width=96, no_location=True, omit_header=True)
    return f"{HEADER}\n{out.getvalue().decode().strip()}\n"


def messages_of_project() -> dict[Key, Message]:
    """What the project's own sources have translated."""
    base = Path(settings.BASE_DIR)
    roots = [Path(app.path) for app in apps.get_app_configs() if is_ours(app)]
    templates = [Path(folder) for engine in engines.all() for folder in engine.dirs]
    return messages_in(sources([*roots, *(t for t in templates if base in t.parents)]))


def is_ours(app: AppConfig) -> bool:
    """Whether an app is of the project: one it has installed may lie below its folder, too."""
    path = Path(app.path)
    return path.parent == Path(settings.BASE_DIR)


def messages_of_packages(
    domain: str,
) -> dict[str, tuple[dict[Key, Message], set[Key]]]:
    """For each installed package: the msgids it has, and those it has in Vietnamese itself."""
    folders = {"django": Path(django.__file__).parent / "conf"}
    folders |= {app.name: Path(app.path) for app in apps.get_app_configs() if not is_ours(app)}
    found = {}
    for name, folder in sorted(folders.items()):
        english = folder / "locale" / "en" / "LC_MESSAGES" / f"{domain}.po"
        own = folder / "locale" / LANGUAGE / "LC_MESSAGES" / f"{domain}.po"
        if english.exists():
            known = {key_of(m): Message(m.id, context=m.context) for m in read(english) if m.id}
        elif domain == "django" and not name.startswith("django"):
            known = messages_in(sources([folder]))
        else:
            continue
        translated = {key_of(m) for m in read(own) if m.id and is_translated(m)}
        found[name] = known, translated
    return found


def sources(roots: Iterable[Path]) -> Iterator[Path]:
    """Python and templates, without migrations, tests and what is written by machines."""
    for root in roots:
        for path in sorted(root.rglob("*")):
            if path.suffix not in (".py", ".html", ".txt") or not path.is_file():
                continue
            if not {"migrations", "tests", "locale", "static"} & set(path.relative_to(root).parts):
                yield path


def messages_in(paths: Iterable[Path]) -> dict[Key, Message]:
    found: dict[Key, Message] = {}
    for path in paths:
        for message in messages_of(path):
            other = found.setdefault(key_of(message), message)
            if isinstance(message.id, tuple) != isinstance(other.id, tuple):
                # A catalogue keeps them as one, which older Pythons find by its plural alone.
                raise CommandError(
                    f"{path}: “{key_of(message)[1]}” has a plural in one place and none in "
                    "another: give one of them a context."
                )
    return found


def messages_of(path: Path) -> Iterator[Message]:
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        if "{%" not in text and "{{" not in text:
            return
        # The calls are all that counts; the indentation of markup is none of Python's.
        text = "\n".join(line.lstrip() for line in templatize(text).splitlines())
    try:
        calls = list(extract("python", io.BytesIO(text.encode()), keywords=KEYWORDS))
    except (SyntaxError, ValueError) as error:
        raise CommandError(f"{path}: {error}") from error
    for _line, ids, _comments, context in calls:
        if ids[0] if isinstance(ids, tuple) else ids:
            yield Message(ids, context=context)
