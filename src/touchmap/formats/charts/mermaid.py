"""Flowcharts in Mermaid's language: ids are our own, and text of the inventory is quoted, as entities.

Mermaid takes a quoted text up to the next quote, and then reads entities, Markdown between backticks,
directives between `%%{` and `}%%`, and HTML in it. So whatever is neither a letter, nor a digit, nor one of a
few harmless marks becomes an entity by its number (`#34;`), which Mermaid shows as the character that it is.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from touchmap.formats.escape.control_characters import visible

_HARMLESS = frozenset(" .,!?()-–—▼✗●⇒")
_CLASSES = {
    "weak": "stroke-width:3px",
    "broken": "stroke-width:3px,stroke-dasharray:6",
    "beyond": "stroke-dasharray:3",
}


@dataclass(frozen=True, slots=True)
class FlowNode:
    """A box.

    Attributes:
        lines: Its text, line by line.
        looks: The class that it is drawn in: `weak`, `broken` or `beyond`; empty for a plain box.
        rounded: Whether its ends are round.
    """

    lines: tuple[str, ...]
    looks: str = ""
    rounded: bool = False


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrow between two boxes, by their places in the list of nodes; dotted where few pass."""

    begin: int
    end: int
    dotted: bool = False


def flowchart(nodes: Iterable[FlowNode], arrows: Iterable[Arrow], direction: str = "LR") -> str:
    """A flowchart.

    Args:
        nodes: The boxes.
        arrows: What leads where.
        direction: `LR` from left to right, `TD` from the top down.
    """
    boxes = tuple(nodes)
    lines = [f"flowchart {direction}"]
    for number, node in enumerate(boxes):
        text = "<br/>".join(quotable(line) for line in node.lines) or " "
        lines.append(f'  n{number}(["{text}"])' if node.rounded else f'  n{number}["{text}"]')
    lines += [f"  n{arrow.begin} {'-.->' if arrow.dotted else '-->'} n{arrow.end}" for arrow in arrows]
    for looks, style in _CLASSES.items():
        ids = [f"n{number}" for number, node in enumerate(boxes) if node.looks == looks]
        lines += [f"  classDef {looks} {style}", f"  class {','.join(ids)} {looks}"] if ids else []
    return "\n".join(lines) + "\n"


def quotable(text: str) -> str:
    """Text between Mermaid's quotes: shown as it is, never read as syntax."""
    line = visible(text.replace("\r\n", " ").replace("\n", " ").replace("\t", " "))
    return "".join(c if c.isalnum() or c in _HARMLESS else f"#{ord(c)};" for c in line)


def fenced(chart: str) -> str:
    """A chart as a code block of Markdown."""
    return f"```mermaid\n{chart}```"
