"""What Pydantic says of an entry, as problems in the words of the trade, one for each mistake."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any

from pydantic import ValidationError

from touchmap.model.action import Action, CheckIn
from touchmap.model.chain import Chain, Link
from touchmap.model.entry import Waiver
from touchmap.model.evidence import Evidence, EvidenceScale
from touchmap.model.nearest import did_you_mean
from touchmap.model.settings import Aim, Client, Gates, Person, Scale, Segment, Settings, Stage, Term
from touchmap.model.touchpoint import Competitor, Standard, Touchpoint
from touchmap.problem import Key, Problem, Where
from touchmap.source.document import Quoted

_NESTED: dict[tuple[type, str], type] = {
    (Touchpoint, "standards"): Standard,
    (Touchpoint, "competitors"): Competitor,
    (Chain, "links"): Link,
    (Evidence, "scale"): EvidenceScale,
    (Action, "log"): CheckIn,
    (Settings, "client"): Client,
    (Settings, "aim"): Aim,
    (Settings, "scale"): Scale,
    (Settings, "gates"): Gates,
    (Settings, "stages"): Stage,
    (Settings, "segments"): Segment,
    (Settings, "people"): Person,
}
_ABSENT = object()
_WANTED = {
    "whole": "a whole number, such as 3",
    "number": "a number, such as 3 or 0.6",
    "day": "a date, such as 2026-11-22",
    "flag": "true or false",
    "duration": "a length of time, such as 365 days",
    "id": "an id: letters and digits of any script, hyphens, dots and underscores, without blanks",
    "string_type": "words",
    "tuple_type": "a list",
    "dict_type": "a mapping of keys and values",
    "dataclass_type": "a mapping of keys and values",
}


def complaints(
    error: ValidationError, shape: type, raw: Mapping[str, Any], where: Where, entry: str | None
) -> Iterator[Problem]:
    """The problems of one entry.

    Args:
        error: What Pydantic raised.
        shape: The class that the entry was to become.
        raw: The entry as it was read.
        where: The entry's address.
        entry: The entry's id, as far as it could be read.
    """
    for detail in error.errors(include_input=False, include_url=False):
        keys, value, found = _resolved(detail["loc"], raw)
        here = where
        for key in keys:
            here /= key
        name = str(next((key for key in reversed(keys) if isinstance(key, str)), ""))
        if detail["type"] == "unexpected_keyword_argument":
            yield unknown_key(here, name, _known(shape, keys), entry)
        elif detail["type"] == "missing":
            what = f"{name} is missing" if len(keys) == 1 else f"{name} is missing in {keys[0]}"
            yield misfit(here, what, f"write `{name}: …`", entry)
        else:
            yield _misfit(detail, here, name, value if found else None, entry)


def misfit(where: Where, what: str, mend: str, entry: str | None) -> Problem:
    """TM004: a value that does not fit, or is missing."""
    return Problem("TM004", where, {"what": what, "mend": mend}, entry=entry)


def unknown_key(where: Where, key: str, known: Iterable[str], entry: str | None) -> Problem:
    """TM002: a key that the format does not have."""
    mend = did_you_mean(key, known, "take it out, or put what it says into `notes`")
    return Problem("TM002", where, {"key": key, "mend": mend}, entry=entry)


def shown(value: Any) -> str:
    """A value as a message shows it: quoted text, or what kind of thing it is."""
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    if value is None:
        return "nothing"
    text = str(value)
    return f'"{text[:57]}…"' if len(text) > 60 else f'"{text}"'


def _misfit(detail: Any, here: Where, name: str, value: Any, entry: str | None) -> Problem:
    kind, context = detail["type"], detail.get("ctx", {})
    if kind == "literal_error":
        choices = [word.strip("'") for word in str(context["expected"]).replace(" or ", ", ").split(", ")]
        return misfit(
            here, f"{name} is {shown(value)}, which is not a choice", did_you_mean(str(value), choices), entry
        )
    if kind in ("greater_than_equal", "less_than_equal"):
        bound = context.get("ge", context.get("le"))
        side = "less" if kind == "greater_than_equal" else "more"
        return misfit(
            here,
            f"{name} is {shown(value)}, {side} than {bound}",
            f"write {bound} or {'more' if side == 'less' else 'less'}",
            entry,
        )
    wanted = _WANTED.get(kind, "something else")
    mend = f"write {wanted}"
    if isinstance(value, Quoted) and kind in ("whole", "number", "flag"):
        mend = "take the quotes off"
    elif kind == "whole" and isinstance(value, str) and value.replace(",", ".", 1).replace(".", "", 1).isdigit():
        mend = "a mark that a person sets is a whole number"
    return misfit(here, f"{name} is {shown(value)}, not {wanted.split(',')[0].split(':')[0]}", mend, entry)


def _resolved(loc: tuple[Key, ...], raw: Any) -> tuple[list[Key], Any, bool]:
    """The keys of a location that stand in the file, without the names of union members."""
    keys: list[Key] = []
    here = raw
    for number, key in enumerate(loc):
        below = _below(here, key)
        if below is not _ABSENT:
            here = below
        elif number == len(loc) - 1 and isinstance(here, dict) and not str(key).startswith("["):
            return [*keys, key], None, False
        else:
            continue
        keys.append(key)
    return keys, here, True


def _below(value: Any, key: Key) -> Any:
    if isinstance(value, dict):
        return value.get(key, _ABSENT)
    inside = isinstance(value, list) and isinstance(key, int) and key < len(value)
    return value[key] if inside else _ABSENT


def _known(shape: type, keys: list[Key]) -> list[str]:
    here = shape
    for key in keys[:-1]:
        if isinstance(key, str):
            here = Waiver if key == "ignore" else _NESTED.get((here, key), Term)
    names = [f.name for f in fields(here) if f.name not in ("where", "line")]
    return [*names, "parts"] if here is Touchpoint else names
