"""A name contains invisible characters.

Zero-width characters and characters that change the writing direction come along when text is copied from a
chat or a web page. Where a script needs them (joiners in Persian or in an emoji, direction marks in Hebrew or
Arabic), they are accepted.

Why: the inventory is where everybody looks to see who owns what (S1). A search does not find a name with such a
character, and the name can look as if it said something else.

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

from touchmap.analysis.confusables import hidden_marks
from touchmap.analysis.facts import Facts
from touchmap.model.entry import Entry
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look into every name, and into the words that stand for owners and channels."""
    inventory, settings = facts.whole, facts.whole.settings
    stages = settings.stages if isinstance(settings.stages, tuple) else ()
    for terms in (stages, settings.segments, settings.channels or (), settings.people or (), inventory.chains):
        yield from _in(terms, "name")
    yield from _in(inventory.touchpoints, "name", "owner", "channel", "object")
    yield from _in(inventory.actions, "title", "owner")


def _in(entries: Iterable[Entry], *fields: str) -> Iterator[Match]:
    for entry in entries:
        for field in fields:
            words = getattr(entry, field)
            if words and not words.isascii() and (marks := hidden_marks(words)):
                yield at(entry, field, field=field, marks=tuple(marks))


RULE = Rule(
    code="TM112",
    name="hidden-marks",
    level="warning",
    message="`{field}:` contains invisible characters: {marks}",
    help="retype it without them",
    module=__name__,
    check=check,
)
