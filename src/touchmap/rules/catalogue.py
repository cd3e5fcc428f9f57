"""All rules, in the order of their codes; each family lists its own."""

from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase
from touchmap.rules import chains, effort, evidence, file, inventory, management, waivers
from touchmap.rules.rule import Rule, as_code

_FAMILIES = (file, inventory, chains, management, evidence, effort, waivers)

RULES: tuple[Rule, ...] = tuple(rule for family in _FAMILIES for rule in family.RULES)

BY_CODE = {rule.code: rule for rule in RULES}


def rule_of(word: str) -> Rule:
    """The rule with a code or a name, in any case.

    Raises:
        TouchmapError: There is no such rule.
    """
    from touchmap.model.hints.unknown_names import no_such, which_then

    found = next((rule for rule in RULES if rule.is_called(word)), None)
    if found is None:
        names = [*BY_CODE, *(rule.name for rule in RULES)]
        otherwise = phrase(
            "`touchmap rules` lists them all, and `touchmap explain ranking` explains how touchpoints are ranked"
        )
        hint = which_then("rule", as_code(word.upper()), names, otherwise=otherwise)
        raise TouchmapError(no_such("rule", word), hint)
    return found
