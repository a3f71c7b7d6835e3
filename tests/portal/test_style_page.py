import itertools
import re

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import AnonymousUser, User
from django.template.loader import get_template
from django.test import RequestFactory

from congress_portal.style_page import style_page

# Foreground, background, and the ratio that WCAG 2.2 AA asks for: text, or a drawn thing.
PAIRS = [
    ("ink", "paper", 4.5),
    ("ink", "surface", 4.5),
    ("ink", "mark-wash", 4.5),
    ("soft", "paper", 4.5),
    ("soft", "surface", 4.5),
    ("soft", "mute-wash", 4.5),
    ("blue", "paper", 4.5),
    ("blue", "surface", 4.5),
    ("blue", "mute-wash", 4.5),
    ("blue", "blue-wash", 4.5),
    ("paper", "blue", 4.5),
    ("brand", "paper", 4.5),
    ("green", "paper", 4.5),
    ("green", "green-wash", 4.5),
    ("amber", "amber-wash", 4.5),
    ("red", "surface", 4.5),
    ("red", "red-wash", 4.5),
    ("edge", "paper", 3),
    ("edge", "surface", 3),
    ("green", "line", 3),
    ("soft", "line", 3),
]


def get(path="/gioi-thieu/giao-dien/", user=None):
    request = RequestFactory().get(path)
    request.user = user or User(username="clerk", is_staff=True, is_active=True)
    return request


@pytest.fixture
def page():
    return BeautifulSoup(style_page(get()).content, "html.parser")


def palettes(settings):
    """Light, dark by the reader's system, and dark by the switch of the admin."""
    sheet = (settings.BASE_DIR / "static" / "css" / "tokens.css").read_text()
    blocks = re.findall(r"color-scheme: (?:light|dark);(.*?)\}", sheet, re.DOTALL)
    return [dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", block)) for block in blocks]


def luminance(colour):
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    darker, lighter = sorted([luminance(one), luminance(other)])
    return (lighter + 0.05) / (darker + 0.05)


def test_the_public_is_sent_to_log_in():
    response = style_page(get(user=AnonymousUser()))

    assert response.status_code == 302


def test_the_style_page_shows_every_component(page, settings):
    sheet = (settings.BASE_DIR / "static" / "css" / "components.css").read_text()
    named = set(
        re.findall(r"\.([a-z]+(?:-[a-z]+)*(?:__[a-z-]+)?(?:--[a-z-]+)?)(?=[\s,.:{>])", sheet)
    )
    used = {name for tag in page.find_all(class_=True) for name in tag["class"]}

    # A form puts out its own list of errors; sorting and wide tables belong to lists with data.
    unseen = {"errorlist", "field-error", "table--first-stays"}
    assert named - used - unseen == set()


@pytest.mark.parametrize("name", ["400.html", "403.html", "404.html", "410.html", "500.html"])
def test_an_error_page_needs_no_context_and_says_whose_it_is_and_what_to_do(name):
    html = BeautifulSoup(get_template(name).render(), "html.parser")

    assert len(html.find_all("h1")) == 1
    assert html.select_one("header .mark")["href"] == "/"
    assert html.find("main").find("a")["href"]


def test_a_page_has_one_heading_of_the_first_level_and_skips_no_level(page):
    levels = [int(tag.name[1]) for tag in page.find_all(re.compile("^h[1-6]$"))]

    assert levels.count(1) == 1
    assert all(deeper - level <= 1 for level, deeper in itertools.pairwise(levels))


def test_nothing_on_a_page_needs_an_exception_from_the_security_policy(page):
    assert not page.find_all(style=True)
    assert not page.find_all("style")
    assert not [tag for tag in page.find_all("script") if not tag.get("src")]
    handlers = [name for tag in page.find_all() for name in tag.attrs if name.startswith("on")]
    assert handlers == []


def test_every_anchor_of_the_page_exists(page):
    wanted = {a["href"][1:] for a in page.find_all("a", href=re.compile("^#."))}

    assert wanted <= {tag["id"] for tag in page.find_all(id=True)}


def test_no_anchor_stands_twice(page):
    anchors = [tag["id"] for tag in page.find_all(id=True)]

    assert len(anchors) == len(set(anchors))


def test_dark_is_the_same_whether_the_system_or_the_admin_asks_for_it(settings):
    _light, by_system, by_switch = palettes(settings)

    assert by_system == by_switch


@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_colours_are_told_apart(settings, front, back, least):
    for palette in palettes(settings):
        assert contrast(palette[front], palette[back]) >= least


def test_style_sheets_take_colours_from_the_tokens_only(settings):
    folder = settings.BASE_DIR / "static" / "css"

    for name in ["base.css", "layout.css", "components.css", "admin.css"]:
        assert not re.findall(r"#[0-9a-f]{3,8}\b(?=[^{]*;)", (folder / name).read_text()), name
