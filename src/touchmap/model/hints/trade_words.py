"""Words of the trade that are no keys, and where in the format what they mean belongs."""

from collections.abc import Collection
from functools import cache
from typing import Any

from touchmap.language.phrase import Phrase, phrase
from touchmap.model.fields import is_id
from touchmap.model.hints.folding import folded_key, singular
from touchmap.model.hints.slug import slug
from touchmap.model.hints.trade_lists import Topic
from touchmap.model.hints.trade_topics import TOPICS

_LONGEST = 40
_MOST_ITEMS = 3


@cache
def _by_word() -> dict[str, Topic]:
    return {folded_key(word): topic for topic in TOPICS for word in topic.words.split(", ")}


def trade_word(key: str, known: Collection[str], value: Any, entry: str | None) -> Phrase | None:
    """The place for what a word of the trade means; None if it is not a word of the trade.

    Args:
        key: A key that the format does not have here.
        known: The keys that it has here.
        value: What was written under it.
        entry: The id of the touchpoint that has it, if one does.
    """
    words = folded_key(key)
    topic = _by_word().get(words) or _by_word().get(singular(words))
    if topic is None:
        return None
    place = next(((name, text) for name, text in topic.places if not name or name in known), None)
    if place is None:
        return None
    name = entry if entry is None or is_id(entry) else slug(entry)
    return phrase(
        place[1],
        key=place[0],
        id=name or "…",
        ids=f"[{name}, …]" if name else "[…]",
        value=_shown(value),
        words=_tags(value, words),
        own=f"{key}: {_shown(', '.join(map(str, value)) if isinstance(value, list) else value)}",
    )


def _tags(value: Any, words: str) -> str:
    """A list of words of the client's own: what was written, or the key where that was only said to be true."""
    shown = "true" if value is None else _shown(value)
    if shown in ('"true"', "true", "…") or isinstance(value, int):
        return f"[{words.replace(' ', '-')}]"
    return shown if isinstance(value, list) else f"[{shown}]"


def _shown(value: Any) -> str:
    """A short value as it is typed, in brackets where there are several; an ellipsis for a long one."""
    from touchmap.source.yaml.quoting import spelled

    if isinstance(value, (str, int)) and 0 < len(str(value)) <= _LONGEST:
        return spelled(value, flow=True)
    if (
        isinstance(value, list)
        and 0 < len(value) <= _MOST_ITEMS
        and "…" not in (items := [_shown(one) for one in value])
    ):
        return f"[{', '.join(items)}]"
    return "…"
