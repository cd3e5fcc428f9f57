"""The settings of one client: the scale, the vocabularies, the people, the gates."""

from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from touchmap.model.entry import ON_DEMAND, OnDemand, Shape, Term, short_form
from touchmap.model.fields import (
    Amount,
    Count,
    Flag,
    Kind,
    NonNegative,
    Positive,
    Rating,
    Ref,
    Text,
    Texts,
    To,
)
from touchmap.model.lengths_of_time import Duration, Span

Level = Literal["off", "info", "warning", "error"]
"""How bad a finding is; `off` switches a rule off."""


class Stage(Term):
    """A stage of the customer's relationship with the company."""

    phase: Annotated[Ref | None, To("phase"), Field(description="The phase of the stage: before, during or after.")] = (
        None
    )


class Segment(Term):
    """A group of customers with its own routes and weights."""

    share: Annotated[
        Amount | None, Field(description="The segment's share of all customers; shares are normalised.")
    ] = None

    customer_value: Annotated[
        Amount | None, Field(description="What one customer of the segment is worth, in the client's currency.")
    ] = None


class Person(Term):
    """Someone who can own touchpoints and actions."""

    role: Annotated[Text | None, Field(description="The person's job.")] = None
    days: Annotated[NonNegative | None, Field(description="How many days the person has for the plan.")] = None
    active: Annotated[Flag, Field(description="false if the person has left the company.")] = True


class Method(Term):
    """A way to observe touchpoints."""

    weight: Annotated[
        Positive,
        Field(description="How much one answer by this method counts in a score, compared with other methods."),
    ] = 1
    own: Annotated[
        Flag, Field(description="true if the company rates itself, as with `self`; left out if others were asked.")
    ] = False


if TYPE_CHECKING:
    from touchmap.model.ambitions import Doubts, MaybeTheme, Measures
else:
    Measures = Annotated[Any, OnDemand("touchmap.model.ambitions:Measures")]
    Doubts = Annotated[Any, OnDemand("touchmap.model.ambitions:Doubts")]
    MaybeTheme = Annotated[Any, OnDemand("touchmap.model.ambitions:MaybeTheme")]


class Client(Shape):
    """The client whose inventory it is."""

    name: Annotated[Text | None, Field(description="The client's name.")] = None
    language: Annotated[
        Text,
        Field(description="The language of the inventory, such as en, ru, uk or pl; reports are in English."),
    ] = "en"
    currency: Annotated[Text | None, Field(description="The currency of costs, such as EUR.")] = None


class Aim(Shape):
    """Three questions to answer before a map is drawn (S2)."""

    why: Annotated[Text | None, Field(description="Why the map is drawn.")] = None
    improve: Annotated[Texts, Field(description="What has to improve.")] = ()
    expect: Annotated[Text | None, Field(description="What results are expected.")] = None
    measures: Annotated[Measures, Field(description="The figures by which the aim is judged.")] = ()


class Scale(Shape):
    """The scale of scores and targets, if it differs from that of weights and priorities."""

    min: Annotated[Rating, Field(description="The lowest rating; it may be below 0.")]
    max: Annotated[Rating, Field(description="The highest rating.")]


class RatingScale(Scale):
    """The scale of weights and priorities, and of scores if they have no scale of their own."""

    min: Annotated[Rating, Field(ge=0, description="The lowest rating, 0 or more.")] = 1
    max: Annotated[Rating, Field(description="The highest rating.")] = 5


class Gates(Shape):
    """The limits that `touchmap check` enforces."""

    top: Annotated[Count, Field(description="The number of touchpoints on the watchlist; ties can add more.")] = 5
    per_owner: Annotated[Count, Field(description="The most watchlist touchpoints that one person can own.")] = 3
    review_within: Annotated[Duration, Field(description="How often each touchpoint is reviewed.")] = 365
    evidence_within: Annotated[
        Duration | None,
        Field(description="How long evidence stays fresh (default: as long as `review_within`)."),
    ] = None
    wave: Annotated[
        Span,
        Field(description="The length of a wave: what a method saw in this time before its newest record counts."),
    ] = 28
    enough: Annotated[
        Count, Field(description="While a wave has fewer answers than this, earlier records by its method join it.")
    ] = 5
    check_in_within: Annotated[
        Duration, Field(description="How often each action on a watchlist touchpoint is reported on.")
    ] = 7

    @property
    def old_after(self) -> int:
        """After how many days evidence is old."""
        return self.review_within if self.evidence_within is None else self.evidence_within


Terms = tuple[Annotated[Term, short_form("id")], ...]


def _stages_form(value: Any) -> str:
    return "model" if isinstance(value, str) else "list"


class Settings(Shape):
    """The keys of `touchmap.yaml` that are not lists of entries."""

    touchmap: Annotated[Count, Field(description="The version of the format: 1. It marks the client folder.")]
    client: Annotated[Annotated[Client, short_form("name")], Field(description="The client whose inventory it is.")] = (
        Client()
    )
    aim: Annotated[
        Aim | None, Field(description="Why the map is drawn, what has to improve, and what results are expected.")
    ] = None
    scale: Annotated[
        RatingScale,
        Field(description="The scale of weights and priorities, and of scores if there is no `score_scale`."),
    ] = RatingScale()
    score_scale: Annotated[
        Scale | None, Field(description="The scale of scores and targets, if it differs, such as -5 to 5.")
    ] = None
    target: Annotated[
        Rating | None,
        Field(description="The target of touchpoints without their own (default: the top of the scale of scores)."),
    ] = None
    stages: Annotated[
        Annotated[Literal["lifecycle", "buying", "phase"], Tag("model")]
        | Annotated[tuple[Annotated[Stage, short_form("id")], ...], Tag("list")],
        Discriminator(_stages_form),
        Field(description="A built-in model (lifecycle, buying, phase) or a list of stages."),
    ] = "lifecycle"
    segments: Annotated[
        tuple[Annotated[Segment, short_form("id")], ...], Field(description="Groups of customers.")
    ] = ()
    channels: Annotated[
        tuple[Annotated[Term, short_form("id")], ...] | None,
        Field(description="The channels; if listed, a touchpoint's channel must be one of them."),
    ] = None
    people: Annotated[
        tuple[Annotated[Person, short_form("id")], ...] | None,
        Field(description="The people; if listed, an owner must be one of them."),
    ] = None
    categories: Annotated[Terms | None, ON_DEMAND, Field(description="Replaces the built-in categories.")] = None
    elements: Annotated[Terms | None, ON_DEMAND, Field(description="Replaces the built-in elements.")] = None
    phases: Annotated[Terms | None, ON_DEMAND, Field(description="Replaces the built-in phases.")] = None
    methods: Annotated[
        tuple[Annotated[Method, short_form("id")], ...] | None,
        ON_DEMAND,
        Field(description="Replaces the built-in methods of evidence."),
    ] = None
    levers: Annotated[Terms | None, ON_DEMAND, Field(description="Replaces the built-in levers.")] = None
    doubts: Annotated[Doubts, Field(description="What customers ask or fear before they go on.")] = ()
    customer_value: Annotated[
        Amount | None, Field(description="What one customer won is worth, in the client's currency.")
    ] = None
    theme: Annotated[MaybeTheme, Field(description="How documents look.")] = None
    gates: Annotated[Gates, Field(description="The limits that `touchmap check` enforces.")] = Gates()
    rules: Annotated[
        dict[str, Level], Field(description="The level of each rule, by its code: off, info, warning or error.")
    ] = Field(default_factory=dict)
    exclude: Annotated[Texts, Field(description="Patterns for files in the client folder that are not read.")] = ()

    @property
    def default_target(self) -> int:
        """The target of a touchpoint that names none."""
        return self.scoring.max if self.target is None else self.target

    @property
    def scoring(self) -> Scale:
        """The scale of scores and targets."""
        return self.scale if self.score_scale is None else self.score_scale

    def scale_of(self, kind: Kind) -> Scale:
        """The scale of a field that holds a rating or a score."""
        return self.scoring if kind == "score" else self.scale
