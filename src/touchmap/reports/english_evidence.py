"""The sentences about what scores rest on, and about what is to be looked at, in English."""

EVIDENCE: dict[str, str | dict[str, str]] = {
    "evidence.from": "From",
    "evidence.score": "Score",
    "evidence.answers": "Answers",
    "evidence.method": "Method",
    "evidence.days": "Days",
    "evidence.records": "Records",
    "evidence.share": "Share",
    "evidence.unused": "not used: {records}",
    "evidence.one_answer": "one answer",
    "evidence.unused.own": {
        "one": "{count} of the company's own, since others were asked",
        "other": "{count} of the company's own, since others were asked",
    },
    "evidence.unused.old": {
        "one": "{count} that is old, since fresher evidence remains",
        "other": "{count} that are old, since fresher evidence remains",
    },
    "evidence.unused.earlier": {
        "one": "{count} that is older than its method's wave",
        "other": "{count} that are older than their method's wave",
    },
    "evidence.unused.later": {"one": "{count} dated after today", "other": "{count} dated after today"},
    "evidence.unused.unmarked": {"one": "{count} without a score", "other": "{count} without a score"},
    "evidence.interval": "95 % interval",
    "evidence.from.typed": "typed",
    "evidence.from.evidence": "evidence",
    "evidence.from.parts": "parts",
    "evidence.weak": "Rests on",
    "evidence.between": "{low} to {high}",
    "evidence.nothing": "nothing: a typed mark, no evidence",
    "evidence.opinion": "one opinion: a single answer",
    "evidence.opinion_self": "one opinion: the company's own",
    "evidence.old": "old visits: the newest is {age} days old",
    "evidence.old_review": "old visits: the newest is from before the review of {reviewed}",
    "evidence.apart": "marks that disagree: {own} by the company itself, {others} by others",
    "evidence.apart_typed": "marks that disagree: {own} typed, {others} by others",
    "evidence.count.nothing": {
        "one": "{count} of {all} scores rests on nothing: a mark was typed, and there is no evidence.",
        "other": "{count} of {all} scores rest on nothing: a mark was typed, and there is no evidence.",
    },
    "evidence.count.opinion": {
        "one": "{count} rests on one opinion: one answer, or what the company thinks of itself.",
        "other": "{count} rest on one opinion: one answer, or what the company thinks of itself.",
    },
    "evidence.count.old": {
        "one": "{count} rests on old visits: over {within} days ago, or over {wave} days before the review.",
        "other": "{count} rest on old visits: over {within} days ago, or over {wave} days before the review.",
    },
    "evidence.count.apart": {
        "one": "{count} is marked by the company two marks or more away from what others saw.",
        "other": "{count} are marked by the company two marks or more away from what others saw.",
    },
    "evidence.sound": "Nothing is weak: each of these scores rests on fresh evidence of more than one answer.",
    "evidence.filtered": {
        "one": "{count} of {all} is shown.",
        "other": "{count} of {all} are shown.",
    },
    "evidence.intervals": "A score uses the newest wave of each method. Intervals are of 95 %, with one answer added "
    "at each end of the scale.",
    "evidence.none": "No touchpoint fits.",
    "evidence.together": {
        "one": "together {score} from {count} answer, 95 % interval {low} to {high}",
        "other": "together {score} from {count} answers, 95 % interval {low} to {high}",
    },
    "evidence.alone": "one answer: no interval",
    "due.reviewed": "Reviewed",
    "due.age": "Days ago",
    "due.checks": "Checks",
    "due.never": "never",
    "due.check_never": "{check} (never done)",
    "due.check_last": "{check} (last on {last})",
    "due.marks": "all checks are fresh: go through marks, owner and standards",
    "due.count": {
        "one": "{count} of {all} touchpoints is to be looked at: never reviewed, or longer than {within} days ago.",
        "other": "{count} of {all} touchpoints are to be looked at: never reviewed, or longer than {within} days ago.",
    },
    "due.after": "When it is done: `touchmap review ID…` notes the day, `touchmap score ID MARK --method …` what was "
    "seen.",
    "due.none": "Nothing is due: each touchpoint was reviewed in the last {within} days.",
}
