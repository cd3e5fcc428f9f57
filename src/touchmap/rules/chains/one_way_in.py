"""Customers come in by only one channel.

The chains of a segment name fewer than two channels under `enters:`; without segments, all chains are taken
together. Nothing is reported if no chain names a channel, or for a segment without a chain (TM210).

Why: any touchpoint can be the first that a customer meets (S1). If all customers come by one channel, nobody
comes once it closes or becomes too expensive. Or the other ways in were never drawn.

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
from touchmap.language.phrase import Phrase, noted
from touchmap.model.chain import Chain
from touchmap.rules.rule import Match, Rule, at

_ENOUGH = 2
_ONE = noted("customers come in by only one channel: {channel}")
_ONE_OF_SEGMENT = noted("customers of the segment “{segment}” come in by only one channel: {channel}")
_NONE_OF_SEGMENT = noted("the chains of the segment “{segment}” name no channel that customers come in by")


def check(facts: Facts) -> Iterator[Match]:
    """Look for segments, or a whole client, with one way in."""
    chains, segments = facts.inventory.chains, facts.inventory.settings.segments
    first = next((chain for chain in chains if chain.enters), None)
    if first is None:
        return
    for segment in segments:
        passed = [chain for chain in chains if chain.segment in (None, segment.id)]
        ways = _ways_in(passed)
        if passed and len(ways) < _ENOUGH:
            sentence = _ONE_OF_SEGMENT if ways else _NONE_OF_SEGMENT
            what = Phrase(sentence, {"segment": segment.name or segment.id, "channel": "".join(ways)})
            yield at(segment, "id", what=what)
    ways = _ways_in(chains)
    if not segments and len(ways) < _ENOUGH:
        yield at(first, "enters", what=Phrase(_ONE, {"channel": "".join(ways)}))


def _ways_in(chains: Iterable[Chain]) -> list[str]:
    """The channels by which some chains are entered, each once."""
    return list(dict.fromkeys(channel for chain in chains for channel in chain.enters))


RULE = Rule(
    code="TM215",
    name="one-way-in",
    level="info",
    message="{what}",
    help="name more channels under `enters:` of the chains that they lead into, or open a second way in",
    module=__name__,
    check=check,
    needs=("chains", "segments"),
)
