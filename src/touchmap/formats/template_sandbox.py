"""What a client's own template may do: show plain data, and never make markup of it."""

from collections.abc import Callable
from typing import Any, NoReturn

from jinja2 import Environment, TemplateRuntimeError, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

_NO_GLOBALS = ("lipsum", "cycler", "joiner")
_MAKE_MARKUP = {
    "html": ("safe", "urlize", "xmlattr", "tojson"),
    "markdown": ("safe", "urlize", "xmlattr", "tojson", "escape", "e", "forceescape"),
}
_TRUST = "say --trust-templates where you trust the client's templates as your own"


class Confined(ImmutableSandboxedEnvironment):
    """A sandbox that also refuses to switch escaping off, unless the caller trusts the templates."""

    trusts = False

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        if not self.trusts:
            for switch in tree.find_all((nodes.EvalContextModifier, nodes.ScopedEvalContextModifier)):
                message = f"autoescape can not be switched here: {_TRUST}"
                raise TemplateSyntaxError(message, switch.lineno, name, filename)
        return tree


def confined(kind: str, *, trust: bool, **options: Any) -> Environment:
    """An environment for templates that a client's folder holds.

    Args:
        kind: html or markdown.
        trust: Whether the caller answers for the markup that they make.
        options: What every environment of ours has.
    """
    environment = Confined(**options)
    environment.trusts = trust
    for name in _NO_GLOBALS:
        del environment.globals[name]
    if not trust:
        environment.filters.update({name: _refusal(name) for name in _MAKE_MARKUP[kind]})
    return environment


def _refusal(name: str) -> Callable[..., NoReturn]:
    def refuse(*_: Any, **__: Any) -> NoReturn:
        raise TemplateRuntimeError(f"the filter {name} would make markup of what the inventory says: {_TRUST}")

    return refuse
