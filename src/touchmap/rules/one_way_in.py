"""Customers come in by one channel only.

The chains that a segment passes name fewer than two channels under `enters:`; without segments all chains are looked
at. Where no chain names a channel, nothing is said, nor of a segment that passes no chain (TM210).

Why: any touchpoint can be the first that a customer meets (S1). Where all come by one channel, nobody comes on the
day it closes or becomes too dear. Or the other ways in were never drawn.

Bad:

    chains:
      - id: recommendation
        name: The recommendation
        enters: [street]
        links: [friends-word, {touchpoint: friend-discount, end: true, starts: booking}]
      - id: leaving
        name: Leaving
        enters: [street]
        links: [farewell-letter, exit-question, {touchpoint: come-back, end: true, starts: second-visit}]

Good:

    chains:
      - id: recommendation
        name: The recommendation
        enters: [word-of-mouth]
        links: [friends-word, {touchpoint: friend-discount, end: true, starts: booking}]
      - id: leaving
        name: Leaving
        enters: [street]
        links: [farewell-letter, exit-question, {touchpoint: come-back, end: true, starts: second-visit}]
"""

from collections.abc import Iterable, Iterator

from touchmap.analysis.facts import Facts
from touchmap.model.chain import Chain
from touchmap.rules.rule import Found, Rule, at

_ENOUGH = 2


def check(facts: Facts) -> Iterator[Found]:
    """Look for segments, or a whole client, with one way in."""
    chains, segments = facts.inventory.chains, facts.inventory.settings.segments
    first = next((chain for chain in chains if chain.enters), None)
    if first is None:
        return
    for segment in segments:
        passed = [chain for chain in chains if chain.segment in (None, segment.id)]
        ways = _ways_in(passed)
        if passed and len(ways) < _ENOUGH:
            yield at(segment, "id", who=f'customers of "{segment.name or segment.id}"', ways=_told(ways))
    ways = _ways_in(chains)
    if not segments and len(ways) < _ENOUGH:
        yield at(first, "enters", who="customers", ways=_told(ways))


def _ways_in(chains: Iterable[Chain]) -> list[str]:
    """The channels by which some chains are entered, each once."""
    return list(dict.fromkeys(channel for chain in chains for channel in chain.enters))


def _told(ways: list[str]) -> str:
    return f"one channel only: {ways[0]}" if ways else "no channel that their chains name"


RULE = Rule(
    "TM215",
    "one-way-in",
    "info",
    "{who} come in by {ways}",
    "name further channels under `enters:` of the chains that they open, or open a second way in",
    __doc__,
    check,
    ("chains", "segments"),
)
