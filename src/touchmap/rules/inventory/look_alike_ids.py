"""Two different ids look alike.

They differ in letters of different scripts that have the same shape, such as a Latin and a Cyrillic "o".

Why: chains, evidence and actions refer to touchpoints by their ids (S4: touchpoints form chains). When nobody
can tell two ids apart, the wrong one gets the evidence.

Bad:

    touchpoints:
      - id: phоne-booking
        name: Call to move a visit
        channel: phone
        stage: customer
        customer_weight: 2
        business_priority: 3
        score: 5
        owner: anna
        reviewed: 2026-10-01
    chains:
      - id: second-visit
        name: The second visit
        links: [phоne-booking, control-visit, {touchpoint: card-for-a-friend, end: true, starts: recommendation}]
    evidence:
      - {touchpoint: phоne-booking, date: 2026-10-10, method: survey, score: 5, answers: 12}

Good:

    touchpoints:
      - id: phone-moving
        name: Call to move a visit
        channel: phone
        stage: customer
        customer_weight: 2
        business_priority: 3
        score: 5
        owner: anna
        reviewed: 2026-10-01
    chains:
      - id: second-visit
        name: The second visit
        links: [phone-moving, control-visit, {touchpoint: card-for-a-friend, end: true, starts: recommendation}]
    evidence:
      - {touchpoint: phone-moving, date: 2026-10-10, method: survey, score: 5, answers: 12}
"""

import unicodedata
from collections.abc import Iterator

from touchmap.analysis.confusables import repeated, skeleton
from touchmap.analysis.facts import Facts
from touchmap.language.phrase import Phrase, phrase
from touchmap.model.loading.duplicates import folded
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for ids of one kind that are the same to the eye only."""
    inventory, settings = facts.whole, facts.whole.settings
    stages = settings.stages if isinstance(settings.stages, tuple) else ()
    terms = (stages, settings.segments, settings.channels or (), settings.people or ())
    for entries in (inventory.touchpoints, inventory.chains, inventory.actions, *terms):
        ids = [(entry, str(entry.id)) for entry in entries]
        if all(word.isascii() for _, word in ids):
            continue
        for (entry, word), (first, other) in repeated(ids, lambda pair: skeleton(pair[1])):
            if folded(other) != folded(word):
                yield at(entry, "id", id=word, other=first.where / "id", letters=_odd(word, other))


def _odd(one: str, other: str) -> Phrase:
    """The first letters by which two ids differ, by their names in Unicode."""
    pairs = ((a, b) for a, b in zip(one, other, strict=False) if a != b)
    a, b = next(pairs, (one[-1], other[-1]))
    return phrase("{here} here, {there} there", here=_named(a), there=_named(b))


def _named(letter: str) -> str:
    return unicodedata.name(letter, letter).lower()


RULE = Rule(
    code="TM109",
    name="look-alike-ids",
    level="warning",
    message='the id "{id}" looks like the one at {other} but is different ({letters})',
    help="retype one of the two in a single script, or rename it",
    module=__name__,
    check=check,
)
