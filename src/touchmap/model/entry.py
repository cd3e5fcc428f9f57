"""What every entry of an inventory has: a place in a file, and waivers."""

from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any

from pydantic import BeforeValidator, ConfigDict, Field, TypeAdapter
from pydantic.json_schema import SkipJsonSchema

from touchmap.model.fields import Day, Text
from touchmap.problem import Where

STRICT = ConfigDict(
    extra="forbid", coerce_numbers_to_str=True, str_strip_whitespace=False, arbitrary_types_allowed=True
)
"""Unknown keys are errors; a text field takes the words of a plain number."""

WHERE = "@where"
LINE = "@line"
"""The keys under which the builder hands an entry its place; no file can use them."""


_NOWHERE = Where("")


@cache
def adapter(shape: type) -> TypeAdapter[Any]:
    """Pydantic's validator for a class of entries; made once, and only where it is needed."""
    return TypeAdapter(shape)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """A finding that is accepted for this entry."""

    __pydantic_config__ = STRICT

    rule: Annotated[Text, Field(description="The code of the rule that is waived, such as TM204.")]
    reason: Annotated[Text | None, Field(description="Why the finding is accepted.")] = None
    until: Annotated[Day | None, Field(description="The last day on which the waiver holds.")] = None


def short_form(key: str) -> BeforeValidator:
    """A validator that takes a bare word as a mapping with that word under one key."""

    def spell_out(value: Any) -> Any:
        return {key: value} if isinstance(value, (str, int)) else value

    return BeforeValidator(spell_out)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An entry of an inventory.

    Attributes:
        where: Its address.
        line: The line on which it begins, from 1.
        ignore: The findings that are waived for it.
    """

    __pydantic_config__ = STRICT

    where: Annotated[SkipJsonSchema[Any], Field(alias=WHERE, repr=False)] = _NOWHERE
    line: Annotated[SkipJsonSchema[int], Field(alias=LINE, repr=False)] = 0
    ignore: Annotated[tuple[Waiver, ...], Field(description="Waivers: findings that are accepted for this entry.")] = ()
