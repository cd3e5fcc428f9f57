"""Which rules a run holds an inventory to: by code, by name, or by family."""

from collections.abc import Iterable

from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase
from touchmap.rules.catalogue import RULES
from touchmap.rules.inventory.nothing_to_check import RULE as NOTHING_TO_CHECK
from touchmap.rules.rule import Rule, as_code


def selected(select: Iterable[str], ignore: Iterable[str]) -> tuple[Rule, ...]:
    """The rules that are left of the catalogue.

    Args:
        select: Codes (TM204), names (chain-breaks) and families (TM2 or TM2xx), alone or joined by commas;
            all rules if there are none. What says that something could not be read, that there is nothing to
            check, or that a gate is open, is always among them.
        ignore: The same, of the rules that are left out.

    Raises:
        TouchmapError: A word means no rule, or one to ignore says what could not be read, or which gate is open;
            with its whole family the latter stays.
    """
    wanted = _meant("--select", select)
    unwanted = _meant("--ignore", ignore)
    for rule in unwanted:
        if rule.fixed:
            raise TouchmapError(
                phrase("{code} cannot be ignored: it reports what could not be read", code=rule.code),
                phrase("fix what it finds"),
            )
        if rule.locked and not unwanted.issuperset(one for one in RULES if one.family == rule.family):
            raise TouchmapError(
                phrase("{code} cannot be ignored: it reports which gate is open", code=rule.code),
                phrase("fix what it finds"),
            )
    unwanted = {rule for rule in unwanted if not rule.locked}
    always = {rule for rule in RULES if rule.fixed or rule.locked or rule is NOTHING_TO_CHECK}
    kept = (wanted | always if wanted else set(RULES)) - unwanted
    return tuple(rule for rule in RULES if rule in kept)


def _meant(option: str, words: Iterable[str]) -> set[Rule]:
    """The rules that some words mean."""
    found: set[Rule] = set()
    for word in (part.strip() for words_ in words for part in words_.split(",")):
        rules = {rule for rule in RULES if _is_meant(rule, word)}
        if not rules:
            from touchmap.model.hints.unknown_names import which_then

            names = [name for rule in RULES for name in (rule.code, rule.name)] + sorted(_families())
            raise TouchmapError(
                phrase('{option}: there is no rule or family "{word}"', option=option, word=word),
                which_then("rule", as_code(word), names),
            )
        found |= rules
    return found


def _is_meant(rule: Rule, word: str) -> bool:
    return rule.is_called(word) or word.upper() in (rule.family, f"{rule.family}XX")


def _families() -> set[str]:
    return {rule.family for rule in RULES}
