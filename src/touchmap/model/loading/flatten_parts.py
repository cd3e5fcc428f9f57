"""Touchpoints inside touchpoints: nested parts laid flat, each naming its whole."""

from collections.abc import Iterator
from typing import Any

from touchmap.language.phrase import phrase
from touchmap.model.blank import is_nothing
from touchmap.model.entry import LINE, WHERE
from touchmap.model.loading.collector import Collected
from touchmap.model.loading.misfit import misfit, shown
from touchmap.problem import Problem, Where
from touchmap.source.yaml.document import Block

_KIND = "touchpoints"


def flattened(item: Block, where: Where, harvest: Collected) -> Iterator[tuple[Block, Where]]:
    """A touchpoint as it was read and, after it, its parts at any depth as touchpoints of their own.

    Args:
        item: The touchpoint's mapping, with a key `parts`.
        where: Its address.
        harvest: Where what is wrong with the list of parts is noted.
    """
    yield _copy(item, without="parts"), where
    parts, name = item["parts"], item.get("id")
    if is_nothing(parts):
        return
    if not isinstance(parts, list):
        problem = misfit(
            where / "parts",
            phrase("parts must be a list, not {parts}", parts=shown(parts)),
            phrase("begin each part with a hyphen"),
            None,
        )
        harvest.lose(_KIND, None, None, problem)
        return
    if len(where.keys) > harvest.depth:
        fix = phrase("flatten it, or raise the limit with --limit depth={depth}", depth=harvest.depth * 2)
        problem = misfit(
            where / "parts", phrase("parts are nested deeper than {depth} levels", depth=harvest.depth), fix, None
        )
        harvest.lose(_KIND, None, None, problem)
        return
    whole = name if isinstance(name, (str, int)) else None
    for number, part in enumerate(parts):
        yield from _part(part, whole, where / "parts" / number, harvest)


def _part(part: Any, whole: str | int | None, here: Where, harvest: Collected) -> Iterator[tuple[Block, Where]]:
    if not isinstance(part, Block):
        problem = misfit(
            here, phrase("a part must be a mapping, not {part}", part=shown(part)), phrase("write `- id: …`"), None
        )
        harvest.lose(_KIND, part if isinstance(part, str) else None, None, problem)
        return
    named = without_reserved(_copy(part), here, harvest.problems)
    if not is_nothing(named.get("part_of")) and named["part_of"] != whole:
        what = phrase("part_of of a nested part names another touchpoint, {part}", part=shown(part["part_of"]))
        harvest.problems.append(misfit(here / "part_of", what, phrase("remove part_of"), None))
    if whole is None:
        named.pop("part_of", None)
    else:
        named["part_of"] = whole
    if "parts" in named:
        yield from flattened(named, here, harvest)
    else:
        yield named, here


def without_reserved(item: Block, where: Where, problems: list[Problem]) -> Block:
    """The entry without keys of the names under which the program hands an entry its place."""
    if WHERE not in item and LINE not in item:
        return item
    for key in (WHERE, LINE):
        if key in item:
            from touchmap.model.loading.unknown_keys import unknown_key

            problems.append(unknown_key(where / key, key, (), None))
            item = _copy(item, without=key)
    return item


def _copy(item: Block, without: str = "") -> Block:
    made = Block({key: value for key, value in item.items() if key != without})
    made.line = item.line
    return made
