"""Names that are nearly the right one: "did you mean"."""

from collections.abc import Collection, Iterable
from typing import Any

from touchmap.language.phrase import Phrase, one_of, phrase
from touchmap.model.hints.folding import folded_key, plain_letters
from touchmap.model.hints.step_distance import steps_between
from touchmap.source.yaml.odd_characters import bare

_MANY = 5_000
_FEW = 500
_SHORT = 4
_FAR = 0.4
"""From which share of their letters on two words have nothing to do with each other."""


def nearest(word: str, words: Iterable[str], most: int = 3) -> list[str]:
    """The words that look most like the given one, best first.

    Case, accents and ё for е make no difference, and two letters that changed places are one step. The likeness is
    `difflib`'s ratio, 0.6 or more; without any only those are offered that have it as a part, as `customer_weight`
    has `weight`, or `wieght` with one step.
    """
    from difflib import get_close_matches  # slow to import, and needed only where something is wrong

    by_fold: dict[str, str] = {}
    for other in words:
        by_fold.setdefault(plain_letters(other), other)
    asked = plain_letters(word)
    if asked in by_fold:
        return [by_fold[asked]]
    if len(by_fold) > _MANY:
        by_fold = {fold: other for fold, other in by_fold.items() if fold.startswith(asked[:2])}
    found = get_close_matches(asked, list(by_fold), n=2 * most, cutoff=0.6)
    found = sorted((fold for fold in found if _alike(asked, fold)), key=lambda fold: steps_between(asked, fold))
    return [by_fold[fold] for fold in (found or _with_part(asked, by_fold))[:most]]


def _alike(word: str, other: str) -> bool:
    """Whether one is a part of the other, or few steps away."""
    return word in other or other in word or steps_between(word, other) <= _FAR * max(len(word), len(other))


def _with_part(part: str, words: Collection[str]) -> list[str]:
    parts = {word: word.replace("-", "_").split("_") for word in words}
    with_it = [word for word in words if part in parts[word]]
    if with_it or len(part) < _SHORT or len(words) > _FEW:
        return with_it
    return [word for word in words if any(steps_between(part, one) <= 1 for one in parts[word])]


def did_you_mean(
    word: str, words: Iterable[str], otherwise: Phrase | None = None, entries: Iterable[Any] = ()
) -> Phrase | None:
    """A hint with the nearest names, or with all of them where they are few, or the other hint.

    Args:
        word: What was written.
        words: What could be written.
        otherwise: The other hint.
        entries: Entries whose ids are the words; one of them may be meant by its name.
    """
    known = list(words)
    text = bare(word)
    if text is not None and text.text in known:
        return phrase('write "{text}", without {around}', text=text.text, around=text.around)
    called = list(entries)
    if named := by_name(word, called):
        return named
    if close := nearest(word, known):
        return _one_of_near(word, close)
    if alike := _by_like_name(word, called):
        return alike
    if known and len(known) <= 8:
        return phrase("one of: {names}", names=tuple(known))
    return otherwise


def _one_of_near(word: str, close: list[str]) -> Phrase:
    """A hint with the nearest names; a letter of another alphabet is pointed out, since nobody sees it."""
    folded = plain_letters(word)
    letters = [letter for letter in folded if letter.isalpha()]
    mixed = not folded.isascii() and close[0].isascii() and any(map(str.isascii, letters))
    names = one_of([f'"{name}"' for name in close])
    if mixed:
        return phrase("did you mean {names}? (a letter in it is of another alphabet)", names=names)
    return phrase("did you mean {names}?", names=names)


def by_name(word: str, entries: Iterable[Any]) -> Phrase | None:
    """A hint with the id of an entry, if its name was written; None if no entry has that name.

    Case, accents, ё for е, quotes and hyphens make no difference.

    Args:
        word: What was written where an id belongs.
        entries: Entries with an `id`, and a `name` or a `title`.
    """
    asked = folded_key(word)
    ids = [entry.id for entry in entries if asked and folded_key(_name_of(entry)) == asked]
    return phrase("its id is {names}", names=one_of([f'"{name}"' for name in ids[:3]])) if ids else None


def _by_like_name(word: str, entries: Iterable[Any]) -> Phrase | None:
    """A hint with the entries whose names hold all the words, or are much like them."""
    entries = [entry for entry in entries if _name_of(entry)]
    asked = set(folded_key(word).split())
    if len(entries) > _FEW or not asked or len(word) < _SHORT - 1:
        return None
    meant = [entry for entry in entries if asked <= set(folded_key(_name_of(entry)).split())]
    if not meant:
        names = set(nearest(word, (_name_of(entry) for entry in entries)))
        meant = [entry for entry in entries if _name_of(entry) in names]
    if not 0 < len(meant) <= 3:
        return None
    return phrase("did you mean {names}?", names=one_of([f'"{entry.id}" ({_name_of(entry)})' for entry in meant]))


def _name_of(entry: Any) -> str:
    return getattr(entry, "name", "") or getattr(entry, "title", "") or ""
