"""The sentences about what scores rest on, and about what is to be looked at, in English."""

EVIDENCE: dict[str, str | dict[str, str]] = {
    "evidence.from": "From",
    "evidence.score": "Score",
    "evidence.answers": "Answers",
    "evidence.newest": "Newest",
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
        "one": "{count} rests on old visits: longer than {within} days ago, or before the last review.",
        "other": "{count} rest on old visits: longer than {within} days ago, or before the last review.",
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
    "evidence.intervals": "Intervals are of what the newest evidence of each method gives (Student's t), "
    "where its answers are counted by mark.",
    "evidence.none": "No touchpoint fits.",
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
