"""Reading a public page in a test."""

from bs4 import BeautifulSoup


def without_abbreviations(page: BeautifulSoup) -> BeautifulSoup:
    """The page with its words whole: an explained abbreviation cuts them into several strings."""
    for short in page.select("abbr"):
        short.unwrap()
    page.smooth()
    return page
