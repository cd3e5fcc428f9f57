"""Rules about the form of the files (TM0xx)."""

from touchmap.rules.file import (
    duplicate_id,
    duplicate_key,
    invalid_value,
    not_yaml,
    unknown_key,
    unknown_reference,
)
from touchmap.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    not_yaml.RULE,
    unknown_key.RULE,
    duplicate_key.RULE,
    invalid_value.RULE,
    unknown_reference.RULE,
    duplicate_id.RULE,
)
"""In the order of their codes."""
