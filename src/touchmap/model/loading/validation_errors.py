"""What Pydantic says of an entry, as problems in the words of the trade, one for each mistake."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from touchmap.language.phrase import Phrase, noted, phrase
from touchmap.model.blank import is_nothing
from touchmap.model.entry import LINE, WHERE, Shape
from touchmap.model.loading.misfit import misfit, shown
from touchmap.model.loading.unknown_keys import known_keys, unknown_key
from touchmap.model.named_fields import by_segment
from touchmap.model.touchpoint import Touchpoint
from touchmap.problem import Key, Problem, Where
from touchmap.source.yaml.document import Block

_BY_SEGMENT = by_segment(Touchpoint)
_MAPPINGS = (*_BY_SEGMENT, "marks", "rules")
_ABSENT = object()
_UNKNOWN = "extra_forbidden"
_OF_KEY = "[key]"
_TAGS: dict[Key, tuple[Key, ...]] = {
    **dict.fromkeys(_BY_SEGMENT, ("mark", "segments")),
    "stages": ("model", "list"),
}
"""The names of union members, which Pydantic puts into a location after these keys."""

_OTHER = (noted("{name} is {value}, which is not allowed"), noted("see `touchmap schema`"))
_MOST_SUGGESTED = 100
_MOST_KEYS = 8


def complaints(
    error: ValidationError,
    shape: type[Shape],
    raw: Mapping[str, Any],
    where: Where,
    entry: str | None,
    most_suggested: int = _MOST_SUGGESTED,
) -> Iterator[Problem]:
    """The problems of one entry.

    A missing key whose name is misspelt is one mistake, reported as the unknown key.

    Args:
        error: What Pydantic raised.
        shape: The class that the entry was to become.
        raw: The entry as it was read.
        where: The entry's address.
        entry: The entry's id, as far as it could be read.
        most_suggested: For how many unknown keys the nearest names are looked for; it takes its time.
    """
    from touchmap.model.hints.suggestions import nearest

    details = [(detail, *_resolved(detail, raw)) for detail in _details(error)]
    unknown = [tuple(keys) for detail, keys, _ in details if detail["type"] == _UNKNOWN][: max(most_suggested, 0)]
    misspelt = {(*keys[:-1], meant) for keys in unknown for meant in nearest(str(keys[-1]), known_keys(shape, keys))}
    suggested = frozenset(unknown)
    for detail, keys, value in details:
        here = Where(where.file, (*where.keys, *keys))
        name = str(next((key for key in reversed(keys) if isinstance(key, str)), ""))
        if detail["type"] == _UNKNOWN:
            known = known_keys(shape, keys) if tuple(keys) in suggested else ()
            point = entry if shape is Touchpoint and len(keys) == 1 else None
            yield unknown_key(here, name, known, entry, value=value, point=point)
        elif detail["type"] != "missing":
            told = _misfit(detail, here, name, value, entry)
            yield _with_keys(told, known_keys(shape, (*keys, ""))) if detail["type"] == "model_type" else told
        elif tuple(keys) not in misspelt:
            yield _missing(here, keys, raw, entry)


def without_empty(error: ValidationError, raw: Mapping[str, Any]) -> dict[str, Any] | None:
    """An entry that was refused, without its keys that have no value, or blanks for one: they count as absent.

    Args:
        error: What Pydantic raised.
        raw: The entry as it was read.

    Returns:
        The rest of it, with unknown keys kept; None if every key has a value.
    """
    unknown = {tuple(_resolved(detail, raw)[0]) for detail in _details(error) if detail["type"] == _UNKNOWN}
    full = _filled(raw, (), unknown)
    return None if full == raw else full


def without_empty_keys(
    item: Block, here: Where, shape: type[Shape], error: ValidationError, name: str | None, suggested: int
) -> tuple[Any, list[Problem]]:
    """The entry without its keys that have no value, None if it does not load, and what is wrong with it.

    An entry of which nothing but the name is blank is called by its id, so that the rules can speak of the rest.
    """
    full, last = without_empty(error, item) or item, error
    if full is not item:
        try:
            return shape.model_validate({**full, WHERE: here, LINE: item.line}), []
        except ValidationError as second:
            last = second
    wrong = list(complaints(last, shape, item, here, name, min(suggested, 100)))
    lacking = [detail["loc"] for detail in last.errors(include_input=False, include_url=False, include_context=False)]
    key = str(lacking[0][0])
    if lacking == [(key,)] and key in {"name", "title"} & set(shape.model_fields) and key in item and "id" in full:
        return shape.model_validate({**full, key: full["id"], WHERE: here, LINE: item.line}), wrong
    return None, wrong


def _filled(value: Any, keys: tuple[Key, ...], kept: Collection[tuple[Key, ...]]) -> Any:
    if isinstance(value, list):
        return [_filled(item, (*keys, number), kept) for number, item in enumerate(value)]
    if not isinstance(value, dict):
        return value
    full = {
        key: _filled(item, (*keys, key), kept)
        for key, item in value.items()
        if not is_nothing(item) or (*keys, key) in kept
    }
    if not isinstance(value, Block):
        return full
    made = Block(full)
    made.line = value.line
    return made


def _details(error: ValidationError) -> list[Any]:
    return error.errors(include_input=False, include_url=False)


def _with_keys(told: Problem, known: Sequence[str]) -> Problem:
    """The same, with the keys that the mapping may have, where they are few."""
    if len(known) > _MOST_KEYS:
        return told
    fix = phrase("write a mapping with the keys {keys}", keys=tuple(known))
    return told._replace(values={**told.values, "fix": fix})


def _missing(here: Where, keys: Sequence[Key], raw: Any, entry: str | None) -> Problem:
    from touchmap.model.loading.wanted import TO_WRITE

    name = str(keys[-1])
    for key in keys[:-1]:
        raw = raw[key]
    if isinstance(raw, dict) and name in raw:
        fix = phrase("write it after the colon, in quotes if it begins with #")
        what = phrase("{name} has no value", name=name)
        inside = phrase("{name} has no value in {key}", name=name, key=keys[0])
        return misfit(here, what if len(keys) == 1 else inside, fix, entry)
    what = phrase("{name} is missing", name=name)
    inside = phrase("{name} is missing in {key}", name=name, key=keys[0])
    fix = TO_WRITE.get(name) or phrase("write `{name}: …`", name=name)
    return misfit(here, what if len(keys) == 1 else inside, fix, entry)


def _misfit(detail: Any, here: Where, name: str, value: Any, entry: str | None) -> Problem:
    from touchmap.model.hints.suggestions import did_you_mean
    from touchmap.model.hints.value_to_type import to_type
    from touchmap.model.loading.wanted import TO_WRITE, WANTED

    kind, context, of_key = detail["type"], detail.get("ctx", {}), detail["loc"][-1] == _OF_KEY
    if kind == "literal_error":
        choices = [word.strip("'") for word in str(context["expected"]).replace(" or ", ", ").split(", ")]
        what = phrase("{name} is {value}, which is not allowed", name=name, value=shown(value))
        return misfit(here, what, did_you_mean(str(value), choices), entry)
    if kind in ("greater_than_equal", "less_than_equal"):
        return _beyond(context.get("ge"), context.get("le"), here, name, value, entry)
    if kind == "string_pattern_mismatch" or (kind == "id" and is_nothing(value)):
        item = phrase("an item of {key} is blank", key=name)
        what = phrase("a key of {key} is blank", key=here.keys[-2]) if of_key else item
        return misfit(here, what, phrase("fill it in, or remove it"), entry)
    if kind == "too_large":
        what = phrase("{name} is {value}, which is too large", name=name, value=shown(value))
        return misfit(here, what, phrase("write a smaller number"), entry)
    meant = None if of_key else to_type(kind, value)
    is_decimal = kind == "whole" and isinstance(value, str) and value.replace(",", ".", 1).replace(".", "", 1).isdigit()
    sentence, fix = WANTED.get(kind, _OTHER)
    if is_decimal and not of_key:
        fix = noted("a rating entered by hand is a whole number")
    called = _called(here, name, of_key=of_key, whole=meant is not None or is_decimal)
    what = phrase(sentence, name=called, value=shown(str(here.keys[-1]) if of_key else value))
    return misfit(here, what, meant or TO_WRITE.get(name) or phrase(fix), entry)


def _called(here: Where, name: str, *, of_key: bool, whole: bool) -> Phrase | str:
    """A value as a sentence names it: by its key and the mapping it is in, or the list unless the whole is meant."""
    if of_key:
        return phrase("a key of {key}", key=here.keys[-2])
    if here.keys[-2:-1] and here.keys[-2] in _MAPPINGS:
        return phrase("{key} of {name}", key=here.keys[-2], name=name)
    is_item = bool(here.keys) and isinstance(here.keys[-1], int)
    return phrase("an item of {key}", key=name) if is_item and not whole else name


def _beyond(least: Any, most: Any, here: Where, name: str, value: Any, entry: str | None) -> Problem:
    """A figure below the least that it may be, or else above the most."""
    from touchmap.model.loading.wanted import BELOW_0

    if least is None:
        what = phrase("{name} is {value}, more than {most}", name=name, value=shown(value), most=most)
        return misfit(here, what, phrase("write {most} or less", most=most), entry)
    what = phrase("{name} is {value}, less than {least}", name=name, value=shown(value), least=least)
    fix = BELOW_0 if here.keys == ("scale", "min") else phrase("write {least} or more", least=least)
    return misfit(here, what, fix, entry)


def _resolved(detail: Any, raw: Any) -> tuple[list[Key], Any]:
    """The keys of an error's location that are in the file, and their value.

    Left out are the names of union members, and what a short form stands for.
    """
    loc = detail["loc"]
    keys: list[Key] = []
    here = raw
    for number, key in enumerate(loc):
        if (number and key in _TAGS.get(loc[number - 1], ())) or key == _OF_KEY:
            continue
        below = _below(here, key)
        if below is not _ABSENT:
            here = below
            keys.append(key)
        elif detail["type"] == "missing" and number == len(loc) - 1:
            return [*keys, key], None
    return keys, here


def _below(value: Any, key: Key) -> Any:
    if isinstance(value, dict):
        return value.get(key, _ABSENT)
    inside = isinstance(value, list) and isinstance(key, int) and key < len(value)
    return value[key] if inside else _ABSENT
