"""Rules about where effort goes (TM5xx)."""

from touchmap.rules.effort import (
    action_without_gap,
    because_of_nothing,
    expects_no_gain,
    idea_without_owner,
    work_beside_weak_link,
)
from touchmap.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    action_without_gap.RULE,
    work_beside_weak_link.RULE,
    idea_without_owner.RULE,
    expects_no_gain.RULE,
    because_of_nothing.RULE,
)
