"""Every sentence that the program can say, collected from where it stands: a language of brackets."""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from conftest import ROOT

SPEAKERS = {"say", "SAY", "self", "noted", "speak", "ENGLISH", "phrase"}
IN_TEMPLATES = re.compile(r'say(\.plural|\.context)?\("((?:[^"\\]|\\.)*)"(?:, "((?:[^"\\]|\\.)*)")?')
FORMS = re.compile(r'"(\{[^"]*\})" if [\w.]+ else "(\{[^"]*\})"')
HEAD = "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n"


def bracketed(text: str) -> str:
    return f"⟦{text}⟧"


def catalogue() -> dict[str, str]:
    """The pseudo-language: each sentence in brackets, by the keys of gettext."""
    found = {"": HEAD}
    for path in sorted((ROOT / "src").rglob("*.py")):
        found |= dict(_in_code(ast.parse(path.read_text(encoding="utf-8"))))
    for path in sorted((ROOT / "templates").rglob("*.j2")):
        found |= dict(_in_template(path))
    return found


def _in_code(tree: ast.AST) -> Iterator[tuple[str, str]]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name, texts = ast.unparse(node.func), [*_texts(node.args)]
        if (name.endswith((".plural", "noted_plural")) or name == "plural") and len(texts) >= 2:
            yield _plural(*texts[:2])
        elif name == "Rule":
            yield from ((text, bracketed(text)) for text in _texts(_named(node, "message", "help")))
        elif name == "PydanticCustomError" and len(texts) == 2:
            yield texts[1], bracketed(texts[1])
        elif name.endswith(".context") and len(texts) == 2:
            yield f"{texts[0]}\x04{texts[1]}", bracketed(texts[1])
        elif name in SPEAKERS and texts:
            yield texts[0], bracketed(texts[0])


def _named(node: ast.Call, *names: str) -> list[ast.AST]:
    return [one.value for one in node.keywords if one.arg in names]


def _texts(nodes: Iterable[ast.AST]) -> Iterator[str]:
    return (one.value for one in nodes if isinstance(one, ast.Constant) and isinstance(one.value, str))


def _plural(one: str, other: str) -> tuple[str, str]:
    return f"{one}\0{other}", f"{bracketed(one)}\0{bracketed(other)}"


def _in_template(path: Path) -> Iterator[tuple[str, str]]:
    text = path.read_text(encoding="utf-8")
    for how, first, second in IN_TEMPLATES.findall(text):
        if how == ".plural":
            yield _plural(first, second)
        elif how == ".context":
            yield f"{first}\x04{second}", bracketed(second)
        else:
            yield first, bracketed(first)
    for pair in FORMS.findall(text):
        yield from ((one, bracketed(one)) for one in pair)
