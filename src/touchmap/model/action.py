"""Ideas and actions: ways to improve a touchpoint."""

from typing import Annotated, Literal

from pydantic import Field

from touchmap.model.entry import Entry, Shape
from touchmap.model.fields import Amount, Count, Day, Id, Ref, Text

Status = Literal["idea", "planned", "doing", "done", "dropped"]
Effect = Literal["wow"]


class CheckIn(Shape):
    """What was reported on an action on one day."""

    date: Annotated[Day, Field(description="The day of the report.")]
    progress: Annotated[Count | None, Field(le=100, description="How far it is, in per cent.")] = None
    note: Annotated[Text | None, Field(description="What was said.")] = None


class Action(Entry):
    """A way to improve one touchpoint; an idea until it has an owner, a due date and a status."""

    id: Annotated[Id, Field(description="Unique among the actions.")]
    touchpoint: Annotated[Ref, Field(description="The touchpoint's id.")]
    title: Annotated[Text, Field(description="What is done.")]
    lever: Annotated[
        Ref | None,
        Field(description="staff-skills, new-touchpoints, product, target-customers, processes, channels."),
    ] = None
    source: Annotated[Text | None, Field(description="Where the idea came from.")] = None
    status: Annotated[Status, Field(description="idea, planned, doing, done or dropped.")] = "idea"
    owner: Annotated[Ref | None, Field(description="Who answers for it.")] = None
    opened: Annotated[Day | None, Field(description="When it was written down.")] = None
    due: Annotated[Day | None, Field(description="When it is to be done.")] = None
    closed: Annotated[Day | None, Field(description="When it was done or dropped.")] = None
    effort: Annotated[Amount | None, Field(description="Person-days.")] = None
    expected_score: Annotated[Amount | None, Field(description="The score that is expected after it.")] = None
    effect: Annotated[
        Effect | None,
        Field(description="wow: something extra where customers are content already, on purpose (TM501 is silent)."),
    ] = None
    log: Annotated[tuple[CheckIn, ...], Field(description="Weekly check-ins.")] = ()
    note: Annotated[Text | None, Field(description="Free text.")] = None
