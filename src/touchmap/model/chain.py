"""Chains: the touchpoints that a customer passes through one after another."""

from typing import Annotated

from pydantic import Field

from touchmap.model.entry import ON_DEMAND, Entry, Shape, short_form
from touchmap.model.fields import Count, Flag, Id, NonNegative, Person, Ref, Refs, Text, To
from touchmap.model.lengths_of_time import Time
from touchmap.model.touchpoint import Standard


class Link(Shape):
    """A touchpoint's place in a chain."""

    touchpoint: Annotated[Ref, To("touchpoint"), Field(description="The touchpoint's id.")]
    reached: Annotated[Count | None, Field(description="How many customers got here in the period counted.")] = None
    end: Annotated[Flag, Field(description="true for the end link: chosen on purpose, it starts a new chain.")] = False
    starts: Annotated[Ref | None, To("chain"), Field(description="The chain that the end link starts.")] = None
    after: Annotated[
        Time | None, Field(description="How long after the link before it customers get here, such as 2 hours.")
    ] = None
    minutes: Annotated[NonNegative | None, Field(description="How many minutes the customer spends here.")] = None
    note: Annotated[Text | None, Field(description="Free text.")] = None


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
