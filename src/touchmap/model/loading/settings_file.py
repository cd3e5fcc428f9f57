"""The settings of a file, with the built-in ones in place of those that do not fit."""

from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import ValidationError

from touchmap.language.phrase import phrase
from touchmap.model.blank import is_nothing
from touchmap.model.entry import LINE, WHERE
from touchmap.model.loading.collector import Collected
from touchmap.model.loading.duplicates import without_duplicates
from touchmap.model.loading.flatten_parts import without_reserved
from touchmap.model.loading.misfit import misfit, shown
from touchmap.model.loading.ranges import decimal
from touchmap.model.settings import RatingScale, Scale, Settings
from touchmap.problem import Problem, Where
from touchmap.source.yaml.document import Block, Document

SETTINGS = frozenset(Settings.model_fields)
"""The top-level keys that are in `touchmap.yaml` only."""

_VOCABULARIES = (
    "stages",
    "segments",
    "channels",
    "people",
    "categories",
    "elements",
    "phases",
    "methods",
    "levers",
    "doubts",
)

MARKER_KEY = "touchmap"
"""The key that marks a client folder."""

DEFAULT_SETTINGS = Settings(touchmap=1)
"""What holds where a client says nothing."""


def read_settings(document: Document, harvest: Collected) -> None:
    """Put the settings that a file holds into the harvest, and what does not fit among its problems.

    Args:
        document: The file, read to its end.
        harvest: What is gathered.
    """
    where, problems = Where(document.file), harvest.problems
    if not isinstance(document.data, dict):
        what = phrase("the file contains {data}, but must be a mapping of keys and values", data=shown(document.data))
        problems.append(misfit(where, what, phrase("begin it with `touchmap: 1`"), None))
        harvest.lost_settings |= SETTINGS
        return
    raw = {key: value for key, value in document.data.items() if key in SETTINGS and not is_nothing(value)}
    known = [*SETTINGS, *harvest.entries]
    if MARKER_KEY not in document.data and _is_misspelt(document.data, known):
        raw[MARKER_KEY] = 1  # what is wrong is said of that key
    made = _validated(raw, where, harvest)
    if made.touchmap != 1:
        what = phrase("the file has format {touchmap}, but this version reads only format 1", touchmap=made.touchmap)
        problems.append(
            misfit(where / MARKER_KEY, what, phrase("write `touchmap: 1`, or install a newer version"), None)
        )
    for name, instead in (("scale", RatingScale()), ("score_scale", None)):
        scale: Scale | None = getattr(made, name)
        if scale is not None and scale.min >= scale.max:
            problems.append(
                misfit(
                    where / name,
                    phrase("the scale's max must be greater than its min"),
                    phrase("write a max greater than min"),
                    None,
                )
            )
            harvest.lost_settings.add(name)
            made = made.model_copy(update={name: instead})
    problems += _off_range(made, where, harvest)
    harvest.settings = _terms_once(made, problems)


def _is_misspelt(keys: Iterable[Any], known: list[str]) -> bool:
    """Whether one of the keys at the top is nearly the one that marks a client folder."""
    from touchmap.model.hints.suggestions import nearest

    return any(nearest(key, known, 1) == [MARKER_KEY] for key in keys)


def _validated(raw: dict[str, Any], where: Where, harvest: Collected) -> Settings:
    placed = {
        key: _placed_terms(value, where / key, harvest.problems) if key in _VOCABULARIES else value
        for key, value in raw.items()
    }
    if isinstance(aim := placed.get("aim"), dict) and "measures" in aim:
        measures = _placed_terms(aim["measures"], where / "aim" / "measures", harvest.problems)
        placed["aim"] = {**aim, "measures": measures}
    try:
        made: Settings = Settings.model_validate(placed)
    except ValidationError as error:
        from touchmap.model.loading.validation_errors import complaints, without_empty

        full = without_empty(error, raw)
        if full is not None:
            return _validated(full, where, harvest)
        harvest.problems += complaints(error, Settings, raw, where, None)
        wrong = {detail["loc"][0] for detail in error.errors(include_input=False, include_url=False) if detail["loc"]}
        harvest.lost_settings |= {str(key) for key in wrong}
        kept = {MARKER_KEY: 1, **{key: value for key, value in placed.items() if key not in wrong}}
        made = Settings.model_validate(kept)
    return made


def _off_range(settings: Settings, where: Where, harvest: Collected) -> Iterator[Problem]:
    """A default target off the scale, and shares below 0."""
    low, high = settings.scoring.min, settings.scoring.max
    target = settings.target
    if target is not None and harvest.knows_scores and not low <= target <= high:
        fix = phrase("write a rating from {low} to {high}", low=low, high=high)
        yield misfit(where / "target", phrase("target is {target}, which is off the scale", target=target), fix, None)
    for number, segment in enumerate(settings.segments):
        if segment.share is not None and segment.share < 0:
            here = where / "segments" / number / "share"
            yield misfit(
                here,
                phrase("share is {value}, less than 0", value=decimal(segment.share)),
                phrase("write 0 or more"),
                segment.id,
            )


def _placed_terms(value: Any, where: Where, problems: list[Problem]) -> Any:
    """Terms with their addresses, bare words among them."""
    if not isinstance(value, list):
        return value
    return [_placed(item, where / number, problems) for number, item in enumerate(value)]


def _placed(item: Any, where: Where, problems: list[Problem]) -> Any:
    if isinstance(item, Block):
        return {**without_reserved(item, where, problems), WHERE: where, LINE: item.line}
    return {"id": item, WHERE: where} if isinstance(item, (str, int)) else item


def _terms_once(settings: Settings, problems: list[Problem]) -> Settings:
    lists = [(name, getattr(settings, name)) for name in _VOCABULARIES]
    lists.append(("measures", settings.aim.measures if settings.aim else None))
    for name, terms in lists:
        if isinstance(terms, tuple):
            without_duplicates(name, list(terms), problems)
    return settings
