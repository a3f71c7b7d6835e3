"""Cuts the portal's typefaces out of their installed packages, as small WOFF2 files."""

import hashlib
import io
import json
import os
from dataclasses import asdict, dataclass, field
from importlib import metadata
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

STAMP_NAME = "fonts.json"
RECIPE_VERSION = 1

# Latin-1, the Vietnamese letters composed and decomposed, and the signs an edited page uses.
TEXT_RANGES = (
    (0x20, 0x7E),
    (0xA0, 0xFF),
    (0x102, 0x103),
    (0x110, 0x111),
    (0x128, 0x129),
    (0x168, 0x169),
    (0x1A0, 0x1A1),
    (0x1AF, 0x1B0),
    (0x300, 0x301),
    (0x303, 0x303),
    (0x309, 0x309),
    (0x323, 0x323),
    (0x1EA0, 0x1EF9),
    (0x2010, 0x2015),
    (0x2018, 0x201E),
    (0x2022, 0x2022),
    (0x2026, 0x2026),
    (0x2030, 0x2030),
    (0x2032, 0x2033),
    (0x2039, 0x203A),
    (0x20AB, 0x20AB),
    (0x2190, 0x2193),
    (0x2212, 0x2212),
    (0x2248, 0x2248),
    (0x2264, 0x2265),
)
DIGIT_RANGES = ((0x30, 0x39),)
# The letters of Vietnamese as every text of the portal composes them, a third lighter: for
# headings and single words, where a foreign letter may come from another typeface.
VIETNAMESE_RANGES = (
    (0x20, 0x7E),
    *((point, point) for point in (0xA0, 0xAB, 0xB0, 0xB7, 0xBB, 0xBD, 0xD7)),
    *(
        (first + lower, last + lower)
        for lower in (0, 0x20)
        for first, last in (
            (0xC0, 0xC3),
            (0xC8, 0xCA),
            (0xCC, 0xCD),
            (0xD2, 0xD5),
            (0xD9, 0xDA),
            (0xDD, 0xDD),
        )
    ),
    *((first, first + 1) for first in (0x102, 0x110, 0x128, 0x168, 0x1A0, 0x1AF)),
    (0x1EA0, 0x1EF9),
    (0x2013, 0x2014),
    (0x2018, 0x2019),
    (0x201C, 0x201D),
    (0x2026, 0x2026),
    (0x20AB, 0x20AB),
)


@dataclass(frozen=True)
class Face:
    """One file to build: where it comes from and what is kept of it."""

    target: str
    package: str
    source: str
    axes: dict[str, float] = field(default_factory=dict)
    ranges: tuple[tuple[int, int], ...] = TEXT_RANGES
    features: tuple[str, ...] = ("ccmp", "locl", "kern", "mark", "mkmk", "liga", "lnum", "tnum")
    digit_width: int = 0

    @property
    def characters(self) -> set[int]:
        """Code points asked for; a typeface may lack some of the signs."""
        return {point for first, last in self.ranges for point in range(first, last + 1)}


SANS = "fontpkg-be-vietnam-pro"
SERIF = "fontpkg-source-serif-4"

# Be Vietnam Pro has proportional digits only; the two "figures" files give tables even ones.
FACES = (
    Face("be-vietnam-pro-400.woff2", SANS, "BeVietnamPro-Regular.ttf"),
    Face("be-vietnam-pro-600.woff2", SANS, "BeVietnamPro-SemiBold.ttf"),
    Face(
        "be-vietnam-figures-400.woff2",
        SANS,
        "BeVietnamPro-Regular.ttf",
        ranges=DIGIT_RANGES,
        features=(),
        digit_width=636,
    ),
    Face(
        "be-vietnam-figures-600.woff2",
        SANS,
        "BeVietnamPro-SemiBold.ttf",
        ranges=DIGIT_RANGES,
        features=(),
        digit_width=660,
    ),
    Face(
        "source-serif-4-600.woff2",
        SERIF,
        "SourceSerif4[opsz,wght].ttf",
        axes={"opsz": 36, "wght": 600},
        ranges=VIETNAMESE_RANGES,
        features=("locl", "kern", "liga", "lnum"),
    ),
    Face(
        "source-serif-4-400-italic.woff2",
        SERIF,
        "SourceSerif4-Italic[opsz,wght].ttf",
        axes={"opsz": 18, "wght": 400},
        ranges=VIETNAMESE_RANGES,
        features=("locl", "kern", "lnum"),
    ),
)


class FontSourceError(Exception):
    """A typeface package is missing, or is not the one the recipe knows."""


def packaged_path(package: str, name: str) -> Path:
    """Where a file of an installed package lies."""
    try:
        installed = metadata.files(package) or []
    except metadata.PackageNotFoundError:
        raise FontSourceError(f"The package {package} is not installed.") from None
    for entry in installed:
        if entry.name == name:
            return Path(str(entry.locate()))
    raise FontSourceError(f"The package {package} holds no file {name}.")


def cut(face: Face, source: Path) -> bytes:
    """The WOFF2 file of a face."""
    font = TTFont(source, recalcTimestamp=False)
    options = Options()
    options.flavor = "woff2"
    options.hinting = False
    options.layout_features = list(face.features)
    options.name_IDs = [1, 2, 4, 6, 13, 14]
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=face.characters)
    subsetter.subset(font)
    if face.axes:
        # After the subset: fixing the axes of all 1,463 glyphs takes ten times as long.
        font = instantiateVariableFont(font, face.axes, inplace=True)
    if face.digit_width:
        _even_out(font, face.digit_width)
    font.flavor = "woff2"
    stream = io.BytesIO()
    font.save(stream)
    return stream.getvalue()


def _even_out(font: TTFont, width: int) -> None:
    """Give every glyph the same advance, its ink in the middle."""
    outlines, advances = font["glyf"], font["hmtx"]
    for name in font.getGlyphOrder():
        glyph = outlines[name]
        if glyph.isComposite() or not glyph.numberOfContours:
            continue
        shift = round((width - (glyph.xMax - glyph.xMin)) / 2) - glyph.xMin
        glyph.coordinates.translate((shift, 0))
        glyph.recalcBounds(outlines)
        advances[name] = (width, glyph.xMin)


def stamp_of(face: Face, source: Path) -> str:
    """A digest that changes when the typeface, the recipe or the tool that cuts it does."""
    recipe = json.dumps([RECIPE_VERSION, metadata.version("fonttools"), asdict(face)])
    return hashlib.sha256(recipe.encode() + source.read_bytes()).hexdigest()


def build(target_folder: Path, *, force: bool = False) -> list[str]:
    """Build what is missing or out of date; return the names of the files written."""
    target_folder.mkdir(parents=True, exist_ok=True)
    stamp_path = target_folder / STAMP_NAME
    try:
        stamps = json.loads(stamp_path.read_text())
    except (OSError, ValueError):
        stamps = {}
    written = []
    current = {}
    for face in FACES:
        source = packaged_path(face.package, face.source)
        current[face.target] = stamp_of(face, source)
        path = target_folder / face.target
        if not force and path.exists() and stamps.get(face.target) == current[face.target]:
            continue
        _replace(path, cut(face, source))
        written.append(face.target)
    if written:
        for package in sorted({face.package for face in FACES}):
            # The licence of the typefaces asks to travel with every copy.
            terms = packaged_path(package, "LICENSE").read_bytes()
            _replace(target_folder / f"{package}.LICENSE.txt", terms)
        _replace(stamp_path, json.dumps(current, indent=1).encode())
    return written


def _replace(path: Path, content: bytes) -> None:
    """Write a file so that a reader, or a crash, never sees half of it."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    unfinished.write_bytes(content)
    unfinished.replace(path)


class Command(BaseCommand):
    help = "Cut the portal's typefaces out of their installed packages, as small WOFF2 files."
    # Runs before the folder exists that the static files check looks for.
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument("--force", action="store_true", help="build again what is up to date")
        parser.add_argument("--output", type=Path, help="another folder for the files")

    def handle(self, *args, **options):
        folder = options["output"] or Path(settings.BUILT_STATIC_DIR) / "fonts"
        try:
            written = build(folder, force=options["force"])
        except FontSourceError as error:
            raise CommandError(str(error)) from error
        if not written:
            self.stdout.write("Fonts are up to date.")
            return
        size = sum((folder / name).stat().st_size for name in written)
        self.stdout.write(f"{len(written)} fonts built, {round(size / 1000)} kB.")
