"""Settings that few clients have: the measures of the aim, what customers doubt, and how documents look."""

from typing import Annotated

from pydantic import Field

from touchmap.model.entry import Entry, Shape, Term, short_form
from touchmap.model.fields import Amount, Day, Id, Ref, Refs, Text, To


class MeasuredValue(Shape):
    """A measure on a day."""

    date: Annotated[Day, Field(description="The day that the value is of.")]
    value: Annotated[Amount, Field(description="The value.")]


class Measure(Term):
    """A figure by which the aim is judged, such as the share of customers who come back."""

    unit: Annotated[Text | None, Field(description="The unit of its values.")] = None
    target: Annotated[Amount | None, Field(description="The value to be reached.")] = None
    values: Annotated[tuple[MeasuredValue, ...], Field(description="Its values so far.")] = ()


class Doubt(Entry):
    """What customers ask or fear before they go on."""

    id: Annotated[Id, Field(description="Unique among the doubts.")]
    text: Annotated[Text, Field(description="The question or the fear, in the customer's words.")]
    stage: Annotated[Ref | None, To("stage"), Field(description="The stage at which it comes up.")] = None
    segment: Annotated[Ref | None, To("segment"), Field(description="The segment that has it (default: all).")] = None
    answered_by: Annotated[Refs, To("touchpoint"), Field(description="The touchpoints that answer it.")] = ()


class Theme(Shape):
    """How documents look."""

    color: Annotated[Text | None, Field(description="The accent color, such as #1f6f8b.")] = None
    logo: Annotated[Text | None, Field(description="A picture in the client folder.")] = None
    font: Annotated[Text | None, Field(description="The name of a font.")] = None
    prepared_by: Annotated[Text | None, Field(description="Who prepared the document.")] = None


Measures = tuple[Annotated[Measure, short_form("id")], ...]
Doubts = tuple[Doubt, ...]
MaybeTheme = Theme | None
