"""A channel is listed as a touchpoint.

The name of the touchpoint is the name or the id of a channel.

Why: "online" can be a channel, and "online chat" a touchpoint (S3). A channel is a way for customers to come in
and has many touchpoints; one rating for all of them says nothing that anyone could fix.

Bad:

    touchpoints:
      - id: phone-booking
        name: Telephone
        channel: phone
        stage: prospect
        customer_weight: 5
        business_priority: 4
        score: 3
        owner: anna
        reviewed: 2026-10-01

Good:

    touchpoints:
      - id: phone-booking
        name: Call to book a visit
        channel: phone
        stage: prospect
        customer_weight: 5
        business_priority: 4
        score: 3
        owner: anna
        reviewed: 2026-10-01
"""

from collections.abc import Iterator

from touchmap.analysis.confusables import skeleton
from touchmap.analysis.facts import Facts
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for touchpoints that are named as a channel is."""
    inventory = facts.whole
    words = {skeleton(word): term.id for term in inventory.settings.channels or () for word in (term.name, term.id)}
    used = {point.channel: None for point in inventory.touchpoints if point.channel}
    words |= {skeleton(channel): channel for channel in used}
    for point in inventory.touchpoints:
        channel = words.get(facts.skeletons[point.id])
        if channel:
            yield at(point, "name", name=point.name, channel=channel)


RULE = Rule(
    code="TM108",
    name="channel-as-touchpoint",
    level="warning",
    message="“{name}” is a channel, not a touchpoint (channel: {channel})",
    help="name the moment when the customer meets you there, such as a call to book a visit",
    module=__name__,
    check=check,
    needs=("touchpoints", "channels"),
)
