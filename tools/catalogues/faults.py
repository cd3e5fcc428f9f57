"""What is wrong with a catalogue of translations: what is missing, stale, or would be said wrongly."""

from collections.abc import Iterator
from string import Formatter
from typing import Any

from babel.messages.catalog import Catalog


def faults(translated: Catalog, template: Catalog) -> list[str]:
    """What is wrong with a catalogue, one line for each sentence.

    Args:
        translated: A language's catalogue.
        template: Every sentence that the program can say.
    """
    wanted = {_key(message): message for message in template if message.id}
    there = {_key(message): message for message in translated if message.id}
    lines = [f"not translated: {_english(wanted[key])}" for key in wanted if key not in there]
    lines += [f"no longer said: {_english(there[key])}" for key in there if key not in wanted]
    return lines + [line for key, message in there.items() if key in wanted for line in _wrong(message, translated)]


def _key(message: Any) -> tuple[str, str]:
    return (message.context or "", _english(message))


def _english(message: Any) -> str:
    return str(message.id[0] if isinstance(message.id, tuple) else message.id)


def _wrong(message: Any, translated: Catalog) -> Iterator[str]:
    english = _english(message)
    forms = message.string if isinstance(message.string, tuple) else (message.string,)
    if message.fuzzy:
        yield f"fuzzy: {english}"
    if isinstance(message.id, tuple) and len(forms) != translated.num_plurals:
        yield f"{len(forms)} of {translated.num_plurals} plural forms: {english}"
    if not all(forms):
        yield f"not translated: {english}"
        return
    values = set().union(*(named(text) for text in _texts(message)))
    for form in forms:
        try:
            unknown = named(form) - values
        except ValueError as error:
            yield f"{error}: {form}"
            continue
        if unknown:
            yield f"no such value: {', '.join(sorted(unknown))}: {form}"
        elif missing := set.intersection(*(named(text) for text in _texts(message))) - named(form) - {"count"}:
            yield f"value not used: {', '.join(sorted(missing))}: {form}"


def _texts(message: Any) -> tuple[str, ...]:
    return message.id if isinstance(message.id, tuple) else (message.id,)


def named(text: str) -> set[str]:
    """The names of the values in a sentence.

    Raises:
        ValueError: Its braces do not match.
    """
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
