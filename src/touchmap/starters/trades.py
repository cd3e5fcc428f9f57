"""What the starters say: one trade's inventory, and the teaching comments, in one language."""

from typing import Any

from touchmap.shipped import shipped
from touchmap.source.yaml.reader import read

TRADES = ("clinic", "shop", "software", "cafe", "blank")
"""The starters, by the names that people type."""

LANGUAGES = ("en", "ru", "uk", "pl")
"""The languages that every starter is written in."""


def trade(name: str, language: str) -> dict[str, Any]:
    """A trade's inventory, with the keys of the inventory's own format.

    Args:
        name: One of `TRADES`.
        language: One of `LANGUAGES`.
    """
    found: dict[str, Any] = _read(f"{name}.yaml", language)
    return found


def teaching(language: str) -> dict[str, Any]:
    """The comments that teach a newcomer, by their keys."""
    found: dict[str, Any] = _read("teaching.yaml", language)
    return found


def _read(file: str, language: str) -> Any:
    text = shipped(f"starters/{file}").read_text(encoding="utf-8")
    return in_language(read(file, text).data, language)


def in_language(value: Any, language: str) -> Any:
    """Data with one language's words in place of each mapping that holds all languages."""
    if isinstance(value, list):
        return [in_language(item, language) for item in value]
    if not isinstance(value, dict):
        return value
    if tuple(value) == LANGUAGES:
        return value[language]
    return {key: in_language(item, language) for key, item in value.items()}
