"""The fields that entries have, by the kind of value that they hold: read off the models, and listed nowhere else."""

from collections.abc import Iterable
from functools import lru_cache
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from touchmap.model.entry import Entry, Shape, shapes_of
from touchmap.model.fields import Holds, Kind, To

_MARKS: tuple[Kind, ...] = ("rating", "score")
_RANKED: tuple[Kind, ...] = (*_MARKS, "person")
"""The kinds of values that a ranking is made of, or that its watchlist is asked for."""


@lru_cache
def kinds(shape: type[Shape]) -> dict[str, Kind]:
    """The kind of value that each field of a class holds; fields with mappings of their own are left out."""
    return {
        name: _kind(field.annotation, field.metadata)
        for name, field in shape.model_fields.items()
        if name not in Entry.model_fields and not shapes_of(field)
    }


@lru_cache
def settable(shape: type[Shape]) -> dict[str, Kind]:
    """The fields that can be set by name: not what an entry is called by others, or what it belongs to."""
    fixed = {name for name, kind in kinds(shape).items() if kind == "id"}
    fixed |= {name for name, kind in kinds(shape).items() if kind == "reference" and _belongs(shape.model_fields[name])}
    return {name: kind for name, kind in kinds(shape).items() if name not in fixed}


def _belongs(field: FieldInfo) -> bool:
    """Whether a reference says what an entry belongs to: it is required, or has no value only where another has one."""
    return field.is_required() or field.default == ""


def supposable(shape: type[Shape]) -> dict[str, Kind]:
    """The fields that a ranking can depend on."""
    return {name: kind for name, kind in settable(shape).items() if kind in _RANKED}


@lru_cache
def references(shape: type[Shape]) -> tuple[tuple[str, str, str], ...]:
    """The fields that name something else: the field, its key in the files, and what it names."""
    found = ((name, field, _target(field)) for name, field in shape.model_fields.items())
    return tuple((name, field.alias or name, target) for name, field, target in found if target)


def _target(field: FieldInfo) -> str:
    noted = next((note.target for note in field.metadata if isinstance(note, To)), "")
    return noted or ("owner" if _kind(field.annotation, field.metadata) == "person" else "")


@lru_cache
def nested(shape: type[Shape]) -> tuple[str, ...]:
    """The fields that hold rows which name something else, such as a chain's links."""
    inner = ((name, shapes_of(field)) for name, field in shape.model_fields.items())
    return tuple(name for name, rows in inner if any(map(references, rows)))


@lru_cache
def by_segment(shape: type[Shape]) -> tuple[str, ...]:
    """The fields that take one rating, or one for each segment."""
    held = kinds(shape)
    return tuple(name for name, _, target in references(shape) if target == "segment" and held[name] in _MARKS)


def of_kind(kind: Kind, fields: dict[str, Kind]) -> tuple[str, ...]:
    """The names of the fields that hold one kind of value."""
    return tuple(name for name, held in fields.items() if held == kind)


def label(name: str) -> str:
    """A field's name as people read it: `customer_weight` is "customer weight"."""
    return name.replace("_", " ")


def _kind(hint: Any, notes: Iterable[Any] = ()) -> Kind:
    """The kind that is noted beside a type, or inside it."""
    noted = [note.kind for note in notes if isinstance(note, Holds)]
    if noted:
        return noted[-1]
    if get_origin(hint) is Annotated:
        return _kind(get_args(hint)[0], hint.__metadata__)
    if get_origin(hint) is Literal:
        return "choice"
    inner = [arg for arg in get_args(hint) if arg is not NoneType and arg is not Ellipsis]
    return _kind(inner[0]) if inner else "text"
