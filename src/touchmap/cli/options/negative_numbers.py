"""Negative numbers among the arguments of a command: they look like options, and none of ours is a number."""

import re
from typing import TYPE_CHECKING, Any

from typer.core import TyperCommand

if TYPE_CHECKING:
    from collections.abc import Collection

_NEGATIVE = re.compile(r"-[0-9]+(?:[.,][0-9]+)?\Z").match


class Command(TyperCommand):
    """A command that takes a negative number where an argument belongs, as in `score mood -3`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the arguments as any command does, and tell negative numbers from options."""
        if any(map(_NEGATIVE, args)):
            taking = {name for param in self.params if not getattr(param, "is_flag", True) for name in param.opts}
            args = told_apart(args, taking)
        return super().parse_args(ctx, args)


def told_apart(args: list[str], taking: "Collection[str]") -> list[str]:
    """The arguments with all options first, then `--`, then what is no option.

    Args:
        args: The arguments as they were typed.
        taking: The options that take a value, such as `--note`.
    """
    options: list[str] = []
    others: list[str] = []
    rest = iter(args)
    for arg in rest:
        if arg == "--":
            break
        if _NEGATIVE(arg) or arg == "-" or not arg.startswith("-"):
            others.append(arg)
            continue
        options.append(arg)
        if arg in taking:
            options += [value for value in (next(rest, None),) if value is not None]
    return [*options, "--", *others, *rest]
