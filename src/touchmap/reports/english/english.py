"""Every sentence of a report in English; a sentence with a count has its forms by plural category."""

from datetime import date

from touchmap.analysis.scoring.rounding import brief
from touchmap.reports.english.chains import CHAINS
from touchmap.reports.english.edits import EDITS
from touchmap.reports.english.evidence import EVIDENCE
from touchmap.reports.english.plan import PLAN
from touchmap.reports.english.survey import SURVEY
from touchmap.reports.english.touchpoint import TOUCHPOINT
from touchmap.reports.english.week import WEEK

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
    "rank.formula": "Priority = customer weight × business priority × gap (target − score). Tied ranks are marked =.",
    "rank.segment": "Segment “{segment}”: ranked by its own weights. Its touchpoints: {count} of {all}. Weak links are "
    "those of its chains.",
    "rank.filtered": "Shown: {count} of {all} ranked touchpoints. Ranks are those of the full ranking.",
    "rank.more": {
        "one": "`--all` shows {count} more touchpoint.",
        "other": "`--all` shows {count} more touchpoints.",
    },
    "rank.more_tied": {
        "one": "`--all` shows {count} more touchpoint; also at rank {rank}: {tied}.",
        "other": "`--all` shows {count} more touchpoints; also at rank {rank}: {tied}.",
    },
    "rank.watchlist": {
        "one": "Watchlist: {count} touchpoint ranked {top} or better.",
        "other": "Watchlist: {count} touchpoints ranked {top} or better, ties included.",
    },
    "rank.unowned": "Without an owner ({count}): {names}.",
    "rank.unscored": {
        "one": "{count} touchpoint has no priority:",
        "other": "{count} touchpoints have no priority:",
    },
    "rank.missing": "{name} ({id}), missing: {fields}",
    "rank.unrated": "{name} ({id}), missing: all ratings",
    "rank.unlisted": {
        "one": "{count} more touchpoint: see `--all`",
        "other": "{count} more touchpoints: see `--all`",
    },
    "rank.capped": {
        "one": "{count} more row; `--format csv` or a pipe shows all rows.",
        "other": "{count} more rows; `--format csv` or a pipe shows all rows.",
    },
    "rank.nothing": "No touchpoint matches.",
    "rank.nothing_yet": "No touchpoint has a priority yet: it takes a customer weight, a business priority and a "
    "score. `touchmap set ID customer_weight 5` enters a rating.",
    "firm.ranks": "Ranks",
    "firm.top": "Top {top}",
    "firm.interval": "Ranks: the best and the worst rank under any rule that increases with weight, priority and gap; "
    "a touchpoint without a gap always comes last.",
    "firm.probability": "Top {top}: the probability of rank {top} or better with a priority above 0, if each rating "
    "entered by hand may be off by one with probability {doubt} ({half} at the ends of the scale) and scores from "
    "evidence vary as their answers do.",
    "firm.probability.sure": "Top {top}: the probability of rank {top} or better with a priority above 0, if "
    "ratings entered by hand are correct and scores from evidence vary as their answers do.",
    "firm.assumed": "All of this is assumed to be independent: lenient raters, and respondents who answered several "
    "questions, are not modelled.",
    "firm.stays": "Touchpoints on today's watchlist: {count}; expected to stay: {stays}.",
    "firm.change": "{name}: {field} {before} → {after}",
    "firm.overturn": "Fewest rating changes that bring a touchpoint into the top {top}: {count} ({changes}). New in "
    "the top {top}: {names}.",
    "firm.overturn.none": "No change of ratings brings another touchpoint into the top {top}.",
    "firm.unseat": "Fewest rating changes that take a touchpoint out of the top {top}: {count} ({changes}). No longer "
    "in the top {top}: {names}.",
    "firm.unseat.none": "No change of ratings takes a touchpoint out of the top {top}.",
    "firm.alternatives": "Equally short alternatives: {count}.",
    "firm.ask": "Scores that would settle the most if they were known: {names}.",
    "firm.ask.none": "Knowing one more score would settle nothing.",
    "firm.asked": {"one": "{name} ({count} answer)", "other": "{name} ({count} answers)"},
    "init.wrote": "Created a client folder in {root}:",
    "init.wrote.here": "The current folder is now a client folder:",
    "init.file.touchmap.yaml": "settings: client, aim, stages, channels, gates",
    "init.file.chains.yaml": "chains: the order in which customers pass the touchpoints",
    "init.file.touchpoints.yaml": "touchpoints: where customers come into contact with the company",
    "init.file.touchmap.schema.json": "the schema, with which an editor completes keys and underlines errors",
    "init.missing.ratings": (
        "The ratings are up to you: enter customer_weight, business_priority and score, from\n"
        "1 to 5. A touchpoint with all three is ranked; then give it an owner."
    ),
    "init.missing.blank": (
        "No touchpoint is listed yet, so `touchmap check` fails with TM101: an empty inventory never passes.\n"
        "Add the first one to touchpoints.yaml, which shows two as a commented example."
    ),
    "init.next": "Next:",
    "init.next.check": "every finding, with its place and how to fix it",
    "init.next.TM101": "why an inventory without touchpoints fails",
    "init.next.set": "a rating for the first touchpoint; put your own figure in place of 5",
    "init.next.rank": "the touchpoints by priority, once there are ratings",
    "check.error": {"one": "{count} error", "other": "{count} errors"},
    "check.warning": {"one": "{count} warning", "other": "{count} warnings"},
    "check.info": "{count} info",
    "check.info_hidden": "{count} info (shown with `--all`)",
    "check.waived": "{count} waived",
    "check.baselined": "{count} in the baseline",
    "check.earlier": "{count} not new since {since} (compared with commit {commit})",
    "check.touchpoint": {"one": "{count} touchpoint", "other": "{count} touchpoints"},
    "check.chain": {"one": "{count} chain", "other": "{count} chains"},
    "check.file": {"one": "{count} file", "other": "{count} files"},
    "check.total": "Found: {found}. Checked: {looked}.",
    "check.mended": {
        "one": "fixed: {count} finding of the baseline (`--write-baseline` drops it)",
        "other": "fixed: {count} findings of the baseline (`--write-baseline` drops them)",
    },
    "check.skipped": "not checked, because not everything could be read: {codes}",
    "check.skipped_many": {
        "one": "not checked, because not everything could be read: {count} rule ({families}); `--format json` names it",
        "other": "not checked, because not everything could be read: {count} rules ({families}); `--format json` names "
        "them",
    },
    "table.left_out": "Hidden columns: {names}. A wider terminal shows them.",
    "check.rest": "More findings in the step summary: {count} ({levels})",
    "check.cut": {
        "one": "{count} more finding did not fit here; `touchmap check` lists it.",
        "other": "{count} more findings did not fit here; `touchmap check` lists them.",
    },
    "check.title": "touchmap check",
    "check.refused": "Nothing was checked: {message}",
    "check.level": "Level",
    "check.rule": "Rule",
    "check.place": "Place",
    "check.what": "What is wrong",
    "check.mend": "How to fix it",
    "check.clean": "no findings",
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
