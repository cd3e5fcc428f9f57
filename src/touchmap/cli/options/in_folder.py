"""The client folder of a call: PATH or `--in PATH`, and how to call a command where there are several below."""

from collections.abc import Callable
from functools import wraps
from inspect import Parameter, signature
from pathlib import Path
from typing import Annotated, Any

import typer

from touchmap.errors import NoInventoryError, TouchmapError
from touchmap.language.phrase import Phrase, phrase, plural

In = Annotated[str | None, typer.Option("--in", metavar="PATH", help="Same as PATH.", show_default=False)]
_LISTED = 8


def with_in(command: Callable[..., Any]) -> Callable[..., Any]:
    """A command that takes its PATH as `--in PATH` too; one that takes no PATH is left as it is."""
    given = signature(command)
    if "path" not in given.parameters:
        return command

    @wraps(command)
    def called(*, in_: str | None, **values: Any) -> Any:
        values["path"] = one_folder(values["path"], in_)
        return command(**values)

    option = Parameter("in_", Parameter.KEYWORD_ONLY, default=None, annotation=In)
    parameters = list(given.parameters.values())
    parameters.insert(len(parameters) - 1, option)
    called.__signature__ = given.replace(parameters=parameters)  # type: ignore[attr-defined]
    called.__annotations__ = {**command.__annotations__, "in_": In}
    return called


def one_folder(path: str | None, in_: str | None) -> str | None:
    """The path of a call, which may name it twice.

    Raises:
        TouchmapError: Its two paths are two places.
    """
    if path is None or in_ is None or path == in_:
        return in_ if path is None else path
    if "-" not in (path, in_) and Path(path).resolve() == Path(in_).resolve():
        return path
    raise TouchmapError(
        phrase("PATH and --in differ: {path} and {folder}", path=path, folder=in_), phrase("give one of them")
    )


def refuse_a_folder(ids: list[str] | None, in_: str | None, said: str) -> None:
    """A path among the ids is one that was meant for `--in`.

    Args:
        ids: What was given as ids.
        in_: What was given with `--in`.
        said: The sentence about a path, over its `path`.

    Raises:
        TouchmapError: There is such a path, and no `--in`.
    """
    from shlex import quote

    for name in ids or ():
        if in_ is None and ("/" in name or name.startswith(".")) and Path(name).exists():
            raise TouchmapError(
                phrase(said, path=name),
                phrase("write `--in {path}`", path=quote(name)),
            )


def calls(error: NoInventoryError, args: list[str]) -> Phrase:
    """How to call a command for each of the client folders that are below the folder it was called for.

    Args:
        error: What it was called for, and what is below.
        args: The arguments of the call.
    """
    from shlex import join, quote

    ways = tuple(f"`touchmap {join(_with(args, error.path, folder))}`" for folder in error.folders[:_LISTED])
    more = len(error.folders) - len(ways)
    if more <= 0:
        return phrase("run it for one of the client folders below: {calls}", calls=ways)
    return plural(
        "run it for one of the client folders below: {calls}; {count} more is below {folder}",
        "run it for one of the client folders below: {calls}; {count} more are below {folder}",
        more,
        calls=ways,
        folder=quote(error.path or "."),
    )


def _with(args: list[str], path: str | None, folder: str) -> list[str]:
    """The arguments of a call with another folder in it."""
    if path is not None and path in args:
        at = len(args) - 1 - args[::-1].index(path)
        return [*args[:at], folder, *args[at + 1 :]]
    if path is not None and f"--in={path}" in args:
        return [f"--in={folder}" if arg == f"--in={path}" else arg for arg in args]
    at = args.index("--") if "--" in args else len(args)
    return [*args[:at], "--in", folder, *args[at:]]
