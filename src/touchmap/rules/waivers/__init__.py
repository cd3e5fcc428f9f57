"""Rules about waivers and gates (TM6xx)."""

from touchmap.rules.rule import Rule
from touchmap.rules.waivers import (
    gate_loosened,
    waiver_of_nothing,
    waiver_over,
    waiver_unused,
    waiver_without_reason,
)

RULES: tuple[Rule, ...] = (
    waiver_over.RULE,
    waiver_unused.RULE,
    waiver_without_reason.RULE,
    waiver_of_nothing.RULE,
    gate_loosened.RULE,
)
"""In the order of their codes."""
