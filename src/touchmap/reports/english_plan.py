"""Every sentence of the improvement plan in English, by key; `english` takes them in."""

PLAN: dict[str, str | dict[str, str]] = {
    "plan.title": "Improvement plan",
    "plan.title_for": "Improvement plan: {client}",
    "plan.as_of": "As of {day}",
    "plan.for_segment": "For the segment “{segment}”, by its weights, among what it meets",
    "plan.contents": "Contents",
    "plan.made": "Made by touchmap from the inventory as of {day}.",
    "plan.nobody": "nobody yet",
    "plan.of": "{value} of {most}",
    "plan.on": "{value} on a scale from {least} to {most}",
    # figures at the top
    "plan.figures": "In figures",
    "plan.count.touchpoints": {"one": "touchpoint", "other": "touchpoints"},
    "plan.count.chains": {"one": "chain", "other": "chains"},
    "plan.count.broken": {"one": "chain that breaks", "other": "chains that break"},
    "plan.count.unowned": {"one": "touchpoint without an owner", "other": "touchpoints without an owner"},
    "plan.count.unproved": {"one": "score without evidence", "other": "scores without evidence"},
    # the summary
    "plan.summary": "In short",
    "plan.first": (
        "Mend “{name}” first. Customers weigh it {weight}, the business {business}, and it stands {about}{gap} below"
        " its target ({score} today, {target} wanted): {weight} × {business} × {gap} {equals} {priority},"
        " the highest priority of all."
    ),
    "plan.about": "about ",
    "plan.first_shared": {
        "one": "{count} touchpoint has the highest priority, {priority}: {names}.",
        "other": (
            "{count} touchpoints share the highest priority, {priority}: {names}. Which of them comes first is"
            " nobody's decision; on the list “{name}” leads ({weight} × {business} × {gap}; {score} today,"
            " {target} wanted)."
        ),
    },
    "plan.first_none": "Nothing stands below its target: there is no gap to mend.",
    "plan.first_unknown": "No touchpoint has a priority yet, so the plan can not say what to mend first.",
    "plan.tie": {
        "one": "{count} touchpoint has rank {rank}.",
        "other": "{count} touchpoints share rank {rank}, and which of them comes first is nobody's decision.",
    },
    "plan.cut": {
        "one": "{count} more touchpoint has the same right to the last place of the watchlist, number {top}.",
        "other": "{count} more touchpoints have the same right to the last place of the watchlist, number {top}.",
    },
    "plan.unowned": {
        "one": "{count} of the {all} touchpoints that belong on the watchlist has no owner: {names}.",
        "other": "{count} of the {all} touchpoints that belong on the watchlist have no owner: {names}.",
    },
    "plan.all_owned": "Everything on the watchlist has an owner.",
    "plan.unowned_all": {
        "one": "In the whole inventory {count} of {all} touchpoints has no owner.",
        "other": "In the whole inventory {count} of {all} touchpoints have no owner.",
    },
    "plan.idle": {
        "one": "On {count} touchpoint of the watchlist no work is planned or under way: {names}.",
        "other": "On {count} touchpoints of the watchlist no work is planned or under way: {names}.",
    },
    "plan.late": {
        "one": "{count} action on the watchlist is overdue: {names}.",
        "other": "{count} actions on the watchlist are overdue: {names}.",
    },
    "plan.broken": {
        "one": "{count} of {all} chains breaks at a link that customers meet as negative.",
        "other": "{count} of {all} chains break at a link that customers meet as negative.",
    },
    "plan.unbroken": {
        "one": "The one chain holds: no link of it is met as negative.",
        "other": "No chain breaks: none of the links is met as negative.",
    },
    "plan.breaks_first": {
        "one": "“{chain}” breaks first, at link {number} of {of}, “{name}”: few customers see what lies beyond it.",
        "other": "{count} chains break as early as link {number}: {names}.",
    },
    "plan.breaks_at_last": {
        "one": "“{chain}” breaks first, at its last link, “{name}”.",
        "other": "{count} chains break as early as link {number}: {names}.",
    },
    "plan.breaks_at_start": {
        "one": "“{chain}” breaks first, at its very first link, “{name}”.",
        "other": "{count} chains break at their very first link: {names}.",
    },
    "plan.limits_most": (
        "“{name}” limits more chains than any other touchpoint: it is the weak link of {count}, {names}."
    ),
    "plan.limits_one": "No touchpoint is the weak link of more than one chain.",
    "plan.no_chains": "No chain is drawn yet, so the plan can not say where customers are lost on their way.",
    "plan.unproved": {
        "one": "{count} of {all} scores rests on opinion alone: no evidence stands behind it.",
        "other": "{count} of {all} scores rest on opinion alone: no evidence stands behind them.",
    },
    "plan.proved": "Evidence stands behind every score.",
    "plan.unscored": {
        "one": "{count} touchpoint has no priority, since a mark is missing; it is listed apart.",
        "other": "{count} touchpoints have no priority, since a mark is missing; they are listed apart.",
    },
    # the aim
    "plan.aim": "Aim",
    "plan.why": "Why",
    "plan.improve": "What has to improve",
    "plan.expect": "What is expected",
    # the watchlist
    "plan.watchlist": "Watchlist",
    "plan.watchlist_about": "What to mend now; looked at once a week.",
    "plan.watchlist_more": {
        "one": "{count} more touchpoint has the same priority as the last here, and the choice is yours: {names}.",
        "other": "{count} more touchpoints have the same priority as the last here, and the choice is yours: {names}.",
    },
    "plan.watchlist_empty": "Nothing is on the watchlist: no touchpoint has a priority above 0.",
    "plan.rank": "Rank {rank}",
    "plan.rank_shared": "Rank {rank}, shared",
    "plan.stage": "Stage",
    "plan.channel": "Channel",
    "plan.owner": "Owner",
    "plan.score": "Score",
    "plan.score_to": "{score} today, {target} wanted",
    "plan.origin.typed": "as set by a person",
    "plan.origin.evidence": "from evidence",
    "plan.origin.parts": "from its weakest part",
    "plan.reaction": "Customers meet it as",
    "plan.reaction.positive": "positive",
    "plan.reaction.neutral": "neutral",
    "plan.reaction.negative": "negative",
    "plan.priority": "Priority",
    "plan.sum": "{weight} × {business} × {gap} = {priority}",
    "plan.sum_near": "{weight} × {business} × {gap} ≈ {priority}",
    "plan.sum_about": "customer weight × business priority × gap",
    "plan.limits": "Weak link of",
    "plan.notes": "Notes",
    "plan.standards": "Standards",
    "plan.standard.limit": "at most {limit}",
    "plan.standard.at_least": "at least {limit}",
    "plan.standard.measured": "measured {measured}",
    "plan.standard.kept": "kept",
    "plan.standard.missed": "missed",
    "plan.evidence": "Latest evidence",
    "plan.evidence_none": "None: the score rests on opinion alone.",
    "plan.answers": {"one": "{count} answer", "other": "{count} answers"},
    "plan.barriers": "What stood in the way: {barriers}",
    "plan.by": "by {by}",
    "plan.actions": "Actions",
    "plan.actions_none": "No action yet.",
    "plan.actions_of": "Actions: {name}",
    "plan.ideas": "Ideas",
    "plan.action": "Action",
    "plan.status": "Status",
    "plan.status.idea": "idea",
    "plan.status.planned": "planned",
    "plan.status.doing": "under way",
    "plan.status.done": "done",
    "plan.due": "Due",
    "plan.due_none": "no date",
    "plan.overdue": "overdue",
    "plan.check_in": "Last check-in",
    "plan.check_in_none": "no check-in yet",
    "plan.progress": "{progress} %",
    # the ranking
    "plan.ranking": "All touchpoints by priority",
    "plan.ranking_about": (
        "Priority = customer weight × business priority × gap, where the gap is what the score lacks to its target."
        " The mark = stands for a shared rank."
    ),
    "plan.ranking_part": {
        "one": "{count} of {all} touchpoints is shown; ranks are those of the whole.",
        "other": "{count} of {all} touchpoints are shown; ranks are those of the whole.",
    },
    "plan.ranking_empty": "No touchpoint has a priority yet: each lacks a mark, as listed below.",
    "plan.ranking_none": "No touchpoint is met by this segment.",
    "plan.number": "#",
    "plan.touchpoint": "Touchpoint",
    "plan.product": "Weight × priority × gap",
    "plan.rounded": "Factors with a decimal are rounded; each priority is worked out from the exact ones.",
    # the chains
    "plan.chains": "Chains",
    "plan.chains_about": (
        "Customers pass the links of a chain one after another. The weak link limits the whole chain; at a negative"
        " link it breaks."
    ),
    "plan.chains_other": {
        "one": "{count} more chain is passed by another segment: {names}.",
        "other": "{count} more chains are passed by other segments: {names}.",
    },
    "plan.chain.other": "“{name}” ({segment})",
    "plan.chain.other_broken": "“{name}” ({segment}; breaks at {at})",
    "plan.chains_none": "No chain is drawn yet.",
    "plan.chain_of": "Segment: {segment}",
    "plan.links": "Links of {chain}",
    "plan.link.weak": "weak link",
    "plan.link.break": "break",
    "plan.link.end": "end link",
    "plan.link.unscored": "not scored",
    "plan.chain.breaks": {
        "one": "Breaks at link {number} of {of}, “{name}”, which is met as negative; {count} link lies beyond it.",
        "other": "Breaks at link {number} of {of}, “{name}”, which is met as negative; {count} links lie beyond it.",
    },
    "plan.chain.breaks_last": "Breaks at its last link, “{name}”, which is met as negative.",
    "plan.chain.holds": "Holds: no link is met as negative.",
    "plan.chain.weak": {
        "one": "Weak link: “{names}”, {score} of {most}.",
        "other": "{count} weak links share the lowest score, {score} of {most}: {names}.",
    },
    "plan.chain.level": "All its links have the same score, {score} of {most}.",
    "plan.chain.unscored": {
        "one": "{count} link has no score, so the weak link is not certain: {names}.",
        "other": "{count} links have no score, so the weak link is not certain: {names}.",
    },
    "plan.chain.no_scores": "No link has a score, so nothing can be said of its weak link.",
    "plan.chain.starts": "Ends with “{name}”, which starts “{chain}”.",
    "plan.chain.starts_nothing": "Ends with “{name}”, which starts no other chain.",
    "plan.chain.no_end": "Has no end link: nothing leads the customer on.",
    "plan.chain.empty": "Has no links yet.",
    # the unscored
    "plan.missing": "Without a priority",
    "plan.missing_about": "These are not ranked; neither are they taken for good.",
    "plan.missing_what": "What is missing",
    # the findings
    "plan.findings": "Open findings",
    "plan.findings_about": "What the check of the inventory finds, worst first.",
    "plan.findings_whole": "They are those of the whole inventory, not of the segment alone.",
    "plan.findings_none": "The check of the inventory finds nothing.",
    "plan.level.error": "Errors",
    "plan.level.warning": "Warnings",
    "plan.level.info": "Remarks",
    "plan.level_count": "{level}: {count}",
    "plan.mend": "To mend it: {help}.",
    "plan.findings_more": {
        "one": "and {count} more, which “touchmap check --all” lists",
        "other": "and {count} more, which “touchmap check --all” lists",
    },
    "plan.waived": {
        "one": "{count} finding is waived in the inventory and not listed.",
        "other": "{count} findings are waived in the inventory and not listed.",
    },
    # lists, and the built-in vocabularies
    "list.comma": ", ",
    "list.quoted": "“{name}”",
    "list.named": "“{name}” ({id})",
    "list.more": {"one": "{count} more", "other": "{count} more"},
    "word.audience": "audience",
    "word.prospect": "prospect",
    "word.customer": "customer",
    "word.former": "former customer",
    "word.self": "self-assessment",
    "word.mystery-shopper": "mystery shopper",
    "word.scenario-test": "scenario test",
    "word.survey": "survey",
    "word.interview": "interview",
    "word.analytics": "analytics",
}
