"""The sentences about chains, their map, the stages and what-if, in English."""

CHAINS: dict[str, str | dict[str, str]] = {
    "chain.heading": "Chains",
    "chain.title": "{name} ({id})",
    "chain.of_segment": "{name} ({id}), segment: {segment}",
    "chain.none": "The inventory has no chains.",
    "chain.weak": {
        "one": "Weak link (score {score}): {names}.",
        "other": "Weak links (score {score}): {names}.",
    },
    "chain.next": {
        "one": "With the weak link at its target, the lowest score is {score}: {names}.",
        "other": "With the weak links at their targets, the lowest score is {score}: {names}.",
    },
    "chain.still": {
        "one": "Even at its target, the weak link still has the lowest score: {names}.",
        "other": "Even at their targets, weak links still have the lowest score: {names}.",
    },
    "chain.scoreless": "No link has a score, so the weak link is unknown.",
    "chain.unscored": "Links without a score ({count}): {names}. The weak link is the lowest of the others.",
    "chain.breaks": "Breaks at the link {name} (reaction: negative). Beyond the break: {names}.",
    "chain.breaks_last": "Breaks at the last link, {name} (reaction: negative).",
    "chain.holds": "Does not break: no link is negative.",
    "chain.end": "End link: {name}. It starts the chain {chain}.",
    "chain.end_alone": "End link: {name}. It starts no chain.",
    "chain.endless": "No end link: the chain stops at the link {name}.",
    "chain.empty": "The chain has no links.",
    "chain.entered": "Customers enter through: {channels}.",
    "chain.uncounted": "Customers are not counted: only the order and the scores are known.",
    "chain.counted": "Counted: {steps}.",
    "chain.counted_first": "{name} {reached}",
    "chain.counted_next": (
        "→ {name} {reached} ({rate}, 95 % interval {low} to {high}; {of_start} of the start; lost: {lost})"
    ),
    "chain.counted_grown": "→ {name} {reached} (more than before: a counting error)",
    "chain.counted_unrated": "→ {name} {reached}",
    "chain.lowest": "Lowest conversion: {names}, {rate} ({reached} of {before}).",
    "chain.lowest_several": "Lowest conversion ({rate}): {names}.",
    "chain.lift_keep": (
        "If {keep} of those lost there ({lost}) stay: {more} more at the link {end} (now {reached}; 95 % interval "
        "{low} to {high}), all other rates unchanged."
    ),
    "chain.lift_to": (
        "If it rises to {to}: {more} more at the link {end} (now {reached}; 95 % interval {low} to {high}), all other "
        "rates unchanged."
    ),
    "chain.lift_keep_one": (
        "If {keep} of those lost at one of these links stay: {more} more at the link {end} (now {reached}), all other "
        "rates unchanged. 95 % interval by link: {intervals}."
    ),
    "chain.lift_to_one": (
        "If one of these rises to {to}: {more} more at the link {end} (now {reached}), all other rates unchanged. "
        "95 % interval by link: {intervals}."
    ),
    "chain.lift_interval": "{name} {low} to {high}",
    "chain.no_lift.nobody": "Nobody gets there, so the effect of an improvement is unknown.",
    "chain.no_lift.nobody_at_end": "Nobody gets to the end, so the effect of an improvement is unknown.",
    "chain.no_lift.grows": (
        "The effect of an improvement is not computed, because a count between there and the end grows."
    ),
    "chain.no_lift.not_below": "That is not below the conversion asked for.",
    "chain.indistinct": "Not distinguishable from that by the intervals: {names}.",
    "chain.differs": "Weakest by score: {score}. Weakest by conversion: {conversion}.",
    "chain.touches": "Contacts: {count}. By staff: {by_person}; automatic: {automatic}; not stated: {unknown}.",
    "chain.cost": "Cost of one pass: {cost}.",
    "chain.cost_partly": "Cost of one pass: at least {cost} (contacts without a cost: {unknown} of {count}).",
    "chain.costless": "Cost of one pass: not stated.",
    "chain.segment": "{segment}: one pass through each chain (chains: {count}).",
    "chain.everybody": "Everybody",
    "chain.signs": (
        "▼ weak link (lowest score); ✗ break (first negative link); ⇢ beyond the break; ● end link; ⇒ the chain it "
        "starts."
    ),
    "chain.note_score": "The figure after a name is its score today; ? means no score.",
    "chain.note_counted": (
        "Conversion: the customers counted at a link as a share of the counted link before it, with the 95 % Wilson "
        "interval. Lost: the difference."
    ),
    "chain.note_lift": (
        "Effect of improving a link: the customers kept there × the share of its customers who get to the last counted "
        "link. For equal effort it is largest at the lowest conversion."
    ),
    "chain.link": "Link",
    "chain.role": "Role",
    "chain.score": "Score",
    "chain.reaction": "Reaction",
    "chain.reached": "Reached",
    "chain.conversion": "Conversion",
    "chain.interval": "95 % interval",
    "chain.lost": "Lost",
    "chain.role.start": "start link",
    "chain.role.middle": "middle link",
    "chain.role.end": "end link",
    "chain.reaction.positive": "positive",
    "chain.reaction.neutral": "neutral",
    "chain.reaction.negative": "negative",
    "map.title": "Which chain starts which",
    "map.starts_nothing": "{name}: starts no chain",
    "map.never": "Chains that no chain starts and no channel enters ({count}): {names}.",
    "map.stops": "Chains that end without starting another, so the customer is let go ({count}): {names}.",
    "map.circle": "A loop of chains, which is good: {names}.",
    "map.circle_none": "No loop: no chain leads back to itself.",
    "map.segment": "Routes: {segment}",
    "map.entered": "First contact (entered through a channel): {names}.",
    "map.presumed": (
        "No channel enters any of these chains (`enters:`), so first contact is assumed where no other chain starts "
        "them: {names}."
    ),
    "map.no_entry": "No first contact: no channel enters, and every chain is started by another.",
    "map.routes": "Routes: {count}.",
    "map.routes_listed": "Routes: {count}; listed: {shown}.",
    "map.routes_more": "Routes: more than {count} (counting stopped there); listed: {shown}.",
    "map.ends": "(end of the route; contacts: {count}, by staff: {by_person})",
    "map.recurs": "(repeats from: {name}; contacts: {count}, by staff: {by_person})",
    "map.crossed": "Touchpoints common to all routes ({count}): {names}.",
    "map.crossed_none": "No touchpoint is common to all routes.",
    "map.note_route": (
        "A route runs from first contact until no further chain starts or one would repeat; no chain occurs on it "
        "twice."
    ),
    "map.note_crossed": (
        "Nobody can avoid a touchpoint that is common to all routes: if it is a weak link, everyone meets it."
    ),
    "stage.stage": "Stage",
    "stage.count": "Touchpoints",
    "stage.scored": "Scored",
    "stage.mean": "Mean score ({low}–{high})",
    "stage.worst": "Lowest score",
    "stage.priority": "Priority",
    "stage.lost": "Lost",
    "stage.lost_at": "Most lost at",
    "stage.kind_stage": "stage",
    "stage.kind_phase": "phase",
    "stage.kind": "Kind",
    "stage.none": "not stated",
    "stage.lost_share": "{share} ({lost} of {entered})",
    "stage.most_lost": "Most customers are lost at the stage “{stage}”: {share} ({lost} of {entered}).",
    "stage.most_lost_none": "Most customers are lost at touchpoints without a stage: {share} ({lost} of {entered}).",
    "stage.most_lost_at": "Largest loss at one link: “{link}” in the chain “{chain}”, {share} ({lost} of {before}).",
    "stage.uncounted": "No chain has two counted links (`reached:`), so it is unknown where customers are lost.",
    "stage.unattributed_stage": (
        "Losses that belong to no single stage, so the stages on the way have no share in that chain: {ways}."
    ),
    "stage.unattributed_phase": (
        "Losses that belong to no single phase, so the phases on the way have no share in that chain: {ways}."
    ),
    "stage.way": "“{start}” → “{end}” (chain “{chain}”)",
    "stage.way_grows": "“{start}” → “{end}” (chain “{chain}”, where the count grows)",
    "stage.note_score": (
        "Mean score: on the scale from {low} to {high}, over the touchpoints with a score (column Scored)."
    ),
    "stage.note_parts": (
        "A whole that has its score from its parts is left out of every mean and sum that includes one of them."
    ),
    "stage.note_priority": "Priority: the sum of customer weight × business priority × gap over the touchpoints.",
    "stage.note_lost": (
        "Lost: of the customers who entered the stage, those who left between its counted links, over all chains. "
        "Customers who come back to a stage are counted once in each chain."
    ),
    "rank.by_opportunity": (
        "Opportunity = importance + max(importance − satisfaction, 0). Importance is the customer weight and "
        "satisfaction the score, each rescaled to 0–10. Tied ranks are marked =. Source: A. W. Ulwick's opportunity "
        "algorithm."
    ),
    "rank.by_weakest": (
        "Weakest links first: those that limit or break a chain, by the sum of the priorities of the later links of "
        "their chains (Holds up); then the rest by priority. Tied ranks are marked =."
    ),
    "rank.by_default": (
        "The plan, the watchlist and the gates use the default order: priority = customer weight × business priority × "
        "gap. `touchmap explain ranking` compares the orders."
    ),
    "rank.opportunity": "Opportunity",
    "rank.holds_up": "Holds up",
    "what_if.title": "What if: {changes}. Nothing is saved.",
    "what_if.change": "{name}: {field} {before} → {after}",
    "what_if.nothing": "none",
    "what_if.enters": "New in the top {top}: {names}.",
    "what_if.leaves": "No longer in the top {top}: {names}.",
    "what_if.same": "The top {top} stays the same.",
    "what_if.before": "Today",
    "what_if.chain": "Weak links of the chain “{chain}” today: {before}; with the changes: {after}.",
    "what_if.link": "{names} (score {score})",
    "what_if.no_link": "unknown",
    "what_if.weak": "Weak links today: {before}; with the changes: {after}.",
    "what_if.break": "Break today: at the link {before}; with the changes: at the link {after}.",
    "what_if.mended": "Break today: at the link {before}; with the changes: none.",
    "what_if.broken": "Break today: none; with the changes: at the link {after}.",
    "what_if.rank_note": "Column Today: the rank today. All other columns are with the changes.",
    "what_if.chain_note": (
        "The chains are drawn with the changes; where today's weak links or break differ, both are listed below."
    ),
    "what_if.stage_note": "Where a figure changes, it is shown as today → with the changes.",
}
