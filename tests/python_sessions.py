"""The Python sessions that stand in pages, and what they print now."""

import io
import re
from contextlib import redirect_stdout
from doctest import DocTestParser, Example
from typing import Any

SESSION = re.compile(r"^```pycon\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def replayed(page: str) -> str:
    """The page with every session as Python prints it now; what one session names, those below it know."""
    names: dict[str, Any] = {"__name__": "__main__"}
    return SESSION.sub(lambda match: f"```pycon\n{_session(match[1], names)}```", page)


def _session(text: str, names: dict[str, Any]) -> str:
    return "".join(_typed(example) + _printed(example, names) for example in DocTestParser().get_examples(text))


def _typed(example: Example) -> str:
    first, *rest = example.source.splitlines()
    return "".join([f">>> {first}\n", *(f"... {line}\n" for line in rest)])


def _printed(example: Example, names: dict[str, Any]) -> str:
    """What Python prints after an example; what it raises is raised here too."""
    out = io.StringIO()
    with redirect_stdout(out):
        exec(compile(example.source, "<session>", "single"), names)  # noqa: S102 - our own page
    names.pop("_", None)
    return out.getvalue()
