"""A report through its templates, as pieces of text: escaped by default, in Markdown as in HTML."""

import re
from base64 import b64encode
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound
from markupsafe import Markup, escape

from touchmap.formats.markdown import cell, prose
from touchmap.formats.template_compiled import Compiled
from touchmap.formats.template_faults import fault
from touchmap.formats.template_folders import Found, Refused, find
from touchmap.formats.visible import visible_text, without_commands
from touchmap.reports.words import words

ENDINGS = {"html": "html", "markdown": "md"}
_STYLE = "html/plan.css"
"""The style of a document that has none of its own."""

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\Z").match


class Templates(BaseLoader):
    """Templates by name, a client's own before ours.

    Attributes:
        shown: Each file that was read, as messages name it, by its path.
    """

    def __init__(self, client: str) -> None:
        self.client = client
        self.shown: dict[str, str] = {}

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, None]:  # noqa: ARG002
        """A template's text and file."""
        found = find(template, self.client)
        if found is None:
            raise TemplateNotFound(template)
        self.shown[found.path] = found.shown
        return found.text, found.path, None


def render(report: Any, name: str, kind: str, client: str = "", *, trust: bool = False) -> Iterator[str]:
    """A report as a document, piece by piece.

    Args:
        report: A frozen dataclass of plain values, or the same as mappings and lists.
        name: The document's name, such as `plan`.
        kind: html or markdown.
        client: The client folder, whose own templates win and run in a sandbox; empty for ours alone.
        trust: Whether its templates may make markup themselves.

    Raises:
        Fault: A template of the client's can not be used.
    """
    loader = Templates(client)
    try:
        environment = _environment(kind, loader, trust=trust)
        language, theirs = (_value(report, key) for key in ("language", "client_language"))
        environment.globals.update(_words(language), **_page(name, kind, client, language, theirs))
        yield from environment.get_template(f"{kind}/{name}.{ENDINGS[kind]}.j2").generate(report=report)
    except Exception as error:
        if not client:
            raise
        raise fault(error, loader.shown) from None


def _value(report: Any, key: str) -> Any:
    return report[key] if isinstance(report, dict) else getattr(report, key)


def _environment(kind: str, loader: Templates, *, trust: bool) -> Environment:
    options: dict[str, Any] = {
        "autoescape": True,
        "finalize": _in_html if kind == "html" else _in_markdown,
        "undefined": StrictUndefined,
        "loader": loader,
        "trim_blocks": True,
        "lstrip_blocks": True,
        "keep_trailing_newline": True,
        "auto_reload": False,
    }
    if loader.client:
        from touchmap.formats.template_sandbox import confined

        environment = confined(kind, trust=trust, **options)
    else:
        environment = Environment(bytecode_cache=Compiled(), **options)  # noqa: S701 - escaping is among the options
    environment.filters["prose"] = _prose if kind == "markdown" else visible_text
    return environment


def _in_html(value: Any) -> Any:
    if type(value) is str:
        text = str(escape(visible_text(value)))
        return Markup(without_commands(text, "&#58;"))  # noqa: S704 - it is escaped
    return "" if value is None else value


def _in_markdown(value: Any) -> Any:
    if type(value) is str:
        return Markup(cell(value))  # noqa: S704 - cell has escaped it
    return "" if value is None else value


def _prose(text: str) -> Markup:
    """Text of several lines, none of which begins a block of its own."""
    return Markup(prose("\n".join(line.strip() for line in text.strip().splitlines())))  # noqa: S704


def _words(language: str) -> dict[str, Any]:
    """What a template says its sentences, dates and figures with."""
    say = words(language)
    return {
        "say": lambda key, count=None, **values: say(key, count, **values),
        "listed": lambda names: say.listed(names, len(names)),
        "day": lambda text: say.day(date.fromisoformat(text)),
        "figure": say.figure,
    }


def _page(name: str, kind: str, client: str, language: str, theirs: str) -> dict[str, Any]:
    """What only a page has: its style, its policy, and the mark of words in the client's own language."""
    if kind != "html":
        return {}
    own = theirs if theirs != language and _LANGUAGE(theirs) else ""
    found = find(f"html/{name}.css", client) or find(_STYLE, client)
    style = "" if found is None else _style(found)
    allowed = "'unsafe-inline'" if client else f"'sha256-{_digest(style)}'"
    return {
        "style": Markup(style),  # noqa: S704 - it can not end its element
        "policy": policy(allowed),
        "theirs": Markup(' lang="{}"').format(own) if own else "",
    }


def policy(styles: str) -> str:
    """The content-security policy of a page: nothing runs, nothing is fetched."""
    return f"default-src 'none'; style-src {styles}; img-src data:; base-uri 'none'; form-action 'none'"


def _style(found: Found) -> str:
    if "</" in found.text:
        raise Refused(found.shown, "a style sheet can not hold </")
    return found.text


def _digest(style: str) -> str:
    return b64encode(sha256(style.encode()).digest()).decode()
