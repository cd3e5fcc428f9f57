"""The sentences of the weekly page in English."""

WEEK: dict[str, str | dict[str, str]] = {
    "week.title": "The watchlist in the week to {today}",
    "week.agenda": "Agenda of {today}: the watchlist",
    "week.was": "Was",
    "week.score": "Score",
    "week.actions": "Actions",
    "week.new": "new",
    "week.none": "no action",
    "week.no_date": "no date",
    "week.somebody": "somebody without a name",
    "week.late.mark": "late",
    "week.silent.mark": "no report",
    "week.question": "How do we make the customer's contact at “{name}” as effective, quick, simple, clear, "
    "positive and memorable as possible?",
    "week.next.owner": "Find the one person who answers for it.",
    "week.next.late": "“{title}” was due on {due}: finish it, or set a new date.",
    "week.next.action": "Go on with “{title}” (due: {due}).",
    "week.next.idea": "Decide on the idea “{title}”: who, until when.",
    "week.next.nothing": "Find an idea: nothing is planned here.",
    "week.rank_before": "rank {rank} on {day}",
    "week.label.moved": "What moved",
    "week.label.open": "Open points",
    "week.label.watchlist": "The watchlist",
    "week.label.owner": "Owner",
    "week.label.note": "Last note",
    "week.label.next": "Next step",
    "week.label.evidence": "Seen since",
    "week.moved": "{name} {before} → {after}",
    "week.source.git": "Compared with {since}, as commit {commit} has it.",
    "week.source.passed": "Compared with commit {commit} of {day}: the state of {since}, commit {passed}, "
    "has mistakes in it that keep it from being compared.",
    "week.source.unloadable": "Nothing to compare with: the state of {since}, commit {passed}, and those before it "
    "have mistakes in them.",
    "week.source.young": "Nothing to compare with: this folder's history in git begins after {since}.",
    "week.source.shallow": "Nothing to compare with: this is a shallow clone, whose history does not reach back to "
    "{since}; `{command}` fetches the rest.",
    "week.source.records": "Compared with {since}, as far as dated evidence and check-ins tell: "
    "marks that a person typed carry no date.",
    "week.beyond": {
        "one": "{count} more touchpoint ties with the last one shown, and is counted here too: {names}.",
        "other": "{count} more touchpoints tie with the last one shown, and are counted here too: {names}.",
    },
    "week.entered": "Came in: {names}.",
    "week.entered.none": "Nothing came in.",
    "week.left": "Left: {names}.",
    "week.left.none": "Nothing left.",
    "week.scores": "Scores that moved: {scores}.",
    "week.scores.none": "No score moved.",
    "week.late": {"one": "{count} action is late: {names}.", "other": "{count} actions are late: {names}."},
    "week.late_elsewhere": {
        "one": "Off the watchlist {count} more action is late: {names}.",
        "other": "Off the watchlist {count} more actions are late: {names}.",
    },
    "week.to_report": "To report: {names}.",
    "week.unowned": {
        "one": "{count} touchpoint has no owner: {names}.",
        "other": "{count} touchpoints have no owner: {names}.",
    },
    "week.nothing": "Nothing is on the watchlist: no touchpoint has a priority above 0.",
}
