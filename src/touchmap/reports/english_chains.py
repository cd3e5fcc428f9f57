"""The sentences about chains, their map, the stages and what-if, in English."""

CHAINS: dict[str, str | dict[str, str]] = {
    "chain.heading": "Chains",
    "chain.title": "{name} ({id})",
    "chain.of_segment": "{name} ({id}), segment {segment}",
    "chain.names_more": {"one": "{names} and {count} more", "other": "{names} and {count} more"},
    "chain.none": "The inventory has no chain.",
    "chain.weak": {
        "one": "Weak link: {names}, score {score}.",
        "other": "Weak links: {names}, score {score} each.",
    },
    "chain.next": {
        "one": "Raised to target, the weakest is then {names}, score {score}.",
        "other": "Raised to target, the weakest are then {names}, score {score} each.",
    },
    "chain.still": {
        "one": "Raised to target, {names} is still the weakest.",
        "other": "Raised to target, {names} are still the weakest.",
    },
    "chain.scoreless": "No link has a score, so no weak link can be named.",
    "chain.unscored": {
        "one": "{count} link has no score: {names}; the weakest is that of the others.",
        "other": "{count} links have no score: {names}; the weakest is that of the others.",
    },
    "chain.breaks": "Breaks at {name}, which customers meet as negative; beyond the break: {names}.",
    "chain.breaks_last": "Breaks at {name}, which customers meet as negative; it is the last link.",
    "chain.holds": "No link is negative: nothing breaks the chain.",
    "chain.end": "End link: {name}, which starts {chain}.",
    "chain.end_alone": "End link: {name}; it starts no chain.",
    "chain.endless": "No end link: the chain stops at {name}.",
    "chain.empty": "The chain has no links.",
    "chain.entered": "Customers come in by: {channels}.",
    "chain.uncounted": "Not counted: only the order and the lowest score speak.",
    "chain.counted": "Counted: {steps}.",
    "chain.counted_first": "{name} {reached}",
    "chain.counted_next": "→ {name} {reached} ({rate}, {low} to {high}; {of_start} of the start; {lost} lost)",
    "chain.counted_grown": "→ {name} {reached} (more than before: a slip of counting)",
    "chain.counted_unrated": "→ {name} {reached}",
    "chain.lowest": {
        "one": "Lowest conversion: {names}, {rate} ({reached} of {before})",
        "other": "Lowest conversion: {names}, {rate} each",
    },
    "chain.lift": (
        "{better}, {more} more would get to {end} (now {reached}; {intervals}), with all other rates as they are"
    ),
    "chain.lift_keep": "if {keep} of the {lost} lost there stayed",
    "chain.lift_keep_one": {
        "one": "if {keep} of those lost at {names} stayed",
        "other": "if {keep} of those lost at one of {names} stayed",
    },
    "chain.lift_to": "if it rose to {to}",
    "chain.lift_to_one": "if one of them rose to {to}",
    "chain.lift_interval": "95 % interval {low} to {high}",
    "chain.lift_interval_at": "95 % interval at {name} {low} to {high}",
    "chain.no_lift.nobody": "nobody gets there, so what improving it would bring is not known",
    "chain.no_lift.nobody_at_end": "nobody gets to the end, so what improving it would bring is not known",
    "chain.no_lift.grows": "what improving it would bring is not said, since a count from there to the end grows",
    "chain.no_lift.not_below": "it is not below the rate asked for",
    "chain.indistinct": "Not distinguishable from it by the intervals: {names}.",
    "chain.differs": "By score the weakest is {score}; by conversion it is {conversion}.",
    "chain.touches": {
        "one": "{count} touch: {by_person} by a person of the company, {automatic} automatic, {unknown} not said.",
        "other": "{count} touches: {by_person} by a person of the company, {automatic} automatic, {unknown} not said.",
    },
    "chain.cost": "One pass costs {cost}.",
    "chain.cost_partly": "One pass costs at least {cost}: {unknown} of {count} touches have no cost.",
    "chain.costless": "No touch has a cost.",
    "chain.segment": {
        "one": "{segment}, its {count} chain once through:",
        "other": "{segment}, its {count} chains once through each:",
    },
    "chain.everybody": "Everybody",
    "chain.signs": (
        "▼ weak link (lowest score); ✗ break (first negative link); ⇢ beyond the break; ● end link; ⇒ what it starts."
    ),
    "chain.note_score": "Figures after a name are its score today; ? is none.",
    "chain.note_counted": (
        "Conversion is the share of the counted link before, with its Wilson interval at 95 %; lost is the difference."
    ),
    "chain.note_lift": (
        "What improving a link would bring: who stays there × the share of those there who get to the last counted "
        "link; for equal effort it is most at the lowest conversion."
    ),
    "chain.link": "Link",
    "chain.role": "Role",
    "chain.score": "Score",
    "chain.reaction": "Reaction",
    "chain.reached": "Reached",
    "chain.conversion": "Conversion",
    "chain.interval": "95 % interval",
    "chain.lost": "Lost",
    "role.start": "start",
    "role.middle": "middle",
    "role.end": "end",
    "reaction.positive": "positive",
    "reaction.neutral": "neutral",
    "reaction.negative": "negative",
    "map.title": "Which chain starts which",
    "map.starts_nothing": "{name}: starts nothing",
    "map.never": {
        "one": "{count} chain never starts, since no chain starts it and no channel enters it: {names}.",
        "other": "{count} chains never start, since no chain starts them and no channel enters them: {names}.",
    },
    "map.stops": {
        "one": "{count} chain ends with nothing started, so the customer is let go: {names}.",
        "other": "{count} chains end with nothing started, so the customer is let go: {names}.",
    },
    "map.circle": "A circle, which is good: {names}.",
    "map.circle_none": "No circle: no chain leads back to itself.",
    "map.segment": "Routes of {segment}",
    "map.entered": "First contact (a channel enters): {names}.",
    "map.presumed": (
        "No channel enters a chain of theirs (`enters:`), so first contact is presumed in what nothing starts: {names}."
    ),
    "map.no_entry": "There is no first contact: no channel enters, and every chain is started by another.",
    "map.routes": {"one": "{count} route.", "other": "{count} routes."},
    "map.routes_more": "More than {count} routes; the counting stopped there.",
    "map.listed": {"one": "The first is listed.", "other": "The first {count} are listed."},
    "map.ends": "— there it ends;",
    "map.recurs": "— there {name} begins again;",
    "map.touches": {
        "one": "{count} touch, {by_person} by a person",
        "other": "{count} touches, {by_person} by a person",
    },
    "map.crossed": {
        "one": "All of them cross {count} touchpoint: {names}.",
        "other": "All of them cross {count} touchpoints: {names}.",
    },
    "map.crossed_none": "No touchpoint is crossed by all of them.",
    "map.note_route": (
        "A route goes from first contact to where nothing starts or a chain would recur; no chain comes twice on it."
    ),
    "map.note_crossed": "What all routes cross can be gone round by nobody: a weak link there is met by everyone.",
    "stage.stage": "Stage",
    "stage.count": "Touchpoints",
    "stage.scored": "Scored",
    "stage.mean": "Mean score ({low}–{high})",
    "stage.worst": "Worst",
    "stage.priority": "Priority",
    "stage.lost": "Lost",
    "stage.lost_at": "Most at",
    "stage.kind_stage": "stage",
    "stage.kind_phase": "phase",
    "stage.kind": "Kind",
    "stage.none": "none named",
    "stage.lost_share": "{share} ({lost} of {entered})",
    "stage.most_lost": (
        "Most customers are lost at the stage “{stage}”: {lost} of the {entered} who entered it, {share}."
    ),
    "stage.most_lost_at": "The link where most are lost is “{link}” in “{chain}”: {lost} of {before}, {share}.",
    "stage.uncounted": "No chain has two counted links (`reached:`), so it can not be said where customers are lost.",
    "stage.unattributed_stage": (
        "Not attributable to one stage, so that those it touches have no share in the chain: {ways}."
    ),
    "stage.unattributed_phase": (
        "Not attributable to one phase, so that those it touches have no share in the chain: {ways}."
    ),
    "stage.way": "“{start}” to “{end}” in “{chain}”",
    "stage.way_grows": "“{start}” to “{end}” in “{chain}”, where the count grows",
    "stage.note_score": (
        "Mean score: on the scale from {low} to {high}, over the touchpoints with a score (Scored says how many); "
        "worst: the lowest."
    ),
    "stage.note_parts": (
        "A whole that has its score from its parts is counted in no mean and no sum in which one of these parts is."
    ),
    "stage.note_priority": "Priority: the sum of customer weight × business priority × gap over the touchpoints.",
    "stage.note_lost": (
        "Lost: of the customers who entered the stage, those who left between its counted links, over all chains; in "
        "each chain who comes back to a stage is counted once."
    ),
    "rank.by_opportunity": (
        "By opportunity: importance + max(importance − satisfaction, 0), where importance is the customer weight and "
        "satisfaction the score, each put on 0 to 10; = marks a tie. Source: A. W. Ulwick's opportunity algorithm."
    ),
    "rank.by_weakest": (
        "By the weakest link: first what is a chain's weak link or breaks it, by the sum of the priorities of the "
        "later links of its chains (holds up), then the rest by priority; = marks a tie."
    ),
    "rank.by_default": (
        "The order of the plan, the watchlist and the gates is another, the default: priority = customer weight × "
        "business priority × gap. `touchmap explain ranking` tells them apart."
    ),
    "rank.opportunity": "Opportunity",
    "rank.holds_up": "Holds up",
    "what_if.title": "What if {changes}? Nothing is written.",
    "what_if.change": "{name}: {field} {before} → {after}",
    "what_if.nothing": "none",
    "what_if.enters": "Enters the top {top}: {names}.",
    "what_if.leaves": "Leaves the top {top}: {names}.",
    "what_if.same": "Nobody enters the top {top}, and nobody leaves it.",
    "what_if.before": "Today",
    "what_if.chain": "{chain}: weak link today {before}; then {after}.",
    "what_if.link": "{names} ({score})",
    "what_if.no_link": "none known",
    "what_if.weak": "What if: weak link today {before}; then {after}.",
    "what_if.break": "What if: the break, today at {before}, is then at {after}.",
    "what_if.mended": "What if: the break at {before} is then mended.",
    "what_if.broken": "What if: the chain, whole today, then breaks at {after}.",
    "what_if.rank_note": "Today: the rank as the files say; all other columns are as they would be.",
    "what_if.chain_note": (
        "The chains are drawn as they would be; today's weak link and break stand below, where they differ."
    ),
    "what_if.stage_note": "Where a figure would change, it stands as today → then.",
    "field.target": "target",
    "field.owner": "owner",
}
