"""Rules about the inventory as a whole (TM1xx)."""

from touchmap.rules.inventory import (
    channel_as_touchpoint,
    date_in_future,
    empty_phase,
    empty_stage,
    foreign_file,
    hidden_marks,
    in_no_chain,
    look_alike_ids,
    look_alike_names,
    never_reviewed,
    no_aim,
    no_priority,
    nothing_to_check,
    review_overdue,
    shares_do_not_sum,
    single_touchpoint_object,
    spelled_two_ways,
    standard_missed,
    standard_unmeasured,
    weights_all_same,
)
from touchmap.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    nothing_to_check.RULE,
    no_priority.RULE,
    in_no_chain.RULE,
    foreign_file.RULE,
    single_touchpoint_object.RULE,
    empty_stage.RULE,
    empty_phase.RULE,
    channel_as_touchpoint.RULE,
    look_alike_ids.RULE,
    look_alike_names.RULE,
    spelled_two_ways.RULE,
    hidden_marks.RULE,
    weights_all_same.RULE,
    never_reviewed.RULE,
    review_overdue.RULE,
    no_aim.RULE,
    standard_missed.RULE,
    standard_unmeasured.RULE,
    date_in_future.RULE,
    shares_do_not_sum.RULE,
)
"""In the order of their codes."""
