"""Evidence: a dated observation behind a score."""

from typing import Annotated, Literal

from pydantic import Field

from touchmap.model.entry import ON_DEMAND, Entry, Shape
from touchmap.model.fields import Amount, Count, Day, NonNegative, Positive, Ref, Text, Texts, To

About = Literal["score", "weight", "priority"]


class EvidenceScale(Shape):
    """The scale of a survey's own answers."""

    min: Annotated[
        Amount, Field(description="The lowest answer; it counts as the lowest rating on the client's scale.")
    ]
    max: Annotated[
        Amount, Field(description="The highest answer; it counts as the highest rating on the client's scale.")
    ]


class Evidence(Entry):
    """A dated observation of one touchpoint."""

    touchpoint: Annotated[Ref, To("touchpoint"), Field(description="The touchpoint's id.")]
    date: Annotated[Day, Field(description="The day of the observation; of several days, the last.")]
    since: Annotated[Day | None, Field(alias="from", description="The first of several days (default: `date`).")] = None
    segment: Annotated[
        Ref | None, To("segment"), Field(description="The segment that was asked or observed (default: all customers).")
    ] = None
    method: Annotated[
        Ref, To("method"), Field(description="self, mystery-shopper, scenario-test, survey, interview or analytics.")
    ]
    about: Annotated[
        About, Field(description="What is rated: score, weight or priority; only scores count as today's score.")
    ] = "score"
    score: Annotated[Amount | None, Field(description="The rating given, or the mean of the answers.")] = None
    answers: Annotated[Count | None, Field(description="How many answers it is based on (default: 1).")] = None
    marks: Annotated[
        dict[Amount, Count] | None,
        Field(description="How many answers gave each rating; score and answers follow from it."),
    ] = None
    scale: Annotated[
        EvidenceScale | None, ON_DEMAND, Field(description="The survey's own scale, if it differs from the client's.")
    ] = None
    by: Annotated[Text | None, Field(description="Who observed it.")] = None
    note: Annotated[Text | None, Field(description="What was seen.")] = None
    effective: Annotated[
        Positive | None,
        Field(description="For weighted answers: the number of unweighted ones they count as, (Σw)² / Σw² (Kish)."),
    ] = None
    variance: Annotated[
        NonNegative | None,
        Field(description="The variance of the answers around `score`: Σwx² / Σw − score², on the survey's own scale."),
    ] = None
    task: Annotated[Text | None, Field(description="The question or the task that was looked into.")] = None
    feeling: Annotated[Text | None, Field(description="What the customer, or whoever tried it, felt.")] = None
    kept: Annotated[Texts, Field(description="The standards seen to be kept, as the touchpoint words them.")] = ()
    missed: Annotated[Texts, Field(description="The standards seen to be missed, as the touchpoint words them.")] = ()
    barriers: Annotated[Texts, Field(description="What stood in the customer's way.")] = ()
    form: Annotated[Text | None, Field(description="The name of the form, if it is exported repeatedly.")] = None
    digest: Annotated[Text | None, Field(description="The digest of the file it was read from.")] = None
