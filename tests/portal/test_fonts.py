import io
import unicodedata
from dataclasses import replace

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from fontTools.ttLib import TTFont

from congress_portal.management.commands import build_fonts
from congress_portal.management.commands.build_fonts import DIGIT_RANGES, FACES

VIETNAMESE = "aăâeêioôơuưyđ"
TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]


def letters():
    """Every letter a Vietnamese name can hold, in both cases."""
    toned = {
        unicodedata.normalize("NFC", vowel + tone) for vowel in VIETNAMESE[:-1] for tone in TONES
    }
    lower = toned | set("bcdđghklmnpqrstvxfjwz")
    return lower | {letter.upper() for letter in lower}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("fonts")
    build_fonts.build(folder)
    return folder


def test_every_typeface_has_all_vietnamese_letters(folder):
    wanted = {ord(letter) for letter in letters()} | {ord(sign) for sign in "“”–…·₫%½×"}

    for face in FACES:
        if face.ranges is not DIGIT_RANGES:
            held = TTFont(folder / face.target).getBestCmap().keys()
            assert wanted <= held, [chr(point) for point in sorted(wanted - held)]


def test_the_digits_for_tables_are_all_of_one_width(folder):
    figures = [face for face in FACES if face.ranges is DIGIT_RANGES]
    assert len(figures) == 2

    for face in figures:
        font = TTFont(folder / face.target)
        held = font.getBestCmap()
        assert sorted(held) == [ord(digit) for digit in "0123456789"]
        widths = {font["hmtx"][name][0] for name in held.values()}
        assert widths == {face.digit_width}
        for name in held.values():
            glyph = font["glyf"][name]
            assert 0 <= glyph.xMin < glyph.xMax <= face.digit_width


def test_the_headings_typeface_is_fixed_at_its_weight(folder):
    font = TTFont(folder / "source-serif-4-600.woff2")

    assert "fvar" not in font
    assert font["OS/2"].usWeightClass == 600


def test_all_typefaces_of_a_page_together_stay_light(folder):
    assert sum((folder / face.target).stat().st_size for face in FACES) < 90_000


def test_the_style_sheet_names_exactly_the_files_that_are_built(settings):
    sheet = (settings.BASE_DIR / "static" / "css" / "tokens.css").read_text()

    named = {part.partition('"')[0] for part in sheet.split("../fonts/")[1:]}
    assert named == {face.target for face in FACES}


def test_the_licences_travel_with_the_files(folder):
    terms = sorted(path.name for path in folder.glob("*.LICENSE.txt"))

    assert terms == ["fontpkg-be-vietnam-pro.LICENSE.txt", "fontpkg-source-serif-4.LICENSE.txt"]


def test_a_second_build_writes_nothing(folder):
    before = {path: path.stat().st_mtime_ns for path in folder.iterdir()}
    out = io.StringIO()

    call_command("build_fonts", output=folder, stdout=out)

    assert out.getvalue() == "Fonts are up to date.\n"
    assert {path: path.stat().st_mtime_ns for path in folder.iterdir()} == before


def test_a_changed_recipe_builds_its_file_again_and_only_that(folder, monkeypatch):
    changed = [replace(face, digit_width=700) if face.digit_width else face for face in FACES]
    monkeypatch.setattr(build_fonts, "FACES", changed)

    written = build_fonts.build(folder)

    assert written == ["be-vietnam-figures-400.woff2", "be-vietnam-figures-600.woff2"]
    monkeypatch.undo()
    build_fonts.build(folder)


def test_a_file_taken_away_is_built_again(folder):
    (folder / "be-vietnam-figures-600.woff2").unlink()

    assert build_fonts.build(folder) == ["be-vietnam-figures-600.woff2"]


def test_a_missing_package_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(build_fonts, "FACES", [replace(FACES[0], package="fontpkg-absent")])

    with pytest.raises(CommandError, match="fontpkg-absent is not installed"):
        call_command("build_fonts", output=tmp_path)
