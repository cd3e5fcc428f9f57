"""What a client's own template may do: show plain data, and never make markup of it."""

from collections.abc import Callable
from typing import Any, NoReturn

from jinja2 import Environment, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from touchmap.formats.templates.errors import SyntaxFault
from touchmap.formats.templates.fault import Fault
from touchmap.formats.templates.own_text import own, shown_in_html, shown_in_markdown
from touchmap.language.phrase import phrase

_NO_GLOBALS = ("lipsum", "cycler", "joiner")
_MAKE_MARKUP = ("safe", "urlize", "xmlattr", "tojson")
_ESCAPE = ("escape", "e", "forceescape")
_TRUST = phrase("give --trust-templates if you trust the client's templates like your own")


class Confined(ImmutableSandboxedEnvironment):
    """A sandbox; unless the caller trusts the templates, only their own text outside of `{{ }}` may be markup."""

    trusts, kind = False, "html"

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        if not self.trusts:
            for switch in tree.find_all((nodes.EvalContextModifier, nodes.ScopedEvalContextModifier)):
                said = phrase("autoescape cannot be changed here: {trust}", trust=_TRUST)
                raise SyntaxFault(said, switch.lineno, name, filename)
            for text in tree.find_all(nodes.TemplateData):
                text.data = own(text.data, self.kind)
        return tree


def confined(kind: str, *, trust: bool, **options: Any) -> Environment:
    """An environment for templates that a client's folder holds.

    Args:
        kind: html or markdown.
        trust: Whether the caller answers for the markup that they make.
        options: What every environment of ours has.
    """
    if not trust:
        finalize = shown_in_html if kind == "html" else shown_in_markdown
        options = {**options, "autoescape": False, "finalize": finalize}  # `settled` escapes the whole at its end
    environment = Confined(**options)
    environment.trusts, environment.kind = trust, kind
    for name in _NO_GLOBALS:
        del environment.globals[name]
    if not trust:
        environment.filters.update({name: _refusal(name) for name in _MAKE_MARKUP})
        environment.filters.update(dict.fromkeys(_ESCAPE, str))
    return environment


def _refusal(name: str) -> Callable[..., NoReturn]:
    def refuse(*_: Any, **__: Any) -> NoReturn:
        raise Fault(
            phrase("the filter {name} would turn text of the inventory into markup: {trust}", name=name, trust=_TRUST)
        )

    return refuse
