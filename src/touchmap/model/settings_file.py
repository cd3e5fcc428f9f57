"""The settings of a file, with the built-in ones in place of those that do not fit."""

from dataclasses import fields
from typing import Any

from pydantic import ValidationError

from touchmap.model.complaints import complaints, misfit, shown
from touchmap.model.duplicates import without_duplicates
from touchmap.model.entry import LINE, WHERE, adapter
from touchmap.model.settings import Settings
from touchmap.problem import Problem, Where
from touchmap.source.document import Block, Document

SETTINGS = frozenset(f.name for f in fields(Settings))
"""The top-level keys that stand in `touchmap.yaml` only."""

TERMS = (
    "stages",
    "segments",
    "channels",
    "people",
    "categories",
    "elements",
    "phases",
    "methods",
    "levers",
)
"""The keys whose lists hold words of the client's own."""

DEFAULT_SETTINGS = Settings(touchmap=1)
"""What holds where a client says nothing."""


def read_settings(document: Document, problems: list[Problem]) -> Settings:
    """The settings that a file holds.

    Args:
        document: The file, read to its end.
        problems: Where what does not fit is added.
    """
    where = Where(document.file)
    if not isinstance(document.data, dict):
        what = f"the file holds {shown(document.data)}, not a mapping of keys and values"
        problems.append(misfit(where, what, "begin it with `touchmap: 1`", None))
        return DEFAULT_SETTINGS
    raw = {key: value for key, value in document.data.items() if key in SETTINGS and value is not None}
    made = _validated(raw, where, problems)
    if made.touchmap != 1:
        what = f"this is format {made.touchmap}, and this program reads format 1"
        problems.append(misfit(where / "touchmap", what, "write `touchmap: 1`, or use a newer program", None))
    if made.scale.min >= made.scale.max:
        problems.append(misfit(where / "scale", "the scale's max is not above its min", "write max above min", None))
        made = _validated({**raw, "scale": {}}, where, problems)
    return _terms_once(made, problems)


def _validated(raw: dict[str, Any], where: Where, problems: list[Problem]) -> Settings:
    placed = {key: _placed_terms(value, where / key) if key in TERMS else value for key, value in raw.items()}
    try:
        made: Settings = adapter(Settings).validate_python(placed)
    except ValidationError as error:
        problems += complaints(error, Settings, raw, where, None)
        wrong = {detail["loc"][0] for detail in error.errors(include_input=False, include_url=False) if detail["loc"]}
        kept = {"touchmap": 1, **{key: value for key, value in placed.items() if key not in wrong}}
        made = adapter(Settings).validate_python(kept)
    return made


def _placed_terms(value: Any, where: Where) -> Any:
    if not isinstance(value, list):
        return value
    return [_placed(item, where / number) for number, item in enumerate(value)]


def _placed(item: Any, where: Where) -> Any:
    """A word of a list with its address, also where it is a bare word."""
    if isinstance(item, Block) and "id" in item:
        return {**item, WHERE: where, LINE: item.line}
    return {"id": item, WHERE: where} if isinstance(item, str) else item


def _terms_once(settings: Settings, problems: list[Problem]) -> Settings:
    for name in TERMS:
        terms = getattr(settings, name)
        if isinstance(terms, tuple):
            without_duplicates(name, list(terms), problems)
    return settings
