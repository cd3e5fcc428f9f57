"""Every route of a segment leads through one touchpoint.

A route begins at a chain that a channel enters (where there is none, at one that nothing starts), and
goes on by the end links.
Where there are two or more, and all of them cross one touchpoint on the way, it is named (of several
the worst). What all routes lead to at last is their aim: the loop of chains in which customers come
back again and again, or a last chain. Its touchpoints aren't counted.

Why: a business performs as its weakest link does (S0), and another company gets the customer who can
not get through here (S4: customers book with the company that has more chains of contact).

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

from collections import defaultdict
from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.analysis.narrow_places import narrow_places
from touchmap.model.chain import Chain
from touchmap.rules.rule import Found, Rule, at


def check(facts: Facts) -> Iterator[Found]:
    """Look for touchpoints that all routes cross, for each segment and for everybody."""
    inventory = facts.inventory
    own: dict[str | None, list[Chain]] = defaultdict(list)
    for chain in inventory.chains:
        own[chain.segment].append(chain)
    of_all = _narrow(own[None], facts, "customers")
    segments = inventory.settings.segments
    if of_all and (not segments or any(segment.id not in own for segment in segments)):
        yield of_all
    for segment in segments:
        if segment.id in own:
            found = _narrow([*own[None], *own[segment.id]], facts, segment.name or segment.id)
            if found:
                yield found


def _narrow(chains: list[Chain], facts: Facts, who: str) -> Found | None:
    """The worst of the touchpoints that all routes through some chains cross."""
    routes, narrow = narrow_places(chains)
    known = [facts.inventory.touchpoint_by_id[name] for name in narrow if name in facts.inventory.touchpoint_by_id]
    if not known:
        return None
    worst = min(known, key=lambda point: facts.scores.get(point.id, 0))
    more = f" (and {len(known) - 1} more)" if len(known) > 1 else ""
    all_of = "both" if routes == 2 else f"all {routes}"
    return at(worst, "id", who=who, all=all_of, name=worst.name, more=more)


RULE = Rule(
    "TM211",
    "single-way",
    "info",
    '{all} routes of {who} lead through "{name}"{more}',
    "offer a second way past it, such as another way to book",
    __doc__,
    check,
    ("chains", "touchpoints", "segments"),
)
