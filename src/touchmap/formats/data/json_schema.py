"""The JSON Schema (draft 2020-12) of what a report is as JSON: made from its classes, as `as_json` writes them."""

import sys
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from importlib import import_module
from inspect import cleandoc
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from touchmap.docstrings import restore
from touchmap.formats.data.as_json import data_fields, inline_field

Schema = dict[str, Any]

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_PLAIN: dict[Any, Schema] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    NoneType: {"type": "null"},
    Any: {},
}


def schema(report: type) -> Schema:
    """The schema of a kind of report.

    Args:
        report: The class of such a report.
    """
    definitions: dict[str, Schema] = {}
    made = _object(report, definitions)
    return {"$schema": _DRAFT, "title": _shape(report), **made, "$defs": dict(sorted(definitions.items()))}


def _shape(report: Any) -> str:
    """The name and the version of the document, which the type of its `shape` says."""
    name: str = next(get_args(f.type)[0] for f in fields(report) if f.name == "shape")
    return name


def _object(kind: Any, definitions: dict[str, Schema]) -> Schema:
    """The schema of a class, put among the definitions; what refers to it."""
    if kind.__name__ not in definitions:
        definitions[kind.__name__] = {}  # it may refer to itself
        said, _ = _said(kind)
        own = _properties(kind, definitions)
        added = [_properties(more, definitions) for more in _inline(kind)]
        together = {key: [other for other in keys if other != key] for keys in added for key in keys if len(keys) > 1}
        definitions[kind.__name__] = {
            **_description(said),
            "type": "object",
            "properties": {key: made for properties in (own, *added) for key, made in properties.items()},
            "required": list(own),
            **({"dependentRequired": together} if together else {}),
            "additionalProperties": False,
        }
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _properties(kind: Any, definitions: dict[str, Schema]) -> dict[str, Schema]:
    """The schemas of a class's fields by their keys."""
    _, about = _said(kind)
    names = data_fields(kind)
    return {
        f.metadata.get("key", f.name): _type(f.type, definitions) | _description(about.get(f.name))
        for f in fields(kind)
        if f.name in names
    }


def _inline(kind: Any) -> Iterator[Any]:
    """The classes whose keys may be among those of an object, all of one or none."""
    for place in next((f.metadata["inline"] for f in fields(kind) if f.name == inline_field(kind)), ()):
        module, _, name = place.partition(":")
        yield getattr(import_module(f"touchmap.reports.{module}"), name)


def _type(hint: Any, definitions: dict[str, Schema]) -> Schema:
    """The schema of a field's type.

    Raises:
        TypeError: It is of a type that JSON has nothing for.
    """
    if hint in _PLAIN:
        return dict(_PLAIN[hint])
    origin, of = get_origin(hint), get_args(hint)
    if is_dataclass(hint):
        return _object(hint, definitions)
    if origin is Literal:
        return {"const": of[0]} if len(of) == 1 else {"enum": list(of)}
    if origin in (Union, UnionType):
        return _either([_type(choice, definitions) for choice in of])
    if origin is tuple:
        return _list(of, definitions)
    if origin is Mapping:
        return {"type": "object", "additionalProperties": _type(of[1], definitions)}
    raise TypeError(f"no schema for {hint}")


def _either(choices: list[Schema]) -> Schema:
    """One of some schemas; of plain types together, such as a number or null."""
    if all(choice.keys() == {"type"} for choice in choices):
        return {"type": list(dict.fromkeys(choice["type"] for choice in choices))}
    return {"anyOf": choices}


def _list(of: tuple[Any, ...], definitions: dict[str, Schema]) -> Schema:
    if of[-1] is Ellipsis:
        return {"type": "array", "items": _type(of[0], definitions)}
    items = [_type(one, definitions) for one in of]
    return {"type": "array", "prefixItems": items, "items": False, "minItems": len(items)}


def _description(text: str | None) -> Schema:
    return {"description": text} if text else {}


def _said(kind: Any) -> tuple[str, dict[str, str]]:
    """What a class says of itself, and of its fields: of those of the classes that it is made from, too."""
    about: dict[str, str] = {}
    for one in reversed(kind.__mro__[:-1]):
        restore(sys.modules[one.__module__])
        about |= dict(_attributes(one.__doc__ or ""))
    return _one_line(cleandoc(kind.__doc__ or "").partition("\n\nAttributes:")[0]), about


def _attributes(docstring: str) -> Iterator[tuple[str, str]]:
    """The fields that a docstring speaks of, and what it says of each."""
    _, _, part = cleandoc(docstring).partition("\nAttributes:\n")
    texts: list[list[str]] = []
    for line in part.split("\n"):
        if line[:4].strip():
            break  # the next section
        if line[4:5].strip():
            texts.append([])
        texts[-1:] = [[*texts[-1], line]] if texts else []
    for text in texts:
        name, _, said = " ".join(text).partition(": ")
        yield name.strip(), _one_line(said)


def _one_line(text: str) -> str:
    """A text of the program as the readers of JSON know its words."""
    return " ".join(text.split()).replace("None", "null")
