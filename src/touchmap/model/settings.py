"""The settings of one client: the scale, the vocabularies, the people, the gates."""

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from touchmap.model.entry import Entry, Shape, short_form
from touchmap.model.fields import Amount, Count, Duration, Flag, Id, Mark, Positive, Ref, Span, Text, Texts

Level = Literal["off", "info", "warning", "error"]
"""How bad a finding is; `off` switches a rule off."""


class Term(Entry):
    """A word of a vocabulary."""

    id: Annotated[Id, Field(description="The word that entries use.")]
    name: Annotated[Text, Field(description="The word as people read it; the id unless said.")] = ""


class Stage(Term):
    """Where the customer stands in the relationship."""

    phase: Annotated[Ref | None, Field(description="The phase that the stage belongs to: before, during or after.")] = (
        None
    )


class Segment(Term):
    """A group of customers with a route and weights of its own."""

    share: Annotated[
        Amount | None, Field(description="The segment's share of all customers; shares are normalised.")
    ] = None


class Person(Term):
    """Someone who can own touchpoints and actions."""

    role: Annotated[Text | None, Field(description="What the person does.")] = None
    active: Annotated[Flag, Field(description="false for someone who has left.")] = True


class Method(Term):
    """A way to observe touchpoints."""

    weight: Annotated[
        Positive, Field(description="How much one answer of this method counts in a score beside those of others.")
    ] = 1
    own: Annotated[
        Flag, Field(description="true where the company marks itself, as by `self`: left out where others were asked.")
    ] = False


class Client(Shape):
    """Whose inventory it is."""

    name: Annotated[Text | None, Field(description="The client's name.")] = None
    language: Annotated[
        Text,
        Field(description="The language of its words, such as en, ru, uk or pl; reports are in English."),
    ] = "en"
    currency: Annotated[Text | None, Field(description="The currency of costs, such as EUR.")] = None


class Aim(Shape):
    """Three questions to answer before a map is drawn (S2)."""

    why: Annotated[Text | None, Field(description="Why the map is drawn.")] = None
    improve: Annotated[Texts, Field(description="What has to improve.")] = ()
    expect: Annotated[Text | None, Field(description="Which results are expected.")] = None


class Scale(Shape):
    """The scale of scores and targets, where it is not that of weights and priorities."""

    min: Annotated[Mark, Field(description="The lowest mark; it may be below 0.")]
    max: Annotated[Mark, Field(description="The highest mark.")]


class RatingScale(Scale):
    """The scale of weights and priorities, and of scores unless they have one of their own."""

    min: Annotated[Mark, Field(ge=0, description="The lowest mark, 0 or more.")] = 1
    max: Annotated[Mark, Field(description="The highest mark.")] = 5


class Gates(Shape):
    """What `touchmap check` holds the inventory to."""

    top: Annotated[Count, Field(description="How many touchpoints the watchlist has.")] = 5
    per_owner: Annotated[Count, Field(description="How many watchlist touchpoints one owner can answer for.")] = 3
    review_within: Annotated[Duration, Field(description="How often each touchpoint is looked at.")] = 365
    evidence_within: Annotated[
        Duration | None,
        Field(description="After how long evidence is old; as long as `review_within` unless said."),
    ] = None
    wave: Annotated[
        Span, Field(description="How long a wave is: a score rests on what each method saw in its last so many days.")
    ] = 28
    enough: Annotated[
        Count, Field(description="While a wave has fewer answers than this, earlier ones of its method join it.")
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
    client: Annotated[Annotated[Client, short_form("name")], Field(description="Whose inventory it is.")] = Client()
    aim: Annotated[Aim | None, Field(description="Why the map is drawn, what has to improve, what is expected.")] = None
    scale: Annotated[
        RatingScale,
        Field(description="The scale of weights and priorities, and of scores unless `score_scale` is said."),
    ] = RatingScale()
    score_scale: Annotated[
        Scale | None, Field(description="The scale of scores and targets, where it is another, such as -5 to 5.")
    ] = None
    target: Annotated[
        Mark | None, Field(description="The default target; the maximum of the scores' scale unless said.")
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
        Field(description="The channels; when given, a touchpoint's channel is one of these."),
    ] = None
    people: Annotated[
        tuple[Annotated[Person, short_form("id")], ...] | None,
        Field(description="The people; when given, an owner is one of these."),
    ] = None
    categories: Annotated[Terms | None, Field(description="Replaces the categories.")] = None
    elements: Annotated[Terms | None, Field(description="Replaces the elements.")] = None
    phases: Annotated[Terms | None, Field(description="Replaces the phases.")] = None
    methods: Annotated[
        tuple[Annotated[Method, short_form("id")], ...] | None, Field(description="Replaces the methods of evidence.")
    ] = None
    levers: Annotated[Terms | None, Field(description="Replaces the levers.")] = None
    gates: Annotated[Gates, Field(description="What `touchmap check` holds the inventory to.")] = Gates()
    rules: Annotated[
        dict[str, Level], Field(description="The level of a rule by its code: off, info, warning or error.")
    ] = Field(default_factory=dict)
    exclude: Annotated[Texts, Field(description="Globs of files below the client folder that are not read.")] = ()

    @property
    def default_target(self) -> int:
        """The target of a touchpoint that names none."""
        return self.scoring.max if self.target is None else self.target

    @property
    def scoring(self) -> Scale:
        """The scale of scores and targets."""
        return self.scale if self.score_scale is None else self.score_scale

    def scale_of(self, field: str) -> Scale:
        """The scale of a touchpoint's field, such as `score` or `customer_weight`."""
        return self.scoring if field in ("score", "target") else self.scale
