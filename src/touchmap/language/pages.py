"""Pages of prose, such as a rule's, said in a language: each paragraph is a sentence to look up."""

from collections.abc import Iterator
from textwrap import dedent, fill, indent

from touchmap.language.speech import Speech

_WIDTH = 112
_HEADING = "## "
_INDENT = "    "


def noted_page(text: str) -> str:
    """A page that is translated where it is shown, its indented blocks included."""
    return text


def paragraphs(page: str, *, examples: bool = False) -> Iterator[str]:
    """What of a page is looked up, in its order; braces in it are doubled, as in every sentence.

    Args:
        page: The page: paragraphs, headings that begin with `## `, and indented blocks, with blank lines between.
        examples: Whether the indented blocks are files of a client, which are the same in every language.
    """
    for block in _blocks(page):
        if not (examples and block.startswith(_INDENT)):
            yield _source(block)


def said_page(page: str, say: Speech, *, examples: bool = False) -> str:
    """A page in a language. A paragraph that is not translated keeps its line breaks.

    Args:
        page: The page, as for `paragraphs`.
        say: The language.
        examples: Whether the indented blocks are the same in every language.
    """
    return "\n\n".join(_said(block, say, examples) for block in _blocks(page)) + "\n"


def _said(block: str, say: Speech, examples: bool) -> str:
    source = _source(block)
    if (examples and block.startswith(_INDENT)) or say.lookup(source) == source:
        return block
    text = say(source)
    if block.startswith(_INDENT):
        return indent(text, _INDENT)
    return f"{_HEADING}{text}" if block.startswith(_HEADING) else fill(text, _WIDTH, break_on_hyphens=False)


def _blocks(page: str) -> list[str]:
    return page.strip("\n").split("\n\n")


def _source(block: str) -> str:
    """A block as the English sentence that catalogues hold: paragraphs on one line, indented blocks line by line."""
    lines = dedent(block) if block.startswith(_INDENT) else " ".join(block.removeprefix(_HEADING).split("\n"))
    return lines.replace("{", "{{").replace("}", "}}")
