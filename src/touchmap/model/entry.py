"""What every entry of an inventory has: a place in a file, and waivers."""

from collections.abc import Iterable
from functools import cache, partial
from importlib import import_module
from typing import Annotated, Any, NamedTuple, get_args

from pydantic import BaseModel, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, TypeAdapter
from pydantic.fields import FieldInfo
from pydantic.json_schema import SkipJsonSchema
from pydantic_core import CoreSchema, core_schema

from touchmap.model.blank import NOT_BLANK
from touchmap.model.fields import Day, Id, Text
from touchmap.problem import Where

WHERE = "@where"
LINE = "@line"
"""The keys under which the builder hands an entry its place; no file can use them."""


_NOWHERE = Where("")


class Shape(BaseModel, frozen=True, extra="forbid", coerce_numbers_to_str=True, defer_build=True):
    """What every mapping of the files must be: unknown keys are errors, and texts take the words of plain numbers.

    Its validator is built at its first use, so that a command pays for the kinds of entries that it meets.
    """


def shapes(hint: Any) -> list[type[Shape]]:
    """The classes of ours that a type speaks of, such as `Link` in a tuple of links."""
    if isinstance(hint, type) and issubclass(hint, Shape):
        return [hint]
    if isinstance(hint, OnDemand):
        return shapes(hint.hint(None))
    return [shape for arg in get_args(hint) for shape in shapes(arg)]


def shapes_of(field: FieldInfo) -> list[type[Shape]]:
    """The classes of ours that a field holds."""
    return [shape for hint in (field.annotation, *field.metadata) for shape in shapes(hint)]


class Waiver(Shape):
    """A finding accepted for this entry."""

    rule: Annotated[Text, Field(description="The code of the waived rule, such as TM204.")]
    reason: Annotated[Text | None, Field(description="Why the finding is accepted.")] = None
    until: Annotated[Day | None, Field(description="The last day of the waiver.")] = None


class short_form(NamedTuple):  # noqa: N801 - it reads as a function where it is used
    """Takes a bare word as a mapping with that word under one key.

    Attributes:
        key: The key that the word stands for.
    """

    key: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self._spelt_out, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"anyOf": [{"type": "string", "pattern": NOT_BLANK}, handler(schema)]}

    def _spelt_out(self, value: Any) -> Any:
        return {self.key: value} if isinstance(value, (str, int)) else value


class OnDemand:
    """Builds the validator of a type when the first value of it comes, for keys that few files have.

    Pydantic builds a validator for each class that a field is made of, again for each field: with a key that no file
    uses every start would pay for it.

    Args:
        place: A module and the name of the type in it, which is not imported before (default: the annotated type).
    """

    def __init__(self, place: str = "") -> None:
        self._place = place

    def hint(self, annotated: Any) -> Any:
        """The type itself."""
        module, _, name = self._place.partition(":")
        return getattr(import_module(module), name) if name else annotated

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(partial(_validated, self, source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return handler(_adapter(self, schema["function"]["function"].args[1]).core_schema)


ON_DEMAND = OnDemand()


@cache
def _adapter(of: OnDemand, annotated: Any) -> TypeAdapter[Any]:
    return TypeAdapter(of.hint(annotated))


def _validated(of: OnDemand, annotated: Any, value: Any) -> Any:
    return _adapter(of, annotated).validate_python(value)


class Entry(Shape):
    """An entry of an inventory.

    Attributes:
        where: Its address.
        line: The line on which it begins, from 1.
        ignore: The findings that are waived for it.
    """

    where: Annotated[SkipJsonSchema[Any], Field(alias=WHERE, repr=False)] = _NOWHERE
    line: Annotated[SkipJsonSchema[int], Field(alias=LINE, repr=False)] = 0
    ignore: Annotated[
        tuple[Waiver, ...], ON_DEMAND, Field(description="Waivers: findings accepted for this entry.")
    ] = ()


class Term(Entry):
    """One of the words of a vocabulary."""

    id: Annotated[Id, Field(description="The id by which entries refer to it.")]
    name: Annotated[Text, Field(description="The name that people read (default: the id).")] = ""


def names_of(terms: Iterable[Term]) -> dict[str, str]:
    """The names of the words of a vocabulary by their ids; the id itself for one without a name."""
    return {term.id: term.name or term.id for term in terms}
