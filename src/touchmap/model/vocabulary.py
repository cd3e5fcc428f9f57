"""The words that entries choose from: built-in ones, unless the client replaces them."""

from typing import NamedTuple

from touchmap.model.entry import Term
from touchmap.model.settings import Method, Settings, Stage

_STAGE_MODELS = {
    "lifecycle": (
        ("audience", "before"),
        ("prospect", "before"),
        ("customer", "during"),
        ("former", "after"),
    ),
    "buying": (
        ("need", "before"),
        ("search", "before"),
        ("compare", "before"),
        ("choose", "before"),
        ("purchase", "during"),
        ("support", "after"),
    ),
    "phase": (("before", "before"), ("during", "during"), ("after", "after")),
}
_PHASES = ("before", "during", "after")
_CATEGORIES = ("physical", "digital", "communication", "marketing", "post-sale")
_ELEMENTS = ("office", "product", "technology", "people")
_METHODS = ("self", "mystery-shopper", "scenario-test", "survey", "interview", "analytics")
_LEVERS = ("staff-skills", "new-touchpoints", "product", "target-customers", "processes", "channels")


class Vocabulary(NamedTuple):
    """The words of one client, each list in its order.

    Attributes:
        stages: The stages, each with its phase where it has one.
        phases: The phases of the purchase.
        categories: The classes of touchpoints (S2).
        elements: Mann and Turusin's groups (S4).
        methods: The methods of evidence.
        levers: The six options to improve with (S4).
    """

    stages: tuple[Stage, ...]
    phases: tuple[Term, ...]
    categories: tuple[Term, ...]
    elements: tuple[Term, ...]
    methods: tuple[Method, ...]
    levers: tuple[Term, ...]


def vocabulary(settings: Settings) -> Vocabulary:
    """The client's words: those of the settings, and the built-in ones where the settings have none."""
    return Vocabulary(
        stages=_stages(settings),
        phases=_terms(settings.phases, _PHASES),
        categories=_terms(settings.categories, _CATEGORIES),
        elements=_terms(settings.elements, _ELEMENTS),
        methods=tuple(Method(id=word) for word in _METHODS) if settings.methods is None else settings.methods,
        levers=_terms(settings.levers, _LEVERS),
    )


def _stages(settings: Settings) -> tuple[Stage, ...]:
    if not isinstance(settings.stages, str):
        return settings.stages
    return tuple(Stage(id=word, phase=phase) for word, phase in _STAGE_MODELS[settings.stages])


def _terms(given: tuple[Term, ...] | None, built_in: tuple[str, ...]) -> tuple[Term, ...]:
    return tuple(Term(id=word) for word in built_in) if given is None else given
