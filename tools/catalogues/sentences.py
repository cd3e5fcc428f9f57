"""Every sentence that the program can say, collected from where it is written.

Babel's own extraction was tried: it loses a plural whose arguments hold another call, and keyword arguments.
"""

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, nodes

from touchmap.language.pages import paragraphs

ROOT = Path(__file__).parents[2]
SPEAKERS = {"say", "speak", "own_speech()", "self", "ENGLISH", "noted", "phrase"}
"""What is called with a sentence."""
PLURALS = {"plural", "noted_plural"}
IN_RULES = {"message", "help"}
"""What a rule says is given by name."""


class Sentence(NamedTuple):
    """A sentence to translate.

    Attributes:
        text: The English sentence; for one, where there is a count.
        other: The English sentence for any other number; empty where there is no count.
        context: The noun or the case that a word's form depends on; empty where there is none.
    """

    text: str
    other: str = ""
    context: str = ""


def sentences(root: Path = ROOT) -> dict[Sentence, list[str]]:
    """All sentences with the files that say them, in the order of the files.

    Args:
        root: The checkout.
    """
    found: dict[Sentence, list[str]] = {}
    for path in sorted([*(root / "src").rglob("*.py"), *(root / "templates").rglob("*.j2")]):
        text, file = path.read_text(encoding="utf-8"), path.relative_to(root).as_posix()
        for sentence in dict.fromkeys(in_code(text) if path.suffix == ".py" else in_template(text)):
            found.setdefault(sentence, []).append(file)
    return found


def in_code(text: str) -> Iterator[Sentence]:
    """The sentences of a module, in their order."""
    module = ast.parse(text)
    calls = [node for node in ast.walk(module) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else ast.unparse(call.func)
        if name == "Rule":
            yield from map(Sentence, _page(module))
            yield from map(Sentence, _strings(one.value for one in call.keywords if one.arg in IN_RULES))
        else:
            yield from _called(name, list(_strings(call.args)))


def _page(module: ast.Module) -> Iterator[str]:
    """The paragraphs of a rule's page, of which the first is its title and a full stop; none without a page."""
    if page := ast.get_docstring(module):
        yield from paragraphs(page, examples=True)


def in_template(text: str) -> Iterator[Sentence]:
    """The sentences of a template, in their order."""
    for call in Environment(autoescape=True).parse(text).find_all(nodes.Call):
        at = call.node
        name = at.attr if isinstance(at, nodes.Getattr) else getattr(at, "name", "")
        for first in _either(call.args[:1]):
            yield from _called(name, [one.value for one in (first, *call.args[1:]) if isinstance(one, nodes.Const)])


def _either(given: list[nodes.Expr]) -> Iterator[nodes.Expr]:
    """The sentences among which a template chooses."""
    for one in given:
        yield from (one.expr1, one.expr2 or one.expr1) if isinstance(one, nodes.CondExpr) else (one,)


def _called(name: str, texts: list[str]) -> Iterator[Sentence]:
    if name in PLURALS and len(texts) >= 2:
        yield Sentence(*texts[:2])
    elif name == "context" and len(texts) == 2:
        yield Sentence(texts[1], context=texts[0])
    elif name == "noted_page" and texts:
        yield from map(Sentence, paragraphs(texts[0]))
    elif name in SPEAKERS and texts:
        yield Sentence(texts[0])


def _strings(given: Iterable[ast.AST]) -> Iterator[str]:
    return (one.value for one in given if isinstance(one, ast.Constant) and isinstance(one.value, str))
