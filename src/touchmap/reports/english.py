"""Every sentence of a report in English; a sentence with a count has its forms by plural category."""

from touchmap.reports.english_edits import EDITS
from touchmap.reports.english_touchpoint import TOUCHPOINT
from touchmap.reports.english_week import WEEK

SENTENCES: dict[str, str | dict[str, str]] = {
    **EDITS,
    **TOUCHPOINT,
    **WEEK,
    "rank.title": "Touchpoints by priority",
    "rank.rank": "#",
    "rank.touchpoint": "Touchpoint",
    "rank.id": "Id",
    "rank.stage": "Stage",
    "rank.product": "weight × priority × gap",
    "rank.priority": "Priority",
    "rank.owner": "Owner",
    "rank.weak_link_of": "Weak link of",
    "rank.nobody": "nobody",
    "rank.formula": "priority = customer weight × business priority × gap (target − score); = marks a tie.",
    "rank.segment": "Ranked by the weights of the segment {segment}, among what it meets.",
    "rank.filtered": {
        "one": "{count} of {all} ranked touchpoints is shown; ranks are those of the whole.",
        "other": "{count} of {all} ranked touchpoints are shown; ranks are those of the whole.",
    },
    "rank.watchlist": {
        "one": "Watchlist: {count} touchpoint of rank {top} or better.",
        "other": "Watchlist: {count} touchpoints of rank {top} or better, ties included.",
    },
    "rank.unowned": {
        "one": "{count} of them has no owner: {names}.",
        "other": "{count} of them have no owner: {names}.",
    },
    "rank.unscored": {
        "one": "{count} touchpoint has no priority:",
        "other": "{count} touchpoints have no priority:",
    },
    "rank.missing": "{name} ({id}): no {fields}",
    "rank.capped": "{count} more rows; `--format csv` or a pipe shows all.",
    "rank.nothing": "No touchpoint fits.",
    "firm.ranks": "Ranks",
    "firm.top": "Top {top}",
    "firm.interval": "Ranks: the best and the worst rank under every rule that grows with weight, priority and gap.",
    "firm.probability": "Top {top}: the probability of rank {top} or better when each mark that a person typed "
    "may be one off, with probability {doubt}, and scores from evidence vary as their answers do.",
    "firm.change": "{name}: {field} {before} → {after}",
    "firm.overturn": {
        "one": "{count} changed mark puts {names} among the top {top}: {changes}.",
        "other": "{count} changed marks put {names} among the top {top}: {changes}.",
    },
    "firm.overturn.none": "No change of marks puts another touchpoint among the top {top}.",
    "firm.unseat": {
        "one": "{count} changed mark takes {names} out of the top {top}: {changes}.",
        "other": "{count} changed marks take {names} out of the top {top}: {changes}.",
    },
    "firm.unseat.none": "No change of marks takes a touchpoint out of the top {top}.",
    "firm.alternatives": {
        "one": "{count} other answer is as short.",
        "other": "{count} other answers are as short.",
    },
    "firm.more": {"one": " and {count} more", "other": " and {count} more"},
    "firm.ask": "One more observation would settle the most at: {names}.",
    "field.customer_weight": "customer weight",
    "field.business_priority": "business priority",
    "field.score": "score",
    "list.and": " and ",
}


def plural(count: int) -> str:
    """The plural category of a count (Unicode CLDR, English)."""
    return "one" if count == 1 else "other"
