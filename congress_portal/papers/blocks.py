"""What a paper is made of: headings, paragraphs, lists, pairs and tables of running text."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Run:
    """Text of one look; a line break is a run of its own."""

    text: str
    bold: bool = False
    italic: bool = False
    small: bool = False
    raised: bool = False
    link: str = ""


BREAK = Run("\n")
Runs = tuple[Run, ...]


def plain(runs: Runs) -> str:
    return "".join(run.text for run in runs)


@dataclass(frozen=True)
class Heading:
    level: int
    runs: Runs


@dataclass(frozen=True)
class Paragraph:
    """`style` is empty, "lede", "kicker" or "note"."""

    runs: Runs
    style: str = ""


@dataclass(frozen=True)
class Listing:
    items: tuple[Runs, ...]
    marker: str = "–"


@dataclass(frozen=True)
class Pairs:
    """Terms and what is said of each; `is_glance` where the numbers are to be seen first."""

    pairs: tuple[tuple[Runs, Runs], ...]
    is_glance: bool = False


@dataclass(frozen=True)
class Cell:
    runs: Runs
    columns: int = 1
    is_heading: bool = False
    is_number: bool = False


@dataclass(frozen=True)
class Table:
    caption: Runs
    head: tuple[tuple[Cell, ...], ...]
    body: tuple[tuple[Cell, ...], ...]

    @property
    def width(self) -> int:
        """How many columns it has."""
        return max(
            (sum(cell.columns for cell in row) for row in (*self.head, *self.body)), default=0
        )


Block = Heading | Paragraph | Listing | Pairs | Table


@dataclass(frozen=True)
class Paper:
    title: str
    address: str
    language: str
    blocks: tuple[Block, ...] = field(default_factory=tuple)
