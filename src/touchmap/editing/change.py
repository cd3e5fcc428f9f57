"""What a person means to change: the steps in the files, and the remarks."""

from dataclasses import dataclass

from touchmap.editing.operations import Operation
from touchmap.errors import TouchmapError
from touchmap.language.phrase import Phrase
from touchmap.problem import Where
from touchmap.source.patch.editor import Value


class AlreadyThere(TouchmapError):
    """Something that is in the files already and must not occur twice.

    Attributes:
        at: Its place.
    """

    def __init__(self, message: Phrase, hint: Phrase, at: Where) -> None:
        super().__init__(message, hint)
        self.at = at


@dataclass(frozen=True, slots=True)
class ChangedField:
    """One change, as it is reported.

    Attributes:
        entry: The id of the entry that changes.
        field: Which field of it; of a new entry its kind, such as `evidence`.
        old: The value before; None if there was none.
        new: The value now; the same as before if nothing is to change.
        at: Its place afterwards.
    """

    entry: str
    field: str
    old: Value
    new: Value
    at: Where


@dataclass(frozen=True, slots=True)
class Change:
    """What a person means to change.

    Attributes:
        steps: In the order in which they are done; none if everything is as intended already.
        told: What changes, and what does not although it was asked for.
        remarks: Further remarks.
    """

    steps: tuple[Operation, ...]
    told: tuple[ChangedField, ...]
    remarks: tuple[Phrase, ...] = ()


def all_of(parts: list[Change]) -> Change:
    """Several changes as one; they must not depend on each other."""
    return Change(
        tuple(step for part in parts for step in part.steps),
        tuple(told for part in parts for told in part.told),
        tuple(remark for part in parts for remark in part.remarks),
    )
