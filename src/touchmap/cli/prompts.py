"""What is missing from a call: asked for on a terminal, and named in an error elsewhere."""

import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import typer

from touchmap.cli.own_language import own_speech
from touchmap.errors import TouchmapError
from touchmap.formats.escape.control_characters import visible
from touchmap.language.phrase import Phrase, phrase

if TYPE_CHECKING:
    from touchmap.model.inventory import Inventory

_SHOWN = 12
_WHICH_TOUCHPOINT = phrase("Which touchpoint")
Names = list[tuple[str, str]]


def can_ask() -> bool:
    """Whether somebody is there to answer: standard input and standard error are a terminal."""
    try:
        return sys.stdin.isatty() and sys.stderr.isatty()
    except (AttributeError, ValueError):
        return False


def words(value: str | None, name: str, question: Phrase) -> str:
    """A text that the call gave, or the answer to a question.

    Args:
        value: What the call gave.
        name: The argument's or the option's name, for the error.
        question: What is asked.

    Raises:
        TouchmapError: It is missing, and nobody is there to answer.
    """
    if value is not None:
        return value
    _need_a_person(name)
    answer = _answer(question)
    return answer.strip()


def choice(value: str | None, name: str, question: Phrase, names: Callable[[], Iterable[tuple[str, str]]]) -> str:
    """The id of an existing entry: the one given, or the one that a person picks.

    A part of an id or a name is enough where it fits one of them only; else those that it fits are shown.

    Args:
        value: What the call gave.
        name: The argument's name, for the error.
        question: What is asked.
        names: The ids with their names; only worked out where a person is asked.

    Raises:
        TouchmapError: It is missing, and nobody is there to answer.
    """
    if value is not None:
        return value
    _need_a_person(name)
    known = list(names())
    if not known:
        raise TouchmapError(
            phrase("{name} is missing, and the inventory has nothing to choose from", name=name),
            phrase("give {name}", name=name),
        )
    _show(known)
    while True:
        answer = _answer(question).strip()
        fitting = _fitting(answer, known)
        if len(fitting) == 1:
            return fitting[0][0]
        _show(fitting or known)


def touchpoint(
    value: str | None, name: str, path: str | None, limit: list[str], question: Phrase = _WHICH_TOUCHPOINT
) -> str:
    """The id of a touchpoint: what the call gave, or what a person picks; as of `choice`."""
    return choice(value, name, question, lambda: points(inventory_at(path, limit)))


def person(value: str | None, name: str, question: Phrase, names: Callable[[], Names]) -> str:
    """An owner: what the call gave, who is picked, or any words where nobody is listed."""
    if value is not None:
        return value
    _need_a_person(name)
    known = names()
    return choice(None, name, question, lambda: known) if known else words(None, name, question)


def again(inventory: "Inventory", point: str, title: str) -> bool:
    """Whether a person wants one more action of a title that the touchpoint has already; never where nobody is there.

    Args:
        inventory: Where the touchpoint is.
        point: The touchpoint's id.
        title: The title of the new one.
    """
    from touchmap.editing.action import titled

    there = titled(inventory, point, title)
    if there is None:
        return False
    question = own_speech()(
        '"{point}" already has the action “{title}” ({id}); add another', point=point, title=title, id=there.id
    )
    return typer.confirm(visible(question), err=True)


def percent(name: str, question: Phrase) -> int:
    """A whole number from 0 to 100 that a person answers.

    Raises:
        TouchmapError: Nobody is there to answer.
    """
    _need_a_person(name)
    while True:
        answer = _answer(question).strip().removesuffix("%").strip()
        if answer.isascii() and answer.isdecimal() and int(answer) <= 100:
            return int(answer)
        typer.echo(f"  {own_speech()('enter a whole number from 0 to 100')}", err=True)


def inventory_at(path: str | None, limit: list[str]) -> "Inventory":
    """The inventory whose names are shown, as far as it loads.

    Raises:
        TouchmapError: There is none at the path, or it is standard input, which cannot be edited.
    """
    from touchmap.workspace import inventory_at as named_in
    from touchmap.workspace import raised

    if path == "-":
        raise TouchmapError(phrase("standard input cannot be edited"), phrase("give the path of a client folder"))
    return named_in(path, raised(limit))


def points(inventory: "Inventory") -> Names:
    """The touchpoints, the most urgent first."""
    from touchmap.analysis.facts import Facts
    from touchmap.cli.options.shared import day

    return [(point.id, point.name) for point, _ in Facts(inventory, day(None)).ranking.places]


def chains(inventory: "Inventory") -> Names:
    """The chains."""
    return [(chain.id, chain.name) for chain in inventory.chains]


def entries(inventory: "Inventory") -> Names:
    """The touchpoints, the most urgent first, then the open actions and the chains."""
    return [*points(inventory), *open_actions(inventory), *chains(inventory)]


def open_actions(inventory: "Inventory") -> Names:
    """The actions that are neither done nor dropped."""
    return [(one.id, one.title) for one in inventory.actions if one.status not in ("done", "dropped")]


def _answer(question: Phrase) -> str:
    answer: str = typer.prompt(visible(own_speech().phrase(question)), err=True)
    return answer


def _need_a_person(name: str) -> None:
    if not can_ask():
        raise TouchmapError(
            phrase("{name} is missing", name=name),
            phrase("give {name}; touchmap asks for it only in a terminal", name=name),
        )


def _fitting(answer: str, known: Names) -> Names:
    """What an answer means: the one with this id or name, else all that hold it."""
    folded = answer.casefold()
    exact = [one for one in known if folded == one[0].casefold()] or [
        one for one in known if folded == one[1].casefold()
    ]
    return exact or [one for one in known if folded in one[0].casefold() or folded in one[1].casefold()]


def _show(names: Names) -> None:
    """Names at hand, a line each, cut to the terminal's width."""
    from touchmap.cli.console import width

    for name, called in names[:_SHOWN]:
        line = visible(f"  {name}" if called in ("", name) else f"  {name}  {called}")
        typer.echo(_cut(line, width()), err=True)
    if len(names) > _SHOWN:
        more = own_speech()("… and {count} more: type part of a name", count=len(names) - _SHOWN)
        typer.echo(f"  {more}", err=True)


def _cut(line: str, columns: int) -> str:
    from rich.cells import cell_len, set_cell_size

    return line if cell_len(line) < columns else set_cell_size(line, columns - 2).rstrip() + "…"
