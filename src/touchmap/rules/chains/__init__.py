"""Rules about chains (TM2xx)."""

from touchmap.rules.chains import (
    chain_breaks,
    chain_without_end,
    end_starts_nothing,
    growing_reached,
    link_of_another_segment,
    link_retired,
    link_twice,
    links_after_end,
    one_link_only,
    one_way_in,
    segment_without_chain,
    single_way,
    starts_another_segment,
    starts_before_end,
    stops_at_sale,
    unentered_chain,
)
from touchmap.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    chain_without_end.RULE,
    end_starts_nothing.RULE,
    links_after_end.RULE,
    chain_breaks.RULE,
    stops_at_sale.RULE,
    link_twice.RULE,
    one_link_only.RULE,
    growing_reached.RULE,
    unentered_chain.RULE,
    segment_without_chain.RULE,
    single_way.RULE,
    starts_another_segment.RULE,
    starts_before_end.RULE,
    link_of_another_segment.RULE,
    one_way_in.RULE,
    link_retired.RULE,
)
