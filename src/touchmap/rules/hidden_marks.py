"""A name holds marks that nobody sees.

Marks without width and marks that turn the direction of writing come along when text is copied from a
chat or a page. Where a script needs them (joiners in Persian or in an emoji, marks of direction in
Hebrew or Arabic) they are left alone.

Why: the inventory is what everybody reads to see who answers for what (S1). With such a mark a name is
not found by a search, and one can look as if it said something else.

Bad:

    touchpoints:
      - id: invoice
        name: "Invoice by\u200b e-mail"
        channel: mail
        stage: customer
        customer_weight: 3
        business_priority: 2
        score: 4
        owner: boris
        reviewed: 2026-10-01

Good:

    touchpoints:
      - id: invoice
        name: Invoice by e-mail
        channel: mail
        stage: customer
        customer_weight: 3
        business_priority: 2
        score: 4
        owner: boris
        reviewed: 2026-10-01
"""

from collections.abc import Iterable, Iterator

from touchmap.analysis.facts import Facts
from touchmap.analysis.lookalikes import hidden_marks
from touchmap.model.entry import Entry
from touchmap.rules.rule import Found, Rule, at


def check(facts: Facts) -> Iterator[Found]:
    """Look into every name, and into the words that stand for owners and channels."""
    inventory, settings = facts.inventory, facts.inventory.settings
    stages = settings.stages if isinstance(settings.stages, tuple) else ()
    for terms in (stages, settings.segments, settings.channels or (), settings.people or (), inventory.chains):
        yield from _in(terms, "name")
    yield from _in(inventory.touchpoints, "name", "owner", "channel", "object")
    yield from _in(inventory.actions, "title", "owner")


def _in(entries: Iterable[Entry], *fields: str) -> Iterator[Found]:
    for entry in entries:
        for field in fields:
            words = getattr(entry, field)
            if words and not words.isascii() and (marks := hidden_marks(words)):
                yield at(entry, field, field=field, marks=", ".join(marks))


RULE = Rule(
    "TM112",
    "hidden-marks",
    "warning",
    "the {field} holds marks that nobody sees: {marks}",
    "type it again by hand, without them",
    __doc__,
    check,
)
