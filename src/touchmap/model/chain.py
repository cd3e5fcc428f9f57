"""Chains: the touchpoints that a customer passes through one after another."""

from typing import Annotated

from pydantic import Field

from touchmap.model.entry import Entry, Shape, short_form
from touchmap.model.fields import Count, Flag, Id, Ref, Refs, Text, To


class Link(Shape):
    """A touchpoint's place in a chain."""

    touchpoint: Annotated[Ref, To("touchpoint"), Field(description="The touchpoint's id.")]
    reached: Annotated[Count | None, Field(description="How many customers got here in the period counted.")] = None
    end: Annotated[Flag, Field(description="true for the end link: chosen on purpose, it starts a new chain.")] = False
    starts: Annotated[Ref | None, To("chain"), Field(description="The chain that the end link starts.")] = None
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
    notes: Annotated[Text | None, Field(description="Free text in Markdown.")] = None
