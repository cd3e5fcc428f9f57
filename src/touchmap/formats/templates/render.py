"""A report through its templates, as pieces of text: escaped by default, in Markdown as in HTML."""

import re
from base64 import b64encode
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound, Undefined
from markupsafe import Markup, escape

from touchmap.formats.escape.control_characters import visible_text, without_commands
from touchmap.formats.escape.markdown import cell, prose
from touchmap.formats.templates.compiled import Compiled
from touchmap.formats.templates.errors import fault
from touchmap.formats.templates.fault import placed
from touchmap.formats.templates.folders import TemplateSource, find
from touchmap.formats.templates.sentences import Sentences
from touchmap.formats.theme import running_head, style_of
from touchmap.language.phrase import phrase
from touchmap.language.speech import speech
from touchmap.language.terms import STATUSES

ENDINGS = {"html": "html", "markdown": "md"}
_STYLE = "html/plan.css"
"""The style of a document that has none of its own."""

_PLAIN = (Markup, int, float, Undefined)
"""What is shown as it is; of all else, lists and their like, the text is escaped."""

UNSAFE = "'unsafe-inline'"
"""The styles that a page from a client's templates may have: any that it holds."""

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\Z").match


class Templates(BaseLoader):
    """Templates by name, a client's own before ours.

    Args:
        client: The client folder, whose own templates win and run in a sandbox; empty for ours alone.
        trust: Whether its templates may make markup themselves.

    Attributes:
        files: What was read.
    """

    def __init__(self, client: str = "", *, trust: bool = False) -> None:
        self.client, self.trust = client, trust
        self.files: list[TemplateSource] = []

    @property
    def confines(self) -> bool:
        """Whether what the templates make has to be settled at its end."""
        return bool(self.client) and not self.trust

    def find(self, name: str) -> TemplateSource | None:
        """A file by its name."""
        found = find(name, self.client)
        self.files += [found] if found else []
        return found

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, None]:  # noqa: ARG002
        """A template's text and file."""
        found = self.find(template)
        if found is None:
            raise TemplateNotFound(template)
        return found.text, found.path, None


def render(report: Any, document: Any, name: str, kind: str, loader: Templates) -> Iterator[str]:
    """A report as a document, piece by piece.

    Args:
        report: A frozen dataclass of plain values, or the same as mappings and lists.
        document: What the report says, in order, as it is or as mappings and lists.
        name: The document's name, such as `plan`.
        kind: html or markdown.
        loader: The templates.

    Raises:
        Fault: A template of the client's cannot be used.
    """
    try:
        environment = _environment(kind, loader)
        language, theirs = (_value(report, key) for key in ("language", "client_language"))
        environment.globals.update(_words(language), **_page(name, kind, loader, language, theirs, _theme(document)))
        environment.globals["document"] = document
        yield from environment.get_template(f"{kind}/{name}.{ENDINGS[kind]}.j2").generate(report=report)
    except Exception as error:
        if not loader.client:
            raise
        raise fault(error, {file.path: file.shown for file in loader.files}) from None


def _value(report: Any, key: str) -> Any:
    return report[key] if isinstance(report, dict) else getattr(report, key)


def _theme(document: Any) -> str:
    """The rules of the client's look and of the running head; none for a page that is no document."""
    if document is None:
        return ""
    look = _value(document, "look")
    return style_of(_value(look, "color"), _value(look, "font")) + running_head(_value(document, "running"))


def _environment(kind: str, loader: Templates) -> Environment:
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
        from touchmap.formats.templates.sandbox import confined

        environment = confined(kind, trust=loader.trust, **options)
    else:
        environment = Environment(bytecode_cache=Compiled(), **options)  # noqa: S701 - escaping is among the options
    environment.filters["soft"] = _soft if kind == "html" else str
    environment.filters["prose"] = visible_text if kind == "html" else _own_prose if loader.confines else _prose
    return environment


def _in_html(value: Any) -> Any:
    if type(value) is str:
        text = str(escape(visible_text(value)))
        return Markup(without_commands(text, "&#58;"))  # noqa: S704 - it is escaped
    return "" if value is None else value if isinstance(value, _PLAIN) else _in_html(str(value))


def _soft(text: str) -> Any:
    """A name that may be broken inside its long words."""
    from touchmap.formats.escape.soft_hyphens import softened

    pieces = (str(escape(visible_text(piece))) for piece in softened(text))
    return Markup(without_commands("&shy;".join(pieces), "&#58;"))  # noqa: S704 - its pieces are escaped


def _in_markdown(value: Any) -> Any:
    if type(value) is str:
        return Markup(cell(value))  # noqa: S704 - cell has escaped it
    return "" if value is None else value if isinstance(value, _PLAIN) else _in_markdown(str(value))


def _prose(text: str) -> Markup:
    """Text of several lines, none of which begins a block of its own."""
    return Markup(prose("\n".join(_lines(text))))  # noqa: S704


def _own_prose(text: str) -> str:
    from touchmap.formats.templates.own_text import in_lines

    return in_lines(_lines(text))


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.strip().splitlines()]


def _words(language: str) -> dict[str, Any]:
    """What a template says its sentences, dates and figures with."""
    say = speech(language)
    return {
        "say": Sentences(say),
        "status": lambda name: say(STATUSES[name]),
        "listed": lambda names: say.listed(names, len(names)),
        "day": lambda text: say.day(date.fromisoformat(text)),
        "figure": say.figure,
    }


def _page(name: str, kind: str, loader: Templates, language: str, theirs: str, theme: str) -> dict[str, Any]:
    """What only one kind has: a page its style, policy and mark of the client's language; Markdown its writer."""
    if kind != "html":
        return {"written": _written(loader)}
    tongue = theirs if theirs != language and _LANGUAGE(theirs) else ""
    found = loader.find(f"html/{name}.css") or loader.find(_STYLE)
    style = ("" if found is None else _style(found)) + theme
    marked = f' lang="{tongue}"' if tongue else ""
    if loader.confines:
        from touchmap.formats.templates.own_text import own

        return {"style": own(style, kind), "policy": policy(UNSAFE), "theirs": own(marked, kind)}
    allowed = UNSAFE if loader.client else source_hash(style)
    return {
        "style": Markup(style),  # noqa: S704 - it cannot end its element
        "policy": policy(allowed),
        "theirs": Markup(marked),  # noqa: S704 - the name of a language has letters only
    }


def _written(loader: Templates) -> Any:
    from touchmap.formats.templates.blocks import Written

    if not loader.confines:
        return Written()
    from touchmap.formats.templates.own_text import INK

    return Written(INK)


def policy(styles: str) -> str:
    """The content-security policy of a page: nothing runs, nothing is fetched."""
    return f"default-src 'none'; style-src {styles}; img-src data:; base-uri 'none'; form-action 'none'"


def _style(found: TemplateSource) -> str:
    if "</" in found.text:
        raise placed(found.shown, phrase("a style sheet must not contain </"))
    return found.text


def source_hash(text: str) -> str:
    """What a policy calls a style or a script by its content (Content Security Policy Level 3, hash-source)."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
