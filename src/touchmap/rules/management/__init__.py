"""Rules about owners, actions and dates (TM3xx)."""

from touchmap.rules.management import (
    action_overdue,
    action_without_due,
    action_without_owner,
    dates_backwards,
    did_not_move,
    done_without_date,
    no_check_in,
    owner_gone,
    owner_overloaded,
    placeholder_owner,
    watched_owner_gone,
    watched_without_action,
    watched_without_owner,
)
from touchmap.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    watched_without_owner.RULE,
    watched_owner_gone.RULE,
    owner_overloaded.RULE,
    watched_without_action.RULE,
    action_without_owner.RULE,
    action_without_due.RULE,
    action_overdue.RULE,
    no_check_in.RULE,
    did_not_move.RULE,
    owner_gone.RULE,
    done_without_date.RULE,
    dates_backwards.RULE,
    placeholder_owner.RULE,
)
"""In the order of their codes."""
