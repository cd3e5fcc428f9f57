"""What a shell offers while a command is typed: ids, owners, stages, chains and codes.

Nothing here writes, and nothing may fail: a shell has no place for an error between two keys. A word that a shell
could take for more than a word is not offered.
"""

from collections.abc import Callable, Iterable
from contextlib import redirect_stderr, redirect_stdout, suppress
from io import StringIO
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from touchmap.model.inventory import Inventory

Offered = list[tuple[str, str]]
_PARTS = (
    ("touchpoint", "the column with the touchpoint"),
    ("answer", "the column with the answer"),
    ("weight", "the column with the respondent’s weight"),
    ("date", "the column with the date of the answer"),
)


def touchpoints(ctx: typer.Context, incomplete: str) -> Offered:
    """The ids of touchpoints, with their names."""
    return _offered(ctx, incomplete, lambda inventory: ((one.id, one.name) for one in inventory.touchpoints))


def chains(ctx: typer.Context, incomplete: str) -> Offered:
    """The ids of chains, with their names."""
    return _offered(ctx, incomplete, lambda inventory: ((one.id, one.name) for one in inventory.chains))


def actions(ctx: typer.Context, incomplete: str) -> Offered:
    """The ids of ideas and actions, with their titles."""
    return _offered(ctx, incomplete, lambda inventory: ((one.id, one.title) for one in inventory.actions))


def entries(ctx: typer.Context, incomplete: str) -> Offered:
    """The ids of touchpoints, actions and chains."""
    return [*touchpoints(ctx, incomplete), *actions(ctx, incomplete), *chains(ctx, incomplete)]


def named_entries(ctx: typer.Context, incomplete: str) -> Offered:
    """The ids of everything that can be renamed or removed."""
    return [*entries(ctx, incomplete), *people(ctx, incomplete), *segments(ctx, incomplete), *stages(ctx, incomplete)]


def fields(ctx: typer.Context, incomplete: str) -> Offered:
    """The fields that can be set by name; by segment, and the client's own, as they are in the inventory."""
    with suppress(Exception):
        from touchmap.editing.set_fields import FIELDS

        return [*_starting(((name, "") for name in FIELDS), incomplete), *_offered(ctx, incomplete, _keyed)]
    return []


def _keyed(inventory: "Inventory") -> Iterable[tuple[str, str]]:
    from touchmap.analysis.what_if import BY_SEGMENT
    from touchmap.editing.keyed_fields import OWN

    yield from ((f"{field}.{one.id}", one.name) for field in BY_SEGMENT for one in inventory.settings.segments)
    yield from ((name, "") for name in dict.fromkeys(f"{OWN}.{key}" for p in inventory.touchpoints for key in p.fields))


def people(ctx: typer.Context, incomplete: str) -> Offered:
    """The ids of the people who are still there; where none are listed, the owners that there are."""
    return _offered(ctx, incomplete, _people)


def stages(ctx: typer.Context, incomplete: str) -> Offered:
    """The stages."""
    return _offered(ctx, incomplete, lambda inventory: ((one.id, one.name) for one in inventory.vocabulary.stages))


def segments(ctx: typer.Context, incomplete: str) -> Offered:
    """The segments."""
    return _offered(ctx, incomplete, lambda inventory: ((one.id, one.name) for one in inventory.settings.segments))


def methods(ctx: typer.Context, incomplete: str) -> Offered:
    """The methods of evidence."""
    return _offered(ctx, incomplete, lambda inventory: ((one.id, one.name) for one in inventory.vocabulary.methods))


def levers(ctx: typer.Context, incomplete: str) -> Offered:
    """The levers."""
    return _offered(ctx, incomplete, lambda inventory: ((one.id, one.name) for one in inventory.vocabulary.levers))


def columns(ctx: typer.Context, incomplete: str) -> Offered:
    """For `--map ID=COLUMN`: what a column may stand for, and after `=` the columns of the file."""
    stands_for, equals, _ = incomplete.partition("=")
    if not equals:
        return [(f"{name}=", what) for name, what in (*touchpoints(ctx, incomplete), *_starting(_PARTS, incomplete))]
    with suppress(Exception):
        from touchmap.editing.tables.table_options import columns_in, reading_of

        told = {name: ctx.params.get(name.replace("-", "_")) for name in ("encoding", "delimiter", "skip-rows")}
        named = columns_in(_given(ctx, "file") or "", reading_of(told))
        return _starting(((f"{stands_for}={column}", "") for column in named if column), incomplete)
    return []


def codes(incomplete: str) -> Offered:
    """The codes of the rules and the topics that are no rules, with their names."""
    with suppress(Exception), redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        from touchmap.reports.findings.topics import TOPICS
        from touchmap.rules.catalogue import RULES

        topics = [(name, title) for name, (title, _) in TOPICS.items()]
        return _starting([*((rule.code, rule.name) for rule in RULES), *topics], incomplete)
    return []


def _people(inventory: "Inventory") -> Iterable[tuple[str, str]]:
    if inventory.settings.people is not None:
        return ((one.id, one.name) for one in inventory.settings.people if one.active)
    owners = [*(one.owner for one in inventory.touchpoints), *(one.owner for one in inventory.actions)]
    return ((owner, "") for owner in dict.fromkeys(owners) if owner and inventory.owner_in(owner))


def _offered(ctx: typer.Context, incomplete: str, words: "Callable[[Inventory], Iterable[tuple[str, str]]]") -> Offered:
    with suppress(Exception), redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        from touchmap.workspace import inventory_at

        path = _given(ctx, "path") or ctx.params.get("in_")
        return _starting(words(inventory_at(path if path != "-" else None)), incomplete)
    return []


def _given(ctx: typer.Context, name: str) -> str | None:
    """An argument of the line so far; behind an option that waits for its value, arguments are not assigned yet."""
    arguments = [one.name for one in ctx.command.params if one.param_type_name == "argument"]
    value = ctx.params.get(name) or dict(zip(arguments, ctx.args, strict=False)).get(name)
    return str(value) if value else None


def _starting(words: Iterable[tuple[str, str]], incomplete: str) -> Offered:
    """The words that go on from what is typed, as far as a shell may be handed them."""
    from touchmap.cli.completion.shell_words import help_text, offerable

    start = incomplete.casefold()
    return [(word, help_text(name)) for word, name in words if word.casefold().startswith(start) and offerable(word)]
