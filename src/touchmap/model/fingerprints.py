"""What makes a finding the same one after its entry moved: a digest of what it says, never of a line.

The digest is of the rule, the entry, the key path below the entry, the offending value, and the ordinal
among equals. Wherever a list is passed, its item is called by its name (a link by its touchpoint, a
segment by its word) and not by its number, so that what is inserted before it changes nothing. An entry
is called by its kind and its id, a piece of evidence by its touchpoint, date and method, and where
neither is there, by its file.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from typing import Any

from touchmap.model.fields import nfc
from touchmap.problem import Key, Problem, Span, Where
from touchmap.source.yaml.spans import ValueSpan, places

_NAMES: dict[str, tuple[str, ...]] = {
    "evidence": ("touchpoint", "date", "method"),
    "links": ("touchpoint",),
    "log": ("date",),
    "ignore": ("rule",),
    "standards": ("what",),
    "competitors": ("name",),
}
_OTHERS = ("id",)


def asked_of(where: Where) -> Iterator[Where]:
    """The addresses whose words a fingerprint needs: the value's own, and the names of each list item passed."""
    yield where
    for depth, key in enumerate(where.keys):
        if isinstance(key, int):
            item = where.keys[: depth + 1]
            yield Where(where.file, item)
            yield Where(where.file, item[:-1])
            yield from (Where(where.file, (*item, name)) for name in _naming(item))


def places_of(problems: Iterable[Problem], texts: Mapping[str, str]) -> dict[Where, ValueSpan]:
    """The place of every address that some problem speaks of, each file passed over once."""
    asked: dict[str, dict[tuple[Key, ...], None]] = defaultdict(dict)
    for problem in problems:
        for where in (*asked_of(problem.where), *_addresses(problem.values)):
            asked[where.file][where.keys] = None
    found: dict[Where, ValueSpan] = {}
    for file, keys in asked.items():
        for key, place in places(texts.get(file, ""), keys).items():
            found[Where(file, key)] = place
    return found


def in_file_order(problems: Iterable[Problem], found: Mapping[Where, ValueSpan]) -> list[Problem]:
    """Problems in the order of their places, which tells equals apart."""
    return sorted(problems, key=lambda problem: place_order(problem, found))


def place_order(problem: Problem, found: Mapping[Where, ValueSpan]) -> tuple[str, int, int]:
    """What problems are sorted by: the file, the line and the column."""
    span = span_of(problem, found)
    return (problem.where.file, span.line, span.column)


def span_of(problem: Problem, found: Mapping[Where, ValueSpan]) -> Span:
    """Where a problem is shown: where the reader knows it, else its key or its value."""
    place = found[problem.where]
    return problem.at or (problem.of_key and place.key) or place.span


def _addresses(values: Mapping[str, Any]) -> Iterable[Where]:
    for value in values.values():
        if isinstance(value, Where):
            yield value
        elif isinstance(value, tuple):
            yield from (item for item in value if isinstance(item, Where))


def fingerprints(problems: Iterable[Problem], found: Mapping[Where, ValueSpan]) -> list[str]:
    """The fingerprint of each problem.

    Args:
        problems: In the order of their places, which tells equals apart.
        found: The place and the words of every address that `asked_of` names.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    prints = []
    for problem in problems:
        mark = _mark(problem.code, problem.where, found)
        prints.append(_digest((*mark, str(seen[mark]))))
        seen[mark] += 1
    return prints


def _mark(code: str, where: Where, found: Mapping[Where, ValueSpan]) -> tuple[str, ...]:
    """The rule, the entry (kind and name, or the file), the key path below it, and the value."""
    keys = where.keys
    entry = _entry_length(keys)
    name = _name(where.file, keys[:entry], found) if entry else ""
    last = len(keys) - 1 if _is_name(keys) else len(keys)
    path = [_step(where.file, keys[:end], found) for end in range(entry + 1, last + 1)]
    value = "" if keys and isinstance(keys[last - 1], int) else nfc(found[where].words)
    return (code, *((str(keys[0]), name) if name else ("", where.file)), "/".join(path), value)


def _entry_length(keys: tuple[Key, ...]) -> int:
    """How many keys lead to the entry: a part of a touchpoint is one of its own; 0 outside of entries."""
    if len(keys) < 2 or not isinstance(keys[1], int):
        return 0
    length = 2
    while len(keys) >= length + 2 and keys[length] == "parts" and isinstance(keys[length + 1], int):
        length += 2
    return length


def _step(file: str, keys: tuple[Key, ...], found: Mapping[Where, ValueSpan]) -> str:
    return _name(file, keys, found) if isinstance(keys[-1], int) else str(keys[-1])


def _name(file: str, item: tuple[Key, ...], found: Mapping[Where, ValueSpan]) -> str:
    """What an item of a list is called: by its naming keys, by itself, or by the word in the list's place."""
    words = [found[Where(file, (*item, name))].words for name in _naming(item)]
    if not any(words):
        words = [found[Where(file, item)].words or found[Where(file, item[:-1])].words]
    return nfc(" ".join(words))


def _is_name(keys: tuple[Key, ...]) -> bool:
    """Whether an address is that of the one key that names its item, so that it says nothing more."""
    return len(keys) >= 3 and isinstance(keys[-2], int) and _naming(keys[:-1]) == (keys[-1],)


def _naming(item: tuple[Key, ...]) -> tuple[str, ...]:
    return _NAMES.get(str(item[-2]), _OTHERS) if len(item) > 1 else _OTHERS


def _digest(mark: tuple[str, ...]) -> str:
    return sha256("\0".join(mark).encode("utf-8", "surrogatepass")).hexdigest()[:32]
