"""The program: which command is meant, and the one place where errors are printed.

`--version` is answered before anything is imported, and only the command that is called is loaded:
a start costs what the command needs.
"""

import os
import sys

from touchmap import __version__

TYPE_CHECKING = False  # as in `typing`, whose import would cost `--version` a third of its time
if TYPE_CHECKING:
    from typing import Any

    import typer

COMMANDS = {
    "init": "Create a client folder, blank or from a starter",
    "check": "Check an inventory and list every finding",
    "explain": "Explain a rule, or how the ranking works",
    "rules": "List the rules that `check` applies",
    "rank": "Rank the touchpoints by priority",
    "show": "Show everything about one touchpoint",
    "chains": "Show chains: weak links, breaks, conversion",
    "stages": "Show scores and lost customers by stage",
    "evidence": "Show the evidence behind each score",
    "actions": "List all actions and ideas, and what is due",
    "map": "Draw the journey map, or the table of phases",
    "plan": "Write the improvement plan, Markdown or HTML",
    "week": "Show the watchlist: what changed, what is late",
    "preview": "Show plan, map and week while you edit",
    "score": "Set today's score, or add evidence for it",
    "survey": "Import survey answers as evidence",
    "assign": "Assign an owner to a touchpoint",
    "review": "Record reviews, or list those that are due",
    "action": "Add, update, finish or drop an action",
    "idea": "Add an idea for a touchpoint",
    "link": "Add a touchpoint to a chain",
    "set": "Set a field, or many at once with --file",
    "rename": "Give an entry another id, everywhere",
    "remove": "Remove an entry, and what names it",
    "templates": "List templates, or copy some to change them",
    "schema": "Print the JSON Schema of the files, for editors",
}
"""The commands, in the order in which a consultant meets them, with what the list of them says of each.

Each is a module of `commands`, with a function of the command's name, or a table of functions where the command is
a group.
"""

_MODULES = {"set": "set_field", "map": "journey_map"}
"""The modules, and their functions, of commands whose names Python has a use for."""

_COMPLETE = "_TOUCHMAP_COMPLETE"
"""What a shell sets to ask what could be typed next."""

_HELP = {"-h", "--help"}
_SETTINGS = {"help_option_names": sorted(_HELP)}
BUG = 70
CANNOT = 2
INTERRUPTED = 130


def main() -> None:
    """Run the program with the arguments of the process, and leave with its exit status."""
    args = sys.argv[1:]
    try:
        if args == ["--version"] and _said_version():
            os._exit(0)
        status = run(args)
    except KeyboardInterrupt:
        from signal import SIG_IGN, SIGINT, signal

        signal(SIGINT, SIG_IGN)  # the end is near: a second one has nothing to add
        status = INTERRUPTED
    leave(status)


def _said_version() -> bool:
    """Whether the version is out; where standard output does not take it, `run` says so."""
    try:
        sys.stdout.write(f"touchmap {__version__}\n")
        sys.stdout.flush()
    except (OSError, ValueError, AttributeError):
        return False
    return True


def run(args: list[str]) -> int:
    """Run one command.

    Args:
        args: The arguments after the program's name.

    Returns:
        The exit status: 0 all well, 1 findings, 2 a usage error or an inventory that cannot be loaded, 70 a bug,
        130 interrupted.
    """
    import gc

    from touchmap.cli import console, refusal
    from touchmap.errors import TouchmapError

    gc.disable()  # a command is short, and little of what it makes is garbage
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")  # looking for them costs every start
    options, rest = _split(args)
    debug = "--debug" in options
    form = refusal.form(options)
    args = [arg for arg in options if arg != "--debug"] + rest
    console.as_utf8()
    console.reads_from()
    try:
        if args == ["--version"]:
            console.emit(f"touchmap {__version__}\n")
            return 0
        status = _told(args) if args else max(_called(["--help"]), CANNOT)
        if sys.stdout is None and not _HELP.isdisjoint(args or _HELP):
            console.emit("")  # Typer keeps quiet about it
    except TouchmapError as error:
        refusal.say(error, form)
        status = CANNOT
    except KeyboardInterrupt:
        raise
    except Exception as error:
        if isinstance(error, OSError) and not _HELP.isdisjoint(args or _HELP):
            console.lose(sys.stdout, error)
            return 0
        if debug:
            raise
        refusal.say_bug(error, form)
        status = BUG
    return status


def leave(status: int) -> None:
    """End the process; a closed pipe or a full disk behind standard output is met here, quietly."""
    from touchmap.cli import console

    os._exit(console.flushed(status))  # nothing is left to close, and taking the process apart takes time


def application(args: list[str]) -> "typer.Typer":
    """The program as Typer sees it: with the command that the arguments name, or with all of them."""
    from importlib import import_module

    import typer

    from touchmap.docstrings import restore

    named = next((arg for arg in args if not arg.startswith("-")), None)
    app = typer.Typer(
        name="touchmap",
        help="What to fix first, who owns it, and what is wrong with the map of touchpoints.",
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        add_completion=named not in COMMANDS or _COMPLETE in os.environ,
        context_settings=_SETTINGS,
    )
    app.callback(epilog="--version prints the version; --debug shows the traceback if touchmap itself fails.")(_options)
    if named is None and not _HELP.isdisjoint(args) and _COMPLETE not in os.environ:
        _list(app)
        return app
    for name in (named,) if named in COMMANDS else COMMANDS:
        word = _MODULES.get(str(name), str(name))
        module = import_module(f"touchmap.cli.commands.{word}")
        restore(module)
        _add(app, str(name), getattr(module, word), module.__doc__ or "")
    return app


def _list(app: "typer.Typer") -> None:
    """Name the commands, none of which is loaded for it."""
    for name, summary in COMMANDS.items():
        app.command(name, help=summary)(_options)


def _add(app: "typer.Typer", name: str, made: "Any", about: str) -> None:
    """Add a command, or a group of commands with what its module says of it."""
    import typer

    from touchmap.cli.options.in_folder import with_in
    from touchmap.cli.options.negative_numbers import Command

    if not isinstance(made, dict):
        app.command(name, cls=Command)(with_in(made))
        return
    summary = about.partition("\n")[0].partition(": ")[2]
    group = typer.Typer(name=name, help=summary[:1].upper() + summary[1:], context_settings=_SETTINGS)
    for word, function in made.items():
        group.command(word, cls=Command)(with_in(function))
    app.add_typer(group)


def _options() -> None:
    """Rank customer touchpoints, check the inventory, plan improvements.

    `touchmap COMMAND --help` describes a command; `touchmap --version` prints the version.
    """


def _told(args: list[str]) -> int:
    """The exit status of a command; for a folder with client folders below it, the error names them."""
    from touchmap.errors import NoInventoryError

    try:
        return _called(args)
    except NoInventoryError as error:
        from touchmap.cli.options.in_folder import calls

        if error.folders:
            error.cure = calls(error, args)
        raise


def _called(args: list[str]) -> int:
    """The exit status of a command; what is wrong with the call itself is a `TouchmapError`."""
    import typer

    from touchmap.errors import TouchmapError
    from touchmap.language.phrase import phrase

    try:
        status = application(args)(args, prog_name="touchmap", standalone_mode=False)
    except typer.TyperException as error:
        context = getattr(error, "ctx", None)
        named = next((f"touchmap {arg}" for arg in args[:1] if arg in COMMANDS), "touchmap")
        path = context.command_path if context is not None else named
        from touchmap.cli.usage_errors import usage_error

        said = usage_error(error.format_message())
        raise TouchmapError(said, phrase("see `{path} --help`", path=path)) from None
    except typer.Abort:
        return INTERRUPTED
    return status if isinstance(status, int) else 0


def _split(args: list[str]) -> tuple[list[str], list[str]]:
    """The arguments before `--`, and those from it on, which are no options whatever they look like."""
    at = args.index("--") if "--" in args else len(args)
    return args[:at], args[at:]
