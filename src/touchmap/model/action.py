"""Ideas and actions: ways to improve a touchpoint."""

from typing import Annotated, Literal

from pydantic import Field

from touchmap.model.entry import Entry, Shape
from touchmap.model.fields import Amount, Count, Day, Id, Person, Ref, Refs, Text, To, nfc

Status = Literal["idea", "planned", "doing", "done", "dropped"]
Effect = Literal["wow"]


class CheckIn(Shape):
    """A report on the progress of an action."""

    date: Annotated[Day, Field(description="The day of the report.")]
    progress: Annotated[Count | None, Field(le=100, description="Progress in per cent.")] = None
    note: Annotated[Text | None, Field(description="What was reported.")] = None


class Action(Entry, json_schema_extra={"anyOf": [{"required": ["touchpoint"]}, {"required": ["touchpoints"]}]}):
    """A way to improve a touchpoint, or several; an idea until it has an owner, a due date and a status."""

    id: Annotated[Id, Field(description="Unique among the actions.")]
    touchpoint: Annotated[
        Ref, To("touchpoint"), Field(description="The touchpoint's id; an action has this or `touchpoints`.")
    ] = ""
    touchpoints: Annotated[
        Refs, To("touchpoint"), Field(description="The touchpoints that one action improves, if there are several.")
    ] = ()
    title: Annotated[Text, Field(description="What will be done.")]
    lever: Annotated[
        Ref | None,
        To("lever"),
        Field(description="staff-skills, new-touchpoints, product, target-customers, processes, channels."),
    ] = None
    source: Annotated[Text | None, Field(description="Where the idea came from.")] = None
    status: Annotated[Status, Field(description="idea, planned, doing, done or dropped.")] = "idea"
    owner: Annotated[Person | None, Field(description="The one person who owns it.")] = None
    opened: Annotated[Day | None, Field(description="The day it was written down.")] = None
    due: Annotated[Day | None, Field(description="The day by which it should be done.")] = None
    closed: Annotated[Day | None, Field(description="The day it was done or dropped.")] = None
    effort: Annotated[Amount | None, Field(description="The effort in person-days.")] = None
    cost: Annotated[Amount | None, Field(description="What it costs, in the client's currency.")] = None
    expected_score: Annotated[Amount | None, Field(description="The score expected afterwards.")] = None
    effect: Annotated[
        Effect | None,
        Field(description="wow: deliberately something extra where customers are already satisfied (TM501 is silent)."),
    ] = None
    because: Annotated[
        Text | None,
        Field(description="What it answers: a barrier in words, or a record of evidence as `touchpoint@date`."),
    ] = None
    measure: Annotated[Ref | None, To("measure"), Field(description="The measure of the aim that it is to move.")] = (
        None
    )
    log: Annotated[tuple[CheckIn, ...], Field(description="Weekly check-ins.")] = ()
    note: Annotated[Text | None, Field(description="Free text.")] = None

    @property
    def improves(self) -> tuple[str, ...]:
        """The ids of the touchpoints that it improves; mostly a single one."""
        return self.touchpoints or (self.touchpoint,)

    @property
    def answered(self) -> tuple[str, str]:
        """The touchpoint and the day of the record that `because` names; the touchpoint is empty if it is words."""
        point, _, day = (self.because or "").strip().rpartition("@")
        return nfc(point), day
