"""Evidence: a dated observation behind a score."""

from typing import Annotated

from pydantic import Field

from touchmap.model.entry import Entry, Shape
from touchmap.model.fields import Amount, Count, Day, NonNegative, Positive, Ref, Text, Texts


class EvidenceScale(Shape):
    """The scale of a survey's own marks."""

    min: Annotated[Amount, Field(description="The lowest mark; it counts as the lowest of the client's scale.")]
    max: Annotated[Amount, Field(description="The highest mark; it counts as the highest of the client's scale.")]


class Evidence(Entry):
    """A dated observation of one touchpoint."""

    touchpoint: Annotated[Ref, Field(description="The touchpoint's id.")]
    date: Annotated[Day, Field(description="When it was observed; of several days the last.")]
    since: Annotated[
        Day | None, Field(alias="from", description="The first day of several; the one of `date` unless said.")
    ] = None
    method: Annotated[Ref, Field(description="self, mystery-shopper, scenario-test, survey, interview or analytics.")]
    score: Annotated[Amount | None, Field(description="The mark, or the mean of the answers.")] = None
    answers: Annotated[Count | None, Field(description="How many answers stand behind it; 1 unless said.")] = None
    marks: Annotated[
        dict[Amount, Count] | None,
        Field(description="How many answers gave each mark; score and answers follow."),
    ] = None
    scale: Annotated[EvidenceScale | None, Field(description="The survey's own scale, where it is another.")] = None
    by: Annotated[Text | None, Field(description="Who observed it.")] = None
    note: Annotated[Text | None, Field(description="What was seen.")] = None
    effective: Annotated[
        Positive | None,
        Field(description="Of weighted answers: as how many unweighted ones they count, (Σw)² / Σw² (Kish)."),
    ] = None
    variance: Annotated[
        NonNegative | None,
        Field(description="How far the answers spread around `score`: Σwx² / Σw − score², on the survey's own scale."),
    ] = None
    barriers: Annotated[Texts, Field(description="What stood in the customer's way.")] = ()
    form: Annotated[Text | None, Field(description="The form that was filled in, exported again and again.")] = None
    digest: Annotated[Text | None, Field(description="The digest of the file that it was read from.")] = None
