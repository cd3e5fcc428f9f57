"""A touchpoint: one concrete place or moment in which a customer meets the company."""

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from touchmap.model.entry import Entry, Shape, short_form
from touchmap.model.fields import Amount, Day, Id, Mark, Ref, Refs, Text, Texts

Reaction = Literal["positive", "neutral", "negative"]


class Standard(Shape):
    """A promise that can be checked: words, or a figure that is held to its limit."""

    what: Annotated[Text, Field(description="What is promised.")]
    limit: Annotated[Amount | None, Field(description="The most that the measured figure may be.")] = None
    at_least: Annotated[Amount | None, Field(description="The least that the measured figure may be.")] = None
    unit: Annotated[Text | None, Field(description="The unit of the figures.")] = None
    measured: Annotated[Amount | None, Field(description="The figure as it was measured.")] = None


class Competitor(Shape):
    """How somebody else does it at the same point."""

    name: Annotated[Text, Field(description="Who.")]
    score: Annotated[Amount | None, Field(description="How good it is there, on the client's scale.")] = None
    note: Annotated[Text | None, Field(description="What is done there.")] = None


def _form(value: Any) -> str:
    return "segments" if isinstance(value, dict) else "mark"


Weight = Annotated[
    Annotated[Mark, Tag("mark")] | Annotated[dict[Ref, Mark], Tag("segments")],
    Discriminator(_form),
]
"""One mark, or a mark by segment."""


class Touchpoint(Entry):
    """One concrete place or moment in which a customer meets the company."""

    id: Annotated[
        Id,
        Field(description="Unique in the client: letters and digits of any script, hyphens, dots, underscores."),
    ]
    name: Annotated[Text, Field(description="What people call it.")]
    object: Annotated[Text | None, Field(description="What it belongs to: a department, a product, an employee.")] = (
        None
    )
    channel: Annotated[Ref | None, Field(description="The way by which customers come.")] = None
    stage: Annotated[Ref | None, Field(description="Where the customer stands in the relationship.")] = None
    phase: Annotated[
        Ref | None, Field(description="before, during or after the purchase; from the stage unless said.")
    ] = None
    category: Annotated[
        Refs, Field(description="physical, digital, communication, marketing, post-sale; or several of them.")
    ] = ()
    element: Annotated[Ref | None, Field(description="office, product, technology or people.")] = None
    customer_weight: Annotated[
        Weight | None, Field(description="How much it matters to the customer, or that by segment.")
    ] = None
    business_priority: Annotated[Mark | None, Field(description="How much it matters to the business.")] = None
    score: Annotated[
        Mark | None, Field(description="How good it is today; from the evidence, or the parts, unless said.")
    ] = None
    target: Annotated[
        Mark | None, Field(description="The score that it should have; the default target unless said.")
    ] = None
    owner: Annotated[Ref | None, Field(description="The one person who answers for it.")] = None
    reviewed: Annotated[Day | None, Field(description="When it was last looked at.")] = None
    reaction: Annotated[
        Reaction | None, Field(description="How the customer takes it; from the score unless said.")
    ] = None
    span: Annotated[Literal["short", "long"] | None, Field(description="Decided in seconds, or constant contact.")] = (
        None
    )
    recurrence: Annotated[Literal["one-off", "cyclic"] | None, Field(description="Met once, or again and again.")] = (
        None
    )
    part_of: Annotated[Ref | None, Field(description="The touchpoint of which it is a part.")] = None
    segments: Annotated[Refs, Field(description="The segments that meet it; everybody unless said.")] = ()
    sells: Annotated[
        Text | None,
        Field(description="What is sold here: the idea, the need, the company, the product, the price."),
    ] = None
    standards: Annotated[
        tuple[Annotated[Standard, short_form("what")], ...],
        Field(description="Promises that can be checked."),
    ] = ()
    competitors: Annotated[
        tuple[Annotated[Competitor, short_form("name")], ...],
        Field(description="How others do it at the same point."),
    ] = ()
    keepsake: Annotated[Text | None, Field(description="The branded thing that the customer takes away.")] = None
    automation: Annotated[
        Literal["manual", "assisted", "automatic"] | None, Field(description="How far it is automated.")
    ] = None
    cost: Annotated[Amount | None, Field(description="What one touch costs, in the client's currency.")] = None
    tags: Annotated[Texts, Field(description="Words of the client's own.")] = ()
    notes: Annotated[Text | None, Field(description="Free text, Markdown.")] = None
