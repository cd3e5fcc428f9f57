"""Chains: the touchpoints that a customer passes through one after another."""

from typing import Annotated, Any

from pydantic import Discriminator, Field, Tag

from touchmap.model.entry import ON_DEMAND, Entry, Shape, short_form
from touchmap.model.fields import Count, Flag, Id, NonNegative, Person, Ref, Refs, Text, To
from touchmap.model.lengths_of_time import Time
from touchmap.model.touchpoint import Standard


def _reached_form(value: Any) -> str:
    return "ways" if isinstance(value, dict) else "count"


Reached = Annotated[
    Annotated[Count, Tag("count")] | Annotated[dict[Ref, Count], Tag("ways")], Discriminator(_reached_form)
]
"""How many customers got to a link, in all or by each of its ways."""


class Link(Shape, json_schema_extra={"anyOf": [{"required": ["touchpoint"]}, {"required": ["any_of"]}]}):
    """A touchpoint's place in a chain, or that of several of which each customer takes one."""

    touchpoint: Annotated[
        Ref, To("touchpoint"), Field(description="The touchpoint's id; a link has this or `any_of`.")
    ] = ""
    any_of: Annotated[
        Refs, To("touchpoint"), Field(description="Several touchpoints of which each customer takes one.")
    ] = ()
    reached: Annotated[
        Reached | None,
        To("touchpoint"),
        Field(description="How many customers got here in the period counted, in all or by each way of `any_of`."),
    ] = None
    end: Annotated[Flag, Field(description="true for the end link: chosen on purpose, it starts a new chain.")] = False
    starts: Annotated[Ref | None, To("chain"), Field(description="The chain that the end link starts.")] = None
    after: Annotated[
        Time | None, Field(description="How long after the link before it customers get here, such as 2 hours.")
    ] = None
    minutes: Annotated[NonNegative | None, Field(description="How many minutes the customer spends here.")] = None
    note: Annotated[Text | None, Field(description="Free text.")] = None

    @property
    def ways(self) -> tuple[str, ...]:
        """The ids of the touchpoints of which each customer takes one; mostly a single one."""
        return self.any_of or (self.touchpoint,)

    @property
    def called(self) -> str:
        """The link in a message: its id, or those of its ways."""
        return " | ".join(self.ways)

    @property
    def count(self) -> int | None:
        """How many customers got here; None if a way has no count."""
        if not isinstance(self.reached, dict):
            return self.reached
        return sum(self.reached[way] for way in self.ways) if self.reached.keys() >= set(self.ways) else None


class Chain(Entry):
    """Touchpoints in the order in which a customer passes through them."""

    id: Annotated[Id, Field(description="Unique among the chains.")]
    name: Annotated[Text, Field(description="What people call it.")]
    segment: Annotated[
        Ref | None, To("segment"), Field(description="The segment that passes through it (default: all).")
    ] = None
    enters: Annotated[
        Refs, To("channel"), Field(description="The channels through which customers enter it from outside.")
    ] = ()
    links: Annotated[
        tuple[Annotated[Link, short_form("touchpoint")], ...],
        Field(description="The touchpoints in order: a bare id, or a mapping with more details."),
    ]
    owner: Annotated[Person | None, Field(description="The one person who owns the chain as a whole.")] = None
    goal: Annotated[Text | None, Field(description="What the chain is to reach.")] = None
    standards: Annotated[
        tuple[Annotated[Standard, short_form("what")], ...],
        ON_DEMAND,
        Field(description="Promises about the chain as a whole that can be checked."),
    ] = ()
    notes: Annotated[Text | None, Field(description="Free text in Markdown.")] = None


def passing_over(chain: Chain, away: frozenset[str]) -> Chain:
    """A chain without its links to some touchpoints."""
    links = [_without_ways(link, away) for link in chain.links if not away.issuperset(link.ways)]
    return chain if links == [*chain.links] else chain.model_copy(update={"links": tuple(links)})


def _without_ways(link: Link, away: frozenset[str]) -> Link:
    if not link.any_of or away.isdisjoint(link.any_of):
        return link
    left = tuple(way for way in link.any_of if way not in away)
    reached = link.reached
    if isinstance(reached, dict):
        reached = {way: count for way, count in reached.items() if way in left}
    return link.model_copy(update={"any_of": left, "reached": reached})
