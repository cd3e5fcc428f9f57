"""The sentences about what scores rest on, and about what is due for review, in English."""

EVIDENCE: dict[str, str | dict[str, str]] = {
    "evidence.from": "Score from",
    "evidence.score": "Score",
    "evidence.answers": "Answers",
    "evidence.method": "Method",
    "evidence.days": "Days",
    "evidence.records": "Records",
    "evidence.share": "Share",
    "evidence.unused": "not used: {records}",
    "evidence.one_answer": "one answer",
    "evidence.unused.own": {
        "one": "{count} record by the company itself (others were asked)",
        "other": "{count} records by the company itself (others were asked)",
    },
    "evidence.unused.old": {
        "one": "{count} old record (fresher evidence remains)",
        "other": "{count} old records (fresher evidence remains)",
    },
    "evidence.unused.earlier": {
        "one": "{count} record older than the latest wave of its method",
        "other": "{count} records older than the latest wave of their method",
    },
    "evidence.unused.later": {"one": "{count} record dated after today", "other": "{count} records dated after today"},
    "evidence.unused.unmarked": {"one": "{count} record without a score", "other": "{count} records without a score"},
    "evidence.interval": "95 % interval",
    "evidence.from.typed": "entered by hand",
    "evidence.from.evidence": "evidence",
    "evidence.from.parts": "parts",
    "evidence.weak": "Weak points",
    "evidence.between": "{low} to {high}",
    "evidence.nothing": "no evidence: entered by hand",
    "evidence.opinion": "one opinion: a single answer",
    "evidence.opinion_self": "one opinion: the company's own",
    "evidence.old": {
        "one": "old evidence: the newest is {count} day old",
        "other": "old evidence: the newest is {count} days old",
    },
    "evidence.old_review": "old evidence: the newest is from before the review of {reviewed}",
    "evidence.apart": "scores disagree: {own} by the company itself, {others} by others",
    "evidence.apart_typed": "scores disagree: {own} entered by hand, {others} by others",
    "evidence.count.nothing": "Scores entered by hand without evidence: {count} of {all}.",
    "evidence.count.opinion": "Scores with one opinion only (one answer, or the company's own): {count}.",
    "evidence.count.old": (
        "Scores with old evidence (over {within} days old, or from over {wave} days before the review): {count}."
    ),
    "evidence.count.apart": "Scores on which the company and others differ by two points or more: {count}.",
    "evidence.sound": "No weak points: fresh evidence from more than one answer supports each of these scores.",
    "evidence.filtered": "Shown: {count} of {all} touchpoints.",
    "evidence.intervals": "A score uses the latest wave of each method. Intervals are 95 % intervals, with one answer "
    "added at each end of the scale.",
    "evidence.none": "No touchpoint matches.",
    "evidence.together": {
        "one": "Together: {score} from {count} answer, 95 % interval {low} to {high}",
        "other": "Together: {score} from {count} answers, 95 % interval {low} to {high}",
    },
    "evidence.alone": "One answer: no interval",
    "due.reviewed": "Reviewed",
    "due.age": "Days ago",
    "due.checks": "Checks",
    "due.never": "never",
    "due.check_never": "{check} (never done)",
    "due.check_last": "{check} (last: {last})",
    "due.marks": "all checks are recent: go through ratings, owner and standards",
    "due.count": (
        "Due for review: {count} of {all} touchpoints (never reviewed, or last reviewed more than {within} days ago)."
    ),
    "due.after": "When done: `touchmap review ID…` records the day, `touchmap score ID VALUE --method …` what was "
    "seen.",
    "due.none": "Nothing is due: every touchpoint was reviewed in the last {within} days.",
}
