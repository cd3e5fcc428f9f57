"""Words that the program brings along: fields as people read them, and the terms of built-in vocabularies."""

from touchmap.language.phrase import Phrase, noted, phrase

FIELDS = {
    "customer_weight": noted("customer weight"),
    "business_priority": noted("business priority"),
    "score": noted("score"),
    "target": noted("target"),
    "owner": noted("owner"),
}

TERMS = {
    "audience": noted("audience"),
    "prospect": noted("prospect"),
    "customer": noted("customer"),
    "former": noted("former customer"),
    "self": noted("self-assessment"),
    "mystery-shopper": noted("mystery shopper"),
    "scenario-test": noted("scenario test"),
    "survey": noted("survey"),
    "interview": noted("interview"),
    "analytics": noted("analytics"),
}
"""Stages and methods, by their ids."""

ROLES = {"start": noted("start link"), "middle": noted("middle link"), "end": noted("end link")}
"""What a link is in its chain."""

STATUSES = {
    "idea": noted("idea"),
    "planned": noted("planned"),
    "doing": noted("under way"),
    "done": noted("done"),
    "dropped": noted("dropped"),
}
"""How far an action is."""

LEVERS = {
    "staff-skills": noted("staff skills"),
    "new-touchpoints": noted("new touchpoints"),
    "product": noted("product"),
    "target-customers": noted("target customers"),
    "processes": noted("processes"),
    "channels": noted("channels"),
}
"""Ways to improve, by their ids (S4)."""


def field(name: str) -> Phrase:
    """A field inside a sentence, such as `customer_weight`, or `customer_weight.families` with its segment."""
    first, _, segment = name.partition(".")
    words = Phrase(FIELDS.get(first) or first.replace("_", " "))
    return phrase("{field} ({segment})", field=words, segment=segment) if segment else words


def term(name: str) -> Phrase | str:
    """A built-in stage or method inside a sentence; a client's own word as it is."""
    known = TERMS.get(name)
    return phrase(known) if known else name
