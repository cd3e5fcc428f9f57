"""TM002: a key that the format does not have, and what to write instead."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from touchmap.language.phrase import Phrase, phrase
from touchmap.model.entry import Shape, shapes_of
from touchmap.model.touchpoint import Touchpoint
from touchmap.problem import Key, Problem, Where
from touchmap.source.yaml.cut_value import CUT, OF, with_fix

INTO_NOTES = phrase("remove it, or move what it says to `notes`")


def unknown_key(
    where: Where,
    key: str,
    known: Iterable[str],
    entry: str | None,
    otherwise: Phrase = INTO_NOTES,
    *,
    value: Any = None,
    point: str | None = None,
) -> Problem:
    """TM002: a key that the format does not have.

    Args:
        where: Its address.
        key: The key.
        known: The keys that the format has there.
        entry: The id of the entry with the key.
        otherwise: What to say where nothing is like it.
        value: Its value.
        point: The id of the touchpoint with the key, if one has it.
    """
    from touchmap.model.hints.folding import folded_key, singular
    from touchmap.model.hints.suggestions import did_you_mean
    from touchmap.model.hints.trade_words import trade_word

    keys = [name for name in known if name != "ignore"]
    same = [name for name in keys if singular(folded_key(name)) == singular(folded_key(key))]
    fix = did_you_mean(key, same) if same else trade_word(key, keys, value, point)
    return Problem(
        "TM002", where, {"key": key, "fix": fix or did_you_mean(key, keys, otherwise)}, entry=entry, of_key=True
    )


def known_keys(shape: type[Shape], keys: Sequence[Key]) -> list[str]:
    """The keys that the format allows beside the last of some keys.

    Args:
        shape: The class of the entry.
        keys: Keys that lead to a place in it.
    """
    here = _shape_at(shape, keys)
    names = [field.alias or name for name, field in here.model_fields.items() if name not in ("where", "line")]
    return [*names, "parts"] if here is Touchpoint else names


def _shape_at(shape: type[Shape], keys: Sequence[Key]) -> type[Shape]:
    here = shape
    for key in keys[:-1]:
        if isinstance(key, str) and key in here.model_fields:
            here = next(iter(shapes_of(here.model_fields[key])), here)
    return here


def cut_value(problem: Problem, shape: type[Shape], keys: Sequence[Key]) -> Problem:
    """What was told of a value that a comma cut in braces, with what the format knows of its key.

    Args:
        problem: What the reader told.
        shape: The class of the entry.
        keys: The keys that lead from it to what was cut off.
    """
    (key, value), parts = problem.values[OF], problem.values[CUT]
    known = known_keys(shape, keys)
    part = str(parts[0])
    first, _, rest = part.partition(" ")
    if first in known and rest:
        fix = phrase("put a colon and a space after the key: `{first}: {rest}`", first=first, rest=rest)
        return problem._replace(values={**problem.values, "fix": fix})
    told = with_fix(problem, lists=_is_list(_shape_at(shape, keys), key))
    if part not in known or isinstance(value, (dict, list)):
        return told
    what = phrase("{part} has no colon and no value", part=part)
    fix = phrase("write `{part}: …`; or, as {values}", part=part, values=told.values["fix"])
    values: Mapping[str, Any] = {**problem.values, "what": what, "fix": fix}
    return problem._replace(code="TM004", values=values)


def _is_list(shape: type[Shape], key: str) -> bool:
    field = next((field for name, field in shape.model_fields.items() if key in (name, field.alias)), None)
    return field is not None and "tuple" in str(field.annotation)
