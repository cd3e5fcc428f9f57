"""A touchpoint put into a chain: in its place, or as the end link that starts the next chain."""

from touchmap.editing.change import AlreadyThere, Change, ChangedField
from touchmap.editing.lookup.entries import chain, touchpoint
from touchmap.editing.operations import Append, Operation, Set
from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase
from touchmap.model.chain import Chain
from touchmap.model.inventory import Inventory
from touchmap.problem import Where
from touchmap.source.patch.editor import Value


def linked(inventory: Inventory, name: str, point: str, after: str | None = None) -> Change:
    """A touchpoint as a link of a chain.

    Args:
        inventory: Where both are.
        name: The chain's id.
        point: The touchpoint's id.
        after: The touchpoint that it comes after (default: the last one before the end link).

    Raises:
        TouchmapError: There is no such chain or touchpoint, or no such place in the chain.
    """
    of, new = chain(inventory, name), touchpoint(inventory, point).id
    ids = [link.called for link in of.links]
    before = _index(of, touchpoint(inventory, after).id) if after is not None else None
    if any(new in link.ways for link in of.links):
        return _already(of, new, before)
    last = len(ids) - 1 if of.links and of.links[-1].end else len(ids)
    if before is not None and of.links[before].end:
        hint = phrase("put it before the end link, or remove `end` from that link first")
        raise TouchmapError(phrase('nothing can follow the end link of "{id}": {ids}', id=of.id, ids=ids[before]), hint)
    number = last if before is None else before + 1
    links = of.where / "links"
    told = ChangedField(of.id, "links", None, new, links / number)
    return Change((Append(links, new, None if number == len(ids) else number),), (told,))


def ended(inventory: Inventory, name: str, point: str, starts: str | None) -> Change:
    """A touchpoint as the end link of a chain; the last link becomes it, any other is added.

    Args:
        inventory: Where both are.
        name: The chain's id.
        point: The touchpoint's id.
        starts: The chain that it starts.

    Raises:
        TouchmapError: There is no such chain or touchpoint, or the chain has another end link.
    """
    of, new = chain(inventory, name), touchpoint(inventory, point).id
    wanted: dict[str, Value] = {"touchpoint": new, "end": True}
    if starts is not None:
        wanted["starts"] = chain(inventory, starts).id
    links = of.where / "links"
    other = next((number for number, link in enumerate(of.links) if link.end and link.touchpoint != new), None)
    if other is not None:
        message = phrase(
            'the chain "{id}" already has an end link: {touchpoint}', id=of.id, touchpoint=of.links[other].touchpoint
        )
        raise AlreadyThere(message, phrase("remove `end` from that link first"), links / other)
    ids = [link.called for link in of.links]
    if new not in ids:
        return Change((Append(links, wanted),), (ChangedField(of.id, "links", None, wanted, links / len(ids)),))
    if ids[-1] != new:
        hint = phrase("the end link must be the last: move it there, or choose another touchpoint")
        raise TouchmapError(
            phrase(
                '"{new}" is link {number} of {count} in the chain "{id}"',
                new=new,
                number=ids.index(new) + 1,
                count=len(ids),
                id=of.id,
            ),
            hint,
        )
    return _made_end(of, links / (len(ids) - 1), wanted)


def _made_end(of: Chain, at: Where, wanted: dict[str, Value]) -> Change:
    """The last link turned into the end link, or told what it starts."""
    link = of.links[-1]
    steps: list[Operation] = []
    told = []
    for key, old in (("end", link.end or None), ("starts", link.starts)):
        if key in wanted:
            told.append(ChangedField(of.id, f"links.{link.touchpoint}.{key}", old, wanted[key], at / key))
            if old != wanted[key]:
                steps.append(Set(at / key, wanted[key], bare="touchpoint"))
    return Change(tuple(steps), tuple(told))


def _index(of: Chain, point: str) -> int:
    found = [number for number, link in enumerate(of.links) if point in link.ways]
    if not found:
        ids = tuple(link.called for link in of.links)
        raise TouchmapError(
            phrase('"{point}" is not a link of the chain "{id}"', point=point, id=of.id),
            phrase("its links: {ids}", ids=ids),
        )
    if len(found) > 1:
        raise TouchmapError(
            phrase('"{point}" is in the chain "{id}" {count} times', point=point, id=of.id, count=len(found)),
            phrase("edit the chain by hand"),
        )
    return found[0]


def _already(of: Chain, point: str, before: int | None) -> Change:
    number = next(number for number, link in enumerate(of.links) if point in link.ways)
    if before is not None and number != before + 1:
        raise TouchmapError(
            phrase('"{point}" is already link {number} of the chain "{id}"', point=point, number=number + 1, id=of.id),
            phrase("to move it, edit the chain by hand"),
        )
    return Change((), (ChangedField(of.id, "links", point, point, of.where / "links" / number),))
