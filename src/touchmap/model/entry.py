"""What every entry of an inventory has: a place in a file, and waivers."""

from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any

from pydantic import ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, TypeAdapter
from pydantic.json_schema import SkipJsonSchema
from pydantic_core import CoreSchema, core_schema

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


@dataclass(frozen=True, slots=True)
class short_form:  # noqa: N801 - it reads as a function where it is used
    """Takes a bare word as a mapping with that word under one key.

    Attributes:
        key: The key that the word stands for.
    """

    key: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self._spelt_out, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"anyOf": [{"type": "string"}, handler(schema)]}

    def _spelt_out(self, value: Any) -> Any:
        return {self.key: value} if isinstance(value, (str, int)) else value


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
