"""The JSON Schema (draft-07) of the files, for editors: made from the models' own descriptions.

It catches mistakes of form; references and ranks are the rules' work.
"""

import sys
from importlib import import_module
from typing import Any, get_type_hints

from pydantic import TypeAdapter
from pydantic.fields import FieldInfo

from touchmap.docstrings import restore
from touchmap.model.blank import NOT_BLANK, ONLY_BLANKS
from touchmap.model.loading.build import ENTRIES
from touchmap.model.settings import Settings

_WHOLE_NUMBERS_AND_WORDS = ["string", "number", "boolean"]
_UNKNOWN = ("title", "discriminator")
_RENAMED = {"ge": "minimum", "le": "maximum", "oneOf": "anyOf"}
_ABOUT = {
    "touchpoints": "The touchpoints: concrete places or moments in which a customer meets the company.",
    "chains": "The chains: touchpoints in the order in which a customer passes them.",
    "evidence": "Dated observations behind the scores.",
    "actions": "Ideas and actions: ways to improve a touchpoint.",
}
_BLANK = "A text that is empty or only blanks counts as absent."
_KINDS = {
    "integer": "A whole number",
    "number": "A number",
    "boolean": "true or false",
    "array": "A list",
}
_PARTS = "Smaller touchpoints inside this one; they take stage, phase, channel and owner from it."


def schema() -> dict[str, Any]:
    """The schema of a file of an inventory: settings and entries, since one file may hold both.

    Returns:
        A JSON Schema of draft-07 with a description on every key.
    """
    import_module("touchmap.model.ambitions")  # what is imported on demand has docstrings to restore too
    for name in [name for name in sys.modules if name.startswith("touchmap.model.")]:
        restore(sys.modules[name])
    definitions: dict[str, Any] = {}
    properties = _taken(Settings, definitions)["properties"]
    for key, shape in ENTRIES.items():
        made = _taken(shape, definitions)
        definitions[shape.__name__] = made
        items = {"$ref": f"#/definitions/{shape.__name__}"}
        properties[key] = _field({"description": _ABOUT[key], "type": "array", "items": items}, optional=True)
    parts = {"description": _PARTS, "type": "array", "items": {"$ref": "#/definitions/Touchpoint"}}
    definitions["Touchpoint"]["properties"]["parts"] = _field(parts, optional=True)
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "An inventory of touchpoints",
        "description": "A file of a client folder, as touchmap reads it.",
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
        "definitions": dict(sorted(definitions.items())),
    }


def _taken(shape: type, definitions: dict[str, Any]) -> dict[str, Any]:
    """The schema of a class, with what it refers to put among the definitions."""
    made = TypeAdapter(shape).json_schema(ref_template="#/definitions/{model}")
    for name, definition in made.pop("$defs", {}).items():
        definitions[name] = _as_typed(definition)
    for name, field in made["properties"].items():
        field.setdefault("description", _descriptions(shape)[name])  # Pydantic leaves it out beside a reference
    return _as_typed(made)


def _descriptions(shape: type) -> dict[str, str]:
    hints = get_type_hints(shape, include_extras=True)
    fields: dict[str, FieldInfo] = getattr(shape, "model_fields", {})
    notes = {name: getattr(hint, "__metadata__", ()) for name, hint in hints.items()}
    return {
        (name in fields and fields[name].alias) or name: next(
            (note.description or "" for note in of if isinstance(note, FieldInfo)), ""
        )
        for name, of in notes.items()
    }


def _as_typed(schema: dict[str, Any]) -> dict[str, Any]:
    """A class as people type it: plain words where text belongs, empty values where a key may be absent."""
    either = [name for way in schema.get("anyOf", ()) for name in way.get("required", ())]
    required = [*schema.get("required", []), *either]
    properties = {
        name: _field(made, optional=name not in required) for name, made in schema.get("properties", {}).items()
    }
    kept = {key: value for key, value in schema.items() if key not in ("title", "properties")}
    return {**kept, "properties": properties} if properties else kept


def _field(schema: dict[str, Any], *, optional: bool) -> dict[str, Any]:
    description = schema.get("description", "")
    default = schema.get("default")
    typed = _words(schema)
    for key in ("description", "default", "title"):
        typed.pop(key, None)
    choices = typed["anyOf"] if set(typed) == {"anyOf"} else [typed]
    if optional:
        choices = _or_nothing([choice for choice in choices if choice != {"type": "null"}])
    shown = {"description": description} | ({"default": default} if default not in (None, [], {}) else {})
    is_plain = len(choices) == 1 and "$ref" not in choices[0]  # keys beside a reference are not read
    return shown | (choices[0] if is_plain else {"anyOf": choices})


def _or_nothing(choices: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The choices of a key that may be absent: no value counts as absent, and so do blanks."""
    kept = [
        {key: value for key, value in choice.items() if key not in ("pattern", "patternErrorMessage")}
        if choice.get("pattern") == NOT_BLANK
        else choice
        for choice in choices
    ]
    if kept != choices:
        return [*kept, {"type": "null"}]
    nothing: dict[str, Any] = {"type": ["null", "string"], "pattern": ONLY_BLANKS}
    return [*kept, nothing | {"patternErrorMessage": _belongs(choices)}]


def _belongs(choices: list[dict[str, Any]]) -> str:
    """What an editor says of words where something else belongs."""
    first = choices[0]
    if "patternErrorMessage" in first:
        return str(first["patternErrorMessage"])
    if "enum" in first:
        return f"One of: {', '.join(first['enum'])}."
    return f"{_KINDS.get(first.get('type', ''), 'A mapping')} belongs here."


def _words(value: Any) -> Any:
    """Text fields take the words of any plain scalar; titles that only repeat a name go."""
    if isinstance(value, list):
        return [_words(item) for item in value]
    if not isinstance(value, dict):
        return value
    made = {_RENAMED.get(key, key): _words(item) for key, item in value.items() if key not in _UNKNOWN}
    if NOT_BLANK in made.get("patternProperties", {}):
        made["additionalProperties"] = made.pop("patternProperties")[NOT_BLANK]
        made["propertyNames"] = {"pattern": NOT_BLANK, "patternErrorMessage": _BLANK}
    if isinstance(made.get("additionalProperties"), dict):
        made["additionalProperties"] = {"anyOf": _or_nothing([made["additionalProperties"]])}
    if made.get("pattern") == NOT_BLANK:
        made["patternErrorMessage"] = _BLANK
    plain = made.get("type") == "string" and not {"enum", "const", "format"} & set(made)
    is_text = plain and made.get("pattern", NOT_BLANK) == NOT_BLANK
    return {**made, "type": _WHOLE_NUMBERS_AND_WORDS} if is_text else made
