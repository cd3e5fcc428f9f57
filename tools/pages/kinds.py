"""What a field of the model takes, in the words of someone who types it."""

from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from pydantic.fields import FieldInfo

from touchmap.model import fields, lengths_of_time
from touchmap.model.entry import OnDemand, Shape, shapes, short_form

_WORDS = {
    "Text": "text",
    "Id": "its own id",
    "Ref": "id",
    "Person": "id",
    "Rating": "rating",
    "Score": "rating",
    "Count": "whole number, 0 or more",
    "Day": "date, such as 2026-11-22",
    "Amount": "number",
    "Flag": "true or false",
    "Positive": "number above 0",
    "NonNegative": "number, 0 or more",
    "Duration": "duration, such as `365 days`",
    "Span": "duration of 1 day or more, such as `28 days`",
    "Time": "length of time, such as `10 minutes` or `2 hours`",
    "OwnFields": "mapping of names to texts or numbers",
    "Texts": "text, or a list of texts",
    "Refs": "id, or a list of ids",
}


def described(shape: type) -> dict[str, str]:
    """The sentence about each field that people can write."""
    found = {}
    for name, hint in get_type_hints(shape, include_extras=True).items():
        sentences = [note.description for note in getattr(hint, "__metadata__", ()) if isinstance(note, FieldInfo)]
        if sentence := next((text for text in sentences if text), None):
            found[name] = sentence
    return found


def kind(hint: Any) -> str:
    """What a field's type takes, in plain words."""
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        later = next((note.hint(args[0]) for note in hint.__metadata__ if isinstance(note, OnDemand)), args[0])
        return _known(hint) or kind(later)
    if origin is Literal:
        return " | ".join(f"`{arg}`" for arg in args)
    if origin is tuple:
        return _many(args[0])
    if origin is dict:
        return f"mapping of {kind(args[0])} to {kind(args[1])}"
    return ", or ".join(kind(arg) for arg in args if arg is not type(None)) or _class(hint)


def default(name: str, field: FieldInfo) -> str:
    """What holds when the field is absent, as it is typed; empty where nothing does."""
    if field.is_required():
        return "**required**"
    value = field.get_default(call_default_factory=True, validated_data={})
    if value in (None, (), "", {}) or isinstance(value, Shape):
        return ""
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    return f"`{value} days`" if name.endswith("_within") or name == "wave" else f"`{value}`"


def short(hint: Any) -> str | None:
    """The key that a bare word stands for, where a field takes one."""
    notes = getattr(hint, "__metadata__", ())
    own = next((note.key for note in notes if isinstance(note, short_form)), None)
    inner = (short(arg) for arg in get_args(hint))
    return own or next((key for key in inner if key), None)


def written(shape: type[Shape]) -> dict[str, FieldInfo]:
    """The fields that people write, in their order; the ones that every entry has come last."""
    names = described(shape)
    own = {name: field for name, field in shape.model_fields.items() if name in names}
    return dict(sorted(own.items(), key=lambda pair: pair[0] == "ignore"))


def _known(hint: Any) -> str | None:
    """The words for one of the kinds of the model, whatever else is noted beside it."""
    notes = _notes(hint)
    for name, words in _WORDS.items():
        known = getattr(fields, name, None) or getattr(lengths_of_time, name)
        if get_args(known)[0] == get_args(hint)[0] and notes[: len(_notes(known))] == _notes(known):
            return words
    return None


def _notes(hint: Any) -> list[int]:
    """What is noted beside a type, sentences left out; the kinds of the model differ by it."""
    return [id(note) for note in hint.__metadata__ if not (isinstance(note, FieldInfo) and note.description)]


def _many(item: Any) -> str:
    inner = shapes(item)
    if not inner:
        return f"list of {kind(item)}"
    key = short(item)
    form = f"; a bare word is its `{key}`" if key else ""
    return f"list of [{_title(inner[0])}](#{_title(inner[0])}){form}"


def _class(hint: Any) -> str:
    if isinstance(hint, type) and issubclass(hint, Shape):
        return f"[{_title(hint)}](#{_title(hint)})"
    return "text" if hint is str else "whole number" if hint is int else str(getattr(hint, "__name__", hint))


def _title(shape: type) -> str:
    return title(shape).replace(" ", "-")


def title(shape: type) -> str:
    """A class's name as words: `CheckIn` is "check in"."""
    name = shape.__name__
    return "".join(f" {c.lower()}" if c.isupper() and at else c.lower() for at, c in enumerate(name))
