"""All rules, in the order of their codes; a new one is a file and a line here."""

from touchmap.errors import TouchmapError
from touchmap.rules import (
    chain_breaks,
    chain_without_end,
    duplicate_id,
    duplicate_key,
    end_starts_nothing,
    foreign_file,
    in_no_chain,
    links_after_end,
    no_priority,
    not_yaml,
    nothing_to_check,
    unknown_key,
    unknown_reference,
    value_misfit,
    watched_without_owner,
)
from touchmap.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    not_yaml.RULE,
    unknown_key.RULE,
    duplicate_key.RULE,
    value_misfit.RULE,
    unknown_reference.RULE,
    duplicate_id.RULE,
    nothing_to_check.RULE,
    no_priority.RULE,
    in_no_chain.RULE,
    foreign_file.RULE,
    chain_without_end.RULE,
    end_starts_nothing.RULE,
    links_after_end.RULE,
    chain_breaks.RULE,
    watched_without_owner.RULE,
)

BY_CODE = {rule.code: rule for rule in RULES}


def rule_of(word: str) -> Rule:
    """The rule with a code or a name, in any case.

    Raises:
        TouchmapError: There is none.
    """
    from touchmap.model.nearest import did_you_mean

    found = BY_CODE.get(word.upper()) or next((r for r in RULES if r.name == word.lower()), None)
    if found is None:
        hint = did_you_mean(word.upper(), BY_CODE, "`touchmap rules` lists them all")
        raise TouchmapError(f'there is no rule "{word}"', hint)
    return found
