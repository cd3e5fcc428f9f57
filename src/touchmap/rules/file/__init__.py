"""Rules about the form of the files (TM0xx)."""

from touchmap.rules.file import (
    duplicate_id,
    duplicate_key,
    not_yaml,
    unknown_key,
    unknown_reference,
    value_misfit,
)
from touchmap.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    not_yaml.RULE,
    unknown_key.RULE,
    duplicate_key.RULE,
    value_misfit.RULE,
    unknown_reference.RULE,
    duplicate_id.RULE,
)
"""In the order of their codes."""
