"""Reads a rendered page of the portal into the blocks of a paper.

What is there for the screen alone stays out: navigation, forms, drawings (the table beside a
drawing says the same), anchors, and whatever the style sheets hide on paper.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import urljoin

from lxml import html

from .blocks import BREAK, Block, Cell, Heading, Listing, Pairs, Paper, Paragraph, Run, Runs, Table

LEFT_OUT_TAGS = {"nav", "form", "svg", "script", "style", "template", "button", "input", "select"}
LEFT_OUT_CLASSES = {"screen-only", "visually-hidden", "anchor", "skip-link", "of-drawing"}
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 4, "h6": 4}
CONTAINERS = {
    "address", "article", "aside", "blockquote", "body", "details", "div", "fieldset", "figcaption",
    "figure", "footer", "header", "hgroup", "html", "main", "section",
}  # fmt: skip
BLOCKS = CONTAINERS | set(HEADINGS) | {"p", "ul", "ol", "li", "dl", "dt", "dd", "table", "summary"}
STYLES = {"lede__kicker": "kicker", "lede__text": "lede", "note": "note", "citation": "note"}
SMALL_CLASSES = {"under", "note"}
SPACE = re.compile(r"[ \t\r\n\f]+")


def read_page(page: bytes, address: str, language: str) -> Paper:
    """The paper of the page at `address`; its links become whole addresses."""
    root = html.document_fromstring(page, parser=html.HTMLParser(encoding="utf-8"))
    main = root.find(".//main")
    blocks = tuple(_blocks(main, address))
    title = next((_said(block.runs) for block in blocks if isinstance(block, Heading)), "")
    return Paper(title, address, language, blocks)


def _said(runs: Runs) -> str:
    return "".join(run.text for run in runs).replace("\n", " ")


def _classes(element: Any) -> set[str]:
    return set((element.get("class") or "").split())


def _is_left_out(element: Any) -> bool:
    return (
        not isinstance(element.tag, str)
        or element.tag in LEFT_OUT_TAGS
        or bool(_classes(element) & LEFT_OUT_CLASSES)
        or element.get("aria-hidden") == "true"
        or element.get("hidden") is not None
    )


def _blocks(element: Any, address: str) -> Iterator[Block]:
    """The blocks of a container; running text between blocks is a paragraph of its own."""
    loose: list[Run] = []

    def paragraph() -> Iterator[Block]:
        runs = _trimmed(loose)
        loose.clear()
        if runs:
            yield Paragraph(runs, _style(element))

    loose.extend(_text(element.text, Run("")))
    for child in element:
        if not _is_left_out(child):
            if _is_block(child):
                yield from paragraph()
                yield from _block(child, address)
            else:
                loose.extend(_inline(child, Run(""), address))
        loose.extend(_text(child.tail, Run("")))
    yield from paragraph()


def _is_block(element: Any) -> bool:
    return element.tag in BLOCKS


def _style(element: Any) -> str:
    return next((STYLES[name] for name in _classes(element) if name in STYLES), "")


def _block(element: Any, address: str) -> Iterator[Block]:
    tag = element.tag
    if tag in HEADINGS:
        yield from _if_said(_runs(element, address), lambda runs: Heading(HEADINGS[tag], runs))
    elif tag in ("p", "summary"):
        yield from _if_said(_runs(element, address), lambda runs: Paragraph(runs, _style(element)))
    elif tag in ("ul", "ol"):
        yield from _listing(element, address)
    elif tag == "dl":
        yield from _pairs(element, address)
    elif tag == "table":
        yield from _table(element, address)
    else:
        yield from _blocks(element, address)


def _if_said(runs: Runs, block: Any) -> Iterator[Block]:
    if runs:
        yield block(runs)


def _listing(element: Any, address: str) -> Iterator[Block]:
    items = [_runs(item, address) for item in element.iterchildren("li") if not _is_left_out(item)]
    said = tuple(runs for runs in items if runs)
    if said:
        # Sources bring their own numbers, as the marks in the text name them.
        yield Listing(said, "" if "sources" in _classes(element) else "–")


def _pairs(element: Any, address: str) -> Iterator[Block]:
    pairs: list[tuple[Runs, Runs]] = []
    term: Runs = ()
    for child in element.iter("dt", "dd"):
        if _is_left_out(child):
            continue
        runs = _runs(child, address)
        if child.tag == "dt":
            term = runs
        elif runs:
            pairs.append((term, runs))
            term = ()
    if pairs:
        yield Pairs(tuple(pairs), "glance" in _classes(element))


def _table(element: Any, address: str) -> Iterator[Block]:
    caption = element.find("caption")
    head = tuple(_rows(element.iterfind("thead/tr"), address))
    body = tuple(_rows(element.xpath("./tbody/tr | ./tfoot/tr | ./tr"), address))
    table = Table(_runs(caption, address) if caption is not None else (), head, body)
    if body:
        yield _aligned(_without_empty_columns(table))


def _rows(rows: Iterable[Any], address: str) -> Iterator[tuple[Cell, ...]]:
    for row in rows:
        if _is_left_out(row):
            continue
        yield tuple(
            Cell(
                _runs(cell, address),
                int(cell.get("colspan") or 1),
                cell.tag == "th",
                "number" in _classes(cell) and "number--words" not in _classes(cell),
            )
            for cell in row.iterchildren("th", "td")
        )


def _without_empty_columns(table: Table) -> Table:
    """A column whose cells held a drawing alone is empty on paper."""
    rows = (*table.head, *table.body)
    if any(cell.columns > 1 for row in rows for cell in row) or len({len(row) for row in rows}) > 1:
        return table
    kept = [place for place in range(len(rows[0])) if any(row[place].runs for row in rows)]

    def narrowed(rows: tuple[tuple[Cell, ...], ...]) -> tuple[tuple[Cell, ...], ...]:
        return tuple(tuple(row[place] for place in kept) for row in rows)

    return replace(table, head=narrowed(table.head), body=narrowed(table.body))


def _aligned(table: Table) -> Table:
    """A heading stands over its column as the column does; goals in words are no numbers."""
    widths = {len(row) for row in (*table.head, *table.body)}
    if len(widths) > 1:
        return table
    head = tuple(
        tuple(
            replace(cell, is_number=all(row[place].is_number for row in table.body))
            for place, cell in enumerate(row)
        )
        for row in table.head
    )
    return replace(table, head=head)


def _runs(element: Any, address: str) -> Runs:
    return _trimmed(_inline(element, Run(""), address))


def _inline(element: Any, look: Run, address: str) -> Iterator[Run]:
    """The running text of an element; blocks inside it stand on lines of their own."""
    if element.tag == "br":
        yield BREAK
        return
    outer, look = look, _look(element, look, address)
    # A part of a component stands by itself on the page, if need be without a space between.
    is_part = any("__" in name for name in _classes(element))
    stands_apart = is_part or look.small > outer.small
    edge = BREAK if _is_block(element) else replace(look, text=" ")
    if _is_block(element) or stands_apart:
        yield edge
    yield from _text(element.text, look)
    for child in element:
        if not _is_left_out(child):
            yield from _inline(child, look, address)
        yield from _text(child.tail, look)
    if _is_block(element) or stands_apart:
        yield edge


def _look(element: Any, look: Run, address: str) -> Run:
    tag, classes = element.tag, _classes(element)
    link = element.get("href") if tag == "a" else None
    if link and not link.startswith("#"):
        look = replace(look, link=urljoin(address, link))
    if tag in ("b", "strong") or "glance__number" in classes:
        look = replace(look, bold=True)
    if tag in ("i", "em", "cite"):
        # What qualifies a number stands back beside it.
        look = replace(look, italic=True, bold=False)
    if tag == "sup":
        look = replace(look, raised=True)
    if tag in ("small", "code") or (classes & SMALL_CLASSES and tag == "span"):
        look = replace(look, small=True)
    return look


def _text(text: str | None, look: Run) -> Iterator[Run]:
    if text:
        yield replace(look, text=SPACE.sub(" ", text))


def _trimmed(runs: Iterable[Run]) -> Runs:
    """Without space at the ends of lines, without empty lines, neighbours of one look joined."""
    joined: list[Run] = []
    for run in runs:
        last = joined[-1] if joined else BREAK
        if run is BREAK or run.text == "\n":
            if last != BREAK:
                joined[-1] = replace(last, text=last.text.rstrip(" "))
                if not joined[-1].text:
                    joined.pop()
                if joined and joined[-1] != BREAK:
                    joined.append(BREAK)
            continue
        text = run.text.lstrip(" ") if last == BREAK or last.text.endswith(" ") else run.text
        if not text:
            continue
        if last != BREAK and replace(last, text="") == replace(run, text=""):
            joined[-1] = replace(last, text=last.text + text)
        else:
            joined.append(replace(run, text=text))
    while joined and (joined[-1] == BREAK or not joined[-1].text.strip(" ")):
        joined.pop()
    if joined:
        joined[-1] = replace(joined[-1], text=joined[-1].text.rstrip(" "))
    return tuple(joined)
