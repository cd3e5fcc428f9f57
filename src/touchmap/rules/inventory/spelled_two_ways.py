"""A word is spelled in two ways.

If the settings do not list `people:` or `channels:`, any word is accepted as an owner or a channel; the same
goes for `object:`. Two spellings that differ only in case, spaces, Unicode form or look-alike letters count as
two.

Why: one person owns each touchpoint (S1). An owner with two spellings has two half-empty lists.

Bad:

    touchpoints:
      - id: invoice
        name: Invoice by e-mail
        object: Accounts department
        channel: mail
        stage: customer
        customer_weight: 3
        business_priority: 2
        score: 4
        owner: boris
        reviewed: 2026-10-01
      - id: farewell-letter
        name: Letter with the patient's records
        object: accounts department
        channel: mail
        stage: former
        customer_weight: 2
        business_priority: 1
        score: 5
        owner: boris
        reviewed: 2026-10-01

Good:

    touchpoints:
      - id: invoice
        name: Invoice by e-mail
        object: accounts department
        channel: mail
        stage: customer
        customer_weight: 3
        business_priority: 2
        score: 4
        owner: boris
        reviewed: 2026-10-01
      - id: farewell-letter
        name: Letter with the patient's records
        object: accounts department
        channel: mail
        stage: former
        customer_weight: 2
        business_priority: 1
        score: 5
        owner: boris
        reviewed: 2026-10-01
"""

from collections.abc import Iterable, Iterator

from touchmap.analysis.confusables import skeleton
from touchmap.analysis.facts import Facts
from touchmap.model.inventory import Inventory
from touchmap.model.touchpoint import Touchpoint
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for the second spellings of owners, channels and objects."""
    settings = facts.whole.settings
    free = {"owner": settings.people is None, "channel": settings.channels is None, "object": True}
    for field in (name for name, is_free in free.items() if is_free):
        for points in _spellings(facts.whole, field):
            first, *others = points
            for word in others:
                yield at(points[word], field, field=field, word=word, first=first, other=points[first].where / field)


def _spellings(inventory: Inventory, field: str) -> Iterable[dict[str, Touchpoint]]:
    """Each word of a field: its spellings, with the first touchpoint that has them; placeholders are no names."""
    first: dict[str, Touchpoint] = {}
    for point in inventory.touchpoints:
        first.setdefault(getattr(point, field) or "", point)
    first.pop("", None)
    if field == "owner":
        first = {word: point for word, point in first.items() if inventory.owner_in(word)}
    words: dict[str, dict[str, Touchpoint]] = {}
    for word, point in first.items():
        words.setdefault(skeleton(word), {})[word] = point
    return words.values()


RULE = Rule(
    code="TM111",
    name="spelled-two-ways",
    level="info",
    message="`{field}:` “{word}” is also spelled “{first}” at {other}",
    help="use one spelling everywhere; a list in the settings (`people:`, `channels:`) enforces it",
    module=__name__,
    check=check,
    needs=("people", "channels"),
)
