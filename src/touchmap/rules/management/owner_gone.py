"""Somebody who has left still owns something.

A touchpoint outside the watchlist, a chain, or an open idea or action, belongs to a person with `active: false`. (For
the watchlist, rule TM302 is stricter.)

Why: there is a responsible person for each touchpoint (S1). What somebody left behind is nobody's.

Bad:

    touchpoints:
      - id: invoice
        name: Invoice by e-mail
        channel: mail
        stage: customer
        customer_weight: 3
        business_priority: 2
        score: 4
        owner: gleb
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

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.language.phrase import Phrase, phrase
from touchmap.model.action import Action
from touchmap.rules.rule import RANKING, Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for what people left behind."""
    people = facts.whole.person_by_id
    gone = {person.id: person.name or person.id for person in people.values() if not person.active}
    for point in facts.inventory.touchpoints:
        if point.owner in gone and point.id not in facts.watched:
            yield at(point, "owner", what=phrase("“{name}”", name=point.name), person=gone[point.owner])
    for chain in facts.whole.chains:
        if chain.owner in gone:
            yield at(chain, "owner", what=phrase("the chain “{name}”", name=chain.name), person=gone[chain.owner])
    for action in facts.whole.actions:
        if action.owner in gone and action.status not in ("done", "dropped"):
            yield at(action, "owner", what=_said(action), person=gone[action.owner])


def _said(action: Action) -> Phrase:
    if action.status == "idea":
        return phrase("the idea “{title}”", title=action.title)
    return phrase("the action “{title}”", title=action.title)


RULE = Rule(
    code="TM310",
    name="owner-gone",
    level="warning",
    message="no longer with the company: {person}; still the owner of: {what}",
    help="hand it over: set `owner:` to the id of somebody who is still there",
    module=__name__,
    check=check,
    needs=(*RANKING, "people"),
)
