"""All routes of a segment cross one touchpoint.

A route begins at a chain that a channel enters (if there is none, at a chain that nothing starts) and continues
with the chains that its links start; `touchmap chains --map` lists the routes. If they begin in two or more
chains, and all of them cross one touchpoint on the way, it is reported (of several, the worst). Routes end at a
destination: the loop of chains in which customers come back again and again, or a chain that starts nothing.
Its touchpoints are not counted.

Why: a business performs as its weakest link does (S0), and another company gets the customer who cannot get
through here (S4: customers book with the company that has more chains of contact).

Bad:

    chains:
      - id: recommendation
        name: The recommendation
        enters: [word-of-mouth]
        links: [friends-word, phone-booking, {touchpoint: friend-discount, end: true, starts: first-visit}]
      - id: second-visit
        name: The second visit
        links: [control-visit, {touchpoint: card-for-a-friend, end: true, starts: coming-back}]
      - id: coming-back
        name: Coming back
        links: [next-date, {touchpoint: card-for-a-friend, end: true, starts: second-visit}]
      - id: leaving
        name: Leaving
        enters: [mail]
        links: [farewell-letter, exit-question, phone-booking, {touchpoint: come-back, end: true, starts: second-visit}]

Good:

    chains:
      - id: recommendation
        name: The recommendation
        enters: [word-of-mouth]
        links: [friends-word, phone-booking, {touchpoint: friend-discount, end: true, starts: first-visit}]
      - id: second-visit
        name: The second visit
        links: [control-visit, {touchpoint: card-for-a-friend, end: true, starts: coming-back}]
      - id: coming-back
        name: Coming back
        links: [next-date, {touchpoint: card-for-a-friend, end: true, starts: second-visit}]
      - id: leaving
        name: Leaving
        enters: [mail]
        links: [farewell-letter, exit-question, {touchpoint: come-back, end: true, starts: second-visit}]
"""

from collections.abc import Iterator

from touchmap.analysis.chains.chokepoints import crossed_on_the_way
from touchmap.analysis.chains.graph import chain_graph
from touchmap.analysis.chains.routes import LISTED, routes
from touchmap.analysis.facts import Facts
from touchmap.language.phrase import Phrase, phrase
from touchmap.model.inventory import Inventory
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for touchpoints that all routes cross, for each segment and for everybody."""
    for segment, who in _asked_for(facts.inventory):
        graph = chain_graph(facts.inventory, segment)
        crossed = crossed_on_the_way(graph) if len(graph.entries) > 1 else ()
        known = [facts.inventory.touchpoint_by_id[name] for name in crossed if name in facts.inventory.touchpoint_by_id]
        if known:
            scores = facts.scores_of(segment)
            worst = min(known, key=lambda point: scores.get(point.id, 0))
            found = routes(graph, listed=0, counted=LISTED)
            counted = _counted(found.count, more=found.more)
            yield at(worst, "id", what=_said(worst.name, who, counted, len(known) - 1))


def _counted(count: int, *, more: bool) -> Phrase:
    return phrase("more than {count}", count=count) if more else phrase("{count}", count=count)


def _said(name: str, segment: str, routes: Phrase, others: int) -> Phrase:
    """The sentence for one segment or for everybody, with what else lies on all routes or without."""
    values = {"name": name, "segment": segment, "routes": routes, "others": others}
    if segment and others:
        return phrase(
            "all routes cross “{name}” (segment: {segment}; routes: {routes}; "
            "other touchpoints on all routes: {others})",
            **values,
        )
    if segment:
        return phrase("all routes cross “{name}” (segment: {segment}; routes: {routes})", **values)
    if others:
        return phrase(
            "all routes cross “{name}” (routes: {routes}; other touchpoints on all routes: {others})", **values
        )
    return phrase("all routes cross “{name}” (routes: {routes})", **values)


def _asked_for(inventory: Inventory) -> Iterator[tuple[str | None, str]]:
    """Whose routes are walked: once those of all who have no chain of their own, then each other segment's."""
    own = {chain.segment for chain in inventory.chains}
    segments = inventory.settings.segments
    others = [segment.id for segment in segments if segment.id not in own]
    if others or not segments:
        yield (others[0] if others else None), ""
    for segment in segments:
        if segment.id in own:
            yield segment.id, segment.name or segment.id


RULE = Rule(
    code="TM211",
    name="single-way",
    level="info",
    message="{what}",
    help="offer a way around it, such as another way to book",
    module=__name__,
    check=check,
    needs=("chains", "touchpoints", "segments"),
)
