"""A touchpoint: one concrete place or moment in which a customer meets the company."""

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from touchmap.model.entry import ON_DEMAND, Entry, Shape, short_form
from touchmap.model.fields import (
    Amount,
    Day,
    Flag,
    Holds,
    Id,
    OwnFields,
    Person,
    Rating,
    Ref,
    Refs,
    Score,
    Text,
    Texts,
    To,
)
from touchmap.model.lengths_of_time import Span

Reaction = Literal["positive", "neutral", "negative"]
State = Literal["planned", "live", "retired"]


class Standard(Shape):
    """A promise that can be checked: words, or a figure with a limit."""

    what: Annotated[Text, Field(description="What is promised.")]
    limit: Annotated[Amount | None, Field(description="The highest value allowed.")] = None
    at_least: Annotated[Amount | None, Field(description="The lowest value allowed.")] = None
    unit: Annotated[Text | None, Field(description="The unit of the values.")] = None
    measured: Annotated[Amount | None, Field(description="The measured value.")] = None
    kept: Annotated[Flag | None, Field(description="Whether a promise without a figure is kept.")] = None


class Competitor(Shape):
    """How a competitor does at the same point."""

    name: Annotated[Text, Field(description="The competitor's name.")]
    score: Annotated[Amount | None, Field(description="How good it is there, on the client's scale.")] = None
    note: Annotated[Text | None, Field(description="What they do there.")] = None


def _form(value: Any) -> str:
    return "segments" if isinstance(value, dict) else "mark"


Weight = Annotated[
    Annotated[Rating, Tag("mark")] | Annotated[dict[Ref, Rating], Tag("segments")],
    Discriminator(_form),
    Holds("rating"),
]
"""One rating, or a rating by segment."""

ScoreToday = Annotated[
    Annotated[Score, Tag("mark")] | Annotated[dict[Ref, Score], Tag("segments")],
    Discriminator(_form),
    Holds("score"),
]
"""One score, or a score by segment."""


class Touchpoint(Entry):
    """One concrete place or moment in which a customer meets the company."""

    id: Annotated[
        Id,
        Field(description="Unique in the inventory: letters and digits of any script, hyphens, dots, underscores."),
    ]
    name: Annotated[Text, Field(description="What people call it.")]
    object: Annotated[Text | None, Field(description="What it belongs to: a department, a product, an employee.")] = (
        None
    )
    channel: Annotated[Ref | None, To("channel"), Field(description="The channel by which customers come.")] = None
    stage: Annotated[
        Ref | None, To("stage"), Field(description="The stage of the customer's relationship with the company.")
    ] = None
    phase: Annotated[
        Ref | None,
        To("phase"),
        Field(description="before, during or after the purchase (default: the phase of the stage)."),
    ] = None
    category: Annotated[
        Refs,
        To("category"),
        Field(description="physical, digital, communication, marketing, post-sale, or several of these."),
    ] = ()
    element: Annotated[Ref | None, To("element"), Field(description="office, product, technology or people.")] = None
    customer_weight: Annotated[
        Weight | None, To("segment"), Field(description="How much it matters to the customer, or to each segment.")
    ] = None
    business_priority: Annotated[Rating | None, Field(description="How much it matters to the business.")] = None
    score: Annotated[
        ScoreToday | None,
        To("segment"),
        Field(
            description="How good it is today, or for each segment (default: computed from the evidence or the parts)."
        ),
    ] = None
    target: Annotated[
        Score | None, Field(description="The score that it should have (default: the target in the settings).")
    ] = None
    state: Annotated[
        State, Field(description="planned, live or retired; only live touchpoints are ranked and counted.")
    ] = "live"
    owner: Annotated[Person | None, Field(description="The one person who owns it.")] = None
    reviewed: Annotated[Day | None, Field(description="The day it was last reviewed.")] = None
    reaction: Annotated[
        Reaction | None, Field(description="How customers react to it (default: derived from the score).")
    ] = None
    span: Annotated[
        Literal["short", "long"] | None, Field(description="short: decided in seconds; long: constant contact.")
    ] = None
    recurrence: Annotated[
        Literal["one-off", "cyclic"] | None, Field(description="Whether customers meet it once or repeatedly.")
    ] = None
    part_of: Annotated[Ref | None, To("touchpoint"), Field(description="The touchpoint that it is a part of.")] = None
    segments: Annotated[Refs, To("segment"), Field(description="The segments that meet it (default: all).")] = ()
    moment_of_truth: Annotated[Flag, Field(description="true where the customer decides here whether to stay.")] = False
    control: Annotated[
        Literal["own", "partner", "none"] | None,
        Field(description="Who can change it: own, partner or none."),
    ] = None
    every: Annotated[Span | None, Field(description="How often a recurring contact takes place.")] = None
    last: Annotated[Day | None, Field(description="The day on which a recurring contact last took place.")] = None
    expects: Annotated[Text | None, Field(description="What the customer expects here.")] = None
    feels: Annotated[Text | None, Field(description="What the customer feels here.")] = None
    says: Annotated[Text | None, Field(description="What the customer says, in their own words.")] = None
    backstage: Annotated[Texts, Field(description="What happens out of the customer's sight.")] = ()
    systems: Annotated[Texts, Field(description="The systems that it needs.")] = ()
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
        ON_DEMAND,
        Field(description="How competitors do at the same point."),
    ] = ()
    keepsake: Annotated[Text | None, Field(description="The branded item that the customer takes away.")] = None
    automation: Annotated[
        Literal["manual", "assisted", "automatic"] | None, Field(description="How far it is automated.")
    ] = None
    cost: Annotated[Amount | None, Field(description="The cost of one contact, in the client's currency.")] = None
    tags: Annotated[Texts, Field(description="The client's own labels.")] = ()
    fields: Annotated[
        OwnFields, Field(description="The client's own fields, at most 50: shown and exported, never judged.")
    ] = Field(default_factory=dict)
    notes: Annotated[Text | None, Field(description="Free text in Markdown.")] = None
