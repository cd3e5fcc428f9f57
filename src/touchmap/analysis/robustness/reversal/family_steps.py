"""The steps in which a family is worked out: its members, and pairs of parts below one whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class FamilyNode(NamedTuple):
    """A member, its score its own or that of the node below; or two nodes joined, without a member."""

    below: tuple[int, ...]
    member: int | None


def branches(wholes: Sequence[int | None]) -> tuple[list[FamilyNode], list[int]]:
    """Lay out a family, every node after those below it, and say which node each member is.

    Takes for each member the place of its whole, every part before its whole. The parts of one whole join in
    pairs, so that what changes in one is worked out again in few steps.
    """
    nodes: list[FamilyNode] = []
    node_of: list[int] = []
    parts: dict[int, list[int]] = {}
    for member, whole in enumerate(wholes):
        row = parts.pop(member, [])
        while len(row) > 1:
            pairs = [row[place : place + 2] for place in range(0, len(row), 2)]
            row = []
            for pair in pairs:
                if len(pair) == 2:
                    nodes.append(FamilyNode((pair[0], pair[1]), None))
                row.append(len(nodes) - 1 if len(pair) == 2 else pair[0])
        nodes.append(FamilyNode(tuple(row), member))
        node_of.append(len(nodes) - 1)
        if whole is not None:
            parts.setdefault(whole, []).append(node_of[-1])
    return nodes, node_of
