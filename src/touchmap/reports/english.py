"""Every sentence of a report in English; a sentence with a count has its forms by plural category."""

from datetime import date

from touchmap.analysis.figures import brief
from touchmap.reports.english_chains import CHAINS
from touchmap.reports.english_edits import EDITS
from touchmap.reports.english_evidence import EVIDENCE
from touchmap.reports.english_plan import PLAN
from touchmap.reports.english_survey import SURVEY
from touchmap.reports.english_touchpoint import TOUCHPOINT
from touchmap.reports.english_week import WEEK

SENTENCES: dict[str, str | dict[str, str]] = {
    **CHAINS,
    **EDITS,
    **EVIDENCE,
    **SURVEY,
    **TOUCHPOINT,
    **PLAN,
    **WEEK,
    "rank.rank": "#",
    "rank.touchpoint": "Touchpoint",
    "rank.id": "Id",
    "rank.stage": "Stage",
    "rank.product": "weight × priority × gap",
    "rank.priority": "Priority",
    "rank.owner": "Owner",
    "rank.weak_link_of": "Weak link of",
    "rank.formula": "priority = customer weight × business priority × gap (target − score); = marks a tie.",
    "rank.segment": {
        "one": (
            "Ranked by the weights of the segment “{segment}”, among the {count} of {all} touchpoints that it meets; "
            "weak links are those of the chains that it passes."
        ),
        "other": (
            "Ranked by the weights of the segment “{segment}”, among the {count} of {all} touchpoints that it meets; "
            "weak links are those of the chains that it passes."
        ),
    },
    "rank.filtered": {
        "one": "{count} of {all} ranked touchpoints is shown; ranks are those of the whole.",
        "other": "{count} of {all} ranked touchpoints are shown; ranks are those of the whole.",
    },
    "rank.more": "`--all` shows {count} more{tied}.",
    "rank.more_tied": ", {count} of them of rank {rank} too",
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
    "rank.unrated": "{name} ({id}): no ratings",
    "rank.unlisted": "and {count} more, which `--all` lists",
    "rank.capped": "{count} more rows; `--format csv` or a pipe shows all.",
    "rank.nothing": "No touchpoint fits.",
    "rank.nothing_yet": "No touchpoint has a priority yet: it takes a customer weight, a business priority and a "
    "score. `touchmap set ID customer_weight 5` enters one.",
    "firm.ranks": "Ranks",
    "firm.top": "Top {top}",
    "firm.interval": "Ranks: the best and the worst rank under every rule that grows with weight, priority and gap; "
    "a touchpoint without a gap is always placed last.",
    "firm.probability": "Top {top}: the probability of rank {top} or better with a priority above 0, when each rating "
    "entered by hand may be one off with probability {doubt} ({half} at the ends of the scale), and scores from "
    "evidence vary as their answers do.",
    "firm.probability.sure": "Top {top}: the probability of rank {top} or better with a priority above 0, when "
    "ratings entered by hand are right, and scores from evidence vary as their answers do.",
    "firm.assumed": "All of these are taken as independent: neither one person's leniency is modelled, nor that the "
    "same respondents answered several questions.",
    "firm.stays": {
        "one": "Of the {count} touchpoint on today's watchlist {stays} is expected to stay.",
        "other": "Of the {count} touchpoints on today's watchlist {stays} are expected to stay.",
    },
    "firm.change": "{name}: {field} {before} → {after}",
    "firm.overturn": {
        "one": "{count} changed rating puts {names} among the top {top}: {changes}.",
        "other": "{count} changed ratings put {names} among the top {top}: {changes}.",
    },
    "firm.overturn.none": "No change of ratings puts another touchpoint among the top {top}.",
    "firm.unseat": {
        "one": "{count} changed rating takes {names} out of the top {top}: {changes}.",
        "other": "{count} changed ratings take {names} out of the top {top}: {changes}.",
    },
    "firm.unseat.none": "No change of ratings takes a touchpoint out of the top {top}.",
    "firm.alternatives": {
        "one": "{count} other answer is as short.",
        "other": "{count} other answers are as short.",
    },
    "firm.ask": "If it were known, the score of one of these would settle the most: {names}.",
    "firm.ask.none": "Knowing one more score would settle nothing.",
    "firm.asked": {"one": "{name} ({count} answer)", "other": "{name} ({count} answers)"},
    "field.customer_weight": "customer weight",
    "field.business_priority": "business priority",
    "field.score": "score",
    "init.wrote": "A new client folder is in {root}:",
    "init.wrote.here": "The current folder is a client folder now:",
    "init.file.touchmap.yaml": "settings: the client, the aim, stages, channels, gates",
    "init.file.chains.yaml": "chains: in which order customers pass the touchpoints",
    "init.file.touchpoints.yaml": "touchpoints: where customers meet the company",
    "init.file.touchmap.schema.json": "the schema, by which an editor completes keys and marks mistakes",
    "init.missing.ratings": (
        "The ratings are yours to enter: customer_weight, business_priority and score, from\n"
        "1 to 5. A touchpoint that has all three is ranked; then give it an owner."
    ),
    "init.missing.blank": (
        "No touchpoint is listed yet, so `touchmap check` fails with TM101: nothing checked is never green.\n"
        "List the first in touchpoints.yaml, where two stand as a commented example."
    ),
    "init.next": "Next:",
    "init.next.check": "every finding, with its place and how to fix it",
    "init.next.TM101": "why an inventory without a touchpoint fails",
    "init.next.set": "a rating of the first touchpoint, with your figure in place of 5",
    "init.next.rank": "the touchpoints by priority, as soon as there are ratings",
    "list.and": " and ",
    "list.and_no": " and no ",
    "check.error": {"one": "{count} error", "other": "{count} errors"},
    "check.warning": {"one": "{count} warning", "other": "{count} warnings"},
    "check.info": "{count} info",
    "check.info_hidden": "{count} info (`--all` shows them)",
    "check.waived": "{count} waived",
    "check.baselined": "{count} in the baseline",
    "check.earlier": "{count} not new since {since} (compared with commit {commit})",
    "check.touchpoint": {"one": "{count} touchpoint", "other": "{count} touchpoints"},
    "check.chain": {"one": "{count} chain", "other": "{count} chains"},
    "check.file": {"one": "{count} file", "other": "{count} files"},
    "check.total": "{found} in {looked}",
    "check.mended": {
        "one": "mended: {count} finding of the baseline (`--write-baseline` drops it)",
        "other": "mended: {count} findings of the baseline (`--write-baseline` drops them)",
    },
    "check.skipped": "not checked, since not everything could be read: {codes}",
    "check.skipped_many": "{count} rules of {families}; `--format json` names them",
    "table.left_out": "No room for: {names}; a wider terminal shows all.",
    "check.rest": {
        "one": "{count} more finding ({levels}) is in the step's summary",
        "other": "{count} more findings ({levels}) are in the step's summary",
    },
    "check.cut": {
        "one": "{count} more finding has no room here; `touchmap check` lists it.",
        "other": "{count} more findings have no room here; `touchmap check` lists them.",
    },
    "check.and_more": ", and {count} more",
    "check.title": "touchmap check",
    "check.refused": "Nothing was checked: {message}",
    "check.level": "Level",
    "check.rule": "Rule",
    "check.place": "Place",
    "check.what": "What is wrong",
    "check.mend": "How to mend it",
    "check.clean": "nothing found",
}


def plural(count: int) -> str:
    """The plural category of a count (Unicode CLDR, English)."""
    return "one" if count == 1 else "other"


_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def day(on: date) -> str:
    """A date as people write it, such as 22 November 2026."""
    return f"{on.day} {_MONTHS[on.month - 1]} {on.year}"


def figure(value: float) -> str:
    """A figure as a report shows it: whole, or with one decimal; thousands set apart."""
    return brief(value, thousands=True)
